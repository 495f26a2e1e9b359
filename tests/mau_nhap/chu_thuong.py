"""Plain text typed or pasted by people: encodings of several decades, labels of all kinds, headers missing."""

from __future__ import annotations

from tests.mau_nhap.bang_ma import cp1258, nfd, tcvn3_bytes
from tests.mau_nhap.mong import Ban, Mong, mau
from tests.mau_nhap.van_chu import VanChu

_QUOC_HIEU = ("{CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM}", "{Độc lập - Tự do - Hạnh phúc}")


def _dau(t: VanChu, *dong: str) -> None:
    t.vung = "dau"
    t.d(*dong, "")


def _tieu_de(t: VanChu, *dong: str) -> None:
    t.d(*dong, "", vung="dau")
    t.vung = "than"


def _cuoi(t: VanChu, *dong: str) -> None:
    t.d("", *dong, vung="cuoi")


@mau("txt-bom-crlf", "txt")
def _crlf() -> Ban:
    """UTF-8 with a byte order mark and CRLF; ``I/`` and ``1/``; recipients without dashes."""
    t = VanChu()
    _dau(t, "UBND XÃ KHÁNH YÊN", "TRƯỜNG TIỂU HỌC SỐ 2 KHÁNH YÊN", "", *_QUOC_HIEU, "", "{Số: 33 /KH-TH2}",
        "{Khánh Yên, ngày 07 tháng 10 năm 2025}")
    _tieu_de(t, "{KẾ HOẠCH}", "Kiểm tra nội bộ năm học 2025 - 2026")
    t.p("Căn cứ Thông tư số 39/2013/TT-BGDĐT về thanh tra chuyên ngành trong lĩnh vực giáo dục;")
    t.p("Trường Tiểu học số 2 Khánh Yên xây dựng kế hoạch kiểm tra nội bộ như sau:")
    t.p("I/ ¦Mục đích, yêu cầu", "I.")
    t.p("1/ ¦Nắm đúng thực trạng, giúp đỡ đồng nghiệp cùng tiến bộ.", "1.")
    t.p("2/ ¦Không gây áp lực; có biên bản, có đối chiếu lần sau.", "2.")
    t.p("II/ ¦Nội dung", "II.")
    t.p("1/ ¦Kiểm tra hoạt động sư phạm của 08 giáo viên (mỗi tháng 01 người).", "1.")
    t.p("2/ ¦Kiểm tra chuyên đề:", "2.")
    t.p("a/ ¦Thư viện, thiết bị: tháng 11.", "a)")
    t.p("b/ ¦Tài chính, bán trú: tháng 12 và tháng 4.", "b)")
    t.p("III/ ¦Tổ chức thực hiện", "III.")
    t.p("1/ ¦Ban kiểm tra gồm 05 người, Hiệu trưởng làm Trưởng ban.", "1.")
    t.p("2/ ¦Hồ sơ lưu tại văn phòng nhà trường trong 05 năm.", "2.")
    t.p("Trên đây là kế hoạch kiểm tra nội bộ, đề nghị các bộ phận thực hiện tốt./.")
    _cuoi(t, "{Nơi nhận:}", "UBND xã (b/c);", "Các tổ;", "{Lưu: } VT.", "", "HIỆU TRƯỞNG", "{(Đã ký)}", "Nông Thị Chiên")
    data = b"\xef\xbb\xbf" + t.van_ban().replace("\n", "\r\n").encode()
    return t.xong(Mong(
        chu_quan="UBND XÃ KHÁNH YÊN", ban_hanh="TRƯỜNG TIỂU HỌC SỐ 2 KHÁNH YÊN", so="33", ky_hieu="TH2", dia_danh="Khánh Yên",
        ngay=(7, 10, 2025), can_cu=1,
        trich_yeu="Kiểm tra nội bộ năm học 2025 - 2026", muc=("Mục đích, yêu cầu", "Nội dung", "Tổ chức thực hiện"), noi_nhan=2,
        luu_tru="VT",
        ky={"chuc_vu": "HIỆU TRƯỞNG", "ho_ten": "Nông Thị Chiên"}), data)


