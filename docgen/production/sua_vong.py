"""Mend, look again, mend what is left: until nothing is left that may be mended, and never with a fault that was not there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from docgen.i18n import t
from docgen.lint.bao_cao import BaoCao
from docgen.lint.engine import ViPham
from docgen.production.kiem import KiemTra, check_bytes
from docgen.production.runner import Workshop
from docgen.production.sua_an_toan import AN_TOAN, may_fix
from docgen.production.sua_ket_qua import ChuaSua, DaSua, suggestion
from docgen.production.sua_word import Buoc

_MOST_ROUNDS = 10
_MOST_SINGLE = 20
Khoa = tuple[object, ...]


@dataclass
class Vong:
    """The repair of one file. ``sua`` mends faults in bytes that were checked. After :meth:`run`, ``da_sua`` are the faults
    that were mended, ``khong`` those that could not be and why."""

    ten: str
    kiem_tra: KiemTra
    workshop: Workshop
    sua: Callable[[bytes, Sequence[ViPham], BaoCao], Buoc]
    da_sua: list[DaSua] = field(default_factory=list)
    khong: dict[Khoa, str] = field(default_factory=dict)

    def check(self, data: bytes) -> BaoCao:
        """The account of the file, all rules and all levels."""
        return check_bytes(data, self.ten, KiemTra(mau=self.kiem_tra.mau), self.workshop)

    def run(self, data: bytes, base: BaoCao) -> bytes:
        """The file mended as far as it may be; ``base`` is its account."""
        return self.all_at_once(data, base) or self.one_by_one(data, base)

    def asked(self, bao_cao: BaoCao) -> list[ViPham]:
        """The faults that the user asked about."""
        names = {rule.ten for rule in self.kiem_tra.rules}
        return [fault for fault in bao_cao.vi_pham if fault.quy_tac.ten in names and self.kiem_tra.shows(fault)]

    def todo(self, bao_cao: BaoCao) -> list[ViPham]:
        """Those that may be mended and were not found to be out of reach."""
        return [fault for fault in self.asked(bao_cao) if may_fix(fault, bao_cao.soat) and key_of(fault) not in self.khong]

    def left(self, bao_cao: BaoCao) -> tuple[ChuaSua, ...]:
        """The faults that are left, with the reasons."""
        spans = {id(fault): span for fault, span in zip(bao_cao.vi_pham, bao_cao.cho, strict=True)}
        return tuple(ChuaSua(fault, spans[id(fault)], self.khong.get(key_of(fault)) or suggestion(fault)) for fault in self.asked(bao_cao))

    def all_at_once(self, data: bytes, base: BaoCao) -> bytes | None:
        """All faults together; ``None`` when that does not end well."""
        now, bao_cao = data, base
        done: list[DaSua] = []
        for _ in range(_MOST_ROUNDS):
            faults = self.todo(bao_cao)
            if not faults:
                break
            step = self.sua(now, faults, bao_cao)
            self.note(step)
            if step.sai:
                return None
            if step.data == now:
                break
            now, bao_cao = step.data, self.check(step.data)
            done += step.da_sua
            if bao_cao.soat is None:
                return None
        if self.todo(bao_cao) or new_faults(base, bao_cao):
            return None
        self.da_sua = done
        return now

    def note(self, step: Buoc) -> None:
        """Remember what could not be mended."""
        self.khong.update((key_of(fault), why) for fault, why in step.khong)

    def one_by_one(self, data: bytes, base: BaoCao) -> bytes:
        """Rule by rule, each only when nothing else suffers; twice, for one may have stood in the way of another."""
        self.khong, self.da_sua = {}, []
        now, bao_cao = data, base
        for _ in range(2):
            before = now
            for name in dict.fromkeys(fault.quy_tac.ten for fault in self.todo(bao_cao)):
                now, bao_cao = self.one_rule(now, bao_cao, name)
            if now == before:
                break
        return now

    def one_rule(self, data: bytes, bao_cao: BaoCao, name: str) -> tuple[bytes, BaoCao]:
        """The faults of one rule, all together or else each by itself."""
        faults = [fault for fault in self.todo(bao_cao) if fault.quy_tac.ten == name]
        tried = self.tried(data, bao_cao, faults)
        if tried is not None:
            return tried
        for _ in range(min(len(faults), _MOST_SINGLE) if len(faults) > 1 else 0):
            fault = next((fault for fault in self.todo(bao_cao) if fault.quy_tac.ten == name), None)
            if fault is None:
                break
            tried = self.tried(data, bao_cao, [fault])
            if tried is not None:
                data, bao_cao = tried
        return data, bao_cao

    def tried(self, data: bytes, bao_cao: BaoCao, faults: Sequence[ViPham]) -> tuple[bytes, BaoCao] | None:
        """The file with these faults mended, and its account; ``None``, and a reason for a single one, when it is not better."""
        step = self.sua(data, faults, bao_cao)
        self.note(step)
        after = self.check(step.data) if not step.sai and step.data != data else None
        if after is not None and after.soat is not None:
            worse = new_faults(bao_cao, after)
            gone = weights(bao_cao) - weights(after)
            if not worse and any(gone[key] for key in {(fault.quy_tac.ten, fault.loi.khia_canh) for fault in faults}):
                self.da_sua += step.da_sua
                return step.data, after
            why = t("docgen thử sửa nhưng lại thành lỗi khác ({e}) nên đã bỏ", e=", ".join(worse)) if worse else t(
                "docgen thử sửa nhưng lỗi vẫn còn nên đã bỏ; hãy sửa bằng tay")
        else:
            why = step.sai
        if len(faults) == 1 and why:
            self.khong[key_of(faults[0])] = why
        return None


def key_of(fault: ViPham) -> Khoa:
    """What tells a fault from others of its file, before and after other repairs."""
    loi = fault.loi
    return (fault.quy_tac.ten, loi.khia_canh, loi.doan.thu_tu if loi.doan else 0, loi.dau, loi.phan, str(loi.muon), loi.thay)


def weights(bao_cao: BaoCao) -> Counter[tuple[str, str]]:
    """(rule, aspect) → how many places are at fault; a rule that may be mended may count them itself."""
    out: Counter[tuple[str, str]] = Counter()
    for fault in bao_cao.vi_pham:
        known, count = AN_TOAN.get(fault.quy_tac.ten), fault.loi.gia_tri.get("n")
        counted = known is not None and isinstance(count, int)
        out[fault.quy_tac.ten, fault.loi.khia_canh] += max(int(str(count)), 1) if counted else 1
    return out


def new_faults(before: BaoCao, after: BaoCao) -> list[str]:
    """Rules that find more in a file than they did."""
    return list(dict.fromkeys(rule for (rule, _), count in (weights(after) - weights(before)).items() if count))

