"""Old and broken encodings in Word files: TCVN3 and VNI fonts, letters and marks apart, caps by format and theme fonts."""

from __future__ import annotations

from tests.mau_nhap.bang_ma import nfd, sai_u
from tests.mau_nhap.dau_cuoi import cuoi_bang, dau_bang, tieu_de
from tests.mau_nhap.mong import Ban, Mong, mau
from tests.mau_nhap.phan_word import kieu
from tests.mau_nhap.tai_lieu import DAM, O, TaiLieu

_H = "<f=.VnTimeH>{}</f>".format


@mau("chu-tcvn3")
def _tcvn3() -> Ban:
    """All in .VnTime (TCVN3), capitals in .VnTimeH; Normal itself has the old font."""
    t = TaiLieu(font=".VnTime", co=28)
    t.bang([["\n".join([_H("UỶ BAN NHÂN DÂN"), f"<b>{_H('XÃ VĂN LANG')}</b>", "{Số: 28/KH-UB}"]),
             "\n".join([f"<b>{_H('{CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM}')}</b>", "<b>{Độc lập - Tự do - Hạnh phúc}</b>",
             "<i>{Văn Lang, ngày 12 tháng 5 năm 2006}</i>"])]],
           ke=False, can="giua", rong=(4000, 5500))
    t.p()
    t.p(f"<b>{_H('{KẾ HOẠCH}')}</b>", can="giua")
    t.p("<b>Phòng chống lụt bão và giảm nhẹ thiên tai năm 2006</b>", can="giua")
    t.vung = "than"
    t.p("Căn cứ Pháp lệnh phòng, chống lụt, bão;")
    t.p("Uỷ ban nhân dân xã Văn Lang xây dựng kế hoạch phòng chống lụt bão năm 2006 như sau:")
    t.p(f"I. ¦{_H('MỤC ĐÍCH, YÊU CẦU')}", rpr=DAM)
    t.p("1. ¦Chủ động ứng phó, giảm đến mức thấp nhất thiệt hại về người và tài sản.")
    t.p("2. ¦Thực hiện tốt phương châm bốn tại chỗ ở từng thôn xóm.")
    t.p(f"II. ¦{_H('NHIỆM VỤ')}", rpr=DAM)
    t.p("1. ¦Trước mùa mưa bão", rpr=DAM)
    t.ps("- ¦Tu bổ 2,4 km đê bao, khơi thông 11 cống tiêu.", "- ¦Chuẩn bị 3.500 bao tải, 400 cọc tre, 02 thuyền máy.")
    t.p("2. ¦Khi có bão", rpr=DAM)
    t.ps("- ¦Trực ban 24/24 giờ, nắm chắc diễn biến thời tiết.", "- ¦Sơ tán 86 hộ ở vùng trũng ven sông.")
    t.p(f"III. ¦{_H('TỔ CHỨC THỰC HIỆN')}", rpr=DAM)
    t.ps("1. ¦Ban chỉ huy phòng chống lụt bão xã phân công người phụ trách thôn.", "2. ¦Trưởng thôn lập đội xung kích từ 15 đến 20 người.")
    t.p("Trên đây là kế hoạch phòng chống lụt bão năm 2006 của xã./.")
    t.vung = "cuoi"
    t.bang([[O("<i>{Nơi nhận:}</i>\n- UBND huyện (b/c);\n- Các thôn;\n{- Lưu} VP.", can="trai"),
        O(f"<b>{_H('{T/M} UỶ BAN NHÂN DÂN XÃ')}</b>\n<b>{_H('CHỦ TỊCH')}</b>\n\n\n<b>Nguyễn Hữu Tài</b>", can="giua")]], ke=False)
    return t.xong(Mong(
        ban_hanh="UỶ BAN NHÂN DÂN XÃ VĂN LANG", so="28", ky_hieu="UB", dia_danh="Văn Lang", ngay=(12, 5, 2006), can_cu=1,
        trich_yeu="Phòng chống lụt bão và giảm nhẹ thiên tai năm 2006", muc=("MỤC ĐÍCH, YÊU CẦU", "NHIỆM VỤ", "TỔ CHỨC THỰC HIỆN"),
        noi_nhan=2, luu_tru="VP",
        ky={"thay_mat": "UỶ BAN NHÂN DÂN XÃ", "chuc_vu": "CHỦ TỊCH", "ho_ten": "Nguyễn Hữu Tài"}))


