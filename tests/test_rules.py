"""Every rule: documentation, and its cases (tests/rules/*.toml). A case that passes has no fault of that rule at all."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from docgen.lint.bao_cao import remedy
from docgen.lint.engine import all_rules, obstacle, run
from docgen.lint.quy_tac import QuyTac
from tests.soat_maker import make_soat

CASES: dict[str, dict[str, Any]] = {}
for _path in sorted((Path(__file__).parent / "rules").glob("*.toml")):
    for _name, _table in tomllib.loads(_path.read_text(encoding="utf-8")).items():
        assert _name not in CASES, f"{_name} has cases in two files"
        CASES[_name] = _table
RULES = {rule.ten: rule for rule in all_rules()}
PASSING = [(name, n, case) for name, table in CASES.items() for n, case in enumerate(table["dung"])]
FAILING = [(name, n, case) for name, table in CASES.items() for n, case in enumerate(table["sai"])]


def is_remedy(text: str) -> bool:
    """Whether a remedy is a sentence: a capital in front, an end mark behind."""
    return len(text) >= 10 and text.lstrip("«")[0].isupper() and text.endswith((".", "…"))


def faults(rule: QuyTac, case: Any) -> list[str]:
    """The faults of one rule in the document of a case; the rule must have run."""
    expected = case.get("loi") if isinstance(case, dict) else None
    soat = make_soat(case)
    found = run(soat, [rule])
    if obstacle(rule, soat) is None:
        return []
    assert not found.chua_kiem, f"{rule.ten} could not run: {found.chua_kiem[0].ly_do}"
    texts = [fault.loi.thong_bao.format(**fault.loi.gia_tri) for fault in found.vi_pham]
    assert not [fault for fault in found.vi_pham if not is_remedy(remedy(fault))], f"{rule.ten}: the remedy is no sentence"
    if expected is not None:
        assert len(texts) == expected, texts
    return texts


def test_every_rule_has_cases_and_every_case_a_rule() -> None:
    assert set(CASES) == set(RULES)
    assert not [name for name, table in CASES.items() if not table.get("dung") or not table.get("sai")]


@pytest.mark.parametrize(("name", "n", "case"), PASSING, ids=[f"{name}-{n}" for name, n, _ in PASSING])
def test_passing_cases(name: str, n: int, case: Any) -> None:
    assert faults(RULES[name], case) == []


@pytest.mark.parametrize(("name", "n", "case"), FAILING, ids=[f"{name}-{n}" for name, n, _ in FAILING])
def test_failing_cases(name: str, n: int, case: Any) -> None:
    assert faults(RULES[name], case)


@pytest.mark.parametrize("rule", RULES.values(), ids=list(RULES))
def test_documentation(rule: QuyTac) -> None:
    lines = rule.tai_lieu.split("\n")
    assert lines[0].endswith(".") and len(lines[0]) <= 100
    assert any(line.startswith("Sai:") for line in lines) and any(line.startswith("Đúng:") for line in lines)
    assert is_remedy(rule.cach_sua), "a rule says what to do"


@pytest.mark.parametrize("he", ["nha_nuoc", "dang"])
def test_the_base_of_all_cases_is_clean(he: str) -> None:
    found = run(make_soat({"he": he}), all_rules())
    assert [(fault.quy_tac.ten, fault.loi.thong_bao.format(**fault.loi.gia_tri)) for fault in found.vi_pham] == []
