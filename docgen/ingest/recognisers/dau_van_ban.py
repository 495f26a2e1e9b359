"""The top of the first page: motto, names of the agencies, number, place and date, name of the type."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from itertools import chain

from docgen.ingest.ban_thao import RULE, BanThao, is_upper, plain, shown
from docgen.ingest.doan_tho import DoanTho, with_text
from docgen.ingest.recognisers.ngay_thang import take_ngay_thang
from docgen.noi_dung.dau_muc import read_marker
from docgen.text import plain_ascii

_LOAI = {
    "CHƯƠNG TRÌNH HÀNH ĐỘNG": ("chuong_trinh_hanh_dong", ("CTR", "CTRHĐ")),
    "CHƯƠNG TRÌNH": ("chuong_trinh", ("CTR",)),
    "KẾ HOẠCH": ("ke_hoach", ("KH",)),
    "PHƯƠNG ÁN": ("phuong_an", ("PA",)),
    "ĐỀ ÁN": ("de_an", ("ĐA",)),
    "BÁO CÁO": ("bao_cao", ("BC",)),
    "THÔNG BÁO": ("thong_bao", ("TB",)),
}
_KHAC = {
    "QUYẾT ĐỊNH": "quyet_dinh", "NGHỊ QUYẾT": "nghi_quyet", "CHỈ THỊ": "chi_thi", "TỜ TRÌNH": "to_trinh", "HƯỚNG DẪN": "huong_dan",
    "QUY CHẾ": "quy_che", "QUY ĐỊNH": "quy_dinh", "THÔNG CÁO": "thong_cao", "DỰ ÁN": "du_an", "BIÊN BẢN": "bien_ban",
    "GIẤY MỜI": "giay_moi", "CÔNG ĐIỆN": "cong_dien", "HỢP ĐỒNG": "hop_dong",
    "BẢN GHI NHỚ": "ban_ghi_nho", "BẢN THỎA THUẬN": "ban_thoa_thuan", "GIẤY ỦY QUYỀN": "giay_uy_quyen",
    "GIẤY GIỚI THIỆU": "giay_gioi_thieu",
    "GIẤY NGHỈ PHÉP": "giay_nghi_phep", "PHIẾU GỬI": "phieu_gui", "PHIẾU CHUYỂN": "phieu_chuyen", "PHIẾU BÁO": "phieu_bao",
    "THÔNG TƯ": "thong_tu", "KẾT LUẬN": "ket_luan",
}
"""Types that are no plans: known, so that their name is not taken for part of the agency's."""
_TITLE = re.compile(rf"(?:{'|'.join(_LOAI)})(?:\b.*)?")
_TITLE_ALONE = re.compile("|".join(_LOAI), re.IGNORECASE)
_SPACED = re.compile(r"(?:[^\W\d_]\s+){3,}[^\W\d_]")
_FURNITURE = ("cong hoa xa hoi chu nghia viet nam", "doc lap tu do hanh phuc")
_YOUTH = ("doan tncs ho chi minh", "doan thanh nien cong san")
_PARTY = "dang cong san viet nam"
_NUMBER = re.compile(
    r"(?:Số\s*:?|(?=\d))\s*(?P<so>\d{1,6}[a-zđA-ZĐ]?|[\d.…_]*)\s*(?P<dau>[/–-])\s*(?P<loai>[A-ZĐƯ][A-Za-zĐđƯưa]{0,7})"
    r"(?:\s*[-–/]\s*(?P<co_quan>\[CẦN BỔ SUNG[^\]]*\]|[^\W_a-zđ][\w.&]*(?:\s*[-–/]\s*\w+)*(?:\s[A-ZĐƯ]+)*))?")
_OPEN_BLANK = re.compile(r"^Số\s*:?\s*[\d.…_]*\n[/–-]|,\s*ngày(?: \d+)?\ntháng|tháng(?: \d+)?\nnăm")
_CELL_WALL = re.compile(r"\s*(?:\||<br\s*/?>)\s*")
_DRAFT = re.compile(r"DỰ THẢO(?:\s+(?:LẦN\s+)?(\d+))?", re.IGNORECASE)
_BODY = re.compile(
    r"(?:TRƯỜNG|UBND|BCĐ|BTV|UBMTTQ|MTTQ|BQL|BTC|"
    r"(?:ỦY|UỶ) BAN|HỘI|HĐND|SỞ|PHÒNG|BAN|BỘ|CHI|ĐẢNG|(?:TỈNH|THÀNH|HUYỆN|QUẬN|THỊ|ĐẢNG) (?:ỦY|UỶ)|TRUNG TÂM|VĂN PHÒNG|CÔNG|"
    r"LIÊN|TỔNG|CỤC|CHI CỤC|VIỆN|HỌC VIỆN|TỔ|ĐOÀN|BCH|MẶT TRẬN|THƯỜNG TRỰC|NHÀ|TRẠM|BỆNH VIỆN|TÒA|VIỆN KIỂM SÁT|THANH TRA|BAN QUẢN LÝ|"
    r"TIỂU BAN|THỊ ĐOÀN|HUYỆN ĐOÀN|THÀNH ĐOÀN|TỈNH ĐOÀN|KHOA|THƯ VIỆN|BẢO TÀNG|BẢO HIỂM|KHO BẠC|NGÂN HÀNG|QUỸ)\b")
