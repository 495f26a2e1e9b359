"""Reading single values of a plan file. Each reader returns a usable value and records what is wrong."""

from __future__ import annotations

import re
from datetime import date

from docgen.findings import Finding, Level, Span, closest, error, warning
from docgen.i18n import Phrase
from docgen.model.khoa import Khoa
from docgen.model.van_ban import NgayThang
from docgen.noi_dung import Than, parse
from docgen.noi_dung.dong import Dan, parse_inline
from docgen.noi_dung.tree import Bang, Khoi, Kieu
from docgen.source.node import Mapping, Node, Scalar, Sequence

_DATE = re.compile(r"(?:(\d{1,2})\s*[/.-]\s*)?(\d{1,2})\s*[/.-]\s*(\d{4})")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_PRINTED = re.compile(r"ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})", re.IGNORECASE)
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZĐabcdefghijklmnopqrstuvwxyzđ"
_NUMBER = re.compile(r"[0-9]{1,6}[A-Za-zĐđ]?")
_HARMLESS = ("tep.khoa-trung", "tep.tab", "tep.ky-tu-dieu-khien", "tep.thoat", "tep.byte-hong")
_LONG_TITLE = 400
_ODD_MARKER = re.compile(r"\d{1,2}(?:\.\d{1,2})+ (?=[^\W\d_])|(?:[IVX]+|\d{1,2}) ?[-/] ?(?=[^\W\d_])|[a-eđg-i]\. (?=[^\W\d_])|[fjwz]\) ")


