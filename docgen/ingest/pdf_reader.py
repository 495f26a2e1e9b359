"""Digital PDF → text that keeps the layout, as ``pdftotext -layout`` writes it; scans are refused, nothing is lost in silence."""

from __future__ import annotations

import time
import unicodedata
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from typing import Any

from docgen.findings import Finding, Span, error, note, warning
from docgen.i18n import N_
from docgen.ingest.pdf_layout import Sheet, laid_out
from docgen.ingest.pdf_lines import lines_of
from docgen.ingest.pdf_words import UNKNOWN, read_page

MAX_BYTES, MAX_PAGES, MAX_LETTERS = 100_000_000, 2_000, 9_000_000
_MAX_PAGE_LETTERS = 100_000
_SECONDS = 120.0
_FEW_LETTERS, _FEW_ON_PICTURE, _PICTURE, _PAGE_PICTURE, _STROKES = 20, 100, 0.2, 0.6, 300
_MOST_UNKNOWN = 0.2  # share of the letters that may be without a meaning
_TAIL = 2048
_BROKEN_FONT = str.maketrans("ƢƣƯư", "ƯưƯư")
_HOOKED = frozenset("Ƣƣ")
_LOCKED, _INVISIBLE = (4, 5), 3  # pdfium: wrong password, unknown way of locking; text that is not drawn
_NAMED = 20  # numbers of pages that a message gives


class _Refused(Exception):
    """The file is not read: a code, a Vietnamese sentence with ``{name}`` fields, and their values."""

    def __init__(self, code: str, message: str, **values: object) -> None:
        super().__init__(code)
        self.code, self.message, self.values = code, message, values


@dataclass(slots=True)
class _Found:
    """What the pages gave. ``letters`` and ``unknown`` count what is shown and what has no meaning; the lists hold the
    numbers of pages that are pictures, have the hidden text of an OCR program, are damaged, have unknown letters, or a
    text at an angle, which ``slanted`` gives."""

    sheets: list[Sheet] = field(default_factory=list)
    letters: int = 0
    unknown: int = 0
    pictures: list[int] = field(default_factory=list)
    recognised: list[int] = field(default_factory=list)
    damaged: list[int] = field(default_factory=list)
    doubtful: list[int] = field(default_factory=list)
    slanted: dict[int, str] = field(default_factory=dict)


def read_pdf(data: bytes, name: str) -> tuple[str | None, list[tuple[int, int]], list[Finding]]:
    """The text of a PDF, the place of each line of it as (page, line on the page), both from 1, and the findings.

    Columns are parted by three spaces or more, indents are spaces, wide gaps are blank lines, ``\\f`` begins each page but
    the first, footnote marks are ``¹²³``. The text is ``None`` and the places are empty beside an error: no PDF, damaged,
    with a password, a scan, or beyond a bound (100 MB, 2,000 pages, two minutes). Never raises for a bad file.
    """
    try:
        found = _read(data)
        _refuse_unreadable(found)
        text, places = laid_out(found.sheets)
    except _Refused as refused:
        return None, [], [error(refused.code, Span(name), refused.message, None, **refused.values)]
    findings = list(_findings(found, name))
    mended = text.translate(_BROKEN_FONT) if _HOOKED & set(text) else text
    if mended != text:
        findings.append(note("nhap.phong-hong", Span(name), "thay {n} chữ Ƣ, ƣ bằng Ư, ư: phông chữ của tệp PDF ghi sai mã",
                             n=sum(text.count(sign) for sign in _HOOKED)))
    return unicodedata.normalize("NFC", mended), places, findings


# the file ------------------------------------------------------------------------------------------------------------


def _read(data: bytes) -> _Found:
    _check_bytes(data)
    try:
        import pypdfium2
    except ImportError:
        raise _Refused("nhap.can-pypdfium2", N_("đọc tệp PDF cần gói pypdfium2 mà máy này chưa có; cài bằng lệnh: "
                                                "pip install pypdfium2")) from None
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as failed:
        if failed.err_code in _LOCKED:
            raise _Refused("nhap.co-mat-khau", N_("tệp PDF có đặt mật khẩu; hãy mở tệp, bỏ mật khẩu rồi lưu lại")) from None
        raise _damaged() from None
    with closing(document):
        if not len(document):
            raise _damaged()
        if len(document) > MAX_PAGES:
            raise _Refused("nhap.qua-lon", N_("tệp PDF có {n} trang, tối đa {m} trang; hãy tách lấy phần văn bản cần nhập"),
                           n=len(document), m=MAX_PAGES)
        return _read_pages(document, pypdfium2.PdfiumError)


