"""Nhãn đầu dòng: dấu sau số, số La Mã, gạch đầu dòng, nhãn không có nội dung."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.i18n import N_
from docgen.lint.chuoi_so import numbered
from docgen.lint.quy_tac import HINH, MAU, THONG_LE, Loi, quy_tac
from docgen.lint.soat import Soat
from docgen.model.ban_soat import DoanSoat
from docgen.noi_dung.dau_muc import read_marker
from docgen.noi_dung.so_dem import la_ma_to_int
from docgen.noi_dung.tree import Kieu

_MOI_HE = ("nha_nuoc", "dang", "doan")
_DOTTED = re.compile(r"([a-zđ])\.\s+\w")
_BRACKETED = re.compile(r"[a-zđ]\)\s")
_ROMAN = re.compile(r"(?P<nhan>[IVXl1|]{1,6})\.\s+(?=[A-ZĐÀ-Ỹ]{2}|[A-ZĐÀ-Ỹ]\w*\s)")
_LIKE_I = str.maketrans("l1|", "III")
_PADDED = re.compile(r"0\d[.)]\s")
_SUB = re.compile(r"(?P<nhan>[1-9]\d?(?:\.\d{1,2}){1,2})(?P<cham>\.?)\s+(?=[A-ZĐÀ-Ỹ])")
_DASHES = frozenset("-–—•")
_NUMBERED = frozenset({Kieu.LA_MA, Kieu.SO, Kieu.SO_2, Kieu.SO_3, Kieu.SO_4, Kieu.CHU, Kieu.CHU_HOA, Kieu.SO_NGOAC})


@quy_tac("DS08", "diem-dung-dau-cham", "thanh_phan.diem", MAU, cach_sua=N_("Thay dấu chấm sau chữ bằng dấu đóng ngoặc: a), b), c)."))
def diem_dung_dau_cham(soat: Soat) -> Iterator[Loi]:
    """Điểm viết chữ cái với dấu đóng ngoặc đơn.

    Nghị định quy định mỗi điểm bắt đầu bằng chữ cái có dấu đóng ngoặc đơn ở sau.

    Sai: a. Thời gian
    Đúng: a) Thời gian
    """
    found = [line for line in soat.than if (line.chu[1:2] == "." and _DOTTED.match(line.chu))]
    letters, after = str(soat.tieu_chuan.bang("chu_cai")["diem"]), {id(line): soat.truoc(line) for line in found}
    odd = [line for line in found if _goes_on(after[id(line)], line, letters)]
    if {"a", "b"} <= {line.chu[0] for line in found} or odd:
        first = next((line for line in found if line.chu[0] == "a"), found[0]) if not odd else odd[0]
        yield Loi(N_("điểm viết «{n}» ({m} chỗ), phải viết «{c})»"), {"n": first.chu[:2], "m": len(found), "c": first.chu[0]}, first, 0, 2)


def _goes_on(above: DoanSoat | None, line: DoanSoat, letters: str) -> bool:
    """Whether a letter with a full stop follows the letter with a bracket that goes before it."""
    at = letters.find(line.chu[0])
    return above is not None and at > 0 and above.chu[:2] == f"{letters[at - 1]})"


@quy_tac("DS09", "nhan-khong-noi-dung", N_("Thông lệ soạn thảo"), THONG_LE, he=_MOI_HE, can=(HINH,),
         cach_sua=N_("Xóa dòng chỉ có số, hoặc nối số với tiêu đề ở dòng dưới."))
def nhan_khong_noi_dung(soat: Soat) -> Iterator[Loi]:
    """Sau số của mục, khoản, điểm phải có nội dung trên cùng dòng.

    Dòng chỉ có số thường là dòng trống còn sót mà Word vẫn tự đánh số, làm các số sau bị lệch.

    Sai: III.
    Đúng: III. TỔ CHỨC THỰC HIỆN
    """
    for line in soat.than:
        if line.nhan and not line.chung_dong and not line.van.strip() and len(line.chu) <= len(line.nhan) + 1:
            marker = read_marker(f"{line.nhan} x")
            if marker is not None and marker.kieu in _NUMBERED:
                yield Loi(N_("«{n}» đứng một mình, không có nội dung"), {"n": line.nhan}, line, 0, len(line.nhan))


@quy_tac("DS11", "so-la-ma-go-sai", "thanh_phan.muc", MAU, cach_sua=N_("Gõ lại số La Mã bằng các chữ hoa I, V, X."))
def so_la_ma_go_sai(soat: Soat) -> Iterator[Loi]:
    """Số La Mã của mục viết bằng chữ hoa I, V, X và đúng cách ghép.

    Chữ l thường hay số 1 nhìn giống I nhưng không phải số La Mã; IIII hay VIIII không có trong cách viết số La Mã.

    Sai: ll. NỘI DUNG
    Sai: IIII. TỔ CHỨC THỰC HIỆN
    Đúng: II. NỘI DUNG
    """
    for line in soat.than:
        match = _ROMAN.match(line.chu) if line.chu[:1] in "IVXl1|" else None
        if match is None:
            continue
        label, fixed = match["nhan"], match["nhan"].translate(_LIKE_I)
        if label.isdigit() or (label == fixed and la_ma_to_int(label)):
            continue
        right = bool(la_ma_to_int(fixed))
        yield Loi(N_("«{n}.» không phải số La Mã, có lẽ là «{m}.»") if right else N_("«{n}.» không phải số La Mã"),
                  {"n": label, "m": fixed}, line, match.start("nhan"), match.end("nhan"),
                  thay=fixed if right and not line.tu_dong else None)


@quy_tac("DS13", "cong-dau-dong", N_("Thông lệ soạn thảo"), THONG_LE, he=_MOI_HE,
         cach_sua=N_("Dùng dấu «-» cho ý lớn, dấu «+» cho ý nhỏ dưới nó."))
def cong_dau_dong(soat: Soat) -> Iterator[Loi]:
    """Dấu cộng đầu dòng đứng dưới dấu gạch ngang.

    Không có quy định về cấp dưới điểm; thói quen chung là «-» rồi đến «+».

    Sai: 1. Yêu cầu → + Đúng tiến độ
    Đúng: 1. Yêu cầu → - Đúng tiến độ
    """
    found: list[DoanSoat] = []
    for block in numbered(soat):
        dashed = False
        for line in block.doan:
            if line.nhan in _DASHES or line.nhan == "*" or line.vai_tro == "tieu_de_khong_so" or line.chu.endswith(":"):
                dashed = True
            elif line.nhan == "+" and not dashed:
                found.append(line)
            elif line.nhan and line.nhan != "+":
                dashed = False
    if found:
        yield Loi(N_("dấu «+» đầu dòng không có dấu «-» ở trên ({n} chỗ)"), {"n": len(found)}, found[0], 0, 1)


@quy_tac("DS14", "gach-dau-dong-lan", N_("Thông lệ soạn thảo"), THONG_LE, he=_MOI_HE,
         cach_sua=N_("Dùng một dấu «-» cho các gạch đầu dòng."))
def gach_dau_dong_lan(soat: Soat) -> Iterator[Loi]:
    """Trong một danh sách, các gạch đầu dòng dùng cùng một dấu.

    Không có quy định về dấu đầu dòng; lẫn «-», «–» và «•» trong một danh sách là do chép từ nhiều nguồn.

    Sai: - Ý một; / – Ý hai.
    Đúng: - Ý một; / - Ý hai.
    """
    found: list[tuple[DoanSoat, str]] = []
    above: DoanSoat | None = None
    for line in soat.than:
        if line.nhan in _DASHES and not line.tu_dong:
            if above is not None and above.nhan != line.nhan and above.phu_luc == line.phu_luc:
                found.append((line, above.nhan))
            above = line
        elif line.nhan not in ("+", "*"):
            above = None
    if found:
        line, other = found[0]
        yield Loi(N_("dấu đầu dòng «{a}» lẫn với «{b}» trong cùng một danh sách ({n} chỗ)"), {"a": line.nhan, "b": other, "n": len(found)},
                  line, 0, len(line.nhan))


@quy_tac("DS15", "so-0-trong-nhan", N_("Thông lệ soạn thảo"), THONG_LE, he=_MOI_HE, cach_sua=N_("Bỏ số 0 ở đầu: 1., 2., 3."))
def so_0_trong_nhan(soat: Soat) -> Iterator[Loi]:
    """Số của khoản viết không có số 0 ở trước.

    Sai: 01. Mục đích
    Đúng: 1. Mục đích
    """
    found = [line for line in soat.than if line.chu[:1] == "0" and _PADDED.match(line.chu)]
    if found:
        yield Loi(N_("số đầu dòng «{n}» thừa số 0 ({m} chỗ)"), {"n": found[0].chu[:3], "m": len(found)}, found[0], 0, 2)


@quy_tac("DS16", "so-nhieu-cap-lan-dau-cham", N_("Thông lệ soạn thảo"), THONG_LE, he=_MOI_HE,
         cach_sua=N_("Chọn một cách, có hoặc không có dấu chấm sau 1.1, cho cả văn bản."))
def so_nhieu_cap_lan_dau_cham(soat: Soat) -> Iterator[Loi]:
    """Dấu chấm sau số nhiều cấp được dùng thống nhất.

    Không có quy định về cấp 1.1.; chỉ nên viết một kiểu trong cả văn bản.

    Sai: 1.1. Học sinh / 1.2 Giáo viên
    Đúng: 1.1. Học sinh / 1.2. Giáo viên
    """
    ways: dict[bool, list[tuple[DoanSoat, re.Match[str]]]] = {True: [], False: []}
    for line in soat.than:
        match = _SUB.match(line.chu) if line.chu[:1].isdigit() else None
        if match is not None:
            ways[bool(match["cham"])].append((line, match))
    if ways[True] and ways[False]:
        rare = ways[True] if len(ways[True]) < len(ways[False]) else ways[False]
        line, match = rare[0]
        yield Loi(N_("số nhiều cấp chỗ có dấu chấm ở sau ({a} chỗ), chỗ không ({b} chỗ)"), {"a": len(ways[True]), "b": len(ways[False])},
                  line, 0, match.end("cham"))
