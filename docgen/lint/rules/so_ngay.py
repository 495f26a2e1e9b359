"""Số và ngày: số, ký hiệu, ngày tháng ban hành ở đầu văn bản."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator

from docgen.i18n import N_
from docgen.layout.so_ky_hieu import format_so
from docgen.lint.dau_cuoi import So, first_number, is_letter, joints, main, numbers, shown
from docgen.lint.quy_tac import BAT_BUOC, THONG_LE, Loi, quy_tac
from docgen.lint.soat import Soat

_DATE = re.compile(
    r"ngày(?P<a>\s*)(?P<ngay>\d{1,2})(?P<b>\s*)tháng(?P<c>\s*)(?P<thang>\d{1,2})(?P<d>\s*)năm(?P<e>\s*)(?P<nam>\d{4})?", re.IGNORECASE)
_DAY_MONTH = re.compile(r"ngày\s*(?P<ngay>\d{1,2})?[\s.…_]*tháng\s*(?P<thang>\d{1,2})?(?![\d/])", re.IGNORECASE)
_SLASHED = re.compile(r"ngày\s*(?P<ngay>\d{1,2})\s*[/.-]\s*(?P<thang>\d{1,2})\s*[/.-]\s*(?P<nam>\d{4})", re.IGNORECASE)
_OPEN_DAY = re.compile(r"ngày(?P<trong>[\s.…_]*)tháng(?P<thang>[\s.…_]*(?=năm))?", re.IGNORECASE)
_TAIL = re.compile(r"[A-ZĐ][A-ZĐa-z]{0,5}")
_ROOM = 3  # blanks that leave room for a number in ink
_DAYS, _MONTHS = 31, 12


def _written(so: So) -> str:
    return f"{so.so}{so.thua}{so.nam}{so.noi1}{so.loai}{so.noi2}{so.co_quan}".strip()


@quy_tac("SN01", "so-hai-cham", "so_ky_hieu",
         cach_sua=N_("Sửa chữ đứng trước số: văn bản nhà nước có dấu hai chấm sau «Số», văn bản Đảng không có."))
def so_hai_cham(soat: Soat) -> Iterator[Loi]:
    """Sau chữ «Số» của văn bản nhà nước có dấu hai chấm, của văn bản Đảng thì không.

    Nghị định 30 ghi «Số:», văn bản của Đảng ghi «Số» rồi đến số ngay.

    Sai: Số 15/KH-THTP (văn bản nhà nước)
    Sai: Số: 05-KH/CB (văn bản của Đảng)
    Đúng: Số: 15/KH-THTP
    Đúng: Số 05-KH/CB
    """
    wanted = str(soat.tieu_chuan.bang("so_ky_hieu")["tien_to"]).strip()
    for line, so in numbers(soat):
        label = "".join(so.nhan.split())
        if label != wanted:
            text = N_("sau chữ «Số» thiếu dấu hai chấm") if wanted.endswith(":") else N_("văn bản của Đảng ghi «Số» không có dấu hai chấm")
            yield Loi(text, {}, line, so.dau, so.dau + len(so.nhan.rstrip()), thay=wanted)


@quy_tac("SN02", "so-khoang-trang", "so_ky_hieu", cach_sua=N_("Xóa dấu cách thừa trong số, ký hiệu; chỉ giữ một dấu cách sau «Số»."))
def so_khoang_trang(soat: Soat) -> Iterator[Loi]:
    """Trong số, ký hiệu không có dấu cách.

    Giữa số và ký hiệu, giữa các nhóm chữ của ký hiệu chỉ có dấu gạch, không có dấu cách. Số chưa điền thì khoảng trống chừa cho văn thư là
    đúng.

    Sai: Số : 39/KH -THTP
    Sai: Số: 39 /KH-THTP
    Đúng: Số: 39/KH-THTP
    Đúng: Số:       /KH-THTP
    """
    for line, so in numbers(soat):
        tail = so.sau if _TAIL.fullmatch(so.sau) else ""
        symbol = f"{so.loai}{so.noi2}{so.co_quan}{' ' + tail if tail else ''}"
        inside = any(map(str.isspace, symbol))
        if so.so:
            behind = len(so.nhan) - len(so.nhan.rstrip())
            inside = inside or any(map(str.isspace, so.noi1)) or " :" in so.nhan or behind != 1
        if inside:
            end = len(line.chu.rstrip("*_ ")) if tail else so.cuoi
            fixed = "".join(so.nhan.split()) + " " + "".join(f"{_written(so)}{tail}".split())
            yield Loi(N_("«{c}» thừa hoặc thiếu dấu cách, phải viết liền «{m}»") if so.so else N_("ký hiệu «{c}» có dấu cách thừa"),
                      {"c": line.chu[so.dau:end] if so.so else symbol, "m": fixed}, line, so.dau, end, thay=fixed if so.so else None)


@quy_tac("SN03", "so-them-khong", "so_ky_hieu", cach_sua=N_("Thêm số 0 phía trước số nhỏ hơn 10, ví dụ 05."))
def so_them_khong(soat: Soat) -> Iterator[Loi]:
    """Số nhỏ hơn 10 có số 0 phía trước.

    Với những số nhỏ hơn 10 phải ghi thêm số 0 phía trước.

    Sai: Số: 5/KH-THTP
    Đúng: Số: 05/KH-THTP
    """
    for line, so in numbers(soat):
        wanted = format_so(so.so, soat.tieu_chuan) if so.so else ""
        if so.so and len(wanted) > len(so.so):
            at = so.dau + len(so.nhan)
            yield Loi(N_("số «{c}» nhỏ hơn 10 nên phải ghi «{m}»"), {"c": so.so, "m": wanted}, line, at, at + len(so.so), thay=wanted)


@quy_tac("SN04", "so-thu-tu-nhom", "so_ky_hieu",
         cach_sua=N_("Viết lại theo mẫu: văn bản nhà nước «15/KH-THTP», văn bản của Đảng «05-KH/CB»."))
def so_thu_tu_nhom(soat: Soat) -> Iterator[Loi]:
    """Dấu nối trong số, ký hiệu đúng với hệ văn bản.

    Văn bản nhà nước: số, gạch chéo, tên loại, gạch nối, cơ quan. Văn bản của Đảng: số, gạch nối, tên loại, gạch chéo, cơ quan. Dấu nối là
    gạch ngắn, không phải gạch dài.

    Sai: Số: 15-KH/THTP (văn bản nhà nước)
    Sai: Số: 15/KH–THTP
    Đúng: Số: 15/KH-THTP
    """
    first, second = joints(soat)
    for line, so in numbers(soat):
        if so.nam:
            continue
        got1, got2 = so.noi1.strip(), so.noi2.strip()
        mau = str(soat.tieu_chuan.bang("so_ky_hieu")["mau"]).format(so=so.so or "…", loai=so.loai, co_quan="…")
        if so.thua and so.so:
            yield Loi(N_("giữa số và ký hiệu có dấu «{c}» thừa"), {"c": so.thua}, line, so.dau, so.cuoi, khia_canh="thua")
        if got1 != first or (so.co_quan and got2 != second):
            dashed = got1.translate(_DASH) == first and got2.translate(_DASH) == second
            wrong = N_("«{c}» sai dấu nối giữa các nhóm, phải viết theo mẫu «{m}»")
            text = N_("«{c}» dùng gạch dài, phải dùng gạch nối ngắn") if dashed else wrong
            groups = f"{so.loai}{second}{so.co_quan}"
            fixed = f"{so.so}{first}{groups}" if so.so and so.co_quan and second not in so.co_quan and not so.sau else None
            start = so.dau + len(so.nhan)
            yield Loi(text,
                      {"c": _written(so), "m": mau}, line, start, so.cuoi, thay="".join(fixed.split()) if fixed else None, khia_canh="noi")
        elif not so.co_quan and not so.sau and not is_letter(soat):
            yield Loi(N_("«{c}» thiếu chữ viết tắt tên cơ quan, phải viết theo mẫu «{m}»"),
                      {"c": _written(so), "m": mau}, line, so.dau, so.cuoi, khia_canh="thieu")


_DASH = str.maketrans("–—", "--")


@quy_tac("SN07", "ngay-ban-hanh-so-khong", "ngay_thang",
         cach_sua=N_("Ngày 1 đến 9 và tháng 1, 2 thêm số 0 phía trước; tháng 3 đến 12 không thêm."))
def ngay_ban_hanh_so_khong(soat: Soat) -> Iterator[Loi]:
    """Ngày dưới 10 và tháng 1, 2 có số 0 phía trước; tháng 3 đến 12 không có.

    Quy tắc này chống sửa chữa ngày tháng. Lỗi hay gặp nhất là «tháng 09».

    Sai: Tân Phú, ngày 5 tháng 09 năm 2026
    Đúng: Tân Phú, ngày 05 tháng 9 năm 2026
    """
    table = soat.tieu_chuan.bang("ngay_thang")
    for line in main(soat, "dia_danh_thoi_gian", "so_ky_hieu"):
        match = _DAY_MONTH.search(line.chu) if "tháng" in line.chu else None
        for part in ("ngay", "thang") if match else ():
            got = match[part] if match else None
            if not got or not match or not 1 <= int(got) <= _DAYS:
                continue
            padded = int(got) < table["them_so_0_ngay_duoi"] if part == "ngay" else int(got) in table["them_so_0_thang"]
            wanted = f"{int(got):02}" if padded else str(int(got))
            if got != wanted:
                name = N_("ngày") if part == "ngay" else N_("tháng")
                yield Loi(N_("«{p} {c}» phải ghi «{p} {m}»"), {"p": name, "c": got, "m": wanted}, line, match.start(part), match.end(part),
                          thay=wanted, khia_canh=part)


@quy_tac("SN08", "ngay-ban-hanh-khong-co-that", N_("Thông lệ soạn thảo (theo dương lịch)"), BAT_BUOC, he=("nha_nuoc", "dang", "doan"),
         cach_sua=N_("Xem lại ngày, tháng ban hành."))
def ngay_ban_hanh_khong_co_that(soat: Soat) -> Iterator[Loi]:
    """Ngày ban hành phải có thật.

    Tháng 4, 6, 9, 11 chỉ có 30 ngày; tháng 02 có 28 hoặc 29 ngày; không có tháng 13.

    Sai: ngày 31 tháng 4 năm 2026
    Đúng: ngày 30 tháng 4 năm 2026
    """
    for line in main(soat, "dia_danh_thoi_gian", "so_ky_hieu"):
        match = (_DATE.search(line.chu) or _SLASHED.search(line.chu)) if "ngày" in line.chu.lower() else None
        if match is None or not match["nam"]:
            continue
        day, month, year = int(match["ngay"]), int(match["thang"]), int(match["nam"])
        if not (1 <= month <= _MONTHS and year and 1 <= day <= monthrange(year, month)[1]):
            yield Loi(N_("«{c}» không có trong lịch"), {"c": match.group()}, line, match.start(), match.end())


@quy_tac("SN09", "ngay-ban-hanh-chu", "ngay_thang", cach_sua=N_("Viết đủ chữ theo mẫu: ngày 10 tháng 9 năm 2026."))
def ngay_ban_hanh_chu(soat: Soat) -> Iterator[Loi]:
    """Ngày tháng ban hành viết đủ chữ «ngày», «tháng», «năm».

    Ở đầu văn bản ngày tháng năm được viết đầy đủ, không dùng gạch chéo; giữa chữ và số có dấu cách.

    Sai: Tân Phú, ngày 10/9/2026
    Sai: Tân Phú, ngày 10 tháng9 năm 2026
    Đúng: Tân Phú, ngày 10 tháng 9 năm 2026
    """
    table = soat.tieu_chuan.bang("ngay_thang")
    for line in main(soat, "dia_danh_thoi_gian"):
        slashed, glued = _SLASHED.search(line.chu), _DATE.search(line.chu)
        if slashed is not None:
            day, month = int(slashed["ngay"]), int(slashed["thang"])
            fixed = str(table["mau_ngay"]).format(ngay=f"{day:02}" if day < table["them_so_0_ngay_duoi"] else day,
                                                 thang=f"{month:02}" if month in table["them_so_0_thang"] else month, nam=slashed["nam"])
            yield Loi(N_("ngày ban hành «{c}» phải viết đủ chữ «{m}»"),
                      {"c": slashed.group(), "m": fixed}, line, slashed.start(), slashed.end(), thay=fixed)
        elif glued is not None and not all(glued[gap] for gap in "abcde" if gap != "e" or glued["nam"]):
            fixed = " ".join(re.sub(r"(\d+)", r" \1 ", glued.group()).split())
            yield Loi(N_("«{c}» thiếu dấu cách giữa chữ và số, phải viết «{m}»"),
                      {"c": glued.group(), "m": fixed}, line, glued.start(), glued.end(), thay=fixed)


@quy_tac("SN10", "con-de-trong", N_("Thông lệ soạn thảo"), THONG_LE, he=("nha_nuoc", "dang", "doan"),
         cach_sua=N_("Điền số, ngày trước khi ban hành; nếu để văn thư ghi tay thì chừa một khoảng trống."))
def con_de_trong(soat: Soat) -> Iterator[Loi]:
    """Số hoặc ngày còn để trống.

    Bản trình ký có thể chừa khoảng trống để văn thư ghi số và ngày. Chấm lửng, hoặc số đã có mà ngày chưa có, thường là do quên. Văn bản đã
    ký số mà còn trống thì chưa hoàn chỉnh.

    Sai: Số: ....../KH-THTP
    Sai: Tân Phú, ngày … tháng 9 năm 2026
    Đúng: Số:        /KH-THTP … ngày     tháng 9 năm 2026
    """
    found = first_number(soat)
    dates = [line for line in main(soat, "dia_danh_thoi_gian") if not line.chu.startswith("Số")]
    open_day = _OPEN_DAY.search(dates[0].chu) if len(dates) == 1 else None
    if found is not None and not found[1].so:
        line, so = found
        if _looks_forgotten(so.trong) or soat.ban.da_ky:
            start = so.dau + len(so.nhan.rstrip())
            yield Loi(N_("số văn bản chưa điền: «{c}»"), {"c": shown(line.chu)}, line, start, max(so.cuoi, start))
    if open_day is not None and (_looks_forgotten(open_day["trong"]) or soat.ban.da_ky):
        yield Loi(N_("ngày ban hành chưa điền: «{c}»"), {"c": shown(dates[0].chu)}, dates[0], open_day.start(), open_day.end())


def _looks_forgotten(blank: str) -> bool:
    """Whether a blank is no room left for ink: dots, or nothing at all."""
    return bool(blank.strip()) or len(blank) < _ROOM
