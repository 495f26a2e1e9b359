"""Numbers that the author typed, compared with those that numbering would give."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from docgen.noi_dung import Bang, Khoi, Kieu
from docgen.noi_dung.dau_muc import read_marker, write_marker
from docgen.noi_dung.tree import KHONG_SO, NHIEU_CAP

_WORDED = (Kieu.PHAN, Kieu.PHAN_THU, Kieu.DIEU)


@dataclass(frozen=True, slots=True)
class LechSo:
    """A block whose number is not the one that comes next: ``nhan`` as typed, ``dung`` as it should be."""

    khoi: Khoi
    nhan: str
    dung: str


def gaps(khoi: tuple[Khoi | Bang, ...], cha: tuple[int, ...] = (), cha_kieu: Kieu = Kieu.VAN) -> Iterator[LechSo]:
    """Blocks out of step: each kind counts from 1 below its parent, whose number ``1.1.`` carries in front.

    After a gap the count goes on from the number typed, so that each gap is told once.
    """
    count: dict[Kieu, int] = {}
    for item in khoi:
        if isinstance(item, Bang):
            continue
        typed = typed_number(item)
        expected = _expected(item, count.get(item.kieu, 0) + 1, typed, cha, cha_kieu)
        if expected and (expected != typed or _is_odd(item, expected)):
            yield LechSo(item, item.nhan, write_marker(item.kieu, expected))
        if typed:
            count[item.kieu] = typed[-1]
        yield from gaps(item.con, typed or expected, item.kieu)


def _is_odd(item: Khoi, so: tuple[int, ...]) -> bool:
    """Whether a right number is written in another way (``01.``); «Phần», «Điều» may differ in case and mark."""
    return item.kieu not in _WORDED and item.nhan != write_marker(item.kieu, so)


def typed_number(item: Khoi) -> tuple[int, ...]:
    """The numbers of a label as typed (``2.1.`` → ``(2, 1)``), ``()`` for a block without number."""
    marker = read_marker(item.nhan) if item.kieu not in KHONG_SO else None
    while marker is not None and marker.kieu is not item.kieu:
        marker = marker.thay_the
    return marker.so if marker is not None else ()


def _expected(item: Khoi, count: int, typed: tuple[int, ...], cha: tuple[int, ...], cha_kieu: Kieu) -> tuple[int, ...]:
    if item.kieu in KHONG_SO:
        return ()
    depth = NHIEU_CAP.index(item.kieu) if item.kieu in NHIEU_CAP else 0
    if not depth:
        return (count,)
    carried = len(cha) == depth and (cha_kieu in NHIEU_CAP or depth == 1)
    return (*(cha if carried else typed[:-1]), count)
