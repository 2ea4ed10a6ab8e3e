"""Holds for a sender who may not be who they say: what the mail shows or asks, and domains like a supplier's."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from extractors.findings import Finding, Reason
from extractors.lookalikes import look_alike
from matching.result import Hold
from models.vocabulary import Owner, Release, Severity

#: The hold that a finding about the sender raises, by the catalogue.
_RAISED: Final = {
    Reason.SENDER_LOOKALIKE: ("SND-ALIKE", Severity.BLOCKS_PAYMENT, Owner.CONTROLLER),
    Reason.SENDER_UNTRUSTED: ("SND-ALIKE", Severity.BLOCKS_PAYMENT, Owner.CONTROLLER),
    Reason.SENDER_UNAUTHENTICATED: ("SND-AUTH", Severity.WARNS, Owner.AP),
    Reason.BANK_CHANGE_REQUEST: ("BNK-CHANGED", Severity.BLOCKS_PAYMENT, Owner.VENDOR_MASTER),
    Reason.MAIL_NO_SENDER: ("SND-UNKNOWN", Severity.WARNS, Owner.AP),
    Reason.MAIL_SENDER_AMBIGUOUS: ("SND-UNKNOWN", Severity.WARNS, Owner.AP),
}


def sender_holds(findings: Iterable[dict[str, Any]], domains: Iterable[str], known: frozenset[str]) -> tuple[Hold, ...]:
    """What the findings of a message say about its sender, and every domain in it that imitates one we know."""
    found = []
    for finding in map(Finding.from_json, findings):
        if finding.reason in _RAISED:
            code, severity, owner = _RAISED[finding.reason]
            found.append(_hold(code, severity, owner, finding.message, finding.detail))
    for domain in sorted(set(domains) - known):
        for real in sorted(known):
            if look_alike(domain, real):
                message = (
                    f"The mail comes from {domain}, which looks like {real} but is another domain. "
                    "Call the supplier on a number on file."
                )
                found.append(_hold("SND-ALIKE", Severity.BLOCKS_PAYMENT, Owner.CONTROLLER, message, domain))
    return tuple(found)


def _hold(code: str, severity: Severity, owner: Owner, message: str, detail: str) -> Hold:
    return Hold(code, None, severity, owner, Release.OVERRIDE, message, (), f"sender {code} {detail}"[:120])
