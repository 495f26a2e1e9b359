"""Word files on their way through many hands: tracked changes, comments, hidden text, content controls, boxes."""

from __future__ import annotations

from tests.mau_nhap.dau_cuoi import cuoi_bang, dau_bang, tieu_de
from tests.mau_nhap.mong import Ban, Mong, mau
from tests.mau_nhap.tai_lieu import DAM, TaiLieu


@mau("sua-theo-doi")
def _theo_doi() -> Ban:
    """Insertions, deletions, a moved paragraph, a deleted paragraph mark, a deleted row: the final state counts."""
    t = TaiLieu()
    dau_bang(t, ["UBND TỈNH QUẾ LÂM", "SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG"], "{Số: <del>45</del><ins>47</ins>/KH-SNNMT}",
             "{Quế Lâm, ngày <del>01</del><ins>05</ins> tháng 3 năm 2026}")
    tieu_de(t, "KẾ HOẠCH", "Phát động Tết trồng cây <ins>“Đời đời nhớ ơn Bác Hồ” </ins>năm 2026")
    t.p("Căn cứ Kế hoạch số 15/KH-UBND ngày 22/01/2026 của UBND tỉnh<del> về trồng cây phân tán</del>;")
    t.p("Sở Nông nghiệp và Môi trường <del>dự kiến </del>xây dựng Kế hoạch <ins>phát động Tết trồng cây </ins>như sau:")
    t.p("I. ¦MỤC ĐÍCH", rpr=DAM)
    t.p("1. ¦Khơi dậy phong trào trồng cây trong <del>cán bộ</del><ins>mỗi cơ quan, trường học và khu dân cư</ins>.")
    t.p("2. ¦Trồng cây nào sống cây ấy<ins>, có người nhận chăm sóc</ins>.")
    t.p("II. ¦NỘI DUNG", rpr=DAM)
    t.p("1. ¦Số lượng: <del>30</del><ins>45</ins> nghìn cây các loại, ưu tiên ", xoa_dau=True)
    t.p("cây bản địa như lim, lát, sấu, giổi xanh.")
    t.p("<mf>2. Chọn đất công còn trống, hành lang giao thông, khuôn viên trụ sở.</mf>")
    t.p("2. ¦Thời gian: lễ phát động lúc 7 giờ 30 ngày 08/3/2026; trồng rải đến hết tháng 4.")
    t.p("3. ¦<mt>Chọn đất công còn trống, hành lang giao thông, khuôn viên trụ sở.</mt>")
    t.p("<ins>4. ¦Giống cây: lấy từ vườn ươm có kiểm định, chiều cao trên 1,5 mét.</ins>", "4.")
    t.p("III. ¦PHÂN BỔ CHỈ TIÊU", rpr=DAM)
    t.bang([["STT", "Đơn vị", "Số cây"], ["1", "Khối cơ quan tỉnh", "6.000"], ["2", "Các huyện (đã giải thể)", "9.999"],
        ["3", "68 xã, phường", "39.000"]], xoa=2)
    t.p("IV. ¦TỔ CHỨC THỰC HIỆN", rpr=DAM)
    t.p("- ¦Chi cục Kiểm lâm: hướng dẫn kỹ thuật, <ins>nghiệm thu tỷ lệ sống sau 90 ngày;</ins>")
    t.p("- ¦Văn phòng Sở: kinh phí, khánh tiết<del>, quay phim</del>.")
    t.p("Đề nghị các cơ quan, địa phương hưởng ứng./.")
    cuoi_bang(t, ["- UBND tỉnh (b/c);", "- Các sở, ngành<ins>, đoàn thể tỉnh</ins>;", "- UBND các xã, phường;", "{- Lưu:} VT, CCKL."],
        ["GIÁM ĐỐC"], "Phùng Đức Mậu")
    return t.xong(Mong(
        chu_quan="UBND TỈNH QUẾ LÂM", ban_hanh="SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG", so="47", ky_hieu="SNNMT", dia_danh="Quế Lâm",
        ngay=(5, 3, 2026),
        trich_yeu="Phát động Tết trồng cây “Đời đời nhớ ơn Bác Hồ” năm 2026", can_cu=1,
        muc=("MỤC ĐÍCH", "NỘI DUNG", "PHÂN BỔ CHỈ TIÊU", "TỔ CHỨC THỰC HIỆN"),
        bang=((3, 3),), noi_nhan=3, luu_tru="VT CCKL", ky={"chuc_vu": "GIÁM ĐỐC", "ho_ten": "Phùng Đức Mậu"}))


