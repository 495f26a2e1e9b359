"""Text of the old fonts becomes Unicode, and correct text in any language is never taken for it."""

from __future__ import annotations

import shutil
import subprocess
import unicodedata
from collections.abc import Callable
from itertools import pairwise

import pytest
from babel import Locale
from hypothesis import given
from hypothesis import strategies as st

from docgen.bang_ma_cu import decode_bytes_legacy, encoding_of_font, guess, to_unicode
from tests.conftest import FIXTURES
from tests.needs import need
from tests.test_text import half_decomposed

# encoders of our own, from the published rules -------------------------------------------------------------------------

TONES = "\u0300\u0309\u0303\u0301\u0323"  # huyền hỏi ngã sắc nặng
TCVN_ROWS = {
    "a": "µ¶·¸¹", "ă": "»¼½¾Æ", "â": "ÇÈÉÊË", "e": "ÌÎÏÐÑ", "ê": "ÒÓÔÕÖ", "i": "×ØÜÝÞ",
    "o": "ßáâãä", "ô": "åæçèé", "ơ": "êëìíî", "u": "ïñòóô", "ư": "õö÷øù", "y": "úûüýþ",
}
TCVN = dict(zip("ĂÂÊÔƠƯĐăâêôơưđ", "¡¢£¤¥¦§¨©ª«¬\xad®", strict=True)) | {
    unicodedata.normalize("NFC", vowel + tone): char
    for vowel, row in TCVN_ROWS.items() for tone, char in zip(TONES, row, strict=True)}
VNI_TONES = dict(zip(TONES, "øûõùï", strict=True))
VNI_HAT: dict[str, str] = dict(zip(["", *TONES], "âàåãáä", strict=True))
VNI_BREVE: dict[str, str] = dict(zip(["", *TONES], "êèúüéë", strict=True))
VNI_LETTERS = {"ơ": "ô", "ư": "ö", "đ": "ñ", "ì": "ì", "ỉ": "æ", "ĩ": "ó", "í": "í", "ị": "ò", "ỵ": "î"}
SMALL = "".join([*"ăâđêôơưaeiouy", *(c for c in TCVN if c.islower() and c not in "ăâđêôơư")])
LETTERS = "".join(c for c in SMALL + SMALL.upper() if not c.isascii())


def tcvn3(text: str) -> str:
    """As the .Vn fonts store it; they have no capitals with tones, so those come as small letters."""
    return "".join(TCVN.get(c) or TCVN.get(c.lower(), c) for c in text)


def _vni_letter(letter: str) -> str:
    if letter in VNI_LETTERS:
        return VNI_LETTERS[letter]
    loose = unicodedata.normalize("NFD", letter)
    base, signs = loose[0], loose[1:]
    tone = "".join(s for s in signs if s in TONES)
    if "\u0302" in signs:
        return base + VNI_HAT[tone]
    if "\u0306" in signs:
        return base + VNI_BREVE[tone]
    horned = {"o": "ô", "u": "ö"}[base] if "\u031b" in signs else base
    return horned + VNI_TONES.get(tone, "")


def vni(text: str) -> str:
    """Letter, then mark; a mark has the case of its letter."""
    return "".join(_vni_letter(c.lower()).upper() if c.isupper() else _vni_letter(c) for c in text)


ENCODERS: dict[str, Callable[[str], str]] = {"tcvn3": tcvn3, "vni": vni}
PARAGRAPHS = (
    "ngày 10 tháng 9",
    "Ủy ban nhân dân xã đề nghị các trường tổ chức lễ khai giảng vào sáng thứ hai",
    "Đường liên thôn bị sạt lở, nước lũ ngập sâu nửa mét; đoàn xe không qua được cầu Bến Đá.",
    "Cô giáo khuyên học trò giữ gìn sách vở, quý trọng thời gian và yêu mến bạn bè.",
    "Kinh phí 25 triệu đồng – trích từ quỹ khuyến học “Mầm xanh”; quyết toán trước 30/6/2004.",
    "Gửi thư về địa chỉ vanthu@tanphu.example.vn hoặc liên hệ bà Nguyễn Thị Thuở, số máy 0912 000 000",
)
CORPUS = sorted({line.strip() for path in FIXTURES for line in path.read_text("utf-8").splitlines()})


def storable(text: str, encoding: str) -> bool:
    """Whether the font has all of the text: « is a letter in TCVN3."""
    stored = ENCODERS[encoding](text)
    return stored.encode("cp1252", "ignore").decode("cp1252") == stored and not set(text) & set(TCVN.values())


