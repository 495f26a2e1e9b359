"""Departments, boards and groups: numbers with gaps, deep structures, titles left out, signatures of every kind."""

from __future__ import annotations

from tests.mau_nhap.dau_cuoi import QUOC_HIEU, TIEU_NGU, cuoi_bang, dau_bang, tieu_de
from tests.mau_nhap.mong import Ban, Mong, mau
from tests.mau_nhap.tai_lieu import DAM, O, TaiLieu


@mau("so-danh-so-nhay")
def _nhay_so() -> Ban:
    """Sections II, II, IV and letters without đ, typed so: the numbers stay as typed."""
    t = TaiLieu()
    dau_bang(t, ["UBND TỈNH CAO LỘC", "SỞ KHOA HỌC VÀ CÔNG NGHỆ"], "{Số: 88/KH-SKHCN}", "{Cao Lộc, ngày 06 tháng 01 năm 2026}")
    tieu_de(t, "KẾ HOẠCH", "Phong trào thi đua đổi mới sáng tạo năm 2026")
    t.ps("Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;",
        "Sở Khoa học và Công nghệ ban hành Kế hoạch phong trào thi đua như sau:")
    t.p("I. ¦MỤC ĐÍCH", rpr=DAM)
    t.ps("1. ¦Khuyến khích sáng kiến từ cơ sở.", "2. ¦Nhân rộng cách làm hay đã được kiểm chứng.")
    t.p("II. ¦ĐỐI TƯỢNG", rpr=DAM)
    t.p("Cá nhân, tập thể trong tỉnh; nhóm học sinh, sinh viên; doanh nghiệp khởi nghiệp.")
    t.p("II. ¦NỘI DUNG THI ĐUA", rpr=DAM)
    t.p("1. ¦Tiêu chí", rpr=DAM)
    t.ps("a) ¦Tính mới trong phạm vi tỉnh;", "b) ¦Khả năng áp dụng ngay;", "c) ¦Hiệu quả đo được;", "d) ¦Chi phí hợp lý;",
        "e) ¦Thân thiện môi trường.")
    t.p("2. ¦Giải thưởng", rpr=DAM)
    t.p("Mỗi quý 05 giải, mỗi giải từ 3 đến 10 triệu đồng.")
    t.p("4. ¦Hồ sơ", rpr=DAM)
    t.p("Bản mô tả không quá 04 trang, kèm ảnh hoặc video.")
    t.p("IV. ¦TỔ CHỨC THỰC HIỆN", rpr=DAM)
    t.ps("1. ¦Phòng Quản lý Khoa học tiếp nhận, thẩm định.", "2. ¦Văn phòng Sở lo kinh phí, truyền thông.")
    t.p("Sở Khoa học và Công nghệ mong nhận được sự hưởng ứng của các đơn vị, địa phương./.")
    cuoi_bang(t, ["- UBND tỉnh (b/c);", "- Các sở, ban, ngành;", "- Đăng Cổng TTĐT;", "{- Lưu:} VT, QLKH."], ["{Q.} GIÁM ĐỐC"],
        "Lăng Quốc Bảo")
    return t.xong(Mong(
        chu_quan="UBND TỈNH CAO LỘC", ban_hanh="SỞ KHOA HỌC VÀ CÔNG NGHỆ", so="88", ky_hieu="SKHCN", dia_danh="Cao Lộc", ngay=(6, 1, 2026),
        can_cu=1,
        trich_yeu="Phong trào thi đua đổi mới sáng tạo năm 2026", muc=(None,), noi_nhan=3, luu_tru="VT QLKH",
        ky={"quyen": "GIÁM ĐỐC", "ho_ten": "Lăng Quốc Bảo"}))


