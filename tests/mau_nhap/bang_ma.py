"""Old encodings of Vietnamese, written for the samples: TCVN3 (ABC), VNI, Windows-1258, and letters gone wrong."""

from __future__ import annotations

import unicodedata

_TCVN3_ROWS = (
    ("ĂÂÊÔƠƯĐăâêôơưđ", "A1A2A3A4A5A6A7A8A9AAABACADAE"),
    ("àảãáạằẳẵắặầẩẫấậ", "B5B6B7B8B9BBBCBDBEC6C7C8C9CACB"),
    ("èẻẽéẹềểễếệìỉĩíị", "CCCECFD0D1D2D3D4D5D6D7D8DCDDDE"),
    ("òỏõóọồổỗốộờởỡớợ", "DFE1E2E3E4E5E6E7E8E9EAEBECEDEE"),
    ("ùủũúụừửữứựỳỷỹýỵ", "EFF1F2F3F4F5F6F7F8F9FAFBFCFDFE"),
)
_TCVN3 = {letter: code for letters, codes in _TCVN3_ROWS for letter, code in zip(letters, bytes.fromhex(codes), strict=True)}

# VNI: the mark follows the letter; marks on plain letters, then on â ê ô, then on ă; capitals take capital marks
_DAU = "\u0301\u0300\u0309\u0303\u0323"  # sắc huyền hỏi ngã nặng
_VNI_THUONG = {"": "ùøûõï", "\u0302": "áàåãä", "\u0306": "éèúüë"}
_VNI_RIENG = {"ì": "ì", "í": "í", "ỉ": "æ", "ĩ": "ó", "ị": "ò", "ỵ": "î", "đ": "ñ", "ư": "ö", "ơ": "ô"}
_MU, _TRANG, _RAU = "\u0302", "\u0306", "\u031b"


def tcvn3(text: str) -> str:
    """``text`` as it is stored in a run with a .Vn font: each letter the Latin-1 character of its TCVN3 code.

    Capitals with a tone mark have no code: people typed them in .VnTimeH, where small letters look like capitals.
    """
    wrong = [c for c in text if ord(c) > 127 and c not in _TCVN3 and c not in "–…“”§·"]
    if wrong:
        raise ValueError(f"no TCVN3 code for {wrong} in {text!r}")
    return "".join(chr(_TCVN3[c]) if c in _TCVN3 else c for c in text)


def tcvn3_hoa(text: str) -> str:
    """Capitals as stored in a .VnTimeH run: the codes of the small letters."""
    return tcvn3(text.lower())


def tcvn3_bytes(text: str) -> bytes:
    """A plain text file of that time: where .VnTimeH is gone, capitals with a mark have become small letters."""
    return tcvn3("".join(c.lower() if ord(c) > 127 and c not in _TCVN3 else c for c in text)).encode("latin-1")


def vni(text: str) -> str:
    """``text`` as it is stored in a run with a VNI font."""
    return "".join(map(_vni_letter, unicodedata.normalize("NFC", text)))


def _vni_letter(letter: str) -> str:
    small = letter.lower()
    if ord(letter) < 128:
        return letter
    if small in _VNI_RIENG:
        coded = _VNI_RIENG[small]
    else:
        base, *marks = unicodedata.normalize("NFD", small)
        if not marks:
            return letter
        coded = _vni_marked(base, marks)
    return coded.upper() if letter.isupper() else coded


def _vni_marked(base: str, marks: list[str]) -> str:
    if _RAU in marks:
        base = {"u": "ö", "o": "ô"}[base]
    shape = next((m for m in marks if m in (_MU, _TRANG)), "")
    tone = next((m for m in marks if m in _DAU), "")
    if not tone:
        return base + {_MU: "â", _TRANG: "ê", "": ""}[shape]
    return base + _VNI_THUONG[shape][_DAU.index(tone)]


def cp1258(text: str) -> bytes:
    """Windows-1258: tone marks stand behind their letters."""
    out = bytearray()
    for letter in unicodedata.normalize("NFC", text):
        try:
            out += letter.encode("cp1258")
        except UnicodeEncodeError:
            base, *marks = unicodedata.normalize("NFD", letter)
            shape = "".join(m for m in marks if m not in _DAU)
            tone = "".join(m for m in marks if m in _DAU)
            out += (unicodedata.normalize("NFC", base + shape) + tone).encode("cp1258")
    return bytes(out)


def nfd(text: str) -> str:
    """Letters and marks apart, as a Mac writes them."""
    return unicodedata.normalize("NFD", text)


def sai_u(text: str) -> str:
    """Ƣ for Ư, as some PDF files give it."""
    return text.replace("Ư", "\u01a2").replace("ư", "\u01a3")
