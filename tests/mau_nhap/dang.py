"""Party papers in Word."""

from __future__ import annotations

from tests.mau_nhap.dau_cuoi import cuoi_bang, dau_bang, tieu_de
from tests.mau_nhap.mong import Ban, Mong, mau
from tests.mau_nhap.tai_lieu import DAM, O, TaiLieu

_DANG = ("<b>{ĐẢNG CỘNG SẢN VIỆT NAM}</b>",)


@mau("dang-uy-xa")
def _dang_uy() -> Ban:
    """``Số 12 -KH/ĐU`` under a star, Party title at the right, căn cứ with dashes, a section typed ``I-``, ``T/M`` over two lines."""
    t = TaiLieu()
    dau_bang(t, ["ĐẢNG BỘ TỈNH AN LÂM", "ĐẢNG ỦY XÃ YÊN PHONG", "{*}"], "{Số 12 -KH/ĐU}", "{Yên Phong, ngày 17 tháng 4 năm 2026}",
        phai=_DANG, net="")
    tieu_de(t, "KẾ HOẠCH", "học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh", "chuyên đề năm 2026", net="-----")
    t.ps("- Căn cứ Chỉ thị số 07-CT/TU, ngày 30/01/2026 của Ban Thường vụ Tỉnh ủy An Lâm về sinh hoạt chuyên đề năm 2026,",
         "- Căn cứ Quy chế làm việc của Ban Chấp hành Đảng bộ xã nhiệm kỳ 2025 - 2030,",
         "Ban Thường vụ Đảng ủy xã Yên Phong xây dựng Kế hoạch học tập chuyên đề năm 2026 như sau:")
    t.p("I- ¦MỤC ĐÍCH, YÊU CẦU", "I.", rpr=DAM)
    t.p("1- ¦Tạo chuyển biến rõ về ý thức nêu gương của người đứng đầu chi bộ, cơ quan, thôn.", "1.")
    t.p("2- ¦Việc học phải gắn với một việc làm cụ thể, kiểm đếm được sau sáu tháng.", "2.")
    t.p("II- ¦NỘI DUNG, HÌNH THỨC", "II.", rpr=DAM)
    t.p("1- ¦Nội dung", "1.", rpr=DAM)
    t.p("- ¦Chuyên đề: “Nói đi đôi với làm, dám chịu trách nhiệm trước dân”.")
    t.p("- ¦Mỗi chi bộ chọn một khâu yếu để khắc phục dứt điểm:")
    t.p("+ ¦Chi bộ nông thôn: vệ sinh đường làng, hiến đất mở đường;")
    t.p("+ ¦Chi bộ cơ quan: trễ hẹn hồ sơ, thái độ tiếp dân;")
    t.p("+ ¦Chi bộ trường học: dạy thêm, học thêm.")
    t.p("2- ¦Hình thức", "2.", rpr=DAM)
    t.p("- ¦Hội nghị toàn Đảng bộ: một buổi, trong tuần đầu tháng 5/2026.")
    t.p("- ¦Sinh hoạt chi bộ: dành ít nhất 30 phút mỗi kỳ.")
    t.p("III- ¦TỔ CHỨC THỰC HIỆN", "III.", rpr=DAM)
    t.p("1- ¦Ban Xây dựng Đảng biên soạn tài liệu, hướng dẫn chi bộ; báo cáo Ban Thường vụ trước ngày 20 tháng cuối quý.", "1.")
    t.p("2- ¦Ủy ban Kiểm tra Đảng ủy giám sát việc đăng ký và thực hiện cam kết.", "2.")
    t.p("3- ¦Các chi bộ trực thuộc xây dựng kế hoạch, gửi về Đảng ủy trước ngày 30/4/2026.", "3.")
    t.p("Trong quá trình thực hiện, nếu có vướng mắc, các chi bộ kịp thời phản ánh về Đảng ủy (qua Ban Xây dựng Đảng) ./.")
    cuoi_bang(t, ["- Ban Thường vụ Tỉnh ủy (báo cáo),", "- Các ban Đảng tỉnh,", "- Các đồng chí Đảng ủy viên,", "- Các chi bộ trực thuộc,",
        "{- Lưu} Văn phòng Đảng ủy."],
              ["{T/M} BAN THƯỜNG VỤ", "PHÓ BÍ THƯ"], "Vi Văn Tới", nhan="<u>{Nơi nhận}</u>{:}")
    return t.xong(Mong(
        he="dang", chu_quan="ĐẢNG BỘ TỈNH AN LÂM", ban_hanh="ĐẢNG ỦY XÃ YÊN PHONG", so="12", ky_hieu="ĐU", dia_danh="Yên Phong",
        ngay=(17, 4, 2026),
        trich_yeu="học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh chuyên đề năm 2026", can_cu=2,
        muc=("MỤC ĐÍCH, YÊU CẦU", "NỘI DUNG, HÌNH THỨC", "TỔ CHỨC THỰC HIỆN"), noi_nhan=4, luu_tru="Văn phòng Đảng ủy",
        ky={"thay_mat": "BAN THƯỜNG VỤ", "chuc_vu": "PHÓ BÍ THƯ", "ho_ten": "Vi Văn Tới"}))


