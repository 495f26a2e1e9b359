"""Exceptions. A mistake of the user is a :class:`docgen.findings.Finding`; these stop a whole request."""

from __future__ import annotations

import errno
from collections.abc import Sequence
from typing import TYPE_CHECKING

from docgen.i18n import N_, t

if TYPE_CHECKING:
    from docgen.findings import Finding

_REASONS = {
    errno.ENOENT: N_("không có tệp hoặc thư mục này"),
    errno.EACCES: N_("không có quyền truy cập"),
    errno.EPERM: N_("hệ điều hành không cho phép"),
    errno.ENOSPC: N_("ổ đĩa hết chỗ"),
    errno.EISDIR: N_("đây là thư mục"),
    errno.ENOTDIR: N_("đường dẫn đi qua một tệp, không phải thư mục"),
    errno.EROFS: N_("ổ đĩa chỉ cho đọc"),
    errno.EEXIST: N_("đã có tệp hoặc thư mục cùng tên"),
    errno.ENAMETOOLONG: N_("tên tệp hoặc đường dẫn quá dài"),
    errno.EBUSY: N_("tệp đang được chương trình khác dùng"),
    errno.ETXTBSY: N_("tệp đang được chương trình khác dùng"),
}
_WINDOWS_LOCKED = (32, 33)  # sharing and lock violations, which come with EACCES


def reason(exc: OSError) -> str:
    """Why the operating system refused, in the language in use; its own words when the reason is a rare one."""
    code = errno.EBUSY if getattr(exc, "winerror", None) in _WINDOWS_LOCKED else exc.errno
    return t(_REASONS[code]) if code in _REASONS else exc.strerror or str(exc)


class RequestError(Exception):
    """The request itself cannot be carried out (no such file, no such template); exit code 2.

    ``args[0]`` is a Vietnamese sentence, already formatted.
    """


class FoundErrors(Exception):
    """The input was read and has errors; exit code 1. ``findings`` holds all of them."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        super().__init__(f"{len(findings)} findings")
        self.findings = tuple(findings)
