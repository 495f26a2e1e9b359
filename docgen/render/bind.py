"""Blocks on paper + compiled template → the bytes of a .docx."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Any
from xml.parsers import expat

from markupsafe import Markup

from docgen.errors import FoundErrors
from docgen.findings import Span, error
from docgen.model.ban_in import BanIn, Doan
from docgen.noi_dung.dong import Chu
from docgen.render.body_xml import BodyWriter
from docgen.render.ooxml import escape, runs_xml
from docgen.render.package import Member, deflated, pack
from docgen.render.phan_tep import core_xml, footnotes_part
from docgen.render.trang_tri import box, rule_line, stamp_size, text_width
from docgen.render.word_template import BODY, TAIL, CompiledTemplate
from docgen.standard import TieuChuan
from docgen.units import mm_to_twips

LISTS = ("quyen_han", "chuc_vu", "chuc_vu_truc_tiep", "chuc_vu_khac", "noi_nhan")
_FOOTNOTES = "word/footnotes.xml"


def bind(ban_in: BanIn, template: CompiledTemplate, tieu_chuan: TieuChuan, name: str = "mau.docx") -> bytes:
    """The document as .docx bytes; the same input gives the same bytes (law L6).

    Raises :class:`FoundErrors` when the template uses a name that does not exist or makes broken XML.
    """
    context = context_of(ban_in, template, tieu_chuan, name)
    members = [*_static(template, bool(ban_in.cuoc_chu))]
    for part, code in template.code:
        xml = _rendered(code, context, part, name)
        if part == "word/document.xml":
            members.append(deflated(part, _with_body(_checked(xml, part, name), ban_in, template, tieu_chuan, name).encode("utf-8")))
        else:
            members.append(_small_part(part, xml, name))
    if ban_in.cuoc_chu:
        members.append(deflated(_FOOTNOTES, _footnotes(ban_in, template, name).encode("utf-8")))
    if template.layout["co_core"]:
        members.append(_core(ban_in))
    return pack(members)


def _static(template: CompiledTemplate, own_notes: bool) -> Iterable[Member]:
    return (m for m in template.parts if not (own_notes and m.name == _FOOTNOTES))


def _rendered(code: Any, context: dict[str, Any], part: str, name: str) -> str:
    """A part with its tags filled in."""
    try:
        return str(code.render(context))
    except Exception as exc:  # whatever a template's code may raise is its author's mistake: the data are plain texts
        from docgen.render.jinja_errors import jinja_reason

        why = jinja_reason(str(exc) or type(exc).__name__)
        raise FoundErrors([error("mau.chay-loi", Span(name), "thẻ trong mẫu không chạy được ({p}: {why})", p=part, why=why)]) from exc


def _checked(xml: str, part: str, name: str) -> str:
    """The part, re-read strictly: a template must not make broken XML."""
    try:
        expat.ParserCreate().Parse(xml.encode("utf-8"), True)
    except expat.ExpatError as exc:
        raise FoundErrors([error("mau.xml-hong", Span(name), "mẫu sinh ra tệp Word hỏng ở {p} ({why}); kiểm tra các thẻ if, for "
                                 "có mở mà không đóng trong cùng ô, cùng bảng", p=part, why=exc)]) from exc
    return xml


@lru_cache(maxsize=64)
def _small_part(part: str, xml: str, name: str) -> Member:
    """A header or footer; the same in most documents."""
    return deflated(part, _checked(xml, part, name).encode("utf-8"))


# body, appendices, notes -----------------------------------------------------------------------------------------


def _with_body(xml: str, ban_in: BanIn, template: CompiledTemplate, tieu_chuan: TieuChuan, name: str) -> str:
    layout = template.layout
    writer = BodyWriter(layout["kieu"], name)
    head, anchor, rest = xml.partition(BODY)
    middle, _, end = rest.partition(TAIL)
    body = writer.blocks(ban_in.than, layout["rong"][0]) if anchor else ""
    return "".join((head, body, middle, _tail(ban_in, layout, writer, tieu_chuan), end))


def _tail(ban_in: BanIn, layout: dict[str, Any], writer: BodyWriter, tieu_chuan: TieuChuan) -> str:
    """Section properties of the document, each appendix a section of its own after it."""
    out: list[str] = []
    section: str = layout["phan"][0]
    rule = tieu_chuan.thanh_phan["phu_luc_kem_theo"].ke_duoi
    for phu_luc in ban_in.phu_luc:
        width = layout["rong"][phu_luc.ngang]
        out.append(f'<w:p><w:pPr><w:pStyle w:val="{writer.style("ngat")}"/>{section}</w:pPr></w:p>')
        for doan in phu_luc.dau:
            out.append(writer.paragraph(doan))
        if rule is not None and phu_luc.dau:
            out.append(rule_line(writer.style("duong_ke"), _width(phu_luc.dau[-1], layout), rule.chon, width))
        out.append(writer.blocks(phu_luc.khoi, width))
        section = layout["phan"][2 if phu_luc.ngang else 1]
    return "".join(out) + section


def _width(doan: Doan, layout: dict[str, Any]) -> int:
    return text_width(doan.chu, layout["co_chu"].get(doan.vai_tro) or layout["co_chu_thuong"])


def _footnotes(ban_in: BanIn, template: CompiledTemplate, name: str) -> str:
    kieu = BodyWriter(template.layout["kieu"], name)
    mark = f'<w:r><w:rPr><w:rStyle w:val="{kieu.style("dau_cuoc_chu")}"/></w:rPr><w:footnoteRef/></w:r>'
    return footnotes_part("".join(
        f'<w:footnote w:id="{n}"><w:p><w:pPr><w:pStyle w:val="{kieu.style("cuoc_chu")}"/></w:pPr>{mark}'
        f'{runs_xml((Chu(" "), *runs), kieu.style("dau_cuoc_chu"))}</w:p></w:footnote>'
        for n, runs in enumerate(ban_in.cuoc_chu, 1)))


def _core(ban_in: BanIn) -> Member:
    info = ban_in.thuoc_tinh
    text = core_xml(escape(info.tieu_de), escape(info.co_quan), escape(info.tu_khoa), info.ngay)
    return deflated("docProps/core.xml", text.encode("utf-8"))


# furniture -------------------------------------------------------------------------------------------------------


def context_of(ban_in: BanIn, template: CompiledTemplate, tieu_chuan: TieuChuan, name: str = "mau.docx") -> dict[str, Any]:
    """What a template may use: every element by its role (a text, or a list of texts for :data:`LISTS`), rule lines
    ``ke_…``, boxes ``khung_…``, the body ``noi_dung``, runs ``r.…`` and file properties. See docs/mau-van-ban.md."""
    layout = template.layout
    furniture = (*ban_in.dau_trang, *ban_in.cuoi)
    writer = BodyWriter(layout["kieu"], name)
    note_style = writer.note_style
    roles = {doan.vai_tro: doan for doan in furniture}
    columns = _header_columns(roles, layout, tieu_chuan)
    context: dict[str, Any] = dict.fromkeys(tieu_chuan.thanh_phan, "")
    context.update({key: [] for key in LISTS}, noi_dung=Markup(BODY), _cot_trai=columns[0], _cot_phai=columns[1])
    for doan in furniture:
        if doan.vai_tro in LISTS:
            context[doan.vai_tro].append(_markup(doan, note_style))
        else:
            context[doan.vai_tro] = _markup(doan, note_style)
    context.update(_rules(roles, layout, columns, tieu_chuan, writer))
    context.update(_boxes(roles, layout, columns, tieu_chuan, writer))
    if layout["dung_r"]:
        context["r"] = {role: Markup(runs_xml(doan.van, note_style)) for role, doan in roles.items()}
    info = ban_in.thuoc_tinh
    context["thuoc_tinh"] = {"tieu_de": info.tieu_de, "co_quan": info.co_quan, "tu_khoa": info.tu_khoa}
    return context


def _markup(doan: Doan, note_style: str) -> str:
    """Text as it goes into a ``w:t``: plain where nothing needs markup (Jinja escapes it), else with breaks and runs."""
    if len(doan.van) == 1 and isinstance(doan.van[0], Chu) and not (doan.van[0].dam or doan.van[0].nghieng):
        text = doan.chu
        return Markup(escape(text)) if "\n" in text else text
    return Markup(f'</w:t></w:r>{runs_xml(doan.van, note_style)}<w:r><w:t xml:space="preserve">')


def _header_columns(roles: dict[str, Doan], layout: dict[str, Any], tieu_chuan: TieuChuan) -> list[int]:
    """Widths of the header columns: the template's, the right one widened where its lines would wrap."""
    if not layout["cot_dau"]:
        return [0, 0]
    total = sum(layout["cot_dau"])
    order = tieu_chuan.bang("bo_cuc")
    spare = mm_to_twips(tieu_chuan.bang("trinh_bay")["dem_dau_trang_mm"])
    wanted = max((_width(roles[role], layout) for key in ("cot_phai", "hang_so_phai") for role in order[key] if role in roles),
                 default=0) + spare
    left_needs = max((_width(roles[role], layout) for key in ("cot_trai", "hang_so_trai") for role in order[key] if role in roles),
                     default=0)
    right = max(layout["cot_dau"][1], min(wanted, total - left_needs))
    return [total - right, right]


