"""The stories of a document (body, notes, text boxes, page headers) → paragraphs and tables with their looks."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.i18n import N_
from docgen.ingest.docx_reader.danh_so_word import DanhSoWord
from docgen.ingest.docx_reader.ghi_chu import SoGhi
from docgen.ingest.docx_reader.goi_tep import MC, Element, HongTep, W, chosen
from docgen.ingest.docx_reader.kieu_dang import KieuDang, Vung, find, number, points, switch, value
from docgen.ingest.docx_reader.manh_chu import PAGE_MARK, ManhReader, joined, note_invitation
from docgen.ingest.docx_reader.o_bang import BangDangDoc, cell_margins, framed, is_drawn, lines, new_table, padding
from docgen.ingest.docx_reader.truong_word import GONE
from docgen.model.ban_doc import BangDoc, DauDan, DoanDoc, HinhDoan, KhoiDoc, ManhChu, NetVe, ODoc

_WRAPPERS = frozenset(f"{W}{tag}" for tag in ("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag"))
_ALTERNATE = f"{MC}AlternateContent"
_DEEPEST = 12  # tables and text boxes inside each other
_MOST_PARAGRAPHS = 300_000
_MOST_COLUMNS = 100  # Word itself ends at 63


class ThanReader:
    """Reads stories one after another. ``muc`` are the ``w:sectPr`` met, each at the end of its pages; ``goi_cuoc_chu``
    maps the notes (kind, id) that have a mark to their keys, in the order of their marks, ``dan`` lists them; ``co_so`` are
    the paragraphs with a mark for the number of the page, by ``thu_tu``."""

    def __init__(self, kieu: KieuDang, danh_so: DanhSoWord) -> None:
        self.kieu, self.danh_so = kieu, danh_so
        self.so_ghi = SoGhi()
        self.chu = ManhReader(kieu, self.so_ghi, self.note_key)
        self.goi_cuoc_chu: dict[tuple[str, str], str] = {}
        self.dan: list[tuple[str, str]] = []
        self.muc: list[Element] = []
        self.co_so: dict[int, Element] = {}
        self.thu_tu, self.depth, self.khung = 0, 0, False
        self.treo: DoanDoc | None = None  # its end is struck out or hidden: the next paragraph goes on in it
        self.cho: list[ManhChu | DauDan] = []  # what waits for that one
        self.cho_net: tuple[NetVe, ...] = ()
        self.giu_hinh = False  # whether the look of the one that waits holds for both

    def note_key(self, kind: str, ident: str) -> str:
        """The key of a note: its place in the order of marks, from 1; a note cited twice has one key."""
        if (kind, ident) not in self.goi_cuoc_chu:
            self.dan.append((kind, ident))
            self.goi_cuoc_chu[kind, ident] = str(len(self.dan))
        return self.goi_cuoc_chu[kind, ident]

    def apart(self, parent: Element, kind: str) -> tuple[KhoiDoc, ...]:
        """A story beside the body, whose lists are counted by themselves."""
        before, self.danh_so.vung = self.danh_so.vung, kind
        out = self.story(parent)
        self.danh_so.vung = before
        return out

    def story(self, parent: Element, vung: Vung = ()) -> tuple[KhoiDoc, ...]:
        """All blocks below ``parent``. Raises :class:`HongTep` for nesting or length beyond all reason."""
        self.depth += 1
        if self.depth > _DEEPEST:
            raise HongTep(N_("bảng hoặc khung chữ lồng nhau quá {n} lớp"), n=_DEEPEST)
        before, self.treo, self.cho, self.cho_net = (self.treo, self.cho, self.giu_hinh, self.cho_net), None, [], ()
        out: list[KhoiDoc] = []
        for node in self.blocks(parent):
            if node.tag == f"{W}p":
                out.extend(self.paragraph(node, vung))
            elif node.tag == f"{W}tbl":
                out.extend((*self.released(), *self.table(node)))
            else:
                self.muc.append(node)
        out.extend(self.released())
        self.treo, self.cho, self.giu_hinh, self.cho_net = before
        self.depth -= 1
        return tuple(out)

    def blocks(self, parent: Element) -> Iterator[Element]:
        """Paragraphs, tables and section properties, out of whatever they are wrapped in."""
        for node in parent:
            if node.tag in (f"{W}p", f"{W}tbl", f"{W}sectPr"):
                yield node
            elif node.tag == f"{W}sdt" and _is_contents(node):
                self.so_ghi.note("muc_luc", self.thu_tu + 1)
                self.chu.fields_only(node)
            elif node.tag in _WRAPPERS or node.tag == _ALTERNATE:
                yield from self.blocks(self.opened(node))
            elif node.tag in GONE:
                self.so_ghi.note("xoa", self.thu_tu + 1)
            elif node.tag == f"{W}altChunk":
                self.so_ghi.note("chen_tep", self.thu_tu + 1)

    def opened(self, node: Element) -> Element:
        """What holds the contents of a wrapper."""
        if node.tag == f"{W}sdt":
            note_invitation(node, self.so_ghi, self.thu_tu + 1)
        return chosen(node) if node.tag == _ALTERNATE else node

    # paragraphs ------------------------------------------------------------------------------------------------

    def paragraph(self, node: Element, vung: Vung) -> list[KhoiDoc]:
        """One paragraph and the text boxes that hang on it; no paragraph while its end is struck out or hidden."""
        self.thu_tu += 1
        if self.thu_tu > _MOST_PARAGRAPHS:
            raise HongTep(N_("tệp có hơn {n} đoạn; hãy chia nhỏ rồi nhập"), n=_MOST_PARAGRAPHS)
        properties = node.find(f"{W}pPr")
        style = self.kieu.known(value(properties, "pStyle"), "paragraph")
        manh = self.chu.read(node, style, vung, self.thu_tu)
        boxes, left_out = self.chu.hop, self.chu.da_bo
        if self.chu.danh_dau and any(isinstance(piece, ManhChu) and PAGE_MARK in piece.chu for piece in manh):
            self.co_so[self.thu_tu] = node
        if left_out and "PAGE" not in self.chu.truong.bo:
            self.so_ghi.note("muc_luc", self.thu_tu)
        doan = self.ended(properties, style, vung, manh, left_out and _is_blank(manh))
        return [*doan, *(block for box in boxes for block in self.box(box))]

    def ended(self, properties: Element | None, style: str, vung: Vung, manh: tuple[ManhChu | DauDan, ...], gone: bool) -> list[KhoiDoc]:
        """The paragraph with what waited for it; nothing when it waits itself or is ``gone`` with its words. Its label is
        counted even where nobody sees it: in an empty or a hidden paragraph, as Word does; not where it is struck out."""
        num, bac, owner = self.danh_so.place(properties, style)
        hinh = self.kieu.paragraph(style, vung, properties, self.danh_so.paragraph(num, bac) if num else {}, owner)
        doan = DoanDoc(manh, hinh, self.thu_tu, None, len(self.muc), self.khung, self.drawn(manh, hinh))
        marks, section = find(properties, "rPr"), find(properties, "sectPr")
        _, hidden, struck = self.chu.look(marks)
        if struck:
            self.so_ghi.note("xoa", self.thu_tu)
            return self.hold(doan, False)
        if section is not None:
            self.muc.append(section)
        if gone:
            return []
        if num and not (section is not None and _is_blank(manh)):  # an empty paragraph that only ends a section has no label
            doan = doan._replace(nhan=self.danh_so.next(num, bac))
        if hidden or switch(marks, "specVanish"):
            return self.hold(doan, True)
        if (frame := find(properties, "framePr")) is not None and frame.get(f"{W}dropCap", "none") != "none":
            return self.hold(doan, False)  # a first letter set large is part of the paragraph below
        doan = self.merged(doan)
        if doan.nhan and not self.chu.trong_o and _is_blank(doan.manh) and not self.danh_so.speaks(num, bac):
            return [doan._replace(nhan=None)]  # a number for no words is no line
        return [doan]

    def hold(self, doan: DoanDoc, giu_hinh: bool) -> list[KhoiDoc]:
        """Keep a paragraph for the next one to go on in it; an empty one leaves no trace but its lines."""
        self.cho_net += doan.net
        if self.cho or not _is_blank(doan.manh):
            self.cho.extend(doan.manh)
            if self.treo is None or not self.giu_hinh:
                self.treo, self.giu_hinh = doan, giu_hinh
        return []

    def merged(self, doan: DoanDoc) -> DoanDoc:
        """A paragraph behind what waits for it."""
        before, manh = self.treo, joined((*self.cho, *doan.manh)) if self.cho else doan.manh
        net = self.cho_net + doan.net
        self.treo, self.cho, self.cho_net = None, [], ()
        if before is not None and self.giu_hinh:
            return before._replace(manh=manh, nhan=before.nhan or doan.nhan, net=net)
        return doan._replace(manh=manh, net=net)

    def released(self) -> list[KhoiDoc]:
        """The paragraph that waits, where none follows it."""
        return [self.merged(self.treo._replace(manh=(), net=()))] if self.treo is not None else []

    def drawn(self, manh: tuple[ManhChu | DauDan, ...], hinh: HinhDoan) -> tuple[NetVe, ...]:
        """The lines at the paragraph that was read; where one stands in the line of words, the paragraph tells its place."""
        if not self.chu.net_dong:
            return tuple(self.chu.net)
        alone = _is_blank(manh)
        giua = hinh.can_le == "center" and (alone or any(isinstance(piece, ManhChu) and "\n" in piece.chu for piece in manh))
        trai = hinh.thut_trai + hinh.thut_dau if alone and hinh.can_le in ("left", "both") and len(self.chu.net_dong) == 1 else None
        return (*self.chu.net, *(net._replace(giua=giua, trai=trai) for net in self.chu.net_dong))

    def box(self, box: Element | str) -> tuple[KhoiDoc, ...]:
        """The blocks of a text box; the letters of an old WordArt are one paragraph."""
        if isinstance(box, str):
            look = self.chu.look(None)[0]
            return (DoanDoc((ManhChu(box, look),), self.kieu.paragraph(self.kieu.default, (), None, {}), self.thu_tu, None,
                            len(self.muc), True),)
        before = self.khung, self.chu.trong_o
        self.khung, self.chu.trong_o = True, False
        out = self.apart(box, "khung")
        self.khung, self.chu.trong_o = before
        return out

    # tables ----------------------------------------------------------------------------------------------------

    def table(self, node: Element) -> list[BangDoc]:
        """A table; struck-out rows are left out, cells that go on from above are counted to the cell where they begin."""
        bang = new_table(node, self.kieu)
        rows = list(self.rows(node))
        for at, row in enumerate(rows):
            ends = {"firstRow"} if at == 0 else {"lastRow"} if at == len(rows) - 1 else set()
            self.row(row, bang, bang.phan & ends)
        width = max(bang.so_cot, min(len(bang.luoi), _MOST_COLUMNS))
        return [BangDoc(tuple(framed(bang, self.kieu)), width, bang.tieu_de, bang.ke)] if bang.hang else []

    def rows(self, node: Element) -> Iterator[Element]:
        for child in node:
            if child.tag == f"{W}tr":
                if find(child, "trPr", "del") is not None:
                    self.so_ghi.note("xoa", self.thu_tu + 1)
                else:
                    yield child
            elif child.tag in _WRAPPERS or child.tag == _ALTERNATE:
                yield from self.rows(self.opened(child))

    def row(self, node: Element, bang: BangDangDoc, phan: frozenset[str]) -> None:
        """The cells that begin in a row."""
        properties, nodes = find(node, "trPr"), list(self.cells(node))
        above, bang.tren, table_dem = bang.tren, {}, bang.dem
        bang.dem = bang.dem | cell_margins(find(node, "tblPrEx"))
        cells: list[ODoc] = []
        column = _columns(properties, "gridBefore")
        for at, cell in enumerate(nodes):
            ends = {"firstCol"} if at == 0 else {"lastCol"} if at == len(nodes) - 1 else set()
            column += self.cell(cell, bang, (bang.kieu, *phan, *(bang.phan & ends)), column, cells, above)
        bang.so_cot = max(bang.so_cot, column + _columns(properties, "gridAfter"))
        if bang.so_cot > _MOST_COLUMNS:
            raise HongTep(N_("bảng có hơn {n} cột, nhiều hơn Word cho phép; từ chối đọc"), n=_MOST_COLUMNS)
        sides, bang.dem = bang.vien | lines(find(node, "tblPrEx")), table_dem
        bang.ke = bang.ke or any(is_drawn(sides, lines(find(cell, "tcPr"))) for cell in nodes)
        if cells or bang.tren:
            bang.tieu_de += switch(properties, "tblHeader") and bang.tieu_de == len(bang.hang)
            bang.hang.append(cells)
            bang.vien_hang.append(sides)

    def cell(self, node: Element, bang: BangDangDoc, vung: Vung, column: int, cells: list[ODoc], above: dict[int, tuple[int, int]]) -> int:
        """Read a cell to where it belongs; how many columns it covers."""
        properties = find(node, "tcPr")
        span = max(1, _columns(properties, "gridSpan"))
        merge, beside = _merge(properties), find(properties, "hMerge")
        blocks = self.cell_story(node, vung)
        words, vien = any(_has_words(block) for block in blocks), lines(properties)
        if beside is not None and beside.get(f"{W}val", "continue") != "restart" and cells and not merge:
            cells[-1] = cells[-1]._replace(cot=cells[-1].cot + span, khoi=(*cells[-1].khoi, *(blocks if words else ())))
            bang.take_over(len(bang.hang), len(cells) - 1, "right", vien)
        elif merge == "continue" and column in above and not words:
            bang.tren[column] = at, index = above[column]
            bang.hang[at][index] = bang.hang[at][index]._replace(hang=len(bang.hang) - at + 1)
            bang.take_over(at, index, "bottom", vien)
        else:
            if merge:
                bang.tren[column] = len(bang.hang), len(cells)
            bang.rieng[len(bang.hang), len(cells)] = vien, vung[1:]
            cells.append(ODoc(blocks, span, 1, _width(properties) or sum(bang.luoi[column:column + span]), column,
                              padding(bang.dem, cell_margins(properties))))
        return span

    def cell_story(self, node: Element, vung: Vung) -> tuple[KhoiDoc, ...]:
        """The blocks of a cell. Labels of empty paragraphs stay only where the cell has no words: there they are what it says."""
        before, self.chu.trong_o = self.chu.trong_o, True
        blocks = self.story(node, vung)
        self.chu.trong_o = before
        if any(isinstance(block, DoanDoc) and block.nhan and _is_blank(block.manh) for block in blocks) and any(map(_has_words, blocks)):
            return tuple(block._replace(nhan=None) if isinstance(block, DoanDoc) and _is_blank(block.manh) else block for block in blocks)
        return blocks

    def cells(self, row: Element) -> Iterator[Element]:
        for child in row:
            if child.tag == f"{W}tc":
                if find(child, "tcPr", "cellDel") is not None:
                    self.so_ghi.note("xoa", self.thu_tu + 1)
                else:
                    yield child
            elif child.tag in _WRAPPERS or child.tag == _ALTERNATE:
                yield from self.cells(self.opened(child))


def _is_contents(node: Element) -> bool:
    return value(find(node, "sdtPr", "docPartObj"), "docPartGallery") == "Table of Contents"


def _is_blank(manh: tuple[ManhChu | DauDan, ...]) -> bool:
    return not any(isinstance(piece, DauDan) or piece.chu.strip() for piece in manh)


def _has_words(khoi: KhoiDoc) -> bool:
    return not _is_blank(khoi.manh) if isinstance(khoi, DoanDoc) else True


def _columns(properties: Element | None, tag: str) -> int:
    return max(0, min(int(number(value(properties, tag))), _MOST_COLUMNS + 1))


def _merge(properties: Element | None) -> str:
    """``restart``, ``continue``, or ``""`` for a cell that is not merged with those above and below it."""
    merge, tracked = find(properties, "vMerge"), find(properties, "cellMerge")
    if tracked is not None and (after := tracked.get(f"{W}vMerge")) is not None:
        return "restart" if after == "rest" else "continue"
    return "" if merge is None else "restart" if merge.get(f"{W}val", "continue") == "restart" else "continue"


def _width(properties: Element | None) -> float:
    node = find(properties, "tcW")
    return points(node.get(f"{W}w")) if node is not None and node.get(f"{W}type", "dxa") == "dxa" else 0.0
