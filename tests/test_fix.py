"""``check --fix`` on Word files: what was spoiled comes right again, nothing else changes, the original is kept."""

from __future__ import annotations

import codecs
import errno
import io
import os
import subprocess
from collections.abc import Iterator
from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any

import docx
import pytest
from lxml import etree

from docgen.errors import RequestError
from docgen.lint.engine import CanCu, ViPham, all_rules
from docgen.lint.quy_tac import Loi
from docgen.lint.soat import Soat
from docgen.model.ban_soat import BanSoat, DoanSoat
from docgen.production import Workshop
from docgen.production import sua as sua_module
from docgen.production.kiem import KiemTra, check_bytes
from docgen.production.runner import make
from docgen.production.sua import KetQuaSua, fix_files, fix_lines
from docgen.production.sua_an_toan import AN_TOAN, HINH, may_fix
from docgen.production.sua_ghi import TepWord
from docgen.production.sua_hinh import KHIA_CANH, child
from docgen.production.sua_lan import ChoSua, text_places, told_change
from docgen.production.sua_vong import weights
from docgen.soffice import soffice_path
from docgen.standard import load
from tests.conftest import FIXTURES, job
from tests.needs import need_soffice, validator
from tests.word_spoiler import (
    DOCUMENT,
    Spoil,
    W,
    all_text,
    body_paragraphs,
    cut,
    in_front,
    letters,
    packed,
    para,
    paragraph,
    parts_of,
    properties,
    put,
    rewrite,
    runs,
    section,
    sections,
    shatter,
    split,
    spoiled,
    text_of,
    words_in,
    xml,
)

XA, CHI_BO, TRUONG = "ke-hoach-xa", "ke-hoach-chi-bo", "ke-hoach-truong"
ALL = KiemTra()


@cache
def rendered(stem: str) -> bytes:
    """A fixture as docgen sets it: without a fault."""
    data = make(job(next(path for path in FIXTURES if path.stem == stem)), Workshop()).data
    assert data is not None
    return data


def fix(folder: Path, data: bytes, dry_run: bool = False, kiem_tra: KiemTra = ALL, name: str = "van-ban.docx") -> tuple[KetQuaSua, bytes]:
    """Mend bytes in a file; the account, and the file as it then is."""
    path = folder / name
    path.write_bytes(data)
    [result] = fix_files([str(path)], kiem_tra, dry_run)
    return result, path.read_bytes()


def faults(data: bytes, name: str = "van-ban.docx") -> dict[str, int]:
    """Rule → places at fault."""
    out: dict[str, int] = {}
    for (rule, _), count in weights(check_bytes(data, name, ALL)).items():
        out[rule] = out.get(rule, 0) + count
    return out


# looks -----------------------------------------------------------------------------------------------------------

