"""The mutation test of ``docgen check``: clean documents of ours, each with exactly one thing broken.

``python -m tests.dot_bien`` prints recall and false alarms; ``tests/test_mutations.py`` asserts them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from docgen.lint.engine import ViPham
from docgen.production.kiem import KiemTra, check_bytes
from docgen.production.runner import Job, Workshop, make
from tests.dot_bien_tep import Nut, Tep, chu_cua

FIXTURES = Path(__file__).parent.parent / "fixtures"
XA, TRUONG, THCS, HUYEN, NAM_HOC, NHAN_LUC, SO, THONG_BAO, BAO_CAO = (
    "ke-hoach-xa", "ke-hoach-truong", "ke-hoach-cuoc-thi-thcs", "ke-hoach-huyen-i1a", "ke-hoach-nam-hoc", "ke-hoach-nhan-luc",
    "ke-hoach-so-chi-tiet", "thong-bao-truong", "bao-cao-xa")
CHI_BO, THUONG_VU, CHUONG_TRINH = "ke-hoach-chi-bo", "ke-hoach-ban-thuong-vu", "chuong-trinh-hanh-dong"

Noi = Nut | list[Nut] | None
"""Where a fault must be reported: at a paragraph, at one of several, or anywhere."""


class DotBien(NamedTuple):
    """One mutation of one clean document.

    ``lam`` breaks one thing and returns the paragraph at which the fault must be reported; ``quy_tac`` names the rule that must
    report it, once, ``khia_canh`` the aspect it must name. ``kem_theo`` are rules that rightly report something else that the
    same change breaks, each with the reason. ``nen`` first makes another clean document of the fixture, for what no plan has.
    """

    nhom: str
    ma: str
    mau: str
    lam: Callable[[Tep], Noi]
    quy_tac: str
    khia_canh: str = ""
    kem_theo: Mapping[str, str] = {}
    nen: Callable[[Tep], object] | None = None

    @property
    def ten(self) -> str:
        """Its name in the test's report."""
        return f"{self.quy_tac}/{self.mau}/{self.ma}"


class KetQua(NamedTuple):
    """What a check made of a mutation: ``sot`` says how the fault was missed (``""``: it was found), ``thua`` are the rules that
    reported anything else without a reason, ``ly_do_thua`` the reasons that explain nothing."""

    dot_bien: DotBien
    sot: str
    thua: tuple[str, ...]
    ly_do_thua: tuple[str, ...]


@lru_cache(maxsize=1)
def _workshop() -> Workshop:
    return Workshop()


@lru_cache(maxsize=32)
def sach(mau: str) -> bytes:
    """A fixture as a clean document, rendered once."""
    path = FIXTURES / f"{mau}.yaml"
    product = make(Job(path.read_bytes(), path.name, path.parent), _workshop())
    assert product.data is not None, [str(finding) for finding in product.findings]
    return product.data


@lru_cache(maxsize=64)
def sach_khac(mau: str, nen: Callable[[Tep], object]) -> bytes:
    """Another clean document made of a fixture."""
    tep = Tep(sach(mau))
    nen(tep)
    data = tep.data()
    assert not loi(data), [fault.quy_tac.ten for fault in loi(data)]
    return data


def loi(data: bytes) -> tuple[ViPham, ...]:
    """What the checker finds in a document."""
    return check_bytes(data, "van-ban.docx", KiemTra()).vi_pham


def thu(dot_bien: DotBien) -> KetQua:
    """Break, check, compare."""
    try:
        tep = Tep(sach_khac(dot_bien.mau, dot_bien.nen) if dot_bien.nen else sach(dot_bien.mau))
        noi = dot_bien.lam(tep)
    except (StopIteration, IndexError, AssertionError) as failed:
        return KetQua(dot_bien, f"nothing there to break ({failed})", (), ())
    data = tep.data()
    found = loi(data)
    wanted = [fault for fault in found if fault.quy_tac.ten == dot_bien.quy_tac]
    others = Counter(fault.quy_tac.ten for fault in found if fault.quy_tac.ten != dot_bien.quy_tac)
    explained = set(dot_bien.kem_theo)
    return KetQua(dot_bien, _missed(dot_bien, wanted, tep, noi), tuple(sorted(set(others) - explained)),
        tuple(sorted(explained - set(others))))


def _missed(dot_bien: DotBien, wanted: list[ViPham], tep: Tep, noi: Noi) -> str:
    if not wanted:
        return "not reported"
    if len(wanted) > 1:
        return f"reported {len(wanted)} times"
    fault = wanted[0].loi
    if dot_bien.khia_canh and fault.khia_canh != dot_bien.khia_canh:
        return f"reported as {fault.khia_canh}"
    nodes = noi if isinstance(noi, list) else [] if noi is None else [noi]
    if not nodes:
        return ""
    if fault.doan is None:
        return "reported nowhere"
    ordinals = tep.thu_tu(nodes)
    right = fault.doan.thu_tu in ordinals if ordinals else any(fault.doan.chu.strip() in chu_cua(node) for node in nodes)
    return "" if right else f"reported at {fault.doan.thu_tu} «{fault.doan.chu[:40]}»"


def tat_ca() -> list[DotBien]:
    """All mutations."""
    from tests import dot_bien_bo_cuc, dot_bien_chu, dot_bien_hinh, dot_bien_nen, dot_bien_so, dot_bien_trang, dot_bien_vien_dan

    return [*dot_bien_hinh.cac_dot_bien(),
            *(item for part in (dot_bien_trang, dot_bien_bo_cuc, dot_bien_chu, dot_bien_so, dot_bien_vien_dan,
                dot_bien_nen) for item in part.DOT_BIEN)]


def bao_cao(results: Iterable[KetQua]) -> str:
    """Recall by group, what was missed, false alarms, what rightly comes along."""
    results = list(results)
    out = [f"{len(results)} mutations"]
    for group in dict.fromkeys(result.dot_bien.nhom for result in results):
        inside = [result for result in results if result.dot_bien.nhom == group]
        out.append(f"  {group}: recall {sum(not result.sot for result in inside)}/{len(inside)}, "
                   f"false alarms {sum(len(result.thua) for result in inside)}")
    out.append("missed:")
    out += [f"  {result.dot_bien.ten}: {result.sot}" for result in results if result.sot] or ["  none"]
    out.append("false alarms:")
    out += [f"  {result.dot_bien.ten}: {', '.join(result.thua)}" for result in results if result.thua] or ["  none"]
    out.append("explained:")
    out += [f"  {result.dot_bien.ten}: {rule} ({why})" for result in results for rule,
        why in result.dot_bien.kem_theo.items()] or ["  none"]
    return "\n".join(out)


if __name__ == "__main__":
    import sys

    names = sys.argv[1:]
    print(bao_cao(thu(item) for item in tat_ca() if not names or any(name in item.ten for name in names)))
