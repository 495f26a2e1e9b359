"""Viết hoa: tên người, địa danh, cơ quan, danh hiệu."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from docgen.i18n import N_
from docgen.lint.loi_van import Cho, fold, giua_cau, in_hoa, loi_van, sai_hoa, trong_ngoac_kep, tu_truoc, viet_dung, xet_hoa
from docgen.lint.quy_tac import MAU, THONG_LE, Loi, quy_tac
from docgen.lint.soat import Soat

_HE = ("nha_nuoc",)
_COMPOUND = frozenset({"cán", "cơ", "trụ", "văn", "toàn", "nội", "trưởng", "phó", "cục"})  # cán bộ, cơ sở, văn phòng, trưởng phòng
_PLURAL = frozenset({"các", "những", "hai", "ba", "mỗi", "từng", "số", "mọi", "nhiều"})
_LONGEST_NAME = 5
_NAME = re.compile(r"[^\W\d_]+(?: [^\W\d_]+)*")


# II. Tên người -------------------------------------------------------------------------------------------------------


@quy_tac("VH20", "hoa-ten-nguoi", "viet_hoa.ten_nguoi", he=_HE, cach_sua=N_("Viết hoa chữ cái đầu của mọi âm tiết trong tên người."))
def hoa_ten_nguoi(soat: Soat) -> Iterator[Loi]:
    """Tên người viết hoa mọi âm tiết.

    Xét họ tên người ký và tên một số nhân vật lịch sử.

    Sai: Nguyễn thị Hoa; Chủ tịch Hồ chí Minh; bác Hồ
    Đúng: Nguyễn Thị Hoa; Chủ tịch Hồ Chí Minh; Bác Hồ
    """
    for cho, right in sai_hoa(soat, soat.tieu_chuan.bang("viet_hoa", "ten_nguoi")["ten"]):
        if cho.chu != cho.chu.lower() and not (cho.chu.startswith("B") and cho.chu.endswith("hồ")):
            yield viet_dung(cho, right)
    surnames = soat.tieu_chuan.bang("viet_hoa", "ten_nguoi")["ho"]
    for line in soat.theo("ho_ten"):
        for found in [] if in_hoa(line) else _NAME.finditer(line.chu):
            words = found.group().split()
            if 1 < len(words) <= _LONGEST_NAME and words[0].capitalize() in surnames and any(word.islower() for word in words):
                right = " ".join(word[0].upper() + word[1:] for word in words)
                yield viet_dung(Cho(line, found.start(), found.end(), found.group()), right)


# III. Tên địa lý -----------------------------------------------------------------------------------------------------

_UNIT = re.compile(r"(?<!\w)(?:Tỉnh|Thành phố|Thành Phố|Huyện|Quận|Thị xã|Thị Xã|Xã|Phường|Thị trấn|Thị Trấn|Đặc khu|Đặc Khu) ([^\W\d_]+)")
_NEVER_PEOPLE = frozenset({"tỉnh", "thành phố"})
_NOT_NAMES = frozenset({"Đoàn", "Hội", "Ủy", "Uỷ", "Đội", "Minh", "Học", "Trưởng", "Văn"})


@quy_tac("VH21", "hoa-don-vi-hanh-chinh", "viet_hoa.don_vi_hanh_chinh", he=_HE,
         cach_sua=N_("Viết thường danh từ chung (xã, phường, tỉnh…) đứng trước tên riêng."))
def hoa_don_vi_hanh_chinh(soat: Soat) -> Iterator[Loi]:
    """Danh từ chung chỉ đơn vị hành chính viết thường trước tên riêng.

    Giữa câu viết «xã Tân Phú», «tỉnh Lâm Đồng»; tên riêng viết hoa mọi âm tiết. Đơn vị mang số, tên người, tên sự kiện thì
    viết hoa cả danh từ chung nên không bị nhắc ở đây; «đặc khu» được hiểu tương tự, Nghị định chưa nêu.

    Sai: trên địa bàn Xã Tân Phú, Tỉnh Lâm Đồng
    Sai: tỉnh Lâm đồng
    Đúng: trên địa bàn xã Tân Phú, tỉnh Lâm Đồng
    """
    bang = soat.tieu_chuan.bang("viet_hoa", "don_vi_hanh_chinh")
    people = soat.tieu_chuan.bang("viet_hoa", "ten_nguoi")["ho"]
    special = tuple(soat.tieu_chuan.bang("viet_hoa", "dac_biet")["ten"])
    for cho, found in loi_van(soat).quet(_UNIT):
        name = found[1]
        noun = fold(cho.chu[:-len(name) - 1])
        if not name[0].isupper() or not name[1:].islower() or name in _NOT_NAMES or not xet_hoa(cho):
            continue
        rest = cho.doan.chu[cho.dau + len(noun) + 1:]
        if noun not in _NEVER_PEOPLE and (name in people or any(rest.startswith(who) for who in people if " " in who)):
            continue
        inside = giua_cau(cho.doan, cho.dau) or cho.doan.chu[max(cho.doan.than, cho.dau - 2):cho.dau] == "; "
        if not inside or trong_ngoac_kep(cho.doan, cho.dau) or cho.doan.chu.startswith(special, cho.dau):
            continue
        if noun in bang["danh_tu"] or noun in bang["tuong_tu"]:
            wrong = cho.chu[:len(noun)]
            yield Loi(N_("giữa câu, danh từ chung đứng trước tên riêng viết thường: «{dung} {ten}», không viết «{chu} {ten}»"),
                      {"chu": wrong, "dung": noun, "ten": name}, cho.doan, cho.dau, cho.dau + len(noun), thay=noun,
                      muc_do=THONG_LE if noun in bang["tuong_tu"] else "")
    yield from _half_names(soat, (*bang["ten_tinh"], *_own_places(soat)), (*bang["danh_tu"], *bang["tuong_tu"]))


def _own_places(soat: Soat) -> Iterator[str]:
    """The place of the document's own date, of two words and more."""
    for line in soat.theo("dia_danh_thoi_gian"):
        words = line.chu.split(",", 1)[0].split()
        if len(words) > 1 and all(word.isalpha() and word[0].isupper() and word[1:].islower() for word in words):
            yield " ".join(words)


