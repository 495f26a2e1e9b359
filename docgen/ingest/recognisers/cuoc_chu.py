"""Footnotes: their texts stand at the end of a page, in the middle of the body; they go to their marks."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace

from docgen.ingest.ban_thao import BanThao, last_sign
from docgen.ingest.doan_tho import DoanTho, with_text
from docgen.ingest.recognisers.cuoc_chu_go import raise_marks
from docgen.ingest.text_reader import DongChu
from docgen.noi_dung import CuocChu
from docgen.noi_dung.dau_muc import read_marker
from docgen.noi_dung.dong import FOOTNOTE

_DIGITS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_SUP = "[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}"
_NOTE = re.compile(rf"(\**)(?:({_SUP})|<sup>\s*(\d{{1,3}})\s*</sup>|\[(\d{{1,3}})\](?![(:])|\[\^([^\]\s]+)\]:)\s*(\S.*)")
_MARK = re.compile(rf"(?<=[^\s*])(?:({_SUP})|\s?<sup>\s*(\d{{1,3}})\s*</sup>|\s?\[(\d{{1,3}})\])")
_UNIT = re.compile(r"(?:^|[\s\d/.,(])[kcdm]?m$")
_POWER = re.compile(r"(?:^|\D)\d{1,3}$")
_FULL_LINE = range(50, 130)  # lengths of a line that may have been wrapped
_AT_MARGIN = 2
_MAYBE_MARK = re.compile(r"[⁰¹²³⁴⁵⁶⁷⁸⁹]|</sup>|\]")


@dataclass(slots=True)
class _Note:
    """A note as it stands: its number (or its name), its text and the line it begins on, by index."""

    so: str
    van: str
    at: int
    lines: int = 1
    named: bool = False


@dataclass(frozen=True, slots=True)
class _Mark:
    """A mark in the text: the line by index, the place on it, whether it might be a power (10²)."""

    at: int
    start: int
    end: int
    maybe_power: bool


def move_cuoc_chu(draft: BanThao) -> None:
    """Take the notes out of the body and turn their marks into ``[^1]``; ``draft.cuoc_chu`` holds the texts."""
    raise_marks(draft)
    notes = _find_notes(draft.doan)
    marks = _find_marks(draft.doan, notes)
    _report_lone_marks(draft, marks, {note.so for note in notes})
    texts = (doan.van for doan in draft.doan if "[^" in doan.van and not _NOTE.match(doan.van))
    named = Counter(FOOTNOTE.findall("\n".join(texts)))
    namesakes, given = Counter(note.so for note in notes), Counter[str]()
    placed: list[_Note] = []
    edits: dict[int, list[tuple[_Mark, str]]] = defaultdict(list)
    for note in notes:
        mark = None if note.named else _take_mark(note, marks[note.so], namesakes[note.so])
        if mark is None and not (note.named and note.so in named and note.so not in draft.cuoc_chu):
            draft.warn("cuoc-chu-khong-dau", draft.doan[note.at].dong, "không thấy chỗ dẫn của cước chú {n}; để thành đoạn văn",
                       n=note.so)
            continue
        ma = note.so if note.named else _free_name(note.so, given, named)
        draft.cuoc_chu[ma] = CuocChu(ma, note.van, draft.doan[note.at].dong)
        placed.append(note)
        if mark is not None:
            edits[mark.at].append((mark, ma))
    draft.dan_nhieu_lan = frozenset(name for name, count in named.items() if count > 1)
    if placed:
        _rewrite(draft, edits, placed)
    _open_lone_names(draft)


def _find_notes(lines: list[DoanTho]) -> list[_Note]:
    out: list[_Note] = []
    for i, doan in enumerate(lines):
        match = _NOTE.match(doan.van) if doan.van[0] in "⁰¹²³⁴⁵⁶⁷⁸⁹<[*" else None
        if match is not None:
            number = next(group for group in match.groups()[1:5] if group)
            out.append(_Note(number.translate(_DIGITS), match[1] + match[6], i, named=match[5] is not None))
        elif out and i == out[-1].at + out[-1].lines and _goes_on(lines[i - 1], doan):
            out[-1].van += f" {doan.van}"
            out[-1].lines += 1
    return out


def _goes_on(before: DoanTho, doan: DoanTho) -> bool:
    """Whether a note goes on on the next line of its block: down to the end of the page where indents tell paragraphs
    apart, elsewhere as long as full lines end no sentence."""
    if doan.dau_khoi or doan.nguyen or doan.o is not None or doan.van[0] == "|":
        return False
    if isinstance(doan, DongChu) and doan.le >= 0:
        return doan.thut <= doan.le + _AT_MARGIN and before.dai >= _FULL_LINE.start
    return before.dai in _FULL_LINE and last_sign(before.van) not in ".;" and read_marker(doan.van) is None


def _find_marks(lines: list[DoanTho], notes: list[_Note]) -> dict[str, list[_Mark]]:
    inside = {i for note in notes for i in range(note.at, note.at + note.lines)}
    marks: dict[str, list[_Mark]] = defaultdict(list)
    for i, doan in enumerate(lines):
        if i in inside or not _MAYBE_MARK.search(doan.van):
            continue
        for match in _MARK.finditer(doan.van):
            number = next(group for group in match.groups() if group)
            before = doan.van[max(0, match.start() - 6):match.start()] if match[1] else ""
            if not _UNIT.search(before):
                power = _POWER.search(before) is not None
                marks[number.translate(_DIGITS)].append(_Mark(i, match.start(), match.end(), power))
    return defaultdict(list, {number: [m for m in found if not m.maybe_power] or found for number, found in marks.items()})


def _report_lone_marks(draft: BanThao, marks: dict[str, list[_Mark]], known: set[str]) -> None:
    for number, places in marks.items():
        for mark in places if number not in known else ():
            sign = draft.doan[mark.at].van[mark.start:mark.end]
            if not mark.maybe_power and sign.strip()[0] != "[":
                draft.note("dau-khong-cuoc-chu", draft.doan[mark.at].dong,
                           "không thấy nội dung của cước chú {s}; để nguyên dấu này", s=sign)


def _take_mark(note: _Note, marks: list[_Mark], namesakes: int) -> _Mark | None:
    """The mark that a note belongs to: the first of all when its number is given once, else the nearest before it."""
    if namesakes == 1:
        return marks.pop(0) if marks else None
    before = bisect_left(marks, note.at, key=lambda mark: mark.at)
    return marks.pop(before - 1) if before else None


def _free_name(number: str, given: Counter[str], used: Mapping[str, int]) -> str:
    """The number itself, ``1-2`` for the second note of that number."""
    while True:
        given[number] += 1
        name = number if given[number] == 1 else f"{number}-{given[number]}"
        if name not in used:
            return name


def _rewrite(draft: BanThao, edits: dict[int, list[tuple[_Mark, str]]], placed: list[_Note]) -> None:
    gone = {i for note in placed for i in range(note.at, note.at + note.lines)}
    out, page_ended = [], False
    for i, doan in enumerate(draft.doan):
        if i in gone:
            page_ended = True
            continue
        van = doan.van
        for mark, ma in sorted(edits.get(i, ()), key=lambda edit: -edit[0].start):
            van = f"{van[:mark.start]}[^{ma}]{van[mark.end:]}"
        out.append(replace(with_text(doan, van), ngat_trang=True, dau_khoi=True) if page_ended else with_text(doan, van))
        page_ended = False
    draft.doan = out


def _open_lone_names(draft: BanThao) -> None:
    """``[^x]`` without a note, and a note without its mark, are text: they become ``[x]``."""
    for i, doan in enumerate(draft.doan):
        names = FOOTNOTE.findall(doan.van) if "[^" in doan.van else []
        lone = [name for name in names if name not in draft.cuoc_chu or doan.van.startswith(f"[^{name}]:")]
        for name in lone:
            draft.warn("dau-khong-cuoc-chu", doan.dong, "[^{n}] thiếu dấu dẫn hoặc thiếu nội dung; viết thành [{n}]", n=name)
            draft.doan[i] = with_text(draft.doan[i], draft.doan[i].van.replace(f"[^{name}]", f"[{name}]"))
