"""Two languages: the catalogues say everything that the code says, and no word of the other language gets in between."""

from __future__ import annotations

import ast
import errno
import json
import os
import re
import string
import subprocess
import sys
from collections.abc import Container, Iterator
from functools import cache
from importlib.metadata import version
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog

from docgen import i18n
from docgen.cli import COMMANDS
from docgen.errors import reason
from docgen.findings import Span, error
from docgen.i18n import N_, Phrase, t, tn, translated
from docgen.lint.engine import all_rules
from docgen.render.jinja_errors import _REASONS as JINJA_REASONS
from docgen.render.jinja_errors import jinja_reason
from docgen.render.word_template import environment
from tests.build_catalogues import CLICKS, NEWEST_CLICK, OURS, click_messages, compiled, our_messages, read_catalogue
from tests.conftest import REPO

VIETNAMESE = re.compile("[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]", re.IGNORECASE)
# what has no English: words of documents, names
TERMS = ("# cần xem", "Ƣ, ƣ", "Ư, ư", "[CẦN BỔ SUNG", "KẾ HOẠCH, CHƯƠNG TRÌNH", "30/2020/NĐ-CP",
         "văn thư", "trích yếu", "căn cứ", "xã Tân Phú",
         "Ủy ban nhân dân", "UBND tỉnh (để b/c)", "LƯU HÀNH NỘI BỘ", "Nghị định số", "Hướng dẫn số")
ENGLISH = re.compile(r"Usage|Options|Commands|Error|Try|help\.|Missing|No such|Did you|Invalid|is not|Show|default|require|COMMAND")


@pytest.fixture
def english() -> Iterator[None]:
    """English inside this test."""
    i18n.use("en")
    yield
    i18n.use("vi")


def process(*words: str, folder: Path) -> str:
    """What ``docgen`` prints, both streams."""
    environment = {key: value for key, value in os.environ.items() if key not in ("LANGUAGE", "LC_ALL", "LANG")}
    done = subprocess.run([sys.executable, "-m", "docgen", *words], capture_output=True, timeout=60, check=False, cwd=folder,
                          env={**environment, "LC_ALL": "C.UTF-8"})
    assert done.returncode in (0, 1, 2), done.stderr.decode()
    return (done.stdout + done.stderr).decode()


def without_terms(text: str) -> str:
    """Text without what stays Vietnamese in English."""
    for term in TERMS:
        text = text.replace(term, "")
    return text


# catalogues ------------------------------------------------------------------------------------------------------


def ids(catalogue: Catalog) -> set[str | tuple[str, ...]]:
    """The messages of a catalogue."""
    return {m.id if isinstance(m.id, str) else tuple(m.id) for m in catalogue if m.id}


def messages(path: Path) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    """(forms of the message, forms of its translation) of each entry."""
    return [(_forms(m.id), _forms(m.string)) for m in read_catalogue(path) if m.id]


def _forms(text: object) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else tuple(text or ("",))  # type: ignore[arg-type]


def fields(*texts: str) -> set[str]:
    """The names between braces, and those of ``%(name)s``."""
    names = {name for text in texts for _, name, _, _ in string.Formatter().parse(text) if name is not None}
    return names | {name for text in texts for name in re.findall(r"%\((\w+)\)s", text)}


@pytest.mark.parametrize("path", [OURS, CLICKS], ids=lambda p: p.name)
def test_compiled_file_is_made_from_this_source(path: Path) -> None:
    assert path.with_suffix(".mo").read_bytes() == compiled(path), "run «python -m tests.build_catalogues»"


@pytest.mark.parametrize("path", [OURS, CLICKS], ids=lambda p: p.name)
def test_everything_is_translated(path: Path) -> None:
    catalogue = read_catalogue(path)
    assert not catalogue.obsolete
    assert not [m.id for m in catalogue if m.id and (m.fuzzy or not all(_forms(m.string)))]
    assert not re.search(rb"-Date|Generated-By|Last-Translator", path.read_bytes())


