"""Old word processor files by way of LibreOffice: what is refused before it starts, and what it must not do."""

from __future__ import annotations

import io
import os
import re
import struct
import subprocess
import sys
import threading
import time
import zipfile
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from docgen import soffice
from docgen.errors import RequestError
from docgen.findings import Level
from docgen.ingest import doc_reader
from docgen.ingest.doc_reader import doc_to_docx
from tests.conftest import REPO
from tests.needs import need_soffice

CORPUS = sorted((REPO.parent / "shared" / "corpus").glob("*.doc"))
WORDS = "Kế hoạch năm học, Ủy ban nhân dân xã; đổi mới."
TEXT_TYPE = "application/vnd.oasis.opendocument.text"
NAMES = " ".join(f'xmlns:{name}="{url}"' for name, url in {
    **{name: f"urn:oasis:names:tc:opendocument:xmlns:{name}:1.0" for name in ("office", "text", "script")},
    "draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0", "svg": "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
    "xlink": "http://www.w3.org/1999/xlink", "dom": "http://www.w3.org/2001/xml-events"}.items())


def rtf(body: str) -> bytes:
    """An RTF file; letters beyond ASCII are escaped."""
    return ("{\\rtf1\\ansi " + "".join(c if c < "\x80" else f"\\u{ord(c)}?" for c in body) + "\\par}").encode()


def odt(body: str, scripts: str = "", manifest: str = "", **more: str) -> bytes:
    """An .odt file; ``more`` are further members, by name with ``__`` for ``/``."""
    parts = {"content.xml": f'<?xml version="1.0"?><office:document-content {NAMES} office:version="1.2">{scripts}<office:body>'
                            f"<office:text>{body}</office:text></office:body></office:document-content>",
             **{name.replace("__", "/") + ".xml": text for name, text in more.items()}}
    entries = "".join(f'<manifest:file-entry manifest:full-path="{name}" manifest:media-type="{kind}"/>'
                      for name, kind in [("/", TEXT_TYPE), *((part, "text/xml") for part in parts)])
    parts["META-INF/manifest.xml"] = ('<?xml version="1.0"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:'
                                      f'manifest:1.0">{entries}{manifest}</manifest:manifest>')
    return zipped({"mimetype": TEXT_TYPE, **parts})


