"""The body: sections under I., II., … with their known keys, assignments, the author's numbers."""

from __future__ import annotations

import re

from docgen.ingest.ban_thao import BanThao, parse_lines
from docgen.ingest.recognisers.danh_so import gaps, typed_number
from docgen.model.van_ban import PhanCong, PhanNoiDung
from docgen.noi_dung import Bang, Khoi, Kieu, Than, plain_text
from docgen.noi_dung.dau_muc import read_marker
from docgen.noi_dung.tree import ket_thuc_cau
from docgen.text import plain_ascii

_OF_PLAN = r"(?: cua)?(?: ke hoach| chuong trinh)?"
_MAIN = r"(?: trong tam| chu yeu| cu the)?"
# key → standard title, form of the usual titles (small letters without diacritics and punctuation)
_KNOWN = {
    "muc_dich_yeu_cau": ("MỤC ĐÍCH, YÊU CẦU", rf"(?:ve )?muc dich(?: va)?(?: y nghia)?(?: va)?(?: yeu cau)?{_OF_PLAN}"),
    "muc_tieu": ("MỤC TIÊU", rf"(?:ve )?muc tieu(?: va)?(?: chi tieu)?{_OF_PLAN}"),
    "nhiem_vu": ("NHIỆM VỤ VÀ GIẢI PHÁP", rf"(?:cac |nhung )?nhiem vu{_MAIN}(?: va| cac)*(?: giai phap)?{_MAIN}(?: thuc hien)?"),
    "kinh_phi": ("KINH PHÍ THỰC HIỆN", r"(?:nguon |du toan |ve )?kinh phi(?: to chuc)?(?: thuc hien)?"),
    "to_chuc_thuc_hien": ("TỔ CHỨC THỰC HIỆN", rf"(?:phan cong )?to chuc(?: trien khai)? thuc hien{_OF_PLAN}"),
}
_USUAL = {key: re.compile(form) for key, (_, form) in _KNOWN.items()}
_ODD_MARKER = re.compile(r"(?:[a-zđ]\.|\d{1,3}(?:\.\d{1,3})+|\d{1,3}/|[o·❖▪►✓➢])\s+\S")
_LONGEST_TITLE = 300


def take_muc(draft: BanThao) -> None:
    """Make sections of all lines that are left; the text stays one piece when its ``I.``, ``II.`` do not allow it."""
    _note_odd_markers(draft)
    khoi = parse_lines(draft.doan).khoi
    draft.doan = []
    _keep_numbers(draft, khoi)
    first = next((i for i, item in enumerate(khoi) if not _is_text(item)), len(khoi))
    if first < len(khoi) and not _are_sections(khoi[first:]):
        draft.noi_dung.append(PhanNoiDung("", None, draft.than(khoi), dong=khoi[0].dong))
        return
    if first:
        draft.noi_dung.append(PhanNoiDung("", None, draft.than(khoi[:first]), dong=khoi[0].dong))
    for item in khoi[first:]:
        if isinstance(item, Khoi):
            draft.noi_dung.append(_section(draft, item))


def _note_odd_markers(draft: BanThao) -> None:
    odd = [doan for doan in draft.doan
           if not doan.van[0].isupper() and _ODD_MARKER.match(doan.van) and read_marker(doan.van) is None]
    draft.note_lines("dau-la", odd, "dấu đầu dòng không thuộc các kiểu đánh số, để nguyên là đoạn văn: «{t}»")


def _keep_numbers(draft: BanThao, khoi: tuple[Khoi | Bang, ...]) -> None:
    for gap in gaps(khoi):
        draft.danh_so = "giu_nguyen"
        draft.warn("danh-so", gap.khoi.dong, "số «{n}» không đúng thứ tự, đáng lẽ là «{d}»; giữ nguyên số của văn bản",
                   n=gap.nhan, d=gap.dung)


def _is_text(item: Khoi | Bang) -> bool:
    return isinstance(item, Bang) or item.kieu is Kieu.VAN


def _are_sections(khoi: tuple[Khoi | Bang, ...]) -> bool:
    """Whether blocks are I., II., III. … with titles and nothing else between them."""
    return all(
        isinstance(item, Khoi) and item.kieu is Kieu.LA_MA and typed_number(item) == (n,) and 0 < len(item.van) <= _LONGEST_TITLE
        and (not ket_thuc_cau(item.van) or len(item.van) < _LONGEST_TITLE // 3)
        for n, item in enumerate(khoi, 1)
    )


def _section(draft: BanThao, item: Khoi) -> PhanNoiDung:
    key = _known_key(item.van, {phan.khoa for phan in draft.noi_dung})
    title = None if key and item.van == _KNOWN[key][0] else item.van
    if key == "to_chuc_thuc_hien" and _are_assignments(item.con):
        units = tuple(PhanCong(unit.van, draft.than(unit.con)) for unit in item.con if isinstance(unit, Khoi))
        return PhanNoiDung(key, title, Than(), units, item.dong)
    return PhanNoiDung(key, title, draft.than(item.con), dong=item.dong)


def _known_key(title: str, taken: set[str]) -> str:
    """The key of a usual title; a key is given once."""
    words = " ".join(re.findall(r"\w+", plain_ascii(plain_text(title))))
    return next((key for key, usual in _USUAL.items() if key not in taken and usual.fullmatch(words)), "")


def _are_assignments(con: tuple[Khoi | Bang, ...]) -> bool:
    """Whether blocks are 1., 2., 3. …, each a title with text below it, and so print alike as a list of units."""
    return bool(con) and all(
        isinstance(item, Khoi) and item.kieu is Kieu.SO and typed_number(item) == (n,) and item.la_tieu_de and bool(item.con)
        and plain_text(item.van) == item.van and "[^" not in item.van
        for n, item in enumerate(con, 1)
    )
