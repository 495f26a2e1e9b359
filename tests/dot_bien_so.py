"""Mutations of words: header, end mark, signature, recipients, consistency, dates, appendices, figures."""

from __future__ import annotations

from collections.abc import Callable

from tests.dot_bien import BAO_CAO, CHI_BO, CHUONG_TRINH, NHAN_LUC, THCS, THONG_BAO, THUONG_VU, TRUONG, XA, DotBien, Noi
from tests.dot_bien_loi import KEM, chen, doi
from tests.dot_bien_tep import Tep, ban_sao, chu_cua, go_lai, xoa


def the(quy_tac: str, mau: str, role: str, chu: str, kem: KEM | None = None, o: str = "") -> DotBien:
    """Other words for the first paragraph of a role."""
    def change(tep: Tep) -> Noi:
        p = tep.doan(role)
        go_lai(p, chu)
        return tep.doan(o) if o else p
    return DotBien("lời văn", f"{role} = {chu}"[:60].replace("\n", " / "), mau, change, quy_tac, "", kem or {})


def _lam(quy_tac: str, mau: str, ma: str, lam: Callable[[Tep], Noi], kem: KEM | None = None) -> DotBien:
    return DotBien("lời văn", ma, mau, lam, quy_tac, "", kem or {})


def _bo_noi_dung_muc(tep: Tep) -> Noi:
    """A section left with its title alone."""
    xoa(tep.tim("1. Tổng nhu cầu kinh phí"))
    xoa(tep.tim("2. Hằng năm"))
    return tep.tim("IV. KINH PHÍ")


def _bo_yeu_cau(tep: Tep) -> Noi:
    for words in ("2. Yêu cầu", "- Dự án phải", "- Mỗi lớp có", "- Chấm thi công khai"):
        xoa(tep.tim(words))
    return [tep.tim("I. MỤC ĐÍCH"), tep.tim("1. Mục đích")]


def _doi_cho_tm_kt(tep: Tep) -> Noi:
    first, second = tep.doan("quyen_han"), tep.doan("quyen_han", 1)
    a, b = chu_cua(first), chu_cua(second)
    go_lai(first, b)
    go_lai(second, a)
    return [first, second]


def _dong_noi_nhan(chu: str, sau: int = 0, dang: bool = False) -> Callable[[Tep], Noi]:
    """A recipient put in behind the ``sau``-th."""
    return lambda tep: ban_sao(tep.doan("noi_nhan", sau), chu)


def _them_tm(tep: Tep) -> Noi:
    post = tep.doan("chuc_vu_truc_tiep")
    out = ban_sao(post, "TM. Nhà trường")
    post.addprevious(out)
    return out


def _phu_luc_iii(tep: Tep) -> Noi:
    label = tep.doan("phu_luc_nhan", 1)
    go_lai(label, "Phụ lục III")
    return label


def _hai_ty_le(tep: Tep) -> Noi:
    """No plan of ours names a rate twice: two sentences that do, with two figures."""
    first = ban_sao(tep.tim("Chủ trì nội dung y tế"), "Phấn đấu tỷ lệ học sinh tham gia bảo hiểm y tế đạt 100%.")
    return ban_sao(first, "Báo cáo nhà trường khi tỷ lệ học sinh tham gia bảo hiểm y tế đạt 98%.")


def _luu_len_dau(tep: Tep) -> Noi:
    last = tep.cac_doan("noi_nhan")[-1]
    words = chu_cua(last)
    first = tep.doan("noi_nhan")
    other = chu_cua(first)
    go_lai(first, words.replace(".", ";"))
    go_lai(last, other.replace(";", "."))
    return [first, last]


