"""Originals under their SHA-256: put once, read back, checked at every reading; a folder, or any S3 bucket."""

from __future__ import annotations

import contextlib
import hashlib
import os
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from pipeline.errors import OriginalDamaged, OriginalMissing


def sha256(data: bytes) -> str:
    """The address of some bytes: 64 lower-case hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()


class Blobs(Protocol):
    """Where originals lie; nothing is ever changed or deleted."""

    def put(self, data: bytes) -> str:
        """Keep the bytes if they are not there yet, and give their address once they have been read back."""

    def get(self, address: str) -> bytes:
        """The bytes of an address; `OriginalMissing` or `OriginalDamaged` where they are not what was kept."""


def checked(data: bytes, address: str) -> bytes:
    """The bytes, if they are those of the address."""
    if sha256(data) != address:
        raise OriginalDamaged(address)
    return data


@dataclass(frozen=True, slots=True)
class FolderBlobs:
    """Originals as files, `ab/cdef...`; a file appears whole or not at all."""

    root: Path

    def put(self, data: bytes) -> str:
        address = sha256(data)
        with contextlib.suppress(OriginalMissing, OriginalDamaged):
            self.get(address)
            return address
        path = self._path(address)
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, data)
        self.get(address)
        return address

    def get(self, address: str) -> bytes:
        try:
            data = self._path(address).read_bytes()
        except FileNotFoundError as error:
            raise OriginalMissing(address) from error
        return checked(data, address)

    def _path(self, address: str) -> Path:
        if len(address) != 64 or not set(address) <= set("0123456789abcdef"):
            raise OriginalMissing(address[:80])
        return self.root / address[:2] / address[2:]


def write_whole(path: Path, data: bytes) -> None:
    """Write a file so that a crash leaves the old one or the new one, never a part; it is on the disk afterwards."""
    handle, name = tempfile.mkstemp(prefix=".part-", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