@mau("dang-chi-bo-truong")
def _chi_bo() -> Ban:
    """Party form with the header in tabs, blank number, recipients and signature as two groups of paragraphs, no dash before căn cứ."""
    t = TaiLieu(co=28, manh=9)
    tabs = "c2200 c6900"
    t.p("<tab>ĐẢNG BỘ XÃ MƯỜNG THẢI<tab><b>{ĐẢNG CỘNG SẢN VIỆT NAM}</b>", tabs=tabs)
    t.p("<tab><b>CHI BỘ TRƯỜNG TIỂU HỌC MƯỜNG THẢI</b><tab>{____________________}", tabs=tabs)
    t.p("<tab>{*}", tabs=tabs)
    t.p("<tab>{Số     -KH/CB}<tab><i>{Mường Thải, ngày 02 tháng 3 năm 2026}</i>", tabs=tabs)
    tieu_de(t, "KẾ HOẠCH", "Kiểm tra việc chấp hành Điều lệ Đảng năm 2026")
    t.p("Căn cứ Điều lệ Đảng và các quy định về kiểm tra, giám sát, kỷ luật của Đảng;")
    t.p("Thực hiện Chương trình kiểm tra, giám sát năm 2026 của Đảng ủy xã Mường Thải;")
    t.p("Chi bộ Trường Tiểu học Mường Thải xây dựng Kế hoạch kiểm tra với những nội dung cụ thể sau:")
    t.p("I. ¦MỤC ĐÍCH - YÊU CẦU", rpr=DAM)
    t.ps("- ¦Giúp đảng viên thấy ưu điểm để phát huy, thấy thiếu sót để sửa chữa.",
        "- ¦Kiểm tra công khai, có kết luận bằng văn bản, không kéo dài.")
    t.p("II. ¦NỘI DUNG KIỂM TRA", rpr=DAM)
    t.p("1. ¦Đối tượng: 03 đảng viên thuộc tổ 1, 2, 3.")
    t.p("2. ¦Nội dung:")
    t.ps("a) ¦Việc tham gia sinh hoạt, đóng đảng phí.", "b) ¦Việc thực hiện nhiệm vụ được chi bộ phân công.",
        "c) ¦Việc giữ mối liên hệ với nơi cư trú.")
    t.p("3. ¦Mốc thời gian: từ 01/01/2025 đến 28/02/2026.")
    t.p("III. ¦TỔ CHỨC THỰC HIỆN", rpr=DAM)
    t.p("1. ¦Chi ủy ra quyết định kiểm tra, thành lập tổ 03 đồng chí.")
    t.p("2. ¦Đảng viên được kiểm tra viết tự kiểm, nộp trước ngày 15/3/2026.")
    t.p("3. ¦Tổ kiểm tra báo cáo tại kỳ họp chi bộ tháng 4/2026.")
    t.p("Kế hoạch này được phổ biến tới toàn thể đảng viên trong chi bộ./.")
    t.vung = "cuoi"
    t.ps("{Nơi nhận:}", "- Đảng ủy xã (để b/c);", "- Đảng viên trong chi bộ;", "{- Lưu} chi bộ.")
    t.ps("<b>{T/M} CHI BỘ</b>", "<b>BÍ THƯ</b>", "", "", "<b>Hoàng Thị Bảy</b>", can="phai")
    return t.xong(Mong(
        he="dang", chu_quan="ĐẢNG BỘ XÃ MƯỜNG THẢI", ban_hanh="CHI BỘ TRƯỜNG TIỂU HỌC MƯỜNG THẢI", ky_hieu="CB", dia_danh="Mường Thải",
        ngay=(2, 3, 2026),
        trich_yeu="Kiểm tra việc chấp hành Điều lệ Đảng năm 2026", can_cu=2,
        muc=("MỤC ĐÍCH - YÊU CẦU", "NỘI DUNG KIỂM TRA", "TỔ CHỨC THỰC HIỆN"), noi_nhan=2, luu_tru="chi bộ",
        ky={"thay_mat": "CHI BỘ", "chuc_vu": "BÍ THƯ", "ho_ten": "Hoàng Thị Bảy"}))


