"""What came of mending a file: what was mended, what was not and why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from docgen.findings import Finding, Span
from docgen.i18n import t, tn
from docgen.lint.bao_cao import BaoCao, message, place, remedy
from docgen.lint.engine import ViPham


class DaSua(NamedTuple):
    """A fault that was mended: ``mo_ta`` tells what it was and what it is now, ``chi_tiet`` place by place."""

    vi_pham: ViPham
    mo_ta: str
    chi_tiet: tuple[str, ...] = ()


class ChuaSua(NamedTuple):
    """A fault that was not mended, where it is, and why not."""

    vi_pham: ViPham
    cho: Span
    ly_do: str


@dataclass(frozen=True)
class KetQuaSua:
    """What came of one file.

    ``findings`` say why it was not touched at all. ``diff`` shows what changes: words, then looks place by place; in a plan
    as a unified diff. ``goc`` is where the original is kept, ``None`` when nothing was written: nothing to mend, or only a trial run.
    ``bao_cao`` is the account of the file as it is after the repair (in a trial run: as it would be).
    """

    ten: str
    findings: tuple[Finding, ...] = ()
    da_sua: tuple[DaSua, ...] = ()
    chua_sua: tuple[ChuaSua, ...] = ()
    diff: str = ""
    goc: Path | None = None
    bao_cao: BaoCao | None = None
    luu_y: tuple[str, ...] = ()

    @property
    def co_loi(self) -> bool:
        """Whether there is still anything to mend, or the file could not be touched."""
        return bool(self.findings) or bool(self.chua_sua) or (self.bao_cao is not None and self.bao_cao.co_loi)


def fix_lines(result: KetQuaSua, dry_run: bool) -> Iterator[str]:
    """The account for the terminal."""
    yield from map(str, result.findings)
    sections = result.bao_cao.so_phan if result.bao_cao is not None else 1
    word = t("sẽ sửa") if dry_run else t("đã sửa")
    for done in result.da_sua:
        yield f"{result.ten}: {word}: {done.mo_ta} [{done.vi_pham.quy_tac.ma} {done.vi_pham.quy_tac.ten}]"
    for left in result.chua_sua:
        fault = left.vi_pham
        yield f"{place(fault, left.cho, 0, sections)}: {t('chưa sửa')}: {message(fault)} [{fault.quy_tac.ma} {fault.quy_tac.ten}]"
        yield f"    {left.ly_do}"
    for text in result.luu_y:
        yield f"{result.ten}: {text}"
    if result.goc is not None:
        yield t("{f}: bản gốc giữ ở {g}", f=result.ten, g=result.goc)
    if dry_run and result.diff:
        yield from result.diff.rstrip("\n").split("\n")
    yield f"{result.ten}: {fix_summary(result, dry_run)}"


def fix_summary(result: KetQuaSua, dry_run: bool) -> str:
    """Counts in words."""
    if result.findings:
        return t("không sửa")
    if not result.da_sua:
        return t("không có gì để tự sửa")
    words = tn("sẽ sửa {n} lỗi", len(result.da_sua)) if dry_run else tn("đã sửa {n} lỗi", len(result.da_sua))
    return words + (f", {tn('còn {n} lỗi chưa sửa', len(result.chua_sua))}" if result.chua_sua else "")


def summed(places: list[str]) -> str:
    """What was mended: the first place, and how many more."""
    return places[0] if len(places) == 1 else t("{a} và {n} chỗ nữa", a=places[0], n=len(places) - 1)


def suggestion(fault: ViPham) -> str:
    """Why a fault that could change what is said is left to a person, and what that person should do."""
    loi = fault.loi
    if loi.thay is not None and loi.doan is not None:
        old = loi.doan.chu[loi.dau:loi.cuoi]
        words = t("gợi ý: «{a}» → «{b}»", a=old, b=loi.thay) if loi.thay else t("gợi ý: bỏ «{a}»", a=old)
    else:
        words = remedy(fault)
    return t("docgen không tự sửa lỗi này; {g}", g=words) if words else t("docgen không tự sửa lỗi này")
