"""From what a document says to how it stands on paper: order, roles, marks, numbers, footnotes, line breaks."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from docgen.findings import Level
from docgen.layout import compose
from docgen.layout.bang import column_widths
from docgen.layout.be_rong import CoChu, do_rong, xuong_dong
from docgen.layout.compose import GhiNhan, compose_noting
from docgen.model.ban_in import BangIn, BanIn, Doan
from docgen.model.van_ban import CoQuan, NgayThang, NguoiKy, NhiemVu, PhanCong, PhanNoiDung, PhuLuc, VanBan
from docgen.noi_dung import Bang, Chu, CuocChu, Dan, Than, parse
from docgen.production import Job, Workshop
from docgen.production.runner import prepare
from docgen.standard import TheThuc, load_by_code, load_type

UBND = CoQuan("ỦY BAN NHÂN DÂN\nXÃ TÂN PHÚ", "UBND", "Tân Phú", ten="Ủy ban nhân dân xã Tân Phú")
CHI_BO = CoQuan("CHI BỘ TRƯỜNG TIỂU HỌC", "CB", "Tân Phú", he="dang", ten="Chi bộ Trường", chu_quan="ĐẢNG BỘ XÃ TÂN PHÚ")
NGAY = NgayThang(5, 9, 2026)


def the_thuc(code: str = "nd30", loai: str = "ke_hoach") -> TheThuc:
    """A standard and a type."""
    standard = load_by_code(code)
    assert standard is not None
    found = load_type(standard, loai)
    assert found is not None
    return TheThuc(standard, found)


def van_ban(**fields: Any) -> VanBan:
    """A small plan of a commune, dated and numbered, with whatever a test changes."""
    usual: dict[str, Any] = {"loai_van_ban": "ke_hoach", "co_quan": UBND, "trich_yeu": "Thử nghiệm", "so_van_ban": "141"}
    return VanBan(**({**usual, "ngay_ban_hanh": NGAY} | fields))


def body(text: str, **fields: Any) -> VanBan:
    """A small plan whose body is ``text``."""
    return van_ban(noi_dung=(PhanNoiDung("", None, parse(text)),), **fields)


def paper(document: VanBan, code: str = "nd30") -> BanIn:
    """The document on paper."""
    return compose(document, the_thuc(code))


def paragraphs(ban_in: BanIn) -> Iterator[Doan]:
    """Every paragraph in reading order, cells included."""
    for item in ban_in.khoi:
        if isinstance(item, BangIn):
            yield from (doan for row in item.hang for cell in row for doan in cell.doan)
        else:
            yield item


def words(ban_in: BanIn, *roles: str) -> list[str]:
    """The words of all paragraphs with one of these roles."""
    return [doan.chu for doan in paragraphs(ban_in) if doan.vai_tro in roles]


def body_words(document: VanBan, code: str = "nd30") -> list[str]:
    """The words of each paragraph of the body."""
    return [item.chu for item in paper(document, code).than if isinstance(item, Doan)]


# head -------------------------------------------------------------------------------------------------------------------


def test_order_of_a_state_document() -> None:
    document = van_ban(
        can_cu=("Luật A",), loi_dan=("Như sau",), noi_dung=(PhanNoiDung("muc_tieu", None, parse("Một.")),), ket_thuc=("Xong.",),
        noi_nhan=("A",), luu_tru=("VT",), nguoi_ky=NguoiKy(thay_mat="Ủy ban nhân dân", chuc_vu="Chủ tịch", ho_ten="Trần Đức Lâm"))
    assert [doan.vai_tro for doan in paragraphs(paper(document))] == [
        "co_quan_ban_hanh", "quoc_hieu", "tieu_ngu", "so_ky_hieu", "dia_danh_thoi_gian", "ten_loai", "trich_yeu", "can_cu", "loi_dan",
        "muc", "noi_dung", "ket_thuc", "noi_nhan_nhan", "noi_nhan", "noi_nhan", "quyen_han", "chuc_vu", "ho_ten"]


def test_order_of_a_party_document() -> None:
    document = van_ban(co_quan=CHI_BO, nguoi_ky=NguoiKy(thay_mat="Chi bộ", chuc_vu="Bí thư", ho_ten="Vũ Thị Liên"))
    assert [doan.vai_tro for doan in paragraphs(paper(document, "dang_hd05"))] == [
        "co_quan_chu_quan", "co_quan_ban_hanh", "dau_sao", "tieu_de_dang", "so_ky_hieu", "dia_danh_thoi_gian", "ten_loai", "trich_yeu",
        "gach_trich_yeu", "quyen_han", "chuc_vu", "ho_ten"]


def test_fixed_words() -> None:
    state, party = paper(van_ban()), paper(van_ban(co_quan=CHI_BO), "dang_hd05")
    assert words(state, "quoc_hieu", "tieu_ngu", "ten_loai") == [
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "KẾ HOẠCH"]
    assert words(party, "dau_sao", "tieu_de_dang", "gach_trich_yeu") == ["*", "ĐẢNG CỘNG SẢN VIỆT NAM", "-----"]


@pytest.mark.parametrize(("fields", "code", "expected"), [
    ({"so_van_ban": "141"}, "nd30", "Số: 141/KH-UBND"),
    ({"so_van_ban": "5"}, "nd30", "Số: 05/KH-UBND"),
    ({"so_van_ban": "05"}, "nd30", "Số: 05/KH-UBND"),
    ({"so_van_ban": "007"}, "nd30", "Số: 07/KH-UBND"),
    ({"so_van_ban": "9a"}, "nd30", "Số: 09a/KH-UBND"),
    ({"so_van_ban": "10"}, "nd30", "Số: 10/KH-UBND"),
    ({"so_van_ban": None}, "nd30", "Số:        /KH-UBND"),
    ({"so_van_ban": "3", "ky_hieu": "KH-BCĐ"}, "nd30", "Số: 03/KH-BCĐ"),
    ({"so_van_ban": None, "ky_hieu": "BCĐ"}, "nd30", "Số:        /BCĐ"),
    ({"so_van_ban": "3"}, "dang_hd05", "Số 03-KH/UBND"),
    ({"so_van_ban": None}, "dang_hd36", "Số       -KH/UBND"),
    ({"so_van_ban": "12", "ky_hieu": "KH/BTV"}, "dang_hd36", "Số 12-KH/BTV"),
])
def test_number_and_symbol(fields: dict[str, Any], code: str, expected: str) -> None:
    assert words(paper(van_ban(**fields), code), "so_ky_hieu") == [expected]


@pytest.mark.parametrize(("ngay", "expected"), [
    (NgayThang(5, 9, 2026), "Tân Phú, ngày 05 tháng 9 năm 2026"),
    (NgayThang(15, 1, 2026), "Tân Phú, ngày 15 tháng 01 năm 2026"),
    (NgayThang(None, 9, 2026), "Tân Phú, ngày      tháng 9 năm 2026"),
    (NgayThang(None, 2, 2026), "Tân Phú, ngày      tháng 02 năm 2026"),
])
def test_place_and_date(ngay: NgayThang, expected: str) -> None:
    for code in ("nd30", "dang_hd05"):
        assert [" ".join(t.split()) for t in words(paper(van_ban(ngay_ban_hanh=ngay), code), "dia_danh_thoi_gian")] == [
            " ".join(expected.split())]
    assert "ngày      tháng" in words(paper(van_ban(ngay_ban_hanh=NgayThang(None, 9, 2026))), "dia_danh_thoi_gian")[0]


def test_open_date_leaves_room_for_the_pen() -> None:
    [text] = words(paper(van_ban(ngay_ban_hanh=NgayThang())), "dia_danh_thoi_gian")
    assert text.split() == ["Tân", "Phú,", "ngày", "tháng", "năm"]
    assert "ngày    " in text and "tháng    " in text


@pytest.mark.parametrize(("fields", "role", "expected"), [
    ({"muc_do_khan": "hoa_toc"}, "muc_do_khan", "HỎA TỐC"),
    ({"muc_do_khan": "khan"}, "muc_do_khan", "KHẨN"),
    ({"du_thao": "true"}, "du_thao", "DỰ THẢO"),
    ({"du_thao": "2"}, "du_thao", "DỰ THẢO LẦN 2"),
    ({"pham_vi_luu_hanh": "LƯU HÀNH NỘI BỘ"}, "pham_vi_luu_hanh", "LƯU HÀNH NỘI BỘ"),
])
def test_stamps(fields: dict[str, Any], role: str, expected: str) -> None:
    assert words(paper(van_ban(**fields)), role) == [expected]
    assert words(paper(van_ban()), role) == []


def test_stamps_of_the_party_stand_on_the_right() -> None:
    document = van_ban(co_quan=CHI_BO, du_thao="2", pham_vi_luu_hanh="XEM XONG TRẢ LẠI", muc_do_khan="khan")
    roles = [doan.vai_tro for doan in paper(document, "dang_hd05").dau_trang]
    assert roles.index("muc_do_khan") < roles.index("dia_danh_thoi_gian") < roles.index("pham_vi_luu_hanh") < roles.index("ten_loai")
    assert words(paper(document, "dang_hd05"), "du_thao") == ["Dự thảo lần 2"]


def test_properties_of_the_file() -> None:
    info = paper(van_ban(trich_yeu="Thử **nghiệm**[^1]\nhai", tu_khoa=("a", "b"), cuoc_chu=(CuocChu("1", "x"),))).thuoc_tinh
    assert info == ("Kế hoạch Thử nghiệm hai", "Ủy ban nhân dân xã Tân Phú", "a, b", "2026-09-05T00:00:00Z")
    assert paper(van_ban(ngay_ban_hanh=NgayThang(None, 9, 2026))).thuoc_tinh.ngay == ""


# signature --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("nguoi_ky", "code", "lines"), [
    (NguoiKy(thay_mat="Ủy ban nhân dân", chuc_vu="Chủ tịch", ho_ten="A"), "nd30",
     ["quyen_han TM. Ủy ban nhân dân", "chuc_vu Chủ tịch", "ho_ten A"]),
    (NguoiKy(thay_mat="Ủy ban nhân dân", ky_thay="Chủ tịch", chuc_vu="Phó Chủ tịch", ho_ten="A"), "nd30",
     ["quyen_han TM. Ủy ban nhân dân", "quyen_han KT. Chủ tịch", "chuc_vu Phó Chủ tịch", "ho_ten A"]),
    (NguoiKy(thua_lenh="Chủ tịch", ky_thay="Chánh Văn phòng", chuc_vu="Phó Chánh Văn phòng", ho_ten="A"), "nd30",
     ["quyen_han TL. Chủ tịch", "quyen_han KT. Chánh Văn phòng", "chuc_vu Phó Chánh Văn phòng", "ho_ten A"]),
    (NguoiKy(thua_uy_quyen="Chủ tịch", chuc_vu="Trưởng phòng", ho_ten="A"), "nd30",
     ["quyen_han TUQ. Chủ tịch", "chuc_vu Trưởng phòng", "ho_ten A"]),
    (NguoiKy(quyen="Hiệu trưởng", ho_ten="A"), "nd30", ["chuc_vu_truc_tiep Q. Hiệu trưởng", "ho_ten A"]),
    (NguoiKy(chuc_vu="Hiệu trưởng", ho_ten="A"), "nd30", ["chuc_vu_truc_tiep Hiệu trưởng", "ho_ten A"]),
    (NguoiKy(thay_mat="Ban Chỉ đạo", chuc_vu="Trưởng ban", chuc_vu_khac="Phó Chủ tịch UBND xã", ho_ten="A"), "nd30",
     ["quyen_han TM. Ban Chỉ đạo", "chuc_vu Trưởng ban", "chuc_vu_khac Phó Chủ tịch UBND xã", "ho_ten A"]),
    (NguoiKy(thay_mat="TM. UBND", ky_thay="KT.Chủ tịch", quyen="Q. Giám đốc", ho_ten="A"), "nd30",
     ["quyen_han TM. UBND", "quyen_han KT. Chủ tịch", "chuc_vu Q. Giám đốc", "ho_ten A"]),
    (NguoiKy(thay_mat="Ban Thường vụ", chuc_vu="Bí thư", ho_ten="A"), "dang_hd36",
     ["quyen_han T/M Ban Thường vụ", "chuc_vu Bí thư", "ho_ten A"]),
    (NguoiKy(thay_mat="T/M Đảng ủy", chuc_vu="Phó Bí thư", ho_ten="A"), "dang_hd05",
     ["quyen_han T/M Đảng ủy", "chuc_vu Phó Bí thư", "ho_ten A"]),
    (NguoiKy(thua_lenh="Ban Thường vụ", chuc_vu="Chánh Văn phòng", ho_ten="A"), "dang_hd05",
     ["quyen_han T/L Ban Thường vụ", "chuc_vu Chánh Văn phòng", "ho_ten A"]),
    (NguoiKy(ky_thay="Trưởng ban", chuc_vu="Phó Trưởng ban", ho_ten="A"), "dang_hd05",
     ["quyen_han K/T Trưởng ban", "chuc_vu Phó Trưởng ban", "ho_ten A"]),
    (NguoiKy(), "nd30", []),
])
def test_signature(nguoi_ky: NguoiKy, code: str, lines: list[str]) -> None:
    assert [f"{d.vai_tro} {d.chu}" for d in paper(van_ban(nguoi_ky=nguoi_ky), code).cuoi] == lines


@pytest.mark.parametrize("value", ["Tổng cục Thuế", "TMĐT Việt Nam", "Quốc hội", "Tlắc", "KTXH"])
def test_a_name_that_begins_like_a_prefix_is_kept(value: str) -> None:
    [first, *_] = paper(van_ban(nguoi_ky=NguoiKy(thay_mat=value))).cuoi
    assert first.chu == f"TM. {value}"


def test_an_authority_that_the_standard_does_not_know() -> None:
    text = ("loai_van_ban: ke_hoach\nco_quan: {he: HE, ban_hanh: A, ky_hieu: B, dia_danh: C}\ntrich_yeu: x\nmuc_tieu: y.\n"
            "nguoi_ky: {thua_uy_quyen: Bí thư, chuc_vu: D, ho_ten: E}\n")
    for he, codes in (("dang", ["nguoi-ky.quyen-han"]), ("nha_nuoc", [])):
        _, findings = prepare(Job(text.replace("HE", he).encode(), "x.yaml", Path()), Workshop())
        assert [f.code for f in findings if f.level is Level.ERROR] == codes


# marks ------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("typed", "code", "printed"), [
    (("Luật A", "Luật B", "Luật C"), "nd30", ["Luật A;", "Luật B;", "Luật C."]),
    (("Luật A.", "- Luật B;", "Luật C,"), "nd30", ["Luật A;", "Luật B;", "Luật C."]),
    (("Luật A ;",), "nd30", ["Luật A."]),
    (("Luật A…",), "nd30", ["Luật A…."]),
    pytest.param(("Luật A, B, v.v.", "Luật C"), "nd30", ["Luật A, B, v.v.;", "Luật C."]),
    (("Luật A, B, v.v.",), "nd30", ["Luật A, B, v.v."]),
    (("Luật A", "Luật B"), "dang_hd05", ["- Luật A;", "- Luật B."]),
    (("Luật A", "- Luật B."), "dang_hd36", ["- Luật A;", "- Luật B,"]),
])
def test_marks_of_can_cu(typed: tuple[str, ...], code: str, printed: list[str]) -> None:
    assert words(paper(van_ban(can_cu=typed, ket_thuc=("Xong.",)), code), "can_cu") == printed


@pytest.mark.parametrize(("typed", "luu", "code", "printed"), [
    (("UBND tỉnh (để b/c)", "Như trên"), ("VT", "VHXH"), "nd30", ["- UBND tỉnh (để b/c);", "- Như trên;", "- Lưu: VT, VHXH."]),
    (("- A;", "B,", "C."), ("VT.",), "nd30", ["- A;", "- B;", "- C;", "- Lưu: VT."]),
    (("A", "B"), (), "nd30", ["- A;", "- B."]),
    ((), ("VT",), "nd30", ["- Lưu: VT."]),
    (("A", "B"), ("Văn phòng Đảng ủy",), "dang_hd36", ["- A,", "- B,", "- Lưu Văn phòng Đảng ủy."]),
    (("A", "B"), ("Văn phòng Đảng ủy",), "dang_hd05", ["- A;", "- B;", "- Lưu Văn phòng Đảng ủy."]),
])
def test_marks_of_noi_nhan(typed: tuple[str, ...], luu: tuple[str, ...], code: str, printed: list[str]) -> None:
    ban_in = paper(van_ban(noi_nhan=typed, luu_tru=luu), code)
    assert words(ban_in, "noi_nhan") == printed
    assert words(ban_in, "noi_nhan_nhan") == ["Nơi nhận:"]


def test_no_recipients_no_label() -> None:
    assert words(paper(van_ban()), "noi_nhan_nhan", "noi_nhan") == []


def test_drafters_code() -> None:
    document = van_ban(luu_tru=("VT",), ky_hieu_nguoi_soan="PL.(30)")
    assert words(paper(document), "noi_nhan", "ky_hieu_nguoi_soan") == ["- Lưu: VT. PL.(30)"]
    assert words(paper(document, "dang_hd05"), "noi_nhan", "ky_hieu_nguoi_soan") == ["- Lưu VT.", "PL.(30)"]


@pytest.mark.parametrize("code", ["dang_hd05", "nd30"])
def test_drafters_code_without_recipients_is_not_lost(code: str) -> None:
    ban_in = paper(van_ban(ky_hieu_nguoi_soan="PL.(30)"), code)
    assert "PL.(30)" in " ".join(words(ban_in, "ky_hieu_nguoi_soan", "noi_nhan"))


@pytest.mark.parametrize(("typed", "printed"), [
    ("Như sau", "Như sau:"), ("Như sau:", "Như sau:"), ("Như sau.", "Như sau."), ("Năm 2026", "Năm 2026:"),
])
def test_mark_of_loi_dan(typed: str, printed: str) -> None:
    assert words(paper(van_ban(loi_dan=("Trước.", typed), ket_thuc=("Xong.",))), "loi_dan") == ["Trước.", printed]


@pytest.mark.parametrize(("typed", "code", "printed"), [
    ("Xong", "nd30", "Xong./."), ("Xong.", "nd30", "Xong./."), ("Xong./.", "nd30", "Xong./."), ("Xong;", "nd30", "Xong./."),
    ("Xong ./.", "nd30", "Xong./."), ("Còn nữa...", "nd30", "Còn nữa..../."),
    ("Xong", "dang_hd05", "Xong."), ("Xong./.", "dang_hd36", "Xong."), ("Xong.", "dang_hd36", "Xong."),
])
def test_closing_mark(typed: str, code: str, printed: str) -> None:
    assert words(paper(van_ban(ket_thuc=(typed,)), code), "ket_thuc") == [printed]
    assert body_words(body(f"Mở đầu.\n- {typed}"), code) == ["Mở đầu.", f"- {printed}"]


def test_closing_mark_stands_at_the_very_end_only() -> None:
    document = body("Một.", ket_thuc=("Hai.", "Ba."))
    assert body_words(document) == ["Một.", "Hai.", "Ba./."]


def test_closing_mark_keeps_the_style_of_the_last_words() -> None:
    [last] = paper(van_ban(ket_thuc=("Xong **hẳn.**",))).than
    assert isinstance(last, Doan)
    assert last.van == (Chu("Xong "), Chu("hẳn./.", dam=True))


@pytest.mark.parametrize(("can_cu", "ket_thuc", "expected"), [
    ("Luật A", "Xong.[^1]", ["Luật A.", "Xong[1]./."]), ("Luật A.[^1]", "Xong.", ["Luật A[1].", "Xong./."]),
    ("*Luật A.*", "Xong.", ["Luật A.", "Xong./."]),
])
def test_marks_are_not_doubled_around_a_footnote_or_stars(can_cu: str, ket_thuc: str, expected: list[str]) -> None:
    ban_in = paper(van_ban(can_cu=(can_cu,), ket_thuc=(ket_thuc,), cuoc_chu=(CuocChu("1", "x"),)))
    read = ["".join(f"[{run.ma}]" if isinstance(run, Dan) else run.chu for run in doan.van) for doan in paragraphs(ban_in)]
    assert read[-2:] == expected


# sections, tasks --------------------------------------------------------------------------------------------------------


def test_sections_are_numbered_and_have_their_usual_titles() -> None:
    phan = (PhanNoiDung("muc_dich_yeu_cau", None, parse("1. A\n- b.")), PhanNoiDung("", "Riêng", parse("1. C")),
            PhanNoiDung("kinh_phi", "TIỀN", parse("d.")))
    ban_in = paper(van_ban(noi_dung=phan))
    assert [(d.vai_tro, d.chu, d.bac) for d in ban_in.than if isinstance(d, Doan)] == [
        ("muc", "I. MỤC ĐÍCH, YÊU CẦU", 1), ("khoan_tieu_de", "1. A", 2), ("gach", "- b.", 0), ("muc", "II. Riêng", 1),
        ("khoan_tieu_de", "1. C", 2), ("muc", "III. TIỀN", 1), ("noi_dung", "d./.", 0)]


def test_a_body_with_its_own_sections_goes_on_counting() -> None:
    phan = (PhanNoiDung("muc_tieu", None, parse("a.")), PhanNoiDung("", None, parse("I. MỘT\nII. HAI")), PhanNoiDung("kinh_phi"))
    document = van_ban(noi_dung=phan, ket_thuc=("Xong.",))
    assert words(paper(document), "muc") == ["I. MỤC TIÊU", "II. MỘT", "III. HAI", "IV. KINH PHÍ THỰC HIỆN"]


@pytest.mark.parametrize(("line", "role"), [
    ("A. TỔNG", "muc_chu_hoa"), ("I. TỔNG", "muc"), ("Điều 1. Phạm vi", "dieu"), ("Điều 1. Làm.", "khoan"), ("1. Tên", "khoan_tieu_de"),
    ("1. Làm.", "khoan"), ("1.1. Tên", "tieu_khoan_tieu_de"), ("1.1. Làm.", "tieu_khoan"), ("1.1.1. Tên", "tiet_tieu_de"),
    ("1.1.1. Làm.", "tiet"), ("1.1.1.1. Làm.", "tiet"), ("a) Tên", "diem_tieu_de"), ("a) Làm;", "diem"), ("1) Làm;", "diem"),
    ("(1) Làm;", "diem"), ("- Làm", "gach"), ("+ Làm", "cong"), ("* Làm", "sao"), ("Làm", "noi_dung"),
    ("**Giai đoạn**", "tieu_de_khong_so"),
])
def test_role_of_each_kind(line: str, role: str) -> None:
    first = paper(body(f"{line}\nXong.")).than[0]
    assert isinstance(first, Doan)
    assert first.vai_tro == role


def test_a_part_takes_two_lines() -> None:
    roles = [(d.vai_tro, d.chu, d.bac) for d in paper(body("Phần I\nTỔNG QUAN\n1. A\nPhần II\nKẾT QUẢ\nb.")).than if isinstance(d, Doan)]
    assert roles == [("phan_nhan", "Phần I", 0), ("phan_tieu_de", "TỔNG QUAN", 1), ("khoan_tieu_de", "1. A", 2),
                     ("phan_nhan", "Phần II", 0), ("phan_tieu_de", "KẾT QUẢ", 1), ("noi_dung", "b./.", 0)]


def test_typed_tasks_in_prose() -> None:
    tasks = (NhiemVu("Tuyên truyền", parse("- Phát thanh."), "Phòng A", ("B", "C."), "Quý I.", "Báo cáo"),
             NhiemVu("Tập huấn", Than(), None, ("B",)), PhanCong("Công an *xã*", parse("a) Giữ trật tự;")))
    assert body_words(van_ban(noi_dung=(PhanNoiDung("nhiem_vu", None, Than(), tasks),))) == [
        "I. NHIỆM VỤ VÀ GIẢI PHÁP", "1. Tuyên truyền", "- Phát thanh.", "- Đơn vị chủ trì: Phòng A.", "- Đơn vị phối hợp: B; C.",
        "- Thời gian hoàn thành: Quý I.", "- Sản phẩm: Báo cáo.", "2. Tập huấn", "- Đơn vị phối hợp: B.", "3. Công an *xã*",
        "a) Giữ trật tự./."]


def _task_table(*tasks: NhiemVu) -> list[list[str]]:
    appendix = PhuLuc("Phân công", "ngang", Than(), "nhiem_vu")
    document = van_ban(noi_dung=(PhanNoiDung("nhiem_vu", None, Than(), tasks),), phu_luc=(appendix,))
    [table] = [item for item in paper(document).phu_luc[0].khoi if isinstance(item, BangIn)]
    return [["".join(d.chu for d in cell.doan) for cell in row] for row in table.hang]


def test_typed_tasks_in_a_table() -> None:
    assert _task_table(NhiemVu("A", parse("x."), "P", ("Q", "R"), "Quý I"), NhiemVu("B", Than(), "S")) == [
        ["TT", "Nhiệm vụ", "Đơn vị chủ trì", "Đơn vị phối hợp", "Thời gian hoàn thành"],
        ["1", "A", "P", "Q; R", "Quý I"], ["2", "B", "S", "", ""]]


def test_columns_that_no_task_fills_are_left_out() -> None:
    assert _task_table(NhiemVu("A"), NhiemVu("B", Than(), None, (), None, "Báo cáo")) == [
        ["TT", "Nhiệm vụ", "Sản phẩm"], ["1", "A", ""], ["2", "B", "Báo cáo"]]
    assert _task_table(NhiemVu("A")) == [["TT", "Nhiệm vụ"], ["1", "A"]]


# numbering --------------------------------------------------------------------------------------------------------------


def noted(document: VanBan) -> GhiNhan:
    """What composing noticed."""
    return compose_noting(document, the_thuc())[1]


def test_numbers_are_computed_and_changes_noticed() -> None:
    document = body("1. A\na) b;\nc) c;\nd) d;\n1. E\na) f;\n5. G\n5.2. H\n5.3. I\n5.3.9. K")
    assert body_words(document)[:-1] == ["1. A", "a) b;", "b) c;", "c) d;", "2. E", "a) f;", "3. G", "3.1. H", "3.2. I"]
    assert noted(document).doi_so == ((3, "c)", "b)"), (4, "d)", "c)"), (5, "1.", "2."), (7, "5.", "3."), (8, "5.2.", "3.1."),
                                      (9, "5.3.", "3.2."), (10, "5.3.9.", "3.2.1."))


def test_right_numbers_are_no_change() -> None:
    assert noted(body("I. A\n1. B\n1.1. C\na) d;\nđ) e;\n- f\n2. G\nII. H")).doi_so == ((5, "đ)", "b)"),)
    assert noted(body("A. A\nI. B\nB. C\nI. D\nC. E")).doi_so == ()
    assert noted(body("01. A\n02. B")).doi_so == ()


def test_numbers_of_the_author_are_kept_on_request() -> None:
    document = body("1. A\na) b;\nd) c;\n5. D", danh_so="giu_nguyen")
    assert body_words(document) == ["1. A", "a) b;", "d) c;", "5. D./."]
    assert noted(document).doi_so == ()


def test_letters_are_vietnamese() -> None:
    document = body("\n".join(f"a) mục {n};" for n in range(1, 13)))
    assert [w.split(")")[0] for w in body_words(document)] == list("abcdđeghiklm")


def test_each_parent_counts_anew() -> None:
    assert body_words(body("1. A\na) b;\n2. C\na) d;\nb) e;\n- f;\nc) g;"))[-1] == "c) g./."


@pytest.mark.parametrize("letter", ["f", "j", "w", "z"])
def test_a_letter_outside_the_vietnamese_list_is_renumbered_or_told(letter: str) -> None:
    document = body(f"a) một;\nb) hai;\n{letter}) ba;")
    assert body_words(document)[-1].startswith("c)")


def test_numbering_in_an_appendix_begins_anew() -> None:
    document = body("I. A\nII. B", phu_luc=(PhuLuc("X", "doc", parse("I. C\n1. D")),))
    assert words(paper(document), "muc") == ["I. A", "II. B", "I. C"]


# footnotes --------------------------------------------------------------------------------------------------------------


def _notes(ban_in: BanIn) -> list[str]:
    return ["".join(run.chu for run in runs if isinstance(run, Chu)) for runs in ban_in.cuoc_chu]


def _marks(ban_in: BanIn) -> list[str]:
    return [run.ma for doan in paragraphs(ban_in) for run in doan.van if isinstance(run, Dan)]


def test_footnotes_are_numbered_in_reading_order() -> None:
    document = van_ban(
        trich_yeu="Thử[^t]", can_cu=("Luật[^x]", "Nghị định[^y]"), loi_dan=("Dẫn[^x].",),
        noi_dung=(PhanNoiDung("muc_tieu", None, parse("1. A[^2]\n| b[^1] | c |\n|---|---|\n| d | e[^x] |\nf[^1].\n[^1]: một\n[^2]: hai")),
                  PhanNoiDung("kinh_phi", None, parse("g[^1].\n[^1]: khác"))),
        ket_thuc=("Xong[^y].",), phu_luc=(PhuLuc("P", "doc", parse("h[^9].\n[^9]: chín"), Bang(("",), (("i[^x]",), ("k[^9]",)), 1)),),
        cuoc_chu=(CuocChu("x", "ích"), CuocChu("y", "y dài"), CuocChu("t", "tên")))
    ban_in, ghi_nhan = compose_noting(document, the_thuc())
    assert _marks(ban_in) == [str(n) for n in range(1, 14)]
    assert _notes(ban_in) == ["tên", "ích", "y dài", "ích", "hai", "một", "ích", "một", "khác", "y dài", "chín", "ích", "chín"]
    assert (ghi_nhan.cuoc_chu_thieu, ghi_nhan.cuoc_chu_thua) == ((), ())


def test_a_local_footnote_hides_a_shared_one() -> None:
    document = body("a[^1].\n[^1]: riêng", loi_dan=("b[^1]",), cuoc_chu=(CuocChu("1", "chung"),))
    assert _notes(paper(document)) == ["chung", "riêng"]


def test_footnotes_missing_and_unused_are_noticed() -> None:
    notes = noted(body("a[^2] b[^1].", cuoc_chu=(CuocChu("x", "ích"),)))
    assert (notes.cuoc_chu_thieu, notes.cuoc_chu_thua) == (("1", "2"), ("x",))


def test_footnotes_in_titles_tasks_and_assignments() -> None:
    tasks = (NhiemVu("A[^x]", parse("b[^1].\n[^1]: một"), "C[^x]"),)
    document = van_ban(noi_dung=(PhanNoiDung("nhiem_vu", "Tên[^x]", Than(), tasks),), cuoc_chu=(CuocChu("x", "ích"),))
    assert _notes(paper(document)) == ["ích", "ích", "một", "ích"]


def test_emphasis_in_footnotes() -> None:
    [runs] = paper(body("a[^1].\n[^1]: Xem *Luật* mới")).cuoc_chu
    assert runs == (Chu("Xem "), Chu("Luật", nghieng=True), Chu(" mới"))


def test_a_mark_inside_a_footnote_does_not_vanish() -> None:
    ban_in, notes = compose_noting(body("a[^1].\n[^1]: một[^2] hai"), the_thuc())
    assert "[^2]" in _notes(ban_in)[0] or notes.cuoc_chu_thieu == ("2",)


# appendices -------------------------------------------------------------------------------------------------------------


def test_one_appendix_has_no_number_several_have_roman_ones() -> None:
    one, two = PhuLuc("Một", "doc", parse("a.")), PhuLuc("Hai", "ngang", parse("b."))
    assert words(paper(van_ban(phu_luc=(one,))), "phu_luc_nhan") == ["Phụ lục"]
    assert words(paper(van_ban(phu_luc=(one, two, one))), "phu_luc_nhan") == ["Phụ lục I", "Phụ lục II", "Phụ lục III"]
    assert [p.ngang for p in paper(van_ban(phu_luc=(one, two))).phu_luc] == [False, True]


@pytest.mark.parametrize(("fields", "code", "expected"), [
    ({}, "nd30", "(Kèm theo Kế hoạch số 141/KH-UBND ngày 05 tháng 9 năm 2026 của Ủy ban nhân dân xã Tân Phú)"),
    ({"so_van_ban": "5"}, "nd30", "(Kèm theo Kế hoạch số 05/KH-UBND ngày 05 tháng 9 năm 2026 của Ủy ban nhân dân xã Tân Phú)"),
    ({"co_quan": CHI_BO}, "dang_hd05", "(Kèm theo Kế hoạch số 141-KH/CB, ngày 05 tháng 9 năm 2026 của Chi bộ Trường)"),
    ({"so_van_ban": None, "ngay_ban_hanh": NgayThang(None, 9, 2026)}, "nd30",
     "(Kèm theo Kế hoạch số /KH-UBND ngày tháng 9 năm 2026 của Ủy ban nhân dân xã Tân Phú)"),
])
def test_line_that_says_what_the_appendix_belongs_to(fields: dict[str, Any], code: str, expected: str) -> None:
    ban_in = paper(van_ban(phu_luc=(PhuLuc("Một", "doc", parse("a.")),), **fields), code)
    assert " ".join(words(ban_in, "phu_luc_kem_theo")[0].split()) == expected


def test_heading_of_an_appendix() -> None:
    dau = paper(van_ban(phu_luc=(PhuLuc("Một", "doc", parse("a.")),))).phu_luc[0].dau
    assert [(d.vai_tro, d.bac) for d in dau] == [("phu_luc_nhan", 1), ("phu_luc_tieu_de", 0), ("phu_luc_kem_theo", 0)]


# tables -----------------------------------------------------------------------------------------------------------------


def _table(text: str) -> BangIn:
    [table] = [item for item in paper(body(text)).than if isinstance(item, BangIn)]
    return table


def test_roles_of_cells() -> None:
    table = _table("| TT | Tên | Tiền | Ghi |\n|---|---|--:|:---|\n| 1 | An | 1.000 | x |\n| 2 | Bình | 20 | y |\nx")
    assert [[cell.doan[0].vai_tro for cell in row] for row in table.hang] == [
        ["bang_tieu_de"] * 4, ["bang_giua", "bang", "bang_phai", "bang"], ["bang_giua", "bang", "bang_phai", "bang"]]


def test_a_row_with_one_cell_spans_the_table() -> None:
    table = _table("| TT | Tên | Tiền |\n|---|---|---|\n| I. Cấp xã |\n| 1 | a | 5 |\nx")
    assert [[cell.cot for cell in row] for row in table.hang] == [[1, 1, 1], [3], [1, 1, 1]]


def test_a_break_in_a_cell_makes_two_paragraphs() -> None:
    [[cell]] = _table("| a<br>b <br/> c |\nx").hang
    assert [doan.chu for doan in cell.doan] == ["a", "b", "c"]


_CELL = st.text(st.sampled_from(list("abc đế12.,-*[^|\\ ")), max_size=30).map(str.strip)


@settings(max_examples=300, deadline=None)
@given(st.integers(1, 30).flatmap(lambda n: st.lists(st.lists(_CELL, min_size=n, max_size=n).map(tuple), min_size=1, max_size=4)))
def test_column_widths_fill_the_line(rows: list[tuple[str, ...]]) -> None:
    widths = column_widths(Bang(("",) * len(rows[0]), tuple(rows), 1))
    assert sum(widths) == 1000
    assert all(width > 0 for width in widths)


def test_a_very_long_word_leaves_room_for_the_other_columns() -> None:
    assert min(column_widths(Bang(("", ""), (("x" * 5000, "Tên đơn vị"),), 0))) > 20


def test_columns_are_as_wide_as_their_words_ask_for() -> None:
    widths = column_widths(Bang(("", "", ""), (("TT", "Nội dung", "Thời gian"), ("1", "Rất nhiều chữ " * 20, "Quý I")), 1))
    assert widths[0] < widths[2] < widths[1]


# what stays together ----------------------------------------------------------------------------------------------------


def test_last_two_lines_stay_with_the_signature() -> None:
    kept = [item.giu for item in paper(body("Một.\nHai.\nBa.\nBốn.")).than if isinstance(item, Doan)]
    assert kept == [False, False, True, True]


def test_a_long_last_paragraph_is_kept_alone() -> None:
    long = "Các đơn vị nghiêm túc thực hiện Kế hoạch này, báo cáo kết quả về Ủy ban nhân dân xã trước ngày 15 hằng tháng. " * 2
    kept = [item.giu for item in paper(body(f"Một.\nHai.\n{long}")).than if isinstance(item, Doan)]
    assert kept == [False, False, True]


def test_last_row_of_a_table_stays_with_the_signature() -> None:
    last = paper(body("Một.\n| a | b |\n|---|---|\n| c | d |\n| e | f |")).than[-1]
    assert isinstance(last, BangIn)
    assert [[doan.giu for cell in row for doan in cell.doan] for row in last.hang] == [[False] * 2, [False] * 2, [True] * 2]


def test_a_line_that_announces_a_list_stays_with_it() -> None:
    kept = [item.giu for item in paper(body("Gồm:\n- a;\n- b;\n- c;\n- d.")).than if isinstance(item, Doan)]
    assert kept == [True, False, False, True, True]


@pytest.mark.parametrize("text", ["|---|---|", "a.\n|---|"])
def test_a_table_of_nothing_but_its_rule(text: str) -> None:
    paper(body(text))


def test_a_table_without_columns() -> None:
    paper(van_ban(phu_luc=(PhuLuc("A", "doc", Than(), Bang((), ((), ("b",)), 1)),)))


def test_an_empty_document() -> None:
    for code in ("nd30", "dang_hd36", "dang_hd05"):
        ban_in = compose(VanBan("ke_hoach", CoQuan("", "", ""), ""), the_thuc(code))
        assert ban_in.than == ban_in.phu_luc == ban_in.cuoi == ()


# line breaks ------------------------------------------------------------------------------------------------------------


_FACE = CoChu(14, dam=True)
_SENTENCE = (
    "Bảo đảm an ninh, an toàn trường học và phòng, chống bạo lực học đường trên địa bàn xã Tân Phú năm 2026 - 2027 ngày 05 tháng 9 năm "
    "2026 của Ủy ban nhân dân tỉnh An Sơn số 141/KH-UBND giai đoạn 1 2 3 TRƯỜNG PHỔ THÔNG DÂN TỘC BÁN TRÚ")
_VIET = st.sampled_from(_SENTENCE.split())


@settings(max_examples=400, deadline=None)
@given(st.lists(_VIET, min_size=1, max_size=40), st.integers(150, 480), st.booleans())
@example(["ngày", "05", "tháng", "9", "năm", "2026"], 150, True)
def test_broken_lines_keep_their_words_in_order(pieces: list[str], width: int, in_hoa: bool) -> None:
    broken = xuong_dong(" ".join(pieces), width, CoChu(14, True, False, in_hoa))
    assert broken.split() == pieces
    assert all(line == line.strip() for line in broken.split("\n"))


_BREAKABLE = st.text(st.sampled_from(list("aábcdđeêghiklmnoôơpqrstuưvxy")), min_size=1, max_size=7)


@settings(max_examples=400, deadline=None)
@given(st.lists(_BREAKABLE, min_size=1, max_size=40), st.integers(150, 480))
def test_no_line_is_longer_than_the_width(pieces: list[str], width: int) -> None:
    broken = xuong_dong(" ".join(pieces), width, _FACE)
    assert all(do_rong(line, _FACE) <= width for line in broken.split("\n"))


def test_a_row_of_numbers_can_be_broken() -> None:
    broken = xuong_dong("Kết quả các năm " + " ".join(map(str, range(2001, 2031))), 400, _FACE)
    assert all(do_rong(line, _FACE) <= 400 for line in broken.split("\n"))


def test_a_text_that_fits_or_is_broken_already_is_left_alone() -> None:
    assert xuong_dong("Thử nghiệm", 400, _FACE) == "Thử nghiệm"
    assert xuong_dong("Thử\nnghiệm rất dài " * 30, 100, _FACE) == "Thử\nnghiệm rất dài " * 30


@pytest.mark.parametrize(("text", "whole"), [
    ("Triển khai công tác bảo đảm trật tự an toàn giao thông cho học sinh các trường trên địa bàn xã năm học 2026 - 2027", "2026 - 2027"),
    ("(Kèm theo Kế hoạch số 141/KH-UBND ngày 05 tháng 9 năm 2026 của Ủy ban nhân dân xã Tân Phú)", "ngày 05 tháng 9 năm 2026"),
])
def test_dates_and_years_are_not_torn(text: str, whole: str) -> None:
    for width in range(220, 480, 20):
        assert whole in xuong_dong(text, width, _FACE)


def test_broken_lines_are_of_like_length() -> None:
    text = "Bảo đảm an ninh, an toàn trường học và phòng, chống bạo lực học đường trên địa bàn xã Tân Phú trong năm học mới"
    lines = xuong_dong(text, 470, _FACE).split("\n")
    lengths = [do_rong(line, _FACE) for line in lines]
    assert len(lines) == 2
    assert min(lengths) > 0.6 * max(lengths)


def test_a_title_of_several_lines_is_broken_on_paper() -> None:
    [title] = words(paper(van_ban(trich_yeu="Bảo đảm an ninh, an toàn trường học " * 5)), "trich_yeu")
    assert title.count("\n") >= 2
    [marked] = words(paper(van_ban(trich_yeu="Bảo đảm *an ninh*, an toàn trường học " * 5)), "trich_yeu")
    assert "\n" not in marked


# widths of letters ------------------------------------------------------------------------------------------------------


def test_width_of_text() -> None:
    plain = CoChu(14)
    assert do_rong("", plain) == 0
    assert do_rong("mm", plain) == 2 * do_rong("m", plain)
    assert do_rong("i", plain) < do_rong("m", plain)
    assert do_rong("một\nhai ba", plain) == do_rong("hai ba", plain)
    assert do_rong("ấ", plain) == do_rong("a", plain)
    assert do_rong("một", CoChu(14, in_hoa=True)) == do_rong("MỘT", plain)
    assert do_rong("một", CoChu(28)) == 2 * do_rong("một", plain)
    assert do_rong("👩", plain) > 0


@pytest.mark.parametrize("text", ["I. A", "A. B\nI. C"])
def test_an_empty_last_section_gets_no_closing_mark(text: str) -> None:
    assert not body_words(body(text))[-1].endswith("./.")
