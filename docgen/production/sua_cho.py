"""Where the look of a fault is wrong: a rule names the first place and counts the rest; here all of them are found.

A rule is asked again and again, each time with the places that it named set right in the checker's view of the document,
until it has nothing more to say. What it would say of the file itself after the repair is checked later.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any, NamedTuple

from docgen.lint.engine import ViPham
from docgen.lint.khia_canh import common_size, letters
from docgen.lint.quy_tac import Loi
from docgen.lint.soat import THAN, Soat
from docgen.model.ban_doc import HinhChu, ManhChu
from docgen.model.ban_soat import BanSoat, DoanSoat
from docgen.production.sua_hinh import CHU, DOAN, KHIA_CANH, TRANG
from docgen.units import mm_to_pt, pt_to_mm

_TEN_KHAC = {**dict.fromkeys(("khong", "treo", "ca-doan", "nong-hon", "sau-hon"), "thut-dau"), "kieu": "gian-dong"}
"""Names that rules give to kinds of one fault → the aspect that is wrong."""

_KHONG_BO = frozenset({"in-hoa"})  # capitals that were typed stay what they are
_MOST = 5_000  # places of one fault
_NEAR_MM = 0.5
_COUNTS = ("n", "x")  # how many places, and what stands there


class Cho(NamedTuple):
    """A place, and the look that should stand there: the aspect, its value in the model; letters ``dau:cuoi`` of a line, a
    paragraph (``doan``), a section (``phan``), or the number of the page where there is neither or ``so_trang``."""

    khia_canh: str
    gia_tri: Any
    doan: DoanSoat | None = None
    dau: int = 0
    cuoi: int = 0
    phan: int | None = None

    @property
    def key(self) -> tuple[object, ...]:
        """What tells it from other places, whatever else is set right in between."""
        line = self.doan
        place = (line.thu_tu, line.chu, self.dau, self.cuoi) if line is not None else ()
        return (self.khia_canh, self.phan, *place)

    @property
    def is_number(self) -> bool:
        """Whether this is the number of the page."""
        return self.doan is None and KHIA_CANH[self.khia_canh].cua != TRANG


def all_places(faults: Iterable[ViPham], soat: Soat) -> list[tuple[ViPham, list[Cho]]]:
    """Faults of form of one rule → the places of each. Those whose aspect cannot be set have none."""
    out: list[tuple[ViPham, list[Cho]]] = [(fault, []) for fault in faults]
    if not out:
        return out
    seen: set[tuple[object, ...]] = set()
    told = [(fault.loi, found) for fault, found in out]
    for _ in range(_MOST):
        new: list[Cho] = []
        for loi, owner in told:
            places = [cho for cho in places_of(loi, soat) if cho.key not in seen]
            seen.update(cho.key for cho in places)
            owner.extend(places)
            new += places
        if all(cho.is_number for cho in new):
            break
        soat = set_right(soat, new)
        told = [(loi, found) for loi in out[0][0].quy_tac.kiem(soat) if (found := _owner(loi, out)) is not None]
    return out


def _owner(loi: Loi, known: list[tuple[ViPham, list[Cho]]]) -> list[Cho] | None:
    """The places of the fault that is the same but for its place."""
    def values(of: Loi) -> dict[str, object]:
        return {key: value for key, value in of.gia_tri.items() if key not in _COUNTS}

    alike = [(fault.loi, found) for fault, found in known if (fault.loi.khia_canh, fault.loi.muon) == (loi.khia_canh, loi.muon)]
    return next((found for other, found in alike if values(other) == values(loi)), alike[0][1] if alike else None)


def aspect(loi: Loi) -> str:
    """The key in :data:`KHIA_CANH` of what a fault says is wrong, ``""`` when that is no look that can be set."""
    key = _TEN_KHAC.get(loi.khia_canh, loi.khia_canh)
    unsettable = key not in KHIA_CANH or loi.muon is None or (key in _KHONG_BO and not loi.muon)
    return "" if unsettable else key


def places_of(loi: Loi, soat: Soat) -> Iterator[Cho]:
    """The places that a fault names itself."""
    key = aspect(loi)
    if not key:
        return
    line = loi.doan
    if isinstance(loi.muon, tuple) and key == "co-chu":
        yield from _set_of_sizes(soat, loi.muon)
    elif KHIA_CANH[key].cua == TRANG or line is None:
        wanted = loi.muon
        yield Cho(key, KHIA_CANH[key].gia_tri(wanted), phan=loi.phan)
    elif KHIA_CANH[key].cua == DOAN:
        yield Cho(key, _paragraph_value(key, loi, soat), line, 0, len(line.chu))
    elif key == "co-chu" and line.vai_tro in THAN and common_size(soat) in _sizes_at(loi, line):
        yield from _common_size(soat, float(str(loi.muon)))  # the one fault that is told of the text as a whole
    else:
        start = 0 if loi.dau <= line.than else loi.dau
        value = _size(loi, soat) if key == "co-chu" else KHIA_CANH[key].gia_tri(loi.muon)
        yield Cho(key, value, line, start if key != "co-chu" else loi.dau, loi.cuoi)


# values ----------------------------------------------------------------------------------------------------------


def _set_of_sizes(soat: Soat, wanted: tuple[Any, ...]) -> Iterator[Cho]:
    """Sizes that go together, one for each element of the set in the standard."""
    roles = next((tuple(one) for one in soat.tieu_chuan.bang("co_chu")["bo"] if tuple(one.values()) == wanted), ())
    for role, size in zip(roles, wanted, strict=False):
        for line in soat.theo(role):
            yield Cho("co-chu", float(size), line, 0, len(line.chu))


def _common_size(soat: Soat, wanted: float) -> Iterator[Cho]:
    """All letters of the text that have its common size."""
    common = common_size(soat)
    for line in soat.than:
        for at, piece in letters(line):
            if piece.hinh.co_chu == common:
                yield Cho("co-chu", wanted, line, at, at + len(piece.chu))


def _size(loi: Loi, soat: Soat) -> float:
    """The size that letters should have: the one that is most used beside them, where it is allowed."""
    line, wanted = loi.doan, float(str(loi.muon))
    element = soat.thanh_phan(line.vai_tro) if line is not None else None
    if line is None or element is None or not element.co_chu.max:
        return wanted
    common = common_size(soat) if line.vai_tro in THAN else 0.0
    wrong = _sizes_at(loi, line)
    if not common:
        count: Counter[float] = Counter()
        for other in soat.theo(line.vai_tro):
            count.update({piece.hinh.co_chu: len(piece.chu) for _, piece in letters(other)})
        common = max((size for size in count if element.co_chu.min <= size <= element.co_chu.max and size not in wrong),
                     key=lambda size: count[size], default=0.0)
    return common if element.co_chu.min <= common <= element.co_chu.max and common not in wrong else wanted


def _sizes_at(loi: Loi, line: DoanSoat) -> set[float]:
    return {piece.hinh.co_chu for at, piece in letters(line) if at < loi.cuoi and at + len(piece.chu) > loi.dau}


def _paragraph_value(key: str, loi: Loi, soat: Soat) -> Any:
    """What a paragraph should have: for its first line and its line height what others of the text have, where that is right."""
    than, roles = soat.tieu_chuan.bang("than"), THAN
    lines = [line for line in soat.than if line.hinh is not None and line.vai_tro in roles and line.o is None]
    if key == "thut-dau":
        allowed = [float(mm) for mm in than["thut_dau_dong_mm"]]
        used = Counter(near for line in lines if line.hinh and not line.hinh.thut_trai
                       if (near := next((mm for mm in allowed if abs(pt_to_mm(line.hinh.thut_dau) - mm) < _NEAR_MM), None)))
        return mm_to_pt(used.most_common(1)[0][0] if used else float(str(loi.muon)))
    if key == "gian-dong":
        exact = than["gian_dong_kieu"] == "chinh_xac_pt"
        rule, least, most = ("exact" if exact else "auto"), float(than["gian_dong_min"]), float(than.get("gian_dong_max", 1e9))
        heights = Counter(line.hinh.gian_dong for line in lines
                          if line.hinh and line.hinh.luat_dong == rule and least <= line.hinh.gian_dong <= most)
        return rule, heights.most_common(1)[0][0] if heights else float(str(loi.muon))
    return KHIA_CANH[key].gia_tri(loi.muon)


# the checker's view ----------------------------------------------------------------------------------------------


def set_right(soat: Soat, places: Iterable[Cho]) -> Soat:
    """The document with these looks as they should be."""
    ban = soat.ban
    for cho in places:
        if not cho.is_number:
            ban = _page_right(ban, cho) if cho.phan is not None and cho.doan is None else _lines_right(ban, cho)
    return replace(soat, ban=ban, _theo={})


def _page_right(ban: BanSoat, cho: Cho) -> BanSoat:
    sides = {"kho": ("rong", "cao"), "tu": ("so_tu",), "dang": ("so_dang",), "mep": ("mep_tren",), "trang-dau": ("trang_dau_rieng",)}
    names = sides.get(cho.khia_canh, (cho.khia_canh,))
    values = cho.gia_tri if len(names) > 1 else (cho.gia_tri,)
    phan = list(ban.phan)
    at = cho.phan or 0
    if len(names) > 1 and phan[at].ngang:
        values = tuple(reversed(values))
    phan[at] = phan[at]._replace(**dict(zip(names, values, strict=True)))
    return replace(ban, phan=tuple(phan))


def _lines_right(ban: BanSoat, cho: Cho) -> BanSoat:
    line = cho.doan
    assert line is not None
    out = list(ban.doan)
    for n, other in enumerate(out):
        if other.thu_tu != line.thu_tu:
            continue
        if KHIA_CANH[cho.khia_canh].cua == DOAN and other.hinh is not None:
            out[n] = other._replace(hinh=other.hinh._replace(**paragraph_fields(cho)))
        elif KHIA_CANH[cho.khia_canh].cua == CHU and other.chu == line.chu:
            out[n] = other._replace(manh=tuple(_letters_right(other, cho)))
    return replace(ban, doan=tuple(out))


def paragraph_fields(cho: Cho) -> dict[str, Any]:
    """The fields of a paragraph's look that a repair sets: what pushes its words aside goes with it."""
    aspect = KHIA_CANH[cho.khia_canh]
    if cho.khia_canh == "gian-dong":
        return {"luat_dong": cho.gia_tri[0], "gian_dong": cho.gia_tri[1]}
    if cho.khia_canh == "thut-dau":
        return {"thut_dau": cho.gia_tri, "thut_trai": 0.0}
    if cho.khia_canh == "can-le" and cho.gia_tri == "center":
        return {"can_le": "center", "thut_dau": 0.0, "thut_trai": 0.0, "thut_phai": 0.0}
    return {aspect.truong: cho.gia_tri}


