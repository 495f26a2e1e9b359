"""The tree of a body: blocks by their marker, tables, footnotes."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import NamedTuple


class Kieu(Enum):
    """The kind of marker in front of a block. The value is a sample of it."""

    PHAN = "Phần I"
    PHAN_THU = "Phần thứ nhất"
    CHU_HOA = "A."
    LA_MA = "I."
    SO = "1."
    SO_2 = "1.1."
    SO_3 = "1.1.1."
    SO_4 = "1.1.1.1."
    DIEU = "Điều 1."
    CHU = "a)"
    SO_NGOAC = "1)"
    NGOAC = "(1)"
    GACH = "-"
    CONG = "+"
    SAO = "*"
    VAN = ""

    __hash__ = object.__hash__  # Enum's own hash is Python code, and kinds are looked up for every block


NHIEU_CAP = (Kieu.SO, Kieu.SO_2, Kieu.SO_3, Kieu.SO_4)
"""``1.``, ``1.1.``, ``1.1.1.``, ``1.1.1.1.`` by depth."""

KHONG_SO = frozenset({Kieu.GACH, Kieu.CONG, Kieu.SAO, Kieu.VAN})
"""Kinds whose marker carries no number."""

CO_TIEU_DE = frozenset(set(Kieu) - KHONG_SO)
"""Kinds that can be a title: numbered, and not ending like a sentence."""


class Khoi(NamedTuple):
    """One block: a paragraph with its marker, its text and what stands below it.

    ``van`` is inline markup on one line. ``nhan`` is the label as the author typed it (``"2.4."``, ``"-"``).
    ``dong`` is the line of the source file, 0 when unknown; it does not count in comparisons.
    """

    kieu: Kieu
    van: str
    con: tuple[Khoi | Bang, ...] = ()
    nhan: str = ""
    dong: int = 0

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Khoi) and self[:-1] == other[:-1]

    def __ne__(self, other: object) -> bool:
        return not self == other

    def __hash__(self) -> int:
        return hash(self[:-1])

    @property
    def la_tieu_de(self) -> bool:
        """Whether the block is a title: it has a number and its text does not end in ``.``, ``;`` or ``,``.

        A block without any marker is a title when all of it is bold.
        """
        if self.kieu is Kieu.VAN:
            return is_plain_title(self.van)
        return self.kieu in CO_TIEU_DE and not ket_thuc_cau(self.van)


def is_plain_title(van: str) -> bool:
    """Whether a line without marker is a heading: all of it is bold."""
    return len(van) > 4 and van.startswith("**") and van.endswith("**") and "*" not in van[2:-2]


def ket_thuc_cau(van: str) -> bool:
    """Whether inline markup ends in ``.``, ``;`` or ``,``, looking through footnote marks, quotes and emphasis."""
    van = van.rstrip()
    while van:
        if van[-1] == "]" and "[^" in van:
            van = van[: van.rindex("[^")].rstrip()
        elif van[-1] == "*":
            van = van[:-1].rstrip()
        else:
            return van[-1] in ".;,"
    return False


@dataclass(frozen=True, slots=True)
class Bang:
    """A table. ``cot`` holds the alignment of each column (``trai``, ``giua``, ``phai`` or ``""``);
    ``hang`` the rows of inline markup, the first ``so_tieu_de`` of them headings. A row with one single cell in a
    table of several columns runs over the whole width.
    """

    cot: tuple[str, ...]
    hang: tuple[tuple[str, ...], ...]
    so_tieu_de: int = 1
    dong: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class CuocChu:
    """A footnote: the name used in ``[^name]`` and its text, inline markup."""

    ma: str
    van: str
    dong: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Than:
    """A body: its top blocks and the footnotes defined in it."""

    khoi: tuple[Khoi | Bang, ...] = ()
    cuoc_chu: tuple[CuocChu, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.khoi)


def duyet(khoi: tuple[Khoi | Bang, ...]) -> list[Khoi | Bang]:
    """All blocks in reading order."""
    out: list[Khoi | Bang] = []
    for item in khoi:
        out.append(item)
        if isinstance(item, Khoi) and item.con:
            out.extend(duyet(item.con))
    return out
