"""Số trang: có, đặt giữa lề trên, cỡ chữ, kiểu chữ, cách đánh số."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.i18n import N_
from docgen.lint.khia_canh import so
from docgen.lint.quy_tac import HINH, THONG_LE, Loi, quy_tac
from docgen.lint.soat import Soat
from docgen.model.ban_doc import PhanTrang, SoTrang
from docgen.units import pt_to_mm

_DAI = 45  # printed lines of text that surely do not fit on one page
_CHU_MOT_DONG = 80
_SAI_SO_MM = 1.0
_CAN = {"left": N_("trái"), "right": N_("phải"), "both": N_("trái")}
_SUA = N_("Trong Word: Insert → Page Number → Top of Page → Plain Number 2 (số ở giữa), chọn Different First Page.")
_SUA_CHU = N_("Bấm đúp vào đầu trang, bôi đen số trang rồi chọn lại cỡ chữ, kiểu chữ ở thẻ Home.")
_SUA_SO = N_("Bấm đúp vào đầu trang, chọn Page Number → Format Page Numbers rồi chọn lại Number format và Start at.")


def _shown(soat: Soat) -> Iterator[tuple[int, SoTrang]]:
    """(section, page number) of all numbers that are shown, each look once."""
    seen: set[SoTrang] = set()
    for i, phan in enumerate(soat.ban.phan):
        for number in phan.so_trang:
            if number not in seen:
                seen.add(number)
                yield i, number


@quy_tac("ST01", "co-so-trang", "thanh_phan.so_trang", can=(HINH,), cach_sua=_SUA)
def co_so_trang(soat: Soat) -> Iterator[Loi]:
    """Văn bản nhiều trang có đánh số trang.

    Số trang phải có từ trang thứ hai. Chưa dàn trang thì không biết chắc văn bản dài mấy trang, nên đây chỉ là lời khuyên cho
    văn bản rõ ràng dài hơn một trang.

    Sai: kế hoạch sáu trang không có số trang.
    Đúng: kế hoạch sáu trang đánh số từ trang 2.
    """
    lines = sum(-(-len(line.chu) // _CHU_MOT_DONG) for line in soat.than)
    if soat.ban.phan and lines > _DAI and not any(phan.so_trang for phan in soat.ban.phan):
        yield Loi(N_("văn bản dài hơn một trang nhưng không có số trang"), khia_canh="co", muc_do=THONG_LE)


@quy_tac("ST02", "so-trang-o-le-tren", "so_trang", can=(HINH,), cach_sua=_SUA)
def so_trang_o_le_tren(soat: Soat) -> Iterator[Loi]:
    """Số trang đặt ở lề trên.

    Số trang nằm trong phần lề trên của trang; đặt ở chân trang là cách làm cũ.

    Sai: số trang ở góc phải chân trang.
    Đúng: số trang ở giữa lề trên.
    """
    wanted = soat.tieu_chuan.bang("so_trang")["noi"]
    wrong = next(((i, number) for i, number in _shown(soat) if number.noi != wanted), None)
    if wrong:
        yield Loi(N_("số trang đặt ở chân trang, phải đặt ở giữa lề trên"), phan=wrong[0], khia_canh="noi", muon=wanted)


@quy_tac("ST03", "so-trang-o-giua", "thanh_phan.so_trang", can=(HINH,),
         cach_sua=N_("Bấm đúp vào đầu trang, đặt con trỏ cạnh số trang rồi bấm Ctrl+E."))
def so_trang_o_giua(soat: Soat) -> Iterator[Loi]:
    """Số trang ở giữa theo chiều ngang.

    Sai: số trang ở góc phải lề trên.
    Đúng: số trang ở giữa lề trên.
    """
    noi = soat.tieu_chuan.bang("so_trang")["noi"]
    wrong = next(((i, number) for i, number in _shown(soat) if number.noi == noi and number.can_le in _CAN), None)
    if wrong:
        yield Loi(N_("số trang đặt bên {x}, phải ở giữa"), {"x": _CAN[wrong[1].can_le]}, phan=wrong[0], khia_canh="can-le", muon="center")


@quy_tac("ST04", "an-so-trang-dau", "thanh_phan.so_trang", can=(HINH,),
         cach_sua=N_("Bấm đúp vào đầu trang thứ nhất, chọn Different First Page rồi xóa số trang ở trang ấy."))
def an_so_trang_dau(soat: Soat) -> Iterator[Loi]:
    """Không hiển thị số trang thứ nhất.

    Sai: trang đầu có số 1 phía trên Quốc hiệu.
    Đúng: trang đầu không có số, trang sau mang số 2.
    """
    first = next(iter(soat.ban.phan), None)
    element = soat.thanh_phan("so_trang")
    if first is not None and element is not None and element.them.get("an_trang_dau") and _on_first_page(first):
        yield Loi(N_("trang thứ nhất có số trang, phải ẩn số ở trang này"), phan=0, khia_canh="trang-dau", muon=True)


def _on_first_page(phan: PhanTrang) -> bool:
    which = "first" if phan.trang_dau_rieng else "default"
    return any(number.trang == which for number in phan.so_trang)


@quy_tac("ST05", "co-chu-so-trang", "thanh_phan.so_trang", can=(HINH,), cach_sua=_SUA_CHU)
def co_chu_so_trang(soat: Soat) -> Iterator[Loi]:
    """Số trang cỡ 13 đến 14.

    Văn bản của Đảng cỡ 14.

    Sai: số trang cỡ 11 như Word đặt sẵn.
    Đúng: số trang cỡ 14.
    """
    element = soat.thanh_phan("so_trang")
    if element is None:
        return
    co = element.co_chu
    sizes = {number.hinh.co_chu: i for i, number in reversed(list(_shown(soat)))}
    for size, i in sizes.items():
        if size and not co.min <= size <= co.max:
            message = N_("số trang cỡ {co}, phải là {a}") if co.min == co.max else N_("số trang cỡ {co}, phải từ {a} đến {b}")
            yield Loi(message, {"co": so(size), "a": so(co.min), "b": so(co.max)}, phan=i, khia_canh="co-chu", muon=co.chon)


@quy_tac("ST06", "kieu-chu-so-trang", "thanh_phan.so_trang", can=(HINH,), cach_sua=_SUA_CHU)
def kieu_chu_so_trang(soat: Soat) -> Iterator[Loi]:
    """Số trang để chữ đứng, không đậm.

    Sai: số trang in đậm hoặc nghiêng.
    Đúng: số trang chữ đứng, nét thường.
    """
    for look, message in (("dam", N_("số trang đang in đậm, phải bỏ đậm")), ("nghieng", N_("số trang đang in nghiêng, phải là chữ đứng"))):
        found = next((i for i, number in _shown(soat) if getattr(number.hinh, look)), None)
        if found is not None:
            yield Loi(message, phan=found, khia_canh=look, muon=False)


@quy_tac("ST07", "so-trang-chu-so-a-rap", "so_trang", can=(HINH,), cach_sua=_SUA_SO)
def so_trang_chu_so_a_rap(soat: Soat) -> Iterator[Loi]:
    """Số trang bằng chữ số Ả Rập.

    Sai: trang đánh số ii, iii hoặc II, III.
    Đúng: trang đánh số 2, 3.
    """
    wanted = soat.tieu_chuan.bang("so_trang")["dang"]
    for i, phan in enumerate(soat.ban.phan):
        if phan.so_trang and phan.so_dang in _KHONG_A_RAP:
            yield Loi(N_("số trang không dùng chữ số Ả Rập (1, 2, 3)"), phan=i, khia_canh="dang", muon=wanted)
            return


_KHONG_A_RAP = frozenset({"lowerRoman", "upperRoman", "lowerLetter", "upperLetter", "cardinalText", "ordinalText", "ordinal", "chicago"})
_CO_GACH = "numberInDash"


@quy_tac("ST08", "so-trang-khong-trang-tri", "so_trang_tran", can=(HINH,),
         cach_sua=N_("Bấm đúp vào đầu trang, xóa dấu gạch và chữ quanh số trang, chỉ để lại con số."))
def so_trang_khong_trang_tri(soat: Soat) -> Iterator[Loi]:
    """Số trang chỉ là con số, không thêm dấu hay chữ.

    Quy định chỉ nêu chữ số; gạch hai bên, chữ «Trang», tổng số trang là thêm vào.

    Sai: số trang ghi «- 2 -» hoặc «Trang 2/6».
    Đúng: số trang ghi «2».
    """
    plain = str(soat.tieu_chuan.bang("so_trang_tran")["chu"])
    for i, number in _shown(soat):
        shown = number.chu.strip() if soat.ban.phan[i].so_dang != _CO_GACH else f"- {plain} -"
        if shown != plain and plain in shown:
            yield Loi(N_("số trang ghi «{x}», chỉ cần ghi «2»"), {"x": shown.replace(plain, "2", 1)}, phan=i, khia_canh="chu", muon=plain)
            return


@quy_tac("ST09", "so-trang-tu-1", "thanh_phan.so_trang", can=(HINH,), cach_sua=_SUA_SO)
def so_trang_tu_1(soat: Soat) -> Iterator[Loi]:
    """Số trang bắt đầu từ 1.

    Sai: trang thứ hai mang số 6 vì đánh tiếp theo văn bản khác.
    Đúng: trang thứ hai mang số 2.
    """
    element, first = soat.thanh_phan("so_trang"), next(iter(soat.ban.phan), None)
    if element is not None and first is not None and first.so_trang and first.so_tu not in (0, element.them["bat_dau"]):
        yield Loi(N_("số trang bắt đầu từ {x}, phải bắt đầu từ {y}"), {"x": first.so_tu, "y": element.them["bat_dau"]}, phan=0,
                  khia_canh="tu", muon=element.them["bat_dau"])


@quy_tac("ST10", "so-trang-phu-luc", "trang.phu_luc", can=(HINH,), cach_sua=_SUA_SO)
def so_trang_phu_luc(soat: Soat) -> Iterator[Loi]:
    """Mỗi phụ lục đánh số trang riêng, từ 1.

    Chỉ kiểm tra được khi phụ lục bắt đầu ở một phần trang mới (section).

    Sai: phụ lục bắt đầu ở trang 7 theo số trang của kế hoạch.
    Đúng: phụ lục đánh số trang lại từ 1.
    """
    if not soat.tieu_chuan.bang("trang", "phu_luc")["danh_so_rieng"]:
        return
    opens = {line.phan: line for line in reversed(soat.doan) if line.vai_tro != "cuoc_chu"}  # the first line of each section
    for n, lines in soat.khoi_phu_luc():
        first = lines[0]
        phan = soat.ban.phan[first.phan] if 0 < first.phan < len(soat.ban.phan) else None
        if phan is not None and opens.get(first.phan) is first and phan.so_trang and not phan.lien_tuc and phan.so_tu != 1:
            yield Loi(N_("phụ lục thứ {n} đánh số trang tiếp theo phần trước, phải đánh riêng từ 1"), {"n": n}, first, 0, len(first.chu),
                      phan=first.phan, khia_canh="tu", muon=1)


@quy_tac("ST11", "so-trang-cach-mep", "trang.dau_trang", can=(HINH,), he=("dang",),
         cach_sua=N_("Bấm đúp vào đầu trang, ở thẻ Header & Footer sửa ô Header from Top."))
def so_trang_cach_mep(soat: Soat) -> Iterator[Loi]:
    """Số trang văn bản của Đảng cách mép trên 10 mm.

    Sai: số trang cách mép trên 12,7 mm như Word đặt sẵn.
    Đúng: số trang cách mép trên 10 mm.
    """
    wanted = float(soat.tieu_chuan.bang("trang", "dau_trang")["cach_mep_mm"])
    for i, phan in enumerate(soat.ban.phan):
        mm = pt_to_mm(phan.mep_tren)
        if phan.so_trang and phan.mep_tren and abs(mm - wanted) > _SAI_SO_MM:
            yield Loi(N_("số trang cách mép trên {m} mm, phải là {a} mm"), {"m": so(mm), "a": so(wanted)}, phan=i, khia_canh="mep",
                      muon=wanted)
            return
