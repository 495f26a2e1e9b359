"""A request for one or several documents: where each goes, writing, PDF, the account of each."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from docgen.errors import FoundErrors, RequestError
from docgen.findings import Finding
from docgen.i18n import t, tn
from docgen.production.runner import Job, Workshop, make
from docgen.production.write import STDIN, in_folder, write_new
from docgen.source.yaml_reader import MAX_BYTES, check_readable, read_text

_OTHER_KINDS = (".pdf", ".doc", ".odt", ".rtf", ".txt", ".html", ".yaml", ".yml")


class Result(NamedTuple):
    """What came of one plan: the file written (``None`` when errors stopped it), its pages when known, its findings."""

    name: str
    path: Path | None
    pages: int | None
    findings: tuple[Finding, ...]
    failed: bool

    @property
    def where(self) -> str:
        """The file as shown to the user; ``-`` for standard output."""
        return str(self.path) if self.path else STDIN

    @property
    def pages_text(self) -> str:
        """``5 trang``, or that the number is not known."""
        return tn("{n} trang", self.pages) if self.pages else t("số trang: chưa biết")


@dataclass
class Batch:
    """Plans and a destination; raises :class:`RequestError` before anything is written when the two do not fit."""

    files: Sequence[str]
    output: str
    pdf: bool = False
    final: bool = False
    mau: Path | None = None
    ghi_de: bool = False

    def __post_init__(self) -> None:
        self.to_stdout = self.output == STDIN
        one_file = self.to_stdout or self.output.lower().endswith(".docx")
        if one_file and len(self.files) > 1:
            raise RequestError(t("nhiều kế hoạch thì «-o» phải là thư mục, không phải «{o}»", o=self.output))
        if self.to_stdout and self.pdf:
            raise RequestError(t("--pdf cần ghi ra tệp, không dùng được với «-o -»"))
        if Path(self.output).suffix.lower() in _OTHER_KINDS and not Path(self.output).is_dir():
            raise RequestError(t("«-o {o}»: chỉ ghi được tệp .docx; muốn có PDF thì thêm --pdf", o=self.output))
        for file in self.files:
            if file != STDIN:
                check_readable(Path(file))
        self.targets = [] if self.to_stdout else self._targets(one_file)
        if self.mau is not None and self.mau.resolve() in [target.resolve() for target in self.targets]:
            raise RequestError(t("«{p}» là tệp mẫu, kết quả không được ghi đè lên mẫu; chọn -o khác", p=self.mau))

    def _targets(self, one_file: bool) -> list[Path]:
        if one_file:
            return [Path(self.output)]
        return in_folder(self.files, self.output, ".docx")

    def run(self) -> Iterator[Result]:
        """Each plan in turn; with ``pdf`` all documents are converted together at the end."""
        if self.pdf:
            from docgen.soffice import find_soffice

            find_soffice()  # refuse before anything is written
        workshop = Workshop(final=self.final, mau=self.mau)
        results = (self._one(i, file, workshop) for i, file in enumerate(self.files))
        yield from self._with_pdf(list(results)) if self.pdf else results

    def _one(self, index: int, file: str, workshop: Workshop) -> Result:
        product = make(self._job(file), workshop)
        findings = product.findings
        if product.data is None:
            return Result(product.job.name, None, None, findings, True)
        if self.to_stdout:
            sys.stdout.buffer.write(product.data)
            sys.stdout.buffer.flush()
            return Result(product.job.name, None, None, findings, False)
        try:
            write_new(self.targets[index], product.data, self.ghi_de)
        except FoundErrors as exc:
            return Result(product.job.name, None, None, (*findings, *exc.findings), True)
        return Result(product.job.name, self.targets[index], None, findings, False)

    def _job(self, file: str) -> Job:
        if file == STDIN:
            if sys.stdin is None:
                raise RequestError(t("không có đầu vào chuẩn để đọc"))
            data = sys.stdin.buffer.read(MAX_BYTES + 1)
            if len(data) > MAX_BYTES:
                raise RequestError(t("đầu vào chuẩn: quá lớn (tối đa {m} byte)", m=MAX_BYTES))
            return Job(data, "<stdin>", Path())
        path = Path(file)
        return Job(read_text(path), file, path.parent)

    def _with_pdf(self, results: list[Result]) -> list[Result]:
        from docgen.render.pdf import convert

        pages = convert([r.path for r in results if r.path])
        return [Result(r.name, r.path, pages.get(r.path) if r.path else None, r.findings, r.failed) for r in results]
