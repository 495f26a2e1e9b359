"""A second look at roles: lines whose looks are wrong are still what their words and their place say."""

from __future__ import annotations

import re

from docgen.ingest.recognisers.ngay_thang import is_ngay_thang
from docgen.ingest.recognisers.nguoi_ky import is_sign
from docgen.ingest.vai_chu import AUTHORITY, shown
from docgen.model.ban_soat import DoanSoat

_FREE = frozenset({"noi_dung", "tieu_de_khong_so", "loi_dan", "gach", "khac_dau", "can_cu", ""})
"""Roles that a line before the first heading gets for want of a better one."""
_SIGNED = frozenset({"quyen_han", "chuc_vu", "chuc_vu_truc_tiep", "chuc_vu_khac", "ho_ten", *_FREE})
_BLANK = frozenset({"trong", "duong_ke"})
_BODY = frozenset({"muc", "muc_chu_hoa", "phan_nhan", "dieu", "khoan_tieu_de", "khoan", "diem", "diem_tieu_de", "tieu_khoan_tieu_de",
                   "tieu_khoan"})
_ADDRESS = re.compile(r"Kính (?:gửi|trình)\s*:", re.IGNORECASE)
_LEGAL = re.compile(r"(?:[-–]\s*)?(?:Căn cứ|Xét đề nghị|Theo đề nghị)\b", re.IGNORECASE)
_AS_FOLLOWS = re.compile(r"(?:như sau|sau đây|(?:nội dung|cụ thể) sau)\s*[:.]?\s*$")
_ENACTS = re.compile(r"\b(?:ban hành|xây dựng|đề ra|triển khai)\s(?:.{0,40}\s)?(?:kế hoạch|chương trình)\b", re.IGNORECASE)
_NUMBER = re.compile(r"Số:?\s*\d*\s*[-/]\s*[A-ZĐ]")
_CLOSES = re.compile(r"(?:Trên đây là|Trong quá trình (?:triển khai|thực hiện|tổ chức))\b")
_NAME = re.compile(r"(?:[A-ZĐÀ-Ỹ][a-zđà-ỹ]+\s){1,5}[A-ZĐÀ-Ỹ][a-zđà-ỹ]+")
_FALSE_ROMAN = re.compile(r"[IVXl1|]{1,4}\.\s+[A-ZĐÀ-Ỹ]{2}")
_APPENDIX = re.compile(r"Phụ lục(?:\s+(?:số\s+)?(?:[IVX]{1,5}|\d{1,2}))?", re.IGNORECASE)
_ATTACHED = re.compile(r"\(?\s*(?:ban hành )?kèm theo\b", re.IGNORECASE)
_SHORTEST = 40  # «Mục tiêu:» is a heading, no enacting words
_LONGEST_ITEM = 500


def second_look(lines: list[DoanSoat]) -> list[DoanSoat]:
    """Lines with more roles: the opening, the closing paragraph, a section with ``ll.`` for ``II.``, post and name of the signature,
    appendices behind a signature without recipients."""
    out = list(lines)
    for step in (_opening, _closing, _sections, _recipients, _signature, _appendices):
        step(out)
    return out


def _set(lines: list[DoanSoat], i: int, role: str) -> None:
    lines[i] = lines[i]._replace(vai_tro=role)


def _opening(lines: list[DoanSoat]) -> None:
    """Between title and first heading: căn cứ, enacting words, number and date that strayed there."""
    start = next((i for i, line in enumerate(lines) if line.vai_tro in ("ten_loai", "trich_yeu")), None)
    end = next((i for i, line in enumerate(lines) if line.vai_tro in _BODY or line.phu_luc or line.vai_tro == "noi_nhan_nhan"), 0)
    if start is None or not any(line.vai_tro in ("dia_danh_thoi_gian", "so_ky_hieu", "quoc_hieu", "tieu_de_dang") for line in lines):
        return
    above = ""
    for i in range(start, end):
        if lines[i].vai_tro in ("ten_loai", "trich_yeu") and _ADDRESS.match(lines[i].chu):
            _set(lines, i, "kinh_gui")
    for i in range(start + 1, end):
        line = lines[i]
        if line.vai_tro in _FREE and (role := _opening_role(line, above, lines)):
            _set(lines, i, role)
        if lines[i].vai_tro not in _BLANK:
            above = lines[i].vai_tro


def _opening_role(line: DoanSoat, above: str, lines: list[DoanSoat]) -> str:
    text = line.chu
    if line.o is not None:
        return ""
    if _NUMBER.match(text) and not _has(lines, "so_ky_hieu"):
        return "so_ky_hieu"
    if is_ngay_thang(text) and not _has(lines, "dia_danh_thoi_gian"):
        return "dia_danh_thoi_gian"
    if _LEGAL.match(text) and len(text) <= _LONGEST_ITEM and (text.endswith(";") or (
            above == "can_cu" and not text.endswith(":") and not _AS_FOLLOWS.search(text) and not _ENACTS.search(text))):
        return "can_cu"
    enacts = len(text) >= _SHORTEST and (_AS_FOLLOWS.search(text) or (text.endswith(":") and _ENACTS.search(text)))
    return "loi_dan" if enacts and not line.nhan else ""


