"""What the document type codes of UNTDID 1001 mean to whoever pays."""

from __future__ import annotations

from typing import Final

from models.vocabulary import DocumentKind

#: Documents that give money back.
_CREDIT: Final = frozenset({"81", "83", "261", "262", "296", "308", "381", "396", "420", "458", "532"})
#: Invoices: commercial, part and final, corrected (384), prepaid (386), self-billed (389), factored, and debit notes.
_INVOICE: Final = frozenset(
    {"80", "82", "84", "130", "202", "203", "204", "211", "218", "219", "295", "326", "331", "380", "382", "383", "384",
     "385", "386", "387", "388", "389", "390", "393", "394", "395", "456", "457", "527", "553", "575", "623", "633",
     "751", "780", "817", "870", "875", "876", "877", "935"}
)  # fmt: skip
_MORE: Final = {
    "220": DocumentKind.PURCHASE_ORDER,
    "221": DocumentKind.PURCHASE_ORDER,
    "224": DocumentKind.PURCHASE_ORDER,
    "226": DocumentKind.PURCHASE_ORDER,
    "227": DocumentKind.PURCHASE_ORDER,
    "230": DocumentKind.PURCHASE_ORDER_CHANGE,
    "231": DocumentKind.ORDER_RESPONSE,
    "310": DocumentKind.OTHER,
    "320": DocumentKind.ORDER_RESPONSE,
    "325": DocumentKind.OTHER,
    "351": DocumentKind.PACKING_SLIP,
    "270": DocumentKind.PACKING_SLIP,
    "481": DocumentKind.OTHER,
    "632": DocumentKind.GOODS_RECEIPT,
}


def kind_of(code: str) -> DocumentKind | None:
    """The kind a code stands for, or None for a code of no paper of the trade.

    A pro forma invoice (325), an offer (310) and a remittance advice (481) ask for no payment. 384, the corrected
    invoice, is an invoice whose own signs say whether it asks for money or gives it back; 389 is an invoice that the
    buyer writes in the supplier's name.
    """
    if code in _CREDIT:
        return DocumentKind.CREDIT_NOTE
    return DocumentKind.INVOICE if code in _INVOICE else _MORE.get(code)


def billing_kind(code: str) -> DocumentKind:
    """The kind of an e-invoice by its type code (BT-3); every code that is not known is an invoice's."""
    kind = kind_of(code)
    return kind if kind in (DocumentKind.CREDIT_NOTE, DocumentKind.OTHER) else DocumentKind.INVOICE
