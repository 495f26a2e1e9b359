"""Automatic labels of Word → labels of Vietnamese papers: ``e)`` that is the fifth of its list is ``đ)``; bullets are dashes."""

from __future__ import annotations

import re

from docgen.model.ban_doc import NhanSo
from docgen.noi_dung.so_dem import chu_cai

_BULLETS = {**dict.fromkeys("-–—−‐‑", "-"), "+": "+", **dict.fromkeys("*∗", "*")}
_BY_LEVEL = ("-", "+", "*")
_OPEN, _CLOSE = r"[(\[]?\s*", r"\s*([).\-–/:,;\]\s]*)"
_LETTER = re.compile(rf"{_OPEN}([a-zđ]{{1,30}}){_CLOSE}")
_NUMBERS = re.compile(rf"{_OPEN}(\d{{1,3}}(?:\.\d{{1,3}}){{0,3}}){_CLOSE}")
_ROMAN = re.compile(rf"{_OPEN}([IVXLC]+){_CLOSE}")
_SMALL_ROMAN = re.compile(rf"{_OPEN}([ivxlcdm]+){_CLOSE}")
_UPPER = re.compile(rf"{_OPEN}([A-ZĐ]{{1,30}}){_CLOSE}")
_DIEU = re.compile(rf"(Điều|ĐIỀU)\s+(\d{{1,3}}){_CLOSE}")
_PHAN = re.compile(rf"(Phần|PHẦN)\s+([IVXLC]+|(?:thứ|THỨ)\s+\w+){_CLOSE}")
_SIGNS = "�•·o§Øvqü➢❖►▪■□◦"


def label(nhan: NhanSo) -> str:
    """The label in the body grammar; what fits none of its kinds is kept as it is shown."""
    shown = " ".join(nhan.chu.split())
    if shown in _BULLETS:
        return _BULLETS[shown]
    if nhan.dang == "bullet":
        return _BY_LEVEL[min(nhan.bac, len(_BY_LEVEL) - 1)] if len(shown) <= 1 or set(shown) <= set(_SIGNS) else shown
    if match := _NUMBERS.fullmatch(shown):
        return _number(shown, match)
    if nhan.dang == "lowerRoman" and (match := _SMALL_ROMAN.fullmatch(shown)):
        return f"({match[1]})"  # no kind of ours; in front of one bracket it would be the letter i, v, x
    if match := _LETTER.fullmatch(shown):
        return _letter(nhan, match[1], shown)
    return _upper(nhan, shown)


def _number(shown: str, match: re.Match[str]) -> str:
    if "." not in match[1] and match[2].startswith(")"):
        return f"({match[1]})" if shown.startswith("(") else f"{match[1]})"
    return f"{match[1]}."


def _letter(nhan: NhanSo, letter: str, shown: str) -> str:
    if nhan.dang == "lowerLetter":
        return f"{chu_cai(max(nhan.so, 1))})"
    return f"{letter})" if len(letter) == 1 else shown


def _upper(nhan: NhanSo, shown: str) -> str:
    """Labels with capitals or words."""
    match = _UPPER.fullmatch(shown)
    if match and nhan.dang == "upperLetter":
        return f"{chu_cai(max(nhan.so, 1)).upper()}."
    if match and (len(match[1]) == 1 or _ROMAN.fullmatch(shown)):
        return f"{match[1]}."
    if match := _DIEU.fullmatch(shown):
        return f"{match[1]} {match[2]}."
    if match := _PHAN.fullmatch(shown):
        return f"{match[1]} {' '.join(match[2].split())}."
    return shown


def is_changed(nhan: NhanSo, written: str) -> bool:
    """Whether a reader would say that another label stands there now: ``đ)`` for ``e)``."""
    return nhan.dang in ("lowerLetter", "upperLetter") and _bare(written) != _bare(nhan.chu)


def _bare(text: str) -> str:
    return "".join(c for c in text if c.isalnum())