def as_fonts_can(text: str, encoding: str) -> str:
    """What can come back: TCVN3 has lost which letters with tones were capitals."""
    return "".join(c.lower() if encoding == "tcvn3" and c not in TCVN and c.lower() in TCVN else c for c in text)


# fonts -----------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("font", "encoding"), [
    (".VnTime", "tcvn3"), (".vntime", "tcvn3"), (" .VnArial Narrow", "tcvn3"), (".VnAristote", "tcvn3"),
    (".VnTimeH", "tcvn3_hoa"), (".VnArial NarrowH", "tcvn3_hoa"), (".VNTIMEH", "tcvn3_hoa"), (".vntimeh", "tcvn3_hoa"),
    ("VNI-Times", "vni"), ("vni-helve-condense", "vni"), ("VNI Times", "vni"),
    ("Times New Roman", None), ("VnTime", None), ("VNI", None), ("VPS Times", None), ("Vnvogue", None), ("", None),
])
def test_a_font_names_its_encoding(font: str, encoding: str | None) -> None:
    assert encoding_of_font(font) == encoding


# every letter ----------------------------------------------------------------------------------------------------------


def test_there_are_134_letters() -> None:
    assert len(set(LETTERS)) == 134


@pytest.mark.parametrize("letter", [c for c in LETTERS if c in TCVN])
def test_every_letter_of_tcvn3(letter: str) -> None:
    assert to_unicode(f"zr{TCVN[letter]}.", "tcvn3") == f"zr{letter}."  # no syllable either way: the font decides
    assert to_unicode(f"zr{TCVN[letter]}.", "tcvn3_hoa") == f"ZR{letter.upper()}."


@pytest.mark.parametrize("letter", LETTERS)
def test_every_letter_of_vni(letter: str) -> None:
    assert to_unicode(f"Zr{vni(letter)}.", "vni") == f"Zr{letter}."


def test_vni_marks_in_the_other_case() -> None:
    assert to_unicode("Uûy ban, AÙn, Ñöùc, ÔÛ", "vni") == "Ủy ban, Án, Đức, Ở"


# VN1 puts these capitals on the places of punctuation: they need a word that can be nothing else
VN1_WORDS = dict(zip("ÀÃẠẶẬÈẼẸỊÒỎÕÓỌỘỞỚ", [
    "LÀNG", "HÃNG", "LẠNH", "NẶNG", "NHẬN", "PHÈN", "KHẼN", "THẸN", "NHỊP", "DÒNG", "HỎNG", "VÕNG", "NÓNG", "GIỌT", "CỘNG",
    "HƯỞNG", "NƯỚNG"], strict=True))


def iconv_tcvn(text: str) -> bytes:
    """The oracle: glibc's TCVN5712-1 (VN1, of which TCVN3 is a part)."""
    need("iconv", shutil.which("iconv") is not None)
    made = subprocess.run(["iconv", "-f", "UTF-8", "-t", "TCVN5712-1"], input=text.encode(), capture_output=True, check=False)
    need("TCVN5712-1 in iconv", made.returncode == 0)
    return made.stdout


def test_every_letter_against_iconv() -> None:
    for letter in LETTERS:
        word = VN1_WORDS.get(letter, f"ZR{letter}" if letter.isupper() else f"zr{letter}")
        data = iconv_tcvn(word)
        controls, twins = data.decode("latin-1"), "".join(bytes([b]).decode("cp1252", "ignore") or chr(b) for b in data)
        assert (to_unicode(controls, "tcvn3"), to_unicode(twins, "tcvn3")) == (word, word)


def test_our_tcvn3_encoder_agrees_with_iconv() -> None:
    letters = "".join(c for c in LETTERS if c in TCVN)
    assert iconv_tcvn(letters).decode("latin-1") == tcvn3(letters)


def test_a_vn1_file_with_all_its_capitals() -> None:
    text = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nỞ thôn Đoài, ĐƠN VỊ nào ngập trước thì báo trước.\nHỌP 2003 - 2004\n"
    assert decode_bytes_legacy(iconv_tcvn(text)) == (text, "tcvn3")


# whole texts -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("encoding", ENCODERS)
@pytest.mark.parametrize("text", PARAGRAPHS)
def test_paragraphs_come_back_and_are_guessed(text: str, encoding: str) -> None:
    stored, expected = ENCODERS[encoding](text), as_fonts_can(text, encoding)
    assert to_unicode(stored, encoding) == expected
    assert guess(stored) == encoding
    assert guess(text) is None


