"""PDF → text with its layout: files drawn by hand for what must be told apart, printed fixtures for the whole."""

from __future__ import annotations

import re
import shutil
import subprocess
import unicodedata
from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher
from pathlib import Path

import pytest

from docgen.findings import Level
from docgen.ingest import pdf_reader
from docgen.ingest.pdf_reader import read_pdf
from docgen.model.ban_in import BangIn, BanIn
from docgen.production import Job, Workshop
from docgen.production.nhap import import_file
from docgen.production.runner import make, prepare
from docgen.render.pdf import convert
from tests.conftest import FIXTURES, job
from tests.docx_reader import read_docx
from tests.needs import need, need_soffice

Places = list[tuple[int, int]]
PAGE = (595, 842)
GREY = "q {w} 0 0 {h} 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x80 EI Q\n"
RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"


class Drawing:
    """A PDF by hand in Helvetica: what is drawn goes on the page at hand; letters beyond ASCII get codes of their own."""

    def __init__(self) -> None:
        self.pages: list[str] = [""]
        self.codes: dict[str, int] = {}

    def show(self, x: float, y: float, text: str, size: float = 14, turn: str = "1 0 0 1", before: str = "") -> Drawing:
        """A text whose first letter begins at x, y (points from the lower left corner)."""
        shown = "".join(rf"\{self._code(sign):03o}" for sign in text)
        self.pages[-1] += f"BT {before} /F1 {size} Tf {turn} {x} {y} Tm ({shown}) Tj ET\n"
        return self

    def _code(self, sign: str) -> int:
        if " " <= sign <= "~":
            return ord(sign)
        return self.codes.setdefault(sign, 0xA1 + len(self.codes))

    def lines(self, *texts: str, x: float = 85, y: float = 750, pitch: float = 16) -> Drawing:
        """Lines one below the other."""
        for n, text in enumerate(texts):
            self.show(x, y - n * pitch, text)
        return self

    def picture(self, share: float = 1) -> Drawing:
        """A grey picture over the page, or over a share of its height."""
        self.pages[-1] += GREY.format(w=PAGE[0], h=PAGE[1] * share)
        return self

    def page(self) -> Drawing:
        """The next page."""
        self.pages.append("")
        return self

    def file(self, rotate: int = 0, known: bool = True, extra: str = "") -> bytes:
        """The bytes of the file; unless ``known``, the letters beyond ASCII have no meaning. ``extra`` goes into the trailer."""
        count = len(self.pages)
        kids = " ".join(f"{n} 0 R" for n in range(5, 5 + 2 * count, 2))
        objects = ["<</Type/Catalog/Pages 2 0 R>>", f"<</Type/Pages/Kids[{kids}]/Count {count}/MediaBox[0 0 {PAGE[0]} {PAGE[1]}]>>",
                   "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding/ToUnicode 4 0 R>>", _stream(self._cmap(known))]
        for n, content in enumerate(self.pages):
            objects.append(f"<</Type/Page/Parent 2 0 R/Rotate {rotate}/Contents {6 + 2 * n} 0 R/Resources<</Font<</F1 3 0 R>>>>>>")
            objects.append(_stream(content))
        return _file(objects, extra)

    def _cmap(self, known: bool) -> str:
        plain = [(n, f"{n:04x}") for n in range(0x20, 0x7F)]
        own = [(code, sign.encode("utf-16-be").hex() if known else "e123") for sign, code in self.codes.items()]
        rows = [*plain, *own]
        blocks = [rows[n:n + 100] for n in range(0, len(rows), 100)]
        body = "".join(f"{len(block)} beginbfchar\n{''.join(f'<{a:02x}> <{b}>' for a, b in block)}\nendbfchar\n" for block in blocks)
        return (f"/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def\n"
                f"1 begincodespacerange <00> <ff> endcodespacerange\n{body}endcmap end end")


def _stream(content: str) -> str:
    return f"<</Length {len(content)}>>stream\n{content}\nendstream"


