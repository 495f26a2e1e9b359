"""Parts of the package that are written for each document as well as for a template."""

from __future__ import annotations

import re

from docgen.render.ooxml import XML_HEAD, XMLNS

_FOOTNOTES, _APP, _DOCUMENT = "word/footnotes.xml", "docProps/app.xml", "word/document.xml"
_TYPES, _RELS = "[Content_Types].xml", "word/_rels/document.xml.rels"
_TRACKED = re.compile(rb"<w:sectPrChange\b.*?</w:sectPrChange>", re.DOTALL)
_PROPERTIES = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"


def app_xml(program: str) -> str:
    """The part that names the program; ``docgen`` marks a result that nobody has changed since."""
    return f'{XML_HEAD}<Properties xmlns="{_PROPERTIES}"><Application>{program}</Application></Properties>'


def completed(parts: dict[str, bytes]) -> dict[str, bytes]:
    """The parts of a template as a document needs them: a footnotes part that is declared, our name as the program,
    no tracked change of the page set-up."""
    parts = {**parts, _DOCUMENT: _TRACKED.sub(b"", parts[_DOCUMENT])}
    if _APP in parts:
        parts[_APP] = app_xml("docgen").encode("utf-8")
    if _FOOTNOTES not in parts and _TYPES in parts and _RELS in parts:
        parts[_FOOTNOTES] = footnotes_part("").encode("utf-8")
        kind = b"application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
        parts[_TYPES] = parts[_TYPES].replace(
            b"</Types>", b'<Override PartName="/word/footnotes.xml" ContentType="' + kind + b'"/></Types>')
        link = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
        parts[_RELS] = parts[_RELS].replace(
            b"</Relationships>", b'<Relationship Id="rIdDocgen1" Type="' + link + b'" Target="footnotes.xml"/></Relationships>')
    return parts


def footnotes_part(notes: str) -> str:
    """The footnotes part: the two separators, then ``notes``."""
    kinds = (("-1", "separator"), ("0", "continuationSeparator"))
    separators = "".join(f'<w:footnote w:type="{kind}" w:id="{number}"><w:p><w:r><w:{kind}/></w:r></w:p></w:footnote>'
                         for number, kind in kinds)
    return f"{XML_HEAD}<w:footnotes {XMLNS}>{separators}{notes}</w:footnotes>"


def core_xml(title: str, creator: str, keywords: str, created: str) -> str:
    """Core properties; all arguments escaped already, ``created`` ISO or ``""``."""
    optional = (f"<cp:keywords>{keywords}</cp:keywords>" if keywords else "") + "".join(
        f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{created}</dcterms:{name}>' for name in ("created", "modified") if created)
    return (f'{XML_HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
            'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
            'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
            f"<dc:title>{title}</dc:title><dc:creator>{creator}</dc:creator><dc:language>vi-VN</dc:language>{optional}"
            "</cp:coreProperties>")
