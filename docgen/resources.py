"""Where things lie: shipped templates, the user's folders, the cache of what is slow to make."""

from __future__ import annotations

import marshal
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Any, TypeVar

from docgen import __version__

T = TypeVar("T")

_PACKAGE = Path(__file__).parent


def templates_dir() -> Path:
    """The shipped ``templates/``: inside the installed package, or at the top of a checkout."""
    installed = _PACKAGE / "templates"
    return installed if installed.is_dir() else _PACKAGE.parent / "templates"


def user_dir() -> Path:
    """The user's own folder (profiles, templates); it may not exist. ``DOCGEN_HOME`` overrides it."""
    override = os.environ.get("DOCGEN_HOME")
    if override:
        return Path(override)
    from platformdirs import user_data_path

    return user_data_path("docgen", appauthor=False)


def cache_dir() -> Path:
    """Where compiled templates are kept; safe to delete. ``DOCGEN_CACHE`` overrides it."""
    override = os.environ.get("DOCGEN_CACHE")
    if override:
        return Path(override)
    if os.name == "nt":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / "docgen" / "cache"
    base = os.environ.get("XDG_CACHE_HOME")
    return (Path(base) if base else Path.home() / ".cache") / "docgen"


def cached(kind: str, key: bytes, build: Callable[[], T]) -> T:
    """``build()``, remembered on disk under ``kind`` and the hash of ``key``.

    The value must be made of the types that :mod:`marshal` knows. The key covers the version of docgen and of
    Python; an unreadable or unwritable cache is passed over in silence, for it only saves time.
    """
    digest = sha256(f"{__version__}\0{sys.version}\0{kind}\0".encode() + key).hexdigest()[:32]
    path = cache_dir() / f"{kind}-{digest}"
    try:
        stored = path.read_bytes()
        if sha256(stored[32:]).digest() == stored[:32]:
            value: T = marshal.loads(stored[32:])
            return value
    except (OSError, ValueError, EOFError, TypeError):
        pass
    made: Any = build()
    _store(path, marshal.dumps(made))
    built: T = made
    return built


def _store(path: Path, data: bytes) -> None:
    temporary = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary.write_bytes(sha256(data).digest() + data)
        temporary.replace(path)
    except OSError:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
