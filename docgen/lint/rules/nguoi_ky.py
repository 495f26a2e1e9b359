"""Người ký: chữ viết tắt quyền hạn, chức vụ, họ tên."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from docgen.i18n import N_
from docgen.lint.dau_cuoi import first_number, issuer, main, same_tones, shown, upper
from docgen.lint.quy_tac import BAT_BUOC, MAU, THONG_LE, Loi, quy_tac
from docgen.lint.soat import Soat
from docgen.model.ban_soat import DoanSoat

_SIGNS = {"TM": "thay_mat", "TL": "thua_lenh", "TUQ": "thua_uy_quyen", "KT": "ky_thay", "Q": "quyen"}
_PREFIX = re.compile(
    r"[*_#\s]*(?P<dau>(?P<chu>T\s?[./]?\s?M|T\s?[./]?\s?L|T\s?[./]?\s?U\s?[./]?\s?Q|K\s?[./]?\s?T|Q)(?:\s?[./:])*\s*)(?=[^\W\d_]{2})",
    re.IGNORECASE)
_LETTERS = re.compile(r"[^A-Z]")
_DEPUTY = re.compile(r"PHÓ\b|THỨ TRƯỞNG|(?:TỔ|HIỆU) PHÓ|PHỤ TRÁCH|ỦY VIÊN")
_IS_DEPUTY = re.compile(r"PHÓ\s+(?=CHỦ|GIÁM|HIỆU|TRƯỞNG|CHÁNH|TỔNG|VIỆN|CỤC|BAN)")
_TWO_POSTS = re.compile(r"\bKIÊM\b|(?<=[\w)])\s+[-–]\s+(?=(?:PHÓ |TRƯỞNG|CHỦ TỊCH|BÍ THƯ|GIÁM ĐỐC|HIỆU TRƯỞNG|CHÁNH))")
_POST = re.compile(r"(?:PHÓ\s+)?(?:CHỦ TỊCH|BÍ THƯ|GIÁM ĐỐC|HIỆU TRƯỞNG|TRƯỞNG (?:BAN|PHÒNG)|CHÁNH)\b")
_COMMITTEE = re.compile(r"BAN (?:THƯỜNG VỤ|THƯỜNG TRỰC|CHẤP HÀNH)|THƯỜNG TRỰC|ĐOÀN CHỦ TỊCH|BTV|BCH|BTT")
_PLANS = ("ke_hoach", "chuong_trinh", "chuong_trinh_hanh_dong", "phuong_an", "de_an", "bao_cao", "to_trinh",
          "cong_van")


class _Dong(NamedTuple):
    """A line of the signature: its key in ``[quyen_han]``, the prefix as typed, the words behind it in capitals."""

    doan: DoanSoat
    khoa: str
    dau: str
    chu: str
    cho: int


def _block(soat: Soat) -> list[_Dong]:
    """The lines above the name, prefixes cut off; none where a form for many signers is met."""
    out = []
    for line in main(soat, "quyen_han", "chuc_vu", "chuc_vu_truc_tiep"):
        match = _PREFIX.match(line.chu)
        key = _SIGNS.get(_LETTERS.sub("", match["chu"].upper()), "") if match else ""
        dotted = match is not None and (match["dau"] != match["chu"] and (key != "quyen" or "." in match["dau"] or "/" in match["dau"]))
        if match is not None and key and dotted:
            out.append(_Dong(line, key, match["dau"], same_tones(upper(line.chu[match.end():])), match.start("dau")))
        else:
            out.append(_Dong(line, "", "", same_tones(upper(line.chu)), 0))
    return out


@quy_tac("KY01", "quyen-han-cach-ghi", "quyen_han",
         cach_sua=N_("Gõ lại chữ viết tắt: văn bản nhà nước TM. KT. TL. TUQ. Q.; văn bản của Đảng T/M K/T T/L; sau đó một dấu cách."))
def quyen_han_cach_ghi(soat: Soat) -> Iterator[Loi]:
    """Chữ viết tắt quyền hạn đúng với hệ văn bản.

    Văn bản nhà nước ghi TM. KT. TL. TUQ. Q. có dấu chấm; văn bản của Đảng ghi T/M K/T T/L có gạch chéo, không chấm. Sau chữ viết tắt có một
    dấu cách.

    Sai: T/M ỦY BAN NHÂN DÂN (văn bản nhà nước)
    Sai: KT HIỆU TRƯỞNG
    Sai: TM.BAN THƯỜNG VỤ (văn bản của Đảng)
    Đúng: KT. HIỆU TRƯỞNG
    Đúng: T/M BAN THƯỜNG VỤ
    """
    table = soat.tieu_chuan.bang("quyen_han")
    for row in _block(soat):
        wanted = str(table.get(row.khoa, ""))
        if not row.khoa:
            continue
        end = row.cho + len(row.dau)
        if not wanted:
            other = str(table["thua_lenh"])
            yield Loi(N_("văn bản của Đảng không dùng «{c}», ủy quyền thì ghi «{m}»"),
                      {"c": row.dau.strip(), "m": other}, row.doan, row.cho, end, khia_canh="khac-he")
        elif row.dau.upper() != f"{wanted} ":
            if row.dau.strip().upper() == wanted:
                text = N_("sau «{m}» phải có đúng một dấu cách")
            else:
                text = N_("quyền hạn ghi «{c}», phải ghi «{m}»")
            yield Loi(text, {"c": row.dau.strip(), "m": wanted}, row.doan, row.cho, end, thay=f"{wanted} ")


@quy_tac("KY02", "ky-thay-cap-pho", "PL I, II.7.a; Điều 13", BAT_BUOC, he=("nha_nuoc",),
         cach_sua=N_("Dòng trên ghi «KT.» và chức vụ của cấp trưởng, dòng dưới ghi chức vụ của cấp phó."))
def ky_thay_cap_pho(soat: Soat) -> Iterator[Loi]:
    """«KT.» đứng trước chức vụ cấp trưởng, dòng dưới là chức vụ cấp phó.

    Cấp phó ký thay thì ghi «KT.» trước chức vụ của người đứng đầu, dưới đó là chức vụ của chính người ký.

    Sai: KT. PHÓ HIỆU TRƯỞNG
    Sai: KT. HIỆU TRƯỞNG / Nguyễn Thị Hoa (thiếu dòng PHÓ HIỆU TRƯỞNG)
    Đúng: KT. HIỆU TRƯỞNG / PHÓ HIỆU TRƯỞNG
    """
    rows = _block(soat)
    for i, row in enumerate(rows):
        if row.khoa != "ky_thay":
            continue
        below = " ".join(other.chu for other in rows[i + 1:])
        if _DEPUTY.match(row.chu):
            yield Loi(N_("«{c}»: sau chữ ký thay phải là chức vụ của người đứng đầu, không phải của cấp phó"),
                      {"c": shown(row.doan.chu)}, row.doan)
        elif not _DEPUTY.search(below) and not main(soat, "chuc_vu_khac"):
            yield Loi(N_("dưới «{c}» phải có chức vụ của cấp phó ký thay (PHÓ …)"), {"c": shown(row.doan.chu)}, row.doan)


@quy_tac("KY03", "cap-pho-thieu-kt", "PL I, II.7.a; Điều 13", BAT_BUOC, he=("nha_nuoc",),
         cach_sua=N_("Thêm dòng «KT.» và chức vụ của người đứng đầu ngay trên chức vụ của cấp phó."))
def cap_pho_thieu_kt(soat: Soat) -> Iterator[Loi]:
    """Cấp phó ký thì phải ghi «KT.».

    Cấp phó ký thay người đứng đầu, kể cả khi được giao phụ trách hoặc điều hành, nên trên chức vụ của mình phải có dòng ký thay.

    Sai: PHÓ HIỆU TRƯỞNG / Nguyễn Thị Hoa
    Sai: TM. ỦY BAN NHÂN DÂN / PHÓ CHỦ TỊCH
    Đúng: KT. HIỆU TRƯỞNG / PHÓ HIỆU TRƯỞNG
    """
    rows = _block(soat)
    if any(row.khoa in ("ky_thay", "thua_uy_quyen") or _COMMITTEE.search(row.chu) for row in rows) or _COMMITTEE.search(issuer(soat)):
        return
    for row in rows:
        if not row.khoa and _IS_DEPUTY.match(row.chu):
            yield Loi(N_("cấp phó «{c}» ký nhưng thiếu dòng ký thay «{k} …» ở trên"),
                      {"c": shown(row.doan.chu), "k": soat.tieu_chuan.bang("quyen_han")["ky_thay"]}, row.doan)
            return


@quy_tac("KY04", "thay-mat-tap-the", "che_do_thu_truong", he=("nha_nuoc",),
         cach_sua=N_("Bỏ «TM.»: người đứng đầu ký thẳng chức vụ của mình, ví dụ HIỆU TRƯỞNG; cấp phó ghi KT. HIỆU TRƯỞNG."))
def thay_mat_tap_the(soat: Soat) -> Iterator[Loi]:
    """«TM.» chỉ đứng trước tên tập thể lãnh đạo.

    Ký thay mặt chỉ dành cho cơ quan làm việc theo chế độ tập thể: Ủy ban nhân dân, Hội đồng, Ban Chỉ đạo. Trường, phòng, sở theo chế độ thủ
    trưởng nên người đứng đầu ký thẳng.

    Sai: TM. HIỆU TRƯỞNG
    Sai: TM. NHÀ TRƯỜNG / HIỆU TRƯỞNG
    Đúng: HIỆU TRƯỞNG
    Đúng: TM. HỘI ĐỒNG TRƯỜNG / CHỦ TỊCH
    """
    table = soat.tieu_chuan.bang("che_do_thu_truong")
    for row in _block(soat):
        if row.khoa == "thay_mat" and any(re.match(rf"{word}\b", row.chu) for word in (*table["chuc_danh"], *table["co_quan"])):
            yield Loi(N_("«{c}»: ký thay mặt chỉ ghi trước tên tập thể (Ủy ban nhân dân, Hội đồng, Ban Chỉ đạo …)"),
                      {"c": shown(row.doan.chu)},
                      row.doan, row.cho, row.cho + len(row.dau))


@quy_tac("KY05", "ubnd-thieu-tm", "ubnd_ky", he=("nha_nuoc",), loai=_PLANS,
         cach_sua=N_("Thêm dòng thay mặt Ủy ban nhân dân ngay trên dòng CHỦ TỊCH hoặc KT. CHỦ TỊCH."))
def ubnd_thieu_tm(soat: Soat) -> Iterator[Loi]:
    """Văn bản của Ủy ban nhân dân do Chủ tịch ký ghi thay mặt Ủy ban nhân dân.

    Ủy ban nhân dân làm việc theo chế độ tập thể nên kế hoạch, báo cáo, công văn của Ủy ban ghi «TM. ỦY BAN NHÂN DÂN» trên chức vụ. Văn bản
    thuộc thẩm quyền riêng của Chủ tịch (quyết định, công điện) thì không.

    Sai: ỦY BAN NHÂN DÂN XÃ TÂN PHÚ … CHỦ TỊCH / Nguyễn Văn A
    Đúng: TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH / Nguyễn Văn A
    """
    table, rows = soat.tieu_chuan.bang("ubnd_ky"), _block(soat)
    head, name = str(table["nguoi_dung_dau"]), issuer(soat)
    found = first_number(soat)
    ours = name.startswith(tuple(table["ten"])) if name else found is not None and found[1].co_quan.split("-")[0] in table["ten"]
    if not ours or not rows or rows[0].khoa not in ("", "ky_thay") or rows[0].chu != head or any(row.khoa == "thay_mat" for row in rows):
        return
    prefix = soat.tieu_chuan.bang("quyen_han")["thay_mat"]
    yield Loi(N_("văn bản của Ủy ban nhân dân do «{c}» ký thiếu dòng «{m}» ở trên"),
              {"c": shown(rows[0].doan.chu), "m": f"{prefix} {table['ten'][0]}"}, rows[0].doan)


@quy_tac("KY06", "quyen-han-ten-tap-the", "ubnd_ky", he=("nha_nuoc",),
         cach_sua=N_("Bỏ tên xã, phường, tỉnh sau tên tập thể; viết đầy đủ tên tập thể, không viết tắt."))
def quyen_han_ten_tap_the(soat: Soat) -> Iterator[Loi]:
    """Sau «TM.» ghi tên tập thể, không nhắc lại địa danh.

    Tên cơ quan đã có ở đầu văn bản. Trong mẫu, tên Ủy ban nhân dân viết đầy đủ và không kèm tên xã, phường.

    Sai: TM. ỦY BAN NHÂN DÂN XÃ TÂN PHÚ
    Sai: TM. UBND
    Đúng: TM. ỦY BAN NHÂN DÂN
    """
    table = soat.tieu_chuan.bang("ubnd_ky")
    names, places = "|".join(table["tap_the"]), "|".join(table["don_vi_hanh_chinh"])
    prefix = soat.tieu_chuan.bang("quyen_han")["thay_mat"]
    for row in _block(soat):
        match = re.match(rf"(?P<ten>{names})\b\s*(?P<noi>(?:{places})\b.*)?", row.chu) if row.khoa == "thay_mat" else None
        if match is None:
            continue
        if match["noi"]:
            yield Loi(N_("«{c}» nhắc lại tên địa phương, chỉ ghi «{m}»"),
                      {"c": shown(row.doan.chu), "m": f"{prefix} {match['ten']}"}, row.doan, khia_canh="dia-danh")
        elif " " not in match["ten"]:
            yield Loi(N_("«{c}» viết tắt tên tập thể, nên viết đầy đủ"),
                      {"c": shown(row.doan.chu)}, row.doan, khia_canh="viet-tat", muc_do=THONG_LE)


@quy_tac("KY08", "hai-chuc-vu", "PL I, II.7.c", BAT_BUOC, he=("nha_nuoc",),
         cach_sua=N_("Chỉ ghi chức vụ mà người ký dùng để ký văn bản này."))
def hai_chuc_vu(soat: Soat) -> Iterator[Loi]:
    """Người ký chỉ ghi một chức vụ.

    Chức vụ ghi trên văn bản là chức vụ chính thức của người ký trong cơ quan ban hành. Chỉ tổ chức tư vấn (Hội đồng, Ban Chỉ đạo) dùng con
    dấu của cơ quan mới ghi thêm chức vụ trong cơ quan.

    Sai: BÍ THƯ CHI BỘ - HIỆU TRƯỞNG
    Đúng: HIỆU TRƯỞNG
    """
    advisory = tuple(soat.tieu_chuan.bang("to_chuc_tu_van")["ten"])
    rows = _block(soat)
    if issuer(soat).startswith(advisory) or any(row.khoa == "thay_mat" and row.chu.startswith(advisory) for row in rows):
        return
    for row in rows:
        match = _TWO_POSTS.search(row.chu)
        if match is not None and _POST.match(row.chu):
            yield Loi(N_("«{c}» ghi hai chức vụ, chỉ ghi chức vụ dùng để ký văn bản này"), {"c": shown(row.doan.chu)}, row.doan)
    extra = _extra(soat)
    for line in main(soat, "chuc_vu_khac") if any(not row.khoa for row in rows) else ():  # else it is the post of who signs
        if _POST.match(upper(line.chu)) and issuer(soat) and not extra.match(upper(line.chu)):
            yield Loi(N_("ngoài chức vụ ở trên còn ghi «{c}», chỉ ghi một chức vụ"), {"c": shown(line.chu)}, line)


@quy_tac("KY09", "chuc-vu-lap-cap-uy", "cap_uy", he=("dang",), cach_sua=N_("Bỏ tên cấp ủy sau chức vụ: chỉ ghi BÍ THƯ hoặc PHÓ BÍ THƯ."))
def chuc_vu_lap_cap_uy(soat: Soat) -> Iterator[Loi]:
    """Chức vụ trong văn bản của Đảng không ghi kèm tên cấp ủy.

    Tên cấp ủy đã có ở dòng thay mặt phía trên nên chức vụ chỉ ghi BÍ THƯ, PHÓ BÍ THƯ.

    Sai: T/M ĐẢNG ỦY / BÍ THƯ ĐẢNG ỦY
    Đúng: T/M ĐẢNG ỦY / BÍ THƯ
    """
    table = soat.tieu_chuan.bang("cap_uy")
    names, posts = "|".join(table["ten"]), "|".join(table["chuc_vu"])
    for row in _block(soat):
        if not row.khoa and (match := re.match(rf"(?P<ten>(?:PHÓ )?(?:{posts}))\s+(?:{names})\b", row.chu)):
            yield Loi(N_("«{c}» ghi kèm tên cấp ủy, chỉ ghi «{m}»"), {"c": shown(row.doan.chu), "m": match["ten"]}, row.doan)


@quy_tac("KY10", "cap-uy-khong-ky-thay", "cap_uy", he=("dang",),
         cach_sua=N_("Cấp phó của cấp ủy cũng ký thay mặt: T/M … / PHÓ BÍ THƯ; bỏ dòng K/T."))
def cap_uy_khong_ky_thay(soat: Soat) -> Iterator[Loi]:
    """Cấp ủy ký thay mặt, không ký thay.

    Cấp ủy làm việc theo chế độ tập thể nên phó bí thư ký «T/M …» rồi ghi chức vụ của mình; «K/T» chỉ dùng ở cơ quan tham mưu, ban, văn
    phòng.

    Sai: K/T BÍ THƯ / PHÓ BÍ THƯ
    Đúng: T/M BAN THƯỜNG VỤ / PHÓ BÍ THƯ
    """
    posts = tuple(soat.tieu_chuan.bang("cap_uy")["chuc_vu"])
    for row in _block(soat):
        if row.khoa == "ky_thay" and row.chu.startswith(posts):
            yield Loi(N_("«{c}»: cấp ủy không ký thay, cấp phó cũng ký thay mặt cấp ủy"),
                      {"c": shown(row.doan.chu)}, row.doan, row.cho, row.cho + len(row.dau))


@quy_tac("KY12", "chuc-vu-ngoai-quy-dinh", "chuc_vu_ngoai_quy_dinh", he=("nha_nuoc",),
         cach_sua=N_("Ghi đúng chức vụ trong quyết định bổ nhiệm: PHÓ CHỦ TỊCH, PHÓ HIỆU TRƯỞNG."))
def chuc_vu_ngoai_quy_dinh(soat: Soat) -> Iterator[Loi]:
    """Không ghi chức vụ mà Nhà nước không quy định.

    Những chữ như «thường trực», «phụ trách», «điều hành» là phân công công tác, không phải chức vụ; cấp phó được giao phụ trách vẫn ký thay
    như cấp phó.

    Sai: PHÓ HIỆU TRƯỞNG PHỤ TRÁCH
    Đúng: KT. HIỆU TRƯỞNG / PHÓ HIỆU TRƯỞNG
    """
    extra = _extra(soat)
    rows = [(row.doan, row.chu) for row in _block(soat) if not row.khoa]
    for line, text in (*rows, *((line, upper(line.chu)) for line in main(soat, "chuc_vu_khac"))):
        if match := extra.match(text):
            post = f"{text[:match.start('duoi')]} {text[match.end():]}"
            yield Loi(N_("«{c}»: «{d}» không phải chức vụ Nhà nước quy định"),
                      {"c": shown(line.chu), "d": match["duoi"], "m": " ".join(post.split())}, line, 0, len(line.chu),
                      N_("Bỏ chữ «{d}»: chỉ ghi «{m}»."))


def _extra(soat: Soat) -> re.Pattern[str]:
    """A deputy's post with a word behind it that is no part of any post."""
    return re.compile(rf"PHÓ [\w ]*?\b(?P<duoi>{'|'.join(soat.tieu_chuan.bang('chuc_vu_ngoai_quy_dinh')['duoi'])})\b")


@quy_tac("KY13", "quyen-han-thu-tu", "PL I, V/7; Điều 13", MAU, he=("nha_nuoc",),
         cach_sua=N_("Xếp lại các dòng: thay mặt tập thể ở trên, ký thay ở dưới, rồi đến chức vụ người ký."))
def quyen_han_thu_tu(soat: Soat) -> Iterator[Loi]:
    """Dòng thay mặt đứng trên dòng ký thay.

    Trong mẫu, tên tập thể ở dòng đầu, tiếp theo là «KT.» và chức vụ người đứng đầu, cuối cùng là chức vụ người ký.

    Sai: KT. CHỦ TỊCH / TM. ỦY BAN NHÂN DÂN / PHÓ CHỦ TỊCH
    Đúng: TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH
    """
    rows = _block(soat)
    keys = [row.khoa for row in rows]
    if "thay_mat" in keys[1:] and keys.index("thay_mat") > 0 and rows[0].khoa in ("ky_thay", ""):
        row = rows[keys.index("thay_mat")]
        yield Loi(N_("dòng thay mặt «{c}» phải đứng trên cùng của phần chữ ký"), {"c": shown(row.doan.chu)}, row.doan)
