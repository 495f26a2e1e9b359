"""Footnotes whose mark stands where none can be printed (names, recipients, signature): their text is kept in the body."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from docgen.ingest.ban_thao import BanThao
from docgen.model.van_ban import NguoiKy, NhiemVu, PhanNoiDung
from docgen.noi_dung import CuocChu, Than, parse
from docgen.noi_dung.dong import FOOTNOTE
from docgen.noi_dung.tree import Bang, duyet

_NAMES = ("ban_hanh", "dia_danh", "ky_hieu_co_quan")


def settle_cuoc_chu(draft: BanThao) -> None:
    """Take marks out of the places that have none, then keep the text of every note that nothing cites any more."""
    for name in _NAMES:
        setattr(draft, name, _unmarked(getattr(draft, name)))
    draft.chu_quan = _unmarked(draft.chu_quan or "") or None
    draft.noi_nhan = tuple(map(_unmarked, draft.noi_nhan))
    draft.luu_tru = tuple(map(_unmarked, draft.luu_tru))
    signer = {key: getattr(draft.nguoi_ky, key) for key in NguoiKy.__dataclass_fields__}
    draft.nguoi_ky = NguoiKy(**{key: _unmarked(value) if value else None for key, value in signer.items()})
    draft.phu_luc = [replace(phu_luc, tieu_de=_unmarked(phu_luc.tieu_de)) for phu_luc in draft.phu_luc]
    cited = {name for text in _citing(draft) for name in FOOTNOTE.findall(text)}
    lost = [note for name, note in draft.cuoc_chu.items() if name not in cited]
    for note in lost:
        del draft.cuoc_chu[note.ma]
    if lost:
        _keep(draft, lost)


def _unmarked(text: str) -> str:
    return FOOTNOTE.sub("", text).rstrip() if "[^" in text else text


def _citing(draft: BanThao) -> Iterator[str]:
    """All texts whose marks are printed."""
    yield draft.trich_yeu
    yield from (*draft.can_cu, *draft.loi_dan, *draft.ket_thuc)
    bodies = [than for phan in draft.noi_dung for than in (phan.noi_dung, *(item.noi_dung for item in phan.danh_sach))]
    for phan in draft.noi_dung:
        yield phan.tieu_de or ""
        yield from (item.ten if isinstance(item, NhiemVu) else item.viec or "" for item in phan.danh_sach)
    for than in (*bodies, *(phu_luc.noi_dung for phu_luc in draft.phu_luc)):
        for item in duyet(than.khoi):
            yield from (cell for row in item.hang for cell in row) if isinstance(item, Bang) else (item.van,)
    tables = [phu_luc.bang for phu_luc in draft.phu_luc if isinstance(phu_luc.bang, Bang)]
    yield from (cell for table in tables for row in table.hang for cell in row)


def _keep(draft: BanThao, notes: list[CuocChu]) -> None:
    """Notes as paragraphs at the end of the body."""
    draft.warn("cuoc-chu-khong-cho", notes[0].dong, "{n} cước chú được dẫn ở chỗ không in được cước chú (tên cơ quan, nơi nhận, "
               "người ký …); nội dung được để thành đoạn văn cuối phần nội dung", "noi_dung", n=len(notes))
    lines = parse("\n".join(f"[{note.ma}] {note.van}" for note in notes)).khoi
    draft.noi_dung.append(PhanNoiDung("", None, Than(lines)))
