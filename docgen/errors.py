"""Exceptions. A mistake of the user is a :class:`docgen.findings.Finding`; these stop a whole request."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from docgen.findings import Finding


class RequestError(Exception):
    """The request itself cannot be carried out (no such file, no such template); exit code 2.

    ``args[0]`` is a Vietnamese sentence, already formatted.
    """


class FoundErrors(Exception):
    """The input was read and has errors; exit code 1. ``findings`` holds all of them."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        super().__init__(f"{len(findings)} findings")
        self.findings = tuple(findings)
