"""Interface language. Messages are written in Vietnamese; ``en`` is a gettext catalogue over them.

``python -m tests.build_catalogues`` collects the messages: those of :func:`t`, :func:`tn`, :func:`N_` and of findings.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gettext import NullTranslations

LOCALE_DIR = Path(__file__).parent / "locale"
LANGUAGES = ("vi", "en")
_current = "vi"


class Phrase(str):
    """A phrase of ours among the values of a message: translated with it, while words of the user stay as they are."""

    __slots__ = ()


def N_(message: str) -> Phrase:
    """Mark a text for the catalogues that is translated later, when it is shown."""
    return Phrase(message)


def use(language: str) -> None:
    """Choose the language (``vi`` or ``en``) of everything shown from now on."""
    global _current
    _current = language


def current() -> str:
    """The language in use, ``vi`` or ``en``."""
    return _current


@cache
def _catalogue(language: str) -> NullTranslations:
    from gettext import translation

    return translation("docgen", LOCALE_DIR, [language], fallback=True)


def translated(message: str) -> str:
    """``message`` in the language in use as it stands, braces included."""
    return message if _current == "vi" else _catalogue(_current).gettext(message)


def t(message: str, **values: object) -> str:
    """``message`` in the language in use, its ``{name}`` fields filled from ``values``."""
    if _current != "vi":
        message = translated(message)
        values = {name: translated(value) if isinstance(value, Phrase) else value for name, value in values.items()}
    return message.format(**values)


def tn(message: str, n: int, **values: object) -> str:
    """:func:`t` for a count: ``{n}`` is a number, and the other language may have a form of its own for 1."""
    if _current != "vi":
        message = _catalogue(_current).ngettext(message, message, n)
    return message.format(n=n, **values)
