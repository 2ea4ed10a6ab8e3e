"""The registry of layouts: what each may be used for."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from models.vocabulary import DocumentKind
from samples.catalogue import LANGUAGES
from samples.desk import Draw
from samples.layouts.banner import band, headline, side
from samples.layouts.counter import deposit, warehouse
from samples.layouts.latin import albaran, facture, modulo
from samples.layouts.ledger import journal, ledger
from samples.layouts.letters import letter, statement
from samples.layouts.office import consultant, din_letter, engineer, handwerk
from samples.layouts.orders import purchase_form, purchase_letter
from samples.layouts.payment import coupon, stub, till
from samples.layouts.slips import box_label, delivery_letter, packing_list, shipping_note
from samples.layouts.trade import chemist, distributor, matrix, rebate, wide

SLIP: Final = (DocumentKind.PACKING_SLIP,)
ORDER: Final = (DocumentKind.PURCHASE_ORDER,)
BILLS: Final = (DocumentKind.INVOICE, DocumentKind.CREDIT_NOTE)
CONTINENT: Final = ("de", "fr", "es", "nl", "it")


class Trait(StrEnum):
    """What a layout can show that others cannot."""

    GROSS = "gross"
    PER_HUNDRED = "per_hundred"
    LINE_DISCOUNT = "line_discount"
    RATES = "rates"
    PREPAID = "prepaid"


@dataclass(frozen=True, slots=True)
class Layout:
    """A way to write out a paper: its name, drawing, the kinds and languages it suits, what it can show."""

    name: str
    draw: Draw
    kinds: tuple[DocumentKind, ...] = BILLS
    languages: tuple[str, ...] = LANGUAGES
    traits: tuple[Trait, ...] = ()


LAYOUTS: Final = (
    Layout("ledger", ledger, languages=("en",)),
    Layout("journal", journal, languages=("en",)),
    Layout("band", band),
    Layout("side", side),
    Layout("headline", headline),
    Layout("din_letter", din_letter, languages=("de", "nl")),
    Layout("engineer", engineer, languages=CONTINENT, traits=(Trait.RATES,)),
    Layout("consultant", consultant),
    Layout("handwerk", handwerk, languages=CONTINENT, traits=(Trait.RATES,)),
    Layout("facture", facture, languages=("fr", "es", "it", "nl"), traits=(Trait.RATES,)),
    Layout("modulo", modulo, languages=("it", "es", "fr"), traits=(Trait.RATES,)),
    Layout("albaran", albaran, languages=("es", "it", "nl"), traits=(Trait.LINE_DISCOUNT,)),
    Layout("distributor", distributor, languages=("en",), traits=(Trait.PER_HUNDRED,)),
    Layout("rebate", rebate, traits=(Trait.LINE_DISCOUNT,)),
    Layout("chemist", chemist),
    Layout("wide", wide, traits=(Trait.RATES,)),
    Layout("matrix", matrix, languages=("en", "de", "nl")),
    Layout("coupon", coupon),
    Layout("stub", stub),
    Layout("till", till, languages=CONTINENT, traits=(Trait.GROSS, Trait.RATES)),
    Layout("warehouse", warehouse, languages=("en",)),
    Layout("deposit", deposit, traits=(Trait.PREPAID,)),
    Layout("packing_list", packing_list, SLIP),
    Layout("delivery_letter", delivery_letter, SLIP),
    Layout("box_label", box_label, SLIP, ("en",)),
    Layout("shipping_note", shipping_note, SLIP),
    Layout("purchase_form", purchase_form, ORDER),
    Layout("purchase_letter", purchase_letter, ORDER),
    Layout("statement", statement, (DocumentKind.STATEMENT,)),
    Layout("letter", letter, (DocumentKind.OTHER,), ("en",)),
)


def layout(name: str) -> Layout:
    """The layout of this name; KeyError where there is none."""
    for one in LAYOUTS:
        if one.name == name:
            return one
    raise KeyError(name)
