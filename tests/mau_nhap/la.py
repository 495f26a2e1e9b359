"""Odd ones: habits that turn up once in a hundred files."""

from __future__ import annotations

from tests.mau_nhap.dau_cuoi import QUOC_HIEU, cuoi_bang, dau_bang, tieu_de
from tests.mau_nhap.mong import Ban, Mong, mau
from tests.mau_nhap.tai_lieu import DAM, O, TaiLieu
from tests.mau_nhap.van_chu import VanChu


@mau("la-nhan-dinh-lien")
def _dinh_lien() -> Ban:
    """Labels glued to their words (``1.Mục``, ``I.MỤC``) or followed by no-break spaces; the date as ``05/9/2026``; old
    spelling Hoà."""
    t = TaiLieu(co=26)
    dau_bang(t, ["UBND XÃ TIÊN YÊN", "TRƯỜNG THCS TIÊN YÊN"], "{Số : 15/KH-THCSTY}", "{Tiên Yên, ngày 05/9/2026}",
             phai=("<b>{CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM}</b>", "<b>{Độc lập – Tự do – Hạnh phúc}</b>"))
    tieu_de(t, "K Ế   H O Ạ C H", "Phòng, chống đuối nước cho học sinh năm học 2026 - 2027")
    t.p("Căn cứ Công văn số 512/UBND-VHXH ngày 25/8/2026 của UBND xã;")
    t.p("Trường THCS Tiên Yên xây dựng kế hoạch phòng, chống đuối nước như sau:")
    t.p("I.¦MỤC ĐÍCH, YÊU CẦU", rpr=DAM)
    t.p("1.¦Mục đích", rpr=DAM)
    t.p("-¦<nb>Trang bị kỹ năng bơi, kỹ năng cứu đuối gián tiếp cho học sinh.", "-")
    t.p("-¦<nb>Giảm hẳn tình trạng tắm sông không có người lớn đi cùng.", "-")
    t.p("2.¦Yêu cầu", rpr=DAM)
    t.p("a)¦Phối hợp chặt với gia đình.")
    t.p("b)¦Cắm biển cảnh báo tại 09 điểm nước sâu.")
    t.p("II.¦NỘI DUNG", rpr=DAM)
    t.p("1.<nb>¦Lớp dạy bơi: 02 khóa, mỗi khóa 25 em, học tại bể bơi di động của xã.")
    t.p("2.<nb>¦Tuyên truyền: mỗi tháng một buổi dưới cờ.")
    t.p("3.<nb>¦Ký cam kết giữa nhà trường, gia đình và học sinh.")
    t.p("III.¦TỔ CHỨC THỰC HIỆN", rpr=DAM)
    t.p("1.<nb>¦Tổ Thể dục chịu trách nhiệm dạy bơi.")
    t.p("2.<nb>¦Giáo viên chủ nhiệm lập danh sách học sinh chưa biết bơi.")
    t.p("Trên đây là kế hoạch phòng, chống đuối nước của Trường THCS Tiên Yên./.")
    cuoi_bang(t, ["- UBND xã (để b/c);", "- Các tổ (để t/h);", "{- Lưu} VT-TD."], ["{K.T} HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG"], "Lưu Bá Hoàng",
              nhan="<b><i>{Nơi nhận}</i></b>")
    return t.xong(Mong(
        chu_quan="UBND XÃ TIÊN YÊN", ban_hanh="TRƯỜNG THCS TIÊN YÊN", so="15", ky_hieu="THCSTY", dia_danh="Tiên Yên", ngay=(5, 9, 2026),
        can_cu=1,
        trich_yeu="Phòng, chống đuối nước cho học sinh năm học 2026 - 2027", muc=("MỤC ĐÍCH, YÊU CẦU", "NỘI DUNG", "TỔ CHỨC THỰC HIỆN"),
        noi_nhan=2, luu_tru="VT TD", ky={"ky_thay": "HIỆU TRƯỞNG", "chuc_vu": "PHÓ HIỆU TRƯỞNG", "ho_ten": "Lưu Bá Hoàng"}))


