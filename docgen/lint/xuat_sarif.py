"""The accounts of a check as SARIF 2.1.0, for programs that gather such findings (OASIS, Static Analysis Results Interchange
Format).

What the specification asks and what follows here: a region counts lines, so only plans and texts have one; in a Word file the
paragraph is a logical location (3.33) and the values of :func:`docgen.lint.xuat_json.place_values` are properties. A rule that
could not run was not evaluated at all: there is no result of any kind for it (3.27.9: «open» and «notApplicable» say something of a
rule that was looked at), but a notification with the rule (3.58.6). A fault that the plan passes over is a result with a
suppression «inSource» (3.35.2), for the plan itself says so. There is no ``helpUri``, which must be absolute (3.49.12); the section
of docs/quy-tac.md stands in the properties of the rule.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

from docgen import __version__
from docgen.findings import Finding, Span, has_errors
from docgen.i18n import current, t
from docgen.lint.bao_cao import BaoCao, message, remedy, source
from docgen.lint.engine import ViPham, all_rules
from docgen.lint.giai_thich import anchor, basis_text, documentation, sources
from docgen.lint.quy_tac import QuyTac
from docgen.lint.xuat_json import LEVELS, place_values
from docgen.model.van_ban import BoQua

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_PAGE = "docs/quy-tac.md"

Json = dict[str, Any]


def to_sarif(bao_cao: Sequence[BaoCao]) -> str:
    """The SARIF log of these accounts, with a line end."""
    index = {rule.ten: at for at, rule in enumerate(all_rules())}
    rules = [_rule(rule) for rule in all_rules()]
    run = {
        "tool": {"driver": {"name": "docgen", "version": __version__, "language": current(), "rules": rules}},
        "columnKind": "unicodeCodePoints",
        "artifacts": [{"location": {"uri": uri(item.ten)}, "roles": ["analysisTarget"]} for item in bao_cao],
        "invocations": [_invocation(bao_cao, index)],
        "results": [result for at, item in enumerate(bao_cao) for result in _results(item, at, index)],
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2) + "\n"


def uri(name: str) -> str:
    """A file name as an URI: relative names stay relative."""
    path = Path(name)
    return path.as_uri() if path.is_absolute() else quote(path.as_posix(), errors="surrogateescape")


# rules -----------------------------------------------------------------------------------------------------------


def _rule(rule: QuyTac) -> Json:
    """A rule, with its level in the standard that has it first."""
    text, basis = documentation(rule), sources(rule)
    cited = "; ".join(basis_text(rule, item) for _, item in basis)
    examples = [f"{lead}: {example}" for lead, of_kind in (("Sai", text.sai), ("Đúng", text.dung)) for example in of_kind]
    help_lines = [*text.van, *examples, f"{t('Cách sửa')}: {t(rule.cach_sua)}", f"{t('Căn cứ')}: {cited}"]
    return {
        "id": rule.ma,
        "name": rule.ten,
        "shortDescription": {"text": text.tieu_de},
        "fullDescription": {"text": " ".join((text.tieu_de, *text.van))},
        "help": {"text": "\n".join(help_lines)},
        "defaultConfiguration": {"level": LEVELS[basis[0][1].level]},
        "properties": {"muc_do": basis[0][1].muc_do, "can_cu": cited, "tai_lieu": f"{_PAGE}#{anchor(rule)}"},
    }


# results ---------------------------------------------------------------------------------------------------------


def _results(bao_cao: BaoCao, at: int, index: dict[str, int]) -> Iterator[Json]:
    for fault, span in zip(bao_cao.vi_pham, bao_cao.cho, strict=True):
        yield _result(fault, span, bao_cao, at, index)
    for fault, request in bao_cao.bo_qua:
        result = _result(fault, Span(bao_cao.ten), bao_cao, at, index)
        yield {**result, "suppressions": [_suppression(request, bao_cao, at)]}


def _result(fault: ViPham, span: Span, bao_cao: BaoCao, at: int, index: dict[str, int]) -> Json:
    what = remedy(fault)
    values = {key: value for key, value in place_values(fault, span, bao_cao).items() if value is not None}
    return {
        "ruleId": fault.quy_tac.ma,
        "ruleIndex": index[fault.quy_tac.ten],
        "level": LEVELS[fault.level],
        "message": {"text": f"{message(fault)}. {t('Cách sửa')}: {what}" if what else message(fault)},
        "locations": [_location(fault, span, bao_cao, at)],
        "properties": {"can_cu": source(fault), "tin_cay": fault.can_cu.tin_cay, "khia_canh": fault.loi.khia_canh, "thay": fault.loi.thay,
                       "cho": values},
    }


def _suppression(request: BoQua, bao_cao: BaoCao, at: int) -> Json:
    location = {"location": {"physicalLocation": _physical(bao_cao, at, request.dong)}} if request.dong else {}
    return {"kind": "inSource", "status": "accepted", "justification": request.ly_do, **location}


def _location(fault: ViPham, span: Span, bao_cao: BaoCao, at: int) -> Json:
    """The file with line and column of a plan or text, or with the paragraph of a Word file."""
    in_lines = not span.unit
    out: Json = {"physicalLocation": _physical(bao_cao, at, span.line if in_lines else 0, span.column if in_lines else 0)}
    line = fault.loi.doan
    if not in_lines and line is not None:
        name = t("đoạn {n}", n=line.thu_tu)
        out["logicalLocations"] = [{"name": name, "fullyQualifiedName": name, "kind": "element"}]
    return out


def _physical(bao_cao: BaoCao, at: int, line: int = 0, column: int = 0) -> Json:
    region = {key: value for key, value in (("startLine", line), ("startColumn", column)) if value}
    return {"artifactLocation": {"uri": uri(bao_cao.ten), "index": at}, **({"region": region} if line else {})}


# notifications ---------------------------------------------------------------------------------------------------


def _invocation(bao_cao: Sequence[BaoCao], index: dict[str, int]) -> Json:
    """How the check went: it did not succeed where a file could not be read."""
    return {
        "executionSuccessful": not any(item.soat is None or has_errors(item.findings) for item in bao_cao),
        "toolExecutionNotifications": [_notice(finding, item, at) for at, item in enumerate(bao_cao) for finding in item.findings],
        "toolConfigurationNotifications": [
            {"message": {"text": t("chưa kiểm tra quy tắc {m}: {r}", m=missed.quy_tac.ma, r=t(missed.ly_do))}, "level": "note",
             "associatedRule": {"id": missed.quy_tac.ma, "index": index[missed.quy_tac.ten]},
             "locations": [{"physicalLocation": _physical(item, at)}]}
            for at, item in enumerate(bao_cao) for missed in item.chua_kiem],
    }


def _notice(finding: Finding, bao_cao: BaoCao, at: int) -> Json:
    """What reading a file had to say."""
    place = _physical(bao_cao, at) if finding.span.unit else _physical(bao_cao, at, finding.span.line, finding.span.column)
    if finding.span.file != bao_cao.ten:  # a profile beside the plan
        place["artifactLocation"] = {"uri": uri(finding.span.file)}
    return {"message": {"text": finding.text}, "level": LEVELS[finding.level], "descriptor": {"id": finding.code},
            "locations": [{"physicalLocation": place}]}
