"""Trích yếu: the lines under the name of the type."""

from __future__ import annotations

import re

from docgen.ingest.ban_thao import RULE, BanThao, is_upper, last_sign, plain
from docgen.ingest.doan_tho import DoanTho
from docgen.ingest.recognisers.can_cu import OPENER
from docgen.layout.ngat_dong import broken
from docgen.noi_dung.dau_muc import read_marker

_OWN_LINE = re.compile(r"\(.*|(?:\(?\s*)?Năm học\s.{0,30}", re.IGNORECASE)
_ATTACHED = re.compile(r"\(.*kèm theo.*\)", re.IGNORECASE)
_ADDRESS = re.compile(r"Kính gửi\b", re.IGNORECASE)
_LONGEST, _MOST_LINES = 1000, 12
_SHORTEST_LEAD = 40  # what ends in a colon and is shorter announces no body
_FULL_LINE = 50


def take_trich_yeu(draft: BanThao) -> None:
    """Take the abstract: the first paragraph after the title unless it already is căn cứ or body."""
    if not draft.doan or not _begins(draft.doan[0]):
        return
    taken = [draft.doan.pop(0)]
    for _ in range(_MOST_LINES):
        if not draft.doan or RULE.fullmatch(draft.doan[0].van) or not _goes_on(taken[-1], draft.doan[0]):
            break
        taken.append(draft.doan.pop(0))
    if draft.doan and RULE.fullmatch(draft.doan[0].van):
        draft.doan.pop(0)  # the rule under the abstract is drawn again
    draft.trich_yeu = _text([plain(doan.van) for doan in taken], draft)


def _text(lines: list[str], draft: BanThao) -> str:
    """The lines as one sentence; a school year, or a note in brackets, keeps a line of its own unless the standard's own
    line breaks explain it."""
    flat = " ".join(lines)
    if broken(flat, "trich_yeu", draft.tieu_chuan) == "\n".join(lines):
        return flat
    own = [i for i, line in enumerate(lines) if i == 0 or _OWN_LINE.fullmatch(line)]
    return "\n".join(" ".join(lines[start:end]) for start, end in zip(own, [*own[1:], len(lines)], strict=True))


def _begins(doan: DoanTho) -> bool:
    text = plain(doan.van)
    sign = last_sign(text)
    if not _is_text(doan) or sign == ";":
        return False
    return not (sign == ":" and len(text) >= _SHORTEST_LEAD) and not (sign == "." and OPENER.match(text))


def _goes_on(above: DoanTho, doan: DoanTho) -> bool:
    """Whether a line belongs to the abstract too: a note in brackets, a school year, or more of the sentence."""
    text = plain(doan.van)
    if _ADDRESS.match(text):
        return False
    if not _is_text(doan) or _ATTACHED.fullmatch(text):
        return bool(text and _ATTACHED.fullmatch(text))
    if last_sign(above.van) in ".;:" or last_sign(text) in ".;:" or OPENER.match(text):
        return False
    if _OWN_LINE.fullmatch(text) or text[0].islower():
        return True
    if doan.nguyen:
        return doan.dong == above.dong or (doan.giua and above.giua and doan.van.startswith("**") == above.van.startswith("**"))
    return not doan.dau_khoi and (above.dai >= _FULL_LINE or (is_upper(text) and is_upper(plain(above.van))))


def _is_text(doan: DoanTho) -> bool:
    text = plain(doan.van)
    return bool(text) and len(text) <= _LONGEST and doan.van[0] not in "|[" and read_marker(doan.van) is None
