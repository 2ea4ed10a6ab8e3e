"""From pages of words to the documents found in them: split, classified, read."""

from __future__ import annotations

from extractors.page import Page
from extractors.result import ExtractedDocument
from models.vocabulary import DocumentKind


def extract_pages(pages: tuple[Page, ...]) -> tuple[ExtractedDocument, ...]:
    """The documents of one file, in order of their pages; a file without words holds none."""
    if not any(page.words for page in pages):
        return ()
    return (ExtractedDocument(DocumentKind.OTHER, tuple(page.number for page in pages), None, {}),)
