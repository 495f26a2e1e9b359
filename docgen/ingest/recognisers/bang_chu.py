"""Tables in plain text, drawn or set in columns → rows of ``|``; only where they are certain."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from docgen.ingest.ban_thao import BanThao, plain
from docgen.ingest.doan_tho import DoanTho, with_text
from docgen.ingest.recognisers.bang_hang import HEAD, Dong, VungBang
from docgen.ingest.recognisers.bang_ke import find_drawn
from docgen.ingest.recognisers.bang_vung import find_columned, find_rest, is_columned
from docgen.ingest.recognisers.dau_van_ban import find_title
from docgen.ingest.recognisers.nguoi_ky import is_sign
from docgen.ingest.recognisers.noi_nhan import NOI_NHAN
from docgen.text import plain_ascii

_MOTTO = re.compile(r"cong hoa xa hoi chu nghia|doc lap\W+tu do|dang cong san viet nam")
_APPENDIX = re.compile(r"(?:PHỤ LỤC|Phụ lục|BIỂU|Biểu|MẪU|Mẫu)\b|\((?:Ban hành )?[Kk]èm theo|(?:S?TT|Số TT) ")
_LISTED = re.compile(r"[-–—•+*] ?\S|[a-zđ]\) \S|[^:]{2,30}:(?:\s|$)")  # an item of a list, or a name before its value
_RULE = re.compile(r":?-+:?")
_WALL = re.compile(r"(?<!\\)\|")
_DIGIT = re.compile(r"\d")
_FEW, _MORE = 3, 4
_SIGNED_LINES = 40  # recipients and signature take no more
_LONGEST = 200


def take_bang_chu(draft: BanThao) -> None:
    """Write the tables of a text as rows of ``|``."""
    writer = _Writer(draft)
    at = 0
    for start, end in _open_parts(draft.doan):
        writer.out += draft.doan[at:start]
        writer.read(draft.doan[start:end])
        at = end
    draft.doan = [*writer.out, *draft.doan[at:]]


def _open_parts(lines: list[DoanTho]) -> list[tuple[int, int]]:
    """Where tables may stand: below the title; not among recipients and signature, which reach to the next appendix or
    page."""
    title = find_title(lines)
    first = title[0] + 1 if title else 0
    signed = next((i for i in range(first, len(lines)) if _is_recipients(lines[i])), None)
    if signed is None:
        return [(first, len(lines))]
    last = min(signed + _SIGNED_LINES, len(lines))
    after = next((i for i in range(signed + 1, last) if lines[i].ngat_trang or _APPENDIX.match(plain(lines[i].van))), last)
    return [(first, signed), (after, len(lines))]


def _is_recipients(doan: DoanTho) -> bool:
    return len(doan.van) <= _LONGEST and NOI_NHAN.match(plain(doan.van)) is not None


class _Writer:
    """Lines with their tables written anew. ``rows`` are those of the table that ends the lines written, if one does."""

    def __init__(self, draft: BanThao) -> None:
        self.draft = draft
        self.out: list[DoanTho] = []
        self.rows: list[Dong] = []

    def read(self, lines: list[DoanTho]) -> None:
        """Go over a part of the text."""
        at = 0
        for found in _find(lines):
            self.copy(lines[at:found.dau])
            self.table(lines[found.dau:found.cuoi], found)
            at = found.cuoi
        self.copy(lines[at:])

    def copy(self, lines: list[DoanTho]) -> None:
        """Lines that are no table."""
        self.out += lines
        self.rows = [] if lines else self.rows

    def table(self, block: list[DoanTho], found: VungBang) -> None:
        """A table; one that goes on from the page before is joined to it, its heading not repeated."""
        rows = found.rows
        heads = found.heads if found.heads is not None else int(_is_heading(rows))
        again = bool(heads) and rows[:1] == self.rows[:1]
        follows = block[0].ngat_trang and bool(self.rows) and (found.noi or again or (not heads and _counts_on(self.rows, rows)))
        whole = bool(heads) or len(rows) == len(block)  # without a heading the lines of a row are not told apart
        plain = found.sure or follows or (not found.noi and whole and _is_plain(rows, heads))
        if not plain or _is_whole(block, heads):
            self.copy(block)
            return
        if follows:
            rows, heads = (self.completed(rows) if found.noi else rows[heads:]), 0
            self.draft.note("bang", block[0].dong, "bảng được nối tiếp vào bảng ở trang trước; bỏ {n} dòng tiêu đề lặp lại", n=int(again))
        else:
            self.rows = []
            self.draft.note("bang", block[0].dong, "bảng {h} hàng × {c} cột được lập từ chữ xếp thành cột", h=len(rows),
                            c=max(map(len, rows)))
        self.write(block, rows, heads)

    def completed(self, rows: list[Dong]) -> list[Dong]:
        """Put the first row to the last one written; the others."""
        last = [" ".join(filter(None, cells)) for cells in zip(self.rows[-1], rows[0], strict=True)]
        self.rows[-1] = last
        self.out[-1] = with_text(self.out[-1], _line(last))
        return rows[1:]

    def write(self, block: list[DoanTho], rows: list[Dong], heads: int) -> None:
        """The rows as lines of the grammar, on the lines of the block."""
        lines = [_line(row) for row in rows]
        if heads:
            lines.insert(heads, "|" + "---|" * max(map(len, rows)))
        first = not self.rows
        for i, van in enumerate(lines):
            self.out.append(DoanTho(van, block[min(i, len(block) - 1)].dong, first and i == 0, block[0].ngat_trang and i == 0))
        self.rows += rows


def _line(row: Dong) -> str:
    return "| " + " | ".join(_WALL.sub(r"\\|", cell) for cell in row) + " |"


def _find(lines: Sequence[DoanTho]) -> Iterator[VungBang]:
    """What may be tables, in order."""
    at = 0
    last: VungBang | None = None
    while at < len(lines):
        rest = find_rest(lines, at, last) if last is not None and last.cuoi == at else None
        if rest is not None:
            found, at = [rest], rest.cuoi
        elif (drawn := find_drawn(lines, at)) is not None:
            found, at = [drawn] if drawn.rows else [], drawn.cuoi
        elif is_columned(lines[at]):
            found, at = find_columned(lines, at)
        else:
            at += 1
            continue
        for table in found:
            if not _is_ruled(table.rows, table.heads):
                yield table
                last = table._replace(rows=[*last.rows[:1], *_gist([*last.rows[1:], *table.rows[1:]])]) if last and table.noi else table


def _gist(rows: list[Dong]) -> list[Dong]:
    """What a table that goes on must know of its rows: which columns are used, and the last row."""
    full = [row for row in rows if len(row) > 1]
    return [["".join(cells)[:1] for cells in zip(*full, strict=True)], rows[-1]] if full else rows[-1:]


def _is_whole(block: list[DoanTho], heads: int) -> bool:
    """Whether the lines are a table of the grammar already."""
    return not heads and all(doan.van[0] == "|" for doan in block) and not any(doan.dau_khoi for doan in block[1:])


def _is_ruled(rows: list[Dong], heads: int | None) -> bool:
    """Whether a row of dashes would be read as the rule under a heading."""
    return not heads and any(all(_RULE.fullmatch(cell) for cell in row) for row in rows)


def _is_heading(rows: list[Dong]) -> bool:
    """Whether the first row names the columns: it begins with TT, is bold, or stands words above numbers."""
    first, body = rows[0], [row for row in rows[1:] if len(row) > 1]
    if len(first) < 2 or not body:
        return False
    if HEAD.fullmatch(first[0]) or all(cell.startswith("**") and cell.endswith("**") for cell in first):
        return True
    return all(first) and any(not _DIGIT.search(cell) and _holds_numbers([row[j] for row in body]) for j, cell in enumerate(first))


def _holds_numbers(cells: list[str]) -> bool:
    filled = [cell for cell in cells if cell]
    return len(filled) > 1 and sum(_DIGIT.search(cell) is not None for cell in filled) * 5 >= len(filled) * 4


def _counts_on(above: list[Dong], rows: list[Dong]) -> bool:
    """Whether the number of the first row follows that of the last row of the table above."""
    before, after = above[-1], rows[0]
    return len(before) == len(after) > 1 and before[0].isdecimal() and after[0].isdecimal() and int(after[0]) == int(before[0]) + 1


def _is_plain(rows: list[Dong], heads: int) -> bool:
    """Whether rows are certain to be a table: no header, no signature, no list of names and values."""
    cells = [plain(cell) for row in rows for cell in row if cell]
    body = [row for row in rows[heads:] if len(row) > 1]
    if len(rows) < _FEW or len(body) < 2 or any(_MOTTO.match(plain_ascii(cell)) or NOI_NHAN.match(cell) for cell in cells):
        return False
    if HEAD.fullmatch(rows[0][0]):
        return True
    if not heads and any(row[0][:1].islower() for row in body):  # the rest of the row above
        return False
    named = sum(_LISTED.match(row[0]) is not None for row in body)
    if any(map(is_sign, cells)) or named * _FEW >= len(body) or len(cells) * 2 < sum(map(len, rows)):
        return False
    return len(rows[0]) > 2 or bool(heads) or len(rows) >= _MORE
