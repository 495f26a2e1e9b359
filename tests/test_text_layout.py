"""Text as other programs write it: pages, columns, tables, footnotes in plain digits, Markdown. Nothing is lost or glued."""

from __future__ import annotations

import random
import re
import shutil
import subprocess
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docgen.findings import Finding
from docgen.ingest import import_text
from docgen.ingest.ban_thao import BanThao
from docgen.ingest.doan_tho import DoanTho
from docgen.ingest.recognisers.cuoc_chu import move_cuoc_chu
from docgen.ingest.recognisers.dau_dong import tidy_markup
from docgen.ingest.recognisers.noi_doan import join_broken
from docgen.ingest.recognisers.so_trang import drop_so_trang
from docgen.model.encode import encode
from docgen.model.van_ban import VanBan
from docgen.noi_dung import Bang, format_than
from docgen.noi_dung.tree import duyet
from docgen.production import Job, Workshop
from docgen.production.runner import make, prepare
from docgen.render.pdf import convert
from tests.conftest import FIXTURES, job
from tests.needs import need, need_soffice
from tests.test_laws import expected_paragraphs

_HEAD = "KẾ HOẠCH\n\nThử\n\nI. MỤC TIÊU\n\n"
_TAIL = "\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\nCHỦ TỊCH\n\nLê An\n"


def _read(text: str, head: str = _HEAD) -> tuple[VanBan, list[Finding]]:
    read = import_text(f"{head}{text}".encode(), "mau.txt")
    return read.van_ban, read.findings


def _body(text: str) -> list[str]:
    """The lines of the body, notes included."""
    return "\n".join(format_than(phan.noi_dung) for phan in _read(text)[0].noi_dung).split("\n")


def _tables(text: str) -> list[Bang]:
    return [item for phan in _read(text)[0].noi_dung for item in duyet(phan.noi_dung.khoi) if isinstance(item, Bang)]


def _codes(text: str) -> set[str]:
    return {f.code.removeprefix("nhap.") for f in _read(text)[1]}


# the fixtures through the printed page --------------------------------------------------------------------------


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Every fixture as ``pdftotext -layout`` writes its PDF."""
    need_soffice()
    need("pdftotext", shutil.which("pdftotext") is not None)
    folder, workshop, paths = tmp_path_factory.mktemp("layout"), Workshop(), list[Path]()
    for path in FIXTURES:
        data = make(job(path), workshop).data
        assert data is not None
        paths.append(folder / f"{path.stem}.docx")
        paths[-1].write_bytes(data)
    convert(paths)
    for path in paths:
        subprocess.run(["pdftotext", "-layout", path.with_suffix(".pdf")], check=True)
    return {path.stem: path.with_suffix(".txt").read_text(encoding="utf-8") for path in paths}


def _printed_words(job: Job, workshop: Workshop) -> tuple[list[str], list[str]]:
    """All paragraphs and all notes as they stand on paper; letter case and line breaks do not count."""
    composed, findings = prepare(job, workshop)
    assert composed is not None, [str(f) for f in findings]
    paragraphs = [" ".join(words.split()).casefold() for _, words in expected_paragraphs(composed.ban_in)]
    return paragraphs, ["".join(getattr(run, "chu", "") for run in note).strip() for note in composed.ban_in.cuoc_chu]


@pytest.mark.parametrize("path", FIXTURES, ids=lambda p: p.stem)
def test_a_printed_fixture_comes_back(path: Path, printed: dict[str, str], workshop: Workshop) -> None:
    """Every paragraph from the title to the recipients and of the appendices, every label, cell and footnote."""
    van_ban = import_text(printed[path.stem].encode(), path.stem).van_ban
    expected, expected_notes = _printed_words(job(path), workshop)
    found, notes = _printed_words(Job(encode(van_ban).encode(), "lai.yaml", path.parent), workshop)
    assert _below_header(found) == _below_header(expected)
    assert notes == expected_notes


_TYPES = ("kế hoạch", "báo cáo", "thông báo", "chương trình hành động")


def _below_header(paragraphs: list[str]) -> list[str]:
    return paragraphs[next(i for i, words in enumerate(paragraphs) if words in _TYPES):]


# page numbers ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("numbers", [
    ("\f2\n\n", "\f3\n\n"), ("\n\n                    1\n\f", "\n\n                    2\n\f"), ("\n\nTrang 1\n\f", "\n\nTrang 2\n\f"),
    ("\n\n- 1 -\n\f", "\n\n- 2 -\n\f"), ("\n\nTrang 1/3\n\f", "\n\nTrang 2/3\n\f"), ("\n\n              2\n\n", "\n\n              3\n\n"),
])
def test_page_numbers(numbers: tuple[str, str]) -> None:
    one, two = numbers
    text = f"- Một.\n{one}- Hai.\n{two}- Ba.\n"
    assert _body(text) == ["- Một.", "- Hai.", "- Ba."]
    assert "so-trang" in _codes(text)


@pytest.mark.parametrize("text", [
    "- Một.\n\n7\n\n- Hai.\n\n12\n\n- Ba.", "1\n\nĐọc sách\n\n2\n\nViết thư\n\n3\n\nLàm toán", "- Một.\n\f5\n\n- Hai.\n\f5\n\n- Ba.",
])
def test_lone_numbers_that_are_no_page_numbers(text: str) -> None:
    assert "so-trang" not in _codes(text)
    assert Counter(re.findall(r"\d+", text)) == Counter(re.findall(r"\d+", "\n".join(_body(text))))


# paragraphs -----------------------------------------------------------------------------------------------------

_LAYOUT = """\
      - Rà soát đội ngũ nhân viên thư viện các trường trên địa bàn xã trong
