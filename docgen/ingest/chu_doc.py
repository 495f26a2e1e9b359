"""A paragraph as it was read → a line of inline markup: old encodings converted, emphasis at words, marks of notes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from docgen.bang_ma_cu import encoding_of_font, to_unicode
from docgen.i18n import N_
from docgen.model.ban_doc import BanDoc, BangDoc, DauDan, DoanDoc, KhoiDoc, ManhChu
from docgen.noi_dung.dau_muc import read_marker
from docgen.noi_dung.dong import Chu, Dan, Run, escape_inline, parse_inline
from docgen.noi_dung.tree import CO_TIEU_DE, ket_thuc_cau
from docgen.text import clean, control_characters

OLD_CODES = {"tcvn3": "TCVN3 (ABC)", "tcvn3_hoa": N_("TCVN3 (ABC, chữ hoa)"), "vni": "VNI"}
"""Names of the old encodings."""

_RAISED = str.maketrans("0123456789+-()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ⁿ")
_LOWERED = str.maketrans("0123456789+-()", "₀₁₂₃₄₅₆₇₈₉₊₋₍₎")
_RAISABLE = re.compile(r"[0-9+\-()n]+")
_WORD = re.compile(r"\w+|\s+|[^\w\s]")


class ChuReader:
    """Makes clean NFC text of what was read. ``doi_ma`` counts the pieces that came out of an old encoding, ``vi_du``
    keeps an example of each: (paragraph, before, after); ``sach`` are the kinds of cleaning that were needed (keys of
    :data:`docgen.text.CHANGES`)."""

    def __init__(self) -> None:
        self.doi_ma: Counter[str] = Counter()
        self.sach: set[str] = set()
        self.vi_du: dict[str, tuple[int, str, str]] = {}

    def document(self, ban_doc: BanDoc) -> BanDoc:
        """The document with clean text everywhere."""
        notes = {key: tuple(map(self.paragraph, paragraphs)) for key, paragraphs in ban_doc.cuoc_chu.items()}
        return replace(ban_doc, khoi=self.blocks(ban_doc.khoi), cuoc_chu=notes, dau_chan=tuple(map(self.paragraph, ban_doc.dau_chan)),
                       tac_gia=clean(ban_doc.tac_gia)[0])

    def blocks(self, khoi: tuple[KhoiDoc, ...]) -> tuple[KhoiDoc, ...]:
        return tuple(self.paragraph(block) if isinstance(block, DoanDoc) else self.table(block) for block in khoi)

    def table(self, table: BangDoc) -> BangDoc:
        return table._replace(hang=tuple(tuple(cell._replace(khoi=self.blocks(cell.khoi)) for cell in row) for row in table.hang))

    def paragraph(self, doan: DoanDoc) -> DoanDoc:
        return doan._replace(manh=tuple(
            piece._replace(chu=self.text(piece, doan.thu_tu)) if isinstance(piece, ManhChu) else piece for piece in doan.manh))

    def text(self, manh: ManhChu, thu_tu: int) -> str:
        """The text of a piece, out of an old encoding when its font says so."""
        text = manh.chu
        code = encoding_of_font(manh.hinh.phong) if manh.hinh.phong[:1] in (".", "V", "v") else None
        if code is not None and (not text.isascii() or code == "tcvn3_hoa"):
            text = to_unicode(manh.chu, code)
            if text != manh.chu and not manh.chu.isascii():
                self.doi_ma[code] += 1
                self.vi_du.setdefault(code, (thu_tu, manh.chu[:40], text[:40]))
        if not text.isascii():
            text, changes = clean(text)
            self.sach.update(changes)
        if control_characters(text):
            text = "".join(c if c in "\n\t\f" or not control_characters(c) else " " for c in text)
        if manh.hinh.cao and _RAISABLE.fullmatch(text.strip()):
            text = text.translate(_RAISED if manh.hinh.cao > 0 else _LOWERED)
        return text


def runs_of(doan: DoanDoc) -> tuple[Run, ...]:
    """The runs of a paragraph, ``\\n``, ``\\t`` and ``\\f`` kept."""
    return tuple(Dan(piece.ma) if isinstance(piece, DauDan) else Chu(piece.chu, piece.hinh.dam, piece.hinh.nghieng) for piece in doan.manh)


def lines_of(runs: tuple[Run, ...]) -> Iterator[tuple[Run, ...]]:
    """Runs cut at line and page breaks; the cut signs stay in front of the line that they begin (``\\f``) or vanish."""
    line: list[Run] = []
    for run in runs:
        if isinstance(run, Dan):
            line.append(run)
            continue
        pieces = re.split(r"(\n|\f)", run.chu)
        for piece in pieces:
            if piece in ("\n", "\f"):
                yield tuple(line)
                line = [Chu("\f")] if piece == "\f" else []
            elif piece:
                line.append(run._replace(chu=piece))
    yield tuple(line)


def markup(runs: Iterable[Run], bold_title: bool = True) -> str:
    """Runs of one line → markup with single spaces, its marker in front, stars only where words begin and end.

    A title is set in type by its standard: emphasis of all of it says nothing more and is dropped.
    """
    words = _trimmed(_by_words(_merged(runs)))
    text = "".join(run.chu if isinstance(run, Chu) else "" for run in words)
    marker = read_marker(text) if bold_title else None
    if marker is None:
        return _safe(words)
    rest = _without(words, marker.het)
    van = _safe(rest)
    looks = {(run.dam, run.nghieng) for run in rest if isinstance(run, Chu) and run.chu.strip()}
    if marker.kieu in CO_TIEU_DE and len(looks) == 1 and looks != {(False, False)} and not ket_thuc_cau(van):
        van = _safe(tuple(Chu(run.chu) if isinstance(run, Chu) else run for run in rest))
    return f"{marker.nhan} {van}".rstrip()


def _merged(runs: Iterable[Run]) -> list[Run]:
    """Neighbours of one look made one, all white space a single space."""
    out: list[Run] = []
    for run in runs:
        last = out[-1] if out else None
        if isinstance(run, Chu):
            run = run._replace(chu=re.sub(r"\s+", " ", run.chu.replace("\f", "")))
        if isinstance(run, Chu) and isinstance(last, Chu) and (last.dam, last.nghieng) == (run.dam, run.nghieng):
            out[-1] = last._replace(chu=last.chu + run.chu)
        elif not isinstance(run, Chu) or run.chu:
            out.append(run)
    return out


def _by_words(runs: list[Run]) -> list[Run]:
    """A word has one look, that of its first letter; spaces between words of one look have it too."""
    if len(runs) < 2:
        return runs
    letters: list[tuple[str, tuple[bool, bool]] | Dan] = []
    for run in runs:
        if isinstance(run, Dan):
            letters.append(run)
        else:
            letters.extend((token, (run.dam, run.nghieng)) for token in _WORD.findall(run.chu))
    for i in range(1, len(letters)):
        before, here = letters[i - 1], letters[i]
        if not isinstance(before, Dan) and not isinstance(here, Dan) and before[0][-1].isalnum() and here[0][0].isalnum():
            letters[i] = (here[0], before[1])
    _spread_over_spaces(letters)
    out: list[Run] = []
    for key, group in groupby(letters, lambda item: None if isinstance(item, Dan) else item[1]):
        pieces = list(group)
        if key is None:
            out.extend(piece for piece in pieces if isinstance(piece, Dan))
        else:
            out.append(Chu("".join(piece[0] for piece in pieces if not isinstance(piece, Dan)), *key))
    return out


def _spread_over_spaces(letters: list[tuple[str, tuple[bool, bool]] | Dan]) -> None:
    """White space has the look of the words on both sides when they agree, else none; marks of notes are looked over."""
    looks = [None if isinstance(item, Dan) or item[0].isspace() else item[1] for item in letters]
    after: list[tuple[bool, bool] | None] = [None] * (len(looks) + 1)
    for i in range(len(looks) - 1, -1, -1):
        after[i] = looks[i] or after[i + 1]
    before: tuple[bool, bool] | None = None
    for i, item in enumerate(letters):
        if not isinstance(item, Dan) and item[0].isspace():
            letters[i] = (" ", before if before is not None and before == after[i] else (False, False))
        before = looks[i] or before


def _trimmed(runs: list[Run]) -> tuple[Run, ...]:
    """Without white space at the ends, and with single spaces where runs meet."""
    out: list[Run] = []
    spaced = True
    for run in runs:
        if isinstance(run, Chu):
            text = run.chu.lstrip() if spaced else run.chu
            if not text:
                continue
            run, spaced = run._replace(chu=text), text.endswith(" ")
        else:
            spaced = False
        out.append(run)
    while out and isinstance(out[-1], Chu) and not out[-1].chu.strip():
        out.pop()
    if out and isinstance(out[-1], Chu):
        out[-1] = out[-1]._replace(chu=out[-1].chu.rstrip())
    return tuple(out)


def _without(runs: tuple[Run, ...], count: int) -> tuple[Run, ...]:
    """Runs without their first ``count`` characters."""
    out: list[Run] = []
    for run in runs:
        if isinstance(run, Chu) and count:
            taken = min(count, len(run.chu))
            count, run = count - taken, run._replace(chu=run.chu[taken:])
            if not run.chu:
                continue
        out.append(run)
    return tuple(out)


def _safe(runs: tuple[Run, ...]) -> str:
    """Markup that reads back as the same words; without emphasis where the stars would not pair."""
    van = "".join(_wrapped(look, list(group)) for look, group in groupby(_looks(runs), lambda item: item[0]))
    if "*" in van and _words(parse_inline(van)) != _words(runs):
        van = "".join(_plain(run) for run in runs)
    return van


def _looks(runs: tuple[Run, ...]) -> list[tuple[tuple[bool, bool], Run]]:
    """Each run with its look; the mark of a note between two runs of one look has it too."""
    out: list[tuple[tuple[bool, bool], Run]] = []
    for i, run in enumerate(runs):
        if isinstance(run, Chu):
            out.append(((run.dam, run.nghieng), run))
            continue
        after = next((other for other in runs[i + 1:] if isinstance(other, Chu)), None)
        before = out[-1][0] if out else (False, False)
        out.append((before if after is not None and (after.dam, after.nghieng) == before else (False, False), run))
    return out


def _wrapped(look: tuple[bool, bool], group: list[tuple[tuple[bool, bool], Run]]) -> str:
    """The stars of a look around its words, spaces left outside."""
    text = "".join(_plain(run) for _, run in group)
    core, star = text.strip(), "**" * look[0] + "*" * look[1]
    return text.replace(core, f"{star}{core}{star}", 1) if star and core else text


def _plain(run: Run) -> str:
    return escape_inline(run.chu) if isinstance(run, Chu) else f"[^{run.ma}]"


def _words(runs: tuple[Run, ...]) -> str:
    return "".join(run.chu if isinstance(run, Chu) else f"[{run.ma}]" for run in runs)
