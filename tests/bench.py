"""``make bench``: our figures beside docxtpl's, on the same document in the same run, as ratios. Nothing is asserted.

The plan has ten pages; every document differs from the one before in its number, title and each paragraph, so that
nothing can be remembered from document to document but the template.
"""

from __future__ import annotations

import gc
import io
import itertools
import json
import os
import re
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from docgen.ingest.docx_reader import read_docx
from docgen.production import Job, Workshop
from docgen.production.nhap import import_bytes
from docgen.production.runner import make, prepare
from docgen.production.write import write_atomic
from docgen.render.bind import bind, context_of
from docgen.render.body_xml import BodyWriter
from docgen.render.ooxml import escape

REPO = Path(__file__).parent.parent
OUTPUT = REPO / "output"
"""Where both sides write: a disk that the office would use; creating a file in /tmp costs ten times as much on some machines."""
SENTENCE = ("tổ chức triển khai đồng bộ các giải pháp bảo đảm chất lượng giáo dục, phối hợp với gia đình và các đoàn thể chăm lo "
            "cho học sinh có hoàn cảnh khó khăn, báo cáo kết quả đúng thời hạn và chịu trách nhiệm về số liệu đã báo cáo; kịp thời "
            "kiến nghị cấp có thẩm quyền tháo gỡ vướng mắc phát sinh trong quá trình thực hiện")
HEAD = """loai_van_ban: ke_hoach
co_quan: ubnd-xa-tan-phu
so_van_ban: {n}
ngay_ban_hanh: 05/9/2026
trich_yeu: Triển khai nhiệm vụ trọng tâm số {n} của năm học 2026 - 2027 trên địa bàn xã Tân Phú
can_cu:
  - Căn cứ Kế hoạch số {n}/KH-UBND ngày 01/8/2026 của Ủy ban nhân dân tỉnh về nhiệm vụ năm học 2026 - 2027
loi_dan: Ủy ban nhân dân xã Tân Phú ban hành Kế hoạch thực hiện với các nội dung sau
"""
TAIL = """ket_thuc: Trên đây là Kế hoạch số {n}; đề nghị các đơn vị nghiêm túc tổ chức thực hiện.
noi_nhan: [UBND tỉnh (để b/c), Các trường trên địa bàn, Như Mục IV]
luu_tru: [VT, VHXH]
"""
SECTIONS = ("muc_dich_yeu_cau", "muc_tieu", "nhiem_vu", "to_chuc_thuc_hien")


def plan(n: int) -> bytes:
    """The n-th ten-page plan: about 98 paragraphs, 28,000 letters."""
    lines = [HEAD.format(n=n)]
    for section in SECTIONS:
        lines.append(f"{section}: |")
        for khoan in range(1, 4):
            lines.append(f"  {khoan}. Nhóm việc thứ {khoan}")
            for i, marker in enumerate(("a) ", "- ", "- ", "b) ", "c) ", "")):
                lines.append(f"  {marker}Đơn vị {n} việc {khoan}.{i}: {SENTENCE}.")
    lines.append(TAIL.format(n=n))
    return "\n".join(lines).encode()


def rate(work: Callable[[int], object], seconds: float = 3.0) -> float:
    """Documents per second of CPU-bound ``work``, the best of three runs. What is alive before is frozen, and what waits for
    the disk is written, so that neither side pays for the objects and files of the other."""
    best = 0.0
    getattr(os, "sync", lambda: None)()
    gc.collect()
    gc.freeze()
    for _ in range(3):
        start, done = time.perf_counter(), 0
        while time.perf_counter() - start < seconds / 3:
            work(done)
            done += 1
        best = max(best, done / (time.perf_counter() - start))
    return best


# docxtpl ---------------------------------------------------------------------------------------------------------


def docxtpl_contexts(workshop: Workshop, folder: Path) -> tuple[Path, dict[str, Any], Path, dict[str, Any]]:
    """For docxtpl: our template with the body as ready XML, and the same template with a loop over ready paragraphs."""
    from markupsafe import Markup

    composed, _ = prepare(Job(plan(1), "bench", REPO / "fixtures"), workshop)
    assert composed is not None
    template = workshop.template(composed.the_thuc)
    context = context_of(composed.ban_in, template, composed.the_thuc.tieu_chuan)
    body = BodyWriter(template.layout["kieu"]).blocks(composed.ban_in.than, template.layout["rong"][0])
    looped = folder / "vong-lap.docx"
    kinds = sorted({d.vai_tro for d in composed.ban_in.than})
    _loop_template(composed.the_thuc.loai.mau, looped, template.layout["kieu"], kinds)
    data = [{"vai_tro": d.vai_tro, "chu": d.chu} for d in composed.ban_in.than]
    return composed.the_thuc.loai.mau, {**context, "noi_dung": Markup(body)}, looped, {**context, "cac_doan": data}


