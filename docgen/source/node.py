"""Values that know where they stand in the file."""

from __future__ import annotations

from dataclasses import dataclass

from docgen.findings import Span


@dataclass(slots=True)
class Scalar:
    """One value, always kept as text: ``012`` stays ``012``, ``no`` stays ``no``.

    ``line`` and ``column`` count from 1 and point at the value; ``block_indent`` is set for a literal block
    (``|``), whose text starts on the line after: there line *n* of the text stands on file line
    ``line + 1 + n``. ``folded`` is set for ``>``, which joins lines; ``quoted`` for values between quotes.
    """

    text: str
    file: str
    line: int
    column: int
    block_indent: int | None = None
    quoted: bool = False
    folded: bool = False

    @property
    def span(self) -> Span:
        """Where the value starts."""
        return Span(self.file, self.line, self.column)

    @property
    def first_line(self) -> int:
        """File line of the first line of the text."""
        return self.line if self.block_indent is None else self.line + 1

    def at(self, offset: int) -> Span:
        """Where character ``offset`` of the text stands; exact for one-line values and literal blocks."""
        before = self.text[:offset]
        row, col = before.count("\n"), offset - (before.rfind("\n") + 1)
        if self.block_indent is not None:
            return Span(self.file, self.line + 1 + row, self.block_indent + col + 1)
        return Span(self.file, self.line + row, self.column + self.quoted + col if row == 0 else 0)

    @property
    def is_empty(self) -> bool:
        """Nothing written after the key."""
        return not self.text.strip()


@dataclass(slots=True)
class Sequence:
    """A list."""

    items: list[Node]
    file: str
    line: int
    column: int

    @property
    def span(self) -> Span:
        """Where the list starts."""
        return Span(self.file, self.line, self.column)


@dataclass(slots=True)
class Mapping:
    """Keys and values in the order written; ``text`` is the whole file at the root, ``""`` below it."""

    entries: dict[str, tuple[Scalar, Node]]
    file: str
    line: int
    column: int
    text: str = ""

    @property
    def span(self) -> Span:
        """Where the mapping starts."""
        return Span(self.file, self.line, self.column)

    def get(self, key: str) -> Node | None:
        """The value of ``key``, ``None`` when the key is absent."""
        entry = self.entries.get(key)
        return entry[1] if entry else None


Node = Scalar | Sequence | Mapping


def scalars(node: Node) -> list[Scalar]:
    """Every value below ``node`` in reading order, keys left out."""
    if isinstance(node, Scalar):
        return [node]
    children = node.items if isinstance(node, Sequence) else [value for _, value in node.entries.values()]
    return [scalar for child in children for scalar in scalars(child)]
