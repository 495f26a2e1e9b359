"""A plan with ten faults of ten kinds: each is told once, with what, where, by which clause, and what to do; nothing else is.

``tests/golden/muoi-loi.txt`` is what a clerk reads (``pytest --update-golden`` rewrites it; whoever runs it reads the diff).
"""

from __future__ import annotations

from pathlib import Path

import pytest

from docgen.lint.bao_cao import message, remedy, source, text_lines
from docgen.production.kiem import KiemTra, check_bytes
from docgen.production.sua import fix_files
from tests.conftest import REPO
from tests.muoi_loi import FAULTS, document

GOLDEN = REPO / "tests" / "golden" / "muoi-loi.txt"


def test_each_fault_is_told_and_nothing_else() -> None:
    bao_cao = check_bytes(document(), "muoi-loi.docx", KiemTra())
    assert sorted(fault.quy_tac.ten for fault in bao_cao.vi_pham) == sorted(FAULTS.values())


def test_each_finding_says_what_where_why_and_what_to_do() -> None:
    bao_cao = check_bytes(document(), "muoi-loi.docx", KiemTra())
    for fault, span in zip(bao_cao.vi_pham, bao_cao.cho, strict=True):
        assert len(message(fault)) > 15 and "{" not in message(fault)
        assert span.line or fault.loi.phan is not None, "a place"
        assert remedy(fault) and "{" not in remedy(fault)
        assert "Nghị định" in source(fault) or "Thông lệ" in source(fault)


def test_the_account_reads_well(request: pytest.FixtureRequest) -> None:
    text = "\n".join(text_lines(check_bytes(document(), "muoi-loi.docx", KiemTra()))) + "\n"
    if request.config.getoption("--update-golden"):
        GOLDEN.write_text(text, encoding="utf-8")
    assert GOLDEN.read_text(encoding="utf-8") == text


def test_what_is_safe_is_mended_and_the_rest_is_told(tmp_path: Path) -> None:
    path = tmp_path / "muoi-loi.docx"
    original = document()
    path.write_bytes(original)
    (result,) = fix_files([str(path)], KiemTra(), False)
    assert result.bao_cao is not None
    assert {fault.quy_tac.ten for fault in result.bao_cao.vi_pham} == {"loi-go", "diem-nhay-chu"}
    assert result.goc is not None and result.goc.read_bytes() == original
