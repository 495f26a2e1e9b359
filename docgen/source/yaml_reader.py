"""Plan files: YAML text → :mod:`docgen.source.node`, all problems collected, none raised.

Only the plain part of YAML is accepted: no anchors, aliases, tags, merges, second documents. Values stay text.
After a syntax error the faulty top-level part is blanked out and reading goes on, so that one run shows every mistake.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import yaml

from docgen.errors import RequestError, reason
from docgen.findings import Finding, Span, error, warning
from docgen.i18n import t
from docgen.source.node import Mapping, Node, Scalar, Sequence
from docgen.source.plan_text import plan_text
from docgen.source.yaml_errors import report_syntax
from docgen.text import control_characters

MAX_BYTES = 10_000_000
_MAX_DEPTH = 60
_MAX_SIGNS = 300  # signs that nest without a new line, above which the depth is looked at first
_DASHES = re.compile(rb"-[ \t]+[-?]")
_MAX_SYNTAX_ERRORS = 20
_NULLS = ("~", "null")
_MARK = "[CẦN BỔ SUNG"
_NUMBER_SIGN = re.compile(r"\s+# ?\d")
_TOP_LEVEL = re.compile(r"^[^\s#]")

_STR, _SEQ, _MAP = (f"tag:yaml.org,2002:{name}" for name in ("str", "seq", "map"))


class _Untyped:
    """Keeps every scalar as text: ``012``, ``no`` and ``12:30`` mean what they say."""

    def resolve(self, kind: type, value: object, implicit: object) -> str:
        return _STR if kind is yaml.ScalarNode else _SEQ if kind is yaml.SequenceNode else _MAP

    def descend_resolver(self, current_node: object, current_index: object) -> None:
        """Nothing depends on the path."""

    def ascend_resolver(self) -> None:
        """Nothing depends on the path."""


if hasattr(yaml, "CSafeLoader"):
    from yaml.cyaml import CParser  # type: ignore[attr-defined]

    class _Loader(_Untyped, CParser):
        """libyaml without PyYAML's guesses about types."""

        def __init__(self, data: bytes) -> None:
            CParser.__init__(self, data)
else:

    class _Loader(_Untyped, yaml.BaseLoader):  # type: ignore[no-redef]
        """The same in pure Python, where libyaml is missing."""



def check_readable(path: Path) -> None:
    """Raise :class:`RequestError` when a file is not there, is a folder, or is over 10 MB."""
    try:
        size = path.stat().st_size
    except OSError as exc:
        raise _unreadable(path, exc) from exc
    if path.is_dir():
        raise RequestError(t("{p}: là thư mục, không phải tệp kế hoạch", p=path))
    if size > MAX_BYTES:
        raise RequestError(t("{p}: tệp quá lớn ({n} byte, tối đa {m})", p=path, n=size, m=MAX_BYTES))


def read_text(path: Path) -> bytes:
    """The bytes of a file; raises :class:`RequestError` when it cannot be read or is over 10 MB."""
    check_readable(path)
    try:
        return path.read_bytes()
    except OSError as exc:
        raise _unreadable(path, exc) from exc


def _unreadable(path: Path, exc: OSError) -> RequestError:
    why = t("không có tệp này") if isinstance(exc, FileNotFoundError) else reason(exc)
    return RequestError(t("{p}: không đọc được tệp ({why})", p=path, why=why))


def read_plan(data: bytes, name: str) -> tuple[Mapping, list[Finding]]:
    """The plan in ``data`` (shown to the user as ``name``) and every problem of its form.

    Never fails: with nothing readable the mapping is empty and a finding says why.
    """
    findings: list[Finding] = []
    text = plan_text(data, name, findings)
    root = _compose(text, name, findings)
    if isinstance(root, Mapping) and (root.entries or findings):
        root.text = text
        return root, findings
    if root is not None and not isinstance(root, Mapping):
        findings.append(error("tep.khong-phai-ke-hoach", root.span, "tệp kế hoạch phải gồm các dòng «khóa: giá trị»"))
    elif not findings or all(f.code == "tep.lam-sach" for f in findings):
        findings.append(error("tep.trong", Span(name, 1, 1), "tệp không có nội dung"))
    return Mapping({}, name, 1, 1), findings


