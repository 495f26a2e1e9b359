"""From plan text to document: every key, and every mistake with its code, its place and a suggestion, all in one run."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

import pytest

from docgen.findings import Finding, Level
from docgen.model.decode import FindProfile, HoSo, decode, decode_profile
from docgen.model.van_ban import CoQuan, NgayThang, NguoiKy, NhiemVu, PhanCong, PhanNoiDung, PhuLuc, VanBan
from docgen.noi_dung import Bang, CuocChu, Than, parse
from docgen.production import Job, Workshop
from docgen.production.runner import prepare
from docgen.source.yaml_reader import read_plan

NAME = "ke-hoach.yaml"
BASE = """\
loai_van_ban: ke_hoach
co_quan: {ban_hanh: TRƯỜNG TIỂU HỌC TÂN PHÚ, ky_hieu: THTP, dia_danh: Tân Phú}
trich_yeu: Thử nghiệm
muc_tieu: Nội dung.
nguoi_ky: {chuc_vu: Hiệu trưởng, ho_ten: Vũ Thị Bích Liên}
"""
"""A plan without any finding; what a test adds begins on line 6."""
FIRST = 6


def read(text: str, find_profile: FindProfile | None = None) -> tuple[VanBan, list[Finding]]:
    """A plan text decoded."""
    node, findings = read_plan(text.encode(), NAME)
    return decode(node, findings, find_profile) if find_profile else decode(node, findings)


def plan(extra: str) -> VanBan:
    """The document of the base plan with more keys; it must have no errors."""
    van_ban, findings = read(BASE + extra)
    assert [str(f) for f in findings if f.level is Level.ERROR] == []
    return van_ban


def found(extra: str) -> list[Finding]:
    """Findings of the base plan with more keys."""
    return read(BASE + extra)[1]


def brief(findings: Sequence[Finding]) -> list[tuple[str, int, int]]:
    """(code, line, column) of each."""
    return [(f.code, f.span.line, f.span.column) for f in findings]


# every key ----------------------------------------------------------------------------------------------------------------


def test_the_base_has_no_finding() -> None:
    van_ban, findings = read(BASE)
    assert findings == []
    assert van_ban.co_quan == CoQuan("TRƯỜNG TIỂU HỌC TÂN PHÚ", "THTP", "Tân Phú")


@pytest.mark.parametrize(("text", "field", "value"), [
    ("so_van_ban: 141", "so_van_ban", "141"),
    ("so_van_ban: 05", "so_van_ban", "05"),
    ("so_van_ban: 12a", "so_van_ban", "12a"),
    ("so_van_ban:", "so_van_ban", None),
    ("ky_hieu: KH-BCĐ", "ky_hieu", "KH-BCĐ"),
    ("ngay_ban_hanh: 29/4/2026", "ngay_ban_hanh", NgayThang(29, 4, 2026)),
    ("ngay_ban_hanh: 2026-04-29", "ngay_ban_hanh", NgayThang(29, 4, 2026)),
    ("ngay_ban_hanh: 29-4-2026", "ngay_ban_hanh", NgayThang(29, 4, 2026)),
    ("ngay_ban_hanh: 29.04.2026", "ngay_ban_hanh", NgayThang(29, 4, 2026)),
    ("ngay_ban_hanh: 29/2/2024", "ngay_ban_hanh", NgayThang(29, 2, 2024)),
    ("ngay_ban_hanh: 9/2026", "ngay_ban_hanh", NgayThang(None, 9, 2026)),
    ("ngay_ban_hanh:", "ngay_ban_hanh", NgayThang()),
    ("the_thuc: nd30", "the_thuc", "nd30"),
    ("can_cu: Một căn cứ", "can_cu", ("Một căn cứ",)),
    ("can_cu: |\n  Một\n\n  Hai", "can_cu", ("Một", "Hai")),
    ("can_cu:\n  - Một\n  -\n  - Hai  ba", "can_cu", ("Một", "Hai ba")),
    ("can_cu: [Một, Hai]", "can_cu", ("Một", "Hai")),
    ("can_cu:\n  - Theo đề nghị: đồng ý", "can_cu", ("Theo đề nghị: đồng ý",)),
    ("loi_dan: |\n  Một\n  Hai", "loi_dan", ("Một", "Hai")),
    ("ket_thuc: Xong.", "ket_thuc", ("Xong.",)),
    ("noi_nhan: [UBND tỉnh, Như trên]", "noi_nhan", ("UBND tỉnh", "Như trên")),
    ("luu_tru: [VT, VHXH]", "luu_tru", ("VT", "VHXH")),
    ("luu_tru: VT", "luu_tru", ("VT",)),
    ("danh_so: giu_nguyen", "danh_so", "giu_nguyen"),
    ("danh_so:", "danh_so", "tu_dong"),
    ("du_thao: true", "du_thao", "true"),
    ("du_thao: True", "du_thao", "true"),
    ("du_thao: có", "du_thao", "true"),
    ("du_thao: 3", "du_thao", "3"),
    ("du_thao: false", "du_thao", None),
    ("du_thao: không", "du_thao", None),
    ("muc_do_khan: hoa_toc", "muc_do_khan", "hoa_toc"),
    ("pham_vi_luu_hanh: LƯU HÀNH NỘI BỘ", "pham_vi_luu_hanh", "LƯU HÀNH NỘI BỘ"),
    ("ky_hieu_nguoi_soan: PL.(30)", "ky_hieu_nguoi_soan", "PL.(30)"),
    ("tu_khoa: [a, b]", "tu_khoa", ("a", "b")),
])
def test_each_simple_key(text: str, field: str, value: object) -> None:
    assert getattr(plan(text + "\n"), field) == value


def test_lines_of_a_title_are_kept_and_of_a_text_are_joined() -> None:
    van_ban, _ = read(BASE.replace("trich_yeu: Thử nghiệm", "trich_yeu: |\n  Một\n  hai  ba"))
    assert van_ban.trich_yeu == "Một\nhai ba"
    assert plan("ky_hieu: >\n  KH\n  X\n").ky_hieu == "KH X"


@pytest.mark.parametrize(("text", "expected"), [
    ("kinh_phi: 1. Một", PhanNoiDung("kinh_phi", None, parse("1. Một"))),
    ("kinh_phi: |\n  1. Một\n  - hai.", PhanNoiDung("kinh_phi", None, parse("1. Một\n- hai."))),
    ("kinh_phi: {tieu_de: Tiền, noi_dung: Hai.}", PhanNoiDung("kinh_phi", "Tiền", parse("Hai."))),
    ("noi_dung: Đoạn.", PhanNoiDung("", None, parse("Đoạn."))),
    ("noi_dung:\n  - tieu_de: Một\n    noi_dung: Hai.", PhanNoiDung("", "Một", parse("Hai."))),
    ("noi_dung:\n  - phan: kinh_phi\n    noi_dung: Hai.", PhanNoiDung("kinh_phi", None, parse("Hai."))),
    ("noi_dung:\n  - Một đoạn.", PhanNoiDung("", None, parse("Một đoạn."))),
    ("nhiem_vu:\n  - ten: Việc\n    noi_dung: Làm.\n    chu_tri: A\n    phoi_hop: [B, C]\n    thoi_han: Quý I\n    san_pham: D",
     PhanNoiDung("nhiem_vu", None, Than(), (NhiemVu("Việc", parse("Làm."), "A", ("B", "C"), "Quý I", "D"),))),
    ("to_chuc_thuc_hien:\n  - don_vi: A\n    noi_dung: Làm.\n  - ten: Việc",
     PhanNoiDung("to_chuc_thuc_hien", None, Than(), (PhanCong("A", parse("Làm.")), NhiemVu("Việc")))),
    ("nhiem_vu:\n  tieu_de: T\n  noi_dung: Đoạn.\n  danh_sach:\n    - ten: Việc",
     PhanNoiDung("nhiem_vu", "T", parse("Đoạn."), (NhiemVu("Việc"),))),
])
def test_each_form_of_a_section(text: str, expected: PhanNoiDung) -> None:
    assert plan(text + "\n").noi_dung[-1] == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("- tieu_de: A\n    noi_dung: B.", PhuLuc("A", "doc", parse("B."))),
    ("- {tieu_de: A, huong_giay: ngang, noi_dung: B.}", PhuLuc("A", "ngang", parse("B."))),
    ("- tieu_de: A\n    bang: {cot: [x, y], hang: [[1, 2], [ba]]}",
     PhuLuc("A", "doc", Than(), Bang(("", ""), (("x", "y"), ("1", "2"), ("ba",)), 1))),
    ("- tieu_de: A\n    bang: nhiem_vu\nnhiem_vu:\n  - ten: Việc", PhuLuc("A", "doc", Than(), "nhiem_vu")),
])
def test_each_form_of_an_appendix(text: str, expected: PhuLuc) -> None:
    assert plan(f"phu_luc:\n  {text}\n").phu_luc == (expected,)


def test_sections_stand_in_the_order_of_the_file() -> None:
    van_ban = plan("noi_dung:\n  - {tieu_de: Giữa, noi_dung: x.}\nkinh_phi: y.\nmuc_dich_yeu_cau: z.\n")
    assert [phan.khoa or phan.tieu_de for phan in van_ban.noi_dung] == ["muc_tieu", "Giữa", "kinh_phi", "muc_dich_yeu_cau"]
    assert brief(found("kinh_phi: y.\nmuc_dich_yeu_cau: z.\n")) == [("muc.thu-tu", FIRST + 1, 1)]


def test_shared_footnotes() -> None:
    assert plan("cuoc_chu: {1: Một, ghi-chú: 'Hai: ba'}\n").cuoc_chu == (CuocChu("1", "Một"), CuocChu("ghi-chú", "Hai: ba"))


def test_every_form_of_signing() -> None:
    keys = ("thay_mat", "thua_lenh", "thua_uy_quyen", "ky_thay", "quyen", "chuc_vu", "chuc_vu_khac", "ho_ten")
    text = BASE.replace("{chuc_vu: Hiệu trưởng, ho_ten: Vũ Thị Bích Liên}", f"{{{', '.join(f'{k}: {k} x' for k in keys)}}}")
    van_ban, findings = read(text)
    assert van_ban.nguoi_ky == NguoiKy(**{key: f"{key} x" for key in keys})
    assert findings == []


# the agency ---------------------------------------------------------------------------------------------------------------


_HO_SO = """\
he: dang
ten: Chi bộ Trường
chu_quan: [ĐẢNG BỘ, XÃ TÂN PHÚ]
ban_hanh: CHI BỘ TRƯỜNG
ky_hieu: CB
dia_danh: Tân Phú
noi_nhan: [Đảng ủy]
luu_tru: [Chi bộ]
nguoi_ky:
  bi_thu: {thay_mat: Chi bộ, chuc_vu: Bí thư, ho_ten: A}
  pho: {thay_mat: Chi bộ, chuc_vu: Phó Bí thư, ho_ten: B}
