"""Ngày tháng: ngày có thật, số 0 đứng trước, cách viết thống nhất."""

from __future__ import annotations

import re
from calendar import isleap, monthrange
from collections.abc import Iterator
from typing import NamedTuple

from docgen.i18n import N_
from docgen.lint.doc_ngay import NgayDoc, read_dates, write_date
from docgen.lint.quy_tac import THONG_LE, Loi, quy_tac
from docgen.lint.soat import Soat
from docgen.lint.trich_dan import TrichDan, citations, read_citations
from docgen.model.ban_soat import DoanSoat

_DAY_WORD = re.compile(r"^[Nn]gày\s+")
_MOI_HE = ("nha_nuoc", "dang", "doan")
_PARTS = re.compile(r"[Nn]gày\s+(\d{1,2})(\s+tháng\s+)(\d{1,2})\s+năm\s+\d{4}")
_PADDED_MONTH = re.compile(r"(?:\b[Nn]gày\s+(?:[.…]+|\d{1,2})\s+|(?<!\d )(?<!\d))\b[Tt]háng\s+0(?P<so>\d)(?!\d|\s+(?:ngày|tuần|lần|buổi))")
_BAD_YEAR = re.compile(
    r"(?:\b[Tt]háng\s+\d{1,2}\s+năm\s+|\b[Nn]gày\s+\d{1,2}[/-]\d{1,2}[/-])"
    r"(?!20(?!\d))(?P<nam>\d{2,3}|\d{5,})(?!\d|[.,/]\d|\s*(?:…|\.\.|_))")


def _dates(soat: Soat) -> Iterator[tuple[DoanSoat, NgayDoc]]:
    """All dates in the prose, with their lines."""
    for line in soat.van:
        for date in read_dates(line.chu):
            yield line, date


def _typed(line: DoanSoat, date: NgayDoc) -> str:
    return line.chu[date.dau:date.cuoi]


def _reason(date: NgayDoc) -> tuple[str, dict[str, object]]:
    """Why there is no such day."""
    thang = int(date.thang)
    if not 1 <= thang <= 12:
        if not date.ngay:
            return N_("không có «{d}»: một năm chỉ có 12 tháng"), {}
        return N_("không có ngày «{d}»: một năm chỉ có 12 tháng"), {}
    if date.nam and date.ngay == "29" and thang == 2 and not isleap(int(date.nam)):
        return N_("không có ngày «{d}»: năm {n} không nhuận, tháng 2 chỉ có 28 ngày"), {"n": date.nam}
    return N_("không có ngày «{d}»: tháng {m} có {c} ngày"), {"m": thang, "c": monthrange(int(date.nam or 2000), thang)[1]}


def _unreal(line: DoanSoat, date: NgayDoc) -> Loi:
    text, values = _reason(date)
    return Loi(text, {"d": _DAY_WORD.sub("", _typed(line, date)), **values}, line, date.dau, date.cuoi)


@quy_tac("NT01", "ngay-khong-co-that", N_("Thông lệ soạn thảo (theo dương lịch)"), THONG_LE, he=_MOI_HE,
         cach_sua=N_("Đối chiếu với lịch rồi sửa lại ngày, tháng hoặc năm."))
def ngay_khong_co_that(soat: Soat) -> Iterator[Loi]:
    """Ngày trong lời văn là ngày có thật.

    Ngày, tháng không có trong lịch thường do gõ nhầm hoặc đảo chữ số. Ngày của văn bản được viện dẫn do quy tắc
    ngay-vien-dan-khong-co-that kiểm tra.

    Sai: Hoàn thành trước ngày 31/4/2026.
    Sai: Tổng kết trong tháng 13 năm 2026.
    Đúng: Hoàn thành trước ngày 30/4/2026.
    """
    for line, date in _dates(soat):
        if not date.co_that and not any(item.ngay == date for item in read_citations(line.chu)):
            yield _unreal(line, date)


@quy_tac("NT02", "ngay-vien-dan-khong-co-that", "vien_dan.cach_dan",
         cach_sua=N_("Mở văn bản được viện dẫn, chép lại đúng ngày ban hành."))
