"""Plans made at random from a seed: every kind of part a plan can have, in words of our own.

What paper cannot tell apart is left out: a paragraph that begins like a marker, a title all of whose words are italic, a
recipient that looks like «Lưu», a free section with the title of a known one.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import date, timedelta

from docgen.model.van_ban import CoQuan, NgayThang, NguoiKy, NhiemVu, PhanCong, PhanNoiDung, PhuLuc, VanBan
from docgen.noi_dung import Bang, Kieu, Than, parse
from docgen.noi_dung.dau_muc import write_marker

_SUBJECTS = ["Nhà trường", "Các tổ chuyên môn", "Giáo viên chủ nhiệm", "Ban đại diện cha mẹ học sinh", "Công an xã", "Trạm Y tế",
             "Bộ phận GD&ĐT", "Trưởng các thôn", "Hội Khuyến học", "Đoàn Thanh niên"]
_VERBS = ["rà soát", "xây dựng", "công khai", "bổ sung", "theo dõi", "tổng kết", "vận động", "sửa chữa", "tập huấn", "kiểm kê"]
_OBJECTS = ["vườn cây thuốc nam", "tủ sách lớp học", "bể bơi di động", "danh sách học sinh đi đò", "bếp ăn bán trú", "sân chơi <an toàn>",
            "lịch trực cổng trường", "sổ theo dõi sức khỏe", "biển chỉ đường", "phòng học bộ môn", "quỹ “Áo ấm mùa đông”", "12,5% kinh phí"]
_TAILS = ["trước ngày 15/10/2026", "trong học kỳ I", "theo từng tháng", "ở 04 điểm trường", "cho 312 học sinh", "đạt ≥ 95%",
          "khi có mưa lũ", "hằng tuần", "tại nhà văn hóa thôn", "từ 7h00 đến 7h30"]
_PLACES = ["Tân Phú", "Nậm La", "Đông Hải", "Phú Sơn", "Khau Vai", "Bình Lư"]
_NAMES = ["Lò Thị Mai", "Trần Đức Lâm", "Vàng A Páo", "Nguyễn Hoài Thu", "Phan Văn Khải Hưng", "Y Rin"]
_TITLES = ["Thông tin, truyền thông", "Đổi mới cách làm", "Cơ sở vật chất", "Chế độ báo cáo", "Nội dung trọng tâm", "Đối tượng và phạm vi"]
_KNOWN = {"muc_dich_yeu_cau": "MỤC ĐÍCH, YÊU CẦU", "muc_tieu": "MỤC TIÊU", "nhiem_vu": "NHIỆM VỤ VÀ GIẢI PHÁP",
          "kinh_phi": "KINH PHÍ THỰC HIỆN", "to_chuc_thuc_hien": "TỔ CHỨC THỰC HIỆN"}
_CHAINS = [(Kieu.SO, Kieu.CHU, Kieu.GACH), (Kieu.SO, Kieu.SO_2, Kieu.CHU, Kieu.GACH), (Kieu.SO, Kieu.GACH, Kieu.CONG),
           (Kieu.SO, Kieu.SO_2, Kieu.SO_3, Kieu.GACH), (Kieu.GACH, Kieu.CONG), (Kieu.CHU, Kieu.GACH, Kieu.CONG), (Kieu.SO_NGOAC, Kieu.CHU),
           (Kieu.SO, Kieu.NGOAC, Kieu.SAO)]
_WHOLE = [(Kieu.SO, Kieu.SO_2, Kieu.GACH), (Kieu.CHU_HOA, Kieu.LA_MA, Kieu.SO, Kieu.GACH), (Kieu.DIEU, Kieu.SO, Kieu.CHU),
          (Kieu.PHAN_THU, Kieu.LA_MA, Kieu.SO, Kieu.CHU), (Kieu.PHAN, Kieu.SO, Kieu.SO_2, Kieu.GACH)]
"""Chains of texts that have no sections under I., II. …"""
_ALWAYS = (Kieu.CHU_HOA, Kieu.LA_MA, Kieu.PHAN, Kieu.PHAN_THU, Kieu.DIEU)
_TITLED = (Kieu.SO, Kieu.SO_2, Kieu.SO_3)


class PlanMaker:
    """One random plan."""

    def __init__(self, seed: int) -> None:
        self.rng = random.Random(seed)
        self.dang = self.rng.random() < 0.3
        self.kept = self.rng.random() < 0.12

    def chance(self, share: float) -> bool:
        return self.rng.random() < share

    def pick(self, items: list[str]) -> str:
        return self.rng.choice(items)

    # words -----------------------------------------------------------------------------------------------------

    def phrase(self) -> str:
        return f"{self.pick(_VERBS)} {self.pick(_OBJECTS)} {self.pick(_TAILS)}"

    def sentence(self, notes: list[str] | None = None) -> str:
        subject, rest = self.pick(_SUBJECTS), self.phrase()
        if self.chance(0.1):
            words = rest.split(" ")
            at = self.rng.randrange(len(words))
            stars = "*" * self.rng.choice((1, 2))
            words[at] = f"{stars}{words[at]}{stars}"
            rest = " ".join(words)
        if notes is not None and self.chance(0.05):
            notes.append(f"Theo {self.pick(_OBJECTS)} số {self.rng.randint(1, 99)}/KH-UBND.")
            rest += f"[^{len(notes)}]"
        more = f"; {self.phrase()}" if self.chance(0.3) else ""
        return f"{subject} {rest}{more}"

    # body ------------------------------------------------------------------------------------------------------

    def body(self, chain: tuple[Kieu, ...] | None = None) -> Than:
        """Lines in the grammar, parsed."""
        notes: list[str] = []
        lines: list[str] = []
        self.level(lines, list(chain or self.rng.choice(_CHAINS)), (), notes)
        lines += [f"[^{n}]: {text}" for n, text in enumerate(notes, 1)]
        return parse("\n".join(lines))

    def level(self, lines: list[str], chain: list[Kieu], above: tuple[int, ...], notes: list[str]) -> None:
        kind, deeper = chain[0], chain[1:]
        if self.chance(0.2):
            lines.append(f"{self.sentence(notes)}.")
        number = 0
        for _ in range(self.rng.randint(1, 4 if deeper else 7)):
            number += 1 + (self.kept and self.chance(0.1))
            so = (*above, number) if kind in (Kieu.SO_2, Kieu.SO_3) else (number,)
            titled = kind in _ALWAYS or (kind in _TITLED and bool(deeper) and self.chance(0.7))
            text = f"{self.pick(_TITLES)} năm {self.rng.randint(2026, 2030)}" if titled else self.sentence(notes) + self.rng.choice(".;")
            dot = "." if kind in (Kieu.PHAN, Kieu.PHAN_THU) else ""
            lines.append(f"{write_marker(kind, so)}{dot} {text}")
            if deeper and (titled or self.chance(0.4)):
                self.level(lines, deeper, so, notes)
            elif self.chance(0.1):
                lines.append(f"{self.sentence(notes)}.")
            if self.chance(0.04):
                lines += self.table_lines()

    def table_lines(self) -> list[str]:
        width = self.rng.randint(2, 5)
        head = ["TT", *(f"Cột {self.pick(_VERBS)} {n}" for n in range(1, width))]
        rows = [[str(n), *(self.cell() for _ in range(width - 1))] for n in range(1, self.rng.randint(3, 6))]
        if self.chance(0.3):
            rows.insert(1, [f"Nhóm việc {self.pick(_VERBS)}"])
        rule = ["---"] * width
        if self.chance(0.3):
            rule[-1] = "---:"
        return [f"| {' | '.join(cells)} |" for cells in (head, rule, *rows)]

    def cell(self) -> str:
        two_lines = f"{self.pick(_OBJECTS)}<br>{self.pick(_TAILS)}"
        return self.rng.choice([self.pick(_OBJECTS), self.phrase(), two_lines, "x \\| y"])

    # sections --------------------------------------------------------------------------------------------------

    def sections(self) -> list[PhanNoiDung]:
        if self.chance(0.15):
            return [PhanNoiDung("", None, self.body(self.rng.choice(_WHOLE)))]
        keys = [key for key in _KNOWN if self.chance(0.6)] or ["muc_tieu"]
        out = [self.known(key) for key in keys]
        for _ in range(self.rng.randint(0, 2)):
            title = f"{self.pick(_TITLES)} giai đoạn {self.rng.randint(2026, 2028)} - 2030".upper()
            out.insert(self.rng.randint(0, len(out)), PhanNoiDung("", title, self.body()))
        return out

    def known(self, key: str) -> PhanNoiDung:
        if key == "nhiem_vu" and self.chance(0.5):
            return PhanNoiDung(key, None, Than(), tuple(self.task(n) for n in range(1, self.rng.randint(2, 6))))
        if key == "to_chuc_thuc_hien" and self.chance(0.6):
            return PhanNoiDung(key, None, Than(), tuple(self.assignment() for _ in range(self.rng.randint(1, 5))))
        chain = self.rng.choice([c for c in _CHAINS if key != "to_chuc_thuc_hien" or c[0] is not Kieu.SO])
        return PhanNoiDung(key, None, self.body(chain))

    def task(self, n: int) -> NhiemVu:
        units = tuple(dict.fromkeys(self.pick(_SUBJECTS) for _ in range(self.rng.randint(1, 3))))
        return NhiemVu(f"Việc {self.pick(_VERBS)} {self.pick(_OBJECTS)} đợt {n}", self.body((Kieu.GACH, Kieu.CONG)), self.pick(_SUBJECTS),
                       units if self.chance(0.7) else (), f"Quý {n}/2026" if self.chance(0.8) else None,
                       f"Báo cáo; sổ {self.pick(_OBJECTS)}" if self.chance(0.4) else None)

    def assignment(self) -> PhanCong:
        unit = self.rng.choice(["Phòng Văn hóa - Xã hội", "Công an xã", "Trạm Y tế xã", "Các trường học", "Hiệu trưởng", "Tổ Văn phòng"])
        if self.chance(0.4):
            return PhanCong(unit, Than(), f"Chủ trì {self.phrase()}.")
        return PhanCong(unit, self.body((Kieu.CHU, Kieu.GACH)))

    # furniture -------------------------------------------------------------------------------------------------

    def agency(self) -> CoQuan:
        place = self.pick(_PLACES)
        if self.dang:
            return CoQuan(f"ĐẢNG ỦY XÃ {place.upper()}", "ĐU", place, "dang", f"Đảng ủy xã {place}", "ĐẢNG BỘ TỈNH AN SƠN")
        kind = self.rng.randrange(4)
        if kind == 0:
            return CoQuan(f"ỦY BAN NHÂN DÂN XÃ {place.upper()}", "UBND", place, "nha_nuoc", f"Ủy ban nhân dân xã {place}")
        if kind == 1:
            return CoQuan(f"TRƯỜNG TIỂU HỌC {place.upper()}", "THTP", place, "nha_nuoc", None, f"UBND XÃ {place.upper()}")
        if kind == 2:
            return CoQuan("SỞ GIÁO DỤC VÀ ĐÀO TẠO", "SGDĐT", place, "nha_nuoc", f"Sở Giáo dục và Đào tạo {place}",
                           "ỦY BAN NHÂN DÂN TỈNH AN SƠN")
        return CoQuan(f"TRƯỜNG PHỔ THÔNG DÂN TỘC BÁN TRÚ TRUNG HỌC CƠ SỞ {place.upper()}", "PTDTBT.THCS", place, "nha_nuoc", None,
                      f"UBND PHƯỜNG {place.upper()}")

    def signer(self) -> NguoiKy:
        name = self.pick(_NAMES)
        if self.dang:
            return self.rng.choice([NguoiKy(thay_mat="Ban Thường vụ", chuc_vu="Phó Bí thư", ho_ten=name), NguoiKy(thay_mat="Đảng ủy",
                                    chuc_vu="Bí thư", ho_ten=name)])
        return self.rng.choice([
            NguoiKy(chuc_vu="Hiệu trưởng", ho_ten=name), NguoiKy(thay_mat="Ủy ban nhân dân", chuc_vu="Chủ tịch", ho_ten=name),
            NguoiKy(thay_mat="Ủy ban nhân dân", ky_thay="Chủ tịch", chuc_vu="Phó Chủ tịch", ho_ten=name),
            NguoiKy(thua_lenh="Chủ tịch", chuc_vu="Trưởng phòng Văn hóa - Xã hội", ho_ten=name), NguoiKy(quyen="Hiệu trưởng", ho_ten=name),
            NguoiKy(thua_uy_quyen="Giám đốc", chuc_vu="Chánh Văn phòng", ho_ten=name),
            NguoiKy(ky_thay="Hiệu trưởng", chuc_vu="Phó Hiệu trưởng", ho_ten=name)])

    def day(self) -> NgayThang:
        day = date(2025, 8, 1) + timedelta(days=self.rng.randrange(400))
        return self.rng.choice([NgayThang(day.day, day.month, day.year), NgayThang(None, day.month, day.year), NgayThang()])

    def appendix(self, tasks: bool) -> PhuLuc:
        title = f"Bảng {self.pick(_VERBS)} {self.pick(_OBJECTS)} {self.pick(_TAILS)} trên địa bàn toàn xã và các đơn vị liên quan"
        lying = self.rng.choice(["doc", "ngang"])
        if tasks and self.chance(0.5):
            return PhuLuc(title, lying, Than(), "nhiem_vu")
        if self.chance(0.4):
            rows = (("TT", "Tên việc", "Ghi chú"), *((str(n), self.phrase(), self.pick(_TAILS)) for n in range(1, 5)))
            return PhuLuc(title, lying, Than(), Bang(("", "", ""), rows))
        return PhuLuc(title, lying, self.body())

    def plan(self) -> VanBan:
        """The whole plan."""
        sections = self.sections()
        tasks = any(isinstance(item, NhiemVu) for phan in sections for item in phan.danh_sach)
        maybe: Callable[[str, float], str | None] = lambda value, share: value if self.chance(share) else None  # noqa: E731
        labels = (("thoi_han", "Thời gian thực hiện"),) if tasks and self.chance(0.3) and any(
            isinstance(item, NhiemVu) and item.thoi_han for phan in sections for item in phan.danh_sach) else ()
        place = self.pick(_PLACES)
        return VanBan(
            loai_van_ban=self.rng.choice(["ke_hoach", "ke_hoach", "chuong_trinh"]),
            co_quan=self.agency(),
            trich_yeu=f"{self.phrase().capitalize()} trên địa bàn {place}{' năm học 2026 - 2027' * self.chance(0.5)}",
            so_van_ban=maybe(str(self.rng.randint(10, 999)), 0.7),
            ngay_ban_hanh=self.day(),
            can_cu=tuple(f"{self.rng.choice(['Căn cứ', 'Thực hiện'])} Kế hoạch số {self.rng.randint(1, 99)}/KH-UBND ngày 05/8/2026 về "
                         f"{self.phrase()}" for _ in range(self.rng.randint(0, 4))),
            loi_dan=(f"Ủy ban nhân dân xã {place} ban hành kế hoạch {self.phrase()} với các nội dung sau",) if self.chance(0.8) else (),
            noi_dung=tuple(sections),
            ket_thuc=(f"Trên đây là Kế hoạch {self.phrase()}.",) if self.chance(0.8) else (),
            noi_nhan=tuple(f"{self.pick(_SUBJECTS)} số {n}{' (để b/c)' * self.chance(0.4)}" for n in range(1, self.rng.randint(2, 7))),
            luu_tru=self.rng.choice([("VT",), ("VT", "VHXH")]) if not self.dang else ("Văn phòng Đảng ủy",),
            nguoi_ky=self.signer(),
            phu_luc=tuple(self.appendix(tasks) for _ in range(self.rng.choice([0, 0, 1, 2]))),
            danh_so="giu_nguyen" if self.kept else "tu_dong",
            du_thao=maybe("2", 0.1),
            muc_do_khan=maybe("khan", 0.08) if not self.dang else None,
            pham_vi_luu_hanh=maybe("LƯU HÀNH NỘI BỘ", 0.08) if not self.dang else None,
            ky_hieu_nguoi_soan=maybe("PL.(30)", 0.2) if not self.dang else None,
            tu_khoa=("an toàn", "thư viện") if self.chance(0.2) else (),
            nhan_nhiem_vu=labels,
        )


def make_plan(seed: int) -> VanBan:
    """The plan of a seed; the same seed gives the same plan."""
    return PlanMaker(seed).plan()
