"""The registry of the press: what each layout is used for, where, and with which lines."""

# ruff: noqa: E501 - one part of a page, one text or one design stays on one line

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import Final

from models.vocabulary import DocumentKind as Kind
from samples.press import work_sold, works
from samples.press.deal import Trait
from samples.press.house import House
from samples.press.layouts import (
    abroad,
    accounts,
    composed,
    dense,
    forms,
    germanic,
    goods,
    hours,
    latin,
    modern,
    networks,
    orders,
    shops,
    slips,
    spool,
    trades,
    weights,
)
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
    Design("saas", modern.saas, countries=("US", "US", "GB", "DE", "FR"), trades=("it",), entries=work_sold.subscription),
    Design("saas_receipt", modern.saas, (Kind.RECEIPT,), ("US", "US", "GB"), ("it",), entries=work_sold.subscription),
    Design("zebra", modern.zebra, countries=_WIDE, traits=(Trait.LINE_DISCOUNT, Trait.PREPAID, Trait.WORDY)),
    Design("suite", modern.suite, countries=("US", "US", "CA", "GB"), traits=(Trait.SERIALS,)),
    Design("minimal", modern.minimal, countries=_WIDE, sizes=_SMALL),
    Design("desktop_books", forms.desktop_books, traits=(Trait.PREPAID, Trait.WORDY, Trait.RETURNS)),
    Design("distributor_stub", forms.distributor_stub, trades=("fasteners", "electrical", "industrial", "pharma"), traits=(Trait.SHORT_SHIPPED, Trait.LOTS, Trait.CHARGES)),
    Design("industrial", forms.industrial, trades=("industrial", "chemicals", "packaging"), traits=(Trait.WORDY, Trait.REMARKS, Trait.CHARGES)),
    Design("remit_top", forms.remit_top, trades=("packaging", "office", "building", "chemicals"), traits=(Trait.REMARKS,)),
    Design("spreadsheet", forms.spreadsheet, countries=("US", "US", "GB", "CA", "ES"), sizes=_SMALL),
    Design("landscape", dense.landscape, countries=("US", "US", "CA", "GB"), traits=(Trait.SHORT_SHIPPED, Trait.LINE_DISCOUNT, Trait.GTIN)),
    Design("received", dense.received, trades=_GOODS, traits=(Trait.LINE_DISCOUNT,)),
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
    Design("counsel", hours.counsel, _INVOICE, trades=("law", "consulting"), traits=(Trait.UNTAXED,), entries=work_sold.timesheet),
    Design("folio", hours.folio, _INVOICE, trades=("hotel",), traits=(Trait.UNTAXED,), entries=work_sold.nights),
    Design("lent_hands", hours.lent_hands, _INVOICE, trades=("staffing",), traits=(Trait.UNTAXED,), entries=work_sold.staffing),
    Design("carrier", networks.carrier, _INVOICE, trades=("freight",), traits=(Trait.UNTAXED,), entries=work_sold.freight),
    Design("power_bill", networks.power_bill, _INVOICE, trades=("utility",), traits=(Trait.UNTAXED,), entries=work_sold.energy),
    Design("phone_bill", networks.phone_bill, _INVOICE, trades=("telecom",), traits=(Trait.UNTAXED,), entries=work_sold.telephone),
    Design("workshop", trades.workshop, _INVOICE, trades=("auto",), entries=works.repair),
    Design("progress", trades.progress, _INVOICE, trades=("construction",), traits=(Trait.UNTAXED, Trait.RETAINAGE), entries=works.site_work),
    Design("contractor", trades.contractor, countries=("US", "US", "GB", "AU"), trades=("construction", "consulting"), entries=works.flat_fees),
    Design("meat_house", weights.meat_house, trades=("food",), traits=(Trait.CATCH, Trait.UNTAXED, Trait.CHARGES, Trait.RETURNS)),
    Design("druggist", weights.druggist, trades=("pharma",), traits=(Trait.LOTS, Trait.UNTAXED)),
    Design("steel_yard", weights.steel_yard, trades=("steel",), traits=(Trait.LOTS, Trait.CHARGES)),
    Design("bolt_house", weights.bolt_house, trades=("fasteners",), traits=(Trait.SHORT_SHIPPED,)),
    Design("drum_house", goods.drum_house, trades=("chemicals",), traits=(Trait.CHARGES, Trait.REMARKS)),
    Design("print_shop", goods.print_shop, trades=("print",), sizes=_SMALL),
    Design("two_columns", goods.two_columns, trades=("produce", "food"), sizes=(10, 16, 22, 30), traits=(Trait.UNTAXED,)),
    Design("agency", goods.agency, (Kind.PURCHASE_ORDER, Kind.INVOICE), sizes=_SMALL),
    Design("stamped_copy", goods.stamped_copy, countries=_WIDE, traits=(Trait.LINE_DISCOUNT,)),
    Design("spool", spool.spool, trades=("industrial", "electrical", "packaging", "building"), sizes=(3, 5, 8, 14, 40), traits=(Trait.SHORT_SHIPPED, Trait.REMARKS, Trait.WORDY)),
    Design("spool_order", spool.spool_order, _ORDER, sizes=(5, 20, 45, 80)),
    Design("spool_slip", spool.spool_slip, _SLIP, trades=("industrial", "pharma", "electrical"), traits=(Trait.SHORT_SHIPPED, Trait.LOTS)),
    Design("till_roll", spool.till_roll, (Kind.RECEIPT,), entries=works.shop_goods),
    Design("brief", germanic.brief, countries=("DE", "DE", "AT", "NL"), traits=(Trait.LINE_DISCOUNT, Trait.RATES)),
    Design("payment_part", germanic.payment_part, _INVOICE, countries=("CH",), sizes=_SMALL),
    Design("bordereau", latin.bordereau, countries=("FR", "FR", "IT", "ES"), traits=(Trait.SECTIONS, Trait.LINE_DISCOUNT, Trait.RATES)),
    Design("vencimientos", latin.vencimientos, countries=("ES", "ES", "IT"), traits=(Trait.LINE_DISCOUNT,)),
    Design("cortesia", latin.cortesia, countries=("IT",), traits=(Trait.LINE_DISCOUNT, Trait.RATES)),
    Design("giro", germanic.giro, _INVOICE, countries=("NO", "NO", "NL"), sizes=_SMALL),
    Design("state_tax", abroad.state_tax, countries=("IN",), trades=("industrial", "electrical", "machining"), sizes=_SMALL, traits=(Trait.LINE_DISCOUNT,)),
    Design("smart_form", germanic.smart_form, countries=("DE", "DE", "US", "AT"), traits=(Trait.LINE_DISCOUNT,)),
    Design("business_central", abroad.business_central, countries=("NL", "GB", "US", "DE", "ES"), traits=(Trait.LINE_DISCOUNT, Trait.RATES)),
    Design("sage_form", abroad.sage_form, countries=("GB", "GB", "AU"), trades=("office", "building", "industrial"), traits=(Trait.LINE_DISCOUNT,)),
    Design("aging", accounts.aging, (Kind.STATEMENT,), entries=works.open_items),
    Design("remit_statement", accounts.remit_statement, (Kind.STATEMENT,), entries=works.open_items),
    Design("advice", accounts.advice, (Kind.OTHER,), entries=works.open_items),
    Design("quotation", accounts.quotation, (Kind.OTHER,), trades=("machining", "industrial"), entries=works.quoted_goods),
    Design("release", accounts.release, _ORDER, trades=("machining", "packaging"), sizes=_SMALL, traits=(Trait.REQUIRED,)),
    Design("returned", accounts.returned, (Kind.CREDIT_NOTE,), ("US", "US", "CA", "GB"), sizes=_SMALL),
    Design("composed_bill", composed.bill, countries=("US", "US", "US", "US", *_WIDE, "AT", "CH", "NO", "IN"), trades=(*_GOODS, "chemicals", "fasteners"), sizes=(1, 2, 3, 5, 8, 13, 25), traits=(Trait.LINE_DISCOUNT, Trait.WORDY, Trait.REMARKS, Trait.SHORT_SHIPPED, Trait.PREPAID, Trait.RATES, Trait.RETURNS)),
    Design("composed_order", composed.order, _ORDER, _WIDE, sizes=(1, 3, 6, 12, 30), traits=(Trait.WORDY, Trait.REQUIRED, Trait.REMARKS)),
    Design("composed_slip", composed.slip, _SLIP, _WIDE, (*_GOODS, "pharma"), sizes=(1, 2, 4, 8, 20), traits=(Trait.WORDY, Trait.SHORT_SHIPPED, Trait.LOTS, Trait.SERIALS)),
    Design("taxed_order", shops.taxed_order, _ORDER, ("US", "US", "CA"), sizes=(1, 2, 4, 7, 12), traits=(Trait.ORDER_TAX,)),
    Design("store_order", shops.store_order, _ORDER, ("US", "US", "GB"), ("food", "office", "produce", "packaging"), (4, 9, 16, 35), traits=(Trait.PACKS, Trait.GTIN)),
    Design("dispatch_list", shops.dispatch_list, _SLIP, ("US", "DE", "AT", "NL", "FR"), ("machining", "industrial", "chemicals"), traits=(Trait.SHORT_SHIPPED, Trait.LOTS)),
    Design("gross_shop", shops.gross_shop, countries=("AU", "GB", "DE", "NL", "AT", "FR"), trades=("office", "industrial"), sizes=_SMALL, traits=(Trait.GROSS,)),
    Design("letter_bill", shops.letter_bill, trades=("consulting", "construction"), entries=works.flat_fees),
    Design("webshop", shops.webshop, countries=("US", "US", "GB", "CA"), trades=("office", "industrial", "it"), sizes=_SMALL),
)  # fmt: skip


def design(name: str) -> Design:
    """The design of this name; KeyError where there is none."""
    for one in DESIGNS:
        if one.name == name:
            return one
    raise KeyError(name)