@mau("la-quoc-hieu-tren-cung")
def _tren_cung() -> Ban:
    """Quốc hiệu alone at the top, agency and number below it at the left, date after the number; ``*`` titles."""
    t = TaiLieu(font="Times New Roman", co=28)
    t.vung = "dau"
    t.p("<b>{CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM}</b>", can="giua")
    t.p("<b>{Độc lập - Tự do - Hạnh phúc}</b>", can="giua")
    t.net("{----------o0o----------}")
    t.p("<b>HỘI LIÊN HIỆP PHỤ NỮ VIỆT NAM</b>")
    t.p("<b>XÃ NGHĨA TRUNG</b>")
    t.p("{Số: 22/KH-BTV}")
    t.p("<i>{Nghĩa Trung, ngày 06 tháng 10 năm 2025}</i>", can="phai")
    tieu_de(t, "KẾ HOẠCH", "Tổ chức Hội thi “Phụ nữ khéo tay” chào mừng ngày 20/10")
    t.p("Ban Thường vụ Hội Liên hiệp Phụ nữ xã Nghĩa Trung xây dựng Kế hoạch tổ chức Hội thi như sau:")
    t.p("I. ¦Mục đích", rpr=DAM)
    t.p("Tôn vinh tài năng của hội viên; giữ nghề thêu, đan lát của địa phương.")
    t.p("II. ¦Nội dung thi", rpr=DAM)
    t.p("* ¦Về ẩm thực:")
    t.ps("- ¦Mỗi chi hội nấu một mâm cỗ sáu món;", "- ¦Giá trị mâm cỗ không quá 600.000 đồng.")
    t.p("* ¦Về thủ công:")
    t.ps("- ¦Trình bày một sản phẩm thêu hoặc đan;", "- ¦Làm tại chỗ trong 60 phút.")
    t.p("III. ¦Thời gian, địa điểm", rpr=DAM)
    t.p("Từ 7 giờ 30 đến 11 giờ 00 ngày 18/10/2025, tại sân đình làng Thượng.")
    t.p("IV. ¦Tổ chức thực hiện", rpr=DAM)
    t.p("1. ¦Ban Thường vụ Hội mời giám khảo, chuẩn bị giải thưởng.")
    t.p("2. ¦Các chi hội đăng ký trước ngày 12/10/2025.")
    t.p("Trên đây là Kế hoạch tổ chức Hội thi “Phụ nữ khéo tay” của Hội./.")
    t.vung = "cuoi"
    t.bang([[O("<b>{Nơi nhận:}</b>\n- Hội LHPN tỉnh;\n- Đảng ủy xã;\n- Các chi hội;\n{- Lưu:} VP.", can="trai"),
             O("<b>{T.M} BAN THƯỜNG VỤ</b>\n<b>CHỦ TỊCH</b>\n<i>{(đã ký và đóng dấu)}</i>\n<b>Bạch Thị Ngân</b>", can="giua")]], ke=False)
    return t.xong(Mong(
        ban_hanh="HỘI LIÊN HIỆP PHỤ NỮ VIỆT NAM XÃ NGHĨA TRUNG", so="22", ky_hieu="BTV", dia_danh="Nghĩa Trung", ngay=(6, 10, 2025),
        trich_yeu="Tổ chức Hội thi “Phụ nữ khéo tay” chào mừng ngày 20/10", noi_nhan=3, luu_tru="VP",
        muc=("Mục đích", "Nội dung thi", "Thời gian, địa điểm", "Tổ chức thực hiện"),
        ky={"thay_mat": "BAN THƯỜNG VỤ", "chuc_vu": "CHỦ TỊCH", "ho_ten": "Bạch Thị Ngân"}))


