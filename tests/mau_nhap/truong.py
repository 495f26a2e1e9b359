"""Plans of schools in Word: numbering by Word in all its ways, by hand in all of theirs."""

from __future__ import annotations

from tests.mau_nhap.dau_cuoi import cuoi_bang, dau_bang, tieu_de
from tests.mau_nhap.mong import Ban, Mong, mau
from tests.mau_nhap.phan_word import kieu
from tests.mau_nhap.tai_lieu import DAM, O, TaiLieu


@mau("truong-mot-doan-tieu-de")
def _an_toan_giao_thong() -> Ban:
    """Title and abstract in one paragraph with soft breaks, ``Số:08 /KH - THCS``, the agency after a soft break, ``a.`` points."""
    t = TaiLieu(font="Times New Roman", co=28)
    dau_bang(t, ["UBND XÃ BẰNG LÃNG", "<b>TRƯỜNG TRUNG HỌC CƠ SỞ<br>BẰNG LÃNG</b>"], "{Số:08 /KH - THCS}",
             "{Bằng Lãng, ngày 05 tháng 9 năm 2025}", net="{----------}")
    t.p()
    t.p("<b>{KẾ HOẠCH}<br>Giáo dục an toàn giao thông<br>năm học 2025 - 2026</b>", can="giua")
    t.vung = "than"
    t.ps("Căn cứ Công văn số 402/UBND-VHXH ngày 28/8/2025 của UBND xã Bằng Lãng về bảo đảm trật tự an toàn giao thông đầu năm học;",
         "Căn cứ tình hình thực tế của nhà trường;", "Trường THCS Bằng Lãng xây dựng kế hoạch như sau:")
    t.p("I. ¦Mục đích, yêu cầu:", rpr=DAM)
    t.p("1. ¦Mục đích:", rpr=DAM)
    t.p("a. ¦Học sinh hiểu và chấp hành luật khi đi bộ, đi xe đạp, xe đạp điện.", "a)")
    t.p("b. ¦Không có học sinh điều khiển xe máy trên 50 phân khối.", "b)")
    t.p("2. ¦Yêu cầu:", rpr=DAM)
    t.p("a. ¦Tuyên truyền đa dạng, tránh nặng nề lý thuyết.", "a)")
    t.p("b. ¦Có theo dõi, có nhắc nhở, có biểu dương theo từng tuần.", "b)")
    t.p("II. ¦Nội dung:", rpr=DAM)
    t.p("1. ¦Cổng trường an toàn: kẻ vạch chờ, phân luồng giờ tan học, xe phụ huynh dừng cách cổng 30 mét.")
    t.p("2. ¦Ngoại khóa: tháng 10 mời cán bộ Công an xã nói chuyện với học sinh khối 8, khối 9.")
    t.p("3. ¦Ký cam kết: 100% học sinh và phụ huynh ký trước ngày 20/9/2025.")
    t.p("III. ¦Tổ chức thực hiện:", rpr=DAM)
    t.p("1. ¦Đội Cờ đỏ ghi lỗi vi phạm, tổng hợp chiều thứ Sáu.")
    t.p("2. ¦Giáo viên chủ nhiệm thông báo cho gia đình khi học sinh vi phạm lần hai.")
    t.p("3. ¦Bảo vệ trực cổng trước giờ vào học và sau giờ tan học 20 phút.")
    t.p("Trên đây là kế hoạch giáo dục an toàn giao thông năm học 2025 - 2026 của nhà trường./.")
    cuoi_bang(t, ["- UBND xã (b/c);", "- Công an xã (p/h);", "- Các tổ, lớp (th/h);", "{- Lưu} VT."], ["HIỆU TRƯỞNG"], "Triệu Văn Thắng",
        trong=3)
    return t.xong(Mong(
        chu_quan="UBND XÃ BẰNG LÃNG", ban_hanh="TRƯỜNG TRUNG HỌC CƠ SỞ BẰNG LÃNG", so="08", ky_hieu="THCS", dia_danh="Bằng Lãng",
        ngay=(5, 9, 2025), trich_yeu="Giáo dục an toàn giao thông năm học 2025 - 2026", can_cu=2,
        muc=("Mục đích, yêu cầu", "Nội dung", "Tổ chức thực hiện"), noi_nhan=3, luu_tru="VT",
        ky={"chuc_vu": "HIỆU TRƯỞNG", "ho_ten": "Triệu Văn Thắng"}))


