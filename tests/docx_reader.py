"""An independent reader of .docx files for the tests: what a person sees, by way of lxml alone."""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass, field
from typing import Any

from lxml import etree

from docgen.model.vai_tro import KIEU_DOAN, KIEU_PHU

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
ROLE_OF = {name: role for role, name in {**KIEU_DOAN, **KIEU_PHU}.items()}
FURNITURE = frozenset(KIEU_PHU)


@dataclass
class Read:
    """A document as read back: (role, text) of each paragraph in reading order, tables' shapes, footnote texts."""

    paragraphs: list[tuple[str, str]] = field(default_factory=list)
    tables: list[tuple[int, int, int]] = field(default_factory=list)
    notes: dict[str, str] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """All words, one paragraph a line."""
        return "\n".join(text for _, text in self.paragraphs)


def read_docx(data: bytes) -> Read:
    """Everything in a .docx that docgen wrote."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: etree.fromstring(archive.read(name)) for name in archive.namelist() if name.endswith(".xml")}
    names = {s.get(f"{W}styleId"): s.find(f"{W}name").get(f"{W}val") for s in parts["word/styles.xml"].iter(f"{W}style")}
    out = Read()
    for header in ("word/header2.xml",):
        _walk(parts[header], names, out)
    _walk(parts["word/document.xml"].find(f"{W}body"), names, out)
    for note in parts["word/footnotes.xml"].iter(f"{W}footnote"):
        if note.get(f"{W}type") is None:
            out.notes[note.get(f"{W}id")] = _text(note).strip()
    return out


def _walk(parent: Any, names: dict[str, str], out: Read) -> None:
    for child in parent:
        if child.tag == f"{W}p":
            style = child.find(f"{W}pPr/{W}pStyle")
            role = ROLE_OF.get(names.get(style.get(f"{W}val"), "") if style is not None else "", "?")
            text = _text(child)
            if role not in FURNITURE or text:
                out.paragraphs.append((role, text))
        elif child.tag == f"{W}tbl":
            if child.find(f"{W}tblPr/{W}tblStyle") is not None:
                rows = child.findall(f"{W}tr")
                heads = sum(r.find(f"{W}trPr/{W}tblHeader") is not None for r in rows)
                out.tables.append((len(rows), len(child.findall(f"{W}tblGrid/{W}gridCol")), heads))
            _walk(child, names, out)
        elif child.tag in (f"{W}tr", f"{W}tc"):
            _walk(child, names, out)


def _text(node: Any) -> str:
    """Words, line breaks, and ``⟦n⟧`` where a footnote mark stands."""
    out = []
    for item in node.iter(f"{W}t", f"{W}br", f"{W}footnoteReference"):
        if item.tag == f"{W}t":
            out.append(item.text or "")
        else:
            out.append("\n" if item.tag == f"{W}br" else f"⟦{item.get(f'{W}id')}⟧")
    return "".join(out)
