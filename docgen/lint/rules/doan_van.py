"""Đoạn văn: căn đều, thụt đầu dòng, khoảng cách đoạn, khoảng cách dòng."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from docgen.i18n import N_, t
from docgen.lint.de_muc import DOAN, fault, paragraphs
from docgen.lint.khia_canh import end_of_text, letters, so, text_width
from docgen.lint.quy_tac import HINH, MAU, THONG_LE, Loi, quy_tac
from docgen.lint.soat import THAN, Soat
from docgen.model.ban_doc import HinhDoan
from docgen.model.ban_soat import DoanSoat
from docgen.units import pt_to_mm

_DE_MUC = ("muc", "khoan_tieu_de", "tieu_khoan_tieu_de", "tiet_tieu_de", "diem_tieu_de", "dieu", "muc_chu_hoa", "tieu_de_khong_so")
_ALL = (*DOAN, *_DE_MUC)
"""Paragraphs of the text with its headings."""
_DAU_DONG = frozenset({"gach", "cong", "sao"})
_HAI_DONG = 1.03  # a text wider than its column by that stands on two lines
_CAO_DONG = 1.149  # height of a single line in the letters' size: the design of the font, not the law
_SAI_SO_PT, _SAI_SO_DONG = 0.1, 0.03
_IT_DONG_TRONG, _IT_DE_MUC = 3, 2
_NHIEU_TRI = 4  # so many different wrong values are told
_PARAGRAPH = N_("Bôi đen các đoạn, bấm chuột phải chọn Paragraph.")


def _listed(values: Iterable[float], le: int = 1) -> str:
    """The most frequent of the wrong values, as they are written."""
    return "; ".join(value for value, _ in Counter(so(value, le) for value in values).most_common(_NHIEU_TRI))


@quy_tac("DV01", "can-deu", "than", can=(HINH,), cach_sua=N_("Bôi đen các đoạn của lời văn rồi bấm Ctrl+J (căn đều hai bên)."))
def can_deu(soat: Soat) -> Iterator[Loi]:
    """Lời văn căn đều cả hai lề.

    Đoạn chỉ có một dòng thì căn trái và căn đều trông như nhau nên không bị nhắc.

    Sai: các đoạn của lời văn căn trái, lề phải lởm chởm.
    Đúng: các đoạn của lời văn căn đều hai bên.
    """
    wrong = [line for line, hinh in paragraphs(soat)
             if hinh.can_le in ("left", "right") and line.rong and _needs(line, hinh) > _HAI_DONG * line.rong]
    if wrong:
        yield fault(N_("lời văn ({n} đoạn) căn một bên, phải căn đều hai bên"), wrong, "can-le", "both")


def _needs(line: DoanSoat, hinh: HinhDoan) -> float:
    """The width of a paragraph set on one line, its indents included, pt."""
    return text_width(line) + hinh.thut_trai + hinh.thut_phai + hinh.thut_dau


@quy_tac("DV02", "thut-dau-dong", "than", can=(HINH,), cach_sua=_PARAGRAPH)
def thut_dau_dong(soat: Soat) -> Iterator[Loi]:
    """Dòng đầu mỗi đoạn lùi vào 1 cm hoặc 1,27 cm.

    Văn bản của Đảng lùi khoảng 1 cm. Dùng ô First line của Word, không đẩy chữ bằng dấu cách, phím Tab hay thụt cả đoạn;
    các dòng sau của đoạn bắt đầu sát lề. Đề mục (I., 1. có tiêu đề) sát lề chỉ được nhắc, vì quy định không nói riêng.

    Sai: dòng đầu lùi 2 cm; cả đoạn thụt vào 1,27 cm.
    Đúng: dòng đầu lùi 1,27 cm, các dòng sau sát lề.
    """
    table, slack = soat.tieu_chuan.bang("than"), float(soat.tieu_chuan.bang("doan_van")["sai_so_thut_mm"])
    sizes = tuple(map(float, table["thut_dau_dong_mm"]))
    wrong: dict[str, list[tuple[DoanSoat, float]]] = {}
    for line, hinh in paragraphs(soat):
        if hinh.can_le in ("center", "right"):
            continue
        kind, mm = _indent(hinh, sizes, slack)
        if kind and not (kind == "sau-hon" and line.vai_tro in _DAU_DONG):
            wrong.setdefault(kind, []).append((line, mm))
    allowed = t(" hoặc ").join(so(mm / 10, 2) for mm in table["thut_dau_dong_mm"])
    for kind, found in wrong.items():
        lines = [line for line, _ in found]
        bullets = all(line.vai_tro in _DAU_DONG for line in lines)
        yield fault(_THUT[kind], lines, kind, table["thut_chon_mm"], _SUA_THUT, MAU if bullets else "",
                   x=_listed((mm / 10 for _, mm in found), 2), a=allowed)
    heads = [(line, _indent(hinh, sizes, slack)[0]) for line, hinh in paragraphs(soat, _DE_MUC) if hinh.can_le not in ("center", "right")]
    flush = [line for line, kind in heads if kind == "khong"]
    if flush and len(heads) >= _IT_DE_MUC and "khong" not in wrong:  # else the paragraphs come first
        yield fault(_DE_MUC_SAT_LE, flush, "khong", table["thut_chon_mm"], _SUA_THUT, THONG_LE, a=allowed)


_DE_MUC_SAT_LE = N_("đề mục ({n} dòng) sát lề, nên lùi đầu dòng {a} cm như các đoạn khác")
_SUA_THUT = N_("Bôi đen các đoạn, bấm chuột phải chọn Paragraph: Left = 0, Special = First line, ghi số đo vào ô By; "
               "xóa dấu cách, Tab ở đầu đoạn.")
_THUT = {
    "khong": N_("dòng đầu đoạn ({n} đoạn) không đặt lùi vào, phải lùi {a} cm; "
                "nếu đang đẩy chữ bằng dấu cách hay Tab thì thay bằng First line"),
    "treo": N_("{n} đoạn có dòng sau thụt sâu hơn dòng đầu (Hanging), phải để dòng đầu lùi {a} cm, các dòng sau sát lề"),
    "ca-doan": N_("{n} đoạn thụt cả đoạn {x} cm, phải chỉ lùi dòng đầu {a} cm"),
    "nong-hon": N_("dòng đầu đoạn ({n} đoạn) lùi {x} cm, phải lùi {a} cm"),
    "sau-hon": N_("dòng đầu đoạn ({n} đoạn) lùi {x} cm, phải lùi {a} cm"),
}


def _indent(hinh: HinhDoan, allowed: tuple[float, ...], slack: float) -> tuple[str, float]:
    """(kind of fault or ``""``, millimetres) of the indent of a paragraph."""
    first, rest = pt_to_mm(hinh.thut_trai + hinh.thut_dau), pt_to_mm(hinh.thut_trai)
    if hinh.thut_dau < -1:
        return "treo", first
    if rest > slack + 1:
        return "ca-doan", rest
    if any(abs(first - mm) <= slack for mm in allowed):
        return "", first
    if first < 1:
        return "khong", first
    return ("sau-hon" if first > max(allowed) else "nong-hon"), first


def _gaps(soat: Soat) -> Iterator[tuple[DoanSoat, float, int]]:
    """(the lower paragraph, the gap above it, how many empty paragraphs stand between) within the text of the document."""
    above: DoanSoat | None = None
    empty, end = 0, end_of_text(soat)
    for line in soat.ban.doan:
        if line.thu_tu > end:
            return
        if line.vai_tro == "trong" and line.o is None:
            empty += 1
            continue
        inside = line.vai_tro in THAN and not (line.o or line.khung or line.phu_luc) and line.hinh is not None and bool(line.manh)
        known = inside and above is not None and above.thu_tu != line.thu_tu and above.phan == line.phan
        if known and above and above.hinh and line.hinh and line.vai_tro != "phan_tieu_de":  # the name of a part belongs to its label
            yield line, max(above.hinh.sau, line.hinh.truoc), empty
        above, empty = (line if inside else None), 0


@quy_tac("DV03", "gian-doan", "than", can=(HINH,),
         cach_sua=N_("Bôi đen lời văn, bấm chuột phải chọn Paragraph, đặt Spacing Before hoặc After đủ khoảng cách, "
                     "bỏ dấu ở ô Don't add space."))
def gian_doan(soat: Soat) -> Iterator[Loi]:
    """Khoảng cách giữa các đoạn tối thiểu 6 pt.

    Sai: Spacing Before và After đều 0 pt.
    Đúng: Spacing Before 6 pt, After 0 pt.
    """
    table = soat.tieu_chuan.bang("than")
    least = float(table["gian_doan_min_pt"])
    wrong = [(line, gap) for line, gap, empty in _gaps(soat) if gap < least - _SAI_SO_PT and not empty]
    if wrong:
        yield fault(N_("khoảng cách giữa các đoạn là {x} pt ({n} chỗ), phải từ {a} pt trở lên"), [line for line, _ in wrong], "gian-doan",
                   table["gian_doan_chon_pt"], x=_listed(gap for _, gap in wrong), a=so(least))


@quy_tac("DV04", "doan-trong", N_("Thông lệ soạn thảo"), THONG_LE, can=(HINH,),
         cach_sua=N_("Xóa các dòng trống (Enter thừa) rồi đặt Spacing Before hoặc After trong hộp Paragraph."))
def doan_trong(soat: Soat) -> Iterator[Loi]:
    """Không dùng dòng trống để tạo khoảng cách giữa các đoạn.

    Dòng trống làm văn bản giãn không đều và lệch trang khi sửa; khoảng cách đoạn đặt bằng Spacing. Chỉ nhắc khi giữa các đoạn của lời văn
    có từ ba dòng trống trở lên, ở một hay nhiều chỗ.

    Sai: bấm Enter hai lần sau mỗi đoạn.
    Đúng: bấm Enter một lần, đoạn cách đoạn 6 pt.
    """
    found = [(line, empty) for line, _, empty in _gaps(soat) if empty]
    rows = sum(empty for _, empty in found)
    if rows >= _IT_DONG_TRONG:
        yield fault(N_("giữa các đoạn có {d} dòng trống ({n} chỗ), nên đặt khoảng cách đoạn thay cho dòng trống"),
                    [line for line, _ in found], "doan-trong", 0, d=rows)


@quy_tac("DV05", "gian-dong", "than", can=(HINH,), cach_sua=_PARAGRAPH)
def gian_dong(soat: Soat) -> Iterator[Loi]:
    """Khoảng cách giữa các dòng trong giới hạn quy định.

    Văn bản nhà nước: từ dòng đơn đến 1,5 dòng. Văn bản của Đảng: Exactly từ 18 pt (Hướng dẫn 05: đến 22 pt).

    Sai: giãn dòng 2,0; Exactly 14 pt cho chữ cỡ 14.
    Đúng: giãn dòng đơn, 1,15 hoặc 1,5.
    """
    exact = soat.tieu_chuan.bang("than")["gian_dong_kieu"] == "chinh_xac_pt"
    yield from (_exact_spacing if exact else _line_spacing)(soat)


def _line_spacing(soat: Soat) -> Iterator[Loi]:
    """Line spacing in lines, where points are counted as lines of the letters' own size."""
    table = soat.tieu_chuan.bang("than")
    least, most = float(table["gian_dong_min"]), float(table["gian_dong_max"])
    wrong = [(line, lines) for line, hinh in paragraphs(soat, _ALL)
             if (lines := _lines(line, hinh)) and not least - _SAI_SO_DONG <= lines <= most + _SAI_SO_DONG]
    for narrow in (True, False):
        found = [(line, lines) for line, lines in wrong if (lines < least) is narrow]
        if found:
            message = (N_("giãn dòng {x} dòng ({n} đoạn), nhỏ hơn mức tối thiểu {a} dòng (dòng đơn)") if narrow else
                       N_("giãn dòng {x} dòng ({n} đoạn), lớn hơn mức tối đa {b} dòng"))
            yield fault(message, [line for line, _ in found], "gian-dong", table["gian_dong_chon"], _SUA_DONG,
                       x=_listed((lines for _, lines in found), 2), a=so(least), b=so(most))


