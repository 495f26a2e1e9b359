"""``docgen check`` as a whole: laws L4 and L8, effective dates, what could not be checked, suppression, places, exit codes."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from docgen.ingest.soat import soat_docx
from docgen.lint.bao_cao import BaoCao, message, text_lines
from docgen.lint.engine import all_rules, run
from docgen.lint.soat import THAN, Soat
from docgen.production import Workshop
from docgen.production.kiem import KiemTra, check_bytes, make_soat
from docgen.production.runner import make
from docgen.render.dung_mau import build_template
from docgen.standard import TieuChuan, load_by_code, loader
from docgen.standard.loader import codes, parse_standard
from tests.conftest import FIXTURES, REPO, job

STANDARDS = REPO / "docgen" / "standard"


def shown(bao_cao: BaoCao) -> list[str]:
    """The faults of a file, as a person reads them."""
    return [f"{fault.quy_tac.ten}: {message(fault)} @ {span}" for fault, span in zip(bao_cao.vi_pham, bao_cao.cho, strict=True)]


# L4 ----------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", FIXTURES, ids=lambda p: p.stem)
def test_l4_our_own_plans_have_no_fault(path: Path) -> None:
    bao_cao = check_bytes(path.read_bytes(), str(path), KiemTra())
    assert bao_cao.soat is not None
    assert shown(bao_cao) == []


@pytest.mark.parametrize("path", FIXTURES, ids=lambda p: p.stem)
def test_l4_our_own_documents_have_no_fault(path: Path, workshop: Workshop) -> None:
    product = make(job(path), workshop)
    assert product.data is not None
    bao_cao = check_bytes(product.data, f"{path.stem}.docx", KiemTra())
    assert bao_cao.soat is not None and len(bao_cao.da_kiem) > 60
    assert shown(bao_cao) == []


# L8 ----------------------------------------------------------------------------------------------------------------


def altered(ma: str, change: Callable[[dict[str, Any]], None]) -> TieuChuan:
    """A standard on file with a change made to its tables."""
    sources = {path.stem: path.read_bytes() for path in STANDARDS.glob("*.toml")}
    tables = parse_standard(sources[ma].decode("utf-8"), sources)
    change(tables)
    return TieuChuan(tables)


def rendered(name: str, folder: Path, tieu_chuan: TieuChuan) -> bytes:
    """A fixture set by a standard: by the template that is built from it, and with its numbers throughout."""
    mau = folder / "mau.docx"
    mau.write_bytes(build_template(tieu_chuan))
    others = tuple(found for ma in codes() if ma != tieu_chuan.ma and (found := load_by_code(ma)))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(loader, "_all", lambda: (*others, tieu_chuan))
        product = make(job(REPO / "fixtures" / f"{name}.yaml"), Workshop(mau=mau))
    assert product.data is not None, [str(finding) for finding in product.findings]
    return product.data


def faults(data: bytes, tieu_chuan: TieuChuan) -> set[str]:
    """The rules that a document breaks by a standard."""
    read = soat_docx(data, "van-ban.docx")
    soat = make_soat(read)
    judged = Soat(soat.ban, tieu_chuan, soat.van_ban, soat.ngay)
    return {fault.quy_tac.ten for fault in run(judged, all_rules()).vi_pham}


VAI_TRO_THAN = tuple(sorted(THAN))


def _size(role: str, pt: float) -> Callable[[dict[str, Any]], None]:
    def change(tables: dict[str, Any]) -> None:
        tables["thanh_phan"][role] |= {"min_pt": pt, "max_pt": pt, "chon_pt": pt}

    return change


def _sizes(pt: float, *roles: str) -> Callable[[dict[str, Any]], None]:
    def change(tables: dict[str, Any]) -> None:
        for role in roles:
            if role in tables["thanh_phan"]:
                tables["thanh_phan"][role] |= {"min_pt": pt, "max_pt": pt, "chon_pt": pt}
        if "quoc_hieu" in roles:
            tables["co_chu"]["bo"] = [{"quoc_hieu": pt, "tieu_ngu": pt, "dia_danh_thoi_gian": pt}]

    return change


def _table(path: str, **values: Any) -> Callable[[dict[str, Any]], None]:
    def change(tables: dict[str, Any]) -> None:
        table = tables
        for key in path.split("."):
            table = table[key]
        table.update(values)

    return change


_ELEMENTS = {
    ("nd30", "ke-hoach-xa"): (
        "co_quan_ban_hanh", "so_ky_hieu", "ten_loai", "trich_yeu", "noi_nhan_nhan", "noi_nhan", "quyen_han", "chuc_vu", "ho_ten",
        "phu_luc_nhan", "phu_luc_tieu_de", "phu_luc_kem_theo", "so_trang"),
    ("dang_hd05", "ke-hoach-chi-bo"): (
        "tieu_de_dang", "co_quan_chu_quan", "co_quan_ban_hanh", "so_ky_hieu", "dia_danh_thoi_gian", "ten_loai", "trich_yeu",
        "noi_nhan_nhan", "noi_nhan", "quyen_han", "chuc_vu", "ho_ten", "so_trang"),
}
_NUMBERS = [
    *((ma, name, role, _size(role, 17)) for (ma, name), roles in _ELEMENTS.items() for role in roles),
    ("nd30", "ke-hoach-xa", "phan_dau", _sizes(11, "quoc_hieu", "tieu_ngu", "dia_danh_thoi_gian")),
    *((ma, name, "than", _sizes(16, *VAI_TRO_THAN)) for ma, name in _ELEMENTS),
    *(("nd30", "ke-hoach-xa", side, _table(f"trang.{side}", min_mm=mm, max_mm=mm + 2, chon_mm=mm + 1))
      for side, mm in (("le_tren", 40), ("le_duoi", 40), ("le_trai", 38), ("le_phai", 22))),
    ("nd30", "ke-hoach-xa", "thut_dau_dong", _table("than", thut_dau_dong_mm=[18], thut_chon_mm=18)),
    ("nd30", "ke-hoach-xa", "gian_doan", _table("than", gian_doan_min_pt=9, gian_doan_chon_pt=9)),
    ("nd30", "ke-hoach-xa", "gian_dong", _table("than", gian_dong_min=1.7, gian_dong_max=1.9, gian_dong_chon=1.8)),
    ("dang_hd05", "ke-hoach-chi-bo", "gian_dong", _table("than", gian_dong_min=25, gian_dong_max=28, gian_dong_chon=26)),
    ("nd30", "ke-hoach-xa", "ke_co_quan", _table("thanh_phan.co_quan_ban_hanh", ke_duoi={"min": 0.7, "max": 0.9, "chon": 0.8})),
    ("nd30", "ke-hoach-xa", "ke_trich_yeu", _table("thanh_phan.trich_yeu", ke_duoi={"min": 0.7, "max": 0.9, "chon": 0.8})),
]


ONE_SIDED = {"gian_doan"}
"""Numbers that are a least value: more than that is lawful."""


@pytest.mark.parametrize(("ma", "name", "what", "change"), _NUMBERS, ids=[f"{ma}-{what}" for ma, _, what, _ in _NUMBERS])
def test_l8_a_changed_number_moves_the_template_and_the_verdict(
        ma: str, name: str, what: str, change: Callable[[dict[str, Any]], None], tmp_path: Path) -> None:
    lawful, other = load_by_code(ma), altered(ma, change)
    assert lawful is not None
    ours, theirs = rendered(name, tmp_path, lawful), rendered(name, tmp_path, other)
    assert ours != theirs, "the builder reads the number"
    assert faults(ours, lawful) == set() and faults(theirs, other) == set(), "each is right by its own standard"
    assert faults(ours, other), "the checker reads the number"
    assert what in ONE_SIDED or faults(theirs, lawful)


# dates, families, what could not be checked ------------------------------------------------------------------------

PLAN = """\
loai_van_ban: ke_hoach
co_quan: truong-th-tan-phu
so_van_ban: 12
ngay_ban_hanh: 10/9/2026
trich_yeu: Tổ chức ngày hội đọc sách
can_cu: [Căn cứ Luật Thư viện ngày 21 tháng 11 năm 2019]
loi_dan: Trường Tiểu học Tân Phú ban hành Kế hoạch với các nội dung sau
noi_dung:
  - tieu_de: Mục đích
    noi_dung: |
      1. Phần đấu mỗi học sinh đọc một cuốn sách trong tháng.
      2. Tổ chức gọn nhẹ.
  - tieu_de: Tổ chức thực hiện
    noi_dung: |
      1. Tổ chuyên môn chuẩn bị sách.
      2. Thư viện chuẩn bị không gian.