def test_capital_fonts() -> None:
    assert to_unicode("céng hßa x· héi chñ nghÜa viÖt nam", "tcvn3_hoa") == "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    assert to_unicode("KÕ HO¹CH", "tcvn3_hoa") == "KẾ HOẠCH"
    assert guess("KÕ HO¹CH §µO T¹O GI¸O VI£N") == "tcvn3_hoa"


@pytest.mark.parametrize("encoding", ENCODERS)
def test_our_fixtures_come_back(encoding: str) -> None:
    for line in CORPUS:
        if storable(line, encoding):
            assert to_unicode(ENCODERS[encoding](line), encoding) == as_fonts_can(line, encoding)


def test_no_line_of_our_fixtures_is_taken_for_old_text() -> None:
    assert [line for line in CORPUS if guess(line)] == []


WORDS = sorted({word for text in PARAGRAPHS for word in text.split() if word.isalpha() and not word.isascii()})


@given(st.lists(st.sampled_from(WORDS), min_size=1), st.sampled_from(sorted(ENCODERS)))
def test_words_in_any_order_come_back(words: list[str], encoding: str) -> None:
    text = " ".join(words)
    assert to_unicode(ENCODERS[encoding](text), encoding) == as_fonts_can(text, encoding)


@given(st.lists(st.text(SMALL + "bcdghklmnpqrstvx", min_size=1), min_size=1), st.sampled_from(sorted(ENCODERS)))
def test_any_letters_come_back(words: list[str], encoding: str) -> None:
    text = " ".join("zr" + word for word in words)  # no syllable in any reading
    assert to_unicode(ENCODERS[encoding](text), encoding) == text


@given(st.text() | st.text(st.characters(max_codepoint=0xFF)), st.sampled_from(["tcvn3", "tcvn3_hoa", "vni", "other"]))
def test_any_text_gives_nfc(text: str, encoding: str) -> None:
    assert unicodedata.is_normalized("NFC", to_unicode(text, encoding))
    assert guess(text) in (None, "tcvn3", "tcvn3_hoa", "vni")


@given(st.binary())
def test_any_bytes_give_an_answer(data: bytes) -> None:
    text, encoding = decode_bytes_legacy(data) or ("", "vni")
    assert unicodedata.is_normalized("NFC", text)
    assert encoding in ("tcvn3", "tcvn3_hoa", "vni")


# what is Unicode already -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("encoding", ["tcvn3", "tcvn3_hoa", "vni"])
@pytest.mark.parametrize("text", [*PARAGRAPHS[1:], "các trường và các xã", "Trường «Lao động»: 30°C, § 5, 3 × 4, ½"])
def test_unicode_stays(text: str, encoding: str) -> None:
    assert to_unicode(text, encoding) == text
    assert to_unicode(unicodedata.normalize("NFD", text), encoding) == text


@pytest.mark.parametrize(("mixed", "encoding", "expected"), [
    ("Kế hoạch ngµy 10 th¸ng 9 của xã", "tcvn3", "Kế hoạch ngày 10 tháng 9 của xã"),
    ("các ®¬n vÞ", "tcvn3", "các đơn vị"),  # các would be cỏc, which nobody can write
    ("công tác ngµy 3", "tcvn3", "công tác ngày 3"),  # công could be cụng: the first certain word is Unicode
    ("ngµy 3, c«ng t¸c đã xong, công an xã", "tcvn3", "ngày 3, công tác đã xong, công an xã"),
    ("Ủy ban nhaân daân xã", "vni", "Ủy ban nhân dân xã"),
    ("không thoâng baùo", "vni", "không thông báo"),
    ("Đơn vị THPT céng t¸c", "tcvn3_hoa", "Đơn vị THPT CỘNG TÁC"),
])
def test_mixed_text_word_by_word(mixed: str, encoding: str, expected: str) -> None:
    assert to_unicode(mixed, encoding) == expected


@pytest.mark.parametrize(("stored", "expected"), [
    ("n¨m 2021–2025, khèi B–C: “phô lôc A”… líp K–12", "năm 2021–2025, khối B–C: “phụ lục A”… lớp K–12"),
    ("n¨m 2021\x962025 \x93hÌ\x94", "năm 2021–2025 “hè”"),  # controls of Windows, as some programs store them
    ("“ANH HïNG” – 30°C, m², 5 ±", "“ANH HùNG” – 30°C, m², 5 ±"),
    ("®) nhãm §", "đ) nhóm Đ"),
    ("xe «t« ☐ ¸p dông →", "xe ôtô ☐ áp dụng →"),
])
def test_punctuation_of_windows_stays_in_tcvn3(stored: str, expected: str) -> None:
    assert to_unicode(stored, "tcvn3") == expected


