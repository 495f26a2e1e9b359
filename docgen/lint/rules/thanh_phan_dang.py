"""Trình bày các thành phần chỉ có trong văn bản của Đảng."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.i18n import N_
from docgen.lint.khia_canh import judge, lines_of, place, sizes
from docgen.lint.quy_tac import HINH, Loi, quy_tac
from docgen.lint.soat import Soat

_SUA = N_("Bôi đen dòng này rồi chọn lại cỡ chữ, kiểu chữ và cách căn ở thẻ Home của Word.")


@quy_tac("TP81", "trinh-bay-tieu-de-dang", "thanh_phan.tieu_de_dang", can=(HINH,), cach_sua=_SUA)
def tieu_de_dang(soat: Soat) -> Iterator[Loi]:
    """Tiêu đề Đảng: in hoa, đậm, đứng, cỡ 15, giữa cột phải.

    Sai: ĐẢNG CỘNG SẢN VIỆT NAM cỡ 13.
    Đúng: ĐẢNG CỘNG SẢN VIỆT NAM cỡ 15, đậm.
    """
    yield from judge(soat, "tieu_de_dang", N_("tiêu đề Đảng"))


@quy_tac("TP82", "trinh-bay-dau-sao", "thanh_phan.dau_sao", can=(HINH,), cach_sua=_SUA)
def dau_sao(soat: Soat) -> Iterator[Loi]:
    """Dấu sao dưới tên cơ quan ban hành văn bản của Đảng: giữa cột, cỡ 14.

    Hướng dẫn chỉ nêu dấu sao, cỡ chữ là suy ra nên chỉ nhắc như một lời khuyên.

    Sai: dấu * cỡ 8, lệch trái.
    Đúng: dấu * cỡ 14, giữa cột trái.
    """
    element, title = soat.thanh_phan("dau_sao"), next(iter(soat.theo("ten_loai")), None)
    lines = [line for line in lines_of(soat, "dau_sao") if title is not None and line.thu_tu < title.thu_tu]
    if element is not None:
        yield from sizes(element, N_("dấu sao"), lines)
        yield from place(element, N_("dấu sao"), lines)


@quy_tac("TP83", "trinh-bay-gach-trich-yeu", "thanh_phan.gach_trich_yeu", can=(HINH,), cach_sua=_SUA)
def gach_trich_yeu(soat: Soat) -> Iterator[Loi]:
    """Năm dấu gạch nối dưới trích yếu văn bản của Đảng: giữa trang, cỡ 14 đến 15.

    Sai: ----- nằm sát lề trái.
    Đúng: ----- ở giữa trang, dưới trích yếu.
    """
    element, lines = soat.thanh_phan("gach_trich_yeu"), lines_of(soat, "gach_trich_yeu")
    if element is not None:
        yield from sizes(element, N_("dấu gạch dưới trích yếu"), lines)
        yield from place(element, N_("dấu gạch dưới trích yếu"), lines)
