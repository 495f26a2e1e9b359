"""Chính tả: lỗi gõ, chữ lặp, dấu thanh, bảng mã."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.bang_ma_cu import _is_syllable
from docgen.i18n import N_
from docgen.lint.loi_go import CAP_I_Y, LAP_CUM, LAP_TU, LOI_GO, LOI_GO_CANH, SAU_LA_CHU_CAI, TACH_DAU, TACH_GIUA, TU_NGUYEN_AM
from docgen.lint.loi_van import VAN, Cho, fold, loi_van, repeated_run, theo_mau, tu_truoc
from docgen.lint.quy_tac import THONG_LE, Loi, quy_tac
from docgen.lint.soat import Soat
from docgen.model.ban_soat import DoanSoat

_HE = ("nha_nuoc", "dang", "doan")
_NGUON = N_("Thông lệ soạn thảo")
_TEXT = VAN | {"noi_nhan"}
_SLIPS = frozenset(LOI_GO)
_LONG_SLIPS = tuple(wrong for wrong in LOI_GO if wrong.count(" ") > 1)


def _cased(chu: str, right: str) -> str:
    """``right`` with the capitals that ``chu`` has."""
    if chu.isupper():
        return right.upper()
    if len(chu) == len(right):
        return theo_mau(right, chu)
    return right.capitalize() if chu[0].isupper() else right


@quy_tac("CT01", "loi-go", _NGUON, THONG_LE, he=_HE, cach_sua=N_("Sửa chữ gõ sai."))
def loi_go(soat: Soat) -> Iterator[Loi]:
    """Không có lỗi gõ quen thuộc.

    Danh sách gồm những chữ gõ sai hoặc nhận dạng sai (OCR) hay gặp trong văn bản hành chính và không thể hiểu cách khác.

    Sai: Phân đầu đạt 100% kế hoạch; đầy mạnh tuyên truyền
    Đúng: Phấn đấu đạt 100% kế hoạch; đẩy mạnh tuyên truyền
    """
    text = loi_van(soat)
    for wrong in _SLIPS.intersection(text.cap):
        for cho in text.tim(wrong):
            yield from _typed(cho, LOI_GO[wrong])
    for wrong in _LONG_SLIPS:
        for cho in text.tim(wrong) if wrong in text.thuong else ():
            yield from _typed(cho, LOI_GO[wrong])
    for pattern, typed, right in LOI_GO_CANH:
        if fold(typed) in text.cap:
            small = typed.islower()
            for cho, _ in (text.quet_thuong if small else text.quet)(pattern):
                at = fold(cho.chu).index(fold(typed))
                yield from _typed(Cho(cho.doan, cho.dau + at, cho.cuoi, cho.chu[at:]), right)


def _typed(cho: Cho, right: str) -> Iterator[Loi]:
    if cho.doan.vai_tro in _TEXT:
        dung = _cased(cho.chu, right)
        yield Loi(N_("«{chu}» có lẽ gõ nhầm, đúng là «{dung}»"), {"chu": cho.chu, "dung": dung}, cho.doan, cho.dau, cho.cuoi, thay=dung)


_ONE_SYLLABLE = re.compile("(?:ngh?|nh|ch|gh|gi|kh|ph|th|tr|qu|[bcdđghklmnpqrstvx])[aeiouyàáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩị"
                           "òóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]{1,3}(?:ng|nh|ch|[cmnpt])?")


@quy_tac("CT02", "am-tiet-la", _NGUON, THONG_LE, he=_HE, cach_sua=N_("Sửa lại âm tiết; thường là gõ sai dấu hoặc sai phụ âm đầu."))
def am_tiet_la(soat: Soat) -> Iterator[Loi]:
    """Âm tiết đúng chính tả tiếng Việt.

    Nhắc những chữ viết thường, có dấu mà tiếng Việt không có: thường do gõ sai dấu hoặc sai phụ âm đầu. Tên riêng không xét.

    Sai: nghành giáo dục; truờng học; đựơc
    Đúng: ngành giáo dục; trường học; được
    """
    text = loi_van(soat)
    odd = [word for word in set(text.tu) if len(word) > 2 and not word.isascii() and _ONE_SYLLABLE.fullmatch(word)
           and not _is_syllable(word)]
    if not odd or _OLD_CODE.search(text.chu):
        return
    for found in re.finditer(rf"(?<![\w-])(?:{'|'.join(odd)})(?![\w-])", text.chu):
        cho = text.cho(found.start(), found.end())
        if cho.doan.vai_tro in _TEXT:
            yield Loi(N_("tiếng Việt không có âm tiết «{chu}»"), {"chu": cho.chu}, cho.doan, cho.dau, cho.cuoi)


_NUMBER_AFTER = re.compile(r" \d")
_CITED = re.compile(r" \d+[-/]")  # the number of a document: another rule tells that


@quy_tac("CT03", "lap-tu", _NGUON, THONG_LE, he=_HE, cach_sua=N_("Xóa chữ thừa."))
def lap_tu(soat: Soat) -> Iterator[Loi]:
    """Không gõ lặp chữ.

    Chỉ xét những chữ không bao giờ đứng hai lần liền nhau; từ láy (luôn luôn, ngày ngày) và chữ gặp nhau ở chỗ hai từ ghép giáp nhau
    (một số số liệu) không bị nhắc.

    Sai: kế hoạch của của nhà trường; gắn với gắn với thực tiễn
    Đúng: kế hoạch của nhà trường; gắn với thực tiễn
    """
    text = loi_van(soat)
    words = [word for word in LAP_TU if f"{word} {word}" in text.cap]
    for word in (*words, *(phrase for phrase, seam in _PHRASES if seam in text.cap)):
        for cho in text.tim(f"{word} {word}"):
            if cho.doan.vai_tro in _TEXT and not _is_seam(cho, word):
                yield Loi(N_("gõ lặp «{chu}»"), {"chu": cho.chu}, cho.doan, cho.dau, cho.cuoi, thay=cho.chu[:len(word)])


_PHRASES = tuple((phrase, " ".join(reversed(phrase.split()))) for phrase in LAP_CUM)
_SEAMS = {"theo": ("tiếp", "kèm", "đi"), "tại": ("hiện", "tồn"), "trên": ("cấp", "kể", "nói", "bên", "ở"),
          "dưới": ("cấp", "bên"), "trong": ("bên", "ở"), "về": ("trở", "đi"), "khi": ("trước", "sau"), "là": ("gọi",), "được": ("đạt",)}


def _is_seam(cho: Cho, word: str) -> bool:
    """Whether the two belong to different words (``tiếp theo`` ``theo kế hoạch``)."""
    if word == "số":
        return _NUMBER_AFTER.match(cho.doan.chu, cho.cuoi) is None or _CITED.match(cho.doan.chu, cho.cuoi) is not None
    return tu_truoc(cho.doan, cho.dau) in _SEAMS.get(word, ())


_SENTENCE = re.compile(r"(?:[^.!?\n]|[.!?](?! +[A-ZĐÀ-Ỹ]))+")
_LONG = 10  # words of a sentence that is not repeated by chance
_NEAR = 3  # lines
_RUN = 30  # words in a row that nobody writes twice in one paragraph; names of programmes are shorter
_SHOWN = 8


@quy_tac("CT04", "lap-cau", _NGUON, THONG_LE, he=_HE, cach_sua=N_("Xóa câu thừa, hoặc sửa lại cho đúng ý của mục này."))
def lap_cau(soat: Soat) -> Iterator[Loi]:
    """Không chép lặp cả câu.

    Chỉ xét câu dài, hoặc đoạn chữ từ 30 tiếng, lặp lại trong cùng một đoạn hoặc đoạn gần đó; câu giống nhau ở các phần xa nhau
    (hai giai đoạn, hai đơn vị) là bình thường.

    Sai: hai câu liền nhau cùng viết «Rà soát, bổ sung trang thiết bị dạy học tối thiểu cho các lớp theo quy định.»
    Đúng: mỗi câu viết một lần
    """
    seen: dict[str, int] = {}
    for n, line in enumerate(soat.than):
        if len(line.chu) < _LONG * 3 or line.vai_tro == "can_cu":
            continue
        for found in _SENTENCE.finditer(line.chu, line.than):
            words = found.group().split()
            if len(words) < _LONG or "..." in found.group() or "…" in found.group():
                continue
            key = " ".join(words).lower().rstrip(".!?")
            if n - seen.get(key, -_NEAR - 1) <= _NEAR:
                start = found.end() - len(found.group().lstrip())
                yield Loi(N_("câu này lặp lại câu ở trên: «{chu}»"), {"chu": " ".join(words[:_SHOWN]) + "…"}, line, start, found.end())
            seen[key] = n
        yield from _chep_lai(line)


def _chep_lai(line: DoanSoat) -> Iterator[Loi]:
    run = repeated_run(line, _RUN)
    if run is not None:
        shown = " ".join(re.findall(r"\w+", line.chu[slice(*run)].lower())[:_SHOWN]) + "…"
        yield Loi(N_("đoạn chữ này lặp lại trong cùng một đoạn văn: «{chu}»"), {"chu": shown}, line, *run)


_TONED = re.compile(r"(?!q)[^\W\d_]{0,3}(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ]|[òóỏõọ][ae]|[ùúủũụ]y)")
_NEW_PLACE = re.compile("o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ]")


@quy_tac("CT05", "dat-dau-thanh", _NGUON, THONG_LE, he=_HE, cach_sua=N_("Chọn một cách đặt dấu thanh cho cả văn bản."))
def dat_dau_thanh(soat: Soat) -> Iterator[Loi]:
    """Dấu thanh đặt theo một cách trong cả văn bản.

    Viết «hóa» hay «hoá», «ủy» hay «uỷ» đều được, miễn là thống nhất trong văn bản. Tên riêng không tính.

    Sai: văn hóa ở đoạn này, xã hội hoá ở đoạn khác
    Đúng: văn hóa, xã hội hóa
    """
    text = loi_van(soat)
    words = [word for word in set(text.tu) if not word.isascii() and _TONED.fullmatch(word)]
    if not words:
        return
    forms: dict[bool, list[Cho]] = {True: [], False: []}
    for cho in (cho for word in words for cho in text.tim(word)):
        if cho.doan.vai_tro in VAN and cho.chu.islower():
            forms[_NEW_PLACE.search(cho.chu) is not None].append(cho)
    new, old = forms[True], forms[False]
    if not new or not old:
        return
    usual, rare = (new, old) if len(new) > len(old) else (old, new)
    first = min(rare, key=text.offset)
    yield Loi(N_("dấu thanh đặt hai cách: {n} chỗ như «{chu}», {m} chỗ như «{kia}»"),
              {"n": len(rare), "chu": first.chu, "m": len(usual), "kia": usual[0].chu}, first.doan, first.dau, first.cuoi)


@quy_tac("CT06", "i-ngan-y-dai", _NGUON, THONG_LE, he=_HE, cach_sua=N_("Chọn một cách viết i hay y cho cùng một từ trong cả văn bản."))
def i_ngan_y_dai(soat: Soat) -> Iterator[Loi]:
    """Cùng một từ không viết lẫn i và y.

    Viết «tỷ lệ» hay «tỉ lệ» đều được, miễn là thống nhất cho từ đó trong cả văn bản.

    Sai: tỷ lệ chuyên cần … tỉ lệ lên lớp
    Đúng: tỷ lệ chuyên cần … tỷ lệ lên lớp
    """
    text = loi_van(soat)
    for pair in CAP_I_Y:
        if pair[0] not in text.thuong or pair[1] not in text.thuong:
            continue
        places = [[cho for cho in text.tim(form) if cho.doan.vai_tro in VAN] for form in pair]
        if all(places):
            rare = 0 if len(places[0]) < len(places[1]) else 1
            first = places[rare][0]
            yield Loi(N_("viết lẫn «{chu}» ({n} chỗ) và «{kia}» ({m} chỗ)"),
                      {"chu": pair[rare], "n": len(places[rare]), "kia": pair[1 - rare], "m": len(places[1 - rare])},
                      first.doan, first.dau, first.cuoi, thay=_cased(first.chu, pair[1 - rare]))


_LAST = re.compile(r" i(?=[ ,.;:\n]|$)")



@quy_tac("CT07", "tach-chu", _NGUON, THONG_LE, he=_HE, cach_sua=N_("Nối các chữ cái bị tách rời."))
def tach_chu(soat: Soat) -> Iterator[Loi]:
    """Chữ không bị tách rời.

    Chữ bị tách thường do chép từ tệp PDF.

    Sai: UBND t ỉ nh; phát triển xã hộ i
    Đúng: UBND tỉnh; phát triển xã hội
    """
    text = loi_van(soat)
    for cho, found in text.quet(TACH_GIUA):
        whole = "".join(part for part in found.groups() if part)
        before = tu_truoc(cho.doan, cho.dau + 1)
        if before.isalpha() and before not in SAU_LA_CHU_CAI and found[2] not in TU_NGUYEN_AM:
            yield from _split(Cho(cho.doan, cho.dau + 1, cho.cuoi, cho.chu[1:]), whole)
    for line, head in ((line, TACH_DAU.match(line.chu, line.than)) for line in soat.than):
        if head is not None and head[2] not in TU_NGUYEN_AM:
            yield from _split(Cho(line, head.start(), head.end(), head.group()), head[1] + head[2])
    for cho, _ in text.quet(_LAST, " i"):
        before = tu_truoc(cho.doan, cho.dau + 1)
        if before in ("hộ", "độ", "thờ", "mớ", "ngườ", "đố", "cả", "vớ", "lạ", "tạ"):
            start = cho.dau - len(before)
            yield from _split(Cho(cho.doan, start, cho.cuoi, cho.doan.chu[start:cho.cuoi]), f"{before}i")


def _split(cho: Cho, whole: str) -> Iterator[Loi]:
    if cho.doan.vai_tro in _TEXT and cho.chu[1:].islower() and _is_syllable(whole.lower()):
        yield Loi(N_("chữ bị tách rời: «{chu}», đúng là «{dung}»"), {"chu": cho.chu, "dung": whole}, cho.doan, cho.dau, cho.cuoi,
                  thay=whole)


_FOREIGN = re.compile("[\u0400-\u04ff\u01a2\u01a3\u00d0\u00f0\uff01-\uff5e]|(?<=[A-Za-zÀ-ỹ])[\u0391-\u03a9\u03bf\u03bd](?=[A-Za-zÀ-ỹ])")
_TWINS = str.maketrans("ƢƣÐðАВЕКМНОРСТХаеорсухі", "ƯưĐđABEKMHOPCTXaeopcyxi")


@quy_tac("CT08", "chu-la", _NGUON, THONG_LE, he=_HE, cach_sua=N_("Gõ lại chữ bằng bộ gõ tiếng Việt, bảng mã Unicode."))
def chu_la(soat: Soat) -> Iterator[Loi]:
    """Không lẫn chữ cái của bảng chữ khác.

    Chữ trông giống chữ Việt nhưng là ký tự khác (Ð, Ƣ, chữ Nga, chữ Hy Lạp) làm hỏng việc tìm kiếm và sắp xếp.

    Sai: Ðảng ủy (chữ Ð của tiếng Iceland); TRƢỜNG
    Đúng: Đảng ủy; TRƯỜNG
    """
    for cho, found in loi_van(soat).quet(_FOREIGN):
        right = found.group().translate(_TWINS)
        yield Loi(N_("ký tự «{chu}» không phải chữ cái tiếng Việt"), {"chu": cho.chu}, cho.doan, cho.dau, cho.cuoi,
                  thay=right if right != cho.chu else None)
    if "horn" in soat.ban.sach:
        yield Loi(N_("văn bản dùng chữ Ƣ, ƣ thay cho Ư, ư"))


_OLD_CODE = re.compile("[a-zA-Z][µ¸¶¨¬][a-zA-Z]?|®[a-zA-Zµ¸]")


@quy_tac("CT09", "bang-ma-cu", "trang.phong_chu", he=("nha_nuoc", "dang"),
         cach_sua=N_("Chuyển mã cả tệp sang Unicode (UniKey: Ctrl+Shift+F6) rồi đổi phông chữ theo quy định."))
def bang_ma_cu(soat: Soat) -> Iterator[Loi]:
    """Chữ viết bằng bảng mã Unicode.

    Văn bản dùng bộ mã ký tự Unicode (TCVN 6909:2001). Chữ còn ở bảng mã cũ (TCVN3, VNI) hiện sai trên máy khác và không tìm kiếm được.

    Sai: ngµy 10 th¸ng 9 (TCVN3)
    Đúng: ngày 10 tháng 9
    """
    for code in soat.ban.bang_ma_cu[:1]:
        yield Loi(N_("văn bản còn chữ ở bảng mã cũ {ma}, phải dùng {dung}"),
                  {"ma": {"vni": "VNI"}.get(code, "TCVN3"), "dung": soat.tieu_chuan.bang("trang", "phong_chu")["bang_ma"]})
    found = next(((cho) for cho, _ in loi_van(soat).quet(_OLD_CODE) if cho.doan.vai_tro in _TEXT), None)
    if found and not soat.ban.bang_ma_cu:
        yield Loi(N_("còn chữ ở bảng mã cũ: «{chu}»"), {"chu": found.doan.chu[max(0, found.dau - 3):found.cuoi + 3]},
                  found.doan, found.dau, found.cuoi)


@quy_tac("CT10", "unicode-to-hop", _NGUON, THONG_LE, he=_HE, cach_sua=N_("Chuyển mã sang Unicode dựng sẵn (UniKey: Ctrl+Shift+F6)."))
def unicode_to_hop(soat: Soat) -> Iterator[Loi]:
    """Nên dùng Unicode dựng sẵn.

    Nghị định chỉ yêu cầu Unicode. Chữ tổ hợp (chữ và dấu là hai ký tự) vẫn đúng quy định nhưng dễ lệch dấu và khó tìm kiếm.

    Sai: chữ «ế» ghép từ «ê» và dấu sắc rời
    Đúng: chữ «ế» dựng sẵn
    """
    if "nfc" in soat.ban.sach:
        yield Loi(N_("văn bản có chữ Unicode tổ hợp, nên chuyển sang dựng sẵn"))
