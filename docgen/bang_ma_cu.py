"""Bảng mã cũ: text of Word files older than Unicode fonts, TCVN3 (ABC, ``.VnTime``) and VNI (``VNI-Times``), to Unicode.

Such text is stored as Windows-1252 characters that only its font shows as Vietnamese: ``ngµy``, ``Uûy ban``. Sources: TCVN 5712:1993
(VN3 is what the ``.Vn`` fonts have; VN1 adds the capitals with tones) and the VNI chart for Windows. Call these functions on text as it
stands in the file: :func:`docgen.text.clean` would drop U+00AD, which is ``ư`` in TCVN3.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from functools import lru_cache
from itertools import product
from typing import NamedTuple

# what a syllable is: the one test that tells Vietnamese from anything else -----------------------------------------------

_RIMES = """a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et
ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu o oa oac oach oai oam oan oang oanh oao oap oat oay
oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê
uêch uên uênh uêt uêu ui um un ung uôc uôi uôm uôn uông uôt uơ up ut uy uya uych uyên uyêt uyn uynh uyp uyt uyu ư ưa ưc ưi ưng ươc ươi
ươm ươn ương ươp ươt ươu ưt ưu y ych yêm yên yêng yêt yêu ynh yt"""
_SYLLABLE = re.compile(
    "(gi|qu|(?:b|ch|d|đ|h|kh|l|m|nh?|ph?|r|s|th?|tr|v|x)?|(?:c|n?g)(?=[aăâoôơuư])|(?:k|ngh?|gh)(?=[eêiy])|g(?=i))"
    f"({'|'.join(_RIMES.split())})")
_TONES = "\u0300\u0309\u0303\u0301\u0323"
_TONES_OF_STOPS = "\u0301\u0323"  # a syllable in c, ch, p, t has sắc or nặng


@lru_cache(maxsize=1 << 14)
def _is_syllable(word: str) -> bool:
    """Whether a word is spelt as Vietnamese syllables are; with a capital tone letter after small letters (``vỔ``) it is not."""
    if re.search("[a-z]", word) and any(c > "\x7f" and c.isupper() for c in word[1:]):
        return False
    loose = [unicodedata.normalize("NFD", c) for c in word.lower()]
    tones = [(at, mark) for at, marks in enumerate(loose) for mark in marks if mark in _TONES]
    letters = unicodedata.normalize("NFC", "".join(c for marks in loose for c in marks if c not in _TONES))
    found = _SYLLABLE.fullmatch(letters)
    if not found or len(tones) > 1 or (letters.endswith(("c", "ch", "p", "t")) and not (tones and tones[0][1] in _TONES_OF_STOPS)):
        return False
    return not tones or tones[0][0] - found.start(2) in _tone_places(found[1], found[2])


def _tone_places(onset: str, rime: str) -> set[int]:
    """Where in a rime its tone may stand; the places of old and of careless spelling (``hoà hòa hòan qủa``) count."""
    glide = rime.startswith(("oa", "oe", "oo", "uy"))
    nucleus = max((at for at, char in enumerate(rime) if char in "ăâêôơư"), default=int(glide))
    return {nucleus} | ({0} if glide else set()) | ({-1} if onset in ("gi", "qu") else set())


# TCVN3: VN3 and, above it, VN1 -------------------------------------------------------------------------------------------

_TCVN = dict(zip((*range(0x80, 0xA0), *range(0xA1, 0xB0), *range(0xB5, 0x100)), (
    "ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ"  # 80-9F: VN1 only
    "ĂÂÊÔƠƯĐăâêôơưđẰ"  # A1-AF; B0-B4 are loose tones in VN1 and VN2, nothing in VN3: left alone, for 30°C and m²
    "àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ"), strict=True))
_TCVN |= dict(zip(b"\x01\x02\x04\x05\x06\x11\x12\x13\x14\x15\x16\x17", "ÚỤỪỬỮỨỰỲỶỸÝỴ", strict=True))
_WINDOWS = {byte: bytes([byte]).decode("cp1252", "replace").replace("\ufffd", chr(byte)) for byte in range(0x80, 0xA0)}
_VN1 = {ord(char): chr(byte) for byte, char in _WINDOWS.items()}
_TCVN |= {ord(_WINDOWS[byte]): _TCVN[byte] for byte in b"\x83\x88\x8a\x8c\x8e\x98\x9a\x9c\x9e\x9f"}  # ƒˆŠŒŽ˜šœžŸ: never punctuation
_MARKED = "".join(char for byte, char in _WINDOWS.items() if ord(char) not in _TCVN)
_MARKED_WORD = re.compile(f"(?<![^\\s!-@])(?![^€™](?:[\\s!-@]|$))[^\\s!-@]*[{_MARKED}][^\\s!-@]*")  # not a dash between spaces, numbers
_LONG_ENOUGH = 4  # letters of the longest word that can only be VN1, so that “B–C” is not BỌC


def _tcvn_text(text: str) -> str:
    """Text with its C1 controls as their Windows twins, or, where it is VN1, with twins as controls, which are capitals there.

    The ``.Vn`` fonts have no such capitals, and ``–“”…`` are frequent: it is VN1 only when all give syllables in capitals.
    """
    text = text.translate(_WINDOWS)
    read = {word.translate(_VN1).translate(_TCVN) for word in _MARKED_WORD.findall(text)}
    capitals = all(word.isupper() and _is_syllable(word) for word in read) and max(map(len, read), default=0) >= _LONG_ENOUGH
    return _MARKED_WORD.sub(lambda m: m[0].translate(_VN1), text) if capitals else text


# VNI: a letter and its mark ------------------------------------------------------------------------------------------------

_VNI_MARKS = (("aeouyôö", "øûõùï", ""), ("aeo", "âàåãáä", "\u0302"), ("a", "êèúüéë", "\u0306"))  # bases, what follows, its meaning
_VNI_SINGLES = dict(zip("ôöñæóòîÔÖÑÆÓÒÎ", "ơưđỉĩịỵƠƯĐỈĨỊỴ", strict=True))
_VNI = _VNI_SINGLES | {
    base + mark: unicodedata.normalize("NFC", _VNI_SINGLES.get(base, base) + sign + tone)
    for bases, marks, sign in _VNI_MARKS
    for base, (char, tone) in product(bases + bases.upper(), zip(marks, ["", *_TONES][-len(marks):], strict=True))
    for mark in (char, char.upper())}
_VNI_CHARS = re.compile("[AEOaeo][âàåãáäÂÀÅÃÁÄ]|[Aa][êèúüéëÊÈÚÜÉË]|[AEOUYÔÖaeouyôö][øûõùïØÛÕÙÏ]|[ôöñæóòîÔÖÑÆÓÒÎ]")


def _decode_vni(word: str) -> str:
    return _VNI_CHARS.sub(lambda m: _VNI[m[0]], word)


class _Code(NamedTuple):
    prepare: Callable[[str], str]  # a whole text, before it is cut into words
    words: re.Pattern[str]
    decode: Callable[[str], str]  # one word


_LETTERS = "[^\\W\\d_]|[\u0300-\u036f"
_TCVN_CODE = _Code(_tcvn_text, re.compile(f"((?:{_LETTERS}{re.escape(''.join(map(chr, _TCVN)))}])+)"), lambda word: word.translate(_TCVN))
_VNI_CODE = _Code(lambda text: text.translate(_WINDOWS), re.compile(f"((?:{_LETTERS}])+)"), _decode_vni)
_CODES = {"tcvn3": _TCVN_CODE, "tcvn3_hoa": _TCVN_CODE, "vni": _VNI_CODE}
_UNICODE = re.compile(f"(?:(?![{re.escape(''.join(_WINDOWS.values()))}])[^\\W\\d_\u0000-\u00ff])|[\u0300-\u036f]")


def encoding_of_font(font: str) -> str | None:
    """``tcvn3``, ``tcvn3_hoa`` (small letters shown as capitals: ``.VnTimeH``) or ``vni`` for a font's name, ``None`` for others."""
    name = font.strip()
    if name.lower().startswith(".vn"):
        return "tcvn3_hoa" if name.endswith("H") or (name.islower() and name.endswith("h")) else "tcvn3"
    return "vni" if name.lower().startswith(("vni-", "vni ")) else None


