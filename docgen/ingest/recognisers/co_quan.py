"""State or Party, and what the text does not say about its agency."""

from __future__ import annotations

import re

from docgen.i18n import N_, t
from docgen.ingest.ban_thao import BanThao

_PARTY_BODY = re.compile(
    r"BAN CHẤP HÀNH ĐẢNG|BAN THƯỜNG VỤ (?:ĐẢNG|HUYỆN|TỈNH|THÀNH|THỊ) |ĐẢNG (?:ỦY|UỶ)|CHI BỘ|CHI (?:ỦY|UỶ)", re.IGNORECASE)
_THIEU = (
    ("ban_hanh", N_("tên cơ quan ban hành")),
    ("ky_hieu_co_quan", N_("chữ viết tắt tên cơ quan")),
    ("dia_danh", N_("địa danh, ngày tháng")),
    ("trich_yeu", N_("trích yếu")),
)


def settle_co_quan(draft: BanThao) -> None:
    """Choose the family and, for Party papers, the version of the standard that the text shows; name what is missing."""
    names = (draft.ban_hanh, draft.nguoi_ky.thay_mat or "", draft.nguoi_ky.thua_lenh or "")
    draft.la_dang = draft.la_dang or any(_PARTY_BODY.match(name) for name in names)
    if draft.la_dang and draft.dau_noi_nhan == ",":
        draft.the_thuc = "dang_hd36"
    elif draft.la_dang and draft.dau_noi_nhan == ";" and draft.ngay.nam is None:
        draft.the_thuc = "dang_hd05"
    missing = [t(what) for key, what in _THIEU if not getattr(draft, key)]
    if missing:
        draft.warn("thieu", 1, "văn bản không ghi: {l}; các chỗ này mang dấu [CẦN BỔ SUNG]", l="; ".join(missing))
