"""A Word file → its printed pages: set by LibreOffice, read from the PDF line by line."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from docgen import soffice
from docgen.ingest.pdf_lines import Line, lines_of
from docgen.ingest.pdf_words import read_page
from docgen.lint.trang_in import DongIn, TrangIn

_SECONDS, _READER = 90.0, "MS Word 2007 XML"
_MOST_PAGES = 300
_RISE, _DEPTH = 0.89, 0.22  # what Times New Roman stands above and below its baseline, in letter heights


def pages_of(docx: bytes, name: str) -> TrangIn | None:
    """The pages of the Word file ``docx``, shown to the user as ``name``.

    ``None`` when LibreOffice is missing, does not come to its end in time, or makes no PDF of the file: its caller says
    that pages were not checked. Never raises for a bad file. Takes a second or more, at most a minute and a half.
    """
    program = soffice.soffice_path()
    if program is None:
        return None
    with tempfile.TemporaryDirectory(prefix="docgen-", ignore_cleanup_errors=True) as folder:
        source = Path(folder, "van-ban.docx")
        source.write_bytes(docx)
        soffice.run(program, "pdf", [source], Path(folder), _SECONDS, _READER)
        made = source.with_suffix(".pdf")
        data = made.read_bytes() if made.is_file() else b""
    return pages_of_pdf(data) if data.startswith(b"%PDF-") else None


def pages_of_pdf(pdf: bytes) -> TrangIn | None:
    """The pages of a PDF with text; ``None`` when it cannot be opened."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(pdf)
    except pypdfium2.PdfiumError:
        return None
    with closing(document):
        lines, sizes = list[DongIn](), list[tuple[float, float]]()
        for number in range(min(len(document), _MOST_PAGES)):
            page = document[number]
            width, height = page.get_size()
            sizes.append((width, height))
            lines.extend(_printed(page, number + 1, width, height))
            page.close()
    return TrangIn(tuple(lines), tuple(sizes))


def _printed(page: Any, number: int, width: float, height: float) -> Iterator[DongIn]:
    """The lines of a page; what stands in columns beside each other gives a line each."""
    with closing(page.get_textpage()) as text:
        pieces = read_page(text, width, height).pieces
    for line in lines_of(pieces):
        yield from (_column(line, number, height, left, right, words) for left, right, words in line.columns if words.strip())


def _column(line: Line, number: int, height: float, left: float, right: float, words: str) -> DongIn:
    base = height - line.y
    return DongIn(number, " ".join(words.split()), left, base - _RISE * line.size, right, base + _DEPTH * line.size)