@mau("chu-tcvn3-lan-unicode")
def _tcvn3_lan() -> Ban:
    """An old file updated: some runs in .VnTime, the new ones Unicode, both within one paragraph and in a table."""
    t = TaiLieu(co=28)
    old = "<f=.VnTime>{}</f>".format
    dau_bang(t, ["UBND XÃ TÂN CƯƠNG", f"<b>{_H('TRƯỜNG TRUNG HỌC CƠ SỞ TÂN CƯƠNG')}</b>"], "{Số: 40/KH-THCS}",
        "{Tân Cương, ngày 08 tháng 9 năm 2025}")
    tieu_de(t, "KẾ HOẠCH", old("Bồi dưỡng học sinh giỏi, giúp đỡ học sinh yếu"), "năm học 2025 - 2026")
    t.p(old("Căn cứ nhiệm vụ năm học ") + "2025 - 2026 " + old("và tình hình chất lượng đầu năm;"))
    t.p(old("Trường THCS Tân Cương xây dựng kế hoạch bồi dưỡng, ") + "giúp đỡ học sinh như sau:")
    t.p(f"I. ¦{_H('MỤC TIÊU')}", rpr=DAM)
    t.p("1. ¦" + old("Có từ ") + "15" + old(" giải học sinh giỏi cấp tỉnh, tăng ") + "04 giải so với năm trước.")
    t.p("2. ¦" + old("Tỷ lệ học sinh yếu giảm còn dưới 2,5%."))
    t.p(f"II. ¦{_H('BIỆN PHÁP')}", rpr=DAM)
    t.p("1. ¦" + old("Đối với học sinh giỏi"), rpr=DAM)
    t.ps("a) ¦" + old("Thành lập 06 đội tuyển từ tuần thứ ba của tháng 9."),
        "b) ¦Mời cựu học sinh đạt giải " + old("về trao đổi phương pháp học."))
    t.p("2. ¦Đối với học sinh yếu", rpr=DAM)
    t.ps("a) ¦" + old("Phụ đạo miễn phí hai buổi mỗi tuần."),
        "b) ¦Phân công học sinh khá kèm cặp, " + old("giáo viên gọi điện cho gia đình mỗi tháng."))
    t.bang([[old("Môn"), old("Giáo viên phụ trách"), "Số buổi"], [old("Ngữ văn"), old("Cô Trần Thị Thu"), "24"],
        [old("Toán"), "Thầy Đỗ Văn Hải", "30"]])
    t.p(f"III. ¦{_H('TỔ CHỨC THỰC HIỆN')}", rpr=DAM)
    t.p("1. ¦" + old("Tổ chuyên môn duyệt nội dung, kiểm tra sổ theo dõi."))
    t.p("2. ¦Kế toán chi trả bồi dưỡng " + old("đúng chế độ, công khai cuối kỳ."))
    t.p(old("Đề nghị các đồng chí thực hiện tốt kế hoạch này./."))
    cuoi_bang(t, ["- " + old("Phòng VHXH xã;"), "- Các tổ;", "{- Lưu:} VT."], [f"{_H('{KT.} HIỆU TRƯỞNG')}", f"{_H('PHÓ HIỆU TRƯỞNG')}"],
        old("Dương Thị Bích"))
    return t.xong(Mong(
        chu_quan="UBND XÃ TÂN CƯƠNG", ban_hanh="TRƯỜNG TRUNG HỌC CƠ SỞ TÂN CƯƠNG", so="40", ky_hieu="THCS", dia_danh="Tân Cương",
        ngay=(8, 9, 2025), can_cu=1,
        trich_yeu="Bồi dưỡng học sinh giỏi, giúp đỡ học sinh yếu năm học 2025 - 2026", muc=("MỤC TIÊU", "BIỆN PHÁP", "TỔ CHỨC THỰC HIỆN"),
        bang=((3, 3),),
        noi_nhan=2, luu_tru="VT", ky={"ky_thay": "HIỆU TRƯỞNG", "chuc_vu": "PHÓ HIỆU TRƯỞNG", "ho_ten": "Dương Thị Bích"}))


