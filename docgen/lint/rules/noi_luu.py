"""Nơi lưu: dòng cuối của nơi nhận."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.i18n import N_
from docgen.lint.dau_cuoi import recipients
from docgen.lint.quy_tac import Loi, quy_tac
from docgen.lint.soat import Soat

_KEPT = re.compile(r"Lưu\s*:?\s*", re.IGNORECASE)


@quy_tac("NN06", "noi-nhan-luu", "thanh_phan.noi_nhan",
         cach_sua=N_("Thêm dòng «Lưu …» vào cuối nơi nhận, hoặc chuyển dòng này xuống cuối."))
def noi_nhan_luu(soat: Soat) -> Iterator[Loi]:
    """Dòng cuối của nơi nhận là nơi lưu.

    Dòng cuối cùng ghi nơi lưu văn bản.

    Sai: - Lưu: VT; / - Các tổ chuyên môn.
    Sai: nơi nhận không có dòng «Lưu».
    Đúng: - Các tổ chuyên môn; / - Lưu: VT.
    """
    items = [item for item in recipients(soat) if item.chu]
    if not items or any("lưu" in item.chu.lower() for item in items[-1:]):
        return
    kept = next((item for item in items if item.luu), None)
    if kept is not None:
        yield Loi(N_("dòng «{c}» phải là dòng cuối của nơi nhận"), {"c": kept.chu[:60]}, kept.doan[0])
    else:
        yield Loi(N_("nơi nhận chưa có dòng «Lưu» ở cuối"), {}, items[-1].doan[-1], khia_canh="thieu")


@quy_tac("NN07", "luu-cach-ghi", "luu_tru",
         cach_sua=N_("Văn bản nhà nước ghi «Lưu: VT, …»; văn bản của Đảng ghi «Lưu Văn phòng …», không có dấu hai chấm."))
def luu_cach_ghi(soat: Soat) -> Iterator[Loi]:
    """Sau «Lưu» có dấu hai chấm ở văn bản nhà nước, không có ở văn bản của Đảng.

    Văn bản nhà nước: chữ «Lưu», dấu hai chấm, rồi «VT». Văn bản của Đảng: «Lưu» rồi đến nơi lưu.

    Sai: - Lưu VT. (văn bản nhà nước)
    Sai: - Lưu: Chi bộ. (văn bản của Đảng)
    Đúng: - Lưu: VT, CM.
    Đúng: - Lưu Chi bộ.
    """
    wanted = str(soat.tieu_chuan.bang("luu_tru")["mau"]).split("{")[0]
    for item in recipients(soat):
        line = item.doan[0]
        match = _KEPT.search(line.chu, line.than) if item.luu else None
        if match is None or match.group() == wanted or len(item.chu.rstrip(".;,: ")) <= len("Lưu"):
            continue
        place = (line, match.start(), match.end())
        if ":" in wanted and ":" not in match.group():
            yield Loi(N_("«{c}» thiếu dấu hai chấm sau «Lưu»"), {"c": item.chu[:60]}, *place, thay=wanted)
        elif ":" not in wanted and ":" in match.group():
            yield Loi(N_("«{c}»: văn bản của Đảng không đặt dấu hai chấm sau «Lưu»"), {"c": item.chu[:60]}, *place, thay=wanted)
        else:
            yield Loi(N_("«{c}» sai dấu cách sau «Lưu», phải viết «{m}»"), {"c": item.chu[:60], "m": f"{wanted}…"}, *place, thay=wanted)


@quy_tac("NN08", "luu-vt", "luu_van_thu",
         cach_sua=N_("Văn bản nhà nước lưu một bản tại văn thư: thêm «VT» sau «Lưu:». Văn bản của Đảng ghi tên nơi lưu, không ghi VT."))
def luu_vt(soat: Soat) -> Iterator[Loi]:
    """Văn bản nhà nước lưu tại văn thư (VT).

    Sau «Lưu:» là chữ viết tắt VT, rồi đến đơn vị soạn thảo. Văn bản của Đảng không ghi VT.

    Sai: - Lưu: Hồ sơ tổ.
    Sai: - Lưu VT. (văn bản của Đảng)
    Đúng: - Lưu: VT, CM.
    """
    table, items = soat.tieu_chuan.bang("luu_van_thu"), [item for item in recipients(soat) if item.luu]
    sign = str(table["ky_hieu"])
    places = [(item, re.search(rf"\b{sign}\b", item.doan[0].chu)) for item in items]
    if table["phai_co"] and items and not any(re.search(rf"\b{sign}\b|[Vv]ăn thư", item.chu) for item in items):
        yield Loi(N_("dòng lưu «{c}» chưa có «{v}» (lưu tại văn thư)"), {"c": items[0].chu[:60], "v": sign}, items[0].doan[0])
    for item, match in places if not table["phai_co"] else ():
        if match is not None:
            yield Loi(N_("văn bản của Đảng không ghi lưu «{v}», ghi tên nơi lưu (Văn phòng …, Chi bộ)"),
                      {"v": sign}, item.doan[0], match.start(), match.end())
