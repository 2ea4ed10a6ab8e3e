"""Whether the e-invoice inside a PDF says what the page says."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation
from typing import Final

from lxml import etree

from extractors.findings import Finding, Reason

_TOTALS: Final = ("GrandTotalAmount", "TaxInclusiveAmount")
_DUE: Final = ("DuePayableAmount", "PayableAmount")
_ACCOUNTS: Final = ("IBANID",)
_PRINTED: Final = re.compile(r"\d{1,3}(?:[.,'’ \u00a0\u202f]\d{3})*(?:[.,]\d{1,4})?|\d+(?:[.,]\d{1,4})?")


def mismatch(root: etree._Element, page_text: str) -> tuple[Finding, ...]:
    """A total or an account of the XML that is nowhere on the pages. Pages without any amount prove nothing."""
    printed = _printed_amounts(page_text)
    if not any(amount % 1 for amount in printed):
        return ()
    for name in (*_TOTALS, *_DUE):
        for node in root.iter(f"{{*}}{name}"):
            amount = _amount(node.text or "")
            if amount and abs(amount) not in printed:
                return (Finding(Reason.EINVOICE_PDF_XML_MISMATCH, f"{name} {amount} is not on the page"),)
    squeezed = re.sub(r"\s", "", page_text).upper()
    for name in _ACCOUNTS:
        for node in root.iter(f"{{*}}{name}"):
            account = re.sub(r"\s", "", node.text or "").upper()
            if account and "IBAN" in squeezed and account not in squeezed:
                return (Finding(Reason.EINVOICE_PDF_XML_MISMATCH, "the bank account is not on the page"),)
    return ()


def _amount(text: str) -> Decimal | None:
    try:
        return Decimal(text.strip())
    except InvalidOperation:
        return None


def _printed_amounts(text: str) -> set[Decimal]:
    """Every number on the page as an amount, read by both conventions where it may be either."""
    found = set()
    for printed in _PRINTED.findall(text[:300_000]):
        plain = re.sub(r"['’ \u00a0\u202f]", "", printed)
        for decimal, thousands in ((".", ","), (",", ".")):
            amount = _amount(plain.replace(thousands, "").replace(decimal, "."))
            if amount is not None:
                found.add(amount)
    return found