_OPEN_NAME = re.compile(r"CHI BỘ|ĐẢNG BỘ|CHI (?:ỦY|UỶ)|CÔNG ĐOÀN|BAN CHẤP HÀNH|BAN THƯỜNG VỤ|ỦY BAN|UỶ BAN|BAN ĐẠI DIỆN|HỘI ĐỒNG")
_URGENCY = {"hoa_toc": "hoa toc", "thuong_khan": "thuong khan", "khan": "khan"}
_CIRCULATION = ("luu hanh noi bo", "xem xong tra lai")
_LONGEST_NAME = 90
_SEARCHED = 80  # the title stands among the first lines or nowhere


def take_dau_van_ban(draft: BanThao) -> None:
    """Take everything down to the name of the type; what stands behind the name on its line is put back."""
    names = TenCoQuan()
    found = find_title(draft.doan)
    if found is None:
        _take_leading(draft, names)
    else:
        at, name = found
        draft.chua_ro_dau = [doan for doan in _pieces(draft.doan[:at]) if not _take(draft, doan, names)]
        draft.loai_van_ban = _LOAI[name][0] if name in _LOAI else _KHAC[name]
        draft.dong_ten_loai = with_text(draft.doan[at], name)
        rest = plain(draft.doan[at].van)[len(name):].lstrip(" :*_") if _closed(shown(draft.doan[at])) == shown(draft.doan[at]) else ""
        draft.doan[: at + 1] = [with_text(draft.doan[at], rest)] if rest else []
    names.settle(draft)
    _settle_type(draft)


def find_title(lines: list[DoanTho]) -> tuple[int, str] | None:
    """Index and name of the line with the name of the type, which stands before anything numbered."""
    for i, doan in enumerate(lines[:_SEARCHED]):
        text = _closed(shown(doan))
        if text in _KHAC:
            return i, text
        if _TITLE.fullmatch(text) or _TITLE_ALONE.fullmatch(text):
            return i, next(name for name in _LOAI if text.upper().startswith(name))
        marker = read_marker(text)
        if marker is not None and marker.so:
            return None
    return None


def type_of(name: str) -> str:
    """The key of the type with this name, ``""`` for an unknown one."""
    text = _closed(plain(name).upper())
    found = next((key for key in (*_LOAI, *_KHAC) if text.startswith(key)), "")
    return _LOAI[found][0] if found in _LOAI else _KHAC.get(found, "")


def _closed(text: str) -> str:
    """``K Ế   H O Ạ C H`` → ``KẾ HOẠCH``; other text as it is."""
    together = text.replace(" ", "") if _SPACED.fullmatch(text) else ""
    return next((name for name in (*_LOAI, *_KHAC) if name.replace(" ", "") == together), text)


def _take_leading(draft: BanThao, names: TenCoQuan) -> None:
    """Without a title: the lines at the very top that can be nothing else."""
    while draft.doan and read_marker(draft.doan[0].van) is None:
        unknown = [doan for doan in _pieces(draft.doan[:1]) if not _take(draft, doan, names)]
        if unknown:
            draft.doan[:1] = unknown
            return
        del draft.doan[0]


def _pieces(lines: list[DoanTho]) -> list[DoanTho]:
    """Lines cut at wide gaps and at the cell walls of a table, a motto over two lines in one piece."""
    out: list[DoanTho] = []
    for doan in lines:
        parts = _CELL_WALL.split(doan.van) if doan.van[0] == "|" else list(doan.cot) or [doan.van]
        for part in filter(None, parts):
            if out and _is_one_blank(out[-1], doan, part):
                part = f"{out.pop().van} {part}"  # a blank to be filled in is no gap between columns
            elif out and out[-1].o == doan.o and _ascii(f"{out[-1].van} {part}") in (*_FURNITURE, _PARTY):
                part = f"{plain(out.pop().van)} {plain(part)}"
            out.append(replace(with_text(doan, part), cot=()))
    return out


def _is_one_blank(before: DoanTho, doan: DoanTho, part: str) -> bool:
    return before.dong == doan.dong and _OPEN_BLANK.search(f"{before.van}\n{part}") is not None


def _ascii(text: str) -> str:
    return " ".join(re.findall(r"\w+", plain_ascii(text)))


