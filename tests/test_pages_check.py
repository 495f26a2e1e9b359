"""Checks of printed pages: our own pages pass, spoiled ones are caught. Set by LibreOffice."""

from __future__ import annotations

import io
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.shared import Pt

from docgen import soffice
from docgen.ingest.soat import soat_docx
from docgen.lint.engine import all_rules, run
from docgen.lint.soat import Soat
from docgen.lint.trang_in import TrangIn
from docgen.production import Job, Workshop
from docgen.production.runner import make
from docgen.production.trang_in import pages_of, pages_of_pdf
from docgen.standard import load
from tests.conftest import FIXTURES, REPO, job
from tests.needs import need_soffice

RULES = [rule for rule in all_rules() if rule.ma.startswith("TI")]
# LibreOffice 7.4 does not keep a title with a title that is kept with its text, Word does
EXPLAINED = {("ke-hoach-xa", "tieu-de-cuoi-trang")}
PLAN = ("loai_van_ban: ke_hoach\nco_quan: ubnd-xa-tan-phu\nso_van_ban: 1\nngay_ban_hanh: 5/9/2026\ntrich_yeu: Thử dàn trang\n"
        "noi_nhan: [Một nơi nhận, Hai nơi nhận]\nluu_tru: [VT]\nnoi_dung: |"
        "\n  I. NỘI DUNG\n{}  II. THỰC HIỆN\n  Các đơn vị thực hiện.\n  Báo cáo kết quả về Ủy ban nhân dân xã.\n")
LINE = "  - Dòng thứ {} của nội dung, vừa đủ để chiếm trọn một dòng in.\n"


def rendered(one: Job) -> bytes:
    """The Word file of a plan."""
    product = make(one, Workshop())
    assert product.data is not None, [str(f) for f in product.findings]
    return product.data


def faults(data: bytes, name: str, trang: TrangIn | None) -> list[str]:
    """The rules on pages that a Word file breaks."""
    assert trang is not None and trang.dong
    read = soat_docx(data, name)
    assert read.ban is not None and read.van_ban is not None
    ngay = read.van_ban.ngay_ban_hanh.muon_nhat
    soat = Soat(read.ban, load("dang" if read.ban.he == "dang" else "nha_nuoc", ngay), read.van_ban, ngay, trang)
    found = run(soat, RULES)
    assert not found.chua_kiem
    return [fault.quy_tac.ten for fault in found.vi_pham]


@pytest.fixture(scope="module")
def fixture_faults() -> dict[str, list[str]]:
    need_soffice()
    files = {path.stem: rendered(job(path)) for path in FIXTURES}
    with ThreadPoolExecutor(4) as pool:
        pages = dict(zip(files, pool.map(pages_of, files.values(), files), strict=True))
    return {name: faults(data, f"{name}.docx", pages[name]) for name, data in files.items()}


@pytest.mark.parametrize("name", [path.stem for path in FIXTURES])
def test_our_own_pages_are_clean(fixture_faults: dict[str, list[str]], name: str) -> None:
    assert [fault for fault in fixture_faults[name] if (name, fault) not in EXPLAINED] == []


# spoiled documents -----------------------------------------------------------------------------------------------


def number_at_the_bottom(document: Any) -> None:
    for section in document.sections:
        number = next(p for p in section.header.paragraphs if "PAGE" in p._p.xml)
        section.footer.is_linked_to_previous = False
        section.footer.paragraphs[0]._p.addprevious(number._p)


def number_at_the_right(document: Any) -> None:
    for section in document.sections:
        for paragraph in section.header.paragraphs:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT


def number_on_the_first_page(document: Any) -> None:
    for section in document.sections:
        section.different_first_page_header_footer = False


def signature_on_a_page_of_its_own(document: Any) -> None:
    last = document.tables[-1]._tbl.getprevious()
    closing = next(p for p in document.paragraphs if p._p is last) if last.tag.endswith("}p") else document.paragraphs[-1]
    closing.add_run().add_break(WD_BREAK.PAGE)


def title_at_the_foot(document: Any) -> None:
    at = next(i for i, p in enumerate(document.paragraphs) if "THỰC HIỆN" in p.text)
    document.paragraphs[at].paragraph_format.keep_with_next = False
    document.paragraphs[at + 1].paragraph_format.page_break_before = True


def motto_on_two_lines(document: Any) -> None:
    for cell in document.tables[0]._cells:
        for paragraph in cell.paragraphs:
            for run_ in paragraph.runs:
                run_.font.size = Pt(17) if "CỘNG HÒA" in paragraph.text else run_.font.size


SPOILED: dict[str, tuple[Callable[[Any], None], set[str]]] = {
    "nothing": (lambda _: None, set()),
    "bottom": (number_at_the_bottom, {"in-so-trang-giua-le-tren"}),
    "right": (number_at_the_right, {"in-so-trang-giua-le-tren"}),
    "first": (number_on_the_first_page, {"in-so-trang-dau"}),
    "signature": (signature_on_a_page_of_its_own, {"chu-ky-mot-minh"}),
    "title": (title_at_the_foot, {"tieu-de-cuoi-trang"}),
    "motto": (motto_on_two_lines, {"in-quoc-hieu-mot-dong"}),
}


@pytest.fixture(scope="module")
def spoiled_faults() -> dict[str, set[str]]:
    need_soffice()
    plain = rendered(Job(PLAN.format("".join(LINE.format(n) for n in range(44))).encode(), "thu.yaml", REPO / "fixtures"))
    files = {name: spoil(plain, change) for name, (change, _) in SPOILED.items()}
    with ThreadPoolExecutor(4) as pool:
        pages = dict(zip(files, pool.map(pages_of, files.values(), files), strict=True))
    return {name: set(faults(data, f"{name}.docx", pages[name])) for name, data in files.items()}


def spoil(data: bytes, change: Callable[[Any], None]) -> bytes:
    """A Word file after a change made with python-docx."""
    document, out = docx.Document(io.BytesIO(data)), io.BytesIO()
    change(document)
    document.save(out)
    return out.getvalue()


@pytest.mark.parametrize("name", SPOILED)
def test_spoiled_pages_are_caught(spoiled_faults: dict[str, set[str]], name: str) -> None:
    assert spoiled_faults[name] == SPOILED[name][1]


# reading pages ---------------------------------------------------------------------------------------------------


def test_lines_have_their_places() -> None:
    need_soffice()
    pages = pages_of(rendered(job(REPO / "fixtures" / "ke-hoach-xa.yaml")), "xa.docx")
    assert pages is not None
    assert any(width > height for width, height in pages.kho) and pages.kho[0][0] < pages.kho[0][1]
    motto = next(line for line in pages.cua(1) if line.chu.startswith("CỘNG HÒA"))
    agency = pages.cua(1)[0]
    assert agency.phai < motto.trai and abs(agency.tren - motto.tren) < 2
    assert [line.tren for line in pages.cua(2)] == sorted(line.tren for line in pages.cua(2))
    assert pages.cua(2)[0].chu == "2"


def test_no_pages_without_libreoffice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(soffice, "soffice_path", lambda: None)
    assert pages_of(b"", "x.docx") is None


def test_no_pages_of_what_is_no_word_file() -> None:
    need_soffice()
    assert pages_of(b"junk", "x.docx") is None
    assert pages_of_pdf(b"%PDF-1.4 junk") is None


def test_no_pages_when_libreoffice_does_not_end(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(soffice, "soffice_path", lambda: str(tmp_path / "missing"))
    assert pages_of(b"PK", "x.docx") is None
