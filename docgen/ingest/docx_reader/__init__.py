"""A .docx file → :class:`docgen.model.ban_doc.BanDoc`: what a person sees on its pages, with looks and places."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.findings import Finding, Span, error
from docgen.ingest.docx_reader.danh_so_word import DanhSoWord
from docgen.ingest.docx_reader.doc_than import ThanReader
from docgen.ingest.docx_reader.ghi_chu import notices
from docgen.ingest.docx_reader.goi_tep import Element, GoiTep, HongTep, R, W, main_part, open_package
from docgen.ingest.docx_reader.kieu_dang import KieuDang, find, points, switch, value
from docgen.ingest.docx_reader.manh_chu import PAGE_NUMBERS, TruongWord, drop_stray_fields
from docgen.model.ban_doc import BanDoc, DoanDoc, ManhChu, PhanTrang, paragraphs

__all__ = ["read_docx"]

_WORD = re.compile(r"\w+")
_PAGE_WORDS = frozenset(("trang", "page", "tr", "of", "trên", "tổng", "số"))


def read_docx(data: bytes, name: str) -> tuple[BanDoc | None, list[Finding]]:
    """The document in the bytes of a .docx file, shown to the user as ``name``, and what there is to say about it.

    Changes that are only proposed are read as accepted, hidden text is left out; both are told. ``None`` with an error
    for what is no Word file, damaged, encrypted or made to do harm. Never raises for bad input.
    """
    try:
        return _read(open_package(data), name)
    except HongTep as bad:
        return None, [error("nhap.hong", Span(name), bad.message, None, **bad.values)]
    except RecursionError:
        return None, [error("nhap.hong", Span(name), "tệp Word lồng nhau quá sâu; từ chối đọc")]


def _read(goi: GoiTep, name: str) -> tuple[BanDoc, list[Finding]]:
    part = main_part(goi)
    kieu = KieuDang(goi, part)
    numbering = goi.related(part, "numbering")
    reader = ThanReader(kieu, DanhSoWord(goi.xml(numbering[0]) if numbering else None, kieu))
    body = find(_root(goi, part), "body")
    khoi = reader.story(body) if body is not None else ()
    phan = [_pages(muc) for muc in reader.muc]
    if find(body, "sectPr") is None:
        phan.append(PhanTrang(0, 0, 0, 0, 0, 0))
    notes = _notes(goi, part, reader)
    ban_doc = BanDoc(khoi, tuple(phan), notes, _running(goi, part, reader),
                     tuple(word for text in _property(goi, "keywords").split(",") if (word := text.strip())), _property(goi, "creator"))
    return ban_doc, notices(reader.so_ghi, name)


def _root(goi: GoiTep, part: str) -> Element | None:
    """The root of a part with text, its fields in order."""
    root = goi.xml(part)
    if root is not None:
        drop_stray_fields(root)
    return root


def _pages(muc: Element) -> PhanTrang:
    """The pages that a ``w:sectPr`` describes."""
    size, margins = find(muc, "pgSz"), find(muc, "pgMar")

    def length(where: Element | None, key: str) -> float:
        return points(where.get(f"{W}{key}")) if where is not None else 0.0

    return PhanTrang(length(size, "w"), length(size, "h"), length(margins, "top"), length(margins, "bottom"), length(margins, "left"),
                     length(margins, "right"), switch(muc, "titlePg"), value(muc, "type") in ("continuous", "nextColumn"))


def _notes(goi: GoiTep, part: str, reader: ThanReader) -> dict[str, tuple[DoanDoc, ...]]:
    """The notes that have a mark, by key; a mark without a note gets an empty one. Notes may cite notes."""
    stories = {}
    for kind in ("footnote", "endnote"):
        for name in goi.related(part, f"{kind}s"):
            root = _root(goi, name)
            for node in root.iter(f"{W}{kind}") if root is not None else ():
                stories[kind, node.get(f"{W}id", "")] = node
    out: dict[str, tuple[DoanDoc, ...]] = {}
    for place in reader.dan:  # grows while notes are read
        key = reader.goi_cuoc_chu[place]
        blocks = reader.apart(stories[place], place[0]) if place in stories else ()
        out[key] = _without_mark(tuple(paragraphs(blocks)), reader.chu.dau_rieng.get(key, "").strip())
    return out


def _without_mark(note: tuple[DoanDoc, ...], mark: str) -> tuple[DoanDoc, ...]:
    """A note without the mark that its author chose and repeated in front of it."""
    first = next((piece for piece in note[0].manh if isinstance(piece, ManhChu) and piece.chu.strip()), None) if note else None
    if not mark or first is None or not first.chu.lstrip().startswith(mark):
        return note
    rest = first._replace(chu=first.chu.lstrip().removeprefix(mark))
    return (note[0]._replace(manh=tuple(rest if piece is first else piece for piece in note[0].manh)), *note[1:])


def _running(goi: GoiTep, part: str, reader: ThanReader) -> tuple[DoanDoc, ...]:
    """Paragraphs of the page headers and footers that are shown, each text once; numbers of pages are none."""
    out: dict[str, DoanDoc] = {}
    reader.chu.truong = TruongWord(reader.chu.truong.bo | PAGE_NUMBERS)
    for name in dict.fromkeys(_shown_parts(goi, part, reader.muc)):
        root = _root(goi, name)
        for doan in paragraphs(reader.apart(root, "dau_chan")) if root is not None else ():
            if (text := doan.chu.strip(" -–\t")) and not _is_page_number(text):
                out.setdefault(text, doan)
    return tuple(out.values())


def _shown_parts(goi: GoiTep, part: str, muc: list[Element]) -> Iterator[str]:
    """The parts with headers and footers, section by section; a section without its own goes on with those before it."""
    relations = goi.relations(part)
    settings = [goi.xml(name) for name in goi.related(part, "settings")]
    kinds = {"default": True, "even": any(switch(node, "evenAndOddHeaders") for node in settings)}
    current: dict[tuple[str, str], str] = {}
    for section in muc:
        for node in section:
            kind = node.tag.removeprefix(W)
            if kind in ("headerReference", "footerReference"):
                current[kind, node.get(f"{W}type", "default")] = relations.get(node.get(f"{R}id", ""), ("", ""))[1]
        kinds["first"] = switch(section, "titlePg")
        yield from (current[kind, which] for kind in ("headerReference", "footerReference") for which in ("first", "default", "even")
                    if kinds[which] and current.get((kind, which)))


def _is_page_number(text: str) -> bool:
    return all(word.isdecimal() or word in _PAGE_WORDS for word in _WORD.findall(text.lower()))


def _property(goi: GoiTep, tag: str) -> str:
    """One of the properties that a user of Word may set: ``creator``, ``keywords``; ``""`` when there is none."""
    for name in goi.related("", "core-properties"):
        root = goi.xml(name)
        if root is not None:
            return next((node.text or "" for node in root.iter(f"{{*}}{tag}")), "").strip()
    return ""
