"""What is checked: kinds of files, the standard that a date chooses, lines whose place says what they are."""

from __future__ import annotations

from pathlib import Path

import pytest

from docgen.errors import RequestError
from docgen.ingest.soat import soat_docx, soat_text
from docgen.model.van_ban import NgayThang
from docgen.production.kiem import KiemTra, check_all, check_bytes, issued
from docgen.production.runner import Workshop, make
from docgen.soffice import run, soffice_path
from tests.conftest import FIXTURES, job
from tests.needs import need_soffice

LETTER = """ỦY BAN NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
XÃ TÂN PHÚ                 Độc lập - Tự do - Hạnh phúc
Số: 12/UBND-VX             {date}
V/v rà soát hộ nghèo năm 2026

Kính gửi: Các trưởng thôn.

Để rà soát hộ nghèo đúng thời hạn, Ủy ban nhân dân xã đề nghị các trưởng thôn lập danh sách trước ngày 15 tháng 9 năm 2026./.

Nơi nhận:
- Như trên;
- Lưu: VT, VX.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Nguyễn Văn An
"""


def roles(text: str) -> dict[str, list[str]]:
    """Role → the lines of a text that have it."""
    ban = soat_text(text.encode(), "x.txt").ban
    assert ban is not None
    return {role: [line.chu for line in ban.doan if line.vai_tro == role] for role in {line.vai_tro for line in ban.doan}}


def test_open_document_is_read(tmp_path: Path) -> None:
    need_soffice()
    data = make(job(FIXTURES[0]), Workshop()).data
    assert data is not None
    (tmp_path / "thu.docx").write_bytes(data)
    program = soffice_path()
    assert program is not None and run(program, "odt", [tmp_path / "thu.docx"], tmp_path, 120.0)
    odt = (tmp_path / "thu.odt").read_bytes()
    read, again = soat_docx(data, "thu.docx").ban, check_bytes(odt, "thu.odt", KiemTra()).soat
    assert read is not None and again is not None
    told = [(line.vai_tro, line.chu) for line in read.doan if line.chu]
    assert [(line.vai_tro, line.chu) for line in again.doan if line.chu] == told


@pytest.mark.parametrize("form", ["docx", "odt"])
def test_our_documents_as_libreoffice_saves_them_have_no_fault(form: str, tmp_path: Path) -> None:
    """Another program writes the same looks in other words: styles of its own, direct formatting, other units."""
    need_soffice()
    workshop, sources = Workshop(), []
    for path in FIXTURES:
        data = make(job(path), workshop).data
        assert data is not None
        (tmp_path / f"{path.stem}.docx").write_bytes(data)
        sources.append(tmp_path / f"{path.stem}.docx")
    program, out = soffice_path(), tmp_path / "ra"
    out.mkdir()
    assert program is not None and run(program, "docx:MS Word 2007 XML" if form == "docx" else form, sources, out, 240.0)
    saved = sorted(out.glob(f"*.{form}"))
    assert len(saved) == len(FIXTURES)
    for path in saved:
        bao_cao = check_bytes(path.read_bytes(), path.name, KiemTra())
        assert bao_cao.soat is not None and [fault.quy_tac.ten for fault in bao_cao.vi_pham] == [], path.name


def test_a_folder_is_no_document(tmp_path: Path) -> None:
    for name in (str(tmp_path), f"{tmp_path}/"):
        with pytest.raises(RequestError, match="là thư mục"):
            list(check_all([name], KiemTra()))


@pytest.mark.parametrize(("line", "date"), [
    ("Tân Phú, ngày 03 tháng 9 năm 2026", NgayThang(3, 9, 2026)),
    ("Tân Phú ngày 03 tháng 9 năm 2026", NgayThang(3, 9, 2026)),
    ("Tân Phú, ngày 31 tháng 9 năm 2026", NgayThang(None, 9, 2026)),
    ("Tân Phú, ngày 03 tháng 19 năm 2026", NgayThang(None, None, 2026)),
    ("Tân Phú, ngày    tháng 9 năm 2026", NgayThang(None, 9, 2026)),
    ("Tân Phú, ngày     tháng     năm 2026", NgayThang(None, None, 2026)),
    ("Tân Phú, ngày     tháng     năm 20...", NgayThang()),
])
def test_as_much_of_the_date_as_the_line_says(line: str, date: NgayThang) -> None:
    read = soat_text(LETTER.format(date=line).encode(), "thu.txt")
    assert read.ban is not None
    assert issued(read.ban, read.van_ban) == date


def test_the_last_day_of_an_open_month_exists() -> None:
    assert [NgayThang(None, *rest).muon_nhat for rest in ((9, 2026), (2, 2028), (None, 2026), (None, None))] == [
        "2026-09-30", "2028-02-29", "2026-12-31", ""]


@pytest.mark.parametrize(("day", "code"), [("10/9/2025", "dang_hd36"), ("10/9/2026", "dang_hd05")])
def test_a_dated_party_paper_is_judged_by_its_date(day: str, code: str) -> None:
    """Whichever version its commas and dashes resemble."""
    ngay, thang, nam = day.split("/")
    for cited in ("số 11-KH/ĐU, ngày 05/9/2025", "số 11-KH/ĐU ngày 05/9/2025"):
        text = (f"ĐẢNG BỘ XÃ TÂN PHÚ\nCHI BỘ TRƯỜNG TIỂU HỌC\n*\nĐẢNG CỘNG SẢN VIỆT NAM\nSố 12-KH/CB\n"
                f"Tân Phú, ngày {ngay} tháng {thang} năm {nam}\nKẾ HOẠCH\nkiểm tra\n-----\n- Căn cứ Kế hoạch {cited} của Đảng ủy;\n"
                "I. MỤC ĐÍCH\n1. Đọc sách.\nNơi nhận:\n- Đảng ủy xã;\n- Lưu Chi bộ.\nT/M CHI BỘ\nBÍ THƯ\nLê Thị An\n")
        soat = check_bytes(text.encode(), "thu.txt", KiemTra()).soat
        assert soat is not None and soat.tieu_chuan.ma == code


def test_the_subject_of_a_letter_in_a_text() -> None:
    bao_cao = check_bytes(LETTER.format(date="Tân Phú, ngày 03 tháng 9 năm 2026").encode(), "thu.txt", KiemTra())
    assert roles(LETTER)["trich_yeu_cong_van"] == ["V/v rà soát hộ nghèo năm 2026"]
    assert [fault.quy_tac.ten for fault in bao_cao.vi_pham] == []


def test_grounds_in_small_letters_and_without_marks_are_grounds() -> None:
    text = ("TRƯỜNG TIỂU HỌC TÂN PHÚ\nSố: 15/KH-THTP\nTân Phú, ngày 10 tháng 9 năm 2026\nKẾ HOẠCH\nTổ chức ngày hội đọc sách\n"
            "Căn cứ Luật Thư viện ngày 21 tháng 11 năm 2019;\n"
            "căn cứ Kế hoạch số 12/KH-UBND ngày 05 tháng 9 năm 2026 của Ủy ban nhân dân xã Tân Phú\n"
            "theo đề nghị của tổ chuyên môn,\nI. MỤC ĐÍCH\n1. Đọc sách.\n")
    assert [line[:10] for line in roles(text)["can_cu"]] == ["Căn cứ Luậ", "căn cứ Kế ", "theo đề ng"]
