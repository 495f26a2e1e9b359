"""The five real plans, as text and as Word files re-saved by LibreOffice: every word in order, and the tree of sections.

The trees were written by hand from the plans: each number is the line of the plan where a block begins, what stands below
it follows in brackets. So nothing of the plans is kept here.
"""

from __future__ import annotations

import re
import subprocess
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import pytest

from docgen import soffice
from docgen.ingest import import_docx, import_text
from docgen.model.encode import encode
from docgen.model.van_ban import PhanCong, VanBan
from docgen.noi_dung import Bang, Khoi, Kieu, plain_text
from docgen.noi_dung.dau_muc import write_marker
from docgen.production import Job, Workshop
from docgen.production.runner import make, prepare
from tests.conftest import SEEDS
from tests.docx_reader import read_docx
from tests.needs import need_seeds, need_soffice
from tests.seed_plans import seed_plan
from tests.test_seeds import letters, own_words, read_seed

TREES = {
    "000": "17[19[21 23] 25[27 29 31]] 33[37[39 41 43 45 47 51] 53[55 57 59 61 63 65]] 67[69[71 75 77] 79[83 85 87[89 91 93]] "
           "95[97 99 103 105 107] 109[111 113 115 117] 119[121 123 125 127 135 137 139] 141[143 145]] "
           "149[151[153 155 157 159 161 163 165 167 169] 171 175 179[181 183 185] 187 191 195 201]",
    "001": "9[11 13] 15[19[23[25 27] 29] 31[37[39 41] 43] 45[51[53 55] 57] 59[65[67 69] 71]] 73[75 77 79 81 83]",
    "002": "17[19 23] 27[29 33[35[37 41] 45[47[49 55] 61[63 67] 71[73 77]] 85]] 95[105 115 121 129 137 151 171 181 185 189 193] "
           "197[199 201]",
    "003": "9[11[13 15] 17[19 23 25]] 27[29[31 33 35 37 41 43 45 47 49 51 53 55] 57[59 61[63 65] 67[69 71] 73[75 77 79] 81 83] "
           "85[87[89 91[95 97 99] 103 105 107 109 111] 115[117[119 121 123 125 127]]] 129[131 133 135 137 139 141 143 145 147 149] "
           "151[153 155 157 159]] 161[163 167 169 171 173 175 177]",
    "004": "15[17 21[23 25 27 29 33 35]] 37[39[41 43 45 47 49 51] 53[55 59] 61[63 65 67 69] 71[75 77 79] 81[83 85 87] 89[91 95 97]] "
           "99[101 105 109 113 117 123 127 131]",
}

every_seed = pytest.mark.parametrize("path", SEEDS or [Path("000_missing.txt")], ids=lambda p: p.stem[:3])


class Cay(NamedTuple):
    """A labelled block: its label, its words, what stands below it."""

    nhan: str
    chu: str
    con: tuple[Cay, ...] = ()


@pytest.fixture(autouse=True)
def _needs_seeds() -> None:
    need_seeds()


def expected(path: Path) -> tuple[Cay, ...]:
    """The tree written by hand, with the labels and words that stand on its lines."""
    lines = [_label_and_words(line) for line in path.read_text(encoding="utf-8").split("\n")]
    tokens = re.findall(r"\d+|[\[\]]", TREES[path.stem[:3]])

    def level(at: int) -> tuple[tuple[Cay, ...], int]:
        out: list[Cay] = []
        while at < len(tokens) and tokens[at] != "]":
            label, words = lines[int(tokens[at]) - 1]
            below: tuple[Cay, ...] = ()
            at += 1
            if at < len(tokens) and tokens[at] == "[":
                below, at = level(at + 1)
            out.append(Cay(label, _bare(words), below))
        return tuple(out), at + 1

    return level(0)[0]


def _label_and_words(line: str) -> tuple[str, str]:
    label, _, words = (line if line.startswith("* ") else line.strip(" *")).partition(" ")
    return label, words


def _bare(words: str) -> str:
    return letters(re.sub(r"[*⁰¹²³⁴⁵⁶⁷⁸⁹]", "", words))


