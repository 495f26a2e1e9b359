"""A document as read → its printed lines with their looks, labels and columns; roles are given later."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import accumulate

from docgen.ingest.dong_doc import DongReader
from docgen.ingest.recognisers.dau_van_ban import is_stamp
from docgen.model.ban_doc import BanDoc, BangDoc, DoanDoc, KhoiDoc, ManhChu, ODoc, PhanTrang, paragraphs
from docgen.model.ban_soat import DoanSoat, DuongKe, ODau
from docgen.noi_dung.dau_muc import read_marker

_GAP = re.compile(r"(?<=\S)(?:[^\S\n]*\t[^\S\n]*|[^\S\t\n]{4,})(?=\S)|\n|\f")
_BREAK = re.compile(r"[\n\f]")
_WORDS = re.compile(r"\w")


class DongSoat:
    """Lines of one document. ``bang`` holds the texts of its tables of data."""

    def __init__(self, reader: DongReader) -> None:
        self.reader, self.ban_doc = reader, reader.ban_doc
        self.bang: list[tuple[tuple[str, ...], ...]] = []
        self.so_bang = 0

    def lines(self) -> Iterator[DoanSoat]:
        """All lines in reading order: stamps of the page header, the body, the notes."""
        for doan in self.ban_doc.dau_chan:
            yield from (line._replace(vai_tro="dau_chan") for line in self.paragraph(doan, None, 0.0) if is_stamp(line.chu))
        for block in self.ban_doc.khoi:
            yield from self.block(block, None, 0.0)
        for note in self.ban_doc.cuoc_chu.values():
            for doan in note:
                yield from (line._replace(vai_tro="cuoc_chu") for line in self.paragraph(doan, None, 0.0))

    def block(self, block: KhoiDoc, o: ODau | None, rong: float) -> Iterator[DoanSoat]:
        if isinstance(block, DoanDoc):
            yield from self.paragraph(block, o, rong or self.text_width(block))
        else:
            yield from self.table(block, o)

    def table(self, table: BangDoc, o: ODau | None) -> Iterator[DoanSoat]:
        first = next(paragraphs((table,)), None)
        so_lieu = (o.so_lieu if o else False) or (first is not None and first.thu_tu not in self.reader.bo_cuc)
        if o is None:
            self.so_bang += 1
            if so_lieu:
                self.bang.append(tuple(tuple(_cell_text(cell) for cell in row) for row in table.hang))
        for row, cells in enumerate(table.hang, 1):
            for cell in cells:
                place = o or ODau(self.so_bang, row, cell.cot_dau + 1, so_lieu)
                inside = [line for block in cell.khoi for line in self.block(block, place, max(cell.rong - sum(cell.dem), 0.0))]
                yield from inside if so_lieu else _ruled(inside, cell) if o is None else _edge(inside, cell)

    def text_width(self, doan: DoanDoc) -> float:
        """Width of the text of a page, pt; 0 when the file does not say."""
        page = self.ban_doc.phan[doan.phan] if doan.phan < len(self.ban_doc.phan) else PhanTrang(0, 0, 0, 0, 0, 0)
        return max(page.rong - page.le_trai - page.le_phai, 0.0)

    def paragraph(self, doan: DoanDoc, o: ODau | None, rong: float) -> Iterator[DoanSoat]:
        """The lines of a paragraph: cut at breaks, and at wide gaps where no sentence runs through them."""
        manh = tuple(piece for piece in doan.manh if isinstance(piece, ManhChu))
        label = self.label(doan)
        text = "".join(piece.chu for piece in manh)
        rong = 0.0 if doan.khung and o is None else rong  # a box in the text: nobody tells how wide
        base = DoanSoat("", "", label, 0, doan.thu_tu, (), doan.hinh, o, doan.phan, 0, rong, (), doan.net, bool(label), False, doan.khung)
        cuts = [] if label else [m for m in _GAP.finditer(text) if _divides(text, m)]
        starts, ends = [0, *(m.end() for m in cuts)], [*(m.start() for m in cuts), len(text)]
        shared = any(m.group() not in ("\n", "\f") for m in cuts)
        places = list(accumulate((len(piece.chu) for piece in manh), initial=0))
        for n, (start, end) in enumerate(zip(starts, ends, strict=True)):
            here = base._replace(chung_dong=shared, net=base.net if n == 0 else ())
            yield _line(here, text, manh, places, start, end, label if n == 0 else "")

    def label(self, doan: DoanDoc) -> str:
        """The automatic label as Word shows it; bullets as the sign that they stand for."""
        if doan.nhan is None:
            return ""
        if doan.nhan.dang == "bullet":
            return self.reader.nhan.get(doan.thu_tu, "-")
        return " ".join(doan.nhan.chu.split())


def _ruled(lines: list[DoanSoat], cell: ODoc) -> list[DoanSoat]:
    """The lines of a cell; where only its lower edge is drawn, that is a rule line under its last words."""
    last = next((i for i in range(len(lines) - 1, -1, -1) if lines[i].chu), None)
    if last is not None and "bottom" in cell.vien and not {"left", "right", "top"} & set(cell.vien):
        lines[last] = lines[last]._replace(ke=(DuongKe("o", cell.rong or None, 0.0),))
    return lines


def _edge(lines: list[DoanSoat], cell: ODoc) -> list[DoanSoat]:
    """The lines of a cell within a cell; where it has no words and one drawn edge, that is a rule line."""
    edges = set(cell.vien)
    if lines and not any(line.chu for line in lines) and edges & {"top", "bottom"} and not edges & {"left", "right"}:
        lines[0] = lines[0]._replace(ke=(DuongKe("o", cell.rong or None),))
    return lines


def _cell_text(cell: ODoc) -> str:
    return "\n".join(" ".join(doan.chu.split()) for doan in paragraphs(cell.khoi))


def _divides(text: str, match: re.Match[str]) -> bool:
    """Whether a gap divides two elements: a break, or white space that stands behind no marker and no filler."""
    if _BREAK.search(match.group()):
        return True
    before, after = text[:match.start()].strip(), text[match.end():].lstrip()
    marker = read_marker(f"{before} x")
    is_label = marker is not None and marker.het > len(before)
    blank = after[:1] in "/-–," or after.startswith(("tháng", "năm")) or not _WORDS.search(after) or not _WORDS.search(before)
    return not is_label and not blank and not re.search(r"(?:Số\s*:?|ngày|tháng|năm)$", before)


def _line(base: DoanSoat, text: str, manh: tuple[ManhChu, ...], places: list[int], start: int, end: int, label: str) -> DoanSoat:
    """The line ``text[start:end]`` without white space around it; ``places`` tell where each piece begins."""
    piece = text[start:end].replace("\t", " ")
    lead = len(piece) - len(piece.lstrip())
    words = piece.strip()
    start, end = start + lead, start + lead + len(words)
    cut = []
    for n in range(max(bisect_right(places, start) - 1, 0), bisect_left(places, end)):
        item, at = manh[n], places[n]
        a, b = max(start - at, 0), min(end - at, len(item.chu))
        if a < b:
            cut.append(ManhChu(item.chu[a:b], item.hinh))
    kept = tuple(cut) or manh[:1]
    if label:
        return base._replace(chu=f"{label} {words}".rstrip(), nhan=label, than=len(label) + 1, manh=kept)
    marker = read_marker(words)
    if marker is None:
        return base._replace(chu=words, manh=kept)
    return base._replace(chu=words, nhan=marker.nhan, than=marker.het, manh=kept)


__all__ = ["BanDoc", "DongSoat"]