def _compose(text: str, name: str, findings: list[Finding]) -> Node | None:
    data = text.encode("utf-8")  # libyaml reads bytes faster than text
    if _may_be_deep(data) and (place := _deep_place(data)):
        findings.append(error("tep.qua-sau", Span(name, *place), "dữ liệu lồng nhau quá sâu"))
        return None
    for _ in range(_MAX_SYNTAX_ERRORS):
        try:
            return _Builder(text, name, findings).document(data)
        except yaml.YAMLError as exc:
            line = report_syntax(exc, text, name, findings)
        blanked = _without_part(text, line)
        if blanked == text:
            return None
        text, data = blanked, blanked.encode("utf-8")
    return None


def _may_be_deep(data: bytes) -> bool:
    """Whether there are signs enough for a nesting that libyaml, which recurses, must not be asked to follow."""
    return data.count(b"[") + data.count(b"{") + data.count(b"?") + len(_DASHES.findall(data)) > _MAX_SIGNS


def _deep_place(data: bytes) -> tuple[int, int] | None:
    """Line and column where the nesting passes the limit, found without recursion; ``None`` when it never does."""
    depth, reader = 0, _Loader(data)
    try:
        while reader.check_event():
            event: Any = reader.get_event()
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            if depth > _MAX_DEPTH:
                return event.start_mark.line + 1, event.start_mark.column + 1
    except yaml.YAMLError:
        return None  # the syntax error is reported when composing, which meets it at the same depth
    finally:
        reader.dispose()
    return None


def _without_part(text: str, line: int) -> str:
    """``text`` with the top-level part around ``line`` blanked, line numbers kept."""
    lines = text.split("\n")
    start = min(line, len(lines) - 1)
    while start > 0 and not _TOP_LEVEL.match(lines[start]):
        start -= 1
    end = start + 1
    while end < len(lines) and not _TOP_LEVEL.match(lines[end]):
        end += 1
    return "\n".join(["" if start <= i < end else row for i, row in enumerate(lines)])


