"""Rule lines: however they were drawn, each is given to the text that it stands beneath."""

from __future__ import annotations

import re

from docgen.layout.be_rong import CoChu, do_rong
from docgen.model.ban_doc import HinhChu, ManhChu, NetVe
from docgen.model.ban_soat import DoanSoat, DuongKe

_SIGNS = re.compile(r"[-–—_=\s]{3,}")
_RULED = frozenset({"tieu_ngu", "tieu_de_dang", "co_quan_ban_hanh", "trich_yeu", "phu_luc_kem_theo"})
"""Elements that may have a line beneath."""

_BARE = frozenset({"quoc_hieu", "co_quan_chu_quan", "ten_loai", "phu_luc_tieu_de", "trich_yeu_cong_van", "so_ky_hieu"})
"""Elements that have none; one drawn at them may belong to a neighbour."""

_LINE = 1.15  # height of a line of letters over their size
_RAISED = 2 / 3  # size of raised and lowered letters in Word
Column = tuple[int, int] | None


def face(hinh: HinhChu) -> CoChu:
    """The look of letters as the measure of widths wants it."""
    return CoChu(hinh.co_chu, hinh.dam, hinh.nghieng, hinh.hoa)


def text_width(manh: tuple[ManhChu, ...]) -> float:
    """Width of letters set on one line, pt."""
    return sum(do_rong(piece.chu, face(piece.hinh)) * (_RAISED if piece.hinh.cao else 1.0) for piece in manh)


def with_rules(lines: list[DoanSoat]) -> list[DoanSoat]:
    """Lines with the rule lines beneath them: their own, those of wordless lines that follow in the same column of cells, and
    those drawn from the paragraph above or below."""
    out = list(lines)
    above: dict[Column, int] = {}
    waiting: dict[Column, list[DuongKe]] = {}
    for i, line in enumerate(lines):
        place = _column(line)
        at = above.get(place)
        if line.vai_tro in ("trong", "duong_ke"):
            if at is not None and (found := [*line.ke, *_marks(line), *_drawn(line, "")]):
                out[at] = out[at]._replace(ke=(*out[at].ke, *found))
                out[i] = line._replace(vai_tro="duong_ke", ke=())
            continue
        if at is not None and (found := _drawn(line, "above")):
            out[at] = out[at]._replace(ke=(*out[at].ke, *found))
        out[i] = line._replace(ke=(*line.ke, *waiting.pop(place, ()), *_own(line)))
        if line.vai_tro in _BARE and (found := _drawn(line, "below")):
            waiting[place] = found
        if line.vai_tro:
            above[place] = i
    return out


def _column(line: DoanSoat) -> Column:
    return (line.o.bang, line.o.cot) if line.o else None


def _own(line: DoanSoat) -> list[DuongKe]:
    """The lines that a line with words shows beneath itself."""
    if line.vai_tro not in _RULED | _BARE or line.vai_tro == "so_ky_hieu":
        return []
    return [*_marks(line), *(_drawn(line, "") if line.vai_tro in _RULED else _drawn(line, "here"))]


def _marks(line: DoanSoat) -> list[DuongKe]:
    """Lines made of borders, of signs, of underlining."""
    hinh, found = line.hinh, []
    empty = not line.chu or _SIGNS.fullmatch(line.chu) is not None
    if hinh is not None and not {"left", "right"} & set(hinh.vien) and ("bottom" in hinh.vien or ("top" in hinh.vien and empty)):
        length = line.rong - hinh.thut_trai - hinh.thut_phai if line.rong else None
        found.append(DuongKe("vien", length, (hinh.thut_trai - hinh.thut_phai) / 2))
    if line.chu and empty:
        found.append(DuongKe("ky_tu", text_width(line.manh), None))
    underlined = tuple(piece for piece in line.manh if piece.hinh.gach_chan)
    if underlined and not (line.chu and empty):
        found.append(DuongKe("gach_chan", text_width(underlined)))
    return found


def _drawn(line: DoanSoat, where: str) -> list[DuongKe]:
    """Lines drawn at a paragraph: ``above`` it, ``here`` (within its own height), ``below`` it; with ``""`` all but those above."""
    size = max((look.co_chu for look in line.looks()), default=0.0)
    lines = len(line.chu.split("\n")) if line.chu else 0
    height = size * _LINE * lines * 1.5
    return [_rule(net, line) for net in line.net if _where(net, height) == where or (not where and _where(net, height) != "above")]


def _where(net: NetVe, height: float) -> str:
    if net.xuong is None or height == 0.0:
        return "here"
    return "above" if net.xuong <= 0 else "here" if net.xuong <= height else "below"


def _rule(net: NetVe, line: DoanSoat) -> DuongKe:
    known = net.trai is not None and line.rong
    return DuongKe("hinh", net.dai, 0.0 if net.giua else (net.trai or 0.0) + (net.dai - line.rong) / 2 if known else None)
