"""``docgen template``."""

from __future__ import annotations

from pathlib import Path

import click

from docgen.i18n import t


@click.group("template", options_metavar=t("[TÙY CHỌN]"), subcommand_metavar=t("LỆNH [THAM SỐ]…"),
             help=t("Kiểm tra mẫu Word tự làm, hoặc dựng mẫu từ tiêu chuẩn."))
def command() -> None:
    """The group of template commands."""


@command.command("check", options_metavar=t("[TÙY CHỌN]"),
                 help=t("""Kiểm tra mẫu Word: tên lạ, thiếu chỗ đặt nội dung, thiếu kiểu, thẻ hỏng.

    Mỗi lỗi kèm số thứ tự đoạn và những chữ đầu của đoạn."""))
@click.argument("file", metavar=t("TỆP.docx"), type=click.Path(path_type=Path))
@click.option("--he", type=click.Choice(("nha_nuoc", "dang")), help=t("Hệ văn bản của mẫu; không ghi thì đoán theo các thẻ."))
def check(file: Path, he: str | None) -> int:
    """Check a template; exit code 1 when it has errors."""
    from docgen.cli.hien import show, summary
    from docgen.findings import has_errors
    from docgen.render.kiem_tra_mau import check_template, family_of
    from docgen.source.yaml_reader import read_text
    from docgen.standard import load

    data = read_text(file)
    findings = check_template(data, str(file), load(he or family_of(data, str(file))))
    show(findings)
    click.echo(f"{file}  {summary(findings)}")
    return int(has_errors(findings))


@command.command("build", options_metavar=t("[TÙY CHỌN]"), help=t("Dựng một mẫu Word từ tiêu chuẩn (nd30, dang_hd36, dang_hd05)."))
@click.argument("code", metavar=t("TIÊU_CHUẨN"))
@click.option("-o", "--output", type=click.Path(path_type=Path), required=True, metavar=t("TỆP.docx"), help=t("Tệp mẫu sẽ ghi."))
@click.option("--ghi-de", is_flag=True, help=t("Ghi đè tệp đã có."))
def build(code: str, output: Path, ghi_de: bool) -> None:
    """Build a template from a standard."""
    from docgen.errors import RequestError
    from docgen.production.write import write_atomic
    from docgen.render.dung_mau import build_template
    from docgen.standard import load_by_code
    from docgen.standard.loader import codes

    standard = load_by_code(code)
    if standard is None:
        raise RequestError(t("không có tiêu chuẩn «{c}»; hiện có: {l}", c=code, l=", ".join(codes())))
    if output.exists() and not ghi_de:
        raise RequestError(t("{p}: tệp đã có; thêm --ghi-de để thay, hoặc chọn -o khác", p=output))
    write_atomic(output, build_template(standard))
    click.echo(str(output))