@mau("truong-heading-la-ma")
def _chuyen_doi_so() -> Ban:
    """Roman headings numbered by Word through heading styles, letters by Word (d, e, f for d, đ, e), a table of contents, REF
    and hyperlink fields."""
    t = TaiLieu(theme=True)
    t.so_trang()
    t.ds(1, ("upperRoman", "%1.", "", "Heading1"), ("decimal", "%2.", "", "Heading2"), ("lowerLetter", "%3)", "", "Heading3"))
    t.ds(2, ("bullet", "-", "Times New Roman"))
    t.kieu_them = "".join(f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="M{n}"><w:name w:val="Muc {n}"/>'
                          f'<w:basedOn w:val="Heading{n}"/></w:style>' for n in (1, 2))
    dau_bang(t, ["SỞ GIÁO DỤC VÀ ĐÀO TẠO TỈNH HÀ LĨNH", "TRƯỜNG THPT NGUYỄN BỈNH KHIÊM"], "{Số: 134/KH-NBK}",
             "{Đông Hà, ngày 25 tháng 9 năm 2026}")
    tieu_de(t, "KẾ HOẠCH", "Chuyển đổi số trong quản lý và dạy học năm học 2026 - 2027")
    t.vung = "dau"
    t.p("<fld=TOC \\o \"1-2\" \\h>{I. CĂN CỨ VÀ MỤC TIÊU}<tab>{1}", kieu="TOC1")
    t.p("{II. NHIỆM VỤ TRỌNG TÂM}<tab>{1}", kieu="TOC1")
    t.p("{III. TỔ CHỨC THỰC HIỆN}<tab>{2}</fld>", kieu="TOC1")
    t.vung = "than"
    t.p("Căn cứ Kế hoạch số 88/KH-SGDĐT ngày 04 tháng 9 năm 2026 của Sở Giáo dục và Đào tạo tỉnh Hà Lĩnh về chuyển đổi số;")
    t.p("Trường THPT Nguyễn Bỉnh Khiêm ban hành kế hoạch cụ thể như sau:")
    heading = {"kieu": "Heading1", "num": (1, 0)}
    t.p("<neo=_Ref01>MỤC TIÊU</neo>", "I.", **heading)
    t.p("Mục tiêu chung", "1.", kieu="Heading2", num=(1, 1))
    t.p("Dùng dữ liệu để ra quyết định, giảm hồ sơ giấy, giảm việc trùng lặp cho giáo viên.", kieu="BodyText")
    t.p("Mục tiêu cụ thể", "2.", kieu="Heading2", num=(1, 1))
    for text, label in (("100% hồ sơ chuyên môn ký số;", "a)"), ("100% lớp có sổ điểm điện tử;", "b)"),
        ("80% bài kiểm tra thường xuyên làm trên máy;", "c)"),
                        ("70% giáo viên có bài giảng dùng chung;", "d)"), ("60% phụ huynh nộp phí không tiền mặt;", "đ)"),
                        ("50% học sinh tham gia câu lạc bộ tin học.", "e)")):
        t.p(text, label, num=(1, 2), kieu="BodyText")
    t.p("NHIỆM VỤ TRỌNG TÂM", "II.", **heading)
    t.p("Hạ tầng", "1.", kieu="Heading2", num=(1, 1))
    t.p("Nâng đường truyền lên 300 Mbps, thay 12 bộ phát không dây;", "-", num=(2, 0))
    t.p("Hoàn thành trước ngày 31/10/2026, theo mục tiêu tại mục <fld=REF _Ref01 \\r \\h>I</fld>.", "-", num=(2, 0))
    t.p("Dữ liệu và phần mềm", "2.", kieu="Heading2", num=(1, 1))
    t.p("Chuẩn hóa hồ sơ học sinh trên cơ sở dữ liệu ngành tại <link=https://csdl.example.vn>csdl.example.vn</link>;", "-", num=(2, 0))
    t.p("Sao lưu dữ liệu vào 17 giờ thứ Bảy hằng tuần.", "-", num=(2, 0))
    t.p("TỔ CHỨC THỰC HIỆN", "III.", **heading)
    t.p("Tổ Tin học", "1.", kieu="Heading2", num=(1, 1))
    t.p("Chủ trì kỹ thuật, tập huấn 02 đợt trong học kỳ I.", kieu="BodyText")
    t.p("Tổ Văn phòng", "2.", kieu="Heading2", num=(1, 1))
    t.p("Số hóa học bạ, sổ đăng bộ từ năm 2015 đến nay.", kieu="BodyText")
    t.p("Trên đây là Kế hoạch chuyển đổi số; các bộ phận có khó khăn báo cáo Hiệu trưởng để giải quyết./.")
    cuoi_bang(t, ["- Sở GDĐT (để báo cáo);", "- Các tổ chuyên môn;", "{- Lưu:} VT, TIN (04b)."], ["{KT.} HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG"],
        "Hồ Sỹ Nguyên")
    return t.xong(Mong(
        chu_quan="SỞ GIÁO DỤC VÀ ĐÀO TẠO TỈNH HÀ LĨNH", ban_hanh="TRƯỜNG THPT NGUYỄN BỈNH KHIÊM", so="134", ky_hieu="NBK",
        dia_danh="Đông Hà", ngay=(25, 9, 2026), trich_yeu="Chuyển đổi số trong quản lý và dạy học năm học 2026 - 2027", can_cu=1,
        muc=("MỤC TIÊU", "NHIỆM VỤ TRỌNG TÂM", "TỔ CHỨC THỰC HIỆN"), noi_nhan=2, luu_tru="VT TIN 04b",
        ky={"ky_thay": "HIỆU TRƯỞNG", "chuc_vu": "PHÓ HIỆU TRƯỞNG", "ho_ten": "Hồ Sỹ Nguyên"}))


