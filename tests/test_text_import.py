"""Text import: every element finds its place, nothing is lost, nothing is made up."""

from __future__ import annotations

import random
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docgen.findings import Finding, Level
from docgen.ingest import import_text
from docgen.model.cho_trong import is_mark
from docgen.model.decode import decode
from docgen.model.encode import encode
from docgen.model.van_ban import NgayThang, NguoiKy, NhiemVu, PhanNoiDung, VanBan
from docgen.noi_dung import Bang, CuocChu, Kieu, Than, format_than
from docgen.noi_dung.so_dem import la_ma
from docgen.source.yaml_reader import read_plan

_SEED_FOLDER = Path(__file__).resolve().parents[2] / "shared" / "seeds"
_SEEDS = sorted(_SEED_FOLDER.glob("*.txt"))
_SUPERSCRIPT = "⁰¹²³⁴⁵⁶⁷⁸⁹"


def _import(text: str) -> tuple[VanBan, list[Finding]]:
    """Import, with the law that a plan file gives the same document back."""
    van_ban, findings, _ = import_text(text.encode(), "mau.txt")
    again, decoding = decode(*read_plan(encode(van_ban).encode(), "mau.yaml"))
    assert again == van_ban
    assert [str(f) for f in decoding if f.level is Level.ERROR] == []
    assert all(str(f) for f in findings)
    return van_ban, findings


def _codes(findings: list[Finding], line: int | None = None) -> set[str]:
    return {f.code.removeprefix("nhap.") for f in findings if line is None or f.span.line == line}


def _bodies(van_ban: VanBan) -> list[str]:
    return [format_than(phan.noi_dung) for phan in van_ban.noi_dung]


# a whole document -----------------------------------------------------------------------------------------------

_MAU = """
UBND HUYỆN PHÚ SƠN
TRƯỜNG TIỂU HỌC TÂN PHÚ

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 08 /KH-THTP

Tân Phú, ngày 05 tháng 9 năm 2026

KẾ HOẠCH

Xây dựng thư viện thân thiện năm học 2026 - 2027

Căn cứ Luật Thư viện ngày 21 tháng 11 năm 2019;

Căn cứ Kế hoạch số 15/KH-UBND ngày 10 tháng 8 năm 2026 của huyện.

Trường Tiểu học Tân Phú xây dựng kế hoạch với các nội dung như sau:

I. MỤC ĐÍCH, YÊU CẦU

1. Mục đích

Học sinh đọc nhiều hơn, đọc *vui* hơn.

2. Yêu cầu

- Mỗi lớp một tủ sách.

II. NỘI DUNG

1. Mua sách

a) Chọn sách theo danh mục¹ của Sở.

b) Mua sách trong quý IV.

¹ Ban hành kèm theo Quyết định số 9/QĐ-SGDĐT.

III. TỔ CHỨC THỰC HIỆN

1. Tổ thư viện

Chủ trì thực hiện.

2. Giáo viên chủ nhiệm

Phối hợp với tổ thư viện.

Trên đây là Kế hoạch xây dựng thư viện thân thiện của trường./.

Nơi nhận:

- Phòng GD&ĐT (để b/c);
- Các tổ chuyên môn;
- Lưu: VT, TV (Lan).

KT. HIỆU TRƯỞNG
PHÓ HIỆU TRƯỞNG

Lê Thị Hoa
"""


def test_a_whole_document() -> None:
    van_ban, findings = _import(_MAU)
    co_quan = van_ban.co_quan
    assert (van_ban.loai_van_ban, van_ban.so_van_ban, van_ban.ky_hieu) == ("ke_hoach", "08", None)
    assert (co_quan.chu_quan, co_quan.ban_hanh) == ("UBND HUYỆN PHÚ SƠN", "TRƯỜNG TIỂU HỌC TÂN PHÚ")
    assert (co_quan.ky_hieu, co_quan.dia_danh, co_quan.he) == ("THTP", "Tân Phú", "nha_nuoc")
    assert van_ban.ngay_ban_hanh == NgayThang(5, 9, 2026)
    assert van_ban.trich_yeu == "Xây dựng thư viện thân thiện năm học 2026 - 2027"
    assert [text[-6:] for text in van_ban.can_cu] == ["m 2019", " huyện"]
    assert van_ban.loi_dan == ("Trường Tiểu học Tân Phú xây dựng kế hoạch với các nội dung như sau",)
    assert [(phan.khoa, phan.tieu_de) for phan in van_ban.noi_dung] == [
        ("muc_dich_yeu_cau", None), ("", "NỘI DUNG"), ("to_chuc_thuc_hien", None)]
    assert van_ban.noi_dung[1].noi_dung.cuoc_chu == (CuocChu("1", "Ban hành kèm theo Quyết định số 9/QĐ-SGDĐT."),)
    assert "danh mục[^1] của Sở" in _bodies(van_ban)[1]
    assert [item.don_vi for item in van_ban.noi_dung[2].danh_sach if not isinstance(item, NhiemVu)] == [
        "Tổ thư viện", "Giáo viên chủ nhiệm"]
    assert van_ban.ket_thuc == ("Trên đây là Kế hoạch xây dựng thư viện thân thiện của trường.",)
    assert van_ban.noi_nhan == ("Phòng GD&ĐT (để b/c)", "Các tổ chuyên môn")
    assert van_ban.luu_tru == ("VT", "TV (Lan)")
    assert van_ban.nguoi_ky == NguoiKy(ky_thay="HIỆU TRƯỞNG", chuc_vu="PHÓ HIỆU TRƯỞNG", ho_ten="Lê Thị Hoa")
    assert (van_ban.danh_so, findings) == ("tu_dong", [])


def test_blocks_keep_the_lines_of_the_file() -> None:
    van_ban, _ = _import(_MAU)
    lines = _MAU.split("\n")
    assert lines[van_ban.noi_dung[1].dong - 1] == "II. NỘI DUNG"
    assert lines[van_ban.noi_dung[1].noi_dung.khoi[0].dong - 1] == "1. Mua sách"


@pytest.mark.parametrize("change", [
    lambda text: text.replace("\n", "\r\n"),
    lambda text: unicodedata.normalize("NFD", text),
    lambda text: "\ufeff" + text,
    lambda text: text.replace("Tân Phú", "Tân\u00a0Phú"),
])
def test_habits_of_typing_change_nothing(change: object) -> None:
    assert callable(change)
    van_ban, findings = _import(change(_MAU))
    assert van_ban == _import(_MAU)[0]
    assert _codes(findings) == {"tep.lam-sach"}


def test_utf16() -> None:
    assert import_text(_MAU.encode("utf-16"), "x")[0] == _import(_MAU)[0]


# bad input ------------------------------------------------------------------------------------------------------


def test_empty_file() -> None:
    for data in (b"", b"\n \n\t\n"):
        van_ban, findings, _ = import_text(data, "x")
        assert [(f.code, f.level) for f in findings][:1] == [("nhap.trong", Level.ERROR)]
        assert is_mark(van_ban.trich_yeu) and is_mark(van_ban.co_quan.ban_hanh) and not van_ban.noi_dung


