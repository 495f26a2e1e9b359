"""Page numbers that text copied from a PDF carries along."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import NamedTuple

from docgen.ingest.ban_thao import BanThao
from docgen.ingest.doan_tho import DoanTho

_NUMBER = re.compile(r"(?:[-–—]\s*)?(?:(?:Trang|Page)\s*)?(\d{1,3})(?:\s*(?:/|trên|of)\s*\d{1,3})?(?:\s*[-–—])?", re.IGNORECASE)
_PLAIN = re.compile(r"[-–—]?\s*\d{1,3}\s*[-–—]?|(?:Trang|Page)\b.*", re.IGNORECASE)
_CENTRED = 10  # indent that only a centred line has
_LONGEST = 14
_PAGE_LINES = 12  # a page has more lines than that


class _Lone(NamedTuple):
    """A line that is nothing but a number: its index, the number, the page it stands on."""

    at: int
    so: int
    trang: int


def drop_so_trang(draft: BanThao) -> None:
    """Take out lines that are nothing but the numbers of pages, one after another."""
    found = _page_numbers(draft.doan)
    if not found:
        return
    kept, page_ended = [], False
    for i, doan in enumerate(draft.doan):
        if i in found:
            page_ended = True
            continue
        kept.append(replace(doan, ngat_trang=True, dau_khoi=True) if page_ended else doan)
        page_ended = False
    draft.note("so-trang", draft.doan[min(found)].dong, "bỏ {n} dòng chỉ có số trang", n=len(found))
    draft.doan = kept


def _page_numbers(lines: list[DoanTho]) -> set[int]:
    """Indices of the numbers of pages: by the ends of the pages where the text keeps them, else by their row."""
    lone = _lone(lines)
    if not lone:
        return set()
    return _by_pages(lines, lone) or _by_row(lines, lone)


def _lone(lines: list[DoanTho]) -> list[_Lone]:
    out: list[_Lone] = []
    page = 1
    for i, doan in enumerate(lines):
        page += doan.ngat_trang and i > 0
        if len(doan.van) <= _LONGEST and not doan.nguyen and doan.o is None and (match := _NUMBER.fullmatch(doan.van)):
            out.append(_Lone(i, int(match[1]), page))
    return out


def _by_pages(lines: list[DoanTho], lone: list[_Lone]) -> set[int]:
    """Numbers on the first or last line of their page that count with the pages; one alone counts when it is its page."""
    edge = [item for item in lone if lines[item.at].ngat_trang or item.at + 1 == len(lines) or lines[item.at + 1].ngat_trang]
    steps = Counter(item.so - item.trang for item in edge)
    step, count = steps.most_common(1)[0] if steps else (0, 0)
    if count < 2 and not (count and step == 0 and edge[0].trang > 1):
        return set()
    return {item.at for item in edge if item.so - item.trang == step}


def _by_row(lines: list[DoanTho], lone: list[_Lone]) -> set[int]:
    """Numbers between blank lines that count up by one from 1 or 2, centred or as far apart as pages are long."""
    row: list[_Lone] = []
    for item in lone:
        after = lines[item.at + 1].dau_khoi if item.at + 1 < len(lines) else True
        if not (lines[item.at].dau_khoi and after and _PLAIN.fullmatch(lines[item.at].van)):
            continue
        is_next = item.so == row[-1].so + 1 if row else item.so in (1, 2)
        centred = lines[item.at].thut >= _CENTRED
        if is_next and (centred or item.at - (row[-1].at if row else 0) >= _PAGE_LINES):
            row.append(item)
    certain = len(row) > 1 or (row and lines[row[0].at].thut >= _CENTRED)
    return {item.at for item in row} if certain else set()
