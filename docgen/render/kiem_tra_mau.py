"""Checking a template without rendering a document: names, anchor, styles, tags, each with its paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.errors import FoundErrors
from docgen.findings import Finding, Span, closest, error, in_order, warning
from docgen.model.vai_tro import KIEU_DOAN, KIEU_PHU
from docgen.render.bo_cuc_mau import parse_part, read_layout
from docgen.render.word_template import environment, is_tagged, patched, read_package, syntax_finding
from docgen.standard import TieuChuan

_EXTRA = ("noi_dung", "r", "thuoc_tinh")
_ANCHOR = re.compile(r"\{\{\s*noi_dung\s*\}\}")


def names_of(tieu_chuan: TieuChuan) -> set[str]:
    """Every name that a template of this standard may use."""
    elements = tieu_chuan.thanh_phan
    rules = {f"ke_{role}" for role, element in elements.items() if element.ke_duoi}
    boxes = {f"khung_{role}" for role, e in elements.items() if e.them.get("dong_khung") or e.them.get("khung_mm")}
    return {*elements, *rules, *boxes, *_EXTRA}


def check_template(data: bytes, name: str, tieu_chuan: TieuChuan) -> list[Finding]:
    """All findings of a template file."""
    try:
        parts = read_package(data, name)
        layout = read_layout(parts, name)
    except FoundErrors as exc:
        return list(exc.findings)
    sources = {part: patched(xml.decode("utf-8"), part) for part, xml in parts.items() if is_tagged(part, xml)}
    found = [f for part, source in sources.items() for f in _check_source(source, part, name, tieu_chuan)]
    found += _check_anchor(sources.get("word/document.xml", ""), name)
    found += _check_styles(layout["kieu"], name, tieu_chuan)
    parse_part(parts["word/styles.xml"], "word/styles.xml", name)
    return in_order(found)


def _check_source(source: str, part: str, name: str, tieu_chuan: TieuChuan) -> Iterator[Finding]:
    from jinja2 import TemplateSyntaxError, meta

    env = environment()
    try:
        unknown = meta.find_undeclared_variables(env.parse(source)) - names_of(tieu_chuan)
    except TemplateSyntaxError as exc:
        yield syntax_finding(exc, source, f"{name}:{part}")
        return
    for word in sorted(unknown):
        number, text = _paragraph_with(source, word)
        yield error("mau.ten-la", Span(f"{name}:{part}"), "đoạn {n} («{t}»): không có tên «{w}»", closest(word, names_of(tieu_chuan)),
                    n=number, t=text, w=word)


def _paragraph_with(source: str, word: str) -> tuple[int, str]:
    """Ordinal and words of the first paragraph whose tag uses ``word``."""
    pattern = re.compile(rf"\{{[{{%][^}}]*\b{re.escape(word)}\b")
    for number, line in enumerate(source.split("\n")):
        if pattern.search(line):
            return number, re.sub(r"<[^>]+>", "", line)[:60].strip()
    return 0, ""


def _check_anchor(source: str, name: str) -> list[Finding]:
    count = len(_ANCHOR.findall(source))
    if count == 1:
        return []
    message = "mẫu thiếu chỗ đặt nội dung: thêm một đoạn chỉ có «{{{{p noi_dung }}}}»" if not count else (
        "mẫu có {n} chỗ đặt nội dung «{{{{p noi_dung }}}}»; chỉ được có một")
    return [error("mau.noi-dung", Span(name), message, n=count)]


def _check_styles(kieu: dict[str, str], name: str, tieu_chuan: TieuChuan) -> list[Finding]:
    needed = {role: style for role, style in KIEU_DOAN.items() if role in tieu_chuan.thanh_phan} | KIEU_PHU
    return [warning("mau.thieu-kieu", Span(name), "mẫu thiếu kiểu «{s}»; phần dùng kiểu này sẽ không in được", s=style)
            if role in ("dau_sao", "ky_hieu_nguoi_soan") else
            error("mau.thieu-kieu", Span(name), "mẫu thiếu kiểu «{s}»", s=style)
            for role, style in needed.items() if role not in kieu]
