"""Viết tắt: giải thích, thống nhất."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.i18n import N_
from docgen.lint.loi_van import THAN_DOC, Cho, LoiVan, in_hoa, loi_van, trong_ngoac_kep
from docgen.lint.quy_tac import THONG_LE, Loi, quy_tac
from docgen.lint.soat import Soat

_HE = ("nha_nuoc", "dang", "doan")
_NGUON = N_("Thông lệ soạn thảo")
_SHORT = re.compile(r"(?<![\w/&.-])[A-ZĐ]{2,}[A-ZĐ]*(?:[&-][A-ZĐ]{1,5})*(?![\w&])(?!-[A-ZĐa-z\d])(?!/)")
_NEAR = 60  # letters that hold the words around a short form
_ROMAN = re.compile(r"[IVXLC]+$")
_OPENED = re.compile(r"\(([^()]{2,60})\)")
_CALLED = re.compile(r"(?:viết tắt|gọi tắt|gọi chung)(?: là)?:? ?[“\"]?\s?([^()“”\".;]{2,40})")
_TOKEN = re.compile(r"[A-ZĐ][A-ZĐa-z&-]*[A-ZĐ]")
_ONLY_SHORT = re.compile(rf"[\W_]*{_TOKEN.pattern}(?:(?:\s*[,;/]\s*|\s+){_TOKEN.pattern})*[\W_]*")
_KNOWN = """
UBND HĐND GDĐT GD&ĐT GD-ĐT SGDĐT BGDĐT THCS THPT TH&THCS THCS&THPT TH MN MTTQ UBMTTQ TNCS TNTP CNTT BHXH BHYT TP VT KT TM TL TUQ HCM
TPHCM TW NXB CBGV CBCCVC CSVC STT TT PL QH UBTVQH BCĐ BCH BTV BTT BTC VP PHHS CMHS GV HS SGK TDTT PCCC ATGT AIDS HIV COVID VTV VOV
USB PDF SMS QR ID IT AI STEM STEAM IELTS TOEIC TOEFL ISO UNESCO UNICEF ASEAN WHO WTO UNDP APEC OECD PISA LED TV CD DVD WIFI ĐT SĐT ATM
CLB CBQL VHTTDL VNĐ USD MW KW TCVN QCVN GVCN NQ QĐ CT KH CV BC TB HD NĐ KPI OK ODA FDI GDP CPTPP EVN VNPT HLV PGS TS GS HK
"""
QUEN = frozenset(_KNOWN.split())
"""Short forms that every reader of administrative papers knows."""
_SAME = (("GDĐT", "GD&ĐT", "GD-ĐT"), ("KHCN", "KH&CN"), ("TNMT", "TN&MT"), ("NNMT", "NN&MT"), ("VHXH", "VH-XH"), ("KTXH", "KT-XH"),
         ("MTTQ", "MTTQVN"), ("GDMN", "GD-MN"), ("ANTT", "AN-TT"), ("TDTT", "TD-TT"))
_TITLE_ROLES = frozenset({"muc", "muc_chu_hoa", "phan_nhan", "phan_tieu_de", "bang"})


def _uses(text: LoiVan) -> dict[str, list[Cho]]:
    """Short forms in the prose, each with its places, in order."""
    out: dict[str, list[Cho]] = {}
    tail = next((line.thu_tu for line in text.doan if line.vai_tro == "noi_nhan_nhan"), None)
    for cho, _ in text.quet(_SHORT):
        line = cho.doan
        if cho.chu in QUEN or line.vai_tro not in THAN_DOC or line.vai_tro in _TITLE_ROLES or line.phu_luc or _ROMAN.match(cho.chu):
            continue
        if (tail is not None and line.thu_tu >= tail) or "|" in line.chu:
            continue
        if not _is_a_name(cho) and not in_hoa(line) and not _in_capitals(cho):
            out.setdefault(cho.chu, []).append(cho)
    return out


_BRAND = re.compile(r"(?:tổ chức|[Cc]ông ty|cổ phần|TNHH|[Pp]hần mềm|[Hh]ệ thống|[Tt]ập đoàn|ứng dụng|nền tảng|[Dd]ự án|"
                    r"[Tt]in học|số \d+ ?/|/) ?$")


def _is_a_name(cho: Cho) -> bool:
    """Whether the letters are quoted, part of a symbol, or the name of a firm or a program."""
    return trong_ngoac_kep(cho.doan, cho.dau) or _BRAND.search(cho.doan.chu[max(0, cho.dau - 16):cho.dau]) is not None


def _in_capitals(cho: Cho) -> bool:
    """Whether a word stands among words in capitals: it is one of them, not a short form."""
    text = cho.doan.chu
    near = (*text[max(0, cho.dau - _NEAR):cho.dau].split()[-1:], *text[cho.cuoi:cho.cuoi + _NEAR].split()[:1])
    words = [word.strip("“”\"(),.;:") for word in near]
    return any(len(word) > 1 and word.isupper() and word.isalpha() and word not in QUEN for word in words)


def _opened(text: LoiVan) -> dict[str, int]:
    """Short forms that the document explains → where: ``Full words (ABBR)``, ``(sau đây viết tắt là ABBR)``, ``ABBR (full words)``."""
    out: dict[str, int] = {}
    for pattern in (_OPENED, _CALLED):
        for found in pattern.finditer(text.chu):
            inside = found[1].strip()
            if pattern is _CALLED or _ONLY_SHORT.fullmatch(inside):
                for token in _TOKEN.findall(inside):
                    out.setdefault(token, found.start(1))
    return out


def _explained_behind(cho: Cho) -> bool:
    """Whether a long form in brackets follows: ``KHXD (kế hoạch xây dựng)``, or the words: ``KHXD: kế hoạch xây dựng``."""
    found = re.match(r" ?(?:\(|: |- |= )([^\W\d_]+(?: [^\W\d_]+)+)", cho.doan.chu[cho.cuoi:cho.cuoi + 60])
    letters = "".join(word[0] for word in found[1].split()).upper() if found else ""
    return len(letters) > 1 and letters.startswith(cho.chu[:2])


@quy_tac("VT01", "viet-tat-chua-giai-thich", _NGUON, THONG_LE, he=_HE,
         cach_sua=N_("Viết đầy đủ ở chỗ xuất hiện đầu tiên, kèm dạng tắt trong ngoặc đơn; nếu chỉ dùng một, hai lần thì viết đầy đủ."))
def viet_tat_chua_giai_thich(soat: Soat) -> Iterator[Loi]:
    """Chữ viết tắt được giải thích.

    Chữ tắt ít gặp được viết đầy đủ ở lần đầu. Chữ tắt ai cũng biết (UBND, HĐND, THCS…), ký hiệu văn bản, nơi nhận và bảng không tính.

    Sai: hỗ trợ các xã vùng ĐBKK (không giải thích ở đâu)
    Đúng: hỗ trợ các xã vùng đặc biệt khó khăn (ĐBKK)
    """
    text = loi_van(soat)
    uses = _uses(text)
    opened = _opened(text) if uses else {}
    for short, places in uses.items():
        if short not in opened and not any(map(_explained_behind, places)):
            first = places[0]
            yield Loi(N_("chữ viết tắt «{chu}» chưa được giải thích ({n} chỗ)"), {"chu": short, "n": len(places)},
                      first.doan, first.dau, first.cuoi)


@quy_tac("VT02", "viet-tat-giai-thich-sau", _NGUON, THONG_LE, he=_HE, cach_sua=N_("Chuyển phần giải thích lên chỗ xuất hiện đầu tiên."))
def viet_tat_giai_thich_sau(soat: Soat) -> Iterator[Loi]:
    """Chữ viết tắt được giải thích ở lần xuất hiện đầu tiên.

    Sai: lớp GDTX … giáo dục thường xuyên (GDTX)
    Đúng: giáo dục thường xuyên (GDTX) … lớp GDTX
    """
    text = loi_van(soat)
    uses = _uses(text)
    opened = _opened(text) if uses else {}
    for short, places in uses.items():
        first = places[0]
        at = opened.get(short)
        if at is not None and text.offset(first) < at and not _explained_behind(first) and text.cho(at, at).doan is not first.doan:
            yield Loi(N_("chữ viết tắt «{chu}» dùng trước khi được giải thích"), {"chu": short}, first.doan, first.dau, first.cuoi)


@quy_tac("VT03", "viet-tat-hai-cach", _NGUON, THONG_LE, he=_HE, cach_sua=N_("Chọn một dạng tắt cho cả văn bản."))
def viet_tat_hai_cach(soat: Soat) -> Iterator[Loi]:
    """Một tên chỉ có một dạng viết tắt trong văn bản.

    Sai: Sở GDĐT … Phòng GD&ĐT
    Đúng: Sở GDĐT … ngành GDĐT
    """
    text = loi_van(soat)
    for forms in _SAME:
        if sum(form in text.chu for form in forms) < 2:
            continue
        places = {form: [cho for cho in text.tim(form.lower()) if cho.chu == form and _plain(cho)] for form in forms}
        used = sorted((form for form in forms if places[form]), key=lambda form: -len(places[form]))
        if len(used) > 1:
            first = places[used[-1]][0]
            yield Loi(N_("viết tắt hai cách: «{chu}» ({n} chỗ) và «{kia}» ({m} chỗ)"),
                      {"chu": used[-1], "n": len(places[used[-1]]), "kia": used[0], "m": len(places[used[0]])},
                      first.doan, first.dau, first.cuoi, thay=used[0])


def _plain(cho: Cho) -> bool:
    """Whether a short form stands in prose, not in a document's symbol (``12/KH-GDĐT``)."""
    text = cho.doan.chu
    around = text[max(0, cho.dau - 1):cho.dau], text[cho.cuoi:cho.cuoi + 1]
    return cho.doan.vai_tro in THAN_DOC and not any(sign and sign in "/-&" for sign in around)
