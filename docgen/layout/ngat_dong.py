"""Line breaks of names and titles: where a line of the header, the title or the signature is broken to fit its column."""

from __future__ import annotations

from docgen.layout.be_rong import CoChu, xuong_dong
from docgen.standard.tieu_chuan import TieuChuan
from docgen.units import mm_to_pt

_PARTS = 1000
# role → the column whose width it has; other roles have the width of the page's text
_COLUMNS = {"co_quan_chu_quan": "dau_trang_trai", "co_quan_ban_hanh": "dau_trang_trai"} | dict.fromkeys(
    ("quyen_han", "chuc_vu", "chuc_vu_truc_tiep", "chuc_vu_khac", "ho_ten"), "chu_ky_trai")


def text_pt(tieu_chuan: TieuChuan) -> float:
    """Width of the text area, pt."""
    trang = tieu_chuan.bang("trang")
    return mm_to_pt(trang["kho_giay"]["rong_mm"] - trang["le_trai"]["chon_mm"] - trang["le_phai"]["chon_mm"])


def width_pt(role: str, tieu_chuan: TieuChuan) -> float:
    """Width of the column where a role stands, pt."""
    column = _COLUMNS.get(role)
    return text_pt(tieu_chuan) * (float(tieu_chuan.bang("bo_cuc", "cot")[column]) / _PARTS if column else 1.0)


def broken(text: str, role: str, tieu_chuan: TieuChuan) -> str:
    """``text`` with ``\\n`` where a line must end; markup is left to Word to break."""
    if "*" in text or "[^" in text:
        return text
    element = tieu_chuan.thanh_phan[role]
    return xuong_dong(text, width_pt(role, tieu_chuan), CoChu(element.co_chu.chon, element.dam, element.nghieng, element.in_hoa))


def unbroken(lines: list[str], role: str, tieu_chuan: TieuChuan) -> str:
    """Lines as one text: on one line when :func:`broken` would break it just so, else with the breaks that they have."""
    flat, kept = " ".join(lines), "\n".join(lines)
    return flat if broken(flat, role, tieu_chuan) == kept else kept
