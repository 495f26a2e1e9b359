""":class:`VanBan` → plan file, as a careful person would write it: keys in order, no noise, quotes only where needed.

Law: ``decode(read_plan(encode(v).encode(), "x")[0])[0] == v`` for every document that a plan file can hold. It cannot
hold an empty ``noi_nhan`` or ``luu_tru`` beside an agency that has its own, nor a date with its year alone. An appendix
table that ``{cot, hang}`` cannot hold moves into the text of its appendix.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from docgen.model.khoa import KE_HOACH, NGUOI_KY
from docgen.model.van_ban import MUC_CHUAN, CoQuan, NgayThang, NguoiKy, NhiemVu, PhanCong, PhanNoiDung, PhuLuc, VanBan
from docgen.noi_dung import Bang, Than, format_than
from docgen.text import clean, control_characters


@dataclass(frozen=True, slots=True)
class _Block:
    """Lines of text below ``|``."""

    text: str


@dataclass(frozen=True, slots=True)
class _Row:
    """A list on one line: ``[a, b]``."""

    cells: tuple[str, ...]


_Value: TypeAlias = "str | _Block | _Row | list[_Value] | dict[str, _Value]"
_ROOMY = frozenset({*MUC_CHUAN, "noi_dung", "phu_luc"})
_SHORT_LIST = 72


def encode(van_ban: VanBan, ghi_chu: Mapping[str, str] | None = None) -> str:
    """The plan file of a document.

    ``ghi_chu`` gives the comment above a top-level key (written even when the key itself is absent); the empty key
    stands for the file.
    """
    comments, plan, roomy = dict(ghi_chu or {}), _plan(van_ban), False
    lines = list(_comment(comments.get("", "")))
    for key in _order(plan, comments):
        if lines and (roomy or key in _ROOMY):
            lines.append("")
        roomy = key in _ROOMY
        lines.extend(_comment(comments.get(key, "")))
        if key in plan:
            _put(lines, f"{key}:", plan[key], 2)
    return "\n".join(lines) + "\n"


def _order(plan: dict[str, _Value], comments: dict[str, str]) -> list[str]:
    """Keys to write: those of the plan in their order, keys that have a comment alone where they would stand."""
    keys, known = list(plan), list(KE_HOACH)
    for key in comments:
        if key in plan or key not in KE_HOACH:
            continue
        earlier = [at for at, other in enumerate(keys) if known.index(other) < known.index(key)]
        keys.insert(earlier[-1] + 1 if earlier else 0, key)
    return keys


def _comment(text: str) -> Iterator[str]:
    return (f"# {' '.join(line.split())}".rstrip() for line in text.split("\n") if text)


# the tree -------------------------------------------------------------------------------------------------------


def _plan(v: VanBan) -> dict[str, _Value]:
    return _filled({
        "loai_van_ban": v.loai_van_ban,
        "co_quan": _co_quan(v.co_quan) or None,
        "the_thuc": v.the_thuc,
        "so_van_ban": v.so_van_ban,
        "ky_hieu": v.ky_hieu,
        "ngay_ban_hanh": _ngay(v.ngay_ban_hanh),
        "trich_yeu": _lines(v.trich_yeu),
        "can_cu": list(v.can_cu),
        "loi_dan": _lines("\n".join(v.loi_dan)),
    }) | _sections(v.noi_dung) | _filled({
        "ket_thuc": _lines("\n".join(v.ket_thuc)),
        "noi_nhan": list(v.noi_nhan) if v.noi_nhan != v.co_quan.noi_nhan else None,
        "luu_tru": _list(v.luu_tru) if v.luu_tru != v.co_quan.luu_tru else None,
        "nguoi_ky": _signer(v),
        "phu_luc": [_phu_luc(p) for p in v.phu_luc],
        "cuoc_chu": {note.ma: note.van for note in v.cuoc_chu} or None,
        "danh_so": v.danh_so if v.danh_so != "tu_dong" else None,
        "du_thao": v.du_thao,
        "muc_do_khan": v.muc_do_khan,
        "pham_vi_luu_hanh": v.pham_vi_luu_hanh,
        "ky_hieu_nguoi_soan": v.ky_hieu_nguoi_soan,
        "tu_khoa": _list(v.tu_khoa),
        "bo_qua": [_filled({"quy_tac": item.quy_tac, "ly_do": item.ly_do, "tai": item.tai}) for item in v.bo_qua] or None,
        "nhan_nhiem_vu": dict(v.nhan_nhiem_vu) or None,
    })


def _filled(values: Mapping[str, _Value | None]) -> dict[str, _Value]:
    return {key: value for key, value in values.items() if value not in (None, "", [])}


def _list(items: tuple[str, ...]) -> _Value:
    """Short names on one line, longer ones below each other."""
    short = 0 < sum(map(len, items)) + 2 * len(items) <= _SHORT_LIST
    return _Row(items) if short and all(_is_plain(item, flow=True) for item in items) else list(items)


def _lines(text: str) -> _Value:
    """Text that may have several lines; a long one that would need quotes goes below ``|`` too."""
    return _Block(text) if "\n" in text or (len(text) > _SHORT_LIST and not _is_plain(text)) else text


def _ngay(ngay: NgayThang) -> str | None:
    parts = [str(n) for n in (ngay.ngay, ngay.thang) if n is not None]
    return f"{'/'.join(parts)}/{ngay.nam:04}" if parts and ngay.nam is not None else None


def _co_quan(c: CoQuan) -> dict[str, _Value]:
    return _filled({
        "he": c.he if c.he != "nha_nuoc" else None,
        "ten": c.ten,
        "chu_quan": _lines(c.chu_quan or ""),
        "ban_hanh": _lines(c.ban_hanh),
        "ky_hieu": c.ky_hieu,
        "dia_danh": c.dia_danh,
        "noi_nhan": list(c.noi_nhan),
        "luu_tru": _list(c.luu_tru),
        "nguoi_ky": {name: _nguoi_ky(signer) for name, signer in c.nguoi_ky} or None,
    })


def _nguoi_ky(signer: NguoiKy) -> dict[str, _Value]:
    return _filled({key: getattr(signer, key) for key in NGUOI_KY})


def _signer(v: VanBan) -> _Value | None:
    """The signer unless it is the agency's first; by its short name when the agency has it."""
    known = v.co_quan.nguoi_ky
    if v.nguoi_ky == (known[0][1] if known else NguoiKy()):
        return None
    names = (name for name, signer in known if signer == v.nguoi_ky and name.strip() not in ("", "~"))
    return next(names, None) or _nguoi_ky(v.nguoi_ky)


