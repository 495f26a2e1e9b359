"""Sections, tasks, assignments and appendices of a plan file."""

from __future__ import annotations

from itertools import pairwise

from docgen.findings import Span, note, warning
from docgen.i18n import t
from docgen.model.doc_gia_tri import Reader, is_empty
from docgen.model.khoa import BANG, MUC, NHIEM_VU, PHAN_CONG, PHU_LUC, Khoa
from docgen.model.van_ban import MUC_CHUAN, NhiemVu, PhanCong, PhanNoiDung, PhuLuc
from docgen.noi_dung.tree import Bang, Khoi, Than, duyet
from docgen.source.node import Mapping, Node, Scalar, Sequence

_FREE: dict[str, Khoa] = {key: MUC[key] for key in MUC if key != "phan"}


class PhanReader(Reader):
    """Reads the body of a plan."""

    def sections(self, node: Mapping) -> tuple[PhanNoiDung, ...]:
        """All sections in the order in which they are written."""
        out: list[PhanNoiDung] = []
        for key, (name, value) in node.entries.items():
            if key in MUC_CHUAN:
                out.append(self.section(key, name.line, value))
            elif key == "noi_dung":
                out.extend(self.free_sections(value))
        self.check_order(node)
        if not out and self.whole_file_read:
            self.findings.append(warning("cho-trong.noi-dung", Span(node.file, 1), "kế hoạch chưa có mục nội dung nào"))
        return tuple(out)

    def check_order(self, node: Mapping) -> None:
        keys = [key for key in node.entries if key in MUC_CHUAN]
        for before, after in pairwise(keys):
            if MUC_CHUAN.index(after) < MUC_CHUAN.index(before):
                span = node.entries[after][0].span
                self.findings.append(note("muc.thu-tu", span, "mục «{a}» thường đứng trước «{b}»; tài liệu in theo thứ tự trong tệp",
                                          a=after, b=before))

    def section(self, khoa: str, line: int, value: Node) -> PhanNoiDung:
        """A known section: a text, a list, or a mapping with title, text and list."""
        if is_empty(value):
            self.warn("cho-trong.muc", value.span, "mục «{k}» chưa có nội dung", k=khoa)
            return PhanNoiDung(khoa, dong=line)
        if isinstance(value, Scalar):
            return PhanNoiDung(khoa, None, self.body(value, khoa), dong=line)
        if isinstance(value, Sequence):
            return PhanNoiDung(khoa, None, Than(), self.items(value), line)
        return self.mapped_section(khoa, line, self.mapping(value, _FREE, t("mục «{k}»", k=khoa)))

    def mapped_section(self, khoa: str, line: int, node: Mapping) -> PhanNoiDung:
        items, body = node.get("danh_sach"), node.get("noi_dung")
        if is_empty(items) and is_empty(body):
            self.warn("cho-trong.muc", node.span, "mục này chưa có nội dung")
        if items is not None and not isinstance(items, Sequence):
            self.add("muc.danh-sach", items.span, "«danh_sach» phải là danh sách, mỗi việc bắt đầu bằng dấu gạch")
            items = None
        return PhanNoiDung(khoa, self.chu(node, "tieu_de"), self.body(body, "noi_dung"),
                           self.items(items) if items else (), line)

    def free_sections(self, value: Node) -> list[PhanNoiDung]:
        if is_empty(value):
            return []
        if isinstance(value, Scalar):
            return [PhanNoiDung("", None, self.body(value, "noi_dung"), dong=value.line)]
        if isinstance(value, Mapping):
            self.add("muc.noi-dung", value.span, "«noi_dung» là văn bản, hoặc danh sách các mục {{tieu_de, noi_dung}}")
            return []
        return [self.free_section(item) for item in value.items]

    def free_section(self, item: Node) -> PhanNoiDung:
        if isinstance(item, Scalar):
            return PhanNoiDung("", None, self.body(item, "noi_dung"), dong=item.line)
        node = self.mapping(item, MUC, "mục")
        khoa = self.chon(node, "phan", MUC["phan"]) or ""
        section = self.mapped_section(khoa, item.line, node)
        if not khoa and section.tieu_de is None and node.entries and is_empty(node.get("phan")):
            self.add("muc.khong-tieu-de", item.span, "mục này thiếu «tieu_de»")
        return section

    # lists -----------------------------------------------------------------------------------------------------

    def items(self, node: Sequence) -> tuple[NhiemVu | PhanCong, ...]:
        return tuple(self.item(child) for child in node.items)

    def item(self, node: Node) -> NhiemVu | PhanCong:
        if isinstance(node, Mapping) and "don_vi" in node.entries:
            value = self.mapping(node, PHAN_CONG, "phân công")
            return PhanCong(self.chu(value, "don_vi") or "", self.body(value.get("noi_dung"), "noi_dung"), self.chu(value, "viec"))
        value = self.mapping(node, NHIEM_VU, "nhiệm vụ")
        return NhiemVu(
            self.chu(value, "ten") or "",
            self.body(value.get("noi_dung"), "noi_dung"),
            self.chu(value, "chu_tri"),
            self.ds_chu(value, "phoi_hop"),
            self.chu(value, "thoi_han"),
            self.chu(value, "san_pham"),
        )

    def body(self, node: Node | None, what: str) -> Than:
        """A body with its footnotes checked."""
        than = self.than(node, what)
        if node is not None and than.cuoc_chu:
            self._check_notes(than, node.file)
        return than

    def _check_notes(self, than: Than, file: str) -> None:
        defined: dict[str, Span] = {}
        for cuoc_chu in than.cuoc_chu:
            span = Span(file, cuoc_chu.dong, 1)
            if cuoc_chu.ma in defined:
                self.add("cuoc-chu.trung", span, "cước chú [^{n}] ghi hai lần", n=cuoc_chu.ma)
            if not cuoc_chu.van:
                self.add("cuoc-chu.trong", span, "cước chú [^{n}] không có nội dung", n=cuoc_chu.ma)
            defined[cuoc_chu.ma] = span
        if defined:
            self.unused_footnotes([text for item in duyet(than.khoi) for text in _texts(item)], defined)

    # appendices ------------------------------------------------------------------------------------------------

    def phu_luc(self, node: Mapping) -> tuple[PhuLuc, ...]:
        value = node.get("phu_luc")
        if value is None or is_empty(value):
            return ()
        if not isinstance(value, Sequence):
            self.add("phu-luc.danh-sach", value.span, "«phu_luc» phải là danh sách, mỗi phụ lục bắt đầu bằng «- tieu_de: …»")
            return ()
        return tuple(self.appendix(child, node) for child in value.items)

    def appendix(self, node: Node, plan: Mapping) -> PhuLuc:
        value = self.mapping(node, PHU_LUC, "phụ lục")
        if not value.entries:
            return PhuLuc("")
        table = self.table(value)
        if table == "nhiem_vu" and not _has_tasks(plan):
            self.add("phu-luc.khong-nhiem-vu", node.span, "phụ lục lập bảng từ nhiệm vụ, nhưng kế hoạch không có danh sách nhiệm vụ "
                     "(các mục bắt đầu bằng «- ten: …»)")
        if table is None and is_empty(value.get("noi_dung")):
            self.warn("cho-trong.phu-luc", node.span, "phụ lục chưa có nội dung")
        return PhuLuc(
            self.chu(value, "tieu_de") or "",
            self.chon(value, "huong_giay", PHU_LUC["huong_giay"]) or "doc",
            self.body(value.get("noi_dung"), "noi_dung"),
            table,
        )

    def table(self, parent: Mapping) -> str | Bang | None:
        node = parent.get("bang")
        if node is None or is_empty(node):
            return None
        if isinstance(node, Scalar):
            return self.chon(parent, "bang", Khoa("chon", "", gia_tri=("nhiem_vu",)))
        value = self.mapping(node, BANG, "bảng")
        names, rows = value.get("cot"), value.get("hang")
        head = self.row(names, 0) if names is not None else ()
        if not isinstance(rows, Sequence):
            if rows is not None and not is_empty(rows):
                self.add("bang.hang", rows.span, "«hang» phải là danh sách các hàng, mỗi hàng một danh sách ô: - [ô 1, ô 2]")
            return Bang(("",) * len(head), (head,), 1, node.line)
        body = tuple(self.row(child, len(head)) for child in rows.items)
        return Bang(("",) * len(head), (head, *body), 1, node.line)

    def row(self, node: Node, width: int) -> tuple[str, ...]:
        cells = [self.flat(cell) for cell in node.items] if isinstance(node, Sequence) else [self.flat(node)]
        for cell in cells:
            if not isinstance(cell, Scalar):
                self.add("bang.o", cell.span, "ô của bảng phải là một dòng chữ")
        texts = tuple(cell.text.strip() if isinstance(cell, Scalar) else "" for cell in cells)
        if width and len(texts) not in (1, width):
            self.add("bang.so-o", node.span, "hàng này có {n} ô, bảng có {m} cột", n=len(texts), m=width)
        return texts


def _texts(item: Khoi | Bang) -> list[str]:
    return [item.van] if isinstance(item, Khoi) else [cell for row in item.hang for cell in row]


def _has_tasks(plan: Mapping) -> bool:
    return any(_list_has_tasks(value) for _, value in plan.entries.values())


def _list_has_tasks(node: Node) -> bool:
    if isinstance(node, Mapping):
        return any(_list_has_tasks(value) for _, value in node.entries.values())
    return isinstance(node, Sequence) and any(
        isinstance(item, Mapping) and ("ten" in item.entries or _list_has_tasks(item)) for item in node.items)
