"""The readers, one literal tuple, and the one function that picks among them by media type."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from extractors.media_type import PDF, XML
from extractors.readers.einvoice.reader import read_xml
from extractors.readers.images import MEDIA_TYPES as PICTURES
from extractors.readers.images import read_images
from extractors.readers.pdf import read_pdf
from extractors.readers.problems import Empty, TooLarge, UnsupportedType
from extractors.readers.read_file import ReadFile

MAX_BYTES: Final = 60 << 20


@dataclass(frozen=True, slots=True)
class Reader:
    """What reads files of some media types. `read` raises a `DocumentProblem` for a file it cannot read."""

    media_types: frozenset[str]
    read: Callable[[bytes], ReadFile]


def _read_einvoice(data: bytes) -> ReadFile:
    return ReadFile(documents=(read_xml(data),))


READERS: Final = (
    Reader(frozenset({PDF}), read_pdf),
    Reader(PICTURES, read_images),
    Reader(frozenset({XML}), _read_einvoice),
)


def read(data: bytes, media_type: str) -> ReadFile:
    """Pages of words, or the documents an e-invoice states, from bytes of that media type.

    Raises a `DocumentProblem`: `Empty`, `TooLarge`, `UnsupportedType`, or the reader's own.
    """
    if not data:
        raise Empty
    if len(data) > MAX_BYTES:
        raise TooLarge(f"{len(data) >> 20} MB")
    for reader in READERS:
        if media_type in reader.media_types:
            return reader.read(data)
    raise UnsupportedType(media_type)