def _half_names(soat: Soat, names: tuple[str, ...], nouns: tuple[str, ...]) -> Iterator[Loi]:
    """Names of places with a small letter in one of their syllables: «tỉnh Ninh bình»."""
    for cho, right in sai_hoa(soat, names):
        if not cho.chu.islower() and f" {fold(cho.doan.chu[max(0, cho.dau - 12):cho.dau])}".endswith(tuple(f" {noun} " for noun in nouns)):
            yield viet_dung(cho, right)


_NUMBERED = re.compile(r"(?<!\w)(phường|quận) (\d{1,2})(?= ?(?:[,.;)]|\n|$| (?:quận|thành phố|Thành phố|tỉnh|thị xã)\b))")
_OWNERS = frozenset({"ubnd", "hđnd", "ủy", "an", "dân", "bàn", "thuộc", "tại", "ở", "mttq", "quốc"})


@quy_tac("VH22", "hoa-don-vi-mang-so", "viet_hoa.don_vi_mang_so", he=_HE, cach_sua=N_("Viết hoa cả danh từ chung: Phường 3, Quận 1."))
def hoa_don_vi_mang_so(soat: Soat) -> Iterator[Loi]:
    """Đơn vị hành chính mang số viết hoa cả danh từ chung.

    Sai: UBND phường 3, quận 5
    Đúng: UBND Phường 3, Quận 5
    """
    for cho, found in loi_van(soat).quet(_NUMBERED):
        above = tu_truoc(cho.doan, cho.dau)
        chained = re.search(r"[Pp]hường \d+, $", cho.doan.chu[max(0, cho.dau - 12):cho.dau]) is not None and found[1] == "quận"
        if (above in _OWNERS or chained) and xet_hoa(cho):
            yield viet_dung(cho, cho.chu[0].upper() + cho.chu[1:])


@quy_tac("VH23", "hoa-don-vi-mang-ten-nguoi", "viet_hoa.don_vi_mang_so", he=_HE, muc_do=MAU,
         cach_sua=N_("Viết hoa cả danh từ chung trước tên người: Phường Trần Hưng Đạo."))
def hoa_don_vi_mang_ten_nguoi(soat: Soat) -> Iterator[Loi]:
    """Phường mang tên người, tên sự kiện viết hoa cả danh từ chung.

    Nghị định nêu ví dụ «Phường Điện Biên Phủ». Nhiều nghị quyết vẫn viết thường nên quy tắc chỉ cảnh báo.

    Sai: UBND phường Điện Biên Phủ
    Đúng: UBND Phường Điện Biên Phủ
    """
    bang = soat.tieu_chuan.bang("viet_hoa", "don_vi_mang_so")
    text = loi_van(soat)
    for noun in bang["danh_tu"] if "phường " in text.chu or "quận " in text.chu else ():
        for name in bang["ten"]:
            for cho in text.tim(fold(f"{noun} {name}")):
                if cho.chu[0].islower() and cho.chu.endswith(name) and xet_hoa(cho):
                    yield viet_dung(cho, cho.chu[0].upper() + cho.chu[1:])


