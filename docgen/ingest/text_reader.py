"""Plain text → raw paragraphs: one per line, with its place, its indent and the white space around it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from typing import NamedTuple

from docgen.findings import Finding, Span, error, note, warning
from docgen.i18n import N_
from docgen.ingest.doan_tho import DoanTho
from docgen.text import CHANGES, clean, control_characters, decode_bytes

_KNOWN_FORMATS = {
    b"PK\x03\x04": N_("tệp nén (docx, xlsx, zip)"),
    b"\xd0\xcf\x11\xe0": N_("tệp Word hoặc Excel đời cũ (doc, xls)"),
    b"%PDF": N_("tệp PDF"),
    b"{\\rt": N_("tệp RTF"),
}
_ENTITY = re.compile(r"&(?:nbsp|amp|lt|gt|quot|apos|ensp|emsp|ndash|mdash|hellip|#160|#39|#38);")
_WIDE_GAP = re.compile(r"(?<=\S)(?:[ ]{3,}|[ ]*\t[ \t]*)(?=\S)")
_DIVIDING_GAP = re.compile(rf"(?<!ngày)(?<!tháng){_WIDE_GAP.pattern}(?!/)|{_WIDE_GAP.pattern}(?!tháng\b|năm\b|/)")
_ODD_SPACE = re.compile(r"  |[^\S ]")
_BARE_MARKER = re.compile(r"\W{1,2}|\w{1,5}(?:\.\d{1,2})*[.)]")
_LISTED = re.compile(r"(?:[-–—•+*] ?[^\W\d]|(?:\d{1,3}(?:\.\d{1,3})*[.)]|[a-zđ]\)|[IVX]{1,5}\.) ?\S)")
_RECIPIENTS = re.compile(r"\W*nơi nhận", re.IGNORECASE)
_LIST_SIGNS = frozenset("-–—•+*0123456789abcdđeghiklmnopqrstuvxyIVX")
_SHORT = 20
_JUNK_SHARE = 20  # more than one control character in so many: not a text
_INDENT = 3  # the first line of a paragraph stands at least so far from the margin
_WRAPPED = range(40, 200)  # lengths of a line that may end at the edge of the page
_FEW = 3
_LANDSCAPE = 120  # letters that the columns of an upright page do not take


@dataclass(frozen=True, slots=True)
class DongChu(DoanTho):
    """A line of a text file. ``tho`` is the line as typed.

    ``le`` is the left margin of its page where the first lines of paragraphs are indented, so that a line at the margin
    goes on from the line above; -1 where indents tell nothing.
    """

    tho: str = ""
    le: int = -1


class _Row(NamedTuple):
    """A line that holds text: as typed, without the white space around it; its indent and its length with tabs spread."""

    tho: str
    text: str
    number: int
    blank: bool
    page: bool
    indent: int
    length: int


def read_paragraphs(data: bytes, name: str) -> tuple[list[DoanTho], list[Finding]]:
    """The lines that hold text, and what was changed while reading. Never fails: junk gives no line and an error."""
    known = next((what for magic, what in _KNOWN_FORMATS.items() if data.startswith(magic)), None)
    if known is not None:
        return [], [error("nhap.khong-phai-van-ban", Span(name), "đây là {w}, không phải tệp văn bản thuần; hãy mở tệp, "
                          "chép nội dung sang tệp .txt rồi nhập lại", w=known)]
    raw, changes = decode_bytes(data)
    text, more = clean(raw)
    findings = [note("tep.lam-sach", Span(name), CHANGES[key]) for key in (*changes, *more)]
    readable = _without_controls(_without_entities(text, name, findings), name, findings)
    if readable is not None and not readable.strip():
        findings.append(error("nhap.trong", Span(name, 1), "tệp không có nội dung"))
    return _lines(readable or ""), findings


def _without_entities(text: str, name: str, findings: list[Finding]) -> str:
    """``&nbsp;`` → space, ``GD&amp;ĐT`` → ``GD&ĐT``."""
    found = _ENTITY.search(text) if "&" in text else None
    if found is None:
        return text
    findings.append(note("nhap.markdown", Span(name, text.count("\n", 0, found.start()) + 1),
                         "đổi các mã HTML như «{m}» thành ký tự thường", None, m=found.group()))
    return _ENTITY.sub(lambda match: " " if match.group() in _SPACES else unescape(match.group()), text)


_SPACES = ("&nbsp;", "&#160;", "&ensp;", "&emsp;")


def _without_controls(text: str, name: str, findings: list[Finding]) -> str | None:
    """``text`` with spaces for control characters; ``None`` when there are so many that it is no text."""
    found = [(at, code) for at, code in control_characters(text) if code != "U+000C"]
    if not found:
        return text
    if len(found) * _JUNK_SHARE > len(text) or any(code == "U+0000" for _, code in found):
        findings.append(error("nhap.khong-phai-van-ban", Span(name), "tệp đầy ký tự điều khiển, không phải văn bản thuần"))
        return None
    codes = sorted({code for _, code in found})
    line = text.count("\n", 0, found[0][0]) + 1
    findings.append(warning("nhap.ky-tu-dieu-khien", Span(name, line), "tệp có {n} ký tự điều khiển ({c}), đã thay bằng dấu cách",
                            n=len(found), c=", ".join(codes)))
    return text.translate({int(code[2:], 16): " " for code in codes})


def _lines(text: str) -> list[DoanTho]:
    rows = list(_rows(text))
    pages: list[list[_Row]] = []
    for row in rows:
        if row.page or not pages:
            pages.append([])
        pages[-1].append(row)
    wide = [len(pages) > 1 and any(row.length >= _LANDSCAPE and _WIDE_GAP.search(row.text) for row in page) for page in pages]
    return [_line(row, margin, ngang) for page, margin, ngang in zip(pages, _margins(pages), wide, strict=True) for row in page]


def _rows(text: str) -> Iterator[_Row]:
    blank, page = True, False
    for number, line in enumerate(text.split("\n"), 1):
        if "\f" in line:
            page, line = True, line.replace("\f", "")
        stripped = line.strip()
        if not stripped:
            blank = True
            continue
        spread = line.expandtabs(4) if "\t" in line else line
        yield _Row(line, stripped, number, blank or page, page, len(spread) - len(spread.lstrip()), len(spread))
        blank = page = False


# margins -------------------------------------------------------------------------------------------------------


class _Page(NamedTuple):
    """Indents of a page: of the lines that plainly go on from the line above, and of the items of lists."""

    going_on: list[int]
    listed: list[int]

    def stand_in(self, margin: int) -> int:
        """How many items stand in from a margin."""
        return sum(indent >= margin + _INDENT for indent in self.listed)

    @property
    def margin(self) -> int:
        """The left margin, -1 when no line goes on from another, or only lines in the cells of a table do."""
        margin = min(self.going_on, default=-1)
        return -1 if margin >= _INDENT and not self.stand_in(margin) else margin


def _margins(pages: list[list[_Row]]) -> list[int]:
    """The left margin of each page; -1 for all when the first lines of paragraphs are not indented. A page without a line
    that goes on has the margin of the others when its items stand in from it."""
    found = [_indents(page) for page in pages]
    known = [page for page in found if page.margin >= 0]
    inside = sum(page.stand_in(page.margin) for page in known)
    at_margin = sum(len(page.listed) for page in known) - inside
    if sum(len(page.going_on) for page in known) < _FEW or inside <= _FEW * at_margin:
        return [-1] * len(found)
    usual = min(page.margin for page in known)
    return [page.margin if page.margin >= 0 or not page.stand_in(usual) else usual for page in found]


def _indents(page: list[_Row]) -> _Page:
    found = _Page([], [])
    above = 0
    for row in page:
        if "hận" in row.text[:_SHORT] and _RECIPIENTS.match(row.text):
            break
        goes_on = row.text[0].islower() and above in _WRAPPED
        if (goes_on or row.text[0] in _LIST_SIGNS) and not _WIDE_GAP.search(row.text):
            item = _LISTED.match(row.text)
            if item is not None and not (row.text[0].isdigit() and item.group()[-1].islower()):
                found.listed.append(row.indent)
            elif goes_on:
                found.going_on.append(row.indent)
        above = row.length
    return found


# lines ---------------------------------------------------------------------------------------------------------


def _line(row: _Row, margin: int, ngang: bool) -> DongChu:
    tho, text, number, blank, page, indent, length = row
    if not _ODD_SPACE.search(text):
        return DongChu(text, number, blank, page, indent, length, ngang=ngang, tho=tho, le=margin)
    columns = _columns(text) if text[0] != "|" else ()
    return DongChu(" ".join(text.split()), number, blank, page, indent, length, columns, ngang=ngang, tho=tho, le=margin)


def _columns(text: str) -> tuple[str, ...]:
    """The pieces that wide gaps divide; the gap behind a number or a dash, or left open in a number or a date, divides nothing."""
    pieces = [" ".join(piece.split()) for piece in _DIVIDING_GAP.split(text)]
    if len(pieces) > 1 and _BARE_MARKER.fullmatch(pieces[0]):
        pieces[:2] = [f"{pieces[0]} {pieces[1]}"]
    return tuple(pieces) if len(pieces) > 1 else ()
