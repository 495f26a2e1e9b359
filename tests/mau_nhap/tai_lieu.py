"""Builder of Word samples: compact calls in, a .docx as people make them out.

Tags inside texts, beyond the notation of :mod:`mong`: ``<b> <i> <u> <sup> <caps> <c=40>`` (half points) ``<f=font>`` (text is
stored in TCVN3 for .Vn… fonts, in VNI for VNI-…) ``<s=style>`` (character style) ``<an>`` (hidden) ``<ins> <del> <mf> <mt>``
(tracked) ``<link=url> <neo=bookmark> <sdt> <st>`` (smart tag) ``<fld=instruction> <sfld=instruction>``, and without an end
``<br> <tab> <nb>`` (no-break space) ``<nbh>`` (no-break hyphen) ``<fn=1> <en=1> <cm=1> <rs>`` (a new run) ``<pb>`` (a page
broke here) ``<sym=F0B7>``.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from xml.sax.saxutils import escape

import docx
from docx.oxml import parse_xml

from tests.mau_nhap.bang_ma import tcvn3, tcvn3_hoa, vni
from tests.mau_nhap.mong import Ban, GhiChu, Mong, tokens
from tests.mau_nhap.phan_word import (
    NS,
    ROOT_RELS,
    SETTINGS,
    THEME,
    XML,
    content_types,
    document_rels,
    drawn_line,
    list_level,
    styles,
    text_box,
)

_FLAGS = {"b": "<w:b/><w:bCs/>", "i": "<w:i/><w:iCs/>", "u": '<w:u w:val="single"/>', "caps": "<w:caps/>",
          "sup": '<w:vertAlign w:val="superscript"/>', "an": "<w:vanish/>"}
_VOID = {"br": "<w:br/>", "tab": "<w:tab/>", "nb": "<w:t>\u00a0</w:t>", "nbh": "<w:noBreakHyphen/>", "pb": "<w:lastRenderedPageBreak/>"}
_WHO = 'w:author="Văn thư" w:date="2026-03-02T08:00:00Z"'
_TRACKED = {"ins": "ins", "del": "del", "mf": "moveFrom", "mt": "moveTo"}
_TAB = {"c": "center", "l": "left", "r": "right"}
_JC = {"giua": "center", "phai": "right", "deu": "both", "trai": "left"}
DAM = "<w:b/>"
_HEADER = '<w:headerReference w:type="default" r:id="rId_header1"/>'
DOC = (
    f'<w:sectPr>{_HEADER}<w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701" w:header="567" w:footer="567"/></w:sectPr>'
)
NGANG = DOC.replace('w:w="11906" w:h="16838"', 'w:w="16838" w:h="11906" w:orient="landscape"')


@dataclass(frozen=True)
class O:  # noqa: E742
    """A cell: paragraphs in notation, one per line; ``cot`` columns wide; ``doc`` ``"tu"`` begins, ``"tiep"`` continues a
    vertical merge; ``con`` are the rows of a nested table."""

    van: str = ""
    cot: int = 1
    doc: str = ""
    can: str = ""
    con: Sequence[Sequence[str]] = ()


class TaiLieu(GhiChu):
    """One document. ``manh``: cut runs after every so many characters; ``doi_chu`` changes all text as it is stored."""

    def __init__(self, font: str = "Times New Roman", co: int = 28, *, theme: bool = False, manh: int = 0,
                 doi_chu: Callable[[str], str] = str) -> None:
        super().__init__()
        self.font, self.co, self.theme, self.manh, self.doi_chu = font, co, theme, manh, doi_chu
        self.khoi: list[str] = []
        self.parts: dict[str, str] = {}
        self.links: list[str] = []
        self.kieu_them = self.cac_ds = self.cac_num = self.notes = self.ends = self.comments = ""
        self.ids = 100

    # text ------------------------------------------------------------------------------------------------------

    def p(self, van: str = "", nhan: str | None = None, **options: str | int | tuple[int, int] | bool) -> None:
        """A paragraph; options as in :meth:`doan`."""
        self.khoi.append(self.doan(van, nhan, **options))  # type: ignore[arg-type]

    def ps(self, *vans: str, **options: str | int | bool) -> None:
        """Paragraphs whose labels are typed in the canonical form, or that have none."""
        for van in vans:
            self.p(van, **options)

    def doan(self, van: str = "", nhan: str | None = None, *, can: str = "", kieu: str = "", num: tuple[int, int] | None = None,
             ppr: str = "", rpr: str = "", manh: int = 0, hop: str = "", xoa_dau: bool = False, tabs: str = "", vien: bool = False) -> str:
        """XML of a paragraph. ``num`` (list, level); ``hop`` a text box anchored here; ``xoa_dau`` a deleted paragraph mark;
        ``tabs`` positions like ``"c1985 r9000"``; ``vien`` a line below."""
        van = self.thay(van, nhan)
        props = f'<w:pStyle w:val="{kieu}"/>' if kieu else ""
        props += f'<w:numPr><w:ilvl w:val="{num[1]}"/><w:numId w:val="{num[0]}"/></w:numPr>' if num else ""
        props += '<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="1" w:color="auto"/></w:pBdr>' if vien else ""
        stops = "".join(f'<w:tab w:val="{_TAB[stop[0]]}" w:pos="{stop[1:]}"/>' for stop in tabs.split())
        props += (f"<w:tabs>{stops}</w:tabs>" if stops else "") + ppr + (f'<w:jc w:val="{_JC[can]}"/>' if can else "")
        props += f'<w:rPr><w:del w:id="{self.so()}" {_WHO}/></w:rPr>' if xoa_dau else ""
        box = self.hop(hop) if hop else ""
        return f"<w:p>{f'<w:pPr>{props}</w:pPr>' if props else ''}{box}{self.runs(van, rpr, manh or self.manh)}</w:p>"

    def so(self) -> int:
        """A new id."""
        self.ids += 1
        return self.ids

    def runs(self, van: str, rpr: str = "", manh: int = 0) -> str:
        """XML of the runs of a text in notation."""
        return _Runs(self, rpr, manh).write(van)

    def hop(self, van: str) -> str:
        """A text box, in DrawingML with the VML that old programs read; a reader sees it once."""
        text = "".join(self.doan(line, can="giua") for line in van.split("\n"))
        return text_box(self.so(), text)

    def net(self, cach: str = "vml", can: str = "giua") -> None:
        """A rule drawn under the lines above: ``vml`` or ``dml`` a shape, ``vien`` a border, otherwise those signs."""
        if cach == "vien":
            self.khoi.append(self.doan(can=can, vien=True, ppr='<w:ind w:left="5400" w:right="700"/>'))
        elif cach in ("vml", "dml"):
            self.khoi.append(f'<w:p><w:pPr><w:jc w:val="{_JC[can]}"/></w:pPr>{self.net_run(cach)}</w:p>')
        else:
            self.khoi.append(self.doan(f"{{{cach}}}", can=can))

    def net_run(self, cach: str = "vml") -> str:
        """A run with a drawn line in it."""
        return drawn_line(self.so(), cach == "dml")

    @contextmanager
    def trong_sdt(self, ten: str = "Nội dung") -> Iterator[None]:
        """Blocks inside a content control."""
        before, self.khoi = self.khoi, []
        yield
        inner = "".join(self.khoi)
        props = f'<w:sdtPr><w:alias w:val="{ten}"/><w:id w:val="{self.so()}"/></w:sdtPr>'
        self.khoi = [*before, f"<w:sdt>{props}<w:sdtContent>{inner}</w:sdtContent></w:sdt>"]

    # tables ----------------------------------------------------------------------------------------------------

    def bang(self, hang: Sequence[Sequence[str | O]], *, rong: Sequence[int] = (), ke: bool = True, can: str = "",
             nhiem_vu: bool = False, tieu_de: int = 1, xoa: int = -1) -> None:
        """A table; ``ke=False`` for layout. The head and the numbers of a task table (``nhiem_vu``) are furniture; row ``xoa``
        is deleted with tracked changes."""
        self.khoi.append(self.bang_xml(hang, rong=rong, ke=ke, can=can, nhiem_vu=nhiem_vu, tieu_de=tieu_de, xoa=xoa) + "<w:p/>" * ke)

    def bang_xml(self, hang: Sequence[Sequence[str | O]], *, rong: Sequence[int] = (), ke: bool = True, can: str = "",
                 nhiem_vu: bool = False, tieu_de: int = 1, xoa: int = -1) -> str:
        """XML of a table."""
        cells = [[O(cell) if isinstance(cell, str) else cell for cell in row] for row in hang]
        if nhiem_vu:
            cells = [[O(f"{{{c.van}}}", c.cot, c.doc, c.can) if c.van and (n < tieu_de or i == 0) else c for i, c in enumerate(row)]
                     for n, row in enumerate(cells)]
        count = max(sum(cell.cot for cell in row) for row in cells)
        widths = list(rong) or [9350 // count] * count
        style = '<w:tblStyle w:val="TableGrid"/>' if ke else ""
        grid = "".join(f'<w:gridCol w:w="{w}"/>' for w in widths)
        head = '<w:trPr><w:tblHeader/></w:trPr>' if ke else ""
        if xoa >= 0:
            cells[xoa] = [O(f"<del>{c.van}</del>", c.cot) for c in cells[xoa]]
        gone = f'<w:trPr><w:del w:id="{self.so()}" {_WHO}/></w:trPr>'
        rows = "".join(f"<w:tr>{head * (n < tieu_de)}{gone * (n == xoa)}{self._row(row, widths, can)}</w:tr>" for n,
            row in enumerate(cells))
        return (f'<w:tbl><w:tblPr>{style}<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr>'
                f"<w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>")

    def _row(self, row: Sequence[O], widths: Sequence[int], can: str) -> str:
        out, at = "", 0
        for cell in row:
            props = f'<w:tcW w:w="{sum(widths[at:at + cell.cot])}" w:type="dxa"/>'
            props += f'<w:gridSpan w:val="{cell.cot}"/>' if cell.cot > 1 else ""
            props += {"tu": '<w:vMerge w:val="restart"/>', "tiep": "<w:vMerge/>"}.get(cell.doc, "")
            paragraphs = "".join(self._cell_line(line, cell.can or can) for line in cell.van.split("\n"))
            inner = self.bang_xml(cell.con, rong=[1300] * len(cell.con[0])) + "<w:p/>" if cell.con else ""
            out += f"<w:tc><w:tcPr>{props}</w:tcPr>{paragraphs}{inner}</w:tc>"
            at += cell.cot
        return out

    def _cell_line(self, line: str, can: str) -> str:
        if line in ("<vml>", "<dml>"):
            return f'<w:p><w:pPr><w:jc w:val="center"/></w:pPr>{self.net_run(line[1:-1])}</w:p>'
        return self.doan(line, can=can)

    # lists, notes, sections --------------------------------------------------------------------------------------

    def ds(self, ma: int, *cap: tuple[str, ...]) -> None:
        """A list: per level (format, text[, font[, style]]); a numbering instance with the same id. A text that begins
        with ``!`` shows the numbers above it as digits (isLgl)."""
        levels = "".join(list_level(n, *level) for n, level in enumerate(cap))
        kind = "multilevel" if len(cap) > 1 else "hybridMultilevel"
        self.cac_ds += f'<w:abstractNum w:abstractNumId="{ma}"><w:multiLevelType w:val="{kind}"/>{levels}</w:abstractNum>'
        self.num(ma, ma)

    def num(self, so: int, ma: int, tu: dict[int, int] | None = None, chu: dict[int, tuple[str, str]] | None = None) -> None:
        """A numbering instance ``so`` of list ``ma``; ``tu`` restarts levels, ``chu`` gives levels another (format, text)."""
        over = "".join(f'<w:lvlOverride w:ilvl="{n}"><w:startOverride w:val="{start}"/></w:lvlOverride>' for n, start in (tu or {}).items())
        over += "".join(f'<w:lvlOverride w:ilvl="{n}">{list_level(n, *level)}</w:lvlOverride>' for n, level in (chu or {}).items())
        self.cac_num += f'<w:num w:numId="{so}"><w:abstractNumId w:val="{ma}"/>{over}</w:num>'

    def cuoc_chu(self, so: int, van: str) -> None:
        """The text of footnote ``so``."""
        self.notes += self._note("footnote", so, van)

    def chu_cuoi(self, so: int, van: str) -> None:
        """The text of endnote ``so``."""
        self.ends += self._note("endnote", so, van)

    def _note(self, kind: str, so: int, van: str) -> str:
        runs = self.runs(self.thay(van, vung="cuoc_chu"))
        mark = f'<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:{kind}Ref/></w:r>'
        return f'<w:{kind} w:id="{so}"><w:p><w:pPr><w:pStyle w:val="{kind.capitalize()}Text"/></w:pPr>{mark}{runs}</w:p></w:{kind}>'

    def binh_luan(self, so: int, van: str) -> None:
        """A comment: not part of the document's text."""
        self.comments += f'<w:comment w:id="{so}" {_WHO} w:initials="VT"><w:p>{self.runs(van)}</w:p></w:comment>'

    def so_trang(self) -> None:
        """A page number in the header of each page."""
        self.nen.update(["1", "2"])
        field = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>' \
                '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
        props = '<w:pPr><w:pStyle w:val="Header"/><w:jc w:val="center"/></w:pPr>'
        self.parts["header1"] = f"{XML}<w:hdr {NS}><w:p>{props}{field}</w:p></w:hdr>"

    def het_phan(self, ngang: bool = False) -> None:
        """End of a section of upright (or landscape) pages."""
        self.khoi.append(f"<w:p><w:pPr>{self._sect(ngang)}</w:pPr></w:p>")

    def sang_trang(self) -> None:
        """A page break by hand."""
        self.khoi.append('<w:p><w:r><w:br w:type="page"/></w:r></w:p>')

    def _sect(self, ngang: bool) -> str:
        text = NGANG if ngang else DOC
        return text if "header1" in self.parts else text.replace(_HEADER, "")

    # the package -------------------------------------------------------------------------------------------------

    def xong(self, mong: Mong, ngang: bool = False) -> Ban:
        """The sample; ``ngang``: its last section is landscape."""
        parts = {"styles": styles(self.font, self.co, self.theme, self.kieu_them), "settings": SETTINGS, "theme": THEME, **self.parts}
        if self.cac_num:
            parts["numbering"] = f"{XML}<w:numbering {NS}>{self.cac_ds}{self.cac_num}</w:numbering>"
        for name, kind, text in (("footnotes", "footnote", self.notes), ("endnotes", "endnote", self.ends)):
            if text:
                rule = "".join(f'<w:{kind} w:type="{t}" w:id="{i}"><w:p><w:r><w:{t}/></w:r></w:p></w:{kind}>'
                               for i, t in ((-1, "separator"), (0, "continuationSeparator")))
                parts[name] = f"{XML}<w:{name} {NS}>{rule}{text}</w:{name}>"
        if self.comments:
            parts["comments"] = f"{XML}<w:comments {NS}>{self.comments}</w:comments>"
        body = f"{XML}<w:document {NS}><w:body>{''.join(self.khoi)}{self._sect(ngang)}</w:body></w:document>"
        names = list(parts)
        return self.ban(_zip({
            "[Content_Types].xml": content_types(names), "_rels/.rels": ROOT_RELS, "word/document.xml": body,
            "word/_rels/document.xml.rels": document_rels(names, self.links), **{f"word/{name}.xml": text for name, text in parts.items()},
        }), mong)


    def xong_python_docx(self, mong: Mong) -> Ban:
        """The sample inside python-docx's own empty document, with its styles and lists."""
        document = docx.Document()
        body = document.element.body
        last = body.sectPr
        for child in list(body)[:-1]:
            body.remove(child)
        for block in parse_xml(f"<w:body {NS}>{''.join(self.khoi)}</w:body>"):
            last.addprevious(block)
        out = io.BytesIO()
        document.save(out)
        with zipfile.ZipFile(out) as package:
            return self.ban(_zip({name: package.read(name) for name in package.namelist()}), mong)


