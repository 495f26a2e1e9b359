"""A document as it was read from paper or file: blocks in order, how each looks and where it stands. No roles yet.

The counterpart of :class:`docgen.model.ban_in.BanIn` for documents that somebody else made: there a block has a role and
the standard knows its looks; here it has its looks, and its role is still to be recognised.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple


class HinhChu(NamedTuple):
    """Effective look of letters: run, character style, paragraph styles, defaults and theme taken together.

    ``co_chu`` in points, ``mau`` as ``RRGGBB`` or ``""`` for automatic; ``hoa`` shown in capitals; ``cao`` is 1 for
    superscript, -1 for subscript, else 0.
    """

    phong: str = ""
    co_chu: float = 0.0
    dam: bool = False
    nghieng: bool = False
    gach_chan: bool = False
    hoa: bool = False
    mau: str = ""
    cao: int = 0


class ManhChu(NamedTuple):
    """Letters of one look. Text may hold ``\\n`` (line break), ``\\t`` and ``\\f`` (page break)."""

    chu: str
    hinh: HinhChu


class DauDan(NamedTuple):
    """The mark of a note: ``ma`` is its key in :attr:`BanDoc.cuoc_chu`."""

    ma: str


class NhanSo(NamedTuple):
    """An automatic label: what Word shows, its number, the format's name in Word (``lowerLetter``) and its level from 0.

    The format is ``none`` where the number is counted but not shown: the label is the same every time (``đ)``).
    """

    chu: str
    so: int
    dang: str
    bac: int


class HinhDoan(NamedTuple):
    """Effective look of a paragraph. Lengths in points; ``can_le`` ``left``, ``center``, ``right`` or ``both``;
    ``gian_dong`` as a multiple when ``luat_dong`` is ``auto``, else in points; ``kieu`` the name of its style;
    ``bac`` its outline level from 1, 0 for text; ``ke`` has a border above or below, ``vien`` the sides that have one
    (``top``, ``left``, ``bottom``, ``right``); ``giu`` is kept with the next."""

    can_le: str = "left"
    thut_dau: float = 0.0
    thut_trai: float = 0.0
    thut_phai: float = 0.0
    truoc: float = 0.0
    sau: float = 0.0
    gian_dong: float = 1.0
    luat_dong: str = "auto"
    kieu: str = ""
    bac: int = 0
    giu: bool = False
    ke: bool = False
    trang_moi: bool = False
    vien: tuple[str, ...] = ()


class NetVe(NamedTuple):
    """A straight line that is drawn over the page and hangs on a paragraph: a shape, a connector, a flat box or picture.

    ``dai`` its length in points; ``trai`` how far it begins to the right of its column's left edge, ``None`` when the file
    gives no number; ``giua`` tells that it is centred in its column; ``xuong`` how far it lies below the top of the
    paragraph (negative above), ``None`` when unknown; ``mau`` as in :class:`HinhChu`; ``net`` its width in points.
    """

    dai: float
    trai: float | None = None
    giua: bool = False
    xuong: float | None = None
    mau: str = ""
    net: float = 0.0


class DoanDoc(NamedTuple):
    """A paragraph. ``thu_tu`` counts the paragraphs of the file from 1 in the order in which a reader meets them;
    ``phan`` is the index of its section in :attr:`BanDoc.phan`; ``khung`` tells that it stands in a text box; ``net`` are
    the lines drawn at it."""

    manh: tuple[ManhChu | DauDan, ...]
    hinh: HinhDoan
    thu_tu: int
    nhan: NhanSo | None = None
    phan: int = 0
    khung: bool = False
    net: tuple[NetVe, ...] = ()

    @property
    def chu(self) -> str:
        """The words, without the automatic label and the marks of notes."""
        return "".join(manh.chu for manh in self.manh if isinstance(manh, ManhChu))


class ODoc(NamedTuple):
    """A cell: its blocks, how many columns and rows it covers, its width in points (0 when unknown). ``cot_dau`` is
    its first column, from 0. A cell that goes on from the row above stands once, in the row where it begins. ``dem`` are
    the margins (left, right) between its edges and its text; ``vien`` the sides on which a line is drawn."""

    khoi: tuple[DoanDoc | BangDoc, ...]
    cot: int = 1
    hang: int = 1
    rong: float = 0.0
    cot_dau: int = 0
    dem: tuple[float, float] = (5.4, 5.4)
    vien: tuple[str, ...] = ()


class BangDoc(NamedTuple):
    """A table: rows of cells, number of columns of its grid, heading rows that repeat, whether lines are drawn."""

    hang: tuple[tuple[ODoc, ...], ...]
    so_cot: int
    so_tieu_de: int = 0
    co_ke: bool = False


KhoiDoc = DoanDoc | BangDoc


def paragraphs(khoi: Iterable[KhoiDoc]) -> Iterator[DoanDoc]:
    """All paragraphs in reading order, those within tables included."""
    for block in khoi:
        if isinstance(block, DoanDoc):
            yield block
        else:
            for row in block.hang:
                for cell in row:
                    yield from paragraphs(cell.khoi)


class SoTrang(NamedTuple):
    """A field with the number of the page. ``noi`` is ``header`` or ``footer``; ``trang`` the pages that show it:
    ``default``, ``first`` or ``even``; ``chu`` the words of its paragraph with ``#`` for the number (``- # -``);
    ``khung`` tells that it stands in a frame or text box, whose place on the page then decides: ``can_le`` is that
    place."""

    noi: str
    trang: str
    can_le: str
    hinh: HinhChu
    chu: str = "#"
    khung: bool = False


class PhanTrang(NamedTuple):
    """A section of pages. Lengths in points, 0 when unknown; ``trang_dau_rieng`` when the first page has a header of its
    own, ``lien_tuc`` when the section goes on where the one before it ends, on no new page. ``so_trang`` are the page
    numbers that its pages show (those inherited from the section before included, those of kinds that are switched off
    left out), ``so_dang`` their format's name in Word, ``so_tu`` the number of its first page, 0 when it goes on counting;
    ``mep_tren`` the distance of the header from the edge."""

    rong: float
    cao: float
    le_tren: float
    le_duoi: float
    le_trai: float
    le_phai: float
    trang_dau_rieng: bool = False
    lien_tuc: bool = False
    so_trang: tuple[SoTrang, ...] = ()
    so_dang: str = "decimal"
    so_tu: int = 0
    mep_tren: float = 0.0

    @property
    def ngang(self) -> bool:
        """Whether the page lies on its side."""
        return self.rong > self.cao


@dataclass(frozen=True, slots=True)
class BanDoc:
    """A document as read. ``cuoc_chu`` note key → its paragraphs; ``dau_chan`` the paragraphs of page headers and
    footers, each text once; ``tu_khoa`` and ``tac_gia`` the key words and the author in the file's properties; ``da_ky``
    tells that the file carries a digital signature."""

    khoi: tuple[KhoiDoc, ...]
    phan: tuple[PhanTrang, ...]
    cuoc_chu: dict[str, tuple[DoanDoc, ...]]
    dau_chan: tuple[DoanDoc, ...] = ()
    tu_khoa: tuple[str, ...] = ()
    tac_gia: str = ""
    da_ky: bool = False
