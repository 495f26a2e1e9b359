"""The bytes of an old file → the document that it holds and what there is to say about reading it."""

from __future__ import annotations

import re
from typing import NamedTuple

from docgen.bang_ma_cu import decode_bytes_legacy, guess, to_unicode
from docgen.findings import Finding, Span, error, in_order, note
from docgen.i18n import t
from docgen.ingest.ban_thao import BanThao
from docgen.ingest.chu_doc import OLD_CODES
from docgen.ingest.recognise import recognise
from docgen.ingest.text_reader import read_paragraphs
from docgen.model.van_ban import VanBan
from docgen.text import decode_bytes

_MOST_GUESSED = 5_000_000
_WESTERN = re.compile("[\x00-\xff–—‘’“”„†‡•…‰‹›€™ŒœŠšŽžŸƒˆ˜‚]*")
_CAPITALS = re.compile(r"(?<!\w)(?=(?:[^\Wa-z\d_]*[A-Z]){2})(?=\w*[^\x00-\x7f])[^\Wa-z\d_]{2,}(?!\w)")
"""A word typed in capitals in an encoding that has no capitals with marks: ``HUYệN``."""


class BanNhap(NamedTuple):
    """An imported document: what it says, all findings in order, and what must be looked at by key of the plan."""

    van_ban: VanBan
    findings: list[Finding]
    can_xem: dict[str, list[Finding]]


def import_text(data: bytes, name: str) -> BanNhap:
    """The document in a text file (shown to the user as ``name``).

    Never fails. Nothing of the text is lost: what is not recognised stays as text of the body, with a finding. Nothing
    is made up: what the text does not say is a ``[CẦN BỔ SUNG …]`` mark or stays absent.
    """
    data, old = _out_of_old_encoding(data, name)
    doan, findings = read_paragraphs(data, name)
    return _recognised(BanThao(name, doan), [*old, *findings])


def _out_of_old_encoding(data: bytes, name: str) -> tuple[bytes, list[Finding]]:
    """Text typed in TCVN3 or VNI, be it kept byte by byte or as Latin letters in UTF-8, as UTF-8."""
    found = decode_bytes_legacy(data)
    if found is None and not data.isascii():
        text = decode_bytes(data)[0]
        found = _converted(text) if len(text) <= _MOST_GUESSED else None
    if found is None:
        return data, []
    text, code = _CAPITALS.sub(lambda match: match.group().upper(), found[0]), found[1]
    return text.encode(), [note("nhap.bang-ma", Span(name), "đổi cả tệp từ bảng mã cũ {m} sang Unicode", None, m=t(OLD_CODES[code]))]


def _converted(text: str) -> tuple[str, str] | None:
    """Text with the lines in an old encoding converted, and which it is; lines that hold Unicode Vietnamese are left alone."""
    lines = text.split("\n")
    old = [i for i, line in enumerate(lines) if not line.isascii() and _WESTERN.fullmatch(line)]
    code = guess("\n".join(lines[i] for i in old)) if old else None
    if code is None:
        return None
    for i in old:
        lines[i] = to_unicode(lines[i], code)
    return "\n".join(lines), code


def import_docx(data: bytes, name: str) -> BanNhap:
    """The document in a Word file; the same promises as :func:`import_text`. A file that cannot be read gives an error."""
    from docgen.ingest.docx_reader import read_docx
    from docgen.ingest.dong_doc import DongReader

    ban_doc, findings = read_docx(data, name)
    if ban_doc is None:
        return _nothing(name, findings)
    reader = DongReader(ban_doc)
    draft = BanThao(name, [*reader.stamps(), *reader.read()], "doan", tu_khoa=ban_doc.tu_khoa, tac_gia=reader.ban_doc.tac_gia)
    draft.take_notes(reader.notes())
    if not draft.doan:
        findings.append(error("nhap.trong", draft.place(0), "tệp không có chữ nào (có thể chỉ có ảnh chụp văn bản)"))
    return _recognised(draft, [*findings, *reader.findings(name)])


def import_doc(data: bytes, name: str) -> BanNhap:
    """The document in an old Word file (.doc), an .rtf or .odt, by way of LibreOffice."""
    from docgen.ingest.doc_reader import doc_to_docx

    docx, findings = doc_to_docx(data, name)
    if docx is None:
        return _nothing(name, findings)
    read = import_docx(docx, name)
    return read._replace(findings=in_order([*findings, *read.findings]))


def import_pdf(data: bytes, name: str) -> BanNhap:
    """The document in a digital PDF; places are given by page and line."""
    from docgen.ingest.pdf_reader import read_pdf

    text, places, findings = read_pdf(data, name)
    if text is None:
        return _nothing(name, findings)
    doan, more = read_paragraphs(text.encode(), name)
    return _recognised(BanThao(name, doan, "trang", dict(enumerate(places, 1))), [*findings, *more])


def _nothing(name: str, findings: list[Finding]) -> BanNhap:
    return BanNhap(BanThao(name, []).van_ban(), findings, {})


def _recognised(draft: BanThao, findings: list[Finding]) -> BanNhap:
    van_ban, more = recognise(draft)
    return BanNhap(van_ban, in_order([*findings, *more]), draft.can_xem)
