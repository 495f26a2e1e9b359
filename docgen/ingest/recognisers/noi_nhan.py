"""Nơi nhận: the list after the body, and what is kept on file."""

from __future__ import annotations

import re
from collections import Counter

from docgen.ingest.ban_thao import BanThao, is_upper, plain
from docgen.ingest.text_reader import DoanTho, with_text
from docgen.model.cho_trong import can_bo_sung

NOI_NHAN = re.compile(r"(?:Nơi nhận|NƠI NHẬN)\s*:?", re.IGNORECASE)
_ON_ONE_LINE = re.compile(r"Nơi nhận\s*:\s*(\S.*)", re.IGNORECASE)
_BULLET = re.compile(r"(?:[-–—•+·]\s*|\*\s+)(?=\S)")
_LATE_NOTE = re.compile(r"(.*?)\s*[;,]\s*(\([^()]*\))\s*[;,.]*")
_LUU = re.compile(r"Lưu\b\s*:?\s*(.*)", re.IGNORECASE)
_LUU_SPLIT = re.compile(r"\s*[,;]\s*(?![^(]*\))")
_LONGEST_ITEM = 250
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
    dashed = any(_BULLET.match(doan.van) for doan in lines[1:4])
    for i, doan in enumerate(lines[1:], 1):
        text = plain(doan.van)
        if _BULLET.match(doan.van):
            continue
        closed = text[-1:] in ";,."
        wraps = dashed and not doan.dau_khoi and i > 1 and lines[i - 1].van[-1] not in ";."
        plain_item = not dashed and (closed or (i > 1 and not doan.dau_khoi) or _LUU.fullmatch(text) is not None)
        if is_upper(text) or not text or not (wraps or plain_item):
            return i
    return len(lines)


def _items(lines: list[DoanTho]) -> list[tuple[int, str]]:
    """(line, text) of each recipient; a line without a dash among dashes goes on from the one above."""
    first = _ON_ONE_LINE.fullmatch(plain(lines[0].van))
    out = [(lines[0].dong, part) for part in re.split(r"(?<=;)\s+", first[1])] if first else []
    dashed = any(_BULLET.match(doan.van) for doan in lines[1:])
    for doan in lines[1:]:
        bullet = _BULLET.match(doan.van)
        if bullet or not dashed or not out:
            out.append((doan.dong, plain(doan.van[bullet.end() if bullet else 0:])))
        else:
            out[-1] = (out[-1][0], f"{out[-1][1]} {plain(doan.van)}")
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
    marks = Counter(text[-1] for _, text in items if text[-1:] in ";,")
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
