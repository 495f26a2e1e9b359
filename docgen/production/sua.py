"""``docgen check --fix``: repairs that are safe by form. The original is kept, nothing is written by halves."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from difflib import unified_diff
from itertools import count
from pathlib import Path

from docgen.errors import RequestError, reason
from docgen.findings import Finding, Span, error, has_errors
from docgen.i18n import t, tn
from docgen.ingest.docx_reader.goi_tep import GoiTep, W, main_part, open_package
from docgen.ingest.docx_reader.kieu_dang import find, switch
from docgen.lint.bao_cao import BaoCao
from docgen.lint.engine import ViPham
from docgen.production.kiem import PLANS, KiemTra, check_bytes, read_bytes, wanted
from docgen.production.runner import Workshop
from docgen.production.sua_ghi import TepWord
from docgen.production.sua_ke_hoach import mend_plan
from docgen.production.sua_ket_qua import DaSua, KetQuaSua, fix_lines
from docgen.production.sua_vong import Vong
from docgen.production.sua_word import Buoc, changed_lines, mend_word
from docgen.production.write import write_atomic
from docgen.source.plan_text import plan_text

_WORD = (".docx", ".docm")
_KEPT = re.compile(r".+\.goc(?:-\d+)?")


def fix_files(files: Iterable[str], kiem_tra: KiemTra, dry_run: bool) -> Iterator[KetQuaSua]:
    """Mend each file in turn; with ``dry_run`` only say what would change.

    Raises :class:`RequestError` for a file that is not there or of a kind that cannot be mended, before any is touched, and
    for one that cannot be written: that one is then as it was.
    """
    files = list(files)
    for file in files:
        _fixable(file)
    workshop = Workshop(mau=kiem_tra.mau)
    for file in files:
        yield _fix(Path(file), file, kiem_tra, dry_run, workshop)


def _fixable(file: str) -> None:
    suffix = Path(file).suffix.lower()
    if suffix not in (*_WORD, *PLANS):
        known = ", ".join((*_WORD, *PLANS))
        raise RequestError(t("{f}: không tự sửa được tệp {s}; chỉ sửa được {k}", f=file, s=suffix or "?", k=known))
    wanted(file)


def _fix(path: Path, ten: str, kiem_tra: KiemTra, dry_run: bool, workshop: Workshop) -> KetQuaSua:
    """One file: check, mend, write."""
    if _KEPT.fullmatch(path.stem):
        return KetQuaSua(ten, luu_y=(t("đây là bản gốc mà docgen giữ lại khi sửa, nên không sửa"),))
    data = read_bytes(path)
    is_plan = path.suffix.lower() in PLANS
    vong = Vong(ten, kiem_tra, workshop, lambda now, faults, account: _mend(now, faults, account, vong, is_plan))
    base = vong.check(data)
    if base.soat is None or has_errors(base.findings):
        return KetQuaSua(ten, base.findings, bao_cao=base)
    refused = [] if is_plan or not vong.asked(base) else list(_refusals(data, ten, base))
    if refused:
        return KetQuaSua(ten, tuple(refused), bao_cao=base)
    new = vong.run(data, base)
    after = base if new == data else vong.check(new)
    shown = check_bytes(new, ten, kiem_tra, workshop)
    diff = _diff(data, new, ten, vong.da_sua, is_plan) if new != data else ""
    kept = _write(path, data, new) if new != data and not dry_run else None
    notes = tuple(_notes(data, new)) if new != data and not is_plan else ()
    return KetQuaSua(ten, (), tuple(vong.da_sua), vong.left(after), diff, kept, shown, notes)


def _mend(data: bytes, faults: Sequence[ViPham], account: BaoCao, vong: Vong, is_plan: bool) -> Buoc:
    if is_plan:
        return mend_plan(data, faults, account, vong.check)
    assert account.soat is not None
    return mend_word(data, faults, account.soat)


def _diff(old: bytes, new: bytes, ten: str, done: Sequence[DaSua], is_plan: bool) -> str:
    """What changes: words paragraph by paragraph, looks place by place where there are several of a kind; in a plan a unified
    diff."""
    if is_plan:
        before, after = (plan_text(data, ten, []).split("\n") for data in (old, new))
        return "\n".join(unified_diff(before, after, ten, t("{f} (đã sửa)", f=ten), lineterm="", n=1))
    looks = dict.fromkeys(f"  {line}" for item in done if len(item.chi_tiet) > 1 for line in item.chi_tiet)
    parts = ((t("Chữ sẽ đổi:"), list(changed_lines(old, new))), (t("Cách trình bày sẽ đổi, từng chỗ:"), list(looks)))
    return "\n".join(line for head, lines in parts if lines for line in (head, *lines))


def _notes(old: bytes, new: bytes) -> Iterator[str]:
    """What to look at after the repair of a Word file."""
    before, after = TepWord.open(old), TepWord.open(new)
    wide = after.wide_tables() - before.wide_tables()
    if wide > 0:
        yield tn("vùng chữ hẹp lại nên {n} bảng rộng hơn vùng chữ; hãy chỉnh bề rộng bảng trong Word", wide)
    goi = after.word.goi
    if any(switch(goi.xml(name), "trackRevisions") for name in goi.related(after.word.chinh, "settings")):
        yield t("tệp đang bật Track Changes; những chỗ docgen sửa không được ghi thành thay đổi, xem bản gốc để đối chiếu")


# what is never touched -------------------------------------------------------------------------------------------


def _refusals(data: bytes, ten: str, account: BaoCao) -> Iterator[Finding]:
    """Why a Word file must not be touched."""
    span = Span(ten)
    if account.soat is not None and account.soat.ban.da_ky:
        yield error("sua.da-ky", span, "tệp đã ký số, sửa thì chữ ký mất giá trị nên docgen không sửa; hãy sửa bản chưa ký rồi ký lại")
        return
    goi = open_package(data)
    if _is_protected(goi):
        yield error("sua.bao-ve", span, "tệp đang được bảo vệ (Restrict Editing hoặc mật khẩu sửa) nên docgen không sửa; hãy bỏ bảo vệ "
                    "trong Word rồi chạy lại")
    elif _is_final(goi):
        yield error("sua.ban-cuoi", span, "tệp đã đánh dấu là bản cuối (Mark as Final) nên docgen không sửa; hãy bỏ dấu này trong Word")


def _is_protected(goi: GoiTep) -> bool:
    """Whether changes are forbidden by the file itself, or need a password."""
    for name in goi.related(main_part(goi), "settings"):
        root = goi.xml(name)
        protection, password = find(root, "documentProtection"), find(root, "writeProtection")
        if protection is not None and _said(protection.get(f"{W}enforcement")):
            return True
        if password is not None and any(key in ("hash", "hashValue") for key in (name.rpartition("}")[2] for name in password.attrib)):
            return True
    return False


def _said(value: str | None) -> bool:
    return value is not None and value.lower() in ("1", "true", "on")


def _is_final(goi: GoiTep) -> bool:
    """Whether the author has marked the file as final."""
    for name in goi.related("", "custom-properties"):
        root = goi.xml(name)
        for item in root if root is not None else ():
            if item.get("name") == "_MarkAsFinal" and "".join(item.itertext()).strip().lower() in ("true", "1"):
                return True
    return False


# writing ---------------------------------------------------------------------------------------------------------


def _write(path: Path, old: bytes, new: bytes) -> Path:
    """Keep the original beside the file, then replace the file; where the original is kept. All or nothing."""
    target = path.resolve()
    _refuse_busy(path, target)
    if read_bytes(target) != old:
        raise RequestError(t("{p}: tệp vừa bị chương trình khác thay đổi; hãy chạy lại", p=path))
    mode = target.stat().st_mode
    if not mode & 0o222:
        raise RequestError(t("{p}: tệp chỉ cho đọc; hãy bỏ dấu «Read-only» rồi chạy lại", p=path))
    kept = _keep(target, old)
    try:
        write_atomic(target, new)
    except RequestError:
        with suppress(OSError):
            kept.unlink()
        raise
    with suppress(OSError):
        os.chmod(target, mode)
    return kept if path.is_symlink() else path.with_name(kept.name)


def _refuse_busy(path: Path, target: Path) -> None:
    """Raise :class:`RequestError` when Word or LibreOffice has the file open: they leave a small file beside it."""
    name = target.name
    locks = (f"~${name}", f"~${name[1:]}", f"~${name[2:]}", f".~lock.{name}#")
    if any((target.parent / lock).exists() for lock in locks):
        raise RequestError(t("{p}: tệp đang mở trong Word hoặc LibreOffice; hãy đóng rồi chạy lại", p=path))


def _keep(target: Path, data: bytes) -> Path:
    """A copy of the original under a name that was free."""
    for n in count(1):
        kept = target.with_name(f"{target.stem}.goc{f'-{n}' if n > 1 else ''}{target.suffix}")
        try:
            with open(kept, "xb") as file:
                file.write(data)
        except FileExistsError:
            continue
        except OSError as failed:
            with suppress(OSError):
                kept.unlink()
            raise RequestError(t("{p}: không giữ được bản gốc ({r}) nên không sửa", p=kept, r=reason(failed))) from failed
        with suppress(OSError):
            shutil.copystat(target, kept)
        return kept
    raise AssertionError("names never end")


__all__ = ["KetQuaSua", "fix_files", "fix_lines"]
