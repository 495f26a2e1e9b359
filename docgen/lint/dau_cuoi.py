"""What the rules on both ends of a document share: its elements, what counts as one, number and recipients taken apart."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from docgen.lint.soat import Soat
from docgen.model.ban_soat import DoanSoat

_MARKUP = re.compile(r"^[*_#\s]+|[*_\s]+$")
_ATTACHED = re.compile(r"\(?\s*(?:ban hành )?kèm theo\b", re.IGNORECASE)
_NUMBER = re.compile(
    r"[*_]*(?P<nhan>Số)(?P<hai>(?:\s*[:;])?)(?P<cach>\s*)(?P<so>\d{1,6}[a-zđ]?|[.…_\s]*)(?P<thua>[.,]?)(?P<nam>\s*/\s*(?:19|20)\d\d)?"
    r"(?P<noi1>\s*[/–—-]\s*)(?P<loai>[^\W\d_]{1,8})"
    r"(?:(?P<noi2>\s*[-–—/]\s*)(?P<co_quan>[^\W_][\w.&]*(?:\s*[-–—/]\s*[^\W_][\w.&]*)*))?")
_YEAR = re.compile(r"\s*[-–—/]\s*(?:19|20)\d\d$")
_LETTER = "CÔNG VĂN"
_TITLE_ROLES = ("co_quan_ban_hanh", "ten_loai", "trich_yeu", "trich_yeu_cong_van", "khac_dau", "")
_HEADER_LINES = 25
_BELOW_TITLE = ("trich_yeu", "khac_dau", "noi_dung", "phu_luc_kem_theo", "loi_dan", "")
SIGNED = ("quyen_han", "chuc_vu", "chuc_vu_truc_tiep", "chuc_vu_khac", "ho_ten")
"""Roles of the signature."""


def shown(text: str) -> str:
    """A line without the marks of Markdown at its ends, white space closed up."""
    return " ".join(_MARKUP.sub("", text).split())


def upper(text: str) -> str:
    """A line as it stands in capitals."""
    return shown(text).upper()


def tones_apart(a: str, b: str) -> bool:
    """Whether two texts differ in nothing but the place of tone marks (HOÀ, HÒA)."""
    from unicodedata import normalize

    first, second = (sorted(normalize("NFD", text)) for text in (a, b))
    return a != b and first == second


def same_tones(text: str) -> str:
    """A text with ``UỶ`` as ``ỦY``, so that names compare."""
    return text.replace("UỶ", "ỦY").replace("uỷ", "ủy").replace("Uỷ", "Ủy")


def main(soat: Soat, *roles: str) -> list[DoanSoat]:
    """The lines with these roles in the document itself, without its appendices; none in a file that is but an appendix."""
    if is_appendix(soat):
        return []
    return [line for line in soat.theo(*roles) if not line.phu_luc and not (line.vai_tro == "co_quan_ban_hanh" and is_letter_title(line))]


def is_letter_title(line: DoanSoat) -> bool:
    """Whether a line says but «CÔNG VĂN», which a công văn has not."""
    return len(line.chu) < 2 * len(_LETTER) and upper(line.chu) == _LETTER and line.vai_tro in _TITLE_ROLES


def letter_title(soat: Soat) -> DoanSoat | None:
    """The line «CÔNG VĂN» above the text."""
    return None if is_appendix(soat) else next(filter(is_letter_title, soat.chinh[:_HEADER_LINES]), None)


def is_appendix(soat: Soat) -> bool:
    """Whether the file begins with an appendix: that of a document in another file."""
    return bool(soat.doan) and (soat.doan[0].phu_luc > 0 or soat.doan[0].vai_tro == "phu_luc_nhan")


def is_attached(soat: Soat) -> bool:
    """Whether the document is issued by another one: «(Ban hành kèm theo Quyết định số …)» stands beneath its title."""
    top = [line for line in soat.chinh[:_HEADER_LINES] if line.vai_tro in _BELOW_TITLE]
    return any("kèm theo" in line.chu.lower() and any(map(_ATTACHED.match, line.chu.split("\n"))) for line in top)


def is_letter(soat: Soat) -> bool:
    """Whether the document is a công văn: no name of a type, but an address, a subject beneath the number or the title «CÔNG VĂN»."""
    return soat.loai == "cong_van" or (not soat.theo("ten_loai") and (
        bool(main(soat, "kinh_gui", "trich_yeu_cong_van")) or letter_title(soat) is not None))


def is_exempt(soat: Soat, element: str) -> bool:
    """Whether the type's own template lacks an element."""
    table = soat.tieu_chuan.bang("mien_thanh_phan")
    types = [soat.loai, *(["cong_van"] if is_letter(soat) else []), *(["kem_theo"] if is_attached(soat) else [])]
    return any(element in table.get(loai, ()) for loai in types)


