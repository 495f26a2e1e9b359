"""Text as it comes out of PDF files and printers: columns, wrapped lines, page numbers, page breaks in mid-sentence."""

from __future__ import annotations

from tests.mau_nhap.bang_ma import sai_u
from tests.mau_nhap.mong import Ban, Mong, mau
from tests.mau_nhap.van_chu import VanChu


def _dau(t: VanChu, *hai: tuple[str, str]) -> None:
    t.vung = "dau"
    for left, right in hai:
        t.hai(left, right, 40)
    t.d("")


def _giua(t: VanChu, *dong: str) -> None:
    t.vung = "dau"
    for line in dong:
        t.giua(line)
    t.d("")
    t.vung = "than"


@mau("txt-pdf-phuong", "txt")
def _phuong() -> Ban:
    """pdftotext -layout: two columns, 78 signs a line, indented paragraphs without blank lines, a page break inside a sentence."""
    t = VanChu(78, 6, cach=False)
    _dau(t, ("   ỦY BAN NHÂN DÂN", "{CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM}"),
        ("  PHƯỜNG HÒA KHÁNH BẮC", "     {Độc lập - Tự do - Hạnh phúc}"), ("", ""),
         ("   {Số: 129 /KH-UBND}", " {Hòa Khánh Bắc, ngày 24 tháng 03 năm 2026}"))
    _giua(t, "{KẾ HOẠCH}", "Tuyên truyền, vận động phân loại chất thải rắn sinh hoạt tại nguồn", "trên địa bàn phường năm 2026")
    t.p("Thực hiện Kế hoạch số 19/KH-UBND ngày 15/01/2026 của UBND thành phố về quản lý chất thải rắn sinh hoạt; UBND phường Hòa Khánh Bắc "
        "ban hành "
        "Kế hoạch tuyên truyền, vận động phân loại chất thải rắn sinh hoạt tại nguồn như sau:")
    t.p("I. ¦MỤC ĐÍCH, YÊU CẦU")
    t.p("1. ¦Mục đích")
    t.p("- ¦Làm cho mỗi hộ gia đình phân biệt được ba nhóm rác: tái chế được, thực phẩm và rác còn lại; hình thành thói quen để riêng từ "
        "bếp.")
    t.p("- ¦Giảm lượng rác phải chôn lấp từ 15% trở lên so với năm 2025.")
    t.p("2. ¦Yêu cầu")
    t.p("- ¦Thông điệp ngắn, dễ nhớ; tuyên truyền đến từng khu nhà trọ, ký túc xá, nơi có đông công nhân và sinh viên tạm trú, gắn với "
        "việc bố trí điểm "
        "tập kết, xe thu gom đúng giờ để người dân thấy việc phân loại là có ích.")
    t.ngat_trang(2, chen=True)
    t.p("II. ¦NỘI DUNG")
    t.p("1. ¦Tập huấn tuyên truyền viên")
    t.p("Mở 04 lớp cho tổ trưởng tổ dân phố, chi hội trưởng phụ nữ, bí thư chi đoàn; mỗi lớp 60 người, thời gian một buổi.")
    t.p("2. ¦Phát động “Đổi rác lấy cây xanh”")
    t.p("a) ¦Thời gian: sáng Chủ nhật tuần cuối mỗi tháng.")
    t.p("b) ¦Địa điểm: sân nhà văn hóa của 31 tổ dân phố, luân phiên.")
    t.p("III. ¦TỔ CHỨC THỰC HIỆN")
    t.p("1. ¦Phòng Kinh tế, Hạ tầng và Đô thị chủ trì, theo dõi, tổng hợp kết quả, báo cáo UBND phường trước ngày 20 tháng cuối quý.")
    t.p("2. ¦Đề nghị Ủy ban MTTQ Việt Nam phường đưa tiêu chí phân loại rác vào bình xét gia đình văn hóa.")
    t.p("Trong quá trình thực hiện, nếu có vướng mắc, các đơn vị phản ánh về UBND phường (qua Phòng Kinh tế, Hạ tầng và Đô thị) để được "
        "hướng dẫn./.")
    t.vung = "cuoi"
    t.d("")
    for left, right in (("{Nơi nhận:}", "   {TM.} ỦY BAN NHÂN DÂN"), ("- UBND thành phố (b/c);", "       {KT.} CHỦ TỊCH"),
        ("- TTr. Đảng ủy, HĐND phường;", "      PHÓ CHỦ TỊCH"),
                        ("- Các tổ dân phố;", ""), ("{- Lưu:} VT, KTHTĐT.", ""), ("", ""), ("", "    Trần Lê Quỳnh Anh")):
        t.hai(left, right, 46)
    return t.xong(Mong(
        ban_hanh="ỦY BAN NHÂN DÂN PHƯỜNG HÒA KHÁNH BẮC", so="129", ky_hieu="UBND", dia_danh="Hòa Khánh Bắc", ngay=(24, 3, 2026),
        trich_yeu="Tuyên truyền, vận động phân loại chất thải rắn sinh hoạt tại nguồn trên địa bàn phường năm 2026",
        muc=("MỤC ĐÍCH, YÊU CẦU", "NỘI DUNG", "TỔ CHỨC THỰC HIỆN"),
        noi_nhan=3, luu_tru="VT KTHTĐT", ky={"thay_mat": "ỦY BAN NHÂN DÂN", "ky_thay": "CHỦ TỊCH", "chuc_vu": "PHÓ CHỦ TỊCH",
        "ho_ten": "Trần Lê Quỳnh Anh"}))


