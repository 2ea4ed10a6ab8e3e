"""What a label can announce: the roles of the values that stand beside or beneath it."""

from __future__ import annotations

from enum import StrEnum
from typing import Final


class Role(StrEnum):
    """The role a label gives to its value; roles beginning with OTHER keep a value from being taken for ours."""

    INVOICE_NUMBER = "invoice_number"
    CREDIT_NUMBER = "credit_number"
    ORDER_NUMBER = "order_number"
    ANY_ORDER_NUMBER = "any_order_number"
    SALES_ORDER_NUMBER = "sales_order_number"
    SLIP_NUMBER = "slip_number"
    RECEIPT_NUMBER = "receipt_number"
    STATEMENT_NUMBER = "statement_number"
    DOCUMENT_NUMBER = "document_number"
    PLAIN_NUMBER = "plain_number"
    YOUR_REFERENCE = "your_reference"
    REFERENCE = "reference"
    OUR_REFERENCE = "our_reference"
    OTHER_NUMBER = "other_number"

    INVOICE_DATE = "invoice_date"
    DUE_DATE = "due_date"
    ORDER_DATE = "order_date"
    DELIVERY_DATE = "delivery_date"
    PLAIN_DATE = "plain_date"
    PAYMENT_DATE = "payment_date"
    OTHER_DATE = "other_date"

    SUPPLIER = "supplier"
    BUYER = "buyer"
    SHIP_TO = "ship_to"
    SHIP_FROM = "ship_from"
    REMIT_TO = "remit_to"
    ACCOUNT_HOLDER = "account_holder"
    COMPANY_NAME = "company_name"
    OTHER_PARTY = "other_party"

    VAT_ID = "vat_id"
    TAX_ID = "tax_id"
    IBAN = "iban"
    BIC = "bic"
    ROUTING_NUMBER = "routing_number"
    ACCOUNT_NUMBER = "account_number"

    TERMS = "terms"
    OTHER_TEXT = "other_text"


NUMBER_ROLES: Final = frozenset({
    Role.INVOICE_NUMBER, Role.CREDIT_NUMBER, Role.ORDER_NUMBER, Role.ANY_ORDER_NUMBER, Role.SALES_ORDER_NUMBER,
    Role.SLIP_NUMBER, Role.RECEIPT_NUMBER, Role.STATEMENT_NUMBER, Role.DOCUMENT_NUMBER, Role.PLAIN_NUMBER,
    Role.YOUR_REFERENCE,
    Role.REFERENCE, Role.OUR_REFERENCE, Role.OTHER_NUMBER,
})  # fmt: skip

DATE_ROLES: Final = frozenset({
    Role.INVOICE_DATE, Role.DUE_DATE, Role.ORDER_DATE, Role.DELIVERY_DATE, Role.PLAIN_DATE, Role.PAYMENT_DATE,
    Role.OTHER_DATE,
})  # fmt: skip

PARTY_ROLES: Final = frozenset({
    Role.SUPPLIER, Role.BUYER, Role.SHIP_TO, Role.SHIP_FROM, Role.REMIT_TO, Role.ACCOUNT_HOLDER,
    Role.OTHER_PARTY,
})  # fmt: skip

#: Phrases of a label by their role, as printed; `extractors.wording` folds case, accents, points and number words.
Phrases = dict[Role, tuple[str, ...]]
