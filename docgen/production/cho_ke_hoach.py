"""Where printed words stand in the plan file that they come from."""

from __future__ import annotations

import re

from docgen.findings import Span
from docgen.model.ban_soat import DoanSoat

_MARKS = re.compile(r"\*+|\[\^[^\]\s]+\]|\\(?=\W)")
_LEAD = re.compile(r"\s*(?:-\s+)?(?:[a-z_]+:\s+)?[\"'|>]*\s*(?:-\s+)?")
_WORD = re.compile(r"\w+")
_WORDS = 9


class ChoKeHoach:
    """Places in one plan; ``text`` is the whole file."""

    def __init__(self, text: str, name: str) -> None:
        self.name = name
        self.lines = text.split("\n")
        self.words = [" ".join(_WORD.findall(_MARKS.sub("", line).casefold())) for line in self.lines]

    def span(self, doan: DoanSoat | None, dau: int = 0, cuoi: int = 0) -> Span:
        """The place of ``doan.chu[dau:cuoi]``, that of the line when these words are not found, the file when neither is."""
        if doan is None:
            return Span(self.name)
        line = self.line(doan)
        if line is None:
            return Span(self.name)
        raw = self.lines[line]
        start = _LEAD.match(raw)
        first = start.end() if start else 0
        piece = doan.chu[dau:cuoi]
        at = raw.find(piece, first) if piece else -1
        return Span(self.name, line + 1, (at if at >= 0 else first) + 1)

    def line(self, doan: DoanSoat) -> int | None:
        """Index of the line of the file with the first words of a printed line, the fewer the harder they are to find."""
        words = _WORD.findall(doan.van.casefold())
        for count in (_WORDS, 5, 3):
            wanted = " ".join(words[:count])
            found = next((i for i, line in enumerate(self.words) if wanted and f" {wanted} " in f" {line} "), None)
            if found is not None:
                return found
            if len(words) <= 3:
                break
        return None

    def key(self, name: str) -> Span:
        """The line of a top-level key, the file when there is none."""
        at = next((i for i, line in enumerate(self.lines) if line.startswith(f"{name}:")), None)
        return Span(self.name, at + 1, 1) if at is not None else Span(self.name)
