"""Running rules: which apply, which could not run, what they found and how grave it is."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from difflib import get_close_matches
from functools import lru_cache
from importlib import import_module
from pkgutil import iter_modules
from typing import NamedTuple

from docgen.findings import Level
from docgen.i18n import N_
from docgen.lint.quy_tac import BAT_BUOC, DANH_MUC, HINH, KE_HOACH, MAU, THONG_LE, TRANG, VAN_BAN, Loi, QuyTac
from docgen.lint.soat import Soat
from docgen.standard import TieuChuan, load_by_code
from docgen.text import plain_ascii

_SURE, _SECOND_HAND, _UNSURE = "xác nhận", "thứ cấp", "chưa xác nhận"
_RANK = {BAT_BUOC: 2, MAU: 1, THONG_LE: 0}
_CODE = re.compile(r"(?P<chu>[a-z]{2})(?P<so>\d{0,3})")
_NEAR = 0.8
_LONG = 4  # letters of a beginning of a name that tell what is meant
LEVELS = {"bat-buoc": BAT_BUOC, "mau": MAU, "thong-le": THONG_LE}
"""Names of levels on the command line."""


class CanCu(NamedTuple):
    """On what a rule rests: where it stands, how binding it is, how sure we are (``xác nhận | thứ cấp | chưa xác nhận``),
    the name of the standard, and how binding the clause itself is where the rule only reminds of it."""

    nguon: str
    muc_do: str
    tin_cay: str
    ten: str = ""
    muc_do_goc: str = ""

    @property
    def level(self) -> Level:
        """How grave a breach is: what is not confirmed is an advice, what is known at second hand a warning at most."""
        if self.muc_do == THONG_LE or self.tin_cay == _UNSURE:
            return Level.NOTE
        return Level.ERROR if self.muc_do == BAT_BUOC and self.tin_cay == _SURE else Level.WARNING


class ViPham(NamedTuple):
    """A fault that a rule found in a document."""

    quy_tac: QuyTac
    loi: Loi
    can_cu: CanCu

    @property
    def level(self) -> Level:
        """How grave it is."""
        return self.can_cu.level


class ChuaKiem(NamedTuple):
    """A rule that could not run, and why (a Vietnamese sentence marked with ``N_``)."""

    quy_tac: QuyTac
    ly_do: str


class KetQuaSoat(NamedTuple):
    """What came of a check. ``da_kiem`` are the rules that ran."""

    vi_pham: list[ViPham]
    chua_kiem: list[ChuaKiem]
    da_kiem: list[QuyTac]


@lru_cache(maxsize=1)
def all_rules() -> tuple[QuyTac, ...]:
    """Every rule, by code."""
    package = import_module("docgen.lint.rules")
    for module in iter_modules(package.__path__):
        import_module(f"docgen.lint.rules.{module.name}")
    return tuple(sorted(DANH_MUC.values(), key=lambda rule: rule.ma))


def chosen_rules(select: Collection[str] = (), ignore: Collection[str] = ()) -> list[QuyTac]:
    """The rules whose code, beginning of a code (``CC``) or name is in ``select`` (all when empty) and not in ``ignore``."""
    return [rule for rule in all_rules() if (not select or is_named(rule, select)) and not is_named(rule, ignore)]


def is_named(rule: QuyTac, names: Iterable[str]) -> bool:
    """Whether one of the names is the rule's name, its code or the beginning of its code."""
    return any(name.lower() == rule.ten or (name and rule.ma.startswith(name.upper())) for name in names)


def nearest_rule(name: str) -> str | None:
    """The rule that somebody most likely means by this name: a slip in a name, a code without its nought, the beginning of a
    code; ``None`` when none is near."""
    plain = plain_ascii(name.strip()).replace("_", "-").replace(" ", "-")
    code = _CODE.fullmatch(plain)
    if code is not None:
        number = code["so"].lstrip("0")
        wanted = code["chu"].upper()
        return next((rule.ma for rule in all_rules() if rule.ma.startswith(wanted + code["so"]) or (
            number and rule.ma.startswith(wanted) and rule.ma[len(wanted):].lstrip("0") == number)), None)
    names = [rule.ten for rule in all_rules()]
    near = get_close_matches(plain, names, n=1, cutoff=_NEAR)
    return near[0] if near else next((other for other in names if len(plain) >= _LONG and other.startswith(plain + "-")), None)


