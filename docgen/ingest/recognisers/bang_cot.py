"""Columns that stand one below the other on the page: where they are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import combinations
from statistics import median_low
from typing import NamedTuple

_PIECE = re.compile(r"\S+(?: \S+)*")
_LEARNT, _MOST_COLUMNS = 200, 20  # lines that are looked at to learn the columns; a table has no more columns
_TOUCH = 3  # letters that two pieces of one column share at least; pages shift columns by less
_MOST_BRIDGED = 0.4  # share of the pieces in which two columns may have run together


class ManhDong(NamedTuple):
    """A piece of a line: the columns of letters at which it begins and ends, and its text."""

    dau: int
    cuoi: int
    chu: str


def pieces(tho: str) -> tuple[ManhDong, ...]:
    """The pieces of a typed line that two spaces or more divide."""
    return tuple(ManhDong(*match.span(), match.group()) for match in _PIECE.finditer(tho.rstrip().expandtabs(8)))


@dataclass(slots=True, eq=False)
class CotChu:
    """A column while it is learnt: its extent, its pieces, the lines that have one."""

    dau: int
    cuoi: int
    pieces: list[ManhDong] = field(default_factory=list)
    lines: set[int] = field(default_factory=set)

    def touches(self, piece: ManhDong) -> bool:
        shared = min(self.cuoi, piece.cuoi) - max(self.dau, piece.dau)
        return shared >= min(_TOUCH, (piece.cuoi - piece.dau + 1) // 2, (self.cuoi - self.dau + 1) // 2)

    def take(self, other: CotChu) -> None:
        """Make one column of two."""
        self.dau, self.cuoi = min(self.dau, other.dau), max(self.cuoi, other.cuoi)
        self.pieces += other.pieces
        self.lines |= other.lines

    @property
    def start(self) -> int:
        """Where most pieces begin."""
        return median_low(piece.dau for piece in self.pieces)

    def is_aligned(self) -> bool:
        """Whether most pieces share their left edge, their right edge or their middle."""
        edges = ([p.dau for p in self.pieces], [p.cuoi for p in self.pieces], [(p.dau + p.cuoi) // 2 for p in self.pieces])
        return any(2 * sum(abs(edge - median_low(own)) <= _TOUCH for edge in own) >= len(own) for own in edges)


def learn_columns(lines: Sequence[tuple[ManhDong, ...]]) -> list[CotChu]:
    """The columns that the pieces of lines make up, from left to right; ``[]`` when they make none. A line of one piece
    makes no column of its own.

    Short pieces come first, so that a piece that runs over two columns finds both known: no line has the two apart
    unless they are two.
    """
    columns: list[CotChu] = []
    bridges = 0
    found = [(piece, n) for n, line in enumerate(lines[:_LEARNT]) if len(line) > 1 for piece in line]
    for piece, n in sorted(found, key=lambda item: item[0].cuoi - item[0].dau):
        touched = [column for column in columns if column.dau < piece.cuoi and piece.dau < column.cuoi and column.touches(piece)]
        if len(touched) > 1 and any(a.lines & b.lines for a, b in combinations(touched, 2)):
            bridges += 1
            continue
        own = CotChu(piece.dau, piece.cuoi, [piece], {n})
        for column in touched[:1]:
            column.take(own)
        for column in touched[1:]:
            touched[0].take(column)
            columns.remove(column)
        if not touched:
            columns.append(own)
        if len(columns) > _MOST_COLUMNS:
            return []
    if bridges > _MOST_BRIDGED * len(found):
        return []
    columns = _without_halves(sorted(columns, key=lambda column: column.dau))
    _widen(columns, [line[0] for line in lines[:_LEARNT] if len(line) == 1])
    return columns


def _widen(columns: list[CotChu], lone: list[ManhDong]) -> None:
    """Pieces that have their line to themselves belong to a column too; at the left edge they may be rows over all."""
    for piece in sorted(lone, key=lambda piece: piece.dau - piece.cuoi):
        touched = [column for column in columns if column.touches(piece)]
        if len(touched) == 1 and piece.dau > columns[0].cuoi:
            touched[0].take(CotChu(piece.dau, piece.cuoi, [piece]))


def _without_halves(columns: list[CotChu]) -> list[CotChu]:
    """Neighbours that never stand on one line are one column: a centred heading above short words on the left."""
    out: list[CotChu] = []
    for column in columns:
        if out and not out[-1].lines & column.lines:
            out[-1].take(column)
        else:
            out.append(column)
    return out
