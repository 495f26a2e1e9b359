"""The signature: authority, post, name."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from docgen.ingest.ban_thao import BanThao, is_upper, last_sign, plain
from docgen.ingest.recognisers.ngay_thang import take_ngay_thang
from docgen.ingest.text_reader import DoanTho
from docgen.model.van_ban import NguoiKy
from docgen.noi_dung.dau_muc import read_marker

_AUTHORITY = re.compile(
    r"""(?:(?P<thay_mat>T\s?[./]\s?M\b\.?|TM\.?(?=\s))
    | (?P<thua_uy_quyen>T\s?[./]?\s?UQ\b\.?)
    | (?P<thua_lenh>T\s?[./]\s?L\b\.?|TL\.?(?=\s))
    | (?P<ky_thay>K\s?[./]\s?T\b\.?|KT\.?(?=\s))
    | (?P<quyen>Q\.))\s*(?P<chu>\S.*)""",
    re.VERBOSE,
)
_POST = re.compile(
    r"(?:PHÓ |TỔNG |ĐỒNG )*(?:CHỦ TỊCH|CHỦ NHIỆM|CHỦ TRÌ|BÍ THƯ|GIÁM ĐỐC|HIỆU TRƯỞNG|TRƯỞNG|CHÁNH|THỦ TRƯỞNG|THỦ TƯỚNG|BỘ TRƯỞNG|"
    r"THỨ TRƯỞNG|TỔ TRƯỞNG|TỔ PHÓ|HIỆU PHÓ|CỤC TRƯỞNG|VỤ TRƯỞNG|VIỆN TRƯỞNG|ĐỘI TRƯỞNG|HỘI TRƯỞNG|CHỈ HUY|BIÊN TẬP|THƯ KÝ|"
    r"[UỦ][YỶ] VIÊN|ỦY VIÊN|THƯỜNG TRỰC|PHỤ TRÁCH|NGƯỜI LẬP|PHÒNG$|PHÓ)\b.*", re.IGNORECASE)
_SIGNED = re.compile(r"\(?\s*(?:đã ký|ký,?\s*(?:ghi rõ họ tên|đóng dấu).*)\)?", re.IGNORECASE)
_SHORT, _MOST_LINES = 70, 8


def take_nguoi_ky(draft: BanThao) -> None:
    """Take the signature off the end of the draft, wherever the recipients stood."""
    start = _first_line(draft.doan)
    block = _Block()
    for doan in draft.doan[start:]:
        if not (doan.van[:1].isalpha() and take_ngay_thang(draft, plain(doan.van), doan.dong)):
            block.read(draft, doan)
    draft.nguoi_ky = NguoiKy(**{key: " ".join(lines) for key, lines in block.fields.items()})
    draft.chua_ro_cuoi = block.rest
    draft.la_dang = draft.la_dang or block.slashed
    del draft.doan[start:]
    if draft.doan and take_ngay_thang(draft, plain(draft.doan[-1].van), draft.doan[-1].dong):
        draft.doan.pop()
    if block.rest and block.fields:
        draft.warn("nguoi-ky-thua", block.rest[0].dong, "sau chữ ký còn {n} dòng không thuộc chữ ký; kế hoạch chỉ có một người ký",
                   n=len(block.rest))


def _first_line(lines: list[DoanTho]) -> int:
    """Where the signature begins: the first line in capitals among the short ones that end the draft."""
    start = len(lines)
    while start > 0 and len(lines) - start < _MOST_LINES and _may_sign(lines[start - 1]):
        start -= 1
    for i in range(start, len(lines)):
        text = plain(lines[i].van)
        if _AUTHORITY.match(text) or (_POST.match(text) and is_upper(text)) or _POST.match(text) and i == len(lines) - 2:
            return i
    return len(lines)


def _may_sign(doan: DoanTho) -> bool:
    text = plain(doan.van)
    return len(text) <= _SHORT and last_sign(text) not in ";,:|" and not text.endswith(("./.", ". ")) and (
        read_marker(doan.van) is None or _AUTHORITY.match(text) is not None)


@dataclass(slots=True)
class _Block:
    """The lines of a signature as they are read; ``last`` is the field that a further line goes on."""

    fields: dict[str, list[str]] = field(default_factory=dict)
    rest: list[DoanTho] = field(default_factory=list)
    last: str = ""
    slashed: bool = False

    def read(self, draft: BanThao, doan: DoanTho) -> None:
        text = plain(doan.van)
        authority = _AUTHORITY.match(text)
        if "ho_ten" in self.fields:
            self.rest.append(doan)
        elif authority is not None and authority.lastgroup is not None:
            self.slashed |= "/" in text[: authority.start("chu")]
            self.put(next(key for key, value in authority.groupdict().items() if value and key != "chu"), authority["chu"])
        elif _SIGNED.fullmatch(text):
            draft.note("da-ky", doan.dong, "bỏ dòng «{t}»", t=text)
        elif is_upper(text) and not self.is_name(text):
            self.title(text)
        elif not self.fields and _POST.match(text):
            self.put("chuc_vu", text)
        else:
            self.put("ho_ten", text)

    def put(self, key: str, text: str) -> None:
        self.fields.setdefault(key, []).append(text)
        self.last = key

    def title(self, text: str) -> None:
        """A line in capitals: a post, a second post, or more of the line above."""
        if not _POST.match(text) and self.last:
            self.put(self.last, text)
        else:
            self.put("chuc_vu" if "chuc_vu" not in self.fields else "chuc_vu_khac", text)

    def is_name(self, text: str) -> bool:
        """Whether a line in capitals is the name: it follows a post and is none."""
        return "chuc_vu" in self.fields and not _POST.match(text) and 2 <= len(text.split()) <= 4
