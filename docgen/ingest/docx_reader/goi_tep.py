"""A .docx package, opened without trust: sizes checked before anything is unpacked, no entities, no network.

Source of what a package may hold: ECMA-376 Part 2 (parts are stored or deflated, XML is UTF-8 or UTF-16 and has no
document type, names of parts ignore case).
"""

from __future__ import annotations

import io
import posixpath
import re
import struct
import zipfile
import zlib
from dataclasses import dataclass, field
from typing import Any

from lxml import etree

from docgen.i18n import N_

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_REL = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_STRICT = re.compile(rb"(xmlns(?::[\w.-]+)?\s*=\s*[\"'])http://purl\.oclc\.org/ooxml/(\w+)/")
_USUAL = rb"\1http://schemas.openxmlformats.org/\2/2006/"
_PROLOG = re.compile(rb"(?>(?:\s+|<\?(?>.*?\?>)|<!--(?>.*?-->))*)<!", re.DOTALL)
"""The start of a part with a document type in front of the root; atomic, so that nothing is tried twice."""

_ENCODING = re.compile(rb"<\?xml[^>]*?\sencoding\s*=\s*[\"'](?!utf-?8[\"']|(?:us-)?ascii[\"'])", re.IGNORECASE)
"""The first line of a part in another encoding than UTF-8."""

_MOST_ENTRIES, _MOST_UNPACKED, _MOST_RATIO = 4_000, 1_000_000_000, 200
_MOST_BYTES, _MOST_PART, _MOST_NODES = 100_000_000, 40_000_000, 4_000_000  # of what is read: together, each, elements and attributes
_SMALL = 10_000_000  # a part below this may be packed as tightly as it likes: the rows of an empty form are all alike
_XML = (".xml", ".rels")
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_ENTRY = b"PK\x01\x02"  # in front of each entry of an archive's list
_OLE = b"\xd0\xcf\x11\xe0"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_BAD_ZIP = (zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError, OverflowError)
"""What :mod:`zipfile` raises for archives that are damaged or made to do harm."""

Element = Any  # lxml's stubs know too little of namespaces to help


class HongTep(Exception):
    """The file cannot be read: a Vietnamese sentence with ``{name}`` fields, and their values."""

    def __init__(self, message: str, **values: object) -> None:
        super().__init__(message)
        self.message, self.values = message, values


@dataclass(slots=True)
class GoiTep:
    """The parts of a package by name (``word/document.xml``). Parts are unpacked when they are asked for.

    ``names`` maps the names of the parts, in small letters, to those of the archive's members; ``da_doc`` counts the bytes
    unpacked so far, ``so_nut`` the elements and attributes parsed.
    """

    archive: zipfile.ZipFile
    names: dict[str, str]
    parsed: dict[str, Element] = field(default_factory=dict)
    linked: dict[str, dict[str, tuple[str, str]]] = field(default_factory=dict)
    da_doc: int = 0
    so_nut: int = 0

    def xml(self, name: str) -> Element | None:
        """The root element of a part, ``None`` when there is no such part. Raises :class:`HongTep` for bad XML."""
        if name.lower() not in self.names:
            return None
        if name not in self.parsed:
            data = _in_utf8(self.bytes(name), name)
            self.so_nut += data.count(b"<") - data.count(b"</") + data.count(b'="') + data.count(b"='")
            if self.so_nut > _MOST_NODES:
                raise HongTep(_TOO_BIG, p=name)
            self.parsed[name] = parse_xml(data, name)
        return self.parsed[name]

    def bytes(self, name: str) -> bytes:
        """A part as it stands. Raises :class:`HongTep` when it is damaged, or too large however small it says it is."""
        info = self.archive.getinfo(self.names[name.lower()])
        try:
            if info.compress_type not in _METHODS:
                raise zipfile.BadZipFile
            with self.archive.open(info) as stream:
                data = stream.read(_MOST_PART + 1)
        except _BAD_ZIP as bad:
            raise HongTep(N_("tệp Word bị hỏng: không giải nén được phần «{p}»; hãy chép hoặc tải lại tệp"), p=name) from bad
        self.da_doc += len(data)
        if len(data) > _MOST_PART or self.da_doc > _MOST_BYTES:
            raise HongTep(_TOO_BIG, p=name)
        return data

    def related(self, part: str, kind: str) -> list[str]:
        """Names of the parts that ``part`` (``""`` for the package) refers to, by the last word of the relation; each once,
        those that are missing left out."""
        found = dict.fromkeys(target for rel_kind, target in self.relations(part).values() if rel_kind == kind)
        return [name for name in found if name.lower() in self.names]

    def relations(self, part: str) -> dict[str, tuple[str, str]]:
        """Relation id → (kind, part name); what lies outside the package is left out."""
        if part not in self.linked:
            self.linked[part] = self._relations(part)
        return self.linked[part]

    def _relations(self, part: str) -> dict[str, tuple[str, str]]:
        folder, base = posixpath.split(part)
        root = self.xml(posixpath.join(folder, "_rels", f"{base}.rels"))
        out: dict[str, tuple[str, str]] = {}
        for rel in root.iter(_REL) if root is not None else ():
            if rel.get("TargetMode") != "External":
                target = rel.get("Target", "")
                path = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
                out[rel.get("Id", "")] = (rel.get("Type", "").rsplit("/", 1)[-1], path)
        return out


_TOO_BIG = N_("tệp Word có phần «{p}» phình quá lớn khi giải nén; từ chối vì có thể là tệp cố ý làm treo máy")
_LOCKED = N_("tệp có mật khẩu; hãy mở bằng Word, bỏ mật khẩu rồi lưu lại")
_DAMAGED = N_("tệp Word bị hỏng hoặc chưa tải về đủ; hãy chép lại tệp")


