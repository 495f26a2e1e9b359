"""Import: an old document → the text of a plan file."""

from __future__ import annotations

from pathlib import Path

from docgen.errors import RequestError
from docgen.findings import Finding, has_errors, in_order
from docgen.i18n import t
from docgen.ingest import import_text
from docgen.model.encode import encode
from docgen.source.yaml_reader import read_text

SUFFIXES = (".txt", ".md", ".text", "")


def wanted_suffix(file: str) -> None:
    """Raise :class:`RequestError` for a kind of file that is not read."""
    suffix = Path(file).suffix.lower()
    if suffix not in SUFFIXES:
        raise RequestError(t("{f}: chưa nhận tệp {s}; hãy lưu văn bản thành .txt (UTF-8) rồi nhập", f=file, s=suffix))


def import_file(file: str) -> tuple[str | None, list[Finding]]:
    """The plan text of an old document, ``None`` when nothing usable was read, and all findings."""
    van_ban, findings = import_text(read_text(Path(file)), file)
    ordered = in_order(findings)
    return (None if has_errors(ordered) else encode(van_ban)), ordered
