"""Lời dặn bỏ qua lỗi trong tệp kế hoạch."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.i18n import N_
from docgen.lint.engine import all_rules, nearest_rule
from docgen.lint.quy_tac import KE_HOACH, THONG_LE, Loi, quy_tac
from docgen.lint.soat import Soat


@quy_tac("BQ01", "bo-qua-thua", N_("Quy ước của docgen"), THONG_LE,
         N_("Xóa mục này khỏi «bo_qua», hoặc sửa lại tên quy tắc và chữ ở «tai»."),
         (KE_HOACH,), he=("nha_nuoc", "dang", "doan"))
def bo_qua_thua(soat: Soat) -> Iterator[Loi]:
    """Lời dặn «bo_qua» không còn bỏ qua lỗi nào.

    Mục trong «bo_qua» mà quy tắc ấy không báo lỗi (đã sửa xong, hoặc ghi sai tên) chỉ làm người đọc sau hiểu nhầm. Ở đây phải ghi
    đủ mã hoặc tên của một quy tắc, không dùng được đầu mã.

    Sai: bo_qua có «can-cu-cuoi-dong» trong khi các căn cứ đều đúng.
    Sai: bo_qua có «KHONGCO», không phải tên hay mã của quy tắc nào.
    Đúng: chỉ giữ những mục còn cần.
    """
    for item in soat.bo_qua_thua:
        known = any(item.quy_tac.lower() == rule.ten or item.quy_tac.upper() == rule.ma for rule in all_rules())
        near = "" if known else nearest_rule(item.quy_tac) or ""
        text = (N_("«bo_qua» nhắc quy tắc «{q}» nhưng không có lỗi nào như vậy để bỏ qua") if known else
                N_("«bo_qua»: không có quy tắc «{q}» (ý bạn là «{s}»?)") if near else N_("«bo_qua»: không có quy tắc «{q}»"))
        yield Loi(text, {"q": item.quy_tac, "s": near}, khia_canh=str(item.dong))
