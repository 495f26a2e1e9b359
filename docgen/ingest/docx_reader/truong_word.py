"""The fields of Word while a document is read: which are open, how far each has come, which are broken."""

from __future__ import annotations

from dataclasses import dataclass, field

from docgen.ingest.docx_reader.goi_tep import Element, W

GONE = frozenset((f"{W}del", f"{W}moveFrom"))
"""What holds words that were struck out or moved away."""

_STORIES = frozenset(f"{W}{tag}" for tag in ("txbxContent", "tc", "body", "footnote", "endnote", "hdr", "ftr"))
_TOC = frozenset(("TOC",))
PAGE_NUMBERS = frozenset(("PAGE", "NUMPAGES", "SECTIONPAGES", "SECTION"))
"""Fields that give the number of a page."""

_ORDER, _RESULT, _DROPPED = 0, 1, 2
_MOST_LETTERS = 10_000  # of an instruction


@dataclass(slots=True)
class TruongWord:
    """The fields that are open, innermost last: how far each has come and its instruction. They may run over paragraphs.
    The results of those named in ``bo`` are left out. ``vua_dong`` is the instruction of the one that ended last."""

    bo: frozenset[str] = _TOC
    pha: list[int] = field(default_factory=list)
    lenh: list[str] = field(default_factory=list)
    vua_dong: str = ""

    def mark(self, kind: str) -> str:
        """One of ``begin``, ``separate``, ``end``; a stray mark does nothing. An ``end`` gives the instruction of a
        field without a result, which Word may show itself; otherwise ``""``."""
        if kind == "begin":
            self.pha.append(_ORDER)
            self.lenh.append("")
        elif kind == "separate" and self.pha:
            self.pha[-1] = _DROPPED if field_name(self.lenh[-1]) in self.bo else _RESULT
        elif kind == "end" and self.pha:
            self.vua_dong = lenh = self.lenh.pop()
            return lenh if self.pha.pop() == _ORDER else ""
        return ""

    @property
    def an(self) -> bool:
        """Whether what stands here is not shown: it is part of an instruction or of a result that is left out."""
        return _ORDER in self.pha or _DROPPED in self.pha

    @property
    def trong_lenh(self) -> bool:
        """Whether what stands here belongs to an instruction."""
        return _ORDER in self.pha

    def order(self, text: str) -> None:
        """More of the instruction of the innermost field."""
        if self.lenh and len(self.lenh[-1]) < _MOST_LETTERS:
            self.lenh[-1] += text


def field_name(lenh: str) -> str:
    """The kind of a field by its instruction: ``PAGE`` of `` page\\* MERGEFORMAT``."""
    return "".join(lenh.replace("\\", " ").split()[:1]).upper()


def drop_stray_fields(root: Element) -> None:
    """Take out the marks of fields that begin and never end, or the other way round: they would swallow what follows."""
    open_in: dict[Element, list[Element]] = {}
    stray: list[Element] = []
    for node in root.iter(f"{W}fldChar"):
        around = next((parent for parent in node.iterancestors() if parent.tag in _STORIES or parent.tag in GONE), root)
        opened = open_in.setdefault(around, [])
        kind = node.get(f"{W}fldCharType")
        if kind == "begin":
            opened.append(node)
        elif kind == "end" and opened:
            opened.pop()
        elif kind == "end":
            stray.append(node)
    for node in (*stray, *(node for opened in open_in.values() for node in opened)):
        node.getparent().remove(node)
