"""Trình bày phần cuối văn bản và phụ lục: nơi nhận, chữ ký, phụ lục, bảng, cước chú."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.i18n import N_
from docgen.lint.khia_canh import judge, majority, sizes
from docgen.lint.quy_tac import HINH, THONG_LE, Loi, quy_tac
from docgen.lint.soat import Soat
from docgen.model.ban_soat import DoanSoat

_SUA = N_("Bôi đen dòng này rồi chọn lại cỡ chữ, kiểu chữ và cách căn ở thẻ Home của Word.")
_IT_HANG = 3  # a table with fewer rows may have no heading


@quy_tac("TP61", "trinh-bay-nhan-noi-nhan", "thanh_phan.noi_nhan_nhan", can=(HINH,), cach_sua=_SUA)
def noi_nhan_nhan(soat: Soat) -> Iterator[Loi]:
    """Dòng «Nơi nhận»: cỡ 12, đậm, nghiêng, sát lề trái.

    Văn bản của Đảng: cỡ 14, đứng, không đậm, gạch chân.

    Sai: Nơi nhận: cỡ 14, đứng, trong văn bản của trường.
    Đúng: Nơi nhận: cỡ 12, đậm, nghiêng.
    """
    label = soat.thanh_phan("noi_nhan_nhan")
    longest = len(label.chu) + 2 if label else 0  # in a longer line the recipients stand with it
    typed = any(line.chu.isupper() for line in soat.theo("noi_nhan_nhan"))  # wrong words, which another rule tells
    yield from judge(soat, "noi_nhan_nhan", N_("dòng «Nơi nhận»"), hoa=not typed, fits=lambda line: len(line.chu) <= longest)


@quy_tac("TP62", "trinh-bay-noi-nhan", "thanh_phan.noi_nhan", can=(HINH,), cach_sua=_SUA)
def noi_nhan(soat: Soat) -> Iterator[Loi]:
    """Danh sách nơi nhận: cỡ 11, đứng, không đậm, sát lề trái.

    Văn bản của Đảng cỡ 12.

    Sai: - Lưu: VT. cỡ 13.
    Đúng: - Lưu: VT. cỡ 11.
    """
    yield from judge(soat, "noi_nhan", N_("danh sách nơi nhận"), hoa=False)


@quy_tac("TP63", "trinh-bay-quyen-han", "thanh_phan.quyen_han", can=(HINH,), cach_sua=_SUA)
def quyen_han(soat: Soat) -> Iterator[Loi]:
    """Quyền hạn của người ký: in hoa, đậm, đứng, cỡ 13 đến 14, giữa nửa phải.

    Văn bản của Đảng cỡ 14.

    Sai: TM. Ủy ban nhân dân, chữ thường.
    Đúng: TM. ỦY BAN NHÂN DÂN cỡ 14, đậm.
    """
    yield from judge(soat, "quyen_han", N_("quyền hạn của người ký"))


@quy_tac("TP64", "trinh-bay-chuc-vu", "thanh_phan.chuc_vu", can=(HINH,), cach_sua=_SUA)
def chuc_vu(soat: Soat) -> Iterator[Loi]:
    """Chức vụ của người ký: in hoa, đậm, đứng, cỡ 13 đến 14.

    Văn bản của Đảng: cỡ 14, in hoa, không đậm khi đứng dưới dòng quyền hạn.

    Sai: PHÓ HIỆU TRƯỞNG nét thường trong văn bản của trường.
    Đúng: PHÓ HIỆU TRƯỞNG cỡ 14, đậm.
    """
    yield from judge(soat, "chuc_vu", N_("chức vụ của người ký"))


@quy_tac("TP65", "trinh-bay-chuc-vu-truc-tiep", "thanh_phan.chuc_vu_truc_tiep", can=(HINH,), cach_sua=_SUA)
def chuc_vu_truc_tiep(soat: Soat) -> Iterator[Loi]:
    """Chức vụ của người ký trực tiếp: in hoa, đậm, đứng, cỡ 13 đến 14.

    Văn bản của Đảng cỡ 14.

    Sai: Hiệu trưởng, chữ thường, không đậm.
    Đúng: HIỆU TRƯỞNG cỡ 14, đậm.
    """
    yield from judge(soat, "chuc_vu_truc_tiep", N_("chức vụ của người ký"))


@quy_tac("TP66", "trinh-bay-chuc-vu-khac", "thanh_phan.chuc_vu_khac", can=(HINH,), cach_sua=_SUA)
def chuc_vu_khac(soat: Soat) -> Iterator[Loi]:
    """Chức vụ khác của người ký, ghi trên họ tên: in hoa, đậm, đứng.

    Cỡ 13 đến 14; dùng cho văn bản của hội đồng, ban chỉ đạo.

    Sai: PHÓ CHỦ TỊCH UBND XÃ cỡ 12.
    Đúng: PHÓ CHỦ TỊCH UBND XÃ cỡ 14, đậm.
    """
    yield from judge(soat, "chuc_vu_khac", N_("chức vụ khác của người ký"))


@quy_tac("TP67", "trinh-bay-ho-ten", "thanh_phan.ho_ten", can=(HINH,), cach_sua=_SUA)
def ho_ten(soat: Soat) -> Iterator[Loi]:
    """Họ và tên người ký: chữ thường, đậm, đứng, cỡ 13 đến 14.

    Văn bản của Đảng cỡ 14.

    Sai: NGUYỄN THỊ HOA viết in hoa toàn bộ.
    Đúng: Nguyễn Thị Hoa cỡ 14, đậm.
    """
    yield from judge(soat, "ho_ten", N_("họ và tên người ký"), fits=lambda line: not line.chu.startswith("("))


@quy_tac("TP71", "trinh-bay-nhan-phu-luc", "thanh_phan.phu_luc_nhan", can=(HINH,), cach_sua=_SUA)
def phu_luc_nhan(soat: Soat) -> Iterator[Loi]:
    """Chữ «Phụ lục» và số thứ tự: chữ thường, đậm, đứng, cỡ 14, giữa dòng riêng.

    Sai: PHỤ LỤC I viết in hoa toàn bộ.
    Đúng: Phụ lục I, cỡ 14, đậm, giữa trang.
    """
    yield from judge(soat, "phu_luc_nhan", N_("chữ «Phụ lục»"))


@quy_tac("TP72", "trinh-bay-tieu-de-phu-luc", "thanh_phan.phu_luc_tieu_de", can=(HINH,), cach_sua=_SUA)
def phu_luc_tieu_de(soat: Soat) -> Iterator[Loi]:
    """Tiêu đề phụ lục: in hoa, đậm, đứng, cỡ 13 đến 14, giữa trang.

    Sai: Danh sách ban tổ chức, chữ thường.
    Đúng: DANH SÁCH BAN TỔ CHỨC cỡ 14, đậm, giữa trang.
    """
    def is_title(line: DoanSoat) -> bool:  # no second line of «Kèm theo …»
        above = soat.truoc(line)
        return above is None or above.vai_tro != "phu_luc_kem_theo"

    yield from judge(soat, "phu_luc_tieu_de", N_("tiêu đề phụ lục"), fits=is_title)


@quy_tac("TP73", "trinh-bay-kem-theo", "thanh_phan.phu_luc_kem_theo", can=(HINH,), cach_sua=_SUA)
def phu_luc_kem_theo(soat: Soat) -> Iterator[Loi]:
    """Dòng «Kèm theo …» của phụ lục: chữ thường, nghiêng, cỡ 13 đến 14, giữa trang.

    Sai: (Kèm theo Kế hoạch số 15/KH-THTP …) để chữ đứng, đậm.
    Đúng: (Kèm theo Kế hoạch số 15/KH-THTP …) in nghiêng, giữa trang.
    """
    yield from judge(soat, "phu_luc_kem_theo", N_("dòng «Kèm theo»"))


@quy_tac("TP74", "trinh-bay-cuoc-chu", "thanh_phan.cuoc_chu", can=(HINH,), cach_sua=N_("Bôi đen cước chú rồi chọn lại cỡ chữ ở thẻ Home."))
def cuoc_chu(soat: Soat) -> Iterator[Loi]:
    """Cước chú: cỡ 10 đến 12.

    Pháp luật không quy định cách trình bày cước chú; đây là thông lệ.

    Sai: cước chú cỡ 14 như lời văn.
    Đúng: cước chú cỡ 10.
    """
    yield from judge(soat, "cuoc_chu", N_("cước chú"))


@quy_tac("TP75", "co-chu-bang", "thanh_phan.bang", can=(HINH,), cach_sua=N_("Bôi đen cả bảng rồi chọn lại cỡ chữ ở thẻ Home."))
def bang(soat: Soat) -> Iterator[Loi]:
    """Chữ trong bảng: cỡ 11 đến 14.

    Pháp luật không quy định cách trình bày bảng; chữ nhỏ quá khó đọc trên bản in.

    Sai: bảng phân công nhiệm vụ cỡ 9.
    Đúng: bảng phân công nhiệm vụ cỡ 12.
    """
    element = soat.thanh_phan("bang")
    if element is not None:
        cells = [line for line in soat.theo("bang") if line.hinh is not None]
        yield from sizes(element, N_("chữ trong bảng"), cells, don_vi="o")


@quy_tac("TP76", "tieu-de-cot-bang", "thanh_phan.bang_tieu_de", can=(HINH,), cach_sua=N_("Bôi đen hàng đầu của bảng rồi bấm Ctrl+B."))
def bang_tieu_de(soat: Soat) -> Iterator[Loi]:
    """Tên các cột của bảng nên in đậm.

    Pháp luật không quy định; in đậm để phân biệt hàng tên cột với số liệu.

    Sai: hàng «TT, Nhiệm vụ, Đơn vị chủ trì» nét thường như các hàng dưới.
    Đúng: hàng «TT, Nhiệm vụ, Đơn vị chủ trì» in đậm.
    """
    plain = [heads for rows in _tables(soat).values() if len(rows) >= _IT_HANG and len(heads := rows[min(rows)]) > 1
             and _named(heads) and all(majority(cell, "dam") is False for cell in heads)]
    if plain:
        first = plain[0][0]
        yield Loi(N_("hàng tên cột ({n} bảng) chưa in đậm"), {"n": len(plain)}, first, 0, len(first.chu), khia_canh="dam", muon=True,
                  muc_do=THONG_LE)


def _tables(soat: Soat) -> dict[int, dict[int, list[DoanSoat]]]:
    """Number of a table of data → number of a row → its cells with words."""
    out: dict[int, dict[int, list[DoanSoat]]] = {}
    for line in soat.theo("bang"):
        if line.o is not None and line.manh and line.hinh is not None:
            out.setdefault(line.o.bang, {}).setdefault(line.o.hang, []).append(line)
    return out


def _named(heads: list[DoanSoat]) -> bool:
    """Whether the cells are names of columns: words without an end mark or figures."""
    return heads[0].o is not None and heads[0].o.hang == 1 and all(
        len(cell.chu.split()) <= 8 and not any(map(str.isdigit, cell.chu)) and cell.chu[-1:] not in ".;," for cell in heads)


