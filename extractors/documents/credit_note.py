"""What a credit note states in its header: it keeps `invoice_number` for its own number."""

from __future__ import annotations

from typing import Final

from extractors.documents.form import DocumentForm
from extractors.documents.invoice import DATES, ORDERS
from extractors.lexicon.roles import Role
from models.vocabulary import DocumentKind

FORM: Final = DocumentForm(
    kinds=(DocumentKind.CREDIT_NOTE,),
    numbers={
        "invoice_number": {
            Role.CREDIT_NUMBER: 1.0,
            Role.INVOICE_NUMBER: 0.7,
            Role.DOCUMENT_NUMBER: 0.8,
            Role.PLAIN_NUMBER: 0.65,
            Role.REFERENCE: 0.45,
        },
        **ORDERS,
    },
    dates=DATES,
    own_number="invoice_number",
    own_date="invoice_date",
)
