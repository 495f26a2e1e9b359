"""Hard ones: long plans, files of other programs, whole blocks in one paragraph, labels of Word in the old styles."""

from __future__ import annotations

from tests.mau_nhap.dau_cuoi import QUOC_HIEU, TIEU_NGU, cuoi_bang, dau_bang, tieu_de
from tests.mau_nhap.mong import Ban, Mong, mau
from tests.mau_nhap.tai_lieu import DAM, O, TaiLieu


@mau("kho-google-docs")
def _google() -> Ban:
    """Exported by an online editor: empty runs, formats set on every run, bullets ● ○ ■,
    Wingdings arrows and ticks, signs typed as w:sym."""
    t = TaiLieu(font="Arial", co=22, manh=17)
    t.ds(1, ("bullet", "●", "Noto Sans Symbols"), ("bullet", "○", "Noto Sans Symbols"), ("bullet", "■", "Noto Sans Symbols"))
    t.ds(2, ("bullet", "\uf0d8", "Wingdings"), ("bullet", "\uf0fc", "Wingdings"))
    t.ds(3, ("bullet", "+", "Arial"))
    f = "<f=Times New Roman><c=28>{}</c></f>".format
    dau_bang(t, [f("UBND PHƯỜNG THUẬN HÒA MỚI"), f"<b>{f('TRƯỜNG THCS NGUYỄN CHÍ DIỂU')}</b>"], f("{Số: 62/KH-NCD}"),
        f("<i>{Thuận Hòa Mới, ngày 15 tháng 9 năm 2026}</i>"), mot_hang=True, net="")
    t.p("<b></b>")
    tieu_de(t, "KẾ HOẠCH", f"<b>{f('Hoạt động câu lạc bộ nghiên cứu khoa học')}</b>", f"<b>{f('Năm học 2026 - 2027')}</b>")
    t.p(f("Trường THCS Nguyễn Chí Diểu xây dựng Kế hoạch hoạt động của câu lạc bộ nghiên cứu khoa học như sau:"))
    t.p("I. ¦" + f("Mục đích, yêu cầu"), rpr=DAM)
    for text, label, num in (("Tạo sân chơi cho học sinh ham tìm tòi;", "-", (1, 0)), ("Rèn ba kỹ năng:", "-", (1, 0)),
        ("Đặt câu hỏi;", "+", (1, 1)), ("Thu thập số liệu;", "+", (1, 1)),
                             ("Trình bày kết quả.", "+", (1, 1)), ("Không biến câu lạc bộ thành lớp học thêm.", "-", (1, 0))):
        t.p(f(text), label, num=num)
    t.p("II. ¦" + f("Thành phần"), rpr=DAM)
    t.p(f("Thầy Ngô Quốc Tuấn, giáo viên Vật lý, chủ nhiệm câu lạc bộ;"), "-", num=(2, 0))
    t.p(f("24 học sinh khối 7, 8, 9, chia thành sáu nhóm."), "-", num=(2, 0))
    t.p("III. ¦" + f("Nội dung hoạt động"), rpr=DAM)
    t.p("1. ¦" + f("Học kỳ I"), rpr=DAM)
    t.p("{<sym=F0D8>}<tab>" + f("Tháng 9: chọn đề tài từ khó khăn ngay trong trường học;"), "-")
    t.p("{<sym=F0D8>}<tab>" + f("Tháng 10, 11: làm thí nghiệm, ghi nhật ký;"), "-")
    t.p("{<sym=F0D8>}<tab>" + f("Tháng 12: báo cáo thử trước tổ chuyên môn."), "-")
    t.p("2. ¦" + f("Học kỳ II"), rpr=DAM)
    t.p(f("Hoàn thiện sản phẩm, quay video;"), "+", num=(3, 0))
    t.p(f("Dự thi cấp phường trong tháng 3."), "+", num=(3, 0))
    t.p("IV. ¦" + f("Kinh phí"), rpr=DAM)
    t.bang([[f("Khoản chi"), f("Số tiền (đồng)")], [f("Vật tư"), "6.000.000"], [f("Giải thưởng"), "2.400.000"], [f("Cộng"), "8.400.000"]])
    t.p("V. ¦" + f("Tổ chức thực hiện"), rpr=DAM)
    t.p("1. ¦" + f("Ban Giám hiệu: duyệt đề tài, theo dõi chung."))
    t.p("2. ¦" + f("Tổ Khoa học tự nhiên: cử giáo viên hướng dẫn từng nhóm."))
    t.p(f("Trên đây là Kế hoạch hoạt động của câu lạc bộ nghiên cứu khoa học năm học 2026 - 2027./."))
    cuoi_bang(t, ["- Phòng VHXH phường;", "- Các tổ chuyên môn;", "{- Lưu:} VT, CLB."], ["{KT.} HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG"],
        "Tôn Thất Quỳnh Du")
    return t.xong(Mong(
        chu_quan="UBND PHƯỜNG THUẬN HÒA MỚI", ban_hanh="TRƯỜNG THCS NGUYỄN CHÍ DIỂU", so="62", ky_hieu="NCD", dia_danh="Thuận Hòa Mới",
        ngay=(15, 9, 2026), bang=((4, 2),),
        trich_yeu="Hoạt động câu lạc bộ nghiên cứu khoa học Năm học 2026 - 2027",
        muc=("Mục đích, yêu cầu", "Thành phần", "Nội dung hoạt động", "Kinh phí", "Tổ chức thực hiện"),
        noi_nhan=2, luu_tru="VT CLB", ky={"ky_thay": "HIỆU TRƯỞNG", "chuc_vu": "PHÓ HIỆU TRƯỞNG", "ho_ten": "Tôn Thất Quỳnh Du"}))


