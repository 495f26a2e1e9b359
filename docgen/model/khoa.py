"""The keys of a plan file: one table, from which come decoding, the JSON Schema and the check of unknown keys."""

from __future__ import annotations

from typing import Literal, NamedTuple

from docgen.i18n import N_

Loai = Literal["chu", "dong", "doan", "ds_chu", "than", "ngay", "so", "chon", "co_quan", "nguoi_ky", "phan",
               "ds_phan", "ds_phu_luc", "ds_bo_qua", "bang", "cuoc_chu", "du_thao", "ds_nguoi_ky", "ds_hang", "ds_muc", "nhan_nhiem_vu"]


class Khoa(NamedTuple):
    """One key: how its value is read, what it means, whether it must be there, and its allowed values."""

    loai: Loai
    mo_ta: str
    bat_buoc: bool = False
    gia_tri: tuple[str, ...] = ()


MUC_DO_KHAN = ("hoa_toc", "thuong_khan", "khan")

NGUOI_KY = {
    "thay_mat": Khoa("chu", "Tập thể được ký thay mặt (TM.), ví dụ: Ủy ban nhân dân"),
    "thua_lenh": Khoa("chu", "Chức vụ người đứng đầu, khi ký thừa lệnh (TL.)"),
    "thua_uy_quyen": Khoa("chu", "Chức vụ người đứng đầu, khi ký thừa ủy quyền (TUQ.)"),
    "ky_thay": Khoa("chu", "Chức vụ người đứng đầu, khi cấp phó ký thay (KT.)"),
    "quyen": Khoa("chu", "Chức vụ được giao quyền (Q.)"),
    "chuc_vu": Khoa("chu", "Chức vụ của người ký"),
    "chuc_vu_khac": Khoa("chu", "Chức vụ khác của người ký, ghi ngay trên họ tên"),
    "ho_ten": Khoa("chu", "Họ và tên người ký"),
}

CO_QUAN = {
    "he": Khoa("chon", "Hệ văn bản: nha_nuoc hoặc dang", gia_tri=("nha_nuoc", "dang")),
    "ten": Khoa("chu", "Tên cơ quan viết trong câu, ví dụ: Ủy ban nhân dân xã Tân Phú"),
    "chu_quan": Khoa("dong", "Tên cơ quan chủ quản trực tiếp ở đầu văn bản"),
    "ban_hanh": Khoa("dong", "Tên cơ quan ban hành ở đầu văn bản", bat_buoc=True),
    "ky_hieu": Khoa("chu", "Chữ viết tắt tên cơ quan trong số, ký hiệu", bat_buoc=True),
    "dia_danh": Khoa("chu", "Địa danh ghi cùng ngày tháng", bat_buoc=True),
    "noi_nhan": Khoa("ds_chu", "Nơi nhận dùng khi kế hoạch không ghi riêng"),
    "luu_tru": Khoa("ds_chu", "Nơi lưu dùng khi kế hoạch không ghi riêng"),
    "nguoi_ky": Khoa("ds_nguoi_ky", "Những người ký thường dùng, mỗi người một tên gọi tắt"),
}

MUC = {
    "phan": Khoa("chon", "Mục quen thuộc (chỉ dùng trong danh sách noi_dung)",
                 gia_tri=("muc_dich_yeu_cau", "muc_tieu", "nhiem_vu", "kinh_phi", "to_chuc_thuc_hien")),
    "tieu_de": Khoa("chu", "Tiêu đề của mục; bỏ trống thì dùng tiêu đề quen thuộc"),
    "noi_dung": Khoa("than", "Nội dung, viết như văn bản"),
    "danh_sach": Khoa("ds_muc", "Danh sách nhiệm vụ hoặc phân công"),
}

NHIEM_VU = {
    "ten": Khoa("chu", "Tên nhiệm vụ", bat_buoc=True),
    "noi_dung": Khoa("than", "Nội dung nhiệm vụ"),
    "chu_tri": Khoa("chu", "Đơn vị chủ trì"),
    "phoi_hop": Khoa("ds_chu", "Các đơn vị phối hợp"),
    "thoi_han": Khoa("chu", "Thời gian hoàn thành"),
    "san_pham": Khoa("chu", "Sản phẩm"),
}

PHAN_CONG = {
    "don_vi": Khoa("chu", "Đơn vị được giao", bat_buoc=True),
    "viec": Khoa("chu", "Việc được giao, viết tiếp ngay sau tên đơn vị trên cùng một dòng"),
    "noi_dung": Khoa("than", "Việc được giao, viết ở các dòng dưới"),
}

NHAN_NHIEM_VU = {
    "chu_tri": Khoa("chu", "Thay cho «Đơn vị chủ trì»"),
    "phoi_hop": Khoa("chu", "Thay cho «Đơn vị phối hợp»"),
    "thoi_han": Khoa("chu", "Thay cho «Thời gian hoàn thành»"),
    "san_pham": Khoa("chu", "Thay cho «Sản phẩm»"),
}

