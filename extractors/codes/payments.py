"""Reads the payment codes of invoices: the Swiss QR-bill and the European credit transfer code (EPC069-12)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Final

from stdnum import iban, iso11649
from stdnum.ch import esr
from stdnum.exceptions import ValidationError

from extractors.codes.billing import billed

_AMOUNT: Final = re.compile(r"\d{1,9}(?:\.\d{1,2})?", re.ASCII)
_EURO: Final = re.compile(r"EUR(\d{1,9}(?:\.\d{1,2})?)", re.ASCII)
_SWISS_LINES: Final = 31


@dataclass(frozen=True, slots=True)
class Payment:
    """What a payment code asks for. The IBAN's check digits hold; `amount` is None where the payer fills it in.

    `reference` is a QR or creditor reference whose check digit holds, else empty. `fields` are what the issuer says of
    the invoice in the code (Swico S1), by field name.
    """

    name: str
    iban: str
    creditor: str
    amount: Decimal | None
    currency: str | None
    bic: str = ""
    reference: str = ""
    fields: dict[str, str] = field(default_factory=dict)


def payment(text: str) -> Payment | None:
    """The payment a code asks for; None for any other text and for an account number whose check digits fail."""
    lines = [line.strip() for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n")]
    if lines[0] == "SPC" and len(lines) >= _SWISS_LINES:
        return _swiss(lines)
    if lines[0] == "BCD" and len(lines) >= 7 and lines[3] in ("SCT", "INST"):
        return _european(lines)
    return None


def _swiss(lines: list[str]) -> Payment | None:
    """Swiss Implementation Guidelines QR-bill, table 8: account in line 4, creditor in 6, amount in 19."""
    account = _account(lines[3])
    if account is None or account[:2] not in ("CH", "LI"):
        return None
    amount = Decimal(lines[18]) if _AMOUNT.fullmatch(lines[18]) and Decimal(lines[18]) else None
    check = {"QRR": esr.validate, "SCOR": iso11649.validate}.get(lines[27])
    reference = lines[28] if check and _holds(check, lines[28]) else ""
    information = next((line for line in lines[29:33] if line.startswith("//S1/")), "")
    currency = lines[19] if lines[19] in ("CHF", "EUR") else None
    return Payment(
        "Swiss QR code", account, lines[5], amount, currency, reference=reference, fields=billed(information)
    )


def _european(lines: list[str]) -> Payment | None:
    """EPC069-12: BIC in line 5, name in 6, account in 7, amount in 8, creditor reference in 10."""
    account = _account(lines[6])
    if account is None:
        return None
    more = [*lines, *[""] * 12]
    amount = _EURO.fullmatch(more[7])
    reference = more[9] if _holds(iso11649.validate, more[9]) else ""
    return Payment(
        "payment QR code", account, lines[5], Decimal(amount[1]) if amount else None, "EUR", lines[4], reference
    )


def _account(text: str) -> str | None:
    compact = text.replace(" ", "").upper()
    return compact if _holds(iban.validate, compact) else None


def _holds(check: object, text: str) -> bool:
    assert callable(check)
    try:
        check(text)
    except ValidationError:
        return False
    return bool(text)