năm học mới. Mỗi trường cử một người, bố trí theo kế hoạch giai đoạn 2026
- 2030 và báo cáo kết quả về xã trước ngày cuối cùng của tháng 10, do lớp
8. chuẩn bị.
"""
_MORE = """\
      - Mua sách cho các lớp học, ưu tiên những lớp ở điểm trường lẻ và lớp
ghép.
      - Mở cửa thư viện vào các buổi chiều; cử giáo viên trực theo lịch của
nhà trường.
      - Mời phụ huynh cùng đọc.
      - Tổng kết vào cuối năm học; khen thưởng lớp đọc nhiều và người đọc
nhiều.
      - Giữ gìn sách.
      - Báo cáo hằng quý.
      - Lưu hồ sơ.
      - Chụp ảnh.
"""
_ONE = " ".join(_LAYOUT.split())


def test_indents_tell_the_paragraphs() -> None:
    assert _body(_LAYOUT + _MORE)[:2] == [_ONE, "- Mua sách cho các lớp học, ưu tiên những lớp ở điểm trường lẻ và lớp ghép."]
    assert len(_body(_LAYOUT + _MORE)) == 9


@pytest.mark.parametrize("cut", [1, 2, 3])
@pytest.mark.parametrize("between", ["\f", "\n                              2\n\n", "\f                              2\n\n"])
def test_a_page_ends_in_a_sentence(cut: int, between: str) -> None:
    lines = _LAYOUT.split("\n")
    text = "\n".join(lines[:cut]) + "\n" + between + "\n".join(lines[cut:])
    assert _body(_MORE + text + _MORE) == _body(_MORE + _LAYOUT + _MORE)


@pytest.mark.parametrize("text", ["""\
-  Rà soát đội ngũ nhân viên thư viện thuộc các trường trên địa bàn xã. Mỗi
   trường cử một người; mua sách cho các lớp học trong năm học mới này. Phân
   công rõ việc, rõ người và rõ ngày phải xong cho từng trường trên địa bàn
   xã. Báo cáo.
""", """\
- Rà soát đội ngũ nhân viên thư viện thuộc các trường trên địa bàn xã.
Mỗi trường cử một người; mua sách cho các lớp học trong năm học mới này;
phân công rõ việc, rõ người và rõ ngày phải xong cho từng trường trên
địa bàn;
và báo cáo.

- Hai.

- Ba.
"""], ids=["hanging indent", "blank lines between paragraphs"])
def test_other_ways_to_break_lines(text: str) -> None:
    first = text.split("\n\n")[0]
    assert _body(text)[0] == " ".join(first.split()).replace(" và báo cáo.", "" if "và báo" in first else " và báo cáo.")


def test_centred_titles_over_two_lines() -> None:
    centred = "\n                    PHẦN HAI CỦA KẾ HOẠCH ĐỌC SÁCH\n                      TRONG NĂM HỌC MỚI\n\n"
    assert "PHẦN HAI CỦA KẾ HOẠCH ĐỌC SÁCH TRONG NĂM HỌC MỚI" in _body(_LAYOUT + _MORE + centred + "      - Ba.\n")


def test_lines_in_columns_that_are_no_table_are_not_glued() -> None:
    text = _LAYOUT + _MORE + "Ngày thứ hai đầu tuần của tháng       Văn phòng Ủy ban\nNgày thứ ba sau đó của tháng\n"
    assert _body(text)[-2:] == ["Ngày thứ hai đầu tuần của tháng Văn phòng Ủy ban", "Ngày thứ ba sau đó của tháng"]


def test_paragraphs_of_word_are_left_alone() -> None:
    lines = ["Rà soát đội ngũ nhân viên thư viện thuộc các trường trên địa bàn xã", "của huyện", "2", "TT      Việc       Ai",
             "1       Đọc       An", "2       Viết       Bình", "| a | b |", "| c | d |", "a | b", "¹ Ghi chú một", "tiếp theo ghi chú.",
             "> trích", "*   sao", "---", "chữ1 này", "1 Ghi chú hai"]
    for more in ({"nguyen": True}, {"o": (1, 1, 1)}):
        draft = BanThao("x", [DoanTho(van, n, n == 2, False, 20, 70, **more) for n, van in enumerate(lines)])
        for recogniser in (drop_so_trang, tidy_markup, move_cuoc_chu, join_broken):
            recogniser(draft)
        assert [doan.van for doan in draft.doan] == lines


# tables ---------------------------------------------------------------------------------------------------------

_ROWS = (("STT", "Việc", "Ai"), ("1", "Đọc sách", "An"), ("2", "Viết", "Bình"))
_DRAWN = {
    "walls": """\
