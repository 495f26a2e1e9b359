"""The letters of a paragraph of a Word file, each with its place in the XML; edits of words, cuts of runs."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from copy import deepcopy
from difflib import SequenceMatcher
from typing import Any, NamedTuple

from docgen.ingest.docx_reader.goi_tep import Element, W
from docgen.ingest.docx_reader.kieu_dang import find
from docgen.model.ban_soat import DoanSoat
from docgen.production.nut_word import NutWord
from docgen.text import clean

TEXT, RUN = f"{W}t", f"{W}r"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_TRACKED = tuple(f"{W}{tag}" for tag in ("ins", "del", "moveFrom", "moveTo"))
_FIXED = frozenset(f"{W}{tag}" for tag in ("hyperlink", "fldSimple", "ruby", "ins", "moveTo"))


class ChuCai(NamedTuple):
    """One letter as the checker sees it, and where it comes from: an element, the place in its text. ``sua`` tells whether
    a new word may be written there: it stands in plain text, in no field, link or tracked change."""

    chu: str
    nut: Element
    dau: int
    cuoi: int
    sua: bool


class SuaChu(NamedTuple):
    """New words for the letters from ``dau`` to ``cuoi`` of a paragraph."""

    dau: int
    cuoi: int
    thay: str


def letters(word: NutWord, thu_tu: int, in_fields: frozenset[Element]) -> list[ChuCai]:
    """The letters of a paragraph in order."""
    out: list[ChuCai] = []
    for piece in word.manh.get(thu_tu, ()):
        node = piece.nut
        free = node is not None and node.tag == TEXT and node not in in_fields and not any(
            parent.tag in _FIXED or _is_bound(parent) for parent in _parents(node))
        text = node.text or "" if node is not None else ""
        for n, chu in enumerate(piece.chu):
            start, end = piece.goc[n], piece.goc[n + 1]
            own = free and (clean(text[start:end])[0] == chu or (text[start:end].isspace() and chu == " "))
            out.append(ChuCai(chu, node, start, end, own))
    return out


def _parents(node: Element) -> Iterator[Element]:
    """What a letter stands in, up to its paragraph."""
    for parent in node.iterancestors():
        if parent.tag == f"{W}p":
            return
        yield parent


def _is_bound(node: Element) -> bool:
    """Whether a content control takes its words from elsewhere."""
    return node.tag == f"{W}sdt" and find(node, "sdtPr", "dataBinding") is not None


def fields_of(root: Element) -> frozenset[Element]:
    """The texts of a part that stand between the marks of a field: its instruction or its result."""
    depth, out = 0, set()
    for node in root.iter(f"{W}fldChar", TEXT):
        if node.tag == TEXT:
            if depth:
                out.add(node)
        elif node.get(f"{W}fldCharType") == "begin":
            depth += 1
        elif node.get(f"{W}fldCharType") == "end":
            depth = max(0, depth - 1)
    return frozenset(out)


def is_tracked(paragraph: Element) -> bool:
    """Whether a paragraph has changes that nobody has accepted or rejected yet."""
    return any(True for _ in paragraph.iter(*_TRACKED))


# lines ---------------------------------------------------------------------------------------------------------------


def places(lines: Sequence[DoanSoat], found: Sequence[ChuCai]) -> dict[DoanSoat, list[int | None]]:
    """Line of a paragraph → for each of its letters the letter of the paragraph, ``None`` for labels and joints. A line
    that is not found exactly where it should be is left out."""
    text = "".join(letter.chu for letter in found).replace("\t", " ")
    out: dict[DoanSoat, list[int | None]] = {}
    at = 0
    for line in lines:
        label = min(line.than, len(line.chu)) if line.tu_dong else 0
        place: list[int | None] = [None] * label
        for n, segment in enumerate(line.chu[label:].replace("\t", " ").split("\n")):
            start = text.find(segment, at)
            if start < 0 or text[at:start].strip():
                break
            at = start + len(segment)
            place.extend(([None] if n else []) + list(range(start, at)))
        else:
            out[line] = place
    return out


def parts_of_edit(old: str, new: str) -> Iterator[tuple[int, int, str]]:
    """The smallest changes (from, to, new letters) that make ``new`` of ``old``."""
    for kind, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind != "equal":
            yield a, b, new[c:d]


def edited(text: str, edits: Iterable[SuaChu]) -> str:
    """Text with all its edits made."""
    for edit in sorted(edits, reverse=True):
        text = text[:edit.dau] + edit.thay + text[edit.cuoi:]
    return text


def may_edit(found: Sequence[ChuCai], edit: SuaChu) -> bool:
    """Whether new letters can be written at this place without touching anything else."""
    if edit.dau < edit.cuoi:
        return all(letter.sua for letter in found[edit.dau:edit.cuoi])
    return _neighbour(found, edit) is not None


def _neighbour(found: Sequence[ChuCai], edit: SuaChu) -> tuple[ChuCai, bool] | None:
    """The letter beside which new ones are written, and whether behind it: digits and letters stay with their word."""
    before = found[edit.dau - 1] if edit.dau else None
    after = found[edit.dau] if edit.dau < len(found) else None
    joins = after is not None and edit.thay[-1:].isalnum() and after.chu.isalnum()
    order = ((after, False), (before, True)) if joins else ((before, True), (after, False))
    return next(((letter, behind) for letter, behind in order if letter is not None and letter.sua), None)


def write_edits(found: Sequence[ChuCai], edits: Iterable[SuaChu]) -> None:
    """Make the edits of one paragraph; their places do not overlap. A text that becomes empty goes, with its run when that
    holds nothing else."""
    changes: dict[Element, list[tuple[int, int, str]]] = {}
    for edit in edits:
        if edit.dau == edit.cuoi:
            beside = _neighbour(found, edit)
            assert beside is not None, "may_edit was asked"
            at = beside[0].cuoi if beside[1] else beside[0].dau
            changes.setdefault(beside[0].nut, []).append((at, at, edit.thay))
            continue
        spans = _spans(found[edit.dau:edit.cuoi])
        for n, (node, start, end) in enumerate(spans):
            changes.setdefault(node, []).append((start, end, edit.thay if n == 0 else ""))
    for node, spots in changes.items():
        text = node.text or ""
        for start, end, new in sorted(spots, reverse=True):
            text = text[:start] + new + text[end:]
        _set_text(node, text)


def _spans(found: Sequence[ChuCai]) -> list[tuple[Element, int, int]]:
    out: list[tuple[Element, int, int]] = []
    for letter in found:
        if out and out[-1][0] is letter.nut:
            out[-1] = (letter.nut, out[-1][1], letter.cuoi)
        else:
            out.append((letter.nut, letter.dau, letter.cuoi))
    return out


def _set_text(node: Element, text: str) -> None:
    node.text = text
    if text:
        if text != text.strip():
            node.set(_SPACE, "preserve")
        return
    run = node.getparent()
    run.remove(node)
    if run.tag == RUN and all(child.tag == f"{W}rPr" for child in run):
        run.getparent().remove(run)


# runs ----------------------------------------------------------------------------------------------------------------

Khoa = Hashable
"""What tells the letters of one piece of a run from those of the next; ``None`` for letters that stay as they are."""


def cut_runs(found: Sequence[ChuCai], keys: Mapping[int, Khoa], dry: bool = False) -> list[tuple[Element, Any]] | None:
    """The runs of the letters that have a key, with their keys, cut where letters of several stand in one; ``None`` when they
    cannot be cut. With ``dry`` nothing is cut."""
    by_run: dict[Element, list[tuple[ChuCai, Khoa]]] = {}
    for n, letter in enumerate(found):
        run = _run_of(letter.nut)
        if run is not None:
            by_run.setdefault(run, []).append((letter, keys.get(n)))
    out: list[tuple[Element, Any]] = []
    for run, own in by_run.items():
        if all(key is None for _, key in own):
            continue
        spread = _over_blanks(own)
        if len(set(spread)) == 1:
            out.append((run, spread[0]))
        elif any(letter.nut.getparent() is not run or letter.dau == letter.cuoi for letter, _ in own):
            return None  # held in something within the run, or an old encoding, of which no single letter is known
        elif not dry:
            out.extend(_cut_run(run, [letter for letter, _ in own], spread))
    return out


def _over_blanks(own: list[tuple[ChuCai, Khoa]]) -> list[Khoa]:
    """The key of each letter of a run; blanks go with the letter in front of them, the first ones with that behind."""
    out: list[Khoa] = []
    first = next((key for letter, key in own if not letter.chu.isspace()), own[0][1])
    for letter, key in own:
        out.append((out[-1] if out else first) if letter.chu.isspace() else key)
    return out


def _run_of(node: Element | None) -> Element | None:
    if node is None:
        return None
    return node if node.tag == RUN else next((parent for parent in _parents(node) if parent.tag == RUN), None)


def _cut_run(run: Element, own: list[ChuCai], keys: list[Khoa]) -> list[tuple[Element, Any]]:
    """Cut a run into pieces of one key; those that have one."""
    spots: dict[Element, list[tuple[int, int, Khoa]]] = {}
    for letter, key in zip(own, keys, strict=True):
        of_node = spots.setdefault(letter.nut, [])
        if of_node and of_node[-1][2] == key:
            of_node[-1] = (of_node[-1][0], letter.cuoi, key)
        else:
            of_node.append((of_node[-1][1] if of_node else 0, letter.cuoi, key))
    pieces: list[tuple[Khoa, list[Element]]] = []
    for child in [node for node in run if node.tag != f"{W}rPr"]:
        for key, part in _cut_child(child, spots.get(child, [(0, 0, None)])):
            if pieces and pieces[-1][0] == key:
                pieces[-1][1].append(part)
            else:
                pieces.append((key, [part]))
    return _laid_out(run, pieces)


def _cut_child(child: Element, spots: list[tuple[int, int, Khoa]]) -> Iterator[tuple[Khoa, Element]]:
    if len(spots) == 1 or child.tag != TEXT:
        yield spots[0][2], child
        return
    text = child.text or ""
    for n, (start, end, key) in enumerate(spots):
        part = deepcopy(child)
        part.tail = None
        part.text = text[start:] if n == len(spots) - 1 else text[start:end]
        if part.text != part.text.strip():
            part.set(_SPACE, "preserve")
        yield key, part


def _laid_out(run: Element, pieces: list[tuple[Khoa, list[Element]]]) -> list[tuple[Element, Any]]:
    """Runs for the pieces, in place of the run; those whose pieces have a key."""
    properties = run.find(f"{W}rPr")
    for child in [node for node in run if node.tag != f"{W}rPr"]:
        run.remove(child)
    out: list[tuple[Element, Any]] = []
    last = run
    for n, (key, children) in enumerate(pieces):
        here = run
        if n:
            here = run.makeelement(RUN, dict(run.attrib))
            if properties is not None:
                here.append(deepcopy(properties))
            last.addnext(here)
        here.extend(children)
        last = here
        out += [(here, key)] if key is not None else []
    return out