@mau("chu-vni")
def _vni() -> Ban:
    """All in VNI-Times; the font of every run, not of a style; signature by a right indent."""
    t = TaiLieu(co=26)
    f = "<f=VNI-Times>{}</f>".format
    t.bang([["\n".join([f("UBND TỈNH HẬU THẠNH"), f"<b>{f('SỞ TƯ PHÁP')}</b>", f("{Số: 61/KH-STP}")]),
             "\n".join([f"<b>{f('{CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM}')}</b>", f"<b>{f('{Độc lập - Tự do - Hạnh phúc}')}</b>",
             f("{Hậu Thạnh, ngày 18 tháng 01 năm 2010}")])]],
           ke=False, can="giua", rong=(4000, 5500))
    t.p(f"<b>{f('{KẾ HOẠCH}')}</b>", can="giua")
    t.p(f"<b>{f('Tuyên truyền, phổ biến pháp luật cho nông dân năm 2010')}</b>", can="giua")
    t.vung = "than"
    for line in ("Căn cứ Quyết định số 37/2008/QĐ-TTg ngày 12/3/2008 của Thủ tướng Chính phủ;",
        "Sở Tư pháp xây dựng kế hoạch tuyên truyền, phổ biến pháp luật cho nông dân như sau:"):
        t.p(f(line))
    for label, line in (("I. ", "YÊU CẦU"), ("1. ", "Ngôn ngữ dễ hiểu, gắn với ruộng vườn, sông nước."),
        ("2. ", "Đến được ấp xa, tổ tự quản ven rạch."), ("II. ", "NỘI DUNG"),
                        ("- ", "Đất đai: chuyển mục đích, tranh chấp ranh giới;"), ("- ", "Hôn nhân và gia đình; phòng, chống bạo lực;"),
                        ("- ", "Vay vốn, hụi, thế chấp tài sản."),
                        ("III. ", "HÌNH THỨC"), ("1. ", "Hội thi hái hoa dân chủ ở 12 xã điểm."),
                        ("2. ", "Phát 20.000 tờ gấp; phát thanh mỗi tuần hai buổi."),
                        ("3. ", "Tư vấn lưu động bằng ghe vào ngày chợ phiên."), ("IV. ", "TỔ CHỨC THỰC HIỆN"),
                        ("1. ", "Phòng Phổ biến pháp luật tham mưu, theo dõi, tổng hợp."),
                        ("2. ", "Trung tâm Trợ giúp pháp lý cử người tư vấn.")):
        t.p(f"{label}¦{f(line)}", rpr=DAM if line.isupper() else "")
    t.p(f("Trên đây là kế hoạch tuyên truyền pháp luật cho nông dân năm 2010 của Sở Tư pháp./."))
    t.vung = "cuoi"
    t.ps(f("{Nơi nhận:}"), f("- UBND tỉnh;"), f("- Hội Nông dân tỉnh;"), f("- Phòng Tư pháp các huyện;"), f("{- Lưu:} VT, PBPL."))
    t.ps(f"<b>{f('GIÁM ĐỐC')}</b>", "", "", f"<b>{f('Huỳnh Ngọc Ẩn')}</b>", ppr='<w:ind w:left="5200"/>', can="giua")
    return t.xong(Mong(
        chu_quan="UBND TỈNH HẬU THẠNH", ban_hanh="SỞ TƯ PHÁP", so="61", ky_hieu="STP", dia_danh="Hậu Thạnh", ngay=(18, 1, 2010), can_cu=1,
        trich_yeu="Tuyên truyền, phổ biến pháp luật cho nông dân năm 2010", muc=("YÊU CẦU", "NỘI DUNG", "HÌNH THỨC", "TỔ CHỨC THỰC HIỆN"),
        noi_nhan=3, luu_tru="VT PBPL",
        ky={"chuc_vu": "GIÁM ĐỐC", "ho_ten": "Huỳnh Ngọc Ẩn"}))


