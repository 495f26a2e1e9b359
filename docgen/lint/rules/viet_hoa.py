"""Viết hoa: đầu câu, tên văn bản, viện dẫn, tiêu đề."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from docgen.i18n import N_
from docgen.lint.loi_van import Cho, fold, giua_cau, in_hoa, loi_van, sai_hoa, tu_truoc, xet_hoa
from docgen.lint.quy_tac import THONG_LE, Loi, quy_tac
from docgen.lint.soat import THAN, Soat
from docgen.model.ban_soat import DoanSoat

_LISTED = frozenset({"gach", "cong", "sao"})
_SENTENCE_END = re.compile(r"(?:[.?!]|[.?!][”\")])$")
_NOTES = tuple("¹²³⁰⁴⁵⁶⁷⁸⁹[")
_SHORT_FORM_END = re.compile(r"(?:^|[^\w])(?:[A-ZĐ][\w.]{0,3}|v\.v|tr|đ/c)\.$")
_WEB = re.compile(r"[@/\\]|www|\.(?:vn|com|org|net|edu)\b")
_AFTER_STOP = re.compile(r"\. +([^\W\d_]{2,})(?![@]|\.\w)")
_BEFORE_STOP = re.compile(r"(?<![\w./&-])([^\W\d_]{2,})[”\")]?$")
_VOWEL = re.compile("[aeiouyàáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]")
_NOT_A_WORD = frozenset({"vv", "tr", "st", "tt", "tx", "tp", "ths", "vd", "ví dụ", "nxb", "pgs", "gs", "ts", "bs", "ks", "cn"})
_TITLES = frozenset({"trich_yeu", "phu_luc_tieu_de", "phan_tieu_de", "muc", "muc_chu_hoa", "khoan_tieu_de", "tieu_khoan_tieu_de",
                     "tiet_tieu_de", "diem_tieu_de", "tieu_de_khong_so"})
_WORD = re.compile(r"[^\W\d_]+")
_NAMELIKE = 4  # words of a title in Title Case: fewer may be a name


# I. Viết hoa vì phép đặt câu ---------------------------------------------------------------------------------------


@quy_tac("VH01", "hoa-dau-dong", "viet_hoa.cau", he=("nha_nuoc",), cach_sua=N_("Viết hoa chữ cái đầu của đoạn."))
def hoa_dau_dong(soat: Soat) -> Iterator[Loi]:
    """Đoạn văn mở đầu bằng chữ hoa.

    Chữ cái đầu của câu viết hoa khi xuống dòng. Dòng nối tiếp câu ở dòng trên và chuỗi ý cách nhau bằng dấu chấm phẩy được bỏ qua;
    dòng gạch đầu dòng chỉ được nhắc khi các dòng khác trong văn bản đều viết hoa.

    Sai: «I. MỤC ĐÍCH» rồi xuống dòng «nâng cao chất lượng dạy học.»
    Đúng: «I. MỤC ĐÍCH» rồi xuống dòng «Nâng cao chất lượng dạy học.»
    """
    than = [line for line in soat.than if line.vai_tro != "cuoc_chu"]
    small = [line for line in than if _begins_small(line)]
    if not small:
        return
    listed = [line for line in than if line.vai_tro in _LISTED]
    few = sum(line.vai_tro in _LISTED for line in small) * 5 <= len(listed)
    for line in small:
        is_listed = line.vai_tro in _LISTED
        if is_listed and not (few and _is_sentence(line)):
            continue
        if is_listed or _stands_alone(soat, line):
            at = _first(line)
            yield Loi(N_("chữ đầu dòng «{chu}» chưa viết hoa"), {"chu": _first_words(line.chu[at:])}, line, at, at + 1,
                      thay=line.chu[at].upper(), muc_do=THONG_LE if is_listed else "")


def _first(line: DoanSoat) -> int:
    """Where the words begin."""
    return line.than + len(line.van) - len(line.van.lstrip())


def _begins_small(line: DoanSoat) -> bool:
    head = line.van.lstrip()[:30]
    first = head.split(" ", 1)[0]
    return first.rstrip(",;:").isalpha() and first.islower() and len(first) > 1 and not _WEB.search(head)


def _is_sentence(line: DoanSoat) -> bool:
    return line.chu.rstrip().endswith(".") and line.chu.count(" ") > _NAMELIKE


def _stands_alone(soat: Soat, line: DoanSoat) -> bool:
    """Whether a line surely begins a sentence: above it one has ended, or there is a title in capitals."""
    above = soat.truoc(line)
    if above is None or above.thu_tu == line.thu_tu or above.vai_tro not in THAN or above.chu[:1] in _NOTES:
        return False
    end = above.chu.rstrip()
    if above.chu.isupper():
        return above.vai_tro in ("muc", "muc_chu_hoa", "phan_tieu_de")
    ended = _SENTENCE_END.search(end) is not None and not _SHORT_FORM_END.search(end) and not end.endswith("..")
    return ended and above.phu_luc == line.phu_luc and (not line.nhan or _is_sentence(line))


def _first_words(text: str) -> str:
    return " ".join(text.split()[:4])


@quy_tac("VH02", "hoa-sau-dau-cham", "viet_hoa.cau", he=("nha_nuoc",),
         cach_sua=N_("Viết hoa chữ đầu câu, hoặc đổi dấu chấm thành dấu phẩy nếu câu chưa hết."))
def hoa_sau_dau_cham(soat: Soat) -> Iterator[Loi]:
    """Sau dấu chấm là chữ hoa.

    Chữ cái đầu của câu viết hoa. Quy tắc bỏ qua chữ viết tắt có dấu chấm (TP., v.v.) và địa chỉ mạng.

    Sai: Kế hoạch đã được ban hành. khi tổ chức thực hiện cần lưu ý.
    Đúng: Kế hoạch đã được ban hành. Khi tổ chức thực hiện cần lưu ý.
    """
    for cho, found in loi_van(soat).quet(_AFTER_STOP, ". "):
        after = found[1]
        if after.islower() and _VOWEL.search(after) and xet_hoa(cho) and cho.doan.vai_tro != "bang" and _ended(cho):
            at = cho.cuoi - len(after)
            yield Loi(N_("sau dấu chấm, «{chu}» chưa viết hoa"), {"chu": after}, cho.doan, at, at + 1, thay=after[0].upper())


def _ended(cho: Cho) -> bool:
    """Whether the full stop ends a sentence: in front of it stands a whole small word, or a bracket."""
    before = cho.doan.chu[max(0, cho.dau - 12):cho.dau]
    word = _BEFORE_STOP.search(before)
    if word is None:
        return before[-2:-1].isdigit() and before[-1:] in ")”"
    return word[1].islower() and word[1] not in _NOT_A_WORD and _VOWEL.search(word[1]) is not None


# V.6 Tên văn bản -----------------------------------------------------------------------------------------------------

_NUMBER = re.compile(r" số:? ?(?:\d+|…+|\.{2,}) ?(?:/ ?\d{4})? ?[-/–] ?[\dA-ZĐ…]| \d+(?:/\d{4})?[-/][A-ZĐ]{2}")


@quy_tac("VH03", "hoa-ten-van-ban", "viet_hoa.van_ban", he=("nha_nuoc",), cach_sua=N_("Viết hoa chữ đầu của tên loại văn bản."))
def hoa_ten_van_ban(soat: Soat) -> Iterator[Loi]:
    """Tên loại văn bản đứng trước số, ký hiệu viết hoa.

    Khi nói đến một văn bản cụ thể, chữ cái đầu của tên loại văn bản viết hoa.

    Sai: thực hiện nghị định số 30/2020/NĐ-CP
    Đúng: thực hiện Nghị định số 30/2020/NĐ-CP
    """
    kinds = _kinds(tuple(soat.tieu_chuan.bang("viet_hoa", "van_ban")["loai"]))
    for cho, _ in loi_van(soat).quet(_NUMBER):
        found = kinds.search(cho.doan.chu, max(0, cho.dau - 24), cho.dau)
        if found and xet_hoa(cho._replace(chu=found[1])):
            right = found[1][0].upper() + found[1][1:]
            yield Loi(N_("«{chu}» chỉ một văn bản cụ thể nên viết hoa: «{dung}»"), {"chu": found[1], "dung": right},
                      cho.doan, found.start(1), found.end(1), thay=right)


@lru_cache(maxsize=4)
def _kinds(names: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(r"(?<!\w)({})$".format("|".join(sorted(names, key=len, reverse=True))))


@quy_tac("VH04", "hoa-ten-luat", "viet_hoa.van_ban", he=("nha_nuoc",), cach_sua=N_("Viết «Luật» rồi viết hoa âm tiết đầu của tên luật."))
def hoa_ten_luat(soat: Soat) -> Iterator[Loi]:
    """Tên luật viết hoa chữ «Luật» và âm tiết đầu của tên.

    Chữ cái đầu của tên loại văn bản và của âm tiết thứ nhất trong tên gọi viết hoa.

    Sai: theo luật Giáo dục; theo Luật giáo dục; Bộ luật hình sự
    Đúng: theo Luật Giáo dục; Bộ luật Hình sự
    """
    laws = soat.tieu_chuan.bang("viet_hoa", "van_ban")["luat"]
    for kind in ("Luật", "Bộ luật"):
        for cho, right in sai_hoa(soat, _laws(kind, tuple(laws))):
            code = tu_truoc(cho.doan, cho.dau) in ("bộ", "pháp", "kỷ", "dự")
            wrong_case = [w for w, r in zip(cho.chu.split(), right.split(), strict=True) if w[0] != r[0]]
            if not code and (not cho.chu.islower() or _cites_law(cho)) and wrong_case and _first_two(cho.chu, right):
                yield Loi(N_("viết «{dung}», không viết «{chu}»"), {"chu": cho.chu, "dung": right}, cho.doan, cho.dau, cho.cuoi, thay=right)


@lru_cache(maxsize=8)
def _laws(kind: str, names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(f"{kind} {name}" for name in names)


_DATED = re.compile(r" (?:ngày|năm|số:?) \d")


def _cites_law(cho: Cho) -> bool:
    """Whether a name in small letters is surely that of a law: it stands behind «Căn cứ», or its date follows."""
    return tu_truoc(cho.doan, cho.dau, 2) == "căn cứ" or _DATED.match(cho.doan.chu, cho.cuoi) is not None


def _first_two(wrong: str, right: str) -> bool:
    """Whether the fault is in the word for the kind or the first syllable of the name: more of the name may be another name."""
    pairs = list(zip(wrong.split(), right.split(), strict=True))[:3]
    return any(have[0] != want[0] for have, want in pairs)


# V.7 Viện dẫn ----------------------------------------------------------------------------------------------------------

_CITED = re.compile(r"(?:(Điểm) [a-zđ](?=,? [Kk]hoản \d)|(Khoản) \d+(?=,? (?:[Đđ]iều \d|[Mm]ục [IVX\d]))|(điều) \d+(?!\w))")
_OF_TEXT = re.compile(r",? (?:Mục|mục|Chương|chương|của|và|Luật|Bộ luật|Nghị|Thông|Quyết|Quy|Điều lệ|Chỉ thị|Pháp lệnh)\b")
_AFTER_KHOAN, _AFTER_AT = re.compile(r"[Kk]hoản \d+,? $"), re.compile(r"(?:tại|theo) $", re.IGNORECASE)
_DIVISION = re.compile(r"(phần|chương|tiểu mục|mục) ((?:[IVX]+|\d+)(?:,? (?:[Pp]hần|[Cc]hương|[Mm]ục) [IVX\d]+)*) "
                       r"(?:của |ban hành kèm theo )?(?:Bộ luật|Luật|Nghị định|Nghị quyết|Thông tư|Quyết định|Kế hoạch|Quy chế|Phụ lục)\b")


@quy_tac("VH05", "hoa-vien-dan", "viet_hoa.vien_dan", he=("nha_nuoc",),
         cach_sua=N_("Viết thường «điểm», «khoản»; viết hoa «Điều», «Mục», «Chương», «Phần» của văn bản được viện dẫn."))
def hoa_vien_dan(soat: Soat) -> Iterator[Loi]:
    """Viện dẫn: điểm, khoản viết thường; Điều, Mục, Chương, Phần viết hoa.

    Khi viện dẫn một văn bản cụ thể, chỉ viết hoa chữ cái đầu của phần, chương, mục, tiểu mục, điều.

    Sai: theo Điểm a Khoản 2 điều 3 Luật Giáo dục
    Đúng: theo điểm a khoản 2 Điều 3 Luật Giáo dục
    """
    for cho, found in loi_van(soat).quet(_CITED):
        if not xet_hoa(cho) or cho.doan.chu[cho.dau - 1:cho.dau].isalnum():
            continue
        if found[3]:
            if _cites(cho):
                yield _cited(cho, "Điều")
        elif giua_cau(cho.doan, cho.dau) or cho.doan.chu[:cho.dau][-2:-1].isdigit():
            yield _cited(cho, fold(found[1] or found[2]))
    for cho, found in loi_van(soat).quet(_DIVISION):
        before = cho.doan.chu[max(0, cho.dau - 4):cho.dau]
        if xet_hoa(cho) and not before[-1:].isalnum() and before != "iểu ":
            yield _cited(cho, found[1].capitalize())


def _cites(cho: Cho) -> bool:
    """Whether «điều 3» is an article of some text, not a number of things."""
    before = cho.doan.chu[max(0, cho.dau - 14):cho.dau]
    if _AFTER_KHOAN.search(before):
        return True
    return _AFTER_AT.search(before) is not None and _OF_TEXT.match(cho.doan.chu, cho.cuoi) is not None


def _cited(cho: Cho, right: str) -> Loi:
    wrong = cho.chu[:len(right)]
    return Loi(N_("khi viện dẫn, viết «{dung}», không viết «{chu}»"), {"chu": wrong, "dung": right}, cho.doan, cho.dau,
               cho.dau + len(wrong), thay=right)


# tiêu đề ---------------------------------------------------------------------------------------------------------------


@quy_tac("VH06", "tieu-de-hoa-tung-chu", "viet_hoa.tieu_de", he=("nha_nuoc",),
         cach_sua=N_("Chỉ viết hoa chữ đầu của tiêu đề và tên riêng; bôi đen rồi nhấn Shift+F3 trong Word để đổi nhanh."))
def tieu_de_hoa_tung_chu(soat: Soat) -> Iterator[Loi]:
    """Tiêu đề không viết hoa từng chữ.

    Tiêu đề viết toàn chữ in hoa, hoặc như một câu: chỉ viết hoa chữ đầu và tên riêng. Không có quy định nào cho
    viết hoa từng chữ như trong tiếng Anh.

    Sai: 1. Kế Hoạch Chuyển Đổi Số Trong Nhà Trường
    Đúng: 1. Kế hoạch chuyển đổi số trong nhà trường
    """
    signs = frozenset(soat.tieu_chuan.bang("viet_hoa", "tieu_de")["dau_hieu"])
    for line in soat.theo(*_TITLES):
        words = _WORD.findall(line.van)
        if len(words) < _NAMELIKE or in_hoa(line):
            continue
        titled = [word for word in words if word[0].isupper() and word[1:].islower()]
        if len(titled) * 10 >= len(words) * 9 and sum(word in signs for word in titled[1:]) > 1:
            yield Loi(N_("tiêu đề viết hoa từng chữ: «{chu}»; chỉ viết hoa chữ đầu và tên riêng"), {"chu": line.van.strip()[:60]},
                      line, _first(line), len(line.chu))
