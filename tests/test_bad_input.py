"""Whatever stands in a field is printed as it is, or refused with its place; the document is never broken XML."""

from __future__ import annotations

import copy
import io
import json
import re
import zipfile
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from lxml import etree

from docgen.findings import Finding, Level
from docgen.model.khoa import CO_QUAN, KE_HOACH, MUC, NGUOI_KY, NHIEM_VU, PHAN_CONG, PHU_LUC
from docgen.production import Job, Product, Workshop
from docgen.production.runner import make

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WORKSHOP = Workshop()

PROFILE: dict[str, Any] = {
    "he": "nha_nuoc", "ten": "Trường Tiểu học", "chu_quan": "UBND XÃ", "ban_hanh": "TRƯỜNG TIỂU HỌC", "ky_hieu": "TH",
    "dia_danh": "Tân Phú", "noi_nhan": ["Các tổ"], "luu_tru": ["VT"],
    "nguoi_ky": {"a": {"thay_mat": "Hội đồng", "ky_thay": "Hiệu trưởng", "chuc_vu": "Phó Hiệu trưởng", "chuc_vu_khac": "Tổ trưởng",
                       "ho_ten": "A"}},
}
PLAN: dict[str, Any] = {
    "loai_van_ban": "ke_hoach", "co_quan": "truong", "so_van_ban": "12", "ngay_ban_hanh": "5/9/2026", "trich_yeu": "Thử",
    "can_cu": ["Luật", "Nghị định[^x]"], "loi_dan": "Dẫn.", "muc_dich_yeu_cau": "Một.",
    "muc_tieu": {"tieu_de": "Tiêu đề", "noi_dung": "1. Hai"},
    "nhiem_vu": [{"ten": "Việc", "noi_dung": "- Làm.", "chu_tri": "Tổ", "phoi_hop": ["Lớp"], "thoi_han": "Quý I", "san_pham": "Sổ"}],
    "to_chuc_thuc_hien": [{"don_vi": "Tổ 1", "noi_dung": "a) Giao."}],
    "noi_dung": [{"tieu_de": "Khác", "noi_dung": "+ Ba."}],
    "ket_thuc": "Xong.", "pham_vi_luu_hanh": "NỘI BỘ", "ky_hieu_nguoi_soan": "PL", "tu_khoa": ["khóa"], "cuoc_chu": {"x": "Chú"},
    "phu_luc": [{"tieu_de": "Bảng", "noi_dung": "Bốn.", "bang": {"cot": ["Cột", "Hai"], "hang": [["ô", "ô"], ["cả hàng"]]}},
                {"tieu_de": "Việc", "bang": "nhiem_vu"}],
}
Path_ = tuple[str | int, ...]
PLAN_FIELDS: list[Path_] = [
    ("trich_yeu",), ("can_cu", 0), ("loi_dan",), ("muc_dich_yeu_cau",), ("muc_tieu", "tieu_de"), ("muc_tieu", "noi_dung"),
    ("nhiem_vu", 0, "ten"), ("nhiem_vu", 0, "noi_dung"), ("nhiem_vu", 0, "chu_tri"), ("nhiem_vu", 0, "phoi_hop", 0),
    ("nhiem_vu", 0, "thoi_han"),
    ("nhiem_vu", 0, "san_pham"), ("to_chuc_thuc_hien", 0, "don_vi"), ("to_chuc_thuc_hien", 0, "noi_dung"), ("noi_dung", 0, "tieu_de"),
    ("noi_dung", 0, "noi_dung"), ("ket_thuc",), ("pham_vi_luu_hanh",), ("ky_hieu_nguoi_soan",), ("tu_khoa", 0), ("cuoc_chu", "x"),
    ("phu_luc", 0, "tieu_de"), ("phu_luc", 0, "noi_dung"), ("phu_luc", 0, "bang", "cot", 0), ("phu_luc", 0, "bang", "hang", 0, 1),
    ("phu_luc", 0, "bang", "hang", 1, 0), ("ky_hieu",), ("noi_nhan",), ("luu_tru",),
]
PROFILE_FIELDS: list[Path_] = [
    ("ten",), ("chu_quan",), ("ban_hanh",), ("ky_hieu",), ("dia_danh",), ("noi_nhan", 0), ("luu_tru", 0), ("nguoi_ky", "a", "thay_mat"),
    ("nguoi_ky", "a", "ky_thay"), ("nguoi_ky", "a", "chuc_vu"), ("nguoi_ky", "a", "chuc_vu_khac"), ("nguoi_ky", "a", "ho_ten"),
]
FIELDS = [*(("plan", *p) for p in PLAN_FIELDS), *(("profile", *p) for p in PROFILE_FIELDS)]
NASTY = [
    "GD&ĐT", "<nháp>", "]]>", "&amp;", "</w:t></w:r>", "<!-- x -->", "<?xml?>", "'\"", "👩\u200d🏫", "שלום עולם", "مرحبا", "你好",
    "%s {0} {ten_loai}", "${x}", "# x", "{# x #}", "a{b}c", "½ ≥ 5 ‰", "C&A<B>", "5*3*4", "[x]", "v.v…",
    "\U0001f1fb\U0001f1f3", "\ufffd", "x\u0332", "~^`",
]


