"""What a packing slip states in its header, and a goods receipt, which the buyer writes about the same goods."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from extractors.documents.form import DocumentForm
from extractors.lexicon.roles import Role
from models.vocabulary import DocumentKind

FORM: Final = DocumentForm(
    kinds=(DocumentKind.PACKING_SLIP,),
    numbers={
        "delivery_note_number": {
            Role.SLIP_NUMBER: 1.0,
            Role.DOCUMENT_NUMBER: 0.85,
            Role.PLAIN_NUMBER: 0.7,
            Role.RECEIPT_NUMBER: 0.4,
            Role.REFERENCE: 0.4,
        },
        "po_number": {Role.ORDER_NUMBER: 1.0, Role.ANY_ORDER_NUMBER: 0.85, Role.YOUR_REFERENCE: 0.45},
        "sales_order_number": {Role.SALES_ORDER_NUMBER: 1.0, Role.ANY_ORDER_NUMBER: 0.6, Role.OUR_REFERENCE: 0.5},
        "invoice_number": {Role.INVOICE_NUMBER: 0.9},
    },
    dates={
        "delivery_date": {Role.DELIVERY_DATE: 1.0, Role.PLAIN_DATE: 0.75, Role.INVOICE_DATE: 0.5},
        "order_date": {Role.ORDER_DATE: 1.0},
        "due_date": {Role.DUE_DATE: 1.0},
        "invoice_date": {Role.INVOICE_DATE: 0.6},
    },
    own_number="delivery_note_number",
    own_date="delivery_date",
)

RECEIVED: Final = replace(FORM, kinds=(DocumentKind.GOODS_RECEIPT,), from_supplier=False)
