"""How the document stands on paper: an ordered list of blocks, each with a role. Both directions share it."""

from __future__ import annotations

from typing import NamedTuple

from docgen.noi_dung.dong import Dan, Run


class Doan(NamedTuple):
    """One paragraph: its role (a key of :data:`docgen.model.vai_tro.KIEU_DOAN`), its label and its runs.

    ``bac`` is the outline level of a heading, 0 for body text; ``giu`` keeps it with the next paragraph.
    A ``\\n`` inside a run is a line break within the paragraph.
    """

    vai_tro: str
    van: tuple[Run, ...]
    nhan: str = ""
    bac: int = 0
    giu: bool = False

    @property
    def chu(self) -> str:
        """The words on paper, label first, footnote marks left out."""
        text = "".join("" if isinstance(run, Dan) else run.chu for run in self.van)
        return f"{self.nhan} {text}".rstrip() if self.nhan else text


class OBang(NamedTuple):
    """One cell: its paragraphs and how many columns it covers."""

    doan: tuple[Doan, ...]
    cot: int = 1


class BangIn(NamedTuple):
    """A table: column widths as parts of 1000, rows of cells, the first ``so_tieu_de`` repeated on each page."""

    rong: tuple[int, ...]
    hang: tuple[tuple[OBang, ...], ...]
    so_tieu_de: int = 1


KhoiIn = Doan | BangIn


class PhuLucIn(NamedTuple):
    """An appendix: a section of its own, ``ngang`` (landscape) or upright; its heading lines, then its blocks."""

    ngang: bool
    dau: tuple[Doan, ...]
    khoi: tuple[KhoiIn, ...]


class ThuocTinh(NamedTuple):
    """Properties of the file. ``ngay`` is ISO (``2026-09-05T00:00:00Z``) or ``""`` while the date is open."""

    tieu_de: str
    co_quan: str
    tu_khoa: str
    ngay: str


class BanIn(NamedTuple):
    """The document on paper.

    ``dau_trang`` header to title, ``than`` from căn cứ to the closing paragraph, ``cuoi`` recipients and signature,
    ``phu_luc`` appendices. ``cuoc_chu[n-1]`` is the text of footnote *n*.
    """

    dau_trang: tuple[Doan, ...]
    than: tuple[KhoiIn, ...]
    cuoi: tuple[Doan, ...]
    phu_luc: tuple[PhuLucIn, ...]
    cuoc_chu: tuple[tuple[Run, ...], ...]
    thuoc_tinh: ThuocTinh

    @property
    def khoi(self) -> tuple[KhoiIn, ...]:
        """All blocks in reading order."""
        return (*self.dau_trang, *self.than, *self.cuoi, *(k for p in self.phu_luc for k in (*p.dau, *p.khoi)))
