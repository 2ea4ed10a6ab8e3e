"""Accounts: verified, unverified, unknown, shared, and those of linked payees."""

from __future__ import annotations

from typing import Any

import pytest

from matching.lines import BankAccount, BilledInvoice, LinkedPayee, Supplier
from models.vocabulary import MatchDecision, Release

GOOD, UNCHECKED, FACTOR, OTHER = (
    "DE75512108001245126199",
    "FR7630006000011234567890189",
    "BE68539007547034",
    "GB33BUKB20201555555555",
)
MASTER = (
    Supplier(
        "Lindqvist Hardware AB",
        bank_accounts=(BankAccount(GOOD, verified=True), BankAccount(UNCHECKED)),
        remit_to=(LinkedPayee("Argent Factoring SA", FACTOR, verified=True), LinkedPayee("Hasty Cash")),
    ),
    Supplier("Ridgeway Metals Inc", bank_accounts=(BankAccount(OTHER, verified=True),)),
)


@pytest.mark.parametrize(
    ("iban", "found"),
    [
        (GOOD, set()),
        ("de75 5121 0800 1245 1261 99", set()),
        (FACTOR, set()),
        (None, set()),
        (UNCHECKED, {"BNK-CHANGED"}),
        ("NL91ABNA0417164300", {"BNK-DIFF"}),
        (OTHER, {"BNK-DIFF", "BNK-SHARED"}),
    ],
)
def test_only_a_verified_account_is_paid(desk: Any, codes: Any, iban: str | None, found: set[str]) -> None:
    assert codes(desk.match(desk.invoice(iban=iban), suppliers=MASTER)) == found


@pytest.mark.parametrize(
    ("payee", "found"),
    [
        ("Argent Factoring", set()),
        ("Lindqvist Hardware", set()),
        ("Hasty Cash", {"BNK-DIFF"}),
        ("Speedy Pay Ltd", {"BNK-DIFF"}),
    ],
)
def test_only_a_verified_payee_is_paid(desk: Any, codes: Any, payee: str, found: set[str]) -> None:
    assert codes(desk.match(desk.invoice(remit_to=payee), suppliers=MASTER)) == found


def test_nothing_is_concluded_where_the_master_knows_no_accounts(desk: Any, codes: Any) -> None:
    assert codes(desk.match(desk.invoice(iban=OTHER))) == set()
    assert codes(desk.match(desk.invoice(iban=OTHER), suppliers=(Supplier("Lindqvist Hardware AB"),))) == set()
    emptied = (Supplier("Lindqvist Hardware AB", bank_accounts=()),)
    assert codes(desk.match(desk.invoice(iban=OTHER), suppliers=emptied)) == {"BNK-DIFF"}


def test_a_bank_hold_is_never_hidden_and_never_overridden(desk: Any, codes: Any, hold_of: Any) -> None:
    result = desk.match(desk.invoice(iban="NL91ABNA0417164300", supplier=None), suppliers=MASTER)
    wrong_sum = desk.match(desk.invoice(iban="NL91ABNA0417164300", total=None), suppliers=MASTER)

    assert "BNK-DIFF" not in codes(result)
    assert {"CAP-MISS", "BNK-DIFF"} <= codes(wrong_sum)
    assert hold_of(wrong_sum, "BNK-DIFF").release is Release.NEVER


def test_an_account_seen_with_another_supplier_is_shared(desk: Any, codes: Any) -> None:
    earlier = BilledInvoice(
        desk.invoice(supplier="Quite Other Ltd", invoice_number="Q-9", iban=OTHER), (), MatchDecision.APPROVE
    )
    same = BilledInvoice(desk.invoice(invoice_number="Q-9", iban=OTHER), (), MatchDecision.APPROVE)

    assert "BNK-SHARED" in codes(desk.match(desk.invoice(iban=OTHER), billed=(earlier,)))
    assert "BNK-SHARED" not in codes(desk.match(desk.invoice(iban=OTHER), billed=(same,)))