@mau("la-bang-ngang-giua-bai")
def _ngang_giua_bai() -> Ban:
    """A landscape section in the middle of the body for one wide table; it is no appendix. Number and
    date by tabs below the table; place «TP. …»."""
    t = TaiLieu(co=26)
    t.so_trang()
    t.vung = "dau"
    t.bang([[O("UBND THÀNH PHỐ BIỂN XANH\n<b>SỞ DU LỊCH</b>", can="giua"), O(f"{QUOC_HIEU}\n<b>{{Độc lập - Tự do - Hạnh phúc}}</b>",
        can="giua")]], ke=False)
    t.p()
    t.p("<tab>{Số: 1015/KH-SDL}<tab><i>{TP. Biển Xanh, ngày 02 tháng 6 năm 2026}</i>", tabs="c2000 c6800")
    tieu_de(t, "KẾ HOẠCH", "Tổ chức Lễ hội pháo hoa quốc tế năm 2026")
    t.p("Sở Du lịch ban hành Kế hoạch tổ chức Lễ hội pháo hoa quốc tế năm 2026 như sau:")
    t.p("I. ¦MỤC TIÊU", rpr=DAM)
    t.ps("1. ¦Thu hút 700 nghìn lượt khách trong năm đêm diễn.", "2. ¦Tuyệt đối an toàn về cháy nổ, giao thông.")
    t.p("II. ¦LỊCH TRÌNH CHI TIẾT", rpr=DAM)
    t.het_phan()
    t.bang([["Đêm", "Ngày", "Đội thi", "Chủ đề", "Giờ bắn", "Khu vực khán đài", "Đơn vị trực"],
            ["1", "06/6", "Việt Nam, Ý", "Khúc hát biển khơi", "20h10", "A, B", "Công an phường"],
            ["2", "13/6", "Pháp, Nhật Bản", "Sắc màu", "20h10", "A, B, C", "Bộ đội Biên phòng"],
            ["3", "20/6", "Chung kết", "Hội tụ", "20h30", "A, B, C, D", "Toàn lực lượng"]])
    t.het_phan(ngang=True)
    t.p("III. ¦KINH PHÍ", rpr=DAM)
    t.p("Toàn bộ từ nguồn tài trợ; Sở không dùng ngân sách chi cho giải thưởng.")
    t.p("IV. ¦TỔ CHỨC THỰC HIỆN", rpr=DAM)
    t.ps("1. ¦Trung tâm Xúc tiến du lịch là đầu mối.", "2. ¦Thanh tra Sở kiểm tra giá phòng, giá vé.", "3. ¦Văn phòng Sở phục vụ báo chí.")
    t.p("Yêu cầu các đơn vị nghiêm túc triển khai; có vướng mắc báo cáo Giám đốc Sở để chỉ đạo./.")
    cuoi_bang(t, ["- UBND thành phố (b/c);", "- Bộ VHTTDL;", "- Các phòng, đơn vị;", "{- Lưu:} VT, XTDL;"],
        ["{KT.}GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"], "Nguyễn Thị Hoài Thương Lan")
    return t.xong(Mong(
        chu_quan="UBND THÀNH PHỐ BIỂN XANH", ban_hanh="SỞ DU LỊCH", so="1015", ky_hieu="SDL", dia_danh="TP. Biển Xanh", ngay=(2, 6, 2026),
        bang=((4, 7),),
        trich_yeu="Tổ chức Lễ hội pháo hoa quốc tế năm 2026", muc=("MỤC TIÊU", "LỊCH TRÌNH CHI TIẾT", "KINH PHÍ", "TỔ CHỨC THỰC HIỆN"),
        noi_nhan=3,
        luu_tru="VT XTDL", ky={"ky_thay": "GIÁM ĐỐC", "chuc_vu": "PHÓ GIÁM ĐỐC", "ho_ten": "Nguyễn Thị Hoài Thương Lan"}))