@pytest.mark.parametrize("data", [
    random.Random(1).randbytes(5000), b"PK\x03\x04" + bytes(200), b"%PDF-1.7\n", b"\xd0\xcf\x11\xe0" + b"abc" * 50, b"a\x00b",
])
def test_what_is_no_text(data: bytes) -> None:
    van_ban, findings, _ = import_text(data, "x")
    assert ("nhap.khong-phai-van-ban", Level.ERROR) in [(f.code, f.level) for f in findings]
    assert not van_ban.noi_dung


def test_few_control_characters_become_spaces() -> None:
    van_ban, findings = _import("KẾ HOẠCH\n\nDạy\x07bơi\x0b hè\n\nI. MỤC TIÊU\n\n- Một.\n")
    assert van_ban.trich_yeu == "Dạy bơi hè"
    assert "ky-tu-dieu-khien" in _codes(findings, 3)


def test_only_a_title() -> None:
    van_ban, findings = _import("KẾ HOẠCH\n")
    assert van_ban.loai_van_ban == "ke_hoach" and is_mark(van_ban.trich_yeu)
    assert (van_ban.noi_dung, van_ban.so_van_ban, van_ban.nguoi_ky) == ((), None, NguoiKy())
    assert _codes(findings) == {"thieu"}


def test_no_title_is_told() -> None:
    van_ban, findings = _import("Họp phụ huynh vào sáng thứ bảy.\n\nMọi người đến đúng giờ.\n")
    assert "khong-ten-loai" in _codes(findings)
    assert _bodies(van_ban)[-1].endswith("Mọi người đến đúng giờ.")


@pytest.mark.parametrize(("line", "joint"), [
    ("{}. Việc thứ {}.", "\n"), ("- Việc thứ {} của xã {}.", "\n"), ("đoạn văn số {} của xã Tân Phú {}", "\n\n"),
    ("Nghị quyết¹ {} {}", "\n\n"),
])
def test_hundred_thousand_lines_keep_every_word(line: str, joint: str) -> None:
    text = "KẾ HOẠCH\n\nThử\n\nI. MỤC TIÊU\n\n" + joint.join(line.format(n, n) for n in range(100_000))
    plan = encode(import_text(text.encode(), "x").van_ban)
    assert not set(re.findall(r"\b\d{3,}\b", text)) - set(re.findall(r"\b\d{3,}\b", plan))


def test_many_footnotes() -> None:
    text = "\n\n".join(f"Nghị quyết¹ {n}\n\n¹ Chú thích {n}." for n in range(20_000))
    van_ban, _, _ = import_text(text.encode(), "x")
    assert len(van_ban.cuoc_chu) + sum(len(phan.noi_dung.cuoc_chu) for phan in van_ban.noi_dung) == 20_000


# header ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("line", "so", "ky_hieu_co_quan", "ky_hieu", "he"), [
    ("Số: 141 /KH-UBND", "141", "UBND", None, "nha_nuoc"),
    ("Số: /KH-MTTQ-BTT", None, "MTTQ-BTT", None, "nha_nuoc"),
    ("Số:230 /KH-THPT.PB", "230", "THPT.PB", None, "nha_nuoc"),
    ("Số: ...../KH-UBND", None, "UBND", None, "nha_nuoc"),
    ("Số: 12a/KH - UBND", "12a", "UBND", None, "nha_nuoc"),
    ("01/KH-THCSHL", "01", "THCSHL", None, "nha_nuoc"),
    ("Số: 447      /KH-UBND", "447", "UBND", None, "nha_nuoc"),
    ("Số: 44/KHGD-THCS", "44", "THCS", "KHGD-THCS", "nha_nuoc"),
    ("Số:  /CV - ĐTN", None, "ĐTN", "CV-ĐTN", "nha_nuoc"),
    ("Số 12-KH/TU", "12", "TU", None, "dang"),
    ("Số: - KH/ĐTN", None, "ĐTN", None, "dang"),
])
def test_number_lines(line: str, so: str | None, ky_hieu_co_quan: str, ky_hieu: str | None, he: str) -> None:
    van_ban, findings = _import(f"{line}\n\nKẾ HOẠCH\n\nThử nghiệm\n")
    assert (van_ban.so_van_ban, van_ban.co_quan.ky_hieu, van_ban.ky_hieu, van_ban.co_quan.he) == (so, ky_hieu_co_quan, ky_hieu, he)
    assert "chua-nhan-ra" not in _codes(findings)


@pytest.mark.parametrize(("line", "dia_danh", "ngay"), [
    ("Mường Lay, ngày tháng 9 năm 2022", "Mường Lay", NgayThang(None, 9, 2022)),
    ("Mường Lay, ngày ... tháng 8 năm 2026", "Mường Lay", NgayThang(None, 8, 2026)),
    ("*Phường 1, ngày 24 tháng11 năm 2025*", "Phường 1", NgayThang(24, 11, 2025)),
    ("Thành phố Hồ Chí Minh, ngày 01 tháng 02 năm 2025.", "Thành phố Hồ Chí Minh", NgayThang(1, 2, 2025)),
    ("Tân Phú, ngày    tháng    năm", "Tân Phú", NgayThang()),
])
def test_date_lines(line: str, dia_danh: str, ngay: NgayThang) -> None:
    van_ban, findings = _import(f"{line}\n\nKẾ HOẠCH\n\nThử nghiệm\n")
    assert (van_ban.co_quan.dia_danh, van_ban.ngay_ban_hanh) == (dia_danh, ngay)
    assert _codes(findings) == {"thieu"}


def test_a_date_that_cannot_be_is_told() -> None:
    for date in ("ngày 31 tháng 2 năm 2026", "ngày tháng năm 2026"):
        van_ban, findings = _import(f"Tân Phú, {date}\n\nKẾ HOẠCH\n\nThử nghiệm\n")
        assert van_ban.ngay_ban_hanh == NgayThang()
        assert "ngay-thang" in _codes(findings, 1)


def test_date_between_closing_and_recipients() -> None:
    van_ban, _ = _import("KẾ HOẠCH\n\nThử\n\nI. MỤC TIÊU\n\n- Một./.\n\nAn Lạc, ngày 2 tháng 3 năm 2026\n\nNơi nhận:\n- Như trên.\n")
    assert (van_ban.co_quan.dia_danh, van_ban.ngay_ban_hanh) == ("An Lạc", NgayThang(2, 3, 2026))


