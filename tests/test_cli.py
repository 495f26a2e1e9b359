"""The command line: what is written where, what is refused before anything is written, and the exit codes 0, 1, 2, 70."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import jsonschema
import pytest
import yaml
from click.testing import CliRunner, Result
from docx import Document

from docgen.__main__ import run
from docgen.cli import COMMANDS, cli
from docgen.errors import FoundErrors, RequestError
from docgen.findings import Span, error
from docgen.production.write import MAX_PATH, safe_stem
from docgen.standard import known_types, load
from tests.conftest import FIXTURES, REPO

PLAN = """\
loai_van_ban: ke_hoach
co_quan: {ban_hanh: TRƯỜNG TIỂU HỌC TÂN PHÚ, ky_hieu: THTP, dia_danh: Tân Phú}
so_van_ban: 12
ngay_ban_hanh: 5/9/2026
trich_yeu: Thử nghiệm
muc_tieu: Nội dung.
noi_nhan: [Các lớp]
nguoi_ky: {chuc_vu: Hiệu trưởng, ho_ten: Vũ Thị Bích Liên}
"""
BAD = PLAN.replace("trich_yeu", "trich_yêu")


@pytest.fixture(autouse=True)
def _in_tmp(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each test works in a folder of its own."""
    monkeypatch.chdir(tmp_path)


def write(name: str, text: str = PLAN) -> str:
    """A file with a plan; its name."""
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return name


def invoke(*args: str, stdin: bytes | None = None) -> Result:
    """A command inside this process, our exceptions let through as they are."""
    return CliRunner().invoke(cli, list(args), input=stdin, standalone_mode=False)


def code(*args: str, monkeypatch: pytest.MonkeyPatch) -> int:
    """The exit code that ``docgen`` gives for these words."""
    monkeypatch.setattr(sys, "argv", ["docgen", *args])
    return run(cli)


