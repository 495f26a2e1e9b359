"""Trang giấy: khổ, hướng, lề, phông chữ, màu chữ."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.i18n import N_
from docgen.lint.khia_canh import first_place, so
from docgen.lint.quy_tac import HINH, THONG_LE, Loi, quy_tac
from docgen.lint.soat import THAN, Soat
from docgen.model.ban_doc import HinhChu, ManhChu, PhanTrang
from docgen.model.ban_soat import DoanSoat
from docgen.units import pt_to_mm

_SAI_SO_MM = 0.5  # what rounding to twips and inches makes of a length
_DO_DAU = ("muc_do_khan", "dau_mat", "trong", "duong_ke")
_XOAY = {"le_tren": "le_trai", "le_duoi": "le_phai", "le_trai": "le_duoi", "le_phai": "le_tren"}
"""Which margin of the upright page each side becomes when Word lays the page on its side."""
_LE = {"le_tren": N_("lề trên"), "le_duoi": N_("lề dưới"), "le_trai": N_("lề trái"), "le_phai": N_("lề phải")}
_TOI = 0x30  # darker than that, a colour passes for black
_TEN_MAU = {"FF0000": N_("đỏ"), "C00000": N_("đỏ sẫm"), "0000FF": N_("xanh dương"), "0070C0": N_("xanh dương"), "0563C1": N_("xanh dương"),
            "002060": N_("xanh đậm"), "00B050": N_("xanh lá"), "FFFFFF": N_("trắng"), "FFFF00": N_("vàng"), "808080": N_("xám")}
_LIEN_KET = frozenset({"0000FF", "0563C1"})


@quy_tac("TG01", "kho-giay", "trang.kho_giay", can=(HINH,), cach_sua=N_("Trong Word: Layout → Size → A4."))
def kho_giay(soat: Soat) -> Iterator[Loi]:
    """Khổ giấy là A4.

    Văn bản hành chính được in trên giấy A4 (210 mm × 297 mm), kể cả khi trang đặt nằm ngang.

    Sai: trang Letter 216 × 279 mm.
    Đúng: trang A4 210 × 297 mm.
    """
    giay = soat.tieu_chuan.bang("trang", "kho_giay")
    for i, phan in enumerate(soat.ban.phan):
        sides = sorted((pt_to_mm(phan.rong), pt_to_mm(phan.cao)))
        if phan.rong and any(abs(a - b) > 1 for a, b in zip(sides, (giay["rong_mm"], giay["cao_mm"]), strict=True)):
            values = {"r": round(pt_to_mm(phan.rong)), "c": round(pt_to_mm(phan.cao)),
                      "k": giay["ten"], "a": giay["rong_mm"], "b": giay["cao_mm"]}
            yield Loi(N_("khổ giấy là {r} × {c} mm, phải là {k} ({a} × {b} mm)"), values, phan=i, khia_canh="kho",
                      muon=(giay["rong_mm"], giay["cao_mm"]))


@quy_tac("TG02", "huong-giay", "trang.huong_giay", can=(HINH,),
         cach_sua=N_("Đặt con trỏ vào phần trang nằm ngang, chọn Layout → Orientation → Portrait."))
def huong_giay(soat: Soat) -> Iterator[Loi]:
    """Phần lời văn đặt trên trang dọc.

    Trang dọc là cách trình bày chung; trang ngang chỉ dùng khi có bảng, biểu rộng không tách thành phụ lục riêng.
    Phụ lục và phần có bảng nằm ngang đều không bị nhắc.

    Sai: cả kế hoạch chỉ có lời văn nhưng in trên trang nằm ngang.
    Đúng: lời văn trên trang dọc, riêng phần có bảng phân công nhiệm vụ nằm ngang.
    """
    for i, phan in enumerate(soat.ban.phan):
        if not phan.ngang:
            continue
        lines = [line for line in soat.chinh if line.phan == i]
        text = next((line for line in lines if line.vai_tro in THAN), None)
        if text is not None and not any(line.vai_tro == "bang" for line in lines):
            yield Loi(N_("lời văn trình bày trên trang nằm ngang, phần này không có bảng rộng nên đặt trang dọc"), {}, text,
                      phan=i, khia_canh="huong", muon="doc", muc_do=THONG_LE)


def _le(soat: Soat, ten: str) -> Iterator[Loi]:
    """Margins of one side against their range: one fault when all sections have the same margin, else one for each."""
    khoang = soat.tieu_chuan.bang("trang", ten)
    wrong = [(i, pt_to_mm(getattr(phan, ten))) for i, phan in enumerate(soat.ban.phan)
             if phan.rong and not _within(pt_to_mm(getattr(phan, ten)), khoang) and not _turned(soat, phan)]
    if len(wrong) > 1 and len(wrong) == len(soat.ban.phan) and len({round(mm) for _, mm in wrong}) == 1:
        wrong = wrong[:1]
    fixed = khoang["min_mm"] == khoang["max_mm"]
    message = N_("{ten} là {m} mm, phải là {a} mm") if fixed else N_("{ten} là {m} mm, phải từ {a} đến {b} mm")
    for i, mm in wrong:
        yield Loi(message, {"ten": _LE[ten], "m": so(mm), "a": so(khoang["min_mm"]), "b": so(khoang["max_mm"])}, phan=i, khia_canh=ten,
                  muon=khoang["chon_mm"])


def _within(mm: float, khoang: dict[str, float]) -> bool:
    return khoang["min_mm"] - _SAI_SO_MM <= mm <= khoang["max_mm"] + _SAI_SO_MM


def _turned(soat: Soat, phan: PhanTrang) -> bool:
    """Whether a page on its side has the right margins of an upright page, turned with the sheet as Word does it."""
    return phan.ngang and all(
        _within(pt_to_mm(getattr(phan, ten)), soat.tieu_chuan.bang("trang", upright)) for ten, upright in _XOAY.items())


@quy_tac("TG03", "le-tren", "trang.le_tren", can=(HINH,), cach_sua=N_("Trong Word: Layout → Margins → Custom Margins, sửa ô Top."))
def le_tren(soat: Soat) -> Iterator[Loi]:
    """Lề trên trong khoảng quy định.

    Lề trên cách mép trên từ 20 đến 25 mm (văn bản của Đảng: 20 mm).

    Sai: lề trên 15 mm.
    Đúng: lề trên 20 mm.
    """
    yield from _le(soat, "le_tren")


@quy_tac("TG04", "le-duoi", "trang.le_duoi", can=(HINH,), cach_sua=N_("Trong Word: Layout → Margins → Custom Margins, sửa ô Bottom."))
def le_duoi(soat: Soat) -> Iterator[Loi]:
    """Lề dưới trong khoảng quy định.

    Lề dưới cách mép dưới từ 20 đến 25 mm (văn bản của Đảng: 20 mm).

    Sai: lề dưới 12,7 mm.
    Đúng: lề dưới 20 mm.
    """
    yield from _le(soat, "le_duoi")


@quy_tac("TG05", "le-trai", "trang.le_trai", can=(HINH,), cach_sua=N_("Trong Word: Layout → Margins → Custom Margins, sửa ô Left."))
def le_trai(soat: Soat) -> Iterator[Loi]:
    """Lề trái trong khoảng quy định.

    Lề trái cách mép trái từ 30 đến 35 mm (văn bản của Đảng: 30 mm), là chỗ để đóng văn bản vào hồ sơ.

    Sai: lề trái 25,4 mm như Word đặt sẵn.
    Đúng: lề trái 30 mm.
    """
    yield from _le(soat, "le_trai")


@quy_tac("TG06", "le-phai", "trang.le_phai", can=(HINH,), cach_sua=N_("Trong Word: Layout → Margins → Custom Margins, sửa ô Right."))
def le_phai(soat: Soat) -> Iterator[Loi]:
    """Lề phải trong khoảng quy định.

    Lề phải cách mép phải từ 15 đến 20 mm (văn bản của Đảng: 15 mm).

    Sai: lề phải 25,4 mm như Word đặt sẵn.
    Đúng: lề phải 15 mm.
    """
    yield from _le(soat, "le_phai")


def _letters(soat: Soat) -> Iterator[tuple[DoanSoat | None, ManhChu]]:
    """Pieces with letters or digits, line by line, then the numbers of the pages."""
    for line in soat.doan:
        for piece in line.manh:
            if any(map(str.isalnum, piece.chu)):
                yield line, piece
    for number in dict.fromkeys(number for phan in soat.ban.phan for number in phan.so_trang):
        yield None, ManhChu("#", number.hinh)


Cho = tuple[DoanSoat | None, ManhChu]


def _gathered(found: Iterator[tuple[str, Cho]]) -> dict[str, list[Cho]]:
    out: dict[str, list[Cho]] = {}
    for key, place in found:
        out.setdefault(key, []).append(place)
    return out


def _count(places: list[Cho]) -> int:
    return len({line.thu_tu for line, _ in places if line is not None})


@quy_tac("TG07", "phong-chu", "trang.phong_chu", can=(HINH,),
         cach_sua=N_("Bấm Ctrl+A chọn cả văn bản rồi chọn lại phông chữ ở thẻ Home; làm tương tự trong phần đầu trang và cước chú."))
def phong_chu(soat: Soat) -> Iterator[Loi]:
    """Cả văn bản dùng một phông chữ Times New Roman.

    Phông chữ là Times New Roman, bộ mã Unicode. Dấu đầu dòng, ô đánh dấu lấy từ phông ký hiệu (Symbol, Wingdings) không bị nhắc.

    Sai: lời văn phông Times New Roman, bảng phông Calibri.
    Đúng: lời văn, bảng, số trang đều phông Times New Roman.
    """
    wanted = str(soat.tieu_chuan.bang("trang", "phong_chu")["ten"])
    other = _gathered((piece.hinh.phong, (line, piece)) for line, piece in _letters(soat)
                      if piece.hinh.phong and not piece.hinh.phong.lower().startswith(wanted.lower()) and not _is_sign(piece))
    for font, places in other.items():
        line, piece = places[0]
        start, end = first_place(line, piece)
        message = N_("số trang dùng phông chữ {p}, phải là {k}") if line is None else N_("phông chữ {p} ({n} đoạn), phải là {k}")
        yield Loi(message, {"p": font, "k": wanted, "n": _count(places)}, line, start, end, khia_canh="phong", muon=wanted)


def _is_sign(piece: ManhChu) -> bool:
    """Whether letters only stand for signs: those of symbol fonts, single bullets."""
    name = piece.hinh.phong.lower()
    return name.startswith(("symbol", "wingdings", "webdings", "segoe ui symbol", "cambria math")) or piece.chu.strip() in ("o", "§", "Ø")


@quy_tac("TG08", "mau-chu", "trang.phong_chu", can=(HINH,),
         cach_sua=N_("Chọn chỗ chữ màu, vào Home → Font Color → Automatic; liên kết thì bấm chuột phải chọn Remove Hyperlink."))
def mau_chu(soat: Soat) -> Iterator[Loi]:
    """Chữ màu đen.

    Phông chữ màu đen; chỉ dấu chỉ mức độ khẩn và dấu mật có màu đỏ. Liên kết màu xanh chỉ được nhắc như một lời khuyên.

    Sai: phần mới sửa còn để chữ đỏ.
    Đúng: toàn bộ chữ màu đen, dấu HỎA TỐC màu đỏ.
    """
    black = str(soat.tieu_chuan.bang("trang", "phong_chu")["mau"])
    other = _gathered((piece.hinh.mau, (line, piece)) for line, piece in _letters(soat)
                      if piece.hinh.mau not in ("", black) and not _dark(piece.hinh.mau) and (line is None or line.vai_tro not in _DO_DAU))
    for colour, places in other.items():
        line, piece = places[0]
        start, end = first_place(line, piece)
        message = N_("số trang màu {m}, phải là màu đen") if line is None else N_("chữ màu {m} ({n} đoạn), phải là màu đen")
        yield Loi(message, {"m": _TEN_MAU.get(colour, f"#{colour}"), "n": _count(places)}, line, start, end, khia_canh="mau", muon=black,
                  muc_do=THONG_LE if all(map(_is_link, (found.hinh for _, found in places))) else "")


def _is_link(look: HinhChu) -> bool:
    return look.gach_chan and look.mau in _LIEN_KET


def _dark(colour: str) -> bool:
    try:
        return max(bytes.fromhex(colour)) <= _TOI
    except ValueError:
        return True


