"""Trang in: chữ ký, tiêu đề cuối trang, số trang, chữ tràn lề (dàn trang bằng LibreOffice)."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.i18n import N_
from docgen.lint.doi_trang import DoiTrang, letters, page_number, pages_under
from docgen.lint.quy_tac import MAU, THONG_LE, TRANG, Loi, quy_tac
from docgen.lint.soat import Soat
from docgen.lint.trang_in import DongIn
from docgen.model.ban_soat import DoanSoat
from docgen.noi_dung.tree import ket_thuc_cau

_NGUON = N_("Thông lệ soạn thảo")
_HE = ("nha_nuoc", "dang", "doan")
_POSTS = ("quyen_han", "chuc_vu", "chuc_vu_truc_tiep")
_SIGN = ("noi_nhan_nhan", *_POSTS)


def _sign_lines(pages: DoiTrang) -> list[tuple[DoanSoat, DongIn]]:
    """The first lines of recipients and signature, each with its place."""
    end = min(pages.dau_phu_luc(), default=0)
    found = ((doan, pages.tim(doan, end)) for doan in pages.soat.theo(*_SIGN) if not doan.phu_luc)
    return [(doan, line) for doan, line in found if line is not None]


def _names(pages: DoiTrang) -> list[DongIn]:
    """The names of those who sign, as printed."""
    end = min(pages.dau_phu_luc(), default=0)
    return [line for doan in pages.soat.theo("ho_ten") if not doan.phu_luc and (line := pages.tim(doan, end)) is not None]


@quy_tac("TI01", "chu-ky-mot-minh", _NGUON, THONG_LE, can=(TRANG,), he=_HE,
         cach_sua=N_("Trong Word: chọn đoạn cuối và khối chữ ký, Paragraph → Line and Page Breaks → Keep with next, hoặc rút bớt chữ."))
def chu_ky_mot_minh(soat: Soat) -> Iterator[Loi]:
    """Chữ ký không nằm một mình trên trang cuối.

    Trang chỉ có nơi nhận và chữ ký thì dễ bị ghép vào văn bản khác; phải có ít nhất hai dòng nội dung đi cùng.

    Sai: trang 3 chỉ có «Nơi nhận», «HIỆU TRƯỞNG» và họ tên.
    Đúng: trang 3 có ít nhất hai dòng nội dung trên khối chữ ký.
    """
    pages = pages_under(soat)
    signs = _sign_lines(pages) if pages is not None else []
    if pages is None or not signs:
        return
    doan, first = min(signs, key=lambda item: (item[1].trang, item[1].tren))
    above = [line for line in pages.than(first.trang) if line.tren < first.tren - 1]
    least = int(soat.tieu_chuan.bang("trinh_bay")["giu_dong_cuoi"])
    rows = pages.so_dong(above)
    if first.trang > 1 and rows < least:
        yield Loi(N_("trang {n} chỉ có khối chữ ký và {r} dòng nội dung, nên có ít nhất {k} dòng"),
                  {"n": first.trang, "r": rows, "k": least}, doan)


@quy_tac("TI02", "chu-ky-tach-trang", _NGUON, THONG_LE, can=(TRANG,), he=_HE,
         cach_sua=N_("Trong Word: chọn các dòng của khối chữ ký, Paragraph → Line and Page Breaks → Keep with next."))
def chu_ky_tach_trang(soat: Soat) -> Iterator[Loi]:
    """Chức vụ và họ tên người ký ở cùng một trang.

    Chữ ký bị ngắt sang trang sau thì không còn gắn với văn bản.

    Sai: «HIỆU TRƯỞNG» cuối trang 2, họ tên đầu trang 3.
    Đúng: cả khối chữ ký ở trang 3.
    """
    pages = pages_under(soat)
    if pages is None:
        return
    posts = [(doan, line) for doan, line in _sign_lines(pages) if doan.vai_tro in _POSTS]
    names = _names(pages)
    if posts and names and posts[-1][1].trang + 1 == names[-1].trang:
        yield Loi(N_("chức vụ ở trang {a}, họ tên người ký ở trang {b}"), {"a": posts[-1][1].trang, "b": names[-1].trang}, posts[-1][0])


_TITLES = ("muc", "muc_chu_hoa", "phan_nhan", "phan_tieu_de")
_BOLD_TITLES = ("khoan_tieu_de", "tieu_khoan_tieu_de", "tiet_tieu_de", "tieu_de_khong_so", "diem_tieu_de", "dieu")


def _titles(soat: Soat) -> dict[str, DoanSoat]:
    """The titles by their letters. A title of a lower level counts when all of it is bold."""
    bold = (line for line in soat.theo(*_BOLD_TITLES)
            if line.looks() and all(look.dam for look in line.looks()) and not ket_thuc_cau(line.chu))
    return {letters(line.chu): line for line in (*soat.theo(*_TITLES), *bold) if line.o is None}


@quy_tac("TI03", "tieu-de-cuoi-trang", _NGUON, THONG_LE, can=(TRANG,), he=_HE,
         cach_sua=N_("Trong Word: đặt con trỏ ở tiêu đề, Paragraph → Line and Page Breaks → Keep with next."))
def tieu_de_cuoi_trang(soat: Soat) -> Iterator[Loi]:
    """Tiêu đề không nằm trơ ở cuối trang.

    Tiêu đề phải đi cùng ít nhất một dòng nội dung; đứng cuối trang thì người đọc không thấy nội dung của nó. Trang do LibreOffice dàn, có
    thể lệch chút ít so với Word.

    Sai: dòng cuối trang 1 là «II. NHIỆM VỤ».
    Đúng: «II. NHIỆM VỤ» sang đầu trang 2 cùng nội dung.
    """
    pages = pages_under(soat)
    titles = _titles(soat) if pages is not None else {}
    if pages is None or not titles:
        return
    for number in range(1, pages.so_trang):
        lines = pages.than(number)
        if not lines or not pages.than(number + 1):
            continue
        last = max(lines, key=lambda line: line.tren)
        words = letters(last.chu)
        doan = titles.get(words) or next((line for text, line in titles.items() if len(words) > _SURE and text.endswith(words)), None)
        if doan is not None:
            yield Loi(N_("tiêu đề «{x}» nằm cuối trang {n}, nội dung ở trang sau"), {"x": doan.chu, "n": number}, doan)


_SURE = 10


def _one_line(soat: Soat, *roles: str) -> Iterator[Loi]:
    """A fault for each line of these roles that is printed on more than one line."""
    pages = pages_under(soat)
    if pages is None:
        return
    for doan in soat.theo(*roles):
        if not doan.phu_luc and "\n" not in doan.chu and (line := pages.bi_ngat(doan)) is not None:
            yield Loi(N_("dòng «{x}» bị ngắt thành nhiều dòng khi in, sau chữ «{y}»"),
                      {"x": doan.chu, "y": line.chu}, doan, 0, len(doan.chu))


_NARROW = N_("Nới rộng cột chứa dòng này, hoặc giảm cỡ chữ trong mức cho phép.")


@quy_tac("TI04", "in-quoc-hieu-mot-dong", "thanh_phan.quoc_hieu", can=(TRANG,), cach_sua=_NARROW, nhu=("quoc-hieu-mot-dong",))
def in_quoc_hieu_mot_dong(soat: Soat) -> Iterator[Loi]:
    """Quốc hiệu, Tiêu ngữ mỗi thứ in trên một dòng.

    Hai dòng chữ Quốc hiệu và Tiêu ngữ trình bày thành đúng hai dòng; cột hẹp làm Quốc hiệu rớt xuống dòng là sai thể thức.

    Sai: «CỘNG HÒA XÃ HỘI CHỦ NGHĨA» / «VIỆT NAM».
    Đúng: «CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM» trên một dòng.
    """
    yield from _one_line(soat, "quoc_hieu", "tieu_ngu")


@quy_tac("TI05", "in-tieu-de-dang-mot-dong", "thanh_phan.tieu_de_dang", can=(TRANG,), cach_sua=_NARROW)
def in_tieu_de_dang_mot_dong(soat: Soat) -> Iterator[Loi]:
    """Tiêu đề «ĐẢNG CỘNG SẢN VIỆT NAM» in trên một dòng.

    Tiêu đề bị rớt xuống dòng thường do cột quá hẹp hoặc cỡ chữ quá lớn.

    Sai: «ĐẢNG CỘNG SẢN» / «VIỆT NAM».
    Đúng: «ĐẢNG CỘNG SẢN VIỆT NAM» trên một dòng.
    """
    yield from _one_line(soat, "tieu_de_dang")


@quy_tac("TI06", "in-so-ngay-mot-dong", "thanh_phan.dia_danh_thoi_gian", MAU, can=(TRANG,), cach_sua=_NARROW,
         nhu=("so-mot-dong",))
def in_so_ngay_mot_dong(soat: Soat) -> Iterator[Loi]:
    """Số, ký hiệu và địa danh, ngày tháng không bị rớt dòng.

    Hai thành phần này trình bày ngang nhau; một bên rớt xuống dòng thì không còn ngang nhau.

    Sai: «Tân Phú, ngày 10 tháng 9» / «năm 2026».
    Đúng: «Tân Phú, ngày 10 tháng 9 năm 2026» trên một dòng.
    """
    yield from _one_line(soat, "so_ky_hieu", "dia_danh_thoi_gian")


def _printed_numbers(pages: DoiTrang) -> dict[int, DongIn]:
    """Page → its number as printed in a margin."""
    return {line.trang: line for line in pages.trang.dong if page_number(line) is not None and not pages.trong_le(line)}


@quy_tac("TI07", "in-so-trang-dau", "thanh_phan.so_trang", can=(TRANG,), nhu=("an-so-trang-dau",),
         cach_sua=N_("Trong Word: Header & Footer → đánh dấu Different First Page, để trống đầu trang thứ nhất."))
def in_so_trang_dau(soat: Soat) -> Iterator[Loi]:
    """Trang thứ nhất không in số trang.

    Số trang được đánh từ số 1 nhưng không hiển thị ở trang thứ nhất.

    Sai: trang đầu có số «1».
    Đúng: trang đầu không có số, trang sau là «2».
    """
    pages = pages_under(soat)
    line = _printed_numbers(pages).get(1) if pages is not None else None
    if line is not None and soat.tieu_chuan.thanh_phan["so_trang"].them.get("an_trang_dau", True):
        yield Loi(N_("trang thứ nhất có in số trang «{x}»"), {"x": line.chu})


_OFF = 20.0


@quy_tac("TI08", "in-so-trang-giua-le-tren", "thanh_phan.so_trang", can=(TRANG,),
         nhu=("so-trang-o-le-tren", "so-trang-o-giua", "co-so-trang", "so-trang-khong-trang-tri"),
         cach_sua=N_("Trong Word: Insert → Page Number → Top of Page → Plain Number 2 (giữa)."))
def in_so_trang_giua_le_tren(soat: Soat) -> Iterator[Loi]:
    """Số trang in ở giữa, trong lề trên; mọi trang từ trang thứ hai đều có.

    Số trang đặt canh giữa theo chiều ngang trong phần lề trên của văn bản. Trang đầu của phụ lục được bỏ số.

    Sai: số trang ở cuối trang, ở góc phải; trang 3 không có số.
    Đúng: «2», «3» ở giữa lề trên.
    """
    pages = pages_under(soat)
    if pages is None:
        return
    numbers, unnumbered = _printed_numbers(pages), pages.dau_phu_luc() | {1}
    for number in range(2, pages.so_trang + 1):
        line = numbers.get(number)
        if line is None:
            if number in unnumbered or not pages.cua(number):
                continue
            yield Loi(N_("trang {n} không in số trang"), {"n": number}, khia_canh="thieu")
        elif line.tren > pages.trang.kho[number - 1][1] / 2:
            yield Loi(N_("số trang in ở cuối trang {n}, phải ở lề trên"), {"n": number}, khia_canh="noi")
        elif not _is_centred(pages, line):
            yield Loi(N_("số trang ở trang {n} không ở giữa lề trên"), {"n": number}, khia_canh="can")
        else:
            continue
        return


def _is_centred(pages: DoiTrang, line: DongIn) -> bool:
    """In the middle of the paper or of the text."""
    width, middle = pages.trang.kho[line.trang - 1][0], (line.trai + line.phai) / 2
    left, right = pages.le(line.trang, "le_trai"), pages.le(line.trang, "le_phai")
    return min(abs(middle - width / 2), abs(middle - (left + width - right) / 2)) <= _OFF


_BEYOND = 9.0


@quy_tac("TI09", "chu-tran-le", "trang.le_phai", MAU, can=(TRANG,),
         cach_sua=N_("Thu hẹp bảng: trong Word bấm vào bảng, chọn Layout → AutoFit → AutoFit Window."))
def chu_tran_le(soat: Soat) -> Iterator[Loi]:
    """Chữ không tràn ra lề, ra ngoài giấy.

    Bảng quá rộng, thụt lề phải âm hay chuỗi dấu cách, phím Tab đẩy chữ ra ngoài lề phải; in ra có thể mất chữ.

    Sai: cột cuối của bảng nằm ngoài lề phải 2 cm.
    Đúng: bảng vừa khít giữa lề trái và lề phải.
    """
    pages = pages_under(soat)
    if pages is None:
        return
    table = bool(soat.theo("bang"))
    for number in range(1, pages.so_trang + 1):
        width, right = pages.trang.kho[number - 1][0], pages.le(number, "le_phai")
        for line in pages.cua(number):
            if page_number(line) is None and pages.trong_le(line) and line.phai > width - right + _BEYOND:
                yield Loi(N_("trang {n}: «{x}» tràn ra ngoài lề phải"), {"n": number, "x": line.chu[:_SHOWN]},
                          cach_sua="" if table else _NO_TABLE)
                break


_NO_TABLE = N_("Đặt Right = 0 trong hộp Paragraph, bớt dấu cách và Tab; khung chữ, hình thì kéo vào trong lề.")


_SHOWN = 60


@quy_tac("TI10", "trang-gan-trong", _NGUON, THONG_LE, can=(TRANG,), he=_HE,
         cach_sua=N_("Xóa ngắt trang hoặc dòng trống thừa, rút gọn vài chữ để hết trang."))
def trang_gan_trong(soat: Soat) -> Iterator[Loi]:
    """Không có trang trống hoặc chỉ còn một dòng.

    Trang trống thường do thừa ngắt trang; trang chỉ một dòng thì nên rút gọn để tiết kiệm giấy.

    Sai: trang 4 chỉ có dòng «- Lưu: VT.».
    Đúng: văn bản gọn trong ba trang.
    """
    pages = pages_under(soat)
    if pages is None:
        return
    signed = {line.trang for line in (*(line for _, line in _sign_lines(pages)), *_names(pages))}
    for number in range(2, pages.so_trang + 1):
        lines = pages.than(number)
        rows = pages.so_dong(lines)
        if rows > 1 or number in signed:
            continue
        yield Loi(N_("trang {n} chỉ có một dòng «{x}»") if rows else N_("trang {n} không có chữ nào"),
                  {"n": number, "x": lines[0].chu[:_SHOWN] if lines else ""})
