"""The line of place and date."""

from __future__ import annotations

import re
from calendar import monthrange

from docgen.ingest.ban_thao import BanThao
from docgen.model.van_ban import NgayThang

_DATE = re.compile(
    r"(?P<noi>[^;:\d][^;:]{1,50}?)\s*,\s*ngày\s*(?P<ngay>\d{1,2}|[.…_\s]*)\s*tháng\s*(?P<thang>\d{1,2}|[.…_\s]*)"
    r"\s*năm\s*(?P<nam>\d{4}|\d{0,3}[.…_\s]*)\.?", re.IGNORECASE)
_LONGEST = 120


def is_ngay_thang(text: str) -> bool:
    """Whether a line is nothing but a place and a date."""
    return len(text) <= _LONGEST and "ngày" in text.lower() and _DATE.fullmatch(text) is not None


def take_ngay_thang(draft: BanThao, text: str, line: int) -> bool:
    """Read a line of place and date into the draft; ``False`` when it is none, or the draft has its date."""
    match = _DATE.fullmatch(text) if is_ngay_thang(text) and not draft.dia_danh else None
    if match is None:
        return False
    draft.dia_danh = match["noi"]
    day, month, year = (int(part) if (part := match[key].strip()).isdecimal() else None for key in ("ngay", "thang", "nam"))
    if year is not None and year > 999 and month is not None and _exists(day, month, year):
        draft.ngay = NgayThang(day, month, year)
    elif any(number is not None for number in (day, month, year)):
        draft.warn("ngay-thang", line, "ngày tháng «{t}» chưa đủ hoặc không có thật; để trống ngày ban hành", t=text)
    return True


def _exists(day: int | None, month: int, year: int) -> bool:
    return 1 <= month <= 12 and (day is None or 1 <= day <= monthrange(year, month)[1])
