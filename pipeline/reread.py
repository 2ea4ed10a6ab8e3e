"""Reads a paper again from the kept words of its file: with hints, on other pages, or as another kind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from extractors.result import ExtractedDocument
from models.document import Document
from models.vocabulary import DocumentKind
from pipeline import sandbox
from pipeline.context import Context
from pipeline.kept_pages import pages_of
from pipeline.readings import Place
from pipeline.sandbox_problems import ReaderCrashed

_READ_AGAIN: Final = "extractors.again:read_again"


@dataclass(frozen=True, slots=True)
class Teaching:
    """A hint as it acts: its row and its body as JSON."""

    id: int
    body: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Reread:
    """A paper as it was read again; `hints` are the rows of the hints to which values are owed."""

    document: ExtractedDocument
    hints: dict[Place, int]


def can_be_read_again(context: Context, document: Document) -> bool:
    """Whether a paper's values come from its words; one that states them as data is read as it states them."""
    if not document.pages:
        return False
    packed, states_itself = pages_of(context, document)
    return bool(packed) and not states_itself


def reread(
    context: Context,
    document: Document,
    hints: Sequence[Teaching] = (),
    *,
    pages: Sequence[int] = (),
    kind: DocumentKind | None = None,
) -> Reread:
    """The paper read again; without `pages` on its own ones, without `kind` as what it looks like."""
    return attempts(context, document, [hints], pages=pages, kind=kind)[0]


def attempts(
    context: Context,
    document: Document,
    lists: Sequence[Sequence[Teaching]],
    *,
    pages: Sequence[int] = (),
    kind: DocumentKind | None = None,
) -> tuple[Reread, ...]:
    """The paper read again once with each of several lists of hints."""
    packed, _ = pages_of(context, document)
    given = given_for(context, pages or document.pages, kind)
    answers = sandbox.run(_READ_AGAIN, packed, given, [[hint.body for hint in hints] for hints in lists])
    try:
        return tuple(_understood(answer, hints) for answer, hints in zip(answers, lists, strict=True))
    except (KeyError, TypeError, ValueError, IndexError) as error:
        raise ReaderCrashed("its answer was not understood") from error


def given_for(context: Context, pages: Sequence[int], kind: DocumentKind | None) -> dict[str, Any]:
    """What the sandbox is told of a paper, as JSON."""
    return {
        "pages": list(pages),
        "kind": kind.value if kind else None,
        "own_names": list(context.settings.own_names),
    }


def _understood(answer: dict[str, Any], hints: Sequence[Teaching]) -> Reread:
    owed = {(line, str(name)): hints[index].id for line, name, index in answer["came_by"]}
    return Reread(ExtractedDocument.from_json(answer["document"]), owed)