@mau("truong-to-nhieu-cap")
def _to_chuyen_mon() -> Ban:
    """Three-level agency; a native multi-level list 1. / 1.1. / 1.1.1 without final dot; two signers are avoided: the head signs."""
    t = TaiLieu(co=26, manh=11)
    t.ds(3, ("decimal", "%1."), ("decimal", "%1.%2."), ("decimal", "%1.%2.%3"))
    dau_bang(t, ["UBND PHƯỜNG CẨM SƠN", "TRƯỜNG THCS LÊ HỒNG PHONG", "TỔ KHOA HỌC TỰ NHIÊN"], "{Số: 03/KH-TKHTN}",
        "{Cẩm Sơn, ngày 10 tháng 9 năm 2026}")
    tieu_de(t, "KẾ HOẠCH", "Hoạt động của tổ chuyên môn", "Năm học 2026 - 2027")
    t.p("Căn cứ Kế hoạch giáo dục nhà trường, tổ Khoa học tự nhiên xây dựng kế hoạch hoạt động như sau:")
    rows = [("Đặc điểm tình hình", "1.", 0), ("Đội ngũ", "1.1.", 1), ("Tổ có 14 giáo viên, trong đó 09 nữ, 11 đảng viên.", "", -1),
            ("Học sinh", "1.2.", 1), ("Toàn trường 21 lớp, 873 học sinh; lớp đông nhất 46 em.", "", -1), ("Nhiệm vụ trọng tâm", "2.", 0),
            ("Dạy học", "2.1.", 1), ("Xây dựng kế hoạch bài dạy theo hướng phát triển phẩm chất, năng lực.", "2.1.1.", 2),
            ("Mỗi giáo viên dạy thể nghiệm 01 tiết có dùng thiết bị thí nghiệm mỗi học kỳ.", "2.1.2.", 2),
            ("Bồi dưỡng học sinh giỏi", "2.2.", 1),
            ("Chọn đội tuyển trước 30/9; học chiều thứ Ba và sáng thứ Bảy.", "2.2.1.", 2),
            ("Chỉ tiêu: 03 giải cấp tỉnh trở lên.", "2.2.2.", 2),
            ("Sinh hoạt chuyên môn", "2.3.", 1), ("Hai tuần một lần, mỗi học kỳ có 02 chuyên đề nghiên cứu bài học.", "", -1),
            ("Tổ chức thực hiện", "3.", 0),
            ("Tổ trưởng phân công, kiểm tra hồ sơ vào tuần cuối tháng.", "3.1.", 1),
            ("Giáo viên báo cáo kết quả theo mẫu chung của trường.", "3.2.", 1)]
    for text, label, level in rows:
        bold = "<w:b/>" if level in (0, 1) and text[-1] != "." else ""
        t.p(text, label or None, num=(3, level) if level >= 0 else None, rpr=bold, ppr="" if level >= 0 else '<w:ind w:firstLine="567"/>')
    t.vung = "cuoi"
    t.p(can="phai")
    t.bang([[O("<b>{Nơi nhận:}</b>\n- BGH (báo cáo);\n- GV trong tổ (thực hiện);\n{- Lưu:} Hồ sơ tổ.", can="trai"),
             O("<b>TỔ TRƯỞNG</b>\n\n<i>{(Đã ký)}</i>\n\n<b>Phan Thị Mỹ Lệ</b>", can="giua")]], ke=False)
    return t.xong(Mong(
        chu_quan="UBND PHƯỜNG CẨM SƠN TRƯỜNG THCS LÊ HỒNG PHONG", ban_hanh="TỔ KHOA HỌC TỰ NHIÊN", so="3", ky_hieu="TKHTN",
        dia_danh="Cẩm Sơn", ngay=(10, 9, 2026), trich_yeu="Hoạt động của tổ chuyên môn Năm học 2026 - 2027", muc=(None,), ket_thuc=0,
        noi_nhan=2, luu_tru="Hồ sơ tổ", ky={"chuc_vu": "TỔ TRƯỞNG", "ho_ten": "Phan Thị Mỹ Lệ"}))


