"""``docgen check`` on paragraphs that nobody types and files that are no documents: it ends, tells what it passed over, writes sound
files and changes no word."""

from __future__ import annotations

import json
import os
import random
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import pytest
from click.testing import CliRunner
from lxml import etree

from docgen.__main__ import run
from docgen.cli import cli
from docgen.ingest.nhap_tep import import_docx
from docgen.lint.bao_cao import BaoCao
from docgen.lint.rules.viet_tat import _ONLY_SHORT
from docgen.production import Workshop
from docgen.production.chu_thich_word import annotated
from docgen.production.kiem import KiemTra, check_bytes
from docgen.production.runner import make
from tests.conftest import FIXTURES, job
from tests.word_spoiler import DOCUMENT, W, packed, parts_of

PLAN = next(path for path in FIXTURES if path.stem == "ke-hoach-xa")
LETTERS = 12_000
UNITS = ("a.A", "ABC,", ".. ", "AB ", "(a", "(a) ", "“", "1.", "1.1.1.", ".", "…", "a\t", "\n", "ngày,tháng,", "Luật a ", "số ", "e\u0301",
         "😀", "\u202e", "\u200b", "số 1/KH-A ", "50% ", "Phụ lục I, ", "khoản 1 ", "UBND huyện ", "ngày 1/9/2026 - ", "tỷ lệ ")
LINE = """UBND XÃ TÂN PHÚ
KẾ HOẠCH
Tổ chức ngày hội đọc sách
I. MỤC ĐÍCH
{}
1. Hình thành thói quen đọc sách cho học sinh .
"""


@pytest.fixture(scope="module")
def sound() -> bytes:
    data = make(job(PLAN), Workshop()).data
    assert data is not None
    return data


def with_body(data: bytes, xml: str) -> bytes:
    """The file with these paragraphs at its end."""
    parts = parts_of(data)
    text = parts[DOCUMENT].decode()
    at = text.rindex("<w:sectPr")
    return packed({**parts, DOCUMENT: (text[:at] + xml + text[at:]).encode()})


def para(text: str) -> str:
    """A paragraph; ``\\t`` and ``\\n`` are its tabs and breaks."""
    body = escape(text).replace("\t", "</w:t><w:tab/><w:t>").replace("\n", "</w:t><w:br/><w:t>")
    return f'<w:p><w:r><w:t xml:space="preserve">{body}</w:t></w:r></w:p>'


def check(data: bytes, name: str) -> BaoCao:
    return check_bytes(data, name, KiemTra())


def letters_of(data: bytes) -> str:
    """All letters of the body of a Word file, struck-out ones included."""
    root: Any = etree.fromstring(parts_of(data)[DOCUMENT])
    return "".join(node.text or "" for node in root.iter(f"{W}t", f"{W}delText"))


def codes(bao_cao: BaoCao) -> list[str]:
    return [finding.code for finding in bao_cao.findings]


# long paragraphs -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("unit", UNITS)
def test_long_paragraph_of_a_text_ends(unit: str) -> None:
    bao_cao = check(LINE.format((unit * LETTERS)[:LETTERS].replace("\n", " ")).encode(), "a.txt")
    assert bao_cao.soat is not None
    assert any(fault.quy_tac.ten == "cach-truoc-dau" for fault in bao_cao.vi_pham)  # the rest is checked as ever


@pytest.mark.parametrize("unit", UNITS)
def test_long_paragraph_of_a_word_file_ends(unit: str, sound: bytes) -> None:
    size = 4000 if unit in ("\n", "a\t") else LETTERS // 2
    data = with_body(sound, para((unit * size)[:size]))
    bao_cao = check(data, "a.docx")
    assert bao_cao.soat is not None
    assert letters_of(annotated(data, bao_cao.vi_pham)) == letters_of(data)


def test_paragraph_beyond_measure_is_told_and_passed_over(sound: bytes) -> None:
    for data, name in ((LINE.format("a .b" * 10_000).encode(), "a.txt"), (with_body(sound, para("a .b" * 10_000)), "a.docx"),
                       (with_body(sound, para("1." + " " * 20_000 + "dung .")), "a.docx")):
        bao_cao = check(data, name)
        assert codes(bao_cao).count("kiem.doan-dai") == 1 and bao_cao.soat is not None
        assert all(len(line.chu) <= 30_000 for line in bao_cao.soat.ban.doan)