def zipped(parts: dict[str, str]) -> bytes:
    """A zip file."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return out.getvalue()


def ole(streams: dict[str, bytes]) -> bytes:
    """A compound file: a sector for the table, one for the directory (three streams at most), then the streams."""
    entries, body, table = [_entry("Root Entry", 5, 0xFFFFFFFE, 0)], b"", [0xFFFFFFFD, 0xFFFFFFFE]
    for name, data in streams.items():
        start, count = len(table), max(1, -(-len(data) // 512))
        entries.append(_entry(name, 2, start, len(data)))
        table += [*range(start + 1, start + count), 0xFFFFFFFE]
        body += data.ljust(512 * count, b"\0")
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH6xIIIIIIIII", 62, 3, 0xFFFE, 9, 6, 0, 1, 1, 0, 4096,
                                                                            0xFFFFFFFE, 0, 0xFFFFFFFE, 0)
    numbers = [*table, *[0xFFFFFFFF] * (128 - len(table))]
    return (header + struct.pack("<109I", 0, *[0xFFFFFFFF] * 108) + struct.pack("<128I", *numbers)
            + b"".join(entries).ljust(512, b"\0") + body)


def _entry(name: str, kind: int, start: int, size: int) -> bytes:
    spelt = name.encode("utf-16-le")
    return spelt.ljust(64, b"\0") + struct.pack("<HB49xIQ", len(spelt) + 2, kind, start, size)


def word_head(flags: int = 0) -> bytes:
    """A stream that begins as that of a Word 97 file does."""
    return struct.pack("<HHHHHH", 0xA5EC, 0xC1, 0, 0, 0, flags).ljust(5000, b"\0")


def words_of(docx: bytes | None) -> str:
    """The text of a .docx, paragraphs run together."""
    assert docx is not None
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        return "".join(re.findall(r"<w:t(?: [^>]*)?>([^<]*)</w:t>", archive.read("word/document.xml").decode()))


def only_error(data: bytes, name: str = "a.doc") -> str:
    """The code of the one error of a file that must be refused."""
    made, findings = doc_to_docx(data, name)
    assert made is None and len(findings) == 1 and findings[0].level is Level.ERROR
    assert str(findings[0]).startswith(f"{name}: lỗi: ")
    return findings[0].code


@pytest.fixture
def no_office(monkeypatch: pytest.MonkeyPatch) -> None:
    """No LibreOffice on this machine."""
    monkeypatch.setattr(soffice, "_PLACES", ())
    monkeypatch.setenv("PATH", str(REPO / "fixtures"))


# refused before anything is started ---------------------------------------------------------------------------------------

REFUSED = {
    "empty": (b"", "nhap.trong"),
    "text": (WORDS.encode(), "nhap.khong-phai-doc"),
    "page of the web": (b"<html><body>x</body></html>", "nhap.khong-phai-doc"),
    "pdf": (b"%PDF-1.4", "nhap.khong-phai-doc"),
    "sheet": (ole({"Workbook": bytes(5000)}), "nhap.khong-phai-doc"),
    "docx with a password": (ole({"EncryptionInfo": bytes(4096), "EncryptedPackage": bytes(5000)}), "nhap.co-mat-khau"),
    "doc with a password": (ole({"WordDocument": word_head(0x0100)}), "nhap.co-mat-khau"),
    "doc cut off": (ole({"1Table": bytes(9000), "WordDocument": word_head()})[:-3000], "nhap.tep-hong"),
    "table cut off": (ole({"WordDocument": word_head(), "1Table": bytes(9000)})[:-3000], "nhap.tep-hong"),
    "head of a doc": (ole({"WordDocument": word_head()})[:300], "nhap.tep-hong"),
    "circle": (ole({"WordDocument": word_head()}).replace(struct.pack("<3I", 0xFFFFFFFD, 0xFFFFFFFE, 3), struct.pack("<3I", 1, 1, 2)),
               "nhap.tep-hong"),
    "rtf cut off": (rtf(WORDS)[:-1], "nhap.tep-hong"),
    "zip": (zipped({"a.txt": "x"}), "nhap.khong-phai-doc"),
    "odt with a password": (odt("", manifest="<manifest:encryption-data/>"), "nhap.co-mat-khau"),
    "odt cut off": (odt("<text:p>x</text:p>")[:-30], "nhap.tep-hong"),
    "odt without content": (zipped({"mimetype": TEXT_TYPE}), "nhap.tep-hong"),
    "sheet of OpenOffice": (zipped({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}), "nhap.khong-phai-doc"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_refused_at_once(no_office: None, name: str) -> None:
    data, code = REFUSED[name]
    assert only_error(data) == code


def test_too_large(no_office: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doc_reader, "MAX_BYTES", 10)
    assert only_error(rtf(WORDS)) == "nhap.qua-lon"
    monkeypatch.undo()
    monkeypatch.setattr(doc_reader, "_MAX_CONTENT", 10)
    assert only_error(odt("<text:p>x</text:p>")) == "nhap.qua-lon"


def test_missing_program_says_how_to_get_it(no_office: None) -> None:
    for data, name in ((rtf(WORDS), "a.rtf"), (ole({"WordDocument": word_head()}), "a.doc"), (odt("<text:p>x</text:p>"), "a.odt")):
        assert only_error(data, name) == "nhap.can-libreoffice"
        _, (found,) = doc_to_docx(data, name)
        assert f"đọc tệp {name[1:]} cần LibreOffice" in found.text and "libreoffice.org" in found.text and ".docx" in found.text
    with pytest.raises(RequestError, match=r"libreoffice\.org"):
        soffice.find_soffice()


def test_docx_under_an_old_name_is_given_back() -> None:
    data = zipped({"[Content_Types].xml": "", "word/document.xml": ""})
    made, findings = doc_to_docx(data, "a.doc")
    assert made == data and [(f.code, f.level) for f in findings] == [("nhap.la-docx", Level.NOTE)]


def test_any_damage_is_a_finding(no_office: None) -> None:
    whole = ole({"WordDocument": word_head(), "1Table": bytes(5000)})
    for at in range(0, 2048, 7):
        made, findings = doc_to_docx(whole[:at] + b"\xf7\x01\xff\x7f" + whole[at + 4:], "a.doc")
        assert made is None and len(findings) == 1


# a program in place of LibreOffice ----------------------------------------------------------------------------------------


@pytest.fixture
def fake(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file whose Python text is run instead of LibreOffice."""
    if sys.platform == "win32":
        pytest.skip("scripts are programs only where a first line can say so")
    script = tmp_path / "soffice"
    monkeypatch.setattr(soffice, "soffice_path", lambda: str(script))
    return script


