"""``docgen import``."""

from __future__ import annotations

import click

from docgen.i18n import t


@click.command("import", options_metavar=t("[TÙY CHỌN]"), help=t("""Đọc văn bản cũ và viết thành tệp kế hoạch.

    TỆP là văn bản Word (.docx; .doc, .rtf, .odt cần LibreOffice), PDF có chữ, hoặc văn bản thuần (.txt, .md); «-» để đọc
    từ đầu vào chuẩn. Không bỏ chữ nào: phần không nhận ra được giữ làm nội dung và được liệt kê; phần văn bản không nói
    (tên cơ quan…) được ghi «[CẦN BỔ SUNG: …]». Chỗ nên xem lại mang ghi chú «# cần xem». Mã thoát: 0 xong, 1 có tệp không
    đọc được, 2 yêu cầu không làm được."""))
@click.argument("files", metavar=t("TỆP…"), nargs=-1, required=True)
@click.option("-o", "--output", "output", metavar=t("ĐÍCH"), default="-", show_default=True,
              help=t("Tệp .yaml (khi chỉ có một văn bản), thư mục, hoặc «-» để ghi ra đầu ra chuẩn."))
@click.option("--ghi-de", is_flag=True, help=t("Ghi đè tệp kế hoạch đã có."))
@click.option("-q", "--quiet", is_flag=True, help=t("Không in dòng kết quả."))
def command(files: tuple[str, ...], output: str, ghi_de: bool, quiet: bool) -> int:
    """Read old documents, write plans; the exit code."""
    from docgen.cli.hien import show, summary
    from docgen.production.nhap import import_all

    failed = False
    for result in import_all(files, output, ghi_de):
        show(result.findings)
        failed |= result.plan is None
        if result.plan is None:
            click.echo(t("{f}: không nhập được; {s}", f=result.name, s=summary(result.findings)), err=True)
        elif result.path is None:
            click.echo(result.plan, nl=False)
        elif not quiet:
            click.echo(f"{result.path}  {summary(result.findings)}")
    return int(failed)
