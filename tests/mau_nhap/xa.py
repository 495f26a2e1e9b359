"""Plans of communes: the everyday sloppiness of Word files."""

from __future__ import annotations

from tests.mau_nhap.dau_cuoi import QUOC_HIEU, TIEU_NGU, cuoi_bang, dau_bang, tieu_de
from tests.mau_nhap.mong import Ban, Mong, mau
from tests.mau_nhap.tai_lieu import DAM, O, TaiLieu


@mau("xa-thu-vien")
def _thu_vien() -> Ban:
    """Header in a table, runs in pieces, bullets by Word with three signs, recipients and signature in a table."""
    t = TaiLieu(manh=7)
    t.so_trang()
    t.ds(1, ("bullet", "\uf0b7", "Symbol"), ("bullet", "o", "Courier New"), ("bullet", "\uf0a7", "Wingdings"))
    dau_bang(t, ["<b>ỦY BAN NHÂN DÂN</b>", "XÃ ĐỒNG TÂM"], "{Số: 57/KH-UBND}", "{Đồng Tâm, ngày 14 tháng 3 năm 2026}")
    tieu_de(t, "KẾ HOẠCH", "Xây dựng tủ sách cộng đồng trên địa bàn xã Đồng Tâm năm 2026")
    t.ps("Căn cứ Luật Thư viện ngày 21 tháng 11 năm 2019;",
         "Căn cứ Nghị quyết số 18/NQ-HĐND ngày 20 tháng 12 năm 2025 của Hội đồng nhân dân xã về nhiệm vụ năm 2026;",
         "Theo đề nghị của Phòng Văn hóa - Xã hội tại Tờ trình số 09/TTr-VHXH ngày 02 tháng 3 năm 2026.",
         "Ủy ban nhân dân xã xây dựng Kế hoạch với các nội dung như sau:", rpr="<w:i/>")
    t.p("I. ¦<b>MỤC ĐÍCH, YÊU CẦU</b>")
    t.p("1. ¦<b>Mục đích</b>")
    t.p("Đưa sách về gần dân, tạo thói quen đọc trong từng gia đình, từng xóm.", "-", num=(1, 0), kieu="ListParagraph")
    t.p("Tận dụng nhà văn hóa các xóm, giảm tình trạng phòng đọc đóng cửa phần lớn thời gian trong tuần.", "-", num=(1, 0),
        kieu="ListParagraph")
    t.p("2. ¦<b>Yêu cầu</b>")
    t.p("Mỗi xóm có một tủ sách, mỗi tủ sách có:", "-", num=(1, 0), kieu="ListParagraph")
    t.p("Ít nhất 120 đầu sách;", "+", num=(1, 1), kieu="ListParagraph")
    t.p("Một người phụ trách, một sổ mượn.", "+", num=(1, 1), kieu="ListParagraph")
    t.p("Không mua sắm dàn trải, không huy động quá sức dân.", "-", num=(1, 0), kieu="ListParagraph")
    t.p("II. ¦<b>NỘI DUNG</b>")
    t.ps("1. ¦Khảo sát: trong tháng 3, Phòng Văn hóa - Xã hội lập danh sách xóm có chỗ đặt tủ sách.",
         "2. ¦Vận động: kêu gọi con em xa quê góp sách cũ còn dùng được.",
         "3. ¦Mở cửa: ít nhất ba buổi tối mỗi tuần, từ 19 giờ 30 phút đến 21 giờ.")
    t.p("III. ¦<b>TỔ CHỨC THỰC HIỆN</b>")
    t.ps("1. ¦Phòng Văn hóa - Xã hội", "Chủ trì triển khai; báo cáo Ủy ban nhân dân xã trước ngày 25 hằng tháng.",
         "2. ¦Văn phòng HĐND và UBND", "Bố trí kinh phí 45 triệu đồng từ dự toán đã giao.",
         "3. ¦Trưởng các xóm", "Chọn người phụ trách, giữ gìn tủ sách.")
    t.p("Yêu cầu các đơn vị nghiêm túc thực hiện; vướng mắc phản ánh về Phòng Văn hóa - Xã hội để tổng hợp./.")
    cuoi_bang(t, ["- TT. Đảng ủy, HĐND xã (b/c);", "- Như Mục III (t/h);", "- Các trường học;", "- Trang thông tin điện tử xã;",
        "{- Lưu:} VT, VHXH."],
              ["{TM.} ỦY BAN NHÂN DÂN", "{KT.} CHỦ TỊCH", "PHÓ CHỦ TỊCH"], "Đinh Văn Khánh")
    return t.xong(Mong(
        ban_hanh="ỦY BAN NHÂN DÂN XÃ ĐỒNG TÂM", so="57", ky_hieu="UBND", dia_danh="Đồng Tâm", ngay=(14, 3, 2026),
        trich_yeu="Xây dựng tủ sách cộng đồng trên địa bàn xã Đồng Tâm năm 2026", can_cu=3,
        muc=("MỤC ĐÍCH, YÊU CẦU", "NỘI DUNG", "TỔ CHỨC THỰC HIỆN"), noi_nhan=4, luu_tru="VT VHXH",
        ky={"thay_mat": "ỦY BAN NHÂN DÂN", "ky_thay": "CHỦ TỊCH", "chuc_vu": "PHÓ CHỦ TỊCH", "ho_ten": "Đinh Văn Khánh"}))


