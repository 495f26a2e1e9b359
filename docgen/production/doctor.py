"""What this machine has: templates, fonts, LibreOffice; what is missing and how to get it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from docgen import __version__
from docgen.i18n import N_, t, tn
from docgen.resources import cache_dir, templates_dir, user_dir
from docgen.soffice import soffice_path
from docgen.standard import load
from docgen.standard.loai import type_folders

_FONTS = ("Times New Roman", "Liberation Serif")
_WINDOWS_FONT = "times.ttf"


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the account; without a ``needed`` thing no document can be made."""

    name: str
    ok: bool
    state: str
    remedy: str = ""
    needed: bool = False


def examine() -> list[Row]:
    """All lines, in the order in which they are read."""
    own = Row("docgen", True, f"{__version__}, Python {sys.version.split()[0]}")
    return [own, *_templates(), _fonts(), _office(), _isal(), *_folders()]


def _templates() -> list[Row]:
    rows = []
    for he, name in (("nha_nuoc", N_("văn bản nhà nước")), ("dang", N_("văn bản của Đảng"))):
        standard = load(he)
        types = [key for key, folder in type_folders(standard).items() if (folder / "loai.toml").is_file()]
        rows.append(Row(t("Mẫu {n} ({s})", n=name, s=standard.ten), bool(types), ", ".join(types) or t("không thấy mẫu nào"),
                        t("cài lại docgen: thư mục {d} bị thiếu", d=templates_dir()), needed=True))
    return rows


def _fonts() -> Row:
    found = installed_font()
    return Row(t("Phông chữ"), found is not None, found or t("không thấy Times New Roman hay Liberation Serif"),
               t("chỉ cần khi xuất PDF: apt install fonts-liberation2 (Windows và macOS có sẵn Times New Roman)"))


def installed_font() -> str | None:
    """The font that a PDF will be set in, ``None`` when neither Times New Roman nor its equal is there."""
    windows = Path(os.environ.get("WINDIR", "C:/Windows"), "Fonts", _WINDOWS_FONT)
    if windows.is_file():
        return _FONTS[0]
    program = shutil.which("fc-list")
    if program is None:
        return None
    listed = subprocess.run([program, ":", "family"], capture_output=True, text=True, check=False, timeout=30).stdout
    return next((font for font in _FONTS if font in listed), None)


def _office() -> Row:
    path = soffice_path()
    return Row("LibreOffice", path is not None, path or t("không có"),
               t("chỉ cần khi xuất PDF hoặc nhập tệp .doc: libreoffice.org, hoặc apt install libreoffice-writer-nogui"))


def _isal() -> Row:
    ok = find_spec("isal") is not None
    return Row("isal", ok, t("có") if ok else t("không có"), t("không bắt buộc, chỉ làm nhanh hơn: pip install isal"))


def _folders() -> list[Row]:
    profiles = user_dir() / "co_quan"
    count = len(list(profiles.glob("*.yaml"))) if profiles.is_dir() else 0
    return [Row(t("Thư mục mẫu"), True, str(templates_dir())),
            Row(t("Hồ sơ cơ quan của bạn"), True, tn("{n} hồ sơ trong {d}", count, d=profiles)),
            Row(t("Bộ nhớ đệm"), True, str(cache_dir()))]
