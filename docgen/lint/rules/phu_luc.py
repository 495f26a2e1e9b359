"""Phụ lục: có dẫn trong văn bản, dẫn đúng phụ lục có thật, kèm theo đúng văn bản này."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from docgen.i18n import N_
from docgen.lint.dau_cuoi import is_appendix
from docgen.lint.doc_ngay import write_date
from docgen.lint.moc_thoi_gian import dates_in
from docgen.lint.quy_tac import MAU, THONG_LE, VAN_BAN, Loi, quy_tac
from docgen.lint.soat import THAN, Soat
from docgen.model.ban_soat import DoanSoat
from docgen.noi_dung.so_dem import la_ma, la_ma_to_int

_NGUON = N_("Thông lệ soạn thảo")
_WRITTEN = r"[IVX]+(?!\w|\.\d)|\d{1,2}(?![\w/%]|\.\d)"
_NAME = r"(?:[Pp]hụ lục|PHỤ LỤC|Phụ Lục)"
_REFERENCE = re.compile(rf"{_NAME}(?:\s+số)?(?P<so>\s+(?:{_WRITTEN})(?:\s*(?:,|;|và|-|–|đến)\s*(?:{_NAME}\s+)?(?:{_WRITTEN}))*)?")
_NUMBER = re.compile(_WRITTEN)
_SPAN = re.compile(r"\s*(?:-|–|đến)\s*")
_ELSEWHERE = re.compile(
    r"[^.;]{0,60}?(?:Nghị|Thông tư|Quyết định|Công văn|Hướng dẫn|Luật|Chỉ thị|Quy chế|Quy định|Chương trình|Kế hoạch số|Tờ trình|"
    r"Báo cáo số|Đề án)|"
    r"\s*,?\s*\w*\s*\d+[-/]", re.IGNORECASE)
_BEFORE = re.compile(r"(?:Nghị|Thông tư|Quyết định|Công văn|Hướng dẫn|Chỉ thị|Quy chế|Quy định)\b[^.;]{0,120}$")
_ATTACHED = re.compile(r"kèm theo|đính kèm|gửi kèm|phụ lục|danh sách|biểu mẫu|theo mẫu|theo bảng|biểu\b|mẫu số", re.IGNORECASE)
_WORD = re.compile(r"\w")
_TEXT = THAN - {"can_cu"} | {"bang", "cuoc_chu"}


class _Dan(NamedTuple):
    """A reference to an appendix: its number, how it is written, its place."""

    so: int
    chu: str
    doan: DoanSoat
    dau: int
    cuoi: int


def _appendices(soat: Soat) -> dict[int, DoanSoat]:
    """Number → first line of each appendix of the document; appendices without a number count on."""
    out: dict[int, DoanSoat] = {}
    for n, lines in soat.khoi_phu_luc():
        label = next((line for line in lines if line.vai_tro == "phu_luc_nhan"), None)
        match = _REFERENCE.match(label.chu) if label is not None else None
        written = match["so"].strip() if match and match["so"] else ""
        out.setdefault(_value(written) or n, label or lines[0])
    return out


def _value(written: str) -> int:
    return int(written) if written.isdigit() else la_ma_to_int(written.upper())


def _references(soat: Soat) -> Iterator[_Dan]:
    """The numbered references to the document's own appendices, in reading order; a range names all that it spans."""
    for line in soat.doan:
        if line.vai_tro not in _TEXT or "ụ lục" not in line.chu.lower():
            continue
        for match in _REFERENCE.finditer(line.chu):
            alone = not _WORD.search(line.chu, 0, match.start()) and not _WORD.search(line.chu, match.end())
            if match["so"] and not alone and not _is_foreign(line.chu, match):
                yield from _numbers(line, match)


def _is_foreign(text: str, match: re.Match[str]) -> bool:
    """Whether a reference names another paper's appendix: «Phụ lục I Nghị định số …»."""
    return _ELSEWHERE.match(text, match.end()) is not None or _BEFORE.search(text, 0, match.start()) is not None


