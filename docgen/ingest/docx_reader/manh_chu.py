"""What stands inside a paragraph: letters with their look, marks of notes, text boxes; fields, changes and hidden text settled."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import groupby

from docgen.ingest.docx_reader.ghi_chu import SoGhi
from docgen.ingest.docx_reader.goi_tep import MC, Element, W, chosen
from docgen.ingest.docx_reader.kieu_dang import KieuDang, Vung, find, is_on, number, switch, value
from docgen.ingest.docx_reader.ky_hieu import UNKNOWN, linear, readable, symbol
from docgen.ingest.docx_reader.net_vml import drawn_lines
from docgen.ingest.docx_reader.truong_word import GONE, TruongWord, field_name
from docgen.model.ban_doc import DauDan, HinhChu, ManhChu, NetVe

PAGE_MARK = "\0"
"""Stands for the number of the page where it is asked for; no file can hold this letter."""

_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_V = "{urn:schemas-microsoft-com:vml}"
_TEXTBOX, _TEXT = f"{W}txbxContent", f"{W}t"
_PICTURES = ("{http://schemas.openxmlformats.org/drawingml/2006/picture}pic", f"{_V}imagedata",
             "{http://schemas.openxmlformats.org/drawingml/2006/chart}chart", "{http://schemas.openxmlformats.org/drawingml/2006/diagram}relIds")
_BUTTONS = ("MACROBUTTON", "GOTOBUTTON")
_NUMBERS = ("AUTONUM", "AUTONUMLGL", "AUTONUMOUT", "LISTNUM")


class ManhReader:
    """Reads the inside of paragraphs. After :meth:`read`, ``hop`` are the text boxes met (a string is the text of an
    old WordArt), ``net`` the lines drawn, ``net_dong`` those that stand in the line like a letter, ``da_bo`` tells whether
    results of fields were left out. ``dau_rieng`` are the marks of notes that their author chose, by key. With ``danh_dau``
    the number of the page leaves a :data:`PAGE_MARK`."""

    def __init__(self, kieu: KieuDang, so_ghi: SoGhi, cuoc_chu: Callable[[str, str], str]) -> None:
        self.kieu, self.so_ghi, self.cuoc_chu = kieu, so_ghi, cuoc_chu
        self.truong = TruongWord()
        self.hop: list[Element | str] = []
        self.net: list[NetVe] = []
        self.net_dong: list[NetVe] = []
        self.danh_dau, self.trong_o = False, False
        self.hinh_so: HinhChu | None = None
        self.manh: list[ManhChu | DauDan] = []
        self.da_bo, self.dau = False, ""
        self.dau_rieng: dict[str, str] = {}
        self.looks: dict[tuple[object, ...], tuple[HinhChu, bool, bool]] = {}
        self.style, self.thu_tu = "", 0
        self.vung: Vung = ()

    def read(self, paragraph: Element, style: str, vung: Vung, thu_tu: int) -> tuple[ManhChu | DauDan, ...]:
        """The pieces of one paragraph, neighbours of one look joined."""
        self.manh, self.hop, self.da_bo = [], [], False
        self.net, self.net_dong = [], []
        self.style, self.vung, self.thu_tu = style, vung, thu_tu
        self.content(paragraph)
        return joined(self.manh)

    def content(self, parent: Element) -> None:
        for node in parent:
            reader = _CONTENT.get(node.tag)
            if reader is not None:
                reader(self, node)

    def inserted(self, node: Element) -> None:
        self.so_ghi.note("them", self.thu_tu)
        self.content(node)

    def struck(self, node: Element) -> None:
        self.so_ghi.note("xoa", self.thu_tu, words_of(node))

    def control(self, node: Element) -> None:
        """A content control within the line; its invitation to fill it in is on paper as well."""
        note_invitation(node, self.so_ghi, self.thu_tu)
        self.content(node)

    def formula(self, node: Element) -> None:
        self.so_ghi.note("cong_thuc", self.thu_tu)
        self.text(linear(node), self.look(None)[0])

    def simple_field(self, node: Element) -> None:
        self.truong.mark("begin")
        self.truong.order(node.get(f"{W}instr", ""))
        self.truong.mark("separate")
        self.hinh_so = None
        self.content(node)
        self.truong.mark("end")
        self.page_number(self.look(None)[0])

    def look(self, properties: Element | None) -> tuple[HinhChu, bool, bool]:
        """The effective look of a run, whether it is hidden, whether struck out; equal runs are looked up once."""
        own = tuple((item.tag, *item.items()) for item in properties) if properties is not None else ()
        key = (self.style, self.vung, own)
        found = self.looks.get(key)
        if found is None:
            hinh, hidden = self.kieu.letters(self.style, self.vung, properties)
            found = self.looks[key] = hinh, hidden, any(item[0] in GONE for item in own)
        return found

    def run(self, run: Element) -> None:
        hinh, hidden, struck = self.look(run.find(_PROPERTIES))
        if hidden or struck:
            if lost := words_of(run).strip():
                self.so_ghi.note("xoa" if struck else "an", self.thu_tu, lost)
            self.fields_only(run)
        else:
            self.run_content(run, hinh)

    def fields_only(self, run: Element) -> None:
        """Hidden runs may still open and close fields."""
        for node in run.iter(f"{W}fldChar", f"{W}instrText"):
            if node.tag == f"{W}instrText":
                self.truong.order(node.text or "")
            else:
                self.truong.mark(node.get(f"{W}fldCharType", ""))

    def run_content(self, run: Element, hinh: HinhChu) -> None:
        self.dau = ""
        for node in run:
            if node.tag == _TEXT:
                self.text(readable(node.text or "", hinh.phong).replace("\n", " "), hinh)
            elif (reader := _IN_RUN.get(node.tag)) is not None:
                reader(self, node, hinh)

    def field_mark(self, node: Element, hinh: HinhChu) -> None:
        """A field begins, shows its result or ends; forms and buttons are shown though they have no result."""
        if find(node, "ffData") is not None:
            self.text(_form(find(node, "ffData")), hinh)
        kind = node.get(f"{W}fldCharType", "")
        name, _, rest = self.truong.mark(kind).strip().partition(" ")
        if kind == "end":
            self.page_number(hinh)
        self.hinh_so = None if kind == "begin" else self.hinh_so
        if name.upper() in _BUTTONS:
            self.text(rest.strip().partition(" ")[2], hinh)
        elif name.upper() in _NUMBERS:
            self.so_ghi.note("so_truong", self.thu_tu, name.upper())
        elif name.upper() == "EQ":
            self.so_ghi.note("cong_thuc", self.thu_tu)

    def instruction(self, node: Element, hinh: HinhChu) -> None:
        """More of what a field is to do; where it has no result yet, its look will be that of its instruction."""
        self.hinh_so = hinh
        self.truong.order(node.text or "")

    def page_number(self, hinh: HinhChu) -> None:
        """The mark of the field that ended, should it be the number of the page, in the look of what it left out."""
        if self.danh_dau and field_name(self.truong.vua_dong) == "PAGE":
            self.text(PAGE_MARK, self.hinh_so or hinh)
        self.truong.vua_dong = ""

    def old_page_number(self, node: Element, hinh: HinhChu) -> None:
        """The number of the page as no field but a sign of its own."""
        if self.danh_dau:
            self.text(PAGE_MARK, hinh)

    def line_break(self, node: Element, hinh: HinhChu) -> None:
        self.text("\f" if node.get(f"{W}type") == "page" else "\n", hinh)

    def note_mark(self, node: Element, hinh: HinhChu) -> None:
        """The mark of a note. One that its author chose stands behind it in the run and is not read as a word."""
        if self.truong.an:
            return
        ma = self.cuoc_chu(node.tag.removeprefix(W).removesuffix("Reference"), node.get(f"{W}id", ""))
        if ma:
            self.manh.append(DauDan(ma))
        if node.get(f"{W}customMarkFollows", "0").lower() in ("1", "true", "on"):
            self.dau = ma

    def sign(self, node: Element, hinh: HinhChu) -> None:
        try:
            shown = symbol(node.get(f"{W}font", "symbol"), int(node.get(f"{W}char", ""), 16))
        except ValueError:
            shown = UNKNOWN
        self.text(shown, hinh)

    def drawing(self, node: Element) -> None:
        """Text boxes are kept for later, each once; of a group all, of one within another only the outer. Lines are no
        pictures, even where they are drawn as such."""
        if self.truong.an:
            return
        boxes = dict.fromkeys(box for box in node.iter(_TEXTBOX) if not _is_fallback(box, node))
        self.hop.extend(box for box in boxes if not any(parent in boxes for parent in box.iterancestors(_TEXTBOX)))
        self.hop.extend(path.get("string") for path in node.iter(f"{_V}textpath")
                        if path.get("string", "").strip() and not _is_fallback(path, node))
        lines = drawn_lines(node, self.trong_o, self.kieu.chu_de)
        self.net.extend(lines.net)
        self.net_dong.extend(lines.net_dong)
        if any(picture not in lines.anh and _is_own(picture, node) for picture in node.iter(*_PICTURES)):
            self.so_ghi.note("anh", self.thu_tu)

    def text(self, chu: str, hinh: HinhChu) -> None:
        """Add letters unless they belong to a field's instruction or to a result that is left out."""
        if not chu:
            return
        if self.truong.pha and self.truong.an:
            if not self.truong.trong_lenh:
                self.da_bo, self.hinh_so = True, hinh
            return
        if self.dau:
            self.dau_rieng[self.dau] = self.dau_rieng.get(self.dau, "") + chu
            return
        if UNKNOWN in chu:
            self.so_ghi.note("ky_hieu", self.thu_tu)
        self.manh.append(ManhChu(chu, hinh))


