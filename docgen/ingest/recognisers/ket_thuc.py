"""The closing paragraph."""

from __future__ import annotations

import re

from docgen.ingest.ban_thao import BanThao, last_sign
from docgen.ingest.doan_tho import DoanTho, with_text
from docgen.noi_dung.dau_muc import read_marker
from docgen.noi_dung.tree import is_plain_title

_USUAL = re.compile(r"(?:Trên đây là|Trong quá trình (?:triển khai|thực hiện|tổ chức))\b")
_ORDERS = re.compile(
    r"(?:Căn cứ nội dung|Yêu cầu|Đề nghị|Nhận được|(?:Kế hoạch|Chương trình|Chương trình hành động|Thông báo|Báo cáo|Phương án|Đề án)"
    r" này|(?:Rất )?[Mm]ong)\b|"
    r"(?:UBND|Ủy ban|Uỷ ban|Ban|Đảng ủy|Huyện ủy|Thị ủy|Tỉnh ủy|Thành ủy|Chi bộ|Sở|Phòng|Trường|Nhà trường|Hiệu trưởng|Giám đốc|"
    r"Chủ tịch)[^.;:]{0,60}?\s(?:yêu cầu|đề nghị)\s")
_ATTACHED = re.compile(r"\(.*(?:kèm theo|đính kèm).*\)[.;]?", re.IGNORECASE)
_END = re.compile(r"\s*[.,;]?\s*\./\s*\.?((?:\*+|\[\^[^\]\s]+\])*)$")


def take_ket_thuc(draft: BanThao) -> None:
    """Take the unmarked paragraphs that close the text; never the only text of a heading."""
    lines = draft.doan
    start = len(lines)
    if start > 1 and _ATTACHED.fullmatch(lines[-1].van) and _closes(lines[-2]):
        start -= 1
    while start > 0 and _is_plain(lines[start - 1]) and not (start > 1 and _is_heading(lines[start - 2])):
        last = start >= len(lines) or _ATTACHED.fullmatch(lines[start].van) is not None
        if not (_closes(lines[start - 1]) if last else _USUAL.match(lines[start - 1].van)):
            break
        start -= 1
    if start < len(lines) and not _ATTACHED.fullmatch(lines[start].van):
        draft.ket_thuc = tuple(doan.van for doan in lines[start:])
        del lines[start:]
    _drop_closing_mark(draft)


def _drop_closing_mark(draft: BanThao) -> None:
    """``./.`` is set anew when the document is printed: a full stop is all that the text needs."""
    if draft.ket_thuc:
        draft.ket_thuc = (*draft.ket_thuc[:-1], _stopped(draft.ket_thuc[-1]))
    elif draft.doan and draft.doan[-1].van[0] != "|":
        draft.doan[-1] = with_text(draft.doan[-1], _stopped(draft.doan[-1].van))


def _stopped(van: str) -> str:
    match = _END.search(van)
    return f"{van[:match.start()].rstrip()}.{match[1]}" if match else van


def _closes(doan: DoanTho) -> bool:
    return _is_plain(doan) and bool(_END.search(doan.van) or _USUAL.match(doan.van) or _ORDERS.match(doan.van))


def _is_plain(doan: DoanTho) -> bool:
    return read_marker(doan.van) is None and doan.van[0] not in "|[" and not is_plain_title(doan.van)


def _is_heading(doan: DoanTho) -> bool:
    """Whether a line announces what comes after it: a title, or a line that ends in a colon."""
    if doan.van[0] == "|":
        return False
    if not _is_plain(doan):
        return last_sign(doan.van) not in ".;,"
    return last_sign(doan.van) == ":"
