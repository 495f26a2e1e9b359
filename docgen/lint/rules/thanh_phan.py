"""Trình bày phần đầu văn bản: cỡ chữ, kiểu chữ, vị trí của từng thành phần thể thức."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.i18n import N_
from docgen.lint.dau_cuoi import is_letter, is_letter_title
from docgen.lint.khia_canh import judge, letters, lines_of, sizes, weight
from docgen.lint.quy_tac import HINH, Loi, quy_tac
from docgen.lint.soat import Soat

_SUA = N_("Bôi đen dòng này rồi chọn lại cỡ chữ, kiểu chữ và cách căn ở thẻ Home của Word.")
_DO, _KHAC_DO = 0xB0, 0x60  # a red that counts as red: so much red at least, so much of the others at most


@quy_tac("TP01", "trinh-bay-quoc-hieu", "thanh_phan.quoc_hieu", can=(HINH,), cach_sua=_SUA)
def quoc_hieu(soat: Soat) -> Iterator[Loi]:
    """Quốc hiệu: in hoa, đậm, đứng, cỡ 12 đến 13, giữa cột phải.

    Sai: Quốc hiệu cỡ 14.
    Đúng: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM cỡ 13, đậm.
    """
    yield from judge(soat, "quoc_hieu", N_("Quốc hiệu"))


@quy_tac("TP02", "trinh-bay-tieu-ngu", "thanh_phan.tieu_ngu", can=(HINH,), cach_sua=_SUA)
def tieu_ngu(soat: Soat) -> Iterator[Loi]:
    """Tiêu ngữ: chữ thường, đậm, đứng, cỡ 13 đến 14, giữa cột phải.

    Sai: Độc lập - Tự do - Hạnh phúc in nghiêng, không đậm.
    Đúng: Độc lập - Tự do - Hạnh phúc cỡ 14, đậm, đứng.
    """
    typed = any(line.chu.isupper() for line in soat.theo("tieu_ngu"))  # wrong words, which another rule tells
    yield from judge(soat, "tieu_ngu", N_("Tiêu ngữ"), hoa=not typed)


@quy_tac("TP03", "trinh-bay-co-quan-chu-quan", "thanh_phan.co_quan_chu_quan", can=(HINH,), cach_sua=_SUA)
def co_quan_chu_quan(soat: Soat) -> Iterator[Loi]:
    """Tên cơ quan chủ quản: in hoa, đứng, không đậm, giữa cột trái.

    Cỡ 12 đến 13; văn bản của Đảng cỡ 14. Chỉ tên cơ quan ban hành ở dưới in đậm.

    Sai: UBND XÃ TÂN PHÚ in đậm phía trên tên trường.
    Đúng: UBND XÃ TÂN PHÚ để nét thường, tên trường ở dưới in đậm.
    """
    yield from judge(soat, "co_quan_chu_quan", N_("tên cơ quan chủ quản"))


@quy_tac("TP04", "trinh-bay-co-quan-ban-hanh", "thanh_phan.co_quan_ban_hanh", can=(HINH,), cach_sua=_SUA)
def co_quan_ban_hanh(soat: Soat) -> Iterator[Loi]:
    """Tên cơ quan ban hành: in hoa, đậm, đứng, giữa cột trái.

    Cỡ 12 đến 13; văn bản của Đảng cỡ 14.

    Sai: Trường Tiểu học Tân Phú viết chữ thường ở đầu văn bản.
    Đúng: TRƯỜNG TIỂU HỌC TÂN PHÚ cỡ 13, đậm.
    """
    yield from judge(soat, "co_quan_ban_hanh", N_("tên cơ quan ban hành"), fits=lambda line: not is_letter_title(line))


@quy_tac("TP05", "trinh-bay-so-ky-hieu", "thanh_phan.so_ky_hieu", can=(HINH,), cach_sua=_SUA)
def so_ky_hieu(soat: Soat) -> Iterator[Loi]:
    """Số, ký hiệu: cỡ 13, đứng, không đậm, giữa cột trái.

    Văn bản của Đảng cỡ 14.

    Sai: Số: 15/KH-THTP cỡ 14, đậm.
    Đúng: Số: 15/KH-THTP cỡ 13, nét thường.
    """
    yield from judge(soat, "so_ky_hieu", N_("số, ký hiệu"), hoa=False)


@quy_tac("TP06", "trinh-bay-dia-danh-thoi-gian", "thanh_phan.dia_danh_thoi_gian", can=(HINH,), cach_sua=_SUA)
def dia_danh_thoi_gian(soat: Soat) -> Iterator[Loi]:
    """Địa danh và thời gian: nghiêng, không đậm, cỡ 13 đến 14, giữa cột phải.

    Văn bản của Đảng cỡ 14.

    Sai: Tân Phú, ngày 10 tháng 9 năm 2026 để chữ đứng.
    Đúng: Tân Phú, ngày 10 tháng 9 năm 2026 in nghiêng, đặt giữa dưới Tiêu ngữ.
    """
    yield from judge(soat, "dia_danh_thoi_gian", N_("địa danh và thời gian"))


@quy_tac("TP07", "trinh-bay-ten-loai", "thanh_phan.ten_loai", can=(HINH,), cach_sua=_SUA)
def ten_loai(soat: Soat) -> Iterator[Loi]:
    """Tên loại văn bản: in hoa, đậm, đứng, giữa trang.

    Cỡ 13 đến 14; văn bản của Đảng cỡ 15 đến 16.

    Sai: KẾ HOẠCH cỡ 16 trong văn bản của trường.
    Đúng: KẾ HOẠCH cỡ 14, đậm, giữa trang.
    """
    one = not any("\n" in line.chu for line in soat.theo("ten_loai"))  # else the subject stands in the same paragraph
    yield from judge(soat, "ten_loai", N_("tên loại văn bản"), hoa=one)


@quy_tac("TP08", "trinh-bay-trich-yeu", "thanh_phan.trich_yeu", can=(HINH,), cach_sua=_SUA)
def trich_yeu(soat: Soat) -> Iterator[Loi]:
    """Trích yếu: chữ thường, đậm, đứng, giữa trang, ngay dưới tên loại.

    Cỡ 13 đến 14; văn bản của Đảng cỡ 14 đến 15. Trích yếu mà chỉ dòng đầu viết in hoa (như «GIÁO DỤC NHÀ TRƯỜNG» trong mẫu của
    ngành giáo dục) thì không bị nhắc.

    Sai: TỔ CHỨC NGÀY HỘI ĐỌC SÁCH viết in hoa toàn bộ.
    Đúng: Tổ chức ngày hội đọc sách, cỡ 14, đậm.
    """
    if is_letter(soat):
        return
    lines = lines_of(soat, "trich_yeu")
    whole = len({text.isupper() for line in lines for text in line.chu.split("\n")}) == 1
    yield from judge(soat, "trich_yeu", N_("trích yếu"), hoa=whole)


@quy_tac("TP09", "trinh-bay-trich-yeu-cong-van", "thanh_phan.trich_yeu_cong_van", can=(HINH,), cach_sua=_SUA)
def trich_yeu_cong_van(soat: Soat) -> Iterator[Loi]:
    """Trích yếu công văn dưới số, ký hiệu: cỡ 12 đến 13, không đậm, giữa cột trái.

    Văn bản của Đảng: cỡ 12, nghiêng.

    Sai: V/v tổ chức ngày hội đọc sách, cỡ 14, đậm.
    Đúng: V/v tổ chức ngày hội đọc sách, cỡ 12, nét thường.
    """
    yield from judge(soat, "trich_yeu_cong_van", N_("trích yếu công văn"))


@quy_tac("TP10", "trinh-bay-kinh-gui", "thanh_phan.kinh_gui", can=(HINH,), cach_sua=_SUA)
def kinh_gui(soat: Soat) -> Iterator[Loi]:
    """Kính gửi: đứng, không đậm, cỡ 13 đến 14.

    Văn bản của Đảng: cỡ 14, chữ «Kính gửi» nghiêng.

    Sai: Kính gửi: Ủy ban nhân dân xã, in đậm.
    Đúng: Kính gửi: Ủy ban nhân dân xã, cỡ 14, nét thường.
    """
    element, lines, ten = soat.thanh_phan("kinh_gui"), lines_of(soat, "kinh_gui"), N_("dòng «Kính gửi»")
    if element is None:
        return
    yield from sizes(element, ten, lines)
    yield from weight("dam", element.dam, ten, lines)
    labels = [line._replace(manh=line.manh[:1]) for line in lines] if element.nghieng else lines  # the label alone is slanted
    yield from weight("nghieng", element.nghieng, ten, labels)


@quy_tac("TP11", "trinh-bay-muc-do-khan", "thanh_phan.muc_do_khan", can=(HINH,), cach_sua=_SUA)
def muc_do_khan(soat: Soat) -> Iterator[Loi]:
    """Dấu chỉ mức độ khẩn: in hoa, đậm, màu đỏ, cỡ 13 đến 14.

    Văn bản của Đảng cỡ 14.

    Sai: HỎA TỐC chữ đen, nét thường.
    Đúng: HỎA TỐC chữ đỏ, đậm, đóng khung.
    """
    yield from judge(soat, "muc_do_khan", N_("dấu chỉ mức độ khẩn"))
    element = soat.thanh_phan("muc_do_khan")
    for line in lines_of(soat, "muc_do_khan"):
        if element is not None and not all(_is_red(piece.hinh.mau) for _, piece in letters(line)):
            yield Loi(N_("dấu chỉ mức độ khẩn phải là màu đỏ"), {}, line, 0, len(line.chu),
                      N_("Bôi đen chữ này, chọn Home → Font Color → Red."), khia_canh="mau", muon=element.them["mau"])


def _is_red(colour: str) -> bool:
    red, *others = bytes.fromhex(colour or "000000")
    return red >= _DO and max(others) <= _KHAC_DO


@quy_tac("TP12", "trinh-bay-pham-vi-luu-hanh", "thanh_phan.pham_vi_luu_hanh", can=(HINH,), cach_sua=_SUA)
def pham_vi_luu_hanh(soat: Soat) -> Iterator[Loi]:
    """Chỉ dẫn phạm vi lưu hành: in hoa, đậm, đứng, cỡ 13 đến 14.

    Văn bản của Đảng cỡ 12 (chưa có nguồn chắc chắn).

    Sai: LƯU HÀNH NỘI BỘ cỡ 11, nét thường.
    Đúng: LƯU HÀNH NỘI BỘ cỡ 13, đậm.
    """
    yield from judge(soat, "pham_vi_luu_hanh", N_("chỉ dẫn phạm vi lưu hành"))


@quy_tac("TP13", "trinh-bay-du-thao", "thanh_phan.du_thao", can=(HINH,), cach_sua=_SUA)
def du_thao(soat: Soat) -> Iterator[Loi]:
    """Chữ «Dự thảo»: cỡ 13 đến 14.

    Nghị định số 30/2020/NĐ-CP không quy định dấu dự thảo nên chỉ nhắc về cỡ chữ; văn bản của Đảng ghi chữ thường, nghiêng.

    Sai: DỰ THẢO cỡ 20.
    Đúng: DỰ THẢO cỡ 13.
    """
    yield from judge(soat, "du_thao", N_("chữ «Dự thảo»"), hoa=False)
