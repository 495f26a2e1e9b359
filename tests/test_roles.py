"""Roles read back from the .docx are those that composing gave: the checker knows what each line is."""

from __future__ import annotations

from pathlib import Path

import pytest

from docgen.ingest.soat import soat_docx
from docgen.layout.compose import compose
from docgen.model.ban_in import BangIn, BanIn
from docgen.production.runner import Workshop, compose_product, prepare
from docgen.render.bind import bind
from docgen.standard import TheThuc, load, load_by_code, load_type
from tests.conftest import FIXTURES, job
from tests.plan_maker import PlanMaker

_SAME = {"ket_thuc": "noi_dung",
         "tieu_khoan_tieu_de": "tieu_khoan", "khoan_tieu_de": "khoan", "tiet_tieu_de": "tiet", "diem_tieu_de": "diem"}
"""Where the text ends and its closing paragraph begins does not show on paper. Whether a numbered line is a title may be told
apart by what stands below; a title with nothing below is none."""


def printed_roles(ban_in: BanIn) -> list[tuple[str, str]]:
    """(role, first letters) of every paragraph that stands outside tables, in the order of the file."""
    return [(block.vai_tro, _start(block.chu)) for block in ban_in.khoi if not isinstance(block, BangIn)]


def read_roles(data: bytes) -> list[tuple[str, str]]:
    """The same, as the checker reads them."""
    ban = soat_docx(data, "van-ban.docx").ban
    assert ban is not None
    return [(line.vai_tro, _start(line.chu)) for line in ban.doan if line.vai_tro not in ("trong", "duong_ke", "bang", "cuoc_chu")]


def _start(text: str) -> str:
    return "".join(c for c in text.casefold() if c.isalnum())[:25]


def compare(ban_in: BanIn, data: bytes) -> None:
    wanted, found = sorted(printed_roles(ban_in)), sorted(read_roles(data))
    soften = [(_SAME.get(role, role), text) for role, text in wanted]
    softened = [(_SAME.get(role, role), text) for role, text in found]
    wrong = [item for item in softened if item not in soften], [item for item in soften if item not in softened]
    assert wrong == ([], [])


@pytest.mark.parametrize("path", FIXTURES, ids=lambda p: p.stem)
def test_roles_of_fixtures(path: Path, workshop: Workshop) -> None:
    composed, _ = prepare(job(path), workshop)
    product, _ = compose_product(job(path), workshop)
    assert composed is not None and product.data is not None
    compare(composed.ban_in, product.data)


@pytest.mark.parametrize("seed", range(80))
def test_roles_of_random_plans(seed: int, workshop: Workshop) -> None:
    van_ban = PlanMaker(seed).plan()
    standard = load_by_code(van_ban.the_thuc) if van_ban.the_thuc else load(van_ban.co_quan.he, van_ban.ngay_ban_hanh.muon_nhat)
    assert standard is not None
    loai = load_type(standard, van_ban.loai_van_ban)
    assert loai is not None
    the_thuc = TheThuc(standard, loai)
    ban_in = compose(van_ban, the_thuc)
    compare(ban_in, bind(ban_in, workshop.template(the_thuc), standard, "mau"))
