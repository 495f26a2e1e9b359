"""Số liệu trong bảng: cột số thứ tự, dòng tổng cộng, dữ liệu cá nhân, chỉ tiêu lệch nhau."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from docgen.i18n import N_
from docgen.lint.bang_so_lieu import BangSoLieu, tables_of
from docgen.lint.quy_tac import THONG_LE, Loi, quy_tac
from docgen.lint.so_chu import read_number, written
from docgen.lint.soat import Soat

_NGUON = N_("Thông lệ soạn thảo")
_HE = ("nha_nuoc", "dang", "doan")

_INTEGER = re.compile(r"(\d{1,3})[.)]?")
_GAP = ("…", "...")


@quy_tac("SL06", "stt-bang", _NGUON, THONG_LE, he=_HE,
         cach_sua=N_("Đánh lại cột số thứ tự; có thể dùng đánh số tự động của Word để không phải đếm."))
def stt_bang(soat: Soat) -> Iterator[Loi]:
    """Cột số thứ tự của bảng liên tục, không trùng.

    Số thứ tự được đếm lại từ 1 sau mỗi nhóm, hoặc đếm tiếp; nhảy cóc hay trùng là do thêm, bớt dòng mà không đánh lại.

    Sai: 1, 2, 4.
    Đúng: 1, 2, 3.
    """
    for table in tables_of(soat):
        column = table.serial_column()
        if column is None or any(row.get(column, "").startswith(_GAP) for row in table.hang):
            continue
        last, grouped = None, False
        for n, row in enumerate(table.hang[table.dau:], table.dau):
            match = _INTEGER.fullmatch(row.get(column, ""))
            if match is None or len([text for text in row.values() if text]) < 2:
                grouped = grouped or _is_group(row) or len([text for text in row.values() if text]) == 1
                continue
            number = int(match[1])
            if last is not None and number not in (last + 1, 1):
                plain = N_("số thứ tự trong bảng là {a} ngay sau {b}, phải là {c}")
                yield Loi(N_("số thứ tự đầu nhóm là {a}, phải là 1 hoặc {c}") if grouped else plain,
                          {"a": number, "b": last, "c": last + 1}, table.line(n, column))
                break
            last, grouped = number, False


_TOTAL = re.compile(r"(?:tổng cộng|cộng|tổng số|tổng|tổng điểm)(?: chung)?\s*:?", re.IGNORECASE)
_PART = re.compile(r"(?:cộng|tổng)\b", re.IGNORECASE)
_GROUP = re.compile(r"[IVX]+\.?|[A-ZĐ]\.?")
_NO_SUM = re.compile(r"tỷ lệ|tỉ lệ|%|\bSTT\b|\bTT\b|năm|đơn giá|giá|bình quân|trung bình|lớp|khối|ghi chú|tháng|ngày|mức|tuổi|hệ số|"
                     r"số lượng|xếp", re.IGNORECASE)
_LEAST = 2


@quy_tac("SL07", "tong-cot-bang", _NGUON, THONG_LE, he=_HE,
         cach_sua=N_("Cộng lại cột số liệu rồi sửa dòng tổng hoặc sửa con số bị gõ nhầm."))
def tong_cot_bang(soat: Soat) -> Iterator[Loi]:
    """Dòng tổng cộng của bảng bằng tổng các dòng trên.

    Chỉ xét cột mà mọi ô đều là số; dòng nhóm, dòng cộng nhóm được tính đến. Cột tỷ lệ, đơn giá, bình quân không xét.

    Sai: 10 + 15 + 20, tổng cộng 50.
    Đúng: 10 + 15 + 20, tổng cộng 45.
    """
    for table in tables_of(soat):
        for at, row in enumerate(table.hang):
            if at < table.dau + _LEAST or not _is_total(row):
                continue
            for column, text in row.items():
                total = read_number(text)
                found = _sum_fault(table, at, column, total) if total is not None and not _NO_SUM.search(table.head(column)) else None
                if found is not None and total is not None:
                    yield Loi(N_("cột «{c}» cộng lại được {a}, bảng ghi {b}"),
                              {"c": table.head(column) or column, "a": written(found), "b": written(total)}, table.line(at, column))
            break


def _is_total(row: dict[int, str]) -> bool:
    words = [text for _, text in sorted(row.items()) if text]
    return bool(words) and (_TOTAL.fullmatch(words[0]) is not None or (len(words) > 1 and _TOTAL.fullmatch(words[1]) is not None
                                                                       and not _INTEGER.fullmatch(words[0])))


def _sum_fault(table: BangSoLieu, at: int, column: int, total: Fraction) -> Fraction | None:
    """The sum of a column where it is not what the row ``at`` says in any reading of groups; ``None`` when all is well or uncertain."""
    groups: list[Fraction] = []
    plain: list[Fraction] = []
    for row in table.hang[table.dau:at]:
        if column not in row:
            return None  # covered by a cell above or beside it
        if row[column] in ("", "-", "–"):
            continue
        value = read_number(row[column])
        if value is None:
            return None
        (groups if _is_group(row) else plain).append(value)
    everything = sum(plain, Fraction(0)) + sum(groups, Fraction(0))
    readings = {everything, everything / 2, sum(plain, Fraction(0)), sum(groups, Fraction(0))}
    if total in readings or len(plain) + len(groups) < _LEAST:
        return None
    return sum(plain, Fraction(0)) if plain else everything


def _is_group(row: dict[int, str]) -> bool:
    """Whether a row sums up others: its number is Roman or a letter, or it is called «Cộng …»."""
    words = [text for _, text in sorted(row.items()) if text]
    return bool(words) and (_GROUP.fullmatch(words[0]) is not None or any(_PART.match(text) for text in words[:2]))


_NAMES = re.compile(r"họ (?:và )?tên|họ, tên|tên học sinh", re.IGNORECASE)
_PRIVATE = re.compile(r"CCCD|CMND|căn cước|định danh|điện thoại|SĐT|ĐT\b|khuyết tật|dạng tật|bệnh|hoàn cảnh|hộ nghèo|số tài khoản|nơi ở|"
                      r"chỗ ở", re.IGNORECASE)
_ID = re.compile(r"(?<!\d)0\d{11}(?!\d)")


@quy_tac("SL08", "du-lieu-ca-nhan", "Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15", THONG_LE, he=_HE,
         cach_sua=N_("Bỏ cột không cần thiết, hoặc tách danh sách thành phụ lục không đăng công khai."))
def du_lieu_ca_nhan(soat: Soat) -> Iterator[Loi]:
    """Cân nhắc khi văn bản công khai dữ liệu cá nhân.

    Danh sách họ tên kèm số căn cước, điện thoại, tình trạng sức khỏe, hoàn cảnh gia đình chỉ nên gửi đúng nơi cần; kế hoạch đăng lên
    mạng thì ai cũng đọc được. Đây là lời nhắc, văn bản không sai.

    Sai: bảng «Họ và tên», «Số CCCD», «Số điện thoại» của học sinh.
    Đúng: bảng «Họ và tên», «Chức vụ», «Nhiệm vụ».
    """
    for table in tables_of(soat):
        heads = " ".join(text for row in table.hang[:table.dau] for text in row.values())
        private = _PRIVATE.search(heads)
        filled = any(len([text for text in row.values() if len(text) > 1]) > 1 for row in table.hang[table.dau:])
        if private and filled and _NAMES.search(heads):
            yield Loi(N_("bảng có họ tên cùng «{x}»: cân nhắc trước khi công khai văn bản"), {"x": private.group()}, table.line(0))
    for line in soat.van:
        if len(line.chu) >= 12 and (match := _ID.search(line.chu)) is not None:
            yield Loi(N_("có số căn cước «{x}»: cân nhắc trước khi công khai văn bản"),
                      {"x": match.group()}, line, match.start(), match.end())
            return


_WORD = re.compile(r"\w+")
_RATE = re.compile(r"(?:tỷ lệ|tỉ lệ)\s+([^:;.,()\d%]{12,90}?)\s*(?::|đạt|là|từ|trên|dưới|ít nhất|không quá|ở mức|chiếm|còn)?\s*(?:từ|"
                   r"trên|ít nhất|≥|>)?\s*"
                   r"(\d+(?:,\d+)?)\s*%(\s*trở lên)?", re.IGNORECASE)
_SPAN = re.compile(r"\b(?:năm|giai đoạn|học kỳ|quý|tháng|so với|hiện nay|đến|trước|cùng kỳ|đầu|cuối|riêng|vùng|khối|lớp|cấp)\b|"
                   r"20\d\d", re.IGNORECASE)
_WORDS_LEAST = 4
_TITLES = ("muc", "khoan_tieu_de", "tieu_khoan_tieu_de", "tiet_tieu_de", "diem_tieu_de", "phan_nhan", "tieu_de_khong_so", "muc_chu_hoa")


@quy_tac("SL09", "chi-tieu-lech", _NGUON, THONG_LE, he=_HE, cach_sua=N_("Thống nhất một con số ở các chỗ nêu cùng một chỉ tiêu."))
def chi_tieu_lech(soat: Soat) -> Iterator[Loi]:
    """Cùng một chỉ tiêu thì cùng một tỷ lệ.

    Hai câu trong cùng một tiểu mục, gọi tên chỉ tiêu giống hệt nhau mà tỷ lệ khác nhau thì có một chỗ gõ nhầm. Câu có mốc thời gian,
    phạm vi riêng (năm, học kỳ, khối lớp, vùng) không xét.

    Sai: «Tỷ lệ học sinh hoàn thành chương trình đạt 98%» và «tỷ lệ học sinh hoàn thành chương trình đạt 95%».
    Đúng: cả hai chỗ đều là 98%.
    """
    seen: dict[str, tuple[str, str]] = {}
    for line in soat.van:
        if line.vai_tro in _TITLES:
            seen.clear()
        if "%" not in line.chu or "lệ" not in line.chu:
            continue
        for match in _RATE.finditer(line.chu):
            label = " ".join(_WORD.findall(match[1].lower()))
            least = _WORDS_LEAST - (match.start() == line.than)  # a sentence that begins with the rate has no subject of its own
            if len(label.split()) < least or _SPAN.search(line.chu):
                continue
            value, said = match[2], seen.setdefault(label, (match[2], line.chu))
            if value != said[0] and said[1] != line.chu:
                yield Loi(N_("tỷ lệ {n} ở đây là {a}%, ở trên là {b}%"), {"n": match[1].strip(), "a": value, "b": said[0]},
                          line, match.start(), match.end())
