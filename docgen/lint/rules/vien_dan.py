"""Viện dẫn văn bản: lần đầu ghi đủ, các lần sau không trái nhau."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from docgen.i18n import N_
from docgen.lint.doc_ngay import write_date
from docgen.lint.quy_tac import MAU, THONG_LE, Loi, quy_tac
from docgen.lint.soat import Soat
from docgen.lint.trich_dan import TrichDan, citations, read_citations
from docgen.model.ban_soat import DoanSoat
from docgen.text import plain_ascii

_MOI_HE = ("nha_nuoc", "dang", "doan")
_NOT_FIRST = frozenset({"trich_yeu", "trich_yeu_cong_van", "bang"})
_NOTE_SIGN = re.compile(r"[¹²³⁴-⁹⁰]|\[\d")
_NAMES = re.compile(r"[^;]*?\b(?:về|thực hiện|triển khai|sửa đổi|ban hành|quy định|phê duyệt)\b[^;]*")
_NO_ISSUER = re.compile(r"\s*,?\s*(?:về|ban hành|quy định|phê duyệt|hướng dẫn|sửa đổi)\b")
_ISSUER_BEFORE = re.compile(r"\bcủa\b|ban hành|\(|đã có|gửi kèm", re.IGNORECASE)
_DATE_BEHIND = re.compile(r"[¹²³⁴-⁹⁰\[]|[\s,()]*(?:\w+\s+)?ngày\b")
_SEEN_BEFORE = 100
_SEEN_BEHIND = 30
_SAME_AGENCY = 24
_NEAR = 0.6
_DIEU_KHOAN = re.compile(r"\b[Đđ]iều\s+\d+[a-zđ]?\s*,?\s+khoản\s+\d+(?:\s*,?\s+điểm\s+[a-zđ](?!\w))?(?!\d)", re.IGNORECASE)
_KHOAN_DIEM = re.compile(r"(?<!\w)khoản\s+\d+\s*,?\s+điểm\s+[a-zđ](?!\w)", re.IGNORECASE)
_PARENT = {"dieu": re.compile(r"[^;.]{0,30}?\b[Đđ]iều\s+\d"), "khoan": re.compile(r"[^;.]{0,20}?(?<!\w)khoản\b", re.IGNORECASE)}


def _first(soat: Soat) -> Iterator[tuple[DoanSoat, TrichDan, list[TrichDan]]]:
    """(line, citation, all citations of the same document that stand in the text) for the first citation of each document.

    The title of this document, its tables and appendices do not count as a place of citing, nor does the name of another
    document; documents that need not be cited by number, and this document itself, are left out.
    """
    exempt = soat.tieu_chuan.bang("vien_dan", "cach_dan")["khong_can_so"]
    groups: dict[str, list[tuple[DoanSoat, TrichDan]]] = {}
    for line, item in citations(soat):
        if line.vai_tro not in _NOT_FIRST and not line.phu_luc and (item.ngay or not _in_name(line, item)):
            groups.setdefault(item.khoa, []).append((line, item))
    own = {item.khoa for line in soat.theo("so_ky_hieu") for item in read_citations(line.chu)}
    for key, found in groups.items():
        line, item = found[0]
        if key not in own and item.loai and item.loai.lower() not in exempt and line.vai_tro != "cuoc_chu":
            yield line, item, [other for at, other in found if at is line or not _NOTE_SIGN.match(at.chu)]


def _in_name(line: DoanSoat, item: TrichDan) -> bool:
    """Whether a citation is part of the name of the document that is cited before it («… về thực hiện Nghị quyết số …»)."""
    before = next((other for other in reversed(read_citations(line.chu)) if other.cuoi <= item.dau), None)
    return before is not None and _NAMES.fullmatch(line.chu, before.cuoi, item.dau) is not None


@quy_tac("VD01", "vien-dan-thieu-ngay", "vien_dan.cach_dan", MAU,
         cach_sua=N_("Ghi thêm ngày ban hành, cơ quan ban hành và trích yếu ở lần viện dẫn đầu tiên."))
def vien_dan_thieu_ngay(soat: Soat) -> Iterator[Loi]:
    """Lần đầu viện dẫn một văn bản phải ghi ngày ban hành.

    Lần đầu ghi đủ tên loại, số, ký hiệu, ngày ban hành, cơ quan ban hành và trích yếu; các lần sau chỉ ghi tên loại,
    số và ký hiệu. Luật và pháp lệnh chỉ ghi tên.

    Sai: Thực hiện Kế hoạch số 43/KH-UBND của Ủy ban nhân dân tỉnh về chuyển đổi số
    Đúng: Thực hiện Kế hoạch số 43/KH-UBND ngày 23/02/2026 của Ủy ban nhân dân tỉnh về chuyển đổi số
    """
    notes = {item.khoa for line, item in citations(soat) if item.ngay and (line.vai_tro == "cuoc_chu" or _NOTE_SIGN.match(line.chu))}
    for line, item, all_of_it in _first(soat):
        if item.ngay is None and item.khoa not in notes and not _has_date_behind(line, item):
            later = any(other.ngay for other in all_of_it)
            text = N_("lần đầu viện dẫn «{t}» chưa ghi ngày ban hành, đến lần sau mới ghi") if later else N_(
                "«{t}» được viện dẫn lần đầu mà chưa ghi ngày ban hành")
            yield Loi(text, {"t": item.ten}, line, item.dau, item.cuoi)


def _has_date_behind(line: DoanSoat, item: TrichDan) -> bool:
    """Whether a day follows in words that were not understood, perhaps left blank, or the mark of a footnote."""
    return _DATE_BEHIND.match(line.chu, item.cuoi, item.cuoi + _SEEN_BEHIND) is not None


@quy_tac("VD02", "vien-dan-thieu-co-quan", "vien_dan.cach_dan", MAU,
         cach_sua=N_("Ghi thêm «của …» và tên cơ quan ban hành sau ngày ban hành."))
def vien_dan_thieu_co_quan(soat: Soat) -> Iterator[Loi]:
    """Lần đầu viện dẫn một văn bản phải ghi cơ quan ban hành.

    Cùng một số, ký hiệu có thể là của nhiều cơ quan, nhất là ký hiệu có UBND.

    Sai: Kế hoạch số 43/KH-UBND ngày 23/02/2026 về chuyển đổi số
    Đúng: Kế hoạch số 43/KH-UBND ngày 23/02/2026 của Ủy ban nhân dân tỉnh về chuyển đổi số
    """
    for line, item, all_of_it in _first(soat):
        if item.ngay is None or any(other.co_quan for other in all_of_it) or not _NO_ISSUER.match(line.chu, item.ngay.cuoi):
            continue
        if not _ISSUER_BEFORE.search(line.chu, max(0, item.dau - _SEEN_BEFORE), item.dau):
            yield Loi(N_("«{t}» được viện dẫn lần đầu mà chưa ghi cơ quan ban hành"), {"t": item.ten}, line, item.dau, item.ngay.cuoi)


@quy_tac("VD03", "vien-dan-thieu-chu-so", N_("Thông lệ soạn thảo"), THONG_LE, he=_MOI_HE,
         cach_sua=N_("Thêm chữ «số» trước số của văn bản."))
def vien_dan_thieu_chu_so(soat: Soat) -> Iterator[Loi]:
    """Lần đầu viện dẫn ghi chữ «số» giữa tên loại và số của văn bản.

    Các mẫu và ví dụ đều ghi chữ «số»; những lần viện dẫn sau thường được ghi gọn.

    Sai: Chỉ thị 29-CT/TW ngày 05/01/2024 của Bộ Chính trị
    Đúng: Chỉ thị số 29-CT/TW ngày 05/01/2024 của Bộ Chính trị
    """
    for line, item, _ in _first(soat):
        if not item.chu_so and not _in_name(line, item):
            fixed = f"{item.loai} số {line.chu[item.dau_so:item.cuoi]}"
            yield Loi(N_("«{t}» thiếu chữ «số»"), {"t": item.ten}, line, item.dau, item.cuoi, thay=fixed)


@quy_tac("VD07", "nam-trong-so-khac-ngay", N_("Thông lệ soạn thảo (số của văn bản quy phạm pháp luật có năm ban hành)"), THONG_LE,
         he=_MOI_HE, cach_sua=N_("Mở văn bản được viện dẫn, chép lại đúng số và ngày ban hành."))
def nam_trong_so_khac_ngay(soat: Soat) -> Iterator[Loi]:
    """Năm trong số của văn bản quy phạm pháp luật là năm ban hành.

    Số 30/2020/NĐ-CP cho biết nghị định ban hành năm 2020; ngày ghi năm khác thì một trong hai chỗ sai.

    Sai: Nghị định số 30/2020/NĐ-CP ngày 05/3/2021 của Chính phủ
    Đúng: Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ
    """
    for line, item in citations(soat):
        if item.nam and item.ngay is not None and item.ngay.nam not in ("", item.nam):
            yield Loi(N_("«{t}» mang năm {a} trong số nhưng ngày ban hành ghi năm {b}"), {"t": item.ten, "a": item.nam, "b": item.ngay.nam},
                      line, item.dau, item.ngay.cuoi)


def _agency(item: TrichDan) -> str:
    return plain_ascii(item.co_quan).replace("uy ban nhan dan", "ubnd")[:_SAME_AGENCY]


def _same_agency(a: TrichDan, b: TrichDan) -> bool:
    """Whether two agencies are one; what a paper is about may stand behind its agency."""
    first, second = _agency(a), _agency(b)
    return first.startswith(second) or second.startswith(first)


@quy_tac("VD09", "mot-van-ban-hai-ngay", N_("Thông lệ soạn thảo"), THONG_LE, he=_MOI_HE,
         cach_sua=N_("Mở văn bản được viện dẫn, ghi đúng một ngày ban hành ở mọi chỗ."))
def mot_van_ban_hai_ngay(soat: Soat) -> Iterator[Loi]:
    """Một văn bản được viện dẫn nhiều lần phải mang cùng một ngày ban hành.

    Cùng số, ký hiệu, cơ quan và năm ban hành mà ngày khác nhau thì có chỗ chép sai.

    Sai: Kế hoạch số 43/KH-UBND ngày 23/02/2026 của UBND tỉnh … Kế hoạch số 43/KH-UBND ngày 22/3/2026 của UBND tỉnh
    Đúng: hai chỗ cùng ghi ngày 23/02/2026
    """
    seen: dict[tuple[str, str], list[TrichDan]] = {}
    for line, item in citations(soat):
        if item.ngay is None or not item.ngay.iso or not (item.nam or item.co_quan):
            continue
        before = seen.setdefault((item.khoa, item.nam or item.ngay.nam), [])
        known = next((other for other in before if item.nam or _same_agency(other, item)), item)
        before.append(item)
        if known.ngay is not None and known.ngay.iso != item.ngay.iso:
            values: dict[str, object] = {"t": item.ten, "a": _numbers(known), "b": _numbers(item)}
            yield Loi(N_("«{t}» ghi hai ngày ban hành khác nhau: {a} và {b}"), values, line, item.ngay.dau, item.ngay.cuoi)


def _numbers(item: TrichDan) -> str:
    return write_date(int(item.ngay.ngay), int(item.ngay.thang), int(item.ngay.nam)) if item.ngay else ""


@quy_tac("VD10", "mot-van-ban-hai-ky-hieu", N_("Thông lệ soạn thảo"), THONG_LE, he=_MOI_HE,
         cach_sua=N_("Chép số, ký hiệu đúng như trên văn bản được viện dẫn, ở mọi chỗ như nhau."))
def mot_van_ban_hai_ky_hieu(soat: Soat) -> Iterator[Loi]:
    """Số, ký hiệu của một văn bản được viết như nhau ở mọi chỗ.

    Cùng tên loại, số và ngày ban hành mà ký hiệu khác nhau thì có chỗ chép sai.

    Sai: Kế hoạch số 43/KH-UBND ngày 23/02/2026 … Kế hoạch số 43-KH/UBND
    Đúng: hai chỗ cùng ghi 43/KH-UBND
    """
    by_key: dict[tuple[str, str], TrichDan] = {}
    by_date: dict[tuple[str, str, str], TrichDan] = {}
    for line, item in citations(soat):
        known = by_key.setdefault((item.loai.lower(), item.khoa), item)
        if item.ngay is not None and item.ngay.iso and known is item:
            known = by_date.setdefault((item.loai.lower(), item.so.lstrip("0"), item.ngay.iso), item)
        if known.chuan != item.chuan and SequenceMatcher(None, known.khoa, item.khoa).ratio() > _NEAR:
            yield Loi(N_("cùng một văn bản mà ký hiệu viết khác nhau: «{a}» và «{b}»"), {"a": known.chuan, "b": item.chuan}, line,
                      item.dau_so, item.cuoi)


@quy_tac("VD11", "dau-phay-truoc-ngay", N_("Thông lệ soạn thảo"), THONG_LE, he=_MOI_HE,
         cach_sua=N_("Chọn một cách, có hoặc không có dấu phẩy trước chữ «ngày», cho cả văn bản."))
def dau_phay_truoc_ngay(soat: Soat) -> Iterator[Loi]:
    """Dấu phẩy trước chữ «ngày» khi viện dẫn được dùng thống nhất.

    Ví dụ của nghị định không có dấu phẩy, văn bản của Đảng thường có; trong một văn bản nên dùng một cách.

    Sai: … số 43/KH-UBND, ngày 23/02/2026 … số 12/KH-UBND ngày 05/9/2026 …
    Đúng: … số 43/KH-UBND ngày 23/02/2026 … số 12/KH-UBND ngày 05/9/2026 …
    """
    ways: dict[bool, list[tuple[DoanSoat, TrichDan]]] = {True: [], False: []}
    for line, item in citations(soat):
        if item.ngay is not None:
            ways[item.phay].append((line, item))
    if ways[True] and ways[False]:
        comma = len(ways[True]) <= len(ways[False])
        line, item = ways[comma][0]
        text = N_("trước chữ «ngày» chỗ có dấu phẩy ({a} chỗ), chỗ không ({b} chỗ)")
        yield Loi(text, {"a": len(ways[True]), "b": len(ways[False])}, line, item.dau, item.ngay.cuoi if item.ngay else item.cuoi)


@quy_tac("VD13", "thu-tu-diem-khoan-dieu", "vien_dan.thu_tu", cach_sua=N_("Viết từ nhỏ đến lớn: điểm a khoản 2 Điều 3."))
def thu_tu_diem_khoan_dieu(soat: Soat) -> Iterator[Loi]:
    """Viện dẫn điểm, khoản, điều viết từ nhỏ đến lớn.

    Các ví dụ của nghị định viết điểm trước, rồi đến khoản, rồi đến Điều.

    Sai: theo Điều 3 khoản 2 điểm a Nghị định số 30/2020/NĐ-CP
    Đúng: theo điểm a khoản 2 Điều 3 Nghị định số 30/2020/NĐ-CP
    """
    nho, vua, lon = soat.tieu_chuan.bang("vien_dan", "thu_tu")["tu_nho_den_lon"]
    for line in soat.van:
        if "khoản" not in line.chu and "Khoản" not in line.chu:
            continue
        found = next((m for m in _DIEU_KHOAN.finditer(line.chu) if not _PARENT["dieu"].match(line.chu, m.end())), None) or next(
            (m for m in _KHOAN_DIEM.finditer(line.chu) if not _PARENT["khoan"].match(line.chu, m.end())), None)
        if found is not None:
            yield Loi(N_("«{t}» viết ngược, phải theo thứ tự {a}, {b}, {c}"), {"t": found.group(), "a": nho, "b": vua, "c": lon}, line,
                      found.start(), found.end())
