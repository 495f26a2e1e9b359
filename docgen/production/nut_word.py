"""A Word file opened for editing: each paragraph that the checker counts, as an element that may be changed.

A file is read a second time by the reader of :mod:`docgen.ingest.docx_reader`, which counts paragraphs in its own way (text boxes
behind the paragraph they hang on, one of two forms kept for old and new programs), while it is recorded which element has which
number. The elements to be changed belong to trees of their own: what the reader takes out of its trees stays in the file.
"""

from __future__ import annotations

import posixpath
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple
from zlib import crc32

from lxml import etree

from docgen.errors import RequestError
from docgen.i18n import t
from docgen.ingest.chu_doc import ChuReader
from docgen.ingest.docx_reader import _notes  # the order in which notes are read is a matter of the reader alone
from docgen.ingest.docx_reader.danh_so_word import DanhSoWord
from docgen.ingest.docx_reader.dau_chan import DauChan
from docgen.ingest.docx_reader.doc_than import ThanReader
from docgen.ingest.docx_reader.goi_tep import Element, GoiTep, HongTep, W, main_part, open_package
from docgen.ingest.docx_reader.kieu_dang import KieuDang, Vung, find
from docgen.ingest.docx_reader.manh_chu import ManhReader
from docgen.ingest.docx_reader.truong_word import drop_stray_fields
from docgen.model.ban_doc import HinhChu, KhoiDoc, ManhChu
from docgen.model.ban_soat import DoanSoat
from docgen.render.package import Member, deflated, pack
from docgen.text import clean

TYPES = "[Content_Types].xml"
_KINDS = ("footnotes", "endnotes", "header", "footer")
_ZIP_HEAD = 30  # bytes of a member's own header, the lengths of name and extra field last


class ManhNut(NamedTuple):
    """Letters of a paragraph and what holds them. ``nut`` is a child of a run (``w:t``; ``w:tab``, ``w:br``, ``w:sym``…), ``None``
    where no run holds them (a formula); ``chu`` the letters as the checker sees them, clean; ``goc`` the place of each in
    ``nut.text``, and the end: one more; where no place is known (an old encoding) all are 0 but the end."""

    nut: Element | None
    chu: str
    goc: tuple[int, ...]


class ChoChu(NamedTuple):
    """Where some letters stand: ``manh`` are (element, first, end) with places in the element's text, in order, of all of it where no
    place in it is known; ``chu`` the letters that were asked for, as they stand there: white space may be another."""

    manh: tuple[tuple[Element, int, int], ...]
    chu: str


@dataclass
class NutWord:
    """A Word file. ``chinh`` is the name of the part with the body, ``nut`` paragraph number → its ``w:p``, ``phan_cua``
    paragraph number → the name of its part, ``manh`` paragraph number → its letters, ``cay`` part name → the root of the
    tree that may be changed."""

    goi: GoiTep
    chinh: str
    cay: dict[str, Element]
    nut: dict[int, Element] = field(default_factory=dict)
    phan_cua: dict[int, str] = field(default_factory=dict)
    manh: dict[int, list[ManhNut]] = field(default_factory=dict)
    _last: tuple[list[ManhNut], tuple[str, list[int], str]] | None = None

    def letters(self, doan: DoanSoat, dau: int, cuoi: int) -> ChoChu | None:
        """Where ``doan.chu[dau:cuoi]`` stands; ``None`` where that cannot be told for certain: it is part of an automatic
        number, the paragraph is put together of two, the same words stand there twice."""
        than = doan.than if doan.tu_dong else 0
        manh = self.manh.get(doan.thu_tu, [])
        if not manh or not than <= dau < cuoi <= len(doan.chu):
            return None
        all_of, letters, words = self._known(doan.thu_tu)
        line = doan.chu[than:]
        wanted = "".join(line.split())
        first = words.find(wanted) if wanted else -1
        if first < 0 or words.find(wanted, first + 1) >= 0:
            return None
        start, end = (_place(line, offset - than, letters, first) for offset in (dau, cuoi))
        if all_of[start:end] != doan.chu[dau:cuoi]:
            before, upto = (len("".join(line[:offset - than].split())) for offset in (dau, cuoi))
            if before == upto:
                return None
            start, end = letters[first + before], letters[first + upto - 1] + 1
        return ChoChu(tuple(_pieces(manh, start, end)), all_of[start:end])

    def _known(self, thu_tu: int) -> tuple[str, list[int], str]:
        """The letters of a paragraph, the places of those that are no white space, and these; the last paragraph is remembered."""
        if self._last is None or self._last[0] is not self.manh[thu_tu]:
            all_of = "".join(piece.chu for piece in self.manh[thu_tu])
            letters = [at for at, sign in enumerate(all_of) if not sign.isspace()]
            self._last = self.manh[thu_tu], (all_of, letters, "".join(all_of[at] for at in letters))
        return self._last[1]

    def part_bytes(self, name: str) -> bytes:
        """The XML of a part as its tree now stands."""
        data: bytes = etree.tostring(self.cay[name].getroottree(), xml_declaration=True, encoding="UTF-8", standalone=True)
        return data

    def package(self, parts: Mapping[str, bytes], stored: Sequence[str] = ()) -> bytes:
        """The file with ``parts`` (name → bytes) changed or added; all others as they are, byte by byte. No dates. Those named in
        ``stored`` are not deflated."""
        def member(file: str, name: str) -> Member:
            content = changed.pop(name)
            return Member(file, zipfile.ZIP_STORED, crc32(content), len(content), content) if name in stored else deflated(file, content)

        archive, changed = self.goi.archive, dict(parts)
        by_member = {self.goi.names[name.lower()]: name for name in parts if name.lower() in self.goi.names}
        members = []
        for info in archive.infolist():
            name = by_member.get(info.filename)
            if name is None:
                members.append(_copied(archive, info))
            elif name in changed:  # an archive may hold a name twice; the last counts and there is one of it now
                members.append(member(info.filename, name))
        return pack([*members, *(member(name, name) for name in list(changed))])


