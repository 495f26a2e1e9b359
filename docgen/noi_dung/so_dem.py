"""Numerals of Vietnamese documents: letters without f j w z and with đ, Roman numbers, ordinals in words.

Source of the letters a … i: Nghị định số 30/2020/NĐ-CP, Phụ lục I, mục II.6; the rest is practice.
"""

from __future__ import annotations

CHU_CAI = "abcdđeghiklmnopqrstuvxy"
_LA_MA = ((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
THU_TU = ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười")


def chu_cai(n: int) -> str:
    """The n-th letter of a list, from 1: a b c d đ e g …; after y: aa, ab, …"""
    n, low = divmod(n - 1, len(CHU_CAI))
    return (chu_cai(n) if n else "") + CHU_CAI[low]


def chu_cai_to_int(text: str) -> int:
    """Inverse of :func:`chu_cai`; 0 for what is no letter of such a list (f, j, w, z)."""
    value = 0
    for char in text:
        at = CHU_CAI.find(char)
        if at < 0:
            return 0
        value = value * len(CHU_CAI) + at + 1
    return value


def la_ma(n: int) -> str:
    """Roman number of 1 … 399."""
    out = ""
    for value, letters in _LA_MA:
        count, n = divmod(n, value)
        out += letters * count
    return out


def la_ma_to_int(text: str) -> int:
    """Inverse of :func:`la_ma`; 0 when ``text`` is not a Roman number in its normal form."""
    total, rest = 0, text
    for value, letters in _LA_MA:
        while rest.startswith(letters):
            total, rest = total + value, rest[len(letters):]
    return total if not rest and total and la_ma(total) == text else 0


def thu_tu(n: int) -> str:
    """Ordinal in words: nhất, hai, ba, tư …; digits above ten."""
    return THU_TU[n - 1] if n <= len(THU_TU) else str(n)


def thu_tu_to_int(text: str) -> int:
    """Inverse of :func:`thu_tu`; 0 when ``text`` is no ordinal."""
    word = text.lower()
    if word in THU_TU:
        return THU_TU.index(word) + 1
    return int(word) if word.isdecimal() and int(word) > len(THU_TU) else 0
