"""Checking: a plan or any document → an account of its faults."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from docgen.errors import RequestError, reason
from docgen.findings import Finding, Level, Span, error, has_errors, in_order
from docgen.i18n import N_, t
from docgen.ingest.soat import DocSoat, soat_docx, soat_text
from docgen.lint.bao_cao import BaoCao
from docgen.lint.doc_ngay import read_dates
from docgen.lint.engine import LEVELS, NO_PAGES, ChuaKiem, KetQuaSoat, ViPham, all_rules, chosen_rules, is_named, nearest_rule, run
from docgen.lint.quy_tac import QuyTac
from docgen.lint.soat import Soat
from docgen.lint.trang_in import TrangIn
from docgen.model.ban_soat import BanSoat
from docgen.model.van_ban import BoQua, NgayThang, VanBan
from docgen.production.cho_ke_hoach import ChoKeHoach
from docgen.production.runner import Job, Workshop, compose_product
from docgen.source.plan_text import plan_text
from docgen.standard import TieuChuan, load, load_by_code

PLANS = (".yaml", ".yml")
_WORD_FILES = (".docx", ".docm", ".dotx")
_BY_LIBREOFFICE = (".doc", ".rtf", ".odt")
_TEXTS = (".txt", ".md", ".text")
_MOST_BYTES = 100_000_000
_MONTHS = 12
_YEAR = re.compile(r"\b20\d\d\b")


@dataclass(frozen=True)
class KiemTra:
    """What to check and how. ``select`` and ``ignore`` hold codes, beginnings of codes or names of rules; ``level`` is a key of
    :data:`docgen.lint.engine.LEVELS`, the least binding level to show. ``trang`` asks for the checks on pages.

    Raises :class:`RequestError` for a name that no rule has.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    level: str = "thong-le"
    trang: bool = False
    mau: Path | None = None

    def __post_init__(self) -> None:
        for name in (*self.select, *self.ignore):
            if not any(is_named(rule, (name,)) for rule in all_rules()):
                guess = nearest_rule(name)
                hint = t(" (ý bạn là «{s}»?)", s=guess) if guess else ""
                raise RequestError(t("không có quy tắc «{q}»", q=name) + hint)

    @property
    def rules(self) -> list[QuyTac]:
        """The rules to run."""
        return chosen_rules(self.select, self.ignore)

    def shows(self, fault: ViPham) -> bool:
        """Whether a fault is binding enough to be shown."""
        order = list(LEVELS.values())
        return order.index(fault.can_cu.muc_do) <= order.index(LEVELS[self.level])


def check_all(files: Iterable[str], kiem_tra: KiemTra) -> Iterator[BaoCao]:
    """Each file in turn. Raises :class:`RequestError` for a file that is not there or of an unknown kind, before any is read."""
    files = list(files)
    for file in files:
        wanted(file)
    workshop = Workshop(mau=kiem_tra.mau)
    for file in files:
        yield check_bytes(read_bytes(Path(file)), file, kiem_tra, workshop)


def wanted(file: str) -> None:
    """Raise :class:`RequestError` for a kind of file that cannot be checked, or one that is not there."""
    suffix, known = Path(file).suffix.lower(), (*PLANS, *_WORD_FILES, *_BY_LIBREOFFICE, *_TEXTS, ".pdf")
    if Path(file).is_dir():
        raise RequestError(t("{f}: là thư mục; hãy ghi tên từng tệp, hoặc {f}/*.docx", f=file.rstrip("/\\") or file))
    if suffix not in known:
        raise RequestError(t("{f}: không kiểm tra được tệp {s}; các loại nhận được: {k}", f=file, s=suffix or "?", k=", ".join(known)))
    try:
        Path(file).stat()
    except OSError as failed:
        raise RequestError(t("{f}: không đọc được tệp ({r})", f=file, r=reason(failed))) from failed


