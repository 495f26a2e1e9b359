"""Plan files: every slip of YAML is a finding with its exact place, several in one run; no input raises."""

from __future__ import annotations

import random
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from docgen.errors import RequestError
from docgen.findings import Finding, Level
from docgen.source.node import Mapping, Scalar, Sequence, scalars
from docgen.source.yaml_reader import MAX_BYTES, read_plan, read_text

NAME = "ke-hoach.yaml"


def read(text: str | bytes) -> tuple[Mapping, list[Finding]]:
    """A plan text as read."""
    return read_plan(text.encode() if isinstance(text, str) else text, NAME)


def places(text: str | bytes) -> list[tuple[str, int, int]]:
    """(code, line, column) of each finding of a plan text."""
    return [(f.code, f.span.line, f.span.column) for f in read(text)[1]]


def value(text: str | bytes, key: str) -> Scalar:
    """The value of a top-level key that must be a scalar."""
    found = read(text)[0].get(key)
    assert isinstance(found, Scalar)
    return found


# what is read ------------------------------------------------------------------------------------------------------------


def test_values_stay_text() -> None:
    node, findings = read("a: 012\nb: no\nc: 1e5\nd: 2026-04-29\ne:\nf: ~\ng: '~x'\nh: 7:30\n")
    assert findings == []
    assert {key: v.text for key, (_, v) in node.entries.items() if isinstance(v, Scalar)} == {
        "a": "012", "b": "no", "c": "1e5", "d": "2026-04-29", "e": "", "f": "", "g": "~x", "h": "7:30"}


def test_keys_keep_their_order_and_place() -> None:
    node, _ = read("# ghi chú\nb: 1\n\na:\n  - x\n  - c: 2\n")
    assert list(node.entries) == ["b", "a"]
    assert node.entries["a"][0].span.line == 4
    items = node.get("a")
    assert isinstance(items, Sequence)
    assert (items.items[1].line, items.items[1].column) == (6, 5)


@pytest.mark.parametrize("text", ["---\na: 1\n", "a: 1\n...\n", "%YAML 1.2\n---\na: 1\n", "a: 1"])
def test_marks_around_one_document_are_fine(text: str) -> None:
    assert places(text) == []
    assert value(text, "a").text == "1"


# one slip, one place -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("text", "code", "line", "column"), [
    ("a: 1\nb: 2\na: 3\n", "tep.khoa-trung", 3, 1),
    ("x:\n  a: 1\n  b: 2\n  a: 3\n", "tep.khoa-trung", 4, 3),
    ("a:\n\tb: 1\n", "tep.tab", 2, 1),
    ("a:\n  - b\n \t- c\n", "tep.tab", 3, 2),
    ("a: 1\nb: &x hai\n", "tep.dau-dac-biet", 2, 4),
    ("a:\n  - &x b\n", "tep.dau-dac-biet", 2, 5),
    ("a: &x\n  b: 1\n", "tep.dau-dac-biet", 1, 4),
    ("a: !x hai\n", "tep.dau-dac-biet", 1, 4),
    ("a: !!python/object/apply:os.system [ls]\n", "tep.dau-dac-biet", 1, 4),
    ("a: !\n", "tep.dau-dac-biet", 1, 4),
    ("a: *x\n", "tep.cu-phap", 1, 4),
    ('a: "hai\nb: 1\n', "tep.cu-phap", 1, 4),
    ("a: 'hai\nb: 1\n", "tep.cu-phap", 1, 4),
    ("a: [x, y\nb: 1\n", "tep.cu-phap", 1, 4),
    ("a: {x: y\nb: 1\n", "tep.cu-phap", 1, 4),
    ("a: b: c\n", "tep.cu-phap", 1, 5),
    ("x: 1\ntrich_yeu: Kế hoạch: năm 2026\n", "tep.cu-phap", 2, 20),
    ("a: @x\n", "tep.cu-phap", 1, 4),
    ("a: `x`\n", "tep.cu-phap", 1, 4),
    ("a: %5\n", "tep.cu-phap", 1, 4),
    ('a: "x" y\n', "tep.cu-phap", 1, 8),
    ("? [a, b]\n: 1\n", "tep.khoa-phuc", 1, 3),
    ("a: 1\n---\nb: 2\n", "tep.hai-tai-lieu", 3, 1),
    ("- a\n- b\n", "tep.khong-phai-ke-hoach", 1, 1),
    ("chỉ một câu\n", "tep.khong-phai-ke-hoach", 1, 1),
    ("", "tep.trong", 1, 1),
    ("\n  \n", "tep.trong", 1, 1),
    ("# chỉ ghi chú\n", "tep.trong", 1, 1),
    ("a: x\x07y\n", "tep.ky-tu-dieu-khien", 1, 5),
    ("a: |\n  một\n  hai\x00\n", "tep.ky-tu-dieu-khien", 3, 6),
])
def test_place_of_a_slip(text: str, code: str, line: int, column: int) -> None:
    assert places(text) == [(code, line, column)]