def _loop_template(source: Path, target: Path, styles: dict[str, str], kinds: list[str]) -> None:
    """Our template with the body anchor replaced by what a docxtpl author writes: a loop with one branch per style."""
    import zipfile

    def paragraph(style: str, text: str) -> str:
        return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t>{escape(text)}</w:t></w:r></w:p>'

    rows = [paragraph("Normal", "{%p for d in cac_doan %}")]
    for i, kind in enumerate(kinds):
        rows += [paragraph("Normal", f"{{%p {'elif' if i else 'if'} d.vai_tro == '{kind}' %}}"), paragraph(styles[kind], "{{ d.chu }}")]
    rows += [paragraph("Normal", "{%p endif %}"), paragraph("Normal", "{%p endfor %}")]
    anchor = "{{p noi_dung }}"
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            text = old.read(name).decode("utf-8")
            if name == "word/document.xml":
                at = text.index(anchor)
                start, end = text.rindex("<w:p>", 0, at), text.index("</w:p>", at) + len("</w:p>")
                text = text[:start] + "".join(rows) + text[end:]
            new.writestr(name, text)


def docxtpl_once(template: Path, context: dict[str, Any], target: Path) -> None:
    """One document the usual way."""
    from docxtpl import DocxTemplate

    document = DocxTemplate(template)
    document.render(context, autoescape=True)
    document.save(target)


# the figures -----------------------------------------------------------------------------------------------------


def speed(folder: Path) -> None:
    workshop, numbers = Workshop(), itertools.count(1)
    jobs = [Job(plan(n), "bench", REPO / "fixtures") for n in range(1, 201)]
    composed, _ = prepare(jobs[0], workshop)
    assert composed is not None
    template, tieu_chuan = workshop.template(composed.the_thuc), composed.the_thuc.tieu_chuan
    ready, context, looped, loop_context = docxtpl_contexts(workshop, folder)
    rows = {
        "docxtpl, thân là XML có sẵn": rate(lambda n: docxtpl_once(ready, context, folder / f"x{next(numbers)}.docx")),
        "docxtpl, thân là vòng lặp": rate(lambda n: docxtpl_once(looped, loop_context, folder / f"y{next(numbers)}.docx")),
        "docgen (a) văn bản kế hoạch → .docx": rate(lambda n: write_atomic(
            folder / f"a{next(numbers)}.docx", make(jobs[n % len(jobs)], workshop).data or b"")),
        "docgen (a), chưa ghi ra đĩa": rate(lambda n: make(jobs[n % len(jobs)], workshop)),
        "docgen (b) chỉ ghép và đóng gói": rate(lambda n: bind(composed.ban_in, template, tieu_chuan)),
    }
    base, loop = list(rows.values())[:2]
    print(f"{len(composed.ban_in.than)} đoạn, {sum(len(d.chu) for d in composed.ban_in.than)} chữ; một nhân\n")
    print(f"{'':42}{'văn bản/s':>11}{'× XML sẵn':>12}{'× vòng lặp':>12}")
    for name, value in rows.items():
        print(f"{name:42}{value:11.0f}{value / base:12.1f}{value / loop:12.1f}")


def importing() -> None:
    """Import of the ten-page document beside python-docx reading its paragraphs, and of one with 500 pages."""
    from docx import Document

    data = make(Job(plan(1), "bench", REPO / "fixtures"), Workshop()).data or b""
    long = repeated(data, 80)
    rows = {
        "python-docx: mở và đọc các đoạn": rate(lambda n: [p.text for p in Document(io.BytesIO(data)).paragraphs]),
        "docgen import (.docx → kế hoạch)": rate(lambda n: import_bytes(data, "x.docx")),
        "  chỉ đọc tệp Word": rate(lambda n: read_docx(data, "x.docx")),
    }
    base = next(iter(rows.values()))
    print(f"\n{'':42}{'văn bản/s':>11}{'× python-docx':>15}")
    for name, value in rows.items():
        print(f"{name:42}{value:11.0f}{value / base:15.1f}")
    start = time.perf_counter()
    import_bytes(long, "x.docx")
    print(f"docgen import, khoảng 500 trang: {time.perf_counter() - start:.1f} s")


