"""Where comments are anchored in a Word file: the marks around letters or paragraphs, runs cut in two where a place needs it."""

from __future__ import annotations

from copy import deepcopy
from typing import NamedTuple

from docgen.ingest.docx_reader.goi_tep import Element, W
from docgen.lint.quy_tac import Loi
from docgen.production.nut_word import NutWord

_RUN, _TEXT, _PARAGRAPH, _PROPERTIES = (f"{W}{tag}" for tag in ("r", "t", "p", "pPr"))
_OPEN = frozenset(f"{W}{tag}" for tag in ("p", "hyperlink", "ins", "moveTo", "smartTag"))
"""What may hold the marks of a comment; around anything else they stand outside."""

_BOX = f"{W}txbxContent"
_NOTES = {"footnote": f"{W}footnoteReference", "endnote": f"{W}endnoteReference"}
_LOOKS = ("rStyle", "rFonts", "sz", "szCs")
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


class _Khoang(NamedTuple):
    """A comment to anchor: its number, the paragraph, the first and the last (child of a run, place in its text); ``None`` for
    all of the paragraph."""

    so: int
    doan: Element
    cho: tuple[tuple[Element, int], tuple[Element, int]] | None = None


class NeoWord:
    """The anchors in one file. :meth:`add` takes them, :meth:`close` writes them: places are told before anything is cut."""

    def __init__(self, word: NutWord) -> None:
        self.word, self.body = word, word.cay[word.chinh]
        self.khoang: list[_Khoang] = []
        self.manh: dict[Element, list[tuple[Element, int]]] = {}  # text → its pieces and the places where they begin

    def add(self, loi: Loi, so: int) -> bool:
        """Take a fault as comment ``so``; whether there is a place for it."""
        found = self.place(loi, so)
        if found is not None:
            self.khoang.append(found)
        return found is not None

    def place(self, loi: Loi, so: int) -> _Khoang | None:
        line = loi.doan
        node = self.word.nut.get(line.thu_tu) if line is not None else None
        if line is None or node is None or self.word.phan_cua[line.thu_tu] != self.word.chinh:
            mark = self.note_mark(node) if node is not None else None
            if mark is not None:
                return _Khoang(so, _paragraph(mark), ((mark, 0), (mark, 0)))
            first = next((self.word.nut[n] for n in sorted(self.word.nut) if self.word.phan_cua[n] == self.word.chinh), None)
            return _Khoang(so, _paragraph(first)) if first is not None else None
        outer = _paragraph(node)
        if outer is not node:
            return _Khoang(so, outer)
        found = self.word.letters(line, loi.dau, loi.cuoi)
        if found is None or not found.manh:
            return _Khoang(so, node)
        (first, start, _), (last, _, end) = found.manh[0], found.manh[-1]
        return _Khoang(so, node, ((first, start), (last, end)))

    def note_mark(self, node: Element) -> Element | None:
        """The mark in the body of the note that a paragraph belongs to."""
        note = next((parent for parent in node.iterancestors() if parent.tag.removeprefix(W) in _NOTES), None)
        if note is None:
            return None
        marks = self.body.iter(_NOTES[note.tag.removeprefix(W)])
        return next((mark for mark in marks if mark.get(f"{W}id") == note.get(f"{W}id") and mark.getparent().tag == _RUN), None)

    def close(self) -> None:
        """Write the marks."""
        for item in self.khoang:
            if item.cho is None or not self.mark(item, *item.cho):
                _around(item)

    def mark(self, item: _Khoang, start: tuple[Element, int], end: tuple[Element, int]) -> bool:
        """Marks around letters; whether that was possible."""
        first, last = self.run_from(*start), self.run_upto(*end)
        if first is None or last is None or _paragraph(first) is not item.doan or _paragraph(last) is not item.doan:
            return False
        _outermost(first).addprevious(_mark(item.doan, "commentRangeStart", item.so))
        end_mark, behind = _mark(item.doan, "commentRangeEnd", item.so), _outermost(last)
        behind.addnext(end_mark)
        top = end_mark
        while top.getparent() is not item.doan:
            top = top.getparent()
        top.addnext(_reference(item, last))
        return True

    # runs ------------------------------------------------------------------------------------------------------

    def run_from(self, node: Element, at: int) -> Element | None:
        """The run that begins with the letter at ``at`` of a child of a run."""
        if not _can_be_cut(node):
            return _run_of(node)
        piece, begin = self.piece(node, at)
        if at > begin:
            piece = self.cut(node, piece, at - begin, at)
        return _split(piece)

    def run_upto(self, node: Element, at: int) -> Element | None:
        """The run that ends with the letter in front of ``at``."""
        if not _can_be_cut(node):
            return _run_of(node)
        piece, begin = self.piece(node, max(at - 1, 0))
        if node.tag == _TEXT and at - begin < len(piece.text or ""):
            self.cut(node, piece, at - begin, at)
        following = piece.getnext()
        if following is not None:
            _split(following)
        return piece.getparent()

    def piece(self, node: Element, at: int) -> tuple[Element, int]:
        """The piece of a text that was cut before in which a letter stands, and where it begins."""
        pieces = self.manh.setdefault(node, [(node, 0)])
        return next((piece, begin) for piece, begin in reversed(pieces) if begin <= at)

    def cut(self, node: Element, piece: Element, here: int, at: int) -> Element:
        """Cut a text in two; the second piece, whose letters begin at ``at`` of the whole."""
        text = piece.text or ""
        second = piece.makeelement(_TEXT, {_SPACE: "preserve"})
        piece.set(_SPACE, "preserve")
        piece.text, second.text = text[:here], text[here:]
        piece.addnext(second)
        self.manh[node] = sorted([*self.manh[node], (second, at)], key=lambda item: item[1])
        return second


