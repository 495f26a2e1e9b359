"""Looks that may be set: of letters, of paragraphs, of pages; in the XML and in the checker's view of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from docgen.i18n import N_, t
from docgen.ingest.docx_reader.goi_tep import Element, W
from docgen.ingest.docx_reader.kieu_dang import points
from docgen.units import lines_to_240ths, mm_to_pt, mm_to_twips, pt_to_half_points, pt_to_mm, pt_to_twips

CHU, DOAN, TRANG = "chu", "doan", "trang"
"""What a look belongs to: letters, a paragraph, a section of pages."""

_RPR = ("ins del moveFrom moveTo rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid "
        "vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang "
        "eastAsianLayout specVanish oMath")
_PPR = ("pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens "
        "kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind "
        "contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr "
        "sectPr")
_SECTPR = ("headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt "
           "vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings")
_ORDER = {f"{W}{parent}": {f"{W}{tag}": n for n, tag in enumerate(tags.split())}
          for parent, tags in (("rPr", _RPR), ("pPr", _PPR), ("sectPr", _SECTPR))}
"""Parent → place of each child (ECMA-376 Part 1, CT_RPr, CT_PPr, CT_SectPr); others stand behind them."""

_LAST = 1_000
_FONTS = ("ascii", "hAnsi", "eastAsia", "cs")
_MARGINS = {"le_tren": "top", "le_duoi": "bottom", "le_trai": "left", "le_phai": "right"}
_OTHER_MARGINS = {"header": "720", "footer": "720", "gutter": "0"}
_INCH = "1440"


class KhiaCanh(NamedTuple):
    """One aspect. ``cua`` is what it belongs to, ``truong`` its field in the model, ``ten`` its name
    (``""`` where the value says it all: «chữ đậm»), ``dat`` sets it in the
    properties, ``gia_tri`` makes a value of the model of what a rule wants, ``hien`` shows a value of the model."""

    cua: str
    truong: str
    ten: str
    dat: Callable[[Element, Any], None]
    gia_tri: Callable[[Any], Any]
    hien: Callable[[Any], str]


def child(parent: Element, tag: str) -> Element:
    """The child with this tag, made in its place when there is none; of several the last, which is the one that counts."""
    name = f"{W}{tag}"
    found = parent.findall(name)
    for extra in found[:-1]:
        parent.remove(extra)
    if found:
        return found[-1]
    order = _ORDER.get(parent.tag, {})
    new = parent.makeelement(name)
    at = next((n for n, other in enumerate(parent) if order.get(other.tag, _LAST) > order[name]), len(parent))
    parent.insert(at, new)
    return new


def run_properties(run: Element) -> Element:
    """The ``w:rPr`` of a run (or of the properties of a paragraph), made when there is none."""
    if run.tag == f"{W}pPr":
        return child(run, "rPr")
    found = run.find(f"{W}rPr")
    if found is None:
        found = run.makeelement(f"{W}rPr")
        run.insert(0, found)
    return found


def paragraph_properties(paragraph: Element) -> Element:
    """The ``w:pPr`` of a paragraph, made when there is none."""
    found = paragraph.find(f"{W}pPr")
    if found is None:
        found = paragraph.makeelement(f"{W}pPr")
        paragraph.insert(0, found)
    return found


def _without(node: Element, *names: str) -> None:
    for name in names:
        node.attrib.pop(f"{W}{name}", None)


# letters -------------------------------------------------------------------------------------------------------------


def _switch(*tags: str) -> Callable[[Element, Any], None]:
    def put(properties: Element, on: Any) -> None:
        for tag in tags:
            node = child(properties, tag)
            _without(node, "val")
            if not on:
                node.set(f"{W}val", "0")

    return put


def _size(properties: Element, size: Any) -> None:
    for tag in ("sz", "szCs"):
        child(properties, tag).set(f"{W}val", str(pt_to_half_points(size)))


def _font(properties: Element, name: Any) -> None:
    node = child(properties, "rFonts")
    _without(node, *(f"{kind}Theme" for kind in _FONTS), "cstheme", "hint")
    for kind in _FONTS:
        node.set(f"{W}{kind}", name)


def _colour(properties: Element, colour: Any) -> None:
    node = child(properties, "color")
    _without(node, "themeColor", "themeTint", "themeShade")
    node.set(f"{W}val", colour or "auto")


def _underline(properties: Element, on: Any) -> None:
    child(properties, "u").set(f"{W}val", "single" if on else "none")


# paragraphs ----------------------------------------------------------------------------------------------------------


def _align(properties: Element, how: Any) -> None:
    child(properties, "jc").set(f"{W}val", how)


def _first_line(properties: Element, length: Any) -> None:
    """The indent of the first line; the others begin at the edge of the column."""
    node = child(properties, "ind")
    _without(node, "hanging", *_IN_LETTERS)
    for side in ("left", "start"):
        if side == "left" or node.get(f"{W}{side}") is not None:
            node.set(f"{W}{side}", "0")
    node.set(f"{W}firstLine", str(mm_to_twips(pt_to_mm(length))))


def no_indents(properties: Element) -> None:
    """Let a paragraph have its column's whole width, so that what is centred stands in its middle."""
    node = child(properties, "ind")
    _without(node, "hanging", *_IN_LETTERS, "rightChars", "endChars", "start", "end")
    for side in ("left", "right", "firstLine"):
        node.set(f"{W}{side}", "0")