def _check_bytes(data: bytes) -> None:
    if len(data) > MAX_BYTES:
        raise _Refused("nhap.qua-lon", N_("tệp quá lớn ({n} MB, tối đa {m} MB)"), n=len(data) // 1_000_000, m=MAX_BYTES // 1_000_000)
    if b"%PDF-" not in data[:1024]:
        raise _Refused("nhap.khong-phai-pdf", N_("không phải tệp PDF, dù tên tệp có đuôi như vậy"))
    if b"%%EOF" not in data.rstrip(b"\0 \r\n")[-_TAIL:]:
        raise _damaged()


def _damaged() -> _Refused:
    return _Refused("nhap.tep-hong", N_("tệp PDF bị hỏng hoặc bị cắt cụt; hãy sao chép hoặc tải lại tệp từ nguồn"))


def _read_pages(document: Any, failure: type[Exception]) -> _Found:
    found, deadline = _Found(), time.monotonic() + _SECONDS
    for index in range(len(document)):
        if time.monotonic() > deadline:
            raise _Refused("nhap.qua-thoi-gian", N_("đọc tệp PDF quá {n} giây mà mới xong {p} trang; hãy tách tệp ra"),
                           n=round(_SECONDS), p=index)
        try:
            with closing(document[index]) as page, closing(page.get_textpage()) as text_page:
                _take_page(found, index + 1, page, text_page)
        except failure:
            found.damaged.append(index + 1)
    return found


def _take_page(found: _Found, number: int, page: Any, text_page: Any) -> None:
    count = text_page.count_chars()
    if count > _MAX_PAGE_LETTERS or found.letters + count > MAX_LETTERS:
        raise _Refused("nhap.qua-lon", N_("trang {p} của tệp PDF: quá nhiều chữ; hãy tách lấy phần văn bản cần nhập"), p=number)
    read = read_page(text_page, page.get_width(), page.get_height())
    letters, unknown = (sum(measure(piece.text) for piece in read.pieces) for measure in (len, _unknown))
    found.letters += letters
    found.unknown += unknown
    found.sheets.append(Sheet(number, read.width, lines_of(read.pieces)))
    if unknown:
        found.doubtful.append(number)
    if read.slanted:
        found.slanted[number] = read.slanted
    if letters >= _FEW_LETTERS and _is_invisible(text_page):
        found.recognised.append(number)
    elif letters < _FEW_ON_PICTURE and _is_picture(page, letters):
        found.pictures.append(number)


def _unknown(text: str) -> int:
    return text.count(UNKNOWN)


# pictures of pages ---------------------------------------------------------------------------------------------------


def _is_picture(page: Any, letters: int) -> bool:
    """Whether the page is a scan, or its letters are drawn as strokes: what it shows is not what can be read."""
    from pypdfium2 import raw

    area, strokes, sheet = 0.0, 0, page.get_width() * page.get_height() or 1
    for item in page.get_objects(max_depth=3):
        if item.type == raw.FPDF_PAGEOBJ_IMAGE:
            left, bottom, right, top = item.get_bounds()
            area = max(area, (right - left) * (top - bottom) / sheet)
        strokes += item.type == raw.FPDF_PAGEOBJ_PATH
    if area >= _PAGE_PICTURE:
        return True
    return letters < _FEW_LETTERS and (area >= _PICTURE or strokes >= _STROKES)


def _is_invisible(text_page: Any) -> bool:
    """Whether the text is the hidden layer that a program for recognising letters has put over a scan."""
    from pypdfium2 import raw

    drawn = (raw.FPDFText_GetTextObject(text_page.raw, i) for i in range(text_page.count_chars()))
    first = next((item for item in drawn if item), None)  # spaces that pdfium made up have none
    return first is not None and raw.FPDFTextObj_GetTextRenderMode(first) == _INVISIBLE


# what there is to say ------------------------------------------------------------------------------------------------


def _refuse_unreadable(found: _Found) -> None:
    shown = {sheet.number for sheet in found.sheets if sheet.lines}.union(found.pictures)
    if found.pictures and len(found.pictures) == len(shown):
        raise _Refused("nhap.ban-quet", N_(
            "tệp PDF là bản quét (ảnh), không có chữ để đọc; hãy nhận dạng chữ (OCR) bằng chương trình khác rồi nhập lại, "
            "hoặc gõ lại văn bản"))
    if not found.letters:
        raise _damaged() if found.damaged else _Refused("nhap.trong", N_("tệp PDF không có chữ nào"))
    if found.unknown > _MOST_UNKNOWN * found.letters:
        raise _Refused("nhap.phong-khong-ma", N_(
            "phông chữ trong tệp PDF không có bảng mã Unicode nên chữ đọc ra không đúng; hãy dùng tệp Word gốc, "
            "hoặc nhận dạng chữ (OCR) rồi nhập lại"))


def _findings(found: _Found, name: str) -> Iterator[Finding]:
    span = Span(name)
    if found.pictures:
        yield warning("nhap.trang-quet", span, "trang {p} là bản quét (ảnh), chữ trên đó không đọc được; hãy gõ thêm phần còn thiếu",
                      p=_named(found.pictures))
    if found.damaged:
        yield warning("nhap.trang-hong", span, "trang {p} bị hỏng, không đọc được", p=_named(found.damaged))
    if found.recognised:
        yield warning("nhap.chu-nhan-dang", span, "chữ ở trang {p} do máy nhận dạng (OCR) từ bản quét, có thể sai; hãy soát lại",
                      p=_named(found.recognised))
    if found.doubtful:
        yield warning("nhap.chu-khong-ma", span, "có {n} chữ không đọc được mã ở trang {p}, để dấu {s}; hãy xem lại",
                      n=found.unknown, p=_named(found.doubtful), s=UNKNOWN)
    if found.slanted:
        yield note("nhap.chu-chim", span, "bỏ chữ chìm nằm nghiêng «{t}» ở trang {p}", t=next(iter(found.slanted.values()))[:60],
                   p=_named(list(found.slanted)))


def _named(numbers: list[int]) -> str:
    return ", ".join(map(str, numbers[:_NAMED])) + (" …" if len(numbers) > _NAMED else "")