def process(*args: str, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    """``python -m docgen`` with these words."""
    return subprocess.run([sys.executable, "-m", "docgen", *args], input=stdin, capture_output=True, timeout=60, check=False,
                          env={**os.environ, "PYTHONIOENCODING": "ascii"})


def text_of(path: str | Path) -> str:
    """The words of a .docx, tables included."""
    with zipfile.ZipFile(path) as archive:
        return archive.read("word/document.xml").decode()


# exit codes ----------------------------------------------------------------------------------------------------------------


def test_exit_codes_of_render(monkeypatch: pytest.MonkeyPatch) -> None:
    write("tot.yaml")
    write("xau.yaml", BAD)
    assert code("render", "tot.yaml", monkeypatch=monkeypatch) == 0
    assert code("render", "xau.yaml", monkeypatch=monkeypatch) == 1
    assert code("render", "tot.yaml", "xau.yaml", "-o", "x", monkeypatch=monkeypatch) == 1
    assert code("render", "khong-co.yaml", monkeypatch=monkeypatch) == 2
    assert code("render", monkeypatch=monkeypatch) == 2
    assert code("rendre", "tot.yaml", monkeypatch=monkeypatch) == 2
    assert code("render", "tot.yaml", "--la", monkeypatch=monkeypatch) == 2


@pytest.mark.parametrize(("raised", "expected"), [
    (RequestError("không làm được"), 2), (FoundErrors([error("x", Span("t.yaml", 3, 1), "hỏng")]), 1), (KeyError("bug"), 70),
    (RecursionError(), 70), (BrokenPipeError(), 0),
])
def test_what_happened_and_its_exit_code(raised: Exception, expected: int, monkeypatch: pytest.MonkeyPatch,
                                         capsys: pytest.CaptureFixture[str]) -> None:
    def fail(*_args: object) -> None:
        raise raised

    write("tot.yaml")
    monkeypatch.setattr("docgen.production.batch.make", fail)
    assert code("render", "tot.yaml", monkeypatch=monkeypatch) == expected
    shown = capsys.readouterr().err
    assert ("Traceback" in shown) == (expected == 70)
    if expected == 70:
        assert "Lỗi của docgen" in shown
    assert not Path("output").exists()


def test_no_words_at_all_show_the_help() -> None:
    done = process()
    assert done.returncode in (0, 2)
    assert "Các lệnh" in (done.stdout + done.stderr).decode()


# where results go ----------------------------------------------------------------------------------------------------------------


def test_default_folder_and_the_line_for_each_file() -> None:
    write("a.yaml")
    write("thu/b.yaml")
    result = invoke("render", "a.yaml", "thu/b.yaml")
    assert result.return_value == 0
    assert [line.split("  ")[0] for line in result.output.splitlines()] == [str(Path("output", f"{s}.docx")) for s in "ab"]
    assert "không có cảnh báo" in result.output
    assert "Nội dung" in text_of("output/a.docx")


def test_a_file_a_folder_and_a_deep_folder() -> None:
    write("a.yaml")
    targets = {"x.docx": "x.docx", "X2.DOCX": "X2.DOCX", "thu": "thu/a.docx", "s/u/v": "s/u/v/a.docx", "s/y.docx": "s/y.docx"}
    for target, made in targets.items():
        assert invoke("render", "a.yaml", "-o", target).return_value == 0
        assert Path(made).is_file()


def test_standard_output_holds_the_document_and_nothing_else() -> None:
    write("a.yaml")
    assert invoke("render", "a.yaml", "-o", "a.docx").return_value == 0
    done = process("render", "-", "-o", "-", stdin=PLAN.encode())
    assert done.returncode == 0
    assert done.stdout == Path("a.docx").read_bytes()
    assert "không có cảnh báo" in done.stderr.decode()


def test_standard_input_to_a_folder() -> None:
    result = invoke("render", "-", "-o", "thu", stdin=PLAN.encode())
    assert result.return_value == 0
    assert Path("thu/ke-hoach.docx").is_file()


def test_no_standard_input_at_all(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    assert code("render", "-", "-o", "x", monkeypatch=monkeypatch) == 2


def test_standard_input_too_big() -> None:
    result = invoke("render", "-", "-o", "-", stdin=b"#" * 10_000_001)
    assert isinstance(result.exception, RequestError)


def test_nothing_goes_to_standard_output_when_the_plan_is_bad() -> None:
    done = process("render", "-", "-o", "-", stdin=BAD.encode())
    assert (done.returncode, done.stdout) == (1, b"")
    assert "<stdin>:5:1: lỗi:" in done.stderr.decode()


def test_quiet() -> None:
    write("a.yaml")
    assert invoke("render", "-q", "a.yaml").output == ""


def test_good_files_are_made_though_others_are_bad() -> None:
    write("a.yaml", BAD)
    write("b.yaml")
    result = invoke("render", "a.yaml", "b.yaml", "-o", "thu")
    assert result.return_value == 1
    assert sorted(p.name for p in Path("thu").iterdir()) == ["b.docx"]
    assert "a.yaml: không tạo văn bản; 2 lỗi" in result.output


def test_a_missing_file_does_not_stop_the_others_in_the_middle() -> None:
    write("a.yaml")
    write("c.yaml")
    invoke("render", "a.yaml", "b.yaml", "c.yaml", "-o", "thu")
    made = sorted(p.name for p in Path("thu").iterdir()) if Path("thu").is_dir() else []
    assert made in (["a.docx", "c.docx"], [])


@pytest.mark.parametrize("target", ["a.doc", "a.pdf", "a.odt"])
def test_another_ending_does_not_become_a_folder(target: str) -> None:
    write("a.yaml")
    assert isinstance(invoke("render", "a.yaml", "-o", target).exception, RequestError)


# refused before anything is written ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("args", [
    ("a.yaml", "thu/a.yaml"), ("a.yaml", "a.yaml"), ("a.yaml", "A.YAML"), ("a.yaml", "thu/A.yml"), ("a?.yaml", "a*.yaml"),
    ("-", "ke-hoach.yaml"), ("a.yaml", "b.yaml", "-o", "x.docx"), ("a.yaml", "b.yaml", "-o", "-"), ("a.yaml", "--pdf", "-o", "-"),
])
def test_requests_that_do_not_fit(args: tuple[str, ...]) -> None:
    for name in args:
        if name.lower().endswith(("yaml", "yml")):
            write(name)
    result = invoke("render", *args)
    assert isinstance(result.exception, RequestError)
    assert not Path("output").exists()


def test_missing_template_is_refused() -> None:
    write("a.yaml")
    result = invoke("render", "a.yaml", "--mau", "khong-co.docx")
    assert isinstance(result.exception, RequestError)
    assert "không đọc được mẫu" in str(result.exception)