@pytest.mark.parametrize(("text", "code", "line", "column"), [
    pytest.param("a:\n  \t  b: 1\n", "tep.tab", 2, 3, id="tab-inside-indent"),
    pytest.param("trich_yeu: **đậm** x\n", "tep.cu-phap", 1, 12, id="star-at-the-value"),
    pytest.param("a: 1\nb\nc: 3\n", "tep.cu-phap", 2, 1, id="forgotten-colon"),
    pytest.param("a: &x b\nc: *x\n", "tep.dau-dac-biet", 2, 4, id="alias"),
])
def test_place_of_a_slip_noticed_elsewhere(text: str, code: str, line: int, column: int) -> None:
    assert (code, line, column) in places(text)


@pytest.mark.parametrize(("text", "words"), [
    ('a: "hai\n', "không đóng"),
    ("a: b: c\n", "«: »"),
    ("a: [x, y\nb: 1\n", "ngoặc"),
    ("a: &x b\n", "dấu &"),
    ("a: !x b\n", "dấu !"),
    ("a:\n\tb: 1\n", "Tab"),
    ("a: 1\na: 2\n", "đã có ở dòng 1"),
    ('a: "C:\\Kế hoạch"\n', "dấu \\"),
    ("a: {{ truong.ten }}\n", "{{"),
    ("a: [CẦN BỔ SUNG: x] và y\n", "ngoặc"),
    ("a: 1\n...\nb: 2\n", "tài liệu thứ hai"),
])
def test_the_sentence_names_the_cause(text: str, words: str) -> None:
    assert any(words in f.text for f in read(text)[1]), [f.text for f in read(text)[1]]



@pytest.mark.parametrize(("text", "line", "column"), [
    ("a: 1\nb: [x, y\n", 2, 4), ("a: {x: 1", 1, 4), pytest.param("a: [", 1, 4),
    pytest.param("a: [x,\n  y,\n", 1, 4),
])
def test_a_bracket_that_is_never_closed(text: str, line: int, column: int) -> None:
    [finding] = read(text)[1]
    assert (finding.span.line, finding.span.column) == (line, column)
    assert "ngoặc" in finding.text


def test_messages_are_vietnamese() -> None:
    for text in ("a: b: c\n", "a: [x\n", 'a: "x\n', "a: *x\n", "a: @\n", "?\n", "a: 1\n- b\n", "a\n", "}\n", "a: }\n", ": x\n"):
        for finding in read(text)[1]:
            assert not any(word in finding.text for word in ("while", "expected", "found", "mapping", "scalar")), finding.text


# several slips in one run ----------------------------------------------------------------------------------------------


def test_several_syntax_errors_in_one_run() -> None:
    text = "a: 1\nb: c: d\ne: [x\nf: 2\ng: @\nh:\n  - i: j: k\nl: 3\n"
    assert places(text) == [("tep.cu-phap", 2, 5), ("tep.cu-phap", 3, 4), ("tep.cu-phap", 5, 4), ("tep.cu-phap", 7, 9)]
    assert list(read(text)[0].entries) == ["a", "f", "l"]


