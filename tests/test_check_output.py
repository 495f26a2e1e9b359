"""What ``docgen check`` gives out: JSON, SARIF, explanations, the page about the rules, comments in a Word file."""

from __future__ import annotations

import io
import json
import random
import re
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from docx import Document
from docx.shared import Mm
from lxml import etree

from docgen import __version__
from docgen.cli import cli
from docgen.errors import RequestError
from docgen.findings import Span
from docgen.ingest.docx_reader import read_docx
from docgen.ingest.soat import soat_docx
from docgen.lint.bao_cao import place
from docgen.lint.engine import CanCu, ViPham, all_rules, nearest_rule
from docgen.lint.giai_thich import TYPES as TYPE_NAMES
from docgen.lint.giai_thich import documentation, explain
from docgen.lint.quy_tac import Loi
from docgen.model.ban_doc import paragraphs
from docgen.model.ban_soat import BanSoat, DoanSoat
from docgen.production import Workshop
from docgen.production.chu_thich_word import annotated
from docgen.production.nut_word import TYPES, open_for_editing
from docgen.production.runner import make
from docgen.soffice import soffice_path
from tests.build_rule_docs import PAGE, by_group, page
from tests.conftest import FIXTURES, job
from tests.mau_nhap import MAU
from tests.needs import need_soffice, validator

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
RULES = {rule.ten: rule for rule in all_rules()}
WORD_SAMPLES = sorted(name for name, mau in MAU.items() if mau.duoi == "docx" and soat_docx(mau.lam().data, name).ban is not None)
PLAN = """\
loai_van_ban: ke_hoach
co_quan: {ban_hanh: TRƯỜNG TIỂU HỌC TÂN PHÚ, ky_hieu: THTP, dia_danh: Tân Phú}
so_van_ban: 12
ngay_ban_hanh: 5/9/2026
trich_yeu: Thử nghiệm
muc_tieu: Nội dung (còn thiếu dấu đóng ngoặc.
noi_nhan: [Các lớp]
nguoi_ky: {chuc_vu: Hiệu trưởng, ho_ten: Vũ Thị Bích Liên}
"""


