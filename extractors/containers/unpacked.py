"""What came out of a mail or an archive: parts, facts of mails, what was found; and the limits that held."""

from __future__ import annotations

import base64
from dataclasses import asdict, dataclass, field
from typing import Any

from extractors.findings import Finding, Reason


@dataclass(frozen=True, slots=True)
class IntakeLimits:
    """Limits before and while unpacking; sizes in bytes. Each is far above what an honest mail needs."""

    file_bytes: int = 100 << 20
    header_bytes: int = 256 << 10
    mail_parts: int = 200
    multipart_depth: int = 40
    mail_depth: int = 12
    archive_depth: int = 3
    archive_files: int = 500
    unpacked_bytes: int = 200 << 20
    ratio: int = 200
    ratio_from_bytes: int = 8 << 20


@dataclass(frozen=True, slots=True)
class Part:
    """One file inside. `name` is shown as it came, hiding characters made visible; `media_type` is by content.

    `origin` says where it lay: "mail/2/zip/1" is the first file of the archive that was the mail's second part.
    `ignored_reason` says why a part is decoration (a logo, a signature, the mail's own text) and no document; None for
    a document. An ignored part is kept all the same.
    """

    name: str
    media_type: str
    data: bytes = field(repr=False)
    origin: str
    ignored_reason: str | None = None

    def as_json(self) -> dict[str, Any]:
        return {
            "name": self.name,
            "media_type": self.media_type,
            "data": base64.b64encode(self.data).decode(),
            "origin": self.origin,
            "ignored_reason": self.ignored_reason,
        }

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Part:
        reason = data["ignored_reason"]
        return cls(
            str(data["name"]),
            str(data["media_type"]),
            base64.b64decode(data["data"], validate=True),
            str(data["origin"]),
            None if reason is None else str(reason),
        )


@dataclass(frozen=True, slots=True)
class MailFacts:
    """The head of one mail, decoded, hiding characters made visible. `date` is ISO with its zone, or None.

    `origin` is the mail's place, as in `Part`. `forwarded_from` is the sender quoted in the text of a forward that
    carries no mail inside (only what the forwarder claims). `sent_by_machine` = an automatic answer or a report.
    """

    origin: str
    sender: str = ""
    sender_name: str = ""
    reply_to: str = ""
    to: tuple[str, ...] = ()
    cc: tuple[str, ...] = ()
    subject: str = ""
    date: str | None = None
    message_id: str = ""
    in_reply_to: str = ""
    forwarded_from: str = ""
    sent_by_machine: bool = False

    def as_json(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> MailFacts:
        return cls(
            origin=str(data["origin"]),
            sender=str(data["sender"]),
            sender_name=str(data["sender_name"]),
            reply_to=str(data["reply_to"]),
            to=tuple(str(address) for address in data["to"]),
            cc=tuple(str(address) for address in data["cc"]),
            subject=str(data["subject"]),
            date=None if data["date"] is None else str(data["date"]),
            message_id=str(data["message_id"]),
            in_reply_to=str(data["in_reply_to"]),
            forwarded_from=str(data["forwarded_from"]),
            sent_by_machine=bool(data["sent_by_machine"]),
        )


@dataclass(frozen=True, slots=True)
class Unpacked:
    """Everything found in some bytes; `mails[0]` is the outermost mail. A file that is no container is one part."""

    parts: tuple[Part, ...] = ()
    mails: tuple[MailFacts, ...] = ()
    findings: tuple[Finding, ...] = ()

    @property
    def documents(self) -> tuple[Part, ...]:
        """The parts that are not decoration."""
        return tuple(part for part in self.parts if part.ignored_reason is None)

    def as_json(self) -> dict[str, Any]:
        return {
            "parts": [part.as_json() for part in self.parts],
            "mails": [mail.as_json() for mail in self.mails],
            "findings": [finding.as_json() for finding in self.findings],
        }

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Unpacked:
        """The reverse of `as_json`, strict: it is how results come back from the sandbox."""
        return cls(
            tuple(Part.from_json(part) for part in data["parts"]),
            tuple(MailFacts.from_json(mail) for mail in data["mails"]),
            tuple(Finding.from_json(finding) for finding in data["findings"]),
        )


class Collector:
    """Gathers what one walk through nested containers finds, and counts it against the limits."""

    def __init__(self, limits: IntakeLimits) -> None:
        self.limits = limits
        self.parts: list[Part] = []
        self.mails: list[MailFacts] = []
        self.findings: list[Finding] = []
        self._bytes = 0

    def find(self, reason: Reason, origin: str, detail: str = "") -> None:
        finding = Finding(reason, detail[:200], origin)
        if finding not in self.findings:
            self.findings.append(finding)

    def add(self, part: Part) -> None:
        self.parts.append(part)

    def room(self) -> int:
        """Bytes that may still be unpacked."""
        return max(0, self.limits.unpacked_bytes - self._bytes)

    def count(self, size: int) -> None:
        self._bytes += size

    def made(self) -> Unpacked:
        return Unpacked(tuple(self.parts), tuple(self.mails), tuple(self.findings))
