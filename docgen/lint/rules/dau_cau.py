"""Dấu câu: ngoặc kép, ngoặc đơn, khoảng cách, dấu thừa."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.i18n import N_
from docgen.lint.cap_dau import DauLe, lone_brackets, lone_quotes
from docgen.lint.loi_van import VAN, Cho, loi_van
from docgen.lint.quy_tac import THONG_LE, Loi, quy_tac
from docgen.lint.soat import Soat
from docgen.model.ban_soat import DoanSoat

_HE = ("nha_nuoc", "dang", "doan")
_NGUON = N_("Thông lệ soạn thảo")
_JUDGED = VAN | {"noi_nhan", "noi_nhan_nhan"}
_VIET = "a-zà-ỹđ"
_WEB = re.compile(r"https?:|www\.|\w@\w|\w\.(?:vn|com|org|net|gov|edu)\b|[a-z]:\\")
_AROUND = 14
_LONGEST_ADDRESS = 300


def _near(cho: Cho) -> str:
    """What stands around a place, to show it."""
    text = cho.doan.chu
    start, end = max(0, cho.dau - _AROUND), min(len(text), cho.cuoi + _AROUND)
    head = text[start:cho.dau].split(" ", 1)[-1] if start and " " in text[start:cho.dau].strip() else text[start:cho.dau]
    tail = text[cho.cuoi:end].rsplit(" ", 1)[0] if end < len(text) and " " in text[cho.cuoi:end].strip() else text[cho.cuoi:end]
    return f"{head}{cho.chu}{tail}".replace("\n", " ").replace("\t", " ").strip()


def _judged(cho: Cho) -> bool:
    """Whether marks can be judged at a place: prose or recipients, no web address."""
    return cho.doan.vai_tro in _JUDGED and not _on_the_web(cho.doan.chu, cho.dau)


def _on_the_web(text: str, at: int) -> bool:
    """Whether the place stands inside a web or mail address."""
    least, most = max(0, at - _LONGEST_ADDRESS), at + _LONGEST_ADDRESS
    start = max(text.rfind(" ", least, at) + 1, text.rfind("\n", least, at) + 1, least)
    end = text.find(" ", at + 1, most)
    return _WEB.search(text, start, end if end > 0 else min(most, len(text))) is not None


def _lines(soat: Soat) -> list[DoanSoat]:
    return [line for line in soat.doan if line.vai_tro in _JUDGED]


def _shown(mark: DauLe) -> str:
    return " ".join(mark.doan.chu[mark.cho:mark.cho + 40].split()[:5]) if mark.dau in "“\"([" \
        else " ".join(mark.doan.chu[max(0, mark.cho - 30):mark.cho + 1].split()[-4:])


@quy_tac("DC01", "ngoac-kep-thieu", _NGUON, THONG_LE, he=_HE, cach_sua=N_("Thêm dấu ngoặc kép còn thiếu, hoặc bỏ dấu thừa."))
def ngoac_kep_thieu(soat: Soat) -> Iterator[Loi]:
    """Ngoặc kép mở ra thì phải đóng lại.

    Đoạn trích kéo qua nhiều đoạn văn được chấp nhận nếu có dấu đóng ở sau. Dấu phút, giây (5' 10") không tính.

    Sai: phong trào “Dạy tốt, học tốt được phát động.
    Đúng: phong trào “Dạy tốt, học tốt” được phát động.
    """
    for mark in lone_quotes(_lines(soat)):
        if not mark.lech:
            yield Loi(N_("dấu {d} chưa có dấu đóng: «{chu}»") if mark.dau != "”" else N_("dấu {d} không có dấu mở: «{chu}»"),
                      {"d": mark.dau, "chu": _shown(mark)}, mark.doan, mark.cho, mark.cho + 1)


@quy_tac("DC02", "ngoac-kep-khong-khop", _NGUON, THONG_LE, he=_HE, cach_sua=N_("Dùng một cặp dấu: mở “ và đóng ”."))
def ngoac_kep_khong_khop(soat: Soat) -> Iterator[Loi]:
    """Dấu mở và dấu đóng ngoặc kép cùng một kiểu.

    Sai: "Xây dựng xã hội học tập”; “Dạy tốt“
    Đúng: “Xây dựng xã hội học tập”
    """
    for mark in lone_quotes(_lines(soat)):
        if mark.lech:
            yield Loi(N_("mở ngoặc kép bằng {a} nhưng đóng bằng {b}: «{chu}»"), {"a": mark.lech, "b": mark.dau, "chu": _shown(mark)},
                      mark.doan, mark.cho, mark.cho + 1)


@quy_tac("DC03", "ngoac-don-thieu", _NGUON, THONG_LE, he=_HE, cach_sua=N_("Thêm dấu ngoặc còn thiếu, hoặc bỏ dấu thừa."))
def ngoac_don_thieu(soat: Soat) -> Iterator[Loi]:
    """Ngoặc đơn, ngoặc vuông mở ra thì phải đóng lại.

    Dấu của nhãn đầu dòng (a), 1)) không tính.

    Sai: các đơn vị liên quan (nhà trường, trạm y tế phối hợp thực hiện.
    Đúng: các đơn vị liên quan (nhà trường, trạm y tế) phối hợp thực hiện.
    """
    for mark in lone_brackets(soat.doan):
        if mark.doan.vai_tro not in _JUDGED:
            continue
        yield Loi(N_("dấu {d} chưa có dấu đóng: «{chu}»") if mark.dau in "([" else N_("dấu {d} không có dấu mở: «{chu}»"),
                  {"d": mark.dau, "chu": _shown(mark)}, mark.doan, mark.cho, mark.cho + 1)


_TWO = re.compile(r"(?:(?<=[^\s…._])|(?<=[^\s….,_\d]\.))  (?=[^\s…._])")
_OPEN_DATE = re.compile(r"(?:ngày|tháng|năm|[Ss]ố:?)$")
"""What stands in front of a blank that is left for the registry."""
_LOOK_BACK = 6


@quy_tac("DC04", "hai-dau-cach", _NGUON, THONG_LE, he=_HE,
         cach_sua=N_("Trong Word: Ctrl+H, thay hai dấu cách bằng một dấu cách, nhấn Replace All."))
def hai_dau_cach(soat: Soat) -> Iterator[Loi]:
    """Giữa hai chữ chỉ có một dấu cách.

    Nhắc một lần cho cả văn bản. Khoảng trống dài để căn chỗ hay chừa chỗ điền không tính.

    Sai: tổ chức  thực hiện
    Đúng: tổ chức thực hiện
    """
    found = [cho for cho, _ in loi_van(soat).quet(_TWO, "  ") if cho.doan.vai_tro in _JUDGED and cho.dau + 2 > cho.doan.than
             and cho.cuoi != cho.doan.than and not _OPEN_DATE.search(cho.doan.chu, max(0, cho.dau - _LOOK_BACK), cho.dau)]
    if found:
        first = found[0]
        yield Loi(N_("có {n} chỗ thừa dấu cách giữa hai chữ, chỗ đầu tiên: «{chu}»"), {"n": len(found), "chu": _near(first)},
                  first.doan, first.dau, first.cuoi, thay=" ")


_SPACE_BEFORE = re.compile(r"(?<=[^\s(\[“…./_]) ([,;:?!)\]”])(?![-/)(dDpP\d]|…|\.\.)|(?<=[^\s(\[“…./_\d]) (\.)(?=[\s]|$)")


@quy_tac("DC05", "cach-truoc-dau", _NGUON, THONG_LE, he=_HE, cach_sua=N_("Xóa dấu cách trước dấu câu."))
def cach_truoc_dau(soat: Soat) -> Iterator[Loi]:
    """Dấu câu viết liền chữ đứng trước.

    Không có dấu cách trước dấu phẩy, chấm, chấm phẩy, hai chấm và trước dấu đóng ngoặc.

    Sai: các đơn vị , địa phương ;
    Đúng: các đơn vị, địa phương;
    """
    text = loi_van(soat)
    for cho, found in text.quet(_SPACE_BEFORE) if any(f" {sign}" in text.chu for sign in ",;:?!)]”.") else ():
        mark = found[1] or found[2]
        text_here = cho.doan.chu
        ratio = mark == ":" and text_here[cho.dau - 1:cho.dau].isdigit() and text_here[cho.cuoi:].lstrip()[:1].isdigit()
        if _judged(cho) and not ratio and cho.doan.vai_tro != "noi_nhan_nhan":  # its text is fixed: another rule tells
            yield Loi(N_("thừa dấu cách trước dấu «{d}»: «{chu}»"), {"d": mark, "chu": _near(cho)}, cho.doan, cho.dau, cho.cuoi, thay=mark)


_NO_SPACE = re.compile(r"[,;:.](?=[^\W\d_]{2})")
_LAST_WORD = re.compile(r"(?<![\w./])[^\W\d_]{2,}$")


@quy_tac("DC06", "thieu-cach-sau-dau", _NGUON, THONG_LE, he=_HE, cach_sua=N_("Thêm một dấu cách sau dấu câu."))
def thieu_cach_sau_dau(soat: Soat) -> Iterator[Loi]:
    """Sau dấu câu có một dấu cách.

    Số (1.234,5), giờ (7:30), địa chỉ mạng và ký hiệu văn bản không tính.

    Sai: nhà trường,địa phương; hoàn thành.Các đơn vị
    Đúng: nhà trường, địa phương
    """
    for cho, _ in loi_van(soat).quet(_NO_SPACE):
        text, mark = cho.doan.chu, cho.chu
        if _judged(cho) and _is_glued(text, cho.dau) and not _in_a_symbol(text, cho.cuoi):
            yield Loi(N_("thiếu dấu cách sau dấu «{d}»: «{chu}»"), {"d": mark, "chu": _near(cho)}, cho.doan, cho.dau, cho.cuoi,
                      thay=f"{mark} ")


def _is_glued(text: str, at: int) -> bool:
    """Whether a mark ends a word (a full stop: a sentence) and the next word follows at once."""
    if text[at] != ".":
        return text[at - 1:at].isalpha() or (text[at] != ":" and text[at - 1:at].isdigit())
    word = _LAST_WORD.search(text[max(0, at - 12):at])
    return word is not None and word.group().islower() and text[at + 1].isupper() and text[at + 2:at + 3].islower()


def _in_a_symbol(text: str, at: int) -> bool:
    """Whether a mark stands between capitals, as in a symbol (``GDTX:KT``)."""
    return text[max(0, at - 2):at - 1].isupper() and text[at:at + 2].isupper()


_PAIRS = (",,", ";;", "::", ",;", ";,", ",.", ";.", ":.", "..", ".,", ".;", ".:")
_DOUBLED = re.compile(rf"(?<![,;:.…?!])(?:,,|;;|::|,;|;,|[,;:]\.(?!\.)|\.\.(?!\.)|(?<=[{_VIET}]{{2}})\.[,;:])(?![,;:.…])")


@quy_tac("DC07", "dau-lap", _NGUON, THONG_LE, he=_HE, cach_sua=N_("Giữ lại một dấu."))
def dau_lap(soat: Soat) -> Iterator[Loi]:
    """Không gõ hai dấu câu liền nhau.

    Dấu ba chấm và dấu kết thúc văn bản (chấm, gạch chéo, chấm) không tính.

    Sai: các đơn vị;, nhà trường..
    Đúng: các đơn vị; nhà trường...
    """
    text = loi_van(soat)
    for cho, _ in text.quet(_DOUBLED) if any(pair in text.chu for pair in _PAIRS) else ():
        before = cho.doan.chu[:cho.dau].rsplit(" ", 1)[-1]
        if _judged(cho) and before.islower() and before not in ("vv", "v.v", "tr", "tt") and "." not in before:
            yield Loi(N_("thừa dấu câu «{d}»: «{chu}»"), {"d": cho.chu, "chu": _near(cho)}, cho.doan, cho.dau, cho.cuoi)


_INSIDE = re.compile(r"(?<=[(\[“]) (?=[^\W_])")


@quy_tac("DC08", "cach-sau-ngoac-mo", _NGUON, THONG_LE, he=_HE, cach_sua=N_("Xóa dấu cách sau dấu mở ngoặc."))
def cach_sau_ngoac_mo(soat: Soat) -> Iterator[Loi]:
    """Chữ viết liền sau dấu mở ngoặc.

    Sai: UBND xã ( để báo cáo)
    Đúng: UBND xã (để báo cáo)
    """
    for cho, _ in loi_van(soat).quet(_INSIDE):
        if _judged(cho):
            yield Loi(N_("thừa dấu cách sau dấu mở ngoặc: «{chu}»"), {"chu": _near(cho)}, cho.doan, cho.dau, cho.cuoi, thay="")


_GLUED = re.compile(r"[()](?=[^\W_]{2})")


@quy_tac("DC09", "thieu-cach-ngoai-ngoac", _NGUON, THONG_LE, he=_HE, cach_sua=N_("Thêm một dấu cách giữa chữ và dấu ngoặc."))
def thieu_cach_ngoai_ngoac(soat: Soat) -> Iterator[Loi]:
    """Giữa chữ và dấu ngoặc có một dấu cách.

    Sai: Ủy ban nhân dân(UBND)
    Đúng: Ủy ban nhân dân (UBND)
    """
    for cho, _ in loi_van(soat).quet(_GLUED):
        text = cho.doan.chu
        before = text[max(0, cho.dau - 2):cho.dau]
        after = text[cho.cuoi:cho.cuoi + 2]
        glued = len(before) == 2 and before.isalpha() and before.islower() if cho.chu == "(" else before[-1:].isalpha() and after.islower()
        if glued and cho.doan.vai_tro in (*VAN, "noi_nhan") and cho.dau >= cho.doan.than and not _on_the_web(text, cho.dau):
            yield Loi(N_("thiếu dấu cách giữa chữ và dấu ngoặc: «{chu}»"), {"chu": _near(cho)}, cho.doan, cho.dau, cho.cuoi,
                      thay=" (" if cho.chu == "(" else ") ")


_INTRODUCING = frozenset({"noi_dung", "khoan", "khoan_tieu_de", "tieu_khoan", "tieu_khoan_tieu_de", "diem", "diem_tieu_de", "gach", "cong"})
_NUMBER = re.compile(r"(\d{1,2})\.$")


def _is_next(line: DoanSoat, below: DoanSoat) -> bool:
    """Whether a paragraph is the next of its kind: «2. …» right below «1. Nội dung gồm:»."""
    own, other = _NUMBER.match(line.nhan), _NUMBER.match(below.nhan)
    return own is not None and other is not None and line.o is below.o is None and int(other[1]) == int(own[1]) + 1


@quy_tac("DC10", "hai-cham-bo-lung", _NGUON, THONG_LE, he=_HE, cach_sua=N_("Viết tiếp nội dung sau dấu hai chấm, hoặc bỏ dấu hai chấm."))
def hai_cham_bo_lung(soat: Soat) -> Iterator[Loi]:
    """Sau dấu hai chấm cuối đoạn phải có nội dung.

    Sai: đoạn kết thúc bằng «gồm các hoạt động sau:» rồi đến ngay mục lớn tiếp theo
    Đúng: đoạn kết thúc bằng «gồm các hoạt động sau:» và bên dưới là các hoạt động
    """
    above = True  # in front of the first section, where the enacting words stand
    for n, line in enumerate(soat.chinh[:-1]):
        above = above and line.vai_tro != "muc"
        below = soat.chinh[n + 1]
        text = line.chu.rstrip()
        if above or not text.endswith(":") or below.phan != line.phan or line.vai_tro not in _INTRODUCING:
            continue
        if (below.vai_tro == "muc" and below.chu.isupper()) or below.chu.startswith("Trên đây là ") or _is_next(line, below):
            at = len(text) - 1
            yield Loi(N_("sau dấu hai chấm không có nội dung nào: «{chu}»"), {"chu": " ".join(text.split()[-6:])}, line, at, at + 1)
