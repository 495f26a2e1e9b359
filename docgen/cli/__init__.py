"""The command line: parse options, call one function, print, exit code. Commands load only when called."""

from __future__ import annotations

from importlib import import_module

import click

from docgen import __version__
from docgen.i18n import LANGUAGES, N_, t

# name → (module, one line of help); the module has a function of the command's name, dashes as underscores
COMMANDS = {
    "new": ("docgen.cli.moi", N_("Chép một bản kế hoạch soạn sẵn để điền")),
    "render": ("docgen.cli.render", N_("Kế hoạch (.yaml) → văn bản Word đúng thể thức")),
    "check": ("docgen.cli.kiem", N_("Kiểm tra thể thức và nội dung một kế hoạch hoặc văn bản Word")),
    "import": ("docgen.cli.nhap", N_("Văn bản cũ (.txt) → tệp kế hoạch")),
    "template": ("docgen.cli.mau", N_("Kiểm tra hoặc dựng mẫu Word")),
    "schema": ("docgen.cli.schema", N_("JSON Schema của tệp kế hoạch, cho trình soạn thảo")),
    "doctor": ("docgen.cli.doctor", N_("Máy này có gì, thiếu gì")),
}


class LazyGroup(click.Group):
    """A group that imports a command's module when the command is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Names in the order of :data:`COMMANDS`."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command, imported now; ``None`` for an unknown name."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(COMMANDS[cmd_name][0]).command
        return command

    def resolve_command(self, ctx: click.Context, args: list[str]) -> tuple[str | None, click.Command | None, list[str]]:
        """Like click's, with a guess for a mistyped name."""
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            from docgen.findings import closest

            guess = closest(args[0], COMMANDS)
            hint = t(" (ý bạn là «{s}»?)", s=guess) if guess else ""
            ctx.fail(t("không có lệnh «{c}»", c=args[0]) + hint)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list of commands without importing them."""
        with formatter.section(t("Các lệnh")):
            formatter.write_dl([(name, t(text)) for name, (_, text) in COMMANDS.items()])


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]},
             options_metavar=t("[TÙY CHỌN]"), subcommand_metavar=t("LỆNH [THAM SỐ]…"),
             help=t("docgen: soạn kế hoạch hành chính, in đúng thể thức (NĐ 30/2020/NĐ-CP và hướng dẫn của Đảng)."))
@click.option("--lang", type=click.Choice(LANGUAGES), default="vi", help=t("Ngôn ngữ của thông báo."))
@click.version_option(__version__, prog_name="docgen")
def cli(lang: str) -> None:
    """The ``docgen`` command; ``lang`` was read before, in :mod:`docgen.__main__`."""