def _set(root: Any, path: Path_, value: str) -> None:
    for key in path[:-1]:
        root = root[key]
    root[path[-1]] = value


def produce(folder: Path, plan: dict[str, Any], profile: dict[str, Any] | None = None) -> Product:
    """The product of a plan and a profile; JSON is YAML, so each value is in quotes and may hold anything."""
    (folder / "co_quan").mkdir(exist_ok=True)
    (folder / "co_quan" / "truong.yaml").write_text(json.dumps(profile or PROFILE, ensure_ascii=False, indent=1), "utf-8")
    return make(Job(json.dumps(plan, ensure_ascii=False, indent=1).encode("utf-8", "surrogatepass"), "ke-hoach.yaml", folder), WORKSHOP)


def with_text(folder: Path, field: Path_, text: str) -> Product:
    """The product of the full plan with ``text`` in one field."""
    plan, profile = copy.deepcopy(PLAN), copy.deepcopy(PROFILE)
    _set(plan if field[0] == "plan" else profile, field[1:], text)
    return produce(folder, plan, profile)


def words(data: bytes) -> str:
    """All words of a document: body, headers, footnotes, properties; every part read strictly, spaces made single."""
    out: list[str] = []
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        for name in archive.namelist():
            root = etree.fromstring(archive.read(name), etree.XMLParser(recover=False, huge_tree=True))
            if name == "docProps/core.xml":
                out.extend(root.itertext())
            for paragraph in root.iter(f"{W}p"):
                out.append("".join(n.text or "" if n.tag == f"{W}t" else " " for n in paragraph.iter(f"{W}t", f"{W}br")))
    return " ".join("\n".join(out).split())


def errors(product: Product) -> list[Finding]:
    """The errors among the findings."""
    return [f for f in product.findings if f.level is Level.ERROR]


def assert_printed_or_refused(product: Product, text: str) -> None:
    """The law of this file."""
    if product.data is None:
        assert errors(product)
        assert all(f.span.line for f in errors(product))
        return
    assert text in words(product.data)


# every field ---------------------------------------------------------------------------------------------------------------


def test_the_full_plan_is_made(tmp_path: Path) -> None:
    product = produce(tmp_path, PLAN)
    assert [str(f) for f in product.findings if f.level is not Level.NOTE] == []
    assert product.data is not None
    Document(io.BytesIO(product.data))


@pytest.mark.parametrize("field", FIELDS, ids=lambda f: ".".join(map(str, f)))
def test_nasty_text_in_every_field(field: Path_, tmp_path: Path) -> None:
    for nasty in NASTY:
        text = f"Đầu {nasty} cuối"
        product = with_text(tmp_path, field, text)
        assert product.data is not None, [str(f) for f in errors(product)]
        assert_printed_or_refused(product, text)


@pytest.mark.parametrize("field", FIELDS, ids=lambda f: ".".join(map(str, f)))
@pytest.mark.parametrize("expression", ["{{ x }}", "{{x", "{% if x %}", "{%"])
def test_template_expressions_are_refused_in_every_field(field: Path_, expression: str, tmp_path: Path) -> None:
    product = with_text(tmp_path, field, f"Đầu {expression} cuối")
    assert product.data is None
    [finding] = errors(product)
    assert finding.code == "bieu-thuc"
    assert finding.span.line > 0 and finding.span.column > 0
    assert Path(finding.span.file).name == ("ke-hoach.yaml" if field[0] == "plan" else "truong.yaml")


@pytest.mark.parametrize("field", FIELDS, ids=lambda f: ".".join(map(str, f)))
def test_control_characters_are_refused_in_every_field(field: Path_, tmp_path: Path) -> None:
    for char in ("\x07", "\x00", "\ufffe", "\x0b"):
        product = with_text(tmp_path, field, f"Đầu {char} cuối")
        assert product.data is None
        assert [f.code for f in errors(product)] == ["tep.ky-tu-dieu-khien"]


