"""Building a template, part 1: styles.xml from the standard."""

from __future__ import annotations

from docgen.model.vai_tro import KIEU_DOAN, KIEU_PHU, style_id
from docgen.render.ooxml import XML_HEAD, XMLNS
from docgen.standard import ThanhPhan, TieuChuan
from docgen.units import lines_to_240ths, mm_to_twips, pt_to_eighths, pt_to_half_points, pt_to_twips

_JC = {"trai": "left", "giua": "center", "phai": "right", "deu": "both"}
_BODY = frozenset((
    "can_cu", "loi_dan", "muc_chu_hoa", "muc", "dieu", "khoan_tieu_de", "khoan", "tieu_khoan_tieu_de", "tieu_khoan", "tiet_tieu_de",
    "tiet", "diem_tieu_de", "diem", "gach", "cong", "sao", "tieu_de_khong_so", "noi_dung", "ket_thuc",
))
_KEPT = frozenset((
    "phan_nhan", "phan_tieu_de", "muc_chu_hoa", "muc", "dieu", "khoan_tieu_de", "tieu_khoan_tieu_de", "tiet_tieu_de", "diem_tieu_de",
    "tieu_de_khong_so", "bang_tieu_de", "phu_luc_nhan", "phu_luc_tieu_de", "phu_luc_kem_theo", "ten_loai", "trich_yeu", "gach_trich_yeu",
))


def styles_xml(tieu_chuan: TieuChuan) -> str:
    """The styles part: document defaults, one style per role, the furniture's own."""
    roles = [role for role in KIEU_DOAN if role in tieu_chuan.thanh_phan]
    styles = "".join(_role_style(tieu_chuan, role) for role in roles)
    return f"{XML_HEAD}<w:styles {XMLNS}>{_defaults(tieu_chuan)}{_basic()}{styles}{_furniture(tieu_chuan)}</w:styles>"


def _defaults(tieu_chuan: TieuChuan) -> str:
    font = tieu_chuan.bang("trang", "phong_chu")
    size = pt_to_half_points(tieu_chuan.thanh_phan["noi_dung"].co_chu.chon)
    axes = " ".join(f'w:{axis}="{font["ten"]}"' for axis in ("ascii", "hAnsi", "eastAsia", "cs"))
    lang = font["ngon_ngu"]
    return (f'<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts {axes}/><w:color w:val="{font["mau"]}"/>'
            f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/><w:lang w:val="{lang}" w:eastAsia="{lang}" w:bidi="{lang}"/>'
            f'</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="0" w:line="{lines_to_240ths(1)}" '
            f'w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>')


def _basic() -> str:
    return ('<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
            '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/>'
            '<w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
            '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/>'
            '<w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>'
            '<w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar>'
            '</w:tblPr></w:style>')


def _role_style(tieu_chuan: TieuChuan, role: str) -> str:
    element = tieu_chuan.thanh_phan[role]
    keep = "<w:keepNext/>" * (role in _KEPT)
    ppr = f'{keep}{_spacing(tieu_chuan, role)}{_indent(tieu_chuan, role)}<w:jc w:val="{_JC[element.can]}"/>'
    return paragraph_style(KIEU_DOAN[role], ppr, _run_properties(element))


def paragraph_style(name: str, ppr: str, rpr: str) -> str:
    """A paragraph style based on Normal."""
    return (f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{style_id(name)}"><w:name w:val="{name}"/>'
            f'<w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>{ppr}</w:pPr><w:rPr>{rpr}</w:rPr></w:style>')


def _run_properties(element: ThanhPhan) -> str:
    size = pt_to_half_points(element.co_chu.chon)
    color = element.them.get("mau")
    return "".join((
        "<w:b/><w:bCs/>" * element.dam,
        "<w:i/><w:iCs/>" * element.nghieng,
        "<w:caps/>" * element.in_hoa,
        f'<w:color w:val="{color}"/>' if color else "",
        f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>',
        '<w:u w:val="single"/>' * bool(element.them.get("gach_chan")),
    ))


