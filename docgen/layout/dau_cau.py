"""End marks that the standard sets: căn cứ, lời dẫn, nơi nhận, the end of the document."""

from __future__ import annotations

import re

from docgen.model.ban_in import Doan
from docgen.noi_dung.dong import Chu, Run
from docgen.standard.tieu_chuan import ThanhPhan, TieuChuan


def list_items(items: tuple[str, ...], thanh_phan: ThanhPhan) -> list[str]:
    """Items with the standard's marks: each ends in ``cuoi_dong``, the last in ``cuoi_cung``."""
    them = thanh_phan.them
    bare = [bare_item(item) for item in items]
    ends = [them["cuoi_dong"]] * (len(bare) - 1) + [them["cuoi_cung"]]
    return [item if item.endswith(".") and end == "." else f"{item}{end}" for item, end in zip(bare, ends, strict=False)]


_KEPT_STOP = re.compile(r"\.\.$|\b\w\.\w\.$")  # an ellipsis, «v.v.»
_TAIL = re.compile(r"(?:\[\^[^\]\s]+\]|\*+)+$")


def bare_item(item: str) -> str:
    """An item without the dash and the end mark that the author may have typed; a footnote mark or stars behind stay."""
    text = item.strip()
    if text.startswith(("- ", "– ")):
        text = text[2:].lstrip()
    found = _TAIL.search(text)
    tail = found.group() if found else ""
    text = text.removesuffix(tail).rstrip().rstrip(";,") if tail else text.rstrip(";,")
    if text.endswith(".") and not _KEPT_STOP.search(text):
        text = text[:-1]
    return text.rstrip() + tail


def with_final_mark(doan: Doan, tieu_chuan: TieuChuan) -> Doan:
    """The last paragraph of the text with the closing mark of the standard (``./.`` or ``.``), after a footnote mark."""
    table = tieu_chuan.bang("ket_thuc")
    runs = list(doan.van)
    after: list[Run] = []
    while runs and not (isinstance(runs[-1], Chu) and runs[-1].chu.strip()):
        after.insert(0, runs.pop())
    last = runs.pop() if runs else None
    mark = Chu(table["dau"])
    if isinstance(last, Chu):
        text = _without(last.chu.rstrip(), table["thay_cho"])
        runs.append(Chu(text if after else text + mark.chu, last.dam, last.nghieng))
    if after or last is None:
        after.append(mark)
    return doan._replace(van=(*runs, *after))


def _without(text: str, marks: list[str]) -> str:
    """``text`` without the first of ``marks`` that ends it; an ellipsis stays."""
    for mark in marks:
        if text.endswith(mark) and not text.endswith(".."):
            return text[: -len(mark)].rstrip()
    return text.rstrip(";,") if text.endswith((";", ",")) else text
