"""Each fault is found, and no other: our clean documents with exactly one thing broken (``python -m tests.dot_bien`` for the account)."""

from __future__ import annotations

from collections import Counter

import pytest

from docgen.lint.engine import all_rules
from tests.dot_bien import DotBien, bao_cao, loi, sach, tat_ca, thu
from tests.dot_bien_tep import Tep

PAGES = "nói về trang in ra: tests/test_pages_check.py"
EXCEPT = {rule.ten: PAGES for rule in all_rules() if "trang" in rule.can} | {
    "bo-qua-thua": "nói về tệp kế hoạch, không về tệp Word: tests/test_check.py",
}
"""Rules that no single change of these documents can break, and why."""

DOT_BIEN = tat_ca()


@pytest.mark.parametrize("mau", sorted({item.mau for item in DOT_BIEN}))
def test_what_is_not_broken_has_no_fault(mau: str) -> None:
    assert [fault.quy_tac.ten for fault in loi(sach(mau))] == []
    assert [fault.quy_tac.ten for fault in loi(Tep(sach(mau)).data())] == []  # packing alone breaks nothing


@pytest.mark.parametrize("dot_bien", DOT_BIEN, ids=lambda item: item.ten)
def test_that_fault_and_no_other(dot_bien: DotBien) -> None:
    result = thu(dot_bien)
    assert not result.sot and not result.thua and not result.ly_do_thua, bao_cao([result])


def test_mutations_are_many_and_differ() -> None:
    assert len(DOT_BIEN) >= 150
    assert [name for name, n in Counter(item.ten for item in DOT_BIEN).items() if n > 1] == []


def test_every_rule_is_broken_once() -> None:
    broken, rules = {item.quy_tac for item in DOT_BIEN}, {rule.ten for rule in all_rules()}
    assert broken <= rules
    assert rules - broken - set(EXCEPT) == set(), "no mutation breaks these rules"
    assert not broken & set(EXCEPT)
