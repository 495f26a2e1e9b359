"""The document while it is being recognised: what has its place, and the lines that still wait."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from docgen.findings import Finding, Span, note, warning
from docgen.ingest.doan_tho import DoanTho, with_text
from docgen.model.cho_trong import can_bo_sung
from docgen.model.van_ban import CoQuan, NgayThang, NguoiKy, PhanNoiDung, PhuLuc, VanBan
from docgen.noi_dung import Bang, CuocChu, Khoi, Than, parse
from docgen.noi_dung.dong import FOOTNOTE
from docgen.noi_dung.tree import duyet
from docgen.standard import TieuChuan, load, load_by_code

RULE = re.compile(r"(?:[-–—_=*~.\s\\]|(?<=[-–—_=*~.\s])(?:[oO0]{3}|[oO])(?=[-–—_=*~.\s])){3,}")
"""A line drawn with signs."""

_MOST_NOTES = 20
_EMPHASIS = re.compile(r"^[*_\s]+|[*_\s]+$")
_NOTED = re.compile(r"(\*{1,3})(?=\S)(.*?)(?<=\S)\1((?:\[\^[^\]\s]+\])+)")
_ENDING = re.compile(r"(?:\[\^[^\]\s]+\]|[*_\s”\"’)\]»])+$")


@dataclass(slots=True)
class BanThao:
    """A draft. ``doan`` are the lines without a place yet, in order; each recogniser takes those that it knows.

    ``cuoi`` are the lines beside and below the recipients; ``chua_ro_…`` those of the two ends that stay unknown.
    ``chu_viet_tat_loai`` is the abbreviation of the type in the number line, ``dau_noi_nhan`` the mark between the
    recipients, ``dan_nhieu_lan`` the footnotes with several marks.

    ``tac_gia`` is the author in the file's properties, which may be the agency. ``don_vi`` is the unit of places (see
    :class:`docgen.findings.Span`), ``trang`` line → (page, line on it) of a PDF; ``can_xem`` what must be looked at, by
    key of the plan.
    """

    name: str
    doan: list[DoanTho]
    don_vi: str = ""
    trang: Mapping[int, tuple[int, int]] = field(default_factory=dict)
    can_xem: dict[str, list[Finding]] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    loai_van_ban: str = ""
    dong_ten_loai: DoanTho | None = None
    la_dang: bool = False
    co_quoc_hieu: bool = False
    the_thuc: str | None = None
    so_van_ban: str | None = None
    chu_viet_tat_loai: str = ""
    ky_hieu: str | None = None
    ky_hieu_co_quan: str = ""
    chu_quan: str | None = None
    ban_hanh: str = ""
    ten_co_quan: str | None = None
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
    tu_khoa: tuple[str, ...] = ()
    tac_gia: str = ""
    nhan_nhiem_vu: tuple[tuple[str, str], ...] = ()
    muc_do_khan: str | None = None
    pham_vi_luu_hanh: str | None = None
    ky_hieu_nguoi_soan: str | None = None
    cuoc_chu: dict[str, CuocChu] = field(default_factory=dict)
    dan_nhieu_lan: frozenset[str] = frozenset()
    cuoi: list[DoanTho] = field(default_factory=list)
    chua_ro_dau: list[DoanTho] = field(default_factory=list)
    chua_ro_cuoi: list[DoanTho] = field(default_factory=list)

    def note(self, code: str, line: int, message: str, **values: object) -> None:
        """Record something done or noticed."""
        self.findings.append(note(f"nhap.{code}", self.place(line), message, None, **values))

    def note_lines(self, code: str, doan: list[DoanTho], message: str) -> None:
        """The same note about several lines (``{t}`` in it is their text); beyond some twenty, one note for the rest."""
        for item in doan[:_MOST_NOTES]:
            self.note(code, item.dong, message, t=item.van[:80])
        if len(doan) > _MOST_NOTES:
            self.note(code, doan[_MOST_NOTES].dong, "từ đây còn {n} dòng như vậy", n=len(doan) - _MOST_NOTES)

    def warn(self, code: str, line: int, message: str, khoa: str = "", **values: object) -> None:
        """Record something that must be looked at; ``khoa`` is the key of the plan that it is about."""
        finding = warning(f"nhap.{code}", self.place(line), message, None, **values)
        self.findings.append(finding)
        self.can_xem.setdefault(khoa, []).append(finding)

    def place(self, line: int) -> Span:
        """Where a line stands in the file."""
        page, row = self.trang.get(line, (0, line))
        return Span(self.name, row, page, self.don_vi)

    def take_notes(self, notes: Mapping[str, str]) -> None:
        """The notes of a file that keeps them apart; the marks of empty ones are taken out, and lines that were nothing else."""
        self.cuoc_chu = {key: CuocChu(key, van) for key, van in notes.items() if van}
        for key in notes.keys() - self.cuoc_chu.keys():
            self.doan = [with_text(doan, doan.van.replace(f"[^{key}]", "")) for doan in self.doan]
        self.doan = [doan for doan in self.doan if doan.van.strip()]

    def than(self, khoi: tuple[Khoi | Bang, ...]) -> Than:
        """A body with the footnotes that it uses."""
        texts = (text for item in duyet(khoi) for text in _texts(item) if "[^" in text)
        used = dict.fromkeys(name for text in texts for name in FOOTNOTE.findall(text))
        own = [name for name in used if name in self.cuoc_chu and name not in self.dan_nhieu_lan]
        return Than(khoi, tuple(self.cuoc_chu.pop(name) for name in own))

    def body(self, doan: list[DoanTho]) -> Than:
        """Lines in the body grammar; every block keeps the line of the file."""
        return self.than(parse_lines(doan).khoi)

    def place_rest(self) -> None:
        """Lines of the two ends that stay unknown become text at the two ends of the body."""
        self.noi_dung = [*self.unplaced(self.chua_ro_dau), *self.noi_dung, *self.unplaced(self.chua_ro_cuoi)]
        self.chua_ro_dau, self.chua_ro_cuoi = [], []

    def unplaced(self, doan: list[DoanTho]) -> list[PhanNoiDung]:
        """Lines that nothing was made of, as text without a title."""
        self.note_lines("chua-nhan-ra", doan, "chưa nhận ra dòng này là gì, để thành đoạn văn trong nội dung: «{t}»")
        return [PhanNoiDung("", None, self.body(doan), dong=doan[0].dong)] if doan else []

    def van_ban(self) -> VanBan:
        """The finished document, marks where the text says nothing."""
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
            noi_dung=tuple(self.noi_dung),
            ket_thuc=self.ket_thuc,
            noi_nhan=self.noi_nhan,
            luu_tru=self.luu_tru,
            nguoi_ky=self.nguoi_ky,
            phu_luc=tuple(self.phu_luc),
            cuoc_chu=tuple(self.cuoc_chu.values()),
            danh_so=self.danh_so,
            du_thao=self.du_thao,
            tu_khoa=self.tu_khoa,
            nhan_nhiem_vu=self.nhan_nhiem_vu,
            muc_do_khan=self.muc_do_khan,
            pham_vi_luu_hanh=self.pham_vi_luu_hanh,
            ky_hieu_nguoi_soan=self.ky_hieu_nguoi_soan,
        )

    @property
    def tieu_chuan(self) -> TieuChuan:
        """The standard by which the document will be set; known once its family is."""
        chosen = load_by_code(self.the_thuc) if self.the_thuc else None
        return chosen or load("dang" if self.la_dang else "nha_nuoc", self.ngay.muon_nhat)

    def co_quan(self) -> CoQuan:
        """The issuing body as far as the text names it."""
        return CoQuan(
            ban_hanh=self.ban_hanh or can_bo_sung("tên cơ quan ban hành"),
            ky_hieu=self.ky_hieu_co_quan or can_bo_sung("chữ viết tắt tên cơ quan"),
            dia_danh=self.dia_danh or can_bo_sung("địa danh"),
            he="dang" if self.la_dang else "nha_nuoc",
            ten=self.ten_co_quan,
            chu_quan=self.chu_quan,
        )


def _texts(item: Khoi | Bang) -> list[str]:
    return [item.van] if isinstance(item, Khoi) else [cell for row in item.hang for cell in row]


def parse_lines(doan: list[DoanTho]) -> Than:
    """Lines in the body grammar, each block on the line or paragraph that it has in the file."""
    rows: list[str] = []
    places = [0]
    for i, item in enumerate(doan):
        if i and item.dau_khoi and item.van[0] == "|" == doan[i - 1].van[0]:
            rows.append("")  # two tables in a row stay two
            places.append(item.dong)
        rows.append(item.van)
        places.append(item.dong)
    than = parse("\n".join(rows))
    return Than(_placed(than.khoi, places), than.cuoc_chu)


def _placed(khoi: tuple[Khoi | Bang, ...], places: list[int]) -> tuple[Khoi | Bang, ...]:
    return tuple(replace(item, dong=places[item.dong]) if isinstance(item, Bang)
                 else item._replace(con=_placed(item.con, places), dong=places[item.dong]) for item in khoi)


def plain(van: str) -> str:
    """A line without the emphasis around all of it; marks of notes behind it stay."""
    noted = _NOTED.fullmatch(van) if van[-1:] == "]" and van[:1] == "*" else None
    if noted is not None:
        return noted[2] + noted[3]
    return _EMPHASIS.sub("", van) if van[:1] in "*_" or van[-1:] in "*_" else van


def shown(doan: DoanTho) -> str:
    """The words of a line as a reader sees them: without emphasis around all of it, in capitals where they are shown so."""
    text = plain(doan.van)
    return text.upper() if doan.hoa else text


def last_sign(van: str) -> str:
    """The last character that says how a line ends; closing quotes, emphasis and footnote marks are looked through."""
    if van and van[-1] in "*_])”\"’»":
        van = _ENDING.sub("", van) or van
    return van[-1:]


def is_upper(van: str) -> bool:
    """Whether a line is set in capitals: it has letters and none is small."""
    return van.upper() == van and van.lower() != van
