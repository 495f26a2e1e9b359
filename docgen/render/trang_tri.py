"""Rule lines and boxes whose size depends on the text: paragraphs with a border and computed indents."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from docgen.layout.be_rong import CoChu, do_rong
from docgen.render.ooxml import escape
from docgen.units import mm_to_twips, pt_to_eighths, pt_to_twips, twips_to_pt

_LINE = 1.15  # height of a line of Times New Roman over its size


def text_width(text: str, face: Sequence[float | bool]) -> int:
    """Width of the longest line in twips; ``face`` is [pt, bold, italic, caps]."""
    return pt_to_twips(do_rong(text, CoChu(float(face[0]), bool(face[1]), bool(face[2]), bool(face[3]))))


def rule_line(style: str, text: int, ratio: float, width: int) -> str:
    """A line of ``ratio`` times the text (no longer than the column), centred in ``width``. All lengths in twips."""
    length = min(round(min(text, width) * ratio), width)
    left = (width - length) // 2
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/><w:ind w:left="{left}" w:right="{width - length - left}"/></w:pPr></w:p>'


def box(style: str, text: str, size: tuple[int, int], space: tuple[int, int], color: str, look: Mapping[str, float]) -> str:
    """A boxed line of ``size`` (width, and height beyond the line of text) with ``space`` (left, right) around it, in twips."""
    border = pt_to_eighths(look["net_ke_pt"])
    inside = round(twips_to_pt(size[1]) / 2)
    edges = "".join(f'<w:{edge} w:val="single" w:sz="{border}" w:space="{pad}" w:color="{color}"/>'
                    for edge, pad in (("top", inside), ("left", 0), ("bottom", inside), ("right", 0)))
    before = pt_to_twips(look["cach_khung_pt"])
    return (f'<w:p><w:pPr><w:pStyle w:val="{style}"/><w:pBdr>{edges}</w:pBdr><w:spacing w:before="{before}" w:after="{before}"/>'
            f'<w:ind w:left="{space[0]}" w:right="{space[1]}"/></w:pPr>'
            f'<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p>')


def stamp_size(mm: Sequence[float], face: Sequence[float | bool]) -> tuple[int, int]:
    """Width of a stamp given in mm, and its height beyond the line of text, in twips."""
    return mm_to_twips(mm[0]), max(mm_to_twips(mm[1]) - pt_to_twips(float(face[0]) * _LINE), 0)