@pytest.mark.parametrize(("title", "loai", "trich_yeu"), [
    ("KẾ HOẠCH\n\nthực hiện phong trào đọc sách", "ke_hoach", "thực hiện phong trào đọc sách"),
    ("**KẾ HOẠCH**\n**Tổ chức ngày hội\nđọc sách**", "ke_hoach", "Tổ chức ngày hội đọc sách"),
    ("# KẾ HOẠCH\n\nTổ chức ngày hội", "ke_hoach", "Tổ chức ngày hội"),
    ("KẾ HOẠCH Tổ chức ngày hội", "ke_hoach", "Tổ chức ngày hội"),
    ("CHƯƠNG TRÌNH HÀNH ĐỘNG\n\nVì môi trường", "chuong_trinh_hanh_dong", "Vì môi trường"),
    ("CHƯƠNG TRÌNH\n\nVì môi trường\n-------", "chuong_trinh", "Vì môi trường"),
    ("KẾ HOẠCH GIÁO DỤC NHÀ TRƯỜNG\nNăm học 2026 - 2027", "ke_hoach", "GIÁO DỤC NHÀ TRƯỜNG\nNăm học 2026 - 2027"),
    ("KẾ HOẠCH\n\nThử\n\n(Ban hành kèm theo Quyết định số 1/QĐ-UBND)", "ke_hoach", "Thử\n(Ban hành kèm theo Quyết định số 1/QĐ-UBND)"),
])
def test_titles(title: str, loai: str, trich_yeu: str) -> None:
    van_ban, _ = _import(f"{title}\n\nCăn cứ Luật Giáo dục;\n\nTrường ban hành kế hoạch với nội dung cụ thể như sau:\n\nI. MỤC TIÊU\n")
    assert (van_ban.loai_van_ban, van_ban.trich_yeu) == (loai, trich_yeu)
    assert van_ban.can_cu == ("Căn cứ Luật Giáo dục",)


def test_agency_over_several_lines_and_draft_mark() -> None:
    van_ban, _ = _import("ỦY BAN MTTQ VIỆT NAM\nXÃ TÂN PHÚ\nBAN THƯỜNG TRỰC\n\nDỰ THẢO LẦN 2\n\nKẾ HOẠCH\n\nThử\n")
    assert van_ban.co_quan.chu_quan == "ỦY BAN MTTQ VIỆT NAM\nXÃ TÂN PHÚ"
    assert (van_ban.co_quan.ban_hanh, van_ban.du_thao) == ("BAN THƯỜNG TRỰC", "2")


def test_unknown_header_line_stays_as_text() -> None:
    van_ban, findings = _import("V/v tổ chức hội thi\n\nKẾ HOẠCH\n\nThử\n\nI. MỤC TIÊU\n\n- Một.\n")
    assert _bodies(van_ban)[0] == "V/v tổ chức hội thi"
    assert "chua-nhan-ra" in _codes(findings, 1)


# opening and closing --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("opening", "can_cu", "loi_dan"), [
    (["Thực hiện Kế hoạch số 5 của huyện về đọc sách.", "Để làm tốt việc này, trường xây dựng kế hoạch cụ thể như sau:"], 1, 1),
    (["Thực hiện Kế hoạch số 5 của huyện, trường ban hành kế hoạch như sau:"], 0, 1),
    (["Căn cứ Luật Giáo dục;", "*Xét đề nghị của tổ thư viện;*"], 2, 0),
    (["- Căn cứ Luật Giáo dục;", "- Căn cứ Điều lệ trường học,", "Trường xây dựng kế hoạch với các nội dung sau:"], 2, 1),
    (["Năm qua trường đã có thư viện mới.", "Căn cứ Luật Giáo dục;", "Trường ban hành kế hoạch năm nay như sau:"], 0, 3),
    (["Thực hiện Kế hoạch số 5 của huyện, Trường ban hành Kế hoạch đọc sách."], 0, 1),
])
def test_opening(opening: list[str], can_cu: int, loi_dan: int) -> None:
    text = "\n\n".join(opening)
    van_ban, _ = _import(f"KẾ HOẠCH\n\nThử nghiệm\n\n{text}\n\nI. MỤC TIÊU\n\n- Một.\n")
    assert (len(van_ban.can_cu), len(van_ban.loi_dan)) == (can_cu, loi_dan)
    assert all(item[0] in "CTX" and item[-1] not in ";.,*" for item in van_ban.can_cu)
    assert all(item in (line.removesuffix(":") for line in opening) for item in van_ban.loi_dan)  # the colon is set anew


def test_paragraph_before_the_first_section_stays() -> None:
    van_ban, findings = _import("KẾ HOẠCH\n\nThử\n\nTrường có 12 lớp.\n\nI. MỤC TIÊU\n\n- Một.\n")
    assert _bodies(van_ban) == ["Trường có 12 lớp.", "- Một."]
    assert "truoc-muc-dau" in _codes(findings, 5)


@pytest.mark.parametrize(("end", "ket_thuc"), [
    (["Trên đây là Kế hoạch của trường."], 1),
    (["Trong quá trình thực hiện nếu vướng mắc thì báo về trường.", "Yêu cầu các tổ nghiêm túc thực hiện./."], 2),
    (["UBND xã yêu cầu các thôn thực hiện Kế hoạch này./."], 1),
    (["Mọi việc phải xong trong tháng 9."], 0),
    (["- Báo cáo kết quả về trường./."], 0),
    (["2. Chế độ báo cáo", "Các tổ báo cáo hằng tháng./."], 0),
])
def test_closing(end: list[str], ket_thuc: int) -> None:
    text = "\n\n".join(end)
    end = [line.replace("./.", ".") for line in end]  # the closing mark is set anew when the plan is printed
    van_ban, _ = _import(f"KẾ HOẠCH\n\nThử\n\nI. MỤC TIÊU\n\n1. Việc\n\n- Một.\n\n{text}\n\nNơi nhận:\n- Như trên.\n")
    assert van_ban.ket_thuc == tuple(end[len(end) - ket_thuc:])
    assert _bodies(van_ban)[0].endswith((["- Một.", *end] if not ket_thuc else ["- Một."])[-1])


# broken paragraphs ----------------------------------------------------------------------------------------------

_LONG = "Rà soát, sắp xếp hợp lý đội ngũ nhân viên thư viện thuộc các cấp"


@pytest.mark.parametrize(("first", "second", "joined"), [
    (f"a) {_LONG}", "học. Chuẩn hóa đội ngũ.", True),
    (f"4. {_LONG}, nguồn", "lực đầu tư cho thư viện", True),
    (f"{_LONG}, nhiệm kỳ 2020 -", "2025; và các năm sau.", True),
    (f"{_LONG} giai đoạn", "2021 - 2030 theo chương trình.", True),
    (f"- {_LONG},", "Ủy ban nhân dân xã và các trường.", True),
    (f"- {_LONG} trên 90%;", "100% học sinh có thẻ đọc.", True),
    (f"{_LONG} của", "Sở Giáo dục và Đào tạo.", True),
    (f"- {_LONG}.", "từ nay đến cuối năm.", False),
    ("1. Thời gian", "từ ngày 5 tháng 9.", False),
    (f"2. {_LONG}", "100% học sinh có thẻ đọc.", False),
    (f"2. {_LONG}", "Chủ trì, phối hợp thực hiện.", False),
    (f"- {_LONG}", "- củng cố tủ sách lớp.", False),
    (f"{_LONG}:", "từng bước làm như sau", False),
])
def test_paragraphs_broken_by_a_page_end(first: str, second: str, joined: bool) -> None:
    van_ban, findings = _import(f"KẾ HOẠCH\n\nThử\n\nI. MỤC TIÊU\n\n{first}\n\n{second}\n\n")
    lines = _bodies(van_ban)[0].split("\n")
    assert lines == ([f"{first} {second}"] if joined else [first, second])
    assert ("noi-doan" in _codes(findings, 9)) is joined