@mau("kho-mot-doan-nhieu-dong")
def _mot_doan() -> Ban:
    """Each header cell is one paragraph with soft breaks; all recipients and the whole signature in one paragraph each."""
    t = TaiLieu()
    t.vung = "dau"
    t.bang([[O("UBND XÃ MINH TÂN<br><b>TRƯỜNG TH&THCS MINH TÂN</b><br>{___________}<br>{Số: 19/KH-TH&THCS}", can="giua"),
             O("<b>{CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM}<br>{Độc lập – Tự do – Hạnh phúc}</b><br>{_____________________}<br><i>{Minh Tân, "
             "ngày 04 tháng 11 năm 2025}</i>", can="giua")]], ke=False, rong=(4000, 5500))
    tieu_de(t, "KẾ HOẠCH", "<b>Tổ chức các hoạt động chào mừng<br>ngày Nhà giáo Việt Nam 20 - 11</b>", net="vien")
    t.p("Căn cứ Kế hoạch giáo dục năm học 2025 - 2026;<br>Căn cứ nghị quyết cuộc họp liên tịch ngày 01/11/2025;<br>Trường TH&THCS Minh Tân "
        "xây dựng kế hoạch tổ chức các hoạt động chào mừng như sau:")
    t.p("I. ¦MỤC ĐÍCH, YÊU CẦU", rpr=DAM)
    t.p("{1.} Tri ân các thế hệ thầy cô giáo.<br>{2.} Hoạt động gọn, ấm cúng, không nhận quà có giá trị.")
    t.nhan += ["1.", "2."]
    t.p("II. ¦NỘI DUNG", rpr=DAM)
    t.p("1. ¦Hội giảng", rpr=DAM)
    t.p("{a)} Mỗi tổ đăng ký 03 tiết;<br>{b)} Thời gian: từ 06/11 đến 14/11;<br>{c)} Chấm điểm theo phiếu của Sở.")
    t.nhan += ["a)", "b)", "c)"]
    t.p("2. ¦Văn nghệ, thể thao", rpr=DAM)
    t.p("{a)} Giao hữu bóng chuyền với trường bạn.<br>{b)} Mỗi khối một tiết mục, tổng duyệt ngày 18/11.")
    t.nhan += ["a)", "b)"]
    t.p("3. ¦Thăm hỏi nhà giáo nghỉ hưu: 07 thầy cô, do Công đoàn chuẩn bị.")
    t.p("III. ¦TỔ CHỨC THỰC HIỆN", rpr=DAM)
    t.p("1. ¦Công đoàn phối hợp với chuyên môn lập tiểu ban, phân công cụ thể.")
    t.p("2. ¦Đoàn, Đội phụ trách văn nghệ, trang trí, âm thanh.")
    t.p("3. ¦Kinh phí trích từ quỹ phúc lợi, không quá 15 triệu đồng.")
    t.p("Trên đây là kế hoạch tổ chức các hoạt động chào mừng ngày Nhà giáo Việt Nam 20 - 11 của trường./.")
    t.vung = "cuoi"
    t.bang([[O("<b><i>{Nơi nhận:}</i></b><br>- Phòng VHXH xã (b/c);<br>- Các tổ, bộ phận (t/h);<br>{- Lưu:} VT.", can="trai"),
             O("<b>HIỆU TRƯỞNG<br><br><br><br>Đoàn Thị Ngọc Ánh</b>", can="giua")]], ke=False)
    return t.xong(Mong(
        chu_quan="UBND XÃ MINH TÂN", ban_hanh="TRƯỜNG TH&THCS MINH TÂN", so="19", ky_hieu="TH&THCS", dia_danh="Minh Tân",
        ngay=(4, 11, 2025), can_cu=2,
        trich_yeu="Tổ chức các hoạt động chào mừng ngày Nhà giáo Việt Nam 20 - 11",
        muc=("MỤC ĐÍCH, YÊU CẦU", "NỘI DUNG", "TỔ CHỨC THỰC HIỆN"), noi_nhan=2, luu_tru="VT",
        ky={"chuc_vu": "HIỆU TRƯỞNG", "ho_ten": "Đoàn Thị Ngọc Ánh"}))


