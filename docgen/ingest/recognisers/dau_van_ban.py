"""The top of the first page: motto, names of the agencies, number, place and date, name of the type."""

from __future__ import annotations

import re

from docgen.ingest.ban_thao import RULE, BanThao, is_upper, plain
from docgen.ingest.doan_tho import DoanTho, with_text
from docgen.ingest.recognisers.ngay_thang import take_ngay_thang
from docgen.noi_dung.dau_muc import read_marker
from docgen.text import plain_ascii

_LOAI = {
    "CHƯƠNG TRÌNH HÀNH ĐỘNG": ("chuong_trinh_hanh_dong", ("CTR", "CTRHĐ")),
    "CHƯƠNG TRÌNH": ("chuong_trinh", ("CTR",)),
    "KẾ HOẠCH": ("ke_hoach", ("KH",)),
    "PHƯƠNG ÁN": ("phuong_an", ("PA",)),
    "ĐỀ ÁN": ("de_an", ("ĐA",)),
    "BÁO CÁO": ("bao_cao", ("BC",)),
    "THÔNG BÁO": ("thong_bao", ("TB",)),
}
_TITLE = re.compile(rf"(?:{'|'.join(_LOAI)})(?:\b.*)?")
_TITLE_ALONE = re.compile("|".join(_LOAI), re.IGNORECASE)
_FURNITURE = ("cong hoa xa hoi chu nghia viet nam", "doc lap tu do hanh phuc")
_PARTY = "dang cong san viet nam"
_NUMBER = re.compile(
    r"(?:Số\s*:?|(?=\d))\s*(?P<so>\d{1,6}[a-zđA-ZĐ]?|[\d.…_]*)\s*(?P<dau>[/–-])\s*(?P<loai>[A-ZĐƯ][A-Za-zĐđƯưa]{0,7})"
    r"(?:\s*[-–/]\s*(?P<co_quan>[^\W_a-zđ][\w.&]*(?:\s*[-–/]\s*\w+)*(?:\s[A-ZĐƯ]+)*))?")
_OPEN_BLANK = re.compile(r"^Số\s*:?\s*[\d.…_]*\n[/–-]|,\s*ngày(?: \d+)?\ntháng|tháng(?: \d+)?\nnăm")
_CELL_WALL = re.compile(r"\s*(?:\||<br\s*/?>)\s*")
_DRAFT = re.compile(r"DỰ THẢO(?:\s+(?:LẦN\s+)?(\d+))?", re.IGNORECASE)
_PLACE = re.compile(r"(?:XÃ|PHƯỜNG|THỊ TRẤN|HUYỆN|QUẬN|THỊ XÃ|THÀNH PHỐ|TỈNH|ĐẶC KHU|TP\.?|TX\.?)\s")
_LONGEST_NAME = 90
_SEARCHED = 80  # the title stands among the first lines or nowhere


def take_dau_van_ban(draft: BanThao) -> None:
    """Take everything down to the name of the type; what stands behind the name on its line is put back."""
    agencies: list[str] = []
    found = find_title(draft.doan)
    if found is None:
        _take_leading(draft, agencies)
    else:
        at, name = found
        draft.chua_ro_dau = [doan for doan in _pieces(draft.doan[:at]) if not _take(draft, doan, agencies)]
        draft.loai_van_ban = _LOAI[name][0]
        rest = plain(draft.doan[at].van)[len(name):].lstrip(" :*_")
        draft.doan[: at + 1] = [with_text(draft.doan[at], rest)] if rest else []
    _settle_agencies(draft, agencies)
    _settle_type(draft)


def find_title(lines: list[DoanTho]) -> tuple[int, str] | None:
    """Index and name of the line with the name of the type, which stands before anything numbered."""
    for i, doan in enumerate(lines[:_SEARCHED]):
        text = plain(doan.van)
        if _TITLE.fullmatch(text) or _TITLE_ALONE.fullmatch(text):
            return i, next(name for name in _LOAI if text.upper().startswith(name))
        marker = read_marker(text)
        if marker is not None and marker.so:
            return None
    return None