@mau("txt-dang-pdf", "txt")
def _dang() -> Ban:
    """A Party paper in layout text: star below the agency, rules of signs, căn cứ with dashes, recipients ending in commas."""
    t = VanChu(74, 4, cach=False)
    _dau(t, ("ĐẢNG BỘ TỈNH KHÁNH VÂN", "       {ĐẢNG CỘNG SẢN VIỆT NAM}"), ("ĐẢNG ỦY PHƯỜNG NAM NHA", "       {-----------------------}"),
        ("          {*}", ""),
         ("  {Số 41 - KH/ĐU}", "     {Nam Nha, ngày 21 tháng 5 năm 2026}"))
    _giua(t, "{KẾ HOẠCH}", "tổ chức đối thoại giữa người đứng đầu cấp ủy với Nhân dân", "năm 2026", "{-----}")
    t.p("- Căn cứ Quy định số 11-QĐi/TW, ngày 18/02/2019 của Bộ Chính trị,")
    t.p("- Căn cứ Chương trình công tác năm 2026 của Đảng ủy,")
    t.p("Ban Thường vụ Đảng ủy phường xây dựng Kế hoạch tổ chức đối thoại như sau:")
    t.p("I- ¦MỤC ĐÍCH, YÊU CẦU", "I.")
    t.p("1. ¦Lắng nghe tâm tư, nguyện vọng của Nhân dân; giải quyết ngay những việc thuộc thẩm quyền, không để đơn thư vượt cấp.")
    t.p("2. ¦Đối thoại thẳng thắn, có chủ đề, có kết luận, có hạn trả lời.")
    t.p("II- ¦NỘI DUNG, THÀNH PHẦN", "II.")
    t.p("1. ¦Nội dung: đền bù, tái định cư khu đô thị phía nam; nước thải làng nghề; trật tự xây dựng.")
    t.p("2. ¦Thành phần: Bí thư Đảng ủy chủ trì; đại diện chính quyền, Mặt trận; khoảng 120 hộ dân.")
    t.p("III- ¦THỜI GIAN, ĐỊA ĐIỂM", "III.")
    t.p("- ¦Lần 1: trong tháng 6/2026, tại nhà văn hóa khối 5.")
    t.p("- ¦Lần 2: trong tháng 11/2026, tại hội trường Đảng ủy.")
    t.p("IV- ¦TỔ CHỨC THỰC HIỆN", "IV.")
    t.p("1. ¦Văn phòng Đảng ủy gửi phiếu lấy ý kiến về chi bộ trước 15 ngày; tổng hợp, phân loại câu hỏi.")
    t.p("2. ¦Đảng ủy Ủy ban nhân dân phường chỉ đạo phòng chuyên môn chuẩn bị nội dung trả lời.")
    t.p("Các chi bộ, cơ quan liên quan nghiêm túc triển khai thực hiện Kế hoạch này./.")
    t.vung = "cuoi"
    t.d("")
    for left, right in (("{Nơi nhận}:", "    {T/M} BAN THƯỜNG VỤ"), ("- Thường trực Tỉnh ủy (b/c),", "          BÍ THƯ"),
        ("- Các chi bộ trực thuộc,", ""), ("- UBMTTQ phường,", ""),
                        ("{- Lưu} VPĐU.", ""), ("", "      Đàm Văn Khôi")):
        t.hai(left, right, 42)
    return t.xong(Mong(
        he="dang", chu_quan="ĐẢNG BỘ TỈNH KHÁNH VÂN", ban_hanh="ĐẢNG ỦY PHƯỜNG NAM NHA", so="41", ky_hieu="ĐU", dia_danh="Nam Nha",
        ngay=(21, 5, 2026), can_cu=2,
        trich_yeu="tổ chức đối thoại giữa người đứng đầu cấp ủy với Nhân dân năm 2026",
        muc=("MỤC ĐÍCH, YÊU CẦU", "NỘI DUNG, THÀNH PHẦN", "THỜI GIAN, ĐỊA ĐIỂM", "TỔ CHỨC THỰC HIỆN"),
        noi_nhan=3, luu_tru="VPĐU", ky={"thay_mat": "BAN THƯỜNG VỤ", "chuc_vu": "BÍ THƯ", "ho_ten": "Đàm Văn Khôi"}))


