"""The lines of pages → plain text that keeps the layout: indents, columns and gaps as spaces and blank lines."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from heapq import heappop, heappush
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from docgen.ingest.pdf_lines import Line, is_page_number

_LETTER, _PITCH, _BLANK = 0.45, 1.2, 1.5  # in letter heights: width of a letter, distance of lines; share of it that is a blank line
_WIDEST_PITCH = 2.5
_MIRRORED = 6  # pages of a document that may have mirrored margins
_GAP = 3  # spaces between columns
_FARTHEST = 300  # the last column that a text may be moved to
_REACH = 3  # lines of one column between two lines of a table


class Sheet(NamedTuple):
    """A page: its number from 1, its width in points as one reads it, its lines from top to bottom."""

    number: int
    width: float
    lines: list[Line]


def laid_out(sheets: Sequence[Sheet]) -> tuple[str, list[tuple[int, int]]]:
    """The text of the pages, and the place of each line of it: (number of the page, line on the page from 1).

    Lines are parted by ``\\n``, every page but the first begins with ``\\f``; a blank line has the place of the line above it.
    """
    letter, pitch, edges = _letter_width(sheets), _pitch(sheets), _left_edges(sheets)
    rows: list[str] = []
    places: list[tuple[int, int]] = []
    for sheet in sheets:
        left = edges[_kind(sheet, len(sheets))]
        starts = _starts(sheet.lines, left, letter)
        for i, line in enumerate(sheet.lines):
            if i and _is_apart(sheet.lines, i, pitch):
                rows.append("")
                places.append((sheet.number, i))
            rows.append(("\f" if rows and not i else "") + _typed(line, starts[i]))
            places.append((sheet.number, i + 1))
    return "\n".join(rows), places


def _letter_width(sheets: Sequence[Sheet]) -> float:
    """Points to a column of the text: the usual width of a letter of the body."""
    lines = [line for sheet in sheets for line in sheet.lines]
    known = [line.pitch for line in lines if line.pitch > 0]
    return median(known) if known else _LETTER * median([line.size for line in lines] or [1]) or 1


def _pitch(sheets: Sequence[Sheet]) -> float:
    """The usual distance of two lines of a paragraph, in letter heights: that of a full line to one not indented more."""
    pairs = (pair for sheet in sheets for pair in pairwise(sheet.lines))
    ratios = [(a.y - b.y) / max(a.size, b.size) for a, b in pairs if a.pitch and b.size and b.columns[0].x0 < a.columns[0].x0 + b.size]
    usual = [ratio for ratio in ratios if ratio < _WIDEST_PITCH]
    return median(usual) if len(usual) > 2 else _PITCH


def _kind(sheet: Sheet, count: int) -> tuple[int, int]:
    """What pages with the same left margin have in common: their width, and the side in a long document."""
    return round(sheet.width), sheet.number % 2 if count >= _MIRRORED else 0


def _left_edges(sheets: Sequence[Sheet]) -> dict[tuple[int, int], float]:
    """The left edge of the text on each kind of page: where many lines begin, not the one line that hangs out."""
    starts: dict[tuple[int, int], list[float]] = defaultdict(list)
    for sheet in sheets:
        starts[_kind(sheet, len(sheets))].extend(line.columns[0].x0 for line in sheet.lines)
    return {kind: _edge(found) for kind, found in starts.items()}


def _edge(starts: list[float]) -> float:
    counted = Counter(round(start / 2) for start in starts)
    frequent = [start for start in starts if counted[round(start / 2)] >= max(3, len(starts) // 50)]
    return min(frequent or starts, default=0)


def _is_apart(lines: list[Line], i: int, pitch: float) -> bool:
    """Whether a blank line stands before line ``i`` of a page: a wide gap, or one of the two is the number of the page."""
    if (i == 1 and is_page_number(lines[0])) or (i == len(lines) - 1 and is_page_number(lines[i])):
        return True
    return lines[i - 1].y - lines[i].y > _BLANK * pitch * max(lines[i - 1].size, lines[i].size)


def _starts(lines: list[Line], left: float, letter: float) -> list[list[int]]:
    """Where the columns of each line begin in the text."""
    natural = [[min(max(round((column.x0 - left) / letter), 0), _FARTHEST) for column in line.columns] for line in lines]
    out = [_apart(line, starts) for line, starts in zip(lines, natural, strict=True)]
    for table in _tables(lines):
        first, end = max(0, table.start - _REACH), table.stop + _REACH
        out[first:end] = _aligned(lines[first:end], natural[first:end], range(table.start - first, table.stop - first))
    return out


def _apart(line: Line, starts: list[int]) -> list[int]:
    out: list[int] = []
    for k, start in enumerate(starts):
        out.append(max(start, out[-1] + len(line.columns[k - 1].text) + _GAP) if k else start)
    return out


def _tables(lines: list[Line]) -> list[range]:
    """Runs of lines that have several columns, or stand with few others between two that have."""
    out: list[range] = []
    for i in (i for i, line in enumerate(lines) if len(line.columns) > 1):
        if out and i - out[-1].stop <= _REACH:
            out[-1] = range(out[-1].start, i + 1)
        else:
            out.append(range(i, i + 1))
    return out


def _aligned(lines: list[Line], natural: list[list[int]], table: range) -> list[list[int]]:
    """The starts of columns in a table and next to it: what has the end of a column of the table on its left begins behind
    it, on whatever line, even where letters are narrow."""
    out = [[0] * len(line.columns) for line in lines]
    ended: list[tuple[float, int]] = []  # (right edge on the page, end in the text)
    least = 0
    for x0, i, k in sorted((column.x0, i, k) for i, line in enumerate(lines) for k, column in enumerate(line.columns)):
        while ended and ended[0][0] <= x0:
            least = max(least, heappop(ended)[1] + _GAP)
        columns = lines[i].columns
        own = out[i][k - 1] + len(columns[k - 1].text) + _GAP if k else 0
        out[i][k] = max(natural[i][k], min(least, _FARTHEST), own)
        if i in table:
            heappush(ended, (columns[k].x1, out[i][k] + len(columns[k].text)))
    return out


def _typed(line: Line, starts: list[int]) -> str:
    out = ""
    for start, column in zip(starts, line.columns, strict=True):
        out = f"{out:<{start}}{column.text}"
    return out
