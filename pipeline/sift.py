"""Which parts of what arrived are documents, which need a person before anything else, and which are decoration."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from extractors.containers.unpacked import Part, Unpacked
from extractors.findings import Finding, Reason

#: The place of a part that did not lie in anything: the file itself.
ALONE: Final = "file"
#: Findings after which something may not have been seen, or is better not touched: a person must look.
ALARMING: Final = frozenset(
    {
        Reason.FILE_EMPTY, Reason.SIZE, Reason.MAIL_LIMIT_HEADER, Reason.MAIL_LIMIT_DEPTH, Reason.MAIL_LIMIT_PARTS,
        Reason.MAIL_MALFORMED, Reason.MAIL_PARTIAL, Reason.MAIL_ATTACHMENT_DAMAGED, Reason.MAIL_NO_ATTACHMENT,
        Reason.MAIL_AUTO, Reason.MAIL_BOUNCE, Reason.TNEF_DAMAGED, Reason.ARCHIVE_RATIO, Reason.ARCHIVE_FILES,
        Reason.ARCHIVE_DEPTH, Reason.ARCHIVE_PATH, Reason.ARCHIVE_DAMAGED, Reason.ARCHIVE_ENCRYPTED,
        Reason.ARCHIVE_EMPTY,
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Sifted:
    """The parts that are documents, each with the finding that quarantines it or None; and findings about the whole."""

    documents: tuple[tuple[Part, Finding | None], ...]
    whole: tuple[Finding, ...]


def sift(unpacked: Unpacked) -> Sifted:
    """Every alarming finding ends at a document: at the part it is about, else at what arrived as a whole.

    A part that is decoration becomes a document only if such a finding is about it (an archive that would not open).
    """
    alarms = [finding for finding in unpacked.findings if finding.reason in ALARMING]
    by_place = {finding.origin or ALONE: finding for finding in reversed(alarms)}
    documents = tuple(
        (part, by_place.get(part.origin))
        for part in unpacked.parts
        if part.ignored_reason is None or part.origin in by_place
    )
    places = {part.origin for part, _ in documents}
    whole = tuple(finding for finding in alarms if (finding.origin or ALONE) not in places)
    return Sifted(documents, whole)