class So(NamedTuple):
    """A number taken apart, as typed: ``nhan`` with colon and blanks behind it, ``so`` ``""`` when it is open, ``noi1`` what stands
    before the type, ``noi2`` before the agency; ``dau``, ``cuoi`` its place in the line, ``nam_cuoi`` a year at its
    end, with the sign before it, ``sau`` the words behind that."""

    nhan: str
    so: str
    thua: str
    nam: str
    noi1: str
    loai: str
    noi2: str
    co_quan: str
    trong: str
    dau: int
    cuoi: int
    sau: str
    nam_cuoi: str = ""


def read_number(line: DoanSoat) -> So | None:
    """The number of a document in its line, ``None`` when it is not of a known form."""
    match = _NUMBER.match(line.chu)
    if match is None:
        return None
    blank = not match["so"][:1].isdigit()
    groups = (match["noi2"] or "") + (match["co_quan"] or "")
    year = _YEAR.search(groups)
    end = match.end() - len(year.group() if year else "")
    agency = (match["co_quan"] or "")[:end - match.start("co_quan")] if end > match.start("co_quan") else ""
    return So(match["nhan"] + match["hai"] + match["cach"], "" if blank else match["so"], match["thua"] or "", (match["nam"] or "").strip(),
              match["noi1"], match["loai"], (match["noi2"] or "") if agency else "", agency, match["cach"] + match["so"] if blank else "",
              match.start("nhan"), end, line.chu[match.end():].strip(), year.group() if year else "")


def numbers(soat: Soat) -> Iterator[tuple[DoanSoat, So]]:
    """The lines with a number of the document, each with its number."""
    for line in main(soat, "so_ky_hieu"):
        if (so := read_number(line)) is not None:
            yield line, so


def joints(soat: Soat) -> tuple[str, str]:
    """The signs that the standard puts before type and agency: ``/`` and ``-``, or the other way round."""
    mau = str(soat.tieu_chuan.bang("so_ky_hieu")["mau"])
    return mau[mau.index("{loai}") - 1], mau[mau.index("{co_quan}") - 1]


def first_number(soat: Soat) -> tuple[DoanSoat, So] | None:
    """The line with the document's number, and the number."""
    return next(numbers(soat), None)


def issuer(soat: Soat) -> str:
    """The name of the issuing body in capitals, on one line; ``""`` unknown."""
    return same_tones(upper(" ".join(line.chu for line in main(soat, "co_quan_ban_hanh"))))


class NoiNhan(NamedTuple):
    """One recipient: its words without the dash, the lines that it takes, where it begins in the first and ends in the last of them."""

    chu: str
    doan: tuple[DoanSoat, ...]
    dau: int
    cuoi: int

    @property
    def luu(self) -> bool:
        """Whether it says what is kept on file."""
        return self.chu.startswith("Lưu")


def recipients(soat: Soat) -> list[NoiNhan]:
    """The recipients one by one; none where the label shares its line, so that columns may have run together."""
    labels = main(soat, "noi_nhan_nhan")
    if len(labels) != 1 or labels[0].chung_dong or len(shown(labels[0].chu)) > len("Nơi nhận") + 2:
        return []
    out: list[NoiNhan] = []
    for line in _list_lines(soat, labels[0]):
        at = 0
        for text in line.chu.split("\n"):
            words, end = shown(text), at + len(text.rstrip("*_ \t\xa0"))
            start = at + len(text) - len(text.lstrip("*_# \t\xa0"))
            dashed = bool(line.nhan) or words[:1] in "-–—•+"
            if not dashed and out and out[-1].chu[-1:] not in (";", ".", ",") and out[-1].chu:
                out[-1] = NoiNhan(f"{out[-1].chu} {words}", (*out[-1].doan, line), out[-1].dau, end)
            else:
                out.append(NoiNhan(words.lstrip("-–—•+ "), (line,), start, max(end, start)))
            at += len(text) + 1
    return out


def _list_lines(soat: Soat, label: DoanSoat) -> Iterable[DoanSoat]:
    """The lines below the label: those of its own column of a table, else those known to be recipients."""
    if label.o is None:
        return main(soat, "noi_nhan")
    home = (label.o.bang, label.o.cot)
    at = next(i for i, line in enumerate(soat.doan) if line is label) + 1
    return [line for line in soat.doan[at:] if line.o is not None and (line.o.bang, line.o.cot) == home and line.vai_tro not in SIGNED]