_SZ = '<w:sz w:val="{}"/>'.format
_GAP = '<w:spacing w:before="{0}" w:after="{0}" w:line="{1}" w:lineRule="auto"/>'.format
BODY = {XA: "a) Xây dựng môi trường học tập", CHI_BO: "- Nắm chắc tình hình đảng viên", TRUONG: ""}
FORM: dict[str, tuple[str, tuple[Spoil, ...], str]] = {
    # name: document, what is spoiled, the rule that sees it
    "top margin": (XA, (section("pgMar", 0, top="567"),), "le-tren"),
    "margins everywhere": (XA, (sections("pgMar", left="1440", right="1440"),), "le-trai"),
    "bottom margin of a section": (XA, (section("pgMar", 0, bottom="567"),), "le-duoi"),
    "margins of the Party": (CHI_BO, (sections("pgMar", top="1440", left="1134", right="1440"),), "le-phai"),
    "letter paper": (CHI_BO, (sections("pgSz", w="12240", h="15840"),), "kho-giay"),
    "letter paper on its side": (XA, (sections("pgSz", w="12240", h="15840"), section("pgSz", 1, w="15840", h="12240")), "kho-giay"),
    "size of a paragraph": (XA, (letters(BODY[XA], _SZ(24)),), "trinh-bay-diem"),
    "size of the whole text": (XA, (all_text(_SZ(24)),), "trinh-bay-diem"),
    "size of every second paragraph": (CHI_BO, (all_text(_SZ(26), every=2),), "trinh-bay-gach-dau-dong"),
    "size in the middle of a word": (XA, (cut("môi trường học tập an toàn", _SZ(20)),), "trinh-bay-diem"),
    "size, one letter a run": (XA, (shatter(BODY[XA]), letters(BODY[XA], _SZ(24))), "trinh-bay-diem"),
    "size of the motto": (XA, (letters("CỘNG HÒA XÃ HỘI", _SZ(32)),), "trinh-bay-quoc-hieu"),
    "size of the number": (XA, (letters("Số: 142", _SZ(28)),), "trinh-bay-so-ky-hieu"),
    "size in cells": (XA, (lambda root: [put(run, _SZ(16)) for cell in list(root.iter(f"{W}tbl"))[2].iter(f"{W}tc")
                                         for p in cell.iter(f"{W}p") for run in runs(p)],), "co-chu-bang"),
    "a set of sizes": (XA, (letters("CỘNG HÒA XÃ HỘI", _SZ(24)), letters("Độc lập - Tự do", _SZ(28))), "co-chu-dong-nhat"),
    "bold lost": (XA, (letters("Độc lập - Tự do", '<w:b w:val="0"/>'),), "trinh-bay-tieu-ngu"),
    "bold lost of the agency": (CHI_BO, (letters("CHI BỘ", '<w:b w:val="0"/>'),), "trinh-bay-co-quan-ban-hanh"),
    "slanted motto": (XA, (letters("Độc lập - Tự do", "<w:i/>"),), "trinh-bay-tieu-ngu"),
    "upright date": (XA, (letters("ngày 10 tháng 9", '<w:i w:val="0"/>'),), "trinh-bay-dia-danh-thoi-gian"),
    "bold number": (XA, (letters("Số: 142", "<w:b/>"),), "trinh-bay-so-ky-hieu"),
    "bold paragraph": (XA, (letters(BODY[XA], "<w:b/>"),), "trinh-bay-diem"),
    "slanted paragraph": (XA, (letters(BODY[XA], "<w:i/>"),), "trinh-bay-diem"),
    "plain title": (XA, (letters("MỤC ĐÍCH, YÊU CẦU", '<w:b w:val="0"/>'),), "trinh-bay-muc"),
    "small letters of a title": (XA, (rewrite("KẾ HOẠCH", "Kế hoạch"), letters("Kế hoạch", '<w:caps w:val="0"/>')), "trinh-bay-ten-loai"),
    "another font": (XA, (all_text('<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri"/>', every=3),), "phong-chu"),
    "another font in half a word": (XA, (cut("cơ sở giáo dục", '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/>'),), "phong-chu"),
    "two fonts": (XA, (letters(BODY[XA], '<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/>'),
                       letters("b) Nâng cao năng lực", '<w:rFonts w:ascii="Verdana" w:hAnsi="Verdana"/>')), "phong-chu"),
    "font in a cell": (XA, (letters("Sản phẩm", '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri"/>'),), "phong-chu"),
    "red letters": (XA, (letters(BODY[XA], '<w:color w:val="FF0000"/>'),), "mau-chu"),
    "red letters in the middle": (CHI_BO, (cut("tình hình đảng viên", '<w:color w:val="FF0000"/>'),), "mau-chu"),
    "colour of the theme": (XA, (letters(BODY[XA], '<w:color w:val="C00000" w:themeColor="accent2" w:themeShade="BF"/>'),), "mau-chu"),
    "set left": (XA, (all_text('<w:jc w:val="left"/>', of_paragraph=True),), "can-deu"),
    "one set right": (XA, (para(BODY[XA], '<w:jc w:val="right"/>'),), "can-deu"),
    "motto set left": (XA, (para("Độc lập - Tự do", '<w:jc w:val="left"/>'),), "trinh-bay-tieu-ngu"),
    "number pushed by blanks": (XA, (para("Số: 142", '<w:jc w:val="left"/>'), in_front("Số: 142", "  ")), "trinh-bay-so-ky-hieu"),
    "title set left": (XA, (para("KẾ HOẠCH", '<w:jc w:val="left"/>', '<w:ind w:left="720" w:firstLine="360"/>'),), "trinh-bay-ten-loai"),
    "no first line": (XA, (all_text('<w:ind w:firstLine="0"/>', of_paragraph=True, every=2),), "thut-dau-dong"),
    "first line by a tab": (XA, (para(BODY[XA], '<w:ind w:firstLine="0"/>'), in_front(BODY[XA], "\t")), "thut-dau-dong"),
    "first line by blanks": (CHI_BO, (para(BODY[CHI_BO], '<w:ind w:firstLine="0"/>'), in_front(BODY[CHI_BO], "   ")), "thut-dau-dong"),
    "hanging": (XA, (para(BODY[XA], '<w:ind w:left="720" w:hanging="360"/>'),), "thut-dau-dong"),
    "whole paragraph in": (XA, (para(BODY[XA], '<w:ind w:left="1440" w:firstLine="0" w:firstLineChars="0"/>'),), "thut-dau-dong"),
    "indent in letters": (XA, (para(BODY[XA], '<w:ind w:firstLineChars="400" w:firstLine="1600"/>'),), "thut-dau-dong"),
    "no space between": (XA, (all_text(_GAP(0, 240), of_paragraph=True),), "gian-doan"),
    "no space, Party": (CHI_BO, (all_text('<w:spacing w:before="0" w:after="0"/>', of_paragraph=True),), "gian-doan"),
    "double lines": (XA, (all_text(_GAP(120, 480), of_paragraph=True),), "gian-dong"),
    "tight lines": (XA, (para(BODY[XA], '<w:spacing w:after="120" w:line="200" w:lineRule="exact"/>'),), "gian-dong"),
    "lines not exact, Party": (CHI_BO, (para(BODY[CHI_BO], '<w:spacing w:after="120" w:line="240" w:lineRule="auto"/>'),), "gian-dong"),
    "double lines of headings too": (XA, (para("MỤC ĐÍCH, YÊU CẦU", _GAP(120, 480)), all_text(_GAP(120, 480), of_paragraph=True)),
                                     "gian-dong"),
    "everything at once": (XA, (sections("pgMar", left="1440", top="567"), all_text(_SZ(24), '<w:color w:val="0070C0"/>', every=2),
                                all_text('<w:jc w:val="left"/>', '<w:ind w:left="360" w:firstLine="0"/>', of_paragraph=True),
                                letters("CỘNG HÒA", '<w:b w:val="0"/>', _SZ(20))), "can-deu"),
}


@pytest.mark.parametrize("name", FORM)
def test_looks_come_right_again(name: str, tmp_path: Path) -> None:
    stem, spoils, rule = FORM[name]
    bad = spoiled(rendered(stem), *spoils)
    assert rule in faults(bad), "the spoiled file shows nothing"
    result, new = fix(tmp_path, bad)
    assert faults(new) == faults(rendered(stem)) == {}
    assert result.da_sua and not result.chua_sua and not result.findings
    assert _without_lead(words_in(new)) == _without_lead(words_in(bad))
    _, again = fix(tmp_path, new, name="lan-hai.docx")
    assert again == new


def _without_lead(lines: list[str]) -> list[str]:
    """Blanks in front of a paragraph are no words."""
    return [": ".join(part.strip() for part in line.split(": ", 1)) for line in lines]


@pytest.mark.parametrize("name", ["size in the middle of a word", "everything at once", "top margin", "two fonts"])
def test_only_what_was_at_fault_is_written_anew(name: str, tmp_path: Path) -> None:
    """All other parts, and all other paragraphs, byte by byte."""
    stem, spoils, _ = FORM[name]
    bad = spoiled(rendered(stem), *spoils)
    _, new = fix(tmp_path, bad)
    before, after = parts_of(bad), parts_of(new)
    assert list(before) == list(after)
    assert [part for part in before if before[part] != after[part]] == [DOCUMENT]
    old, now = (data[DOCUMENT].split(b"<w:p>") for data in (before, after))
    if name == "size in the middle of a word":
        assert len(old) == len(now) and sum(a != b for a, b in zip(old, now, strict=True)) == 1


def test_formatting_in_styles_is_overridden_where_it_is_wrong(tmp_path: Path) -> None:
    """A style that sets the text too small: mended at the paragraphs, the style stays."""
    def smaller(root: Any) -> None:
        for node in root.iter(f"{W}sz"):
            if node.get(f"{W}val") == "28":
                node.set(f"{W}val", "24")

    bad = spoiled(rendered(XA), smaller, part="word/styles.xml")
    assert sum(faults(bad).values()) > 20
    _, new = fix(tmp_path, bad)
    assert faults(new) == {}
    assert parts_of(new)["word/styles.xml"] == parts_of(bad)["word/styles.xml"]


