"""Trình bày phần lời văn: căn cứ, đề mục và đoạn văn ở từng cấp."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.i18n import N_
from docgen.lint.de_muc import judge_text, judge_titles
from docgen.lint.khia_canh import common_size, lines_of, sizes, weight
from docgen.lint.quy_tac import HINH, MAU, Loi, quy_tac
from docgen.lint.soat import Soat
from docgen.model.ban_soat import DoanSoat

_SUA = N_("Bôi đen đoạn này rồi chọn lại cỡ chữ, kiểu chữ ở thẻ Home của Word; các đoạn cùng cấp làm như nhau.")
_CAN_CU = ("căn cứ", "thực hiện", "triển khai", "theo đề nghị", "xét đề nghị")


def _is_can_cu(line: DoanSoat) -> bool:
    return line.van.lower().startswith(_CAN_CU[0])


@quy_tac("TP21", "trinh-bay-can-cu", "thanh_phan.can_cu", can=(HINH,), cach_sua=_SUA)
def can_cu(soat: Soat) -> Iterator[Loi]:
    """Căn cứ ban hành: chữ thường, nghiêng, không đậm, cỡ 13 đến 14.

    Văn bản của Đảng: cỡ 14 đến 15, chữ đứng, mỗi căn cứ bắt đầu bằng gạch đầu dòng.

    Sai: Căn cứ Luật Thư viện …; để chữ đứng trong văn bản của trường.
    Đúng: Căn cứ Luật Thư viện …; in nghiêng.
    """
    element, ten = soat.thanh_phan("can_cu"), N_("căn cứ")
    lines = [line for line in lines_of(soat, "can_cu") if _is_can_cu(line)]
    if element is not None:
        yield from sizes(element, ten, lines, common_size(soat))
        yield from weight("nghieng", element.nghieng, ten, lines)
        yield from weight("dam", element.dam, ten, lines)


@quy_tac("TP22", "trinh-bay-loi-dan", "thanh_phan.loi_dan", can=(HINH,), cach_sua=_SUA)
def loi_dan(soat: Soat) -> Iterator[Loi]:
    """Câu dẫn vào nội dung: chữ thường, đứng, cỡ của lời văn.

    Sai: Trường Tiểu học Tân Phú ban hành Kế hoạch với các nội dung sau: in đậm, nghiêng.
    Đúng: câu ấy để chữ đứng, nét thường.
    """
    element, lines, ten = soat.thanh_phan("loi_dan"), lines_of(soat, "loi_dan"), N_("câu dẫn")
    if element is not None:
        yield from sizes(element, ten, lines, common_size(soat))
        plain = [line for line in lines if not line.van.lower().startswith(_CAN_CU)]
        for aspect in ("dam", "nghieng"):
            yield from weight(aspect, False, ten, plain, MAU)


@quy_tac("TP23", "trinh-bay-noi-dung", "thanh_phan.noi_dung", can=(HINH,), cach_sua=_SUA)
def noi_dung(soat: Soat) -> Iterator[Loi]:
    """Lời văn: chữ thường, đứng, không đậm, cỡ 13 đến 14.

    Văn bản của Đảng cỡ 14 đến 15. Chỉ nhắc khi cả đoạn dài in đậm hay nghiêng; nhấn mạnh vài chữ trong đoạn thì không.

    Sai: cả một đoạn năm dòng in nghiêng.
    Đúng: đoạn văn chữ đứng, riêng mấy chữ cần nhấn in đậm.
    """
    heading = next((line.thu_tu for line in soat.chinh if line.nhan and line.vai_tro not in ("can_cu", "loi_dan", "gach")), 0)
    for loi in judge_text(soat, "noi_dung", N_("lời văn")):
        if loi.khia_canh == "co-chu" or (loi.doan is not None and loi.doan.thu_tu > heading):
            yield loi


@quy_tac("TP24", "trinh-bay-nhan-phan", "thanh_phan.phan_nhan", can=(HINH,), cach_sua=_SUA)
def phan_nhan(soat: Soat) -> Iterator[Loi]:
    """Chữ «Phần» và số thứ tự: dòng riêng, chữ thường, đậm, đứng, giữa trang.

    Sai: PHẦN I viết in hoa toàn bộ, sát lề trái.
    Đúng: Phần I, cỡ 14, đậm, giữa trang.
    """
    yield from judge_titles(soat, "phan_nhan", N_("chữ «Phần»"))


@quy_tac("TP25", "trinh-bay-tieu-de-phan", "thanh_phan.phan_tieu_de", can=(HINH,), cach_sua=_SUA)
def phan_tieu_de(soat: Soat) -> Iterator[Loi]:
    """Tiêu đề của phần: in hoa, đậm, đứng, giữa trang.

    Sai: Đánh giá tình hình, chữ thường, dưới dòng Phần I.
    Đúng: ĐÁNH GIÁ TÌNH HÌNH đậm, giữa trang, dưới dòng Phần I.
    """
    yield from judge_titles(soat, "phan_tieu_de", N_("tiêu đề của phần"))


@quy_tac("TP26", "trinh-bay-muc", "thanh_phan.muc", can=(HINH,), cach_sua=_SUA)
def muc(soat: Soat) -> Iterator[Loi]:
    """Mục đánh số La Mã: in hoa, đậm, đứng, cỡ của lời văn.

    Với văn bản của Đảng không thấy quy định nên chỉ nhắc mục trình bày khác các mục cùng cấp.

    Sai: I. Mục đích, yêu cầu viết chữ thường.
    Đúng: I. MỤC ĐÍCH, YÊU CẦU đậm.
    """
    yield from judge_titles(soat, "muc", N_("tiêu đề mục"))


@quy_tac("TP27", "trinh-bay-muc-chu-hoa", "thanh_phan.muc_chu_hoa", can=(HINH,), cach_sua=_SUA)
def muc_chu_hoa(soat: Soat) -> Iterator[Loi]:
    """Mục đánh chữ hoa (A, B): cỡ của lời văn, các mục trình bày như nhau.

    Pháp luật không quy định cấp này.

    Sai: A. in đậm, B. không đậm, C. và D. in đậm.
    Đúng: A., B., C., D. cùng in đậm.
    """
    yield from judge_titles(soat, "muc_chu_hoa", N_("tiêu đề mục chữ hoa"))


@quy_tac("TP28", "trinh-bay-dieu", "thanh_phan.dieu", can=(HINH,), cach_sua=_SUA)
def dieu(soat: Soat) -> Iterator[Loi]:
    """Điều và tên điều: chữ thường, đậm, đứng, cỡ của lời văn.

    Sai: Điều 1. Phạm vi điều chỉnh, nét thường.
    Đúng: Điều 1. Phạm vi điều chỉnh, in đậm.
    """
    yield from judge_titles(soat, "dieu", N_("tên điều"))


@quy_tac("TP29", "trinh-bay-tieu-de-khoan", "thanh_phan.khoan_tieu_de", can=(HINH,), cach_sua=_SUA)
def khoan_tieu_de(soat: Soat) -> Iterator[Loi]:
    """Tiêu đề của khoản (1., 2.): chữ thường, đậm, đứng, dòng riêng.

    Sai: 1. Mục đích, nét thường hoặc in nghiêng.
    Đúng: 1. Mục đích, in đậm.
    """
    yield from judge_titles(soat, "khoan_tieu_de", N_("tiêu đề khoản"))


@quy_tac("TP30", "trinh-bay-khoan", "thanh_phan.khoan", can=(HINH,), cach_sua=_SUA)
def khoan(soat: Soat) -> Iterator[Loi]:
    """Khoản không có tiêu đề: chữ thường, đứng, không đậm, cỡ của lời văn.

    Chỉ nhắc khi cả khoản dài in đậm hay nghiêng; riêng số thứ tự hoặc vài chữ đầu in đậm thì không.

    Sai: cả khoản dài ba dòng in đậm.
    Đúng: khoản dài ba dòng để nét thường.
    """
    yield from judge_text(soat, "khoan", N_("khoản"))


@quy_tac("TP31", "trinh-bay-tieu-de-tieu-khoan", "thanh_phan.tieu_khoan_tieu_de", can=(HINH,), cach_sua=_SUA)
def tieu_khoan_tieu_de(soat: Soat) -> Iterator[Loi]:
    """Đề mục cấp 1.1.: cỡ của lời văn, trình bày như nhau.

    Pháp luật không quy định cấp này; chỉ nhắc đề mục khác các đề mục cùng cấp.

    Sai: 2.3. không đậm trong khi các đề mục 2.1., 2.2., 2.4. đậm.
    Đúng: các đề mục 2.1. đến 2.4. cùng in đậm.
    """
    yield from judge_titles(soat, "tieu_khoan_tieu_de", N_("đề mục cấp 1.1."))


@quy_tac("TP32", "trinh-bay-tieu-khoan", "thanh_phan.tieu_khoan", can=(HINH,), cach_sua=_SUA)
def tieu_khoan(soat: Soat) -> Iterator[Loi]:
    """Đoạn cấp 1.1.: cỡ của lời văn, chữ đứng, không đậm.

    Pháp luật không quy định cấp này; theo lệ trình bày như lời văn.

    Sai: cả đoạn 1.1. dài in nghiêng.
    Đúng: đoạn 1.1. để chữ đứng, nét thường.
    """
    yield from judge_text(soat, "tieu_khoan", N_("đoạn cấp 1.1."))


@quy_tac("TP33", "trinh-bay-tieu-de-tiet", "thanh_phan.tiet_tieu_de", can=(HINH,), cach_sua=_SUA)
def tiet_tieu_de(soat: Soat) -> Iterator[Loi]:
    """Đề mục cấp 1.1.1.: cỡ của lời văn, trình bày như nhau.

    Pháp luật không quy định cấp này; chỉ nhắc đề mục khác các đề mục cùng cấp.

    Sai: 2.1.3. chữ đứng trong khi các đề mục cùng cấp in nghiêng.
    Đúng: các đề mục cấp 1.1.1. cùng in đậm, nghiêng.
    """
    yield from judge_titles(soat, "tiet_tieu_de", N_("đề mục cấp 1.1.1."))


@quy_tac("TP34", "trinh-bay-tiet", "thanh_phan.tiet", can=(HINH,), cach_sua=_SUA)
def tiet(soat: Soat) -> Iterator[Loi]:
    """Đoạn cấp 1.1.1.: cỡ của lời văn, chữ đứng, không đậm.

    Pháp luật không quy định cấp này; theo lệ trình bày như lời văn.

    Sai: cả đoạn 1.1.1. dài in đậm.
    Đúng: đoạn 1.1.1. để chữ đứng, nét thường.
    """
    yield from judge_text(soat, "tiet", N_("đoạn cấp 1.1.1."))


@quy_tac("TP35", "trinh-bay-tieu-de-diem", "thanh_phan.diem_tieu_de", can=(HINH,), cach_sua=_SUA)
def diem_tieu_de(soat: Soat) -> Iterator[Loi]:
    """Điểm viết như tiêu đề (a, b): chữ thường, đứng, cỡ của lời văn.

    Quy định không có điểm mang tiêu đề; điểm in đậm hay nghiêng chỉ được nhắc như một lời khuyên.

    Sai: a) Đối tượng, cỡ 12, nghiêng.
    Đúng: a) Đối tượng, cỡ 14, nét thường.
    """
    yield from judge_titles(soat, "diem_tieu_de", N_("tiêu đề điểm"))


@quy_tac("TP36", "trinh-bay-diem", "thanh_phan.diem", can=(HINH,), cach_sua=_SUA)
def diem(soat: Soat) -> Iterator[Loi]:
    """Điểm: chữ thường, đứng, không đậm, cỡ của lời văn.

    Chỉ nhắc khi cả điểm dài in đậm hay nghiêng.

    Sai: cả điểm a) dài ba dòng in nghiêng.
    Đúng: điểm a) để chữ đứng, nét thường.
    """
    yield from judge_text(soat, "diem", N_("điểm"))
