"""Writing results: whole or not at all, never over somebody's work, under names that every system takes."""

from __future__ import annotations

import os
import re
import zipfile
from pathlib import Path

from docgen.errors import FoundErrors, RequestError
from docgen.findings import Span, error
from docgen.i18n import t

_RESERVED = frozenset({"con", "prn", "aux", "nul", *(f"{d}{n}" for d in ("com", "lpt") for n in range(1, 10))})
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f]')
MAX_PATH = 240


def safe_stem(stem: str) -> str:
    """A file name without ending that Windows takes: no reserved name, sign or trailing dot."""
    clean = _FORBIDDEN.sub("-", stem).strip(" .") or "van-ban"
    return f"_{clean}" if clean.split(".")[0].lower() in _RESERVED else clean


def write_atomic(path: Path, data: bytes) -> None:
    """Write by way of a temporary file beside ``path``; raises :class:`RequestError` with the reason when it fails."""
    if len(str(path.absolute())) > MAX_PATH:
        raise RequestError(t("{p}: đường dẫn dài quá {n} ký tự, Windows không mở được", p=path, n=MAX_PATH))
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary.write_bytes(data)
        temporary.replace(path)
    except OSError as exc:
        temporary.unlink(missing_ok=True)
        raise RequestError(t("{p}: không ghi được ({why}); tệp có đang mở trong Word không?", p=path, why=exc.strerror or exc)) from exc


def write_new(path: Path, data: bytes, overwrite: bool) -> None:
    """Write a document. An existing file is replaced when docgen made it and nobody changed it, or with ``overwrite``;
    otherwise raises :class:`FoundErrors`."""
    if not overwrite and path.exists() and not _is_ours(path):
        raise FoundErrors([error("ghi.da-sua", Span(str(path)), "tệp đã có và không phải bản docgen vừa tạo (có thể đã sửa trong "
                                 "Word); thêm --ghi-de để thay, hoặc chọn -o khác")])
    write_atomic(path, data)


def _is_ours(path: Path) -> bool:
    """Whether the file still says that docgen made it: Word and LibreOffice put their own name there on saving."""
    try:
        with zipfile.ZipFile(path) as archive:
            return b"<Application>docgen</Application>" in archive.read("docProps/app.xml")
    except (OSError, KeyError, zipfile.BadZipFile):
        return False
