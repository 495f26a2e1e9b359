"""Builder of plain-text samples."""

from __future__ import annotations

import textwrap

from tests.mau_nhap.mong import Ban, GhiChu, Mong, plain


class VanChu(GhiChu):
    """A text file line by line. ``rong`` wraps paragraphs at that many columns (0: one line each), ``thut`` indents
    their first line, ``cach`` puts a blank line between them."""

    def __init__(self, rong: int = 0, thut: int = 0, cach: bool = True) -> None:
        super().__init__()
        self.rong, self.thut, self.cach = rong, thut, cach
        self.dong: list[str] = []

    def d(self, *vans: str, vung: str = "") -> None:
        """Lines as they stand."""
        for van in vans:
            if vung:
                self.vung = vung
            self.dong.append(plain(self.thay(van)).rstrip())

    def p(self, van: str, nhan: str | None = None) -> None:
        """A paragraph in the layout of the file."""
        text = plain(self.thay(van, nhan))
        self.dong += textwrap.wrap(text, self.rong, initial_indent=" " * self.thut, break_long_words=False,
                                   break_on_hyphens=False) if self.rong else [" " * self.thut + text]
        if self.cach:
            self.dong.append("")

    def ps(self, *vans: str) -> None:
        """Paragraphs whose labels are typed in the canonical form, or that have none."""
        for van in vans:
            self.p(van)

    def hai(self, trai: str, phai: str = "", rong: int = 44) -> None:
        """A line in two columns."""
        left = plain(self.thay(trai))
        self.dong.append(f"{left:<{rong}}{plain(self.thay(phai))}".rstrip())

    def giua(self, van: str, rong: int = 76) -> None:
        """A line in the middle of the page."""
        self.dong.append(plain(self.thay(van)).center(rong).rstrip())

    def ngat_trang(self, so: int, chen: bool = False) -> None:
        """A page number and a page break; ``chen``: in the middle of the last paragraph, its last two lines go on behind."""
        if self.dong and not self.dong[-1]:
            self.dong.pop()
        tail = self.dong[-2:] if chen else []
        del self.dong[len(self.dong) - len(tail):]
        self.dong += ["", "\f" + plain(self.thay(f"{{{so}}}")).center(76).rstrip(), "", *tail] + ([""] if self.cach else [])

    def van_ban(self) -> str:
        """The whole text."""
        return "\n".join(self.dong) + "\n"

    def xong(self, mong: Mong, data: bytes | None = None) -> Ban:
        """The sample; UTF-8 unless its bytes are given."""
        return self.ban(self.van_ban().encode() if data is None else data, mong)
