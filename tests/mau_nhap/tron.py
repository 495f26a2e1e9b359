"""Mixed samples: any header with any numbering, any end, any noise, drawn by a seed. The expectations are put together
from the same draws, so that habits meet which no sample written by hand brings together."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from typing import NamedTuple

from tests.mau_nhap.bang_ma import nfd, sai_u
from tests.mau_nhap.dau_cuoi import QUOC_HIEU, TIEU_NGU, cuoi_bang, dau_bang
from tests.mau_nhap.mong import Ban, Mong
from tests.mau_nhap.tai_lieu import DAM, O, TaiLieu
from tests.mau_nhap.van_chu import VanChu


class CoQuan(NamedTuple):
    """An agency as its header names it; ``dong`` are the lines of the issuer."""

    chu_quan: str | None
    dong: tuple[str, ...]
    ky_hieu: str
    dia_danh: str
    ky: tuple[tuple[str, str, str], ...]  # (field, prefix, post)


_TRUONG = (("chuc_vu", "", "HIỆU TRƯỞNG"),)
_PHO = (("ky_thay", "KT", "HIỆU TRƯỞNG"), ("chuc_vu", "", "PHÓ HIỆU TRƯỞNG"))
_UBND = (("thay_mat", "TM", "UỶ BAN NHÂN DÂN"), ("chuc_vu", "", "CHỦ TỊCH"))
_UBND_PHO = (("thay_mat", "TM", "UỶ BAN NHÂN DÂN"), ("ky_thay", "KT", "CHỦ TỊCH"), ("chuc_vu", "", "PHÓ CHỦ TỊCH"))
_GIAM_DOC = (("ky_thay", "KT", "GIÁM ĐỐC"), ("chuc_vu", "", "PHÓ GIÁM ĐỐC"))
_CHANH = (("thua_lenh", "TL", "GIÁM ĐỐC"), ("chuc_vu", "", "CHÁNH VĂN PHÒNG"))

CO_QUAN = (
    CoQuan(None, ("UỶ BAN NHÂN DÂN", "XÃ PHÌNH SÁNG"), "UBND", "Phình Sáng", _UBND),
    CoQuan(None, ("UỶ BAN NHÂN DÂN PHƯỜNG TÂY LỘC MỚI",), "UBND", "Tây Lộc Mới", _UBND_PHO),
    CoQuan("UBND XÃ PHÌNH SÁNG", ("TRƯỜNG TIỂU HỌC PHÌNH SÁNG",), "THPS", "Phình Sáng", _TRUONG),
    CoQuan("UBND PHƯỜNG SA HUỲNH", ("TRƯỜNG TRUNG HỌC CƠ SỞ", "NGUYỄN TRUNG TRỰC"), "THCSNTT", "Sa Huỳnh", _PHO),
    CoQuan("UBND TỈNH THẠCH LÂM", ("SỞ NỘI VỤ",), "SNV", "Thạch Lâm", _CHANH),
    CoQuan("SỞ Y TẾ TỈNH THẠCH LÂM", ("TRUNG TÂM KIỂM SOÁT BỆNH TẬT",), "KSBT", "Thạch Lâm", _GIAM_DOC),
)
TRICH_YEU = (
    "Tuyên truyền phòng cháy, chữa cháy rừng mùa khô năm 2026", "Tổ chức Tuần lễ học tập suốt đời",
    "Kiểm tra công vụ sáu tháng đầu năm 2026",
    "Hưởng ứng Ngày Chuyển đổi số quốc gia 10 - 10", "Tiêm vắc xin phòng bệnh dại cho chó, mèo", "Quản lý hồ sơ, tài liệu điện tử năm 2026",
)
MUC = ("MỤC ĐÍCH, YÊU CẦU", "NỘI DUNG", "GIẢI PHÁP THỰC HIỆN", "KINH PHÍ", "TIẾN ĐỘ", "TỔ CHỨC THỰC HIỆN")
TIEU_DE = ("Công tác chuẩn bị", "Nội dung chính", "Hình thức", "Thời gian, địa điểm", "Thành phần tham gia", "Chế độ báo cáo",
    "Cơ sở vật chất")
CAU = (
    "Huy động được đông đảo người dân cùng tham gia ngay từ đầu.", "Việc làm phải thiết thực, tránh hình thức, không gây tốn kém.",
    "Mỗi đơn vị cử một người làm đầu mối, có số điện thoại liên hệ.", "Hoàn thành trước ngày 25 của tháng cuối quý.",
    "In 2.500 tờ rơi, phát tận tay từng hộ ở thôn xa.", "Bố trí loa lưu động vào chiều thứ Bảy và ngày chợ phiên.",
    "Kết quả được công khai tại bảng tin và nhóm chung của thôn.", "Khen thưởng kịp thời những cách làm hay, có hiệu quả rõ.",
    "Lồng ghép với các cuộc họp sẵn có, không tổ chức họp riêng.", "Lập biên bản, chụp ảnh trước và sau khi làm.",
    "Tỷ lệ tham gia đạt từ 90% trở lên; nơi khó khăn đạt từ 75%.", "Ghi chép đầy đủ, lưu hồ sơ đúng quy định của cơ quan.",
    "Phối hợp với đài truyền thanh đưa tin hai buổi mỗi tuần.", "Kinh phí lấy từ dự toán đã giao và nguồn xã hội hóa hợp pháp.",
    "Theo dõi, đôn đốc hằng tuần; gặp khó khăn phải báo cáo ngay.", "Nơi nào để xảy ra sai sót thì người đứng đầu chịu trách nhiệm.",
)
CAN_CU = ("Căn cứ Nghị quyết số 15/NQ-HĐND ngày 12/12/2025 của Hội đồng nhân dân về nhiệm vụ năm 2026",
    "Căn cứ chương trình công tác năm của đơn vị",
          "Thực hiện Công văn số 88/VP-TH ngày 05/01/2026 về việc giao nhiệm vụ")
NOI_NHAN = ("Cấp trên trực tiếp (b/c)", "Các phòng, ban, bộ phận", "Các thôn, tổ dân phố", "Trang thông tin điện tử", "Các đoàn thể (p/h)")
HO_TEN = ("Lò Văn Sinh", "Trần Thị Hồng Vân", "Nguyễn Bá Tùng", "Sùng A Dế", "Hoàng Ngọc Khuê")
_BANG = ("Tháng|Việc làm|Người phụ trách", "Lớp|Sĩ số|Ghi chú", "Thôn|Số hộ|Trưởng thôn")
_SO_LA_MA = ("I", "II", "III", "IV", "V", "VI")


class Dong(NamedTuple):
    """A line of the body: the kind of its label (``I 1 2 a - +`` or none; ``2`` is 1.1.; ``B`` a table), its number, its
    text, whether it is a title, the number above it."""

    loai: str
    so: int
    van: str
    dam: bool = False
    cha: int = 0

    @property
    def nhan(self) -> str | None:
        """The label in the canonical form."""
        if self.loai == "2":
            return f"{self.cha}.{self.so}."
        return {"I": f"{_SO_LA_MA[self.so - 1]}.", "1": f"{self.so}.", "B": None, "a": f"{'abcdđeg'[self.so - 1]})", "-": "-", "+": "+",
            "": None}[self.loai]


class Tron(NamedTuple):
    """What a seed has drawn: the words, before anything is said about their looks."""

    rng: random.Random
    co_quan: CoQuan
    so: str | None
    ngay: tuple[int | None, int, int]
    trich_yeu: str
    can_cu: tuple[str, ...]
    than: tuple[Dong, ...]
    noi_nhan: tuple[str, ...]
    ho_ten: str

    @property
    def mong(self) -> Mong:
        """The expectation."""
        return Mong(
            chu_quan=self.co_quan.chu_quan, ban_hanh=" ".join(self.co_quan.dong), ky_hieu=self.co_quan.ky_hieu,
            dia_danh=self.co_quan.dia_danh,
            so=self.so, ngay=self.ngay, trich_yeu=self.trich_yeu, can_cu=len(self.can_cu), noi_nhan=len(self.noi_nhan), luu_tru="VT TH",
            muc=tuple(dong.van for dong in self.than if dong.loai == "I"), bang=tuple((dong.so + 1,
            3) for dong in self.than if dong.loai == "B"), ky={**{f: post for f, _, post in self.co_quan.ky},
            "ho_ten": self.ho_ten})


def _draw(seed: int) -> Tron:
    rng = random.Random(seed)
    sentences = rng.sample(CAU, len(CAU)) * 6
    body: list[Dong] = []
    titles = sorted(rng.sample(range(len(MUC)), rng.randint(3, 5)))
    for n, title in enumerate(titles, 1):
        body.append(Dong("I", n, MUC[title], True))
        body += _section(rng, sentences)
    day = rng.choice((None, 3, 9, 14, 28))
    return Tron(rng, rng.choice(CO_QUAN), rng.choice((None, "7", "16", "245")), (day, rng.choice((2, 9, 11)), 2026), rng.choice(TRICH_YEU),
                tuple(rng.sample(CAN_CU, rng.randint(0, 3))), tuple(body), tuple(rng.sample(NOI_NHAN, rng.randint(2, 4))),
                rng.choice(HO_TEN))


def _section(rng: random.Random, sentences: list[str]) -> list[Dong]:
    shape = rng.choice(("van", "gach", "so", "so_tieu_de", "so_tieu_de"))
    if shape == "van":
        return [Dong("", 0, sentences.pop())]
    if shape == "gach":
        return [Dong("-", 0, sentences.pop()) for _ in range(rng.randint(2, 3))]
    if shape == "so":
        return [Dong("1", n, sentences.pop()) for n in range(1, rng.randint(3, 5))]
    out = []
    for n, title in enumerate(rng.sample(TIEU_DE, rng.randint(2, 3)), 1):
        out.append(Dong("1", n, title, True))
        kind = rng.choice("a-2")
        out += [Dong(kind, m, sentences.pop(), False, n) for m in range(1, rng.randint(3, 7 if kind == "a" else 4))]
        if kind == "-" and rng.random() < 0.4:
            out += [Dong("+", 0, sentences.pop()) for _ in range(2)]
    if rng.random() < 0.3:
        out.append(Dong("B", rng.randint(2, 4), rng.choice(_BANG)))
    return out


def _typed_number(t: Tron) -> str:
    number, symbol = t.so or "   ", t.co_quan.ky_hieu
    return t.rng.choice((f"Số: {number}/KH-{symbol}", f"Số:{number} /KH-{symbol}", f"Số: {number} / KH - {symbol}",
        f"Số {number}/KH-{symbol}"))


def _typed_date(t: Tron) -> str:
    day, month, year = t.ngay
    first = "    " if day is None else t.rng.choice((str(day), f"{day:02}"))
    return t.rng.choice((f"{t.co_quan.dia_danh}, ngày {first} tháng {month} năm {year}",
        f"{t.co_quan.dia_danh}, ngày {first} tháng{month:02} năm {year}",
                         f"{t.co_quan.dia_danh}, ngày {first} tháng {month:02} năm {year}."))


def _prefix(t: Tron, prefix: str) -> str:
    slashed = {"TM": "T/M ", "KT": "K/T ", "TL": "T/L "}[prefix] if prefix else ""
    return f"{{{t.rng.choice((f'{prefix}. ', f'{prefix} ', f'{prefix}.', slashed))}}}" if prefix else ""


def _signature(t: Tron) -> list[str]:
    return [f"{_prefix(t, prefix)}{post}" for _, prefix, post in t.co_quan.ky]


def _recipients(t: Tron) -> list[str]:
    dash, end = t.rng.choice((("- ", ";"), ("- ", ","), ("-", ";"), ("", ";")))
    keep = t.rng.choice((f"{{{dash}Lưu:}} VT, TH.", f"{{{dash}Lưu}} VT, TH.", f"{{{dash}Lưu: }}VT,TH"))
    return [*(f"{dash}{place}{end}" for place in t.noi_nhan), keep]


_SPELLINGS: dict[str, tuple[Callable[[str], str], ...]] = {
    "I": (lambda s: s, lambda s: f"{s[:-1]}/", lambda s: f"{s[:-1]}-"),
    "1": (lambda s: s, lambda s: f"{s[:-1]}/", lambda s: f"{s[:-1]}-"),
    "a": (lambda s: s, lambda s: f"{s[:-1]}.", lambda s: f"{s[:-1]}/", lambda s: f"{s[:-1]}-"),
    "2": (lambda s: s, lambda s: s[:-1]), "-": (lambda s: s, lambda s: "–"), "+": (lambda s: s,),
}


def _noisy(rng: random.Random, van: str, level: float) -> str:
    """Double spaces and spaces before marks, here and there."""
    van = re.sub(r" (?=\w)", lambda m: "  " if rng.random() < level else " ", van)
    return re.sub(r"(?<=\w)([,;])", lambda m: f" {m[1]}" if rng.random() < level else m[1], van)


def _dressed(rng: random.Random, van: str, legacy: str) -> str:
    """Now and then a tracked change, hidden words, bold words or a run in an old font; the words stay the same."""
    words = van.split(" ")
    if "|" in van or len(words) < 6 or rng.random() < 0.7:
        return van
    at = rng.randrange(2, len(words) - 3)
    head, middle, tail = " ".join(words[:at]), " ".join(words[at:at + 2]), " ".join(words[at + 2:])
    ways = [f"{head} <del>bỏ đi </del>{middle} {tail}", f"{head} <ins>{middle} </ins>{tail}", f"{head} {middle} <an>giấu </an>{tail}",
            f"{head} <b>{middle}</b> {tail}", f"{head} <i>{middle}</i><rs> {tail}", f"{head} <nb>{middle} {tail}"]
    if legacy and not any(c.isupper() and ord(c) > 127 and c not in "ĐÔƠƯÂĂÊ" for c in van):
        ways = [f"<f={legacy}>{van}</f>", f"{head} <f={legacy}>{middle}</f> {tail}"]
    return rng.choice(ways)


# Word ------------------------------------------------------------------------------------------------------------


def tron_docx(seed: int) -> Ban:
    """A mixed Word sample."""
    t = _draw(seed)
    rng = t.rng
    d = TaiLieu(font=rng.choice(("Times New Roman", "Arial")), theme=rng.random() < 0.3, manh=rng.choice((0, 0, 4, 9)),
                doi_chu=rng.choice((str, str, str, str, nfd, sai_u)))
    rng.choice((_header_table, _header_one_row, _header_tabs, _header_spaces, _header_groups, _header_breaks))(d, t)
    _title(d, t)
    _body_docx(d, t)
    rng.choice((_end_table, _end_tabs, _end_groups, _end_rows))(d, t)
    return d.xong(t.mong)


def _header_table(d: TaiLieu, t: Tron, mot_hang: bool = False) -> None:
    lines = [*([t.co_quan.chu_quan] if t.co_quan.chu_quan else []), *(f"<b>{line}</b>" for line in t.co_quan.dong)]
    dau_bang(d, lines, f"{{{_typed_number(t)}}}", f"{{{_typed_date(t)}}}", net=t.rng.choice(("<vml>", "<dml>", "", "{_______}",
        "{-------}")), mot_hang=mot_hang)


def _header_one_row(d: TaiLieu, t: Tron) -> None:
    _header_table(d, t, True)


def _left_right(t: Tron) -> list[tuple[str, str]]:
    left = [*([t.co_quan.chu_quan] if t.co_quan.chu_quan else []), *t.co_quan.dong]
    right = ["{CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM}", "{Độc lập - Tự do - Hạnh phúc}"]
    height = max(len(left), len(right))
    left, right = left + [""] * (height - len(left)), right + [""] * (height - len(right))
    return [*zip(left, right, strict=True), (f"{{{_typed_number(t)}}}", f"{{{_typed_date(t)}}}")]


def _header_tabs(d: TaiLieu, t: Tron) -> None:
    for left, right in _left_right(t):
        d.p(f"<tab><b>{left}</b><tab><b>{right}</b>", tabs="c2000 c6900")


def _header_spaces(d: TaiLieu, t: Tron) -> None:
    for left, right in _left_right(t):
        d.p(f"{left:<{38}}          {right}")


def _header_groups(d: TaiLieu, t: Tron) -> None:
    if t.co_quan.chu_quan:
        d.p(t.co_quan.chu_quan)
    d.ps(*(f"<b>{line}</b>" for line in t.co_quan.dong), f"{{{_typed_number(t)}}}")
    d.ps("", QUOC_HIEU, TIEU_NGU, f"<i>{{{_typed_date(t)}}}</i>", can="giua")


def _header_breaks(d: TaiLieu, t: Tron) -> None:
    above = f"{t.co_quan.chu_quan}<br>" if t.co_quan.chu_quan else ""
    left = f"{above}<b>{'<br>'.join(t.co_quan.dong)}</b><br>{{{_typed_number(t)}}}"
    d.bang([[O(left, can="giua"), O(f"{QUOC_HIEU}<br>{TIEU_NGU}<br><i>{{{_typed_date(t)}}}</i>", can="giua")]], ke=False, rong=(4000, 5500))


def _title(d: TaiLieu, t: Tron) -> None:
    words = t.trich_yeu.split()
    half = len(words) // 2
    way = t.rng.choice(("mot", "hai", "br", "chung"))
    if way == "chung":
        d.p(f"<b>{{KẾ HOẠCH}}<br>{t.trich_yeu}</b>", can="giua")
    else:
        d.ps("", "<b>{KẾ HOẠCH}</b>", can="giua")
        joint = {"mot": " ", "hai": "\n", "br": "<br>"}[way]
        d.ps(*(f"<b>{line}</b>" for line in f"{' '.join(words[:half])}{joint}{' '.join(words[half:])}".split("\n")), can="giua")
    if t.rng.random() < 0.4:
        d.net(t.rng.choice(("vml", "dml", "--------", "________")))
    d.vung = "than"


def _opening(t: Tron) -> list[str]:
    dash = t.rng.choice(("", "", "- "))
    lines = [f"{dash and '{- }'}{text};" for text in t.can_cu]
    return [*lines, t.rng.choice(("Đơn vị xây dựng Kế hoạch thực hiện như sau:",
        "Cơ quan ban hành Kế hoạch với các nội dung cụ thể như sau:"))]


def _body_docx(d: TaiLieu, t: Tron) -> None:
    rng, level = t.rng, t.rng.choice((0.0, 0.0, 0.08))
    legacy = rng.choice(("", "", "", ".VnTime", "VNI-Times")) if d.doi_chu is str else ""
    d.ps(*(_noisy(rng, line, level) for line in _opening(t)))
    native = {kind: rng.random() < 0.3 for kind in "I1a-+"} | {"2": False}
    spell = {kind: rng.choice(ways) for kind, ways in _SPELLINGS.items()}
    d.ds(1, ("upperRoman", rng.choice(("%1.", "%1/", "%1-"))))
    d.ds(2, ("decimal", rng.choice(("%1.", "%1/", "%1-"))))
    d.ds(3, ("lowerLetter", rng.choice(("%1)", "%1.", "%1/"))))
    d.ds(4, ("bullet", rng.choice(("-", "\uf0b7", "–")), "Symbol"))
    d.ds(5, ("bullet", "+", "Arial"))
    lists, fresh = {"I": 1, "1": 2, "a": 3, "-": 4, "+": 5}, 10
    for dong in t.than:
        van, bold = _noisy(rng, dong.van, level if not dong.dam else 0), DAM if dong.dam else ""
        van = _dressed(rng, van, legacy) if not dong.dam else van
        if dong.loai == "B":
            d.bang([van.split("|"), *([str(n), "mục", f"người {n}"] for n in range(1, dong.so + 1))])
        elif dong.loai and native[dong.loai]:
            if dong.loai in "1a" and dong.so == 1:
                fresh += 1
                d.num(fresh, {"1": 2, "a": 3}[dong.loai], {0: 1})
                lists[dong.loai] = fresh
            d.p(van, dong.nhan, num=(lists[dong.loai], 0), rpr=bold)
        else:
            gap = rng.choice((" ", " ", "<tab>", "<nb>")) if dong.loai else ""
            d.p(f"{spell[dong.loai](dong.nhan or '')}¦{gap}{van}" if dong.loai else van, dong.nhan, rpr=bold)
    d.p("Trên đây là Kế hoạch của đơn vị; các bộ phận nghiêm túc thực hiện" + rng.choice(("./.", " ./.", ".")))


def _end_table(d: TaiLieu, t: Tron) -> None:
    cuoi_bang(d, _recipients(t), _signature(t), t.ho_ten)


def _end_rows(d: TaiLieu, t: Tron) -> None:
    d.vung = "cuoi"
    left, right = ["<b>{Nơi nhận:}</b>", *_recipients(t)], [f"<b>{line}</b>" for line in _signature(t)]
    height = max(len(left), len(right) + 2)
    right += [""] * (height - len(right))
    d.bang([[O(a), O(b, can="giua")] for a, b in zip(left + [""] * (height - len(left)), right, strict=True)] + [["",
        O(f"<b>{t.ho_ten}</b>", can="giua")]], ke=False)


def _end_tabs(d: TaiLieu, t: Tron) -> None:
    d.vung = "cuoi"
    left, right = ["<b>{Nơi nhận:}</b>", *_recipients(t)], _signature(t)
    for n, line in enumerate(left):
        d.p(f"{line}<tab><b>{right[n]}</b>" if n < len(right) else line, tabs="c6900")
    d.ps("", "")
    d.p(f"<tab><b>{t.ho_ten}</b>", tabs="c6900")


def _end_groups(d: TaiLieu, t: Tron) -> None:
    d.vung = "cuoi"
    groups = [lambda: d.ps("{Nơi nhận:}", *_recipients(t)), lambda: d.ps(*(f"<b>{line}</b>" for line in _signature(t)), "", "",
        f"<b>{t.ho_ten}</b>", can="phai")]
    for group in groups:
        group()
        d.p()


# text ------------------------------------------------------------------------------------------------------------


def tron_txt(seed: int) -> Ban:
    """A mixed text sample."""
    t = _draw(seed)
    rng = t.rng
    wrapped = rng.random() < 0.6
    d = VanChu(rng.choice((72, 78, 84)) if wrapped else 0, rng.choice((0, 4, 6)) if wrapped else 0, cach=not wrapped or rng.random() < 0.3)
    if rng.random() < 0.6:
        for left, right in _left_right(t):
            d.hai(f"  {left}", f"  {right}", 42)
    else:
        d.d(*([t.co_quan.chu_quan] if t.co_quan.chu_quan else []), *t.co_quan.dong, "{CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM}",
            "{Độc lập - Tự do - Hạnh phúc}", f"{{{_typed_number(t)}}}", f"{{{_typed_date(t)}}}")
    d.d("")
    d.giua("{KẾ HOẠCH}")
    d.giua(t.trich_yeu)
    d.d("")
    d.vung = "than"
    _body_txt(d, t)
    d.vung = "cuoi"
    d.d("")
    left, right = ["{Nơi nhận:}", *_recipients(t)], [*_signature(t), "", "", t.ho_ten]
    if rng.random() < 0.5:
        height = max(len(left), len(right))
        for a, b in zip(left + [""] * (height - len(left)), right + [""] * (height - len(right)), strict=True):
            d.hai(a, f"     {b}" if b else "", 44)
    else:
        d.d(*left, "", *right)
    text = rng.choice((str, str, nfd, sai_u))(d.van_ban())
    return d.xong(t.mong, rng.choice((text.encode(), text.replace("\n", "\r\n").encode("utf-8-sig"), text.encode("utf-16"))))


def _body_txt(d: VanChu, t: Tron) -> None:
    rng = t.rng
    d.ps(*_opening(t))
    spell = {kind: rng.choice(ways) for kind, ways in _SPELLINGS.items()}
    broken = rng.randrange(3, len(t.than)) if d.rong and rng.random() < 0.6 else -1
    for n, dong in enumerate(t.than):
        if dong.loai == "B":
            _table_txt(d, dong)
            continue
        d.p(f"{spell[dong.loai](dong.nhan or '')} ¦{dong.van}" if dong.loai else dong.van, dong.nhan)
        if n == broken:
            d.ngat_trang(2)
    d.p("Trên đây là Kế hoạch của đơn vị; các bộ phận nghiêm túc thực hiện./.")


def _table_txt(d: VanChu, dong: Dong) -> None:
    rows = [dong.van.split("|"), *([str(n), "mục", f"người {n}"] for n in range(1, dong.so + 1))]
    if d.cach:
        d.d(*(f"| {' | '.join(row)} |" for row in rows[:1]), "|---|---|---|", *(f"| {' | '.join(row)} |" for row in rows[1:]), "")
    else:
        d.d("", *(f"   {a:<12}{b:<24}{c}" for a, b, c in rows), "")
