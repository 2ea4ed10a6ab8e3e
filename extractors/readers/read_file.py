"""What reading one file gives: pages of words, documents where the file states them itself, and what was odd."""

from __future__ import annotations

from dataclasses import dataclass

from extractors.page import Page
from extractors.result import ExtractedDocument, Problem


@dataclass(frozen=True, slots=True)
class ReadFile:
    """`pages` in order; `documents` only from structured data inside the file (an e-invoice states its values).

    `title` is what the program that made the file called it, empty where it says nothing.
    """

    pages: tuple[Page, ...] = ()
    documents: tuple[ExtractedDocument, ...] = ()
    problems: tuple[Problem, ...] = ()
    title: str = ""
