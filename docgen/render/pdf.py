"""PDF by LibreOffice: one call for a batch, an own profile, a timeout, every result checked, one retry."""

from __future__ import annotations

import os
import re
import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path

from docgen.errors import RequestError
from docgen.i18n import t
from docgen.soffice import find_soffice, run

_START_SECONDS, _FILE_SECONDS, _BATCH = 60, 10, 50
_PAGES = re.compile(rb"/Type\s*/Pages\b[^>]*?/Count\s+(\d+)|/Count\s+(\d+)[^>]*?/Type\s*/Pages\b")


def convert(documents: Sequence[Path]) -> dict[Path, int]:
    """Make a PDF beside each .docx; the number of pages of each.

    Raises :class:`RequestError` naming the documents that gave no PDF after a second try.
    """
    program, pages = find_soffice(), dict[Path, int]()
    for start in range(0, len(documents), _BATCH):
        batch = documents[start:start + _BATCH]
        for _ in range(2):
            rest = [path for path in batch if path not in pages]
            pages |= _convert_batch(program, rest) if rest else {}
    missing = [str(path) for path in documents if path not in pages]
    if missing:
        raise RequestError(t("LibreOffice không xuất được PDF cho: {f}", f=", ".join(missing)))
    return pages


def _convert_batch(program: str, documents: Sequence[Path]) -> dict[Path, int]:
    """One run of LibreOffice in a profile of its own; documents that fail are left out."""
    with tempfile.TemporaryDirectory(prefix="docgen-", ignore_cleanup_errors=True) as folder:
        numbered = {path: Path(folder) / f"{n}.docx" for n, path in enumerate(documents)}
        for path, copy in numbered.items():
            shutil.copyfile(path, copy)
        # what was made when time ran out is kept, the rest is tried again
        run(program, "pdf", list(numbered.values()), Path(folder), _START_SECONDS + _FILE_SECONDS * len(documents))
        made = {path: copy.with_suffix(".pdf") for path, copy in numbered.items()}
        return {path: _deliver(pdf, path.with_suffix(".pdf")) for path, pdf in made.items() if _is_pdf(pdf)}


def _is_pdf(path: Path) -> bool:
    return path.is_file() and path.read_bytes()[:5] == b"%PDF-"


def _deliver(made: Path, target: Path) -> int:
    """Move a PDF to its place whole; its number of pages."""
    data = made.read_bytes()
    temporary = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    temporary.write_bytes(data)
    temporary.replace(target)
    return max((int(a or b) for a, b in _PAGES.findall(data)), default=0)
