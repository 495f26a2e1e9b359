"""Căn cứ và lời dẫn: mỗi căn cứ một dòng, dấu cuối dòng, cách ghi luật."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.i18n import N_, t
from docgen.lint.quy_tac import MAU, THONG_LE, Loi, quy_tac
from docgen.lint.soat import Soat
from docgen.lint.trich_dan import read_citations
from docgen.model.ban_soat import DoanSoat

_OPENER = re.compile(r"(?:[-–+*•]\s*)?(?:Căn cứ|Thực hiện|Theo|Xét|Triển khai|Tiếp tục|Trên cơ sở|Tiếp theo)\b")
_LEGAL = re.compile(r"(?:[-–+*•]\s*)?(?:Căn cứ|Xét|Theo đề nghị)\b")
_BASIS = re.compile(r"(?:[-–+*•]\s*)?(?:căn cứ|theo đề nghị|xét đề nghị)\s", re.IGNORECASE)
_ANY_OPENER = re.compile(r"(?:[-–+*•]\s*)?(?:căn cứ|theo đề nghị|xét|thực hiện)\b", re.IGNORECASE)
_FIRST_WORDS = re.compile(r"(?:[-–+*•]\s*)?(\w+(?:\s+\w+)?)")
_SMALL = re.compile(r"(?:[-–]\s*)?(?P<chu>căn cứ|CĂN CỨ)\s+(?=[A-ZĐ])")
_NEXT = re.compile(r"[;.,]\s+(?P<chu>[Cc]ăn cứ|Xét đề nghị|Theo đề nghị)\s(?=(?:đề nghị\s|của\s)?[A-ZĐ]|"
                   r"(?:bộ luật|luật|pháp lệnh|nghị định|nghị quyết|quyết định|thông tư|chỉ thị|kế hoạch|công văn)\s)")
_LAW = re.compile(r"(?:Bộ luật|Luật|Pháp lệnh)\s(?:(?!Nghị |Luật |Quyết )[^;]){0,400}?(?P<so>số:?\s+\d+/\d{4}/(?:QH|UBTVQH)\d+)")
_LAW_OF = re.compile(
    r"(?:Bộ luật|Luật|Pháp lệnh)\s(?:(?!Nghị |Luật |Quyết |Hiến pháp)[^;]){0,400}?\d{4}\s+"
    r"(?P<cua>của (?:Quốc hội|[ỦU][yỷ] ban [Tt]hường vụ Quốc hội))")
_AS_FOLLOWS = re.compile(r"(?:như sau|sau đây|(?:nội dung|cụ thể) sau)\s*(?P<dau>[.,;]?)\s*$")
_RE = re.compile(r"(?<!\w)[vV]/[vV](?!\w)")
_NOTE_SIGNS = "¹²³⁴⁵⁶⁷⁸⁹⁰"
_MARKS = ".,;:"
_WORDS_BEFORE = 3
_BEFORE_TEXT = frozenset({"can_cu", "loi_dan", "noi_dung", ""})


def _items(soat: Soat) -> list[DoanSoat]:
    """The last line of each căn cứ (one that is broken over lines goes on until the next begins)."""
    out: list[DoanSoat] = []
    enacting = next((line.thu_tu for line in soat.theo("loi_dan") if _AS_FOLLOWS.search(line.chu.rstrip(_MARKS + " "))), 0)
    for line in soat.theo("can_cu"):
        if line.phu_luc or (out and out[0].thu_tu < enacting < line.thu_tu):  # behind the enacting words: another rule tells that
            continue
        if out and not _OPENER.match(line.chu) and not _SMALL.match(line.chu):
            out[-1] = line
        else:
            out.append(line)
    while out and (below := soat.sau(out[-1])) is not None and _is_unseen_basis(below) and not _is_cut(soat, out[-1]):
        out.append(below)
    return out


def _is_unseen_basis(line: DoanSoat) -> bool:
    """Whether a paragraph below the căn cứ is one more that was not recognised («căn cứ …» in small letters, «Theo đề nghị …»)."""
    return line.vai_tro in ("noi_dung", "") and _BASIS.match(line.chu) is not None and not line.chu.rstrip().endswith(":")


def _end(line: DoanSoat) -> tuple[str, int]:
    """The last sign of a line and its offset, marks of notes left out; ``""`` and the end where there is no mark."""
    text = line.chu.rstrip().rstrip(_NOTE_SIGNS).rstrip()
    return (text[-1], len(text) - 1) if text and text[-1] in _MARKS else ("", len(text))


def _is_cut(soat: Soat, line: DoanSoat) -> bool:
    """Whether a line without end mark may be cut: in a text, paragraphs may go on in a line that was not recognised."""
    return not soat.ban.co_hinh and not _end(line)[0]


def _wrong_end(line: DoanSoat, allowed: list[str], text: str) -> Loi:
    mark, at = _end(line)
    wanted = t(" hoặc ").join(f"«{sign}»" for sign in allowed)
    level = "" if _is_legal(line) else THONG_LE
    values: dict[str, object] = {"d": f"«{mark}»" if mark else N_("không có dấu"), "s": wanted}
    return Loi(text, values, line, at, at + len(mark), thay=allowed[0], muc_do=level)


def _is_legal(line: DoanSoat) -> bool:
    """Whether a line is a căn cứ in the decree's sense, and not a paragraph «Thực hiện …» in its place."""
    return _LEGAL.match(line.chu) is not None or _BASIS.match(line.chu) is not None


