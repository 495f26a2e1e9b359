"""Files that others made: the decree's own annexes and a few real plans. Nothing of them is kept here."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from docgen.ingest.docx_reader import read_docx
from docgen.ingest.dong_doc import DongReader
from docgen.model.ban_doc import DoanDoc, KhoiDoc
from docgen.model.decode import decode
from docgen.production import Job, Workshop
from docgen.production.nhap import import_bytes
from docgen.production.runner import make
from docgen.source.yaml_reader import read_plan
from tests.conftest import REPO
from tests.needs import need, need_soffice

SHARED = REPO.parent / "shared"
OFFICIAL = sorted((SHARED / "standards" / "official").glob("*.docx"))
CORPUS = sorted((SHARED / "corpus").glob("*"))
# words that are printed again by themselves, or stand in the plan as something else
_AGAIN = frozenset(re.findall(r"\w+", "số ngày tháng năm kế hoạch nơi nhận lưu kh qđ thực hiện kinh phí mục đích yêu cầu mục tiêu "
                              "kt tm tổ chức nhiệm vụ phụ lục cộng hòa xã hội chủ nghĩa việt nam độc lập tự do hạnh phúc"))
_NO_WORDS = re.compile(r"_+|[ivx]+|[⁰¹²³⁴⁵⁶⁷⁸⁹]+|[a-zđ]|\d+")


def words(text: str) -> Counter[str]:
    """Words in small letters; drawn lines, superscripts and labels are none."""
    plain = re.sub(r"[⁰¹²³⁴⁵⁶⁷⁸⁹]", "", text).lower()
    return Counter(w for w in re.findall(r"\w+", plain) if not _NO_WORDS.fullmatch(w) and w not in _AGAIN)


def texts(khoi: tuple[KhoiDoc, ...]) -> Iterator[str]:
    for block in khoi:
        if isinstance(block, DoanDoc):
            yield block.chu
        else:
            yield from (text for row in block.hang for cell in row for text in texts(cell.khoi))


def seen(data: bytes) -> Counter[str]:
    """All words of a Word file, notes included."""
    ban_doc, _ = read_docx(data, "x.docx")
    assert ban_doc is not None
    ban_doc = DongReader(ban_doc).ban_doc
    return words("\n".join([*texts(ban_doc.khoi), *(text for notes in ban_doc.cuoc_chu.values() for text in texts(notes))]))


def imported(data: bytes, name: str) -> str:
    """The plan of a file; it decodes and renders as a draft."""
    plan, findings = import_bytes(data, name)
    assert plan is not None, [str(f) for f in findings]
    assert decode(*read_plan(plan.encode(), "x.yaml"))[0].loai_van_ban
    product = make(Job(plan.encode(), "x.yaml", Path("/nonexistent")), Workshop())
    assert product.data is not None, [str(f) for f in product.findings]
    return plan


@pytest.mark.parametrize("path", OFFICIAL or [Path("Phuluc-missing.docx")], ids=lambda p: p.stem)
def test_annexes_of_the_decree_keep_every_word(path: Path) -> None:
    need("shared/standards/official", bool(OFFICIAL))
    data = path.read_bytes()
    assert sum(seen(data).values()) > 300
    assert seen(data) - words(imported(data, path.name)) == Counter()


@pytest.mark.parametrize("path", CORPUS or [Path("missing.docx")], ids=lambda p: p.name)
def test_real_plans_import_and_render(path: Path) -> None:
    need("shared/corpus", bool(CORPUS))
    if path.suffix == ".doc":
        need_soffice()
    data = path.read_bytes()
    plan = imported(data, path.name)
    if path.suffix == ".docx":
        assert seen(data) - words(plan) == Counter()
    elif path.suffix == ".txt":
        text = re.sub(r"(?m)^\s*\d+\s*$|[*#|]|</?\w+>", " ", data.decode("utf-8"))
        assert not {word for word in words(text) - words(plan) if len(word) > 1}
