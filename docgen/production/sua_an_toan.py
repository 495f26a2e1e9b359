"""What ``--fix`` may mend by itself: rules by name, each with the reason why that is safe. All else is only suggested."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from docgen.i18n import N_, Phrase
from docgen.lint.engine import ViPham
from docgen.lint.soat import Soat
from docgen.production.sua_cho import aspect

HINH = "hinh"
"""Looks: not a letter changes."""
CACH = "cach"
"""Blanks."""
GACH = "gach"
"""Blanks, and dashes of another length."""
DAU = "dau"
"""Blanks and marks: letters and digits stay what they are."""
SO_0 = "so_0"
"""A nought in front of a number: its value stays."""
LUAT = "luat"
"""The words that the law itself prescribes."""


class AnToan(NamedTuple):
    """Why a rule's faults may be mended: the kind of repair, the reason in words."""

    kieu: str
    vi_sao: Phrase


_TRANG = AnToan(HINH, N_("số đo của trang giấy, không đụng đến chữ"))
_CHU = AnToan(HINH, N_("phông, cỡ, kiểu và màu chữ; chữ giữ nguyên"))
_DOAN = AnToan(HINH, N_("căn lề, thụt, giãn của đoạn; chữ giữ nguyên"))
_SO_TRANG = AnToan(HINH, N_("cách hiện số trang; lời văn giữ nguyên"))
_KHOANG = AnToan(CACH, N_("chỉ thêm bớt dấu cách"))
_DAU_CAU = AnToan(DAU, N_("chỉ đổi dấu câu theo mẫu; chữ và số giữ nguyên"))
_GACH = AnToan(GACH, N_("chỉ đổi gạch dài thành gạch nối; chữ và số giữ nguyên"))
_KHONG = AnToan(SO_0, N_("chỉ thêm bớt số 0 đứng trước; giá trị giữ nguyên"))
_LUAT = AnToan(LUAT, N_("câu chữ do pháp luật ấn định, không có cách viết khác"))

AN_TOAN: dict[str, AnToan] = {
    **dict.fromkeys(("kho-giay", "le-tren", "le-duoi", "le-trai", "le-phai"), _TRANG),
    **dict.fromkeys(("phong-chu", "mau-chu", "co-chu-than", "co-chu-khoan-diem", "co-chu-thong-nhat", "co-chu-dong-nhat",
                     "co-chu-bang"), _CHU),
    **dict.fromkeys((f"trinh-bay-{ten}" for ten in (
        "quoc-hieu", "tieu-ngu", "co-quan-chu-quan", "co-quan-ban-hanh", "so-ky-hieu", "dia-danh-thoi-gian", "ten-loai", "trich-yeu",
        "trich-yeu-cong-van", "kinh-gui", "muc-do-khan", "pham-vi-luu-hanh", "du-thao", "nhan-noi-nhan", "noi-nhan", "quyen-han", "chuc-vu",
        "chuc-vu-truc-tiep", "chuc-vu-khac", "ho-ten", "nhan-phu-luc", "tieu-de-phu-luc", "kem-theo", "cuoc-chu", "tieu-de-dang", "dau-sao",
        "gach-trich-yeu", "gach-dau-dong", "dau-cong", "dau-hoa-thi", "de-muc-khong-so", "ket-thuc", "can-cu", "loi-dan", "noi-dung",
        "nhan-phan", "tieu-de-phan", "muc", "muc-chu-hoa", "dieu", "tieu-de-khoan", "khoan", "tieu-de-tieu-khoan", "tieu-khoan",
        "tieu-de-tiet", "tiet", "tieu-de-diem", "diem")), _CHU),
    **dict.fromkeys(("can-deu", "thut-dau-dong", "gian-doan", "gian-dong"), _DOAN),
    **dict.fromkeys(("so-trang-o-giua", "an-so-trang-dau", "co-chu-so-trang", "kieu-chu-so-trang", "so-trang-chu-so-a-rap", "so-trang-tu-1",
                     "so-trang-phu-luc", "so-trang-cach-mep"), _SO_TRANG),
    **dict.fromkeys(("hai-dau-cach", "cach-truoc-dau", "cach-sau-ngoac-mo", "khoang-trang-trong-ky-hieu", "so-khoang-trang",
                     "ngay-ban-hanh-chu"), _KHOANG),
    **dict.fromkeys(("so-hai-cham", "can-cu-cuoi-dong", "can-cu-cuoi-cung", "loi-dan-dau-hai-cham", "noi-nhan-gach-dau-dong",
                     "noi-nhan-cuoi-dong", "noi-nhan-dong-cuoi", "noi-nhan-chu-thich", "luu-cach-ghi", "dau-ket-thuc",
                     "dau-ket-thuc-viet-sai", "dau-ket-thuc-sai-cho", "quyen-han-cach-ghi", "dia-danh-viet", "gach-duoi-trich-yeu",
                     "dau-sao", "hai-cham-sau-chu-so"), _DAU_CAU),
    "so-thu-tu-nhom": _GACH,
    **dict.fromkeys(("so-them-khong", "ngay-ban-hanh-so-khong", "thieu-so-0-ngay-thang", "thua-so-0-thang"), _KHONG),
    **dict.fromkeys(("quoc-hieu-chu", "tieu-ngu-chu", "tieu-de-dang-chu", "nhan-noi-nhan"), _LUAT),
}
"""Rule → why its faults may be mended. Not here are, on purpose: capitals and spelling of words (they tell names from
things), numbers and letters of items, dates and amounts, blanks to be put in (a name of a file, an address), missing or doubled
words, lines to be moved, drawn or taken out."""

