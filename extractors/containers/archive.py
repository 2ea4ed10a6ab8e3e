"""Unpacks zip, gzip and tar in memory, with every limit checked before and while bytes appear."""

from __future__ import annotations

import io
import stat
import tarfile
import zipfile
import zlib
from collections.abc import Iterator
from typing import Final

from extractors.containers.names import hides_something, points_outside
from extractors.containers.unpacked import Collector
from extractors.findings import Reason

_METHODS: Final = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_LOCAL_HEAD: Final = 30


class _TooMuch(Exception):
    """The archive unpacks to more than any document needs."""


Entry = tuple[str, bytes]


def read_zip(data: bytes, origin: str, collector: Collector) -> Iterator[Entry]:
    """(name, content) of each entry in the order of its directory; two of one name are both given.

    Entries that are links, lie outside, ask for a password or unpack to too much are findings, not entries.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            yield from _zip_entries(archive, data, origin, collector)
    except _TooMuch:
        collector.find(Reason.ARCHIVE_RATIO, origin)
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, IndexError, OverflowError) as error:
        collector.find(Reason.ARCHIVE_DAMAGED, origin, str(error))


def _zip_entries(archive: zipfile.ZipFile, data: bytes, origin: str, collector: Collector) -> Iterator[Entry]:
    entries = archive.infolist()
    if len(entries) > collector.limits.archive_files:
        collector.find(Reason.ARCHIVE_FILES, origin, f"{len(entries)} files")
        return
    if _overlap(entries):
        collector.find(Reason.ARCHIVE_RATIO, origin, "its entries share their data")
        return
    if not entries and len(data) > 22:
        collector.find(Reason.ARCHIVE_DAMAGED, origin, "its directory is empty")
    for entry in entries:
        if entry.is_dir():
            continue
        if stat.S_ISLNK(entry.external_attr >> 16):
            collector.find(Reason.ARCHIVE_PATH, origin, entry.filename)
        elif entry.flag_bits & 0x1:
            collector.find(Reason.ARCHIVE_ENCRYPTED, origin, entry.filename)
        elif entry.compress_type not in _METHODS:
            collector.find(Reason.ARCHIVE_DAMAGED, origin, f"{entry.filename}: unusual packing")
        else:
            _check_name(entry.filename, origin, collector)
            try:
                yield entry.filename, _unpacked_entry(archive, entry, collector)
            except (zipfile.BadZipFile, zlib.error, EOFError) as error:
                collector.find(Reason.ARCHIVE_DAMAGED, origin, f"{entry.filename}: {error}")


def _overlap(entries: list[zipfile.ZipInfo]) -> bool:
    """Whether entries share bytes of the file, by which a small archive unpacks without end."""
    ends = 0
    for entry in sorted(entries, key=lambda one: one.header_offset):
        if entry.header_offset < ends:
            return True
        ends = entry.header_offset + _LOCAL_HEAD + entry.compress_size
    return False


def _unpacked_entry(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, collector: Collector) -> bytes:
    most = _most(entry.compress_size, collector)
    if entry.file_size > most:
        raise _TooMuch
    with archive.open(entry) as stream:
        content = stream.read(most + 1)
    if len(content) > most:
        raise _TooMuch
    collector.count(len(content))
    return content


def _most(packed: int, collector: Collector) -> int:
    """How many bytes may come out of so many packed ones."""
    limits = collector.limits
    return min(collector.room(), max(limits.ratio_from_bytes, packed * limits.ratio))


def _check_name(name: str, origin: str, collector: Collector) -> None:
    if points_outside(name) or hides_something(name):
        collector.find(Reason.ARCHIVE_PATH, origin, name.encode("unicode_escape").decode())


def read_gzip(data: bytes, name: str, origin: str, collector: Collector) -> Iterator[Entry]:
    """The one file of a gzip, named as the gzip without its ending."""
    most = _most(len(data), collector)
    machine = zlib.decompressobj(wbits=31)
    try:
        content = machine.decompress(data, most + 1)
    except zlib.error as error:
        collector.find(Reason.ARCHIVE_DAMAGED, origin, str(error))
        return
    if len(content) > most:
        collector.find(Reason.ARCHIVE_RATIO, origin)
        return
    if not machine.eof or machine.unused_data.strip(b"\0"):
        collector.find(Reason.ARCHIVE_DAMAGED, origin, "it is cut, or more follows")
    collector.count(len(content))
    lower = name.lower()
    inner = name[:-4] + ".tar" if lower.endswith(".tgz") else name[:-3] if lower.endswith(".gz") else name
    yield inner, content


def read_tar(data: bytes, origin: str, collector: Collector) -> Iterator[Entry]:
    """(name, content) of each plain file; links, devices and names that lead outside are findings."""
    seen = 0
    try:
        with tarfile.open(fileobj=io.BytesIO(data), mode="r:") as archive:
            for member in archive:
                seen += 1
                if seen > collector.limits.archive_files:
                    collector.find(Reason.ARCHIVE_FILES, origin)
                    return
                if member.isdir() and not points_outside(member.name):
                    continue
                if not member.isreg() or member.issparse() or points_outside(member.name):
                    collector.find(Reason.ARCHIVE_PATH, origin, member.name)
                    continue
                _check_name(member.name, origin, collector)
                stream = archive.extractfile(member)
                if member.size > collector.room() or stream is None:
                    collector.find(Reason.ARCHIVE_RATIO, origin)
                    return
                content = stream.read()
                collector.count(len(content))
                yield member.name, content
    except (tarfile.TarError, ValueError, OSError, EOFError, OverflowError) as error:
        collector.find(Reason.ARCHIVE_DAMAGED, origin, str(error))