_IN_LETTERS = ("hangingChars", "firstLineChars", "leftChars", "startChars")
"""Indents counted in letters, which go before those in points."""


def _space_before(properties: Element, height: Any) -> None:
    node = child(properties, "spacing")
    _without(node, "beforeLines")
    node.set(f"{W}before", str(pt_to_twips(height)))
    node.set(f"{W}beforeAutospacing", "0")  # a style may leave it to the page


def show_spacing(properties: Element) -> None:
    """Take back what a style says: no space between paragraphs of one style."""
    _switch("contextualSpacing")(properties, False)


def _line_height(properties: Element, wanted: Any) -> None:
    rule, height = wanted
    node = child(properties, "spacing")
    node.set(f"{W}line", str(lines_to_240ths(height) if rule == "auto" else pt_to_twips(height)))
    node.set(f"{W}lineRule", rule)


# pages ---------------------------------------------------------------------------------------------------------------


def _margin(side: str) -> Callable[[Element, Any], None]:
    def put(section: Element, margin: Any) -> None:
        node = child(section, "pgMar")
        for other, length in {**dict.fromkeys(_MARGINS.values(), _INCH), **_OTHER_MARGINS}.items():
            if node.get(f"{W}{other}") is None:
                node.set(f"{W}{other}", length)
        node.set(f"{W}{side}", str(mm_to_twips(pt_to_mm(margin))))

    return put


def _attribute(tag: str, name: str) -> Callable[[Element, Any], None]:
    def put(section: Element, value: Any) -> None:
        child(section, tag).set(f"{W}{name}", str(value))

    return put


def _paper(section: Element, sides: Any) -> None:
    node = child(section, "pgSz")
    _without(node, "code")
    lies = points(node.get(f"{W}w")) > points(node.get(f"{W}h"))  # on its side
    for side, length in zip(("w", "h"), reversed(sides) if lies else sides, strict=True):
        node.set(f"{W}{side}", str(mm_to_twips(pt_to_mm(length))))


# all -----------------------------------------------------------------------------------------------------------------


def _number(value: float) -> str:
    return f"{round(value, 2):g}".replace(".", ",")


def _mm(length: float) -> str:
    return t("{n} mm", n=_number(round(pt_to_mm(length), 1)))


def _points(value: float) -> str:
    return t("{n} pt", n=_number(value))


def _either(yes: str, no: str) -> Callable[[Any], str]:
    return lambda on: t(yes if on else no)


def _spoken_colour(colour: Any) -> str:
    """«xanh (0070C0)», «đen»; the code alone where the colour has no common name."""
    if colour in ("", "auto", _BLACK):
        return t("đen") if colour == _BLACK else t("tự động")
    name = _COLOURS.get(colour.upper())
    return t("{n} ({c})", n=t(name), c=colour) if name else str(colour)


