"""The signature block, line by line. Prefixes come from the standard ([quyen_han])."""

from __future__ import annotations

import re

from docgen.model.van_ban import NguoiKy
from docgen.standard.tieu_chuan import TieuChuan

QUYEN_HAN = ("thay_mat", "thua_lenh", "thua_uy_quyen", "ky_thay")
"""Authorities in the order in which their lines stand."""

_TYPED = re.compile(r"(?:TM\.|T/M|TL\.|T/L|TUQ\.|KT\.|K/T|Q\.)\s*", re.IGNORECASE)


def signature_lines(nguoi_ky: NguoiKy, tieu_chuan: TieuChuan) -> list[tuple[str, str]]:
    """(role, text) of each line, top to bottom; a prefix that the author typed is not doubled."""
    prefixes = tieu_chuan.bang("quyen_han")
    lines = [("quyen_han", f"{prefixes[key]} {_bare(value)}") for key in QUYEN_HAN
             if (value := getattr(nguoi_ky, key)) and key in prefixes]
    role = "chuc_vu" if lines else "chuc_vu_truc_tiep"
    if nguoi_ky.quyen:
        lines.append((role, f"{prefixes['quyen']} {_bare(nguoi_ky.quyen)}"))
    if nguoi_ky.chuc_vu:
        lines.append((role, nguoi_ky.chuc_vu))
    lines.extend((key, value) for key in ("chuc_vu_khac", "ho_ten") if (value := getattr(nguoi_ky, key)))
    return lines


def _bare(value: str) -> str:
    return _TYPED.sub("", value, count=1) if _TYPED.match(value) else value


def unused_authorities(nguoi_ky: NguoiKy, tieu_chuan: TieuChuan) -> list[str]:
    """Authorities of the plan that this standard does not know (thừa ủy quyền in Party papers)."""
    return [key for key in QUYEN_HAN if getattr(nguoi_ky, key) and key not in tieu_chuan.bang("quyen_han")]
