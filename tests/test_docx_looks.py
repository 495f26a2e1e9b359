"""What stands around the words of a .docx file: borders, drawn lines, frames of cells, page numbers, a signature."""

from __future__ import annotations

import io
import time
import zipfile
from pathlib import Path

import pytest

from docgen.ingest.docx_reader import read_docx
from docgen.model.ban_doc import BanDoc, HinhChu, NetVe, PhanTrang, SoTrang, paragraphs
from docgen.production import Workshop
from docgen.production.runner import make
from tests.conftest import FIXTURES, job
from tests.test_docx_reader import (
    DELETED,
    HIDDEN,
    cells,
    codes,
    docx,
    field,
    only,
    p,
    r,
    read,
    sect,
    shape,
    style,
    table,
    tbl,
    tc,
    tr,
    val,
    words,
)

SHARED = Path("/work/shared")
SIDES = ("top", "left", "bottom", "right")

# borders of paragraphs -------------------------------------------------------------------------------------------


def pbdr(**sides: str) -> str:
    """Borders of a paragraph by side."""
    return f"<w:pBdr>{''.join(val(side, line) for side, line in sides.items())}</w:pBdr>"


RULED = style("Ruled", ppr=pbdr(top="single", bottom="double"))


@pytest.mark.parametrize(("name", "ppr", "sides", "ke"), [
    ("", "", (), False), ("", pbdr(bottom="single"), ("bottom",), True),
    ("", pbdr(right="single", left="dotted"), ("left", "right"), False),
    ("", pbdr(top="nil", bottom="none"), (), False), ("Ruled", "", ("top", "bottom"), True), ("Ruled", pbdr(top="nil"), ("bottom",), True),
    ("Ruled", pbdr(left="single"), ("top", "left", "bottom"), True), ("", pbdr(between="single", bar="single"), (), True),
])
def test_sides_with_a_border(name: str, ppr: str, sides: tuple[str, ...], ke: bool) -> None:
    hinh = only(docx(p("x", style=name, ppr=ppr), RULED)).hinh
    assert (hinh.vien, hinh.ke) == (sides, ke)


# drawn lines -----------------------------------------------------------------------------------------------------

EMU = 12_700
BLACK = '<a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln>'
WPS = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"


def wsp(prst: str = "line", wide: float = 160, high: float = 0, look: str = BLACK, at: tuple[float, float] = (0, 0), turn: int = 0,
        more: str = "") -> str:
    """A shape of DrawingML; lengths in points, ``turn`` in degrees."""
    return (f'<wps:wsp><wps:cNvCnPr/><wps:spPr><a:xfrm rot="{turn * 60000}"><a:off x="{at[0] * EMU:.0f}" y="{at[1] * EMU:.0f}"/><a:ext '
            f'cx="{wide * EMU:.0f}" cy="{high * EMU:.0f}"/></a:xfrm><a:prstGeom prst="{prst}"><a:avLst/></a:prstGeom>{look}</wps:spPr>'
            f"{more}<wps:bodyPr/></wps:wsp>")


def offset(axis: str, points: float, base: str = "") -> str:
    """A place by number."""
    usual = "column" if axis == "H" else "paragraph"
    return f'<wp:position{axis} relativeFrom="{base or usual}"><wp:posOffset>{points * EMU:.0f}</wp:posOffset></wp:position{axis}>'


def align(kind: str, base: str = "column") -> str:
    """A place by name."""
    return f'<wp:positionH relativeFrom="{base}"><wp:align>{kind}</wp:align></wp:positionH>'


def anchor(inside: str, wide: float = 160, high: float = 0, across: str = "", down: str = "", attributes: str = "",
           hidden: str = "") -> str:
    """A ``w:drawing`` that is put on the page."""
    return (f'<w:drawing><wp:anchor {attributes}>{across or offset("H", 20)}{down or offset("V", 15)}<wp:extent cx="{wide * EMU:.0f}" '
            f'cy="{high * EMU:.0f}"/><wp:docPr id="1" name="l" {hidden}/><a:graphic><a:graphicData uri="{WPS}">{inside}</a:graphicData>'
            "</a:graphic></wp:anchor></w:drawing>")


def inline(inside: str, wide: float = 160, high: float = 0) -> str:
    """A ``w:drawing`` that stands in the line."""
    return (f'<w:drawing><wp:inline><wp:extent cx="{wide * EMU:.0f}" cy="{high * EMU:.0f}"/><wp:docPr id="1" name="l"/><a:graphic>'
            f'<a:graphicData uri="{WPS}">{inside}</a:graphicData></a:graphic></wp:inline></w:drawing>')


def pic(wide: float, high: float) -> str:
    """A picture."""
    size = f'<a:ext cx="{wide * EMU:.0f}" cy="{high * EMU:.0f}"/>'
    return f'<pic:pic><pic:spPr><a:xfrm><a:off x="0" y="0"/>{size}</a:xfrm></pic:spPr></pic:pic>'


