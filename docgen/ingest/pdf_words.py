"""A page of a PDF → pieces of text with their places, the page turned so that its text runs from left to right."""

from __future__ import annotations

import ctypes
import math
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, NamedTuple
from unicodedata import category, combining

UNKNOWN = "\ufffd"
_SIGNS = {0x0002: "-", 0xFFFE: "-",  # how pdfium gives a hyphen at the end of a line
          0x00AD: "-", 0x2010: "-", 0x2011: "-",  # what is drawn is seen: fonts name one and the same stroke differently
          0xF02D: "-", 0xF02B: "+", 0xF0B7: "•", 0xF0A7: "▪", 0xF0D8: "➢", 0xF0FC: "✓", 0xF0A8: "□", 0xF076: "❖",
          0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl"}
_RISE, _GAP, _BACK = 0.02, 0.3, 0.6  # in letter heights: what rise, gap and step back end a piece
_SAMPLES = 50
_FAR = 20_000.0  # points; no page is as large

Place = tuple[float, float, float]  # left, right, baseline


class Piece(NamedTuple):
    """Letters that stand close together on one baseline in one size: a word or a part of one.

    ``x0`` and ``x1`` are its left and right edge, ``y`` its baseline (upwards), ``size`` the height of its font, all in
    points. ``order`` counts the pieces of the page as the file draws them; ``spaced``: a space was typed before it.
    """

    text: str
    x0: float
    x1: float
    y: float
    size: float
    order: int
    spaced: bool


class Page(NamedTuple):
    """The pieces of a page; ``slanted`` is what stands at an angle across it (a watermark). ``width`` in points."""

    pieces: list[Piece]
    slanted: str
    width: float


def read_page(text_page: Any, width: float, height: float) -> Page:
    """The text of a pypdfium2 ``PdfTextPage`` of the given size in points."""
    count = text_page.count_chars()
    turn = _turn(text_page.raw, count)
    collector = _Collector(text_page.raw, turn)
    for index, sign, place, size in _letters(text_page.raw, count, turn):
        collector.add(index, sign, place, size)
    collector.end()
    return Page(collector.pieces, " ".join("".join(collector.slanted).split()), height if turn % 180 else width)


def _turn(raw: Any, count: int) -> int:
    """The direction of most letters of a page, 0 90 180 or 270 degrees."""
    angles = Counter(_direction(raw, i)[0] for i in range(0, count, max(1, count // _SAMPLES)))
    return max((angle for angle in angles if angle % 90 == 0), key=lambda angle: angles[angle], default=0)


def _direction(raw: Any, index: int) -> tuple[int, float]:
    """The direction of a letter in degrees, 90 is upwards, near right angles made right; how much it is scaled."""
    from pypdfium2 import raw as api

    matrix = api.FS_MATRIX()
    api.FPDFText_GetMatrix(raw, index, matrix)
    angle = math.degrees(math.atan2(matrix.b, matrix.a)) % 360
    straight = round(angle / 90) * 90
    return (straight if abs(angle - straight) <= 2 else round(angle)) % 360, math.hypot(matrix.c, matrix.d)


def _letters(raw: Any, count: int, turn: int) -> Iterator[tuple[int, str, Place, float]]:
    """(index, sign, place, nominal size) of each letter; a typed space is ``" "``, one that pdfium made up ``""``."""
    from pypdfium2 import raw as api

    code_of, size_of, is_generated = api.FPDFText_GetUnicode, api.FPDFText_GetFontSize, api.FPDFText_IsGenerated
    place_of = _places(raw, turn)
    for i in range(count):
        sign = _sign(code_of(raw, i))
        if sign is None:
            continue
        if sign == " ":
            yield i, "" if is_generated(raw, i) == 1 else sign, (0, 0, 0), 0
            continue
        left, _, y = place = place_of(i)
        if -_FAR < left < _FAR and -_FAR < y < _FAR:  # not so when it is no number, either
            yield i, sign, place, size_of(raw, i)


@cache
def _sign(code: int) -> str | None:
    """The text of a letter, ``None`` for what is not seen."""
    if code in _SIGNS:
        return _SIGNS[code]
    kind = category(chr(code))
    if kind == "Zs" or chr(code).isspace():
        return " "
    if kind == "Cf":
        return None
    return UNKNOWN if kind in ("Cc", "Cs", "Co", "Cn") else chr(code)


def _places(raw: Any, turn: int) -> Callable[[int], Place]:
    """The function that gives the place of a letter by its index, on a page turned by ``turn`` degrees."""
    from pypdfium2 import raw as api

    box, x, y = api.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
    edges = [ctypes.c_double() for _ in range(4)]
    origin_of, box_of = api.FPDFText_GetCharOrigin, api.FPDFText_GetLooseCharBox

    def upright(index: int) -> Place:
        box_of(raw, index, box)
        origin_of(raw, index, x, y)
        return box.left, box.right, y.value

    def turned(index: int) -> Place:
        api.FPDFText_GetCharBox(raw, index, *edges)
        left, right, bottom, top = (edge.value for edge in edges)
        origin_of(raw, index, x, y)
        return {90: (bottom, top, -x.value), 180: (-right, -left, -y.value), 270: (-top, -bottom, x.value)}[turn]

    return turned if turn else upright


class _Collector:
    """Puts letters together to pieces."""

    def __init__(self, raw: Any, turn: int) -> None:
        self.pieces: list[Piece] = []
        self.slanted: list[str] = []
        self._raw, self._turn = raw, turn
        self._signs: list[str] = []
        self._aside: list[str] = []
        self._left = self._right = self._y = self._nominal = self._size = 0.0
        self._spaced = False

    def add(self, index: int, sign: str, place: Place, nominal: float) -> None:
        """Take the next letter; ``""`` and ``" "`` end a piece."""
        if sign in ("", " "):
            self._space(sign)
            return
        left, right, y = place
        size = self._size
        near = nominal == self._nominal and abs(y - self._y) < _RISE * size and -_BACK * size < left - self._right < _GAP * size
        if self._signs and (near or combining(sign[0])):
            self._signs.append(sign)
            self._right = max(right, self._right)
        else:
            self._begin(index, sign, place, nominal)

    def _space(self, sign: str) -> None:
        if self._aside:
            self._aside.append(" ")
        if self.slanted:
            self.slanted.append(" ")
        if self._signs:
            self.end()
            self._spaced = False
        self._spaced = self._spaced or sign == " "

    def _begin(self, index: int, sign: str, place: Place, nominal: float) -> None:
        angle, scale = _direction(self._raw, index)
        if (angle - self._turn) % 90:
            self.slanted.append(sign)
            return
        if angle != self._turn and self._aside:
            self._aside.append(sign)
            return
        self.end()
        self._left, right, self._y = place
        self._right = min(right, _FAR)
        self._nominal, self._size = nominal, min(abs(nominal * scale), _FAR) or 1
        (self._signs if angle == self._turn else self._aside).append(sign)

    def end(self) -> None:
        """Close the piece at hand."""
        signs = self._signs or self._aside
        if signs:
            self.pieces.append(Piece("".join(signs).strip(), self._left, self._right, self._y, self._size, len(self.pieces), self._spaced))
            self._spaced = False
        self._signs, self._aside = [], []