@mau("sua-an-binh-luan")
def _binh_luan() -> Ban:
    """Comments, hidden words and a hidden paragraph, content controls around words and blocks, smart tags around places."""
    t = TaiLieu(manh=6)
    dau_bang(t, ["ỦY BAN NHÂN DÂN", "<b>PHƯỜNG <st>BẾN GÓT</st></b>"], "{Số: <sdt=so>66</sdt>/KH-UBND}",
             "{<st>Bến Gót</st>, ngày <sdt=ngay>19</sdt> tháng 6 năm 2026}")
    with t.trong_sdt("Tiêu đề"):
        tieu_de(t, "KẾ HOẠCH", "Ra quân lập lại trật tự lòng đường, vỉa hè<cm=1>")
    t.binh_luan(1, "Anh Minh xem lại tên kế hoạch giúp em")
    t.p("Ủy ban nhân dân phường <st>Bến Gót</st> ban hành Kế hoạch ra quân lập lại trật tự lòng đường, vỉa hè trên địa bàn như sau:")
    t.p("<an>Ghi chú nội bộ: chưa gửi bản này ra ngoài</an>")
    with t.trong_sdt():
        t.p("I. ¦MỤC TIÊU", rpr=DAM)
        t.p("1. ¦Trả lại vỉa hè cho người đi bộ trên <an>khoảng </an>11 tuyến phố.")
        t.p("2. ¦Chấm dứt chợ cóc tại <st>ngõ 47</st> và cổng Trường Tiểu học <st>Lê Lợi</st>.")
    t.p("II. ¦CÁC BƯỚC", rpr=DAM)
    t.p("1. ¦Tuyên truyền (từ 22/6 đến 30/6): phát tờ rơi, ký cam kết với <sdt=soho>486</sdt> hộ kinh doanh.")
    t.p("2. ¦Xử lý (từ 01/7 đến 15/8)<cm=2>:")
    t.binh_luan(2, "Cần thống nhất với Công an phường về mốc này")
    t.ps("a) ¦Nhắc nhở, lập biên bản lần đầu.", "b) ¦Xử phạt từ lần thứ hai<an> theo mức cao nhất</an>.",
        "c) ¦Tháo dỡ mái che, bục bệ lấn chiếm.")
    t.p("3. ¦Duy trì (từ 16/8): tổ dân phố trực theo ca, báo cáo qua nhóm Zalo của phường.")
    with t.trong_sdt("Tổ chức"):
        t.p("III. ¦TỔ CHỨC THỰC HIỆN", rpr=DAM)
        t.p("1. ¦Công an phường là lực lượng nòng cốt.")
        t.p("2. ¦Phòng Kinh tế, Hạ tầng và Đô thị sắp xếp điểm đỗ xe, điểm bán hàng tạm.")
        t.p("3. ¦Tổ trưởng 23 tổ dân phố vận động từng hộ.")
    t.p("Yêu cầu các đơn vị thực hiện nghiêm túc Kế hoạch này./.")
    cuoi_bang(t, ["- UBND thành phố (b/c);", "- Đảng ủy, HĐND phường;", "- Như Mục III;", "{- Lưu:} VT, KTHTĐT.<an> Bản nháp</an>"],
              ["{TM.} ỦY BAN NHÂN DÂN", "{KT.} CHỦ TỊCH", "PHÓ CHỦ TỊCH"], "<sdt=ky>Đào Xuân Trường</sdt>")
    return t.xong(Mong(
        ban_hanh="ỦY BAN NHÂN DÂN PHƯỜNG BẾN GÓT", so="66", ky_hieu="UBND", dia_danh="Bến Gót", ngay=(19, 6, 2026),
        trich_yeu="Ra quân lập lại trật tự lòng đường, vỉa hè", muc=("MỤC TIÊU", "CÁC BƯỚC", "TỔ CHỨC THỰC HIỆN"), noi_nhan=3,
        luu_tru="VT KTHTĐT",
        ky={"thay_mat": "ỦY BAN NHÂN DÂN", "ky_thay": "CHỦ TỊCH", "chuc_vu": "PHÓ CHỦ TỊCH", "ho_ten": "Đào Xuân Trường"}))