"""
_NAMED = "loai_van_ban: ke_hoach\nco_quan: chi-bo\ntrich_yeu: x\nmuc_tieu: y.\n"


def _profiles(name: str) -> HoSo | Sequence[str]:
    if name != "chi-bo":
        return ("chi-bo", "truong-th")
    return decode_profile(*read_plan(_HO_SO.encode(), "co_quan/chi-bo.yaml"))


def test_profile_fills_what_the_plan_leaves_out() -> None:
    van_ban, findings = read(_NAMED, _profiles)
    assert (van_ban.co_quan.he, van_ban.co_quan.chu_quan, van_ban.noi_nhan) == ("dang", "ĐẢNG BỘ\nXÃ TÂN PHÚ", ("Đảng ủy",))
    assert van_ban.luu_tru == ("Chi bộ",)
    assert van_ban.nguoi_ky == NguoiKy(thay_mat="Chi bộ", chuc_vu="Bí thư", ho_ten="A")
    assert [f.code for f in findings] == ["nguoi-ky.mac-dinh"]


def test_plan_overrides_the_profile() -> None:
    van_ban, findings = read(_NAMED + "noi_nhan: Riêng\nluu_tru: VT\nnguoi_ky: pho\n", _profiles)
    assert (van_ban.noi_nhan, van_ban.luu_tru, van_ban.nguoi_ky.ho_ten) == (("Riêng",), ("VT",), "B")
    assert findings == []


def test_unknown_signer_of_the_profile() -> None:
    [finding] = read(_NAMED + "nguoi_ky: bi-thu\n", _profiles)[1]
    assert (brief([finding]), finding.suggestion) == ([("nguoi-ky.khong-thay", 5, 11)], "bi_thu")


@pytest.mark.parametrize(("name", "suggestion"), [("chi_bo", "chi-bo"), ("Truong TH", "truong-th"), ("xyz", None)])
def test_unknown_profile(name: str, suggestion: str | None) -> None:
    findings = read(_NAMED.replace("chi-bo", name), _profiles)[1]
    [finding] = [f for f in findings if f.level is Level.ERROR]
    assert brief([finding]) == [("co-quan.khong-thay", 2, 10)]
    assert finding.suggestion == suggestion
    assert "chi-bo, truong-th" in finding.text


@pytest.mark.parametrize("name", ["../bi-mat", "..", "/etc/passwd", "a/b", "a\\b", "bi-mat.yaml", "C:x"])
def test_profile_name_cannot_leave_its_folder(name: str, tmp_path: Path) -> None:
    (tmp_path / "bi-mat.yaml").write_text(_HO_SO, "utf-8")
    (tmp_path / "co_quan").mkdir()
    (tmp_path / "co_quan" / "bi-mat.yaml").write_text(_HO_SO, "utf-8")
    job = Job(f"loai_van_ban: ke_hoach\nco_quan: '{name}'\ntrich_yeu: x\nmuc_tieu: y.\n".encode(), NAME, tmp_path)
    composed, findings = prepare(job, Workshop())
    assert composed is None
    assert [f.code for f in findings if f.level is Level.ERROR] == ["co-quan.khong-thay"]


def test_profile_is_looked_for_beside_the_plan_then_at_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DOCGEN_HOME", str(tmp_path / "home"))
    for folder, ten in ((tmp_path / "home" / "co_quan", "ở nhà"), (tmp_path / "ke-hoach" / "co_quan", "bên cạnh")):
        folder.mkdir(parents=True)
        (folder / "chi-bo.yaml").write_text(_HO_SO.replace("Chi bộ Trường", ten), "utf-8")
    for folder, ten in ((tmp_path / "ke-hoach", "bên cạnh"), (tmp_path, "ở nhà")):
        composed, _ = prepare(Job(_NAMED.encode(), NAME, folder), Workshop())
        assert composed is not None
        assert composed.van_ban.co_quan.ten == ten


def test_mistakes_of_a_profile_have_the_place_in_its_file(tmp_path: Path) -> None:
    (tmp_path / "co_quan").mkdir()
    path = tmp_path / "co_quan" / "chi-bo.yaml"
    path.write_text(_HO_SO.replace("ten:", "tên:").replace("  pho:", "  pho: x: y\n  pho2:"), "utf-8")
    findings = prepare(Job(_NAMED.encode(), NAME, tmp_path), Workshop())[1]
    assert {f.span.file for f in findings if f.level is Level.ERROR} == {str(path)}


# one mistake, one finding ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("extra", "code", "line", "column", "suggestion"), [
    ("trich_yeu2: x", "khoa.la", 0, 1, "trich_yeu"),
    ("Căn cứ: x", "khoa.la", 0, 1, "can_cu"),
    ("noi_nhân: x", "khoa.la", 0, 1, "noi_nhan"),
    ("xyz: x", "khoa.la", 0, 1, None),
    ("kinh_phi: {tieude: x, noi_dung: y.}", "khoa.la", 0, 12, "tieu_de"),
    ("noi_dung:\n  - tieu_de: x\n    noidung: y\n    noi_dung: z.", "khoa.la", 2, 5, "noi_dung"),
    ("nhiem_vu:\n  - ten: x\n    chu_trì: y", "khoa.la", 2, 5, "chu_tri"),
    ("to_chuc_thuc_hien:\n  - don_vi: x\n    noi_dug: y", "khoa.la", 2, 5, "noi_dung"),
    ("phu_luc:\n  - tieu_de: x\n    noi_dung: y.\n    huong: ngang", "khoa.la", 3, 5, "huong_giay"),
    ("phu_luc:\n  - tieu_de: x\n    bang: {cot: [a], hang: [[b]], hàng: c}", "khoa.la", 2, 35, "hang"),
    ("nhiem_vu:\n  - chu_tri: x", "khoa.thieu", 1, 5, None),
    ("to_chuc_thuc_hien:\n  - don_vi:\n    noi_dung: y", "khoa.thieu", 1, 5, None),
    ("phu_luc:\n  - noi_dung: y.", "khoa.thieu", 1, 5, None),
    ("phu_luc:\n  - tieu_de: x\n    bang: {cot: [a]}", "khoa.thieu", 2, 11, None),
    ("so_van_ban: 141/KH-UBND", "gia-tri.so-van-ban", 0, 13, "141"),
    ("so_van_ban: -5", "gia-tri.so-van-ban", 0, 13, None),
    ("so_van_ban: [1, 2]", "gia-tri.khong-phai-chu", 0, 13, None),
    ("ngay_ban_hanh: 31/4/2026", "gia-tri.ngay", 0, 16, None),
    ("ngay_ban_hanh: 29/2/2025", "gia-tri.ngay", 0, 16, None),
    ("ngay_ban_hanh: 23/20/2020", "gia-tri.ngay", 0, 16, None),
    ("ngay_ban_hanh: 0/5/2026", "gia-tri.ngay", 0, 16, None),
    ("ngay_ban_hanh: 2026-13-01", "gia-tri.ngay", 0, 16, None),
    ("ngay_ban_hanh: hôm nay", "gia-tri.ngay", 0, 16, None),
    ("ngay_ban_hanh: 29/4/26", "gia-tri.ngay", 0, 16, None),
    ("ngay_ban_hanh: {ngay: 1}", "gia-tri.khong-phai-chu", 0, 16, None),
    ("ky_hieu: [KH]", "gia-tri.khong-phai-chu", 0, 10, None),
    ("can_cu: {a: b, c: d}", "gia-tri.khong-phai-danh-sach", 0, 9, None),
    ("can_cu:\n  - [a, b]", "gia-tri.khong-phai-chu", 1, 5, None),
    ("muc_do_khan: khẩn", "gia-tri.la", 0, 14, "khan"),
    ("muc_do_khan: hỏa tốc", "gia-tri.la", 0, 14, "hoa_toc"),
    ("danh_so: tu dong", "gia-tri.la", 0, 10, "tu_dong"),
    ("du_thao: maybe", "gia-tri.du-thao", 0, 10, None),
    ("phu_luc:\n  - {tieu_de: x, noi_dung: y., huong_giay: dọc}", "gia-tri.la", 1, 44, "doc"),
    ("phu_luc: x", "phu-luc.danh-sach", 0, 10, None),
    ("phu_luc:\n  - tieu_de: x\n    bang: nhiem_vu", "phu-luc.khong-nhiem-vu", 1, 5, None),
    ("phu_luc:\n  - tieu_de: x\n    bang: nhiemvu", "gia-tri.la", 2, 11, "nhiem_vu"),
    ("phu_luc:\n  - tieu_de: x\n    bang: {cot: [a, b], hang: [[1, 2, 3]]}", "bang.so-o", 2, 32, None),
    ("noi_dung: {tieu_de: x}", "muc.noi-dung", 0, 11, None),
    ("noi_dung:\n  - noi_dung: x.", "muc.khong-tieu-de", 1, 5, None),
    ("kinh_phi: {danh_sach: x}", "muc.danh-sach", 0, 23, None),
    ("nhiem_vu: [x]", "khoa.khong-phai-nhom", 0, 12, None),
    ("cuoc_chu: [x]", "cuoc-chu.dang", 0, 11, None),
    ("cuoc_chu:\n  1: [x]", "gia-tri.khong-phai-chu", 1, 6, None),
    ("kinh_phi: |\n  a[^1].\n  [^1]: x\n  [^1]: y", "cuoc-chu.trung", 3, 1, None),
    ("kinh_phi: |\n  a.\n  [^1]: x", "cuoc-chu.thua", 2, 1, None),
    ("ket_thuc: Xong {{ truong.ten }} rồi", "bieu-thuc", 0, 16, None),
    ("ket_thuc: x {% if a %} y", "bieu-thuc", 0, 13, None),
    ("kinh_phi: |\n  một\n  hai {{ ba }} bốn.", "bieu-thuc", 2, 7, None),
])
def test_a_mistake_gives_one_error(extra: str, code: str, line: int, column: int, suggestion: str | None) -> None:
    errors = [f for f in found(extra + "\n") if f.level is Level.ERROR]
    assert [(f.code, f.span.line, f.span.column, f.suggestion) for f in errors] == [(code, FIRST + line, column, suggestion)]


@pytest.mark.parametrize(("extra", "code", "line", "column"), [
    ("kinh_phi:", "cho-trong.muc", 0, 10),
    ("kinh_phi: {tieu_de: x}", "cho-trong.muc", 0, 11),
    ("noi_dung:\n  - tieu_de: x", "cho-trong.muc", 1, 5),
    ("phu_luc:\n  - tieu_de: x", "cho-trong.phu-luc", 1, 5),
    ("ket_thuc: Còn [CẦN BỔ SUNG một chỗ] đây", "cho-trong.can-bo-sung", 0, 15),
    ("kinh_phi: |\n  một\n  [CẦN BỔ SUNG: số tiền] đồng.", "cho-trong.can-bo-sung", 2, 3),
    ("kinh_phi: |\n  1.1 Một.", "noi-dung.dau-la", 1, 1),
    ("kinh_phi: |\n  I- Một.", "noi-dung.dau-la", 1, 1),
    ("kinh_phi: |\n  a. Một.", "noi-dung.dau-la", 1, 1),
    ("kinh_phi: |\n  x.\n  1.", "noi-dung.dau-trong", 2, 1),
    ("kinh_phi: |\n  1. " + "rất dài " * 60, "noi-dung.tieu-de-dai", 1, 1),
    ("kinh_phi: |\n  | a | b |\n  |---|---|", "noi-dung.bang-trong", 1, 1),
    ("kinh_phi: |\n  | a | b |\n  | c | d |", "noi-dung.bang-khong-dau", 1, 1),
    ("kinh_phi: |\n  | a | b |\n  |---|---|\n  | c | d | e |", "noi-dung.bang-dau-trong", 1, 1),
])
def test_what_is_doubtful_gives_one_warning(extra: str, code: str, line: int, column: int) -> None:
    findings = found(extra + "\n")
    assert [(f.level, *place) for f, place in zip(findings, brief(findings), strict=True)] == [
        (Level.WARNING, code, FIRST + line, column)]


def test_each_mark_of_a_line_is_listed() -> None:
    findings = found("ket_thuc: '[CẦN BỔ SUNG: a] và [CẦN BỔ SUNG b]'\n")
    assert [f.code for f in findings] == ["cho-trong.can-bo-sung"] * 2
    assert "[CẦN BỔ SUNG: a]" in findings[0].text and "[CẦN BỔ SUNG b]" in findings[1].text


@pytest.mark.parametrize(("before", "after", "code", "line"), [
    ("loai_van_ban: ke_hoach\n", "", "khoa.thieu", 1),
    ("trich_yeu: Thử nghiệm\n", "", "khoa.thieu", 1),
    ("trich_yeu: Thử nghiệm", "trich_yeu:", "khoa.thieu", 1),
    ("ky_hieu: THTP, ", "", "khoa.thieu", 2),
    ("dia_danh: Tân Phú", "dia_danh: ''", "khoa.thieu", 2),
    ("ky_hieu: THTP", "ký_hiệu: THTP, ky_hieu: THTP", "khoa.la", 2),
    ("dia_danh:", "he: nhà nước, dia_danh:", "gia-tri.la", 2),
    ("chuc_vu: Hiệu trưởng", "chuc_vu: [Hiệu trưởng]", "gia-tri.khong-phai-chu", 5),
    ("ho_ten:", "hoten:", "khoa.la", 5),
    ("{chuc_vu: Hiệu trưởng, ho_ten: Vũ Thị Bích Liên}", "[a]", "khoa.khong-phai-nhom", 5),
    ("{chuc_vu: Hiệu trưởng, ho_ten: Vũ Thị Bích Liên}", "hieu_truong", "nguoi-ky.khong-thay", 5),
    ("{ban_hanh: TRƯỜNG TIỂU HỌC TÂN PHÚ, ky_hieu: THTP, dia_danh: Tân Phú}", "[x]", "khoa.khong-phai-nhom", 2),
    ("ban_hanh: TRƯỜNG TIỂU HỌC TÂN PHÚ", "ban_hanh: ['']", "khoa.thieu", 2),
    ("ban_hanh: TRƯỜNG TIỂU HỌC TÂN PHÚ", "ban_hanh: [~]", "khoa.thieu", 2),
    ("trich_yeu: Thử nghiệm", "trich_yeu: ['']", "khoa.thieu", 1),
    ("trich_yeu: Thử nghiệm", "trich_yeu: [~]", "khoa.thieu", 1),
])
def test_mistakes_of_the_head(before: str, after: str, code: str, line: int) -> None:
    assert before in BASE
    errors = [f for f in read(BASE.replace(before, after))[1] if f.level is Level.ERROR]
    assert (code, line) in [(f.code, f.span.line) for f in errors]


def test_signer_without_post_or_name() -> None:
    for gone, code in (("chuc_vu: Hiệu trưởng, ", "cho-trong.chuc-vu"), (", ho_ten: Vũ Thị Bích Liên", "cho-trong.ho-ten")):
        assert brief(read(BASE.replace(gone, ""))[1]) == [(code, 5, 11)]
    assert [f.code for f in read(BASE.replace(BASE.splitlines()[-1], ""))[1]] == ["cho-trong.nguoi-ky"]


def test_a_number_too_long_is_not_suggested_again() -> None:
    [finding] = found("so_van_ban: 1234567\n")
    assert finding.suggestion is None


def test_number_zero_is_refused() -> None:
    assert [f.code for f in found("so_van_ban: 0\n")] == ["gia-tri.so-van-ban"]


@pytest.mark.parametrize("text", [
    "0/2026", "29/4/0000", "4/0000",
])
def test_odd_dates_are_refused(text: str) -> None:
    [finding] = found(f"ngay_ban_hanh: {text}\n")
    assert finding.code == "gia-tri.ngay"
    assert "None" not in finding.text


def test_the_printed_form_of_a_date_is_understood_or_suggested() -> None:
    van_ban, findings = read(BASE + "ngay_ban_hanh: ngày 29 tháng 4 năm 2026\n")
    assert van_ban.ngay_ban_hanh == NgayThang(29, 4, 2026) or findings[0].suggestion == "29/4/2026"


@pytest.mark.parametrize(("extra", "codes"), [
    ("noi_dung:\n  - phan: muc_tiu\n    noi_dung: x.\n", ["gia-tri.la"]),
    ("phu_luc: [x]\n", ["khoa.khong-phai-nhom"]),
])
def test_no_false_second_finding(extra: str, codes: list[str]) -> None:
    assert [f.code for f in found(extra)] == codes


@pytest.mark.parametrize("rows", ["x", "{x: y}", "[[{Chủ trì: Phòng}, z]]", "[[[x], z]]"])
def test_rows_and_cells_of_a_table_do_not_vanish(rows: str) -> None:
    van_ban, findings = read(BASE + f"phu_luc:\n  - tieu_de: x\n    bang: {{cot: [a, b], hang: {rows}}}\n")
    bang = van_ban.phu_luc[0].bang
    words = [cell for row in bang.hang for cell in row] if isinstance(bang, Bang) else []
    assert any(f.level is Level.ERROR for f in findings) or "Chủ trì: Phòng" in words


def test_braces_of_messages_are_single() -> None:
    for finding in found("noi_dung: {tieu_de: x}\n"):
        assert "{{" not in finding.text


def test_empty_footnote_is_told() -> None:
    assert found("kinh_phi: |\n  a[^1].\n  [^1]:\n") != []


def test_folded_body_is_told() -> None:
    assert found("kinh_phi: >\n  1. Một\n  2. Hai\n") != []


# all of them ----------------------------------------------------------------------------------------------------------------


_TEN = """\
loai_van_ban: ke_hoach
co_quan: {ban_hanh: TRƯỜNG, ky_hieu: TH, dia_danh: Tân Phú, hệ: dang}
trich_yêu: Thử
so_van_ban: 5/KH
ngay_ban_hanh: 31/4/2026
muc_do_khan: rất gấp
can_cu: {a: b, c: d}
muc_tieu: |
  Nội dung {{ x }}