@mau("txt-cuoc-chu-trang", "txt")
def _cuoc_chu() -> Ban:
    """Footnotes with raised figures whose texts stand at the foot of the page, in the middle of a sentence; Ƣ for Ư throughout."""
    t = VanChu(72, 0, cach=True)
    _dau(t, ("  UBND TỈNH BẢO SƠN", "{CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM}"), ("SỞ NỘI VỤ", "    {Độc lập - Tự do - Hạnh phúc}"),
        (" {Số:    /KH-SNV}", "{Bảo Sơn, ngày    tháng 9 năm 2026}"))
    _giua(t, "{KẾ HOẠCH}", "Sắp xếp, bố trí trụ sở làm việc dôi dư sau sắp xếp đơn vị hành chính")
    t.p("Căn cứ Nghị định số 186/2025/NĐ-CP{¹} của Chính phủ;")
    t.p("Sở Nội vụ xây dựng Kế hoạch sắp xếp, bố trí trụ sở làm việc dôi dư như sau:")
    t.p("I. ¦MỤC TIÊU")
    t.p("1. ¦Đến hết năm 2026, xử lý xong 64 cơ sở nhà, đất không còn nhu cầu sử dụng{²}.")
    t.p("2. ¦Ưu tiên chuyển làm trường học, trạm y tế, nhà văn hóa; phần còn lại bán đấu giá theo đúng trình tự, công khai để Nhân dân "
        "giám sát, không để đất đai, nhà cửa")
    t.dong.pop()
    t.vung = "cuoc_chu"
    t.d("", "{¹} Về quản lý, sử dụng tài sản công.", "{²} Thống kê đến ngày 30/6/2026, chưa gồm các điểm trường.", "",
        "\f                                   {2}", "")
    t.vung = "than"
    t.d("bỏ hoang, xuống cấp, bị lấn chiếm.", "")
    t.p("II. ¦CÁC BƯỚC THỰC HIỆN")
    t.p("1. ¦Kiểm kê: từng xã, phường lập biên bản hiện trạng có ảnh chụp.")
    t.p("2. ¦Phân loại, đề xuất phương án{³} gửi Sở Tài chính trước ngày 31/10/2026.")
    t.p("3. ¦Bàn giao, khai thác.")
    t.vung = "cuoc_chu"
    t.d("{³} Theo mẫu gửi kèm email ngày 05/9/2026.", "")
    t.vung = "than"
    t.p("III. ¦TỔ CHỨC THỰC HIỆN")
    t.p("Phòng Xây dựng chính quyền theo dõi chung; các phòng khác phối hợp khi có yêu cầu.")
    t.p("Trên đây là Kế hoạch sắp xếp, bố trí trụ sở làm việc dôi dư của Sở Nội vụ./.")
    t.vung = "cuoi"
    for left, right in (("{Nơi nhận:}", "{KT.} GIÁM ĐỐC"), ("- UBND tỉnh;", "PHÓ GIÁM ĐỐC"), ("- UBND các xã, phường;", ""),
        ("{- Lưu:} VT, XDCQ.", ""), ("", ""), ("", "Lưu Thị Ngọc Trâm")):
        t.hai(left, right, 42)
    return t.xong(Mong(
        chu_quan="UBND TỈNH BẢO SƠN", ban_hanh="SỞ NỘI VỤ", ky_hieu="SNV", dia_danh="Bảo Sơn", ngay=(None, 9, 2026), can_cu=1, cuoc_chu=3,
        trich_yeu="Sắp xếp, bố trí trụ sở làm việc dôi dư sau sắp xếp đơn vị hành chính",
        muc=("MỤC TIÊU", "CÁC BƯỚC THỰC HIỆN", "TỔ CHỨC THỰC HIỆN"), noi_nhan=2, luu_tru="VT XDCQ",
        ky={"ky_thay": "GIÁM ĐỐC", "chuc_vu": "PHÓ GIÁM ĐỐC", "ho_ten": "Lưu Thị Ngọc Trâm"}), sai_u(t.van_ban()).encode())


