"""What rules look at: the document, the standard it is judged by, and what else is known of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from docgen.lint.trang_in import TrangIn
from docgen.model.ban_soat import BanSoat, DoanSoat
from docgen.model.van_ban import BoQua, VanBan
from docgen.standard.tieu_chuan import ThanhPhan, TieuChuan

KHONG_CHU = frozenset({"trong", "duong_ke"})
"""Roles of lines that hold no words."""

DAU = ("quoc_hieu", "tieu_ngu", "tieu_de_dang", "co_quan_chu_quan", "co_quan_ban_hanh", "dau_sao", "so_ky_hieu", "dia_danh_thoi_gian",
       "muc_do_khan", "dau_mat", "du_thao", "pham_vi_luu_hanh", "trich_yeu_cong_van")
"""Roles of the header."""

THAN = frozenset({
    "loi_dan", "noi_dung", "phan_nhan", "phan_tieu_de", "muc_chu_hoa", "muc", "dieu", "khoan_tieu_de", "khoan", "tieu_khoan_tieu_de",
    "tieu_khoan", "tiet_tieu_de", "tiet", "diem_tieu_de", "diem", "gach", "cong", "sao", "tieu_de_khong_so", "ket_thuc", "can_cu"})
"""Roles of the text between title and recipients."""

CUOI = ("noi_nhan_nhan", "noi_nhan", "quyen_han", "chuc_vu", "chuc_vu_truc_tiep", "chuc_vu_khac", "ho_ten")
"""Roles of recipients and signature."""


@dataclass(frozen=True, repr=False)
class Soat:
    """One document under check.

    ``tieu_chuan`` is the version in force on its date; ``ngay`` the last day on which it may have been issued (ISO, ``""``
    unknown). ``van_ban`` is what it says, as recognised or as the plan has it. ``trang`` are its pages as LibreOffice sets
    them, ``None`` when they were not made. ``ke_hoach`` is the text of the plan file, ``""`` for other documents;
    ``bo_qua_thua`` are its suppressions that suppress nothing, known only after all other rules.
    """

    ban: BanSoat
    tieu_chuan: TieuChuan
    van_ban: VanBan | None = None
    ngay: str = ""
    trang: TrangIn | None = None
    ke_hoach: str = ""
    bo_qua_thua: tuple[BoQua, ...] = ()
    _theo: dict[str, list[DoanSoat]] = field(default_factory=dict)

    @property
    def he(self) -> str:
        """The family."""
        return self.ban.he

    @property
    def loai(self) -> str:
        """The key of its type."""
        return self.ban.loai

    @cached_property
    def doan(self) -> tuple[DoanSoat, ...]:
        """All lines with words, in reading order, appendices and notes included."""
        return tuple(line for line in self.ban.doan if line.vai_tro not in KHONG_CHU)

    @cached_property
    def chinh(self) -> tuple[DoanSoat, ...]:
        """The lines with words of the document itself, without appendices and notes."""
        return tuple(line for line in self.doan if not line.phu_luc and line.vai_tro != "cuoc_chu")

    @cached_property
    def than(self) -> tuple[DoanSoat, ...]:
        """The text: from căn cứ to the closing paragraph, those of appendices included; tables left out."""
        return tuple(line for line in self.doan if line.vai_tro in THAN)

    @cached_property
    def van(self) -> tuple[DoanSoat, ...]:
        """Everything that is prose: title, text, cells of data, notes, titles of appendices; no header, no signature."""
        kept = THAN | {"trich_yeu", "trich_yeu_cong_van", "bang", "cuoc_chu", "phu_luc_tieu_de", "phu_luc_kem_theo", "kinh_gui", ""}
        return tuple(line for line in self.doan if line.vai_tro in kept)

    def theo(self, *vai_tro: str) -> list[DoanSoat]:
        """The lines with these roles, in reading order."""
        if not self._theo:
            for line in self.ban.doan:
                self._theo.setdefault(line.vai_tro, []).append(line)
        if len(vai_tro) == 1:
            return self._theo.get(vai_tro[0], [])
        return sorted((line for role in vai_tro for line in self._theo.get(role, ())), key=lambda line: line.thu_tu)

    def thanh_phan(self, khoa: str) -> ThanhPhan | None:
        """An element of the standard, ``None`` when this standard does not know it."""
        return self.tieu_chuan.thanh_phan.get(khoa)

    def co_bo_cuc(self) -> bool:
        """Whether the document has a header at all: its motto, its number or its place and date."""
        return any(self.theo(*DAU))

    def truoc(self, line: DoanSoat) -> DoanSoat | None:
        """The line with words above another, ``None`` for the first."""
        at = self.cho[id(line)]
        return self.doan[at - 1] if at else None

    def sau(self, line: DoanSoat) -> DoanSoat | None:
        """The line with words below another, ``None`` for the last."""
        at = self.cho[id(line)] + 1
        return self.doan[at] if at < len(self.doan) else None

    @cached_property
    def cho(self) -> dict[int, int]:
        """Identity of a line → its index in :attr:`doan`."""
        return {id(line): i for i, line in enumerate(self.doan)}

    def khoi_phu_luc(self) -> Iterator[tuple[int, list[DoanSoat]]]:
        """(number, lines with words) of each appendix."""
        for n in sorted({line.phu_luc for line in self.doan if line.phu_luc}):
            yield n, [line for line in self.doan if line.phu_luc == n]
