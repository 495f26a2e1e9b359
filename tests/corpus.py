"""The corpus of old documents: imports each sample, compares with what a careful clerk expects, prints the score.

``python -m tests.corpus`` prints a line per document; with names, everything about those; ``--luu DIR`` writes the samples out,
``--tron N`` scores N mixed samples of each kind (named ``tron-docx-0`` …).
"""

from __future__ import annotations

import difflib
import io
import re
import signal
import sys
import tempfile
import traceback
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, fields, is_dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import docx

from docgen.layout.compose import compose
from docgen.model.ban_in import BangIn, BanIn, Doan, KhoiIn
from docgen.model.cho_trong import is_mark
from docgen.model.van_ban import NhiemVu, PhanNoiDung, VanBan
from docgen.noi_dung.dong import Chu, Dan, Run, plain_text
from docgen.noi_dung.tree import Khoi
from docgen.production import Job, Workshop
from docgen.production.nhap import import_file
from docgen.production.runner import Composed, make, prepare
from tests.mau_nhap import MAU
from tests.mau_nhap.mong import Ban, Mau, Mong, words
from tests.mau_nhap.tron import tron_docx, tron_txt

_SECONDS = 10
# what docgen prints by itself: its words in the draft say nothing about the import
PRINTED_AGAIN = frozenset(("quoc_hieu", "tieu_ngu", "tieu_de_dang", "dau_sao", "so_ky_hieu", "dia_danh_thoi_gian", "ten_loai",
                           "gach_trich_yeu", "noi_nhan_nhan", "phu_luc_nhan", "phu_luc_kem_theo", "muc_do_khan", "du_thao"))
_CODES = frozenset(("loai_van_ban", "he", "the_thuc", "danh_so", "huong_giay", "khoa", "muc_do_khan", "du_thao", "kieu", "ma", "cot",
                    "nhan", "bang"))
_MARK = re.compile(r"\[CẦN BỔ SUNG[^\]]*\]")
_PREFIX = re.compile(r"(?:T\.?M|T/M|K\.?T|K/T|T\.?L|T/L|TUQ|Q)\b[./]?\s*", re.IGNORECASE)


class SoSanh(NamedTuple):
    """Two sequences, expected and got, and how many edits lie between them."""

    moc: tuple[object, ...]
    duoc: tuple[object, ...]
    sai: int


_NOTHING = SoSanh((), (), 0)


@dataclass
class Phieu:
    """The score of one document. ``mat`` words lost, ``bia`` words made up, ``lech`` words out of order; ``dau`` wrong
    fields as (field, expected, got); ``loi`` why there is nothing to score."""

    ten: str
    so_chu: int = 0
    mat: Counter[str] = field(default_factory=Counter)
    bia: Counter[str] = field(default_factory=Counter)
    lech: int = 0
    nhan: SoSanh = _NOTHING
    muc: SoSanh = _NOTHING
    dau: list[tuple[str, object, object]] = field(default_factory=list)
    bang: SoSanh = _NOTHING
    cuoc_chu: SoSanh = _NOTHING
    phu_luc: SoSanh = _NOTHING
    in_duoc: bool = False
    loi: str = ""

    @property
    def sai(self) -> tuple[int, ...]:
        """The row of numbers: lost, made up, out of order, labels, sections, fields, tables, footnotes, appendices, not rendered."""
        return (self.mat.total(), self.bia.total(), self.lech, self.nhan.sai, self.muc.sai, len(self.dau), self.bang.sai,
                self.cuoc_chu.sai, self.phu_luc.sai, int(not self.in_duoc))


COT = ("mất", "bịa", "lệch", "nhãn", "mục", "đầu", "bảng", "c.chú", "ph.lục", "k.in")


# scoring ---------------------------------------------------------------------------------------------------------


def score(mau: Mau, folder: Path) -> Phieu:
    """Import a sample and score what came of it."""
    ban = mau.lam()
    path = folder / f"{mau.ten}.{mau.duoi}"
    path.write_bytes(ban.data)
    try:
        with _limited():
            plan, findings = import_file(str(path))
    except Exception as exc:  # whatever the importer does, the table is printed
        return _nothing(mau.ten, ban, "".join(traceback.format_exception_only(exc)).strip())
    return score_plan(mau.ten, ban, plan) if plan is not None else _nothing(mau.ten, ban, "; ".join(map(str, findings)))


def score_plan(ten: str, ban: Ban, plan: str) -> Phieu:
    """The score of a plan text made of a sample."""
    job = Job(plan.encode(), f"{ten}.yaml", Path("/nonexistent"))
    composed, findings = prepare(job, _workshop())
    if composed is None:
        return _nothing(ten, ban, "; ".join(str(f) for f in findings))
    phieu = Phieu(ten, ban.chu.total(), in_duoc=_renders(job))
    _score_words(phieu, ban, composed)
    _score_structure(phieu, ban, composed)
    phieu.dau = list(_wrong_fields(ban.mong, composed.van_ban))
    return phieu