@quy_tac("VH24", "hoa-thanh-pho-ho-chi-minh", "viet_hoa.dac_biet", he=_HE,
         cach_sua=N_("Viết «Thành phố Hồ Chí Minh», «Thủ đô Hà Nội»."))
def hoa_thanh_pho_ho_chi_minh(soat: Soat) -> Iterator[Loi]:
    """Thành phố Hồ Chí Minh, Thủ đô Hà Nội viết hoa cả danh từ chung.

    Sai: thành phố Hồ Chí Minh; thủ đô Hà Nội
    Đúng: Thành phố Hồ Chí Minh; Thủ đô Hà Nội
    """
    for cho, right in sai_hoa(soat, soat.tieu_chuan.bang("viet_hoa", "dac_biet")["ten"]):
        yield viet_dung(cho, right)


_REGION_WORDS = frozenset({"vùng", "vực", "miền", "bằng", "duyên hải"})
_COMPASS = frozenset({"phía", "hướng", "gió", "mùa", "giáp"})
_SOLDIERS = frozenset({"đội", "phận", "máy", "môn", "sách", "ba", "hành"})


@quy_tac("VH25", "hoa-vung-mien", "viet_hoa.vung_mien", he=_HE, cach_sua=N_("Viết hoa mọi âm tiết của tên vùng, miền."))
def hoa_vung_mien(soat: Soat) -> Iterator[Loi]:
    """Tên vùng, miền viết hoa mọi âm tiết.

    Từ chỉ hướng (phía đông bắc, gió tây nam) không phải tên vùng nên không bị nhắc.

    Sai: vùng tây Bắc; miền Đông Nam bộ
    Đúng: vùng Tây Bắc; miền Đông Nam Bộ
    """
    for cho, right in sai_hoa(soat, soat.tieu_chuan.bang("viet_hoa", "vung_mien")["ten"]):
        before = tu_truoc(cho.doan, cho.dau)
        after = re.match(r" ([^\W\d_]+)", cho.doan.chu[cho.cuoi:cho.cuoi + 8])
        named = before in _REGION_WORDS or (not cho.chu.islower() and giua_cau(cho.doan, cho.dau))
        if named and before not in _COMPASS and not (after and after[1] in _SOLDIERS):
            yield viet_dung(cho, right)


# IV. Tên cơ quan, tổ chức --------------------------------------------------------------------------------------------


@quy_tac("VH26", "hoa-ten-co-quan", "viet_hoa.co_quan", he=_HE,
         cach_sua=N_("Viết hoa chữ đầu của loại hình cơ quan và của chức năng, lĩnh vực."))
def hoa_ten_co_quan(soat: Soat) -> Iterator[Loi]:
    """Tên cơ quan, tổ chức viết hoa đúng chỗ.

    Viết hoa chữ đầu của từ chỉ loại hình cơ quan và của từ chỉ chức năng, lĩnh vực hoạt động: Ủy ban nhân dân, Sở Giáo dục và Đào tạo,
    Phòng Văn hóa - Xã hội, Ban Chỉ đạo. Tên viết thường hoàn toàn (các sở, phòng nói chung) không bị nhắc,
    trừ vài cơ quan mà tên viết đủ thì chỉ có thể là tên riêng (phòng văn hóa - xã hội): chỗ ấy được nhắc nhẹ.

    Sai: Ủy Ban Nhân Dân xã; Sở Giáo dục và đào tạo; phòng Văn hóa - xã hội; Ban chỉ đạo
    Đúng: Ủy ban nhân dân xã; Sở Giáo dục và Đào tạo; Phòng Văn hóa - Xã hội; Ban Chỉ đạo
    """
    bang = soat.tieu_chuan.bang("viet_hoa", "co_quan")
    always = frozenset(map(fold, bang["luon_hoa"]))
    for cho, right in sai_hoa(soat, (*bang["luon_hoa"], *bang["ten"])):
        begins = cho.chu == "Ban chỉ đạo" and not giua_cau(cho.doan, cho.dau)
        part = cho.chu[0].islower() and tu_truoc(cho.doan, cho.dau) in _COMPOUND
        if (fold(cho.chu) in always or not cho.chu.islower()) and not begins and not part:
            yield viet_dung(cho, right)
    yield from _small_names(soat, tuple(bang["viet_thuong"]))
    for short in bang["viet_tat"]:
        for cho in loi_van(soat).tim(fold(short)):
            found = re.search(r"(?<!\w)(sở|bộ|phòng) $", cho.doan.chu[:cho.dau])
            if not found or cho.chu != short or not xet_hoa(cho._replace(chu="")):
                continue
            if tu_truoc(cho.doan, found.start()) not in _PLURAL | _COMPOUND:
                yield viet_dung(Cho(cho.doan, found.start(), cho.cuoi, f"{found[1]} {cho.chu}"), f"{found[1].capitalize()} {short}")