_PROPERTIES = f"{W}rPr"
_INSIDE = ("hyperlink", "smartTag", "sdtContent", "customXml", "dir", "bdo", "rubyBase")
_CONTENT: dict[str, Callable[[ManhReader, Element], None]] = {
    **dict.fromkeys((f"{W}{tag}" for tag in _INSIDE), ManhReader.content),
    **dict.fromkeys(GONE, ManhReader.struck),
    **dict.fromkeys((f"{W}ins", f"{W}moveTo"), ManhReader.inserted),
    **dict.fromkeys((f"{_M}oMath", f"{_M}oMathPara"), ManhReader.formula),
    f"{W}r": ManhReader.run, f"{W}sdt": ManhReader.control, f"{W}fldSimple": ManhReader.simple_field,
    f"{MC}AlternateContent": lambda reader, node: reader.content(chosen(node)),
}
_IN_RUN: dict[str, Callable[[ManhReader, Element, HinhChu], None]] = {
    **dict.fromkeys((f"{W}tab", f"{W}ptab"), lambda reader, node, hinh: reader.text("\t", hinh)),
    **dict.fromkeys((f"{W}footnoteReference", f"{W}endnoteReference"), ManhReader.note_mark),
    **dict.fromkeys((f"{W}drawing", f"{W}pict", f"{W}object"), lambda reader, node, hinh: reader.drawing(node)),
    f"{W}cr": ManhReader.line_break, f"{W}br": ManhReader.line_break, f"{W}sym": ManhReader.sign, f"{W}fldChar": ManhReader.field_mark,
    f"{W}noBreakHyphen": lambda reader, node, hinh: reader.text("-", hinh),
    f"{W}instrText": ManhReader.instruction, f"{W}pgNum": ManhReader.old_page_number,
    f"{W}ruby": lambda reader, node, hinh: reader.content(node),
    f"{W}commentReference": lambda reader, node, hinh: reader.so_ghi.note("binh_luan", reader.thu_tu),
    f"{MC}AlternateContent": lambda reader, node, hinh: reader.run_content(chosen(node), hinh),
}