@pytest.mark.parametrize("field", FIELDS, ids=lambda f: ".".join(map(str, f)))
def test_a_very_long_word_in_every_field(field: Path_, tmp_path: Path) -> None:
    text = "x" * 5000
    assert_printed_or_refused(with_text(tmp_path, field, text), text)


@pytest.mark.parametrize("field", FIELDS, ids=lambda f: ".".join(map(str, f)))
def test_a_very_long_text_in_every_field(field: Path_, tmp_path: Path) -> None:
    text = " ".join(["Nâng cao chất lượng giáo dục"] * 740)
    product = with_text(tmp_path, field, text)
    assert_printed_or_refused(product, text)


_KINDS: list[Any] = [[], {}, [["x"]], {"a": {"b": "c"}}, "", " ", None, 5, True, 1.5, "~", ["", None]]


@pytest.mark.parametrize(("field", "value"), [
    pytest.param(field, value, id=f"{'.'.join(map(str, field))}={value!r}")
    for field in FIELDS for value in _KINDS
])
def test_a_value_of_another_kind_in_every_field(field: Path_, value: Any, tmp_path: Path) -> None:
    product = with_text(tmp_path, field, value)
    assert product.data is not None or errors(product)
    if product.data is not None:
        words(product.data)


# what only looks like markup -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("field", [f for f in FIELDS if f[-1] not in ("noi_dung", "muc_dich_yeu_cau")], ids=lambda f: ".".join(map(str, f)))
@pytest.mark.parametrize("text", ["1. Một", "a) Một", "| Một |", "I. Một", "Phần I", "+ Một", "# Một"])
def test_markers_mean_nothing_in_fields_of_one_line(field: Path_, text: str, tmp_path: Path) -> None:
    product = with_text(tmp_path, field, text)
    assert_printed_or_refused(product, text)


@pytest.mark.parametrize("field", [
    ("plan", "to_chuc_thuc_hien", 0, "don_vi"), ("profile", "nguoi_ky", "a", "ho_ten"), ("profile", "ten"),
    ("plan", "phu_luc", 0, "tieu_de"),
    ("plan", "noi_nhan"), ("plan", "luu_tru"), ("plan", "pham_vi_luu_hanh"), ("plan", "tu_khoa", 0),
], ids=lambda f: ".".join(map(str, f)))
@pytest.mark.parametrize("text", ["A *B* C", "A **B** C"])
def test_stars_in_plain_fields(field: Path_, text: str, tmp_path: Path) -> None:
    product = with_text(tmp_path, field, text)
    assert product.data is not None
    assert text in words(product.data)


# much of everything ------------------------------------------------------------------------------------------------------------


def _body(tmp_path: Path, text: str) -> Product:
    return with_text(tmp_path, ("plan", "muc_dich_yeu_cau"), text)


def test_a_paragraph_of_20000_characters(tmp_path: Path) -> None:
    text = "Nâng cao chất lượng, " * 950 + "xong."
    assert_printed_or_refused(_body(tmp_path, text), text)