@mau("dang-chuong-trinh-hanh-dong")
def _chuong_trinh() -> Ban:
    """A programme of action in parts («Phần thứ nhất»), background paragraphs before the parts, native footnotes, T.M."""
    t = TaiLieu(co=28)
    t.so_trang()
    dau_bang(t, ["TỈNH ỦY THƯỢNG LAO", "BAN THƯỜNG VỤ", "{*}"], "{Số 09-CTr/TU}", "{Thượng Lao, ngày 08 tháng 5 năm 2026}", phai=_DANG,
        net="", mot_hang=True)
    tieu_de(t, "CHƯƠNG TRÌNH HÀNH ĐỘNG", "thực hiện Nghị quyết về phát triển kinh tế rừng đến năm 2030", net="-----")
    t.p("Tỉnh có 412 nghìn héc ta đất lâm nghiệp, độ che phủ 58,7%; song giá trị thu được trên mỗi héc ta rừng trồng còn thấp, chế biến "
        "sâu chưa phát triển.")
    t.p("Thực hiện Nghị quyết số 33-NQ/TU<fn=1>, Ban Thường vụ Tỉnh ủy ban hành Chương trình hành động như sau:")
    t.p("{Phần thứ nhất}", "Phần thứ nhất", can="giua", rpr=DAM)
    t.p("QUAN ĐIỂM, MỤC TIÊU", can="giua", rpr=DAM)
    t.p("1. ¦Rừng là sinh kế, là lá chắn trước thiên tai; người giữ rừng phải sống được bằng rừng.")
    t.p("2. ¦Đến năm 2030, giá trị sản xuất lâm nghiệp tăng bình quân 8,5%/năm<fn=2>; 60% diện tích rừng trồng có chứng chỉ.")
    t.p("{Phần thứ hai}", "Phần thứ hai", can="giua", rpr=DAM)
    t.p("NHIỆM VỤ, GIẢI PHÁP", can="giua", rpr=DAM)
    t.p("1. ¦Giống và kỹ thuật", rpr=DAM)
    t.ps("- ¦Kiểm soát nguồn giống, xử lý nghiêm cơ sở bán giống trôi nổi.", "- ¦Chuyển 20 nghìn héc ta rừng gỗ nhỏ sang gỗ lớn.")
    t.p("2. ¦Chế biến, thị trường", rpr=DAM)
    t.ps("- ¦Quy hoạch ba cụm chế biến gắn với vùng nguyên liệu.", "- ¦Hỗ trợ 50% chi phí cấp chứng chỉ lần đầu cho hợp tác xã.")
    t.p("3. ¦Dịch vụ môi trường rừng và tín chỉ các-bon", rpr=DAM)
    t.p("Hoàn thành kiểm kê trữ lượng các-bon rừng tự nhiên trước năm 2028.")
    t.p("{Phần thứ ba}", "Phần thứ ba", can="giua", rpr=DAM)
    t.p("TỔ CHỨC THỰC HIỆN", can="giua", rpr=DAM)
    t.p("1. ¦Đảng ủy Ủy ban nhân dân tỉnh lãnh đạo xây dựng kế hoạch, bố trí ngân sách hằng năm.")
    t.p("2. ¦Các huyện ủy cũ đã kết thúc hoạt động, nhiệm vụ chuyển giao cho các đảng ủy xã, phường.")
    t.p("3. ¦Ban Tuyên giáo và Dân vận Tỉnh ủy hướng dẫn tuyên truyền.")
    t.p("Chương trình hành động này phổ biến đến chi bộ.")
    t.cuoc_chu(1, " Nghị quyết số 33-NQ/TU, ngày 12/02/2026 của Ban Chấp hành Đảng bộ tỉnh.")
    t.cuoc_chu(2, " Tính theo giá so sánh năm 2020.")
    cuoi_bang(t, ["- Các ban đảng, đảng ủy trực thuộc,", "- Các đồng chí Tỉnh ủy viên,", "{- Lưu} Văn phòng Tỉnh ủy."],
        ["{T/M} BAN THƯỜNG VỤ", "BÍ THƯ"], "Trương Quốc Thịnh")
    return t.xong(Mong(
        loai="chuong_trinh_hanh_dong", he="dang", chu_quan="TỈNH ỦY THƯỢNG LAO", ban_hanh="BAN THƯỜNG VỤ", so="09", ky_hieu="TU",
        dia_danh="Thượng Lao",
        ngay=(8, 5, 2026), trich_yeu="thực hiện Nghị quyết về phát triển kinh tế rừng đến năm 2030", muc=(None,), loi_dan=2, cuoc_chu=2,
        noi_nhan=2, luu_tru="Văn phòng Tỉnh ủy", ky={"thay_mat": "BAN THƯỜNG VỤ", "chuc_vu": "BÍ THƯ", "ho_ten": "Trương Quốc Thịnh"}))