def _file(objects: list[str], extra: str = "") -> bytes:
    out, at = b"%PDF-1.5\n", []
    for n, content in enumerate(objects, 1):
        at.append(len(out))
        out += f"{n} 0 obj\n{content}\nendobj\n".encode("latin-1")
    table = "".join(f"{offset:010d} 00000 n \n" for offset in at)
    return out + (f"xref\n0 {len(at) + 1}\n0000000000 65535 f \n{table}trailer <</Size {len(at) + 1}/Root 1 0 R{extra}>>\n"
                  f"startxref\n{len(out)}\n%%EOF\n").encode()


def text_of(data: bytes) -> str:
    """The text of a file that must be read without a word."""
    text, places, findings = read_pdf(data, "a.pdf")
    assert text is not None and not findings, findings
    assert len(places) == len(text.split("\n"))
    return text


def only_error(data: bytes) -> str:
    """The code of the one error of a file that must be refused."""
    text, places, findings = read_pdf(data, "a.pdf")
    assert text is None and places == [] and len(findings) == 1
    assert findings[0].level is Level.ERROR and str(findings[0]).startswith("a.pdf: lỗi: ")
    return findings[0].code


# the layout ------------------------------------------------------------------------------------------------------------

LONG = ("Thực hiện Kế hoạch số 43/KH-UBND ngày 23/02/2022 của Ủy ban nhân dân tỉnh,", "huyện xây dựng kế hoạch với các nội dung sau đây:",
        "Ủy ban nhân dân xã yêu cầu các cơ quan, đơn vị nghiêm túc thực hiện,", "kịp thời báo cáo khó khăn, vướng mắc để được giải quyết.")


def test_vietnamese_letters_and_page() -> None:
    text = text_of(Drawing().lines("Kế hoạch số 05", "Điều ước Ỷ ỹ").page().lines("Trang hai").file())
    assert text == "Kế hoạch số 05\nĐiều ước Ỷ ỹ\n\fTrang hai"


def test_places_are_pages_and_lines() -> None:
    drawing = Drawing().lines("Một", "Hai").show(85, 600, "Ba").page().page().lines("Bốn")
    text, places, _ = read_pdf(drawing.file(), "a.pdf")
    assert text == "Một\nHai\n\nBa\n\fBốn"
    assert places == [(1, 1), (1, 2), (1, 2), (1, 3), (3, 1)]


def test_loose_marks_are_joined() -> None:
    text = text_of(Drawing().lines(unicodedata.normalize("NFD", "Kế hoạch phổ cập")).file())
    assert text == "Kế hoạch phổ cập"


def test_columns_stand_apart_and_the_order_of_drawing_does_not_matter() -> None:
    drawing = Drawing().show(320, 750, "CỘNG HÒA").show(320, 734, "Độc lập").show(85, 750, "ỦY BAN").show(85, 735, "XÃ TÂN PHÚ")
    rows = text_of(drawing.lines(*LONG, y=650).file()).split("\n")
    assert [re.split(" {3,}", row.strip()) for row in rows[:2]] == [["ỦY BAN", "CỘNG HÒA"], ["XÃ TÂN PHÚ", "Độc lập"]]
    assert rows[0].index("CỘNG") == rows[1].index("Độc")


def test_indent_and_centred_line() -> None:
    rows = text_of(Drawing().show(121, 750, LONG[0]).lines(*LONG[1:], y=734).show(280, 650, "KẾ HOẠCH").file()).split("\n")
    indents = [len(row) - len(row.lstrip()) for row in rows if row]
    assert 4 <= indents[0] <= 8 and indents[1:4] == [0, 0, 0] and indents[4] > 20


def test_a_line_that_hangs_out_does_not_indent_the_others() -> None:
    rows = text_of(Drawing().show(60, 780, "ỦY BAN NHÂN DÂN").lines(*LONG).file()).split("\n")
    assert not any(row.startswith(" ") for row in rows)


@pytest.mark.parametrize(("gap", "blank"), [(16, False), (22, False), (30, True), (60, True)])
def test_blank_line(gap: int, blank: bool) -> None:
    rows = text_of(Drawing().lines(*LONG).lines(*LONG, y=750 - 3 * 16 - gap).file()).split("\n")
    assert ("" in rows) is blank and len(rows) == 8 + blank


def test_page_number_stands_alone() -> None:
    rows = text_of(Drawing().show(295, 770, "2").lines(*LONG).show(290, 682, "- 3 -").file()).split("\n")
    assert rows[0].strip() == "2" and rows[1] == "" and rows[-2:-1] == [""] and rows[-1].strip() == "- 3 -"