_BLACK = "000000"
_COLOURS = {
    "FF0000": N_("đỏ"), "C00000": N_("đỏ sẫm"), "0000FF": N_("xanh dương"), "0070C0": N_("xanh dương"), "00B0F0": N_("xanh nhạt"),
    "002060": N_("xanh đậm"), "00B050": N_("xanh lá"), "92D050": N_("xanh lá nhạt"), "FFFF00": N_("vàng"), "FFC000": N_("vàng cam"),
    "7030A0": N_("tím"), "808080": N_("xám"), "FFFFFF": N_("trắng"),
}
"""The colours that Word offers first."""

_PLACES = {"left": N_("trái"), "center": N_("giữa"), "right": N_("phải"), "both": N_("đều hai bên")}
_FORMATS = {"decimal": "1, 2, 3", "upperRoman": "I, II, III", "lowerRoman": "i, ii, iii", "upperLetter": "A, B, C",
            "lowerLetter": "a, b, c", "numberInDash": "- 1 -, - 2 -"}
"""Kinds of page numbers as they look."""


def _spoken_height(wanted: Any) -> str:
    rule, height = wanted
    return t("{n} dòng", n=_number(height)) if rule == "auto" else _points(height)


def _spoken_format(kind: Any) -> str:
    return _FORMATS.get(kind, str(kind))


def _as_is(value: Any) -> Any:
    return value


KHIA_CANH: dict[str, KhiaCanh] = {
    "co-chu": KhiaCanh(CHU, "co_chu", N_("cỡ chữ"), _size, float, _number),
    "phong": KhiaCanh(CHU, "phong", N_("phông chữ"), _font, str, str),
    "mau": KhiaCanh(CHU, "mau", N_("màu chữ"), _colour, str, _spoken_colour),
    "dam": KhiaCanh(CHU, "dam", "", _switch("b", "bCs"), bool, _either(N_("chữ đậm"), N_("chữ thường"))),
    "nghieng": KhiaCanh(CHU, "nghieng", "", _switch("i", "iCs"), bool, _either(N_("chữ nghiêng"), N_("chữ đứng"))),
    "gach-chan": KhiaCanh(CHU, "gach_chan", "", _underline, bool, _either(N_("gạch chân"), N_("không gạch chân"))),
    "in-hoa": KhiaCanh(CHU, "hoa", "", _switch("caps"), bool, _either(N_("CHỮ IN HOA"), N_("chữ thường"))),
    "can-le": KhiaCanh(DOAN, "can_le", N_("căn"), _align, str, lambda how: t(_PLACES.get(how, how))),
    "thut-dau": KhiaCanh(DOAN, "thut_dau", N_("thụt đầu dòng"), _first_line, mm_to_pt, _mm),
    "gian-doan": KhiaCanh(DOAN, "truoc", N_("khoảng cách với đoạn trên"), _space_before, float, _points),
    "gian-dong": KhiaCanh(DOAN, "gian_dong", N_("giãn dòng"), _line_height, _as_is, _spoken_height),
    **{key: KhiaCanh(TRANG, key, name, _margin(_MARGINS[key]), mm_to_pt, _mm) for key, name in (
        ("le_tren", N_("lề trên")), ("le_duoi", N_("lề dưới")), ("le_trai", N_("lề trái")), ("le_phai", N_("lề phải")))},
    "mep": KhiaCanh(TRANG, "mep_tren", N_("khoảng cách từ số trang đến mép trên"), _margin("header"), mm_to_pt, _mm),
    "tu": KhiaCanh(TRANG, "so_tu", N_("số trang bắt đầu từ"), _attribute("pgNumType", "start"), int, str),
    "dang": KhiaCanh(TRANG, "so_dang", N_("kiểu số trang"), _attribute("pgNumType", "fmt"), str, _spoken_format),
    "trang-dau": KhiaCanh(TRANG, "trang_dau_rieng", N_("trang đầu"), _switch("titlePg"), bool,
                           _either(N_("không hiện số"), N_("có hiện số"))),
    "kho": KhiaCanh(TRANG, "kho", N_("khổ giấy"), _paper, lambda mm: tuple(map(mm_to_pt, mm)),
                    lambda sides: " × ".join(map(_mm, sides))),
}
"""Aspects by the names that rules give them."""