def test_folder_as_input_and_folder_as_template() -> None:
    Path("thu").mkdir()
    assert "thư mục" in str(invoke("render", "thu").exception)
    write("a.yaml")
    assert invoke("render", "a.yaml", "--mau", "thu").exception is not None


def test_target_that_is_a_folder() -> None:
    write("a.yaml")
    Path("a.docx").mkdir()
    assert invoke("render", "a.yaml", "-o", "a.docx").return_value == 1
    assert isinstance(invoke("render", "a.yaml", "-o", "a.docx", "--ghi-de").exception, RequestError)
    assert list(Path("a.docx").iterdir()) == []


def test_target_below_a_file() -> None:
    write("a.yaml")
    result = invoke("render", "a.yaml", "-o", "a.yaml/x.docx")
    assert isinstance(result.exception, RequestError)
    assert Path("a.yaml").read_text("utf-8") == PLAN


def test_disk_that_does_not_take_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_args: object) -> None:
        raise OSError(28, "No space left on device")

    write("a.yaml")
    monkeypatch.setattr(os, "replace", refuse)
    result = invoke("render", "a.yaml")
    assert isinstance(result.exception, RequestError)
    assert list(Path("output").iterdir()) == []


def test_folder_that_may_not_be_written(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_args: object, **_named: object) -> None:
        raise PermissionError(13, "Permission denied")

    write("a.yaml")
    monkeypatch.setattr(os, "makedirs", refuse)
    result = invoke("render", "a.yaml", "-o", "kin")
    assert isinstance(result.exception, RequestError)
    assert "kin" in str(result.exception)


def test_the_template_itself_is_never_written_over() -> None:
    write("a.yaml")
    invoke("template", "build", "nd30", "-o", "a.docx")
    before = Path("a.docx").read_bytes()
    for target in ("a.docx", "./a.docx", "."):
        result = invoke("render", "a.yaml", "--mau", "a.docx", "-o", target, "--ghi-de")
        assert isinstance(result.exception, RequestError)
    assert Path("a.docx").read_bytes() == before


def test_too_long_a_path() -> None:
    write("a.yaml")
    result = invoke("render", "a.yaml", "-o", "x" * MAX_PATH)
    assert isinstance(result.exception, RequestError)
    assert "dài quá" in str(result.exception)
    assert [p.name for p in Path().iterdir()] == ["a.yaml"]


# names -----------------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("stem", ["con", "CON", "nul", "com1", "LPT9", "aux.2026", "prn "])
def test_names_that_windows_keeps_for_itself(stem: str) -> None:
    write(f"{stem}.yaml")
    assert invoke("render", f"{stem}.yaml").return_value == 0
    [made] = Path("output").iterdir()
    assert made.stem.split(".")[0].strip().lower() not in ("con", "nul", "com1", "lpt9", "aux", "prn")


@pytest.mark.parametrize(("stem", "expected"), [
    ("kế hoạch số 5", "kế hoạch số 5"), ("a:b", "a-b"), ("a.", "a"), ("...", "van-ban"), ('a"b|c?d*e', "a-b-c-d-e"), ("com10", "com10"),
    ("conan", "conan"), (" x ", "x"), ("", "van-ban"), ("a\x07b", "a-b"), ("com¹", "_com¹"),
])
def test_safe_names(stem: str, expected: str) -> None:
    assert safe_stem(stem) == expected


def test_name_in_any_script_is_kept() -> None:
    write("kế hoạch năm 2026 - số 5 (mới).yaml")
    assert invoke("render", "kế hoạch năm 2026 - số 5 (mới).yaml").return_value == 0
    assert Path("output/kế hoạch năm 2026 - số 5 (mới).docx").is_file()


# writing over ------------------------------------------------------------------------------------------------------------------------


def _resave(path: str) -> None:
    """Save a document as Word does: its own name in the properties."""
    document = Document(path)
    document.add_paragraph("Sửa tay")
    document.save(path)
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts["docProps/app.xml"] = parts["docProps/app.xml"].replace(b"docgen", b"Microsoft Office Word")
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)


def test_our_own_file_is_replaced() -> None:
    write("a.yaml")
    invoke("render", "a.yaml")
    write("a.yaml", PLAN.replace("Nội dung", "Nội dung mới"))
    assert invoke("render", "a.yaml").return_value == 0
    assert "Nội dung mới" in text_of("output/a.docx")


