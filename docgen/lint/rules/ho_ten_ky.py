"""Họ tên người ký: có họ tên, không kèm học hàm, học vị."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.i18n import N_
from docgen.lint.dau_cuoi import SIGNED, is_exempt, issuer, main, shown
from docgen.lint.quy_tac import THONG_LE, Loi, quy_tac
from docgen.lint.soat import Soat

_TITLE_END = re.compile(r"[.\s]+")
_TOKEN = re.compile(r"[^\s.,]+\.?(?:[^\s.,]+\.)*[,\s]*")
_APART = re.compile(r"[.,\s]+")


@quy_tac("KY07", "hoc-ham-hoc-vi", "hoc_ham_hoc_vi", cach_sua=N_("Chỉ ghi họ, tên đệm và tên người ký; bỏ học hàm, học vị, danh hiệu."))
def hoc_ham_hoc_vi(soat: Soat) -> Iterator[Loi]:
    """Trước họ tên người ký không ghi học hàm, học vị, danh hiệu.

    Riêng đơn vị sự nghiệp giáo dục, y tế, khoa học có thể ghi nếu người đứng đầu cơ quan quản lý ngành quy định, nên ở các đơn vị này chỉ
    là lời nhắc.

    Sai: ThS. Nguyễn Thị Hoa
    Đúng: Nguyễn Thị Hoa
    """
    table, name = soat.tieu_chuan.bang("hoc_ham_hoc_vi"), issuer(soat)
    exempt = any(word in name for word in table["don_vi_su_nghiep"])
    short = {_TITLE_END.sub("", word).lower() for word in table["viet_tat"]}
    for line in main(soat, "ho_ten"):
        text = line.chu.lstrip("*_ ")
        end = _degree(text, short, table["chu"])
        if end:
            at = len(line.chu) - len(text)
            yield Loi(N_("trước họ tên người ký ghi «{c}», không ghi học hàm, học vị, danh hiệu"),
                      {"c": text[:end].strip()}, line, at, at + end,
                      thay="", muc_do=THONG_LE if exempt else "")


def _degree(text: str, short: set[str], words: list[str]) -> int:
    """Where the titles before a name end, 0 when there are none."""
    end = 0
    for token in _TOKEN.finditer(text):
        plain = _APART.sub("", token.group()).lower()
        parts = [part for part in _APART.split(token.group().lower()) if part]
        dotted = "." in token.group() or token.group().strip().isupper() or plain == "ths"
        if token.start() != end or not dotted or not (plain in short or all(part in short for part in parts)):
            break
        end = token.end()
    if end and end < len(text):
        return end
    found = next((word for word in words if text.lower().startswith(word.lower() + " ")), "")
    return len(found) + 1 if found else 0


@quy_tac("KY11", "thieu-ho-ten", "thanh_phan.ho_ten", cach_sua=N_("Ghi họ, tên đệm và tên người ký dưới chức vụ, chừa khoảng trống để ký."))
def thieu_ho_ten(soat: Soat) -> Iterator[Loi]:
    """Dưới chức vụ có họ tên người ký.

    Họ và tên người ký gồm họ, tên đệm và tên, đứng giữa dưới chức vụ.

    Sai: HIỆU TRƯỞNG (dưới để trống)
    Đúng: HIỆU TRƯỞNG / Nguyễn Thị Hoa
    """
    posts = main(soat, "quyen_han", "chuc_vu", "chuc_vu_truc_tiep")
    if not posts or main(soat, "ho_ten") or is_exempt(soat, "chu_ky") or not soat.co_bo_cuc():
        return
    place = posts[-1].o
    known = (*SIGNED, "noi_nhan", "noi_nhan_nhan")
    below = [line for line in soat.chinh if line.thu_tu >= posts[-1].thu_tu and line is not posts[-1] and line.vai_tro not in known
             and (place is None or line.o is None or line.o[0] == place[0])]
    if not below:
        yield Loi(N_("dưới «{c}» chưa có họ tên người ký"), {"c": shown(posts[-1].chu)}, posts[-1], khia_canh="thieu")
