"""Đánh số: thứ tự liên tục, đúng bảng chữ cái, số con mang số của mục cha."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.i18n import N_
from docgen.lint.chuoi_so import BuocSo, KhoiSo, depth, numbered
from docgen.lint.quy_tac import MAU, THONG_LE, Loi, quy_tac
from docgen.lint.soat import Soat
from docgen.model.ban_soat import DoanSoat
from docgen.noi_dung.dau_muc import write_marker
from docgen.noi_dung.tree import KHONG_SO, Kieu

_PARTS = (Kieu.PHAN, Kieu.PHAN_THU)
_SUB = (Kieu.SO_2, Kieu.SO_3, Kieu.SO_4)
_SURE_LETTERS = 9  # a … i stand in lists of the decree itself
_LONGEST_LABEL = 10
_WIDEST = 9  # a wider gap is no gap: the number belongs to something else
_DIEU = re.compile(r"(?:Điều|ĐIỀU)\s+(\d{1,3})")
_LETTER = re.compile(r"([a-zăâđêôơư])[.)]\s")


def _faults(soat: Soat, *kinds: Kieu) -> Iterator[tuple[Loi, BuocSo]]:
    """Gaps, doubled numbers and wrong order of blocks of these kinds."""
    for block in numbered(soat):
        meant: dict[tuple[Kieu, tuple[int, ...]], tuple[tuple[int, ...], int]] = {}  # series → a wrong number and what it should be
        upside_down = False
        for step in block.buoc:
            upside_down = step.kieu not in (Kieu.LA_MA, *_PARTS) and (upside_down or _is_upside_down(step))
            if step.kieu not in kinds or not step.so[-1] or (upside_down and step.kieu in (Kieu.SO, Kieu.CHU)):
                continue
            wrong, should = meant.pop((step.kieu, step.cha), ((), 0))
            if wrong and wrong == step.truoc and step.so[-1] == should + 1:
                continue  # the one before it is wrong, this one goes on from where that should be
            found = _fault(block, step)
            if found is not None:
                meant[step.kieu, step.cha] = step.so, _last(step) + 1
                yield found, step


def _is_upside_down(step: BuocSo) -> bool:
    """Whether this is ``1.`` within ``a)``: nothing can be told of the numbers of such a section but that."""
    return step.kieu is Kieu.SO and step.so == (1,) and not step.truoc and step.cha_kieu is Kieu.CHU


def _fault(block: KhoiSo, step: BuocSo) -> Loi | None:
    line, number = block.doan[step.dong], step.so[-1]
    last = _last(step)
    if number == last + 1 or number - last > _WIDEST or (not last and _may_begin(block, step)) or _is_name(line):
        return None
    where = (line, 0, len(line.nhan) or 1)
    before, missing = write_marker(step.kieu, (*step.so[:-1], last)) if last else "", write_marker(step.kieu, (*step.so[:-1], last + 1))
    label = line.nhan or line.chu.split(maxsplit=1)[0][:_LONGEST_LABEL]
    if number > last + 1:
        if not last:
            return Loi(N_("bắt đầu bằng «{n}», không có «{m}»"), {"n": label, "m": missing}, *where)
        return Loi(N_("sau «{t}» là «{n}», thiếu «{m}»"), {"t": before, "n": label, "m": missing}, *where)
    if number == 1 and _begins_anew(block, step, last):
        return None
    if number == last:
        return Loi(N_("«{n}» bị lặp, đúng ra là «{m}»"), {"n": label, "m": missing}, *where)
    return Loi(N_("«{n}» đứng sau «{t}» là sai thứ tự"), {"n": label, "t": before}, *where)


def _is_name(line: DoanSoat) -> bool:
    """Whether a Roman number is the initial of a name in a sentence («V. Hu-gô là …»)."""
    return line.nhan in ("V.", "X.", "C.", "L.") and line.chu.endswith((".", ";", ",")) and not line.van.isupper()


def _last(step: BuocSo) -> int:
    """The number before it; 0 where its series begins, also where ``3.1.`` follows ``2.4.`` under no ``3.``."""
    if not step.truoc or (step.truoc[:-1] != step.so[:-1] and depth(step.kieu)):
        return 0
    return step.truoc[-1]


def _may_begin(block: KhoiSo, step: BuocSo) -> bool:
    """Whether a series may begin with this number: in an appendix, below a label that it does not belong to, after other labels."""
    if step.kieu in _PARTS or block.phu_luc:
        return bool(block.phu_luc)
    if step.kieu in (Kieu.SO_NGOAC, Kieu.NGOAC) or (step.kieu is Kieu.LA_MA and step.cha_kieu is Kieu.SO):
        return True
    return bool(depth(step.kieu)) and step.cha != step.so[:-1]


def _begins_anew(block: KhoiSo, step: BuocSo, last: int) -> bool:
    """Whether ``1.`` begins a new list: something without number stands right above it, a heading when only one number went before."""
    if step.kieu in (Kieu.LA_MA, *_PARTS) or block.phu_luc:
        return last > 1 or bool(block.phu_luc)
    above = block.doan[step.dong - 1] if step.dong else None
    if above is None:
        return True
    titled = above.vai_tro in ("tieu_de_khong_so", "muc", "muc_chu_hoa") or above.chu.endswith(":")
    return titled or (last > 1 and (not above.nhan or above.nhan in _SIGNS))


_SIGNS = frozenset(kind.value for kind in KHONG_SO) | {"–", "—", "•"}


@quy_tac("DS01", "muc-nhay-so", "thanh_phan.muc", MAU, cach_sua=N_("Đánh lại số La Mã của các mục cho liên tục; xem có mất mục nào không."))
def muc_nhay_so(soat: Soat) -> Iterator[Loi]:
    """Các phần, mục đánh số La Mã liên tục.

    Số của mục là số thứ tự, không nhảy, không lặp. Nhảy số thường là dấu hiệu mất một mục khi sao chép.

    Sai: I. → II. → IV.
    Sai: I. → II. → II.
    Đúng: I. → II. → III.
    """
    for found, _ in _faults(soat, Kieu.LA_MA, *_PARTS):
        yield found


@quy_tac("DS02", "khoan-nhay-so", "thanh_phan.khoan", MAU, cach_sua=N_("Đánh lại số cho liên tục; xem có mất đoạn nào không."))
def khoan_nhay_so(soat: Soat) -> Iterator[Loi]:
    """Các khoản 1., 2., 3. trong một mục đánh số liên tục.

    Mỗi mục bắt đầu lại từ 1. Mục chỉ có một khoản không phải là lỗi.

    Sai: 1. → 2. → 4.
    Sai: mục bắt đầu bằng 2.
    Đúng: 1. → 2. → 3.
    """
    for found, _ in _faults(soat, Kieu.SO, Kieu.SO_NGOAC, Kieu.NGOAC):
        yield found


@quy_tac("DS03", "so-nhieu-cap-nhay", "thanh_phan.tieu_khoan", THONG_LE,
         cach_sua=N_("Đánh lại số cho liên tục; xem có mất đoạn nào không."))
def so_nhieu_cap_nhay(soat: Soat) -> Iterator[Loi]:
    """Các số nhiều cấp 1.1., 1.2. đánh liên tục trong khoản của nó.

    Nghị định không quy định cấp này; liên tục là thông lệ.

    Sai: 5. → 5.2.
    Sai: 2.1. → 2.2. → 2.4.
    Đúng: 5. → 5.1. → 5.2.
    """
    for found, step in _faults(soat, *_SUB):
        strayed = step.cha_kieu in (Kieu.SO, *_SUB) and (step.cha != step.so[:-1] or (
            step.truoc[:-1] not in ((), step.cha) and step.so[-1] == step.truoc[-1] + 1))  # another rule tells that
        if not strayed:
            yield found


@quy_tac("DS04", "so-con-khac-cha", "thanh_phan.tieu_khoan", THONG_LE,
         cach_sua=N_("Sửa phần đầu của số cho trùng với số của khoản chứa nó."))
def so_con_khac_cha(soat: Soat) -> Iterator[Loi]:
    """Số nhiều cấp mang số của khoản chứa nó.

    Dưới khoản 2 là 2.1., 2.2.; số 1.1. ở đó là còn sót khi chuyển đoạn.

    Sai: 2. → 1.1.
    Đúng: 2. → 2.1.
    """
    for block in numbered(soat):
        last: dict[tuple[Kieu, tuple[int, ...]], int] = {}  # parent → the last number below it, as it should be
        for step in block.buoc:
            last[step.kieu, step.so] = 0
            above = step.cha_kieu in (Kieu.SO, *_SUB) and depth(step.cha_kieu) + 1 == depth(step.kieu)
            if step.kieu not in _SUB or not above:
                continue
            strayed, before = step.cha != step.so[:-1], last.get((step.cha_kieu, step.cha), 0)
            number = before + 1 if strayed and step.so[-1] <= before else step.so[-1]
            last[step.cha_kieu, step.cha] = number
            if strayed:
                line = block.doan[step.dong]
                should = write_marker(step.kieu, (*step.cha, number))
                yield Loi(N_("«{n}» nằm trong «{c}», đúng ra là «{m}»"),
                          {"n": step.nhan, "c": write_marker(step.cha_kieu, step.cha), "m": should}, line, 0, len(line.nhan) or 1)


@quy_tac("DS05", "diem-nhay-chu", "chu_cai", cach_sua=N_("Đánh lại theo thứ tự a, b, c, d, đ, e, g, h, i; xem có mất đoạn nào không."))
def diem_nhay_chu(soat: Soat) -> Iterator[Loi]:
    """Các điểm đánh theo thứ tự bảng chữ cái tiếng Việt.

    Sau d) là đ), sau e) là g). Thứ tự từ k) trở đi theo thông lệ, vì danh mục của nghị định dừng ở i).

    Sai: c) → d) → e)
    Đúng: c) → d) → đ) → e)
    """
    for found, step in _faults(soat, Kieu.CHU):
        yield found._replace(muc_do=MAU if step.so[-1] > _SURE_LETTERS else "")


@quy_tac("DS06", "chu-cai-khong-dung", "chu_cai", cach_sua=N_("Thay bằng chữ đứng kế theo thứ tự a, b, c, d, đ, e, g, h, i, k, l …"))
def chu_cai_khong_dung(soat: Soat) -> Iterator[Loi]:
    """Tên điểm không dùng các chữ f, j, w, z và ă, â, ê, ô, ơ, ư.

    Bảng chữ cái tiếng Việt không có f, j, w, z; các danh mục của nghị định cũng không dùng chữ có dấu phụ (trừ đ).

    Sai: e) → f)
    Đúng: e) → g)
    """
    letters = str(soat.tieu_chuan.bang("chu_cai")["diem"])
    above: dict[int, str] = {}
    for line in soat.than:
        match = _LETTER.match(line.chu) if line.chu[1:2] == ")" or (line.tu_dong and line.chu[1:2] == ".") else None
        if match is None:
            continue
        if match[1] in letters:
            above[line.phu_luc] = match[1]
        elif line.phu_luc in above:
            at = letters.find(above[line.phu_luc]) + 1
            yield Loi(N_("không dùng «{f})» để đánh điểm, sau «{t})» là «{s})»"),
                      {"f": match[1], "t": above[line.phu_luc], "s": letters[at] if at < len(letters) else "aa"}, line, 0, 2)


@quy_tac("DS07", "so-lan-kieu", N_("Thông lệ soạn thảo"), THONG_LE, cach_sua=N_("Dùng một kiểu cho cả dãy, thường là 1., 2., 3."))
def so_lan_kieu(soat: Soat) -> Iterator[Loi]:
    """Các số của một dãy viết cùng một kiểu.

    Số của khoản có dấu chấm ở sau; lẫn dấu ngoặc trong một dãy là do gõ tay.

    Sai: 1. → 2) → 3.
    Đúng: 1. → 2. → 3.
    """
    for block in numbered(soat):
        for step in block.buoc:
            goes_on = step.cha_kieu is Kieu.SO and len(step.cha) == 1 and step.so[-1] == step.cha[-1] + 1
            if step.kieu is Kieu.SO_NGOAC and not step.truoc and step.so[-1] > 1 and goes_on:
                line = block.doan[step.dong]
                yield Loi(N_("«{n}» viết khác kiểu với «{t}» đứng trước"), {"n": step.nhan, "t": step.cha_nhan}, line, 0,
                          len(line.nhan) or 1)


@quy_tac("DS10", "dieu-nhay-so", "thanh_phan.dieu", MAU, cach_sua=N_("Đánh lại số điều cho liên tục trong cả văn bản."))
def dieu_nhay_so(soat: Soat) -> Iterator[Loi]:
    """Các điều đánh số liên tục trong cả văn bản.

    Số của điều không bắt đầu lại ở mỗi chương, mục.

    Sai: Điều 3. → Điều 5.
    Đúng: Điều 3. → Điều 4.
    """
    last: dict[int, tuple[int, DoanSoat]] = {}
    for line in soat.than:
        match = _DIEU.match(line.chu) if line.vai_tro == "dieu" or line.nhan[:4] in ("Điều", "ĐIỀU") else None
        if match is None:
            continue
        number = int(match[1])
        before = last[line.phu_luc][0] if line.phu_luc in last else 0
        if number not in (1, before + 1) and before and number - before <= _WIDEST:
            yield Loi(N_("sau «Điều {t}» là «Điều {n}», đúng ra là «Điều {m}»"), {"t": before, "n": number, "m": before + 1}, line,
                      match.start(1), match.end(1))
        last[line.phu_luc] = (number, line)


@quy_tac("DS12", "diem-dung-tren-khoan", N_("Thông lệ soạn thảo"), THONG_LE, cach_sua=N_("Xếp lại: mục I., khoản 1., điểm a)."))
def diem_dung_tren_khoan(soat: Soat) -> Iterator[Loi]:
    """Thứ bậc đi từ mục I. đến khoản 1. rồi đến điểm a).

    Thứ bậc phần, mục, khoản, điểm theo Phụ lục I của nghị định; đặt khoản trong điểm là ngược.

    Sai: I. → a) → 1.
    Đúng: I. → 1. → a)
    """
    for block in numbered(soat):
        for step in block.buoc:
            if _is_upside_down(step):
                line = block.doan[step.dong]
                yield Loi(N_("khoản «{n}» nằm trong điểm «{c}», thứ bậc phải là khoản rồi đến điểm"), {"n": step.nhan, "c": step.cha_nhan},
                          line, 0, len(line.nhan) or 1)