def group(*inside: str, ext: tuple[float, float] = (200, 100), child: tuple[float, float, float, float] = (0, 0, 200, 100),
          tag: str = "wgp", at: tuple[float, float] = (0, 0)) -> str:
    """A group of DrawingML whose grid begins at the first two of ``child`` and has the size of the others."""
    off, inner = ('x="{:.0f}" y="{:.0f}"'.format(*(n * EMU for n in pair)) for pair in (at, child[:2]))
    size = child[2:]
    return (f'<wpg:{tag}><wpg:grpSpPr><a:xfrm><a:off {off}/><a:ext cx="{ext[0] * EMU:.0f}" cy="{ext[1] * EMU:.0f}"/><a:chOff {inner}/>'
            f'<a:chExt cx="{size[0] * EMU:.0f}" cy="{size[1] * EMU:.0f}"/></a:xfrm></wpg:grpSpPr>{"".join(inside)}</wpg:{tag}>')


def vml(tag: str, css: str, more: str = "", inside: str = "") -> str:
    """A ``w:pict`` with a shape of VML."""
    return f'<w:pict><v:{tag} style="{css}" {more}>{inside}</v:{tag}></w:pict>'


def vline(first: str, last: str, css: str = "position:absolute", more: str = "") -> str:
    """A ``v:line``."""
    return vml("line", css, f'from="{first}" to="{last}" {more}')


def drawn(inside: str, **more: str) -> tuple[NetVe, ...]:
    """The lines of a paragraph with a word and these drawings."""
    return only(docx(p("x", runs=r(inside=inside), **more))).net


NO_STROKE = "<a:ln><a:noFill/></a:ln>"
USUAL = NetVe(160, 20, False, 15, "000000", 0.75)
ACCENT = '<wps:style><a:lnRef idx="{}"><a:schemeClr val="{}"/></a:lnRef></wps:style>'
ARROW = USUAL._replace(trai=51.6, xuong=2.1, dai=111.0, mau="", net=0.75)
FLAT = "position:absolute;margin-left:10pt;margin-top:5pt;width:100pt;height:{}"

DRAWINGS: dict[str, tuple[str, NetVe]] = {
    "line": (anchor(wsp()), USUAL),
    "connector": (anchor(wsp("straightConnector1")), USUAL),
    "connector, nearly level": (anchor(wsp("straightConnector1", high=0.1), high=0.1), USUAL),
    "flat box": (anchor(wsp("rect", high=1.5, look=f'<a:solidFill><a:srgbClr val="ff0000"/></a:solidFill>{NO_STROKE}'), high=1.5),
                 USUAL._replace(mau="FF0000", net=1.5)),
    "upright line that is turned": (anchor(wsp(wide=0, high=160, turn=90), 0, 160), USUAL._replace(trai=-60, xuong=95)),
    "a colour of the text": (anchor(wsp(look='<a:ln w="12700"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill></a:ln>')),
                             USUAL._replace(mau="", net=1)),
    "no look": (anchor(wsp(look="")), USUAL._replace(mau="")),
    "a named colour": (anchor(wsp(look='<a:ln><a:solidFill><a:prstClr val="blue"/></a:solidFill></a:ln>')), USUAL._replace(mau="0000FF")),
    "centred": (anchor(wsp(), across=align("center")), USUAL._replace(trai=None, giua=True)),
    "left": (anchor(wsp(), across=align("left")), USUAL._replace(trai=0)),
    "right": (anchor(wsp(), across=align("right")), USUAL._replace(trai=None)),
    "from the margin": (anchor(wsp(), across=offset("H", 30, "margin")), USUAL._replace(trai=30)),
    "from the page": (anchor(wsp(), across=offset("H", 30, "page")), USUAL._replace(trai=None)),
    "centred on the page": (anchor(wsp(), across=align("center", "page")), USUAL._replace(trai=None)),
    "down from the page": (anchor(wsp(), down=offset("V", 30, "page")), USUAL._replace(xuong=None)),
    "above": (anchor(wsp(), down=offset("V", -3)), USUAL._replace(xuong=-3)),
    "place in two forms": (anchor(wsp(), across='<mc:AlternateContent><mc:Choice Requires="wp14"><wp:positionH relativeFrom="column"/>'
                                  f'</mc:Choice><mc:Fallback>{offset("H", 44)}</mc:Fallback></mc:AlternateContent>'),
                            USUAL._replace(trai=44)),
    "picture": (anchor(pic(160, 1), high=1), USUAL._replace(mau="", net=1)),
    "in a group": (anchor(group(wsp(at=(10, 50))), 200, 100), USUAL._replace(trai=30, xuong=65)),
    "in a group with a grid": (anchor(group(wsp(wide=320, at=(120, 200)), child=(100, 100, 400, 200)), 200, 100),
                               USUAL._replace(trai=30, xuong=65)),
    "in a group in a group": (anchor(group(group(wsp(wide=80, at=(5, 5)), tag="grpSp", ext=(100, 50), child=(0, 0, 50, 25), at=(40, 20))),
                                     200, 100), USUAL._replace(trai=70, xuong=45)),
    "in the middle of a group": (anchor(group(wsp(at=(20, 50))), 200, 100, across=align("center")),
                                 USUAL._replace(trai=None, giua=True, xuong=65)),
    "in two forms": (f'<mc:AlternateContent><mc:Choice Requires="wps">{anchor(wsp())}</mc:Choice><mc:Fallback>{vline("0,0", "50pt,0")}'
                     "</mc:Fallback></mc:AlternateContent>", USUAL),
    "v:line": (vline("51.6pt,2.1pt", "162.6pt,2.1pt"), ARROW),
    "v:line backwards": (vline("162.6pt,2.1pt", "51.6pt,2.1pt"), ARROW),
    "v:line in inches": (vline("1in,0", "3in,0"), ARROW._replace(trai=72, xuong=0, dai=144)),
    "v:line in cm and mm": (vline("2.54cm,0", "50.8mm,0"), ARROW._replace(trai=72, xuong=0, dai=72)),
    "v:line in pixels": (vline("96,4", "192,4"), ARROW._replace(trai=72, xuong=3, dai=72)),
    "v:line with a look": (vline("51.6pt,2.1pt", "162.6pt,2.1pt", more='strokecolor="#f00 [3204]" strokeweight="1.5pt"'),
                           ARROW._replace(mau="FF0000", net=1.5)),
    "v:line with a stroke": (vml("line", "position:absolute", 'from="51.6pt,2.1pt" to="162.6pt,2.1pt"',
                                 '<v:stroke color="black" weight="9360"/>'), ARROW._replace(mau="000000", net=0.74)),
    "v:line, centred": (vline("0,2.1pt", "111pt,2.1pt", "position:absolute;mso-position-horizontal:center"),
                        ARROW._replace(trai=None, giua=True)),
    "v:line, from the page": (vline("51.6pt,2.1pt", "162.6pt,2.1pt", "position:absolute;mso-position-horizontal-relative:page;"
                                    "mso-position-vertical-relative:page"), ARROW._replace(trai=None, xuong=None)),
    "v:shape": (vml("shape", FLAT.format("0"), 'type="#_x0000_t32"'), NetVe(100, 10, False, 5, "", 0.75)),
    "v:rect": (vml("rect", FLAT.format("1.5pt"), 'fillcolor="navy" stroked="f"'), NetVe(100, 10, False, 5, "000080", 1.5)),
    "v:group": (vml("group", "position:absolute;margin-left:10pt;margin-top:5pt;width:100pt;height:50pt",
                    'coordorigin="1000,2000" coordsize="2000,1000"', '<v:line from="1200,2500" to="2800,2500"/>'),
                NetVe(80, 20, False, 30, "", 0.75)),
    "v:rect in a v:group": (vml("group", "position:absolute;margin-left:10pt;width:100pt;height:50pt", 'coordsize="2000,1000"',
                                '<v:rect style="position:absolute;left:400;top:200;width:1000;height:20"/>'),
                            NetVe(50, 30, False, 10, "", 1)),
    "v:shape with a picture": (vml("shape", FLAT.format("1pt"), inside='<v:imagedata r:id="x"/>'), NetVe(100, 10, False, 5, "", 1)),
    "w:object": (vline("51.6pt,2.1pt", "162.6pt,2.1pt").replace("w:pict", "w:object"), ARROW),
}


