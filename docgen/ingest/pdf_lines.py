"""Pieces of text on a page → its lines, each divided into columns where gaps are wide; footnote marks become ¹²³."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from docgen.ingest.pdf_words import Piece

# all in letter heights
_CAPITAL, _SHARED = 0.7, 0.4  # what a letter stands up from its baseline; the share of that by which it is in a line
_SPACE, _COLUMN, _OTHER_COLUMN, _NEAR = 0.15, 1.1, 0.5, 0.5
_SMALL, _RAISED, _NOTE = 0.8, (0.12, 0.7), 0.87
_WIDEST_SPACE = 0.7
_LONG = 40  # letters of a line that tells the width of letters
_WINDOW = 8
_NUMERALS = re.compile(r"\d[\d,]*")
_MARK = re.compile("[⁰¹²³⁴⁵⁶⁷⁸⁹]+")
_OPENING = re.compile(r"(\d{1,3}) (?=\S)")
_RAISE = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_PAGE_NUMBER = re.compile(r"[-–]?\s*\d{1,4}\s*[-–]?")


class Column(NamedTuple):
    """What stands in one column of a line: its left and right edge in points, its text."""

    x0: float
    x1: float
    text: str


class Line(NamedTuple):
    """A line of a page: its columns from left to right, its baseline and the height of its font, in points.

    ``pitch`` is the width of a letter with its share of the spaces, 0 when the line is too short to tell.
    """

    columns: list[Column]
    y: float
    size: float
    pitch: float


class _Row(NamedTuple):
    """Pieces on one baseline in one size."""

    y: float
    size: float
    pieces: list[Piece]


def lines_of(pieces: Sequence[Piece]) -> list[Line]:
    """The lines of a page from top to bottom, whatever the order in which the file draws their pieces."""
    rows: dict[tuple[int, int], _Row] = {}
    for piece in pieces:
        key = (round(2 * piece.y), round(2 * piece.size))
        if key not in rows:
            rows[key] = _Row(piece.y, piece.size, [])
        rows[key].pieces.append(piece)
    merged = _merged(sorted(rows.values(), key=lambda row: (-row.size, -row.y)))
    return _with_notes([_line(row) for row in reversed(merged)])


def _merged(rows: list[_Row]) -> list[_Row]:
    """Rows, the largest font first → lines by baseline; smaller letters join the line that they stand in."""
    lines: list[_Row] = []
    for row in rows:
        at = bisect_left(lines, row.y, key=lambda line: line.y)
        near = lines[max(0, at - _WINDOW):at + _WINDOW]
        best = max(near, key=lambda line: _overlap(line, row), default=None)
        if best is not None and _overlap(best, row) >= _SHARED * _CAPITAL * row.size:
            best.pieces.extend(row.pieces)
        else:
            lines.insert(at, row)
    return lines


def _overlap(line: _Row, row: _Row) -> float:
    """The height in points that two rows share."""
    return min(line.y + _CAPITAL * line.size, row.y + _CAPITAL * row.size) - max(line.y, row.y)


def _line(row: _Row) -> Line:
    pieces = _with_raised(sorted(row.pieces, key=lambda piece: piece.x0))
    usual = _usual_gap(pieces)
    columns = [Column(pieces[0].x0, pieces[0].x1, pieces[0].text)]
    for before, piece in pairwise(pieces):
        if _is_column(before, piece, usual):
            columns.append(Column(piece.x0, piece.x1, piece.text))
        else:
            left, right, text = columns[-1]
            columns[-1] = Column(left, max(right, piece.x1), f"{text}{' ' if _is_space(before, piece) else ''}{piece.text}")
    (left, right, text), *more = columns
    return Line(columns, row.y, row.size, (right - left) / len(text) if not more and len(text) >= _LONG else 0)


def _follows(before: Piece, piece: Piece) -> bool:
    return piece.order == before.order + 1


def _usual_gap(pieces: list[Piece]) -> float:
    """The gap between words of this line, in letter heights: wide where a line was stretched to be justified."""
    gaps = [(b.x0 - a.x1) / b.size for a, b in pairwise(pieces) if _follows(a, b)]
    return min(median(gaps), _WIDEST_SPACE) if len(gaps) > 2 else 0


def _is_column(before: Piece, piece: Piece, usual: float) -> bool:
    """Whether a gap divides columns: where a space was typed, only one that no stretching explains."""
    gap = (piece.x0 - before.x1) / max(before.size, piece.size)
    is_typed = piece.spaced and _follows(before, piece)
    return gap > (max(_COLUMN, 2 * usual) if is_typed else max(_OTHER_COLUMN, 1.5 * usual))


def _is_space(before: Piece, piece: Piece) -> bool:
    if piece.spaced and _follows(before, piece):
        return True
    return piece.x0 - before.x1 > _SPACE * min(before.size, piece.size)


def _with_raised(pieces: list[Piece]) -> list[Piece]:
    """Small raised numerals become ¹²³: after the word that they stand at, or before the one that they open."""
    out = list(pieces)
    for i, piece in enumerate(pieces):
        if _NUMERALS.fullmatch(piece.text) and any(_is_raised(piece, beside) for beside in (*pieces[i - 1:i], *pieces[i + 1:i + 2])):
            out[i] = piece._replace(text=piece.text.translate(_RAISE))
    return out


def _is_raised(piece: Piece, beside: Piece) -> bool:
    """Whether a piece is a mark at the one beside it."""
    low, high = (share * beside.size for share in _RAISED)
    near = max(piece.x0 - beside.x1, beside.x0 - piece.x1) < _NEAR * beside.size
    return near and piece.size <= _SMALL * beside.size and low <= piece.y - beside.y <= high


def _with_notes(lines: list[Line]) -> list[Line]:
    """Numbers that open the notes below the body become ¹²³ where they were not raised (LibreOffice), as the marks are."""
    marks = set(_MARK.findall("\n".join(column.text for line in lines for column in line.columns)))
    body = max((line.size for line in lines if line.pitch), default=0)
    out = list(lines)
    for i in range(len(out) - 1, -1, -1) if marks else ():
        first, *others = out[i].columns
        if out[i].size > _NOTE * body and not is_page_number(out[i]):
            break
        if (found := _OPENING.match(first.text)) and (raised := found[1].translate(_RAISE)) in marks:
            out[i] = out[i]._replace(columns=[first._replace(text=raised + first.text[found.end(1):]), *others])
    return out


def is_page_number(line: Line) -> bool:
    """Whether a line is nothing but a number, alone or between dashes."""
    return len(line.columns) == 1 and _PAGE_NUMBER.fullmatch(line.columns[0].text) is not None
