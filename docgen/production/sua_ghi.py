"""A Word file under repair: its paragraphs and sections, what was touched, the bytes that come of it.

Of a part of the file only the elements that were touched are written anew; all other bytes stay where they are.
"""

from __future__ import annotations

import re
from copy import deepcopy
from dataclasses import dataclass, field
from xml.parsers import expat

from lxml import etree

from docgen.ingest.docx_reader.goi_tep import MC, Element, W
from docgen.ingest.docx_reader.kieu_dang import find, points
from docgen.model.ban_doc import PhanTrang
from docgen.production.nut_word import NutWord, editable, open_for_editing
from docgen.production.sua_chu import TEXT, ChuCai, fields_of, letters

_START_TAG = re.compile(rb"<[^\"'>]*(?:\"[^\"]*\"[^\"'>]*|'[^']*'[^\"'>]*)*>")
_NAMESPACE = re.compile(r' xmlns(?::([\w.-]+))?="([^"]*)"')
_NEAR = 0.1  # points
_OVERHANG = 12.0  # points: the margins of the outer cells, which Word lets stand out
_HEADERS = (f"{W}hdr", f"{W}ftr")
_TWINS = (f"{MC}Choice", f"{MC}Fallback")


@dataclass
class TepWord:
    """``cham`` holds the touched elements of each part, ``thu_tu`` the place of each element of a touched part as it was,
    ``doi`` touched paragraph → the same one in the form that Word keeps for old programs."""

    word: NutWord
    cham: dict[str, set[Element]] = field(default_factory=dict)
    thu_tu: dict[str, dict[Element, int]] = field(default_factory=dict)
    doi: dict[Element, Element] = field(default_factory=dict)
    _truong: dict[str, frozenset[Element]] = field(default_factory=dict)

    @classmethod
    def open(cls, data: bytes) -> TepWord:
        """The file in these bytes. Raises :class:`docgen.errors.RequestError` when it cannot be changed."""
        return cls(open_for_editing(data))

    def paragraph(self, thu_tu: int) -> Element | None:
        """A paragraph about to be changed; ``None`` when it is not known."""
        node = self.word.nut.get(thu_tu)
        if node is not None:
            self.touch(self.word.phan_cua[thu_tu], node)
            twin = self.doi.get(node) or _twin(node)
            if twin is not None:
                self.doi[node] = twin
                self.touch(self.word.phan_cua[thu_tu], twin)
        return node

    def touch(self, part: str, node: Element) -> None:
        """Record an element that is about to be changed."""
        if part not in self.thu_tu:
            self.thu_tu[part] = {other: n for n, other in enumerate(self.word.cay[part].iter(etree.Element))}
        self.cham.setdefault(part, set()).add(node)

    def letters(self, thu_tu: int) -> list[ChuCai]:
        """The letters of a paragraph as they were when the file was opened."""
        part = self.word.phan_cua.get(thu_tu, "")
        if part not in self._truong:
            self._truong[part] = fields_of(self.word.cay[part]) if part else frozenset()
        return letters(self.word, thu_tu, self._truong[part])

    def texts(self) -> dict[int, str]:
        """The words of each paragraph as they were when the file was opened; page headers and footers left out, whose
        paragraphs are counted only where a page shows them."""
        return {number: "".join(piece.chu for piece in manh) for number, manh in self.word.manh.items() if not self.is_header(number)}

    def is_header(self, number: int) -> bool:
        """Whether a paragraph stands in a page header or footer."""
        part = self.word.phan_cua.get(number)
        return part is not None and self.word.cay[part].tag in _HEADERS

    def header_texts(self) -> list[str]:
        """The words of all page headers and footers that the file holds."""
        return ["".join(node.text or "" for node in root.iter(TEXT)) for root in self.word.cay.values() if root.tag in _HEADERS]

    def unseen(self) -> list[tuple[str, str]]:
        """What is in the file beside its paragraphs: what was struck out, instructions of fields, page headers, by part."""
        tags = [f"{W}{tag}" for tag in ("delText", "instrText", "delInstrText")]
        return [(name, "\0".join(node.text or "" for node in root.iter(*tags, *([TEXT] if root.tag in _HEADERS else []))))
                for name, root in self.word.cay.items()]

    @property
    def has_contextual_spacing(self) -> bool:
        """Whether a style or a paragraph asks for no space between paragraphs of one style."""
        goi = self.word.goi
        roots = [*self.word.cay.values(), *(goi.xml(name) for name in goi.related(self.word.chinh, "styles"))]
        return any(root is not None and next(root.iter(f"{W}contextualSpacing"), None) is not None for root in roots)

    def sections(self, phan: tuple[PhanTrang, ...]) -> list[Element] | None:
        """The ``w:sectPr`` of the sections that the checker knows; ``None`` when they are not the same ones."""
        body = find(self.word.cay[self.word.chinh], "body")
        found = [node for node in (body.iter(f"{W}sectPr") if body is not None else ())
                 if node.getparent() is body or (node.getparent().tag == f"{W}pPr" and node.getparent().getparent().tag == f"{W}p")]
        alike = len(found) == len(phan) and all(map(_is_section, found, phan))
        return found if alike else None

    def wide_tables(self) -> int:
        """How many tables of the body are wider than the text of their pages."""
        body, count = find(self.word.cay[self.word.chinh], "body"), 0
        waiting: list[Element] = []
        for node in body if body is not None else ():
            section = node if node.tag == f"{W}sectPr" else find(node, "pPr", "sectPr")
            waiting += [node] if node.tag == f"{W}tbl" else []
            if section is not None:
                room = _length(section, "pgSz", "w") - _length(section, "pgMar", "left") - _length(section, "pgMar", "right")
                count += sum(_table_width(table) > room + _OVERHANG for table in waiting)
                waiting = []
        return count

    def bytes(self) -> bytes:
        """The file as it now stands."""
        for node, twin in self.doi.items():
            twin[:] = [deepcopy(child) for child in node]
        parts = {}
        for name, touched in self.cham.items():
            source = self.word.goi.bytes(name)
            new = _spliced(source, self.word.cay[name], self.thu_tu[name], touched)
            parts[name] = new if new is not None else self.word.part_bytes(name)
        return self.word.package(parts)


