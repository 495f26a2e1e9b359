"""Thời hạn và kỳ của kế hoạch."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from functools import lru_cache

from docgen.i18n import N_
from docgen.lint.bang_so_lieu import tables_of
from docgen.lint.doc_ngay import write_date
from docgen.lint.moc_thoi_gian import Ky, Moc, dates_in, last_year_in, periods_in
from docgen.lint.quy_tac import THONG_LE, VAN_BAN, Loi, quy_tac
from docgen.lint.soat import Soat
from docgen.model.ban_soat import DoanSoat
from docgen.model.van_ban import NgayThang

_NGUON = N_("Thông lệ soạn thảo")
_HE = ("nha_nuoc", "dang", "doan")
_NOT_BODY = frozenset({"can_cu", "trich_yeu", "trich_yeu_cong_van", "phu_luc_kem_theo", "cuoc_chu", "kinh_gui", "loi_dan"})

_CLAUSE_END = re.compile(r"[;\n]|[.!?](?=\s|$)")
_DUE = re.compile(r"\btrước\b|hoàn thành|\bxong\b|chậm nhất|thời hạn|\bhạn\b|thời gian\b|gửi về|\bnộp\b", re.IGNORECASE)
_PAST = re.compile(
    r"\bđã\b|\bsinh\b|hiệu lực|tuyển dụng|ban hành|\bký\b|thành lập|\bsố\s*:?\s*\d|căn cứ|kết quả|\bkỷ niệm|kết nạp|công nhận|tính đến|"
    r"hết ngày|"
    r"vào đảng|được giao|\bnhư\b|cũ\b|đăng ký kinh doanh|\bqua\b|trước đây|quy định tại|thời điểm|theo (?:Nghị|Quyết|Thông|Kế hoạch|"
    r"Công văn)|"
    r"tồn đọng|vi phạm|xây dựng trước|cấp trước|\bmốc\b|Luật\b|Nghị quyết|Chỉ thị", re.IGNORECASE)
_DUE_HEAD = re.compile(r"thời gian|thời hạn|tiến độ|hoàn thành|hạn", re.IGNORECASE)
_SLACK = timedelta(days=184)


def _issued(soat: Soat) -> date | None:
    """The first day on which the document may have been issued, ``None`` when not even its year is known."""
    ngay = soat.van_ban.ngay_ban_hanh if soat.van_ban else NgayThang()
    if ngay.nam is None or not 1900 < ngay.nam < 2200:
        return None
    try:
        return date(ngay.nam, ngay.thang or 1, ngay.ngay or 1)
    except ValueError:
        return None


def _deadlines(soat: Soat) -> Iterator[tuple[DoanSoat, Moc]]:
    """The last date of each clause that sets a time limit, in the text and in columns of time."""
    for line in soat.van:
        if line.vai_tro not in _NOT_BODY and line.vai_tro != "bang" and "20" in line.chu:
            yield from ((line, moc) for moc in _due(line.chu))
    for table in tables_of(soat):
        for column in {column for row in table.hang[:table.dau] for column in row if _DUE_HEAD.search(table.head(column))}:
            for n, row in enumerate(table.hang[table.dau:], table.dau):
                cell = table.cho.get((n, column))
                if cell is not None and "20" in row.get(column, "") and not _PAST.search(cell.chu):
                    yield from ((cell, moc) for moc in _last(dates_in(cell.chu)))


@lru_cache(maxsize=1024)
def _due(text: str) -> tuple[Moc, ...]:
    """The last date of each clause of a text that sets a time limit and tells nothing of the past."""
    out, start = list[Moc](), 0
    for end in [*(match.end() for match in _CLAUSE_END.finditer(text)), len(text)]:
        clause = text[start:end]
        if "20" in clause and _DUE.search(clause) and not _PAST.search(clause):
            out.extend(moc._replace(dau=moc.dau + start, cuoi=moc.cuoi + start) for moc in _last(dates_in(clause)))
        start = end
    return tuple(out)


def _last(dates: Iterable[Moc]) -> list[Moc]:
    real = [moc for moc in dates if moc.co_that]
    return [max(real, key=lambda moc: moc.cuoi_cung)] if real else []


def _issue_shown(soat: Soat) -> str:
    """The day of issue as far as it is known: what is still to be filled in is left out."""
    ngay = soat.van_ban.ngay_ban_hanh if soat.van_ban else NgayThang()
    if ngay.ngay and ngay.thang and ngay.nam:
        return write_date(ngay.ngay, ngay.thang, ngay.nam)
    return f"{ngay.thang}/{ngay.nam}" if ngay.thang else str(ngay.nam)


@quy_tac("NQ10", "thoi-han-truoc-ban-hanh", _NGUON, THONG_LE, can=(VAN_BAN,), he=_HE,
         cach_sua=N_("Kiểm tra lại ngày, tháng, năm của thời hạn."))
def thoi_han_truoc_ban_hanh(soat: Soat) -> Iterator[Loi]:
    """Thời hạn không sớm hơn ngày ban hành kế hoạch.

    Giao việc phải xong trước cả ngày văn bản được ký thì không ai làm được; thường là quên đổi năm khi chép từ kế hoạch cũ. Câu kể việc
    đã qua, câu dẫn văn bản khác không xét.

    Sai: kế hoạch ngày 10/9/2026 giao «hoàn thành trước ngày 30/9/2025».
    Đúng: kế hoạch ngày 10/9/2026 giao «hoàn thành trước ngày 30/9/2026».
    """
    issued = _issued(soat)
    if issued is None:
        return
    for line, moc in _deadlines(soat):
        if moc.cuoi_cung < issued:
            yield Loi(N_("thời hạn «{x}» sớm hơn ngày ban hành ({n})"),
                      {"x": line.chu[moc.dau:moc.cuoi], "n": _issue_shown(soat)}, line, moc.dau, moc.cuoi)


def _title(soat: Soat) -> str:
    return " ".join(line.chu for line in soat.theo("trich_yeu") if not line.phu_luc)


@quy_tac("NQ11", "thoi-han-ngoai-ky", _NGUON, THONG_LE, he=_HE, cach_sua=N_("Kiểm tra lại năm của thời hạn, hoặc kỳ ghi ở trích yếu."))
def thoi_han_ngoai_ky(soat: Soat) -> Iterator[Loi]:
    """Thời hạn nằm trong kỳ của kế hoạch.

    Kế hoạch năm 2026, năm học 2026 - 2027… mà giao việc đến vài năm sau là gõ nhầm năm. Cho phép sáu tháng sau kỳ để tổng kết, báo cáo.

    Sai: kế hoạch năm học 2026 - 2027 giao «tổng kết trước ngày 15/6/2028».
    Đúng: kế hoạch năm học 2026 - 2027 giao «tổng kết trước ngày 15/6/2027».
    """
    title = _title(soat)
    periods = periods_in(title)
    if not periods or last_year_in(title):
        return
    end = max(ky.ket_thuc for ky in periods if 1900 < ky.den < 2200)
    for line, moc in _deadlines(soat):
        if moc.dau_tien > end + _SLACK:
            yield Loi(N_("thời hạn «{x}» ở ngoài kỳ của kế hoạch ({k})"),
                      {"x": line.chu[moc.dau:moc.cuoi], "k": max(periods, key=lambda ky: ky.ket_thuc).chu}, line, moc.dau, moc.cuoi)


@quy_tac("NQ12", "ky-va-ngay-ban-hanh", _NGUON, THONG_LE, can=(VAN_BAN,), he=_HE, cach_sua=N_("Kiểm tra năm ở trích yếu và năm ban hành."))
def ky_va_ngay_ban_hanh(soat: Soat) -> Iterator[Loi]:
    """Năm ở trích yếu không cách xa năm ban hành.

    Kế hoạch của một năm, một năm học thường được ban hành trong kỳ ấy hoặc ngay trước đó; lệch quá một năm là quên đổi năm khi chép từ
    kế hoạch cũ.

    Sai: kế hoạch năm 2024 ban hành ngày 10/01/2026.
    Đúng: kế hoạch năm 2026 ban hành ngày 25/12/2025.
    """
    issued, periods = _issued(soat), periods_in(_title(soat))
    if issued is None or len(periods) != 1 or periods[0].loai == "giai đoạn":
        return
    ky = periods[0]
    if not ky.tu - 1 <= issued.year <= ky.den + 1:
        line = next(line for line in soat.theo("trich_yeu") if not line.phu_luc)
        yield Loi(N_("trích yếu ghi «{k}» nhưng văn bản ban hành năm {n}"), {"k": ky.chu, "n": issued.year}, line)


_PLAN = re.compile(r"kế hoạch", re.IGNORECASE)
_OTHER_PAPER = re.compile(r"kế hoạch số|số \d|kết quả|tổng kết|phát huy|so với", re.IGNORECASE)


@quy_tac("NQ13", "ky-ke-hoach-khop", _NGUON, THONG_LE, he=_HE, cach_sua=N_("Sửa cho cùng năm với trích yếu."))
def ky_ke_hoach_khop(soat: Soat) -> Iterator[Loi]:
    """Năm, năm học ở lời dẫn, lời kết và tên phụ lục trùng với trích yếu.

    Khi chép kế hoạch năm trước, lời kết và phụ lục hay bị quên sửa năm. Chỉ xét khi trích yếu có đúng một năm hoặc một năm học.

    Sai: trích yếu «năm học 2026 - 2027», lời kết «Trên đây là Kế hoạch… năm học 2025 - 2026».
    Đúng: cả hai chỗ đều là «năm học 2026 - 2027».
    """
    periods = periods_in(_title(soat))
    if len(periods) != 1:
        return
    own, report = periods[0], _is_report(soat)
    closings = [line for line in soat.theo("noi_dung") if line.chu.startswith("Trên đây là ") and not line.phu_luc]
    for line in [*soat.theo("loi_dan", "ket_thuc", "phu_luc_tieu_de"), *closings]:
        start = 0 if line.vai_tro == "phu_luc_tieu_de" else _own_name_at(line.chu, report)
        if start < 0 or (_NEXT_PLAN if report else _OTHER_PAPER).search(line.chu):
            continue
        found = [ky for ky in periods_in(line.chu) if ky.dau >= start and ky.loai == own.loai]
        if found and all(_differs(ky, own) for ky in found) and len({ky.chu for ky in found}) == 1:
            yield Loi(N_("ở đây ghi «{a}», trích yếu ghi «{b}»"), {"a": line.chu[found[0].dau:found[0].cuoi], "b": own.chu},
                      line, found[0].dau, found[0].cuoi)


_REPORT = re.compile(r"Trên đây là (?:toàn bộ )?(?:nội dung )?báo cáo\b", re.IGNORECASE)
_NEXT_PLAN = re.compile(r"kế hoạch|số \d|so với|phương hướng|nhiệm vụ|phụ lục", re.IGNORECASE)


def _is_report(soat: Soat) -> bool:
    return any(line.chu.strip().upper() == "BÁO CÁO" for line in soat.theo("ten_loai"))


def _own_name_at(text: str, report: bool) -> int:
    """Where the words on the document itself begin in an enacting or a closing sentence; -1 when there are none."""
    if report:
        return 0 if _REPORT.match(text) else -1
    return max((match.start() for match in _PLAN.finditer(text)), default=-1)


def _differs(a: Ky, b: Ky) -> bool:
    return (a.tu, a.den) != (b.tu, b.den)