@pytest.mark.parametrize("count", [500, 5000])
def test_many_paragraphs(count: int, tmp_path: Path) -> None:
    product = _body(tmp_path, "\n".join(f"{n}. Đoạn số {n}." for n in range(1, count + 1)))
    assert product.data is not None
    found = words(product.data)
    assert all(f" {n}. Đoạn số {n}." in found for n in (1, 2, count // 2, count - 1))
    assert found.count("Đoạn số") == count


def test_200_footnotes(tmp_path: Path) -> None:
    text = "\n".join(f"Câu {n}[^{n}]." for n in range(200)) + "\n" + "\n".join(f"[^{n}]: Chú thích số {n}" for n in reversed(range(200)))
    product = _body(tmp_path, text)
    assert product.data is not None
    with zipfile.ZipFile(io.BytesIO(product.data)) as archive:
        document, notes = (etree.fromstring(archive.read(f"word/{part}.xml")) for part in ("document", "footnotes"))
    ids = [mark.get(f"{W}id") for mark in document.iter(f"{W}footnoteReference")]
    texts = {note.get(f"{W}id"): "".join(t.text or "" for t in note.iter(f"{W}t")).strip() for note in notes.iter(f"{W}footnote")}
    assert len(ids) == len(set(ids)) >= 200
    first = [texts[i] for i in ids if texts[i].startswith("Chú thích")]
    assert first == [f"Chú thích số {n}" for n in range(200)]


def test_a_table_of_30_columns(tmp_path: Path) -> None:
    head, row = ([f"{word} {n}" for n in range(30)] for word in ("Cột", "Ô"))
    text = "\n".join(("| " + " | ".join(head) + " |", "|" + "---|" * 30, "| " + " | ".join(row) + " |", "| Cả hàng |"))
    product = _body(tmp_path, text)
    assert product.data is not None
    document = Document(io.BytesIO(product.data))
    [table] = [t for t in document.tables if len(t.columns) == 30]
    assert [cell.text for cell in table.rows[1].cells] == row
    assert sum(int(c.get(f"{W}w")) for c in table._tbl.tblGrid) == int(table._tbl.tblPr.find(f"{W}tblW").get(f"{W}w"))


def test_a_table_of_2000_rows(tmp_path: Path) -> None:
    product = _body(tmp_path, "| a | b |\n|---|---|\n" + "\n".join(f"| {n} | ô {n} |" for n in range(2000)))
    assert product.data is not None
    assert "1999 ô 1999" in words(product.data)


@pytest.mark.parametrize("text", ["", " ", "\n\n", "1.", "-", "|", "||", "[^1]:", "Phần I", "*", "**", "\\", "|---|",
                                  "| |\n|---|", "I.\nII."])
def test_empty_and_nearly_empty_sections(text: str, tmp_path: Path) -> None:
    product = _body(tmp_path, text)
    assert product.data is not None or errors(product)


@pytest.mark.parametrize("text", ["|---|", "a.\n|---|---|"])
def test_a_rule_line_alone_at_the_end(text: str, tmp_path: Path) -> None:
    produce(tmp_path, {"loai_van_ban": "ke_hoach", "co_quan": "truong", "trich_yeu": "x", "muc_tieu": text})


def test_hundreds_of_sections_tasks_and_appendices(tmp_path: Path) -> None:
    many = {"noi_dung": [{"tieu_de": f"Mục {n}", "noi_dung": "a."} for n in range(150)],
            "nhiem_vu": [{"ten": f"Việc {n}"} for n in range(300)],
            "phu_luc": [{"tieu_de": f"Phụ {n}", "noi_dung": "b."} for n in range(100)]}
    plan = {**PLAN, **many}
    product = produce(tmp_path, plan)
    assert product.data is not None
    found = words(product.data)
    assert "300. Việc 299" in found and "Phụ lục C" in found


# anything at all -------------------------------------------------------------------------------------------------------------------


_TEXT = st.lists(st.sampled_from([
    "Kế", "hoạch", "GD&ĐT", "<x>", "]]>", "*a*", "**", "[^1]", "[^1]: b", "\n", "\n- ", "\n1. ", "\n| a | b |", "\n|---|", "\\", "Phần I",
    "[CẦN BỔ SUNG: x]", "\u200b", "e\u0301", "\t", "'", '"', ": ", "5/9/2026", "nhiem_vu", "ke_hoach", "true", "12", "\u00a0", "đ) ",
    "\nI. ", "\nC. Mác",
]), max_size=6).map("".join)
_KEYS = st.sampled_from(sorted({*KE_HOACH, *CO_QUAN, *MUC, *NHIEM_VU, *PHAN_CONG, *PHU_LUC, *NGUOI_KY, "cot", "hang", "bang", "xyz"}))
_LEAF = st.none() | st.booleans() | st.integers(-5, 99) | _TEXT
_VALUE = st.recursive(_LEAF, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_KEYS, inner, max_size=4), max_leaves=8)
_BASE = {"loai_van_ban": "ke_hoach", "co_quan": {"ban_hanh": "TRƯỜNG", "ky_hieu": "TH", "dia_danh": "Tân Phú"}, "trich_yeu": "Thử",
         "muc_tieu": "Một."}


@settings(max_examples=400, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.dictionaries(st.sampled_from(sorted(KE_HOACH)), _VALUE, max_size=5))
@example({"co_quan": ["x"]})
@example({"muc_tieu": "|---|"})
def test_any_plan_gives_a_document_or_an_error(changes: dict[str, Any]) -> None:
    data = json.dumps({**_BASE, **changes}, ensure_ascii=False, indent=1).encode()
    product = make(Job(data, "ke-hoach.yaml", Path("khong-co")), WORKSHOP)
    if product.data is None:
        assert errors(product)
        assert not any(re.search(r"None|Traceback|\{\w+\}", f.text) for f in product.findings)
    else:
        words(product.data)


@pytest.mark.parametrize("text", ["a\u2028b", "a\u2029b"])
def test_line_separators_of_unicode_are_printed_or_refused(text: str, tmp_path: Path) -> None:
    for field in FIELDS:
        product = with_text(tmp_path, field, text)
        assert product.data is not None or errors(product)
        if product.data is not None:
            assert "b" in words(product.data)
