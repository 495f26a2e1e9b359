"""The opening: căn cứ, then the enacting words."""

from __future__ import annotations

import re

from docgen.ingest.ban_thao import BanThao, last_sign, plain
from docgen.ingest.doan_tho import DoanTho, with_text
from docgen.noi_dung.dau_muc import read_marker
from docgen.noi_dung.tree import Kieu, is_plain_title

OPENER = re.compile(r"(?:-\s*)?(?:Căn cứ|Thực hiện|Theo|Xét|Triển khai|Tiếp tục thực hiện|Trên cơ sở|Tiếp theo)\b")
_LEGAL = re.compile(r"(?:Căn cứ|Xét|Theo đề nghị)\b")
_AS_FOLLOWS = re.compile(r"như sau\b|sau đây|(?:nội dung|cụ thể) sau\b", re.IGNORECASE)
_ENACTS = re.compile(r"\b(?:ban hành|xây dựng|đề ra|triển khai)\s(?:.{0,40}\s)?(?:kế hoạch|chương trình)\b", re.IGNORECASE)
_END_MARKS = re.compile(r"\s*[;,.]+\s*(\**(?:\[\^[^\]\s]+\])?)$")
_COLON = re.compile(r"(?<=\w)\s*:$")
_ITALIC = re.compile(r"\*([^*]+)\*")
_NARRATES = re.compile(r",\s[A-ZĐƯ]\w*\s[^,;]{2,80}\sđã\s")
_CITES = re.compile(r"\bsố\s+\d+\S*[-/]\w|\b(?:Luật|Nghị quyết|Điều lệ|Quy định)\b")
_NEXT = re.compile(r"(?<=;)\s+(?=(?:Căn cứ|Xét|Theo đề nghị)\b)")
_MOST_OPENING = 60
_SHORTEST = 40  # «Mục tiêu:» is a heading, no enacting words


def take_can_cu(draft: BanThao) -> None:
    """Take the paragraphs before the first section: căn cứ as a list, what follows up to «như sau:» word by word."""
    draft.doan = [part for doan in draft.doan[:_MOST_OPENING] for part in _apart(doan)] + draft.doan[_MOST_OPENING:]
    opening = _opening(draft.doan)
    italic = any(doan.nguyen and OPENER.match(plain(doan.van)) and _ITALIC.fullmatch(doan.van) for doan in opening)
    count = next((i for i, doan in enumerate(opening) if not _is_can_cu(doan) or (italic and not _ITALIC.fullmatch(_undashed(doan)))),
                 len(opening))
    enacting = _enacting_end(opening, count)
    if enacting is None:
        count = next((i for i, doan in enumerate(opening[:count]) if not _stands_alone(doan)), count)
        enacting = count + (count < len(opening) and _ENACTS.search(opening[count].van) is not None)
    draft.can_cu = tuple(_END_MARKS.sub(r"\1", _upright(_undashed(doan))) for doan in opening[:count])
    draft.loi_dan = tuple(_upright(_undashed(doan) if i == 0 else doan.van) for i, doan in enumerate(opening[count:enacting]))
    if draft.loi_dan and _COLON.search(draft.loi_dan[-1]):
        draft.loi_dan = (*draft.loi_dan[:-1], _COLON.sub("", draft.loi_dan[-1]))  # the colon is set anew
    draft.note_lines("truoc-muc-dau", opening[enacting:], "đứng trước mục đầu tiên, để thành đoạn văn trong nội dung: «{t}»")
    del draft.doan[:enacting]


def _apart(doan: DoanTho) -> list[DoanTho]:
    """Several căn cứ typed in one paragraph, each on its own."""
    if not OPENER.match(plain(_undashed(doan))):
        return [doan]
    return [with_text(doan, part) for part in _NEXT.split(doan.van)]


def _opening(lines: list[DoanTho]) -> list[DoanTho]:
    """The paragraphs before the first numbered or marked block; căn cứ may have dashes."""
    for i, doan in enumerate(lines):
        marker = read_marker(doan.van)
        dashed = marker is not None and marker.kieu is Kieu.GACH and OPENER.match(plain(_undashed(doan)))
        if (marker is not None and not dashed) or doan.van[0] == "|" or is_plain_title(doan.van):
            return lines[:i]
    return list(lines)


def _undashed(doan: DoanTho) -> str:
    marker = read_marker(doan.van)
    return doan.van[marker.het:] if marker is not None and marker.kieu is Kieu.GACH else doan.van


def _upright(van: str) -> str:
    """Căn cứ are italic by themselves: stars around all of one say nothing more."""
    match = _ITALIC.fullmatch(van)
    return match[1] if match else van


def _is_can_cu(doan: DoanTho) -> bool:
    text = _undashed(doan)
    if last_sign(text) == "." and not _LEGAL.match(plain(text)) and _NARRATES.search(text):
        return False
    return OPENER.match(plain(text)) is not None and last_sign(text) in ";.," and not _AS_FOLLOWS.search(text)


def _stands_alone(doan: DoanTho) -> bool:
    """Whether a paragraph is căn cứ even when no enacting words follow."""
    text = _undashed(doan)
    if _ITALIC.fullmatch(text) or (text != doan.van and (last_sign(text) in ",;" or _CITES.search(text))):
        return True
    return last_sign(text) == ";" or (_LEGAL.match(plain(text)) is not None and not _ENACTS.search(text))


def _enacting_end(opening: list[DoanTho], start: int) -> int | None:
    """Index after the enacting words, ``None`` when there are none."""
    for i in range(start, len(opening)):
        text = opening[i].van
        if len(text) >= _SHORTEST and (last_sign(text) == ":" or _AS_FOLLOWS.search(text)):
            return i + 1
    return None
