"""Documents to check, made for the cases of rules: a faultless base, changed where the case says so.

A case is a string (one paragraph of the text) or a table with any of these keys::

    van = ["1. Mục đích", "Nội dung."]     the text: markers are read, roles follow from them («role| text» sets one)
    thay = { trich_yeu = "…", noi_nhan = ["- …;", "- Lưu: VT."] }      lines of a role instead of the base's
    bo = ["noi_nhan_nhan"]                 roles left out
    them = ["bang| …"]                     lines added at the end, role in front; «phu_luc:1/noi_dung| …» puts one into an appendix;
                                           «bang@2.1| …» is the cell in row 2, column 1
    hinh = { quoc_hieu = { co_chu = 11, dam = false, can_le = "left", mau = "FF0000" } }   looks, by role ("*" for all)
                                           or by the first words of a line; «dau_cau» are those of its words up to the first colon
    phan = { le_trai = 20.0 }              the page, in mm for le_*, rong, cao, else as in PhanTrang
    phan_phu_luc = { so_tu = 1 }           a second section that holds the appendices, like the first but for these fields
    so_trang = { noi = "footer" }          the page number (fields of SoTrang; {} with vang = true for none)
    ke = { tieu_ngu = [] }                 rule lines: list of [cach, dai in pt, lech] (the base has right ones)
    cho = { quoc_hieu = { o = [1, 1, 2], rong = 200.0, chung_dong = true } }   fields of DoanSoat, by role ([] for no cell)
    he = "dang"  loai = "bao_cao"  ngay = "2026-09-10"  tieu_chuan = "dang_hd36"
    bang = [[["TT", "Chỉ tiêu"], ["1", "98%"]]]     tables of data
    ke_hoach = "…"                         the text of a plan file (van_ban is decoded from it)
    co_hinh = false                        a text without looks
    trang = [ [1, "text", left, top, right, bottom], … ]   printed lines, in points
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from docgen.ingest.gan_vai import GanVai
from docgen.layout.be_rong import CoChu, do_rong
from docgen.lint.soat import Soat
from docgen.lint.trang_in import DongIn, TrangIn
from docgen.model.ban_doc import HinhChu, HinhDoan, ManhChu, PhanTrang, SoTrang
from docgen.model.ban_soat import BanSoat, DoanSoat, DuongKe, ODau
from docgen.model.van_ban import BoQua, CoQuan, NgayThang, VanBan
from docgen.noi_dung.dau_muc import read_marker
from docgen.standard import TieuChuan, load, load_by_code
from docgen.units import mm_to_pt

LINES: dict[str, list[tuple[str, str]]] = {
    "nha_nuoc": [
        ("co_quan_chu_quan", "UBND XÃ TÂN PHÚ"), ("co_quan_ban_hanh", "TRƯỜNG TIỂU HỌC TÂN PHÚ"),
        ("quoc_hieu", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), ("tieu_ngu", "Độc lập - Tự do - Hạnh phúc"),
        ("so_ky_hieu", "Số: 15/KH-THTP"), ("dia_danh_thoi_gian", "Tân Phú, ngày 10 tháng 9 năm 2026"),
        ("ten_loai", "KẾ HOẠCH"), ("trich_yeu", "Tổ chức ngày hội đọc sách năm học 2026 - 2027"),
        ("can_cu", "Căn cứ Luật Thư viện ngày 21 tháng 11 năm 2019;"),
        ("can_cu", "Căn cứ Kế hoạch số 12/KH-UBND ngày 05 tháng 9 năm 2026 của Ủy ban nhân dân xã Tân Phú về phát triển văn hóa đọc."),
        ("loi_dan", "Trường Tiểu học Tân Phú ban hành Kế hoạch với các nội dung sau:"),
        ("muc", "I. MỤC ĐÍCH, YÊU CẦU"), ("khoan", "1. Hình thành thói quen đọc sách cho học sinh."),
        ("khoan", "2. Tổ chức gọn nhẹ, tiết kiệm."),
        ("muc", "II. TỔ CHỨC THỰC HIỆN"), ("diem", "a) Tổ chuyên môn chuẩn bị sách."), ("diem", "b) Thư viện chuẩn bị không gian."),
        ("ket_thuc", "Trên đây là Kế hoạch tổ chức ngày hội đọc sách của Trường Tiểu học Tân Phú./."),
        ("noi_nhan_nhan", "Nơi nhận:"), ("noi_nhan", "- UBND xã (để b/c);"), ("noi_nhan", "- Các tổ chuyên môn (để t/h);"),
        ("noi_nhan", "- Lưu: VT."), ("chuc_vu_truc_tiep", "HIỆU TRƯỞNG"), ("ho_ten", "Nguyễn Thị Hoa"),
    ],
    "dang": [
        ("co_quan_chu_quan", "ĐẢNG BỘ XÃ TÂN PHÚ"), ("co_quan_ban_hanh", "CHI BỘ TRƯỜNG TIỂU HỌC TÂN PHÚ"), ("dau_sao", "*"),
        ("tieu_de_dang", "ĐẢNG CỘNG SẢN VIỆT NAM"), ("so_ky_hieu", "Số 05-KH/CB"),
        ("dia_danh_thoi_gian", "Tân Phú, ngày 10 tháng 9 năm 2026"), ("ten_loai", "KẾ HOẠCH"),
        ("trich_yeu", "kiểm tra đảng viên chấp hành quy định của Đảng"), ("gach_trich_yeu", "-----"),
        ("can_cu", "- Căn cứ Điều lệ Đảng Cộng sản Việt Nam;"),
        ("can_cu", "- Căn cứ Nghị quyết số 04-NQ/CB, ngày 05/9/2026 của Chi bộ về nhiệm vụ năm học."),
        ("loi_dan", "Chi bộ ban hành Kế hoạch với các nội dung sau:"),
        ("muc", "I. MỤC ĐÍCH, YÊU CẦU"), ("khoan", "1. Kiểm tra khách quan, đúng quy trình."),
        ("muc", "II. TỔ CHỨC THỰC HIỆN"), ("khoan", "1. Chi ủy phân công đảng viên thực hiện."),
        ("noi_nhan_nhan", "Nơi nhận:"), ("noi_nhan", "- Đảng ủy xã (để báo cáo);"), ("noi_nhan", "- Lưu Chi bộ."),
        ("quyen_han", "T/M CHI BỘ"), ("chuc_vu", "BÍ THƯ"), ("ho_ten", "Nguyễn Thị Hoa"),
    ],
}
_ALIGN = {"trai": "left", "giua": "center", "phai": "right", "deu": "both", "": "left"}
_LEFT = ("co_quan_chu_quan", "co_quan_ban_hanh", "so_ky_hieu", "dau_sao", "muc_do_khan", "trich_yeu_cong_van")
_RIGHT = ("quoc_hieu", "tieu_ngu", "tieu_de_dang", "dia_danh_thoi_gian")
_FOOT = ("noi_nhan_nhan", "noi_nhan", "quyen_han", "chuc_vu", "chuc_vu_truc_tiep", "chuc_vu_khac", "ho_ten")
_FIRST_LINE = ("can_cu", "loi_dan", "noi_dung", "muc", "muc_chu_hoa", "khoan", "khoan_tieu_de", "tieu_khoan", "tieu_khoan_tieu_de", "tiet",
               "tiet_tieu_de", "diem", "diem_tieu_de", "gach", "cong", "sao", "ket_thuc", "tieu_de_khong_so", "dieu")
Case = dict[str, Any]


def make_soat(case: str | Case) -> Soat:
    """The document of a case."""
    case = {"van": [case]} if isinstance(case, str) else case
    tieu_chuan = _standard(case)
    lines = _lines(case)
    doan = tuple(_doan(n, role, text, case, tieu_chuan, appendix) for n, (role, text, appendix) in enumerate(lines, 1))
    ban = BanSoat("ca.docx", doan, _pages(case, tieu_chuan), case.get("co_hinh", True), case.get("loai", "ke_hoach"),
                  case.get("he", "nha_nuoc"), tuple(case.get("sach", ())), tuple(case.get("bang_ma_cu", ())),
                  bang=tuple(tuple(map(tuple, table)) for table in case.get("bang", ())))
    if not ban.co_hinh:
        bare = tuple(d._replace(hinh=None, manh=(), ke=(), rong=0.0) for d in doan)
        ban = BanSoat(ban.ten, bare, (), False, ban.loai, ban.he, bang=ban.bang)
    rows = case.get("trang", ())
    trang = TrangIn(tuple(DongIn(*row) for row in rows), ((595.0, 842.0),) * max(row[0] for row in rows)) if rows else None
    return Soat(ban, tieu_chuan, _van_ban(case, doan), case.get("ngay", "2026-09-10"), trang, case.get("ke_hoach", ""),
                tuple(BoQua(*item) for item in case.get("bo_qua_thua", ())))


def _standard(case: Case) -> TieuChuan:
    found = load_by_code(case["tieu_chuan"]) if "tieu_chuan" in case else None
    he = case.get("he", "nha_nuoc")
    return found or load("nha_nuoc" if he == "doan" else he, case.get("ngay", "2026-09-10"))


def _lines(case: Case) -> list[tuple[str, str, int]]:
    base = LINES["dang" if case.get("he") == "dang" else "nha_nuoc"]
    out: list[tuple[str, str, int]] = []
    replaced, body = dict(case.get("thay", {})), case.get("van")
    text_roles = {"muc", "khoan", "diem", "ket_thuc"} if body is not None else set()
    done: set[str] = set()
    for role, text in base:
        if role in case.get("bo", ()) or role in text_roles:
            if role in text_roles and "van" not in done:
                done.add("van")
                out.extend(_role(item) for item in body)
            continue
        if role in replaced:
            new = replaced.pop(role)
            out.extend((role, item, 0) for item in ([new] if isinstance(new, str) else new))
            done.add(role)
        elif role not in done:
            out.append((role, text, 0))
    for role, new in replaced.items():
        out = _inserted(out, [(role, item, 0) for item in ([new] if isinstance(new, str) else new)], role)
    return [*out, *map(_role, case.get("them", ()))]


def _inserted(lines: list[tuple[str, str, int]], new: list[tuple[str, str, int]], role: str) -> list[tuple[str, str, int]]:
    """Roles that the base lacks go in front of the title, those of the signature to the end."""
    if role == "quyen_han":
        at = next((i for i, line in enumerate(lines) if line[0] in ("chuc_vu", "chuc_vu_truc_tiep", "ho_ten")), len(lines))
    elif role in ("chuc_vu", "chuc_vu_khac", "chuc_vu_truc_tiep"):
        at = next((i for i, line in enumerate(lines) if line[0] == "ho_ten"), len(lines))
    elif role == "kinh_gui":
        at = next((i for i, line in enumerate(lines) if line[0] == "can_cu"), len(lines))
    else:
        at = next((i for i, line in enumerate(lines) if line[0] == "ten_loai"), len(lines))
    return [*lines[:at], *new, *lines[at:]]


def _role(text: str) -> tuple[str, str, int]:
    head, bar, rest = text.partition("| ")
    if bar and " " not in head:
        place, _, role = head.rpartition("/")
        return role, rest, int(place.partition(":")[2] or 0)
    blank = VanBan("ke_hoach", CoQuan("", "", ""), "")
    return GanVai(blank, {}).body(DoanSoat("", text, *_marker(text))), text, 0


def _marker(text: str) -> tuple[str, int]:
    found = read_marker(text)
    return (found.nhan, found.het) if found else ("", 0)


def _doan(n: int, role: str, text: str, case: Case, tieu_chuan: TieuChuan, appendix: int) -> DoanSoat:
    role, _, cell = role.partition("@")
    element = tieu_chuan.thanh_phan.get(role)
    size, trang = (element.co_chu.chon or 14.0) if element else 14.0, tieu_chuan.bang("trang")
    than = tieu_chuan.bang("than")
    look = HinhChu(str(trang["phong_chu"]["ten"]), size, bool(element and element.dam), bool(element and element.nghieng),
                   bool(element and element.them.get("gach_chan")), bool(element and element.in_hoa))
    body = role in _FIRST_LINE
    hinh = HinhDoan(_ALIGN[element.can if element else "deu"], mm_to_pt(than["thut_chon_mm"]) if body else 0.0,
                    sau=float(than["gian_doan_chon_pt"]) if body else 0.0,
                    gian_dong=float(than["gian_dong_chon"]) if body else 1.0,
                    luat_dong="exact" if body and than["gian_dong_kieu"] == "chinh_xac_pt" else "auto")
    asked = dict(case.get("hinh", {}).get("*", {}))
    for key, looks in case.get("hinh", {}).items():
        asked |= looks if key == role or text.startswith(key) else {}
    look = look._replace(**{k: v for k, v in asked.items() if k in HinhChu._fields})
    hinh = hinh._replace(**{k: tuple(v) if isinstance(v, list) else v for k, v in asked.items() if k in HinhDoan._fields})
    rong = 176.0 if role in _LEFT else 270.0 if role in _RIGHT else 468.0
    row = 2 if role in ("so_ky_hieu", "dia_danh_thoi_gian") else 1
    o = ODau(1, row, 1 if role in _LEFT else 2) if role in (*_LEFT, *_RIGHT) else None
    if role in _FOOT:
        o = ODau(2, 1, 1 if role.startswith("noi_nhan") else 2)
    o = ODau(3, *(map(int, cell.split(".")) if cell else (n, 1)), True) if role == "bang" else o
    ke = _rules(role, text, look, case, element)
    label, than_at = _marker(text)
    manh = (ManhChu(text, look),)
    if "dau_cau" in asked:
        head = text.index(":") + 1
        manh = (ManhChu(text[:head], look._replace(**asked["dau_cau"])), ManhChu(text[head:], look))
    line = DoanSoat(role, text, label, than_at, n, manh, hinh, o, int(bool(appendix) and "phan_phu_luc" in case), appendix, rong, ke)
    place = dict(case.get("cho", {}).get(role, {}))
    if "o" in place:
        place["o"] = ODau(*place["o"]) if place["o"] else None
    return line._replace(**place)


def _rules(role: str, text: str, look: HinhChu, case: Case, element: Any) -> tuple[DuongKe, ...]:
    if role in case.get("ke", {}):
        return tuple(DuongKe(*row) for row in case["ke"][role])
    if element is None or element.ke_duoi is None or role == "phu_luc_kem_theo":
        return ()
    return (DuongKe("vien", do_rong(text, CoChu(look.co_chu, look.dam, look.nghieng, look.hoa)) * element.ke_duoi.chon, 0.0),)


def _pages(case: Case, tieu_chuan: TieuChuan) -> tuple[PhanTrang, ...]:
    trang, so = tieu_chuan.bang("trang"), tieu_chuan.thanh_phan["so_trang"]
    asked = dict(case.get("phan", {}))
    mm = {"rong": trang["kho_giay"]["rong_mm"], "cao": trang["kho_giay"]["cao_mm"],
          **{key: trang[key]["chon_mm"] for key in ("le_tren", "le_duoi", "le_trai", "le_phai")}}
    mm |= {key: asked.pop(key) for key in list(asked) if key in mm}
    number = dict(case.get("so_trang", {}))
    missing = number.pop("vang", False)
    looks = HinhChu("Times New Roman", so.co_chu.chon)
    looks = looks._replace(**{k: number.pop(k) for k in list(number) if k in HinhChu._fields})
    so_trang = () if missing else (SoTrang("header", "default", "center", looks)._replace(**number),)
    page = PhanTrang(*(mm_to_pt(mm[key]) for key in ("rong", "cao", "le_tren", "le_duoi", "le_trai", "le_phai")), True, False, so_trang)
    page = page._replace(**asked)
    return (page, page._replace(**case["phan_phu_luc"])) if "phan_phu_luc" in case else (page,)


def _van_ban(case: Case, doan: tuple[DoanSoat, ...]) -> VanBan | None:
    if "ke_hoach" in case:
        from docgen.production import Job, Workshop
        from docgen.production.runner import prepare

        composed, findings = prepare(Job(case["ke_hoach"].encode(), "ca.yaml", Path(__file__).parent.parent / "fixtures"), Workshop())
        assert composed is not None, [str(f) for f in findings]
        return composed.van_ban
    dates = case.get("ngay", "2026-09-10").split("-")
    return VanBan(case.get("loai", "ke_hoach"), CoQuan("TRƯỜNG TIỂU HỌC TÂN PHÚ", "THTP", "Tân Phú"), "",
                  ngay_ban_hanh=NgayThang(*map(int, dates[::-1])))