def _numbers(line: DoanSoat, match: re.Match[str]) -> Iterator[_Dan]:
    last: re.Match[str] | None = None
    for number in _NUMBER.finditer(line.chu, match.start("so"), match.end("so")):
        value = _value(number.group())
        if last is not None and _SPAN.fullmatch(line.chu, last.end(), number.start()):
            yield from (_Dan(n, number.group(), line, number.start(), number.end()) for n in range(_value(last.group()) + 1, value))
        yield _Dan(value, number.group(), line, number.start(), number.end())
        last = number


@quy_tac("PL01", "phu-luc-duoc-dan", "so_phu_luc",
         cach_sua=N_("Thêm vào nội dung chỗ dẫn, ví dụ «(Phụ lục I kèm theo)», ở câu cần đến phụ lục."))
def phu_luc_duoc_dan(soat: Soat) -> Iterator[Loi]:
    """Phụ lục được dẫn trong nội dung văn bản.

    Văn bản có phụ lục thì trong văn bản phải có chỉ dẫn về phụ lục đó, để người đọc biết phụ lục dùng cho phần nào.

    Sai: văn bản có Phụ lục II nhưng nội dung không chỗ nào nhắc tới.
    Đúng: «… theo tiêu chí tại Phụ lục II kèm theo».
    """
    appendices = _appendices(soat)
    if not appendices or is_appendix(soat):
        return
    named = {dan.so for dan in _references(soat)}
    if not named & set(appendices) and _refers_at_all(soat):
        return  # «các phụ lục kèm theo», «theo biểu mẫu đính kèm»: which one is left open
    if _refers_to_all(soat):
        return
    for number, line in appendices.items():
        if number not in named and not (len(appendices) == 1 and named) and not (number > len(appendices) and named - set(appendices)):
            yield Loi(N_("nội dung văn bản không dẫn đến «{x}»"), {"x": line.chu.split("\n")[0][:60]}, line, 0, len(line.chu),
                      muc_do="" if line.vai_tro == "phu_luc_nhan" else THONG_LE)


def _refers_at_all(soat: Soat) -> bool:
    return any(_ATTACHED.search(line.chu) for line in soat.chinh if line.vai_tro in _TEXT)


def _refers_to_all(soat: Soat) -> bool:
    """Whether some place speaks of appendices without a number."""
    for line in soat.chinh:
        if line.vai_tro not in _TEXT or "ụ lục" not in line.chu.lower():
            continue
        if any(not match["so"] and not _is_foreign(line.chu, match) for match in _REFERENCE.finditer(line.chu)):
            return True
    return False


@quy_tac("PL02", "dan-phu-luc-khong-co", _NGUON, THONG_LE, he=("nha_nuoc", "dang", "doan"),
         cach_sua=N_("Thêm phụ lục còn thiếu, sửa lại số, hoặc bỏ chỗ dẫn. Phụ lục để ở tệp riêng thì bỏ qua lời nhắc này."))
def dan_phu_luc_khong_co(soat: Soat) -> Iterator[Loi]:
    """Phụ lục được dẫn thì phải có.

    Nội dung nhắc «Phụ lục III kèm theo» mà trong tệp không có là quên đính kèm hoặc ghi sai số.

    Sai: dẫn «Phụ lục III» trong khi chỉ có Phụ lục I, II.
    Đúng: dẫn «Phụ lục II».
    """
    appendices = _appendices(soat)
    seen: set[int] = set()
    for dan in _references(soat):
        if dan.so in appendices or dan.so in seen or not dan.so or dan.doan.phu_luc or dan.so <= len(appendices):
            continue  # as many as that are there: if one has a wrong number, another rule tells
        seen.add(dan.so)
        none = N_("dẫn «Phụ lục {x}» nhưng tệp không có phụ lục nào")
        yield Loi(N_("dẫn «Phụ lục {x}» nhưng tệp không có phụ lục này") if appendices else none,
                  {"x": dan.chu}, dan.doan, dan.dau, dan.cuoi)
    if not appendices and not seen:
        yield from _unnumbered(soat)


