"""Viết hoa: Nhân dân, Nhà nước, Đảng, danh hiệu, chức vụ."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.i18n import N_
from docgen.lint.loi_van import Cho, fold, loi_van, sai_hoa, tu_truoc, viet_dung, xet_hoa
from docgen.lint.quy_tac import MAU, Loi, quy_tac
from docgen.lint.soat import Soat

_HE = ("nha_nuoc",)


@quy_tac("VH30", "hoa-nhan-dan", "viet_hoa.nhan_dan_nha_nuoc", he=_HE, cach_sua=N_("Viết hoa «Nhân dân», «Nhà nước»."))
def hoa_nhan_dan(soat: Soat) -> Iterator[Loi]:
    """Nhân dân, Nhà nước viết hoa.

    Phụ lục II xếp «Nhân dân», «Nhà nước» vào trường hợp đặc biệt, viết hoa. Khi là một phần của tên (Ủy ban nhân dân) hay bổ nghĩa
    cho từ khác (quản lý nhà nước) thì viết thường; vì ranh giới này không rõ nên quy tắc chỉ nhắc một lần cho cả văn bản.

    Sai: phục vụ nhân dân; chính sách của Đảng và nhà nước
    Đúng: phục vụ Nhân dân; chính sách của Đảng và Nhà nước
    """
    bang = soat.tieu_chuan.bang("viet_hoa", "nhan_dan_nha_nuoc")
    kept, owned = tuple(bang["nhan_dan_sau"]), frozenset(bang["nha_nuoc_sau"])
    people = [cho for cho in loi_van(soat).tim("nhân dân") if cho.chu == "nhân dân" and xet_hoa(cho)
              and not _before(soat, cho).endswith(kept)]
    state = [cho for cho in loi_van(soat).tim("nhà nước") if cho.chu == "nhà nước" and xet_hoa(cho)
             and (tu_truoc(cho.doan, cho.dau, 2) in owned or tu_truoc(cho.doan, cho.dau) in owned)]
    for places, right in ((people, "Nhân dân"), (state, "Nhà nước")):
        if places:
            first = places[0]
            yield Loi(N_("«{chu}» nên viết hoa: «{dung}» ({n} chỗ)"), {"chu": first.chu, "dung": right, "n": len(places)},
                      first.doan, first.dau, first.cuoi)


def _before(soat: Soat, cho: Cho) -> str:
    """The two words in front of a place, those of the line above included where a sentence goes on from it."""
    words = tu_truoc(cho.doan, cho.dau, 2)
    above = soat.truoc(cho.doan) if not cho.doan.nhan and cho.doan.chu[:cho.dau].strip().lower() == words else None
    if above is None or not above.chu.rstrip()[-1:].isalpha():
        return words
    return " ".join([*fold(above.chu).split()[-2:], *words.split()][-2:])


@quy_tac("VH31", "hoa-danh-hieu", "viet_hoa.danh_hieu", he=_HE,
         cach_sua=N_("Viết hoa các âm tiết tạo thành tên danh hiệu và chữ chỉ hạng."))
def hoa_danh_hieu(soat: Soat) -> Iterator[Loi]:
    """Tên huân chương, danh hiệu vinh dự viết hoa.

    Sai: danh hiệu Nhà giáo ưu tú; Huân chương Lao động hạng nhì
    Đúng: danh hiệu Nhà giáo Ưu tú; Huân chương Lao động hạng Nhì
    """
    for cho, right in sai_hoa(soat, soat.tieu_chuan.bang("viet_hoa", "danh_hieu")["ten"]):
        if not cho.chu.islower() or tu_truoc(cho.doan, cho.dau, 2) == "danh hiệu":
            yield viet_dung(cho, right)


@quy_tac("VH32", "hoa-chuc-vu", "viet_hoa.chuc_vu", he=_HE, muc_do=MAU,
         cach_sua=N_("Viết hoa chữ đầu của chức vụ, học vị đứng liền trước tên người."))
def hoa_chuc_vu(soat: Soat) -> Iterator[Loi]:
    """Chức vụ, học vị đi liền với tên người viết hoa.

    Sai: mời giáo sư Tôn Thất Tùng; đồng chí hiệu trưởng Nguyễn Thị Hoa
    Đúng: mời Giáo sư Tôn Thất Tùng; đồng chí Hiệu trưởng Nguyễn Thị Hoa
    """
    titles = soat.tieu_chuan.bang("viet_hoa", "chuc_vu")["ten"]
    surnames = frozenset(soat.tieu_chuan.bang("viet_hoa", "ten_nguoi")["ho"])
    for title in sorted(titles, key=len, reverse=True):
        for cho in loi_van(soat).tim(title):
            if not cho.chu.islower() or tu_truoc(cho.doan, cho.dau) == "phó" or not xet_hoa(cho):
                continue
            words = cho.doan.chu[cho.cuoi:cho.cuoi + 40].split()[:3]
            if len(words) == 3 and words[0] in surnames and all(word[0].isupper() and word[1:2].islower() for word in words):
                right = cho.chu[0].upper() + cho.chu[1:]
                yield Loi(N_("chức vụ, học vị đứng liền trước tên người viết hoa: «{dung} {ten}»"), {"dung": right, "ten": " ".join(words)},
                          cho.doan, cho.dau, cho.cuoi, thay=right)


@quy_tac("VH33", "hoa-dang", "viet_hoa.rieng_hoa", he=_HE, cach_sua=N_("Viết hoa «Đảng» khi chỉ Đảng Cộng sản Việt Nam."))
def hoa_dang(soat: Soat) -> Iterator[Loi]:
    """Đảng viết hoa khi chỉ Đảng Cộng sản Việt Nam.

    Trong từ ghép (đảng viên, tổ chức đảng, cấp ủy đảng) chữ «đảng» viết thường.

    Sai: chủ trương của đảng; đường lối của đảng và Nhà nước
    Đúng: chủ trương của Đảng; tổ chức đảng, đảng viên
    """
    bang = soat.tieu_chuan.bang("viet_hoa", "rieng_hoa")
    for before in bang["dang_truoc"]:
        for cho in loi_van(soat).tim(f"{before} đảng"):
            after = re.match(r" ([^\W\d_]+)", fold(cho.doan.chu[cho.cuoi:cho.cuoi + 10]))
            if cho.chu.endswith("đảng") and xet_hoa(cho) and not (after and (after[1] in bang["ghep"] or after[1] == "cộng")):
                at = cho.cuoi - len("đảng")
                yield viet_dung(Cho(cho.doan, at, cho.cuoi, "đảng"), "Đảng")