@mau("so-nhay-muc-con")
def _nhay_muc_con() -> Ban:
    """Gaps below sections only (5.2. without 5.1., a) b) d)): sections stay sections, the labels as typed; 1.1 without dot."""
    t = TaiLieu(co=26, manh=13)
    dau_bang(t, ["BỘ GIÁO DỤC VÀ ĐÀO TẠO", "TRƯỜNG ĐẠI HỌC TÂY NGUYÊN XANH"], "{Số: 910/KH-ĐHTNX}", "{Pleiku, ngày 24 tháng 4 năm 2026}")
    tieu_de(t, "KẾ HOẠCH", "Bảo đảm chất lượng bên trong năm học 2026 - 2027", net="-------------------")
    t.p("Trường Đại học Tây Nguyên Xanh ban hành Kế hoạch bảo đảm chất lượng bên trong như sau:")
    t.p("I. ¦MỤC TIÊU", rpr=DAM)
    t.p("1. ¦Tự đánh giá xong 07 chương trình đào tạo.")
    t.p("2. ¦Tỷ lệ sinh viên hài lòng từ 88% trở lên.")
    t.p("II. ¦NHIỆM VỤ", rpr=DAM)
    t.p("1. ¦Rà soát chuẩn đầu ra", rpr=DAM)
    t.p("1.1 ¦Lấy ý kiến nhà tuyển dụng, cựu người học.", "1.1.")
    t.p("1.2 ¦Điều chỉnh ma trận môn học.", "1.2.")
    t.p("2. ¦Khảo sát", rpr=DAM)
    t.p("2.2 ¦Khảo sát giảng viên vào cuối học kỳ.", "2.2.")
    t.p("2.3 ¦Khảo sát sinh viên sau mỗi học phần.", "2.3.")
    t.p("3. ¦Cải tiến", rpr=DAM)
    t.ps("a) ¦Khoa lập kế hoạch cải tiến;", "b) ¦Phòng theo dõi từng tháng;", "d) ¦Báo cáo trước Hội đồng trường.")
    t.p("III. ¦TỔ CHỨC THỰC HIỆN", rpr=DAM)
    t.ps("1. ¦Phòng Khảo thí và Bảo đảm chất lượng là thường trực.", "2. ¦Các khoa cử cán bộ đầu mối trước ngày 05/5/2026.")
    t.p("Kế hoạch được đăng trên trang nội bộ của Nhà trường./.")
    cuoi_bang(t, ["- Bộ GDĐT (b/c);", "- Hội đồng trường;", "- Các đơn vị;", "{- Lưu:} VT, KTĐBCL."],
        ["{K/T} HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG"], "PGS.TS. Rơ Châm Hoa")
    return t.xong(Mong(
        chu_quan="BỘ GIÁO DỤC VÀ ĐÀO TẠO", ban_hanh="TRƯỜNG ĐẠI HỌC TÂY NGUYÊN XANH", so="910", ky_hieu="ĐHTNX", dia_danh="Pleiku",
        ngay=(24, 4, 2026),
        trich_yeu="Bảo đảm chất lượng bên trong năm học 2026 - 2027", muc=("MỤC TIÊU", "NHIỆM VỤ", "TỔ CHỨC THỰC HIỆN"), noi_nhan=3,
        luu_tru="VT KTĐBCL",
        ky={"ky_thay": "HIỆU TRƯỞNG", "chuc_vu": "PHÓ HIỆU TRƯỞNG", "ho_ten": "PGS.TS. Rơ Châm Hoa"}))


