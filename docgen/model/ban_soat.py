"""A document as the checker sees it: what is printed, line by line, each with its role, its looks and its place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from docgen.model.ban_doc import HinhChu, HinhDoan, ManhChu, NetVe, PhanTrang


class ODau(NamedTuple):
    """A cell: (table, row, column), each from 1; ``so_lieu`` in a table of data, else one that only serves the layout."""

    bang: int
    hang: int
    cot: int
    so_lieu: bool = False


class DuongKe(NamedTuple):
    """A rule line beneath a text. ``cach`` tells how it was made: ``vien`` (border of a paragraph), ``hinh`` (drawn),
    ``ky_tu`` (a row of signs), ``gach_chan`` (underlined letters or blanks), ``o`` (border of a cell). ``dai`` is its
    length and ``lech`` how far its middle lies right of the middle of the column, in points, ``None`` when unknown."""

    cach: str
    dai: float | None
    lech: float | None = None


class DoanSoat(NamedTuple):
    """One printed line or paragraph.

    ``vai_tro`` is a key of ``[thanh_phan]`` in the standard, or ``""`` when nobody knows what it is. ``chu`` are its words
    as printed, label included, white space within kept; ``nhan`` its label (``1.``, ``a)``, ``-``), ``than`` the place in
    ``chu`` where the words behind it begin; ``tu_dong`` tells that Word numbered it. ``thu_tu`` is the ordinal of its
    paragraph (line of a text file). ``hinh`` is ``None`` where the source has no looks. ``rong`` is the width of its column
    in points, 0 unknown. ``phu_luc`` is 0 in the document itself, *n* in its *n*-th appendix. ``chung_dong`` tells that
    it shares a paragraph with another element, so that alignment says nothing. ``sau_tieu_de`` counts blank lines above.
    """

    vai_tro: str
    chu: str
    nhan: str = ""
    than: int = 0
    thu_tu: int = 0
    manh: tuple[ManhChu, ...] = ()
    hinh: HinhDoan | None = None
    o: ODau | None = None
    phan: int = 0
    phu_luc: int = 0
    rong: float = 0.0
    ke: tuple[DuongKe, ...] = ()
    net: tuple[NetVe, ...] = ()
    tu_dong: bool = False
    chung_dong: bool = False
    khung: bool = False

    @property
    def van(self) -> str:
        """The words behind the label."""
        return self.chu[self.than:]

    def looks(self) -> tuple[HinhChu, ...]:
        """The looks of its visible letters, each once, in order."""
        return tuple(dict.fromkeys(piece.hinh for piece in self.manh if piece.chu.strip()))


@dataclass(frozen=True, slots=True)
class BanSoat:
    """A document to be checked.

    ``doan`` are its lines in reading order, notes (role ``cuoc_chu``) last; ``phan`` its sections of pages, ``()`` for a
    text. ``co_hinh`` tells whether looks are known. ``loai`` is the type's key (``ke_hoach``, ``cong_van``), ``he`` the
    family (``nha_nuoc``, ``dang``, ``doan`` for the Youth Union, whose form is not on file). ``sach`` are the kinds of
    cleaning that the text needed (keys of :data:`docgen.text.CHANGES`), ``bang_ma_cu`` the old encodings that were met.
    ``da_ky`` tells of a digital signature. ``o_so_lieu`` maps each table of data to its rows of cell texts.
    """

    ten: str
    doan: tuple[DoanSoat, ...]
    phan: tuple[PhanTrang, ...] = ()
    co_hinh: bool = False
    loai: str = ""
    he: str = "nha_nuoc"
    sach: tuple[str, ...] = ()
    bang_ma_cu: tuple[str, ...] = ()
    da_ky: bool = False
    don_vi: str = "doan"
    bang: tuple[tuple[tuple[str, ...], ...], ...] = ()
