"""The faults of a document as comments in a copy of it: a Word file that shows each where it stands.

Source of what comments are: ECMA-376 Part 1, 17.13.4. They have no date: the same file gives the same bytes. Headers, footers,
notes and text boxes hold none; what is found there is told at the mark of the note, at the paragraph that the box hangs on, or
at the first paragraph.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import count
from pathlib import Path
from typing import NamedTuple

from lxml import etree

from docgen.errors import FoundErrors, RequestError, reason
from docgen.findings import Finding, level_word
from docgen.i18n import t
from docgen.ingest.docx_reader.goi_tep import W
from docgen.lint.bao_cao import BaoCao, message, remedy, section_name, source
from docgen.lint.engine import ViPham
from docgen.production.kiem import PLANS, KiemTra, check_bytes, read_bytes, wanted
from docgen.production.neo_word import NeoWord
from docgen.production.nut_word import TYPES, NutWord, editable, open_for_editing, relations_part
from docgen.production.runner import Job, Workshop, compose_product
from docgen.production.write import write_new
from docgen.text import control_characters

_MOST_COMMENTS = 5000  # Word hardly opens a file with more
_AUTHOR, _INITIALS = "docgen", "dg"
_MARK = "<Application>docgen</Application>"
"""By this :func:`docgen.production.write.write_new` knows our files; Word does not keep it."""

_CT = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_REL = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_NO_RELATIONS = b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>'
_COMMENTS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
_COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_BY_LIBREOFFICE, _WORD_FILES = (".doc", ".rtf", ".odt"), (".docx", ".docm", ".dotx")


class _TepWord(NamedTuple):
    """What is annotated: the bytes of a Word file (``None``: there is none), and what there is to say about making it."""

    data: bytes | None
    findings: Sequence[Finding] = ()


def check_annotated(files: Sequence[str], kiem_tra: KiemTra, output: Path, ghi_de: bool = False) -> Iterator[BaoCao]:
    """The account of one file, its faults written as comments into a copy at ``output``; of a plan, into the document that it
    gives. Raises :class:`RequestError` for several files, a file without pages of Word, an ``output`` that is the file itself or
    somebody's work (unless ``ghi_de``)."""
    file = _only(files, output)
    workshop = Workshop(mau=kiem_tra.mau)
    data = read_bytes(Path(file))
    word = _word_file(data, file, workshop)
    is_plan = Path(file).suffix.lower() in PLANS
    bao_cao = check_bytes(data if is_plan or word.data is None else word.data, file, kiem_tra, workshop)
    bao_cao = replace(bao_cao, findings=(*word.findings, *bao_cao.findings))
    if word.data is not None and bao_cao.soat is not None:
        if bao_cao.soat.ban.don_vi != "doan":
            raise RequestError(t("{f}: không phải văn bản Word nên không ghi lời bình được", f=file))
        _write(output, annotated(word.data, bao_cao.vi_pham[:_MOST_COMMENTS]), ghi_de)
    yield bao_cao


def told(bao_cao: BaoCao, output: Path) -> str:
    """What was written, in one line."""
    if bao_cao.soat is None:
        return t("{p}: không tạo vì không kiểm tra được tệp", p=output)
    found = len(bao_cao.vi_pham)
    line = t("{p}: đã ghi bản có {n} lời bình", p=output, n=min(found, _MOST_COMMENTS))
    if found > _MOST_COMMENTS:
        line += t(" đầu tiên; {n} lỗi nữa không ghi vào vì quá nhiều", n=found - _MOST_COMMENTS)
    return line + t("; chữ ký số của bản gốc không còn hiệu lực ở bản này") * bao_cao.soat.ban.da_ky


def _only(files: Sequence[str], output: Path) -> str:
    """The one file, when it may be annotated into ``output``."""
    if len(files) != 1:
        raise RequestError(t("--word chỉ nhận một tệp mỗi lần"))
    file, = files
    wanted(file)
    suffix = Path(file).suffix.lower()
    if suffix not in (*PLANS, *_WORD_FILES, *_BY_LIBREOFFICE):
        raise RequestError(t("{f}: chỉ ghi lời bình được vào văn bản Word hoặc văn bản của một kế hoạch (.yaml)", f=file))
    out_suffix = suffix if suffix in _WORD_FILES else _WORD_FILES[0]
    if output.suffix.lower() != out_suffix:
        raise RequestError(t("{p}: tên tệp sau --word phải có đuôi {s}", p=output, s=out_suffix))
    if _is_same(output, Path(file)):
        raise RequestError(t("{p}: --word không ghi vào chính tệp được kiểm tra; hãy chọn tên khác", p=output))
    return file


def _is_same(output: Path, file: Path) -> bool:
    """Whether both are one file. Raises :class:`RequestError` for a name that the system does not take."""
    try:
        return output.resolve() == file.resolve() or (output.exists() and output.samefile(file))
    except (OSError, RuntimeError) as failed:  # too long a name, a link to itself
        why = reason(failed) if isinstance(failed, OSError) else str(failed)
        raise RequestError(t("{p}: không ghi được ({why})", p=output, why=why)) from failed


def _word_file(data: bytes, file: str, workshop: Workshop) -> _TepWord:
    """The Word file to annotate: the file itself, what LibreOffice makes of it, or the document of a plan."""
    suffix = Path(file).suffix.lower()
    if suffix in PLANS:
        return _TepWord(compose_product(Job(data, file, Path(file).parent), workshop)[0].data)
    if suffix in _BY_LIBREOFFICE:
        from docgen.ingest.doc_reader import doc_to_docx

        docx, findings = doc_to_docx(data, file)
        return _TepWord(docx, findings if docx is not None else ())
    return _TepWord(data)