@mau("txt-bang-cot-va-ke", "txt")
def _bang() -> Ban:
    """A table aligned by spaces, another drawn with bars, a third framed with ``+---+``; an appendix at the end."""
    t = VanChu(80, 0, cach=True)
    _dau(t, ("UBND XÃ TÂN LẬP", "{CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM}"), ("TRƯỜNG MẦM NON SAO MAI", "    {Độc lập - Tự do - Hạnh phúc}"),
        ("{Số: 18/KH-MNSM}", "  {Tân Lập, ngày 29 tháng 8 năm 2026}"))
    _giua(t, "{KẾ HOẠCH}", "Chăm sóc, nuôi dưỡng trẻ năm học 2026 - 2027")
    t.p("Trường Mầm non Sao Mai xây dựng Kế hoạch chăm sóc, nuôi dưỡng trẻ như sau:")
    t.p("I. ¦QUY MÔ")
    t.d("Nhóm, lớp            Số nhóm     Số trẻ     Số giáo viên", "Nhà trẻ                 2          41             4",
        "Mẫu giáo 3 tuổi         2          52             4",
        "Mẫu giáo 4 tuổi         3          78             6", "Mẫu giáo 5 tuổi         3          83             6", "")
    t.p("II. ¦CHỈ TIÊU")
    t.p("1. ¦Trẻ tăng cân đều từng tháng: trên 95%.")
    t.p("2. ¦Suy dinh dưỡng thể nhẹ cân giảm còn dưới 3%; thừa cân, béo phì dưới 2%.")
    t.p("III. ¦CHẾ ĐỘ SINH HOẠT")
    t.d("| Thời gian | Hoạt động | Người phụ trách |", "|---|---|---|", "| 7h00 - 8h00 | Đón trẻ, thể dục sáng | Giáo viên |",
        "| 10h30 - 11h30 | Ăn trưa | Giáo viên, cô nuôi |",
        "| 11h30 - 14h00 | Ngủ trưa | Giáo viên trực |", "")
    t.p("IV. ¦TỔ CHỨC THỰC HIỆN")
    t.p("1. ¦Hiệu trưởng duyệt thực đơn thứ Sáu hằng tuần.")
    t.p("2. ¦Nhân viên y tế cân, đo theo biểu đồ; phối hợp với trạm y tế khám hai lần mỗi năm.")
    t.p("3. ¦Kế toán tính khẩu phần, công khai tài chính mỗi ngày.")
    t.p("Các bộ phận căn cứ Kế hoạch này thực hiện./.")
    t.vung = "cuoi"
    for left, right in (("{Nơi nhận:}", "HIỆU TRƯỞNG"), ("- Phòng VHXH xã (b/c);", ""), ("- Các nhóm, lớp;", ""),
        ("{- Lưu:} VT, YT.", "Lý Thị Nhàn")):
        t.hai(left, right, 48)
    t.d("")
    t.vung = "phu_luc"
    t.giua("{PHỤ LỤC}")
    t.giua("KHẨU PHẦN MỘT NGÀY CỦA TRẺ")
    t.giua("{(Kèm theo Kế hoạch số 18/KH-MNSM ngày 29/8/2026)}")
    t.d("", "+---------+-------------+-----------+", "| Bữa     | Nhà trẻ     | Mẫu giáo  |", "+---------+-------------+-----------+",
        "| Sáng    | Cháo thịt   | Phở bò    |",
        "| Trưa    | Cơm nát, cá | Cơm, thịt |", "+---------+-------------+-----------+")
    return t.xong(Mong(
        chu_quan="UBND XÃ TÂN LẬP", ban_hanh="TRƯỜNG MẦM NON SAO MAI", so="18", ky_hieu="MNSM", dia_danh="Tân Lập", ngay=(29, 8, 2026),
        bang=((5, 4), (4, 3), (3, 3)),
        trich_yeu="Chăm sóc, nuôi dưỡng trẻ năm học 2026 - 2027", muc=("QUY MÔ", "CHỈ TIÊU", "CHẾ ĐỘ SINH HOẠT", "TỔ CHỨC THỰC HIỆN"),
        phu_luc=("KHẨU PHẦN MỘT NGÀY CỦA TRẺ",),
        noi_nhan=2, luu_tru="VT YT", ky={"chuc_vu": "HIỆU TRƯỞNG", "ho_ten": "Lý Thị Nhàn"}))


