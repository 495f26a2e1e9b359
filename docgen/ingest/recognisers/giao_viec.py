"""Tasks and assignments: blocks that would print just so from a typed list become one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from docgen.ingest.ban_thao import BanThao
from docgen.ingest.recognisers.danh_so import typed_number
from docgen.layout.muc import task_table, task_words
from docgen.model.van_ban import NhiemVu, PhanCong
from docgen.noi_dung import Bang, Khoi, Kieu, plain_text
from docgen.noi_dung.tree import ket_thuc_cau

# what people write in front of the details of a task (small letters)
_USUAL = {
    "chu_tri": ("đơn vị chủ trì", "cơ quan chủ trì", "chủ trì", "bộ phận chủ trì", "đơn vị thực hiện", "người chủ trì"),
    "phoi_hop": ("đơn vị phối hợp", "cơ quan phối hợp", "phối hợp", "bộ phận phối hợp", "các đơn vị phối hợp"),
    "thoi_han": ("thời gian hoàn thành", "thời gian thực hiện", "thời hạn", "thời hạn hoàn thành", "thời gian", "tiến độ"),
    "san_pham": ("sản phẩm", "kết quả", "sản phẩm hoàn thành", "kết quả đầu ra"),
}
_DETAIL = re.compile(r"([^:*\[]{3,30}): (\S.*)\.")
_BODIES = (
    "Phòng|Ban|Sở|Trường|Công an|Trạm|Văn phòng|UBND|Ủy ban|Uỷ ban|Hội|Đoàn|Trung tâm|Chi bộ|Tổ|Bộ phận|Hiệu trưởng|Phó Hiệu trưởng|"
    "Giáo viên|Nhân viên|Kế toán|Thủ trưởng|Trưởng|Chi cục|Cục|Kho bạc|Đảng ủy|Huyện ủy|Thị ủy|Mặt trận|Liên đoàn|Công đoàn|Cơ quan|"
    "Đơn vị|Cơ sở|Tổng phụ trách|Quỹ|Thanh tra")
_UNIT = re.compile(rf"(?:Giao |Đề nghị |Các |Các đồng chí )?(?:{_BODIES})\b[^:.;]{{0,120}}", re.IGNORECASE)

Blocks = tuple[Khoi | Bang, ...]


def assignments(draft: BanThao, con: Blocks) -> tuple[PhanCong, ...]:
    """Blocks 1., 2., 3. … as what each unit has to do; ``()`` when any of them would not print as it stands.

    A unit is a title with text below it, or a line «Phòng …: …».
    """
    parts = [_unit_and_work(item) for item in con] if _is_list(con) else [None]
    if any(part is None for part in parts):
        return ()
    return tuple(PhanCong(part[0], draft.than(item.con), part[1]) for part, item in zip(parts, con, strict=True)
                 if part is not None and isinstance(item, Khoi))


def _unit_and_work(item: Khoi | Bang) -> tuple[str, str | None] | None:
    """The unit of a block and the work that follows its name on the line."""
    if not isinstance(item, Khoi):
        return None
    if item.la_tieu_de and item.con and _is_plain(item.van) and ": " not in item.van:
        return item.van, None
    name, colon, work = item.van.partition(": ")
    if colon and work and ket_thuc_cau(item.van) and _is_plain(name) and _UNIT.fullmatch(name):
        return name, work
    return None


def tasks(draft: BanThao, con: Blocks) -> tuple[NhiemVu, ...]:
    """Blocks 1., 2., 3. … as typed tasks; ``()`` unless each is a title that ends in the lines of its details, in their
    usual order and all worded alike. Words that are not the usual ones go to ``nhan_nhiem_vu``."""
    blocks = [item for item in con if isinstance(item, Khoi)] if _is_list(con) else []
    if not blocks or not all(item.la_tieu_de for item in blocks):
        return ()
    usual = task_words(draft.tieu_chuan, ())
    words: dict[str, str] = {}
    read = [_details(item, words) for item in blocks]
    if not all(read):
        return ()
    draft.nhan_nhiem_vu = tuple((key, words[key]) for key in _USUAL if key in words and words[key] != usual[key])
    return tuple(_task(draft, item, details) for item, details in zip(blocks, read, strict=True))


def link_task_table(draft: BanThao) -> None:
    """An appendix that is the table of the plan's own tasks is made from them."""
    found = tuple(item for phan in draft.noi_dung for item in phan.danh_sach if isinstance(item, NhiemVu))
    table = task_table(found, task_words(draft.tieu_chuan, draft.nhan_nhiem_vu)) if found else None
    for i, phu_luc in enumerate(draft.phu_luc):
        if table is not None and isinstance(phu_luc.bang, Bang) and phu_luc.bang.hang == table.hang:
            draft.phu_luc[i] = replace(phu_luc, bang="nhiem_vu")


def _details(item: Khoi, words: dict[str, str]) -> dict[str, str]:
    """The details that end a block, by key in their usual order; ``words`` learns how each is called."""
    found: dict[str, str] = {}
    order = list(_USUAL)
    for child in reversed(item.con):
        match = _DETAIL.fullmatch(child.van) if isinstance(child, Khoi) and child.kieu is Kieu.GACH and not child.con else None
        key = next((key for key in _USUAL if match and match[1].lower() in _USUAL[key]), None)
        if match is None or key is None or (found and order.index(key) >= order.index(next(reversed(found)))):
            break
        if words.setdefault(key, match[1]) != match[1] or match[2][-1] in " .;":
            break
        found[key] = match[2]
    return found


def _task(draft: BanThao, item: Khoi, details: dict[str, str]) -> NhiemVu:
    body = item.con[: len(item.con) - len(details)]
    others = details.get("phoi_hop")
    return NhiemVu(item.van, draft.than(body), details.get("chu_tri"), _names(others) if others else (), details.get("thoi_han"),
                   details.get("san_pham"))


def _names(text: str) -> tuple[str, ...]:
    return tuple(text.split("; ")) if all(part.strip() for part in text.split("; ")) else (text,)


def _is_list(con: Sequence[Khoi | Bang]) -> bool:
    return bool(con) and all(isinstance(item, Khoi) and item.kieu is Kieu.SO and typed_number(item) == (n,)
                             for n, item in enumerate(con, 1))


def _is_plain(van: str) -> bool:
    return bool(van) and plain_text(van) == van and "[^" not in van