_ENCLOSED = re.compile(r"\(?(?:theo |có |tại )?phụ lục (?:kèm theo|đính kèm|gửi kèm)(?=\s*[).;,:]|\s*$|\s+(?:kế hoạch|"
                       r"văn bản) này)", re.IGNORECASE)


def _unnumbered(soat: Soat) -> Iterator[Loi]:
    for line in soat.chinh:
        if line.vai_tro not in _TEXT or "ụ lục" not in line.chu.lower():
            continue
        match = _ENCLOSED.search(line.chu)
        if match is not None and not _BEFORE.search(line.chu, 0, match.start()):
            yield Loi(N_("dẫn «{x}» nhưng tệp không có phụ lục nào"), {"x": match.group().strip("( ")}, line, match.start(), match.end())
            return


@quy_tac("PL03", "kieu-so-phu-luc", "so_phu_luc", THONG_LE,
         cach_sua=N_("Dùng một kiểu số, ở văn bản nhà nước là số La Mã: Phụ lục I, Phụ lục II."))
def kieu_so_phu_luc(soat: Soat) -> Iterator[Loi]:
    """Số của phụ lục viết một kiểu ở mọi chỗ.

    Từ hai phụ lục trở lên thì phụ lục đánh số bằng chữ số La Mã; chỗ dẫn viết theo đúng số ấy.

    Sai: phụ lục ghi «Phụ lục I», nội dung dẫn «Phụ lục 1».
    Đúng: cả hai chỗ đều ghi «Phụ lục I».
    """
    labels = [line.chu for line in soat.theo("phu_luc_nhan")]
    roman = any(re.search(r"\s[IVX]+\b", label) for label in labels)
    arabic = any(re.search(r"\s\d", label) for label in labels)
    references = [dan for dan in _references(soat) if dan.so]
    if not labels:
        roman = any(not dan.chu.isdigit() for dan in references)
        arabic = False
    if roman == arabic:
        return
    for dan in references:
        if dan.chu.isdigit() is roman and (not labels or dan.so in _appendices(soat)):
            right = la_ma(dan.so) if roman else str(dan.so)
            yield Loi(N_("ghi «Phụ lục {x}» trong khi chỗ khác ghi «Phụ lục {y}»"), {"x": dan.chu, "y": right}, dan.doan, dan.dau, dan.cuoi,
                      thay=right if dan.doan.chu[dan.dau:dan.cuoi] == dan.chu else None)


@quy_tac("PL04", "thu-tu-phu-luc", _NGUON, THONG_LE, he=("nha_nuoc", "dang", "doan"),
         cach_sua=N_("Đánh số phụ lục theo thứ tự được dẫn lần đầu trong nội dung."))
def thu_tu_phu_luc(soat: Soat) -> Iterator[Loi]:
    """Phụ lục được dẫn lần đầu theo đúng thứ tự số.

    Người đọc gặp Phụ lục I trước Phụ lục II; dẫn ngược thường là quên đánh lại số. Không quy định, chỉ là lời nhắc.

    Sai: nội dung dẫn Phụ lục II rồi mới đến Phụ lục I.
    Đúng: dẫn Phụ lục I trước.
    """
    first: dict[int, _Dan] = {}
    for dan in _references(soat):
        if dan.so and not dan.doan.phu_luc:
            first.setdefault(dan.so, dan)
    highest = 0
    for number, dan in first.items():
        if number < highest:
            yield Loi(N_("«Phụ lục {x}» được dẫn lần đầu sau «Phụ lục {y}»"),
                      {"x": dan.chu, "y": first[highest].chu}, dan.doan, dan.dau, dan.cuoi)
            return
        highest = number


