"""The laws of the house, each over every fixture (and every seed, in test_seeds.py)."""

from __future__ import annotations

import io
import time
import zipfile
from pathlib import Path

import pytest

from docgen.model.ban_in import BangIn, BanIn, Doan
from docgen.model.decode import decode
from docgen.model.encode import encode
from docgen.noi_dung.dong import Chu, Dan
from docgen.production import Workshop
from docgen.production.runner import make, prepare
from docgen.source.yaml_reader import read_plan
from tests.conftest import FIXTURES, job
from tests.docx_reader import read_docx

every_fixture = pytest.mark.parametrize("path", FIXTURES, ids=lambda p: p.stem)


def words_of(doan: Doan) -> str:
    """A paragraph's words as the test's own reader shows them."""
    text = "".join(f"⟦{run.ma}⟧" if isinstance(run, Dan) else run.chu for run in doan.van)
    return f"{doan.nhan} {text}".rstrip() if doan.nhan else text


def expected_paragraphs(ban_in: BanIn) -> list[tuple[str, str]]:
    """(role, words) of every paragraph of a composed document, cells included."""
    out = []
    for item in ban_in.khoi:
        cells = [d for row in item.hang for cell in row for d in cell.doan] if isinstance(item, BangIn) else [item]
        out.extend((d.vai_tro, words_of(d)) for d in cells)
    return out


def assert_reads_back(data: bytes, ban_in: BanIn) -> None:
    """L3: the .docx holds the text and roles of the composed document, footnotes and tables included."""
    read = read_docx(data)
    assert [p for p in read.paragraphs if p[1]] == [p for p in expected_paragraphs(ban_in) if p[1]]
    assert list(read.notes.values()) == ["".join(r.chu for r in runs if isinstance(r, Chu)).strip() for runs in ban_in.cuoc_chu]
    tables = [item for item in ban_in.khoi if isinstance(item, BangIn)]
    assert read.tables == [(len(t.hang), len(t.rong), t.so_tieu_de) for t in tables]


@every_fixture
def test_l1_decode_inverts_encode(path: Path, workshop: Workshop) -> None:
    composed, _ = prepare(job(path), workshop)
    assert composed is not None
    node, findings = read_plan(encode(composed.van_ban).encode(), "again.yaml")
    again, findings = decode(node, findings)
    assert again == composed.van_ban
    assert not [f for f in findings if f.level.name == "ERROR"]


@every_fixture
def test_l3_reads_back(path: Path, workshop: Workshop) -> None:
    composed, _ = prepare(job(path), workshop)
    data = make(job(path), workshop).data
    assert composed is not None and data is not None
    assert_reads_back(data, composed.ban_in)


def test_l6_same_input_same_bytes() -> None:
    first = [make(job(path), Workshop()).data for path in FIXTURES]
    time.sleep(2.1)  # zip times count in steps of two seconds
    assert None not in first
    assert [make(job(path), Workshop()).data for path in FIXTURES] == first


@every_fixture
def test_l6_no_clock_in_the_package(path: Path, workshop: Workshop) -> None:
    data = make(job(path), workshop).data
    assert data is not None
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
