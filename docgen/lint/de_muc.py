"""Looks of the text: titles at their levels, and paragraphs, judged against the standard or, where it is silent, against each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from docgen.i18n import N_, Phrase
from docgen.lint.khia_canh import capitals, common_size, letters, lines_of, majority, place, sizes, text_width, weight
from docgen.lint.quy_tac import MAU, THONG_LE, Loi
from docgen.lint.soat import Soat
from docgen.model.ban_doc import HinhDoan
from docgen.model.ban_soat import DoanSoat

DOAN = ("can_cu", "loi_dan", "noi_dung", "khoan", "tieu_khoan", "tiet", "diem", "gach", "cong", "sao", "ket_thuc")
"""Paragraphs of text; titles have ways of their own."""
_DAI_TIEU_DE = 110  # a numbered line longer than this may be a paragraph that lacks its end mark
_NHIEU_DONG = 1.6  # how many columns wide a paragraph is that surely is no title
_IT_NHAT = 4  # fewer titles of a level show no habit
_KHAC = 0.25  # so few of them that differ are slips
_GHI_CHU = ("(", "*", "Ghi chú", "Lưu ý")
_LECH: dict[tuple[str, bool], Phrase] = {
    ("dam", True): N_("{ten} ({n} dòng) không đậm như các đề mục cùng cấp"),
    ("dam", False): N_("{ten} ({n} dòng) đậm, khác các đề mục cùng cấp"),
    ("nghieng", True): N_("{ten} ({n} dòng) không nghiêng như các đề mục cùng cấp"),
    ("nghieng", False): N_("{ten} ({n} dòng) nghiêng, khác các đề mục cùng cấp"),
}


def paragraphs(soat: Soat, roles: Iterable[str] = DOAN) -> list[tuple[DoanSoat, HinhDoan]]:
    """Paragraphs of the document itself that stand on the page, not in a cell or a box."""
    return [(line, line.hinh) for line in lines_of(soat, *roles)
            if line.hinh is not None and line.o is None and not line.khung and not line.phu_luc and not line.chung_dong]


def fault(message: Phrase, lines: list[DoanSoat], aspect: str, wanted: object, cach_sua: str = "", muc_do: str = "",
          **values: object) -> Loi:
    """One fault for many paragraphs."""
    first = min(lines, key=lambda line: line.thu_tu)
    return Loi(message, {"n": len(lines), **values}, first, 0, len(first.chu), cach_sua, khia_canh=aspect, muon=wanted, muc_do=muc_do)


def judge_titles(soat: Soat, khoa: str, ten: str) -> Iterator[Loi]:
    """Titles of one level. Whether a line that is not bold is a title at all is less than sure: no more than a warning."""
    element = soat.thanh_phan(khoa)
    lines = [line for line in lines_of(soat, khoa) if len(line.van) <= _DAI_TIEU_DE]
    if element is None or not lines:
        return
    yield from sizes(element, ten, lines, common_size(soat))
    if element.them.get("muc_do") == THONG_LE:
        yield from _like_others(ten, lines)
        return
    if element.dam:
        yield from weight("dam", True, ten, [line for line in lines if _is_surely_title(line)], MAU)
    else:
        yield from weight("dam", False, ten, lines, THONG_LE)
    yield from weight("nghieng", element.nghieng, ten, lines, MAU if element.dam else THONG_LE)
    yield from capitals(element, ten, lines, MAU)
    yield from place(element, ten, lines, MAU)


def _is_surely_title(line: DoanSoat) -> bool:
    return ":" not in line.van and not line.van.endswith((",", ";", "."))


def _like_others(ten: str, lines: list[DoanSoat]) -> Iterator[Loi]:
    """Titles without a rule: the few that look unlike the others of their level in the same part of the document."""
    for phu_luc in dict.fromkeys(line.phu_luc for line in lines):
        group = [line for line in lines if line.phu_luc == phu_luc]
        for aspect in ("dam", "nghieng"):
            yes = [line for line in group if majority(line, aspect)]
            few, wanted = (group, True) if len(yes) * 2 > len(group) else (yes, False)
            odd = [line for line in few if majority(line, aspect) is not wanted]
            if len(group) >= _IT_NHAT and 0 < len(odd) <= _KHAC * len(group):
                yield Loi(_LECH[aspect, wanted], {"ten": ten, "n": len(odd)}, odd[0], odd[0].than, len(odd[0].chu), khia_canh=aspect,
                          muon=wanted, muc_do=THONG_LE)


def judge_text(soat: Soat, khoa: str, ten: str) -> Iterator[Loi]:
    """Paragraphs of one level: size, and whole paragraphs that are bold or slanted; what is stressed within one is its author's affair."""
    element, lines = soat.thanh_phan(khoa), lines_of(soat, khoa)
    if element is None or not lines:
        return
    yield from sizes(element, ten, lines, common_size(soat))
    long = [line for line in lines if _is_paragraph(line)]
    level = THONG_LE if element.them.get("muc_do") == THONG_LE else MAU
    for aspect in ("dam", "nghieng"):
        wanted = bool(element.them.get(aspect))
        whole = long if wanted else [line for line in long if _wholly(line, aspect)]
        yield from weight(aspect, wanted, ten, whole, level)


def _is_paragraph(line: DoanSoat) -> bool:
    """Whether a line is long enough to be a paragraph, and no note."""
    return len(line.chu) > _DAI_TIEU_DE and not line.van.startswith(_GHI_CHU) and (
        not line.rong or text_width(line) > _NHIEU_DONG * line.rong)


def _wholly(line: DoanSoat, aspect: str) -> bool:
    return all(getattr(piece.hinh, aspect) for at, piece in letters(line) if at + len(piece.chu) > line.than)