@mau("truong-kieu-danh-so")
def _doc_sach() -> Ban:
    """Numbering that comes only from paragraph styles (one based on another), taken away in one paragraph; a second list starts at 3."""
    t = TaiLieu(font="Cambria", co=26)
    t.ds(5, ("upperRoman", "%1.", "", "MucLon"), ("decimal", "%2)", "", "MucNho"))
    t.ds(6, ("bullet", "–", "Cambria"))
    t.ds(7, ("decimal", "%1."))
    t.num(8, 7, {0: 3})
    t.kieu_them = (kieu("MucLon", "Muc Lon", '<w:numPr><w:numId w:val="5"/></w:numPr>', DAM)
                   + kieu("MucNho", "Muc Nho", '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="5"/></w:numPr>', goc="BodyText")
                   + kieu("GachDong", "Gach Dong", '<w:numPr><w:numId w:val="6"/></w:numPr>', goc="BodyText")
                   + kieu("GachCon", "Gach Con", '<w:ind w:left="900"/>', goc="GachDong"))
    dau_bang(t, ["UBND XÃ LAM VỸ", "TRƯỜNG TIỂU HỌC LAM VỸ"], "{Số: 21/KH-THLV}", "{Lam Vỹ, ngày 3 tháng 10 năm 2026}",
        net="{____________}")
    tieu_de(t, "KẾ HOẠCH", "Tổ chức Tuần lễ đọc sách cùng con")
    t.p("Thực hiện kế hoạch năm học 2026 - 2027, Trường Tiểu học Lam Vỹ tổ chức Tuần lễ đọc sách cùng con như sau:", kieu="BodyText")
    t.p("Mục đích", "I.", kieu="MucLon")
    t.p("Khích lệ cha mẹ dành thời gian đọc sách với con mỗi tối;", "-", kieu="GachDong")
    t.p("Làm dày thêm tủ sách lớp học từ sự đóng góp của gia đình.", "-", kieu="GachCon")
    t.p("Nội dung", "II.", kieu="MucLon")
    t.p("Mỗi gia đình chọn một cuốn, đọc chung ít nhất 15 phút mỗi ngày.", "1)", kieu="MucNho")
    t.p("Học sinh vẽ hoặc kể lại nhân vật mình thích.", "2)", kieu="MucNho")
    t.p("Lưu ý: không chấm điểm, không xếp thứ tự các lớp.", kieu="MucNho",
        ppr='<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>')
    t.p("Trưng bày sản phẩm tại sân trường vào chiều thứ Sáu.", "3)", kieu="MucNho")
    t.p("Tiến độ", "III.", kieu="MucLon")
    t.p("Ngày 05/10: phát động dưới cờ.", "1.", num=(7, 0))
    t.p("Từ ngày 06/10 đến ngày 09/10: đọc sách tại nhà, ghi nhật ký đọc.", "2.", num=(7, 0))
    t.bang([["Ngày", "Khối", "Hoạt động tại thư viện"], ["07/10", "1, 2", "Nghe cô kể chuyện"], ["08/10", "3, 4, 5", "Đố vui theo sách"]])
    t.p("Ngày 10/10: tổng kết, trao quà cho những gia đình đọc đều nhất.", "3.", num=(8, 0))
    t.p("Tổ chức thực hiện", "IV.", kieu="MucLon")
    t.p("Nhân viên thư viện chuẩn bị 300 đầu sách luân chuyển;", "-", kieu="GachDong")
    t.p("Giáo viên chủ nhiệm gửi thư ngỏ tới phụ huynh trước ngày 04/10.", "-", kieu="GachDong")
    t.p("Trên đây là kế hoạch Tuần lễ đọc sách cùng con của nhà trường./.", kieu="BodyText")
    cuoi_bang(t, ["- Ban đại diện CMHS;", "- Các lớp;", "{- Lưu: }VT, TV."], ["{Q.} HIỆU TRƯỞNG"], "Ma Thị Lan Hương")
    return t.xong(Mong(
        chu_quan="UBND XÃ LAM VỸ", ban_hanh="TRƯỜNG TIỂU HỌC LAM VỸ", so="21", ky_hieu="THLV", dia_danh="Lam Vỹ", ngay=(3, 10, 2026),
        trich_yeu="Tổ chức Tuần lễ đọc sách cùng con", muc=("Mục đích", "Nội dung", "Tiến độ", "Tổ chức thực hiện"), bang=((3, 3),),
        noi_nhan=2, luu_tru="VT TV", ky={"quyen": "HIỆU TRƯỞNG", "ho_ten": "Ma Thị Lan Hương"}))


