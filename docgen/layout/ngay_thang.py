"""Dates in the form of the decree: which days and months take a zero stands in the standard ([ngay_thang])."""

from __future__ import annotations

import re

from docgen.model.van_ban import NgayThang
from docgen.standard.tieu_chuan import TieuChuan


def format_ngay_thang(ngay: NgayThang, tieu_chuan: TieuChuan) -> str:
    """``ngày 05 tháng 9 năm 2026``; open parts stay blank for văn thư."""
    table = tieu_chuan.bang("ngay_thang")
    blank = " " * max(int(table["cho_trong"]) - 2, 0)  # the pattern's own two spaces stand around it
    day, month = (_padded(ngay.ngay, table["them_so_0_ngay_duoi"]), _month(ngay.thang, table["them_so_0_thang"]))
    text = str(table["mau_ngay"]).format(ngay=day or blank, thang=month or blank, nam=ngay.nam or "")
    return text.rstrip() if ngay.nam else text


def _padded(value: int | None, below: int) -> str:
    return "" if value is None else f"{value:02}" if value < below else str(value)


def _month(value: int | None, padded: list[int]) -> str:
    return "" if value is None else f"{value:02}" if value in padded else str(value)


def format_dia_danh(dia_danh: str, ngay: NgayThang, tieu_chuan: TieuChuan) -> str:
    """Place and date: ``Tân Phú, ngày 05 tháng 9 năm 2026``."""
    pattern = str(tieu_chuan.bang("ngay_thang")["mau"])
    return pattern.format(dia_danh=dia_danh, ngay_thang=format_ngay_thang(ngay, tieu_chuan))


_WRITTEN = re.compile(r"ngày\s+(\d{1,2})?\s*tháng\s*(\d{1,2})?\s*năm\s*(\d{4})?")


def parse_ngay_thang(text: str) -> NgayThang | None:
    """The date in ``ngày … tháng … năm …``, blanks included; ``None`` when there is none."""
    match = _WRITTEN.search(text)
    return NgayThang(*(int(n) if n else None for n in match.groups())) if match else None
