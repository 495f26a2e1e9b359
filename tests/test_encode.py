"""Law L1: what is encoded decodes to the same document; and the file looks as if a person had written it."""

from __future__ import annotations

import unicodedata
from calendar import monthrange
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as st

from docgen.findings import has_errors
from docgen.model.decode import decode
from docgen.model.encode import encode
from docgen.model.khoa import KE_HOACH, MUC_DO_KHAN, NGUOI_KY
from docgen.model.van_ban import (
    MUC_CHUAN,
    CoQuan,
    NgayThang,
    NguoiKy,
    NhiemVu,
    PhanCong,
    PhanNoiDung,
    PhuLuc,
    VanBan,
)
from docgen.noi_dung import Bang, CuocChu, Than, format_than, parse
from docgen.source.yaml_reader import read_plan

_CO_QUAN = CoQuan("ỦY BAN NHÂN DÂN\nXÃ TÂN PHÚ", "UBND", "Tân Phú")
_DAY_DU = VanBan("ke_hoach", _CO_QUAN, "Thử nghiệm")


def _read(text: str) -> VanBan:
    node, findings = read_plan(text.encode(), "x.yaml")
    return decode(node, findings)[0]


def _assert_law(van_ban: VanBan) -> None:
    text = encode(van_ban)
    assert _read(text) == van_ban, text


# generated documents --------------------------------------------------------------------------------------------

_WORDS = st.sampled_from([
    "kế", "hoạch", "Đảng", "ủy", "GD&ĐT", "100%", "7:30", "a:", ":b", "- c", "-d", "? e", "# f", "#g", "*h*", "**i**", "[j", "k]",
    "{l", "m}", "&n", "!o", "| p", "> q", "'r", "'", '"s"', '"', "%t", "@u", "`v", "~", "\\", "\\n", "[^1]", "x, y",
    "null", "yes", "012", "1e5", "2020-01-01", "...", "---", "{{ z }}", "<<", "=", ",", "“ngoặc”", "½", "👩‍🏫", "{}", "[]", "//",
    "%YAML", "é",
])
_ODD = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12)


def _one_line(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())


_LINE = st.one_of(st.lists(_WORDS, min_size=1, max_size=5).map(" ".join), _ODD).map(_one_line).filter(bool)
_MAYBE = st.none() | _LINE
_LINES = st.lists(_LINE, max_size=3).map(tuple)
_BODY_LINE = st.tuples(
    st.sampled_from(["", "", "I. ", "II. ", "1. ", "1.1. ", "a) ", "đ) ", "1) ", "(2) ", "- ", "+ ", "* ", "A. ", "Phần I ",
                     "Điều 1. ", "| a | ", "[^1]: ", "[^ghi]: ", "-", "\\1. ", "\\"]),
    _LINE,
).map("".join)


def _survives(than: Than) -> bool:
    """The body grammar has its own law; here only its bodies that hold it."""
    return parse(format_than(than)) == than


_BODY = st.lists(_BODY_LINE, max_size=6).map("\n".join).map(parse).filter(_survives)
_SIGNER = st.fixed_dictionaries(dict.fromkeys(NGUOI_KY, _MAYBE)).map(lambda fields: NguoiKy(**fields))
_CO_QUAN_BAT_KY = st.builds(
    CoQuan,
    ban_hanh=_LINES.map("\n".join),
    ky_hieu=_LINE | st.just(""),
    dia_danh=_LINE | st.just(""),
    he=st.sampled_from(["nha_nuoc", "dang"]),
    ten=_MAYBE,
    chu_quan=_LINES.map(lambda lines: "\n".join(lines) or None),
    noi_nhan=_LINES,
    luu_tru=_LINES,
    nguoi_ky=st.dictionaries(_LINE, _SIGNER, max_size=2).map(lambda known: tuple(known.items())),
)
_TASK = st.builds(NhiemVu, _LINE | st.just(""), _BODY, _MAYBE, _LINES, _MAYBE, _MAYBE)
_ASSIGNMENT = st.builds(PhanCong, _LINE | st.just(""), _BODY)
_SECTION = st.builds(
    PhanNoiDung, st.sampled_from(["", "", *MUC_CHUAN]), _MAYBE, _BODY, st.lists(_TASK | _ASSIGNMENT, max_size=2).map(tuple)
)


@st.composite
def _date(draw: st.DrawFn) -> NgayThang:
    year, month = draw(st.integers(1945, 2099)), draw(st.integers(1, 12))
    day = draw(st.none() | st.integers(1, monthrange(year, month)[1]))
    return draw(st.sampled_from([NgayThang(), NgayThang(day, month, year)]))


@st.composite
def _table(draw: st.DrawFn) -> Bang:
    head = tuple(draw(st.lists(_LINE, min_size=1, max_size=3)))
    cell = _LINE | st.sampled_from(["", "a  b", "dòng\nhai", "~", "tab\tab"])
    row = st.lists(cell, min_size=len(head), max_size=len(head)) | st.lists(cell, min_size=1, max_size=1)
    return Bang(("",) * len(head), (head, *map(tuple, draw(st.lists(row, max_size=3)))), 1)


