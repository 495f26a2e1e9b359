"""A .docx file → :class:`docgen.model.ban_doc.BanDoc`: what a person sees on its pages, with looks and places."""

from __future__ import annotations

from docgen.findings import Finding, Span, error
from docgen.ingest.docx_reader.danh_so_word import DanhSoWord
from docgen.ingest.docx_reader.dau_chan import DauChan
from docgen.ingest.docx_reader.doc_than import ThanReader
from docgen.ingest.docx_reader.ghi_chu import notices
from docgen.ingest.docx_reader.goi_tep import Element, GoiTep, HongTep, W, main_part, open_package
from docgen.ingest.docx_reader.kieu_dang import KieuDang, find, number, points, switch, value
from docgen.ingest.docx_reader.truong_word import drop_stray_fields
from docgen.model.ban_doc import BanDoc, DoanDoc, ManhChu, PhanTrang, SoTrang, paragraphs

__all__ = ["read_docx"]


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
    muc = tuple(reader.muc)
    notes = _notes(goi, part, reader)
    dau_chan = DauChan(goi, part, reader, muc)
    phan = [_pages(node, dau_chan.so_trang(at)) for at, node in enumerate(muc)]
    if find(body, "sectPr") is None:
        phan.append(PhanTrang(0, 0, 0, 0, 0, 0))
    ban_doc = BanDoc(khoi, tuple(phan), notes, dau_chan.doan(),
                     tuple(word for text in _property(goi, "keywords").split(",") if (word := text.strip())), _property(goi, "creator"),
                     _is_signed(goi))
    return ban_doc, notices(reader.so_ghi, name)


def _root(goi: GoiTep, part: str) -> Element | None:
    """The root of a part with text, its fields in order."""
    root = goi.xml(part)
    if root is not None:
        drop_stray_fields(root)
    return root


def _pages(muc: Element, so_trang: tuple[SoTrang, ...]) -> PhanTrang:
    """The pages that a ``w:sectPr`` describes, with the numbers that they show."""
    size, margins, count = find(muc, "pgSz"), find(muc, "pgMar"), find(muc, "pgNumType")

    def length(where: Element | None, key: str) -> float:
        return points(where.get(f"{W}{key}")) if where is not None else 0.0

    return PhanTrang(length(size, "w"), length(size, "h"), length(margins, "top"), length(margins, "bottom"), length(margins, "left"),
                     length(margins, "right"), switch(muc, "titlePg"), value(muc, "type") in ("continuous", "nextColumn"), so_trang,
                     (count.get(f"{W}fmt") if count is not None else "") or "decimal",
                     max(0, int(number(count.get(f"{W}start")))) if count is not None else 0, length(margins, "header"))


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


def _is_signed(goi: GoiTep) -> bool:
    """Whether the package carries a digital signature: parts of one, or where one begins."""
    return any(name.startswith("_xmlsignatures/") for name in goi.names) or any(kind == "origin" for kind, _ in goi.relations("").values())


def _property(goi: GoiTep, tag: str) -> str:
    """One of the properties that a user of Word may set: ``creator``, ``keywords``; ``""`` when there is none."""
    for name in goi.related("", "core-properties"):
        root = goi.xml(name)
        if root is not None:
            return next((node.text or "" for node in root.iter(f"{{*}}{tag}")), "").strip()
    return ""
