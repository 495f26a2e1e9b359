"""What only the standard can tell about a plan before it is set: authorities it does not know, labels that changed."""

from __future__ import annotations

from docgen.findings import Finding, Span, error, note
from docgen.layout.nguoi_ky import unused_authorities
from docgen.model.van_ban import VanBan
from docgen.standard import TieuChuan

_SHOWN = 5


def check(van_ban: VanBan, tieu_chuan: TieuChuan, file: str) -> list[Finding]:
    """Findings of a plan against its standard."""
    return [
        error("nguoi-ky.quyen-han", Span(file), "{t} không dùng cách ký «{k}»", t=tieu_chuan.ten, k=key)
        for key in unused_authorities(van_ban.nguoi_ky, tieu_chuan)
    ]


def renumbering(changes: list[tuple[int, str, str]], file: str) -> list[Finding]:
    """One finding for each of the first labels that the numbering changed, and one for the rest."""
    out = [note("danh-so.doi", Span(file, line, 1), "«{a}» được in là «{b}»; ghi «danh_so: giu_nguyen» nếu phải giữ số đã viết",
                a=typed, b=printed) for line, typed, printed in changes[:_SHOWN]]
    if len(changes) > _SHOWN:
        out.append(note("danh-so.doi", Span(file, changes[_SHOWN][0], 1), "và {n} số khác được đánh lại", n=len(changes) - _SHOWN))
    return out