def test_footnote_marks() -> None:
    drawing = Drawing().lines(*LONG).show(85, 650, "giao").show(111, 655, "12", 8).show(121, 650, ", rồi m").show(161, 655, "2", 8)
    text = text_of(drawing.show(85, 100, "12", 6.5).show(95, 96, "Nghị quyết số 5", 10).file())
    assert text.split("\n")[-3:] == ["giao¹², rồi m²", "", "¹² Nghị quyết số 5"]


def test_number_of_a_note_that_is_not_raised() -> None:
    drawing = Drawing().lines(*LONG).show(85, 650, "giao").show(111, 655, "1", 8)
    rows = text_of(drawing.show(85, 100, "1 Nghị quyết số 5", 10).show(85, 88, "7 trường", 10).show(295, 60, "1").file()).split("\n")
    assert [row.strip() for row in rows if row][-3:] == ["¹ Nghị quyết số 5", "7 trường", "1"]


def test_small_numbers_that_are_not_raised_stay() -> None:
    assert text_of(Drawing().show(85, 700, "CO").show(106, 697, "2", 8).file()) == "CO2"
    beside = text_of(Drawing().show(85, 702, "- 12 trường", 11).show(320, 700, "PHÓ CHỦ TỊCH").file())
    assert beside.startswith("- 12 trường   ")


def test_words_without_space_characters() -> None:
    drawing = Drawing()
    for x, word in ((85, "Ke"), (107, "hoach"), (150, "nam"), (182, "hoc")):
        drawing.show(x, 700, word)
    assert text_of(drawing.file()) == "Ke hoach nam hoc"


def test_word_drawn_in_two_parts() -> None:
    assert text_of(Drawing().show(85, 700, "Ke").show(101.4, 700, "hoach").file()) == "Kehoach"


def test_stretched_line_has_no_columns() -> None:
    text = text_of(Drawing().show(85, 700, "các cơ quan đơn vị", before="12 Tw").file())
    assert text == "các cơ quan đơn vị"


def test_stretched_line_without_space_characters_has_no_columns() -> None:
    drawing = Drawing()
    for x, word in ((85, "IV."), (110, "CON"), (149, "TIN"), (180, "VUI")):
        drawing.show(x, 700, word)
    assert text_of(drawing.file()) == "IV. CON TIN VUI"


def test_cells_stand_apart_though_their_gap_is_no_wider_than_a_stretched_space() -> None:
    drawing = Drawing().show(85, 700, "Tram y te xa").show(171, 700, "Truoc ngay 10/10")
    assert text_of(drawing.file()) == "Tram y te xa   Truoc ngay 10/10"


def test_columns_of_a_table_stand_apart_on_every_line() -> None:
    """Narrow letters take more room in the text than on the page: all lines make room for the longest cell."""
    drawing = Drawing().lines(*LONG)
    for n, (left, right) in enumerate((("illi till illi till", "sau"), ("mot", "hai"), ("till illi till illi fi", "ba"))):
        drawing.show(90, 600 - 16 * n, left).show(190, 600 - 16 * n, right)
    rows = text_of(drawing.show(190, 552, "bon").file()).split("\n")[5:]
    starts = {row.index(right) for row, right in zip(rows, ("sau", "hai", "ba", "bon"), strict=True)}
    assert len(starts) == 1 and starts.pop() > len("till illi till illi fi")


def test_hyphens_of_odd_fonts() -> None:
    assert text_of(Drawing().lines("Văn hóa \u00ad Xã hội", "36\u2011NQ").file()) == "Văn hóa - Xã hội\n36-NQ"


@pytest.mark.parametrize(("turn", "rotate"), [("0 1 -1 0", 90), ("0 1 -1 0", 0), ("0 -1 1 0", 270)])
def test_turned_page(turn: str, rotate: int) -> None:
    step = 16 if turn.startswith("0 1") else -16
    drawing = Drawing()
    for n, text in enumerate(LONG):
        drawing.show(300 + n * step, 100 if step > 0 else 700, text, turn=turn)
    assert text_of(drawing.file(rotate)).split("\n") == list(LONG)