@mau("kho-tieu-de-trong-bang")
def _trong_bang() -> Ban:
    """Title in a merged row of the header table; the place and date stand above the signature; rules as paragraph borders."""
    t = TaiLieu(co=26)
    t.vung = "dau"
    t.bang([[O("ĐẢNG ỦY XÃ TRÀ LĨNH MỚI\n<b>HỘI NÔNG DÂN XÃ</b>", can="giua"), O(f"{QUOC_HIEU}\n{TIEU_NGU}", can="giua")],
        [O("{Số: 27-KH/HNDX}", can="giua"), ""],
            [O("<b>{KẾ HOẠCH}</b>\n<b>Đăng ký hộ sản xuất, kinh doanh giỏi năm 2026</b>", cot=2, can="giua")]], ke=False, rong=(4000, 5500))
    t.net("vien")
    t.vung = "than"
    t.p("Hội Nông dân xã xây dựng Kế hoạch đăng ký hộ sản xuất, kinh doanh giỏi năm 2026, cụ thể như sau:")
    t.p("I. ¦MỤC TIÊU", rpr=DAM)
    t.p("- ¦Có 420 hộ đăng ký, chiếm 35% số hộ hội viên.")
    t.p("- ¦Cuối năm có 260 hộ đạt danh hiệu các cấp; 05 hộ cấp tỉnh.")
    t.p("II. ¦NHIỆM VỤ, GIẢI PHÁP", rpr=DAM)
    t.p("1. ¦Vốn: tín chấp qua Ngân hàng Chính sách xã hội 9 tỷ đồng.")
    t.p("2. ¦Kỹ thuật: 14 lớp chuyển giao về hạt dẻ, lê, trâu vỗ béo.")
    t.p("3. ¦Thị trường: đưa 06 sản phẩm lên sàn điện tử, làm tem truy xuất.")
    t.p("III. ¦TỔ CHỨC THỰC HIỆN", rpr=DAM)
    t.p("1. ¦Ban Thường vụ Hội phân công ủy viên phụ trách chi hội.")
    t.p("2. ¦Chi hội họp bình xét, gửi danh sách trước ngày 15/3/2026.")
    t.p("Trong quá trình thực hiện có khó khăn, các chi hội phản ánh về Hội Nông dân xã để xem xét./.")
    t.vung = "cuoi"
    t.bang([[O("<b><i>{Nơi nhận:}</i></b>\n- Hội Nông dân tỉnh;\n- Đảng ủy xã;\n- 17 chi hội;\n{- Lưu:} HND."),
             O("<i>{Trà Lĩnh Mới, ngày 20 tháng 02 năm 2026}</i>\n<b>{TM.} BAN THƯỜNG VỤ</b>\n<b>CHỦ TỊCH</b>\n\n\n<b>Nông Văn Ích</b>",
             can="giua")]], ke=False)
    return t.xong(Mong(
        chu_quan="ĐẢNG ỦY XÃ TRÀ LĨNH MỚI", ban_hanh="HỘI NÔNG DÂN XÃ", so="27", ky_hieu="HNDX", dia_danh="Trà Lĩnh Mới",
        ngay=(20, 2, 2026),
        trich_yeu="Đăng ký hộ sản xuất, kinh doanh giỏi năm 2026", muc=("MỤC TIÊU", "NHIỆM VỤ, GIẢI PHÁP", "TỔ CHỨC THỰC HIỆN"), noi_nhan=3,
        luu_tru="HND",
        ky={"thay_mat": "BAN THƯỜNG VỤ", "chuc_vu": "CHỦ TỊCH", "ho_ten": "Nông Văn Ích"}))