kinh_phi:
  noi_dung: |
    a.
    [^1]: thừa
phu_luc: không
nguoi_ky: [A]
"""


def test_ten_mistakes_in_one_run() -> None:
    assert sorted(brief(read(_TEN)[1])) == sorted([
        ("khoa.la", 2, 61), ("khoa.la", 3, 1), ("khoa.thieu", 1, 1), ("gia-tri.so-van-ban", 4, 13), ("gia-tri.ngay", 5, 16),
        ("gia-tri.la", 6, 14), ("gia-tri.khong-phai-danh-sach", 7, 9), ("bieu-thuc", 9, 12), ("cuoc-chu.thua", 13, 1),
        ("phu-luc.danh-sach", 14, 10), ("khoa.khong-phai-nhom", 15, 11)])


def test_a_syntax_error_hides_nothing_and_invents_nothing() -> None:
    codes = [f.code for f in read(_TEN.replace("loai_van_ban: ke_hoach", "loai_van_ban: ke: hoach"))[1]]
    assert "tep.cu-phap" in codes
    assert "khoa.thieu" not in codes
    assert {"khoa.la", "gia-tri.ngay", "cuoc-chu.thua", "phu-luc.danh-sach"} <= set(codes)


@pytest.mark.parametrize("text", ["a: [", "loai_van_ban: ke: hoach", BASE.replace("trich_yeu: Thử", 'trich_yeu: "Thử')])
def test_a_syntax_error_makes_no_false_missing_keys(text: str) -> None:
    assert {f.code for f in read(text)[1]} == {"tep.cu-phap"}


@pytest.mark.parametrize("line", ["so_van_ban: 5: 6", "ngay_ban_hanh: [5/9/2026"])
def test_a_syntax_error_makes_no_false_blanks(line: str, tmp_path: Path) -> None:
    text = BASE + "so_van_ban: 5\nngay_ban_hanh: 5/9/2026\n"
    key = line.split(":")[0]
    assert {f.code for f in _prepared(re.sub(rf"{key}: .*", line, text), tmp_path)} == {"tep.cu-phap"}


@pytest.mark.parametrize("text", ["", "- a\n", "chỉ chữ\n", "a: " + "[" * 100])
def test_an_unreadable_file_makes_no_false_missing_keys(text: str) -> None:
    assert all(f.code.startswith("tep.") for f in read(text)[1])


def test_findings_of_a_file_that_is_empty_of_keys() -> None:
    assert "khoa.thieu" in {f.code for f in read("xyz: 1\n")[1]}


# footnotes that only composing can judge, and unknown types --------------------------------------------------------------------


def _prepared(text: str, tmp_path: Path, final: bool = False) -> list[Finding]:
    return prepare(Job(text.encode(), NAME, tmp_path), Workshop(final=final))[1]


@pytest.mark.parametrize(("extra", "code", "line", "column"), [
    ("kinh_phi: |\n  Một.\n  Hai[^9].\n", "cuoc-chu.thieu", 8, 6),
    ("can_cu:\n  - Luật[^x]\n", "cuoc-chu.thieu", 7, 9),
    ("cuoc_chu: {a: Thừa}\n", "cuoc-chu.thua", 1, 0),
    ("the_thuc: nd31\n", "the-thuc.la", 6, 11),
    ("the_thuc: dang_hd36\n", "the-thuc.la", 6, 11),
])
def test_what_only_composing_can_judge(extra: str, code: str, line: int, column: int, tmp_path: Path) -> None:
    errors = [f for f in _prepared(BASE + extra, tmp_path) if f.level is Level.ERROR]
    assert brief(errors) == [(code, line, column)]


def test_unknown_type_with_suggestion(tmp_path: Path) -> None:
    [finding] = [f for f in _prepared(BASE.replace("ke_hoach", "kế hoạch"), tmp_path) if f.level is Level.ERROR]
    assert (brief([finding]), finding.suggestion) == ([("loai.la", 1, 15)], "ke_hoach")


def test_blanks_are_warnings_until_final(tmp_path: Path) -> None:
    text = BASE + "ket_thuc: '[CẦN BỔ SUNG: x]'\n"
    for final, level in ((False, Level.WARNING), (True, Level.ERROR)):
        findings = _prepared(text, tmp_path, final)
        assert {(f.code, f.level) for f in findings} == {
            ("cho-trong.so", level), ("cho-trong.ngay", level), ("cho-trong.can-bo-sung", level)}


def test_errors_of_plan_and_standard_come_together(tmp_path: Path) -> None:
    text = BASE.replace("ke_hoach", "ke_hoac") + "kinh_phi: '{{ x }}'\nngay_ban_hanh: 30/2/2026\n"
    assert {f.code for f in _prepared(text, tmp_path) if f.level is Level.ERROR} == {"loai.la", "bieu-thuc", "gia-tri.ngay"}