def test_theme_fonts(tmp_path: Path) -> None:
    bad = spoiled(rendered(XA), letters(BODY[XA], '<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi" w:cstheme="minorBidi"/>'))
    parts = parts_of(bad)
    theme = ('<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="x"><a:themeElements><a:fontScheme name="x">'
             '<a:majorFont><a:latin typeface="Cambria"/></a:majorFont><a:minorFont><a:latin typeface="Calibri"/></a:minorFont>'
             "</a:fontScheme></a:themeElements></a:theme>")
    relation = (b'<Relationship Id="rIdTheme" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/theme" '
                b'Target="theme/theme9.xml"/></Relationships>')
    parts["word/theme/theme9.xml"] = theme.encode()
    parts["word/_rels/document.xml.rels"] = parts["word/_rels/document.xml.rels"].replace(b"</Relationships>", relation)
    result, new = fix(tmp_path, packed(parts))
    assert [done.vi_pham.quy_tac.ten for done in result.da_sua] == ["phong-chu"]
    fonts = paragraph(etree.fromstring(parts_of(new)[DOCUMENT]), BODY[XA]).find(f".//{W}rFonts")
    assert not [key for key in fonts.attrib if key.lower().endswith("theme")] and fonts.get(f"{W}ascii") == "Times New Roman"


def test_a_text_box_and_its_twin(tmp_path: Path) -> None:
    """Words in a text box are mended in both forms that Word keeps of it."""
    inner = ('<w:txbxContent><w:p><w:r><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/></w:rPr><w:t>Ghi chú trong khung chữ của '
             "kế hoạch này.</w:t></w:r></w:p></w:txbxContent>")
    box = ('<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
           'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml">'
           f'<mc:Choice Requires="wps"><w:drawing><wps:txbx>{inner}</wps:txbx></w:drawing></mc:Choice>'
           f"<mc:Fallback><w:pict><v:textbox>{inner}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>")
    bad = spoiled(rendered(XA), lambda root: paragraph(root, BODY[XA]).append(xml(box)))
    assert "phong-chu" in faults(bad)
    _, new = fix(tmp_path, bad)
    assert "phong-chu" not in faults(new)
    document = parts_of(new)[DOCUMENT]
    assert document.count("Ghi chú trong khung chữ".encode()) == 2 and b'"Arial"' not in document
    assert words_in(new) == words_in(bad)


def test_page_numbers(tmp_path: Path) -> None:
    data = rendered(XA)
    header = next(name for name, part in parts_of(data).items() if name.startswith("word/header") and b"PAGE" in part)

    def smaller(root: Any) -> None:
        for run in root.iter(f"{W}r"):
            put(run, _SZ(20))
            put(run, "<w:b/>")
            put(run, '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri"/>')
        for p in root.iter(f"{W}p"):
            put(p, '<w:jc w:val="right"/>')

    bad = spoiled(data, smaller, part=header)
    assert {"co-chu-so-trang", "kieu-chu-so-trang", "phong-chu", "so-trang-o-giua"} <= set(faults(bad))
    result, new = fix(tmp_path, bad)
    assert faults(new) == {} and not result.chua_sua
    assert words_in(new) == words_in(bad)


def test_the_first_page_shows_no_number(tmp_path: Path) -> None:
    bad = spoiled(rendered(CHI_BO), lambda root: [node.getparent().remove(node) for node in list(root.iter(f"{W}titlePg"))])
    assert "an-so-trang-dau" in faults(bad)
    assert faults(fix(tmp_path, bad)[1]) == {}


@pytest.mark.parametrize(("attributes", "rule"), [('w:fmt="upperRoman"', "so-trang-chu-so-a-rap"), ('w:start="7"', "so-trang-tu-1")])
def test_numbering_of_pages(attributes: str, rule: str, tmp_path: Path) -> None:
    def spoil(root: Any) -> None:
        node = child(next(root.iter(f"{W}sectPr")), "pgNumType")
        for key, value in xml(f"<w:x {attributes}/>").attrib.items():
            node.set(key, value)

    bad = spoiled(rendered(CHI_BO), spoil)
    assert rule in faults(bad)
    assert faults(fix(tmp_path, bad)[1]) == {}


def test_numbered_lists_are_left_to_word(tmp_path: Path) -> None:
    """The indents of an automatic list are those of the list; a reason says so."""
    bad = spoiled(rendered(XA), para(BODY[XA], '<w:ind w:left="1440" w:hanging="360"/>'))
    parts = parts_of(bad)
    numbering = next((name for name in parts if name.endswith("numbering.xml")), None)
    assert numbering is None, "our documents number by hand"
    abstract = '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="-"/></w:lvl>'
    parts["word/numbering.xml"] = (
        '<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="1">'
        f'{abstract}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>').encode()
    relation = (b'<Relationship Id="rIdNum" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" '
                b'Target="numbering.xml"/></Relationships>')
    parts["word/_rels/document.xml.rels"] = parts["word/_rels/document.xml.rels"].replace(b"</Relationships>", relation)

    def numbered(root: Any) -> None:
        pPr = properties(paragraph(root, BODY[XA]))
        child(pPr, "numPr").extend([xml('<w:ilvl w:val="0"/>'), xml('<w:numId w:val="1"/>')])

    result, _ = fix(tmp_path, spoiled(packed(parts), numbered))
    left = [item for item in result.chua_sua if item.vi_pham.quy_tac.ten == "thut-dau-dong"]
    assert left and "Adjust List Indents" in left[0].ly_do


# words -----------------------------------------------------------------------------------------------------------

