"""Setting looks in a Word file: of letters (runs are cut where they must be), of paragraphs, of sections, of page numbers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from docgen.bang_ma_cu import encoding_of_font
from docgen.i18n import N_, Phrase, t
from docgen.ingest.docx_reader.goi_tep import Element, W
from docgen.ingest.docx_reader.kieu_dang import find
from docgen.ingest.docx_reader.ky_hieu import is_symbol_font
from docgen.lint.bao_cao import section_name
from docgen.lint.engine import ViPham
from docgen.lint.soat import Soat
from docgen.model.ban_soat import DoanSoat
from docgen.production.sua_cho import Cho, looks, paragraph_fields, wrong_letters
from docgen.production.sua_chu import ChuCai, SuaChu, cut_runs, is_tracked, places, write_edits
from docgen.production.sua_ghi import TepWord
from docgen.production.sua_hinh import CHU, DOAN, KHIA_CANH, TRANG, no_indents, paragraph_properties, run_properties, show_spacing
from docgen.production.sua_ket_qua import DaSua, summed
from docgen.text import first_words

_KHONG_THAY = N_("không tự sửa được: không xác định chắc chắn chữ này nằm ở đâu trong tệp Word")
_CHUNG_DONG = N_("không tự sửa được: đoạn này gồm nhiều phần đẩy cách nhau bằng Tab hoặc dấu cách; hãy tách thành các ô của bảng")
_PHAN = N_("không tự sửa được: không xác định chắc chắn phần trang này trong tệp Word")
_BANG_MA = N_("không tự sửa được: chữ gõ bằng bảng mã cũ (TCVN3, VNI), đổi phông sẽ hỏng chữ; hãy chuyển sang Unicode trước")
_DANH_SO = N_("không tự sửa được: đoạn đánh số tự động; bấm chuột phải vào số, chọn Adjust List Indents")
_HINH_VE = N_("không tự sửa được: đoạn có hình vẽ, giãn dòng cố định sẽ che mất hình")
_DAU_DONG = N_("không tự sửa được: đầu đoạn có Tab hoặc dấu cách mà docgen không xóa được an toàn")
_DAU_TRANG = N_("không tự sửa được: đầu trang còn chữ khác ngoài số trang")
_KHONG_SO = N_("không tự sửa được: không tìm thấy số trang ở đầu, chân trang, hoặc nó đặt bằng Tab hay khung")
_MARKED = ("co_chu", "phong", "dam", "nghieng", "mau")  # looks that the number of a list takes from the end of its paragraph
_FIRST_WORDS = 5


@dataclass
class DatHinh:
    """Plans looks, then sets them. ``chu`` paragraph → its letter (place) → looks; ``doan`` paragraph → looks of it; ``muc`` and
    ``so`` looks of sections and of page numbers; ``sua`` the blanks in front of paragraphs that go."""

    tep: TepWord
    soat: Soat
    sua: dict[int, list[SuaChu]] = field(default_factory=dict)
    da_sua: list[DaSua] = field(default_factory=list)
    khong: list[tuple[ViPham, str]] = field(default_factory=list)
    chu: dict[int, dict[int, dict[str, Any]]] = field(default_factory=dict)
    dau: dict[int, dict[str, Any]] = field(default_factory=dict)
    doan: dict[int, list[Cho]] = field(default_factory=dict)
    muc: list[tuple[Element, Cho]] = field(default_factory=list)
    so: list[Cho] = field(default_factory=list)
    _dong: dict[int, list[DoanSoat]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for line in self.soat.ban.doan:
            self._dong.setdefault(line.thu_tu, []).append(line)
        self.sections = self.tep.sections(self.soat.ban.phan)

    def take(self, fault: ViPham, found: list[Cho]) -> None:
        """Plan the places of one fault."""
        reasons: dict[Phrase, None] = {}
        told = []
        for cho in found:
            why = self.place(cho)
            if why is None:
                told.append(self.told(cho))
            else:
                reasons.setdefault(why)
        if told:
            self.da_sua.append(DaSua(fault, summed(told), tuple(told)))
        else:
            self.khong.append((fault, t(next(iter(reasons), _KHONG_THAY))))

    def place(self, cho: Cho) -> Phrase | None:
        """Plan one place; why it cannot be, ``None`` when it can."""
        kind = KHIA_CANH[cho.khia_canh].cua
        if cho.is_number:
            return self.number(cho)
        if kind == TRANG:
            return self.section(cho)
        line = cho.doan
        assert line is not None
        if self.tep.word.nut.get(line.thu_tu) is None:
            return _KHONG_THAY
        return self.paragraph(cho, line) if kind == DOAN else self.letters(cho, line)

    def told(self, cho: Cho) -> str:
        """What a repair does, in words: «đoạn 12 «Căn cứ…»: cỡ chữ 12 → 14», «số trang: đặt chữ đứng»."""
        aspect = KHIA_CANH[cho.khia_canh]
        old = self.old_value(cho)
        name = f"{t(aspect.ten)} " if aspect.ten else ""
        change = f"{name}{aspect.hien(old)} → {aspect.hien(cho.gia_tri)}" if old is not None else t(
            "đặt {c}", c=f"{name}{aspect.hien(cho.gia_tri)}")
        if cho.doan is not None:
            words = first_words(cho.doan.chu.replace("\n", " "), _FIRST_WORDS)
            return t("đoạn {n} «{w}»: {c}", n=cho.doan.thu_tu, w=words, c=change)
        if aspect.cua == TRANG and cho.phan is not None:
            return f"{section_name(cho.phan)}: {change}" if len(self.soat.ban.phan) > 1 else change
        return t("số trang: {c}", c=change)

    def old_value(self, cho: Cho) -> Any:
        """What stood at a place before, ``None`` when that says nothing."""
        name = KHIA_CANH[cho.khia_canh].truong
        line = cho.doan
        if line is not None and KHIA_CANH[cho.khia_canh].cua == CHU:
            wrong, own = wrong_letters(cho), looks(line)
            hinh = own[wrong[0]] if wrong else None
            return getattr(hinh, name) if hinh is not None else None
        if line is not None and line.hinh is not None:
            return (line.hinh.luat_dong, line.hinh.gian_dong) if name == "gian_dong" else getattr(line.hinh, name)
        if cho.is_number or cho.phan is None:
            return None
        phan = self.soat.ban.phan[cho.phan]
        return (phan.rong, phan.cao) if name == "kho" else getattr(phan, name)

    # planning ----------------------------------------------------------------------------------------------------

    def letters(self, cho: Cho, line: DoanSoat) -> Phrase | None:
        own = self._dong.get(line.thu_tu, [])
        found = self.tep.letters(line.thu_tu)
        chosen, hinh = wrong_letters(cho), looks(line)
        if cho.khia_canh == "phong":
            fonts = {h.phong for n in chosen if (h := hinh[n]) is not None}
            if any(encoding_of_font(font) for font in fonts if font[:1] in (".", "V", "v")):
                return _BANG_MA
            chosen = [n for n in chosen if (h := hinh[n]) is not None and not is_symbol_font(h.phong)]
        place = next((spots for known, spots in places(own, found).items() if known.chu == line.chu), None)
        if place is None:
            return _KHONG_THAY
        spots = [spot for n in chosen if (spot := place[n]) is not None]
        if not spots:
            return _KHONG_THAY
        if cut_runs(found, dict.fromkeys(spots, 1), dry=True) is None:
            return _KHONG_THAY
        mine = self.chu.setdefault(line.thu_tu, {})
        for spot in spots:
            mine.setdefault(spot, {})[cho.khia_canh] = cho.gia_tri
        if line.tu_dong and cho.dau <= line.than and KHIA_CANH[cho.khia_canh].truong in _MARKED:
            self.dau.setdefault(line.thu_tu, {})[cho.khia_canh] = cho.gia_tri
        return None

    def paragraph(self, cho: Cho, line: DoanSoat) -> Phrase | None:
        node = self.tep.word.nut[line.thu_tu]
        if (line.chung_dong and cho.khia_canh in ("can-le", "thut-dau")) or find(node, "pPr", "bidi") is not None:
            return _CHUNG_DONG
        if cho.khia_canh == "thut-dau" and line.tu_dong:
            return _DANH_SO
        drawn = any(True for _ in node.iter(f"{W}drawing", f"{W}pict", f"{W}object"))
        if cho.khia_canh == "gian-dong" and cho.gia_tri[0] == "exact" and drawn:
            return _HINH_VE
        if cho.khia_canh == "thut-dau" or (cho.khia_canh == "can-le" and cho.gia_tri == "center"):
            found = self.tep.letters(line.thu_tu)
            lead = _leading(found)
            if lead is None or (lead and (is_tracked(node) or self.tep.is_header(line.thu_tu))):
                return _DAU_DONG
            if lead:
                self.sua[line.thu_tu] = [SuaChu(0, lead, "")]
        self.doan.setdefault(line.thu_tu, []).append(cho)
        return None

    def section(self, cho: Cho) -> Phrase | None:
        if self.sections is None or cho.phan is None:
            return _PHAN
        if cho.khia_canh == "trang-dau" and (self.soat.ban.phan[cho.phan].trang_dau_rieng or not self.only_numbers()):
            return _DAU_TRANG
        self.muc.append((self.sections[cho.phan], cho))
        return None

    def only_numbers(self) -> bool:
        """Whether page headers and footers say nothing but numbers."""
        return not any(any(map(str.isalpha, text)) for text in self.tep.header_texts())

    def number(self, cho: Cho) -> Phrase | None:
        nodes = [node for number, node in self.tep.word.nut.items() if self.tep.is_header(number) and _shows_number(node)]
        moved = KHIA_CANH[cho.khia_canh].cua == DOAN
        if not nodes or (moved and any(_is_placed(node) for node in nodes)):
            return _KHONG_SO
        self.so.append(cho)
        return None

    # setting -----------------------------------------------------------------------------------------------------

    def write(self) -> None:
        """Set all that was planned."""
        for number, wanted in self.chu.items():
            found = self.tep.letters(number)
            self.tep.paragraph(number)
            for run, setting in cut_runs(found, {spot: tuple(sorted(item.items())) for spot, item in wanted.items()}) or ():
                for key, value in setting:
                    KHIA_CANH[key].dat(run_properties(run), value)
        for number, marks in self.dau.items():
            properties = paragraph_properties(self.tep.paragraph(number))
            for key, value in marks.items():
                KHIA_CANH[key].dat(run_properties(properties), value)
        for number, planned in self.doan.items():
            self.set_paragraph(self.tep.paragraph(number), planned)
        for number, edits in self.sua.items():
            _strip(self.tep.paragraph(number), edits[0].cuoi, self.tep)
        for section, cho in self.muc:
            self.tep.touch(self.tep.word.chinh, section)
            KHIA_CANH[cho.khia_canh].dat(section, cho.gia_tri)
        self.set_numbers()

    def set_paragraph(self, node: Element, planned: Iterable[Cho]) -> None:
        properties = paragraph_properties(node)
        for cho in planned:
            KHIA_CANH[cho.khia_canh].dat(properties, cho.gia_tri)
            hinh = cho.doan.hinh if cho.doan is not None else None
            if "thut_phai" in paragraph_fields(cho) and hinh is not None and (hinh.thut_dau or hinh.thut_trai or hinh.thut_phai):
                no_indents(properties)
            if cho.khia_canh == "gian-doan" and self.tep.has_contextual_spacing:
                show_spacing(properties)

    def set_numbers(self) -> None:
        """Set the looks of page numbers, in every page header and footer that shows one."""
        for number, node in self.tep.word.nut.items() if self.so else ():
            if not self.tep.is_header(number) or not _shows_number(node):
                continue
            self.tep.paragraph(number)
            for cho in self.so:
                if KHIA_CANH[cho.khia_canh].cua == DOAN:
                    KHIA_CANH[cho.khia_canh].dat(paragraph_properties(node), cho.gia_tri)
                    continue
                for run in node.iter(f"{W}r"):
                    KHIA_CANH[cho.khia_canh].dat(run_properties(run), cho.gia_tri)


def _leading(found: Sequence[ChuCai]) -> int | None:
    """How many blanks stand in front of the words of a paragraph; ``None`` when they cannot be taken out."""
    count = next((n for n, letter in enumerate(found) if not letter.chu.isspace()), len(found))
    tabs = (f"{W}tab",)
    safe = all(letter.chu in " \t" and (letter.sua or (letter.nut is not None and letter.nut.tag in tabs)) for letter in found[:count])
    return count if safe else None


def _strip(node: Element, count: int, tep: TepWord) -> None:
    """Take out so many blanks in front of the words of a paragraph whose runs may have been cut since it was read."""
    for item in list(_blanks(node)):
        if not count:
            return
        if item.tag != f"{W}t":
            item.getparent().remove(item)
            count -= 1
            continue
        text = item.text or ""
        taken = min(count, len(text) - len(text.lstrip()))
        letters = [ChuCai(c, item, n, n + 1, True) for n, c in enumerate(text)]
        write_edits(letters, [SuaChu(0, taken, "")] if taken else [])
        count -= taken


def _blanks(node: Element) -> Iterator[Element]:
    """Texts and tabs of the runs of a paragraph, in order."""
    for run in node.iter(f"{W}r"):
        if next(run.iterancestors(f"{W}p"), None) is node:
            yield from (child for child in run if child.tag in (f"{W}t", f"{W}tab"))


def _shows_number(node: Element) -> bool:
    """Whether a paragraph has the number of the page in it."""
    orders = [item.get(f"{W}instr", "") for item in node.iter(f"{W}fldSimple")]
    orders.append("".join(item.text or "" for item in node.iter(f"{W}instrText")))
    return any("PAGE" in order.upper().replace("\\", " ").split() for order in orders) or next(node.iter(f"{W}pgNum"), None) is not None


def _is_placed(node: Element) -> bool:
    """Whether something else than its alignment puts the words of a paragraph in their place."""
    inside = next(node.iter(f"{W}tab", f"{W}ptab", f"{W}framePr"), None) is not None
    return inside or next(node.iterancestors(f"{W}txbxContent"), None) is not None
