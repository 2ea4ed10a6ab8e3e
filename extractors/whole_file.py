"""Everything from the bytes of one file to the documents found in it: the job that runs in the sandbox."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from extractors.extract import extract_pages
from extractors.kept import Kept, pack
from extractors.media_type import sniff
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


def extract_file(data: bytes, name: str) -> Extraction:
    """The documents in a file, and its problems. A file that cannot be read gives no document and says why."""
    return read_whole(data, name).extraction


def read_whole(data: bytes, name: str, own_names: Sequence[str] = ()) -> WholeFile:
    """As `extract_file`, with the words of the pages; `own_names` are the names of the company that reads."""
    media_type = sniff(data, name)
    digest = hashlib.sha256(data).hexdigest()
    try:
        found = read(data, media_type)
    except DocumentProblem as problem:
        return WholeFile(Extraction(name, digest, media_type, problems=(Problem(problem.code, problem.message),)))
    documents = _documents(found, name, tuple(own_names))
    problems = found.problems
    if not documents and not problems:
        # Emptiness must never pass for "nothing to do".
        problems = (Problem("DOC-UNREAD", "No words were found on the pages; look at the original."),)
    extraction = Extraction(name, digest, media_type, documents, problems)
    kept = Kept(found.pages, _called(found, name))
    return WholeFile(extraction, pack(kept), states_itself=bool(found.documents))


def _documents(found: ReadFile, name: str = "", own_names: tuple[str, ...] = ()) -> tuple[ExtractedDocument, ...]:
    """What the pages show, laid beside what the file states itself."""
    seen = extract_pages(found.pages, names=_called(found, name), own_names=own_names)
    if not found.documents:
        return seen
    if not found.pages:
        return found.documents
    first, *more = found.documents
    return (*merged(first, seen, found.pages), *more)


def _called(found: ReadFile, name: str) -> tuple[str, ...]:
    return name.rpartition(".")[0], found.title
