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
    notes = [i for i, node in enumerate(blocks) if _text(node).startswith("Ghi chú:")]
    for (start, name), end in zip(starts, [*(i for i, _ in starts[1:]), len(blocks)], strict=True):
        end = next((i for i in notes if start < i < end), end)  # the notes that explain a template are no part of it
        piece = blocks[start + 1:end]
        inner = next((node.find(f".//{_W}sectPr") for node in blocks[start + 1:] if node.find(f".//{_W}sectPr") is not None), last)
        out[name] = _packed(archive, root, piece, inner)
    return out


def _text(node: etree._Element) -> str:
    return " ".join("".join(t.text or "" for t in node.iter(f"{_W}t")).split())


def _xml(root: etree._Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8")


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
            new.writestr(name, _xml(fresh) if name == "word/document.xml" else archive.read(name))
    return out.getvalue()


_RUN, _TEXT, _PROPERTIES = f"{_W}r", f"{_W}t", f"{_W}rPr"
COMMON = (
    (r"TÊN CQ, TC CHỦ QUẢN.*", "UBND XÃ TÂN PHÚ"),
    (r"TÊN CƠ QUAN, TỔ\s+CHỨC.*", "TRƯỜNG THCS LÊ LỢI"),
    (r".{0,30},\s*ngày\W+tháng\W+năm.{0,8}", "Tân Phú, ngày 10 tháng 9 năm 2026"),
    (r"QUYỀN HẠN, CHỨC VỤ CỦA NGƯỜI KÝ.*", "HIỆU TRƯỞNG"),
    (r"\(Chữ ký của .*|.*chữ ký số của cơ quan.*", None),
    (r"Họ và tên", "Nguyễn Thị Hoa"),
    (r"- Lưu: VT,.*", "- Lưu: VT, TCM."),
    (r"- Như Điều.*", "- Như Điều 2;"),
    (r"- \W+;", "- UBND xã Tân Phú (để b/c);"),
    (r"- \W+", "- Trường Tiểu học Tân Phú."),
)
"""What a clerk writes instead of the dots, by what stands there; ``None`` takes the line away."""


def filled(data: bytes, *own: tuple[str, str | None]) -> bytes:
    """A template filled in with words of our own (``own`` before :data:`COMMON`), looks kept; the notes below are cut off."""
    archive = zipfile.ZipFile(io.BytesIO(data))
    root = etree.fromstring(archive.read("word/document.xml"))
    body = root.find(f"{_W}body")
    assert body is not None
    notes = next((node for node in body if _text(node).startswith("Ghi chú:")), None)
    for node in list(body)[list(body).index(notes):] if notes is not None else ():
        if node.tag != f"{_W}sectPr":
            body.remove(node)
    _without_notes(root)
    patterns = [(re.compile(pattern, re.DOTALL), text) for pattern, text in (*own, *COMMON)]
    for paragraph in list(root.iter(f"{_W}p")):
        words = _text(paragraph)
        found = next((item for item in patterns if words and item[0].fullmatch(words)), None)
        if found is not None:
            _write(paragraph, found[1])
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in archive.namelist():
            new.writestr(name, _xml(root) if name == "word/document.xml" else archive.read(name))
    return out.getvalue()


def _without_notes(root: etree._Element) -> None:
    """Empty the lines from «Ghi chú:» on, where the notes stand in a table with the signature."""
    lines = list(root.iter(f"{_W}p"))
    start = next((i for i, node in enumerate(lines) if _text(node).startswith("Ghi chú:")), len(lines))
    for node in lines[start:]:
        for run in list(node.iter(_RUN)):
            parent = run.getparent()
            if parent is not None:
                parent.remove(run)


def _write(paragraph: etree._Element, text: str | None) -> None:
    """Put ``text`` into the first run of a paragraph that is set on the line, and nothing into the others."""
    runs = [run for run in paragraph.iter(_RUN) if run.find(_TEXT) is not None]
    if text is None:
        parent = paragraph.getparent()
        if parent is not None and len(parent.findall(f"{_W}p")) > 1:
            parent.remove(paragraph)
        return
    first = next((run for run in runs if run.find(f"{_PROPERTIES}/{_W}vertAlign") is None), runs[0])
    for run in runs:
        if run is not first:
            parent = run.getparent()
            if parent is not None:
                parent.remove(run)
    for node in list(first):
        if node.tag != _PROPERTIES:
            first.remove(node)
    word = etree.SubElement(first, _TEXT)
    word.text = text