@mau("xa-dau-bang-tab")
def _he_thong_loa() -> Ban:
    """Header in tabs on shared lines; sections ``I/``, items ``1/``, points ``a/``; signature by tabs beside the recipients."""
    t = TaiLieu()
    tabs = "c2000 c6900"
    t.p("<tab><b>ỦY BAN NHÂN DÂN</b><tab><b>{CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM}</b>", tabs=tabs)
    t.p("<tab><b>XÃ HƯNG ĐẠO</b><tab><b>{Độc lập - Tự do - Hạnh phúc}</b>", tabs=tabs)
    t.p("<tab>{__________}<tab>{______________________}", tabs=tabs)
    t.p("<tab>{Số:   /KH-UBND}<tab><i>{Hưng Đạo, ngày    tháng 4 năm 2026}</i>", tabs=tabs)
    tieu_de(t, "KẾ HOẠCH", "Nâng cấp hệ thống truyền thanh thông minh năm 2026")
    t.p("Thực hiện Công văn số 311/SVHTTDL-BC ngày 19/3/2026 của Sở Văn hóa, Thể thao và Du lịch, Ủy ban nhân dân xã Hưng Đạo "
        "ban hành Kế hoạch nâng cấp hệ thống truyền thanh thông minh, cụ thể như sau:")
    t.p("I/ ¦MỤC TIÊU", "I.", rpr=DAM)
    t.p("1/ ¦Thay toàn bộ loa có dây tại 14 thôn bằng loa thông minh dùng sóng di động.", "1.")
    t.p("2/ ¦100% cán bộ phụ trách biết soạn bản tin bằng phần mềm chuyển văn bản thành giọng nói.", "2.")
    t.p("II/ ¦NỘI DUNG", "II.", rpr=DAM)
    t.p("1/ ¦Rà soát hiện trạng", "1.", rpr=DAM)
    t.p("a/ ¦Kiểm đếm cụm loa, cột, bộ thu; lập bảng đề xuất thanh lý.", "a)")
    t.p("b/ ¦Đo chất lượng sóng tại từng vị trí dự kiến lắp đặt.", "b)")
    t.p("2/ ¦Lắp đặt", "2.", rpr=DAM)
    t.p("a/ ¦Đợt 1: 06 thôn phía bắc, xong trước 30/6/2026.", "a)")
    t.p("b/ ¦Đợt 2: 08 thôn còn lại, xong trước 31/8/2026.", "b)")
    t.p("c/ ¦Chạy thử 15 ngày, bàn giao cho thôn quản lý.", "c)")
    t.p("III/ ¦KINH PHÍ", "III.", rpr=DAM)
    t.p("Tổng kinh phí 386.000.000 đồng, trong đó ngân sách tỉnh hỗ trợ 70%, ngân sách xã 30%.")
    t.p("IV/ ¦TỔ CHỨC THỰC HIỆN", "IV.", rpr=DAM)
    t.p("1/ ¦Trung tâm Dịch vụ tổng hợp xã chủ trì, phối hợp với thôn thực hiện.", "1.")
    t.p("2/ ¦Phòng Kinh tế thẩm định dự toán, tham mưu phân bổ kinh phí.", "2.")
    t.p("3/ ¦Trưởng thôn vận động nhân dân bảo vệ thiết bị.", "3.")
    t.p("Trên đây là Kế hoạch nâng cấp hệ thống truyền thanh thông minh năm 2026 của xã./.")
    t.vung = "cuoi"
    tabs = "c7100"
    t.p("<b><i>{Nơi nhận:}</i></b><tab><b>{TM.} ỦY BAN NHÂN DÂN</b>", tabs=tabs)
    t.p("- Sở VHTTDL (để b/c);<tab><b>CHỦ TỊCH</b>", tabs=tabs)
    t.p("- Thường trực Đảng ủy xã;", tabs=tabs)
    t.p("- Các thôn;", tabs=tabs)
    t.p("{- Lưu:} VT, TTDV.", tabs=tabs)
    t.ps("", "")
    t.p("<tab><b>Lục Thị Hường</b>", tabs=tabs)
    return t.xong(Mong(
        ban_hanh="ỦY BAN NHÂN DÂN XÃ HƯNG ĐẠO", ky_hieu="UBND", dia_danh="Hưng Đạo", ngay=(None, 4, 2026),
        trich_yeu="Nâng cấp hệ thống truyền thanh thông minh năm 2026", muc=("MỤC TIÊU", "NỘI DUNG", "KINH PHÍ", "TỔ CHỨC THỰC HIỆN"),
        noi_nhan=3, luu_tru="VT TTDV", ky={"thay_mat": "ỦY BAN NHÂN DÂN", "chuc_vu": "CHỦ TỊCH", "ho_ten": "Lục Thị Hường"}))