@mau("kho-nhan-kieu-cu-word")
def _nhan_cu() -> Ban:
    """Word's own lists in the old spellings: ``I/`` ``1-`` ``a.`` ``(1)`` ``1)``, a list with literal words «Bước %1:»."""
    t = TaiLieu()
    t.ds(1, ("upperRoman", "%1/"), ("decimal", "%2-"), ("lowerLetter", "%3."))
    t.ds(2, ("decimal", "(%1)"))
    t.ds(3, ("decimal", "%1)"))
    dau_bang(t, ["SỞ CÔNG THƯƠNG TỈNH VÂN ĐỒN", "CHI CỤC QUẢN LÝ THỊ TRƯỜNG"], "{Số: 350 / KH-CCQLTT}",
        "{Vân Đồn, ngày 08 tháng 12 năm 2025}")
    tieu_de(t, "KẾ HOẠCH", "Cao điểm chống hàng giả, gian lận thương mại dịp Tết Nguyên đán 2026")
    t.p("Chi cục Quản lý thị trường ban hành Kế hoạch cao điểm chống hàng giả, gian lận thương mại như sau:")
    rows = (("MỤC TIÊU", "I.", (1, 0)), ("Bảo vệ người tiêu dùng, giữ bình ổn giá dịp Tết.", "1.", (1, 1)),
        ("Xử lý nghiêm, công khai tên cơ sở vi phạm.", "2.", (1, 1)),
            ("NỘI DUNG KIỂM TRA", "II.", (1, 0)), ("Mặt hàng trọng điểm", "1.", (1, 1)), ("Bánh kẹo, rượu bia;", "a)", (1, 2)),
            ("Thuốc lá, pháo nổ;", "b)", (1, 2)), ("Quần áo, mỹ phẩm;", "c)", (1, 2)),
            ("Xăng dầu, gas;", "d)", (1, 2)), ("Thực phẩm đông lạnh;", "đ)", (1, 2)), ("Phân bón, giống vụ xuân.", "e)", (1, 2)),
            ("Địa bàn trọng điểm", "2.", (1, 1)), ("Chợ trung tâm và kho hàng cảng cá;", "a)", (1, 2)),
            ("Cửa hàng trên mạng có địa chỉ trong tỉnh.", "b)", (1, 2)), ("CÁC BƯỚC", "III.", (1, 0)))
    for text, label, num in rows:
        t.p(text, label, num=num, rpr=DAM if num[1] == 0 else "")
    for n, text in enumerate(("Nắm tình hình, lập danh sách đối tượng.", "Ký cam kết với 600 hộ kinh doanh.",
        "Kiểm tra đột xuất theo tin báo."), 1):
        t.p(text, f"({n})", num=(2, 0))
    t.p("TỔ CHỨC THỰC HIỆN", "IV.", num=(1, 0), rpr=DAM)
    for n, text in enumerate(("Các Đội trực 24/24 giờ từ 20 tháng Chạp.", "Phòng Nghiệp vụ tổng hợp, báo cáo thứ Năm hằng tuần."), 1):
        t.p(text, f"{n})", num=(3, 0))
    t.p("Đề nghị các lực lượng chức năng phối hợp thực hiện có hiệu quả Kế hoạch này./.")
    cuoi_bang(t, ["- Sở Công Thương (b/c);", "- Công an tỉnh (p/h);", "- Các Đội QLTT;", "{- Lưu:} VT, NV."], ["{Q.} CHI CỤC TRƯỞNG"],
        "Vũ Hải Triều")
    return t.xong(Mong(
        chu_quan="SỞ CÔNG THƯƠNG TỈNH VÂN ĐỒN", ban_hanh="CHI CỤC QUẢN LÝ THỊ TRƯỜNG", so="350", ky_hieu="CCQLTT", dia_danh="Vân Đồn",
        ngay=(8, 12, 2025),
        trich_yeu="Cao điểm chống hàng giả, gian lận thương mại dịp Tết Nguyên đán 2026",
        muc=("MỤC TIÊU", "NỘI DUNG KIỂM TRA", "CÁC BƯỚC", "TỔ CHỨC THỰC HIỆN"), noi_nhan=3, luu_tru="VT NV",
        ky={"quyen": "CHI CỤC TRƯỞNG", "ho_ten": "Vũ Hải Triều"}))


