"""Số liệu: tỷ lệ, tổng cộng, số bằng chữ, số thứ tự trong bảng, dữ liệu cá nhân."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.i18n import N_
from docgen.lint.quy_tac import THONG_LE, Loi, quy_tac
from docgen.lint.so_chu import read_number, read_words, written
from docgen.lint.soat import Soat
from docgen.model.ban_soat import DoanSoat
from docgen.noi_dung.dau_muc import DauMuc, read_marker
from docgen.noi_dung.tree import KHONG_SO

_NGUON = N_("Thông lệ soạn thảo")
_HE = ("nha_nuoc", "dang", "doan")

_PERCENT = re.compile(r"(?<![\w.,/])(\d+(?:\.\d{3})*(?:,\d+)?)\s*%")
_SENTENCE_END = re.compile(r"[;\n]|[.!?](?=\s|$)")
_GROWTH = re.compile(r"tăng|giảm|so với|vượt|gấp|bằng \d|cùng kỳ|kế hoạch|chỉ tiêu|dự toán|công suất|định mức|giao|lương|mức|giá\b|"
                     r"phụ cấp", re.IGNORECASE)
_WHOLE = re.compile(
    r"\s*(?:tổng số |số )?(?:các )?(?:học sinh|trẻ|giáo viên|cán bộ|công chức|viên chức|nhân viên|đảng viên|đoàn viên|đội viên|hội viên|"
    r"hộ\b|trường|lớp|"
    r"cơ quan|đơn vị|người|phụ huynh|cơ sở|hồ sơ|xã\b|thôn|tổ chức|văn bản|thủ tục|bếp ăn|công trình|nhà giáo|chi bộ)")
_RATE = re.compile(r"tỷ lệ|tỉ lệ", re.IGNORECASE)


def _sentence(text: str, at: int) -> str:
    """The sentence, up to a semicolon, in which a place lies."""
    start = max((m.end() for m in _SENTENCE_END.finditer(text, 0, at)), default=0)
    end = _SENTENCE_END.search(text, at)
    return text[start:end.start() if end else len(text)]


@quy_tac("SL01", "ty-le-qua-100", _NGUON, THONG_LE, he=_HE,
         cach_sua=N_("Kiểm tra lại con số; tỷ lệ của một phần so với toàn bộ không thể quá 100%."))
def ty_le_qua_100(soat: Soat) -> Iterator[Loi]:
    """Tỷ lệ của một phần không vượt quá 100%.

    Tỷ lệ học sinh, hộ dân, đơn vị… trong tổng số không thể lớn hơn 100%. Mức tăng, mức so với kế hoạch hay cùng kỳ thì được.

    Sai: 102% học sinh hoàn thành chương trình lớp học.
    Đúng: đạt 102% kế hoạch; tăng 120% so với năm 2025.
    """
    for line in soat.van:
        if "%" not in line.chu:
            continue
        for match in _PERCENT.finditer(line.chu):
            value = read_number(match[1])
            if value is None or value <= 100:
                continue
            sentence = _sentence(line.chu, match.start())
            part = _WHOLE.match(line.chu, match.end()) or _RATE.search(sentence)
            if part and not _GROWTH.search(sentence):
                yield Loi(N_("tỷ lệ «{x}» lớn hơn 100%"), {"x": match.group()}, line, match.start(), match.end())


_RANGE = re.compile(r"(?<![\w.,/-])(\d+(?:,\d+)?)\s*%?(\s*)[-–](\s*)(\d+(?:,\d+)?)\s*%")
_LEAD = re.compile(r"(?:từ|khoảng|đạt|giảm|tăng|tỷ lệ|tỉ lệ|dưới|trên|còn|ít nhất)\s*$", re.IGNORECASE)
_ORDINAL = re.compile(r"(?:khối|lớp|năm|tháng|quý|số|loại|mức|bậc|câu|bài|phần|ngày|tuần|tiết|thứ|tổ)\s*$", re.IGNORECASE)


@quy_tac("SL02", "khoang-so-nguoc", _NGUON, THONG_LE, he=_HE, cach_sua=N_("Viết số nhỏ trước, số lớn sau, hoặc sửa con số bị gõ nhầm."))
def khoang_so_nguoc(soat: Soat) -> Iterator[Loi]:
    """Khoảng tỷ lệ viết từ nhỏ đến lớn.

    Khoảng «10 - 5%» thường là gõ đảo hoặc gõ nhầm một con số.

    Sai: giảm 10-5% số vụ việc.
    Đúng: giảm 5-10% số vụ việc.
    """
    for line in soat.van:
        if "%" not in line.chu or ("-" not in line.chu and "–" not in line.chu):
            continue
        for match in _RANGE.finditer(line.chu):
            low, high = read_number(match[1]), read_number(match[4])
            before = line.chu[:match.start()]
            spaced = bool(match[2] or match[3])
            if low is None or high is None or not high < low <= 100 or _ORDINAL.search(before) or (spaced and not _LEAD.search(before)):
                continue
            yield Loi(N_("khoảng «{x}» viết ngược: số đầu lớn hơn số sau"), {"x": match.group()}, line, match.start(), match.end())


_MONEY = re.compile(
    r"(?<![\w.,])(\d{1,3}(?:\.\d{3})+|\d+(?:,\d+)?)\s*(nghìn|ngàn|triệu|tỷ|tỉ)?\s*(?:đồng|đ|VNĐ|VND)\s*(?:\(|,\s*(?=bằng chữ)|"
    r";\s*(?=bằng chữ))"
    r"\s*(?:(?:số tiền )?(?:viết )?bằng chữ\s*:?)?\s*([^\W\d_][^()\d:;,.]{3,150}?)\s+đồng", re.IGNORECASE)
_SCALE = {"": 1, "nghìn": 1000, "ngàn": 1000, "triệu": 10 ** 6, "tỷ": 10 ** 9, "tỉ": 10 ** 9}


@quy_tac("SL03", "tien-bang-chu", _NGUON, THONG_LE, he=_HE, cach_sua=N_("Sửa số tiền hoặc phần đọc bằng chữ cho khớp nhau."))
def tien_bang_chu(soat: Soat) -> Iterator[Loi]:
    """Số tiền bằng chữ đúng với số tiền bằng số.

    Hai cách ghi lệch nhau thì không biết số nào đúng, kho bạc có thể trả lại chứng từ.

    Sai: 486.000.000 đồng (Bốn trăm sáu mươi tám triệu đồng).
    Đúng: 486.000.000 đồng (Bốn trăm tám mươi sáu triệu đồng).
    """
    for line in soat.van:
        if "đồng" not in line.chu.lower():
            continue
        for match in _MONEY.finditer(line.chu):
            figures, words = read_number(match[1]), read_words(match[3])
            if figures is None or words is None:
                continue
            figures *= _SCALE[(match[2] or "").lower()]
            if figures != words:
                yield Loi(N_("số tiền {a} đồng nhưng ghi bằng chữ là «{x}» ({b} đồng)"),
                          {"a": written(figures), "x": match[3], "b": f"{words:,}".replace(",", ".")}, line, match.start(3), match.end(3))


_COUNT = re.compile(r"(?<![\w.,/%-])(\d{1,4})\s*\(([^\W\d_][^()\d]{1,60})\)")


@quy_tac("SL04", "so-luong-bang-chu", _NGUON, THONG_LE, he=_HE, cach_sua=N_("Sửa con số hoặc phần đọc bằng chữ cho khớp nhau."))
def so_luong_bang_chu(soat: Soat) -> Iterator[Loi]:
    """Số lượng bằng chữ trong ngoặc đúng với số bằng số.

    Áp dụng cho cách ghi «05 (năm) bản»; chỉ xét khi trong ngoặc đúng là một số đọc bằng chữ.

    Sai: lập thành 04 (năm) bản.
    Đúng: lập thành 05 (năm) bản.
    """
    for line in soat.van:
        if "(" not in line.chu:
            continue
        for match in _COUNT.finditer(line.chu):
            words = read_words(match[2])
            if words is not None and words != int(match[1]):
                yield Loi(N_("ghi {a} nhưng bằng chữ là «{x}» ({b})"),
                          {"a": match[1], "x": match[2], "b": words}, line, match.start(2), match.end(2))


_NUMBER_WORD = "hai|ba|bốn|năm|sáu|bảy|tám|chín|mười"
_COUNTED = re.compile(
    rf"\b(?:gồm|bao gồm|có|gồm có|thực hiện|tập trung vào|tập trung|theo|làm tốt)\s+(?:các\s+|đủ\s+)?(?P<so>\d{{1,2}}|{_NUMBER_WORD})"
    r"(?:\s+\([^()\d]{2,12}\))?\s+(?P<ten>(?:nội dung|nhiệm vụ|nhóm|giải pháp|bước|tiêu chí|tiêu chuẩn|chỉ tiêu|phần|đợt|mục tiêu|"
    r"mô hình|nguyên tắc|"
    r"yêu cầu|công việc|hoạt động|biện pháp|hạng mục|môn|vòng|giai đoạn|tiểu ban|tổ|đoàn|"
    r"nguyên nhân|hạn chế|bài học|kiến nghị)\b[^:;.,()\d]{0,50}):", re.IGNORECASE)
_INLINE = re.compile(r"\((\d{1,2})\)\s")


@quy_tac("SL05", "dem-liet-ke", _NGUON, THONG_LE, he=_HE,
         cach_sua=N_("Đếm lại các ý được liệt kê rồi sửa con số, hoặc bổ sung ý còn thiếu."))
def dem_liet_ke(soat: Soat) -> Iterator[Loi]:
    """Số ý nêu ra bằng số ý được liệt kê.

    «gồm 05 nhiệm vụ:» mà bên dưới chỉ có bốn điểm là thừa hoặc sót một ý. Chỉ xét các ý có đánh số, liền nhau.

    Sai: gồm 03 bước: (1) khảo sát; (2) báo cáo.
    Đúng: gồm 02 bước: (1) khảo sát; (2) báo cáo.
    """
    for i, line in enumerate(soat.doan):
        if ":" not in line.chu or line.vai_tro == "bang":
            continue
        for match in _COUNTED.finditer(line.chu):
            wanted = int(match["so"]) if match["so"].isdigit() else read_words(match["so"]) or 0
            rest = line.chu[match.end():]
            got = _listed_inline(rest) if rest.strip() else _listed_below(soat.doan, i)
            if got > 1 < wanted != got:
                yield Loi(N_("«{x}» nhưng liệt kê {n} ý"),
                          {"x": match.group().rstrip(":"), "n": got}, line, match.start("so"), match.end("so"))


def _listed_inline(text: str) -> int:
    """How many items (1) (2) (3) a text lists one after the other from its start; 0 when it begins otherwise or counts on elsewhere."""
    numbers = [int(m[1]) for m in _INLINE.finditer(text)]
    return len(numbers) if text.lstrip().startswith("(1)") and numbers == list(range(1, len(numbers) + 1)) else 0


def _listed_below(lines: tuple[DoanSoat, ...], i: int) -> int:
    """How many numbered items of one kind follow line ``i``; 0 when what follows is no such list."""
    own, first = _mark(lines[i]), _mark(lines[i + 1]) if i + 1 < len(lines) else None
    if first is None or first.kieu in KHONG_SO or not first.so or first.so[-1] != 1 or (own is not None and own.kieu is first.kieu):
        return 0
    above = {mark.kieu for line in lines[max(0, i - 200):i + 1] if (mark := _mark(line)) is not None} - {first.kieu}
    count = 0
    for line in lines[i + 1:]:
        mark = _mark(line)
        if mark is not None and mark.kieu is first.kieu:
            if mark.so[-1] != count + 1:
                break
            count += 1
        elif line.vai_tro in ("ket_thuc", "noi_nhan_nhan", "bang", "phu_luc_nhan") or (mark is not None and mark.kieu in above - KHONG_SO):
            break
    return count


def _mark(line: DoanSoat) -> DauMuc | None:
    return read_marker(f"{line.nhan} x") if line.nhan else None