def _zip(files: Mapping[str, str | bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in files.items():
            package.writestr(zipfile.ZipInfo(name, (2026, 1, 2, 3, 4, 6)), text, zipfile.ZIP_DEFLATED)
    return out.getvalue()


class _Runs:
    """Writes the runs of one text."""

    def __init__(self, tai_lieu: TaiLieu, rpr: str, manh: int) -> None:
        self.doc, self.rpr, self.manh = tai_lieu, rpr, manh
        self.on: list[tuple[str, str]] = []
        self.out: list[str] = []

    def write(self, van: str) -> str:
        for kind, name, value in tokens(van):
            if kind == "chu":
                self.text(value)
            elif kind == "mo":
                self.open(name, value)
            elif kind == "dong":
                self.close(name)
        return "".join(self.out)

    def props(self, extra: str = "") -> str:
        names = [name for name, _ in self.on]
        out = "".join(f'<w:rStyle w:val="{value}"/>' for name, value in self.on if name == "s")
        font = next((value for name, value in reversed(self.on) if name == "f"), "")
        out += f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:cs="{font}"/>' if font else ""
        out += self.rpr + "".join(_FLAGS[name] for name in ("b", "i", "caps", "an") if name in names)
        out += "".join(f'<w:sz w:val="{value}"/><w:szCs w:val="{value}"/>' for name, value in self.on if name == "c")
        out += "".join(_FLAGS[name] for name in ("u", "sup") if name in names)
        return f"<w:rPr>{out}{extra}</w:rPr>" if out or extra else ""

    def text(self, value: str) -> None:
        font = next((value for name, value in reversed(self.on) if name == "f"), self.doc.font)
        tag = "delText" if any(name == "del" for name, _ in self.on) else "t"
        step = self.manh or len(value)
        for n, piece in enumerate([value[i:i + step] for i in range(0, len(value), step)]):
            stored = _stored(piece, font, self.doc.doi_chu)
            language = '<w:lang w:val="vi-VN"/>' if self.manh and n % 3 == 1 else ""
            proof = '<w:proofErr w:type="spellStart"/>' if self.manh and n % 5 == 2 else ""
            rsid = f' w:rsidR="00{n * 7919 + 40961:06X}"' if self.manh else ""
            self.out.append(f'{proof}<w:r{rsid}>{self.props(language)}<w:{tag} xml:space="preserve">{escape(stored)}</w:{tag}></w:r>')

    def open(self, name: str, value: str) -> None:
        doc = self.doc
        if name in _VOID:
            self.out.append(f"<w:r>{self.props()}{_VOID[name]}</w:r>")
        elif name in ("fn", "en"):
            kind = "footnote" if name == "fn" else "endnote"
            self.out.append(f'<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:{kind}Reference w:id="{value}"/></w:r>')
        elif name == "cm":
            self.out.append(f'<w:commentRangeStart w:id="{value}"/><w:commentRangeEnd w:id="{value}"/>'
                            f'<w:r><w:commentReference w:id="{value}"/></w:r>')
        elif name == "sym":
            self.out.append(f'<w:r>{self.props()}<w:sym w:font="Wingdings" w:char="{value}"/></w:r>')
        elif name in _TRACKED:
            self.out.append(f'<w:{_TRACKED[name]} w:id="{doc.so()}" {_WHO}>')
            self.on.append((name, value))
        elif name != "rs":
            self.out.append(self.begin(name, value))
            self.on.append((name, str(self.doc.ids) if name == "neo" else value))

    def begin(self, name: str, value: str) -> str:
        if name == "link":
            self.doc.links.append(value)
            return f'<w:hyperlink r:id="rIdL{len(self.doc.links)}">'
        if name == "fld":
            return ('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> '
                    f'{value} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>')
        number = self.doc.so()
        return {
            "neo": f'<w:bookmarkStart w:id="{number}" w:name="{value}"/>',
            "sdt": f'<w:sdt><w:sdtPr><w:alias w:val="{value}"/><w:id w:val="{number}"/></w:sdtPr><w:sdtContent>',
            "sfld": f'<w:fldSimple w:instr=" {value} ">',
            "st": '<w:smartTag w:uri="urn:schemas-microsoft-com:office:smarttags" w:element="place">',
        }.get(name, "")

    def close(self, name: str) -> None:
        at = max((i for i, (open_name, _) in enumerate(self.on) if open_name == name), default=-1)
        value = self.on.pop(at)[1] if at >= 0 else ""  # a field may have begun in a paragraph before
        if name in _TRACKED:
            self.out.append(f"</w:{_TRACKED[name]}>")
        self.out.append({
            "link": "</w:hyperlink>", "fld": '<w:r><w:fldChar w:fldCharType="end"/></w:r>', "sfld": "</w:fldSimple>", "st": "</w:smartTag>",
            "sdt": "</w:sdtContent></w:sdt>", "neo": f'<w:bookmarkEnd w:id="{value}"/>',
        }.get(name, ""))


def _stored(text: str, font: str, change: Callable[[str], str]) -> str:
    if font.startswith(".Vn"):
        return (tcvn3_hoa if font.endswith("H") else tcvn3)(text)
    return vni(text) if font.startswith("VNI-") else change(text)