def to_unicode(text: str, encoding: str) -> str:
    """Text of an old font → NFC Unicode; ``encoding`` as :func:`encoding_of_font` says, any other gives the text in NFC.

    Never fails. A character that the encoding lacks stays. A word that is already Unicode stays: one with a letter beyond
    Windows-1252, or a syllable that decoding would spoil (``các`` → ``cỏc``). A word that could be either goes with the
    certain one before it, else the first one after it; with none in the text it is decoded, as the font says. So give whole
    paragraphs: runs cut inside a word know less, and a VNI letter cut from its mark is lost. C1 controls that are no letter
    come back as the Windows-1252 sign of that byte.
    """
    if (code := _CODES.get(encoding)) is None:
        return unicodedata.normalize("NFC", text)
    parts = code.words.split(code.prepare(text))
    read = [code.decode(word) for word in parts[1::2]]
    old = _settled(_is_old(word, new) for word, new in zip(parts[1::2], read, strict=True))
    shown = [new.upper() for new in read] if encoding == "tcvn3_hoa" else read
    parts[1::2] = [new if is_old else word for word, new, is_old in zip(parts[1::2], shown, old, strict=True)]
    return unicodedata.normalize("NFC", "".join(parts))


def _is_old(word: str, read: str) -> bool | None:
    """Whether a word must be decoded: yes, no (Unicode already), or ``None`` when it alone does not tell."""
    if _UNICODE.search(word):
        return False
    right = _is_syllable(read)
    return None if len(word) == 1 or right == _is_syllable(word) else right


