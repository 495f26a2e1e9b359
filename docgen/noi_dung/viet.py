"""Writing a body: tree → lines that :func:`docgen.noi_dung.parse` reads back to the same tree."""

from __future__ import annotations

from docgen.noi_dung.dau_muc import read_marker
from docgen.noi_dung.tree import Bang, Khoi, Kieu, Than

_PARTS = (Kieu.PHAN, Kieu.PHAN_THU)
_RULES = {"": "---", "trai": ":---", "giua": ":-:", "phai": "---:"}


def format_than(than: Than) -> str:
    """The text of a body, one line per paragraph, footnotes at the end; ``""`` for an empty one.

    Labels are written as they stand in the tree.
    """
    lines: list[str] = []
    _write(than.khoi, lines)
    lines.extend(f"[^{note.ma}]: {note.van}".rstrip() for note in than.cuoc_chu)
    return "\n".join(lines)


def _write(khoi: tuple[Khoi | Bang, ...], lines: list[str]) -> None:
    for i, item in enumerate(khoi):
        if isinstance(item, Bang):
            if i and isinstance(khoi[i - 1], Bang):
                lines.append("")  # two tables in a row stay two
            lines.extend(_table_lines(item))
            continue
        lines.append(_line(item))
        _write(item.con, lines)


def _line(item: Khoi) -> str:
    if item.kieu is Kieu.VAN:
        return _protected(item.van)
    label = item.nhan or item.kieu.value
    line = f"{label} {item.van}".rstrip()
    if item.kieu in _PARTS and item.van and read_marker(line) is None:
        return f"{label}. {item.van}"  # without the full stop «Phần I của …» is the beginning of a sentence
    return line


def _protected(van: str) -> str:
    """Plain text that begins like a marker or a table gets a backslash."""
    looks_marked = van.startswith("|") or read_marker(van) is not None
    return f"\\{van}" if looks_marked else van


def _table_lines(table: Bang) -> list[str]:
    rows = ["| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |" for row in table.hang]
    rule = "|" + "|".join(_RULES[cot] for cot in table.cot) + "|"
    return [*rows[: table.so_tieu_de], rule, *rows[table.so_tieu_de:]]
