"""Everything from the bytes of one file to the documents found in it: the job that runs in the sandbox."""

from __future__ import annotations

import hashlib

from extractors.extract import extract_pages
from extractors.media_type import sniff
from extractors.readers.einvoice.beside_page import merged
from extractors.readers.read_file import ReadFile
from extractors.registry import read
from extractors.result import ExtractedDocument, Extraction, Problem
from models.errors import DocumentProblem


def extract_file(data: bytes, name: str) -> Extraction:
    """The documents in a file, and its problems. A file that cannot be read gives no document and says why."""
    media_type = sniff(data, name)
    digest = hashlib.sha256(data).hexdigest()
    try:
        found = read(data, media_type)
    except DocumentProblem as problem:
        return Extraction(name, digest, media_type, problems=(Problem(problem.code, problem.message),))
    documents = _documents(found, name)
    problems = found.problems
    if not documents and not problems:
        # Emptiness must never pass for "nothing to do".
        problems = (Problem("DOC-UNREAD", "No words were found on the pages; look at the original."),)
    return Extraction(name, digest, media_type, documents, problems)


def _documents(found: ReadFile, name: str = "") -> tuple[ExtractedDocument, ...]:
    """What the pages show, laid beside what the file states itself."""
    seen = extract_pages(found.pages, names=(name.rpartition(".")[0], found.title))
    if not found.documents:
        return seen
    if not found.pages:
        return found.documents
    first, *more = found.documents
    return (*merged(first, seen, found.pages), *more)
