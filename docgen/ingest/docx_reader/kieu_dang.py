"""Effective looks: direct formatting over character style, paragraph styles, table style and defaults, fonts of the theme.

Source of the order: ECMA-376 Part 1, 17.7.2 (style hierarchy) and 17.7.3 (toggle properties), read as Word does: the
defaults are what switches count against; default styles of letters and tables change nothing; of the parts of a table
a row goes before a column; a table that says nothing about its parts has them all.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from typing import Any

from docgen.ingest.docx_reader.chu_de import read_theme
from docgen.ingest.docx_reader.goi_tep import Element, GoiTep, W
from docgen.model.ban_doc import HinhChu, HinhDoan
from docgen.units import mm_to_pt

_OFF = frozenset(("0", "false", "off", "none"))
_TOGGLES = {"b": "dam", "i": "nghieng", "caps": "hoa", "smallCaps": "hoa_nho", "vanish": "an"}
_TWIPS, _HALF_POINTS = 20.0, 2.0
_UNITS = {"pt": 1.0, "in": 72.0, "pc": 12.0, "pi": 12.0, "mm": mm_to_pt(1), "cm": mm_to_pt(10), "px": 0.75}
_MOST_PARENTS = 20
_ALIGN = {"start": "left", "end": "right", "both": "both", "distribute": "both", "center": "center", "right": "right", "left": "left",
          "mediumKashida": "both", "highKashida": "both", "lowKashida": "both", "thaiDistribute": "both"}
_HEIGHT = {"superscript": 1, "subscript": -1}
_LINES = 240.0
_AUTO_SPACING = 14.0  # points that Word sets where a page of the web left the spacing open
_HEADING = re.compile(r"heading ([1-9])", re.IGNORECASE)
_NO_LEVEL = 10  # 9 in the file, the tenth: text
_RULED = ("top", "bottom", "between")
SIDES = ("top", "left", "bottom", "right")
# the parts of a table, the later one wins (17.7.6): their names and bits in a w:tblLook
_PARTS = {"firstCol": ("firstColumn", 0x80), "lastCol": ("lastColumn", 0x100), "firstRow": ("firstRow", 0x20), "lastRow": ("lastRow", 0x40)}

Thuoc = dict[str, Any]
"""Properties that a place sets itself, by our own names."""

Vung = tuple[str, ...]
"""Where in a table a paragraph stands: the table's style, then the parts that have a look of their own; ``()`` in no table."""


def find(node: Element | None, *path: str) -> Element | None:
    """The element down a path of tags without namespace; ``None`` when there is none."""
    for tag in path:
        node = node.find(f"{W}{tag}") if node is not None else None
    return node


def value(node: Element | None, tag: str) -> str:
    """The ``w:val`` of a child; ``""`` when there is none."""
    child = node.find(f"{W}{tag}") if node is not None else None
    return str(child.get(f"{W}val", "")) if child is not None else ""


def is_on(node: Element) -> bool:
    """Whether a switch such as ``w:b`` is on: it is there and not turned off."""
    return node.get(f"{W}val", "1").lower() not in _OFF


def switch(node: Element | None, tag: str) -> bool:
    """Whether a child that is a switch is there and on."""
    child = node.find(f"{W}{tag}") if node is not None else None
    return child is not None and is_on(child)


def number(text: str | None, default: float = 0.0, most: float = 1e6) -> float:
    """A number as written in an attribute; ``default`` for what is none or not below ``most``."""
    try:
        found = float(text) if text else default
    except ValueError:
        return default
    return found if abs(found) < most else default


def points(text: str | None, per: float = _TWIPS) -> float:
    """A length in points: of a number ``per`` go into one, unless its unit stands behind it (``2.5cm``)."""
    unit = _UNITS.get(text[-2:]) if text else None
    return number(text) / per if unit is None or text is None else number(text[:-2]) * unit


def table_parts(look: Element | None) -> frozenset[str]:
    """The parts of a table that its style may set apart, as its ``w:tblLook`` says: by name, or as bits."""
    if look is None:
        return frozenset(_PARTS)
    bits = look.get(f"{W}val", "0")
    flags = int(bits, 16) if bits and set(bits) <= set("0123456789abcdefABCDEF") else 0
    return frozenset(part for part, (name, bit) in _PARTS.items()
                     if look.get(f"{W}{name}", "1" if flags & bit else "0") in ("1", "true", "on"))