def _write(output: Path, data: bytes, ghi_de: bool) -> None:
    try:
        write_new(output, data, ghi_de)
    except FoundErrors as there:
        raise RequestError(t("{p}: tệp đã có và không phải bản docgen vừa tạo; thêm --ghi-de để thay, hoặc chọn tên khác",
                             p=output)) from there


# the annotated package -------------------------------------------------------------------------------------------


def annotated(data: bytes, faults: Sequence[ViPham]) -> bytes:
    """The Word file ``data`` with a comment at each fault; every part that holds no comment is as it was."""
    word = open_for_editing(data)
    parts: dict[str, bytes] = {}
    name, comments = _comments(word, parts)
    number = _next_number(word, comments)
    neo = NeoWord(word)
    for fault in faults:
        if neo.add(fault.loi, number):
            comments.append(_comment(fault, number))
            number += 1
    neo.close()
    comments.append(etree.Comment(_MARK))
    parts[name] = etree.tostring(comments.getroottree(), xml_declaration=True, encoding="UTF-8", standalone=True)
    parts[word.chinh] = word.part_bytes(word.chinh)
    return word.package(parts, stored=(name,))


def _comments(word: NutWord, parts: dict[str, bytes]) -> tuple[str, etree._Element]:
    """The part with the comments and its root; a new one is made known to the package."""
    goi = word.goi
    there = goi.related(word.chinh, "comments")
    if there:
        root = editable(goi.bytes(there[0]))
        for old in [node for node in root.iter(etree.Comment) if node.text == _MARK]:
            node = old.getparent()
            if node is not None:
                node.remove(old)
        return there[0], root
    return _known(word, parts), etree.Element(f"{W}comments", None, {"w": W[1:-1]})


def _known(word: NutWord, parts: dict[str, bytes]) -> str:
    """The name of a new part for comments, told to the package."""
    goi, folder = word.goi, posixpath.dirname(word.chinh)
    bases = (f"comments{n if n > 1 else ''}.xml" for n in count(1))
    base = next(base for base in bases if posixpath.join(folder, base).lower() not in goi.names)
    name, rels_name = posixpath.join(folder, base), relations_part(word.chinh)
    types = editable(goi.bytes(TYPES))
    rels = editable(goi.bytes(rels_name) if rels_name.lower() in goi.names else _NO_RELATIONS)
    taken = {rel.get("Id") for rel in rels}
    ident = next(ident for n in count(1) if (ident := f"rIdLoiBinh{n}") not in taken)
    etree.SubElement(types, f"{_CT}Override", {"PartName": f"/{name}", "ContentType": _COMMENTS_TYPE})
    etree.SubElement(rels, f"{_REL}Relationship", {"Id": ident, "Type": _COMMENTS, "Target": base})
    for part, root in ((TYPES, types), (rels_name, rels)):
        parts[part] = etree.tostring(root.getroottree(), xml_declaration=True, encoding="UTF-8", standalone=True)
    return name


def _next_number(word: NutWord, comments: etree._Element) -> int:
    """The first number that no comment has."""
    used = [node.get(f"{W}id", "") for node in (*comments.iter(f"{W}comment"), *word.cay[word.chinh].iter(
        f"{W}commentReference", f"{W}commentRangeStart", f"{W}commentRangeEnd"))]
    return max((int(number) for number in used if number.isdecimal()), default=-1) + 1


def _comment(fault: ViPham, number: int) -> etree._Element:
    """What is wrong, what to do, on what it rests: a line each."""
    node = etree.Element(f"{W}comment", {f"{W}id": str(number), f"{W}author": _AUTHOR, f"{W}initials": _INITIALS}, {"w": W[1:-1]})
    word = level_word(fault.level)
    where = f"{section_name(fault.loi.phan)}: " if fault.loi.phan else ""
    _line(node, f"{word[:1].upper()}{word[1:]}: ", where + message(fault))
    if what := remedy(fault):
        _line(node, f"{t('Cách sửa')}: ", what)
    _line(node, f"{t('Theo')}: ", f"{source(fault)} [{fault.quy_tac.ma} {fault.quy_tac.ten}]")
    return node


def _line(comment: etree._Element, lead: str, text: str) -> None:
    """A paragraph of a comment, looking the same whatever styles the document has."""
    paragraph = etree.SubElement(comment, f"{W}p")
    properties = etree.SubElement(paragraph, f"{W}pPr")
    etree.SubElement(properties, f"{W}spacing", {f"{W}before": "0", f"{W}after": "0", f"{W}line": "240", f"{W}lineRule": "auto"})
    etree.SubElement(properties, f"{W}ind", {f"{W}left": "0", f"{W}right": "0", f"{W}firstLine": "0"})
    etree.SubElement(properties, f"{W}jc", {f"{W}val": "left"})
    for words, bold in ((lead, "1"), (text, "0")):
        run = etree.SubElement(paragraph, f"{W}r")
        looks = etree.SubElement(run, f"{W}rPr")
        etree.SubElement(looks, f"{W}b", {f"{W}val": bold})
        for tag in ("sz", "szCs"):
            etree.SubElement(looks, f"{W}{tag}", {f"{W}val": "20"})
        node = etree.SubElement(run, f"{W}t", {"{http://www.w3.org/XML/1998/namespace}space": "preserve"})
        node.text = _printable(words)


def _printable(text: str) -> str:
    """Text without what XML cannot hold."""
    if control_characters(text):
        text = "".join(sign if not control_characters(sign) or sign in "\n\t" else " " for sign in text)
    return text