@pytest.mark.parametrize("name", DRAWINGS)
def test_drawn_lines(name: str) -> None:
    inside, expected = DRAWINGS[name]
    net, = drawn(inside)
    assert net._replace(trai=None, xuong=None) == expected._replace(trai=None, xuong=None)
    assert (net.trai, net.xuong) == (pytest.approx(expected.trai, abs=0.02), pytest.approx(expected.xuong, abs=0.02))
    assert codes(docx(p("x", runs=r(inside=inside)))) == []


NO_LINES = {
    "upright": anchor(wsp(wide=0, high=160), 0, 160), "slanting": anchor(wsp(high=40), high=40), "dot": anchor(wsp(wide=8), 8),
    "level line that is turned": anchor(wsp(turn=90)), "box": anchor(wsp("rect", high=20), high=20),
    "no stroke": anchor(wsp(look="<a:ln><a:noFill/></a:ln>")), "hidden": anchor(wsp(), hidden='hidden="1"'),
    "box without look": anchor(wsp("rect", high=1, look="<a:noFill/><a:ln><a:noFill/></a:ln>"), high=1),
    "words": anchor(wsp("rect", high=2, more=f"<wps:txbx><w:txbxContent>{p('a')}</w:txbxContent></wps:txbx>"), high=2),
    "v:line upright": vline("10pt,0", "10pt,90pt"), "v:line hidden": vline("0,0", "90pt,0", "visibility:hidden"),
    "v:line without stroke": vline("0,0", "90pt,0", more='stroked="f"'), "v:line without ends": "<w:pict><v:line/></w:pict>",
    "v:rect": vml("rect", FLAT.format("30pt")), "v:shapetype": vml("shapetype", FLAT.format("0")),
    "bad numbers": vline("a,b", "nan,inf") + anchor(wsp()).replace(f'cx="{160 * EMU}"', 'cx="x"'),
    "far too long": anchor(wsp(wide=1e9), 1e9), "empty": "<w:drawing/><w:pict/><w:drawing><wp:anchor/></w:drawing>",
    "bad group": vml("group", "width:x", 'coordsize="0,a" coordorigin=","', '<v:rect style="width:;height"/><v:line from="1"/>'),
    "empty group": anchor(group(wsp(), child=(0, 0, 0, 0)).replace("<a:ext", "<a:no"), 200, 100),
}