def words_of(node: Element) -> str:
    """All letters below an element, struck out or not."""
    return "".join(item.text or "" for item in node.iter(f"{W}delText", _TEXT))


def note_invitation(node: Element, so_ghi: SoGhi, thu_tu: int) -> None:
    """Record a content control that still shows its invitation to fill it in."""
    if switch(find(node, "sdtPr"), "showingPlcHdr") and (text := words_of(node).strip()):
        so_ghi.note("o_mau", thu_tu, text)


def joined(manh: Iterable[ManhChu | DauDan]) -> tuple[ManhChu | DauDan, ...]:
    """Pieces with neighbours of one look made one."""
    out: list[ManhChu | DauDan] = []
    for hinh, group in groupby(manh, lambda piece: piece.hinh if isinstance(piece, ManhChu) else None):
        pieces = list(group)
        if hinh is None:
            out.extend(pieces)
        else:
            out.append(ManhChu("".join(piece.chu for piece in pieces if isinstance(piece, ManhChu)), hinh))
    return tuple(out)


def _form(data: Element | None) -> str:
    """What a field of an old form shows by itself: a box, ticked or not, or the entry that was chosen."""
    box, entries = find(data, "checkBox"), find(data, "ddList")
    if box is not None:
        ticked = find(box, "checked")
        return "☒" if (is_on(ticked) if ticked is not None else switch(box, "default")) else "☐"
    texts = [entry.get(f"{W}val", "") for entry in entries.findall(f"{W}listEntry")] if entries is not None else []
    at = int(number(value(entries, "result") or value(entries, "default")))
    return texts[at] if 0 <= at < len(texts) else ""


def _is_fallback(box: Element, top: Element) -> bool:
    """Whether a text box repeats, for old programs, one that is kept in the new form too."""
    for parent in box.iterancestors():
        if parent is top:
            return False
        if parent.tag == f"{MC}Fallback":
            return True
    return False


def _is_own(picture: Element, top: Element) -> bool:
    """Whether a picture belongs to a drawing itself, not to a text box in it nor to its form for old programs."""
    for parent in picture.iterancestors():
        if parent is top:
            return True
        if parent.tag in (_TEXTBOX, f"{MC}Fallback"):
            return False
    return True
