"""Footnotes whose marks are plain digits: ``1`` or ``(1)`` behind a word, the notes at the end of the page or of the text."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from docgen.ingest.ban_thao import BanThao
from docgen.ingest.doan_tho import DoanTho, with_text
from docgen.noi_dung.dau_muc import read_marker
from docgen.noi_dung.tree import Kieu

_NOTE = re.compile(r"(?P<mo>\(?)(?P<so>[1-9]\d?)(?P<dong>[.)]?)\s+(?P<chu>\S.*)")
_RULE = re.compile(r"[-–—_\\]{3,}")
_IN_BRACKETS = re.compile(r"\(([1-9]\d?)\)")
_DIGITS = re.compile(r"\d+")
_YEAR = re.compile(r"(?:19|20)\d\d")
_WORD_BEFORE = re.compile(r"[^\W\d_]+$")
_CLOSING = "”\"’»)]"
_UNITS = frozenset(("km", "cm", "dm", "mm"))
# words before a number that belongs to the sentence
_COUNTED = re.compile(
    r"lớp|khối|tổ|số|mục|quý|bảng|điều|khoản|điểm|lục|loại|hạng|kỳ|đoạn|trình|năm|tháng|ngày|đợt|lần|vùng|cấp|mức|độ|nhóm|tiết|bài|câu|"
    r"phần|chương|thứ|từ|đến|và|đạt|còn|có|trên|dưới|khoảng|gồm|là|hơn|mỗi|tuần|giờ|trang|chỉ|tiêu|trường|đội|bước|buổi|phường|quận|hoặc|"
    r"cả|nhất|đủ|thêm|về|tầng|phòng|môn|mẫu|biểu|án|dung|pháp|vụ|đề|hình|thức|dụ|hợp|vòng|ca|thôn|bản|xóm|ấp|cụm|trí|tập", re.IGNORECASE)
_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_MOST_LINES = 40
_LONGEST_WORD = 30
_GLUED, _AFTER_YEAR, _AFTER_CAPITALS, _APART, _AFTER_DIGIT = range(5)


class _Note(NamedTuple):
    """A note: its number and its lines by index, the first and the one behind the last."""

    so: int
    dau: int
    cuoi: int


class _Khoi(NamedTuple):
    """The notes at the end of a page that begins at line ``trang``; ``dau`` is the rule above them or the first of them,
    ``chac`` tells that a rule or the end of a page shows them to be notes."""

    trang: int
    dau: int
    notes: list[_Note]
    ngoac: bool
    chac: bool


class _Mark(NamedTuple):
    """A place that may be a mark: its number, how unlikely it is, the line by index, from, to."""

    so: int
    hang: int
    at: int
    start: int
    end: int


def raise_marks(draft: BanThao) -> None:
    """Turn marks and numbers of such notes into superscripts, each note on one line."""
    lines = draft.doan
    edits: dict[int, list[_Mark]] = defaultdict(list)
    whole: dict[int, str] = {}
    gone: set[int] = set()
    for block in _blocks(lines):
        pairs = _pairs(lines, block)
        if len(pairs) * 2 <= len(block.notes):
            continue
        gone.update(range(block.dau, block.notes[0].dau))
        for note, mark in pairs:
            edits[mark.at].append(mark)
            texts = (doan.van for doan in lines[note.dau + 1:note.cuoi])
            whole[note.dau] = " ".join((f"{_raised(note.so)} {_text(lines[note.dau])}", *texts))
            gone.update(range(note.dau + 1, note.cuoi))
            _warn_of_digits(draft, lines[mark.at], mark)
    if whole:
        draft.doan = [with_text(doan, whole.get(i) or _marked(doan.van, edits.get(i, []))) for i, doan in enumerate(lines) if i not in gone]


def _raised(so: int) -> str:
    return str(so).translate(_SUPERSCRIPTS)


def _text(doan: DoanTho) -> str:
    match = _NOTE.fullmatch(doan.van)
    return match["chu"] if match else doan.van


def _marked(van: str, marks: list[_Mark]) -> str:
    for mark in sorted(marks, key=lambda mark: -mark.start):
        van = f"{van[:mark.start]}{_raised(mark.so)}{van[mark.end:]}"
    return van


def _warn_of_digits(draft: BanThao, doan: DoanTho, mark: _Mark) -> None:
    if mark.hang == _AFTER_DIGIT:
        draft.warn("cuoc-chu-sau-so", doan.dong, "chữ số cuối trong «{t}» được hiểu là dấu dẫn của cước chú {n}; hãy xem lại",
                   t=doan.van[max(0, mark.start - 12):mark.end], n=mark.so)


# notes -----------------------------------------------------------------------------------------------------------


def _blocks(lines: Sequence[DoanTho]) -> Iterator[_Khoi]:
    """The notes at the end of each page, in order; their numbers go on from page to page or begin anew."""
    page, last = 0, 0
    for end in range(1, len(lines) + 1):
        if end < len(lines) and not lines[end].ngat_trang:
            continue
        block = _block(lines, page, end, last)
        if block is not None:
            last = block.notes[-1].so
            yield block
        page = end


def _block(lines: Sequence[DoanTho], page: int, end: int, last: int) -> _Khoi | None:
    first = max(page + 1, end - _MOST_LINES)
    for i in range(first, end):
        ruled = _RULE.fullmatch(lines[i - 1].van) is not None
        match = _starts(lines[i], ruled)
        if match is None or int(match["so"]) not in (1, last + 1):
            continue
        notes = _notes(lines, i, end, ruled)
        if notes:
            return _Khoi(page, i - ruled, notes, bool(match["mo"]), ruled or page > 0 or end < len(lines))
    return None


def _starts(doan: DoanTho, ruled: bool) -> re.Match[str] | None:
    """The number at the start of a note; ``1.`` and ``1)`` only count below a rule."""
    if doan.nguyen or doan.o is not None or not (doan.van[0].isdigit() or doan.van[0] == "("):
        return None
    match = _NOTE.fullmatch(doan.van)
    if match is None or (match["mo"] and match["dong"] != ")") or (match["dong"] and not match["mo"] and not ruled):
        return None
    return None if match["chu"][0].islower() and not ruled else match


def _notes(lines: Sequence[DoanTho], start: int, end: int, ruled: bool) -> list[_Note]:
    """The notes from a line to the end of its page; ``[]`` when anything else stands among them."""
    out: list[_Note] = []
    for i in range(start, end):
        match = _starts(lines[i], ruled)
        if match is not None and (not out or int(match["so"]) == out[-1].so + 1):
            out.append(_Note(int(match["so"]), i, i + 1))
        elif out and _is_rest(lines[out[-1].dau], lines[i]):
            out[-1] = out[-1]._replace(cuoi=i + 1)
        else:
            return []
    return out


def _is_rest(first: DoanTho, doan: DoanTho) -> bool:
    marker = read_marker(doan.van)
    return not doan.dau_khoi and not doan.nguyen and doan.thut <= first.thut + 2 and (marker is None or marker.kieu is Kieu.GACH)


# marks -----------------------------------------------------------------------------------------------------------


def _pairs(lines: Sequence[DoanTho], block: _Khoi) -> list[tuple[_Note, _Mark]]:
    """Each note with its mark: the one place of the likeliest kind behind the mark before; notes without one are left out."""
    find = _bracketed if block.ngoac else _bare
    wanted = {note.so for note in block.notes}
    least = _AFTER_DIGIT if block.chac or block.ngoac else _AFTER_CAPITALS
    marks = [mark for i in range(block.trang, block.dau) for mark in find(i, lines[i].van) if mark.so in wanted and mark.hang <= least]
    out: list[tuple[_Note, _Mark]] = []
    for note in block.notes:
        behind = out[-1][1] if out else None
        own = [mark for mark in marks if mark.so == note.so and (behind is None or mark[2:4] > behind[2:4])]
        best = [mark for mark in own if mark.hang == min(own, key=lambda mark: mark.hang).hang]
        if len(best) == 1:
            out.append((note, best[0]))
    return out


def _bracketed(at: int, van: str) -> Iterator[_Mark]:
    """``từ(1)``, ``từ (1).``; not the ``(1)`` before an item."""
    for match in _IN_BRACKETS.finditer(van):
        start, after = match.start(), van[match.end():match.end() + 1]
        glued = start > 0 and (van[start - 1].isalnum() or van[start - 1] in _CLOSING)
        apart = start > 1 and van[start - 1] == " " and van[start - 2].isalnum() and after in ".,;:"
        if glued or apart:
            yield _Mark(int(match[1]), _GLUED if glued else _APART, at, start - apart, match.end())


def _bare(at: int, van: str) -> Iterator[_Mark]:
    """``từ1``, ``từ 1.``, ``20231``; not ``lớp 1``, ``m2``, ``1,5``."""
    for match in _DIGITS.finditer(van):
        start, end = match.span()
        after = van[end:end + 1]
        if after.isalnum() or after in ("%", "‰") or (after in (".", ",", "/", ":", "-") and van[end + 1:end + 2].isdigit()):
            continue
        digits = match.group()
        rank = _rank(van[max(0, start - _LONGEST_WORD):start], after) if len(digits) <= 2 and start else None
        if rank is not None and digits[0] != "0":
            yield _Mark(int(digits), rank, at, start - (rank == _APART), end)
        year = _YEAR.match(digits)
        if year is not None and 0 < len(digits) - 4 <= 2 and digits[4] != "0":
            yield _Mark(int(digits[4:]), _AFTER_YEAR, at, start + 4, end)
        elif len(digits) in (2, 3) and digits[0] != "0" != digits[-1] and van[max(0, start - 1):start] in ("", " "):
            yield _Mark(int(digits[-1]), _AFTER_DIGIT, at, end - 1, end)


def _rank(before: str, after: str) -> int | None:
    """How likely digits behind ``before`` are a mark."""
    if before[-1] in _CLOSING:
        return _GLUED
    apart = before[-1] == " " and after in ("", " ", ".", ",", ";", ":", ")")
    word = _WORD_BEFORE.search(before[:-1] if apart else before)
    if apart:
        return _APART if before[-2:-1] in _CLOSING or (word and not _COUNTED.fullmatch(word.group())) else None
    if word is None or len(word.group()) < 2 or word.group() in _UNITS:
        return None
    return _GLUED if word.group().islower() else _AFTER_CAPITALS