def test_footnotes_between_the_halves_of_a_paragraph() -> None:
    van_ban, _ = _import(
        f"KẾ HOẠCH\n\nThử\n\nI. MỤC TIÊU\n\nTheo Nghị quyết lần thứ XX¹² của xã, {_LONG}\n\n¹²Nghị quyết số 5.\n\n¹³ Quyết định số 6.\n\n"
        "Trường Tiểu học tập trung thực hiện Đề án¹³, dành 50 m² làm phòng đọc.\n")
    [phan] = van_ban.noi_dung
    assert len(phan.noi_dung.khoi) == 1
    body = _bodies(van_ban)[0]
    assert "XX[^12] của xã" in body and "các cấp Trường Tiểu học" in body and "Đề án[^13], dành 50 m² làm" in body
    assert phan.noi_dung.cuoc_chu == (CuocChu("12", "Nghị quyết số 5."), CuocChu("13", "Quyết định số 6."))


def test_footnotes_go_where_their_mark_is() -> None:
    van_ban, _ = _import(
        "KẾ HOẠCH\n\nThử¹\n\nCăn cứ Luật Thư viện²;\n\nI. MỤC TIÊU\n\n- Một³.\n\nII. TỔ CHỨC THỰC HIỆN\n\n1. Tổ A\n\n- Hai⁴.\n\n"
        "¹ a\n² b\n³ c\n⁴ d\n")
    assert [note.van for note in van_ban.cuoc_chu] == ["a", "b"]
    assert (van_ban.trich_yeu, van_ban.can_cu) == ("Thử[^1]", ("Căn cứ Luật Thư viện[^2]",))
    assert van_ban.noi_dung[0].noi_dung.cuoc_chu == (CuocChu("3", "c"),)
    [item] = van_ban.noi_dung[1].danh_sach
    assert item.noi_dung.cuoc_chu == (CuocChu("4", "d"),)


def test_other_forms_of_footnotes() -> None:
    van_ban, findings = _import(
        "KẾ HOẠCH\n\nThử\n\nI. MỤC TIÊU\n\n- Một<sup>8</sup>, hai [2], ba[^x], bốn¹, năm¹.\n\n<sup>8</sup> tám\n\n[2] nhì\n\n[^x]: ích\n\n"
        "¹ một\n\nII. NỘI DUNG\n\n- Lại¹.\n\n¹ lần nữa\n\n⁷ không có dấu\n\n- Lẻ⁵ và [^z].\n")
    first, second = van_ban.noi_dung
    assert [note.ma for note in first.noi_dung.cuoc_chu] == ["8", "2", "x", "1"]
    assert [note.van for note in second.noi_dung.cuoc_chu] == ["lần nữa"]
    assert "⁷ không có dấu" in _bodies(van_ban)[1] and "Lẻ⁵ và [z]." in _bodies(van_ban)[1]
    assert "cuoc-chu-khong-dau" in _codes(findings) and "dau-khong-cuoc-chu" in _codes(findings)


def test_hard_line_breaks_and_columns_of_a_pdf() -> None:
    van_ban, findings = _import("""\
ỦY BAN NHÂN DÂN                 CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
  XÃ TÂN PHÚ                        Độc lập - Tự do - Hạnh phúc
 Số: 47     /KH-UBND             Tân Phú, ngày 24 tháng 3 năm 2026

                              KẾ HOẠCH
  Trồng cây xanh và hoa ven các tuyến đường liên thôn, liên xã của
                    xã Tân Phú năm 2026

      Thực hiện Kế hoạch số 230/KH-UBND ngày 21/3/2026 của Ủy ban nhân
dân tỉnh, xã lập kế hoạch như sau:
      I. MỤC TIÊU
      1. Nâng độ che phủ của cây xanh ở những thôn còn ít bóng mát dọc
bờ kênh
      - Mỗi hộ nhận chăm ít nhất hai cây; cây giống do xã cấp, lấy từ
Vườn ươm của huyện. Cây nào chết phải được trồng lại trong năm và
báo cho trưởng thôn.

                                   2

      - Treo biển tên cây.

Nơi nhận:                                     KT. CHỦ TỊCH
- UBND tỉnh;                                  PHÓ CHỦ TỊCH
- Lưu: VT.
                                              Trần Văn Bình
""")
    assert (van_ban.so_van_ban, van_ban.co_quan.ban_hanh) == ("47", "ỦY BAN NHÂN DÂN XÃ TÂN PHÚ")
    assert van_ban.trich_yeu == "Trồng cây xanh và hoa ven các tuyến đường liên thôn, liên xã của xã Tân Phú năm 2026"
    assert [line[:10] for line in _bodies(van_ban)[0].split("\n")] == ["1. Nâng độ", "- Mỗi hộ n", "- Treo biể"]
    assert (van_ban.noi_nhan, van_ban.luu_tru) == (("UBND tỉnh",), ("VT",))
    assert van_ban.nguoi_ky == NguoiKy(ky_thay="CHỦ TỊCH", chuc_vu="PHÓ CHỦ TỊCH", ho_ten="Trần Văn Bình")
    assert _codes(findings) == {"so-trang"}


# sections -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("title", "khoa", "tieu_de"), [
    ("MỤC ĐÍCH, YÊU CẦU", "muc_dich_yeu_cau", None),
    ("MỤC ĐÍCH - YÊU CẦU", "muc_dich_yeu_cau", "MỤC ĐÍCH - YÊU CẦU"),
    ("Mục đích, yêu cầu", "muc_dich_yeu_cau", "Mục đích, yêu cầu"),
    ("MỤC TIÊU", "muc_tieu", None),
    ("MỤC TIÊU, CHỈ TIÊU", "muc_tieu", "MỤC TIÊU, CHỈ TIÊU"),
    ("NHIỆM VỤ VÀ GIẢI PHÁP", "nhiem_vu", None),
    ("NHIỆM VỤ, GIẢI PHÁP CHỦ YẾU", "nhiem_vu", "NHIỆM VỤ, GIẢI PHÁP CHỦ YẾU"),
    ("KINH PHÍ THỰC HIỆN", "kinh_phi", None),
    ("TỔ CHỨC THỰC HIỆN:", "to_chuc_thuc_hien", "TỔ CHỨC THỰC HIỆN:"),
    ("**TỔ CHỨC THỰC HIỆN**", "to_chuc_thuc_hien", None),
    ("VIỆC TỔ CHỨC HỘI THI", "", "VIỆC TỔ CHỨC HỘI THI"),
])
def test_section_titles(title: str, khoa: str, tieu_de: str | None) -> None:
    van_ban, _ = _import(f"KẾ HOẠCH\n\nThử\n\nI. {title}\n\n- Một.\n")
    assert [(phan.khoa, phan.tieu_de) for phan in van_ban.noi_dung] == [(khoa, tieu_de)]


def test_bold_around_numbers() -> None:
    van_ban, _ = _import(
        "KẾ HOẠCH\n\nThử\n\n**I. MỤC TIÊU**\n\n**1. Chung**\n\n**2. Riêng:** đọc *nhiều*.\n\n**Ghi chú**\n\n## II. NỘI DUNG\n\n"
        "**1.** Đọc.\n\n- **Thời gian:** tháng 9.\n")
    assert _bodies(van_ban) == [
        "1. Chung\n2. **Riêng:** đọc *nhiều*.\n**Ghi chú**", "1. Đọc.\n- **Thời gian:** tháng 9."]
    assert [phan.khoa for phan in van_ban.noi_dung] == ["muc_tieu", ""]


