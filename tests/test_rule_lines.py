"""Rule lines in the ways in which people draw them: each is found, measured, and given to the right text."""

from __future__ import annotations

import io

import pytest
from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.shared import Mm, Pt

from docgen.ingest.soat import soat_docx
from docgen.model.ban_soat import DuongKe

_NS = ('xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
       'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
       'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
       'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"')
_EMU = 12700
MOTTO = "Độc lập - Tự do - Hạnh phúc"


def _drawn(length: float, down: float) -> str:
    """A run with a straight connector, centred in its column, ``down`` points below the paragraph's top."""
    return (f'<w:r {_NS}><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" behindDoc="0" '
            'locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column">'
            '<wp:align>center</wp:align></wp:positionH><wp:positionV relativeFrom="paragraph">'
            f'<wp:posOffset>{int(down * _EMU)}</wp:posOffset></wp:positionV><wp:extent cx="{int(length * _EMU)}" cy="0"/><wp:wrapNone/>'
            '<wp:docPr id="1" name="Line"/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData '
            'uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvCnPr/><wps:spPr><a:xfrm>'
            f'<a:off x="0" y="0"/><a:ext cx="{int(length * _EMU)}" cy="0"/></a:xfrm><a:prstGeom prst="line"><a:avLst/></a:prstGeom>'
            '<a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln></wps:spPr><wps:bodyPr/></wps:wsp></a:graphicData>'
            '</a:graphic></wp:anchor></w:drawing></w:r>')


def _vml(length: float, down: float) -> str:
    return (f'<w:r {_NS}><w:pict><v:line style="position:absolute;mso-position-horizontal:center;margin-top:{down}pt" '
            f'from="0,0" to="{length}pt,0"/></w:pict></w:r>')


def document(way: str, length: float) -> bytes:
    """A header whose motto has a line of ``length`` points, drawn in one of the ways."""
    doc = Document()
    section = doc.sections[0]
    section.page_width, section.page_height, section.left_margin, section.right_margin = Mm(210), Mm(297), Mm(30), Mm(15)
    table = doc.add_table(1, 2)
    table.autofit = False
    for cell, width in zip(table.rows[0].cells, (180, 288), strict=True):
        cell.width = Pt(width)
    left, right = table.rows[0].cells
    _line(left.paragraphs[0], "TRƯỜNG TIỂU HỌC TÂN PHÚ", 13)
    top = right.paragraphs[0]
    _line(top, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13)
    motto = right.add_paragraph()
    _line(motto, MOTTO, 14)
    _rule(way, length, top, motto, right)
    number = doc.add_table(1, 2)
    _line(number.rows[0].cells[0].paragraphs[0], "Số: 12/KH-THTP", 13, False)
    _line(number.rows[0].cells[1].paragraphs[0], "Tân Phú, ngày 10 tháng 9 năm 2026", 14, False)
    for text in ("KẾ HOẠCH", "Tổ chức ngày hội đọc sách"):
        _line(doc.add_paragraph(), text, 14)
    doc.add_paragraph("I. MỤC ĐÍCH")
    doc.add_paragraph("1. Đọc sách.")
    out = io.BytesIO()
    doc.save(out)
    return out.getvalue()


def _line(paragraph, text: str, size: int, bold: bool = True) -> None:  # type: ignore[no-untyped-def]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    run = paragraph.add_run(text)
    run.font.name, run.font.size, run.bold = "Times New Roman", Pt(size), bold


def _rule(way: str, length: float, top, motto, cell) -> None:  # type: ignore[no-untyped-def]
    if way == "shape at the motto":
        motto._p.append(parse_xml(_drawn(length, 18)))
    elif way == "shape at the line above":
        top._p.append(parse_xml(_drawn(length, 38)))
    elif way == "shape at an empty line below":
        cell.add_paragraph()._p.append(parse_xml(_drawn(length, 3)))
    elif way == "old shape":
        motto._p.append(parse_xml(_vml(length, 18)))
    elif way == "border of an empty line":
        below = cell.add_paragraph()
        side = (288 - 10.8 - length) / 2
        below.paragraph_format.left_indent = below.paragraph_format.right_indent = Pt(side)
        below._p.get_or_add_pPr().append(parse_xml(f'<w:pBdr {_NS}><w:top w:val="single" w:sz="6" w:space="1"/></w:pBdr>'))
    elif way == "row of signs":
        below = cell.add_paragraph()
        _line(below, "_" * round(length / 7), 14, False)
    elif way == "underlined":
        for run in motto.runs:
            run.underline = True
    elif way == "edge of the cell":
        _edge(cell, "bottom")
    elif way == "edge of an empty cell within":
        within = cell.add_table(1, 3)
        within.autofit = False
        for piece, width in zip(within.rows[0].cells, ((277 - length) / 2, length, (277 - length) / 2), strict=True):
            piece.width = Pt(width)
        _edge(within.rows[0].cells[1], "top")
        cell.add_paragraph()


def _edge(cell, side: str) -> None:  # type: ignore[no-untyped-def]
    cell._tc.get_or_add_tcPr().append(parse_xml(f'<w:tcBorders {_NS}><w:{side} w:val="single" w:sz="6"/></w:tcBorders>'))


WAYS = {"shape at the motto": "hinh", "shape at the line above": "hinh", "shape at an empty line below": "hinh", "old shape": "hinh",
        "border of an empty line": "vien", "row of signs": "ky_tu", "underlined": "gach_chan", "edge of the cell": "o",
        "edge of an empty cell within": "o"}


def rules(data: bytes) -> dict[str, tuple[DuongKe, ...]]:
    """Role → its rule lines."""
    ban = soat_docx(data, "x.docx").ban
    assert ban is not None
    return {line.vai_tro: line.ke for line in ban.doan if line.ke}


@pytest.mark.parametrize("way", WAYS)
def test_each_way_gives_the_motto_its_line(way: str) -> None:
    found = rules(document(way, 170))
    assert list(found) == ["tieu_ngu"]
    (line,) = found["tieu_ngu"]
    assert line.cach == WAYS[way]
    expected = {"edge of the cell": 288, "underlined": line.dai}.get(way, 170)
    assert line.dai is not None and expected is not None and abs(line.dai - expected) < 4


@pytest.mark.parametrize("way", ["shape at the motto", "shape at the line above", "border of an empty line", "old shape"])
def test_centred_lines_are_seen_as_such(way: str) -> None:
    (line,) = rules(document(way, 120))["tieu_ngu"]
    assert line.lech is not None and abs(line.lech) < 3


def test_without_a_line_there_is_none() -> None:
    assert rules(document("none", 100)) == {}