| STT | Việc | Ai |
| 1 | Đọc sách | An |
| 2 | Viết | Bình |
""", "walls, blank lines": """\
| STT | Việc | Ai |

| 1 | Đọc sách | An |

| 2 | Viết | Bình |
""", "walls, blank lines, rule": """\
| STT | Việc | Ai |

|---|:-:|---|

| 1 | Đọc sách | An |

| 2 | Viết | Bình |
""", "no frame": """\
STT | Việc | Ai
1 | Đọc sách | An
2 | Viết | Bình
""", "no frame, rule": """\
STT | Việc | Ai
--- | --- | ---
1 | Đọc sách | An
2 | Viết | Bình
""", "box": """\
+-----+------+------+
| STT | Việc | Ai   |
+-----+------+------+
| 1   | Đọc  | An   |
|     | sách |      |
| 2   | Viết | Bình |
+-----+------+------+
""", "box, every row": """\
+-----+------+------+
| STT | Việc | Ai   |
+=====+======+======+
| 1   | Đọc  | An   |
|     | sách |      |
+-----+------+------+
| 2   | Viết | Bình |
+-----+------+------+
""", "tabs": "STT\tViệc\tAi\n1\tĐọc sách\tAn\n2\tViết\tBình\n",
    "dashes": """\
  STT   Việc       Ai
  ----- ---------- ------
  1     Đọc sách   An
  2     Viết       Bình
""", "dashes, frame": """\
------------------------
 STT   Việc       Ai
----- ---------- ------
  1    Đọc        An
       sách

  2    Viết       Bình
------------------------
""", "spaces": """\
STT     Việc           Ai
1       Đọc sách       An
2       Viết           Bình
""", "spaces, numbers apart by one": """\
STT Việc           Ai
1 Đọc sách        An
2 Viết            Bình
""", "spaces, indented": """\
      STT     Việc           Ai
       1      Đọc sách       An
       2      Viết           Bình
""",
}


@pytest.mark.parametrize("drawing", _DRAWN.values(), ids=_DRAWN)
def test_tables(drawing: str) -> None:
    text = f"Bảng phân công:\n{drawing}\nHết bảng.\n"
    [table] = _tables(text)
    assert (table.hang, table.so_tieu_de) == (_ROWS, 1)
    assert [line for line in _body(text) if line[0] != "|"] == ["Bảng phân công:", "Hết bảng."]
    assert "bang" in _codes(text)


def test_rows_over_several_lines_set_at_the_top() -> None:
    [table] = _tables("""\
STT   Nội dung công việc        Đơn vị chủ trì     Thời gian
1     Xây dựng kế hoạch         Văn phòng          Tháng 9
2     Tổ chức tập huấn cho      Phòng Văn hóa -    Tháng 10
      cán bộ, giáo viên         Xã hội
I. PHẦN THÊM VỀ SAU CỦA CẢ BẢNG NÀY
3     Tổng kết                  Văn phòng          Tháng 12
      Tổng cộng                                    3 việc
Các đơn vị căn cứ bảng trên thực hiện.
""")
    assert table.hang == (
        ("STT", "Nội dung công việc", "Đơn vị chủ trì", "Thời gian"), ("1", "Xây dựng kế hoạch", "Văn phòng", "Tháng 9"),
        ("2", "Tổ chức tập huấn cho cán bộ, giáo viên", "Phòng Văn hóa - Xã hội", "Tháng 10"), ("I. PHẦN THÊM VỀ SAU CỦA CẢ BẢNG NÀY",),
        ("3", "Tổng kết", "Văn phòng", "Tháng 12"), ("", "Tổng cộng", "", "3 việc"))


def test_rows_over_several_lines_set_in_the_middle() -> None:
    text = """\
                                  Đơn vị
TT    Nội dung                                    Hạn
                                  chủ trì
      Xây dựng kế hoạch
1                                 Văn phòng       Tháng 9
      của xã
A. Việc thêm vào sau của bảng
                                  Phòng Văn hóa