@mau("kho-ke-hoach-truong-dai")
def _truong_dai() -> Ban:
    """A long school plan after the ministry's frame: typed and native numbers mixed, five tables with captions by SEQ
    fields, run-in titles."""
    t = TaiLieu(co=26, manh=29)
    t.so_trang()
    t.ds(1, ("bullet", "-", "Times New Roman"), ("bullet", "+", "Times New Roman"))
    dau_bang(t, ["UBND XÃ PHONG QUANG", "TRƯỜNG TIỂU HỌC PHONG QUANG"], "{Số: 77 /KHGD-THPQ}", "{Phong Quang, ngày 30 tháng 8 năm 2026}")
    tieu_de(t, "KẾ HOẠCH", "Giáo dục của nhà trường", "Năm học 2026 - 2027")
    dash = {"num": (1, 0)}

    def caption(text: str, n: int) -> None:
        t.p(f"<i>Bảng <fld=SEQ Bảng \\* ARABIC>{n}</fld>. {text}</i>", can="giua")

    t.p("I. ¦CĂN CỨ XÂY DỰNG KẾ HOẠCH", rpr=DAM)
    for text in ("Chương trình giáo dục phổ thông ban hành theo Thông tư số 32/2018/TT-BGDĐT;",
        "Khung thời gian năm học do UBND tỉnh quyết định;", "Kết quả năm học 2025 - 2026 và điều kiện của trường."):
        t.p(text, "-", **dash)
    t.p("II. ¦ĐIỀU KIỆN THỰC HIỆN", rpr=DAM)
    t.p("1. ¦Đặc điểm kinh tế, văn hóa, xã hội địa phương", rpr=DAM)
    t.p("Xã có 11 thôn, 6 dân tộc; nghề chính là trồng lúa nương, nuôi ong và hái chè. Đường vào hai điểm trường thường sạt lở khi mưa "
        "lớn.")
    t.p("2. ¦Tình hình nhà trường", rpr=DAM)
    t.p("2.1. ¦Học sinh: 18 lớp, 503 em; 03 điểm trường.")
    caption("Quy mô học sinh", 1)
    t.bang([["Khối", "Số lớp", "Học sinh", "Nữ", "Dân tộc"], ["1", "4", "102", "48", "97"], ["2", "4", "99", "51", "94"],
        ["3", "4", "108", "55", "101"], ["4", "3", "97", "45", "92"], ["5", "3", "97", "47", "90"],
            ["Cộng", "18", "503", "246", "474"]])
    t.p("2.2. ¦Đội ngũ: 31 người, trong đó 27 giáo viên.")
    caption("Trình độ đội ngũ", 2)
    t.bang([["Đội ngũ", "Đại học", "Cao đẳng"], ["Quản lý", "2", "0"], ["Giáo viên", "24", "3"], ["Nhân viên", "1", "1"]])
    t.p("2.3. ¦Cơ sở vật chất: 18 phòng học, trong đó 14 kiên cố; thiếu phòng âm nhạc và nhà đa năng.")
    t.p("III. ¦MỤC TIÊU GIÁO DỤC", rpr=DAM)
    t.p("1. ¦Mục tiêu chung: học sinh biết yêu thương, tự tin, đọc viết và tính toán vững vàng.")
    t.p("2. ¦Chỉ tiêu cụ thể", rpr=DAM)
    t.p("a) ¦Phẩm chất: 100% xếp loại Đạt trở lên;")
    t.p("b) ¦Hoàn thành chương trình lớp học: 98,8%;")
    t.p("c) ¦Hoàn thành chương trình tiểu học: 100%;")
    t.p("d) ¦Khen thưởng cuối năm: 48%;")
    t.p("đ) ¦Chuyên cần: từ 97,5% trở lên.")
    t.p("IV. ¦TỔ CHỨC CÁC MÔN HỌC VÀ HOẠT ĐỘNG GIÁO DỤC", rpr=DAM)
    t.p("1. ¦Thời lượng các môn học", rpr=DAM)
    caption("Số tiết cả năm", 3)
    t.bang([[O("TT", doc="tu"), O("Môn học", doc="tu"), O("Số tiết", cot=5)],
        [O("", doc="tiep"), O("", doc="tiep"), "Lớp 1", "Lớp 2", "Lớp 3", "Lớp 4", "Lớp 5"], [O("1. Môn học bắt buộc", cot=7)],
            ["1", "Tiếng Việt", "420", "350", "245", "245", "245"], ["2", "Toán", "105", "175", "175", "175", "175"],
            [O("2. Môn học tự chọn", cot=7)], ["3", "Làm quen tiếng Anh", "70", "70", "", "", ""]], tieu_de=2)
    t.p("2. ¦Hoạt động tập thể", rpr=DAM)
    caption("Chủ điểm theo tháng", 4)
    t.bang([["Tháng", "Chủ điểm", "Hình thức", "Người phụ trách"], ["9", "Em yêu trường em", "Toàn trường", "Hiệu trưởng"],
        ["10", "Bạn bè bốn phương", "Theo khối", "Tổng phụ trách"], ["11", "Nhớ ơn thầy cô", "Toàn trường", "Công đoàn"]])
    t.p("3. ¦Khung thời gian", rpr=DAM)
    t.p("3.1. ¦Tựu trường: 25/8/2026 (lớp 1: 18/8/2026).")
    t.p("3.2. ¦Học kỳ I: từ 07/9/2026 đến 15/01/2027.")
    t.p("3.3. ¦Học kỳ II: từ 18/01/2027 đến 25/5/2027.")
    t.p("4. ¦Thời khóa biểu mẫu", rpr=DAM)
    caption("Tuần học của lớp 1A", 5)
    t.bang([["Buổi", "Tiết", "Thứ Hai", "Thứ Ba", "Thứ Tư"], [O("Sáng", doc="tu"), "1", "Chào cờ", "Tiếng Việt", "Toán"],
        [O("", doc="tiep"), "2", "Tiếng Việt", "Toán", "Tiếng Việt"], [O("Chiều", doc="tu"), "1", "Mĩ thuật", "Âm nhạc", "Tự học"],
            [O("", doc="tiep"), "2", "Thể dục", "Đọc sách", "Trải nghiệm"]])
    t.p("V. ¦GIẢI PHÁP", rpr=DAM)
    t.p("1. ¦Về đội ngũ", rpr=DAM)
    t.p("Phân công giáo viên cốt cán kèm giáo viên mới:", "-", **dash)
    t.p("Tổ 1: cô Vàng Thị Mỷ kèm 02 giáo viên;", "+", num=(1, 1))
    t.p("Tổ 4, 5: thầy Thào A Lử kèm 01 giáo viên.", "+", num=(1, 1))
    t.p("Bồi dưỡng thường xuyên 120 tiết mỗi người.", "-", **dash)
    t.p("2. ¦Về cơ sở vật chất", rpr=DAM)
    t.p("Xin đầu tư 02 phòng học thay nhà tạm tại điểm Lùng Khúy;", "-", **dash)
    t.p("Làm mái che sân khấu bằng nguồn xã hội hóa.", "-", **dash)
    t.p("VI. ¦TỔ CHỨC THỰC HIỆN", rpr=DAM)
    t.p("1. ¦Hiệu trưởng", rpr=DAM)
    t.p("Chịu trách nhiệm toàn diện; báo cáo cấp trên đúng hạn.")
    t.p("2. ¦Phó Hiệu trưởng", rpr=DAM)
    t.p("Chỉ đạo chuyên môn, bán trú, thư viện.")
    t.p("3. ¦Tổ trưởng", rpr=DAM)
    t.p("Xây dựng kế hoạch tổ, duyệt kế hoạch bài dạy của tổ viên.")
    t.p("4. ¦Giáo viên", rpr=DAM)
    t.p("Thực hiện đúng chương trình; đánh giá học sinh theo quy định.")
    t.p("Trên đây là Kế hoạch giáo dục năm học 2026 - 2027 của Trường Tiểu học Phong Quang./.")
    cuoi_bang(t, ["- UBND xã (b/c);", "- Các tổ chuyên môn (t/h);", "- Công khai trên trang của trường;", "{- Lưu:} VT, CM."],
        ["HIỆU TRƯỞNG"], "Lù Thị Páo")
    return t.xong(Mong(
        chu_quan="UBND XÃ PHONG QUANG", ban_hanh="TRƯỜNG TIỂU HỌC PHONG QUANG", so="77", ky_hieu="THPQ", dia_danh="Phong Quang",
        ngay=(30, 8, 2026), loi_dan=0,
        trich_yeu="Giáo dục của nhà trường Năm học 2026 - 2027", bang=((7, 5), (4, 3), (7, 7), (4, 4), (5, 5)),
        muc=("CĂN CỨ XÂY DỰNG KẾ HOẠCH", "ĐIỀU KIỆN THỰC HIỆN", "MỤC TIÊU GIÁO DỤC", "TỔ CHỨC CÁC MÔN HỌC VÀ HOẠT ĐỘNG GIÁO DỤC",
        "GIẢI PHÁP", "TỔ CHỨC THỰC HIỆN"), noi_nhan=3, luu_tru="VT CM",
        ky={"chuc_vu": "HIỆU TRƯỞNG", "ho_ten": "Lù Thị Páo"}))


