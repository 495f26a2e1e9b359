"""The body: sections under I., II., … with their known keys, assignments, the author's numbers."""

from __future__ import annotations

import re

from docgen.ingest.ban_thao import BanThao, parse_lines, plain
from docgen.ingest.doan_tho import DoanTho, with_text
from docgen.ingest.recognisers.danh_so import gaps, typed_number
from docgen.ingest.recognisers.giao_viec import assignments, tasks
from docgen.model.van_ban import PhanNoiDung
from docgen.noi_dung import Bang, Khoi, Kieu, Than, plain_text
from docgen.noi_dung.dau_muc import read_marker
from docgen.noi_dung.tree import ket_thuc_cau
from docgen.standard import load_type
from docgen.text import first_words, plain_ascii

_OF_PLAN = r"(?: cua)?(?: ke hoach| chuong trinh)?"
_MAIN = r"(?: trong tam| chu yeu| cu the)?"
# key → form of the usual titles (small letters without diacritics and punctuation)
_KNOWN = {
    "muc_dich_yeu_cau": rf"(?:ve )?muc dich(?: va)?(?: y nghia)?(?: va)?(?: yeu cau)?{_OF_PLAN}",
    "muc_tieu": rf"(?:ve )?muc tieu(?: va)?(?: chi tieu)?{_OF_PLAN}",
    "nhiem_vu": rf"(?:cac |nhung )?nhiem vu{_MAIN}(?: va| cac)*(?: giai phap)?{_MAIN}(?: thuc hien)?",
    "kinh_phi": r"(?:nguon |du toan |ve )?kinh phi(?: to chuc)?(?: thuc hien)?",
    "to_chuc_thuc_hien": rf"(?:phan cong )?to chuc(?: trien khai)? thuc hien{_OF_PLAN}",
}
_USUAL = {key: re.compile(form) for key, form in _KNOWN.items()}
_PARTS = (Kieu.PHAN, Kieu.PHAN_THU)
_LONGEST_TITLE, _MOST_TOLD = 300, 20


def take_muc(draft: BanThao) -> None:
    """Make sections of all lines that are left; the text stays one piece when its ``I.``, ``II.`` do not allow it."""
    khoi = parse_lines(_bare_part_titles(draft.doan)).khoi
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


def _keep_numbers(draft: BanThao, khoi: tuple[Khoi | Bang, ...]) -> None:
    found = list(gaps(khoi))
    if found:
        draft.danh_so = "giu_nguyen"
    if len(found) > _MOST_TOLD:
        draft.note("danh-so", found[_MOST_TOLD].khoi.dong, "từ đây còn {n} số không đúng thứ tự", n=len(found) - _MOST_TOLD)
    for gap in found[:_MOST_TOLD]:
        draft.warn("danh-so", gap.khoi.dong, "số «{n}» không đúng thứ tự, đáng lẽ là «{d}»; giữ nguyên số của văn bản: «{t}»", "danh_so",
                   n=gap.nhan, d=gap.dung, t=first_words(plain_text(gap.khoi.van)))


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
    loai = load_type(draft.tieu_chuan, draft.loai_van_ban)
    usual = loai.tieu_de_muc.get(key) if loai else None
    title = None if key and item.van == usual else item.van
    units = assignments(draft, item.con) if key == "to_chuc_thuc_hien" else tasks(draft, item.con) if key == "nhiem_vu" else ()
    return PhanNoiDung(key, title, Than() if units else draft.than(item.con), units, item.dong)


def _bare_part_titles(lines: list[DoanTho]) -> list[DoanTho]:
    """The title below «Phần I» is bold by itself: stars around all of it say nothing more."""
    out = list(lines)
    for i, doan in enumerate(lines[1:], 1):
        above = read_marker(lines[i - 1].van)
        if above is not None and above.kieu in _PARTS and above.het >= len(lines[i - 1].van):
            out[i] = with_text(doan, plain(doan.van))
    return out


def _known_key(title: str, taken: set[str]) -> str:
    """The key of a usual title; a key is given once."""
    words = " ".join(re.findall(r"\w+", plain_ascii(plain_text(title))))
    return next((key for key, usual in _USUAL.items() if key not in taken and usual.fullmatch(words)), "")
