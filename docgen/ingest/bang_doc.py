"""Tables as read: those that only serve the layout told from those that hold data; the latter as lines of ``|``."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from docgen.ingest.recognisers.nguoi_ky import is_sign
from docgen.ingest.recognisers.noi_nhan import NOI_NHAN
from docgen.layout.bang import default_role
from docgen.model.ban_doc import BangDoc, ManhChu, ODoc, paragraphs
from docgen.noi_dung.tree import Bang, is_plain_title
from docgen.text import plain_ascii

_MOTTO = re.compile(r"cong hoa xa hoi chu nghia|doc lap tu do hanh phuc|dang cong san viet nam")
_NUMBER = re.compile(r"Số\s*:?\s*[\d.…_\s]*\s*[-/–]\s*[A-ZĐ]")
_FIRST_HEAD = re.compile(r"(?:S\.?\s*)?T\.?\s*T\.?|Số TT|Số thứ tự", re.IGNORECASE)
_RULES = {"": "---", "trai": ":---", "giua": ":-:", "phai": "---:"}
_MOST_LAYOUT_ROWS = 12
_TOP = 25  # a header stands among the first lines
_ALIGN = {"bang": ("left", "both"), "bang_giua": ("center",), "bang_phai": ("right",)}
_NAMES = {"left": "trai", "both": "trai", "center": "giua", "right": "phai"}


def is_layout(table: BangDoc, before: Sequence[str]) -> bool:
    """Whether a table is the header, the recipients and signature, or a frame around text. ``before`` are the lines above."""
    if table.so_cot <= 1 and (len(table.hang) == 1 or not table.co_ke):
        return True
    texts = [text for text in _texts(table) if text]
    if not texts or len(table.hang) > _MOST_LAYOUT_ROWS:
        return False
    words = [" ".join(re.findall(r"\w+", plain_ascii(text))) for text in texts]
    if any(_MOTTO.match(line) for line in words) or (len(before) < _TOP and any(_NUMBER.match(text) for text in texts)):
        return True
    if any(NOI_NHAN.match(text) and len(text) < 200 for text in texts):
        return True
    return not _FIRST_HEAD.fullmatch(texts[0]) and any(is_sign(text) for text in texts) and not table.co_ke


def _texts(table: BangDoc) -> list[str]:
    out: list[str] = []
    for doan in paragraphs((table,)):
        text = doan.chu.upper() if doan.manh and all(isinstance(m, ManhChu) and m.hinh.hoa for m in doan.manh) else doan.chu
        out.extend(" ".join(line.split()) for line in text.split("\n"))
    return out


def table_lines(table: BangDoc, read: Callable[[ODoc], str]) -> tuple[list[str], int]:
    """The lines of a table in the body grammar, its rule line included, and how many cells were merged; ``read`` gives
    the markup of a cell. A row of one cell over the whole width stays one."""
    width = max([table.so_cot, *(cell.cot_dau + cell.cot for row in table.hang for cell in row)])
    grid: list[tuple[str, ...]] = []
    merged = 0
    for row in table.hang:
        whole = len(row) == 1 and row[0].cot >= width > 1
        if _is_group(row, width):
            grid.append((_one_cell(read(row[0]), read(row[1])),))
            continue
        merged += sum(cell.cot > 1 or cell.hang > 1 for cell in row if not whole)
        grid.append((read(row[0]),) if whole else _filled(row, width, read))
    used = [cells for cells in grid if any(cells)]
    heads = sum(1 for cells in grid[: _headings(table)] if any(cells))
    used[:heads] = [tuple("<br>".join(map(_unbold, cell.split("<br>"))) for cell in cells) for cells in used[:heads]]
    bang = Bang(("",) * width, tuple(used), heads)
    rules = [_RULES[_alignment(table, bang, column)] for column in range(width)]
    rows = ["| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |" for cells in used]
    return ([*rows[:heads], "|" + "|".join(rules) + "|", *rows[heads:]] if rows else []), merged


def _is_group(row: tuple[ODoc, ...], width: int) -> bool:
    """Whether a row names a group of rows: a number, and one cell over all other columns."""
    return len(row) == 2 and row[0].cot == 1 and row[1].cot >= width - 1 > 1 and row[0].hang == row[1].hang == 1


def _one_cell(number: str, name: str) -> str:
    """``**I**`` and ``**TÊN NHÓM**`` → ``**I TÊN NHÓM**``."""
    if is_plain_title(name):
        return f"**{_bare(number)} {_bare(name)}**".replace("** ", "**")
    return f"{number} {name}".strip()


def _bare(van: str) -> str:
    return van.replace("**", "")


def _unbold(van: str) -> str:
    """A heading is bold by itself: stars around all of it say nothing more."""
    return van[2:-2] if is_plain_title(van) else van


def _filled(row: tuple[ODoc, ...], width: int, read: Callable[[ODoc], str]) -> tuple[str, ...]:
    cells = [""] * width
    for cell in row:
        cells[cell.cot_dau] = read(cell)
    return tuple(cells)


def _headings(table: BangDoc) -> int:
    """How many rows are headings: those that Word repeats, else a first row that looks like one, as deep as its cells."""
    if table.so_tieu_de:
        return table.so_tieu_de
    first = table.hang[0] if table.hang else ()
    texts = [" ".join(" ".join(doan.chu for doan in paragraphs(cell.khoi)).split()) for cell in first]
    filled = [cell for cell, text in zip(first, texts, strict=True) if text]
    if len(table.hang) < 2 or len(filled) < 2:
        return 0
    named = _FIRST_HEAD.fullmatch(texts[0]) is not None
    bold = all(_is_bold(cell) for cell in filled) and len(filled) == len(first)
    return max(cell.hang for cell in first) if named or bold else 0


def _is_bold(cell: ODoc) -> bool:
    return all(piece.hinh.dam for doan in paragraphs(cell.khoi) for piece in doan.manh if isinstance(piece, ManhChu) and piece.chu.strip())


def _alignment(table: BangDoc, bang: Bang, column: int) -> str:
    """How a column is aligned when that is not what its contents ask for; ``""`` when it is, or when rows differ."""
    found, ours = set(), True
    for row in table.hang[bang.so_tieu_de:]:
        for cell in row:
            if cell.cot_dau == column and cell.cot == 1:
                filled = [doan.hinh for doan in paragraphs(cell.khoi) if doan.chu.strip()]
                found |= {hinh.can_le for hinh in filled}
                ours = ours and all(hinh.kieu.startswith("VB ") for hinh in filled)
    usual = _ALIGN[default_role(bang, column)]
    if not found or found <= set(usual) or len({_NAMES[align] for align in found}) > 1:
        return ""
    name = _NAMES[found.pop()]
    return "" if name == "trai" and not ours else name  # numbers set left in other people's tables mean nothing
