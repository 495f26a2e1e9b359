"""Cỡ chữ thống nhất trong cả văn bản."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.i18n import N_, Phrase, t
from docgen.lint.de_muc import fault, paragraphs
from docgen.lint.khia_canh import common_size, first_place, letters, so
from docgen.lint.quy_tac import HINH, MAU, Loi, quy_tac
from docgen.lint.soat import Soat
from docgen.model.ban_soat import DoanSoat

_BO = ("quoc_hieu", "tieu_ngu", "dia_danh_thoi_gian")


@quy_tac("DV06", "co-chu-than", "thanh_phan.noi_dung", can=(HINH,), cach_sua=N_("Bôi đen toàn bộ lời văn rồi chọn lại cỡ chữ ở thẻ Home."))
def co_chu_than(soat: Soat) -> Iterator[Loi]:
    """Cỡ chữ chung của lời văn từ 13 đến 14.

    Văn bản của Đảng từ 14 đến 15. Cỡ chữ dùng nhiều nhất trong lời văn được báo một lần ở đây; chỗ nào khác cỡ ấy mới bị báo riêng.

    Sai: cả kế hoạch cỡ 12.
    Đúng: cả kế hoạch cỡ 14.
    """
    element, size = soat.thanh_phan("noi_dung"), common_size(soat)
    if element is None or not size or element.co_chu.min <= size <= element.co_chu.max:
        return
    lines = [line for line in soat.than if any(piece.hinh.co_chu == size for _, piece in letters(line))]
    co = element.co_chu
    yield fault(N_("cỡ chữ của lời văn là {co} ({n} đoạn), phải từ {a} đến {b}"), lines, "co-chu", co.chon,
                co=so(size), a=so(co.min), b=so(co.max))


@quy_tac("DV07", "co-chu-khoan-diem", "thanh_phan.khoan", can=(HINH,), he=("nha_nuoc",),
         cach_sua=N_("Bôi đen các khoản, điểm rồi chọn cỡ chữ bằng cỡ chữ của lời văn."))
def co_chu_khoan_diem(soat: Soat) -> Iterator[Loi]:
    """Cỡ chữ của điều, khoản, điểm bằng cỡ chữ của lời văn.

    Sai: lời văn cỡ 14, các điểm a), b) cỡ 13.
    Đúng: lời văn và các điểm cùng cỡ 14.
    """
    yield from _other_sizes(soat, ("dieu", "khoan_tieu_de", "khoan", "diem_tieu_de", "diem"),
                            N_("điều, khoản, điểm cỡ {co} ({n} đoạn), phải bằng cỡ {a} của lời văn"))


@quy_tac("DV08", "co-chu-thong-nhat", "co_chu", can=(HINH,), he=("nha_nuoc",),
         cach_sua=N_("Bôi đen lời văn rồi chọn một cỡ chữ cho tất cả."))
def co_chu_thong_nhat(soat: Soat) -> Iterator[Loi]:
    """Lời văn dùng một cỡ chữ.

    Cỡ chữ trong cùng một văn bản phải thống nhất; 13 và 14 đều đúng nhưng không dùng lẫn trong lời văn.

    Sai: đoạn trên cỡ 14, đoạn dưới cỡ 13.
    Đúng: mọi đoạn cỡ 14.
    """
    yield from _other_sizes(soat, ("loi_dan", "noi_dung", "gach", "cong", "sao", "tieu_khoan", "tiet", "ket_thuc", "can_cu"),
                            N_("lời văn có chỗ cỡ {co} ({n} đoạn), khác cỡ {a} của phần còn lại"))


def _other_sizes(soat: Soat, roles: tuple[str, ...], message: Phrase) -> Iterator[Loi]:
    """Paragraphs whose size is allowed but not that of the text."""
    element, size = soat.thanh_phan("noi_dung"), common_size(soat)
    if element is None or not element.co_chu.min <= size <= element.co_chu.max:
        return
    wrong: dict[float, list[DoanSoat]] = {}
    for line, _ in paragraphs(soat, roles):
        other = next((piece.hinh.co_chu for _, piece in letters(line) if piece.hinh.co_chu != size), 0.0)
        if element.co_chu.min <= other <= element.co_chu.max:
            wrong.setdefault(other, []).append(line)
    for other, lines in wrong.items():
        piece = next(piece for _, piece in letters(lines[0]) if piece.hinh.co_chu == other)
        yield fault(message, lines, "co-chu", size, muc_do=MAU, co=so(other), a=so(size))._replace(
            dau=first_place(lines[0], piece)[0], cuoi=first_place(lines[0], piece)[1])


@quy_tac("DV09", "co-chu-dong-nhat", "co_chu", MAU, can=(HINH,), he=("nha_nuoc",),
         cach_sua=N_("Chọn lại cỡ chữ của Quốc hiệu, Tiêu ngữ, địa danh và thời gian theo cùng một bộ."))
def co_chu_dong_nhat(soat: Soat) -> Iterator[Loi]:
    """Cỡ chữ của Quốc hiệu, Tiêu ngữ, địa danh và thời gian theo cùng một bộ.

    Nghị định nêu hai bộ làm ví dụ cho cỡ chữ tăng giảm thống nhất: 12, 13, 13 hoặc 13, 14, 14.

    Sai: Quốc hiệu 12, Tiêu ngữ 14, địa danh và thời gian 13.
    Đúng: Quốc hiệu 13, Tiêu ngữ 14, địa danh và thời gian 14.
    """
    lines = {role: next(iter(soat.theo(role)), None) for role in _BO}
    sizes = {role: piece.hinh.co_chu for role, line in lines.items() if line is not None for _, piece in list(letters(line))[:1]}
    sets = soat.tieu_chuan.bang("co_chu")["bo"]
    known = all(any(sizes.get(role) == one[role] for one in sets) for role in _BO)  # a size outside its range is told elsewhere
    if known and not any(all(sizes[role] == one[role] for role in _BO) for one in sets):
        first = lines[_BO[0]]
        yield Loi(N_("Quốc hiệu cỡ {x}, Tiêu ngữ cỡ {y}, địa danh và thời gian cỡ {z} không cùng một bộ; phải là {a}"),
                  {**{key: so(sizes[role]) for key, role in zip("xyz", _BO, strict=True)},
                   "a": t(" hoặc ").join("/".join(so(one[role]) for role in _BO) for one in sets)},
                  first, 0, len(first.chu) if first else 0, khia_canh="co-chu", muon=tuple(sets[-1][role] for role in _BO))
