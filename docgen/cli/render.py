"""``docgen render``."""

from __future__ import annotations

from pathlib import Path

import click

from docgen.i18n import t


@click.command("render", options_metavar=t("[TÙY CHỌN]"), help=t("""Đặt các tệp kế hoạch thành văn bản Word.

    TỆP là tệp .yaml, hoặc «-» để đọc từ đầu vào chuẩn. Mỗi tệp cho một dòng kết quả; lỗi và cảnh báo kèm
    tệp:dòng:cột. Mã thoát: 0 xong, 1 kế hoạch có lỗi, 2 yêu cầu không làm được."""))
@click.argument("files", metavar=t("TỆP…"), nargs=-1, required=True)
@click.option("-o", "--output", "output", metavar=t("ĐÍCH"), default="output", show_default=True,
              help=t("Thư mục, tệp .docx (khi chỉ có một kế hoạch), hoặc «-» để ghi ra đầu ra chuẩn."))
@click.option("--pdf", is_flag=True, help=t("Xuất thêm PDF (cần LibreOffice)."))
@click.option("--final", "final", is_flag=True, help=t("Bản chính thức: không cho để trống số, ngày, chỗ cần bổ sung."))
@click.option("--mau", type=click.Path(path_type=Path, dir_okay=False), metavar=t("TỆP.docx"), help=t("Dùng mẫu Word riêng."))
@click.option("--ghi-de", is_flag=True, help=t("Ghi đè cả tệp kết quả đã được sửa bằng chương trình khác."))
@click.option("-q", "--quiet", is_flag=True, help=t("Không in dòng kết quả."))
def command(files: tuple[str, ...], output: str, pdf: bool, final: bool, mau: Path | None, ghi_de: bool, quiet: bool) -> int:
    """Set plans in type; the exit code."""
    from docgen.cli.hien import show, summary
    from docgen.production.batch import Batch

    batch = Batch(files, output, pdf=pdf, final=final, mau=mau, ghi_de=ghi_de)
    failed = False
    for result in batch.run():
        show(result.findings)
        failed |= result.failed
        line = f"{result.where}  {result.pages_text}  {summary(result.findings)}"
        if not quiet and not result.failed:
            click.echo(line, err=batch.to_stdout)
        elif result.failed:
            click.echo(t("{f}: không tạo văn bản; {s}", f=result.name, s=summary(result.findings)), err=True)
    return int(failed)
