"""Word templates: an author's own template renders; mistakes in one are told with their place; hostile ones are refused."""

from __future__ import annotations

import io
import json
import random
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.document import Document as DocxDocument
from docx.enum.style import WD_STYLE_TYPE
from lxml import etree

from docgen.errors import FoundErrors
from docgen.findings import Finding, Level
from docgen.model.vai_tro import KIEU_DOAN, KIEU_PHU
from docgen.production import Job, Product, Workshop
from docgen.production.runner import make
from docgen.render.kiem_tra_mau import check_template
from docgen.render.word_template import compile_template
from docgen.standard import load

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
PLAN: dict[str, Any] = {
    "loai_van_ban": "ke_hoach", "co_quan": {"ban_hanh": "TRƯỜNG TIỂU HỌC TÂN PHÚ", "ky_hieu": "THTP", "dia_danh": "Tân Phú"},
    "so_van_ban": 12, "ngay_ban_hanh": "5/9/2026", "trich_yeu": "Thử *nghiệm* GD&ĐT", "muc_tieu": "1. Mục\n- Nội dung <nháp>.",
    "noi_nhan": ["Các lớp", "Tổ A & B"], "luu_tru": ["VT"], "nguoi_ky": {"chuc_vu": "Hiệu trưởng", "ho_ten": "Vũ Thị Bích Liên"},
}
_CHARACTER, _TABLE = ("dau_cuoc_chu",), ("bang_ke",)


# making templates --------------------------------------------------------------------------------------------------------------


def blank(without: tuple[str, ...] = ()) -> DocxDocument:
    """What python-docx starts from, with our styles added as an author would add them in Word."""
    document = Document()
    for role, name in {**KIEU_DOAN, **KIEU_PHU}.items():
        kind = WD_STYLE_TYPE.CHARACTER if role in _CHARACTER else WD_STYLE_TYPE.TABLE if role in _TABLE else WD_STYLE_TYPE.PARAGRAPH
        if role not in without:
            document.styles.add_style(name, kind)
    return document


def saved(document: DocxDocument) -> bytes:
    """The bytes of a python-docx document."""
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def template(*lines: str, anchor: bool = True, without: tuple[str, ...] = ()) -> bytes:
    """A template with one paragraph a line, the body's place at the end."""
    document = blank(without)
    for line in (*lines, *(["{{p noi_dung }}"] if anchor else [])):
        document.add_paragraph(line)
    return saved(document)


