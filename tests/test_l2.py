"""Law L2: a document that is printed, and read back from the Word file, says what it said.

Over every fixture and over 300 plans made at random. Twice: the document itself (``tren_giay`` says what paper cannot tell),
and, stronger in its own way, everything that it prints: roles, labels, runs, tables, footnotes.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from docgen.findings import Level
from docgen.model.ban_in import BangIn, BanIn
from docgen.model.encode import encode
from docgen.production import Job, Workshop
from docgen.production.nhap import import_bytes
from docgen.production.runner import Composed, make, prepare
from tests.conftest import FIXTURES, job
from tests.plan_maker import make_plan
from tests.test_laws import assert_reads_back
from tests.tren_giay import TrenGiay

_SAME = {"ket_thuc": "noi_dung"}  # one look, and no reader can tell where the text ends and its closing begins
GENERATED = range(300)


def printed(ban_in: BanIn) -> list[object]:
    """Everything that stands on paper, block by block."""
    out: list[object] = []
    for block in ban_in.khoi:
        if isinstance(block, BangIn):
            out.append(block)
        else:
            out.append(block._replace(vai_tro=_SAME.get(block.vai_tro, block.vai_tro)))
    return [*out, *ban_in.cuoc_chu, ban_in.thuoc_tinh, *(phu_luc.ngang for phu_luc in ban_in.phu_luc)]


def composed_of(work: Job, workshop: Workshop) -> Composed:
    composed, findings = prepare(work, workshop)
    assert composed is not None, [str(f) for f in findings if f.level is Level.ERROR]
    return composed


def assert_comes_back(work: Job, workshop: Workshop) -> None:
    """Render, import, and compare both the documents and what they print."""
    first = composed_of(work, workshop)
    data = make(work, workshop).data
    assert data is not None
    plan, findings = import_bytes(data, "cu.docx")
    assert plan is not None, [str(f) for f in findings]
    again = Job(plan.encode(), "nhap.yaml", Path("/nonexistent"))
    second = composed_of(again, workshop)
    assert TrenGiay(second.van_ban, second.the_thuc).form() == TrenGiay(first.van_ban, first.the_thuc).form()
    assert printed(second.ban_in) == printed(first.ban_in)
    rendered = make(again, workshop).data
    assert rendered is not None
    assert_reads_back(rendered, second.ban_in)  # L3 for what was imported


@pytest.mark.parametrize("path", FIXTURES, ids=lambda p: p.stem)
def test_l2_fixtures(path: Path, workshop: Workshop) -> None:
    assert_comes_back(job(path), workshop)


@pytest.mark.parametrize("seed", GENERATED)
def test_l2_generated(seed: int, workshop: Workshop) -> None:
    plan = encode(make_plan(seed))
    assert_comes_back(Job(plan.encode(), f"{seed}.yaml", Path("/nonexistent")), workshop)
