"""What binding must know of a template's layout: style ids, sizes of measured lines, widths of columns, page set-up."""

from __future__ import annotations

import re
from typing import Any

from lxml import etree

from docgen.errors import FoundErrors
from docgen.findings import Span, error
from docgen.model.vai_tro import KIEU_DOAN, KIEU_PHU
from docgen.render.ooxml import R_NS, W_NS

_RULE_TAG = re.compile(r"\{\{p\s+ke_(\w+)\s*\}\}")
Element = Any


def w(name: str) -> str:
    """A qualified WordprocessingML name."""
    return f"{{{W_NS}}}{name}"


def parse_part(data: bytes, part: str, name: str) -> Element:
    """The root of an XML part, read without entities, DTDs or network; raises :class:`FoundErrors` when broken."""
    broken = FoundErrors([error("mau.hong", Span(name), "phần {p} của tệp mẫu bị hỏng", p=part)])
    if b"<!DOCTYPE" in data:
        raise broken
    try:
        return etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False))
    except etree.XMLSyntaxError as exc:
        raise broken from exc


def _read_layout(parts: dict[str, bytes], name: str) -> dict[str, Any]:
    """Everything below as plain values: ``kieu`` role → style id, ``co_chu`` role → [pt, bold, italic, caps],
    ``cot_dau`` header column widths, ``ke`` rule line → width or column number, ``rong`` text width upright and
    landscape, ``phan`` section properties (main, appendix, landscape appendix). Widths in twips.
    """
    document = parse_part(parts["word/document.xml"], "word/document.xml", name)
    styles = _Styles(parse_part(parts["word/styles.xml"], "word/styles.xml", name))
    section = document.find(f"{w('body')}/{w('sectPr')}")
    if section is None:
        raise FoundErrors([error("mau.khong-phan", Span(name), "mẫu không có thiết lập trang (w:sectPr)")])
    page = _Page(section)
    table = _header_table(document)
    columns = [int(c.get(w("w"), 0)) for c in table.findall(f"{w('tblGrid')}/{w('gridCol')}")] if table is not None else []
    return {
        "kieu": {role: style for role, label in {**KIEU_DOAN, **KIEU_PHU}.items() if (style := styles.ids.get(label))},
        "co_chu": {role: styles.face(styles.ids[label]) for role, label in KIEU_DOAN.items() if label in styles.ids},
        "co_chu_thuong": styles.face(""),
        "cot_dau": columns if len(columns) == 2 and columns[0] != columns[1] else [],
        "ke": {role: width for p in document.iter(w("p")) for role, width in _rule(p, table, page.width)},
        "rong": [page.width, page.landscape_width],
        "phan": [page.xml(), page.xml(appendix=True), page.xml(appendix=True, landscape=True)],
    }


def read_layout(parts: dict[str, bytes], name: str) -> dict[str, Any]:
    """What :func:`_read_layout` reads; raises :class:`FoundErrors` for a document whose page or styles are not in order."""
    try:
        return _read_layout(parts, name)
    except (AttributeError, TypeError, ValueError) as exc:  # an element or number that every Word file has is missing
        raise FoundErrors([error("mau.khong-phan", Span(name), "thiết lập trang hoặc kiểu của mẫu bị hỏng; mở bằng Word, đặt lại khổ "
                                 "giấy và lề rồi lưu")]) from exc


class _Styles:
    def __init__(self, root: Element) -> None:
        self.nodes = {s.get(w("styleId")): s for s in root.iter(w("style"))}
        self.ids = {s.find(w("name")).get(w("val")): key for key, s in self.nodes.items() if s.find(w("name")) is not None}
        self.defaults = root.find(f"{w('docDefaults')}/{w('rPrDefault')}/{w('rPr')}")

    def face(self, style_id: str | None) -> list[float | bool]:
        """[size in pt, bold, italic, caps] through the chain of styles."""
        size = self.lookup(style_id, "sz")
        half_points = int(size.get(w("val"))) if size is not None else 24
        return [half_points / 2, *(self.is_on(style_id, key) for key in ("b", "i", "caps"))]

    def lookup(self, style_id: str | None, key: str) -> Element | None:
        seen: set[str | None] = set()  # a damaged file may base two styles on each other
        while style_id in self.nodes and style_id not in seen:
            seen.add(style_id)
            node = self.nodes[style_id]
            found = node.find(f"{w('rPr')}/{w(key)}")
            if found is not None:
                return found
            base = node.find(w("basedOn"))
            style_id = base.get(w("val")) if base is not None else None
        return self.defaults.find(w(key)) if self.defaults is not None else None

    def is_on(self, style_id: str | None, key: str) -> bool:
        found = self.lookup(style_id, key)
        return found is not None and found.get(w("val"), "1") not in ("0", "false", "off")


class _Page:
    """A section's page set-up and the sections of appendices made from it."""

    def __init__(self, section: Element) -> None:
        self.section = section
        size, margin = section.find(w("pgSz")), section.find(w("pgMar"))
        self.size = (int(size.get(w("w"))), int(size.get(w("h"))))
        self.sides = int(margin.get(w("left"))) + int(margin.get(w("right")))

    @property
    def width(self) -> int:
        return self.size[0] - self.sides

    @property
    def landscape_width(self) -> int:
        return self.size[1] - self.sides

    def xml(self, appendix: bool = False, landscape: bool = False) -> str:
        section: Element = etree.fromstring(etree.tostring(self.section))
        if landscape:
            size = section.find(w("pgSz"))
            size.attrib.update({w("w"): str(self.size[1]), w("h"): str(self.size[0]), w("orient"): "landscape"})
        if appendix:
            _restart_numbering(section)
        text = etree.tostring(section, encoding="unicode", with_tail=False)
        return re.sub(r' xmlns:(?!w=|r=)\w+="[^"]+"', "", text).replace(f' xmlns:w="{W_NS}"', "").replace(f' xmlns:r="{R_NS}"', "")


_BEFORE_NUMBERS = ("headerReference", "footerReference", "footnotePr", "endnotePr", "type", "pgSz", "pgMar", "paperSrc",
                   "pgBorders", "lnNumType")


def _restart_numbering(section: Element) -> None:
    number = section.find(w("pgNumType"))
    if number is None:
        number = etree.Element(w("pgNumType"))
        before = [child for child in section if etree.QName(child).localname in _BEFORE_NUMBERS]
        section.insert(section.index(before[-1]) + 1 if before else 0, number)
    number.set(w("start"), "1")


def _header_table(document: Element) -> Element | None:
    """The table that holds the place-and-date tag."""
    for table in document.iter(w("tbl")):
        if "dia_danh_thoi_gian" in "".join(table.itertext()):
            return table
    return None


def _rule(paragraph: Element, header: Element | None, text_width: int) -> list[tuple[str, int]]:
    """(role, width) of a rule-line tag in this paragraph; in the header table -1 or -2 for its left or right column."""
    match = _RULE_TAG.search("".join(paragraph.itertext()))
    if match is None:
        return []
    cell = next(iter(paragraph.iterancestors(w("tc"))), None)
    if cell is None:
        return [(match[1], text_width)]
    row = cell.getparent()
    if header is not None and row.getparent() is header:
        return [(match[1], -1 - row.findall(w("tc")).index(cell))]
    width = cell.find(f"{w('tcPr')}/{w('tcW')}")
    return [(match[1], int(width.get(w("w"))) if width is not None else text_width)]
