"""Nhất quán của kế hoạch: giao việc và nơi nhận, viện dẫn phần mục, tên cơ quan."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from docgen.i18n import N_
from docgen.lint.muc_luc import MucLuc, sections_of
from docgen.lint.quy_tac import THONG_LE, VAN_BAN, Loi, quy_tac
from docgen.lint.soat import Soat
from docgen.lint.ten_don_vi import core, covered, is_inside, is_many, units_in
from docgen.model.ban_soat import DoanSoat
from docgen.model.van_ban import NhiemVu
from docgen.noi_dung.so_dem import la_ma_to_int
from docgen.text import plain_ascii

_NGUON = N_("Thông lệ soạn thảo")
_HE = ("nha_nuoc", "dang", "doan")

_NOTE = re.compile(r"\([^()]*\)")
_STORED = re.compile(r"lưu\b", re.IGNORECASE)
_LEAST = 2
_UNIT_ROLES = ("khoan", "khoan_tieu_de", "diem", "diem_tieu_de", "tieu_khoan", "tieu_khoan_tieu_de", "gach", "tieu_de_khong_so")


def _recipients(soat: Soat) -> list[str]:
    lines = (line for line in soat.theo("noi_nhan") if not line.phu_luc)
    return [_NOTE.sub("", line.van if line.nhan else line.chu.lstrip("-–+* ")).strip(" .;,") for line in lines]


@quy_tac("NQ01", "don-vi-va-noi-nhan", _NGUON, THONG_LE, can=(VAN_BAN,), he=_HE,
         cach_sua=N_("Thêm đơn vị vào Nơi nhận, hoặc ghi gộp, ví dụ «Như Mục IV (để t/h)»."))
def don_vi_va_noi_nhan(soat: Soat) -> Iterator[Loi]:
    """Đơn vị được giao việc có trong Nơi nhận.

    Đơn vị không có tên trong Nơi nhận thì không nhận được kế hoạch để làm. Nơi nhận ghi gộp («Các phòng, ban», «Như Mục V») được tính là
    có. Nghị định chỉ yêu cầu ghi đúng nơi nhận; đối chiếu thế này là thông lệ.

    Sai: giao Công an xã nhưng Nơi nhận chỉ có UBND xã, Trạm Y tế xã.
    Đúng: Nơi nhận có «- Công an xã (để t/h);» hoặc «- Như Mục IV (để t/h);».
    """
    recipients = _recipients(soat)
    if len([item for item in recipients if not _STORED.match(item)]) < _LEAST:
        return
    agency = _agency(soat)
    issuer = core(f"{agency} {' '.join(line.chu for line in soat.theo('co_quan_chu_quan'))}")
    seen: set[frozenset[str]] = set()
    for unit, line in _assigned(soat):
        words = core(unit)
        if words in seen or is_many(unit) or not words or words <= issuer or is_inside(unit, agency):
            continue
        seen.add(words)
        if not covered(unit, recipients):
            at = line.chu.find(unit) if line else -1
            yield Loi(N_("«{x}» được giao việc nhưng không thấy trong Nơi nhận"),
                      {"x": unit}, line, max(at, 0), at + len(unit) if at >= 0 else 0)


def _assigned(soat: Soat) -> Iterator[tuple[str, DoanSoat | None]]:
    """The units that get a task: those of typed tasks, those that lines under «Tổ chức thực hiện» begin with."""
    for task in soat.van_ban.nhiem_vu if soat.van_ban else ():
        yield from ((unit, _where(soat, unit)) for unit in _named(task))
    for section in sections_of(soat).muc:
        if not section.giao_viec:
            continue
        level = next((line.vai_tro.removesuffix("_tieu_de") for line in section.dong if line.vai_tro in _UNIT_ROLES), "")
        for line in section.dong:
            if line.vai_tro.removesuffix("_tieu_de") == level and line.o is None:
                yield from ((unit, line) for unit in units_in(line.van))


def _named(task: NhiemVu) -> Iterator[str]:
    for words in (task.chu_tri or "", *task.phoi_hop):
        yield from units_in(_NOTE.sub("", words))


def _where(soat: Soat, unit: str) -> DoanSoat | None:
    return next((line for line in soat.than if unit in line.chu), None)


_AS = re.compile(r"như\s+(?:Mục|Phần)\s+([IVXL]+)\b", re.IGNORECASE)


@quy_tac("NQ02", "noi-nhan-nhu-muc", _NGUON, THONG_LE, he=_HE,
         cach_sua=N_("Ghi đúng số của mục giao việc, thường là mục «Tổ chức thực hiện»."))
def noi_nhan_nhu_muc(soat: Soat) -> Iterator[Loi]:
    """«Như Mục …» ở Nơi nhận chỉ đúng mục giao việc.

    Khi thêm, bớt một mục, số mục ở Nơi nhận hay bị quên sửa.

    Sai: Nơi nhận ghi «Như Mục V» mà kế hoạch chỉ có bốn mục.
    Đúng: Nơi nhận ghi «Như Mục IV», Mục IV là «Tổ chức thực hiện».
    """
    for line in soat.theo("noi_nhan"):
        match = _AS.search(line.chu)
        contents = sections_of(soat) if match is not None else None
        if match is None or contents is None or not contents.la_ma:
            continue
        section = contents.find(la_ma_to_int(match[1].upper()))
        if section is None:
            yield Loi(N_("Nơi nhận ghi «{x}» nhưng văn bản không có mục này"), {"x": match.group()}, line, match.start(), match.end())
        elif not section.giao_viec and not any(True for item in section.dong for _ in units_in(item.van)):
            yield Loi(N_("Nơi nhận ghi «{x}» nhưng mục này là «{t}», không giao việc cho đơn vị nào"),
                      {"x": match.group(), "t": section.ten},
                      line, match.start(), match.end())


_REFERENCE = re.compile(
    r"(?:điểm\s+(?P<diem>[a-zđ]{1,2})\s*,?\s+)?(?:khoản\s+(?P<khoan>\d{1,2})\s*,?\s+)?mục\s+(?P<muc>[IVXL]+)\b(?!\.\d)(?P<sau>.{0,50})",
    re.IGNORECASE)
_ELSEWHERE = re.compile(r"\d[-/][A-ZĐ]|\d/\d{4}|Phụ lục|Chương|Phần\b|Nghị|Quyết định|Thông tư|Công văn|Hướng dẫn|Chỉ thị|Luật|"
                        r"Kết luận|Đề án|Quy chế|"
                        r"Quy định|Chương trình|Kế hoạch số|Tờ trình|Báo cáo|Danh mục|Biểu|Mẫu|Điều\b")
_CLAUSE = re.compile(r"[;.:](?=\s)")


@quy_tac("NQ03", "vien-dan-muc", _NGUON, THONG_LE, he=_HE, cach_sua=N_("Sửa lại số mục, khoản, điểm cho đúng với chính văn bản này."))
def vien_dan_muc(soat: Soat) -> Iterator[Loi]:
    """Mục, khoản, điểm được viện dẫn có thật trong văn bản.

    Chỉ xét chỗ viện dẫn chính văn bản này; chỗ dẫn mục của văn bản khác không xét.

    Sai: «các đơn vị nêu tại Mục VI» mà kế hoạch có năm mục.
    Đúng: «các đơn vị nêu tại Mục V».
    """
    yield from _articles(soat)
    contents = sections_of(soat)
    if len(contents.la_ma) < _LEAST:
        return
    for line in soat.chinh:
        if "ục " not in line.chu or line.vai_tro in ("can_cu", "trich_yeu", "noi_nhan", "muc") or line.chu.isupper():
            continue
        for match in _REFERENCE.finditer(line.chu):
            start = max((m.end() for m in _CLAUSE.finditer(line.chu, 0, match.start())), default=0)
            if _ELSEWHERE.search(line.chu[start:match.end()]) or not match["muc"].isupper():
                continue
            missing = _missing(contents, match)
            if missing:
                end = match.start("sau")
                yield Loi(N_("viện dẫn «{x}» nhưng văn bản không có {m}"),
                          {"x": line.chu[match.start():end], "m": missing}, line, match.start(), end)


_ARTICLE = re.compile(r"(?:Điều|ĐIỀU)\s+(\d{1,3})\.")
_TO_ARTICLE = re.compile(r"(?:tại|như|theo|ở)\s+(Điều\s+(\d{1,3}))"
                         r"(?=\s*(?:[,;.(]|$)|\s+(?:chịu|có)\s+trách nhiệm|\s+thi hành)", re.IGNORECASE)


def _articles(soat: Soat) -> Iterator[Loi]:
    """References to articles that a document in articles has not: «có tên tại Điều 6», «Như Điều 9»."""
    own = {int(match[1]) for line in soat.chinh if (match := _ARTICLE.match(line.chu)) is not None}
    if len(own) < _LEAST or 1 not in own:
        return
    for line in soat.chinh:
        if "iều " not in line.chu or line.vai_tro == "can_cu":
            continue
        for match in _TO_ARTICLE.finditer(line.chu):
            start = max((m.end() for m in _CLAUSE.finditer(line.chu, line.than, match.start())), default=line.than)
            if int(match[2]) not in own and not _ELSEWHERE.search(line.chu[start:match.start()]):
                yield Loi(N_("viện dẫn «{x}» nhưng văn bản không có {m}"),
                          {"x": match.group(), "m": match[1]}, line, match.start(), match.end())


def _missing(contents: MucLuc, match: re.Match[str]) -> str:
    """What of a reference is not there, ``""`` when all of it is."""
    section = contents.find(la_ma_to_int(match["muc"]))
    if section is None:
        return f"Mục {match['muc']}"
    if match["khoan"] is None:
        return ""
    clauses = section.khoan
    if not clauses:
        return ""
    if int(match["khoan"]) not in clauses:
        return f"khoản {match['khoan']} Mục {match['muc']}"
    points = clauses[int(match["khoan"])]
    absent = match["diem"] and points and match["diem"] not in points
    return f"điểm {match['diem']} khoản {match['khoan']} Mục {match['muc']}" if absent else ""


_WORDS = re.compile(r"\w+")
_OWN = re.compile(r"((?:Trường|Chi bộ|Đảng ủy|Đảng uỷ|Đảng bộ|UBND|Ủy ban nhân dân|Uỷ ban nhân dân|Công đoàn|Phòng|Sở)\s[^,;:.()]{3,90}?)"
                  r"\s+(?:ban hành|xây dựng|lập|triển khai)\s+(?:kế hoạch|các|chương trình|như|với)", re.IGNORECASE)
_OF = re.compile(r"Trên đây là\b[^.;]{0,250}\bcủa\s+((?:Trường|Chi bộ|Đảng ủy|Đảng uỷ|UBND|Ủy ban nhân dân|Phòng|"
                 r"Sở)\s[^,;:.()]{3,80}?)(?=[,;.:/]|\s+(?:năm|để|đề nghị|yêu cầu)\b|$)")
_GENERIC = frozenset((
    "tieu", "hoc", "trung", "co", "so", "mam", "non", "pho", "thong", "dan", "toc", "noi", "tru", "ban", "chi", "bo", "dang", "uy", "nhan",
    "truong", "phong", "giao", "duc", "dao", "tao", "cong", "doan"))
_HIGHER = re.compile(r"tỉnh|thành phố|huyện|Trung ương|cấp trên", re.IGNORECASE)


@quy_tac("NQ09", "ten-co-quan-khac-nhau", _NGUON, THONG_LE, he=_HE,
         cach_sua=N_("Sửa tên cơ quan ở lời dẫn, lời kết cho đúng với đầu văn bản."))
def ten_co_quan_khac_nhau(soat: Soat) -> Iterator[Loi]:
    """Tên cơ quan ban hành ở lời dẫn, lời kết đúng là tên ở đầu văn bản.

    Chép kế hoạch của trường khác, xã khác mà quên đổi tên là lỗi hay gặp. Chỉ báo khi cùng loại cơ quan mà tên riêng khác nhau.

    Sai: đầu văn bản là Trường Tiểu học Tân Phú, lời kết ghi «của Trường Tiểu học Hòa Bình».
    Đúng: cả hai chỗ đều là Trường Tiểu học Tân Phú.
    """
    header = " ".join(line.chu for line in soat.theo("co_quan_ban_hanh", "co_quan_chu_quan") if not line.phu_luc)
    known = core(header)
    if not known:
        return
    for line in soat.theo("loi_dan", "ket_thuc", "phu_luc_kem_theo"):
        patterns = (_ATTACHED,) if line.vai_tro == "phu_luc_kem_theo" else (_OWN, _OF)
        for match in (found for pattern in patterns for found in pattern.finditer(line.chu)):
            name = match[1]
            kind = core(name.split()[0]) or core(" ".join(name.split()[:4]))
            proper = {word for token in _WORDS.findall(name)[1:] if token[0].isupper() for word in core(token)} - kind - _GENERIC
            other = kind <= known and len(proper) >= _LEAST and not proper & known
            if (other or _is_neighbour(name, header)) and not _HIGHER.search(name):
                yield Loi(N_("đầu văn bản là «{h}» nhưng ở đây ghi «{x}»"),
                          {"h": _agency(soat), "x": name}, line, match.start(1), match.end(1))


_ATTACHED = re.compile(r"[Kk]èm theo\b[^;]{0,200}\bcủa\s+((?:Trường|UBND|Ủy ban nhân dân|Uỷ ban nhân dân)\s[^,;:.()]{3,80})")
_PLACE = re.compile(r"(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân|Đảng ủy|Đảng uỷ|Đảng bộ)\s+"
                    r"(xã|phường|thị trấn|đặc khu)\s+(.+)")
_SCHOOL = re.compile(r"Trường\s+((?:Tiểu học|TH|Trung học cơ sở|THCS|Mầm non|MN|Mẫu giáo|Trung học phổ thông|THPT))"
                     r"\s+(.+)")


def _is_neighbour(name: str, header: str) -> bool:
    """Whether a name is that of another body of the issuer's kind, though the two share a word: «xã Tân Phong», «xã Tân Phú»."""
    match = _PLACE.match(name) or _SCHOOL.match(name)
    if match is None:
        return False
    kind = plain_ascii(match[1])
    words = plain_ascii(" ".join(takewhile(lambda word: word[0].isupper() or word.isdigit(), match[2].split())))
    found = re.search(rf"\b{re.escape(kind)} ([a-z0-9]+(?: [a-z0-9]+)+)", plain_ascii(header))
    theirs = found[1] if found is not None else ""
    return bool(theirs and words) and not f"{theirs} ".startswith(f"{words} ") and not f"{words} ".startswith(f"{theirs} ")


def _agency(soat: Soat) -> str:
    return " ".join(line.chu for line in soat.theo("co_quan_ban_hanh") if not line.phu_luc)
