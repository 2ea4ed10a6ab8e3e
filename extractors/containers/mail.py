"""Takes a mail apart: every part kept with its place, decoration marked with a reason, nothing lost in silence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from extractors.containers import head, mime
from extractors.containers.decoration import decoration
from extractors.containers.forward import first_sender
from extractors.containers.letters import from_bytes
from extractors.containers.mime import Piece
from extractors.containers.sender import doubts
from extractors.containers.unpacked import Collector, MailFacts
from extractors.findings import Reason
from extractors.inspection.suspicions import bank_change
from extractors.media_type import MAIL, UNKNOWN, XML, sniff

_SIGNATURES: Final = frozenset(
    {"application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-signature"}
)
_SEALED: Final = frozenset({"application/pkcs7-mime", "application/x-pkcs7-mime", "application/pgp-encrypted"})
_ELSEWHERE: Final = frozenset({"message/partial", "message/external-body"})
_REPORTS: Final = frozenset({
    "message/delivery-status", "message/disposition-notification", "message/feedback-report", "text/rfc822-headers",
    "message/global-delivery-status", "message/tracking-status",
})  # fmt: skip
_CARDS: Final = frozenset({"text/calendar", "text/vcard", "text/x-vcard", "text/directory", "application/ics"})
_MAC: Final = frozenset({"application/applefile", "application/mac-binhex40"})


@dataclass(frozen=True, slots=True)
class Child:
    """One thing inside a container, before it is opened itself. `media_type` is given only where the place decides."""

    name: str
    data: bytes
    ignored_reason: str | None = None
    media_type: str | None = None


def read_mail(data: bytes, origin: str, collector: Collector) -> Iterator[Child]:
    """The parts of a mail in order; facts and findings go to the collector. `origin` is the mail's own place."""
    if b"\n" not in data and b"\r" in data:
        data = data.replace(b"\r", b"\n")
    whole = mime.read_piece(data)
    if whole.head_bytes > collector.limits.header_bytes:
        collector.find(Reason.MAIL_LIMIT_HEADER, origin, f"{whole.head_bytes // 1024} KB")
    walk = _Walk(collector, origin)
    outermost = not collector.mails
    facts_at = len(collector.mails)
    collector.mails.append(_facts(whole, origin))
    for reason, detail in doubts(whole.head):
        if outermost or reason not in (Reason.MAIL_NO_SENDER, Reason.MAIL_SENDER_AMBIGUOUS):
            collector.find(reason, origin, detail)
    if outermost and head.written_by_machine(whole.head):
        collector.find(Reason.MAIL_AUTO, origin)
    if outermost and whole.declared == "multipart/report":
        collector.find(Reason.MAIL_BOUNCE, origin)
    children = list(walk.leaves(whole, 0, MAIL))
    text = "\n".join(walk.texts)
    if request := bank_change(text):
        collector.find(Reason.BANK_CHANGE_REQUEST, origin, request)
    forwarded = first_sender(text)
    collector.mails[facts_at] = _facts(whole, origin, forwarded)
    yield from children


def _facts(whole: Piece, origin: str, forwarded: str = "") -> MailFacts:
    shown, sender = next(iter(head.addresses(whole.head, "from")), ("", ""))
    return MailFacts(
        origin=origin,
        sender=sender,
        sender_name=shown,
        reply_to=next((address for _, address in head.addresses(whole.head, "reply-to")), ""),
        to=tuple(address for _, address in head.addresses(whole.head, "to")),
        cc=tuple(address for _, address in head.addresses(whole.head, "cc")),
        subject=head.header(whole.head, "subject"),
        date=head.date(whole.head),
        message_id=head.header(whole.head, "message-id"),
        in_reply_to=head.header(whole.head, "in-reply-to"),
        forwarded_from=forwarded,
        sent_by_machine=head.written_by_machine(whole.head) or whole.declared == "multipart/report",
    )