@contextmanager
def _limited() -> Iterator[None]:
    """An importer that does not come back is stopped, so that the table gets printed."""

    def stop(*_: object) -> None:
        raise TimeoutError(f"nhập quá {_SECONDS} giây")

    before = signal.signal(signal.SIGALRM, stop)
    signal.alarm(_SECONDS)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


def _nothing(ten: str, ban: Ban, why: str) -> Phieu:
    """The score when nothing came out: all of it is lost."""
    return Phieu(ten, ban.chu.total(), mat=ban.chu, nhan=compare(ban.nhan, ()), muc=compare(ban.mong.muc, ()),
                 dau=[(f, getattr(ban.mong, f), None) for f in _FIELDS], bang=compare(ban.mong.bang, ()),
                 cuoc_chu=SoSanh((ban.mong.cuoc_chu,), (0,), ban.mong.cuoc_chu), phu_luc=compare(ban.mong.phu_luc, ()), loi=why)


@lru_cache(maxsize=1)
def _workshop() -> Workshop:
    return Workshop()


def _renders(job: Job) -> bool:
    data = make(job, _workshop()).data
    return data is not None and len(docx.Document(io.BytesIO(data)).paragraphs) > 0


def _score_words(phieu: Phieu, ban: Ban, composed: Composed) -> None:
    printed = Counter(_printed_words(composed.ban_in))
    phieu.mat = ban.chu - printed
    said = Counter(_values(composed.van_ban))
    phieu.bia = said - ban.chu - ban.nen
    wanted = [*ban.vung["than"], *ban.vung["phu_luc"]]
    matcher = difflib.SequenceMatcher(None, wanted, _body_words(composed.ban_in), autojunk=False)
    unmatched = len(wanted) - sum(block.size for block in matcher.get_matching_blocks())
    phieu.lech = max(0, unmatched - (Counter(wanted) - printed).total())


def _score_structure(phieu: Phieu, ban: Ban, composed: Composed) -> None:
    mong = ban.mong
    tables = [(len(khoi.hang), len(khoi.rong)) for khoi in _blocks(composed.ban_in) if isinstance(khoi, BangIn)]
    wanted, typed = _settle_task_tables(list(mong.bang), tables, len(composed.van_ban.nhiem_vu))
    ban_in = _without_tasks(composed) if typed else composed.ban_in
    phieu.nhan = compare(ban.nhan, tuple(_labels(ban_in)))
    phieu.muc = compare(tuple(map(_bare, mong.muc)), tuple(_bare(title) for title in _titles(composed)))
    phieu.bang = compare(tuple(wanted), tuple(tables))
    phieu.cuoc_chu = compare(*_notes(ban, composed.ban_in))
    got = tuple(_bare(p.tieu_de) for p in composed.van_ban.phu_luc)
    phieu.phu_luc = compare(tuple(map(_bare, mong.phu_luc)), got)


def _settle_task_tables(wanted: list[tuple[int, ...]], got: list[tuple[int, int]], tasks: int) -> tuple[list[tuple[int, ...]], bool]:
    """The tables expected, without those task tables that have become typed tasks; and whether some have."""
    out, typed = [], False
    for rows, columns, *task in wanted:
        if task and (rows, columns) not in got and tasks >= rows - 1:
            typed = True
        else:
            out.append((rows, columns))
    return out, typed


def _without_tasks(composed: Composed) -> BanIn:
    kept = tuple(replace(phan, danh_sach=tuple(item for item in phan.danh_sach if not isinstance(item, NhiemVu)))
                 for phan in composed.van_ban.noi_dung)
    return compose(replace(composed.van_ban, noi_dung=kept), composed.the_thuc)


def compare(wanted: Sequence[object], got: Sequence[object]) -> SoSanh:
    """The two sequences and their edit distance."""
    row = list(range(len(got) + 1))
    for i, a in enumerate(wanted, 1):
        last, row[0] = row[0], i
        for j, b in enumerate(got, 1):
            last, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, last + (a != b))
    return SoSanh(tuple(wanted), tuple(got), row[-1])


# words -----------------------------------------------------------------------------------------------------------


def _run_text(runs: tuple[Run, ...]) -> str:
    return "".join(run.chu for run in runs if isinstance(run, Chu))


def _paragraphs(khoi: Sequence[KhoiIn]) -> Iterator[Doan]:
    for item in khoi:
        if isinstance(item, Doan):
            yield item
        else:
            yield from (doan for row in item.hang for cell in row for doan in cell.doan)


