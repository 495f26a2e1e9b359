"""What a file exported as Markdown carries along: quotes, escapes, tags, bullets, line breaks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from docgen.ingest.ban_thao import BanThao
from docgen.ingest.doan_tho import DoanTho, with_text
from docgen.ingest.text_reader import DongChu

_HEADING = re.compile(r"#{1,6}\s+(?=\S)")
_QUOTE = re.compile(r"(?:>\s?)+")
_ESCAPE = re.compile(r"\\([.\-+_#(){}!<>~`'\"$%=:;,@/?&\]]|\[(?!\^))|(?<!.)\\(?=\* )")
_TAGS = (
    (re.compile(r"</?(?:strong|b)>", re.IGNORECASE), "**"),
    (re.compile(r"</?(?:em|i)>", re.IGNORECASE), "*"),
    (re.compile(r"</?(?:u|ins|span|font|p|div|center|sub|small|big)(?:\s[^<>]*)?>|<!-- ?-->|<a(?:\s[^<>]*)?></a>", re.IGNORECASE), ""),
    (re.compile(r"!?\[([^\[\]]*)\]\{[^{}]*\}"), r"\1"),
    (re.compile(r"!\[\]\([^()\s]*\)(?:\{[^{}]*\})?"), ""),
    (re.compile(r"(?<![\w\\_*])_(?=[^\s_])([^_]*[^\s_])_(?![\w_*])"), r"*\1*"),
)
_ATTRIBUTES = re.compile(r"\s*\{[#.][^{}]*\}$")
_BREAK = re.compile(r"\s*<br\s*/?>\s*", re.IGNORECASE)
_BULLET = re.compile(r"\s*([-*+])(\s+)\S")
_STEP = 2  # spaces by which a list stands in from the one above
_SIGNS = frozenset("\\<[_>{")


def tidy_markdown(draft: BanThao) -> None:
    """Take the signs of Markdown out of the lines of a text; a paragraph of Word has none."""
    lines = [doan for doan in draft.doan if not doan.nguyen and doan.o is None]
    if not lines:
        return
    bullets = _Bullets(lines)
    out: list[DoanTho] = []
    changed: list[int] = []
    page: bool | None = None  # a line of nothing but signs stood here; whether a page ended before it
    for doan in draft.doan:
        tidy = [doan] if doan.nguyen or doan.o is not None else list(_tidied(doan, bullets, out))
        if tidy != [doan]:
            changed.append(doan.dong)
        if tidy and page is not None:
            tidy[0] = replace(tidy[0], dau_khoi=True, ngat_trang=tidy[0].ngat_trang or page)
        page = None if tidy else doan.ngat_trang or bool(page)
        out += tidy
    if changed:
        draft.note("markdown", changed[0], "bỏ hoặc đổi các ký hiệu Markdown ở {n} dòng", n=len(changed))
        draft.doan = out


def _tidied(doan: DoanTho, bullets: _Bullets, above: list[DoanTho]) -> Iterator[DoanTho]:
    """The line, or the lines, that one line of Markdown stands for; none for a line of nothing but signs."""
    van = bullets.written(doan)
    if _SIGNS.isdisjoint(van):
        yield with_text(doan, van)
        return
    if van[0] == ">" and _is_quoted(doan, above):
        van = _QUOTE.sub("", van, count=1)
    if van.startswith("#"):
        van = _ATTRIBUTES.sub("", van)
    broken = len(van) > 1 and van[-1] == "\\" and van[-2] != "\\"
    van = _without_signs(van[:-1] if broken else van)
    parts = _BREAK.split(van) if van[:1] != "|" and "<" in van else [van]
    for i, part in enumerate(filter(None, map(str.strip, parts))):
        yield with_text(doan, part) if i == 0 else replace(doan, van=part, dau_khoi=True, ngat_trang=False, cot=())


def _is_quoted(doan: DoanTho, above: list[DoanTho]) -> bool:
    """Whether ``>`` begins a quotation: «> 50 %» may be the rest of a sentence."""
    rest = _QUOTE.sub("", doan.van, count=1)
    return not rest[:1].isdigit() or doan.dau_khoi or not above


def _without_signs(van: str) -> str:
    for pattern, plain in _TAGS:
        van = pattern.sub(plain, van)
    return _ESCAPE.sub(r"\1", van) if "\\" in van else van


class _Bullets:
    """How lists are typed. ``*   Việc`` is a bullet of Markdown and stands for a dash, where ``* Về việc:`` is a sign of
    the author's; a list that stands in from another is one level down."""

    def __init__(self, lines: list[DoanTho]) -> None:
        found = [match for doan in lines if doan.van[0] in "*-+" and (match := _typed_bullet(doan))]
        starred = [match for match in found if match[1] == "*"]
        wide = [match for match in found if len(match[2]) > 1]
        headed = any(doan.van[0] == "#" and _HEADING.match(doan.van) for doan in lines)
        self.spaced = len(wide) * 2 > len(found)
        self.stars = (self.spaced and bool(starred)) or (headed and len(starred) == len(found))
        self.nested = self.spaced or headed
        self.indent = -1

    def written(self, doan: DoanTho) -> str:
        """The text of a line with the bullet that stands for its own."""
        match = _typed_bullet(doan) if self.nested and doan.van[0] in "*-+" else None
        if match is None:
            if not doan.thut and (doan.dau_khoi or not doan.van[0].islower()):
                self.indent = -1
            return doan.van
        if match[1] == "*" and not self.stars:
            return doan.van
        if self.indent < 0 or doan.thut < self.indent + _STEP:
            self.indent = doan.thut
            return f"-{doan.van[1:]}" if match[1] == "*" else doan.van
        return f"+{doan.van[1:]}"


def _typed_bullet(doan: DoanTho) -> re.Match[str] | None:
    """The bullet of a line as typed; none on a page whose indents are those of print."""
    return _BULLET.match(doan.tho) if isinstance(doan, DongChu) and doan.le < 0 else None
