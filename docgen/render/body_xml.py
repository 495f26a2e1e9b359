"""Body blocks → WordprocessingML, as joined strings."""

from __future__ import annotations

from collections.abc import Sequence

from docgen.errors import FoundErrors
from docgen.findings import Span, error
from docgen.model.ban_in import BangIn, Doan, KhoiIn, OBang
from docgen.model.vai_tro import KIEU_DOAN, KIEU_PHU
from docgen.noi_dung.dong import Chu, Run
from docgen.render.ooxml import escape, runs_xml

_PARTS = 1000


class BodyWriter:
    """Writes blocks with the style ids of one template."""

    def __init__(self, kieu: dict[str, str], template: str = "") -> None:
        self.kieu, self.template = kieu, template
        self.note_style = kieu.get("dau_cuoc_chu", "")
        self.heads: dict[tuple[str, bool, int], str] = {}

    def blocks(self, khoi: Sequence[KhoiIn], width: int) -> str:
        """The blocks one after another; ``width`` of the text area in twips. A thin paragraph stands
        before each table and after a last one, so that tables never touch."""
        out: list[str] = []
        for i, item in enumerate(khoi):
            if isinstance(item, Doan):
                out.append(self.paragraph(item))
                continue
            out += [self.separator(True), self.table(item, width)]
            if i + 1 == len(khoi):
                out.append(self.separator(True))
        return "".join(out)

    def separator(self, keep: bool) -> str:
        """A paragraph of almost no height."""
        kept = "<w:keepNext/>" if keep else ""
        return f'<w:p><w:pPr><w:pStyle w:val="{self.style("ngat")}"/>{kept}</w:pPr></w:p>'

    def paragraph(self, doan: Doan) -> str:
        """One ``w:p``."""
        key = (doan.vai_tro, doan.giu, doan.bac)
        head = self.heads.get(key)
        if head is None:
            head = self.heads[key] = self._head(*key)
        runs, nhan = doan.van, doan.nhan
        if len(runs) == 1 and isinstance(runs[0], Chu) and not (runs[0].dam or runs[0].nghieng):
            text = f"{nhan} {runs[0].chu}" if nhan else runs[0].chu
            return f'{head}<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p>'
        if nhan:
            runs = self._labelled(doan)
        return f"{head}{runs_xml(runs, self.note_style)}</w:p>"

    def _labelled(self, doan: Doan) -> tuple[Run, ...]:
        """The runs with the label in front, joined to the first run where that is plain."""
        first = doan.van[0] if doan.van else None
        if isinstance(first, Chu) and not (first.dam or first.nghieng):
            return (Chu(f"{doan.nhan} {first.chu}"), *doan.van[1:])
        return (Chu(f"{doan.nhan} " if doan.van else doan.nhan), *doan.van)

    def _head(self, role: str, keep: bool, level: int) -> str:
        kept = "<w:keepNext/>" if keep else ""
        outline = f'<w:outlineLvl w:val="{level - 1}"/>' if level else ""
        return f'<w:p><w:pPr><w:pStyle w:val="{self.style(role)}"/>{kept}{outline}</w:pPr>'

    def style(self, role: str) -> str:
        """The style id of a role; raises :class:`FoundErrors` when the template lacks the style."""
        found = self.kieu.get(role)
        if found is None:
            name = {**KIEU_DOAN, **KIEU_PHU}[role]
            raise FoundErrors([error("mau.thieu-kieu", Span(self.template), "mẫu thiếu kiểu «{s}»", s=name)])
        return found

    def table(self, bang: BangIn, width: int) -> str:
        """One ``w:tbl`` over the full text width, heading rows repeated, rows never split."""
        columns = [width * part // _PARTS for part in bang.rong]
        columns[-1] += width - sum(columns)
        grid = "".join(f'<w:gridCol w:w="{column}"/>' for column in columns)
        rows = "".join(self._row(row, columns, n < bang.so_tieu_de) for n, row in enumerate(bang.hang))
        return (f'<w:tbl><w:tblPr><w:tblStyle w:val="{self.style("bang_ke")}"/><w:tblW w:w="{width}" w:type="dxa"/>'
                f'<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>')

    def _row(self, row: tuple[OBang, ...], columns: list[int], heading: bool) -> str:
        repeated = "<w:tblHeader/>" if heading else ""
        cells, at = [], 0
        for cell in row:
            span = max(cell.cot, 1)
            cells.append(self._cell(cell, sum(columns[at:at + span])))
            at += span
        return f"<w:tr><w:trPr><w:cantSplit/>{repeated}</w:trPr>{''.join(cells)}</w:tr>"

    def _cell(self, cell: OBang, width: int) -> str:
        span = f'<w:gridSpan w:val="{cell.cot}"/>' if cell.cot > 1 else ""
        paragraphs = "".join(map(self.paragraph, cell.doan))
        return (f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{span}<w:vAlign w:val="center"/></w:tcPr>'
                f"{paragraphs}</w:tc>")