@mau("kho-tron-thu")
def _tron_thu() -> Ban:
    """A mail-merge letterhead: MERGEFIELD and simple fields, form text, a centred tab name, recipients after soft breaks."""
    t = TaiLieu()
    dau_bang(t, ["<b><fld=MERGEFIELD chu_quan>UBND PHƯỜNG LỘC HÀ</fld></b>",
        "<b><sfld=MERGEFIELD don_vi>TRƯỜNG MẦM NON HƯƠNG SEN</sfld></b>"], "{Số: <fld=MERGEFIELD so>24</fld>/KH-MNHS}",
             "{Lộc Hà, ngày <sfld=MERGEFIELD ngay>16</sfld> tháng 10 năm 2026}", net="{---***---}")
    tieu_de(t, "KẾ HOẠCH", "Tập huấn sơ cứu, phòng tránh tai nạn thương tích cho trẻ")
    t.p("Căn cứ Thông tư số 45/2021/TT-BGDĐT ngày 31/12/2021 của Bộ Giáo dục và Đào tạo; Căn cứ kế hoạch năm học của nhà trường.")
    t.p("Nay <sfld=MERGEFIELD don_vi_2>Trường Mầm non Hương Sen</sfld> lập kế hoạch tập huấn như sau:")
    t.p("I. ¦MỤC ĐÍCH", rpr=DAM)
    t.p("100% giáo viên, nhân viên biết xử lý hóc sặc, bỏng, ngã, điện giật, đuối nước.")
    t.p("II. ¦THỜI GIAN, ĐỊA ĐIỂM", rpr=DAM)
    t.p("1. ¦Thời gian: 7 giờ 30, thứ Bảy, ngày <fld=FORMTEXT>24/10/2026</fld>.")
    t.p("2. ¦Địa điểm: phòng đa năng, tầng <fld=FORMTEXT>2</fld>.")
    t.p("III. ¦NỘI DUNG", rpr=DAM)
    t.p("1. ¦Lý thuyết: nhận biết tình huống nguy hiểm, gọi 115 đúng cách.")
    t.p("2. ¦Thực hành: ép tim trên mô hình, nghiệm pháp Heimlich, băng bó.")
    t.p("3. ¦Kiểm tra: mỗi người bốc thăm một tình huống.")
    t.p("IV. ¦PHÂN CÔNG", rpr=DAM)
    t.bang([["TT", "Công việc", "Người thực hiện", "Hạn"], ["1", "Mời bác sĩ", "Phó Hiệu trưởng", "20/10"],
        ["2", "Mượn mô hình", "Y tế", "22/10"], ["3", "In tài liệu", "Văn thư", "22/10"]])
    t.p("Đề nghị các bộ phận chuẩn bị chu đáo./.")
    t.vung = "cuoi"
    t.p("<b>{Nơi nhận:}</b>")
    t.p("- UBND phường;<br>- Giáo viên, nhân viên;<br>{- Lưu:} VT.")
    t.ps("<tab><b>HIỆU TRƯỞNG</b>", "", "", "<tab><b><fld=MERGEFIELD ky>Phan Thị Thanh Nhàn</fld></b>", tabs="c6800")
    return t.xong(Mong(
        chu_quan="UBND PHƯỜNG LỘC HÀ", ban_hanh="TRƯỜNG MẦM NON HƯƠNG SEN", so="24", ky_hieu="MNHS", dia_danh="Lộc Hà", ngay=(16, 10, 2026),
        can_cu=2,
        trich_yeu="Tập huấn sơ cứu, phòng tránh tai nạn thương tích cho trẻ",
        muc=("MỤC ĐÍCH", "THỜI GIAN, ĐỊA ĐIỂM", "NỘI DUNG", "PHÂN CÔNG"), bang=((4, 4),), noi_nhan=2, luu_tru="VT",
        ky={"chuc_vu": "HIỆU TRƯỞNG", "ho_ten": "Phan Thị Thanh Nhàn"}))


