"""Marks that come in pairs: which are opened and not closed, which are closed and were never opened."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from docgen.model.ban_soat import DoanSoat

_AHEAD = 15  # lines over which a quotation may run
_QUOTES = re.compile('[“”"„]')
_LABEL_BEFORE = re.compile(r"(?:^|[\s;:,.(])(?:\d{1,3}(?:\.\d+)*|[a-zđ]{1,2}|[ivxIVX]+|[A-ZĐ]|\*+)$")
_CLOSERS = {")": "(", "]": "["}


class DauLe(NamedTuple):
    """A mark without its partner: the line, the place in it, the sign; ``lech`` is the sign that stands in its partner's place."""

    doan: DoanSoat
    cho: int
    dau: str
    lech: str = ""


def lone_quotes(lines: Sequence[DoanSoat]) -> list[DauLe]:
    """Quotation marks without a partner, and partners of another kind (``"`` opened, ``”`` closed)."""
    found: list[tuple[int, DauLe]] = []
    for n, line in enumerate(lines):
        if "“" in line.chu or "”" in line.chu or '"' in line.chu:
            found.extend((n, mark) for mark in _quotes_of(line))
    return _over_lines(found, {"”": "“"})


def _quotes_of(line: DoanSoat) -> list[DauLe]:
    out: list[DauLe] = []
    opened: list[DauLe] = []
    text = line.chu
    for found in _QUOTES.finditer(text):
        at, sign = found.start(), found.group()
        mark = DauLe(line, at, sign)
        if sign == '"' and text[max(0, at - 1):at].isdigit() and not (opened and opened[-1].dau == '"'):
            continue  # inches, seconds
        turned = _turned(text, at, sign, bool(opened))
        if turned == "close" and opened:
            first = opened.pop()
            if first.dau + sign not in ("“”", '""', "„“", "„”"):
                out.append(mark._replace(lech=first.dau))
        elif turned == "close":
            out.append(mark)
        else:
            if sign == "”":
                mark = mark._replace(lech="”")
            opened.append(mark)
    return out + [mark for mark in opened if mark.dau != "”"]


def _turned(text: str, at: int, sign: str, is_open: bool) -> str:
    """Whether a mark opens or closes, by its sign and, where that cannot be, by what stands around it."""
    before, after = text[max(0, at - 1):at], text[at + 1:at + 2]
    if sign == '"':
        return "close" if is_open else "open"
    if sign in "“„":
        return "close" if is_open and before.strip() and before not in "(“" and not after.isalnum() else "open"
    return "open" if not is_open and (not before.strip() or before == "(") and after.isalnum() else "close"


def lone_brackets(lines: Sequence[DoanSoat]) -> list[DauLe]:
    """Brackets without a partner; the one of a label (``a)``, ``1)``) needs none."""
    found: list[tuple[int, DauLe]] = []
    for n, line in enumerate(lines):
        text = line.chu
        if text.count("(") != text.count(")") or text.count("[") != text.count("]"):
            found.extend((n, mark) for mark in _brackets_of(line))
    return _over_lines(found, _CLOSERS)


def _brackets_of(line: DoanSoat) -> list[DauLe]:
    out: list[DauLe] = []
    opened: list[DauLe] = []
    for found in re.finditer(r"[()\[\]]", line.chu):
        at, sign = found.start(), found.group()
        if sign in "([":
            opened.append(DauLe(line, at, sign))
        elif opened and opened[-1].dau == _CLOSERS[sign]:
            opened.pop()
        elif not _is_label(line.chu, at) and line.chu[at - 1:at] not in (":", ";"):
            out.append(DauLe(line, at, sign))
    return out + [mark for mark in opened if line.chu[mark.cho - 1:mark.cho] not in (":", ";")]


def _is_label(text: str, at: int) -> bool:
    return _LABEL_BEFORE.search(text[max(0, at - 8):at]) is not None


def _over_lines(found: list[tuple[int, DauLe]], closers: dict[str, str]) -> list[DauLe]:
    """Without those whose partner stands in one of the next lines."""
    pending: list[tuple[int, DauLe]] = []
    kept: list[tuple[int, DauLe]] = []
    for n, mark in found:
        partner = closers.get(mark.dau)
        if partner and pending and pending[-1][1].dau == partner and 0 < n - pending[-1][0] <= _AHEAD:
            pending.pop()
        elif partner or mark.lech:
            kept.append((n, mark))
        else:
            pending.append((n, mark))
    return [mark for _, mark in sorted([*kept, *pending], key=lambda item: (item[0], item[1].cho))]
