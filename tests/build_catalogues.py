"""``python -m tests.build_catalogues``: the messages of the code into the .po files, the .po files into .mo.

Translations are kept, messages that docgen no longer has are dropped, new ones wait with an empty ``msgstr``. The same
input gives the same bytes: no dates, no names, no version of Babel in the files.
"""

from __future__ import annotations

import ast
import io
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO, Any

import click
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_file
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from docgen.i18n import LOCALE_DIR
from tests.conftest import REPO

OURS = LOCALE_DIR / "en" / "LC_MESSAGES" / "docgen.po"
CLICKS = LOCALE_DIR / "vi" / "LC_MESSAGES" / "messages.po"

# where the message stands in the call: t("…"), error(code, span, "…"), draft.note(code, line, "…"), Khoa(kind, "…")
MESSAGES: dict[str, Any] = {"t": (1,), "N_": (1,), "Khoa": (2,), **dict.fromkeys(
    ("error", "warning", "note", "add", "warn", "add_error", "note_lines", "mapping"), (3,))}
COUNTS: dict[str, Any] = {"tn": (1,)}
CLICK_WORDS: dict[str, Any] = {"_": (1,), "ngettext": (1, 2)}

NEWEST_CLICK = [8, 5, 1]  # the catalogue has all words of the versions from 8.1 to this one
_HEADERS = ("Language", "Plural-Forms", "MIME-Version", "Content-Type", "Content-Transfer-Encoding")


class Words(Catalog):
    """A catalogue whose header says nothing that changes by itself."""

    @property
    def mime_headers(self) -> list[tuple[str, str]]:
        """The headers that gettext needs."""
        return [(name, value.strip()) for name, value in super().mime_headers if name in _HEADERS]


def calls(file: IO[bytes], keywords: Iterable[str], _tags: object, options: object) -> Iterator[Any]:
    """The calls of functions named ``keywords`` with their literal arguments, as Babel wants them.

    Babel's own reader loses a message when another argument of the call has a name in it that is a keyword, too.
    """
    for node in (node for node in ast.walk(ast.parse(file.read())) if isinstance(node, ast.Call)):
        name = str(getattr(node.func, "attr", "") or getattr(node.func, "id", ""))
        if name in keywords:
            arguments = (arg.value if isinstance(arg, ast.Constant) and isinstance(arg.value, str) else None for arg in node.args)
            yield node.lineno, name, tuple(text or None for text in arguments), []


def extracted(folder: Path, root: Path, keywords: dict[str, Any]) -> Iterable[tuple[str | tuple[str, ...], str]]:
    """(message, file) of every call in the Python files below ``folder``, as they stand in the file."""
    method: Any = calls
    for path in sorted(folder.rglob("*.py")):
        for _, message, _, _ in sorted(extract_from_file(method, path, keywords=keywords), key=lambda found: found[0]):
            yield message, path.relative_to(root).as_posix()


def our_messages() -> Words:
    """The messages of docgen, without translations."""
    words = Words("en", header_comment="# English for docgen.", fuzzy=False)
    for message, file in extracted(REPO / "docgen", REPO, MESSAGES):
        words.add(message, locations=[(file, 0)])
    for message, file in extracted(REPO / "docgen", REPO, COUNTS):
        words.add((str(message), str(message)), locations=[(file, 0)])
    return words


def click_messages() -> Words:
    """The messages of the installed click, and what the catalogue has already: words of its other versions."""
    words = Words("vi", header_comment="# Vietnamese for click 8.", fuzzy=False)
    for known in read_catalogue(CLICKS):
        if known.id:
            words.add(known.id, locations=known.locations)
    folder = Path(click.__file__).parent
    for message, file in extracted(folder, folder.parent, CLICK_WORDS):
        if message not in words:
            words.add(message, locations=[(file, 0)])
    return words


def updated(words: Words, path: Path) -> bytes:
    """The text of the .po file at ``path`` with exactly the messages ``words``, translated as before."""
    known = read_catalogue(path) if path.exists() else Catalog()
    for message in words:
        old = known.get(message.id) if message.id else None
        if old is not None and old.pluralizable == message.pluralizable:
            message.string, message.user_comments = old.string, old.user_comments
    out = io.BytesIO()
    write_po(out, words, width=120, include_lineno=False)
    return out.getvalue()


def read_catalogue(path: Path) -> Catalog:
    """A .po file."""
    with path.open("rb") as file:
        return read_po(file, locale=path.parts[-3])


def compiled(path: Path) -> bytes:
    """The .mo of a .po file."""
    words = Words(path.parts[-3], fuzzy=False)
    for message in read_catalogue(path):
        if message.id:
            words.add(message.id, message.string, flags=message.flags)
    out = io.BytesIO()
    write_mo(out, words)
    return out.getvalue()


def main() -> None:
    """Update and compile both catalogues."""
    for words, path in ((our_messages(), OURS), (click_messages(), CLICKS)):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(updated(words, path))
        path.with_suffix(".mo").write_bytes(compiled(path))
        missing = sum(not all([m.string] if isinstance(m.string, str) else m.string or [""]) for m in words if m.id)
        print(f"{path.relative_to(REPO)}  {len(words)} messages, {missing} without a translation")


if __name__ == "__main__":
    main()