@mau("txt-72-cot", "txt")
def _cot_72() -> Ban:
    """Hard-wrapped at 72 columns without indents or blank lines between paragraphs; header of one column; title on two wrapped lines."""
    t = VanChu(72, 0, cach=False)
    t.d("ỦY BAN NHÂN DÂN", "HUYỆN ĐẢO VĨNH HẢI", "{CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM}", "{Độc lập - Tự do - Hạnh phúc}",
        "{Số: 15/KH-UBND}", "{Vĩnh Hải, ngày 18 tháng 3 năm 2024}", "", "{KẾ HOẠCH}")
    t.p("Bảo vệ và phát triển nguồn lợi thủy sản vùng biển ven bờ huyện đảo Vĩnh Hải giai đoạn 2024 - 2027")
    t.vung = "than"
    t.d("")
    t.p("Căn cứ Luật Thủy sản ngày 21 tháng 11 năm 2017; Căn cứ Quyết định số 406/QĐ-UBND ngày 01/02/2024 của UBND tỉnh về giao quyền quản "
        "lý cho tổ chức cộng đồng;")
    t.p("Ủy ban nhân dân huyện xây dựng Kế hoạch bảo vệ và phát triển nguồn lợi thủy sản với các nội dung chủ yếu sau đây:")
    t.p("I. ¦MỤC TIÊU")
    t.p("1. ¦Khoanh giữ 1.240 ha mặt nước ven bờ làm khu bảo vệ, trong đó có 210 ha rạn san hô và thảm cỏ biển cấm khai thác hoàn toàn.")
    t.p("2. ¦Chuyển nghề cho 320 hộ làm lưới kéo, te, xiệp; không còn phương tiện dùng xung điện từ năm 2026.")
    t.p("II. ¦GIẢI PHÁP")
    t.p("1. ¦Thành lập 06 tổ cộng đồng, trao quyền quản lý, cấp phao tiêu và xuồng tuần tra; mỗi tổ được hỗ trợ 25 triệu đồng mỗi năm "
        "trong hai năm đầu.")
    t.p("2. ¦Thả bổ sung giống: tôm sú, cua, cá mú, mỗi năm ít nhất 4 triệu con.")
    t.p("3. ¦Tuyên truyền:")
    t.p("a) ¦Phát thanh trên đài huyện và loa của âu thuyền mỗi ngày hai lần;")
    t.p("b) ¦Ký cam kết với 100% chủ tàu dưới 12 mét.")
    t.p("III. ¦KINH PHÍ THỰC HIỆN")
    t.p("Dự kiến 11,6 tỷ đồng, gồm ngân sách huyện 5,2 tỷ đồng, Quỹ bảo vệ nguồn lợi 3,4 tỷ đồng, phần còn lại huy động hợp pháp khác.")
    t.p("IV. ¦TỔ CHỨC THỰC HIỆN")
    t.p("1. ¦Phòng Nông nghiệp và Phát triển nông thôn là cơ quan thường trực.")
    t.p("2. ¦Đồn Biên phòng Vĩnh Hải phối hợp tuần tra, xử lý vi phạm.")
    t.p("3. ¦UBND các xã đảo quản lý tổ cộng đồng trên địa bàn.")
    t.p("Trên đây là Kế hoạch bảo vệ và phát triển nguồn lợi thủy sản của huyện./.")
    t.vung = "cuoi"
    t.d("", "{Nơi nhận:}", "- Sở NN&PTNT;", "- TT Huyện ủy, HĐND huyện;", "- UBND các xã;", "{- Lưu:} VT, NN.", "", "{TM.} ỦY BAN NHÂN DÂN",
        "CHỦ TỊCH", "", "Tô Hải Đăng")
    return t.xong(Mong(
        ban_hanh="ỦY BAN NHÂN DÂN HUYỆN ĐẢO VĨNH HẢI", so="15", ky_hieu="UBND", dia_danh="Vĩnh Hải", ngay=(18, 3, 2024), can_cu=2,
        trich_yeu="Bảo vệ và phát triển nguồn lợi thủy sản vùng biển ven bờ huyện đảo Vĩnh Hải giai đoạn 2024 - 2027", noi_nhan=3,
        luu_tru="VT NN",
        muc=("MỤC TIÊU", "GIẢI PHÁP", "KINH PHÍ THỰC HIỆN", "TỔ CHỨC THỰC HIỆN"),
        ky={"thay_mat": "ỦY BAN NHÂN DÂN", "chuc_vu": "CHỦ TỊCH", "ho_ten": "Tô Hải Đăng"}))


