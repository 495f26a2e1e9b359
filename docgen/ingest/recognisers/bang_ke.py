"""Tables drawn with signs: ``|`` between the cells, boxes of ``+---+``, tabs, a line of dashes over each column."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from docgen.ingest.doan_tho import DoanTho
from docgen.ingest.recognisers.bang_hang import Dong, VungBang
from docgen.ingest.text_reader import DongChu

_BOX = re.compile(r"\+(?:[-=:]{2,}\+)+")
_RULE = re.compile(r"\|?(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?\s*)?")
_WALL = re.compile(r"(?<!\\)\|")
_OVERLINES = re.compile(r"-{2,}(?: +-{2,})+")
_FRAME = re.compile(r"-{5,}")
_MARKER = re.compile(r"[-–—•+*o·❖]|\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-zđ]|[IVXLC]+|[A-ZĐ])[.)/]?")
_FEW = 3


def find_drawn(lines: Sequence[DoanTho], at: int) -> VungBang | None:
    """The drawn table that begins at line ``at``, if any; one without rows is to stay as it is."""
    van = lines[at].van
    if lines[at].nguyen or lines[at].o is not None:
        return None
    if van[0] == "+":
        return _box(lines, at) if _BOX.fullmatch(van) else None
    if "|" in van:
        return _piped(lines, at) if van[0] == "|" else _unframed(lines, at)
    if "\t" in _typed(lines[at]):
        return _tabbed(lines, at)
    return _overlined(lines, at) if van[:2] == "--" or _is_over(lines, at) else None


def _is_over(lines: Sequence[DoanTho], at: int) -> bool:
    return at + 1 < len(lines) and lines[at + 1].van[:2] == "--"


def _typed(doan: DoanTho) -> str:
    return doan.tho if isinstance(doan, DongChu) else ""


def _run(lines: Sequence[DoanTho], at: int, belongs: Callable[[DoanTho], bool]) -> int:
    """How many lines from ``at`` on belong together: none is a paragraph of Word, none is in a table of the layout."""
    end = at
    while end < len(lines) and not lines[end].nguyen and lines[end].o is None and belongs(lines[end]):
        end += 1
    return end - at


def _cells(van: str) -> Dong:
    inner = van.removeprefix("|")
    if inner.endswith("|") and not inner.endswith("\\|"):
        inner = inner[:-1]
    return [cell.strip() for cell in _WALL.split(inner)]


# boxes -----------------------------------------------------------------------------------------------------------


def _box(lines: Sequence[DoanTho], at: int) -> VungBang | None:
    """A table in a box. With a line under every row a row may take several lines; with lines only under the heading and
    at the ends each line is a row, unless its first cell is empty."""
    count = _run(lines, at, lambda doan: doan.van[0] == "|" or _BOX.fullmatch(doan.van) is not None)
    groups: list[list[Dong]] = [[]]
    for doan in lines[at:at + count]:
        if doan.van[0] == "+":
            groups.append([])
        else:
            groups[-1].append(_cells(doan.van))
    filled = [group for group in groups if group]
    if not filled or len({len(cells) for group in filled for cells in group}) != 1:
        return VungBang(at, at + count, [])
    ruled = len(filled) > 2
    rows = [row for group in filled for row in _stacked(group, ruled)]
    return VungBang(at, at + count, rows, len(_stacked(filled[0], ruled)) if len(filled) > 1 else None, True)


def _stacked(group: list[Dong], ruled: bool) -> list[Dong]:
    rows: list[Dong] = []
    for cells in group:
        if rows and (ruled or not cells[0]):
            rows[-1] = [f"{above} {cell}".strip() for above, cell in zip(rows[-1], cells, strict=True)]
        else:
            rows.append(cells)
    return rows


# walls -----------------------------------------------------------------------------------------------------------


def _piped(lines: Sequence[DoanTho], at: int) -> VungBang | None:
    """A table of ``|`` without a rule line, or with blank lines between its rows; one that is whole is left alone."""
    count = _run(lines, at, lambda doan: doan.van[0] == "|")
    block = lines[at:at + count]
    ruled = any(_RULE.fullmatch(doan.van) for doan in block)
    if ruled and not any(doan.dau_khoi for doan in block[1:]):
        return VungBang(at, at + count, [])
    rows = [_cells(doan.van) for doan in block if not _RULE.fullmatch(doan.van)]
    if len({len(row) for row in rows}) != 1 or sum(_RULE.fullmatch(doan.van) is not None for doan in block) > 1:
        return VungBang(at, at + count, [])
    return VungBang(at, at + count, rows, 1 if ruled and _RULE.fullmatch(block[1].van) else None, True)


def _unframed(lines: Sequence[DoanTho], at: int) -> VungBang | None:
    """Lines like ``TT | Việc | Ai``, all with as many walls."""
    walls = len(_WALL.findall(lines[at].van))
    if " | " not in lines[at].van and not (at + 1 < len(lines) and _RULE.fullmatch(lines[at + 1].van)):
        return None
    count = _run(lines, at, lambda doan: doan.van[0] != "|" and len(_WALL.findall(doan.van)) == walls)
    block = lines[at:at + count]
    ruled = [i for i, doan in enumerate(block) if _RULE.fullmatch(doan.van)]
    if count < _FEW:
        return None
    if ruled not in ([], [1]):
        return VungBang(at, at + count, [])
    rows = [_cells(doan.van) for i, doan in enumerate(block) if i not in ruled]
    return VungBang(at, at + count, rows, 1 if ruled else None, True)


# tabs ------------------------------------------------------------------------------------------------------------


def _tabbed(lines: Sequence[DoanTho], at: int) -> VungBang | None:
    """Rows copied from Word: a tab between two cells, as many in each row."""
    width = _tabs(lines[at])
    if not width:
        return None
    count = _run(lines, at, lambda doan: _tabs(doan) == width)
    if count < _FEW:
        return None
    rows = [_tab_cells(doan) for doan in lines[at:at + count]]
    full = sum(sum(map(bool, row)) > 1 for row in rows)
    listed = width == 1 and all(_MARKER.fullmatch(row[0]) for row in rows if row[0])
    return VungBang(at, at + count, [] if listed or full * 2 < count else rows)


def _tabs(doan: DoanTho) -> int:
    return _typed(doan).rstrip(" ").count("\t")


def _tab_cells(doan: DoanTho) -> Dong:
    return [" ".join(cell.split()) for cell in _typed(doan).rstrip(" ").split("\t")]


# dashes over columns ---------------------------------------------------------------------------------------------


def _overlined(lines: Sequence[DoanTho], at: int) -> VungBang | None:
    """A table as pandoc writes it: a heading, dashes over each column, rows; in a frame blank lines divide the rows."""
    head = at + (_FRAME.fullmatch(lines[at].van) is not None)
    under = next((i for i in range(head, min(head + _FEW, len(lines))) if _OVERLINES.fullmatch(lines[i].van)), None)
    if under is None or not _typed(lines[under]):
        return None
    spans = [match.span() for match in re.finditer("-+", _typed(lines[under]).expandtabs(4))]
    if not all(_fits(doan, spans, True) for doan in lines[head:under]):
        return None
    framed = head > at
    count = under + 1 + _run(lines, under + 1, lambda doan: _fits(doan, spans, framed)) - at
    body = lines[under + 1:at + count]
    closed = bool(body) and _FRAME.fullmatch(body[-1].van) is not None
    groups = _by_gaps(body[:len(body) - closed], framed and any(doan.dau_khoi for doan in body[1:]))
    if not groups:
        return None
    rows = [_sliced(group, spans) for group in ([lines[head:under]] if under > head else []) + groups]
    return VungBang(at, at + count, rows, 1 if under > head else 0, True)


def _fits(doan: DoanTho, spans: list[tuple[int, int]], framed: bool) -> bool:
    """Whether no word of a line runs over the gap between two columns; only a frame allows blank lines."""
    if not _typed(doan) or (doan.dau_khoi and not framed):
        return False
    row = _typed(doan).expandtabs(4)
    gaps = zip((end for _, end in spans), (start for start, _ in spans[1:]), strict=False)
    return _FRAME.fullmatch(doan.van) is not None or not any(row[end:start].strip() for end, start in gaps)


def _by_gaps(body: Sequence[DoanTho], spaced: bool) -> list[list[DoanTho]]:
    groups: list[list[DoanTho]] = []
    for doan in body:
        if groups and spaced and not doan.dau_khoi:
            groups[-1].append(doan)
        else:
            groups.append([doan])
    return groups


def _sliced(group: Sequence[DoanTho], spans: list[tuple[int, int]]) -> Dong:
    """The cells of the lines of one row; what stands outside the dashes belongs to the nearest column."""
    edges = [0, *(start for start, _ in spans[1:]), None]
    rows = [_typed(doan).expandtabs(4) for doan in group]
    return [" ".join(" ".join(row[start:end] for row in rows).split()) for start, end in pairwise(edges)]
