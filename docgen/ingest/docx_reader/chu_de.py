"""The theme of a Word file: what its styles and drawings refer to instead of naming fonts and colours themselves."""

from __future__ import annotations

from dataclasses import dataclass, field

from docgen.ingest.docx_reader.goi_tep import Element

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_OTHER_NAMES = {"lt1": "bg1", "dk2": "tx2", "lt2": "bg2"}
_AUTOMATIC = "dk1"  # the colour of plain text


@dataclass(frozen=True, slots=True)
class ChuDe:
    """``phong``: ``major`` and ``minor`` → the Latin font; ``mau``: the name of a colour → ``RRGGBB``, without that of
    plain text; ``net``: the widths of its lines in EMU, as written, the thinnest first."""

    phong: dict[str, str] = field(default_factory=dict)
    mau: dict[str, str] = field(default_factory=dict)
    net: tuple[str, ...] = ()


def read_theme(root: Element | None) -> ChuDe:
    """The theme of a part; an empty one where there is none."""
    if root is None:
        return ChuDe()
    fonts = {kind: root.find(f".//{A}{kind}Font/{A}latin") for kind in ("major", "minor")}
    return ChuDe({kind: font.get("typeface", "") for kind, font in fonts.items() if font is not None}, _colours(root),
                 tuple(line.get("w", "") for line in root.iterfind(f".//{A}lnStyleLst/{A}ln")))


def _colours(root: Element) -> dict[str, str]:
    scheme = root.find(f".//{A}clrScheme")
    out: dict[str, str] = {}
    for node in scheme if scheme is not None else ():
        name = node.tag.removeprefix(A)
        colour = next(((item.get("lastClr") or item.get("val", "")).upper() for item in node), "")
        if name != _AUTOMATIC:
            out[name] = out[_OTHER_NAMES.get(name, name)] = colour
    return out
