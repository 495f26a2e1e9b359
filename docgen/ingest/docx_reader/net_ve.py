"""Straight lines that are drawn over the page, as DrawingML keeps them: shapes, connectors, flat boxes, flat pictures.

Source: ECMA-376 Part 1, 20.1 and 20.4; lengths are EMU, of which 12 700 make a point. Old drawings: ``net_vml``.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from docgen.ingest.docx_reader.chu_de import A, ChuDe
from docgen.ingest.docx_reader.goi_tep import MC, Element, W, chosen
from docgen.ingest.docx_reader.kieu_dang import number
from docgen.ingest.docx_reader.mau_ve import NAMED, plain_colour
from docgen.model.ban_doc import NetVe

_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_ALTERNATE = f"{MC}AlternateContent"
_FRAMES = frozenset((f"{_WP}anchor", f"{_WP}inline"))
_SHAPES, _GROUPS = frozenset(("wsp", "sp", "cxnSp", "pic")), frozenset(("wgp", "grpSp"))
_LINES = frozenset(("line", "lineInv", "straightConnector1"))
_EMU, _MOST = 12_700.0, 1e11
_TURN = 60_000.0  # parts of a degree
_HAIR = 9_525.0  # EMU, of a line that does not say how wide it is
THICKEST, SHORTEST = 3.0, 10.0
"""Points: what is higher is a box, what is shorter a dot."""


class ChoVe(NamedTuple):
    """Where a drawing stands: its place as in :class:`NetVe`, its width in points; ``trong_dong`` in the line, as a letter."""

    trai: float | None = None
    xuong: float | None = None
    giua: bool = False
    trong_dong: bool = False
    rong: float = 0.0

    def line(self, x: float, y: float, dai: float, mau: str, net: float) -> NetVe:
        """A line that begins ``x`` points to the right of the drawing's edge and ``y`` below its top."""
        centred = self.giua and abs(x + dai / 2 - self.rong / 2) < 1
        return NetVe(round(dai, 2), None if self.trai is None else round(self.trai + x, 2), centred,
                     None if self.xuong is None else round(self.xuong + y, 2), mau, round(net, 2))


@dataclass(slots=True)
class CacNet:
    """The lines of a drawing: ``net`` are put on the page, ``net_dong`` stand in the line. ``anh`` are the elements of the
    pictures that are lines."""

    net: list[NetVe] = field(default_factory=list)
    net_dong: list[NetVe] = field(default_factory=list)
    anh: set[Element] = field(default_factory=set)

    def add(self, cho: ChoVe, net: NetVe) -> None:
        """One more line of a drawing at ``cho``."""
        (self.net_dong if cho.trong_dong else self.net).append(net)


class Luoi(NamedTuple):
    """A grid of coordinates: the place of its origin in points, points to one of its units."""

    x: float = 0.0
    y: float = 0.0
    ngang: float = 1 / _EMU
    doc: float = 1 / _EMU

    def within(self, place: tuple[float, float, float, float], origin: tuple[float, float], size: tuple[float, float]) -> Luoi:
        """The grid of a group that covers ``place`` (left, top, width, height) of this one and counts from ``origin``
        ``size`` units."""
        across = place[2] / size[0] if size[0] else 1.0
        down = place[3] / size[1] if size[1] else 1.0
        ngang, doc = self.ngang * across, self.doc * down
        return Luoi(self.x + place[0] * self.ngang - origin[0] * ngang, self.y + place[1] * self.doc - origin[1] * doc, ngang, doc)


def frame_lines(frame: Element, trong_o: bool, chu_de: ChuDe, out: CacNet) -> None:
    """The lines of a ``wp:anchor`` or ``wp:inline``; ``trong_o`` tells that its paragraph stands in a cell."""
    size = frame.find(f"{_WP}extent")
    wide, high = emu(size, "cx"), emu(size, "cy")
    about = frame.find(f"{_WP}docPr")
    if about is not None and about.get("hidden", "0") in ("1", "true"):
        return
    cho = _place(frame, trong_o)._replace(rong=wide)
    for shape, grid in _shapes(frame, None):
        name = _name(shape)
        x, y, w, h = _box(shape, grid, wide, high)
        properties = next((item for item in shape if _name(item) == "spPr"), None)
        net = _line(shape, properties, h, chu_de) if h < THICKEST and w > SHORTEST else None
        if net is not None:
            out.add(cho, cho.line(x, y, w, *net))
            if name == "pic":
                out.anh.add(shape)


def emu(node: Element | None, key: str) -> float:
    """A length in points from an attribute in EMU."""
    return number(node.get(key), 0.0, _MOST) / _EMU if node is not None else 0.0


def has_words(node: Element) -> bool:
    """Whether letters stand in a shape."""
    return any((item.text or "").strip() for item in node.iter(f"{W}t"))


def _name(node: Element) -> str:
    return str(node.tag).rpartition("}")[2]


def _shapes(node: Element, grid: Luoi | None) -> Iterator[tuple[Element, Luoi | None]]:
    """The shapes of a drawing with the grid of the group they stand in, ``None`` for one that stands by itself."""
    for child in node:
        name = _name(child)
        if name in _SHAPES:
            yield child, grid
        elif name in _GROUPS:
            yield from _shapes(child, _group(child, grid))
        elif name == "wpc":
            yield from _shapes(child, Luoi())
        elif child.tag == _ALTERNATE:
            yield from _shapes(chosen(child), grid)
        elif name in ("graphic", "graphicData", "lockedCanvas"):
            yield from _shapes(child, grid)


