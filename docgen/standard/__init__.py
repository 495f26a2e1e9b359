"""The standards as data: one dated TOML file per guidance, every table with its source and confidence."""

from docgen.standard.loader import StandardError, load, load_by_code, parse_standard
from docgen.standard.loai import LoaiVanBan, TheThuc, known_types, load_type
from docgen.standard.tieu_chuan import ThanhPhan, TieuChuan

__all__ = [
    "LoaiVanBan", "StandardError", "ThanhPhan", "TheThuc", "TieuChuan",
    "known_types", "load", "load_by_code", "load_type", "parse_standard",
]
