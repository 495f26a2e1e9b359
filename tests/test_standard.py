"""The standards: picked by family and date, nothing without a source, and every value as the fact sheets have it."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from docgen.layout.ngay_thang import format_dia_danh
from docgen.layout.so_ky_hieu import format_so_ky_hieu
from docgen.model.van_ban import NgayThang
from docgen.standard import StandardError, TieuChuan, known_types, load, load_by_code, load_type, parse_standard
from tests.conftest import REPO

FILES = REPO / "docgen" / "standard"
CODES = ("nd30", "dang_hd36", "dang_hd05")
SHEETS = REPO.parent / "shared" / "standards"
needs_sheets = pytest.mark.skipif(not SHEETS.is_dir(), reason="../shared/standards is not here")

ALIGN = {"left": "trai", "center": "giua", "right": "phai", "justify": "deu", None: ""}


def text_of(code: str) -> str:
    """The text of a standard file."""
    return (FILES / f"{code}.toml").read_text("utf-8")


SOURCES = {code: text_of(code).encode() for code in CODES}


def standard(code: str) -> TieuChuan:
    """A standard that must be on file."""
    found = load_by_code(code)
    assert found is not None
    return found


# by family and date ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("he", "ngay", "code"), [
    ("nha_nuoc", "", "nd30"),
    ("nha_nuoc", "2026-09-05", "nd30"),
    ("nha_nuoc", "2020-03-05", "nd30"),
    ("nha_nuoc", "2004-01-01", "nd30"),
    ("dang", "", "dang_hd05"),
    ("dang", "2026-05-27", "dang_hd05"),
    ("dang", "2030-01-01", "dang_hd05"),
    ("dang", "2026-05-26", "dang_hd36"),
    ("dang", "2018-04-03", "dang_hd36"),
    ("dang", "2017-12-31", "dang_hd36"),
])
def test_version_in_force(he: str, ngay: str, code: str) -> None:
    assert load(he, ngay).ma == code


def test_days_in_force_do_not_overlap_or_leave_a_gap() -> None:
    assert standard("dang_hd36").hieu_luc == ("2018-04-03", "2026-05-26")
    assert standard("dang_hd05").hieu_luc == ("2026-05-27", "")
    assert standard("nd30").hieu_luc == ("2020-03-05", "")


def test_unknown_family_and_code() -> None:
    assert load_by_code("nd31") is None
    with pytest.raises(StandardError):
        load("quan_doi")


def test_types_of_each_family() -> None:
    for he, wanted in (("nha_nuoc", {"ke_hoach", "chuong_trinh", "bao_cao", "thong_bao"}), ("dang", {"ke_hoach", "chuong_trinh"})):
        tieu_chuan = load(he)
        assert wanted <= set(known_types(tieu_chuan))
        for khoa in known_types(tieu_chuan):
            loai = load_type(tieu_chuan, khoa)
            assert loai is not None
            assert loai.mau.is_file()
            assert loai.ky_hieu in tieu_chuan.bang("loai").values()
    assert load_type(load("dang"), "thong_tu") is None


def test_a_type_of_the_user_wins(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "templates" / "nd30" / "ke_hoach"
    folder.mkdir(parents=True)
    (folder / "loai.toml").write_text('[loai]\nten = "Kế hoạch riêng"\ntieu_de = "KẾ HOẠCH"\nky_hieu = "ke_hoach"\n', "utf-8")
    monkeypatch.setenv("DOCGEN_HOME", str(tmp_path))
    loai = load_type(load("nha_nuoc"), "ke_hoach")
    assert loai is not None
    assert (loai.ten, loai.mau) == ("Kế hoạch riêng", folder / "mau.docx")


# sources -----------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("code", CODES)
def test_every_file_loads(code: str) -> None:
    assert parse_standard(text_of(code), SOURCES)["tieu_chuan"]["ma"] == code


def _without_line(text: str, number: int) -> str:
    lines = text.split("\n")
    return "\n".join(lines[:number] + lines[number + 1:])


def _header_above(text: str, number: int) -> str:
    lines = text.split("\n")[:number]
    return next(line for line in reversed(lines) if line.startswith("["))


@pytest.mark.parametrize("code", CODES)
def test_no_table_loads_without_its_source(code: str) -> None:
    text = text_of(code)
    numbers = [n for n, line in enumerate(text.split("\n")) if line.startswith("nguon =")]
    loaded = []
    for number in numbers:
        try:
            parse_standard(_without_line(text, number), SOURCES)
        except StandardError:
            continue
        loaded.append(_header_above(text, number))
    assert loaded == []


_TABLE = '[x]\na = 1\nnguon = "Điều 1"\ntin_cay = "xác nhận"\n'


@pytest.mark.parametrize(("text", "words"), [
    ("a = 1\n" + _TABLE, "no source"),
    (_TABLE.replace('nguon = "Điều 1"\n', ""), "no source"),
    (_TABLE.replace("Điều 1", "  "), "no source"),
    (_TABLE.replace('tin_cay = "xác nhận"\n', ""), "tin_cay"),
    (_TABLE.replace("xác nhận", "chắc chắn"), "tin_cay"),
    (_TABLE + 'muc_do = "tùy"\n', "muc_do"),
    (_TABLE + "[y.z]\nb = 2\n", "no source"),
    (_TABLE + '[y.z]\nb = 2\nnguon = "Điều 2"\ntin_cay = "đoán"\n', "tin_cay"),
    (_TABLE + '[y]\nnguon = "Điều 2"\ntin_cay = "xác nhận"\n[y.z]\nb = 2\nnguon = "Điều 2"\ntin_cay = "đoán"\n', "tin_cay"),
])
def test_a_value_without_source_does_not_load(text: str, words: str) -> None:
    with pytest.raises(StandardError, match=words):
        parse_standard(text)


@pytest.mark.parametrize("tin_cay", ["xác nhận", "thứ cấp", "chưa xác nhận"])
@pytest.mark.parametrize("muc_do", ["bắt buộc", "mẫu", "thông lệ"])
def test_what_loads(tin_cay: str, muc_do: str) -> None:
    text = _TABLE.replace("xác nhận", tin_cay) + f'muc_do = "{muc_do}"\n'
    assert parse_standard(text)["x"]["a"] == 1


def test_inheritance_replaces_whole_tables() -> None:
    base = _TABLE + '[g.m]\nb = 1\nc = 2\nnguon = "Điều 2"\ntin_cay = "xác nhận"\n[g.n]\nd = 3\nnguon = "Điều 3"\ntin_cay = "xác nhận"\n'
    over = 'ke_thua = "cu"\n[g.m]\nb = 9\nnguon = "Điều 4"\ntin_cay = "thứ cấp"\n'
    tables = parse_standard(over, {"cu": base.encode()})
    assert tables["x"]["a"] == 1
    assert tables["g"]["m"] == {"b": 9, "nguon": "Điều 4", "tin_cay": "thứ cấp"}
    assert tables["g"]["n"]["d"] == 3
    assert "ke_thua" not in tables


def test_hd05_differs_from_hd36_only_where_the_guidance_does() -> None:
    old, new = standard("dang_hd36"), standard("dang_hd05")
    differing = {khoa for khoa, element in new.thanh_phan.items() if element.them != old.thanh_phan[khoa].them}
    assert differing == {"can_cu", "noi_nhan", "ky_hieu_nguoi_soan", "kinh_gui"}
    assert (old.thanh_phan["noi_nhan"].them["cuoi_dong"], new.thanh_phan["noi_nhan"].them["cuoi_dong"]) == (",", ";")


# values against the fact sheets ---------------------------------------------------------------------------------------------


_STATE = {
    "phan_chuong_label": ("phan_nhan",), "phan_chuong_title": ("phan_tieu_de",), "muc_tieumuc_label": ("tieu_muc_nhan",),
    "muc_tieumuc_title": ("tieu_muc_tieu_de",), "muc_la_ma": ("muc",), "khoan_co_tieu_de": ("khoan_tieu_de",),
    "khoan_khong_tieu_de": ("khoan",), "quyen_han_chuc_vu": ("quyen_han", "chuc_vu", "chuc_vu_truc_tiep"),
    "noi_nhan_label": ("noi_nhan_nhan",), "noi_nhan_list": ("noi_nhan",), "dau_khan": ("muc_do_khan",),
    "phu_luc_label": ("phu_luc_nhan",), "phu_luc_title": ("phu_luc_tieu_de",), "ky_so_phu_luc_info": ("phu_luc_ky_so",),
}
"""Keys of nd30.yaml that are called otherwise in nd30.toml."""

_PARTY = {
    "header_title": ("tieu_de_dang",), "parent_body": ("co_quan_chu_quan",), "issuing_body": ("co_quan_ban_hanh",),
    "body_mark": ("dau_sao",), "number_symbol": ("so_ky_hieu",), "place_date": ("dia_danh_thoi_gian",), "doc_type": ("ten_loai",),
    "summary": ("trich_yeu",), "summary_hyphens": ("gach_trich_yeu",), "letter_summary": ("trich_yeu_cong_van",),
    "addressee_label": ("kinh_gui",), "addressee_list": ("kinh_gui_danh_sach",), "legal_basis": ("can_cu",),
    "body": ("noi_dung", "loi_dan", "ket_thuc", "gach", "cong", "sao"), "part_chapter_label": ("phan_nhan",),
    "part_chapter_name": ("phan_tieu_de",), "section_label": ("tieu_muc_nhan",), "section_name": ("tieu_muc_tieu_de",),
    "article": ("dieu",), "clause": ("khoan",), "point": ("diem",), "authority_line": ("quyen_han",), "position_line": ("chuc_vu",),
    "position_direct": ("chuc_vu_truc_tiep",), "signer_name": ("ho_ten",), "recipients_label": ("noi_nhan_nhan",),
    "recipients_list": ("noi_nhan",), "secrecy_mark": ("dau_mat",), "urgency_mark": ("muc_do_khan",),
    "circulation_note": ("pham_vi_luu_hanh",), "draft_note": ("du_thao",), "typist_code": ("ky_hieu_nguoi_soan",),
    "contact_info": ("dia_chi",), "page_number": ("so_trang",),
}
"""Keys of dang.yaml and what they are called in dang_hd36.toml."""


@lru_cache(maxsize=2)
def sheet(name: str) -> dict[str, Any]:
    """A fact sheet; empty when it is not here."""
    path = SHEETS / f"{name}.yaml"
    return dict(yaml.safe_load(path.read_text("utf-8"))) if path.is_file() else {}


def _state_pairs() -> list[tuple[str, dict[str, Any]]]:
    return [(role, element) for element in sheet("nd30").get("elements", ()) for role in _STATE.get(element["key"], (element["key"],))]


def _party_pairs() -> list[tuple[str, dict[str, Any]]]:
    return [(role, element) for key, element in sheet("dang").get("elements", {}).items() for role in _PARTY[key]]


def _look(code: str, role: str) -> dict[str, Any]:
    """How an element is set, in the words of the fact sheets; ``None`` where it is open."""
    element = standard(code).thanh_phan[role]
    them = element.them
    return {"min_pt": them.get("min_pt"), "max_pt": them.get("max_pt"), "bold": them.get("dam"), "italic": them.get("nghieng"),
            "upper": them.get("in_hoa"), "align": element.can}


def _sheet_look(element: dict[str, Any]) -> dict[str, Any]:
    caps = element["caps"]
    return {"min_pt": element["min_pt"], "max_pt": element["max_pt"], "bold": element["bold"], "italic": element["italic"],
            "upper": caps in ("upper", True), "align": ALIGN[element["align"]]}


@needs_sheets
@pytest.mark.parametrize(("role", "element"), [
    pytest.param(role, element, id=role) for role, element in _state_pairs()
])
def test_state_elements(role: str, element: dict[str, Any]) -> None:
    assert _look("nd30", role) == _sheet_look(element)


@needs_sheets
@pytest.mark.parametrize("code", ["dang_hd36", "dang_hd05"])
@pytest.mark.parametrize(("role", "element"), _party_pairs(), ids=lambda x: x if isinstance(x, str) else "")
def test_party_elements(role: str, element: dict[str, Any], code: str) -> None:
    if role == "ky_hieu_nguoi_soan":
        return  # HD 36 capitals, HD 05 as the drafter writes it; of one source only
    assert _look(code, role) == _sheet_look(element)


@needs_sheets
def test_state_sheet_has_no_element_that_the_standard_lacks() -> None:
    assert {role for role, _ in _state_pairs()} <= set(standard("nd30").thanh_phan)
    assert {role for role, _ in _party_pairs()} <= set(standard("dang_hd36").thanh_phan)


@needs_sheets
def test_state_page() -> None:
    page, trang = sheet("nd30")["page"], standard("nd30").bang("trang")
    assert (trang["kho_giay"]["rong_mm"], trang["kho_giay"]["cao_mm"]) == (page["paper"]["width_mm"], page["paper"]["height_mm"])
    for side, key in (("top", "le_tren"), ("bottom", "le_duoi"), ("left", "le_trai"), ("right", "le_phai")):
        wanted = page["margins_mm"][side]
        assert (trang[key]["min_mm"], trang[key]["max_mm"]) == (wanted["min"], wanted["max"])
        assert wanted["min"] <= trang[key]["chon_mm"] <= wanted["max"]
    number, element = page["page_number"], standard("nd30").thanh_phan["so_trang"]
    assert (element.co_chu.min, element.co_chu.max, element.dam) == (number["min_pt"], number["max_pt"], number["bold"])
    assert (element.can, element.them["an_trang_dau"], element.them["bat_dau"]) == ("giua", number["first_page_hidden"], number["start"])


@needs_sheets
def test_party_page() -> None:
    page, trang = sheet("dang")["page"], standard("dang_hd36").bang("trang")
    for side, key in (("top", "le_tren"), ("bottom", "le_duoi"), ("left", "le_trai"), ("right", "le_phai")):
        assert trang[key]["min_mm"] == trang[key]["max_mm"] == trang[key]["chon_mm"] == page["margin_mm"][side]
    assert trang["dau_trang"]["cach_mep_mm"] == page["page_number"]["from_top_edge_mm"]
    for code, most in (("dang_hd36", None), ("dang_hd05", 22)):
        than = standard(code).bang("than")
        assert (than["gian_dong_kieu"], than["gian_dong_min"], than.get("gian_dong_max")) == ("chinh_xac_pt", 18, most)
        assert (than["gian_doan_min_pt"], than["thut_dau_dong_mm"]) == (page["paragraph_gap_min_pt"], [page["first_line_indent_mm"]])


@needs_sheets
def test_state_body() -> None:
    body, than = sheet("nd30")["body"], standard("nd30").bang("than")
    assert [mm / 10 for mm in than["thut_dau_dong_mm"]] == body["first_line_indent_cm"]["allowed"]
    assert than["gian_doan_min_pt"] == body["paragraph_spacing_pt"]["min"]
    assert than["gian_dong_max"] == body["line_spacing"]["max_lines"]
    assert list(standard("nd30").bang("chu_cai")["diem"]) == body["diem_letters"]


@needs_sheets
def test_rule_lines() -> None:
    for element in sheet("nd30")["elements"]:
        line, role = element.get("rule_line"), _STATE.get(element["key"], (element["key"],))[0]
        found = standard("nd30").thanh_phan[role].ke_duoi
        if line is None or line["side"] == "above":
            assert found is None
        elif line["min_ratio"] is not None:
            assert found is not None
            assert (found.min, found.max) == (line["min_ratio"], line["max_ratio"])
            assert found.min <= found.chon <= found.max


@needs_sheets
def test_fixed_texts() -> None:
    for element in sheet("nd30")["elements"]:
        if "text" in element:
            role = _STATE.get(element["key"], (element["key"],))[0]
            assert standard("nd30").thanh_phan[role].chu == element["text"]
    for key, element in sheet("dang")["elements"].items():
        if "text" in element:
            assert standard("dang_hd36").thanh_phan[_PARTY[key][0]].chu == element["text"]


@needs_sheets
def test_abbreviations() -> None:
    known = set(standard("nd30").bang("loai").values())
    for name, symbol in sheet("nd30")["abbreviations"].items():
        assert symbol is None or symbol in known, name
    party = standard("dang_hd36").bang("loai")
    for key, (symbol, _) in sheet("dang")["type_symbols"].items():
        assert party[key] == symbol
    copies = standard("nd30").bang("ban_sao")
    assert set(sheet("nd30")["copy_abbreviations"].values()) <= set(copies.values())


@needs_sheets
def test_signing_words() -> None:
    party = sheet("dang")["signing"]["forms"]
    table = standard("dang_hd05").bang("quyen_han")
    assert {key: table[key] for key in party} == party
    assert "thua_uy_quyen" not in table
    state = standard("nd30").bang("quyen_han")
    assert {state[key] for key in ("thay_mat", "ky_thay", "thua_lenh", "thua_uy_quyen", "quyen")} == {
        row["abbr"] for row in sheet("nd30")["sign_prefixes"]}


@needs_sheets
def test_our_numbers_match_the_sheets_patterns() -> None:
    state, party = sheet("nd30")["so_ky_hieu"]["regex"]["co_ten_loai"], sheet("dang")["number"]["input_regex"]
    nd30, hd05 = standard("nd30"), standard("dang_hd05")
    for so in ("5", "09", "10", "141", "2026", None):
        for loai in nd30.bang("loai"):
            if loai in ("nguon", "tin_cay"):
                continue
            printed = f"Số: {format_so_ky_hieu(so, nd30.bang('loai')[loai], 'UBND', nd30)}"
            assert re.match(state, printed), printed
        printed = f"Số {format_so_ky_hieu(so, 'KH', 'ĐU', hd05)}"
        assert re.match(party, printed), printed


@needs_sheets
def test_our_dates_match_the_sheets_pattern() -> None:
    pattern = sheet("nd30")["date"]["regex"]
    for thang in range(1, 13):
        for ngay in (1, 9, 10, 28):
            for he in ("nha_nuoc", "dang"):
                assert re.search(pattern, format_dia_danh("Tân Phú", NgayThang(ngay, thang, 2026), load(he)))


@pytest.mark.parametrize("code", CODES)
def test_chosen_sizes_lie_in_their_range(code: str) -> None:
    for khoa, element in standard(code).thanh_phan.items():
        assert element.co_chu.min <= element.co_chu.chon <= element.co_chu.max, khoa


def test_sizes_of_the_head_belong_together() -> None:
    elements, sets = standard("nd30").thanh_phan, standard("nd30").bang("co_chu")["bo"]
    chosen = {khoa: elements[khoa].co_chu.chon for khoa in ("quoc_hieu", "tieu_ngu", "dia_danh_thoi_gian")}
    assert chosen in sets
