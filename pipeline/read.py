"""Reading a file: the sandbox finds the documents in it, each is kept with its values and their places."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from extractors.findings import Finding, Reason
from extractors.inspection.examined import Examined
from extractors.media_type import PDF
from extractors.result import ExtractedDocument, Extraction, Problem, Reading
from extractors.seen_facts import Seen
from models.document import Document, FieldReading
from models.vocabulary import PAYABLE_KINDS, DocumentKind, DocumentStatus
from pipeline import sandbox, transitions
from pipeline.context import Context
from pipeline.errors import KeptApart, NothingFound
from pipeline.step import Move, Step
from pipeline.storable import storable
from pipeline.verdict import Door, PartFacts, decide, stopping

#: Findings that are no reason to distrust the file, only a value in it.
_FOR_THE_CLERK: Final = frozenset({Reason.IBAN_INVALID})


def look(context: Context, document: Document) -> Extraction:
    """What the reader finds in the original, in processes that may be killed.

    A file that `triplicate inspect` would keep apart is kept apart here. But sums are left to the match, which names
    who mends them, and a picture too small to hold a document (a logo) is a paper that asks for nothing.
    """
    data = context.blobs.get(document.sha256)
    facts = _facts(data, document.name)
    verdict = decide((), (facts,), container=False)
    if verdict.reason == Reason.IMAGE_TOO_SMALL:
        paper = ExtractedDocument(DocumentKind.OTHER, (1,), None, {})
        return Extraction(document.name, document.sha256, facts.media_type, (paper,))
    if verdict.outcome is not Door.ACCEPT and verdict.reason != Reason.SUM_MISMATCH:
        raise KeptApart(verdict.message)
    if facts.extraction is None:
        raise NothingFound(facts.media_type)
    return facts.extraction


def _facts(data: bytes, name: str) -> PartFacts:
    """What is found without reading the pages, what is read, and whether the two agree; each within its own limits."""
    examined = Examined.from_json(sandbox.run("extractors.inspection.examine:examine", data, name))
    doubtful = tuple(finding for finding in examined.findings if finding.reason in _FOR_THE_CLERK)
    findings = tuple(finding for finding in examined.findings if finding not in doubtful)
    if stopping(findings):
        return PartFacts(name, examined.media_type, findings)
    seen = None
    if examined.media_type == PDF:
        seen = Seen.from_json(sandbox.run("extractors.seen:compare", data))
    extraction = Extraction.from_json(sandbox.run("extractors.whole_file:extract_file", data, name))
    unread = None
    if not extraction.documents and extraction.problems:
        unread = (extraction.problems[0].code, extraction.problems[0].message)
    told = _with_problems(extraction, doubtful)
    return PartFacts(name, examined.media_type, findings, told, seen, unread)


def _with_problems(extraction: Extraction, doubtful: tuple[Finding, ...]) -> Extraction:
    """The extraction with what a clerk must look at as a problem of each paper that asks for money."""
    problems = tuple(Problem("CAP-CONF", finding.message) for finding in doubtful)
    papers = tuple(
        replace(paper, problems=paper.problems + problems) if paper.kind in PAYABLE_KINDS else paper
        for paper in extraction.documents
    )
    return replace(extraction, documents=papers)


def act(session: Session, context: Context, document: Document, extraction: Extraction) -> Move:
    """Keep the first paper as this document, and each further one as a document of its own beside it."""
    if not extraction.documents:
        raise NothingFound(" ".join(problem.message for problem in extraction.problems))
    first, *others = extraction.documents
    for ordinal, found in enumerate(others, start=2):
        _beside(session, context, document, ordinal, found)
    _keep(session, document, first)
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
    _keep(session, sibling, found)
    transitions.move(session, sibling, DocumentStatus.READ, transitions.PROGRAM, _sentence(found, 1), now)


def _keep(session: Session, document: Document, found: ExtractedDocument) -> None:
    document.kind = found.kind
    document.pages = list(found.pages)
    document.language = found.language
    document.proven = found.proven
    document.problems = [storable(problem.as_json()) for problem in found.problems]
    session.execute(delete(FieldReading).where(FieldReading.document_id == document.id))
    rows = [_row(document.id, None, name, reading) for name, reading in found.fields.items()]
    for number, line in enumerate(found.lines, start=1):
        rows += [_row(document.id, number, name, reading) for name, reading in line.items()]
    session.add_all(rows)


def _row(document_id: int, line: int | None, name: str, reading: Reading) -> FieldReading:
    seen: dict[str, Any] = reading.as_json()
    return FieldReading(
        document_id=document_id,
        line=line,
        name=name,
        value=storable(reading.value),
        confidence=reading.confidence,
        page=reading.page,
        box=seen["box"],
        via=reading.via,
        proof=reading.proof,
    )


def _sentence(found: ExtractedDocument, papers: int) -> str:
    kind = found.kind.value.replace("_", " ")
    more = f" The file holds {papers} papers." if papers > 1 else ""
    return f"Read as {kind} on page {', '.join(map(str, found.pages)) or '1'}.{more}"
