"""Đầu trang: chữ của quốc hiệu, tiêu ngữ, tiêu đề; tên cơ quan; địa danh."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.i18n import N_
from docgen.lint.dau_cuoi import main, shown, tones_apart, upper
from docgen.lint.quy_tac import BAT_BUOC, MAU, THONG_LE, Loi, quy_tac
from docgen.lint.soat import Soat
from docgen.model.ban_soat import DoanSoat
from docgen.text import plain_ascii

_DASHES = str.maketrans("–—−", "---")
_TOKEN = re.compile(r"[^\W\d_]+")
_PLACE = re.compile(r"[*_\s]*(?P<noi>[^,;:]{2,50}?)(?P<phay>\s*,?\s*)(?P<ngay>ngày\b)", re.IGNORECASE)
_SHORT_PLACE = re.compile(r"(?:TP|TX|TT|P|X)\.?\s+(?=\S)|TPHCM\b|HCM\b|TP\.?HCM\b")
_COMMUNE = re.compile(
    r"(?:ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|UBND|ĐẢNG ỦY|ĐẢNG UỶ|ĐẢNG BỘ)\s+(?:XÃ|PHƯỜNG|ĐẶC KHU)\s+(?P<ten>[^\W\d_]+(?:\s[^\W\d_]+)*?)"
    r"(?=\s+(?:TRƯỜNG|PHÒNG|CHI BỘ|BAN|TRUNG TÂM|TRẠM|VĂN PHÒNG|ĐẢNG|ỦY|HỘI|TỔ|THÀNH PHỐ|TỈNH|HUYỆN|QUẬN|MẶT TRẬN)\b|$)")
_COMMON_NOUN = re.compile(r"^(?:xa|phuong|dac khu)\s+")
_MOST_NAMES = 3  # more lines of names are joint issuers
_SMALL_WORDS = frozenset({"phố", "xã", "trấn", "khu"})


def _sai_chu(line: DoanSoat, wanted: str, thong_bao: str, muc_do: str = "") -> Loi:
    start = len(line.chu) - len(line.chu.lstrip("*_# "))
    end = len(line.chu.rstrip("*_ "))
    return Loi(thong_bao,
               {"c": shown(line.chu), "m": wanted}, line, start, end, thay=wanted if "\n" not in line.chu else None, muc_do=muc_do)


def _same_spaces(text: str) -> str:
    return "".join(text.split())


@quy_tac("DT01", "quoc-hieu-chu", "thanh_phan.quoc_hieu", he=("nha_nuoc",), cach_sua=N_("Gõ lại quốc hiệu cho đúng từng chữ."))
def quoc_hieu_chu(soat: Soat) -> Iterator[Loi]:
    """Quốc hiệu viết đúng từng chữ.

    Chữ HÒA đặt dấu huyền trên O theo lời văn của nghị định; bảng mẫu của chính nghị định có chỗ in HOÀ nên dạng này chỉ được nhắc.

    Sai: CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM
    Sai: CỘNG HÒA XÃ HỘI CHỦ NGHỈA VIỆT NAM
    Đúng: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    """
    yield from _capitals(soat, "quoc_hieu")


@quy_tac("DT02", "tieu-de-dang-chu", "thanh_phan.tieu_de_dang", he=("dang",), cach_sua=N_("Gõ lại tiêu đề cho đúng từng chữ."))
def tieu_de_dang_chu(soat: Soat) -> Iterator[Loi]:
    """Tiêu đề văn bản của Đảng viết đúng từng chữ.

    Tiêu đề gồm đúng sáu chữ, in hoa, không thêm bớt.

    Sai: ĐẢNG CỌNG SẢN VIỆT NAM
    Đúng: ĐẢNG CỘNG SẢN VIỆT NAM
    """
    yield from _capitals(soat, "tieu_de_dang")


def _capitals(soat: Soat, role: str) -> Iterator[Loi]:
    """A fixed text in capitals, however it is typed."""
    wanted = soat.tieu_chuan.thanh_phan[role].chu
    for line in main(soat, role):
        got = upper(line.chu)
        if tones_apart(_same_spaces(got), _same_spaces(wanted)):
            yield _sai_chu(line, wanted, N_("«{c}» đặt dấu khác với «{m}»"), MAU)
        elif _same_spaces(got) != _same_spaces(wanted):
            yield _sai_chu(line, wanted, N_("«{c}» sai chữ, phải là «{m}»"))


@quy_tac("DT03", "tieu-ngu-chu", "thanh_phan.tieu_ngu", he=("nha_nuoc",),
         cach_sua=N_("Gõ lại tiêu ngữ; nếu Word tự đổi gạch nối thành gạch dài, bấm Ctrl + Z ngay sau khi gõ dấu cách."))
def tieu_ngu_chu(soat: Soat) -> Iterator[Loi]:
    """Tiêu ngữ viết đúng từng chữ, giữa các cụm từ có gạch nối và dấu cách.

    Chữ cái đầu của mỗi cụm từ viết hoa, các chữ khác viết thường; giữa các cụm từ là gạch nối ngắn (-), có dấu cách hai bên.

    Sai: Độc lập – Tự do – Hạnh phúc
    Sai: Độc Lập - Tự Do - Hạnh Phúc
    Sai: Độc lập-Tự do-Hạnh phúc
    Đúng: Độc lập - Tự do - Hạnh phúc
    """
    wanted = soat.tieu_chuan.thanh_phan["tieu_ngu"].chu
    for line in main(soat, "tieu_ngu"):
        got = shown(line.chu)
        if got == wanted:
            continue
        plain = got.translate(_DASHES)
        if plain == wanted:
            yield _sai_chu(line, wanted, N_("tiêu ngữ dùng gạch dài, phải là gạch nối ngắn: «{m}»"))
        elif _same_spaces(plain) == _same_spaces(wanted):
            yield _sai_chu(line, wanted, N_("giữa các cụm từ của tiêu ngữ là gạch nối có dấu cách hai bên: «{m}»"))
        elif _same_spaces(plain).lower() == _same_spaces(wanted).lower():
            yield _sai_chu(line, wanted, N_("tiêu ngữ chỉ viết hoa chữ cái đầu của mỗi cụm từ: «{m}»"))
        elif tones_apart(plain.lower(), wanted.lower()):
            yield _sai_chu(line, wanted, N_("«{c}» đặt dấu khác với «{m}»"), MAU)
        else:
            yield _sai_chu(line, wanted, N_("«{c}» sai chữ, phải là «{m}»"))


@quy_tac("DT04", "co-quan-viet-tat", "viet_tat_ten_co_quan", he=("nha_nuoc",),
         cach_sua=N_("Ghi đầy đủ tên cơ quan ban hành như trong quyết định thành lập; chỉ tên cơ quan chủ quản được viết tắt."))
def co_quan_viet_tat(soat: Soat) -> Iterator[Loi]:
    """Tên cơ quan ban hành nên viết đầy đủ.

    Tên cơ quan, tổ chức ban hành là tên gọi chính thức, đầy đủ; chỉ tên cơ quan chủ quản được viết tắt những cụm từ thông dụng. Nhiều
    trường quen viết tắt tên mình nên đây chỉ là lời nhắc.

    Sai: TRƯỜNG TH TÂN PHÚ
    Đúng: UBND XÃ TÂN PHÚ / TRƯỜNG TIỂU HỌC TÂN PHÚ
    """
    short = {key: value for key, value in soat.tieu_chuan.bang("viet_tat_ten_co_quan").items() if key.isupper()}
    for line in main(soat, "co_quan_ban_hanh"):
        for token in _TOKEN.finditer(line.chu):
            if token.group() in short:
                yield Loi(N_("tên cơ quan ban hành viết tắt «{c}», nên viết đầy đủ «{m}»"), {"c": token.group(), "m": short[token.group()]},
                          line, token.start(), token.end())


@quy_tac("DT05", "dia-danh-viet", "thanh_phan.dia_danh_thoi_gian",
         cach_sua=N_("Viết hoa chữ cái đầu của địa danh, đặt dấu phẩy liền sau địa danh rồi mới đến «ngày»."))
def dia_danh_viet(soat: Soat) -> Iterator[Loi]:
    """Địa danh viết hoa chữ cái đầu, sau địa danh có dấu phẩy.

    Địa danh là tên gọi chính thức của đơn vị hành chính nơi cơ quan đóng trụ sở; các chữ cái đầu viết hoa, sau địa danh có dấu phẩy.

    Sai: tân phú, ngày 10 tháng 9 năm 2026
    Sai: Tân Phú ngày 10 tháng 9 năm 2026
    Đúng: Tân Phú, ngày 10 tháng 9 năm 2026
    Đúng: Thành phố Hồ Chí Minh, ngày 10 tháng 9 năm 2026
    """
    for line, match in _places(soat):
        place, comma = match["noi"], match["phay"]
        if "," not in comma:
            yield Loi(N_("sau địa danh «{d}» thiếu dấu phẩy"),
                      {"d": place}, line, match.end("noi"), match.start("ngay"), thay=", ", khia_canh="phay")
        words = [word for word in place.split() if word[0].isalpha()]
        small = [word for n, word in enumerate(words) if word[0].islower() and (n == 0 or word not in _SMALL_WORDS)]
        if small:
            fixed = re.sub(rf"\b(?:{'|'.join(map(re.escape, small))})\b", lambda word: word.group()[0].upper() + word.group()[1:], place)
            yield Loi(N_("địa danh «{d}» phải viết hoa chữ cái đầu: «{c}»"), {"d": place, "c": fixed},
                      line, match.start("noi"), match.end("noi"), khia_canh="hoa", thay=fixed)
        elif len(place) > 3 and place.isupper() and (line.hinh is None or not line.chu.isupper()):
            yield Loi(N_("địa danh «{d}» viết bằng chữ thường, chỉ viết hoa chữ cái đầu"),
                      {"d": place}, line, match.start("noi"), match.end("noi"),
                      khia_canh="thuong")


def _places(soat: Soat) -> Iterator[tuple[DoanSoat, re.Match[str]]]:
    for line in main(soat, "dia_danh_thoi_gian"):
        match = _PLACE.match(line.chu)
        place = match["noi"] if match is not None else ""
        glued = line.chu.startswith("Số") or any(map(str.isdigit, place[:-2]))  # the number stands on the same line
        if match is not None and place.strip("._… ") and not glued:
            yield line, match


@quy_tac("DT06", "dia-danh-viet-tat", "PL I, II.4.a", BAT_BUOC, he=("nha_nuoc",),
         cach_sua=N_("Ghi đầy đủ tên gọi chính thức của đơn vị hành chính."))
def dia_danh_viet_tat(soat: Soat) -> Iterator[Loi]:
    """Địa danh không viết tắt.

    Địa danh là tên gọi chính thức của đơn vị hành chính, nên «thành phố», «thị xã» không viết tắt.

    Sai: TP. Hồ Chí Minh, ngày 10 tháng 9 năm 2026
    Đúng: Thành phố Hồ Chí Minh, ngày 10 tháng 9 năm 2026
    """
    for line, match in _places(soat):
        short = _SHORT_PLACE.match(match["noi"])
        if short is not None:
            yield Loi(N_("địa danh viết tắt «{c}», phải ghi đầy đủ"), {"c": match["noi"]}, line, match.start("noi"), match.end("noi"))


@quy_tac("DT07", "dia-danh-khop-co-quan", N_("Thông lệ soạn thảo"), THONG_LE,
         cach_sua=N_("Xem lại địa danh hoặc tên xã, phường trong tên cơ quan; hai chỗ thường phải cùng một tên."))
def dia_danh_khop_co_quan(soat: Soat) -> Iterator[Loi]:
    """Địa danh cùng tên với xã, phường trong tên cơ quan.

    Văn bản của Ủy ban nhân dân, Đảng ủy, trường học cấp xã ghi địa danh là tên xã, phường, đặc khu ấy. Hai tên khác nhau thường là do dùng
    lại văn bản của nơi khác.

    Sai: ỦY BAN NHÂN DÂN XÃ TÂN PHÚ … Tân An, ngày 10 tháng 9 năm 2026
    Đúng: ỦY BAN NHÂN DÂN XÃ TÂN PHÚ … Tân Phú, ngày 10 tháng 9 năm 2026
    """
    names = [shown(line.chu).upper() for line in main(soat, "co_quan_ban_hanh", "co_quan_chu_quan")]
    own = _COMMUNE.search(" ".join(names)) if len(names) <= _MOST_NAMES else None
    for line, match in _places(soat) if own is not None else ():
        place, commune = _COMMON_NOUN.sub("", plain_ascii(match["noi"])), plain_ascii(own["ten"]) if own else ""
        if commune not in place:
            yield Loi(N_("địa danh «{d}» khác với tên cơ quan «{t}»"), {"d": match["noi"], "t": own.group() if own else ""},
                      line, match.start("noi"), match.end("noi"))
