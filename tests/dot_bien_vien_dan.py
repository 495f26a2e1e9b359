"""Mutations of words: citations, capitals, abbreviations."""

from __future__ import annotations

from tests.dot_bien import CHI_BO, CHUONG_TRINH, NAM_HOC, TRUONG, XA, DotBien
from tests.dot_bien_loi import KEM, doi

_CHO = "cung cấp cho bếp ăn bán trú."
"""A sentence without names or figures to which words may be added."""


def them(quy_tac: str, chu: str, kem: KEM | None = None) -> DotBien:
    """A sentence more in the text of a commune's plan."""
    return doi(quy_tac, XA, _CHO, f"{_CHO} {chu}", kem)


_VIEN_DAN = [
    doi("vien-dan-thieu-ngay", XA, "số 215/KH-UBND ngày 05/8/2026 của", "số 215/KH-UBND của"),
    doi("vien-dan-thieu-co-quan", XA, "ngày 05/8/2026 của Ủy ban nhân dân tỉnh An Sơn về xây dựng", "ngày 05/8/2026 về xây dựng"),
    doi("vien-dan-thieu-chu-so", XA, "Kế hoạch số 215/KH-UBND", "Kế hoạch 215/KH-UBND"),
    doi("vien-dan-thieu-chu-so", CHI_BO, "Chương trình số 04-CTr/ĐU", "Chương trình 04-CTr/ĐU"),
    doi("lap-chu-so", XA, "Kế hoạch số 215/KH-UBND", "Kế hoạch số số 215/KH-UBND"),
    doi("khoang-trang-trong-ky-hieu", XA, "số 215/KH-UBND", "số 215/ KH-UBND"),
    doi("khoang-trang-trong-ky-hieu", CHI_BO, "số 04-CTr/ĐU", "số 04 – CTr/ĐU"),
    doi("ky-hieu-thieu-gach", CHI_BO, "số 04-CTr/ĐU", "số 04 CTr/ĐU"),
    doi("nam-trong-so-khac-ngay", TRUONG, "Thông tư số 32/2018/TT-BGDĐT ngày 26/12/2018", "Thông tư số 32/2018/TT-BGDĐT ngày 26/12/2019"),
    doi("ten-loai-khac-ky-hieu", XA, "Căn cứ Kế hoạch số 215/KH-UBND", "Căn cứ Quyết định số 215/KH-UBND"),
    them("mot-van-ban-hai-ngay", "Thực hiện theo Kế hoạch số 215/KH-UBND ngày 15/8/2026 của Ủy ban nhân dân tỉnh An Sơn."),
    them("mot-van-ban-hai-ky-hieu", "Thực hiện theo Kế hoạch số 215-KH/UBND ngày 05/8/2026 của Ủy ban nhân dân tỉnh An Sơn."),
    doi("dau-phay-truoc-ngay", XA, "số 215/KH-UBND ngày 05/8/2026", "số 215/KH-UBND, ngày 05/8/2026"),
    doi("dau-phay-truoc-ngay", CHI_BO, "số 04-CTr/ĐU, ngày 20/01/2026", "số 04-CTr/ĐU ngày 20/01/2026", o="- Căn cứ"),
    doi("vien-dan-bo-trong", XA, "số 215/KH-UBND ngày 05/8/2026", "số ....../KH-UBND ngày .../.../2026"),
    doi("vien-dan-bo-trong", XA, "số 215/KH-UBND ngày", "số        /KH-UBND ngày"),
    them("thu-tu-diem-khoan-dieu", "Việc khen thưởng theo Điều 3 khoản 2 điểm a Nghị định số 98/2023/NĐ-CP ngày 31/12/2023 của Chính phủ."),
    doi("hai-cham-sau-chu-so", XA, "Kế hoạch số 215/KH-UBND", "Kế hoạch số: 215/KH-UBND"),
]
_VIET_HOA = [
    doi("hoa-dau-dong", NAM_HOC, "Bồi dưỡng giáo viên dạy lớp 4", "bồi dưỡng giáo viên dạy lớp 4"),
    doi("hoa-sau-dau-cham", XA, _CHO, f"{_CHO} khi phát hiện vi phạm, báo ngay Công an xã."),
    doi("hoa-ten-van-ban", XA, "Căn cứ Kế hoạch số 215", "Căn cứ kế hoạch số 215"),
    doi("hoa-ten-luat", XA, "Căn cứ Luật Giáo dục", "Căn cứ Luật giáo dục"),
    them("hoa-vien-dan", "Thực hiện theo Điểm a khoản 2 Điều 3 Nghị định số 98/2023/NĐ-CP ngày 31/12/2023 của Chính phủ."),
    doi("tieu-de-hoa-tung-chu", NAM_HOC, "3. Thực hiện chương trình giáo dục và đổi mới kiểm tra, đánh giá",
        "3. Thực Hiện Chương Trình Giáo Dục Và Đổi Mới Kiểm Tra, Đánh Giá"),
    them("hoa-nam-am-lich", "Hoàn thành trước xuân đinh Mùi."), doi("hoa-ngay-tet", TRUONG, "vui tết Trung thu", "vui tết Trung Thu"),
    them("hoa-ngay-tet", "Không tổ chức trong dịp Tết Nguyên Đán."),
    doi("hoa-thu-thang", XA, "17h30 thứ Ba, thứ Năm", "17h30 thứ ba, thứ Năm"), them("hoa-ngay-le", "Tổng kết vào ngày nhà giáo Việt Nam."),
    them("hoa-su-kien", "Tổ chức nói chuyện về Cách mạng Tháng Tám."), doi("hoa-ten-nguoi", XA, "Trần Đức Lâm", "Trần đức Lâm"),
    them("hoa-ten-nguoi", "Trưng bày tư liệu về Chủ tịch Hồ chí Minh."),
    them("hoa-don-vi-hanh-chinh", "Báo cáo Ủy ban nhân dân Xã Tân Phú."),
    them("hoa-don-vi-mang-so", "Học tập kinh nghiệm của Ủy ban nhân dân phường 3."),
    them("hoa-don-vi-mang-ten-nguoi", "Học tập kinh nghiệm của phường Điện Biên Phủ."),
    them("hoa-thanh-pho-ho-chi-minh", "Học tập kinh nghiệm của thành phố Hồ Chí Minh."),
    them("hoa-vung-mien", "Học tập kinh nghiệm của vùng tây Bắc."),
    doi("hoa-ten-co-quan", XA, "của Sở Giáo dục và Đào tạo tỉnh", "của Sở giáo dục và đào tạo tỉnh"),
    them("hoa-ten-co-quan", "Giao Ban chỉ đạo cấp xã kiểm tra hằng quý."),
    doi("hoa-ten-truong", TRUONG, "của Trường Tiểu học Tân Phú. Trong", "của trường tiểu học Tân Phú. Trong"),
    them("hoa-co-quan-dang", "Thực hiện chỉ đạo của Ban chấp hành Trung ương Đảng."),
    them("hoa-to-chuc-nuoc-ngoai", "Phối hợp với Unesco tổ chức tập huấn."),
    them("hoa-nhan-dan", "Tuyên truyền sâu rộng trong nhân dân."),
    them("hoa-danh-hieu", "Xét tặng danh hiệu Nhà giáo ưu tú theo quy định."),
    them("hoa-chuc-vu", "Do đồng chí hiệu trưởng Nguyễn Thị Hoa phụ trách."),
    them("hoa-dang", "Thực hiện chủ trương của đảng và Nhà nước."),
]
_VIET_TAT = [
    them("viet-tat-chua-giai-thich", "Hỗ trợ các trường ở xã ĐBKK."),
    doi("viet-tat-giai-thich-sau", CHUONG_TRINH, "bán nông sản không phải", "bán nông sản OCOP không phải"),
    them("viet-tat-hai-cach", "Báo cáo Sở GDĐT để Sở GD&ĐT tổng hợp."),
]
DOT_BIEN = [*_VIEN_DAN, *_VIET_HOA, *_VIET_TAT]
