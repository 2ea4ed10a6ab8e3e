"""Recognises the format of an e-invoice by its root and reads it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from extractors.readers.einvoice import cii, ubl_despatch, ubl_invoice, ubl_order
from extractors.readers.einvoice.draft import Draft
from extractors.readers.einvoice.node import Node
from extractors.readers.einvoice.proofs import prove
from extractors.readers.einvoice.safe_xml import parse
from extractors.readers.problems import NotAnInvoice
from extractors.result import ExtractedDocument

_UBL: Final = "urn:oasis:names:specification:ubl:schema:xsd:"
_CEFACT: Final = "urn:un:unece:uncefact:data:"
#: Root elements, each with the beginning of the namespace it must stand in and its reader.
FORMATS: Final[tuple[tuple[str, str, Callable[[Node], Draft]], ...]] = (
    ("Invoice", f"{_UBL}Invoice-2", ubl_invoice.read),
    ("CreditNote", f"{_UBL}CreditNote-2", ubl_invoice.read),
    ("SelfBilledInvoice", f"{_UBL}SelfBilledInvoice-2", ubl_invoice.read),
    ("SelfBilledCreditNote", f"{_UBL}SelfBilledCreditNote-2", ubl_invoice.read),
    ("Order", f"{_UBL}Order-2", ubl_order.read),
    ("OrderChange", f"{_UBL}OrderChange-2", ubl_order.read),
    ("OrderCancellation", f"{_UBL}OrderCancellation-2", ubl_order.read),
    ("OrderResponse", f"{_UBL}OrderResponse-2", ubl_order.read),
    ("OrderResponseSimple", f"{_UBL}OrderResponseSimple-2", ubl_order.read),
    ("DespatchAdvice", f"{_UBL}DespatchAdvice-2", ubl_despatch.read_despatch),
    ("ReceiptAdvice", f"{_UBL}ReceiptAdvice-2", ubl_despatch.read_receipt),
    ("CrossIndustryInvoice", f"{_CEFACT}standard:CrossIndustryInvoice:", cii.read_invoice),
    ("CrossIndustryDocument", "urn:ferd:CrossIndustryDocument:invoice:1p0", cii.read_invoice),
    ("SCRDMCCBDACIOMessageStructure", f"{_CEFACT}SCRDMCCBDACIOMessageStructure:", cii.read_order),
    ("SCRDMCCBDACIDAMessageStructure", f"{_CEFACT}SCRDMCCBDACIDAMessageStructure:", cii.read_despatch),
)
#: Wrappers that carry a document inside.
_ENVELOPES: Final = frozenset({"StandardBusinessDocument"})


def read_xml(data: bytes) -> ExtractedDocument:
    """The document an e-invoice states, with proofs and the rules it breaks.

    Raises `UnsafeXml`, `DamagedXml`, `TooLarge`, or `NotAnInvoice` for XML of another kind.
    """
    root = _document(Node(parse(data)))
    for name, namespace, read in FORMATS:
        if root.name == name and root.namespace.startswith(namespace):
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
