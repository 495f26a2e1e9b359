"""Tables: cells with roles, columns as wide as their words ask for."""

from __future__ import annotations

import re
from collections.abc import Callable

from docgen.layout.be_rong import CoChu, do_rong
from docgen.model.ban_in import BangIn, Doan, OBang
from docgen.noi_dung.dong import Run, plain_text
from docgen.noi_dung.tree import Bang

_BREAK = re.compile(r"\s*<br\s*/?>\s*")
_NUMERIC = re.compile(r"[\d.,%/\s\-–()]*|[IVXLC]+\.?|[a-zđ]\)?")
_DAM = CoChu(1, dam=True)
_ALIGN = {"giua": "bang_giua", "phai": "bang_phai", "trai": "bang"}
_PARTS = 1000
_PADDING, _SHORT = 1.2, 9.0  # em: the margins of a cell; a text that should stay on one line
_LINE_EM = 38.0  # width of the text area in em of the letters of a table, about

Runs = Callable[[str], tuple[Run, ...]]


def layout_table(table: Bang, runs: Runs) -> BangIn:
    """A table of markup → cells of paragraphs; ``runs`` reads the markup of one paragraph."""
    roles = [_ALIGN[align] if align else default_role(table, i) for i, align in enumerate(table.cot)]
    rows = tuple(_row(row, n < table.so_tieu_de, roles, runs) for n, row in enumerate(table.hang) if row)
    return BangIn(column_widths(table), rows, table.so_tieu_de)


def default_role(table: Bang, column: int) -> str:
    """The role of the cells of a column that has no alignment of its own: columns of numbers are centred, text is set left."""
    cells = [row[column] for row in table.hang[table.so_tieu_de:] if len(row) > 1]
    return "bang_giua" if cells and all(_NUMERIC.fullmatch(plain_text(cell)) for cell in cells) else "bang"


def _row(row: tuple[str, ...], heading: bool, roles: list[str], runs: Runs) -> tuple[OBang, ...]:
    spans = max(len(roles), 1) if len(row) == 1 else 1
    roles = roles or ["bang"]
    return tuple(OBang(_paragraphs(cell, "bang_tieu_de" if heading else "bang" if spans > 1 else role, runs), spans)
                 for cell, role in zip(row, roles, strict=False))


def _paragraphs(cell: str, role: str, runs: Runs) -> tuple[Doan, ...]:
    return tuple(Doan(role, runs(part)) for part in _BREAK.split(cell))


def column_widths(table: Bang) -> tuple[int, ...]:
    """Parts of 1000 for each column: never narrower than its longest word, the rest by the amount of text."""
    columns = [[row[i] for row in table.hang if len(row) > 1] for i in range(len(table.cot))]
    if not columns:
        return (_PARTS,)
    widest = _LINE_EM * 2 / (len(columns) + 1)  # one endless word must leave room for the others
    least = [min(max((_longest_word(cell) for cell in cells), default=1.0) + _PADDING, widest) for cells in columns]
    wanted = [max(_text_width(cells), low) for cells, low in zip(columns, least, strict=True)]
    rest = [max(want - low, 0.0) for want, low in zip(wanted, least, strict=True)]
    scale = max(_LINE_EM - sum(least), 0.0) / (sum(rest) or 1.0)
    widths = [low + more * scale for low, more in zip(least, rest, strict=True)]
    parts = [round(width / sum(widths) * _PARTS) for width in widths]
    parts[widths.index(max(widths))] += _PARTS - sum(parts)
    return tuple(parts)


def _longest_word(cell: str) -> float:
    return max((do_rong(word, _DAM) for word in plain_text(cell).split()), default=0.0)


def _text_width(cells: list[str]) -> float:
    """What a column would like: its longest cell on one line while that is short, then in a few lines."""
    longest = max((do_rong(plain_text(cell), _DAM) for cell in cells), default=0.0)
    return longest + _PADDING if longest <= _SHORT else _SHORT + _PADDING + (longest - _SHORT) ** 0.6 * 1.6