def looks(line: DoanSoat) -> list[HinhChu | None]:
    """The look of each letter of a line, ``None`` for its automatic label."""
    own = [piece.hinh for piece in line.manh for _ in piece.chu]
    return [*(None for _ in range(len(line.chu) - len(own))), *own]


def wrong_letters(cho: Cho) -> list[int]:
    """The letters of the line (places in ``chu``) that have another look than they should."""
    assert cho.doan is not None
    name = KHIA_CANH[cho.khia_canh].truong
    own = enumerate(looks(cho.doan))
    return [n for n, hinh in own if cho.dau <= n < cho.cuoi and hinh is not None and getattr(hinh, name) != cho.gia_tri]


def _letters_right(line: DoanSoat, cho: Cho) -> Iterator[ManhChu]:
    at = max(len(line.chu) - sum(len(piece.chu) for piece in line.manh), 0)
    name = KHIA_CANH[cho.khia_canh].truong
    for piece in line.manh:
        a, b = (min(max(spot - at, 0), len(piece.chu)) for spot in (cho.dau, cho.cuoi))
        right = piece.hinh._replace(**{name: cho.gia_tri})
        for text, hinh in ((piece.chu[:a], piece.hinh), (piece.chu[a:b], right), (piece.chu[b:], piece.hinh)):
            if text:
                yield ManhChu(text, hinh)
        at += len(piece.chu)