_SUA_DONG = N_("Bôi đen lời văn, bấm chuột phải chọn Paragraph, ở ô Line spacing chọn Single hoặc Multiple trong giới hạn nêu trên.")
_SUA_EXACTLY = N_("Bôi đen lời văn, bấm chuột phải chọn Paragraph, ở ô Line spacing chọn Exactly và ghi số pt vào ô At.")


def _lines(line: DoanSoat, hinh: HinhDoan) -> float:
    """Line spacing as a multiple of the single line, 0 when unknown."""
    if hinh.luat_dong == "auto":
        return hinh.gian_dong
    size = next((piece.hinh.co_chu for _, piece in letters(line)), 0.0)
    lines = hinh.gian_dong / (size * _CAO_DONG) if size else 0.0
    return max(lines, 1.0) if lines and hinh.luat_dong == "atLeast" else lines


def _exact_spacing(soat: Soat) -> Iterator[Loi]:
    """Line spacing in points; what comes to the right distance without being exact is an advice."""
    table = soat.tieu_chuan.bang("than")
    least, most = float(table["gian_dong_min"]), float(table.get("gian_dong_max", 0)) or 1e9
    wrong: dict[str, list[tuple[DoanSoat, float]]] = {}
    for line, hinh in paragraphs(soat, _ALL):
        size = next((piece.hinh.co_chu for _, piece in letters(line)), 0.0)
        points = hinh.gian_dong * size * _CAO_DONG if hinh.luat_dong == "auto" else hinh.gian_dong
        if points and not least - _SAI_SO_PT <= points <= most + _SAI_SO_PT:
            wrong.setdefault("gian-dong", []).append((line, points))
        elif points and hinh.luat_dong == "auto":
            wrong.setdefault("kieu", []).append((line, points))
    for kind, found in wrong.items():
        message = N_("giãn dòng khoảng {x} pt ({n} đoạn), phải từ {a} đến {b} pt") if "gian_dong_max" in table else N_(
            "giãn dòng khoảng {x} pt ({n} đoạn), phải từ {a} pt trở lên")
        if kind == "kieu":
            message = N_("giãn dòng đặt theo số dòng ({n} đoạn), nên đặt Exactly từ {a} pt")
        yield fault(message, [line for line, _ in found], kind, table["gian_dong_chon"], _SUA_EXACTLY, THONG_LE if kind == "kieu" else "",
                   x=_listed(points for _, points in found), a=so(least), b=so(most))
