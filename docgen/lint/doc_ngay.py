"""Dates in running text: where they stand, how they are written, whether there are such days."""

from __future__ import annotations

import re
from calendar import monthrange
from functools import lru_cache
from typing import NamedTuple

_YEAR = r"(?P<nam>(?:19|20)\d\d)(?!\d)"
_WRITTEN = re.compile(
    rf"\b[Nn]gày\s+(?:\d{{1,2}}\s*(?:,|và|-|–|đến)\s*)*(?P<ngay>\d{{1,2}})\s+tháng\s+(?P<thang>\d{{1,2}})(?!\d)(?:\s+năm\s+{_YEAR})?")
_MONTH = re.compile(rf"\b[Tt]háng\s+(?P<thang>\d{{1,2}})(?:\s+năm\s+|/){_YEAR}(?P<ngay>)")
_SLASHED = re.compile(rf"(?<![\w/.,-])(?P<ngay>\d{{1,2}})(?P<dau>/)(?P<thang>\d{{1,2}})/{_YEAR}(?![\w/-])")
_OTHER = re.compile(rf"\b(?:[Nn]gày|đến)\s+(?P<so>(?P<ngay>\d{{1,2}})(?P<dau>[-.])(?P<thang>\d{{1,2}})(?P=dau){_YEAR})(?![\w/-])")
_SHORT = re.compile(
    r"(?<!mỗi )(?<!hàng )(?<!hằng )(?<!/)\b[Nn]gày\s+(?P<so>(?P<ngay>\d{1,2})(?P<dau>/)(?P<thang>\d{1,2}))(?![\d/])(?P<nam>)"
    r"(?!\s*(?:buổi|em|học sinh|tiết|người|xã|trường|lớp|tổng))")
_LEAP = 2000  # a day of a year that is not told may be 29/02


class NgayDoc(NamedTuple):
    """A date as typed, at ``dau:cuoi``; ``""`` for the parts it lacks. ``kieu`` is the sign between its numbers,
    ``""`` for one in words («ngày 05 tháng 9 năm 2026»)."""

    dau: int
    cuoi: int
    ngay: str
    thang: str
    nam: str
    kieu: str

    @property
    def iso(self) -> str:
        """``2026-09-05``; ``""`` unless it is a whole day that exists."""
        return f"{self.nam}-{self.thang:0>2}-{self.ngay:0>2}" if self.nam and self.ngay and self.co_that else ""

    @property
    def co_that(self) -> bool:
        """Whether there is such a day or month."""
        thang = int(self.thang)
        if not 1 <= thang <= 12:
            return False
        return not self.ngay or 1 <= int(self.ngay) <= monthrange(int(self.nam or _LEAP), thang)[1]



def write_date(day: int, month: int, year: int) -> str:
    """A day in figures as the decree pads them: 05/9/2026, 12/02/2026."""
    return f"{day:02}/{month:02}/{year}" if month in _PADDED else f"{day:02}/{month}/{year}"


_PADDED = (1, 2)  # months that could be changed into others by a stroke of the pen


@lru_cache(maxsize=4096)
def read_dates(chu: str) -> tuple[NgayDoc, ...]:
    """All dates of a line, in order."""
    out: list[NgayDoc] = []
    if "háng" in chu:
        out.extend(_date(match) for match in _WRITTEN.finditer(chu))
        inside = [(date.dau, date.cuoi) for date in out]
        out.extend(date for match in _MONTH.finditer(chu) if not _within(date := _date(match), inside))
    if "/" in chu:
        out.extend(_date(match) for match in _SLASHED.finditer(chu))
        out.extend(_date(match, "so") for match in _SHORT.finditer(chu))
    if "ngày" in chu or "Ngày" in chu or "đến" in chu:
        out.extend(_date(match, "so") for match in _OTHER.finditer(chu))
    return tuple(sorted(out)) if len(out) > 1 else tuple(out)


def _date(match: re.Match[str], where: str | int = 0) -> NgayDoc:
    found = match.groupdict()
    return NgayDoc(match.start(where), match.end(where), found["ngay"] or "", found["thang"], found["nam"] or "", found.get("dau") or "")


def _within(date: NgayDoc, places: list[tuple[int, int]]) -> bool:
    return any(start <= date.dau < end for start, end in places)
