"""The zip package, written by hand: unchanged members are copied already deflated, times are fixed (law L6)."""

from __future__ import annotations

import struct
from typing import NamedTuple
from zlib import crc32

try:
    from isal import isal_zlib as _fast
except ImportError:  # no wheel for this machine: zlib does the same, slower
    import zlib as _fast  # type: ignore[no-redef]

_LEVEL = 1
_RAW = -15
_DEFLATED = 8
_MIN_SAVING = 128
_SMALL = 1500  # bytes, below which deflating costs more than it saves
_VERSION = 20
_UTF8 = 0x800
_DATE = 0x21  # 1 January 1980, the first day of the format
_LOCAL = struct.Struct("<IHHHHHIIIHH")
_CENTRAL = struct.Struct("<IHHHHHHIIIHHHHHII")
_END = struct.Struct("<IHHHHIIH")


class Member(NamedTuple):
    """One file of the package, deflated (raw) or stored as ``method`` says."""

    name: str
    method: int
    crc: int
    size: int
    data: bytes


def deflated(name: str, content: bytes) -> Member:
    """A member made for speed: it is different in every document."""
    if len(content) < _SMALL:
        return Member(name, 0, crc32(content), len(content), content)
    compressor = _fast.compressobj(_LEVEL, _DEFLATED, _RAW)
    data = compressor.compress(content) + compressor.flush()
    return Member(name, _DEFLATED, crc32(content), len(content), data)


def stored(name: str, content: bytes) -> Member:
    """A member made for size, once: parts that are the same in every document."""
    from zlib import compressobj

    compressor = compressobj(9, _DEFLATED, _RAW)
    data = compressor.compress(content) + compressor.flush()
    if len(content) - len(data) < _MIN_SAVING:
        return Member(name, 0, crc32(content), len(content), content)
    return Member(name, _DEFLATED, crc32(content), len(content), data)


def pack(members: list[Member]) -> bytes:
    """The bytes of a package with these members in this order."""
    out: list[bytes] = []
    central: list[bytes] = []
    offset = 0
    for member in members:
        name = member.name.encode("utf-8")
        flags = 0 if member.name.isascii() else _UTF8
        common = (_VERSION, flags, member.method, 0, _DATE, member.crc, len(member.data), member.size, len(name), 0)
        out += [_LOCAL.pack(0x04034B50, *common), name, member.data]
        central += [_CENTRAL.pack(0x02014B50, _VERSION, *common, 0, 0, 0, 0, offset), name]
        offset += _LOCAL.size + len(name) + len(member.data)
    size = sum(map(len, central))
    end = _END.pack(0x06054B50, 0, 0, len(members), len(members), size, offset, 0)
    return b"".join([*out, *central, end])
