"""Numbers as Vietnamese documents write them: in words, and in figures with full stops and commas."""

from __future__ import annotations

import re
from fractions import Fraction

_DIGITS = {"không": 0, "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5, "nhăm": 5, "sáu": 6, "bảy": 7,
           "bẩy": 7, "tám": 8, "chín": 9}
_UNITS = {"nghìn": 1000, "ngàn": 1000, "triệu": 10 ** 6, "tỷ": 10 ** 9, "tỉ": 10 ** 9}
_FILLERS = frozenset({"linh", "lẻ", "và"})
_WORD = re.compile(r"[^\W\d_]+")
_SIMPLE = re.compile(r"\d+")
_GROUPED = re.compile(r"\d{1,3}(?:\.\d{3})+")
_DECIMAL = re.compile(r"(\d+|\d{1,3}(?:\.\d{3})+),(\d+)")
_POINT = re.compile(r"(\d+)\.(\d{1,2})")


def read_words(text: str) -> int | None:
    """«Bốn trăm tám mươi sáu triệu» → 486000000; ``None`` when any word is no part of a number."""
    words = _WORD.findall(text.lower())
    if not words or any(sign.isdigit() for sign in text):
        return None
    total = group = last = 0
    tens = False
    for word in words:
        if word in _DIGITS:
            if last and not tens:
                return None  # «hai ba» is no number
            group, last, tens = group + _DIGITS[word], _DIGITS[word] or 0, False
        elif word == "trăm":
            group, last = group - last + (last or 0) * 100, 0
        elif word in ("mười", "mươi"):
            group, last, tens = group - last + (last or 1) * 10, 0, True
        elif word in _UNITS:
            total, group, last, tens = _scaled(total, group, _UNITS[word]), 0, 0, False
        elif word not in _FILLERS:
            return None
    return total + group


def _scaled(total: int, group: int, unit: int) -> int:
    """«hai nghìn ba trăm tỷ»: a unit multiplies what was read before it, too, when that is smaller."""
    return (total + group or 1) * unit if total < unit else total + group * unit


def read_number(text: str) -> Fraction | None:
    """A cell that is nothing but a number: ``1.250``, ``12,5``, ``07``; ``None`` for everything else."""
    text = text.strip()
    if _SIMPLE.fullmatch(text):
        return Fraction(int(text))
    if _GROUPED.fullmatch(text):
        return Fraction(int(text.replace(".", "")))
    if (match := _DECIMAL.fullmatch(text)) is not None:
        return Fraction(f"{match[1].replace('.', '')}.{match[2]}")
    return Fraction(f"{match[1]}.{match[2]}") if (match := _POINT.fullmatch(text)) is not None else None


def written(value: Fraction) -> str:
    """A number with Vietnamese signs: ``1.250``, ``12,5``."""
    whole, rest = divmod(value, 1)
    head = f"{int(whole):,}".replace(",", ".")
    return f"{head},{f'{float(rest):.4f}'[2:].rstrip('0')}" if rest else head
