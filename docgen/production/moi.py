"""Starter plans, one per type: ``moi.yaml`` in the type's folder."""

from __future__ import annotations

from docgen.errors import RequestError
from docgen.findings import closest
from docgen.i18n import t
from docgen.standard import load
from docgen.standard.loai import type_folders


def starter(kind: str, he: str) -> bytes:
    """The starter of a type; raises :class:`RequestError` with a guess when there is none."""
    folders = {name: folder for name, folder in type_folders(load(he)).items() if (folder / "moi.yaml").is_file()}
    if kind in folders:
        return (folders[kind] / "moi.yaml").read_bytes()
    guess = closest(kind, folders)
    hint = t(" (ý bạn là «{s}»?)", s=guess) if guess else ""
    raise RequestError(t("không có bản soạn sẵn «{k}» ở hệ này; hiện có: {l}", k=kind, l=", ".join(folders)) + hint)