def test_upright_words_in_a_turned_cell_are_kept() -> None:
    text = text_of(Drawing().lines(*LONG).show(60, 500, "STT", turn="0 1 -1 0").file())
    assert "STT" in text and all(line in text for line in LONG)


def test_watermark_is_left_out_and_told() -> None:
    text, _, findings = read_pdf(Drawing().lines(*LONG).show(150, 300, "DỰ THẢO", 60, "0.7 0.7 -0.7 0.7").file(), "a.pdf")
    assert text == "\n".join(LONG)
    assert [f.code for f in findings] == ["nhap.chu-chim"] and "«DỰ THẢO» ở trang 1" in findings[0].text


def test_broken_font_is_mended_and_told() -> None:
    text, _, findings = read_pdf(Drawing().lines("TRƢỜNG tƣ thục").file(), "a.pdf")
    assert text == "TRƯỜNG tư thục"
    assert [(f.code, f.level) for f in findings] == [("nhap.phong-hong", Level.NOTE)] and "2 chữ" in findings[0].text


# what cannot be read -------------------------------------------------------------------------------------------------


def test_scan_is_refused() -> None:
    assert only_error(Drawing().picture().file()) == "nhap.ban-quet"
    assert only_error(Drawing().picture().show(500, 800, "447").page().picture().page().file()) == "nhap.ban-quet"
    _, _, (found,) = read_pdf(Drawing().picture().file(), "a.pdf")
    assert "bản quét (ảnh)" in found.text and "OCR" in found.text


def test_letters_drawn_as_strokes_are_refused() -> None:
    drawing = Drawing()
    drawing.pages[-1] = "".join(f"{n} {n} m {n + 5} {n} l S\n" for n in range(400))
    assert only_error(drawing.file()) == "nhap.ban-quet"


def test_pages_that_are_scans_are_named() -> None:
    text, _, findings = read_pdf(Drawing().lines(*LONG).page().picture().page().lines("Ba").page().picture().file(), "a.pdf")
    assert text is not None and text.endswith("\fBa")
    assert [(f.code, f.level) for f in findings] == [("nhap.trang-quet", Level.WARNING)] and "trang 2, 4 " in findings[0].text


def test_picture_beside_text_is_no_scan() -> None:
    assert text_of(Drawing().lines(*LONG).picture(0.3).page().lines("Hết").picture(0.1).page().file()).endswith("Hết")


def test_hidden_text_over_a_scan_is_read_with_a_warning() -> None:
    drawing = Drawing().picture()
    for n, line in enumerate(LONG):
        drawing.show(85, 700 - 16 * n, line, before="3 Tr")
    text, _, findings = read_pdf(drawing.file(), "a.pdf")
    assert text == "\n".join(LONG) and [f.code for f in findings] == ["nhap.chu-nhan-dang"]


def test_letters_without_meaning() -> None:
    assert only_error(Drawing().lines("ỦBỂÔỘĐẴỊỢ ĂỂÔ").file(known=False)) == "nhap.phong-khong-ma"
    text, _, findings = read_pdf(Drawing().lines(*(line.replace("ế", "") for line in ("Mot hai ba bon", "✔"))).file(known=False), "a.pdf")
    assert text == "Mot hai ba bon\n\ufffd" and [f.code for f in findings] == ["nhap.chu-khong-ma"]


def test_no_text_at_all() -> None:
    assert only_error(Drawing().file()) == "nhap.trong"


def test_password() -> None:
    locked = f"/Encrypt<</Filter/Standard/V 1/R 2/O<{'00' * 32}>/U<{'11' * 32}>/P -4>>/ID[<00><00>]"
    assert only_error(Drawing().lines("Mật").file(extra=locked)) == "nhap.co-mat-khau"


@pytest.mark.parametrize("data", [b"", b"Ke hoach", b"PK\x03\x04", b"{\\rtf1 }"])
def test_no_pdf(data: bytes) -> None:
    assert only_error(data) == "nhap.khong-phai-pdf"


