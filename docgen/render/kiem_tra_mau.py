"""Checking a template without rendering a document: names, anchor, styles, tags, each with its paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.errors import FoundErrors
from docgen.findings import Finding, Span, closest, error, in_order, warning
from docgen.model.vai_tro import KIEU_DOAN, KIEU_PHU
from docgen.render.bo_cuc_mau import read_layout
from docgen.render.phan_tep import completed
from docgen.render.word_template import (
    environment,
    is_tagged,
    misplaced,
    place,
    read_package,
    sources_of,
    syntax_finding,
    unclosed,
    wrong_anchor,
)
from docgen.standard import TieuChuan

_EXTRA = ("noi_dung", "r", "thuoc_tinh")
_RUNS = re.compile(r"\{\{\s*(r\.\w+)")


def names_of(tieu_chuan: TieuChuan) -> set[str]:
    """Every name that a template of this standard may use: the elements of its layout and what is made from them."""
    layout = tieu_chuan.bang("bo_cuc")
    roles = {role for part in layout.values() if isinstance(part, list) for role in part}
    rules = {f"ke_{role}" for role in roles if tieu_chuan.thanh_phan[role].ke_duoi}
    boxes = {f"khung_{role}" for role in roles if {"dong_khung", "khung_mm"} & tieu_chuan.thanh_phan[role].them.keys()}
    return {*roles, *rules, *boxes, *_EXTRA}


def family_of(data: bytes, name: str) -> str:
    """The family that a template seems made for, by the elements it uses."""
    try:
        parts = read_package(data, name)
    except FoundErrors:
        return "nha_nuoc"  # check_template() says what is wrong
    text = " ".join(xml.decode("utf-8", "replace") for part, xml in parts.items() if is_tagged(part, xml))
    return "dang" if any(f"{role} " in text for role in ("tieu_de_dang", "dau_sao", "gach_trich_yeu")) else "nha_nuoc"


def check_template(data: bytes, name: str, tieu_chuan: TieuChuan) -> list[Finding]:
    """All findings of a template file."""
    try:
        parts = completed(read_package(data, name))
        layout = read_layout(parts, name)
        sources = sources_of(parts, name)
    except FoundErrors as exc:
        return list(exc.findings)
    found = [f for part in sources for f in unclosed(parts[part], part, name)]
    found += [f for part, source in sources.items() for f in (*_check_source(source, part, name, tieu_chuan), *misplaced(source, name))]
    found += wrong_anchor(sources.get("word/document.xml", ""), name)
    found += _check_styles(layout["kieu"], name, tieu_chuan)
    return in_order(found)


def _check_source(source: str, part: str, name: str, tieu_chuan: TieuChuan) -> Iterator[Finding]:
    from jinja2 import TemplateSyntaxError, meta

    env = environment()
    try:
        unknown = meta.find_undeclared_variables(env.parse(source)) - names_of(tieu_chuan)
    except TemplateSyntaxError as exc:
        yield syntax_finding(exc, source, f"{name}:{part}")
        return
    roles = {f"r.{role}" for role in names_of(tieu_chuan)}
    unknown |= {word for word in _RUNS.findall(source) if word not in roles}
    for word in sorted(unknown):
        number, text = _paragraph_with(source, word)
        yield error("mau.ten-la", Span(f"{name}:{part}"), "đoạn {n} («{t}»): không có tên «{w}»", closest(word, names_of(tieu_chuan)),
                    n=number, t=text, w=word)


def _paragraph_with(source: str, word: str) -> tuple[int, str]:
    """Ordinal and words of the first paragraph whose tag uses ``word``."""
    match = re.search(rf"\{{[{{%][^}}]*\b{re.escape(word)}\b", source)
    return place(source, match.start()) if match else (0, "")


def _check_styles(kieu: dict[str, str], name: str, tieu_chuan: TieuChuan) -> list[Finding]:
    needed = {role: style for role, style in KIEU_DOAN.items() if role in tieu_chuan.thanh_phan} | KIEU_PHU
    return [warning("mau.thieu-kieu", Span(name), "mẫu thiếu kiểu «{s}»; phần dùng kiểu này sẽ không in được", s=style)
            if role in ("dau_sao", "ky_hieu_nguoi_soan") else
            error("mau.thieu-kieu", Span(name), "mẫu thiếu kiểu «{s}»", s=style)
            for role, style in needed.items() if role not in kieu]
