"""What only the standard can tell about a plan before it is set: authorities it does not know, labels that changed."""

from __future__ import annotations

from docgen.findings import Finding, Span, error, note, warning
from docgen.i18n import N_
from docgen.layout.compose import GhiNhan
from docgen.layout.nguoi_ky import unused_authorities
from docgen.model.van_ban import VanBan
from docgen.noi_dung.tree import Bang, Khoi
from docgen.source.node import Mapping, scalars
from docgen.standard import TheThuc

_SHOWN = 5


_AUTHORITY_WORDS = {"thay_mat": N_("thay mặt"), "thua_lenh": N_("thừa lệnh"), "thua_uy_quyen": N_("thừa ủy quyền"),
                    "ky_thay": N_("ký thay")}


def check(van_ban: VanBan, the_thuc: TheThuc, node: Mapping) -> list[Finding]:
    """Findings of a plan against its standard and its type."""
    signer = node.get("nguoi_ky")
    place = signer.span if signer is not None else node.span
    out = [error("nguoi-ky.quyen-han", place, "{t} không có cách ký {k} (khóa «{m}»)", t=the_thuc.tieu_chuan.ten, k=_AUTHORITY_WORDS[key],
                 m=key) for key in unused_authorities(van_ban.nguoi_ky, the_thuc.tieu_chuan)]
    if van_ban.phu_luc and not van_ban.co_quan.ten:
        out.append(note("co-quan.ten", node.span, "hồ sơ cơ quan chưa có «ten» (tên viết trong câu): dòng «Kèm theo» của phụ lục "
                        "dùng tên in hoa ở đầu văn bản"))
    if _ends_in_table(van_ban):
        out.append(warning("ket-thuc.bang", node.span, "nội dung kết thúc bằng bảng nên không có dấu kết thúc văn bản; "
                           "thêm đoạn «ket_thuc»"))
    return out + [
        error("muc.khong-tieu-de", Span(node.file, phan.dong), "loại văn bản «{t}» không có tiêu đề sẵn cho mục «{k}»; ghi «tieu_de»",
              t=the_thuc.loai.ten, k=phan.khoa)
        for phan in van_ban.noi_dung if phan.khoa and not phan.tieu_de and phan.khoa not in the_thuc.loai.tieu_de_muc]


def _ends_in_table(van_ban: VanBan) -> bool:
    """Whether the last thing above the signature is a table."""
    if van_ban.ket_thuc or not van_ban.noi_dung:
        return False
    phan = van_ban.noi_dung[-1]
    khoi = phan.danh_sach[-1].noi_dung.khoi if phan.danh_sach else phan.noi_dung.khoi
    while khoi and isinstance(khoi[-1], Khoi) and khoi[-1].con:
        khoi = khoi[-1].con
    return bool(khoi) and isinstance(khoi[-1], Bang)


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
