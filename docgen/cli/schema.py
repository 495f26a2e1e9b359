"""``docgen schema``."""

from __future__ import annotations

import click

from docgen.i18n import t


@click.command("schema", options_metavar=t("[TÙY CHỌN]"), help=t("""In JSON Schema của tệp kế hoạch (hoặc của hồ sơ cơ quan).

    Dùng trong trình soạn thảo: dòng đầu tệp kế hoạch ghi «# yaml-language-server: $schema=…»."""))
@click.option("--co-quan", is_flag=True, help=t("Schema của hồ sơ cơ quan thay vì của kế hoạch."))
@click.option("-o", "--output", metavar=t("ĐÍCH"), default="-", show_default=True, help=t("Tệp .json, hoặc «-» để ghi ra đầu ra chuẩn."))
def command(co_quan: bool, output: str) -> None:
    """Write the schema."""
    import json
    from pathlib import Path

    from docgen.model.schema import plan_schema, profile_schema
    from docgen.production.write import write_atomic

    text = json.dumps(profile_schema() if co_quan else plan_schema(), ensure_ascii=False, indent=2)
    if output == "-":
        click.echo(text)
    else:
        write_atomic(Path(output), f"{text}\n".encode())