@mau("so-khong-tieu-de")
def _khong_tieu_de() -> Ban:
    """No line KẾ HOẠCH: the abstract begins with the word; sections without bold; the name of the signer in capitals."""
    t = TaiLieu(font="Times New Roman", co=28)
    dau_bang(t, ["<b>CÔNG AN TỈNH MINH SƠN</b>", "<b>CÔNG AN XÃ THƯỢNG NÔNG</b>"], "{Số: 73/KH-CAX}",
        "{Thượng Nông, ngày 10 tháng 10 năm 2026}", net="")
    t.vung = "dau"
    t.p("<b>{KẾ HOẠCH} TUẦN TRA, KIỂM SOÁT BAN ĐÊM DỊP CUỐI NĂM 2026</b>", can="giua")
    t.vung = "than"
    t.p("Để giữ vững an ninh, trật tự dịp cuối năm, Công an xã Thượng Nông xây dựng kế hoạch tuần tra như sau:")
    t.p("I. ¦MỤC ĐÍCH, YÊU CẦU")
    t.ps("- ¦Phòng ngừa trộm cắp gia súc, nông sản đang vụ thu hoạch.",
        "- ¦Tuần tra phải có lực lượng cơ sở cùng đi, trang phục đúng quy định.")
    t.p("II. ¦THỜI GIAN, TUYẾN")
    t.p("1. ¦Thời gian: từ 22 giờ đến 4 giờ sáng hôm sau.")
    t.p("2. ¦Tuyến:")
    t.ps("a) ¦Tuyến 1: trung tâm xã - cầu treo Bản Lầu;", "b) ¦Tuyến 2: chợ phiên - Khau Tinh;", "c) ¦Tuyến 3: dọc tỉnh lộ 190.")
    t.p("III. ¦LỰC LƯỢNG, PHƯƠNG TIỆN")
    t.p("Mỗi ca 01 cán bộ Công an xã, 03 tổ viên an ninh cơ sở, 02 xe mô tô, 01 bộ đàm.")
    t.p("IV. ¦TỔ CHỨC THỰC HIỆN")
    t.ps("1. ¦Đồng chí Phó Trưởng Công an xã lập lịch, ký sổ giao ca.", "2. ¦Tổ bảo vệ an ninh cơ sở các thôn tham gia đủ quân số.")
    t.p("Quá trình thực hiện có việc đột xuất, báo cáo ngay Trưởng Công an xã để chỉ đạo./.")
    cuoi_bang(t, ["- Công an tỉnh (PX03);", "- Đ/c Chủ tịch UBND xã;", "- Tổ ANTT các thôn;", "{- Lưu:} CAX."], ["TRƯỞNG CÔNG AN XÃ"],
        "TRUNG TÁ CHẨU VĂN HỘI")
    return t.xong(Mong(
        chu_quan="CÔNG AN TỈNH MINH SƠN", ban_hanh="CÔNG AN XÃ THƯỢNG NÔNG", so="73", ky_hieu="CAX", dia_danh="Thượng Nông",
        ngay=(10, 10, 2026),
        trich_yeu="TUẦN TRA, KIỂM SOÁT BAN ĐÊM DỊP CUỐI NĂM 2026", muc=("MỤC ĐÍCH, YÊU CẦU", "THỜI GIAN, TUYẾN", "LỰC LƯỢNG, PHƯƠNG TIỆN",
        "TỔ CHỨC THỰC HIỆN"), noi_nhan=3,
        luu_tru="CAX", ky={"chuc_vu": "TRƯỞNG CÔNG AN XÃ", "ho_ten": "TRUNG TÁ CHẨU VĂN HỘI"}))


@mau("so-hai-chuc-vu")
def _hai_chuc_vu() -> Ban:
    """A steering board: the second post above the name, recipients in two columns of text, căn cứ with a chain of
    semicolons, no closing."""
    t = TaiLieu()
    dau_bang(t, ["UBND XÃ SƠN THỦY", "BAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ"], "{Số: 05/KH-BCĐ}", "{Sơn Thủy, ngày 9 tháng 01 năm 2026}", mot_hang=True)
    tieu_de(t, "KẾ HOẠCH", "Hoạt động của Ban Chỉ đạo chuyển đổi số xã năm 2026")
    t.p("Căn cứ Quyết định số 77/QĐ-UBND ngày 04/8/2025 của UBND xã về thành lập Ban Chỉ đạo; Quyết định số 78/QĐ-UBND ngày 05/8/2025 về "
        "quy chế hoạt động;")
    t.p("Ban Chỉ đạo chuyển đổi số xã Sơn Thủy xây dựng Kế hoạch hoạt động năm 2026 như sau.")
    t.p("I. ¦MỤC TIÊU.", rpr=DAM)
    t.p("1. ¦Phủ sóng 4G tới 100% thôn; 75% hộ có đường truyền cáp quang.")
    t.p("2. ¦Từ 60% người trưởng thành có tài khoản định danh điện tử mức độ 2 trở lên dùng thường xuyên.")
    t.p("II. ¦NHIỆM VỤ TRỌNG TÂM.", rpr=DAM)
    t.p("1. ¦Tổ công nghệ số cộng đồng.", rpr=DAM)
    t.p("- ¦Kiện toàn 15 tổ, mỗi tổ không dưới 05 người;")
    t.p("- ¦Hướng dẫn dân nộp hồ sơ, thanh toán điện, nước qua điện thoại.")
    t.p("2. ¦Dữ liệu.", rpr=DAM)
    t.p("- ¦Cập nhật sổ hộ tịch, đất đai;")
    t.p("- ¦Làm sạch dữ liệu bảo trợ xã hội trước ngày 30/6/2026.")
    t.p("III. ¦PHÂN CÔNG.", rpr=DAM)
    t.p("1. ¦Trưởng ban: chỉ đạo chung, họp giao ban ngày 15 hằng tháng.")
    t.p("2. ¦Phó Trưởng ban thường trực: điều hành công việc hằng ngày.")
    t.p("3. ¦Thành viên: phụ trách thôn theo danh sách đã phân công.")
    t.vung = "cuoi"
    t.bang([[O("<b><i>{Nơi nhận:}</i></b>\n- BCĐ tỉnh;\n- Thành viên BCĐ;\n- Các thôn;\n{- Lưu:} VT, BCĐ.", can="trai"),
             O("<b>{TM.} BAN CHỈ ĐẠO</b>\n<b>TRƯỞNG BAN</b>\n\n\n\n<b>CHỦ TỊCH UBND XÃ</b>\n<b>Hồ Viết Lượng</b>", can="giua")]], ke=False)
    return t.xong(Mong(
        chu_quan="UBND XÃ SƠN THỦY", ban_hanh="BAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ", so="05", ky_hieu="BCĐ", dia_danh="Sơn Thủy", ngay=(9, 1, 2026),
        can_cu=1, ket_thuc=0,
        trich_yeu="Hoạt động của Ban Chỉ đạo chuyển đổi số xã năm 2026", muc=("MỤC TIÊU", "NHIỆM VỤ TRỌNG TÂM", "PHÂN CÔNG"), noi_nhan=3,
        luu_tru="VT BCĐ",
        ky={"thay_mat": "BAN CHỈ ĐẠO", "chuc_vu": "TRƯỞNG BAN", "chuc_vu_khac": "CHỦ TỊCH UBND XÃ", "ho_ten": "Hồ Viết Lượng"}))


