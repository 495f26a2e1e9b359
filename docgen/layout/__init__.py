"""What the document says → how it stands on paper; pure."""

from docgen.layout.compose import compose
from docgen.layout.kiem_tra import check

__all__ = ["check", "compose"]
