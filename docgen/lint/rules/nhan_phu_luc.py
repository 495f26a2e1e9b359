"""Nhãn phụ lục: số La Mã, thứ tự, dòng chỉ dẫn kèm theo."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.i18n import N_
from docgen.lint.dau_cuoi import is_appendix, is_attached, shown
from docgen.lint.quy_tac import Loi, quy_tac
from docgen.lint.soat import Soat
from docgen.model.ban_soat import DoanSoat
from docgen.noi_dung.so_dem import la_ma, la_ma_to_int

_LABEL = re.compile(
    r"[#*_\s]*phụ lục(?P<so>\s+(?:số\s+)?(?P<gia_tri>[IVXLC]+|\d{1,2}|[A-ZĐ])(?![\w.]))?(?P<nganh>\s+\d+[.\d]+)?", re.IGNORECASE)
_OTHERS = re.compile(r"phụ lục\s+(?:số\s+)?(?:II|2|3)\b", re.IGNORECASE)
_TOP_LINES = 8


def _labels(soat: Soat) -> list[tuple[DoanSoat, re.Match[str]]]:
    """The labels of appendices, each taken apart; none where a ministry's form numbers them (Phụ lục 1.1),
    nor in a file that holds one alone."""
    found = [(line, match) for line in soat.theo("phu_luc_nhan") if (match := _LABEL.match(line.chu))]
    return [] if is_appendix(soat) or any(match["nganh"] for _, match in found) else found


@quy_tac("PK01", "phu-luc-so-la-ma", "so_phu_luc",
         cach_sua=N_("Sửa nhãn thành «Phụ lục I», «Phụ lục II» …; chỉ có một phụ lục thì ghi «Phụ lục», không có số."))
def phu_luc_so_la_ma(soat: Soat) -> Iterator[Loi]:
    """Có từ hai phụ lục trở lên thì đánh số La Mã; chỉ có một thì không đánh số.

    Văn bản có từ hai phụ lục trở lên thì các phụ lục được đánh số bằng chữ số La Mã. Phụ lục duy nhất chỉ ghi «Phụ lục».

    Sai: Phụ lục 1, Phụ lục 2
    Sai: Phụ lục I (khi chỉ có một phụ lục)
    Đúng: Phụ lục I, Phụ lục II
    """
    labels, least = _labels(soat), int(soat.tieu_chuan.bang("so_phu_luc")["danh_so_tu"])
    if len(labels) < least:
        for line, match in labels:
            if match["so"] and not any(_OTHERS.search(other.chu) for other in soat.than if "hụ lục" in other.chu):
                yield Loi(N_("văn bản chỉ có một phụ lục nên ghi «Phụ lục», không ghi số «{s}»"), {"s": match["gia_tri"]},
                          line, match.start("so"), match.end("so"), thay="")
        return
    for n, (line, match) in enumerate(labels, 1):
        number = match["gia_tri"]
        if number is None:
            yield Loi(N_("văn bản có {n} phụ lục nên «{c}» phải có số La Mã «{m}»"),
                      {"n": len(labels), "c": shown(line.chu)[:30], "m": la_ma(n)}, line)
        elif not la_ma_to_int(number.upper()):
            yield Loi(N_("số phụ lục «{s}» phải là số La Mã «{m}»"),
                      {"s": number, "m": la_ma(n)}, line, match.start("gia_tri"), match.end("gia_tri"),
                      thay=la_ma(n) if number.isdigit() and int(number) == n else None)


@quy_tac("PK02", "so-phu-luc-lien-nhau", "so_phu_luc",
         cach_sua=N_("Đánh lại số các phụ lục theo thứ tự, và sửa những chỗ dẫn đến chúng trong văn bản."))
def so_phu_luc_lien_nhau(soat: Soat) -> Iterator[Loi]:
    """Số ở nhãn các phụ lục liền nhau, theo thứ tự.

    Phụ lục được đánh số từ I, không nhảy số và không trùng số.

    Sai: Phụ lục I, Phụ lục III
    Đúng: Phụ lục I, Phụ lục II
    """
    labels = _labels(soat)
    if len(labels) < int(soat.tieu_chuan.bang("so_phu_luc")["danh_so_tu"]) or not all(match["gia_tri"] for _, match in labels):
        return
    before = 0
    for line, match in labels:
        number = match["gia_tri"]
        value = int(number) if number.isdigit() else la_ma_to_int(number.upper())
        if value and value != before + 1:
            yield Loi(N_("số phụ lục «{s}» không theo thứ tự, ở đây phải là phụ lục thứ {n}"), {"s": number, "n": before + 1},
                      line, match.start("gia_tri"), match.end("gia_tri"))
        before = value or before + 1


@quy_tac("PK03", "thieu-kem-theo", "thanh_phan.phu_luc_kem_theo", he=("nha_nuoc",),
         cach_sua=N_("Dưới tên phụ lục thêm dòng trong ngoặc đơn: kèm theo tên loại, số, ngày của văn bản và tên cơ quan ban hành."))
def thieu_kem_theo(soat: Soat) -> Iterator[Loi]:
    """Mỗi phụ lục có dòng chỉ dẫn kèm theo văn bản.

    Dưới tên phụ lục ghi số, ký hiệu, thời gian ban hành và tên cơ quan ban hành văn bản. Văn bản điện tử không phải điền số và ngày, nhưng
    vẫn có dòng này.

    Sai: Phụ lục I / DANH MỤC SÁCH / 1. Sách giáo khoa
    Đúng: Phụ lục I / DANH MỤC SÁCH / (Kèm theo Kế hoạch số 15/KH-THTP ngày 10 tháng 9 năm 2026 của Trường Tiểu học Tân Phú)
    """
    if is_appendix(soat) or is_attached(soat) or not soat.theo("phu_luc_nhan"):
        return
    for _, lines in soat.khoi_phu_luc():
        if lines[0].vai_tro == "phu_luc_nhan" and not any("kèm theo" in line.chu.lower() for line in lines[:_TOP_LINES]):
            yield Loi(N_("«{c}» chưa có dòng chỉ dẫn «Kèm theo …» dưới tên phụ lục"), {"c": shown(lines[0].chu)[:40]}, lines[0])
