"""What the document says: typed content, no geometry. One field per key of the plan file."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass, field
from typing import NamedTuple

from docgen.noi_dung.tree import Bang, CuocChu, Than

MUC_CHUAN = ("muc_dich_yeu_cau", "muc_tieu", "nhiem_vu", "kinh_phi", "to_chuc_thuc_hien")
"""Sections that have a key of their own, in their usual order. Their titles stand in the type's ``loai.toml``."""


class NgayThang(NamedTuple):
    """A date whose day, or all of it, may still be open (``None``)."""

    ngay: int | None = None
    thang: int | None = None
    nam: int | None = None

    @property
    def du(self) -> bool:
        """Whether nothing is open."""
        return self.ngay is not None

    @property
    def muon_nhat(self) -> str:
        """The last day that it may be, ISO (``2026-09-30`` when the day is open); ``""`` without a year."""
        if not self.nam:
            return ""
        month = self.thang or 12
        return f"{self.nam:04}-{month:02}-{self.ngay or monthrange(self.nam, month)[1]:02}"


@dataclass(frozen=True, slots=True)
class NguoiKy:
    """The signer, by the words of the signature block; each authority names the body or the head it stands for.

    ``thay_mat`` TM., ``thua_lenh`` TL., ``thua_uy_quyen`` TUQ., ``ky_thay`` KT., ``quyen`` Q.; ``chuc_vu`` is the
    signer's own post, ``chuc_vu_khac`` a second post that stands above the name.
    """

    thay_mat: str | None = None
    thua_lenh: str | None = None
    thua_uy_quyen: str | None = None
    ky_thay: str | None = None
    quyen: str | None = None
    chuc_vu: str | None = None
    chuc_vu_khac: str | None = None
    ho_ten: str | None = None


@dataclass(frozen=True, slots=True)
class CoQuan:
    """The issuing body. ``ban_hanh`` and ``chu_quan`` are the header lines (``\\n`` where a line must break);
    ``ten`` is the name in running text; ``ky_hieu`` the symbol in số/ký hiệu."""

    ban_hanh: str
    ky_hieu: str
    dia_danh: str
    he: str = "nha_nuoc"
    ten: str | None = None
    chu_quan: str | None = None
    noi_nhan: tuple[str, ...] = ()
    luu_tru: tuple[str, ...] = ()
    nguoi_ky: tuple[tuple[str, NguoiKy], ...] = ()

    @property
    def ten_day_du(self) -> str:
        """The name in running text; the header lines when no other is given."""
        return self.ten or self.ban_hanh.replace("\n", " ")


@dataclass(frozen=True, slots=True)
class NhiemVu:
    """A task: feeds the prose and the appendix table."""

    ten: str
    noi_dung: Than = Than()
    chu_tri: str | None = None
    phoi_hop: tuple[str, ...] = ()
    thoi_han: str | None = None
    san_pham: str | None = None


@dataclass(frozen=True, slots=True)
class PhanCong:
    """What one unit has to do: ``viec`` goes on in the line of its name, ``noi_dung`` stands below."""

    don_vi: str
    noi_dung: Than = Than()
    viec: str | None = None


@dataclass(frozen=True, slots=True)
class PhanNoiDung:
    """A section. ``khoa`` is one of :data:`MUC_CHUAN`, or ``""``; ``tieu_de`` ``None`` means the standard title, or,
    without ``khoa``, a text that carries its own ``I.``, ``II.``"""

    khoa: str = ""
    tieu_de: str | None = None
    noi_dung: Than = Than()
    danh_sach: tuple[NhiemVu | PhanCong, ...] = ()
    dong: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class PhuLuc:
    """An appendix. ``bang`` is ``"nhiem_vu"`` (made from the typed tasks), a table, or ``None``."""

    tieu_de: str
    huong_giay: str = "doc"
    noi_dung: Than = Than()
    bang: str | Bang | None = None


@dataclass(frozen=True, slots=True)
class BoQua:
    """A fault that the author wants no word of: the code or name of a rule, why, and words of the place (``None``: anywhere)."""

    quy_tac: str
    ly_do: str
    tai: str | None = None
    dong: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class VanBan:
    """One document. Text fields are NFC; ``None`` and ``()`` mean absent. ``nhan_nhiem_vu`` are the words in front of
    the details of tasks that are not the usual ones, by key (``thoi_han``)."""

    loai_van_ban: str
    co_quan: CoQuan
    trich_yeu: str
    so_van_ban: str | None = None
    ky_hieu: str | None = None
    ngay_ban_hanh: NgayThang = NgayThang()
    the_thuc: str | None = None
    can_cu: tuple[str, ...] = ()
    loi_dan: tuple[str, ...] = ()
    noi_dung: tuple[PhanNoiDung, ...] = ()
    ket_thuc: tuple[str, ...] = ()
    noi_nhan: tuple[str, ...] = ()
    luu_tru: tuple[str, ...] = ()
    nguoi_ky: NguoiKy = NguoiKy()
    phu_luc: tuple[PhuLuc, ...] = ()
    cuoc_chu: tuple[CuocChu, ...] = ()
    danh_so: str = "tu_dong"
    du_thao: str | None = None
    muc_do_khan: str | None = None
    pham_vi_luu_hanh: str | None = None
    ky_hieu_nguoi_soan: str | None = None
    tu_khoa: tuple[str, ...] = ()
    nhan_nhiem_vu: tuple[tuple[str, str], ...] = ()
    bo_qua: tuple[BoQua, ...] = ()

    @property
    def nhiem_vu(self) -> tuple[NhiemVu, ...]:
        """All typed tasks, in order."""
        return tuple(item for phan in self.noi_dung for item in phan.danh_sach if isinstance(item, NhiemVu))
