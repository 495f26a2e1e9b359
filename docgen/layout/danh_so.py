"""Numbering of a body: each kind counts from 1 within its parent; ``1.1.`` carries its parent's number."""

from __future__ import annotations

from dataclasses import dataclass, field

from docgen.noi_dung.dau_muc import read_marker, write_marker
from docgen.noi_dung.tree import KHONG_SO, NHIEU_CAP, Khoi, Kieu


@dataclass(slots=True)
class BoDem:
    """The counter of the children of one block. ``cha`` are the numbers of that block (``2.1.`` → ``(2, 1)``)."""

    cha: tuple[int, ...] = ()
    cha_kieu: Kieu = Kieu.VAN
    dem: dict[Kieu, int] = field(default_factory=dict)

    def next(self, khoi: Khoi) -> tuple[int, ...]:
        """The numbers of the next child, ``()`` for a kind without number."""
        kieu = khoi.kieu
        if kieu in KHONG_SO:
            return ()
        count = self.dem[kieu] = self.dem.get(kieu, 0) + 1
        depth = NHIEU_CAP.index(kieu) if kieu in NHIEU_CAP else 0
        return (*self._prefix(khoi, depth), count) if depth else (count,)

    def _prefix(self, khoi: Khoi, depth: int) -> tuple[int, ...]:
        """The numbers in front: the parent's when it has as many, else those the author typed."""
        if len(self.cha) == depth and (self.cha_kieu in NHIEU_CAP or depth == 1):
            return self.cha
        marker = read_marker(khoi.nhan)
        return marker.so[:-1] if marker and len(marker.so) == depth + 1 else (1,) * depth

    def below(self, khoi: Khoi, so: tuple[int, ...]) -> BoDem:
        """The counter for the children of ``khoi``; a block without number passes on those above it."""
        return BoDem(so, khoi.kieu) if so else BoDem(self.cha, self.cha_kieu)


def label(khoi: Khoi, so: tuple[int, ...], giu_nguyen: bool) -> str:
    """The label to print: the author's own with ``giu_nguyen``, otherwise the computed one."""
    if khoi.kieu is Kieu.VAN:
        return ""
    return khoi.nhan if giu_nguyen and khoi.nhan else write_marker(khoi.kieu, so)


def is_renumbered(khoi: Khoi, so: tuple[int, ...], printed: str) -> bool:
    """Whether the author typed another number than the one printed (``1.`` typed for ``3.``)."""
    if not so or not khoi.nhan or khoi.nhan == printed:
        return False
    marker = read_marker(khoi.nhan)
    return marker is None or so not in (marker.so, marker.thay_the.so if marker.thay_the else ())
