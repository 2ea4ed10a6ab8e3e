"""What an order, a change of it, and the supplier's answer to it state in their headers."""

from __future__ import annotations

from typing import Final

from extractors.documents.form import DocumentForm, Sources
from extractors.lexicon.roles import Role
from models.vocabulary import DocumentKind

_DATES: Final[Sources] = {
    "order_date": {Role.ORDER_DATE: 1.0, Role.INVOICE_DATE: 0.8, Role.PLAIN_DATE: 0.85},
    "delivery_date": {Role.DELIVERY_DATE: 1.0, Role.DUE_DATE: 0.5},
}

FORM: Final = DocumentForm(
    kinds=(DocumentKind.PURCHASE_ORDER, DocumentKind.PURCHASE_ORDER_CHANGE),
    numbers={
        "po_number": {
            Role.ORDER_NUMBER: 1.0,
            Role.ANY_ORDER_NUMBER: 0.95,
            Role.DOCUMENT_NUMBER: 0.85,
            Role.PLAIN_NUMBER: 0.75,
            Role.SALES_ORDER_NUMBER: 0.55,
            Role.REFERENCE: 0.4,
            Role.OUR_REFERENCE: 0.4,
        },
    },
    dates=_DATES,
    own_number="po_number",
    own_date="order_date",
    from_supplier=False,
)

RESPONSE: Final = DocumentForm(
    kinds=(DocumentKind.ORDER_RESPONSE,),
    numbers={
        "document_number": {
            Role.SALES_ORDER_NUMBER: 1.0,
            Role.DOCUMENT_NUMBER: 0.85,
            Role.PLAIN_NUMBER: 0.7,
            Role.ANY_ORDER_NUMBER: 0.6,
            Role.REFERENCE: 0.4,
            Role.OUR_REFERENCE: 0.4,
        },
        "sales_order_number": {
            Role.SALES_ORDER_NUMBER: 1.0,
            Role.DOCUMENT_NUMBER: 0.7,
            Role.ANY_ORDER_NUMBER: 0.7,
            Role.OUR_REFERENCE: 0.5,
        },
        "po_number": {Role.ORDER_NUMBER: 1.0, Role.ANY_ORDER_NUMBER: 0.5, Role.YOUR_REFERENCE: 0.5},
    },
    dates=_DATES,
    own_number="document_number",
    own_date="order_date",
    shared=frozenset({"document_number", "sales_order_number"}),
)