class _Walk:
    """One walk over the tree of a mail's parts."""

    def __init__(self, collector: Collector, origin: str) -> None:
        self.texts: list[str] = []
        self._collector = collector
        self._origin = origin
        self._seen = 0

    def leaves(self, piece: Piece, depth: int, parent: str) -> Iterator[Child]:
        declared = piece.declared
        if parent == "multipart/digest" and piece.head.get("content-type") is None:
            declared = MAIL
        if declared.startswith("multipart/"):
            yield from self._multipart(piece, depth)
            return
        self._seen += 1
        if self._seen > self._collector.limits.mail_parts:
            self._collector.find(Reason.MAIL_LIMIT_PARTS, self._origin, f"more than {self._seen - 1}")
            return
        if len(piece.head.get_all("content-type", [])) > 1:
            self._collector.find(Reason.MAIL_MALFORMED, self._origin, "a part says twice what it is")
        yield from self._leaf(piece, declared, parent)

    def _multipart(self, piece: Piece, depth: int) -> Iterator[Child]:
        limits = self._collector.limits
        if depth >= limits.multipart_depth:
            self._collector.find(Reason.MAIL_LIMIT_DEPTH, self._origin)
            return
        split = mime.split(piece, limits.mail_parts)
        if split.wrong:
            self._collector.find(Reason.MAIL_MALFORMED, self._origin, split.wrong)
        if not split.parts and piece.body.strip():
            yield Child("undivided part", piece.body, "what stands where parts should be")
        for part in split.parts:
            if self._seen > limits.mail_parts:
                return
            yield from self.leaves(mime.read_piece(part), depth + 1, piece.declared)

    def _leaf(self, piece: Piece, declared: str, parent: str) -> Iterator[Child]:
        name = piece.name
        if declared in _ELSEWHERE:
            self._collector.find(Reason.MAIL_PARTIAL, self._origin, declared)
            yield Child(name or "piece", piece.body, "a piece of a message, or a reference to one")
            return
        decoded = mime.content(piece)
        named = bool(name) or piece.disposition == "attachment"
        if decoded.wrong and (named or not declared.startswith("text/")):
            self._collector.find(Reason.MAIL_ATTACHMENT_DAMAGED, self._origin, f"{name}: {decoded.wrong}")
        if declared == MAIL:
            yield Child(name or "forwarded mail", decoded.data, media_type=MAIL)
            return
        if not decoded.data.strip():
            if named and not declared.startswith("text/"):
                self._collector.find(Reason.MAIL_ATTACHMENT_DAMAGED, self._origin, f"{name or 'attachment'} is empty")
            return
        if declared in _SEALED:
            self._collector.find(Reason.SIGNED_CONTAINER, self._origin, name or declared)
        kind = sniff(decoded.data, name)
        if not named and declared.startswith("text/") and _is_text(kind, declared, decoded.data):
            yield from self._text(decoded.data, declared, piece)
            return
        yield Child(name or "unnamed", decoded.data, _ignored(decoded.data, kind, declared, piece, parent))

    def _text(self, data: bytes, declared: str, piece: Piece) -> Iterator[Child]:
        text = from_bytes(data, piece.parameter("charset"))
        if declared != "text/html":
            self.texts.append(text)
        yield Child("text", data, "the mail's own text", declared)
        for name, content in mime.uuencoded(data):
            yield Child(name, content)


def _is_text(kind: str, declared: str, data: bytes) -> bool:
    """Whether a nameless part that is declared as text is the mail's own text, whatever the text resembles."""
    if kind == XML:
        return declared == "text/html" or (declared == "text/plain" and not data.lstrip().startswith(b"<?xml"))
    return kind.startswith("text/") or kind in (UNKNOWN, MAIL)


def _ignored(data: bytes, kind: str, declared: str, piece: Piece, parent: str) -> str | None:
    """Why a part is no document, or None."""
    if declared in _SIGNATURES:
        return "the signature of the mail"
    if declared in _REPORTS:
        return "a report about a delivery"
    if declared in _CARDS:
        return "a calendar entry or an address card"
    if declared in _MAC:
        return "a Macintosh file header"
    if kind.startswith("image/"):
        shown = piece.disposition == "inline" or parent == "multipart/related" or "content-id" in piece.head
        return decoration(data, shown_in_text=shown)
    return None