def test_damaged() -> None:
    whole = Drawing().lines(*LONG).file()
    assert only_error(b"%PDF-1.4 hello %%EOF") == "nhap.tep-hong"
    for length in (20, len(whole) // 2, len(whole) - 30):
        assert only_error(whole[:length]) == "nhap.tep-hong"
    assert only_error(whole.replace(b" 0 obj", b" 0 xyz")) == "nhap.tep-hong"


def test_page_that_cannot_be_opened_is_named() -> None:
    data = Drawing().lines("Một").page().lines("Hai").file()
    text, _, findings = read_pdf(data.replace(b"Kids[5 0 R 7 0 R]", b"Kids[5 0 R 9 0 R]"), "a.pdf")
    assert text == "Một" and [f.code for f in findings] == ["nhap.trang-hong"] and "trang 2 " in findings[0].text


def test_anything_at_all_is_survived() -> None:
    whole = Drawing().lines(*LONG).picture().page().lines(*LONG).file()
    for at in range(0, len(whole), 37):
        read_pdf(whole[:at] + b"\0<<[" + whole[at + 4:], "a.pdf")


@pytest.mark.parametrize("number", ["0", "-1", "1e10", "99999999999999", "0.0000001", "3.4e38", "-32768", "x"])
@pytest.mark.parametrize("place", range(6))
def test_odd_numbers_are_survived(number: str, place: int) -> None:
    matrix = ["1", "0", "0", "1", "85", "700"]
    matrix[place] = number
    drawing = Drawing().lines(*LONG)
    drawing.pages[-1] += f"BT {number} Tc {number} Ts /F1 {number} Tf {' '.join(matrix)} Tm (So) Tj ( 1) Tj ET\n"
    text, _, _ = read_pdf(drawing.file(), "a.pdf")
    assert text is not None and len(text) < 2000 and all(line in text for line in LONG)


# bounds --------------------------------------------------------------------------------------------------------------


def test_too_many_pages() -> None:
    drawing = Drawing()
    drawing.pages = [""] * (pdf_reader.MAX_PAGES + 1)
    assert only_error(drawing.file()) == "nhap.qua-lon"


def test_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    data = Drawing().lines(*LONG).page().lines(*LONG).file()
    for bound, value in (("MAX_BYTES", 100), ("MAX_LETTERS", 300), ("_MAX_PAGE_LETTERS", 50)):
        with monkeypatch.context() as patch:
            patch.setattr(pdf_reader, bound, value)
            assert only_error(data) == "nhap.qua-lon"


def test_too_slow(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_reader, "_SECONDS", -1.0)
    assert only_error(Drawing().lines(*LONG).file()) == "nhap.qua-thoi-gian"


def test_five_hundred_pages() -> None:
    drawing = Drawing()
    for _ in range(500):
        drawing.lines(*LONG * 9, pitch=20).page()
    text = text_of(drawing.file())
    assert text.count("\f") == 499 and text.count(LONG[0]) == 4500


# printed fixtures ----------------------------------------------------------------------------------------------------

TABLE = ("bang", "bang_giua", "bang_tieu_de")
HEAD = ("co_quan_chu_quan", "co_quan_ban_hanh", "so_ky_hieu", "quoc_hieu", "tieu_ngu", "tieu_de_dang", "dau_sao", "dia_danh_thoi_gian",
        "noi_nhan", "noi_nhan_nhan", "quyen_han", "chuc_vu", "chuc_vu_truc_tiep", "ho_ten", "muc_do_khan", "du_thao", "pham_vi_luu_hanh")


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[Path, str]]:
    """Fixture → its PDF, made by LibreOffice, and the text read from it."""
    need_soffice()
    folder, workshop = tmp_path_factory.mktemp("pdf"), Workshop()
    for path in FIXTURES:
        product = make(job(path), workshop)
        assert product.data is not None
        (folder / f"{path.stem}.docx").write_bytes(product.data)
    convert(sorted(folder.glob("*.docx")))
    return {path.stem: (path, text_of(path.read_bytes())) for path in folder.glob("*.pdf")}


every_fixture = pytest.mark.parametrize("name", [path.stem for path in FIXTURES])


def wanted(path: Path) -> tuple[list[tuple[str, str]], list[str]]:
    """(role, text) of the paragraphs and the texts of the notes in the .docx of a PDF, with ¹ for the marks."""
    read = read_docx(path.with_suffix(".docx").read_bytes())
    marks = {key: "".join(RAISED[int(digit)] for digit in str(n)) for n, key in enumerate(read.notes, 1)}
    paragraphs = [(role, re.sub("⟦(.*?)⟧", lambda mark: marks[mark[1]], text)) for role, text in read.paragraphs]
    return paragraphs, list(read.notes.values())