@pytest.mark.parametrize("name", NO_LINES)
def test_what_is_no_line(name: str) -> None:
    ban_doc = read(docx(p("x", runs=r(inside=NO_LINES[name]))))
    assert not [net for doan in paragraphs(ban_doc.khoi) for net in doan.net]


THEME = ('<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:clrScheme name="x"><a:dk1><a:sysClr '
         'val="windowText" lastClr="000000"/></a:dk1><a:dk2><a:srgbClr val="1f497d"/></a:dk2><a:accent1><a:srgbClr val="4f81bd"/>'
         '</a:accent1></a:clrScheme><a:fmtScheme name="x"><a:lnStyleLst><a:ln w="6350"/><a:ln w="25400"/></a:lnStyleLst></a:fmtScheme>'
         "</a:themeElements></a:theme>")


@pytest.mark.parametrize(("colour", "idx", "mau", "net"), [
    ("accent1", 2, "4F81BD", 2), ("dk1", 1, "", 0.5), ("tx1", 1, "", 0.5), ("tx2", 1, "1F497D", 0.5), ("gone", 9, "", 0.75),
])
def test_lines_in_the_look_of_the_theme(colour: str, idx: int, mau: str, net: float) -> None:
    line = anchor(wsp(look="", more=ACCENT.format(idx, colour)))
    found, = only(docx(p("x", runs=r(inside=line)), theme=THEME)).net
    assert (found.mau, found.net) == (mau, net)


@pytest.mark.parametrize(("jc", "text", "trai", "giua"), [
    ("center", "", None, True), ("center", "a", None, False), ("left", "", 36, False), ("left", "a", None, False),
    ("right", "", None, False),
])
@pytest.mark.parametrize("inside", [inline(wsp()), vml("rect", "width:160pt;height:.75pt", 'fillcolor="#000000" stroked="f"'),
                                    inline(pic(160, 0.75), high=0.75)])
def test_lines_in_the_line(inside: str, jc: str, text: str, trai: float | None, giua: bool) -> None:
    net, = only(docx(p(text, ppr=val("jc", jc) + '<w:ind w:left="720"/>', runs=r(inside=inside)))).net
    assert (net.dai, net.trai, net.giua, net.xuong, net.net) == (160, trai, giua, None, 0.75)


@pytest.mark.parametrize(("across", "attributes", "trai", "giua"), [
    (offset("H", 12), "", 12, False), (offset("H", 12, "margin"), "", 12, False), (offset("H", 12, "page"), 'layoutInCell="1"', 12, False),
    (offset("H", 12, "margin"), 'layoutInCell="0"', None, False), (align("center", "margin"), "", None, True),
    (align("center", "page"), 'layoutInCell="0"', None, False),
])
def test_lines_in_cells(across: str, attributes: str, trai: float | None, giua: bool) -> None:
    cell = tc(p("x", runs=r(inside=anchor(wsp(), across=across, attributes=attributes))))
    doan, = (doan for doan in paragraphs(read(docx(tbl(tr(cell, "b")))).khoi) if doan.net)
    assert (doan.net[0].trai, doan.net[0].giua) == (trai, giua)


def test_several_lines_and_their_paragraphs() -> None:
    line = r(inside=anchor(wsp()))
    ban_doc = read(docx(p("a", runs=line + r(inside=vline("0,0", "90pt,0"))) + p("b") + p("", runs=line)))
    assert [[net.dai for net in doan.net] for doan in paragraphs(ban_doc.khoi)] == [[160, 90], [], [160]]


def test_lines_in_text_boxes_belong_there() -> None:
    inside = p("y", runs=r(inside=anchor(wsp())))
    ban_doc = read(docx(p("a", runs=shape(inside))))
    assert [(words(doan), len(doan.net), doan.khung) for doan in paragraphs(ban_doc.khoi)] == [("a", 0, False), ("y", 1, True)]


def test_lines_that_are_hidden_or_struck_out() -> None:
    line = anchor(wsp())
    assert only(docx(p("x", runs=r(rpr=HIDDEN, inside=line)))).net == ()
    assert only(docx(p("x", runs=f'<w:del w:id="1" w:author="a">{r(inside=line)}</w:del>'))).net == ()


@pytest.mark.parametrize("mark", [DELETED, HIDDEN])
def test_lines_of_joined_paragraphs(mark: str) -> None:
    line = r(inside=anchor(wsp()))
    doan = only(docx(p("a", mark=mark, runs=line) + p("b", runs=line)))
    assert (words(doan), len(doan.net)) == ("ab", 2)
    doan = only(docx(p("", mark=mark, runs=line) + p("b")))
    assert (words(doan), len(doan.net)) == ("b", 1)
    assert len(only(docx(p("a", mark=mark, runs=line))).net) == 1


