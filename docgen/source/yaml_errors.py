"""PyYAML's complaints in Vietnamese, with the place where the fault is and not where it was noticed."""

from __future__ import annotations

import re

import yaml

from docgen.findings import Finding, Span, error
from docgen.i18n import N_

_BRACKET_VALUE = re.compile(r"\s*(?:- +)?[^\s:\[{]+: +[\[{]")
_NEVER_CLOSED = "flow did not find expected ',' or"
_OPENED = ("flow", "quoted", "alias", "anchor", "simple key")
_EXPLANATIONS = (
    ("document start", N_("tệp có dấu «---» hoặc «...» mở tài liệu thứ hai; mỗi tệp chỉ một kế hoạch")),
    ("unknown escape", N_("dấu \\ trong chuỗi nháy kép; dùng nháy đơn '…' hoặc viết \\\\")),
    ("sequence entries are not allowed", N_("danh sách phải xuống dòng: mỗi dấu gạch một dòng, thụt vào dưới tên khóa")),
    ("mapping values are not allowed", N_("có dấu «: » giữa dòng; đặt cả giá trị trong dấu nháy \"…\", hoặc dùng «|» rồi xuống dòng")),
    ("could not find expected ':'", N_("thiếu dấu «:» sau tên khóa, hoặc dòng thụt vào chưa đủ")),
    ("expected <block end>", N_("dòng thụt vào không khớp với các dòng trên, hoặc còn chữ sau dấu đóng nháy")),
    ("did not find expected key", N_("dòng thụt vào không khớp với các dòng trên, hoặc còn chữ sau dấu đóng nháy")),
    ("unexpected end of stream", N_("mở dấu nháy mà không đóng")),
    ("quoted scalar", N_("mở dấu nháy mà không đóng, hoặc còn chữ sau dấu đóng nháy")),
    ("did not find expected ',' or", N_("thiếu dấu «,» hoặc dấu đóng ngoặc trong danh sách viết trên một dòng")),
    ("cannot start any token", N_("ký tự đầu giá trị không hợp lệ trong YAML; đặt cả giá trị trong dấu nháy \"…\"")),
    ("undefined alias", N_("dấu * đứng đầu giá trị; đặt cả giá trị trong dấu nháy \"…\", hoặc dùng «|» rồi xuống dòng")),
    ("alphabetic or numeric", N_("dấu * hoặc & đứng đầu giá trị; đặt cả giá trị trong dấu nháy \"…\", hoặc dùng «|» rồi xuống dòng")),
)


def report_syntax(exc: yaml.YAMLError, text: str, file: str, findings: list[Finding]) -> int:
    """Add the finding for a syntax error; return its line, counted from 0."""
    context = str(getattr(exc, "context", "") or "")
    opened = any(word in context for word in _OPENED)  # then the fault is where the bracket or quote was opened
    marks = [getattr(exc, name, None) for name in ("problem_mark", "context_mark")]
    mark = (marks[1] if opened else None) or marks[0] or marks[1]
    line, column = (mark.line, mark.column) if mark else (0, 0)
    problem = f"{context} {getattr(exc, 'problem', '') or exc}"
    lines = text.split("\n")
    if "flow" in context and not any(map(str.strip, lines[line:])):
        line, column = _open_bracket(lines) or (line, column)
        problem = _NEVER_CLOSED
    findings.append(error("tep.cu-phap", Span(file, line + 1, column + 1), _explain(problem, lines, line)))
    return line


def _open_bracket(lines: list[str]) -> tuple[int, int] | None:
    """Where the last value begins that starts with a bracket: what is open at the end of the file."""
    found = ((n, match.end() - 1) for n in range(len(lines) - 1, -1, -1) if (match := _BRACKET_VALUE.match(lines[n])))
    return next(found, None)


def _explain(problem: str, lines: list[str], line: int) -> str:
    """A Vietnamese sentence for a PyYAML problem on ``line``."""
    if line < len(lines) and _BRACKET_VALUE.match(lines[line]) and "flow" not in problem:
        return N_("giá trị bắt đầu bằng dấu ngoặc [ hoặc {{ rồi còn chữ phía sau; đặt cả giá trị trong dấu nháy \"…\"")
    for key, sentence in _EXPLANATIONS:
        if key in problem:
            return sentence
    return N_("dòng này không đúng cú pháp YAML; kiểm tra dấu «:», dấu nháy và số dấu cách đầu dòng")
