"""A .docx under the knife: its parts as trees, its paragraphs by role, and the changes that a clerk can make in Word."""

from __future__ import annotations

import copy
import io
import re
import zipfile
from collections.abc import Iterable

from lxml import etree

from docgen.model.vai_tro import KIEU_DOAN, KIEU_PHU, style_id

NS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W = f"{{{NS}}}"
VAN_BAN, KIEU, CUOC_CHU = "word/document.xml", "word/styles.xml", "word/footnotes.xml"
Nut = etree._Element
"""An element of XML."""

_RPR = ("rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "color", "spacing", "sz", "szCs", "u", "vertAlign", "lang")
_PPR = ("pStyle", "keepNext", "keepLines", "pageBreakBefore", "widowControl", "numPr", "pBdr", "tabs", "spacing", "ind",
    "contextualSpacing",
        "jc", "outlineLvl", "rPr", "sectPr")


class Tep:
    """The parts of a .docx, read when asked for."""

    def __init__(self, data: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            self.parts = {name: archive.read(name) for name in archive.namelist()}
        self.trees: dict[str, Nut] = {}

    def goc(self, part: str = VAN_BAN) -> Nut:
        """The root of a part, to be changed in place."""
        if part not in self.trees:
            self.trees[part] = etree.fromstring(self.parts[part])
        return self.trees[part]

    def data(self) -> bytes:
        """The file as it is now."""
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
            for name, kept in self.parts.items():
                archive.writestr(name,
                    etree.tostring(self.trees[name], xml_declaration=True, encoding="UTF-8") if name in self.trees else kept)
        return out.getvalue()

    def cac_doan(self, role: str = "", part: str = VAN_BAN) -> list[Nut]:
        """All paragraphs with the style of a role, in order."""
        wanted = style_id({**KIEU_DOAN, **KIEU_PHU}[role]) if role else ""
        return [p for p in self.goc(part).iter(f"{W}p") if not role or p.find(f"{W}pPr/{W}pStyle[@{W}val='{wanted}']") is not None]

    def doan(self, role: str, n: int = 0, chu: str = "") -> Nut:
        """The ``n``-th paragraph of a role whose words contain ``chu``, in the document or its other parts."""
        parts = [VAN_BAN, *(name for name in self.parts if re.match(r"word/(?:footnotes|header|footer)\d*\.xml", name))]
        return [p for part in parts for p in self.cac_doan(role, part) if chu in chu_cua(p)][n]

    def tim(self, chu: str) -> Nut:
        """The one paragraph of text that contains words."""
        found = [p for p in self.cac_doan() if chu in chu_cua(p)]
        assert found, f"no paragraph has «{chu}»"
        return found[0]

    def kieu(self, role: str) -> Nut:
        """The style of a role."""
        wanted = style_id({**KIEU_DOAN, **KIEU_PHU}[role])
        return next(style for style in self.goc(KIEU) if style.get(f"{W}styleId") == wanted)

    def phan(self, n: int = 0) -> Nut:
        """The properties of a section."""
        return list(self.goc().iter(f"{W}sectPr"))[n]

    def dau_trang(self) -> str:
        """The name of the part with the page number."""
        return next(name for name in self.parts if re.match(r"word/(?:header|footer)\d*\.xml", name) and b" PAGE " in self.parts[name])

    def thu_tu(self, nodes: Iterable[Nut]) -> set[int]:
        """Ordinals of paragraphs of the document, as the checker counts them."""
        wanted = {id(node) for node in nodes}
        return {n for n, p in enumerate(self.goc().iter(f"{W}p"), 1) if id(p) in wanted}


def nut(tag: str, **attributes: object) -> Nut:
    """A new element."""
    out = etree.Element(f"{W}{tag}")
    for key, value in attributes.items():
        out.set(f"{W}{key}", str(value))
    return out


def chu_cua(p: Nut) -> str:
    """The words of a paragraph, ``\\n`` for breaks."""
    return "".join(node.text or "" if node.tag == f"{W}t" else "\n" if node.tag == f"{W}br" else "" for node in p.iter(f"{W}t", f"{W}br"))


def dat(properties: Nut, child: Nut) -> Nut:
    """Put a property into ``rPr`` or ``pPr`` at its place, instead of one that is there."""
    order = _RPR if properties.tag == f"{W}rPr" else _PPR
    name = etree.QName(child).localname
    for old in properties.findall(child.tag):
        properties.remove(old)
    after = [i for i,
        other in enumerate(properties) if order.index(etree.QName(other).localname) < order.index(name)] if name in order else []
    properties.insert(after[-1] + 1 if after else 0, child)
    return child


def rpr(run: Nut) -> Nut:
    """The properties of a run or style, made when there are none."""
    found = run.find(f"{W}rPr")
    if found is None:
        found = nut("rPr")
        if run.tag == f"{W}style":
            run.append(found)
        else:
            run.insert(0, found)
    return found


def ppr(p: Nut) -> Nut:
    """The properties of a paragraph or style, made when there are none."""
    found = p.find(f"{W}pPr")
    if found is None:
        found = nut("pPr")
        p.insert(0 if p.tag == f"{W}p" else len(p) - (p.find(f"{W}rPr") is not None), found)
    return found


def dat_chu(node: Nut, tag: str, **attributes: object) -> None:
    """A look of all letters of a paragraph (directly on its runs), or of a style."""
    for run in [node] if node.tag == f"{W}style" else node.iter(f"{W}r"):
        dat(rpr(run), nut(tag, **attributes))


def co_chu(node: Nut, pt: float) -> None:
    """Size of letters."""
    dat_chu(node, "sz", val=round(2 * pt))


def bat(node: Nut, tag: str, yes: bool) -> None:
    """Bold (``b``), italic (``i``), capitals (``caps``) on or off."""
    dat_chu(node, tag, val=int(yes))


def can(node: Nut, jc: str) -> None:
    """Alignment of a paragraph or style."""
    dat(ppr(node), nut("jc", val=jc))


def go_lai(p: Nut, chu: str) -> None:
    """Other words for a paragraph; the first run keeps its look."""
    runs = p.findall(f"{W}r")
    for run in runs[1:]:
        p.remove(run)
    for node in [node for node in runs[0] if node.tag != f"{W}rPr"]:
        runs[0].remove(node)
    for n, line in enumerate(chu.split("\n")):
        if n:
            runs[0].append(nut("br"))
        text = nut("t")
        text.text = line
        text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        runs[0].append(text)


def thay(p: Nut, cu: str, moi: str) -> None:
    """Replace the first occurrence of words that stand in one piece of text."""
    node = next((node for node in p.iter(f"{W}t") if cu in (node.text or "")), None)
    assert node is not None, f"«{cu}» is not in «{chu_cua(p)}»"
    node.text = (node.text or "").replace(cu, moi, 1)


def ban_sao(p: Nut, chu: str) -> Nut:
    """A copy of a paragraph with other words, placed behind it."""
    out = copy.deepcopy(p)
    go_lai(out, chu)
    p.addnext(out)
    return out


def xoa(node: Nut) -> None:
    """Take an element out; a cell keeps an empty paragraph."""
    parent = node.getparent()
    assert parent is not None
    if parent.tag == f"{W}tc" and len(parent.findall(f"{W}p")) == 1:
        for run in node.findall(f"{W}r"):
            node.remove(run)
        return
    parent.remove(node)


def o_cua(node: Nut, tag: str = "tc") -> Nut:
    """The cell (``tc``), row (``tr``) or table (``tbl``) around a paragraph."""
    return next(node.iterancestors(f"{W}{tag}"))


def the(p: Nut, chu: str) -> Nut:
    """Type other words; the paragraph."""
    go_lai(p, chu)
    return p