_SYMBOL = re.compile(r"\bsố\s*:?\s*(?P<so>\d+)\s*(?P<kh>[/-]\s*[A-ZĐ][A-Za-zĐđ]*(?:\s*[-/]\s*[A-ZĐ][\wĐđ&.]*)*)?")
_OWN_NUMBER = re.compile(r"(?<!\d)(?P<so>\d+)\s*[-/]")


@quy_tac("PL05", "kem-theo-dung-van-ban", "thanh_phan.phu_luc_kem_theo", can=(VAN_BAN,),
         cach_sua=N_("Sửa số, ngày ở dòng «Kèm theo» cho đúng với văn bản này."))
def kem_theo_dung_van_ban(soat: Soat) -> Iterator[Loi]:
    """Dòng «Kèm theo» của phụ lục ghi đúng số và ngày của văn bản.

    Dòng này cho biết phụ lục thuộc văn bản nào. Chỗ để trống chờ số, ngày không tính là sai.

    Sai: văn bản số 15/KH-THTP, phụ lục ghi «(Kèm theo Kế hoạch số 12/KH-THTP …)».
    Đúng: phụ lục ghi «(Kèm theo Kế hoạch số 15/KH-THTP …)».
    """
    own = _own_number(soat)
    issued = soat.van_ban.ngay_ban_hanh if soat.van_ban else None
    for line in soat.theo("phu_luc_kem_theo"):
        number = _SYMBOL.search(line.chu)
        if number is not None and own and int(number["so"]) != int(own):
            yield Loi(N_("dòng này ghi số {a}, số của văn bản là {b}"),
                      {"a": number["so"], "b": own}, line, number.start("so"), number.end("so"),
                      thay=own, khia_canh="so")
        for moc in dates_in(line.chu):
            if issued is not None and issued.du and moc.ngay and (moc.ngay, moc.thang, moc.nam) != tuple(issued):
                yield Loi(N_("dòng này ghi «{a}», văn bản ban hành ngày {n}"),
                          {"a": line.chu[moc.dau:moc.cuoi], "n": write_date(issued.ngay or 0, issued.thang or 0, issued.nam or 0)},
                          line, moc.dau, moc.cuoi, khia_canh="ngay")


def _own_number(soat: Soat) -> str:
    """The number of the document as printed, ``""`` while it is open."""
    line = next((line for line in soat.theo("so_ky_hieu") if not line.phu_luc), None)
    match = _OWN_NUMBER.search(line.chu) if line is not None else None
    return match["so"] if match else ""


_KEM_THEO = re.compile(r"(?:ban hành )?kèm theo\s+(?P<loai>[^\d()]{3,40}?)\s+số", re.IGNORECASE)


@quy_tac("PL06", "kem-theo-dung-loai", "thanh_phan.phu_luc_kem_theo", MAU,
         cach_sua=N_("Sửa tên loại ở dòng «Kèm theo» cho đúng với tên loại của văn bản này."))
def kem_theo_dung_loai(soat: Soat) -> Iterator[Loi]:
    """Dòng «Kèm theo» gọi đúng tên loại của văn bản.

    Phụ lục của kế hoạch thì kèm theo kế hoạch; ghi «Kèm theo Công văn…» là chép từ văn bản khác.

    Sai: phụ lục của Kế hoạch ghi «(Kèm theo Công văn số 15/KH-THTP …)».
    Đúng: «(Kèm theo Kế hoạch số 15/KH-THTP …)».
    """
    title = next((line for line in soat.theo("ten_loai") if not line.phu_luc), None)
    if title is None:
        return
    for line in soat.theo("phu_luc_kem_theo"):
        match = _KEM_THEO.search(line.chu)
        own = " ".join(title.chu.lower().split())
        if match is not None and own != " ".join(match["loai"].lower().split()) and match["loai"].lower().split()[0] != own.split()[0]:
            yield Loi(N_("dòng này ghi «{a}», văn bản này là {b}"),
                      {"a": match["loai"], "b": own}, line, match.start("loai"), match.end("loai"))
