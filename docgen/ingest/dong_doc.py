"""A document as read → the lines that the recognisers work on: one per paragraph, tables as rows of ``|``."""

from __future__ import annotations

import re

from docgen.findings import Finding, Span, note, warning
from docgen.i18n import t
from docgen.ingest.ban_thao import is_upper
from docgen.ingest.bang_doc import is_layout, table_lines
from docgen.ingest.chu_doc import OLD_CODES, ChuReader, lines_of, markup, runs_of
from docgen.ingest.doan_tho import DoanTho
from docgen.ingest.nhan_doc import is_changed, label
from docgen.ingest.recognisers.dau_van_ban import is_stamp
from docgen.model.ban_doc import BanDoc, BangDoc, DoanDoc, KhoiDoc, ManhChu, ODoc, paragraphs
from docgen.noi_dung.dau_muc import read_marker
from docgen.noi_dung.dong import Chu, Dan, Run
from docgen.noi_dung.tree import CO_TIEU_DE, Kieu, ket_thuc_cau
from docgen.text import CHANGES, first_words

_GAP = re.compile(r"(?<=\S)(?:[^\S\n]*\t[^\S\n]*|[^\S\t\n]{3,})(?=\S)")
_DEEPER = 10.0  # points of indent that make a bullet stand below another
_TAB = 30  # letters: a tab in front of a line moves it to the right half of the page where there is one
_EM = 6.0  # points that a letter takes, about
_RIGHT = 40  # the indent, in letters, of what is set at the right edge
_ENDS = ".;:!?…"