@mau("txt-utf16", "txt")
def _utf16() -> Ban:
    """UTF-16 of Notepad; căn cứ numbered under a section; no lead-in; two blank lines everywhere."""
    t = VanChu()
    _dau(t, "SỞ XÂY DỰNG TỈNH THÁI HÒA", "TRUNG TÂM QUY HOẠCH VÀ KIỂM ĐỊNH", "", "", *_QUOC_HIEU, "{Số: 118/KH-TTQHKĐ}",
        "{Thái Hòa, ngày 2 tháng 12 năm 2025}")
    _tieu_de(t, "", "{KẾ HOẠCH}", "Kiểm tra an toàn công trình trước Tết Nguyên đán Bính Ngọ")
    t.p("I. ¦CĂN CỨ")
    t.ps("1. ¦Luật Xây dựng ngày 18 tháng 6 năm 2014 và các luật sửa đổi;",
        "2. ¦Công văn số 2890/SXD-QLCL ngày 20/11/2025 của Sở Xây dựng.")
    t.p("II. ¦ĐỐI TƯỢNG KIỂM TRA")
    t.ps("- ¦Nhà chung cư cũ xây trước năm 1994;", "- ¦Công trình có cần trục tháp trong khu dân cư;",
        "- ¦Trường học, bệnh viện đang cải tạo.")
    t.p("III. ¦LỊCH KIỂM TRA")
    t.ps("1. ¦Tuần 1: từ 08/12 đến 12/12, 06 chung cư.", "2. ¦Tuần 2: từ 15/12 đến 19/12, 09 công trường.",
        "3. ¦Tuần 3: từ 22/12 đến 26/12, 05 trường học.")
    t.p("IV. ¦TỔ CHỨC THỰC HIỆN")
    t.ps("1. ¦Phòng Kiểm định: mang thiết bị siêu âm, súng bật nẩy.", "2. ¦Phòng Hành chính: xe, công tác phí.")
    t.p("Kết quả báo cáo Giám đốc Trung tâm trước ngày 31/12/2025./.")
    _cuoi(t, "{Nơi nhận:}", "- Sở Xây dựng;", "- Chủ đầu tư các công trình;", "{- Lưu:} VT, KĐ.", "", "", "{KT.}GIÁM ĐỐC", "PHÓ GIÁM ĐỐC",
        "", "", "Mạc Đình Chí")
    return t.xong(Mong(
        chu_quan="SỞ XÂY DỰNG TỈNH THÁI HÒA", ban_hanh="TRUNG TÂM QUY HOẠCH VÀ KIỂM ĐỊNH", so="118", ky_hieu="TTQHKĐ", dia_danh="Thái Hòa",
        ngay=(2, 12, 2025), loi_dan=0,
        trich_yeu="Kiểm tra an toàn công trình trước Tết Nguyên đán Bính Ngọ",
        muc=("CĂN CỨ", "ĐỐI TƯỢNG KIỂM TRA", "LỊCH KIỂM TRA", "TỔ CHỨC THỰC HIỆN"), noi_nhan=2, luu_tru="VT KĐ",
        ky={"ky_thay": "GIÁM ĐỐC", "chuc_vu": "PHÓ GIÁM ĐỐC", "ho_ten": "Mạc Đình Chí"}),
        t.van_ban().replace("\n\n", "\n\n\n").encode("utf-16"))


