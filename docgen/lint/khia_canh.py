"""Aspects of looks: size, weight, slant, capitals and place of the lines of one element, judged against the standard.

One fault stands for all lines that are wrong in the same way: it names the first and counts the rest.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from docgen.i18n import N_, Phrase
from docgen.layout.be_rong import CoChu, do_rong
from docgen.lint.quy_tac import THONG_LE, Loi
from docgen.lint.soat import CUOI, THAN, Soat
from docgen.model.ban_doc import HinhDoan, ManhChu
from docgen.model.ban_soat import DoanSoat
from docgen.standard.tieu_chuan import ThanhPhan

_SAI_SO_PT = 0.01
_RONG_KIN = 0.9  # a line that fills so much of its column looks the same however it is set
_LECH_PT = 12.0  # a text whose middle lies no farther from that of its column looks centred
_CAN = {"trai": "left", "giua": "center", "phai": "right", "deu": "both"}
_TEN_CAN = {"left": N_("trái"), "center": N_("giữa"), "right": N_("phải"), "both": N_("đều hai bên")}
_COT = frozenset({"quoc_hieu", "tieu_ngu", "tieu_de_dang", "co_quan_chu_quan", "co_quan_ban_hanh", "dau_sao", "so_ky_hieu",
                  "dia_danh_thoi_gian", "muc_do_khan", "du_thao", "pham_vi_luu_hanh", "trich_yeu_cong_van", "quyen_han", "chuc_vu",
                  "chuc_vu_truc_tiep", "chuc_vu_khac", "ho_ten"})
"""Elements that are centred in a column of their own: their place is only known inside a cell."""
_MOT_PHAN_HOA = frozenset({"ten_loai", "muc", "phan_tieu_de", "phu_luc_tieu_de", "quyen_han", "chuc_vu", "chuc_vu_truc_tiep",
                           "chuc_vu_khac"})
"""Elements in capitals in which a word or a note in small letters is no fault."""
_IT_CHU_HOA = 5  # fewer capitals may be an abbreviation
_NGOAC = re.compile(r"\([^()]*\)")
_THAN_CHU = THAN - {"muc", "muc_chu_hoa", "phan_nhan", "phan_tieu_de", "dieu", "khoan_tieu_de", "tieu_khoan_tieu_de", "tiet_tieu_de"}


class Cho(NamedTuple):
    """A place at fault."""

    doan: DoanSoat
    dau: int
    cuoi: int


_CACH_SUA = {
    "co-chu": N_("Bôi đen chữ này rồi chọn lại cỡ chữ ở thẻ Home của Word."),
    "dam": N_("Bôi đen chữ này rồi bấm Ctrl+B."),
    "nghieng": N_("Bôi đen chữ này rồi bấm Ctrl+I."),
    "gach_chan": N_("Bôi đen chữ này rồi bấm Ctrl+U."),
    "in-hoa": N_("Bôi đen chữ này rồi bấm Shift+F3 cho đến khi đúng kiểu chữ, hoặc gõ lại."),
    "left": N_("Đặt con trỏ vào dòng này rồi bấm Ctrl+L (căn trái)."),
    "center": N_("Đặt con trỏ vào dòng này rồi bấm Ctrl+E (căn giữa); xóa các dấu cách, phím Tab và khoảng thụt dùng để đẩy chữ."),
    "right": N_("Đặt con trỏ vào dòng này rồi bấm Ctrl+R (căn phải)."),
    "both": N_("Đặt con trỏ vào dòng này rồi bấm Ctrl+J (căn đều hai bên)."),
}
_THONG_BAO: dict[tuple[str, bool], tuple[Phrase, Phrase]] = {
    ("dam", True): (N_("{ten} chưa đậm, phải in đậm"), N_("{ten} ({n} dòng) chưa đậm, phải in đậm")),
    ("dam", False): (N_("{ten} đang in đậm, phải bỏ đậm"), N_("{ten} ({n} dòng) đang in đậm, phải bỏ đậm")),
    ("nghieng", True): (N_("{ten} đang để chữ đứng, phải in nghiêng"), N_("{ten} ({n} dòng) đang để chữ đứng, phải in nghiêng")),
    ("nghieng", False): (N_("{ten} đang in nghiêng, phải là chữ đứng"), N_("{ten} ({n} dòng) đang in nghiêng, phải là chữ đứng")),
    ("gach_chan", True): (N_("{ten} chưa gạch chân, phải gạch chân"), N_("{ten} ({n} dòng) chưa gạch chân, phải gạch chân")),
    ("in-hoa", True): (N_("{ten} phải viết in hoa toàn bộ"), N_("{ten} ({n} dòng) phải viết in hoa toàn bộ")),
    ("in-hoa", False): (N_("{ten} đang viết in hoa toàn bộ, phải là chữ thường"),
                        N_("{ten} ({n} dòng) đang viết in hoa toàn bộ, phải là chữ thường")),
}
_BLANKS = re.compile(r"[.…]{3}|…")


def so(value: float, le: int = 1) -> str:
    """A number as it is written in Vietnamese, 13 or 13,5; ``le`` is how many decimals it may have."""
    return f"{round(value, le):g}".replace(".", ",")


def letters(line: DoanSoat) -> Iterator[tuple[int, ManhChu]]:
    """The pieces of a line that hold visible letters on the line itself, each with its place in ``chu``; raised marks of notes are none."""
    at = max(len(line.chu) - sum(len(piece.chu) for piece in line.manh), 0)
    for piece in line.manh:
        if piece.hinh.cao == 0 and piece.chu.strip():
            yield at, piece
        at += len(piece.chu)


def first_place(line: DoanSoat | None, wanted: ManhChu) -> tuple[int, int]:
    """Where the letters of a piece stand in the words of its line."""
    if line is None:
        return 0, 0
    at = max(len(line.chu) - sum(len(piece.chu) for piece in line.manh), 0)
    for piece in line.manh:
        if piece is wanted:
            break
        at += len(piece.chu)
    lead = len(wanted.chu) - len(wanted.chu.lstrip())
    return at + lead, at + len(wanted.chu.rstrip())


def lines_of(soat: Soat, *vai_tro: str) -> list[DoanSoat]:
    """The lines of an element whose looks are known; those in tables of data, what seems text below the signature and blanks that
    are still to be filled in left out."""
    end = end_of_text(soat)
    return [line for line in soat.theo(*vai_tro) if line.hinh is not None and line.manh and not (line.o and line.o.so_lieu)
            and (line.thu_tu <= end or line.phu_luc or line.vai_tro not in THAN) and not _is_blank(line)]


def _is_blank(line: DoanSoat) -> bool:
    if line.chu.startswith("[CẦN BỔ SUNG"):
        return True
    return _BLANKS.search(line.chu) is not None and not any(c.isalpha() for c in line.chu)


def end_of_text(soat: Soat) -> int:
    """The ordinal of the last line of the signature; endless where most of the text stands below it."""
    kept = vars(soat)
    if "_het_van_ban" not in kept:
        last = max((line.thu_tu for line in soat.theo(*CUOI) if not line.phu_luc), default=0)
        text = [line.thu_tu for line in soat.than if not line.phu_luc]
        kept["_het_van_ban"] = last if 2 * sum(n < last for n in text) > len(text) else sys.maxsize
    return int(kept["_het_van_ban"])


def common_size(soat: Soat) -> float:
    """The size of most letters of the text, 0 when there is none. Kept with the document: many rules ask."""
    kept = vars(soat)
    if "_co_chu_chung" not in kept:
        count: dict[float, int] = {}
        for line in soat.than:
            if line.vai_tro in _THAN_CHU:
                for piece in line.manh:
                    count[piece.hinh.co_chu] = count.get(piece.hinh.co_chu, 0) + len(piece.chu)
        count.pop(0.0, None)
        kept["_co_chu_chung"] = max(count, key=lambda size: count[size], default=0.0)
    return float(kept["_co_chu_chung"])


def majority(line: DoanSoat, look: str) -> bool | None:
    """Whether most letters behind the label (of the line, when there are none) have a look (``dam``, ``nghieng``, ``gach_chan``)."""
    yes = total = 0
    for start in (line.than, 0):
        for at, piece in letters(line):
            size = len(piece.chu) if at >= start else len(piece.chu) - (start - at)
            if size > 0:
                total += size
                yes += size if getattr(piece.hinh, look) else 0
        if total:
            return 2 * yes > total
    return None


def text_width(line: DoanSoat) -> float:
    """Width of the widest printed line, pt."""
    size = next((piece.hinh for _, piece in letters(line)), None)
    return do_rong(line.chu, CoChu(size.co_chu, size.dam, size.nghieng, size.hoa)) if size else 0.0


def sizes(element: ThanhPhan, ten: str, lines: Iterable[DoanSoat], bo_qua: float = 0.0, don_vi: str = "dong") -> Iterator[Loi]:
    """One fault for each size outside the range of the element; ``bo_qua`` is a size that another rule judges."""
    co = element.co_chu
    if not co.max:
        return
    wrong: dict[float, list[Cho]] = {}
    for line in lines:
        seen: set[float] = set()
        for _, piece in letters(line):
            size = piece.hinh.co_chu
            if size and size != bo_qua and not co.min - _SAI_SO_PT <= size <= co.max + _SAI_SO_PT and size not in seen:
                seen.add(size)
                wrong.setdefault(size, []).append(Cho(line, *first_place(line, piece)))
    for size, places in wrong.items():
        values: dict[str, object] = {"ten": ten, "co": so(size), "a": so(co.min), "b": so(co.max), "n": len(places)}
        yield Loi(_size_message(co.min == co.max, len(places), don_vi), values, *places[0], _CACH_SUA["co-chu"], khia_canh="co-chu",
                  muon=co.chon)


def _size_message(fixed: bool, count: int, don_vi: str) -> Phrase:
    if don_vi == "o":
        return N_("cỡ chữ của {ten} là {co} ({n} ô), thường từ {a} đến {b}")
    if count == 1:
        return N_("cỡ chữ của {ten} là {co}, phải là {a}") if fixed else N_("cỡ chữ của {ten} là {co}, phải từ {a} đến {b}")
    return (N_("cỡ chữ của {ten} là {co} ({n} dòng), phải là {a}") if fixed else
            N_("cỡ chữ của {ten} là {co} ({n} dòng), phải từ {a} đến {b}"))


def look(fails: Callable[[DoanSoat], bool], aspect: str, wanted: bool, ten: str, lines: Iterable[DoanSoat],
         muc_do: str = "") -> Iterator[Loi]:
    """One fault for all lines that fail a test."""
    wrong = [line for line in lines if fails(line)]
    if wrong:
        message = _THONG_BAO[aspect, wanted][len(wrong) > 1]
        yield Loi(message, {"ten": ten, "n": len(wrong)}, wrong[0], wrong[0].than if aspect != "in-hoa" else 0, len(wrong[0].chu),
                  _CACH_SUA[aspect], khia_canh=aspect.replace("_", "-"), muon=wanted, muc_do=muc_do)


def weight(aspect: str, wanted: bool, ten: str, lines: Iterable[DoanSoat], muc_do: str = "") -> Iterator[Loi]:
    """Bold, italic or underlined letters, by the majority of each line."""
    yield from look(lambda line: majority(line, aspect) is (not wanted), aspect, wanted, ten, lines, muc_do)


def capitals(element: ThanhPhan, ten: str, lines: Iterable[DoanSoat], muc_do: str = "") -> Iterator[Loi]:
    """Capitals where they are asked for; a whole line of them where they are not."""
    if element.in_hoa:
        yield from look(lambda line: _has_small(line, element.khoa in _MOT_PHAN_HOA), "in-hoa", True, ten, lines, muc_do)
    else:
        yield from look(_all_capitals, "in-hoa", False, ten, lines, muc_do)


def _small_letters(line: DoanSoat) -> tuple[int, int]:
    """(small letters as shown, all letters), words in brackets left out."""
    shown = "".join(piece.chu.upper() if piece.hinh.hoa else piece.chu for piece in line.manh)
    shown = _NGOAC.sub("", shown) if "(" in shown else shown
    return sum(map(str.islower, shown)), sum(map(str.isalpha, shown))


def _has_small(line: DoanSoat, partly: bool) -> bool:
    small, total = _small_letters(line)
    return 2 * small > total if partly else small > 1


def _all_capitals(line: DoanSoat) -> bool:
    if line.chu.startswith("(") and line.chu.endswith(")"):  # «(Kèm theo …)»: all of it stands in brackets
        return line.chu.isupper() or (bool(line.looks()) and all(look.hoa for look in line.looks()))
    small, total = _small_letters(line)
    return not small and total >= _IT_CHU_HOA


def place(element: ThanhPhan, ten: str, lines: Iterable[DoanSoat], muc_do: str = "") -> Iterator[Loi]:
    """Alignment, where the column is known. A title set left looks like one that is justified."""
    if element.can not in _CAN:
        return
    wrong = [line for line in lines if not _stands_right(line, element)]
    if wrong and wrong[0].hinh:
        values: dict[str, object] = {"ten": ten, "n": len(wrong), "x": _TEN_CAN.get(wrong[0].hinh.can_le, wrong[0].hinh.can_le),
                                     "y": _TEN_CAN[_CAN[element.can]]}
        message = N_("{ten} đang căn {x}, phải căn {y}") if len(wrong) == 1 else N_("{ten} ({n} dòng) đang căn {x}, phải căn {y}")
        yield Loi(message, values, wrong[0], 0, len(wrong[0].chu), _CACH_SUA[_CAN[element.can]], khia_canh="can-le",
                  muon=_CAN[element.can], muc_do=muc_do)


def _stands_right(line: DoanSoat, element: ThanhPhan) -> bool:
    hinh = line.hinh
    if hinh is None or line.chung_dong or not line.rong or line.khung or (line.o is None and element.khoa in _COT):
        return True
    if element.can == "giua":
        return hinh.can_le == "center" or _looks_centred(line)
    if element.can == "phai":
        return hinh.can_le == "right"
    return hinh.can_le not in ("center", "right") or text_width(line) > _RONG_KIN * line.rong


def _looks_centred(line: DoanSoat) -> bool:
    """Whether indents put a text into the middle of its column, or each of its lines fills the column anyway."""
    hinh, widths = line.hinh, line_widths(line)
    if hinh is None or max(widths) > line.rong - hinh.thut_trai - hinh.thut_phai:
        return True
    return all(width > _RONG_KIN * line.rong or abs(_left(line.rong, hinh, width) + width / 2 - line.rong / 2) <= _LECH_PT
               for width in widths)


def _left(rong: float, hinh: HinhDoan, width: float) -> float:
    """Where a line that is not centred begins in its column."""
    return rong - hinh.thut_phai - width if hinh.can_le == "right" else hinh.thut_trai + hinh.thut_dau


def line_widths(line: DoanSoat) -> list[float]:
    """Width of each line as typed, pt."""
    size = next((piece.hinh for _, piece in letters(line)), None)
    return [do_rong(text.strip(), CoChu(size.co_chu, size.dam, size.nghieng, size.hoa)) if size else 0.0 for text in line.chu.split("\n")]


def judge(soat: Soat, khoa: str, ten: str, hoa: bool = True, fits: Callable[[DoanSoat], bool] | None = None) -> Iterator[Loi]:
    """All aspects of an element of the header, the title, the signature or an appendix; without ``hoa`` capitals are left alone,
    and only lines that ``fits`` accepts are looked at. What the standard calls a practice is judged by its size alone."""
    element, lines = soat.thanh_phan(khoa), list(filter(fits, lines_of(soat, khoa)))
    if element is None or not lines:
        return
    yield from sizes(element, ten, lines)
    if element.them.get("muc_do") == THONG_LE:
        return
    for aspect in ("dam", "nghieng"):
        if aspect in element.them:
            yield from weight(aspect, bool(element.them[aspect]), ten, lines)
    if element.them.get("gach_chan"):
        yield from weight("gach_chan", True, ten, lines)
    if hoa and "in_hoa" in element.them:
        yield from capitals(element, ten, lines)
    yield from place(element, ten, lines)
