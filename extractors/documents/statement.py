"""What statements and other papers state in their headers: a number and a date, no figures to be paid."""

from __future__ import annotations

from typing import Final

from extractors.documents.form import DocumentForm
from extractors.lexicon.roles import Role
from models.vocabulary import DocumentKind

FORM: Final = DocumentForm(
    kinds=(DocumentKind.STATEMENT,),
    numbers={
        "document_number": {
            Role.STATEMENT_NUMBER: 1.0,
            Role.DOCUMENT_NUMBER: 0.8,
            Role.PLAIN_NUMBER: 0.6,
            Role.REFERENCE: 0.4,
        }
    },
    dates={"invoice_date": {Role.INVOICE_DATE: 1.0, Role.PLAIN_DATE: 0.7}, "due_date": {Role.DUE_DATE: 0.8}},
    own_number="document_number",
    own_date="invoice_date",
)

OTHER: Final = DocumentForm(
    kinds=(DocumentKind.OTHER,),
    numbers={"document_number": {Role.DOCUMENT_NUMBER: 0.8, Role.PLAIN_NUMBER: 0.6, Role.REFERENCE: 0.4}},
    dates={},
    own_number="document_number",
    own_date=None,
    figures=False,
)
