"""Bố cục: hai cột đầu và cuối văn bản, thứ tự các thành phần, «V/v» và «Kính gửi» đúng loại."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.i18n import N_
from docgen.lint.dau_cuoi import is_attached, main, shown, upper
from docgen.lint.do_ke import printed_lines
from docgen.lint.quy_tac import BAT_BUOC, HINH, MAU, THONG_LE, Loi, quy_tac
from docgen.lint.soat import DAU, THAN, Soat
from docgen.model.ban_soat import DoanSoat

_OVERFLOW = 1.05  # letters set closer than usual still fit
_FULL_WIDTH = 0.8  # of the page's text: no column


@quy_tac("BC11", "so-ngay-cung-dong", "thanh_phan.dia_danh_thoi_gian", can=(HINH,),
         cach_sua=N_("Đặt số, ký hiệu và địa danh, ngày tháng vào hai ô của cùng một hàng trong bảng ở đầu văn bản."))
def so_ngay_cung_dong(soat: Soat) -> Iterator[Loi]:
    """Địa danh, ngày tháng cùng dòng với số, ký hiệu.

    Số, ký hiệu ở bên trái và địa danh, ngày tháng ở bên phải nằm trên cùng một dòng.

    Sai: dòng số ở trên, dòng ngày tháng ở dưới; ngày tháng đặt ở cuối văn bản.
    Đúng: Số: 15/KH-THTP  —  Tân Phú, ngày 10 tháng 9 năm 2026
    """
    numbers, dates = main(soat, "so_ky_hieu"), main(soat, "dia_danh_thoi_gian")
    if len(numbers) != 1 or len(dates) != 1 or numbers[0].khung or dates[0].khung:
        return
    number, date = numbers[0], dates[0]
    if number.o is None and date.o is None:
        apart = number.thu_tu != date.thu_tu
    else:
        apart = number.o is not None and date.o is not None and (number.o.bang, number.o.hang) != (date.o.bang, date.o.hang)
    if apart:
        yield Loi(N_("địa danh, ngày tháng «{c}» phải nằm cùng dòng với số, ký hiệu «{s}»"),
                  {"c": shown(date.chu), "s": shown(number.chu)}, date)


@quy_tac("BC12", "hai-cot-dau-trang", "bo_cuc", can=(HINH,),
         cach_sua=N_("Đặt phần đầu vào một bảng hai cột không kẻ viền: tên cơ quan ở cột trái, quốc hiệu và tiêu ngữ ở cột phải."))
def hai_cot_dau_trang(soat: Soat) -> Iterator[Loi]:
    """Tên cơ quan ở bên trái, quốc hiệu ở bên phải.

    Phần đầu trang có hai cột: bên trái là tên cơ quan, số và ký hiệu; bên phải là quốc hiệu, tiêu ngữ (văn bản Đảng: tiêu đề), địa danh và
    ngày tháng.

    Sai: quốc hiệu và tiêu ngữ nằm giữa trang, tên cơ quan ở dòng dưới.
    Đúng: tên cơ quan và quốc hiệu ngang nhau, mỗi phần một nửa trang.
    """
    names = main(soat, *soat.tieu_chuan.bang("bo_cuc")["cot_trai"])
    for motto in main(soat, soat.tieu_chuan.bang("bo_cuc")["cot_phai"][0]):
        name = next((line for line in names if line.o and motto.o and line.o.bang == motto.o.bang), None)
        if name is not None and name.o and motto.o and name.o.cot >= motto.o.cot:
            yield Loi(N_("«{c}» phải ở cột bên phải, tên cơ quan «{t}» ở cột bên trái"),
                      {"c": shown(motto.chu), "t": shown(name.chu)}, motto)
        elif motto.o is None and not motto.chung_dong and not motto.khung and _spans_page(soat, motto) and names:
            yield Loi(N_("«{c}» nằm giữa trang, phải ở nửa bên phải và ngang với tên cơ quan"), {"c": shown(motto.chu)}, motto)


def _spans_page(soat: Soat, line: DoanSoat) -> bool:
    """Whether a line is centred on the whole page rather than pushed into one half by its indent."""
    page = soat.ban.phan[line.phan] if line.phan < len(soat.ban.phan) else None
    width = page.rong - page.le_trai - page.le_phai if page else 0.0
    return line.hinh is not None and line.hinh.can_le == "center" and width > 0 and (
        line.rong - line.hinh.thut_trai - line.hinh.thut_phai >= width * _FULL_WIDTH)


@quy_tac("BC13", "noi-nhan-ben-trai", "bo_cuc", can=(HINH,),
         cach_sua=N_("Đặt nơi nhận ở cột trái, chữ ký ở cột phải của một bảng không kẻ viền."))
def noi_nhan_ben_trai(soat: Soat) -> Iterator[Loi]:
    """Nơi nhận ở bên trái, chữ ký ở bên phải.

    Cuối văn bản có hai cột ngang nhau: nơi nhận sát lề trái, quyền hạn và chức vụ của người ký ở nửa bên phải.

    Sai: chữ ký bên trái, nơi nhận bên phải.
    Đúng: nơi nhận bên trái, chữ ký bên phải.
    """
    posts = [line for line in main(soat, "quyen_han", "chuc_vu", "chuc_vu_truc_tiep") if line.o]
    for label in main(soat, "noi_nhan_nhan"):
        same = [line for line in posts if line.o and label.o and line.o.bang == label.o.bang]
        if same and label.o and all(line.o and line.o.cot < label.o.cot for line in same):
            yield Loi(N_("«{c}» phải ở bên trái, chữ ký ở bên phải"), {"c": shown(label.chu)}, label)


@quy_tac("BC14", "phan-dau-truoc-ten-loai", "bo_cuc", can=(HINH,), cach_sua=N_("Chuyển dòng này lên phần đầu, phía trên tên loại."))
def phan_dau_truoc_ten_loai(soat: Soat) -> Iterator[Loi]:
    """Phần đầu đứng trước tên loại, tên loại đứng trước nội dung.

    Thứ tự các thành phần theo sơ đồ: quốc hiệu, tên cơ quan, số, ngày tháng; tên loại, trích yếu; căn cứ, nội dung; nơi nhận, chữ ký.

    Sai: KẾ HOẠCH / … / Tân Phú, ngày 10 tháng 9 năm 2026 (ở cuối văn bản)
    Đúng: địa danh, ngày tháng dưới tiêu ngữ, phía trên «KẾ HOẠCH».
    """
    titles = main(soat, "ten_loai")
    if not titles or titles[0].khung:
        return
    kept = set(DAU) - {"du_thao", "pham_vi_luu_hanh", "muc_do_khan", "dau_mat", "trich_yeu_cong_van"}
    for line in soat.chinh:
        if line.vai_tro in kept and line.thu_tu > titles[0].thu_tu and not line.khung:
            yield Loi(N_("«{c}» đứng sau tên loại «{t}», phải ở phần đầu văn bản"), {"c": shown(line.chu), "t": shown(titles[0].chu)}, line)


@quy_tac("BC15", "quoc-hieu-mot-dong", "thanh_phan.quoc_hieu", MAU, can=(HINH,), he=("nha_nuoc",),
         cach_sua=N_("Nới cột bên phải của bảng đầu trang, hoặc giảm quốc hiệu xuống cỡ nhỏ nhất được phép để vừa một dòng."))
def quoc_hieu_mot_dong(soat: Soat) -> Iterator[Loi]:
    """Quốc hiệu nằm trên một dòng.

    Trong mọi mẫu của nghị định quốc hiệu chiếm đúng một dòng. Cột phải hẹp quá thì chữ «NAM» rơi xuống dòng dưới.

    Sai: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT / NAM
    Đúng: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    """
    yield from _one_line(soat, "quoc_hieu", N_("quốc hiệu bị ngắt thành nhiều dòng, phải nằm trên một dòng"))
    wanted = soat.tieu_chuan.thanh_phan["quoc_hieu"].chu
    parts = [line for line in soat.theo("khac_dau") if upper(line.chu) in wanted and len(line.chu.split()) > 1]
    if len(parts) > 1 and not main(soat, "quoc_hieu"):
        yield Loi(N_("quốc hiệu bị ngắt thành nhiều dòng, phải nằm trên một dòng"), {}, parts[0])


def _one_line(soat: Soat, role: str, thong_bao: str) -> Iterator[Loi]:
    for line in main(soat, role):
        if line.chung_dong or line.hinh is None or not line.looks():
            continue
        room = line.rong - line.hinh.thut_trai - line.hinh.thut_phai
        printed = printed_lines(line)
        whole = printed_lines(line._replace(rong=0.0))
        if len(printed) > 1 or (line.rong and len(printed[0]) > 1 and whole[0][0] > room * _OVERFLOW):
            yield Loi(thong_bao, {"c": shown(line.chu)}, line, khia_canh="dong")


@quy_tac("BC16", "so-mot-dong", N_("Thông lệ soạn thảo"), THONG_LE, can=(HINH,),
         cach_sua=N_("Nới cột bên trái của bảng đầu trang để số, ký hiệu vừa một dòng."))
def so_mot_dong(soat: Soat) -> Iterator[Loi]:
    """Số, ký hiệu nằm trên một dòng.

    Số, ký hiệu và địa danh, ngày tháng cùng một dòng nên mỗi phần chỉ nên chiếm một dòng.

    Sai: Số: 15/KH- / THTP
    Đúng: Số: 15/KH-THTP
    """
    yield from _one_line(soat, "so_ky_hieu", N_("số, ký hiệu «{c}» bị ngắt thành nhiều dòng, nên nằm trên một dòng"))
    yield from _one_line(soat, "dia_danh_thoi_gian", N_("địa danh, ngày tháng «{c}» bị ngắt thành nhiều dòng, nên nằm trên một dòng"))


@quy_tac("BC17", "dau-trang-bang-dau-cach", N_("Thông lệ soạn thảo"), THONG_LE, can=(HINH,),
         cach_sua=N_("Chèn một bảng 2 cột không kẻ viền (Insert → Table): tên cơ quan ở cột trái, quốc hiệu ở cột phải, căn giữa từng ô."))
def dau_trang_bang_dau_cach(soat: Soat) -> Iterator[Loi]:
    """Hai cột đầu trang và cuối trang nên đặt trong bảng.

    Căn hai cột bằng dấu cách hoặc phím Tab thì lệch ngay khi đổi chữ, đổi máy hay chuyển sang PDF.

    Sai: TRƯỜNG TIỂU HỌC TÂN PHÚ········CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    Đúng: hai ô của một bảng không kẻ viền.
    """
    for roles in (("quoc_hieu", "tieu_de_dang"), ("noi_nhan_nhan",)):
        line = next((line for line in main(soat, *roles) if line.chung_dong and line.o is None), None)
        if line is not None:
            yield Loi(N_("«{c}» được đẩy vào chỗ bằng dấu cách hoặc Tab, nên dùng bảng hai cột không kẻ viền"),
                      {"c": shown(line.chu)}, line)


@quy_tac("BC18", "v-v-o-van-ban-co-ten-loai", "PL I, II.5.b; PL III, Mẫu 1.4", MAU, he=("nha_nuoc",),
         cach_sua=N_("Bỏ dòng «V/v …» dưới số, ký hiệu; ghi nội dung này thành trích yếu dưới tên loại, không có chữ «V/v»."))
def v_v_o_van_ban_co_ten_loai(soat: Soat) -> Iterator[Loi]:
    """«V/v» chỉ dùng ở công văn.

    Công văn ghi «V/v …» dưới số, ký hiệu vì không có tên loại. Văn bản có tên loại ghi trích yếu dưới tên loại, không có «V/v».

    Sai: Số: 15/KH-THTP / V/v tổ chức ngày hội đọc sách (dưới là KẾ HOẠCH)
    Đúng: KẾ HOẠCH / Tổ chức ngày hội đọc sách
    """
    if not soat.theo("ten_loai"):
        return
    for line in main(soat, "trich_yeu_cong_van", "trich_yeu"):
        text = line.chu.lstrip("*_ (")
        if text[:3].lower() == "v/v":
            at = len(line.chu) - len(text)
            title = shown(main(soat, "ten_loai")[0].chu) if main(soat, "ten_loai") else ""
            yield Loi(N_("«V/v» chỉ dùng ở công văn, văn bản có tên loại «{t}» không ghi «V/v»"),
                      {"t": title.split("\n")[0]}, line, at, at + 3, _without_v_v(soat, line))


def _without_v_v(soat: Soat, line: DoanSoat) -> str:
    """The remedy where «V/v» stands in the abstract itself; decisions open theirs with «Về việc» in full."""
    if line.vai_tro != "trich_yeu":
        return ""
    return (N_("Viết đủ chữ «Về việc» thay cho «V/v».") if soat.loai in ("quyet_dinh", "nghi_quyet") else
            N_("Bỏ chữ «V/v», viết thẳng nội dung, ví dụ «Tổ chức …»."))


@quy_tac("BC21", "trich-yeu-dang-ve", "thanh_phan.trich_yeu", THONG_LE, he=("dang",),
         cach_sua=N_("Mở đầu trích yếu bằng chữ «về» viết thường, bỏ chữ «việc»: «về …»."))
def trich_yeu_dang_ve(soat: Soat) -> Iterator[Loi]:
    """Trích yếu văn bản của Đảng mở đầu bằng «về» viết thường.

    Mẫu của Đảng viết trích yếu liền ý với tên loại: «về quy hoạch cán bộ …», không viết «Về việc». Đây là cách viết trong mẫu, không phải
    lời văn của quy định nên chỉ được nhắc.

    Sai: KẾ HOẠCH / Về việc kiểm tra công tác phát triển đảng viên
    Đúng: KẾ HOẠCH / về kiểm tra công tác phát triển đảng viên
    """
    for line in main(soat, "trich_yeu")[:1] if main(soat, "ten_loai") else ():
        match = _ABOUT.match(line.chu)
        if match is not None:
            yield Loi(N_("trích yếu mở đầu bằng «{c}», mẫu của Đảng mở đầu bằng «về …»"), {"c": match["ve"]},
                      line, match.start("ve"), match.end("ve"))


_ABOUT = re.compile(r"[*_\s]*(?P<ve>Về việc|về việc|Về)\s")


@quy_tac("BC19", "kinh-gui-thua", "thanh_phan.kinh_gui",
         cach_sua=N_("Bỏ dòng «Kính gửi»; ghi các nơi này vào phần nơi nhận ở cuối văn bản."))
def kinh_gui_thua(soat: Soat) -> Iterator[Loi]:
    """«Kính gửi» chỉ có ở công văn, tờ trình và báo cáo gửi cấp trên.

    Kế hoạch, quyết định, thông báo và các văn bản khác chỉ có phần nơi nhận ở cuối.

    Sai: KẾ HOẠCH … / Kính gửi: Các tổ chuyên môn
    Đúng: Nơi nhận: / - Các tổ chuyên môn (để t/h);
    """
    if not soat.theo("ten_loai") or is_attached(soat) or soat.loai in soat.tieu_chuan.bang("thanh_phan", "kinh_gui")["dung_trong"]:
        return
    body = next((line.thu_tu for line in soat.chinh if line.vai_tro in THAN - {"can_cu", "loi_dan", "noi_dung"}), 0)
    for line in main(soat, "kinh_gui"):
        if not body or line.thu_tu < body:
            yield Loi(N_("loại văn bản này không có «{c}»"), {"c": shown(line.chu)[:40]}, line, 0, len(line.chu))


@quy_tac("BC20", "cong-van-v-v", "thanh_phan.trich_yeu_cong_van", BAT_BUOC, he=("nha_nuoc",), loai=("cong_van",),
         cach_sua=N_("Dưới số, ký hiệu của công văn thêm dòng «V/v …» nói nội dung chính."))
def cong_van_v_v(soat: Soat) -> Iterator[Loi]:
    """Công văn có trích yếu «V/v …» dưới số, ký hiệu.

    Trích yếu của công văn đứng sau chữ «V/v», ở giữa, dưới số, ký hiệu.

    Sai: Số: 12/THTP-CM (dưới không có dòng nào)
    Đúng: Số: 12/THTP-CM / V/v tổ chức ngày hội đọc sách
    """
    prefix = str(soat.tieu_chuan.bang("thanh_phan", "trich_yeu_cong_van")["tien_to"]).strip()
    lines, numbers = main(soat, "trich_yeu_cong_van") or main(soat, "trich_yeu"), main(soat, "so_ky_hieu")
    if not lines and numbers and not soat.theo("khac_dau"):
        yield Loi(N_("công văn chưa có trích yếu «{p} …» dưới số, ký hiệu"), {"p": prefix}, numbers[0])
    elif lines and not lines[0].chu.lstrip("*_ ").startswith(prefix):
        yield Loi(N_("trích yếu của công văn phải mở đầu bằng «{p}»"), {"p": prefix}, lines[0], 0, len(lines[0].chu),
                  N_("Viết lại dòng này dưới số, ký hiệu: «{p} …», chữ đứng, không đậm."))
