"""What of a line stands in which column: lines divided at the gaps, and where two columns have run together."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from docgen.ingest.recognisers.bang_cot import CotChu, ManhDong

_SPACE = re.compile(r" ")
_LABEL = re.compile(r"\d{1,3}(?:\.\d{1,3})*[.)]?|[IVXLC]{1,5}[.)]?")
_DRIFT, _SLIGHT, _FAR, _NEAR = 1, 4, 6, 4
_HARD, _DULL, _SMALL = 3, 3, 6  # weights in finding the place of a wall in a piece that runs over it


class _Tuong(NamedTuple):
    """The wall between two columns: the zone in which it stands, where the column on its left ends, where the one on its
    right begins at the earliest and where it mostly begins."""

    trai: int
    phai: int
    het: int
    som_nhat: int
    bat_dau: int


class LuoiCot:
    """Columns as learnt, ready to divide the lines ``typed``; ``cuts`` counts the places where that was done without a gap
    to see."""

    def __init__(self, columns: Sequence[CotChu], typed: Sequence[tuple[ManhDong, ...]]) -> None:
        self.cuts = 0
        self.columns = columns
        self.typed = typed
        self.walls = [_Tuong(min(a.cuoi, b.dau), max(a.cuoi, b.dau), a.cuoi, b.dau, b.start) for a, b in pairwise(columns)]
        self.limits = [(wall.trai - _DRIFT, max(wall.phai, wall.bat_dau) + _DRIFT) for wall in self.walls]
        self.middles = [wall.trai + wall.phai for wall in self.walls]

    @cached_property
    def starts(self) -> list[dict[int, int]]:
        """Line → where its piece in a column begins, for each column; pieces of two columns are left out."""
        out: list[dict[int, int]] = [{} for _ in self.columns]
        for n, line in enumerate(self.typed):
            for piece in line:
                if not self.crossed(piece):
                    out[self.column(piece)].setdefault(n, piece.dau)
        return out

    def cells(self, line: tuple[ManhDong, ...], n: int = -_FAR) -> list[str] | None:
        """The cells of a line, ``n`` its index; one cell for a row over the whole width; ``None`` when the line does not
        fit."""
        if (len(line) == 1 and self.is_span(line[0])) or self.is_numbered_span(line):
            return [" ".join(piece.chu for piece in line)]
        out = [""] * len(self.columns)
        for piece in line:
            parts = self.cut(piece, n)
            if parts is None:
                return None
            for part in parts:
                at = self.column(part)
                out[at] = f"{out[at]} {part.chu}".strip()
        return out

    def is_span(self, piece: ManhDong) -> bool:
        """Whether a lone piece is a row over the whole width: it begins at the left edge, left of its column, or stands
        in the middle of the table, and runs over a wall."""
        first, last = self.columns[0], self.columns[-1]
        if piece.dau <= first.dau - 2:
            return True
        crosses = any(piece.dau < wall.trai - _DRIFT and piece.cuoi > wall.phai + _DRIFT for wall in self.walls)
        middle = abs(piece.dau + piece.cuoi - first.dau - last.cuoi) <= 2 * _FAR
        return crosses and (piece.dau <= first.dau + _DRIFT or middle)

    def is_numbered_span(self, line: tuple[ManhDong, ...]) -> bool:
        """Whether a line is a number and a title that runs over a wall, and nothing else."""
        if len(line) != 2 or not _LABEL.fullmatch(line[0].chu) or self.column(line[0]) != 0:
            return False
        walls = self.crossed(line[1])
        return bool(walls) and not any(_begins_near(line[1], self.walls[j].bat_dau) for j in walls)

    def crossed(self, piece: ManhDong) -> list[int]:
        """The walls that a piece runs over and on into the words of the column behind."""
        dau, cuoi, _ = piece
        return [j for j, (left, right) in enumerate(self.limits) if dau < left and cuoi > right and self.is_into(piece, self.walls[j])]

    def is_into(self, piece: ManhDong, wall: _Tuong) -> bool:
        """Whether more than the end of a long word stands behind a wall."""
        if piece.cuoi - max(wall.phai, wall.bat_dau) > _SLIGHT:
            return True
        return _begins_near(piece, wall.bat_dau)

    def column(self, piece: ManhDong) -> int:
        """The column that a piece stands in."""
        return bisect_left(self.middles, piece.dau + piece.cuoi)

    def cut(self, piece: ManhDong, n: int) -> list[ManhDong] | None:
        """A piece cut where it runs over walls; ``None`` when no word begins near one."""
        out: list[ManhDong] = []
        for j in self.crossed(piece):
            near = {self.starts[j + 1][i] for i in range(n - _NEAR, n + _NEAR + 1) if i in self.starts[j + 1]}
            at = _place(piece, self.walls[j], near)
            if at is None:
                return None
            self.cuts += _LABEL.fullmatch(piece.chu, 0, at) is None
            out.append(ManhDong(piece.dau, piece.dau + at, piece.chu[:at]))
            piece = ManhDong(piece.dau + at + 1, piece.cuoi, piece.chu[at + 1:])
        return [*out, piece]


def _begins_near(piece: ManhDong, place: int) -> bool:
    """Whether a word with a capital, or a number, begins at a place in a piece."""
    begins = (match.end() for match in _SPACE.finditer(piece.chu) if not piece.chu[match.end()].islower())
    return any(abs(piece.dau + begin - place) <= _DRIFT for begin in begins)


def _place(piece: ManhDong, wall: _Tuong, near: set[int]) -> int | None:
    """The space in a piece that stands for a wall: what is on its left keeps to the column there, what is on its right
    begins where that column begins, best where it does on the lines ``near`` by; a number in front of words stands alone;
    a capital begins a cell rather than a small letter."""
    best: tuple[float, int] | None = None
    for match in _SPACE.finditer(piece.chu):
        left, right = piece.dau + match.start(), piece.dau + match.end()
        if _LABEL.fullmatch(piece.chu, 0, match.start()) and right <= wall.bat_dau:
            return match.start()
        if abs(right - wall.bat_dau) <= _FAR:
            cost = _HARD * max(0, left - wall.het) + max(0, wall.som_nhat - right) + abs(right - wall.bat_dau) / _DULL
            cost += _SMALL * piece.chu[match.end()].islower() - _HARD * _HARD * (right in near)
            best = min(best or (cost, match.start()), (cost, match.start()))
    return best[1] if best else None
