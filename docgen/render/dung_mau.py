"""Building a template, part 2: the package. Built once per family, then the file lives on its own."""

from __future__ import annotations

from docgen.model.vai_tro import KIEU_DOAN, KIEU_PHU, style_id
from docgen.render.dung_kieu import styles_xml
from docgen.render.ooxml import XML_HEAD, XMLNS
from docgen.render.package import pack, stored
from docgen.render.phan_tep import app_xml, core_xml, footnotes_part
from docgen.standard import TieuChuan
from docgen.units import mm_to_twips, pt_to_twips

_LISTS = frozenset({"quyen_han", "chuc_vu", "chuc_vu_truc_tiep", "chuc_vu_khac", "noi_nhan"})
_OPTIONAL = frozenset({"co_quan_chu_quan", "du_thao", "pham_vi_luu_hanh", "muc_do_khan", "ky_hieu_nguoi_soan"})
_OFFICE = "application/vnd.openxmlformats-officedocument"
_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PARTS = 1000
_NO_MARGINS = "<w:tblCellMar>" + "".join(f'<w:{side} w:w="0" w:type="dxa"/>' for side in ("left", "right")) + "</w:tblCellMar>"



def build_template(tieu_chuan: TieuChuan) -> bytes:
    """A template for this standard: a .docx that Word opens, with docxtpl tags for the furniture and one body anchor."""
    parts = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relationships(("officeDocument", "word/document.xml"), ("extended-properties", "docProps/app.xml"),
                                      core="docProps/core.xml"),
        "word/document.xml": _document(tieu_chuan),
        "word/_rels/document.xml.rels": _relationships(("styles", "styles.xml"), ("settings", "settings.xml"),
                                                       ("footnotes", "footnotes.xml"), ("header", "header1.xml"),
                                                       ("header", "header2.xml")),
        "word/styles.xml": styles_xml(tieu_chuan),
        "word/settings.xml": _settings(tieu_chuan),
        "word/footnotes.xml": footnotes_part(""),
        "word/header1.xml": _page_number_header(),
        "word/header2.xml": _first_page_header(tieu_chuan),
        "docProps/core.xml": core_xml("", "", "", ""),
        "docProps/app.xml": app_xml("docgen template"),
    }
    return pack([stored(name, text.encode("utf-8")) for name, text in parts.items()])


def _content_types() -> str:
    overrides = {
        "word/document.xml": "wordprocessingml.document.main", "word/styles.xml": "wordprocessingml.styles",
        "word/settings.xml": "wordprocessingml.settings", "word/footnotes.xml": "wordprocessingml.footnotes",
        "word/header1.xml": "wordprocessingml.header", "word/header2.xml": "wordprocessingml.header",
        "docProps/app.xml": "extended-properties",
    }
    rows = "".join(f'<Override PartName="/{part}" ContentType="{_OFFICE}.{kind}+xml"/>' for part, kind in overrides.items())
    return (f'{XML_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/>'
            f'{rows}<Override PartName="/docProps/core.xml" '
            'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>')


def _relationships(*targets: tuple[str, str], core: str = "") -> str:
    rows = "".join(f'<Relationship Id="rId{n}" Type="{_REL}/{kind}" Target="{target}"/>'
                   for n, (kind, target) in enumerate(targets, 1))
    if core:
        rows += (f'<Relationship Id="rId{len(targets) + 1}" Type="http://schemas.openxmlformats.org/package/2006/'
                 f'relationships/metadata/core-properties" Target="{core}"/>')
    return f'{XML_HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{rows}</Relationships>'


def _settings(tieu_chuan: TieuChuan) -> str:
    lang = tieu_chuan.bang("trang", "phong_chu")["ngon_ngu"]
    return (f'{XML_HEAD}<w:settings {XMLNS}><w:zoom w:percent="100"/><w:characterSpacingControl w:val="doNotCompress"/>'
            '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>'
            '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
            f'</w:compat><w:themeFontLang w:val="{lang}"/></w:settings>')


# document --------------------------------------------------------------------------------------------------------


def _paragraph(style: str, text: str = "") -> str:
    run = f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>' if text else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{style_id(style)}"/></w:pPr>{run}</w:p>'


def _element(tieu_chuan: TieuChuan, role: str) -> str:
    """The paragraphs of one element: its tag, guarded when optional, looped when a list, with what stands beneath."""
    element, style = tieu_chuan.thanh_phan[role], KIEU_DOAN[role]
    if element.them.get("dong_khung") or element.them.get("khung_mm"):
        return _paragraph(style, f"{{{{p khung_{role} }}}}")
    if role in _LISTS:
        out = _paragraph(style, f"{{%p for dong in {role} %}}") + _paragraph(style, "{{ dong }}") + _paragraph(style, "{%p endfor %}")
    else:
        out = _paragraph(style, f"{{{{ {role} }}}}")
    if role in _OPTIONAL:
        out = _paragraph(style, f"{{%p if {role} %}}") + out + _paragraph(style, "{%p endif %}")
    if element.ke_duoi is not None:
        out += _paragraph(KIEU_PHU["duong_ke"], f"{{{{p ke_{role} }}}}")
    return out


