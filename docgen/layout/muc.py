"""Typed tasks: their detail lines in the prose and their table."""

from __future__ import annotations

from collections.abc import Mapping

from docgen.model.van_ban import NhiemVu
from docgen.noi_dung.tree import Bang, Khoi, Kieu
from docgen.standard import TieuChuan

_DETAILS = ("chu_tri", "phoi_hop", "thoi_han", "san_pham")


def _value(task: NhiemVu, key: str) -> str:
    value = getattr(task, key)
    text = "; ".join(value) if isinstance(value, tuple) else value or ""
    return text.rstrip(" .;")


def task_words(tieu_chuan: TieuChuan, own: tuple[tuple[str, str], ...]) -> dict[str, str]:
    """The words for the parts of a task: those of the standard's practice, a plan's own (``nhan_nhiem_vu``) over them."""
    return {**tieu_chuan.bang("nhiem_vu"), **dict(own)}


def task_details(task: NhiemVu, words: Mapping[str, str]) -> tuple[Khoi, ...]:
    """The lines «- Đơn vị chủ trì: ….» under a task; only those that it has."""
    return tuple(Khoi(Kieu.GACH, f"{words[key]}: {value}.") for key in _DETAILS if (value := _value(task, key)))


def task_table(tasks: tuple[NhiemVu, ...], words: Mapping[str, str]) -> Bang:
    """The table of tasks; columns that no task fills are left out."""
    used = [key for key in _DETAILS if any(_value(task, key) for task in tasks)]
    head = (words["thu_tu"], words["ten"], *(words[key] for key in used))
    rows = tuple((str(n), task.ten, *(_value(task, key) for key in used)) for n, task in enumerate(tasks, 1))
    return Bang(("giua", *("",) * (len(head) - 1)), (head, *rows))