def test_syntax_errors_and_others_together() -> None:
    text = "a: 1\na: 2\nb:\n\tc: 1\nd: e: f\ng: &x y\n"
    assert sorted(code for code, _, _ in places(text)) == ["tep.cu-phap", "tep.dau-dac-biet", "tep.khoa-trung", "tep.tab"]


def test_what_stands_after_a_syntax_error_keeps_its_place() -> None:
    node, _ = read("a: b: c\nx: |\n  một\n  hai\ny: z\n")
    assert node.entries["y"][0].span.line == 5
    text = node.get("x")
    assert isinstance(text, Scalar)
    assert text.at(text.text.index("hai")) == text.at(0).__class__(NAME, 4, 3)


def test_a_line_without_colon_does_not_take_the_next_key_away() -> None:
    assert list(read("a: 1\nb\nc: 3\nd: 4\n")[0].entries) == ["a", "c", "d"]


# positions -------------------------------------------------------------------------------------------------------------


_BLOCK = "a: 1\nnoi_dung: |\n{i}một\n{i}hai ba\n\n{i}bốn\nb: 2\n"


@pytest.mark.parametrize("prefix", ["", "\ufeff"], ids=["plain", "bom"])
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"], ids=["lf", "crlf", "cr"])
@pytest.mark.parametrize("indent", [1, 2, 4, 7])
def test_position_inside_a_literal_block(prefix: str, newline: str, indent: int) -> None:
    text = prefix + _BLOCK.format(i=" " * indent).replace("\n", newline)
    scalar = value(text, "noi_dung")
    assert scalar.text == "một\nhai ba\n\nbốn\n"
    for word, line, column in (("một", 3, 1), ("hai", 4, 1), ("ba", 4, 5), ("bốn", 6, 1)):
        span = scalar.at(scalar.text.index(word))
        assert (span.line, span.column) == (line, column + indent)


@pytest.mark.parametrize("header", ["|", "|-", "|+", "| # ghi chú", "|2"])
def test_position_inside_any_literal_block(header: str) -> None:
    scalar = value(f"a: {header}\n  x\n  yz\nb: 1\n", "a")
    assert (scalar.at(3).line, scalar.at(3).column) == (3, 4)
    assert scalar.first_line == 2


def test_position_inside_a_nested_block() -> None:
    node, _ = read("a:\n  - b: |\n      một\n      hai\n")
    [scalar] = scalars(node)
    assert (scalar.at(4).line, scalar.at(4).column) == (4, 7)


def test_position_inside_a_block_that_begins_with_empty_lines() -> None:
    scalar = value("a: |\n\n\n  một\n", "a")
    span = scalar.at(scalar.text.index("một"))
    assert (span.line, span.column) == (4, 3)


def test_position_in_a_one_line_value() -> None:
    span = value("a: một {{ x }}\n", "a").at(4)
    assert (span.line, span.column) == (1, 8)


def test_position_in_a_quoted_value() -> None:
    span = value('a: "một {{ x }}"\n', "a").at(4)
    assert (span.line, span.column) == (1, 9)


# size and depth ----------------------------------------------------------------------------------------------------------


def read_apart(make_data: str, holds: str) -> None:
    """Read ``data`` in a process of its own, which may neither crash nor dawdle; ``holds`` is about ``node, findings``."""
    code = f"from docgen.source.yaml_reader import read_plan\n{make_data}\nnode, findings = read_plan(data, 'x')\nassert {holds}"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=20, check=False)
    assert done.returncode == 0, done.stderr[-300:]


_BOMBS = {
    "brackets": "'a: ' + '[' * n", "braces": "'a: ' + '{' * n", "spaced": "'a: ' + '[ ' * n", "dashes": "'- ' * n",
    "steps": "'\\n'.join(' ' * i + 'a:' for i in range(3000))", "step-dashes": "'\\n'.join(' ' * i + '-' for i in range(3000))",
    "items": "'a: ' + '[a,' * n", "pairs": "'a: ' + '{a: ' * n", "mixed": "'a: ' + '[a,{b: ' * n", "keys": "'? ' * n",
    "dash-keys": "'- ? ' * n", "commented": "'a: ' + '[ #c\\n ' * n", "tagged": "'a: ' + '!x [' * n", "wide-dashes": "'-  ' * n",
    "wide-keys": "'?  ' * n",
}


