"""Khoảng thời gian, năm học, thứ trong tuần, giờ, quý."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date as Ngay
from itertools import pairwise

from docgen.i18n import N_
from docgen.lint.doc_ngay import NgayDoc, read_dates, write_date
from docgen.lint.quy_tac import THONG_LE, Loi, quy_tac
from docgen.lint.soat import Soat

_MOI_HE = ("nha_nuoc", "dang", "doan")
_YEARS = re.compile(
    r"\b(?:[Gg]iai đoạn|[Nn]hiệm kỳ|[Tt]hời kỳ|[Nn]iên khóa|[Nn]iên khoá|[Tt]ừ năm|[Cc]ác năm)\s+(?:năm\s+)?(?P<a>(?:19|20)\d\d)\s*"
    r"(?:[-–—]|đến(?: hết)?(?: năm)?)\s*(?P<b>(?:19|20)\d\d)(?!\d)")
_BETWEEN = re.compile(r"\s*(?:\([^()]{0,20}\)\s*)?,?\s*(?:đến(?: hết)?|tới|[-–—])\s*(?:hết\s+)?(?:ngày\s+)?")
_SHORT_START = re.compile(r"(?:[Tt]ừ\s+)ngày\s+(?P<ngay>\d{1,2})/(?P<thang>\d{1,2})\s*(?:đến(?: hết)?|[-–—])\s*(?:ngày\s+)?$")
_SCHOOL_YEAR = re.compile(r"(?P<truoc>\b\S{1,9}\s+)?\b[Nn]ăm học\s+(?P<a>20\d\d)\s*[-–—/]\s*(?P<b>20\d\d)(?!\d)")
_SPAN_OF_YEARS = ("từ ", "các ", "những ", "nhiều ")
_WEEKDAY = r"(?P<thu>[Tt]hứ\s+(?:[Hh]ai|[Bb]a|[Tt]ư|[Nn]ăm|[Ss]áu|[Bb]ảy|[Bb]ẩy|[2-7])|[Cc]hủ\s+nhật)"
_DAY_BEFORE = re.compile(rf"\b{_WEEKDAY}\s*[,(]?\s*$|\b{_WEEKDAY.replace('<thu>', '<thu2>')}\s*[,(]?\s*ngày\s+$")
_DAY_BEHIND = re.compile(rf"\s*\(\s*(?:tức\s+)?(?:ngày\s+)?{_WEEKDAY}\s*\)")
_WEEK = {"hai": 0, "2": 0, "ba": 1, "3": 1, "tư": 2, "4": 2, "năm": 3, "5": 3, "sáu": 4, "6": 4, "bảy": 5, "bẩy": 5, "7": 5, "nhật": 6}
_WEEK_NAMES = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
_SEEN_BEFORE = 40
_HOUR = re.compile(r"(?<![\w.,/-])(?P<gio>\d{1,2})(?:\s?[hg]\s?(?P<phut>\d\d)(?![\w.,]\w|\w)|\s*giờ\s*(?P<phut2>\d\d)(?!\d)(?:\s*phút)?)")
_QUARTER = re.compile(
    r"\b[Qq]uý\s+(?:(?:[IVX]{1,4}|\d{1,2})\s*(?:[-–,]|và|đến)\s*)*(?P<quy>[IVX]{1,4}|\d{1,2})"
    r"(?=\s*/\s*\d{4}|\s+năm\s+\d|\s*[,.;:)\n]|\s*$)")
_QUARTERS = frozenset(("I", "II", "III", "IV", "1", "2", "3", "4", "01", "02", "03", "04"))


@quy_tac("NT08", "khoang-thoi-gian-nguoc", N_("Thông lệ soạn thảo"), THONG_LE, he=_MOI_HE,
         cach_sua=N_("Kiểm tra lại hai mốc thời gian; mốc đầu phải sớm hơn mốc cuối."))
def khoang_thoi_gian_nguoc(soat: Soat) -> Iterator[Loi]:
    """Khoảng thời gian kết thúc sau khi bắt đầu.

    Mốc cuối sớm hơn mốc đầu là gõ nhầm ngày, tháng hoặc năm.

    Sai: từ ngày 20/10/2026 đến ngày 15/10/2026
    Sai: giai đoạn 2030 - 2026
    Đúng: từ ngày 15/10/2026 đến ngày 20/10/2026
    """
    for line in soat.van:
        chu = line.chu
        dates = read_dates(chu)
        for first, last in pairwise(dates):
            if _is_backward(first, last) and _BETWEEN.fullmatch(chu, first.cuoi, last.dau):
                yield Loi(N_("khoảng thời gian «{k}» kết thúc trước khi bắt đầu"), {"k": chu[first.dau:last.cuoi]}, line, first.dau,
                          last.cuoi)
        for last in dates:
            start = _SHORT_START.search(chu, max(0, last.dau - _SEEN_BEFORE), last.dau) if last.kieu == "/" and last.nam else None
            if start is not None and int(start["thang"]) == int(last.thang) and int(start["ngay"]) > int(last.ngay):
                yield Loi(N_("khoảng thời gian «{k}» kết thúc trước khi bắt đầu"), {"k": chu[start.start():last.cuoi]}, line, start.start(),
                          last.cuoi)
        if "20" in chu:
            for match in _YEARS.finditer(chu):
                if match["a"] > match["b"]:
                    yield Loi(N_("«{k}» kết thúc trước khi bắt đầu"), {"k": match.group()}, line, match.start("a"), match.end())


def _is_backward(first: NgayDoc, last: NgayDoc) -> bool:
    """Whether the second of two whole dates, or of two months with their years, is the earlier one."""
    if not (first.nam and last.nam and first.co_that and last.co_that):
        return False
    if first.ngay and last.ngay:
        return first.iso > last.iso
    return (first.nam, int(first.thang)) > (last.nam, int(last.thang)) and bool(first.ngay) == bool(last.ngay)


@quy_tac("NT09", "nam-hoc-khong-lien-tiep", N_("Thông lệ soạn thảo"), THONG_LE, he=_MOI_HE,
         cach_sua=N_("Năm học gồm hai năm liền nhau; nếu muốn nói nhiều năm học thì viết «các năm học từ … đến …»."))
def nam_hoc_khong_lien_tiep(soat: Soat) -> Iterator[Loi]:
    """Năm học viết bằng hai năm liền nhau.

    Một năm học bắt đầu năm nay và kết thúc năm sau.

    Sai: năm học 2026 - 2028
    Đúng: năm học 2026 - 2027
    """
    for line in soat.van:
        if "ăm học" in line.chu:
            for match in _SCHOOL_YEAR.finditer(line.chu):
                if int(match["b"]) != int(match["a"]) + 1 and (match["truoc"] or "").lower() not in _SPAN_OF_YEARS:
                    yield Loi(N_("năm học «{a} - {b}» không gồm hai năm liền nhau"), {"a": match["a"], "b": match["b"]}, line,
                              match.start("a"), match.end())


@quy_tac("NT10", "thu-khong-khop-ngay", N_("Thông lệ soạn thảo (theo dương lịch)"), THONG_LE, he=_MOI_HE,
         cach_sua=N_("Xem lịch rồi sửa thứ hoặc sửa ngày."))
def thu_khong_khop_ngay(soat: Soat) -> Iterator[Loi]:
    """Thứ trong tuần khớp với ngày.

    Thứ và ngày không khớp làm người nhận không biết đến hôm nào.

    Sai: thứ Hai, ngày 08/9/2026
    Đúng: thứ Ba, ngày 08/9/2026
    """
    for line in soat.van:
        if "hứ " not in line.chu and "hủ nhật" not in line.chu:
            continue
        for found in read_dates(line.chu):
            match = _weekday(line.chu, found) if found.iso else None
            if match is None:
                continue
            typed = match["thu"] or match.groupdict().get("thu2") or ""
            day = Ngay(int(found.nam), int(found.thang), int(found.ngay)).weekday()
            if _WEEK[typed.split()[-1].lower()] != day:
                yield Loi(N_("ngày {n} là {d}, không phải {t}"),
                          {"n": write_date(int(found.ngay), int(found.thang), int(found.nam)), "d": _WEEK_NAMES[day], "t": typed}, line,
                          match.start("thu") if match["thu"] else match.start("thu2"),
                          match.end("thu") if match["thu"] else match.end("thu2"))


def _weekday(chu: str, found: NgayDoc) -> re.Match[str] | None:
    """The weekday right before a date, or in brackets behind it."""
    before = _DAY_BEFORE.search(chu, max(0, found.dau - _SEEN_BEFORE), found.dau)
    return before or _DAY_BEHIND.match(chu, found.cuoi)


@quy_tac("NT11", "gio-khong-co-that", N_("Thông lệ soạn thảo"), THONG_LE, he=_MOI_HE,
         cach_sua=N_("Sửa lại giờ: giờ từ 0 đến 24, phút từ 00 đến 59."))
def gio_khong_co_that(soat: Soat) -> Iterator[Loi]:
    """Giờ và phút có thật.

    Giờ viết từ 0 đến 24, phút từ 00 đến 59. Khoảng thời gian dài (48 giờ) không thuộc quy tắc này.

    Sai: Khai mạc lúc 7h75.
    Đúng: Khai mạc lúc 7h45.
    """
    for line in soat.van:
        if "h" not in line.chu and "giờ" not in line.chu and "g" not in line.chu:
            continue
        for match in _HOUR.finditer(line.chu):
            gio, phut = int(match["gio"]), int(match["phut"] or match["phut2"])
            if phut > 59 or (match["phut"] and (gio > 24 or (gio == 24 and phut > 0))):
                yield Loi(N_("không có giờ «{g}»"), {"g": match.group().strip()}, line, match.start(), match.end())


@quy_tac("NT12", "quy-khong-co-that", N_("Thông lệ soạn thảo"), THONG_LE, he=_MOI_HE, cach_sua=N_("Một năm có bốn quý: quý I đến quý IV."))
def quy_khong_co_that(soat: Soat) -> Iterator[Loi]:
    """Quý là một trong bốn quý của năm.

    Sai: Hoàn thành trong quý V năm 2026.
    Đúng: Hoàn thành trong quý IV năm 2026.
    """
    for line in soat.van:
        if "uý " in line.chu:
            for match in _QUARTER.finditer(line.chu):
                if match["quy"] not in _QUARTERS:
                    yield Loi(N_("không có quý «{q}», một năm có bốn quý"), {"q": match["quy"]}, line, match.start("quy"), match.end("quy"))
