"""The account of one checked file: its faults with places, what could not be checked; as text for people."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from docgen.findings import Finding, Level, Span, has_errors, level_word
from docgen.i18n import N_, t, tn
from docgen.lint.dieu_khoan import spelled
from docgen.lint.engine import ChuaKiem, ViPham
from docgen.lint.quy_tac import THONG_LE, QuyTac
from docgen.lint.soat import Soat
from docgen.model.van_ban import BoQua
from docgen.text import first_words

_FIRST_WORDS = 7
_SURE = "xác nhận"
_MOST_CODES = 6


@dataclass(frozen=True)
class BaoCao:
    """What a check found in one file.

    ``findings`` are those of reading it; with an error among them nothing was checked and ``soat`` may be ``None``.
    ``vi_pham`` are the faults to show, each with its place in ``cho``; ``bo_qua`` those that the plan asks to pass over.
    ``trang`` maps a paragraph to its page where pages were made.
    """

    ten: str
    findings: tuple[Finding, ...] = ()
    soat: Soat | None = None
    vi_pham: tuple[ViPham, ...] = ()
    cho: tuple[Span, ...] = ()
    chua_kiem: tuple[ChuaKiem, ...] = ()
    da_kiem: tuple[QuyTac, ...] = ()
    bo_qua: tuple[tuple[ViPham, BoQua], ...] = ()
    trang: dict[int, int] = field(default_factory=dict)

    @property
    def co_loi(self) -> bool:
        """Whether there is anything to mend: a fault to show, or a file that could not be read."""
        return bool(self.vi_pham) or has_errors(self.findings)

    def dem(self, level: Level) -> int:
        """How many faults and reading findings have this level."""
        return sum(fault.level is level for fault in self.vi_pham) + sum(finding.level is level for finding in self.findings)


def message(fault: ViPham) -> str:
    """What is wrong and what was expected, in the language in use."""
    return t(fault.loi.thong_bao, **fault.loi.gia_tri)


def remedy(fault: ViPham) -> str:
    """What to do."""
    return t(fault.loi.cach_sua, **fault.loi.gia_tri) if fault.loi.cach_sua else t(fault.quy_tac.cach_sua) if fault.quy_tac.cach_sua else ""


def source(fault: ViPham) -> str:
    """Where the rule stands, spelled out, and how binding it is."""
    can_cu = fault.can_cu
    words = [t(_LEVELS[can_cu.muc_do_goc or can_cu.muc_do])]
    words += [t("ở đây chỉ nhắc")] * (can_cu.muc_do_goc not in ("", can_cu.muc_do))
    words += [t("chưa đối chiếu được với bản gốc")] * (can_cu.tin_cay != _SURE and can_cu.muc_do_goc != THONG_LE)
    return t("{n} ({m})", n=spelled(can_cu.nguon, can_cu.ten), m="; ".join(words))


_LEVELS = {"bắt buộc": N_("bắt buộc"), "mẫu": N_("theo mẫu"), "thông lệ": N_("thông lệ, không bắt buộc")}


def place(fault: ViPham, span: Span, page: int = 0) -> str:
    """Where a fault is, as a person finds it: file, paragraph with its first words, cell, section, page."""
    parts = [str(span)]
    line = fault.loi.doan
    if line is not None:
        if line.phu_luc:
            parts.append(t("phụ lục {n}", n=line.phu_luc))
        if line.o is not None and line.o.so_lieu:
            parts.append(t("bảng {b}, hàng {h}, cột {c}", b=line.o.bang, h=line.o.hang, c=line.o.cot))
        words = first_words(line.chu.replace("\n", " "), _FIRST_WORDS)
        parts[-1] += f" «{words}»" if words else ""
    elif fault.loi.phan is not None:
        parts.append(t("phần trang {n}", n=fault.loi.phan + 1))
    if page:
        parts.append(t("trang {n}", n=page))
    return ", ".join(parts)


def text_lines(bao_cao: BaoCao) -> Iterator[str]:
    """The account for the terminal: reading findings, then each fault with remedy and source, then what was not checked."""
    yield from map(str, bao_cao.findings)
    for fault, span in zip(bao_cao.vi_pham, bao_cao.cho, strict=True):
        page = bao_cao.trang.get(fault.loi.doan.thu_tu, 0) if fault.loi.doan else 0
        yield f"{place(fault, span, page)}: {level_word(fault.level)}: {message(fault)} [{fault.quy_tac.ma} {fault.quy_tac.ten}]"
        if what := remedy(fault):
            yield f"    {t('Cách sửa')}: {what}"
        yield f"    {t('Theo')}: {source(fault)}"
    for reason, rules in unchecked(bao_cao).items():
        codes = ", ".join(rule.ma for rule in rules[:_MOST_CODES]) + ("…" if len(rules) > _MOST_CODES else "")
        yield t("{f}: chưa kiểm tra {n} quy tắc ({c}): {r}", f=bao_cao.ten, n=len(rules), c=codes, r=t(reason))


def unchecked(bao_cao: BaoCao) -> dict[str, list[QuyTac]]:
    """Reason → the rules that could not run for it."""
    out: dict[str, list[QuyTac]] = {}
    for item in bao_cao.chua_kiem:
        out.setdefault(item.ly_do, []).append(item.quy_tac)
    return out


def summary(bao_cao: BaoCao) -> str:
    """Counts in words: ``2 lỗi, 1 cảnh báo, 3 lưu ý; đã kiểm tra 120 quy tắc, chưa kiểm tra 6``."""
    if bao_cao.soat is None:
        return t("không kiểm tra được")
    errors, warnings, notes = map(bao_cao.dem, (Level.ERROR, Level.WARNING, Level.NOTE))
    counts = [tn("{n} lỗi", errors)] * bool(errors) + [tn("{n} cảnh báo", warnings)] * bool(warnings)
    counts += [tn("{n} lưu ý", notes)] * bool(notes)
    out = f"{', '.join(counts) or t('không thấy lỗi')}; {t('đã kiểm tra {n} quy tắc', n=len(bao_cao.da_kiem))}"
    if bao_cao.chua_kiem:
        out += f", {t('chưa kiểm tra {n}', n=len(bao_cao.chua_kiem))}"
    return out + (f", {t('bỏ qua {n} lỗi theo «bo_qua»', n=len(bao_cao.bo_qua))}" if bao_cao.bo_qua else "")
