"""What a mail's own head says against its sender."""

from __future__ import annotations

from email.parser import BytesParser

import pytest

from extractors.containers.sender import doubts
from extractors.findings import Reason


def found(head: str) -> list[Reason]:
    return [reason for reason, _ in doubts(BytesParser().parsebytes(head.encode(), headersonly=True))]


HONEST = "From: Fern <billing@fern.example>\nTo: invoices@own.example\nSubject: May\n"


def test_it_believes_an_ordinary_sender() -> None:
    assert found(HONEST) == []


def test_it_misses_a_sender() -> None:
    assert found("To: invoices@own.example\n") == [Reason.MAIL_NO_SENDER]


@pytest.mark.parametrize("head", ["From: Both: a@b.example, c@d.example;\n", "From: a@b.example\nFrom: c@d.example\n"])
def test_it_doubts_several_senders(head: str) -> None:
    assert found(head) == [Reason.MAIL_SENDER_AMBIGUOUS]


def test_it_doubts_a_name_that_shows_another_address() -> None:
    assert found('From: "boss@own.example" <x91@mail.example>\n') == [Reason.SENDER_UNTRUSTED]


def test_it_doubts_a_domain_that_looks_like_another_in_the_head() -> None:
    assert found("From: a@n0rdwind.example\nMessage-ID: <1@nordwind.example>\n") == [Reason.SENDER_LOOKALIKE]


@pytest.mark.parametrize("domain", ["xn--nrdwind-qbf.example", "xn--80ak6aa92e.example"])
def test_it_doubts_a_domain_of_foreign_letters(domain: str) -> None:
    assert found(f"From: a@{domain}\n") == [Reason.SENDER_LOOKALIKE]


def test_an_honest_umlaut_domain_is_believed() -> None:
    assert found("From: a@xn--mller-kva.example\n") == []


def test_it_doubts_what_the_receiving_server_doubts() -> None:
    assert found("Authentication-Results: mx.own.example; dmarc=fail\n" + HONEST) == [Reason.SENDER_UNAUTHENTICATED]


def test_a_failed_signature_of_a_list_is_forgiven_when_the_domain_passes() -> None:
    assert found("Authentication-Results: mx.own.example; dkim=fail; dmarc=pass\n" + HONEST) == []


def test_a_pass_written_by_the_sender_is_worth_nothing() -> None:
    assert found(HONEST + "Authentication-Results: mx.own.example; dmarc=pass\n") == [Reason.SENDER_UNAUTHENTICATED]


def test_a_pass_written_by_the_receiving_server_is_believed() -> None:
    assert found("Authentication-Results: mx.own.example; dmarc=pass\n" + HONEST) == []
