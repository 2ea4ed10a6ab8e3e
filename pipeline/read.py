"""Reading a file: the sandbox finds the documents in it, each is kept with its values and their places."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from extractors.findings import Finding, Reason
from extractors.inspection.examined import Examined
from extractors.media_type import PDF
from extractors.result import ExtractedDocument, Extraction, Problem
from extractors.seen_facts import Seen
from extractors.whole_file import WholeFile
from models.document import Document
from models.vocabulary import PAYABLE_KINDS, DocumentKind, DocumentStatus
from pipeline import sandbox, transitions
from pipeline.context import Context
from pipeline.errors import KeptApart, NothingFound
from pipeline.kept_pages import Packed, keep_pages, put_pages, read_whole
from pipeline.readings import keep_readings
from pipeline.step import Move, Step
from pipeline.verdict import Door, PartFacts, decide, stopping

#: Findings that are no reason to distrust the file, only a value in it.
_FOR_THE_CLERK: Final = frozenset({Reason.IBAN_INVALID})


@dataclass(frozen=True, slots=True)
class Looked:
    """What was found in an original, and where its words lie."""

    extraction: Extraction
    packed: Packed | None = None


def look(context: Context, document: Document) -> Looked:
    """What the reader finds in the original, in processes that may be killed.

    A file that `triplicate inspect` would keep apart is kept apart here. But sums are left to the match, which names
    who mends them, and a picture too small to hold a document (a logo) is a paper that asks for nothing.
    """
    data = context.blobs.get(document.sha256)
    facts, whole = _facts(context, data, document.name)
    verdict = decide((), (facts,), container=False)
    if verdict.reason == Reason.IMAGE_TOO_SMALL:
        paper = ExtractedDocument(DocumentKind.OTHER, (1,), None, {})
        return Looked(Extraction(document.name, document.sha256, facts.media_type, (paper,)))
    if verdict.outcome is not Door.ACCEPT and verdict.reason != Reason.SUM_MISMATCH:
        raise KeptApart(verdict.message)
    if facts.extraction is None or whole is None:
        raise NothingFound(facts.media_type)
    return Looked(facts.extraction, put_pages(context, whole))


def _facts(context: Context, data: bytes, name: str) -> tuple[PartFacts, WholeFile | None]:
    """What is found without reading the pages, what is read, and whether the two agree; each within its own limits."""
    examined = Examined.from_json(sandbox.run("extractors.inspection.examine:examine", data, name))
    doubtful = tuple(finding for finding in examined.findings if finding.reason in _FOR_THE_CLERK)
    findings = tuple(finding for finding in examined.findings if finding not in doubtful)
    if stopping(findings):
        return PartFacts(name, examined.media_type, findings), None
    seen = None
    if examined.media_type == PDF:
        seen = Seen.from_json(sandbox.run("extractors.seen:compare", data))
    whole = read_whole(context, data, name)
    extraction = whole.extraction
    unread = None
    if not extraction.documents and extraction.problems:
        unread = (extraction.problems[0].code, extraction.problems[0].message)
    told = _with_problems(extraction, doubtful)
    return PartFacts(name, examined.media_type, findings, told, seen, unread), whole


def _with_problems(extraction: Extraction, doubtful: tuple[Finding, ...]) -> Extraction:
    """The extraction with what a clerk must look at as a problem of each paper that asks for money."""
    problems = tuple(Problem("CAP-CONF", finding.message) for finding in doubtful)
    papers = tuple(
        replace(paper, problems=paper.problems + problems) if paper.kind in PAYABLE_KINDS else paper
        for paper in extraction.documents
    )
    return replace(extraction, documents=papers)


def act(session: Session, context: Context, document: Document, looked: Looked) -> Move:
    """Keep the first paper as this document, and each further one as a document of its own beside it."""
    extraction = looked.extraction
    if not extraction.documents:
        raise NothingFound(" ".join(problem.message for problem in extraction.problems))
    first, *others = extraction.documents
    for ordinal, found in enumerate(others, start=2):
        _beside(session, context, document, ordinal, found)
    keep_pages(session, context, document.sha256, looked.packed)
    keep_readings(session, document, first)
    return Move(DocumentStatus.READ, _sentence(first, len(extraction.documents)))


STEP: Final = Step("read", DocumentStatus.RECEIVED, act, look)


def _beside(session: Session, context: Context, document: Document, ordinal: int, found: ExtractedDocument) -> None:
    """The sibling for a further paper of the file; one that is there already was read before and is left alone."""
    known = select(Document.id).where(Document.sha256 == document.sha256, Document.ordinal == ordinal)
    if session.scalars(known).first() is not None:
        return
    sibling = Document(
        sha256=document.sha256,
        ordinal=ordinal,
        part_id=document.part_id,
        name=document.name,
        media_type=document.media_type,
        received_at=document.received_at,
    )
    now = context.now()
    why = f"It was found behind document {document.id} in the same file."
    transitions.begin(session, sibling, transitions.PROGRAM, why, now)
    keep_readings(session, sibling, found)
    transitions.move(session, sibling, DocumentStatus.READ, transitions.PROGRAM, _sentence(found, 1), now)


def _sentence(found: ExtractedDocument, papers: int) -> str:
    kind = found.kind.value.replace("_", " ")
    more = f" The file holds {papers} papers." if papers > 1 else ""
    return f"Read as {kind} on page {', '.join(map(str, found.pages)) or '1'}.{more}"