@mau("xa-dau-cach")
def _phong_chong_ret() -> Ban:
    """Header laid out with spaces, glued date, ``I-`` ``1-`` ``a-``, double spaces, spaces before marks, no-break spaces."""
    t = TaiLieu(font="Times New Roman", co=26)
    t.p("<b>   ỦY BAN NHÂN DÂN            {CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM}</b>")
    t.p("<b>       XÃ NẬM CHẢY                         {Độc lập - Tự do - Hạnh phúc}</b>")
    t.p("          {--------------                                 -------------------------}")
    t.p("    {Số:112 /KH-UBND                <i>Nậm Chảy, ngày 06 tháng11 năm 2025</i>}")
    tieu_de(t, "KẾ HOẠCH", "Phòng , chống đói , rét cho đàn vật nuôi", "vụ Đông Xuân năm 2025 - 2026", net="---------------")
    t.p("Căn cứ  Kế hoạch số 245/KH-UBND ngày 20/10/2025 của UBND tỉnh ;  Căn cứ tình hình chăn nuôi trên địa bàn xã ;")
    t.p("UBND xã Nậm Chảy xây dựng Kế hoạch như  sau :")
    t.p("I- ¦MỤC ĐÍCH , YÊU CẦU", "I.", rpr=DAM)
    t.p("1- ¦Hạn chế thấp nhất  gia súc chết do đói, rét ; ổn định thu nhập cho hộ chăn nuôi .", "1.")
    t.p("2- ¦Mọi hộ<nb>nuôi trâu<nb>bò đều có chuồng kín gió, có rơm dự trữ .", "2.")
    t.p("II- ¦NHIỆM VỤ VÀ GIẢI PHÁP", "II.", rpr=DAM)
    t.p("1- ¦Chuồng trại", "1.", rpr=DAM)
    t.p("a- ¦Vận động 312<nb>hộ che chắn lại chuồng trước ngày 30/11/2025 ;", "a)")
    t.p("b- ¦Không thả rông gia súc khi nhiệt độ dưới 12<nb>độ C ;", "b)")
    t.p("2- ¦Thức ăn", "2.", rpr=DAM)
    t.p("a- ¦Trồng thêm 8 ha cỏ , ngô dày ; ủ chua ít nhất 60 tấn thân ngô .", "a)")
    t.p("b- ¦Bổ sung  muối, cám, nước ấm cho trâu bò già yếu, bê nghé .", "b)")
    t.p("3- ¦Thú y", "3.", rpr=DAM)
    t.p("Tiêm phòng tụ huyết trùng, lở mồm long móng đạt trên 85 % tổng đàn .")
    t.p("III- ¦TỔ CHỨC THỰC HIỆN", "III.", rpr=DAM)
    t.p("1- ¦Phòng Kinh tế : tổ chức kiểm tra, báo cáo hằng tuần khi có rét đậm .", "1.")
    t.p("2- ¦Trưởng bản : nắm số hộ thiếu chuồng, thiếu rơm .", "2.")
    t.p("3- ¦Đề nghị MTTQ và các đoàn thể xã phối hợp tuyên truyền .", "3.")
    t.p("Trên đây là Kế hoạch phòng , chống đói , rét cho đàn vật nuôi của xã . /.")
    t.vung = "cuoi"
    t.ps("<b><i>{Nơi nhận :}</i></b>                                                        <b>{KT} CHỦ TỊCH</b>",
         "- Như mục III ;                                                           <b>PHÓ CHỦ TỊCH</b>",
         "- TTr ĐU , HĐND ( B/c ) ;", "{- Lưu :} VT , KT .", "", "", "")
    t.p("                                                                                  <b>Giàng A Páo</b>")
    return t.xong(Mong(
        ban_hanh="ỦY BAN NHÂN DÂN XÃ NẬM CHẢY", so="112", ky_hieu="UBND", dia_danh="Nậm Chảy", ngay=(6, 11, 2025),
        trich_yeu="Phòng , chống đói , rét cho đàn vật nuôi vụ Đông Xuân năm 2025 - 2026", can_cu=2,
        muc=("MỤC ĐÍCH , YÊU CẦU", "NHIỆM VỤ VÀ GIẢI PHÁP", "TỔ CHỨC THỰC HIỆN"), noi_nhan=2, luu_tru="VT KT",
        ky={"ky_thay": "CHỦ TỊCH", "chuc_vu": "PHÓ CHỦ TỊCH", "ho_ten": "Giàng A Páo"}))


