"""Recognises the format of an e-invoice by its root and reads it."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from extractors.readers.einvoice import cii, ubl_despatch, ubl_invoice, ubl_order
from extractors.readers.einvoice.draft import Draft
from extractors.readers.einvoice.node import Node
from extractors.readers.einvoice.proofs import prove
from extractors.readers.einvoice.safe_xml import parse
from extractors.readers.problems import NotAnInvoice
from extractors.result import ExtractedDocument


def _ubl(name: str) -> re.Pattern[str]:
    return re.compile(f"urn:oasis:names:specification:ubl:schema:xsd:{name}-2")


def _cefact(name: str) -> re.Pattern[str]:
    return re.compile(f"urn:un:unece:uncefact:data:{name}:[0-9]+")


#: Root elements, each with the namespace it must stand in, whole, and its reader.
FORMATS: Final[tuple[tuple[str, re.Pattern[str], Callable[[Node], Draft]], ...]] = (
    ("Invoice", _ubl("Invoice"), ubl_invoice.read),
    ("CreditNote", _ubl("CreditNote"), ubl_invoice.read),
    ("SelfBilledInvoice", _ubl("SelfBilledInvoice"), ubl_invoice.read),
    ("SelfBilledCreditNote", _ubl("SelfBilledCreditNote"), ubl_invoice.read),
    ("Order", _ubl("Order"), ubl_order.read),
    ("OrderChange", _ubl("OrderChange"), ubl_order.read),
    ("OrderCancellation", _ubl("OrderCancellation"), ubl_order.read),
    ("OrderResponse", _ubl("OrderResponse"), ubl_order.read),
    ("OrderResponseSimple", _ubl("OrderResponseSimple"), ubl_order.read),
    ("DespatchAdvice", _ubl("DespatchAdvice"), ubl_despatch.read_despatch),
    ("ReceiptAdvice", _ubl("ReceiptAdvice"), ubl_despatch.read_receipt),
    ("CrossIndustryInvoice", _cefact("standard:CrossIndustryInvoice"), cii.read_invoice),
    ("CrossIndustryDocument", re.compile("urn:ferd:CrossIndustryDocument:invoice:1p0"), cii.read_invoice),
    # The release candidate of ZUGFeRD 1, of 2013 and 2014.
    ("Invoice", re.compile("urn:un:unece:uncefact:data:standard:CBFBUY:5"), cii.read_invoice),
    ("SCRDMCCBDACIOMessageStructure", _cefact("SCRDMCCBDACIOMessageStructure"), cii.read_order),
    ("SCRDMCCBDACIDAMessageStructure", _cefact("SCRDMCCBDACIDAMessageStructure"), cii.read_despatch),
)
#: Wrappers that carry a document inside.
_ENVELOPES: Final = frozenset({"StandardBusinessDocument"})


def read_xml(data: bytes) -> ExtractedDocument:
    """The document an e-invoice states, with proofs and the rules it breaks.

    Raises `UnsafeXml`, `DamagedXml`, `TooLarge`, or `NotAnInvoice` for XML of another kind.
    """
    root = _document(Node(parse(data)))
    for name, namespace, read in FORMATS:
        if root.name == name and namespace.fullmatch(root.namespace):
            draft = read(root)
            prove(draft, root)
            return draft.finished()
    raise NotAnInvoice(root.name[:60])


def _document(root: Node) -> Node:
    """The document itself, without the envelope of a delivery network."""
    if root.name not in _ENVELOPES:
        return root
    names = "|".join(name for name, _, _ in FORMATS)
    return root.first(names) or root
