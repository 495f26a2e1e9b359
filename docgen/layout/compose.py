"""What the document says → how it stands on paper. Pure: same content, same standard, same blocks."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from docgen.layout.bang import layout_table
from docgen.layout.be_rong import CoChu, do_rong
from docgen.layout.cuoc_chu import CuocChuDem
from docgen.layout.danh_so import BoDem
from docgen.layout.dau_cau import bare_item, list_items, with_final_mark
from docgen.layout.muc import task_table, task_words
from docgen.layout.ngat_dong import broken, text_pt
from docgen.layout.ngay_thang import format_dia_danh, format_ngay_thang
from docgen.layout.nguoi_ky import signature_lines
from docgen.layout.so_ky_hieu import format_so_ky_hieu
from docgen.layout.than import ThanIn
from docgen.model.ban_in import BangIn, BanIn, Doan, KhoiIn, OBang, PhuLucIn, ThuocTinh
from docgen.model.van_ban import PhuLuc, VanBan
from docgen.noi_dung.dong import Chu, plain_text
from docgen.noi_dung.so_dem import la_ma
from docgen.standard import TheThuc

# a text that has not begun, or a section that is still empty, does not end here
_NO_FINAL_MARK = ("can_cu", "loi_dan", "muc", "muc_chu_hoa", "phan_nhan", "phan_tieu_de")


class GhiNhan(NamedTuple):
    """What was noticed while composing: (line, typed label, printed label) of each label that the numbering changed,
    names of footnotes without a text, shared footnotes that nothing cites."""

    doi_so: tuple[tuple[int, str, str], ...]
    cuoc_chu_thieu: tuple[str, ...]
    cuoc_chu_thua: tuple[str, ...]


def compose(van_ban: VanBan, the_thuc: TheThuc) -> BanIn:
    """The document on paper."""
    return compose_noting(van_ban, the_thuc)[0]


def compose_noting(van_ban: VanBan, the_thuc: TheThuc) -> tuple[BanIn, GhiNhan]:
    """The document on paper, and what was noticed on the way."""
    composer = _Composer(van_ban, the_thuc)
    ban_in, notes = composer.ban_in(), composer.notes
    unused = tuple(name for name in notes.shared if name not in notes.used)
    return ban_in, GhiNhan(tuple(composer.than.doi_so), tuple(sorted(notes.missing)), unused)


class _Composer:
    def __init__(self, van_ban: VanBan, the_thuc: TheThuc) -> None:
        self.van_ban, self.the_thuc = van_ban, the_thuc
        self.tieu_chuan = the_thuc.tieu_chuan
        self.notes = CuocChuDem({note.ma: note.van for note in van_ban.cuoc_chu})
        self.words = task_words(the_thuc.tieu_chuan, van_ban.nhan_nhiem_vu)
        self.than = ThanIn(the_thuc, van_ban.danh_so == "giu_nguyen", self.notes, self.words)
        self.so_ky_hieu = format_so_ky_hieu(van_ban.so_van_ban, the_thuc.loai.ky_hieu, van_ban.co_quan.ky_hieu,
                                            self.tieu_chuan, van_ban.ky_hieu)

    def ban_in(self) -> BanIn:
        head = tuple(self.dau_trang())
        body = self.body()
        tail = (*self.noi_nhan(), *self.chu_ky())
        appendices = tuple(self.phu_luc(n, phu_luc) for n, phu_luc in enumerate(self.van_ban.phu_luc, 1))
        return BanIn(head, tuple(body), tail, appendices, tuple(self.notes.van), self.thuoc_tinh())

    # header and title ------------------------------------------------------------------------------------------

    def dau_trang(self) -> Iterable[Doan]:
        """The elements of the header and the title, in the order of the standard's layout."""
        order = self.tieu_chuan.bang("bo_cuc")
        texts = self.header_texts()
        for part in ("le_tren", "cot_trai", "cot_phai", "hang_so_trai", "duoi_so", "hang_so_phai", "duoi_dia_danh", "giua"):
            for role in order[part]:
                text = texts.get(role) or self.tieu_chuan.thanh_phan[role].chu * (role not in texts)
                if text:
                    yield Doan(role, self.notes.runs(text, {}) if role == "trich_yeu" else (Chu(text),))

    def header_texts(self) -> dict[str, str]:
        van_ban, co_quan = self.van_ban, self.van_ban.co_quan
        return {
            "co_quan_chu_quan": self.broken(co_quan.chu_quan or "", "co_quan_chu_quan"),
            "co_quan_ban_hanh": self.broken(co_quan.ban_hanh, "co_quan_ban_hanh"),
            "so_ky_hieu": f"{self.tieu_chuan.bang('so_ky_hieu')['tien_to']}{self.so_ky_hieu}",
            "dia_danh_thoi_gian": format_dia_danh(co_quan.dia_danh, van_ban.ngay_ban_hanh, self.tieu_chuan),
            "muc_do_khan": self.tieu_chuan.thanh_phan["muc_do_khan"].them["chu_theo_muc"].get(van_ban.muc_do_khan, ""),
            "du_thao": self.du_thao(),
            "pham_vi_luu_hanh": van_ban.pham_vi_luu_hanh or "",
            "ten_loai": self.the_thuc.loai.tieu_de,
            "trich_yeu": self.broken(van_ban.trich_yeu, "trich_yeu"),
        }

    def du_thao(self) -> str:
        value, texts = self.van_ban.du_thao, self.tieu_chuan.thanh_phan["du_thao"].them
        if not value or value.lower() in ("false", "no", "không"):
            return ""
        return str(texts["chu_lan"]).format(lan=value) if value.isdecimal() else str(texts["chu"])

    def broken(self, text: str, role: str) -> str:
        """``text`` with line breaks for the place where its role stands."""
        return broken(text, role, self.tieu_chuan)

    # body ------------------------------------------------------------------------------------------------------

    def body(self) -> list[KhoiIn]:
        """Căn cứ, lời dẫn, sections, closing paragraph; the last lines kept with the signature."""
        out = self.than.khoi
        element = self.tieu_chuan.thanh_phan["can_cu"]
        prefix = element.them.get("dau_dong", "").strip()
        out.extend(Doan("can_cu", self.notes.runs(text, {}), prefix) for text in list_items(self.van_ban.can_cu, element))
        out.extend(Doan("loi_dan", self.notes.runs(text, {})) for text in self.loi_dan())
        dem = BoDem()
        for phan in self.van_ban.noi_dung:
            self.than.section(phan, dem)
        out.extend(Doan("ket_thuc", self.notes.runs(text, {})) for text in self.van_ban.ket_thuc)
        return self.finished(out)

    def loi_dan(self) -> list[str]:
        lines = list(self.van_ban.loi_dan)
        if lines and lines[-1][-1].isalnum():
            lines[-1] += self.tieu_chuan.thanh_phan["loi_dan"].them["cuoi_dong"]
        return lines

    def finished(self, khoi: list[KhoiIn]) -> list[KhoiIn]:
        last = khoi[-1] if khoi else None
        if isinstance(last, Doan) and last.vai_tro not in _NO_FINAL_MARK:
            khoi[-1] = with_final_mark(last, self.tieu_chuan)
        wanted = int(self.tieu_chuan.bang("trinh_bay")["giu_dong_cuoi"])
        for i in range(len(khoi) - 1, -1, -1):
            if wanted <= 0:
                break
            khoi[i] = _kept(khoi[i])
            wanted -= self.lines(khoi[i])
        return khoi

    def lines(self, khoi: KhoiIn) -> int:
        """How many lines a block takes, about; a table row counts as one."""
        if isinstance(khoi, BangIn):
            return 1
        face = CoChu(self.tieu_chuan.thanh_phan[khoi.vai_tro].co_chu.chon)
        return int(do_rong(khoi.chu, face) // text_pt(self.tieu_chuan)) + 1

    # recipients and signature ----------------------------------------------------------------------------------

    def noi_nhan(self) -> Iterable[Doan]:
        label = self.tieu_chuan.thanh_phan["noi_nhan_nhan"].chu
        items = list(self.van_ban.noi_nhan)
        if self.van_ban.luu_tru:
            places = ", ".join(bare_item(place) for place in self.van_ban.luu_tru)
            items.append(str(self.tieu_chuan.bang("luu_tru")["mau"]).format(noi_luu=places))
        if items:
            yield Doan("noi_nhan_nhan", (Chu(label),))
        lines = list_items(tuple(items), self.tieu_chuan.thanh_phan["noi_nhan"])
        code = self.van_ban.ky_hieu_nguoi_soan
        same_line = self.tieu_chuan.thanh_phan["ky_hieu_nguoi_soan"].them["cung_dong_luu"] and lines
        if code and same_line:
            lines[-1] += f" {code}"
        prefix = self.tieu_chuan.thanh_phan["noi_nhan"].them["dau_dong"].strip()
        yield from (Doan("noi_nhan", (Chu(line),), prefix) for line in lines)
        if code and not same_line:
            yield Doan("ky_hieu_nguoi_soan", (Chu(code),))

    def chu_ky(self) -> Iterable[Doan]:
        for role, text in signature_lines(self.van_ban.nguoi_ky, self.tieu_chuan):
            yield Doan(role, (Chu(self.broken(text, role)),))

    # appendices ------------------------------------------------------------------------------------------------

    def phu_luc(self, n: int, phu_luc: PhuLuc) -> PhuLucIn:
        inner = ThanIn(self.the_thuc, self.than.giu_nguyen, self.notes, self.words)
        inner.than(phu_luc.noi_dung, BoDem(), 2)
        if phu_luc.bang is not None:
            table = task_table(self.van_ban.nhiem_vu, self.words) if isinstance(phu_luc.bang, str) else phu_luc.bang
            own = {note.ma: note.van for note in phu_luc.noi_dung.cuoc_chu}
            inner.khoi.append(layout_table(table, lambda markup: self.notes.runs(markup, own)))
        self.than.doi_so.extend(inner.doi_so)
        return PhuLucIn(phu_luc.huong_giay == "ngang", self.appendix_head(n, phu_luc), tuple(inner.khoi))

    def appendix_head(self, n: int, phu_luc: PhuLuc) -> tuple[Doan, ...]:
        elements = self.tieu_chuan.thanh_phan
        numbered = len(self.van_ban.phu_luc) >= self.tieu_chuan.bang("so_phu_luc")["danh_so_tu"]
        label = elements["phu_luc_nhan"].chu + (f" {la_ma(n)}" if numbered else "")
        attached = str(elements["phu_luc_kem_theo"].them["mau_chu"]).format(
            ten_loai=self.the_thuc.loai.ten, so_ky_hieu=self.so_ky_hieu.rstrip(),
            ngay_thang=format_ngay_thang(self.van_ban.ngay_ban_hanh, self.tieu_chuan), co_quan=self.van_ban.co_quan.ten_day_du)
        return (
            Doan("phu_luc_nhan", (Chu(label),), bac=1),
            Doan("phu_luc_tieu_de", (Chu(self.broken(phu_luc.tieu_de, "phu_luc_tieu_de")),)),
            Doan("phu_luc_kem_theo", (Chu(self.broken(attached, "phu_luc_kem_theo")),)),
        )

    def thuoc_tinh(self) -> ThuocTinh:
        van_ban, ngay = self.van_ban, self.van_ban.ngay_ban_hanh
        date = f"{ngay.nam:04}-{ngay.thang:02}-{ngay.ngay:02}T00:00:00Z" if ngay.nam and ngay.thang and ngay.ngay else ""
        title = f"{self.the_thuc.loai.ten} {plain_text(van_ban.trich_yeu)}".replace("\n", " ").strip()
        return ThuocTinh(title, van_ban.co_quan.ten_day_du, ", ".join(van_ban.tu_khoa), date)


def _kept(khoi: KhoiIn) -> KhoiIn:
    """The block kept on one page with what follows; of a table, its last row."""
    if isinstance(khoi, Doan):
        return Doan(khoi.vai_tro, khoi.van, khoi.nhan, khoi.bac, True)
    if not khoi.hang:
        return khoi
    last = tuple(OBang(tuple(_kept_doan(doan) for doan in cell.doan), cell.cot) for cell in khoi.hang[-1])
    return BangIn(khoi.rong, (*khoi.hang[:-1], last), khoi.so_tieu_de)


def _kept_doan(doan: Doan) -> Doan:
    return Doan(doan.vai_tro, doan.van, doan.nhan, doan.bac, True)
