"""Numbered blocks of a document with what stands before and above each, as the checker of numbering looks at them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from docgen.lint.soat import THAN, Soat
from docgen.model.ban_soat import DoanSoat
from docgen.noi_dung import Bang, Khoi, Kieu, parse
from docgen.noi_dung.dau_muc import read_marker
from docgen.noi_dung.tree import KHONG_SO, NHIEU_CAP

_BODY = THAN - {"can_cu", "loi_dan", "ket_thuc"}
_HEADINGS = frozenset({"muc", "muc_chu_hoa", "phan_nhan"})
_FALSE_ROMAN = re.compile(r"([IVXl1|]{1,5})(?=\.\s+[A-ZĐÀ-Ỹ]{2})")
_LIKE_I = str.maketrans("l1|", "III")
_DOTLESS = re.compile(r"\d{1,2}(?:\.\d{1,2}){1,3}(?=\s+[A-ZĐÀ-Ỹ])")
_DOTTED_LETTER = re.compile(r"([a-zđ])\.(?=\s+\w)")
_PLAIN_LABEL = re.compile(r"(\d{1,2})[-/]?(?=\s)")
_OTHER_LABEL = re.compile(r"([IVX]{1,5}|\d{1,2})[-/](?=\s)")
_ONLY_LABEL = re.compile(r"(?:[IVX]{1,5}|\d{1,2}(?:\.\d{1,2}){0,3}|[a-zđ])[-/.)]\.?|\d{1,2}(?:\.\d{1,2}){1,3}")
_SEEN = 40
_LONGEST_TITLE = 100


class BuocSo(NamedTuple):
    """A numbered block: its line (index in the block of lines), kind, numbers and label; ``truoc`` the numbers of the
    block of its kind before it under the same parent (``()`` for the first), ``cha`` those of its parent, with
    ``cha_kieu`` and ``cha_nhan``."""

    dong: int
    kieu: Kieu
    so: tuple[int, ...]
    nhan: str
    truoc: tuple[int, ...]
    cha: tuple[int, ...]
    cha_kieu: Kieu
    cha_nhan: str


class KhoiSo(NamedTuple):
    """The text of the document itself (``phu_luc`` 0) or of one appendix: its lines and its numbered blocks."""

    phu_luc: int
    doan: tuple[DoanSoat, ...]
    buoc: tuple[BuocSo, ...]


def numbered(soat: Soat) -> Iterator[KhoiSo]:
    """The text and each appendix."""
    parts: dict[int, list[DoanSoat]] = {}
    for line in soat.than:
        if line.vai_tro in _BODY:
            parts.setdefault(line.phu_luc, []).append(line)
    for number, lines in parts.items():
        kept = lines[_first_heading(lines):]
        yield KhoiSo(number, tuple(kept), _steps(_text(kept)))


def _first_heading(lines: Sequence[DoanSoat]) -> int:
    """Where the numbering begins: what stands above the first section introduces it."""
    return next((i for i, line in enumerate(lines) if line.vai_tro in _HEADINGS), 0) if not lines[0].phu_luc else 0


def _text(lines: Sequence[DoanSoat]) -> str:
    """One line each, labels in the form that the body grammar knows, words cut short."""
    letters = {match[1] for line in lines if (match := _DOTTED_LETTER.match(line.chu))}
    return "\n".join(_head(line, {"a", "b"} <= letters) for line in lines)


def _head(line: DoanSoat, dotted: bool) -> str:
    head = line.chu[:_SEEN].lstrip("# ").replace("\n", " ").replace("\t", " ")
    if line.chung_dong and _ONLY_LABEL.fullmatch(head):
        head += " X"  # its words stand behind a tab
    if line.vai_tro == "muc" and (match := _FALSE_ROMAN.match(head)) is not None:
        head = match[1].translate(_LIKE_I) + head[match.end():]
    if (match := _OTHER_LABEL.match(head)) is not None:
        return f"{match[1]}.{head[match.end():]}"
    if head[:1].isdigit():
        if (match := _DOTLESS.match(head)) is not None:
            return f"{match.group()}.{head[match.end():]}"
        if line.tu_dong and (match := _PLAIN_LABEL.match(head)) is not None:
            return f"{match[1]}.{head[match.end():]}"
        return head
    if dotted and (match := _DOTTED_LETTER.match(head)) is not None:
        return f"{match[1]}){head[match.end():]}"
    if line.vai_tro == "tieu_de_khong_so" and read_marker(head) is None:
        return "**tieu de**"
    if head[:5] == "Phần " and len(line.chu) > _LONGEST_TITLE and not line.van.isupper():
        return "."  # a sentence about a part
    return f".{head}" if head[:1] in "|[*" and head[:2] != "* " else head or "."


@lru_cache(maxsize=16)
def _steps(text: str) -> tuple[BuocSo, ...]:
    return tuple(_below(parse(text).khoi, (), Kieu.VAN, ""))


def _below(khoi: tuple[Khoi | Bang, ...], cha: tuple[int, ...], cha_kieu: Kieu, cha_nhan: str) -> Iterator[BuocSo]:
    last: dict[Kieu, tuple[int, ...]] = {}
    for item in khoi:
        if isinstance(item, Bang):
            continue
        so = _numbers(item)
        if so:
            yield BuocSo(item.dong - 1, item.kieu, so, item.nhan, last.get(item.kieu, ()), cha, cha_kieu, cha_nhan)
            if so[-1]:
                lost = item.kieu is Kieu.SO and any(isinstance(below, Khoi) and below.kieu is Kieu.LA_MA for below in item.con)
                last[item.kieu] = () if lost else so  # sections below it: its own was not recognised
        yield from _below(item.con, so or cha, item.kieu if so else cha_kieu, item.nhan if so else cha_nhan)


def _numbers(item: Khoi) -> tuple[int, ...]:
    """The numbers of a label: ``2.1.`` → ``(2, 1)``, ``()`` without one."""
    marker = read_marker(f"{item.nhan} x") if item.kieu not in KHONG_SO else None
    while marker is not None and marker.kieu is not item.kieu:
        marker = marker.thay_the
    return marker.so if marker is not None else ()


def depth(kieu: Kieu) -> int:
    """How many numbers of its parents a label carries: 1 for ``1.1.``, 0 for ``1.`` and all other kinds."""
    return NHIEU_CAP.index(kieu) if kieu in NHIEU_CAP else 0
