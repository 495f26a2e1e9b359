"""Citations of other documents in running text: «Kế hoạch số 12/KH-UBND ngày 05/9/2026 của …»."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from docgen.lint.doc_ngay import NgayDoc, read_dates
from docgen.lint.soat import Soat
from docgen.model.ban_soat import DoanSoat

LOAI = (
    "Bộ luật|Luật|Pháp lệnh|Lệnh|Nghị quyết liên tịch|Nghị quyết|Nghị định|Quyết định|Thông tư liên tịch|Thông tư|Thông tri|Chỉ thị|"
    "Kết luận|Quy chế|Quy định|Thông cáo|Thông báo|Hướng dẫn|Chương trình hành động|Chương trình phối hợp|Chương trình|Kế hoạch liên tịch|"
    "Kế hoạch phối hợp|Kế hoạch|Phương án|Đề án|Dự án|Báo cáo|Biên bản|Tờ trình|Hợp đồng|Công điện|Công văn|Văn bản hợp nhất|Văn bản|"
    "Giấy mời|KH|QĐ|NQ|CV|NĐ|TT|CT|KL|TB|HD")
TU = r"(?:(?=[A-ZĐƯa-z0-9.&]*[A-ZĐƯ][A-ZĐƯa-z0-9.&]*[A-ZĐƯ0-9])[A-ZĐƯ][A-ZĐƯa-z0-9.&]*(?![A-Za-zÀ-ỹ])|L(?=-))"
"""One group of letters of a symbol: at least two capitals (``KH``, ``TTg``, ``QH14``)."""
_NUMBER = re.compile(
    rf"(?<![\w/.,–-])(?P<so>\d{{1,5}}[A-Z]?)(?P<gach>\s*[-–—/]\s*)"
    rf"(?:(?P<nam>(?:19|20)\d\d)\s*/\s*)?(?P<kh>{TU}(?:\s?[-–—/]\s?{TU}){{0,4}})")
_BEFORE = re.compile(rf"(?:(?<!\w)(?P<loai>(?i:{LOAI}))\s+)?(?P<chu_so>(?<!\w)[Ss]ố\s*(?P<hai_cham>:)?\s*)?$")
_DATE = re.compile(r"\s*(?:\([^()]{1,60}\)\s*)?(?P<phay>,)?\s*(?:ban hành |ký )?ngày(?=\s)")
_ISSUER = re.compile(r"(?:\s*\([^()]{1,80}\))?\s*,?\s*(?:của|do)\s+(?P<ai>[^,;.:()]{2,60})")
_SPLIT = re.compile(r"\s[-–—]\s")
_SIGNS = re.compile(r"\s*[-–—]\s*")
_SEEN_BEFORE = 60
_ROLES = frozenset({"phu_luc_kem_theo", "phu_luc_tieu_de", "phu_luc_nhan"})


class TrichDan(NamedTuple):
    """A citation at ``dau:cuoi`` of its line, from its type (or «số») to the end of its symbol.

    ``loai`` is the name of its type as typed, ``chu_so`` the word «số» with what follows it up to the number, ``so`` the
    number, ``gach`` the sign behind it with blanks, ``nam`` the year within the number, ``ky_hieu`` the symbol as typed,
    ``dau_so`` where the number begins. ``ngay`` is its date, ``phay`` whether a comma stands before it, ``co_quan`` the
    words of its issuer.
    """

    dau: int
    cuoi: int
    loai: str
    chu_so: str
    so: str
    gach: str
    nam: str
    ky_hieu: str
    dau_so: int
    ngay: NgayDoc | None
    phay: bool
    co_quan: str

    @property
    def chuan(self) -> str:
        """Number and symbol as they should be written."""
        nam = f"{self.nam}/" if self.nam else ""
        return f"{self.so}{_SIGNS.sub('-', self.gach.strip())}{nam}{_SIGNS.sub('-', self.ky_hieu.replace(' ', ''))}"

    @property
    def khoa(self) -> str:
        """The same for all citations of one document, whatever the type is called there."""
        return re.sub(r"[-/–—]", "/", self.chuan.lstrip("0")).upper()

    @property
    def ten(self) -> str:
        """Its type, number and symbol, for messages."""
        return f"{self.loai} {'số ' if self.chu_so else ''}{self.chuan}".strip()


@lru_cache(maxsize=4096)
def read_citations(chu: str) -> tuple[TrichDan, ...]:
    """All citations of a line, in order."""
    if "/" not in chu and "-" not in chu and "–" not in chu:
        return ()
    return tuple(found for match in _NUMBER.finditer(chu) if (found := _citation(chu, match)) is not None)


def _citation(chu: str, match: re.Match[str]) -> TrichDan | None:
    start = match.start()
    before = _BEFORE.search(chu[max(0, start - _SEEN_BEFORE):start])
    if before is None or not before.group():
        return None
    symbol, end = _symbol(match)
    if "-" not in symbol and "/" not in symbol and "–" not in symbol and not (before["loai"] and "/" in match["gach"]):
        return None
    date = _DATE.match(chu, end)
    ngay = next((d for d in read_dates(chu) if date.end() - len("ngày") <= d.dau <= date.end() + 1), None) if date else None
    issuer = _ISSUER.match(chu, ngay.cuoi if ngay else end)
    return TrichDan(start - len(before.group()), end, before["loai"] or "", before["chu_so"] or "", match["so"], match["gach"],
                    match["nam"] or "", symbol, start, ngay, bool(date and date["phay"]), issuer["ai"].strip() if issuer else "")


def _symbol(match: re.Match[str]) -> tuple[str, int]:
    """The symbol and its end: a dash with blanks on both sides is part of it only behind the first group."""
    symbol = match["kh"]
    for cut in _SPLIT.finditer(symbol):
        if re.search(r"[-–—/]", symbol[:cut.start()]):
            symbol = symbol[:cut.start()]
            break
    symbol = symbol.rstrip(".")
    return symbol, match.start("kh") + len(symbol)


def citations(soat: Soat) -> Iterator[tuple[DoanSoat, TrichDan]]:
    """All citations in the prose of a document, with their lines; those of «(Kèm theo …)» left out."""
    for line in soat.van:
        if line.vai_tro not in _ROLES and ("ố" in line.chu or "/" in line.chu):
            for item in read_citations(line.chu):
                yield line, item