@mau("txt-pdf-nhiem-vu", "txt")
def _nhiem_vu() -> Ban:
    """Layout text of a long abstract in capitals, tasks with detail lines, a page break between items, the date line without a day."""
    t = VanChu(82, 7, cach=False)
    _dau(t, ("    UBND TỈNH ĐÔNG LÃNH", "    {CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM}"),
        ("BAN DÂN TỘC VÀ TÔN GIÁO", "        {Độc lập - Tự do - Hạnh phúc}"),
        ("   {Số:       /KH-BDTTG}", "   {Đông Lãnh, ngày     tháng 7 năm 2026}"))
    _giua(t, "{KẾ HOẠCH}", "BẢO TỒN TIẾNG NÓI, CHỮ VIẾT VÀ LỄ HỘI", "CỦA CÁC DÂN TỘC THIỂU SỐ RẤT ÍT NGƯỜI", "NĂM 2026")
    t.p("Ban Dân tộc và Tôn giáo tỉnh ban hành Kế hoạch bảo tồn tiếng nói, chữ viết và lễ hội của các dân tộc thiểu số rất ít người năm "
        "2026 như sau:")
    t.p("I. ¦MỤC TIÊU")
    t.p("Ghi âm ít nhất 300 giờ tiếng nói của người già; mở 12 lớp truyền dạy; phục dựng 02 lễ hội.")
    t.p("II. ¦NHIỆM VỤ")
    for n, (name, *lines) in enumerate((
            ("Sưu tầm, số hóa", "Đơn vị chủ trì: Phòng Chính sách.", "Đơn vị phối hợp: Bảo tàng tỉnh.",
            "Thời gian hoàn thành: Quý III/2026."),
            ("Mở lớp truyền dạy", "Đơn vị chủ trì: Phòng Tuyên truyền.", "Đơn vị phối hợp: Nghệ nhân, trường dân tộc nội trú.",
            "Thời gian hoàn thành: Tháng 11/2026."),
            ("Phục dựng lễ hội", "Đơn vị chủ trì: Phòng Chính sách.", "Đơn vị phối hợp: UBND các xã biên giới.",
            "Thời gian hoàn thành: Tháng 12/2026.")), 1):
        t.p(f"{n}. ¦{name}")
        t.ps(*(f"- ¦{line}" for line in lines))
        if n == 2:
            t.ngat_trang(2)
    t.p("III. ¦TỔ CHỨC THỰC HIỆN")
    t.p("1. ¦Các phòng lập dự toán chi tiết, trình lãnh đạo Ban trước ngày 31/7/2026.")
    t.p("2. ¦Văn phòng Ban bố trí 1,15 tỷ đồng từ nguồn sự nghiệp, giải ngân theo tiến độ.")
    t.p("Trên đây là Kế hoạch bảo tồn tiếng nói, chữ viết và lễ hội của Ban Dân tộc và Tôn giáo tỉnh./.")
    t.vung = "cuoi"
    t.d("")
    for left, right in (("{Nơi nhận:}", "    TRƯỞNG BAN"), ("- Bộ Dân tộc và Tôn giáo (b/c);", ""), ("- Các phòng thuộc Ban;", ""),
        ("{- Lưu:} VT, CS.", ""), ("", "   Lý Seo Dìn")):
        t.hai(left, right, 50)
    return t.xong(Mong(
        chu_quan="UBND TỈNH ĐÔNG LÃNH", ban_hanh="BAN DÂN TỘC VÀ TÔN GIÁO", ky_hieu="BDTTG", dia_danh="Đông Lãnh", ngay=(None, 7, 2026),
        noi_nhan=2, luu_tru="VT CS",
        trich_yeu="BẢO TỒN TIẾNG NÓI, CHỮ VIẾT VÀ LỄ HỘI CỦA CÁC DÂN TỘC THIỂU SỐ RẤT ÍT NGƯỜI NĂM 2026",
        muc=("MỤC TIÊU", "NHIỆM VỤ", "TỔ CHỨC THỰC HIỆN"),
        ky={"chuc_vu": "TRƯỞNG BAN", "ho_ten": "Lý Seo Dìn"}))
