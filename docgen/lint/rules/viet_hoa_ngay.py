"""Viết hoa: năm âm lịch, ngày tết, ngày lễ, thứ và tháng, sự kiện lịch sử."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from docgen.i18n import N_
from docgen.lint.loi_van import Cho, giua_cau, loi_van, sai_hoa, trong_ngoac_kep, tu_truoc, viet_dung, xet_hoa
from docgen.lint.quy_tac import MAU, THONG_LE, Loi, quy_tac
from docgen.lint.soat import Soat


@quy_tac("VH10", "hoa-nam-am-lich", "viet_hoa.am_lich", he=("nha_nuoc",), cach_sua=N_("Viết hoa cả hai âm tiết của tên năm."))
def hoa_nam_am_lich(soat: Soat) -> Iterator[Loi]:
    """Tên năm âm lịch viết hoa cả hai âm tiết.

    Sai: xuân bính Ngọ; năm Bính ngọ
    Đúng: xuân Bính Ngọ
    """
    bang = soat.tieu_chuan.bang("viet_hoa", "am_lich")
    for cho, right in sai_hoa(soat, _years(tuple(bang["can"]), tuple(bang["chi"]))):
        if tu_truoc(cho.doan, cho.dau) in ("năm", "xuân", "tết", "đán"):
            yield viet_dung(cho, right)


@lru_cache(maxsize=2)
def _years(can: tuple[str, ...], chi: tuple[str, ...]) -> tuple[str, ...]:
    """The sixty years of the cycle."""
    return tuple(f"{can[n % len(can)]} {chi[n % len(chi)]}" for n in range(60))


@quy_tac("VH11", "hoa-ngay-tet", "viet_hoa.tet", he=("nha_nuoc",), cach_sua=N_("Viết «tết Nguyên đán», «tết Trung thu», «tết Đoan ngọ»."))
def hoa_ngay_tet(soat: Soat) -> Iterator[Loi]:
    """Tên ngày tết chỉ viết hoa âm tiết đầu của tên.

    Theo ví dụ của Nghị định: tết Nguyên đán, tết Trung thu; chữ «Tết» viết hoa khi dùng một mình thay cho tết Nguyên đán.
    Viết «Tết Nguyên đán» giữa câu là thói quen phổ biến nên chỉ được nhắc nhẹ.

    Sai: dịp Tết Nguyên Đán; vui tết Trung Thu
    Đúng: dịp tết Nguyên đán; vui tết Trung thu
    """
    for cho, right in sai_hoa(soat, soat.tieu_chuan.bang("viet_hoa", "tet")["ten"]):
        only_tet = cho.chu[1:] == right[1:]
        if only_tet and (not giua_cau(cho.doan, cho.dau) or trong_ngoac_kep(cho.doan, cho.dau)):
            continue
        kept = right if giua_cau(cho.doan, cho.dau) else cho.chu[0] + right[1:]
        yield viet_dung(cho, kept, THONG_LE if only_tet else "")


_DAY = re.compile(r"hứ ([Hh]ai|[Bb]a|[Tt]ư|[Nn]ăm|[Ss]áu|[Bb]ảy)(?!\w)")
_MONTH = re.compile(r"tháng (giêng|hai|ba|tư|sáu|bảy|tám|chín|mười|chạp)(?=[,.;)]| năm| âm|$)")
_WEEK_BEFORE = frozenset({"sáng", "chiều", "tối", "trưa", "hàng", "hằng", "vào"})
_WEEK_AFTER = re.compile(r" (?:hằng|hàng) tuần|,? ngày \d|,? \d{1,2}/\d|,? (?:thứ|Thứ|[Cc]hủ nhật)\b| (?:đến|tới) (?:thứ|Thứ)\b")


@quy_tac("VH12", "hoa-thu-thang", "viet_hoa.thu_thang", he=("nha_nuoc",),
         cach_sua=N_("Viết «thứ Hai», «tháng Tám»: chỉ viết hoa chữ chỉ số."))
def hoa_thu_thang(soat: Soat) -> Iterator[Loi]:
    """Ngày trong tuần, tháng viết bằng chữ: chỉ viết hoa âm tiết chỉ ngày, tháng.

    Quy tắc chỉ xét chỗ chắc chắn nói về ngày trong tuần, không xét «lần thứ hai», «ba tháng một lần».

    Sai: họp vào sáng thứ hai hằng tuần; sáng Thứ Hai; rằm tháng tám
    Đúng: họp vào sáng thứ Hai hằng tuần; rằm tháng Tám
    """
    for rest, found in loi_van(soat).quet(_DAY):
        cho = Cho(rest.doan, rest.dau - 1, rest.cuoi, rest.doan.chu[max(0, rest.dau - 1):rest.cuoi])
        big, day = cho.chu[0] == "T", found[1]
        if cho.chu[0] not in "Tt" or rest.doan.chu[max(0, cho.dau - 1):cho.dau].isalnum():
            continue
        if not xet_hoa(cho) or (not big and day[0].isupper()) or (big and not giua_cau(cho.doan, cho.dau)):
            continue
        weekday = tu_truoc(cho.doan, cho.dau) in _WEEK_BEFORE or _WEEK_AFTER.match(cho.doan.chu, cho.cuoi)
        if weekday and not (big and trong_ngoac_kep(cho.doan, cho.dau)):
            yield viet_dung(cho, f"thứ {day.capitalize()}")
    for cho, found in loi_van(soat).quet(_MONTH, "tháng "):
        if tu_truoc(cho.doan, cho.dau) in ("đầu", "cuối", "giữa", "rằm") and xet_hoa(cho):
            yield viet_dung(cho, f"tháng {found[1].capitalize()}")


@quy_tac("VH13", "hoa-ngay-le", "viet_hoa.ngay_le", he=("nha_nuoc",), cach_sua=N_("Viết hoa âm tiết đầu của tên ngày lễ, ngày kỷ niệm."))
def hoa_ngay_le(soat: Soat) -> Iterator[Loi]:
    """Tên ngày lễ, ngày kỷ niệm viết hoa.

    Chỉ xét tên đứng sau chữ «ngày», «lễ», «kỷ niệm»; chữ «Ngày» viết hoa được chấp nhận.

    Sai: kỷ niệm ngày nhà giáo Việt Nam 20-11
    Đúng: kỷ niệm ngày Nhà giáo Việt Nam 20-11
    """
    for cho, right in sai_hoa(soat, soat.tieu_chuan.bang("viet_hoa", "ngay_le")["ten"]):
        if tu_truoc(cho.doan, cho.dau) in ("ngày", "lễ", "niệm"):
            yield viet_dung(cho, right)


@quy_tac("VH14", "hoa-su-kien", "viet_hoa.su_kien", he=("nha_nuoc",),
         cach_sua=N_("Viết hoa tên sự kiện; con số chỉ mốc thời gian ghi bằng chữ."))
def hoa_su_kien(soat: Soat) -> Iterator[Loi]:
    """Tên sự kiện lịch sử viết hoa, con số trong tên ghi bằng chữ.

    Sai: Cách mạng Tháng Tám; Cách mạng tháng 8; triều Lý
    Đúng: Cách mạng tháng Tám; Triều Lý
    """
    bang = soat.tieu_chuan.bang("viet_hoa", "su_kien")
    for cho, right in sai_hoa(soat, bang["ten"]):
        yield viet_dung(cho, right)
    for wrong, right in bang["bang_so"].items():
        for cho in loi_van(soat).tim(wrong):
            if xet_hoa(cho) and not cho.doan.chu.startswith(("/", "-"), cho.cuoi):
                yield viet_dung(cho, right)
    for cho, found in loi_van(soat).quet(_DYNASTY, "triều "):
        if found[1] in bang["trieu"] and xet_hoa(cho):
            yield viet_dung(cho, f"Triều {found[1]}", MAU)


_DYNASTY = re.compile(r"(?<!\w)triều ([^\W\d_]+)(?= [a-zđ]|[,.;)]|$)")
