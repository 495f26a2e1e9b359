"""Reading a body: lines → blocks. A marker kind already open closes back to its level; a new kind opens one."""

from __future__ import annotations

import re

from docgen.noi_dung.dau_muc import DauMuc, read_marker
from docgen.noi_dung.tree import Bang, CuocChu, Khoi, Kieu, Than, is_plain_title

_NOTE = re.compile(r"\[\^([^\]\s]+)\]\s*:\s*(.*)")
_RULE = re.compile(r"\s*:?-+:?\s*")
_CELL = re.compile(r"(?<!\\)\|")
_MAX_GAP = 20
_LISTS = frozenset({Kieu.CHU, Kieu.SO_NGOAC, Kieu.NGOAC, Kieu.GACH, Kieu.CONG, Kieu.SAO})
_PARTS = (Kieu.PHAN, Kieu.PHAN_THU)


class _Nut:
    """A block under construction; made for every line, so without the comforts of a dataclass."""

    __slots__ = ("con", "dong", "kieu", "nhan", "so", "van")

    def __init__(self, kieu: Kieu, van: str = "", nhan: str = "", dong: int = 0, so: tuple[int, ...] = ()) -> None:
        self.kieu, self.van, self.nhan, self.dong, self.so = kieu, van, nhan, dong, so
        self.con: list[_Nut | Bang] = []

    def freeze(self) -> Khoi:
        con = self.con
        if not con:
            return Khoi(self.kieu, self.van, (), self.nhan, self.dong)
        frozen = tuple([c if isinstance(c, Bang) else c.freeze() for c in con])
        return Khoi(self.kieu, self.van, frozen, self.nhan, self.dong)


def parse(text: str, dong_dau: int = 1) -> Than:
    """Text in the body grammar → tree. Never fails: what has no marker is a paragraph.

    ``dong_dau`` is the file line of the first line, for positions.
    """
    return _Reader(text.split("\n"), dong_dau).read()


