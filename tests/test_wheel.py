"""The built wheel works alone: installed into a clean venv, it renders from another folder, templates included."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

from tests.conftest import REPO


def run(*command: str, cwd: Path | None = None) -> str:
    """Run a command; its output."""
    environment = {k: v for k, v in os.environ.items() if k not in ("PYTHONPATH", "DOCGEN_CACHE")}
    done = subprocess.run(command, capture_output=True, text=True, cwd=cwd, env=environment, check=False, timeout=600)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_wheel_renders_from_another_folder(tmp_path: Path) -> None:
    run(sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "-w", str(tmp_path), str(REPO))
    (wheel,) = tmp_path.glob("docgen_vn-*.whl")
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
    assert "docgen/templates/nd30/ke_hoach/mau.docx" in names
    assert "docgen/standard/nd30.toml" in names
    assert not [name for name in names if name.startswith(("tests/", "fixtures/"))]
    venv.create(tmp_path / "venv", with_pip=True)
    scripts = tmp_path / "venv" / ("Scripts" if os.name == "nt" else "bin")
    run(str(scripts / "python"), "-m", "pip", "install", "-q", str(wheel))
    work = tmp_path / "elsewhere"
    shutil.copytree(REPO / "fixtures", work)
    out = run(str(scripts / "docgen"), "render", "ke-hoach-xa.yaml", "chuong-trinh-hanh-dong.yaml", cwd=work)
    assert "ke-hoach-xa.docx" in out
    made = {path.name: path.read_bytes()[:2] for path in (work / "output").glob("*.docx")}
    assert made == {"ke-hoach-xa.docx": b"PK", "chuong-trinh-hanh-dong.docx": b"PK"}