# no false alarm --------------------------------------------------------------------------------------------------------

FOREIGN = (
    "Où étaient-ils ? L’élève a reçu sa leçon dès l’été, là-bas, très tôt ; ça et là, un garçon naïf haïssait la forêt. Où ça ?",
    "Die Schüler hören täglich schöne Lieder; für größere Übungen müssen sie früh aufstehen, weil die Tür später schließt.",
    "El niño comió jamón en el jardín; mañana él y su mamá irán a la montaña, ¿verdad? Sí, señor: también vendrá José.",
    "Não há solução fácil: as crianças estão à espera do avô, só você pôde trazê-las até aqui às três. Lá, cá, pó, só, nó.",
    "The naïve façade of the café: a résumé about coöperation at 30 °C ± 2, § 5, “quoted” – 10 µm · 5 µg, © 2004, Acme®.",
    "Sö, må, ti; på ön låg snö. Så gå då hem, sa hon, lön och mån får vänta.",
    "Në shkollë nuk është më; të dielën në mbrëmje do të vijë një mik.",
    "Egy kis falu szélén két öreg ló húzta a szekeret; a tó körül fák nőnek, jó idő lesz.",
    "Méi. Dën. Mët. Don. Fre. Sam.", "d’où, haï, taïaut", "sèc. dèc.", "µ ¸ · « » ® § ¬ ©", "10 µm, 5 µg, 3 µs, ®Acme, «Lao», a·b·c",
    "", "thong bao", "Quy mô", "Công an xã", "môn Toán, cô Hoà, chú Tân, xã Tân Phú, cá và tôm", "ngµy", "ngµy ngµy ngµy", "th«ng",
    "Ngà y 10 thÃ¡ng 9, Ká»³ thi tá»‘t nghiá»‡p trung há»c",
)
MIXED = ("Kế hoạch ngµy 10 th¸ng 9 n¨m 2026 cña huyÖn", "Đ ngaøy thaùng naêm hoïc")


@pytest.mark.parametrize("text", [*FOREIGN, *MIXED])
def test_other_text_is_not_guessed(text: str) -> None:
    assert guess(text) is None


LANGUAGES = ("fr", "de", "es", "pt", "it", "nl", "da", "sv", "nb", "fi", "is", "hu", "cs", "ro", "sq", "ca", "ga", "et", "lb", "vi", "en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_names_of_languages_and_places_are_not_guessed(language: str) -> None:
    locale = Locale(language)
    names = [*locale.languages.values(), *locale.territories.values()]
    assert [text for text in [*names, " ".join(names), *map(" ".join, pairwise(names))] if guess(text)] == []


# bytes -----------------------------------------------------------------------------------------------------------------

FILE = "\r\n".join(PARAGRAPHS)


@pytest.mark.parametrize("encoding", ENCODERS)
def test_files_in_the_old_encodings(encoding: str) -> None:
    data = ENCODERS[encoding](FILE).encode("cp1252")
    assert decode_bytes_legacy(data) == (as_fonts_can(FILE, encoding), encoding)
    whole = "\n".join(line for line in CORPUS if storable(line, encoding))
    assert decode_bytes_legacy(ENCODERS[encoding](whole).encode("cp1252")) == (as_fonts_can(whole, encoding), encoding)


@pytest.mark.parametrize("codec", ["utf-8", "utf-16", "utf-16-le", "latin-1", "cp1250", "cp1252", "cp1258"])
def test_files_in_other_encodings(codec: str) -> None:
    for text in (*PARAGRAPHS, FILE, *FOREIGN, "\n".join(CORPUS)):
        for form in (text, half_decomposed(text)):
            assert decode_bytes_legacy(form.encode(codec, "replace")) is None


def test_a_damaged_utf8_file_is_not_old_text() -> None:
    assert decode_bytes_legacy(FILE.encode() + b"\xff") is None
    assert decode_bytes_legacy(FILE.encode()[:-1]) is None


@given(st.lists(st.sampled_from(WORDS), min_size=1))
def test_windows_1258_is_never_taken_for_old_text(words: list[str]) -> None:
    assert decode_bytes_legacy(half_decomposed(" ".join(words)).encode("cp1258")) is None
