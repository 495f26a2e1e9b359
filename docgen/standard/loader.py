"""Standard files → :class:`TieuChuan`, picked by family and date. A value without a source does not load."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

from docgen.resources import cached
from docgen.standard.tieu_chuan import TieuChuan

_FOLDER = Path(__file__).parent
TIN_CAY = ("xác nhận", "thứ cấp", "chưa xác nhận")
MUC_DO = ("bắt buộc", "mẫu", "thông lệ")


class StandardError(ValueError):
    """A standard file that must not be used; our bug, or that of whoever edited the file."""


def load(he: str, ngay: str = "") -> TieuChuan:
    """The version of family ``he`` in force on ``ngay`` (ISO date); without a date, the newest.

    A date before the first version gives the first: older documents are set by the oldest rules on file.
    """
    versions = sorted((t for t in _all() if t.he == he), key=lambda t: t.hieu_luc[0])
    if not versions:
        raise StandardError(f"no standard for family {he!r}")
    in_force = [t for t in versions if t.hieu_luc[0] <= ngay] if ngay else versions
    return (in_force or versions[:1])[-1]


def load_by_code(ma: str) -> TieuChuan | None:
    """The version with this code (``dang_hd36``), ``None`` when there is none."""
    return next((t for t in _all() if t.ma == ma), None)


def codes() -> tuple[str, ...]:
    """The codes of all versions on file."""
    return tuple(t.ma for t in _all())


@lru_cache(maxsize=1)
def _all() -> tuple[TieuChuan, ...]:
    sources = {path.stem: path.read_bytes() for path in sorted(_FOLDER.glob("*.toml"))}
    tables = cached("standards", b"\0".join(sources.values()), lambda: {
        name: parse_standard(data.decode("utf-8"), sources) for name, data in sources.items()})
    return tuple(TieuChuan(t) for t in tables.values())


def parse_standard(text: str, others: dict[str, bytes] | None = None) -> dict[str, Any]:
    """The tables of a standard file, those of the file named in ``ke_thua`` filled in; dates become ISO text.

    Raises :class:`StandardError` for a table that holds values and has no ``nguon`` or no valid ``tin_cay``.
    """
    import tomllib

    tables: dict[str, Any] = _plain(tomllib.loads(text))
    base = tables.pop("ke_thua", None)
    if base is not None:
        tables = _merged(parse_standard((others or {})[base].decode("utf-8")), tables)
        if "tieu_chuan" in tables:
            tables["tieu_chuan"] = {**tables["tieu_chuan"], "ke_thua": base}
    for name, table in tables.items():
        _check_sources(name, table)
    return tables


def _plain(value: Any) -> Any:
    """TOML values with dates as ISO text, so that they can be cached."""
    if isinstance(value, dict):
        return {k: _plain(v) for k, v in value.items()}
    if isinstance(value, list):
        return [_plain(v) for v in value]
    return value.isoformat() if hasattr(value, "isoformat") else value


def _is_group(table: dict[str, Any]) -> bool:
    """Whether a table only holds further tables."""
    return bool(table) and all(isinstance(v, dict) for v in table.values())


def _merged(base: dict[str, Any], over: dict[str, Any]) -> dict[str, Any]:
    """``base`` with whole tables replaced by those of ``over``; groups are merged table by table."""
    out = dict(base)
    for key, table in over.items():
        both_groups = key in out and _is_group(table) and _is_group(out[key])
        out[key] = _merged(out[key], table) if both_groups else table
    return out


_NESTED = ("bo_cuc.cot",)  # tables of their own inside a table that has values, too


def _check_sources(name: str, table: Any) -> None:
    if not isinstance(table, dict):
        raise StandardError(f"{name}: a value outside any table has no source")
    if not _is_group(table):
        if not str(table.get("nguon", "")).strip():
            raise StandardError(f"[{name}]: no source (nguon)")
        if table.get("tin_cay") not in TIN_CAY:
            raise StandardError(f"[{name}]: tin_cay must be one of {TIN_CAY}")
        if table.get("muc_do", "bắt buộc") not in MUC_DO:
            raise StandardError(f"[{name}]: muc_do must be one of {MUC_DO}")
    for key, value in table.items():
        if isinstance(value, dict) and (_is_group(table) or f"{name}.{key}" in _NESTED or "nguon" in value):
            _check_sources(f"{name}.{key}", value)