_APPENDIX = st.builds(
    PhuLuc, _LINE | st.just(""), st.sampled_from(["doc", "ngang"]), _BODY, st.none() | st.just("nhiem_vu") | _table()
)


@st.composite
def _van_ban(draw: st.DrawFn) -> VanBan:
    co_quan = draw(st.just(_CO_QUAN) | _CO_QUAN_BAT_KY)
    names = draw(st.lists(_LINE, max_size=2, unique=True))
    return VanBan(
        loai_van_ban=draw(_LINE | st.just("ke_hoach")),
        co_quan=co_quan,
        trich_yeu=draw(_LINES.map("\n".join)),
        so_van_ban=draw(st.sampled_from([None, "7", "012", "12a"])),
        ky_hieu=draw(_MAYBE),
        ngay_ban_hanh=draw(_date()),
        the_thuc=draw(_MAYBE),
        can_cu=draw(_LINES),
        loi_dan=draw(_LINES),
        noi_dung=tuple(draw(st.lists(_SECTION, max_size=4))),
        ket_thuc=draw(_LINES),
        noi_nhan=draw(_LINES) or co_quan.noi_nhan,  # the agency's recipients cannot be taken back
        luu_tru=draw(_LINES) or co_quan.luu_tru,
        nguoi_ky=draw(st.one_of(_SIGNER, st.just(NguoiKy()), *(st.just(signer) for _, signer in co_quan.nguoi_ky))),
        phu_luc=tuple(draw(st.lists(_APPENDIX, max_size=2))),
        cuoc_chu=tuple(CuocChu(name, draw(_LINE | st.just(""))) for name in names),
        danh_so=draw(st.sampled_from(["tu_dong", "giu_nguyen"])),
        du_thao=draw(st.sampled_from([None, "true", "2"])),
        muc_do_khan=draw(st.sampled_from([None, *MUC_DO_KHAN])),
        pham_vi_luu_hanh=draw(_MAYBE),
        ky_hieu_nguoi_soan=draw(_MAYBE),
        tu_khoa=draw(_LINES),
    )


@settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))
@given(_van_ban())
def test_decode_of_encode_is_the_document(van_ban: VanBan) -> None:
    _assert_law(van_ban)


@settings(max_examples=500, deadline=None)
@given(_LINE)
@example("~")
@example("a: b")
@example("'\"\\")
@example("[" * 70)
@example("- " * 70 + "x")
@example("\u200bẩn")
def test_any_line_survives_everywhere(line: str) -> None:
    body = parse(line)
    assume(_survives(body))
    _assert_law(replace(
        _DAY_DU, trich_yeu=line, can_cu=(line,), loi_dan=(line, line), ket_thuc=(line,), noi_nhan=(line,), luu_tru=(line, "VT"),
        nguoi_ky=NguoiKy(ho_ten=line), tu_khoa=(line,), cuoc_chu=(CuocChu(line, line),),
        noi_dung=(PhanNoiDung("", line, body), PhanNoiDung("nhiem_vu", line, body, (NhiemVu(line, body, line, (line,)),))),
        phu_luc=(PhuLuc(line, "doc", body, Bang(("", ""), ((line, "b"), (line, line)), 1)),),
    ))


@settings(max_examples=300, deadline=None)
@given(st.lists(_BODY_LINE, max_size=30).map("\n".join).map(parse).filter(_survives))
def test_any_body_survives(than: Than) -> None:
    _assert_law(replace(_DAY_DU, noi_dung=(PhanNoiDung("muc_tieu", None, than), PhanNoiDung("", "Khác", than))))


# single points --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("keys", [
    ["muc_tieu", "", "nhiem_vu"], ["", "muc_tieu", ""], ["muc_tieu", "muc_tieu"], ["to_chuc_thuc_hien", "muc_tieu"], ["", ""], [],
])
def test_sections_keep_their_order(keys: list[str]) -> None:
    body = parse("1. Một\n- hai.")
    phan = tuple(PhanNoiDung(key, None if key else f"MỤC {i}", body) for i, key in enumerate(keys))
    _assert_law(replace(_DAY_DU, noi_dung=phan))


@pytest.mark.parametrize("phan", [
    PhanNoiDung("muc_tieu"), PhanNoiDung("muc_tieu", "TIÊU ĐỀ"), PhanNoiDung(""), PhanNoiDung("", None, parse("văn")),
    PhanNoiDung("nhiem_vu", None, Than(), (NhiemVu(""), PhanCong(""), NhiemVu("", Than(), None, (), "Quý I"))),
    PhanNoiDung("nhiem_vu", "T", parse("văn"), (NhiemVu("việc"),)), PhanNoiDung("", None, Than((), (CuocChu("1", "lẻ"),))),
])
def test_any_shape_of_section(phan: PhanNoiDung) -> None:
    _assert_law(replace(_DAY_DU, noi_dung=(phan,)))
    _assert_law(replace(_DAY_DU, noi_dung=(phan, phan)))


