"""Decides what intake does with something that arrived: take it, keep it apart for a person, or refuse it."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import Any, Final

from extractors.findings import Finding, Reason
from extractors.result import ExtractedDocument, Extraction
from extractors.seen_facts import Seen
from models.vocabulary import PAYABLE_KINDS, Via


class Door(StrEnum):
    """What happens at the door. Whatever it is, the item's hash, sender, time and reason are kept."""

    ACCEPT = "accept"
    QUARANTINE = "quarantine"
    REJECT = "reject"


_REFUSED: Final = frozenset({
    Reason.FILE_EMPTY, Reason.SIZE, Reason.TYPE_EXECUTABLE, Reason.ARCHIVE_RATIO, Reason.ARCHIVE_FILES,
    Reason.IMAGE_LIMIT_PIXELS, Reason.XML_DTD_FORBIDDEN, Reason.XML_MALFORMED, Reason.XML_LIMIT,
    Reason.XML_NOT_INVOICE, Reason.XML_ENCODING,
})  # fmt: skip
#: Told, but no cause to hold anything up: what it is about is never opened, fetched or shown.
_NOTED: Final = frozenset({
    Reason.XML_EXTERNAL_REF, Reason.XML_STYLESHEET, Reason.PDF_HAS_ATTACHMENT, Reason.DOC_NO_WORDS,
    Reason.DOC_READ_LATER,
})  # fmt: skip
_CENTS: Final = Decimal("0.05")


@dataclass(frozen=True, slots=True)
class Verdict:
    """The answer of `triplicate inspect`; `fields` are the first document's, `documents` counts all that are taken."""

    outcome: Door
    reason: str = ""
    message: str = ""
    documents: int = 0
    fields: dict[str, str] = field(default_factory=dict)

    def as_json(self) -> dict[str, Any]:
        return {
            "outcome": self.outcome.value,
            "reason": self.reason,
            "message": self.message,
            "documents": self.documents,
            "fields": self.fields,
        }


@dataclass(frozen=True, slots=True)
class PartFacts:
    """What was learnt of one part; `unread` is the code and message of the problem that ended its reading."""

    name: str
    media_type: str
    findings: tuple[Finding, ...] = ()
    extraction: Extraction | None = None
    seen: Seen | None = None
    unread: tuple[str, str] | None = None


def door(reason: Reason) -> Door:
    """What one finding by itself leads to."""
    if reason in _NOTED:
        return Door.ACCEPT
    return Door.REJECT if reason in _REFUSED else Door.QUARANTINE


def stopping(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """The findings that hold something up, the gravest first."""
    grave = [finding for finding in findings if door(finding.reason) is not Door.ACCEPT]
    return tuple(sorted(grave, key=lambda finding: door(finding.reason) is not Door.REJECT))


def decide(findings: tuple[Finding, ...], parts: tuple[PartFacts, ...], *, container: bool) -> Verdict:
    """The verdict on the whole, from what unpacking found and what is known of every part that is no decoration.

    A mail or an archive is never refused for one bad part: it is kept apart, for its other parts may be wanted.
    """
    verdicts = [_of_findings(findings), *(_of_part(part) for part in parts)]
    worst = _worst(verdicts)
    taken = [document for part in parts if part.extraction for document in part.extraction.documents]
    if worst is not None:
        kept = container and worst.outcome is Door.REJECT and bool(parts)
        outcome = Door.QUARANTINE if kept else worst.outcome
        return Verdict(outcome, worst.reason, worst.message, len(taken), _fields(taken))
    noted = [finding.message for part in parts for finding in part.findings]
    said = f"Taken: {len(taken)} document{'' if len(taken) == 1 else 's'}."
    return Verdict(Door.ACCEPT, "", " ".join((said, *noted)), len(taken), _fields(taken))


def _worst(verdicts: list[Verdict | None]) -> Verdict | None:
    bad = [verdict for verdict in verdicts if verdict is not None]
    return next((verdict for verdict in bad if verdict.outcome is Door.REJECT), bad[0] if bad else None)


def _of_findings(findings: tuple[Finding, ...]) -> Verdict | None:
    grave = stopping(findings)
    return Verdict(door(grave[0].reason), grave[0].reason, grave[0].message) if grave else None


def _of_part(part: PartFacts) -> Verdict | None:
    """What holds one part up; None when it is taken."""
    verdict = _of_findings(part.findings)
    if verdict is not None:
        return verdict
    if part.unread is not None:
        code, message = part.unread
        return Verdict(Door.QUARANTINE, code, message)
    return _of_findings((*_of_seen(part.seen), *_of_sums(part.extraction)))


def _of_seen(seen: Seen | None) -> tuple[Finding, ...]:
    if seen is None:
        return ()
    if seen.blank:
        return (Finding(Reason.DOC_EMPTY, "blank"),)
    if seen.different:
        first = seen.different[0]
        return (Finding(Reason.TEXT_LAYER_DIFFERS, f"it says {first.said}, page {first.page} shows {first.shown}"),)
    if seen.hidden_figures:
        return (Finding(Reason.TEXT_LAYER_DIFFERS, f"{seen.hidden_figures[0]} is not to be seen"),)
    return ()


def _of_sums(extraction: Extraction | None) -> tuple[Finding, ...]:
    """Net and tax that do not make the total, where all three are printed text and nothing else enters the sum."""
    for document in extraction.documents if extraction else ():
        if document.kind in PAYABLE_KINDS and (detail := _wrong_sum(document)):
            return (Finding(Reason.SUM_MISMATCH, detail),)
    return ()


def _wrong_sum(document: ExtractedDocument) -> str:
    names = ("subtotal", "tax_total", "total")
    readings = [document.fields.get(name) for name in names]
    others = any(name in document.fields for name in ("discount", "shipping"))
    if others or any(reading is None or reading.via is not Via.TEXT for reading in readings):
        return ""
    try:
        net, tax, total = (Decimal(reading.value) for reading in readings if reading is not None)
    except InvalidOperation:
        return ""
    return "" if abs(net + tax - total) <= _CENTS else f"{net} and {tax} make {net + tax}, not {total}"


def _fields(documents: list[ExtractedDocument]) -> dict[str, str]:
    return {name: reading.value for name, reading in documents[0].fields.items()} if documents else {}