def _loose_end(line: DoanSoat) -> Loi:
    """The end of the last paragraph «Thực hiện …»: the enacting words may go on with its sentence behind a comma."""
    mark, at = _end(line)
    head = _FIRST_WORDS.match(line.chu)
    text = N_("dòng «{x} …» kết thúc bằng «{d}», nên là dấu phẩy (nếu câu còn tiếp ở dòng dưới) hoặc dấu chấm") if mark else N_(
        "cuối dòng «{x} …» không có dấu, nên là dấu phẩy (nếu câu còn tiếp ở dòng dưới) hoặc dấu chấm")
    return Loi(text, {"x": head[1] if head else "", "d": mark}, line, at, at + len(mark), muc_do=THONG_LE)


@quy_tac("CC01", "can-cu-cuoi-dong", "thanh_phan.can_cu", cach_sua=N_("Kết thúc mỗi căn cứ, trừ căn cứ cuối cùng, bằng dấu chấm phẩy."))
def can_cu_cuoi_dong(soat: Soat) -> Iterator[Loi]:
    """Mỗi căn cứ, trừ căn cứ cuối, kết thúc bằng dấu chấm phẩy.

    Đoạn mở đầu bằng «Thực hiện» thay cho căn cứ chỉ được nhắc nhẹ.

    Sai: Căn cứ Luật Giáo dục ngày 14 tháng 6 năm 2019.  (còn căn cứ nữa ở dưới)
    Đúng: Căn cứ Luật Giáo dục ngày 14 tháng 6 năm 2019;
    """
    wanted = soat.tieu_chuan.bang("thanh_phan", "can_cu")["cuoi_dong"]
    for line in _items(soat)[:-1]:
        if _end(line)[0] != wanted and not _is_cut(soat, line):
            yield _wrong_end(line, [wanted], N_("căn cứ này kết thúc bằng {d}, phải là {s}") if _end(line)[0] else N_(
                "cuối căn cứ này {d}, phải là {s}"))


@quy_tac("CC02", "can-cu-cuoi-cung", "thanh_phan.can_cu", cach_sua=N_("Sửa dấu ở cuối căn cứ cuối cùng."))
def can_cu_cuoi_cung(soat: Soat) -> Iterator[Loi]:
    """Căn cứ cuối cùng kết thúc bằng dấu theo quy định.

    Văn bản của cơ quan nhà nước dùng dấu chấm; văn bản của Đảng dùng dấu phẩy (Hướng dẫn 36), dấu chấm hoặc dấu phẩy
    (Hướng dẫn 05).

    Sai: Căn cứ Kế hoạch số 12/KH-UBND ngày 05/9/2026 của Ủy ban nhân dân xã;  (ngay sau là lời dẫn)
    Đúng: Căn cứ Kế hoạch số 12/KH-UBND ngày 05/9/2026 của Ủy ban nhân dân xã.
    """
    bang = soat.tieu_chuan.bang("thanh_phan", "can_cu")
    allowed = [bang["cuoi_cung"], *bang.get("cuoi_cung_khac", ())]
    items = _items(soat)
    following = soat.sau(items[-1]) if items else None
    if following is None or following.vai_tro in ("can_cu", "trong") or _ANY_OPENER.match(following.chu) or (
            following.vai_tro == "loi_dan" and _OPENER.match(following.chu)):
        return
    mark = _end(items[-1])[0]
    if not _is_legal(items[-1]):
        if mark not in (*allowed, ",") and not _is_cut(soat, items[-1]):
            yield _loose_end(items[-1])
    elif mark not in allowed and not _is_cut(soat, items[-1]):
        yield _wrong_end(items[-1], allowed, N_("căn cứ cuối cùng kết thúc bằng {d}, phải là {s}") if mark else N_(
            "cuối căn cứ cuối cùng {d}, phải là {s}"))


