"""Mutations of the layout: rule lines, the two columns, elements that are missing or out of order."""

from __future__ import annotations

import copy
from collections.abc import Callable

from tests.dot_bien import CHI_BO, TRUONG, XA, DotBien, Noi
from tests.dot_bien_tep import Nut, Tep, W, ban_sao, can, chu_cua, co_chu, dat, dat_chu, go_lai, nut, o_cua, ppr, xoa

# rule lines ----------------------------------------------------------------------------------------------------------


def duong_ke(p: Nut) -> Nut:
    """The rule line beneath a paragraph."""
    below = p.getnext()
    assert below is not None and not chu_cua(below) and below.find(f"{W}pPr/{W}pStyle[@{W}val='VBDuongKe']") is not None
    return below


def _ke(role: str, lam: Callable[[Nut], None]) -> Callable[[Tep], Noi]:
    """A change to the rule line beneath an element."""
    def change(tep: Tep) -> Noi:
        p = tep.doan(role)
        lam(duong_ke(p))
        return p
    return change


def _le_ke(trai: float, phai: float) -> Callable[[Nut], None]:
    """Indents of a rule line times so much."""
    def change(p: Nut) -> None:
        ind = p.find(f"{W}pPr/{W}ind")
        assert ind is not None
        for side, share in (("left", trai), ("right", phai)):
            ind.set(f"{W}{side}", str(round(int(ind.get(f"{W}{side}", "0")) * share)))
    return change


def _rut(twips: int) -> Callable[[Nut], None]:
    """A rule line shorter by so much at either end."""
    def change(p: Nut) -> None:
        ind = p.find(f"{W}pPr/{W}ind")
        assert ind is not None
        for side in ("left", "right"):
            ind.set(f"{W}{side}", str(int(ind.get(f"{W}{side}", "0")) + twips))
    return change


def _dich(twips: int) -> Callable[[Nut], None]:
    """A rule line moved sideways."""
    def change(p: Nut) -> None:
        ind = p.find(f"{W}pPr/{W}ind")
        assert ind is not None
        for side, sign in (("left", 1), ("right", -1)):
            ind.set(f"{W}{side}", str(int(ind.get(f"{W}{side}", "0")) + sign * twips))
    return change


def _hai_net(p: Nut) -> None:
    p.addnext(copy.deepcopy(p))


def _go(chu: str, pt: float = 13) -> Callable[[Nut], None]:
    """A rule line that is typed."""
    def change(p: Nut) -> None:
        properties = ppr(p)
        for node in list(properties):
            properties.remove(node)
        can(p, "center")
        p.append(nut("r"))
        go_lai(p, chu)
        co_chu(p, pt)
    return change


def _gach_chan(tep: Tep, role: str) -> Nut:
    p = tep.doan(role)
    dat_chu(p, "u", val="single")
    return p


def _gach_chan_thay_ke(role: str) -> Callable[[Tep], Noi]:
    def change(tep: Tep) -> Noi:
        p = _gach_chan(tep, role)
        xoa(duong_ke(p))
        return p
    return change


_NET = [
    *((f"{ma} {ten}", mau, _ke(role, lam), rule, aspect) for role, mau, rule in (
        ("tieu_ngu", XA, "ke-tieu-ngu"), ("co_quan_ban_hanh", XA, "ke-co-quan"), ("trich_yeu", XA, "ke-trich-yeu"),
        ("tieu_de_dang", CHI_BO, "ke-tieu-de-dang"))
      for ten in (role,) for ma, lam, aspect in (
          ("dài hết cột", _le_ke(0, 0), "dai"), ("ngắn", _rut(900 if role == "trich_yeu" else 300), "dai"),
          ("không có", xoa, "thieu"), ("hai nét", _hai_net, "thua"))),
]


# columns and order ---------------------------------------------------------------------------------------------------


def _doi_cot(role: str) -> Callable[[Tep], Noi]:
    """What stands in the two columns of a row, exchanged."""
    def change(tep: Tep) -> Noi:
        p = tep.doan(role)
        row = o_cua(p, "tr")
        left, right = row.findall(f"{W}tc")
        left.addprevious(right)
        return p
    return change


