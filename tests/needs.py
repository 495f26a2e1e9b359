"""Programs that some tests need. Where one is missing the test is skipped, unless ``DOCGEN_ALL_TESTS`` forbids it (CI)."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from docgen.soffice import soffice_path
from tests.conftest import REPO, SEEDS


def need(what: str, present: bool) -> None:
    """Skip the test when ``what`` is missing; fail where nothing may be skipped."""
    if present:
        return
    if os.environ.get("DOCGEN_ALL_TESTS"):
        pytest.fail(f"{what} is missing and DOCGEN_ALL_TESTS is set")
    pytest.skip(f"{what} is missing")


def need_soffice() -> None:
    """LibreOffice."""
    need("LibreOffice", soffice_path() is not None)


def need_seeds() -> None:
    """The five real plans, which lie beside the repository and are not published."""
    need("shared/seeds", len(SEEDS) == 5)


def validator() -> Path:
    """The independent .docx validator, installed by .ci/run."""
    folder = Path(os.environ.get("DOCX_CHECK_DIR", REPO / ".venv" / "docx-validity"))
    need("the .docx validator", (folder / "node_modules").is_dir() and (folder / "docx_check.py").is_file())
    return folder / "docx_check.py"
