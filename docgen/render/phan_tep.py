"""Parts of the package that are written for each document as well as for a template."""

from __future__ import annotations

from docgen.render.ooxml import XML_HEAD, XMLNS


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