@mau("xa-hai-nhom")
def _ngay_hoi() -> Ban:
    """Header as two groups of paragraphs one after the other; abstract over three paragraphs; items after soft line breaks."""
    t = TaiLieu(font="Arial", co=26)
    t.ps("<b>UBND XÃ KIM BÌNH</b>", "{Số:       /KH-UBND}")
    t.p()
    t.ps(QUOC_HIEU, "<u><b>{Độc lập - Tự do - Hạnh phúc}</b></u>", "<i>{Kim Bình, ngày ..... tháng 8 năm 2026}</i>", can="giua")
    tieu_de(t, "KẾ HOẠCH", "Tổ chức Ngày hội Đại đoàn kết", "gắn với Lễ hội Lồng tồng", "xã Kim Bình lần thứ hai", net="dml")
    t.p("Căn cứ Chương trình công tác năm 2026, Ủy ban nhân dân xã Kim Bình xây dựng Kế hoạch tổ chức Ngày hội như sau:")
    t.p("I. ¦Mục đích", rpr=DAM)
    t.p("{-} Tạo không khí vui tươi, gắn kết các dân tộc trong xã;<br>{-} Giới thiệu sản vật địa phương với du khách;<br>"
        "{-} Gây quỹ giúp hộ nghèo sửa nhà trước Tết.")
    t.nhan += ["-", "-", "-"]
    t.p("II. ¦Thời gian, địa điểm", rpr=DAM)
    t.p("1. ¦Thời gian: 02 ngày, 14 và 15/11/2026 (thứ Bảy, Chủ nhật).")
    t.p("2. ¦Địa điểm: sân vận động xã và cánh đồng Nà Lại.")
    t.p("III. ¦Nội dung", rpr=DAM)
    t.p("1. ¦Phần lễ", rpr=DAM)
    t.p("{+} 7 giờ 30: rước lễ từ đình làng ra sân vận động;<br>{+} 8 giờ 00: khai mạc, đánh trống khai hội;<br>{+} 8 giờ 30: lễ xuống "
        "đồng.")
    t.nhan += ["+", "+", "+"]
    t.p("2. ¦Phần hội", rpr=DAM)
    t.ps("a) ¦Thi cấy nhanh, kéo co, đẩy gậy, ném còn.", "b) ¦Hội chợ nông sản: 13 gian của 13 thôn.",
         "c) ¦Đêm hát then: mỗi thôn góp một tiết mục dài không quá 6 phút.")
    t.p("IV. ¦Tổ chức thực hiện", rpr=DAM)
    t.ps("1. ¦Thành lập Ban Tổ chức do Phó Chủ tịch UBND xã làm Trưởng ban.", "2. ¦Công an xã bảo đảm an ninh, phân luồng giao thông.",
         "3. ¦Trạm Y tế trực sơ cứu cả hai ngày.", "4. ¦Kinh phí: 62 triệu đồng, xã hội hóa không dưới một nửa.")
    t.p("Nhận được Kế hoạch này, đề nghị các thôn, đơn vị tổ chức thực hiện tốt./.")
    t.vung = "cuoi"
    t.ps("<b><i>{Nơi nhận:}</i></b>", "Thường trực Đảng ủy;", "Thường trực HĐND;", "Các thôn;", "{Lưu} VT.")
    t.p("<b>{T/M} ỦY BAN NHÂN DÂN</b>", can="phai")
    t.p("<b>CHỦ TỊCH</b>", can="phai", ppr='<w:ind w:right="1400"/>')
    t.ps("", "", "")
    t.p("<b>Hà Thị Tuyết</b>", can="phai", ppr='<w:ind w:right="1200"/>')
    return t.xong(Mong(
        ban_hanh="UBND XÃ KIM BÌNH", ky_hieu="UBND", dia_danh="Kim Bình", ngay=(None, 8, 2026),
        trich_yeu="Tổ chức Ngày hội Đại đoàn kết gắn với Lễ hội Lồng tồng xã Kim Bình lần thứ hai",
        muc=("Mục đích", "Thời gian, địa điểm", "Nội dung", "Tổ chức thực hiện"), noi_nhan=3, luu_tru="VT",
        ky={"thay_mat": "ỦY BAN NHÂN DÂN", "chuc_vu": "CHỦ TỊCH", "ho_ten": "Hà Thị Tuyết"}))


