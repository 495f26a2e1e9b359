"""Tables of all kinds: merged cells, heads two rows high, tables in cells, task tables, appendices."""

from __future__ import annotations

from tests.mau_nhap.dau_cuoi import cuoi_bang, dau_bang, tieu_de
from tests.mau_nhap.mong import Ban, Mong, mau
from tests.mau_nhap.tai_lieu import DAM, O, TaiLieu


@mau("bang-gop-o")
def _gop_o() -> Ban:
    """Cells merged down and across, a head of two rows, a row of column numbers, a note ``(*)`` below the table."""
    t = TaiLieu(co=26)
    dau_bang(t, ["UBND XÃ ĐẮK RING", "TRƯỜNG TIỂU HỌC KIM ĐỒNG"], "{Số: 52/KH-THKĐ}", "{Đắk Ring, ngày 21 tháng 8 năm 2026}")
    tieu_de(t, "KẾ HOẠCH", "Phân công chuyên môn và thời lượng dạy học", "học kỳ I năm học 2026 - 2027")
    t.p("Hiệu trưởng phân công chuyên môn và quy định thời lượng dạy học học kỳ I như sau:")
    t.p("I. ¦THỜI LƯỢNG CÁC MÔN HỌC", rpr=DAM)
    t.bang([
        [O("TT", doc="tu"), O("Môn học", doc="tu"), O("Số tiết/tuần", cot=3), O("Ghi chú", doc="tu")],
        [O("", doc="tiep"), O("", doc="tiep"), "Lớp 1", "Lớp 2", "Lớp 3", O("", doc="tiep")],
        ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)"],
        ["1", "Tiếng Việt", "12", "10", "7", ""], ["2", "Toán", "3", "5", "5", "Có 01 tiết ôn"],
        ["3", "Tiếng Anh (*)", "", "", "4", "Giáo viên liên trường"], [O("Tổng cộng", cot=2), "15", "15", "16", ""],
    ], tieu_de=3)
    t.p("<i>(*) Lớp 1, lớp 2 làm quen tiếng Anh theo nguyện vọng, không tính vào tổng số tiết.</i>")
    t.p("II. ¦PHÂN CÔNG GIÁO VIÊN", rpr=DAM)
    t.bang([
        ["Tổ", "Giáo viên", "Lớp, môn", "Kiêm nhiệm"], [O("Tổ 1", doc="tu"), "Y Blech", "Chủ nhiệm 1A", "Tổ trưởng"],
        [O("", doc="tiep"), "A Thiu", "Chủ nhiệm 1B", ""], [O("", doc="tiep"), "Đặng Thị Nga", "Chủ nhiệm 2A", "Thư ký hội đồng"],
        [O("Tổ 2", doc="tu"), "Y Hồng", "Chủ nhiệm 3A", "Tổ phó"], [O("", doc="tiep"), "Lê Duy Khoa", "Tiếng Anh", ""]])
    t.p("III. ¦TỔ CHỨC THỰC HIỆN", rpr=DAM)
    t.p("1. ¦Phó Hiệu trưởng xếp thời khóa biểu xong trước ngày 28/8/2026.")
    t.p("2. ¦Tổ trưởng theo dõi dạy thay, dạy bù, ghi sổ hằng tuần.")
    t.p("Bảng phân công được điều chỉnh khi có thay đổi nhân sự./.")
    cuoi_bang(t, ["- Các tổ chuyên môn;", "- Niêm yết;", "{- Lưu:} VT."], ["HIỆU TRƯỞNG"], "A Biu")
    return t.xong(Mong(
        chu_quan="UBND XÃ ĐẮK RING", ban_hanh="TRƯỜNG TIỂU HỌC KIM ĐỒNG", so="52", ky_hieu="THKĐ", dia_danh="Đắk Ring", ngay=(21, 8, 2026),
        trich_yeu="Phân công chuyên môn và thời lượng dạy học học kỳ I năm học 2026 - 2027", bang=((7, 6), (6, 4)),
        muc=("THỜI LƯỢNG CÁC MÔN HỌC", "PHÂN CÔNG GIÁO VIÊN", "TỔ CHỨC THỰC HIỆN"), noi_nhan=2, luu_tru="VT",
        ky={"chuc_vu": "HIỆU TRƯỞNG", "ho_ten": "A Biu"}))