def _take_leading(draft: BanThao, agencies: list[str]) -> None:
    """Without a title: the lines at the very top that can be nothing else."""
    while draft.doan and read_marker(draft.doan[0].van) is None:
        unknown = [doan for doan in _pieces(draft.doan[:1]) if not _take(draft, doan, agencies)]
        if unknown:
            draft.doan[:1] = unknown
            return
        del draft.doan[0]


def _pieces(lines: list[DoanTho]) -> list[DoanTho]:
    """Lines cut at wide gaps and at the cell walls of a table."""
    out: list[DoanTho] = []
    for doan in lines:
        parts = _CELL_WALL.split(doan.van) if doan.van[0] == "|" else list(doan.cot) or [doan.van]
        for part in filter(None, parts):
            if out and out[-1].dong == doan.dong and _OPEN_BLANK.search(f"{out[-1].van}\n{part}"):
                part = f"{out.pop().van} {part}"  # a blank to be filled in is no gap between columns
            out.append(with_text(doan, part))
    return out


def _take(draft: BanThao, doan: DoanTho, agencies: list[str]) -> bool:
    """Read one line of the top; ``False`` when it is none of its elements."""
    text = plain(doan.van)
    ascii_words = " ".join(re.findall(r"\w+", plain_ascii(text)))
    if not text or ascii_words in _FURNITURE or RULE.fullmatch(text):
        return True
    if ascii_words == _PARTY:
        draft.la_dang = True
        return True
    if (draft_mark := _DRAFT.fullmatch(text)) is not None:
        draft.du_thao = draft_mark[1] or "true"
        return True
    if _take_number(draft, text) or take_ngay_thang(draft, text, doan.dong):
        return True
    if is_upper(text) and len(text) <= _LONGEST_NAME and not text.startswith("PHỤ LỤC"):
        agencies.append(text)
        return True
    return False


def _take_number(draft: BanThao, text: str) -> bool:
    match = _NUMBER.fullmatch(text)
    if match is None or draft.chu_viet_tat_loai:
        return False
    number = match["so"]
    draft.so_van_ban = number if re.fullmatch(r"\d{1,6}[a-zđA-ZĐ]?", number) else None
    draft.chu_viet_tat_loai = match["loai"]
    draft.ky_hieu_co_quan = re.sub(r"\s*([-–/])\s*", r"\1", match["co_quan"] or "").replace("–", "-")
    draft.la_dang = draft.la_dang or match["dau"] != "/"
    return True


def _settle_agencies(draft: BanThao, lines: list[str]) -> None:
    """The last name is the issuing body, those above it its superiors; a place belongs to the name above."""
    names: list[str] = []
    for line in lines:
        if names and _PLACE.match(line):
            names[-1] += f"\n{line}"
        else:
            names.append(line)
    if names:
        draft.ban_hanh = names[-1]
        draft.chu_quan = "\n".join(names[:-1]) or None


def _settle_type(draft: BanThao) -> None:
    """The type from the title, else from the number line; the symbol when it is not the usual one of the type."""
    short = draft.chu_viet_tat_loai.upper()
    if not draft.loai_van_ban:
        named = [loai for loai, usual in reversed(_LOAI.values()) if short in usual]
        draft.loai_van_ban = named[0] if named else "ke_hoach"
        if not named and draft.doan:
            draft.warn("khong-ten-loai", draft.doan[0].dong,
                       "không thấy dòng tên loại (KẾ HOẠCH, CHƯƠNG TRÌNH …); tạm coi là kế hoạch")
    usual = next((usual for loai, usual in _LOAI.values() if loai == draft.loai_van_ban), ())
    if short and short not in usual:
        sign = "/" if draft.la_dang else "-"
        draft.ky_hieu = f"{draft.chu_viet_tat_loai}{sign}{draft.ky_hieu_co_quan}".rstrip("-/")
