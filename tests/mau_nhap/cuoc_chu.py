"""Footnotes: Word's own, endnotes, and those typed by hand."""

from __future__ import annotations

from tests.mau_nhap.dau_cuoi import cuoi_bang, dau_bang, tieu_de
from tests.mau_nhap.mong import Ban, Mong, mau
from tests.mau_nhap.tai_lieu import DAM, TaiLieu


@mau("cuoc-chu-word")
def _word() -> Ban:
    """Native footnotes in text and in a table cell, in runs of several formats; a running page number."""
    t = TaiLieu()
    t.so_trang()
    dau_bang(t, ["<b>ỦY BAN NHÂN DÂN</b>", "TỈNH TRÀ SƠN"], "{Số: 318/KH-UBND}", "{Trà Sơn, ngày 30 tháng 6 năm 2026}")
    tieu_de(t, "KẾ HOẠCH", "Phát triển nhân lực chất lượng cao ngành bán dẫn giai đoạn 2026 - 2030")
    t.ps("Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;",
        "Căn cứ Chương trình phát triển nguồn nhân lực ngành công nghiệp bán dẫn<fn=1>;",
         "Ủy ban nhân dân tỉnh ban hành Kế hoạch phát triển nhân lực chất lượng cao ngành bán dẫn với các nội dung sau:")
    t.p("I. ¦MỤC TIÊU", rpr=DAM)
    t.p("1. ¦Mục tiêu chung", rpr=DAM)
    t.p("Hình thành đội ngũ kỹ sư thiết kế, kiểm thử và đóng gói đủ sức phục vụ khu công nghệ cao của tỉnh<fn=2>.")
    t.p("2. ¦Mục tiêu cụ thể", rpr=DAM)
    t.ps("a) ¦Đào tạo mới 1.200 kỹ sư, trong đó có 150 thạc sĩ.", "b) ¦Bồi dưỡng 60 giảng viên theo chuẩn quốc tế<fn=3>.")
    t.p("II. ¦NHIỆM VỤ", rpr=DAM)
    t.p("1. ¦Mở ngành mới tại Trường Đại học Trà Sơn, liên kết phòng thí nghiệm với doanh nghiệp.")
    t.p("2. ¦Cấp học bổng cho sinh viên giỏi theo khung sau:")
    t.bang([["Đối tượng", "Mức hỗ trợ", "Số suất/năm"], ["Sinh viên năm thứ ba trở lên", "3.000.000 đồng/tháng<fn=4>", "80"],
        ["Học viên cao học", "5.000.000 đồng/tháng", "20"]])
    t.p("III. ¦TỔ CHỨC THỰC HIỆN", rpr=DAM)
    t.p("1. ¦Sở Giáo dục và Đào tạo", rpr=DAM)
    t.p("Hướng dẫn trường phổ thông dạy tăng cường môn Toán, Vật lý, tiếng Anh.")
    t.p("2. ¦Sở Tài chính", rpr=DAM)
    t.p("Tham mưu bố trí kinh phí trong dự toán hằng năm.")
    t.p("Trên đây là Kế hoạch phát triển nhân lực ngành bán dẫn của tỉnh; yêu cầu các đơn vị triển khai thực hiện./.")
    t.cuoc_chu(1, " Ban hành kèm theo <b>Quyết định</b> số 1017/QĐ-TTg.")
    t.cuoc_chu(2, " Khu công nghệ cao <i>Đông Trà</i>, diện tích 312 ha.")
    t.cuoc_chu(3, " Do tổ chức độc lập đánh giá.")
    t.cuoc_chu(4, " Chi trả 10 tháng trong một năm học.")
    cuoi_bang(t, ["- Bộ Giáo dục và Đào tạo (b/c);", "- TT. Tỉnh ủy, HĐND tỉnh;", "- Các sở, ngành;", "- CVP, PCVP;", "{- Lưu:} VT, KGVX."],
              ["{TM.} ỦY BAN NHÂN DÂN", "{KT.} CHỦ TỊCH", "PHÓ CHỦ TỊCH"], "Kiều Mạnh Hùng")
    return t.xong(Mong(
        ban_hanh="ỦY BAN NHÂN DÂN TỈNH TRÀ SƠN", so="318", ky_hieu="UBND", dia_danh="Trà Sơn", ngay=(30, 6, 2026), can_cu=2, cuoc_chu=4,
        trich_yeu="Phát triển nhân lực chất lượng cao ngành bán dẫn giai đoạn 2026 - 2030",
        muc=("MỤC TIÊU", "NHIỆM VỤ", "TỔ CHỨC THỰC HIỆN"), bang=((3, 3),),
        noi_nhan=4, luu_tru="VT KGVX", ky={"thay_mat": "ỦY BAN NHÂN DÂN", "ky_thay": "CHỦ TỊCH", "chuc_vu": "PHÓ CHỦ TỊCH",
        "ho_ten": "Kiều Mạnh Hùng"}))