@pytest.mark.parametrize("kind", [
    *(kind for kind in _BOMBS if kind != "wide-dashes"),
    pytest.param("wide-dashes"),
])
def test_nesting_bomb_is_refused_quickly(kind: str) -> None:
    read_apart(f"n = 60000\ndata = ({_BOMBS[kind]}).encode()", "findings and len(findings) < 5")


def test_sixty_levels_are_refused_with_a_place() -> None:
    text = "\n".join(" " * i + "a:" for i in range(70))
    assert places(text) == [("tep.qua-sau", 62, 62)]


def test_big_file_is_read_fast() -> None:
    read_apart("data = ('noi_dung: |\\n' + '  Nâng cao chất lượng giáo dục toàn diện.\\n' * 165_000).encode()",
               "len(data) > 8_500_000 and not findings and 'noi_dung' in node.entries")


def test_file_over_the_limit_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "to.yaml"
    path.write_bytes(b"a" * (MAX_BYTES + 1))
    with pytest.raises(RequestError, match="quá lớn"):
        read_text(path)


def test_binary_file_is_refused_quickly() -> None:
    read_apart("import random\ndata = random.Random(1).randbytes(9_000_000)", "0 < len(findings) < 10")


def test_binary_file_gives_few_findings() -> None:
    data = b"PK\x03\x04" + random.Random(1).randbytes(20_000)
    assert len(read(data)[1]) < 30


def test_missing_file_and_folder(tmp_path: Path) -> None:
    with pytest.raises(RequestError, match="không đọc được"):
        read_text(tmp_path / "khong-co.yaml")
    with pytest.raises(RequestError, match="thư mục"):
        read_text(tmp_path)


# anything at all ---------------------------------------------------------------------------------------------------------


_SNIPPETS = st.sampled_from([
    "a", "b", ": ", ":", "- ", "-", "\n", "\n  ", "|", ">", "|\n  ", "[", "]", "{", "}", ",", '"', "'", "#", " #", "&x", "*x",
    "!x", "---", "...", "\n---\n", "? ", "%", "@", "`", "\t", "\\", "\\x07", "ế", "e\u0301", "\r\n", "\x00", "\u200b", "<<",
    "~", "=",
])


@settings(max_examples=800, deadline=None)
@given(st.lists(_SNIPPETS, max_size=25).map("".join))
@example("?")
def test_any_text_is_read(text: str) -> None:
    node, findings = read(text)
    assert isinstance(node, Mapping)
    assert node.entries or findings
    lines = text.count("\n") + text.count("\r") + 2
    assert all(0 <= f.span.line <= lines for f in findings)


@settings(max_examples=500, deadline=None)
@given(st.binary(max_size=300))
@example(b"?")
def test_any_bytes_are_read(data: bytes) -> None:
    node, findings = read(data)
    assert isinstance(node, Mapping)
    assert node.entries or any(f.level is Level.ERROR for f in findings)


@pytest.mark.parametrize("sign", ["\u2028", "\u2029"])
@pytest.mark.parametrize("text", ["a: x{s}b: y{s}c: z\n", "a: |\n  x{s}  y\n  z\nb: &q x", "a: |\n  x{s}y\n  1. z\n"])
def test_line_separators_of_unicode(text: str, sign: str) -> None:
    full = text.format(s=sign)
    node, findings = read(full)
    assert "a" in node.entries
    assert all(f.span.line <= full.count("\n") + full.count(sign) + 1 for f in findings)


@pytest.mark.parametrize("escape", ["\\x07", "\\x00", "\\uFFFE", "\\e"])
def test_control_character_by_escape_is_refused(escape: str) -> None:
    assert [code for code, _, _ in places(f'a: "x{escape}y"\n')] == ["tep.ky-tu-dieu-khien"]


def test_cleaning_is_told_as_a_note() -> None:
    _, findings = read("\ufeffa: kế\u00a0hoạch\r\n")
    assert {f.level for f in findings} == {Level.NOTE}
    assert len(findings) == 3