@mau("xa-nhiem-vu-bang")
def _cai_cach() -> Ban:
    """A task table in the body; agency broken by a soft line break, Quốc hiệu over two lines; a box «DỰ THẢO»."""
    t = TaiLieu(theme=True)
    t.p("", hop="<b>{DỰ THẢO}</b>")
    dau_bang(t, ["<b>ỦY BAN NHÂN DÂN<br>XÃ TÂN THÀNH</b>"], "{Số:      /KH-UBND}", "{Tân Thành, ngày      tháng 01 năm 2026}",
             phai=("<b>{CỘNG HÒA XÃ HỘI}</b>", "<b>{CHỦ NGHĨA VIỆT NAM}</b>", TIEU_NGU), net="<dml>", mot_hang=True)
    tieu_de(t, "KẾ HOẠCH", "Cải cách hành chính xã Tân Thành năm 2026")
    t.ps("Căn cứ Nghị quyết số 76/NQ-CP ngày 15 tháng 7 năm 2021 của Chính phủ;", "Căn cứ Kế hoạch cải cách hành chính năm 2026 của tỉnh;",
         "Ủy ban nhân dân xã ban hành Kế hoạch cải cách hành chính năm 2026 như sau:")
    t.p("I. ¦MỤC TIÊU", rpr=DAM)
    t.ps("1. ¦Trên 95% hồ sơ được giải quyết đúng hạn.", "2. ¦Ít nhất 80% hồ sơ nộp trực tuyến toàn trình.",
         "3. ¦Mức độ hài lòng của người dân đạt từ 92% trở lên.")
    t.p("II. ¦NHIỆM VỤ CỤ THỂ", rpr=DAM)
    t.p("Các nhiệm vụ năm 2026 được phân công theo bảng sau:")
    t.bang([
        ["STT", "Nội dung", "Đơn vị chủ trì", "Đơn vị phối hợp", "Thời gian"],
        ["1", "Rà soát, công khai thủ tục hành chính", "Trung tâm Phục vụ hành chính công", "Các phòng chuyên môn", "Quý I/2026"],
        ["2", "Số hóa hồ sơ hộ tịch giai đoạn 1990 - 2010", "Văn phòng HĐND và UBND", "Công an xã", "Tháng 6/2026"],
        ["3", "Đối thoại với tổ chức, công dân", "Văn phòng HĐND và UBND", "Ủy ban MTTQ xã", "Hằng quý"],
        ["4", "Khảo sát mức độ hài lòng", "Phòng Văn hóa - Xã hội", "Các xóm", "Tháng 11/2026"],
    ], rong=(700, 3200, 2200, 1900, 1350), nhiem_vu=True)
    t.p("III. ¦TỔ CHỨC THỰC HIỆN", rpr=DAM)
    t.p("1. ¦Trưởng các phòng, trung tâm chịu trách nhiệm trước Chủ tịch UBND xã về kết quả nhiệm vụ được giao.")
    t.p("2. ¦Văn phòng HĐND và UBND theo dõi, đôn đốc; tổng hợp báo cáo ngày 10 tháng cuối quý.")
    t.p("Trong quá trình thực hiện nếu có khó khăn, các đơn vị kịp thời báo cáo UBND xã xem xét, giải quyết./.")
    cuoi_bang(t, ["- UBND tỉnh (b/c);", "- Sở Nội vụ (b/c);", "- Các phòng, trung tâm;", "{- Lưu:} VT, VP.(Hg 12b)"],
              ["{TM.} ỦY BAN NHÂN DÂN", "CHỦ TỊCH"], "Ma Thế Quyên")
    return t.xong(Mong(
        ban_hanh="ỦY BAN NHÂN DÂN XÃ TÂN THÀNH", ky_hieu="UBND", dia_danh="Tân Thành", ngay=(None, 1, 2026), du_thao=True,
        trich_yeu="Cải cách hành chính xã Tân Thành năm 2026", can_cu=2, muc=("MỤC TIÊU", "NHIỆM VỤ CỤ THỂ", "TỔ CHỨC THỰC HIỆN"),
        bang=((5, 5, "nhiem_vu"),), noi_nhan=3, luu_tru="VT VP Hg 12b",
        ky={"thay_mat": "ỦY BAN NHÂN DÂN", "chuc_vu": "CHỦ TỊCH", "ho_ten": "Ma Thế Quyên"}))


