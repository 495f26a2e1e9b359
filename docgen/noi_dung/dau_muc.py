"""Markers at the start of a line: reading one, writing the n-th of a kind."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from docgen.noi_dung.so_dem import CHU_CAI, chu_cai, chu_cai_to_int, la_ma, la_ma_to_int, thu_tu, thu_tu_to_int
from docgen.noi_dung.tree import NHIEU_CAP, Kieu

_MARKER = re.compile(
    r"""(?:
      (?P<phan>Phần|PHẦN)[ ]+(?P<phan_so>[IVXLC]+|(?:thứ|THỨ)[ ]+\w+)(?:[.:][ ]*|[ ]+(?=[^\W\d_])|$)
    | (?:Điều|ĐIỀU)[ ]+(?P<dieu>\d{1,3})(?:[.:][ ]*|$)
    | (?P<so>\d{1,3}(?:\.\d{1,3}){0,3})\.(?:[ ]+|$)
    | (?P<so_ngoac>\d{1,3})\)(?:[ ]+|$)
    | \((?P<ngoac>\d{1,3})\)(?:[ ]+|$)
    | (?P<la_ma>[IVXLC]+)\.(?:[ ]+|$)
    | (?P<chu_hoa>[A-ZĐ]{1,2})\.(?:[ ]+|$)
    | (?P<chu>[a-zđ]{1,2})\)(?:[ ]+|$)
    | (?P<gach>[-–—•])(?:[ ]+|$|(?=[^\W\d]))
    | (?P<cong>\+)(?:[ ]+|$|(?=[^\W\d]))
    | (?P<sao>\*)(?:[ ]+|$)
    )""",
    re.VERBOSE,
)
_FIRST_CHARS = frozenset("PĐ(-–—•+*0123456789IVXLCABDEFGHJKMNOQRSTUWYZ")
_BULLETS = {"gach": Kieu.GACH, "cong": Kieu.CONG, "sao": Kieu.SAO}


class DauMuc(NamedTuple):
    """A marker read from a line: its kind, the label as typed, its numbers (``2.1.`` → ``(2, 1)``) and where the
    text begins. ``thay_the`` is the other reading of a letter that is also a Roman number (``C.``), if any; ``ngo`` is
    set where only the lines before can tell whether this is a marker at all."""

    kieu: Kieu
    nhan: str
    so: tuple[int, ...]
    het: int
    thay_the: DauMuc | None = None
    ngo: bool = False


def read_marker(line: str) -> DauMuc | None:
    """The marker at the start of ``line``, ``None`` for plain text."""
    bullet = _PLAIN_BULLETS.get(line[:2])
    if bullet is not None and line[2:3] != " ":
        return bullet
    if line[1:3] == ") " and line[3:4] != " " and (letter := _LETTERS.get(line[0])) is not None:
        return letter
    if line[:1] not in _FIRST_CHARS and line[1:2] != ")" and line[2:3] != ")":
        return None
    match = _MARKER.match(line)
    if match is None or match.lastgroup is None:
        return None
    return _interpret(match)


def _interpret(match: re.Match[str]) -> DauMuc | None:
    group = "phan" if match["phan"] else str(match.lastgroup)
    label, end = match.group().rstrip(" .:") if group == "phan" else match.group().rstrip(), match.end()
    if group in _BULLETS:
        return DauMuc(_BULLETS[group], label, (), end)
    if group == "la_ma":
        return _roman(match["la_ma"], label, end)
    if group == "phan" and match.group()[-1:] == " " and match.string[end:end + 1].islower() and label == match.group().rstrip():
        return None  # «Phần I của đề thi …» is a sentence
    kind, numbers = _READERS[group](match)
    if numbers and (all(numbers) or (kind is Kieu.CHU and len(label) == 2)):
        doubtful = kind is Kieu.CHU_HOA or (kind is Kieu.CHU and (len(label) > 2 or not numbers[0]))
        return DauMuc(kind, label, numbers, end, None, doubtful)  # f) j) w) z) have no place in the list: number 0
    return None


def _roman(token: str, label: str, end: int) -> DauMuc | None:
    letter = DauMuc(Kieu.CHU_HOA, label, (_letter(token),), end, None, True) if len(token) <= 2 else None
    value = la_ma_to_int(token)
    return DauMuc(Kieu.LA_MA, label, (value,), end, letter, True) if value else letter


def _letter(token: str) -> int:
    return chu_cai_to_int(token.lower())


def _phan(match: re.Match[str]) -> tuple[Kieu, tuple[int, ...]]:
    number = match["phan_so"]
    if " " in number:
        return Kieu.PHAN_THU, (thu_tu_to_int(number.split()[1]),)
    return Kieu.PHAN, (la_ma_to_int(number),)


def _so(match: re.Match[str]) -> tuple[Kieu, tuple[int, ...]]:
    numbers = tuple(map(int, match["so"].split(".")))
    return NHIEU_CAP[len(numbers) - 1], numbers


_READERS: dict[str, Callable[[re.Match[str]], tuple[Kieu, tuple[int, ...]]]] = {
    "phan": _phan,
    "so": _so,
    "dieu": lambda m: (Kieu.DIEU, (int(m["dieu"]),)),
    "so_ngoac": lambda m: (Kieu.SO_NGOAC, (int(m["so_ngoac"]),)),
    "ngoac": lambda m: (Kieu.NGOAC, (int(m["ngoac"]),)),
    "chu_hoa": lambda m: (Kieu.CHU_HOA, (_letter(m["chu_hoa"]),)),
    "chu": lambda m: (Kieu.CHU, (chu_cai_to_int(m["chu"]),)),
}

# what nearly every line begins with, ready made
_PLAIN_BULLETS = {f"{kind.value} ": DauMuc(kind, kind.value, (), 2) for kind in (Kieu.GACH, Kieu.CONG, Kieu.SAO)}
_LETTERS = {letter: DauMuc(Kieu.CHU, f"{letter})", (n,), 3) for n, letter in enumerate(CHU_CAI, 1)}

_WRITERS: dict[Kieu, Callable[[tuple[int, ...]], str]] = {
    Kieu.PHAN: lambda n: f"Phần {la_ma(n[-1])}",
    Kieu.PHAN_THU: lambda n: f"Phần thứ {thu_tu(n[-1])}",
    Kieu.CHU_HOA: lambda n: f"{chu_cai(n[-1]).upper()}.",
    Kieu.LA_MA: lambda n: f"{la_ma(n[-1])}.",
    Kieu.DIEU: lambda n: f"Điều {n[-1]}.",
    Kieu.CHU: lambda n: f"{chu_cai(n[-1])})",
    Kieu.SO_NGOAC: lambda n: f"{n[-1]})",
    Kieu.NGOAC: lambda n: f"({n[-1]})",
    **{kind: lambda n: ".".join(map(str, n)) + "." for kind in NHIEU_CAP},
}


def write_marker(kieu: Kieu, so: tuple[int, ...]) -> str:
    """The label of a kind with its numbers: ``(CHU, (5,))`` → ``đ)``; the sign itself for ``-``, ``+``, ``*``."""
    if kieu is Kieu.CHU and so[-1] <= len(CHU_CAI):
        return _LETTERS[CHU_CAI[so[-1] - 1]].nhan
    writer = _WRITERS.get(kieu)
    return writer(so) if writer else kieu.value