class KieuDang:
    """Styles, defaults and theme fonts of a document. ``lists`` maps numbering styles to the ``w:num`` behind each."""

    def __init__(self, goi: GoiTep, part: str) -> None:
        styles = _first(goi, part, "styles")
        self.chu_de = read_theme(_first(goi, part, "theme"))
        found = styles.iter(f"{W}style") if styles is not None else ()
        self.styles: dict[str, Element] = {style.get(f"{W}styleId", ""): style for style in found}
        self.kind = {name: style.get(f"{W}type", "paragraph") for name, style in self.styles.items()}
        self.lists = {name: value(find(style, "pPr", "numPr"), "numId") for name, style in self.styles.items()
                      if self.kind[name] == "numbering"}
        paragraphs = {name: style for name, style in self.styles.items() if self.kind[name] == "paragraph"}
        self.default = ["Normal", *(name for name, style in paragraphs.items() if style.get(f"{W}default", "0") not in _OFF)][-1]
        base = find(styles, "docDefaults")
        self.run_defaults = self.run(find(base, "rPrDefault", "rPr"))
        self.paragraph_defaults = paragraph_properties(find(base, "pPrDefault", "pPr"))
        self.run_chain = lru_cache(None)(self._run_chain)
        self.paragraph_chain = lru_cache(None)(self._paragraph_chain)

    def known(self, style: str, kind: str) -> str:
        """``style`` when there is such a one of this kind; else the default for paragraphs, ``""`` for letters and tables."""
        return style if self.kind.get(style) == kind else self.default if kind == "paragraph" else ""

    def name(self, style: str) -> str:
        """The name of a style as the file has it (``heading 2``); ``""`` for an unknown one."""
        return value(self.styles.get(style), "name")

    def parents(self, style: str) -> Iterator[Element]:
        """A style and what it is based on, outermost first; a base of another kind is none."""
        chain: list[Element] = []
        kind = self.kind.get(style)
        while style in self.styles and self.kind[style] == kind and len(chain) < _MOST_PARENTS:
            chain.append(self.styles[style])
            style = value(chain[-1], "basedOn")
        return reversed(chain)

    def parts(self, style: str, part: str) -> list[Element]:
        """What a table style and those it is based on say about a part of a table (``firstRow``), outermost first."""
        return _of_parts(list(self.parents(style)), (style, part))

    def _run_chain(self, vung: Vung) -> Thuoc:
        """What a style sets for letters; ``vung`` is the style, with parts of the table behind it."""
        out: Thuoc = {}
        chain = list(self.parents(vung[0])) if vung else []
        for properties in (find(node, "rPr") for node in [*chain, *_of_parts(chain, vung)]):
            out |= self.run(properties)
        return out

    def _paragraph_chain(self, vung: Vung, start: str = "") -> tuple[Thuoc, Thuoc]:
        """What a style sets for paragraphs, in two: by the styles outside ``start``, and from it on inwards."""
        outside: Thuoc = {}
        inside: Thuoc = {}
        here = outside
        chain = list(self.parents(vung[0])) if vung else []
        for node in [*chain, *_of_parts(chain, vung)]:
            here = inside if start and node.get(f"{W}styleId") == start else here
            heading = _HEADING.fullmatch(value(node, "name"))
            here |= {"bac": int(heading[1])} if heading else {}
            here |= paragraph_properties(find(node, "pPr"))
        return outside, inside

    def run(self, node: Element | None) -> Thuoc:
        """What a ``w:rPr`` sets."""
        out: Thuoc = {}
        for child in node if node is not None else ():
            tag = child.tag.removeprefix(W)
            if tag in _TOGGLES:
                out[_TOGGLES[tag]] = is_on(child)
            elif tag in _RUN_READERS:
                out |= _RUN_READERS[tag](child)
            elif tag == "rFonts":
                out |= self._font(child)
        return out

    def _font(self, node: Element) -> Thuoc:
        """The fonts of plain letters and of those with marks: a name or, going before it, a place in the theme."""
        out: Thuoc = {}
        for key, tag in (("phong", "ascii"), ("phong_dau", "hAnsi")):
            themed = node.get(f"{W}{tag}Theme")
            font = self.chu_de.phong.get(themed[:5], "") if themed else node.get(f"{W}{tag}")
            if font:
                out[key] = font
        return out

    def letters(self, paragraph_style: str, vung: Vung, direct: Element | None) -> tuple[HinhChu, bool]:
        """The effective look of a run and whether it is hidden.

        A switch is what the defaults say, unless an odd number of table, paragraph and character style say otherwise;
        what the run itself says goes before all that.
        """
        own = self.run(direct)
        styles = tuple(map(self.run_chain, (vung, (paragraph_style,), (self.known(str(own.get("kieu", "")), "character"),))))
        all_of: Thuoc = {**self.run_defaults, **styles[0], **styles[1], **styles[2], **own}
        for key in _TOGGLES.values():
            if key not in own:
                base = bool(self.run_defaults.get(key))
                all_of[key] = base != (sum(style.get(key, base) != base for style in styles) % 2 == 1)
        return _letters(all_of), bool(all_of["an"])

    def paragraph(self, style: str, vung: Vung, direct: Element | None, level: Mapping[str, object], owner: str = "") -> HinhDoan:
        """The effective look of a paragraph. ``level`` is what its automatic numbering sets, ``owner`` the style that
        brings the numbering: it and the styles based on it go before the level; ``""`` when the paragraph brings it."""
        table, _ = self.paragraph_chain(vung)
        outside, inside = self.paragraph_chain((style,), owner)
        p: Thuoc = {**self.paragraph_defaults, **table, **outside, **level, **inside, **paragraph_properties(direct)}
        p |= {side: _AUTO_SPACING for side in ("truoc", "sau") if p.get(f"{side}_tu")}
        p["ke"] = any(p.get(f"ke_{side}") for side in _RULED)
        p["vien"] = tuple(side for side in SIDES if p.get(f"ke_{side}"))
        return HinhDoan(**{key: p[key] for key in p.keys() & _FIELDS}, kieu=self.name(style))


