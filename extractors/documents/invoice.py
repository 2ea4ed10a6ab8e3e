"""What an invoice states in its header."""

from __future__ import annotations

from typing import Final

from extractors.documents.form import DocumentForm, Sources
from extractors.lexicon.roles import Role
from models.vocabulary import DocumentKind

ORDERS: Final[Sources] = {
    "po_number": {Role.ORDER_NUMBER: 1.0, Role.ANY_ORDER_NUMBER: 0.85, Role.YOUR_REFERENCE: 0.45},
    "sales_order_number": {Role.SALES_ORDER_NUMBER: 1.0, Role.ANY_ORDER_NUMBER: 0.6, Role.OUR_REFERENCE: 0.5},
    "delivery_note_number": {Role.SLIP_NUMBER: 1.0},
}
DATES: Final[Sources] = {
    "invoice_date": {Role.INVOICE_DATE: 1.0, Role.PLAIN_DATE: 0.8},
    "due_date": {Role.DUE_DATE: 1.0},
    "order_date": {Role.ORDER_DATE: 1.0},
    "delivery_date": {Role.DELIVERY_DATE: 1.0},
}

FORM: Final = DocumentForm(
    kinds=(DocumentKind.INVOICE,),
    numbers={
        "invoice_number": {
            Role.INVOICE_NUMBER: 1.0,
            Role.CREDIT_NUMBER: 0.8,
            Role.RECEIPT_NUMBER: 0.55,
            Role.DOCUMENT_NUMBER: 0.85,
            Role.PLAIN_NUMBER: 0.6,
            Role.STATEMENT_NUMBER: 0.4,
            Role.REFERENCE: 0.45,
        },
        **ORDERS,
    },
    dates=DATES,
    own_number="invoice_number",
    own_date="invoice_date",
)