WORDS: dict[str, tuple[str, str, str, str]] = {
    # name: document, words that are right, words as they are spoiled, the rule that sees it
    "number without colon": (XA, "Số: 142/KH-UBND", "Số 142/KH-UBND", "so-hai-cham"),
    "blank before the colon": (XA, "Số: 142/KH-UBND", "Số : 142/KH-UBND", "so-khoang-trang"),
    "blanks in the number": (XA, "Số: 142/KH-UBND", "Số: 142/ KH -UBND", "so-khoang-trang"),
    "long dash in the number": (XA, "Số: 142/KH-UBND", "Số: 142/KH–UBND", "so-thu-tu-nhom"),
    "number without a nought": (CHI_BO, "Số 06-KH/CB", "Số 6-KH/CB", "so-them-khong"),
    "colon in a Party number": (CHI_BO, "Số 06-KH/CB", "Số: 06-KH/CB", "so-hai-cham"),
    "month with a nought": (XA, "ngày 10 tháng 9 năm 2026", "ngày 10 tháng 09 năm 2026", "ngay-ban-hanh-so-khong"),
    "motto with long dashes": (XA, "Độc lập - Tự do - Hạnh phúc", "Độc lập – Tự do – Hạnh phúc", "tieu-ngu-chu"),
    "motto with an old accent": (XA, "CỘNG HÒA XÃ HỘI", "CỘNG HOÀ XÃ HỘI", "quoc-hieu-chu"),
    "end of a căn cứ": (XA, "14 tháng 6 năm 2019;", "14 tháng 6 năm 2019.", "can-cu-cuoi-dong"),
    "căn cứ with a comma": (XA, "14 tháng 6 năm 2019;", "14 tháng 6 năm 2019,", "can-cu-cuoi-dong"),
    "last căn cứ": (CHI_BO, "nhiệm vụ tháng 10/2026.", "nhiệm vụ tháng 10/2026;", "can-cu-cuoi-cung"),
    "Lưu without colon": (XA, "- Lưu: VT", "- Lưu VT", "luu-cach-ghi"),
    "end of a recipient": (XA, "(để b/c);", "(để b/c).", "noi-nhan-cuoi-dong"),
    "label of recipients": (XA, "Nơi nhận:", "Nơi nhận :", "nhan-noi-nhan"),
    "two blanks": (XA, "môi trường học tập", "môi  trường học  tập", "hai-dau-cach"),
    "blank before a comma": (XA, "lành mạnh, thân thiện", "lành mạnh , thân thiện", "cach-truoc-dau"),
    "blank behind a bracket": (XA, "(Phụ lục I kèm theo)", "( Phụ lục I kèm theo)", "cach-sau-ngoac-mo"),
    "recipient without dash": (XA, "- Lưu: VT", "Lưu: VT", "noi-nhan-gach-dau-dong"),
    "recipient with a plus": (XA, "- Lưu: VT", "+ Lưu: VT", "noi-nhan-gach-dau-dong"),
    "recipient without mark": (XA, "(để b/c);", "(để b/c)", "noi-nhan-cuoi-dong"),
    "end of the text": (XA, "./.", ".", "dau-ket-thuc"),
    "end of the text with blanks": (XA, "./.", ". / .", "dau-ket-thuc-viet-sai"),
}


@pytest.mark.parametrize("size", [0, 1, 3], ids=["whole", "letters", "threes"])
@pytest.mark.parametrize("name", WORDS)
def test_words_come_right_again(name: str, size: int, tmp_path: Path) -> None:
    """Also where Word has cut them into runs of one or three letters."""
    stem, right, wrong, rule = WORDS[name]
    spoils = [rewrite(right, wrong)] + [shatter(wrong, size)] * bool(size)
    good = spoiled(rendered(stem), lambda root: runs(paragraph(root, right)))
    bad = spoiled(rendered(stem), *spoils)
    assert rule in faults(bad)
    result, new = fix(tmp_path, bad)
    assert faults(new) == {} and not result.chua_sua
    assert words_in(new) == words_in(good)
    old, new_line = (next(line for line in result.diff.split("\n") if line.startswith(sign)) for sign in ("  - ", "  + "))
    assert wrong in old and right in new_line and result.diff.startswith("Chữ sẽ đổi:\n") and "@@" not in result.diff
    assert fix(tmp_path, new, name="lan-hai.docx")[1] == new


def _line(role: str, text: str) -> DoanSoat:
    return DoanSoat(role, text)


def _marked(rule: str, lines: list[DoanSoat], old: str, new: str) -> bool:
    """Whether the mark at the end of the first line may be mended, given the lines below."""
    lines = [line._replace(thu_tu=n) for n, line in enumerate(lines, 1)]
    soat = Soat(BanSoat("x.docx", tuple(lines)), load("nha_nuoc", "2026-09-01"))
    end = len(lines[0].chu)
    loi = Loi("", {}, lines[0], end - len(old), end, thay=new)
    found = next(known for known in all_rules() if known.ten == rule)
    return may_fix(ViPham(found, loi, CanCu("", "bắt buộc", "xác nhận")), soat)


@pytest.mark.parametrize(("rule", "text", "old", "new", "below", "may"), [
    ("can-cu-cuoi-cung", "Căn cứ Luật Thư viện;", ";", ".", "Ủy ban nhân dân xã ban hành Kế hoạch như sau:", True),
    ("can-cu-cuoi-cung", "- Căn cứ Điều lệ Đảng;", ";", ".", "Chi bộ xây dựng Kế hoạch như sau:", True),
    ("can-cu-cuoi-cung", "Căn cứ Luật Thư viện;", ";", ".", "căn cứ Kế hoạch số 12/KH-UBND của xã", False),
    ("can-cu-cuoi-cung", "Căn cứ Luật Thư viện;", ";", ".", "Theo đề nghị của Trưởng phòng.", False),
    ("can-cu-cuoi-cung", "Căn cứ Luật Thư viện;", ";", ".", "- XÉT đề nghị của Trưởng phòng.", False),
    ("can-cu-cuoi-cung", "Căn cứ Luật Thư viện,", ",", ".", "Trường Tiểu học Tân Phú xây dựng Kế hoạch.", False),
    ("can-cu-cuoi-cung", "Thực hiện Kế hoạch số 12/KH-UBND của xã;", ";", ".", "Trường xây dựng Kế hoạch.", False),
    ("can-cu-cuoi-cung", "Căn cứ Luật Thư viện;", ";", ".", "", False),
    ("can-cu-cuoi-dong", "Căn cứ Luật Thư viện.", ".", ";", "Căn cứ Kế hoạch số 12/KH-UBND của xã.", True),
    ("can-cu-cuoi-dong", "Căn cứ Luật Thư viện,", ",", ";", "Theo đề nghị của Trưởng phòng.", True),
    ("can-cu-cuoi-dong", "Căn cứ Luật Thư viện,", ",", ";", "Ủy ban nhân dân xã ban hành Kế hoạch như sau:", False),
    ("can-cu-cuoi-dong", "của Ủy ban nhân dân xã,", ",", ";", "Căn cứ Kế hoạch số 12/KH-UBND của xã.", False),
    ("noi-nhan-cuoi-dong", "- Các phòng,", ",", ";", "ban chuyên môn;", False),
    ("noi-nhan-cuoi-dong", "- Các phòng", "", ";", "ban chuyên môn;", False),
    ("noi-nhan-cuoi-dong", "- Các phòng,", ",", ";", "- Lưu: VT.", True),
    ("loi-dan-dau-hai-cham", "Trường xây dựng Kế hoạch như sau", "", ":", "I. MỤC ĐÍCH", True),
    ("dau-ket-thuc", "Trên đây là Kế hoạch của Trường,", ",", "./.", "đề nghị các tổ thực hiện.", False),
])
def test_a_mark_is_left_where_the_line_below_makes_it_doubtful(rule: str, text: str, old: str, new: str, below: str, may: bool) -> None:
    lines = [_line("can_cu", text), *([_line("noi_dung", below)] if below else [])]
    assert _marked(rule, lines, old, new) is may


