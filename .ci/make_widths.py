"""Write docgen/layout/times.json: advance widths of Times New Roman, taken from Liberation Serif (same widths).

usage: python .ci/make_widths.py   (needs fonttools and Debian's fonts-liberation2)
"""

from __future__ import annotations

import json
from pathlib import Path

from fontTools.ttLib import TTFont

FONTS = Path("/usr/share/fonts/truetype/liberation2")
FACES = {"thuong": "Regular", "dam": "Bold", "nghieng": "Italic", "dam_nghieng": "BoldItalic"}
RANGES = ((0x20, 0x7F), (0xA0, 0x180), (0x1A0, 0x1A2), (0x1AF, 0x1B1), (0x1EA0, 0x1EFA), (0x2010, 0x2027), (0x2030, 0x2034),
          (0x2070, 0x208F), (0x20AB, 0x20AC), (0x2190, 0x2194), (0x2202, 0x2266))
TARGET = Path(__file__).parent.parent / "docgen" / "layout" / "times.json"


def widths(face: str) -> dict[str, str]:
    """Width in font units → the characters that have it."""
    font = TTFont(FONTS / f"LiberationSerif-{face}.ttf")
    cmap, advance = font.getBestCmap(), font["hmtx"].metrics
    groups: dict[int, list[str]] = {}
    for first, last in RANGES:
        for code in range(first, last):
            if code in cmap:
                groups.setdefault(advance[cmap[code]][0], []).append(chr(code))
    return {str(width): "".join(chars) for width, chars in sorted(groups.items())}


def table() -> dict[str, object]:
    """The whole file: units per em and the widths of the four faces."""
    units = TTFont(FONTS / "LiberationSerif-Regular.ttf")["head"].unitsPerEm
    return {"don_vi": units, **{key: widths(face) for key, face in FACES.items()}}


if __name__ == "__main__":
    TARGET.write_text(json.dumps(table(), ensure_ascii=False, indent=0) + "\n", encoding="utf-8")
