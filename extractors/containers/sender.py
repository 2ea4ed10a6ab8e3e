"""Whether the sender of a mail may be believed, as far as the mail alone can tell."""

from __future__ import annotations

import re
from email.message import Message
from typing import Final

from extractors.containers.head import addresses, header
from extractors.findings import Reason
from extractors.lookalikes import disguised_domain, look_alike

_FAILED: Final = re.compile(r"\b(dmarc|dkim|spf)\s*=\s*(fail|permerror)\b", re.IGNORECASE)
_PASSED: Final = re.compile(r"\b(dmarc|dkim|spf)\s*=\s*pass\b", re.IGNORECASE)
_WRITTEN_BY_SENDER: Final = frozenset({"from", "to", "subject", "date", "message-id", "mime-version"})
_ADDRESS: Final = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")


def doubts(head: Message) -> tuple[tuple[Reason, str], ...]:
    """Reasons, with the thing at fault, not to believe the sender. None of them is proof of fraud."""
    found: list[tuple[Reason, str]] = []
    senders = addresses(head, "from")
    if not senders:
        found.append((Reason.MAIL_NO_SENDER, ""))
    elif len(senders) > 1 or len(head.get_all("from", [])) > 1:
        found.append((Reason.MAIL_SENDER_AMBIGUOUS, ", ".join(address for _, address in senders)[:120]))
    for shown, address in senders[:1]:
        named = _ADDRESS.search(shown)
        if named and named.group().lower() != address:
            found.append((Reason.SENDER_UNTRUSTED, f"{named.group()} is {address}"))
        found += _domain_doubts(head, address.rpartition("@")[2])
    return (*found, *_authentication(head))


def _domain_doubts(head: Message, domain: str) -> list[tuple[Reason, str]]:
    if disguised_domain(domain):
        return [(Reason.SENDER_LOOKALIKE, domain)]
    for other in _other_domains(head):
        if look_alike(domain, other):
            return [(Reason.SENDER_LOOKALIKE, f"{domain} and {other}")]
    return []


def _other_domains(head: Message) -> set[str]:
    """Domains that the head names elsewhere: a look-alike sender often leaves the real one there."""
    text = " ".join(header(head, name) for name in ("message-id", "in-reply-to", "references", "return-path"))
    found = {match.group().rpartition("@")[2].lower() for match in _ADDRESS.finditer(text)}
    for name in ("reply-to", "to", "cc", "sender"):
        found |= {address.rpartition("@")[2] for _, address in addresses(head, name)}
    return found


def _authentication(head: Message) -> tuple[tuple[Reason, str], ...]:
    """What the receiving server found about the sender (RFC 8601).

    Each server on the way puts its result above what was there. A result below the sender's own lines was written by
    the sender, and its "pass" is worth nothing.
    """
    own_lines_began = False
    for name, value in head.items():
        name = name.lower()
        own_lines_began = own_lines_began or name in _WRITTEN_BY_SENDER
        if name not in ("authentication-results", "arc-authentication-results"):
            continue
        said = " ".join(str(value)[:4096].split())
        if failed := _FAILED.search(said):
            if failed.group(1).lower() == "dmarc" or not re.search(r"\bdmarc\s*=\s*pass\b", said, re.IGNORECASE):
                return ((Reason.SENDER_UNAUTHENTICATED, failed.group()),)
        elif own_lines_began and name == "authentication-results" and _PASSED.search(said):
            return ((Reason.SENDER_UNAUTHENTICATED, "the result was written by the sender"),)
    return ()