2     Tổng kết, khen thưởng       và Thông tin    Tháng 10
                                  của xã
      1. Việc khác.
"""
    [table] = _tables(text)
    assert table.hang == (
        ("TT", "Nội dung", "Đơn vị chủ trì", "Hạn"), ("1", "Xây dựng kế hoạch của xã", "Văn phòng", "Tháng 9"),
        ("A. Việc thêm vào sau của bảng",), ("2", "Tổng kết, khen thưởng", "Phòng Văn hóa và Thông tin của xã", "Tháng 10"))
    assert _body(text)[-1] == "1. Việc khác."


def test_columns_that_run_together() -> None:
    [table] = _tables("""\
TT    Nhiệm vụ                     Chủ trì              Thời gian
1     Xây dựng kế hoạch            Văn phòng xã         Trước ngày 10/9
2     Mua sách cho thư viện        Trường tiểu học      Trước ngày 20/9
3     Tổ chức ngày hội đọc sách cả Phòng Văn hóa và     Trước ngày 30/9
      xã                           Thông tin của huyện  hoặc sau đó
4     Tổng kết                     Văn phòng xã         Trước ngày 15/12
5     Báo cáo                      Văn phòng xã         Trước ngày 20/12
6     Lưu hồ sơ                    Văn phòng xã         Trước ngày 25/12
""")
    assert table.hang[3] == ("3", "Tổ chức ngày hội đọc sách cả xã", "Phòng Văn hóa và Thông tin của huyện", "Trước ngày 30/9 hoặc sau đó")


_PAGE_ONE = "TT    Việc               Ai làm\n1     Đọc sách           Tổ một\n2     Viết thư cho       Tổ hai\n"


@pytest.mark.parametrize(("page_two", "last"), [
    ("TT    Việc               Ai làm\n3     Làm toán           Tổ ba\n", ("3", "Làm toán", "Tổ ba")),
    ("      bạn                của trường\n3     Làm toán           Tổ ba\n", ("3", "Làm toán", "Tổ ba")),
    ("3     Làm toán           Tổ ba\n4     Hát múa            Tổ bốn\n", ("4", "Hát múa", "Tổ bốn")),
])
@pytest.mark.parametrize("between", ["\f", "\n\n                                  1\n\f", "\f                                  2\n\n"])
def test_a_table_over_two_pages(page_two: str, last: tuple[str, ...], between: str) -> None:
    [table] = _tables(f"{_PAGE_ONE}{between}{page_two}\n      - Hết.\n")
    assert (table.hang[0], table.hang[-1], table.so_tieu_de) == (("TT", "Việc", "Ai làm"), last, 1)
    assert table.hang[2][1:] == (("Viết thư cho bạn", "Tổ hai của trường") if "bạn" in page_two else ("Viết thư cho", "Tổ hai"))


_NO_TABLES = {
    "names and values": """\
- Tỷ lệ tăng dân số tự nhiên:            < 10,6 ‰
- Tỷ lệ hộ nghèo:                        < 3 %
- Số xã đạt:                             12
""", "names and values, no dash": """\
Thời gian:        7 giờ ngày 5/9
Địa điểm:         Hội trường
Thành phần:       Giáo viên
Nội dung:         Đọc sách
""", "names and values, tabs": "- Thời gian:\t7 giờ\n- Địa điểm:\tTrường\n- Thành phần:\tGiáo viên\n",
    "a form": """\
Họ và tên: ...................      Ngày sinh: ..............
Lớp: .........................      Trường: .................
Địa chỉ: .....................      Điện thoại: .............
Dân tộc: .....................      Tôn giáo: ...............
""", "lists side by side": """\
a) Trường A       đ) Trường E
b) Trường B       e) Trường G
c) Trường C       g) Trường H
d) Trường D       h) Trường I
""",
    "list by tabs": "1.\tViệc một.\n2.\tViệc hai.\n3.\tViệc ba.\n4.\tViệc bốn.\n",
    "dashes by tabs": "-\tViệc một.\n-\tViệc hai.\n-\tViệc ba.\n-\tViệc bốn.\n",
    "indents by tabs": "\tĐoạn một.\n\tĐoạn hai.\n\tĐoạn ba.\n",
    "two signers": """\
     TỔ TRƯỞNG                    HIỆU TRƯỞNG
  (Ký, ghi rõ họ tên)           (Ký, ghi rõ họ tên)

     Lê Văn A                     Trần Thị B
""", "a board": """\
- Ông: Lê Văn A      - Chủ tịch UBND     - Trưởng ban
- Bà: Trần Thị B     - Phó Chủ tịch      - Phó ban
- Ông: Lê C          - Trưởng phòng      - Ủy viên
""", "two rows": "Xã A      12 trường\nXã B      9 trường\n",
    "three rows of two": "Xã A      mười hai trường\nXã B      chín trường\nXã C      bảy trường\n",
    "stretched lines": """\
