"""The .docx reader, on documents of a few lines each: what a reader of the page sees, by the standard and by Word.

Where ECMA-376 is silent or Word does otherwise, Word counts: [MS-OI29500], and what others measured in Word and published
(OpenXmlPowerTools, docx-plus). LibreOffice prints many of the same documents; where it is known to differ from Word the
case says why.
"""

from __future__ import annotations

import ctypes
import io
import re
import zipfile
from collections.abc import Iterator
from typing import NamedTuple

import docx as python_docx
import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt

from docgen import soffice
from docgen.findings import Finding, Level
from docgen.ingest.docx_reader import read_docx
from docgen.ingest.docx_reader.danh_so_word import format_number
from docgen.ingest.nhan_doc import is_changed, label
from docgen.model.ban_doc import BanDoc, BangDoc, DauDan, DoanDoc, HinhChu, HinhDoan, ManhChu, NhanSo, PhanTrang, paragraphs
from docgen.noi_dung.dau_muc import read_marker
from docgen.noi_dung.tree import Kieu
from tests.needs import need_soffice

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/"
NAMES = " ".join(f'xmlns:{short}="{url}"' for short, url in {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main", "r": f"{OFFICE}relationships", "m": f"{OFFICE}math",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006", "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing", "v": "urn:schemas-microsoft-com:vml",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "wpg": "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture", "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
}.items())
DEFAULT = ' w:default="1"'
BY = 'w:id="9" w:author="a" w:date="2026-01-01T00:00:00Z"'
ROOTS = {"footnotes": "footnotes", "endnotes": "endnotes", "header": "hdr", "footer": "ftr", "settings": "settings"}


# a document in a line ---------------------------------------------------------------------------------------------


def docx(body: str, styles: str = "", numbering: str = "", theme: str = "", core: str = "", **parts: str) -> bytes:
    """A .docx. ``parts`` by name (``footnotes``, ``header2``), what stands inside their root; the name is the relation's id."""
    normal = "" if DEFAULT in styles else style("Normal", more=DEFAULT)
    files = {"document": f"<w:document {NAMES}><w:body>{body}</w:body></w:document>",
             "styles": f"<w:styles {NAMES}>{styles}{normal}</w:styles>"}
    if numbering:
        files["numbering"] = f"<w:numbering {NAMES}>{numbering}</w:numbering>"
    if theme:
        files["theme"] = theme
    for name, inside in parts.items():
        root = ROOTS[name.rstrip("0123456789")]
        files[name] = f"<w:{root} {NAMES}>{inside}</w:{root}>"
    kinds = {name: name.rstrip("0123456789") for name in files if name != "document"}
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("[Content_Types].xml", _types({"document": "document.main", **kinds}))
        archive.writestr("_rels/.rels", _relations({
            "d": ("officeDocument", "word/document.xml"), **({"c": ("metadata/core-properties", "docProps/core.xml")} if core else {})}))
        if core:
            archive.writestr("docProps/core.xml", core)
        archive.writestr("word/_rels/document.xml.rels", _relations({name: (kind, f"{name}.xml") for name, kind in kinds.items()}))
        for name, text in files.items():
            archive.writestr(f"word/{name}.xml", text)
    return out.getvalue()


def _types(kinds: dict[str, str]) -> str:
    prefix = "application/vnd.openxmlformats-officedocument"
    parts = "".join(f'<Override PartName="/word/{name}.xml" ContentType="{prefix}.'
                    f'{"theme" if kind == "theme" else f"wordprocessingml.{kind}"}+xml"/>' for name, kind in kinds.items())
    return ('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType='
            '"application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f"{parts}</Types>")


def _relations(targets: dict[str, tuple[str, str]]) -> str:
    items = "".join(f'<Relationship Id="{key}" Type="{OFFICE}relationships/{kind}" Target="{target}"/>'
                    for key, (kind, target) in targets.items())
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{items}</Relationships>'


def val(tag: str, value: object) -> str:
    """``<w:tag w:val="…"/>``."""
    return f'<w:{tag} w:val="{value}"/>'


def r(text: str = "", rpr: str = "", inside: str = "") -> str:
    """A run."""
    letters = f'<w:t xml:space="preserve">{text}</w:t>' if text else ""
    return f"<w:r><w:rPr>{rpr}</w:rPr>{letters}{inside}</w:r>"


def p(text: str = "", num: str = "", style: str = "", ppr: str = "", rpr: str = "", mark: str = "", runs: str = "") -> str:
    """A paragraph. ``num`` is ``numId/ilvl``, either may be missing; ``mark`` the look of its end."""
    num_id, _, level = num.partition("/")
    numbered = f"<w:numPr>{val('ilvl', level) if level else ''}{val('numId', num_id) if num_id else ''}</w:numPr>" if num else ""
    ends = f"<w:rPr>{mark}</w:rPr>" if mark else ""
    return f"<w:p><w:pPr>{val('pStyle', style) if style else ''}{numbered}{ppr}{ends}</w:pPr>{r(text, rpr) if text else ''}{runs}</w:p>"


def ps(spec: str) -> str:
    """Paragraphs ``num text, num text``."""
    return "".join(p(text, num) for num, _, text in (item.strip().rpartition(" ") for item in spec.split(",")))


def style(name: str, rpr: str = "", ppr: str = "", base: str = "", kind: str = "paragraph", more: str = "", title: str = "") -> str:
    """A style."""
    attribute, inside = (more, "") if more.startswith(" ") else ("", more)
    return (f'<w:style w:type="{kind}" w:styleId="{name}"{attribute}>{val("name", title or name)}{val("basedOn", base) if base else ""}'
            f"<w:pPr>{ppr}</w:pPr><w:rPr>{rpr}</w:rPr>{inside}</w:style>")


def defaults(rpr: str, ppr: str = "") -> str:
    """Document defaults."""
    return (f"<w:docDefaults><w:rPrDefault><w:rPr>{rpr}</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>{ppr}</w:pPr></w:pPrDefault>"
            "</w:docDefaults>")


def lvl(at: int, fmt: str, text: str, start: object = 1, before: str = "", after: str = "") -> str:
    """A level; ``before`` and ``after`` its text is more of it, in the order of the schema."""
    return (f'<w:lvl w:ilvl="{at}">{val("start", start) if start is not None else ""}{val("numFmt", fmt)}{before}'
            f"{val('lvlText', text)}{after}</w:lvl>")


def abstract(at: int, *levels: str, more: str = "") -> str:
    """A list; each level as ``format text`` or ready."""
    ready = (level if level.startswith("<") else lvl(n, *level.split(" ", 1)) for n, level in enumerate(levels))
    return f'<w:abstractNum w:abstractNumId="{at}">{more}{"".join(ready)}</w:abstractNum>'


def num(at: int, of: int, *overrides: str) -> str:
    """A use of a list."""
    return f'<w:num w:numId="{at}">{val("abstractNumId", of)}{"".join(overrides)}</w:num>'


def override(level: int, inside: str | int) -> str:
    """An override of a level: a number to start at, or a whole level."""
    return f'<w:lvlOverride w:ilvl="{level}">{val("startOverride", inside) if isinstance(inside, int) else inside}</w:lvlOverride>'


def tbl(*rows: str, pr: str = "", grid: tuple[int, ...] = (2000, 2000)) -> str:
    """A table."""
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in grid)
    return f"<w:tbl><w:tblPr>{pr}</w:tblPr><w:tblGrid>{columns}</w:tblGrid>{''.join(rows)}</w:tbl>"


def tr(*cells: str, pr: str = "", ex: str = "") -> str:
    """A row; a plain word is a cell with it."""
    return f"<w:tr>{ex}<w:trPr>{pr}</w:trPr>{''.join(cell if cell.startswith('<') else tc(cell) for cell in cells)}</w:tr>"


def tc(inside: str = "", pr: str = "") -> str:
    """A cell."""
    return f"<w:tc><w:tcPr>{pr}</w:tcPr>{inside if inside.startswith('<') else p(inside)}</w:tc>"


def shape(inside: str, group: str = "", fallback: str = "") -> str:
    """A run with a text box of DrawingML, as Word writes it: again in VML for old programs."""
    shapes = "".join(f'<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1905000" cy="952500"/></a:xfrm>'
                     f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx><w:txbxContent>{text}</w:txbxContent></wps:txbx>'
                     "<wps:bodyPr/></wps:wsp>" for text in filter(None, (inside, group)))
    shapes = f"<wpg:wgp><wpg:cNvGrpSpPr/><wpg:grpSpPr/>{shapes}</wpg:wgp>" if group else shapes
    kind = "wordprocessingGroup" if group else "wordprocessingShape"
    old = "".join(f"<v:rect><v:textbox><w:txbxContent>{text}</w:txbxContent></v:textbox></v:rect>" for text in filter(None, (inside,
        group)))
    return (f'<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" '
            'simplePos="0" relativeHeight="2" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
            '<wp:positionH relativeFrom="column"><wp:posOffset>0</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph">'
            '<wp:posOffset>0</wp:posOffset></wp:positionV><wp:extent cx="1905000" cy="952500"/><wp:wrapNone/><wp:docPr id="1" name="t"/>'
            f'<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/{kind}">{shapes}</a:graphicData></a:graphic>'
            f"</wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict>{fallback or old}</w:pict></mc:Fallback></mc:AlternateContent>"
            "</w:r>")


def ins(inside: str) -> str:
    """A tracked insertion."""
    return f"<w:ins {BY}>{inside}</w:ins>"


def dele(text: str, inside: str = "") -> str:
    """A tracked deletion."""
    return f"<w:del {BY}>{inside or f'<w:r><w:delText>{text}</w:delText></w:r>'}</w:del>"


DELETED, MOVED, HIDDEN = f"<w:del {BY}/>", f"<w:moveFrom {BY}/>", "<w:vanish/>"


def sym(font: str, char: str) -> str:
    """A sign of a font."""
    return f'<w:sym w:font="{font}" w:char="{char}"/>'


def either(new: str, old: str) -> str:
    """Something in a form for new programs and one for old ones."""
    choice = f'<mc:Choice Requires="z">{new}</mc:Choice>' if new else ""
    return f"<mc:AlternateContent>{choice}<mc:Fallback>{old}</mc:Fallback></mc:AlternateContent>"


def m(tag: str, *inside: str) -> str:
    """An element of a formula; plain words in it are runs."""
    return f"<m:{tag}>{''.join(item if item.startswith('<') else f'<m:r><m:t>{item}</m:t></m:r>' for item in inside)}</m:{tag}>"


def fld(kind: str, inside: str = "") -> str:
    """A mark of a field."""
    return f'<w:r><w:fldChar w:fldCharType="{kind}">{inside}</w:fldChar></w:r>'


def instr(order: str) -> str:
    """The instruction of a field."""
    return f'<w:r><w:instrText xml:space="preserve"> {order} </w:instrText></w:r>'


def field(order: str, result: str | None = None) -> str:
    """A field, with its result unless it has none; ``result`` is text or runs."""
    shown = "" if result is None else fld("separate") + (result if result.startswith("<") else r(result))
    return f"{fld('begin')}{instr(order)}{shown}{fld('end')}"


def note(ident: int, inside: str, kind: str = "footnote") -> str:
    """A note."""
    ready = inside if inside.startswith(("<w:p>", "<w:tbl>")) else p(runs=r(inside=f"<w:{kind}Ref/>") + r(f" {inside}"))
    return f'<w:{kind} w:id="{ident}">{ready}</w:{kind}>'


def cite(ident: int, kind: str = "footnote", more: str = "", mark: str = "") -> str:
    """The mark of a note."""
    return r(inside=f'<w:{kind}Reference w:id="{ident}"{more}/>{mark}')


def read(data: bytes) -> BanDoc:
    """The document; it must be readable."""
    return read_all(data)[0]


def read_all(data: bytes) -> tuple[BanDoc, list[Finding]]:
    """The document and the findings."""
    ban_doc, findings = read_docx(data, "x.docx")
    assert ban_doc is not None, [str(finding) for finding in findings]
    return ban_doc, findings


def codes(data: bytes) -> list[str]:
    """The codes of the findings."""
    return [finding.code.removeprefix("nhap.") for finding in read_all(data)[1]]


def shown(ban_doc: BanDoc) -> str:
    """Labels and words, paragraphs divided by commas; one without any is a dash."""
    return ", ".join(f"{doan.nhan.chu + ' ' if doan.nhan else ''}{words(doan)}".strip() or "-" for doan in paragraphs(ban_doc.khoi))


def words(doan: DoanDoc) -> str:
    """The words of a paragraph with the keys of its notes in brackets."""
    return "".join(piece.chu if isinstance(piece, ManhChu) else f"[{piece.ma}]" for piece in doan.manh)


def text(*content: str, **parts: str) -> str:
    """What is read of a document."""
    return shown(read(docx("".join(content), **parts)))


def only(data: bytes) -> DoanDoc:
    """The only paragraph of a document."""
    (doan,) = read(data).khoi
    assert isinstance(doan, DoanDoc)
    return doan


def table(*content: str, **parts: str) -> BangDoc:
    """The first table of a document."""
    return next(block for block in read(docx("".join(content), **parts)).khoi if isinstance(block, BangDoc))


def cells(bang: BangDoc) -> list[list[str]]:
    """The words of the cells, row by row."""
    return [[" / ".join(words(doan) for doan in paragraphs(cell.khoi)) for cell in row] for row in bang.hang]