@mau("txt-cp1258", "txt")
def _cp1258() -> Ban:
    """Windows-1258 bytes; ``1-`` and ``a-`` labels; ``TM `` without a dot."""
    t = VanChu()
    _dau(t, "ỦY BAN NHÂN DÂN", "PHƯỜNG AN CỰU TÂY", *_QUOC_HIEU, "{Số: 44/KH-UBND}", "{An Cựu Tây, ngày 30 tháng 4 năm 2012}")
    _tieu_de(t, "{KẾ HOẠCH}", "Phòng, chống dịch tay chân miệng năm 2012")
    t.p("UBND phường An Cựu Tây xây dựng kế hoạch phòng, chống dịch tay chân miệng như sau:")
    t.p("I- ¦MỤC TIÊU", "I.")
    t.p("Phát hiện sớm, khoanh vùng ngay, không để dịch lan ra cộng đồng.")
    t.p("II- ¦BIỆN PHÁP", "II.")
    t.p("1- ¦Tại trường mầm non", "1.")
    t.p("a- ¦Rửa tay bằng xà phòng trước bữa ăn;", "a)")
    t.p("b- ¦Lau sàn, đồ chơi bằng dung dịch cloramin hằng ngày;", "b)")
    t.p("c- ¦Trẻ có biểu hiện nghi ngờ cho nghỉ học, báo trạm y tế.", "c)")
    t.p("2- ¦Tại cộng đồng", "2.")
    t.p("a- ¦Phát 5.000 tờ rơi;", "a)")
    t.p("b- ¦Loa phường thông báo sáng, chiều.", "b)")
    t.p("III- ¦TỔ CHỨC THỰC HIỆN", "III.")
    t.p("1- ¦Trạm Y tế phường: giám sát, báo cáo ca bệnh.", "1.")
    t.p("2- ¦Tổ dân phố: nhắc nhở hộ có trẻ dưới 5 tuổi.", "2.")
    t.p("Yêu cầu các ban, ngành, tổ dân phố thực hiện nghiêm túc kế hoạch này./.")
    _cuoi(t, "{Nơi nhận:}", "- UBND thành phố;", "- Trạm Y tế;", "{- Lưu} VP.", "", "{TM} ỦY BAN NHÂN DÂN", "{KT} CHỦ TỊCH", "PHÓ CHỦ TỊCH",
        "", "Tôn Nữ Diệu Huyền")
    return t.xong(Mong(
        ban_hanh="ỦY BAN NHÂN DÂN PHƯỜNG AN CỰU TÂY", so="44", ky_hieu="UBND", dia_danh="An Cựu Tây", ngay=(30, 4, 2012),
        trich_yeu="Phòng, chống dịch tay chân miệng năm 2012",
        muc=("MỤC TIÊU", "BIỆN PHÁP", "TỔ CHỨC THỰC HIỆN"), noi_nhan=2, luu_tru="VP",
        ky={"thay_mat": "ỦY BAN NHÂN DÂN", "ky_thay": "CHỦ TỊCH", "chuc_vu": "PHÓ CHỦ TỊCH", "ho_ten": "Tôn Nữ Diệu Huyền"}),
        cp1258(t.van_ban()))


@mau("txt-tcvn3", "txt")
def _tcvn3() -> Ban:
    """TCVN3 bytes; capitals with marks have become small letters, as such files have them."""
    t = VanChu()
    _dau(t, "UBND HUYỆN YÊN LẠC", "TRƯỜNG THCS TAM HỒNG", *_QUOC_HIEU, "{Số: 12/KH-THCS}", "{Tam Hồng, ngày 20 tháng 9 năm 2003}")
    _tieu_de(t, "{KẾ HOẠCH}", "Xây dựng trường đạt chuẩn quốc gia giai đoạn 2003 - 2005")
    t.p("Trường THCS Tam Hồng xây dựng kế hoạch phấn đấu đạt chuẩn quốc gia như sau:")
    t.p("I. ¦MỤC TIÊU")
    t.p("Đến năm 2005 trường đạt đủ năm tiêu chuẩn của Bộ.")
    t.p("II. ¦NHIỆM VỤ")
    t.p("1. ¦Xây thêm 08 phòng học, 02 phòng thí nghiệm.")
    t.p("2. ¦Cử 06 giáo viên đi học nâng chuẩn.")
    t.p("3. ¦Trồng cây bóng mát, làm vườn sinh vật.")
    t.p("III. ¦TỔ CHỨC THỰC HIỆN")
    t.p("1. ¦Ban giám hiệu chỉ đạo chung, chịu trách nhiệm trước cấp trên.")
    t.p("2. ¦Các tổ chuyên môn đăng ký chỉ tiêu, rà soát mỗi học kỳ.")
    t.p("Trên đây là kế hoạch xây dựng trường đạt chuẩn quốc gia của nhà trường./.")
    _cuoi(t, "{Nơi nhận:}", "- Phòng GD huyện;", "- Đảng ủy, UBND xã;", "{- Lưu} VP.", "", "HIỆU TRƯỞNG", "", "Trần Văn Cảnh")
    return t.xong(Mong(
        chu_quan="UBND HUYỆN YÊN LẠC", ban_hanh="TRƯỜNG THCS TAM HỒNG", so="12", ky_hieu="THCS", dia_danh="Tam Hồng", ngay=(20, 9, 2003),
        trich_yeu="Xây dựng trường đạt chuẩn quốc gia giai đoạn 2003 - 2005", muc=("MỤC TIÊU", "NHIỆM VỤ", "TỔ CHỨC THỰC HIỆN"), noi_nhan=2,
        luu_tru="VP",
        ky={"chuc_vu": "HIỆU TRƯỞNG", "ho_ten": "Trần Văn Cảnh"}), tcvn3_bytes(t.van_ban()))