def _elements(tieu_chuan: TieuChuan, roles: list[str]) -> str:
    return "".join(_element(tieu_chuan, role) for role in roles)


def _document(tieu_chuan: TieuChuan) -> str:
    body = "".join((
        _header_table(tieu_chuan),
        _elements(tieu_chuan, tieu_chuan.bang("bo_cuc")["giua"]),
        _paragraph(KIEU_DOAN["noi_dung"], "{{p noi_dung }}"),
        _signature_table(tieu_chuan),
        _paragraph(KIEU_PHU["ngat"]),
        _section(tieu_chuan),
    ))
    return f"{XML_HEAD}<w:document {XMLNS}><w:body>{body}</w:body></w:document>"


def _header_table(tieu_chuan: TieuChuan) -> str:
    layout = tieu_chuan.bang("bo_cuc")
    widths = _columns(tieu_chuan, "dau_trang_trai")
    rows = (
        (layout["cot_trai"], layout["cot_phai"]),
        (layout["hang_so_trai"] + layout["duoi_so"], layout["hang_so_phai"] + layout["duoi_dia_danh"]),
    )
    cells = [[_elements(tieu_chuan, roles) for roles in row] for row in rows]
    return _layout_table(widths, cells)


def _signature_table(tieu_chuan: TieuChuan) -> str:
    layout = tieu_chuan.bang("bo_cuc")
    widths = _columns(tieu_chuan, "chu_ky_trai")
    above = [role for role in layout["chu_ky"] if role not in ("chuc_vu_khac", "ho_ten")]
    right = (_elements(tieu_chuan, above) + _paragraph(KIEU_PHU["khoang_ky"])
             + _elements(tieu_chuan, [role for role in layout["chu_ky"] if role not in above]))
    top = pt_to_twips(tieu_chuan.bang("trinh_bay")["cach_phan_dau_pt"])
    return _layout_table(widths, [[_elements(tieu_chuan, layout["noi_nhan"]), right]], top)


def _columns(tieu_chuan: TieuChuan, name: str) -> tuple[int, int]:
    total = _text_width(tieu_chuan)
    left = total * int(tieu_chuan.bang("bo_cuc", "cot")[name]) // _PARTS
    return left, total - left


def _text_width(tieu_chuan: TieuChuan) -> int:
    """Width of the text area in twips."""
    trang = tieu_chuan.bang("trang")
    margins = mm_to_twips(trang["le_trai"]["chon_mm"]) + mm_to_twips(trang["le_phai"]["chon_mm"])
    return mm_to_twips(trang["kho_giay"]["rong_mm"]) - margins


def _layout_table(widths: tuple[int, int], rows: list[list[str]], top: int = 0) -> str:
    """A table without borders whose rows are never split."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    margin = f'<w:tcMar><w:top w:w="{top}" w:type="dxa"/></w:tcMar>' if top else ""
    body = "".join("<w:tr><w:trPr><w:cantSplit/></w:trPr>" + "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{margin}</w:tcPr>{cell}</w:tc>'
        for width, cell in zip(widths, row, strict=True)) + "</w:tr>" for row in rows)
    return (f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>{_NO_MARGINS}</w:tblPr>'
            f"<w:tblGrid>{grid}</w:tblGrid>{body}</w:tbl>")


def _section(tieu_chuan: TieuChuan) -> str:
    trang = tieu_chuan.bang("trang")
    edge = mm_to_twips(trang["dau_trang"]["cach_mep_mm"])
    margins = " ".join(f'w:{side}="{mm_to_twips(trang[key]["chon_mm"])}"' for side, key in (
        ("top", "le_tren"), ("right", "le_phai"), ("bottom", "le_duoi"), ("left", "le_trai")))
    paper, number = trang["kho_giay"], tieu_chuan.thanh_phan["so_trang"].them
    title = "<w:titlePg/>" * number["an_trang_dau"]
    return (f'<w:sectPr><w:headerReference w:type="default" r:id="rId4"/><w:headerReference w:type="first" r:id="rId5"/>'
            f'<w:pgSz w:w="{mm_to_twips(paper["rong_mm"])}" w:h="{mm_to_twips(paper["cao_mm"])}"/>'
            f'<w:pgMar {margins} w:header="{edge}" w:footer="{edge}" w:gutter="0"/>'
            f'<w:pgNumType w:start="{number["bat_dau"]}"/>{title}</w:sectPr>')


def _page_number_header() -> str:
    field = "".join(f"<w:r>{part}</w:r>" for part in (
        '<w:fldChar w:fldCharType="begin"/>', '<w:instrText xml:space="preserve"> PAGE </w:instrText>',
        '<w:fldChar w:fldCharType="separate"/>', "<w:t>2</w:t>", '<w:fldChar w:fldCharType="end"/>'))
    style = style_id(KIEU_PHU["so_trang"])
    return (f'{XML_HEAD}<w:hdr {XMLNS}><w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{field}</w:p></w:hdr>')


def _first_page_header(tieu_chuan: TieuChuan) -> str:
    inside = _elements(tieu_chuan, tieu_chuan.bang("bo_cuc")["le_tren"])
    return f'{XML_HEAD}<w:hdr {XMLNS}>{inside}{_paragraph(KIEU_PHU["ngat"])}</w:hdr>'
