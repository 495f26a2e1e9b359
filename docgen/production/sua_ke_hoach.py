"""Mending a plan file: words at their place in its text; comments, layout and line ends stay as they are."""

from __future__ import annotations

import codecs
import unicodedata
from collections.abc import Callable, Sequence
from typing import NamedTuple

from docgen.i18n import N_, t
from docgen.lint.bao_cao import BaoCao
from docgen.lint.engine import ViPham
from docgen.model.ban_soat import DoanSoat
from docgen.production.cho_ke_hoach import ChoKeHoach
from docgen.production.sua_an_toan import is_text
from docgen.production.sua_chu import SuaChu, edited, parts_of_edit
from docgen.production.sua_ket_qua import DaSua, summed
from docgen.production.sua_lan import ChoSua, text_places, told_change
from docgen.production.sua_word import Buoc
from docgen.text import clean

_HINH = N_("không tự sửa được: cách trình bày do mẫu Word quyết định, không do tệp kế hoạch")
_KHONG_THAY = N_("không tự sửa được: chữ này không có nguyên văn trong tệp kế hoạch")
_KY_TU = N_("không tự sửa được: tệp kế hoạch có ký tự hoặc bảng mã lạ; hãy lưu lại theo UTF-8")
_HONG = N_("sửa chỗ này làm tệp kế hoạch đọc ra khác ý muốn nên đã bỏ, tệp giữ nguyên; hãy sửa bằng tay")
_AROUND = (60, 30, 15, 8, 4)  # letters on both sides by which a place is known
_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))


class VanTep(NamedTuple):
    """The text of a file as it stands, and how it is written: ``cho`` are the places in ``tho`` of the letters of the clean
    text, and its end."""

    tho: str
    dau: bytes
    ma: str
    cho: tuple[int, ...]

    def bytes(self, edits: Sequence[SuaChu]) -> bytes:
        """The file with edits of its clean text."""
        raw = [SuaChu(self.cho[edit.dau], self.end(edit), edit.thay) for edit in edits]
        return self.dau + edited(self.tho, raw).encode(self.ma)

    def end(self, edit: SuaChu) -> int:
        return self.cho[edit.cuoi] if edit.cuoi > edit.dau else self.cho[edit.dau]


def read_file(data: bytes, text: str) -> VanTep | None:
    """The file whose clean text is ``text``; ``None`` when the letters of the two cannot be told to belong together."""
    bom, code = next(((bom, code) for bom, code in _BOMS if data.startswith(bom)), (b"", "utf-8"))
    try:
        raw = data[len(bom):].decode(code)
    except UnicodeDecodeError:
        return None
    if raw == text:
        return VanTep(raw, bom, code, tuple(range(len(raw) + 1)))
    places: list[int] = []
    seen: list[str] = []
    at = 0
    while at < len(raw):
        end = at + 1
        if raw[at] == "\r" and raw[end:end + 1] == "\n":
            end += 1
        while end < len(raw) and unicodedata.combining(raw[end]):
            end += 1
        letters = clean(raw[at:end])[0]
        seen.append(letters)
        places.extend(at for _ in letters)
        at = end
    return VanTep(raw, bom, code, (*places, len(raw))) if "".join(seen) == text else None


def mend_plan(data: bytes, faults: Sequence[ViPham], bao_cao: BaoCao, check: Callable[[bytes], BaoCao]) -> Buoc:
    """Mend these faults in a plan; ``check`` gives the account of a plan's bytes. The result is only good when what it prints
    differs in nothing but the words that were mended."""
    soat = bao_cao.soat
    assert soat is not None
    file = read_file(data, soat.ke_hoach)
    places = ChoKeHoach(soat.ke_hoach, bao_cao.ten)
    done: list[DaSua] = []
    not_done: list[tuple[ViPham, str]] = []
    edits: list[SuaChu] = []
    printed: dict[int, list[SuaChu]] = {}
    for fault in faults:
        told: list[str] = []
        why = _HINH if not is_text(fault) else _KY_TU if file is None else _KHONG_THAY
        for cho in text_places(fault, soat) if why is _KHONG_THAY else ():
            found = _edits(cho, soat.ke_hoach, places)
            if found and not any(_meets(new, old) for new in found for old in edits if new != old):
                edits.extend(new for new in found if new not in edits)
                printed.setdefault(id(cho.doan), []).append(SuaChu(cho.dau, cho.cuoi, cho.thay))
                told.append(_told(cho, soat.ke_hoach, found))
        if told:
            done.append(DaSua(fault, summed(told)))
        else:
            not_done.append((fault, t(why)))
    if not done or file is None:
        return Buoc(data, (), tuple(not_done))
    new_data = file.bytes(edits)
    wanted = [edited(line.chu, printed.get(id(line), ())) for line in soat.ban.doan]
    return Buoc(new_data, tuple(done), tuple(not_done), "" if _prints(check(new_data), wanted, bao_cao) else t(_HONG))


def _meets(new: SuaChu, old: SuaChu) -> bool:
    return new.dau <= old.cuoi and old.dau <= new.cuoi


def _prints(after: BaoCao, wanted: list[str], before: BaoCao) -> bool:
    """Whether a plan prints just these lines, and reading it says nothing new."""
    if after.soat is None or [line.chu for line in after.soat.ban.doan] != wanted:
        return False
    known = [finding.code for finding in before.findings]
    return all(known.count(finding.code) >= [other.code for other in after.findings].count(finding.code) for finding in after.findings)


def _told(cho: ChoSua, text: str, edits: Sequence[SuaChu]) -> str:
    number = text.count("\n", 0, edits[0].dau) + 1
    return t("dòng {n}: {c}", n=number, c=told_change(cho))


def _edits(cho: ChoSua, text: str, places: ChoKeHoach) -> list[SuaChu]:
    """The edits of a place in the text of the plan; none when its words are not found there."""
    at = _find(text, cho.doan, cho.dau, cho.cuoi, places)
    if at is None:
        return []
    return [SuaChu(at + a, at + b, new) for a, b, new in parts_of_edit(cho.doan.chu[cho.dau:cho.cuoi], cho.thay)]


def _find(text: str, line: DoanSoat, dau: int, cuoi: int, places: ChoKeHoach) -> int | None:
    """Where ``line.chu[dau:cuoi]`` stands in the plan: where it stands with the most letters around it, if that is one place."""
    for width in _AROUND:
        start = max(dau - width, 0)
        wanted = line.chu[start:cuoi + width]
        found = _all(text, wanted)
        if not found:
            continue
        if len(found) > 1:
            at = places.line(line)
            first = sum(len(other) + 1 for other in places.lines[:at]) if at is not None else 0
            found = [spot for spot in found if at is not None and first <= spot < first + len(places.lines[at])]
        return found[0] + dau - start if len(found) == 1 else None
    return None


def _all(text: str, wanted: str) -> list[int]:
    out = []
    at = text.find(wanted)
    while at >= 0:
        out.append(at)
        at = text.find(wanted, at + 1)
    return out