class DongReader:
    """Lines of one document. ``doi_nhan`` are the automatic labels that were written otherwise: (paragraph, shown, written);
    ``nhan`` paragraph → its automatic label as written; ``bo_cuc`` the first paragraphs of tables that only serve the layout."""

    def __init__(self, ban_doc: BanDoc) -> None:
        self.chu = ChuReader()
        self.ban_doc = ban_doc = self.chu.document(ban_doc)
        self.lines: list[DoanTho] = []
        self.viet, self.phan = False, 0
        self.gach: list[float] = []
        self.thanh_dam: list[tuple[int, str]] = []
        self.merged_at = 0
        self.running: list[DoanDoc] = list(ban_doc.dau_chan)
        self.doi_nhan: list[tuple[int, str, str]] = []
        self.nhan: dict[int, str] = {}
        self.bo_cuc: set[int] = set()
        self.blank, self.page, self.tables, self.merged = True, False, 0, 0

    def read(self) -> list[DoanTho]:
        """All lines in reading order."""
        for block in self.ban_doc.khoi:
            self.block(block, None)
        return self.lines

    def stamps(self) -> list[DoanTho]:
        """What stands in the page header of the first page and belongs to the document: draft, urgency, circulation."""
        found = [doan for doan in self.ban_doc.dau_chan if is_stamp(doan.chu)]
        self.running = [doan for doan in self.ban_doc.dau_chan if doan not in found]
        return [DoanTho(" ".join(doan.chu.split()), doan.thu_tu, nguyen=True) for doan in found]

    def notes(self) -> dict[str, str]:
        """Note key → its text as markup, paragraphs joined."""
        return {key: " ".join(filter(None, (markup(runs_of(doan), False) for doan in paragraphs)))
                for key, paragraphs in self.ban_doc.cuoc_chu.items()}

    def block(self, block: KhoiDoc, o: tuple[int, int, int] | None) -> None:
        if isinstance(block, DoanDoc):
            self.paragraph(block, o)
        elif o is not None or is_layout(block, [line.van for line in self.lines]):
            self.flat(block, o)
        else:
            self.table(block)

    def flat(self, table: BangDoc, o: tuple[int, int, int] | None) -> None:
        """A table that only serves the layout: its cells one after another; a single cell is no table at all."""
        self.tables += o is None
        self.bo_cuc.add(first.thu_tu if (first := _first_paragraph(table)) else 0)
        alone = len(table.hang) == 1 and len(table.hang[0]) == 1
        for row, cells in enumerate(table.hang, 1):
            for cell in cells:
                self.blank = True
                for block in cell.khoi:
                    self.block(block, o or (None if alone else (self.tables, row, cell.cot_dau + 1)))
        self.blank = True

    def table(self, table: BangDoc) -> None:
        """A table of data, all its rows on consecutive lines."""
        rows, merged = table_lines(table, self.cell)
        first = _first_paragraph(table)
        if merged and not self.merged and first:
            self.merged_at = first.thu_tu
        self.merged += merged
        for number, row in enumerate(rows):
            self.lines.append(DoanTho(row, first.thu_tu if first else 0, number == 0, nguyen=True, ngang=self.landscape(first)))
        self.blank = True

    def cell(self, cell: ODoc) -> str:
        """The markup of a cell, its lines divided by ``<br>``."""
        parts: list[str] = []
        for doan in paragraphs(cell.khoi):
            runs = runs_of(doan)
            lead = f"{self.label(doan)} " if doan.nhan else ""
            parts.extend(f"{lead * (n == 0)}{van}".strip() for n, line in enumerate(lines_of(runs)) if (van := markup(line, False)) or lead)
        return "<br>".join(part for part in parts if part)

    def paragraph(self, doan: DoanDoc, o: tuple[int, int, int] | None) -> None:
        """The lines of a paragraph: one, or more when breaks within it divide whole sentences or items."""
        runs = runs_of(doan)
        if doan.nhan is None or doan.nhan.dang != "bullet":
            self.gach = []
        label = self.label(doan) if doan.nhan else ""
        self.page = self.page or doan.hinh.trang_moi or self.is_new_section(doan)
        lines = _rejoined(list(lines_of(runs)))
        if not label and not any(_has_words(line) for line in lines):
            self.page = self.page or any(isinstance(run, Chu) and "\f" in run.chu for line in lines for run in line)
            self.blank = True
            return
        for line in lines:
            if not label and not _has_words(line):
                continue
            self.line(doan, line, label, o)
            label = ""

    def line(self, doan: DoanDoc, runs: tuple[Run, ...], label: str, o: tuple[int, int, int] | None) -> None:
        raw = "".join(run.chu for run in runs if isinstance(run, Chu))
        self.page = self.page or "\f" in raw
        van = markup((Chu(f"{label} "), *runs)) if label else markup(runs)
        self.notice_title(doan, van)
        letters = [piece.hinh.hoa for piece in doan.manh if isinstance(piece, ManhChu) and piece.chu.strip()]
        self.lines.append(DoanTho(
            van, doan.thu_tu, self.blank, self.page, _indent(doan, raw), 0, _columns(raw, runs), nguyen=True,
            giua=doan.hinh.can_le == "center", hoa=bool(letters) and all(letters), o=o, ngang=self.landscape(doan)))
        self.blank = self.page = False

    def notice_title(self, doan: DoanDoc, van: str) -> None:
        """A long numbered line that was not bold and ends without a mark will be set as a title."""
        bold = any(piece.hinh.dam for piece in doan.manh if isinstance(piece, ManhChu) and piece.chu.strip())
        marker = read_marker(van) if len(van) > _LONG and not bold and not is_upper(van) else None
        if marker is not None and marker.kieu in CO_TIEU_DE and not ket_thuc_cau(van):
            self.thanh_dam.append((doan.thu_tu, van))

    def label(self, doan: DoanDoc) -> str:
        """The label of an automatically numbered paragraph, as Vietnamese papers write it."""
        if doan.nhan is None:
            return ""
        written = self.bullet(doan) if doan.nhan.dang == "bullet" else label(doan.nhan)
        if doan.nhan.chu.strip("().-/: ") == "đ":
            self.viet = True
        elif doan.nhan.dang == "lowerLetter" and doan.nhan.so == 1:
            self.viet = False
        if self.viet and doan.nhan.dang == "lowerLetter":
            written = f"{doan.nhan.chu.strip('().-/: ')})"  # the author has put đ) into the list, its letters are right
        if is_changed(doan.nhan, written):
            self.doi_nhan.append((doan.thu_tu, doan.nhan.chu, written))
        self.nhan[doan.thu_tu] = written
        return written

    def bullet(self, doan: DoanDoc) -> str:
        """The sign of a bulleted paragraph: by its own sign, else by how many bullets with less indent stand open above."""
        nhan, indent = doan.nhan, doan.hinh.thut_trai
        while self.gach and self.gach[-1] > indent - _DEEPER:
            self.gach.pop()
        self.gach.append(indent)
        own = label(nhan) if nhan is not None else "-"
        return own if own != "-" and len(self.gach) < 2 else ("-", "+", "*")[min(len(self.gach), 3) - 1]

    def is_new_section(self, doan: DoanDoc) -> bool:
        """Whether the paragraph is the first of a section that begins on a page of its own."""
        before, self.phan = self.phan, doan.phan
        return doan.phan > before and doan.phan < len(self.ban_doc.phan) and not self.ban_doc.phan[doan.phan].lien_tuc

    def landscape(self, doan: DoanDoc | None) -> bool:
        pages = self.ban_doc.phan
        return doan is not None and doan.phan < len(pages) and pages[doan.phan].ngang

    # what to tell ----------------------------------------------------------------------------------------------

    def findings(self, name: str) -> list[Finding]:
        """What was changed on the way from paragraphs to lines."""
        out = [note("tep.lam-sach", Span(name), CHANGES[key]) for key in sorted(self.chu.sach)]
        for code, count in self.chu.doi_ma.items():
            thu_tu, before, after = self.chu.vi_du[code]
            out.append(note("nhap.bang-ma", Span(name, thu_tu, 0, "doan"), "đổi {n} chỗ gõ bằng bảng mã cũ {m} sang Unicode: «{a}» → «{b}»",
                            n=count, m=t(OLD_CODES[code]), a=before, b=after))
        for thu_tu, shown, written in self.doi_nhan[:1]:
            out.append(warning(
                "nhap.danh-so-word", Span(name, thu_tu, 0, "doan"), "danh sách tự động của Word ghi «{a}», bảng chữ cái tiếng Việt là "
                "«{b}» ({n} chỗ như vậy); xem lại các chỗ dẫn chiếu đến điểm này", None, a=shown, b=written, n=len(self.doi_nhan)))
        if self.merged:
            out.append(warning("nhap.o-gop", Span(name, self.merged_at, 0, "doan"),
                               "có {n} ô gộp trong bảng, được tách thành các ô thường; hãy xem lại bảng", None, n=self.merged))
        for thu_tu, van in self.thanh_dam[:1]:
            out.append(note(
                "nhap.thanh-tieu-de", Span(name, thu_tu, 0, "doan"), "«{t}» có số mà cuối dòng không có dấu câu, nên sẽ in đậm như tiêu đề "
                "({n} dòng như vậy); thêm dấu chấm nếu là đoạn văn", None, t=first_words(van), n=len(self.thanh_dam)))
        for doan in self.running[:_MOST_RUNNING]:
            out.append(note("nhap.dau-chan-trang", Span(name), "không nhập dòng ở đầu hoặc chân trang: «{t}»", None,
                            t=doan.chu.strip()[:80]))
        return out


