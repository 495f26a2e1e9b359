"""What a check found: a value with a place in the file and, where it has one, a place in the law."""

from __future__ import annotations

from collections.abc import Iterable
from enum import IntEnum
from typing import NamedTuple

from docgen.i18n import N_, t


class Level(IntEnum):
    """How grave a finding is. Only ``ERROR`` stops a document."""

    NOTE = 0
    WARNING = 1
    ERROR = 2


_LEVEL_WORDS = {Level.NOTE: N_("lưu ý"), Level.WARNING: N_("cảnh báo"), Level.ERROR: N_("lỗi")}


_UNITS = {"doan": N_("{f}: đoạn {n}"), "trang": N_("{f}: trang {p}, dòng {n}")}


class Span(NamedTuple):
    """A place in a source file; ``line`` and ``column`` count from 1, 0 means unknown.

    With ``unit`` ``"doan"``, ``line`` counts the paragraphs of a Word file; with ``"trang"``, ``column`` is the page of
    a PDF and ``line`` the line of text on it.
    """

    file: str
    line: int = 0
    column: int = 0
    unit: str = ""

    def __str__(self) -> str:
        if self.unit and self.line:
            return t(_UNITS[self.unit], f=self.file, n=self.line, p=self.column)
        parts = [self.file, *(str(n) for n in (self.line, self.column) if n)]
        return ":".join(parts)


class Finding(NamedTuple):
    """One thing to tell the user.

    ``message`` is a Vietnamese sentence with ``{name}`` fields, filled from ``values`` when shown;
    ``suggestion`` is what the user probably meant; ``clause`` is the place in the law, if any.
    """

    level: Level
    code: str
    span: Span
    message: str
    values: tuple[tuple[str, object], ...] = ()
    suggestion: str | None = None
    clause: str | None = None

    @property
    def text(self) -> str:
        """The sentence in the language in use, with its suggestion and clause, without place and level."""
        parts = [t(self.message, **dict(self.values))]
        if self.suggestion is not None:
            parts.append(t("(ý bạn là «{s}»?)", s=self.suggestion))
        if self.clause is not None:
            parts.append(f"[{self.clause}]")
        return " ".join(parts)

    def __str__(self) -> str:
        return f"{self.span}: {level_word(self.level)}: {self.text} [{self.code}]"


def level_word(level: Level) -> str:
    """``lỗi``, ``cảnh báo`` or ``lưu ý`` in the language in use."""
    return t(_LEVEL_WORDS[level])


def error(code: str, span: Span, message: str, suggestion: str | None = None, **values: object) -> Finding:
    """A finding that stops the document."""
    return Finding(Level.ERROR, code, span, message, tuple(values.items()), suggestion)


def warning(code: str, span: Span, message: str, suggestion: str | None = None, **values: object) -> Finding:
    """A finding that must be looked at before the document is issued."""
    return Finding(Level.WARNING, code, span, message, tuple(values.items()), suggestion)


def note(code: str, span: Span, message: str, suggestion: str | None = None, **values: object) -> Finding:
    """Something done or noticed that changes nothing."""
    return Finding(Level.NOTE, code, span, message, tuple(values.items()), suggestion)


def has_errors(findings: Iterable[Finding]) -> bool:
    """Whether any finding stops the document."""
    return any(f.level is Level.ERROR for f in findings)


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """Findings by file, page, line and column, as a reader goes through the file; duplicates dropped."""
    def place(f: Finding) -> tuple[str, int, int, int]:
        page = f.span.column if f.span.unit == "trang" else 0
        return f.span.file, page, f.span.line, f.span.column

    return sorted(dict.fromkeys(findings), key=place)


def closest(word: str, known: Iterable[str]) -> str | None:
    """The known word that ``word`` most likely stands for, ``None`` when none is near."""
    from difflib import get_close_matches

    from docgen.text import plain_ascii

    by_plain = {plain_ascii(k): k for k in known}
    exact = by_plain.get(plain_ascii(word))
    if exact is not None:
        return exact
    near = get_close_matches(plain_ascii(word), by_plain, n=1, cutoff=0.6)
    return by_plain[near[0]] if near else None
