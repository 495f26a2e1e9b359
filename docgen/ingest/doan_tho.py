"""A line of a source on its way to a place in the document."""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class DoanTho:
    """A line of the source.

    ``van`` is its text with single spaces, markup kept; ``dong`` the line of the file, from 1. ``dau_khoi`` tells that
    a blank line stands before it, ``ngat_trang`` that a page ended there. ``thut`` and ``dai`` are the indent and the
    length of the line as typed; ``cot`` holds its pieces when wide gaps divide it into columns.

    What only a Word file tells: ``nguyen`` that the line is a whole paragraph and goes on nowhere, ``giua`` that it is
    centred, ``hoa`` that it is shown in capitals however it was typed, ``o`` its cell in a table that only serves the
    layout: (table, row, column), each from 1, ``ngang`` that its page lies on its side.
    """

    van: str
    dong: int
    dau_khoi: bool = True
    ngat_trang: bool = False
    thut: int = 0
    dai: int = 0
    cot: tuple[str, ...] = ()
    nguyen: bool = False
    giua: bool = False
    hoa: bool = False
    o: tuple[int, int, int] | None = None
    ngang: bool = False


def with_text(doan: DoanTho, van: str) -> DoanTho:
    """The same line with another text."""
    return replace(doan, van=van) if van != doan.van else doan
