"""The one path from plan text to .docx bytes, and what is shared between documents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from docgen.errors import FoundErrors
from docgen.findings import Finding, Span, closest, error, has_errors, in_order
from docgen.layout import check
from docgen.layout.compose import compose_noting
from docgen.layout.kiem_tra import noticed
from docgen.model.ban_in import BanIn
from docgen.model.cho_trong import finalised, open_parts
from docgen.model.decode import FindProfile, HoSo, decode, decode_profile
from docgen.model.doc_gia_tri import lost_something
from docgen.model.van_ban import VanBan
from docgen.render.bind import bind
from docgen.render.word_template import CompiledTemplate, load_template
from docgen.source.ho_so import profile_names, profile_path
from docgen.source.node import Mapping
from docgen.source.yaml_reader import read_plan, read_text
from docgen.standard import LoaiVanBan, TheThuc, TieuChuan, known_types, load, load_by_code, load_type
from docgen.standard.loader import codes


class Job(NamedTuple):
    """A plan to set: its text, the name to show in messages, the folder whose ``co_quan/`` it uses."""

    data: bytes
    name: str
    folder: Path


class Product(NamedTuple):
    """What came of a job: the document, or ``None`` with the errors among ``findings``."""

    job: Job
    data: bytes | None
    findings: tuple[Finding, ...]


class Composed(NamedTuple):
    """A plan that was read and set on paper, not yet bound to a template."""

    van_ban: VanBan
    ban_in: BanIn
    the_thuc: TheThuc


@dataclass
class Workshop:
    """What documents share: options and caches.

    ``final`` refuses whatever is still open; ``mau`` replaces the type's own template.
    """

    final: bool = False
    mau: Path | None = None
    _the_thuc: dict[tuple[str, str], TheThuc] = field(default_factory=dict)
    _templates: dict[Path, CompiledTemplate] = field(default_factory=dict)

    def template(self, the_thuc: TheThuc) -> CompiledTemplate:
        """The compiled template of a type, read once."""
        path = self.mau or the_thuc.loai.mau
        if path not in self._templates:
            self._templates[path] = load_template(path)
        return self._templates[path]

    def the_thuc(self, van_ban: VanBan, node: Mapping) -> TheThuc:
        """Standard and type of a document; raises :class:`FoundErrors` when the plan names unknown ones."""
        tieu_chuan = _standard(van_ban, node)
        key = (tieu_chuan.ma, van_ban.loai_van_ban)
        if key not in self._the_thuc:
            self._the_thuc[key] = TheThuc(tieu_chuan, _type(tieu_chuan, van_ban.loai_van_ban, node))
        return self._the_thuc[key]


def _standard(van_ban: VanBan, node: Mapping) -> TieuChuan:
    if van_ban.the_thuc is None:
        return load(van_ban.co_quan.he, van_ban.ngay_ban_hanh.muon_nhat)
    found = load_by_code(van_ban.the_thuc)
    if found is None or found.he != van_ban.co_quan.he:
        known = [ma for ma in codes() if (t := load_by_code(ma)) and t.he == van_ban.co_quan.he]
        raise FoundErrors([error("the-thuc.la", _span(node, "the_thuc"), "không có bản thể thức «{m}» cho hệ văn bản này; "
                                 "hiện có: {l}", closest(van_ban.the_thuc, known), m=van_ban.the_thuc, l=", ".join(known))])
    return found


def _type(tieu_chuan: TieuChuan, khoa: str, node: Mapping) -> LoaiVanBan:
    found = load_type(tieu_chuan, khoa)
    if found is None:
        known = known_types(tieu_chuan)
        raise FoundErrors([error("loai.la", _span(node, "loai_van_ban"), "không có loại văn bản «{k}» ở hệ này; hiện có: {l}",
                                 closest(khoa, known), k=khoa, l=", ".join(known))])
    return found


def _span(node: Mapping, key: str) -> Span:
    value = node.get(key)
    return value.span if value is not None else node.span


def produce(jobs: Iterable[Job], workshop: Workshop) -> Iterator[Product]:
    """Each job's document in turn; nothing is kept of a document once it is handed out."""
    for job in jobs:
        yield make(job, workshop)


def make(job: Job, workshop: Workshop) -> Product:
    """One document. The user's mistakes are findings of the product, never exceptions."""
    return compose_product(job, workshop)[0]


def compose_product(job: Job, workshop: Workshop) -> tuple[Product, VanBan | None]:
    """One document and what its plan says, ``None`` when errors stopped it."""
    composed, findings = prepare(job, workshop)
    if composed is None:
        return Product(job, None, tuple(in_order(findings))), None
    try:
        template = workshop.template(composed.the_thuc)
        data = bind(composed.ban_in, template, composed.the_thuc.tieu_chuan, str(workshop.mau or composed.the_thuc.loai.mau))
    except FoundErrors as exc:
        return Product(job, None, tuple(in_order([*findings, *exc.findings]))), None
    return Product(job, data, tuple(in_order(findings))), composed.van_ban


def prepare(job: Job, workshop: Workshop) -> tuple[Composed | None, list[Finding]]:
    """Plan text → blocks on paper, with all findings; ``None`` when errors stop the document."""
    node, read = read_plan(job.data, job.name)
    van_ban, findings = decode(node, read, _finder(job.folder))
    the_thuc, more = _judge(van_ban, node, workshop)
    open_now = () if any(map(lost_something, read)) else open_parts(van_ban, node)
    findings = [*findings, *open_now, *more]
    if workshop.final:
        findings = finalised(findings)
    if the_thuc is None or has_errors(findings):
        return None, findings
    ban_in, ghi_nhan = compose_noting(van_ban, the_thuc)
    findings = [*findings, *noticed(ghi_nhan, node)]
    return None if has_errors(findings) else Composed(van_ban, ban_in, the_thuc), findings


def _judge(van_ban: VanBan, node: Mapping, workshop: Workshop) -> tuple[TheThuc | None, Sequence[Finding]]:
    if not van_ban.loai_van_ban or not van_ban.co_quan.ban_hanh:
        return None, ()  # reported as missing by decode
    try:
        the_thuc = workshop.the_thuc(van_ban, node)
    except FoundErrors as exc:
        return None, exc.findings
    return the_thuc, check(van_ban, the_thuc, node)


def _finder(folder: Path) -> FindProfile:
    def find(name: str) -> HoSo | Sequence[str]:
        path = profile_path(name, folder)
        return _profile(path, path.stat().st_mtime_ns) if path else profile_names(folder)

    return find


@lru_cache(maxsize=64)
def _profile(path: Path, _stamp: int) -> HoSo:
    """The profile in a file, remembered until the file changes."""
    return decode_profile(*read_plan(read_text(path), str(path)))
