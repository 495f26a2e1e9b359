"""What only the standard can tell about a plan before it is set: authorities it does not know, labels that changed."""

from __future__ import annotations

from docgen.findings import Finding, Span, error, note
from docgen.layout.compose import GhiNhan
from docgen.layout.nguoi_ky import unused_authorities
from docgen.model.van_ban import VanBan
from docgen.source.node import Mapping, scalars
from docgen.standard import TieuChuan

_SHOWN = 5


def check(van_ban: VanBan, tieu_chuan: TieuChuan, file: str) -> list[Finding]:
    """Findings of a plan against its standard."""
    return [
        error("nguoi-ky.quyen-han", Span(file), "{t} không dùng cách ký «{k}»", t=tieu_chuan.ten, k=key)
        for key in unused_authorities(van_ban.nguoi_ky, tieu_chuan)
    ]


def noticed(ghi_nhan: GhiNhan, node: Mapping) -> list[Finding]:
    """What composing noticed, with places: changed labels (the first few one by one), footnotes missing or unused."""
    file, changes = node.file, ghi_nhan.doi_so
    out = [note("danh-so.doi", Span(file, line, 1), "«{a}» được in là «{b}»; ghi «danh_so: giu_nguyen» nếu phải giữ số đã viết",
                a=typed, b=printed) for line, typed, printed in changes[:_SHOWN]]
    if len(changes) > _SHOWN:
        out.append(note("danh-so.doi", Span(file, changes[_SHOWN][0], 1), "và {n} số khác được đánh lại", n=len(changes) - _SHOWN))
    out += [error("cuoc-chu.thieu", _find(node, f"[^{name}]"), "không tìm thấy nội dung của cước chú [^{n}]; thêm dòng «[^{n}]: …»",
                  n=name) for name in ghi_nhan.cuoc_chu_thieu]
    out += [error("cuoc-chu.thua", Span(file, 1), "cước chú dùng chung «{n}» không được dẫn ở đâu, nên sẽ mất khi in", n=name)
            for name in ghi_nhan.cuoc_chu_thua]
    return out


def _find(node: Mapping, words: str) -> Span:
    """Where ``words`` first stand in the plan."""
    for scalar in scalars(node):
        at = scalar.text.find(words)
        if at >= 0:
            return scalar.at(at)
    return node.span