@mau("sua-hop-chu")
def _hop_chu() -> Ban:
    """Text boxes: the urgency stamp, the date of the header, a remark beside the text; rules drawn as shapes."""
    t = TaiLieu(co=28)
    t.vung = "dau"
    dau_bang(t, ["UBND XÃ THANH MAI", "TRẠM Y TẾ XÃ THANH MAI"], "{Số: 14/KH-TYT}", "{Thanh Mai, ngày 27 tháng 7 năm 2026}", net="<vml>")
    t.p("", hop="<b>{KHẨN}</b>")
    tieu_de(t, "KẾ HOẠCH", "Xử lý ổ dịch sốt xuất huyết tại thôn Khe Lắc", net="vml")
    t.p("Trước tình hình đã ghi nhận 07 ca mắc trong 10 ngày, Trạm Y tế xã Thanh Mai xây dựng Kế hoạch xử lý ổ dịch như sau:")
    t.p("I. ¦MỤC TIÊU", rpr=DAM)
    t.p("1. ¦Khống chế ổ dịch trong vòng 14 ngày kể từ ca bệnh đầu tiên.")
    t.p("2. ¦Không để có ca tử vong, không để lan sang thôn khác.")
    t.p("II. ¦HOẠT ĐỘNG", rpr=DAM)
    t.p("1. ¦Diệt lăng quăng: hai đợt, cách nhau 7 ngày, 100% hộ được kiểm tra.")
    t.p("2. ¦Phun hóa chất: bán kính 200 mét quanh nhà bệnh nhân.")
    t.p("", hop="Đường dây nóng của Trạm: gọi bất cứ lúc nào")
    t.p("3. ¦Giám sát ca bệnh:", rpr=DAM)
    t.ps("a) ¦Lập danh sách người sốt hằng ngày;", "b) ¦Chuyển tuyến khi có dấu hiệu cảnh báo;", "c) ¦Báo cáo trước 16 giờ mỗi ngày.")
    t.p("III. ¦KINH PHÍ", rpr=DAM)
    t.p("Từ nguồn phòng, chống dịch của xã: 18.500.000 đồng.")
    t.p("IV. ¦TỔ CHỨC THỰC HIỆN", rpr=DAM)
    t.p("1. ¦Trạm trưởng chỉ huy chung; phân công 02 đội xung kích.")
    t.p("2. ¦Y tế thôn dẫn đường, ghi nhận hộ vắng nhà để quay lại.")
    t.p("Trên đây là Kế hoạch xử lý ổ dịch sốt xuất huyết tại thôn Khe Lắc của Trạm Y tế xã./.")
    cuoi_bang(t, ["- UBND xã (b/c);", "- Trung tâm Kiểm soát bệnh tật tỉnh;", "- Trưởng thôn Khe Lắc;", "{- Lưu:} Trạm Y tế."],
        ["TRƯỞNG TRẠM"], "BS. Ngô Thị Hạnh")
    return t.xong(Mong(
        chu_quan="UBND XÃ THANH MAI", ban_hanh="TRẠM Y TẾ XÃ THANH MAI", so="14", ky_hieu="TYT", dia_danh="Thanh Mai", ngay=(27, 7, 2026),
        khan="khan",
        trich_yeu="Xử lý ổ dịch sốt xuất huyết tại thôn Khe Lắc", muc=("MỤC TIÊU", "HOẠT ĐỘNG", "KINH PHÍ", "TỔ CHỨC THỰC HIỆN"),
        noi_nhan=3, luu_tru="Trạm Y tế",
        ky={"chuc_vu": "TRƯỞNG TRẠM", "ho_ten": "BS. Ngô Thị Hạnh"}))


