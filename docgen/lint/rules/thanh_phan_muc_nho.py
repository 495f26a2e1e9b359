"""Trình bày các cấp nhỏ của lời văn: gạch đầu dòng, đề mục không số, câu kết thúc."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.i18n import N_
from docgen.lint.de_muc import judge_text, judge_titles
from docgen.lint.quy_tac import HINH, Loi, quy_tac
from docgen.lint.soat import Soat

_SUA = N_("Bôi đen đoạn này rồi chọn lại cỡ chữ, kiểu chữ ở thẻ Home của Word; các đoạn cùng cấp làm như nhau.")


@quy_tac("TP41", "trinh-bay-gach-dau-dong", "thanh_phan.gach", can=(HINH,), cach_sua=_SUA)
def gach(soat: Soat) -> Iterator[Loi]:
    """Gạch đầu dòng (-): cỡ của lời văn, chữ đứng, không đậm.

    Pháp luật không quy định cấp dưới điểm; theo lệ trình bày như lời văn.

    Sai: các dòng «- …» cỡ 12 trong khi lời văn cỡ 14.
    Đúng: các dòng «- …» cỡ 14 như lời văn.
    """
    yield from judge_text(soat, "gach", N_("gạch đầu dòng"))


@quy_tac("TP42", "trinh-bay-dau-cong", "thanh_phan.cong", can=(HINH,), cach_sua=_SUA)
def cong(soat: Soat) -> Iterator[Loi]:
    """Dòng dấu cộng (+): cỡ của lời văn, chữ đứng, không đậm.

    Pháp luật không quy định cấp dưới điểm; theo lệ trình bày như lời văn.

    Sai: các dòng «+ …» cỡ 12 trong khi lời văn cỡ 14.
    Đúng: các dòng «+ …» cỡ 14 như lời văn.
    """
    yield from judge_text(soat, "cong", N_("dòng dấu cộng"))


@quy_tac("TP43", "trinh-bay-dau-hoa-thi", "thanh_phan.sao", can=(HINH,), cach_sua=_SUA)
def sao(soat: Soat) -> Iterator[Loi]:
    """Dòng dấu hoa thị (*): cỡ của lời văn.

    Pháp luật không quy định cấp dưới điểm; theo lệ trình bày như lời văn.

    Sai: các dòng «* …» cỡ 12 trong khi lời văn cỡ 14.
    Đúng: các dòng «* …» cỡ 14 như lời văn.
    """
    yield from judge_text(soat, "sao", N_("dòng dấu hoa thị"))


@quy_tac("TP44", "trinh-bay-de-muc-khong-so", "thanh_phan.tieu_de_khong_so", can=(HINH,), cach_sua=_SUA)
def tieu_de_khong_so(soat: Soat) -> Iterator[Loi]:
    """Đề mục không đánh số: cỡ của lời văn, trình bày như nhau.

    Pháp luật không quy định đề mục không số.

    Sai: «Giai đoạn 1» cỡ 16.
    Đúng: «Giai đoạn 1» cỡ 14, đậm như các giai đoạn khác.
    """
    yield from judge_titles(soat, "tieu_de_khong_so", N_("đề mục không số"))


@quy_tac("TP45", "trinh-bay-ket-thuc", "thanh_phan.ket_thuc", can=(HINH,), cach_sua=_SUA)
def ket_thuc(soat: Soat) -> Iterator[Loi]:
    """Đoạn kết thúc: chữ thường, đứng, không đậm, cỡ của lời văn.

    Sai: Trên đây là Kế hoạch … in nghiêng cả đoạn.
    Đúng: Trên đây là Kế hoạch … để chữ đứng, nét thường.
    """
    yield from judge_text(soat, "ket_thuc", N_("đoạn kết thúc"))
