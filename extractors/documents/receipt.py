"""What a till slip states in its header."""

from __future__ import annotations

from typing import Final

from extractors.documents.form import DocumentForm
from extractors.lexicon.roles import Role
from models.vocabulary import DocumentKind

FORM: Final = DocumentForm(
    kinds=(DocumentKind.RECEIPT,),
    numbers={
        "invoice_number": {
            Role.INVOICE_NUMBER: 1.0,
            Role.RECEIPT_NUMBER: 0.9,
            Role.DOCUMENT_NUMBER: 0.85,
            Role.PLAIN_NUMBER: 0.7,
            Role.REFERENCE: 0.35,
        },
        "po_number": {Role.ORDER_NUMBER: 1.0},
    },
    dates={
        "invoice_date": {Role.INVOICE_DATE: 1.0, Role.PLAIN_DATE: 0.9, Role.PAYMENT_DATE: 0.7},
        "due_date": {Role.DUE_DATE: 0.8},
    },
    own_number="invoice_number",
    own_date="invoice_date",
)
