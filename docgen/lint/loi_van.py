"""The words of a document as one text that can be searched quickly, and where a place in it stands."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property, lru_cache
from itertools import accumulate, pairwise
from typing import NamedTuple

from docgen.i18n import N_
from docgen.lint.quy_tac import Loi
from docgen.lint.soat import THAN, Soat
from docgen.model.ban_soat import DoanSoat

VAN = THAN | {"trich_yeu", "trich_yeu_cong_van", "bang", "cuoc_chu", "phu_luc_tieu_de", "phu_luc_kem_theo", "kinh_gui", ""}
"""Roles of prose: title, text, cells of data, notes."""

THAN_DOC = VAN - {"cuoc_chu", "phu_luc_kem_theo"}
"""Roles of what is read through, notes left out."""

_TONES = ("oàòa", "oáóa", "oảỏa", "oãõa", "oạọa", "oèòe", "oéóe", "oẻỏe", "oẽõe", "oẹọe", "uỳùy", "uýúy", "uỷủy", "uỹũy", "uỵụy")
_EARLY_TONE = {pair[:2]: pair[2:] for pair in _TONES}
_LATE_TONE = re.compile(r"(?:o[àáảãạèéẻẽẹ]|(?<!q)u[ỳýỷỹỵ])(?![^\W\d_])")
_DASHES = str.maketrans({"–": "-", "—": "-"})
_OPEN, _CLOSE = "“", "”"
_WORDS = re.compile(r"\w+")
_MID = re.compile(r"[^\W\d_]")


class Cho(NamedTuple):
    """A place: its line, where in ``chu`` of that line it begins and ends, and the letters there."""

    doan: DoanSoat
    dau: int
    cuoi: int
    chu: str


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """Small letters, one way of placing tones (``uỷ`` → ``ủy``), one dash; as long as ``text``."""
    small = text.lower()
    if len(small) != len(text):
        small = "".join(low if len(low := char.lower()) == 1 else char for char in text)
    small = small.translate(_DASHES)
    return _LATE_TONE.sub(lambda m: _EARLY_TONE[m[0]], small)


class LoiVan:
    """The words of lines, joined. ``chu`` as printed, ``thuong`` folded (see :func:`fold`), character by character the same."""

    def __init__(self, doan: Iterable[DoanSoat]) -> None:
        self.doan = tuple(doan)
        self.chu = "\n".join(line.chu for line in self.doan)
        self._starts = list(accumulate((len(line.chu) + 1 for line in self.doan), initial=0))

    @cached_property
    def thuong(self) -> str:
        return fold.__wrapped__(self.chu)

    @cached_property
    def tu(self) -> list[str]:
        """All words and numbers in order, folded."""
        return _WORDS.findall(self.thuong)

    @cached_property
    def cap(self) -> frozenset[str]:
        """Each two words that stand side by side, with one space; a quick no for phrases."""
        return frozenset(map(" ".join, pairwise(self.tu)))

    def cho(self, dau: int, cuoi: int) -> Cho:
        """The place between two offsets of ``chu`` that stand in one line."""
        n = bisect_right(self._starts, dau) - 1
        start = self._starts[n]
        return Cho(self.doan[n], dau - start, cuoi - start, self.chu[dau:cuoi])

    def offset(self, cho: Cho) -> int:
        """Where in ``chu`` a place begins."""
        return self._starts[self._index[id(cho.doan)]] + cho.dau

    @cached_property
    def _index(self) -> dict[int, int]:
        return {id(line): n for n, line in enumerate(self.doan)}

    def vi_tri(self, phrase: str) -> Iterator[int]:
        """The offsets at which a phrase stands as whole words, whatever its capitals; ``phrase`` must be folded."""
        text, at, size = self.thuong, -1, len(phrase)
        while (at := text.find(phrase, at + 1)) >= 0:
            if not (text[max(at - 1, 0):at].isalnum() or text[at + size:at + size + 1].isalnum()):
                yield at

    def tim(self, phrase: str) -> Iterator[Cho]:
        """Where a phrase stands, as :meth:`vi_tri`."""
        return (self.cho(at, at + len(phrase)) for at in self.vi_tri(phrase))

    def quet(self, pattern: re.Pattern[str], can: str = "") -> Iterator[tuple[Cho, re.Match[str]]]:
        """Where a pattern fits the words as printed; ``can`` is a text without which it cannot fit."""
        if can and can not in self.chu:
            return
        for found in pattern.finditer(self.chu):
            yield self.cho(found.start(), found.end()), found

    def quet_thuong(self, pattern: re.Pattern[str], can: str = "") -> Iterator[tuple[Cho, re.Match[str]]]:
        """Where a pattern fits the folded words."""
        if can and can not in self.thuong:
            return
        for found in pattern.finditer(self.thuong):
            yield self.cho(found.start(), found.end()), found


class _Last:
    """The text of the document under check; many rules ask for it in turn."""

    soat: Soat | None = None
    van: LoiVan | None = None


def loi_van(soat: Soat) -> LoiVan:
    """The text of all lines of a document, header and tables included."""
    if _Last.soat is not soat or _Last.van is None:
        _Last.soat, _Last.van = soat, LoiVan(soat.doan)
    return _Last.van


def xet_hoa(cho: Cho) -> bool:
    """Whether capitals can be judged at a place: prose that is not printed in capitals."""
    return cho.doan.vai_tro in VAN and not cho.chu.isupper() and not in_hoa(cho.doan)


def in_hoa(doan: DoanSoat) -> bool:
    """Whether a line is shown in capitals: typed so, or by its looks."""
    return doan.chu.isupper() or any(look.hoa for look in doan.looks())


def giua_cau(doan: DoanSoat, at: int) -> bool:
    """Whether the place stands surely inside a sentence: behind a small word and a space, or a comma."""
    before = doan.chu[doan.than:at].rstrip(" ")
    if len(before) == at - doan.than or not before:
        return False
    return before[-1] == "," or _MID.match(before[-1]) is not None


def trong_ngoac_kep(doan: DoanSoat, at: int) -> bool:
    """Whether the place stands inside quotation marks."""
    before = doan.chu[:at]
    return before.count(_OPEN) > before.count(_CLOSE) or before.count('"') % 2 == 1


def tu_truoc(doan: DoanSoat, at: int, count: int = 1) -> str:
    """The ``count`` words in front of a place, folded, with nothing but spaces between; fewer where there are no more."""
    before = doan.chu[max(doan.than, at - 14 * count):at]
    words = before[re.search(r"[\w ]*$", before).start():].split() if before.endswith(" ") else []  # type: ignore[union-attr]
    return fold(" ".join(words[-count:]))


def theo_mau(wrong: str, right: str) -> str:
    """``wrong`` with the capitals of ``right``, letter by letter; its own way of placing tones stays."""
    return "".join(have.upper() if want.isupper() else have.lower() for have, want in zip(wrong, right, strict=True))


@lru_cache(maxsize=64)
def _folded(names: tuple[str, ...]) -> tuple[tuple[str, str, str], ...]:
    """(name, folded, its first two words), the longest first."""
    ordered = ((name, fold(name)) for name in sorted(names, key=len, reverse=True))
    return tuple((name, small, " ".join(_WORDS.findall(small)[:2])) for name, small in ordered)


def sai_hoa(soat: Soat, names: Iterable[str], hop: Callable[[Cho], bool] = xet_hoa) -> Iterator[tuple[Cho, str]]:
    """Places where a name has other capitals than it should, and what should stand there; of names that overlap, the longest."""
    text, taken = loi_van(soat), set[int]()
    for name, wanted, head in _folded(tuple(names)):
        if (head not in text.cap) if " " in head else (wanted not in text.thuong):
            continue
        for at in text.vi_tri(wanted):
            if at in taken:
                continue
            taken.update(range(at, at + len(wanted)))
            cho = text.cho(at, at + len(wanted))
            right = theo_mau(cho.chu, name)
            if right != cho.chu and hop(cho):
                yield cho, right


def viet_dung(cho: Cho, right: str, muc_do: str = "") -> Loi:
    """The fault of words that must be written otherwise."""
    return Loi(N_("viết «{dung}», không viết «{chu}»"), {"chu": cho.chu, "dung": right}, cho.doan, cho.dau, cho.cuoi, thay=right,
               muc_do=muc_do)


_ANY_WORD = re.compile(r"\w+")


def _may_repeat(text: str, least: int) -> bool:
    """A quick look: a long run that stands twice holds, at some multiple of a third of it, words that stand twice."""
    words, step = _ANY_WORD.findall(text), least // 3
    flat = f" {' '.join(words)} "
    return any(flat.count(f" {' '.join(words[i:i + step])} ") > 1 for i in range(0, len(words) - step + 1, step))


def repeated_run(doan: DoanSoat, least: int) -> tuple[int, int] | None:
    """The place of the first run of at least ``least`` words that stands already in front of it in the same paragraph."""
    if len(doan.chu) < 4 * least - 1:  # two runs of words of one letter
        return None
    if not _may_repeat(doan.chu[doan.than:].lower(), least):
        return None
    words = [(found.group().lower(), found.start(), found.end()) for found in _ANY_WORD.finditer(doan.chu, doan.than)]
    seen: dict[tuple[str, ...], int] = {}
    for i in range(len(words) - least + 1):
        first = seen.setdefault(tuple(word for word, _, _ in words[i:i + least]), i)
        if i - first >= least:
            length = next((n for n in range(least, len(words) - i) if words[first + n][0] != words[i + n][0]), len(words) - i)
            return words[i][1], words[i + length - 1][2]
    return None