@mau("dang-hoi-dong-mttq")
def _mat_tran() -> Ban:
    """Fatherland Front: three lines of agency (the standing body issues), state form; deadlines in detail lines of tasks."""
    t = TaiLieu()
    dau_bang(t, ["ỦY BAN MTTQ VIỆT NAM", "XÃ CHIỀNG KHOONG", "BAN THƯỜNG TRỰC"], "{Số: 31/KH-MTTQ-BTT}",
        "{Chiềng Khoong, ngày 20 tháng 5 năm 2026}")
    tieu_de(t, "KẾ HOẠCH", "Vận động xây nhà “Mái ấm tình thương” năm 2026")
    t.p("Thực hiện Chương trình phối hợp và thống nhất hành động năm 2026, Ban Thường trực Ủy ban MTTQ Việt Nam xã xây dựng Kế hoạch như "
        "sau:")
    t.p("I. ¦MỤC ĐÍCH, YÊU CẦU", rpr=DAM)
    t.ps("- ¦Xóa 26 nhà dột nát trước mùa mưa bão.", "- ¦Hỗ trợ đúng người, công khai danh sách tại bản.")
    t.p("II. ¦NHIỆM VỤ", rpr=DAM)
    for n, (name, *details) in enumerate((
            ("Rà soát, lập danh sách", "Đơn vị chủ trì: Ban Công tác Mặt trận các bản", "Đơn vị phối hợp: Phòng Văn hóa - Xã hội",
            "Thời gian hoàn thành: 05/6/2026"),
            ("Vận động Quỹ", "Đơn vị chủ trì: Ủy ban MTTQ Việt Nam xã", "Đơn vị phối hợp: Hội Nông dân; Hội Phụ nữ",
            "Thời gian hoàn thành: 30/8/2026"),
            ("Khởi công, bàn giao", "Đơn vị chủ trì: Ủy ban MTTQ Việt Nam xã", "Đơn vị phối hợp: Đoàn Thanh niên",
            "Thời gian hoàn thành: Quý IV/2026")), 1):
        t.p(f"{n}. ¦{name}", rpr=DAM)
        t.ps(*(f"- ¦{line}." for line in details))
    t.p("III. ¦TỔ CHỨC THỰC HIỆN", rpr=DAM)
    t.p("1. ¦Đề nghị Ủy ban nhân dân xã bố trí đất, hỗ trợ thủ tục cho 04 hộ chưa có giấy chứng nhận.")
    t.p("2. ¦Đề nghị các tổ chức thành viên nhận giúp mỗi hộ ít nhất 20 ngày công.")
    t.p("3. ¦Ban Công tác Mặt trận các bản báo cáo ngày 25 hằng tháng.")
    t.p("Trên đây là Kế hoạch vận động xây nhà “Mái ấm tình thương” năm 2026./.")
    t.vung = "cuoi"
    t.bang([[O("<b>{Nơi nhận:}</b>"), ""], ["- UBMTTQ tỉnh (B/c),", O("<b>{TM.} BAN THƯỜNG TRỰC</b>", can="giua")],
            ["- TT Đảng ủy (B/c),", O("<b>{KT.} CHỦ TỊCH</b>", can="giua")], ["- UBND xã (P/h),", O("<b>PHÓ CHỦ TỊCH</b>", can="giua")],
            ["- BCTMT các bản (T/h),", ""], ["{- Lưu:} MTTQ.", O("\n\n<b>Lò Thị Phong</b>", can="giua")]], ke=False)
    return t.xong(Mong(
        chu_quan="ỦY BAN MTTQ VIỆT NAM XÃ CHIỀNG KHOONG", ban_hanh="BAN THƯỜNG TRỰC", so="31", ky_hieu="MTTQ-BTT", dia_danh="Chiềng Khoong",
        ngay=(20, 5, 2026),
        trich_yeu="Vận động xây nhà “Mái ấm tình thương” năm 2026", muc=("MỤC ĐÍCH, YÊU CẦU", "NHIỆM VỤ", "TỔ CHỨC THỰC HIỆN"), noi_nhan=4,
        luu_tru="MTTQ",
        ky={"thay_mat": "BAN THƯỜNG TRỰC", "ky_thay": "CHỦ TỊCH", "chuc_vu": "PHÓ CHỦ TỊCH", "ho_ten": "Lò Thị Phong"}))
