"""The signature: authority, post, name."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from docgen.ingest.ban_thao import RULE, BanThao, is_upper, last_sign, plain, shown
from docgen.ingest.doan_tho import DoanTho, with_text
from docgen.ingest.recognisers.ngay_thang import is_ngay_thang, take_ngay_thang
from docgen.layout.ngat_dong import unbroken
from docgen.model.van_ban import NguoiKy
from docgen.noi_dung.dau_muc import read_marker

_AUTHORITY = re.compile(
    r"""(?:(?P<thay_mat>(?:T\s?[./]\s?M|TM)(?:\s?[./]|(?=\s)))
    | (?P<thua_uy_quyen>(?:T\s?[./]?\s?UQ)(?:\s?[./]|(?=\s)))
    | (?P<thua_lenh>(?:T\s?[./]\s?L|TL)(?:\s?[./]|(?=\s)))
    | (?P<ky_thay>(?:K\s?[./]\s?T|KT)(?:\s?[./]|(?=\s)))
    | (?P<quyen>Q\s?[./]))\s*(?P<chu>\S.*)""",
    re.VERBOSE,
)
_POST = re.compile(
    r"(?:DUYỆT CỦA |PHÓ |TỔNG |ĐỒNG |QUYỀN )*(?:CHỦ TỊCH|CHỦ NHIỆM|CHỦ TRÌ|BÍ THƯ|GIÁM ĐỐC|"
    r"(?:HIỆU |THỦ |BỘ |THỨ |TỔ |CỤC |VỤ |VIỆN |ĐỘI |HỘI )?TRƯỞNG|CHÁNH|THỦ TƯỚNG|TỔ PHÓ|HIỆU PHÓ|CHỈ HUY|BIÊN TẬP|THƯ KÝ|"
    r"(?:ỦY|UỶ) VIÊN|THƯỜNG TRỰC|PHỤ TRÁCH|NGƯỜI LẬP|PHÓ)\b.*",
    re.IGNORECASE,
)
_STATE_BODY = re.compile(r"(?:ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|UBND|HỘI ĐỒNG|HĐND|BAN CHỈ ĐẠO)\b", re.IGNORECASE)
_SIGNED = re.compile(
    r"\(\s*(?:đã )?k[ýí]\b[^)]*\)|đã k[ýí](?:\s*,?\s*(?:và )?đóng dấu)?|"
    r"k[ýí],?\s*(?:ghi rõ họ tên|đóng dấu).*", re.IGNORECASE)
_SHORT, _MOST_LINES = 70, 8


def take_nguoi_ky(draft: BanThao) -> None:
    """Take the signature: what is left beside and below the recipients, else the short lines that end the draft."""
    lines, draft.cuoi = draft.cuoi, []
    if not any(is_sign(shown(doan)) for doan in lines):
        lines = [*_take_end(draft), *lines]
    if draft.doan and take_ngay_thang(draft, plain(draft.doan[-1].van), draft.doan[-1].dong):
        draft.doan.pop()
    lines = _whole(lines, draft)
    block = _Block()
    for i, doan in enumerate(lines):
        block.read(draft, doan, last=i == len(lines) - 1)
    draft.nguoi_ky = NguoiKy(**{key: " ".join(texts) for key, texts in block.fields.items()})
    draft.chua_ro_cuoi = block.rest
    draft.la_dang = draft.la_dang or block.slashed
    if block.rest and "ho_ten" in block.fields:
        draft.warn("nguoi-ky-thua", block.rest[0].dong, "dưới tên người ký còn {n} dòng; kế hoạch chỉ có một người ký",
                   n=len(block.rest))


def _take_end(draft: BanThao) -> list[DoanTho]:
    """The signature out of the draft: its last lines, or the last table of the layout that has a post in it."""
    start = _first_line(draft.doan)
    end = len(draft.doan)
    if start == end:
        signed = next((i for i in range(end - 1, -1, -1) if draft.doan[i].o and is_sign(shown(draft.doan[i]))), None)
        table = draft.doan[signed].o if signed is not None else None
        inside = [i for i, doan in enumerate(draft.doan) if table and doan.o and doan.o[0] == table[0]]
        start, end = (inside[0], inside[-1] + 1) if inside else (start, end)
    lines = draft.doan[start:end]
    del draft.doan[start:end]
    return _last_signer(draft, lines)


def _last_signer(draft: BanThao, lines: list[DoanTho]) -> list[DoanTho]:
    """Of several signers side by side, the one on the right; the others stay text, with a warning."""
    columns = [doan.o[2] for doan in lines if doan.o and is_sign(shown(doan))]
    if len(set(columns)) < 2:
        return lines
    others = [doan for doan in lines if doan.o and doan.o[2] != max(columns)]
    draft.warn("nhieu-nguoi-ky", others[0].dong, "văn bản có nhiều người ký; chỉ người ký bên phải được nhập, phần ký «{t}» để thành "
               "đoạn văn", "nguoi_ky", t=plain(others[0].van))
    draft.doan.extend(replace(doan, o=None) for doan in others)
    return [doan for doan in lines if doan not in others]


def _whole(lines: list[DoanTho], draft: BanThao) -> list[DoanTho]:
    """Lines that the standard's own line breaks divide within a paragraph, made one again."""
    out: list[DoanTho] = []
    for doan in lines:
        above = out[-1] if out else None
        if above is not None and above.nguyen and above.dong == doan.dong and _are_one(shown(above), shown(doan)):
            text = unbroken([shown(above), shown(doan)], "chuc_vu", draft.tieu_chuan)
            if "\n" not in text:
                out[-1] = with_text(above, f"{plain(above.van)} {plain(doan.van)}")
                continue
        out.append(doan)
    return out