def test_capitals_in_brackets_are_not_taken_apart_in_every_way() -> None:
    assert not _ONLY_SHORT.fullmatch("A" * 58 + "1")
    assert _ONLY_SHORT.fullmatch("UBND, HĐND; MTTQ") and _ONLY_SHORT.fullmatch("“THCS”") and not _ONLY_SHORT.fullmatch("UBND xã")


def test_comments_on_thousands_of_faults_in_one_paragraph(sound: bytes) -> None:
    data = with_body(sound, para("(a " * 2000))
    bao_cao = check(data, "a.docx")
    root = etree.fromstring(parts_of(annotated(data, bao_cao.vi_pham))[DOCUMENT])
    assert len(bao_cao.vi_pham) >= 2000 and len(list(root.iter(f"{W}commentReference"))) == len(bao_cao.vi_pham)
    assert "".join(node.text or "" for node in root.iter(f"{W}t")).endswith("(a " * 2000)


def test_many_breaks_make_one_paragraph_of_many_lines(sound: bytes) -> None:
    lines = [f"Dòng {n} của đoạn văn." for n in range(300)]
    bao_cao = check(with_body(sound, para("\n".join(lines))), "a.docx")
    assert bao_cao.soat is not None
    line = next(line for line in bao_cao.soat.ban.doan if lines[0] in line.chu)
    assert line.chu.split("\n")[:len(lines)] == lines and "".join(piece.chu for piece in line.manh) == line.chu


# anything at all -------------------------------------------------------------------------------------------------

_BITS = (*UNITS, "\ufeff", "\u2028", "\x0b", "\x85", "\u00a0", "İ", "ﬁ", "²", "١", "Ⅳ", "|", "{x}", "{0}", "%s", "%", "<b>", "&amp;", "]]>",
         "I. ", "KT. CHỦ TỊCH\n", "Nơi nhận:\n", "- Lưu: VT.\n", "Căn cứ Luật Đất đai;\n", "KẾ HOẠCH\n", "Phụ lục\n", "./.", "[CẦN BỔ SUNG",
         "Điều 1. ")
_ODD = (
    "<w:tbl><w:tr><w:tc><w:tbl><w:tr><w:tc>{}</w:tc></w:tr></w:tbl><w:p/></w:tc></w:tr></w:tbl>",
    "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val='99'/><w:vMerge/></w:tcPr>{}</w:tc></w:tr></w:tbl>", "<w:tbl/>", "<w:tbl><w:tr/></w:tbl>",
    "<w:ins w:id='1' w:author='a'>{}</w:ins>", "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>", "{}<w:p><w:pPr><w:sectPr/></w:pPr></w:p>",
    "<w:p><w:pPr><w:bidi/><w:numPr><w:ilvl w:val='99'/><w:numId w:val='77'/></w:numPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p>{}",
    "<w:p><w:del w:id='2' w:author='a'><w:r><w:delText>xóa</w:delText></w:r></w:del></w:p>{}",
    "<w:p><w:commentRangeStart w:id='5'/></w:p>{}",
    "<w:p><w:r><w:footnoteReference w:id='77'/></w:r></w:p>{}", "{}",
)


def some_text(rng: random.Random) -> str:
    return "".join(rng.choice(_BITS) * rng.choice((1, 1, 2, 9)) for _ in range(rng.randrange(1, 25)))


def legal(text: str) -> str:
    """``text`` without what XML does not know."""
    return text.replace("\x0b", "").replace("\x00", "")


