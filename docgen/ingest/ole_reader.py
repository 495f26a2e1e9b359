"""Compound files (OLE), as far as an old Word file must be looked at before another program opens it."""

from __future__ import annotations

import struct
from collections.abc import Iterator

MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_END = 0xFFFFFFFA  # sector numbers from here on mean: no sector
_HEADER, _ENTRY, _IN_HEADER, _STREAM = 512, 128, 109, 2


class DamagedFile(ValueError):
    """A sector lies outside the file, or a chain of sectors runs in a circle."""


class OleFile:
    """The streams of a compound file by name. Raises :class:`DamagedFile` when the file is cut off or makes no sense."""

    def __init__(self, data: bytes) -> None:
        if len(data) < _HEADER:
            raise DamagedFile
        self._data = data
        shift, = struct.unpack_from("<H", data, 30)
        if shift not in (9, 12):
            raise DamagedFile
        self._size = 1 << shift
        self._small, = struct.unpack_from("<I", data, 56)
        self._tables = list(self._table_sectors())
        self._streams = dict(self._entries(*struct.unpack_from("<I", data, 48)))

    def __contains__(self, name: str) -> bool:
        return name in self._streams

    def head(self, name: str, length: int) -> bytes:
        """The first bytes of a stream, at most a sector; empty for streams too small to have sectors of their own.

        The whole chain of the stream is walked, so that a file that was cut off does not go unnoticed.
        """
        start, size = self._streams[name]
        if size < self._small:
            return b""
        sectors = list(self._chain(start))
        if len(sectors) * self._size < size:
            raise DamagedFile
        return self._sector(sectors[0])[:length]

    def _sector(self, number: int) -> bytes:
        at = (number + 1) * self._size
        if at >= len(self._data):
            raise DamagedFile
        return self._data[at:at + self._size]

    def _table_sectors(self) -> Iterator[int]:
        """The sectors that hold the table of sectors: 109 of them are in the header, the others in a chain."""
        yield from (n for n in struct.unpack_from(f"<{_IN_HEADER}I", self._data, 76) if n < _END)
        following, count = struct.unpack_from("<2I", self._data, 68)
        for _ in range(min(count, len(self._data) // self._size)):
            if following >= _END:
                return
            *numbers, following = self._numbers(following)
            yield from (n for n in numbers if n < _END)

    def _numbers(self, sector: int) -> tuple[int, ...]:
        data = self._sector(sector)
        return struct.unpack_from(f"<{len(data) // 4}I", data)

    def _chain(self, start: int) -> Iterator[int]:
        """The sectors of a stream, in order."""
        for _ in range(len(self._data) // self._size + 1):
            if start >= _END:
                return
            yield start
            start = self._after(start)
        raise DamagedFile

    def _after(self, sector: int) -> int:
        table, place = divmod(sector, self._size // 4)
        if table >= len(self._tables):
            raise DamagedFile
        at = (self._tables[table] + 1) * self._size + 4 * place
        if (sector + 1) * self._size >= len(self._data) or at + 4 > len(self._data):
            raise DamagedFile
        number, = struct.unpack_from("<I", self._data, at)
        return int(number)

    def _entries(self, start: int) -> Iterator[tuple[str, tuple[int, int]]]:
        """(name, (first sector, size in bytes)) of every stream."""
        for sector in self._chain(start):
            data = self._sector(sector)
            for at in range(0, len(data) - _ENTRY + 1, _ENTRY):
                length, kind = struct.unpack_from("<HB", data, at + 64)
                if kind == _STREAM and 2 <= length <= 64:
                    name = data[at:at + length - 2].decode("utf-16-le", "replace")
                    yield name, struct.unpack_from("<2I", data, at + 116)