def test_catalogue_has_the_messages_of_the_code() -> None:
    assert ids(read_catalogue(OURS)) == ids(our_messages()), "run «python -m tests.build_catalogues» and translate what is new"


@pytest.mark.skipif([int(n) for n in version("click").split(".")] > NEWEST_CLICK, reason="this click may have new words")
def test_catalogue_has_the_messages_of_click() -> None:
    assert ids(click_messages()) <= ids(read_catalogue(CLICKS))


def test_translations_have_the_same_fields() -> None:
    assert not [message for message, translation in messages(OURS) if any(fields(form) != fields(*message) for form in translation)]
    assert not [message for message, translation in messages(CLICKS) if not fields(*translation) <= fields(*message) | {"len", "nargs"}]


def test_english_is_english() -> None:
    own = [re.sub(r'"[^"]*"', "", form) for _, forms in messages(OURS) for form in forms]  # words of documents are quoted
    assert not [form for form in own if VIETNAMESE.search(without_terms(form)) or "«" in form]


def test_vietnamese_of_click_is_vietnamese() -> None:
    bare = {"Choice({choices})", "{text} {deprecated_message}"}
    assert not [form for _, forms in messages(CLICKS) for form in forms if ENGLISH.search(re.sub(r"\{.*?\}", "", form))]
    assert not [form for _, (form, *_) in messages(CLICKS) if len(form) > 2 and form not in bare and not VIETNAMESE.search(form)]


_SENTENCE = re.compile(r"(?!\(\?)(?=.*[a-z])\s*\S+ \S+ \S", re.DOTALL)  # three words, not all capitals, no pattern
DOCUMENT_WORDS = ("vai_tro.py", "be_rong.py", "tree.py", "loader.py", "tieu_chuan.py", "giao_viec.py", "bang_ma_cu.py", "dieu_khoan.py")
# styles, words of plans and of standard files, syllables, words of citations
_CITATION = re.compile(r"PL [IVX]+, |(?:Luật|Nghị quyết|Nghị định|Thông tư)\b.* số \d+/\d{4}/")  # the law has no English
_PATTERNS = ("startswith", "endswith", "compile", "match", "fullmatch", "search", "sub", "split", "findall", "finditer")
_NO_WORDS = re.compile(r"[{}«»;:!?]|[^.]\.$")  # what a message has, and a word of a document has not
_LONGEST_NAME = 8


def looks_for_words(node: ast.AST) -> bool:
    """Whether the strings in a node are looked for in documents, or marked as missing in them: patterns, what is compared."""
    name = getattr(node.func, "attr", getattr(node.func, "id", "")) if isinstance(node, ast.Call) else ""
    return isinstance(node, ast.Compare) or name in ("can_bo_sung", *_PATTERNS)


def word_lists(tree: ast.Module) -> Iterator[ast.Constant]:
    """The strings in constants of a module that hold words and names of documents: collections, or words with ``|`` between."""
    for statement in tree.body:
        targets = statement.targets if isinstance(statement, ast.Assign) else [getattr(statement, "target", None)]
        if all(isinstance(target, ast.Name | ast.Tuple) and ast.unparse(target).upper() == ast.unparse(target) for target in targets):
            whole = getattr(statement, "value", None)
            texts = (node for node in ast.walk(statement) if isinstance(node, ast.Constant) and isinstance(node.value, str))
            yield from (node for node in texts if is_word_list(str(node.value), alone=node is whole))


def is_word_list(text: str, *, alone: bool) -> bool:
    """Whether a text is a pattern, a word or a name, or ``alone`` at least two of them; nothing that might be a message."""
    names = re.split(r"[|\n>/]", text.strip())
    short = len(names) > alone and all(len(name.split()) <= _LONGEST_NAME for name in names)
    return "(?" in text or (short and not _NO_WORDS.search(text))


def forgotten(source: str, known: Container[str]) -> set[str]:
    """The Vietnamese sentences of a source file that are neither in the catalogue nor words of documents."""
    tree = ast.parse(source)
    skipped = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)} | set(map(id, word_lists(tree)))
    for node in ast.walk(tree):
        if looks_for_words(node):
            skipped |= {id(child) for child in ast.walk(node)}
    texts = (node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and id(node) not in skipped)
    return {text for text in texts if isinstance(text, str) and _SENTENCE.match(text) and VIETNAMESE.search(text)
            and not _CITATION.match(text) and text not in known}


