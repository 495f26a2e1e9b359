"""``docgen import``."""

from __future__ import annotations

from pathlib import Path

import click

from docgen.i18n import t


@click.command("import", options_metavar=t("[TÙY CHỌN]"), help=t("""Đọc một văn bản cũ và viết thành tệp kế hoạch.

    Nhận tệp .txt, .md (văn bản thuần). Không bỏ chữ nào: phần không nhận ra được giữ làm nội dung và được liệt kê; phần
    văn bản không nói (tên cơ quan…) được ghi «[CẦN BỔ SUNG: …]»."""))
@click.argument("file", metavar=t("TỆP"))
@click.option("-o", "--output", "output", metavar=t("ĐÍCH"), default="-", show_default=True,
              help=t("Tệp .yaml, hoặc «-» để ghi ra đầu ra chuẩn."))
@click.option("--ghi-de", is_flag=True, help=t("Ghi đè tệp kế hoạch đã có."))
def command(file: str, output: str, ghi_de: bool) -> int:
    """Read a text, write a plan."""
    from docgen.cli.hien import show, summary
    from docgen.errors import RequestError
    from docgen.production.nhap import import_file, wanted_suffix
    from docgen.production.write import write_atomic

    wanted_suffix(file)
    if output != "-" and Path(output).exists() and not ghi_de:
        raise RequestError(t("{p}: tệp đã có; thêm --ghi-de để thay, hoặc chọn -o khác", p=output))
    plan, findings = import_file(file)
    show(findings)
    if plan is None:
        click.echo(t("{f}: không nhập được; {s}", f=file, s=summary(findings)), err=True)
        return 1
    if output == "-":
        click.echo(plan, nl=False)
    else:
        write_atomic(Path(output), plan.encode("utf-8"))
        click.echo(f"{output}  {summary(findings)}")
    return 0
