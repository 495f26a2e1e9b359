"""The body: blocks of the grammar → paragraphs with roles and labels, and tables."""

from __future__ import annotations

from collections.abc import Mapping

from docgen.layout.bang import layout_table
from docgen.layout.cuoc_chu import CuocChuDem, Notes
from docgen.layout.danh_so import BoDem, is_renumbered, label
from docgen.layout.muc import task_details
from docgen.model.ban_in import Doan, KhoiIn
from docgen.model.van_ban import NhiemVu, PhanCong, PhanNoiDung
from docgen.noi_dung.dong import Chu, escape_inline
from docgen.noi_dung.tree import KHONG_SO, Bang, Khoi, Kieu, Than
from docgen.standard import TheThuc

# kind → (role of a title, role of a paragraph)
VAI_TRO: dict[Kieu, tuple[str, str]] = {
    Kieu.CHU_HOA: ("muc_chu_hoa", "muc_chu_hoa"),
    Kieu.LA_MA: ("muc", "muc"),
    Kieu.DIEU: ("dieu", "khoan"),
    Kieu.SO: ("khoan_tieu_de", "khoan"),
    Kieu.SO_2: ("tieu_khoan_tieu_de", "tieu_khoan"),
    Kieu.SO_3: ("tiet_tieu_de", "tiet"),
    Kieu.SO_4: ("tiet_tieu_de", "tiet"),
    Kieu.CHU: ("diem_tieu_de", "diem"),
    Kieu.SO_NGOAC: ("diem_tieu_de", "diem"),
    Kieu.NGOAC: ("diem_tieu_de", "diem"),
    Kieu.GACH: ("gach", "gach"),
    Kieu.CONG: ("cong", "cong"),
    Kieu.SAO: ("sao", "sao"),
    Kieu.VAN: ("tieu_de_khong_so", "noi_dung"),
}
_PARTS = (Kieu.PHAN, Kieu.PHAN_THU)
_OUTLINE = 9


class ThanIn:
    """Sets bodies one after another; ``khoi`` grows, ``doi_so`` lists (line, typed label, printed label)."""

    def __init__(self, the_thuc: TheThuc, giu_nguyen: bool, notes: CuocChuDem, words: Mapping[str, str]) -> None:
        self.the_thuc, self.giu_nguyen, self.notes, self.words = the_thuc, giu_nguyen, notes, words
        self.khoi: list[KhoiIn] = []
        self.doi_so: list[tuple[int, str, str]] = []

    def section(self, phan: PhanNoiDung, dem: BoDem) -> None:
        """A section: its title, its text, its tasks or assignments."""
        title = phan.tieu_de or self.the_thuc.loai.tieu_de_muc.get(phan.khoa)
        if title is None:
            self.than(phan.noi_dung, dem, 1)
            return
        inner = self.heading(Khoi(Kieu.LA_MA, title, dong=phan.dong), dem, 1, {})
        self.than(phan.noi_dung, inner, 2)
        for item in phan.danh_sach:
            self.item(item, inner)

    def item(self, item: NhiemVu | PhanCong, dem: BoDem) -> None:
        name = item.ten if isinstance(item, NhiemVu) else escape_inline(item.don_vi)
        run_in = isinstance(item, PhanCong) and item.viec
        notes = {note.ma: note.van for note in item.noi_dung.cuoc_chu}
        inner = self.heading(Khoi(Kieu.SO, f"{name}: {run_in}" if run_in else name), dem, 0 if run_in else 2, notes)
        self.than(item.noi_dung, inner, 3)
        if isinstance(item, NhiemVu):
            self.blocks(task_details(item, self.words), inner, 3, {})

    def heading(self, khoi: Khoi, dem: BoDem, bac: int, notes: Notes) -> BoDem:
        """A title without children of its own (a paragraph when ``bac`` is 0); returns the counter for what follows below it."""
        so = dem.next(khoi)
        self.khoi.append(Doan(VAI_TRO[khoi.kieu][bac == 0], self.notes.runs(khoi.van, notes), label(khoi, so, self.giu_nguyen), bac))
        return dem.below(khoi, so)

    def than(self, than: Than, dem: BoDem, bac: int) -> None:
        """A body with its own footnotes."""
        self.blocks(than.khoi, dem, bac, {note.ma: note.van for note in than.cuoc_chu})

    def blocks(self, khoi: tuple[Khoi | Bang, ...], dem: BoDem, bac: int, notes: Notes) -> None:
        """Blocks and everything below them; ``bac`` is the outline level of a title here."""
        for item in khoi:
            if isinstance(item, Bang):
                self.khoi.append(layout_table(item, lambda markup: self.notes.runs(markup, notes)))
                continue
            so = dem.next(item) if item.kieu not in KHONG_SO else ()
            nhan = self.label(item, so) if so else item.kieu.value
            titled = item.la_tieu_de
            if titled or item.kieu in _PARTS:
                self.title(item, nhan, bac, notes)
            else:
                van = item.van
                self.khoi.append(Doan(VAI_TRO[item.kieu][1], self.notes.runs(van, notes), nhan, 0, van.endswith(":")))
            if item.con:
                self.blocks(item.con, dem.below(item, so), bac + titled, notes)

    def label(self, item: Khoi, so: tuple[int, ...]) -> str:
        """The printed label of a numbered block; a change of the author's is noted."""
        printed = label(item, so, self.giu_nguyen)
        if printed != item.nhan and is_renumbered(item, so, printed):
            self.doi_so.append((item.dong, item.nhan, printed))
        return printed

    def title(self, item: Khoi, nhan: str, bac: int, notes: Notes) -> None:
        """A title; «Phần I» stands on a line of its own above its name."""
        van = item.van
        if item.kieu in _PARTS:
            self.khoi.append(Doan("phan_nhan", (Chu(nhan),), bac=0 if van else bac))
            if van:
                self.khoi.append(Doan("phan_tieu_de", self.notes.runs(van, notes), bac=bac))
            return
        runs = self.notes.runs(van[2:-2] if item.kieu is Kieu.VAN else van, notes)
        self.khoi.append(Doan(VAI_TRO[item.kieu][0], runs, nhan, min(bac, _OUTLINE)))