@cache
def marked() -> frozenset[str]:
    """The messages that the code marks for the catalogue."""
    return frozenset(message if isinstance(message, str) else message[0] for message in ids(our_messages()))


@pytest.mark.parametrize("path", sorted((REPO / "docgen").rglob("*.py")), ids=lambda p: str(p.relative_to(REPO)))
def test_no_sentence_of_the_code_is_forgotten(path: Path) -> None:
    assert path.name in DOCUMENT_WORDS or not forgotten(path.read_text("utf-8"), marked())


@pytest.mark.parametrize("source", [
    'x = Loi("thiếu dấu chấm")', 'def f():\n    return "không có dấu"', '_SUA = "Viết lại cho đúng"', '_SUA = ("Viết lại cho đúng.",)',
    '_TEN = {"a": "«{x}» không đúng chỗ"}', '_TEN = {"a": "dấu này thừa; hãy bỏ"}', 'nguon = "Thông lệ soạn thảo"',
    '@quy_tac("A", "a", "Thông lệ soạn thảo")\ndef f(): pass', 'ten = ("ủy ban nhân dân",)'])
def test_forgotten_sentence_is_found(source: str) -> None:
    assert forgotten(source, ())


@pytest.mark.parametrize("source", [
    '_TEN = ("ủy ban nhân dân", "lao động - thương binh và xã hội")', '_GO: tuple[str, ...] = tuple("phần đầu|phấn đấu".split("|"))',
    'x = re.search(r"nơi nhận như trên", y)', 'if x == "ủy ban nhân dân": pass',
    '@quy_tac("A", "a", "PL I, II.7.a; Điều 13")\ndef f(): pass',
    'LUAT = "Luật số 72/2025/QH15"'])
def test_words_of_documents_are_no_sentences(source: str) -> None:
    assert not forgotten(source, ())


def test_what_rules_say_is_marked() -> None:
    texts = [text for rule in all_rules() for text in (rule.cach_sua, rule.nguon) if " " in text and not _CITATION.match(text)]
    assert not [text for text in texts if not isinstance(text, Phrase)]


# what is shown -------------------------------------------------------------------------------------------------------

BAD = """\
loai_van_ban: ke_hoach
co_quan: {ban_hanh: TRƯỜNG TIỂU HỌC TÂN PHÚ, dia_danh: Tân Phú}
trich_yêu: Thử
ngay_ban_hanh: 31/2/2026
muc_do_khan: gấp
kinh_phi:
muc_tieu: {tên: x}
nhiem_vu:
  - {tên: x}
nguoi_ky: {thua_uy_quyen: A}
noi_dung: |
  1.1 Một
phu_luc: x
ket_thuc: "[CẦN BỔ SUNG: x]"
can_cu: a: b
"""
OLD = "ĐẢNG ỦY XÃ TÂN PHÚ\n*\nKẾ HOẠCH\nThử nghiệm\nMột đoạn văn.\nI. MỤC ĐÍCH\n3. Ba[^1].\n1\nNơi nhận:\n- Huyện ủy, (b/c)\n"


def unquoted(text: str) -> str:
    """Text without the user's words, which stand in quotes."""
    return without_terms(re.sub(r'"[^"]*"|\'[^\']*\'', "", text))


@pytest.mark.parametrize("words", [
    ("render", "bad.yaml"), ("render", "--final", "bad.yaml", "-o", "x.docx"), ("render", "no.yaml"), ("render", "bad.yaml", "-o", "a.pdf"),
    ("import", "old.txt"), ("import", "a.docx"), ("import", "a.txt"), ("new", "ke_hoac"), ("template", "check", "bad.yaml"),
    ("template", "build", "x", "-o", "y.docx"), ("doctor",), ("rendre",), ("render",), ("render", "--pfd"),
    ("template", "check", "--he", "x", "y"), ("schema", "-o", "bad.yaml/x"), ("--help",), *((name, "--help") for name in COMMANDS),
    ("template", "check", "-h"), ("template", "build", "-h"), ("--version",)], ids=" ".join)