def tree(van_ban: VanBan) -> tuple[Cay, ...]:
    """The labelled blocks of an imported plan: sections, units, numbered and marked blocks."""
    titles = {"muc_dich_yeu_cau": "MỤC ĐÍCH, YÊU CẦU", "muc_tieu": "MỤC TIÊU", "nhiem_vu": "NHIỆM VỤ VÀ GIẢI PHÁP",
              "to_chuc_thuc_hien": "TỔ CHỨC THỰC HIỆN"}
    out = []
    for n, phan in enumerate(van_ban.noi_dung, 1):
        units = tuple(Cay(f"{i}.", _bare(item.don_vi + (f": {item.viec}" if item.viec else "")), blocks(item.noi_dung.khoi))
                      for i, item in enumerate(phan.danh_sach, 1) if isinstance(item, PhanCong))
        title = phan.tieu_de or titles[phan.khoa]
        out.append(Cay(write_marker(Kieu.LA_MA, (n,)), _bare(plain_text(title)), (*blocks(phan.noi_dung.khoi), *units)))
    return tuple(out)


def blocks(khoi: tuple[Khoi | Bang, ...]) -> tuple[Cay, ...]:
    """Blocks with a label; paragraphs without one give way to what stands below them."""
    out: list[Cay] = []
    for item in khoi:
        if isinstance(item, Khoi):
            below = blocks(item.con)
            out.extend(below if item.kieu is Kieu.VAN else [Cay(item.nhan, _bare(plain_text(item.van)), below)])
    return tuple(out)


def assert_same(got: tuple[Cay, ...], wanted: tuple[Cay, ...]) -> None:
    """Same labels, same nesting; words begin alike (a paragraph that a page had cut goes on)."""
    assert [c.nhan for c in got] == [c.nhan for c in wanted]
    for mine, theirs in zip(got, wanted, strict=True):
        assert mine.chu.startswith(theirs.chu) or theirs.chu.rstrip("./") == mine.chu.rstrip("./")
        assert_same(mine.con, theirs.con)


@lru_cache(maxsize=8)
def resaved(path: Path, folder: Path) -> bytes:
    """The rendered plan as LibreOffice saves it again."""
    product = make(Job(seed_plan(path).encode(), path.name, path.parent), Workshop())
    assert product.data is not None
    source = folder / f"{path.stem[:3]}.docx"
    source.write_bytes(product.data)
    program = soffice.find_soffice()
    subprocess.run([program, "--headless", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--convert-to",
                    "docx:MS Word 2007 XML", "--outdir", str(folder / "out"), str(source)], check=True, capture_output=True, timeout=120)
    data = (folder / "out" / source.name).read_bytes()
    assert data != product.data
    return data


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("resaved")


@every_seed
def test_tree_of_the_text(path: Path) -> None:
    assert_same(tree(import_text(path.read_bytes(), path.name).van_ban), expected(path))


@every_seed
def test_tree_of_the_word_file(path: Path, folder: Path) -> None:
    need_soffice()
    assert_same(tree(import_docx(resaved(path, folder), "cu.docx").van_ban), expected(path))


@every_seed
def test_every_word_of_the_word_file_in_order(path: Path, folder: Path) -> None:
    need_soffice()
    imported = import_docx(resaved(path, folder), "cu.docx")
    job = Job(encode(imported.van_ban).encode(), "nhap.yaml", folder)
    data = make(job, Workshop()).data
    assert data is not None
    read, seed = read_docx(data), read_seed(path)
    words = "\n".join(re.sub(r"⟦\d+⟧", "", text) for _, text in own_words(read))
    assert letters(words) == letters(seed.text)
    assert [letters(note) for note in read.notes.values()] == [letters(note) for note in seed.notes]


@every_seed
def test_the_word_file_prints_as_the_text_did(path: Path, folder: Path) -> None:
    need_soffice()
    first, _ = prepare(Job(seed_plan(path).encode(), path.name, path.parent), Workshop())
    plan = encode(import_docx(resaved(path, folder), "cu.docx").van_ban)
    second, _ = prepare(Job(plan.encode(), "nhap.yaml", folder), Workshop())
    assert first is not None and second is not None
    assert [(type(b), getattr(b, "nhan", ""), getattr(b, "chu", "")) for b in second.ban_in.khoi] == [
        (type(b), getattr(b, "nhan", ""), getattr(b, "chu", "")) for b in first.ban_in.khoi]
