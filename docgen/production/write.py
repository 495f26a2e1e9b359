"""Writing results: whole or not at all, never over somebody's work, under names that every system takes."""

from __future__ import annotations

import errno
import os
import re
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from docgen.errors import FoundErrors, RequestError, reason
from docgen.findings import Span, error
from docgen.i18n import t

_RESERVED = frozenset({"con", "prn", "aux", "nul", *(f"{d}{n}" for d in ("com", "lpt") for n in "123456789¹²³")})
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f]')
_OUR_MARK = b"<Application>docgen</Application>"  # docProps/app.xml is stored, not deflated
_BUSY = (errno.EACCES, errno.EPERM, errno.EBUSY)  # what systems answer for a file that another program holds
MAX_PATH = 240
STDIN = "-"
"""What stands for standard input or output on the command line."""


def safe_stem(stem: str) -> str:
    """A file name without ending that Windows takes: no reserved name, sign or trailing dot."""
    clean = _FORBIDDEN.sub("-", stem).strip(" .") or "van-ban"
    return f"_{clean}" if clean.split(".")[0].lower() in _RESERVED else clean


def in_folder(files: Sequence[str], folder: str, suffix: str) -> list[Path]:
    """A file in ``folder`` for each of ``files``, named after it; raises :class:`RequestError` when two get one name."""
    out: list[Path] = []
    seen: dict[str, str] = {}
    for file in files:
        out.append(Path(folder, f"{safe_stem(Path(file).stem if file != STDIN else 'ke-hoach')}{suffix}"))
        key = str(out[-1]).lower()
        if key in seen:
            raise RequestError(t("«{a}» và «{b}» cùng cho ra {p}; hãy đổi tên một tệp", a=seen[key], b=file, p=out[-1]))
        seen[key] = file
    return out


def write_atomic(path: Path, data: bytes) -> None:
    """Write by way of a temporary file beside ``path``; raises :class:`RequestError` with the reason when it fails."""
    target = os.path.abspath(path)
    if len(target) > MAX_PATH:
        raise RequestError(t("{p}: đường dẫn dài quá {n} ký tự, Windows không mở được", p=path, n=MAX_PATH))
    folder, name = os.path.split(target)
    if name.split(".")[0].rstrip().lower() in _RESERVED:
        raise RequestError(t("{p}: Windows không nhận tên tệp này; hãy chọn tên khác", p=path))
    temporary = os.path.join(folder, f".{name}.{os.getpid()}.tmp")
    try:
        try:
            _write(temporary, data)
        except FileNotFoundError:
            os.makedirs(folder, exist_ok=True)
            _write(temporary, data)
        os.replace(temporary, target)
    except OSError as exc:
        with suppress(OSError):
            os.unlink(temporary)
        question = t("; tệp có đang mở trong Word không?") if exc.errno in _BUSY else ""
        raise RequestError(t("{p}: không ghi được ({why})", p=path, why=reason(exc)) + question) from exc


def _write(path: str, data: bytes) -> None:
    with open(path, "wb") as file:
        file.write(data)


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
        return _OUR_MARK in path.read_bytes()
    except OSError:
        return False
