"""``docgen check``."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from docgen.i18n import t

if TYPE_CHECKING:
    from docgen.lint.bao_cao import BaoCao
    from docgen.production.kiem import KiemTra


@click.command("check", options_metavar=t("[TÙY CHỌN]"), help=t("""Kiểm tra thể thức, cách viết và sự thống nhất của văn bản.

    TỆP là tệp kế hoạch (.yaml), văn bản Word (.docx; .doc, .rtf, .odt cần LibreOffice), hoặc tệp chỉ có chữ (.txt, .md, .pdf).
    Mỗi lỗi ghi rõ chỗ sai, cách sửa và căn cứ (điều khoản, mẫu hay chỉ là thông lệ). Quy tắc không kiểm tra được thì nói rõ là chưa kiểm
    tra. Mã thoát: 0 không thấy lỗi, 1 có lỗi, 2 yêu cầu không làm được."""))
@click.argument("files", metavar=t("TỆP…"), nargs=-1)
@click.option("--select", "select", multiple=True, metavar=t("QUY_TẮC"), help=t("Chỉ kiểm tra các quy tắc này (mã, đầu mã hoặc tên)."))
@click.option("--ignore", "ignore", multiple=True, metavar=t("QUY_TẮC"), help=t("Bỏ các quy tắc này."))
@click.option("--level", "level", type=click.Choice(["bat-buoc", "mau", "thong-le"]), default="thong-le", show_default=True,
              help=t("Mức thấp nhất được báo: bắt buộc, theo mẫu, hay cả thông lệ."))
@click.option("--trang", is_flag=True, help=t("Kiểm tra cả cách dàn trang (cần LibreOffice)."))
@click.option("--mau", type=click.Path(path_type=Path, dir_okay=False), metavar=t("TỆP.docx"),
              help=t("Mẫu Word riêng, khi kiểm tra kế hoạch."))
@click.option("--word", "word", type=click.Path(path_type=Path, dir_okay=False), metavar=t("TỆP.docx"),
              help=t("Ghi một bản sao có lời bình ở từng chỗ sai (chỉ một tệp Word hoặc kế hoạch; tệp gốc không đổi)."))
@click.option("--ghi-de", is_flag=True, help=t("Cho --word thay tệp đã có mà không phải docgen tạo ra."))
@click.option("--fix", "fix", is_flag=True, help=t("Tự sửa những lỗi hình thức sửa được chắc chắn (.docx, .yaml); bản gốc được giữ lại."))
@click.option("--dry-run", is_flag=True, help=t("Cùng --fix: chỉ cho xem sẽ sửa gì, không ghi."))
@click.option("--json", "as_json", is_flag=True, help=t("In kết quả dạng JSON cho chương trình khác."))
@click.option("--sarif", "as_sarif", is_flag=True, help=t("In kết quả dạng SARIF 2.1.0."))
@click.option("--explain", "explain", metavar=t("QUY_TẮC"), help=t("Giải thích một quy tắc; «all»: liệt kê tất cả."))
@click.option("-q", "--quiet", is_flag=True, help=t("Chỉ in lỗi và thông báo; không in dòng tổng kết và những gì chưa kiểm tra."))
def command(files: tuple[str, ...], select: tuple[str, ...], ignore: tuple[str, ...], level: str, trang: bool, mau: Path | None,
            word: Path | None, ghi_de: bool, fix: bool, dry_run: bool, as_json: bool, as_sarif: bool, explain: str | None,
            quiet: bool) -> int:
    """Check documents; the exit code."""
    from docgen.production.kiem import KiemTra, check_all

    if explain is not None:
        return _explain(explain)
    if not files:
        raise click.UsageError(t("thiếu TỆP cần kiểm tra"))
    if as_json and as_sarif:
        raise click.UsageError(t("chỉ chọn một trong hai: --json hoặc --sarif"))
    if fix and (as_json or as_sarif or word is not None):
        raise click.UsageError(t("--fix không đi cùng --json, --sarif, --word; sửa xong rồi kiểm tra lại"))
    if dry_run and not fix:
        raise click.UsageError(t("--dry-run chỉ đi cùng --fix"))
    kiem_tra = KiemTra(_split(select), _split(ignore), level, trang, mau)
    if fix:
        return _fix(files, kiem_tra, dry_run)
    if word is not None:
        from docgen.production.chu_thich_word import check_annotated

        accounts = check_annotated(files, kiem_tra, word, ghi_de)
    else:
        accounts = check_all(files, kiem_tra)
    if as_json or as_sarif:
        return _for_programs(list(accounts), as_sarif)
    return _show_all(accounts, word, quiet)


def _explain(name: str) -> int:
    from docgen.lint.giai_thich import explain

    click.echo(explain(name))
    return 0


def _fix(files: tuple[str, ...], kiem_tra: KiemTra, dry_run: bool) -> int:
    from docgen.production.sua import fix_files
    from docgen.production.sua_ket_qua import fix_lines

    failed = False
    for result in fix_files(files, kiem_tra, dry_run):
        failed |= result.co_loi
        for line in fix_lines(result, dry_run):
            click.echo(line)
    return int(failed)


def _for_programs(accounts: list[BaoCao], as_sarif: bool) -> int:
    from docgen.lint.xuat_json import to_json
    from docgen.lint.xuat_sarif import to_sarif

    click.echo((to_sarif if as_sarif else to_json)(accounts), nl=False)
    return int(any(bao_cao.co_loi for bao_cao in accounts))


def _show_all(accounts: Iterable[BaoCao], word: Path | None, quiet: bool) -> int:
    from docgen.lint.bao_cao import Tong

    failed, tong = False, Tong()
    for bao_cao in accounts:
        failed |= bao_cao.co_loi
        _show(bao_cao, word, quiet)
        tong.add(bao_cao)
    if tong.tep > 1 and not quiet:
        click.echo(tong.text)
    return int(failed)


def _show(bao_cao: BaoCao, word: Path | None, quiet: bool) -> None:
    from docgen.lint.bao_cao import summary, text_lines

    for line in text_lines(bao_cao, quiet):
        click.echo(line)
    if not quiet:
        click.echo(f"{bao_cao.ten}: {summary(bao_cao)}")
    if word is not None:
        from docgen.production.chu_thich_word import told

        click.echo(told(bao_cao, word))


def _split(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(name.strip() for item in names for name in item.split(",") if name.strip())
