"""Phụ lục III of the decree, cut into its templates: each as a .docx of its own, all other parts kept."""

from __future__ import annotations

import copy
import io
import re
import zipfile
from pathlib import Path

from lxml import etree

OFFICIAL = Path(__file__).parent.parent.parent / "shared" / "standards" / "official" / "Phuluc3.docx"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_HEAD = re.compile(r"Mẫu (\d\.\d+)\b.*")


def templates(data: bytes) -> dict[str, bytes]:
    """``"1.4"`` → the document that begins below the line «Mẫu 1.4 …» and ends above the next, page set-up of its section."""
    archive = zipfile.ZipFile(io.BytesIO(data))
    root = etree.fromstring(archive.read("word/document.xml"))
    body = root.find(f"{_W}body")
    assert body is not None
    blocks = [node for node in body if node.tag != f"{_W}sectPr"]
    starts = [(i, match[1]) for i, node in enumerate(blocks) if node.tag == f"{_W}p" and (match := _HEAD.fullmatch(_text(node)))]
    last = body.find(f"{_W}sectPr")
    out: dict[str, bytes] = {}
    for (start, name), end in zip(starts, [*(i for i, _ in starts[1:]), len(blocks)], strict=True):
        piece = blocks[start + 1:end]
        inner = next((node.find(f".//{_W}sectPr") for node in blocks[start + 1:] if node.find(f".//{_W}sectPr") is not None), last)
        out[name] = _packed(archive, root, piece, inner)
    return out


def _text(node: etree._Element) -> str:
    return " ".join("".join(t.text or "" for t in node.iter(f"{_W}t")).split())


def _packed(archive: zipfile.ZipFile, root: etree._Element, blocks: list[etree._Element], section: etree._Element | None) -> bytes:
    fresh = etree.Element(root.tag, nsmap=root.nsmap)
    body = etree.SubElement(fresh, f"{_W}body")
    for node in blocks:
        clone = copy.deepcopy(node)
        for inner in list(clone.iter(f"{_W}sectPr")):
            parent = inner.getparent()
            if parent is not None:
                parent.remove(inner)
        body.append(clone)
    if section is not None:
        body.append(copy.deepcopy(section))
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in archive.namelist():
            new.writestr(name, etree.tostring(fresh, xml_declaration=True, encoding="UTF-8") if name == "word/document.xml" else archive.read(name))
    return out.getvalue()