Căn  cứ vào điều   kiện thực tế của  địa phương và các   trường trên địa
bàn xã,  các đơn vị chủ động   xây dựng kế   hoạch và tổ  chức
thực hiện  bảo đảm   tiết kiệm, hiệu  quả, đúng quy  định của   pháp luật
và  hướng dẫn của   cấp trên.
""", "a motto": """\
ỦY BAN NHÂN DÂN         CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
XÃ TÂN PHÚ              Độc lập - Tự do - Hạnh phúc
Số: 1/KH                Tân Phú, ngày 1
""", "rows without a heading": """\
Ngày một        Văn phòng xã        Đọc sách
và hai                              báo
Ngày ba         Trường học          Viết thư
và bốn                              tay
""",
}


@pytest.mark.parametrize("text", _NO_TABLES.values(), ids=_NO_TABLES)
def test_what_is_no_table_stays_text(text: str) -> None:
    assert _tables(f"{text}\nHết.\n") == []
    assert "bang" not in _codes(text)
    assert _words(text) - _words(encode(_read(text)[0])) == Counter()


def test_header_and_signature_are_no_tables() -> None:
    van_ban, findings = _read("""\
ỦY BAN NHÂN DÂN                 CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
  XÃ TÂN PHÚ                        Độc lập - Tự do - Hạnh phúc
 Số: 47     /KH-UBND             Tân Phú, ngày 24 tháng 3 năm 2026

                              KẾ HOẠCH
                            Đọc sách hè

      I. MỤC TIÊU
      - Đọc nhiều./.