@mau("truong-danh-so-lai")
def _khai_giang() -> Ban:
    """Lists restarted by instances with startOverride, isLgl numbers under Roman headings, items broken by a page."""
    t = TaiLieu()
    t.ds(1, ("upperRoman", "%1."), ("decimal", "!%1.%2."))
    t.ds(2, ("decimal", "%1."))
    t.num(11, 2, {0: 1})
    t.num(12, 2, {0: 1})
    dau_bang(t, ["UBND XÃ XUÂN DƯƠNG", "TRƯỜNG PTDTBT TH&THCS XUÂN DƯƠNG"], "{Số: /KH-PTDTBT}",
             "{Xuân Dương, ngày…tháng 8 năm 2026}")
    tieu_de(t, "KẾ HOẠCH", "Tổ chức Lễ khai giảng năm học 2026 - 2027")
    t.p("Nhà trường tổ chức Lễ khai giảng với những nội dung sau:")
    t.p("MỤC ĐÍCH, YÊU CẦU", "I.", num=(1, 0), rpr=DAM)
    t.p("Tạo khí thế vui tươi, trang trọng, an toàn cho thầy và trò ngày đầu năm học.", "1.1.", num=(1, 1))
    t.p("Phần lễ gọn, không quá 45 phút; không để học sinh ngồi nắng.", "1.2.", num=(1, 1))
    t.p("PHẦN LỄ", "II.", num=(1, 0), rpr=DAM)
    t.ps("Chương trình phần lễ gồm:")
    for n, text in enumerate(("Chào cờ, hát Quốc ca.", "Đọc thư của Chủ tịch nước.", "Hiệu trưởng đánh trống khai trường."), 1):
        t.p(text, f"{n}.", num=(2, 0))
    t.p("PHẦN HỘI", "III.", num=(1, 0), rpr=DAM)
    t.ps("Các hoạt động diễn ra song song ở ba khu vực:")
    for n, text in enumerate(("Sân chính: múa sạp, nhảy bao bố.", "Nhà đa năng: trưng bày ảnh <pb>và sản phẩm STEM.",
        "Khu bán trú: gói bánh, hấp xôi ngũ sắc."), 1):
        t.p(text, f"{n}.", num=(11, 0))
    t.p("PHÂN CÔNG", "IV.", num=(1, 0), rpr=DAM)
    for n, text in enumerate(("Đồng chí Phó Hiệu trưởng: phụ trách chung, duyệt kịch bản.",
        "Tổ Văn phòng: khánh tiết, giấy mời, nước uống cho 60 đại biểu.",
                              "Tổng phụ trách Đội: tập đội hình, đội trống.", "Giáo viên chủ nhiệm: quản lý học sinh, vệ sinh lớp học."),
                              1):
        t.p(text, f"{n}.", num=(12, 0))
    t.p("Các bộ phận chuẩn bị xong trước 16 giờ ngày 04/9/2026 để tổng duyệt./.")
    cuoi_bang(t, ["- Phòng VHXH xã;", "- Các tổ, các lớp;", "{- Lưu:}VT."], ["{KT} HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG"], "Bế Văn Hoan")
    return t.xong(Mong(
        chu_quan="UBND XÃ XUÂN DƯƠNG", ban_hanh="TRƯỜNG PTDTBT TH&THCS XUÂN DƯƠNG", ky_hieu="PTDTBT", dia_danh="Xuân Dương",
        ngay=(None, 8, 2026),
        trich_yeu="Tổ chức Lễ khai giảng năm học 2026 - 2027", muc=("MỤC ĐÍCH, YÊU CẦU", "PHẦN LỄ", "PHẦN HỘI", "PHÂN CÔNG"),
        noi_nhan=2, luu_tru="VT", ky={"ky_thay": "HIỆU TRƯỞNG", "chuc_vu": "PHÓ HIỆU TRƯỞNG", "ho_ten": "Bế Văn Hoan"}))


