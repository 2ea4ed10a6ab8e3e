"""Words that ask for money to go elsewhere."""

from __future__ import annotations

import pytest

from extractors.findings import Reason
from extractors.inspection.suspicions import bank_change, suspicions


@pytest.mark.parametrize(
    "text",
    [
        "Please note our new bank details below.",
        "NOTICE: our bank details\nhave changed. Pay to",
        "with immediate effect please update our IBAN to",
        "Kindly note our bank account changed to IBAN",
        "Bitte beachten Sie unsere neue Bankverbindung",
        "Unsere Bankverbindung hat sich geändert.",
        "Veuillez noter nos nouvelles coordonnées bancaires",
        "Nuevos datos bancarios",
        "Let op: gewijzigde bankgegevens",
    ],
)
def test_a_request_to_pay_elsewhere_is_told(text: str) -> None:
    assert bank_change(text)


@pytest.mark.parametrize(
    "text",
    [
        "Bank details: IBAN DE02 1203 0000 0000 2020 51",
        "We will never change our bank details by e-mail.",
        "Our bank details have not changed.",
        "Beware of mails that announce new bank details.",
        "Wir ändern nie unsere Bankverbindung.",
        "If you receive new bank details, call us.",
        "Updated price list. Bank details overleaf.",
    ],
)
def test_ordinary_lines_and_warnings_are_not(text: str) -> None:
    assert not bank_change(text)


def test_a_wrong_account_number_is_told_and_a_right_one_is_not() -> None:
    assert suspicions("IBAN: DE02 1203 0000 0000 2020 51 BIC BYLADEM1001") == ()
    assert [one.reason for one in suspicions("IBAN: DE02 1203 0000 0000 2020 15")] == [Reason.IBAN_INVALID]


def test_a_name_of_two_alphabets_is_told() -> None:
    assert [one.reason for one in suspicions("F\u0435rn Ltd")] == [Reason.SUPPLIER_HOMOGLYPH]
    assert suspicions("Ферн and Fern, 10 k\u03a9, 5 \u00b5m") == ()
