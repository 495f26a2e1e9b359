"""Markup at the start of lines: bold that runs over several lines, Markdown headings, numbers inside emphasis."""

from __future__ import annotations

import re

from docgen.ingest.ban_thao import BanThao
from docgen.ingest.doan_tho import DoanTho, with_text
from docgen.ingest.recognisers.markdown import tidy_markdown
from docgen.noi_dung.dau_muc import DauMuc, read_marker
from docgen.noi_dung.tree import CO_TIEU_DE, Kieu, ket_thuc_cau

_HEADING = re.compile(r"#{1,6}\s+(?=\S)")
_STARRED_LABEL = re.compile(r"(\*{1,3})([^\s*]{1,12})\1\s*(.*)")
_STARS = re.compile(r"\*{1,3}(?=[^\s*])")
_MAX_BOLD_LINES = 8


def tidy_markup(draft: BanThao) -> None:
    """Give every line its own emphasis and put its number in front of it."""
    tidy_markdown(draft)
    headings = 0
    draft.doan = _close_bold(draft.doan)
    for i, doan in enumerate(draft.doan):
        van = doan.van
        if van.startswith("#") and (match := _HEADING.match(van)):
            headings += 1
            van = _as_heading(van[match.end():].rstrip("# "))
        if "*" in van:
            van = _number_first(van)
        draft.doan[i] = with_text(doan, van)
    if headings:
        draft.note("markdown", draft.doan[0].dong, "bỏ dấu # ở đầu {n} dòng tiêu đề", n=headings)


def _close_bold(lines: list[DoanTho]) -> list[DoanTho]:
    """``**A`` / ``B**`` on lines of one block → ``**A**`` / ``**B**``."""
    out = list(lines)
    for i, doan in enumerate(lines):
        if doan.van.count("**") % 2 == 0 or out[i] is not doan:
            continue
        end = _closing_line(lines, i)
        for j in range(i, end + 1) if end else ():
            van = lines[j].van
            out[j] = with_text(lines[j], f"{'**' * (j > i)}{van}{'**' * (j < end)}")
    return out


def _closing_line(lines: list[DoanTho], start: int) -> int:
    """The line of the same block that closes the bold opened on line ``start``; 0 when there is none."""
    for j in range(start + 1, min(start + _MAX_BOLD_LINES, len(lines))):
        if lines[j].dau_khoi:
            return 0
        if lines[j].van.count("**") % 2:
            return j
    return 0


def _as_heading(van: str) -> str:
    """The text of a Markdown heading: by its number, or bold when it has none."""
    return van if "*" in van or read_marker(van) is not None else f"**{van}**"


def _number_first(van: str) -> str:
    """``**1. Mục đích**`` → ``1. Mục đích``; ``**a) Về:** …`` → ``a) **Về:** …``; ``**1.** …`` → ``1. …``."""
    label = _STARRED_LABEL.match(van)
    if label is not None and _marker(f"{label[2]} ") is not None:
        return bare_title(f"{label[2]} {label[3]}".rstrip())
    stars = _STARS.match(van)
    if stars is None:
        return bare_title(van)
    inside = van[stars.end():]
    marker = _marker(inside)
    return bare_title(f"{marker.nhan} {stars.group()}{inside[marker.het:]}") if marker else van


def _marker(van: str) -> DauMuc | None:
    marker = read_marker(van)
    return marker if marker is not None and marker.kieu is not Kieu.SAO else None


def bare_title(van: str) -> str:
    """A numbered title is bold by itself: stars around all of it say nothing more."""
    marker = _marker(van)
    text = van[marker.het:] if marker is not None and marker.kieu in CO_TIEU_DE else ""
    inner = text[2:-2]
    whole = len(text) > 4 and text.startswith("**") and text.endswith("**") and "**" not in inner and inner[0] != "*"
    return f"{van[:len(van) - len(text)]}{inner}" if whole and not ket_thuc_cau(inner) else van