@mau("chu-to-hop-va-u-sai")
def _nfd() -> Ban:
    """Letters and marks apart (NFD) and Ƣ for Ư, soft hyphens, no-break hyphens in year ranges."""
    t = TaiLieu(font="Arial", co=24, doi_chu=lambda text: nfd(sai_u(text)))
    dau_bang(t, ["<b>UBND TỈNH NAM ĐIỀN</b>", "<b>TRƯỜNG CAO ĐẲNG NÔNG LÂM</b>"], "{Số: 255/KH-CĐNL}",
        "{Nam Điền, ngày 22 tháng 7 năm 2026}")
    tieu_de(t, "KẾ HOẠCH", "Tuyển sinh cao đẳng, trung cấp năm 2026")
    t.p("Trường Cao đẳng Nông Lâm ban hành Kế hoạch tuyển sinh năm học 2026<nbh>2027 như sau:")
    t.p("I. ¦CHỈ TIÊU, NGÀNH NGHỀ", rpr=DAM)
    t.ps("1. ¦Cao đẳng: 450 sinh viên, gồm Thú y, Lâm sinh, Bảo vệ thực vật, Công nghệ chế biến gỗ.",
        "2. ¦Trung cấp: 600 học sinh, ưu tiên đối tượng tốt nghiệp THCS.")
    t.p("II. ¦PHƯƠNG THỨC", rpr=DAM)
    t.ps("1. ¦Xét học bạ lớp 12 hoặc lớp 9.", "2. ¦Xét tuyển thẳng người có giải trong các hội thi tay nghề.")
    t.p("III. ¦HOẠT ĐỘNG TƯ VẤN", rpr=DAM)
    t.ps("a) ¦Đến 46 trường phổ thông trước ngày 15/8/2026;", "b) ¦Mở “Ngày hội trải nghiệm nghề” tại vườn ươm và xưởng mộc của trường;",
         "c) ¦Trả lời thắc mắc qua điện thoại, mạng xã hội từ 7 giờ đến 21 giờ.")
    t.p("IV. ¦TỔ CHỨC THỰC HIỆN", rpr=DAM)
    t.p("1. ¦Phòng Đào tạo: Thường trực Hội đồng tuyển sinh, nhận hồ sơ.")
    t.p("2. ¦Các khoa: Cử giảng viên tư vấn, chuẩn bị mô hình trưng bày.")
    t.p("3. ¦Phòng Tài chính: Dự trù kinh phí, mức chi theo quy chế nội bộ.")
    t.p("Các đơn vị trực thuộc căn cứ Kế hoạch thực hiện; nếu có vướng mắc phản ánh về Phòng Đào tạo./.")
    cuoi_bang(t, ["- Sở GDĐT;", "- Các khoa, phòng;", "{- Lưu:} VT, ĐT."], ["{KT.} HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG"], "Ưng Thị Trường")
    return t.xong(Mong(
        chu_quan="UBND TỈNH NAM ĐIỀN", ban_hanh="TRƯỜNG CAO ĐẲNG NÔNG LÂM", so="255", ky_hieu="CĐNL", dia_danh="Nam Điền",
        ngay=(22, 7, 2026),
        trich_yeu="Tuyển sinh cao đẳng, trung cấp năm 2026", muc=("CHỈ TIÊU, NGÀNH NGHỀ", "PHƯƠNG THỨC", "HOẠT ĐỘNG TƯ VẤN",
        "TỔ CHỨC THỰC HIỆN"), noi_nhan=2, luu_tru="VT ĐT",
        ky={"ky_thay": "HIỆU TRƯỞNG", "chuc_vu": "PHÓ HIỆU TRƯỞNG", "ho_ten": "Ưng Thị Trường"}))


