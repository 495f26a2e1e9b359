"""Import: old documents → plan files."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from docgen.errors import RequestError, reason
from docgen.findings import Finding, Span, has_errors, in_order, note
from docgen.i18n import t
from docgen.ingest import BanNhap, import_doc, import_docx, import_pdf, import_text
from docgen.model.encode import encode
from docgen.production.write import STDIN, in_folder, write_atomic

Reader = Callable[[bytes, str], BanNhap]

READERS: dict[str, Reader] = {
    ".docx": import_docx, ".docm": import_docx, ".dotx": import_docx,
    ".doc": import_doc, ".rtf": import_doc, ".odt": import_doc,
    ".pdf": import_pdf,
    ".txt": import_text, ".md": import_text, ".text": import_text, "": import_text,
}
"""Suffix → how files with it are read."""

_MAGIC: tuple[tuple[bytes, Reader], ...] = (
    (b"PK\x03\x04", import_docx), (b"\xd0\xcf\x11\xe0", import_doc), (b"%PDF", import_pdf), (b"{\\rtf", import_doc),
)
_MOST_BYTES = 100_000_000
_MOST_COMMENTS = 5


def wanted_suffix(file: str) -> None:
    """Raise :class:`RequestError` for a kind of file that is not read."""
    suffix = Path(file).suffix.lower()
    if suffix not in READERS:
        known = ", ".join(sorted(key for key in READERS if key))
        raise RequestError(t("{f}: chưa nhận tệp {s}; các loại nhận được: {k}", f=file, s=suffix, k=known))


def import_file(file: str) -> tuple[str | None, list[Finding]]:
    """The plan text of an old document, ``None`` when nothing usable was read, and all findings.

    Raises :class:`RequestError` when the file is not there or larger than 100 MB.
    """
    return import_bytes(_read(Path(file)), file)


def import_bytes(data: bytes, name: str) -> tuple[str | None, list[Finding]]:
    """The same for the bytes of a file shown as ``name``, whose suffix says what it is; a file that plainly is
    something else is read as what it is."""
    suffix = Path(name).suffix.lower()
    usual = READERS.get(suffix, import_text)
    found = next((reader for magic, reader in _MAGIC if data.startswith(magic)), usual)
    reader = usual if suffix == ".odt" else found
    ban_nhap = reader(data, name)
    other = [] if reader is usual else [note("nhap.duoi-tep", Span(name), "tên tệp không đúng với nội dung; đọc theo nội dung")]
    findings = in_order([*other, *ban_nhap.findings])
    return (None if has_errors(findings) else encode(ban_nhap.van_ban, _comments(ban_nhap))), findings


class KetQua(NamedTuple):
    """What came of one file: the plan's text (``None`` when nothing usable was read), where it was written, findings."""

    name: str
    plan: str | None
    path: Path | None
    findings: list[Finding]


def import_all(files: Sequence[str], output: str, ghi_de: bool = False) -> Iterator[KetQua]:
    """Import files one after another; ``output`` is ``-``, a .yaml file or a folder.

    Raises :class:`RequestError` before anything is read when the request cannot be met: an unknown kind of file, several
    files for one plan, a plan that is there already (unless ``ghi_de``), two files with one name.
    """
    for file in files:
        if file != STDIN:
            wanted_suffix(file)
    for file, target in zip(files, _targets(files, output, ghi_de), strict=True):
        plan, findings = import_bytes(_from_stdin(), "<stdin>") if file == STDIN else import_file(file)
        if plan is not None and target is not None:
            write_atomic(target, plan.encode("utf-8"))
        yield KetQua(file, plan, target if plan is not None else None, findings)


def _where(finding: Finding) -> str:
    return f" ({t('đoạn')} {finding.span.line})" if finding.span.unit == "doan" and finding.span.line else ""


def _targets(files: Sequence[str], output: str, ghi_de: bool) -> list[Path | None]:
    one_file = output == STDIN or output.lower().endswith((".yaml", ".yml"))
    if one_file and len(files) > 1:
        raise RequestError(t("nhiều tệp thì «-o» phải là thư mục, không phải «{o}»", o=output))
    if output == STDIN:
        return [None]
    targets = [Path(output)] if one_file else in_folder(files, output, ".yaml")
    there = next((target for target in targets if target.exists()), None)
    if there is not None and not ghi_de:
        raise RequestError(t("{p}: tệp đã có; thêm --ghi-de để thay, hoặc chọn -o khác", p=there))
    return list(targets)


def _from_stdin() -> bytes:
    if sys.stdin is None:
        raise RequestError(t("không có đầu vào chuẩn để đọc"))
    data = sys.stdin.buffer.read(_MOST_BYTES + 1)
    if len(data) > _MOST_BYTES:
        raise RequestError(t("{f}: tệp lớn quá {n} MB", f="<stdin>", n=_MOST_BYTES // 1_000_000))
    return data


def _comments(ban_nhap: BanNhap) -> dict[str, str]:
    """Plan key → the comment above it: what a person must look at."""
    return {key: "\n".join(_looks(found)) for key, found in ban_nhap.can_xem.items()}


def _looks(found: list[Finding]) -> list[str]:
    lines = [f"{t('cần xem')}: {finding.text}{_where(finding)}" for finding in found[:_MOST_COMMENTS]]
    more = len(found) - _MOST_COMMENTS
    return [*lines, f"{t('cần xem')}: {t('và {n} chỗ khác, xem thông báo khi nhập', n=more)}"] if more > 0 else lines


def _read(path: Path) -> bytes:
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise RequestError(t("{f}: tệp lớn quá {n} MB", f=path, n=_MOST_BYTES // 1_000_000))
        return path.read_bytes()
    except OSError as failed:
        raise RequestError(t("{f}: không đọc được tệp ({r})", f=path, r=reason(failed))) from failed