class _Reader:
    def __init__(self, lines: list[str], first: int) -> None:
        self.lines, self.first = lines, first
        self.root = _Nut(Kieu.VAN)
        self.open = [self.root]
        self.notes: list[CuocChu] = []

    def read(self) -> Than:
        rows: list[tuple[str, ...]] = []
        for number, raw in enumerate(self.lines, self.first):
            line = raw.strip()
            if line[:1] == "|":
                rows.append(_cells(line))
                continue
            if rows:
                self.table(rows, number - len(rows))
                rows = []
            if line:
                self.line(line, number)
        if rows:
            self.table(rows, self.first + len(self.lines) - len(rows))
        return Than(self.root.freeze().con, tuple(self.notes))

    def line(self, line: str, number: int) -> None:
        if line[0] == "[" and (found := _NOTE.fullmatch(line)):
            self.notes.append(CuocChu(found[1], found[2], number))
            return
        marker = read_marker(line)
        if marker is not None and marker.ngo:
            marker = self.choose(marker)
        if marker is not None:
            self.place(_Nut(marker.kieu, line[marker.het:], marker.nhan, number, marker.so))
            return
        top = self.open[-1]
        if top.kieu in _PARTS and not top.van and not top.con:
            top.van = line  # "Phần I" on a line of its own: the next line is its title
        else:
            self.plain(_Nut(Kieu.VAN, _unprotected(line), "", number))

    def plain(self, nut: _Nut) -> None:
        """A paragraph without marker belongs to the innermost block; a bold heading stands above any list."""
        if not is_plain_title(nut.van):
            self.open[-1].con.append(nut)
            return
        while self.open[-1].kieu in _LISTS:
            self.open.pop()
        self.place(nut)

    def choose(self, marker: DauMuc) -> DauMuc | None:
        """Settle letters: ``C.`` is a letter after ``B.``; a letter that continues nothing is a name (``C. Mác``)."""
        if marker.kieu is Kieu.CHU:  # after y) comes aa); elsewhere two letters are a word: «vd) …»
            is_next = self.last_number(Kieu.CHU) + 1 == marker.so[0]
            is_slip = marker.so[0] == 0 and any(nut.kieu is Kieu.CHU for nut in self.open)  # f) after e)
            return marker if is_next or is_slip or (len(marker.nhan) == 2 and marker.so[0]) else None
        letter = marker if marker.kieu is Kieu.CHU_HOA else marker.thay_the
        letters, romans = self.last_number(Kieu.CHU_HOA), self.last_number(Kieu.LA_MA)
        if marker.kieu is Kieu.LA_MA and not (letter and letters and letter.so[0] == letters + 1):
            return marker if _follows(marker.so[0], romans, marker.nhan) else None
        if marker.kieu is Kieu.LA_MA and romans + 1 == marker.so[0] and (romans or self.letters_have_romans()):
            return marker
        if letter is None or letter.so[0] > letters + _MAX_GAP or letter.so[0] <= letters:
            return None
        first_or_next = letter.so[0] in (1, letters + 1)
        return letter if first_or_next or (letters and len(letter.nhan) == 2) else None

    def letters_have_romans(self) -> bool:
        """Whether Roman numbers stand below the letters of the open series, so that ``I.`` after ``H.`` may be one."""
        depth = next(i for i in range(len(self.open) - 1, 0, -1) if self.open[i].kieu is Kieu.CHU_HOA)
        series = [nut for nut in self.open[depth - 1].con if isinstance(nut, _Nut) and nut.kieu is Kieu.CHU_HOA]
        return any(isinstance(below, _Nut) and below.kieu is Kieu.LA_MA for nut in series for below in nut.con)

    def last_number(self, kieu: Kieu) -> int:
        return next((nut.so[0] for nut in reversed(self.open) if nut.kieu is kieu and nut.so), 0)

    def place(self, nut: _Nut) -> None:
        for depth in range(1, len(self.open)):
            if self.open[depth].kieu is nut.kieu:
                del self.open[depth:]
                break
        self.open[-1].con.append(nut)
        self.open.append(nut)

    def table(self, rows: list[tuple[str, ...]], number: int) -> None:
        table = _table(rows, number)
        if table.hang:
            self.open[-1].con.append(table)
        else:  # nothing but a rule line: no table, but not to be lost either
            self.plain(_Nut(Kieu.VAN, "|".join(("", *rows[0], "")), "", number))


def _unprotected(line: str) -> str:
    """``\\1. abc`` is the paragraph ``1. abc``."""
    rest = line[1:]
    return rest if line[0] == "\\" and (rest.startswith("|") or read_marker(rest) is not None) else line


def _follows(number: int, last: int, label: str) -> bool:
    """Whether a Roman number can stand here; a lone letter far from its series is a name."""
    return len(label) > 2 or number == 1 or (last < number <= last + _MAX_GAP if last else label in ("V.", "X."))


def _cells(line: str) -> tuple[str, ...]:
    inner = line[1:]
    if inner.endswith("|") and not inner.endswith("\\|"):
        inner = inner[:-1]
    return tuple(cell.strip().replace("\\|", "|") for cell in _CELL.split(inner))


def _table(rows: list[tuple[str, ...]], line: int) -> Bang:
    rule = next((i for i, row in enumerate(rows) if all(_RULE.fullmatch(cell) for cell in row)), None)
    body = [row for i, row in enumerate(rows) if i != rule]
    width = max(map(len, body), default=1)
    aligned = tuple(map(_alignment, rows[rule])) if rule is not None else ()
    columns = (aligned + ("",) * width)[:width]
    return Bang(columns, tuple(_fill(row, width) for row in body), rule or 0, line)


def _alignment(rule: str) -> str:
    rule = rule.strip()
    left, right = rule.startswith(":"), rule.endswith(":")
    return "giua" if left and right else "phai" if right else "trai" if left else ""


def _fill(row: tuple[str, ...], width: int) -> tuple[str, ...]:
    """Short rows are filled with empty cells; a single cell stays alone and spans the table."""
    return row if len(row) in (1, width) else row + ("",) * (width - len(row))
