"""Types of documents: a folder of data each (``loai.toml``, ``mau.docx``, ``moi.yaml``), and what binds one to a standard."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from docgen.errors import RequestError
from docgen.i18n import t
from docgen.resources import cached, templates_dir, user_dir
from docgen.standard.tieu_chuan import TieuChuan


class LoaiVanBan(NamedTuple):
    """A type: ``ten`` in running text, ``tieu_de`` as printed, ``ky_hieu`` in the number, titles of the usual
    sections, and the template file."""

    khoa: str
    ten: str
    tieu_de: str
    ky_hieu: str
    tieu_de_muc: dict[str, str]
    mau: Path


class TheThuc(NamedTuple):
    """What a document is set by: a version of a standard and a type."""

    tieu_chuan: TieuChuan
    loai: LoaiVanBan


def type_folders(tieu_chuan: TieuChuan) -> dict[str, Path]:
    """Key → folder of each type of this family: the shipped ones, and the user's own, which win."""
    name = tieu_chuan.bang("tieu_chuan")["thu_muc_mau"]
    found: dict[str, Path] = {}
    for root in (templates_dir(), user_dir() / "templates"):
        folder = root / name
        if folder.is_dir():
            found |= {p.name: p for p in sorted(folder.iterdir()) if (p / "loai.toml").is_file()}
    return found


def known_types(tieu_chuan: TieuChuan) -> tuple[str, ...]:
    """The keys of the types of this family."""
    return tuple(type_folders(tieu_chuan))


@lru_cache(maxsize=64)
def _read(folder: Path, folders: tuple[tuple[str, Path], ...], symbols: tuple[tuple[str, str], ...]) -> LoaiVanBan:
    source = (folder / "loai.toml").read_bytes()
    data = cached("loai", source, lambda: _parse(source))
    table = data["loai"]
    shared = table.get("dung_mau")
    mau = (dict(folders)[shared] if shared else folder) / "mau.docx"
    return LoaiVanBan(folder.name, table["ten"], table["tieu_de"], dict(symbols)[table["ky_hieu"]],
                      data.get("tieu_de_muc", {}), mau)


def _parse(source: bytes) -> dict[str, Any]:
    import tomllib

    return tomllib.loads(source.decode("utf-8"))


def load_type(tieu_chuan: TieuChuan, khoa: str) -> LoaiVanBan | None:
    """The type ``khoa`` of this family, ``None`` when there is no such folder.

    Raises :class:`RequestError` when its ``loai.toml`` is wrong.
    """
    folders = type_folders(tieu_chuan)
    if khoa not in folders:
        return None
    symbols = tuple((k, v) for k, v in tieu_chuan.bang("loai").items() if isinstance(v, str))
    file = folders[khoa] / "loai.toml"
    try:
        return _read(folders[khoa], tuple(folders.items()), symbols)
    except KeyError as exc:
        raise RequestError(t("{f}: thiếu khóa «{k}», hoặc giá trị của khóa này không được nhận", f=file, k=exc.args[0])) from exc
    except ValueError as exc:  # TOML that does not parse
        raise RequestError(t("{f}: viết sai cú pháp ({e})", f=file, e=exc)) from exc