@mau("txt-lien-dong", "txt")
def _lien_dong() -> Ban:
    """One line per paragraph and no blank lines; ``1.1`` without dot, ``-Kiểm``, bullets ``–`` ``•``; ``Lưu VT`` last."""
    t = VanChu(cach=False)
    t.d("ỦY BAN NHÂN DÂN XÃ CỐC SAN", *_QUOC_HIEU, "{Số:71/KH-UBND}", "{Cốc San, ngày 11 tháng6 năm 2026}", "{KẾ HOẠCH}",
        "Phát triển cây dược liệu dưới tán rừng năm 2026 - 2028")
    t.vung = "than"
    t.p("UBND xã Cốc San xây dựng kế hoạch phát triển cây dược liệu dưới tán rừng như sau:")
    t.p("I. ¦Mục tiêu")
    t.p("– ¦Trồng mới 85 ha thảo quả, sa nhân tím, ba kích.", "-")
    t.p("– ¦Thành lập 02 hợp tác xã có hợp đồng bao tiêu.", "-")
    t.p("II. ¦Nội dung")
    t.p("1. ¦Chọn vùng trồng")
    t.p("1.1 ¦Thôn Luổng Đơ: 40 ha.", "1.1.")
    t.p("1.2 ¦Thôn Tòng Xành: 45 ha.", "1.2.")
    t.p("2. ¦Kỹ thuật")
    t.p("• ¦Cây giống có nguồn gốc, cao từ 20 cm;", "-")
    t.p("• ¦Không phun thuốc trừ cỏ.", "-")
    t.p("3. ¦Tiêu thụ")
    t.p("-¦Kiểm tra chất lượng trước khi bán;", "-")
    t.p("-¦Ghi nhật ký từng lô.", "-")
    t.p("III. ¦Tổ chức thực hiện")
    t.p("1. ¦Phòng Kinh tế theo dõi, hướng dẫn.")
    t.p("2. ¦Hội Nông dân vận động hội viên, đứng ra tín chấp vay vốn.")
    t.p("Trên đây là kế hoạch phát triển cây dược liệu của xã ./.")
    _cuoi(t, "{Nơi nhận:}", "- Sở NNMT;", "- Các thôn;", "{- Lưu} VT", "{TM.}ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Tẩn Láo San")
    return t.xong(Mong(
        ban_hanh="ỦY BAN NHÂN DÂN XÃ CỐC SAN", so="71", ky_hieu="UBND", dia_danh="Cốc San", ngay=(11, 6, 2026),
        trich_yeu="Phát triển cây dược liệu dưới tán rừng năm 2026 - 2028",
        muc=("Mục tiêu", "Nội dung", "Tổ chức thực hiện"), noi_nhan=2, luu_tru="VT",
        ky={"thay_mat": "ỦY BAN NHÂN DÂN", "chuc_vu": "CHỦ TỊCH", "ho_ten": "Tẩn Láo San"}))


@mau("txt-khong-dau", "txt")
def _khong_dau() -> Ban:
    """No header and no signature block, only title and body; letters and marks apart; top level ``1.``, ``1.1.``."""
    t = VanChu()
    _tieu_de(t, "{KẾ HOẠCH}", "Truyền thông về an toàn trên không gian mạng cho học sinh")
    t.p("Nhằm giúp học sinh tự bảo vệ mình, tổ Tin học lập kế hoạch truyền thông như sau:")
    t.p("1. ¦Mục tiêu")
    t.p("1.1. ¦Học sinh nhận ra tin giả, lời mời lạ, đường dẫn nguy hiểm.")
    t.p("1.2. ¦Phụ huynh biết cài đặt chế độ kiểm soát thời gian dùng máy.")
    t.p("2. ¦Hình thức")
    t.p("2.1. ¦Tiểu phẩm dưới cờ: lớp 8A, 8B, 9C.")
    t.p("2.2. ¦Thi vẽ tranh số: nộp bài trước ngày 20/11.")
    t.p("2.3. ¦Góc tư vấn tại thư viện, chiều thứ Tư.")
    t.p("3. ¦Phân công")
    t.p("- ¦Thầy Quân: kịch bản, âm thanh.")
    t.p("- ¦Cô Hiền: chấm tranh, trao giải.")
    t.p("- ¦Ban cán sự lớp: trang trí, chụp ảnh.")
    t.p("Rất mong các thầy cô góp ý để kế hoạch hoàn thiện hơn.")
    return t.xong(Mong(
        ban_hanh=None, ky_hieu=None, dia_danh=None, ngay=(None, None, None),
        trich_yeu="Truyền thông về an toàn trên không gian mạng cho học sinh", muc=(None,),
        ket_thuc=None),
        nfd(t.van_ban()).encode())


