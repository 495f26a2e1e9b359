"""The account of one checked file: its faults with places, what could not be checked; as text for people."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from docgen.findings import Finding, Level, Span, has_errors, level_word
from docgen.i18n import N_, t, tn
from docgen.lint.dieu_khoan import spelled
from docgen.lint.engine import NO_PAGES, ChuaKiem, ViPham
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

    @property
    def so_phan(self) -> int:
        """How many sections of pages the file has."""
        return len(self.soat.ban.phan) if self.soat is not None else 0

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


def place(fault: ViPham, span: Span, page: int = 0, sections: int = 1) -> str:
    """Where a fault is, as a person finds it: file, paragraph with its first words, cell, page; the section where there are
    several."""
    parts = [str(span)]
    line = fault.loi.doan
    if line is not None:
        if line.phu_luc:
            parts.append(t("phụ lục {n}", n=line.phu_luc))
        if line.o is not None and line.o.so_lieu:
            parts.append(t("bảng {b}, hàng {h}, cột {c}", b=line.o.bang, h=line.o.hang, c=line.o.cot))
        words = first_words(line.chu.replace("\n", " "), _FIRST_WORDS)
        parts[-1] += f" «{words}»" if words else ""
    elif fault.loi.phan is not None and sections > 1:
        parts[-1] += f": {section_name(fault.loi.phan)}"
    if page:
        parts.append(t("trang {n}", n=page))
    return ", ".join(parts)


def section_name(phan: int) -> str:
    """The section of pages with this index, in words."""
    return t("phần (section) {n}", n=phan + 1)


def text_lines(bao_cao: BaoCao, quiet: bool = False) -> Iterator[str]:
    """The account for the terminal: reading findings, then each fault with remedy and source, then what was not checked, but for
    the pages that nobody asked for: the summary tells of them. With ``quiet`` findings and faults alone."""
    yield from map(str, bao_cao.findings)
    for fault, span in zip(bao_cao.vi_pham, bao_cao.cho, strict=True):
        page = bao_cao.trang.get(fault.loi.doan.thu_tu, 0) if fault.loi.doan else 0
        where, rule = place(fault, span, page, bao_cao.so_phan), fault.quy_tac
        yield f"{where}: {level_word(fault.level)}: {message(fault)} [{rule.ma} {rule.ten}]"
        if what := remedy(fault):
            yield f"    {t('Cách sửa')}: {what}"
        yield f"    {t('Theo')}: {source(fault)}"
    for reason, rules in unchecked(bao_cao).items() if not quiet else ():
        if reason == NO_PAGES:
            continue
        codes = ", ".join(rule.ma for rule in rules[:_MOST_CODES]) + ("…" if len(rules) > _MOST_CODES else "")
        yield t("{f}: chưa kiểm tra {n} quy tắc ({c}): {r}", f=bao_cao.ten, n=len(rules), c=codes, r=t(reason))


def unchecked(bao_cao: BaoCao) -> dict[str, list[QuyTac]]:
    """Reason → the rules that could not run for it."""
    out: dict[str, list[QuyTac]] = {}
    for item in bao_cao.chua_kiem:
        out.setdefault(item.ly_do, []).append(item.quy_tac)
    return out


def summary(bao_cao: BaoCao) -> str:
    """Counts in words: ``2 lỗi, 1 cảnh báo; đã kiểm tra 120 quy tắc; theo …; chưa kiểm tra 9 quy tắc về dàn trang, …``."""
    if bao_cao.soat is None:
        return t("không kiểm tra được")
    out = [", ".join(_counts({level: bao_cao.dem(level) for level in Level})) or t("không thấy lỗi"),
           t("đã kiểm tra {n} quy tắc", n=len(bao_cao.da_kiem))]
    pages = len(unchecked(bao_cao).get(NO_PAGES, ()))
    if others := len(bao_cao.chua_kiem) - pages:
        out[-1] += f", {t('chưa kiểm tra {n}', n=others)}"
    soat, standard = bao_cao.soat, bao_cao.soat.tieu_chuan
    if standard.he == soat.he and not (soat.ngay and soat.ngay < standard.hieu_luc[0]):
        out.append(t("theo {t}", t=standard.ten))
    if pages:
        out.append(t("chưa kiểm tra {n} quy tắc về dàn trang, thêm --trang", n=pages))
    if bao_cao.bo_qua:
        out.append(t("bỏ qua {n} lỗi theo «bo_qua»", n=len(bao_cao.bo_qua)))
    return "; ".join(out)


@dataclass
class Tong:
    """All files of a check together."""

    tep: int = 0
    co_loi: int = 0
    chi_nhac: int = 0
    hong: int = 0
    dem: Counter[Level] = field(default_factory=Counter)

    def add(self, bao_cao: BaoCao) -> None:
        """Count one more file."""
        self.tep += 1
        if bao_cao.soat is None:
            self.hong += 1
            return
        wrong = bao_cao.dem(Level.ERROR) > 0
        self.co_loi += wrong
        self.chi_nhac += not wrong and any(bao_cao.dem(level) for level in Level)
        self.dem.update({level: bao_cao.dem(level) for level in Level})

    @property
    def text(self) -> str:
        """``12 tệp: 3 tệp có lỗi, 9 tệp không thấy lỗi; 5 lỗi, 2 lưu ý``."""
        right = self.tep - self.co_loi - self.chi_nhac - self.hong
        parts = [text for n, text in (
            (self.co_loi, t("{n} tệp có lỗi", n=self.co_loi)), (self.chi_nhac, t("{n} tệp chỉ có cảnh báo hoặc lưu ý", n=self.chi_nhac)),
            (right, t("{n} tệp không thấy lỗi", n=right)), (self.hong, t("{n} tệp không kiểm tra được", n=self.hong))) if n]
        counts = ", ".join(_counts(self.dem))
        return t("{n} tệp: {p}", n=self.tep, p=", ".join(parts)) + (f"; {counts}" if counts else "")


def _counts(dem: Mapping[Level, int]) -> list[str]:
    """How many faults there are of each level."""
    errors, warnings, notes = (dem[level] for level in (Level.ERROR, Level.WARNING, Level.NOTE))
    return ([tn("{n} lỗi", errors)] * bool(errors) + [tn("{n} cảnh báo", warnings)] * bool(warnings)
            + [tn("{n} lưu ý", notes)] * bool(notes))