@mau("bang-long-nhau")
def _long_nhau() -> Ban:
    """A table inside a cell, rows over the whole width, cells of several paragraphs; a report, not a plan."""
    t = TaiLieu()
    t.so_trang()
    dau_bang(t, ["<b>ỦY BAN NHÂN DÂN</b>", "XÃ LẬP THẠCH"], "{Số: 96/BC-UBND}", "{Lập Thạch, ngày 15 tháng 12 năm 2025}", mot_hang=True)
    tieu_de(t, "BÁO CÁO", "Kết quả thực hiện nhiệm vụ giáo dục năm 2025")
    t.p("Ủy ban nhân dân xã Lập Thạch báo cáo kết quả thực hiện nhiệm vụ giáo dục năm 2025 như sau:")
    t.p("I. ¦KẾT QUẢ ĐẠT ĐƯỢC", rpr=DAM)
    t.p("1. ¦Quy mô", rpr=DAM)
    t.p("Toàn xã có 07 trường, 118 nhóm, lớp với 3.452 trẻ em, học sinh.")
    t.p("2. ¦Chất lượng", rpr=DAM)
    inner = [["Cấp", "Tỷ lệ"], ["Tiểu học", "99,4%"], ["THCS", "98,7%"]]
    t.bang([
        ["STT", "Chỉ tiêu", "Kết quả"], [O("Nhóm 1: Chất lượng đại trà", cot=3)],
        ["1", "Hoàn thành chương trình", O("Theo cấp học:", con=inner)],
        ["2", "Tốt nghiệp THCS", "100%"], [O("Nhóm 2: Mũi nhọn", cot=3)], ["3", "Học sinh giỏi cấp tỉnh",
        "27 giải:\n- 02 giải Nhất;\n- 25 giải khác."],
    ], rong=(900, 4000, 4400))
    t.p("3. ¦Cơ sở vật chất", rpr=DAM)
    t.ps("- ¦Xây mới 12 phòng học, sửa 08 công trình vệ sinh.", "- ¦Công nhận lại 02 trường đạt chuẩn quốc gia mức độ 1.")
    t.p("II. ¦HẠN CHẾ, NGUYÊN NHÂN", rpr=DAM)
    t.p("1. ¦Thiếu 19 giáo viên, nhất là giáo viên mầm non và Tin học.")
    t.p("2. ¦Một số điểm trường lẻ chưa có nước sạch.")
    t.p("III. ¦PHƯƠNG HƯỚNG NĂM 2026", rpr=DAM)
    t.ps("1. ¦Sáp nhập 03 điểm trường lẻ.", "2. ¦Tuyển đủ chỉ tiêu biên chế được giao.", "3. ¦Đầu tư 04 công trình nước sạch học đường.")
    t.p("Trên đây là báo cáo kết quả thực hiện nhiệm vụ giáo dục năm 2025 của xã Lập Thạch./.")
    cuoi_bang(t, ["- Sở GDĐT;", "- TT Đảng ủy, HĐND xã;", "- Các trường học;", "{- Lưu:} VT, VHXH."],
        ["{TM.} ỦY BAN NHÂN DÂN", "{KT.} CHỦ TỊCH", "PHÓ CHỦ TỊCH"], "Khổng Thị Diệp")
    return t.xong(Mong(
        loai="bao_cao", ban_hanh="ỦY BAN NHÂN DÂN XÃ LẬP THẠCH", so="96", ky_hieu="UBND", dia_danh="Lập Thạch", ngay=(15, 12, 2025),
        trich_yeu="Kết quả thực hiện nhiệm vụ giáo dục năm 2025", muc=("KẾT QUẢ ĐẠT ĐƯỢC", "HẠN CHẾ, NGUYÊN NHÂN", "PHƯƠNG HƯỚNG NĂM 2026"),
        bang=((6, 3),),
        noi_nhan=3, luu_tru="VT VHXH", ky={"thay_mat": "ỦY BAN NHÂN DÂN", "ky_thay": "CHỦ TỊCH", "chuc_vu": "PHÓ CHỦ TỊCH",
        "ho_ten": "Khổng Thị Diệp"}))