class _Builder:
    """Turns PyYAML's composed nodes into ours."""

    def __init__(self, text: str, name: str, findings: list[Finding]) -> None:
        self.name, self.findings, self.pending = name, findings, list[Finding]()
        self.text, self.lines = text, text.split("\n")
        self.seen: set[int] = set()

    def document(self, data: bytes) -> Node | None:
        loader = _Loader(data)
        try:
            node = loader.get_node() if loader.check_node() else None
            root = self.build(node, 0) if node is not None else None
            if node is not None and loader.check_node():
                self.add_error("tep.hai-tai-lieu", loader.get_node() or node,
                               "tệp có dấu «---» mở tài liệu thứ hai; mỗi tệp chỉ một kế hoạch")
        finally:
            loader.dispose()
        self.findings.extend(self.pending)
        return root

    def add_error(self, code: str, node: yaml.Node, message: str, **values: object) -> None:
        self.pending.append(error(code, self.span(node), message, None, **values))

    def span(self, node: yaml.Node) -> Span:
        return Span(self.name, node.start_mark.line + 1, node.start_mark.column + 1)

    def build(self, node: yaml.Node, depth: int, after: yaml.Mark | None = None) -> Node:
        """Our node for PyYAML's; ``after`` is where its key ends."""
        line, column = node.start_mark.line + 1, node.start_mark.column + 1
        if depth > _MAX_DEPTH:
            self.add_error("tep.qua-sau", node, "dữ liệu lồng nhau quá sâu")
            return Scalar("", self.name, line, column)
        if self.is_decorated(node, line, column, after) or self.is_field(node, line, column):
            return Scalar("", self.name, line, column)
        if isinstance(node, yaml.ScalarNode):
            return self.scalar(node, line, column)
        if isinstance(node, yaml.SequenceNode):
            mark = self.unquoted_mark(node, line, column)
            return mark or Sequence([self.build(child, depth + 1) for child in node.value], self.name, line, column)
        return self.mapping(node, line, column, depth) if isinstance(node, yaml.MappingNode) else Scalar("", self.name, line, column)

    def row(self, line: int) -> str:
        """The text of a line; ``""`` past the last one."""
        return self.lines[line - 1] if line <= len(self.lines) else ""

    def is_field(self, node: yaml.Node, line: int, column: int) -> bool:
        """Report ``{{ … }}`` without quotes, which YAML takes for a mapping."""
        if not isinstance(node, yaml.MappingNode) or not self.row(line).startswith("{{", column - 1):
            return False
        self.add_error("tep.bieu-thuc", node, "giá trị bắt đầu bằng «{{{{» phải đặt trong dấu nháy \"…\"")
        return True

    def unquoted_mark(self, node: yaml.SequenceNode, line: int, column: int) -> Scalar | None:
        """``[CẦN BỔ SUNG: …]`` without quotes is a list to YAML; give back the words that stand there."""
        row, end = self.row(line), node.end_mark
        if not row.startswith(_MARK, column - 1) or end.line != line - 1:
            return None
        return Scalar(row[column - 1:end.column], self.name, line, column)

    def is_decorated(self, node: yaml.Node, line: int, column: int, after: yaml.Mark | None) -> bool:
        """Report an anchor, an alias or a tag: YAML would swallow the word after ``&``, ``*`` or ``!``."""
        mark = self.row(line)[column - 1:column]
        is_alias = id(node) in self.seen
        if mark not in ("&", "!") and not is_alias:
            self.seen.add(id(node))
            return False
        self.seen.add(id(node))
        span = self.span(node)
        if is_alias and after is not None:  # an alias is the node it names: its own place follows the key
            at = self.row(after.line + 1).find("*", after.column)
            span = Span(self.name, after.line + 1, at + 1) if at >= 0 else span
        self.pending.append(error("tep.dau-dac-biet", span, "dấu {m} đứng đầu giá trị có nghĩa riêng trong YAML; đặt cả giá trị "
                                  "trong dấu nháy \"…\", hoặc dùng «|» rồi xuống dòng", m="*" if is_alias else mark))
        return True

    def scalar(self, node: yaml.ScalarNode, line: int, column: int) -> Scalar:
        if node.style not in ("|", ">"):
            self.check_line(node)
            is_null = not node.style and node.value in _NULLS
            return Scalar("" if is_null else node.value, self.name, line, column, quoted=node.style in ("'", '"'))
        indent = self.indent_below(line) if node.style == "|" else None
        return Scalar(node.value, self.name, line, column, indent, folded=node.style == ">")

    def check_line(self, node: yaml.ScalarNode) -> None:
        """Report what YAML makes of signs inside a value: escapes between double quotes, a number after ``#``."""
        if node.style == '"':
            for _, code in control_characters(node.value)[:1]:
                self.add_error("tep.ky-tu-dieu-khien", node, "ký tự điều khiển {c} không in được; hãy xóa ký tự này", c=code)
            if "\t" in node.value:
                self.add_error("tep.thoat", node, "«\\t» giữa hai dấu nháy kép là phím Tab; dùng nháy đơn '…' hoặc viết «\\\\t»")
        elif not node.style and _NUMBER_SIGN.match(self.row(node.end_mark.line + 1), node.end_mark.column):
            span = Span(self.name, node.end_mark.line + 1, node.end_mark.column + 1)
            self.pending.append(warning("tep.ghi-chu", span, "phần từ dấu # không được in; nếu phải in, đặt cả giá trị trong dấu nháy"))

    def indent_below(self, header_line: int) -> int:
        """Indent of the first non-empty line of a literal block."""
        for row in self.lines[header_line:]:
            if row.strip():
                return len(row) - len(row.lstrip(" "))
        return 0

    def mapping(self, node: yaml.MappingNode, line: int, column: int, depth: int) -> Mapping:
        entries: dict[str, tuple[Scalar, Node]] = {}
        for key_node, value_node in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                self.add_error("tep.khoa-phuc", key_node, "tên khóa phải là một từ")
                continue
            key = Scalar(key_node.value, self.name, key_node.start_mark.line + 1, key_node.start_mark.column + 1)
            if key.text in entries:
                first = entries[key.text][0].line
                self.add_error("tep.khoa-trung", key_node, "khóa «{k}» đã có ở dòng {n}; chỉ được ghi một lần",
                               k=key.text, n=first)
                continue
            entries[key.text] = (key, self.build(value_node, depth + 1, key_node.end_mark))
        return Mapping(entries, self.name, line, column)
