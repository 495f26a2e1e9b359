"""Plan file → :class:`VanBan`. Cannot fail: every problem is a finding with its place."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Sequence as Items
from typing import NamedTuple

from docgen.findings import Finding, Span, closest, note, warning
from docgen.i18n import N_
from docgen.model.cho_trong import check_scalars
from docgen.model.decode_phan import PhanReader
from docgen.model.doc_gia_tri import is_empty
from docgen.model.khoa import BO_QUA, CO_QUAN, KE_HOACH, NGUOI_KY, NHAN_NHIEM_VU
from docgen.model.van_ban import BoQua, CoQuan, NguoiKy, VanBan
from docgen.noi_dung.tree import CuocChu
from docgen.source.node import Mapping, Node, Scalar, Sequence

_NO_AGENCY = CoQuan(ban_hanh="", ky_hieu="", dia_danh="")


class HoSo(NamedTuple):
    """An agency profile found by its name, with what was found while reading it."""

    co_quan: CoQuan
    findings: Items[Finding]


FindProfile = Callable[[str], HoSo | Items[str]]
"""Name → profile; when there is none, the names that exist."""


def no_profiles(_name: str) -> Items[str]:
    """A :data:`FindProfile` that knows none."""
    return ()


def decode(node: Mapping, findings: Items[Finding] = (), find_profile: FindProfile = no_profiles) -> tuple[VanBan, list[Finding]]:
    """The document in ``node`` and all findings, those of reading the file (``findings``) included."""
    reader = _Decoder(list(findings), find_profile)
    van_ban = reader.van_ban(node)
    return van_ban, reader.findings


def decode_profile(node: Mapping, findings: Items[Finding] = ()) -> HoSo:
    """The agency in a profile file, with all findings."""
    reader = _Decoder(list(findings), no_profiles)
    check_scalars(node, reader.findings)
    return HoSo(reader.profile(reader.mapping(node, CO_QUAN, "hồ sơ cơ quan")), tuple(reader.findings))


class _Decoder(PhanReader):
    def __init__(self, findings: list[Finding], find_profile: FindProfile) -> None:
        super().__init__(findings)
        self.find_profile = find_profile

    def van_ban(self, node: Mapping) -> VanBan:
        self.mapping(node, KE_HOACH, "tệp kế hoạch")
        check_scalars(node, self.findings)
        shared = self.cuoc_chu(node)
        co_quan = self.co_quan(node)
        can_cu, loi_dan, ket_thuc = (self.ds_chu(node, key) for key in ("can_cu", "loi_dan", "ket_thuc"))
        noi_nhan, luu_tru = self.ds_chu(node, "noi_nhan"), self.ds_chu(node, "luu_tru") or co_quan.luu_tru
        self.check_filing(node, noi_nhan, luu_tru)
        return VanBan(
            loai_van_ban=self.chu(node, "loai_van_ban") or "",
            co_quan=co_quan,
            trich_yeu=self.dong(node, "trich_yeu") or "",
            so_van_ban=self.so(node, "so_van_ban"),
            ky_hieu=self.chu(node, "ky_hieu"),
            ngay_ban_hanh=self.ngay(node, "ngay_ban_hanh"),
            the_thuc=self.chu(node, "the_thuc"),
            can_cu=can_cu,
            loi_dan=loi_dan,
            noi_dung=self.sections(node),
            ket_thuc=ket_thuc,
            noi_nhan=noi_nhan or co_quan.noi_nhan,
            luu_tru=luu_tru,
            nguoi_ky=self.signer(node, co_quan),
            phu_luc=self.phu_luc(node),
            cuoc_chu=shared,
            danh_so=self.chon(node, "danh_so", KE_HOACH["danh_so"]) or "tu_dong",
            du_thao=self.du_thao(node, "du_thao"),
            muc_do_khan=self.chon(node, "muc_do_khan", KE_HOACH["muc_do_khan"]),
            pham_vi_luu_hanh=self.chu(node, "pham_vi_luu_hanh"),
            ky_hieu_nguoi_soan=self.chu(node, "ky_hieu_nguoi_soan"),
            tu_khoa=self.ds_chu(node, "tu_khoa"),
            nhan_nhiem_vu=self.nhan_nhiem_vu(node),
            bo_qua=self.bo_qua(node),
        )

    def check_filing(self, node: Mapping, noi_nhan: tuple[str, ...], luu_tru: tuple[str, ...]) -> None:
        """«Lưu» typed among the recipients as well as under its own key would be printed twice."""
        typed = next((item for item in noi_nhan if item.lstrip("- ").startswith("Lưu")), None)
        value = node.get("noi_nhan")
        if typed and luu_tru and value is not None:
            self.warn("noi-nhan.luu", value.span, "«{d}» đã có ở khóa «luu_tru», sẽ in hai lần; bỏ khỏi «noi_nhan»", d=typed)

    def cuoc_chu(self, node: Mapping) -> tuple[CuocChu, ...]:
        value = node.get("cuoc_chu")
        if value is None or is_empty(value):
            return ()
        if not isinstance(value, Mapping):
            self.add("cuoc-chu.dang", value.span, "«cuoc_chu» gồm các dòng «tên: nội dung»")
            return ()
        return tuple(CuocChu(name, self.chu(value, name) or "", key.line) for name, (key, _) in value.entries.items())

    def nhan_nhiem_vu(self, node: Mapping) -> tuple[tuple[str, str], ...]:
        value = node.get("nhan_nhiem_vu")
        if value is None or is_empty(value):
            return ()
        labels = self.mapping(value, NHAN_NHIEM_VU, "nhãn của nhiệm vụ")
        return tuple((key, text) for key in NHAN_NHIEM_VU if (text := self.chu(labels, key)))

    def bo_qua(self, node: Mapping) -> tuple[BoQua, ...]:
        value = node.get("bo_qua")
        if value is None or is_empty(value):
            return ()
        if not isinstance(value, Sequence):
            self.add("gia-tri.khong-phai-danh-sach", value.span, "«bo_qua» là danh sách, mỗi mục gồm «quy_tac» và «ly_do»")
            return ()
        items = [self.mapping(item, BO_QUA, "lỗi được bỏ qua") for item in value.items]
        return tuple(BoQua(self.chu(item, "quy_tac") or "", self.chu(item, "ly_do") or "", self.chu(item, "tai"), item.line)
                     for item in items)

    # agency ----------------------------------------------------------------------------------------------------

    def co_quan(self, node: Mapping) -> CoQuan:
        value = node.get("co_quan")
        if isinstance(value, Scalar) and not value.is_empty:
            return self.named_profile(value)
        return _NO_AGENCY if value is None or is_empty(value) else self.profile(self.mapping(value, CO_QUAN, "hồ sơ cơ quan"))

    def named_profile(self, name: Scalar) -> CoQuan:
        found = self.find_profile(name.text.strip())
        if isinstance(found, HoSo):
            self.findings.extend(found.findings)
            return found.co_quan
        self.add("co-quan.khong-thay", name.span, "không có hồ sơ cơ quan «{n}»: đặt tệp co_quan/{n}.yaml cạnh tệp kế hoạch; "
                 "các hồ sơ hiện có: {l}", closest(name.text, found), n=name.text, l=", ".join(found) or N_("(chưa có)"))
        return _NO_AGENCY

    def profile(self, node: Mapping) -> CoQuan:
        return CoQuan(
            ban_hanh=self.dong(node, "ban_hanh") or "",
            ky_hieu=self.chu(node, "ky_hieu") or "",
            dia_danh=self.chu(node, "dia_danh") or "",
            he=self.chon(node, "he", CO_QUAN["he"]) or "nha_nuoc",
            ten=self.chu(node, "ten"),
            chu_quan=self.dong(node, "chu_quan"),
            noi_nhan=self.ds_chu(node, "noi_nhan"),
            luu_tru=self.ds_chu(node, "luu_tru"),
            nguoi_ky=self.signers(node),
        )

    def signers(self, node: Mapping) -> tuple[tuple[str, NguoiKy], ...]:
        value = node.get("nguoi_ky")
        if value is None or is_empty(value):
            return ()
        if not isinstance(value, Mapping):
            self.add("co-quan.nguoi-ky", value.span, "«nguoi_ky» của hồ sơ gồm các dòng «tên gọi tắt: {{…}}»")
            return ()
        return tuple((name, self.nguoi_ky(child)) for name, (_, child) in value.entries.items())

    # signer ----------------------------------------------------------------------------------------------------

    def signer(self, node: Mapping, co_quan: CoQuan) -> NguoiKy:
        value = node.get("nguoi_ky")
        if value is None or is_empty(value):
            return self.default_signer(node, co_quan)
        if not isinstance(value, Scalar):
            return self.nguoi_ky(value)
        known = dict(co_quan.nguoi_ky)
        if co_quan is _NO_AGENCY:
            return NguoiKy()  # the missing profile is reported already
        if value.text not in known:
            self.add("nguoi-ky.khong-thay", value.span, "hồ sơ cơ quan không có người ký «{n}»; hiện có: {l}",
                     closest(value.text, known), n=value.text, l=", ".join(known) or N_("(chưa có)"))
        return known.get(value.text, NguoiKy())

    def default_signer(self, node: Mapping, co_quan: CoQuan) -> NguoiKy:
        if co_quan.nguoi_ky:
            name, signer = co_quan.nguoi_ky[0]
            self.findings.append(note("nguoi-ky.mac-dinh", Span(node.file, 1), "kế hoạch không ghi «nguoi_ky»; dùng người ký đầu tiên "
                                      "của hồ sơ cơ quan: {n}", n=name))
            return signer
        if self.whole_file_read:
            self.findings.append(warning("cho-trong.nguoi-ky", Span(node.file, 1), "chưa có người ký (khóa «nguoi_ky»)"))
        return NguoiKy()

    def nguoi_ky(self, node: Node) -> NguoiKy:
        value = self.mapping(node, NGUOI_KY, "người ký")
        signer = NguoiKy(**{key: self.chu(value, key) for key in NGUOI_KY})
        if value.entries and not (signer.chuc_vu or signer.quyen):
            self.findings.append(warning("cho-trong.chuc-vu", node.span, "người ký chưa có «chuc_vu»"))
        if value.entries and not signer.ho_ten:
            self.findings.append(warning("cho-trong.ho-ten", node.span, "người ký chưa có «ho_ten»"))
        return signer
