"""Where the words of a fault are wrong: a rule that names the first place and counts the rest is asked until it is silent."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from docgen.i18n import t
from docgen.lint.engine import ViPham
from docgen.lint.quy_tac import Loi
from docgen.lint.soat import Soat
from docgen.model.ban_doc import ManhChu
from docgen.model.ban_soat import DoanSoat

_MOST = 2_000
_LAST_WORD, _REST, _NEXT_WORD = re.compile(r"\S+\s*$"), re.compile(r"\S*"), re.compile(r"\s*\S+")


class ChoSua(NamedTuple):
    """New words for ``doan.chu[dau:cuoi]``."""

    doan: DoanSoat
    dau: int
    cuoi: int
    thay: str


def text_places(fault: ViPham, soat: Soat) -> list[ChoSua]:
    """All places that a fault of words stands for, the one that it names first; ``[]`` when it has no words to put there."""
    count = fault.loi.gia_tri.get("n")
    most = min(count, _MOST) if isinstance(count, int) and count > 1 else 1
    own = list(soat.ban.doan)
    offsets: dict[int, list[int]] = {}
    out: list[ChoSua] = []
    loi: Loi | None = fault.loi
    while loi is not None and loi.doan is not None and loi.thay is not None:
        line = loi.doan
        at = next((n for n, other in enumerate(soat.ban.doan) if other is line), None)
        if at is None:
            break
        off = offsets.get(at) or list(range(len(line.chu) + 1))
        out.append(ChoSua(own[at], off[loi.dau], off[loi.cuoi], loi.thay))
        if len(out) >= most:
            break
        offsets[at] = [*off[:loi.dau], *(off[loi.dau] for _ in loi.thay), *off[loi.cuoi:]]
        doan = list(soat.ban.doan)
        doan[at] = _written(line, loi.dau, loi.cuoi, loi.thay)
        soat = replace(soat, ban=replace(soat.ban, doan=tuple(doan)), _theo={})
        loi = _next(fault, soat)
    return out


def _next(fault: ViPham, soat: Soat) -> Loi | None:
    """The fault of the same kind that a rule finds next: one that told of many together may tell of the last few one by one."""
    left = list(fault.quy_tac.kiem(soat))
    same = next((loi for loi in left if loi.khia_canh == fault.loi.khia_canh), None)
    return same or next((loi for loi in left if _change(loi) == _change(fault.loi)), None)


def _change(loi: Loi) -> tuple[str, str | None]:
    return (loi.doan.chu[loi.dau:loi.cuoi] if loi.doan is not None else "", loi.thay)


def told_change(cho: ChoSua) -> str:
    """What is written for what: «3» → «03»; marks and blanks with the words beside them, that they can be seen."""
    line, start, end = cho.doan.chu, cho.dau, cho.cuoi
    if not any(map(str.isalnum, line[start:end] + cho.thay)):
        before = _LAST_WORD.search(line, 0, start)
        start = before.start() if before is not None else start
        shown = any(map(str.isalnum, line[start:cho.dau]))
        after = (_REST if shown else _NEXT_WORD).match(line, end)
        end = after.end() if after is not None else end
    old, new = line[start:end], line[start:cho.dau] + cho.thay + line[cho.cuoi:end]
    return t("«{a}» → «{b}»", a=old, b=new)


def _written(line: DoanSoat, dau: int, cuoi: int, thay: str) -> DoanSoat:
    """A line with new words in it, in the look of those that they replace."""
    moved = len(thay) - (cuoi - dau)
    than = line.than + moved if cuoi <= line.than else line.than
    return line._replace(chu=line.chu[:dau] + thay + line.chu[cuoi:], than=max(than, 0), manh=tuple(_pieces(line, dau, cuoi, thay)))


def _pieces(line: DoanSoat, dau: int, cuoi: int, thay: str) -> Iterator[ManhChu]:
    at = max(len(line.chu) - sum(len(piece.chu) for piece in line.manh), 0)
    put = False
    for piece in line.manh:
        a, b = (min(max(spot - at, 0), len(piece.chu)) for spot in (dau, cuoi))
        here = not put and at <= dau <= at + len(piece.chu)
        put = put or here
        if text := piece.chu[:a] + thay * here + piece.chu[b:]:
            yield ManhChu(text, piece.hinh)
        at += len(piece.chu)
