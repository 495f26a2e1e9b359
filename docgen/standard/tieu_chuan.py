"""One version of a standard, typed. Lengths keep the law's units: mm, pt, lines."""

from __future__ import annotations

from functools import cached_property
from typing import Any, NamedTuple

Bang = dict[str, Any]
"""One table of a standard file; always with ``nguon`` and ``tin_cay``."""


class Khoang(NamedTuple):
    """A range and the value the built templates use, in pt or as a ratio."""

    min: float
    max: float
    chon: float


class ThanhPhan(NamedTuple):
    """How one element (thành phần thể thức) is set: sizes in pt (0 where the law leaves them open), alignment
    ``trai giua phai deu``, ``""`` where it is open.

    ``ke_duoi`` is the length of the rule line beneath as a ratio of the text line. ``chu`` is fixed text.
    ``tin_cay`` and ``muc_do`` say how sure and how binding it is, ``nguon`` where it stands.
    """

    khoa: str
    co_chu: Khoang
    dam: bool
    nghieng: bool
    in_hoa: bool
    can: str
    nguon: str
    tin_cay: str
    muc_do: str
    chu: str
    ke_duoi: Khoang | None
    them: Bang

    @classmethod
    def read(cls, khoa: str, table: Bang) -> ThanhPhan:
        """An element from its table."""
        ke = table.get("ke_duoi")
        return cls(
            khoa=khoa,
            co_chu=Khoang(table["min_pt"], table["max_pt"], table["chon_pt"]) if "min_pt" in table else Khoang(0, 0, 0),
            dam=table.get("dam", False),
            nghieng=table.get("nghieng", False),
            in_hoa=table.get("in_hoa", False),
            can=table.get("can", ""),
            nguon=table["nguon"],
            tin_cay=table["tin_cay"],
            muc_do=table.get("muc_do") or ("thông lệ" if table["tin_cay"] == "chưa xác nhận" else "bắt buộc"),
            chu=table.get("chu", ""),
            ke_duoi=Khoang(ke["min"], ke["max"], ke["chon"]) if ke else None,
            them=table,
        )


class TieuChuan:
    """One version of a standard. The tables are those of the TOML file; ``thanh_phan`` is typed."""

    def __init__(self, tables: dict[str, Any]) -> None:
        self.tables = tables

    @property
    def ma(self) -> str:
        """Its code: ``nd30``, ``dang_hd36``, ``dang_hd05``."""
        return str(self.tables["tieu_chuan"]["ma"])

    @property
    def ke_thua(self) -> str:
        """The code of the version whose tables hold where this one is silent, ``""`` when it stands alone."""
        return str(self.tables["tieu_chuan"].get("ke_thua", ""))

    @property
    def he(self) -> str:
        """The family it governs: ``nha_nuoc`` or ``dang``."""
        return str(self.tables["tieu_chuan"]["he"])

    @property
    def ten(self) -> str:
        """Its name, as cited."""
        return str(self.tables["tieu_chuan"]["ten"])

    @property
    def hieu_luc(self) -> tuple[str, str]:
        """First and last day in force, ISO; the last is ``""`` while it is in force."""
        table = self.tables["tieu_chuan"]
        return str(table["hieu_luc_tu"]), str(table.get("hieu_luc_den", ""))

    @cached_property
    def thanh_phan(self) -> dict[str, ThanhPhan]:
        """Elements by key."""
        return {khoa: ThanhPhan.read(khoa, table) for khoa, table in self.tables["thanh_phan"].items()}

    def bang(self, *path: str) -> Bang:
        """The table at ``path``, for example ``bang("trang", "le_tren")``; raises ``KeyError``."""
        table: Bang = self.tables
        for name in path:
            table = table[name]
        return table