def test_the_end_of_a_basis_that_is_no_basis_in_law_is_only_suggested(tmp_path: Path) -> None:
    """«Theo đề nghị …» may go on in the enacting words."""
    bad = spoiled(rendered(XA), rewrite("ngày 03/9/2026.", "ngày 03/9/2026;"))
    result, new = fix(tmp_path, bad)
    assert new == bad and ["gợi ý: «;» → «.»" in item.ly_do for item in result.chua_sua] == [True]


def test_the_look_of_a_subject_is_only_mended_where_it_belongs() -> None:
    """That of a letter in a letter, that of other documents in these."""
    line = DoanSoat("trich_yeu", "V/v tổ chức hội nghị", thu_tu=1)
    for rule, loai, may in (("trinh-bay-trich-yeu", "cong_van", False), ("trinh-bay-trich-yeu", "ke_hoach", True),
                            ("trinh-bay-trich-yeu-cong-van", "cong_van", True), ("trinh-bay-trich-yeu-cong-van", "ke_hoach", False)):
        soat = Soat(BanSoat("x.docx", (line,), loai=loai), load("nha_nuoc", "2026-09-01"))
        found = next(known for known in all_rules() if known.ten == rule)
        fault = ViPham(found, Loi("", {}, line, 0, 5, khia_canh="dam", muon=True), CanCu("", "bắt buộc", "xác nhận"))
        assert may_fix(fault, soat) is may


def test_a_rule_that_tells_of_many_lines_together_is_asked_until_it_is_silent() -> None:
    """Also when it tells of the last few one by one."""
    def check(soat: Soat) -> Iterator[Loi]:
        wrong = [line for line in soat.doan if not line.chu.startswith("- ")]
        for line in wrong[:1] if len(wrong) > 2 else wrong:
            many = len(wrong) > 2
            yield Loi("", {"n": len(wrong)} if many else {}, line, 0, 0, thay="- ", khia_canh="chung" if many else "")

    lines = tuple(DoanSoat("noi_nhan", f"Tổ {n};", thu_tu=n) for n in range(1, 6))
    soat = Soat(BanSoat("x.docx", lines), load("nha_nuoc", "2026-09-01"))
    rule = all_rules()[0]._replace(kiem=check)
    places = text_places(ViPham(rule, next(check(soat)), CanCu("", "bắt buộc", "xác nhận")), soat)
    assert [(cho.doan.thu_tu, cho.dau, cho.cuoi, cho.thay) for cho in places] == [(n, 0, 0, "- ") for n in range(1, 6)]


@pytest.mark.parametrize(("text", "dau", "cuoi", "thay", "told"), [
    ("Số: 3/KH", 4, 5, "03", "«3» → «03»"), ("xã Tân Phú", 10, 10, ";", "«Phú» → «Phú;»"), ("hết.", 3, 4, "./.", "«hết.» → «hết./.»"),
    ("đẹp , sạch", 3, 4, "", "«đẹp ,» → «đẹp,»"), ("khác ( theo", 6, 7, "", "«( theo» → «(theo»"),
    ("Lưu: VT", 0, 0, "- ", "«Lưu:» → «- Lưu:»"), ("(thôn ).", 5, 6, "", "«(thôn ).» → «(thôn).»"), (";", 0, 1, ".", "«;» → «.»"),
])
def test_a_change_of_marks_is_told_with_the_words_beside_it(text: str, dau: int, cuoi: int, thay: str, told: str) -> None:
    assert told_change(ChoSua(DoanSoat("", text), dau, cuoi, thay)) == told


@pytest.mark.parametrize(("spoil", "told"), [
    (letters(BODY[XA], "<w:b/>"), "chữ đậm → chữ thường"), (letters("ngày 10 tháng 9", '<w:i w:val="0"/>'), "chữ đứng → chữ nghiêng"),
    (letters(BODY[XA], '<w:color w:val="FF0000"/>'), "màu chữ đỏ (FF0000) → đen"),
    (letters(BODY[XA], '<w:color w:val="12AB34"/>'), "màu chữ 12AB34 → đen"),
    (para("Độc lập - Tự do", '<w:jc w:val="left"/>'), "căn trái → giữa"),
    (para(BODY[XA], '<w:jc w:val="right"/>'), "căn phải → đều hai bên"),
    (FORM["small letters of a title"][1], "chữ thường → CHỮ IN HOA"),
    (sections("pgMar", left="567"), "phần (section) 1: lề trái 10 mm → 30 mm"),
])
def test_what_was_mended_is_told_in_words(spoil: Any, told: str, tmp_path: Path) -> None:
    result, _ = fix(tmp_path, spoiled(rendered(XA), *(spoil if isinstance(spoil, tuple) else (spoil,))))
    assert any(told in done.mo_ta for done in result.da_sua), [done.mo_ta for done in result.da_sua]


def test_a_file_of_one_section_does_not_number_it(tmp_path: Path) -> None:
    result, _ = fix(tmp_path, spoiled(rendered(CHI_BO), sections("pgMar", left="567")))
    assert [done.mo_ta for done in result.da_sua] == ["lề trái 10 mm → 30 mm"]


def test_a_tab_behind_a_typed_label(tmp_path: Path) -> None:
    """The checker reads it as a blank; the tab stays."""
    def spoil(root: Any) -> None:
        rewrite("a) Xây dựng môi trường học tập", "a)Xây dựng môi trường  học tập")(root)
        first = runs(paragraph(root, "a)Xây dựng"))[0]
        split(paragraph(root, "a)Xây dựng"), 2)
        first.append(xml("<w:tab/>"))

    bad = spoiled(rendered(XA), spoil, letters("Xây dựng môi trường", _SZ(20)))
    result, new = fix(tmp_path, bad)
    assert faults(new) == {} and len(result.da_sua) == 2
    assert b"<w:tab/>" in parts_of(new)[DOCUMENT] and words_in(new) == [line.replace("trường  học", "trường học") for line in words_in(bad)]