def test_english_run(words: tuple[str, ...], tmp_path: Path) -> None:
    (tmp_path / "bad.yaml").write_text(BAD, "utf-8")
    (tmp_path / "old.txt").write_text(OLD, "utf-8")
    (tmp_path / "a.txt").write_bytes(b"%PDF-1.4")
    shown = process("--lang", "en", *words, folder=tmp_path)
    if words[0] == "import":
        told = (line for line in shown.splitlines() if line.endswith("]") or "import" in line or line.startswith("a.docx"))
        shown = "\n".join(told)  # the rest is the plan itself
    assert shown
    assert not [line for line in unquoted(shown).splitlines() if VIETNAMESE.search(line)]
    assert "«" not in shown


@pytest.mark.parametrize(("words", "expected"), [
    (("render",), "Lỗi: Thiếu tham số 'TỆP…'."),
    (("render", "--pfd", "x"), "Lỗi: Không có tùy chọn"),
    (("render", "x", "-o"), "Lỗi: Tùy chọn '-o' cần 1 giá trị đi kèm."),
    (("render", "x", "--pdf=1"), "Lỗi: Tùy chọn '--pdf' không nhận giá trị."),
    (("template", "build", "nd30"), "Lỗi: Thiếu tùy chọn"),
    (("template", "check", "--he", "x", "y"), "Lỗi: Giá trị không hợp lệ cho '--he': 'x' không thuộc các giá trị được nhận: 'nha_nuoc',"),
    (("--lang", "fr", "doctor"), "Lỗi: Giá trị không hợp lệ cho '--lang'"),
    (("render", "--mau", ".", "x"), "'.' là thư mục."),
    (("doctor", "x"), "Lỗi: Thừa tham số (x)"),
    (("rendr",), "Lỗi: không có lệnh «rendr» (ý bạn là «render»?)"),
    (("--lang", "vi"), "Lỗi: Thiếu tên lệnh."),
    (("--version",), "docgen, phiên bản "),
    *((words, "Cách dùng: docgen ") for words in (("--help",), *((name, "-h") for name in COMMANDS), ("template",), ())),
    (("render", "--help"), "[mặc định: output]"), (("template", "build", "--help"), "[bắt buộc]"), (("new", "--help"), "[TÙY CHỌN]"),
    (("new", "--help"), "Hiện hướng dẫn này rồi thoát."), (("--help",), "Hiện phiên bản rồi thoát."),
], ids=lambda value: " ".join(value) if isinstance(value, tuple) else "")
def test_words_of_click_are_vietnamese(words: tuple[str, ...], expected: str, tmp_path: Path) -> None:
    shown = process(*words, folder=tmp_path)
    assert expected in shown
    assert not ENGLISH.search(shown)


def test_english_gives_back_the_words_of_click(tmp_path: Path) -> None:
    shown = process("--lang", "en", "render", folder=tmp_path)
    assert shown.splitlines()[0] == "Usage: docgen render [OPTIONS] FILE…"
    assert "Error: Missing argument 'FILE…'." in shown


def test_schema_in_english(tmp_path: Path) -> None:
    schema = json.loads(process("--lang", "en", "schema", folder=tmp_path))
    assert schema["title"] == "Plan (docgen)"
    assert schema["properties"]["can_cu"]["description"] == "Legal grounds (căn cứ), one a line"


def test_start_needs_no_babel_and_only_the_catalogue_of_click(tmp_path: Path) -> None:
    script = ("import sys; seen = []\n"
              "sys.addaudithook(lambda event, args: seen.append(str(args[0])) if event == 'open' and str(args[0]).endswith('.mo') else 0)\n"
              "sys.argv = ['docgen', '--help']\n"
              "from docgen.__main__ import main\n"
              "try: main()\n"
              "except SystemExit: pass\n"
              "assert 'babel' not in sys.modules\n"
              "assert [name[-11:] for name in seen] == ['messages.mo'], seen\n")
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, timeout=60, check=False, cwd=tmp_path)
    assert done.returncode == 0, done.stderr.decode()


