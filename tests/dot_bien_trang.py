"""Mutations of the page: paper, margins, the number of the page; of paragraphs: alignment, indents, spacing."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator

from docgen.units import mm_to_pt
from tests.dot_bien import CHI_BO, NAM_HOC, TRUONG, XA, DotBien, Noi
from tests.dot_bien_tep import KIEU, NS, Nut, Tep, W, bat, can, chu_cua, co_chu, dat, dat_chu, nut, ppr

VIEN = "đường kẻ là viền của đoạn nên dài ra, ngắn lại theo bề rộng trang"
_RELS, _TYPES = "word/_rels/document.xml.rels", "[Content_Types].xml"


def _twips(mm: float) -> str:
    return str(round(mm_to_pt(mm) * 20))


# paper and margins -------------------------------------------------------------------------------------------------


def _phan(lam: Callable[[Nut], None], n: int = 0) -> Callable[[Tep], Noi]:
    def change(tep: Tep) -> Noi:
        lam(tep.phan(n))
        return None
    return change


def _kho(rong: int, cao: int) -> Callable[[Nut], None]:
    def change(phan: Nut) -> None:
        size = phan.find(f"{W}pgSz")
        assert size is not None
        size.set(f"{W}w", str(rong))
        size.set(f"{W}h", str(cao))
    return change


def _ngang(phan: Nut) -> None:
    _kho(16838, 11906)(phan)
    phan.find(f"{W}pgSz").set(f"{W}orient", "landscape")  # type: ignore[union-attr]


def _le(ben: str, mm: float) -> Callable[[Nut], None]:
    def change(phan: Nut) -> None:
        phan.find(f"{W}pgMar").set(f"{W}{ben}", _twips(mm))  # type: ignore[union-attr]
    return change


def _cac_le() -> Iterator[DotBien]:
    sides = {"top": ("le-tren", 20, 25), "bottom": ("le-duoi", 20, 25), "left": ("le-trai", 30, 35), "right": ("le-phai", 15, 20)}
    for ben, (rule, least, most) in sides.items():
        aspect = rule.replace("-", "_")
        for mm in (least - 5, most + 5, least - 2):
            narrow = {"ke-trich-yeu": VIEN} if ben in ("left", "right") and mm > most else {}
            yield DotBien("trang giấy", f"{ben} {mm} mm", TRUONG, _phan(_le(ben, mm)), rule, aspect, narrow)
        for mm in (least - 5, most):
            yield DotBien("trang giấy", f"{ben} {mm} mm", CHI_BO, _phan(_le(ben, mm)), rule, aspect)
        yield DotBien("trang giấy", f"{ben} phần 3", XA, _phan(_le(ben, most + 8), 2), rule, aspect)


# the number of the page --------------------------------------------------------------------------------------------


def _so_trang(lam: Callable[[Nut], None]) -> Callable[[Tep], Noi]:
    def change(tep: Tep) -> Noi:
        lam(tep.doan("so_trang"))
        return None
    return change


def _kieu_so_trang(lam: Callable[[Nut], None]) -> Callable[[Tep], Noi]:
    def change(tep: Tep) -> Noi:
        lam(tep.kieu("so_trang"))
        return None
    return change


def _xuong_chan(tep: Tep) -> Noi:
    """The number of the page at the foot."""
    name = tep.dau_trang().removeprefix("word/")
    relation = next(node for node in tep.goc(_RELS) if node.get("Target") == name)
    relation.set("Type", relation.get("Type", "").replace("/header", "/footer"))
    override = next(node for node in tep.goc(_TYPES) if node.get("PartName") == f"/word/{name}")
    override.set("ContentType", override.get("ContentType", "").replace("header+xml", "footer+xml"))
    tep.goc(f"word/{name}").tag = f"{W}ftr"
    for node in list(tep.goc().iter(f"{W}headerReference")):
        if relation.get("Id") in node.attrib.values():
            node.tag = f"{W}footerReference"
    return None


def _hai_ben(truoc: str, sau: str) -> Callable[[Nut], None]:
    """Words on both sides of the number."""
    def change(p: Nut) -> None:
        runs = p.findall(f"{W}r")
        for words, place in ((truoc, 0), (sau, len(runs))):
            run = nut("r")
            text = nut("t")
            text.text = words
            text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
            run.append(text)
            p.insert(1 + place + (place > 0), run)
    return change


def _so(**attributes: str) -> Callable[[Nut], None]:
    def change(phan: Nut) -> None:
        number = phan.find(f"{W}pgNumType")
        if number is None:
            number = nut("pgNumType")
            phan.find(f"{W}pgMar").addnext(number)  # type: ignore[union-attr]
        for key, value in attributes.items():
            number.set(f"{W}{key}", value)
    return change


def _bo_trang_dau(phan: Nut) -> None:
    phan.remove(phan.find(f"{W}titlePg"))  # type: ignore[arg-type]


def _khong_so(phan: Nut) -> None:
    for node in phan.findall(f"{W}headerReference"):
        phan.remove(node)


def _phu_luc_noi_tiep(tep: Tep) -> Noi:
    phan = tep.phan(1)
    phan.remove(phan.find(f"{W}pgNumType"))  # type: ignore[arg-type]
    return tep.doan("phu_luc_nhan")


_DANH_SO = [
    ("xuống chân", _xuong_chan, "so-trang-o-le-tren", "noi"), ("trái", _so_trang(lambda p: can(p, "left")), "so-trang-o-giua", "can-le"),
    ("phải", _so_trang(lambda p: can(p, "right")), "so-trang-o-giua", "can-le"),
    ("phải, kiểu", _kieu_so_trang(lambda style: can(style, "right")), "so-trang-o-giua", "can-le"),
    ("đậm", _so_trang(lambda p: bat(p, "b", True)), "kieu-chu-so-trang", "dam"),
    ("nghiêng, kiểu", _kieu_so_trang(lambda style: bat(style, "i", True)), "kieu-chu-so-trang", "nghieng"),
    ("cỡ 10", _so_trang(lambda p: co_chu(p, 10)), "co-chu-so-trang", "co-chu"),
    ("cỡ 12, kiểu", _kieu_so_trang(lambda style: co_chu(style, 12)), "co-chu-so-trang", "co-chu"),
    ("cỡ 15", _so_trang(lambda p: co_chu(p, 15)), "co-chu-so-trang", "co-chu"),
    ("- 2 -", _so_trang(_hai_ben("- ", " -")), "so-trang-khong-trang-tri", "chu"),
    ("Trang 2", _so_trang(_hai_ben("Trang ", "")), "so-trang-khong-trang-tri", "chu"),
    ("phông Calibri", _so_trang(lambda p: dat_chu(p, "rFonts", ascii="Calibri", hAnsi="Calibri")), "phong-chu", "phong"),
    ("đỏ", _so_trang(lambda p: dat_chu(p, "color", val="FF0000")), "mau-chu", "mau"),
    ("hiện ở trang đầu", _phan(_bo_trang_dau), "an-so-trang-dau", "trang-dau"),
    ("không có", _phan(_khong_so), "co-so-trang", "co"), ("La Mã", _phan(_so(fmt="lowerRoman")), "so-trang-chu-so-a-rap", "dang"),
    ("gạch hai bên", _phan(_so(fmt="numberInDash")), "so-trang-khong-trang-tri", "chu"),
    ("từ 5", _phan(_so(start="5")), "so-trang-tu-1", "tu"),
]


# paragraphs ---------------------------------------------------------------------------------------------------------


def _mot(role: str, lam: Callable[[Nut], None], dai: int = 120) -> Callable[[Tep], Noi]:
    """A change made on the first long paragraph of a role."""
    def change(tep: Tep) -> Noi:
        p = next(p for p in tep.cac_doan(role) if len(chu_cua(p)) >= dai)
        lam(p)
        return p
    return change


def _ca_kieu(role: str, lam: Callable[[Nut], None]) -> Callable[[Tep], Noi]:
    """A change made in the style of a role."""
    def change(tep: Tep) -> Noi:
        lam(tep.kieu(role))
        return tep.cac_doan(role)
    return change


def _thut(**attributes: object) -> Callable[[Nut], None]:
    return lambda node: void(dat(ppr(node), nut("ind", **{"left": 0, "firstLine": 0} | attributes)))


def _gian(**attributes: object) -> Callable[[Nut], None]:
    """Spacing changed, the rest of it kept."""
    def change(node: Nut) -> None:
        old = ppr(node).find(f"{W}spacing")
        kept = {key.removeprefix(W): value for key, value in old.attrib.items()} if old is not None else {}
        dat(ppr(node), nut("spacing", **{**kept, **attributes}))
    return change


def void(_: object) -> None:
    """Nothing."""


def _dong_trong(tep: Tep) -> Noi:
    """Empty paragraphs between those of the text."""
    found = tep.cac_doan("diem")[1:6]
    for p in found:
        blank = copy.deepcopy(p)
        for run in blank.findall(f"{W}r"):
            blank.remove(run)
        p.addprevious(blank)
    return found


def _mac_dinh(tag: str, **attributes: str) -> Callable[[Tep], Noi]:
    """A look in the defaults of the document."""
    def change(tep: Tep) -> Noi:
        found = next(node for node in tep.goc(KIEU).iter(f"{W}rPrDefault"))
        for node in found.iter(f"{{{NS}}}{tag}"):
            for key, value in attributes.items():
                node.set(f"{W}{key}", value)
        return None
    return change


_DOAN_VAN = [
    ("một đoạn trái", XA, _mot("diem", lambda p: can(p, "left")), "can-deu", "can-le"),
    ("một gạch trái", CHI_BO, _mot("gach", lambda p: can(p, "left")), "can-deu", "can-le"),
    ("kiểu trái", XA, _ca_kieu("noi_dung", lambda style: can(style, "left")), "can-deu", "can-le"),
    ("kết thúc phải", XA, _mot("ket_thuc", lambda p: can(p, "right")), "can-deu", "can-le"),
    ("không thụt", XA, _mot("noi_dung", _thut()), "thut-dau-dong", "khong"),
    ("không thụt, kiểu", XA, _ca_kieu("diem", _thut()), "thut-dau-dong", "khong"),
    ("không thụt", CHI_BO, _mot("noi_dung", _thut()), "thut-dau-dong", "khong"),
    ("thụt 2 cm", XA, _mot("noi_dung", _thut(firstLine=1134)), "thut-dau-dong", "sau-hon"),
    ("thụt 0,5 cm", XA, _mot("khoan", _thut(firstLine=284)), "thut-dau-dong", "nong-hon"),
    ("thụt cả đoạn", XA, _mot("diem", _thut(left=720)), "thut-dau-dong", "ca-doan"),
    ("thụt treo", XA, _mot("diem", lambda p: void(dat(ppr(p), nut("ind", left=720, hanging=360)))), "thut-dau-dong", "treo"),
    ("giãn đoạn 0, kiểu", XA, _ca_kieu("gach", _gian(before=0, after=0)), "gian-doan", "gian-doan"),
    ("giãn đoạn 3, kiểu", XA, _ca_kieu("diem", _gian(before=60, after=0)), "gian-doan", "gian-doan"),
    ("giãn đoạn 0, kiểu", CHI_BO, _ca_kieu("gach", _gian(before=0, after=0)), "gian-doan", "gian-doan"),
    ("giãn dòng 2", XA, _mot("noi_dung", _gian(line=480, lineRule="auto")), "gian-dong", "gian-dong"),
    ("giãn dòng 2, kiểu", XA, _ca_kieu("gach", _gian(line=480, lineRule="auto")), "gian-dong", "gian-dong"),
    ("giãn dòng 0,8", XA, _mot("noi_dung", _gian(line=192, lineRule="auto")), "gian-dong", "gian-dong"),
    ("Exactly 12", XA, _mot("diem", _gian(line=240, lineRule="exact")), "gian-dong", "gian-dong"),
    ("Exactly 14", CHI_BO, _mot("gach", _gian(line=280, lineRule="exact")), "gian-dong", "gian-dong"),
    ("Exactly 30, kiểu", CHI_BO, _ca_kieu("gach", _gian(line=600, lineRule="exact")), "gian-dong", "gian-dong"),
    ("dòng đơn theo số dòng", CHI_BO, _ca_kieu("gach", _gian(line=300, lineRule="auto")), "gian-dong", "kieu"),
    ("dòng trống", XA, _dong_trong, "doan-trong", "doan-trong"),
]

DOT_BIEN = [
    DotBien("trang giấy", "Letter", TRUONG, _phan(_kho(12240, 15840)), "kho-giay", "kho"),
    DotBien("trang giấy", "Letter", CHI_BO, _phan(_kho(12240, 15840)), "kho-giay", "kho"),
    DotBien("trang giấy", "A3 ở phụ lục", XA, _phan(_kho(16838, 23811), 2), "kho-giay", "kho", {"ke-phu-luc": VIEN}),
    DotBien("trang giấy", "ngang", NAM_HOC, _phan(_ngang), "huong-giay", "huong", {"ke-trich-yeu": VIEN}),
    *_cac_le(),
    *(DotBien("số trang", ma, mau, lam, rule, aspect) for mau in (TRUONG, CHI_BO) for ma, lam, rule, aspect in _DANH_SO),
    DotBien("số trang", "phụ lục nối tiếp", XA, _phu_luc_noi_tiep, "so-trang-phu-luc", "tu"),
    DotBien("số trang", "cách mép 20 mm", CHI_BO, _phan(_le("header", 20)), "so-trang-cach-mep", "mep"),
    *(DotBien("đoạn văn", ma, mau, lam, rule, aspect) for ma, mau, lam, rule, aspect in _DOAN_VAN),
    DotBien("phông, màu", "phông mặc định Calibri", XA, _mac_dinh("rFonts", ascii="Calibri", hAnsi="Calibri"), "phong-chu", "phong"),
    DotBien("phông, màu", "màu mặc định xanh", XA, _mac_dinh("color", val="0000FF"), "mau-chu", "mau"),
]
