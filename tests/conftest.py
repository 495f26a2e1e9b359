"""Shared fixtures: paths, a workshop, folders of the user kept out of the way."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from docgen.production import Job, Workshop

REPO = Path(__file__).parent.parent
FIXTURES = sorted((REPO / "fixtures").glob("*.yaml"))
SEED_FOLDER = REPO.parent / "shared" / "seeds"
SEEDS = sorted(SEED_FOLDER.glob("*.txt"))


def pytest_addoption(parser: pytest.Parser) -> None:
    """``--update-golden`` rewrites the reviewed texts; whoever runs it reads the diff."""
    parser.addoption("--update-golden", action="store_true", help="rewrite tests/golden/*.txt")


@pytest.fixture(scope="session", autouse=True)
def _own_folders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No test reads or writes the folders of whoever runs it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DOCGEN_HOME", str(tmp_path_factory.mktemp("home")))
        patch.setenv("DOCGEN_CACHE", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture(scope="session")
def workshop() -> Workshop:
    """A workshop shared by all tests that only render."""
    return Workshop()


def job(path: Path) -> Job:
    """The job of a plan file."""
    return Job(path.read_bytes(), path.name, path.parent)