# automatic numbers ------------------------------------------------------------------------------------------------


class Danh(NamedTuple):
    """A document with lists and what a reader sees of it. ``khac`` tells why LibreOffice prints something else."""

    numbering: str
    body: str
    expected: str
    styles: str = ""
    khac: str = ""


THREE = abstract(0, "decimal %1.", "decimal %1.%2.", "decimal %1.%2.%3.")
LETTERS = abstract(0, "lowerLetter %1)")
BY_STYLE = abstract(0, lvl(0, "decimal", "%1.", before=val("pStyle", "H1")), lvl(1, "decimal", "%1.%2.", before=val("pStyle", "H2")))
LINKED = (abstract(0, "decimal %1.", more=val("styleLink", "L")) + abstract(1, more=val("numStyleLink", "L"))
          + abstract(2, more=val("numStyleLink", "L")))
NO_LINK = "LibreOffice does not look for the level that a list gives to a style (17.9.23)"
TRACKED = "LibreOffice prints changes as changes"
BULLETS = "LibreOffice has bullets of its own"
SYMBOL = '<w:rPr><w:rFonts w:ascii="Symbol" w:hAnsi="Symbol" w:hint="default"/></w:rPr>'
WINGDINGS = '<w:rPr><w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/></w:rPr>'


def in_style(num_id: str = "", level: str = "") -> str:
    """The numbering of a style."""
    return f"<w:numPr>{val('ilvl', level) if level else ''}{val('numId', num_id) if num_id else ''}</w:numPr>"


DANH_SO = {
    "levels": Danh(THREE + num(1, 0), ps("1/0 a, 1/1 b, 1/1 c, 1/2 d, 1/0 e, 1/1 f, 1/2 g"),
                   "1. a, 1.1. b, 1.2. c, 1.2.1. d, 2. e, 2.1. f, 2.1.1. g"),
    "deep": Danh(abstract(0, *(f"decimal {''.join(f'%{k + 1}.' for k in range(n + 1))}" for n in range(9))) + num(1, 0),
                 ps("1/0 a, 1/8 b, 1/8 c, 1/3 d, 1/8 e"),
                 "1. a, 1.1.1.1.1.1.1.1.1. b, 1.1.1.1.1.1.1.1.2. c, 1.1.1.2. d, 1.1.1.2.1.1.1.1.1. e"),
    "a level too deep": Danh(THREE + num(1, 0), ps("1/0 a, 1/9 b, 1/0 c"), "1. a, b, 2. c"),  # Word does not open such a file
    "no level said": Danh(THREE + num(1, 0), ps("1 a, 1 b"), "1. a, 2. b"),
    "level two first": Danh(THREE + num(1, 0), ps("1/1 a, 1/1 b, 1/0 c, 1/1 d"), "1.1. a, 1.2. b, 2. c, 2.1. d"),
    "level two left out": Danh(THREE + num(1, 0), ps("1/0 a, 1/2 b, 1/1 c, 1/2 d, 1/0 e, 1/2 f"),
                               "1. a, 1.1.1. b, 1.2. c, 1.2.1. d, 2. e, 2.1.1. f"),
    "level one begins at three": Danh(abstract(0, lvl(0, "decimal", "%1.", 3), "decimal %1.%2.") + num(1, 0), ps("1/1 a, 1/1 b, 1/0 c"),
                                      "3.1. a, 3.2. b, 4. c"),
    "two uses of one list": Danh(THREE + num(1, 0) + num(2, 0), ps("1/0 a, 1/0 b, 2/0 c, 1/0 d, 2/1 e"), "1. a, 2. b, 3. c, 4. d, 4.1. e"),
    "two lists": Danh(LETTERS + abstract(1, "decimal %1.") + num(1, 0) + num(2, 1), ps("2/0 a, 1/0 b, 1/0 c, 2/0 d"),
                      "1. a, a) b, b) c, 2. d"),
    "starts anew": Danh(THREE + num(1, 0) + num(2, 0, override(0, 1)), ps("1/0 a, 1/0 b, 2/0 c, 2/0 d, 1/0 e"),
                        "1. a, 2. b, 1. c, 2. d, 3. e"),
    "starts at eight": Danh(THREE + num(1, 0) + num(2, 0, override(0, 8)), ps("1/0 a, 2/0 b, 1/0 c"), "1. a, 8. b, 9. c"),
    "starts anew below": Danh(THREE + num(1, 0) + num(2, 0, override(1, 5)), ps("1/0 a, 1/1 b, 2/1 c, 2/1 d, 1/1 e"),
                              "1. a, 1.1. b, 1.5. c, 1.6. d, 1.7. e"),
    "begins at five whenever it begins": Danh(
        THREE + num(1, 0, override(1, 5)), ps("1/0 a, 1/1 b, 1/1 c, 1/0 d, 1/1 e"), "1. a, 1.5. b, 1.6. c, 2. d, 2.5. e",
        khac="17.9.26: used whenever the level is restarted; LibreOffice uses it once"),
    "another level begins elsewhere": Danh(THREE + num(1, 0, override(0, 3)), ps("1/1 a, 1/1 b, 1/0 c, 1/0 d"),
                                           "1.1. a, 1.2. b, 3. c, 4. d"),
    "once for all levels": Danh(
        THREE + num(1, 0) + num(2, 0, override(0, 1), override(1, 5)), ps("1/0 a, 1/1 b, 2/1 c, 2/1 d, 2/0 e"),
        "1. a, 1.1. b, 1.5. c, 1.6. d, 2. e"),
    "not for other levels": Danh(THREE + num(1, 0) + num(2, 0, override(0, 1)) + num(3, 0, override(0, 1)),
                                 ps("1/0 a, 1/0 b, 2/1 c, 2/1 d, 3/1 e"), "1. a, 2. b, 2.1. c, 2.2. d, 2.3. e"),
    "đ by override": Danh(LETTERS + num(1, 0) + num(2, 0, override(0, lvl(0, "none", "đ)"))) + num(3, 0, override(0, 5)),
                          ps("1/0 x, 1/0 x, 1/0 x, 1/0 x, 2/0 x, 3/0 x, 1/0 x"), "a) x, b) x, c) x, d) x, đ) x, e) x, f) x"),
    "another format by override": Danh(abstract(0, "decimal %1.") + num(1, 0) + num(2, 0, override(0, lvl(0, "upperRoman", "%1/", 4))),
                                       ps("1/0 a, 1/0 b, 2/0 c, 2/0 d, 1/0 e"), "1. a, 2. b, III/ c, IV/ d, 5. e"),
    "never starts anew": Danh(
        abstract(0, "upperRoman %1.", lvl(1, "decimal", "%2.", before=val("lvlRestart", 0))) + num(1, 0),
        ps("1/0 a, 1/1 b, 1/1 c, 1/0 d, 1/1 e"), "I. a, 1. b, 2. c, II. d, 3. e", khac="LibreOffice 7.4 does not know w:lvlRestart"),
    "starts anew after level one only": Danh(
        abstract(0, "upperRoman %1.", "decimal %2.", lvl(2, "lowerLetter", "%3)", before=val("lvlRestart", 1))) + num(1, 0),
        ps("1/0 a, 1/1 b, 1/2 c, 1/2 d, 1/1 e, 1/2 f, 1/0 g, 1/1 h, 1/2 i"), "I. a, 1. b, a) c, b) d, 2. e, c) f, II. g, 1. h, a) i",
        khac="LibreOffice 7.4 does not know w:lvlRestart"),
    "starts anew after a level that is too deep": Danh(
        abstract(0, "upperRoman %1.", lvl(1, "decimal", "%2.", before=val("lvlRestart", 8))) + num(1, 0),
        ps("1/0 a, 1/1 b, 1/1 c, 1/0 d, 1/1 e"), "I. a, 1. b, 2. c, II. d, 1. e"),
    "w:lvlRestart in an override": Danh(
        abstract(0, "upperRoman %1.", "decimal %2.") + num(1, 0, override(1, lvl(1, "decimal", "%2)", before=val("lvlRestart", 0)))),
        ps("1/0 a, 1/1 b, 1/0 c, 1/1 d"), "I. a, 1) b, II. c, 1) d"),  # [MS-OI29500] 2.1.282: Word ignores it
    "digits in all levels": Danh(
        abstract(0, "upperRoman %1.", lvl(1, "lowerLetter", "%1.%2.", before="<w:isLgl/>"),
                 lvl(2, "decimalZero", "%1.%3", before="<w:isLgl/>")) + num(1, 0),
        ps("1/0 a, 1/1 b, 1/0 c, 1/1 d, 1/2 e"), "I. a, 1.1. b, II. c, 2.1. d, 2.01 e",
        khac="LibreOffice 7.4 does not know w:isLgl; two digits stay two digits in Word"),
    "bullets stay bullets": Danh(abstract(0, "upperRoman %1.", "bullet -", lvl(2, "decimal", "%1.%2%3.", before="<w:isLgl/>")) + num(1, 0),
                                 ps("1/0 a, 1/2 b"), "I. a, 1.1. b", khac="LibreOffice 7.4 does not know w:isLgl"),
    "digits switched off": Danh(abstract(0, "upperRoman %1.", lvl(1, "decimal", "%1.%2.", before='<w:isLgl w:val="0"/>')) + num(1, 0),
                                ps("1/0 a, 1/1 b"), "I. a, I.1. b"),
    "each level in its own format": Danh(abstract(0, "upperRoman Phần %1", "upperLetter %1.%2.", "lowerLetter %2-%3)") + num(1, 0),
                                         ps("1/0 x, 1/1 x, 1/2 x, 1/2 x"), "Phần I x, I.A. x, A-a) x, A-b) x"),
    "deeper numbers are ignored": Danh(abstract(0, "decimal %1.%2.", "decimal %2.") + num(1, 0), ps("1/0 a, 1/1 b, 1/0 c"),
                                       "1.. a, 1. b, 2.. c", khac="LibreOffice shows the place itself"),
    "bullets have no number": Danh(abstract(0, "decimal %1.", "bullet -", "decimal %1.%2%3.") + num(1, 0),
                                   ps("1/0 a, 1/2 b, 1/2 c, 1/0 d, 1/2 e"),
                                   "1. a, 1.1. b, 1.2. c, 2. d, 2.1. e"),
    "no start": Danh(abstract(0, lvl(0, "decimal", "%1.", None)) + num(1, 0), ps("1/0 a, 1/0 b"), "0. a, 1. b"),
    "no format": Danh(abstract(0, '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:lvlText w:val="%1)"/></w:lvl>') + num(1, 0), ps("1/0 a"),
                      "1) a"),
    "no text": Danh(abstract(0, "decimal ") + num(1, 0), ps("1/0 a, 1/0 b"), "a, b"),
    "format none": Danh(abstract(0, lvl(0, "none", "", 1), "decimal %2.") + num(1, 0), ps("1/0 a, 1/1 b, 1/0 c, 1/1 d"),
                        "a, 1. b, c, 1. d"),
    "fixed words": Danh(abstract(0, "none Lưu ý:") + num(1, 0), ps("1/0 a, 1/0 b"), "Lưu ý: a, Lưu ý: b"),
    "one level": Danh(abstract(0, "decimal %1.", "decimal %1.%2.", more=val("multiLevelType", "singleLevel")) + num(1, 0),
                      ps("1/0 a, 1/1 b, 1/0 c"), "1. a, 2. b, 3. c", khac="LibreOffice takes the level that the paragraph says"),
    "a level that is not there": Danh(abstract(0, "decimal %1.") + num(1, 0), ps("1/0 a, 1/1 b, 1/0 c"), "1. a, 1. b, 2. c"),
    "an unknown list": Danh(THREE + num(1, 0) + num(2, 7), ps("9/0 a, 1/0 b, 2/0 c"), "a, 1. b, c", khac="LibreOffice makes up a list"),
    "nothing between": Danh(abstract(0, lvl(0, "decimal", "%1", before=val("suff", "nothing"))) + num(1, 0), ps("1/0 x"), "1 x"),
    "a space between": Danh(abstract(0, lvl(0, "decimal", "Điều %1.", before=val("suff", "space"))) + num(1, 0), ps("1/0 x"), "Điều 1. x"),
    "hidden number": Danh(abstract(0, lvl(0, "decimal", "%1.", after="<w:rPr><w:vanish/></w:rPr>"), "decimal %1.%2.") + num(1, 0),
                          ps("1/0 a, 1/1 b, 1/0 c"), "a, 1.1. b, c", khac="LibreOffice shows it"),
    "three digits": Danh(abstract(0, '<w:lvl w:ilvl="0"><w:start w:val="9"/><mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt '
                                     'w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/>'
                                     '</mc:Fallback></mc:AlternateContent><w:lvlText w:val="%1."/></w:lvl>') + num(1, 0),
                         ps("1/0 a, 1/0 b"), "009. a, 010. b"),
    # by style
    "by style": Danh(BY_STYLE + num(1, 0), p("a", style="H1") + p("b", style="H2") + p("c", style="H2") + p("d", style="H1"),
                     "1. a, 1.1. b, 1.2. c, 2. d", style("H1", ppr=in_style("1")) + style("H2", ppr=in_style("1")), khac=NO_LINK),
    "by the style below": Danh(BY_STYLE + num(1, 0), p("a", style="H1") + p("b", style="H2") + p("c", style="H1"), "1. a, 1.1. b, 2. c",
                               style("H1", ppr=in_style("1")) + style("H2", base="H1"), khac=NO_LINK),
    "a style with a level": Danh(THREE + num(1, 0), p("a", style="H1") + p("b", style="H2") + p("c", style="H1"), "1. a, 1.1. b, 2. c",
                                 style("H1", ppr=in_style("1", "0")) + style("H2", ppr=in_style("1", "1"))),
    "a style with only a level": Danh(THREE + num(1, 0), p("a", style="H1") + p("b", style="H2") + p("c", style="H1"), "1. a, 1.1. b, 2. c",
                                      style("H1", ppr=in_style("1")) + style("H2", ppr=in_style("", "1"), base="H1")),
    "a style over a style": Danh(THREE + num(1, 0), p("a", style="H1") + p("b", style="H3") + p("c", style="H1"), "1. a, 2. b, 3. c",
                                 style("H1", ppr=in_style("1")) + style("H2", base="H1") + style("H3", base="H2")),
    "a style that switches off": Danh(THREE + num(1, 0), p("a", style="H1") + p("b", style="H2") + p("c", style="H1"), "1. a, b, 2. c",
                                      style("H1", ppr=in_style("1")) + style("H2", ppr=in_style("0"), base="H1")),
    "a paragraph that switches off": Danh(THREE + num(1, 0), p("a", style="H1") + p("b", "0", style="H1") + p("c", "0/0", style="H1")
                                          + p("d", style="H1"), "1. a, b, c, 2. d", style("H1", ppr=in_style("1"))),
    "a paragraph with only a level": Danh(THREE + num(1, 0), p("a", style="H1") + p("b", "/1", style="H1"), "1. a, 1.1. b",
                                          style("H1", ppr=in_style("1"))),
    "a paragraph in another list": Danh(THREE + LETTERS.replace('"0"', '"1"', 1) + num(1, 0) + num(2, 1), p("a", style="H1")
                                        + p("b", "2/0", style="H1") + p("c", style="H1"), "1. a, a) b, 2. c", style("H1",
                                            ppr=in_style("1"))),
    "a paragraph on the level of its style": Danh(BY_STYLE + num(1, 0), p("a", "1", style="H1") + p("b", "1", style="H2"), "1. a, 1.1. b",
                                                  style("H1") + style("H2"), khac=NO_LINK),
    "the default style": Danh(THREE + num(1, 0), p("a") + p("b", style="gone") + p("c", style="C"), "1. a, 2. b, 3. c",
                              style("N", ppr=in_style("1"), more=DEFAULT) + style("C", kind="character"),
                              khac="LibreOffice knows the default style by its name"),
    "two default styles": Danh(THREE + num(1, 0), p("a") + p("b", style="N"), "a, 1. b", style("N", ppr=in_style("1"), more=DEFAULT)
                               + style("M", more=DEFAULT)),
    "a numbering style": Danh(LINKED + num(1, 0) + num(2, 1) + num(3, 2) + num(4, 1, override(0, 1)),
                              ps("2/0 a, 2/0 b, 3/0 c, 1/0 d, 4/0 e"),
                              "1. a, 2. b, 3. c, 4. d, 1. e", style("L", ppr=in_style("1"), kind="numbering")),
    "a numbering style without its list": Danh(LINKED + num(2, 1), ps("2/0 a, 2/0 b"), "1. a, 2. b", style("L", kind="numbering")),
    # who is counted
    "empty paragraphs": Danh(THREE + num(1, 0), ps("1/0 a") + p("", "1/0") + p(" ", "1/0") + ps("1/0 d"), "1. a, -, -, 4. d",
                             khac="a number without words is no line, though it is counted and printed"),
    "an empty paragraph with words in its label": Danh(abstract(0, "upperRoman Phần %1") + num(1, 0), p("", "1/0") + p("x"), "Phần I, x"),
    "empty paragraphs with a fixed letter": Danh(abstract(0, "none đ)") + num(1, 0), p("", "1/0") + ps("1/0 x"), "-, đ) x",
                                                 khac="a letter alone is no word"),
    "a paragraph that only ends a section": Danh(THREE + num(1, 0), ps("1/0 a") + p("", "1/0", ppr="<w:sectPr/>") + ps("1/0 b")
                                                 + "<w:sectPr/>",
                                                 "1. a, -, 2. b"),
    "hidden paragraphs are counted": Danh(THREE + num(1, 0), ps("1/0 a") + p("b", "1/0", rpr=HIDDEN, mark=HIDDEN) + ps("1/0 c"),
                                          "1. a, 3. c"),
    "hidden by a style": Danh(THREE + num(1, 0), ps("1/0 a") + p("b", "1/0", style="V") + ps("1/0 c"), "1. a, 3. c", style("V",
        rpr=HIDDEN)),
    "hidden words": Danh(THREE + num(1, 0), ps("1/0 a") + p("b", "1/0", rpr=HIDDEN) + ps("1/0 c"), "1. a, -, 3. c"),
    "numbers skipped": Danh(THREE + num(1, 0), p("", "1/0", mark=HIDDEN) * 4 + ps("1/0 e"), "5. e"),  # Word: «Advance value»
    "a hidden end": Danh(THREE + num(1, 0), p("Tên.", "1/0", mark=f"{HIDDEN}<w:specVanish/>") + p(" Chữ") + ps("1/0 b"),
                         "1. Tên. Chữ, 2. b"),
    "struck out": Danh(THREE + num(1, 0), ps("1/0 a") + p("", "1/0", mark=DELETED, runs=dele("b")) + ps("1/0 c"), "1. a, 2. c",
                       khac=TRACKED),
    "moved away": Danh(THREE + num(1, 0), ps("1/0 a") + p("", "1/0", mark=MOVED, runs=f"<w:moveFrom {BY}>{r('b')}</w:moveFrom>")
                       + p("", "1/0", runs=f"<w:moveTo {BY}>{r('c')}</w:moveTo>"), "1. a, 2. c", khac=TRACKED),
    "only its words struck out": Danh(THREE + num(1, 0), ps("1/0 a") + p("", "1/0", runs=dele("b")) + ps("1/0 c"), "1. a, -, 3. c",
                                      khac=TRACKED),
    "only its end struck out": Danh(THREE + num(1, 0), ps("1/0 a") + p("b", "1/0", mark=DELETED) + ps("1/0 c"), "1. a, 2. bc",
                                    khac=TRACKED),
    "numbering that was changed": Danh(THREE + num(1, 0), p("a", ppr=f"<w:pPrChange {BY}><w:pPr>{in_style('1', '0')}</w:pPr></w:pPrChange>")
                                       + p("b", "1/0"), "a, 1. b"),
    # where
    "in a table": Danh(THREE + num(1, 0), ps("1/0 a") + tbl(tr(tc(ps("1/0 b")), tc(ps("1/0 c"))), tr(tc(ps("1/0 d")), "e")) + ps("1/0 f"),
                       "1. a, 2. b, 3. c, 4. d, e, 5. f"),
    "numbers alone in cells": Danh(abstract(0, "decimal %1") + num(1, 0), tbl(tr(tc(p("", "1/0")), "a"), tr(tc(p("", "1/0")), "b")),
                                   "1, a, 2, b"),
    "in a text box": Danh(THREE + num(1, 0), ps("1/0 a") + p("b", "1/0", runs=shape(ps("1/0 x, 1/0 y"))) + p("c", "1/0",
        runs=shape(ps("1/0 z"))),
                          "1. a, 2. b, 1. x, 2. y, 3. c, 3. z", khac="boxes are printed where they lie"),
    "bullets of symbol fonts": Danh(abstract(0, lvl(0, "bullet", "\uf0b7", after=SYMBOL), lvl(1, "bullet", "\uf0a7", after=WINGDINGS),
                                             lvl(2, "bullet", "\uf0fc", after=WINGDINGS), "bullet o", "bullet -",
                                             lvl(5, "bullet", "q", after=WINGDINGS.replace('w:ascii="Wingdings" ', ""))) + num(1, 0),
                                    ps("1/0 a, 1/1 b, 1/2 c, 1/3 d, 1/4 e, 1/5 f"), "• a, • b, ✓ c, o d, - e, ☐ f", khac=BULLETS),
    "a picture as bullet": Danh(abstract(0, lvl(0, "bullet", "", after=val("lvlPicBulletId", 0)), lvl(1, "bullet", "")) + num(1, 0),
                                ps("1/0 a, 1/1 b"), "• a, b", khac=BULLETS),
}


