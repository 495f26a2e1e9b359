"""The body grammar, "viết như văn bản": plain text ⇄ tree. See docs/huong-dan.md for its readers."""

from docgen.noi_dung.doc import parse
from docgen.noi_dung.dong import Chu, Dan, Run, format_inline, parse_inline, plain_text
from docgen.noi_dung.tree import Bang, CuocChu, Khoi, Kieu, Than
from docgen.noi_dung.viet import format_than

__all__ = [
    "Bang", "Chu", "CuocChu", "Dan", "Khoi", "Kieu", "Run", "Than",
    "format_inline", "format_than", "parse", "parse_inline", "plain_text",
]
