"""``make templates``: write the shipped templates anew from the standard files."""

from __future__ import annotations

from docgen.render.dung_mau import build_template
from docgen.standard import load_by_code
from tests.conftest import REPO

FAMILIES = {"nd30": "nd30", "dang": "dang_hd05"}


def main() -> None:
    for folder, code in FAMILIES.items():
        standard = load_by_code(code)
        assert standard is not None
        for path in sorted((REPO / "templates" / folder).glob("*/mau.docx")):
            path.write_bytes(build_template(standard))
            print(path.relative_to(REPO))


if __name__ == "__main__":
    main()
