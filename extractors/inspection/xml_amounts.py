"""Amounts of a business XML: written as amounts, in one currency, given once, not below zero."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from lxml import etree

from extractors.findings import Finding, Reason
from models.money import MINOR_UNITS

#: At most a thousand billion, written with plain digits; white space around it is the schema's business.
_AMOUNT: Final = re.compile(r"\s*(-?)([0-9]{1,13})(?:\.([0-9]{1,10}))?\s*", re.ASCII)
#: The document's totals: sums that have no finer unit than the currency's, and are in the document's currency.
_TOTALS: Final = frozenset({
    "LineExtensionAmount", "TaxExclusiveAmount", "TaxInclusiveAmount", "PayableAmount", "PrepaidAmount",
    "AllowanceTotalAmount", "ChargeTotalAmount", "LineTotalAmount", "TaxBasisTotalAmount", "GrandTotalAmount",
    "TotalPrepaidAmount", "DuePayableAmount",
})  # fmt: skip
_HEADS: Final = frozenset({
    "LegalMonetaryTotal", "SpecifiedTradeSettlementHeaderMonetarySummation",
    "SpecifiedTradeSettlementMonetarySummation", "RequestedMonetaryTotal",
})  # fmt: skip
_ONCE: Final = frozenset({"PayableAmount", "DuePayableAmount", "TaxInclusiveAmount", "TaxExclusiveAmount"})
_CURRENCIES: Final = frozenset({"DocumentCurrencyCode", "InvoiceCurrencyCode"})


def _name(node: etree._Element) -> str:
    return str(etree.QName(node).localname)


def amount_findings(root: etree._Element) -> tuple[Finding, ...]:
    """What is wrong with the amounts; one finding per reason."""
    found: dict[Reason, Finding] = {}
    currency = next(((node.text or "").strip() for node in root.iter(etree.Element) if _name(node) in _CURRENCIES), "")
    for node in root.iter(etree.Element):
        name = _name(node)
        if not name.endswith("Amount"):
            continue
        if len(node):
            found.setdefault(Reason.XML_MIXED_CONTENT, Finding(Reason.XML_MIXED_CONTENT, name))
        text = _joined(node)
        if not _is_amount(text, _is_total(node), str(node.get("currencyID", "")) or currency):
            found.setdefault(Reason.AMOUNT_INVALID, Finding(Reason.AMOUNT_INVALID, f"{name} {text!r}"[:80]))
    for finding in (*_head_findings(root, currency), *_sign_findings(root)):
        found.setdefault(finding.reason, finding)
    return tuple(found.values())


def _joined(node: etree._Element) -> str:
    """The text of a node as a reader of the page would see it: remarks inside it left out."""
    return (node.text or "") + "".join(child.tail or "" for child in node)


def _is_total(node: etree._Element) -> bool:
    above = node.getparent()
    return _name(node) in _TOTALS and above is not None and _name(above) in _HEADS


def _is_amount(text: str, total: bool, currency: str) -> bool:
    match = _AMOUNT.fullmatch(text)
    if match is None:
        return False
    minus, whole, places = match.groups()
    if minus and not (whole + (places or "")).strip("0"):
        return False
    finest = MINOR_UNITS.get(currency, 2)
    return not total or len((places or "").rstrip("0")) <= max(2, finest)


def _heads(root: etree._Element) -> Iterator[etree._Element]:
    """The document's own totals; in CII a line has some of the same name, below a settlement of its own."""
    for node in root.iter(etree.Element):
        above = node.getparent()
        if _name(node) in _HEADS and above is not None and (above is root or _name(above).startswith("Applicable")):
            yield node


def _head_findings(root: etree._Element, currency: str) -> Iterator[Finding]:
    for head in _heads(root):
        names = [_name(node) for node in head.iterchildren("*")]
        for name in _ONCE:
            if names.count(name) > 1:
                yield Finding(Reason.XML_SCHEMA, f"{name} is given {names.count(name)} times")
        for node in head.iterchildren("*"):
            other = str(node.get("currencyID", ""))
            if _name(node) in _TOTALS and other and currency and other != currency:
                yield Finding(Reason.CURRENCY_MISMATCH, f"{_name(node)} is in {other}, the document in {currency}")
    if sum(1 for _ in _heads(root)) > 1:
        yield Finding(Reason.XML_SCHEMA, "its totals are given more than once")


def _sign_findings(root: etree._Element) -> Iterator[Finding]:
    """A commercial invoice (type 380) asks for money; one that gives money back is a credit note (381).

    Only UBL has two roots for the two; in CII a correction of type 380 with negative totals is in use.
    """
    kinds = [(node.text or "").strip() for node in root.iter(etree.Element) if _name(node) == "InvoiceTypeCode"]
    if kinds[:1] != ["380"]:
        return
    for head in _heads(root):
        for node in head.iterchildren("*"):
            text = _joined(node).strip()
            if _name(node) == "TaxInclusiveAmount" and text.startswith("-") and text.strip("-0."):
                yield Finding(Reason.AMOUNT_NEGATIVE, text[:30])
