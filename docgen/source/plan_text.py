"""Bytes of a plan file → clean text: what had to be changed is noted, what cannot be accepted is an error."""

from __future__ import annotations

import re

from docgen.findings import Finding, Span, error, note
from docgen.text import CHANGES, clean, control_characters, decode_bytes, is_plain_utf8

_MAX_CONTROLS = 20
_TAB_INDENT = re.compile(r"^[ ]*\t[ \t]*", re.MULTILINE)


def plan_text(data: bytes, name: str, findings: list[Finding]) -> str:
    """The text of the file shown to the user as ``name``; ``findings`` grows. Characters that YAML refuses are blanked."""
    if is_plain_utf8(data):
        try:
            return data.decode("utf-8")
        except UnicodeDecodeError:
            pass  # a stray byte in the range of Vietnamese letters
    raw, changes = decode_bytes(data)
    text, more = clean(raw)
    findings.extend(note("tep.lam-sach", Span(name), CHANGES[key]) for key in (*changes, *more))
    if _refuse_binary(text, name, findings):
        return ""
    if "damaged" in changes:
        findings.append(error("tep.byte-hong", _span(text, text.index("\ufffd"), name), "từ đây có byte hỏng, không đọc được thành chữ"))
    return _check_characters(text, name, findings)


def _refuse_binary(text: str, name: str, findings: list[Finding]) -> bool:
    """Whether this is no text at all; one finding says so."""
    count = len(control_characters(text))
    if count > _MAX_CONTROLS:
        findings.append(error("tep.khong-phai-van-ban", Span(name), "tệp có {n} ký tự điều khiển: đây không phải tệp văn bản "
                              "(tệp Word thì mở bằng Word, lưu thành .txt rồi dùng «docgen import»)", n=count))
    return count > _MAX_CONTROLS


def _check_characters(text: str, name: str, findings: list[Finding]) -> str:
    """Report control characters and tabs used as indent; return a text in which they do no more harm."""
    controls = control_characters(text)
    for offset, code in controls:
        findings.append(error("tep.ky-tu-dieu-khien", _span(text, offset, name), "ký tự điều khiển {c} không in được; "
                              "hãy xóa ký tự này", c=code))
    if controls:
        text = text.translate({ord(text[offset]): " " for offset, _ in controls})
    for match in _TAB_INDENT.finditer(text) if "\t" in text else ():
        at = match.start() + match.group().index("\t")
        findings.append(error("tep.tab", _span(text, at, name), "thụt dòng bằng phím Tab; YAML chỉ nhận dấu cách"))
    return _TAB_INDENT.sub(lambda m: m.group().replace("\t", "  "), text)


def _span(text: str, offset: int, name: str) -> Span:
    line_start = text.rfind("\n", 0, offset) + 1
    return Span(name, text.count("\n", 0, offset) + 1, offset - line_start + 1)
