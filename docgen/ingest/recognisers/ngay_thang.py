"""The line of place and date."""

from __future__ import annotations

import re
from calendar import monthrange

from docgen.ingest.ban_thao import BanThao
from docgen.model.van_ban import NgayThang

_PLACE = r"(?P<noi>\[CẦN BỔ SUNG[^\]]*\]|[^;:\d][^;:]{1,50}?)\s*(?P<phay>,\s*|\s)ngày\s*"
_DATE = re.compile(
    _PLACE + r"(?P<ngay>\d{1,2}|[.…_\s]*)\s*tháng\s*(?P<thang>\d{1,2}|[.…_\s]*)\s*năm\s*(?P<nam>\d{4}|\d{0,3}[.…_\s]*)\.?", re.IGNORECASE)
_SLASHED = re.compile(_PLACE + r"(?P<ngay>\d{1,2})\s*[/.-]\s*(?P<thang>\d{1,2})\s*[/.-]\s*(?P<nam>\d{4})\.?", re.IGNORECASE)
_LONGEST = 120


def is_ngay_thang(text: str) -> bool:
    """Whether a line is nothing but a place and a date."""
    return len(text) <= _LONGEST and "ngày" in text.lower() and _read(text) is not None


def _read(text: str) -> re.Match[str] | None:
    """The usual form, or one without comma or with slashes: then every word of the place must be a name."""
    usual, slashed = _DATE.fullmatch(text), _SLASHED.fullmatch(text)
    match = usual or slashed
    if match is None or (usual is not None and "," in match["phay"]):
        return match
    return match if all(word[0].isupper() for word in match["noi"].split()) else None


def take_ngay_thang(draft: BanThao, text: str, line: int) -> bool:
    """Read a line of place and date into the draft; ``False`` when it is none, or the draft has its date."""
    match = _read(text) if is_ngay_thang(text) and not draft.dia_danh else None
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
