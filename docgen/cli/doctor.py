"""``docgen doctor``."""

from __future__ import annotations

import click

from docgen.i18n import t


@click.command("doctor", options_metavar=t("[TÙY CHỌN]"),
               help=t("Cho biết máy này có gì và thiếu gì: mẫu, phông chữ, LibreOffice; thiếu thì lấy ở đâu."))
def command() -> int:
    """Print what is installed; exit code 1 when documents cannot be made."""
    from docgen.production.doctor import examine

    rows = examine()
    for row in rows:
        click.echo(f"{'✓' if row.ok else '✗' if row.needed else '–'} {row.name}: {row.state}")
        if not row.ok and row.remedy:
            click.echo(f"    {row.remedy}")
    return int(any(row.needed and not row.ok for row in rows))