def test_pictures_beside_lines_are_told() -> None:
    both = anchor(group(wsp(), pic(50, 50)), 200, 100)
    data = docx(p("x", runs=r(inside=both)))
    assert codes(data) == ["anh"] and len(only(data).net) == 1
    assert codes(docx(p("x", runs=r(inside=anchor(pic(100, 50), 100, 50))))) == ["anh"]


def test_deep_groups_do_no_harm() -> None:
    deep = wsp()
    for _ in range(60):
        deep = group(deep, tag="grpSp")
    ban_doc, _ = read_docx(docx(p("x", runs=r(inside=anchor(group(deep), 200, 100)))), "x.docx")
    assert ban_doc is not None and len(next(paragraphs(ban_doc.khoi)).net) == 1
    old = "<v:group>" * 150 + "<v:rect/>" + "</v:group>" * 150
    assert read_docx(docx(p("x", runs=r(inside=f"<w:pict>{old}</w:pict>"))), "x.docx")[0] is not None


# frames of cells -------------------------------------------------------------------------------------------------


def mar(tag: str, left: object = "", right: object = "", names: tuple[str, str] = ("left", "right"), kind: str = "dxa") -> str:
    """Margins of cells in twips."""
    sides = "".join(f'<w:{name} w:w="{width}" w:type="{kind}"/>' for name, width in zip(names, (left, right), strict=True) if width != "")
    return f"<w:{tag}>{sides}</w:{tag}>"


TIGHT = style("Tight", kind="table", more=f"<w:tblPr>{mar('tblCellMar', 20, 40)}</w:tblPr>") + style("Tight2", kind="table", base="Tight")


@pytest.mark.parametrize(("pr", "ex", "cell", "dem"), [
    ("", "", "", (5.4, 5.4)), (mar("tblCellMar", 0, 0), "", "", (0, 0)), (mar("tblCellMar", 80, 100, ("start", "end")), "", "", (4, 5)),
    (val("tblStyle", "Tight"), "", "", (1, 2)), (val("tblStyle", "Tight2") + mar("tblCellMar", 60), "", "", (3, 2)),
    (mar("tblCellMar", 0, 0), "", mar("tcMar", 200), (10, 0)), (mar("tblCellMar", 0, 0), mar("tblCellMar", "", 60), "", (0, 3)),
    (mar("tblCellMar", 0, 0), mar("tblCellMar", 60), mar("tcMar", 40, 40, ("start", "end")), (2, 2)),
    (mar("tblCellMar", 50, 50, kind="pct"), "", "", (5.4, 5.4)), (mar("tblCellMar", 50, 50, kind="nil"), "", "", (0, 0)),
    (mar("tblCellMar", "x", "1cm"), "", "", (0, pytest.approx(28.35, abs=0.01))),
])
def test_margins_of_cells(pr: str, ex: str, cell: str, dem: tuple[float, float]) -> None:
    bang = table(tbl(tr(tc("a", cell), ex=f"<w:tblPrEx>{ex}</w:tblPrEx>"), tr("b"), pr=pr), styles=TIGHT)
    assert bang.hang[0][0].dem == dem
    if not ex and not cell:
        assert bang.hang[1][0].dem == dem


def borders(tag: str = "tblBorders", line: str = "single", sides: tuple[str, ...] = (*SIDES, "insideH", "insideV")) -> str:
    """Borders of a table or a cell."""
    return f"<w:{tag}>{''.join(val(side, line) for side in sides)}</w:{tag}>"


def seen(*rows: str, pr: str = "", styles: str = "") -> list[str]:
    """The sides with a line of the cells of each row, by their first letters."""
    bang = table(tbl(*rows, pr=pr), styles=styles)
    return [" ".join("".join(side[0] for side in cell.vien) or "-" for cell in row) for row in bang.hang]


ALL, OUTER, INNER = borders(), borders(sides=SIDES), borders(sides=("insideH", "insideV"))
GRID = style("Grid", kind="table", more=f"<w:tblPr>{ALL}</w:tblPr>") + style("Own", kind="table", base="Grid") + style(
    "Head", kind="table", more=f'<w:tblStylePr w:type="firstRow"><w:tcPr>{borders("tcBorders", sides=("bottom",))}</w:tcPr></w:tblStylePr>')
SQUARE = (tr("a", "b"), tr("c", "d"))


def edged(*sides: str, line: str = "single") -> str:
    """A cell with borders of its own."""
    return tc("x", borders("tcBorders", line, sides))