def _group(node: Element, grid: Luoi | None) -> Luoi:
    """The grid of a group. The outermost one covers its frame, wherever it says that it lies."""
    xfrm = node.find(f"{{*}}grpSpPr/{A}xfrm")
    (x, y), size = _pair(xfrm, "off", "x", "y"), _pair(xfrm, "ext", "cx", "cy")
    inner = _pair(xfrm, "chExt", "cx", "cy") if xfrm is not None and xfrm.find(f"{A}chExt") is not None else size
    place = (0.0, 0.0, *size) if grid is None else (x, y, *size)
    return (grid or Luoi()).within(place, _pair(xfrm, "chOff", "x", "y"), inner)


def _pair(xfrm: Element | None, tag: str, first: str, second: str) -> tuple[float, float]:
    node = xfrm.find(f"{A}{tag}") if xfrm is not None else None
    return (0.0, 0.0) if node is None else (number(node.get(first), 0.0, _MOST), number(node.get(second), 0.0, _MOST))


def _box(shape: Element, grid: Luoi | None, wide: float, high: float) -> tuple[float, float, float, float]:
    """Left, top, width and height in points, of a turned shape those of what it covers."""
    xfrm = shape.find(f"{{*}}spPr/{A}xfrm")
    x, y, w, h = 0.0, 0.0, wide, high
    turn = math.radians(number(xfrm.get("rot"), 0.0, _MOST) / _TURN) if xfrm is not None else 0.0
    if grid is not None or turn:
        w, h = _pair(xfrm, "ext", "cx", "cy")
        x, y = _pair(xfrm, "off", "x", "y") if grid is not None else (0.0, 0.0)
        at = grid or Luoi()
        x, y, w, h = at.x + x * at.ngang, at.y + y * at.doc, abs(w * at.ngang), abs(h * at.doc)
    if not turn:
        return x, y, w, h
    across, down = abs(math.cos(turn)), abs(math.sin(turn))
    turned_w, turned_h = w * across + h * down, w * down + h * across
    return x + (w - turned_w) / 2, y + (h - turned_h) / 2, turned_w, turned_h


# where it stands -------------------------------------------------------------------------------------------------


def _place(frame: Element, trong_o: bool) -> ChoVe:
    """Where a frame stands. In a cell all is counted from the cell, unless the frame says that it is not."""
    if frame.tag == f"{_WP}inline":
        return ChoVe(trong_dong=True)
    in_cell = trong_o and frame.get("layoutInCell", "1") in ("1", "true")
    base, align, offset = _position(frame, "positionH")
    own = base == "column" or (base == "margin" and (in_cell or not trong_o)) or (base == "page" and in_cell)
    trai = (0.0 if align == "left" else offset) if own else None
    below, _, down = _position(frame, "positionV")
    return ChoVe(trai, down if below in ("paragraph", "line") else None, own and align == "center")


def _position(frame: Element, tag: str) -> tuple[str, str, float | None]:
    """What a place is counted from, its alignment, its offset in points."""
    for node in (*frame.findall(f"{_WP}{tag}"), *frame.findall(f"{_ALTERNATE}/*/{_WP}{tag}")):
        align, offset = (node.findtext(f"{_WP}{kind}") for kind in ("align", "posOffset"))
        if align or offset:
            return node.get("relativeFrom", ""), (align or "").strip(), number(offset, 0.0, _MOST) / _EMU if offset else None
    return "", "", None


# how it looks ----------------------------------------------------------------------------------------------------


def _line(shape: Element, properties: Element | None, high: float, chu_de: ChuDe) -> tuple[str, float] | None:
    """Colour and width of a flat shape as a line; ``None`` for what holds words or is not seen."""
    if _name(shape) == "pic":
        return "", high
    if has_words(shape):
        return None
    stroke = properties.find(f"{A}ln") if properties is not None else None
    stroked = stroke is None or stroke.find(f"{A}noFill") is None
    ref = shape.find(f"{{*}}style/{A}lnRef")
    mau = _colour(stroke.find(f"{A}solidFill") if stroke is not None else None, chu_de) or _colour(ref, chu_de)
    width = _width(stroke, ref, chu_de)
    if _name(shape) == "cxnSp" or _preset(properties) in _LINES:
        return (mau, width) if stroked else None
    fill = properties.find(f"{A}solidFill") if properties is not None else None
    if fill is None and not stroked:
        return None
    return (mau if stroked and mau else _colour(fill, chu_de)), max(high, width if stroked else 0.0)


def _preset(properties: Element | None) -> str:
    node = properties.find(f"{A}prstGeom") if properties is not None else None
    return str(node.get("prst", "")) if node is not None else ""


def _width(stroke: Element | None, ref: Element | None, chu_de: ChuDe) -> float:
    """Width in points: the line's own, that of the theme which its style names, or a hair."""
    own = stroke.get("w") if stroke is not None else None
    at = int(number(ref.get("idx"))) - 1 if ref is not None else -1
    themed = chu_de.net[at] if 0 <= at < len(chu_de.net) else ""
    return number(own or themed, _HAIR, _MOST) / _EMU


def _colour(node: Element | None, chu_de: ChuDe) -> str:
    """``RRGGBB`` of what a fill or a reference to the theme holds; ``""`` for the colour of plain text."""
    for item in node if node is not None else ():
        name, said = _name(item), item.get("val", "")
        if name == "schemeClr":
            return chu_de.mau.get(said, "")
        if name == "sysClr":
            return plain_colour(item.get("lastClr", ""))
        return NAMED.get(said, "") if name == "prstClr" else plain_colour(said)
    return ""
