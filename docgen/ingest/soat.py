"""The bytes of a document → what the checker looks at."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from docgen.findings import Finding, Span, in_order, warning
from docgen.ingest.ban_thao import BanThao
from docgen.ingest.doan_tho import DoanTho
from docgen.ingest.dong_doc import DongReader
from docgen.ingest.dong_soat import DongSoat
from docgen.ingest.gan_vai import YOUTH, GanVai, recognised_zones
from docgen.ingest.ke_soat import with_rules
from docgen.ingest.text_reader import read_paragraphs
from docgen.ingest.vai_chu import words_of
from docgen.model.ban_soat import BanSoat, DoanSoat
from docgen.model.van_ban import VanBan
from docgen.noi_dung import plain_text
from docgen.noi_dung.dau_muc import read_marker

_MOST_LETTERS = 30_000  # ten pages without a break
_MOST_SPACES = 400
_SPACES = re.compile(rf"\s{{{_MOST_SPACES}}}")


class DocSoat(NamedTuple):
    """A document read for checking; ``ban`` and ``van_ban`` are ``None`` when it cannot be read: ``findings`` say why."""

    ban: BanSoat | None
    van_ban: VanBan | None
    findings: list[Finding]


def soat_docx(data: bytes, name: str) -> DocSoat:
    """A Word file, ready to be checked. Never raises for bad input."""
    from docgen.ingest.docx_reader import read_docx

    ban_doc, findings = read_docx(data, name)
    if ban_doc is None:
        return DocSoat(None, None, findings)
    reader = DongReader(ban_doc)
    draft = BanThao(name, [*reader.stamps(), *reader.read()], "doan", tu_khoa=ban_doc.tu_khoa, tac_gia=reader.ban_doc.tac_gia)
    draft.take_notes(reader.notes())
    if not draft.doan:
        return DocSoat(None, None, findings)
    lines = DongSoat(reader)
    raw = list(lines.lines())
    van_ban, zones = recognised_zones(draft)
    doan = with_rules(GanVai(van_ban, zones).roles(raw))
    findings = [*findings, *_too_long(doan, name, "doan")]
    ban = BanSoat(
        name, tuple(doan), reader.ban_doc.phan, True, draft_type(draft, van_ban, doan), family(draft, raw),
        tuple(sorted(reader.chu.sach)), tuple(reader.chu.doi_ma), ban_doc.da_ky, "doan", tuple(lines.bang))
    return DocSoat(ban, van_ban, findings)


def soat_text(data: bytes, name: str) -> DocSoat:
    """A text without looks, ready to be checked."""
    doan, findings = read_paragraphs(data, name)
    draft = BanThao(name, list(doan))
    raw = [line for item in doan for line in _lines(item)]
    if not raw:
        return DocSoat(None, None, findings)
    van_ban, zones = recognised_zones(draft)
    placed = GanVai(van_ban, zones).roles(raw)
    findings = [*findings, *_too_long(placed, name, "")]
    ban = BanSoat(name, tuple(placed), (), False, draft_type(draft, van_ban, placed), family(draft, raw), don_vi="")
    return DocSoat(ban, van_ban, in_order(findings))


def _lines(doan: DoanTho) -> Iterator[DoanSoat]:
    """A line of a text, in pieces where wide gaps divide it into columns."""
    for piece in doan.cot or (doan.van,):
        van = plain_text(piece)
        marker = read_marker(van)
        yield DoanSoat("", van, marker.nhan if marker else "", marker.het if marker else 0, doan.dong, chung_dong=bool(doan.cot))


def _too_long(lines: list[DoanSoat], name: str, unit: str) -> list[Finding]:
    """Empties in place the lines that no person typed (rules would search them for minutes), and tells which."""
    out = []
    for n, line in enumerate(lines):
        if len(line.chu) > _MOST_LETTERS or (len(line.chu) > _MOST_SPACES and _SPACES.search(line.chu)):
            lines[n] = line._replace(vai_tro="trong", chu="", nhan="", than=0, manh=())
            out.append(warning("kiem.doan-dai", Span(name, line.thu_tu, 0, unit), "đoạn này dài {n} chữ cái hoặc có khoảng trống quá dài "
                               "nên không kiểm tra được; hãy tách thành nhiều đoạn, xóa dấu cách thừa rồi kiểm tra lại", n=len(line.chu)))
    return out


def draft_type(draft: BanThao, van_ban: VanBan, doan: list[DoanSoat]) -> str:
    """The key of the document's type as its title says, ``khac`` for one that is none of the decree's; ``cong_van`` when it has a
    subject line or an address instead."""
    from docgen.ingest.recognisers.dau_van_ban import type_of

    named = next((line for line in doan if line.vai_tro == "ten_loai"), None)
    if named is not None:
        return type_of(named.chu.split("\n")[0]) or "khac"
    roles = {line.vai_tro for line in doan}
    letter = "ten_loai" not in roles and ("trich_yeu_cong_van" in roles or "kinh_gui" in roles)
    return "cong_van" if letter else van_ban.loai_van_ban


def family(draft: BanThao, lines: list[DoanSoat]) -> str:
    """``nha_nuoc``, ``dang``, or ``doan`` for the Youth Union."""
    if any(words_of(line.chu[:60]).startswith(YOUTH) for line in lines[:30]):
        return "doan"
    return "dang" if draft.la_dang else "nha_nuoc"