def _body(than: Than) -> _Block | None:
    return _Block(format_than(than)) if than != Than() else None


def _sections(phan: Sequence[PhanNoiDung]) -> dict[str, _Value]:
    """Known sections as keys of their own when the order allows it, else all in one list."""
    free = [i for i, p in enumerate(phan) if not p.khoa]
    known = [p.khoa for p in phan if p.khoa]
    if len(set(known)) < len(known) or (free and free[-1] - free[0] >= len(free)):
        return {"noi_dung": [_listed(p) for p in phan]}
    out: dict[str, _Value] = {}
    for p in phan:
        out[p.khoa or "noi_dung"] = _known(p) if p.khoa else [_listed(phan[i]) for i in free]
    if len(free) == 1 and isinstance(only := _listed(phan[free[0]]), _Block):
        out["noi_dung"] = only
    return out


def _known(p: PhanNoiDung) -> _Value:
    parts = _parts(p)
    alone = next(iter(parts.values())) if len(parts) == 1 and p.tieu_de is None else None
    return alone or parts or ""


def _listed(p: PhanNoiDung) -> _Value:
    if not p.khoa and p.tieu_de is None and not p.danh_sach:
        return _body(p.noi_dung) or ""
    return _filled({"phan": p.khoa}) | _parts(p)


def _parts(p: PhanNoiDung) -> dict[str, _Value]:
    items: list[_Value] = [_item(item) for item in p.danh_sach]
    return _filled({"tieu_de": p.tieu_de, "noi_dung": _body(p.noi_dung), "danh_sach": items})


def _item(item: NhiemVu | PhanCong) -> _Value:
    if isinstance(item, PhanCong):
        return {"don_vi": item.don_vi} | _filled({"viec": item.viec, "noi_dung": _body(item.noi_dung)})
    return _filled({
        "ten": item.ten,
        "noi_dung": _body(item.noi_dung),
        "chu_tri": item.chu_tri,
        "phoi_hop": _list(item.phoi_hop),
        "thoi_han": item.thoi_han,
        "san_pham": item.san_pham,
    })


def _phu_luc(p: PhuLuc) -> _Value:
    table = _table(p.bang) if isinstance(p.bang, Bang) else p.bang
    than = p.noi_dung
    if isinstance(p.bang, Bang) and table is None:
        than = Than((*than.khoi, p.bang), than.cuoc_chu)
    return _filled({
        "tieu_de": p.tieu_de,
        "huong_giay": p.huong_giay if p.huong_giay != "doc" else None,
        "noi_dung": _body(than),
        "bang": table,
    })


