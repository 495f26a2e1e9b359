"""Nét kẻ: đường kẻ dưới tiêu ngữ, tên cơ quan, trích yếu; gạch nối, dấu sao của văn bản Đảng."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.i18n import N_
from docgen.lint.dau_cuoi import issuer, main, shown
from docgen.lint.do_ke import best_rule, printed_lines, stray_rules
from docgen.lint.quy_tac import BAT_BUOC, HINH, MAU, THONG_LE, Loi, quy_tac
from docgen.lint.soat import DAU, Soat
from docgen.model.ban_soat import DoanSoat

_SHARE = 0.1  # how much a line that should be as long as the words may differ from them
_SHARES = {(True, False): _SHARE, (True, True): 0.15, (False, False): _SHARE, (False, True): 0.25}
"""(one length asked for, made of signs) → the share by which a line may differ. The decree's own templates set rows of signs a
quarter shorter than its text asks (Phụ lục III)."""
_BLANKS = re.compile(r"[.…]{3}|…")
"""What is still to be filled in says nothing of lengths."""

_OFF_CENTRE_PT = 6.0
_DRAWN_OFF_CENTRE_PT = 10.0  # what a hand that draws may miss
_HYPHENS = re.compile(r"\s*[-–—](?:\s*[-–—])+\s*")
_STARS = re.compile(r"[*✱∗\s]+")
_RULED = ("tieu_ngu", "tieu_de_dang", "co_quan_ban_hanh", "trich_yeu")
_BARE = ("quoc_hieu", "co_quan_chu_quan", "co_quan_ban_hanh", "ten_loai")


def _percent(value: float) -> str:
    return f"{value * 100:.0f}%"


def _lines(soat: Soat, role: str) -> list[DoanSoat]:
    """The lines of an element, none where white space sets its columns: rules cannot be measured there."""
    lines = main(soat, role)
    return [] if any(line.chung_dong or line.hinh is None or not line.looks() for line in lines) else lines


def _duoi(soat: Soat, role: str, ten: str) -> Iterator[Loi]:
    """The rule line beneath an element: that it is there, and its length."""
    lines, asked = _lines(soat, role), soat.tieu_chuan.thanh_phan[role].ke_duoi
    if not lines or asked is None or any(_BLANKS.search(line.chu) for line in lines):
        return
    rules = tuple(rule for line in lines for rule in line.ke)
    if not rules:
        if not stray_rules(soat) and not (role == "trich_yeu" and main(soat, "gach_trich_yeu")):
            yield Loi(N_("dưới {t} chưa có đường kẻ"), {"t": ten}, lines[-1], khia_canh="thieu", muon=asked.chon)
        return
    widths = [max(piece) for line in lines for piece in printed_lines(line)]
    spans = [(asked.min * width, asked.max * width) for width in (max(widths), widths[-1])]
    low, high = min(a for a, _ in spans), max(b for _, b in spans)
    rule = best_rule(rules, low, high)
    if rule is None or not max(widths):
        return
    share = _SHARES[asked.min == asked.max, rule.cach in ("ky_tu", "gach_chan")]
    if rule.cach == "gach_chan" and asked.max < 1 and abs((rule.dai or 0) - max(widths)) <= _SHARE * max(widths):
        yield Loi(N_("cả dòng {t} bị gạch chân; đường kẻ phải dài bằng {a} đến {b} dòng chữ và đặt ở giữa"),
                  {"t": ten, "a": _percent(asked.min), "b": _percent(asked.max)}, lines[-1], khia_canh="dai", muon=asked.chon)
    elif rule.dai is not None and not any(a * (1 - share) <= rule.dai <= b * (1 + share) for a, b in spans):
        yield _wrong_length(lines[-1], ten, (rule.dai or 0) / max(widths), asked.min, asked.max, asked.chon)


def _wrong_length(line: DoanSoat, ten: str, share: float, low: float, high: float, chon: float) -> Loi:
    if low == high:
        text = N_("đường kẻ dưới {t} dài bằng {m} dòng chữ, phải dài bằng dòng chữ")
    else:
        text = N_("đường kẻ dưới {t} dài bằng {m} dòng chữ, phải từ {a} đến {b}")
    return Loi(text, {"t": ten, "m": _percent(share), "a": _percent(low), "b": _percent(high)}, line, khia_canh="dai", muon=chon)


_HOW = N_("Trong Word: Insert → Shapes → Line, giữ phím Shift khi kéo để kẻ thẳng một nét liền, rồi chỉnh độ dài ở Shape Format → Size.")


@quy_tac("NK01", "ke-tieu-ngu", "thanh_phan.tieu_ngu", can=(HINH,), cach_sua=_HOW)
def ke_tieu_ngu(soat: Soat) -> Iterator[Loi]:
    """Dưới tiêu ngữ có đường kẻ dài bằng dòng chữ.

    Dưới dòng tiêu ngữ có đường kẻ ngang, nét liền, dài bằng độ dài của dòng chữ. Đường kẻ vẽ tay được lệch tối đa 10 %.

    Sai: dưới tiêu ngữ không có đường kẻ, hoặc đường kẻ chỉ dài bằng nửa dòng chữ.
    Đúng: đường kẻ bắt đầu dưới chữ «Độc» và kết thúc dưới chữ «phúc».
    """
    yield from _duoi(soat, "tieu_ngu", N_("tiêu ngữ"))


@quy_tac("NK02", "ke-co-quan", "thanh_phan.co_quan_ban_hanh", can=(HINH,), cach_sua=_HOW, he=("nha_nuoc",))
def ke_co_quan(soat: Soat) -> Iterator[Loi]:
    """Dưới tên cơ quan ban hành có đường kẻ dài từ 1/3 đến 1/2 dòng chữ.

    Đường kẻ ngang, nét liền, đặt cân đối dưới tên cơ quan ban hành. Tên cơ quan gồm nhiều dòng thì so với dòng dài nhất hoặc dòng cuối;
    đường kẻ vẽ tay được lệch tối đa 10 %.

    Sai: đường kẻ dài bằng cả tên trường.
    Đúng: dòng tên trường dài 6 cm thì đường kẻ dài từ 2 đến 3 cm.
    """
    yield from _duoi(soat, "co_quan_ban_hanh", N_("tên cơ quan ban hành"))


@quy_tac("NK03", "ke-trich-yeu", "thanh_phan.trich_yeu", can=(HINH,), cach_sua=_HOW, he=("nha_nuoc",))
def ke_trich_yeu(soat: Soat) -> Iterator[Loi]:
    """Dưới trích yếu có đường kẻ dài từ 1/3 đến 1/2 dòng chữ.

    Áp dụng cho văn bản có tên loại. Trích yếu gồm nhiều dòng thì so với dòng dài nhất hoặc dòng cuối. Công văn không có đường kẻ này.

    Sai: dưới trích yếu của kế hoạch không có đường kẻ.
    Đúng: đường kẻ ngắn, nét liền, ở giữa, ngay dưới dòng cuối của trích yếu.
    """
    if soat.theo("ten_loai"):
        yield from _duoi(soat, "trich_yeu", N_("trích yếu"))


@quy_tac("NK04", "ke-tieu-de-dang", "thanh_phan.tieu_de_dang", can=(HINH,), cach_sua=_HOW, he=("dang",))
def ke_tieu_de_dang(soat: Soat) -> Iterator[Loi]:
    """Dưới tiêu đề văn bản của Đảng có đường kẻ dài bằng dòng chữ.

    Đường kẻ ngang, nét liền, dài bằng tiêu đề, ngăn cách tiêu đề với địa danh, ngày tháng.

    Sai: dưới tiêu đề không có đường kẻ.
    Đúng: đường kẻ dài bằng dòng tiêu đề.
    """
    yield from _duoi(soat, "tieu_de_dang", N_("tiêu đề"))


@quy_tac("NK05", "gach-duoi-trich-yeu", "thanh_phan.gach_trich_yeu", he=("dang",),
         cach_sua=N_("Dưới trích yếu gõ một dòng riêng gồm năm dấu gạch nối liền nhau và đặt ở giữa; không kẻ đường."))
def gach_duoi_trich_yeu(soat: Soat) -> Iterator[Loi]:
    """Dưới trích yếu văn bản của Đảng là năm gạch nối.

    Văn bản của Đảng có tên loại ngăn phần đầu với nội dung bằng năm dấu gạch nối trên một dòng riêng, không kẻ đường như văn bản nhà nước.

    Sai: -------------
    Đúng: -----
    """
    wanted = soat.tieu_chuan.thanh_phan["gach_trich_yeu"].chu
    signs, abstract = main(soat, "gach_trich_yeu"), main(soat, "trich_yeu")
    for line in signs:
        if shown(line.chu) != wanted:
            yield Loi(N_("dòng gạch nối dưới trích yếu là «{c}», phải là năm gạch nối «{m}»"), {"c": shown(line.chu), "m": wanted},
                      line, 0, len(line.chu), thay=wanted)
    if not signs and abstract and soat.ban.co_hinh and soat.theo("ten_loai"):
        drawn = any(line.ke for line in abstract)
        text = N_("dưới trích yếu là đường kẻ, phải là năm gạch nối «{m}»") if drawn else N_("dưới trích yếu chưa có năm gạch nối «{m}»")
        yield Loi(text, {"m": wanted}, abstract[-1])


@quy_tac("NK06", "dau-sao", "thanh_phan.dau_sao", he=("dang",),
         cach_sua=N_("Dưới tên cơ quan ban hành gõ một dấu sao (*) trên một dòng riêng, đặt ở giữa cột."))
def dau_sao(soat: Soat) -> Iterator[Loi]:
    """Dưới tên cơ quan ban hành văn bản của Đảng có một dấu sao.

    Dấu sao đứng một mình trên một dòng giữa tên cơ quan ban hành và số, ký hiệu; không dùng đường kẻ, không dùng nhiều dấu sao.

    Sai: ***
    Đúng: *
    """
    wanted, stars, names = soat.tieu_chuan.thanh_phan["dau_sao"].chu, main(soat, "dau_sao"), main(soat, "co_quan_ban_hanh")
    for line in stars:
        if line.chu.strip() != wanted and _STARS.fullmatch(line.chu):
            yield Loi(N_("dưới tên cơ quan là «{c}», phải là một dấu sao «{m}»"), {"c": line.chu.strip(), "m": wanted},
                      line, 0, len(line.chu), thay=wanted)
    if not stars and names and soat.ban.co_hinh and not names[-1].chung_dong:
        yield Loi(N_("dưới tên cơ quan ban hành chưa có dấu sao «{m}»"), {"m": wanted}, names[-1])


@quy_tac("NK07", "ke-thua", "bo_cuc", can=(HINH,), cach_sua=N_("Bỏ đường kẻ hoặc bỏ gạch chân ở dòng này (Ctrl + U)."))
def ke_thua(soat: Soat) -> Iterator[Loi]:
    """Không kẻ đường dưới thành phần không có đường kẻ.

    Trong phần đầu chỉ tiêu ngữ, tên cơ quan ban hành và trích yếu có đường kẻ, mỗi nơi một nét; văn bản của Đảng chỉ tiêu đề có. Quốc hiệu,
    tên cơ quan chủ quản và tên loại không kẻ, không gạch chân.

    Sai: quốc hiệu bị gạch chân.
    Sai: dưới tiêu ngữ có hai đường kẻ.
    Đúng: quốc hiệu không gạch chân; đường kẻ nằm dưới tiêu ngữ.
    """
    for role in _BARE:
        element = soat.thanh_phan(role)
        if element is None or element.ke_duoi is not None or (role == "ten_loai" and not main(soat, "trich_yeu")):
            continue
        if role == "co_quan_chu_quan" and not issuer(soat):
            continue
        for line in _lines(soat, role):
            if line.ke and not (role == "ten_loai" and line.ke[0].cach == "hinh"):
                yield Loi(N_("dưới «{c}» có đường kẻ, thành phần này không có đường kẻ"), {"c": shown(line.chu)}, line, khia_canh="thua")
    for role in _RULED:
        for line in _lines(soat, role) if soat.thanh_phan(role) else ():
            if sum(rule.cach in ("vien", "ky_tu") for rule in line.ke) > 1:  # drawn ones may belong to a neighbour
                yield Loi(N_("dưới «{c}» có hai đường kẻ, chỉ để một"), {"c": shown(line.chu)}, line, khia_canh="thua")


@quy_tac("NK08", "ke-can-doi", "PL I, II.1.b, II.2.b và II.5.b", BAT_BUOC, can=(HINH,), he=("nha_nuoc",),
         cach_sua=N_("Chọn đường kẻ, kéo vào đúng giữa dòng chữ ở trên, hoặc đặt Layout → Position → Centered relative to Column."))
def ke_can_doi(soat: Soat) -> Iterator[Loi]:
    """Đường kẻ được đặt cân đối dưới dòng chữ.

    Đường kẻ dưới tiêu ngữ, tên cơ quan ban hành, trích yếu nằm chính giữa dòng chữ ở trên nó.

    Sai: đường kẻ dưới tên cơ quan lệch hẳn sang trái.
    Đúng: hai đầu đường kẻ cách đều hai đầu dòng chữ.
    """
    for role in ("tieu_ngu", "co_quan_ban_hanh", "trich_yeu"):
        for line in _lines(soat, role):
            off = [rule.lech for rule in line.ke if rule.lech is not None and abs(rule.lech) > (
                _DRAWN_OFF_CENTRE_PT if rule.cach == "hinh" else _OFF_CENTRE_PT)]
            if off and len(off) == len(line.ke) and line.hinh is not None and line.hinh.can_le == "center":
                side = N_("phải") if off[0] > 0 else N_("trái")
                yield Loi(N_("đường kẻ dưới «{c}» lệch {d} pt sang {b}, phải đặt cân đối giữa dòng chữ"),
                          {"c": shown(line.chu), "d": f"{abs(off[0]):.0f}", "b": side}, line, khia_canh="lech", muon=0.0)


@quy_tac("NK09", "ke-gach-chan", N_("Thông lệ soạn thảo"), THONG_LE, can=(HINH,), he=("nha_nuoc", "dang"),
         cach_sua=N_("Bỏ gạch chân (Ctrl + U) rồi vẽ một đường kẻ nét liền ngay dưới dòng chữ."))
def ke_gach_chan(soat: Soat) -> Iterator[Loi]:
    """Đường kẻ là nét vẽ riêng, không phải chữ gạch chân.

    Gạch chân cho đường kẻ đúng độ dài nhưng dính vào chân chữ và đứt ở các dấu; nên vẽ thành một đường riêng.

    Sai: tiêu ngữ được gạch chân bằng Ctrl + U.
    Đúng: một đường kẻ nét liền ngay dưới tiêu ngữ.
    """
    for role in ("tieu_ngu", "tieu_de_dang"):
        for line in _lines(soat, role) if soat.thanh_phan(role) else ():
            if line.ke and all(rule.cach == "gach_chan" for rule in line.ke):
                yield Loi(N_("dòng «{c}» được gạch chân, nên thay bằng một đường kẻ riêng bên dưới"), {"c": shown(line.chu)}, line)


@quy_tac("NK10", "ke-phu-luc", "thanh_phan.phu_luc_kem_theo", MAU, can=(HINH,), he=("nha_nuoc",), cach_sua=_HOW)
def ke_phu_luc(soat: Soat) -> Iterator[Loi]:
    """Dưới dòng «Kèm theo …» của phụ lục có đường kẻ ngắn.

    Đường kẻ này chỉ có trong mẫu trình bày phụ lục; lời văn của nghị định không nêu, cũng không nêu độ dài. Chỉ báo khi đường kẻ dài quá.

    Sai: đường kẻ dài hết chiều ngang trang.
    Đúng: đường kẻ ngắn ở giữa, hoặc không có đường kẻ.
    """
    asked = soat.tieu_chuan.thanh_phan["phu_luc_kem_theo"].ke_duoi
    for line in soat.theo("phu_luc_kem_theo"):
        widest = max(map(max, printed_lines(line))) if line.looks() else 0.0
        known = [rule.dai for rule in line.ke if rule.dai is not None and rule.cach != "gach_chan"]
        if asked and known and widest and min(known) > widest * asked.max * (1 + _SHARE):
            yield Loi(N_("đường kẻ dưới «{c}» dài bằng {m} dòng chữ, chỉ nên dài đến {b}"),
                      {"c": shown(line.chu), "m": _percent(min(known) / widest), "b": _percent(asked.max)},
                      line, khia_canh="dai", muon=asked.chon)


@quy_tac("NK11", "ke-net-lien", "PL I, II.1.b, II.2.b và II.5.b", BAT_BUOC, he=("nha_nuoc",),
         cach_sua=_HOW)
def ke_net_lien(soat: Soat) -> Iterator[Loi]:
    """Đường kẻ là nét liền, không gõ bằng dấu gạch nối.

    Đường kẻ dưới tiêu ngữ, tên cơ quan và trích yếu là nét liền. Dãy dấu gạch nối là cách của văn bản Đảng hoặc của máy chữ.

    Sai: Độc lập - Tự do - Hạnh phúc / ---------------
    Đúng: một đường kẻ nét liền dưới dòng chữ.
    """
    if not soat.ban.co_hinh:
        return
    spaced = False  # columns kept apart by blanks: the rules beneath them are typed on one line
    for line in soat.ban.doan:
        spaced = spaced or (line.chung_dong and line.o is None and line.vai_tro in DAU)
        if line.vai_tro in ("duong_ke", "gach_trich_yeu") and not line.phu_luc and _HYPHENS.fullmatch(line.chu) and "\n" not in line.chu:
            cell = spaced if line.o is None else not line.o.so_lieu
            if line.vai_tro == "gach_trich_yeu" or (cell and len(line.chu) > 2):
                yield Loi(N_("đường kẻ được gõ bằng dấu gạch nối «{c}», phải là một nét liền"),
                          {"c": line.chu.split()[0][:12]}, line, 0, len(line.chu))
        elif line.vai_tro in ("noi_nhan_nhan", "muc", "can_cu"):
            return