BANG = {
    "cot": Khoa("ds_chu", "Tên các cột", bat_buoc=True),
    "hang": Khoa("ds_hang", "Các hàng, mỗi hàng một danh sách ô", bat_buoc=True),
}

PHU_LUC = {
    "tieu_de": Khoa("chu", "Tiêu đề phụ lục", bat_buoc=True),
    "huong_giay": Khoa("chon", "Hướng giấy", gia_tri=("doc", "ngang")),
    "noi_dung": Khoa("than", "Nội dung, viết như văn bản"),
    "bang": Khoa("bang", "Bảng: nhiem_vu (lập từ các nhiệm vụ) hoặc bảng ghi sẵn {cot, hang}"),
}

BO_QUA = {
    "quy_tac": Khoa("chu", "Mã hoặc tên quy tắc (xem docgen check --explain)", bat_buoc=True),
    "ly_do": Khoa("chu", "Vì sao bỏ qua", bat_buoc=True),
    "tai": Khoa("chu", "Chữ có trong đoạn được bỏ qua; không ghi thì bỏ qua ở mọi chỗ"),
}

_MUC_MO_TA = {
    "muc_dich_yeu_cau": N_("Mục đích, yêu cầu"),
    "muc_tieu": N_("Mục tiêu"),
    "nhiem_vu": N_("Nhiệm vụ và giải pháp: văn bản, hoặc danh sách nhiệm vụ"),
    "kinh_phi": N_("Kinh phí thực hiện"),
    "to_chuc_thuc_hien": N_("Tổ chức thực hiện: văn bản, hoặc danh sách đơn vị và việc được giao"),
}

KE_HOACH = {
    "loai_van_ban": Khoa("chu", "Loại văn bản: ke_hoach, chuong_trinh …", bat_buoc=True),
    "co_quan": Khoa("co_quan", "Cơ quan ban hành: tên hồ sơ trong co_quan/, hoặc ghi thẳng", bat_buoc=True),
    "the_thuc": Khoa("chu", "Chọn hẳn một bản thể thức (nd30, dang_hd36, dang_hd05) thay vì theo ngày"),
    "so_van_ban": Khoa("so", "Số văn bản; để trống cho văn thư"),
    "ky_hieu": Khoa("chu", "Ký hiệu, khi khác ký hiệu tự sinh"),
    "ngay_ban_hanh": Khoa("ngay", "Ngày ban hành: 29/4/2026; chưa có ngày: 4/2026"),
    "trich_yeu": Khoa("dong", "Trích yếu", bat_buoc=True),
    "can_cu": Khoa("ds_chu", "Các căn cứ, mỗi căn cứ một dòng"),
    "loi_dan": Khoa("doan", "Lời dẫn vào nội dung"),
    **{key: Khoa("phan", text) for key, text in _MUC_MO_TA.items()},
    "noi_dung": Khoa("ds_phan", "Các mục khác: văn bản, hoặc danh sách {tieu_de, noi_dung}"),
    "ket_thuc": Khoa("doan", "Đoạn kết"),
    "noi_nhan": Khoa("ds_chu", "Nơi nhận, ghi chú để trong ngoặc: UBND tỉnh (để b/c)"),
    "luu_tru": Khoa("ds_chu", "Nơi lưu: VT, tên đơn vị soạn thảo"),
    "nguoi_ky": Khoa("nguoi_ky", "Người ký: tên gọi tắt trong hồ sơ cơ quan, hoặc ghi thẳng"),
    "phu_luc": Khoa("ds_phu_luc", "Các phụ lục"),
    "cuoc_chu": Khoa("cuoc_chu", "Cước chú dùng chung: 1: nội dung"),
    "danh_so": Khoa("chon", "Đánh số: tu_dong, hoặc giu_nguyen số của người soạn", gia_tri=("tu_dong", "giu_nguyen")),
    "du_thao": Khoa("du_thao", "Dấu dự thảo: true, hoặc lần thứ mấy"),
    "muc_do_khan": Khoa("chon", "Mức độ khẩn", gia_tri=MUC_DO_KHAN),
    "pham_vi_luu_hanh": Khoa("chu", "Phạm vi lưu hành, ví dụ: LƯU HÀNH NỘI BỘ"),
    "ky_hieu_nguoi_soan": Khoa("chu", "Ký hiệu người soạn thảo và số lượng bản, ví dụ: PL.(30)"),
    "tu_khoa": Khoa("ds_chu", "Từ khóa ghi trong thuộc tính tệp"),
    "bo_qua": Khoa("ds_bo_qua", "Lỗi mà «docgen check» không báo: {quy_tac, ly_do}"),
    "nhan_nhiem_vu": Khoa("nhan_nhiem_vu", "Chữ đứng trước các chi tiết của nhiệm vụ, khi khác chữ quen dùng"),
}
