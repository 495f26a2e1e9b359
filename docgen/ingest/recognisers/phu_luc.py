"""Appendices: what stands behind the signature under a line «PHỤ LỤC»."""

from __future__ import annotations

import re
from dataclasses import replace

from docgen.ingest.ban_thao import RULE, BanThao, is_upper, last_sign, plain
from docgen.ingest.doan_tho import DoanTho
from docgen.ingest.recognisers.dau_van_ban import find_title
from docgen.ingest.recognisers.noi_doan import joined
from docgen.ingest.recognisers.noi_nhan import is_start
from docgen.ingest.recognisers.sua_dau_muc import with_usual_markers
from docgen.model.cho_trong import can_bo_sung
from docgen.model.van_ban import PhuLuc
from docgen.noi_dung import Bang, Than
from docgen.noi_dung.dau_muc import read_marker

_NAME = r"(?:PHỤ LỤC|Phụ lục)"
_NUMBER = r"\s+(?:số\s+|SỐ\s+)?(?:[IVXLC]+|\d{1,2}(?:\.\d{1,2})*|[A-ZĐ])\b"
_LABEL = re.compile(rf"{_NAME}(?:{_NUMBER})?\s*[.:]?|{_NAME}{_NUMBER}\s*[.:]\s*(?P<tieu_de>\S.*)")
_ATTACHED = re.compile(r"\(?\s*(?:Ban hành )?[Kk]èm theo\b.*")
_AGENCY = re.compile(r"\bsố\b.*\bcủa\s+([^)]+?)\s*\)?\s*$")
_LONGEST_TITLE, _MOST_TITLE_LINES = 300, 4


def take_phu_luc(draft: BanThao) -> None:
    """Cut the appendices off the end; each begins at its own line «PHỤ LỤC»."""
    signed = next((i for i, doan in enumerate(draft.doan) if is_start(doan)), None)
    title = find_title(draft.doan)
    if signed is None and title is None:
        return
    after = max(signed or 0, title[0] if title else 0)
    starts = [i for i, doan in enumerate(draft.doan) if i > after and (
        _is_label(doan, signed is not None) or (signed is not None and _is_nameless(draft.doan, i)))]
    for start, end in zip(starts, [*starts[1:], len(draft.doan)], strict=bool(starts)):
        first = start + (not _is_nameless(draft.doan, start))
        draft.phu_luc.append(_appendix(draft, draft.doan[start], joined(draft, with_usual_markers(draft, draft.doan[first:end]))))
    if starts:
        del draft.doan[starts[0]:]


def _is_label(doan: DoanTho, signed: bool) -> bool:
    """Before the recipients only capitals count: «Phụ lục I» may be a line of the body."""
    text = plain(doan.van)
    return text[:3] in ("PHỤ", "Phụ") and _LABEL.fullmatch(text) is not None and (signed or is_upper(text))


def _is_nameless(lines: list[DoanTho], i: int) -> bool:
    """Whether a page of a Word file begins with a title and «(Kèm theo …)» below it: an appendix that does not say so."""
    doan = lines[i]
    if not (doan.nguyen and doan.ngat_trang) or _is_label(doan, True) or not _is_title(doan):
        return False
    return any(_ATTACHED.fullmatch(plain(below.van)) for below in lines[i + 1:i + 1 + _MOST_TITLE_LINES])


def _appendix(draft: BanThao, label: DoanTho, doan: list[DoanTho]) -> PhuLuc:
    named = _LABEL.fullmatch(plain(label.van))
    title = [named["tieu_de"]] if named and named["tieu_de"] else []
    above = label
    while doan and (not title or RULE.fullmatch(doan[0].van) or _ATTACHED.fullmatch(plain(doan[0].van)) or _is_second_line(above, doan[0])):
        if not title and not _is_title(doan[0]):
            break
        above = doan.pop(0)
        line = plain(above.van)
        if RULE.fullmatch(above.van):
            continue  # the rule below the title is drawn again
        if _ATTACHED.fullmatch(line):
            _take_attached(draft, doan, line, above)
        else:
            title.append(line)
    draft.note("phu-luc", label.dong, "«{t}» được nhập thành phụ lục {n}", t=plain(label.van), n=len(draft.phu_luc) + 1)
    return _with_table(PhuLuc(" ".join(title) or can_bo_sung("tiêu đề phụ lục"),
                              "ngang" if label.ngang else "doc", draft.body(doan)))


def _take_attached(draft: BanThao, doan: list[DoanTho], line: str, above: DoanTho) -> None:
    """The line «Kèm theo …», which is written anew when the appendix is printed; it names the agency in full."""
    while doan and doan[0].nguyen and doan[0].dong == above.dong:
        line = f"{line} {plain(doan.pop(0).van)}"
    if (agency := _AGENCY.search(line)) is not None and draft.ten_co_quan is None:
        draft.ten_co_quan = agency[1].strip()
    draft.note("phu-luc-kem-theo", above.dong, "bỏ dòng «{t}»: dòng này được lập lại khi in phụ lục", t=line)


def _with_table(phu_luc: PhuLuc) -> PhuLuc:
    """An appendix that is nothing but a table has it as such."""
    khoi = phu_luc.noi_dung.khoi
    if len(khoi) != 1 or not isinstance(khoi[0], Bang) or khoi[0].so_tieu_de != 1 or phu_luc.noi_dung.cuoc_chu:
        return phu_luc
    table = khoi[0]
    plain_rows = not any(table.cot) and all(table.hang[0]) and all(len(row) in (1, len(table.cot)) for row in table.hang)
    return replace(phu_luc, noi_dung=Than(), bang=table) if plain_rows else phu_luc


def _is_title(doan: DoanTho) -> bool:
    text = plain(doan.van)
    return len(text) <= _LONGEST_TITLE and last_sign(text) not in ".;:" and text[0] != "|" and read_marker(text) is None


def _is_second_line(above: DoanTho, doan: DoanTho) -> bool:
    if doan.nguyen and doan.dong == above.dong:
        return True
    close = not doan.dau_khoi or (doan.giua and above.giua and doan.van.startswith("**") and above.van.startswith("**"))
    return close and (is_upper(plain(doan.van)) or doan.giua) and _is_title(doan)