def test_a_file_changed_in_word_is_not() -> None:
    write("a.yaml")
    invoke("render", "a.yaml")
    _resave("output/a.docx")
    before = Path("output/a.docx").read_bytes()
    result = invoke("render", "a.yaml")
    assert result.return_value == 1
    assert "[ghi.da-sua]" in result.output
    assert Path("output/a.docx").read_bytes() == before
    assert invoke("render", "a.yaml", "--ghi-de").return_value == 0
    assert "Sửa tay" not in text_of("output/a.docx")


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 hong", b"van ban cua toi"])
def test_any_other_file_is_not_replaced(content: bytes) -> None:
    write("a.yaml")
    Path("x.docx").write_bytes(content)
    assert invoke("render", "a.yaml", "-o", "x.docx").return_value == 1
    assert Path("x.docx").read_bytes() == content
    assert invoke("render", "a.yaml", "-o", "x.docx", "--ghi-de").return_value == 0


def test_changed_file_does_not_stop_the_others() -> None:
    for name in ("a.yaml", "b.yaml"):
        write(name)
    Path("output").mkdir()
    Path("output/a.docx").write_bytes(b"cua toi")
    result = invoke("render", "a.yaml", "b.yaml")
    assert result.return_value == 1
    assert Path("output/b.docx").is_file()


def test_no_temporary_files_are_left() -> None:
    write("a.yaml")
    invoke("render", "a.yaml")
    invoke("render", "a.yaml")
    assert [p.name for p in Path("output").iterdir()] == ["a.docx"]


def test_a_result_from_ones_own_template_is_ours_too() -> None:
    write("a.yaml")
    invoke("template", "build", "nd30", "-o", "mau.docx")
    _resave("mau.docx")
    assert invoke("render", "a.yaml", "--mau", "mau.docx").return_value == 0
    assert invoke("render", "a.yaml", "--mau", "mau.docx").return_value == 0


# options -----------------------------------------------------------------------------------------------------------------------------


def test_final_refuses_what_is_open() -> None:
    write("a.yaml", PLAN.replace("so_van_ban: 12\n", "") + "ket_thuc: '[CẦN BỔ SUNG: x]'\n")
    assert invoke("render", "a.yaml", "-o", "1").return_value == 0
    result = invoke("render", "--final", "a.yaml", "-o", "2")
    assert result.return_value == 1
    assert "[cho-trong.so]" in result.output and "[cho-trong.can-bo-sung]" in result.output
    assert not Path("2").exists()
    write("a.yaml")
    assert invoke("render", "--final", "a.yaml", "-o", "2").return_value == 0


def test_own_template_is_used() -> None:
    write("a.yaml")
    assert invoke("template", "build", "nd30", "-o", "mau.docx").return_value is None
    document = Document("mau.docx")
    document.paragraphs[0].insert_paragraph_before("Chữ của mẫu riêng")
    document.save("mau.docx")
    result = invoke("render", "a.yaml", "--mau", "mau.docx")
    assert result.return_value == 0
    assert "Chữ của mẫu riêng" in text_of("output/a.docx")


def test_findings_go_to_stderr_with_place_level_and_code() -> None:
    write("thu/a.yaml", BAD + "kinh_phi:\n")
    done = process("render", str(Path("thu/a.yaml")))
    assert done.returncode == 1
    assert done.stdout == b""
    place = str(Path("thu/a.yaml"))
    lines = done.stderr.decode().splitlines()
    assert f"{place}:5:1: lỗi: tệp kế hoạch: không có khóa nào tên «trich_yêu» (ý bạn là «trich_yeu»?) [khoa.la]" in lines
    assert any(line.startswith(f"{place}:9:10: cảnh báo: ") and line.endswith("[cho-trong.muc]") for line in lines)


# other commands ----------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("words", [(), *((name,) for name in COMMANDS), ("template", "check"), ("template", "build")], ids=" ".join)
@pytest.mark.parametrize("option", ["--help", "-h"])
def test_help_of_each_command(words: tuple[str, ...], option: str) -> None:
    result = CliRunner().invoke(cli, [*words, option])
    assert result.exit_code == 0
    assert "Usage" in result.output or "Cách dùng" in result.output


