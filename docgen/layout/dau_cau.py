"""End marks that the standard sets: căn cứ, lời dẫn, nơi nhận, the end of the document."""

from __future__ import annotations

from docgen.model.ban_in import Doan
from docgen.noi_dung.dong import Chu, Run
from docgen.standard.tieu_chuan import ThanhPhan, TieuChuan


def list_items(items: tuple[str, ...], thanh_phan: ThanhPhan) -> list[str]:
    """Items with the standard's marks: each ends in ``cuoi_dong``, the last in ``cuoi_cung``."""
    them = thanh_phan.them
    bare = [bare_item(item) for item in items]
    ends = [them["cuoi_dong"]] * (len(bare) - 1) + [them["cuoi_cung"]]
    return [f"{item}{end}" for item, end in zip(bare, ends, strict=False)]


def bare_item(item: str) -> str:
    """An item without the dash and the end mark that the author may have typed."""
    text = item.strip()
    if text.startswith(("- ", "– ")):
        text = text[2:].lstrip()
    return text.rstrip().rstrip(";,").removesuffix("." if not text.endswith("..") else "\0").rstrip()


def with_final_mark(doan: Doan, tieu_chuan: TieuChuan) -> Doan:
    """The last paragraph of the text with the closing mark of the standard (``./.`` or ``.``)."""
    table = tieu_chuan.bang("ket_thuc")
    if not doan.van or not isinstance(doan.van[-1], Chu):
        return Doan(doan.vai_tro, (*doan.van, Chu(table["dau"])), doan.nhan, doan.bac, doan.giu)
    last = doan.van[-1]
    text = _without(last.chu.rstrip(), table["thay_cho"])
    runs: tuple[Run, ...] = (*doan.van[:-1], Chu(text + table["dau"], last.dam, last.nghieng))
    return Doan(doan.vai_tro, runs, doan.nhan, doan.bac, doan.giu)


def _without(text: str, marks: list[str]) -> str:
    """``text`` without the first of ``marks`` that ends it; an ellipsis stays."""
    for mark in marks:
        if text.endswith(mark) and not text.endswith(".."):
            return text[: -len(mark)].rstrip()
    return text.rstrip(";,") if text.endswith((";", ",")) else text