noi_nhan: [UBND xã (để b/c), Các tổ chuyên môn (để t/h)]
nguoi_ky: {chuc_vu: Hiệu trưởng, ho_ten: Nguyễn Thị Hoa}
"""
NAME = str(REPO / "fixtures" / "thu.yaml")


def checked(plan: str, kiem_tra: KiemTra | None = None) -> BaoCao:
    """The account of a plan given as text."""
    return check_bytes(plan.encode("utf-8"), NAME, kiem_tra or KiemTra())


def names(bao_cao: BaoCao) -> list[str]:
    """The rules that a file breaks."""
    return [fault.quy_tac.ten for fault in bao_cao.vi_pham]


def test_a_fault_in_a_plan_has_its_line_and_column() -> None:
    bao_cao = checked(PLAN)
    assert len(bao_cao.vi_pham) == 1
    line = next(n for n, text in enumerate(PLAN.splitlines(), 1) if "Phần đấu" in text)
    assert (bao_cao.cho[0].line, bao_cao.cho[0].column) == (line, PLAN.splitlines()[line - 1].index("Phần đấu") + 1)


def test_suppression_needs_a_reason() -> None:
    rule = names(checked(PLAN))[0]
    silent = checked(f"{PLAN}bo_qua:\n  - quy_tac: {rule}\n    ly_do: lời của bài hát\n")
    assert names(silent) == [] and [item.ly_do for _, item in silent.bo_qua] == ["lời của bài hát"]
    refused = checked(f"{PLAN}bo_qua:\n  - quy_tac: {rule}\n")
    assert refused.soat is None and any("ly_do" in str(finding) for finding in refused.findings)


def test_suppression_of_one_place_leaves_the_others() -> None:
    rule = names(checked(PLAN))[0]
    twice = PLAN.replace("      2. Tổ chức gọn nhẹ.", "      2. Phần đấu tổ chức gọn nhẹ.")
    one = checked(f"{twice}bo_qua:\n  - quy_tac: {rule}\n    tai: gọn nhẹ\n    ly_do: thử\n")
    assert names(one) == [rule]


def test_suppression_that_suppresses_nothing_is_reported() -> None:
    clean = PLAN.replace("Phần đấu", "Phấn đấu")
    bao_cao = checked(f"{clean}bo_qua:\n  - quy_tac: kho-giay\n    ly_do: thử\n")
    assert names(bao_cao) == ["bo-qua-thua"]
    assert bao_cao.cho[0].line == len(clean.splitlines()) + 2
    unknown = checked(f"{clean}bo_qua:\n  - quy_tac: khong-co-quy-tac-nay\n    ly_do: thử\n")
    assert names(unknown) == ["bo-qua-thua"]


def test_a_text_without_looks_says_what_was_not_checked() -> None:
    text = "Số: 12/KH-THTP\nTân Phú, ngày 10 tháng 9 năm 2026\nKẾ HOẠCH\nTổ chức ngày hội\nI. MỤC ĐÍCH\n1. Đọc sách.\n"
    bao_cao = check_bytes(text.encode(), "thu.txt", KiemTra())
    unchecked = {item.quy_tac.ten for item in bao_cao.chua_kiem}
    assert {"kho-giay", "le-tren"} <= unchecked
    assert not unchecked & {rule.ten for rule in bao_cao.da_kiem}
    assert any("chưa kiểm tra" in line for line in text_lines(bao_cao))


def test_documents_are_judged_by_the_rules_of_their_time() -> None:
    def judged_by(text: str) -> str:
        bao_cao = check_bytes(text.encode(), "thu.txt", KiemTra())
        assert bao_cao.soat is not None
        return bao_cao.soat.tieu_chuan.ma

    party = ("Số 12-KH/CB\nTân Phú, ngày {d}\nKẾ HOẠCH\nkiểm tra\nI. MỤC ĐÍCH\n1. Đọc sách.\nNơi nhận:\n- Đảng ủy xã;\n- Lưu Chi bộ.\n"
             "T/M CHI BỘ\nBÍ THƯ\nLê Thị An\n")
    assert judged_by(party.format(d="10 tháng 9 năm 2025")) == "dang_hd36"
    assert judged_by(party.format(d="10 tháng 9 năm 2026")) == "dang_hd05"
    old = "Số: 12/KH-UBND\nPhú Sơn, ngày 10 tháng 9 năm 2016\nKẾ HOẠCH\nthu\nI. MỤC ĐÍCH\n1. Đọc sách.\n"
    bao_cao = check_bytes(old.encode(), "thu.txt", KiemTra())
    assert any("trước khi quy định có hiệu lực" in item.ly_do for item in bao_cao.chua_kiem)
    assert not any(fault.can_cu.nguon.startswith("PL I,") for fault in bao_cao.vi_pham)


def test_unconfirmed_values_give_an_advice_at_most() -> None:
    for ma in ("nd30", "dang_hd36", "dang_hd05"):
        tables = tomllib.loads((STANDARDS / f"{ma}.toml").read_text(encoding="utf-8"))
        standard = load_by_code(ma)
        assert standard is not None and tables
        unsure = {key for key, element in standard.thanh_phan.items() if element.tin_cay == "chưa xác nhận"}
        assert unsure
        for rule in all_rules():
            if rule.nguon.removeprefix("thanh_phan.") in unsure:
                from docgen.findings import Level
                from docgen.lint.engine import can_cu
                from tests.soat_maker import make_soat as made

                soat = made({"he": standard.he, "tieu_chuan": ma})
                assert can_cu(rule, soat).level is Level.NOTE, rule.ten
