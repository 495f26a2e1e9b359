"""Files that are broken, something else, or made to do harm: one clear message, no traceback, nothing written."""

from __future__ import annotations

import io
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from docgen.findings import Level
from docgen.production import Workshop
from docgen.production.nhap import import_bytes
from docgen.production.runner import make
from tests.conftest import FIXTURES, job

PLAN = next(path for path in FIXTURES if path.stem == "ke-hoach-xa")


@pytest.fixture(scope="module")
def sound() -> bytes:
    data = make(job(PLAN), Workshop()).data
    assert data is not None
    return data


def parts_of(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return out.getvalue()


def changed(data: bytes, change: Callable[[bytes], bytes], name: str = "word/document.xml") -> bytes:
    parts = parts_of(data)
    return packed({**parts, name: change(parts[name])})


def entity(document: bytes, declaration: bytes, use: bytes) -> bytes:
    at = document.index(b"<w:document")
    return document[:at] + b"<!DOCTYPE w:document [" + declaration + b"]>" + document[at:].replace(b"</w:t>", use + b"</w:t>", 1)


LAUGHS = b'<!ENTITY a "ha">' + b"".join(b'<!ENTITY %c "%s">' % (98 + i, b"&%c;" % (97 + i) * 20) for i in range(12))
BROKEN: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda data: b"",
    "text": lambda data: b"Kinh gui ong ba",
    "half": lambda data: data[: len(data) // 2],
    "no end": lambda data: data[:-40],
    "first bytes": lambda data: data[:30],
    "laughs": lambda data: changed(data, lambda doc: entity(doc, LAUGHS, b"&m;")),
    "file entity": lambda data: changed(data, lambda doc: entity(doc, b'<!ENTITY x SYSTEM "file:///etc/passwd">', b"&x;")),
    "web entity": lambda data: changed(data, lambda doc: entity(doc, b'<!ENTITY x SYSTEM "http://127.0.0.1:9/x">', b"&x;")),
    "entity in styles": lambda data: changed(
        data, lambda doc: b"<!DOCTYPE x [<!ENTITY a 'b'>]>" + doc[doc.index(b"<w:styles"):], "word/styles.xml"),
    "utf-16 entity": lambda data: changed(
        data, lambda doc: entity(doc[doc.index(b"<w:document"):], LAUGHS, b"&m;").decode().encode("utf-16")),
    "bomb": lambda data: changed(data, lambda doc: doc.replace(b"</w:t>", b" " * 60_000_000 + b"</w:t>", 1)),
    "many parts": lambda data: packed({**parts_of(data), **{f"x/{n}": b"" for n in range(9000)}}),
    "cut xml": lambda data: changed(data, lambda doc: doc[: len(doc) // 2]),
    "deep": lambda data: changed(data, lambda doc: doc.replace(b"<w:body>", b"<w:body>" + b"<w:sdt><w:sdtContent>" * 3000, 1)),
    "tables in tables": lambda data: changed(data, lambda doc: doc.replace(
        b"<w:body>", b"<w:body>" + b"<w:tbl><w:tr><w:tc>" * 60 + b"<w:p/>" + b"</w:tc></w:tr></w:tbl>" * 60, 1)),
    "no text part": lambda data: packed({"[Content_Types].xml": b"<Types/>", "a.txt": b"a"}),
    "excel": lambda data: packed({"[Content_Types].xml": b"<Types/>", "xl/workbook.xml": b"<workbook/>"}),
    "picture only": lambda data: changed(
        data, lambda doc: doc[: doc.index(b"<w:body>")] + b"<w:body><w:p><w:r><w:drawing/></w:r></w:p></w:body></w:document>"),
    "encrypted": lambda data: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 2000 + "EncryptedPackage".encode("utf-16-le") + b"\0" * 2000,
}


@pytest.mark.parametrize("spoil", BROKEN.values(), ids=BROKEN)
def test_broken_file_gets_one_clear_error(spoil: Callable[[bytes], bytes], sound: bytes) -> None:
    plan, findings = import_bytes(spoil(sound), "cu.docx")
    errors = [f for f in findings if f.level is Level.ERROR]
    assert plan is None and len(errors) == 1
    assert errors[0].code.startswith("nhap.") and len(errors[0].text) > 15 and "Error" not in errors[0].text
    assert "root:" not in "".join(map(str, findings))


@pytest.mark.parametrize("size", range(50, 1000, 50))
def test_cut_anywhere(size: int, sound: bytes) -> None:
    plan, findings = import_bytes(sound[: len(sound) * size // 1000], "cu.docx")
    assert plan is None and [f.level for f in findings] == [Level.ERROR]


def test_encrypted_entry_is_refused(sound: bytes) -> None:
    data = bytearray(sound)
    at = data.index(b"PK\x01\x02")
    while at >= 0:  # the flag «encrypted» in every entry of the directory
        data[at + 8] |= 1
        at = data.find(b"PK\x01\x02", at + 4)
    plan, findings = import_bytes(bytes(data), "cu.docx")
    assert plan is None and "mật khẩu" in findings[0].text


def test_wrong_suffix_is_read_as_what_it_is(sound: bytes) -> None:
    plain, _ = import_bytes(sound, "cu.docx")
    for name in ("cu.txt", "cu.doc", "cu.pdf", "cu"):
        plan, findings = import_bytes(sound, name)
        assert plan == plain
        assert any(f.code == "nhap.duoi-tep" for f in findings)


def test_hundred_thousand_paragraphs(sound: bytes) -> None:
    many = changed(sound, lambda doc: doc.replace(
        b"</w:body>", b"".join(b"<w:p><w:r><w:t>So %d</w:t></w:r></w:p>" % n for n in range(100_000)) + b"</w:body>", 1))
    plan, findings = import_bytes(many, "cu.docx")
    assert plan is not None and plan.count("So ") >= 100_000 and len(findings) < 200


def test_command_writes_nothing_for_a_bad_file_and_goes_on(sound: bytes, tmp_path: Path) -> None:
    (tmp_path / "tot.docx").write_bytes(sound)
    (tmp_path / "hong.docx").write_bytes(sound[:3000])
    done = subprocess.run([sys.executable, "-m", "docgen", "import", "hong.docx", "tot.docx", "-o", "ra"], cwd=tmp_path,
                          capture_output=True, timeout=120, check=False)
    assert done.returncode == 1
    assert sorted(path.name for path in (tmp_path / "ra").iterdir()) == ["tot.yaml"]
    assert "hong.docx" in done.stderr.decode() and "Traceback" not in done.stderr.decode()