_DAU = [
    the("quoc-hieu-chu", XA, "quoc_hieu", "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    the("quoc-hieu-chu", XA, "quoc_hieu", "CỘNG HÒA XÃ HỘI CHỦ NGHỈA VIỆT NAM"),
    the("tieu-de-dang-chu", CHI_BO, "tieu_de_dang", "ĐẢNG CỌNG SẢN VIỆT NAM"),
    the("tieu-ngu-chu", XA, "tieu_ngu", "Độc lập – Tự do – Hạnh phúc"), the("tieu-ngu-chu", XA, "tieu_ngu", "Độc Lập - Tự Do - Hạnh Phúc"),
    the("tieu-ngu-chu", XA, "tieu_ngu", "Độc lập-Tự do-Hạnh phúc"), the("tieu-ngu-chu", XA, "tieu_ngu", "Độc lập - Tự do - Hạnh Phúc"),
    the("co-quan-viet-tat", TRUONG, "co_quan_ban_hanh", "TRƯỜNG TH\nTÂN PHÚ",
        {"ke-co-quan": "tên ngắn đi nên đường kẻ dài quá nửa dòng chữ"}),
    the("dia-danh-viet", XA, "dia_danh_thoi_gian", "tân phú, ngày 10 tháng 9 năm 2026"),
    the("dia-danh-viet", CHI_BO, "dia_danh_thoi_gian", "Tân Phú ngày 12 tháng 10 năm 2026"),
    the("dia-danh-viet-tat", TRUONG, "dia_danh_thoi_gian", "X. Tân Phú, ngày 28 tháng 8 năm 2026"),
    the("dia-danh-khop-co-quan", XA, "dia_danh_thoi_gian", "Tân An, ngày 10 tháng 9 năm 2026"),
    the("so-hai-cham", XA, "so_ky_hieu", "Số 142/KH-UBND"), the("so-hai-cham", CHI_BO, "so_ky_hieu", "Số: 06-KH/CB"),
    the("so-khoang-trang", XA, "so_ky_hieu", "Số: 142 /KH-UBND"), the("so-khoang-trang", CHI_BO, "so_ky_hieu", "Số 06-KH /CB"),
    the("so-khoang-trang", XA, "so_ky_hieu", "Số : 142/KH-UBND"),
    the("so-them-khong", CHI_BO, "so_ky_hieu", "Số 6-KH/CB"), the("so-them-khong", TRUONG, "so_ky_hieu", "Số: 5/KH-THTP"),
    the("so-thu-tu-nhom", TRUONG, "so_ky_hieu", "Số: 45-KH/THTP"), the("so-thu-tu-nhom", CHI_BO, "so_ky_hieu", "Số 06/KH-CB"),
    the("so-co-nam", TRUONG, "so_ky_hieu", "Số: 45/2026/KH-THTP"), the("so-co-nam", TRUONG, "so_ky_hieu", "Số: 45/KH-THTP/2026"),
    the("so-ky-hieu-loai", TRUONG, "so_ky_hieu", "Số: 45/BC-THTP"),
    the("trich-yeu-dang-ve", CHI_BO, "trich_yeu", "Về việc kiểm tra đảng viên chấp hành chuyên đề năm 2026"),
    the("so-ky-hieu-loai", CHI_BO, "so_ky_hieu", "Số 06-BC/CB"), the("so-ky-hieu-ubnd", TRUONG, "so_ky_hieu", "Số: 45/KH-UBND"),
    the("ngay-ban-hanh-so-khong", BAO_CAO, "dia_danh_thoi_gian", "Tân Phú, ngày 5 tháng 11 năm 2026"),
    the("ngay-ban-hanh-so-khong", XA, "dia_danh_thoi_gian", "Tân Phú, ngày 10 tháng 09 năm 2026"),
    the("ngay-ban-hanh-khong-co-that", BAO_CAO, "dia_danh_thoi_gian", "Tân Phú, ngày 31 tháng 11 năm 2026"),
    the("ngay-ban-hanh-chu", TRUONG, "dia_danh_thoi_gian", "Tân Phú, ngày 28/8/2026"),
    the("ngay-ban-hanh-chu", CHI_BO, "dia_danh_thoi_gian", "Tân Phú, ngày 12 tháng10 năm 2026"),
    the("con-de-trong", TRUONG, "so_ky_hieu", "Số: ....../KH-THTP"),
    the("con-de-trong", BAO_CAO, "dia_danh_thoi_gian", "Tân Phú, ngày … tháng 11 năm 2026"),
]
_CUOI = [
    doi("dau-ket-thuc", XA, "để được chỉ đạo, giải quyết./.", "để được chỉ đạo, giải quyết."),
    doi("dau-ket-thuc", CHI_BO, "xem xét, quyết định.", "xem xét, quyết định./."),
    doi("dau-ket-thuc-viet-sai", XA, "giải quyết./.", "giải quyết. /."),
    doi("dau-ket-thuc-viet-sai", TRUONG, "bằng văn bản./.", "bằng văn bản/."),
    doi("dau-ket-thuc-sai-cho", XA, "Lưu: VT, VHXH.", "Lưu: VT, VHXH./."),
    doi("dau-ket-thuc-sai-cho", XA, "cho bếp ăn bán trú.", "cho bếp ăn bán trú./."),
    doi("doan-thieu-dau-cuoi", XA, "danh sách dưới mọi hình thức.", "danh sách dưới mọi hình thức"),
    doi("danh-sach-cuoi-cham-phay", TRUONG, "thực tế của địa phương và nhà trường.", "thực tế của địa phương và nhà trường;"),
    the("quyen-han-cach-ghi", XA, "quyen_han", "T/M Ủy ban nhân dân"), the("quyen-han-cach-ghi", CHI_BO, "quyen_han", "TM. Chi bộ"),
    the("quyen-han-cach-ghi", THONG_BAO, "quyen_han", "KT Hiệu trưởng"),
    the("ky-thay-cap-pho", THONG_BAO, "quyen_han", "KT. Phó Hiệu trưởng"),
    _lam("cap-pho-thieu-kt", THONG_BAO, "bỏ KT.", lambda tep: (xoa(tep.doan("quyen_han")), tep.doan("chuc_vu"))[1]),
    _lam("thay-mat-tap-the", TRUONG, "thêm TM.", _them_tm),
    _lam("ubnd-thieu-tm", XA, "bỏ TM.", lambda tep: (xoa(tep.doan("quyen_han")), tep.doan("chuc_vu"))[1]),
    the("quyen-han-ten-tap-the", XA, "quyen_han", "TM. Ủy ban nhân dân xã Tân Phú"),
    the("quyen-han-ten-tap-the", XA, "quyen_han", "TM. UBND"),
    the("hoc-ham-hoc-vi", XA, "ho_ten", "ThS. Trần Đức Lâm"), the("hoc-ham-hoc-vi", CHI_BO, "ho_ten", "TS. Vũ Thị Bích Liên"),
    the("hai-chuc-vu", TRUONG, "chuc_vu_truc_tiep", "Bí thư Chi bộ - Hiệu trưởng"),
    the("chuc-vu-lap-cap-uy", CHUONG_TRINH, "chuc_vu", "Bí thư Đảng ủy"),
    the("cap-uy-khong-ky-thay", THUONG_VU, "quyen_han", "K/T Bí thư"),
    _lam("thieu-ho-ten", XA, "bỏ họ tên", lambda tep: (xoa(tep.doan("ho_ten")), tep.doan("chuc_vu"))[1]),
    _lam("thieu-ho-ten", CHI_BO, "bỏ họ tên", lambda tep: (xoa(tep.doan("ho_ten")), tep.doan("chuc_vu"))[1]),
    the("chuc-vu-ngoai-quy-dinh", THONG_BAO, "chuc_vu", "Phó Hiệu trưởng phụ trách"),
    _lam("quyen-han-thu-tu", BAO_CAO, "KT. trên TM.", _doi_cho_tm_kt),
    the("nhan-noi-nhan", XA, "noi_nhan_nhan", "Nơi nhận"), the("nhan-noi-nhan", CHI_BO, "noi_nhan_nhan", "Nơi nhận :"),
    _lam("noi-nhan-dong-rieng", THONG_BAO, "nơi nhận một dòng", lambda tep: _mot_dong(tep)),
    the("noi-nhan-gach-dau-dong", XA, "noi_nhan", "UBND tỉnh An Sơn (để b/c);"),
    the("noi-nhan-cuoi-dong", XA, "noi_nhan", "- UBND tỉnh An Sơn (để b/c),"),
    the("noi-nhan-cuoi-dong", THUONG_VU, "noi_nhan", "- Thường trực Tỉnh ủy;"),
    doi("noi-nhan-dong-cuoi", XA, "Lưu: VT, VHXH.", "Lưu: VT, VHXH;"),
    doi("noi-nhan-dong-cuoi", CHI_BO, "- Lưu Chi bộ.", "- Lưu Chi bộ"), _lam("noi-nhan-luu", XA, "Lưu lên đầu", _luu_len_dau),
    doi("luu-cach-ghi", XA, "- Lưu: VT, VHXH.", "- Lưu VT, VHXH."), doi("luu-cach-ghi", CHI_BO, "- Lưu Chi bộ.", "- Lưu: Chi bộ."),
    doi("luu-vt", XA, "- Lưu: VT, VHXH.", "- Lưu: VHXH."), doi("luu-vt", CHI_BO, "- Lưu Chi bộ.", "- Lưu VT."),
    _lam("nhu-tren-kinh-gui", XA, "Như trên", _dong_noi_nhan("- Như trên;")),
    _lam("noi-nhan-trung", XA, "trùng", _dong_noi_nhan("- Sở Giáo dục và Đào tạo;", 4)),
    _lam("noi-nhan-bo-trong", XA, "để trống", _dong_noi_nhan("- ..................;")),
    the("noi-nhan-chu-thich", XA, "noi_nhan", "- UBND tỉnh An Sơn; (để b/c)"),
]
_NHAT_QUAN = [
    doi("don-vi-va-noi-nhan", XA, "- Như Mục V (để t/h);",
        "- Phòng Văn hóa - Xã hội, Phòng Kinh tế, Công an xã; các trường học; các đoàn thể; trưởng thôn, bản (để t/h);", o="*"),
    doi("noi-nhan-nhu-muc", XA, "- Như Mục V (để t/h);", "- Như Mục VI (để t/h);"),
    doi("vien-dan-muc", XA, "cho bếp ăn bán trú.", "cho bếp ăn bán trú nêu tại Mục VII."),
    _lam("muc-rong", NHAN_LUC, "bỏ nội dung mục IV", _bo_noi_dung_muc), _lam("thieu-phan-yeu-cau", THCS, "bỏ phần yêu cầu", _bo_yeu_cau),
    chen("chi-tieu-trong-muc-dich", XA, "c) Kết quả thực hiện", "3. Chỉ tiêu phấn đấu", nhu="2. Yêu cầu"),
    doi("trung-tieu-de", XA, "2. Tập huấn cho cán bộ quản lý, giáo viên, nhân viên", "2. Tuyên truyền, giáo dục kỹ năng an toàn"),
    doi("ten-co-quan-khac-nhau", TRUONG, "của Trường Tiểu học Tân Phú. Trong", "của Trường Tiểu học Hòa Bình. Trong"),
    doi("thoi-han-truoc-ban-hanh", XA, "hoàn thành: Trước ngày 25/9/2026", "hoàn thành: Trước ngày 25/8/2026"),
    doi("thoi-han-ngoai-ky", XA, "tổng kết trước ngày 15/6/2027", "tổng kết trước ngày 15/6/2029"),
    doi("ky-va-ngay-ban-hanh", TRUONG, "ngày 28 tháng 8 năm 2026", "ngày 28 tháng 8 năm 2029",
        {"thoi-han-truoc-ban-hanh": "ban hành muộn hơn thì các thời hạn đã qua"}, o="*"),
    doi("ky-ke-hoach-khop", TRUONG, "Kế hoạch giáo dục nhà trường năm học 2026 - 2027 của",
        "Kế hoạch giáo dục nhà trường năm học 2025 - 2026 của"),
]
_NGAY = [
    doi("ngay-khong-co-that", XA, "trước ngày 30/9/2026.", "trước ngày 31/9/2026.", tai="đ) 100% bếp ăn"),
    doi("ngay-vien-dan-khong-co-that", XA, "ngày 20/8/2026 của Sở", "ngày 32/8/2026 của Sở"),
    doi("thieu-so-0-ngay-thang", XA, "cho bếp ăn bán trú.", "cho bếp ăn bán trú trước ngày 5 tháng 10 năm 2026."),
    doi("thua-so-0-thang", XA, "cho bếp ăn bán trú.", "cho bếp ăn bán trú trong tháng 09 năm 2026."),
    doi("ngay-viet-khong-thong-nhat", CHI_BO, "ngày 05/10/2026 của Chi bộ", "ngày 5/10/2026 của Chi bộ"),
    doi("vien-dan-van-ban-muon-hon", XA, "ngày 20/8/2026 của Sở", "ngày 20/10/2026 của Sở"),
    doi("nam-sai-so-chu-so", XA, "trước ngày 20/01/2027", "trước ngày 20/01/20227"),
    doi("khoang-thoi-gian-nguoc", CHI_BO, "từ ngày 19/10/2026 đến ngày 20/11/2026", "từ ngày 19/12/2026 đến ngày 20/11/2026"),
    doi("khoang-thoi-gian-nguoc", XA, "giai đoạn 2026 - 2030", "giai đoạn 2030 - 2026"),
    doi("nam-hoc-khong-lien-tiep", XA, "Năm học 2026 - 2027, xã", "Năm học 2026 - 2028, xã"),
    doi("thu-khong-khop-ngay", THONG_BAO, "thứ Hai, ngày 02/11/2026", "thứ Ba, ngày 02/11/2026"),
    doi("gio-khong-co-that", XA, "khung giờ 6h45 - 7h15", "khung giờ 6h75 - 7h15"),
    doi("quy-khong-co-that", CHUONG_TRINH, "sơ kết vào quý IV/2028", "sơ kết vào quý V/2028"),
]
_PHU_LUC = [
    the("phu-luc-so-la-ma", THCS, "phu_luc_nhan", "Phụ lục I"), _lam("so-phu-luc-lien-nhau", XA, "Phụ lục III", _phu_luc_iii),
    _lam("thieu-kem-theo", XA, "bỏ Kèm theo",
        lambda tep: (xoa(tep.doan("phu_luc_kem_theo").getnext()), xoa(tep.doan("phu_luc_kem_theo")), tep.doan("phu_luc_nhan"))[2]),
    doi("phu-luc-duoc-dan", XA, "Bảng tiêu chí trường học an toàn (Phụ lục II kèm theo)", "Bảng tiêu chí trường học an toàn",
        o="Phụ lục II"),
    doi("dan-phu-luc-khong-co", XA, "cho bếp ăn bán trú.", "cho bếp ăn bán trú (Phụ lục IV kèm theo)."),
    doi("kieu-so-phu-luc", XA, "(Phụ lục II kèm theo)", "(Phụ lục 2 kèm theo)"),
    doi("thu-tu-phu-luc", XA, "tổ chức đoàn thể.", "tổ chức đoàn thể theo tiêu chí tại Phụ lục II.", o="*"),
    doi("kem-theo-dung-van-ban", XA, "(Kèm theo Kế hoạch số 142/KH-UBND", "(Kèm theo Kế hoạch số 124/KH-UBND"),
    doi("kem-theo-dung-loai", XA, "(Kèm theo Kế hoạch số 142", "(Kèm theo Quyết định số 142"),
]
_SO_LIEU = [
    doi("ty-le-qua-100", XA, "b) 100% cán bộ quản lý", "b) 102% cán bộ quản lý"),
    doi("khoang-so-nguoc", XA, "giảm ≥ 50% so", "giảm 50 - 40% so"),
    doi("tien-bang-chu", XA, "(Bốn trăm tám mươi sáu triệu đồng)", "(Bốn trăm sáu mươi tám triệu đồng)"),
    doi("so-luong-bang-chu", XA, "cho bếp ăn bán trú.", "cho bếp ăn bán trú, lập thành 04 (năm) bản."),
    doi("dem-liet-ke", XA, "cho bếp ăn bán trú.", "cho bếp ăn bán trú gồm 03 bước: (1) khảo sát; (2) báo cáo."),
    _lam("stt-bang", XA, "TT 3 → 4", lambda tep: _o_bang(tep, "3", "4", 0)),
    _lam("tong-cot-bang", BAO_CAO, "cộng 9 → 8", lambda tep: _o_bang(tep, "9", "8", 0)),
    _lam("tong-cot-bang", TRUONG, "cộng 492 → 482", lambda tep: _o_bang(tep, "492", "482", 0)),
    doi("du-lieu-ca-nhan", XA, "cho bếp ăn bán trú.", "cho bếp ăn bán trú (người phụ trách: số căn cước 012345678901)."),
    _lam("chi-tieu-lech", XA, "hai tỷ lệ", _hai_ty_le),
]


def _mot_dong(tep: Tep) -> Noi:
    label = tep.doan("noi_nhan_nhan")
    words = [chu_cua(p) for p in tep.cac_doan("noi_nhan")]
    for p in tep.cac_doan("noi_nhan"):
        xoa(p)
    go_lai(label, " ".join(["Nơi nhận:", *words]))
    return label


def _o_bang(tep: Tep, cu: str, moi: str, n: int) -> Noi:
    """Other words for the ``n``-th cell of a table with exactly these words."""
    found = [p for role in ("bang", "bang_giua", "bang_phai") for p in tep.cac_doan(role) if chu_cua(p) == cu]
    go_lai(found[n], moi)
    return None


DOT_BIEN = [*_DAU, *_CUOI, *_NHAT_QUAN, *_NGAY, *_PHU_LUC, *_SO_LIEU]
