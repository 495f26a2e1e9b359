"""What of a document stands on paper: two documents that print alike and mean alike have the same form here.

Left out is what no reader could know: the parts of an agency's profile that the document does not use, names of
footnotes, whether numbers without gaps are typed or counted, line breaks that the standard sets by itself, end marks that the
standard sets by itself, where exactly the text ends and its closing paragraph begins, and whether assignments were typed as
a list or as text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from docgen.layout.bang import _ALIGN, default_role
from docgen.layout.dau_cau import bare_item
from docgen.layout.ngat_dong import broken
from docgen.layout.so_ky_hieu import format_so
from docgen.model.van_ban import NhiemVu, PhanCong, PhanNoiDung, PhuLuc, VanBan
from docgen.noi_dung import Bang, Khoi, Kieu, Than, format_than, parse
from docgen.noi_dung.dong import FOOTNOTE
from docgen.noi_dung.tree import CuocChu
from docgen.standard import TheThuc


@dataclass
class TrenGiay:
    """The form of one document."""

    van_ban: VanBan
    the_thuc: TheThuc

    def form(self) -> dict[str, Any]:
        v, co_quan = self.van_ban, self.van_ban.co_quan
        return {
            "loai": v.loai_van_ban, "the_thuc": self.the_thuc.tieu_chuan.ma,
            "co_quan": (self.name(co_quan.ban_hanh, "co_quan_ban_hanh"), self.name(co_quan.chu_quan or "", "co_quan_chu_quan"),
                        co_quan.ky_hieu, co_quan.dia_danh, co_quan.he, (co_quan.ten or co_quan.ten_day_du).casefold()),
            "so": format_so(v.so_van_ban, self.the_thuc.tieu_chuan), "ky_hieu": v.ky_hieu, "ngay": v.ngay_ban_hanh,
            "trich_yeu": self.noted(self.name(v.trich_yeu, "trich_yeu"), ()),
            "can_cu": [self.noted(bare_item(item), ()) for item in v.can_cu],
            "loi_dan": [self.noted(item.rstrip(":"), ()) for item in v.loi_dan],
            "noi_dung": self.sections(),
            "noi_nhan": [bare_item(item) for item in v.noi_nhan], "luu_tru": [bare_item(item) for item in v.luu_tru],
            "nguoi_ky": v.nguoi_ky,
            "phu_luc": [self.appendix(p) for p in v.phu_luc], "du_thao": v.du_thao, "khan": v.muc_do_khan,
            "pham_vi": v.pham_vi_luu_hanh, "soan": v.ky_hieu_nguoi_soan,
            "tu_khoa": v.tu_khoa, "nhan": v.nhan_nhiem_vu,
        }

    def name(self, text: str, role: str) -> str:
        return broken(text, role, self.the_thuc.tieu_chuan)

    def noted(self, text: str, own: tuple[CuocChu, ...]) -> str:
        """Each mark with the text of its note in it."""
        notes = {note.ma: note.van for note in (*self.van_ban.cuoc_chu, *own)}
        return FOOTNOTE.sub(lambda match: f"[^{notes.get(match[1], '?')}]", text)

    def sections(self) -> list[Any]:
        out = [self.section(phan) for phan in self.van_ban.noi_dung]
        closing = [self.noted(text, ()) for text in self.van_ban.ket_thuc]
        lines = [line for section in out for line in section]
        lines += [(Kieu.VAN, line) for line in closing]
        last = lines[-1][-1]  # of the last line only the words: its mark is set by the standard
        return [*lines[:-1], re.sub(r"[./;,]+$", "", last) if isinstance(last, str) else last]

    def section(self, phan: PhanNoiDung) -> list[Any]:
        """Title and key, then every line."""
        title = phan.tieu_de or self.the_thuc.loai.tieu_de_muc.get(phan.khoa)
        key = phan.khoa if phan.tieu_de is None else ""
        out: list[Any] = [("muc", key, title)] if title else []
        out += self.lines(phan.noi_dung)
        for item in phan.danh_sach:
            out += self.item(item)
        return out

    def item(self, item: NhiemVu | PhanCong) -> list[Any]:
        if isinstance(item, NhiemVu):
            return [(item.ten, item.chu_tri, item.phoi_hop, item.thoi_han, item.san_pham), *self.lines(item.noi_dung, 1)]
        title = f"{item.don_vi}: {item.viec}" if item.viec else item.don_vi  # as a unit typed as «1. …» in a text
        return [(Kieu.SO, 0, title), *self.lines(item.noi_dung, 1)]

    def lines(self, than: Than, depth: int = 0) -> list[Any]:
        """The blocks of a body, each with its kind, depth and text."""
        than = parse(format_than(than))
        return list(self.blocks(than.khoi, depth, than.cuoc_chu))

    def blocks(self, khoi: tuple[Khoi | Bang, ...], depth: int, notes: tuple[CuocChu, ...]) -> list[Any]:
        out: list[Any] = []
        for item in khoi:
            if isinstance(item, Bang):
                rows = [tuple(self.noted(cell, notes) for cell in row) for row in item.hang]
                align = tuple(_ALIGN[cot] if cot else default_role(item, i) for i, cot in enumerate(item.cot))
                out.append(("bang", align, item.so_tieu_de, *rows))
                continue
            where = () if item.kieu is Kieu.VAN else (depth,)  # a paragraph looks alike on every level
            out.append((item.kieu, *where, self.noted(item.van, notes)))
            out += self.blocks(item.con, depth + 1, notes)
        return out

    def appendix(self, phu_luc: PhuLuc) -> list[Any]:
        than = phu_luc.noi_dung
        if isinstance(phu_luc.bang, Bang):
            than = Than((*than.khoi, phu_luc.bang), than.cuoc_chu)
        table = phu_luc.bang if isinstance(phu_luc.bang, str) else None
        return [phu_luc.tieu_de, phu_luc.huong_giay, table, *self.lines(than)]