def read_bytes(path: Path) -> bytes:
    """The bytes of a file. Raises :class:`RequestError` when it cannot be read or is over 100 MB."""
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise RequestError(t("{f}: tệp lớn quá {n} MB", f=path, n=_MOST_BYTES // 1_000_000))
        return path.read_bytes()
    except OSError as failed:
        raise RequestError(t("{f}: không đọc được tệp ({r})", f=path, r=reason(failed))) from failed


def check_bytes(data: bytes, name: str, kiem_tra: KiemTra, workshop: Workshop | None = None) -> BaoCao:
    """The account of one file, given its bytes; ``name`` says what it is and where its profiles lie. Never raises for bad input."""
    suffix = Path(name).suffix.lower()
    if suffix in PLANS:
        return _check_plan(data, name, kiem_tra, workshop or Workshop(mau=kiem_tra.mau))
    read, docx = _read(data, name, suffix)
    if read.ban is None:
        return BaoCao(name, tuple(_told(read.findings, name)))
    soat = make_soat(read, None, _pages(docx or data, name) if kiem_tra.trang else None)
    result = run(soat, kiem_tra.rules)
    return _account(name, _kept(read.findings), soat, result, kiem_tra, lambda fault: _span(fault, soat))


def _read(data: bytes, name: str, suffix: str) -> tuple[DocSoat, bytes | None]:
    """A document that somebody else made, and its .docx bytes where it has any."""
    if suffix in _BY_LIBREOFFICE:
        from docgen.ingest.doc_reader import doc_to_docx

        docx, findings = doc_to_docx(data, name)
        if docx is None:
            return DocSoat(None, None, findings), None
        read = soat_docx(docx, name)
        return read._replace(findings=[*findings, *read.findings]), docx
    if suffix == ".pdf" or data.startswith(b"%PDF"):
        from docgen.ingest.pdf_reader import read_pdf

        text, _, findings = read_pdf(data, name)
        if text is None:
            return DocSoat(None, None, findings), None
        read = soat_text(text.encode(), name)
        return read._replace(findings=[*findings, *read.findings]), None
    if suffix in _TEXTS and not data.startswith(b"PK\x03\x04"):
        return soat_text(data, name), None
    return soat_docx(data, name), data


def make_soat(read: DocSoat, plan: tuple[VanBan, str] | None = None, pages: TrangIn | None = None) -> Soat:
    """What rules look at. ``plan`` holds what a plan file says and its text: it knows family and date for certain."""
    ban, van_ban = read.ban, plan[0] if plan else read.van_ban
    assert ban is not None
    if plan:
        ban = replace(ban, he=plan[0].co_quan.he, loai=plan[0].loai_van_ban)
    ngay = issued(ban, van_ban).muon_nhat
    return Soat(ban, _standard(ban.he, ngay, van_ban, plan is not None), van_ban, ngay, pages, plan[1] if plan else "")


def issued(ban: BanSoat, van_ban: VanBan | None) -> NgayThang:
    """The date of issue; as much of it as its line says where it is not whole or cannot be."""
    if van_ban and van_ban.ngay_ban_hanh.nam:
        return van_ban.ngay_ban_hanh
    line = next((line for line in ban.doan if line.vai_tro == "dia_danh_thoi_gian" and not line.phu_luc), None)
    year = _YEAR.search(line.chu) if line else None
    if line is None or year is None:
        return NgayThang()
    month = next((int(date.thang) for date in read_dates(line.chu) if 1 <= int(date.thang) <= _MONTHS), None)
    return NgayThang(None, month, int(year[0]))


def _standard(he: str, ngay: str, van_ban: VanBan | None, asked: bool) -> TieuChuan:
    """The version that a plan asks for; of other documents the one in force on their date, without it the one they look like."""
    chosen = load_by_code(van_ban.the_thuc) if van_ban and van_ban.the_thuc and (asked or not ngay) else None
    return chosen or load("dang" if he == "dang" else "nha_nuoc", ngay)


def _check_plan(data: bytes, name: str, kiem_tra: KiemTra, workshop: Workshop) -> BaoCao:
    """A plan is checked as it will be printed; places are those of the plan."""
    product, van_ban = compose_product(Job(data, name, Path(name).parent), workshop)
    if product.data is None or van_ban is None:
        return BaoCao(name, product.findings)
    read = soat_docx(product.data, name)
    if read.ban is None:
        return BaoCao(name, (*product.findings, *read.findings))
    text = plan_text(data, name, [])
    soat = make_soat(read, (van_ban, text), _pages(product.data, name) if kiem_tra.trang else None)
    result = run(soat, kiem_tra.rules)
    places = ChoKeHoach(text, name)
    return _account(name, product.findings, soat, result, kiem_tra, lambda fault: _plan_span(fault, places))


def _account(name: str, findings: Sequence[Finding], soat: Soat, result: KetQuaSoat, kiem_tra: KiemTra,
             span: Callable[[ViPham], Span]) -> BaoCao:
    kept, passed, unused = _suppressed(result, soat)
    if unused:
        more = run(replace(soat, bo_qua_thua=unused), [rule for rule in kiem_tra.rules if rule.ten == "bo-qua-thua"])
        kept = [*kept, *more.vi_pham]
    shown = [fault for fault in kept if kiem_tra.shows(fault)]
    return BaoCao(name, tuple(findings), soat, tuple(shown), tuple(map(span, shown)), _unchecked(result, kiem_tra, soat),
                  tuple(result.da_kiem),
                  tuple(passed), _page_numbers(soat))


def _unchecked(result: KetQuaSoat, kiem_tra: KiemTra, soat: Soat) -> tuple[ChuaKiem, ...]:
    """The rules that did not run; for those on pages, why there are none where nobody can have them or they were asked for."""
    if not kiem_tra.trang and (soat.ban.co_hinh or Path(soat.ban.ten).suffix.lower() == ".pdf"):
        return tuple(result.chua_kiem)
    why = N_("không dàn được trang: máy không có LibreOffice, hoặc LibreOffice không đọc được tệp này")
    if not soat.ban.co_hinh:
        why = N_("tệp chỉ có chữ, không có trang")
    return tuple(item._replace(ly_do=why) if item.ly_do == NO_PAGES else item for item in result.chua_kiem)


def _suppressed(result: KetQuaSoat, soat: Soat) -> tuple[list[ViPham], list[tuple[ViPham, BoQua]], tuple[BoQua, ...]]:
    """Faults to show, faults that the plan asks to pass over, and requests that pass over nothing though their rule ran."""
    asked = soat.van_ban.bo_qua if soat.van_ban else ()
    kept: list[ViPham] = []
    passed: list[tuple[ViPham, BoQua]] = []
    for fault in result.vi_pham:
        request = next((item for item in asked if _covers(item, fault)), None)
        if request is None:
            kept.append(fault)
        else:
            passed.append((fault, request))
    used = {id(item) for _, item in passed}
    ran = [item for item in asked if any(is_named(rule, (item.quy_tac,)) for rule in result.da_kiem) or not _is_rule(item.quy_tac)]
    return kept, passed, tuple(item for item in ran if id(item) not in used)


def _is_rule(name: str) -> bool:
    return any(is_named(rule, (name,)) for rule in all_rules())


def _covers(item: BoQua, fault: ViPham) -> bool:
    rule = fault.quy_tac
    named = item.quy_tac.lower() == rule.ten or item.quy_tac.upper() == rule.ma
    return named and (item.tai is None or (fault.loi.doan is not None and item.tai.casefold() in fault.loi.doan.chu.casefold()))


# places ----------------------------------------------------------------------------------------------------------


def _span(fault: ViPham, soat: Soat) -> Span:
    line = fault.loi.doan
    if line is None:
        return Span(soat.ban.ten)
    return Span(soat.ban.ten, line.thu_tu, 0 if soat.ban.don_vi else fault.loi.dau + 1, soat.ban.don_vi)


def _plan_span(fault: ViPham, places: ChoKeHoach) -> Span:
    if fault.quy_tac.ten == "bo-qua-thua":
        return Span(places.name, int(fault.loi.khia_canh or 0))
    return places.span(fault.loi.doan, fault.loi.dau, fault.loi.cuoi)


def _pages(data: bytes, name: str) -> TrangIn | None:
    """The pages of a Word file or of a PDF; ``None`` for other files, and where they cannot be made."""
    from docgen.production.trang_in import pages_of, pages_of_pdf

    if data.startswith(b"%PDF"):
        return pages_of_pdf(data)
    return pages_of(data, name) if data.startswith(b"PK\x03\x04") else None


def _page_numbers(soat: Soat) -> dict[int, int]:
    """Paragraph → the page where it begins, for those whose words are found on the pages in order."""
    if soat.trang is None:
        return {}
    lines = [("".join(line.chu.casefold().split()), line.trang) for line in soat.trang.dong]
    out: dict[int, int] = {}
    at = 0
    for doan in soat.doan:
        wanted = "".join(doan.chu.casefold().split())[:12]
        found = next((i for i in range(at, len(lines)) if wanted and lines[i][0].startswith(wanted)), None)
        if found is not None:
            out[doan.thu_tu], at = lines[found][1], found
    return out


def _told(findings: list[Finding], name: str) -> list[Finding]:
    """Why a file could not be checked; one that has no words says so."""
    return findings if has_errors(findings) else [*findings, error("kiem.trong", Span(name), "tệp không có chữ nào để kiểm tra")]


def _kept(findings: list[Finding]) -> list[Finding]:
    """What reading a file has to say to one who checks it."""
    return in_order(finding for finding in findings if finding.level is not Level.NOTE)
