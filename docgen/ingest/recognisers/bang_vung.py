"""Tables set in columns by spaces: where one may stand among the lines, and which of them are its own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from docgen.ingest.doan_tho import DoanTho
from docgen.ingest.recognisers.bang_cot import ManhDong, learn_columns, pieces
from docgen.ingest.recognisers.bang_hang import HEAD, Dong, VungBang, rest_of, rows_of
from docgen.ingest.recognisers.bang_luoi import LuoiCot
from docgen.ingest.text_reader import DongChu

_HEAD_LINE = re.compile(rf"(?:{HEAD.pattern}) \S", re.IGNORECASE)
_NUMBERED = re.compile(rf"(\d{{1,3}}(?:\.\d{{1,3}})*[.)]?|[IVXLC]{{1,5}}[.)]?|(?i:{HEAD.pattern})) +(?=\S)")
_LABEL = re.compile(r"(\d{1,3}(?:\.\d{1,3})*[.)]?|[IVXLC]{1,5}[.)]?)(?: |$)")
_EDGE = 3  # letters between numbers set left, right or in the middle
_FEW = 3
_MOST_CUT = 6  # one line in so many may have to be cut where no gap is
_REACH = 8  # lines of one cell alone, between lines of several or below them
_HEAD_LINES, _FAR = 2, 15  # lines of a heading above its line of several cells, and how far to the right they stand

_Grid = tuple[LuoiCot, list[Dong | None]]


def is_columned(doan: DoanTho) -> bool:
    """Whether wide gaps divide a line."""
    return isinstance(doan, DongChu) and bool(doan.cot) and doan.van[0] not in "|+" and "\t" not in doan.tho


def find_columned(lines: Sequence[DoanTho], at: int) -> tuple[list[VungBang], int]:
    """The tables among the lines from ``at`` on that wide gaps divide, and the index behind those lines."""
    end = _end(lines, at)
    whole = _found(lines, at, end)
    if whole:
        return whole, end
    gaps = [at, *(i for i in range(at + 1, end) if lines[i].dau_khoi), end]
    return [table for start, stop in pairwise(gaps) for table in _found(lines, start, stop)] if len(gaps) > 2 else [], end


def _found(lines: Sequence[DoanTho], start: int, end: int) -> list[VungBang]:
    """The tables among lines; one that goes on from the page before may have one row left."""
    if sum(map(is_columned, lines[start:end])) < _FEW - lines[start].ngat_trang:
        return []
    return list(_tables(lines, start, end))


def find_rest(lines: Sequence[DoanTho], at: int, above: VungBang) -> VungBang | None:
    """The part on a new page of a table with numbered rows that ends the page before."""
    if not lines[at].ngat_trang or not HEAD.fullmatch(above.rows[0][0]):
        return None
    end = _end(lines, at)
    if any(HEAD.fullmatch(doan.van.split(" ", 1)[0]) for doan in lines[at:min(end, at + _FEW)]):
        return None  # the heading again
    grid = _grid(_numbered([_pieces(doan) for doan in lines[at:end]]))
    if grid is None or any(row is None for row in grid[1]) or grid[0].cuts * _MOST_CUT > len(grid[1]):
        return None
    found = rest_of(above.rows, [row for row in grid[1] if row is not None], _below(lines, end, grid[0]))
    return VungBang(at, end + found[1], found[0], heads=0, noi=True) if found else None


def _end(lines: Sequence[DoanTho], at: int) -> int:
    """Index behind the last line of several cells that has not many lines of one cell above it; the next heading that
    begins with TT stands behind it, with the line above that may be part of it."""
    last = at
    for i in range(at + 1, len(lines)):
        doan = lines[i]
        if doan.ngat_trang or i - last > _REACH or not isinstance(doan, DongChu) or doan.van[0] == "|":
            break
        if i - at > _HEAD_LINES and HEAD.fullmatch(doan.van.split(" ", 1)[0]):
            return min(last + 1, i - is_columned(lines[i - 1]))
        if is_columned(doan) and doan.dong - lines[i - 1].dong <= 2:
            last = i
        elif doan.dau_khoi:
            break
    return last + 1


def _tables(lines: Sequence[DoanTho], start: int, end: int) -> Iterator[VungBang]:
    """The table that the lines make up; paragraphs among them divide tables, other lines that fit in no column undo them."""
    typed = _typed(lines, start, end)
    grid = _grid(typed)
    if grid is None:
        return
    strange = [start + i for i, row in enumerate(grid[1]) if row is None]
    if any(len(typed[i - start]) > 1 for i in strange):
        return
    for before, after in pairwise([start - 1, *strange, end]):
        if sum(map(is_columned, lines[before + 1:after])) >= _FEW - lines[start].ngat_trang:
            own = grid if not strange else _grid(_typed(lines, before + 1, after))
            found = _table(lines, before + 1, after, own) if own else None
            if found is not None:
                yield found


def _typed(lines: Sequence[DoanTho], start: int, end: int) -> list[tuple[ManhDong, ...]]:
    """The pieces of lines; below a heading that begins with TT the numbers are pieces of their own."""
    typed = [_pieces(doan) for doan in lines[start:end]]
    headed = any(len(line) > 1 and (HEAD.fullmatch(line[0].chu) or _HEAD_LINE.match(line[0].chu)) for line in typed[:_FEW])
    return _numbered(typed) if headed or (start and _HEAD_LINE.match(lines[start - 1].van)) else typed


def _numbered(typed: list[tuple[ManhDong, ...]]) -> list[tuple[ManhDong, ...]]:
    """Lines with the numbers at their left edge apart from the words behind them. Where number and words have a line to
    themselves they are a title over the whole width, unless the number is written like those of the rows."""
    left = min((line[0].dau for line in typed if line), default=0)
    labels = [match[1] for line in typed if len(line) > 1 and line[0].dau <= left + _EDGE and (match := _LABEL.match(line[0].chu))]
    dotted = 2 * sum(label[-1] in ".)" for label in labels) > len(labels)
    return [_number_apart(line) if line and line[0].dau <= left + _EDGE and (len(line) > 1 or (
        len(labels) > 1 and _is_like(line[0].chu, dotted))) else line for line in typed]


def _is_like(text: str, dotted: bool) -> bool:
    match = _LABEL.match(text)
    return match is not None and (match[1][-1] in ".)") == dotted


def _number_apart(line: tuple[ManhDong, ...]) -> tuple[ManhDong, ...]:
    first = line[0]
    match = _NUMBERED.match(first.chu)
    if match is None:
        return line
    number, rest = match[1], first.chu[match.end():]
    return (ManhDong(first.dau, first.dau + len(number), number), ManhDong(first.cuoi - len(rest), first.cuoi, rest), *line[1:])


def _pieces(doan: DoanTho) -> tuple[ManhDong, ...]:
    return pieces(doan.tho) if isinstance(doan, DongChu) else ()


def _grid(typed: Sequence[tuple[ManhDong, ...]]) -> _Grid | None:
    columns = learn_columns(typed)
    if len(columns) < 2:
        return None
    net = LuoiCot(columns, typed)
    return net, [net.cells(line, n) for n, line in enumerate(typed)]


def _table(lines: Sequence[DoanTho], start: int, end: int, grid: _Grid) -> VungBang | None:
    net, cells = grid
    if any(row is None for row in cells):
        return None
    headed = any(row and HEAD.fullmatch(row[0]) for row in cells[:_FEW])
    if net.cuts * _MOST_CUT > len(cells) or not (headed or all(column.is_aligned() for column in net.columns)):
        return None
    above, below = _above(lines, start, net), _below(lines, end, net)
    found = rows_of(above, [row for row in cells if row is not None], below)
    if found is None:
        return None
    rows, more, less = found
    head = _names(lines, start, len(net.columns)) if not more else None
    return VungBang(start - more - bool(head), end + less, [head, *rows] if head else rows)


def _names(lines: Sequence[DoanTho], start: int, width: int) -> Dong | None:
    """The names of the columns from the line above, which has no gaps between them, each with a capital, one for each
    column."""
    if not start or lines[start].dau_khoi or not _HEAD_LINE.match(lines[start - 1].van):
        return None
    names: Dong = []
    for word in lines[start - 1].van.split(" "):
        if not names or word[:1].isupper():
            names.append(word)
        else:
            names[-1] += f" {word}"
    return names if len(names) == width else None


def _above(lines: Sequence[DoanTho], start: int, net: LuoiCot) -> list[Dong]:
    """Lines above the table that may be the first lines of its heading."""
    out: list[Dong] = []
    for i in range(start - 1, max(start - 1 - _HEAD_LINES, -1), -1):
        row = _lone_cell(lines[i], net)
        if row is None or lines[i].thut < _FAR or row[0] or lines[i + 1].dau_khoi:
            break
        out.insert(0, row)
    return out


def _below(lines: Sequence[DoanTho], end: int, net: LuoiCot) -> list[Dong]:
    """Lines below the table that may be the last lines of its cells."""
    out: list[Dong] = []
    for doan in lines[end:end + _REACH]:
        row = _lone_cell(doan, net)
        if row is None or doan.dau_khoi:
            break
        out.append(row)
    return out


def _lone_cell(doan: DoanTho, net: LuoiCot) -> Dong | None:
    """A line of one cell, as such."""
    typed = _pieces(doan) if doan.van[0] != "|" else ()
    row = net.cells(typed) if len(typed) == 1 else None
    return row if row is not None and len(row) > 1 else None