def _twin(paragraph: Element) -> Element | None:
    """The same paragraph of a text box in the other of its two forms; ``None`` when there is none, or it says something else."""
    box = next(paragraph.iterancestors(f"{W}txbxContent"), None)
    chosen = next((parent for parent in paragraph.iterancestors() if parent.tag in _TWINS), None)
    other = next((node for node in (chosen.getparent() if chosen is not None else ()) if node is not chosen), None)
    if box is None or chosen is None or other is None:
        return None
    mine, theirs = ([p for held in form.iter(f"{W}txbxContent") for p in held.iter(f"{W}p")] for form in (chosen, other))
    at = mine.index(paragraph)
    alike = len(mine) == len(theirs) and _plain(mine[at]) == _plain(theirs[at])
    return theirs[at] if alike else None


def _plain(node: Element) -> bytes:
    """An element as it is written, to be compared with another."""
    return bytes(etree.tostring(node, method="c14n", exclusive=True, with_tail=False))


def _length(node: Element, tag: str, name: str) -> float:
    where = find(node, tag)
    return points(where.get(f"{W}{name}")) if where is not None else 0.0


def _table_width(table: Element) -> float:
    """The width of a table in points, as far as the file gives it in points."""
    width = find(table, "tblPr", "tblW")
    if width is not None and width.get(f"{W}type", "dxa") == "pct":
        return 0.0
    given = points(width.get(f"{W}w")) if width is not None and width.get(f"{W}type", "dxa") == "dxa" else 0.0
    return given or sum(points(column.get(f"{W}w")) for column in table.iterfind(f"{W}tblGrid/{W}gridCol"))


def _is_section(node: Element, phan: PhanTrang) -> bool:
    return all(abs(_length(node, tag, name) - known) < _NEAR for tag, name, known in (
        ("pgSz", "w", phan.rong), ("pgSz", "h", phan.cao), ("pgMar", "left", phan.le_trai), ("pgMar", "top", phan.le_tren)))


# bytes ---------------------------------------------------------------------------------------------------------------


def _spliced(source: bytes, root: Element, order: dict[Element, int], touched: set[Element]) -> bytes | None:
    """The part with the touched elements written anew; ``None`` when that does not come to the same as the tree."""
    outer = {order[node]: node for node in touched if not any(parent in touched for parent in node.iterancestors())}
    ranges = _ranges(source, set(outer))
    if ranges is None:
        return None
    out = source
    for number, (start, end) in sorted(ranges.items(), reverse=True):
        out = out[:start] + _fragment(outer[number]).encode() + out[end:]
    try:
        same = etree.tostring(editable(out), method="c14n") == etree.tostring(root, method="c14n")
    except etree.XMLSyntaxError:
        return None
    return out if same else None


def _ranges(source: bytes, wanted: set[int]) -> dict[int, tuple[int, int]] | None:
    """Number of an element → where it begins and ends in the bytes of its part."""
    if source[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\0" in source[:4]:
        return None  # UTF-16: written anew as a whole
    out: dict[int, tuple[int, int]] = {}
    opened: list[tuple[int, int]] = []
    count = 0
    parser = expat.ParserCreate()

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal count
        opened.append((count, parser.CurrentByteIndex))
        count += 1

    def end(name: str) -> None:
        number, first = opened.pop()
        if number in wanted:
            tag = _START_TAG.match(source, first)
            empty = tag is not None and tag.group().endswith(b"/>")
            out[number] = (first, tag.end() if tag and empty else source.index(b">", parser.CurrentByteIndex) + 1)

    parser.StartElementHandler, parser.EndElementHandler = start, end
    try:
        parser.Parse(source, True)
    except expat.ExpatError:
        return None
    return out if len(out) == len(wanted) else None


def _fragment(node: Element) -> str:
    """An element as it is written inside its parent: without the namespaces that are declared around it."""
    text = str(etree.tostring(node, encoding="unicode", with_tail=False))
    around = node.getparent().nsmap
    end = text.index(">")
    return _NAMESPACE.sub(lambda m: "" if around.get(m[1]) == m[2] else m[0], text[:end]) + text[end:]
