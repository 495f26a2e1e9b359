"""State or Party, and what the text does not say about its agency."""

from __future__ import annotations

import re

from docgen.i18n import N_, t
from docgen.ingest.ban_thao import BanThao
from docgen.layout.ngat_dong import unbroken
from docgen.standard import load, load_type
from docgen.text import plain_ascii

_PARTY_BODY = re.compile(
    r"BAN CHẤP HÀNH ĐẢNG|BAN THƯỜNG VỤ (?:ĐẢNG|HUYỆN|TỈNH|THÀNH|THỊ) |ĐẢNG (?:ỦY|UỶ)|CHI BỘ|CHI (?:ỦY|UỶ)", re.IGNORECASE)
_THIEU = (
    ("ban_hanh", N_("tên cơ quan ban hành")),
    ("ky_hieu_co_quan", N_("chữ viết tắt tên cơ quan")),
    ("dia_danh", N_("địa danh, ngày tháng")),
    ("trich_yeu", N_("trích yếu")),
)


def settle_co_quan(draft: BanThao) -> None:
    """Choose the family and, for Party papers, the version of the standard that the text shows; then the names' breaks."""
    names = (draft.ban_hanh, draft.nguoi_ky.thay_mat or "", draft.nguoi_ky.thua_lenh or "")
    draft.la_dang = not draft.co_quoc_hieu and (draft.la_dang or any(_PARTY_BODY.match(name) for name in names))
    if draft.la_dang and draft.dau_noi_nhan == ",":
        draft.the_thuc = "dang_hd36"
    elif draft.la_dang and draft.dau_noi_nhan == ";" and draft.ngay.nam is None:
        draft.the_thuc = "dang_hd05"
    if draft.the_thuc and load("dang", draft.ngay.muon_nhat).ma == draft.the_thuc and draft.ngay.nam is not None:
        draft.the_thuc = None  # the date alone says so
    draft.ban_hanh = _one_line(draft, draft.ban_hanh, "co_quan_ban_hanh")
    draft.chu_quan = _one_line(draft, draft.chu_quan or "", "co_quan_chu_quan") or None
    if draft.ten_co_quan is None and _names(draft.tac_gia, draft.ban_hanh):
        draft.ten_co_quan = draft.tac_gia
    _settle_type(draft)


def _names(author: str, header: str) -> bool:
    """Whether the author of a file is the agency in its header, in small letters and perhaps with its place."""
    words, wanted = (" ".join(re.findall(r"\w+", plain_ascii(text))) for text in (author, header))
    return bool(wanted) and not author.isupper() and words.startswith(wanted)


def _settle_type(draft: BanThao) -> None:
    """A type that has no template yet is set like a plan."""
    if load_type(draft.tieu_chuan, draft.loai_van_ban) is None:
        draft.warn("loai-la", 1, "chưa có mẫu cho loại văn bản «{k}» ở hệ này; tạm lập theo mẫu kế hoạch", "loai_van_ban",
                   k=draft.dong_ten_loai.van if draft.dong_ten_loai else draft.loai_van_ban)
        draft.loai_van_ban = "ke_hoach"
        if draft.dong_ten_loai is not None:
            draft.chua_ro_dau.append(draft.dong_ten_loai)


def name_missing(draft: BanThao) -> None:
    """Tell what the text does not say about its agency."""
    missing = [t(what) for key, what in _THIEU if not getattr(draft, key)]
    if missing:
        draft.warn("thieu", 1, "văn bản không ghi: {l}; các chỗ này mang dấu [CẦN BỔ SUNG]", "co_quan", l="; ".join(missing))


def _one_line(draft: BanThao, text: str, role: str) -> str:
    return unbroken(text.split("\n"), role, draft.tieu_chuan) if "\n" in text else text
