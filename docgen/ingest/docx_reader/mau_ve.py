"""Colours of drawings, by name and by number."""

from __future__ import annotations

import re

NAMED = {"black": "000000", "white": "FFFFFF", "red": "FF0000", "lime": "00FF00", "blue": "0000FF", "yellow": "FFFF00",
         "aqua": "00FFFF", "cyan": "00FFFF", "fuchsia": "FF00FF", "magenta": "FF00FF", "silver": "C0C0C0", "gray": "808080",
         "grey": "808080", "maroon": "800000", "green": "008000", "navy": "000080", "olive": "808000", "purple": "800080",
         "teal": "008080", "orange": "FFA500", "darkBlue": "00008B", "dkBlue": "00008B"}
"""Name → ``RRGGBB``."""

_NUMBER = re.compile(r"#?([0-9a-fA-F]{6}|[0-9a-fA-F]{3})(?![0-9a-fA-F])")


def plain_colour(text: str) -> str:
    """``RRGGBB`` of a colour as a name or a number (``#00f [3204]``); ``""`` for any other."""
    found = _NUMBER.match(text.strip())
    if found is None:
        return NAMED.get(text.strip().partition(" ")[0], "")
    digits = found[1].upper()
    return digits if len(digits) > 3 else "".join(digit * 2 for digit in digits)
