"""The house: imports point one way, the law's numbers stay in the standard files, the code keeps its size."""

from __future__ import annotations

import ast
import statistics
from collections.abc import Iterator
from pathlib import Path

import pytest

from docgen.render.dung_mau import build_template
from docgen.standard import load_by_code
from tests.conftest import REPO

SOURCES = sorted((REPO / "docgen").rglob("*.py"))
LAYERS = ("cli", "server", "production", ("render", "ingest", "lint"), "layout", "standard", "model", "noi_dung", "source")


def level(package: str) -> int:
    """Height of a package in the house; single files are at the bottom."""
    for height, layer in enumerate(reversed(LAYERS), 1):
        if package == layer or (package in layer and not isinstance(layer, str)):
            return height
    return 0


def imports(path: Path) -> Iterator[str]:
    """The docgen packages that a file imports, anywhere in it."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("docgen."):
            yield node.module.split(".")[1]


@pytest.mark.parametrize("path", SOURCES, ids=lambda p: str(p.relative_to(REPO)))
def test_imports_point_one_way(path: Path) -> None:
    own = path.relative_to(REPO / "docgen").parts[0]
    if own.endswith(".py"):  # a single file: only other single files; __main__ starts the command line
        allowed = {"cli"} if own == "__main__.py" else set()
        assert all(level(name) == 0 or name in allowed for name in imports(path))
        return
    above = {name for name in imports(path) if name != own and level(name) >= level(own)}
    assert not above, f"{own} must not import {above}"


def test_only_one_module_knows_docxtpl() -> None:
    users = [p.name for p in SOURCES if "docxtpl" in {n.split(".")[0] for n in _all_imports(p)}]
    assert users == ["word_template.py"]


def _all_imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)


# the law's numbers -----------------------------------------------------------------------------------------------

LAW_NUMBERS = {11, 12, 13, 14, 16, 18, 22, 25, 30, 35, 210, 297, 12.7, 1.27, 1.5, 0.3333, 0.5, 15}
LAW_WORDS = ("CỘNG HÒA XÃ HỘI", "Độc lập - Tự do", "ĐẢNG CỘNG SẢN", "./.", "Nơi nhận:", "Times New Roman", "HỎA TỐC", "(Kèm theo")
LAYING_OUT = [p for p in SOURCES if p.relative_to(REPO / "docgen").parts[0] in ("layout", "render", "standard", "lint")]
# numbers of other things, not of the law: module → what they are
OTHER_NUMBERS: dict[str, set[float]] = {
    # file formats
    "render/package.py": {15}, "render/word_template.py": {16},
    # months of the year
    "lint/doc_ngay.py": {12}, "lint/moc_thoi_gian.py": {12}, "lint/rules/ngay_thang.py": {12}, "lint/rules/so_ngay.py": {12},
    # how many letters or words are looked at or quoted
    "lint/loi_van.py": {14}, "lint/rules/bang_so_lieu.py": {12}, "lint/rules/chinh_ta.py": {30}, "lint/rules/dau_cau.py": {12, 14, 30},
    "lint/rules/net_ke.py": {12}, "lint/rules/nhan_phu_luc.py": {30}, "lint/rules/vien_dan.py": {30},
    "lint/rules/viet_hoa.py": {12, 14, 30}, "lint/rules/viet_hoa_ten.py": {12}, "lint/rules/viet_tat.py": {16},
    # how many lines are looked at; entries of a cache
    "lint/cap_dau.py": {15}, "lint/dau_cuoi.py": {25}, "lint/chuoi_so.py": {16},
    # errors of measuring: points off the middle of a column, millimetres lost in rounding to twips
    "lint/khia_canh.py": {12.0}, "lint/rules/trang_giay.py": {0.5},
}


@pytest.mark.parametrize("path", LAYING_OUT, ids=lambda p: str(p.relative_to(REPO)))
def test_no_number_of_the_law_outside_the_standard(path: Path) -> None:
    found = {node.value for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
             if isinstance(node, ast.Constant) and isinstance(node.value, int | float) and not isinstance(node.value, bool)}
    assert not (found & LAW_NUMBERS) - OTHER_NUMBERS.get(path.relative_to(REPO / "docgen").as_posix(), set())


@pytest.mark.parametrize("path", SOURCES, ids=lambda p: str(p.relative_to(REPO)))
def test_no_fixed_text_of_the_law_outside_the_standard(path: Path) -> None:
    if "ingest" in path.parts or path.name == "doctor.py":  # reading old papers means knowing their words; fonts are named
        return
    tree = ast.parse(path.read_text(encoding="utf-8"))
    documentation = {id(n.value) for n in ast.walk(tree) if isinstance(n, ast.Expr)}
    texts = [n.value for n in ast.walk(tree) if isinstance(n, ast.Constant) and isinstance(n.value, str) and id(n) not in documentation]
    assert not [word for word in LAW_WORDS if any(word in text for text in texts)]


@pytest.mark.parametrize(("folder", "code"), [("nd30", "nd30"), ("dang", "dang_hd05")])
def test_shipped_templates_are_what_the_builder_builds(folder: str, code: str) -> None:
    standard = load_by_code(code)
    assert standard is not None
    built = build_template(standard)
    shipped = sorted((REPO / "templates" / folder).glob("*/mau.docx"))
    assert shipped
    for path in shipped:
        assert path.read_bytes() == built, f"{path}: run «make templates»"


# size ------------------------------------------------------------------------------------------------------------


def functions() -> list[tuple[str, int]]:
    """(place, lines without the docstring) of every function: the docstrings of the checker's rules are its users' guide."""
    out = []
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef):
                text = [node.body[0]] if ast.get_docstring(node) is not None else []
                out.append((f"{path.name}:{node.name}", _lines(node) - sum(map(_lines, text))))
    return out


def _lines(node: ast.stmt) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def test_other_numbers_are_still_there() -> None:
    assert not [place for place in OTHER_NUMBERS if not (REPO / "docgen" / place).exists()]


def test_functions_are_small() -> None:
    sizes = sorted(size for _, size in functions())
    assert not [place for place, size in functions() if size > 50]
    assert statistics.median(sizes) <= 8
    assert sizes[int(len(sizes) * 0.9)] <= 25


def test_files_are_small() -> None:
    sizes = {p: len(p.read_text(encoding="utf-8").splitlines()) for p in SOURCES}
    assert not [str(p) for p, size in sizes.items() if size > 300]
    assert statistics.median(sizes.values()) <= 120


def test_every_public_name_has_a_docstring() -> None:
    missing = []
    for path in SOURCES:
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_") and ast.get_docstring(node) is None:
                missing.append(f"{path.name}:{node.name}")
    assert not missing
