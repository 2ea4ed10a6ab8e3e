"""Reads UBL invoices and credit notes."""

from __future__ import annotations

from typing import Final

from extractors.readers.einvoice import ubl
from extractors.readers.einvoice.draft import Draft, DraftLine, put_cell
from extractors.readers.einvoice.node import Node
from extractors.type_codes import billing_kind
from models.vocabulary import DocumentKind

_TOTAL: Final = "LegalMonetaryTotal|RequestedMonetaryTotal"


def read(root: Node) -> Draft:
    """`Invoice`, `CreditNote`, and both as a buyer issues them for the supplier (`SelfBilled...`)."""
    credit = "CreditNote" in root.name
    draft = Draft(DocumentKind.CREDIT_NOTE if credit else billing_kind(root.text("InvoiceTypeCode")))
    ubl.put_currency(draft, root, _TOTAL)
    _put_head(draft, root)
    ubl.put_party(draft, "supplier", root.first("AccountingSupplierParty/Party"))
    ubl.put_party(draft, "buyer", root.first("AccountingCustomerParty/Party"))
    _put_payment(draft, root)
    for node in root.each("InvoiceLine|CreditNoteLine"):
        draft.lines.append(_line(draft, node))
    ubl.put_totals(draft, root, _TOTAL)
    totals = draft.totals
    draft.put_money("subtotal", totals.net if totals.net is not None else totals.lines)
    draft.put_money("amount_due", totals.due)
    if totals.gross is None and not totals.prepaid:
        # Without prepayment the amount payable is the total (BR-CO-16); UBL 2.0 leaves the total out.
        totals.gross = totals.due
    draft.put_money("total", totals.gross)
    return draft


def _put_head(draft: Draft, root: Node) -> None:
    """Number BT-1, dates BT-2, BT-9 and BT-72, references BT-13, BT-14 and BT-16."""
    draft.put("invoice_number", root.text("ID"))
    draft.put_date("invoice_date", root.first("IssueDate"))
    draft.put_date("due_date", root.first("DueDate", "PaymentMeans/PaymentDueDate"))
    draft.put("po_number", root.text("OrderReference/ID") or _common(root, "OrderLineReference/OrderReference/ID"))
    draft.put("sales_order_number", root.text("OrderReference/SalesOrderID"))
    draft.put("delivery_note_number", root.text("DespatchDocumentReference/ID"))
    draft.put_date("delivery_date", root.first("Delivery/ActualDeliveryDate"))
    ubl.put_ship_to(draft, root.first("Delivery"))


def _common(root: Node, path: str) -> str:
    """What all lines refer to, if it is one and the same."""
    found = {node.own_text() for node in root.each(f"InvoiceLine|CreditNoteLine/{path}")}
    return found.pop() if len(found) == 1 else ""


def _put_payment(draft: Draft, root: Node) -> None:
    """Account BT-84, bank BT-86, payee BT-59, terms BT-20."""
    account = root.first("PaymentMeans/PayeeFinancialAccount")
    if account:
        draft.put_account(account.text("ID"))
        draft.put_bank(
            account.text("FinancialInstitutionBranch/ID", "FinancialInstitutionBranch/FinancialInstitution/ID")
        )
    draft.put("remit_to", root.text("PayeeParty/PartyName/Name", "PayeeParty/PartyLegalEntity/RegistrationName"))
    draft.put("payment_terms", root.text("PaymentTerms/Note"))


def _line(draft: Draft, node: Node) -> DraftLine:
    """BG-25, with the order and line it refers to (BT-132)."""
    line = DraftLine()
    ubl.put_item(line, node.first("Item"))
    ubl.put_quantity(draft, line, node.first("InvoicedQuantity|CreditedQuantity"))
    ubl.put_price(draft, line, node)
    put_cell(line, "po_number", node.text("OrderLineReference/OrderReference/ID"))
    put_cell(line, "po_line", node.text("OrderLineReference/LineID"))
    return line
