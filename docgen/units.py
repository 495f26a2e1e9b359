"""Lengths. The law speaks in millimetres and points, Word in twips (1/20 pt) and half-points."""

from __future__ import annotations

_TWIPS_PER_POINT = 20
_POINTS_PER_INCH = 72
_MM_PER_INCH = 25.4


def mm_to_twips(mm: float) -> int:
    """Millimetres → whole twips."""
    return round(mm / _MM_PER_INCH * _POINTS_PER_INCH * _TWIPS_PER_POINT)


def pt_to_twips(pt: float) -> int:
    """Points → whole twips."""
    return round(pt * _TWIPS_PER_POINT)


def pt_to_half_points(pt: float) -> int:
    """Points → half-points, the unit of ``w:sz``."""
    return round(pt * 2)


def pt_to_eighths(pt: float) -> int:
    """Points → eighths of a point, the unit of border widths."""
    return round(pt * 8)


def lines_to_240ths(lines: float) -> int:
    """Line spacing in lines → 240ths of a line, the unit of ``w:spacing/@w:line`` with rule ``auto``."""
    return round(lines * 240)


def twips_to_pt(twips: float) -> float:
    """Twips → points."""
    return twips / _TWIPS_PER_POINT


def mm_to_pt(mm: float) -> float:
    """Millimetres → points."""
    return mm / _MM_PER_INCH * _POINTS_PER_INCH


def pt_to_mm(pt: float) -> float:
    """Points → millimetres."""
    return pt / _POINTS_PER_INCH * _MM_PER_INCH
