"""What a sample says and what a careful clerk expects of its import.

Notation inside texts: ``{…}`` is furniture (visible, but printed again by the program itself: Số, the date, Nơi nhận,
labels); what stands before ``¦`` is the label as typed; ``<tag>`` are marks of the Word builder (:mod:`tai_lieu`).
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

Muc = str | None
_TOKEN = re.compile(r"<(/?)(\w+)(?:=([^<>]*))?>|([{}])|([^<>{}]+)")
_WORD = re.compile(r"[^\W_]+")
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")  # m² is m2, however the figure was raised
_UNSEEN = frozenset(("an", "del", "mf"))  # hidden, deleted, moved away
VUNG = ("dau", "than", "cuoi", "phu_luc", "cuoc_chu")


def words(text: str) -> list[str]:
    """The words of a text, without case."""
    return _WORD.findall(unicodedata.normalize("NFC", text).translate(_RAISED).casefold())


@dataclass(frozen=True)
class Mong:
    """Expected fields of a plan. ``None`` where the document does not say; ``muc``: ``None`` is text without a title;
    ``ket_thuc``: ``None`` where two clerks would differ.

    ``luu_tru`` are the words of all places of storage with the initials behind them. ``bang`` has (rows, columns), of
    a task table ``(rows, columns, "nhiem_vu")``: such a one may become typed tasks instead. Labels stand with the text.
    """

    ban_hanh: str | None
    ky_hieu: str | None
    dia_danh: str | None
    ngay: tuple[int | None, int | None, int | None]
    trich_yeu: str | None
    muc: tuple[Muc, ...]
    chu_quan: str | None = None
    so: str | None = None
    loai: str = "ke_hoach"
    he: str = "nha_nuoc"
    can_cu: int = 0
    loi_dan: int = 1
    ket_thuc: int | None = 1
    noi_nhan: int = 0
    luu_tru: str = ""
    ky: dict[str, str] = field(default_factory=dict)
    bang: tuple[tuple[int, int] | tuple[int, int, str], ...] = ()
    cuoc_chu: int = 0
    phu_luc: tuple[str, ...] = ()
    ngang: tuple[bool, ...] = ()
    du_thao: bool = False
    khan: str | None = None


@dataclass(frozen=True)
class Ban:
    """A built sample: its bytes, its visible words by region, its furniture, the labels expected, the words that carry
    Word's own footnote marks, and the rest."""

    data: bytes
    vung: dict[str, list[str]]
    nen: Counter[str]
    nhan: tuple[str, ...]
    neo: tuple[str, ...]
    mong: Mong

    @property
    def chu(self) -> Counter[str]:
        """Every word that must not get lost."""
        return Counter(word for region in self.vung.values() for word in region)


class GhiChu:
    """Collects what a reader sees while a builder writes it."""

    def __init__(self) -> None:
        self.vung = "dau"
        self.chu: dict[str, list[str]] = {name: [] for name in VUNG}
        self.nen: Counter[str] = Counter()
        self.nhan: list[str] = []
        self.neo: list[str] = []

    def thay(self, van: str, nhan: str | None = None, vung: str = "") -> str:
        """Record a text in notation; returns it with the label part in braces, so that builders see one notation."""
        typed, bar, rest = van.partition("¦")
        if bar:
            van = f"{{{typed}}}{rest}"
            nhan = visible(typed)[0].strip() if nhan is None else nhan
        if nhan and (vung or self.vung) in ("than", "phu_luc"):
            self.nhan.append(nhan)
        self.neo += [words(visible(before)[0])[-1] for before in _before_notes(van)]
        content, furniture = visible(van)
        self.chu[vung or self.vung].extend(words(content))
        self.nen.update(words(furniture))
        return van

    def ban(self, data: bytes, mong: Mong) -> Ban:
        """What was built."""
        return Ban(data, self.chu, self.nen, tuple(self.nhan), tuple(self.neo), mong)


def _before_notes(van: str) -> list[str]:
    """What stands before each footnote or endnote mark."""
    return [van[: match.start()] for match in _TOKEN.finditer(van) if match[2] in ("fn", "en")]


def tokens(van: str) -> Iterator[tuple[str, str, str]]:
    """(kind, name, value) of a text in notation: ``chu``, ``mo``, ``dong``, ``nen`` (value ``1`` or empty)."""
    for match in _TOKEN.finditer(van):
        close, tag, value, brace, text = match.groups()
        if text is not None:
            yield "chu", "", text
        elif brace:
            yield "nen", "", "1" if brace == "{" else ""
        else:
            yield "dong" if close else "mo", tag, value or ""


def visible(van: str) -> tuple[str, str]:
    """(content, furniture) that a reader sees of a text in notation."""
    out, unseen, furniture = {False: "", True: ""}, 0, False
    for kind, name, value in tokens(van):
        if kind == "nen":
            furniture = bool(value)
            out = {key: f"{text} " for key, text in out.items()}
        elif kind == "chu":
            out[furniture] += "" if unseen else value
        elif name in _UNSEEN:
            unseen += 1 if kind == "mo" else -1
        elif name in ("br", "tab", "nb", "nbh"):
            out[furniture] += " "
    return out[False], out[True]


def plain(van: str) -> str:
    """A text in notation as typed, tags left out."""
    return "".join(value for kind, _, value in tokens(van) if kind == "chu")


@dataclass(frozen=True)
class Mau:
    """A sample document by name; ``lam`` builds it."""

    ten: str
    duoi: str
    lam: Callable[[], Ban]


MAU: dict[str, Mau] = {}


def mau(ten: str, duoi: str = "docx") -> Callable[[Callable[[], Ban]], Callable[[], Ban]]:
    """Register a builder under a name."""

    def register(lam: Callable[[], Ban]) -> Callable[[], Ban]:
        if ten in MAU:
            raise ValueError(f"two samples {ten}")
        MAU[ten] = Mau(ten, duoi, lam)
        return lam

    return register