def test_every_command_is_in_the_help() -> None:
    shown = CliRunner().invoke(cli, ["--help"]).output
    assert all(f"  {name} " in shown for name in COMMANDS)


def test_a_mistyped_command_is_guessed() -> None:
    result = CliRunner().invoke(cli, ["rendr"])
    assert result.exit_code == 2
    assert "«render»" in result.output


def test_version() -> None:
    assert "docgen" in CliRunner().invoke(cli, ["--version"]).output


@pytest.mark.parametrize("args", [("render", "x.yaml"), ("render", "--help"), ("doctor",), ("schema",), ("--help",), ("rendr",)])
@pytest.mark.parametrize("form", [["--lang", "en"], ["--lang=en"]])
def test_english_does_not_crash(args: tuple[str, ...], form: list[str]) -> None:
    write("x.yaml", BAD)
    done = process(*form, *args)
    assert done.returncode in (0, 1, 2)
    assert b"Traceback" not in done.stderr


def test_unknown_language() -> None:
    assert process("--lang", "fr", "doctor").returncode == 2


def test_doctor() -> None:
    result = invoke("doctor")
    assert result.return_value == 0
    assert all(name in result.output for name in ("docgen", "30/2020", "05-HD", "LibreOffice", "ke_hoach"))


def test_doctor_without_the_template_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("docgen.standard.loai.templates_dir", lambda: tmp_path / "trong")
    result = invoke("doctor")
    assert result.return_value == 1
    assert "✗" in result.output


def _schema(*args: str) -> dict[str, object]:
    loaded: dict[str, object] = json.loads(invoke("schema", *args).output)
    jsonschema.Draft202012Validator.check_schema(loaded)
    return loaded


@pytest.mark.parametrize("path", FIXTURES, ids=lambda p: p.stem)
def test_schema_accepts_every_fixture(path: Path) -> None:
    jsonschema.validate(yaml.safe_load(path.read_text("utf-8")), _schema(), jsonschema.Draft202012Validator)


@pytest.mark.parametrize("path", sorted((REPO / "fixtures" / "co_quan").glob("*.yaml")), ids=lambda p: p.stem)
def test_schema_accepts_every_profile(path: Path) -> None:
    jsonschema.validate(yaml.safe_load(path.read_text("utf-8")), _schema("--co-quan"), jsonschema.Draft202012Validator)


@pytest.mark.parametrize(("before", "after"), [
    ("trich_yeu:", "trich_yêu:"), ("ky_hieu:", "kyhieu:"), ("ho_ten:", "hoten:"), ("noi_nhan:", "noinhan:"),
    ("trich_yeu: Thử nghiệm\n", ""), ("ban_hanh: TRƯỜNG TIỂU HỌC TÂN PHÚ, ", ""),
    ("muc_tieu: Nội dung.", "muc_tieu: [x]"), ("muc_tieu: Nội dung.", "muc_tieu: {tieude: x}"),
    ("muc_tieu: Nội dung.", "nhiem_vu: [{chu_tri: x}]"), ("muc_tieu: Nội dung.", "muc_do_khan: gap"),
    ("muc_tieu: Nội dung.", "phu_luc: [{tieu_de: x, bang: nhiemvu}]"), ("loai_van_ban:", "loai:"),
])
def test_schema_rejects_mistakes(before: str, after: str) -> None:
    assert before in PLAN
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(yaml.safe_load(PLAN.replace(before, after)), _schema(), jsonschema.Draft202012Validator)


@pytest.mark.parametrize("extra", [
    "ngay_ban_hanh: 2026-04-29", "du_thao: true", "du_thao: 2", "can_cu:\n  - 5", "can_cu:\n  - Theo đề nghị: đồng ý", "kinh_phi:",
    "can_cu:", "noi_nhan:", "phu_luc:",
    "luu_tru: VT", "so_van_ban: 012", "ket_thuc: x[^1]\ncuoc_chu: {1: x}", "tu_khoa: [2026]", "nhiem_vu:\n  - {ten: x, phoi_hop: }",
    "kinh_phi: 5", "noi_dung: [x]", "phu_luc:\n  - {tieu_de: x, bang: {cot: [a, 1], hang: [[1, 2.5], [~, x], y]}}", "noi_dung:",
])
def test_schema_accepts_what_docgen_accepts(extra: str) -> None:
    text = PLAN.replace("so_van_ban: 12\n", "").replace("ngay_ban_hanh: 5/9/2026\n", "").replace("noi_nhan: [Các lớp]\n", "") + extra + "\n"
    write("a.yaml", text)
    assert invoke("render", "a.yaml").return_value == 0
    data = json.loads(json.dumps(yaml.safe_load(text), default=str))
    refused = [e.json_path for e in jsonschema.Draft202012Validator(_schema()).iter_errors(data)]
    assert refused == []


