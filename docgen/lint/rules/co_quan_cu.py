"""Cơ quan cũ: cấp huyện, phòng, sở, bộ, tỉnh đã sắp xếp từ năm 2025."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.i18n import N_
from docgen.lint.loi_van import VAN, Cho, fold, loi_van
from docgen.lint.quy_tac import BAT_BUOC, THONG_LE, Loi, quy_tac
from docgen.lint.soat import Soat

_TU = "2025-07-01"
_HE = ("nha_nuoc", "dang", "doan")
_LUAT = "Luật số 72/2025/QH15"
_PLACES = VAN | {"noi_nhan"}
_HISTORY = re.compile(r"\((?:cũ|trước đây|nay là)|trước đây|trước sắp xếp|trước khi sắp xếp|nay là|sáp nhập|hợp nhất|đã giải thể|kế thừa|"
                      r"cấp huyện cũ|huyện cũ|nguyên là|kết thúc hoạt động|chuyển (?:về|từ)|"
                      r"(?:giai đoạn|nhiệm kỳ|năm học|năm|từ năm) 20[01]\d *(?:-|–|đến(?: năm)?) *20(?:[01]\d|2[0-5])(?!\d)|"
                      r"(?:giai đoạn|nhiệm kỳ|năm học|năm|từ năm) 202[0-4] *(?:-|–|đến(?: năm)?) *202[0-5](?!\d)", re.IGNORECASE)
_OLD_TEXT = re.compile(r"số:? ?\d[^;.]{0,140}$|(?:Luật|năm (?:19|20[01]\d|202[0-4]))[^;.]{0,80}$")
_OWNER = re.compile(r"^(?:UBND|ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|HUYỆN ỦY|HUYỆN UỶ|THỊ ỦY|QUẬN ỦY)?\s*(?:HUYỆN|QUẬN|THỊ XÃ|THỊ TRẤN)\b|"
                    r"\bPHÒNG (?:GD|GIÁO DỤC)|^(?:HUYỆN|THỊ|QUẬN) (?:ỦY|UỶ|ĐOÀN)\b")


def _now(cho: Cho) -> bool:
    """Whether a place speaks of today: prose or recipients, no căn cứ, no citation of an old text, no word of history near it."""
    if cho.doan.vai_tro not in _PLACES or cho.doan.vai_tro in ("can_cu", "cuoc_chu"):
        return False
    text = cho.doan.chu
    if _HISTORY.search(text, max(0, cho.dau - 60), cho.cuoi + 60) or text.startswith((" cũ", " (cũ"), cho.cuoi):
        return False
    return _OLD_TEXT.search(text[max(0, cho.dau - 160):cho.dau]) is None


@quy_tac("CQ01", "chu-quan-cap-huyen", _LUAT, BAT_BUOC, he=_HE, tu=_TU,
         cach_sua=N_("Ghi cơ quan chủ quản hiện nay: trường mầm non, tiểu học, THCS thuộc UBND xã, phường, đặc khu."))
def chu_quan_cap_huyen(soat: Soat) -> Iterator[Loi]:
    """Tên cơ quan ở đầu văn bản không còn cấp huyện.

    Từ ngày 01/7/2025 chính quyền địa phương có hai cấp: tỉnh và xã (xã, phường, đặc khu). Không còn UBND huyện, quận, thị xã, thị trấn
    và phòng giáo dục và đào tạo.

    Sai: UBND HUYỆN TÂN PHÚ / PHÒNG GIÁO DỤC VÀ ĐÀO TẠO trong văn bản năm 2026
    Đúng: UBND XÃ TÂN PHÚ / TRƯỜNG TIỂU HỌC TÂN PHÚ
    """
    own = soat.theo("co_quan_ban_hanh")
    for line in soat.theo("co_quan_chu_quan", "co_quan_ban_hanh"):
        if not _OWNER.search(line.chu.strip().upper()):
            continue
        issues = line.vai_tro == "co_quan_ban_hanh"
        name = " ".join(other.chu.strip() for other in own) if issues and len(own) == 2 else line.chu.strip()  # one name on two lines
        yield Loi(N_("«{chu}» không còn từ ngày 01/7/2025, phải ghi cơ quan cấp xã hoặc cấp tỉnh"), {"chu": name}, line, 0, len(line.chu),
                  _ISSUER if issues else "")


_ISSUER = N_("Cơ quan ban hành này không còn: ghi tên cơ quan hiện nay có thẩm quyền ban hành "
             "(UBND xã, phường, đặc khu hoặc cơ quan cấp tỉnh).")
_HEADS = frozenset(f"{a} {b}" for a, b in (
    *((a, b) for a in ("ubnd", "hđnd", "dân", "an", "vụ", "nam", "ubmttq") for b in ("huyện", "quận", "thị")),
    *((a, b) for a in ("huyện", "quận", "thị") for b in ("ủy", "đoàn")),
    *(("phòng", b) for b in ("gd", "gdđt", "giáo", "nội", "tài", "lao"))))
_BODY = re.compile(r"(?<!\w)(?:(?:UBND|HĐND|Ủy ban nhân dân|Uỷ ban nhân dân|Hội đồng nhân dân|Công an|Ban Thường vụ|UBMTTQ(?: Việt Nam)?) "
                   r"(?:huyện|quận|thị xã|thị trấn)|[Hh]uyện (?:ủy|uỷ|đoàn)|[Qq]uận (?:ủy|uỷ)|[Tt]hị ủy|"
                   r"[Pp]hòng (?:GD&ĐT|GDĐT|GD-ĐT|Giáo dục và Đào tạo|Giáo dục và đào tạo|Nội vụ|Tài chính - Kế hoạch|Lao động)|"
                   r"[Pp]hòng Giáo dục(?= ?(?:[,.;:)]|\n|$| (?:huyện|quận|thị xã)\b)))(?!\w)")


@quy_tac("CQ02", "co-quan-cap-huyen", _LUAT, THONG_LE, he=_HE, tu=_TU,
         cach_sua=N_("Thay bằng cơ quan hiện nay (UBND xã, Phòng Văn hóa - Xã hội, Sở Giáo dục và Đào tạo…)."))
def co_quan_cap_huyen(soat: Soat) -> Iterator[Loi]:
    """Lời văn không nhắc cơ quan cấp huyện như cơ quan đang hoạt động.

    Từ ngày 01/7/2025 không còn cơ quan cấp huyện. Văn bản cũ được viện dẫn và chỗ kể lại lịch sử không bị nhắc. Mỗi tên nhắc một lần.

    Sai: báo cáo UBND huyện trước ngày 30/9/2026
    Đúng: báo cáo UBND xã trước ngày 30/9/2026
    """
    seen: dict[str, list[Cho]] = {}
    text = loi_van(soat)
    for cho, _ in () if text.cap.isdisjoint(_HEADS) else text.quet(_BODY):
        if _now(cho):
            seen.setdefault(fold(cho.chu), []).append(cho)
    for places in seen.values():
        first = places[0]
        now = next((remedy for words, remedy in _NOW_INSTEAD if words in first.chu.lower().replace("uỷ", "ủy")), "")
        yield Loi(N_("«{chu}» không còn từ ngày 01/7/2025 ({n} chỗ)"), {"chu": first.chu, "n": len(places)},
                  first.doan, first.dau, first.cuoi, now)


_NOW_INSTEAD = (
    ("ban nhân dân", N_("Thay bằng UBND xã, phường, đặc khu (hoặc UBND cấp tỉnh).")),
    ("ubnd", N_("Thay bằng UBND xã, phường, đặc khu (hoặc UBND cấp tỉnh).")),
    ("hđnd", N_("Thay bằng HĐND xã, phường, đặc khu (hoặc HĐND cấp tỉnh).")),
    ("hội đồng nhân dân", N_("Thay bằng HĐND xã, phường, đặc khu (hoặc HĐND cấp tỉnh).")),
    ("phòng gd", N_("Thay bằng Phòng Văn hóa - Xã hội của UBND xã, hoặc Sở Giáo dục và Đào tạo.")),
    ("phòng giáo dục", N_("Thay bằng Phòng Văn hóa - Xã hội của UBND xã, hoặc Sở Giáo dục và Đào tạo.")),
    ("thường vụ", N_("Thay bằng Ban Thường vụ Đảng ủy xã, phường, đặc khu.")),
    ("huyện ủy", N_("Thay bằng Đảng ủy xã, phường, đặc khu.")),
    ("quận ủy", N_("Thay bằng Đảng ủy xã, phường, đặc khu.")),
    ("thị ủy", N_("Thay bằng Đảng ủy xã, phường, đặc khu.")),
    ("huyện đoàn", N_("Thay bằng Đoàn xã, phường, đặc khu.")),
    ("công an", N_("Thay bằng Công an xã, phường, đặc khu.")),
    ("mttq", N_("Thay bằng Ủy ban MTTQ Việt Nam xã, phường, đặc khu.")),
)
"""Words of a body that is gone → what stands in its place."""

_NAMED = re.compile(r"(?:UBND|HĐND|[Ủủ]y ban nhân dân|[Uu]ỷ ban nhân dân|Hội đồng nhân dân|Công an|Ban Thường vụ|UBMTTQ(?: Việt Nam)?) $")
"""In front of a name: a body, of which the other rule speaks."""
_LEVEL = re.compile(r"\b(?:thị trấn|thị xã|cấp huyện|trong huyện|toàn huyện|địa bàn (?:huyện|quận)|các huyện|huyện (?=[A-ZĐÀ-Ỹ]))")


@quy_tac("CQ03", "cap-huyen", _LUAT, THONG_LE, he=_HE, tu=_TU,
         cach_sua=N_("Sửa theo hai cấp hiện nay, hoặc thêm «trước đây», «(cũ)» nếu kể lại."))
def cap_huyen(soat: Soat) -> Iterator[Loi]:
    """Lời văn không nhắc huyện, thị xã, thị trấn như cấp hành chính hiện nay.

    Nhắc một lần cho cả văn bản; văn bản cũ được viện dẫn và chỗ kể lại lịch sử không tính.

    Sai: các xã, thị trấn trên địa bàn huyện
    Đúng: các xã, phường trên địa bàn tỉnh; xã Tân Phú (huyện Tân Lập trước đây)
    """
    text = loi_van(soat)
    if "huyện" not in text.thuong and "thị " not in text.thuong:
        return
    found = [cho for cho, _ in text.quet(_LEVEL) if _now(cho) and not _NAMED.search(cho.doan.chu[max(0, cho.dau - 40):cho.dau])]
    if found:
        first = found[0]
        yield Loi(N_("«{chu}»: từ ngày 01/7/2025 không còn huyện, quận, thị xã, thị trấn ({n} chỗ)"),
                  {"chu": first.chu.strip(), "n": len(found)}, first.doan, first.dau, first.cuoi)


_MERGED = {
    "lao động - thương binh và xã hội": "Nội vụ", "tài nguyên và môi trường": "Nông nghiệp và Môi trường",
    "nông nghiệp và phát triển nông thôn": "Nông nghiệp và Môi trường", "thông tin và truyền thông": "Khoa học và Công nghệ",
    "giao thông vận tải": "Xây dựng", "kế hoạch và đầu tư": "Tài chính"}


@quy_tac("CQ04", "so-bo-cu", "Nghị quyết số 176/2025/QH15", THONG_LE, he=_HE, tu=_TU, cach_sua=N_("Thay bằng tên bộ, sở sau sắp xếp."))
def so_bo_cu(soat: Soat) -> Iterator[Loi]:
    """Tên bộ, sở là tên sau sắp xếp năm 2025.

    Từ tháng 3 năm 2025 một số bộ, sở hợp nhất: Lao động - Thương binh và Xã hội vào Nội vụ, Kế hoạch và Đầu tư vào Tài chính, Giao thông
    vận tải vào Xây dựng, Thông tin và Truyền thông vào Khoa học và Công nghệ, Tài nguyên và Môi trường cùng Nông nghiệp thành Nông nghiệp
    và Môi trường. Văn bản cũ được viện dẫn vẫn giữ tên cũ.

    Sai: phối hợp với Sở Lao động - Thương binh và Xã hội
    Đúng: phối hợp với Sở Nội vụ
    """
    text = loi_van(soat)
    for field, new in _MERGED.items():
        for kind in ("bộ", "sở") if field in text.thuong else ():
            for cho in text.tim(f"{kind} {field}"):
                if cho.chu[0].isupper() and _now(cho):
                    yield Loi(N_("«{chu}» đã sắp xếp, nay là «{moi}»"), {"chu": cho.chu, "moi": f"{kind.capitalize()} {new}"},
                              cho.doan, cho.dau, cho.cuoi)


_AND = re.compile(r"(?<!\w)((?:Bộ|Sở|Phòng) (?:Giáo dục|Khoa học|Nông nghiệp|Văn hóa|Văn hoá|Tài nguyên|Thông tin|Kế hoạch)) & "
                  r"(?=[^\W\d_])")


@quy_tac("CQ05", "ten-co-quan-dau-va", N_("Thông lệ soạn thảo"), THONG_LE, he=_HE, cach_sua=N_("Viết «và» thay cho dấu &."))
def ten_co_quan_dau_va(soat: Soat) -> Iterator[Loi]:
    """Tên đầy đủ của cơ quan viết «và», không viết dấu &.

    Sai: Bộ Giáo dục & Đào tạo
    Đúng: Bộ Giáo dục và Đào tạo
    """
    for cho, _ in loi_van(soat).quet(_AND, " & "):
        at = cho.cuoi - 2
        yield Loi(N_("tên cơ quan viết «và», không viết «&»: «{chu}»"), {"chu": " ".join(cho.doan.chu[cho.dau:cho.cuoi + 20].split()[:6])},
                  cho.doan, at, at + 1, thay="và")


_TINH_CU = {
    "hà giang": "Tuyên Quang", "yên bái": "Lào Cai", "bắc kạn": "Thái Nguyên", "hòa bình": "Phú Thọ", "vĩnh phúc": "Phú Thọ",
    "bắc giang": "Bắc Ninh", "thái bình": "Hưng Yên", "hải dương": "Hải Phòng", "hà nam": "Ninh Bình", "nam định": "Ninh Bình",
    "quảng bình": "Quảng Trị", "quảng nam": "Đà Nẵng", "kon tum": "Quảng Ngãi", "bình định": "Gia Lai", "ninh thuận": "Khánh Hòa",
    "đắk nông": "Lâm Đồng", "bình thuận": "Lâm Đồng", "phú yên": "Đắk Lắk", "bình dương": "Thành phố Hồ Chí Minh",
    "bà rịa - vũng tàu": "Thành phố Hồ Chí Minh", "bình phước": "Đồng Nai", "long an": "Tây Ninh", "sóc trăng": "Cần Thơ",
    "hậu giang": "Cần Thơ", "bến tre": "Vĩnh Long", "trà vinh": "Vĩnh Long", "tiền giang": "Đồng Tháp", "bạc liêu": "Cà Mau",
    "kiên giang": "An Giang", "thừa thiên huế": "thành phố Huế"}


@quy_tac("CQ06", "tinh-cu", "Nghị quyết số 202/2025/QH15", THONG_LE, he=_HE, tu=_TU,
         cach_sua=N_("Thay bằng tên tỉnh, thành phố sau sắp xếp."))
def tinh_cu(soat: Soat) -> Iterator[Loi]:
    """Tên tỉnh là tên sau sắp xếp ngày 01/7/2025.

    Cả nước có 34 tỉnh, thành phố. Chỉ xét tên đứng sau chữ «tỉnh»; văn bản cũ được viện dẫn và chỗ kể lại lịch sử không bị nhắc.

    Sai: UBND tỉnh Thái Bình chỉ đạo (văn bản năm 2026)
    Đúng: UBND tỉnh Hưng Yên chỉ đạo
    """
    text = loi_van(soat)
    for cho, found in text.quet_thuong(_PROVINCE, "tỉnh "):
        new = _TINH_CU.get(found[1])
        if new and cho.chu[-1].islower() and cho.chu[5].isupper() and _now(cho):
            yield Loi(N_("«{chu}» đã sắp xếp từ ngày 01/7/2025, nay thuộc {moi}"), {"chu": cho.chu, "moi": new},
                      cho.doan, cho.dau, cho.cuoi)


_PROVINCE = re.compile(r"(?<!\w)tỉnh ({})(?!\w)".format("|".join(_TINH_CU)))