@mau("cuoc-chu-cuoi-van-ban")
def _cuoi() -> Ban:
    """Endnotes beside footnotes; ``KT `` without a dot; căn cứ with commas; a closing mark of dots."""
    t = TaiLieu(font="Times New Roman", co=26)
    dau_bang(t, ["SỞ Y TẾ TỈNH LA HIÊN", "BỆNH VIỆN ĐA KHOA KHU VỰC ĐỒNG HỶ"], "{Số: 402 /KH-BV}", "{Đồng Hỷ, ngày 11 tháng 5 năm 2026}",
        net="{-------}")
    tieu_de(t, "KẾ HOẠCH", "Cải tiến chất lượng bệnh viện năm 2026")
    t.p("Bệnh viện xây dựng Kế hoạch cải tiến chất lượng năm 2026, cụ thể:")
    t.p("I. ¦ĐÁNH GIÁ CHUNG", rpr=DAM)
    t.p("Năm 2025, điểm chất lượng đạt 3,71<en=1>; thời gian chờ khám trung bình 52 phút<fn=1>, còn 11 tiêu chí ở mức 2.")
    t.p("II. ¦MỤC TIÊU", rpr=DAM)
    t.ps("- ¦Điểm trung bình từ 3,95 trở lên.", "- ¦Thời gian chờ khám không quá 40 phút.", "- ¦Không có sự cố y khoa mức NC3<en=2>.")
    t.p("III. ¦GIẢI PHÁP", rpr=DAM)
    t.p("1. ¦Khám bệnh", rpr=DAM)
    t.ps("- ¦Mở thêm 02 bàn tiếp đón từ 6 giờ 30.", "- ¦Đặt lịch qua điện thoại, không thu phí.")
    t.p("2. ¦Điều trị", rpr=DAM)
    t.ps("- ¦Áp dụng bảng kiểm an toàn phẫu thuật cho mọi ca mổ.", "- ¦Bình đơn thuốc vào chiều thứ Tư.")
    t.p("IV. ¦TỔ CHỨC THỰC HIỆN", rpr=DAM)
    t.p("1. ¦Phòng Quản lý chất lượng: Đầu mối, theo dõi, báo cáo tháng.")
    t.p("2. ¦Các khoa, phòng: Đăng ký ít nhất một đề án cải tiến trước 31/5/2026.")
    t.p("Kế hoạch có hiệu lực từ ngày ký./.")
    t.cuoc_chu(1, " Đo ngẫu nhiên 400 lượt trong tháng 12.")
    t.chu_cuoi(1, " Theo bộ tiêu chí của Bộ Y tế, bản 2.0.")
    t.chu_cuoi(2, " Mức gây tổn thương nặng, phân loại theo Thông tư 43.")
    cuoi_bang(t, ["- Sở Y tế (b/c);", "- Các khoa, phòng;", "{- Lưu:} VT, QLCL."], ["{KT} GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"], "Tạ Quang Vịnh")
    return t.xong(Mong(
        chu_quan="SỞ Y TẾ TỈNH LA HIÊN", ban_hanh="BỆNH VIỆN ĐA KHOA KHU VỰC ĐỒNG HỶ", so="402", ky_hieu="BV", dia_danh="Đồng Hỷ",
        ngay=(11, 5, 2026),
        trich_yeu="Cải tiến chất lượng bệnh viện năm 2026", muc=("ĐÁNH GIÁ CHUNG", "MỤC TIÊU", "GIẢI PHÁP", "TỔ CHỨC THỰC HIỆN"),
        cuoc_chu=3,
        noi_nhan=2, luu_tru="VT QLCL", ky={"ky_thay": "GIÁM ĐỐC", "chuc_vu": "PHÓ GIÁM ĐỐC", "ho_ten": "Tạ Quang Vịnh"}))


