"""Roles that the place on the page tells where words do not: tables of the header and of the signature, centred titles."""

from __future__ import annotations

import re
from collections.abc import Callable

from docgen.ingest.ban_thao import is_upper
from docgen.ingest.recognisers.nguoi_ky import is_sign
from docgen.ingest.vai_chu import AUTHORITY, BULLETS, near_motto, shown
from docgen.model.ban_soat import DoanSoat

_FREE = frozenset({"noi_dung", "tieu_de_khong_so", "khac_dau", "", "trich_yeu", "khoan", "gach", "phan_tieu_de"})
"""Roles that nothing but the lack of another gave."""

_DATE = re.compile(r"ngày\b.*\btháng\b.*\bnăm\b", re.IGNORECASE)
_NUMBER = re.compile(r"Số\b", re.IGNORECASE)
_SUBJECT = re.compile(r"V/v\b|Về việc\b")
_LETTER = re.compile(r"V/v\b")
_APPENDIX = re.compile(r"Phụ lục\b.{0,12}", re.IGNORECASE)
_ATTACHED = re.compile(r"\(?\s*(?:ban hành )?kèm theo\b", re.IGNORECASE)
_ENACTS = re.compile(r"(?:QUYẾT (?:ĐỊNH|NGHỊ)|CHỦ TỊCH|GIÁM ĐỐC|HIỆU TRƯỞNG|BỘ TRƯỞNG|[ỦU][YỶ] BAN|HỘI ĐỒNG|THẨM QUYỀN)\b")
_SIGNED = re.compile(r"\(.*|.*\)")
_SIGNING = re.compile(r".{1,60};\s*(?:ngày/tháng/năm|\d{1,2}/\d{1,2}/\d{4});\s*(?:giờ|\d{1,2}\s?[:h]).{0,60}", re.IGNORECASE)
"""Number and time of the digital signature of an appendix or a copy, at its top."""

_HEADER = frozenset({"quoc_hieu", "tieu_ngu", "tieu_de_dang"})
_TITLE_LINES, _TOP, _NAME_WORDS = 6, 30, 5


def by_place(lines: list[DoanSoat]) -> list[DoanSoat]:
    """Lines with more roles: those in the table of the motto, in that of the recipients, the title between the two."""
    lines = [line._replace(vai_tro=near_motto(line.chu)) if _may_be_motto(line, i) else line for i, line in enumerate(lines)]
    lines = [line._replace(vai_tro="phu_luc_ky_so") if line.vai_tro in _FREE and _SIGNING.fullmatch(line.chu) else line
             for line in _divided_mottos(lines)]
    _addressees(lines)
    lines = [line._replace(vai_tro="trich_yeu_cong_van") if i < _TOP and line.vai_tro in _FREE and _LETTER.match(line.chu) else line
             for i, line in enumerate(lines)]
    header = next((line.o.bang for line in lines if line.vai_tro in _HEADER and line.o), None)
    recipients = next((line.o.bang for line in lines if line.vai_tro == "noi_nhan_nhan" and line.o), None)
    if header is not None:
        lines = _in_table(lines, header, _head)
        lines = _agencies(lines, header)
    if recipients is not None:
        lines = _in_table(lines, recipients, _foot)
        lines = _names(lines, recipients)
    return _titled(lines, header)


def _may_be_motto(line: DoanSoat, at: int) -> bool:
    return line.vai_tro in _FREE and at < _TOP and not (line.o and line.o.so_lieu) and bool(near_motto(line.chu))


def _divided_mottos(lines: list[DoanSoat]) -> list[DoanSoat]:
    """Two lines in a row that make up one motto have its role."""
    out = list(lines)
    for i in range(min(len(lines), _TOP) - 1):
        here, below = lines[i], lines[i + 1]
        if here.vai_tro in _FREE and below.vai_tro in _FREE and here.o == below.o and (role := near_motto(f"{here.chu} {below.chu}")):
            out[i], out[i + 1] = here._replace(vai_tro=role), below._replace(vai_tro=role)
    return out


def _addressees(lines: list[DoanSoat]) -> None:
    """The items of a list below «Kính gửi:» belong to it."""
    open_list = False
    for i, line in enumerate(lines):
        if line.vai_tro == "kinh_gui":
            open_list = line.chu.rstrip().endswith(":")
        elif line.chu:
            open_list = open_list and line.nhan in BULLETS
            if open_list:
                lines[i] = line._replace(vai_tro="kinh_gui")


def _in_table(lines: list[DoanSoat], table: int, role: Callable[[DoanSoat], str]) -> list[DoanSoat]:
    free = {*_FREE, "muc", "loi_dan"}  # «X. Tân Phú, ngày …»; a date behind a line that nobody knows
    return [line._replace(vai_tro=role(line) or line.vai_tro) if line.o and line.o.bang == table and line.vai_tro in free else line
            for line in lines]