_FIELDS = frozenset(HinhDoan._fields)


def _of_parts(chain: list[Element], vung: Vung) -> list[Element]:
    """What the styles of a chain say about the parts of a table, the strongest last."""
    return [part for kind in _PARTS if kind in vung[1:] for node in chain for part in node.findall(f"{W}tblStylePr")
            if part.get(f"{W}type") == kind]


def _letters(p: Mapping[str, Any]) -> HinhChu:
    return HinhChu(p.get("phong", p.get("phong_dau", "")), p.get("co_chu", 10.0), bool(p.get("dam")), bool(p.get("nghieng")),
                   bool(p.get("gach_chan")), bool(p.get("hoa") or p.get("hoa_nho")), p.get("mau", ""), p.get("cao", 0))


def _value(node: Element) -> str:
    return str(node.get(f"{W}val", ""))


_RUN_READERS: dict[str, Callable[[Element], Thuoc]] = {
    "sz": lambda node: {"co_chu": points(_value(node), _HALF_POINTS)} if _value(node) else {},
    "u": lambda node: {"gach_chan": _value(node) not in ("", "none")},
    "color": lambda node: {"mau": "" if _value(node) == "auto" else _value(node).upper()},
    "vertAlign": lambda node: {"cao": _HEIGHT.get(_value(node), 0)},
    "rStyle": lambda node: {"kieu": _value(node)},
}


def paragraph_properties(node: Element | None) -> Thuoc:
    """What a ``w:pPr`` sets; lengths in points."""
    out: Thuoc = {}
    for child in node if node is not None else ():
        reader = _PARAGRAPH_READERS.get(child.tag)
        if reader is not None:
            out |= reader(child)
    return out


def _indent(node: Element) -> Thuoc:
    """Indents in characters are left aside: Word writes the same length beside them."""
    get = node.get
    out: Thuoc = {}
    for name, found in (("thut_trai", get(f"{W}left") or get(f"{W}start")), ("thut_phai", get(f"{W}right") or get(f"{W}end"))):
        if found is not None:
            out[name] = points(found)
    hanging, first = get(f"{W}hanging"), get(f"{W}firstLine")
    if hanging is not None or first is not None:
        out["thut_dau"] = -points(hanging) if hanging is not None else points(first)
    return out


def _spacing(node: Element) -> Thuoc:
    out: Thuoc = {}
    for name, key in (("truoc", "before"), ("sau", "after")):
        if node.get(f"{W}{key}"):
            out[name] = points(node.get(f"{W}{key}"))
        if (auto := node.get(f"{W}{key}Autospacing")) is not None:
            out[f"{name}_tu"] = auto.lower() not in _OFF
    if node.get(f"{W}line"):
        rule = node.get(f"{W}lineRule", "auto")
        out |= {"gian_dong": points(node.get(f"{W}line"), _LINES if rule == "auto" else _TWIPS), "luat_dong": rule}
    return out


_PARAGRAPH_READERS: dict[str, Callable[[Element], Thuoc]] = {f"{W}{tag}": reader for tag, reader in {
    "jc": lambda node: {"can_le": _ALIGN.get(_value(node), "left")},
    "ind": _indent,
    "spacing": _spacing,
    "outlineLvl": lambda node: {"bac": (int(number(_value(node), 9)) + 1) % _NO_LEVEL},
    "keepNext": lambda node: {"giu": is_on(node)},
    "pageBreakBefore": lambda node: {"trang_moi": is_on(node)},
    "pBdr": lambda node: {f"ke_{side.tag.removeprefix(W)}": side.get(f"{W}val") not in ("nil", "none") for side in node},
}.items()}


def _first(goi: GoiTep, part: str, kind: str) -> Element | None:
    names = goi.related(part, kind)
    return goi.xml(names[0]) if names else None
