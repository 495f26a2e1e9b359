"""The five real plans: import → render → the .docx holds every word, in order, none invented.

They are read where they lie, beside the repository; nothing of them is kept here but labels and names of fields.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import pytest

from docgen.model.decode import decode
from docgen.production import Job, Workshop
from docgen.production.runner import make, prepare
from docgen.source.yaml_reader import read_plan
from tests.conftest import SEEDS
from tests.docx_reader import Read, read_docx
from tests.needs import need_seeds
from tests.seed_plans import seed_plan
from tests.test_laws import assert_reads_back

# What the standard sets otherwise than the author typed it: (typed, printed). Nothing else may differ.
CHANGED = {
    "000": [("trên địa bàn huyện Chi Lăng;\n\nỦy ban", "trên địa bàn huyện Chi Lăng.\n\nỦy ban")],  # căn cứ: the last ends in a full stop
    "001": [],
    "002": [("- Lưu VT.", "- Lưu: VT."), ("ủy; (B/c)", "ủy (B/c);")],  # «Lưu:» and end marks of recipients
    "003": [("huyện ./.", "huyện."), ("- Lưu: VT.", "- Lưu VT.")],  # Party papers end in «.» and write «Lưu» without colon
    "004": [],
}
NOT_IN_THE_SEED = frozenset(("quoc_hieu", "tieu_ngu", "tieu_de_dang", "dau_sao", "gach_trich_yeu", "co_quan_ban_hanh", "co_quan_chu_quan"))
SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
SIGNERS = {"000": "Vi Nông Trường", "001": "Tôn Thất Muộn", "002": "Kiều Hải Nam", "003": "Đoàn Quang Vụ", "004": "Hoàng Văn Thái"}
RECIPIENTS = {"000": 12, "001": 9, "002": 9, "003": 6, "004": 3}
LABEL = re.compile(r"(?:[IVX]+\.|\d+(?:\.\d+)*\.|[a-zđ]\)|[-+*])(?= )")

every_seed = pytest.mark.parametrize("path", SEEDS or [Path("000_missing.txt")], ids=lambda p: p.stem[:3])


@dataclass(frozen=True)
class Seed:
    """A seed as the test reads it: its words, and the texts of its footnotes."""

    text: str
    notes: list[str]


def read_seed(path: Path) -> Seed:
    """The seed with its emphasis stars dropped and its footnotes, which stand where the page ended, taken out."""
    raw = path.read_text(encoding="utf-8")
    for typed, printed in CHANGED[path.stem[:3]]:
        assert raw.count(typed) == 1, typed
        raw = raw.replace(typed, printed)
    paragraphs = [p for p in re.split(r"\n\s*\n", raw) if p.strip()]
    notes = [p for p in paragraphs if p.strip()[0] in SUPERSCRIPTS]
    body = [p for p in paragraphs if p not in notes]
    marks = {n.strip()[0] for n in notes}
    text = "\n".join(re.sub(r"(?m)^\* ", "• ", p).replace("*", "").replace("• ", "* ") for p in body)
    return Seed("".join(c for c in text if c not in marks), [n.strip().lstrip(SUPERSCRIPTS).replace("*", "") for n in notes])


@lru_cache(maxsize=8)
def rendered(path: Path) -> Read:
    """The rendered seed, read back."""
    product = make(Job(seed_plan(path).encode(), path.name, path.parent), Workshop())
    assert product.data is not None, [str(f) for f in product.findings]
    return read_docx(product.data)


def letters(text: str) -> str:
    """Every character but white space."""
    return "".join(text.split())


def own_words(read: Read) -> list[tuple[str, str]]:
    """Paragraphs of the document that the seed can account for."""
    return [(role, text) for role, text in read.paragraphs if role not in NOT_IN_THE_SEED and "[CẦN BỔ SUNG" not in text
            and not (role == "dia_danh_thoi_gian" and "năm" not in text)]


@pytest.fixture(autouse=True)
def _needs_seeds() -> None:
    need_seeds()


@every_seed
def test_every_word_in_order_and_none_invented(path: Path) -> None:
    words = "\n".join(re.sub(r"⟦\d+⟧", "", text) for _, text in own_words(rendered(path)))
    assert letters(words) == letters(read_seed(path).text)


@every_seed
def test_words_keep_their_spaces(path: Path) -> None:
    """Word by word: the seed's own words, glued nowhere and cut nowhere but where a page end had cut them."""
    words = re.sub(r"⟦\d+⟧", "", "\n".join(text for _, text in own_words(rendered(path)))).split()
    expected = re.sub(r"(Số:) (\d*) ?/", r"\1 \2/", read_seed(path).text).split()
    assert words == expected


@every_seed
def test_footnotes_are_at_their_marks(path: Path) -> None:
    read, seed = rendered(path), read_seed(path)
    assert [letters(note) for note in read.notes.values()] == [letters(note) for note in seed.notes]
    marks = re.findall(r"⟦(\d+)⟧", "".join(text for _, text in read.paragraphs))
    assert marks == [str(n) for n in range(1, len(seed.notes) + 1)]
    before = [letters(m) for m in re.findall(r"(.{12})⟦\d+⟧", "".join(text for _, text in read.paragraphs))]
    raw = path.read_text(encoding="utf-8").replace("*", "")
    typed = [letters(m) for m in re.findall(rf"(?m)(?<!^)(.{{12}})[{SUPERSCRIPTS}]", raw)]
    assert before == typed


@every_seed
def test_labels_are_the_seeds(path: Path) -> None:
    def labels(lines: list[str]) -> list[str]:
        return [m.group() for line in lines if (m := LABEL.match(line.strip()))]

    printed = labels([text for _, text in own_words(rendered(path))])
    assert printed == labels(read_seed(path).text.split("\n"))
    assert len(printed) >= 30


@every_seed
def test_recipients_and_signature_in_place(path: Path) -> None:
    roles = rendered(path).paragraphs
    seed = path.stem[:3]
    assert sum(role == "noi_nhan" for role, _ in roles) == RECIPIENTS[seed]
    assert roles[-1] == ("ho_ten", SIGNERS[seed])
    assert any(role in ("quyen_han", "chuc_vu_truc_tiep") for role, _ in roles)


@every_seed
def test_laws_l1_and_l3(path: Path) -> None:
    job = Job(seed_plan(path).encode(), path.name, path.parent)
    composed, _ = prepare(job, Workshop())
    data = make(job, Workshop()).data
    assert composed is not None and data is not None
    assert_reads_back(data, composed.ban_in)
    assert make(job, Workshop()).data == data
    node, findings = read_plan(job.data, "again.yaml")
    assert decode(node, findings)[0] == composed.van_ban