@mau("kho-phu-luc-nhieu-loai")
def _phu_luc() -> Ban:
    """Three appendices: native lists and footnote in one, restarted Roman sections in the next, a landscape table in
    the last; titles with soft breaks."""
    t = TaiLieu(theme=True)
    t.so_trang()
    t.ds(1, ("decimal", "%1."), ("lowerLetter", "%2)"))
    dau_bang(t, ["<b>ỦY BAN NHÂN DÂN</b>", "<b>XÃ ĐÔNG PHÚ</b>"], "{Số: 140/KH-UBND}", "{Đông Phú, ngày 12 tháng 8 năm 2026}")
    tieu_de(t, "KẾ HOẠCH", "Diễn tập phòng, chống thiên tai và tìm kiếm cứu nạn năm 2026")
    t.ps("Căn cứ Luật Phòng, chống thiên tai;", "Căn cứ Chỉ lệnh diễn tập của Bộ Chỉ huy quân sự tỉnh;",
        "Ủy ban nhân dân xã Đông Phú xây dựng Kế hoạch diễn tập như sau:")
    t.p("I. ¦MỤC ĐÍCH", rpr=DAM)
    t.p("Nâng cao năng lực chỉ huy, hiệp đồng giữa các lực lượng; kiểm tra phương án sơ tán dân vùng trũng.")
    t.p("II. ¦NỘI DUNG", rpr=DAM)
    t.p("1. ¦Diễn tập cơ chế: một buổi, tại hội trường UBND xã.")
    t.p("2. ¦Thực binh: kịch bản tại Phụ lục I; tình huống vỡ bờ bao thôn Hạ.")
    t.p("III. ¦TỔ CHỨC THỰC HIỆN", rpr=DAM)
    t.p("1. ¦Ban Chỉ huy quân sự xã: Chủ trì xây dựng văn kiện.")
    t.p("2. ¦Phòng Kinh tế: Bảo đảm vật tư theo Phụ lục III.")
    t.p("Yêu cầu các đơn vị chuẩn bị xong trước ngày 30/8/2026./.")
    cuoi_bang(t, ["- UBND tỉnh (b/c);", "- Bộ CHQS tỉnh;", "- Các thôn;", "{- Lưu:} VT, QS."], ["{TM.} ỦY BAN NHÂN DÂN", "CHỦ TỊCH"],
        "Chu Mạnh Cường")
    t.sang_trang()
    t.vung = "phu_luc"
    kem = "<i>{(Kèm theo Kế hoạch số 140/KH-UBND ngày 12 tháng 8 năm 2026 của UBND xã Đông Phú)}</i>"
    t.ps("<b>{Phụ lục I}</b>", "<b>KỊCH BẢN THỰC BINH<br>TÌNH HUỐNG VỠ BỜ BAO</b>", kem, can="giua")
    t.p("Giai đoạn báo động", "1.", num=(1, 0), rpr=DAM)
    t.p("7 giờ 00: trưởng thôn đánh kẻng, báo về xã;", "a)", num=(1, 1))
    t.p("7 giờ 10: loa phát lệnh sơ tán<fn=1>.", "b)", num=(1, 1))
    t.p("Giai đoạn ứng cứu", "2.", num=(1, 0), rpr=DAM)
    t.p("Hai xuồng máy đưa 40 người già, trẻ em lên trường học;", "a)", num=(1, 1))
    t.p("Đội xung kích đóng cọc, chèn bao cát.", "b)", num=(1, 1))
    t.cuoc_chu(1, " Ba hồi còi dài, mỗi hồi 30 giây.")
    t.sang_trang()
    t.ps("<b>{Phụ lục II}</b>", "<b>PHÂN CÔNG LỰC LƯỢNG</b>", kem, can="giua")
    t.p("I. ¦Lực lượng tại chỗ", rpr=DAM)
    t.ps("- ¦Dân quân: 45 người.", "- ¦Xung kích thôn: 90 người.")
    t.p("II. ¦Lực lượng hiệp đồng", rpr=DAM)
    t.ps("- ¦Công an xã: 12 người.", "- ¦Trạm Y tế: 05 người, 01 xe cứu thương.")
    t.het_phan()
    t.ps("<b>{Phụ lục III}</b>", "<b>VẬT TƯ, PHƯƠNG TIỆN</b>", kem, can="giua")
    t.bang([["TT", "Tên vật tư", "Đơn vị tính", "Số lượng", "Nơi tập kết", "Người quản lý"],
        ["1", "Bao tải", "cái", "2.000", "Nhà văn hóa thôn Hạ", "Ông Bẩy"], ["2", "Xuồng máy", "chiếc", "02", "Bến đò", "BCH quân sự xã"],
            ["3", "Áo phao", "cái", "120", "Kho UBND xã", "Phòng Kinh tế"]])
    return t.xong(Mong(
        ban_hanh="ỦY BAN NHÂN DÂN XÃ ĐÔNG PHÚ", so="140", ky_hieu="UBND", dia_danh="Đông Phú", ngay=(12, 8, 2026), can_cu=2, cuoc_chu=1,
        bang=((4, 6),),
        trich_yeu="Diễn tập phòng, chống thiên tai và tìm kiếm cứu nạn năm 2026", muc=("MỤC ĐÍCH", "NỘI DUNG", "TỔ CHỨC THỰC HIỆN"),
        noi_nhan=3, luu_tru="VT QS",
        phu_luc=("KỊCH BẢN THỰC BINH TÌNH HUỐNG VỠ BỜ BAO", "PHÂN CÔNG LỰC LƯỢNG", "VẬT TƯ, PHƯƠNG TIỆN"), ngang=(False, False, True),
        ky={"thay_mat": "ỦY BAN NHÂN DÂN", "chuc_vu": "CHỦ TỊCH", "ho_ten": "Chu Mạnh Cường"}), ngang=True)
