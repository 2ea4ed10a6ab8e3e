"""A sender who imitates one of our suppliers stops a document; one who is only unproven is shown to the approver."""

from __future__ import annotations

from typing import Any

import pytest

from extractors.findings import Finding, Reason
from models.vocabulary import Severity
from pipeline.sender_holds import sender_holds

KNOWN = frozenset({"acme.example", "borealis.example"})


@pytest.mark.parametrize(
    ("reason", "code", "severity"),
    [
        (Reason.SENDER_LOOKALIKE, "SND-ALIKE", Severity.BLOCKS_PAYMENT),
        (Reason.SENDER_UNTRUSTED, "SND-ALIKE", Severity.BLOCKS_PAYMENT),
        (Reason.SENDER_UNAUTHENTICATED, "SND-AUTH", Severity.WARNS),
        (Reason.MAIL_NO_SENDER, "SND-UNKNOWN", Severity.WARNS),
        (Reason.BANK_CHANGE_REQUEST, "BNK-CHANGED", Severity.BLOCKS_PAYMENT),
    ],
)
def test_what_the_mail_shows_becomes_a_hold(reason: Reason, code: str, severity: Severity) -> None:
    (hold,) = sender_holds((Finding(reason, "acrne.example", "mail").as_json(),), (), KNOWN)
    assert (hold.code, hold.severity) == (code, severity)


@pytest.mark.parametrize("domain", ["acrne.example", "аcme.example"])
def test_a_domain_that_imitates_a_suppliers_stops(domain: str) -> None:
    (hold,) = sender_holds((), (domain,), KNOWN)
    assert (hold.code, hold.stops) == ("SND-ALIKE", True)
    assert "acme.example" in hold.message


@pytest.mark.parametrize("domain", ["acme.example", "buyer.example", "borealis-paper.example"])
def test_a_suppliers_own_domain_and_any_other_stop_nothing(domain: str) -> None:
    assert sender_holds((), (domain,), KNOWN) == ()


def test_other_findings_are_not_about_the_sender() -> None:
    finding: dict[str, Any] = Finding(Reason.MAIL_MALFORMED, "", "mail").as_json()
    assert sender_holds((finding,), (), KNOWN) == ()
