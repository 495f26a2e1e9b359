"""Paragraphs → document: every recogniser in turn, then what they found."""

from __future__ import annotations

from collections.abc import Sequence

from docgen.findings import Finding, in_order
from docgen.ingest.ban_thao import BanThao
from docgen.ingest.doan_tho import DoanTho
from docgen.ingest.recognisers import RECOGNISERS
from docgen.model.van_ban import VanBan


def recognise(doan: Sequence[DoanTho], name: str) -> tuple[VanBan, list[Finding]]:
    """The document that the paragraphs of the file ``name`` make up, and what there is to say about it.

    Paragraphs that no recogniser knows stay as text of the body, each with a finding.
    """
    draft = BanThao(name, list(doan))
    for recogniser in RECOGNISERS:
        recogniser(draft)
    van_ban = draft.van_ban()
    return van_ban, in_order(draft.findings)