@mau("so-phan-cong-don-vi")
def _phan_cong() -> Ban:
    """Assignments as ``1. Phòng X: Chủ trì …`` and ``2. Giao …``; header as two text groups side by side in three columns of a table."""
    t = TaiLieu()
    t.vung = "dau"
    t.bang([[O("<b>ỦY BAN NHÂN DÂN</b>\n<b>THỊ XÃ HƯƠNG TRÀ CŨ</b>\n<vml>\n{Số:......./KH-UBND}", can="giua"), "",
             O(f"{QUOC_HIEU}\n{TIEU_NGU}\n<vml>\n<i>{{Hương Trà Cũ, ngày......tháng 02 năm 2025}}</i>", can="giua")]], ke=False,
             rong=(3900, 300, 5300))
    tieu_de(t, "KẾ HOẠCH", "V/v tổ chức Hội thi tay nghề thanh niên năm 2025")
    t.p("UBND thị xã Hương Trà Cũ ban hành Kế hoạch tổ chức Hội thi tay nghề thanh niên năm 2025, với các nội dung cụ thể như sau:")
    t.p("I. ¦MỤC ĐÍCH - Ý NGHĨA", rpr=DAM)
    t.p("1. ¦Tôn vinh lao động trẻ giỏi nghề mộc, hàn, may, pha chế.")
    t.p("2. ¦Chọn 08 thí sinh dự thi cấp tỉnh.")
    t.p("II. ¦NỘI DUNG", rpr=DAM)
    t.p("1. ¦Thi lý thuyết: 45 phút, trắc nghiệm trên máy.")
    t.p("2. ¦Thi thực hành: 180 phút, chấm theo thang điểm 100.")
    t.p("III. ¦TỔ CHỨC THỰC HIỆN", rpr=DAM)
    t.p("1. ¦Phòng Nội vụ: Chủ trì, phối hợp với Thị đoàn xây dựng thể lệ, thành lập Ban Giám khảo.")
    t.p("2. ¦Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên: Chuẩn bị xưởng, máy, vật tư.")
    t.p("3. ¦Phòng Tài chính - Kế hoạch: Thẩm định dự toán, trình UBND thị xã phê duyệt.")
    t.p("4. ¦Đài Truyền thanh: Đưa tin trước, trong và sau Hội thi.")
    t.p("Trên đây là Kế hoạch tổ chức Hội thi tay nghề thanh niên năm 2025; yêu cầu các đơn vị thực hiện nghiêm túc.")
    t.vung = "cuoi"
    tabs = "c6900"
    t.p("<b>{Nơi nhận:}</b><tab><b>{TM} UBND THỊ XÃ</b>", tabs=tabs)
    t.p("- Sở Nội vụ;<tab><b>{KT} CHỦ TỊCH</b>", tabs=tabs)
    t.p("- Thị ủy, HĐND;<tab><b>PHÓ CHỦ TỊCH</b>", tabs=tabs)
    t.p("- Như trên;", tabs=tabs)
    t.p("{- Lưu}: VT.", tabs=tabs)
    t.ps("", "")
    t.p("<tab><b>Châu Văn Lộc</b>", tabs=tabs)
    return t.xong(Mong(
        ban_hanh="ỦY BAN NHÂN DÂN THỊ XÃ HƯƠNG TRÀ CŨ", ky_hieu="UBND", dia_danh="Hương Trà Cũ", ngay=(None, 2, 2025),
        trich_yeu="V/v tổ chức Hội thi tay nghề thanh niên năm 2025", muc=("MỤC ĐÍCH - Ý NGHĨA", "NỘI DUNG", "TỔ CHỨC THỰC HIỆN"),
        noi_nhan=3, luu_tru="VT",
        ky={"thay_mat": "UBND THỊ XÃ", "ky_thay": "CHỦ TỊCH", "chuc_vu": "PHÓ CHỦ TỊCH", "ho_ten": "Châu Văn Lộc"}))