@mau("la-muoi-mot-muc")
def _muoi_mot_muc() -> Ban:
    """Eleven Roman sections (I. … XI.), letters as far as n) by hand, a section title over two lines, run-in labels without numbers."""
    t = TaiLieu(co=26, manh=21)
    dau_bang(t, ["ĐẠI HỌC SÔNG HẬU MỚI", "TRƯỜNG SƯ PHẠM"], "{Số: 318/KH-TSP}", "{Cần Thạnh, ngày 19 tháng 9 năm 2026}", net="{______}")
    tieu_de(t, "KẾ HOẠCH", "Thực tập sư phạm học kỳ I", "năm học 2026 - 2027")
    t.p("Trường Sư phạm ban hành Kế hoạch thực tập sư phạm học kỳ I như sau:")
    sections = (("MỤC ĐÍCH", "Sinh viên làm quen lớp học, tập làm công tác chủ nhiệm."),
        ("ĐỐI TƯỢNG", "Sinh viên năm thứ tư, 412 người thuộc 09 ngành."),
                ("THỜI GIAN", "Tám tuần, từ 05/10 đến 27/11/2026."), ("ĐỊA ĐIỂM", "26 trường phổ thông trong thành phố."))
    for number, (title, text) in zip(("I", "II", "III", "IV"), sections, strict=True):
        t.p(f"{number}. ¦{title}", rpr=DAM)
        t.p(text)
    t.p("V. ¦CÁC BƯỚC<br>TIẾN HÀNH", rpr=DAM)
    t.ps("Bước 1: tập trung đoàn, phổ biến quy chế.", "Bước 2: kiến tập, dự giờ ít nhất 06 tiết.",
        "Bước 3: tập giảng, lên lớp từ 08 tiết trở lên.")
    t.p("VI. ¦NHIỆM VỤ CỦA SINH VIÊN", rpr=DAM)
    for letter, text in zip("abcdđeghiklmn", ("Soạn giáo án;", "Dự giờ;", "Lên lớp;", "Làm đồ dùng;", "Chủ nhiệm;", "Sinh hoạt Đội;",
        "Viết nhật ký;", "Báo cáo tuần;", "Tôn trọng nội quy;",
                                              "Trang phục gọn gàng;", "Không nhận tiền dạy kèm;", "Nộp hồ sơ;", "Tự đánh giá."),
                                              strict=True):
        t.p(f"{letter}) ¦{text}")
    for number, title, text in (("VII", "NHIỆM VỤ CỦA TRƯỞNG ĐOÀN", "Điểm danh, giữ liên lạc với trường phổ thông."),
        ("VIII", "NHIỆM VỤ CỦA GIẢNG VIÊN", "Thăm đoàn hai tuần một lần."),
                                ("IX", "CÁCH CHẤM ĐIỂM", "Giảng dạy hệ số 6, chủ nhiệm hệ số 3, báo cáo hệ số 1."),
                                ("X", "KINH PHÍ", "Chi theo quy chế nội bộ, tạm ứng 50%."),
                                ("XI", "TỔ CHỨC THỰC HIỆN", "Phòng Đào tạo chủ trì; các khoa phối hợp.")):
        t.p(f"{number}. ¦{title}", rpr=DAM)
        t.p(text)
    t.p("Trường Sư phạm đề nghị các trường phổ thông tạo điều kiện giúp đỡ sinh viên hoàn thành đợt thực tập./.")
    cuoi_bang(t, ["- Các trường phổ thông;", "- Các khoa;", "{- Lưu:} VT, ĐT."], ["{TUQ.} HIỆU TRƯỞNG", "TRƯỞNG PHÒNG ĐÀO TẠO"],
        "TS. Kim Sô Phia")
    return t.xong(Mong(
        chu_quan="ĐẠI HỌC SÔNG HẬU MỚI", ban_hanh="TRƯỜNG SƯ PHẠM", so="318", ky_hieu="TSP", dia_danh="Cần Thạnh", ngay=(19, 9, 2026),
        trich_yeu="Thực tập sư phạm học kỳ I năm học 2026 - 2027", noi_nhan=2, luu_tru="VT ĐT",
        muc=("MỤC ĐÍCH", "ĐỐI TƯỢNG", "THỜI GIAN", "ĐỊA ĐIỂM", "CÁC BƯỚC TIẾN HÀNH", "NHIỆM VỤ CỦA SINH VIÊN", "NHIỆM VỤ CỦA TRƯỞNG ĐOÀN",
             "NHIỆM VỤ CỦA GIẢNG VIÊN", "CÁCH CHẤM ĐIỂM", "KINH PHÍ", "TỔ CHỨC THỰC HIỆN"),
        ky={"thua_uy_quyen": "HIỆU TRƯỞNG", "chuc_vu": "TRƯỞNG PHÒNG ĐÀO TẠO", "ho_ten": "TS. Kim Sô Phia"}))


