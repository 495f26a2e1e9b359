"""The five real plans as plan files, made by importing them once per run."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from docgen.ingest import import_text
from docgen.model.encode import encode


@lru_cache(maxsize=8)
def seed_plan(path: Path) -> str:
    """The plan text that ``docgen import`` makes of a seed."""
    van_ban = import_text(path.read_bytes(), path.name).van_ban
    return encode(van_ban)
