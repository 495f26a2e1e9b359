"""Citations as people write them: ``PL I, II.3.c; V/3`` → ``điểm c khoản 3 Mục II và dòng 3 bảng Mục V Phụ lục I …``."""

from __future__ import annotations

import re
from functools import lru_cache

from docgen.i18n import Phrase, translated

_APPENDIX = re.compile(r"PL\s?(I{1,3}|\d)(?:, |/|$)")
_PLACE = re.compile(r"(?P<muc>[IVX]+)(?:\.(?P<khoan>\d+))?(?:\.(?P<diem>[a-zđ]))?")
_ROW = re.compile(r"(?:(?P<muc>[IVX]+)/)?(?P<dong>\d+[a-z]?)")
_POINT = re.compile(r"\d+\.\d+")
_REMARK = re.compile(r"\s*\((?!cá biệt).*?\)")
_ASIDE = re.compile(r"(?:\.\s|;\s(?:việc|các|cỡ chữ|kích thước|dấu)\b).*", re.DOTALL)


def spelled(nguon: str, ten: str) -> str:
    """The source of a rule in full, with the name of the standard (``ten``) behind it; remarks in it are left out.

    A source that is no citation in short (``Không quy định …``, ``Luật số …``) stays as it is. Citations are Vietnamese in any
    language: the law is; what is no law (``Thông lệ soạn thảo``, marked with ``N_``) is translated.
    """
    return _spelled(translated(nguon) if isinstance(nguon, Phrase) else nguon, ten)


@lru_cache(maxsize=512)
def _spelled(nguon: str, ten: str) -> str:
    text = _REMARK.sub("", _ASIDE.sub("", nguon)).strip()
    appendix = _APPENDIX.match(text)
    if appendix is None:
        return _points(text, ten)
    parts = [part.strip() for part in re.split(r"[;,]|\bvà\b", text[appendix.end():]) if part.strip()]
    inside = [place for part in parts if (place := _place(part))]
    outside = [part for part in parts if re.match(r"Mẫu|Điều", part)]
    if not inside and not outside:
        return f"{text} {ten}" if parts else f"Phụ lục {appendix[1]} {ten}"
    return " ".join([", ".join([*inside[:-1], f"{inside[-1]} Phụ lục {appendix[1]}", *outside] if inside else
                               [*outside, f"Phụ lục {appendix[1]}"]), ten])


def _points(text: str, ten: str) -> str:
    """Sources of the Party guidance: ``1.5; PL3/5`` → ``điểm 1.5; dòng 5 Phụ lục 3 …``."""
    parts = []
    for part in text.split(";"):
        row = re.fullmatch(r"PL3/(\d+)", part.strip())
        parts.append(f"dòng {row[1]} Phụ lục 3" if row else f"điểm {part.strip()}" if _POINT.fullmatch(part.strip()) else "")
    return f"{', '.join(parts)} {ten}" if all(parts) else text


def _place(part: str) -> str | None:
    """One place: ``II.3.c``, ``V/6b``, ``Mẫu 2.1``, ``Điều 13``; ``None`` when it is none."""
    if match := _PLACE.fullmatch(part):
        return " ".join(filter(None, [match["diem"] and f"điểm {match['diem']}", match["khoan"] and f"khoản {match['khoan']}",
                                      f"Mục {match['muc']}"]))
    if match := _ROW.fullmatch(part):
        return f"dòng {match['dong']} bảng ở Mục {match['muc']}" if match["muc"] else f"dòng {match['dong']}"
    return part if part.startswith("Mục") else None
