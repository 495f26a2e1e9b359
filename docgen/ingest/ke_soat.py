"""Rule lines: however they were drawn, each is given to the text above it."""

from __future__ import annotations

import re

from docgen.layout.be_rong import CoChu, do_rong
from docgen.model.ban_doc import HinhChu, ManhChu
from docgen.model.ban_soat import DoanSoat, DuongKe

_SIGNS = re.compile(r"[-–—_=\s]{3,}")
_RULED = frozenset({"tieu_ngu", "tieu_de_dang", "co_quan_ban_hanh", "co_quan_chu_quan", "trich_yeu", "phu_luc_kem_theo", "quoc_hieu", "ten_loai",
                    "phu_luc_tieu_de", "trich_yeu_cong_van"})


def face(hinh: HinhChu) -> CoChu:
    """The look of letters as the measure of widths wants it."""
    return CoChu(hinh.co_chu, hinh.dam, hinh.nghieng, hinh.hoa)


def text_width(manh: tuple[ManhChu, ...]) -> float:
    """Width of letters set on one line, pt."""
    return sum(do_rong(piece.chu, face(piece.hinh)) for piece in manh)


def with_rules(lines: list[DoanSoat]) -> list[DoanSoat]:
    """Lines with the rule lines beneath them: their own, or those of wordless lines that follow in the same cell."""
    out = list(lines)
    above: dict[tuple[int, int, int] | None, int] = {}
    for i, line in enumerate(lines):
        place = (line.o.bang, 0, line.o.cot) if line.o else None
        if line.vai_tro in ("trong", "duong_ke"):
            at = above.get(place)
            if at is not None and (found := _rules(line)):
                out[at] = out[at]._replace(ke=(*out[at].ke, *found))
                out[i] = line._replace(vai_tro="duong_ke")
            continue
        if line.vai_tro in _RULED and (found := _rules(line)):
            out[i] = line._replace(ke=(*line.ke, *found))
        if line.vai_tro:
            above[place] = i
    return out


def _rules(line: DoanSoat) -> list[DuongKe]:
    """The rule lines that a line itself shows."""
    found = [DuongKe("hinh", net.dai, 0.0 if net.giua else None if net.trai is None else net.trai + net.dai / 2 - line.rong / 2)
             for net in line.net if net.xuong is None or net.xuong > 0 or not line.chu]
    hinh = line.hinh
    empty = not line.chu or _SIGNS.fullmatch(line.chu) is not None
    if hinh is not None and ("bottom" in hinh.vien or ("top" in hinh.vien and empty)) and line.vai_tro != "bang":
        boxed = {"left", "right"} & set(hinh.vien)
        if not boxed:
            length = line.rong - hinh.thut_trai - hinh.thut_phai if line.rong else None
            found.append(DuongKe("vien", length, (hinh.thut_trai - hinh.thut_phai) / 2))
    if line.chu and empty:
        found.append(DuongKe("ky_tu", text_width(line.manh), None))
    underlined = tuple(piece for piece in line.manh if piece.hinh.gach_chan)
    if underlined:
        found.append(DuongKe("gach_chan", text_width(underlined)))
    return found
