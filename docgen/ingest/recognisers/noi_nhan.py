"""Nơi nhận: the list after the body, and what is kept on file."""

from __future__ import annotations

import re
from collections import Counter

from docgen.ingest.ban_thao import BanThao, is_upper, plain
from docgen.ingest.doan_tho import DoanTho, with_text
from docgen.model.cho_trong import can_bo_sung
from docgen.noi_dung.dau_muc import read_marker

NOI_NHAN = re.compile(r"(?:Nơi nhận|NƠI NHẬN)\s*:?", re.IGNORECASE)
_ON_ONE_LINE = re.compile(r"Nơi nhận\s*:\s*(\S.*)", re.IGNORECASE)
_BULLET = re.compile(r"(?:[-–—•+·]\s*|\*\s+)(?=\S)")
_LATE_NOTE = re.compile(r"(.*?)\s*[;,]\s*(\([^()]*\))\s*[;,.]*")
_LUU = re.compile(r"Lưu\b\s*:?\s*(.*)", re.IGNORECASE)
_LUU_SPLIT = re.compile(r"\s*[,;]\s*(?![^(]*\))")
_LONGEST_ITEM = 200
_RIGHT_HALF = 25  # an indent that only the right column of a page has


def take_noi_nhan(draft: BanThao) -> None:
    """Take the recipients; what stands beside or below them waits in ``draft.cuoi`` for the signature."""
    start = next((i for i, doan in enumerate(draft.doan) if _is_start(doan)), None)
    if start is None:
        return
    tail = draft.doan[start:]
    left, right = _columns(tail) if any(doan.cot for doan in tail) else (tail, [])
    count = _list_end(left)
    items = _items(left[:count])
    _settle(draft, items)
    draft.cuoi = [*left[count:], *right]
    del draft.doan[start:]


def _is_start(doan: DoanTho) -> bool:
    text = plain(doan.cot[0] if doan.cot else doan.van)
    return text[:1] in "Nn" and len(text) <= _LONGEST_ITEM and bool(NOI_NHAN.fullmatch(text) or _ON_ONE_LINE.fullmatch(text))


def _columns(tail: list[DoanTho]) -> tuple[list[DoanTho], list[DoanTho]]:
    """The two columns of a page whose text keeps its layout."""
    left: list[DoanTho] = []
    right: list[DoanTho] = []
    for doan in tail:
        if doan.cot:
            left.append(with_text(doan, doan.cot[0]))
            right.extend(with_text(doan, piece) for piece in doan.cot[1:])
        else:
            (right if doan.thut >= _RIGHT_HALF else left).append(doan)
    return left, right


def _list_end(lines: list[DoanTho]) -> int:
    """Index of the first line that belongs to the list no more."""
    if _is_dashed(lines):
        return next((i for i in range(1, len(lines)) if not _BULLET.match(lines[i].van) and not _wraps(lines, i)), len(lines))
    kept = next((i for i in range(1, len(lines)) if _LUU.fullmatch(plain(lines[i].van))), None)
    post = next((i for i in range(1, len(lines)) if is_upper(plain(lines[i].van)) and lines[i].van[-1] not in ";,."), None)
    if kept is not None and (post is None or kept < post):
        return kept + 1  # what is kept on file ends the list
    if post is not None:
        return post
    return next((i for i in range(1, len(lines)) if lines[i].van[-1] not in ";,." and (i == 1 or lines[i].dau_khoi)), len(lines))


def _is_dashed(lines: list[DoanTho]) -> bool:
    return any(_BULLET.match(doan.van) for doan in lines[1:4])


def _wraps(lines: list[DoanTho], i: int) -> bool:
    """Whether a line without a dash goes on from the item above it."""
    doan = lines[i]
    text = plain(doan.van)
    fits = bool(text) and len(text) <= _LONGEST_ITEM and not is_upper(text) and read_marker(text) is None
    return fits and i > 1 and not doan.dau_khoi and lines[i - 1].van[-1] not in ";."


def _items(lines: list[DoanTho]) -> list[tuple[int, str]]:
    """(line, text) of each recipient; a line without a dash among dashes goes on from the one above."""
    first = _ON_ONE_LINE.fullmatch(plain(lines[0].van))
    out = [(lines[0].dong, part) for part in re.split(r"(?<=;)\s+", first[1])] if first else []
    dashed = _is_dashed(lines)
    for doan in lines[1:]:
        bullet = _BULLET.match(doan.van)
        text = plain(doan.van[bullet.end() if bullet else 0:])
        if bullet or not dashed or not out:
            out.append((doan.dong, text))
        else:
            out[-1] = (out[-1][0], f"{out[-1][1]} {text}")
    return out


def _settle(draft: BanThao, items: list[tuple[int, str]]) -> None:
    names: list[str] = []
    for line, text in items:
        item = _without_mark(_tidied(draft, line, text))
        kept = _LUU.fullmatch(item)
        if kept is not None:
            draft.luu_tru += tuple(part for part in _LUU_SPLIT.split(kept[1]) if part) or (can_bo_sung("nơi lưu"),)
        elif item:
            names.append(item)
    draft.noi_nhan = tuple(names)
    marks = Counter(text[-1] for _, text in items if text.endswith((";", ",")))
    draft.dau_noi_nhan = marks.most_common(1)[0][0] if marks else ""


def _tidied(draft: BanThao, line: int, text: str) -> str:
    """``TT. Huyện ủy; (B/c)`` → ``TT. Huyện ủy (B/c)``."""
    late = _LATE_NOTE.fullmatch(text)
    if late is None:
        return text
    draft.note("noi-nhan-dau-cau", line, "dấu câu đứng trước chú thích trong «{t}»; đã bỏ dấu này", t=text)
    return f"{late[1]} {late[2]}"


def _without_mark(text: str) -> str:
    return text.removesuffix("./.").rstrip(" ;,").removesuffix(".").rstrip()
