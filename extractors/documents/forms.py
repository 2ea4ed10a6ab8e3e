"""The forms of all kinds of document: a kind is added here and in a file of its own."""

from __future__ import annotations

from typing import Final

from extractors.documents import credit_note, invoice, packing_slip, purchase_order, receipt, statement
from extractors.documents.form import DocumentForm
from models.vocabulary import DocumentKind

FORMS: Final[tuple[DocumentForm, ...]] = (
    invoice.FORM,
    credit_note.FORM,
    packing_slip.FORM,
    packing_slip.RECEIVED,
    purchase_order.FORM,
    purchase_order.RESPONSE,
    statement.FORM,
    statement.OTHER,
    receipt.FORM,
)


def form_of(kind: DocumentKind) -> DocumentForm:
    """The form of a kind; every kind has one."""
    return next(form for form in FORMS if kind in form.kinds)
