"""Measures of rule lines: how long the words above are as printed, which of several lines is meant."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from docgen.layout.be_rong import CoChu, do_rong
from docgen.lint.soat import DAU, KHONG_CHU, Soat
from docgen.model.ban_soat import DoanSoat, DuongKe

_TOKENS = re.compile(r"\n|[^\S\n]+|[^\s]+")


def printed_lines(line: DoanSoat) -> list[list[float]]:
    """The widths of the lines that a text takes in print, pt: a list for each line as typed, broken where its column ends."""
    hinh = line.hinh
    room = line.rong - hinh.thut_trai - hinh.thut_phai if line.rong and hinh is not None else 0.0
    out, width, blank = [[0.0]], 0.0, 0.0
    for word, size in _tokens(line):
        if word == "\n":
            out.append([0.0])
            width = blank = 0.0
            continue
        if word.isspace():
            blank = size if width else 0.0
            continue
        if room and width and width + blank + size > room:
            out[-1].append(0.0)
            width = blank = 0.0
        width, blank = width + blank + size, 0.0
        out[-1][-1] = width
    return out


def _tokens(line: DoanSoat) -> Iterator[tuple[str, float]]:
    """(word, width) of words, blanks and breaks; what stands together without a blank is one word."""
    parts = [(match.group(), do_rong(match.group(), CoChu(piece.hinh.co_chu, piece.hinh.dam, piece.hinh.nghieng, piece.hinh.hoa)))
             for piece in line.manh for match in _TOKENS.finditer(piece.chu)]
    for kind, group in groupby(parts, lambda part: part[0] == "\n" or ("w" if not part[0].isspace() else "b")):
        items = list(group)
        if kind is True:
            yield from items
        else:
            yield "".join(text for text, _ in items), sum(size for _, size in items)


def best_rule(rules: tuple[DuongKe, ...], low: float, high: float) -> DuongKe | None:
    """Of the rule lines beneath a text the one that fits best; ``None`` when the length of one is unknown."""
    known = [(rule, rule.dai) for rule in rules if rule.dai is not None]
    if len(known) < len(rules):
        return None
    return min(known, key=lambda item: max(low - item[1], item[1] - high, 0.0))[0]


def stray_rules(soat: Soat) -> bool:
    """Whether a line is drawn in the header that could not be given to the text above it, or two were given to one."""
    for line in soat.ban.doan:
        if line.vai_tro == "ten_loai":
            break
        if line.net and line.vai_tro not in KHONG_CHU and not line.ke:
            return True
        if len(line.ke) > 1 and line.vai_tro in DAU:
            return True
    return False
