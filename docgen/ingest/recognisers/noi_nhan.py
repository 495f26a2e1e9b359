"""Nơi nhận: the list after the body, and what is kept on file."""

from __future__ import annotations

import re
from collections import Counter

from docgen.ingest.ban_thao import BanThao, is_upper, plain
from docgen.ingest.doan_tho import DoanTho, with_text
from docgen.model.cho_trong import can_bo_sung
from docgen.noi_dung import plain_text
from docgen.noi_dung.dau_muc import read_marker

NOI_NHAN = re.compile(r"(?:Nơi nhận|NƠI NHẬN)\s*:?", re.IGNORECASE)
_ON_ONE_LINE = re.compile(r"Nơi nhận\s*:\s*(\S.*)", re.IGNORECASE)
_BULLET = re.compile(r"(?:[-–—•+·]\s*|\*\s+)(?=\S)")
_ONE_LINE_SPLIT = re.compile(r"(?<=;)\s+|(?<=,)\s+(?=[-–]\s)")
_ATTACHED = re.compile(r"\(?\s*(?:Ban hành )?[Kk]èm theo\b")
_LATE_NOTE = re.compile(r"(.*?)\s*[;,]\s*(\([^()]*\))\s*[;,.]*")
_LUU = re.compile(r"Lưu\b\s*:?\s*(.*)", re.IGNORECASE)
_LUU_SPLIT = re.compile(r"\s*[,;]\s*(?![^(]*\))")
_DRAFTER = re.compile(r"\.\s+([^\W\d_]{1,6}\.?\s?\(\d{1,4}\s?[a-z]?\))$")
_LONGEST_ITEM = 200
_APART = 8  # how far to the right of the list the other column begins at least
_RIGHT_HALF = 25  # an indent that only the right column of a page has


def take_noi_nhan(draft: BanThao) -> None:
    """Take the recipients; what stands beside or below them waits in ``draft.cuoi`` for the signature."""
    start = next((i for i, doan in enumerate(draft.doan) if is_start(doan)), None)
    if start is None:
        return
    before = _beside(draft.doan, start)
    tail = draft.doan[start:]
    left, right = _cells(tail) if tail[0].o else _columns(tail) if any(doan.cot for doan in tail) else (tail, [])
    count = _list_end(left)
    items = _items(left[:count])
    _settle(draft, items)
    draft.cuoi = [*before, *left[count:], *right]
    del draft.doan[start - len(before):]


def is_start(doan: DoanTho) -> bool:
    """Whether a line is «Nơi nhận:», alone or with the first recipients, perhaps beside the signature."""
    text = plain(doan.cot[0] if doan.cot else doan.van)
    return text[:1] in "Nn" and len(text) <= _LONGEST_ITEM and bool(NOI_NHAN.fullmatch(text) or _ON_ONE_LINE.fullmatch(text))


def _beside(lines: list[DoanTho], start: int) -> list[DoanTho]:
    """Lines above the recipients that stand in the same table: a signature in the column on the left."""
    table = lines[start].o
    first = start
    while table is not None and first and (above := lines[first - 1].o) is not None and above[0] == table[0]:
        first -= 1
    return lines[first:start]


def _cells(tail: list[DoanTho]) -> tuple[list[DoanTho], list[DoanTho]]:
    """The cells below the recipients' own, and everything else."""
    home = tail[0].o or (0, 0, 0)
    left = [doan for doan in tail if doan.o is not None and (doan.o[0], doan.o[2]) == (home[0], home[2])]
    return left, [doan for doan in tail if doan not in left]


def _columns(tail: list[DoanTho]) -> tuple[list[DoanTho], list[DoanTho]]:
    """The two columns of a page whose text keeps its layout."""
    left: list[DoanTho] = []
    right: list[DoanTho] = []
    end = next((i for i, doan in enumerate(tail) if i and (doan.van[0] == "|" or _ATTACHED.match(doan.van))), len(tail))
    tail, rest = tail[:end], tail[end:]
    home = max((doan.thut for doan in tail if _BULLET.match(doan.van)), default=_RIGHT_HALF)
    for doan in tail:
        if doan.cot:
            left.append(with_text(doan, doan.cot[0]))
            right.extend(with_text(doan, piece) for piece in doan.cot[1:])
        else:
            (right if doan.thut >= min(_RIGHT_HALF, home + _APART) else left).append(doan)
    return left, [*right, *rest]


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
    out = [(lines[0].dong, _BULLET.sub("", part)) for part in _ONE_LINE_SPLIT.split(plain_text(first[1]).strip())] if first else []
    dashed = _is_dashed(lines)
    for doan in lines[1:]:
        bullet = _BULLET.match(doan.van)
        text = plain_text(plain(doan.van[bullet.end() if bullet else 0:]))
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
            kept_on_file = _take_drafter(draft, kept[1])
            draft.luu_tru += tuple(part for part in _LUU_SPLIT.split(kept_on_file) if part) or (can_bo_sung("nơi lưu"),)
        elif item:
            names.append(item)
    draft.noi_nhan = tuple(names)
    marks = Counter(text[-1] for _, text in items if text.endswith((";", ",")))
    draft.dau_noi_nhan = marks.most_common(1)[0][0] if marks else ""


def _take_drafter(draft: BanThao, text: str) -> str:
    """``VT, VHXH. PL.(30)`` → ``VT, VHXH``; the drafter's initials with the number of copies go to their own key."""
    match = _DRAFTER.search(text)
    if match is None:
        return text
    draft.ky_hieu_nguoi_soan = match[1]
    return text[: match.start()].rstrip(" .,;")


def _tidied(draft: BanThao, line: int, text: str) -> str:
    """``TT. Huyện ủy; (B/c)`` → ``TT. Huyện ủy (B/c)``."""
    late = _LATE_NOTE.fullmatch(text)
    if late is None:
        return text
    draft.note("noi-nhan-dau-cau", line, "dấu câu đứng trước chú thích trong «{t}»; đã bỏ dấu này", t=text)
    return f"{late[1]} {late[2]}"


def _without_mark(text: str) -> str:
    return text.removesuffix("./.").rstrip(" ;,").removesuffix(".").rstrip()