@pytest.mark.parametrize(("rows", "pr", "expected"), [
    (SQUARE, "", ["- -", "- -"]), (SQUARE, ALL, ["tlbr tlbr", "tlbr tlbr"]), (SQUARE, OUTER, ["tl tr", "lb br"]),
    (SQUARE, INNER, ["br lb", "tr tl"]), (SQUARE, borders(line="nil"), ["- -", "- -"]), (SQUARE, val("tblStyle", "Own"), ["tlbr tlbr"] * 2),
    (SQUARE, val("tblStyle", "Grid") + borders(line="none"), ["- -", "- -"]),
    (SQUARE, val("tblStyle", "Grid") + borders(line="nil", sides=("insideV",)), ["tlb tbr", "tlb tbr"]),
    ((tr(edged("bottom"), "b"), tr("c", "d")), "", ["b -", "t -"]), ((tr(edged("right"), "b"),), "", ["r l"]),
    ((tr(edged("end"), "b"),), "", ["r l"]),
    ((tr(edged(*SIDES, line="nil"), edged(*SIDES, line="nil")), tr("c", "d")), ALL, ["- -", "lbr lbr"]),
    ((tr(edged("right", line="nil"), edged("left")),), "", ["r l"]), ((tr("a", edged("left", line="nil")),), ALL, ["tlb tbr"]),
    ((tr("a", "b", ex=f"<w:tblPrEx>{borders(line='nil')}</w:tblPrEx>"), tr("c", "d")), ALL, ["- -", "tlbr tlbr"]),
    (SQUARE, val("tblStyle", "Head"), ["b b", "t t"]), (SQUARE, val("tblStyle", "Head") + '<w:tblLook w:val="0000"/>', ["- -", "- -"]),
    (SQUARE, val("tblStyle", "gone"), ["- -", "- -"]),
    ((tr(tc("a", val("gridSpan", 2))), tr("c", "d")), INNER, ["b", "tr tl"]),
    ((tr(tc("a", val("vMerge", "restart")), "b"), tr(tc("", "<w:vMerge/>" + borders("tcBorders", sides=("bottom",))), "d"), tr("e", "f")),
     "", ["b -", "-", "t -"]),
    ((tr(tc("a", val("vMerge", "restart")), "b"), tr(tc("", "<w:vMerge/>"), "d")), INNER, ["r lb", "tl"]),
    ((tr("a", "b"), tr("c")), OUTER, ["tl tbr", "lbr"]),
])
def test_lines_of_cells(rows: tuple[str, ...], pr: str, expected: list[str]) -> None:
    assert seen(*rows, pr=pr, styles=GRID) == expected


def test_lines_of_cells_do_not_change_whether_a_table_has_lines() -> None:
    bang = table(tbl(tr(edged("bottom"), "b")))
    assert bang.co_ke and cells(bang) == [["x", "b"]]
    assert not table(tbl(*SQUARE)).co_ke


# numbers of pages ------------------------------------------------------------------------------------------------

HEADER = style("Header", ppr='<w:tabs><w:tab w:val="center" w:pos="4680"/><w:tab w:val="right" w:pos="9360"/></w:tabs>') + style(
    "Centred", val("sz", 28), val("jc", "center"), base="Header") + style(
    "Plain", ppr='<w:tabs><w:tab w:val="clear" w:pos="4680"/></w:tabs>', base="Header")
PAGE = field("PAGE", "2")


def refs(spec: str) -> str:
    """References as ``header1:default footer2:first``."""
    pairs = [item.split(":") for item in spec.split()]
    return "".join(f'<w:{part.rstrip("0123456789")}Reference w:type="{kind}" r:id="{part}"/>' for part, kind in pairs)


def sections(*inside: str, **parts: str) -> tuple[PhanTrang, ...]:
    """The sections of a document by what stands in each ``w:sectPr``."""
    made = [sect(item) for item in inside]
    body = "".join(p("x", ppr=section) for section in made[:-1]) + p("y") + made[-1]
    return read(docx(body, HEADER, **parts)).phan


def in_header(inside: str) -> tuple[SoTrang, ...]:
    """The numbers of pages in a header."""
    return sections(refs("header1:default"), header1=inside)[0].so_trang