def open_for_editing(data: bytes) -> NutWord:
    """The file in the bytes of a .docx. Raises :class:`RequestError` for what cannot be read or changed."""
    try:
        goi = open_package(data)
        chinh = main_part(goi)
        trees = {name: tree for name in (chinh, *_other_parts(goi, chinh)) if (tree := _Tree.read(goi, name)) is not None}
        reader = _read(goi, chinh)
    except (HongTep, RecursionError, etree.XMLSyntaxError) as bad:
        why = t(bad.message, **bad.values) if isinstance(bad, HongTep) else str(bad)
        raise RequestError(t("không mở được tệp Word để ghi: {r}", r=why)) from bad
    if chinh not in trees:
        raise RequestError(t("tệp Word lưu theo dạng Strict Open XML, docgen không ghi được; hãy lưu lại thành Word Document (.docx)"))
    return _with_places(NutWord(goi, chinh, {name: tree.root for name, tree in trees.items()}), reader, trees)


def _other_parts(goi: GoiTep, chinh: str) -> Iterator[str]:
    """The parts beside the body that have paragraphs."""
    for kind in _KINDS:
        yield from goi.related(chinh, kind)


def relations_part(name: str) -> str:
    """The name of the part with the relations of a part."""
    folder, base = posixpath.split(name)
    return posixpath.join(folder, "_rels", f"{base}.rels")


def editable(data: bytes) -> Element:
    """The root of XML that was read before without complaint, nothing left out of it."""
    return etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False))


class _Tree(NamedTuple):
    """A part twice: ``root`` of the tree that may be changed, ``twin`` element that the reader sees → the same one there."""

    root: Element
    twin: dict[Element, Element]

    @classmethod
    def read(cls, goi: GoiTep, name: str) -> _Tree | None:
        """The trees of a part before its reader changes its own; ``None`` when they are not alike (Strict Open XML)."""
        seen, root = goi.xml(name), editable(goi.bytes(name))
        twin = dict(zip(seen.iter(etree.Element), root.iter(etree.Element), strict=False)) if seen is not None else {}
        return cls(root, twin) if twin and all(a.tag == b.tag for a, b in twin.items()) else None


# reading with a record -------------------------------------------------------------------------------------------


class _ManhGhi(ManhReader):
    """Records which child of which run each letter comes from: ``ghi`` paragraph number → (element, letters, look)."""

    ghi: dict[int, list[tuple[Element | None, str, HinhChu]]]
    dang_doc: Element | None = None

    def run_content(self, run: Element, hinh: HinhChu) -> None:
        before = self.dang_doc
        super().run_content(self.watched(run), hinh)
        self.dang_doc = before

    def watched(self, run: Element) -> Iterator[Element]:
        for node in run:
            self.dang_doc = node
            yield node

    def text(self, chu: str, hinh: HinhChu) -> None:
        before = len(self.manh)
        super().text(chu, hinh)
        if len(self.manh) > before:
            self.ghi.setdefault(self.thu_tu, []).append((self.dang_doc, chu, hinh))