def program(path: Path, body: str) -> None:
    """Write the Python text ``body`` as a program."""
    path.write_text(f"#!{sys.executable}\n{body}\n", encoding="utf-8")
    path.chmod(0o755)


def test_conversion_that_makes_nothing(fake: Path) -> None:
    program(fake, "")
    assert only_error(rtf(WORDS)) == "nhap.khong-doi-duoc"
    program(fake, "import sys, pathlib; pathlib.Path(sys.argv[-1]).with_suffix('.docx').write_text('x')")
    assert only_error(rtf(WORDS)) == "nhap.khong-doi-duoc"


def test_program_that_cannot_be_started(fake: Path) -> None:
    fake.write_text("", encoding="utf-8")
    assert only_error(rtf(WORDS)) == "nhap.qua-thoi-gian"


def test_time_runs_out_and_no_process_is_left(fake: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    children = tmp_path / "children"
    program(fake, "import subprocess, os, time\nchild = subprocess.Popen(['sleep', '60'])\n"
                  f"open({str(children)!r}, 'w').write(f'{{os.getpid()}} {{child.pid}}')\ntime.sleep(60)")
    monkeypatch.setattr(doc_reader, "_SECONDS", 2.0)
    start = time.monotonic()
    assert only_error(rtf(WORDS)) == "nhap.qua-thoi-gian"
    assert time.monotonic() - start < 20
    assert not [pid for pid in children.read_text().split() if is_running(int(pid))]


def is_running(pid: int) -> bool:
    """Whether a process is there and no zombie, a moment from now at the latest."""
    for _ in range(20):
        state = subprocess.run(["ps", "-o", "stat=", "-p", str(pid)], capture_output=True, text=True, check=False).stdout.strip()
        if not state or state.startswith("Z"):
            return False
        time.sleep(0.1)
    return True


def test_own_profile_and_clean_environment(fake: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    account = tmp_path / "account"
    program(fake, "import os, sys, urllib.parse, urllib.request\n"
                  "profile = urllib.request.url2pathname(urllib.parse.urlparse(sys.argv[5].split('=', 1)[1]).path)\n"
                  "settings = open(profile + '/user/registrymodifications.xcu').read()\n"
                  f"open({str(account)!r}, 'w').write(repr((sys.argv[1:], dict(os.environ), settings)))")
    for name in ("http_proxy", "LD_PRELOAD_X", "LANGUAGE", "PYTHONPATH", "DISPLAY", "SECRET"):
        monkeypatch.setenv(name, "x")
    doc_to_docx(rtf(WORDS), "../../etc/-x'y.rtf")
    arguments, environment, settings = eval(account.read_text())
    assert arguments[0] == "--headless" and "-env:UserInstallation=file://" in arguments[4]
    assert arguments[-1].endswith("van-ban.rtf") and not Path(arguments[-1]).exists()
    assert set(environment) & {"http_proxy", "LD_PRELOAD_X", "LANGUAGE", "PYTHONPATH", "DISPLAY", "SECRET"} == set()
    assert environment["PATH"] == os.environ["PATH"] and Path(environment["TMPDIR"]) == Path(arguments[-1]).parent
    assert '"DisableMacrosExecution" oor:op="fuse"><value>true<' in settings


# LibreOffice itself -------------------------------------------------------------------------------------------------------


def test_rtf_and_odt_and_doc(tmp_path: Path) -> None:
    need_soffice()
    assert words_of(doc_to_docx(rtf(WORDS), "a.rtf")[0]) == WORDS
    made, findings = doc_to_docx(odt(f"<text:p>{WORDS}</text:p>"), "a.odt")
    assert words_of(made) == WORDS and findings == []
    (tmp_path / "a.rtf").write_bytes(rtf(WORDS))
    assert soffice.run(soffice.find_soffice(), "doc:MS Word 97", [tmp_path / "a.rtf"], tmp_path, 60)
    doc = (tmp_path / "a.doc").read_bytes()
    assert doc.startswith(b"\xd0\xcf\x11\xe0") and words_of(doc_to_docx(doc, "a.doc")[0]) == WORDS
    assert words_of(doc_to_docx(doc, "a.rtf")[0]) == WORDS  # the bytes count, not the name


@pytest.fixture
def server() -> Iterator[tuple[str, list[str]]]:
    """The address of a server on this machine, and what was asked of it."""
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(200)
            self.end_headers()
            self.wfile.write(b"FETCHED")

        do_HEAD = do_OPTIONS = do_PROPFIND = do_GET

        def log_message(self, *_: object) -> None:
            pass

    with HTTPServer(("127.0.0.1", 0), Handler) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{running.server_port}", asked
        running.shutdown()


def test_links_are_not_followed(server: tuple[str, list[str]], tmp_path: Path) -> None:
    need_soffice()
    address, asked = server
    secret = tmp_path / "secret.txt"
    secret.write_text("SECRET", encoding="utf-8")
    fields = "".join(rf'{{\field{{\*\fldinst {what} "{link}" \\d}}{{\fldrslt old}}}}' for what, link in (
        ("INCLUDEPICTURE", f"{address}/a.png"), ("INCLUDETEXT", f"{address}/a.txt"), ("INCLUDETEXT", str(secret))))
    sections = "".join(f'<text:section text:name="s{n}"><text:section-source xlink:href="{link}" text:filter-name="Text"/>'
                       "<text:p>old</text:p></text:section>" for n, link in enumerate((f"{address}/b.txt", secret.as_uri())))
    picture = f'<text:p>WORDS<draw:frame svg:width="2cm" svg:height="2cm"><draw:image xlink:href="{address}/b.png"/></draw:frame></text:p>'
    for data in (rtf(f"WORDS{fields}"), odt(picture + sections)):
        words = words_of(doc_to_docx(data, "a.odt")[0])
        assert "WORDS" in words and "SECRET" not in words and "FETCHED" not in words
    assert asked == []


def test_macros_do_not_run(tmp_path: Path) -> None:
    need_soffice()
    trace = tmp_path / "trace"
    library = "http://openoffice.org/2000/library"
    scripts = ('<office:scripts><office:event-listeners><script:event-listener script:language="ooo:script" script:event-name="dom:load" '
               'xlink:href="vnd.sun.star.script:Standard.Module1.Main?language=Basic&amp;location=document" xlink:type="simple"/>'
               "</office:event-listeners></office:scripts>")
    data = odt(
        "<text:p>WORDS</text:p>", scripts,
        **{"Basic__script-lc": f'<library:libraries xmlns:library="{library}"><library:library library:name="Standard" '
                               'library:link="false"/></library:libraries>',
           "Basic__Standard__script-lb": f'<library:library xmlns:library="{library}" library:name="Standard"><library:element '
                                         'library:name="Module1"/></library:library>',
           "Basic__Standard__Module1": '<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" '
                                       f'script:language="StarBasic">Sub Main\nOpen "{trace}" For Output As #1\nClose #1\nEnd Sub'
                                       "</script:module>"})
    assert words_of(doc_to_docx(data, "a.odt")[0]) == "WORDS"
    assert not trace.exists()


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.stem)
def test_real_documents(path: Path) -> None:
    need_soffice()
    made, findings = doc_to_docx(path.read_bytes(), path.name)
    words = words_of(made)
    assert findings == [] and len(words) > 2000 and "\ufffd" not in words
    assert "KẾ HOẠCH" in words.upper()
    assert only_error(path.read_bytes()[:-20_000]) == "nhap.tep-hong"
    locked = bytearray(path.read_bytes())
    locked[512 + 11] |= 1  # the WordDocument stream of these files begins in the first sector
    assert only_error(bytes(locked)) == "nhap.co-mat-khau"
