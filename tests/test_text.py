"""Text at the edge: bytes of any habit come in, clean NFC text goes out, and what changed is told truthfully."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from docgen.text import CHANGES, clean, control_characters, decode_bytes, first_words, is_plain_utf8, plain_ascii, slug

SENTENCE = "Kế hoạch của Ủy ban nhân dân xã Tân Phú đẩy mạnh chuyển đổi số, đặc biệt ở Tiểu học Ỷ La"
_MARKS_OF_LETTERS = "\u0302\u0306\u031b"  # circumflex, breve, horn: part of the letter in Windows-1258


def half_decomposed(text: str) -> str:
    """Letters with their own mark kept whole, tones loose: how Windows-1258 and some keyboards write Vietnamese."""
    out = []
    for char in text:
        base, *marks = unicodedata.normalize("NFD", char)
        letter = unicodedata.normalize("NFC", base + "".join(m for m in marks if m in _MARKS_OF_LETTERS))
        out.append(letter + "".join(m for m in marks if m not in _MARKS_OF_LETTERS))
    return "".join(out)


def read(data: bytes) -> tuple[str, list[str]]:
    """Bytes as a plan file would have them, both steps."""
    text, first = decode_bytes(data)
    text, second = clean(text)
    return text, [*first, *second]


# bytes ---------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("data", "changes"), [
    (SENTENCE.encode(), []),
    (b"\xef\xbb\xbf" + SENTENCE.encode(), ["bom"]),
    (SENTENCE.encode("utf-16"), ["utf16"]),
    (b"\xfe\xff" + SENTENCE.encode("utf-16-be"), ["utf16"]),
    (half_decomposed(SENTENCE).encode("cp1258"), ["cp1258", "nfc"]),
    (unicodedata.normalize("NFD", SENTENCE).encode(), ["nfc"]),
    (half_decomposed(SENTENCE).encode(), ["nfc"]),
    (SENTENCE.replace(" ", "\u00a0").encode(), ["spaces"]),
    (SENTENCE.replace(" ", " \u200b").encode(), ["invisible"]),
], ids=["utf-8", "bom", "utf-16", "utf-16-be", "cp1258", "nfd", "half", "nbsp", "zero-width"])
def test_every_habit_gives_the_same_sentence(data: bytes, changes: list[str]) -> None:
    assert read(data) == (SENTENCE, changes)


def test_several_changes_are_all_told() -> None:
    data = b"\xef\xbb\xbf" + unicodedata.normalize("NFD", "Kế\u00a0hoạch\u200b\r\nsố\r").encode()
    assert read(data) == ("Kế hoạch\nsố\n", ["bom", "crlf", "invisible", "spaces", "nfc"])


@pytest.mark.parametrize(("raw", "expected"), [
    ("a\r\nb\rc\n", "a\nb\nc\n"),
    ("\r\n\r\n", "\n\n"),
    ("a\r", "a\n"),
])
def test_line_ends(raw: str, expected: str) -> None:
    assert clean(raw) == (expected, ["crlf"])


@pytest.mark.parametrize("raw", ["\ufeff", "\u200b", "\u200c", "\u2060", "\u00ad"])
def test_invisible_characters_go(raw: str) -> None:
    assert clean(f"kế{raw} hoạch") == ("kế hoạch", ["invisible"])


@pytest.mark.parametrize("space", ["\u00a0", "\u2007", "\u202f"])
def test_odd_spaces_become_spaces(space: str) -> None:
    assert clean(f"số{space}5") == ("số 5", ["spaces"])


@pytest.mark.parametrize("emoji", ["👩\u200d🏫", "👨\u200d👩\u200d👧", "❤\ufe0f\u200d🔥", "🇻🇳", "1\ufe0f\u20e3"])
def test_emoji_survive(emoji: str) -> None:
    assert clean(f"cô giáo {emoji}.")[0] == f"cô giáo {emoji}."


def test_a_kept_joiner_is_no_change() -> None:
    assert clean("cô giáo 👩\u200d🏫") == ("cô giáo 👩\u200d🏫", [])


def test_joiner_outside_an_emoji_goes() -> None:
    assert clean("kế\u200d hoạch 👩\u200d🏫") == ("kế hoạch 👩\u200d🏫", ["invisible"])


def test_text_of_other_scripts_is_left_alone() -> None:
    text = "שלום مرحبا 你好 \u200f\u202b"
    assert clean(text) == (text, [])


@pytest.mark.parametrize("data", [b"", b"\xff\xfe", b"\xff\xfea", b"\xef\xbb\xbf\xff", b"\x00\x00", bytes(range(256))])
def test_no_bytes_are_too_odd(data: bytes) -> None:
    text, changes = read(data)
    assert isinstance(text, str)
    assert set(changes) <= set(CHANGES)


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=200))
@example(b"\xff\xfe\x00\xd8")
def test_any_bytes_are_read(data: bytes) -> None:
    text, changes = read(data)
    assert "\r" not in text
    assert set(changes) <= set(CHANGES)


def test_one_damaged_byte_does_not_turn_the_file_into_mojibake() -> None:
    data = SENTENCE.encode() + b"\xe1\xba" + b" - v\xc4\x83n"
    assert SENTENCE in read(data)[0]


# NFC -----------------------------------------------------------------------------------------------------------------


_TRICKY_LETTERS = "aeuơêđ\u0300\u0301\u0302\u0323\u031b\u200b\u200d\u00ad\u00a0\r\n \u1100\u1161👩🏫\u2126"
_TRICKY = st.text(st.sampled_from(_TRICKY_LETTERS), max_size=12)


@settings(max_examples=500, deadline=None)
@given(_TRICKY)
@example("e\u200b\u0301")
def test_clean_text_is_nfc_and_stays_as_it_is(text: str) -> None:
    cleaned, changes = clean(text)
    assert unicodedata.is_normalized("NFC", cleaned)
    assert clean(cleaned)[0] == cleaned
    assert bool(changes) == (cleaned != text)


def test_all_vietnamese_letters_decompose_and_come_back() -> None:
    letters = "aăâeêioôơuưyđ"
    tones = ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"]
    alphabet = "".join(unicodedata.normalize("NFC", c + t) for c in letters for t in tones)
    alphabet += alphabet.upper()
    assert clean(unicodedata.normalize("NFD", alphabet))[0] == unicodedata.normalize("NFC", alphabet)
    assert clean(half_decomposed(alphabet))[0] == unicodedata.normalize("NFC", alphabet)


# the quick look --------------------------------------------------------------------------------------------------------


def test_the_quick_look_knows_plain_vietnamese() -> None:
    assert is_plain_utf8(f"{SENTENCE} “ngoặc” – gạch … ≥ 5%\n".encode())


@pytest.mark.parametrize("odd", [
    "\u00a0", "\u00ad", "\u200b", "\u200d", "\u2060", "\ufeff", "\t", "\r", "\x07", "\u0301", "\u212b", "\u2126", "\u2007",
    "\u202f", "\u0085", "\u2000", "\u2001", "\u2329", "\u232a", "\u2adc", "\u2028", "\u2029",
])
def test_the_quick_look_sends_oddities_on(odd: str) -> None:
    assert not is_plain_utf8(f"kế hoạch{odd} số".encode())


def test_every_character_that_passes_the_quick_look_needs_no_cleaning() -> None:
    for number in (*range(0xD800), *range(0xE000, 0x20000)):
        if is_plain_utf8(chr(number).encode()):
            assert clean(chr(number)) == (chr(number), []), hex(number)
            assert control_characters(chr(number)) == [], hex(number)


@settings(max_examples=500, deadline=None)
@given(st.text(st.characters(max_codepoint=0x1FFF, exclude_categories=["Cs"]), max_size=8))
def test_what_passes_the_quick_look_needs_no_cleaning(text: str) -> None:
    if is_plain_utf8(text.encode()):
        assert clean(text) == (text, [])
        assert control_characters(text) == []


# single functions --------------------------------------------------------------------------------------------------------


def test_control_characters_are_found_with_place_and_code() -> None:
    assert control_characters("a\x07b\x85c\ufffe\ud800") == [(1, "U+0007"), (3, "U+0085"), (5, "U+FFFE"), (6, "U+D800")]
    assert control_characters("dòng\n\tmột\r\n") == []


@pytest.mark.parametrize(("text", "expected"), [
    ("Mục TIÊU", "muc tieu"), ("ĐẶC biệt", "dac biet"), ("Ủy ban", "uy ban"), ("", ""), ("123-a", "123-a"), ("Uỷ", "uy"),
])
def test_plain_ascii(text: str, expected: str) -> None:
    assert plain_ascii(text) == expected
    assert plain_ascii(unicodedata.normalize("NFD", text)) == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("Kế hoạch (số 5)", "ke-hoach-so-5"), ("  Đề án 06/2026  ", "de-an-06-2026"), ("!!!", ""), ("你好", ""), ("con", "con"),
])
def test_slug(text: str, expected: str) -> None:
    assert slug(text) == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("một hai ba", "một hai ba"), ("một  hai ba bốn năm", "một hai ba…"), ("", ""),
])
def test_first_words(text: str, expected: str) -> None:
    assert first_words(text, 3) == expected