def _are_one(above: str, below: str) -> bool:
    """Whether two lines in capitals may be one that was broken: the second is no post of its own."""
    return is_upper(above) and is_upper(below) and not is_sign(below)


def is_sign(text: str) -> bool:
    """Whether a line is an authority or a post in capitals."""
    return len(text) <= _SHORT and is_upper(text) and bool(_AUTHORITY.match(text) or _POST.match(text))


def _first_line(lines: list[DoanTho]) -> int:
    """Where the signature begins: the first authority or post among the short lines that end the draft."""
    start = len(lines)
    while start > 0 and len(lines) - start < _MOST_LINES and _may_sign(lines[start - 1]):
        start -= 1
    return next((i for i in range(start, len(lines)) if is_sign(shown(lines[i]))), len(lines))


def _may_sign(doan: DoanTho) -> bool:
    text = plain(doan.van)
    bare = read_marker(doan.van) is None or _AUTHORITY.match(text) is not None
    return bare and len(text) <= _SHORT and (last_sign(text) not in ".;,:|" or _SIGNED.fullmatch(text) is not None)


@dataclass(slots=True)
class _Block:
    """The lines of a signature as they are read. ``above`` is the field of the line above; ``slashed`` tells of the
    form ``T/M`` of Party papers."""

    fields: dict[str, list[str]] = field(default_factory=dict)
    rest: list[DoanTho] = field(default_factory=list)
    above: str = ""
    slashed: bool = False

    def read(self, draft: BanThao, doan: DoanTho, last: bool) -> None:
        """Take one more line; ``last`` when none follows."""
        text, seen = plain(doan.van), shown(doan)
        if is_ngay_thang(text):
            if not take_ngay_thang(draft, text, doan.dong):
                self.rest.append(doan)
        elif RULE.fullmatch(doan.van):
            return  # a line drawn over notes
        elif _SIGNED.fullmatch(text):
            draft.note("da-ky", doan.dong, "bỏ dòng «{t}»", t=text)
        elif doan.van[0] == "|" or "ho_ten" in self.fields or len(text) > _SHORT or text.lower() == text.upper():
            self.rest.append(doan)
        elif (authority := _AUTHORITY.match(seen)) is not None:
            self.authority(authority, text[authority.start("chu"):])
        elif is_upper(seen) and not (last and self.is_name(seen)):
            self.title(text)
        else:
            self.put("chuc_vu" if not self.fields and not last else "ho_ten", text)


    def authority(self, match: re.Match[str], text: str) -> None:
        """A line that begins with TM., KT. …; ``text`` is what follows, as typed."""
        self.slashed |= "/" in (match["thay_mat"] or "") and _STATE_BODY.match(match["chu"]) is None
        self.put(next(key for key, value in match.groupdict().items() if value), text)

    def put(self, key: str, text: str) -> None:
        """Add a line to a field."""
        self.fields.setdefault(key, []).append(text)
        self.above = key

    def title(self, text: str) -> None:
        """A line in capitals: a post, a second post, or more of the line above."""
        if not _POST.match(text) and self.above:
            self.put(self.above, text)
        else:
            self.put("chuc_vu" if "chuc_vu" not in self.fields else "chuc_vu_khac", text)

    def is_name(self, text: str) -> bool:
        """Whether a line in capitals is the name: it follows a post and is none."""
        return "chuc_vu" in self.fields and not _POST.match(text) and 2 <= len(text.split()) <= 5