def _has(lines: list[DoanSoat], role: str) -> bool:
    return any(line.vai_tro == role for line in lines)


def _closing(lines: list[DoanSoat]) -> None:
    """The last paragraph above the recipients, when its words close the text."""
    at = next((i for i, line in enumerate(lines) if line.vai_tro == "noi_nhan_nhan"), 0)
    last = next((i for i in reversed(range(at)) if lines[i].vai_tro not in _BLANK), None)
    if last is not None and lines[last].vai_tro in ("noi_dung", "tieu_de_khong_so") and _CLOSES.match(lines[last].chu):
        _set(lines, last, "ket_thuc")


def _sections(lines: list[DoanSoat]) -> None:
    """A heading whose number is typed with ``l`` or ``1`` for ``I``."""
    if not _has(lines, "muc"):
        return
    for i, line in enumerate(lines):
        if line.vai_tro in ("tieu_de_khong_so", "noi_dung") and line.chu[:1] in "Il1|VX" and _FALSE_ROMAN.match(line.chu):
            _set(lines, i, "muc")


def _recipients(lines: list[DoanSoat]) -> None:
    """All words below «Nơi nhận» in its cell are recipients, when the signature has the cell beside it."""
    label = next((i for i, line in enumerate(lines) if line.vai_tro == "noi_nhan_nhan" and line.o is not None and not line.chung_dong),
        None)
    if label is None:
        _below_label(lines)
        return
    home = lines[label].o
    assert home is not None
    beside = [i for i,
        line in enumerate(lines) if line.o and line.o != home and line.o[:2] == home[:2] and line.chu and line.vai_tro not in _BLANK]
    strayed = [i for i, line in enumerate(lines[label + 1:], label + 1) if line.o == home and line.vai_tro in _SIGNED]
    if not strayed or not any(is_sign(shown(lines[i])) or AUTHORITY.match(shown(lines[i])) for i in beside):
        return
    for i in strayed:
        _set(lines, i, "noi_nhan")
    for i in beside:
        if AUTHORITY.match(shown(lines[i])):
            _set(lines, i, "quyen_han")
        elif is_sign(shown(lines[i])):
            _set(lines, i, "chuc_vu" if any(lines[j].vai_tro == "quyen_han" for j in beside if j < i) else "chuc_vu_truc_tiep")
        elif i == beside[-1] and lines[i].vai_tro in _FREE:
            _set(lines, i, "ho_ten")


def _below_label(lines: list[DoanSoat]) -> None:
    """Where tabs set the columns: the dashes right below the label are recipients."""
    at = next((i for i, line in enumerate(lines) if line.vai_tro == "noi_nhan_nhan"), None)
    for i in range(at + 1, len(lines)) if at is not None else ():
        line = lines[i]
        if line.phu_luc or line.o is not None or line.vai_tro not in (*_SIGNED, *_BLANK, "noi_nhan"):
            return
        if line.vai_tro == "gach":
            _set(lines, i, "noi_nhan")


def _signature(lines: list[DoanSoat]) -> None:
    """A post in small letters that was taken for the name, while the name below it found no place."""
    named = [i for i, line in enumerate(lines) if line.vai_tro == "ho_ten" and line.o is not None]
    if len(named) != 1 or not is_sign(lines[named[0]].chu.upper()):
        return
    home = lines[named[0]].o
    below = [i for i in range(named[0] + 1, len(lines)) if lines[i].o == home and lines[i].chu]
    if len(below) == 1 and lines[below[0]].vai_tro in _FREE and _NAME.fullmatch(lines[below[0]].chu):
        above = any(line.vai_tro == "quyen_han" for line in lines)
        _set(lines, named[0], "chuc_vu" if above else "chuc_vu_truc_tiep")
        _set(lines, below[0], "ho_ten")


def _appendices(lines: list[DoanSoat]) -> None:
    """Labels of appendices, centred below the name of the signer, where nobody found any."""
    start = next((i for i, line in enumerate(lines) if line.vai_tro == "ho_ten"), None)
    if start is None or any(line.phu_luc for line in lines) or _has(lines, "noi_nhan_nhan"):
        return
    number, heading = 0, False
    for i in range(start + 1, len(lines)):
        line = lines[i]
        if line.vai_tro == "cuoc_chu" or (line.o is not None and not number):
            continue
        centred = line.hinh is not None and line.hinh.can_le == "center" and line.o is None
        role = line.vai_tro
        if centred and _APPENDIX.fullmatch(line.chu):
            number, heading, role = number + 1, True, "phu_luc_nhan"
        elif heading and line.chu:
            heading = centred
            role = role if not centred else "phu_luc_kem_theo" if _ATTACHED.match(line.chu) else "phu_luc_tieu_de"
        lines[i] = line._replace(vai_tro=role, phu_luc=number)
