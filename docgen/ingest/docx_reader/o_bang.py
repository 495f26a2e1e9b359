"""The frames of cells: which of their sides show a line, how far their text stands from their edges.

Source: ECMA-376 Part 1, 17.4.66 (a line of a cell goes before one of the table; of two cells that meet, the one with a line
wins) and 17.7.6 (parts of a table style).
"""

from __future__ import annotations

from dataclasses import dataclass, field

from docgen.ingest.docx_reader.goi_tep import Element, W
from docgen.ingest.docx_reader.kieu_dang import SIDES, KieuDang, find, points, table_parts, value
from docgen.model.ban_doc import ODoc

_ACROSS = {"left": "right", "right": "left", "top": "bottom", "bottom": "top"}
_INSIDE = {"left": "insideV", "right": "insideV", "top": "insideH", "bottom": "insideH"}
_OUTER_OF_ROWS, _OUTER_OF_COLUMNS = frozenset(("top", "bottom")), frozenset(("left", "right"))
_NAMES = {"start": "left", "end": "right"}
_MOST_SPOTS = 2_000_000  # of a grid; what covers more, cells over each other, was made to do harm
_USUAL = 5.4  # points, Word's margins left and right

_Cho = tuple[int, int]

Vien = dict[str, bool]
"""The sides (``insideH`` and ``insideV`` for those between cells) that a place says something about: whether a line is drawn."""


@dataclass(slots=True)
class BangDangDoc:
    """A table while it is read: its style, the parts with a look of their own, the widths of its grid, its lines, its cells'
    margins; then rows with their lines, (row, cell) → the lines of that cell itself and the parts it belongs to, first column →
    (row, cell) of the cells that may go on below, heading rows, whether lines are drawn, columns."""

    kieu: str
    phan: frozenset[str]
    luoi: list[float]
    vien: Vien
    dem: dict[str, float]
    hang: list[list[ODoc]] = field(default_factory=list)
    vien_hang: list[Vien] = field(default_factory=list)
    rieng: dict[_Cho, tuple[Vien, tuple[str, ...]]] = field(default_factory=dict)
    tren: dict[int, tuple[int, int]] = field(default_factory=dict)
    tieu_de: int = 0
    ke: bool = False
    so_cot: int = 0

    def take_over(self, row: int, at: int, side: str, vien: Vien) -> None:
        """A cell that goes on: the one that goes on last says what is drawn at its ``side``."""
        if side in vien and (row, at) in self.rieng:
            self.rieng[row, at][0][side] = vien[side]


def new_table(node: Element, kieu: KieuDang) -> BangDangDoc:
    """A table of which nothing but its properties was read."""
    properties = find(node, "tblPr")
    style = kieu.known(value(properties, "tblStyle"), "table")
    drawn: Vien = {}
    margins: dict[str, float] = {}
    for place in (*(find(parent, "tblPr") for parent in kieu.parents(style)), properties):
        drawn |= lines(place)
        margins |= cell_margins(place)
    grid = [points(column.get(f"{W}w")) for column in node.findall(f"{W}tblGrid/{W}gridCol")]
    return BangDangDoc(style, table_parts(find(properties, "tblLook")), grid, drawn, margins)


def lines(node: Element | None) -> Vien:
    """The sides that a table or a cell says something about: whether a line is drawn there."""
    borders = next((found for tag in ("tblBorders", "tcBorders") if (found := find(node, tag)) is not None), ())
    return {_side(side): side.get(f"{W}val", "none") not in ("none", "nil") for side in borders}


def _side(node: Element) -> str:
    name = str(node.tag).removeprefix(W)
    return _NAMES.get(name, name)


def cell_margins(node: Element | None) -> dict[str, float]:
    """The margins of cells, in points by side, that a table, a row or a cell sets."""
    found = next((found for tag in ("tblCellMar", "tcMar") if (found := find(node, tag)) is not None), ())
    return {_side(side): points(side.get(f"{W}w")) if side.get(f"{W}type") != "nil" else 0.0 for side in found
            if side.get(f"{W}type", "dxa") in ("dxa", "nil")}


