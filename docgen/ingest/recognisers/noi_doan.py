"""Paragraphs broken by the end of a line or of a page are joined again."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from docgen.ingest.ban_thao import BanThao, is_upper, last_sign
from docgen.ingest.doan_tho import DoanTho
from docgen.ingest.recognisers.can_cu import OPENER
from docgen.noi_dung.dau_muc import read_marker
from docgen.noi_dung.tree import CO_TIEU_DE, Kieu, is_plain_title

_SENTENCE_ENDS = ".;:!?…"
_YEAR = re.compile(r"(?:19|20)\d\d\b")
_BEFORE_YEAR = re.compile(r"(?:giai đoạn|năm|năm học|nhiệm kỳ|khóa|khoá)$", re.IGNORECASE)
# words that no paragraph and no title ends with
_OPEN_WORDS = frozenset(
    ("của", "các", "những", "và", "hoặc", "với", "cho", "tại", "trong", "theo", "từ", "bằng", "nhằm", "do", "bởi", "số", "Số"))
_FIRST_LETTER = re.compile(r"[“\"‘(*«]*(\w)")
_FULL_TITLE, _FULL_LINE = 30, 15  # shorter lines were not cut by the edge of a page
_WIDE = 50
_TYPED_WIDTH = 120  # no line of a text with hard line breaks is longer


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
    wrapped = _is_wrapped(lines)
    out: list[DoanTho] = []
    now: _Open | None = None
    for doan in lines:
        marker = read_marker(doan.van)
        if now is not None and marker is None and _continues(now, doan, wrapped):
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


def _is_wrapped(lines: list[DoanTho]) -> bool:
    """Whether the text has a line break at the end of every printed line."""
    if any(doan.dai > _TYPED_WIDTH for doan in lines):
        return False
    return sum(not doan.dau_khoi and doan.van[0].islower() and read_marker(doan.van) is None for doan in lines) >= 3


def _continues(now: _Open, doan: DoanTho, wrapped: bool) -> bool:
    """Whether an unmarked line belongs to the paragraph above it."""
    before = now.cuoi.van
    if doan.van[0] == "|" or before[0] == "|" or doan.van.startswith("[^") or is_plain_title(before) or is_plain_title(doan.van):
        return False
    if wrapped and not doan.dau_khoi:
        return _goes_on_below(now, doan)
    sign = last_sign(before)
    letter = _FIRST_LETTER.match(doan.van)
    small = letter is not None and letter[1].islower()
    if sign in _SENTENCE_ENDS:  # «;» ends an item, but an item without a mark is none
        return sign == ";" and now.kieu is not Kieu.VAN and (small or doan.van[0].isdigit())
    if _is_open(before, sign, doan.van):
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


def _goes_on_below(now: _Open, doan: DoanTho) -> bool:
    """The same inside a block of a text with hard line breaks: the first line of a paragraph is indented, or the line
    above is full and ends no sentence."""
    full = now.cuoi.dai >= _WIDE
    if doan.thut + 3 <= now.dau.thut:
        return full
    if doan.thut >= now.cuoi.thut + 3:
        return False
    return full and last_sign(now.cuoi.van) not in _SENTENCE_ENDS and is_upper(now.cuoi.van) == is_upper(doan.van)


def _is_open(before: str, sign: str, after: str) -> bool:
    """Whether the words before a line call for more: a comma, a dash, a word like «của», a year after «giai đoạn»."""
    last_word = before.rsplit(" ", 1)[-1]
    if sign == "," or last_word in ("-", "–") or last_word in _OPEN_WORDS:
        return True
    return _YEAR.match(after) is not None and _BEFORE_YEAR.search(before) is not None


def _glue(parts: list[str]) -> str:
    """Parts with a space between; emphasis that was closed for the line break is opened again."""
    out = list(parts)
    for i in range(1, len(out)):
        if out[i - 1].endswith("**") and out[i].startswith("**"):
            out[i - 1], out[i] = out[i - 1].removesuffix("**"), out[i].removeprefix("**")
    return " ".join(out)
