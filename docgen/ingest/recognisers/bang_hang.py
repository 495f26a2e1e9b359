"""Lines of cells → rows: cells run over several lines, set at the top of their row or in its middle."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

HEAD = re.compile(r"\**(?:S\.?\s*)?T\s?\.?T\.?\**|Số TT|Số thứ tự|Thứ tự", re.IGNORECASE)
"""The name of the column that numbers the rows."""
LABEL = re.compile(r"(?:\d{1,3}(?:\.\d{1,3})*|[IVXLC]{1,5}|[A-ZĐ]|[a-zđ])?[.)]?")
"""The number of a row, or none."""
_NUMERIC = re.compile(r"[\d.,%/≤≥<>+\-–—\s]+")
_TOTAL = re.compile(r"(?:tổng|cộng)\b", re.IGNORECASE)
_ITEM = re.compile(r"[-–•+] ?[^\W\d_]")
_MOST_LINES = 400  # a page has no more; rows set in the middle are only sought on a page
_FILLED = 0.75  # share of its column that a line fills when it was broken
_NARROW = 10  # in a column of fewer letters any line may be broken
_FEW = 10

Dong = list[str]
"""The cells of one line; a single one is a row over the whole width."""


class VungBang(NamedTuple):
    """Lines ``dau`` to ``cuoi`` (not included) that are a table: its rows, how many of them are headings (``None``: not
    known), whether nothing else can be meant, whether the first row is the rest of the last one of the page before."""

    dau: int
    cuoi: int
    rows: list[Dong]
    heads: int | None = None
    sure: bool = False
    noi: bool = False


def rest_of(above: Sequence[Dong], lines: Sequence[Dong], below: Sequence[Dong]) -> tuple[list[Dong], int] | None:
    """The rows of a table that goes on from the page before, where it has the rows ``above``, and how many of the lines
    ``below`` belong to it. The first row is what the last one there still lacks; columns at the end that have been empty
    may be missing."""
    wide, width = len(above[0]), max(map(len, lines))
    if len(above[-1]) != wide or any(cell for row in above[1:] for cell in row[width:]):
        return None
    more = [[*line, *[""] * (wide - width)] if len(line) > 1 else line for line in lines]
    top = _Top(more, above[-1]) if width <= wide else None
    if top is None or not top.rows or not all(len(row) == 1 or LABEL.fullmatch(row[0]) for row in top.rows):
        return None
    return top.rows, top.extend([[*line, *[""] * (wide - width)] for line in below])


def rows_of(above: Sequence[Dong], lines: Sequence[Dong], below: Sequence[Dong]) -> tuple[list[Dong], int, int] | None:
    """The rows of a table, and how many of the lines ``above`` and ``below`` belong to it; ``None`` when it is not plain."""
    top = _Top(lines)
    if top.rows and not top.faults and not top.loose:
        return top.rows, 0, top.extend(below)
    if len(lines) <= _MOST_LINES:
        for head in range(len(above) + 1):
            for tail in range(len(below) + 1):
                rows = _middle([*above[len(above) - head:], *lines, *below[:tail]])
                if rows:
                    return rows, head, tail
    if top.rows and (top.faults * _FEW <= len(lines) or _are_numbered(top.rows)):
        return top.rows, 0, top.extend(below)
    return None


def _are_numbered(rows: Sequence[Dong]) -> bool:
    """Whether the numbers below a heading that begins with TT tell all rows apart."""
    labels = [row[0] for row in rows[1:] if len(row) > 1]
    return HEAD.fullmatch(rows[0][0]) is not None and len(labels) > 1 and all(label and LABEL.fullmatch(label) for label in labels)


class _Top:
    """Rows whose cells begin on one line: the line that has its first cell, or that cannot go on from the line above.

    ``faults`` counts lines where nothing shows that they go on, or that they do not; ``loose`` the rows without a first
    cell below a row over the whole width; ``rows`` is empty when a cell begins below the first line of its row.
    """

    def __init__(self, lines: Sequence[Dong], before: Dong | None = None) -> None:
        self.rows: list[Dong] = [[""] * len(before)] if before else []
        self.faults = self.loose = 0
        self.last: Dong = list(before or ())
        self.widths = [max((len(line[j]) for line in lines if len(line) > 1), default=0) for j in range(max(map(len, lines)))]
        for line in lines:
            if len(line) == 1 or self.begins(line):
                self.rows.append(list(line))
                self.last = list(line)
            elif not self.goes_on(line):
                self.rows = []
                return

    def begins(self, line: Dong) -> bool:
        """Whether a line begins a row."""
        filled = [j for j, cell in enumerate(line) if cell]
        if line[0]:
            goes_on = not LABEL.fullmatch(line[0]) and self.may_go_on(line)
            if goes_on and line[0][0].islower():
                return False
            self.faults += goes_on and 2 * sum(line[j][0].islower() for j in filled) >= len(filled)
            return True
        if len(self.last) == 1 or (len(self.rows) > 1 and len(filled) == 1 and self.stands_alone(filled[0], line[filled[0]])):
            self.loose += 1
            return True
        if len(filled) < 2 or not self.rows:
            return False
        return _TOTAL.match(line[filled[0]]) is not None or any(self.is_number(j, line[j]) for j in filled)

    def stands_alone(self, j: int, cell: str) -> bool:
        """Whether the only cell of a line begins a sentence where the line above had room for it."""
        return bool(self.last[j]) and cell[0].isupper() and self.last[j][-1] not in ".;:," and not self.wraps(j, cell)

    def is_number(self, j: int, cell: str) -> bool:
        """Whether a cell is a number below a number, and so no rest of a sentence."""
        return bool(self.last[j]) and _NUMERIC.fullmatch(cell) is not None and _NUMERIC.fullmatch(self.last[j]) is not None

    def may_go_on(self, line: Dong) -> bool:
        """Whether every cell of a line may go on from the one above, and one of them in a column wide enough to tell."""
        if len(self.last) != len(line) or not any(cell and self.widths[j] >= _NARROW for j, cell in enumerate(line)):
            return False
        return all(self.wraps(j, cell) for j, cell in enumerate(line) if cell)

    def wraps(self, j: int, cell: str) -> bool:
        """Whether the next word did not fit on the line above."""
        return bool(self.last[j]) and len(self.last[j]) + 1 + len(cell.split(" ", 1)[0]) >= _FILLED * self.widths[j]

    def goes_on(self, line: Dong) -> bool:
        """Add a line to the last row; ``False`` when one of its cells has no beginning there. A heading may have a second
        level."""
        filled = [j for j, cell in enumerate(line) if cell]
        heading = len(self.rows) == 1 and len(self.last) > 1 and HEAD.fullmatch(self.last[0]) is not None
        if len(self.last) != len(line) or (not heading and any(not self.last[j] for j in filled)):
            return False
        for j in filled:
            plain = heading or self.wraps(j, line[j]) or _ITEM.match(line[j]) or self.last[j][-1:] in ".;:,"
            self.faults += not plain
            self.rows[-1][j] = _joined(self.rows[-1][j], line[j])
            self.last[j] = self.last[j] if heading and not j else line[j]
        return True

    def extend(self, below: Sequence[Dong]) -> int:
        """Take the lines below the table that plainly go on; how many they are."""
        for count, line in enumerate(below):
            if len(line) == 1 or line[0] or not self.may_go_on(line) or not self.goes_on(line):
                return count
        return len(below)


def _middle(lines: Sequence[Dong]) -> list[Dong]:
    """Rows whose cells are set in the middle of their height: a cell of one line stands in the middle of its row.

    From the first line downwards each row reaches as far below that line as above it; the rows are right when the last
    of them ends with the last line, and when some cell fills each from top to bottom.
    """
    width = max(map(len, lines))
    for column in range(width):
        rows: list[Dong] = []
        start = 0
        for at, line in enumerate(lines):
            if at < start or not _is_anchor(line, column):
                continue
            end = 2 * at - start
            row = _merged(lines[start:end + 1]) if end < len(lines) else []
            if not row or (column and not row[0]) or any(_is_anchor(other, column) for other in lines[at + 1:end + 1]):
                break
            rows.append(row)
            start = end + 1
        if start == len(lines) and len(rows) < start and not any(row[0][:1].islower() for row in rows):
            return rows
    return []


def _is_anchor(line: Dong, column: int) -> bool:
    if len(line) == 1 or line[column]:
        return True
    return _TOTAL.match(next(cell for cell in line if cell)) is not None


def _merged(lines: Sequence[Dong]) -> Dong:
    """One row of several lines; ``[]`` when no cell reaches from the first to the last."""
    if len(lines) == 1:
        return list(lines[0])
    if any(len(line) == 1 for line in lines) or not any(a and b for a, b in zip(lines[0], lines[-1], strict=True)):
        return []
    row = [""] * len(lines[0])
    for line in lines:
        row = [_joined(cell, more) if more else cell for cell, more in zip(row, line, strict=True)]
    return row


def _joined(cell: str, more: str) -> str:
    """Two lines of a cell; an item with a dash keeps its own line."""
    return f"{cell}<br>{more}" if cell and _ITEM.match(more) and more[1:2] == " " else f"{cell} {more}".strip()
