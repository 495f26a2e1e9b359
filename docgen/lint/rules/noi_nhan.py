"""Nơi nhận: nhãn, các dòng, dấu câu, nơi lưu."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from docgen.i18n import N_
from docgen.lint.dau_cuoi import NoiNhan, is_letter, main, recipients, shown
from docgen.lint.quy_tac import THONG_LE, Loi, quy_tac
from docgen.lint.soat import Soat
from docgen.model.ban_soat import DoanSoat
from docgen.standard import load
from docgen.text import plain_ascii

_NOTE_BEHIND_MARK = re.compile(r"(?P<dau>\s*[;,.]\s*)(?P<ghi>\((?:để |Để )?[^()]{1,25}\))\s*[;,.]?\s*$")
_PURPOSE = re.compile(r"\s*(?:\([^()]*\)|:\s*để .*)\s*$")
_OPEN = re.compile(r"\.{3,}|…|_{3,}")
_DRAFTER = re.compile(r"\.\s*\S{0,30}\s*\([^()]*\)\.?$|\.\s*[^\W\d_]{1,6}\.?$")
_MARKS = ";,.:"
_SIGN = re.compile(r"[-–—•+]\s*")
_ANY_DAY = ("2020-12-31", "")  # under every version in force since, when the document's day is unknown
_MOST = 5  # more of one fault are told once


def _ends(item: NoiNhan) -> str:
    return item.chu[-1:] if item.chu[-1:] in _MARKS else ""


def _at_end(item: NoiNhan) -> tuple[DoanSoat, int, int]:
    """The place of the mark behind an item; where it has none, that right behind it."""
    return item.doan[-1], item.cuoi - len(_ends(item)), item.cuoi


def _at_begin(item: NoiNhan) -> tuple[DoanSoat, int, int]:
    """The place of the sign before an item, with the blanks behind it; where it has none, that right before it."""
    sign = _SIGN.match(item.doan[0].chu, item.dau)
    return item.doan[0], item.dau, sign.end() if sign else item.dau


@quy_tac("NN01", "nhan-noi-nhan", "thanh_phan.noi_nhan_nhan",
         cach_sua=N_("Gõ lại nhãn: chữ N viết hoa, có dấu hai chấm liền sau, không có dấu cách trước dấu hai chấm."))
def nhan_noi_nhan(soat: Soat) -> Iterator[Loi]:
    """Nhãn nơi nhận viết đúng chữ, có dấu hai chấm.

    Từ «Nơi nhận» viết thường, chữ đầu hoa, liền sau có dấu hai chấm.

    Sai: NƠI NHẬN:
    Sai: Nơi nhận :
    Sai: Nơi nhận
    Đúng: Nơi nhận:
    """
    wanted = soat.tieu_chuan.thanh_phan["noi_nhan_nhan"].chu
    for line in main(soat, "noi_nhan_nhan"):
        got = shown(line.chu)
        head = got[:len(wanted)]
        if head == wanted or (soat.ban.don_vi == "" and len(got) > len(wanted) + 2 and head[:-1] == wanted[:-1]):
            continue
        if plain_ascii(got).replace(" ", "").rstrip(":") == plain_ascii(wanted).replace(" ", "").rstrip(":"):
            start = len(line.chu) - len(line.chu.lstrip("*_ "))
            yield Loi(N_("nhãn «{c}» phải viết «{m}»"), {"c": got, "m": wanted}, line, start, len(line.chu.rstrip("*_ ")), thay=wanted)


@quy_tac("NN02", "noi-nhan-dong-rieng", "thanh_phan.noi_nhan_nhan",
         cach_sua=N_("Sau nhãn nơi nhận bấm Enter; ghi mỗi nơi nhận trên một dòng, đầu dòng có gạch."))
def noi_nhan_dong_rieng(soat: Soat) -> Iterator[Loi]:
    """Nhãn nơi nhận và mỗi nơi nhận đứng trên một dòng riêng.

    Từ «Nơi nhận» trên một dòng riêng, phía dưới là từng nơi nhận, mỗi nơi (hoặc mỗi nhóm) một dòng.

    Sai: Nơi nhận: - UBND xã; - Các tổ; - Lưu: VT.
    Đúng: Nơi nhận: / - UBND xã; / - Các tổ; / - Lưu: VT.
    """
    for line in main(soat, "noi_nhan_nhan"):
        rest = shown(line.chu)[len("Nơi nhận"):].lstrip(" :")
        if rest[:1] in ("-", "–", "•") and not line.chung_dong:
            yield Loi(N_("nơi nhận được viết liền trên dòng của nhãn, phải xuống dòng cho từng nơi nhận"), {}, line)
    for item in recipients(soat):
        if re.search(r"[;,]\s*[-–]\s+\S", item.chu):
            yield Loi(N_("dòng «{c}» có nhiều nơi nhận, mỗi nơi nhận phải ở một dòng"), {"c": item.chu[:60]}, item.doan[0])


@quy_tac("NN03", "noi-nhan-gach-dau-dong", "thanh_phan.noi_nhan", cach_sua=N_("Thêm gạch đầu dòng (-) và một dấu cách trước mỗi nơi nhận."))
def noi_nhan_gach_dau_dong(soat: Soat) -> Iterator[Loi]:
    """Mỗi dòng nơi nhận bắt đầu bằng gạch đầu dòng.

    Tên mỗi nơi nhận ở một dòng riêng, đầu dòng có gạch (-).

    Sai: UBND xã (để b/c);
    Sai: + UBND xã (để b/c);
    Đúng: - UBND xã (để b/c);
    """
    wanted = str(soat.tieu_chuan.bang("thanh_phan", "noi_nhan")["dau_dong"])
    wrong = [item for item in recipients(soat) if item.chu and not item.doan[0].chu.startswith(wanted.strip(), item.dau)]
    if len(wrong) > _MOST:
        yield Loi(N_("{n} dòng nơi nhận không bắt đầu bằng gạch đầu dòng «{m}»"), {"m": wanted.strip(), "n": len(wrong)},
                  *_at_begin(wrong[0]), khia_canh="chung", thay=f"{wanted.strip()} ")
        return
    for item in wrong:
        yield Loi(N_("dòng nơi nhận «{c}» phải bắt đầu bằng gạch đầu dòng «{m}»"), {"m": wanted.strip(), "c": item.chu[:60]},
                  *_at_begin(item), thay=f"{wanted.strip()} ")


@quy_tac("NN04", "noi-nhan-cuoi-dong", "thanh_phan.noi_nhan", cach_sua=N_("Cuối mỗi dòng nơi nhận, trừ dòng cuối, đặt đúng dấu ấy."))
def noi_nhan_cuoi_dong(soat: Soat) -> Iterator[Loi]:
    """Cuối mỗi dòng nơi nhận có dấu chấm phẩy.

    Văn bản nhà nước và văn bản của Đảng theo Hướng dẫn 05 dùng dấu chấm phẩy; văn bản của Đảng theo Hướng dẫn 36 dùng dấu phẩy.

    Sai: - UBND xã (để b/c),
    Sai: - UBND xã (để b/c)
    Đúng: - UBND xã (để b/c);
    """
    table = soat.tieu_chuan.bang("thanh_phan", "noi_nhan")
    wanted, items = str(table["cuoi_dong"]), recipients(soat)
    marks = (wanted,) if soat.ngay else tuple(str(load(soat.he, day).bang("thanh_phan", "noi_nhan")["cuoi_dong"]) for day in _ANY_DAY)
    judged = [item for item in items[:-1] if item.chu and not item.luu and not _late_note(item)]
    wrong = [(item, _ends(item)) for item in judged if not item.chu.endswith(marks)]
    usual = Counter(mark for _, mark in wrong).most_common(1)
    name = _NAMES.get(wanted, wanted)
    if usual and usual[0][1] > _MOST:
        same = [item for item, mark in wrong if mark == usual[0][0]]
        yield Loi(N_("{n} dòng nơi nhận không kết thúc bằng {t} «{m}»"), {"m": wanted, "t": name, "n": len(same)},
                  *_at_end(same[0]), khia_canh="chung", thay=wanted)
        wrong = [pair for pair in wrong if pair[1] != usual[0][0]]
    for item, _ in wrong:
        yield Loi(N_("dòng nơi nhận «{c}» phải kết thúc bằng {t} «{m}»"), {"c": item.chu[:60], "m": wanted, "t": name},
                  *_at_end(item), thay=wanted)


_NAMES = {";": N_("dấu chấm phẩy"), ",": N_("dấu phẩy"), ".": N_("dấu chấm")}


def _late_note(item: NoiNhan) -> bool:
    return _NOTE_BEHIND_MARK.search(item.chu) is not None


@quy_tac("NN05", "noi-nhan-dong-cuoi", "thanh_phan.noi_nhan", cach_sua=N_("Cuối dòng «Lưu» đặt dấu chấm."))
def noi_nhan_dong_cuoi(soat: Soat) -> Iterator[Loi]:
    """Dòng cuối của nơi nhận kết thúc bằng dấu chấm.

    Sau dấu chấm có thể còn ký hiệu người soạn thảo và số bản: «- Lưu: VT, CM. NTH.(12)».

    Sai: - Lưu: VT;
    Sai: - Lưu: VT
    Đúng: - Lưu: VT.
    """
    wanted, items = str(soat.tieu_chuan.bang("thanh_phan", "noi_nhan")["cuoi_cung"]), recipients(soat)
    last = items[-1] if items else None
    if last is None or not last.chu or not last.luu or last.chu.endswith(wanted) or _DRAFTER.search(last.chu):
        return
    yield Loi(N_("dòng cuối của nơi nhận «{c}» phải kết thúc bằng dấu chấm"), {"c": last.chu[:60]}, *_at_end(last), thay=wanted)


@quy_tac("NN09", "nhu-tren-kinh-gui", "nhu_tren",
         cach_sua=N_("«Như trên» chỉ đi với «Kính gửi»: thêm hoặc bỏ một trong hai, ghi rõ nơi nhận."))
def nhu_tren_kinh_gui(soat: Soat) -> Iterator[Loi]:
    """«Như trên» chỉ dùng khi phía trên có «Kính gửi».

    Công văn, tờ trình, báo cáo gửi cấp trên có «Kính gửi» thì nơi nhận bắt đầu bằng «Như trên». Kế hoạch không có «Kính gửi» nên không ghi
    «Như trên».

    Sai: KẾ HOẠCH … Nơi nhận: / - Như trên;
    Đúng: KẾ HOẠCH … Nơi nhận: / - Các tổ chuyên môn (để t/h);
    """
    table, items = soat.tieu_chuan.bang("nhu_tren"), recipients(soat)
    words = str(table["chu"]).lower()
    above = next((item for item in items if item.chu.lower().startswith(words)), None)
    addressed = bool(main(soat, "kinh_gui", "kinh_gui_danh_sach"))
    known = bool(main(soat, "ten_loai")) or is_letter(soat)
    if above is not None and not addressed and known and soat.loai not in table["khong_can_kinh_gui"] and main(soat, "ten_loai"):
        at = above.doan[0].chu.lower().index(words)
        yield Loi(N_("nơi nhận ghi «{c}» nhưng văn bản không có «Kính gửi»"), {"c": table["chu"]}, above.doan[0], at, at + len(words))
    elif items and above is None and addressed and is_letter(soat):
        mark = soat.tieu_chuan.bang("thanh_phan", "noi_nhan")["cuoi_dong"]
        yield Loi(N_("văn bản có «Kính gửi» nên nơi nhận phải bắt đầu bằng «{c}»"), {"c": table["chu"], "d": mark}, items[0].doan[0],
                  cach_sua=N_("Thêm dòng «- {c}{d}» ở đầu nơi nhận."))


@quy_tac("NN10", "noi-nhan-trung", N_("Thông lệ soạn thảo"), THONG_LE, he=("nha_nuoc", "dang", "doan"),
         cach_sua=N_("Bỏ dòng trùng, hoặc gộp mục đích gửi vào một dòng."))
def noi_nhan_trung(soat: Soat) -> Iterator[Loi]:
    """Không ghi một nơi nhận hai lần.

    Ghi trùng làm văn thư gửi thừa bản, thường là do chép danh sách từ văn bản khác.

    Sai: - Các tổ chuyên môn (để t/h); / - Các tổ chuyên môn;
    Đúng: - Các tổ chuyên môn (để t/h);
    """
    seen: set[str] = set()
    for item in recipients(soat):
        key = _PURPOSE.sub("", item.chu.rstrip(_MARKS + " ")).rstrip(_MARKS + " ").casefold()
        if len(key) > 2 and key in seen:
            yield Loi(N_("nơi nhận «{c}» được ghi hai lần"), {"c": item.chu[:60].rstrip(_MARKS + " ")}, item.doan[0])
        seen.add(key)


@quy_tac("NN11", "noi-nhan-bo-trong", N_("Thông lệ soạn thảo"), THONG_LE, he=("nha_nuoc", "dang", "doan"),
         cach_sua=N_("Điền tên nơi nhận, hoặc xóa dòng trống."))
def noi_nhan_bo_trong(soat: Soat) -> Iterator[Loi]:
    """Nơi nhận không có dòng bỏ trống.

    Dòng chỉ có gạch đầu dòng hoặc dấu chấm lửng còn sót từ mẫu cần được điền hoặc xóa.

    Sai: - ..................;
    Đúng: - Các tổ chuyên môn;
    """
    for item in recipients(soat):
        if not item.chu.strip(_MARKS + " -") or _OPEN.search(item.chu):
            yield Loi(N_("dòng nơi nhận «{c}» còn bỏ trống"), {"c": shown(item.doan[0].chu)[:60]}, item.doan[0])


@quy_tac("NN12", "noi-nhan-chu-thich", N_("Thông lệ soạn thảo"), THONG_LE, he=("nha_nuoc", "dang", "doan"),
         cach_sua=N_("Chuyển dấu câu ra sau dấu ngoặc, ví dụ «- Đảng ủy xã (b/c);»."))
def noi_nhan_chu_thich(soat: Soat) -> Iterator[Loi]:
    """Chú thích mục đích gửi đứng trước dấu câu cuối dòng.

    Mục đích gửi như (để b/c), (để t/h) thuộc về nơi nhận nên đứng trước dấu chấm phẩy.

    Sai: - TT. Đảng ủy xã; (b/c)
    Đúng: - TT. Đảng ủy xã (b/c);
    """
    for item in recipients(soat):
        match = None if item.luu else _NOTE_BEHIND_MARK.search(item.doan[-1].chu)
        if match is not None:
            mark = match["dau"].strip()
            yield Loi(N_("dấu «{d}» đứng trước chú thích «{g}», phải đứng sau"), {"d": mark, "g": match["ghi"]}, item.doan[-1],
                      match.start(), match.end(), thay=f" {match['ghi']}{mark}")