@mau("chu-hoa-do-kieu")
def _hoa_do_kieu() -> Ban:
    """Capitals only by style and format, fonts of the theme, title in the style Title, sections in a caps style, KT/ TL/ with slashes."""
    t = TaiLieu(theme=True, co=28)
    t.kieu_them = (kieu("TieuDe", "Tieu de van ban", '<w:jc w:val="center"/>', "<w:b/><w:caps/>") + kieu("MucIn", "Muc in hoa", "",
        "<w:b/><w:caps/>")
                   + kieu("Nho", "Chu nho", "", "<w:i/>", goc="BodyText"))
    dau_bang(t, ["<caps><b>Ủy ban nhân dân xã Mai Hạ</b></caps>"], "{Số: 175/TB-UBND}", "{Mai Hạ, ngày 28 tháng 11 năm 2025}",
             phai=("<caps><b>{Cộng hòa xã hội chủ nghĩa Việt Nam}</b></caps>", "<b>{Độc lập - Tự do - Hạnh phúc}</b>"))
    t.p("{Thông báo}", kieu="TieuDe")
    t.p("<b>Lịch tiếp công dân của Chủ tịch Ủy ban nhân dân xã quý I năm 2026</b>", can="giua")
    t.vung = "than"
    t.p("Ủy ban nhân dân xã Mai Hạ thông báo lịch tiếp công dân quý I năm 2026 như sau:", kieu="BodyTextIndent")
    t.p("I. ¦Thời gian, địa điểm", kieu="MucIn")
    t.p("1. ¦Chủ tịch tiếp vào thứ Năm tuần đầu và tuần thứ ba của tháng.", kieu="BodyTextIndent")
    t.p("2. ¦Địa điểm: Trụ sở tiếp công dân, tầng 1 nhà làm việc hai tầng.", kieu="BodyTextIndent")
    t.p("II. ¦Lịch cụ thể", kieu="MucIn")
    t.bang([["Tháng", "Ngày", "Người tiếp"], ["01", "08 và 22", "Chủ tịch"], ["02", "05", "Phó Chủ tịch được ủy quyền"],
        ["3", "05 và 19", "Chủ tịch"]])
    t.p("III. ¦Đề nghị đối với công dân", kieu="MucIn")
    t.ps("- ¦Mang theo căn cước, đơn và tài liệu liên quan.", "- ¦Giữ trật tự, trình bày trung thực, ký xác nhận vào sổ.",
        "- ¦Cử không quá 05 người đại diện khi có nhiều người cùng nội dung.", kieu="BodyTextIndent")
    t.p("Văn phòng HĐND và UBND xã niêm yết Thông báo này và phát trên đài truyền thanh xã./.", kieu="Nho")
    cuoi_bang(t, ["- Ban Tiếp công dân tỉnh;", "- TT. Đảng ủy, HĐND;", "- Các xóm (niêm yết);", "{- Lưu:} VT, TCD."],
        ["{TL/} CHỦ TỊCH", "CHÁNH VĂN PHÒNG"], "Khà Thị Xuyến")
    return t.xong(Mong(
        loai="thong_bao", ban_hanh="ỦY BAN NHÂN DÂN XÃ MAI HẠ", so="175", ky_hieu="UBND", dia_danh="Mai Hạ", ngay=(28, 11, 2025),
        trich_yeu="Lịch tiếp công dân của Chủ tịch Ủy ban nhân dân xã quý I năm 2026",
        muc=("Thời gian, địa điểm", "Lịch cụ thể", "Đề nghị đối với công dân"), bang=((4, 3),),
        noi_nhan=3, luu_tru="VT TCD", ky={"thua_lenh": "CHỦ TỊCH", "chuc_vu": "CHÁNH VĂN PHÒNG", "ho_ten": "Khà Thị Xuyến"}))