_OF_MANY = re.compile(r" (?:các|những|cấp|thuộc các) ")


def _small_names(soat: Soat, names: tuple[str, ...]) -> Iterator[Loi]:
    """Bodies of a commune in small letters throughout; that a post stands in front («trưởng phòng …») spares the first letter."""
    for cho, right in sai_hoa(soat, names):
        before = tu_truoc(cho.doan, cho.dau)
        if cho.chu.islower() and before not in _PLURAL and not _OF_MANY.match(cho.doan.chu, cho.cuoi):
            yield viet_dung(cho, cho.chu[0] + right[1:] if before in _COMPOUND else right, THONG_LE)


@quy_tac("VH27", "hoa-ten-truong", "viet_hoa.co_quan", he=_HE, muc_do=MAU,
         cach_sua=N_("Viết «Trường Tiểu học …», «Trường THCS …» khi nói tên một trường cụ thể."))
def hoa_ten_truong(soat: Soat) -> Iterator[Loi]:
    """Tên một trường cụ thể viết hoa chữ «Trường» và cấp học.

    Tên trường viết như tên cơ quan: hoa chữ chỉ loại hình và chữ đầu của cấp học. Cấp học nói chung (các trường tiểu học) viết thường.

    Sai: tại trường tiểu học Tân Phú; Trường tiểu học Tân Phú
    Đúng: tại Trường Tiểu học Tân Phú
    """
    bang = soat.tieu_chuan.bang("viet_hoa", "co_quan")
    names = _schools((*bang["truong"], *bang["truong_viet_tat"]))
    for cho, right in sai_hoa(soat, names):
        after = re.match(r" ([^\W\d_]+)(?: ([^\W\d_]+))?", cho.doan.chu[cho.cuoi:cho.cuoi + 20])
        named = after is not None and after[1][0].isupper() and after[1][1:].islower() and after[1] not in ("Việt", "Quốc")
        if named and tu_truoc(cho.doan, cho.dau) not in _PLURAL and not trong_ngoac_kep(cho.doan, cho.dau):
            yield viet_dung(cho, right)


@lru_cache(maxsize=2)
def _schools(kinds: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(f"Trường {kind}" for kind in kinds)


@quy_tac("VH28", "hoa-co-quan-dang", "viet_hoa.co_quan_dang", he=_HE, cach_sua=N_("Viết «Ban Chấp hành Trung ương», «Ban Thường vụ»."))
def hoa_co_quan_dang(soat: Soat) -> Iterator[Loi]:
    """Tên cơ quan của Đảng viết hoa đúng chỗ.

    Sai: Ban chấp hành Trung ương Đảng; đảng cộng sản Việt Nam
    Đúng: Ban Chấp hành Trung ương Đảng; Đảng Cộng sản Việt Nam
    """
    for cho, right in sai_hoa(soat, soat.tieu_chuan.bang("viet_hoa", "co_quan_dang")["ten"]):
        if not cho.chu.islower() or "trung ương" in cho.chu or "việt nam" in cho.chu:
            yield viet_dung(cho, right)


_WEB = re.compile(r"[./@_&#-]\w|\w[/@_&-]|\w\.\w")


@quy_tac("VH29", "hoa-to-chuc-nuoc-ngoai", "viet_hoa.to_chuc_nuoc_ngoai", he=_HE,
         cach_sua=N_("Viết tắt bằng chữ in hoa (UNESCO); tên đã dịch viết như tên cơ quan Việt Nam."))
def hoa_to_chuc_nuoc_ngoai(soat: Soat) -> Iterator[Loi]:
    """Tên tổ chức nước ngoài: viết tắt in hoa, tên dịch viết như tên Việt Nam.

    Sai: Unesco; Liên Hợp Quốc
    Đúng: UNESCO; Liên hợp quốc
    """
    bang = soat.tieu_chuan.bang("viet_hoa", "to_chuc_nuoc_ngoai")
    for cho, right in sai_hoa(soat, bang["ten"]):
        if not cho.chu.islower():
            yield viet_dung(cho, right)
    for cho, right in sai_hoa(soat, bang["viet_tat"]):
        typed = (cho.chu == right.capitalize() or cho.chu.islower()) and right != "WHO"
        if typed and not _WEB.search(cho.doan.chu[max(0, cho.dau - 1):cho.cuoi + 2]):
            yield viet_dung(cho, right)