@quy_tac("CC03", "can-cu-chu-hoa", "thanh_phan.can_cu", MAU, cach_sua=N_("Viết «Căn cứ», chỉ chữ C viết hoa."))
def can_cu_chu_hoa(soat: Soat) -> Iterator[Loi]:
    """Căn cứ bắt đầu bằng chữ «Căn cứ», viết hoa chữ đầu.

    Sai: căn cứ Luật Giáo dục ngày 14 tháng 6 năm 2019;
    Đúng: Căn cứ Luật Giáo dục ngày 14 tháng 6 năm 2019;
    """
    for line in soat.chinh:
        if line.vai_tro in ("muc", "phan_nhan", "khoan_tieu_de", "noi_nhan_nhan"):
            return
        match = _SMALL.match(line.chu) if line.vai_tro in _BEFORE_TEXT or line.vai_tro == "gach" else None
        if match is not None:
            yield Loi(N_("«{t}» ở đầu dòng phải viết là «Căn cứ»"), {"t": match["chu"]}, line, match.start("chu"), match.end("chu"),
                      thay="Căn cứ")


@quy_tac("CC04", "nhieu-can-cu-mot-doan", "thanh_phan.can_cu", cach_sua=N_("Xuống dòng (phím Enter) trước mỗi chữ «Căn cứ»."))
def nhieu_can_cu_mot_doan(soat: Soat) -> Iterator[Loi]:
    """Mỗi căn cứ là một dòng riêng.

    Sau mỗi căn cứ phải xuống dòng, cuối dòng có dấu chấm phẩy.

    Sai: Căn cứ Luật Giáo dục …; Căn cứ Kế hoạch số 12/KH-UBND …;
    Đúng: mỗi căn cứ một đoạn
    """
    for line in soat.theo("can_cu", "loi_dan"):
        match = _NEXT.search(line.chu) if not line.phu_luc and _LEGAL.match(line.chu) else None
        if match is not None:
            yield Loi(N_("hai căn cứ viết trong một đoạn, phải xuống dòng trước «{t}»"), {"t": match["chu"]}, line, match.start("chu"),
                      match.end("chu"))


@quy_tac("CC05", "can-cu-gach-dau-dong", "thanh_phan.can_cu", THONG_LE,
         cach_sua=N_("Cơ quan nhà nước: bỏ gạch đầu dòng trước «Căn cứ». Văn bản của Đảng: thêm «- » trước mỗi căn cứ."))
def can_cu_gach_dau_dong(soat: Soat) -> Iterator[Loi]:
    """Gạch đầu dòng trước căn cứ theo lệ của từng hệ văn bản.

    Mẫu văn bản của cơ quan nhà nước không có gạch đầu dòng trước căn cứ; văn bản của Đảng có.

    Sai: - Căn cứ Luật Giáo dục ngày 14 tháng 6 năm 2019;  (kế hoạch của UBND)
    Đúng: Căn cứ Luật Giáo dục ngày 14 tháng 6 năm 2019;
    """
    dashed = "dau_dong" in soat.tieu_chuan.bang("thanh_phan", "can_cu")
    lines = [line for line in soat.theo("can_cu") if not line.phu_luc and _LEGAL.match(line.chu)]
    wrong = [line for line in lines if (line.chu[0] in "-–") != dashed]
    if wrong:
        text = N_("căn cứ không có gạch đầu dòng ({n} chỗ)") if dashed else N_("căn cứ có gạch đầu dòng ({n} chỗ), mẫu không có")
        yield Loi(text, {"n": len(wrong)}, wrong[0], 0, 0 if dashed else 1)


@quy_tac("CC06", "can-cu-sau-loi-dan", "PL I, IV; Mẫu 1.2", MAU, he=("nha_nuoc",), cach_sua=N_("Chuyển các căn cứ lên trước lời dẫn."))
def can_cu_sau_loi_dan(soat: Soat) -> Iterator[Loi]:
    """Căn cứ đứng trước lời dẫn.

    Căn cứ nằm dưới tên loại và trích yếu, trước câu «… ban hành Kế hoạch như sau:».

    Sai: UBND xã ban hành Kế hoạch như sau: / Căn cứ Luật Giáo dục …;
    Đúng: Căn cứ Luật Giáo dục …; / UBND xã ban hành Kế hoạch như sau:
    """
    after = False
    for line in soat.chinh:
        if line.vai_tro == "loi_dan":
            after = line.chu.endswith(":")
        elif line.vai_tro not in _BEFORE_TEXT and after:
            return
        elif after and line.chu.startswith("Căn cứ ") and _end(line)[0] in (";", ",") and line.vai_tro in ("can_cu", "noi_dung"):
            yield Loi(N_("căn cứ đứng sau lời dẫn, phải đứng trước"), {}, line, 0, len("Căn cứ"))
            return