@mau("bang-nhiem-vu-phu-luc")
def _bang_phu_luc() -> Ban:
    """A task table with Roman group rows in one appendix (``Phụ lục 1``), a form to fill in in the other; TL. signature."""
    t = TaiLieu()
    dau_bang(t, ["ỦY BAN NHÂN DÂN TỈNH SÔNG ĐÀ", "SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH"], "{Số: 1204 /KH-SVHTTDL}",
        "{Sông Đà, ngày 03 tháng 7 năm 2026}")
    tieu_de(t, "KẾ HOẠCH", "Kích cầu du lịch những tháng cuối năm 2026")
    t.ps("Căn cứ Chương trình số 22-CTr/TU ngày 15/4/2026 của Tỉnh ủy;", "Xét đề nghị của Trưởng phòng Quản lý Du lịch;",
         "Sở Văn hóa, Thể thao và Du lịch ban hành Kế hoạch kích cầu du lịch với nội dung như sau:")
    t.p("A. ¦MỤC TIÊU", rpr=DAM)
    t.p("Sáu tháng cuối năm đón 1,9 triệu lượt khách, tổng thu đạt 2.350 tỷ đồng.")
    t.p("B. ¦NHIỆM VỤ", rpr=DAM)
    t.p("I. ¦Sản phẩm mới", rpr=DAM)
    t.p("1. ¦Tuyến “Một vòng hồ”: đi thuyền, đạp xe, nghỉ nhà sàn.")
    t.p("2. ¦Tuyến “Mùa lúa chín”: ba ngày hai đêm, kết nối bốn xã vùng cao.")
    t.p("II. ¦Giá và dịch vụ", rpr=DAM)
    t.p("1. ¦Vận động khách sạn giảm 20% từ thứ Hai đến thứ Năm.")
    t.p("2. ¦Niêm yết giá, công khai số điện thoại phản ánh.")
    t.p("C. ¦TỔ CHỨC THỰC HIỆN", rpr=DAM)
    t.p("1. ¦Phòng Quản lý Du lịch là đầu mối theo dõi (nhiệm vụ cụ thể tại Phụ lục 1).")
    t.p("2. ¦Doanh nghiệp đăng ký tham gia theo mẫu tại Phụ lục 2.")
    t.p("Sở Văn hóa, Thể thao và Du lịch trân trọng đề nghị các đơn vị phối hợp thực hiện./.")
    cuoi_bang(t, ["- UBND tỉnh (b/c);", "- UBND các xã có điểm du lịch;", "- Hiệp hội Du lịch tỉnh;", "{- Lưu:} VT, QLDL (Th.30)."],
        ["{TL.} GIÁM ĐỐC", "CHÁNH VĂN PHÒNG"], "Bùi Xuân Lộc")
    t.sang_trang()
    t.vung = "phu_luc"
    t.ps("<b>{Phụ lục 1}</b>", "<b>PHÂN CÔNG NHIỆM VỤ</b>", "<i>{(Kèm theo Kế hoạch số 1204/KH-SVHTTDL ngày 03/7/2026 của Sở VHTTDL)}</i>",
        can="giua")
    t.bang([["TT", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Thời gian", "Sản phẩm"], ["I", O("Sản phẩm mới", cot=5)],
        ["1", "Khảo sát tuyến", "Phòng QLDL", "UBND các xã", "Tháng 7", "Báo cáo"],
            ["2", "Đón đoàn báo chí", "Trung tâm Xúc tiến", "Hiệp hội Du lịch", "Tháng 8", "20 bài viết"],
            ["II", O("Giá và dịch vụ", cot=5)],
            ["3", "Ký cam kết niêm yết giá", "Thanh tra Sở", "Công an xã", "Trước 15/8", "Bản cam kết"]])
    t.sang_trang()
    t.ps("<b>{Phụ lục 2}</b>", "<b>MẪU ĐĂNG KÝ THAM GIA</b>", "<i>{(Kèm theo Kế hoạch số 1204/KH-SVHTTDL ngày 03/7/2026 của Sở "
        "VHTTDL)}</i>", can="giua")
    t.ps("1. ¦Tên doanh nghiệp: ……………………………", "2. ¦Mức giảm giá: ……………%", "3. ¦Thời gian áp dụng: từ ………… đến …………")
    return t.xong(Mong(
        chu_quan="ỦY BAN NHÂN DÂN TỈNH SÔNG ĐÀ", ban_hanh="SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH", so="1204", ky_hieu="SVHTTDL",
        dia_danh="Sông Đà", ngay=(3, 7, 2026), can_cu=2,
        trich_yeu="Kích cầu du lịch những tháng cuối năm 2026", muc=(None,), bang=((6, 6),),
        phu_luc=("PHÂN CÔNG NHIỆM VỤ", "MẪU ĐĂNG KÝ THAM GIA"), noi_nhan=3,
        luu_tru="VT QLDL Th 30", ky={"thua_lenh": "GIÁM ĐỐC", "chuc_vu": "CHÁNH VĂN PHÒNG", "ho_ten": "Bùi Xuân Lộc"}))


@mau("bang-trong-muc-va-phu-luc")
def _hoi_khoe() -> Ban:
    """A timetable with rows over all columns and merged days, a borderless table of names in the body, one appendix without number."""
    t = TaiLieu(font="Times New Roman", co=26, manh=8)
    dau_bang(t, ["UBND XÃ NGỌC CHIẾN", "TRƯỜNG THCS NGỌC CHIẾN"], "{Số: 37/KH-THCSNC}", "{Ngọc Chiến, ngày 02 tháng 10 năm 2026}",
        net="{________}")
    tieu_de(t, "KẾ HOẠCH", "TỔ CHỨC HỘI KHỎE PHÙ ĐỔNG CẤP TRƯỜNG")
    t.p("Trường THCS Ngọc Chiến tổ chức Hội khỏe Phù Đổng cấp trường với các nội dung như sau:")
    t.p("I. ¦THÀNH PHẦN BAN TỔ CHỨC", rpr=DAM)
    t.bang([["1.", "Ông Lò Văn Pọm", "Hiệu trưởng", "Trưởng ban"], ["2.", "Bà Đèo Thị Lả", "Phó Hiệu trưởng", "Phó Trưởng ban"],
        ["3.", "Ông Vàng A Sùng", "Tổng phụ trách Đội", "Thành viên"]],
           rong=(600, 3400, 2900, 2400))
    t.p("II. ¦LỊCH THI ĐẤU", rpr=DAM)
    t.bang([["Ngày", "Giờ", "Nội dung", "Địa điểm"], [O("VÒNG LOẠI", cot=4)],
        [O("12/10", doc="tu"), "7h30", "Bóng đá nam khối 6, 7", "Sân A"], [O("", doc="tiep"), "14h00", "Kéo co nữ", "Sân B"],
            [O("CHUNG KẾT", cot=4)], ["16/10", "7h30", "Bóng đá, kéo co, chạy 100 m", "Sân A"]])
    t.p("III. ¦QUY ĐỊNH", rpr=DAM)
    t.ps("- ¦Vận động viên có giấy khám sức khỏe, thẻ học sinh.", "- ¦Khiếu nại gửi Ban Tổ chức trong vòng 30 phút sau trận đấu.",
        "- ¦Giải thưởng theo Phụ lục.")
    t.p("IV. ¦TỔ CHỨC THỰC HIỆN", rpr=DAM)
    t.p("1. ¦Tổ Thể dục - Nghệ thuật lên danh sách, bốc thăm, làm trọng tài.")
    t.p("2. ¦Giáo viên chủ nhiệm chọn đội, nộp danh sách trước ngày 08/10.")
    t.p("3. ¦Nhân viên y tế trực tại sân.")
    t.p("Các bộ phận nghiêm túc thực hiện để Hội khỏe thành công./.")
    cuoi_bang(t, ["- Phòng VHXH xã;", "- Các lớp;", "{- Lưu:} VT, TDNT."], ["HIỆU TRƯỞNG"], "Lò Văn Pọm")
    t.het_phan()
    t.vung = "phu_luc"
    t.ps("<b>{PHỤ LỤC}</b>", "<b>CƠ CẤU GIẢI THƯỞNG</b>", "<i>{(Kèm theo Kế hoạch số 37/KH-THCSNC ngày 02/10/2026)}</i>", can="giua")
    t.bang([["TT", "Môn", "Nhất", "Nhì", "Ba"], ["1", "Bóng đá", "300.000đ", "200.000đ", "100.000đ"],
        ["2", "Kéo co", "200.000đ", "150.000đ", "100.000đ"]])
    t.p("Kinh phí lấy từ quỹ khen thưởng và ủng hộ của cựu học sinh.")
    return t.xong(Mong(
        chu_quan="UBND XÃ NGỌC CHIẾN", ban_hanh="TRƯỜNG THCS NGỌC CHIẾN", so="37", ky_hieu="THCSNC", dia_danh="Ngọc Chiến",
        ngay=(2, 10, 2026),
        trich_yeu="TỔ CHỨC HỘI KHỎE PHÙ ĐỔNG CẤP TRƯỜNG", muc=("THÀNH PHẦN BAN TỔ CHỨC", "LỊCH THI ĐẤU", "QUY ĐỊNH", "TỔ CHỨC THỰC HIỆN"),
        bang=((3, 4), (6, 4), (3, 5)),
        phu_luc=("CƠ CẤU GIẢI THƯỞNG",), ngang=(False,), noi_nhan=2, luu_tru="VT TDNT",
        ky={"chuc_vu": "HIỆU TRƯỞNG", "ho_ten": "Lò Văn Pọm"}))