def _settled(verdicts: Iterable[bool | None]) -> list[bool]:
    """Each open verdict as the last settled one before it, else the first after it, else yes."""
    known = list(verdicts)
    state = next((v for v in known if v is not None), True)
    return [state := state if v is None else v for v in known]


def guess(text: str) -> str | None:
    """The encoding of a paragraph by its text alone, or ``None`` when in doubt: decoding correct text would destroy it.

    Needs two different words that are Vietnamese syllables only when decoded, hardly any word that decoding leaves foreign,
    and plain words that are mostly Vietnamese too; ``None`` for any text with one letter beyond Windows-1252.
    ``tcvn3_hoa`` when all ASCII letters are capitals: VN3 has no capitals with tones, so only its capital fonts write that.
    """
    if text.isascii() or _UNICODE.search(text):
        return None
    found = [encoding for encoding in ("tcvn3", "vni") if _is_convincing(text, _CODES[encoding])]
    if len(found) != 1:
        return None
    return "tcvn3_hoa" if found == ["tcvn3"] and not re.search("[a-z]", text) else found[0]


_MIN_SIGNALS, _MIN_LETTERS = 2, 8  # different words, and the length of all: “sö må” is Swedish
_CLEAR_SIGNALS, _MISFITS = 6, 8  # enough among foreign plain words, as those of a web address; signals for one loan word


def _is_convincing(text: str, code: _Code) -> bool:
    words = code.words.findall(code.prepare(text))
    read = {word: code.decode(word) for word in words}
    good = {word: _is_syllable(new) for word, new in read.items()}
    marked = [w for w in words if len(w) > 1 and not w.isascii() and (good[w] or not read[w].isupper())]  # QĐ, HĐND: no word
    signals = [w for w in marked if good[w] and not _is_syllable(w)]
    plain = [good[w] for w in words if len(w) > 1 and w.isascii() and not w.isupper()]
    different = set(signals)
    return (len(different) >= _MIN_SIGNALS and sum(map(len, different)) >= _MIN_LETTERS
            and 2 * len(signals) >= len(marked) and _MISFITS * sum(not good[w] for w in marked) <= len(signals)
            and (2 * sum(plain) >= len(plain) or len(different) >= _CLEAR_SIGNALS))


def decode_bytes_legacy(data: bytes) -> tuple[str, str] | None:
    """Bytes of a text file → (NFC text, encoding) when the whole file is convincingly TCVN3 or VNI, else ``None``.

    ``None`` for anything valid as UTF-8, for UTF-16, and for Windows-1258: read as that, its words are syllables.
    Line ends stay as they are. Never fails.
    """
    if b"\0" in data or "\ufffd" not in data.decode("utf-8", "replace"):
        return None
    text = data.decode("latin-1").translate(_WINDOWS)
    if (encoding := guess(text)) is None:
        return None
    decoded = to_unicode(text, encoding)
    return (decoded, encoding) if _syllables(decoded) > 2 * _syllables(data.decode("cp1258", "replace")) else None


def _syllables(text: str) -> int:
    """How many words with letters beyond ASCII are syllables."""
    words = _VNI_CODE.words.findall(unicodedata.normalize("NFC", text))
    return sum(not word.isascii() and _is_syllable(word) for word in words)
