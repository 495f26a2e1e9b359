"""Parts of a Word package as constant text: styles, theme, relations."""

from __future__ import annotations

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NS = (
    f'xmlns:w="{W}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" mc:Ignorable="w14"'
)
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"

PARTS = {  # name → (kind of relation, content type)
    "styles": ("styles", f"{_TYPE}.styles+xml"),
    "settings": ("settings", f"{_TYPE}.settings+xml"),
    "theme": ("theme", "application/vnd.openxmlformats-officedocument.theme+xml"),
    "numbering": ("numbering", f"{_TYPE}.numbering+xml"),
    "footnotes": ("footnotes", f"{_TYPE}.footnotes+xml"),
    "endnotes": ("endnotes", f"{_TYPE}.endnotes+xml"),
    "comments": ("comments", f"{_TYPE}.comments+xml"),
    "header1": ("header", f"{_TYPE}.header+xml"),
}

ROOT_RELS = (
    f'{XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>'
)
SETTINGS = f'{XML}<w:settings {NS}><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/></w:settings>'
THEME = (
    f'{XML}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office Theme"><a:themeElements>'
    '<a:clrScheme name="Office"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" '
    'lastClr="FFFFFF"/></a:lt1>' + "".join(f'<a:{n}><a:srgbClr val="44546A"/></a:{n}>' for n in (
        "dk2", "lt2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"))
    + '</a:clrScheme><a:fontScheme name="Office"><a:majorFont><a:latin typeface="Times New Roman"/><a:ea typeface=""/><a:cs typeface=""/>'
    '</a:majorFont><a:minorFont><a:latin typeface="Times New Roman"/><a:ea typeface=""/><a:cs typeface=""/></a:minorFont></a:fontScheme>'
    '<a:fmtScheme name="Office"><a:fillStyleLst>' + '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>' * 3
    + "</a:fillStyleLst><a:lnStyleLst>" + '<a:ln w="6350"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln>' * 3
    + "</a:lnStyleLst><a:effectStyleLst>" + "<a:effectStyle><a:effectLst/></a:effectStyle>" * 3
    + "</a:effectStyleLst><a:bgFillStyleLst>" + '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>' * 3
    + "</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"
)


def content_types(names: list[str]) -> str:
    """``[Content_Types].xml`` of a package with these parts."""
    parts = "".join(f'<Override PartName="/word/{name}.xml" ContentType="{PARTS[name][1]}"/>' for name in names)
    return (
        f'{XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{_TYPE}.document.main+xml"/>{parts}</Types>'
    )


def document_rels(names: list[str], links: list[str]) -> str:
    """Relations of the document part: its parts by name, then hyperlinks ``rIdL1`` …"""
    parts = "".join(f'<Relationship Id="rId_{n}" Type="{_OFFICE}/{PARTS[n][0]}" Target="{n}.xml"/>' for n in names)
    more = "".join(f'<Relationship Id="rIdL{i}" Type="{_OFFICE}/hyperlink" Target="{url}" TargetMode="External"/>'
                   for i, url in enumerate(links, 1))
    return f'{XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{parts}{more}</Relationships>'


def kieu(ma: str, ten: str, ppr: str = "", rpr: str = "", goc: str = "Normal", loai: str = "paragraph") -> str:
    """A style."""
    based = f'<w:basedOn w:val="{goc}"/>' if goc else ""
    props = (f"<w:pPr>{ppr}</w:pPr>" if ppr else "") + (f"<w:rPr>{rpr}</w:rPr>" if rpr else "")
    return f'<w:style w:type="{loai}" w:customStyle="0" w:styleId="{ma}"><w:name w:val="{ten}"/>{based}<w:qFormat/>{props}</w:style>'