def ngay_vien_dan_khong_co_that(soat: Soat) -> Iterator[Loi]:
    """Ngày ban hành của văn bản được viện dẫn là ngày có thật.

    Khi viện dẫn lần đầu phải ghi thời gian ban hành văn bản. Ngày không có trong lịch không thể là ngày ban hành.

    Sai: Nghị quyết số 05-NQ/ĐH ngày 23/20/2020 của Đại hội đại biểu Đảng bộ tỉnh.
    Đúng: Nghị quyết số 05-NQ/ĐH ngày 23/10/2020 của Đại hội đại biểu Đảng bộ tỉnh.
    """
    for line, item in citations(soat):
        if item.ngay is not None and not item.ngay.co_that:
            yield _unreal(line, item.ngay)


@quy_tac("NT03", "thieu-so-0-ngay-thang", "ngay_thang", THONG_LE, he=_MOI_HE,
         cach_sua=N_("Thêm số 0 trước ngày nhỏ hơn 10 và trước tháng 1, tháng 2."))
def thieu_so_0_ngay_thang(soat: Soat) -> Iterator[Loi]:
    """Ngày viết đủ chữ có số 0 trước ngày 1 đến 9 và tháng 1, 2.

    Quy định này nói về thời gian ban hành văn bản; trong lời văn, viết theo cùng một cách là thông lệ.

    Sai: Kế hoạch số 12/KH-UBND ngày 5 tháng 1 năm 2026
    Đúng: Kế hoạch số 12/KH-UBND ngày 05 tháng 01 năm 2026
    """
    bang = soat.tieu_chuan.bang("ngay_thang")
    for line, date in _dates(soat):
        match = _PARTS.fullmatch(_typed(line, date)) if not date.kieu and date.ngay and date.co_that else None
        if match is None:
            continue
        ngay = len(match[1]) == 1 and int(match[1]) < bang["them_so_0_ngay_duoi"]
        thang = len(match[3]) == 1 and int(match[3]) in bang["them_so_0_thang"]
        if ngay or thang:
            start, end = match.start(1 if ngay else 3), match.end(3 if thang else 1)
            middle = match[2] if ngay and thang else ""
            fixed = f"{match[1]:0>2}" * ngay + middle + f"{match[3]:0>2}" * thang
            typed = match.group()
            yield Loi(N_("«{d}» nên viết là «{s}»"), {"d": typed, "s": typed[:start] + fixed + typed[end:]}, line, date.dau + start,
                      date.dau + end, thay=fixed)


@quy_tac("NT04", "thua-so-0-thang", "ngay_thang", THONG_LE, he=_MOI_HE, cach_sua=N_("Bỏ số 0 trước các tháng từ 3 đến 9."))
def thua_so_0_thang(soat: Soat) -> Iterator[Loi]:
    """Tháng 3 đến tháng 9 viết không có số 0 ở trước.

    Số 0 chỉ thêm trước tháng 1 và tháng 2. Quy định này nói về thời gian ban hành văn bản; trong lời văn là thông lệ.

    Sai: Tổ chức trong tháng 09 năm 2026.
    Đúng: Tổ chức trong tháng 9 năm 2026.
    """
    padded = soat.tieu_chuan.bang("ngay_thang")["them_so_0_thang"]
    for line in soat.van:
        if "háng 0" in line.chu:
            for match in _PADDED_MONTH.finditer(line.chu):
                if int(match["so"]) not in (0, *padded):
                    yield Loi(N_("«tháng 0{n}» nên viết là «tháng {n}»"), {"n": match["so"]}, line, match.start("so") - 1, match.end("so"),
                              thay=match["so"])


class _Kieu(NamedTuple):
    """A way of writing dates: places that follow it, and those that do not."""

    theo: list[tuple[DoanSoat, NgayDoc]]
    khac: list[tuple[DoanSoat, NgayDoc]]


@quy_tac("NT05", "ngay-viet-khong-thong-nhat", N_("Thông lệ soạn thảo"), THONG_LE, he=_MOI_HE,
         cach_sua=N_("Chọn một cách viết rồi dùng cho cả văn bản; cách thường dùng là 05/9/2026, 12/02/2026."))
