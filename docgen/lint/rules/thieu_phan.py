"""Đủ thành phần: các thành phần thể thức mà loại văn bản ấy phải có."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.i18n import N_
from docgen.lint.dau_cuoi import SIGNED, is_appendix, is_exempt, is_letter, letter_title, main, shown, upper
from docgen.lint.quy_tac import Loi, quy_tac
from docgen.lint.soat import KHONG_CHU, Soat

_COLUMNS = ("quoc_hieu", "tieu_ngu", "tieu_de_dang", "co_quan_chu_quan", "co_quan_ban_hanh")
_SURE = ("quoc_hieu", "tieu_ngu", "tieu_de_dang", "so_ky_hieu", "dia_danh_thoi_gian")
_FEW_WORDS = 4  # a name of a type with more words holds its abstract


def _header_lost(soat: Soat) -> bool:
    """Whether the file has no header of its own, or its columns are gone or have run together when a text was cut out of it."""
    known = sum(bool(soat.theo(role)) for role in _SURE)
    return is_appendix(soat) or (not soat.ban.co_hinh and (not soat.theo(*_COLUMNS) or known < 2 or bool(soat.theo("khac_dau"))))


def _has_words(soat: Soat, words: str) -> bool:
    """Whether a line of the header that nobody recognised holds these words, or a part of them."""
    return any(upper(line.chu) and (upper(line.chu) in words or words in upper(line.chu)) for line in soat.theo("khac_dau"))


def _thieu(soat: Soat, role: str, thong_bao: str) -> Iterator[Loi]:
    if soat.co_bo_cuc() and not main(soat, role) and not is_exempt(soat, role) and not _header_lost(soat):
        element = soat.thanh_phan(role)
        if not (element and element.chu and _has_words(soat, element.chu.upper())):
            yield Loi(thong_bao, {"c": element.chu if element else ""}, khia_canh="thieu")


@quy_tac("BC01", "thieu-quoc-hieu", "thanh_phan.quoc_hieu", he=("nha_nuoc",),
         cach_sua=N_("Thêm quốc hiệu ở trên cùng, nửa bên phải trang đầu."))
def thieu_quoc_hieu(soat: Soat) -> Iterator[Loi]:
    """Văn bản có quốc hiệu.

    Quốc hiệu đứng trên cùng, bên phải trang đầu của mọi văn bản hành chính.

    Sai: trang đầu bắt đầu ngay bằng tên cơ quan và tên loại.
    Đúng: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    """
    yield from _thieu(soat, "quoc_hieu", N_("văn bản chưa có quốc hiệu «{c}»"))


@quy_tac("BC02", "thieu-tieu-ngu", "thanh_phan.tieu_ngu", he=("nha_nuoc",), cach_sua=N_("Thêm tiêu ngữ ngay dưới quốc hiệu."))
def thieu_tieu_ngu(soat: Soat) -> Iterator[Loi]:
    """Văn bản có tiêu ngữ.

    Tiêu ngữ đứng ngay dưới quốc hiệu.

    Sai: dưới quốc hiệu là ngay địa danh, ngày tháng.
    Đúng: Độc lập - Tự do - Hạnh phúc
    """
    yield from _thieu(soat, "tieu_ngu", N_("văn bản chưa có tiêu ngữ «{c}»"))


@quy_tac("BC03", "thieu-tieu-de-dang", "thanh_phan.tieu_de_dang", he=("dang",),
         cach_sua=N_("Thêm tiêu đề ở dòng đầu, nửa bên phải trang đầu."))
def thieu_tieu_de_dang(soat: Soat) -> Iterator[Loi]:
    """Văn bản của Đảng có tiêu đề.

    Tiêu đề đứng ở dòng đầu, bên phải trang đầu; văn bản của Đảng không dùng quốc hiệu và tiêu ngữ.

    Sai: văn bản của chi bộ mang quốc hiệu và tiêu ngữ.
    Sai: ĐẢNG CỘNG SẢN VIỆT NAM / Độc lập - Tự do - Hạnh phúc
    Đúng: ĐẢNG CỘNG SẢN VIỆT NAM
    """
    values = {"c": soat.tieu_chuan.thanh_phan["tieu_de_dang"].chu}
    state, motto = main(soat, "quoc_hieu"), main(soat, "tieu_ngu")
    if state:
        yield Loi(N_("văn bản của Đảng mang tiêu đề «{c}», không dùng quốc hiệu"), values, state[0], 0, len(state[0].chu))
        return
    if motto:
        yield Loi(N_("văn bản của Đảng chỉ có tiêu đề «{c}», không dùng tiêu ngữ"), values, motto[0], 0, len(motto[0].chu),
                  N_("Xóa dòng tiêu ngữ; kẻ đường dưới tiêu đề «{c}»."), khia_canh="tieu-ngu")
    if not motto or not main(soat, "tieu_de_dang"):
        yield from _thieu(soat, "tieu_de_dang", N_("văn bản chưa có tiêu đề «{c}»"))


@quy_tac("BC04", "thieu-co-quan", "thanh_phan.co_quan_ban_hanh",
         cach_sua=N_("Thêm tên cơ quan ban hành ở trên cùng, nửa bên trái trang đầu."))
def thieu_co_quan(soat: Soat) -> Iterator[Loi]:
    """Văn bản có tên cơ quan ban hành.

    Tên cơ quan, tổ chức ban hành đứng ở bên trái, ngang với quốc hiệu (văn bản Đảng: ngang với tiêu đề).

    Sai: bên trái quốc hiệu để trống.
    Đúng: TRƯỜNG TIỂU HỌC TÂN PHÚ
    """
    if not soat.theo("khac_dau", "co_quan_chu_quan"):
        yield from _thieu(soat, "co_quan_ban_hanh", N_("văn bản chưa có tên cơ quan ban hành"))


@quy_tac("BC05", "thieu-so-ky-hieu", "thanh_phan.so_ky_hieu", cach_sua=N_("Thêm dòng số, ký hiệu dưới tên cơ quan ban hành."))
def thieu_so_ky_hieu(soat: Soat) -> Iterator[Loi]:
    """Văn bản có số, ký hiệu.

    Số, ký hiệu đứng dưới tên cơ quan ban hành. Văn bản ban hành kèm theo một quyết định không có số riêng.

    Sai: dưới tên cơ quan không có dòng số.
    Đúng: Số: 15/KH-THTP
    """
    if not any("Số" in line.chu for line in soat.theo("khac_dau", "dia_danh_thoi_gian")):
        yield from _thieu(soat, "so_ky_hieu", N_("văn bản chưa có số, ký hiệu"))


@quy_tac("BC06", "thieu-dia-danh-ngay", "thanh_phan.dia_danh_thoi_gian",
         cach_sua=N_("Thêm địa danh, ngày tháng năm ngang với số, ký hiệu."))
def thieu_dia_danh_ngay(soat: Soat) -> Iterator[Loi]:
    """Văn bản có địa danh và thời gian ban hành.

    Địa danh, ngày tháng năm đứng ở bên phải, cùng dòng với số, ký hiệu. Biên bản và văn bản ban hành kèm theo quyết định không có dòng này.

    Sai: dưới tiêu ngữ không có ngày tháng.
    Đúng: Tân Phú, ngày 10 tháng 9 năm 2026
    """
    if not any("ngày" in line.chu for line in soat.theo("khac_dau", "so_ky_hieu")):
        yield from _thieu(soat, "dia_danh_thoi_gian", N_("văn bản chưa có địa danh, ngày tháng năm ban hành"))


@quy_tac("BC07", "thieu-ten-loai", "thanh_phan.ten_loai", cach_sua=N_("Thêm tên loại (KẾ HOẠCH, BÁO CÁO …) ở giữa, dưới phần đầu văn bản."))
def thieu_ten_loai(soat: Soat) -> Iterator[Loi]:
    """Văn bản có tên loại, trừ công văn.

    Tên loại được in hoa, đậm, ở giữa. Chỉ công văn không có tên loại; công văn có «V/v» dưới số, ký hiệu và có «Kính gửi».

    Sai: dưới số, ký hiệu là ngay «I. MỤC ĐÍCH, YÊU CẦU».
    Sai: CÔNG VĂN
    Đúng: KẾ HOẠCH
    """
    title = letter_title(soat)
    if title is not None:
        text = (N_("công văn không ghi tên loại «{c}»") if soat.he == "dang" else
                N_("công văn không ghi tên loại «{c}»; ghi «V/v …» dưới số, ký hiệu"))
        yield Loi(text, {"c": shown(title.chu)}, title, 0, len(title.chu),
                  N_("Xóa dòng này; chuyển trích yếu lên dưới số, ký hiệu."), khia_canh="thua")
    elif not is_letter(soat) and not soat.theo("khac_dau"):
        yield from _thieu(soat, "ten_loai", N_("văn bản chưa có tên loại (KẾ HOẠCH, BÁO CÁO …)"))


@quy_tac("BC08", "thieu-trich-yeu", "thanh_phan.trich_yeu", cach_sua=N_("Dưới tên loại, thêm một câu ngắn nói nội dung chính của văn bản."))
def thieu_trich_yeu(soat: Soat) -> Iterator[Loi]:
    """Văn bản có tên loại thì có trích yếu.

    Trích yếu là câu hoặc cụm từ ngắn gọn nói nội dung chính, đứng ngay dưới tên loại.

    Sai: KẾ HOẠCH / Căn cứ Luật Thư viện …
    Đúng: KẾ HOẠCH / Tổ chức ngày hội đọc sách năm học 2026 - 2027
    """
    titles = main(soat, "ten_loai")
    if not titles or is_letter(soat) or main(soat, "trich_yeu") or is_exempt(soat, "trich_yeu"):
        return
    if len(titles) == 1 and "\n" not in titles[0].chu and len(titles[0].chu.split()) <= _FEW_WORDS:
        yield Loi(N_("dưới tên loại «{c}» chưa có trích yếu nội dung"), {"c": shown(titles[0].chu)}, titles[0], khia_canh="thieu")


@quy_tac("BC09", "thieu-noi-nhan", "thanh_phan.noi_nhan_nhan",
         cach_sua=N_("Thêm phần nơi nhận ở bên trái, ngang với chữ ký; dòng cuối là nơi lưu."))
def thieu_noi_nhan(soat: Soat) -> Iterator[Loi]:
    """Văn bản có nơi nhận.

    Nơi nhận đứng ở cuối, bên trái, ngang với phần chữ ký.

    Sai: cuối kế hoạch chỉ có chữ ký của Hiệu trưởng.
    Đúng: Nơi nhận: / - UBND xã (để b/c); / - Lưu: VT.
    """
    if main(soat, *SIGNED) and not any("nơi nhận" in line.chu.lower() for line in soat.doan):
        yield from _thieu(soat, "noi_nhan_nhan", N_("văn bản chưa có phần «{c}»"))


@quy_tac("BC10", "thieu-chu-ky", "thanh_phan.ho_ten", cach_sua=N_("Thêm chức vụ và họ tên người ký ở bên phải, ngang với nơi nhận."))
def thieu_chu_ky(soat: Soat) -> Iterator[Loi]:
    """Văn bản có chức vụ, họ tên người ký.

    Phần chữ ký gồm quyền hạn, chức vụ của người ký và họ tên. Văn bản ban hành kèm theo quyết định không có chữ ký riêng.

    Sai: cuối văn bản chỉ có nơi nhận.
    Đúng: HIỆU TRƯỞNG / Nguyễn Thị Hoa
    """
    labels = main(soat, "noi_nhan_nhan")
    if not labels or main(soat, *SIGNED) or is_exempt(soat, "chu_ky") or not soat.co_bo_cuc():
        return
    after = [line for line in soat.chinh if line.thu_tu > labels[-1].thu_tu and line.vai_tro not in ("noi_nhan", *KHONG_CHU)]
    beside = len(shown(labels[-1].chu).rstrip(" :")) > len("Nơi nhận")
    if not after and not beside:
        yield Loi(N_("văn bản chưa có chức vụ và họ tên người ký"), {}, labels[-1], khia_canh="thieu")