def _take(draft: BanThao, doan: DoanTho, names: TenCoQuan) -> bool:
    """Read one line of the top; ``False`` when it is none of its elements."""
    text = shown(doan)
    words = _ascii(text)
    if not text or words in _FURNITURE or RULE.fullmatch(text):
        draft.co_quoc_hieu = draft.co_quoc_hieu or words == _FURNITURE[0]
        return True
    if words == _PARTY:
        draft.la_dang = True
        return True
    if words.startswith(_YOUTH):
        draft.warn("doan", doan.dong, "văn bản của Đoàn Thanh niên có thể thức riêng mà docgen chưa có; tạm lập như văn bản nhà nước",
                   "co_quan")
        draft.co_quoc_hieu = True
        return False
    if _take_stamp(draft, text, words) or _take_number(draft, text) or take_ngay_thang(draft, plain(doan.van), doan.dong):
        return True
    if is_upper(text) and len(text) <= _LONGEST_NAME and not text.startswith("PHỤ LỤC"):
        names.add(doan)
        return True
    return False


def is_stamp(text: str) -> bool:
    """Whether a text is one of the boxes above a document."""
    words = _ascii(text)
    return words in _CIRCULATION or words in _URGENCY.values() or _DRAFT.fullmatch(" ".join(text.split())) is not None


def _take_stamp(draft: BanThao, text: str, words: str) -> bool:
    """A box above the text: draft, urgency, who may read it."""
    if (draft_mark := _DRAFT.fullmatch(text)) is not None:
        draft.du_thao = draft_mark[1] or "true"
        return True
    urgency = next((key for key, usual in _URGENCY.items() if words == usual), None)
    if urgency is not None:
        draft.muc_do_khan = urgency
        return True
    if words in _CIRCULATION:
        draft.pham_vi_luu_hanh = text
        return True
    return False


def _take_number(draft: BanThao, text: str) -> bool:
    match = _NUMBER.fullmatch(text)
    if match is None or draft.chu_viet_tat_loai:
        return False
    number = match["so"]
    draft.so_van_ban = number if re.fullmatch(r"\d{1,6}[a-zđA-ZĐ]?", number) else None
    draft.chu_viet_tat_loai = match["loai"]
    draft.ky_hieu_co_quan = re.sub(r"\s*([-–/])\s*", r"\1", match["co_quan"] or "").replace("–", "-")
    draft.la_dang = draft.la_dang or match["dau"] != "/"
    return True


@dataclass(slots=True)
class TenCoQuan:
    """The lines of the agencies' names, as they stand one below the other."""

    lines: list[DoanTho] = field(default_factory=list)

    def add(self, doan: DoanTho) -> None:
        """One more line."""
        self.lines.append(doan)

    def settle(self, draft: BanThao) -> None:
        """The last name is the issuing body, those above it its superiors. Bold tells them apart where only one is bold
        (Phụ lục III of the decree); else a place, or what is no name of a body, belongs to the name above."""
        bold = [doan.van.startswith("**") for doan in self.lines]
        first = bold.index(True) if True in bold else 0
        groups: list[list[DoanTho]] = []
        if first and all(bold[first:]) and _BODY.match(shown(self.lines[first])):
            groups = [self.lines[:first], self.lines[first:]]
        else:
            for doan in self.lines:
                above = shown(groups[-1][-1]) if groups else ""
                if groups and (doan.dong == groups[-1][-1].dong or not _BODY.match(shown(doan)) or _OPEN_NAME.fullmatch(above)):
                    groups[-1].append(doan)
                else:
                    groups.append([doan])
            groups = [list(chain.from_iterable(groups[:-1])), groups[-1]] if groups else []
        if groups:
            draft.ban_hanh = "\n".join(plain(doan.van) for doan in groups[-1])
            draft.chu_quan = "\n".join(plain(doan.van) for doan in groups[0]) or None


def _settle_type(draft: BanThao) -> None:
    """The type from the title, else from the number line; the symbol when it is not the usual one of the type."""
    short = draft.chu_viet_tat_loai.upper()
    if not draft.loai_van_ban:
        named = [loai for loai, usual in reversed(_LOAI.values()) if short in usual]
        draft.loai_van_ban = named[0] if named else "ke_hoach"
        if not named and draft.doan:
            draft.warn("khong-ten-loai", draft.doan[0].dong,
                       "không thấy dòng tên loại (KẾ HOẠCH, CHƯƠNG TRÌNH …); tạm coi là kế hoạch")
    usual = next((usual for loai, usual in _LOAI.values() if loai == draft.loai_van_ban), ())
    if short and short not in usual:
        sign = "/" if draft.la_dang else "-"
        draft.ky_hieu = f"{draft.chu_viet_tat_loai}{sign}{draft.ky_hieu_co_quan}".rstrip("-/")
