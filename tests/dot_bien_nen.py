"""Mutations of documents that no plan of ours is: a letter, articles, clauses at the third level, a committee's signature."""

from __future__ import annotations

import copy
from collections.abc import Callable

from tests.dot_bien import CHI_BO, NHAN_LUC, SO, THONG_BAO, TRUONG, XA, DotBien, Noi
from tests.dot_bien_bo_cuc import duong_ke
from tests.dot_bien_loi import doi
from tests.dot_bien_tep import Nut, Tep, W, ban_sao, bat, can, chu_cua, co_chu, dat, go_lai, nut, o_cua, ppr, thay, xoa


def _cong_van(tep: Tep) -> None:
    """The notice as a letter: a subject beneath the number, an address instead of the title."""
    go_lai(tep.doan("so_ky_hieu"), "Số: 71/THTP-CM")
    co_chu(can_giua(ban_sao(tep.doan("so_ky_hieu"), "V/v thời gian học mùa đông")), 12)
    go_lai(tep.doan("ten_loai"), "Kính gửi: Cha mẹ học sinh toàn trường")
    bat(tep.doan("ten_loai"), "b", False)
    bat(tep.doan("ten_loai"), "caps", False)
    xoa(duong_ke(tep.doan("trich_yeu")))
    xoa(tep.doan("trich_yeu"))
    go_lai(tep.doan("noi_nhan"), "- Như trên;")
    go_lai(tep.tim("a) Giáo viên chủ nhiệm phổ biến"),
        "a) Giáo viên chủ nhiệm phổ biến Công văn này tới 100% phụ huynh trước ngày 30/10/2026.")


def can_giua(p: Nut) -> Nut:
    """Centred."""
    can(p, "center")
    return p


def _vv(tep: Tep) -> Nut:
    return tep.tim("V/v thời gian")


def _kinh_gui(tep: Tep) -> Nut:
    return tep.tim("Kính gửi:")


def _dieu(tep: Tep) -> None:
    """The clauses on money as articles."""
    title = tep.doan("khoan_tieu_de")
    for n, words in enumerate(("Nguồn kinh phí", "Mức chi", "Thanh toán"), 1):
        first = tep.tim("1. Tổng nhu cầu kinh phí")
        article = ban_sao(title, f"Điều {n}. {words}")
        first.addprevious(article)
        text = ban_sao(tep.doan("noi_dung"),
            f"{words} thực hiện theo quy định của Ủy ban nhân dân tỉnh về kinh phí đào tạo nghề cho người lao động.")
        article.addnext(text)
    xoa(tep.tim("1. Tổng nhu cầu kinh phí"))
    xoa(tep.tim("2. Hằng năm, Phòng Kinh tế"))


def _tiet(tep: Tep) -> None:
    """Two long paragraphs at the third level."""
    above = tep.tim("1.1. Điều động")
    for words in ("1.1.2. Giáo viên coi khảo sát được tập huấn trước ngày khảo sát ít nhất 03 ngày, ký cam kết thực hiện đúng quy chế "
                  "và không nhận nhiệm vụ tại trường đang công tác.",
                  "1.1.1. Danh sách giáo viên coi khảo sát do từng cụm đề xuất, gửi về Phòng Quản lý chất lượng trước khi bốc thăm "
                  "đổi chéo ít nhất 05 ngày để rà soát."):
        ban_sao(above, words)


def _hoi_dong(tep: Tep) -> None:
    """Signed for a committee: the post in the committee above the space, that in the agency below it."""
    go_lai(tep.doan("quyen_han"), "TM. Ban Tổ chức")
    go_lai(tep.doan("chuc_vu"), "Trưởng ban")
    name = tep.doan("ho_ten")
    post = ban_sao(tep.doan("chuc_vu"), "Phó Hiệu trưởng")
    name.addprevious(post)


def _mot(tep: Tep, chu: str, *changes: tuple[str, bool]) -> Nut:
    p = tep.tim(chu)
    for tag, yes in changes:
        bat(p, tag, yes)
    return p


def _khac(tag: str, yes: bool) -> Callable[[Tep], Noi]:
    def change(tep: Tep) -> Noi:
        bat(tep.doan("chuc_vu", 1), tag, yes)
        return tep.doan("chuc_vu", 1)
    return change


def _khac_12(tep: Tep) -> Noi:
    co_chu(tep.doan("chuc_vu", 1), 12)
    return tep.doan("chuc_vu", 1)


def _co(tep: Tep, chu: str, pt: float) -> Nut:
    p = tep.tim(chu)
    co_chu(p, pt)
    return p


def _than_12(tep: Tep) -> Noi:
    """All text at 12 pt, titles included."""
    for role in ("can_cu", "loi_dan", "noi_dung", "khoan", "khoan_tieu_de", "diem", "gach", "muc", "ket_thuc"):
        co_chu(tep.kieu(role), 12)
    return None


