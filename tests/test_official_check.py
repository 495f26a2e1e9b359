"""Calibration on the decree's own templates (Phụ lục III, ``official/Phuluc3.docx``): no binding finding that the decree contradicts.

The file is cut into its fourteen templates. In each, the names in capitals, place and date, post, name and recipients are filled
in as a clerk would (looks kept); dots that stand for running text stay; the notes that explain a template are cut off. What is
still reported at the level of a binding rule stands in :data:`EXCEPTIONS`, each with what the file itself shows.

What the calibration changed in the rules: rows of raised underscores are two thirds as long as they look in the file, and may be a
quarter shorter than a third of the text (the templates draw 27 to 29 %); a blank to be filled in has no looks to be judged; the
number and time of a digital signature (10 pt) are no text; ``HOÀ`` in the national name is a warning (Mẫu 1.6 prints it);
giấy giới thiệu and giấy nghỉ phép need no abstract, giấy giới thiệu may say «Như trên» without «Kính gửi».
"""

from __future__ import annotations

import pytest

from docgen.findings import Level
from docgen.lint.bao_cao import BaoCao
from docgen.production.kiem import KiemTra, check_bytes
from tests.phu_luc_iii import OFFICIAL, filled, templates

pytestmark = pytest.mark.skipif(not OFFICIAL.is_file(), reason="the decree's annexes are not in this checkout")

NAMES = ("1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "1.7", "1.8", "1.9", "1.10", "2.1", "2.2", "3.1", "3.2")
EXCEPTIONS: dict[tuple[str, str], str] = {
    ("1.1", "thut-dau-dong"): "two dotted lines «Căn cứ …» are set flush left with a tab leader; the third has its 1 cm",
    ("1.1", "can-cu-cuoi-cung"): "the third legal basis, which ends in a full stop, is a row of dots without «Căn cứ»",
    ("1.9", "phong-chu"): "one line of Mẫu 1.9 was left in the default font of Word (Calibri 11)",
    ("1.9", "trinh-bay-ket-thuc"): "the same line: 11 points",
    ("1.10", "trinh-bay-chuc-vu-truc-tiep"): "the post is set justified in a cell as wide as its words, which looks centred",
}
"""(template, rule) → why the finding is right by the text of the decree and wrong by its own file."""


@pytest.fixture(scope="module")
def accounts() -> dict[str, BaoCao]:
    """Template → its account."""
    return {name: check_bytes(filled(data), f"mau-{name}.docx", KiemTra()) for name, data in templates(OFFICIAL.read_bytes()).items()}


def test_all_templates_are_there(accounts: dict[str, BaoCao]) -> None:
    assert tuple(accounts) == NAMES
    assert all(account.soat is not None and len(account.da_kiem) > 150 for account in accounts.values())


@pytest.mark.parametrize("name", NAMES)
def test_nothing_binding_but_the_exceptions(accounts: dict[str, BaoCao], name: str) -> None:
    binding = {fault.quy_tac.ten for fault in accounts[name].vi_pham if fault.level is Level.ERROR}
    assert binding == {rule for template, rule in EXCEPTIONS if template == name}


def test_the_header_of_each_template_is_recognised(accounts: dict[str, BaoCao]) -> None:
    for name, account in accounts.items():
        if name in ("2.1", "2.2"):
            continue
        assert account.soat is not None
        roles = {line.vai_tro for line in account.soat.ban.doan}
        assert {"quoc_hieu", "tieu_ngu", "co_quan_chu_quan", "co_quan_ban_hanh", "so_ky_hieu"} <= roles, name


def test_rule_lines_of_the_templates_are_right(accounts: dict[str, BaoCao]) -> None:
    """Rows of raised underscores: found beneath the motto and the agency, and of a lawful length."""
    for name in ("1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "1.7", "1.8", "1.9", "1.10"):
        soat = accounts[name].soat
        assert soat is not None
        assert {line.vai_tro for line in soat.ban.doan if line.ke} >= {"tieu_ngu", "co_quan_ban_hanh"}, name
        assert not {fault.quy_tac.ten for fault in accounts[name].vi_pham} & {"ke-tieu-ngu", "ke-co-quan", "ke-trich-yeu"}, name