Nơi nhận:                                     TM. ỦY BAN NHÂN DÂN
- UBND huyện;                                     CHỦ TỊCH
- Các trường;
- Lưu: VT.                                        Lê Văn An
""", head="")
    assert (van_ban.so_van_ban, van_ban.noi_nhan, van_ban.nguoi_ky.ho_ten) == ("47", ("UBND huyện", "Các trường"), "Lê Văn An")
    assert "nhap.bang" not in {f.code for f in findings}


def test_a_table_of_the_grammar_is_left_as_it_is() -> None:
    for text in ("| TT | Việc |\n|:-:|---|\n| 1 | Đọc \\| kể |\n", "| Việc này | Ai làm |\n| Đọc | An |\n| Viết | Bình |\n"):
        assert _codes(text) == {"thieu"}
        assert _tables(text)[0].hang[-1][-1] in ("Đọc | kể", "Bình")


def test_a_wall_in_a_cell_is_a_sign() -> None:
    [table] = _tables("STT\tViệc\tAi\n1\tĐọc | kể\tAn\n2\t\\|\tBình\n")
    assert [row[1] for row in table.hang] == ["Việc", "Đọc | kể", "|"]


# footnotes ------------------------------------------------------------------------------------------------------

_NOTED = ["- Theo Nghị quyết của Đảng ủy[^1], xã làm đường[^2].", "[^1]: Nghị quyết số 5 của xã.", "[^2]: Đường liên thôn."]


@pytest.mark.parametrize("text", [
    "- Theo Nghị quyết của Đảng ủy1, xã làm đường2.\n" + _TAIL + "\n__________\n1 Nghị quyết số 5 của xã.\n2 Đường liên thôn.\n",
    "- Theo Nghị quyết của Đảng ủy1, xã làm đường2.\n\n----------\n1. Nghị quyết số 5\ncủa xã.\n2. Đường liên thôn.\n",
    "- Theo Nghị quyết của Đảng ủy(1), xã làm đường (2).\n" + _TAIL + "\n(1) Nghị quyết số 5 của xã.\n(2) Đường liên thôn.\n",
    "- Theo Nghị quyết của Đảng ủy[1], xã làm đường [2].\n" + _TAIL + "\n[1] Nghị quyết số 5 của xã.\n\n[2] Đường liên thôn.\n",
    "- Theo Nghị quyết của Đảng ủy\\[1\\], xã làm đường\\[2\\].\n\n\\[1\\] Nghị quyết số 5 của xã.\n\n\\[2\\] Đường liên thôn.\n",
    "- Theo Nghị quyết của Đảng ủy<sup>1</sup>, xã làm đường<sup>2</sup>.\n\n<sup>1</sup> Nghị quyết số 5 của xã.\n<sup>2</sup> "
    "Đường liên thôn.\n",
    "- Theo Nghị quyết của Đảng ủy 1, xã làm đường2.\n_____\n1 Nghị quyết số 5 của xã.\n2 Đường liên thôn.\n",
    "- Theo Nghị quyết của Đảng ủy1, xã làm\n1 Nghị quyết số 5 của xã.\n\fđường2.\n2 Đường liên thôn.\n",
])
def test_footnotes(text: str) -> None:
    assert _body(text) == _NOTED


def test_footnotes_between_the_halves_of_a_paragraph() -> None:
    lines = _LAYOUT.replace("trường trên", "trường1 trên").split("\n")
    notes = "1 Gồm mười hai trường, trong đó có bốn trường mầm non và năm trường\ntiểu học. Số liệu năm 2026.\n"
    body = _body("\n".join(lines[:2]) + "\n" + notes + "\f                        2\n\n" + "\n".join(lines[2:]) + _MORE)
    assert body[0] == _ONE.replace("trường trên", "trường[^1] trên")
    assert body[-1] == "[^1]: Gồm mười hai trường, trong đó có bốn trường mầm non và năm trường tiểu học. Số liệu năm 2026."


def test_numbers_of_notes_that_begin_anew_on_each_page() -> None:
    body = _body("- Theo Nghị quyết của Đảng ủy1 xã.\n1 Nghị quyết số 5.\n\f- Theo Quyết định của xã1 này.\n1 Quyết định số 6.\n")
    assert body == ["- Theo Nghị quyết của Đảng ủy[^1] xã.", "- Theo Quyết định của xã[^1-2] này.", "[^1]: Nghị quyết số 5.",
                    "[^1-2]: Quyết định số 6."]


def test_a_mark_behind_a_number_is_told() -> None:
    text = ("- Theo Nghị quyết của Đảng ủy1 xã.\n1 Nghị quyết số 5.\n\f- Trẻ được học trước khi vào lớp 12.\n- Xong trước ngày "
            "30/9/20263.\n2 Ghi chú thứ nhất.\n3 Ghi chú thứ hai.\n\f- Hết.\n")
    assert _body(text)[1:3] == ["- Trẻ được học trước khi vào lớp 1[^2].", "- Xong trước ngày 30/9/2026[^3]."]
    assert "cuoc-chu-sau-so" in _codes(text)


@pytest.mark.parametrize("text", [
    "- Gồm: (1) Vệ sinh; (2) Dinh dưỡng; (3) Phòng bệnh.\n\n(1) Vệ sinh trường lớp.\n(2) Dinh dưỡng hợp lý.\n",
    "- Việc gồm (1), (2).\n\n(1) Vệ sinh trường lớp;\n(2) Dinh dưỡng hợp lý.\n\nĐoạn cuối cùng.\n",
    "- Diện tích 50 m2 và 3 km2, lớp 1A1, khối 2.\n\n_____\n1 Ghi chú lẻ.\n2 Ghi chú nữa.\n",
    "- Học sinh lớp 1, lớp 2 học bơi.\n\n_____\n1 Ghi chú lẻ.\n2 Ghi chú nữa.\n",
    "- Việc của tổ1 là dạy.\n\n1 Việc khác không phải ghi chú\n\nVà đoạn sau.\n",
    "- Việc của tổ1 và nhóm1 là dạy.\n\n---\n1 Việc khác\n",
    "- Chọn kiểu 1, rồi kiểu 2.\n\n1 Đọc sách\n2 Viết thư\n",
])
def test_what_is_no_footnote_stays_text(text: str) -> None:
    body = "\n".join(_body(text))
    assert "[^" not in body
    assert Counter(re.findall(r"[^\W_]+", text)) == Counter(re.findall(r"[^\W_]+", body))


# Markdown -------------------------------------------------------------------------------------------------------


def test_a_markdown_file() -> None:
    van_ban, _ = _read(r"""
| **UBND XÃ TÂN PHÚ** | **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM** |
|---|---|
| Số: 12/KH-UBND | *Tân Phú, ngày 5 tháng 9 năm 2026* |

# KẾ HOẠCH {#kế-hoạch}

**Tổ chức ngày hội đọc sách\
cho học sinh tiểu học**

Căn cứ Luật Thư viện ngày 21/11/2019;

Thực hiện Kế hoạch số 5/KH\-UBND, Ủy ban nhân dân xã xây dựng kế hoạch như sau:

## I\. MỤC ĐÍCH, YÊU CẦU

---

1\. Mục đích

*   Nâng cao **văn hóa đọc** của GD&amp;ĐT.
*   Tạo thói quen:
    *   đọc ở nhà;
    *   đọc ở trường.

> Trích dẫn: _sách_ là thầy.

2\. Yêu cầu&nbsp;

