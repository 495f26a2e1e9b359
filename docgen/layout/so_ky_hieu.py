"""Số, ký hiệu: writing and reading. Patterns and padding come from the standard ([so_ky_hieu])."""

from __future__ import annotations

import re

from docgen.standard.tieu_chuan import TieuChuan


def format_so(so: str | None, tieu_chuan: TieuChuan) -> str:
    """The number as printed: ``5`` → ``05``; blanks when it is still open."""
    table = tieu_chuan.bang("so_ky_hieu")
    if so is None:
        return " " * int(table["cho_trong"])
    digits = re.match(r"\d*", so)
    value = digits.group() if digits else ""
    short = value and int(value) < table["them_so_0_duoi"]
    return value.lstrip("0").rjust(2, "0") + so[len(value):] if short else so


def format_so_ky_hieu(so: str | None, loai: str, co_quan: str, tieu_chuan: TieuChuan, ky_hieu: str | None = None) -> str:
    """Number and symbol without the word «Số»: ``141/KH-UBND``, ``12-KH/TU``. ``ky_hieu`` replaces the symbol."""
    pattern = str(tieu_chuan.bang("so_ky_hieu")["mau"])
    if ky_hieu is not None:
        pattern = pattern[: pattern.index("{loai}")] + "{loai}"
        loai = ky_hieu
    return pattern.format(so=format_so(so, tieu_chuan), loai=loai, co_quan=co_quan)


def parse_so_ky_hieu(text: str, tieu_chuan: TieuChuan) -> tuple[str | None, str, str] | None:
    """(number or ``None``, type symbol, agency symbol) of a printed số/ký hiệu, ``None`` when it is none."""
    table = tieu_chuan.bang("so_ky_hieu")
    body = text.removeprefix(str(table["tien_to"])) if text.startswith(str(table["tien_to"])) else text
    pattern = re.escape(str(table["mau"]))
    for name, group in (("so", r"(\s*|\d+[A-Za-zĐđ]?)"), ("loai", r"([^\W\d_]+)"), ("co_quan", r"(\S+)")):
        pattern = pattern.replace(re.escape("{" + name + "}"), group)
    match = re.fullmatch(pattern, body)
    return (match[1].strip() or None, match[2], match[3]) if match else None