@quy_tac("CC07", "can-cu-luat-ghi-so", "thanh_phan.can_cu", MAU, he=("nha_nuoc",),
         cach_sua=N_("Xóa số, ký hiệu và tên cơ quan ban hành của luật, pháp lệnh."))
def can_cu_luat_ghi_so(soat: Soat) -> Iterator[Loi]:
    """Căn cứ là luật, pháp lệnh thì không ghi số, ký hiệu và cơ quan ban hành.

    Luật, pháp lệnh được ghi tên và ngày ban hành; ghi thêm số hay «của Quốc hội» là thừa.

    Sai: Căn cứ Luật Giáo dục số 43/2019/QH14 ngày 14 tháng 6 năm 2019 của Quốc hội;
    Đúng: Căn cứ Luật Giáo dục ngày 14 tháng 6 năm 2019;
    """
    for line in soat.theo("can_cu"):
        if "uật " not in line.chu and "háp lệnh" not in line.chu:
            continue
        so, cua = _LAW.search(line.chu), _LAW_OF.search(line.chu)
        if so is not None:
            yield Loi(N_("luật, pháp lệnh làm căn cứ không ghi «{t}»"), {"t": so["so"]}, line, so.start("so"), so.end("so"), khia_canh="so")
        elif cua is not None:
            yield Loi(N_("luật, pháp lệnh làm căn cứ không ghi «{t}»"), {"t": cua["cua"]}, line, cua.start("cua"), cua.end("cua"),
                      khia_canh="co-quan")


@quy_tac("CC08", "can-cu-trung-lap", N_("Thông lệ soạn thảo"), THONG_LE, cach_sua=N_("Xóa căn cứ bị lặp."))
def can_cu_trung_lap(soat: Soat) -> Iterator[Loi]:
    """Không ghi hai lần cùng một căn cứ.

    Sai: hai dòng cùng ghi Căn cứ Kế hoạch số 12/KH-UBND ngày 05/9/2026
    Đúng: mỗi văn bản làm căn cứ ghi một lần
    """
    seen: dict[str, list[str]] = {}
    for line in soat.theo("can_cu"):
        first = next(iter(read_citations(line.chu)), None)
        if first is None or line.phu_luc or not _OPENER.match(line.chu) or line.chu[:first.dau].count(" ") > _WORDS_BEFORE:
            continue
        if any(name.startswith(first.co_quan) or first.co_quan.startswith(name) for name in seen.get(first.khoa, ())):
            yield Loi(N_("«{t}» đã là căn cứ ở trên"), {"t": first.ten}, line, first.dau, first.cuoi)
        seen.setdefault(first.khoa, []).append(first.co_quan)


@quy_tac("CC09", "loi-dan-dau-hai-cham", N_("Thông lệ soạn thảo"), THONG_LE, cach_sua=N_("Kết thúc lời dẫn bằng dấu hai chấm."))
def loi_dan_dau_hai_cham(soat: Soat) -> Iterator[Loi]:
    """Lời dẫn kết thúc bằng dấu hai chấm.

    Câu kết bằng «như sau» báo có nội dung ở dưới nên dùng dấu hai chấm.

    Sai: UBND xã ban hành Kế hoạch như sau.
    Đúng: UBND xã ban hành Kế hoạch như sau:
    """
    wanted = soat.tieu_chuan.bang("thanh_phan", "loi_dan")["cuoi_dong"]
    for line in soat.theo("loi_dan"):
        match = _AS_FOLLOWS.search(line.chu)
        if match is not None and not line.phu_luc:
            yield Loi(N_("lời dẫn phải kết thúc bằng «{d}»"), {"d": wanted}, line, match.start("dau"), match.end("dau"), thay=wanted)


@quy_tac("CC10", "can-cu-viet-tat-ve-viec", N_("Thông lệ soạn thảo"), THONG_LE, cach_sua=N_("Viết đủ «về việc»."))
def can_cu_viet_tat_ve_viec(soat: Soat) -> Iterator[Loi]:
    """Trong căn cứ viết đủ chữ «về việc».

    «V/v» chỉ dùng ở trích yếu của công văn.

    Sai: Căn cứ Quyết định số 12/QĐ-UBND ngày 05/9/2026 của Ủy ban nhân dân xã v/v giao chỉ tiêu;
    Đúng: Căn cứ Quyết định số 12/QĐ-UBND ngày 05/9/2026 của Ủy ban nhân dân xã về việc giao chỉ tiêu;
    """
    for line in soat.theo("can_cu", "loi_dan"):
        for match in _RE.finditer(line.chu):
            yield Loi(N_("«{t}» trong căn cứ phải viết là «về việc»"), {"t": match.group()}, line, match.start(), match.end(),
                      thay="về việc")