_MOST_RUNNING = 5
_LONG = 60  # letters of a numbered line that is hardly a title


def _has_words(line: tuple[Run, ...]) -> bool:
    return any(isinstance(run, Dan) or run.chu.strip() for run in line)


def _rejoined(lines: list[tuple[Run, ...]]) -> list[tuple[Run, ...]]:
    """Lines of one paragraph; a break in the middle of a sentence was only made for the looks of the line."""
    groups: list[list[Run]] = []
    words: list[str] = []  # of the last group
    for line in lines:
        text = _words(line)
        here, above = text.lstrip(), next((piece.rstrip() for piece in reversed(words) if piece.strip()), "")
        if above and here and above[-1] not in _ENDS and read_marker(here) is None and (
                here[0].islower() or (is_upper(here) and _is_title_cut("".join(words).rstrip(), here))):
            groups[-1] += [Chu(" "), *line]
            words += [" ", text]
        else:
            groups.append(list(line))
            words = [text]
    return [tuple(group) for group in groups]


def _is_title_cut(before: str, here: str) -> bool:
    """Whether two lines in capitals are one numbered title."""
    marker = read_marker(before)
    return is_upper(before) and is_upper(here) and marker is not None and marker.kieu is not Kieu.CHU_HOA  # «KT.» is none


def _words(line: tuple[Run, ...]) -> str:
    return "".join(run.chu for run in line if isinstance(run, Chu))


def _indent(doan: DoanDoc, raw: str) -> int:
    """How far from the left edge a line begins, in letters, about."""
    if doan.hinh.can_le == "right":
        return _RIGHT
    lead = raw[: len(raw) - len(raw.lstrip())]
    return int((doan.hinh.thut_trai + max(doan.hinh.thut_dau, 0.0)) / _EM) + len(lead.expandtabs(_TAB))


def _columns(raw: str, runs: tuple[Run, ...]) -> tuple[str, ...]:
    """The pieces of a line that tabs or wide gaps divide; ``()`` when it has one."""
    text = raw.strip()
    pieces = _GAP.split(text)
    marker = read_marker(f"{pieces[0]} x")
    if len(pieces) < 2 or (marker is not None and marker.het > len(pieces[0])) or any(isinstance(run, Dan) for run in runs):
        return ()
    return tuple(" ".join(piece.split()) for piece in pieces)


def _first_paragraph(table: BangDoc) -> DoanDoc | None:
    return next((doan for row in table.hang for cell in row for doan in paragraphs(cell.khoi)), None)
