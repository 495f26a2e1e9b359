"""Page headers and footers: which ones the pages of a section show, their words, the numbers of pages in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from docgen.ingest.docx_reader.doc_than import ThanReader
from docgen.ingest.docx_reader.goi_tep import Element, GoiTep, R, W
from docgen.ingest.docx_reader.kieu_dang import KieuDang, find, points, switch, value
from docgen.ingest.docx_reader.manh_chu import PAGE_MARK, joined
from docgen.ingest.docx_reader.net_vml import style_of
from docgen.ingest.docx_reader.truong_word import PAGE_NUMBERS, TruongWord, drop_stray_fields
from docgen.model.ban_doc import DauDan, DoanDoc, ManhChu, SoTrang, paragraphs

_WORD = re.compile(r"\w+")
_PAGE_WORDS = frozenset(("trang", "page", "tr", "of", "trên", "tổng", "số"))
_KINDS = ("headerReference", "footerReference")
_WHICH = ("first", "default", "even")
_TEXTBOX = f"{W}txbxContent"
_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_PLACES = {"left": "left", "center": "center", "right": "right", "inside": "left", "outside": "right"}
_STOPS = {"center": "center", "right": "right", "end": "right", "decimal": "right"}


class _Phan(NamedTuple):
    """A header or footer as read: its paragraphs with marks for the number of the page, those numbers (of no page yet)."""

    doan: tuple[DoanDoc, ...]
    so: tuple[SoTrang, ...]


class DauChan:
    """The headers and footers of a document, each read once, when it is first asked for. ``muc`` are its sections."""

    def __init__(self, goi: GoiTep, part: str, reader: ThanReader, muc: tuple[Element, ...]) -> None:
        self.goi, self.reader = goi, reader
        self.read: dict[str, _Phan] = {}
        self.shown = list(_shown_parts(goi, part, muc))
        reader.chu.truong = TruongWord(reader.chu.truong.bo | PAGE_NUMBERS)
        reader.chu.danh_dau = True

    def doan(self) -> tuple[DoanDoc, ...]:
        """Paragraphs that are shown on some page, each text once; numbers of pages are none."""
        out: dict[str, DoanDoc] = {}
        for name in dict.fromkeys(name for section in self.shown for _, _, name in section):
            for doan in map(_without_numbers, self.part(name).doan):
                if (text := doan.chu.strip(" -–\t")) and not _is_page_number(text):
                    out.setdefault(text, doan)
        return tuple(out.values())

    def so_trang(self, muc: int) -> tuple[SoTrang, ...]:
        """The numbers of pages that the pages of a section show."""
        return tuple(so._replace(noi=kind.removesuffix("Reference"), trang=which) for kind, which, name in self.shown[muc]
                     for so in self.part(name).so)

    def part(self, name: str) -> _Phan:
        """A header or footer by the name of its part."""
        if name not in self.read:
            root = self.goi.xml(name)
            if root is not None:
                drop_stray_fields(root)
            doan = tuple(paragraphs(self.reader.apart(root, "dau_chan"))) if root is not None else ()
            self.read[name] = _Phan(doan, tuple(so for item in doan for so in self.numbers(item)))
        return self.read[name]

    def numbers(self, doan: DoanDoc) -> Iterator[SoTrang]:
        """One for each number of the page in a paragraph."""
        at, chu = 0, " ".join(doan.chu.replace(PAGE_MARK, "#").split())
        for piece in doan.manh:
            if isinstance(piece, ManhChu):
                for found in re.finditer(PAGE_MARK, piece.chu):
                    line = doan.chu[:at + found.start()].rpartition("\n")[2]
                    place, khung = self.place(doan, line.count("\t"))
                    yield SoTrang("", "", place, piece.hinh, chu, khung)
                at += len(piece.chu)

    def place(self, doan: DoanDoc, tabs: int) -> tuple[str, bool]:
        """Where on the page a number stands that has so many tabs in front of it on its line, and whether in a frame."""
        node, can_le = self.reader.co_so.get(doan.thu_tu), "left" if doan.hinh.can_le == "both" else doan.hinh.can_le
        if node is None:
            return can_le, doan.khung
        chain = [*(find(style, "pPr") for style in self.parents(node)), find(node, "pPr")]
        frame = next((found for properties in reversed(chain) if (found := find(properties, "framePr")) is not None), None)
        if doan.khung or frame is not None:
            where = frame.get(f"{W}xAlign", "") if frame is not None else _box_place(node)
            return _PLACES.get(where, can_le), True
        return (_stop(node, chain, tabs) if tabs and can_le == "left" else can_le), False

    def parents(self, node: Element) -> Iterator[Element]:
        """The styles of a paragraph, outermost first."""
        kieu: KieuDang = self.reader.kieu
        return kieu.parents(kieu.known(value(find(node, "pPr"), "pStyle"), "paragraph"))


def _shown_parts(goi: GoiTep, part: str, muc: tuple[Element, ...]) -> Iterator[list[tuple[str, str, str]]]:
    """Section by section, the kind, pages and part of the headers and footers that it shows; a section without its own goes
    on with those before it."""
    relations = goi.relations(part)
    settings = [goi.xml(name) for name in goi.related(part, "settings")]
    even = any(switch(node, "evenAndOddHeaders") for node in settings)
    current: dict[tuple[str, str], str] = {}
    for section in muc:
        for kind in _KINDS:
            for node in section.findall(f"{W}{kind}"):
                current[kind, node.get(f"{W}type", "default")] = relations.get(node.get(f"{R}id", ""), ("", ""))[1]
        on = {"default": True, "even": even, "first": switch(section, "titlePg")}
        yield [(kind, which, name) for kind in _KINDS for which in _WHICH if on[which] and (name := current.get((kind, which)))]


def _without_numbers(doan: DoanDoc) -> DoanDoc:
    """A paragraph without the marks for the number of the page."""
    if PAGE_MARK not in doan.chu:
        return doan
    manh = (piece if isinstance(piece, DauDan) else piece._replace(chu=piece.chu.replace(PAGE_MARK, "")) for piece in doan.manh)
    return doan._replace(manh=joined(piece for piece in manh if isinstance(piece, DauDan) or piece.chu))


def _is_page_number(text: str) -> bool:
    return all(word.isdecimal() or word in _PAGE_WORDS for word in _WORD.findall(text.lower()))


# where a number stands -------------------------------------------------------------------------------------------


def _stop(node: Element, chain: list[Element | None], tabs: int) -> str:
    """The alignment behind so many tabs: that of the stop they reach, or what a tab says by itself."""
    own = [tab.get(f"{W}alignment", "left") for tab in node.iter(f"{W}ptab")]
    if own:
        return _STOPS.get(own[min(tabs, len(own)) - 1], "left")
    stops: dict[float, str] = {}
    for properties in chain:
        for stop in properties.iterfind(f"{W}tabs/{W}tab") if properties is not None else ():
            stops[points(stop.get(f"{W}pos"))] = stop.get(f"{W}val", "left")
    reached = [kind for _, kind in sorted(stops.items()) if kind not in ("clear", "bar", "num")]
    return _STOPS.get(reached[tabs - 1], "left") if tabs <= len(reached) else "left"


def _box_place(node: Element) -> str:
    """The alignment on the page of the text box around a paragraph; ``""`` when it has none."""
    box = next(node.iterancestors(_TEXTBOX), None)
    for parent in box.iterancestors() if box is not None else ():
        if parent.tag in (f"{_WP}anchor", f"{_WP}inline"):
            return (parent.findtext(f"{_WP}positionH/{_WP}align") or "").strip()
        if (align := style_of(parent).get("mso-position-horizontal", "absolute")) != "absolute":
            return align
        if parent.tag == f"{W}p":
            return ""
    return ""
