"""Straight lines of old drawings (VML): ``v:line``, and shapes that are so flat that they are lines.

Source: ECMA-376 Part 4, 19.1; a length without unit is in pixels, in a group in units of its grid.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import NamedTuple

from docgen.ingest.docx_reader.chu_de import ChuDe
from docgen.ingest.docx_reader.goi_tep import MC, Element, chosen
from docgen.ingest.docx_reader.kieu_dang import number, points
from docgen.ingest.docx_reader.mau_ve import plain_colour
from docgen.ingest.docx_reader.net_ve import SHORTEST, THICKEST, CacNet, ChoVe, Luoi, frame_lines, has_words

_V = "{urn:schemas-microsoft-com:vml}"
_O = "{urn:schemas-microsoft-com:office:office}"
_W10 = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_PIXELS = 4 / 3  # to a point
_HAIR = 0.75  # points, of a line that does not say how wide it is
_MOST_POINTS = 100.0  # a width without unit above this is in EMU
_EMU = 12_700.0
_GRID, _MOST_UNITS = 1000.0, 1e9
_SHAPES = frozenset(f"{_V}{tag}" for tag in ("line", "shape", "rect", "roundrect", "polyline", "oval", "image"))
_LINE_TYPES = ("#_x0000_t20", "#_x0000_t32")


class _Hinh(NamedTuple):
    """A shape with its style, the grid of its group (``None`` outside of any) and where the whole drawing stands."""

    nut: Element
    kieu: dict[str, str]
    luoi: Luoi | None
    cho: ChoVe


def drawn_lines(node: Element, trong_o: bool, chu_de: ChuDe) -> CacNet:
    """The straight level lines of a ``w:drawing``, ``w:pict`` or ``w:object``, those in its text boxes left out; ``trong_o``
    tells that its paragraph stands in a cell of a table."""
    out = CacNet()
    for frame in node:
        if frame.tag in (f"{_W10}anchor", f"{_W10}inline"):
            frame_lines(frame, trong_o, chu_de, out)
    for hinh in _shapes(node, None, None, trong_o):
        _add(hinh, out)
    return out


def _shapes(node: Element, luoi: Luoi | None, cho: ChoVe | None, trong_o: bool) -> Iterator[_Hinh]:
    for child in node:
        if child.tag == f"{MC}AlternateContent":
            yield from _shapes(chosen(child), luoi, cho, trong_o)
        elif child.tag in _SHAPES or child.tag == f"{_V}group":
            style = style_of(child)
            if style.get("visibility") == "hidden":
                continue
            here = cho or _place(child, style, trong_o)
            if child.tag in _SHAPES:
                yield _Hinh(child, style, luoi, here)
            else:
                yield from _shapes(child, _grid(child, style, luoi), here, trong_o)


def style_of(node: Element) -> dict[str, str]:
    """The ``style`` of a shape: name → value."""
    pairs = (item.partition(":") for item in node.get("style", "").split(";"))
    return {name.strip().lower(): said.strip() for name, _, said in pairs if said}


def _place(node: Element, style: dict[str, str], trong_o: bool) -> ChoVe:
    """Where the outermost shape stands. Its place in a cell is counted from the cell, unless it says that it is not."""
    rong = points(style.get("width"), _PIXELS)
    if style.get("position") not in ("absolute", "relative") and node.tag != f"{_V}line":
        return ChoVe(trong_dong=True, rong=rong)
    in_cell = trong_o and node.get(f"{_O}allowincell", "t").lower() not in ("f", "false", "0")
    base = style.get("mso-position-horizontal-relative", "text")
    own = base == "text" or (base == "margin" and (in_cell or not trong_o)) or (base == "page" and in_cell)
    align = style.get("mso-position-horizontal", "absolute")
    offset = points(style.get("margin-left"), _PIXELS) + points(style.get("left"), _PIXELS)
    trai = {"absolute": offset, "left": 0.0}.get(align) if own else None
    below = style.get("mso-position-vertical-relative", "text") in ("text", "line")
    placed = style.get("mso-position-vertical", "absolute") == "absolute"
    down = points(style.get("margin-top"), _PIXELS) + points(style.get("top"), _PIXELS)
    return ChoVe(trai, down if below and placed else None, own and align == "center", False, rong)


def _grid(node: Element, style: dict[str, str], luoi: Luoi | None) -> Luoi:
    """The grid of a group; the outermost one begins where the drawing stands."""
    size = _pair(node.get("coordsize"), _GRID)
    origin = _pair(node.get("coordorigin"), 0.0)
    if luoi is None:
        return Luoi(0.0, 0.0, 1.0, 1.0).within((0.0, 0.0, points(style.get("width"), _PIXELS), points(style.get("height"), _PIXELS)),
                                               origin, size)
    left, top, width, height = (_units(style.get(key)) for key in ("left", "top", "width", "height"))
    return luoi.within((left, top, width, height), origin, size)


def _pair(text: str | None, default: float) -> tuple[float, float]:
    """Two numbers: ``21600,21600``."""
    first, _, second = (text or "").partition(",")
    return _units(first.strip(), default), _units(second.strip(), default)


def _units(text: str | None, default: float = 0.0) -> float:
    """A number of units of a grid."""
    return number(text, default, _MOST_UNITS)


# a shape ---------------------------------------------------------------------------------------------------------


def _add(hinh: _Hinh, out: CacNet) -> None:
    """Take a shape that is a line."""
    node, cho = hinh.nut, hinh.cho
    x, y, w, h = _ends(hinh) if node.tag == f"{_V}line" else _box(hinh)
    if h >= THICKEST or w <= SHORTEST:
        return
    picture = node.find(f"{_V}imagedata")
    look = ("", h) if picture is not None else _look(node, h)
    if look is None:
        return
    if hinh.luoi is None:
        cho = cho._replace(rong=w + 2 * x)  # by itself: it is centred when the drawing is
    out.add(cho, cho.line(x, y, w, *look))
    if picture is not None:
        out.anh.add(picture)


def _ends(hinh: _Hinh) -> tuple[float, float, float, float]:
    """Left, top, width and height of what a ``v:line`` covers; those of its style where it names no ends."""
    ends = [_point(hinh.nut.get(key), hinh.luoi) for key in ("from", "to")]
    if not (hinh.nut.get("from") or hinh.nut.get("to")):
        return _box(hinh)
    (x1, y1), (x2, y2) = ends
    return min(x1, x2), min(y1, y2), abs(x2 - x1), abs(y2 - y1)


def _point(text: str | None, luoi: Luoi | None) -> tuple[float, float]:
    across, _, down = (text or "").partition(",")
    if luoi is None:
        return points(across.strip(), _PIXELS), points(down.strip(), _PIXELS)
    return luoi.x + _units(across.strip()) * luoi.ngang, luoi.y + _units(down.strip()) * luoi.doc


def _box(hinh: _Hinh) -> tuple[float, float, float, float]:
    """Left, top, width and height in points, of a turned shape those of what it covers."""
    get, luoi = hinh.kieu.get, hinh.luoi
    if luoi is None:
        x, y, w, h = 0.0, 0.0, points(get("width"), _PIXELS), points(get("height"), _PIXELS)
    else:
        x, y = luoi.x + _units(get("left")) * luoi.ngang, luoi.y + _units(get("top")) * luoi.doc
        w, h = abs(_units(get("width")) * luoi.ngang), abs(_units(get("height")) * luoi.doc)
    degrees = number(get("rotation", "0").removesuffix("fd")) / (65_536 if get("rotation", "").endswith("fd") else 1)
    across, down = abs(math.cos(math.radians(degrees))), abs(math.sin(math.radians(degrees)))
    turned_w, turned_h = w * across + h * down, w * down + h * across
    return x + (w - turned_w) / 2, y + (h - turned_h) / 2, turned_w, turned_h


def _look(node: Element, high: float) -> tuple[str, float] | None:
    """Colour and width of a flat shape; ``None`` for what holds words or is not seen."""
    if has_words(node):
        return None
    stroke, fill = node.find(f"{_V}stroke"), node.find(f"{_V}fill")
    stroked, filled = _is_on(node.get("stroked"), stroke), _is_on(node.get("filled"), fill)
    line = node.tag == f"{_V}line" or node.get("type") in _LINE_TYPES
    if not stroked and (line or not filled):
        return None
    mau = plain_colour(node.get("strokecolor") or (stroke.get("color", "") if stroke is not None else "") if stroked
                       else node.get("fillcolor") or (fill.get("color", "") if fill is not None else ""))
    width = _width(node.get("strokeweight") or (stroke.get("weight") if stroke is not None else None)) if stroked else 0.0
    return mau, width if line else max(width, high)


def _is_on(said: str | None, node: Element | None) -> bool:
    """Whether a stroke or a filling is seen: by the shape itself or by the element that describes it."""
    inner = node.get("on", "t") if node is not None else "t"
    return not {(said or "t").lower()[:1], inner.lower()[:1]} & {"f", "0"}


def _width(text: str | None) -> float:
    """Width of a line in points."""
    width = points(text, 1.0) if text else _HAIR
    return width if width < _MOST_POINTS else width / _EMU
