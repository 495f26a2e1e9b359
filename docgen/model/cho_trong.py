"""What still waits for somebody: blanks, ``[CẦN BỔ SUNG …]`` marks, fields of bulk production."""

from __future__ import annotations

import re

from docgen.findings import Finding, Level, Span, error, warning
from docgen.model.van_ban import VanBan
from docgen.source.node import Mapping, Scalar, scalars

_MARK = re.compile(r"\[CẦN BỔ SUNG[^\]]*\]")
_FIELD = re.compile(r"\{\{.*?(?:\}\}|$)|\{%.*?(?:%\}|$)", re.MULTILINE)


def can_bo_sung(what: str) -> str:
    """The mark that stands for something the source does not say."""
    return f"[CẦN BỔ SUNG: {what}]"


def is_mark(text: str) -> bool:
    """Whether ``text`` is nothing but such a mark."""
    return _MARK.fullmatch(text.strip()) is not None


def check_scalars(node: Mapping, findings: list[Finding]) -> None:
    """Record each ``[CẦN BỔ SUNG …]`` (warning) and each ``{{ … }}`` (error: only bulk production fills it)."""
    if "{" not in node.text and "[C" not in node.text:
        return
    for scalar in scalars(node):
        text = scalar.text
        if "[C" in text:
            for match in _MARK.finditer(text):
                findings.append(warning("cho-trong.can-bo-sung", scalar.at(match.start()), "còn chỗ cần bổ sung: {t}",
                                        t=match.group()))
        if "{{" in text or "{%" in text:
            for match in _FIELD.finditer(text):
                findings.append(error("bieu-thuc", scalar.at(match.start()), "«{t}» là chỗ điền dữ liệu, lệnh này không điền; "
                                      "thay bằng chữ cần in", t=match.group()))


def open_parts(van_ban: VanBan, node: Mapping) -> list[Finding]:
    """Number and date that wait for văn thư."""
    out = []
    if van_ban.so_van_ban is None and not _is_written(node, "so_van_ban"):
        out.append(warning("cho-trong.so", _place(node, "so_van_ban"), "số văn bản để trống cho văn thư"))
    if not van_ban.ngay_ban_hanh.du and (van_ban.ngay_ban_hanh.nam or not _is_written(node, "ngay_ban_hanh")):
        out.append(warning("cho-trong.ngay", _place(node, "ngay_ban_hanh"), "ngày ban hành để trống cho văn thư"))
    return out


def _is_written(node: Mapping, key: str) -> bool:
    """Whether something stands behind the key, be it wrong: then that is what was reported."""
    value = node.get(key)
    return value is not None and not (isinstance(value, Scalar) and value.is_empty)


def _place(node: Mapping, key: str) -> Span:
    entry = node.entries.get(key)
    return entry[0].span if entry else Span(node.file, 1)


def finalised(findings: list[Finding]) -> list[Finding]:
    """The findings of a document that is to be issued: what is still open becomes an error."""
    return [
        Finding(Level.ERROR, f.code, f.span, f.message, f.values, f.suggestion, f.clause)
        if f.code.startswith("cho-trong.") else f
        for f in findings
    ]