def test_gap_in_the_numbers_keeps_them_all() -> None:
    van_ban, findings = _import(
        "KẾ HOẠCH\n\nThử\n\nI. MỤC TIÊU\n\n1. Chung\n\n2. Riêng\n\n2.1. Một\n\na) x.\n\nb) y.\n\nb) z.\n\n2.2. Hai\n\n2.4. Bốn\n\n"
        "2.5. Năm\n")
    assert van_ban.danh_so == "giu_nguyen"
    gaps = [(f.span.line, dict(f.values)["n"], f.level) for f in findings if f.code == "nhap.danh-so"]
    assert gaps == [(17, "b)", Level.WARNING), (21, "2.4.", Level.WARNING)]
    assert [line.split()[0] for line in _bodies(van_ban)[0].split("\n")] == ["1.", "2.", "2.1.", "a)", "b)", "b)", "2.2.", "2.4.", "2.5."]


@pytest.mark.parametrize("body", [
    "I. MỘT\n\n1.1. a\n\n1.1.1. b\n\n1.2. c", "1. a\n\n1.1. b\n\n1.1.1. c\n\n2. d\n\n2.1. e",
    "a) a\n\nb) b\n\nc) c\n\nd) d\n\nđ) đ\n\ne) e\n\ng) g", "A. MỘT\n\nI. a\n\nII. b\n\nB. HAI\n\nI. a",
    "1. a\n\n- b\n\n- c\n\n1) d\n\n2) e",
])
def test_regular_numbers_are_no_gap(body: str) -> None:
    assert _import(f"KẾ HOẠCH\n\nThử\n\n{body}\n")[0].danh_so == "tu_dong"


def test_numbers_written_in_another_way_are_kept() -> None:
    van_ban, findings = _import("KẾ HOẠCH\n\nThử\n\nI. MỤC TIÊU\n\n01. Một\n\n02. Hai\n")
    assert van_ban.danh_so == "giu_nguyen" and "danh-so" in _codes(findings, 7)


@pytest.mark.parametrize("body", [
    "I. MỘT\n\n- a.\n\nII. HAI\n\n- b.\n\nII. BA\n\n- c.", "II. HAI\n\n- b.", "A. PHẦN\n\nI. MỘT\n\n- a.", "1. Một\n\n- a.", "I.\n\n- a.",
    f"I. {'Rất dài ' * 50}\n\n- a.",
])
def test_text_that_is_no_list_of_sections_stays_text(body: str) -> None:
    van_ban, _ = _import(f"KẾ HOẠCH\n\nThử\n\n{body}\n")
    [phan] = van_ban.noi_dung
    assert (phan.khoa, phan.tieu_de) == ("", None)
    assert format_than(phan.noi_dung) == "\n".join(" ".join(line.split()) for line in body.split("\n\n"))


def test_the_same_section_twice_keeps_both() -> None:
    van_ban, _ = _import("KẾ HOẠCH\n\nThử\n\nI. MỤC TIÊU\n\n- a.\n\nII. MỤC TIÊU\n\n- b.\n")
    assert [(phan.khoa, phan.tieu_de) for phan in van_ban.noi_dung] == [("muc_tieu", None), ("", "MỤC TIÊU")]


@pytest.mark.parametrize("body", [
    "1. Giao tổ A chủ trì.\n\n2. Tổ B\n\n- Phối hợp.", "1. Tổ A\n\n2. Tổ B\n\n- Phối hợp.", "1. Tổ A\n\n- Một.\n\n3. Tổ B\n\n- Hai.",
    "Mở đầu.\n\n1. Tổ A\n\n- Một.", "a) Tổ A\n\n- Một.", "1. Tổ *A*\n\n- Một.",
])
def test_assignments_that_would_print_otherwise_stay_text(body: str) -> None:
    van_ban, _ = _import(f"KẾ HOẠCH\n\nThử\n\nI. TỔ CHỨC THỰC HIỆN\n\n{body}\n")
    assert van_ban.noi_dung[0].danh_sach == ()
    assert _bodies(van_ban)[0] == body.replace("\n\n", "\n")


@pytest.mark.parametrize(("lines", "kinds"), [
    (["a. Một.", "b. Hai."], [Kieu.CHU, Kieu.CHU]),
    (["a/ Một.", "b/ Hai."], [Kieu.CHU, Kieu.CHU]),
    (["(a) Một.", "(b) Hai."], [Kieu.CHU, Kieu.CHU]),
    (["1- Một.", "2- Hai.", "3 - Ba."], [Kieu.SO, Kieu.SO, Kieu.SO]),
    (["1/Một.", "2/Hai."], [Kieu.SO, Kieu.SO]),
    (["1 . Một.", "2 . Hai."], [Kieu.SO, Kieu.SO]),
    (["1.1 Một.", "1.2 Hai."], [Kieu.SO_2, Kieu.SO_2]),
    (["o Một.", "o Hai."], [Kieu.GACH, Kieu.GACH]),
    (["-Bốn.", "– Năm."], [Kieu.GACH, Kieu.GACH]),
    (["❖ Bốn."], [Kieu.GACH]),
    # no series, no marker
    (["a. Một."], [Kieu.VAN]), (["b. Hai.", "c. Ba."], [Kieu.VAN, Kieu.VAN]), (["o Ba."], [Kieu.VAN]),
    (["2.5 Tỷ đồng là vốn."], [Kieu.VAN]), (["1/5 số học sinh.", "2/5 số còn lại."], [Kieu.VAN, Kieu.VAN]),
    (["1 - 2 tháng.", "2 - 3 tháng."], [Kieu.VAN, Kieu.VAN]),
])
def test_markers_typed_in_other_ways(lines: list[str], kinds: list[Kieu]) -> None:
    van_ban, findings = _import("KẾ HOẠCH\n\nThử\n\nI. MỤC TIÊU\n\n" + "\n\n".join(lines) + "\n")
    blocks = van_ban.noi_dung[0].noi_dung.khoi
    assert [item.kieu for item in blocks if not isinstance(item, Bang)] == kinds
    assert ("dau-muc" in _codes(findings)) == (kinds[0] is not Kieu.VAN and lines[0][0] not in "-")


def test_slashed_roman_sections_and_second_kind_of_numbers() -> None:
    van_ban, _ = _import("KẾ HOẠCH\n\nThử\n\nI/ MỤC TIÊU\n\n1. Một\n\n1- Sâu.\n\n2- Hơn.\n\nII/ TỔ CHỨC THỰC HIỆN\n\n- a.\n")
    assert [phan.khoa for phan in van_ban.noi_dung] == ["muc_tieu", "to_chuc_thuc_hien"]
    assert _bodies(van_ban)[0] == "1. Một\n1) Sâu.\n2) Hơn."


