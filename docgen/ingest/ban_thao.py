"""The document while it is being recognised: what has its place, and the lines that still wait."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise

from docgen.findings import Finding, Span, note, warning
from docgen.ingest.doan_tho import DoanTho
from docgen.model.cho_trong import can_bo_sung
from docgen.model.van_ban import CoQuan, NgayThang, NguoiKy, PhanNoiDung, PhuLuc, VanBan
from docgen.noi_dung import Bang, CuocChu, Khoi, Than, parse
from docgen.noi_dung.dong import FOOTNOTE
from docgen.noi_dung.tree import duyet

RULE = re.compile(r"[-–—_=*~.\s]{3,}")
"""A line drawn with signs."""

_MOST_NOTES = 20
_EMPHASIS = re.compile(r"^[*_\s]+|[*_\s]+$")
_ENDING = re.compile(r"(?:\[\^[^\]\s]+\]|[*_\s”\"’)\]»])+$")


@dataclass(slots=True)
class BanThao:
    """A draft. ``doan`` are the lines without a place yet, in order; each recogniser takes those that it knows.

    ``cuoi`` are the lines beside and below the recipients; ``chua_ro_…`` those of the two ends that stay unknown.
    ``chu_viet_tat_loai`` is the abbreviation of the type in the number line, ``dau_noi_nhan`` the mark between the
    recipients, ``dan_nhieu_lan`` the footnotes with several marks.
    """

    name: str
    doan: list[DoanTho]
    findings: list[Finding] = field(default_factory=list)
    loai_van_ban: str = ""
    la_dang: bool = False
    the_thuc: str | None = None
    so_van_ban: str | None = None
    chu_viet_tat_loai: str = ""
    ky_hieu: str | None = None
    ky_hieu_co_quan: str = ""
    chu_quan: str | None = None
    ban_hanh: str = ""
    dia_danh: str = ""
    ngay: NgayThang = field(default_factory=NgayThang)
    trich_yeu: str = ""
    can_cu: tuple[str, ...] = ()
    loi_dan: tuple[str, ...] = ()
    noi_dung: list[PhanNoiDung] = field(default_factory=list)
    ket_thuc: tuple[str, ...] = ()
    noi_nhan: tuple[str, ...] = ()
    luu_tru: tuple[str, ...] = ()
    dau_noi_nhan: str = ""
    nguoi_ky: NguoiKy = field(default_factory=NguoiKy)
    phu_luc: list[PhuLuc] = field(default_factory=list)
    danh_so: str = "tu_dong"
    du_thao: str | None = None
    cuoc_chu: dict[str, CuocChu] = field(default_factory=dict)
    dan_nhieu_lan: frozenset[str] = frozenset()
    cuoi: list[DoanTho] = field(default_factory=list)
    chua_ro_dau: list[DoanTho] = field(default_factory=list)
    chua_ro_cuoi: list[DoanTho] = field(default_factory=list)

    def note(self, code: str, line: int, message: str, **values: object) -> None:
        """Record something done or noticed."""
        self.findings.append(note(f"nhap.{code}", Span(self.name, line), message, None, **values))

    def note_lines(self, code: str, doan: list[DoanTho], message: str) -> None:
        """The same note about several lines (``{t}`` in it is their text); beyond some twenty, one note for the rest."""
        for item in doan[:_MOST_NOTES]:
            self.note(code, item.dong, message, t=item.van[:80])
        if len(doan) > _MOST_NOTES:
            self.note(code, doan[_MOST_NOTES].dong, "từ đây đến dòng {d} còn {n} dòng như vậy", d=doan[-1].dong,
                      n=len(doan) - _MOST_NOTES)

    def warn(self, code: str, line: int, message: str, **values: object) -> None:
        """Record something that must be looked at."""
        self.findings.append(warning(f"nhap.{code}", Span(self.name, line), message, None, **values))

    def than(self, khoi: tuple[Khoi | Bang, ...]) -> Than:
        """A body with the footnotes that it uses."""
        texts = (text for item in duyet(khoi) for text in _texts(item) if "[^" in text)
        used = dict.fromkeys(name for text in texts for name in FOOTNOTE.findall(text))
        own = [name for name in used if name in self.cuoc_chu and name not in self.dan_nhieu_lan]
        return Than(khoi, tuple(self.cuoc_chu.pop(name) for name in own))

    def body(self, doan: list[DoanTho]) -> Than:
        """Lines in the body grammar; every block keeps the line of the file."""
        return self.than(parse_lines(doan).khoi)

    def unplaced(self, doan: list[DoanTho]) -> list[PhanNoiDung]:
        """Lines that nothing was made of, as text without a title."""
        self.note_lines("chua-nhan-ra", doan, "chưa nhận ra dòng này là gì, để thành đoạn văn trong nội dung: «{t}»")
        return [PhanNoiDung("", None, self.body(doan), dong=doan[0].dong)] if doan else []

    def van_ban(self) -> VanBan:
        """The finished document, marks where the text says nothing."""
        dau, cuoi = self.unplaced(self.chua_ro_dau), self.unplaced(self.chua_ro_cuoi)
        return VanBan(
            loai_van_ban=self.loai_van_ban,
            co_quan=self.co_quan(),
            trich_yeu=self.trich_yeu or can_bo_sung("trích yếu"),
            so_van_ban=self.so_van_ban,
            ky_hieu=self.ky_hieu,
            ngay_ban_hanh=self.ngay,
            the_thuc=self.the_thuc,
            can_cu=self.can_cu,
            loi_dan=self.loi_dan,
            noi_dung=(*dau, *self.noi_dung, *cuoi),
            ket_thuc=self.ket_thuc,
            noi_nhan=self.noi_nhan,
            luu_tru=self.luu_tru,
            nguoi_ky=self.nguoi_ky,
            phu_luc=tuple(self.phu_luc),
            cuoc_chu=tuple(self.cuoc_chu.values()),
            danh_so=self.danh_so,
            du_thao=self.du_thao,
        )

    def co_quan(self) -> CoQuan:
        """The issuing body as far as the text names it."""
        return CoQuan(
            ban_hanh=self.ban_hanh or can_bo_sung("tên cơ quan ban hành"),
            ky_hieu=self.ky_hieu_co_quan or can_bo_sung("chữ viết tắt tên cơ quan"),
            dia_danh=self.dia_danh or can_bo_sung("địa danh"),
            he="dang" if self.la_dang else "nha_nuoc",
            chu_quan=self.chu_quan,
        )


def _texts(item: Khoi | Bang) -> list[str]:
    return [item.van] if isinstance(item, Khoi) else [cell for row in item.hang for cell in row]


def parse_lines(doan: list[DoanTho]) -> Than:
    """Lines in the body grammar, each on the line that it has in the file (columns of a page have lost their lines)."""
    if any(b.dong <= a.dong for a, b in pairwise(doan)):
        return parse("\n".join(item.van for item in doan))
    rows: list[str] = []
    for item in doan:
        rows.extend([""] * (item.dong - doan[0].dong - len(rows)))
        rows.append(item.van)
    return parse("\n".join(rows), doan[0].dong if doan else 1)


def plain(van: str) -> str:
    """A line without the emphasis around all of it."""
    return _EMPHASIS.sub("", van) if van[:1] in "*_" or van[-1:] in "*_" else van


def last_sign(van: str) -> str:
    """The last character that says how a line ends; closing quotes, emphasis and footnote marks are looked through."""
    if van and van[-1] in "*_])”\"’»":
        van = _ENDING.sub("", van) or van
    return van[-1:]


def is_upper(van: str) -> bool:
    """Whether a line is set in capitals: it has letters and none is small."""
    return van.upper() == van and van.lower() != van
