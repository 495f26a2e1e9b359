"""``docgen new``."""

from __future__ import annotations

from pathlib import Path

import click

from docgen.i18n import t


@click.command("new", options_metavar=t("[TÙY CHỌN]"), help=t("""Chép một bản soạn sẵn để điền.

    LOẠI là ke_hoach, chuong_trinh… (mặc định ke_hoach). Chỗ cần điền mang dấu «[CẦN BỔ SUNG: …]»."""))
@click.argument("kind", metavar=t("[LOẠI]"), default="ke_hoach")
@click.option("--he", type=click.Choice(("nha_nuoc", "dang")), default="nha_nuoc", show_default=True, help=t("Hệ văn bản."))
@click.option("-o", "--output", type=click.Path(path_type=Path), default=Path("ke-hoach.yaml"), show_default=True, metavar=t("TỆP.yaml"),
              help=t("Tệp kế hoạch sẽ ghi."))
@click.option("--ghi-de", is_flag=True, help=t("Ghi đè tệp đã có."))
def command(kind: str, he: str, output: Path, ghi_de: bool) -> None:
    """Copy a starter plan."""
    from docgen.errors import RequestError
    from docgen.production.moi import starter
    from docgen.production.write import write_atomic

    text = starter(kind, he)
    if output.exists() and not ghi_de:
        raise RequestError(t("{p}: tệp đã có; thêm --ghi-de để thay, hoặc chọn -o khác", p=output))
    write_atomic(output, text)
    click.echo(str(output))