@mau("sua-python-docx")
def _may_viet() -> Ban:
    """A file made by a program (python-docx): lists by the styles List Bullet and List Number, headings with typed numbers."""
    t = TaiLieu()
    dau_bang(t, ["UBND THÀNH PHỐ MỸ KHÊ", "TRUNG TÂM CHUYỂN ĐỔI SỐ"], "{Số: /KH-TTCĐS}", "{Mỹ Khê, ngày … tháng … năm 2026}", net="")
    tieu_de(t, "KẾ HOẠCH", "Tập huấn sử dụng trợ lý ảo cho cán bộ, công chức")
    t.p("Trung tâm Chuyển đổi số xây dựng Kế hoạch tập huấn như sau:")
    t.p("I. ¦MỤC ĐÍCH, YÊU CẦU", kieu="Heading1")
    t.p("Giúp công chức soạn nhanh văn bản, tra cứu quy định, tóm tắt hồ sơ;", "-", kieu="ListBullet")
    t.p("Biết giới hạn của công cụ, không nhập dữ liệu mật, không chép nguyên kết quả.", "-", kieu="ListBullet")
    t.p("II. ¦NỘI DUNG TẬP HUẤN", kieu="Heading1")
    t.p("1. ¦Chuyên đề", kieu="Heading2")
    t.ps("Viết câu lệnh rõ vai trò, bối cảnh, yêu cầu đầu ra.", "Kiểm chứng thông tin bằng nguồn chính thống.", kieu="ListBullet")
    t.nhan += ["-", "-"]
    t.p("2. ¦Lịch học", kieu="Heading2")
    t.bang([["Lớp", "Đối tượng", "Thời gian"], ["Lớp 1", "Lãnh đạo phòng, ban", "Sáng 12/5/2026"],
        ["Lớp 2", "Chuyên viên", "Chiều 12/5 và sáng 13/5/2026"]])
    t.p("III. ¦TỔ CHỨC THỰC HIỆN", kieu="Heading1")
    for n, text in enumerate(("Phòng Đào tạo chuẩn bị tài liệu, phòng máy 40 chỗ.", "Các đơn vị cử người tham gia trước ngày 05/5/2026.",
                              "Văn phòng bảo đảm hậu cần; kinh phí chi từ nguồn không tự chủ."), 1):
        t.p(text, f"{n}.", kieu="ListNumber")
    t.p("Mọi thắc mắc liên hệ Phòng Đào tạo để được hướng dẫn./.")
    cuoi_bang(t, ["- Sở KH&CN (b/c);", "- Các phòng, ban;", "{- Lưu:} VT, ĐT."], ["{Q.} GIÁM ĐỐC"], "Lương Hoài Phương")
    return t.xong_python_docx(Mong(
        chu_quan="UBND THÀNH PHỐ MỸ KHÊ", ban_hanh="TRUNG TÂM CHUYỂN ĐỔI SỐ", ky_hieu="TTCĐS", dia_danh="Mỹ Khê", ngay=(None, None, None),
        trich_yeu="Tập huấn sử dụng trợ lý ảo cho cán bộ, công chức", muc=("MỤC ĐÍCH, YÊU CẦU", "NỘI DUNG TẬP HUẤN", "TỔ CHỨC THỰC HIỆN"),
        bang=((3, 3),),
        noi_nhan=2, luu_tru="VT ĐT", ky={"quyen": "GIÁM ĐỐC", "ho_ten": "Lương Hoài Phương"}))
