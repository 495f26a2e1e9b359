"""Showing findings."""

from __future__ import annotations

from collections.abc import Sequence

import click

from docgen.findings import Finding, Level
from docgen.i18n import t, tn


def show(findings: Sequence[Finding]) -> None:
    """All findings on stderr, one a line."""
    for finding in findings:
        click.echo(str(finding), err=True)


def summary(findings: Sequence[Finding]) -> str:
    """Counts in words: ``2 lỗi, 1 cảnh báo``; ``không có cảnh báo`` when there are none."""
    errors, warnings = (sum(f.level is level for f in findings) for level in (Level.ERROR, Level.WARNING))
    counts = [tn("{n} lỗi", errors)] * bool(errors) + [tn("{n} cảnh báo", warnings)] * bool(warnings)
    return ", ".join(counts) or t("không có cảnh báo")
