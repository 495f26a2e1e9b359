"""Spoiling Word files in one way at a time, and reading them without the reader of docgen."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterator
from copy import deepcopy
from typing import Any

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_NS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
DOCUMENT = "word/document.xml"
Node = Any
Spoil = Callable[[Node], object]


def parts_of(data: bytes) -> dict[str, bytes]:
    """The members of a package."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(parts: dict[str, bytes]) -> bytes:
    """A package with these members."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return out.getvalue()


def spoiled(data: bytes, *spoils: Spoil, part: str = DOCUMENT) -> bytes:
    """The file with a part changed in its tree."""
    parts = parts_of(data)
    root = etree.fromstring(parts[part])
    for spoil in spoils:
        spoil(root)
    return packed({**parts, part: etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)})


def words_in(data: bytes) -> list[str]:
    """The texts of all paragraphs of all parts, struck-out letters and instructions of fields included."""
    out = []
    for name, part in sorted(parts_of(data).items()):
        if name.startswith("word/") and name.endswith(".xml"):
            root = etree.fromstring(part)
            tags = [f"{W}{tag}" for tag in ("t", "delText", "instrText")]
            out += [f"{name}: " + "".join(node.text or "" for node in p.iter(*tags)) for p in root.iter(f"{W}p")]
    return out


def xml(text: str) -> Node:
    """An element; ``w:`` is known."""
    head, sep, tail = text.partition(">")
    end = "/" if head.endswith("/") else ""
    return etree.fromstring(f"{head.removesuffix('/')} {_NS}{end}{sep}{tail}")


# finding ---------------------------------------------------------------------------------------------------------


def text_of(node: Node) -> str:
    """The letters below an element."""
    return "".join(item.text or "" for item in node.iter(f"{W}t"))


def paragraph(root: Node, words: str) -> Node:
    """The first paragraph that holds these words itself."""
    found = [p for p in root.iter(f"{W}p") if words in text_of(p)]
    assert found, words
    return next(p for p in found if not any(words in text_of(inner) for inner in p.iter(f"{W}p") if inner is not p))


def body_paragraphs(root: Node, least: int = 120) -> Iterator[Node]:
    """Paragraphs of the text: long ones in no table."""
    for p in root.iter(f"{W}p"):
        if len(text_of(p)) >= least and next(p.iterancestors(f"{W}tbl"), None) is None:
            yield p


def runs(p: Node) -> list[Node]:
    """The runs of a paragraph that hold letters."""
    return [run for run in p.iter(f"{W}r") if run.find(f"{W}t") is not None]


def properties(node: Node) -> Node:
    """The ``w:rPr`` of a run, the ``w:pPr`` of a paragraph."""
    tag = f"{W}{'rPr' if node.tag == f'{W}r' else 'pPr'}"
    found = node.find(tag)
    if found is None:
        found = node.makeelement(tag)
        node.insert(0, found)
    return found


# spoiling --------------------------------------------------------------------------------------------------------


def put(node: Node, text: str) -> None:
    """Set a property in its place, without what was there."""
    from docgen.production.sua_hinh import child

    new = xml(text)
    old = child(properties(node), new.tag.removeprefix(W))
    for key in list(old.attrib):
        del old.attrib[key]
    for key, value in new.attrib.items():
        old.set(key, value)


def letters(words: str, *settings: str) -> Spoil:
    """Set letter properties on the runs of the paragraph with these words."""
    def spoil(root: Node) -> None:
        for run in runs(paragraph(root, words)):
            for setting in settings:
                put(run, setting)

    return spoil


def para(words: str, *settings: str) -> Spoil:
    """Set properties of the paragraph with these words."""
    def spoil(root: Node) -> None:
        for setting in settings:
            put(paragraph(root, words), setting)

    return spoil


def all_text(*settings: str, of_paragraph: bool = False, every: int = 1) -> Spoil:
    """Set properties on long paragraphs of the text, or on their runs."""
    def spoil(root: Node) -> None:
        for n, p in enumerate(body_paragraphs(root)):
            for node in ([p] if of_paragraph else runs(p)) if n % every == 0 else ():
                for setting in settings:
                    put(node, setting)

    return spoil


def section(tag: str, which: int = -1, **values: str) -> Spoil:
    """Set attributes of a child of a section."""
    def spoil(root: Node) -> None:
        found = list(root.iter(f"{W}sectPr"))[which].find(f"{W}{tag}")
        for key, value in values.items():
            found.set(f"{W}{key}", value)

    return spoil


def sections(tag: str, **values: str) -> Spoil:
    """Set attributes of a child of all sections."""
    def spoil(root: Node) -> None:
        for node in root.iter(f"{W}sectPr"):
            for key, value in values.items():
                node.find(f"{W}{tag}").set(f"{W}{key}", value)

    return spoil


def cut(words: str, *settings: str, at: int | None = None) -> Spoil:
    """Cut the runs of the paragraph in the middle of these words; the settings hold for what stands behind the cut, up to the
    end of the words."""
    def spoil(root: Node) -> None:
        p = paragraph(root, words)
        start = text_of(p).index(words) + (len(words) // 2 if at is None else at)
        end = text_of(p).index(words) + len(words)
        split(p, end)
        split(p, start)
        seen = 0
        for run in runs(p):
            length = len(text_of(run))
            if start <= seen and seen + length <= end:
                for setting in settings:
                    put(run, setting)
            seen += length

    return spoil


def split(p: Node, at: int) -> None:
    """Cut the run in which a letter stands in front of that letter."""
    seen = 0
    for run in runs(p):
        length = len(text_of(run))
        if seen < at < seen + length:
            other = deepcopy(run)
            for node, text in ((run, text_of(run)[:at - seen]), (other, text_of(run)[at - seen:])):
                first, *rest = node.findall(f"{W}t")
                first.text = text
                first.set(_SPACE, "preserve")
                for item in rest:
                    node.remove(item)
            run.addnext(other)
            return
        seen += length


def shatter(words: str, size: int = 1) -> Spoil:
    """Cut a paragraph into runs of so many letters."""
    def spoil(root: Node) -> None:
        p = paragraph(root, words)
        for at in range(len(text_of(p)) - 1, 0, -size):
            split(p, at)

    return spoil


def rewrite(old: str, new: str) -> Spoil:
    """Change words in the paragraph that holds them; its runs become one."""
    def spoil(root: Node) -> None:
        p = paragraph(root, old)
        first, *rest = runs(p)
        text = text_of(p).replace(old, new, 1)
        items = first.findall(f"{W}t")
        items[0].text = text
        items[0].set(_SPACE, "preserve")
        for item in items[1:]:
            first.remove(item)
        for run in rest:
            run.getparent().remove(run)

    return spoil


def in_front(words: str, text: str) -> Spoil:
    """Put a run with blanks (``\\t`` is a tab) in front of a paragraph."""
    def spoil(root: Node) -> None:
        p = paragraph(root, words)
        run = deepcopy(runs(p)[0])
        for node in [node for node in run if node.tag != f"{W}rPr"]:
            run.remove(node)
        for sign in text:
            run.append(xml("<w:tab/>") if sign == "\t" else xml('<w:t xml:space="preserve"> </w:t>'))
        runs(p)[0].addprevious(run)

    return spoil
