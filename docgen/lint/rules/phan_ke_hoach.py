"""Các phần của kế hoạch: mục rỗng, mục thiếu phần, tiêu đề trùng, tổ chức thực hiện."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.i18n import N_
from docgen.lint.muc_luc import sections_of
from docgen.lint.quy_tac import THONG_LE, Loi, quy_tac
from docgen.lint.soat import THAN, Soat
from docgen.model.ban_soat import DoanSoat
from docgen.noi_dung.tree import ket_thuc_cau

_NGUON = N_("Thông lệ soạn thảo")
_HE = ("nha_nuoc", "dang", "doan")
_LEAST = 2
_WORDS = re.compile(r"\w+")


@quy_tac("NQ04", "muc-rong", _NGUON, THONG_LE, he=_HE, cach_sua=N_("Viết nội dung cho mục, hoặc bỏ mục và đánh số lại."))
def muc_rong(soat: Soat) -> Iterator[Loi]:
    """Mỗi mục có nội dung.

    Mục chỉ có tiêu đề rồi sang ngay mục khác là phần bị bỏ sót khi soạn, hoặc tiêu đề thừa.

    Sai: «III. KINH PHÍ» rồi đến ngay «IV. TỔ CHỨC THỰC HIỆN».
    Đúng: «III. KINH PHÍ» có ít nhất một câu về nguồn kinh phí.
    """
    contents = sections_of(soat)
    for n, section in enumerate(contents.muc):
        title = section.dau
        follower = contents.muc[n + 1].dau if n + 1 < len(contents.muc) else None
        if section.dong or title.vai_tro != "muc" or not title.van.strip() or len(title.chu) > _TITLE or ket_thuc_cau(title.chu):
            continue
        if follower is not None and follower.vai_tro == "muc" and follower.thu_tu - title.thu_tu <= _NEAR and not soat.ban.bang:
            yield Loi(N_("mục «{x}» không có nội dung"), {"x": title.chu}, title, 0, len(title.chu))


_TITLE, _NEAR = 120, 2
_PURPOSE = re.compile(r"mục đích", re.IGNORECASE)
_DEMAND = re.compile(r"yêu cầu", re.IGNORECASE)
_TARGET = re.compile(r"(?:các )?chỉ tiêu\b", re.IGNORECASE)


@quy_tac("NQ05", "thieu-phan-yeu-cau", _NGUON, THONG_LE, he=_HE, loai=("ke_hoach",),
         cach_sua=N_("Thêm phần «Yêu cầu», hoặc bỏ chữ «YÊU CẦU» ở tiêu đề mục."))
def thieu_phan_yeu_cau(soat: Soat) -> Iterator[Loi]:
    """Mục «MỤC ĐÍCH, YÊU CẦU» có cả phần yêu cầu.

    Khi mục này chia thành các phần có tên thì phải có đủ hai phần đã nêu ở tiêu đề.

    Sai: «I. MỤC ĐÍCH, YÊU CẦU» chỉ có «1. Mục đích».
    Đúng: có «1. Mục đích» và «2. Yêu cầu».
    """
    for section in sections_of(soat).muc:
        if not (_PURPOSE.search(section.ten) and _DEMAND.search(section.ten)):
            continue
        purpose = next((line for line in section.dong if line.nhan and _PURPOSE.match(line.van) and len(line.van) <= _SHORT), None)
        if purpose is not None and not any(_DEMAND.search(line.chu) for line in section.dong):
            yield Loi(N_("mục «{x}» có phần «{p}» nhưng không có phần yêu cầu"),
                      {"x": section.ten, "p": purpose.van.rstrip(" :.")}, purpose)


_SHORT = 40


@quy_tac("NQ06", "chi-tieu-trong-muc-dich", _NGUON, THONG_LE, he=_HE, loai=("ke_hoach",),
         cach_sua=N_("Chuyển phần chỉ tiêu sang mục «MỤC TIÊU» hoặc «CHỈ TIÊU»."))
def chi_tieu_trong_muc_dich(soat: Soat) -> Iterator[Loi]:
    """Phần chỉ tiêu không đặt trong mục «MỤC ĐÍCH, YÊU CẦU».

    Chỉ tiêu là kết quả phải đạt, có con số; đặt lẫn vào mục đích, yêu cầu thì khó tìm, khó kiểm tra.

    Sai: «I. MỤC ĐÍCH, YÊU CẦU» có «2. Chỉ tiêu:».
    Đúng: «II. MỤC TIÊU, CHỈ TIÊU».
    """
    for section in sections_of(soat).muc:
        if not _PURPOSE.search(section.ten) or _TARGET.search(section.ten) or "mục tiêu" in section.ten.lower():
            continue
        for line in section.dong:
            if line.nhan and line.nhan not in "-+*–" and _TARGET.match(line.van) and len(line.van) <= _SHORT:
                yield Loi(N_("phần «{x}» nằm trong mục «{m}»"),
                          {"x": line.van.rstrip(" :."), "m": section.ten}, line, line.than, len(line.chu))


_HEADED = frozenset({"muc", "muc_chu_hoa", "phan_tieu_de", "khoan_tieu_de", "tieu_khoan_tieu_de", "tieu_de_khong_so", "bang"})
_CARRYING_OUT = re.compile(r"tổ chức|thực hiện|phân công|trách nhiệm|triển khai|phân nhiệm|tiến độ", re.IGNORECASE)


@quy_tac("NQ07", "thieu-to-chuc-thuc-hien", _NGUON, THONG_LE, he=_HE, loai=("ke_hoach",),
         cach_sua=N_("Thêm mục «TỔ CHỨC THỰC HIỆN», nêu rõ ai làm, khi nào xong."))
def thieu_to_chuc_thuc_hien(soat: Soat) -> Iterator[Loi]:
    """Kế hoạch có phần tổ chức thực hiện.

    Không quy định kế hoạch phải gồm những mục nào, nhưng kế hoạch không giao việc cho ai thì khó thực hiện.

    Sai: kế hoạch chỉ có mục đích, nội dung, kinh phí.
    Đúng: có mục «TỔ CHỨC THỰC HIỆN» hoặc «PHÂN CÔNG NHIỆM VỤ».
    """
    contents = sections_of(soat)
    if len(contents.muc) <= _LEAST or not soat.theo("noi_nhan_nhan"):
        return
    titles = [line.chu for line in soat.doan if len(line.chu) <= _TITLE and (
        line.vai_tro in _HEADED or (line.vai_tro in THAN and line.vai_tro != "loi_dan" and not ket_thuc_cau(line.chu)))]
    if not any(_CARRYING_OUT.search(title) for title in titles):
        yield Loi(N_("kế hoạch không có phần tổ chức thực hiện hay phân công"), {}, contents.muc[-1].dau)


_ENOUGH, _ENOUGH_TOP = 3, 2  # words of a title; sections of one document are few
_TITLES = ("muc", "khoan_tieu_de", "tieu_khoan_tieu_de")


@quy_tac("NQ08", "trung-tieu-de", _NGUON, THONG_LE, he=_HE, cach_sua=N_("Gộp hai phần làm một, hoặc đặt lại tên cho phần sau."))
def trung_tieu_de(soat: Soat) -> Iterator[Loi]:
    """Hai phần cùng cấp không trùng tên.

    Hai nhiệm vụ, hai mục trùng tên nhau thường là chép lặp. Chỉ xét các phần nằm trong cùng một mục.

    Sai: «1. Tổ chức ngày hội đọc sách» và «3. Tổ chức ngày hội đọc sách» trong cùng một mục.
    Đúng: mỗi phần một tên.
    """
    seen: dict[tuple[str, str], DoanSoat] = {}
    for line in soat.chinh:
        if line.vai_tro in ("phan_nhan", "muc_chu_hoa"):
            seen.clear()
        if line.vai_tro not in _TITLES or line.o is not None:
            continue
        for key in [key for key in seen if _TITLES.index(key[0]) > _TITLES.index(line.vai_tro)]:
            del seen[key]
        name = " ".join(_WORDS.findall(line.van.lower()))
        if len(name.split()) < (_ENOUGH_TOP if line.vai_tro == "muc" else _ENOUGH):
            continue
        first = seen.setdefault((line.vai_tro, name), line)
        if first is not line:
            yield Loi(N_("trùng tên với «{x}» ở trên"), {"x": first.chu}, line, 0, len(line.chu))
