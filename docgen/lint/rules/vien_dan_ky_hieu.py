"""Số, ký hiệu trong viện dẫn: viết liền, đủ gạch nối, đúng tên loại, không bỏ trống."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from docgen.i18n import N_
from docgen.lint.quy_tac import MAU, THONG_LE, Loi, quy_tac
from docgen.lint.soat import Soat
from docgen.lint.trich_dan import LOAI, TU, TrichDan, citations

_MOI_HE = ("nha_nuoc", "dang", "doan")
_DOUBLED = re.compile(r"\b(?P<so>[Ss]ố\s*:?\s+số)\s*:?\s+(?=\d)")
_GROUPS = re.compile(r"[-–—/\s]+")
_SEEN_BEFORE = 80
_FILL = r"(?:[.…_]{2,}|…)"
_BLANK = re.compile(
    rf"(?<!\w)(?P<loai>(?i:{LOAI}))\s+số\s*:?\s*(?:{_FILL}[\s.…_]*(?:[-–/]|ngày|của)|[-–/]\s*{TU}|"
    rf"\d\S*,?\s+ngày\s*(?:{_FILL}|[.…_]*\s*/|tháng))")


@quy_tac("VD04", "lap-chu-so", N_("Thông lệ soạn thảo"), THONG_LE, he=_MOI_HE, cach_sua=N_("Xóa bớt một chữ «số»."))
def lap_chu_so(soat: Soat) -> Iterator[Loi]:
    """Chữ «số» trước số của văn bản chỉ viết một lần.

    Sai: Kế hoạch số số 12/KH-UBND
    Đúng: Kế hoạch số 12/KH-UBND
    """
    for line in soat.van:
        if "số số" in line.chu or "số: số" in line.chu:
            for match in _DOUBLED.finditer(line.chu):
                yield Loi(N_("lặp chữ «số»"), {}, line, match.start("so"), match.end("so"), thay=match["so"][:2])


@quy_tac("VD05", "khoang-trang-trong-ky-hieu", "so_ky_hieu", MAU, cach_sua=N_("Xóa khoảng trắng trong ký hiệu và dùng gạch nối «-»."))
def khoang_trang_trong_ky_hieu(soat: Soat) -> Iterator[Loi]:
    """Số, ký hiệu của văn bản viết liền, dùng gạch nối ngắn.

    Giữa số và ký hiệu, giữa các nhóm chữ của ký hiệu không có khoảng trắng; gạch nối là «-», không phải gạch dài.

    Sai: Kế hoạch số 70/ KH- UBND
    Sai: Kết luận số 77 – KL/HU
    Đúng: Kế hoạch số 70/KH-UBND
    """
    for line, item in citations(soat):
        typed = line.chu[item.dau_so:item.cuoi]
        if typed != item.chuan:
            yield Loi(N_("«{t}» phải viết liền là «{s}»"), {"t": typed, "s": item.chuan}, line, item.dau_so, item.cuoi, thay=item.chuan)


@quy_tac("VD06", "ky-hieu-thieu-gach", "so_ky_hieu", MAU, cach_sua=N_("Thêm dấu giữa số và ký hiệu như trên văn bản được viện dẫn."))
def ky_hieu_thieu_gach(soat: Soat) -> Iterator[Loi]:
    """Giữa số và chữ viết tắt tên loại phải có dấu.

    Văn bản của cơ quan nhà nước ghi 12/KH-UBND, văn bản của Đảng ghi 12-KH/TU.

    Sai: Chỉ thị số 29 CT/TW
    Đúng: Chỉ thị số 29-CT/TW
    """
    pattern = _missing_sign(tuple(sorted({kh for row in _rows(soat) for kh in row[1:]}, key=len, reverse=True)))
    for line in soat.van:
        if "ố" in line.chu:
            for match in pattern.finditer(line.chu):
                sign = "-" if match["sau"] == "/" else "/"
                fixed = f"{match['so']}{sign}{match['kh']}"
                yield Loi(N_("«{t}» thiếu dấu sau số, phải là «{s}»"), {"t": line.chu[match.start("so"):match.end()], "s": fixed}, line,
                          match.start("so"), match.end(), thay=fixed)


@lru_cache(maxsize=8)
def _missing_sign(symbols: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b[Ss]ố\s*:?\s*(?P<so>\d{{1,5}})\s*(?P<kh>(?:{'|'.join(symbols)})(?P<sau>[-/])(?:{TU}))")


def _rows(soat: Soat) -> list[list[str]]:
    rows: list[list[str]] = soat.tieu_chuan.bang("vien_dan", "ky_hieu")["ten_loai"]
    return rows


@quy_tac("VD08", "ten-loai-khac-ky-hieu", "vien_dan.ky_hieu", cach_sua=N_("Mở văn bản được viện dẫn, sửa tên loại hoặc ký hiệu."))
def ten_loai_khac_ky_hieu(soat: Soat) -> Iterator[Loi]:
    """Tên loại của văn bản được viện dẫn khớp với chữ viết tắt trong ký hiệu.

    Ký hiệu có KH là kế hoạch, có QĐ là quyết định (văn bản của Đảng còn dùng QĐ cho quy định).

    Sai: Quyết định số 12/KH-UBND
    Đúng: Kế hoạch số 12/KH-UBND
    """
    rows = _rows(soat)
    known = {kh: row[0] for row in reversed(rows) for kh in row[1:]}
    own = {row[0]: row[1:] for row in rows}
    for line, item in citations(soat):
        group = _GROUPS.split(item.ky_hieu, maxsplit=1)[0]
        mine = next((own[name] for name in own if item.loai.lower().startswith(name)), None)
        if mine is None or group not in known or group in mine:
            continue
        before = line.chu[max(0, item.dau - _SEEN_BEFORE):item.dau].lower()
        if not any(group in row[1:] and row[0] in before for row in rows):
            yield Loi(N_("«{t}» không khớp: {k} là chữ viết tắt của {l}"), {"t": item.ten, "k": group, "l": known[group]}, line, item.dau,
                      item.cuoi)


@quy_tac("VD12", "vien-dan-bo-trong", "vien_dan.cach_dan", MAU, cach_sua=N_("Điền số, ký hiệu và ngày ban hành của văn bản được viện dẫn."))
def vien_dan_bo_trong(soat: Soat) -> Iterator[Loi]:
    """Số và ngày của văn bản được viện dẫn không bỏ trống.

    Chỗ để trống là của bản thảo; khi ban hành phải điền đủ. Không kiểm tra bản có dấu dự thảo và dòng «kèm theo» của phụ lục.

    Sai: Nghị quyết số ......-NQ/ĐU ngày .../.../2026 của Đảng ủy xã
    Đúng: Nghị quyết số 12-NQ/ĐU ngày 05/9/2026 của Đảng ủy xã
    """
    if soat.theo("du_thao"):
        return
    for line in soat.van:
        if "ố" in line.chu and line.vai_tro != "phu_luc_kem_theo" and "èm theo" not in line.chu:
            for match in _BLANK.finditer(line.chu):
                yield Loi(N_("viện dẫn còn bỏ trống: «{t}»"), {"t": match.group()}, line, match.start(), match.end())


@quy_tac("VD14", "hai-cham-sau-chu-so", N_("Thông lệ soạn thảo"), THONG_LE, he=_MOI_HE, cach_sua=N_("Xóa dấu hai chấm sau chữ «số»."))
def hai_cham_sau_chu_so(soat: Soat) -> Iterator[Loi]:
    """Trong lời văn không có dấu hai chấm sau chữ «số».

    Dấu hai chấm chỉ dùng ở dòng số, ký hiệu đầu văn bản của cơ quan nhà nước.

    Sai: thực hiện Kế hoạch số: 12/KH-UBND
    Đúng: thực hiện Kế hoạch số 12/KH-UBND
    """
    for line, item in citations(soat):
        if item.loai and ":" in item.chu_so:
            start = _chu_so_at(item)
            yield Loi(N_("«{t}» thừa dấu hai chấm sau chữ «số»"), {"t": line.chu[item.dau:item.cuoi]}, line, start, item.dau_so, thay="số ")


def _chu_so_at(item: TrichDan) -> int:
    """Where the word «số» begins."""
    return item.dau_so - len(item.chu_so)
