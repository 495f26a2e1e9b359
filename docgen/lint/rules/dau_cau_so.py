"""Dấu câu: cách viết số, khoảng năm, ngoặc kép thống nhất trong một văn bản."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from docgen.i18n import N_
from docgen.lint.loi_van import THAN_DOC, VAN, Cho, loi_van, trong_ngoac_kep
from docgen.lint.quy_tac import THONG_LE, Loi, quy_tac
from docgen.lint.soat import Soat

_HE = ("nha_nuoc", "dang", "doan")
_NGUON = N_("Thông lệ soạn thảo")
_YEARS = re.compile(r"(?:19|20)\d\d( ?[-–—] ?)(?:19|20)\d\d(?![\d/-])")
_IN_A_NUMBER = frozenset("0123456789/.-")


def _rarer(places: list[tuple[str, Cho]]) -> tuple[str, str, Cho, Counter[str]] | None:
    """(usual form, rarer form, its first place, counts), ``None`` when there is one form only; of equal ones the later is rarer."""
    counts = Counter(form for form, _ in places)
    if len(counts) < 2:
        return None
    usual = counts.most_common(1)[0][0]
    form, cho = next((form, cho) for form, cho in places if form != usual)
    return usual, form, cho, counts


@quy_tac("DC11", "gach-noi-nam", _NGUON, THONG_LE, he=_HE, cach_sua=N_("Chọn một cách viết khoảng năm cho cả văn bản."))
def gach_noi_nam(soat: Soat) -> Iterator[Loi]:
    """Khoảng năm viết theo một cách trong cả văn bản.

    Viết «2025-2030» hay «2025 - 2030» đều được, miễn là thống nhất. Chỗ trích trong ngoặc kép không tính.

    Sai: giai đoạn 2021-2025 … nhiệm kỳ 2025 - 2030
    Đúng: giai đoạn 2021 - 2025 … nhiệm kỳ 2025 - 2030
    """
    places = [(found[1].replace("—", "–"), cho) for cho, found in loi_van(soat).quet(_YEARS)
              if cho.doan.vai_tro in THAN_DOC and cho.doan.chu[cho.dau - 1:cho.dau] not in _IN_A_NUMBER
              and not trong_ngoac_kep(cho.doan, cho.dau)]
    odd = _rarer(places)
    if odd:
        usual, form, cho, counts = odd
        first = next(place.chu for shape, place in places if shape == usual)
        long = N_("khoảng năm viết nhiều cách: «{a}» ({m} chỗ) và «{b}» (gạch dài, {n} chỗ)")
        text = long if "–" in form and "–" not in usual else N_("khoảng năm viết nhiều cách: «{a}» ({m} chỗ) và «{b}» ({n} chỗ)")
        yield Loi(text, {"a": first, "m": counts[usual], "b": cho.chu, "n": counts[form]}, cho.doan, cho.dau, cho.cuoi)


_PERCENT = re.compile(r"\d( ?)%")


@quy_tac("DC12", "dau-phan-tram", _NGUON, THONG_LE, he=_HE, cach_sua=N_("Viết liền dấu % với số ở mọi chỗ, hoặc cách ở mọi chỗ."))
def dau_phan_tram(soat: Soat) -> Iterator[Loi]:
    """Dấu % viết liền hay cách số theo một cách trong cả văn bản.

    Sai: 93,5 % ở chỗ này, 93,5% ở chỗ khác
    Đúng: 93,5% ở mọi chỗ
    """
    places = [(found[1], cho) for cho, found in loi_van(soat).quet(_PERCENT, "%") if cho.doan.vai_tro in VAN]
    odd = _rarer(places)
    if odd:
        usual, form, cho, counts = odd
        start = max(cho.doan.chu.rfind(" ", 0, cho.dau), 0)
        shown = cho.doan.chu[start:cho.cuoi].strip()
        yield Loi(N_("dấu % viết cách số ở {n} chỗ («{chu}»), viết liền ở {m} chỗ") if form else
                  N_("dấu % viết liền số ở {n} chỗ («{chu}»), viết cách ở {m} chỗ"),
                  {"n": counts[form], "m": counts[usual], "chu": shown}, cho.doan, cho.dau, cho.cuoi)


_POINT = re.compile(r"\.\d{1,2} ?%")
_WHOLE = re.compile(r"(?<![\d.,/-])\d{1,3}$")


@quy_tac("DC13", "dau-thap-phan", _NGUON, THONG_LE, he=_HE, cach_sua=N_("Dùng dấu phẩy cho phần thập phân: 99,9%."))
def dau_thap_phan(soat: Soat) -> Iterator[Loi]:
    """Phần thập phân viết sau dấu phẩy.

    Sai: đạt 99.9%
    Đúng: đạt 99,9%
    """
    for cho, _ in loi_van(soat).quet(_POINT, "%"):
        whole = _WHOLE.search(cho.doan.chu[:cho.dau])
        if cho.doan.vai_tro in VAN and whole:
            wrong = cho.doan.chu[whole.start():cho.cuoi]
            right = wrong.replace(".", ",")
            yield Loi(N_("phần thập phân viết sau dấu phẩy: «{dung}», không viết «{chu}»"), {"chu": wrong, "dung": right},
                      cho.doan, whole.start(), cho.cuoi, thay=right)


_COMMA = re.compile(r",\d{3}(?!\d)")
_COMMAS = re.compile(r"(?<![\d.,/-])\d{1,3}(?:,\d{3}){2,}(?![\d,]|\.\d)|(?<![\d.,/-])[1-9]\d{0,2},\d00(?= (?:đồng|VNĐ|đ)\b)")


_DOTS = re.compile(r"(?<![\d.,/-])[1-9]\d{0,2}(?:\.\d{3})+(?![\d.,/-])")
_COUNT = re.compile(r"(?<![\d.,/-])([1-9]\d{0,2},\d{3})(?= (?:học sinh|trẻ|người|hộ|giáo viên|cán bộ|đảng viên|đoàn viên|hội viên|đại biểu|"
                    r"lượt|cuốn|quyển|phiếu)\b)")


@quy_tac("DC14", "dau-phan-nghin", _NGUON, THONG_LE, he=_HE, cach_sua=N_("Ngăn hàng nghìn bằng dấu chấm: 1.200.000 đồng."))
def dau_phan_nghin(soat: Soat) -> Iterator[Loi]:
    """Hàng nghìn ngăn bằng dấu chấm.

    Sai: 1,200,000 đồng
    Đúng: 1.200.000 đồng
    """
    text = loi_van(soat)
    if _DOTS.search(text.chu) and (found := next(((cho, m) for cho, m in text.quet(_COUNT) if cho.doan.vai_tro in VAN), None)):
        cho, match = found
        yield Loi(N_("«{chu}» là số nguyên thì hàng nghìn ngăn bằng dấu chấm: «{dung}»"),
                  {"chu": match[1], "dung": match[1].replace(",", ".")}, cho.doan, cho.dau, cho.dau + len(match[1]))
    for cho, _ in text.quet(_COMMAS) if _COMMA.search(text.chu) else ():
        if cho.doan.vai_tro in VAN:
            right = cho.chu.replace(",", ".")
            yield Loi(N_("hàng nghìn ngăn bằng dấu chấm: «{dung}», không viết «{chu}»"), {"chu": cho.chu, "dung": right},
                      cho.doan, cho.dau, cho.cuoi, thay=right)


_QUOTE = re.compile(r"“|(?<![\d\"])\"(?=\w)")


@quy_tac("DC15", "kieu-ngoac-kep", _NGUON, THONG_LE, he=_HE,
         cach_sua=N_("Chọn một kiểu ngoặc kép; trong Word bật «Straight quotes with smart quotes» ở AutoCorrect."))
def kieu_ngoac_kep(soat: Soat) -> Iterator[Loi]:
    """Ngoặc kép theo một kiểu trong cả văn bản.

    Dùng ngoặc cong (“ ”) hoặc ngoặc thẳng (" "), không dùng lẫn.

    Sai: phong trào “Dạy tốt, học tốt” và cuộc thi "Trạng nguyên nhỏ tuổi"
    Đúng: phong trào “Dạy tốt, học tốt” và cuộc thi “Trạng nguyên nhỏ tuổi”
    """
    text = loi_van(soat)
    if "“" not in text.chu or '"' not in text.chu:
        return
    odd = _rarer([(cho.chu, cho) for cho, _ in text.quet(_QUOTE) if cho.doan.vai_tro in VAN])
    if odd:
        usual, form, cho, counts = odd
        yield Loi(N_("ngoặc kép viết hai kiểu: {a} ở {m} chỗ, {b} ở {n} chỗ"),
                  {"a": _pair(usual), "m": counts[usual], "b": _pair(form), "n": counts[form]}, cho.doan, cho.dau, cho.cuoi)


def _pair(sign: str) -> str:
    return "“…”" if sign == "“" else '"…"'