def squeezed(text: str) -> str:
    """Text in small letters without white space: capitals may come from the style, gaps may have been made wider."""
    return "".join(text.casefold().split())


@every_fixture
def test_every_word_is_there(printed: dict[str, tuple[Path, str]], name: str) -> None:
    path, text = printed[name]
    paragraphs, notes = wanted(path)
    words = " ".join([*(paragraph for _, paragraph in paragraphs), *notes])
    assert not Counter(words.casefold().split()) - Counter(text.casefold().split())
    assert unicodedata.is_normalized("NFC", text) and "\ufffd" not in text


@every_fixture
def test_paragraphs_stand_in_order_of_reading(printed: dict[str, tuple[Path, str]], name: str) -> None:
    path, text = printed[name]
    pages = [re.sub(r"\A\s*\d+\n", "", page) for page in text.split("\f")]
    body = squeezed("\n".join(re.split(rf"\n\s*[{RAISED}]", page)[0] for page in pages))
    at = 0
    for role, paragraph in wanted(path)[0]:
        if role not in TABLE and role not in HEAD:
            found = body.find(squeezed(paragraph), at)
            assert found >= at, paragraph
            at = found


@every_fixture
def test_lines_are_those_of_pdftotext(printed: dict[str, tuple[Path, str]], name: str) -> None:
    need("pdftotext", shutil.which("pdftotext") is not None)
    path, text = printed[name]
    done = subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, check=True, timeout=60)
    ours, theirs = flat(text), flat(done.stdout.decode())
    assert SequenceMatcher(None, ours, theirs, autojunk=False).ratio() > 0.97, [line for line in ours if line not in theirs]


def flat(text: str) -> list[str]:
    """Lines with single spaces, marks not raised, blank lines left out."""
    plain = text.translate(str.maketrans(RAISED, "0123456789")).replace("\f", "")
    return [line for row in plain.split("\n") if (line := re.sub(r"\s+(?=\d\b)", "", " ".join(row.split())))]


@every_fixture
def test_plan_comes_back_from_its_pdf(printed: dict[str, tuple[Path, str]], name: str) -> None:
    """Everything that the plan prints, but for capitals, which a PDF does not tell from typed ones."""
    path, _ = printed[name]
    plan, findings = import_file(str(path))
    assert plan is not None, findings
    work = next(job(fixture) for fixture in FIXTURES if fixture.stem == name)
    first, second = (prepare(each, Workshop())[0] for each in (work, Job(plan.encode(), "nhap.yaml", path.parent)))
    assert first is not None and second is not None
    assert list(paper(second.ban_in)) == list(paper(first.ban_in))


def paper(ban_in: BanIn) -> Iterator[str]:
    """The words of each paragraph, cells included."""
    for block in ban_in.khoi:
        cells = [doan for row in block.hang for cell in row for doan in cell.doan] if isinstance(block, BangIn) else [block]
        yield from (" ".join(doan.chu.split()).casefold() for doan in cells)


@every_fixture
def test_head_and_page_numbers(printed: dict[str, tuple[Path, str]], name: str) -> None:
    _, text = printed[name]
    head = [re.split(" {3,}", row.strip()) for row in text.split("\n")[:12]]
    assert any(len(row) == 2 and row[1] in ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "ĐẢNG CỘNG SẢN VIỆT NAM") for row in head)
    assert all(len(row) < 3 or "ngày" in row[-2] or "ngày" in row[-1] or "Số" in row[0] for row in head)
    for page in text.split("\f")[1:]:
        first, *rest = page.split("\n")
        assert not first.strip().isdecimal() or rest[0] == ""


def test_notes_of_a_printed_document(printed: dict[str, tuple[Path, str]]) -> None:
    _, text = printed["ke-hoach-huyen-i1a"]
    assert [line[:2] for line in re.findall(rf"^[{RAISED}].*", text, re.MULTILINE)] == ["¹ ", "² ", "³ "]
    assert re.search(r"\w¹\.$", text, re.MULTILINE)