def test_tables_stay_tables() -> None:
    van_ban, _ = _import("KẾ HOẠCH\n\nThử\n\nI. MỤC TIÊU\n\n| TT | Việc |\n|---|---|\n| 1 | Đọc    sách |\n\nHết bảng.\n")
    table, text = van_ban.noi_dung[0].noi_dung.khoi
    assert isinstance(table, Bang) and table.hang == (("TT", "Việc"), ("1", "Đọc sách"))
    assert not isinstance(text, Bang)


# recipients, signature, appendices ------------------------------------------------------------------------------


@pytest.mark.parametrize(("lines", "noi_nhan", "luu_tru"), [
    (["- A;", "- B (b/c);", "- Lưu: VT, GD (NVĐ)."], ("A", "B (b/c)"), ("VT", "GD (NVĐ)")),
    (["- A,", "- B, C,", "- Lưu Văn phòng Thị ủy."], ("A", "B, C"), ("Văn phòng Thị ủy",)),
    (["- TT. HĐND xã; (B/c)", "- Lưu VT."], ("TT. HĐND xã (B/c)",), ("VT",)),
    (["*   A;", "*   Lưu: VT"], ("A",), ("VT",)),
    (["A;", "B;", "Lưu: VT."], ("A", "B"), ("VT",)),
    (["- Ban A,", "VP Đảng ủy;", "- Lưu: VT"], ("Ban A, VP Đảng ủy",), ("VT",)),
    (["- A: để báo cáo;", "- Lưu: VT, TH (30b)./."], ("A: để báo cáo",), ("VT", "TH (30b)")),
    (["- A."], ("A",), ()),
])
@pytest.mark.parametrize("head", ["Nơi nhận:", "**Nơi nhận :**", "*Nơi nhận:*", "NƠI NHẬN"])
def test_recipients(head: str, lines: list[str], noi_nhan: tuple[str, ...], luu_tru: tuple[str, ...]) -> None:
    text = "\n".join(lines)
    van_ban, findings = _import(f"KẾ HOẠCH\n\nThử\n\nI. MỤC TIÊU\n\n- a./.\n\n{head}\n\n{text}\n\nCHỦ TỊCH\n\nLê An\n")
    assert (van_ban.noi_nhan, van_ban.luu_tru) == (noi_nhan, luu_tru)
    assert van_ban.nguoi_ky == NguoiKy(chuc_vu="CHỦ TỊCH", ho_ten="Lê An")
    assert ("noi-nhan-dau-cau" in _codes(findings)) is ("; (B/c)" in text)


def test_storage_without_a_place_gets_a_mark() -> None:
    [mark] = _import("KẾ HOẠCH\n\nThử\n\nNơi nhận:\n- A;\n- Lưu.\n")[0].luu_tru
    assert is_mark(mark)


