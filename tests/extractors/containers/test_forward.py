"""The first sender of a mail forwarded as text."""

from __future__ import annotations

import pytest

from extractors.containers.forward import first_sender


@pytest.mark.parametrize(
    "text",
    [
        "-----Original Message-----\nFrom: Fern Ltd <Billing@fern.example>\nSent: Monday",
        "Begin forwarded message:\n\n> From: Fern <billing@fern.example>\n> Subject: x",
        "-----Ursprüngliche Nachricht-----\r\nVon: Fern [mailto:billing@fern.example]\r\n",
        "-------- Weitergeleitete Nachricht --------\nBetreff: x\nVon: billing@fern.example\n",
        "---------- Message transféré ---------\nDe : Fern <billing@fern.example>\n",
        "---------- Forwarded message ---------\n*From:* Fern <billing@fern.example>\n",
    ],
)
def test_it_is_found_in_every_language_used(text: str) -> None:
    assert first_sender(text) == "billing@fern.example"


def test_a_name_without_address_is_better_than_nothing() -> None:
    assert first_sender("-----Original Message-----\nFrom: Fern Ltd\nSent: Monday") == "Fern Ltd"


@pytest.mark.parametrize("text", ["", "From: someone\nhello", "I forward you the invoice. From: now on pay later."])
def test_a_mail_that_is_no_forward_has_none(text: str) -> None:
    assert first_sender(text) == ""
