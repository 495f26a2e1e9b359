"""``check --fix`` on plan files: the words come right, comments, layout and line ends stay."""

from __future__ import annotations

import codecs
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from docgen.lint.engine import ViPham
from docgen.lint.quy_tac import Loi
from docgen.production import Workshop
from docgen.production import sua_ke_hoach as mender
from docgen.production.kiem import KiemTra, check_bytes
from docgen.production.sua import KetQuaSua, fix_files
from docgen.production.sua_ke_hoach import mend_plan, read_file
from tests.conftest import REPO

ALL = KiemTra()
XA = (REPO / "fixtures" / "ke-hoach-xa.yaml").read_text(encoding="utf-8")
PROFILES = REPO / "fixtures" / "co_quan"

WORDS: dict[str, tuple[str, str, str]] = {
    # name: words that are right, words as they are spoiled, the rule that sees it
    "blank before a comma": ("lành mạnh, thân thiện", "lành mạnh , thân thiện", "cach-truoc-dau"),
    "blank before a semicolon": ("trên địa bàn xã; bảo vệ", "trên địa bàn xã ; bảo vệ", "cach-truoc-dau"),
    "blank behind a bracket": ("(Phụ lục I kèm theo)", "( Phụ lục I kèm theo)", "cach-sau-ngoac-mo"),
    "day without a nought": ("Căn cứ Luật Giáo dục ngày 14 tháng 6", "Căn cứ Luật Giáo dục ngày 4 tháng 6", "thieu-so-0-ngay-thang"),
    "month with a nought": ("ngày 14 tháng 6 năm 2019", "ngày 14 tháng 06 năm 2019", "thua-so-0-thang"),
}
FORMS: dict[str, Callable[[str], bytes]] = {
    "plain": str.encode,
    "crlf": lambda text: text.replace("\n", "\r\n").encode(),
    "bom": lambda text: codecs.BOM_UTF8 + text.encode(),
    "bom and crlf": lambda text: codecs.BOM_UTF8 + text.replace("\n", "\r\n").encode(),
    "loose marks": lambda text: unicodedata.normalize("NFD", text).encode(),
    "utf-16": lambda text: codecs.BOM_UTF16_LE + text.encode("utf-16-le"),
    "comments": lambda text: text.replace("\n", "   # ghi chú\n", 1).replace(
        "\ncan_cu:", "\n# «lành mạnh , thân thiện» ở đây\ncan_cu:").encode(),
}


def plan_folder(folder: Path) -> Path:
    """A folder with the profiles of the fixtures."""
    (folder / "co_quan").symlink_to(PROFILES)
    return folder


def fix(folder: Path, data: bytes, dry_run: bool = False) -> tuple[KetQuaSua, bytes]:
    path = folder / "ke-hoach.yaml"
    path.write_bytes(data)
    [result] = fix_files([str(path)], ALL, dry_run)
    return result, path.read_bytes()


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", WORDS)
def test_words_come_right_again(name: str, form: str, tmp_path: Path) -> None:
    right, wrong, rule = WORDS[name]
    wanted = right if rule != "thieu-so-0-ngay-thang" else right.replace("ngày 14", "ngày 04")
    bad, good = (FORMS[form](XA.replace(right, words, 1)) for words in (wrong, wanted))
    folder = plan_folder(tmp_path)
    found = check_bytes(bad, str(folder / "ke-hoach.yaml"), ALL)
    assert rule in [fault.quy_tac.ten for fault in found.vi_pham]
    result, new = fix(folder, bad)
    assert new == good, "the words are right, everything else is as it was"
    assert result.goc == folder / "ke-hoach.goc.yaml" and result.goc.read_bytes() == bad
    assert not result.chua_sua and result.bao_cao is not None and not result.bao_cao.co_loi
    again, same = fix(folder, new)
    assert same == new and again.goc is None


def test_a_trial_run_shows_a_diff(tmp_path: Path) -> None:
    right, wrong, _ = WORDS["blank before a comma"]
    bad = XA.replace(right, wrong).encode()
    result, new = fix(plan_folder(tmp_path), bad, dry_run=True)
    assert new == bad and not (tmp_path / "ke-hoach.goc.yaml").exists()
    lines = result.diff.split("\n")
    assert lines[0].startswith("---") and lines[1].startswith("+++") and lines[2].startswith("@@")
    assert any(line.startswith("-") and wrong in line for line in lines) and any(line.startswith("+") and right in line for line in lines)


def test_a_place_that_stands_twice_is_known_by_what_is_around_it(tmp_path: Path) -> None:
    text = XA.replace("lành mạnh, thân thiện", "lành mạnh , thân thiện")
    text = text.replace("c) Thiết lập cơ chế", "c) Xây dựng nếp sống lành mạnh , thân thiện. Thiết lập cơ chế")
    _, new = fix(plan_folder(tmp_path), text.encode())
    assert new.decode() == text.replace("lành mạnh ,", "lành mạnh,")


def test_words_that_are_not_in_the_plan_are_left(tmp_path: Path) -> None:
    """Words behind stars are found; words that docgen itself prints are not there."""
    text = XA.replace("lành mạnh, thân thiện", "**lành mạnh** , thân thiện")
    result, new = fix(plan_folder(tmp_path), text.encode())
    left = [item.ly_do for item in result.chua_sua]
    assert (new == text.encode() and "không có nguyên văn" in left[0]) or new == text.replace("** ,", "**,").encode()


def test_a_plan_with_errors_is_not_touched(tmp_path: Path) -> None:
    bad = XA.replace("co_quan:", "co_quanx:").replace("lành mạnh, thân", "lành mạnh , thân").encode()
    result, new = fix(plan_folder(tmp_path), bad)
    assert new == bad and result.findings and result.co_loi


def test_what_the_plan_passes_over_is_not_mended(tmp_path: Path) -> None:
    text = XA.replace("lành mạnh, thân thiện", "lành mạnh , thân thiện")
    text += "\nbo_qua:\n  - quy_tac: cach-truoc-dau\n    ly_do: đã xem\n"
    result, new = fix(plan_folder(tmp_path), text.encode())
    assert new == text.encode() and not result.da_sua


def test_a_repair_that_reads_back_otherwise_is_not_made(tmp_path: Path) -> None:
    """New words that mean something in YAML, or that are printed in a second place as well."""
    path = plan_folder(tmp_path) / "ke-hoach.yaml"
    workshop = Workshop()

    def check(data: bytes):  # type: ignore[no-untyped-def]
        return check_bytes(data, str(path), ALL, workshop)

    base = check(XA.encode())
    assert base.soat is not None
    rule = next(rule for rule in ALL.rules if rule.ten == "cach-truoc-dau")
    source = check(XA.replace("lành mạnh, thân thiện", "lành mạnh , thân thiện").encode()).vi_pham[0].can_cu
    title = base.soat.theo("trich_yeu")[0]
    at = title.chu.index(" và ")
    for new in (" # và ", " và: "):
        fault = ViPham(rule, Loi("", {}, title, at, at + 4, thay=new), source)
        step = mend_plan(XA.encode(), [fault], base, check)
        assert step.sai or not step.da_sua


def test_a_file_in_another_encoding_is_left() -> None:
    assert read_file("đường".encode("cp1258", "ignore"), "đường") is None
    assert read_file(b"abc", "abx") is None


def test_reasons_are_given_for_looks(tmp_path: Path) -> None:
    assert "mẫu Word" in mender._HINH
