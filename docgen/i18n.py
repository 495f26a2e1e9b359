"""Interface language. Messages are written in Vietnamese; ``en`` is a gettext catalogue over them."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gettext import NullTranslations

LOCALE_DIR = Path(__file__).parent / "locale"
LANGUAGES = ("vi", "en")
_current = "vi"


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


def t(message: str, **values: object) -> str:
    """``message`` in the language in use, its ``{name}`` fields filled from ``values``."""
    if _current != "vi":
        message = _catalogue(_current).gettext(message)
    return message.format(**values)