@mau("cuoc-chu-so-mu-go-tay")
def _so_mu() -> Ban:
    """Marks typed as superscript figures, their texts behind the signature; superscripts that are no marks (m², 10³)."""
    t = TaiLieu()
    dau_bang(t, ["UBND XÃ VÂN HỒ", "TRƯỜNG MẦM NON HOA MƠ"], "{Số: 09/KH-MNHM}", "{Vân Hồ, ngày 16 tháng 8 năm 2026}")
    tieu_de(t, "KẾ HOẠCH", "Cải tạo sân chơi và vườn rau của bé")
    t.p("Theo nguyện vọng của phụ huynh<sup>{1}</sup>, Trường Mầm non Hoa Mơ lập kế hoạch cải tạo sân chơi và vườn rau như sau:")
    t.p("I. ¦MỤC TIÊU", rpr=DAM)
    t.p("- ¦Có 240 m<sup>2</sup> sân mềm, 60 m<sup>2</sup> vườn rau do cô và trẻ cùng chăm.")
    t.p("- ¦Trẻ được vận động ngoài trời ít nhất 60 phút mỗi ngày<sup>{2}</sup>.")
    t.p("II. ¦CÔNG VIỆC", rpr=DAM)
    t.p("1. ¦San nền, đổ 14 m<sup>3</sup> cát, trải cỏ.")
    t.p("2. ¦Làm cầu trượt, xích đu bằng lốp xe cũ<sup>{3}</sup>.")
    t.p("3. ¦Chia vườn thành 08 luống, mỗi lớp một luống.")
    t.p("III. ¦KINH PHÍ", rpr=DAM)
    t.p("Tổng cộng 42 triệu đồng; nhà trường 12 triệu đồng, còn lại xã hội hóa.")
    t.p("IV. ¦PHÂN CÔNG", rpr=DAM)
    t.p("1. ¦Hiệu trưởng: vận động, chịu trách nhiệm chung.")
    t.p("2. ¦Phó Hiệu trưởng: giám sát thi công, nghiệm thu.")
    t.p("3. ¦Công đoàn: huy động ngày công thứ Bảy.")
    t.p("Rất mong các bậc phụ huynh chung tay cùng nhà trường./.")
    cuoi_bang(t, ["- UBND xã (b/c);", "- Ban đại diện CMHS;", "{- Lưu:} VT."], ["HIỆU TRƯỞNG"], "Quàng Thị Inh")
    t.vung = "cuoc_chu"
    t.p("{____________________}")
    t.ps("<sup>{1}</sup> Ý kiến tại buổi họp ngày 10/8/2026, có 183 phụ huynh dự.",
        "<sup>{2}</sup> Chương trình giáo dục mầm non quy định từ 30 đến 40 phút.",
         "<sup>{3}</sup> Lốp đã được rửa sạch, sơn không chì.", rpr='<w:sz w:val="20"/>')
    return t.xong(Mong(
        chu_quan="UBND XÃ VÂN HỒ", ban_hanh="TRƯỜNG MẦM NON HOA MƠ", so="09", ky_hieu="MNHM", dia_danh="Vân Hồ", ngay=(16, 8, 2026),
        trich_yeu="Cải tạo sân chơi và vườn rau của bé", muc=("MỤC TIÊU", "CÔNG VIỆC", "KINH PHÍ", "PHÂN CÔNG"), cuoc_chu=3, noi_nhan=2,
        luu_tru="VT",
        ky={"chuc_vu": "HIỆU TRƯỞNG", "ho_ten": "Quàng Thị Inh"}))


