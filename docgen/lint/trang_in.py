"""Pages as they come out of the printer: lines of text with their places, read from the PDF that LibreOffice makes."""

from __future__ import annotations

from typing import NamedTuple


class DongIn(NamedTuple):
    """A line on a page. ``trang`` counts from 1; ``tren`` and ``duoi`` are the distances of its edges from the top of the
    page, ``trai`` and ``phai`` from the left edge, in points."""

    trang: int
    chu: str
    trai: float
    tren: float
    phai: float
    duoi: float


class TrangIn(NamedTuple):
    """All lines, page by page from top to bottom, and the size (width, height) of each page in points."""

    dong: tuple[DongIn, ...]
    kho: tuple[tuple[float, float], ...]

    def cua(self, trang: int) -> list[DongIn]:
        """The lines of one page, from 1."""
        return [line for line in self.dong if line.trang == trang]
