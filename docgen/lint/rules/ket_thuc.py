"""Kết thúc văn bản, đoạn văn và danh sách."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.i18n import N_
from docgen.lint.quy_tac import THONG_LE, Loi, quy_tac
from docgen.lint.soat import CUOI, THAN, Soat
from docgen.model.ban_soat import DoanSoat

_MOI_HE = ("nha_nuoc", "dang", "doan")
_BODY = THAN - {"can_cu", "loi_dan"}
_BRACKETED = re.compile(r"\(.*\)[.;]?", re.DOTALL)
_SLASHED = re.compile(r"\s*(?:(?<![.…])[.,;]\s*)?(?:(?<![.…])\.\s*/\s*\.?|(?<![.…])/\s*\.)(?:\s*\.)?\s*$")
_NOTE_SIGNS = "¹²³⁴⁵⁶⁷⁸⁹⁰"
_NO_TEXT = re.compile(r"[¹²³⁴-⁹⁰\[]|[-–]?\s*Lưu\b|Trang \d|\d+$")
_GOES_ON = (" hoặc", " và", " hay")
_ITEMS = frozenset({"gach", "diem"})
_PROSE = frozenset({"gach", "cong", "noi_dung"})
_SHORTEST = 60
_ENOUGH = 5
_MOSTLY = 0.7
_SHORT_LIST = 3
_HEADINGS = frozenset({
    "muc", "muc_chu_hoa", "khoan_tieu_de", "khoan", "dieu", "phan_nhan", "ket_thuc", "tieu_khoan_tieu_de", "tieu_khoan", "noi_nhan_nhan"})


def _closing(soat: Soat) -> DoanSoat | None:
    """The last paragraph of the text, ``None`` when that is not sure: a fragment, a table or a note at the end."""
    tail = next((line for line in soat.chinh if line.vai_tro in CUOI and line.vai_tro != "noi_nhan"), None)
    if tail is None:
        return None
    text = [line for line in soat.chinh if line.thu_tu < tail.thu_tu and (line.vai_tro in _BODY or line.vai_tro == "bang")]
    while len(text) > 1 and (_BRACKETED.fullmatch(text[-1].chu) or _stands_behind(text)):
        text.pop()
    if not text or text[-1].vai_tro == "bang" or _NO_TEXT.match(text[-1].chu):
        return None
    return text[-1] if soat.ban.co_hinh or text[-1].chu.rstrip()[-1] in "./;:" else None


def _stands_behind(text: list[DoanSoat]) -> bool:
    """Whether the last of these lines is a note behind the closing paragraph, and not the rest of it."""
    closed = text[-2].vai_tro == "ket_thuc" and text[-2].chu.rstrip()[-1] in "./"
    return text[-1].vai_tro != "ket_thuc" and closed and "/" not in text[-1].chu[-4:]


def _bare(line: DoanSoat) -> str:
    """The words of a line without blanks and marks of notes behind them."""
    return line.chu.rstrip().rstrip(_NOTE_SIGNS).rstrip()


@quy_tac("KT01", "dau-ket-thuc", "ket_thuc", cach_sua=N_("Sửa dấu ở cuối câu cuối cùng của văn bản, trước phần nơi nhận và chữ ký."))
def dau_ket_thuc(soat: Soat) -> Iterator[Loi]:
    """Nội dung văn bản kết thúc bằng dấu đúng với hệ văn bản.

    Các mẫu của nghị định kết thúc nội dung bằng ./. (phần quy định không nêu); văn bản của Đảng kết thúc bằng dấu chấm.

    Sai: Trên đây là Kế hoạch của Trường Tiểu học Tân Phú.
    Đúng: Trên đây là Kế hoạch của Trường Tiểu học Tân Phú./.
    """
    bang = soat.tieu_chuan.bang("ket_thuc")
    line, dau = _closing(soat), str(bang["dau"])
    if line is None:
        return
    text = _bare(line)
    slashed = _SLASHED.search(text)
    if (text.endswith(dau) and not slashed) or ("/" in dau and slashed):
        return
    mark = slashed.group().strip() if slashed else text[-1] if text[-1] in ".;,:" else ""
    message = N_("nội dung kết thúc bằng «{t}», phải là «{d}»") if mark else N_("cuối nội dung không có dấu, phải là «{d}»")
    yield Loi(message, {"t": mark, "d": dau}, line, slashed.start() if slashed else len(text) - len(mark), len(text), thay=dau)


@quy_tac("KT02", "dau-ket-thuc-viet-sai", "ket_thuc", cach_sua=N_("Viết dấu kết thúc liền nhau, ngay sau chữ cuối."))
def dau_ket_thuc_viet_sai(soat: Soat) -> Iterator[Loi]:
    """Dấu ./. viết liền, ngay sau chữ cuối cùng.

    Sai: … thực hiện nghiêm túc. / .
    Sai: … thực hiện nghiêm túc /.
    Đúng: … thực hiện nghiêm túc./.
    """
    dau = str(soat.tieu_chuan.bang("ket_thuc")["dau"])
    line = _closing(soat)
    match = _SLASHED.search(line.chu.rstrip(_NOTE_SIGNS)) if line is not None and "/" in line.chu[-8:] and "/" in dau else None
    if match is not None and match.group().rstrip() != dau:
        text = N_("thừa khoảng trắng trước dấu «{d}»") if match.group().strip() == dau else N_("dấu kết thúc viết «{t}», phải là «{d}»")
        yield Loi(text, {"t": match.group().strip(), "d": dau}, line, match.start(), match.end(), thay=dau)


@quy_tac("KT03", "dau-ket-thuc-sai-cho", "ket_thuc", cach_sua=N_("Chỉ để dấu kết thúc ở cuối nội dung, các chỗ khác thay bằng dấu chấm."))
def dau_ket_thuc_sai_cho(soat: Soat) -> Iterator[Loi]:
    """Dấu ./. chỉ có một lần, ở cuối nội dung.

    Không đặt ở cuối một mục giữa văn bản hay cuối nơi nhận. Phụ lục có thể có dấu kết thúc riêng.

    Sai: - Lưu: VT./.
    Đúng: - Lưu: VT.
    """
    sign = max(soat.tieu_chuan.bang("ket_thuc")["thay_cho"], key=len)
    closing = _closing(soat)
    if closing is None:
        return
    for line in soat.chinh:
        if sign[1:] not in line.chu or line is closing or not _bare(line).endswith(sign):
            continue
        below = soat.sau(line)
        in_text = line.vai_tro in _BODY and below is not None and below.vai_tro in _BODY and not _BRACKETED.fullmatch(below.chu)
        if in_text or line.vai_tro in ("noi_nhan", "can_cu", "loi_dan"):
            at = len(_bare(line)) - len(sign)
            yield Loi(N_("dấu «{d}» chỉ đặt ở cuối nội dung văn bản"), {"d": sign}, line, at, at + len(sign), thay=sign[-1])


@quy_tac("KT04", "doan-thieu-dau-cuoi", N_("Thông lệ soạn thảo"), THONG_LE, he=_MOI_HE,
         cach_sua=N_("Thêm dấu chấm hoặc dấu chấm phẩy ở cuối đoạn."))
def doan_thieu_dau_cuoi(soat: Soat) -> Iterator[Loi]:
    """Đoạn văn dài kết thúc bằng dấu câu.

    Chỉ xét đoạn từ 60 chữ cái trở lên, không phải tiêu đề, trong văn bản mà hầu hết các đoạn đều có dấu cuối.

    Sai: - Tổ chức kiểm tra việc thực hiện kế hoạch tại các tổ chuyên môn và báo cáo Hiệu trưởng
    Đúng: - Tổ chức kiểm tra việc thực hiện kế hoạch tại các tổ chuyên môn và báo cáo Hiệu trưởng.
    """
    lines = [line for line in soat.than if line.vai_tro in _PROSE and len(line.chu) >= _SHORTEST and not line.phu_luc]
    open_ones = [line for line in lines if _is_open(line)]
    if not open_ones or len(lines) < _ENOUGH or len(open_ones) > (1 - _MOSTLY) * len(lines):
        return
    found = [line for line in open_ones if _stands_alone(soat, line)]
    if found:
        yield Loi(N_("đoạn văn kết thúc không có dấu câu ({n} chỗ)"), {"n": len(found)}, found[0], len(_bare(found[0])) - 1,
                  len(_bare(found[0])))


def _is_open(line: DoanSoat) -> bool:
    text = _bare(line)
    return text[-1:].isalnum() and not text.endswith(_GOES_ON) and text[0] != "#"


def _stands_alone(soat: Soat, line: DoanSoat) -> bool:
    """Whether nothing below shows that a paragraph is a heading, a caption, or one that a page break has cut."""
    looks = line.looks()
    below = soat.sau(line)
    if below is None or line.van.isupper() or line.chung_dong or (looks and all(look.dam or look.nghieng for look in looks)):
        return False
    if below.vai_tro == "bang" or below.chu[:1].islower() or below.thu_tu == line.thu_tu or below.chu[:1] in "¹²³⁴⁵⁶⁷⁸⁹([":
        return False
    return line.vai_tro == below.vai_tro or below.vai_tro in _HEADINGS


def _lists(soat: Soat) -> Iterator[tuple[list[DoanSoat], DoanSoat | None]]:
    """Lists of one kind with what stands below each; deeper ``+`` items belong to the item above them."""
    run: list[DoanSoat] = []
    for line in soat.than:
        if line.phu_luc or (line.vai_tro == "cong" and run):
            continue
        if run and (line.vai_tro != run[0].vai_tro or _restarts(run, line)):
            yield run, line
            run = []
        if line.vai_tro in _ITEMS:
            run.append(line)
    if run:
        yield run, None


def _restarts(run: list[DoanSoat], line: DoanSoat) -> bool:
    return line.nhan == run[0].nhan and line.vai_tro == "diem"


@quy_tac("KT05", "danh-sach-lan-dau-cuoi", N_("Thông lệ soạn thảo"), THONG_LE, he=_MOI_HE,
         cach_sua=N_("Kết thúc các ý bằng dấu chấm phẩy, ý cuối cùng bằng dấu chấm; hoặc mọi ý đều bằng dấu chấm."))
def danh_sach_lan_dau_cuoi(soat: Soat) -> Iterator[Loi]:
    """Các ý của một danh sách kết thúc bằng cùng một dấu, ý cuối cùng bằng dấu chấm.

    Không có quy định; thông lệ là dấu chấm phẩy ở mỗi ý và dấu chấm ở ý cuối, hoặc dấu chấm ở mọi ý.

    Sai: - Ý một; / - Ý hai. / - Ý ba;
    Đúng: - Ý một; / - Ý hai; / - Ý ba.
    """
    for run, _ in _lists(soat):
        ends = [_bare(line)[-1:] for line in run]
        if len(run) >= _SHORT_LIST and {";", "."} <= set(ends[:-1]) and ends[-1] != ".":
            yield Loi(N_("các ý kết thúc lúc bằng «;», lúc bằng «.», ý cuối lại là «{c}»"), {"c": ends[-1]}, run[-1],
                      len(_bare(run[-1])) - 1, len(_bare(run[-1])))


@quy_tac("KT06", "danh-sach-cuoi-cham-phay", N_("Thông lệ soạn thảo"), THONG_LE, he=_MOI_HE,
         cach_sua=N_("Thay dấu ở cuối ý cuối cùng bằng dấu chấm."))
def danh_sach_cuoi_cham_phay(soat: Soat) -> Iterator[Loi]:
    """Ý cuối cùng của danh sách kết thúc bằng dấu chấm.

    Dấu chấm phẩy ở ý cuối làm người đọc tưởng còn ý nữa; thường là còn sót khi xóa hoặc đổi chỗ các ý.

    Sai: - Ý một; / - Ý hai; / 2. Yêu cầu
    Đúng: - Ý một; / - Ý hai. / 2. Yêu cầu
    """
    found = []
    for run, below in _lists(soat):
        ends = [_bare(line)[-1:] for line in run]
        next_one = below or soat.sau(run[-1])
        is_over = (next_one is None or next_one.vai_tro in _HEADINGS) and soat.sau(run[-1]) is next_one
        if len(run) > 1 and ends[-1] in (";", ",") and set(ends[:-1]) <= {";", ",", ":"} and is_over:
            found.append(run[-1])
    if found:
        at = len(_bare(found[0]))
        yield Loi(N_("ý cuối cùng của danh sách kết thúc bằng «{d}» ({n} chỗ), nên là dấu chấm"),
                  {"d": _bare(found[0])[-1], "n": len(found)}, found[0], at - 1, at, thay=".")