def _printed_words(ban_in: BanIn) -> Iterator[str]:
    for doan in _paragraphs(ban_in.khoi):
        if doan.vai_tro not in PRINTED_AGAIN:
            yield from words(_run_text(doan.van))
    for note in ban_in.cuoc_chu:
        yield from words(_run_text(note))


def _body_words(ban_in: BanIn) -> list[str]:
    heads = [[d for d in p.dau if d.vai_tro == "phu_luc_tieu_de"] for p in ban_in.phu_luc]
    blocks = [*ban_in.than, *(k for head, p in zip(heads, ban_in.phu_luc, strict=True) for k in (*head, *p.khoi))]
    return [word for doan in _paragraphs(blocks) for word in words(_run_text(doan.van))]


def _values(van_ban: VanBan) -> Iterator[str]:
    """Words of the plan's text values. The running name of the agency and a full symbol repeat the header and do not count."""
    for text in _strings(replace(van_ban, ky_hieu=None, co_quan=replace(van_ban.co_quan, ten=None))):
        yield from words(_MARK.sub(" ", plain_text(text).replace("<br>", " ")))


def _strings(value: object, name: str = "") -> Iterator[str]:
    if isinstance(value, str):
        if name not in _CODES:
            yield value
    elif isinstance(value, Khoi):
        yield value.van
        yield from _strings(value.con)
    elif is_dataclass(value):
        for item in fields(value):
            child = getattr(value, item.name)
            yield from _strings(child, "" if is_dataclass(child) else item.name)
    elif isinstance(value, tuple):
        for item in value:
            yield from _strings(item, name)


