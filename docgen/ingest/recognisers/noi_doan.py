"""Paragraphs broken by the end of a line or of a page are joined again."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import NamedTuple

from docgen.ingest.ban_thao import BanThao, is_upper, last_sign
from docgen.ingest.doan_tho import DoanTho
from docgen.ingest.recognisers.can_cu import OPENER
from docgen.ingest.recognisers.thut_dong import SENTENCE_ENDS, goes_on_by_indent, is_centred_title, is_full, is_open
from docgen.noi_dung.dau_muc import DauMuc, read_marker
from docgen.noi_dung.tree import CO_TIEU_DE, Kieu, is_plain_title

_RULE = re.compile(r"[-–—=]{3,}|\*{3,}|_{3}|(?:\* ){2,}\*|(?:[-–] ){2,}[-–]")
_ODD_MARKER = re.compile(r"(?:[a-zđ]\.|\d{1,2}/|[o·●❖▪►✓➢]) \W?[^\W\d_a-zà-ỹ]")
_FIRST_LETTER = re.compile(r"[“\"‘(*«]*(\w)")
_FULL_TITLE, _FULL_LINE = 30, 15  # shorter lines were not cut by the edge of a page
_WIDE = 50
_TYPED_WIDTH = 120  # no line of a text with hard line breaks is longer
_FEW = 3


@dataclass(slots=True)
class _Open:
    """A paragraph that may go on: its first and its last line, and its text so far."""

    dau: DoanTho
    cuoi: DoanTho
    parts: list[str]
    kieu: Kieu

    def close(self) -> DoanTho:
        """The whole paragraph, on the line where it begins."""
        return replace(self.dau, van=_glue(self.parts)) if len(self.parts) > 1 else self.dau


def join_broken(draft: BanThao) -> None:
    """Join the paragraphs of the body that were broken."""
    draft.doan = joined(draft, draft.doan)


def joined(draft: BanThao, lines: list[DoanTho]) -> list[DoanTho]:
    """``lines`` with broken paragraphs made whole; every join over a page end is noted in the draft."""
    lines = _without_rules(draft, lines)
    text = _Text.of(lines)
    out: list[DoanTho] = []
    now: _Open | None = None
    for doan in lines:
        marker = read_marker(doan.van)
        in_title = not out and now is not None and is_centred_title(now.cuoi, doan)  # its lines are kept as they stand
        if now is not None and not in_title and _continues(now, doan, marker, text):
            if doan.dau_khoi:
                draft.note("noi-doan", doan.dong, "nối vào đoạn bắt đầu ở dòng {n}, bị ngắt do hết trang: «… {a} | {b} …»",
                           n=now.dau.dong, a=now.cuoi.van[-30:], b=doan.van[:30])
            now.parts.append(doan.van)
            now.cuoi = doan
            continue
        if now is not None:
            out.append(now.close())
        now = _Open(doan, doan, [doan.van], marker.kieu if marker else Kieu.VAN)
    return [*out, now.close()] if now is not None else out


def _without_rules(draft: BanThao, lines: list[DoanTho]) -> list[DoanTho]:
    """Lines without those drawn across the page; what stands below one begins a block."""
    typed = ((i, doan.van) for i, doan in enumerate(lines) if doan.van[0] in "-–—=*_" and not doan.nguyen and doan.o is None)
    ruled = {i for i, van in typed if _RULE.fullmatch(van)}
    if not ruled:
        return lines
    draft.note("ke-ngang", lines[min(ruled)].dong, "bỏ {n} dòng chỉ có nét kẻ ngang", n=len(ruled))
    return [replace(doan, dau_khoi=True) if i - 1 in ruled else doan for i, doan in enumerate(lines) if i not in ruled]


class _Text(NamedTuple):
    """How a text is typed: with a line break at the end of every printed line; with a blank line before every paragraph."""

    wrapped: bool
    spaced: bool

    @classmethod
    def of(cls, lines: list[DoanTho]) -> _Text:
        typed = [doan for doan in lines if not doan.nguyen and doan.o is None and doan.van[0] != "|"]
        if any(doan.dai > _TYPED_WIDTH for doan in typed):
            return cls(False, False)
        bare = [doan for doan in typed if not doan.dau_khoi and doan.van[0].islower()]
        wrapped = sum(read_marker(doan.van) is None for doan in bare) >= _FEW
        listed = [doan.dau_khoi for doan in typed if read_marker(doan.van) is not None] if wrapped else []
        return cls(wrapped, len(listed) >= _FEW and all(listed))


def _continues(now: _Open, doan: DoanTho, marker: DauMuc | None, text: _Text) -> bool:
    """Whether a line belongs to the paragraph above it."""
    before = now.cuoi.van
    if doan.nguyen or now.cuoi.nguyen or doan.o is not None or now.cuoi.o is not None:
        return False
    if doan.van[0] == "|" or before[0] == "|" or doan.van.startswith("[^") or is_plain_title(before) or is_plain_title(doan.van):
        return False
    if 0 < 2 * len(now.cuoi.cot) <= before.count(" ") + 1 and not doan.van[0].islower():
        return False  # a line of a table that was not read as one; where a line is stretched every gap is wide
    known = goes_on_by_indent(now.dau, now.cuoi, doan, marker)
    if known is not None or marker is not None or _ODD_MARKER.match(doan.van):
        return bool(known)
    if text.wrapped and not doan.dau_khoi:
        return _goes_on_below(now, doan, text.spaced)
    sign = last_sign(before)
    letter = _FIRST_LETTER.match(doan.van)
    small = letter is not None and letter[1].islower()
    if sign in SENTENCE_ENDS:  # «;» ends an item, but an item without a mark is none
        return sign == ";" and now.kieu is not Kieu.VAN and (small or doan.van[0].isdigit())
    if is_open(before, sign, doan.van):
        return not OPENER.match(doan.van) and (small or sign != "," or not OPENER.match(now.dau.van))
    return _goes_on_over_page(now, doan, small)


def _goes_on_over_page(now: _Open, doan: DoanTho, small: bool) -> bool:
    """The same for a line that the words before it do not call for."""
    length = len(now.cuoi.van)
    titled = now.kieu in CO_TIEU_DE
    if small:
        return length >= (_FULL_LINE if now.kieu in (Kieu.GACH, Kieu.CONG, Kieu.SAO) else _FULL_TITLE)
    if titled:
        return length >= _WIDE and is_upper(now.cuoi.van) and is_upper(doan.van)
    return length >= _WIDE and doan.ngat_trang and not is_upper(doan.van)


def _goes_on_below(now: _Open, doan: DoanTho, spaced: bool) -> bool:
    """The same inside a block of a text with hard line breaks: the first line of a paragraph is indented, or the line
    above is full and ends no sentence; where blank lines divide the paragraphs, a full line is enough."""
    full = is_full(now.cuoi)
    if doan.thut + 3 <= now.dau.thut:
        return full
    if doan.thut >= now.cuoi.thut + 3:
        return False
    if spaced:
        return full
    return full and last_sign(now.cuoi.van) not in SENTENCE_ENDS and is_upper(now.cuoi.van) == is_upper(doan.van)


def _glue(parts: list[str]) -> str:
    """Parts with a space between; emphasis that was closed for the line break is opened again."""
    out = list(parts)
    for i in range(1, len(out)):
        if out[i - 1].endswith("**") and out[i].startswith("**"):
            out[i - 1], out[i] = out[i - 1].removesuffix("**"), out[i].removeprefix("**")
    return " ".join(out)
