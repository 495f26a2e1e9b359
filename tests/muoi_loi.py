"""A plan as a clerk in a hurry would type it: right but for ten faults of ten kinds."""

from __future__ import annotations

import io
from typing import Any

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.shared import Mm, Pt

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_ALIGN = {"center": WD_ALIGN_PARAGRAPH.CENTER, "both": WD_ALIGN_PARAGRAPH.JUSTIFY, "left": WD_ALIGN_PARAGRAPH.LEFT}
FAULTS = {
    "lề trái 20 mm": "le-trai", "gạch ngang dài trong tiêu ngữ": "tieu-ngu-chu", "«Số :»": "so-khoang-trang",
    "tháng 09": "ngay-ban-hanh-so-khong", "trích yếu không đậm": "trinh-bay-trich-yeu",
    "căn cứ kết thúc bằng dấu phẩy": "can-cu-cuoi-dong", "Phần đấu": "loi-go", "một điểm cỡ 12": "trinh-bay-diem",
    "e) sau d)": "diem-nhay-chu", "Lưu VT": "luu-cach-ghi",
}
"""What is wrong, and the rule that says so."""


def document() -> bytes:
    """The .docx."""
    doc = Document()
    section = doc.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin, section.left_margin, section.right_margin = Mm(20), Mm(20), Mm(20), Mm(15)
    section.different_first_page_header_footer = True
    _page_number(section.header.paragraphs[0])
    head = _table(doc, (200, 294))
    _fill(head.rows[0].cells[0], ("UBND XÃ TÂN PHÚ", 13, ""), ("TRƯỜNG TIỂU HỌC TÂN PHÚ", 13, "b"), ("_" * 11, 13, ""))
    _fill(head.rows[0].cells[1], ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, "b"), ("Độc lập – Tự do – Hạnh phúc", 14, "b"),
          ("_" * 25, 14, ""))
    row = head.add_row()
    _fill(row.cells[0], ("Số : 15/KH-THTP", 13, ""))
    _fill(row.cells[1], ("Tân Phú, ngày 10 tháng 09 năm 2026", 14, "i"))
    _put(doc.add_paragraph(), "KẾ HOẠCH", 14, "b", "center")
    _put(doc.add_paragraph(), "Tổ chức ngày hội đọc sách năm học 2026 - 2027", 14, "", "center")
    _put(doc.add_paragraph(), "_" * 17, 14, "", "center")
    for text in ("Căn cứ Luật Thư viện ngày 21 tháng 11 năm 2019,",
                 "Căn cứ Kế hoạch số 12/KH-UBND ngày 05 tháng 9 năm 2026 của Ủy ban nhân dân xã Tân Phú về phát triển văn hóa đọc."):
        _body(doc, text, look="i")
    _body(doc, "Trường Tiểu học Tân Phú ban hành Kế hoạch với các nội dung sau:")
    _body(doc, "I. MỤC ĐÍCH, YÊU CẦU", look="b")
    _body(doc, "1. Hình thành thói quen đọc sách cho học sinh toàn trường.")
    _body(doc, "2. Phần đấu mỗi học sinh đọc ít nhất 02 cuốn sách trong học kỳ I.")
    _body(doc, "II. TỔ CHỨC THỰC HIỆN", look="b")
    for label, text, size in (("a", "Tổ chuyên môn chọn sách, lập danh mục gửi Thư viện trước ngày 20/9/2026.", 14),
                              ("b", "Thư viện chuẩn bị không gian đọc.", 12), ("c", "Giáo viên chủ nhiệm hướng dẫn học sinh.", 14),
                              ("d", "Tổng phụ trách Đội dẫn chương trình.", 14), ("e", "Bảo vệ giữ gìn trật tự.", 14)):
        _body(doc, f"{label}) {text}", size)
    _body(doc, "Trên đây là Kế hoạch tổ chức ngày hội đọc sách của Trường Tiểu học Tân Phú./.")
    foot = _table(doc, (230, 264))
    _fill(foot.rows[0].cells[0], ("Nơi nhận:", 12, "bi"), ("- UBND xã (để b/c);", 11, ""),
          ("- Các tổ chuyên môn, Thư viện (để t/h);", 11, ""),
          ("- Lưu VT.", 11, ""), align="left")
    _fill(foot.rows[0].cells[1], ("HIỆU TRƯỞNG", 14, "b"), ("", 14, ""), ("", 14, ""), ("Nguyễn Thị Hoa", 14, "b"))
    out = io.BytesIO()
    doc.save(out)
    return out.getvalue()


def _table(doc: Any, widths: tuple[int, int]) -> Any:
    table = doc.add_table(1, len(widths))
    table.autofit = False
    for column, cell, width in zip(table.columns, table.rows[0].cells, widths, strict=True):
        column.width = cell.width = Pt(width)
    return table


def _fill(cell: Any, *lines: tuple[str, int, str], align: str = "center") -> None:
    for n, (text, size, look) in enumerate(lines):
        _put(cell.paragraphs[0] if n == 0 else cell.add_paragraph(), text, size, look, align)


def _body(doc: Any, text: str, size: int = 14, look: str = "") -> None:
    paragraph = doc.add_paragraph()
    _put(paragraph, text, size, look, "both")
    paragraph.paragraph_format.first_line_indent, paragraph.paragraph_format.space_after = Mm(12.7), Pt(6)


def _put(paragraph: Any, text: str, size: int, look: str, align: str) -> None:
    paragraph.alignment = _ALIGN[align]
    form = paragraph.paragraph_format
    form.space_after, form.space_before, form.line_spacing = Pt(0), Pt(0), 1.0
    run = paragraph.add_run(text)
    run.font.name, run.font.size, run.bold, run.italic = "Times New Roman", Pt(size), "b" in look, "i" in look
    if set(text) == {"_"}:
        run.font.superscript = False


def _page_number(paragraph: Any) -> None:
    paragraph.alignment = _ALIGN["center"]
    field = (f'<w:fldSimple {_W} w:instr=" PAGE "><w:r><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/>'
             '<w:sz w:val="28"/></w:rPr><w:t>1</w:t></w:r></w:fldSimple>')
    paragraph._p.append(parse_xml(field))