@pytest.fixture(autouse=True)
def _in_tmp(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def invoke(*args: str) -> Result:
    """``docgen check`` with these words; our exceptions come through as they are."""
    return CliRunner().invoke(cli, ["check", *args], standalone_mode=False)


def refused(*args: str) -> str:
    """The sentence with which ``docgen check`` refuses these words; exit code 2."""
    import click

    result = invoke(*args)
    assert isinstance(result.exception, RequestError | click.UsageError), result.exception
    assert result.stdout == ""
    return str(result.exception)


def rendered() -> bytes:
    """A faultless document."""
    data = make(job(FIXTURES[0]), Workshop()).data
    assert data is not None
    return data


def spoiled(name: str = "sai.docx") -> str:
    """The same with wrong margins; its name."""
    document = Document(io.BytesIO(rendered()))
    for section in document.sections:
        section.top_margin = Mm(10)
    document.save(name)
    return name


def fault(doan: DoanSoat | None = None, dau: int = 0, cuoi: int = 0, phan: int | None = None) -> ViPham:
    """A fault made up at some place."""
    return ViPham(RULES["le-tren"], Loi("chỗ sai thứ {n}", {"n": dau}, doan, dau, cuoi, phan=phan),
                  CanCu("PL I, I.3", "bắt buộc", "xác nhận", "Nghị định 30"))


def ban_of(data: bytes) -> BanSoat:
    """A document as it is checked."""
    ban = soat_docx(data, "x.docx").ban
    assert ban is not None
    return ban


def parts(data: bytes) -> dict[str, bytes]:
    """The members of a package."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


# JSON ------------------------------------------------------------------------------------------------------------


def json_of(*args: str) -> Any:
    """What ``--json`` prints, and nothing else."""
    result = invoke(*args, "--json")
    assert result.exception is None, result.exception
    assert result.stderr == ""
    return json.loads(result.stdout)


def test_json_of_a_word_file() -> None:
    data = json_of(spoiled(), "--select", "TG03")
    assert list(data) == ["dinh_dang", "docgen", "dem", "tep"]
    assert (data["dinh_dang"], data["docgen"]) == (1, __version__)
    file, = data["tep"]
    assert (file["ten"], file["da_kiem"], file["tieu_chuan"]["ma"]) == ("sai.docx", True, "nd30")
    assert re.fullmatch(r"20\d\d-\d\d-\d\d", file["ngay"])
    found = file["loi"][0]
    assert (found["ma"], found["ten"], found["muc"], found["muc_do"], found["can_cu"], found["tin_cay"]) == (
        "TG03", "le-tren", "error", "bắt buộc", "PL I, I.3", "xác nhận")
    assert found["dieu_khoan"] == "khoản 3 Mục I Phụ lục I Nghị định số 30/2020/NĐ-CP"
    assert "10 mm" in found["thong_bao"] and found["cach_sua"] and found["khia_canh"] == "le_tren" and found["thay"] is None
    assert found["cho"]["phan"] == 1 and found["cho"]["doan"] is None
    assert file["dem"]["error"] == file["dem"]["loi"] == len(file["loi"]) == data["dem"]["loi"]
    assert file["dem"]["da_kiem"] == 1


def test_json_says_the_same_twice_and_is_utf8() -> None:
    name = spoiled()
    first, second = invoke(name, "--json"), invoke(name, "--json")
    assert first.stdout_bytes == second.stdout_bytes
    assert "Nghị định" in first.stdout and not re.search(r"\\u[0-9a-f]{4}", first.stdout)


def test_json_of_a_plan_tells_lines_and_what_was_passed_over() -> None:
    Path("a.yaml").write_text(PLAN, "utf-8")
    found, = json_of("a.yaml", "--select", "ngoac-don-thieu")["tep"][0]["loi"]
    assert found["cho"]["dong"] == 6 and found["cho"]["cot"] and found["cho"]["doan"] and "(" in found["cho"]["chu"]
    Path("a.yaml").write_text(PLAN + "bo_qua:\n  - {quy_tac: ngoac-don-thieu, ly_do: chờ sửa sau}\n", "utf-8")
    file, = json_of("a.yaml", "--select", "ngoac-don-thieu")["tep"]
    assert file["loi"] == [] and file["dem"]["bo_qua"] == 1
    assert [(item["ten"], item["ly_do"], item["dong_bo_qua"]) for item in file["bo_qua"]] == [("ngoac-don-thieu", "chờ sửa sau", 10)]


def test_json_of_a_text_names_what_could_not_be_checked() -> None:
    Path("a.txt").write_text("KẾ HOẠCH\nTổ chức hội nghị\n1. Họp (ở xã.\n", "utf-8")
    file, = json_of("a.txt", "--select", "TG03,ngoac-don-thieu")["tep"]
    assert [(item["ten"], bool(item["ly_do"])) for item in file["chua_kiem"]] == [("le-tren", True)]
    assert file["loi"][0]["cho"]["dong"] == 3 and file["loi"][0]["cho"]["doan"] is None


def test_json_of_an_unreadable_file_and_exit_codes() -> None:
    Path("hong.docx").write_bytes(b"PK\x03\x04 nothing")
    Path("tot.docx").write_bytes(rendered())
    data = json_of("hong.docx", "tot.docx", "--select", "TG03")
    bad, good = data["tep"]
    assert (bad["da_kiem"], bad["he"], bad["tieu_chuan"]) == (False, None, None)
    assert bad["thong_bao"][0]["muc"] == "error" and good["loi"] == []
    codes = [invoke(name, "--select", "TG03", "--json").return_value for name in ("hong.docx", "tot.docx", spoiled())]
    assert codes == [1, 0, 1]


# SARIF -----------------------------------------------------------------------------------------------------------


def sarif_of(*args: str) -> Any:
    """The one run of a SARIF log, its required structure looked at."""
    result = invoke(*args, "--sarif")
    assert result.exception is None, result.exception
    log = json.loads(result.stdout)
    assert log["version"] == "2.1.0" and log["$schema"].endswith("sarif-schema-2.1.0.json")
    run, = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    for item in run["results"]:
        assert rules[item["ruleIndex"]]["id"] == item["ruleId"]
        assert item["level"] in ("error", "warning", "note") and item["message"]["text"]
        location, = item["locations"]
        artifact = location["physicalLocation"]["artifactLocation"]
        assert run["artifacts"][artifact["index"]]["location"]["uri"] == artifact["uri"]
        assert location["physicalLocation"].get("region", {"startLine": 1})["startLine"] >= 1
    assert isinstance(run["invocations"][0]["executionSuccessful"], bool)
    return run


def test_sarif_describes_every_rule() -> None:
    Path("tot.docx").write_bytes(rendered())
    driver = sarif_of("tot.docx")["tool"]["driver"]
    assert (driver["name"], driver["version"]) == ("docgen", __version__)
    assert [rule["id"] for rule in driver["rules"]] == [rule.ma for rule in all_rules()]
    anchors = set(re.findall(r"\(#([^)]+)\)", page()))
    for rule in driver["rules"]:
        assert rule["name"] and rule["shortDescription"]["text"] and rule["fullDescription"]["text"] and "Sai:" in rule["help"]["text"]
        assert rule["defaultConfiguration"]["level"] in ("error", "warning", "note")
        assert rule["properties"]["tai_lieu"].removeprefix("docs/quy-tac.md#") in anchors


def test_sarif_places() -> None:
    Path("kế hoạch").mkdir()
    Path("kế hoạch/a.yaml").write_text(PLAN, "utf-8")
    Path("b.docx").write_bytes(with_words(rendered(), "Nội dung (còn thiếu."))
    run = sarif_of("kế hoạch/a.yaml", "b.docx", "--select", "ngoac-don-thieu")
    plan, word = run["results"]
    assert plan["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "k%E1%BA%BF%20ho%E1%BA%A1ch/a.yaml"
    assert plan["locations"][0]["physicalLocation"]["region"]["startLine"] == 6
    assert "region" not in word["locations"][0]["physicalLocation"], "lines of a Word file do not exist"
    assert re.fullmatch(r"đoạn \d+", word["locations"][0]["logicalLocations"][0]["fullyQualifiedName"])
    assert word["properties"]["cho"]["doan"]


def with_words(data: bytes, words: str) -> bytes:
    """A Word file with a paragraph of these words in the middle of its text."""
    document = Document(io.BytesIO(data))
    at = next(p for p in document.paragraphs if p.text.startswith("1. ") or len(p.text) > 80)
    at.insert_paragraph_before(words, at.style)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def test_sarif_of_what_was_passed_over_and_not_checked() -> None:
    Path("a.yaml").write_text(PLAN + "bo_qua:\n  - {quy_tac: ngoac-don-thieu, ly_do: chờ sửa sau}\n", "utf-8")
    Path("b.txt").write_text("KẾ HOẠCH\nTổ chức hội nghị\n", "utf-8")
    run = sarif_of("a.yaml", "b.txt", "--select", "TG03,ngoac-don-thieu")
    item, = (result for result in run["results"] if "suppressions" in result)
    suppression, = item["suppressions"]
    assert (suppression["kind"], suppression["justification"]) == ("inSource", "chờ sửa sau")
    assert suppression["location"]["physicalLocation"]["region"]["startLine"] == 10
    notice, = run["invocations"][0]["toolConfigurationNotifications"]
    assert notice["associatedRule"]["id"] == "TG03" and notice["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "b.txt"
    assert run["invocations"][0]["executionSuccessful"] is True
    Path("c.docx").write_bytes(b"")
    assert sarif_of("c.docx")["invocations"][0]["executionSuccessful"] is False


# explanations and the page about the rules -----------------------------------------------------------------------


@pytest.mark.parametrize("name", ["le-tren", "TG03", "tg03", " Le-Tren "])
def test_explain_a_rule(name: str) -> None:
    result = invoke("--explain", name)
    assert result.return_value == 0
    text = result.stdout
    assert text.startswith("TG03 le-tren: ")
    for words in ("Căn cứ: khoản 3 Mục I Phụ lục I Nghị định số 30/2020/NĐ-CP (bắt buộc)", "Hướng dẫn số 36",
                  "Áp dụng: văn bản hành chính, văn bản của Đảng", "Cần: tệp Word", "  Sai: ", "  Đúng: ", "Cách sửa: "):
        assert words in text


def test_every_rule_can_be_explained() -> None:
    for rule in all_rules():
        text, parts_of = explain(rule.ten), documentation(rule)
        assert parts_of.tieu_de in text and parts_of.sai and parts_of.dung
        assert all(block in text for block in (*parts_of.van, *parts_of.sai, *parts_of.dung, rule.cach_sua))


def test_explain_all_is_a_line_for_each() -> None:
    lines = invoke("--explain", "all").stdout.splitlines()
    assert [line.split()[:2] for line in lines] == [[rule.ma, rule.ten] for rule in all_rules()]


def test_explain_an_unknown_rule() -> None:
    assert "(ý bạn là «le-tren»?)" in refused("--explain", "le-tern")
    assert "không có quy tắc «zzzzzz»" in refused("--explain", "zzzzzz")


def test_the_page_about_the_rules_is_fresh() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "run «python -m tests.build_rule_docs»"


def test_the_page_about_the_rules_has_every_rule_and_names_none_that_is_not() -> None:
    text = page()
    assert re.findall(r"^### (\S+ \S+)$", text, re.MULTILINE) == [f"{rule.ma} {rule.ten}" for rule in by_group()]
    named = re.findall(r"--(?:select|ignore|explain) (\S+)", text.split("## Mục lục")[0])
    for name in {word.strip("`.,") for words in named for word in words.split(",")} - {"all"}:
        assert any(rule.ten == name or rule.ma.startswith(name) for rule in all_rules()), name


@pytest.mark.parametrize(("name", "near"), [
    ("le-tern", "le-tren"), ("lề trái", "le-trai"), ("can_cu_cuoi_dong", "can-cu-cuoi-dong"), ("KY5", "KY05"), ("tg0", "TG01"),
    ("can-cu", "can-cu-cuoi-dong"), ("khong-co", None), ("KHONGCO", None), ("KY99", None), ("XX01", None), ("a", None), ("", None),
    ("can-cu-dau-cuoi", None),
])
def test_only_a_near_name_is_guessed(name: str, near: str | None) -> None:
    assert nearest_rule(name) == near


def test_explanations_name_types_in_words() -> None:
    assert "Loại văn bản: kế hoạch, chương trình, " in explain("KY05")
    assert {loai for rule in all_rules() for loai in rule.loai} <= set(TYPE_NAMES)


# the account for the terminal ------------------------------------------------------------------------------------


def test_the_summary_names_the_standard_and_the_pages_that_were_not_made() -> None:
    Path("tot.docx").write_bytes(rendered())
    lines = invoke("tot.docx").stdout.splitlines()
    assert len(lines) == 1, "no line of its own for the rules on pages"
    assert re.fullmatch(r"tot\.docx: không thấy lỗi; đã kiểm tra \d+ quy tắc; theo Nghị định số 30/2020/NĐ-CP; "
                        r"chưa kiểm tra \d+ quy tắc về dàn trang, thêm --trang", lines[0])


def test_quiet_says_nothing_of_a_faultless_file() -> None:
    Path("tot.docx").write_bytes(rendered())
    Path("a.txt").write_text("KẾ HOẠCH\nTổ chức hội nghị\n1. Họp (ở xã.\n", "utf-8")
    assert invoke("tot.docx", "tot.docx", "-q").stdout == ""
    text = invoke("tot.docx", "a.txt", "-q", "--select", "TG03,ngoac-don-thieu").stdout
    assert [line.split(":")[0] for line in text.splitlines() if not line.startswith(" ")] == ["a.txt"]
    assert "chưa kiểm tra" in invoke("a.txt").stdout and "chưa kiểm tra" not in text


def test_several_files_are_counted_together() -> None:
    Path("tot.docx").write_bytes(rendered())
    Path("hong.docx").write_bytes(b"PK\x03\x04 nothing")
    lines = invoke("tot.docx", spoiled(), "hong.docx", "--select", "TG03").stdout.splitlines()
    assert lines[-1] == "3 tệp: 1 tệp có lỗi, 1 tệp không thấy lỗi, 1 tệp không kiểm tra được; 1 lỗi"
    assert not any(line.startswith("1 tệp") for line in invoke("tot.docx").stdout.splitlines())
    blanks = str(next(path for path in FIXTURES if path.stem == "ke-hoach-nam-hoc"))  # number and date are left to the registry
    assert invoke("tot.docx", blanks).stdout.splitlines()[-1] == (
        "2 tệp: 1 tệp chỉ có cảnh báo hoặc lưu ý, 1 tệp không thấy lỗi; 2 cảnh báo")


def test_a_section_is_named_where_there_are_several() -> None:
    found = fault(phan=1)
    assert place(found, Span("f.docx")) == "f.docx"
    assert place(found, Span("f.docx"), 0, 3) == "f.docx: phần (section) 2"


def test_bo_qua_with_names_that_no_rule_has() -> None:
    entries = "".join(f"  - {{quy_tac: {name}, ly_do: x}}\n" for name in ("KHONGCO", "le-tern", "CC", "le-tren"))
    Path("a.yaml").write_text(PLAN + "bo_qua:\n" + entries, "utf-8")
    told = [line.split(": ", 2)[2].split(" [")[0] for line in invoke("a.yaml").stdout.splitlines() if "[BQ01" in line]
    assert told == ["«bo_qua»: không có quy tắc «KHONGCO»", "«bo_qua»: không có quy tắc «le-tern» (ý bạn là «le-tren»?)",
                    "«bo_qua»: không có quy tắc «CC» (ý bạn là «CC01»?)",
                    "«bo_qua» nhắc quy tắc «le-tren» nhưng không có lỗi nào như vậy để bỏ qua"]


# Word files opened for editing -----------------------------------------------------------------------------------


@pytest.mark.parametrize("name", WORD_SAMPLES)
def test_numbers_of_paragraphs_are_those_of_the_reader(name: str) -> None:
    """The element with a number holds the words that the reader gave that number."""
    data = MAU[name].lam().data
    word, ban_doc = open_for_editing(data), read_docx(data, name)[0]
    assert ban_doc is not None
    for doan in (*paragraphs(ban_doc.khoi), *(item for note in ban_doc.cuoc_chu.values() for item in note), *ban_doc.dau_chan):
        node = word.nut[doan.thu_tu]
        assert node.getroottree().getroot() is word.cay[word.phan_cua[doan.thu_tu]]
        letters = "".join(piece.chu for piece in word.manh.get(doan.thu_tu, ()))
        plain = "".join(item.text or "" for item in node.iter(f"{W}t"))
        assert not plain.isascii() or not letters or "".join(letters.split())[:20] in "".join(plain.split())


@pytest.mark.parametrize("name", WORD_SAMPLES)
def test_letters_found_are_those_asked_for(name: str) -> None:
    data, rnd = MAU[name].lam().data, random.Random(name)
    word = open_for_editing(data)
    for doan in (line for line in ban_of(data).doan if line.chu):
        start = rnd.randrange(len(doan.chu))
        end = rnd.randrange(start, len(doan.chu)) + 1
        found = word.letters(doan, start, end)
        if found is not None and found.chu == doan.chu[start:end]:
            text = "".join((node.text or "")[a:b] for node, a, b in found.manh if node.tag == f"{W}t")
            if text.isascii():
                assert "".join(text.lower().split()) == "".join(found.chu.lower().split())


def test_a_package_unchanged_keeps_every_byte_of_every_part() -> None:
    data = MAU["cuoc-chu-word"].lam().data
    word = open_for_editing(data)
    assert parts(word.package({})) == parts(data)
    assert word.package({}) == word.package({})


def test_what_the_reader_leaves_out_stays_in_the_file() -> None:
    """Comments of XML and fields that never end are no concern of the reader, but they are somebody's file."""
    source = parts(rendered())
    odd = b'<!-- a note --><w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:t>Xem</w:t></w:r></w:p>'
    body = source["word/document.xml"].replace(b"<w:body>", b"<w:body>" + odd, 1)
    data = package({**source, "word/document.xml": body})
    out = parts(annotated(data, [fault(line) for line in ban_of(data).doan]))["word/document.xml"]
    assert b"<!-- a note -->" in out and out.count(b'w:fldCharType="begin"') == body.count(b'w:fldCharType="begin"')


def package(content: dict[str, bytes]) -> bytes:
    """A package of these parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in content.items():
            archive.writestr(name, data)
    return out.getvalue()


# comments --------------------------------------------------------------------------------------------------------


def comments(data: bytes) -> list[tuple[str, str, str]]:
    """(words under the comment, author, its text) in the order of the comments part; every comment has its marks, once."""
    content = parts(data)
    open_now: dict[str, str] = {}
    under: dict[str, str] = {}
    marks: list[str] = []
    for node in etree.fromstring(content["word/document.xml"]).iter(etree.Element):
        number = node.get(f"{W}id", "")
        if node.tag == f"{W}commentRangeStart":
            assert number not in open_now and number not in under
            open_now[number] = ""
        elif node.tag == f"{W}commentRangeEnd":
            under[number] = open_now.pop(number)
        elif node.tag == f"{W}commentReference":
            assert number in under, "the sign stands behind the range"
            marks.append(number)
        elif node.tag == f"{W}t" and not any(True for _ in node.iterancestors(f"{{{FALLBACK}}}Fallback")):
            open_now = {key: text + (node.text or "") for key, text in open_now.items()}
    assert not open_now
    root = etree.fromstring(content[comments_part(content)])
    numbers = [node.get(f"{W}id", "") for node in root.iter(f"{W}comment")]
    assert sorted(numbers) == sorted(marks) and len(set(numbers)) == len(numbers)
    return [(under[number], node.get(f"{W}author", ""), "\n".join("".join(text.text or "" for text in line.iter(f"{W}t"))
                                                                  for line in node.iter(f"{W}p")))
            for number, node in zip(numbers, root.iter(f"{W}comment"), strict=True)]


FALLBACK = "http://schemas.openxmlformats.org/markup-compatibility/2006"


def comments_part(content: dict[str, bytes]) -> str:
    """The name of the part with the comments."""
    rels = etree.fromstring(content["word/_rels/document.xml.rels"])
    target, = (rel.get("Target", "") for rel in rels if rel.get("Type", "").endswith("/comments"))
    return f"word/{target}"


def random_faults(ban: BanSoat, seed: str, count: int = 40) -> list[ViPham]:
    """Faults at random places, of the document, of a section."""
    rnd, lines = random.Random(seed), [line for line in ban.doan if line.chu]
    out = [fault(), fault(phan=1)]
    for _ in range(count):
        line = rnd.choice(lines)
        start = rnd.randrange(len(line.chu))
        out.append(fault(line, start, rnd.choice((start, min(start + 4, len(line.chu)), rnd.randrange(start, len(line.chu)) + 1))))
    return out


@pytest.mark.parametrize("name", WORD_SAMPLES)
def test_a_document_with_comments_says_the_same(name: str) -> None:
    """Words, looks, numbers, tables, notes: all as before; only what must change does; twice the same bytes."""
    data = MAU[name].lam().data
    faults = random_faults(ban_of(data), name)
    out = annotated(data, faults)
    assert read_docx(out, name)[0] == read_docx(data, name)[0]
    assert out == annotated(data, faults)
    before, after = parts(data), parts(out)
    changed = {"word/document.xml", TYPES, "word/_rels/document.xml.rels", comments_part(after)}
    assert {key for key in after if before.get(key) != after[key]} <= changed and set(before) <= set(after)
    assert len([item for item in comments(out) if item[1] == "docgen"]) == len(faults)


def test_comments_stand_at_the_very_letters() -> None:
    """Where letters can be told from others, the comment stands under them and no others."""
    total = exact = 0
    for name in WORD_SAMPLES:
        data = MAU[name].lam().data
        lines = [line for line in ban_of(data).doan if len(line.chu) > 12 and line.vai_tro != "cuoc_chu" and not line.khung]
        faults = [fault(line, 7, 11) for line in lines]
        for (under, _, _), item in zip([c for c in comments(annotated(data, faults)) if c[1] == "docgen"], faults, strict=True):
            assert item.loi.doan is not None
            total += 1
            exact += "".join(under.split()) == "".join(item.loi.doan.chu[7:11].split())
    assert exact / total > 0.9, (exact, total)


BODY = ('<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>KẾ HOẠCH</w:t></w:r></w:p><w:p><w:r><w:t xml:space="preserve">Mở đầu: </w:t></w:r>'
        '<w:hyperlink w:anchor="x"><w:r><w:rPr><w:i/></w:rPr><w:t>chỗ liên kết này</w:t></w:r></w:hyperlink>'
        '<w:r><w:tab/><w:t>sau dấu tab</w:t></w:r></w:p>'
        '<w:p><w:r><w:t xml:space="preserve">Ngày </w:t></w:r><w:fldSimple w:instr=" DATE "><w:r><w:t>05/9/2026</w:t></w:r></w:fldSimple>'
        '<w:r><w:t xml:space="preserve"> họp tổ</w:t></w:r></w:p><w:sectPr/>')


def made(body: str = BODY) -> bytes:
    """A Word file with this body."""
    document = Document()
    out = io.BytesIO()
    document.save(out)
    content = parts(out.getvalue())
    content["word/document.xml"] = f'<w:document xmlns:w="{W[1:-1]}"><w:body>{body}</w:body></w:document>'.encode()
    return package(content)


def body_of(data: bytes) -> str:
    """The body of a Word file, without the declaration of its names."""
    return parts(data)["word/document.xml"].decode().partition("<w:body>")[2].replace(f' xmlns:w="{W[1:-1]}"', "")


def annotate_words(data: bytes, *words: str) -> bytes:
    """Comments at the first places of some words."""
    faults = []
    for text in words:
        line = next(line for line in ban_of(data).doan if text in line.chu)
        faults.append(fault(line, line.chu.index(text), line.chu.index(text) + len(text)))
    return annotated(data, faults)


def test_a_run_is_cut_where_the_comment_begins_and_ends() -> None:
    xml = body_of(annotate_words(made(), "liên kết"))
    cut = '<w:r><w:rPr><w:i/></w:rPr><w:t xml:space="preserve">{}</w:t></w:r>'
    assert (cut.format("chỗ ") + '<w:commentRangeStart w:id="0"/>' + cut.format("liên kết") + '<w:commentRangeEnd w:id="0"/>'
            + cut.format(" này") + '</w:hyperlink><w:r><w:commentReference w:id="0"/></w:r>') in xml


def test_comments_may_overlap_and_run_over_tabs_and_links() -> None:
    out = annotate_words(made(), "liên kết", "kết này", "này", "KẾ HOẠCH", "HOẠCH", "đầu: chỗ")
    assert [under for under, _, _ in comments(out)] == ["liên kết", "kết này", "này", "KẾ HOẠCH", "HOẠCH", "đầu: chỗ"]
    ban = ban_of(made())
    line = next(line for line in ban.doan if line.chu.startswith("sau dấu"))
    assert comments(annotated(made(), [fault(line, 0, 3)]))[0][0] == "sau"


def test_a_field_is_taken_whole() -> None:
    xml = body_of(annotate_words(made(), "/9/"))
    assert '<w:commentRangeStart w:id="0"/><w:fldSimple w:instr=" DATE "><w:r><w:t>05/9/2026</w:t></w:r></w:fldSimple>' in xml


def test_a_text_whose_blanks_are_not_shown_is_not_cut() -> None:
    data = made("<w:p><w:r><w:t>  KẾ HOẠCH </w:t></w:r></w:p><w:p><w:r><w:t>một hai</w:t></w:r></w:p><w:sectPr/>")
    assert "<w:t>  KẾ HOẠCH </w:t>" in body_of(annotate_words(data, "HOẠCH"))


def test_notes_boxes_and_the_whole_document() -> None:
    """A note is told at its mark, a text box at the paragraph it hangs on, what concerns the whole at the first paragraph."""
    data = MAU["cuoc-chu-word"].lam().data
    note = next(line for line in ban_of(data).doan if line.vai_tro == "cuoc_chu")
    out = annotated(data, [fault(note, 0, 3), fault()])
    root = etree.fromstring(parts(out)["word/document.xml"])
    start = next(root.iter(f"{W}commentRangeStart"))
    first = next(iter(root.iter(f"{W}p")))
    marked = root.xpath("//w:commentRangeStart[@w:id='0']/following-sibling::w:r[1]/w:footnoteReference", namespaces={"w": W[1:-1]})
    assert len(marked) == 1
    assert start.getparent() is first and start.get(f"{W}id") == "1"
    boxed = MAU["sua-hop-chu"].lam().data
    line = next(line for line in ban_of(boxed).doan if line.khung and line.chu)
    root = etree.fromstring(parts(annotated(boxed, [fault(line, 0, 2)]))["word/document.xml"])
    assert not any(True for node in root.iter(f"{W}commentReference") for _ in node.iterancestors(f"{W}txbxContent"))


def test_comments_of_the_author_survive_and_numbers_go_on() -> None:
    document = Document(io.BytesIO(made()))
    run = document.paragraphs[0].runs[0]
    document.add_comment(run, text="của tôi", author="Chị Lan", initials="L")
    held = io.BytesIO()
    document.save(held)
    before = comments(held.getvalue())
    once = annotate_words(held.getvalue(), "HOẠCH", "họp tổ")
    assert comments(once)[:1] == before and [item[1] for item in comments(once)] == ["Chị Lan", "docgen", "docgen"]
    twice = annotate_words(once, "KẾ")
    assert [item[1] for item in comments(twice)] == ["Chị Lan", "docgen", "docgen", "docgen"]
    assert parts(twice)[comments_part(parts(twice))].count(b"<Application>") == 1


def test_the_text_of_a_comment() -> None:
    out = annotated(made(), [fault(phan=1)])
    (_, author, text), = comments(out)
    assert author == "docgen"
    assert text.split("\n") == ["Lỗi: phần (section) 2: chỗ sai thứ 0", f"Cách sửa: {RULES['le-tren'].cach_sua}",
                                "Theo: khoản 3 Mục I Phụ lục I Nghị định 30 (bắt buộc) [TG03 le-tren]"]
    comment = etree.fromstring(parts(out)["word/comments.xml"])[0]
    assert comment.get(f"{W}initials") == "dg" and comment.get(f"{W}date") is None


def test_annotated_files_are_valid(tmp_path: Path) -> None:
    program = validator()
    files = []
    sources: list[tuple[str, bytes]] = [(path.stem, make(job(path), Workshop()).data or b"") for path in FIXTURES[:4]]
    for name, data in [*sources, *((name, MAU[name].lam().data) for name in WORD_SAMPLES[::5])]:
        files.append(tmp_path / f"{name}.docx")
        files[-1].write_bytes(annotated(data, random_faults(ban_of(data), name)))
        assert any(True for _ in Document(str(files[-1])).comments)
    done = subprocess.run([sys.executable, str(program), "--only", "sdk,lint", *map(str, files)], capture_output=True, text=True,
                          timeout=600, check=False)
    assert done.returncode == 0, done.stdout


def test_libreoffice_shows_the_same_words(tmp_path: Path) -> None:
    need_soffice()
    from docgen.ingest.pdf_reader import read_pdf

    data = with_words(rendered(), "Nội dung (còn thiếu.")
    texts = []
    for name, content in (("truoc", data), ("sau", annotated(data, random_faults(ban_of(data), "x")))):
        (tmp_path / f"{name}.docx").write_bytes(content)
        profile = f"-env:UserInstallation={(tmp_path / 'nguoi-dung').as_uri()}"
        subprocess.run([str(soffice_path()), profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path),
                        str(tmp_path / f"{name}.docx")], capture_output=True, check=True, timeout=180)
        text = read_pdf((tmp_path / f"{name}.pdf").read_bytes(), name)[0]
        texts.append("".join((text or "").split()))
    assert texts[0] and texts[0] == texts[1]


# --word ----------------------------------------------------------------------------------------------------------


def test_word_writes_a_copy_and_leaves_the_file_alone() -> None:
    name = spoiled()
    before = Path(name).read_bytes()
    result = invoke(name, "--select", "TG03", "--word", "ra.docx")
    assert result.return_value == 1 and "ra.docx: đã ghi bản có 1 lời bình" in result.stdout
    assert "[TG03 le-tren]" in result.stdout
    assert Path(name).read_bytes() == before
    (_, _, text), = comments(Path("ra.docx").read_bytes())
    assert text.startswith("Lỗi: ") and "10 mm" in text.split("\n")[0]


def test_word_of_a_plan_is_its_document() -> None:
    Path("a.yaml").write_text(PLAN, "utf-8")
    invoke("a.yaml", "--select", "ngoac-don-thieu", "--word", "ra.docx", "-q")
    (under, _, text), = comments(Path("ra.docx").read_bytes())
    assert "(" in under and "ngoac-don-thieu" in text and Path("a.yaml").read_text("utf-8") == PLAN


def test_word_without_faults_is_a_copy_without_comments() -> None:
    Path("tot.docx").write_bytes(rendered())
    result = invoke("tot.docx", "--select", "TG03", "--word", "ra.docx")
    assert result.return_value == 0 and "0 lời bình" in result.stdout
    assert comments(Path("ra.docx").read_bytes()) == []


def test_word_with_json_prints_json_only() -> None:
    result = invoke(spoiled(), "--select", "TG03", "--word", "ra.docx", "--json")
    assert json.loads(result.stdout)["dem"]["loi"] == 1 and Path("ra.docx").exists()


def test_word_replaces_its_own_work_but_nobody_elses() -> None:
    name = spoiled()
    for _ in range(2):
        assert invoke(name, "--select", "TG03", "--word", "ra.docx").return_value == 1
    ours = Path("ra.docx").read_bytes()
    Document("ra.docx").save("ra.docx")  # what a word processor does: the file is written anew
    for theirs in ("ra.docx", "khac.docx"):
        if theirs == "khac.docx":
            Path(theirs).write_bytes(made())
        before = Path(theirs).read_bytes()
        assert "--ghi-de" in refused(name, "--select", "TG03", "--word", theirs)
        assert Path(theirs).read_bytes() == before
        assert invoke(name, "--select", "TG03", "--word", theirs, "--ghi-de").return_value == 1
        assert Path(theirs).read_bytes() == ours


def test_word_of_a_file_that_cannot_be_read_writes_nothing() -> None:
    Path("hong.docx").write_bytes(b"PK\x03\x04 nothing")
    result = invoke("hong.docx", "--word", "ra.docx")
    assert result.return_value == 1 and "không tạo" in result.stdout and not Path("ra.docx").exists()


def test_word_of_an_old_file_is_that_of_libreoffice(tmp_path: Path) -> None:
    need_soffice()
    Path("cu.rtf").write_bytes(rb"{\rtf1\ansi{\fonttbl{\f0 Arial;}}\pard\qc\b KE HOACH\b0\par\pard 1. Mot (hai.\par 2. Ba.\par}")
    invoke("cu.rtf", "--select", "ngoac-don-thieu", "--word", "ra.docx")
    assert [under for under, _, _ in comments(Path("ra.docx").read_bytes())]


def test_bad_requests() -> None:
    name = spoiled()
    Path("a.txt").write_text("KẾ HOẠCH", "utf-8")
    assert "--json" in refused(name, "--json", "--sarif")
    assert "một tệp" in refused(name, name, "--word", "ra.docx")
    assert "a.txt" in refused("a.txt", "--word", "ra.docx")
    assert "chính tệp" in refused(name, "--word", name)
    assert "chính tệp" in refused(name, "--word", str(Path("x") / ".." / name))
    assert ".docx" in refused(name, "--word", "ra.pdf")
    assert "không đọc được" in refused("khong-co.docx", "--word", "ra.docx")
    assert "không đọc được" in refused("khong-co.docx", "--json")
    assert "thiếu TỆP" in refused("--json")
    assert not Path("ra.docx").exists()


def test_a_file_that_only_says_it_is_word() -> None:
    Path("a.docx").write_bytes(b"%PDF-1.4 nothing")
    result = invoke("a.docx", "--word", "ra.docx")
    assert result.exception is None or isinstance(result.exception, RequestError)
    assert not Path("ra.docx").exists()


def test_strict_open_xml_is_refused() -> None:
    strict = parts(made())
    strict["word/document.xml"] = strict["word/document.xml"].replace(W[1:-1].encode(), b"http://purl.oclc.org/ooxml/wordprocessingml/main")
    data = package(strict)
    assert soat_docx(data, "x.docx").ban is not None
    with pytest.raises(RequestError, match="Strict"):
        annotated(data, [])
