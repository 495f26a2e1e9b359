"""Dates, months and periods in running text."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from functools import lru_cache
from typing import NamedTuple

_DATE = re.compile(
    r"(?<![\w/.,-])(?P<d>\d{1,2})\s?[/.-]\s?(?P<m>\d{1,2})\s?[/.-]\s?(?P<y>\d{4})(?![\w/]|-\d)"
    r"|ngày\s+(?P<d2>\d{1,2})\s+tháng\s+(?P<m2>\d{1,2})\s+năm\s+(?P<y2>\d{4})"
    r"|tháng\s+(?P<m3>\d{1,2})(?:\s?/\s?|\s?-\s?|\s+năm\s+)(?P<y3>\d{4})(?!\d)", re.IGNORECASE)
_YEARS = r"(\d{4})\s*[-–]\s*(\d{4})(?!\d)"
_SCHOOL = re.compile(rf"năm học\s+{_YEARS}", re.IGNORECASE)
_SPAN = re.compile(rf"(?:giai đoạn|nhiệm kỳ|các năm|từ năm)\s+{_YEARS}", re.IGNORECASE)
_YEAR = re.compile(r"(?<!tháng \d )(?<!tháng \d\d )\bnăm\s+(\d{4})(?!\d|\s*[-–]\s*\d)", re.IGNORECASE)
_UNTIL = re.compile(r"đến (?:hết )?năm\s+(\d{4})", re.IGNORECASE)


class Moc(NamedTuple):
    """A date in a text at ``dau:cuoi``; ``ngay`` is 0 for a month as a whole."""

    dau: int
    cuoi: int
    ngay: int
    thang: int
    nam: int

    @property
    def co_that(self) -> bool:
        """Whether there is such a day in the calendar."""
        return 1 <= self.thang <= 12 and self.nam > 0 and (not self.ngay or self.ngay <= monthrange(self.nam, self.thang)[1])

    @property
    def dau_tien(self) -> date:
        """The first day that is meant."""
        return date(self.nam, self.thang, self.ngay or 1)

    @property
    def cuoi_cung(self) -> date:
        """The last day that is meant."""
        return date(self.nam, self.thang, self.ngay or monthrange(self.nam, self.thang)[1])


def dates_in(text: str) -> tuple[Moc, ...]:
    """The full dates and the months with a year that a text names, those that do not exist included."""
    return _dates(text) if "20" in text or "19" in text else ()


@lru_cache(maxsize=2048)
def _dates(text: str) -> tuple[Moc, ...]:
    return tuple(_moc(match) for match in _DATE.finditer(text))


def _moc(match: re.Match[str]) -> Moc:
    day, month, year = (match[key] or match[f"{key}2"] or (match[f"{key}3"] if key != "d" else None) or "0" for key in "dmy")
    return Moc(match.start(), match.end(), int(day), int(month), int(year))


class Ky(NamedTuple):
    """A period: its kind (``năm học``, ``giai đoạn``, ``năm``), its years, its place in the text."""

    loai: str
    tu: int
    den: int
    dau: int
    cuoi: int

    @property
    def chu(self) -> str:
        """The period in words."""
        return f"{self.loai} {self.tu}" if self.tu == self.den else f"{self.loai} {self.tu} - {self.den}"

    @property
    def bat_dau(self) -> date:
        """Its first day; the work for a school year begins in summer."""
        return date(self.tu, 6 if self.loai == "năm học" else 1, 1)

    @property
    def ket_thuc(self) -> date:
        """Its last day."""
        return date(self.den, 8, 31) if self.loai == "năm học" else date(self.den, 12, 31)


def periods_in(text: str) -> list[Ky]:
    """The periods that a text names, in order; years that belong to a date are none."""
    if "20" not in text and "19" not in text:
        return []
    found = [Ky("năm học", int(m[1]), int(m[2]), *m.span()) for m in _SCHOOL.finditer(text)]
    found += [Ky("giai đoạn", int(m[1]), int(m[2]), *m.span()) for m in _SPAN.finditer(text)]
    found += [Ky("năm", int(m[1]), int(m[1]), *m.span()) for m in _YEAR.finditer(text)
              if not _UNTIL.match(text, max(0, m.start() - 4)) and not _UNTIL.match(text, max(0, m.start() - 8))]
    return sorted(found, key=lambda ky: ky.dau)


def last_year_in(text: str) -> int:
    """The last year that a text looks ahead to («đến năm 2030»), 0 without one."""
    return max((int(m[1]) for m in _UNTIL.finditer(text)), default=0)
