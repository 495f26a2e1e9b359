"""Signs that Word keeps as places in a symbol font, and formulas → the characters that they show."""

from __future__ import annotations

import re
from collections.abc import Callable

from docgen.ingest.docx_reader.goi_tep import Element, W

UNKNOWN = "\ufffd"
"""What stands for a sign of which nobody knows how it looks."""

_PRIVATE, _BYTE = 0xF000, 0x100
_SIGN = re.compile("[\uf000-\uf0ff]")
_SYMBOL_FONTS = ("symbol", "wingdings", "webdings")

# place in the font (as an 8-bit code) → character; facts of the fonts' own tables. Where a sign only serves as a bullet it is «•»
_SYMBOL = {
    **{code: chr(code) for code in range(0x20, 0x40)},
    **dict(enumerate("≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼", 0x40)),
    **dict(enumerate("€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑", 0xA0)),
    0x22: "∀", 0x24: "∃", 0x27: "∋", 0xF1: "〉", 0xF2: "∫",
}
_WINGDINGS = {
    **dict.fromkeys((0x6C, 0x6D, 0x6E, 0x73, 0x74, 0x75, 0x76, 0x77, 0x9E, 0x9F, 0xA0, 0xA7, 0xAA, 0xD8, 0xDC), "•"),
    **dict(enumerate("⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿", 0x80)), 0x20: " ",
    0xA8: "☐", 0x6F: "☐", 0x70: "☐", 0x71: "☐", 0x72: "☐", 0xFE: "☑", 0xFD: "☒", 0x78: "☒", 0xFC: "✓", 0xFB: "✗", 0xA1: "○",
    0xDF: "←", 0xE0: "→", 0xE1: "↑", 0xE2: "↓", 0xE8: "→", 0xF0: "→", 0x46: "☞", 0x2A: "✉", 0x28: "☎", 0xAB: "★", 0x2D: "-",
    0x4A: "☺", 0x4C: "☹",
}
_OTHERS = {
    "wingdings 2": {0x20: " ", 0x50: "✓", 0x4F: "✗", 0x52: "☑", 0x51: "☒", 0x53: "☒", 0x54: "☒", 0xA3: "☐", 0x97: "•", 0x98: "•"},
    "wingdings 3": {0x20: " ", **dict.fromkeys((0x70, 0x75, 0x7D, 0x84), "•")},
    "webdings": {0x20: " ", 0x61: "✓", 0x72: "✗", 0x63: "☐", 0x67: "•", 0x6E: "•", 0x34: "•"},
}


def is_symbol_font(font: str) -> bool:
    """Whether the letters of a font are signs."""
    return font.lower().startswith(_SYMBOL_FONTS)


def symbol(font: str, code: int) -> str:
    """The character at a place of a symbol font; U+FFFD when it is not known. ``code`` may lie in the private area."""
    low = code - _PRIVATE if _PRIVATE <= code < _PRIVATE + _BYTE else code
    if low == code and (code >= _BYTE or not is_symbol_font(font)):
        return chr(code) if code < 0x110000 and chr(code).isprintable() else UNKNOWN  # no place in a font, a letter of Unicode
    name = font.lower()
    table = _OTHERS.get(name, _WINGDINGS if name.startswith("wingdings") else _SYMBOL)
    return table.get(low, UNKNOWN)


def readable(text: str, font: str) -> str:
    """Text with the signs of symbol fonts replaced; other text as it is."""
    if is_symbol_font(font):
        return "".join(symbol(font, ord(c)) if not c.isspace() else c for c in text)
    return text if text.isascii() else _SIGN.sub(lambda match: symbol("symbol", ord(match[0])), text)


# formulas ----------------------------------------------------------------------------------------------------------------

_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_RAISED = str.maketrans("0123456789+-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻")
_LOWERED = str.maketrans("0123456789+-", "₀₁₂₃₄₅₆₇₈₉₊₋")


def linear(node: Element) -> str:
    """A formula on one line, as one types it: ``(a+b)/2``, ``m²``, ``√x``."""
    if node.tag == f"{_M}t":
        return node.text or ""
    if node.tag in (f"{W}del", f"{W}moveFrom"):
        return ""
    reader = _MATH.get(node.tag.removeprefix(_M))
    return reader(node) if reader is not None else "".join(map(linear, node))


def _part(node: Element, tag: str) -> str:
    child = node.find(f"{_M}{tag}")
    return linear(child) if child is not None else ""


def _held(text: str) -> str:
    """In brackets unless it is one word or number."""
    return text if text.replace(",", "").replace(".", "").isalnum() else f"({text})"


def _script(node: Element) -> str:
    below, above = _part(node, "sub"), _part(node, "sup")
    base = _part(node, "e")
    out = f"{base}{below.translate(_LOWERED) if set(below) <= set(map(chr, _LOWERED)) else f'_{_held(below)}'}"
    return f"{out}{above.translate(_RAISED) if set(above) <= set(map(chr, _RAISED)) else f'^{_held(above)}'}"


def _bracketed(node: Element) -> str:
    def sign(tag: str, usual: str) -> str:
        found = node.find(f"{_M}dPr/{_M}{tag}")
        return str(found.get(f"{_M}val", "")) if found is not None else usual

    return sign("begChr", "(") + sign("sepChr", "|").join(linear(item) for item in node.findall(f"{_M}e")) + sign("endChr", ")")


_MATH: dict[str, Callable[[Element], str]] = {
    "f": lambda node: f"{_held(_part(node, 'num'))}/{_held(_part(node, 'den'))}",
    "sSup": _script, "sSub": _script, "sSubSup": _script,
    "rad": lambda node: f"{_part(node, 'deg').translate(_RAISED)}√{_held(_part(node, 'e'))}",
    "d": _bracketed,
}
