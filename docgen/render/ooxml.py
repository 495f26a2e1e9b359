"""Small pieces of WordprocessingML as strings: namespaces, escaping, runs."""

from __future__ import annotations

from docgen.noi_dung.dong import Chu, Run

W_NS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R_NS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
XMLNS = f'xmlns:w="{W_NS}" xmlns:r="{R_NS}"'
XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

_BREAK = '</w:t><w:br/><w:t xml:space="preserve">'
_STYLES = {
    (False, False): "",
    (True, False): "<w:rPr><w:b/><w:bCs/></w:rPr>",
    (False, True): "<w:rPr><w:i/><w:iCs/></w:rPr>",
    (True, True): "<w:rPr><w:b/><w:bCs/><w:i/><w:iCs/></w:rPr>",
}


def escape(text: str) -> str:
    """Text for the inside of an element; a line break becomes ``w:br``."""
    if "&" in text:
        text = text.replace("&", "&amp;")
    if "<" in text:
        text = text.replace("<", "&lt;")
    if ">" in text:
        text = text.replace(">", "&gt;")
    return text.replace("\n", _BREAK) if "\n" in text else text


def runs_xml(runs: tuple[Run, ...], note_style: str) -> str:
    """``w:r`` elements; footnote marks carry their number as id and the character style ``note_style``."""
    out = []
    for run in runs:
        if isinstance(run, Chu):
            out.append(f'<w:r>{_STYLES[run.dam, run.nghieng]}<w:t xml:space="preserve">{escape(run.chu)}</w:t></w:r>')
        else:
            out.append(f'<w:r><w:rPr><w:rStyle w:val="{note_style}"/></w:rPr><w:footnoteReference w:id="{run.ma}"/></w:r>')
    return "".join(out)
