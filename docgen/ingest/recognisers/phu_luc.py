"""Appendices: what stands behind the signature under a line «PHỤ LỤC»."""

from __future__ import annotations

import re

from docgen.ingest.ban_thao import BanThao, is_upper, last_sign, plain
from docgen.ingest.doan_tho import DoanTho
from docgen.ingest.recognisers.dau_van_ban import find_title
from docgen.ingest.recognisers.noi_doan import joined
from docgen.ingest.recognisers.noi_nhan import NOI_NHAN
from docgen.model.cho_trong import can_bo_sung
from docgen.model.van_ban import PhuLuc
from docgen.noi_dung.dau_muc import read_marker

_NAME = r"(?:PHỤ LỤC|Phụ lục)"
_NUMBER = r"\s+(?:số\s+|SỐ\s+)?(?:[IVXLC]+|\d{1,2}(?:\.\d{1,2})*|[A-ZĐ])\b"
_LABEL = re.compile(rf"{_NAME}(?:{_NUMBER})?\s*[.:]?|{_NAME}{_NUMBER}\s*[.:]\s*(?P<tieu_de>\S.*)")
_ATTACHED = re.compile(r"\(?\s*(?:Ban hành )?[Kk]èm theo\b.*")
_LONGEST_TITLE = 300


def take_phu_luc(draft: BanThao) -> None:
    """Cut the appendices off the end; each begins at its own line «PHỤ LỤC»."""
    signed = next((i for i, doan in enumerate(draft.doan) if NOI_NHAN.fullmatch(plain(doan.van))), None)
    title = find_title(draft.doan)
    if signed is None and title is None:
        return
    after = max(signed or 0, title[0] if title else 0)
    starts = [i for i, doan in enumerate(draft.doan) if i > after and _is_label(doan, signed is not None)]
    for start, end in zip(starts, [*starts[1:], len(draft.doan)], strict=bool(starts)):
        draft.phu_luc.append(_appendix(draft, draft.doan[start], joined(draft, draft.doan[start + 1:end])))
    if starts:
        del draft.doan[starts[0]:]


def _is_label(doan: DoanTho, signed: bool) -> bool:
    """Before the recipients only capitals count: «Phụ lục I» may be a line of the body."""
    text = plain(doan.van)
    return text[:3] in ("PHỤ", "Phụ") and _LABEL.fullmatch(text) is not None and (signed or is_upper(text))


def _appendix(draft: BanThao, label: DoanTho, doan: list[DoanTho]) -> PhuLuc:
    named = _LABEL.fullmatch(plain(label.van))
    title = [named["tieu_de"]] if named and named["tieu_de"] else []
    while doan and (not title or _ATTACHED.fullmatch(plain(doan[0].van)) or _is_second_line(doan[0])):
        if not title and not _is_title(doan[0]):
            break
        line = plain(doan.pop(0).van)
        if not _ATTACHED.fullmatch(line):
            title.append(line)
        else:
            draft.note("phu-luc-kem-theo", label.dong, "bỏ dòng «{t}»: dòng này được lập lại khi in phụ lục", t=line)
    draft.note("phu-luc", label.dong, "«{t}» được nhập thành phụ lục {n}", t=plain(label.van), n=len(draft.phu_luc) + 1)
    return PhuLuc(" ".join(title) or can_bo_sung("tiêu đề phụ lục"), "doc", draft.body(doan))


def _is_title(doan: DoanTho) -> bool:
    text = plain(doan.van)
    return len(text) <= _LONGEST_TITLE and last_sign(text) not in ".;:" and text[0] != "|" and read_marker(text) is None


def _is_second_line(doan: DoanTho) -> bool:
    return not doan.dau_khoi and is_upper(plain(doan.van)) and _is_title(doan)
