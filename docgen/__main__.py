"""``docgen`` and ``python -m docgen``: run the command line, map what happened to an exit code.

0 clean · 1 the input has errors · 2 the request cannot be carried out · 70 a bug of ours.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable

EXIT_FOUND, EXIT_REQUEST, EXIT_BUG = 1, 2, 70


def main() -> None:
    """Entry point of the ``docgen`` script."""
    _use_utf8()
    _use_language(sys.argv[1:])
    from docgen.cli import cli

    sys.exit(run(cli))


def run(command: Callable[..., object]) -> int:
    """Run a click command on ``sys.argv``; the exit code."""
    import click

    from docgen.errors import FoundErrors, RequestError
    from docgen.i18n import t

    try:
        code = command(prog_name="docgen", standalone_mode=False)
        return code if isinstance(code, int) else 0
    except click.ClickException as exc:
        exc.show()
        return EXIT_REQUEST
    except click.Abort:
        click.echo(t("Đã dừng."), err=True)
        return EXIT_REQUEST
    except RequestError as exc:
        click.echo(str(exc), err=True)
        return EXIT_REQUEST
    except FoundErrors as exc:
        for finding in exc.findings:
            click.echo(str(finding), err=True)
        return EXIT_FOUND
    except BrokenPipeError:
        return 0
    except Exception:
        return _bug()


def _bug() -> int:
    import traceback

    from docgen import __version__
    from docgen.i18n import t

    traceback.print_exc()
    print(t("Lỗi của docgen {v}, không phải của tệp. Xin gửi các dòng trên cho người phát triển.", v=__version__), file=sys.stderr)
    return EXIT_BUG


def _use_utf8() -> None:
    """Vietnamese on a Windows console, too."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _use_language(arguments: list[str]) -> None:
    """``--lang en`` before anything is shown; click's own words come from our ``messages`` catalogue."""
    from docgen import i18n

    chosen = [word.partition("=")[2] or following for word, following in zip(arguments, [*arguments[1:], ""], strict=False)
              if word == "--lang" or word.startswith("--lang=")]
    language = chosen[-1] if chosen and chosen[-1] in i18n.LANGUAGES else "vi"
    i18n.use(language)
    os.environ["LANGUAGE"] = language
    import gettext

    gettext.bindtextdomain("messages", str(i18n.LOCALE_DIR))


if __name__ == "__main__":
    main()