@pytest.fixture
def in_tmp(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def code(monkeypatch: pytest.MonkeyPatch, *args: str) -> int:
    monkeypatch.setattr("sys.argv", ["docgen", *args])
    return run(cli)


def output(*args: str) -> str:
    return CliRunner().invoke(cli, list(args), standalone_mode=False).stdout


@pytest.mark.parametrize("seed", range(30))
def test_any_text(seed: int, in_tmp: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rng = random.Random(seed)
    data = "\n".join(some_text(rng) for _ in range(12)).encode(rng.choice(("utf-8", "utf-16", "utf-8-sig")))
    (in_tmp / "a.txt").write_bytes(data)
    assert code(monkeypatch, "check", "a.txt") in (0, 1)
    assert json.loads(output("check", "--json", "a.txt")) and json.loads(output("check", "--sarif", "a.txt"))["version"] == "2.1.0"
    assert (in_tmp / "a.txt").read_bytes() == data


@pytest.mark.parametrize("seed", range(30))
def test_any_word_file(seed: int, sound: bytes, in_tmp: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rng = random.Random(seed)
    data = with_body(sound, "".join(rng.choice(_ODD).replace("{}", para(legal(some_text(rng)))) for _ in range(8)))
    (in_tmp / "a.docx").write_bytes(data)
    assert code(monkeypatch, "check", "--word", "b.docx", "a.docx") in (0, 1)
    assert letters_of((in_tmp / "b.docx").read_bytes()) == letters_of(data)
    assert json.loads(output("check", "--json", "a.docx"))
    assert code(monkeypatch, "check", "--fix", "a.docx") in (0, 1)
    kept = in_tmp / "a.goc.docx"
    assert (kept if kept.exists() else in_tmp / "a.docx").read_bytes() == data


@pytest.mark.parametrize("seed", range(25))
def test_damaged_file(seed: int, sound: bytes, in_tmp: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rng = random.Random(seed)
    data = bytearray(sound)
    for _ in range(rng.choice((1, 5, 200))):
        data[rng.randrange(len(data))] = rng.randrange(256)
    name = f"a{rng.choice(('.docx', '.docm', '.txt', '.yaml', '.pdf', '.md'))}"
    (in_tmp / name).write_bytes(bytes(data))
    assert code(monkeypatch, "check", name) in (0, 1, 2)
    assert code(monkeypatch, "check", "--json", name) in (0, 1, 2)
    assert (in_tmp / name).read_bytes() == bytes(data)


def test_wrong_requests(sound: bytes, in_tmp: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (in_tmp / "a.docx").write_bytes(sound)
    (in_tmp / "d.docx").mkdir()
    (in_tmp / "e.docx").write_bytes(b"")
    assert code(monkeypatch, "check", "d.docx") == code(monkeypatch, "check", "a.exe") == code(monkeypatch, "check", "khong.docx") == 2
    assert code(monkeypatch, "check", "e.docx") == 1
    assert code(monkeypatch, "check", "--word", "a.docx", "a.docx") == code(monkeypatch, "check", "--word", "d.docx", "a.docx") == 2
    assert code(monkeypatch, "check", "--word", "đ" * 300 + ".docx", "a.docx") == 2
    assert code(monkeypatch, "check", "--word", "con.docx", "a.docx") == 2
    assert sorted(path.name for path in in_tmp.iterdir()) == ["a.docx", "d.docx", "e.docx"] and (in_tmp / "a.docx").read_bytes() == sound


def test_name_that_is_no_text(sound: bytes, in_tmp: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    name = os.fsdecode(b"x\xff.docx")
    try:
        (in_tmp / name).write_bytes(sound)
    except OSError:
        pytest.skip("the system does not take such names")
    assert code(monkeypatch, "check", "--sarif", name) in (0, 1) and code(monkeypatch, "check", "--json", name) in (0, 1)


def test_note_mark_alone_in_its_paragraph(sound: bytes) -> None:
    bao_cao = check(with_body(sound, "<w:p><w:r><w:footnoteReference w:id='77'/></w:r></w:p>"), "a.docx")
    assert bao_cao.soat is not None
    assert import_docx(with_body(sound, "<w:p><w:r><w:footnoteReference w:id='77'/></w:r></w:p>"), "a.docx").van_ban.nhiem_vu


def test_ten_thousand_breaks_in_one_paragraph_end(sound: bytes) -> None:
    assert check(with_body(sound, para("a\n" * 10_000)), "a.docx").soat is not None


def test_a_copy_holds_five_thousand_comments_at_most(sound: bytes, in_tmp: Path) -> None:
    (in_tmp / "a.docx").write_bytes(with_body(sound, para("(a " * 3000) * 2))
    result = CliRunner().invoke(cli, ["check", "a.docx", "--word", "b.docx", "--select", "ngoac-don-thieu"], standalone_mode=False)
    assert "lời bình đầu tiên; 1000 lỗi nữa không ghi vào vì quá nhiều" in result.output
    assert parts_of((in_tmp / "b.docx").read_bytes())[DOCUMENT].count(b"commentReference") == 5000