@mau("la-phan-mot-dong")
def _phan_mot_dong() -> Ban:
    """Parts as ``Phần I.`` and ``PHẦN II:`` with the title on the line, numbers inside by Word,
    restarted in each part."""
    t = TaiLieu(theme=True, co=28)
    t.ds(1, ("decimal", "%1."), ("bullet", "-", "Times New Roman"))
    dau_bang(t, ["<b>UBND TỈNH LÂM VIÊN</b>", "<b>BAN QUẢN LÝ VƯỜN QUỐC GIA CHƯ MƠ</b>"], "{Số: 45/CTr-VQG}",
        "{Chư Mơ, ngày 10 tháng 01 năm 2026}")
    tieu_de(t, "CHƯƠNG TRÌNH", "Công tác năm 2026")
    t.p("Ban Quản lý Vườn quốc gia Chư Mơ ban hành Chương trình công tác năm 2026 như sau:")
    t.p("{Phần I.} KẾT QUẢ NĂM 2025", "Phần I", rpr=DAM)
    t.p("Trồng mới 60 ha rừng.", "1.", num=(1, 0))
    t.p("Cứu hộ 37 cá thể động vật, trong đó:", "2.", num=(1, 0))
    t.p("21 cá thể khỉ, culi;", "-", num=(1, 1))
    t.p("16 cá thể rùa, kỳ đà.", "-", num=(1, 1))
    t.num(2, 1, {0: 1})
    t.p("{PHẦN II:} NHIỆM VỤ NĂM 2026", "Phần II", rpr=DAM)
    t.p("Tuần tra 1.500 km<sup>2</sup> bằng thiết bị bay và đi bộ.", "1.", num=(2, 0))
    t.p("Ký giao khoán bảo vệ rừng với 18 cộng đồng.", "2.", num=(2, 0))
    t.p("Mở hai tuyến du lịch sinh thái.", "3.", num=(2, 0))
    t.num(3, 1, {0: 1})
    t.p("{PHẦN III:} TỔ CHỨC THỰC HIỆN", "Phần III", rpr=DAM)
    t.p("Hạt Kiểm lâm giữ quân số trực 24/24 giờ mùa khô.", "1.", num=(3, 0))
    t.p("Phòng Khoa học lập hồ sơ ba loài quý hiếm.", "2.", num=(3, 0))
    t.p("Trên đây là Chương trình công tác năm 2026 của Ban Quản lý Vườn quốc gia Chư Mơ./.")
    cuoi_bang(t, ["- UBND tỉnh (b/c);", "- Chi cục Kiểm lâm;", "{- Lưu:} VT, KH."], ["GIÁM ĐỐC"], "Rơ Ông Hà Brang")
    return t.xong(Mong(
        loai="chuong_trinh", chu_quan="UBND TỈNH LÂM VIÊN", ban_hanh="BAN QUẢN LÝ VƯỜN QUỐC GIA CHƯ MƠ", so="45", ky_hieu="VQG",
        dia_danh="Chư Mơ",
        ngay=(10, 1, 2026), trich_yeu="Công tác năm 2026", muc=(None,), noi_nhan=2, luu_tru="VT KH",
        ky={"chuc_vu": "GIÁM ĐỐC", "ho_ten": "Rơ Ông Hà Brang"}))