def test_many_faults_of_one_kind_in_one_go(tmp_path: Path) -> None:
    def spoil(root: Any) -> None:
        for p in body_paragraphs(root):
            for node in p.iter(f"{W}t"):
                node.text = node.text.replace(" và ", "  và ")

    bad = spoiled(rendered(XA), spoil)
    assert faults(bad)["hai-dau-cach"] > 10
    result, new = fix(tmp_path, bad)
    assert faults(new) == {} and len(result.da_sua) == 1
    assert words_in(new) == words_in(rendered(XA))


def test_the_look_of_words_survives_their_repair(tmp_path: Path) -> None:
    bad = spoiled(rendered(XA), rewrite("lành mạnh, thân thiện", "lành mạnh , thân thiện"), cut("lành mạnh ,", "<w:b/>", at=0))
    result, new = fix(tmp_path, bad)
    assert [done.vi_pham.quy_tac.ten for done in result.da_sua] == ["cach-truoc-dau"]
    p = paragraph(etree.fromstring(parts_of(new)[DOCUMENT]), "lành mạnh, thân thiện")
    assert [text_of(run) for run in runs(p) if run.find(f"{W}rPr/{W}b") is not None] == ["lành mạnh,"]


@pytest.mark.parametrize(("wrap", "why"), [
    ('<w:hyperlink w:anchor="x">{}</w:hyperlink>', "liên kết"), ('<w:fldSimple w:instr="REF x">{}</w:fldSimple>', "trường"),
    ('<w:ins w:id="9" w:author="A" w:date="2026-01-01T00:00:00Z">{}</w:ins>', "Track Changes"),
])
def test_words_in_fields_links_and_tracked_changes_are_left(wrap: str, why: str, tmp_path: Path) -> None:
    def spoil(root: Any) -> None:
        rewrite("môi trường học tập", "môi trường  học tập")(root)
        p = paragraph(root, "môi trường  học tập")
        holder = xml(wrap.format(""))
        runs(p)[0].addprevious(holder)
        for run in runs(p):
            holder.append(run)

    bad = spoiled(rendered(XA), spoil)
    result, new = fix(tmp_path, bad)
    assert new == bad and result.goc is None
    assert [why in item.ly_do for item in result.chua_sua if item.vi_pham.quy_tac.ten == "hai-dau-cach"] == [True]


def test_looks_in_tracked_changes_are_mended_and_the_changes_stay(tmp_path: Path) -> None:
    def spoil(root: Any) -> None:
        p = paragraph(root, BODY[XA])
        inserted = xml('<w:ins w:id="901" w:author="A" w:date="2026-01-01T00:00:00Z"/>')
        struck = xml('<w:del w:id="902" w:author="A" w:date="2026-01-01T00:00:00Z"><w:r><w:delText>bỏ đi</w:delText></w:r></w:del>')
        first = runs(p)[0]
        first.addprevious(inserted)
        inserted.append(first)
        p.append(struck)
        letters(BODY[XA], _SZ(20))(root)

    bad = spoiled(rendered(XA), spoil)
    _, new = fix(tmp_path, bad)
    assert faults(new) == {}
    assert words_in(new) == words_in(bad)
    document = parts_of(new)[DOCUMENT]
    assert b"<w:ins " in document and "bỏ đi".encode() in document


def test_what_changes_content_is_only_suggested(tmp_path: Path) -> None:
    bad = spoiled(rendered(XA), rewrite("b) Nâng cao", "đ) Nâng cao"), rewrite("tỉnh An Sơn về xây", "tỉnh An Sơn v/v xây"))
    result, new = fix(tmp_path, bad)
    assert new == bad
    assert any("gợi ý: «v/v» → «về việc»" in item.ly_do for item in result.chua_sua)
    assert all(item.ly_do for item in result.chua_sua) and result.co_loi


# what is never touched -------------------------------------------------------------------------------------------

BAD = FORM["size of a paragraph"][1]


def _signed(data: bytes) -> bytes:
    return packed({**parts_of(data), "_xmlsignatures/sig1.xml": b"<Signature xmlns='http://www.w3.org/2000/09/xmldsig#'/>"})


def _protected(data: bytes, extra: str = "") -> bytes:
    return spoiled(data, lambda root: root.insert(0, xml(extra)), part="word/settings.xml")


def _final(data: bytes) -> bytes:
    parts = parts_of(data)
    parts["docProps/custom.xml"] = (
        b'<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" '
        b'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">'
        b'<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="_MarkAsFinal">'
        b"<vt:bool>true</vt:bool></property></Properties>")
    relation = (b'<Relationship Id="rIdCustom" Target="docProps/custom.xml" '
                b'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties"/></Relationships>')
    parts["_rels/.rels"] = parts["_rels/.rels"].replace(b"</Relationships>", relation)
    return packed(parts)


