"""Mending a Word file: faults → the file with their places set right, everything else as it was."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import NamedTuple

from docgen.errors import RequestError
from docgen.i18n import N_, Phrase, t
from docgen.lint.engine import ViPham
from docgen.lint.soat import Soat
from docgen.production.sua_an_toan import is_text
from docgen.production.sua_cho import all_places
from docgen.production.sua_chu import SuaChu, edited, is_tracked, may_edit, parts_of_edit, places, write_edits
from docgen.production.sua_dat import DatHinh
from docgen.production.sua_ghi import TepWord
from docgen.production.sua_ket_qua import DaSua, summed
from docgen.production.sua_lan import ChoSua, text_places, told_change

_KHONG_THAY = N_("không tự sửa được: không xác định chắc chắn chữ này nằm ở đâu trong tệp Word")
_THEO_DOI = N_("không tự sửa được: đoạn này có thay đổi chưa duyệt (Track Changes); hãy duyệt rồi chạy lại")
_CO_DINH = N_("không tự sửa được: chữ này nằm trong trường, liên kết hoặc ký hiệu tự động của Word")
_HONG = N_("docgen sửa làm đổi chữ ngoài ý muốn nên đã bỏ, tệp giữ nguyên; đây là lỗi của docgen, xin báo lại")


_SHOWN = str.maketrans({"\n": "↵", "\f": "↵", "\0": "#"})


class Buoc(NamedTuple):
    """One step of a repair: the file, what was mended in it, what could not be and why; ``sai`` is why it must not be used."""

    data: bytes
    da_sua: tuple[DaSua, ...] = ()
    khong: tuple[tuple[ViPham, str], ...] = ()
    sai: str = ""


def mend_word(data: bytes, faults: Sequence[ViPham], soat: Soat) -> Buoc:
    """Mend these faults: words first, looks when no words are left to mend."""
    tep = TepWord.open(data)
    before, unseen = tep.texts(), tep.unseen()
    words = [fault for fault in faults if is_text(fault)]
    repair: _SuaLoi | DatHinh
    if words:
        repair = _SuaLoi(tep, soat)
        for fault in words:
            repair.take(fault)
        repair.write()
    else:
        repair = DatHinh(tep, soat)
        by_rule = sorted(faults, key=lambda fault: fault.quy_tac.ma)
        for _, group in groupby(by_rule, key=lambda fault: fault.quy_tac.ma):
            for fault, found in all_places(group, soat):
                repair.take(fault, found)
        repair.write()
    if not repair.da_sua:
        return Buoc(data, (), tuple(repair.khong))
    new = tep.bytes()
    wrong = "" if _same_words(new, before, repair.sua, unseen) else t(_HONG)
    return Buoc(new, tuple(repair.da_sua), tuple(repair.khong), wrong)


def _same_words(data: bytes, before: dict[int, str], edits: dict[int, list[SuaChu]], unseen: list[tuple[str, str]]) -> bool:
    """Whether a file says what it said, but for the edits."""
    try:
        after = TepWord.open(data)
    except RequestError:
        return False
    wanted = {number: edited(text, edits.get(number, ())) for number, text in before.items()}
    return _said(after.texts()) == _said(wanted) and after.unseen() == unseen


def _said(texts: dict[int, str]) -> dict[int, str]:
    return {number: text for number, text in texts.items() if text}


@dataclass
class _SuaLoi:
    """Edits of words. ``sua`` paragraph → its edits."""

    tep: TepWord
    soat: Soat
    sua: dict[int, list[SuaChu]] = field(default_factory=dict)
    da_sua: list[DaSua] = field(default_factory=list)
    khong: list[tuple[ViPham, str]] = field(default_factory=list)

    def take(self, fault: ViPham) -> None:
        """Plan the edits of one fault; what meets another edit waits for the next step."""
        told: list[str] = []
        why: Phrase | None = None
        for cho in text_places(fault, self.soat):
            found = self.edits(cho)
            if isinstance(found, Phrase):
                why = why or found
                continue
            taken = self.sua.setdefault(cho.doan.thu_tu, [])
            if not any(new.dau <= old.cuoi and old.dau <= new.cuoi for new in found for old in taken):
                taken.extend(found)
                told.append(t("đoạn {n}: {c}", n=cho.doan.thu_tu, c=told_change(cho)))
        if told:
            self.da_sua.append(DaSua(fault, summed(told)))
        elif why is not None:
            self.khong.append((fault, t(why)))

    def edits(self, cho: ChoSua) -> list[SuaChu] | Phrase:
        """The edits of a place in the letters of its paragraph, or why there are none."""
        line = cho.doan
        node = self.tep.word.nut.get(line.thu_tu)
        lines = [other for other in self.soat.ban.doan if other.thu_tu == line.thu_tu]
        letters = self.tep.letters(line.thu_tu)
        place = places(lines, letters).get(line)
        if node is None or place is None or self.tep.is_header(line.thu_tu):
            return _KHONG_THAY
        if is_tracked(node):
            return _THEO_DOI
        out = []
        for start, end, new in parts_of_edit(line.chu[cho.dau:cho.cuoi], cho.thay):
            edit = _edit(place, cho.dau + start, cho.dau + end, new)
            if edit is None:
                return _KHONG_THAY
            if not may_edit(letters, edit):
                return _CO_DINH
            out.append(edit)
        return out

    def write(self) -> None:
        """Make all edits."""
        for number, edits in self.sua.items():
            if edits:
                letters = self.tep.letters(number)
                self.tep.paragraph(number)
                write_edits(letters, edits)


def _edit(place: Sequence[int | None], start: int, end: int, new: str) -> SuaChu | None:
    """An edit in a line as one in the letters of its paragraph; ``None`` where the line is put together otherwise."""
    if start == end:
        after = place[start] if start < len(place) else None
        before = place[start - 1] if start else None
        at = after if after is not None else before + 1 if before is not None else None
        return SuaChu(at, at, new) if at is not None else None
    spots = [spot for spot in place[start:end] if spot is not None]
    if len(spots) != end - start or spots[-1] - spots[0] != end - start - 1:
        return None
    return SuaChu(spots[0], spots[-1] + 1, new)


def changed_lines(before: bytes, after: bytes) -> Iterator[str]:
    """The words of each paragraph that two states of a file do not share, as they were and as they are."""
    old, new = TepWord.open(before).texts(), TepWord.open(after).texts()
    for number in sorted({*old, *new}):
        if old.get(number, "") != new.get(number, ""):
            yield f"  - {old.get(number, '').translate(_SHOWN)}"
            yield f"  + {new.get(number, '').translate(_SHOWN)}"