def _table(bang: Bang) -> _Value | None:
    """``{cot, hang}``, ``None`` when the table has another form (no heading row or several, aligned columns)."""
    head = bang.hang[0] if bang.hang else ()
    if bang.so_tieu_de != 1 or not head or not all(head) or bang.cot != ("",) * len(head):
        return None
    rows: list[_Value] = [_Row(row) for row in bang.hang[1:]]
    return _filled({"cot": list(head) if "~" in head else _Row(head), "hang": rows})


# YAML -----------------------------------------------------------------------------------------------------------
_PLAIN_START = re.compile(r"[^\s\-?:,\[\]{}#&*!|>'\"%@`]|[-?:](?=\S)")
_PLAIN_START_FLOW = re.compile(r"[^\s\-?:,\[\]{}#&*!|>'\"%@`]")
_NOT_PLAIN = re.compile(r":(?:\s|$)|\s#|\s$|\t|\n")
_NOT_PLAIN_FLOW = re.compile(r"[,\[\]{}?:]|\s#|\s$|\t|\n")
_PLAIN_KEY = re.compile(r"[^\W_][\w.-]*")
# YAML takes the first as line ends; the reader takes the second for runaway nesting
_TROUBLE = re.compile("[\x85\u2028\u2029]|(?:[\\[{]\\s*){50}|(?:-[ \t]+){50}")
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"}


def _put(lines: list[str], lead: str, value: _Value, indent: int) -> None:
    """Write ``lead`` (``key:`` or ``-``) and its value, what goes below it at ``indent``."""
    if value == "~":
        value = _Block("~")  # in any other form it would be read as nothing
    if isinstance(value, str):
        lines.append(f"{lead} {_scalar(value)}" if value else lead)
    elif isinstance(value, _Row):
        lines.append(f"{lead} [{', '.join(_scalar(cell, flow=True) for cell in value.cells)}]")
    elif isinstance(value, _Block):
        _put_block(lines, lead, value.text, indent)
    elif not value:
        lines.append(f"{lead} {{}}" if isinstance(value, dict) else f"{lead} []")
    elif isinstance(value, dict):
        _put_mapping(lines, lead, value, indent)
    else:
        lines.append(lead)
        for item in value:
            _put(lines, f"{' ' * indent}-", item, indent + 2)


def _put_mapping(lines: list[str], lead: str, value: dict[str, _Value], indent: int) -> None:
    if not lead.endswith("-"):
        lines.append(lead)
        lead = ""
    for key, child in value.items():
        name = key if _PLAIN_KEY.fullmatch(key) else _scalar(key, flow=True)
        _put(lines, f"{lead} {name}:" if lead else f"{' ' * indent}{name}:", child, indent + 2)
        lead = ""


def _put_block(lines: list[str], lead: str, text: str, indent: int) -> None:
    rows = text.split("\n")
    first = next((row for row in rows if row), " ")
    if not _is_safe(text) or first[0] == " " or any(row.lstrip(" ")[:1] == "\t" for row in rows):
        lines.append(f"{lead} {_escaped(text)}")
        return
    lines.append(f"{lead} |")
    lines.extend(f"{' ' * indent}{row}" if row else "" for row in rows)


def _is_plain(text: str, flow: bool = False) -> bool:
    start, wrong = (_PLAIN_START_FLOW, _NOT_PLAIN_FLOW) if flow else (_PLAIN_START, _NOT_PLAIN)
    return text not in ("~", "null") and start.match(text) is not None and wrong.search(text) is None and _is_safe(text)


def _is_safe(text: str) -> bool:
    """Whether the reader gives the text back as it stands."""
    return clean(text)[0] == text and not control_characters(text) and not _TROUBLE.search(text)


def _scalar(text: str, flow: bool = False) -> str:
    if _is_plain(text, flow):
        return text
    if not _is_safe(text) or "\t" in text or "\n" in text:
        return _escaped(text)
    return f'"{text}"' if not set(text) & {"\\", '"'} else "'" + text.replace("'", "''") + "'"


def _escaped(text: str) -> str:
    """Double quotes with everything escaped that a careful reader of the file might change."""
    return '"' + "".join(_ESCAPES.get(c) or _escaped_char(c) for c in text) + '"'


def _escaped_char(c: str) -> str:
    code = ord(c)
    if (c.isalpha() and (code < 0x250 or 0x1E00 <= code < 0x1F00)) or (" " <= c <= "~" and c not in "[{-"):
        return c
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
