"""What a rule is: code, name, source, level, what it needs to run, its check, its documentation."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple, TypeVar

from docgen.lint.soat import Soat
from docgen.model.ban_soat import DoanSoat

BAT_BUOC, MAU, THONG_LE = "bắt buộc", "mẫu", "thông lệ"
HINH = "hinh"
"""Needs looks and geometry: a Word file."""
TRANG = "trang"
"""Needs pages: LibreOffice."""
VAN_BAN = "van_ban"
"""Needs the recognised document."""
KE_HOACH = "ke_hoach"
"""Needs a plan file."""


class Loi(NamedTuple):
    """One fault as a rule reports it.

    ``thong_bao`` is a Vietnamese sentence (marked with ``N_``) with ``{name}`` fields filled from ``gia_tri``: what is wrong
    and what was expected. ``doan`` is the line at fault, ``None`` for the document as a whole; ``dau``, ``cuoi`` the place in
    its ``chu``. ``cach_sua`` says what to do, when the rule's own remedy is not enough; ``thay`` is the text that should
    stand at ``dau:cuoi``, where that is certain. ``khia_canh`` tells faults of one rule apart (``co-chu``, ``dam``), and
    ``muon`` is the value that a look should have there (points, ``True``, ``center``). ``muc_do`` lowers the rule's level.
    """

    thong_bao: str
    gia_tri: Mapping[str, object] = MappingProxyType({})
    doan: DoanSoat | None = None
    dau: int = 0
    cuoi: int = 0
    cach_sua: str = ""
    thay: str | None = None
    khia_canh: str = ""
    muon: object = None
    muc_do: str = ""
    phan: int | None = None


Kiem = Callable[[Soat], Iterator[Loi]]
F = TypeVar("F", bound=Kiem)


class QuyTac(NamedTuple):
    """One rule.

    ``ma`` (``TR01``) and ``ten`` (``kho-giay``) name it. ``nguon`` is a path of tables in the standard (``trang.kho_giay``),
    whose clause, confidence and level then hold, or the citation itself; ``muc_do`` the level where the standard has none.
    ``can`` are what it needs to run; ``tu``, ``den`` the first and last day (ISO) of the documents that it judges; ``he`` the
    families; ``cach_sua`` the remedy (marked with ``N_``). ``nhu`` names rules that see the same fault by other means: when one of
    them reports it, this rule is silent. ``kiem`` yields the faults.
    """

    ma: str
    ten: str
    nguon: str
    muc_do: str
    can: frozenset[str]
    kiem: Kiem
    cach_sua: str
    tu: str = ""
    den: str = ""
    he: tuple[str, ...] = ("nha_nuoc", "dang")
    loai: tuple[str, ...] = ()
    nhu: tuple[str, ...] = ()

    @property
    def tai_lieu(self) -> str:
        """Its documentation: what it asks, then lines «Sai: …» and «Đúng: …»."""
        from inspect import cleandoc

        return cleandoc(self.kiem.__doc__ or "")

    @property
    def tieu_de(self) -> str:
        """The first line of its documentation."""
        return self.tai_lieu.split("\n", 1)[0]


DANH_MUC: dict[str, QuyTac] = {}
"""All rules by name, in the order in which their modules are read."""


def quy_tac(ma: str, ten: str, nguon: str, muc_do: str = "", cach_sua: str = "", can: tuple[str, ...] = (),
            **them: Any) -> Callable[[F], F]:
    """Register a check as a rule; see :class:`QuyTac` for the fields.

    Raises :class:`ValueError` for a code or name that is taken: our bug.
    """
    def register(kiem: F) -> F:
        rule = QuyTac(ma, ten, nguon, muc_do, frozenset(can), kiem, cach_sua, **them)
        if ten in DANH_MUC or any(other.ma == ma for other in DANH_MUC.values()):
            raise ValueError(f"rule {ma} {ten} is registered twice")
        DANH_MUC[ten] = rule
        return kiem

    return register