def _bang_thanh_tab(tep: Tep) -> Noi:
    """Recipients and signature side by side by tabs, without a table."""
    table = o_cua(tep.doan("noi_nhan_nhan"), "tbl")
    left, right = (list(cell.iter(f"{W}p")) for cell in table.iter(f"{W}tc"))
    for n in range(max(len(left), len(right))):
        p = copy.deepcopy(left[n] if n < len(left) else right[n])
        for run in p.findall(f"{W}r") if n >= len(left) else ():
            p.remove(run)
        tabs = nut("tabs")
        tabs.append(nut("tab", val="center", pos=7000))
        dat(ppr(p), tabs)
        if n < len(right) and chu_cua(right[n]):
            run = nut("r")
            run.append(nut("tab"))
            p.append(run)
            words = nut("p")  # the look that its style gives
            words.extend([copy.deepcopy(piece) for piece in right[n].findall(f"{W}r")])
            co_chu(words, 14)
            for tag, yes in (("b", True), ("i", False), ("caps", right[n] is not tep.doan("ho_ten"))):
                bat(words, tag, yes)
            p.extend(list(words))
        table.addprevious(p)
    parent = table.getparent()
    assert parent is not None
    parent.remove(table)
    return tep.doan("noi_nhan_nhan")


def _lan_dau(tep: Tep) -> None:
    """A list of semicolons and one full stop, ended by a full stop."""
    thay(tep.tim("- Quyết định số 1208/QĐ-UBND"), "trên địa bàn tỉnh;", "trên địa bàn tỉnh.")


DOT_BIEN = [
    *(DotBien("công văn", ma, THONG_BAO, lam, rule, aspect, nen=_cong_van) for ma, lam, rule, aspect in (
        ("V/v 14", lambda tep: _co(tep, "V/v thời gian", 14), "trinh-bay-trich-yeu-cong-van", "co-chu"),
        ("V/v đậm", lambda tep: _mot(tep, "V/v thời gian", ("b", True)), "trinh-bay-trich-yeu-cong-van", "dam"),
        ("V/v nghiêng", lambda tep: _mot(tep, "V/v thời gian", ("i", True)), "trinh-bay-trich-yeu-cong-van", "nghieng"),
        ("V/v trái", lambda tep: (can(_vv(tep), "left"), _vv(tep))[1], "trinh-bay-trich-yeu-cong-van", "can-le"),
        ("Kính gửi 12", lambda tep: _co(tep, "Kính gửi:", 12), "trinh-bay-kinh-gui", "co-chu"),
        ("Kính gửi đậm", lambda tep: _mot(tep, "Kính gửi:", ("b", True)), "trinh-bay-kinh-gui", "dam"),
        ("Kính gửi nghiêng", lambda tep: _mot(tep, "Kính gửi:", ("i", True)), "trinh-bay-kinh-gui", "nghieng"),
        ("không V/v", lambda tep: (xoa(_vv(tep)), tep.doan("so_ky_hieu"))[1], "cong-van-v-v", ""))),
    *(DotBien("điều", ma, NHAN_LUC, lam, rule, aspect, nen=_dieu) for ma, lam, rule, aspect in (
        ("điều không đậm", lambda tep: _mot(tep, "Điều 2. Mức chi", ("b", False)), "trinh-bay-dieu", "dam"),
        ("điều nghiêng", lambda tep: _mot(tep, "Điều 2. Mức chi", ("i", True)), "trinh-bay-dieu", "nghieng"),
        ("điều 16", lambda tep: _co(tep, "Điều 2. Mức chi", 16), "trinh-bay-dieu", "co-chu"),
        ("Điều 3 → 4", lambda tep: (go_lai(tep.tim("Điều 3."), "Điều 4. Thanh toán"), tep.tim("Điều 4."))[1], "dieu-nhay-so", ""))),
    *(DotBien("cấp 1.1.1.", ma, SO, lam, rule, aspect, nen=_tiet) for ma, lam, rule, aspect in (
        ("1.1.1. nghiêng", lambda tep: _mot(tep, "1.1.1. Danh sách", ("i", True)), "trinh-bay-tiet", "nghieng"),
        ("1.1.1. đậm", lambda tep: _mot(tep, "1.1.1. Danh sách", ("b", True)), "trinh-bay-tiet", "dam"),
        ("1.1.1. cỡ 12", lambda tep: _co(tep, "1.1.1. Danh sách", 12), "trinh-bay-tiet", "co-chu"))),
    *(DotBien("chữ ký", ma, THONG_BAO, lam, "trinh-bay-chuc-vu-khac", aspect, nen=_hoi_dong) for ma, lam, aspect in (
        ("chức vụ khác 12", _khac_12, "co-chu"),
        ("chức vụ khác không đậm", _khac("b", False), "dam"),
        ("chức vụ khác nghiêng", _khac("i", True), "nghieng"))),
    doi("thieu-to-chuc-thuc-hien", CHI_BO, "III. TỔ CHỨC THỰC HIỆN", "III. ĐIỀU KHOẢN CHUNG", o="*"),
    doi("danh-sach-lan-dau-cuoi", TRUONG, "của địa phương và nhà trường.", "của địa phương và nhà trường;")._replace(nen=_lan_dau),
    DotBien("cỡ chữ", "cả lời văn 12", XA, _than_12, "co-chu-than", "co-chu"),
    DotBien("bố cục", "cuối văn bản bằng Tab", TRUONG, _bang_thanh_tab, "dau-trang-bang-dau-cach"),
]