def styles(font: str, half_points: int, theme: bool, more: str) -> str:
    """A styles part like Word's: defaults, Normal, headings, notes, the grid of tables, and ``more``."""
    fonts = ('<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi" w:eastAsiaTheme="minorEastAsia" w:cstheme="minorBidi"/>'
             if theme else f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:eastAsia="{font}" w:cs="{font}"/>')
    heads = "".join(kieu(f"Heading{n}", f"heading {n}", f'<w:keepNext/><w:spacing w:before="120"/><w:outlineLvl w:val="{n - 1}"/>',
                         "<w:b/>" + ("<w:i/>" if n == 3 else "")) for n in (1, 2, 3))
    return (
        f'{XML}<w:styles {NS}><w:docDefaults><w:rPrDefault><w:rPr>{fonts}<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'
        '<w:lang w:val="en-US" w:eastAsia="en-US" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="60"/>'
        '</w:pPr></w:pPrDefault></w:docDefaults>'
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" '
        'w:type="dxa"/><w:tblCellMar><w:left w:w="108" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
        '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>'
        + "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>' for side in (
            "top", "left", "bottom", "right", "insideH", "insideV"))
        + "</w:tblBorders></w:tblPr></w:style>" + heads
        + kieu("ListParagraph", "List Paragraph", '<w:ind w:left="720"/><w:contextualSpacing/>')
        + kieu("BodyText", "Body Text", '<w:jc w:val="both"/>')
        + kieu("BodyTextIndent", "Body Text Indent", '<w:ind w:firstLine="720"/><w:jc w:val="both"/>')
        + kieu("NormalWeb", "Normal (Web)", '<w:spacing w:before="100" w:after="100"/>')
        + kieu("FootnoteText", "footnote text", rpr='<w:sz w:val="20"/>')
        + kieu("EndnoteText", "endnote text", rpr='<w:sz w:val="20"/>')
        + kieu("FootnoteReference", "footnote reference", rpr='<w:vertAlign w:val="superscript"/>', goc="", loai="character")
        + kieu("Hyperlink", "Hyperlink", rpr='<w:color w:val="0563C1"/><w:u w:val="single"/>', goc="", loai="character")
        + kieu("Header", "header") + kieu("TOC1", "toc 1") + kieu("TOC2", "toc 2", '<w:ind w:left="220"/>')
        + f"{more}</w:styles>"
    )


_WPS = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
_CHOICE = '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>'


def _shape(kind: str, width: int, height: int, outline: str, line: int) -> str:
    return (
        f'<wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm><a:prstGeom prst="{kind}"><a:avLst/>'
        f'</a:prstGeom><a:ln w="{line}"><a:solidFill><a:srgbClr val="{outline}"/></a:solidFill></a:ln></wps:spPr>'
    )


def text_box(number: int, text: str) -> str:
    """A run with a text box holding these paragraphs: DrawingML, and the VML that old programs read."""
    return (
        f'{_CHOICE}<wp:anchor distT="0" distB="0" distL="114300" distR="114300" simplePos="0" relativeHeight="251659264" behindDoc="0" '
        'locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column">'
        '<wp:posOffset>300000</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>60000</wp:posOffset>'
        '</wp:positionV><wp:extent cx="1800000" cy="420000"/><wp:wrapSquare wrapText="bothSides"/>'
        f'<wp:docPr id="{number}" name="Text Box {number}"/><a:graphic><a:graphicData uri="{_WPS}"><wps:wsp><wps:cNvSpPr txBox="1"/>'
        f'{_shape("rect", 1800000, 420000, "000000", 6350)}<wps:txbx><w:txbxContent>{text}</w:txbxContent></wps:txbx><wps:bodyPr/>'
        f'</wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape id="_x0000_s{number}" '
        f'type="#_x0000_t202" style="position:absolute;width:142pt;height:33pt"><v:textbox><w:txbxContent>{text}</w:txbxContent>'
        '</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>'
    )


def drawn_line(number: int, drawing: bool) -> str:
    """A run with a line: VML, or DrawingML with the VML behind it."""
    vml = (f'<w:pict><v:line id="_x0000_s{number}" style="position:absolute;z-index:1" from="20pt,2pt" to="150pt,2pt" '
           'strokeweight=".75pt"/></w:pict>')
    if not drawing:
        return f"<w:r>{vml}</w:r>"
    return (
        f'{_CHOICE}<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="1700000" cy="12700"/>'
        f'<wp:docPr id="{number}" name="Straight Connector {number}"/><a:graphic><a:graphicData uri="{_WPS}"><wps:wsp><wps:cNvCnPr/>'
        f'{_shape("line", 1700000, 0, "000000", 9525)}<wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing>'
        f"</mc:Choice><mc:Fallback>{vml}</mc:Fallback></mc:AlternateContent></w:r>"
    )


def list_level(level: int, fmt: str, text: str, font: str = "", style: str = "") -> str:
    """A level of a list; a text that begins with ``!`` shows the numbers above it as digits (isLgl)."""
    legal = "<w:isLgl/>" if text.startswith("!") else ""
    shown = text.lstrip("!")
    fonts = f'<w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:hint="default"/></w:rPr>' if font else ""
    linked = f'<w:pStyle w:val="{style}"/>' if style else ""
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{fmt}"/>{linked}{legal}<w:lvlText w:val="{shown}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{720 + 360 * level}" w:hanging="360"/></w:pPr>{fonts}</w:lvl>'
    )
