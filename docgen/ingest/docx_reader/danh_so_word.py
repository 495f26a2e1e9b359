"""Word's automatic numbering → the label that a reader sees. Source: ECMA-376 Part 1, 17.9; where Word does otherwise
([MS-OI29500] 2.1.50, 2.1.282), as Word does."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from docgen.ingest.docx_reader.goi_tep import MC, Element, W
from docgen.ingest.docx_reader.kieu_dang import KieuDang, Thuoc, find, number, paragraph_properties, switch, value
from docgen.ingest.docx_reader.ky_hieu import readable
from docgen.model.ban_doc import NhanSo
from docgen.noi_dung.so_dem import la_ma

_LEVELS = 9
_PLACE = re.compile(r"%([1-9])")
_LETTERS, _MOST_LETTERS = 26, 30
_MOST = 32_767
_PICTURE = "•"  # what stands for a bullet that is a picture
_PADDED = re.compile(r"0+1(?=,|$)")


@dataclass(frozen=True, slots=True)
class _Bac:
    """A level: where it starts, its format, the text of its label (``%1.%2.``), after which level it starts anew
    (``None``: after any above it), whether all numbers are written as digits, what it sets for its paragraphs."""

    bat_dau: int = 1
    dang: str = "decimal"
    chu: str = ""
    dau_lai: int | None = None
    so_thuong: bool = False
    doan: Thuoc = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _DanhSach:
    """What a ``w:num`` stands for: the key of the list that it counts in, the levels of that list and its own, the numbers
    that it starts from; ``mot_cap`` when the list has one level whatever its paragraphs say."""

    khoa: str
    cap: Mapping[int, Element]
    ghi_de: Mapping[int, Element]
    bat_dau: Mapping[int, int]
    mot_cap: bool


class DanhSoWord:
    """The lists of a document. Paragraphs are counted in reading order, those of each ``vung`` (the body, the text boxes,
    the notes …) by themselves, as Word does."""

    def __init__(self, root: Element | None, kieu: KieuDang) -> None:
        self.abstract: dict[str, Element] = {}
        self.nums: dict[str, Element] = {}
        self.kieu = kieu
        self.count: dict[tuple[str, str], list[int | None]] = {}
        self.begun: set[tuple[str, str]] = set()
        self.vung = ""
        for node in root if root is not None else ():
            if node.tag == f"{W}abstractNum":
                self.abstract[node.get(f"{W}abstractNumId", "")] = node
            elif node.tag == f"{W}num":
                self.nums[node.get(f"{W}numId", "")] = node
        self.of_style = {value(node, "styleLink"): key for key, node in self.abstract.items()}
        self.list_of: Callable[[str], _DanhSach | None] = lru_cache(None)(self._list)
        self.level: Callable[[str, int], _Bac] = lru_cache(None)(self._level)
        self.place_of_style: Callable[[str], tuple[str, int | None, str]] = lru_cache(None)(self._place_of_style)

    def place(self, properties: Element | None, style: str) -> tuple[str, int, str]:
        """List and level of a paragraph and the style that brings them, ``""`` for itself; no list is ``""``."""
        num, bac, owner = self.place_of_style(style)
        own = find(properties, "numPr")
        if own is not None:
            own_num, own_level = _num_and_level(own)
            if own_num:
                bac = bac if own_num == num else self._level_of(own_num, style)
                num, owner = own_num, ""
            bac = own_level if own_level is not None else bac
        return ("", 0, "") if num in ("", "0") else (num, bac or 0, owner)

    def _place_of_style(self, style: str) -> tuple[str, int | None, str]:
        """The same for a style. Each style of the chain may set list and level by itself; where it is silent, the level is
        the one that the list gives to the style."""
        num, bac, owner = "", None, ""
        for parent in self.kieu.parents(style):
            name = parent.get(f"{W}styleId", "")
            own_num, own_level = _num_and_level(find(parent, "pPr", "numPr"))
            if own_num:
                num, bac, owner = own_num, None, name
            linked = self._level_of(num, name) if own_level is None else own_level
            bac = linked if linked is not None else bac
        return num, bac, owner

    def _level_of(self, num: str, style: str) -> int | None:
        """The level of list ``num`` that belongs to a paragraph style; ``None`` when none does."""
        found = self.list_of(num)
        for at, level in {**found.cap, **found.ghi_de}.items() if found is not None else ():
            if value(level, "pStyle") == style:
                return at
        return None

    def paragraph(self, num: str, bac: int) -> Thuoc:
        """What the list sets for a paragraph of this level; nothing when the list is unknown."""
        return self.level(num, bac).doan if self.list_of(num) is not None else {}

    def next(self, num: str, bac: int) -> NhanSo | None:
        """The label of the next paragraph of a list on a level from 0; ``None`` when the list is unknown or shows nothing."""
        found = self.list_of(num)
        if found is None or not 0 <= bac < _LEVELS:
            return None
        bac = 0 if found.mot_cap else bac
        count = self.count.setdefault((self.vung, found.khoa), [None] * _LEVELS)
        count[bac] = self._step(num, bac, count[bac], found.bat_dau.get(bac))
        for above in range(bac):
            if count[above] is None:  # Word counts a level that was left out as used once
                count[above] = self.level(num, above).bat_dau
        for deeper in range(bac + 1, _LEVELS):
            after = self.level(num, deeper).dau_lai
            if after is None or bac < after:
                count[deeper] = None
        return self._label(num, bac, count)

    def speaks(self, num: str, bac: int) -> bool:
        """Whether the labels of a level hold words of their own: ``Phần I``."""
        return sum(c.isalpha() for c in _PLACE.sub("", self.level(num, bac).chu)) > 1

    def _step(self, num: str, bac: int, before: int | None, start: int | None) -> int:
        """The number after ``before``; ``start`` is where this use of the list begins on this level, if it says so."""
        fresh = start is not None and (self.vung, num) not in self.begun
        if start is not None:
            self.begun.add((self.vung, num))
        if before is None or fresh:
            return start if start is not None else self.level(num, bac).bat_dau
        return min(before + 1, _MOST)

    def _label(self, num: str, bac: int, count: list[int | None]) -> NhanSo | None:
        level = self.level(num, bac)

        def number_of(match: re.Match[str]) -> str:
            at = int(match[1]) - 1
            if at > bac:
                return ""
            dang = self.level(num, at).dang
            digits = level.so_thuong and dang not in ("decimalZero", "none", "bullet")
            return format_number(count[at] or 0, "decimal" if digits else dang)

        shown = _PLACE.sub(number_of, level.chu).strip()
        own = level.dang == "bullet" or f"%{bac + 1}" in level.chu
        return NhanSo(shown, count[bac] or 0, level.dang if own else "none", bac) if shown else None

    def _list(self, num: str) -> _DanhSach | None:
        node = self.nums.get(num)
        key = value(node, "abstractNumId")
        found = self.abstract.get(key)
        if node is None or found is None:
            return None
        key, source = self._styled(key, found)
        own = {at: item for item in node.findall(f"{W}lvlOverride") if (at := _at(item)) >= 0}
        starts = {at: start for at, item in own.items() if (start := item.find(f"{W}startOverride")) is not None}
        return _DanhSach(
            key, {_at(item): item for item in source.findall(f"{W}lvl")},
            {at: level for at, item in own.items() if (level := item.find(f"{W}lvl")) is not None},
            {at: int(number(start.get(f"{W}val"), 1)) for at, start in starts.items()}, value(source, "multiLevelType") == "singleLevel")

    def _styled(self, key: str, found: Element) -> tuple[str, Element]:
        """The list that holds the levels of ``found`` and its key: itself, or that of the numbering style which it names."""
        style = value(found, "numStyleLink")
        by_style = value(self.nums.get(self.kieu.lists.get(style, "")), "abstractNumId")
        for other in (by_style, self.of_style.get(style, "")) if style else ():
            item = self.abstract.get(other)
            if item is not None and not value(item, "numStyleLink"):
                return other, item
        return key, found

    def _level(self, num: str, bac: int) -> _Bac:
        """A level of a list with what ``num`` sets itself; one that is not defined is as the one above it."""
        found = self.list_of(num)
        for at in range(bac, -1, -1) if found is not None else ():
            if found is not None and (node := found.ghi_de.get(at, found.cap.get(at))) is not None:
                return _read_level(node, found.cap.get(at, node))
        return _Bac()


def _num_and_level(node: Element | None) -> tuple[str, int | None]:
    level = value(node, "ilvl")
    return value(node, "numId"), int(number(level)) if level else None


def _at(node: Element) -> int:
    return int(number(node.get(f"{W}ilvl"), -1))


def _read_level(node: Element, base: Element) -> _Bac:
    """``base`` is the level that ``node`` overrides, or itself: only there does Word look for where to start anew."""
    start, restart, letters = node.find(f"{W}start"), value(base, "lvlRestart"), node.find(f"{W}rPr")
    dang, chu = _format(node), value(node, "lvlText")
    fonts = find(letters, "rFonts")
    if dang == "bullet":
        chu = readable(chu, fonts.get(f"{W}ascii") or fonts.get(f"{W}hAnsi") or "" if fonts is not None else "").strip()
        chu = chu if chu or node.find(f"{W}lvlPicBulletId") is None else _PICTURE
    return _Bac(int(number(start.get(f"{W}val"), 1)) if start is not None else 0, dang, "" if switch(letters, "vanish") else chu,
                int(number(restart)) if restart else None, switch(node, "isLgl"), paragraph_properties(node.find(f"{W}pPr")))


def _format(node: Element) -> str:
    """The name of a level's format; ``001`` for numbers of three digits, which Word 2010 writes apart."""
    plain, own = value(node, "numFmt"), node.find(f"{MC}AlternateContent/{MC}Choice/{W}numFmt")
    padded = _PADDED.match(own.get(f"{W}format", "")) if own is not None else None
    return padded[0] if padded else plain or "decimal"


def format_number(n: int, dang: str) -> str:
    """A number in a format of Word: ``5`` as ``lowerLetter`` is ``e``; formats that no Vietnamese paper uses give digits."""
    writer = _FORMATS.get(dang)
    if dang[:1] == "0":
        return str(n).zfill(len(dang))
    return writer(n) if writer is not None and n > 0 else "" if dang in ("none", "bullet") else str(n)


def _letter(n: int) -> str:
    """Word's own letters: after z comes aa, then bb."""
    return chr(ord("a") + (n - 1) % _LETTERS) * min((n - 1) // _LETTERS + 1, _MOST_LETTERS)


def _roman(n: int) -> str:
    hundreds = ("", "C", "CC", "CCC", "CD", "D", "DC", "DCC", "DCCC", "CM")
    return "M" * (n // 1000) + hundreds[n // 100 % 10] + la_ma(n % 100)


_FORMATS: dict[str, Callable[[int], str]] = {
    "decimalZero": lambda n: f"{n:02}",
    "upperRoman": _roman,
    "lowerRoman": lambda n: _roman(n).lower(),
    "upperLetter": lambda n: _letter(n).upper(),
    "lowerLetter": _letter,
    "none": lambda n: "",
    "bullet": lambda n: "",
}