@pytest.mark.parametrize(("lines", "expected"), [
    (["CHỦ TỊCH", "Lê Văn An"], NguoiKy(chuc_vu="CHỦ TỊCH", ho_ten="Lê Văn An")),
    (["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "", "Lê Văn An"],
     NguoiKy(thay_mat="ỦY BAN NHÂN DÂN", ky_thay="CHỦ TỊCH", chuc_vu="PHÓ CHỦ TỊCH", ho_ten="Lê Văn An")),
    (["**T/M BAN CHẤP HÀNH ĐẢNG BỘ", "PHÒNG VĂN HÓA VÀ THÔNG TIN", "BÍ THƯ**", "", "", "Lê Văn An"],
     NguoiKy(thay_mat="BAN CHẤP HÀNH ĐẢNG BỘ PHÒNG VĂN HÓA VÀ THÔNG TIN", chuc_vu="BÍ THƯ", ho_ten="Lê Văn An")),
    (["TL. CHỦ TỊCH", "TRƯỞNG PHÒNG", "(Đã ký)", "Lê Văn An"], NguoiKy(thua_lenh="CHỦ TỊCH", chuc_vu="TRƯỞNG PHÒNG", ho_ten="Lê Văn An")),
    (["TUQ. CHỦ TỊCH", "TRƯỞNG PHÒNG"], NguoiKy(thua_uy_quyen="CHỦ TỊCH", chuc_vu="TRƯỞNG PHÒNG")),
    (["Q. GIÁM ĐỐC", "Lê Văn An"], NguoiKy(quyen="GIÁM ĐỐC", ho_ten="Lê Văn An")),
    (["KT.HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG", "LÊ VĂN AN"], NguoiKy(ky_thay="HIỆU TRƯỞNG", chuc_vu="PHÓ HIỆU TRƯỞNG", ho_ten="LÊ VĂN AN")),
    (["TM. BAN TỔ CHỨC", "TRƯỞNG BAN", "PHÓ CHỦ TỊCH UBND XÃ", "Lê Văn An"],
     NguoiKy(thay_mat="BAN TỔ CHỨC", chuc_vu="TRƯỞNG BAN", chuc_vu_khac="PHÓ CHỦ TỊCH UBND XÃ", ho_ten="Lê Văn An")),
    (["Người lập kế hoạch", "Lê Văn An"], NguoiKy(chuc_vu="Người lập kế hoạch", ho_ten="Lê Văn An")),
])
def test_signatures(lines: list[str], expected: NguoiKy) -> None:
    text = "\n".join(lines)
    assert _import(f"KẾ HOẠCH\n\nThử\n\nI. MỤC TIÊU\n\n- a./.\n\nNơi nhận:\n- A;\n- Lưu: VT.\n\n{text}\n")[0].nguoi_ky == expected


def test_signature_without_or_before_recipients() -> None:
    for tail in ("CHỦ TỊCH\n\nLê Văn An\n", "CHỦ TỊCH\n\nLê Văn An\n\nNơi nhận:\n- A.\n"):
        van_ban, _ = _import(f"KẾ HOẠCH\n\nThử\n\nI. MỤC TIÊU\n\n- Việc này làm trong cả năm học.\n\n{tail}")
        assert van_ban.nguoi_ky == NguoiKy(chuc_vu="CHỦ TỊCH", ho_ten="Lê Văn An")
        assert _bodies(van_ban) == ["- Việc này làm trong cả năm học."]


def test_a_second_signer_is_kept_and_told() -> None:
    van_ban, findings = _import("KẾ HOẠCH\n\nThử\n\nNơi nhận:\n- A.\n\nTỔ TRƯỞNG\nLê An\n\nPHÊ DUYỆT\nHIỆU TRƯỞNG\nTrần Bình\n")
    assert van_ban.nguoi_ky.ho_ten == "Lê An"
    assert _bodies(van_ban) == ["PHÊ DUYỆT\nHIỆU TRƯỞNG\nTrần Bình"]
    assert "nguoi-ky-thua" in _codes(findings, 11)


@pytest.mark.parametrize(("mark", "date", "the_thuc"), [
    (",", "", "dang_hd36"), (";", "", "dang_hd05"), (";", "Tân Phú, ngày 5 tháng 9 năm 2026\n\n", None),
])
def test_party_papers(mark: str, date: str, the_thuc: str | None) -> None:
    tail = f"Nơi nhận:\n- A{mark}\n- B{mark}\n- Lưu VT.\n\nT/M CHI BỘ\nBÍ THƯ\n\nLê An\n"
    van_ban, _ = _import(f"{date}KẾ HOẠCH\n\nThử\n\nI. MỤC TIÊU\n\n- a.\n\n{tail}")
    assert (van_ban.co_quan.he, van_ban.the_thuc) == ("dang", the_thuc)


@pytest.mark.parametrize(("text", "he"), [
    ("ĐẢNG CỘNG SẢN VIỆT NAM\n\nKẾ HOẠCH\n\nThử", "dang"), ("ĐẢNG ỦY XÃ TÂN PHÚ\n*\n\nKẾ HOẠCH\n\nThử", "dang"),
    ("KẾ HOẠCH\n\nThử\n\nNơi nhận:\n- A.\n\nT/M ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nLê An", "nha_nuoc"),
])
def test_family(text: str, he: str) -> None:
    assert _import(text)[0].co_quan.he == he


def test_appendices() -> None:
    van_ban, findings = _import(
        "KẾ HOẠCH\n\nThử\n\nI. MỤC TIÊU\n\nPhụ lục I\n\n- a.\n\nNơi nhận:\n- A.\n\nCHỦ TỊCH\n\nLê An\n\nPHỤ LỤC I\nDANH MỤC SÁCH\n"
        "(Kèm theo Kế hoạch số 5/KH-UBND)\n\n1. Sách giáo khoa¹\n\n¹ Lớp 1.\n\nPhụ lục II. Phân công\n\n| A | B |\n|---|---|\n| 1 | 2 |\n")
    first, second = van_ban.phu_luc
    assert (first.tieu_de, format_than(first.noi_dung)) == ("DANH MỤC SÁCH", "1. Sách giáo khoa[^1]\n[^1]: Lớp 1.")
    assert second.tieu_de == "Phân công" and isinstance(second.bang, Bang)
    assert _bodies(van_ban) == ["Phụ lục I\n- a."]
    assert {"phu-luc", "phu-luc-kem-theo"} <= _codes(findings)


# nothing is lost ------------------------------------------------------------------------------------------------

_POOL = [
    "Số: 12/KH-UBND", "Tân Phú, ngày 5 tháng 9 năm 2026", "Chuyển đổi số cấp xã", "thực hiện nghị quyết chuyên đề",
    "(Ban hành kèm theo tờ trình)", "Căn cứ Luật Giáo dục;", "- Căn cứ điều lệ,", "Xét đề nghị của phòng;",
    "Xã xây dựng kế hoạch cụ thể với các nội dung như sau:", "I. MỤC TIÊU", "II. GIẢI PHÁP", "**III. VIỆC KHÁC**", "VII.",
    "1. Mục đích", "2. Yêu cầu:", "2.1. Chi tiết", "1.1.1. Sâu hơn", "a) Một việc.", "đ) Năm việc", "- gạch đầu dòng;",
    "+ cộng.", "* Về đội ngũ:", "-Kiểm tra", "• chấm", "o ký hiệu lạ", "1.1 không chấm", "a. chữ chấm",
    "Đoạn văn thường có đủ chữ để xem là một dòng dài của trang in", "tiếp tục dòng trên cho đến hết câu.", "2025; rồi tiếp",
    "100% trường đạt", "của cơ quan ấy", "**Tiêu đề đậm**", "*nghiêng cả dòng*", "chữ **đậm** và *nghiêng* và 2 * 3",
    "diện tích 50 m² đất", "nghị quyết¹ của hội", "đề án “hay”²", "¹ Nội dung thứ nhất.", "²Nội dung thứ hai.",
    "¹² Không có dấu", "văn bản[1] cũ", "[1] Giải thích", "ghi[^3] rõ", "[^3]: Thứ ba", "chỗ<sup>4</sup> này",
    "<sup>4</sup> Bốn đây", "| ô | bảng |", "|---|---|", "\\ gạch chéo", "C:\\tệp [x] {y} # z: t", "A. Chữ hoa",
    "Điều 1. Phạm vi", "V. Lê-nin nói", "C. Mác viết.", "(1) Ngoặc", "1) Nửa ngoặc", "### Đầu đề", "12", "- 3 -",
    "Trên đây là toàn bộ./.", "Nơi nhận:", "Nơi nhận: Như trên; Lưu: VT.", "- Như trên;", "- TT. Đảng ủy; (B/c)",
    "- Lưu: VT, VHXH (A).", "- Lưu.", "TM. ỦY BAN", "**T/M ĐẢNG ỦY\nBÍ THƯ**", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "HIỆU TRƯỞNG",
    "Nguyễn Văn An", "NGUYỄN VĂN AN", "TRƯỞNG BAN", "Người lập biểu", "Phụ lục I", "PHỤ LỤC I. Danh mục", "DANH MỤC",
    "XÃ TÂN PHÚ      Trần Thị B", "Nơi nhận:       KT. CHỦ TỊCH",
]
_PRINTED_AGAIN = frozenset((
    "số", "kh", "ngày", "tháng", "năm", "nơi", "nhận", "lưu", "tm", "t", "m", "kt", "phụ", "lục", "sup", "mục", "tiêu", "i", "ii", "iii",
    "ban", "hành", "kèm", "theo", "tờ", "trình"))


def _words(text: str) -> Counter[str]:
    plain = text.translate(str.maketrans(_SUPERSCRIPT, " " * len(_SUPERSCRIPT))).lower()
    plain = re.sub(r"(?m)^o (?=\w)", "", plain)  # a bullet
    return Counter(word for word in re.findall(r"[^\W\d]+", plain) if word not in _PRINTED_AGAIN)


@pytest.mark.parametrize("seed", range(400))
def test_no_word_is_lost_whatever_the_order(seed: int) -> None:
    rng = random.Random(seed)
    lines = rng.choices(_POOL, k=rng.randint(0, 30))
    if seed % 2:
        lines.sort(key=lambda line: _POOL.index(line) + rng.randint(-8, 8))
    text = "".join(line + rng.choice(["\n", "\n\n"]) for line in ["KẾ HOẠCH", *lines])
    van_ban, _ = _import(text)
    assert _words(text) - _words(encode(van_ban)) - Counter({"kế": 1, "hoạch": 1}) == Counter()


@settings(max_examples=300, deadline=None)
@given(st.lists(st.text(max_size=40) | st.sampled_from(_POOL), max_size=12), st.sampled_from(["\n", "\n\n", "\r\n"]))
def test_any_text_can_be_read(lines: list[str], joint: str) -> None:
    text = joint.join(lines).encode("utf-8", "replace")
    van_ban, findings, _ = import_text(text, "x")
    again = decode(*read_plan(encode(van_ban).encode(), "x"))[0]
    assert again == van_ban
    assert all(str(f) for f in findings)


@given(st.binary(max_size=300))
def test_any_bytes_can_be_read(data: bytes) -> None:
    van_ban, _, _ = import_text(data, "x")
    assert decode(*read_plan(encode(van_ban).encode(), "x"))[0] == van_ban


# the seeds: real documents, none of whose words stand here ------------------------------------------------------

pytestmark_seeds = pytest.mark.skipif(not _SEEDS, reason="the seed documents are not at hand")


def _seed(number: int) -> str:
    return _SEEDS[number].read_text(encoding="utf-8")


def _is_note(line: str) -> bool:
    return line[:1] in tuple(_SUPERSCRIPT)


def _squeezed(text: str) -> str:
    """Without white space; footnote marks in one form."""
    marks = re.sub(r"\[\^(\d+)\]", lambda m: m[1].translate(str.maketrans("0123456789", _SUPERSCRIPT)), text)
    return "".join(marks.split())


def _printed(phan: PhanNoiDung, number: int) -> Iterator[str]:
    title = phan.tieu_de or {
        "muc_dich_yeu_cau": "MỤC ĐÍCH, YÊU CẦU", "muc_tieu": "MỤC TIÊU", "nhiem_vu": "NHIỆM VỤ VÀ GIẢI PHÁP",
        "to_chuc_thuc_hien": "TỔ CHỨC THỰC HIỆN"}[phan.khoa]
    yield f"{la_ma(number)}. {title}"
    yield format_than(Than(phan.noi_dung.khoi))
    for n, item in enumerate(phan.danh_sach, 1):
        assert not isinstance(item, NhiemVu)
        yield f"{n}. {item.don_vi}"
        yield format_than(Than(item.noi_dung.khoi))


def _notes(van_ban: VanBan) -> list[CuocChu]:
    bodies = [than for phan in van_ban.noi_dung for than in (phan.noi_dung, *(item.noi_dung for item in phan.danh_sach))]
    return [*van_ban.cuoc_chu, *(note for than in bodies for note in than.cuoc_chu)]


@pytestmark_seeds
@pytest.mark.parametrize("number", range(5))
def test_seed_body_is_kept_sign_by_sign(number: int) -> None:
    van_ban, _ = _import(_seed(number))
    source = "\n".join(line for line in _seed(number).split("\n") if not _is_note(line))
    body = source[source.index(van_ban.trich_yeu) + len(van_ban.trich_yeu):source.index("Nơi nhận")]
    for item in van_ban.can_cu:  # their end marks are set by the standard
        at = body.index(item) + len(item)
        assert not body[:at - len(item)].strip() and body[at] in ";."
        body = body[at + 1:]
    printed = list(van_ban.loi_dan)
    if printed and f"{printed[-1]}:" in body:
        printed[-1] += ":"  # set anew by the standard
    for n, phan in enumerate(van_ban.noi_dung, 1):
        printed.extend(_printed(phan, n))
    assert _squeezed("".join([*printed, *van_ban.ket_thuc])).removesuffix(".") == re.sub(r"\./?\.?$", "", _squeezed(body))


@pytestmark_seeds
@pytest.mark.parametrize("number", range(5))
def test_seed_notes_are_kept_sign_by_sign(number: int) -> None:
    notes = _notes(_import(_seed(number))[0])
    lines = [line.lstrip(_SUPERSCRIPT) for line in _seed(number).split("\n") if _is_note(line)]
    assert [_squeezed(note.van) for note in notes] == [_squeezed(line) for line in lines]
    assert [note.ma for note in notes] == [str(n) for n in range(1, len(lines) + 1)]


@pytestmark_seeds
@pytest.mark.parametrize("number", range(5))
def test_seed_ends_are_kept_word_by_word(number: int) -> None:
    van_ban, _ = _import(_seed(number))
    before, after = re.split(r"\nNơi nhận:\n", _seed(number))
    signer = [value for value in (getattr(van_ban.nguoi_ky, key) for key in NguoiKy.__slots__) if value]
    printed = Counter(re.findall(r"\w+", " ".join([*van_ban.noi_nhan, *van_ban.luu_tru, *signer])))
    left = Counter(re.findall(r"\w+", after)) - printed
    assert set(left) <= {"Lưu", "KT", "TM", "T", "M"}
    assert _squeezed(van_ban.trich_yeu) in _squeezed(before)


@pytestmark_seeds
@pytest.mark.parametrize(("number", "keys", "units"), [
    (0, ["muc_dich_yeu_cau", "muc_tieu", "", "to_chuc_thuc_hien"], 8),
    (1, ["muc_dich_yeu_cau", "nhiem_vu", "to_chuc_thuc_hien"], 0),
    (2, ["muc_dich_yeu_cau", "muc_tieu", "nhiem_vu", "to_chuc_thuc_hien"], 0),
    (3, ["muc_dich_yeu_cau", "", ""], 0),
    (4, ["muc_dich_yeu_cau", "nhiem_vu", "to_chuc_thuc_hien"], 8),
])
def test_seed_sections(number: int, keys: list[str], units: int) -> None:
    van_ban, _ = _import(_seed(number))
    assert [phan.khoa for phan in van_ban.noi_dung] == keys
    assert len(van_ban.noi_dung[-1].danh_sach) == units


@pytestmark_seeds
def test_seed_particulars() -> None:
    seeds = [_import(_seed(number)) for number in range(5)]
    docs = [van_ban for van_ban, _ in seeds]
    assert [doc.loai_van_ban for doc in docs] == ["ke_hoach", "ke_hoach", "ke_hoach", "chuong_trinh_hanh_dong", "ke_hoach"]
    assert [doc.so_van_ban for doc in docs] == ["141", None, None, None, "118"]
    assert [doc.ngay_ban_hanh.thang for doc in docs] == [4, None, 9, None, 3]
    assert [(doc.co_quan.he, doc.the_thuc) for doc in docs] == [
        ("nha_nuoc", None), ("dang", "dang_hd36"), ("nha_nuoc", None), ("dang", "dang_hd05"), ("nha_nuoc", None)]
    assert [len(doc.can_cu) for doc in docs] == [2, 0, 2, 0, 1]
    assert [len(doc.ket_thuc) for doc in docs] == [1, 0, 1, 0, 1]
    assert all(len(doc.loi_dan) == 1 for doc in docs)
    assert [doc.danh_so for doc in docs] == ["tu_dong", "tu_dong", "giu_nguyen", "tu_dong", "tu_dong"]
    assert [f.span.line for f in seeds[2][1] if f.code == "nhap.danh-so"] == [85]
    assert all(f.level is not Level.ERROR and f.code != "nhap.chua-nhan-ra" for _, findings in seeds for f in findings)


# old encodings --------------------------------------------------------------------------------------------------


def test_tcvn3_letters_in_a_file_that_also_has_unicode() -> None:
    old = ("N©ng cao nhËn thøc cña nh©n d©n vÒ sö dông n­íc s¹ch.", "Mçi th«n cã Ýt nhÊt mét ho¹t ®éng cô thÓ.")
    text = f"KẾ HOẠCH\n\nNước sạch\n\nI. MỤC TIÊU\n\n1. {old[0]}\n\n2. {old[1]}\n\nII. TỔ CHỨC THỰC HIỆN\n\n- Các thôn thực hiện.\n"
    imported = import_text(text.encode(), "cu.txt")
    assert _bodies(imported.van_ban) == [
        "1. Nâng cao nhận thức của nhân dân về sử dụng nước sạch.\n2. Mỗi thôn có ít nhất một hoạt động cụ thể.", "- Các thôn thực hiện."]
    assert "bang-ma" in _codes(imported.findings)
