"""What the indents of a page tell: lines that go on from the line above, lines that begin a paragraph."""

from __future__ import annotations

import re

from docgen.ingest.ban_thao import is_upper, last_sign
from docgen.ingest.doan_tho import DoanTho
from docgen.ingest.text_reader import DongChu
from docgen.noi_dung.dau_muc import DauMuc, read_marker

SENTENCE_ENDS = ".;:!?…"
_YEAR = re.compile(r"(?:19|20)\d\d\b")
_BEFORE_YEAR = re.compile(r"(?:giai đoạn|năm|năm học|nhiệm kỳ|khóa|khoá)$", re.IGNORECASE)
# words that no paragraph and no title ends with
_OPEN_WORDS = frozenset(
    ("của", "các", "những", "và", "hoặc", "với", "cho", "tại", "trong", "theo", "từ", "bằng", "nhằm", "do", "bởi", "số", "Số"))
_MARKER = re.compile(r"\s*\S+\s+")
_WIDE, _WIDE_CAPITALS = 50, 38  # lengths of a line that may end at the edge of the page
_AT_MARGIN, _SLACK, _WIDEST_MARKER = 2, 1, 8
_CENTRED = 10  # further in from the margin than any first line


def goes_on_by_indent(first: DoanTho, above: DoanTho, doan: DoanTho, marker: DauMuc | None) -> bool | None:
    """Whether a line belongs to the paragraph that begins with ``first`` and has come to ``above``; ``None`` when its
    indent does not tell."""
    if not isinstance(doan, DongChu) or (doan.dau_khoi and not doan.ngat_trang):
        return None
    if marker is None and not doan.dau_khoi and _in_brackets(first, above):
        return True
    if doan.le < 0:
        return True if marker is None and not doan.dau_khoi and _hangs(first, above, doan) else None
    if doan.thut <= doan.le + _AT_MARGIN:
        return _goes_on_at_margin(above, doan, marker)
    if doan.thut >= doan.le + _CENTRED and not doan.dau_khoi and above.thut >= _CENTRED:
        return marker is None and _goes_on_centred(above, doan)
    return False


def _in_brackets(first: DoanTho, above: DoanTho) -> bool:
    """Whether a line that is a note in brackets has not come to its end."""
    return above.van[0] == "(" and first is above and ")" not in above.van


def is_centred_title(above: DoanTho, doan: DoanTho) -> bool:
    """Whether two lines are lines of a title in capitals in the middle of the page."""
    return min(above.thut, doan.thut) >= _CENTRED and is_upper(above.van) and is_upper(doan.van)


def is_full(doan: DoanTho) -> bool:
    """Whether a line may have been ended by the edge of the page."""
    return doan.dai >= (_WIDE_CAPITALS if is_upper(doan.van) else _WIDE)


def is_open(before: str, sign: str, after: str) -> bool:
    """Whether the words before a line call for more: a comma, a dash, a word like «của», a year after «giai đoạn»."""
    last_word = before.rsplit(" ", 1)[-1]
    if sign == "," or last_word in ("-", "–") or last_word in _OPEN_WORDS:
        return True
    return _YEAR.match(after) is not None and _BEFORE_YEAR.search(before) is not None


def _goes_on_at_margin(above: DoanTho, doan: DoanTho, marker: DauMuc | None) -> bool | None:
    """First lines are indented, so a line at the margin goes on; with a marker of its own only in the middle of a sentence
    that it plainly continues: «2021 - 2025», «lớp 8.»"""
    if not is_full(above):
        return None
    if marker is None:
        return True
    rest = doan.van[marker.het:]
    return last_sign(above.van) not in SENTENCE_ENDS and (not rest or rest[0].islower() or rest[0].isdigit())


def _goes_on_centred(above: DoanTho, doan: DoanTho) -> bool:
    """Lines of a centred title: a bracket still open, capitals below capitals."""
    if above.van.count("(") > above.van.count(")"):
        return True
    if doan.van[0] == "(" or last_sign(above.van) in SENTENCE_ENDS:
        return False
    return doan.van[0].islower() or (is_upper(above.van) and is_upper(doan.van))


def _hangs(first: DoanTho, above: DoanTho, doan: DoanTho) -> bool:
    """Whether a line stands below the text of a list item, to the right of its marker."""
    if not isinstance(first, DongChu) or doan.thut <= first.thut or not is_full(above) or read_marker(first.van) is None:
        return False
    lead = _MARKER.match(first.tho.expandtabs(4))
    return lead is not None and lead.end() - first.thut <= _WIDEST_MARKER and abs(lead.end() - doan.thut) <= _SLACK
