"""Reviewed texts of every fixture: one line per paragraph, ``role | align | size | B I | text``.

``pytest --update-golden`` rewrites them; whoever runs it reads the diff and looks at the pages.
"""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from docgen.production import Workshop
from docgen.production.runner import make
from tests.conftest import FIXTURES, REPO, job
from tests.docx_reader import ROLE_OF, W, _text

GOLDEN = REPO / "tests" / "golden"


class Styles:
    """Effective paragraph formatting through the chain of styles."""

    def __init__(self, root: Any) -> None:
        self.nodes = {s.get(f"{W}styleId"): s for s in root.iter(f"{W}style")}
        self.defaults = root.find(f"{W}docDefaults")

    def value(self, style: str | None, path: str) -> str | None:
        """The ``w:val`` of an element of the style or what it is based on; ``""`` when present without one."""
        while style in self.nodes:
            found = self.nodes[style].find(path)
            if found is not None:
                return found.get(f"{W}val", "")
            base = self.nodes[style].find(f"{W}basedOn")
            style = base.get(f"{W}val") if base is not None else None
        found = next(self.defaults.iter(path.rsplit("/")[-1]), None)
        return found.get(f"{W}val") if found is not None else None

    def name(self, style: str) -> str:
        return self.nodes[style].find(f"{W}name").get(f"{W}val")

    def describe(self, style: str) -> str:
        """``align | size | B I`` of a style."""
        size = int(self.value(style, f"{W}rPr/{W}sz") or 0) / 2
        bold, italic, caps = (self.value(style, f"{W}rPr/{W}{key}") is not None for key in ("b", "i", "caps"))
        marks = " ".join(mark for mark, on in (("B", bold), ("I", italic), ("HOA", caps)) if on)
        return f"{self.value(style, f'{W}pPr/{W}jc') or 'left'} | {size:g} | {marks}"


def golden_text(data: bytes) -> str:
    """The document as a text that a person can review."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: etree.fromstring(archive.read(name)) for name in archive.namelist() if name.endswith(".xml")}
    styles = Styles(parts["word/styles.xml"])
    lines = [line for part in ("word/header2.xml", "word/document.xml") for p in parts[part].iter(f"{W}p")
             for line in _paragraph(p, styles)]
    for note in parts["word/footnotes.xml"].iter(f"{W}footnote"):
        if note.get(f"{W}type") is None:
            lines.append(f"cuoc_chu {note.get(f'{W}id')} | {_text(note).strip()}")
    return "\n".join(lines) + "\n"


def _paragraph(p: Any, styles: Styles) -> list[str]:
    style = p.find(f"{W}pPr/{W}pStyle").get(f"{W}val")
    section = p.find(f"{W}pPr/{W}sectPr")
    mark = ["--- phần mới" + (" (ngang)" if _is_landscape(p) else "")] if section is not None else []
    name, text = styles.name(style), _marked(p)
    role = ROLE_OF.get(name, name)
    if role == "duong_ke":
        ind = p.find(f"{W}pPr/{W}ind")
        return [f"duong_ke | {ind.get(f'{W}left')} {ind.get(f'{W}right')}", *mark]
    keep = " | giữ" if p.find(f"{W}pPr/{W}keepNext") is not None else ""
    return ([f"{role} | {styles.describe(style)} | {text}{keep}"] if text else []) + mark


def _is_landscape(p: Any) -> bool:
    """Whether the section that begins after this paragraph is landscape."""
    sections = list(p.getroottree().getroot().iter(f"{W}sectPr"))
    after = sections[sections.index(p.find(f"{W}pPr/{W}sectPr")) + 1]
    return after.find(f"{W}pgSz").get(f"{W}orient") == "landscape"


def _marked(p: Any) -> str:
    """The words with ``**`` and ``*`` around directly formatted runs and ⏎ for line breaks."""
    out = []
    for run in p.iter(f"{W}r"):
        text = _text(run).replace("\n", "⏎")
        star = "**" * (run.find(f"{W}rPr/{W}b") is not None) + "*" * (run.find(f"{W}rPr/{W}i") is not None)
        out.append(f"{star}{text}{star}" if text else "")
    return "".join(out)


@pytest.mark.parametrize("path", FIXTURES, ids=lambda p: p.stem)
def test_fixture_is_as_reviewed(path: Path, workshop: Workshop, request: pytest.FixtureRequest) -> None:
    data = make(job(path), workshop).data
    assert data is not None
    text, target = golden_text(data), GOLDEN / f"{path.stem}.txt"
    if request.config.getoption("--update-golden"):
        target.write_text(text, encoding="utf-8")
    assert target.read_text(encoding="utf-8") == text
