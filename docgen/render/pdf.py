"""PDF by LibreOffice: one call for a batch, an own profile, a timeout, every result checked, one retry."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

from docgen.errors import RequestError
from docgen.i18n import t

_NAMES = ("soffice", "libreoffice", "soffice.exe")
_PLACES = ("C:/Program Files/LibreOffice/program/soffice.exe", "C:/Program Files (x86)/LibreOffice/program/soffice.exe",
           "/Applications/LibreOffice.app/Contents/MacOS/soffice")
_START_SECONDS, _FILE_SECONDS, _BATCH = 60, 10, 50
_PAGES = re.compile(rb"/Type\s*/Pages\b[^>]*?/Count\s+(\d+)|/Count\s+(\d+)[^>]*?/Type\s*/Pages\b")


def soffice_path() -> str | None:
    """The LibreOffice program, ``None`` when it is not installed."""
    found = next((path for name in _NAMES if (path := shutil.which(name))), None)
    return found or next((place for place in _PLACES if Path(place).is_file()), None)


def find_soffice() -> str:
    """The LibreOffice program; raises :class:`RequestError` with how to get it."""
    found = soffice_path()
    if found is None:
        raise RequestError(t("--pdf cần LibreOffice mà máy này chưa có. Tải tại libreoffice.org (Windows), hoặc: "
                             "apt install libreoffice-writer fonts-liberation2"))
    return found


def convert(documents: Sequence[Path]) -> dict[Path, int]:
    """Make a PDF beside each .docx; the number of pages of each.

    Raises :class:`RequestError` naming the documents that gave no PDF after a second try.
    """
    program, pages = find_soffice(), dict[Path, int]()
    for start in range(0, len(documents), _BATCH):
        batch = documents[start:start + _BATCH]
        for _ in range(2):
            rest = [path for path in batch if path not in pages]
            pages |= _convert_batch(program, rest) if rest else {}
    missing = [str(path) for path in documents if path not in pages]
    if missing:
        raise RequestError(t("LibreOffice không xuất được PDF cho: {f}", f=", ".join(missing)))
    return pages


def _convert_batch(program: str, documents: Sequence[Path]) -> dict[Path, int]:
    """One run of LibreOffice in a profile of its own; documents that fail are left out."""
    with tempfile.TemporaryDirectory(prefix="docgen-") as folder:
        numbered = {path: Path(folder) / f"{n}.docx" for n, path in enumerate(documents)}
        for path, copy in numbered.items():
            shutil.copyfile(path, copy)
        _run(program, folder, list(numbered.values()))
        made = {path: copy.with_suffix(".pdf") for path, copy in numbered.items()}
        return {path: _deliver(pdf, path.with_suffix(".pdf")) for path, pdf in made.items() if _is_pdf(pdf)}


def _run(program: str, folder: str, documents: list[Path]) -> None:
    profile = Path(folder, "profile").as_uri()
    command = [program, "--headless", "--norestore", f"-env:UserInstallation={profile}", "--convert-to", "pdf",
               "--outdir", folder, *map(str, documents)]
    environment = {key: value for key, value in os.environ.items() if key != "LANGUAGE"}
    try:
        subprocess.run(command, capture_output=True, env=environment, check=False,
                       timeout=_START_SECONDS + _FILE_SECONDS * len(documents))
    except (subprocess.TimeoutExpired, OSError):
        return  # what was made is kept, the rest is tried again


def _is_pdf(path: Path) -> bool:
    return path.is_file() and path.read_bytes()[:5] == b"%PDF-"


def _deliver(made: Path, target: Path) -> int:
    """Move a PDF to its place whole; its number of pages."""
    data = made.read_bytes()
    temporary = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    temporary.write_bytes(data)
    temporary.replace(target)
    return max((int(a or b) for a, b in _PAGES.findall(data)), default=0)
