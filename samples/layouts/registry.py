"""The registry of layouts: what each may be used for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from models.vocabulary import DocumentKind
from samples.catalogue import LANGUAGES
from samples.desk import Draw
from samples.layouts.ledger import journal, ledger
from samples.layouts.letters import letter, statement
from samples.layouts.orders import purchase_form, purchase_letter
from samples.layouts.slips import box_label, delivery_letter, packing_list, shipping_note

SLIP: Final = (DocumentKind.PACKING_SLIP,)
ORDER: Final = (DocumentKind.PURCHASE_ORDER,)
BILLS: Final = (DocumentKind.INVOICE, DocumentKind.CREDIT_NOTE)


@dataclass(frozen=True, slots=True)
class Layout:
    """A way to write out a paper: its name, drawing, the kinds and languages it suits; `gross`: prices include tax."""

    name: str
    draw: Draw
    kinds: tuple[DocumentKind, ...] = BILLS
    languages: tuple[str, ...] = LANGUAGES
    gross: bool = False


LAYOUTS: Final = (
    Layout("ledger", ledger, languages=("en",)),
    Layout("journal", journal, languages=("en",)),
    Layout("packing_list", packing_list, SLIP),
    Layout("delivery_letter", delivery_letter, SLIP),
    Layout("box_label", box_label, SLIP, ("en",)),
    Layout("shipping_note", shipping_note, SLIP),
    Layout("purchase_form", purchase_form, ORDER),
    Layout("purchase_letter", purchase_letter, ORDER),
    Layout("statement", statement, (DocumentKind.STATEMENT,)),
    Layout("letter", letter, (DocumentKind.OTHER,)),
)


def layout(name: str) -> Layout:
    """The layout of this name; KeyError where there is none."""
    for one in LAYOUTS:
        if one.name == name:
            return one
    raise KeyError(name)
