"""Tables of data as the checker's rules want them: rows of cells by column, each with the line that it stands in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from docgen.lint.soat import Soat
from docgen.model.ban_soat import DoanSoat

_SERIAL = re.compile(r"(?:STT|TT|Số TT|Số thứ tự)\.?", re.IGNORECASE)
_HEAD_ROWS = 3


class BangSoLieu(NamedTuple):
    """A table. ``hang`` are its rows, column → words (white space made single); a cell that another one covers is missing.
    ``cho`` tells the line of a cell, by (row, column); empty where the source has none. ``dau`` counts the heading rows."""

    hang: tuple[dict[int, str], ...]
    cho: dict[tuple[int, int], DoanSoat]
    dau: int

    def line(self, row: int, column: int | None = None) -> DoanSoat | None:
        """The line of a cell; the first line of the row, or of the table, when the cell has none."""
        if column is not None and (row, column) in self.cho:
            return self.cho[row, column]
        return next((line for (r, _), line in self.cho.items() if r == row), next(iter(self.cho.values()), None))

    def head(self, column: int) -> str:
        """The words of the headings above a column."""
        return " ".join(row[column] for row in self.hang[:self.dau] if row.get(column))

    def serial_column(self) -> int | None:
        """The column STT, ``None`` without one."""
        for row in self.hang[:self.dau]:
            for column, text in row.items():
                if _SERIAL.fullmatch(text):
                    return column
        return None


def tables_of(soat: Soat) -> Iterator[BangSoLieu]:
    """The tables of data of a document, those of at least two rows."""
    grids: dict[int, dict[tuple[int, int], list[DoanSoat]]] = {}
    for line in soat.ban.doan:
        if line.o is not None and line.o.so_lieu:
            grids.setdefault(line.o.bang, {}).setdefault((line.o.hang, line.o.cot), []).append(line)
    if soat.ban.bang and len(grids) != len(soat.ban.bang):
        yield from (_from_texts(rows) for rows in soat.ban.bang if len(rows) > 1)
    else:
        yield from (_from_lines(cells) for cells in grids.values() if len({row for row, _ in cells}) > 1)


def _from_lines(cells: dict[tuple[int, int], list[DoanSoat]]) -> BangSoLieu:
    numbers = {row: n for n, row in enumerate(sorted({row for row, _ in cells}))}
    rows: list[dict[int, str]] = [{} for _ in numbers]
    for (row, column), lines in sorted(cells.items(), key=lambda item: item[0]):
        rows[numbers[row]][column] = " ".join(" ".join(line.chu for line in lines).split())
    places = {(numbers[row], column): next((line for line in lines if line.chu), lines[0]) for (row, column), lines in cells.items()}
    return BangSoLieu(tuple(rows), places, _heads(rows))


def _from_texts(rows: tuple[tuple[str, ...], ...]) -> BangSoLieu:
    """A table without lines: a row that is too short lacks cells on its left, where «Tổng cộng» covers them."""
    width = max(map(len, rows))
    out = [{(n + 1 if n == 0 else n + 1 + width - len(row)): " ".join(text.split()) for n, text in enumerate(row)} for row in rows]
    return BangSoLieu(tuple(out), {}, _heads(out))


def _heads(rows: list[dict[int, str]]) -> int:
    """How many rows are headings: the first, and those below it down to the first that holds a number."""
    for n, row in enumerate(rows[1:_HEAD_ROWS + 1], 1):
        numbers = [text.strip("()") for _, text in sorted(row.items()) if text]
        counts_columns = numbers == [str(i) for i in range(1, len(numbers) + 1)] and len(numbers) == len(row)
        if any(char.isdigit() for text in numbers for char in text) and not counts_columns:
            return n
    return 1