def checking(folder: Path) -> None:
    """Checking 100 documents of ten pages, all of them different, beside LibreOffice converting one."""
    from docgen.production.kiem import KiemTra, check_bytes
    from docgen.soffice import run as convert
    from docgen.soffice import soffice_path

    workshop, options = Workshop(), KiemTra()
    documents = [make(Job(plan(n), "bench", REPO / "fixtures"), workshop).data or b"" for n in range(1, 101)]
    check_bytes(documents[0], "x.docx", options)
    start, cpu = time.perf_counter(), time.process_time()
    for data in documents:
        check_bytes(data, "x.docx", options)
    seconds, used = time.perf_counter() - start, time.process_time() - cpu
    print(f"\ndocgen check, 100 văn bản 10 trang, một lõi: {seconds:.1f} s ({used:.1f} s CPU)")
    program = soffice_path()
    if program is None:
        return
    source = folder / "mot.docx"
    source.write_bytes(documents[0])
    start = time.perf_counter()
    convert(program, "pdf", [source], folder, 120)
    one = time.perf_counter() - start
    print(f"LibreOffice đổi 1 văn bản ra PDF: {one:.1f} s (× {one / (seconds / len(documents)):.0f} một lần kiểm tra)")


def repeated(data: bytes, times: int) -> bytes:
    """A .docx with its numbered paragraphs repeated."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    document = parts["word/document.xml"].decode()
    body = [p for p in re.findall(r"<w:p>.*?</w:p>", document, re.DOTALL) if "VBDiem" in p or "VBGach" in p]
    parts["word/document.xml"] = document.replace(body[0], "".join(body * times), 1).encode()
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return out.getvalue()


def memory() -> None:
    """Peak memory after 100 and after 5,000 documents, each in a process of its own."""
    peaks = [int(_python("-m", "tests.bench", "--memory", str(count))) for count in (100, 5000)]
    print(f"\nbộ nhớ cao nhất: 100 văn bản {peaks[0] / 1024:.1f} MB, 5.000 văn bản {peaks[1] / 1024:.1f} MB "
          f"(× {peaks[1] / peaks[0]:.3f})")


def _memory_run(count: int) -> None:
    from docgen.production import produce

    with tempfile.TemporaryDirectory(dir=OUTPUT) as folder:
        target = Path(folder, "x.docx")
        for product in produce((Job(plan(n), "bench", REPO / "fixtures") for n in range(count)), Workshop()):
            write_atomic(target, product.data or b"")
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)


def _python(*arguments: str) -> str:
    done = subprocess.run([sys.executable, *arguments], capture_output=True, text=True, check=True, cwd=REPO)
    return done.stdout


def start_up(folder: Path) -> None:
    """Wall times of whole processes, beside a bare interpreter's."""
    (folder / "plan.yaml").write_bytes(plan(1))
    shutil.copytree(REPO / "fixtures" / "co_quan", folder / "co_quan")
    script = folder / "docxtpl_once.py"
    looped, loop_context = docxtpl_contexts(Workshop(), folder)[2:]
    plain = {k: v for k, v in loop_context.items() if not k.startswith("_")}
    (folder / "context.json").write_text(json.dumps(plain, ensure_ascii=False), encoding="utf-8")
    script.write_text("import json\nfrom docxtpl import DocxTemplate\nfrom markupsafe import Markup\n"
                      f"context = json.load(open({str(folder / 'context.json')!r}, encoding='utf-8'))\n"
                      "context.update({k: Markup(v) for k, v in context.items() if k.startswith(('ke_', 'khung_'))})\n"
                      f"document = DocxTemplate({str(looped)!r})\ndocument.render(context, autoescape=True)\n"
                      f"document.save({str(folder / 'once.docx')!r})\n", encoding="utf-8")
    commands = {
        "python -c pass": ["-c", "pass"],
        "docgen --help": ["-m", "docgen", "--help"],
        "docgen render (một văn bản, có kiểm tra)": ["-m", "docgen", "render", str(folder / "plan.yaml"), "-o", str(folder / "mot")],
        "tập lệnh docxtpl (một văn bản)": [str(script)],
    }
    print(f"\n{'':42}{'ms':>8}{'× trần':>9}")
    bare = 0.0
    for name, arguments in commands.items():
        value = wall(arguments)
        bare = bare or value
        print(f"{name:42}{value:8.0f}{value / bare:9.1f}")


def wall(arguments: list[str], times: int = 25) -> float:
    """Median wall time of a process, ms, caches warm, bytecode kept as pip keeps it for an installed package."""
    samples = []
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    for _ in range(times + 1):
        start = time.perf_counter()
        subprocess.run([sys.executable, *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True, cwd=REPO,
                       env=environment)
        samples.append((time.perf_counter() - start) * 1000)
    return statistics.median(samples[1:])


def main() -> None:
    if sys.argv[1:2] == ["--memory"]:
        _memory_run(int(sys.argv[2]))
        return
    os.environ.setdefault("DOCGEN_HOME", tempfile.gettempdir())
    with tempfile.TemporaryDirectory(dir=OUTPUT) as name:
        folder = Path(name)
        speed(folder)
        importing()
        checking(folder)
        start_up(folder)
    memory()


if __name__ == "__main__":
    main()