@mau("cuoc-chu-ngoac-vuong")
def _ngoac_vuong() -> Ban:
    """Marks typed as ``[1]``, their texts after the signature; TUQ. signature; recipients without dashes in a table."""
    t = TaiLieu(manh=5)
    dau_bang(t, ["<b>BỘ NỘI VỤ</b>", "<b>CỤC VĂN THƯ VÀ LƯU TRỮ NHÀ NƯỚC</b>"], "{Số: 77/KH-VTLTNN}", "{Hà Nội, ngày 04 tháng 02 năm 2026}")
    tieu_de(t, "KẾ HOẠCH", "Kiểm tra công tác văn thư, lưu trữ tại các bộ, ngành năm 2026")
    t.p("Căn cứ Luật Lưu trữ {[1]} và chương trình công tác năm 2026 của Cục;")
    t.p("Cục Văn thư và Lưu trữ nhà nước ban hành Kế hoạch kiểm tra như sau:")
    t.p("I. ¦MỤC ĐÍCH, YÊU CẦU", rpr=DAM)
    t.p("1. ¦Đánh giá việc lập hồ sơ điện tử và giao nộp vào lưu trữ hiện hành.")
    t.p("2. ¦Kiểm tra đúng trọng tâm, không gây phiền hà; kết hợp hướng dẫn tại chỗ.")
    t.p("II. ¦ĐỐI TƯỢNG, NỘI DUNG", rpr=DAM)
    t.p("1. ¦Đối tượng: 06 bộ, ngành {[2]}.")
    t.p("2. ¦Nội dung:")
    t.ps("a) ¦Ban hành quy chế, danh mục hồ sơ.", "b) ¦Bố trí kho, trang thiết bị bảo quản.", "c) ¦Số hóa tài liệu giấy, sao lưu dự phòng.")
    t.p("III. ¦THỜI GIAN, CÁCH THỨC", rpr=DAM)
    t.p("Từ tháng 4 đến tháng 9/2026; mỗi nơi không quá 02 ngày làm việc.")
    t.p("IV. ¦TỔ CHỨC THỰC HIỆN", rpr=DAM)
    t.p("1. ¦Phòng Nghiệp vụ Văn thư chủ trì, tham mưu quyết định thành lập đoàn.")
    t.p("2. ¦Văn phòng Cục bố trí phương tiện, kinh phí.")
    t.p("Cục Văn thư và Lưu trữ nhà nước đề nghị các bộ, ngành phối hợp để Kế hoạch đạt kết quả tốt./.")
    cuoi_bang(t, ["Lãnh đạo Bộ (để b/c);", "Các bộ, ngành được kiểm tra;", "Các phòng, trung tâm thuộc Cục;", "{Lưu:} VT, NVVT."],
              ["{TUQ.} CỤC TRƯỞNG", "TRƯỞNG PHÒNG NGHIỆP VỤ VĂN THƯ"], "Chử Thị Minh Tâm", nhan="<i>{Nơi nhận:}</i>")
    t.vung = "cuoc_chu"
    t.ps("{[1]} Luật số 33/2024/QH15.", "{[2]} Danh sách do Cục trưởng duyệt riêng, gửi trước 15 ngày.")
    return t.xong(Mong(
        chu_quan="BỘ NỘI VỤ", ban_hanh="CỤC VĂN THƯ VÀ LƯU TRỮ NHÀ NƯỚC", so="77", ky_hieu="VTLTNN", dia_danh="Hà Nội", ngay=(4, 2, 2026),
        can_cu=1,
        trich_yeu="Kiểm tra công tác văn thư, lưu trữ tại các bộ, ngành năm 2026", cuoc_chu=2,
        muc=("MỤC ĐÍCH, YÊU CẦU", "ĐỐI TƯỢNG, NỘI DUNG", "THỜI GIAN, CÁCH THỨC", "TỔ CHỨC THỰC HIỆN"), noi_nhan=3, luu_tru="VT NVVT",
        ky={"thua_uy_quyen": "CỤC TRƯỞNG", "chuc_vu": "TRƯỞNG PHÒNG NGHIỆP VỤ VĂN THƯ", "ho_ten": "Chử Thị Minh Tâm"}))
