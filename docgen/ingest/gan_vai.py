"""Roles of printed lines: what the recognisers made of each, told line by line."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from docgen.ingest.ban_thao import RULE, BanThao
from docgen.ingest.doan_tho import DoanTho
from docgen.ingest.gan_vai_bang import by_place
from docgen.ingest.gan_vai_lai import second_look
from docgen.ingest.recognisers import RECOGNISERS
from docgen.ingest.recognisers.can_cu import take_can_cu
from docgen.ingest.recognisers.dau_van_ban import take_dau_van_ban, type_of
from docgen.ingest.recognisers.ket_thuc import take_ket_thuc
from docgen.ingest.recognisers.ngay_thang import is_ngay_thang
from docgen.ingest.recognisers.nguoi_ky import is_sign, take_nguoi_ky
from docgen.ingest.recognisers.noi_nhan import NOI_NHAN, take_noi_nhan
from docgen.ingest.recognisers.phu_luc import take_phu_luc
from docgen.ingest.recognisers.trich_yeu import take_trich_yeu
from docgen.ingest.vai_chu import AUTHORITY, BULLETS, near_motto, shown, words_of
from docgen.layout.than import VAI_TRO
from docgen.model.ban_doc import ManhChu
from docgen.model.ban_soat import DoanSoat
from docgen.model.van_ban import VanBan
from docgen.noi_dung.dau_muc import read_marker
from docgen.noi_dung.tree import Kieu, ket_thuc_cau

_ZONES: dict[Callable[[BanThao], None], str] = {
    take_phu_luc: "phu_luc", take_noi_nhan: "cuoi", take_nguoi_ky: "cuoi", take_dau_van_ban: "dau", take_trich_yeu: "trich_yeu",
    take_can_cu: "can_cu", take_ket_thuc: "ket_thuc",
}
YOUTH = ("doan tncs ho chi minh", "doan thanh nien cong san")
"""How the header of a paper of the Youth Union begins."""

_NUMBER = re.compile(r"Số\b|\d+\s*[-/]\s*[A-ZĐ]")
_SUBJECT = re.compile(r"V/v\b|Về việc\b", re.IGNORECASE)
_SECRET = re.compile(r"(?:TUYỆT |TỐI )?MẬT", re.IGNORECASE)
_URGENT = re.compile(r"HỎA TỐC|HOẢ TỐC|THƯỢNG KHẨN|KHẨN", re.IGNORECASE)
_DRAFT = re.compile(r"DỰ THẢO\b.*", re.IGNORECASE)
_RANGE = re.compile(r"LƯU HÀNH NỘI BỘ|XEM XONG TRẢ LẠI", re.IGNORECASE)
_ADDRESS = re.compile(r"Kính (?:gửi|trình)\b", re.IGNORECASE)
_APPENDIX = re.compile(r"phụ lục\b", re.IGNORECASE)
_ATTACHED = re.compile(r"\(?\s*(?:ban hành )?kèm theo\b", re.IGNORECASE)
_STAR = re.compile(r"\*|\* \* \*|\*{3}")
_HYPHENS = re.compile(r"[-–—]{2,}")
_BLANKS = re.compile(r"[.…]{3}|…")
_RAISED = "ªºⁿ"
_SINGLE = frozenset({"noi_nhan", "trong", "duong_ke", "can_cu"})
_POSTS = ("quyen_han", "chuc_vu", "chuc_vu_khac")
_START = 60  # letters by which a line is told from others of its paragraph
_LONG_TITLE = 120
_TEXT = frozenset({"noi_dung", "tieu_de_khong_so", "khac_dau", ""})
_TITLED = {title: text for title, text in VAI_TRO.values() if title != text}
_WORDLESS = ("trong", "duong_ke")
_DEEP = {"khoan_tieu_de": 1, "tieu_khoan_tieu_de": 2, "tiet_tieu_de": 3, "diem_tieu_de": 4}


def recognised_zones(draft: BanThao) -> tuple[VanBan, dict[tuple[int, str], str]]:
    """The document that a draft makes up, and the part of it in which each line found its place, by (line, words)."""
    zones: dict[tuple[int, str], str] = {}
    first = {line_key(doan): doan for doan in draft.doan}
    for recogniser in RECOGNISERS:
        before = list(draft.doan)
        recogniser(draft)
        zone = _ZONES.get(recogniser)
        if zone is not None:
            left = {line_key(doan) for doan in draft.doan}
            zones |= {key: zone for doan in before if (key := line_key(doan)) not in left}
    return draft.van_ban(), {key: zones.get(key, "than") for key in {**first, **dict.fromkeys(zones)}}


def line_key(doan: DoanTho) -> tuple[int, str]:
    """What tells a line from others of its paragraph."""
    return doan.dong, words_of(doan.van[:_START])


class GanVai:
    """Gives roles. ``zones`` as from :func:`recognised_zones`; a line is found by its paragraph and words, else by its paragraph."""

    def __init__(self, van_ban: VanBan, zones: dict[tuple[int, str], str]) -> None:
        self.van_ban, self.zones = van_ban, zones
        self.by_line: dict[int, str] = {}
        for (line, _), zone in zones.items():
            self.by_line.setdefault(line, zone)
        self.names = {role: f" {words_of(text or '')} " for role, text in (
            ("co_quan_ban_hanh", van_ban.co_quan.ban_hanh), ("co_quan_chu_quan", van_ban.co_quan.chu_quan))}
        self.phu_luc, self.part, self.above, self.last_line, self.chu_hoa = 0, "", "", -1, 0
        self.open = False  # a bracket of «(Kèm theo …»

    def roles(self, lines: Iterable[DoanSoat]) -> list[DoanSoat]:
        """All lines with their roles."""
        out = [self.placed(line) for line in lines]
        return second_look(_settled(by_place(_whole(out))))

    def placed(self, line: DoanSoat) -> DoanSoat:
        if line.vai_tro == "cuoc_chu":
            return line
        if _BLANKS.search(line.chu) and not any(c.isalpha() and c not in _RAISED for c in line.chu):
            return line._replace(vai_tro="cho_dien", phu_luc=self.phu_luc)
        if not line.chu or RULE.fullmatch(line.chu) or not re.search(r"\w", line.chu):
            return line._replace(vai_tro=self.sign(line), phu_luc=self.phu_luc)
        role = self.role(line)
        if line.thu_tu == self.last_line and not line.chung_dong and role in _TEXT and self.above not in _TEXT:
            role = self.above  # more of the same element behind a line break
        self.above, self.last_line = role or self.above, line.thu_tu
        return line._replace(vai_tro=role, phu_luc=self.phu_luc)

    def sign(self, line: DoanSoat) -> str:
        """A line without words: nothing, a star under the agency of a Party paper, hyphens under its title, a rule line."""
        if not line.chu:
            return "trong"
        if _STAR.fullmatch(line.chu):
            return "dau_sao"
        return "gach_trich_yeu" if _HYPHENS.fullmatch(line.chu) and self.above in ("trich_yeu", "ten_loai") else "duong_ke"

    def role(self, line: DoanSoat) -> str:
        zone = self.zone(line)
        if line.o is not None and line.o.so_lieu:
            return "bang"
        if zone in ("trich_yeu", "ket_thuc"):
            return zone
        readers = {"dau": self.head, "can_cu": self.opening, "cuoi": self.tail, "phu_luc": self.appendix}
        return (readers[zone](line) if zone in readers else "") or self.body(line)

    def zone(self, line: DoanSoat) -> str:
        if line.vai_tro == "dau_chan":
            return "dau"
        exact = self.zones.get((line.thu_tu, words_of(line.chu[:_START])))
        return exact or self.by_line.get(line.thu_tu, "than")

    # the parts ---------------------------------------------------------------------------------------------------

    def head(self, line: DoanSoat) -> str:
        """A line of the header or the name of the type."""
        text, words = line.chu, words_of(line.chu)
        if motto := near_motto(text):
            return motto
        for role, pattern in _STAMPS:
            if pattern.fullmatch(text):
                return role
        if is_ngay_thang(text):
            return "dia_danh_thoi_gian"
        if _NUMBER.match(text) and "/" in text + "/":
            return "so_ky_hieu"
        if _SUBJECT.match(text):
            return "trich_yeu_cong_van"
        found = next((role for role, name in self.names.items() if f" {words} " in name), "")
        if found:
            return found
        if line.thu_tu == self.last_line and self.above == "ten_loai":
            return "trich_yeu"
        return "ten_loai" if words and (_is_type(words) or type_of(text)) else "khac_dau"

    def opening(self, line: DoanSoat) -> str:
        """A line of the căn cứ or of the enacting words."""
        if _ADDRESS.match(line.chu):
            return "kinh_gui"
        words = words_of(line.chu[line.than if line.nhan == "-" else 0:])
        if any(words_of(text).startswith(words[:60]) for text in self.van_ban.loi_dan):
            return "loi_dan"
        return "can_cu" if words and any(words[:60] in words_of(text) for text in self.van_ban.can_cu) else ""

    def tail(self, line: DoanSoat) -> str:
        """A line of the recipients or the signature."""
        text = shown(line)
        if NOI_NHAN.match(text):
            return "noi_nhan_nhan"
        if is_sign(text) and line.nhan not in BULLETS:
            return self.signed(text)
        if self.above in ("noi_nhan_nhan", "noi_nhan") and self.is_recipient(line):
            return "noi_nhan"
        return self.signed(text)

    def is_recipient(self, line: DoanSoat) -> bool:
        if line.nhan in BULLETS:
            return True
        words = words_of(line.chu)
        return bool(words) and (words.startswith("luu ") or any(words in words_of(item) for item in self.van_ban.noi_nhan))

    def signed(self, text: str) -> str:
        words, signer = words_of(AUTHORITY.sub("", text)), self.van_ban.nguoi_ky
        known = [(role, words_of(AUTHORITY.sub("", value))) for role, keys in _SIGNER for key in keys if (value := getattr(signer, key))]
        if AUTHORITY.match(text):
            known = [(role, value) for role, value in known if role != "ho_ten"]
        for fits in (lambda value: words == value, lambda value: f" {words} " in f" {value} "):
            if (role := next((role for role, value in known if words and fits(value)), "")):
                return role
        if is_sign(text):
            return "chuc_vu"
        return "dia_danh_thoi_gian" if is_ngay_thang(text) else ""

    def appendix(self, line: DoanSoat) -> str:
        """A line of an appendix."""
        words = words_of(line.chu)
        later = self.van_ban.phu_luc[self.phu_luc:]
        if _APPENDIX.match(line.chu) and later and len(line.chu) < _LONG_TITLE and not ket_thuc_cau(line.chu):
            self.phu_luc += 1
            self.part = "dau"
            return "phu_luc_nhan"
        if self.part == "dau" and self.phu_luc:
            if _ATTACHED.match(line.chu) or (self.above == "phu_luc_kem_theo" and self.open):
                self.open = line.chu.count("(") - line.chu.count(")") + self.open > 0
                return "phu_luc_kem_theo"
            title = words_of(self.van_ban.phu_luc[self.phu_luc - 1].tieu_de)
            if words in title:
                return "phu_luc_tieu_de"
        self.part = ""
        return ""

    def body(self, line: DoanSoat) -> str:
        """A line of the text, by its marker."""
        if _ADDRESS.match(line.chu) and not self.phu_luc:
            return "kinh_gui"
        marker = read_marker(f"{line.chu} " if line.tu_dong else line.chu)
        if marker is not None and marker.thay_the is not None and marker.thay_the.so == (self.chu_hoa + 1,):
            marker = marker.thay_the  # C. behind B.
        kind = marker.kieu if marker is not None else Kieu.VAN
        if marker is not None and kind is Kieu.CHU_HOA:
            self.chu_hoa = marker.so[0]
        if kind in (Kieu.PHAN, Kieu.PHAN_THU):
            return "phan_nhan"
        if kind is Kieu.VAN and self.above == "phan_nhan":
            return "phan_tieu_de"
        title, text = VAI_TRO[kind]
        if kind is Kieu.VAN:
            looks = line.looks()
            bold = bool(looks) and all(look.dam for look in looks) and not ket_thuc_cau(line.chu)
            return title if bold and line.hinh is not None else text
        return title if not ket_thuc_cau(line.van) and line.van else text


_STAMPS = (("dau_mat", _SECRET), ("muc_do_khan", _URGENT), ("du_thao", _DRAFT), ("pham_vi_luu_hanh", _RANGE))
_SIGNER = (("ho_ten", ("ho_ten",)), ("quyen_han", ("thay_mat", "thua_lenh", "thua_uy_quyen", "ky_thay")),
           ("chuc_vu", ("quyen", "chuc_vu")), ("chuc_vu_khac", ("chuc_vu_khac",)))


def _is_type(words: str) -> bool:
    return words.startswith((
        "ke hoach", "chuong trinh", "phuong an", "de an", "bao cao", "thong bao", "quyet dinh", "nghi quyet", "chi thi", "to trinh",
        "huong dan", "quy che", "quy dinh", "bien ban", "giay moi", "cong dien", "du an", "thong cao", "ket luan", "hop dong", "giay"))


def _settled(lines: list[DoanSoat]) -> list[DoanSoat]:
    """A second look: titles without anything below are paragraphs that lack their mark; the post of one who signs directly."""
    authority = any(line.vai_tro == "quyen_han" for line in lines)
    out = list(lines)
    for i, line in enumerate(lines):
        if line.vai_tro in _DEEP and not _heads(lines, i):
            out[i] = line._replace(vai_tro=_TITLED[line.vai_tro])
        elif line.vai_tro == "chuc_vu" and not authority:
            out[i] = line._replace(vai_tro="chuc_vu_truc_tiep")
    return out


def _whole(lines: list[DoanSoat]) -> list[DoanSoat]:
    """Lines of one paragraph that are one element, made one again; ``\\n`` where they are divided."""
    groups: list[list[DoanSoat]] = []
    for line in lines:
        if groups and groups[-1][0].thu_tu == line.thu_tu and _are_one(groups[-1][0], line):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [_joined(group) if len(group) > 1 else group[0] for group in groups]


def _joined(group: list[DoanSoat]) -> DoanSoat:
    """One element of several lines."""
    manh: list[ManhChu] = []
    for line in group:
        if manh:
            manh[-1] = manh[-1]._replace(chu=manh[-1].chu + "\n")
        manh.extend(line.manh)
    return group[0]._replace(chu="\n".join(line.chu for line in group), manh=tuple(manh))


def _are_one(above: DoanSoat, line: DoanSoat) -> bool:
    """Whether two lines of one paragraph are one element; a post of its own is none with what stands above."""
    if line.chung_dong or line.vai_tro in _SINGLE or above.vai_tro != line.vai_tro:
        return False
    return line.vai_tro not in _POSTS or not is_sign(shown(line).upper())


def _heads(lines: Sequence[DoanSoat], i: int) -> bool:
    """Whether a numbered line without an end mark is a title: bold, or short with something that stands below it."""
    line = lines[i]
    looks = line.looks()
    if line.hinh is not None and looks and all(look.dam for look in looks):
        return True
    below = next((lines[k] for k in range(i + 1, len(lines)) if lines[k].vai_tro not in _WORDLESS), None)
    if below is None or below.vai_tro in ("noi_nhan_nhan", "quyen_han", "chuc_vu", "ket_thuc", "muc", "phan_nhan"):
        return False
    same = _same_kind(line.nhan, below.nhan)
    return len(line.chu) <= _LONG_TITLE and not same


def _same_kind(a: str, b: str) -> bool:
    first, second = read_marker(f"{a} x"), read_marker(f"{b} x")
    return first is not None and second is not None and first.kieu is second.kieu
