"""The printed page, by way of LibreOffice: what a clerk would look at first."""

from __future__ import annotations

import io
from pathlib import Path

import pypdfium2
import pytest

from docgen.production import Job, Workshop
from docgen.production.runner import make
from docgen.render.pdf import convert
from tests.conftest import FIXTURES, REPO, SEEDS, job
from tests.needs import need_seeds, need_soffice
from tests.seed_plans import seed_plan

QUOC_HIEU = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
Pages = list[list[str]]


def read_pages(pdf: Path) -> Pages:
    """The lines of each page."""
    document = pypdfium2.PdfDocument(io.BytesIO(pdf.read_bytes()))
    return [[line.strip() for line in page.get_textpage().get_text_range().splitlines() if line.strip()] for page in document]


def printed(jobs: dict[str, Job], folder: Path) -> dict[str, Pages]:
    """Render, convert in one batch, read."""
    workshop, paths = Workshop(), dict[str, Path]()
    for name, one in jobs.items():
        product = make(one, workshop)
        assert product.data is not None, (name, [str(f) for f in product.findings])
        paths[name] = folder / f"{name}.docx"
        paths[name].write_bytes(product.data)
    counted = convert(list(paths.values()))
    pages = {name: read_pages(path.with_suffix(".pdf")) for name, path in paths.items()}
    assert {name: counted[paths[name]] for name in paths} == {name: len(p) for name, p in pages.items()}
    return pages


@pytest.fixture(scope="module")
def fixture_pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Pages]:
    need_soffice()
    return printed({path.stem: job(path) for path in FIXTURES}, tmp_path_factory.mktemp("pages"))


every_fixture = pytest.mark.parametrize("name", [path.stem for path in FIXTURES])


@every_fixture
def test_first_page_has_its_header_on_one_line_and_no_number(fixture_pages: dict[str, Pages], name: str) -> None:
    first = fixture_pages[name][0]
    header = [line for line in first[:12] if QUOC_HIEU in line or "ĐẢNG CỘNG SẢN VIỆT NAM" in line]
    assert len(header) == 1
    assert first[0] != "1"
    assert "1" not in first[-1:]


@every_fixture
def test_second_page_begins_with_its_number(fixture_pages: dict[str, Pages], name: str) -> None:
    pages = fixture_pages[name]
    if len(pages) > 1 and not any(line.startswith("Phụ lục") for line in pages[1][:2]):
        assert pages[1][0] == "2"


@every_fixture
def test_signature_has_company(fixture_pages: dict[str, Pages], name: str) -> None:
    assert_signature_has_company(fixture_pages[name])


def assert_signature_has_company(pages: Pages) -> None:
    """At least two lines of body stand above the recipients, and the block is on one page."""
    page = next(p for p in pages if any(line.startswith("Nơi nhận") for line in p))
    at = next(i for i, line in enumerate(page) if line.startswith("Nơi nhận"))
    assert len([line for line in page[:at] if not line.isdecimal()]) >= 2, page[:at]
    assert any("Trần Đức Lâm" in line for line in page) or not any("Trần Đức Lâm" in line for p in pages for line in p)


def test_signature_is_never_alone_whatever_the_length(tmp_path: Path) -> None:
    """Forty plans, each a line longer than the one before: the page break meets every place around the signature."""
    need_soffice()
    head = ("loai_van_ban: ke_hoach\nco_quan: ubnd-xa-tan-phu\nso_van_ban: 1\nngay_ban_hanh: 5/9/2026\ntrich_yeu: Thử ngắt trang\n"
            "noi_nhan: [Một nơi nhận, Hai nơi nhận]\nluu_tru: [VT]\nnoi_dung: |\n  I. MỤC ĐÍCH\n")
    jobs = {}
    for count in range(14, 54):
        lines = "".join(f"  - Dòng thứ {n} của nội dung, vừa đủ để chiếm trọn một dòng in.\n" for n in range(count))
        jobs[f"d{count}"] = Job((head + lines).encode(), f"d{count}", REPO / "fixtures")
    for pages in printed(jobs, tmp_path).values():
        assert_signature_has_company(pages)


def test_landscape_appendix_and_numbers_of_its_own(tmp_path: Path) -> None:
    need_soffice()
    path = REPO / "fixtures" / "ke-hoach-xa.yaml"
    printed({"xa": job(path)}, tmp_path)
    document = pypdfium2.PdfDocument(io.BytesIO((tmp_path / "xa.pdf").read_bytes()))
    wide = [page.get_width() > page.get_height() for page in document]
    assert True in wide and wide[0] is False and wide[-1] is False
    assert "Phụ lục I" in read_pages(tmp_path / "xa.pdf")[wide.index(True)][0]


def test_only_the_wanted_font_is_used(tmp_path: Path) -> None:
    need_soffice()
    printed({path.stem: job(path) for path in FIXTURES[:3]}, tmp_path)
    for pdf in tmp_path.glob("*.pdf"):
        assert fonts(pdf) <= {"LiberationSerif", "TimesNewRoman", "TimesNewRomanPSMT"}, fonts(pdf)


def fonts(pdf: Path) -> set[str]:
    """Names of the embedded fonts, without subset prefix and face."""
    import re

    names = re.findall(rb"/FontName/([A-Z]{6}\+)?([A-Za-z]+)", pdf.read_bytes())
    assert names
    return {name.decode() for _, name in names}


def test_seeds_open_in_libreoffice(tmp_path: Path) -> None:
    need_seeds()
    need_soffice()
    jobs = {path.stem: Job(seed_plan(path).encode(), path.name, tmp_path) for path in SEEDS}
    for name, pages in printed(jobs, tmp_path).items():
        assert len(pages) >= 4, name
        assert_signature_has_company(pages)