@mau("txt-markdown", "md")
def _markdown() -> Ban:
    """Markdown from a chat program: headings with ``#``, bold words, ``*`` and ``-`` bullets, a rule, a Markdown table, ``[^1]`` notes."""
    t = VanChu()
    t.d("**ỦY BAN NHÂN DÂN XÃ HOÀNG SU**", "", "**{CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM}**", "**{Độc lập - Tự do - Hạnh phúc}**", "",
        "{Số: …/KH-UBND}", "", "*{Hoàng Su, ngày … tháng 5 năm 2026}*", "", "---", "",
        "# {KẾ HOẠCH}", "", "**Phát triển du lịch homestay gắn với chè cổ thụ năm 2026**", "")
    t.vung = "than"
    t.p("Ủy ban nhân dân xã Hoàng Su ban hành Kế hoạch phát triển du lịch homestay gắn với chè cổ thụ như sau:")
    t.p("## I. ¦MỤC TIÊU", "I.")
    t.p("- ¦Có **18 hộ** làm homestay đạt chuẩn; đón 6.000 lượt khách{[^1]}.")
    t.p("- ¦Doanh thu từ chè và lưu trú đạt *9,2 tỷ đồng*.")
    t.p("## II. ¦NHIỆM VỤ", "II.")
    t.p("### 1. ¦Hạ tầng", "1.")
    t.p("- ¦Bê tông hóa 3,4 km đường lên rừng chè.")
    t.p("### 2. ¦Con người", "2.")
    t.p("- ¦Dạy tiếng Anh giao tiếp, nấu ăn, dọn phòng cho 40 phụ nữ.")
    t.d("| Lớp | Số người | Thời gian |", "|:---|:---:|---|", "| Tiếng Anh | 25 | Tháng 6 |", "| Nấu ăn | 40 | Tháng 7 |", "")
    t.p("## III. ¦TỔ CHỨC THỰC HIỆN", "III.")
    t.p("1. ¦Phòng Văn hóa - Xã hội chủ trì, tổng hợp.")
    t.p("2. ¦Hội Phụ nữ vận động hội viên đăng ký lớp học.")
    t.p("Trên đây là Kế hoạch phát triển du lịch homestay năm 2026 của xã./.")
    t.vung = "cuoc_chu"
    t.p("{[^1]:} Số liệu mục tiêu, chưa tính khách trong ngày.")
    t.vung = "cuoi"
    t.d("**{Nơi nhận:}**", "- Sở VHTTDL;", "- Các thôn;", "{- Lưu:} VT.", "", "**{TM.} ỦY BAN NHÂN DÂN**", "**CHỦ TỊCH**", "",
        "**Lù Seo Phừ**")
    return t.xong(Mong(
        ban_hanh="ỦY BAN NHÂN DÂN XÃ HOÀNG SU", ky_hieu="UBND", dia_danh="Hoàng Su", ngay=(None, 5, 2026),
        trich_yeu="Phát triển du lịch homestay gắn với chè cổ thụ năm 2026",
        muc=("MỤC TIÊU", "NHIỆM VỤ", "TỔ CHỨC THỰC HIỆN"), bang=((3, 3),), cuoc_chu=1, noi_nhan=2, luu_tru="VT",
        ky={"thay_mat": "ỦY BAN NHÂN DÂN", "chuc_vu": "CHỦ TỊCH", "ho_ten": "Lù Seo Phừ"}))