def _notes(ban: Ban, ban_in: BanIn) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words that carry a footnote mark, expected and printed; with marks typed by hand only their number counts."""
    marked = tuple(_marked_words(ban_in))
    if len(ban.neo) != ban.mong.cuoc_chu:
        return ("*",) * ban.mong.cuoc_chu, ("*",) * min(len(marked), len(ban_in.cuoc_chu))
    return ban.neo, marked


def _marked_words(ban_in: BanIn) -> Iterator[str]:
    for doan in _paragraphs(ban_in.khoi):
        for n, run in enumerate(doan.van):
            if isinstance(run, Dan):
                yield (words(_run_text(doan.van[:n])) or [""])[-1]


# structure -------------------------------------------------------------------------------------------------------


def _blocks(ban_in: BanIn) -> Iterator[KhoiIn]:
    yield from ban_in.than
    for phu_luc in ban_in.phu_luc:
        yield from phu_luc.khoi


def _labels(ban_in: BanIn) -> Iterator[str]:
    for khoi in _blocks(ban_in):
        if isinstance(khoi, Doan) and khoi.vai_tro == "phan_nhan":
            yield _run_text(khoi.van)
        elif isinstance(khoi, Doan) and khoi.nhan and khoi.vai_tro != "can_cu":
            yield khoi.nhan


def _titles(composed: Composed) -> Iterator[str | None]:
    standard = composed.the_thuc.loai.tieu_de_muc

    def title(phan: PhanNoiDung) -> str | None:
        return phan.tieu_de or standard.get(phan.khoa)

    return map(title, composed.van_ban.noi_dung)


def _bare(text: object) -> str | None:
    """A text without case, odd spaces, markup and end marks."""
    if text is None or text == "" or (isinstance(text, str) and is_mark(text)):
        return None
    return " ".join(plain_text(str(text)).split()).casefold().strip(" .:;,")


# fields ----------------------------------------------------------------------------------------------------------

_FIELDS = ("loai", "he", "chu_quan", "ban_hanh", "so", "ky_hieu", "dia_danh", "ngay", "trich_yeu", "can_cu", "loi_dan", "ket_thuc",
           "noi_nhan", "luu_tru", "ky", "du_thao", "khan")


def _got(van_ban: VanBan) -> dict[str, object]:
    co_quan, nguoi_ky = van_ban.co_quan, van_ban.nguoi_ky
    signer = {f.name: _bare(_PREFIX.sub("", value, count=1) if f.name not in ("ho_ten", "chuc_vu_khac") else value)
              for f in fields(nguoi_ky) if (value := getattr(nguoi_ky, f.name)) and not is_mark(value)}
    stored = [place for place in van_ban.luu_tru if not is_mark(place)]
    return {
        "loai": van_ban.loai_van_ban, "he": co_quan.he, "chu_quan": _bare(co_quan.chu_quan), "ban_hanh": _bare(co_quan.ban_hanh),
        "so": (van_ban.so_van_ban or "").lstrip("0") or None, "ky_hieu": _bare(co_quan.ky_hieu), "dia_danh": _bare(co_quan.dia_danh),
        "ngay": tuple(van_ban.ngay_ban_hanh), "trich_yeu": _bare(van_ban.trich_yeu), "can_cu": len(van_ban.can_cu),
        "loi_dan": len(van_ban.loi_dan), "ket_thuc": len(van_ban.ket_thuc), "noi_nhan": len(van_ban.noi_nhan),
        "luu_tru": words(" ".join([*stored, van_ban.ky_hieu_nguoi_soan or ""])), "ky": signer,
        "du_thao": bool(van_ban.du_thao), "khan": van_ban.muc_do_khan,
    }


def _wanted(mong: Mong) -> dict[str, object]:
    out = {name: getattr(mong, name) for name in _FIELDS}
    out |= {name: _bare(out[name]) for name in ("chu_quan", "ban_hanh", "ky_hieu", "dia_danh", "trich_yeu")}
    return out | {"so": (mong.so or "").lstrip("0") or None, "luu_tru": words(mong.luu_tru),
        "ky": {k: _bare(v) for k, v in mong.ky.items()}}


def _wrong_fields(mong: Mong, van_ban: VanBan) -> Iterator[tuple[str, object, object]]:
    wanted, got = _wanted(mong), _got(van_ban)
    for name in _FIELDS:
        if wanted[name] != got[name] and not (name == "ket_thuc" and mong.ket_thuc is None):
            yield name, wanted[name], got[name]
    pages = tuple(p.huong_giay == "ngang" for p in van_ban.phu_luc)
    if mong.ngang and pages != mong.ngang:
        yield "ngang", mong.ngang, pages


# printing --------------------------------------------------------------------------------------------------------


def row(phieu: Phieu) -> str:
    """One line of the table."""
    wrong = ", ".join(name for name, _, _ in phieu.dau)
    note = f"  !! {phieu.loi[:90]}" if phieu.loi else f"  {wrong}" if wrong else ""
    return f"{phieu.ten:<28}{phieu.so_chu:>6}" + "".join(f"{n or '.':>7}" for n in phieu.sai) + note


def details(phieu: Phieu) -> str:
    """Everything about one document: expected against got."""
    lines = [row(phieu), *([phieu.loi] if phieu.loi else [])]
    for name in ("mat", "bia"):
        counter = getattr(phieu, name)
        if counter:
            lines.append(f"  {name}: " + " ".join(f"{w}×{n}" if n > 1 else w for w, n in counter.items()))
    lines += [f"  {name}: đúng ra {wanted!r}\n  {' ' * len(name)}  lại được {got!r}" for name, wanted, got in phieu.dau]
    for name in ("muc", "nhan", "bang", "cuoc_chu", "phu_luc"):
        pair: SoSanh = getattr(phieu, name)
        if pair.sai:
            lines += [f"  {name} ({pair.sai}):", *_diff(pair)]
    return "\n".join(lines)


def _diff(pair: SoSanh) -> Iterator[str]:
    yield from (f"    {line}" for line in difflib.ndiff([str(x) for x in pair.moc], [str(x) for x in pair.duoc]) if line[0] != "?")


def total(sheets: Sequence[Phieu]) -> tuple[int, ...]:
    """The sums of all columns."""
    return tuple(sum(column) for column in zip(*(sheet.sai for sheet in sheets), strict=True))


def find(name: str) -> Mau:
    """A sample by its name; ``tron-docx-17`` is a mixed one."""
    kind, _, seed = name.removeprefix("tron-").partition("-")
    if name.startswith("tron-") and seed.isdecimal():
        build = {"docx": tron_docx, "txt": tron_txt}[kind]
        return Mau(name, kind, lambda: build(int(seed)))
    return MAU[name]


def mixed(count: int) -> list[Mau]:
    """So many mixed samples of each kind."""
    return [find(f"tron-{kind}-{seed}") for kind in ("docx", "txt") for seed in range(count)]


def main(arguments: list[str]) -> int:
    """Print the table, or the details of the named documents."""
    if arguments[:1] == ["--luu"]:
        return _save(Path(arguments[1]), arguments[2:])
    if arguments[:1] == ["--tron"]:
        chosen, arguments = mixed(int(arguments[1])), []
    else:
        chosen = [find(name) for name in arguments] or list(MAU.values())
    with tempfile.TemporaryDirectory() as folder:
        sheets = [score(mau, Path(folder)) for mau in chosen]
    if arguments:
        print("\n\n".join(map(details, sheets)))
        return 0
    print(f"{'tài liệu':<28}{'chữ':>6}" + "".join(f"{name:>7}" for name in COT))
    print("\n".join(map(row, sheets)))
    print(f"{f'cộng {len(sheets)} tài liệu':<28}{sum(s.so_chu for s in sheets):>6}" + "".join(f"{n:>7}" for n in total(sheets)))
    return 0


def _save(folder: Path, names: list[str]) -> int:
    folder.mkdir(parents=True, exist_ok=True)
    for mau in [find(name) for name in names] or MAU.values():
        (folder / f"{mau.ten}.{mau.duoi}").write_bytes(mau.lam().data)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
