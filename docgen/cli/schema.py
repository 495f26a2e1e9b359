"""``docgen schema``."""

from __future__ import annotations

import click

from docgen.i18n import t


@click.command("schema", help=t("""In JSON Schema của tệp kế hoạch (hoặc của hồ sơ cơ quan).

    Dùng trong trình soạn thảo: dòng đầu tệp kế hoạch ghi «# yaml-language-server: $schema=…»."""))
@click.option("--co-quan", is_flag=True, help=t("Schema của hồ sơ cơ quan thay vì của kế hoạch."))
def command(co_quan: bool) -> None:
    """Print the schema."""
    import json

    from docgen.model.schema import plan_schema, profile_schema

    schema = profile_schema() if co_quan else plan_schema()
    click.echo(json.dumps(schema, ensure_ascii=False, indent=2))