@mau("la-ba-dong-chu-ky")
def _ba_dong() -> Ban:
    """Signature body over two lines with a post in two lines; recipients in one paragraph on the line of
    «Nơi nhận:»; sections numbered ``1.``, ``2.1.``"""
    t = TaiLieu(co=28)
    dau_bang(t, ["ĐẢNG ỦY CÁC CƠ QUAN ĐẢNG TỈNH BẮC LŨNG", "<b>CHI BỘ BÁO VÀ PHÁT THANH,</b>", "<b>TRUYỀN HÌNH</b>", "{*}"],
        "{Số 07-KH/CB}", "{Bắc Lũng, ngày 14 tháng 7 năm 2026}",
             phai=("<b>{ĐẢNG CỘNG SẢN VIỆT NAM}</b>",), net="")
    tieu_de(t, "KẾ HOẠCH", "giáo dục chính trị tư tưởng quý III năm 2026", net="-----")
    t.p("Chi bộ Báo và Phát thanh, Truyền hình xây dựng Kế hoạch giáo dục chính trị tư tưởng quý III năm 2026 như sau:")
    t.p("1. ¦Mục đích", rpr=DAM)
    t.p("- ¦Giữ vững lập trường, đạo đức của người làm báo.")
    t.p("- ¦Không để sai sót về quan điểm trên sóng và trên trang điện tử.")
    t.p("2. ¦Nội dung", rpr=DAM)
    t.p("2.1. ¦Học tập chuyên đề: một buổi trong tháng 8.")
    t.p("2.2. ¦Đi thực tế tại di tích đồi Mâm Xôi.")
    t.p("2.3. ¦Tọa đàm nghề báo trong thời đại số.")
    t.p("3. ¦Thực hiện", rpr=DAM)
    t.p("3.1. ¦Chi ủy phân công báo cáo viên.")
    t.p("3.2. ¦Các tổ đảng điểm danh, ghi sổ.")
    t.p("Đề nghị các đồng chí đảng viên thực hiện nghiêm túc Kế hoạch này.")
    t.vung = "cuoi"
    t.bang([[O("<b>{Nơi nhận:}</b> - Đảng ủy cấp trên; - Đảng viên chi bộ; {- Lưu} chi bộ.", can="trai"),
             O("<b>{T/M} CHI BỘ</b>\n<b>PHÓ BÍ THƯ</b>\n\n\n<b>Giáp Văn Lượng</b>", can="giua")]], ke=False)
    return t.xong(Mong(
        he="dang", chu_quan="ĐẢNG ỦY CÁC CƠ QUAN ĐẢNG TỈNH BẮC LŨNG", ban_hanh="CHI BỘ BÁO VÀ PHÁT THANH, TRUYỀN HÌNH", so="07",
        ky_hieu="CB",
        dia_danh="Bắc Lũng", ngay=(14, 7, 2026), trich_yeu="giáo dục chính trị tư tưởng quý III năm 2026", muc=(None,), noi_nhan=2,
        luu_tru="chi bộ",
        ky={"thay_mat": "CHI BỘ", "chuc_vu": "PHÓ BÍ THƯ", "ho_ten": "Giáp Văn Lượng"}))


@mau("la-txt-tab-may-mac", "txt")
def _tab() -> Ban:
    """Columns by tab stops, line ends of old Macs, trailing spaces, the date in capitals, wrapped items with hanging indents."""
    t = VanChu(cach=False)
    t.vung = "dau"
    t.d("\tUBND XÃ TÂN HƯƠNG\t\t{CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM}", "\tTRƯỜNG TIỂU HỌC TÂN HƯƠNG\t\t{Độc lập - Tự do - Hạnh phúc}",
        "\t{Số: 64/KH-THTH}\t\t{Tân Hương, ngày 08 tháng 12 năm 2025}", "", "\t\t\t{KẾ HOẠCH}", "\t\tTổ chức Hội chợ Xuân yêu thương   ",
        "")
    t.vung = "than"
    t.p("Trường Tiểu học Tân Hương xây dựng kế hoạch tổ chức Hội chợ Xuân yêu thương như sau:   ")
    t.p("I. ¦Mục đích")
    t.p("\t- ¦Giúp học sinh biết chia sẻ, tập mua bán, tính toán.")
    t.p("\t- ¦Gây quỹ tặng quà Tết cho 40 bạn khó khăn.")
    t.p("II. ¦Thời gian, địa điểm")
    t.p("\t1. ¦Thời gian: 7 giờ 30 ngày 24/01/2026.")
    t.p("\t2. ¦Địa điểm: sân trường.")
    t.p("III. ¦Nội dung")
    t.p("\ta) ¦Mỗi lớp một gian hàng 3 m x 3 m;")
    t.p("\tb) ¦Hàng hóa do cha mẹ học sinh hỗ trợ, có kiểm tra an toàn thực phẩm;")
    t.p("\tc) ¦Gói bánh chưng, viết câu đối.")
    t.p("IV. ¦Phân công")
    t.p("\t1. ¦Tổng phụ trách Đội: kịch bản, sơ đồ gian hàng.")
    t.p("\t2. ¦Bảo vệ: trông xe, giữ trật tự.")
    t.p("Trên đây là kế hoạch tổ chức Hội chợ Xuân yêu thương của nhà trường./.")
    t.d("", "{Nơi nhận:}\t\t\t\tHIỆU TRƯỞNG", "- UBND xã;", "- Các lớp;", "{- Lưu:} VT.", "", "\t\t\t\t\tNgô Thị Lành", vung="cuoi")
    return t.xong(Mong(
        chu_quan="UBND XÃ TÂN HƯƠNG", ban_hanh="TRƯỜNG TIỂU HỌC TÂN HƯƠNG", so="64", ky_hieu="THTH", dia_danh="Tân Hương",
        ngay=(8, 12, 2025),
        trich_yeu="Tổ chức Hội chợ Xuân yêu thương", muc=("Mục đích", "Thời gian, địa điểm", "Nội dung", "Phân công"), noi_nhan=2,
        luu_tru="VT",
        ky={"chuc_vu": "HIỆU TRƯỞNG", "ho_ten": "Ngô Thị Lành"}), t.van_ban().replace("\n", "\r").encode())


