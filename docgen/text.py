"""Text at the edge: bytes of any habit in, clean NFC out, with an account of what was changed."""

from __future__ import annotations

import re
import unicodedata

from docgen.i18n import N_

# zero-width characters, but not the joiner inside an emoji
_INVISIBLE = re.compile("(?<![\u2600-\u27bf\ufe0f\U0001f000-\U0001faff])\u200d|[\u200b\u200c\u2060\ufeff\u00ad]")
_ODD_SPACES = re.compile("[\u00a0\u2007\u202f]")
_LINE_ENDS = re.compile("\r\n?|[\u2028\u2029]")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x9f\ud800-\udfff\ufffe\uffff]")
_WRONG_HORN = {0x1A2: "Ư", 0x1A3: "ư"}
_DASHED = str.maketrans({"đ": "d", "Đ": "D"})

# what clean() may report, in the words shown to the user
CHANGES = {
    "bom": N_("bỏ dấu BOM ở đầu tệp"),
    "utf16": N_("đọc theo bảng mã UTF-16"),
    "damaged": N_("thay các byte hỏng bằng dấu �"),
    "cp1258": N_("đọc theo bảng mã Windows-1258 vì tệp không phải UTF-8"),
    "crlf": N_("đổi các kiểu dấu xuống dòng khác về một kiểu"),
    "nfc": N_("ghép chữ và dấu rời thành chữ dựng sẵn (NFC)"),
    "spaces": N_("đổi dấu cách không ngắt thành dấu cách thường"),
    "invisible": N_("bỏ ký tự không nhìn thấy"),
    "horn": N_("sửa chữ Ƣ, ƣ (lỗi phông chữ của tệp PDF) thành Ư, ư"),
}


_PLAIN_BYTES = bytes(sorted({0x0A, *range(0x20, 0x7F), *range(0x80, 0xC0), 0xC2, 0xC3, 0xC4, 0xC5, 0xC6, 0xE1, 0xE2}))
_ODD_TAILS = tuple((pattern[:1], re.compile(pattern)) for pattern in (
    b"\xc2[\x80-\xa0\xad]", b"\xc6[\xa2\xa3]",
    b"\xe1[^\xba\xbb]", b"\xe2(?:\x80[\x80\x81\x87\x8b-\x8d\xa8\xa9\xaf]|\x81\xa0|\x84|\x8c[\xa9\xaa]|\xab\x9c)"))


def is_plain_utf8(data: bytes) -> bool:
    """A quick yes for what nearly every file is: UTF-8 Vietnamese, NFC, no odd space, no control character.

    ``False`` only means that a closer look is needed. Looks at lead bytes: C2 holds signs like «, C3-C6 Latin letters
    with marks, E1 BA and E1 BB the Vietnamese ones, E2 quotes and dashes; everything that needs cleaning begins otherwise.
    """
    if data.translate(None, _PLAIN_BYTES):
        return False
    return not any(lead in data and odd.search(data) for lead, odd in _ODD_TAILS)


def decode_bytes(data: bytes) -> tuple[str, list[str]]:
    """Bytes → text and the keys of :data:`CHANGES` that applied. Never fails: the last resort is Windows-1258.

    A file that is UTF-8 but for a few bytes stays UTF-8; the damaged places become U+FFFD.
    """
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16", "replace"), ["utf16"]
    bom = ["bom"] if data[:3] == b"\xef\xbb\xbf" else []
    data = data[3:] if bom else data
    try:
        return data.decode("utf-8"), bom
    except UnicodeDecodeError:
        text = data.decode("utf-8", "replace")
    bad, letters = text.count("\ufffd"), sum(c > "\x7f" for c in text)
    if letters > _FEW * bad:
        return text, [*bom, "damaged"]
    return data.decode("cp1258", "replace"), [*bom, "cp1258"]


_FEW = 5  # sound letters for each damaged byte, for a file to count as UTF-8


def clean(text: str) -> tuple[str, list[str]]:
    """Text in NFC with plain spaces and ``\\n`` line ends, and the keys of :data:`CHANGES` that applied."""
    changes = []
    for key, change in _CLEANERS:
        cleaned = change(text)
        if cleaned != text:
            changes.append(key)
            text = cleaned
    return text, changes


def _nfc(text: str) -> str:
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


_CLEANERS = (
    ("crlf", lambda text: _LINE_ENDS.sub("\n", text)),
    ("invisible", lambda text: _INVISIBLE.sub("", text)),
    ("spaces", lambda text: _ODD_SPACES.sub(" ", text)),
    ("horn", lambda text: text.translate(_WRONG_HORN) if "\u01a2" in text or "\u01a3" in text else text),
    ("nfc", _nfc),
)


def control_characters(text: str) -> list[tuple[int, str]]:
    """Offsets and code points (``U+0007``) of characters that XML and print cannot hold."""
    return [(m.start(), f"U+{ord(m.group()):04X}") for m in _CONTROL.finditer(text)]


def plain_ascii(text: str) -> str:
    """Lower case without diacritics (``Mục tiêu`` → ``muc tieu``), for comparing what people type."""
    folded = unicodedata.normalize("NFD", text.translate(_DASHED)).lower()
    return "".join(c for c in folded if not unicodedata.combining(c))


def slug(text: str) -> str:
    """A file-name-safe form: ``Kế hoạch (số 5)`` → ``ke-hoach-so-5``; may be empty."""
    return re.sub(r"[^a-z0-9]+", "-", plain_ascii(text)).strip("-")


def first_words(text: str, count: int = 8) -> str:
    """The first words of a text, with ``…`` when some are left out."""
    words = text.split()
    return " ".join(words[:count]) + ("…" if len(words) > count else "")
