"""Plain text → raw paragraphs: one per line, with its place, its indent and the white space around it."""

from __future__ import annotations

import re

from docgen.findings import Finding, Span, error, note, warning
from docgen.i18n import N_
from docgen.ingest.doan_tho import DoanTho
from docgen.text import CHANGES, clean, control_characters, decode_bytes

_KNOWN_FORMATS = {
    b"PK\x03\x04": N_("tệp nén (docx, xlsx, zip)"),
    b"\xd0\xcf\x11\xe0": N_("tệp Word hoặc Excel đời cũ (doc, xls)"),
    b"%PDF": N_("tệp PDF"),
    b"{\\rt": N_("tệp RTF"),
}
_WIDE_GAP = re.compile(r"(?<=\S)(?:[ ]{3,}|[ ]*\t[ \t]*)(?=\S)")
_ODD_SPACE = re.compile(r"  |[^\S ]")
_BARE_MARKER = re.compile(r"\W{1,2}|\w{1,5}(?:\.\d{1,2})*[.)]")
_JUNK_SHARE = 20  # more than one control character in so many: not a text


def read_paragraphs(data: bytes, name: str) -> tuple[list[DoanTho], list[Finding]]:
    """The lines that hold text, and what was changed while reading. Never fails: junk gives no line and an error."""
    known = next((what for magic, what in _KNOWN_FORMATS.items() if data.startswith(magic)), None)
    if known is not None:
        return [], [error("nhap.khong-phai-van-ban", Span(name), "đây là {w}, không phải tệp văn bản thuần; hãy mở tệp, "
                          "chép nội dung sang tệp .txt rồi nhập lại", w=known)]
    raw, changes = decode_bytes(data)
    text, more = clean(raw)
    findings = [note("tep.lam-sach", Span(name), CHANGES[key]) for key in (*changes, *more)]
    readable = _without_controls(text, name, findings)
    if readable is not None and not readable.strip():
        findings.append(error("nhap.trong", Span(name, 1), "tệp không có nội dung"))
    return _lines(readable or ""), findings


def _without_controls(text: str, name: str, findings: list[Finding]) -> str | None:
    """``text`` with spaces for control characters; ``None`` when there are so many that it is no text."""
    found = [(at, code) for at, code in control_characters(text) if code != "U+000C"]
    if not found:
        return text
    if len(found) * _JUNK_SHARE > len(text) or any(code == "U+0000" for _, code in found):
        findings.append(error("nhap.khong-phai-van-ban", Span(name), "tệp đầy ký tự điều khiển, không phải văn bản thuần"))
        return None
    codes = sorted({code for _, code in found})
    line = text.count("\n", 0, found[0][0]) + 1
    findings.append(warning("nhap.ky-tu-dieu-khien", Span(name, line), "tệp có {n} ký tự điều khiển ({c}), đã thay bằng dấu cách",
                            n=len(found), c=", ".join(codes)))
    return text.translate({int(code[2:], 16): " " for code in codes})


def _lines(text: str) -> list[DoanTho]:
    out: list[DoanTho] = []
    blank, page = True, False
    for number, row in enumerate(text.split("\n"), 1):
        page = page or "\f" in row
        stripped = row.strip()
        if not stripped:
            blank = True
            continue
        out.append(_line(row.replace("\f", ""), stripped, number, blank or page, page))
        blank = page = False
    return out


def _line(row: str, stripped: str, number: int, blank: bool, page: bool) -> DoanTho:
    if "\t" in row:
        row = row.expandtabs(4)
    indent = len(row) - len(row.lstrip())
    if not _ODD_SPACE.search(stripped):
        return DoanTho(stripped, number, blank, page, indent, len(row))
    van = " ".join(stripped.split())
    columns = _WIDE_GAP.split(stripped) if stripped[0] != "|" else []
    split = len(columns) > 1 and not _BARE_MARKER.fullmatch(columns[0])
    cot = tuple(" ".join(piece.split()) for piece in columns) if split else ()
    return DoanTho(van, number, blank, page, indent, len(row), cot)