class _ThanGhi(ThanReader):
    """Records the element of each paragraph."""

    def __init__(self, kieu: KieuDang, danh_so: DanhSoWord) -> None:
        super().__init__(kieu, danh_so)
        self.chu: _ManhGhi = _ManhGhi(kieu, self.so_ghi, self.note_key)
        self.chu.ghi = {}
        self.nut: dict[int, Element] = {}

    def paragraph(self, node: Element, vung: Vung) -> list[KhoiDoc]:
        self.nut[self.thu_tu + 1] = node
        return super().paragraph(node, vung)


def _read(goi: GoiTep, part: str) -> _ThanGhi:
    """All stories in the order in which :func:`docgen.ingest.docx_reader.read_docx` reads them."""
    kieu = KieuDang(goi, part)
    numbering = goi.related(part, "numbering")
    reader = _ThanGhi(kieu, DanhSoWord(goi.xml(numbering[0]) if numbering else None, kieu))
    root = goi.xml(part)
    drop_stray_fields(root)
    body = find(root, "body")
    if body is not None:
        reader.story(body)
    muc = tuple(reader.muc)
    _notes(goi, part, reader)
    headers = DauChan(goi, part, reader, muc)
    for at in range(len(muc)):
        headers.so_trang(at)
    headers.doan()
    return reader


def _with_places(word: NutWord, reader: _ThanGhi, trees: dict[str, _Tree]) -> NutWord:
    """The file with what was recorded, told in elements that may be changed."""
    twin = {seen: (name, own) for name, tree in trees.items() for seen, own in tree.twin.items()}
    for number, node in reader.nut.items():
        if node in twin:
            word.phan_cua[number], word.nut[number] = twin[node]
    letters = ChuReader()
    for number, record in reader.chu.ghi.items():
        word.manh[number] = [_clean_piece(letters, twin.get(node, ("", None))[1], ManhChu(chu, hinh)) for node, chu, hinh in record]
    return word


def _clean_piece(letters: ChuReader, node: Element | None, manh: ManhChu) -> ManhNut:
    """A piece as the checker sees it, each letter with its place."""
    chu = letters.text(manh, 0)
    text = node.text or "" if node is not None and node.tag == f"{W}t" else manh.chu
    if len(chu) == len(manh.chu) == len(text):
        return ManhNut(node, chu, tuple(range(len(chu) + 1)))
    clusters = _clusters(manh.chu) if len(manh.chu) == len(text) else []
    cleaned = [clean(cluster)[0] for _, cluster in clusters]
    if "".join(cleaned) == chu:
        return ManhNut(node, chu, (*(at for (at, _), part in zip(clusters, cleaned, strict=True) for _ in part), len(text)))
    return ManhNut(node, chu, (*(0 for _ in chu), len(text)))  # an old encoding: all of it or nothing


def _clusters(text: str) -> list[tuple[int, str]]:
    """Letters with the marks that follow them, and where each begins."""
    import unicodedata

    out: list[tuple[int, str]] = []
    for at, sign in enumerate(text):
        if out and unicodedata.combining(sign):
            out[-1] = (out[-1][0], out[-1][1] + sign)
        else:
            out.append((at, sign))
    return out


# places ----------------------------------------------------------------------------------------------------------


def _place(line: str, offset: int, letters: list[int], first: int) -> int:
    """The place in a paragraph of an offset in one of its lines, whose letters begin at the ``first`` of the paragraph's."""
    before = line[:offset]
    count, blanks = len("".join(before.split())), len(before) - len(before.rstrip())
    if not count:
        return letters[first] - (len(line) - len(line.lstrip()) - blanks)
    return letters[first + count - 1] + 1 + blanks


def _pieces(manh: list[ManhNut], start: int, end: int) -> Iterator[tuple[Element, int, int]]:
    at = 0
    for piece in manh:
        a, b = max(start - at, 0), min(end - at, len(piece.chu))
        if a < b and piece.nut is not None:
            known = piece.goc[a] < piece.goc[b]
            yield (piece.nut, piece.goc[a], piece.goc[b]) if known else (piece.nut, 0, piece.goc[-1])
        at += len(piece.chu)


def _copied(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> Member:
    """A member as it lies in the archive, not unpacked."""
    stream = archive.fp
    assert stream is not None
    stream.seek(info.header_offset)
    head = stream.read(_ZIP_HEAD)
    stream.seek(int.from_bytes(head[-4:-2], "little") + int.from_bytes(head[-2:], "little"), 1)
    return Member(info.filename, info.compress_type, info.CRC, info.file_size, stream.read(info.compress_size))


__all__ = ["TYPES", "ChoChu", "ManhNut", "NutWord", "editable", "open_for_editing", "relations_part"]
