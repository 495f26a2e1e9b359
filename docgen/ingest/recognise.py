"""Lines → document: every recogniser in turn, then what they found."""

from __future__ import annotations

from docgen.findings import Finding, in_order
from docgen.ingest.ban_thao import BanThao
from docgen.ingest.recognisers import RECOGNISERS
from docgen.model.van_ban import VanBan


def recognise(draft: BanThao) -> tuple[VanBan, list[Finding]]:
    """The document that the lines of a draft make up, and what there is to say about it.

    Lines that no recogniser knows stay as text of the body, each with a finding.
    """
    for recogniser in RECOGNISERS:
        recogniser(draft)
    van_ban = draft.van_ban()
    return van_ban, in_order(draft.findings)