def _can_be_cut(node: Element) -> bool:
    """Whether a run may be cut at a child of it: a mark may stand there, cutting its text shows no blank that was not shown, and
    the mark of a note stays with the sign that its author chose."""
    parent = node.getparent()
    if node.tag in _NOTES.values() or parent is None or parent.tag != _RUN or _outermost(parent) is not parent:
        return False
    text = (node.text or "") if node.tag == _TEXT else ""
    return text == text.strip(" \t\n\r") or node.get(_SPACE) == "preserve"


def _run_of(node: Element) -> Element | None:
    """The run around something, the outer one where drawings hold runs."""
    outer = None
    for parent in node.iterancestors():
        if parent.tag == _PARAGRAPH:
            break
        outer = parent if parent.tag == _RUN else outer
    return outer


def _split(child: Element) -> Element:
    """The run of which ``child`` is the first content: what stands in front of it becomes a run of its own."""
    run: Element = child.getparent()
    looks = run.find(f"{W}rPr")
    if child.getprevious() is None or child.getprevious() is looks:
        return run
    second = run.makeelement(_RUN, dict(run.attrib), run.nsmap)
    if looks is not None:
        second.append(deepcopy(looks))
    moved = [child, *child.itersiblings()]
    for item in moved:
        second.append(item)
    run.addnext(second)
    return second


def _paragraph(node: Element) -> Element:
    """The paragraph of the body around something; text boxes count for the paragraph that they hang on."""
    found = node
    for parent in (node, *node.iterancestors()):
        if parent.tag == _PARAGRAPH:
            found = parent
            if not any(True for _ in parent.iterancestors(_BOX)):
                break
    return found


def _outermost(run: Element) -> Element:
    """What a mark stands beside: the run, or the outermost thing around it that holds no marks."""
    out = run
    for parent in run.iterancestors():
        if parent.tag == _PARAGRAPH:
            break
        if parent.tag not in _OPEN:
            out = parent
    return out


# marks -----------------------------------------------------------------------------------------------------------


def _mark(near: Element, tag: str, so: int) -> Element:
    return near.makeelement(f"{W}{tag}", {f"{W}id": str(so)})


def _around(item: _Khoang) -> None:
    """Marks around all of a paragraph."""
    paragraph = item.doan
    begin = 1 if len(paragraph) and paragraph[0].tag == _PROPERTIES else 0
    last = next((run for run in paragraph.iterchildren(_RUN, reversed=True)), None)
    paragraph.insert(begin, _mark(paragraph, "commentRangeStart", item.so))
    paragraph.append(_mark(paragraph, "commentRangeEnd", item.so))
    paragraph.append(_reference(item, last))


def _reference(item: _Khoang, run: Element | None) -> Element:
    """The run with the sign of a comment, as high as the letters beside it: the line keeps its height."""
    out = item.doan.makeelement(_RUN)
    looks = run.find(f"{W}rPr") if run is not None else item.doan.find(f"{_PROPERTIES}/{W}rPr")
    kept = [deepcopy(node) for tag in _LOOKS if looks is not None and (node := looks.find(f"{W}{tag}")) is not None]
    if kept:
        properties = out.makeelement(f"{W}rPr")
        properties.extend(kept)
        out.append(properties)
    out.append(_mark(out, "commentReference", item.so))
    return out
