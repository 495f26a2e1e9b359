"""Chỗ chưa điền."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.i18n import N_
from docgen.lint.loi_van import VAN, Cho, loi_van
from docgen.lint.quy_tac import THONG_LE, Loi, quy_tac
from docgen.lint.soat import Soat

_HE = ("nha_nuoc", "dang", "doan")
_NGUON = N_("Thông lệ soạn thảo")
_BLANK = re.compile(r"\.{2,}|…+|_{4,}|\[(?:…|\.{3})\]|[xX]{3,}")
_SLOT = re.compile(r"(?:ngày|tháng|năm|[Ss]ố:?|/) ?$")
_CITED = re.compile(r"[^\W\d_]\s+số\s*:?\s*(?:\.[.…]|…)[\s.…]*[-–/]\s*[A-ZĐ]")
_TAIL = 32  # the date behind such a number
_FEW = 3  # dots of an ellipsis; more keep a place open
_SIGNS = ("..", "…", "__", "xxx", "XXX")
_MARK = "[CẦN BỔ SUNG"
_NUMBER = re.compile(r"\d")


def _is_issued(soat: Soat) -> bool:
    """Whether the document has its number: a draft may have blanks."""
    return soat.ban.da_ky or any(_NUMBER.search(line.chu) for line in soat.theo("so_ky_hieu"))


@quy_tac("CT11", "chua-dien", _NGUON, THONG_LE, he=_HE, cach_sua=N_("Điền nội dung vào chỗ trống, hoặc xóa dấu chấm chừa chỗ."))
def chua_dien(soat: Soat) -> Iterator[Loi]:
    """Văn bản đã có số thì không còn chỗ trống chưa điền.

    Nhắc một lần cho cả văn bản. Biểu mẫu trong phụ lục, trong bảng và bản dự thảo chưa có số không bị nhắc.

    Sai: kinh phí ............ đồng
    Đúng: kinh phí 12.000.000 đồng
    """
    if not any(sign in loi_van(soat).chu for sign in _SIGNS) or not _is_issued(soat):
        return
    cited: dict[int, list[tuple[int, int]]] = {}
    found = [cho for cho, _ in loi_van(soat).quet(_BLANK)
             if cho.doan.vai_tro in VAN - {"bang", ""} and not cho.doan.phu_luc and _is_blank(cho, cited)]
    if found:
        first = found[0]
        start = max(0, first.dau - 20)
        shown = first.doan.chu[start:first.cuoi].split(" ", start > 0)[-1]
        yield Loi(N_("còn chỗ chưa điền: «{chu}» ({n} chỗ)"), {"chu": shown, "n": len(found)}, first.doan, first.dau, first.cuoi)


def _is_blank(cho: Cho, cited: dict[int, list[tuple[int, int]]]) -> bool:
    """Whether dots or crosses keep a place open: many of them, or where a number belongs. ``cited`` keeps what was seen of lines."""
    text = cho.doan.chu
    if id(cho.doan) not in cited:
        cited[id(cho.doan)] = [(found.start(), found.end() + _TAIL) for found in _CITED.finditer(text)]
    if any(start <= cho.dau < end for start, end in cited[id(cho.doan)]):
        return False  # a rule of its own tells that
    if cho.chu[0] in "xX":
        return not (text[max(0, cho.dau - 1):cho.dau].isalnum() or text[cho.cuoi:cho.cuoi + 1].isalnum())
    if cho.chu[0] in "_[" or len(cho.chu) > (_FEW if cho.chu[0] == "." else 1):
        return True
    return _SLOT.search(text[max(0, cho.dau - 6):cho.dau]) is not None or text[cho.cuoi:cho.cuoi + 2].lstrip().startswith("/")


@quy_tac("CT12", "can-bo-sung", _NGUON, THONG_LE, he=_HE, cach_sua=N_("Viết nội dung còn thiếu rồi xóa dấu nhắc."))
def can_bo_sung(soat: Soat) -> Iterator[Loi]:
    """Không còn dấu nhắc [CẦN BỔ SUNG].

    Sai: Kinh phí: [CẦN BỔ SUNG: nguồn kinh phí]
    Đúng: Kinh phí: từ nguồn chi thường xuyên năm 2026.
    """
    text = loi_van(soat)
    at = -1
    while (at := text.chu.find(_MARK, at + 1)) >= 0:
        end = text.chu.find("]", at)
        cho = text.cho(at, min(end + 1 if end > 0 else len(text.chu), at + 200))
        yield Loi(N_("còn dấu nhắc «{chu}»"), {"chu": cho.chu.split("\n")[0]}, cho.doan, cho.dau, min(cho.cuoi, len(cho.doan.chu)))