def _rules(roles: dict[str, Doan], layout: dict[str, Any], columns: list[int], tieu_chuan: TieuChuan,
           writer: BodyWriter) -> dict[str, Markup]:
    out = {}
    for role, element in tieu_chuan.thanh_phan.items():
        if element.ke_duoi is None or f"ke_{role}" not in layout["dung"]:
            continue
        width = layout["ke"].get(role, layout["rong"][0])
        width = columns[-1 - width] if width < 0 else width
        present = role in roles and roles[role].chu
        out[f"ke_{role}"] = Markup(rule_line(writer.style("duong_ke"), _width(roles[role], layout), element.ke_duoi.chon, width)
                                   if present else "")
    return out


def _boxes(roles: dict[str, Doan], layout: dict[str, Any], columns: list[int], tieu_chuan: TieuChuan,
           writer: BodyWriter) -> dict[str, Markup]:
    look, out = tieu_chuan.bang("trinh_bay"), {}
    pad = mm_to_twips(look["dem_khung_mm"])
    for role, element in tieu_chuan.thanh_phan.items():
        them = element.them
        if not (them.get("dong_khung") or them.get("khung_mm")):
            continue
        if f"khung_{role}" not in layout["dung"] or role not in roles:
            out[f"khung_{role}"] = Markup("")
            continue
        in_margin = role in tieu_chuan.bang("bo_cuc")["le_tren"]
        room = layout["rong"][0] if in_margin else columns[0] or layout["rong"][0]
        size = _box_size(roles[role], element.them, layout, pad)
        left = room - size[0] if in_margin else (room - size[0]) // 2
        out[f"khung_{role}"] = Markup(box(writer.style(role), roles[role].chu, size, (left, room - size[0] - left),
                                          them.get("mau", "auto"), look))
    return out


def _box_size(doan: Doan, them: dict[str, Any], layout: dict[str, Any], pad: int) -> tuple[int, int]:
    if "khung_mm" in them:
        key = next(k for k, text in them["chu_theo_muc"].items() if text == doan.chu)
        return stamp_size(them["khung_mm"][key], layout["co_chu"].get(doan.vai_tro) or layout["co_chu_thuong"])
    return _width(doan, layout) + 2 * pad, pad // 2