@mau("xa-phu-luc-ngang")
def _nong_thon_moi() -> Ban:
    """Two appendices in landscape sections; three-line title with capitals; recipients each in a table row."""
    t = TaiLieu()
    t.so_trang()
    dau_bang(t, ["ỦY BAN NHÂN DÂN", "XÃ PHÚ LƯƠNG"], "{Số: 203/KH-UBND}", "{Phú Lương, ngày 09 tháng 02 năm 2026}", mot_hang=True)
    tieu_de(t, "KẾ HOẠCH", "DUY TRÌ VÀ NÂNG CAO CHẤT LƯỢNG CÁC TIÊU CHÍ", "NÔNG THÔN MỚI XÃ PHÚ LƯƠNG NĂM 2026")
    t.ps("{- }Căn cứ Quyết định số 41/QĐ-UBND ngày 12/01/2026 của Ủy ban nhân dân tỉnh giao chỉ tiêu xây dựng nông thôn mới;",
         "{- }Căn cứ kết quả rà soát tiêu chí đến ngày 31/12/2025;")
    t.p("Ủy ban nhân dân xã Phú Lương xây dựng Kế hoạch duy trì và nâng cao chất lượng các tiêu chí nông thôn mới năm 2026 như sau:")
    t.p("I. ¦MỤC TIÊU", rpr=DAM)
    t.ps("- ¦Giữ vững 19/19 tiêu chí; nâng chất 05 tiêu chí còn ở mức sát chuẩn (Phụ lục I).",
         "- ¦Xây dựng thêm 02 thôn kiểu mẫu là Bản Chang và Nà Pục.")
    t.p("II. ¦GIẢI PHÁP", rpr=DAM)
    t.ps("1. ¦Huy động nhân dân đóng góp ngày công, hiến đất; công khai từng khoản tại nhà văn hóa thôn.",
         "2. ¦Lồng ghép các nguồn vốn theo danh mục công trình tại Phụ lục II.",
         "3. ¦Mỗi tháng chọn một thôn làm điểm về vệ sinh môi trường.")
    t.p("III. ¦TỔ CHỨC THỰC HIỆN", rpr=DAM)
    t.p("1. ¦Phòng Kinh tế: Chủ trì, tổng hợp tiến độ; tham mưu phân bổ vốn.")
    t.p("2. ¦Phòng Văn hóa - Xã hội: Phụ trách các tiêu chí văn hóa, giáo dục, y tế.")
    t.p("3. ¦Các thôn: Họp dân, đăng ký chỉ tiêu trước ngày 28/02/2026.")
    t.p("Yêu cầu các đơn vị căn cứ Kế hoạch triển khai thực hiện./.")
    t.vung = "cuoi"
    t.bang([[O("<b><i>{Nơi nhận:}</i></b>"), O("<b>{TM.} ỦY BAN NHÂN DÂN</b>", can="giua")],
            ["- Văn phòng Điều phối NTM tỉnh;", O("<b>{KT.} CHỦ TỊCH</b>", can="giua")],
            ["- Đảng ủy, HĐND xã;", O("<b>PHÓ CHỦ TỊCH</b>", can="giua")], ["- Các thôn;", ""], ["{- Lưu:} VT, KT.", ""], ["", ""],
            ["", O("<b>Nông Quốc Đạt</b>", can="giua")]], ke=False, rong=(4700, 4800))
    t.het_phan()
    t.vung = "phu_luc"
    t.p("<b>{PHỤ LỤC I}</b>", can="giua")
    t.p("<b>CÁC TIÊU CHÍ CẦN NÂNG CHẤT LƯỢNG NĂM 2026</b>", can="giua")
    t.p("<i>{(Kèm theo Kế hoạch số 203/KH-UBND ngày 09/02/2026 của UBND xã Phú Lương)}</i>", can="giua")
    t.bang([["TT", "Tiêu chí", "Hiện trạng", "Chỉ tiêu 2026", "Đơn vị phụ trách"],
        ["1", "Giao thông", "91% đường thôn cứng hóa", "97%", "Phòng Kinh tế"],
            ["2", "Môi trường", "68% hộ phân loại rác", "85%", "Phòng Kinh tế"], ["3", "Y tế", "93,1% có bảo hiểm", "95%", "Trạm Y tế"],
            ["4", "Hộ nghèo", "6,4%", "4,9%", "Phòng Văn hóa - Xã hội"], ["5", "Hợp tác xã", "01 hợp tác xã hoạt động khá", "02",
            "Phòng Kinh tế"]])
    t.het_phan(ngang=True)
    t.p("<b>{PHỤ LỤC II}</b>", can="giua")
    t.p("<b>DANH MỤC CÔNG TRÌNH</b>", can="giua")
    t.p("<i>{(Kèm theo Kế hoạch số 203/KH-UBND ngày 09/02/2026 của UBND xã Phú Lương)}</i>", can="giua")
    t.p("1. ¦Công trình chuyển tiếp")
    t.bang([["TT", "Công trình", "Tổng mức (triệu đồng)"], ["1", "Đường Nà Pục - Khuổi Lùng", "2.450"], ["2", "Kênh Bản Chang", "880"]])
    t.p("2. ¦Công trình khởi công mới")
    t.bang([["TT", "Công trình", "Tổng mức (triệu đồng)"], ["1", "Nhà văn hóa thôn Bản Chang", "1.100"]])
    return t.xong(Mong(
        ban_hanh="ỦY BAN NHÂN DÂN XÃ PHÚ LƯƠNG", so="203", ky_hieu="UBND", dia_danh="Phú Lương", ngay=(9, 2, 2026), can_cu=2,
        trich_yeu="DUY TRÌ VÀ NÂNG CAO CHẤT LƯỢNG CÁC TIÊU CHÍ NÔNG THÔN MỚI XÃ PHÚ LƯƠNG NĂM 2026",
        muc=("MỤC TIÊU", "GIẢI PHÁP", "TỔ CHỨC THỰC HIỆN"), noi_nhan=3, luu_tru="VT KT",
        ky={"thay_mat": "ỦY BAN NHÂN DÂN", "ky_thay": "CHỦ TỊCH", "chuc_vu": "PHÓ CHỦ TỊCH", "ho_ten": "Nông Quốc Đạt"},
        bang=((6, 5), (3, 3), (2, 3)), phu_luc=("CÁC TIÊU CHÍ CẦN NÂNG CHẤT LƯỢNG NĂM 2026", "DANH MỤC CÔNG TRÌNH"), ngang=(True, True)),
        ngang=True)