def with_parts(data: bytes, change: Callable[[dict[str, bytes]], None]) -> bytes:
    """A package with its parts changed by hand."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    change(parts)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def rewritten(data: bytes, before: str, after: str, part: str = "word/document.xml") -> bytes:
    """A package with words of one part replaced."""
    def change(parts: dict[str, bytes]) -> None:
        assert before.encode() in parts[part]
        parts[part] = parts[part].replace(before.encode(), after.encode())

    return with_parts(data, change)


# using them ----------------------------------------------------------------------------------------------------------------------


def produce(data: bytes, folder: Path, **changes: Any) -> Product:
    """The document that a template gives for the plan."""
    path = folder / "mau.docx"
    path.write_bytes(data)
    return make(Job(json.dumps({**PLAN, **changes}, ensure_ascii=False).encode(), "ke-hoach.yaml", folder), Workshop(mau=path))


def errors(product: Product) -> list[Finding]:
    """The errors among the findings."""
    return [f for f in product.findings if f.level is Level.ERROR]


def lines_of(data: bytes | None) -> list[str]:
    """The words of each paragraph of a document, cells included; every part read strictly."""
    assert data is not None
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            if name.endswith((".xml", ".rels")):
                etree.fromstring(archive.read(name))
        root = etree.fromstring(archive.read("word/document.xml"))
    return ["".join(t.text or "" for t in p.iter(f"{W}t")) for p in root.iter(f"{W}p")]


def rendered(data: bytes, folder: Path, **changes: Any) -> list[str]:
    """The words of the document that a template gives; it must give one."""
    product = produce(data, folder, **changes)
    assert [str(f) for f in errors(product)] == []
    return lines_of(product.data)


def checked(data: bytes, he: str = "nha_nuoc") -> list[Finding]:
    """What ``template check`` finds."""
    return check_template(data, "mau.docx", load(he))


BODY = ["I. MỤC TIÊU", "1. Mục", "- Nội dung <nháp>./."]


# an author's own template ----------------------------------------------------------------------------------------------------------


def test_words_conditions_and_loops(tmp_path: Path) -> None:
    data = template(
        "Loại: {{ ten_loai }} {{ so_ky_hieu }}", "{%p if muc_do_khan %}", "Khẩn: {{ muc_do_khan }}", "{%p endif %}",
        "{%p for dong in noi_nhan %}", "Gửi {{ dong }}", "{%p endfor %}", "{% if ho_ten %}Ký: {{ ho_ten|upper }}{% endif %}",
        "{{ noi_nhan|length }} nơi; {{ thuoc_tinh.tieu_de }}")
    assert checked(data) == []
    head = ["Loại: KẾ HOẠCH Số: 12/KH-THTP", "Gửi - Các lớp;", "Gửi - Tổ A & B;", "Gửi - Lưu: VT.", "Ký: VŨ THỊ BÍCH LIÊN",
            "3 nơi; Kế hoạch Thử nghiệm GD&ĐT"]
    assert rendered(data, tmp_path) == [*head, *BODY]
    assert rendered(data, tmp_path, muc_do_khan="khan")[1] == "Khẩn: KHẨN"


def test_rows_of_a_table(tmp_path: Path) -> None:
    document = blank()
    table = document.add_table(rows=3, cols=2)
    texts = (("{%tr for dong in noi_nhan %}", ""), ("{{ dong }}", "{{ loop.index }}"), ("{%tr endfor %}", ""))
    for row, words in zip(table.rows, texts, strict=True):
        for cell, text in zip(row.cells, words, strict=True):
            cell.text = text
    document.add_paragraph("{{p noi_dung }}")
    assert checked(saved(document)) == []
    assert rendered(saved(document), tmp_path)[:6] == ["- Các lớp;", "1", "- Tổ A & B;", "2", "- Lưu: VT.", "3"]


def test_runs_keep_their_emphasis(tmp_path: Path) -> None:
    data = template("{%p if trich_yeu %}", "{{r r.trich_yeu }}", "{%p endif %}")
    assert checked(data) == []
    product = produce(data, tmp_path)
    assert lines_of(product.data)[0] == "Thử nghiệm GD&ĐT"
    assert product.data is not None
    first = Document(io.BytesIO(product.data)).paragraphs[0]
    assert [(run.text, run.italic) for run in first.runs if run.text] == [("Thử ", None), ("nghiệm", True), (" GD&ĐT", None)]


def test_a_tag_cut_into_several_runs(tmp_path: Path) -> None:
    document = blank()
    for pieces in (("Loại {", "{ ten", "_lo", "ai }", "}."), ("{{", "p noi_", "dung }}")):
        paragraph = document.add_paragraph()
        for piece in pieces:
            paragraph.add_run(piece).bold = True
    assert checked(saved(document)) == []
    assert rendered(saved(document), tmp_path) == ["Loại KẾ HOẠCH.", *BODY]


def test_tags_in_header_and_footer(tmp_path: Path) -> None:
    document = blank()
    section = document.sections[0]
    section.header.paragraphs[0].text = "Đầu {{ so_ky_hieu }}"
    section.footer.paragraphs[0].text = "Chân {{ ho_ten }}"
    document.add_paragraph("{{p noi_dung }}")
    product = produce(saved(document), tmp_path)
    assert product.data is not None
    made = Document(io.BytesIO(product.data)).sections[0]
    assert (made.header.paragraphs[0].text, made.footer.paragraphs[0].text) == ("Đầu Số: 12/KH-THTP", "Chân Vũ Thị Bích Liên")


def test_body_paragraphs_take_the_templates_styles(tmp_path: Path) -> None:
    product = produce(template(), tmp_path)
    assert product.data is not None
    assert [p.style.name for p in Document(io.BytesIO(product.data)).paragraphs if p.style] == [
        "VB Mục", "VB Khoản có tiêu đề", "VB Gạch đầu dòng"]


def test_what_stands_after_the_body_stays(tmp_path: Path) -> None:
    document = blank()
    document.add_paragraph("Trước")
    document.add_paragraph("{{p noi_dung }}")
    document.add_paragraph("Sau")
    assert rendered(saved(document), tmp_path) == ["Trước", *BODY, "Sau"]


def test_appendices_follow_in_sections_of_their_own(tmp_path: Path) -> None:
    appendices = [{"tieu_de": "Một", "noi_dung": "a."}, {"tieu_de": "Hai", "huong_giay": "ngang", "noi_dung": "b."}]
    product = produce(template(), tmp_path, phu_luc=appendices)
    assert product.data is not None
    sections = Document(io.BytesIO(product.data)).sections
    assert [s.orientation.name if s.orientation is not None else "" for s in sections] == ["PORTRAIT", "PORTRAIT", "LANDSCAPE"]
    assert "Phụ lục II" in lines_of(product.data)


def test_footnotes_in_a_template_that_has_no_footnotes_part(tmp_path: Path) -> None:
    product = produce(template(), tmp_path, ket_thuc="Xong[^x].", cuoc_chu={"x": "Chú"})
    if product.data is None:
        assert errors(product)
        return
    with zipfile.ZipFile(io.BytesIO(product.data)) as archive:
        types = etree.fromstring(archive.read("[Content_Types].xml"))
        links = archive.read("word/_rels/document.xml.rels")
    declared = {item.get("PartName") for item in types.iter(f"{TYPES}Override")}
    assert "/word/footnotes.xml" in declared
    assert b"footnotes.xml" in links


def test_our_own_templates_are_clean() -> None:
    for he in ("nha_nuoc", "dang"):
        folder = Path(__file__).parent.parent / "templates" / ("nd30" if he == "nha_nuoc" else "dang")
        for path in folder.glob("*/mau.docx"):
            assert check_template(path.read_bytes(), path.name, load(he)) == []


# mistakes --------------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("tag", "word", "suggestion"), [
    ("{{ ten_loại }}", "ten_loại", "ten_loai"), ("{{ ho_tem }}", "ho_tem", "ho_ten"), ("{{ noi_nhận|length }}", "noi_nhận", "noi_nhan"),
    ("{{ xyz }}", "xyz", None), ("{% if du_thaoo %}x{% endif %}", "du_thaoo", "du_thao"), ("{{ truong.ten }}", "truong", None),
])
def test_unknown_names(tag: str, word: str, suggestion: str | None, tmp_path: Path) -> None:
    data = template("Một", f"Hai {tag}")
    [finding] = checked(data)
    assert (finding.code, finding.suggestion, dict(finding.values)["w"]) == ("mau.ten-la", suggestion, word)
    assert "đoạn 2 («Hai " in finding.text
    assert [f.code for f in errors(produce(data, tmp_path))] == ["mau.chay-loi"] or "if" in tag


def test_unknown_name_in_a_header() -> None:
    document = blank()
    document.sections[0].header.paragraphs[0].text = "{{ ten_lai }}"
    document.add_paragraph("{{p noi_dung }}")
    [finding] = checked(saved(document))
    assert (finding.code, finding.suggestion) == ("mau.ten-la", "ten_loai")
    assert "header" in str(finding.span)


@pytest.mark.parametrize(("data", "words"), [
    (template("Một", anchor=False), "thiếu chỗ đặt nội dung"), (template("{{p noi_dung }}"), "mẫu có 2 chỗ đặt nội dung"),
], ids=["none", "two"])
def test_the_place_of_the_body(data: bytes, words: str, tmp_path: Path) -> None:
    [finding] = checked(data)
    assert finding.code == "mau.noi-dung"
    assert words in finding.text and "{{p noi_dung }}" in finding.text and "{{{" not in finding.text
    assert [f.code for f in errors(produce(data, tmp_path))] == ["mau.noi-dung"]


def test_missing_styles(tmp_path: Path) -> None:
    data = template(without=("muc", "gach", "bang_ke"))
    assert sorted(str(dict(f.values)["s"]) for f in checked(data)) == ["VB Bảng kẻ", "VB Gạch đầu dòng", "VB Mục"]
    product = produce(data, tmp_path)
    assert product.data is None
    assert {f.code for f in errors(product)} == {"mau.thieu-kieu"}


@pytest.mark.parametrize("broken", [
    "{{ ten_loai", "{{ ten_loai }", "ten_loai }}", "{% if du_thao %}x", "{%p for dong in noi_nhan %}", "{% endif %}", "{{ ten_loai | }}",
    "{{ 1 + }}", "{% for x %}a{% endfor %}", "{{ ten loai }}", "{% foo %}", "{{ noi_nhan|khong_co }}", "{% if du_thao %}x{% endfor %}",
])
def test_broken_tags(broken: str, tmp_path: Path) -> None:
    data = template("Một", f"Hai {broken}")
    findings = checked(data)
    assert findings and all(f.level is Level.ERROR for f in findings)
    product = produce(data, tmp_path)
    assert product.data is None
    assert errors(product)


def test_broken_tag_names_its_paragraph() -> None:
    [finding] = checked(template("Một", "Hai", "Ba {{ ten loai }}"))
    assert finding.code == "mau.cu-phap"
    assert "đoạn 3 («Ba" in finding.text


@pytest.mark.parametrize("tag", ["{{ noi_dung }}", "{{ ke_trich_yeu }}", "{{ khung_du_thao }}", "{{ r.trich_yeu }}"])
def test_names_that_need_another_tag(tag: str, tmp_path: Path) -> None:
    data = template(f"Một {tag}", anchor="noi_dung" not in tag)
    assert "mau.sai-the" in [f.code for f in checked(data)]
    assert produce(data, tmp_path).data is None


def test_a_condition_that_cuts_the_xml_in_half(tmp_path: Path) -> None:
    document = blank()
    document.add_table(rows=1, cols=2).rows[0].cells[0].text = "{% if du_thao %}a"
    document.add_paragraph("b{% endif %}")
    document.add_paragraph("{{p noi_dung }}")
    [finding] = errors(produce(saved(document), tmp_path))
    assert finding.code == "mau.xml-hong"
    assert "word/document.xml" in finding.text


# the sandbox --------------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("tag", [
    "{{ ''.__class__.__mro__ }}", "{{ ''.__class__ }}", "{{ ten_loai.__class__.__base__.__subclasses__() }}", "{{ ''['__class__'] }}",
    "{{ ''|attr('__class__') }}", "{{ ten_loai.format.__globals__ }}", "{{ '{0.__class__}'.format(ten_loai) }}", "{{ lipsum.__globals__ }}",
    "{{ cycler.__init__.__globals__ }}", "{{ noi_nhan.append('x') }}", "{{ thuoc_tinh.clear() }}", "{{ thuoc_tinh.update(a=1) }}",
    "{{ range(10000000) }}", "{{ self.__init__ }}", "{% include '/etc/passwd' %}", "{% import 'os' as os %}{{ os }}", "{% extends 'x' %}",
    "{{ 1 / 0 }}", "{{ ten_loai + 1 }}", "{{ noi_nhan[99] }}", "{{ thuoc_tinh.khong_co }}", "{{ ten_loai() }}",
])
def test_what_a_template_must_not_do(tag: str, tmp_path: Path) -> None:
    product = produce(template(f"Một {tag}"), tmp_path)
    assert product.data is None
    assert errors(product)
    assert all(f.code.startswith("mau.") for f in errors(product))


@pytest.mark.parametrize("tag", [
    "{{ ten_loai }}", "{{ trich_yeu }}", "{{ thuoc_tinh.tieu_de }}", "{{ noi_nhan|join('; ') }}", "{{ noi_nhan[1] }}",
])
def test_text_from_the_plan_is_escaped(tag: str, tmp_path: Path) -> None:
    lines = rendered(template(tag), tmp_path, trich_yeu="GD&ĐT <nháp> ]]>", noi_nhan=["<b> & {x}", "]]>"])
    assert lines[1:] == BODY
    assert lines[0]


@pytest.mark.parametrize("text", ["{% raw %}{{ x }}{% endraw %}", "{# ghi chú #}xong", "{{ '{{' }}"])
def test_other_jinja_is_jinja(text: str, tmp_path: Path) -> None:
    product = produce(template(text), tmp_path)
    assert product.data is not None or errors(product)


@pytest.mark.parametrize("tag", [
    *[pytest.param(tag)
      for tag in ("{{ ten_loai|xmlattr }}", "{{ ten_loai|dictsort }}", "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}")],
    "{{ noi_nhan|map('x')|list }}", "{{ noi_nhan|sum }}", "{{ ten_loai|attr(1) }}", "{{ ten_loai|batch(0)|list }}",
    "{{ '%d'|format(ten_loai) }}", "{{ ten_loai|int(base=99) }}",
])
def test_a_tag_that_cannot_be_worked_out_is_the_authors_mistake(tag: str, tmp_path: Path) -> None:
    product = produce(template(f"Một {tag}"), tmp_path)
    assert product.data is not None or all(f.code.startswith("mau.") for f in errors(product))


# files that are no template --------------------------------------------------------------------------------------------------------------


GOOD = template("{{ ten_loai }}")
_BOMB = b"<w:document>" + b" " * 120_000_000


def _bomb() -> bytes:
    return with_parts(GOOD, lambda parts: parts.update({"word/media/x.xml": _BOMB}))


def _many() -> bytes:
    return with_parts(GOOD, lambda parts: parts.update({f"word/x{n}.xml": b"" for n in range(2500)}))


def _doctype(part: str) -> bytes:
    entity = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'

    def change(parts: dict[str, bytes]) -> None:
        parts[part] = entity + parts[part].split(b"?>", 1)[1]

    return with_parts(GOOD, change)


def _damaged(data: bytes) -> bytes:
    """The compressed words of the first part overwritten."""
    return data[:60] + bytes(40) + data[100:]


@pytest.mark.parametrize(("data", "codes"), [
    pytest.param(b"", {"mau.hong"}, id="empty"),
    pytest.param(b"khong phai zip", {"mau.hong"}, id="text"),
    pytest.param(GOOD[: len(GOOD) // 2], {"mau.hong"}, id="cut"),
    pytest.param(GOOD[:-30], {"mau.hong"}, id="cut-end"),
    pytest.param(_damaged(GOOD), {"mau.hong"}, id="damaged"),
    pytest.param(_bomb(), {"mau.qua-lon"}, id="bomb"),
    pytest.param(_many(), {"mau.qua-lon"}, id="many-members"),
    pytest.param(_doctype("word/document.xml"), {"mau.hong"}, id="doctype-document"),
    pytest.param(_doctype("word/styles.xml"), {"mau.hong"}, id="doctype-styles"),
    pytest.param(with_parts(GOOD, lambda parts: parts.pop("word/document.xml") and None), {"mau.hong"}, id="no-document"),
    pytest.param(with_parts(GOOD, lambda parts: parts.pop("word/styles.xml") and None), {"mau.hong"}, id="no-styles"),
    pytest.param(rewritten(GOOD, "</w:body>", ""), {"mau.hong"}, id="broken-xml"),
])
def test_files_that_are_no_template(data: bytes, codes: set[str], tmp_path: Path) -> None:
    assert {f.code for f in checked(data)} == codes
    assert {f.code for f in errors(produce(data, tmp_path))} == codes


def _without(tag: str) -> bytes:
    """A template without one of the elements that describe the page."""
    def change(parts: dict[str, bytes]) -> None:
        root = etree.fromstring(parts["word/document.xml"])
        for node in list(root.iter(f"{W}{tag}")):
            node.getparent().remove(node)
        parts["word/document.xml"] = etree.tostring(root)

    return with_parts(GOOD, change)


@pytest.mark.parametrize("data", [
    pytest.param(_without("sectPr"), id="no-section"),
    *[pytest.param(data, id=name)
      for name, data in (("no-page-size", _without("pgSz")), ("no-margins", _without("pgMar")),
                         ("odd-size", rewritten(GOOD, 'w:w="12240"', 'w:w="khong"')),
                         ("utf-16", with_parts(GOOD, lambda parts: parts.update({
                             "word/document.xml": parts["word/document.xml"].decode().split("?>", 1)[1].encode("utf-16")}))))],
])
def test_templates_without_a_usable_page(data: bytes, tmp_path: Path) -> None:
    assert checked(data)
    assert errors(produce(data, tmp_path))


def test_damaged_bytes_never_raise() -> None:
    dice = random.Random(1)
    for _ in range(150):
        data = bytearray(GOOD)
        for _ in range(dice.randrange(1, 6)):
            data[dice.randrange(len(data))] = dice.randrange(256)
        for use in (lambda d: check_template(d, "mau.docx", load("nha_nuoc")), lambda d: compile_template(d, "mau.docx")):
            try:
                use(bytes(data))
            except FoundErrors:
                continue


def test_styles_based_on_each_other(tmp_path: Path) -> None:
    document = blank()
    document.styles["VB Mục"].base_style = document.styles["VB Khoản"]
    document.styles["VB Khoản"].base_style = document.styles["VB Mục"]
    document.add_paragraph("{{p noi_dung }}")
    document.save(str(tmp_path / "mau.docx"))
    command = [sys.executable, "-m", "docgen", "template", "check", str(tmp_path / "mau.docx")]
    assert subprocess.run(command, timeout=10, capture_output=True, check=False).returncode in (0, 1)


def test_a_template_that_changes_is_read_again(tmp_path: Path) -> None:
    assert rendered(template("Một"), tmp_path)[0] == "Một"
    assert rendered(template("Một hai"), tmp_path)[0] == "Một hai"


def test_the_cache_may_be_spoilt(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DOCGEN_CACHE", str(tmp_path / "cache"))
    data = template("Nhớ {{ ten_loai }}")
    first = rendered(data, tmp_path)
    for path in (tmp_path / "cache").iterdir():
        path.write_bytes(path.read_bytes()[:-5] + b"hong!")
    (tmp_path / "2").mkdir()
    assert rendered(data, tmp_path / "2") == first


def test_a_cache_that_cannot_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "tep").write_text("x")
    monkeypatch.setenv("DOCGEN_CACHE", str(tmp_path / "tep" / "cache"))
    assert rendered(template("Quên {{ ten_loai }}"), tmp_path)[0] == "Quên KẾ HOẠCH"


def test_a_page_setup_with_tracked_changes(tmp_path: Path) -> None:
    before = "<w:sectPrChange w:id=\"1\" w:author=\"A\" w:date=\"2026-01-01T00:00:00Z\"><w:sectPr/></w:sectPrChange></w:sectPr>"
    data = rewritten(template("Một"), "</w:sectPr>", before)
    assert rendered(data, tmp_path) == ["Một", *BODY]


@pytest.mark.parametrize("tag", ["{{ 'x' * 1000000000 }}", "{{ [1] * 100000000 }}", "{{ 9 ** 9 ** 9 }}", "{{ range(90000)|list }}"])
def test_a_template_must_not_eat_time_and_memory(tag: str, tmp_path: Path) -> None:
    assert {f.code for f in errors(produce(template(f"Một {tag}"), tmp_path))} == {"mau.chay-loi"}


def test_short_ranges_are_allowed(tmp_path: Path) -> None:
    assert rendered(template("{% for i in range(3) %}{{ i }}{% endfor %}"), tmp_path)[0] == "012"
