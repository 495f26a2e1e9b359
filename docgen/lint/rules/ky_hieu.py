"""Ký hiệu: năm, chữ viết tắt tên loại và tên cơ quan trong số, ký hiệu."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.i18n import N_
from docgen.lint.dau_cuoi import is_letter, issuer, letter_title, main, numbers, shown
from docgen.lint.quy_tac import BAT_BUOC, THONG_LE, Loi, quy_tac
from docgen.lint.soat import Soat


@quy_tac("SN05", "so-co-nam", "PL I, II.3.a; Điều 15", BAT_BUOC, he=("nha_nuoc",),
         cach_sua=N_("Bỏ năm trong số, ký hiệu: chỉ văn bản quy phạm pháp luật mới ghi năm."))
def so_co_nam(soat: Soat) -> Iterator[Loi]:
    """Số của văn bản hành chính không có năm.

    Số văn bản hành chính là số thứ tự trong một năm. Năm chỉ có trong số của văn bản quy phạm pháp luật.

    Sai: Số: 15/2026/KH-THTP
    Sai: Số: 15/KH-THTP/2026
    Đúng: Số: 15/KH-THTP
    """
    for line, so in numbers(soat):
        for year, at in ((so.nam, line.chu.find(so.nam, so.dau)), (so.nam_cuoi, so.cuoi)):
            if year:
                yield Loi(N_("số của văn bản hành chính không ghi năm «{n}»"), {"n": year.strip(" /-–—")}, line, at, at + len(year),
                          thay="")


@quy_tac("SN06", "so-ky-hieu-loai", "loai",
         cach_sua=N_("Sửa chữ viết tắt tên loại theo bảng chữ viết tắt: KẾ HOẠCH là KH, BÁO CÁO là BC, TỜ TRÌNH là TTr."))
def so_ky_hieu_loai(soat: Soat) -> Iterator[Loi]:
    """Chữ viết tắt trong ký hiệu đúng với tên loại.

    Ký hiệu mang chữ viết tắt của tên loại theo bảng quy định. Những ký hiệu quen dùng ngoài bảng (KHGD, QCh) chỉ được nhắc. Công văn của
    cơ quan nhà nước không có tên loại nên trong ký hiệu không có «CV»; công văn của Đảng thì có.

    Sai: KẾ HOẠCH … Số: 15/CV-THTP
    Sai: công văn ghi Số: 15/CV-UBND
    Đúng: KẾ HOẠCH … Số: 15/KH-THTP
    """
    table = soat.tieu_chuan.bang("loai")
    if soat.loai == "cong_van" or letter_title(soat) is not None:
        yield from () if "cong_van" in table else _letter_symbol(soat)
        return
    usual = soat.tieu_chuan.tables.get("loai_quen_dung", {})
    key = next((key for key in sorted(table, key=len, reverse=True) if soat.loai.startswith(key)), "")
    if not key or not main(soat, "ten_loai") or is_letter(soat):
        return
    wanted = str(table[key])
    for line, so in numbers(soat):
        at = line.chu.index(so.loai, so.dau + len(so.nhan))
        place = (line, at, at + len(so.loai))
        if so.loai == wanted or (not so.co_quan and so.so == "" and not so.trong):
            continue
        if usual.get(so.loai) == key or (so.loai.startswith(wanted) and so.loai.isupper()):
            yield Loi(N_("ký hiệu «{c}» không có trong bảng chữ viết tắt, nên dùng «{m}»"),
                      {"c": so.loai, "m": wanted}, *place, muc_do=THONG_LE)
        elif so.loai.upper() == wanted.upper():
            yield Loi(N_("ký hiệu «{c}» phải viết «{m}»"), {"c": so.loai, "m": wanted}, *place, thay=wanted)
        else:
            yield Loi(N_("ký hiệu «{c}» không hợp với tên loại «{t}», phải là «{m}»"),
                      {"c": so.loai, "t": shown(main(soat, "ten_loai")[0].chu)[:40], "m": wanted}, *place)


def _letter_symbol(soat: Soat) -> Iterator[Loi]:
    """«CV» in the number of a công văn where the standard has no symbol for it."""
    for line, so in numbers(soat):
        if so.loai.upper() == "CV":
            at, agency = line.chu.index(so.loai, so.dau + len(so.nhan)), so.co_quan or "UBND"
            yield Loi(N_("ký hiệu của công văn không có «{c}»: sau số là chữ viết tắt tên cơ quan rồi đến đơn vị soạn thảo, ví dụ «{m}»"),
                      {"c": so.loai, "m": f"{so.so or '…'}/{agency if '-' in agency else f'{agency}-VP'}"}, line, at, at + len(so.loai),
                      N_("Bỏ chữ «{c}», viết theo mẫu «{m}»."))


@quy_tac("SN11", "so-ky-hieu-ubnd", N_("Thông lệ soạn thảo"), THONG_LE, he=("nha_nuoc",),
         cach_sua=N_("Văn bản của Ủy ban nhân dân mang ký hiệu UBND; văn bản của đơn vị khác mang ký hiệu của đơn vị ấy."))
def so_ky_hieu_ubnd(soat: Soat) -> Iterator[Loi]:
    """Ký hiệu cơ quan hợp với cơ quan ban hành.

    Văn bản do Ủy ban nhân dân ban hành mang ký hiệu UBND; trường học, phòng, sở có ký hiệu riêng.

    Sai: TRƯỜNG TIỂU HỌC TÂN PHÚ … Số: 15/KH-UBND
    Đúng: TRƯỜNG TIỂU HỌC TÂN PHÚ … Số: 15/KH-THTP
    """
    name, table = issuer(soat), soat.tieu_chuan.bang("ubnd_ky")
    for line, so in numbers(soat):
        group = so.co_quan.split("-")[0].strip()
        own = name.startswith(tuple(table["ten"]))
        if not name or not group or is_letter(soat) or own == (group in table["ten"]) or (own and group in ("UB", "HĐND")):
            continue
        at = line.chu.rindex(so.co_quan, 0, so.cuoi)
        yield Loi(N_("ký hiệu cơ quan «{c}» không hợp với cơ quan ban hành «{t}»"),
                  {"c": so.co_quan, "t": name[:60]}, line, at, at + len(so.co_quan))
