"""Jinja's complaints about the tags of a template in the language in use; rare ones are quoted as they are."""

from __future__ import annotations

import re

from docgen.i18n import N_, t

# what Jinja calls the pieces of a tag
_PIECES = {
    "begin of print statement": "{{",
    "end of print statement": "}}",
    "begin of statement block": "{%",
    "end of statement block": "%}",
    "end of template": N_("hết mẫu"),
    "name": N_("một tên"),
    "string": N_("chuỗi trong dấu nháy"),
    "integer": N_("một số"),
}
# the first that fits the whole complaint; groups fill the fields
_REASONS = tuple((re.compile(pattern, re.DOTALL), message) for pattern, message in (
    (r"'(?P<x>[^']*)' is undefined", N_("không có tên «{x}»")),
    (r".* has no (?:attribute|element) '?(?P<x>[^']*)'?", N_("không có «{x}» trong giá trị này")),
    (r"Encountered unknown tag '(?P<x>[^']*)'\..*needs to be closed is '(?P<b>[^']*)'\.", N_("gặp «{x}» khi thẻ «{b}» chưa đóng")),
    (r"Encountered unknown tag '(?P<x>end\w+|else|elif)'\.", N_("thẻ «{x}» không có thẻ mở")),
    (r"Encountered unknown tag '(?P<x>[^']*)'\..*", N_("không có thẻ «{x}»")),
    (r"Unexpected end of template\..*needs to be closed is '(?P<b>[^']*)'\.", N_("thẻ «{b}» chưa đóng")),
    (r"[Uu]nexpected end of template\b.*|unexpected 'end of template'", N_("hết mẫu mà thẻ chưa viết xong")),
    (r"expected token '(?P<a>.*)', got '(?P<b>.*)'", N_("cần «{a}», gặp «{b}»")),
    (r"unexpected '(?P<b>.)', expected '(?P<a>.)'", N_("cần «{a}», gặp «{b}»")),
    (r"Expected an expression, got '(?P<b>.*)'", N_("thiếu tên hoặc giá trị trước «{b}»")),
    (r"unexpected (?:char )?['\"](?P<x>.*)['\"](?: at \d+)?", N_("«{x}» không đúng chỗ")),
    (r"tag name expected", N_("thẻ «{{%» không có lệnh nào")),
    (r"Missing end of comment tag", N_("ghi chú «{{#» chưa đóng")),
    (r"Missing end of raw directive", N_("thẻ «raw» chưa đóng")),
    (r"No filter named '(?P<x>.*)'.*\.", N_("không có bộ lọc «{x}»")),
    (r"No test named '(?P<x>.*)'.*\.", N_("không có phép thử «{x}»")),
    (r"access to attribute '(?P<x>.*)' of .* is unsafe\.", N_("mẫu không được dùng «{x}»")),
    (r"division by zero", N_("chia cho 0")),
))


def jinja_reason(complaint: str) -> str:
    """What ``complaint`` says, for the place «({why})» of a message."""
    for pattern, message in _REASONS:
        match = pattern.fullmatch(complaint)
        if match:
            return t(message, **{field: _PIECES.get(words, words) for field, words in match.groupdict().items()})
    return t("«{s}»", s=complaint)