def test_signer_of_the_agency() -> None:
    first, second = NguoiKy(chuc_vu="CHỦ TỊCH", ho_ten="A"), NguoiKy(chuc_vu="PHÓ CHỦ TỊCH", ho_ten="B")
    co_quan = replace(_CO_QUAN, nguoi_ky=(("truong", first), ("pho", second)), noi_nhan=("Như trên",), luu_tru=("VT",))
    own = replace(_DAY_DU, co_quan=co_quan, noi_nhan=co_quan.noi_nhan, luu_tru=co_quan.luu_tru)
    for signer in (first, second, NguoiKy(), NguoiKy(ho_ten="C")):
        _assert_law(replace(own, nguoi_ky=signer))
    text = encode(replace(own, nguoi_ky=second))
    assert text.endswith("\nnguoi_ky: pho\n")
    assert "\nnoi_nhan" not in text


def test_table_that_the_appendix_key_cannot_hold_moves_into_its_text() -> None:
    bang = Bang(("giua", ""), (("TT", ""), ("1", "Việc")), 1)
    [phu_luc] = _read(encode(replace(_DAY_DU, phu_luc=(PhuLuc("Bảng", "ngang", parse("Mở đầu."), bang),)))).phu_luc
    assert phu_luc == PhuLuc("Bảng", "ngang", Than((*parse("Mở đầu.").khoi, bang)))


def test_odd_characters_are_escaped_not_lost() -> None:
    for char in ("\u200b", "\u2028", "\u00a0x", "\x07", "\ufeff", "e\u0301", "\u1100\u1161"):
        than = Than(parse("a").khoi, (CuocChu("1", f"a{char}b"),))
        _assert_law(replace(_DAY_DU, noi_dung=(PhanNoiDung("muc_tieu", None, than),)))


def test_empty_document() -> None:
    _assert_law(VanBan("", CoQuan("", "", ""), ""))
    assert encode(VanBan("", CoQuan("", "", ""), "")) == "\n"


# how it looks ---------------------------------------------------------------------------------------------------

_MAU = """\
# Nhập từ ke-hoach.txt
loai_van_ban: ke_hoach
co_quan:
  ban_hanh: |
    ỦY BAN NHÂN DÂN
    XÃ TÂN PHÚ
  ky_hieu: UBND
  dia_danh: Tân Phú
# để trống cho văn thư
ngay_ban_hanh: 9/2026
trich_yeu: Triển khai nhiệm vụ năm học 2026 - 2027
can_cu:
  - Căn cứ Quyết định số 12/QĐ-UBND
  - "Căn cứ kết luận: đồng ý"
loi_dan: |
  Ủy ban nhân dân xã ban hành Kế hoạch triển khai nhiệm vụ năm học, với các nội dung như sau:

muc_tieu: |
  1. Mục tiêu chung
  - Nâng cao chất lượng.

noi_dung:
  - tieu_de: NỘI DUNG
    noi_dung: |
      a) Thứ nhất[^1].
      [^1]: Chú thích.

to_chuc_thuc_hien:
  - don_vi: Phòng Văn hóa - Xã hội
    noi_dung: |
      Chủ trì.
  - ten: Tuyên truyền
    phoi_hop: [Các trường, Công an xã]
    thoi_han: Quý IV/2026

ket_thuc: Trên đây là Kế hoạch./.
noi_nhan:
  - UBND tỉnh (để b/c)
  - "[CẦN BỔ SUNG: nơi nhận]"
luu_tru: [VT, VHXH]
nguoi_ky:
  thay_mat: ỦY BAN NHÂN DÂN
  chuc_vu: CHỦ TỊCH
  ho_ten: Nguyễn Văn A

phu_luc:
  - tieu_de: Phân công
    huong_giay: ngang
    bang:
      cot: [TT, Việc]
      hang:
        - ["1", "Họp, bàn"]
"""


def test_looks_as_a_person_writes_it() -> None:
    van_ban = _read(_MAU)
    comments = {"": "Nhập từ ke-hoach.txt", "so_van_ban": "để trống cho văn thư"}
    assert encode(van_ban, comments).replace('[1, "Họp', '["1", "Họp') == _MAU
    assert not has_errors(decode(*read_plan(encode(van_ban).encode(), "x"))[1])


def test_comments_change_nothing_and_stand_above_their_key() -> None:
    comments: dict[str, Any] = {key: f"ghi chú {key}\ndòng hai\u2028x" for key in ("", *KE_HOACH, "khong_co")}
    text = encode(_DAY_DU, comments)
    assert _read(text) == _DAY_DU
    assert "# ghi chú trich_yeu\n# dòng hai x\ntrich_yeu: Thử nghiệm\n" in text
    assert "ghi chú ket_thuc" in text
    assert text.index("ghi chú loi_dan") < text.index("ghi chú muc_tieu") < text.index("ghi chú noi_nhan")
