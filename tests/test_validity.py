"""Everything we write is valid: Microsoft's Open XML SDK and the independent lint agree."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from docgen.production import Job, Workshop
from docgen.production.runner import make
from tests.conftest import FIXTURES, REPO, SEEDS, job
from tests.needs import need_seeds, validator
from tests.seed_plans import seed_plan


def check(files: list[Path], *arguments: str) -> str:
    """Run the validator; its output when it found something, else ``""``."""
    program = [sys.executable, str(validator()), *arguments, *map(str, files)]
    done = subprocess.run(program, capture_output=True, text=True, check=False, timeout=600)
    assert done.returncode in (0, 1), done.stderr
    return done.stdout if done.returncode else ""


def test_fixtures_are_valid(tmp_path: Path, workshop: Workshop) -> None:
    files = []
    for path in FIXTURES:
        data = make(job(path), workshop).data
        assert data is not None
        files.append(tmp_path / f"{path.stem}.docx")
        files[-1].write_bytes(data)
    assert check(files, "--only", "sdk,lint") == ""


def test_seeds_are_valid(tmp_path: Path, workshop: Workshop) -> None:
    need_seeds()
    files = []
    for path in SEEDS:
        data = make(Job(seed_plan(path).encode(), path.name, tmp_path), workshop).data
        assert data is not None
        files.append(tmp_path / f"{path.stem}.docx")
        files[-1].write_bytes(data)
    assert check(files, "--only", "sdk,lint") == ""


def test_template_files_are_valid() -> None:
    """Word opens a template as it is: the schema finds nothing (the tags themselves are text)."""
    assert check(sorted((REPO / "templates").glob("*/*/mau.docx")), "--only", "sdk") == ""


def test_the_validator_is_awake(tmp_path: Path) -> None:
    bad = tmp_path / "bad.docx"
    data = make(job(FIXTURES[0]), Workshop()).data
    assert data is not None
    bad.write_bytes(_spoiled(data))
    assert "BAD" in check([bad], "--only", "sdk,lint")


def _spoiled(data: bytes) -> bytes:
    """The same document with a paragraph style that does not exist."""
    import io
    import zipfile

    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            new.writestr(name, content.replace(b'"VBMuc"', b'"KhongCo"') if name == "word/document.xml" else content)
    return out.getvalue()


@pytest.fixture(autouse=True)
def _needs_validator() -> None:
    validator()
