"""What a Word file says beside its words: bold, indents, cells, breaks, sections; and what import makes of it."""

from __future__ import annotations

import io

from docx import Document
from docx.document import Document as Tai
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.shared import Pt

from docgen.findings import Finding
from docgen.ingest import import_docx
from docgen.model.van_ban import VanBan
from docgen.noi_dung import format_than


def head(title: str = "Trồng rừng phòng hộ năm 2026") -> Tai:
    """A document with its header, up to the abstract."""
    tai = Document()
    table = tai.add_table(1, 2)
    left, right = table.rows[0].cells
    left.text = "ỦY BAN NHÂN DÂN\nXÃ TÂN PHÚ\nSố: 12/KH-UBND"
    right.text = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nTân Phú, ngày 05 tháng 3 năm 2026"
    tai.add_paragraph().add_run("KẾ HOẠCH").bold = True
    tai.add_paragraph().add_run(title).bold = True
    return tai


def signed(tai: Tai, *cells: str) -> None:
    table = tai.add_table(1, len(cells))
    for cell, text in zip(table.rows[0].cells, cells, strict=True):
        cell.text = text


def imported(tai: Tai) -> tuple[VanBan, list[Finding]]:
    out = io.BytesIO()
    tai.save(out)
    result = import_docx(out.getvalue(), "cu.docx")
    return result.van_ban, result.findings


def codes(findings: list[Finding]) -> set[str]:
    return {f.code.removeprefix("nhap.") for f in findings}


def test_signature_in_one_paragraph_with_line_breaks() -> None:
    tai = head()
    tai.add_paragraph("I. MỤC TIÊU")
    tai.add_paragraph("Trồng 40 ha keo và lim.")
    signed(tai, "Nơi nhận:\n- UBND tỉnh;\n- Lưu: VT.", "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\n\nTrần Thị Lam")
    signer = imported(tai)[0].nguoi_ky
    assert (signer.thay_mat, signer.ky_thay, signer.chuc_vu, signer.ho_ten) == (
        "ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Trần Thị Lam")


def test_two_signers_give_one_and_a_warning() -> None:
    tai = head()
    tai.add_paragraph("I. MỤC TIÊU")
    tai.add_paragraph("Ôn tập cho 08 học sinh.")
    signed(tai, "DUYỆT CỦA HIỆU TRƯỞNG\n\nMai Văn Thưởng", "TỔ TRƯỞNG\n(Ký, ghi rõ họ tên)\nLý Thị Nhàn")
    tai.add_paragraph("DANH SÁCH HỌC SINH")
    van_ban, findings = imported(tai)
    assert (van_ban.nguoi_ky.chuc_vu, van_ban.nguoi_ky.ho_ten) == ("TỔ TRƯỞNG", "Lý Thị Nhàn")
    assert "nhieu-nguoi-ky" in codes(findings)
    text = "\n".join(format_than(phan.noi_dung) for phan in van_ban.noi_dung)
    assert all(words in text for words in ("Mai Văn Thưởng", "DUYỆT CỦA HIỆU TRƯỞNG", "DANH SÁCH HỌC SINH"))


def test_bullets_nest_by_their_indent() -> None:
    tai = head()
    tai.add_paragraph("I. NHIỆM VỤ TRỌNG TÂM")
    for text, style in (("Hỗ trợ giống.", ""), ("Bò cái.", " 2"), ("Dê.", " 2"), ("Vay vốn.", "")):
        tai.add_paragraph(text, style=f"List Bullet{style}")
    assert format_than(imported(tai)[0].noi_dung[0].noi_dung) == "- Hỗ trợ giống.\n+ Bò cái.\n+ Dê.\n- Vay vốn."


def test_long_numbered_line_that_was_not_bold_is_told() -> None:
    tai = head()
    tai.add_paragraph("I. MỤC TIÊU")
    tai.add_paragraph("1. Ủy ban nhân dân xã giao các thôn tự chọn đất, báo cáo diện tích trước ngày 20 tháng 3")
    tai.add_paragraph("2. Cây giống do huyện cấp.")
    assert "thanh-tieu-de" in codes(imported(tai)[1])


def test_landscape_appendix_and_the_agency_in_its_line() -> None:
    tai = head()
    tai.add_paragraph("I. MỤC TIÊU")
    tai.add_paragraph("Trồng 40 ha (Phụ lục kèm theo).")
    signed(tai, "Nơi nhận:\n- Lưu: VT.", "CHỦ TỊCH\n\nTrần Thị Lam")
    section = tai.add_section(WD_SECTION.NEW_PAGE)
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = section.page_height, section.page_width
    for text in ("PHỤ LỤC", "DIỆN TÍCH TRỒNG RỪNG", "(Kèm theo Kế hoạch số 12/KH-UBND ngày 05/3/2026 của UBND xã Tân Phú)", "-----"):
        tai.add_paragraph(text)
    tai.add_paragraph("1. Thôn Khau Vai: 12 ha.")
    van_ban, _ = imported(tai)
    (phu_luc,) = van_ban.phu_luc
    assert (phu_luc.tieu_de, phu_luc.huong_giay) == ("DIỆN TÍCH TRỒNG RỪNG", "ngang")
    assert van_ban.co_quan.ten == "UBND xã Tân Phú"
    assert format_than(phu_luc.noi_dung) == "1. Thôn Khau Vai: 12 ha."


def test_appendix_that_does_not_call_itself_one() -> None:
    tai = head()
    tai.add_paragraph("I. MỤC TIÊU")
    tai.add_paragraph("Trồng 40 ha.")
    signed(tai, "Nơi nhận:\n- Lưu: VT.", "CHỦ TỊCH\n\nTrần Thị Lam")
    tai.add_section(WD_SECTION.NEW_PAGE)
    for text in ("LỊCH TRỒNG RỪNG", "(Kèm theo Kế hoạch số 12/KH-UBND ngày 05/3/2026)", "1. Tháng 3: đào hố."):
        tai.add_paragraph(text)
    (phu_luc,) = imported(tai)[0].phu_luc
    assert (phu_luc.tieu_de, format_than(phu_luc.noi_dung)) == ("LỊCH TRỒNG RỪNG", "1. Tháng 3: đào hố.")


def test_letter_to_somebody_is_no_part_of_the_abstract() -> None:
    tai = head()
    tai.add_paragraph().add_run("Kính gửi: Các thôn").bold = True
    assert "Kính gửi" not in imported(tai)[0].trich_yeu


def test_small_manual_indents_do_not_nest() -> None:
    tai = head()
    tai.add_paragraph("I. NHIỆM VỤ TRỌNG TÂM")
    for n, text in enumerate(("Một.", "Hai.", "Ba.")):
        tai.add_paragraph(text, style="List Bullet").paragraph_format.left_indent = Pt(18 + 3 * (n % 2))
    assert format_than(imported(tai)[0].noi_dung[0].noi_dung) == "- Một.\n- Hai.\n- Ba."


def test_youth_union_is_told() -> None:
    tai = head()
    tai.tables[0].rows[0].cells[1].text = "ĐOÀN TNCS HỒ CHÍ MINH\nTân Phú, ngày 05 tháng 3 năm 2026"
    van_ban, findings = imported(tai)
    assert van_ban.co_quan.he == "nha_nuoc" and "doan" in codes(findings)
