"""What the words of a line tell of its role, wherever it stands."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import lru_cache

from docgen.model.ban_soat import DoanSoat
from docgen.text import plain_ascii

BULLETS = ("-", "+", "*", "–", "—", "•")
"""Labels of items of a list without numbers."""

AUTHORITY = re.compile(r"(?:T\s?[./]?\s?M|T\s?[./]?\s?L|T\s?[./]?\s?UQ|K\s?[./]?\s?T|Q)(?:\s?[./]|(?=\s))\s*")
"""The letters in front of a body or a head for whom somebody signs."""

_MOTTO = {"quoc_hieu": "cong hoa xa hoi chu nghia viet nam", "tieu_ngu": "doc lap tu do hanh phuc",
          "tieu_de_dang": "dang cong san viet nam"}
_NEAR, _LONGEST = 0.86, 60


@lru_cache(maxsize=4096)
def words_of(text: str) -> str:
    """Letters and digits only, small, without marks."""
    return " ".join(re.findall(r"\w+", plain_ascii(text)))


def near_motto(text: str) -> str:
    """The role of a line that is, but for slips, a motto of the header; ``""`` for any other."""
    if len(text) > _LONGEST:
        return ""
    words = words_of(text)
    for role, wanted in _MOTTO.items():
        if words == wanted or (len(words) > len(wanted) // 2 and SequenceMatcher(None, words, wanted).ratio() >= _NEAR):
            return role
    return ""


def shown(line: DoanSoat) -> str:
    """The words as a reader sees them: in capitals where the look says so."""
    looks = line.looks()
    return line.chu.upper() if looks and all(look.hoa for look in looks) else line.chu
