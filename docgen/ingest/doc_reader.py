"""Old word processor files (.doc, .rtf, .odt) → .docx, by LibreOffice: told apart by their bytes, not by their names."""

from __future__ import annotations

import io
import tempfile
import zipfile
import zlib
from pathlib import Path
from typing import NamedTuple

from docgen import soffice
from docgen.findings import Finding, Span, error, note
from docgen.i18n import N_
from docgen.ingest.ole_reader import MAGIC, DamagedFile, OleFile

MAX_BYTES = 50_000_000
_MAX_UNPACKED, _MAX_CONTENT = 200_000_000, 40_000_000  # all members, the text of an .odt
_SECONDS = 120.0
_DOCX = "docx:MS Word 2007 XML"
_ODT_TYPE = b"application/vnd.oasis.opendocument.text"
_WORD_STREAMS = ("WordDocument", "0Table", "1Table")
_FLAGS_AT, _ENCRYPTED, _WORD_97 = 10, 0x0100, 0x00C1


class _Kind(NamedTuple):
    """A kind of file: its suffix and the filter of LibreOffice that reads it (``""``: LibreOffice finds out)."""

    suffix: str
    reader: str


_DOC, _OLD_DOC = _Kind(".doc", "MS Word 97"), _Kind(".doc", "")
_RTF, _ODT = _Kind(".rtf", "Rich Text Format"), _Kind(".odt", "writer8")


class _Refused(Exception):
    """The file cannot be read; ``finding`` says why."""

    def __init__(self, code: str, message: str, **values: object) -> None:
        super().__init__(code)
        self.code, self.message, self.values = code, message, values


def doc_to_docx(data: bytes, name: str) -> tuple[bytes | None, list[Finding]]:
    """The bytes of a .docx with what the .doc, .rtf or .odt file ``data`` says, ``None`` beside an error.

    Never raises for a bad file. Takes a second or more, at most two minutes; macros are not run, what the file links to
    is not fetched. A .docx under an old name is given back as it is.
    """
    try:
        if _is_docx(data):
            return data, [note("nhap.la-docx", Span(name), "nội dung tệp là dạng .docx; đọc như tệp .docx")]
        return _converted(data, _kind(data)), []
    except _Refused as refused:
        return None, [error(refused.code, Span(name), refused.message, None, **refused.values)]


def _kind(data: bytes) -> _Kind:
    if len(data) > MAX_BYTES:
        raise _Refused("nhap.qua-lon", N_("tệp quá lớn ({n} MB, tối đa {m} MB)"), n=len(data) // 1_000_000, m=MAX_BYTES // 1_000_000)
    if not data:
        raise _Refused("nhap.trong", N_("tệp rỗng (0 byte)"))
    if data.startswith(MAGIC):
        return _ole_kind(data)
    if data[:20].lstrip(b"\xef\xbb\xbf \r\n\t")[:5] == b"{\\rtf":
        return _rtf_kind(data)
    if data.startswith(b"PK\x03\x04"):
        return _zip_kind(data)
    raise _Refused("nhap.khong-phai-doc", N_("không phải tệp Word (.doc), RTF hay ODT, dù tên tệp có đuôi như vậy; "
                                             "hãy mở bằng chương trình đã tạo ra nó rồi lưu lại thành .docx"))


def _ole_kind(data: bytes) -> _Kind:
    """Word only, no other program's file in the same container; without a password."""
    try:
        ole = OleFile(data)
        head, *_ = [ole.head(name, 12) if name in ole else b"" for name in _WORD_STREAMS]  # all, to find what is cut off
    except DamagedFile:
        raise _damaged() from None
    if "EncryptedPackage" in ole or (len(head) == 12 and int.from_bytes(head[_FLAGS_AT:], "little") & _ENCRYPTED):
        raise _locked()
    if _WORD_STREAMS[0] not in ole:
        raise _Refused("nhap.khong-phai-doc", N_("không phải văn bản Word: có thể là bảng tính Excel, bản trình chiếu hoặc thư điện tử"))
    return _DOC if int.from_bytes(head[2:4], "little") >= _WORD_97 else _OLD_DOC


def _rtf_kind(data: bytes) -> _Kind:
    """An RTF file is one pair of braces: without the last one its end is missing."""
    if not data[-1000:].rstrip(b"\0\x1a \r\n\t").endswith(b"}"):
        raise _damaged()
    return _RTF


def _zip_kind(data: bytes) -> _Kind:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
            if "mimetype" not in names or not _beginning(archive, "mimetype").startswith(_ODT_TYPE):
                raise _Refused("nhap.khong-phai-doc", N_("tệp nén này không phải văn bản Word hay ODT"))
            if "META-INF/manifest.xml" in names and b"encryption-data" in _beginning(archive, "META-INF/manifest.xml"):
                raise _locked()
            if max(sum(item.file_size for item in archive.infolist()) / _MAX_UNPACKED,
                   archive.getinfo("content.xml").file_size / _MAX_CONTENT) > 1:
                raise _Refused("nhap.qua-lon", N_("tệp bung ra quá lớn, có thể là tệp độc hại; không đọc"))
            if archive.testzip() is not None:
                raise _damaged()
    except (zipfile.BadZipFile, KeyError, NotImplementedError, RuntimeError, EOFError, ValueError, OSError, zlib.error):
        raise _damaged() from None
    return _ODT


def _beginning(archive: zipfile.ZipFile, name: str) -> bytes:
    with archive.open(name) as member:
        return member.read(1_000_000)


def _is_docx(data: bytes) -> bool:
    if not data.startswith(b"PK\x03\x04"):
        return False
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return {"[Content_Types].xml", "word/document.xml"} <= set(archive.namelist())
    except (zipfile.BadZipFile, ValueError):
        return False


def _locked() -> _Refused:
    return _Refused("nhap.co-mat-khau", N_("tệp có đặt mật khẩu; hãy mở tệp, bỏ mật khẩu rồi lưu lại"))


def _damaged() -> _Refused:
    return _Refused("nhap.tep-hong", N_("tệp bị hỏng hoặc bị cắt cụt; hãy sao chép hoặc tải lại tệp từ nguồn"))


def _converted(data: bytes, kind: _Kind) -> bytes:
    program = soffice.soffice_path()
    if program is None:
        raise _Refused("nhap.can-libreoffice", N_(
            "đọc tệp {d} cần LibreOffice mà máy này chưa có. Tải tại libreoffice.org (Windows), hoặc: "
            "apt install libreoffice-writer; cũng có thể mở tệp bằng Word rồi lưu thành .docx"), d=kind.suffix)
    with tempfile.TemporaryDirectory(prefix="docgen-", ignore_cleanup_errors=True) as folder:
        source = Path(folder, "van-ban").with_suffix(kind.suffix)
        source.write_bytes(data)
        ended = soffice.run(program, _DOCX, [source], Path(folder), _SECONDS, kind.reader)
        made = source.with_suffix(".docx")
        result = made.read_bytes() if made.is_file() else b""
    if _is_docx(result):
        return result
    if not ended:
        raise _Refused("nhap.qua-thoi-gian", N_("LibreOffice không đổi xong tệp sau {n} giây hoặc không chạy được; hãy mở tệp bằng Word "
                                                "rồi lưu thành .docx"), n=round(_SECONDS))
    raise _Refused("nhap.khong-doi-duoc", N_("LibreOffice không mở được tệp này, tệp có thể đã hỏng; hãy mở bằng Word rồi lưu thành .docx"))