@mau("truong-chu-cai-ghi-de")
def _ban_tru() -> Ban:
    """Vietnamese letters made by overriding the text of a level; school without a superior line; three fonts; caps by format."""
    t = TaiLieu(font="Calibri", co=26)
    t.ds(4, ("lowerLetter", "%1)"))
    t.num(41, 4, chu={0: ("none", "đ)")})
    t.num(42, 4, {0: 5})
    t.num(43, 4, {0: 7})
    dau_bang(t, ["<caps><b>Trường phổ thông dân tộc bán trú<br>tiểu học Nà Ớt</b></caps>"], "<f=Times New Roman>{Số: 16/KH-PTDTBT}</f>",
             "<f=Times New Roman><i>{Nà Ớt, ngày 12 tháng 9 năm 2026}</i></f>", mot_hang=True)
    tieu_de(t, "Kế hoạch", "<caps><b>Tổ chức nuôi dưỡng, chăm sóc học sinh bán trú</b></caps>")
    t.p("<f=Times New Roman>Để chăm sóc tốt 214 học sinh ở bán trú, nhà trường xây dựng kế hoạch </f><f=Arial>nuôi dưỡng, chăm sóc </f>"
        "học sinh như sau:")
    t.p("I. ¦<caps>Mục tiêu</caps>", rpr=DAM)
    t.p("<f=Arial>Mỗi học sinh được ăn đủ ba bữa, ngủ đủ chín giờ, biết tự phục vụ.</f>")
    t.p("II. ¦<caps>Nội dung</caps>", rpr=DAM)
    t.p("1. ¦Chăm sóc hằng ngày", rpr=DAM)
    for text, label, num in (("Điểm danh ba lần trong ngày;", "a)", 4), ("Lưu mẫu thức ăn đủ 24 giờ;", "b)", 4),
        ("Cân thực phẩm có đại diện giáo viên;", "c)", 4),
                             ("Giặt chăn màn mỗi tháng một lần;", "d)", 4), ("Đun nước uống chín, để nguội;", "đ)", 41),
                             ("Trực đêm hai người mỗi ca;", "e)", 42),
                             ("Ghi sổ giao ban.", "g)", 43)):
        t.p(text, label, num=(num, 0))
    t.p("2. ¦Thực đơn", rpr=DAM)
    t.bang([["Thứ", "Sáng", "Trưa", "Chiều"], ["Hai", "Xôi lạc", "Thịt kho trứng, canh bí", "Cá rán, rau cải"],
        ["Ba", "Bún xương", "Đậu sốt, canh chua", "Thịt rang, su su"],
            ["Tư", "Bánh mì", "Gà rim, canh rau ngót", "Trứng đúc, bắp cải"]])
    t.p("III. ¦<caps>Phân công</caps>", rpr=DAM)
    t.ps("1. ¦Tổ nuôi dưỡng: 05 người, bếp trưởng là bà Quàng Thị Sơ.", "2. ¦Y tế: đồng chí Lò Văn Hặc.",
        "3. ¦Quản sinh: giáo viên trực theo lịch tuần.")
    t.p("<f=Times New Roman>Kế hoạch được công khai tại bảng tin nhà bếp./.</f>")
    cuoi_bang(t, ["<f=Arial>- Phòng VHXH xã Nà Ớt;</f>", "- Tổ nuôi dưỡng;", "{- Lưu:} HSBT."], ["Hiệu trưởng"], "Cầm Văn Pâng")
    return t.xong(Mong(
        ban_hanh="TRƯỜNG PHỔ THÔNG DÂN TỘC BÁN TRÚ TIỂU HỌC NÀ ỚT", so="16", ky_hieu="PTDTBT", dia_danh="Nà Ớt", ngay=(12, 9, 2026),
        trich_yeu="Tổ chức nuôi dưỡng, chăm sóc học sinh bán trú", muc=("MỤC TIÊU", "NỘI DUNG", "PHÂN CÔNG"), bang=((4, 4),),
        noi_nhan=2, luu_tru="HSBT", ky={"chuc_vu": "HIỆU TRƯỞNG", "ho_ten": "Cầm Văn Pâng"}))