# pieces ----------------------------------------------------------------------------------------------------------


@pytest.mark.usefixtures("english")
def test_only_our_own_phrases_are_translated() -> None:
    assert str(error("khoa.la", Span("a.yaml", 3, 1), "{w}: không có khóa nào tên «{k}»", "ten", k="lỗi", w=N_("nhiệm vụ"))) == (
        'a.yaml:3:1: error: task: unknown key "lỗi" (did you mean "ten"?) [khoa.la]')
    assert translated(Phrase("Bảng: nhiem_vu (lập từ các nhiệm vụ) hoặc bảng ghi sẵn {cot, hang}")).endswith("{cot, hang}")
    assert t("câu chưa có trong danh mục {n}", n=1) == "câu chưa có trong danh mục 1"


@pytest.mark.usefixtures("english")
@pytest.mark.parametrize(("n", "words"), [(0, "0 errors"), (1, "1 error"), (2, "2 errors")])
def test_counts(n: int, words: str) -> None:
    assert tn("{n} lỗi", n) == words


def test_counts_in_vietnamese() -> None:
    assert tn("{n} hồ sơ trong {d}", 1, d="x") == "1 hồ sơ trong x"


@pytest.mark.parametrize("number", [
    errno.ENOENT, errno.EACCES, errno.EPERM, errno.ENOSPC, errno.EISDIR, errno.ENOTDIR, errno.EROFS, errno.EEXIST, errno.ENAMETOOLONG,
    errno.EBUSY, errno.ETXTBSY], ids=errno.errorcode.__getitem__)
def test_reasons_of_the_system_are_vietnamese(number: int) -> None:
    assert VIETNAMESE.search(reason(OSError(number, "in English")))


def test_other_reasons_of_the_system() -> None:
    assert reason(OSError(errno.EPIPE, "Broken pipe")) == "Broken pipe"
    assert reason(OSError("no number")) == "no number"
    locked = PermissionError(errno.EACCES, "in use")
    locked.winerror = 32  # type: ignore[attr-defined,unused-ignore]
    assert reason(locked) == "tệp đang được chương trình khác dùng"


@pytest.mark.parametrize(("source", "expected"), [
    ("{{ x }}", "không có tên «x»"), ("{{ ''.y }}", "không có «y» trong giá trị này"), ("{{ }}", "thiếu tên hoặc giá trị trước «}}»"),
    ("{{ dia danh }}", "cần «}}», gặp «danh»"), ("{{ (x }}", "cần «)», gặp «}»"), ("{{ x ? }}", "«?» không đúng chỗ"),
    ("{% foo %}", "không có thẻ «foo»"), ("{% endif %}", "thẻ «endif» không có thẻ mở"), ("{% if 1 %}", "thẻ «if» chưa đóng"),
    ("{% for a in b %}{% endif %}", "gặp «endif» khi thẻ «for» chưa đóng"), ("{{ x", "hết mẫu mà thẻ chưa viết xong"),
    ("{% %}", "thẻ «{%» không có lệnh nào"), ("{# x", "ghi chú «{#» chưa đóng"), ("{{ 1|foo }}", "không có bộ lọc «foo»"),
    ("{{ ''.__class__ }}", "mẫu không được dùng «__class__»"), ("{{ 1/0 }}", "chia cho 0"),
    ("{{ 1 + 'a' }}", "«unsupported operand type(s) for +: 'int' and 'str'»"),
])
def test_reasons_of_jinja(source: str, expected: str) -> None:
    with pytest.raises(Exception) as caught:
        environment().from_string(source).render()
    assert jinja_reason(getattr(caught.value, "message", None) or str(caught.value)) == expected


def test_every_pattern_of_jinja_fills_its_sentence() -> None:
    assert not [message for pattern, message in JINJA_REASONS if fields(message) != set(pattern.groupindex)]
