"""The sections of a document as its lines show them: titles, what stands below, clauses and points."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from docgen.lint.soat import THAN, Soat
from docgen.model.ban_soat import DoanSoat
from docgen.noi_dung.dau_muc import read_marker
from docgen.noi_dung.tree import Kieu

_GIVES = re.compile(r"tổ chức|thực hiện|phân công|trách nhiệm|triển khai", re.IGNORECASE)
_TOP = ("muc", "muc_chu_hoa", "phan_nhan")


@dataclass(slots=True)
class Muc:
    """A section: its number, its title's line, the lines below it, and its clauses with the letters of their points."""

    so: int
    dau: DoanSoat
    ten: str
    dong: list[DoanSoat] = field(default_factory=list)
    khoan: dict[int, set[str]] = field(default_factory=dict)

    @property
    def giao_viec(self) -> bool:
        """Whether its title says that it gives out tasks."""
        return _GIVES.search(self.ten) is not None


@dataclass(slots=True)
class MucLuc:
    """All sections in order; ``la_ma`` those with a Roman number."""

    muc: list[Muc] = field(default_factory=list)

    @property
    def la_ma(self) -> list[Muc]:
        """Those with a Roman number: «I.» or «Phần I»."""
        return [muc for muc in self.muc if muc.so]

    def find(self, so: int) -> Muc | None:
        """The section of a number."""
        return next((muc for muc in self.muc if muc.so == so), None)


def sections_of(soat: Soat) -> MucLuc:
    """The sections of the document itself, without its appendices."""
    contents, clause = MucLuc(), 0
    for line in soat.chinh:
        if line.vai_tro in _TOP and line.o is None:
            mark = read_marker(f"{line.nhan} x") if line.nhan else read_marker(line.chu)
            number = mark.so[0] if mark and mark.kieu in (Kieu.LA_MA, Kieu.PHAN) and mark.so else 0
            contents.muc.append(Muc(number, line, line.van))
            clause = 0
        elif line.vai_tro == "phan_tieu_de" and contents.muc:
            contents.muc[-1].ten = line.chu
        elif contents.muc and (line.vai_tro in THAN or line.vai_tro == "bang") and line.vai_tro != "ket_thuc":
            clause = _add(contents.muc[-1], line, clause)
    return contents


def _add(section: Muc, line: DoanSoat, clause: int) -> int:
    """Put a line below a section; the number of the clause that it stands in."""
    section.dong.append(line)
    if line.vai_tro == "bang" or not line.nhan:
        return clause
    mark = read_marker(f"{line.nhan} x")
    if mark is not None and mark.kieu is Kieu.SO:
        clause = mark.so[0]
        section.khoan.setdefault(clause, set())
    elif mark is not None and mark.kieu is Kieu.CHU and clause:
        section.khoan[clause].add(line.nhan.rstrip(")"))
    return clause