def _spacing(tieu_chuan: TieuChuan, role: str) -> str:
    """Space before and line spacing: body text by the rules for the body, the rest by the built-in look."""
    look = tieu_chuan.bang("trinh_bay")
    than = tieu_chuan.bang("than")
    before = {"ten_loai": look["cach_phan_dau_pt"], "so_ky_hieu": look["cach_so_pt"], "dia_danh_thoi_gian": look["cach_so_pt"],
              "phan_nhan": look["cach_phan_dau_pt"], "noi_nhan": look["gian_noi_nhan_pt"]}.get(role, 0)
    if role in _BODY:
        return f'<w:spacing w:before="{pt_to_twips(than["gian_doan_chon_pt"])}" w:after="0" {_line(than)}/>'
    is_last = role in ("trich_yeu", "gach_trich_yeu", "phu_luc_kem_theo") and not _has_rule(tieu_chuan, role)
    after = look["sau_phan_dau_pt"] if is_last else 0
    return f'<w:spacing w:before="{pt_to_twips(before)}" w:after="{pt_to_twips(after)}"/>'


def _has_rule(tieu_chuan: TieuChuan, role: str) -> bool:
    """Whether something else stands between this element and the text below."""
    follows = role == "trich_yeu" and "gach_trich_yeu" in tieu_chuan.thanh_phan
    return follows or tieu_chuan.thanh_phan[role].ke_duoi is not None


def _line(than: dict[str, object]) -> str:
    value = float(str(than["gian_dong_chon"]))
    if than["gian_dong_kieu"] == "chinh_xac_pt":
        return f'w:line="{pt_to_twips(value)}" w:lineRule="exact"'
    return f'w:line="{lines_to_240ths(value)}" w:lineRule="auto"'


def _indent(tieu_chuan: TieuChuan, role: str) -> str:
    if role not in _BODY:
        return ""
    return f'<w:ind w:firstLine="{mm_to_twips(tieu_chuan.bang("than")["thut_chon_mm"])}"/>'


def _furniture(tieu_chuan: TieuChuan) -> str:
    look = tieu_chuan.bang("trinh_bay")
    page, note = tieu_chuan.thanh_phan["so_trang"], tieu_chuan.thanh_phan["cuoc_chu"]
    line, border = pt_to_twips(look["cao_ke_pt"]), pt_to_eighths(look["net_ke_pt"])
    rule = (f'<w:pBdr><w:top w:val="single" w:sz="{border}" w:space="0" w:color="auto"/></w:pBdr>'
            f'<w:spacing w:before="{pt_to_twips(look["cach_truoc_ke_pt"])}" w:after="0" w:line="{line}" w:lineRule="exact"/>')
    tiny = f'<w:spacing w:before="0" w:after="0" w:line="{line}" w:lineRule="exact"/>'
    gap = f'<w:spacing w:before="0" w:after="0" w:line="{pt_to_twips(look["khoang_ky_pt"])}" w:lineRule="exact"/>'
    small = '<w:sz w:val="2"/><w:szCs w:val="2"/>'
    return "".join((
        paragraph_style(KIEU_PHU["duong_ke"], f"<w:keepNext/>{rule}", small),
        paragraph_style(KIEU_PHU["ngat"], tiny, small),
        paragraph_style(KIEU_PHU["khoang_ky"], f"<w:keepNext/>{gap}", ""),
        paragraph_style(KIEU_PHU["so_trang"], f'<w:jc w:val="{_JC[page.can]}"/>', _run_properties(page)),
        paragraph_style(KIEU_PHU["cuoc_chu"], f'<w:jc w:val="{_JC[note.can]}"/>', _run_properties(note)),
        _note_mark(KIEU_PHU["dau_cuoc_chu"]),
        _table_style(KIEU_PHU["bang_ke"], tieu_chuan),
    ))


def _note_mark(name: str) -> str:
    return (f'<w:style w:type="character" w:customStyle="1" w:styleId="{style_id(name)}"><w:name w:val="{name}"/>'
            '<w:basedOn w:val="DefaultParagraphFont"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>')


def _table_style(name: str, tieu_chuan: TieuChuan) -> str:
    look = tieu_chuan.bang("trinh_bay")
    size, side = pt_to_eighths(look["vien_bang_pt"]), mm_to_twips(look["le_o_bang_mm"])
    borders = "".join(f'<w:{edge} w:val="single" w:sz="{size}" w:space="0" w:color="auto"/>'
                      for edge in ("top", "left", "bottom", "right", "insideH", "insideV"))
    return (f'<w:style w:type="table" w:customStyle="1" w:styleId="{style_id(name)}"><w:name w:val="{name}"/>'
            f'<w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>{borders}</w:tblBorders><w:tblCellMar>'
            f'<w:top w:w="{side // 2}" w:type="dxa"/><w:left w:w="{side}" w:type="dxa"/>'
            f'<w:bottom w:w="{side // 2}" w:type="dxa"/><w:right w:w="{side}" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>')