_GIUA, _CUOI = "can-cu-cuoi-dong", "can-cu-cuoi-cung"
_TRICH_YEU = {"trinh-bay-trich-yeu": False, "trinh-bay-trich-yeu-cong-van": True}
"""Rules on the two looks of a subject → whether it is that of a letter: in the other kind of document it stands in a wrong place."""
_CAN_CU = re.compile(r"(?:[-–]\s*)?Căn cứ\s")
_MO_DAU = re.compile(r"(?:[-–]\s*)?(?:căn cứ|theo đề nghị|xét|thực hiện)\b", re.IGNORECASE)
_ZEROS = re.compile(r"\d+")
_MARKS = re.compile(r"[\W_]+")
_DASHES = str.maketrans("–—−‑", "----")
_SAME: dict[str, Callable[[str], str]] = {
    CACH: lambda text: "".join(text.split()),
    GACH: lambda text: "".join(text.translate(_DASHES).split()),
    DAU: lambda text: _MARKS.sub("", text),
    SO_0: lambda text: _ZEROS.sub(lambda match: str(int(match[0])), text),
    LUAT: lambda text: "",
}
"""What must not change, by kind of repair."""


def may_fix(fault: ViPham, soat: Soat | None = None) -> bool:
    """Whether a fault may be mended by itself: its rule is on the list, what it wants is no more than the list allows, and no
    line below (in ``soat``, the document that was checked) makes that doubtful."""
    known, loi = AN_TOAN.get(fault.quy_tac.ten), fault.loi
    if known is None:
        return False
    if known.kieu == HINH:
        return bool(aspect(loi)) and (soat is None or fault.quy_tac.ten not in _TRICH_YEU
                                      or _TRICH_YEU[fault.quy_tac.ten] is (soat.loai == "cong_van"))
    if loi.thay is None or loi.doan is None or loi.dau > loi.cuoi:
        return False
    old, new = loi.doan.chu[loi.dau:loi.cuoi], loi.thay
    return old != new and _SAME[known.kieu](old) == _SAME[known.kieu](new) and (
        soat is None or known.kieu != DAU or _may_end_so(fault, soat))


def _may_end_so(fault: ViPham, soat: Soat) -> bool:
    """Whether the mark that a line is to end with agrees with the line below: no sentence goes on there, and căn cứ follow one
    another where they should."""
    loi, name = fault.loi, fault.quy_tac.ten
    line = loi.doan
    assert line is not None
    if line.chu[loi.cuoi:].strip() and name not in (_GIUA, _CUOI):
        return True
    below = soat.sau(line) if id(line) in soat.cho else None
    text = below.chu if below is not None else ""
    open_end, followed = line.chu[loi.dau:].strip() in ("", ","), _MO_DAU.match(text) is not None
    if name == _GIUA:
        return followed and _CAN_CU.match(line.chu) is not None
    if name == _CUOI:
        return bool(text) and not followed and _CAN_CU.match(line.chu) is not None and line.chu[loi.dau:].strip() != ","
    return not (open_end and text[:1].islower())


def is_text(fault: ViPham) -> bool:
    """Whether the repair changes words."""
    return AN_TOAN[fault.quy_tac.ten].kieu != HINH