def ngay_viet_khong_thong_nhat(soat: Soat) -> Iterator[Loi]:
    """Ngày viết bằng số được viết theo một kiểu trong cả văn bản.

    Không có quy định về số 0 và dấu ngăn cách khi viết ngày bằng số trong lời văn, nhưng một văn bản nên dùng một kiểu.

    Sai: … ngày 6/3/2026 … ngày 05/8/2026 …
    Đúng: … ngày 06/3/2026 … ngày 05/8/2026 …
    """
    bang = soat.tieu_chuan.bang("ngay_thang")
    ways = {key: _Kieu([], []) for key in ("so-0-ngay", "so-0-thang-dau", "so-0-thang", "dau")}
    for line, date in _dates(soat):
        if not date.kieu or not date.nam or not date.co_that:
            continue
        ways["dau"][date.kieu != "/"].append((line, date))
        if date.kieu == "/" and int(date.ngay) < bang["them_so_0_ngay_duoi"]:
            ways["so-0-ngay"][len(date.ngay) == 1].append((line, date))
        if int(date.thang) in bang["them_so_0_thang"]:
            ways["so-0-thang-dau"][len(date.thang) == 1].append((line, date))
        elif int(date.thang) < 10:
            ways["so-0-thang"][len(date.thang) == 2].append((line, date))
    told = set()
    for key, way in ways.items():
        if way.theo and way.khac and (found := _mixed(key, way))[2:5] not in told:
            told.add(found[2:5])
            yield found


def _mixed(key: str, way: _Kieu) -> Loi:
    rare, usual = (way.theo, way.khac) if len(way.theo) < len(way.khac) else (way.khac, way.theo)
    line, date = rare[0]
    values = {"d": _typed(line, date), "k": _typed(*usual[0]), "n": len(rare), "m": len(usual)}
    return Loi(N_("ngày viết theo hai kiểu: như «{d}» ({n} chỗ) và như «{k}» ({m} chỗ)"), values, line, date.dau, date.cuoi, khia_canh=key)


@quy_tac("NT06", "vien-dan-van-ban-muon-hon", N_("Thông lệ soạn thảo"), THONG_LE, he=_MOI_HE,
         cach_sua=N_("Kiểm tra lại ngày của văn bản được viện dẫn và ngày ban hành văn bản này."))
def vien_dan_van_ban_muon_hon(soat: Soat) -> Iterator[Loi]:
    """Văn bản được viện dẫn không ban hành muộn hơn chính văn bản này.

    Không thể căn cứ vào một văn bản chưa có; thường là gõ nhầm năm.

    Sai: Kế hoạch ngày 10 tháng 9 năm 2026 căn cứ Công văn số 214/SGDĐT-GDTH ngày 05/10/2026.
    Đúng: Kế hoạch ngày 10 tháng 9 năm 2026 căn cứ Công văn số 214/SGDĐT-GDTH ngày 05/8/2026.
    """
    if not soat.ngay:
        return
    told: set[str] = set()
    for line, item in citations(soat):
        if item.ngay is not None and item.ngay.iso > soat.ngay and item.khoa not in told:
            told.add(item.khoa)
            yield Loi(N_("«{t}» ghi {d}, muộn hơn ngày ban hành văn bản này ({n})"), _later(line, item, soat.ngay), line, item.ngay.dau,
                      item.ngay.cuoi)


def _later(line: DoanSoat, item: TrichDan, ngay: str) -> dict[str, object]:
    assert item.ngay is not None
    typed = _typed(line, item.ngay)
    year, month, day = map(int, ngay.split("-"))
    return {"t": item.ten, "d": typed if item.ngay.kieu == "" else f"ngày {typed}", "n": write_date(day, month, year)}


@quy_tac("NT07", "nam-sai-so-chu-so", N_("Thông lệ soạn thảo"), THONG_LE, he=_MOI_HE, cach_sua=N_("Viết năm bằng đủ bốn chữ số."))
def nam_sai_so_chu_so(soat: Soat) -> Iterator[Loi]:
    """Năm viết bằng đủ bốn chữ số.

    Thừa hay thiếu một chữ số là gõ nhầm; năm viết tắt hai chữ số dễ hiểu lầm.

    Sai: Tổ chức vào ngày 05/9/20226.
    Đúng: Tổ chức vào ngày 05/9/2026.
    """
    for line in soat.van:
        if "ngày" in line.chu or "Ngày" in line.chu or "háng" in line.chu:
            for match in _BAD_YEAR.finditer(line.chu):
                yield Loi(N_("năm «{n}» không đủ hoặc thừa chữ số, phải có bốn chữ số"), {"n": match["nam"]}, line, match.start("nam"),
                          match.end("nam"))
