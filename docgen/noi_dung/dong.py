"""Inline markup of one line: ``*nghiêng*``, ``**đậm**``, ``[^1]``; a backslash takes a sign literally."""

from __future__ import annotations

import re
from typing import NamedTuple

_TOKEN = re.compile(r"\\[\\*\[\]|]|\*+|\[\^[^\]\s]+\]|[^\\*\[]+|[\\*\[]")
_MARKUP = re.compile(r"[\\*\[]")
FOOTNOTE = re.compile(r"\[\^([^\]\s]+)\]")
_STARS = ("*", "**", "***")


class Chu(NamedTuple):
    """A piece of text in one style."""

    chu: str
    dam: bool = False
    nghieng: bool = False


class Dan(NamedTuple):
    """A footnote mark; ``ma`` is the name in the source, or the number once composed."""

    ma: str


Run = Chu | Dan


def parse_inline(van: str) -> tuple[Run, ...]:
    """Markup → runs. Never fails: a star without its partner is a star."""
    if "*" not in van and "[" not in van and "\\" not in van:
        return (Chu(van),) if van else ()
    pieces = _TOKEN.findall(van)
    return _runs(pieces, _pair(pieces))


def _pair(pieces: list[str]) -> dict[int, int]:
    """Index of each opening star → index of the star that closes it."""
    pairs: dict[int, int] = {}
    opened: dict[str, int] = {}
    for i, piece in enumerate(pieces):
        if piece not in _STARS:
            continue
        before = _edge(pieces, i - 1, -1)
        after = _edge(pieces, i + 1, 0)
        if piece in opened and before and not before.isspace() and not after.isalnum():
            start = opened.pop(piece)
            pairs[start] = i
            opened = {star: at for star, at in opened.items() if at < start}
        elif piece not in opened and after and not after.isspace() and not before.isalnum():
            opened[piece] = i
    return pairs


def _edge(pieces: list[str], index: int, char: int) -> str:
    """The character next to a star, looking over other stars; ``""`` at the ends of the line."""
    step = 1 if char == 0 else -1
    while 0 <= index < len(pieces):
        if pieces[index] not in _STARS:
            return pieces[index][char]
        index += step
    return ""


def _runs(pieces: list[str], pairs: dict[int, int]) -> tuple[Run, ...]:
    closing = set(pairs.values())
    bold = italic = False
    runs: list[Run] = []
    for i, piece in enumerate(pieces):
        if i in pairs or i in closing:
            bold, italic = bold ^ (len(piece) > 1), italic ^ (len(piece) != 2)
        elif piece.startswith("[^") and len(piece) > 2:
            runs.append(Dan(piece[2:-1]))
        else:
            _append(runs, Chu(piece[1:] if piece[0] == "\\" and len(piece) > 1 else piece, bold, italic))
    return tuple(runs)


def _append(runs: list[Run], run: Chu) -> None:
    last = runs[-1] if runs else None
    if isinstance(last, Chu) and (last.dam, last.nghieng) == (run.dam, run.nghieng):
        runs[-1] = Chu(last.chu + run.chu, run.dam, run.nghieng)
    else:
        runs.append(run)


_SPECIAL = re.compile(r"\\(?=[\\*\[\]|])|\\$|\*|\[(?=\^)")


def escape_inline(text: str) -> str:
    """Plain text → markup that reads back as the same text."""
    return _SPECIAL.sub(r"\\\g<0>", text) if _MARKUP.search(text) else text


def format_inline(runs: tuple[Run, ...]) -> str:
    """Runs → markup; inverse of :func:`parse_inline` where the styles begin and end at words."""
    out = []
    for run in runs:
        if isinstance(run, Dan):
            out.append(f"[^{run.ma}]")
            continue
        text = escape_inline(run.chu)
        star = "**" * run.dam + "*" * run.nghieng
        out.append(_wrap(text, star))
    return "".join(out)


def _wrap(text: str, star: str) -> str:
    """Stars around the words, spaces left outside."""
    core = text.strip()
    if not star or not core:
        return text
    at = text.index(core)
    return f"{text[:at]}{star}{core}{star}{text[at + len(core):]}"


def plain_text(van: str) -> str:
    """Markup → the words alone, footnote marks left out."""
    return "".join(run.chu for run in parse_inline(van) if isinstance(run, Chu))