def padding(*places: dict[str, float]) -> tuple[float, float]:
    """The margins left and right of a cell, the strongest place last."""
    all_of = {side: length for place in places for side, length in place.items()}
    return all_of.get("left", _USUAL), all_of.get("right", _USUAL)


def is_drawn(table: Vien, cell: Vien) -> bool:
    """Whether a cell shows a line: one of its own, or one of the table that it does not take away."""
    return any(cell.values()) or (any(table.values()) and len(cell) < len(SIDES))


# lines that are seen ---------------------------------------------------------------------------------------------


def framed(bang: BangDangDoc, kieu: KieuDang) -> list[tuple[ODoc, ...]]:
    """The rows of a table that was read, each cell with the sides on which a line is seen."""
    parts = {part: {side: on for node in kieu.parts(bang.kieu, part) for kind in ("tblPr", "tcPr")
                    for side, on in lines(find(node, kind)).items()} for part in bang.phan}
    places = (bang.vien_hang, parts.values(), (said for said, _ in bang.rieng.values()))
    drawn = any(any(said.values()) for place in places for said in place)
    if not drawn or sum(cell.hang * cell.cot for cells in bang.hang for cell in cells) > _MOST_SPOTS:
        return [tuple(cells) for cells in bang.hang]
    beside = _neighbours(bang.hang)
    own = {place: _of_parts(parts, named, beside[place]) | said for place, (said, named) in bang.rieng.items()}

    def is_seen(place: _Cho, side: str, last: int) -> bool:
        near = beside[place][side]
        said = [own[place].get(side), *(own[other].get(_ACROSS[side]) for other in near)]
        if any(said) or False in said:
            return any(said)
        row = min(last, len(bang.vien_hang) - 1) if side == "bottom" else place[0]
        return bang.vien_hang[row].get(_INSIDE[side] if near else side, False)

    return [tuple(cell._replace(vien=tuple(side for side in SIDES if is_seen((row, at), side, row + cell.hang - 1)))
                  for at, cell in enumerate(cells)) for row, cells in enumerate(bang.hang)]


def _neighbours(hang: list[list[ODoc]]) -> dict[_Cho, dict[str, list[_Cho]]]:
    """The cells that lie beyond each side of each cell, as (row, place in the row)."""
    taken: dict[_Cho, _Cho] = {}
    for row, cells in enumerate(hang):
        for at, cell in enumerate(cells):
            for down in range(row, row + cell.hang):
                taken.update(((down, column), (row, at)) for column in range(cell.cot_dau, cell.cot_dau + cell.cot))
    out = {}
    for row, cells in enumerate(hang):
        for at, cell in enumerate(cells):
            below, behind = row + cell.hang, cell.cot_dau + cell.cot
            rows, columns = range(row, below), range(cell.cot_dau, behind)
            out[row, at] = {
                "top": _met(taken, [(row - 1, column) for column in columns]),
                "bottom": _met(taken, [(below, column) for column in columns]),
                "left": _met(taken, [(down, cell.cot_dau - 1) for down in rows]), "right": _met(taken, [(down, behind) for down in rows]),
            }
    return out


def _met(taken: dict[_Cho, _Cho], spots: list[_Cho]) -> list[_Cho]:
    """The cells at places of the grid (row, column), each once."""
    if len(spots) == 1:
        return [taken[spots[0]]] if spots[0] in taken else []
    return list(dict.fromkeys(taken[spot] for spot in spots if spot in taken))


def _of_parts(parts: dict[str, Vien], named: tuple[str, ...], beside: dict[str, list[_Cho]]) -> Vien:
    """What the parts of the table's style say about the sides of a cell: a row has its own top and bottom, a column its own
    left and right; what lies between their cells is inside."""
    out: Vien = {}
    for part in named:
        said = parts.get(part, {})
        outer = _OUTER_OF_COLUMNS if part.endswith("Col") else _OUTER_OF_ROWS
        keys = {side: side if side in outer or not beside[side] else _INSIDE[side] for side in SIDES}
        out |= {side: said[key] for side, key in keys.items() if key in said}
    return out