def test_import_writes_a_plan_that_renders() -> None:
    write("cu.txt", "ỦY BAN NHÂN DÂN\nXÃ TÂN PHÚ\nSố: 12/KH-UBND\nKẾ HOẠCH\nThử nghiệm\nI. MỤC ĐÍCH\n1. Một.\n")
    assert invoke("import", "cu.txt", "-o", "moi.yaml").return_value == 0
    assert isinstance(invoke("import", "cu.txt", "-o", "moi.yaml").exception, RequestError)
    assert invoke("import", "cu.txt", "-o", "moi.yaml", "--ghi-de").return_value == 0
    assert process("import", "cu.txt").stdout == Path("moi.yaml").read_bytes()


def test_import_of_other_files_is_refused() -> None:
    assert isinstance(invoke("import", "a.docx").exception, RequestError)
    assert isinstance(invoke("import", "khong-co.txt").exception, RequestError)


_TYPES = [(he, khoa) for he in ("nha_nuoc", "dang") for khoa in known_types(load(he))]


@pytest.mark.parametrize(("he", "kind"), _TYPES)
def test_a_new_plan_of_each_type_renders(he: str, kind: str) -> None:
    result = invoke("new", kind, "--he", he, "-o", "moi.yaml")
    if isinstance(result.exception, RequestError):
        assert "không có bản soạn sẵn" in str(result.exception)
        return
    made = invoke("render", "moi.yaml")
    assert made.return_value == 0, made.output
    assert "CẦN BỔ SUNG" in made.output
    assert invoke("render", "--final", "moi.yaml", "-o", "chinh").return_value == 1


def test_a_new_plan_is_not_put_over_an_old_one() -> None:
    write("ke-hoach.yaml")
    assert isinstance(invoke("new").exception, RequestError)
    assert Path("ke-hoach.yaml").read_text("utf-8") == PLAN
    assert invoke("new", "--ghi-de").exception is None
    assert Path("ke-hoach.yaml").read_text("utf-8") != PLAN


def test_a_new_plan_of_an_unknown_type() -> None:
    assert "«ke_hoach»" in str(invoke("new", "ke hoach").exception)


def test_template_check() -> None:
    invoke("template", "build", "nd30", "-o", "mau.docx")
    good = invoke("template", "check", "mau.docx")
    assert (good.return_value, "không có cảnh báo" in good.output) == (0, True)
    assert invoke("template", "check", "--he", "dang", "mau.docx").return_value == 1
    Path("hong.docx").write_bytes(b"khong phai zip")
    bad = process("template", "check", "hong.docx")
    assert bad.returncode == 1
    assert b"[mau.hong]" in bad.stderr
    assert isinstance(invoke("template", "check", "khong-co.docx").exception, RequestError)


def test_template_build() -> None:
    for name in ("nd30", "dang_hd36", "dang_hd05"):
        assert invoke("template", "build", name, "-o", f"{name}.docx").exception is None
        assert zipfile.is_zipfile(f"{name}.docx")
    assert isinstance(invoke("template", "build", "nd31", "-o", "x.docx").exception, RequestError)
    assert isinstance(invoke("template", "build", "nd30", "-o", "nd30.docx").exception, RequestError)
    assert invoke("template", "build", "nd30", "-o", "nd30.docx", "--ghi-de").exception is None


def test_every_part_of_a_result_opens_in_python_docx() -> None:
    write("a.yaml", PLAN + "phu_luc:\n  - {tieu_de: Bảng, bang: {cot: [a, b], hang: [[1, 2]]}}\n")
    done = process("render", "a.yaml", "-o", "-")
    document = Document(io.BytesIO(done.stdout))
    assert any("Nội dung" in p.text for p in document.paragraphs)
    assert [cell.text for cell in document.tables[-1].rows[1].cells] == ["1", "2"]
