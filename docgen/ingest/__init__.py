"""Documents that exist already → plans: text is read into paragraphs, recognisers give the paragraphs their places."""

from docgen.findings import Finding
from docgen.ingest.recognise import recognise
from docgen.ingest.text_reader import read_paragraphs
from docgen.model.van_ban import VanBan

__all__ = ["import_text", "read_paragraphs", "recognise"]


def import_text(data: bytes, name: str) -> tuple[VanBan, list[Finding]]:
    """The document in a text file (shown to the user as ``name``) and what there is to say about reading it.

    Never fails. Nothing of the text is lost: what is not recognised stays as text of the body, with a finding. Nothing
    is made up: what the text does not say is a ``[CẦN BỔ SUNG …]`` mark or stays absent.
    """
    doan, findings = read_paragraphs(data, name)
    van_ban, more = recognise(doan, name)
    return van_ban, [*findings, *more]