REFUSED = {
    "signed": (_signed, "sua.da-ky"),
    "protected": (lambda data: _protected(data, '<w:documentProtection w:edit="readOnly" w:enforcement="1"/>'), "sua.bao-ve"),
    "password": (lambda data: _protected(data, '<w:writeProtection w:cryptAlgorithmSid="4" w:hash="x"/>'), "sua.bao-ve"),
    "final": (_final, "sua.ban-cuoi"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_files_that_are_never_touched(name: str, tmp_path: Path) -> None:
    change, code = REFUSED[name]
    bad = change(spoiled(rendered(XA), *BAD))
    result, new = fix(tmp_path, bad)
    assert new == bad and [path.name for path in tmp_path.iterdir()] == ["van-ban.docx"]
    assert [finding.code for finding in result.findings] == [code] and result.co_loi
    assert any("không sửa" in line for line in fix_lines(result, False))


@pytest.mark.parametrize("extra", ['<w:documentProtection w:edit="readOnly" w:enforcement="0"/>', '<w:writeProtection w:recommended="1"/>'])
def test_protection_that_is_off_is_none(extra: str, tmp_path: Path) -> None:
    assert faults(fix(tmp_path, _protected(spoiled(rendered(XA), *BAD), extra))[1]) == {}


def test_a_signed_file_without_a_fault_is_no_fault(tmp_path: Path) -> None:
    result, _ = fix(tmp_path, _signed(rendered(XA)))
    assert not result.co_loi and not result.findings


def test_old_encodings_keep_their_font(tmp_path: Path) -> None:
    """Another font would make other letters of the same bytes."""
    def spoil(root: Any) -> None:
        rewrite("a) Xây dựng môi trường", "a) X©y dùng m«i tr\xadêng")(root)
        letters("X©y dùng", '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>')(root)

    bad = spoiled(rendered(XA), spoil)
    result, new = fix(tmp_path, bad)
    assert b".VnTime" in parts_of(new)[DOCUMENT] and words_in(new) == words_in(bad)
    assert any("bảng mã cũ" in item.ly_do for item in result.chua_sua)


# files -----------------------------------------------------------------------------------------------------------


def test_a_trial_run_writes_nothing(tmp_path: Path) -> None:
    bad = spoiled(rendered(XA), *BAD, rewrite("Số: 142", "Số : 142"))
    result, new = fix(tmp_path, bad, dry_run=True)
    assert new == bad and result.goc is None and [path.name for path in tmp_path.iterdir()] == ["van-ban.docx"]
    lines = result.diff.split("\n")
    assert lines[:3] == ["Chữ sẽ đổi:", "  - Số : 142/KH-UBND", "  + Số: 142/KH-UBND"]
    shown = "\n".join(fix_lines(result, True))
    assert "sẽ sửa" in shown and "đã sửa" not in shown and "cỡ chữ 12 → 14" in shown
    assert shown.index("[TP") < shown.index("Chữ sẽ đổi:") < shown.index("sẽ sửa 2 lỗi"), "the list first, the count last"
    assert result.bao_cao is not None and not result.bao_cao.vi_pham


def test_the_original_is_kept_each_time(tmp_path: Path) -> None:
    first, second = spoiled(rendered(XA), *BAD), spoiled(rendered(XA), *FORM["top margin"][1])
    one, _ = fix(tmp_path, first)
    two, _ = fix(tmp_path, second)
    assert (one.goc, two.goc) == (tmp_path / "van-ban.goc.docx", tmp_path / "van-ban.goc-2.docx")
    assert (tmp_path / "van-ban.goc.docx").read_bytes() == first and (tmp_path / "van-ban.goc-2.docx").read_bytes() == second
    again = list(fix_files([str(path) for path in sorted(tmp_path.glob("*.goc*.docx"))], ALL, False))
    assert all(result.goc is None and result.luu_y for result in again) and len(list(tmp_path.iterdir())) == 3


def test_nothing_is_written_when_nothing_is_wrong(tmp_path: Path) -> None:
    result, new = fix(tmp_path, rendered(XA))
    assert new == rendered(XA) and len(list(tmp_path.iterdir())) == 1 and not result.co_loi
    assert "không có gì để tự sửa" in "\n".join(fix_lines(result, False))


@pytest.mark.parametrize("lock", ["~$van-ban.docx", "~$n-ban.docx", ".~lock.van-ban.docx#"])
def test_a_file_that_is_open_elsewhere(lock: str, tmp_path: Path) -> None:
    (tmp_path / lock).write_bytes(b"")
    bad = spoiled(rendered(XA), *BAD)
    with pytest.raises(RequestError, match="đang mở"):
        fix(tmp_path, bad)
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([lock, "van-ban.docx"])
    assert (tmp_path / "van-ban.docx").read_bytes() == bad


def test_a_file_that_may_only_be_read(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(spoiled(rendered(XA), *BAD))
    path.chmod(0o444)
    with pytest.raises(RequestError, match="chỉ cho đọc"):
        list(fix_files([str(path)], ALL, False))
    assert len(list(tmp_path.iterdir())) == 1


def test_a_folder_that_takes_no_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing half done: neither a copy without a repair nor a repair without a copy."""
    def refuse(*_: object) -> None:
        raise PermissionError(errno.EACCES, "no")

    bad = spoiled(rendered(XA), *BAD)
    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", refuse)
        with pytest.raises(RequestError, match="không ghi được"):
            fix(tmp_path, bad)
    assert [path.name for path in tmp_path.iterdir()] == ["van-ban.docx"] and (tmp_path / "van-ban.docx").read_bytes() == bad
    real = open
    with monkeypatch.context() as patch:
        patch.setattr(sua_module, "open", lambda name, mode: refuse() if "x" in mode else real(name, mode), raising=False)
        with pytest.raises(RequestError, match="không giữ được bản gốc"):
            fix(tmp_path, bad)
    assert [path.name for path in tmp_path.iterdir()] == ["van-ban.docx"] and (tmp_path / "van-ban.docx").read_bytes() == bad


def test_a_link_leads_to_the_file(tmp_path: Path) -> None:
    real, link = tmp_path / "that.docx", tmp_path / "lien-ket.docx"
    real.write_bytes(spoiled(rendered(XA), *BAD))
    link.symlink_to(real)
    list(fix_files([str(link)], ALL, False))
    assert link.is_symlink() and faults(real.read_bytes()) == {}


def test_rights_of_the_file_stay(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(spoiled(rendered(XA), *BAD))
    path.chmod(0o640)
    list(fix_files([str(path)], ALL, False))
    assert path.stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize("name", ["a.pdf", "a.txt", "a.doc", "a"])
def test_other_files_are_refused_before_any_is_touched(name: str, tmp_path: Path) -> None:
    good, other = tmp_path / "a.docx", tmp_path / name
    bad = spoiled(rendered(XA), *BAD)
    good.write_bytes(bad)
    other.write_bytes(b"x")
    with pytest.raises(RequestError, match="chỉ sửa được"):
        list(fix_files([str(good), str(other)], ALL, False))
    assert good.read_bytes() == bad


def test_a_broken_file_is_told(tmp_path: Path) -> None:
    result, new = fix(tmp_path, b"PK\x03\x04rubbish")
    assert result.findings and result.co_loi and new == b"PK\x03\x04rubbish"


# notes -----------------------------------------------------------------------------------------------------------


def test_a_table_that_no_longer_fits_is_told(tmp_path: Path) -> None:
    """Wider margins may leave a table of fixed width standing out of the text."""
    table = ('<w:tbl><w:tblPr><w:tblW w:w="10200" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="10200"/></w:tblGrid><w:tr><w:tc>'
             "<w:p><w:r><w:t>Bảng</w:t></w:r></w:p></w:tc></w:tr></w:tbl>")
    bad = spoiled(rendered(XA), sections("pgMar", left="850"), lambda root: paragraph(root, BODY[XA]).addprevious(xml(table)))
    result, _ = fix(tmp_path, bad, kiem_tra=KiemTra(select=("TG",)))
    assert [note for note in result.luu_y if note.startswith("vùng chữ hẹp lại nên 1 bảng")]


def test_track_changes_that_are_on_are_told(tmp_path: Path) -> None:
    bad = spoiled(spoiled(rendered(XA), *BAD), lambda root: root.insert(0, xml("<w:trackRevisions/>")), part="word/settings.xml")
    result, _ = fix(tmp_path, bad)
    assert any("Track Changes" in note for note in result.luu_y)


# choice of rules -------------------------------------------------------------------------------------------------


def test_only_the_rules_asked_for(tmp_path: Path) -> None:
    bad = spoiled(rendered(XA), *BAD, section("pgMar", 0, top="567"))
    _, new = fix(tmp_path, bad, kiem_tra=KiemTra(select=("le-tren",)))
    assert set(faults(new)) == {"trinh-bay-diem"}


def test_a_repair_that_makes_another_fault_is_not_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Should our own repair be wrong, the file stays as it was and the reason is told."""
    bad = spoiled(rendered(XA), *BAD, section("pgMar", 0, top="567"))
    wrong = KHIA_CANH["co-chu"]._replace(dat=lambda node, value: KHIA_CANH["mau"].dat(node, "FF0000"))
    monkeypatch.setitem(KHIA_CANH, "co-chu", wrong)
    result, new = fix(tmp_path, bad)
    assert set(faults(new)) == {"trinh-bay-diem"}, "the margin is right, the size is as it was"
    assert any("mau-chu" in item.ly_do for item in result.chua_sua)
    assert b"FF0000" not in parts_of(new)[DOCUMENT]


def test_a_repair_that_loses_words_is_not_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def lose(node: Any, value: object) -> None:
        run = node.getparent()
        run.remove(run.find(f"{W}t"))

    bad = spoiled(rendered(XA), *BAD)
    monkeypatch.setitem(KHIA_CANH, "co-chu", KHIA_CANH["co-chu"]._replace(dat=lose))
    result, new = fix(tmp_path, bad)
    assert new == bad and "lỗi của docgen" in result.chua_sua[0].ly_do


def test_the_list_of_safe_rules_names_rules_and_reasons() -> None:
    rules = {rule.ten for rule in all_rules()}
    assert not set(AN_TOAN) - rules
    assert all(known.vi_sao for known in AN_TOAN.values())
    forms = {name for name, known in AN_TOAN.items() if known.kieu == HINH}
    assert forms and set(AN_TOAN) - forms


# validity --------------------------------------------------------------------------------------------------------


def test_mended_files_are_valid(tmp_path: Path) -> None:
    files = []
    for n, (stem, spoils, _) in enumerate(FORM.values()):
        result, new = fix(tmp_path, spoiled(rendered(stem), *spoils), name=f"{n}.docx")
        assert result.goc is not None
        result.goc.unlink()
        docx.Document(io.BytesIO(new))
        files.append(tmp_path / f"{n}.docx")
    import sys

    done = subprocess.run([sys.executable, str(validator()), "--only", "sdk,lint", *map(str, files)], capture_output=True, text=True,
                          check=False, timeout=600)
    assert done.returncode == 0, done.stdout[-3000:]


def test_libreoffice_opens_a_mended_file(tmp_path: Path) -> None:
    need_soffice()
    stem, spoils, _ = FORM["everything at once"]
    fix(tmp_path, spoiled(rendered(stem), *spoils))
    program = soffice_path()
    assert program is not None
    subprocess.run([str(program), "--headless", f"-env:UserInstallation=file://{tmp_path}/profile", "--convert-to", "pdf", "--outdir",
                    str(tmp_path), str(tmp_path / "van-ban.docx")], capture_output=True, check=True, timeout=180)
    assert (tmp_path / "van-ban.pdf").stat().st_size > 10_000


# parts of the machine --------------------------------------------------------------------------------------------


def test_a_file_that_was_opened_and_not_touched_is_the_same() -> None:
    data = rendered(XA)
    tep = TepWord.open(data)
    for number in tep.word.nut:
        tep.paragraph(number)
    assert parts_of(tep.bytes()) == parts_of(data)


def test_whatever_stands_around_a_repair_stays_as_it_was_written(tmp_path: Path) -> None:
    """Comments, instructions, quotes, blanks between attributes, line ends: none of them is docgen's affair."""
    parts = parts_of(spoiled(rendered(XA), *BAD))
    odd = (b"<!-- ghi ch\xc3\xba --><?rieng cua ai do?>\r\n<w:p   w:rsidR='00AB12CD' ><w:pPr></w:pPr>"
           b"<w:r><w:t>M&#7885;t d&#242;ng n&#7919;a.</w:t></w:r></w:p>")
    parts[DOCUMENT] = parts[DOCUMENT].replace(b"<w:sectPr", odd + b"<w:sectPr", 1) if b"<w:pPr><w:sectPr" not in parts[DOCUMENT] else (
        parts[DOCUMENT].replace(b"<w:body>", b"<w:body>" + odd, 1))
    bad = packed(parts)
    _, new = fix(tmp_path, bad)
    assert new != bad and odd[:60] in parts_of(new)[DOCUMENT]


def test_a_part_in_another_encoding(tmp_path: Path) -> None:
    parts = parts_of(spoiled(rendered(XA), *BAD))
    text = parts[DOCUMENT].decode().replace("encoding='UTF-8'", "encoding='UTF-16'")
    _, new = fix(tmp_path, packed({**parts, DOCUMENT: codecs.BOM_UTF16_LE + text.encode("utf-16-le")}))
    assert faults(new) == {} and words_in(new) == words_in(packed(parts))


@pytest.mark.parametrize(("parent", "tags", "new", "place"), [
    ("rPr", "b color lang", "sz", 2), ("rPr", "sz", "b", 0), ("rPr", "rStyle rPrChange", "rFonts", 1),
    ("pPr", "pStyle rPr sectPr", "jc", 1), ("pPr", "jc", "spacing", 0),
    ("sectPr", "headerReference cols docGrid", "pgMar", 1), ("sectPr", "pgSz cols", "titlePg", 2),
])
def test_properties_stand_in_the_order_of_the_schema(parent: str, tags: str, new: str, place: int) -> None:
    node = xml(f"<w:{parent}>{''.join(f'<w:{tag}/>' for tag in tags.split())}</w:{parent}>")
    made = child(node, new)
    assert list(node).index(made) == place and child(node, new) is made


def test_of_several_equal_properties_the_last_counts() -> None:
    node = xml('<w:rPr><w:sz w:val="20"/><w:sz w:val="24"/></w:rPr>')
    assert child(node, "sz").get(f"{W}val") == "24" and len(node) == 1
    assert len(deepcopy(node)) == 1