NUMBERS: dict[str, tuple[str, str, str, bool]] = {
    "centred": (p(runs=PAGE, ppr=val("jc", "center")), "center", "#", False),
    "by a style": (p(runs=PAGE, style="Centred"), "center", "#", False),
    "left": (p(runs=PAGE), "left", "#", False),
    "right": (p(runs=PAGE, ppr=val("jc", "end")), "right", "#", False),
    "justified": (p(runs=PAGE, ppr=val("jc", "both")), "left", "#", False),
    "simple": (p(runs=f'<w:fldSimple w:instr=" PAGE \\* MERGEFORMAT ">{r("7")}</w:fldSimple>'), "left", "#", False),
    "simple and empty": (p(runs='<w:fldSimple w:instr="page"/>'), "left", "#", False),
    "no blank before the switch": (p(runs=field("PAGE\\* Arabic", "7")), "left", "#", False),
    "no result": (p(runs=field("PAGE")), "left", "#", False),
    "dashes": (p(runs=r("- ") + PAGE + r(" -")), "left", "- # -", False),
    "words": (p(runs=r("Trang ") + PAGE + r("/") + field("NUMPAGES", "9")), "left", "Trang #/", False),
    "tab": (p(style="Header", runs=r(inside="<w:tab/>") + PAGE), "center", "#", False),
    "tabs": (p(style="Header", runs=r("a", inside="<w:tab/><w:tab/>") + PAGE), "right", "a #", False),
    "tab behind a break": (p(style="Header", runs=r("a", inside="<w:tab/><w:br/><w:tab/>") + PAGE), "center", "a #", False),
    "tab without a stop": (p(runs=r(inside="<w:tab/>") + PAGE), "left", "#", False),
    "stop that is cleared": (p(style="Plain", runs=r(inside="<w:tab/>") + PAGE), "right", "#", False),
    "own stop": (p(ppr='<w:tabs><w:tab w:val="center" w:pos="4000"/></w:tabs>', runs=r(inside="<w:tab/>") + PAGE), "center", "#", False),
    "tab of its own kind": (p(runs=r(inside='<w:ptab w:relativeTo="margin" w:alignment="center" w:leader="none"/>') + PAGE), "center", "#",
                            False),
    "control": (f"<w:sdt><w:sdtContent>{p(runs=PAGE, style='Centred')}</w:sdtContent></w:sdt>", "center", "#", False),
    "control in the line": (p(runs=f"<w:sdt><w:sdtContent>{PAGE}</w:sdtContent></w:sdt>"), "left", "#", False),
    "cell": (tbl(tr("a", tc(p(runs=PAGE, ppr=val("jc", "right"))))), "right", "#", False),
    "frame": (p(ppr='<w:framePr w:wrap="around" w:hAnchor="margin" w:xAlign="center" w:y="1"/>', runs=PAGE), "center", "#", True),
    "frame to the right": (p(style="Centred", ppr='<w:framePr w:xAlign="outside"/>', runs=PAGE), "right", "#", True),
    "frame without a place": (p(style="Centred", ppr='<w:framePr w:w="9"/>', runs=PAGE), "center", "#", True),
    "text box": (p("a", runs=shape(p(style="Centred", runs=PAGE))), "center", "#", True),
    "text box in the middle": (p("a", runs=shape(p(runs=PAGE)).replace("<wp:posOffset>0</wp:posOffset>", "<wp:align>center</wp:align>", 1)),
                               "center", "#", True),
    "old text box": (p(runs=r(inside=vml("shape", "position:absolute;mso-position-horizontal:right", inside=f"<v:textbox><w:txbxContent>"
                                         f"{p(runs=PAGE)}</w:txbxContent></v:textbox>"))), "right", "#", True),
    "old sign": (p(runs=r(inside="<w:pgNum/>")), "left", "#", False),
    "moved here": (p(runs=f'<w:ins w:id="1" w:author="a">{PAGE}</w:ins>'), "left", "#", False),
}


@pytest.mark.parametrize("name", NUMBERS)
def test_numbers_of_pages(name: str) -> None:
    inside, can_le, chu, khung = NUMBERS[name]
    so, = in_header(inside)
    assert (so.noi, so.trang, so.can_le, so.chu, so.khung) == ("header", "default", can_le, chu, khung)


@pytest.mark.parametrize("inside", [
    p("2"), p("- 2 -"), p(), p(runs=field("NUMPAGES", "2")), p(runs=field("DATE", "2")), p(runs=field("PAGEREF x", "2")),
    p(runs=f'<w:del w:id="1" w:author="a">{PAGE}</w:del>'), p(runs=r("2", HIDDEN)),
])
def test_what_is_no_number_of_the_page(inside: str) -> None:
    assert in_header(inside) == ()


def test_looks_of_the_digits() -> None:
    plain = field("PAGE", "2").replace("<w:rPr></w:rPr>", "<w:rPr><w:i/></w:rPr>")
    assert in_header(p(runs=plain, style="Centred"))[0].hinh == HinhChu("", 14, nghieng=True)
    result = field("PAGE", "2").replace("<w:rPr></w:rPr><w:t ", '<w:rPr><w:sz w:val="22"/><w:color w:val="FF0000"/></w:rPr><w:t ')
    assert in_header(p(runs=r("Trang ", "<w:b/>") + result))[0].hinh == HinhChu("", 11, mau="FF0000")
    google = "".join(f'<w:fldChar w:fldCharType="{kind}"/>{more}' for kind, more in
                     (("begin", "<w:instrText>PAGE</w:instrText>"), ("separate", ""), ("end", "")))
    assert in_header(p(runs=r(rpr='<w:sz w:val="26"/>', inside=google)))[0].hinh.co_chu == 13


def test_two_numbers_on_a_line() -> None:
    first, second = in_header(p(style="Header", runs=PAGE + r(inside="<w:tab/>") + field("PAGE", "3")))
    assert (first.can_le, second.can_le, first.chu, second.chu) == ("left", "center", "# #", "# #")


def told(phan: PhanTrang) -> str:
    """The numbers of a section: part, pages, alignment."""
    return ", ".join(f"{so.noi} {so.trang} {so.can_le}" for so in phan.so_trang)


MID, END = p(runs=PAGE, style="Centred"), p(runs=PAGE, ppr=val("jc", "right"))


def test_sections_inherit_headers() -> None:
    parts = {"header1": MID, "footer1": END, "header2": p("không số")}
    first, second, third = sections(refs("header1:default"), refs("footer1:default"), refs("header2:default"), **parts)
    assert [told(item) for item in (first, second, third)] == [
        "header default center", "header default center, footer default right", "footer default right"]


