"""The body grammar: every marker, tables, footnotes, emphasis; and law L7, writing and reading are inverses."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from docgen.layout.ngay_thang import format_ngay_thang, parse_ngay_thang
from docgen.layout.so_ky_hieu import format_so_ky_hieu, parse_so_ky_hieu
from docgen.model.van_ban import NgayThang
from docgen.noi_dung import Bang, Chu, CuocChu, Dan, Khoi, Kieu, Than, format_inline, format_than, parse, parse_inline, plain_text
from docgen.noi_dung.dau_muc import read_marker, write_marker
from docgen.noi_dung.dong import escape_inline
from docgen.noi_dung.so_dem import CHU_CAI, chu_cai, chu_cai_to_int, la_ma, la_ma_to_int
from docgen.noi_dung.tree import KHONG_SO, NHIEU_CAP, duyet, is_plain_title, ket_thuc_cau
from docgen.standard import load, load_by_code


def outline(text: str) -> list[str]:
    """The tree of a text as lines: dots for depth, kind, text; tables by their size."""
    out: list[str] = []

    def walk(items: tuple[Khoi | Bang, ...], depth: int) -> None:
        for item in items:
            if isinstance(item, Bang):
                out.append(f"{'.' * depth}BANG {len(item.hang)}x{len(item.cot)}")
                continue
            out.append(f"{'.' * depth}{item.kieu.name} {item.van}")
            walk(item.con, depth + 1)

    walk(parse(text).khoi, 0)
    return out


def only_table(text: str) -> Bang:
    """The single block of a text, a table."""
    [table] = parse(text).khoi
    assert isinstance(table, Bang)
    return table


# markers -----------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("line", "kieu", "so", "van"), [
    ("Phần I", Kieu.PHAN, (1,), ""),
    ("Phần II. TỔNG QUAN", Kieu.PHAN, (2,), "TỔNG QUAN"),
    ("PHẦN III TỔNG QUAN", Kieu.PHAN, (3,), "TỔNG QUAN"),
    ("Phần thứ nhất", Kieu.PHAN_THU, (1,), ""),
    ("PHẦN THỨ HAI: KẾT QUẢ", Kieu.PHAN_THU, (2,), "KẾT QUẢ"),
    ("A. TỔNG QUAN", Kieu.CHU_HOA, (1,), "TỔNG QUAN"),
    ("Đ. KHÁC", Kieu.CHU_HOA, (5,), "KHÁC"),
    ("I. MỤC ĐÍCH", Kieu.LA_MA, (1,), "MỤC ĐÍCH"),
    ("XLIV. XA", Kieu.LA_MA, (44,), "XA"),
    ("1. Mục đích", Kieu.SO, (1,), "Mục đích"),
    ("12.   Nhiều dấu cách", Kieu.SO, (12,), "Nhiều dấu cách"),
    ("01. Có số 0", Kieu.SO, (1,), "Có số 0"),
    ("2.1. Hai cấp", Kieu.SO_2, (2, 1), "Hai cấp"),
    ("2.1.3. Ba cấp", Kieu.SO_3, (2, 1, 3), "Ba cấp"),
    ("2.1.3.4. Bốn cấp", Kieu.SO_4, (2, 1, 3, 4), "Bốn cấp"),
    ("Điều 1. Phạm vi", Kieu.DIEU, (1,), "Phạm vi"),
    ("ĐIỀU 12: Hiệu lực", Kieu.DIEU, (12,), "Hiệu lực"),
    ("a) Một", Kieu.CHU, (1,), "Một"),
    ("đ) Năm", Kieu.CHU, (5,), "Năm"),
    ("1) Một", Kieu.SO_NGOAC, (1,), "Một"),
    ("(1) Một", Kieu.NGOAC, (1,), "Một"),
    ("- Gạch", Kieu.GACH, (), "Gạch"),
    ("-Gạch dính", Kieu.GACH, (), "Gạch dính"),
    ("– Gạch dài", Kieu.GACH, (), "Gạch dài"),
    ("• Chấm", Kieu.GACH, (), "Chấm"),
    ("+ Cộng", Kieu.CONG, (), "Cộng"),
    ("* Sao", Kieu.SAO, (), "Sao"),
    ("1.", Kieu.SO, (1,), ""),
])
def test_each_marker(line: str, kieu: Kieu, so: tuple[int, ...], van: str) -> None:
    marker = read_marker(line)
    assert marker is not None
    assert (marker.kieu, marker.so, line[marker.het:]) == (kieu, so, van)


@pytest.mark.parametrize("line", [
    "F. không có", "W. không có", "J. không có", "Z. không có",
    "Phần lớn các trường", "Phần I có tác dụng", "Phần IIX", "Điều 1 của Luật", "Điều 12a. x", "1.x", "1.1 x", "1000. x",
    "0. x", "1.0. x", "-5%", "-1 độ", "+5 điểm", "*nghiêng*", "**đậm**", "IIII. x", "I.x", "a)x", "(a) x", "A) x", "a. x",
    "--- x", "CÔNG. x", "", "văn bản", "7.30 giờ", "2026 - 2027", "10/9/2026",
])
def test_what_is_no_marker(line: str) -> None:
    assert read_marker(line) is None
    assert all(isinstance(k, Khoi) and k.kieu is Kieu.VAN for k in parse(line).khoi)


def test_letters_of_a_list_run_as_in_vietnamese() -> None:
    assert CHU_CAI == "abcdđeghiklmnopqrstuvxy"
    lines = "\n".join(f"{letter}) mục {letter};" for letter in CHU_CAI)
    than = parse(lines)
    assert [k.kieu for k in than.khoi if isinstance(k, Khoi)] == [Kieu.CHU] * 23
    assert [write_marker(Kieu.CHU, (n,)) for n in range(1, 25)] == [*(f"{c})" for c in CHU_CAI), "aa)"]


@pytest.mark.parametrize("title", ["Đánh giá tình hình", "ĐÁNH GIÁ", "Ứng dụng", "Ở cơ sở", "Ấn định"])
def test_title_of_a_part_may_begin_with_any_letter(title: str) -> None:
    assert outline(f"Phần I {title}") == [f"PHAN {title}"]


def test_label_of_a_part_and_its_title_on_the_next_line() -> None:
    assert outline("Phần I\nĐÁNH GIÁ\nI. A\nPhần II\n\nKẾT QUẢ") == ["PHAN ĐÁNH GIÁ", ".LA_MA A", "PHAN KẾT QUẢ"]


def test_marker_kinds_close_and_open_levels() -> None:
    text = "I. A\n1. B\n1.1. C\na) d;\n- e;\n+ f.\nb) g.\n1.2. H\n2. K\nII. L"
    assert outline(text) == ["LA_MA A", ".SO B", "..SO_2 C", "...CHU d;", "....GACH e;", ".....CONG f.", "...CHU g.", "..SO_2 H",
                             ".SO K", "LA_MA L"]


def test_same_signs_mean_what_stands_around_them() -> None:
    assert outline("- a\n+ b\n- c\n* d\n- e") == ["GACH a", ".CONG b", "GACH c", ".SAO d", "GACH e"]
    assert outline("* Nhãn:\n- a\n- b\n* Nhãn hai:\n- c") == ["SAO Nhãn:", ".GACH a", ".GACH b", "SAO Nhãn hai:", ".GACH c"]


def test_plain_lines_belong_to_the_innermost_block() -> None:
    assert outline("Mở đầu\n1. A\nđoạn\n- b\nđoạn hai\n2. C") == [
        "VAN Mở đầu", "SO A", ".VAN đoạn", ".GACH b", "..VAN đoạn hai", "SO C"]


def test_a_bold_line_is_a_heading_above_lists() -> None:
    assert outline("1. A\n- x\n**Giai đoạn I**\n- y\n**Giai đoạn II**\n- z\n2. B") == [
        "SO A", ".GACH x", ".VAN **Giai đoạn I**", "..GACH y", ".VAN **Giai đoạn II**", "..GACH z", "SO B"]


def test_blank_lines_and_spaces_mean_nothing() -> None:
    assert outline("\n\n  1.   A  \n\n\t- b\n   \n") == ["SO A", ".GACH b"]


def test_empty_body() -> None:
    assert parse("") == parse("\n \n") == Than()
    assert format_than(Than()) == ""


# Roman numbers and letters -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("line", ["C. Mác và Ph. Ăng-ghen", "B. không theo A.", "L. Tôn-xtôi", "D. không theo A."])
def test_a_letter_that_continues_nothing_is_a_name(line: str) -> None:
    assert outline(line) == [f"VAN {line}"]
    assert outline(f"I. A\n{line}\nII. B") == ["LA_MA A", f".VAN {line}", "LA_MA B"]


def test_c_after_b_is_a_letter_with_or_without_roman_children() -> None:
    assert outline("A. a\nB. b\nC. c\nD. d") == ["CHU_HOA a", "CHU_HOA b", "CHU_HOA c", "CHU_HOA d"]
    assert outline("A. a\nI. x\nII. y\nB. b\nI. z\nC. c\nI. t\nD. d") == [
        "CHU_HOA a", ".LA_MA x", ".LA_MA y", "CHU_HOA b", ".LA_MA z", "CHU_HOA c", ".LA_MA t", "CHU_HOA d"]


def test_i_after_h_with_roman_children_is_the_ninth_letter() -> None:
    text = "\n".join(f"{c}. {c.lower()}\nI. x\nII. y" for c in "ABCDĐEGHIK")
    assert [line for line in outline(text) if not line.startswith(".")] == [f"CHU_HOA {c.lower()}" for c in "ABCDĐEGHIK"]


def test_i_after_h_without_roman_children_is_the_ninth_letter() -> None:
    assert outline("\n".join(f"{c}. {c.lower()}" for c in "ABCDĐEGHIK")) == [f"CHU_HOA {c.lower()}" for c in "ABCDĐEGHIK"]


def test_a_copied_part_may_begin_late_and_skip() -> None:
    assert outline("V. A\nVI. B") == ["LA_MA A", "LA_MA B"]
    assert outline("I. A\nII. B\nIV. C") == ["LA_MA A", "LA_MA B", "LA_MA C"]


# titles -----------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("line", "expected"), [
    ("1. Mục đích", True), ("1. Mục đích:", True), ("1. Làm xong.", False), ("1. Một;", False), ("1. Một,", False),
    ("1. Xong[^1].", False), ("1. Xong.[^1]", False), ("1. *Xong.*", False), ("1. Đúng không?", True), ("- Gạch", False),
    ("văn", False), ("**Giai đoạn I**", True), ("**Giai đoạn I** và sau", False), ("**a** và **b**", False),
    ("a) Đối với trường", True),
    ("I. MỤC ĐÍCH", True), ("Điều 1. Phạm vi", True), ("1.", True),
])
def test_what_is_a_title(line: str, expected: bool) -> None:
    [khoi] = parse(line).khoi
    assert isinstance(khoi, Khoi)
    assert khoi.la_tieu_de is expected


def test_end_of_a_sentence_is_seen_through_marks() -> None:
    assert ket_thuc_cau("xong.") and ket_thuc_cau("xong.[^1]") and ket_thuc_cau("**xong;**") and ket_thuc_cau("xong,  ")
    assert not ket_thuc_cau("xong") and not ket_thuc_cau("") and not ket_thuc_cau("[^1]")


# tables -----------------------------------------------------------------------------------------------------------------


def test_table_with_alignments() -> None:
    table = only_table("| TT | Tên | Số | Tiền |\n|:-:|---|:---|--:|\n| 1 | a | b | c |")
    assert table == Bang(("giua", "", "trai", "phai"), (("TT", "Tên", "Số", "Tiền"), ("1", "a", "b", "c")), 1)


@pytest.mark.parametrize(("text", "rows"), [
    ("| a | b |\n|---|---|\n| c | d |", (("a", "b"), ("c", "d"))),
    ("|a|b|\n|-|-|\n|c|d|", (("a", "b"), ("c", "d"))),
    ("| a | b\n|---|---\n| c | d", (("a", "b"), ("c", "d"))),
    ("| a | b |\n|---|---|\n| c |", (("a", "b"), ("c",))),
    ("| a | b | e |\n|---|---|---|\n| c | d |", (("a", "b", "e"), ("c", "d", ""))),
    ("| a | b |\n|---|---|\n| c | d | e |", (("a", "b", ""), ("c", "d", "e"))),
    ("| a \\| b | c |\n|---|---|\n| \\\\ | [^1] |", (("a | b", "c"), ("\\\\", "[^1]"))),
    ("| a || b |\n|---|---|---|\n| | c | |", (("a", "", "b"), ("", "c", ""))),
])
def test_rows_of_a_table(text: str, rows: tuple[tuple[str, ...], ...]) -> None:
    table = only_table(text)
    assert (table.hang, table.so_tieu_de) == (rows, 1)


def test_table_without_a_rule_has_no_heading() -> None:
    assert only_table("| a | b |\n| c | d |").so_tieu_de == 0


def test_two_heading_rows() -> None:
    assert only_table("| a | b |\n| c | d |\n|---|---|\n| e | f |").so_tieu_de == 2


def test_tables_apart_and_inside() -> None:
    assert outline("1. A\n| a |\n\n| b |\nvăn\n- c\n| d |\n2. B") == [
        "SO A", ".BANG 1x1", ".BANG 1x1", ".VAN văn", ".GACH c", "..BANG 1x1", "SO B"]


# footnotes --------------------------------------------------------------------------------------------------------------


def test_footnotes_are_taken_out_of_the_text() -> None:
    than = parse("Xã[^1] và tỉnh[^ghi-chú].\n[^1]: Một [đóng].\n- a\n[^ghi-chú] :  Hai\n- b")
    assert than.cuoc_chu == (CuocChu("1", "Một [đóng]."), CuocChu("ghi-chú", "Hai"))
    assert [k.kieu for k in than.khoi if isinstance(k, Khoi)] == [Kieu.VAN, Kieu.GACH, Kieu.GACH] or len(than.khoi) == 3
    assert [note.dong for note in than.cuoc_chu] == [2, 4]


def test_a_mark_with_other_words_is_no_definition() -> None:
    assert parse("[^1] là dấu").cuoc_chu == ()
    assert parse("[^a b]: x").cuoc_chu == ()


def test_lines_count_from_where_the_text_stands() -> None:
    than = parse("một\n\n- hai\n| a |\n[^1]: x", 10)
    assert [item.dong for item in duyet(than.khoi)] == [10, 12, 13]
    assert than.cuoc_chu[0].dong == 14


# inline -----------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("markup", "runs"), [
    ("văn", (Chu("văn"),)),
    ("", ()),
    ("*a*", (Chu("a", nghieng=True),)),
    ("**a**", (Chu("a", dam=True),)),
    ("***a***", (Chu("a", dam=True, nghieng=True),)),
    ("x *a* y", (Chu("x "), Chu("a", nghieng=True), Chu(" y"))),
    ("(*a*), “**b**”.", (Chu("("), Chu("a", nghieng=True), Chu("), “"), Chu("b", dam=True), Chu("”."))),
    ("**a *b* c**", (Chu("a ", dam=True), Chu("b", dam=True, nghieng=True), Chu(" c", dam=True))),
    ("**a:** b", (Chu("a:", dam=True), Chu(" b"))),
    ("*a*[^1]", (Chu("a", nghieng=True), Dan("1"))),
    ("a[^1]b[^ghi-chú].", (Chu("a"), Dan("1"), Chu("b"), Dan("ghi-chú"), Chu("."))),
    ("*a*/*b*", (Chu("a", nghieng=True), Chu("/"), Chu("b", nghieng=True))),
    ("\\*a\\* \\[^1] \\\\", (Chu("*a* [^1] \\"),)),
])
def test_emphasis(markup: str, runs: tuple[Chu | Dan, ...]) -> None:
    assert parse_inline(markup) == runs


@pytest.mark.parametrize("markup", [
    "5*3*4", "5 * 3 * 4", "2*3 = 6 và 4*5 = 20", "*a", "a*", "**a", "**a*", "* a *", "a*b*c", "*", "**", "****", "(*) ghi chú",
    "[x]", "[^ 1]", "[^]", "[", "a ** b", "_a_", "`a`", "a**", "***a", "GD&ĐT <nháp>",
])
def test_stars_without_a_partner_are_stars(markup: str) -> None:
    assert parse_inline(markup) == (Chu(markup),)


@pytest.mark.parametrize("text", ["D:\\Hồ sơ\\Kế hoạch", "A\\B", "\\d", "C:\\2026"])
def test_a_backslash_in_a_path_is_printed(text: str) -> None:
    assert plain_text(text) == text


def test_plain_text_leaves_marks_out() -> None:
    assert plain_text("Xã **Tân** *Phú*[^1].") == "Xã Tân Phú."


_NASTY = st.text(st.sampled_from(list("*[]\\|^1aIđ.)(-+ :ế")), max_size=14)


@settings(max_examples=1000, deadline=None)
@given(_NASTY)
@example("\\*")
@example("[^1]")
@example("a\\")
def test_escaped_text_reads_back(text: str) -> None:
    assert plain_text(escape_inline(text)) == text


@settings(max_examples=1000, deadline=None)
@given(_NASTY)
def test_reading_inline_never_fails_and_loses_no_letter(markup: str) -> None:
    read = "".join(run.chu if isinstance(run, Chu) else run.ma for run in parse_inline(markup))
    assert [c for c in read if c.isalnum()] == [c for c in markup if c.isalnum()]


_WORD = st.text(st.sampled_from(list("abế1.,()[]*\\^|-")), min_size=1, max_size=5)
_STYLED = st.builds(Chu, _WORD, st.booleans(), st.booleans()).filter(lambda run: run.dam or run.nghieng)


@settings(max_examples=800, deadline=None)
@given(st.lists(_STYLED | st.builds(Dan, st.sampled_from(["1", "ab"])), max_size=4))
def test_runs_that_begin_and_end_at_words_read_back(styled: list[Chu | Dan]) -> None:
    runs = tuple(run for item in styled for run in (Chu(" và "), item))
    assert parse_inline(format_inline(runs)) == runs


# L7: bodies ----------------------------------------------------------------------------------------------------------------


_LISTS = (Kieu.CHU, Kieu.SO_NGOAC, Kieu.NGOAC, Kieu.GACH, Kieu.CONG, Kieu.SAO)
_LADDERS = (
    (Kieu.PHAN, Kieu.CHU_HOA, Kieu.LA_MA, Kieu.SO, Kieu.SO_2, Kieu.SO_3, Kieu.SO_4, Kieu.CHU, Kieu.GACH, Kieu.CONG, Kieu.SAO),
    (Kieu.PHAN_THU, Kieu.DIEU, Kieu.SO, Kieu.CHU, Kieu.SO_NGOAC, Kieu.NGOAC, Kieu.GACH, Kieu.CONG),
    (Kieu.LA_MA, Kieu.SO, Kieu.CHU, Kieu.SAO, Kieu.GACH, Kieu.CONG, Kieu.NGOAC),
    (Kieu.CHU_HOA, Kieu.SO, Kieu.SO_2, Kieu.CHU, Kieu.CONG, Kieu.GACH),
)
_PIECES = st.sampled_from([
    "kế", "hoạch", "Đảng ủy", "*", "**", "***", "[", "]", "[^1]", "\\", "|", "1.", "I.", "a)", "-", "+", "Phần I", "Điều 1.",
    "(2)", "*x*", "**y**", "…", ".", ";", ":", "GD&ĐT", "<nháp>", "{{", "C. Mác", "\\1.", "\\|", "👩\u200d🏫", "½",
])
_TEXT = st.lists(_PIECES, min_size=1, max_size=5).map(" ".join) | _NASTY
_VAN = _TEXT.map(lambda text: " ".join(text.split()))


def _is_paragraph(van: str) -> bool:
    """Whether markup can be a paragraph of a tree: a footnote line or a needless backslash is read as something else."""
    needless = van[:1] == "\\" and (van[1:2] == "|" or read_marker(van[1:]) is not None)
    return bool(van) and not is_plain_title(van) and not van.startswith("[^") and not needless


_PARAGRAPH = _VAN.filter(_is_paragraph).map(lambda van: Khoi(Kieu.VAN, van))
_BOLD = st.lists(st.sampled_from(["Giai", "đoạn", "I", "1.", "(2026)"]), min_size=2, max_size=4).map(
    lambda words: f"**{' '.join(words)}**")
_CELL = _VAN.filter(lambda cell: cell.strip("-: ") != "" or cell == "")


@st.composite
def _tables(draw: st.DrawFn) -> Bang:
    width = draw(st.integers(1, 4))
    columns = tuple(draw(st.lists(st.sampled_from(["", "trai", "giua", "phai"]), min_size=width, max_size=width)))
    full = st.lists(_CELL, min_size=width, max_size=width).map(tuple)
    head = draw(st.lists(full, max_size=2))
    rows = draw(st.lists(full | _CELL.map(lambda cell: (cell,)), min_size=0 if head else 1, max_size=3))
    if not head and all(len(row) == 1 for row in rows):
        rows = [("x",) * width, *rows]
    return Bang(columns, (*head, *rows), len(head))


def _label(kieu: Kieu, path: tuple[int, ...], n: int) -> tuple[str, tuple[int, ...]]:
    """The label of the n-th child of a kind and the numbers it carries down; ``path`` are the numbers above it."""
    depth = NHIEU_CAP.index(kieu) if kieu in NHIEU_CAP else 0
    numbers = (*(path if len(path) == depth else (1,) * depth), n)
    return write_marker(kieu, numbers), numbers if kieu in NHIEU_CAP else ()


@st.composite
def _children(draw: st.DrawFn, ladder: tuple[Kieu, ...], path: tuple[int, ...], headings: bool, deep: bool,
              ) -> tuple[Khoi | Bang, ...]:
    """What stands below a block: paragraphs and tables, then items of the next kind, then bold headings with their own."""
    out: list[Khoi | Bang] = draw(st.lists(_PARAGRAPH | _tables(), max_size=2))
    kieu = ladder[0] if ladder else None
    if kieu is not None:
        rest = draw(st.integers(1, len(ladder))) if not deep else 1
        for n in range(1, draw(st.integers(1 if deep else 0, 2)) + 1):
            out.append(draw(_items(kieu, n, ladder[rest:], path, headings, deep and n == 1)))
    if headings and (kieu is None or kieu in _LISTS):
        lists = tuple(k for k in ladder if k in _LISTS)
        for van in draw(st.lists(_BOLD, max_size=2)):
            out.append(Khoi(Kieu.VAN, van, draw(_children(lists, path, False, False))))
    return tuple(out)


@st.composite
def _items(draw: st.DrawFn, kieu: Kieu, n: int, ladder: tuple[Kieu, ...], path: tuple[int, ...], headings: bool,
           deep: bool) -> Khoi:
    label, numbers = _label(kieu, path, n)
    van = draw(_VAN)
    if kieu in (Kieu.PHAN, Kieu.PHAN_THU):
        van = f"TỔNG {van}".strip()
    below = draw(_children(ladder, numbers, headings and kieu not in _LISTS, deep))
    return Khoi(kieu, van, below, label if kieu not in KHONG_SO else kieu.value)


_NOTES = st.lists(st.builds(CuocChu, st.sampled_from(["1", "2", "ghi-chú", "*"]), _VAN), max_size=2).map(tuple)


@st.composite
def _bodies(draw: st.DrawFn) -> Than:
    ladder = draw(st.sampled_from(_LADDERS))
    return Than(draw(_children(ladder, (), True, draw(st.booleans()))), draw(_NOTES))


def _depth(khoi: tuple[Khoi | Bang, ...]) -> int:
    return max((1 + _depth(k.con) if isinstance(k, Khoi) else 1 for k in khoi), default=0)


@settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck))
@given(_bodies())
def test_l7_a_written_body_reads_back(than: Than) -> None:
    text = format_than(than)
    assert parse(text) == than, text


def test_l7_bodies_are_as_deep_as_documents_are() -> None:
    found: list[int] = []

    @settings(max_examples=25, deadline=None, database=None, derandomize=True, suppress_health_check=list(HealthCheck))
    @given(_bodies())
    def look(than: Than) -> None:
        found.append(_depth(than.khoi))

    look()
    assert max(found) >= 6


def test_l7_a_full_ladder() -> None:
    kinds = _LADDERS[0]
    khoi: tuple[Khoi, ...] = ()
    for depth, kieu in reversed(list(enumerate(kinds))):
        label = _label(kieu, (1,) * (depth - kinds.index(Kieu.SO)) if kieu in NHIEU_CAP else (), 1)[0]
        khoi = (Khoi(kieu, f"TỔNG {depth}", khoi, label if kieu not in KHONG_SO else kieu.value),)
    assert parse(format_than(Than(khoi))) == Than(khoi)


@settings(max_examples=500, deadline=None)
@given(st.lists(_VAN.filter(lambda v: not v.startswith("Phần")), max_size=8).map("\n".join))
@example("1. a\n- \nvăn")
@example("| a |\n| - |")
@example("[^1]:\n[^1]: x")
@example("\\- a\n\\\\- b")
def test_l7_anything_that_was_read_can_be_written(text: str) -> None:
    than = parse(text)
    assert parse(format_than(than)) == than


@pytest.mark.parametrize("title", ["ĐÁNH GIÁ", "nội dung", "**Tổng quan**", "1984 là năm", "“Trích”"])
def test_l7_part_with_any_title(title: str) -> None:
    than = parse(f"Phần I\n{title}")
    assert parse(format_than(than)) == than


# L7: numbers -----------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kieu", [
    Kieu.PHAN, Kieu.PHAN_THU, Kieu.LA_MA, Kieu.SO, Kieu.DIEU, Kieu.SO_NGOAC, Kieu.NGOAC, Kieu.CHU, Kieu.CHU_HOA,
])
def test_l7_markers_1_to_200(kieu: Kieu) -> None:
    for n in range(1, 201):
        marker = read_marker(f"{write_marker(kieu, (n,))} x")
        marker = marker or read_marker(f"{write_marker(kieu, (n,))} X")
        assert marker is not None, n
        readings = (marker, marker.thay_the) if marker.thay_the else (marker,)
        assert (kieu, (n,)) in [(reading.kieu, reading.so) for reading in readings], n


@pytest.mark.parametrize("kieu", NHIEU_CAP[1:])
def test_l7_markers_of_several_numbers(kieu: Kieu) -> None:
    depth = NHIEU_CAP.index(kieu)
    for n in range(1, 201):
        numbers = (*range(n, n + depth), n)
        marker = read_marker(write_marker(kieu, numbers))
        assert marker is not None
        assert (marker.kieu, marker.so) == (kieu, numbers)


def test_l7_letters_and_roman_numbers() -> None:
    assert [chu_cai_to_int(chu_cai(n)) for n in range(1, 1000)] == list(range(1, 1000))
    assert [la_ma_to_int(la_ma(n)) for n in range(1, 400)] == list(range(1, 400))
    assert [la_ma_to_int(text) for text in ("IIII", "VV", "IC", "", "A", "IXI")] == [0] * 6


@pytest.mark.parametrize("code", ["nd30", "dang_hd36", "dang_hd05"])
def test_l7_so_ky_hieu(code: str) -> None:
    standard = load_by_code(code)
    assert standard is not None
    for so in (*map(str, range(1, 3001)), None, "12a", "07"):
        for loai, co_quan in (("KH", "UBND"), ("CTr", "ĐU"), ("QyĐ", "BTG-TU")):
            printed = format_so_ky_hieu(so, loai, co_quan, standard)
            padded = so.zfill(2) if so else None
            assert parse_so_ky_hieu(printed, standard) == (padded, loai, co_quan)
            assert parse_so_ky_hieu(standard.bang("so_ky_hieu")["tien_to"] + printed, standard) == (padded, loai, co_quan)


@pytest.mark.parametrize("code", ["nd30", "dang_hd36"])
def test_so_ky_hieu_is_not_read_into_other_text(code: str) -> None:
    standard = load_by_code(code)
    assert standard is not None
    for text in ("", "Số", "05", "KH-UBND", "05/KH", "ngày 05", "05/KH/UBND/x y"):
        assert parse_so_ky_hieu(text, standard) is None


def test_l7_every_day_of_four_years() -> None:
    for standard in (load("nha_nuoc"), load("dang")):
        day = date(2024, 1, 1)
        while day.year < 2028:
            ngay = NgayThang(day.day, day.month, day.year)
            assert parse_ngay_thang(format_ngay_thang(ngay, standard)) == ngay
            open_day = NgayThang(None, day.month, day.year)
            assert parse_ngay_thang(format_ngay_thang(open_day, standard)) == open_day
            day += timedelta(days=1)
        assert parse_ngay_thang(format_ngay_thang(NgayThang(), standard)) == NgayThang()


@pytest.mark.parametrize(("ngay", "expected"), [
    (NgayThang(5, 1, 2026), "ngày 05 tháng 01 năm 2026"),
    (NgayThang(10, 2, 2026), "ngày 10 tháng 02 năm 2026"),
    (NgayThang(9, 3, 2026), "ngày 09 tháng 3 năm 2026"),
    (NgayThang(29, 9, 2026), "ngày 29 tháng 9 năm 2026"),
    (NgayThang(31, 12, 2026), "ngày 31 tháng 12 năm 2026"),
])
def test_zeros_in_dates(ngay: NgayThang, expected: str) -> None:
    assert format_ngay_thang(ngay, load("nha_nuoc")) == format_ngay_thang(ngay, load("dang")) == expected