@mau("so-sau-cap")
def _sau_cap() -> Ban:
    """A deep tree A. / I. / 1. / 1.1. / a) / - / +, labels followed by tabs, agency over three paragraphs."""
    t = TaiLieu(co=26)
    dau_bang(t, ["TỔNG CÔNG TY ĐIỆN LỰC MIỀN BIỂN", "<b>CÔNG TY TRÁCH NHIỆM HỮU HẠN</b>", "<b>MỘT THÀNH VIÊN</b>",
        "<b>ĐIỆN LỰC ĐẢO SAO</b>"], "{Số: 2041/KH-ĐLĐS}",
             "{Đảo Sao, ngày 01 tháng 6 năm 2026}", net="{---------}")
    tieu_de(t, "KẾ HOẠCH", "Bảo đảm cung cấp điện mùa du lịch và mùa bão năm 2026")
    t.p("Công ty Điện lực Đảo Sao xây dựng Kế hoạch bảo đảm cung cấp điện như sau:")
    for label, text in (("A.", "TÌNH HÌNH"), ("I.", "Nguồn điện"), ("", "Công suất khả dụng 18,6 MW; phụ tải đỉnh dự báo 17,9 MW."),
        ("II.", "Lưới điện"), ("", "Có 62 km đường dây, 11 km đi qua rừng phòng hộ."),
                        ("B.", "PHƯƠNG ÁN"), ("I.", "Mùa du lịch"), ("1.", "Điều hành phụ tải"), ("1.1.", "Thỏa thuận với khách hàng lớn"),
                        ("a)", "Khách sạn từ 50 phòng:"),
                        ("-", "Chạy máy phát dự phòng khi có yêu cầu;"), ("-", "Báo trước 02 giờ, gồm:"), ("+", "Giờ bắt đầu;"),
                        ("+", "Công suất cần tiết giảm."),
                        ("b)", "Nhà máy nước đá: chuyển sang giờ thấp điểm."), ("1.2.", "Tuyên truyền tiết kiệm điện trên tàu cao tốc."),
                        ("2.", "Sửa chữa lưới: xong trước ngày 20/6."),
                        ("II.", "Mùa bão"), ("1.", "Trước bão: chặt tỉa cây, néo cột."),
                        ("2.", "Sau bão: khôi phục theo thứ tự bệnh viện, trạm bơm, khu dân cư."), ("C.", "TỔ CHỨC THỰC HIỆN"),
                        ("1.", "Phòng Kỹ thuật lập phương án chi tiết."), ("2.", "Đội Quản lý vận hành trực 24/24 giờ.")):
        t.p(f"{label}¦<tab>{text}" if label else text, rpr=DAM if label in ("A.", "B.", "C.", "I.", "II.") else "")
    t.p("Các phòng, đội khẩn trương triển khai thực hiện./.")
    cuoi_bang(t, ["- Tổng công ty (b/c);", "- UBND đặc khu;", "- Các phòng, đội;", "{- Lưu:} VT, KT."], ["GIÁM ĐỐC"], "Cao Thị Sóng")
    return t.xong(Mong(
        chu_quan="TỔNG CÔNG TY ĐIỆN LỰC MIỀN BIỂN", ban_hanh="CÔNG TY TRÁCH NHIỆM HỮU HẠN MỘT THÀNH VIÊN ĐIỆN LỰC ĐẢO SAO", so="2041",
        ky_hieu="ĐLĐS", dia_danh="Đảo Sao", ngay=(1, 6, 2026),
        trich_yeu="Bảo đảm cung cấp điện mùa du lịch và mùa bão năm 2026", muc=(None,), noi_nhan=3, luu_tru="VT KT",
        ky={"chuc_vu": "GIÁM ĐỐC", "ho_ten": "Cao Thị Sóng"}))
