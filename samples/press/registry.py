"""The registry of the press: what each layout is used for, where, and with which lines."""

# ruff: noqa: E501 - one part of a page, one text or one design stays on one line

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import Final

from models.vocabulary import DocumentKind as Kind
from samples.press import services
from samples.press.deal import Trait
from samples.press.house import House
from samples.press.layouts import forms, modern, orders, slips
from samples.press.pen import Pen
from samples.press.voucher import Entry

_BILLS: Final = (Kind.INVOICE, Kind.INVOICE, Kind.INVOICE, Kind.CREDIT_NOTE)
_INVOICE: Final = (Kind.INVOICE,)
_SLIP: Final = (Kind.PACKING_SLIP,)
_ORDER: Final = (Kind.PURCHASE_ORDER,)
_US: Final = ("US",)
_WIDE: Final = ("US", "US", "US", "US", "GB", "CA", "AU", "DE", "FR", "ES", "NL", "IT")
_SMALL: Final = (1, 1, 2, 3, 4, 6)
_MIDDLE: Final = (2, 3, 4, 5, 7, 9, 12)
_LONG: Final = (24, 40, 56, 75, 110)
_GOODS: Final = ("industrial", "electrical", "packaging", "office", "building", "machining")
Lines = Callable[[Random, House], list[Entry]]


@dataclass(frozen=True, slots=True)
class Design:
    """One layout: its name, drawing, kinds, countries and trades, numbers of lines, what its lines and sums show."""

    name: str
    draw: Callable[[Pen], str]
    kinds: tuple[Kind, ...] = _BILLS
    countries: tuple[str, ...] = _US
    trades: tuple[str, ...] = _GOODS
    sizes: tuple[int, ...] = _MIDDLE
    traits: tuple[Trait, ...] = ()
    entries: Lines | None = None


DESIGNS: Final = (
    Design("bookkeeper", modern.bookkeeper, countries=("US", "US", "CA"), sizes=_SMALL, traits=(Trait.PREPAID, Trait.WORDY)),
    Design("xpress", modern.xpress, countries=("AU", "GB", "US", "AU", "NL"), trades=("it", "office", "building"), sizes=_SMALL, traits=(Trait.PREPAID,)),
    Design("freelancer", modern.freelancer, countries=("US", "CA", "GB", "DE", "FR"), trades=("office", "it"), sizes=_SMALL),
    Design("saas", modern.saas, countries=("US", "US", "GB", "DE", "FR"), trades=("it",), entries=services.subscription),
    Design("saas_receipt", modern.saas, (Kind.RECEIPT,), ("US", "US", "GB"), ("it",), entries=services.subscription),
    Design("zebra", modern.zebra, countries=_WIDE, traits=(Trait.LINE_DISCOUNT, Trait.PREPAID, Trait.WORDY)),
    Design("suite", modern.suite, countries=("US", "US", "CA", "GB"), traits=(Trait.SERIALS,)),
    Design("minimal", modern.minimal, countries=_WIDE, sizes=_SMALL),
    Design("desktop_books", forms.desktop_books, traits=(Trait.PREPAID, Trait.WORDY, Trait.RETURNS)),
    Design("distributor_stub", forms.distributor_stub, trades=("fasteners", "electrical", "industrial", "pharma"), traits=(Trait.SHORT_SHIPPED, Trait.LOTS, Trait.CHARGES)),
    Design("industrial", forms.industrial, trades=("industrial", "chemicals", "packaging"), traits=(Trait.WORDY, Trait.REMARKS, Trait.CHARGES)),
    Design("remit_top", forms.remit_top, trades=("packaging", "office", "building", "chemicals"), traits=(Trait.REMARKS,)),
    Design("spreadsheet", forms.spreadsheet, countries=("US", "US", "GB", "CA", "ES"), sizes=_SMALL),
    Design("landscape", forms.landscape, countries=("US", "US", "CA", "GB"), traits=(Trait.SHORT_SHIPPED, Trait.LINE_DISCOUNT, Trait.GTIN)),
    Design("received", forms.received, trades=_GOODS, traits=(Trait.LINE_DISCOUNT,)),
    Design("pick_ship", slips.pick_ship, _SLIP, _WIDE, ("industrial", "pharma", "electrical", "machining"), traits=(Trait.SHORT_SHIPPED, Trait.LOTS, Trait.SERIALS)),
    Design("carton_list", slips.carton_list, _SLIP, ("US", "US", "CA", "GB"), ("packaging", "office", "pharma", "industrial"), traits=(Trait.CARTONS, Trait.GTIN)),
    Design("priced_slip", slips.priced_slip, _SLIP, _WIDE, traits=(Trait.SHORT_SHIPPED,)),
    Design("delivery_ticket", slips.delivery_ticket, _SLIP, ("US", "CA", "AU"), ("building", "chemicals", "food"), (1, 2, 3)),
    Design("label_slip", slips.label_slip, _SLIP, _US, ("office", "industrial", "it"), (1, 2, 3, 4)),
    Design("receiver", slips.receiver, (Kind.GOODS_RECEIPT,), ("US", "US", "GB"), traits=(Trait.SHORT_SHIPPED, Trait.LOTS)),
    Design("long_order", orders.long_order, _ORDER, ("US", "US", "US", "GB", "DE", "FR", "IT"), sizes=_LONG),
    Design("order_form", orders.order_form, _ORDER, ("US", "US", "CA", "AU")),
    Design("material_order", orders.material_order, _ORDER, _WIDE, ("machining", "industrial", "electrical"), traits=(Trait.REQUIRED,)),
    Design("change_order", orders.change_order, (Kind.PURCHASE_ORDER_CHANGE,), ("US", "US", "CA"), traits=(Trait.CHANGED,)),
    Design("acknowledgement", orders.acknowledgement, (Kind.ORDER_RESPONSE,), _WIDE, ("fasteners", "electrical", "machining"), traits=(Trait.REQUIRED, Trait.LINE_DISCOUNT)),
)  # fmt: skip


def design(name: str) -> Design:
    """The design of this name; KeyError where there is none."""
    for one in DESIGNS:
        if one.name == name:
            return one
    raise KeyError(name)