@mau("la-txt-pdf-chan-trang", "txt")
def _chan_trang() -> Ban:
    """Layout text with ``- 2 -`` and ``Trang 3/3`` as page numbers, items with hanging indents, a table over a page, notes ``(1)``."""
    t = VanChu(78, 5, cach=False)
    t.vung = "dau"
    for left, right in (("   SỞ TÀI CHÍNH TỈNH MỘC LY", "{CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM}"),
        ("     CHI CỤC TÀI CHÍNH ĐẦU TƯ", "     {Độc lập - Tự do - Hạnh phúc}"),
                        ("     {Số: 09/KH-CCTCĐT}", "   {Mộc Ly, ngày 15 tháng 01 năm 2026}")):
        t.hai(left, right, 40)
    t.d("")
    t.giua("{KẾ HOẠCH}")
    t.giua("Thẩm tra, quyết toán dự án hoàn thành năm 2026")
    t.d("")
    t.vung = "than"
    t.p("Chi cục Tài chính đầu tư xây dựng Kế hoạch thẩm tra, quyết toán dự án hoàn thành năm 2026 với các nội dung như sau:")
    t.p("I. ¦MỤC TIÊU")
    t.p("Quyết toán xong 148 dự án, trong đó có 39 dự án tồn đọng từ năm 2023 trở về trước; thu hồi nộp ngân sách các khoản chi sai.")
    t.p("II. ¦DANH MỤC, TIẾN ĐỘ")
    t.d("", "  TT   Lĩnh vực               Số dự án      Hạn trình", "  1    Giao thông                   61      30/6/2026",
        "  2    Thủy lợi                     40      30/9/2026")
    t.d("", "{- 2 -}".center(78).rstrip(), "", "  3    Trường học                   47      30/11/2026", "")
    t.p("III. ¦PHÂN CÔNG")
    t.p("1. ¦Phòng Quyết toán 1 phụ trách giao thông, thủy lợi; mỗi chuyên viên nhận không quá 12 hồ sơ cùng lúc để bảo đảm chất lượng "
        "thẩm tra và thời hạn trả kết quả.")
    t.p("2. ¦Phòng Quyết toán 2 phụ trách trường học, trụ sở.")
    t.p("3. ¦Chủ đầu tư chậm nộp hồ sơ quá 24 tháng thì báo cáo UBND tỉnh xử lý trách nhiệm người đứng đầu.")
    t.p("Trên đây là Kế hoạch thẩm tra, quyết toán dự án hoàn thành năm 2026 của Chi cục Tài chính đầu tư./.")
    t.vung = "cuoi"
    t.d("")
    for left, right in (("{Nơi nhận:}", "      CHI CỤC TRƯỞNG"), ("- Sở Tài chính (b/c);", ""), ("- Các chủ đầu tư;", ""),
        ("{- Lưu:} VT.", ""), ("", "       Sầm Văn Bế")):
        t.hai(left, right, 46)
    t.d("", "{Trang 3/3}".rjust(80))
    return t.xong(Mong(
        chu_quan="SỞ TÀI CHÍNH TỈNH MỘC LY", ban_hanh="CHI CỤC TÀI CHÍNH ĐẦU TƯ", so="09", ky_hieu="CCTCĐT", dia_danh="Mộc Ly",
        ngay=(15, 1, 2026), bang=((4, 4),),
        trich_yeu="Thẩm tra, quyết toán dự án hoàn thành năm 2026", muc=("MỤC TIÊU", "DANH MỤC, TIẾN ĐỘ", "PHÂN CÔNG"), noi_nhan=2,
        luu_tru="VT",
        ky={"chuc_vu": "CHI CỤC TRƯỞNG", "ho_ten": "Sầm Văn Bế"}))