def test_numbers_of_first_and_even_pages() -> None:
    spec, parts = refs("header1:default footer1:first footer2:even"), {"header1": MID, "footer1": END, "footer2": END}
    assert told(sections(spec, **parts)[0]) == "header default center"
    assert told(sections(spec + "<w:titlePg/>", **parts)[0]) == "header default center, footer first right"
    assert told(sections(spec, settings="<w:evenAndOddHeaders/>", **parts)[0]) == "header default center, footer even right"
    first, second = sections(spec, "<w:titlePg/>", **parts)
    assert told(first) == "header default center" and told(second) == "header default center, footer first right"


def test_one_part_in_several_places() -> None:
    first, second = sections(refs("header1:default"), refs("header1:first") + "<w:titlePg/>", header1=MID)
    assert (told(first), told(second)) == ("header default center", "header first center, header default center")


@pytest.mark.parametrize(("inside", "dang", "tu", "mep"), [
    ("", "decimal", 0, 0), ('<w:pgNumType w:fmt="lowerRoman" w:start="3"/><w:pgMar w:header="567"/>', "lowerRoman", 3, 28.35),
    ('<w:pgNumType w:start="x" w:fmt=""/><w:pgMar w:header="-"/>', "decimal", 0, 0), ('<w:pgNumType w:start="-4"/>', "decimal", 0, 0),
])
def test_how_pages_are_counted(inside: str, dang: str, tu: int, mep: float) -> None:
    phan, = sections(inside)
    assert (phan.so_dang, phan.so_tu, phan.mep_tren, phan.so_trang) == (dang, tu, mep, ())


def test_numbers_do_not_show_up_as_words() -> None:
    data = docx(p("a") + sect(refs("header1:default")), HEADER, header1=p(runs=r("UBND xã, trang ") + PAGE + r(" -")) + MID + tbl(tr("b",
        tc(MID))))
    ban_doc = read(data)
    assert [doan.chu for doan in ban_doc.dau_chan] == ["UBND xã, trang  -", "b"]
    assert len(ban_doc.phan[0].so_trang) == 3 and codes(data) == []


def test_pages_without_a_header() -> None:
    assert read(docx(p("a"))).phan == (PhanTrang(0, 0, 0, 0, 0, 0),)
    assert sections('<w:headerReference w:type="default" r:id="gone"/>')[0].so_trang == ()


def test_fields_of_the_body_are_as_before() -> None:
    assert words(only(docx(p("trang ", runs=PAGE)))) == "trang 2"


# signature -------------------------------------------------------------------------------------------------------


def signed(name: str, relation: str = "") -> BanDoc:
    """A document with one more part, and a relation of the package."""
    source, out = io.BytesIO(docx(p("a"))), io.BytesIO()
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(out, "w") as new:
        for item in old.namelist():
            data = old.read(item)
            more = relation.encode() + b"</Relationships>"
            new.writestr(item, data.replace(b"</Relationships>", more) if item == "_rels/.rels" else data)
        new.writestr(name, b"x")
    return read(out.getvalue())


ORIGIN = ('<Relationship Id="s" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin" '
          'Target="_xmlsignatures/origin.sigs"/>')


def test_signatures() -> None:
    assert not read(docx(p("a"))).da_ky
    assert not signed("word/media/a.png").da_ky
    assert signed("_xmlsignatures/sig1.xml").da_ky
    assert signed("word/x.bin", ORIGIN).da_ky


# real files ------------------------------------------------------------------------------------------------------


def test_our_own_documents() -> None:
    made = make(job(next(path for path in FIXTURES if path.stem == "ke-hoach-xa")), Workshop()).data
    assert made is not None
    ban_doc = read(made)
    assert not ban_doc.da_ky and ban_doc.phan
    for phan in ban_doc.phan:
        so, = phan.so_trang
        assert (so.noi, so.trang, so.can_le, so.chu, so.khung) == ("header", "default", "center", "#", False)
        assert so.hinh.co_chu == 14 and phan.mep_tren > 0 and phan.so_dang == "decimal"
    assert not [doan for doan in paragraphs(ban_doc.khoi) if doan.net]
    assert [doan.hinh.vien for doan in paragraphs(ban_doc.khoi) if doan.hinh.vien][:2] == [("top",)] * 2


@pytest.mark.skipif(not SHARED.exists(), reason="the official annexes are not here")
def test_official_forms() -> None:
    ban_doc = read((SHARED / "standards" / "official" / "Phuluc3.docx").read_bytes())
    net = [net for doan in paragraphs(ban_doc.khoi) for net in doan.net]
    assert len(net) == 18 and {line.mau for line in net} == {"000000"} and all(50 < line.dai < 450 for line in net)
    assert [(so.noi, so.can_le, so.hinh.co_chu) for so in ban_doc.phan[0].so_trang] == [("header", "center", 14)]


def test_a_large_table_is_fast() -> None:
    rows = tr("a", "b", "c", "d") * 5000
    start = time.perf_counter()
    assert len(table(tbl(rows, pr=ALL)).hang) == 5000
    assert time.perf_counter() - start < 10
