"""Printed lines against the document's own lines: what stands where on the pages."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property

from docgen.lint.soat import Soat
from docgen.lint.trang_in import DongIn, TrangIn
from docgen.model.ban_soat import DoanSoat
from docgen.text import plain_ascii
from docgen.units import mm_to_pt

_LETTERS = re.compile(r"[^\W_]+")
_NUMBER = re.compile(r"(?:trang\s*)?[-–—]*\s*(\d{1,4})\s*[-–—]*(?:\s*/\s*\d{1,4})?", re.IGNORECASE)
_SAME_ROW = 4.0


def letters(text: str) -> str:
    """The letters and digits of a text, small, without marks, put together: what spaces and line ends cannot change."""
    return "".join(_LETTERS.findall(plain_ascii(text)))


def page_number(line: DongIn) -> int | None:
    """The number that a line is, when it is nothing else: «2», «- 2 -», «Trang 2»."""
    match = _NUMBER.fullmatch(line.chu)
    return int(match[1]) if match else None


class DoiTrang:
    """The pages of a document under check."""

    def __init__(self, soat: Soat, trang: TrangIn) -> None:
        self.soat, self.trang = soat, trang
        self.chu = [letters(line.chu) for line in trang.dong]
        self._pages: dict[int, list[DongIn]] = {}
        for line in trang.dong:
            self._pages.setdefault(line.trang, []).append(line)

    @property
    def so_trang(self) -> int:
        """How many pages there are."""
        return len(self.trang.kho)

    def cua(self, trang: int) -> list[DongIn]:
        """The lines of a page."""
        return self._pages.get(trang, [])

    def le(self, trang: int, ten: str) -> float:
        """The margin of a page, pt: the narrowest that the file has for pages of this direction, else that of the standard."""
        width, height = self.trang.kho[trang - 1]
        own = [float(getattr(phan, ten)) for phan in self.soat.ban.phan if phan.rong and phan.ngang == (width > height)]
        return min(own) if own else mm_to_pt(float(self.soat.tieu_chuan.bang("trang", ten)["min_mm"]))

    def trong_le(self, line: DongIn) -> bool:
        """Whether a line stands in the text of its page, not in the margin above or below."""
        height = self.trang.kho[line.trang - 1][1]
        return line.duoi > self.le(line.trang, "le_tren") and line.tren < height - self.le(line.trang, "le_duoi")

    def than(self, trang: int) -> list[DongIn]:
        """The lines of a page that are its text: no number, nothing in the margins, no notes at its foot."""
        notes = "".join(letters(line.chu) for line in self.soat.theo("cuoc_chu"))
        lines = [line for line in self.cua(trang) if self.trong_le(line) and page_number(line) is None]
        while lines and notes and len(letters(lines[-1].chu)) > 1 and letters(lines[-1].chu).lstrip("0123456789") in notes:
            lines.pop()
        return lines

    def so_dong(self, lines: Iterable[DongIn]) -> int:
        """How many rows lines make up; those beside each other are one."""
        rows = 0
        last = None
        for line in sorted(lines, key=lambda line: line.tren):
            if last is None or line.tren - last > _SAME_ROW:
                rows, last = rows + 1, line.tren
        return rows

    def tim(self, doan: DoanSoat, truoc: int = 0) -> DongIn | None:
        """The printed line that a line of the document is, or begins with, before page ``truoc``; the last of several."""
        wanted, words = letters(doan.chu), " ".join(doan.chu.split())
        places = [line for line in self.trang.dong if not truoc or line.trang < truoc] if wanted else []
        return next((line for line in reversed(places) if line.chu == words), None) or self._beginning(wanted, truoc)

    def _beginning(self, wanted: str, truoc: int) -> DongIn | None:
        found = None
        for line, words in zip(self.trang.dong, self.chu, strict=True):
            if truoc and line.trang >= truoc:
                break
            if words == wanted or (len(words) >= _SURE and wanted.startswith(words)):
                found = line
        return found

    def bi_ngat(self, doan: DoanSoat) -> DongIn | None:
        """Where a line of the document that should be printed on one line begins, when it is printed on several."""
        wanted = letters(doan.chu.split("\n")[0])
        if any(wanted in words for words in self.hang):
            return None
        for n, words in enumerate(self.chu):
            line, rest = self.trang.dong[n], wanted.removeprefix(words)
            if len(words) >= _SURE and rest and rest != wanted and any(
                    other and rest.startswith(other) and below.tren - line.tren > _SAME_ROW
                    for below, other in zip(self.trang.dong[n + 1:n + 1 + _NEAR], self.chu[n + 1:n + 1 + _NEAR], strict=True)):
                return line
        return None

    @cached_property
    def hang(self) -> list[str]:
        """The letters of each row, columns put together."""
        rows: list[tuple[DongIn, str]] = []
        for line, words in zip(self.trang.dong, self.chu, strict=True):
            if rows and rows[-1][0].trang == line.trang and abs(rows[-1][0].tren - line.tren) <= _SAME_ROW:
                rows[-1] = (rows[-1][0], rows[-1][1] + words)
            else:
                rows.append((line, words))
        return [words for _, words in rows]

    def dau_phu_luc(self) -> set[int]:
        """The pages on which an appendix begins."""
        found = [self.tim(lines[0]) for _, lines in self.soat.khoi_phu_luc()]
        return {line.trang for line in found if line is not None}


_SURE, _NEAR = 6, 8


def pages_under(soat: Soat) -> DoiTrang | None:
    """The pages of a document under check, ``None`` when they were not made or hold nothing."""
    return DoiTrang(soat, soat.trang) if soat.trang is not None and soat.trang.dong else None
