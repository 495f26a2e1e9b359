"""The accounts of a check as one JSON document, for programs: UTF-8, keys in this order, nothing that changes by itself.

The document::

    dinh_dang      version of this format (1); it grows when a field changes its meaning or goes away
    docgen         version of docgen
    dem            the counts of ``tep[].dem``, all files together
    tep            the files, in the order asked for:
      ten            as given
      da_kiem        false: it could not be read, ``thong_bao`` says why
      he, loai       family (nha_nuoc, dang, doan) and type (ke_hoach, cong_van…); null where nothing was checked
      ngay           the last day (ISO) on which it may have been issued, null when unknown
      tieu_chuan     {ma, ten} of the standard that it was judged by
      thong_bao      findings of reading it: {ma, muc, thong_bao, dong, cot, doan, trang}
      loi            the faults (below)
      bo_qua         faults that the plan asks to pass over: as ``loi``, with ``ly_do`` (the reason given) and ``dong_bo_qua``
      chua_kiem      rules that could not run: {ma, ten, ly_do}
      dem            {error, warning, note, loi, bo_qua, da_kiem, chua_kiem}: by gravity (findings of reading included), faults,
                     faults passed over, rules that ran, rules that could not

    a fault:
      ma, ten        code and name of the rule
      muc            gravity: error, warning or note
      muc_do         how binding the rule is: bắt buộc, mẫu, thông lệ
      can_cu         where it stands, in short (PL I, II.3.c)
      dieu_khoan     the same spelled out, with the name of the standard
      tin_cay        how sure that is: xác nhận, thứ cấp, chưa xác nhận
      thong_bao      what is wrong and what was expected
      cach_sua       what to do
      khia_canh      which aspect (co-chu, dam…), "" for rules that have but one
      thay           the text that should stand there, null where that is not certain
      cho            the place; each null where it does not apply:
        dong, cot      line and column of a plan or a text, from 1
        doan           ordinal of the paragraph in the Word file (for a plan: in the document that it gives)
        bang, hang, o_cot   table, row, column of the cell, from 1
        phu_luc        number of the appendix
        phan           number of the page section
        trang          page (with --trang)
        vai_tro        what the line is (quoc_hieu, so_ky_hieu, khoan…), "" when nobody knows
        dau, cuoi      offsets of the letters in the printed line, counted in Unicode characters; equal: no exact place
        chu            the letters there
        dong_chu       the line's first words
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from docgen import __version__
from docgen.findings import Finding, Level, Span
from docgen.i18n import t
from docgen.lint.bao_cao import BaoCao, message, remedy
from docgen.lint.dieu_khoan import spelled
from docgen.lint.engine import ViPham
from docgen.text import first_words

FORMAT = 1
LEVELS = {Level.ERROR: "error", Level.WARNING: "warning", Level.NOTE: "note"}
"""Gravity as programs write it."""

_FIRST_WORDS = 10

Json = dict[str, Any]


def to_json(bao_cao: Sequence[BaoCao]) -> str:
    """The JSON document of these accounts, with a line end."""
    files = [_file(item) for item in bao_cao]
    keys = ("error", "warning", "note", "loi", "bo_qua", "da_kiem", "chua_kiem")
    total = {key: sum(file["dem"][key] for file in files) for key in keys}
    return json.dumps({"dinh_dang": FORMAT, "docgen": __version__, "dem": total, "tep": files}, ensure_ascii=False, indent=2) + "\n"


def _file(bao_cao: BaoCao) -> Json:
    soat = bao_cao.soat
    return {
        "ten": bao_cao.ten,
        "da_kiem": soat is not None,
        "he": soat.he if soat else None,
        "loai": soat.loai or None if soat else None,
        "ngay": soat.ngay or None if soat else None,
        "tieu_chuan": {"ma": soat.tieu_chuan.ma, "ten": soat.tieu_chuan.ten} if soat else None,
        "thong_bao": [_finding(finding) for finding in bao_cao.findings],
        "loi": [_fault(fault, span, bao_cao) for fault, span in zip(bao_cao.vi_pham, bao_cao.cho, strict=True)],
        "bo_qua": list(_passed(bao_cao)),
        "chua_kiem": [{"ma": item.quy_tac.ma, "ten": item.quy_tac.ten, "ly_do": t(item.ly_do)} for item in bao_cao.chua_kiem],
        "dem": {**{word: bao_cao.dem(level) for level, word in LEVELS.items()}, "loi": len(bao_cao.vi_pham), "bo_qua": len(bao_cao.bo_qua),
                "da_kiem": len(bao_cao.da_kiem), "chua_kiem": len(bao_cao.chua_kiem)},
    }


def _finding(finding: Finding) -> Json:
    span = finding.span
    in_pdf, in_word = span.unit == "trang", span.unit == "doan"
    return {"ma": finding.code, "muc": LEVELS[finding.level], "thong_bao": finding.text, "dong": None if in_word else span.line or None,
            "cot": None if span.unit else span.column or None, "doan": span.line or None if in_word else None,
            "trang": span.column or None if in_pdf else None}


def _passed(bao_cao: BaoCao) -> Iterator[Json]:
    for fault, request in bao_cao.bo_qua:
        yield {**_fault(fault, Span(bao_cao.ten), bao_cao), "ly_do": request.ly_do, "dong_bo_qua": request.dong or None}


def _fault(fault: ViPham, span: Span, bao_cao: BaoCao) -> Json:
    return {
        "ma": fault.quy_tac.ma, "ten": fault.quy_tac.ten, "muc": LEVELS[fault.level], "muc_do": fault.can_cu.muc_do,
        "can_cu": fault.can_cu.nguon, "dieu_khoan": spelled(fault.can_cu.nguon, fault.can_cu.ten), "tin_cay": fault.can_cu.tin_cay,
        "thong_bao": message(fault), "cach_sua": remedy(fault),
        "khia_canh": fault.loi.khia_canh, "thay": fault.loi.thay, "cho": place_values(fault, span, bao_cao),
    }


def place_values(fault: ViPham, span: Span, bao_cao: BaoCao) -> Json:
    """Where a fault is, value by value (see above)."""
    line, loi = fault.loi.doan, fault.loi
    of_word = bao_cao.soat is not None and bao_cao.soat.ban.don_vi == "doan"
    cell = line.o if line is not None else None
    in_plan = not span.unit and span.line
    return {
        "dong": span.line if in_plan else None,
        "cot": span.column or None if in_plan else None,
        "doan": line.thu_tu if line is not None and of_word else None,
        "bang": cell.bang if cell else None, "hang": cell.hang if cell else None, "o_cot": cell.cot if cell else None,
        "phu_luc": line.phu_luc or None if line is not None else None,
        "phan": loi.phan + 1 if loi.phan is not None else None,
        "trang": bao_cao.trang.get(line.thu_tu) if line is not None else None,
        "vai_tro": line.vai_tro if line is not None else None,
        "dau": loi.dau if line is not None else None, "cuoi": max(loi.dau, loi.cuoi) if line is not None else None,
        "chu": line.chu[loi.dau:loi.cuoi] if line is not None else None,
        "dong_chu": first_words(line.chu.replace("\n", " "), _FIRST_WORDS) if line is not None else None,
    }
