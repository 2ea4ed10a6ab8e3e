"""Finds out what intake would do with some bytes, in the sandbox, without database or network."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any, Final, TypeVar

from extractors.containers.unpacked import Part, Unpacked
from extractors.findings import Finding, Reason
from extractors.inspection.examined import Examined
from extractors.result import Extraction
from extractors.seen_facts import Seen
from models.errors import DocumentProblem
from pipeline.sandbox import JOBS, Limits, run
from pipeline.sandbox_problems import ReaderCrashed, ReaderTookTooLong
from pipeline.verdict import Door, PartFacts, Verdict, decide, stopping

Result = TypeVar("Result")

_UNPACK: Final = "extractors.containers.unpack:unpack"
_EXAMINE: Final = "extractors.inspection.examine:examine"
_COMPARE: Final = "extractors.seen:compare"
_EXTRACT: Final = "extractors.whole_file:extract_file"
#: How the problem of a file begins whose pages can be read but hold no words: a picture of goods, a drawing.
_NO_WORDS: Final = "No words were found"
_SECONDS: Final = 40
_ENOUGH: Final = 2
_PDF: Final = "application/pdf"
#: Kinds that are kept and shown, but hold no page to read.
_KEPT: Final = ("text/", "application/json", "application/csv")


def inspect(data: bytes, name: str) -> Verdict:
    """The verdict on a mail, an archive or a single file. Never raises for any bytes."""
    clock = _Clock()
    try:
        unpacked = _checked(Unpacked.from_json, run(_UNPACK, data, name, limits=clock.limits(_UNPACK)))
    except DocumentProblem as problem:
        return Verdict(Door.QUARANTINE, problem.code, problem.message)
    parts = tuple(part_facts(part, clock) for part in unpacked.documents)
    return decide(unpacked.findings, parts, container=unpacked.parts[:1] != () and unpacked.parts[0].origin != "file")


class _Clock:
    """The time that is left for the whole of what arrived."""

    def __init__(self) -> None:
        self._end = time.monotonic() + _SECONDS

    def limits(self, job: str) -> Limits:
        """The job's own, and never more time than is left."""
        left = max(1, int(self._end - time.monotonic()))
        own = JOBS[job]
        return replace(own, wall_seconds=min(own.wall_seconds, left), cpu_seconds=min(own.cpu_seconds, left))

    @property
    def over(self) -> bool:
        return time.monotonic() > self._end - _ENOUGH


def part_facts(part: Part, clock: _Clock | None = None) -> PartFacts:
    """Examine one part, read it if nothing speaks against it, and compare what it says with what it shows.

    Without a clock every job has its own time.
    """
    if clock is not None and clock.over:
        return PartFacts(part.name, part.media_type, unread=("DOC-UNREAD", "There was no time left to read this part."))
    try:
        examined = _checked(Examined.from_json, _job(_EXAMINE, part, clock))
        if stopping(examined.findings) or examined.media_type.startswith(_KEPT):
            return PartFacts(part.name, examined.media_type, examined.findings)
        return _read(part, examined, clock)
    except DocumentProblem as problem:
        return PartFacts(part.name, part.media_type, unread=(problem.code, problem.message))


def _read(part: Part, examined: Examined, clock: _Clock | None) -> PartFacts:
    seen = None
    if examined.media_type == _PDF:
        limits = clock.limits(_COMPARE) if clock else None
        seen = _checked(Seen.from_json, run(_COMPARE, part.data, limits=limits))
    noted = partial(PartFacts, part.name, examined.media_type, seen=seen)
    try:
        extraction = _checked(Extraction.from_json, _job(_EXTRACT, part, clock))
    except ReaderTookTooLong:
        # A look has less time than intake: many scanned pages that open and can be drawn are taken, and read then.
        if clock is None or not clock.over:
            raise
        return noted(findings=(*examined.findings, Finding(Reason.DOC_READ_LATER)))
    if extraction.documents or not extraction.problems:
        return noted(findings=examined.findings, extraction=extraction)
    first = extraction.problems[0]
    if first.message.startswith(_NO_WORDS):
        return noted(findings=(*examined.findings, Finding(Reason.DOC_NO_WORDS)), extraction=extraction)
    return noted(findings=examined.findings, extraction=extraction, unread=(first.code, first.message))


def _checked(read: Callable[[Any], Result], answer: Any) -> Result:
    """The answer as its own type; one that a reader gone wild could have made is the document's problem."""
    try:
        return read(answer)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise ReaderCrashed("its answer was not understood") from error


def _job(job: str, part: Part, clock: _Clock | None) -> Any:
    return run(job, part.data, part.name, limits=clock.limits(job) if clock else None)
