"""Footnotes: names in the source → numbers in reading order."""

from __future__ import annotations

from collections.abc import Mapping

from docgen.noi_dung.dong import Chu, Dan, Run, parse_inline

Notes = Mapping[str, str]
"""Footnote name → its text, inline markup."""


class CuocChuDem:
    """Numbers footnotes as they are met; ``van[n-1]`` is the text of number *n*.

    A note that is cited twice is printed twice: Word wants one text per mark. ``missing`` are the names without a
    text, ``used`` all names met.
    """

    def __init__(self, shared: Notes) -> None:
        self.shared = shared
        self.van: list[tuple[Run, ...]] = []
        self.missing: set[str] = set()
        self.used: set[str] = set()

    def runs(self, markup: str, own: Notes) -> tuple[Run, ...]:
        """The runs of a line, its footnote names replaced by numbers."""
        if "[" not in markup and "*" not in markup and "\\" not in markup:
            return (Chu(markup),) if markup else ()
        runs = parse_inline(markup)
        if "[^" not in markup:
            return runs
        return tuple(self._numbered(run, own) if isinstance(run, Dan) else run for run in runs)

    def _numbered(self, dan: Dan, own: Notes) -> Run:
        text = own.get(dan.ma, self.shared.get(dan.ma))
        self.used.add(dan.ma)
        if text is None:
            self.missing.add(dan.ma)
            return Chu(f"[^{dan.ma}]")
        self.van.append(tuple(run if isinstance(run, Chu) else Chu(f"[^{run.ma}]") for run in parse_inline(text)))
        return Dan(str(len(self.van)))