def danh_docx(name: str) -> bytes:
    """The document of a case."""
    case = DANH_SO[name]
    return docx(case.body, case.styles, case.numbering)


@pytest.mark.parametrize("name", DANH_SO)
def test_labels(name: str) -> None:
    assert shown(read(danh_docx(name))) == DANH_SO[name].expected


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Documents printed by LibreOffice."""
    need_soffice()
    folder = tmp_path_factory.mktemp("in")
    documents = {**{f"d{n}": danh_docx(name) for n, name in enumerate(DANH_SO)}, "looks": docx(LOOKS_BODY, LOOKS_STYLES, theme=THEME)}
    for name, data in documents.items():
        (folder / f"{name}.docx").write_bytes(data)
    assert soffice.run(soffice.find_soffice(), "pdf", sorted(folder.glob("*.docx")), folder, 120)
    return {name: (folder / f"{name}.pdf").read_bytes() for name in documents}


def test_labels_as_libreoffice_prints_them(printed: dict[str, bytes]) -> None:
    differ = {}
    for n, (name, case) in enumerate(DANH_SO.items()):
        pages = "".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(printed[f"d{n}"]))
        theirs = "".join(pages.split())
        if theirs != re.sub(r"[, ]|(?<= )-(?=,)", "", case.expected):
            differ[name] = theirs
    assert {name: theirs for name, theirs in differ.items() if not DANH_SO[name].khac} == {}


def test_notes_and_headers_count_by_themselves() -> None:
    ban_doc = read(docx(p("a", "1/0", runs=cite(2)) + p("b", "1/0", runs=cite(3)) + p("c", "1/0") + SECTION_WITH_HEADER,
                        numbering=THREE + num(1, 0), footnotes=note(2, ps("1/0 x, 1/0 y")) + note(3, ps("1/0 z")), header1=ps("1/0 h")))
    assert shown(ban_doc) == "1. a[1], 2. b[2], 3. c"
    labels = [doan.nhan and doan.nhan.chu for key in ban_doc.cuoc_chu for doan in ban_doc.cuoc_chu[key]]
    assert labels == ["1.", "2.", "3."]  # one note after the other, as measured in Word
    assert [doan.nhan and doan.nhan.chu for doan in ban_doc.dau_chan] == ["1."]


def test_labels_of_empty_paragraphs_in_cells() -> None:
    numbering = abstract(0, "decimal %1.") + num(1, 0)
    ban_doc = read(docx(tbl(tr(tc(p("", "1/0") + p("a") + p("", "1/0") + p("b", "1/0")), tc(p("", "1/0")))), numbering=numbering))
    assert shown(ban_doc) == "-, a, -, 3. b, 4."


@pytest.mark.parametrize(("dang", "expected"), [
    ("decimal", "1 2 3 10 26 27"), ("decimalZero", "01 02 03 10 26 27"), ("upperRoman", "I II III X XXVI XXVII"),
    ("lowerRoman", "i ii iii x xxvi xxvii"), ("upperLetter", "A B C J Z AA"), ("lowerLetter", "a b c j z aa"), ("none", ""),
    ("bullet", ""), ("00", "01 02 03 10 26 27"), ("hindiNumbers", "1 2 3 10 26 27"),
])
def test_formats(dang: str, expected: str) -> None:
    assert " ".join(filter(None, (format_number(n, dang) for n in (1, 2, 3, 10, 26, 27)))) == expected


def test_formats_far_out() -> None:
    assert [format_number(n, "upperRoman") for n in (399, 400, 1949, 3999)] == ["CCCXCIX", "CD", "MCMXLIX", "MMMCMXCIX"]
    assert [format_number(n, "lowerRoman") for n in range(101, 1000, 100)] == ["ci", "cci", "ccci", "cdi", "di", "dci", "dcci", "dccci",
                                                                               "cmi"]
    assert [format_number(n, "lowerLetter") for n in (28, 52, 53)] == ["bb", "zz", "aaa"]
    assert len(format_number(32_767, "lowerLetter")) == 30
    assert [format_number(0, dang) for dang in ("decimal", "lowerLetter", "upperRoman", "none")] == ["0", "0", "0", ""]


def test_number_that_is_not_shown_is_told() -> None:
    ban_doc = read(docx(ps("1/0 a, 2/0 b, 3/1 c"), numbering=abstract(0, "lowerLetter đ)") + abstract(1, "lowerLetter %1)") + abstract(
        2, "lowerLetter %1)", "lowerLetter %1.1)") + num(1, 0) + num(2, 1) + num(3, 2)))
    assert [doan.nhan for doan in paragraphs(ban_doc.khoi)] == [
        NhanSo("đ)", 1, "none", 0), NhanSo("a)", 1, "lowerLetter", 0), NhanSo("a.1)", 1, "none", 1)]
    assert [label(doan.nhan) for doan in paragraphs(ban_doc.khoi) if doan.nhan] == ["đ)", "a)", "a.1)"]


# labels in the grammar --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("chu", "so", "dang", "expected", "kieu"), [
    *((chu, 3, "decimal", "3.", Kieu.SO) for chu in ("3.", "3", "3/", "3-", "3 -", "3:", "3.-", "3,")),
    ("3)", 3, "decimal", "3)", Kieu.SO_NGOAC), ("3 )", 3, "decimal", "3)", Kieu.SO_NGOAC), ("(3)", 3, "decimal", "(3)", Kieu.NGOAC),
    ("3.).", 3, "decimal", "3.", Kieu.SO), ("03.", 3, "decimalZero", "03.", Kieu.SO),
    ("2.1", 1, "decimal", "2.1.", Kieu.SO_2), ("2.1.", 1, "decimal", "2.1.", Kieu.SO_2), ("2.1)", 1, "decimal", "2.1.", Kieu.SO_2),
    ("2.1.3", 3, "decimal", "2.1.3.", Kieu.SO_3), ("2.1.3.4/", 4, "decimal", "2.1.3.4.", Kieu.SO_4),
    *((chu, 2, "upperRoman", "II.", Kieu.LA_MA) for chu in ("II.", "II", "II/", "II-", "II)", "(II)", "II -", "II:")),
    *((chu, 2, "upperLetter", "B.", Kieu.CHU_HOA) for chu in ("B.", "B", "B/", "B)", "(B)", "B-")),
    *((chu, 2, "lowerLetter", "b)", Kieu.CHU) for chu in ("b)", "b", "b.", "b/", "b-", "(b)", "b ) ")),
    ("e)", 5, "lowerLetter", "đ)", Kieu.CHU), ("f)", 6, "lowerLetter", "e)", Kieu.CHU), ("w)", 23, "lowerLetter", "y)", Kieu.CHU),
    ("E.", 5, "upperLetter", "Đ.", Kieu.CHU_HOA), ("L.", 12, "upperLetter", "M.", Kieu.CHU_HOA),
    ("đ)", 5, "none", "đ)", Kieu.CHU), ("đ.", 1, "none", "đ)", Kieu.CHU), ("Đ/", 1, "none", "Đ.", Kieu.CHU_HOA),
    ("IV/", 1, "none", "IV.", Kieu.LA_MA),
    *((chu, 1, "bullet", "-", Kieu.GACH) for chu in ("-", "–", "—", "•", "§", "o", "�", "")),
    ("+", 1, "bullet", "+", Kieu.CONG), ("*", 1, "bullet", "*", Kieu.SAO), ("-", 1, "none", "-", Kieu.GACH),
    ("–", 4, "decimal", "-", Kieu.GACH),
    ("Điều 3", 3, "decimal", "Điều 3.", Kieu.DIEU), ("Điều 3:", 3, "decimal", "Điều 3.", Kieu.DIEU),
    ("ĐIỀU 3.", 3, "decimal", "ĐIỀU 3.", Kieu.DIEU),
    ("Phần I", 1, "upperRoman", "Phần I.", Kieu.PHAN), ("PHẦN II -", 2, "upperRoman", "PHẦN II.", Kieu.PHAN),
    ("Phần thứ nhất", 1, "none", "Phần thứ nhất.", Kieu.PHAN_THU),
    ("(i)", 1, "lowerRoman", "(i)", None), ("iv)", 4, "lowerRoman", "(iv)", None), ("=>", 1, "bullet", "=>", None),
    *((chu, 1, "decimal", chu, None) for chu in ("Bước 1:", "Chương 1", "Mục 1.", "a.1)", "1.a)", "1.1.1.1.1.", "Phần 1")),
])
def test_labels_in_the_grammar(chu: str, so: int, dang: str, expected: str, kieu: Kieu | None) -> None:
    written = label(NhanSo(chu, so, dang, 0))
    marker = read_marker(f"{written} Chữ")
    assert (written, marker.kieu if marker else None) == (expected, kieu)


def test_bullets_by_level() -> None:
    assert [label(NhanSo(chu, 1, "bullet", bac)) for chu, bac in (("•", 0), ("o", 1), ("▪", 2), ("•", 7), ("-", 2), ("+",
        0))] == list("-+**-+")


def test_changed_letters_are_known() -> None:
    seen = {n: label(n) for n in (NhanSo("d)", 4, "lowerLetter", 0), NhanSo("e)", 5, "lowerLetter", 0), NhanSo("(e)", 5, "lowerLetter", 0),
                                  NhanSo("đ)", 5, "none", 0), NhanSo("c -", 3, "lowerLetter", 0), NhanSo("E", 5, "upperLetter", 0))}
    assert [is_changed(nhan, written) for nhan, written in seen.items()] == [False, True, True, False, False, True]


# letters ----------------------------------------------------------------------------------------------------------

SWITCHES = {"b": "dam", "i": "nghieng", "caps": "hoa", "smallCaps": "hoa"}
# who switches on (letter in capitals) or off: Defaults, Table, Paragraph style, Character style, Run; as measured in Word
SWITCHED = {
    "": False, "P": True, "C": True, "T": True, "D": True, "R": True,
    "TP": False, "TC": False, "PC": False, "TPC": True,
    "Pc": True, "pC": True, "Tp": True, "Tc": True, "tP": True, "TpC": False, "p": False, "c": False, "t": False, "pc": False,
    "DP": True, "DC": True, "DPC": True, "DTPC": True, "Dp": False, "Dc": False, "DPc": False, "Dpc": True, "DTp": False,
    "PR": True, "CR": True, "PCR": True, "DR": True, "Pr": False, "Dr": False, "PCr": False, "Tr": False,
}


@pytest.mark.parametrize("tag", SWITCHES)
@pytest.mark.parametrize("who", SWITCHED)
def test_switches(who: str, tag: str) -> None:
    def says(place: str) -> str:
        return f"<w:{tag}/>" if place in who else f'<w:{tag} w:val="0"/>' if place.lower() in who else ""

    styles = defaults(says("D")) + style("T", says("T"), kind="table") + style("P", says("P")) + style("C", says("C"), kind="character")
    row = tbl(tr(tc(p("x", style="P", rpr=val("rStyle", "C") + says("R")))), pr=val("tblStyle", "T"))
    (doan,) = paragraphs(read(docx(row, styles)).khoi)
    assert getattr(doan.manh[0].hinh, SWITCHES[tag]) is SWITCHED[who]  # type: ignore[union-attr]


@pytest.mark.parametrize("who", SWITCHED)
def test_hidden_is_a_switch_as_well(who: str) -> None:
    def says(place: str) -> str:
        return HIDDEN if place in who else '<w:vanish w:val="false"/>' if place.lower() in who else ""

    styles = defaults(says("D")) + style("T", says("T"), kind="table") + style("P", says("P")) + style("C", says("C"), kind="character")
    row = tbl(tr(tc(p("x", style="P", rpr=val("rStyle", "C") + says("R")))), pr=val("tblStyle", "T"))
    assert ("x" in shown(read(docx(row, styles)))) is not SWITCHED[who]


SERIF, SANS, MONO = (f'<w:rFonts w:ascii="Liberation {name}" w:hAnsi="Liberation {name}"/>' for name in ("Serif", "Sans", "Mono"))
THEME = (f'<a:theme {NAMES} name="x"><a:themeElements><a:clrScheme name="x"/><a:fontScheme name="x"><a:majorFont><a:latin typeface='
         '"Liberation Sans"/><a:ea typeface=""/><a:cs typeface=""/></a:majorFont><a:minorFont><a:latin typeface="Liberation Mono"/>'
         '<a:ea typeface=""/><a:cs typeface=""/></a:minorFont></a:fontScheme></a:themeElements></a:theme>')
LOOKS_STYLES = (
    defaults(SERIF + val("sz", 26)) + style("B", "<w:b/>") + style("BI", "<w:i/>", base="B") + style("BB", "<w:b/>", base="B")
    + style("Off", '<w:b w:val="0"/>', base="B") + style("Big", val("sz", 40), base="B") + style("Cap", "<w:caps/>")
    + style("Red", val("color", "ff0000") + val("u", "single")) + style("Sans", SANS) + style("cB", "<w:b/>", kind="character")
    + style("cBI", "<w:i/>", base="cB", kind="character") + style("cCross", "<w:i/>", base="B", kind="character")
    + style("Cross", "<w:i/>", base="cB") + style("Linked", more=val("link", "LinkedChar"))
    + style("T", "<w:b/>" + val("sz", 36), kind="table")
    + style("LinkedChar", "<w:b/>", kind="character", more=val("link", "Linked"))
    + style("Head", '<w:rFonts w:asciiTheme="majorHAnsi" w:hAnsiTheme="majorHAnsi" w:ascii="Liberation Serif"/>')
    + style("Sized", val("sz", 30)))
PLAIN = HinhChu("Liberation Serif", 13)
# (paragraph style, run) → look
LOOKS: list[tuple[str, str, HinhChu]] = [
    ("", "", PLAIN), ("B", "", PLAIN._replace(dam=True)), ("BI", "", PLAIN._replace(dam=True, nghieng=True)),
    ("BB", "", PLAIN._replace(dam=True)), ("Off", "", PLAIN), ("Big", "", PLAIN._replace(dam=True, co_chu=20)),
    ("", val("rStyle", "cBI"), PLAIN._replace(dam=True, nghieng=True)), ("", val("rStyle", "cCross"), PLAIN._replace(nghieng=True)),
    ("Cross", "", PLAIN._replace(nghieng=True)), ("Linked", "", PLAIN), ("", val("rStyle", "Linked"), PLAIN),
    ("", val("rStyle", "gone"), PLAIN), ("gone", "", PLAIN), ("cB", "", PLAIN),
    *(("B", f'<w:b w:val="{off}"/>', PLAIN) for off in ("0", "false", "off")), *(("", f'<w:b w:val="{on}"/>', PLAIN._replace(dam=True))
                                                                                 for on in ("1", "true", "on")),
    ("Cap", "", PLAIN._replace(hoa=True)), ("Cap", '<w:caps w:val="0"/>', PLAIN),
    ("Red", "", PLAIN._replace(mau="FF0000", gach_chan=True)), ("Red", val("color", "auto") + val("u", "none"), PLAIN),
    ("Red", val("u", "none"), PLAIN._replace(mau="FF0000")), ("Sans", "", PLAIN._replace(phong="Liberation Sans")),
    ("Sans", MONO, PLAIN._replace(phong="Liberation Mono")), ("Head", "", PLAIN._replace(phong="Liberation Sans")),
    ("Sans", '<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/>', PLAIN._replace(phong="Liberation Mono")),
    ("", '<w:rFonts w:cs="Liberation Mono" w:eastAsia="Liberation Mono"/>', PLAIN), ("", '<w:rFonts w:hAnsi="Liberation Mono"/>', PLAIN),
    ("Big", val("sz", 21), PLAIN._replace(dam=True, co_chu=10.5)), ("", f"<w:bCs/><w:iCs/>{val('szCs', 60)}", PLAIN),
    ("", val("color", "00b050"), PLAIN._replace(mau="00B050")),
]
IN_TABLE: list[tuple[str, str, HinhChu]] = [
    ("", "", PLAIN._replace(dam=True, co_chu=18)), ("", '<w:b w:val="0"/>', PLAIN._replace(co_chu=18)),
    ("Sized", "", PLAIN._replace(dam=True, co_chu=15)),
]
LOOKS_BODY = "".join(p(f"q{n}z", style=name, rpr=run) for n, (name, run, _) in enumerate(LOOKS)) + tbl(tr(tc("".join(
    p(f"t{n}z", style=name, rpr=run) for n, (name, run, _) in enumerate(IN_TABLE)))), pr=val("tblStyle", "T")) + p()
EXPECTED = {**{f"q{n}z": look for n, (_, _, look) in enumerate(LOOKS)}, **{f"t{n}z": look for n, (_, _, look) in enumerate(IN_TABLE)}}


def test_looks_of_letters() -> None:
    ban_doc = read(docx(LOOKS_BODY, LOOKS_STYLES, theme=THEME))
    found = {words(doan): doan.manh[0].hinh for doan in paragraphs(ban_doc.khoi) if isinstance(next(iter(doan.manh), None),
                                                                                               ManhChu)}  # type: ignore[union-attr]
    assert {name: (found[name], look) for name, look in EXPECTED.items() if found[name] != look} == {}


def test_looks_as_libreoffice_prints_them(printed: dict[str, bytes]) -> None:
    found = {word.lower(): (look, word.isupper()) for word, look in fonts(printed["looks"])}
    differ = {name: (found.get(name), look) for name, look in EXPECTED.items()
              if found.get(name) != (look._replace(gach_chan=False, hoa=False, mau=look.mau or "000000"), look.hoa)}
    assert differ == {}


def fonts(data: bytes) -> Iterator[tuple[str, HinhChu]]:
    """The words of a PDF with the look of their first letter."""
    for page in pypdfium2.PdfDocument(data):
        letters = page.get_textpage()
        at = 0
        for word in re.split(r"(\s+|\0)", letters.get_text_range()):
            if word.strip():
                yield word, _font(letters.raw, at)
            at += len(word)


def _font(page: object, at: int) -> HinhChu:
    name, flags, rgba = ctypes.create_string_buffer(100), ctypes.c_int(), [ctypes.c_uint() for _ in range(4)]
    pdfium.FPDFText_GetFontInfo(page, at, name, 100, flags)
    pdfium.FPDFText_GetFillColor(page, at, *rgba)
    family, _, cut = name.value.decode().rpartition("+")[2].partition("-")
    return HinhChu(family.replace("Liberation", "Liberation "), round(pdfium.FPDFText_GetFontSize(page, at) * 2) / 2, "Bold" in cut,
                   "Italic" in cut, mau="".join(f"{part.value:02X}" for part in rgba[:3]))


def test_fonts_that_are_set_for_letters_with_marks_only() -> None:
    assert only(docx(p("x", rpr='<w:rFonts w:hAnsi=".VnTime"/>'))).manh == (ManhChu("x", HinhChu(".VnTime", 10)),)
    assert only(docx(p("x", rpr='<w:rFonts w:asciiTheme="minorHAnsi"/>'))).manh == (ManhChu("x", HinhChu("", 10)),)  # no theme


def test_superscript_and_small_capitals() -> None:
    doan = only(docx(p(runs=r("a", val("vertAlign", "superscript")) + r("b", val("vertAlign", "subscript")) + r("c", "<w:smallCaps/>"))))
    assert [(piece.chu, piece.hinh.cao, piece.hinh.hoa) for piece in doan.manh if isinstance(piece, ManhChu)] == [
        ("a", 1, False), ("b", -1, False), ("c", 0, True)]


def test_formatting_that_was_changed_is_the_new_one() -> None:
    change = f'<w:b/><w:rPrChange {BY}><w:rPr><w:i/><w:sz w:val="90"/></w:rPr></w:rPrChange>'
    assert only(docx(p("x", rpr=change))).manh == (ManhChu("x", HinhChu("", 10, True)),)


def test_sizes_with_units() -> None:
    """Word writes units into strict files."""
    doan = only(docx(p("x", rpr=val("sz", "14pt"),
                       ppr='<w:ind w:firstLine="1.27cm" w:left="0.5in"/><w:spacing w:before="6pt" w:line="18pt" '
                                                       'w:lineRule="exact"/>')))
    assert isinstance(doan.manh[0], ManhChu) and doan.manh[0].hinh.co_chu == 14
    assert (round(doan.hinh.thut_dau, 6), doan.hinh.thut_trai, doan.hinh.truoc, doan.hinh.gian_dong) == (36, 36, 6, 18)


@pytest.mark.parametrize(("look", "bold"), [
    ("", [[1, 1, 1], [0, 0, 0], [0, 0, 0]]), ('<w:tblLook w:val="0020"/>', [[1, 1, 1], [0, 0, 0], [0, 0, 0]]),
    ('<w:tblLook w:firstRow="1" w:lastRow="0"/>', [[1, 1, 1], [0, 0, 0], [0, 0, 0]]),
    ('<w:tblLook w:val="0000"/>', [[0, 0, 0]] * 3), ('<w:tblLook w:val="0020" w:firstRow="0"/>', [[0, 0, 0]] * 3),
])
def test_first_row_of_a_table_style(look: str, bold: list[list[int]]) -> None:
    styles = style("U", base="T", kind="table") + style(
        "T", kind="table", more='<w:tblStylePr w:type="firstRow"><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/></w:rPr></w:tblStylePr>')
    bang = table(tbl(*(tr("a", "b", "c") for _ in range(3)), pr=val("tblStyle", "U") + look), styles=styles)
    found = [[next(paragraphs(cell.khoi)) for cell in row] for row in bang.hang]
    assert [[int(isinstance(doan.manh[0], ManhChu) and doan.manh[0].hinh.dam) for doan in row] for row in found] == bold
    assert [[int(doan.hinh.can_le == "center") for doan in row] for row in found] == bold


def test_rows_of_a_table_style_go_before_columns() -> None:
    parts = "".join(f'<w:tblStylePr w:type="{kind}"><w:rPr>{val("sz", size)}</w:rPr></w:tblStylePr>'
                    for kind, size in (("firstRow", 30), ("lastRow", 32), ("firstCol", 34), ("lastCol", 36), ("wholeTable", 50)))
    styles = style("T", val("sz", 20), kind="table", more=parts)
    bang = table(tbl(*(tr("a", "b", "c") for _ in range(3)), pr=val("tblStyle", "T")), styles=styles)
    sizes = [[next(paragraphs(cell.khoi)).manh[0].hinh.co_chu for cell in row] for row in bang.hang]  # type: ignore[union-attr]
    assert sizes == [[15, 15, 15], [17, 10, 18], [16, 16, 16]]  # as measured in Word


# paragraphs -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("ppr", "expected"), [
    ("", {}), (val("jc", "start"), {"can_le": "left"}), (val("jc", "end"), {"can_le": "right"}), (val("jc", "both"), {"can_le": "both"}),
    (val("jc", "distribute"), {"can_le": "both"}), (val("jc", "center") + '<w:bidi w:val="0"/>', {"can_le": "center"}),
    ('<w:ind w:left="720" w:right="360" w:firstLine="567"/>', {"thut_trai": 36, "thut_phai": 18, "thut_dau": 28.35}),
    ('<w:ind w:start="720" w:end="-360"/>', {"thut_trai": 36, "thut_phai": -18}),
    ('<w:ind w:left="720" w:hanging="360"/>', {"thut_trai": 36, "thut_dau": -18}),
    ('<w:ind w:hanging="360" w:firstLine="700"/>', {"thut_dau": -18}),
    ('<w:ind w:firstLineChars="200" w:firstLine="560" w:leftChars="100" w:left="280"/>', {"thut_dau": 28, "thut_trai": 14}),
    ('<w:spacing w:before="120" w:after="60"/>', {"truoc": 6, "sau": 3}), ('<w:spacing w:before="0" w:after="0"/>', {}),
    ('<w:spacing w:line="360"/>', {"gian_dong": 1.5}),
    ('<w:spacing w:line="340" w:lineRule="exact"/>', {"gian_dong": 17, "luat_dong": "exact"}),
    ('<w:spacing w:line="320" w:lineRule="atLeast"/>', {"gian_dong": 16, "luat_dong": "atLeast"}),
    ('<w:spacing w:before="100" w:beforeAutospacing="1" w:after="100" w:afterAutospacing="0"/>', {"truoc": 14, "sau": 5}),
    (val("outlineLvl", 0), {"bac": 1}), (val("outlineLvl", 8), {"bac": 9}), (val("outlineLvl", 9), {}),
    ("<w:keepNext/>", {"giu": True}), ('<w:keepNext w:val="0"/>', {}), ("<w:pageBreakBefore/>", {"trang_moi": True}),
    ('<w:pBdr><w:bottom w:val="single" w:sz="4"/></w:pBdr>', {"ke": True, "vien": ("bottom",)}),
    ('<w:pBdr><w:left w:val="single"/></w:pBdr>', {"vien": ("left",)}),
    (val("jc", "mediumKashida"), {"can_le": "both"}), (val("jc", "numTab"), {}),
    ('<w:pBdr><w:top w:val="nil"/><w:bottom w:val="none"/></w:pBdr>', {}),
    (f'<w:jc w:val="right"/><w:pPrChange {BY}><w:pPr><w:jc w:val="center"/><w:keepNext/></w:pPr></w:pPrChange>', {"can_le": "right"}),
])
def test_geometry(ppr: str, expected: dict[str, object]) -> None:
    assert only(docx(p("x", ppr=ppr))).hinh == HinhDoan(**{**HinhDoan(kieu="Normal")._asdict(), **expected})  # type: ignore[arg-type]


def test_geometry_through_styles() -> None:
    styles = (defaults("", '<w:spacing w:after="160" w:line="259" w:lineRule="auto"/>')
              + style("A",
                  ppr='<w:ind w:left="720" w:firstLine="360"/><w:jc w:val="both"/><w:keepNext/><w:pBdr><w:top w:val="single"/></w:pBdr>',
                      title="Kiểu A")
              + style("B", ppr='<w:ind w:firstLine="0"/><w:spacing w:before="240"/><w:pBdr><w:left w:val="single"/></w:pBdr>', base="A",
                      title="Kiểu B"))
    hinh = only(docx(p("x", style="B", ppr='<w:ind w:right="100"/><w:spacing w:after="0"/>'), styles)).hinh
    assert hinh == HinhDoan("both", 0, 36, 5, 12, 0, 259 / 240, "auto", "Kiểu B", 0, True, True, vien=("top", "left"))
    assert not only(docx(p("x", style="B", ppr='<w:pBdr><w:top w:val="nil"/></w:pBdr>'), styles)).hinh.ke


@pytest.mark.parametrize(("name", "title", "ppr", "bac"), [
    ("Heading2", "heading 2", val("outlineLvl", 1), 2), ("H", "heading 3", "", 3), ("H", "heading 3", val("outlineLvl", 9), 0),
    ("H", "Heading Không", "", 0), ("H", "Tiêu đề", val("outlineLvl", 0), 1),
])
def test_outline_level_by_style(name: str, title: str, ppr: str, bac: int) -> None:
    styles = style(name, ppr=ppr, title=title) + style("Con", base=name)
    assert only(docx(p("x", style=name), styles)).hinh.bac == only(docx(p("x", style="Con"), styles)).hinh.bac == bac
    assert only(docx(p("x", style="Con", ppr=val("outlineLvl", 4)), styles)).hinh.bac == 5


@pytest.mark.parametrize(("num_at", "style_ind", "derived", "direct", "expected"), [
    ("paragraph", "", "", "", (36, -18)),  # the level
    ("paragraph", 'w:left="100"', "", "", (36, -18)),  # a list of the paragraph's own goes before its style
    ("paragraph", "", "", 'w:left="200"', (10, -18)), ("paragraph", "", "", 'w:firstLine="0"', (36, 0)),
    ("style", "", "", "", (36, -18)), ("style", 'w:left="100"', "", "", (5, -18)),  # the style that brings the list goes before it
    ("style", "", 'w:left="400" w:hanging="0"', "", (20, 0)), ("style", 'w:left="100"', "", 'w:left="0"', (0, -18)),
    ("off", 'w:left="100"', "", "", (5, 0)),
])
def test_indents_of_lists(num_at: str, style_ind: str, derived: str, direct: str, expected: tuple[float, float]) -> None:
    numbering = abstract(0, lvl(0, "decimal", "%1.", after='<w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr>')) + num(1, 0)
    own = {"paragraph": "1/0", "style": "", "off": "0"}[num_at]
    styles = (style("A", ppr=(in_style("1") if num_at != "paragraph" else "") + (f"<w:ind {style_ind}/>" if style_ind else ""))
              + style("B", ppr=f"<w:ind {derived}/>" if derived else "", base="A"))
    hinh = only(docx(p("x", own, "B", ppr=f"<w:ind {direct}/>" if direct else ""), styles, numbering)).hinh
    assert (hinh.thut_trai, hinh.thut_dau) == expected


def test_what_python_docx_writes() -> None:
    made = python_docx.Document()
    made.add_heading("Mục tiêu", 2)
    for number in range(3):
        item = made.add_paragraph(f"Việc {number}", style="List Number")
        item.alignment, item.paragraph_format.space_after = WD_ALIGN_PARAGRAPH.JUSTIFY, Pt(6)
    item.paragraph_format.first_line_indent, item.paragraph_format.line_spacing = Pt(-14), Pt(18)
    item.add_run(" gấp").bold = True
    grid = made.add_table(2, 3, style="Table Grid")
    grid.cell(0, 0).merge(grid.cell(1, 1)).text = "gộp"
    out = io.BytesIO()
    made.save(out)
    ban_doc = read(out.getvalue())
    assert shown(ban_doc) == "Mục tiêu, 1. Việc 0, 2. Việc 1, 3. Việc 2 gấp, gộp, -, -"
    first, *_, last = (doan for doan in ban_doc.khoi if isinstance(doan, DoanDoc))
    assert (first.hinh.kieu, first.hinh.bac, first.hinh.giu) == ("heading 2", 2, True)
    assert isinstance(first.manh[0], ManhChu) and first.manh[0].hinh.dam
    assert (last.hinh.can_le, last.hinh.sau, last.hinh.thut_dau, last.hinh.gian_dong, last.hinh.luat_dong) == ("both", 6, -14, 18, "exact")
    assert [piece.hinh.dam for piece in last.manh if isinstance(piece, ManhChu)] == [False, True]
    bang = next(block for block in ban_doc.khoi if isinstance(block, BangDoc))
    assert [[(cell.cot_dau, cell.cot, cell.hang) for cell in row] for row in bang.hang] == [[(0, 2, 2), (2, 1, 1)], [(2, 1,
        1)]] and bang.co_ke


# sections ---------------------------------------------------------------------------------------------------------

A4, LYING = '<w:pgSz w:w="11906" w:h="16838"/>', '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'
MARGINS = '<w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701" w:header="0" w:footer="0" w:gutter="0"/>'
SECTION_WITH_HEADER = '<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>'


def sect(inside: str, kind: str = "") -> str:
    """Section properties."""
    return f"<w:sectPr>{val('type', kind) if kind else ''}{inside}</w:sectPr>"


def test_sections() -> None:
    ban_doc = read(docx(p("a") + p("b", ppr=sect(A4 + MARGINS + "<w:titlePg/>")) + tbl(tr("c")) + p("d", ppr=sect(LYING, "continuous"))
                        + p("e") + sect(A4, "nextPage")))
    assert [(words(doan), doan.phan) for doan in paragraphs(ban_doc.khoi)] == [("a", 0), ("b", 0), ("c", 1), ("d", 1), ("e", 2)]
    assert [(phan.ngang, phan.lien_tuc, phan.trang_dau_rieng) for phan in ban_doc.phan] == [
        (False, False, True), (True, True, False), (False, False, False)]
    assert [read(docx(p("a") + sect(A4, kind))).phan[0].lien_tuc for kind in ("nextColumn", "oddPage", "")] == [True, False, False]
    assert ban_doc.phan[0][:6] == (595.3, 841.9, 56.7, 56.7, 85.05, 42.55)


def test_sections_that_are_not_described() -> None:
    assert [len(read(docx(body)).phan) for body in (p("a"), p("a", ppr=sect(A4)) + p("b"), p("a") + sect(A4), "")] == [1, 2, 1, 1]
    assert read(docx(p("a"))).phan == (PhanTrang(0, 0, 0, 0, 0, 0),) and not PhanTrang(0, 0, 0, 0, 0, 0).ngang


def test_a_section_break_that_is_struck_out() -> None:
    ban_doc = read(docx(p("a", mark=DELETED, ppr=sect(LYING)) + p("b") + sect(A4)))
    assert (shown(ban_doc), len(ban_doc.phan), ban_doc.phan[0].ngang) == ("ab", 1, False)


def test_sections_in_a_content_control() -> None:
    ban_doc = read(docx(f"<w:sdt><w:sdtContent>{p('a', ppr=sect(LYING))}</w:sdtContent></w:sdt>{p('b')}{sect(A4)}"))
    assert [(doan.phan, ban_doc.phan[doan.phan].ngang) for doan in paragraphs(ban_doc.khoi)] == [(0, True), (1, False)]


# runs -------------------------------------------------------------------------------------------------------------

RUNS = {
    "tabs": (r(inside="<w:t>a</w:t><w:tab/><w:t>b</w:t><w:ptab/><w:t>c</w:t>"), "a\tb\tc"),
    "tab stops are no tabs": ('<w:r><w:t>a</w:t></w:r>', "a"),
    "breaks": (r(inside='<w:t>a</w:t><w:br/><w:t>b</w:t><w:cr/><w:t>c</w:t><w:br w:type="textWrapping" w:clear="all"/><w:t>d</w:t>'),
               "a\nb\nc\nd"),
    "page and column": (r(inside='<w:t>a</w:t><w:br w:type="page"/><w:t>b</w:t><w:br w:type="column"/><w:t>c</w:t>'), "a\fb\nc"),
    "where Word broke the page": (r(inside="<w:t>a</w:t><w:lastRenderedPageBreak/><w:t>b</w:t>"), "ab"),
    "hyphens": (r(inside="<w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t><w:softHyphen/><w:t>c</w:t>"), "a-bc"),
    "line ends within the letters": ("<w:r><w:t>a\nb</w:t></w:r>", "a b"),
    "spaces at the ends": ("<w:r><w:t>a </w:t></w:r><w:r><w:t>b</w:t></w:r>", "a b"),
    "symbols": (r(inside=sym("Symbol", "F0B3") + sym("Wingdings", "F0FE") + sym("Wingdings 2", "F0A3") + sym("Symbol", "F061")
                  + sym("Symbol", "00B7")), "≥☑☐α•"),
    "symbols of other fonts": (r(inside=sym("MS Gothic", "2610") + sym("Arial", "00E9")), "☐é"),
    "symbols that are none": (r(inside=sym("Wingdings", "F021") + sym("x", "D800") + sym("x", "zz") + sym("x", "FFFFFFFFFF") + "<w:sym/>"),
                              "�����"),
    "letters in a symbol font": (r("a ≥ ế", '<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/>'), "α ≥ ế"),
    "signs in the private area": (r("x\uf0b7y"), "x•y"),
    "links": (f'<w:hyperlink r:id="x" w:anchor="y">{r("a")}</w:hyperlink>', "a"),
    "tags": (f'<w:smartTag>{r("a")}</w:smartTag><w:customXml>{r("b")}</w:customXml><w:bdo>{r("c")}</w:bdo><w:dir>{r("d")}</w:dir>', "abcd"),
    "bookmarks and comments": ('<w:bookmarkStart w:id="1"/><w:commentRangeStart w:id="1"/>' + r("a", inside="<w:commentReference/>")
                               + '<w:commentRangeEnd w:id="1"/><w:bookmarkEnd w:id="1"/><w:proofErr/>', "a"),
    "ruby": (r(inside=f"<w:ruby><w:rubyPr/><w:rt>{r('x')}</w:rt><w:rubyBase>{r('a')}</w:rubyBase></w:ruby>"), "a"),
    "one of two forms": (either(r("a"), r("b")), "a"),
    "one of two forms in a run": (r(inside=either("<w:t>a</w:t>", "<w:t>b</w:t>")), "a"),
    "only the old form": (either("", r("b")), "b"),
    # changes
    "inserted": (r("a") + ins(r("b")), "ab"),
    "deleted": (r("a") + dele("b") + r("c"), "ac"),
    "moved": (f"<w:moveFrom {BY}>{r('x')}</w:moveFrom>{r('a')}<w:moveTo {BY}>{r('b')}</w:moveTo>", "ab"),
    "inserted and deleted again": (r("a") + ins(r("b") + dele("c")) + r("d"), "abd"),
    "deleted in a link": (f'<w:hyperlink w:anchor="x">{r("a")}{dele("b")}</w:hyperlink>', "a"),
    "deleted field": (dele("", field("DATE", "1/1").replace("instrText", "delInstrText").replace("w:t", "w:delText")) + r("a"), "a"),
    "formatting changed": (r("a", f"<w:b/><w:rPrChange {BY}><w:rPr><w:vanish/></w:rPr></w:rPrChange>"), "a"),
    # hidden
    "hidden": (r("a") + r("x", HIDDEN) + r("b", '<w:vanish w:val="0"/>'), "ab"),
    "hidden on the web only": (r("a", "<w:webHidden/>"), "a"),
    "specVanish is for ends of paragraphs": (r("a", "<w:specVanish/>"), "a"),
    # content controls
    "control": (f"<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>{r('a')}</w:sdtContent></w:sdt>", "a"),
    "invitation": (f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{r('[Tên]')}</w:sdtContent></w:sdt>", "[Tên]"),
    # fields
    "page number in the text": (r("Trang ") + field("PAGE", "7") + r(" trên ") + field("NUMPAGES", "9"), "Trang 7 trên 9"),
    "simple field": (f'<w:fldSimple w:instr=" MERGEFIELD Ten ">{r("«Ten»")}</w:fldSimple>', "«Ten»"),
    "reference": (field("REF _Ref1 \\h", "Mục I"), "Mục I"),
    "date": (field('DATE \\@ "dd/MM/yyyy"', r("01/", "<w:b/>") + r("02/2026")), "01/02/2026"),
    "link field": (field('HYPERLINK "http://x"', "x.vn"), "x.vn"),
    "field without result": (r("a") + field("PAGE") + r("b"), "ab"),
    "empty field": (r("a") + field("REF x", "<w:r/>") + r("b"), "ab"),
    "field in a field's result": (field("REF x", r("a") + field("PAGE", "3") + r("b")), "a3b"),
    "field in a field's order": (f'{fld("begin")}{instr("IF")}{field("MERGEFIELD x", "1")}'
                                 f'{instr("= 1")}{fld("separate")}{r("a")}{fld("end")}{r("b")}', "ab"),
    "letters in an order": (f'{fld("begin")}{r("MERGE")}{r("FIELD x")}{fld("separate")}{r("a")}{fld("end")}', "a"),
    "form field": (fld("begin", "<w:ffData><w:textInput/></w:ffData>") + instr("FORMTEXT") + fld("separate") + r("Lê Văn A") + fld("end"),
                   "Lê Văn A"),
    "boxes of a form": ("".join(fld("begin", f"<w:ffData><w:checkBox>{box}</w:checkBox></w:ffData>") + instr("FORMCHECKBOX") + fld("end")
                                for box in (val("default", 0), val("default", 1), val("default", 1) + val("checked", 0), "<w:checked/>")),
                        "☐☒☐☒"),
    "list of a form": ("".join(fld("begin",
                                   f"<w:ffData><w:ddList>{at}{val('listEntry', 'Có')}{val('listEntry', 'Không')}</w:ddList></w:ffData>")
                               + instr("FORMDROPDOWN") + fld("end")
                               for at in ("", val("result", 1), val("result", 9), val("default", 1))), "CóKhôngKhông"),
    "button": (field("MACROBUTTON NoMacro [Bấm để nhập tên]") + field("GOTOBUTTON x Sang trang"), "[Bấm để nhập tên]Sang trang"),
    "note in an order": (fld("begin") + instr("REF x") + cite(7) + fld("separate") + r("a") + fld("end") + cite(8), "a[1]"),
    "box in an order": (fld("begin") + instr("REF x") + shape(p("x")) + fld("separate") + r("a") + fld("end"), "a"),
    "field in hidden letters": (fld("begin").replace("<w:r>", f"<w:r><w:rPr>{HIDDEN}</w:rPr>")
                                + r(inside="<w:instrText>REF x</w:instrText>", rpr=HIDDEN)
                                + fld("separate") + r("a") + fld("end") + r("b"), "ab"),
    "field that never ends": (fld("begin") + instr("REF x") + r("a"), "a"),
    "end of no field": (r("a") + fld("end") + fld("separate") + r("b"), "ab"),
    "field without result whose end is deleted": (fld("begin") + instr("REF x") + dele("", fld("end")) + r("b"), "b"),
    "field whose end is deleted": (fld("begin") + instr("REF x") + fld("separate") + r("a") + dele("",
        fld("end")) + r("b"), "ab"),
    # formulas
    "formula": (m("oMath", "x=", m("f", m("num", "a+b"), m("den", "2"))), "x=(a+b)/2"),
    "formula of powers": (m("oMath", m("sSup", m("e", "m"), m("sup", "2")), m("sSub", m("e", "x"), m("sub", "i")),
                            m("sSubSup", m("e", "a"), m("sub", "1"), m("sup", "n+1"))), "m²x_ia₁^(n+1)"),
    "formula of roots": (m("oMath", m("rad", m("deg"), m("e", "x")), m("rad", m("deg", "3"), m("e", "x+1"))), "√x³√(x+1)"),
    "formula in brackets": (m("oMath", m("d", m("e", "a"), m("e", "b")),
                              m("d", '<m:dPr><m:begChr m:val="["/><m:sepChr m:val=";"/><m:endChr m:val="]"/></m:dPr>', m("e", "a"),
                                m("e", "b"))),
                            "(a|b)[a;b]"),
    "formula on a line": (m("oMathPara", m("oMath", "y", dele("", "z"))), "y"),
}


@pytest.mark.parametrize("name", RUNS)
def test_runs(name: str) -> None:
    runs, expected = RUNS[name]
    assert words(only(docx(p(ppr='<w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs>', runs=runs)))) == expected


def test_fields_over_paragraphs() -> None:
    body = (p(runs=r("a") + fld("begin") + instr("INCLUDETEXT x") + fld("separate") + r("b")) + p("c")
            + tbl(tr("d")) + p(runs=r("e") + fld("end") + r("f")) + p("g"))
    assert text(body) == "ab, c, d, ef, g"
    order = p(runs=r("a") + fld("begin") + instr("IF x")) + p("order") + p(runs=fld("separate") + r("b")
        + fld("end"))
    assert text(order) == "a, -, b"


def test_broken_fields_end_with_their_cell_or_box() -> None:
    lost = fld("begin") + instr("REF x")
    assert text(tbl(tr(tc(p("a", runs=lost)), "b")) + p("c", runs=shape(p("d", runs=lost))) + p("e")) == "a, b, c, d, e"
    assert text(tbl(tr(tc(p("a", runs=lost)))) + p("b") + p("c", runs=fld("end"))) == "a, b, c"


TOC = field('TOC \\o "1-3" \\h \\z \\u', "<w:r/>").removesuffix(fld("end"))


def test_contents_by_field() -> None:
    body = (p("Mục lục") + p(runs=TOC + r("I. Mục đích") + r(inside="<w:tab/>") + field("PAGEREF _Toc1 \\h", "2"))
            + p(runs=f'<w:hyperlink w:anchor="x">{r("II. Yêu cầu")}{r(inside="<w:tab/>")}{field("PAGEREF _Toc2", "3")}</w:hyperlink>')
            + p(runs=fld("end")) + p("I. Mục đích"))
    ban_doc, (found,) = read_all(docx(body))
    assert shown(ban_doc) == "Mục lục, -, I. Mục đích"
    assert (found.code, found.level, dict(found.values)["n"], found.span.line) == ("nhap.muc-luc", Level.NOTE, 2, 2)


def test_sections_and_fields_that_end_in_contents() -> None:
    ban_doc = read(docx(p(runs=TOC + r("x")) + p("y", ppr="<w:sectPr/>") + p(runs=fld("end")) + p("a") + "<w:sectPr/>"))
    assert [(words(doan), doan.phan) for doan in paragraphs(ban_doc.khoi)] == [("", 1), ("a", 1)]
    control = f"<w:sdt><w:sdtPr><w:docPartObj>{val('docPartGallery', 'Table of Contents')}</w:docPartObj></w:sdtPr><w:sdtContent>"
    assert text(p("a", runs=TOC + r("x")) + f"{control}{p('y', runs=fld('end'))}</w:sdtContent></w:sdt>" + p("b")) == "a, b"


def test_words_around_contents_are_kept() -> None:
    assert text(p("a", runs=TOC + r("x") + shape(p("y")) + fld("end") + r("b"))) == "ab"
    assert text(p("a", runs=TOC + r("x")) + p("y") + p(runs=r("z") + fld("end") + r("b"))) == "a, b"


def test_contents_by_control() -> None:
    part = "<w:sdt><w:sdtPr><w:docPartObj>{}</w:docPartObj></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"
    data = docx(part.format(val("docPartGallery", "Table of Contents"), p("Mục lục") + p("I"))
                + part.format(val("docPartGallery", "Cover Pages"), p("a")))
    assert shown(read(data)) == "a" and codes(data) == ["muc-luc"]


def test_controls_around_blocks_rows_and_cells() -> None:
    around = "<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>"
    body = around.format(p("a") + around.format(p("b"))) + tbl(around.format(tr("c", around.format(tc("d")))), tr("e", "f"))
    ban_doc = read(docx(body))
    assert shown(ban_doc) == "a, b, c, d, e, f"
    assert cells(ban_doc.khoi[2]) == [["c", "d"], ["e", "f"]]  # type: ignore[arg-type]


def test_invitations_are_read_and_told() -> None:
    """They are on paper: nothing that is seen is lost, but nobody wrote them."""
    control = "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"
    data = docx(control.format(p("Bấm để nhập.")) + p(runs=control.format(r("[Ngày]"))) + tbl(tr(control.format(tc("[Ô]"))))
                + control.format(p(" ")))
    ban_doc, (found,) = read_all(data)
    assert shown(ban_doc) == "Bấm để nhập., [Ngày], [Ô], -"
    assert (found.code, found.level, dict(found.values)["n"]) == ("nhap.o-mau", Level.WARNING, 3)
    assert "«Bấm để nhập.»" in found.text


def test_numbers_that_word_does_not_keep_are_told() -> None:
    data = docx(p("a", runs=field("AUTONUM") + field("LISTNUM NumberDefault \\l 1")))
    assert codes(data) == ["so-truong"] and "AUTONUM" in read_all(data)[1][0].text


def test_blocks_in_two_forms() -> None:
    assert text(either(p("a"), p("b"))) == "a"


# text boxes -------------------------------------------------------------------------------------------------------

VML = "<w:r><w:pict><v:shape><v:textbox><w:txbxContent>{}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"


@pytest.mark.parametrize(("runs", "expected"), [
    (shape(p("x") + p("y")), "a, x, y"), (VML.format(p("x")), "a, x"), (shape(p("x"), group=p("y")), "a, x, y"),
    (VML.format(p("x")) + shape(p("y")), "a, x, y"), (shape(p("x", runs=shape(p("y"))) + p("z")), "a, x, y, z"),
    (shape(tbl(tr("x", "y"))), "a, x, y"), (ins(shape(p("x"))), "a, x"), (dele("", shape(p("x"))), "a"),
    (shape(p("x")).replace("<w:r>", f"<w:r><w:rPr>{HIDDEN}</w:rPr>", 1), "a"),
    ('<w:r><w:pict><v:shape><v:textpath string="DỰ THẢO"/></v:shape></w:pict></w:r>', "a, DỰ THẢO"),
    (shape(p("x"), fallback='<v:shape><v:textpath string="y"/></v:shape>'), "a, x"),
    (field("PAGE", shape(p("x"))), "a, x"),
])
def test_text_boxes(runs: str, expected: str) -> None:
    data = docx(p("a", runs=runs) + p("b"))
    assert shown(read(data)) == f"{expected}, b"
    assert [doan.khung for doan in paragraphs(read(data).khoi)] == [False, *[True] * (expected.count(",")), False]


def test_text_box_in_a_cell_and_in_an_end_that_is_struck_out() -> None:
    assert cells(table(tbl(tr(tc(p("a", runs=shape(p("x"))) + p("b")), "c")))) == [["a / x / b", "c"]]
    assert text(p("a", mark=DELETED, runs=shape(p("x"))) + p("b")) == "x, ab"


@pytest.mark.parametrize("inside",
                         ['<w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic/></a:graphicData></a:graphic></wp:inline></w:drawing>',
                                    '<w:drawing><wp:inline><a:graphic><a:graphicData><c:chart/></a:graphicData></a:graphic></wp:inline></w:drawing>',
                                    '<w:pict><v:shape><v:imagedata r:id="x"/></v:shape></w:pict>',
                                    '<w:object><v:shape><v:imagedata/></v:shape></w:object>'])
def test_pictures_are_told(inside: str) -> None:
    assert codes(docx(p("a", runs=r(inside=inside)))) == ["anh"]
    assert codes(docx(p("a", runs='<w:r><w:pict><v:line/></w:pict></w:r>' + shape(p("x"))))) == []


# changes, hidden paragraphs ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(("body", "expected"), [
    (p("a", mark=DELETED) + p("b"), "ab"), (p("a", mark=MOVED) + p("b"), "ab"), (p("a", mark=f"<w:ins {BY}/>") + p("b"), "a, b"),
    (p("a", mark=DELETED) + p("b", mark=DELETED) + p("c"), "abc"),
    (p("a") + p("", mark=DELETED, runs=dele("b")) + p("c"), "a, c"),
    (p("a", mark=DELETED) + p("", mark=DELETED, runs=dele("b")) + p("c"), "ac"),
    (p("a", mark=DELETED), "a"), (p("a", mark=DELETED) + tbl(tr("b")) + p("c"), "a, b, c"), (tbl(tr(tc(p("a", mark=DELETED)), "b")),
                                                                                             "a, b"),
    (p("a", mark=DELETED) + p("", runs=shape(p("x"))) + p("b"), "a, x, b"),
    (p("", mark=HIDDEN) + p("a"), "a"), (p("a", mark=HIDDEN) + p("b") + p("c"), "ab, c"),
    (p("a", mark=HIDDEN) + tbl(tr("b")), "a, b"), (p("x", rpr=HIDDEN) + p("a"), "-, a"), (p("x", rpr=HIDDEN, mark=HIDDEN) + p("a"), "a"),
    (p("a", mark="<w:specVanish/>") + p("b"), "ab"),
    (p("Đ", ppr='<w:framePr w:dropCap="drop" w:lines="2"/>') + p("ể học"), "Để học"), (p("a", ppr='<w:framePr w:w="9"/>') + p("b"), "a, b"),
    (f"<w:ins {BY}>{p('a')}</w:ins><w:del {BY}>{p('b')}</w:del><w:moveTo {BY}>{p('c')}</w:moveTo>", "a, c"),
])
def test_paragraphs_joined_and_gone(body: str, expected: str) -> None:
    assert text(body) == expected


def test_whose_look_joined_paragraphs_have() -> None:
    """The end that stays has the look; a hidden end only sets a title in the line of the text behind it."""
    struck = only(docx(p("a", ppr=val("jc", "center"), mark=DELETED) + p("b", ppr=val("jc", "right"))))
    hidden = only(docx(p("a", ppr=val("jc", "center") + val("outlineLvl", 1), mark=HIDDEN) + p("b", ppr=val("jc", "right"))))
    assert (words(struck), struck.hinh.can_le, struck.thu_tu) == ("ab", "right", 2)
    assert (words(hidden), hidden.hinh.can_le, hidden.hinh.bac, hidden.thu_tu) == ("ab", "center", 2, 1)


def test_changes_are_told() -> None:
    data = docx(p("a", runs=ins(r("b")) + dele("cũ") + dele("nữa")) + p("x", rpr=HIDDEN) + tbl(tr("a"), tr("b", pr=f"<w:del {BY}/>")))
    found = {finding.code: (dict(finding.values)["n"], finding.span.line) for finding in read_all(data)[1]}
    assert found == {"nhap.them": (1, 1), "nhap.xoa": (3, 1), "nhap.an": (1, 2)}
    assert codes(docx(p("a", runs=r(" ", HIDDEN) + r("", HIDDEN) + fld("begin").replace("<w:r>", f"<w:r><w:rPr>{HIDDEN}</w:rPr>")))) == []
    assert "«cũ»" in next(finding.text for finding in read_all(data)[1] if finding.code == "nhap.xoa")


# tables -----------------------------------------------------------------------------------------------------------


def vmerge(start: bool = False) -> str:
    """A cell that goes on from above, or where that begins."""
    return val("vMerge", "restart") if start else "<w:vMerge/>"


SPANS = {
    "plain": ([tr("a", "b"), tr("c", "d")], [[("a", 0, 1, 1), ("b", 1, 1, 1)], [("c", 0, 1, 1), ("d", 1, 1, 1)]]),
    "over columns": ([tr(tc("a", val("gridSpan", 2)), "b"), tr("c", "d", "e")],
                     [[("a", 0, 2, 1), ("b", 2, 1, 1)], [("c", 0, 1, 1), ("d", 1, 1, 1), ("e", 2, 1, 1)]]),
    "over rows": ([tr(tc("a", vmerge(True)), "b"), tr(tc("", vmerge()), "c"), tr(tc("", vmerge()), "d"), tr("e", "f")],
                  [[("a", 0, 1, 3), ("b", 1, 1, 1)], [("c", 1, 1, 1)], [("d", 1, 1, 1)], [("e", 0, 1, 1), ("f", 1, 1, 1)]]),
    "over both": ([tr(tc("a", val("gridSpan", 2) + vmerge(True)), "b"), tr(tc("", val("gridSpan", 2) + vmerge()), "c")],
                  [[("a", 0, 2, 2), ("b", 2, 1, 1)], [("c", 2, 1, 1)]]),
    "twice": ([tr(tc("a", vmerge(True))), tr(tc("", vmerge())), tr(tc("b", vmerge(True))), tr(tc("", vmerge()))],
              [[("a", 0, 1, 2)], [], [("b", 0, 1, 2)], []]),
    "ended by a wide cell": ([tr("a", tc("b", vmerge(True))), tr(tc("c", val("gridSpan", 2))), tr("d", tc("", vmerge()))],
                             [[("a", 0, 1, 1), ("b", 1, 1, 1)], [("c", 0, 2, 1)], [("d", 0, 1, 1), ("", 1, 1, 1)]]),
    "ended by a missing cell": ([tr("a", tc("b", vmerge(True))), tr("c"), tr("d", tc("", vmerge()))],
                                [[("a", 0, 1, 1), ("b", 1, 1, 1)], [("c", 0, 1, 1)], [("d", 0, 1, 1), ("", 1, 1, 1)]]),
    "goes on from nothing": ([tr(tc("a", vmerge()))], [[("a", 0, 1, 1)]]),
    "goes on with words": ([tr(tc("a", vmerge(True))), tr(tc("b", vmerge())), tr(tc("", vmerge()))], [[("a", 0, 1, 1)], [("b", 0, 1, 2)],
        []]),
    "indented rows": ([tr("a", "b", "c"), tr("d", "e", pr=val("gridBefore", 1)), tr("f", pr=val("gridAfter", 2))],
                      [[("a", 0, 1, 1), ("b", 1, 1, 1), ("c", 2, 1, 1)], [("d", 1, 1, 1), ("e", 2, 1, 1)], [("f", 0, 1, 1)]]),
    "the old way over columns": ([tr(tc("a", val("hMerge", "restart")), tc("", "<w:hMerge/>"), "b"), tr("c", "d", "e")],
                                 [[("a", 0, 2, 1), ("b", 2, 1, 1)], [("c", 0, 1, 1), ("d", 1, 1, 1), ("e", 2, 1, 1)]]),
    "merged while changes are tracked": ([tr(tc("a", f'<w:cellMerge {BY} w:vMerge="rest"/>')), tr(tc("",
        f'<w:cellMerge {BY} w:vMerge="cont"/>'))],
                                         [[("a", 0, 1, 2)], []]),
    "row struck out": ([tr("a"), tr("b", pr=f"<w:del {BY}/>"), tr("c", pr=f"<w:ins {BY}/>")], [[("a", 0, 1, 1)], [("c", 0, 1, 1)]]),
    "cell struck out": ([tr("a", tc("b", f"<w:cellDel {BY}/>"), tc("c", f"<w:cellIns {BY}/>"))], [[("a", 0, 1, 1), ("c", 1, 1, 1)]]),
    "row without cells": ([tr("a"), tr(), tr("b")], [[("a", 0, 1, 1)], [("b", 0, 1, 1)]]),
}


@pytest.mark.parametrize("name", SPANS)
def test_merged_cells(name: str) -> None:
    rows, expected = SPANS[name]
    bang = table(tbl(*rows, grid=(1000,) * 3))
    assert [[(text, cell.cot_dau, cell.cot, cell.hang) for text, cell in zip(line, row, strict=True)]
            for line, row in zip(cells(bang), bang.hang, strict=True)] == expected
    assert bang.so_cot == 3


def test_columns_of_a_table_without_a_grid() -> None:
    assert table(tbl(tr("a", pr=val("gridAfter", 2)), tr("b", "c"), grid=())).so_cot == 3


def test_table_of_which_nothing_is_left() -> None:
    assert text(p("a") + tbl(tr("b", pr=f"<w:del {BY}/>")) + tbl(tr(tc("c", f"<w:cellDel {BY}/>"))) + p("d")) == "a, d"


def test_tables_in_tables() -> None:
    bang = table(tbl(tr(tc(p("a") + tbl(tr("b", "c")) + p("d")), "e")))
    inner = bang.hang[0][0].khoi[1]
    assert isinstance(inner, BangDoc) and cells(inner) == [["b", "c"]]
    assert cells(bang) == [["a / b / c / d", "e"]]


def test_heading_rows() -> None:
    head, off = "<w:tblHeader/>", '<w:tblHeader w:val="0"/>'
    heads = [table(tbl(*(tr("a", pr=pr) for pr in rows))).so_tieu_de for rows in ((head, head, ""), ("", head), (off, ""), (head, "",
        head))]
    assert heads == [2, 0, 0, 1]


LINE, NO_LINE = "".join(f'<w:{side} w:val="single" w:sz="4"/>' for side in ("top", "left", "bottom", "right")), "".join(
    f'<w:{side} w:val="nil"/>' for side in ("top", "left", "bottom", "right"))
BORDERS = f"<w:tblBorders>{LINE}{val('insideH', 'single')}</w:tblBorders>"
NONE = f"<w:tblBorders>{NO_LINE}{val('insideH', 'none')}</w:tblBorders>"
GRID = style("Grid", kind="table", more=f"<w:tblPr>{BORDERS}</w:tblPr>") + style("Own", kind="table", base="Grid")


@pytest.mark.parametrize(("pr", "cell", "ex", "drawn"), [
    ("", "", "", False), (BORDERS, "", "", True), (val("tblStyle", "Grid"), "", "", True), (val("tblStyle", "Own"), "", "", True),
    (val("tblStyle", "Grid") + NONE, "", "", False), (val("tblStyle", "Grid"), f"<w:tcBorders>{NO_LINE}</w:tcBorders>", "", False),
    (NONE, f"<w:tcBorders>{LINE}</w:tcBorders>", "", True), ("", '<w:tcBorders><w:bottom w:val="single"/></w:tcBorders>', "", True),
    (BORDERS, '<w:tcBorders><w:top w:val="nil"/></w:tcBorders>', "", True), ("", "", f"<w:tblPrEx>{BORDERS}</w:tblPrEx>", True),
    (BORDERS, "", f"<w:tblPrEx>{NONE}</w:tblPrEx>", False),
    (val("tblStyle", "gone"), "", "", False),
])
def test_lines(pr: str, cell: str, ex: str, drawn: bool) -> None:
    assert table(tbl(tr(tc("a", cell), tc("b", cell), ex=ex), pr=pr), styles=GRID).co_ke is drawn


def test_widths() -> None:
    rows = [tr(tc("a", '<w:tcW w:w="1440" w:type="dxa"/>'), tc("b", '<w:tcW w:w="0" w:type="auto"/>')),
            tr(tc("c", val("gridSpan", 2) + '<w:tcW w:w="5000" w:type="pct"/>'))]
    assert [[cell.rong for cell in row] for row in table(tbl(*rows, grid=(1500, 2500))).hang] == [[72, 125], [200]]
    assert table(tbl(tr("a"), grid=())).hang[0][0].rong == 0


def test_what_stands_in_cells() -> None:
    bang = table(tbl(tr(tc(p("a") + p("b")), tc("<w:p/>"), tc(""))))
    assert cells(bang) == [["a / b", "", ""]]


# notes ------------------------------------------------------------------------------------------------------------


SEPARATORS = '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'


def notes_of(ban_doc: BanDoc) -> dict[str, str]:
    """Key → words."""
    return {key: " / ".join(words(doan).strip() for doan in paragraphs) for key, paragraphs in ban_doc.cuoc_chu.items()}


def test_notes_in_the_order_of_their_marks() -> None:
    body = p("a", runs=cite(7) + r("b") + cite(2)) + tbl(tr(tc(p("c", runs=cite(5))))) + p("d", runs=cite(1, "endnote") + cite(7))
    ban_doc = read(docx(body, footnotes=SEPARATORS + note(2, "hai") + note(5, "năm") + note(7, "bảy") + note(9, "không ai dẫn"),
                        endnotes=note(1, "cuối", "endnote")))
    assert shown(ban_doc) == "a[1]b[2], c[3], d[4][1]"
    assert notes_of(ban_doc) == {"1": "bảy", "2": "hai", "3": "năm", "4": "cuối"}


def test_notes_of_several_paragraphs_and_tables() -> None:
    ban_doc = read(docx(p("a", runs=cite(2)), footnotes=note(2, p("x") + tbl(tr("y", "z")) + p("w"))))
    assert notes_of(ban_doc) == {"1": "x / y / z / w"}


def test_notes_that_are_missing_deleted_or_hidden() -> None:
    body = p("a", runs=cite(4) + dele("", cite(2)) + cite(3).replace("<w:rPr>", f"<w:rPr>{HIDDEN}") + cite(2))
    ban_doc = read(docx(body, footnotes=note(2, "hai") + note(3, "ba")))
    assert shown(ban_doc) == "a[1][2]" and notes_of(ban_doc) == {"1": "", "2": "hai"}
    assert shown(read(docx(p("a", runs=cite(2))))) == "a[1]"


def test_marks_that_the_author_chose() -> None:
    own = ' w:customMarkFollows="1"'
    ban_doc = read(docx(p("a", runs=cite(2, more=own, mark="<w:t>(*)</w:t>") + r("b") + cite(3, more=own,
                                                                                             mark='<w:sym w:font="Symbol" w:char="F02A"/>')
                          + cite(4, more=' w:customMarkFollows="0"', mark="<w:t>c</w:t>")),
                        footnotes=note(2, p("(*) hai")) + note(3, p("ba")) + note(4, "bốn")))
    assert shown(ban_doc) == "a[1]b[2][3]c"
    assert notes_of(ban_doc) == {"1": "hai", "2": "ba", "3": "bốn"}


def test_notes_that_cite_notes() -> None:
    ban_doc = read(docx(p("a", runs=cite(2)), footnotes=note(2, p("x", runs=cite(3) + cite(2))) + note(3, "y")))
    assert notes_of(ban_doc) == {"1": "x[2][1]", "2": "y"}


def test_notes_in_text_boxes_and_in_contents() -> None:
    ban_doc = read(docx(p(runs=TOC + r("x") + cite(9) + fld("end")) + p("a", runs=shape(p("b", runs=cite(2))) + cite(3)),
                        footnotes=note(2, "hai") + note(3, "ba")))
    assert shown(ban_doc) == "a[1], b[2]" and notes_of(ban_doc) == {"1": "ba", "2": "hai"}


# page headers and footers -----------------------------------------------------------------------------------------


def running(*references: str, title: bool = False, **parts: str) -> list[str]:
    """The words of headers and footers; ``references`` as ``header1 first``, a bar between sections."""
    sections = []
    for section in " ".join(references).split("|"):
        pairs = [item.split(":") for item in section.split()]
        sections.append(sect("".join(f'<w:{part.rstrip("0123456789")}Reference w:type="{kind}" r:id="{part}"/>' for part, kind in pairs)
                             + "<w:titlePg/>" * title))
    body = "".join(p("x", ppr=section) for section in sections[:-1]) + p("y") + sections[-1]
    return [words(doan).strip() for doan in read(docx(body, **parts)).dau_chan]


def test_headers_and_footers_once() -> None:
    assert running("header1:default footer1:default | header2:default | header1:default", header1=p("A") + p("B"), header2=p("A") + p("C"),
                   footer1=p("F")) == ["A", "B", "F", "C"]


def test_first_and_even_pages() -> None:
    parts = {"header1": p("mọi trang"), "header2": p("trang đầu"), "header3": p("trang chẵn")}
    refs = "header1:default header2:first header3:even"
    assert running(refs, **parts) == ["mọi trang"]
    assert running(refs, title=True, **parts) == ["trang đầu", "mọi trang"]
    assert running(refs, settings="<w:evenAndOddHeaders/>", **parts) == ["mọi trang", "trang chẵn"]
    assert running(refs + " | ", title=True, **parts) == ["trang đầu", "mọi trang"]
    assert running("", **parts) == []  # in the file, on no page


@pytest.mark.parametrize("inside", [
    p(runs=field("PAGE", "2")), p(runs=r("- ") + field("PAGE \\* MERGEFORMAT", "2") + r(" -")), p("2"), p("- 2 -"), p(), p("Trang 2/5"),
    p(runs=r("Trang ") + field("PAGE", "ii") + r(" / ") + field("NUMPAGES", "5")),
                                    p(runs=f'<w:fldSimple w:instr="PAGE">{r("ii")}</w:fldSimple>'),
    p(runs=field("SECTIONPAGES", "ii") + field("section", "iv")), p("Trang 2 trên tổng số 5"), p("Page 2 of 5"), p("tr. 2"),
    f"<w:sdt><w:sdtContent>{p(runs=field('PAGE', '2'))}</w:sdtContent></w:sdt>", p(runs=shape(p(runs=field("PAGE", "2")))),
    p(runs=r(inside="<w:pgNum/>")), tbl(tr(tc(p(runs=field("PAGE", "2"))), "")),
])
def test_page_numbers_are_left_out(inside: str) -> None:
    assert running("header1:default", header1=inside) == []


def test_what_stands_beside_page_numbers() -> None:
    assert running("footer1:default", footer1=p(runs=r("UBND xã, trang ") + field("PAGE", "2"))) == ["UBND xã, trang"]
    assert running("header1:default", header1=tbl(tr("a", tc(p(runs=field("PAGE", "2"))))) + p(runs=shape(p("b")))) == ["a", "b"]
    mark = '<w:r><w:pict><v:shape><v:textpath string="DỰ THẢO"/></v:shape></w:pict></w:r>'
    assert running("header1:default", header1=f"<w:sdt><w:sdtContent>{p(runs=mark)}</w:sdtContent></w:sdt>") == ["DỰ THẢO"]
    assert codes(docx(p("a") + SECTION_WITH_HEADER, header1=p(runs=field("PAGE", "1")))) == []


# places, and what must not break it -------------------------------------------------------------------------------


def test_places_follow_the_reader() -> None:
    ban_doc = read(docx(p("a") + tbl(tr("b", "c")) + p("d", runs=shape(p("e"))) + p("", mark=DELETED, runs=dele("x")) + p("f")))
    assert [(words(doan), doan.thu_tu) for doan in paragraphs(ban_doc.khoi)] == [("a", 1), ("b", 2), ("c", 3), ("d", 4), ("e", 5), ("f", 7)]


def test_pieces_of_one_look_are_one() -> None:
    doan = only(docx(p(runs=r("a") + r("b") + r("c", "<w:b/>") + dele("x") + r("d", "<w:b/>") + r("e", val("lang", "vi-VN")))))
    assert [piece.chu for piece in doan.manh if isinstance(piece, ManhChu)] == ["ab", "cd", "e"]
    assert [piece.ma for piece in only(docx(p(runs=cite(1) + cite(1)))).manh if isinstance(piece, DauDan)] == ["1", "1"]


def test_properties_of_the_file() -> None:
    core = ('<c:coreProperties xmlns:c="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
            'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator> UBND xã </dc:creator><c:keywords>kế hoạch, , trẻ em</c:keywords>'
            "</c:coreProperties>")
    ban_doc = read(docx(p("a"), core=core))
    assert (ban_doc.tac_gia, ban_doc.tu_khoa) == ("UBND xã", ("kế hoạch", "trẻ em"))
    assert (read(docx(p("a"))).tac_gia, read(docx(p("a"))).tu_khoa) == ("", ())


def loop(body: str) -> BanDoc | None:
    """A document whose styles run in a circle."""
    styles = style("A", "<w:b/>", in_style("1"), base="B") + style("B", "<w:i/>", base="A") + style("N", kind="numbering",
        ppr=in_style("2"))
    numbering = THREE + num(1, 0) + abstract(1, more=val("numStyleLink", "N")) + num(2, 1)
    return read_docx(docx(body, styles, numbering), "x.docx")[0]


def test_circles_end() -> None:
    ban_doc = loop(p("a", style="A") + p("b", "2/0") + p("c", style="B"))
    assert ban_doc is not None and shown(ban_doc) == "1. a, b, 2. c"


@pytest.mark.parametrize("body", [
    tbl(tr("a", pr=val("gridBefore", 99_999))), tbl(tr(tc("a", val("gridSpan", 100_000)))), tbl(tr(*"a" * 101)),
])
def test_tables_beyond_all_reason(body: str) -> None:
    ban_doc, (found,) = read_docx(docx(body), "x.docx")
    assert ban_doc is None and (found.code, found.level) == ("nhap.hong", Level.ERROR)


@pytest.mark.parametrize("body", [
    tbl(tr("a", pr=val("gridBefore", -5))), tbl(tr(tc("a", val("gridSpan", "x")))), tbl(tr("a"), grid=(1,) * 5000), p("a", "x/y"),
    p("a", "1/-1"),
    p("a", rpr=val("sz", "lớn") + val("color", "") + val("vertAlign", "x")), p("a", ppr=val("jc", "x") + val("outlineLvl", "x")),
    p("a", ppr='<w:ind w:left="x" w:firstLine=""/><w:spacing w:line="x" w:before="-"/>'), tbl(tr("a"), pr='<w:tblLook w:val=""/>'),
])
def test_values_that_mean_nothing(body: str) -> None:
    assert "a" in text(body)


def test_a_number_beyond_all_reason() -> None:
    assert text(ps("1/0 a, 1/0 b"), numbering=abstract(0, lvl(0, "decimal", "%1.", 999_999_999)) + num(1, 0)) == "1. a, 2. b"
    assert text(ps("1/0 a"), numbering=abstract(0, lvl(0, "lowerRoman", "%1.", -3)) + num(1, 0)) == "-3. a"