def open_package(data: bytes) -> GoiTep:
    """The package in ``data``. Raises :class:`HongTep` with what is wrong: no package, encrypted, damaged, a bomb."""
    if not data:
        raise HongTep(N_("tệp rỗng (0 byte)"))
    if data[:4] == _OLE:
        raise HongTep(_LOCKED if _ENCRYPTED in data
                      else N_("tệp là Word đời cũ (.doc) dù tên ghi .docx; hãy đổi đuôi tệp thành .doc rồi nhập lại"))
    _check_count(data.count(_ENTRY))
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except _BAD_ZIP as bad:
        raise HongTep(_DAMAGED if data[:2] == b"PK" else _OTHER) from bad
    _check_count(len(archive.infolist()))
    _check_sizes(archive.infolist())
    return GoiTep(archive, {name.replace("\\", "/").lstrip("/").lower(): name for name in archive.namelist()})


_OTHER = N_("tệp mang đuôi .docx nhưng không phải tệp Word; nếu là văn bản thuần thì đổi đuôi thành .txt, "
            "nếu không hãy mở bằng chương trình đã tạo ra nó rồi lưu thành .docx")


def _check_count(entries: int) -> None:
    if entries > _MOST_ENTRIES:
        raise HongTep(N_("tệp Word có {n} phần, nhiều bất thường; từ chối đọc"), n=entries)


def _check_sizes(entries: list[zipfile.ZipInfo]) -> None:
    """Only what is read must be small; pictures and the like are never unpacked."""
    if any(entry.flag_bits & 1 for entry in entries):
        raise HongTep(_LOCKED)
    read = [entry for entry in entries if entry.filename.lower().endswith(_XML)]
    for entry in read:
        tight = entry.file_size > _SMALL and entry.file_size > _MOST_RATIO * max(entry.compress_size, 1)
        if tight or entry.file_size > _MOST_PART:
            raise HongTep(_TOO_BIG, p=entry.filename)
    for size, most in ((sum(entry.file_size for entry in read), _MOST_BYTES), (sum(entry.file_size for entry in entries), _MOST_UNPACKED)):
        if size > most:
            raise HongTep(N_("tệp Word lớn quá {n} MB khi giải nén; hãy bỏ bớt ảnh rồi nhập lại"), n=most // 1_000_000)


def parse_xml(data: bytes, name: str) -> Element:
    """The root element of XML in UTF-8. Raises :class:`HongTep` for what is no XML, for a document type, for endless nesting."""
    if _PROLOG.match(data):
        raise HongTep(_ENTITIES, p=name)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False, remove_comments=True,
                             remove_pis=True, encoding="utf-8")
    try:
        root = etree.fromstring(_STRICT.sub(_USUAL, data), parser)
    except (etree.XMLSyntaxError, ValueError) as bad:
        raise HongTep(_sentence(str(bad)), p=name) from bad
    if str(getattr(root.getroottree().docinfo, "doctype", "")):
        raise HongTep(_ENTITIES, p=name)
    return root


_ENTITIES = N_("phần «{p}» của tệp khai báo thực thể XML, điều tệp Word không bao giờ có; từ chối đọc")


def _in_utf8(data: bytes, name: str) -> bytes:
    """The same XML in UTF-8, whatever encoding it says it has: a package knows no other but UTF-16."""
    if data[:2] not in (b"\xff\xfe", b"\xfe\xff", b"<\0", b"\0<"):
        data = data.removeprefix(b"\xef\xbb\xbf")
        if _ENCODING.match(data):
            raise HongTep(_sentence(""), p=name)
        return data
    by_start = {b"<\0": "utf-16-le", b"\0<": "utf-16-be"}
    try:
        return data.decode(by_start.get(data[:2], "utf-16")).encode()
    except UnicodeError as bad:
        raise HongTep(_sentence(""), p=name) from bad


def _sentence(why: str) -> str:
    """What to tell the user, by what libxml2 says."""
    if "depth" in why:
        return N_("phần «{p}» của tệp Word lồng nhau quá sâu; từ chối đọc")
    if "too long" in why or "too big" in why or "limit" in why or "huge" in why:
        return N_("phần «{p}» của tệp Word có một đoạn chữ dài quá 10 MB; từ chối đọc")
    return N_("tệp Word bị hỏng: phần «{p}» không đọc được; hãy mở bằng Word, để Word sửa rồi lưu lại")


def chosen(node: Element) -> Element:
    """One of the forms in which something is kept for new and old programs, never both."""
    return next((item for item in node if item.tag == f"{MC}Choice"), node[-1] if len(node) else node)


def main_part(goi: GoiTep) -> str:
    """The name of the part with the text. Raises :class:`HongTep` when there is none (an .xlsx, a plain zip)."""
    for name in goi.related("", "officeDocument"):
        root = goi.xml(name)
        if root is not None and root.tag == f"{W}document":
            return name
    raise HongTep(next((sentence for start, sentence in _OTHERS if any(name.startswith(start) for name in goi.names)), _A_ZIP))


_A_ZIP = N_("đây là tệp nén, không có phần văn bản của Word; hãy giải nén rồi nhập từng tệp bên trong")
_OTHERS = (
    ("xl/", N_("đây là tệp Excel, không phải văn bản Word; hãy chép nội dung sang Word rồi nhập")),
    ("ppt/", N_("đây là tệp trình chiếu PowerPoint, không phải văn bản Word; hãy chép nội dung sang Word rồi nhập")),
    ("word/", N_("tệp Word bị hỏng: thiếu phần văn bản; hãy mở bằng Word, để Word sửa rồi lưu lại")),
    ("content.xml", N_("đây là tệp OpenDocument; nếu là văn bản thì đổi đuôi tệp thành .odt rồi nhập lại")),
)
