"""Everything from the bytes of one file to the documents found in it: the job that runs in the sandbox."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from extractors.confidence import calibrated
from extractors.extract import extract_pages
from extractors.kept import Kept, pack
from extractors.media_type import sniff
from extractors.page import Box, Page, Word
from extractors.readers.einvoice.beside_page import merged
from extractors.readers.read_file import ReadFile
from extractors.registry import read
from extractors.result import ExtractedDocument, Extraction, Problem
from models.errors import DocumentProblem


@dataclass(frozen=True, slots=True)
class WholeFile:
    """What was found in a file, with its pages packed; `states_itself` says that it holds its values as data too."""

    extraction: Extraction
    pages: bytes = b""
    states_itself: bool = False

    def as_json(self) -> dict[str, Any]:
        return {
            "extraction": self.extraction.as_json(),
            "pages": base64.b64encode(self.pages).decode(),
            "states_itself": self.states_itself,
        }

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> WholeFile:
        pages = base64.b64decode(data["pages"], validate=True)
        return cls(Extraction.from_json(data["extraction"]), pages, bool(data["states_itself"]))


def prepare() -> None:
    """Make what every reading needs and none changes (word lists, matchers), so that whoever forks finds it made."""
    words = ("Invoice", "Date:", "2026-03-14", "Quantity", "Price", "Total", "10.00")
    box = Box(72, 72, 120, 84)
    page = Page(
        1, 612, 792, tuple(Word(text, box._replace(y0=72 + 20 * n, y1=84 + 20 * n)) for n, text in enumerate(words))
    )
    for document in extract_pages((page,)):
        calibrated(document)


def extract_file(data: bytes, name: str) -> Extraction:
    """The documents in a file, and its problems. A file that cannot be read gives no document and says why."""
    return _extracted(data, name, ())[0]


def read_whole(data: bytes, name: str, own_names: Sequence[str] = ()) -> WholeFile:
    """As `extract_file`, with the words of the pages; `own_names` are the names of the company that reads."""
    extraction, found = _extracted(data, name, tuple(own_names))
    if found is None:
        return WholeFile(extraction)
    return WholeFile(extraction, pack(Kept(found.pages, _called(found, name))), states_itself=bool(found.documents))


def _extracted(data: bytes, name: str, own_names: tuple[str, ...]) -> tuple[Extraction, ReadFile | None]:
    """The extraction, and what was read; None where nothing could be."""
    media_type = sniff(data, name)
    digest = hashlib.sha256(data).hexdigest()
    try:
        found = read(data, media_type)
    except DocumentProblem as problem:
        return Extraction(name, digest, media_type, problems=(Problem(problem.code, problem.message),)), None
    documents = _documents(found, name, own_names)
    problems = found.problems
    if not documents and not problems:
        # Emptiness must never pass for "nothing to do".
        problems = (Problem("DOC-UNREAD", "No words were found on the pages; look at the original."),)
    return Extraction(name, digest, media_type, documents, problems), found


def _documents(found: ReadFile, name: str = "", own_names: tuple[str, ...] = ()) -> tuple[ExtractedDocument, ...]:
    return tuple(calibrated(document) for document in documents_as_read(found, name, own_names))


def documents_as_read(
    found: ReadFile, name: str = "", own_names: tuple[str, ...] = ()
) -> tuple[ExtractedDocument, ...]:
    """What the pages show, laid beside what the file states itself; confidences are the readers' own."""
    seen = extract_pages(found.pages, names=_called(found, name), own_names=own_names)
    if not found.documents:
        return seen
    if not found.pages:
        return found.documents
    first, *more = found.documents
    return (*merged(first, seen, found.pages), *more)


def _called(found: ReadFile, name: str) -> tuple[str, ...]:
    return name.rpartition(".")[0], found.title
