"""Roles of paragraphs and the names of their styles in a template. A template may restyle each; it must have them."""

from __future__ import annotations

KIEU_DOAN: dict[str, str] = {
    "quoc_hieu": "VB Quốc hiệu",
    "tieu_ngu": "VB Tiêu ngữ",
    "tieu_de_dang": "VB Tiêu đề Đảng",
    "co_quan_chu_quan": "VB Cơ quan chủ quản",
    "co_quan_ban_hanh": "VB Cơ quan ban hành",
    "dau_sao": "VB Dấu sao",
    "so_ky_hieu": "VB Số ký hiệu",
    "dia_danh_thoi_gian": "VB Địa danh thời gian",
    "muc_do_khan": "VB Mức độ khẩn",
    "pham_vi_luu_hanh": "VB Phạm vi lưu hành",
    "du_thao": "VB Dự thảo",
    "ten_loai": "VB Tên loại",
    "trich_yeu": "VB Trích yếu",
    "gach_trich_yeu": "VB Gạch trích yếu",
    "can_cu": "VB Căn cứ",
    "loi_dan": "VB Lời dẫn",
    "phan_nhan": "VB Phần",
    "phan_tieu_de": "VB Tiêu đề phần",
    "muc_chu_hoa": "VB Mục chữ hoa",
    "muc": "VB Mục",
    "dieu": "VB Điều",
    "khoan_tieu_de": "VB Khoản có tiêu đề",
    "khoan": "VB Khoản",
    "tieu_khoan_tieu_de": "VB Tiểu khoản có tiêu đề",
    "tieu_khoan": "VB Tiểu khoản",
    "tiet_tieu_de": "VB Tiết có tiêu đề",
    "tiet": "VB Tiết",
    "diem_tieu_de": "VB Điểm có tiêu đề",
    "diem": "VB Điểm",
    "gach": "VB Gạch đầu dòng",
    "cong": "VB Dấu cộng",
    "sao": "VB Dấu hoa thị",
    "tieu_de_khong_so": "VB Tiêu đề không số",
    "noi_dung": "VB Nội dung",
    "bang_tieu_de": "VB Bảng tiêu đề",
    "bang": "VB Bảng",
    "bang_giua": "VB Bảng giữa",
    "bang_phai": "VB Bảng phải",
    "ket_thuc": "VB Kết thúc",
    "noi_nhan_nhan": "VB Nơi nhận",
    "noi_nhan": "VB Nơi nhận danh sách",
    "ky_hieu_nguoi_soan": "VB Ký hiệu người soạn",
    "quyen_han": "VB Quyền hạn",
    "chuc_vu": "VB Chức vụ",
    "chuc_vu_truc_tiep": "VB Chức vụ trực tiếp",
    "chuc_vu_khac": "VB Chức vụ khác",
    "ho_ten": "VB Họ tên",
    "phu_luc_nhan": "VB Phụ lục",
    "phu_luc_tieu_de": "VB Tiêu đề phụ lục",
    "phu_luc_kem_theo": "VB Kèm theo",
}
"""Role → style name."""

KIEU_PHU: dict[str, str] = {
    "duong_ke": "VB Đường kẻ",
    "so_trang": "VB Số trang",
    "ngat": "VB Ngắt phần",
    "khoang_ky": "VB Khoảng ký",
    "bang_ke": "VB Bảng kẻ",
    "cuoc_chu": "VB Cước chú",
    "dau_cuoc_chu": "VB Dấu cước chú",
}
"""Styles of the page's furniture that hold no text of the plan; ``bang_ke`` is a table style, the last one a character style."""


def style_id(name: str) -> str:
    """The style id of a style name in templates that docgen builds: ``VB Quốc hiệu`` → ``VBQuocHieu``."""
    from docgen.text import plain_ascii

    head, *words = name.split()
    return head + "".join(word.capitalize() for word in plain_ascii(" ".join(words)).split())