-   Thiết thực, <u>tiết kiệm</u>.[]{#_Toc12 .anchor}
-   Đạt <strong>trên 90%</strong> \(theo khảo sát\).
![](media/image1.png){width="1in"}

## II. NỘI DUNG

| TT | Việc |
|:--:|------|
| 1 | Mua<br>sách |

***

Hết\.

Nơi nhận:

*   Như trên;
*   Lưu: VT.

**CHỦ TỊCH**

**Lê An**
""", head="")
    assert " ".join(van_ban.trich_yeu.split()) == "Tổ chức ngày hội đọc sách cho học sinh tiểu học"
    assert (van_ban.so_van_ban, len(van_ban.can_cu), len(van_ban.loi_dan), van_ban.nguoi_ky.ho_ten) == ("12", 1, 1, "Lê An")
    first, second = van_ban.noi_dung
    assert format_than(first.noi_dung).split("\n") == [
        "1. Mục đích", "- Nâng cao **văn hóa đọc** của GD&ĐT.", "- Tạo thói quen:", "+ đọc ở nhà;", "+ đọc ở trường.",
        "Trích dẫn: *sách* là thầy.", "2. Yêu cầu", "- Thiết thực, tiết kiệm.", "- Đạt **trên 90%** (theo khảo sát)."]
    assert format_than(second.noi_dung).split("\n") == ["| TT | Việc |", "|:-:|---|", "| 1 | Mua<br>sách |", "Hết."]


@pytest.mark.parametrize(("text", "body"), [
    ("* Về đội ngũ:\n- Một.\n* Về sách:\n- Hai.\n", ["* Về đội ngũ:", "- Một.", "* Về sách:", "- Hai."]),
    ("- Đạt\n> 50% số hộ.\n", ["- Đạt", "> 50% số hộ."]),
    ("- Một \\* hai, C:\\tep\\abc và ______.\n", ["- Một \\* hai, C:\\tep\\abc và ______."]),
    ("- Họ tên: ........\n\n....................\n\n______________\n", ["- Họ tên: ........", "....................", "______________"]),
    ("Dòng một<br>Dòng hai\n", ["Dòng một", "Dòng hai"]),
])
def test_what_only_looks_like_markdown_stays(text: str, body: list[str]) -> None:
    assert _body(text) == body


# speed ----------------------------------------------------------------------------------------------------------

_N = 100_000
_RNG = random.Random(5)


def _columns() -> str:
    return "   ".join("x" * _RNG.randint(1, 12) + " " * _RNG.randint(0, 9) for _ in range(4))


_HOSTILE: dict[str, Callable[[], str]] = {
    "columns at random": lambda: "\n".join(_columns() for _ in range(_N)),
    "columns, blank lines": lambda: "\n\n".join(_columns() for _ in range(_N // 2)),
    "one table": lambda: "TT      Việc\n" + "\n".join(f"{i:<8}việc số {i}   tháng {i % 12}" for i in range(_N)),
    "many tables": lambda: "\f".join(
        "TT      Việc        Ai\n" + "\n".join(f"{j}       Việc {j}      An" for j in range(8)) for _ in range(_N // 10)),
    "cells in the middle": lambda: "\n".join(" " * 10 + "abc abc" if i % 3 != 1 else f"{i}   {'':20}x y    {i}" for i in range(_N)),
    "walls": lambda: "\n".join("a | b" if i % 2 else "---|---" for i in range(_N)),
    "boxes": lambda: "\n".join("+---+---+" for _ in range(_N)),
    "tabs": lambda: "\n".join("a" + "\tb" * _RNG.randint(0, 3) for _ in range(_N)),
    "dashes": lambda: "\n".join("---- ----" if i % 2 else "a    b" for i in range(_N)),
    "pages with notes": lambda: "\f".join(f"dòng chữ của trang{i % 90 + 1} này\n{i % 90 + 1} Chú thích số {i}\n" for i in range(_N // 3)),
    "lone numbers": lambda: "\f".join(f"{i % 1000}\n" for i in range(_N)),
    "markdown": lambda: "\n".join("> chữ \\. \\- <b>đậm</b> _nghiêng_ [x]{.u}" for _ in range(_N // 2)),
    "bullets": lambda: "\n".join(" " * _RNG.choice([0, 4, 8]) + "*   việc" for _ in range(_N)),
    "broken lines": lambda: "\n".join(
        "      - " * (i % 4 == 0) + "chữ của đoạn văn bản này dài cho đến hết dòng trang giấy và" for i in range(_N)),
    "one long line": lambda: "\n\n".join((
        "a   " * 300_000, "_a" * 300_000, "[a" * 300_000, "<a " * 200_000, "&" * 500_000, "a | " * 200_000, "\\" * 500_000, "- " * 300_000,
        "---- " * 200_000, "+" + "---+" * 200_000 + "x", "|" + "---|" * 100_000 + "x", "(" * 300_000, "a(1)" * 100_000, "a1 " * 200_000,
        "* " * 300_000, ">" * 300_000, "**" * 200_000)) + "\n_____\n1 Chú thích",
    "deep indents": lambda: "\n".join(" " * _RNG.randint(0, 2000) + "a" for _ in range(10_000)),
    "wide tables": lambda: "\n".join("   ".join("ab" * _RNG.randint(1, 3) for _ in range(300)) for _ in range(1000)),
}


@pytest.mark.parametrize("hostile", _HOSTILE.values(), ids=_HOSTILE)
def test_hostile_text_comes_to_an_end(hostile: Callable[[], str]) -> None:
    """Seconds each; what grows with the square of its length would take hours."""
    imported = import_text(f"{_HEAD}{hostile()}".encode(), "x")
    assert imported.van_ban.noi_dung and all(map(str, imported.findings))


# nothing is lost ------------------------------------------------------------------------------------------------

_POOL = [
    "TT      Việc                Ai làm         Tháng", "1       Đọc sách            Tổ một         9",
    "2       Viết thư cho        Tổ hai         10", "        bạn bè              của trường", "A. Phần chung của cả bảng này",
    "        Tổng cộng                          19", "                            Phòng Văn hóa", "STT\tHọ tên\tChức vụ",
    "1\tLê An\tHiệu trưởng", "2\tTrần Bình\t", "| ô | bảng |", "|---|---|", "| hàng | nữa | thừa |", "+----+-----+", "| hộp | ô |",
    "+====+=====+", "cột | kia | đây", "---|---|---", "----- -----", "-----------------", "_____", "***", "* * *", "> trích dẫn",
    "> 50 % hộ", "*   sao rộng", "    *   sao sâu", "-   gạch rộng", "1\\. số thoát", "\\- gạch thoát", "chữ <b>đậm</b> <br>xuống",
    "# Đầu đề {#neo}", "[chữ]{.underline} này", "_nghiêng_ và snake_case_ở_đây", "GD&amp;ĐT&nbsp;huyện", "dòng ngắt\\", "chữ1 có dấu",
    "chữ(2) có ngoặc", "1 Ghi chú một", "2. Ghi chú hai", "(1) Ghi chú ngoặc", "(2) Ghi chú ngoặc hai", "[1] Ghi chú vuông",
    "Đảng ủy[1] xã", "¹ Chú thích", "nghị quyết¹ kia", "      - Đoạn thụt đầu dòng dài cho đủ chữ đến hết một dòng của trang giấy",
    "tiếp theo sát lề của đoạn ở trên kéo dài cho đủ một dòng nữa của trang", "- 2030 là hết", "8. chuẩn bị",
    "                    TIÊU ĐỀ GIỮA TRANG", "                    của trang giấy", "Thời gian:        7 giờ", "a. chữ lạ",
    "Phụ lục I", "PHỤ LỤC II", "Nơi nhận:             KT. CHỦ TỊCH", "- Như trên;           PHÓ CHỦ TỊCH",
    "- Lưu: VT.            Lê Thị Hoa", "Trang 2", "- 3 -", "12",
]
_DROPPED = re.compile(
    r"b|br|neo|underline|amp|nbsp|nơi|nhận|lưu|kt|phụ|lục|trang|i|ii|tt|việc|ai|làm|tháng|stt|họ|tên|chức|vụ|mục|tiêu|kế|hoạch")
"""What is printed again, or is the heading of a table that a page repeats."""


def _words(text: str) -> Counter[str]:
    plain = text.translate(str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", " " * 10)).lower()
    return Counter(word for word in re.findall(r"[^\W\d_]+", plain) if not _DROPPED.fullmatch(word))


@pytest.mark.parametrize("seed", range(400))
def test_no_word_is_lost_or_made_up_whatever_the_order(seed: int) -> None:
    rng = random.Random(seed)
    lines = rng.choices(_POOL, k=rng.randint(0, 40))
    if seed % 2:
        lines.sort(key=lambda line: _POOL.index(line) + rng.randint(-6, 6))
    text = "".join(line + rng.choice(["\n", "\n", "\n", "\n\n", "\n\f"]) for line in lines)
    van_ban, findings = _read(text)
    assert _words(text) - _words(encode(van_ban)) == Counter()
    bodies = [phan.noi_dung for phan in van_ban.noi_dung] + [phu_luc.noi_dung for phu_luc in van_ban.phu_luc]
    assert _words("\n".join(map(format_than, bodies))) - _words(text) == Counter()
    assert all(str(f) for f in findings)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.text(st.sampled_from("aĐ1 |+-=_\t>*#\\[]()<>&;.:¹"), max_size=30) | st.sampled_from(_POOL), max_size=20),
       st.sampled_from(["\n", "\n\n", "\n\f"]))
def test_any_layout_can_be_read(lines: list[str], joint: str) -> None:
    van_ban, findings = _read(joint.join(lines), head=_HEAD if len(lines) % 2 else "")
    assert encode(van_ban) and all(str(f) for f in findings)
