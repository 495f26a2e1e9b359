"""Page numbers that text copied from a PDF carries along."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from docgen.ingest.ban_thao import BanThao

_NUMBER = re.compile(r"[-–]?\s*(\d{1,3})\s*[-–]?")
_CENTRED = 10  # indent that only a centred line has


def drop_so_trang(draft: BanThao) -> None:
    """Take out lines that are nothing but the numbers of pages, one after another."""
    found = _page_numbers(draft)
    if not found:
        return
    kept, page_ended = [], False
    for i, doan in enumerate(draft.doan):
        if i in found:
            page_ended = True
            continue
        kept.append(replace(doan, ngat_trang=True, dau_khoi=True) if page_ended else doan)
        page_ended = False
    draft.note("so-trang", draft.doan[min(found)].dong, "bỏ {n} dòng chỉ có số trang (dòng {d})", n=len(found),
               d=", ".join(str(draft.doan[i].dong) for i in sorted(found)))
    draft.doan = kept


def _page_numbers(draft: BanThao) -> set[int]:
    """Indices of lone numbers that count up by one from 1 or 2; a single one counts when it is centred."""
    lone: list[tuple[int, int]] = []
    for i, doan in enumerate(draft.doan):
        after = draft.doan[i + 1].dau_khoi if i + 1 < len(draft.doan) else True
        if len(doan.van) <= 7 and doan.dau_khoi and after and (match := _NUMBER.fullmatch(doan.van)):
            lone.append((i, int(match[1])))
    if not lone or lone[0][1] not in (1, 2) or any(b != a + 1 for (_, a), (_, b) in pairwise(lone)):
        return set()
    certain = len(lone) > 1 or draft.doan[lone[0][0]].thut >= _CENTRED
    return {i for i, _ in lone} if certain else set()