def _khac_hang(role: str) -> Callable[[Tep], Noi]:
    """A paragraph of the header moved to a row of its own."""
    def change(tep: Tep) -> Noi:
        p = tep.doan(role)
        row, words = o_cua(p, "tr"), chu_cua(p)
        below = copy.deepcopy(row)
        for line, keep in ((row, False), (below, True)):
            for other in list(line.iter(f"{W}p")):
                if (chu_cua(other) == words) is not keep:
                    xoa(other)
        row.addnext(below)
        return [other for other in below.iter(f"{W}p") if chu_cua(other)]
    return change


def _bo(*roles: str, ke: bool = False, noi: str = "") -> Callable[[Tep], Noi]:
    """All paragraphs of some roles taken out, with the rule line beneath."""
    def change(tep: Tep) -> Noi:
        for role in roles:
            for p in tep.cac_doan(role):
                if ke:
                    xoa(duong_ke(p))
                xoa(p)
        return tep.doan(noi) if noi else None
    return change


def _hep(role: str, twips: int) -> Callable[[Tep], Noi]:
    """A column too narrow for its line."""
    def change(tep: Tep) -> Noi:
        p = tep.doan(role)
        dat(ppr(p), nut("ind", left=twips, right=twips))
        return p
    return change


def _chuyen(role: str, toi: str, n: int = 0) -> Callable[[Tep], Noi]:
    """An element moved in front of another."""
    def change(tep: Tep) -> Noi:
        p = tep.doan(role)
        copied = copy.deepcopy(p)
        xoa(p)
        tep.doan(toi, n).addprevious(copied)
        return copied
    return change


def _them(role: str, chu: str, kieu: str = "") -> Callable[[Tep], Noi]:
    """A line put in behind an element, with ``kieu`` before it and in that style."""
    def change(tep: Tep) -> Noi:
        p = tep.doan(role)
        out = ban_sao(p, chu)
        if kieu:
            out.replace(out.find(f"{W}pPr"), copy.deepcopy(tep.doan(kieu).find(f"{W}pPr")))  # type: ignore[arg-type]
            p.addprevious(out)
        return out
    return change


