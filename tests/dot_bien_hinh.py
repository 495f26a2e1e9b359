"""Mutations of looks: size, weight, slant, capitals and place of every element of both standards that our plans have."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from docgen.production.kiem import KiemTra, check_bytes
from docgen.standard.tieu_chuan import ThanhPhan, TieuChuan
from tests.dot_bien import CHI_BO, CHUONG_TRINH, NAM_HOC, SO, THCS, THUONG_VU, TRUONG, XA, DotBien, Noi, sach
from tests.dot_bien_tep import Nut, Tep, bat, can, chu_cua, co_chu, dat_chu, go_lai

DAU_CUOI = {
    "quoc_hieu": XA, "tieu_ngu": XA, "co_quan_chu_quan": TRUONG, "co_quan_ban_hanh": XA, "so_ky_hieu": XA, "dia_danh_thoi_gian": XA,
    "ten_loai": XA, "trich_yeu": XA, "muc_do_khan": THCS, "pham_vi_luu_hanh": SO, "noi_nhan_nhan": XA, "noi_nhan": XA, "quyen_han": XA,
    "chuc_vu": XA, "chuc_vu_truc_tiep": TRUONG, "ho_ten": XA, "phu_luc_nhan": XA, "phu_luc_tieu_de": XA, "phu_luc_kem_theo": XA,
}
"""Elements at both ends of a state document, and a plan that has each."""
DAU_CUOI_DANG = {
    "tieu_de_dang": CHI_BO, "co_quan_chu_quan": CHI_BO, "co_quan_ban_hanh": CHI_BO, "so_ky_hieu": CHI_BO, "dia_danh_thoi_gian": CHI_BO,
    "ten_loai": CHI_BO, "trich_yeu": CHI_BO, "noi_nhan_nhan": CHI_BO, "noi_nhan": CHI_BO, "quyen_han": CHI_BO, "chuc_vu": CHI_BO,
    "ho_ten": CHI_BO,
}
TIEU_DE = {"phan_nhan": SO, "phan_tieu_de": SO, "muc": XA, "khoan_tieu_de": XA}
"""Titles for which the decree has a rule."""
TIEU_DE_LE = {"muc_chu_hoa": SO, "tieu_khoan_tieu_de": SO, "tiet_tieu_de": NAM_HOC, "muc": CHUONG_TRINH, "khoan_tieu_de": CHUONG_TRINH}
"""Titles without a rule: they should look alike."""
VAN = {
    "loi_dan": XA, "noi_dung": XA, "khoan": XA, "tieu_khoan": SO, "diem": XA, "gach": XA, "cong": SO, "ket_thuc": XA,
    "can_cu": XA,
}
VAN_DANG = {"loi_dan": CHI_BO, "noi_dung": THUONG_VU, "khoan": CHI_BO, "gach": CHI_BO, "cong": CHUONG_TRINH, "can_cu": CHI_BO,
            "ket_thuc": CHI_BO, "sao": CHUONG_TRINH, "tieu_de_khong_so": CHUONG_TRINH}
LE = {"du_thao": THCS, "bang": XA, "cuoc_chu": THCS, "diem_tieu_de": SO}
"""Elements whose size alone is judged."""
NGAN = "chữ rộng ra hoặc hẹp lại nên đường kẻ không còn vừa"
_IT_NHAT = 4  # fewer titles show no habit
_DAI = 120  # letters of a paragraph that surely is no title


def tieu_chuan(mau: str) -> TieuChuan:
    """The standard that judges a document."""
    soat = check_bytes(sach(mau), "a.docx", KiemTra()).soat
    assert soat is not None
    return soat.tieu_chuan


def quy_tac_cua(role: str) -> str:
    """The rule on the looks of an element."""
    return _RIENG.get(role) or f"trinh-bay-{role.replace('_', '-')}"


_RIENG = {
    "noi_nhan_nhan": "trinh-bay-nhan-noi-nhan", "phu_luc_nhan": "trinh-bay-nhan-phu-luc", "phu_luc_tieu_de": "trinh-bay-tieu-de-phu-luc",
    "phu_luc_kem_theo": "trinh-bay-kem-theo", "phan_nhan": "trinh-bay-nhan-phan", "phan_tieu_de": "trinh-bay-tieu-de-phan",
    "khoan_tieu_de": "trinh-bay-tieu-de-khoan", "tieu_khoan_tieu_de": "trinh-bay-tieu-de-tieu-khoan", "bang": "co-chu-bang",
    "tiet_tieu_de": "trinh-bay-tieu-de-tiet", "diem_tieu_de": "trinh-bay-tieu-de-diem", "gach": "trinh-bay-gach-dau-dong",
    "cong": "trinh-bay-dau-cong", "sao": "trinh-bay-dau-hoa-thi", "tieu_de_khong_so": "trinh-bay-de-muc-khong-so",
}
THUONG = {"co_quan_chu_quan": "Ủy ban nhân dân xã Tân Phú", "co_quan_ban_hanh": "Ủy ban nhân dân\nxã Tân Phú"}
THUONG_DANG = {"co_quan_chu_quan": "Đảng bộ xã Tân Phú", "co_quan_ban_hanh": "Chi bộ\nTrường Tiểu học Tân Phú"}
"""Names as they are written in small letters."""
KIN = {("quoc_hieu", XA): "quốc hiệu choán hết cột", ("muc_do_khan", THCS): "khung vừa khít chữ",
       ("pham_vi_luu_hanh", SO): "đứng ở đầu trang, không biết cột"}
"""Elements that look the same, or may stand, wherever they are set."""
Lam = Callable[[Tep], Noi]


def _doan(role: str, lam: Callable[[Nut], None], dai: bool = False) -> Lam:
    """A change made on the first paragraph of a role (with ``dai``: the first long one)."""
    def change(tep: Tep) -> Noi:
        p = next(p for p in [tep.doan(role)] * (not dai) or tep.cac_doan(role) if not dai or len(chu_cua(p)) > _DAI)
        lam(p)
        return p
    return change


def _kieu(role: str, lam: Callable[[Nut], None]) -> Lam:
    """A change made in the style of a role."""
    def change(tep: Tep) -> Noi:
        lam(tep.kieu(role))
        return tep.cac_doan(role) or tep.doan(role)
    return change


def _viet_thuong(chu: str) -> Callable[[Nut], None]:
    """Small letters: as it is written in prose (``chu``), as the plan has it, or with a capital at the head of each line."""
    def change(p: Nut) -> None:
        bat(p, "caps", False)
        words = chu_cua(p)
        if words.isupper() or chu:
            go_lai(p, chu or "\n".join(line[:1].upper() + line[1:].lower() for line in words.split("\n")))
    return change


def _co(role: str, mau: str, element: ThanhPhan) -> Iterator[DotBien]:
    co, rule = element.co_chu, quy_tac_cua(role)
    yield DotBien("cỡ chữ", f"{role} +1", mau, _doan(role, lambda p: co_chu(p, co.max + 1)), rule, "co-chu")
    narrow = {"ke-tieu-ngu": NGAN} if role == "tieu_ngu" else {}
    yield DotBien("cỡ chữ", f"{role} -1", mau, _doan(role, lambda p: co_chu(p, co.min - 1)), rule, "co-chu", narrow)
    yield DotBien("cỡ chữ", f"{role} +1 kiểu", mau, _kieu(role, lambda style: co_chu(style, co.max + 1)), rule, "co-chu")


def _net(role: str, mau: str, element: ThanhPhan, dai: bool = False) -> Iterator[DotBien]:
    rule = quy_tac_cua(role)
    for aspect, tag, wanted in (("dam", "b", element.dam), ("nghieng", "i", element.nghieng)):
        def change(node: Nut, tag: str = tag, wanted: bool = wanted) -> None:
            bat(node, tag, not wanted)
        yield DotBien("kiểu chữ", f"{role} {aspect} {not wanted}", mau, _doan(role, change, dai), rule, aspect)
        if not dai:
            yield DotBien("kiểu chữ", f"{role} {aspect} {not wanted} kiểu", mau, _kieu(role, change), rule, aspect)


def _hoa(role: str, mau: str, element: ThanhPhan) -> Iterator[DotBien]:
    rule = quy_tac_cua(role)
    kem = {f"ke-{role.replace('_', '-')}": NGAN} if role in ("tieu_ngu", "tieu_de_dang") else {}
    if element.in_hoa:
        words = (THUONG_DANG if mau == CHI_BO else THUONG).get(role, "")
        yield DotBien("chữ hoa", f"{role} chữ thường", mau, _doan(role, _viet_thuong(words)), rule, "in-hoa", kem)
        return
    typed = {"tieu_ngu": "tieu-ngu-chu", "noi_nhan_nhan": "nhan-noi-nhan"}.get(role, rule)
    yield DotBien("chữ hoa", f"{role} gõ in hoa", mau, _doan(role, lambda p: go_lai(p, chu_cua(p).upper())), typed,
                  "in-hoa" if typed == rule else "", kem)
    yield DotBien("chữ hoa", f"{role} All caps", mau, _kieu(role, lambda style: bat(style, "caps", True)), rule, "in-hoa", kem)


def _can(role: str, mau: str, element: ThanhPhan) -> Iterator[DotBien]:
    rule = quy_tac_cua(role)
    wrong = {"giua": ("left", "right"), "trai": ("center", "right"), "deu": ("center", "right")}[element.can]
    for jc in wrong if (role, mau) not in KIN else ():
        yield DotBien("căn lề", f"{role} {jc}", mau, _doan(role, lambda p, jc=jc: can(p, jc)), rule, "can-le")  # type: ignore[misc]


def _mau_phong(role: str, mau: str) -> Iterator[DotBien]:
    yield DotBien("phông, màu", f"{role} đỏ", mau, _doan(role, lambda p: dat_chu(p, "color", val="FF0000")), "mau-chu", "mau")
    yield DotBien("phông, màu", f"{role} Arial", mau, _doan(role, lambda p: dat_chu(p, "rFonts", ascii="Arial", hAnsi="Arial")),
        "phong-chu", "phong")


def cac_dot_bien() -> Iterator[DotBien]:
    """All mutations of looks."""
    for roles in (DAU_CUOI, DAU_CUOI_DANG, TIEU_DE):
        for role, mau in roles.items():
            element = tieu_chuan(mau).thanh_phan[role]
            for part in (_co, _net, _can):
                yield from part(role, mau, element)
            if role not in ("so_ky_hieu", "noi_nhan"):  # a number is all capitals anyhow; a recipient may be named in capitals
                yield from _hoa(role, mau, element)
    for roles in (VAN, VAN_DANG):
        for role, mau in roles.items():
            element = tieu_chuan(mau).thanh_phan[role]
            yield from _co(role, mau, element)
            if any(len(chu_cua(p)) > _DAI for p in Tep(sach(mau)).cac_doan(role)):
                yield from _net(role, mau, element, dai=True)
    for role, mau in TIEU_DE_LE.items():
        element = tieu_chuan(mau).thanh_phan[role]
        yield from _co(role, mau, element)
        if len(Tep(sach(mau)).cac_doan(role)) >= _IT_NHAT:
            yield from list(_net(role, mau, element))[::2]
    for role, mau in LE.items():
        yield from _co(role, mau, tieu_chuan(mau).thanh_phan[role])
    for n, (role, mau) in enumerate({**DAU_CUOI, "diem": XA, "bang": XA, "cuoc_chu": THCS, "muc": XA}.items()):
        if role != "muc_do_khan":
            yield list(_mau_phong(role, mau))[n % 2]
    yield from _mau_phong("tieu_de_dang", CHI_BO)
    yield from _mau_phong("gach", CHI_BO)
    yield from RIENG


def _bo(role: str, pt: float) -> Lam:
    return _doan(role, lambda p: co_chu(p, pt))


def _khac_bo(role: str, pt: float) -> Lam:
    """A size of the other set of sizes; the fault may be told at any element of the set."""
    def change(tep: Tep) -> Noi:
        co_chu(tep.doan(role), pt)
        return [tep.doan(role) for role in ("quoc_hieu", "tieu_ngu", "dia_danh_thoi_gian")]
    return change


RIENG = [
    DotBien("kiểu chữ", "khẩn màu đen", THCS, _doan("muc_do_khan", lambda p: dat_chu(p, "color", val="000000")), "trinh-bay-muc-do-khan",
        "mau"),
    DotBien("kiểu chữ", "nơi nhận không gạch chân", CHI_BO, _kieu("noi_nhan_nhan", lambda style: dat_chu(style, "u", val="none")),
            "trinh-bay-nhan-noi-nhan", "gach-chan"),
    DotBien("kiểu chữ", "tên cột không đậm", XA, _kieu("bang_tieu_de", lambda style: bat(style, "b", False)), "tieu-de-cot-bang", "dam"),
    DotBien("cỡ chữ", "dấu sao 8", CHI_BO, _doan("dau_sao", lambda p: co_chu(p, 8)), "trinh-bay-dau-sao", "co-chu"),
    DotBien("căn lề", "dấu sao trái", CHI_BO, _doan("dau_sao", lambda p: can(p, "left")), "trinh-bay-dau-sao", "can-le"),
    DotBien("cỡ chữ", "gạch trích yếu 12", CHI_BO, _doan("gach_trich_yeu", lambda p: co_chu(p, 12)), "trinh-bay-gach-trich-yeu", "co-chu"),
    DotBien("căn lề", "gạch trích yếu trái", CHI_BO, _doan("gach_trich_yeu", lambda p: can(p, "left")), "trinh-bay-gach-trich-yeu",
        "can-le"),
    *(DotBien("cỡ chữ", f"{role} {pt} khác bộ", XA, _khac_bo(role, pt), "co-chu-dong-nhat")
      for role, pt in (("tieu_ngu", 13), ("quoc_hieu", 12), ("dia_danh_thoi_gian", 13))),
    DotBien("cỡ chữ", "một điểm 13", XA, _bo("diem", 13), "co-chu-khoan-diem"),
    DotBien("cỡ chữ", "một khoản 13", XA, _bo("khoan", 13), "co-chu-khoan-diem"),
    DotBien("cỡ chữ", "một đoạn 13", XA, _bo("noi_dung", 13), "co-chu-thong-nhat"),
    DotBien("cỡ chữ", "các gạch đầu dòng 13", XA, _kieu("gach", lambda style: co_chu(style, 13)), "co-chu-thong-nhat"),
]
