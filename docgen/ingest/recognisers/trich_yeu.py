"""Trích yếu: the lines under the name of the type."""

from __future__ import annotations

import re

from docgen.ingest.ban_thao import BanThao, last_sign, plain
from docgen.ingest.recognisers.can_cu import OPENER
from docgen.ingest.text_reader import DoanTho
from docgen.noi_dung.dau_muc import read_marker

_RULE = re.compile(r"[-–—_=*~.\s]{3,}")
_OWN_LINE = re.compile(r"\(.*|(?:\(?\s*)?Năm học\s.{0,30}", re.IGNORECASE)
_ATTACHED = re.compile(r"\(.*kèm theo.*\)", re.IGNORECASE)
_LONGEST = 1000


def take_trich_yeu(draft: BanThao) -> None:
    """Take the abstract: the first paragraph after the title unless it already is căn cứ or body."""
    lines: list[str] = []
    while draft.doan and (_RULE.fullmatch(draft.doan[0].van) or _belongs(draft.doan[0], lines)):
        text = plain(draft.doan.pop(0).van)
        if not text or _RULE.fullmatch(text):
            continue
        if not lines or _OWN_LINE.fullmatch(text):
            lines.append(text)
        else:
            lines[-1] += f" {text}"
    draft.trich_yeu = "\n".join(lines)


def _belongs(doan: DoanTho, lines: list[str]) -> bool:
    text = plain(doan.van)
    if not text or len(text) > _LONGEST or read_marker(doan.van) is not None or doan.van[0] in "|[":
        return False
    if lines:
        own = _OWN_LINE.fullmatch(text) is not None
        return _ATTACHED.fullmatch(text) is not None or (
            (own or not doan.dau_khoi) and last_sign(text) not in ".;:" and not OPENER.match(text))
    return last_sign(text) not in ";:" and not (last_sign(text) == "." and OPENER.match(text))