HET = "khi bỏ hẳn thì"
DOT_BIEN = [
    *(DotBien("đường kẻ", ma, mau, lam, rule if aspect != "thua" else "ke-thua", aspect) for ma, mau, lam, rule, aspect in _NET),
    *(DotBien("đường kẻ", f"{role} lệch {twips}", XA, _ke(role, _dich(twips)), "ke-can-doi", "lech")
      for role in ("tieu_ngu", "co_quan_ban_hanh", "trich_yeu") for twips in (400, -500)),
    DotBien("đường kẻ", "kèm theo dài", XA, _ke("phu_luc_kem_theo", _le_ke(0, 0)), "ke-phu-luc", "dai"),
    DotBien("đường kẻ", "tiêu ngữ gạch chân", XA, _gach_chan_thay_ke("tieu_ngu"), "ke-gach-chan"),
    DotBien("đường kẻ", "tiêu đề gạch chân", CHI_BO, _gach_chan_thay_ke("tieu_de_dang"), "ke-gach-chan"),
    *(DotBien("đường kẻ", f"{role} gạch chân", mau, lambda tep, role=role: _gach_chan(tep, role), "ke-thua", "thua")  # type: ignore[misc]
      for role, mau in (("quoc_hieu", XA), ("co_quan_chu_quan", TRUONG), ("ten_loai", XA), ("co_quan_chu_quan", CHI_BO),
                        ("co_quan_ban_hanh", CHI_BO))),
    DotBien("đường kẻ", "cơ quan bằng gạch nối", XA,
        lambda tep: (_ke("co_quan_ban_hanh", _go("-" * 13))(tep), tep.doan("co_quan_ban_hanh").getnext())[1],
            "ke-net-lien"),
    DotBien("đường kẻ", "năm gạch thành mười", CHI_BO,
        lambda tep: (go_lai(tep.doan("gach_trich_yeu"), "-" * 10), tep.doan("gach_trich_yeu"))[1],
            "gach-duoi-trich-yeu"),
    DotBien("đường kẻ", "không có năm gạch", CHI_BO, _bo("gach_trich_yeu", noi="trich_yeu"), "gach-duoi-trich-yeu"),
    DotBien("đường kẻ", "ba sao", CHI_BO, lambda tep: (go_lai(tep.doan("dau_sao"), "***"), tep.doan("dau_sao"))[1], "dau-sao"),
    DotBien("đường kẻ", "không có sao", CHI_BO, _bo("dau_sao", noi="co_quan_ban_hanh"), "dau-sao"),
    DotBien("bố cục", "ngày xuống hàng dưới", XA, _khac_hang("dia_danh_thoi_gian"), "so-ngay-cung-dong"),
    DotBien("bố cục", "ngày xuống hàng dưới", CHI_BO, _khac_hang("dia_danh_thoi_gian"), "so-ngay-cung-dong"),
    DotBien("bố cục", "đổi cột đầu trang", XA, _doi_cot("quoc_hieu"), "hai-cot-dau-trang"),
    DotBien("bố cục", "đổi cột đầu trang", CHI_BO, _doi_cot("tieu_de_dang"), "hai-cot-dau-trang"),
    DotBien("bố cục", "đổi cột nơi nhận", XA, _doi_cot("noi_nhan_nhan"), "noi-nhan-ben-trai"),
    DotBien("bố cục", "đổi cột nơi nhận", CHI_BO, _doi_cot("noi_nhan_nhan"), "noi-nhan-ben-trai"),
    DotBien("bố cục", "quốc hiệu hai dòng", XA, _hep("quoc_hieu", 300), "quoc-hieu-mot-dong"),
    DotBien("bố cục", "số hai dòng", XA, _hep("so_ky_hieu", 1300), "so-mot-dong"),
    DotBien("bố cục", "ngày hai dòng", CHI_BO, _hep("dia_danh_thoi_gian", 700), "so-mot-dong"),
    DotBien("bố cục", "ngày sau trích yếu", XA, _chuyen("dia_danh_thoi_gian", "can_cu"), "phan-dau-truoc-ten-loai"),
    DotBien("bố cục", "số sau trích yếu", CHI_BO, _chuyen("so_ky_hieu", "can_cu"), "phan-dau-truoc-ten-loai"),
    DotBien("bố cục", "V/v dưới số", XA, _them("so_ky_hieu", "V/v bảo đảm an toàn trường học"), "v-v-o-van-ban-co-ten-loai"),
    DotBien("bố cục", "Kính gửi trong kế hoạch", XA, _them("can_cu", "Kính gửi: Các trường học trên địa bàn xã", "noi_dung"),
        "kinh-gui-thua"),
    *(DotBien("thiếu thành phần", "-".join(roles), mau, _bo(*roles, ke=ke, noi=noi), rule) for roles, mau, ke, noi, rule in (
        (("quoc_hieu",), XA, False, "", "thieu-quoc-hieu"), (("tieu_ngu",), XA, True, "", "thieu-tieu-ngu"),
        (("tieu_de_dang",), CHI_BO, True, "", "thieu-tieu-de-dang"), (("co_quan_ban_hanh",), XA, True, "", "thieu-co-quan"),
        (("so_ky_hieu",), XA, False, "", "thieu-so-ky-hieu"), (("so_ky_hieu",), CHI_BO, False, "", "thieu-so-ky-hieu"),
        (("dia_danh_thoi_gian",), XA, False, "", "thieu-dia-danh-ngay"),
        (("dia_danh_thoi_gian",), CHI_BO, False, "", "thieu-dia-danh-ngay"),
        (("ten_loai",), XA, False, "", "thieu-ten-loai"), (("ten_loai",), CHI_BO, False, "", "thieu-ten-loai"),
        (("trich_yeu",), XA, True, "ten_loai", "thieu-trich-yeu"), (("trich_yeu",), CHI_BO, False, "ten_loai", "thieu-trich-yeu"),
        (("noi_nhan_nhan", "noi_nhan"), XA, False, "", "thieu-noi-nhan"),
        (("noi_nhan_nhan", "noi_nhan"), CHI_BO, False, "", "thieu-noi-nhan"),
        (("quyen_han", "chuc_vu", "ho_ten"), XA, False, "noi_nhan_nhan", "thieu-chu-ky"),
        (("quyen_han", "chuc_vu", "ho_ten"), CHI_BO, False, "noi_nhan_nhan", "thieu-chu-ky"))),
]