class Reader:
    """Reads values of one file; ``findings`` grows as it goes."""

    def __init__(self, findings: list[Finding]) -> None:
        self.findings = findings
        self.whole_file_read = not any(lost_something(f) for f in findings)

    def add(self, code: str, span: Span, message: str, suggestion: str | None = None, **values: object) -> None:
        """Record an error."""
        self.findings.append(error(code, span, message, suggestion, **values))

    def warn(self, code: str, span: Span, message: str, suggestion: str | None = None, **values: object) -> None:
        """Record a warning."""
        self.findings.append(warning(code, span, message, suggestion, **values))

    def mapping(self, node: Node, table: dict[str, Khoa], what: str) -> Mapping:
        """``node`` as a mapping with known keys; an empty one when it is something else."""
        if not isinstance(node, Mapping):
            self.add("khoa.khong-phai-nhom", node.span, "{w}: cần các dòng «khóa: giá trị»", w=Phrase(what))
            return Mapping({}, node.file, node.line, node.column)
        for key, (scalar, _) in node.entries.items():
            if key not in table:
                self.add("khoa.la", scalar.span, "{w}: không có khóa nào tên «{k}»", closest(key, table), k=key, w=Phrase(what))
        missing = [k for k, khoa in table.items() if khoa.bat_buoc and _says_nothing(node.get(k))]
        for key in missing if self.whole_file_read else ():
            self.add("khoa.thieu", node.span, "{w}: thiếu khóa «{k}» ({m})", w=Phrase(what), k=key,
                     m=Phrase(table[key].mo_ta))
        return node

    def scalar(self, node: Node | None, what: str) -> Scalar | None:
        """``node`` as one value, ``None`` when absent or empty."""
        if node is None or (isinstance(node, Scalar) and node.is_empty):
            return None
        if not isinstance(node, Scalar):
            self.add("gia-tri.khong-phai-chu", node.span, "«{k}» phải là một dòng chữ", k=what)
            return None
        return node

    def chu(self, parent: Mapping, key: str) -> str | None:
        """One line of text; line breaks become spaces."""
        scalar = self.scalar(parent.get(key), key)
        return " ".join(scalar.text.split()) if scalar else None

    def dong(self, parent: Mapping, key: str) -> str | None:
        """Text whose line breaks count; a list gives its items as lines."""
        lines = self.ds_chu(parent, key)
        return "\n".join(lines) or None

    def ds_chu(self, parent: Mapping, key: str) -> tuple[str, ...]:
        """A list of one-line texts; a single value gives its non-empty lines."""
        node = parent.get(key)
        if isinstance(node, Scalar):
            return () if node.is_empty else self._lines(node)
        if isinstance(node, Mapping):
            self.add("gia-tri.khong-phai-danh-sach", node.span, "«{k}» phải là danh sách; nếu trong dòng có dấu «: » "
                     "thì đặt cả dòng trong dấu nháy", k=key)
            return ()
        items = [self.scalar(self.flat(item), key) for item in node.items] if node else []
        return tuple(" ".join(item.text.split()) for item in items if item)

    def flat(self, node: Node) -> Node:
        """``- Lưu: VT`` is read by YAML as a mapping: give back the line that the author meant."""
        if isinstance(node, Mapping) and len(node.entries) == 1:
            key, value = next(iter(node.entries.values()))
            if isinstance(value, Scalar):
                return Scalar(f"{key.text}: {value.text}", key.file, key.line, key.column)
        return node

    def _lines(self, node: Scalar) -> tuple[str, ...]:
        return tuple(" ".join(line.split()) for line in node.text.split("\n") if line.strip())

    def chon(self, parent: Mapping, key: str, khoa: Khoa) -> str | None:
        """One of the allowed values."""
        scalar = self.scalar(parent.get(key), key)
        if scalar is None or scalar.text in khoa.gia_tri:
            return scalar.text if scalar else None
        self.add("gia-tri.la", scalar.span, "«{k}» không nhận giá trị «{v}»; các giá trị được nhận: {l}",
                 closest(scalar.text, khoa.gia_tri), k=key, v=scalar.text, l=", ".join(khoa.gia_tri))
        return None

    def so(self, parent: Mapping, key: str) -> str | None:
        """A document number: digits, with a letter at most."""
        scalar = self.scalar(parent.get(key), key)
        if scalar is None:
            return None
        text = scalar.text.strip()
        if _NUMBER.fullmatch(text) and int(text.rstrip(_LETTERS)):
            return text
        digits = re.match(r"[0-9]{1,6}", text)
        self.add("gia-tri.so-van-ban", scalar.span, "số văn bản chỉ gồm chữ số (ký hiệu tự sinh từ loại văn bản và cơ quan), "
                 "không phải «{v}»", digits.group() if digits and not text.isdecimal() else None, v=text)
        return None

    def ngay(self, parent: Mapping, key: str) -> NgayThang:
        """A date, its day or all of it still open."""
        scalar = self.scalar(parent.get(key), key)
        if scalar is None:
            return NgayThang()
        text = scalar.text.strip()
        iso, usual = _ISO.fullmatch(text), _DATE.fullmatch(text) or _PRINTED.fullmatch(text)
        if iso:
            year, month, day = (int(n) for n in iso.groups())
            return self._date(scalar, day, month, year)
        if usual:
            return self._date(scalar, int(usual[1]) if usual[1] else None, int(usual[2]), int(usual[3]))
        self.add("gia-tri.ngay", scalar.span, "không hiểu ngày «{v}»; viết như 29/4/2026, hoặc 4/2026 khi chưa có ngày", v=text)
        return NgayThang()

    def _date(self, scalar: Scalar, day: int | None, month: int, year: int) -> NgayThang:
        if not 1 <= month <= 12:
            self.add("gia-tri.ngay", scalar.span, "không có tháng {m} (trong «{v}»)", m=month, v=scalar.text)
        elif year < 1:
            self.add("gia-tri.ngay", scalar.span, "không có năm {y} (trong «{v}»)", y=year, v=scalar.text)
        elif day is not None and not _exists(year, month, day):
            self.add("gia-tri.ngay", scalar.span, "tháng {m} năm {y} không có ngày {d}", d=day, m=month, y=year)
        else:
            return NgayThang(day, month, year)
        return NgayThang()

    def than(self, node: Node | None, what: str) -> Than:
        """A body in the grammar of :mod:`docgen.noi_dung`, its footnotes and titles checked."""
        scalar = self.scalar(node, what)
        if scalar is None:
            return Than()
        if scalar.folded:
            self.warn("noi-dung.gap-dong", scalar.span, "dấu «>» gộp các dòng thành một đoạn; dùng «|» để mỗi dòng là một đoạn")
        than = parse(scalar.text, scalar.first_line)
        self._check_level(than.khoi, scalar.file)
        return than

    def _check_level(self, khoi: tuple[Khoi | Bang, ...], file: str) -> None:
        for item in khoi:
            if isinstance(item, Bang):
                self._check_table(item, Span(file, item.dong, 1))
                continue
            if not item.van or item.kieu is Kieu.VAN or len(item.van) > _LONG_TITLE:
                self._check_block(item, Span(file, item.dong, 1))
            if item.con:
                self._check_level(item.con, file)

    def _check_block(self, item: Khoi, span: Span) -> None:
        odd = _ODD_MARKER.match(item.van) if item.kieu is Kieu.VAN else None
        if odd:
            self.warn("noi-dung.dau-la", span, "«{d}» không phải dấu đầu mục nên dòng này được in như đoạn văn", _usual(odd),
                      d=odd.group().strip())
        elif not item.van and not item.con:
            self.warn("noi-dung.dau-trong", span, "sau dấu «{n}» không có nội dung", n=item.nhan)
        elif len(item.van) > _LONG_TITLE and item.la_tieu_de:
            self.warn("noi-dung.tieu-de-dai", span, "dòng «{n} …» được in như tiêu đề vì không kết thúc bằng dấu chấm; "
                      "nếu là đoạn văn, hãy thêm dấu chấm ở cuối", n=item.nhan or item.van[:20])

    def _check_table(self, table: Bang, span: Span) -> None:
        if len(table.hang) <= table.so_tieu_de:
            self.warn("noi-dung.bang-trong", span, "bảng không có hàng nội dung")
        elif table.so_tieu_de and any(not cell for cell in table.hang[0]) and len(table.hang[0]) > 1:
            self.warn("noi-dung.bang-dau-trong", span, "hàng tiêu đề của bảng có ô trống; nếu không cố ý, hãy xem có hàng nào "
                      "bên dưới thừa ô không")
        elif not table.so_tieu_de:
            self.warn("noi-dung.bang-khong-dau", span, "bảng không có hàng tiêu đề; thêm dòng |---|---| dưới hàng đầu")

    def du_thao(self, parent: Mapping, key: str) -> str | None:
        """``"true"``, or the number of the draft."""
        scalar = self.scalar(parent.get(key), key)
        text = scalar.text.strip().lower() if scalar else "false"
        if text.isdecimal() or text in ("true", "có"):
            return text if text.isdecimal() else "true"
        if scalar and text not in ("false", "không"):
            self.add("gia-tri.du-thao", scalar.span, "«du_thao» là true, false, hoặc lần dự thảo thứ mấy", v=scalar.text)
        return None

    def unused_footnotes(self, texts: list[str], defined: dict[str, Span]) -> None:
        """Report each of ``defined`` that no ``[^x]`` in ``texts`` cites. (Marks without a note show when numbering.)"""
        used = {run.ma for text in texts if "[^" in text for run in parse_inline(text) if isinstance(run, Dan)}
        for name, span in defined.items():
            if name not in used:
                self.add("cuoc-chu.thua", span, "cước chú [^{n}] không được dẫn ở đâu, nên sẽ mất khi in; "
                         "đặt [^{n}] vào chỗ cần dẫn", n=name)


def lost_something(finding: Finding) -> bool:
    """Whether part of the file could not be read, so that a missing key may only be unread."""
    return finding.level is Level.ERROR and finding.code.startswith("tep.") and finding.code not in _HARMLESS


def _usual(odd: re.Match[str]) -> str | None:
    """The usual form of an odd marker: ``1.1`` → ``1.1.``, ``I-`` → ``I.``, ``a.`` → ``a)``; ``None`` for ``f)``, ``j)`` …"""
    bare = odd.group().strip().rstrip("-/.)").rstrip()
    if bare in ("f", "j", "w", "z"):
        return None
    return f"{bare})" if bare.islower() else f"{bare}."


def _says_nothing(node: Node | None) -> bool:
    """Whether a key is absent, empty, or a list of nothing but empty values."""
    return is_empty(node) or (isinstance(node, Sequence) and all(is_empty(item) for item in node.items))


def _exists(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def is_empty(node: Node | None) -> bool:
    """Whether a key is absent or has nothing behind it."""
    if isinstance(node, Sequence):
        return not node.items
    return node is None or (isinstance(node, Scalar) and node.is_empty)