def can_cu(rule: QuyTac, soat: Soat, muc_do: str = "") -> CanCu:
    """On what a rule rests in the standard that judges this document; ``muc_do`` may only lower the level."""
    table = _table(rule.nguon, soat)
    if table is None:
        nguon, level, sure = rule.nguon, rule.muc_do or THONG_LE, _SURE
    else:
        nguon, sure = str(table["nguon"]), str(table["tin_cay"])
        stated = str(table.get("muc_do") or (THONG_LE if sure == _UNSURE else BAT_BUOC))
        level = rule.muc_do or stated
    full = level if table is None else max(stated, level, key=_RANK.__getitem__)
    if muc_do and _RANK[muc_do] < _RANK[level]:
        level = muc_do
    base = _inherited(rule.nguon, table, soat)
    if base is None:
        return CanCu(nguon, level, sure, soat.tieu_chuan.ten, full)
    return CanCu(nguon, level, _SECOND_HAND if sure == _SURE else sure, base.ten, full)


def _inherited(path: str, table: dict[str, object] | None, soat: Soat) -> TieuChuan | None:
    """The earlier version from which a table was taken over: that is what its clause belongs to."""
    base = load_by_code(soat.tieu_chuan.ke_thua) if table is not None and soat.tieu_chuan.ke_thua else None
    return base if base is not None and _at(base, path) == table else None


def _table(path: str, soat: Soat) -> dict[str, object] | None:
    return _at(soat.tieu_chuan, path)


def _at(tieu_chuan: TieuChuan, path: str) -> dict[str, object] | None:
    try:
        return tieu_chuan.bang(*path.split("."))
    except (KeyError, TypeError):
        return None


def is_key(nguon: str) -> bool:
    """Whether a rule's source is a table of the standard."""
    return " " not in nguon


def run(soat: Soat, rules: Iterable[QuyTac]) -> KetQuaSoat:
    """All rules on one document. The order of faults is that of the document, then of codes."""
    out = KetQuaSoat([], [], [])
    for rule in rules:
        why = obstacle(rule, soat)
        if why is None:
            continue
        if why:
            out.chua_kiem.append(ChuaKiem(rule, why))
            continue
        out.da_kiem.append(rule)
        out.vi_pham.extend(_found(rule, soat))
    told = {fault.quy_tac.ten for fault in out.vi_pham}
    out.vi_pham[:] = [fault for fault in out.vi_pham if not told & set(fault.quy_tac.nhu)]
    out.vi_pham.sort(key=lambda fault: (fault.loi.doan.thu_tu if fault.loi.doan else 0, fault.loi.dau, fault.quy_tac.ma))
    return out


def _found(rule: QuyTac, soat: Soat) -> Iterator[ViPham]:
    for loi in rule.kiem(soat):
        yield ViPham(rule, loi, can_cu(rule, soat, loi.muc_do))


def obstacle(rule: QuyTac, soat: Soat) -> str | None:
    """Why a rule cannot run: ``""`` when it can, ``None`` when it does not concern this document at all."""
    if is_key(rule.nguon) and soat.he in rule.he and _table(rule.nguon, soat) is None:
        return None
    if rule.loai and soat.loai not in rule.loai:
        return None
    if (soat.ngay and rule.tu and soat.ngay < rule.tu) or (soat.ngay and rule.den and soat.ngay > rule.den):
        return None
    if soat.he not in rule.he:
        return N_("docgen chưa có thể thức của hệ văn bản này") if soat.he == "doan" and rule.he == ("nha_nuoc", "dang") else None
    if KE_HOACH in rule.can and not soat.ke_hoach:
        return None
    if rule.tu and not soat.ngay:
        return N_("chưa biết ngày ban hành nên chưa biết có áp dụng quy định này không")
    if (is_key(rule.nguon) or rule.nguon.startswith("PL ")) and soat.ngay and soat.ngay < soat.tieu_chuan.hieu_luc[0]:
        return N_("văn bản ban hành trước khi quy định có hiệu lực")
    missing = _MISSING.get(next((need for need in (HINH, TRANG, VAN_BAN) if need in rule.can and not _has(soat, need)), ""))
    return missing or ""


NO_PAGES = N_("chưa dàn trang; thêm --trang (cần LibreOffice)")
"""Why the rules on pages did not run."""

_MISSING = {
    HINH: N_("tệp chỉ có chữ, không có cách trình bày"),
    TRANG: NO_PAGES,
    VAN_BAN: N_("không nhận ra được nội dung văn bản"),
}


def _has(soat: Soat, need: str) -> bool:
    return {HINH: soat.ban.co_hinh, TRANG: soat.trang is not None, VAN_BAN: soat.van_ban is not None}[need]