def _head(line: DoanSoat) -> str:
    """A line in the table of the header, agencies left for later."""
    if _NUMBER.match(line.chu):
        return "so_ky_hieu"
    if (_SUBJECT if line.o and line.o.cot == 1 else _LETTER).match(line.chu):
        return "trich_yeu_cong_van"
    return "dia_danh_thoi_gian" if _DATE.search(line.chu) else ""


def _agencies(lines: list[DoanSoat], table: int) -> list[DoanSoat]:
    """Lines in the left column, in capitals or above the number: the last is the issuing body, those above its superiors."""
    number = next((i for i, line in enumerate(lines) if line.vai_tro == "so_ky_hieu" and line.o and line.o.cot == 1), 0)
    found = [i for i, line in enumerate(lines) if line.o and line.o.bang == table and line.o.cot == 1 and line.vai_tro in _FREE
             and (is_upper(shown(line)) or (i < number and line.chu[:1].isalpha()))]
    known = [i for i, line in enumerate(lines) if line.vai_tro == "co_quan_ban_hanh"]
    out = list(lines)
    if found and len(known) == 1 and found[-1] > known[0] and found[-1] < number:
        out[known[0]], known = lines[known[0]]._replace(vai_tro="co_quan_chu_quan"), []  # its name was the one below
    for i in found:
        role = "co_quan_chu_quan" if known or i != found[-1] else "co_quan_ban_hanh"
        out[i] = lines[i]._replace(vai_tro=role)
    return out


def _foot(line: DoanSoat) -> str:
    """A line in the table of recipients and signature."""
    if line.nhan in BULLETS:
        return "noi_nhan"
    if AUTHORITY.match(shown(line)):
        return "quyen_han"
    return "chuc_vu_truc_tiep" if is_sign(shown(line)) else ""


def _names(lines: list[DoanSoat], table: int) -> list[DoanSoat]:
    """The last line beside the recipients is the name; what stands in brackets above it belongs to nobody."""
    column = [i for i, line in enumerate(lines) if line.o and line.o.bang == table and line.chu and line.vai_tro not in
              ("noi_nhan", "noi_nhan_nhan", "trong", "duong_ke")]
    out = list(lines)
    for i in column:
        if _SIGNED.fullmatch(lines[i].chu) and lines[i].vai_tro in (*_FREE, "ho_ten"):
            out[i] = lines[i]._replace(vai_tro="cho_ky")
    if column and out[column[-1]].vai_tro in _FREE and not any(line.vai_tro == "ho_ten" for line in out):
        out[column[-1]] = out[column[-1]]._replace(vai_tro="ho_ten")
    return out


def _titled(lines: list[DoanSoat], header: int | None) -> list[DoanSoat]:
    """Below a header without a known type: a centred line in capitals names it, centred lines below say what it is about."""
    if any(line.vai_tro == "trich_yeu_cong_van" for line in lines):
        return lines
    named = next((i for i, line in enumerate(lines) if line.vai_tro == "ten_loai"), None)
    if named is not None:
        return lines if any(line.vai_tro == "trich_yeu" for line in lines) else _subject(list(lines), named, False)
    first = next((i for i, line in enumerate(lines) if line.chu and not (line.o and line.o.bang == header) and line.vai_tro in _FREE), None)
    if first is None or not _is_centred(lines[first]) or (header is None and not _APPENDIX.fullmatch(lines[first].chu)):
        return lines
    appendix = _APPENDIX.fullmatch(lines[first].chu) is not None
    out = [line._replace(phu_luc=1) for line in lines] if appendix else list(lines)
    if not appendix and not _may_name(lines[first]):
        return _subject(out, first - 1, appendix)  # the name of the type is missing: this says what it is about
    out[first] = out[first]._replace(vai_tro="phu_luc_nhan" if appendix else "ten_loai")
    return _subject(out, first, appendix)


def _subject(out: list[DoanSoat], first: int, appendix: bool) -> list[DoanSoat]:
    """The centred lines right below a title say what the document or the appendix is about."""
    for i in range(first + 1, min(first + _TITLE_LINES, len(out))):
        if not out[i].chu or out[i].vai_tro not in (*_FREE, "cho_dien") or not _is_centred(out[i]) or _ENACTS.match(out[i].chu):
            break
        kind = "phu_luc_kem_theo" if _ATTACHED.match(out[i].chu) else "phu_luc_tieu_de" if appendix else "trich_yeu"
        out[i] = out[i]._replace(vai_tro=kind)
    return out


def _may_name(line: DoanSoat) -> bool:
    """Whether a line is in capitals, or short, as the name of a type is."""
    return is_upper(shown(line)) or len(line.chu.split()) <= _NAME_WORDS


def _is_centred(line: DoanSoat) -> bool:
    return line.hinh is not None and line.hinh.can_le == "center" and line.o is None and line.nhan not in BULLETS
