"""Markers typed in other ways (``I-``, ``1/``, ``a.``, ``1.1`` without its stop, ``•``) → the usual ones, where a series shows
that they are markers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from typing import NamedTuple

from docgen.ingest.ban_thao import BanThao
from docgen.ingest.doan_tho import DoanTho, with_text
from docgen.ingest.recognisers.dau_dong import bare_title
from docgen.noi_dung.dau_muc import read_marker
from docgen.noi_dung.so_dem import chu_cai, chu_cai_to_int, la_ma, la_ma_to_int
from docgen.noi_dung.tree import NHIEU_CAP, Kieu

_MOST_GAP = 2  # numbers that an author may have lost between two of a series
_OPEN = r"(?P<sao>\*{1,3})?"
_SIGN = r"\.?\s?[-–/](?!\d)\s*"
_WORD = r"(?=[“\"(*]*[^\W\d_])"


class _KieuLa(NamedTuple):
    """An unusual way of numbering: its form, the number in it, the usual label (and the one when that is taken, unless
    ``luon``: it is the usual label but for a space)."""

    ten: str
    dang: re.Pattern[str]
    so: Callable[[str], int]
    nhan: Callable[[int], str]
    kieu: Kieu
    nhan_khac: Callable[[int], str] | None = None
    luon: bool = False


_KINDS = (
    _KieuLa("I-", re.compile(rf"{_OPEN}(?P<so>[IVXLC]+)(?:{_SIGN}|\s?\)\s+|\s\.\s*){_WORD}"), la_ma_to_int,
            lambda n: f"{la_ma(n)}.", Kieu.LA_MA),
    _KieuLa("A-", re.compile(rf"{_OPEN}(?P<so>[A-HĐK])(?:{_SIGN}|\s?\)\s+){_WORD}"), lambda c: chu_cai_to_int(c.lower()),
            lambda n: f"{chu_cai(n).upper()}.", Kieu.CHU_HOA),
    _KieuLa("1-", re.compile(rf"{_OPEN}(?P<so>\d{{1,2}})(?:(?:{_SIGN}|\s\.\s*|\s\)\s*){_WORD}|\s?/\s+(?=\d))"), int,
            lambda n: f"{n}.", Kieu.SO,
            lambda n: f"{n})"),
    _KieuLa("a.", re.compile(rf"{_OPEN}\(?(?P<so>[a-zđ])(?:\.\s+|{_SIGN}|\s\)\s*|(?<=\([a-zđ])\)\s*){_WORD}"), chu_cai_to_int,
            lambda n: f"{chu_cai(n)})", Kieu.CHU),
    _KieuLa("I.A", re.compile(rf"{_OPEN}(?P<so>[IVXLC]+)\.{_WORD}"), la_ma_to_int, lambda n: f"{la_ma(n)}.", Kieu.LA_MA, None, True),
    _KieuLa("1.A", re.compile(rf"{_OPEN}(?P<so>\d{{1,2}})\.{_WORD}"), int, lambda n: f"{n}.", Kieu.SO, None, True),
    _KieuLa("a)A", re.compile(rf"{_OPEN}(?P<so>[a-zđ])\){_WORD}"), chu_cai_to_int, lambda n: f"{chu_cai(n)})", Kieu.CHU, None, True),
)
_DOTTED = re.compile(rf"{_OPEN}(?P<so>\d{{1,2}}(?:\.\d{{1,2}}){{1,3}})(?:\s?[-/:)]\s*|\s+|\.)(?=[“\"(*]*[A-ZĐÀ-ỸƯƠ])")
_BULLET = re.compile(r"(?P<dau>[o·❖▪■□◦►✓➢➤▶●○◆♦†‣⁃∙])(?:\s+|(?<!o)(?=\w))")


def usual_markers(draft: BanThao) -> None:
    """Write the unusual markers of the body in the usual way."""
    draft.doan = with_usual_markers(draft, draft.doan)


def with_usual_markers(draft: BanThao, lines: Sequence[DoanTho]) -> list[DoanTho]:
    """``lines`` with the markers written in the usual way; what was changed, and what was left, is told."""
    out = list(lines)
    used = {marker.kieu for doan in lines if (marker := read_marker(doan.van)) is not None}
    changed: Counter[tuple[str, str]] = Counter()
    first: dict[tuple[str, str], int] = {}
    for edits in (_bullets(lines), _dotted(lines), *(_series(lines, kind, kind.kieu in used) for kind in _KINDS)):
        for i, (old, new, van) in edits.items():
            if out[i] is lines[i]:
                out[i] = with_text(lines[i], bare_title(van))
                changed[_shape(old), _shape(new)] += 1
                first.setdefault((_shape(old), _shape(new)), i)
    for (old, new), count in changed.items():
        if old == new:
            draft.note("dau-muc", lines[first[old, new]].dong, "thêm dấu cách sau {n} dấu đầu mục dính liền chữ, kiểu «{a}»", n=count,
                       a=old)
        else:
            draft.note("dau-muc", lines[first[old, new]].dong, "{n} dấu đầu dòng kiểu «{a}» được viết thành «{b}»", n=count, a=old, b=new)
    left = [doan for i, doan in enumerate(lines) if out[i] is doan and doan.van[:1] not in "|-+*" and any(
        kind.dang.match(doan.van) for kind in _KINDS) and read_marker(doan.van) is None]
    draft.note_lines("dau-la", left, "dấu đầu dòng không thuộc các kiểu đánh số, để nguyên là đoạn văn: «{t}»")
    return out


Edits = dict[int, tuple[str, str, str]]
"""Index of a line → its old label, its new one, its new text."""


def _bullets(lines: Sequence[DoanTho]) -> Edits:
    out: Edits = {}
    for i, doan in enumerate(lines):
        match = _BULLET.match(doan.van)
        if match is not None:
            out[i] = (match["dau"], "-", f"- {doan.van[match.end():]}")
    return out if len(out) > 1 or not any(edit[0] == "o" for edit in out.values()) else {}


def _dotted(lines: Sequence[DoanTho]) -> Edits:
    """``1.1 Nội dung`` where it begins its series or goes on in it."""
    out: Edits = {}
    last: dict[tuple[int, ...], int] = {}
    parent: tuple[int, ...] = ()
    for i, doan in enumerate(lines):
        marker = read_marker(doan.van)
        if marker is not None and len(marker.so) > 1:
            last[marker.so[:-1]] = marker.so[-1]
        if marker is not None and marker.kieu in NHIEU_CAP:
            parent = marker.so
        match = _DOTTED.match(doan.van) if marker is None and doan.van[:1] in "*0123456789" else None
        if match is None:
            continue
        numbers = tuple(map(int, match["so"].split(".")))
        before = last.get(numbers[:-1], 0 if numbers[:-1] == parent else -_MOST_GAP)
        if numbers[-1] == 1 or before < numbers[-1] <= before + _MOST_GAP:
            last[numbers[:-1]] = numbers[-1]
            out[i] = (match["so"], f"{match['so']}.", f"{match['so']}. {match['sao'] or ''}{doan.van[match.end():]}")
    return out


def _series(lines: Sequence[DoanTho], kind: _KieuLa, taken: bool) -> Edits:
    """The lines of one unusual kind that count up: a first is one when a second follows, any other when the one before it
    stands above."""
    taken = taken and not kind.luon
    if taken and kind.nhan_khac is None:
        return {}
    label = kind.nhan_khac if taken and kind.nhan_khac is not None else kind.nhan
    found = [(i, match, kind.so(match["so"])) for i, doan in enumerate(lines)
             if read_marker(doan.van) is None and (match := kind.dang.match(doan.van)) is not None]
    out: Edits = {}
    last = 0
    for at, (i, match, number) in enumerate(found):
        after = found[at + 1][2] if at + 1 < len(found) else 0
        is_slip = kind.kieu is Kieu.CHU and number == 0 and last  # f. after e.
        if (number == 1 and after == 2) or (last and last < number <= last + 2) or is_slip:
            last = number or last + 1
            out[i] = (match["so"] + _sign_of(match), label(last), f"{label(last)} {match['sao'] or ''}{lines[i].van[match.end():]}")
        elif number == 1:
            last = 0
    return out


def _sign_of(match: re.Match[str]) -> str:
    return match.group()[match.end("so") - match.start():].strip()


def _shape(label: str) -> str:
    """A label as an example of its kind: ``3/`` → ``1/``, ``c.`` → ``a.``."""
    head = label.rstrip("./-–):( ")
    tail = label[len(head):]
    if head.isdecimal():
        return f"1{tail}"
    if la_ma_to_int(head):
        return f"I{tail}"
    return f"a{tail}" if len(head) == 1 and head.islower() and tail else label
