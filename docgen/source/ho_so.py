"""Agency profiles: ``co_quan/`` beside the plan first, then the user's folder."""

from __future__ import annotations

import re
from pathlib import Path

from docgen.resources import user_dir

_NAME = re.compile(r"[\w-]+")
_SUFFIX = ".yaml"


def profile_folders(plan_folder: Path) -> tuple[Path, Path]:
    """Where profiles are looked for, in this order; the folders may not exist."""
    return plan_folder / "co_quan", user_dir() / "co_quan"


def profile_names(plan_folder: Path) -> tuple[str, ...]:
    """The names of all profiles that a plan in this folder can use."""
    found = {path.stem for folder in profile_folders(plan_folder) if folder.is_dir() for path in folder.glob(f"*{_SUFFIX}")}
    return tuple(sorted(found))


def profile_path(name: str, plan_folder: Path) -> Path | None:
    """The file of the profile ``name``, ``None`` when there is none."""
    if not _NAME.fullmatch(name):
        return None
    file = f"{name}{_SUFFIX}"
    beside = plan_folder / "co_quan" / file
    path = beside if beside.is_file() else user_dir() / "co_quan" / file
    return path if path.is_file() else None
