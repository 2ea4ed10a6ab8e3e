"""What is on a paper: drawn from a seed, of the kind, the country and the trade that a layout asks for."""

# ruff: noqa: E501 - one part of a page, one text or one design stays on one line

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum
from random import Random
from typing import Final

from models.vocabulary import DocumentKind
from samples.papers import cents
from samples.press.companies import CURRENCY, LANGUAGE, Company, address, company
from samples.press.goods import articles
from samples.press.house import House
from samples.press.voucher import ZERO, Entry, Levy, Value, Voucher, gross_summed, priced, summed

_FIRST_DAY: Final = date(2025, 1, 6)


class Trait(StrEnum):
    """What the lines and sums of a layout can show that others cannot."""

    LINE_DISCOUNT = "line_discount"
    LOTS = "lots"
    SERIALS = "serials"
    BASIS = "basis"
    CATCH = "catch"
    SECTIONS = "sections"
    REMARKS = "remarks"
    RETURNS = "returns"
    RATES = "rates"
    PREPAID = "prepaid"
    RETAINAGE = "retainage"
    UNTAXED = "untaxed"
    CHARGES = "charges"
    WORDY = "wordy"
    SHORT_SHIPPED = "short_shipped"
    GTIN = "gtin"
    REQUIRED = "required"
    CHANGED = "changed"
    CARTONS = "cartons"
    LINE_TAX = "line_tax"
    ORDER_TAX = "order_tax"
    PACKS = "packs"
    GROSS = "gross"


@dataclass(frozen=True, slots=True)
class Order:
    """What a layout asks for: kind, country and trade, how many lines, traits, and its own way to make lines."""

    kind: DocumentKind
    trade: str
    sizes: tuple[int, ...]
    traits: frozenset[Trait]
    entries: Callable[[Random, House], list[Entry]] | None = None


_RATES: Final = {
    "DE": ("19", "7"), "AT": ("20", "10"), "CH": ("8.1", "2.6"), "FR": ("20", "5.5"), "ES": ("21", "10"),
    "IT": ("22", "10"), "NL": ("21", "9"), "NO": ("25", "15"), "GB": ("20", "5"), "AU": ("10", "0"),
}  # fmt: skip
_TAX_NAMES: Final = {
    "DE": "MwSt.;USt.;Umsatzsteuer", "AT": "USt.;MwSt.", "CH": "MWST", "FR": "TVA", "ES": "IVA", "IT": "IVA",
    "NL": "btw;BTW", "NO": "Mva", "GB": "VAT", "AU": "GST",
}  # fmt: skip
_TERMS: Final = {
    "en": ("Net {}", "Net {} days", "NET {}", "{} days", "1% 10 Net {}", "2/10 NET {}", "2% 10 days, net {} days", "N{}"),
    "de": ("{} Tage netto", "zahlbar innerhalb von {} Tagen ohne Abzug", "10 Tage 2 % Skonto, {} Tage netto"),
    "fr": ("{} jours nets", "{} jours date de facture", "Virement à {} jours"),
    "es": ("{} días fecha factura", "Transferencia {} días"), "it": ("Bonifico {} gg d.f.", "{} giorni data fattura"),
    "nl": ("{} dagen netto", "Binnen {} dagen na factuurdatum"), "nb": ("{} dager netto", "Netto {} dager"),
}  # fmt: skip
_NUMBERS: Final = (
    "{:06d}", "INV-{:05d}", "{:07d}", "{:04d}", "SI{:07d}", "IN{:06d}", "{y}-{:04d}", "{a}{:05d}", "{:08d}", "INV{:06d}",
    "{y}/{:05d}", "F{y}{:04d}", "{a}-{:04d}-{b}", "1{:09d}", "{:05d}-00", "{:06d}.001", "R{:06d}",
)  # fmt: skip
_ORDERS: Final = (
    "PO-{:05d}", "{:06d}", "45{:08d}", "P{:05d}", "{:04d}-{b}", "{a}{:05d}", "PO{:07d}", "W{:06d}", "{y}-{:05d}", "{:07d}",
    "{:05d} R1", "JOB {:04d}",
)  # fmt: skip


def levies(house: House) -> tuple[Levy, ...]:
    """The taxes of a house's country as it prints them."""
    country = house.country
    if country == "US":
        rate = house.pick("sales tax", ("0", "0", "6", "6.25", "7.25", "8.875", "7", "5.5"))
        return (Levy(house.label("tax_total"), Decimal(rate)),) if rate != "0" else ()
    if country == "CA":
        ways: tuple[tuple[tuple[str, str], ...], ...] = (
            (("GST", "5"), ("PST", "7")), (("HST", "13"),), (("GST", "5"),), (("GST/TPS", "5"), ("QST/TVQ", "9.975")),
        )  # fmt: skip
        return tuple(Levy(name, Decimal(rate)) for name, rate in house.pick("levies", ways))
    if country == "IN":
        inside = house.chance("same state", 0.6)
        parts = (("CGST", "9"), ("SGST", "9")) if inside else (("IGST", "18"),)
        return tuple(Levy(name, Decimal(rate)) for name, rate in parts)
    return (Levy(house.pick("tax name", _TAX_NAMES[country].split(";")), Decimal(_RATES[country][0]), by_line=True),)


def _code(random: Random, forms: tuple[str, ...], house: House, name: str, day: date) -> str:
    form = house.pick(name, forms)
    letters = "".join(house.pick(f"{name} letter {at}", "ABCDEFGHKLMNPRSTVW") for at in range(2))
    digits = int(form.split(":0")[1][0]) if ":0" in form else 5
    number = random.randrange(10 ** (digits - 1), 10**digits)
    return (
        form.replace("{a}", letters)
        .replace("{b}", f"{random.randrange(10, 99)}")
        .replace("{y}", f"{day:%Y}")
        .format(number)
    )


def _quantity(random: Random, unit: str) -> Decimal:
    if unit == "HR":
        return Decimal(random.randrange(2, 160)) / 4
    if unit in {"C", "M"}:
        return Decimal(random.choice((100, 200, 250, 500, 1000, 1500, 2500, 5000)))
    if unit in {"LB", "GAL", "FT"}:
        return Decimal(random.choice((55, 110, 220, 330, 500, 750, 1200, 2400)))
    return Decimal(random.choice((1, 1, 2, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 24, 36, 48, 50, 100, 144, 200)))


def goods_entries(random: Random, house: House, asked: Order, count: int) -> list[Entry]:
    """Lines of goods of the asked trade."""
    made: list[Entry] = []
    sections = [f"{house.label('sales_order_number')} {random.randrange(10000, 99999)}" for _ in range(3)]
    for place, article in enumerate(articles(random, asked.trade, house.language, count, Trait.WORDY in asked.traits)):
        cells = _cells(random, house, asked, article.unit, article.price)
        cells |= {"sku": article.code, "description": article.name}
        extra = _extra(random, house, asked, cells, place)
        section = ""
        if Trait.CARTONS in asked.traits and place % 3 == 0:
            section = (
                f"Carton {place // 3 + 1} of {(count + 2) // 3}   {random.randrange(8, 60)}.{random.randrange(10)} lbs"
            )
        if Trait.SECTIONS in asked.traits and count > 2 and place in {0, count // 2}:
            section = sections[0 if place == 0 else 1]
        remark = ""
        if Trait.REMARKS in asked.traits and random.random() < 0.25:
            remark = random.choice(_REMARKS.get(house.language, _REMARKS["en"]))
        made.append(Entry(priced(cells), extra, section, remark))
    return made


_REMARKS: Final = {
    "en": ("** Shipped from our Reno warehouse **", "Balance to follow", "Per quote dated last month, price held", "Deliver to dock 4", "NON-STOCK ITEM", "Hazardous material - see SDS"),
    "de": ("Restmenge folgt", "Preis laut Angebot", "Ab Lager lieferbar"), "fr": ("Solde à suivre", "Prix selon devis"),
    "es": ("Resto pendiente de envío",), "it": ("Saldo a seguire",), "nl": ("Rest volgt",), "nb": ("Rest følger",),
}  # fmt: skip


def _cells(random: Random, house: House, asked: Order, unit: str, price: Decimal) -> dict[str, Value]:
    quantity = _quantity(random, unit)
    cells: dict[str, Value] = {"unit": unit, "quantity": quantity, "unit_price": price}
    if unit in {"C", "M"} and asked.trade in {"fasteners", "print"}:
        cells["price_basis_quantity"] = Decimal(100 if unit == "C" else 1000)
    if asked.trade == "steel":
        cells["price_basis_quantity"] = Decimal(100)
    if Trait.CATCH in asked.traits and unit == "LB":
        cells["quantity"] = Decimal(random.randrange(2200, 24000)) / 100
    if Trait.LINE_DISCOUNT in asked.traits:
        cells["discount"] = Decimal(random.choice((0, 5, 10, 15, 20, 25, 40)))
    if house.country in _RATES:
        spread = Trait.RATES in asked.traits and random.random() < 0.2
        cells["tax_rate"] = Decimal(_RATES[house.country][1 if spread else 0])
    if Trait.RETURNS in asked.traits and random.random() < 0.12:
        cells["quantity"] = -cells["quantity"]  # type: ignore[operator]
    if Trait.SHORT_SHIPPED in asked.traits:
        shipped = cells["quantity"]
        assert isinstance(shipped, Decimal)
        behind = random.random() < 0.25
        missing = (shipped / random.choice((1, 2, 4))).to_integral_value() if behind else ZERO
        cells["quantity_ordered"] = shipped + missing if shipped > 0 else shipped
        cells["quantity_backordered"] = missing if shipped > 0 else ZERO
    if Trait.GTIN in asked.traits:
        cells["gtin"] = f"0{random.randrange(10**10, 10**11)}"
    return cells


def _extra(random: Random, house: House, asked: Order, cells: dict[str, Value], place: int) -> dict[str, str]:
    extra = {"pos": str(place + 1), "pos10": f"{(place + 1) * 10:05d}"}
    if Trait.LOTS in asked.traits and random.random() < 0.85:
        cells["lot"] = random.choice(("L{:06d}", "{:07d}A", "B24{:04d}")).format(random.randrange(1000, 999999))
        extra["expiry"] = f"{random.randrange(1, 13):02d}/{random.randrange(2027, 2030)}"
    if Trait.SERIALS in asked.traits and random.random() < 0.4:
        cells["serial"] = f"SN{random.randrange(100000, 999999)}"
    if Trait.CHANGED in asked.traits:
        extra["status"] = random.choice(("", "", "CHG QTY", "CHG PRICE", "NEW"))
    if Trait.REQUIRED in asked.traits:
        days = _FIRST_DAY + timedelta(days=random.randrange(700, 760))
        extra["promised"] = extra["required"] = f"{house.label('required_date')}: {house.day(days)}"
    if house.country == "IN":
        extra["hsn"] = str(random.randrange(7301, 9405))
    discount = cells.get("discount")
    if isinstance(discount, Decimal) and discount:
        words = ("Bruttopreis", "Rabatt") if house.language == "de" else ("Gross price", "Discount")
        gross = cells["unit_price"]
        assert isinstance(gross, Decimal)
        extra["conditions"] = f"{words[0]} {house.number(gross, 2)}   {words[1]} {house.number(discount, 0)} %-"
    if asked.trade == "steel":
        extra["pieces"] = str(random.randrange(2, 60))
    if Trait.PACKS in asked.traits:
        extra["pack"] = random.choice(("1", "6", "12", "24", "4x6", "10/CS"))
        extra["cube"] = f"{random.randrange(1, 40) / 10:.1f}"
    if asked.trade == "food":
        quantity = cells["quantity"]
        assert isinstance(quantity, Decimal)
        weighed = cells["unit"] == "LB"
        extra["cases"] = str(random.randrange(1, 9) if weighed else int(abs(quantity)))
    return extra


def voucher(random: Random, house: House, seller: Company, asked: Order) -> Voucher:
    """A paper of the asked kind from this seller."""
    country = house.country
    buyer = company(random, country, random.choice(("machining", "construction", "food", "building", "print")))
    day = _FIRST_DAY + timedelta(days=random.randrange(690))
    count = random.choice(asked.sizes)
    entries = tuple(asked.entries(random, house) if asked.entries else goods_entries(random, house, asked, count))
    if sum((entry.money("amount") for entry in entries), ZERO) <= 0:
        # Nobody bills less than nothing: more came back than went out only where a credit memo says so.
        entries = tuple(_outward(entry) for entry in entries)
    if asked.kind is DocumentKind.CREDIT_NOTE and house.chance("negative credits", 0.3):
        entries = tuple(_back(entry) for entry in entries)
    other = random.random() < 0.5
    place = (random.choice((buyer.name, "Plant 2", "Receiving Dept.")), *address(random, country)) if other else (
        buyer.name, *buyer.lines)  # fmt: skip
    facts = _facts(random, house, seller, buyer, asked.kind, day)
    made = Voucher(asked.kind, seller, buyer, place, CURRENCY[country], facts, entries)
    if asked.kind in {DocumentKind.PACKING_SLIP, DocumentKind.GOODS_RECEIPT}:
        return made
    return _with_sums(random, house, asked, made)


def _outward(entry: Entry) -> Entry:
    """A line of goods that went out, where it was one of goods that came back."""
    cells = {**entry.cells, "quantity": abs(entry.money("quantity"))} if "quantity" in entry.cells else entry.cells
    return replace(entry, cells=priced(cells) if "unit_price" in cells else cells)


def _back(entry: Entry) -> Entry:
    """A line of goods that came back, as houses write it that credit with negative quantities."""
    if "quantity" not in entry.cells:
        return replace(entry, cells={**entry.cells, "amount": -entry.money("amount")})
    return replace(entry, cells=priced({**entry.cells, "quantity": -abs(entry.money("quantity"))}))


def _with_sums(random: Random, house: House, asked: Order, made: Voucher) -> Voucher:
    traits = asked.traits
    ordering = asked.kind in {DocumentKind.PURCHASE_ORDER, DocumentKind.PURCHASE_ORDER_CHANGE}
    if ordering and Trait.ORDER_TAX not in traits:
        return summed(made, ())
    if Trait.GROSS in traits:
        return gross_summed(made, levies(house))
    if Trait.CHARGES in traits and random.random() < 0.6:
        name = random.choice(("Fuel Surcharge", "Handling", "Hazmat Fee", "Pallet Charge", "Small Order Charge"))
        made = replace(made, charges=((name, Decimal(random.randrange(350, 9900)) / 100),))
    billed = Trait.UNTAXED not in traits
    simple = bool(traits & {Trait.RETAINAGE, Trait.LINE_TAX})
    shipping = Decimal(random.choice(("0", "0", "9.95", "24.50", "85.00", "142.18", "310.00")))
    discount = random.choice((0, 0, 0, 0, 2, 3, 5, 10))
    total = sum((entry.money("amount") for entry in made.entries), ZERO)
    prepaid = (
        cents(total * random.choice((0, 0, 1, 2)) / 4)
        if Trait.PREPAID in traits and asked.kind is DocumentKind.INVOICE
        else ZERO
    )
    goods = asked.entries is None and not simple and total > 0
    return summed(
        made, levies(house) if billed else (), Decimal(discount) if goods else ZERO, shipping if goods else ZERO, prepaid,
        Decimal(10) if Trait.RETAINAGE in traits else ZERO,
    )  # fmt: skip


def _facts(random: Random, house: House, seller: Company, buyer: Company, kind: DocumentKind, day: date
           ) -> dict[str, Value]:  # fmt: skip
    language = LANGUAGE[house.country]
    days = house.pick("days", (30, 30, 30, 10, 14, 15, 45, 60))
    ordered = day - timedelta(days=random.randint(4, 40))
    facts: dict[str, Value] = {
        "supplier_name": seller.name, "supplier_vat_id": seller.vat_id, "supplier_tax_id": seller.tax_id,
        "buyer_name": buyer.name, "buyer_vat_id": buyer.vat_id, "currency": CURRENCY[house.country],
        "customer_number": f"{house.pick('customer prefix', ('', 'C', '10', 'K-'))}{random.randrange(1000, 99999)}",
        "contact": seller.contact, "carrier": random.choice(_CARRIERS), "fob": random.choice(_FOB),
        "tracking": f"1Z{random.randrange(10**9, 10**10)}", "payment_terms": house.pick("terms", _TERMS[language]).format(days),
        "po_number": _code(random, _ORDERS, house, "order form" if kind.value.startswith("purchase") else f"order {random.random()}", day),
        "order_date": ordered, "iban": seller.iban, "bic": seller.bic, "bank": seller.bank,
        "routing_number": seller.routing_number, "account_number": seller.account_number,
        "sales_order_number": f"{house.pick('so', ('SO', 'S-', '', 'A'))}{random.randrange(100000, 999999)}",
    }  # fmt: skip
    number = _code(random, _NUMBERS, house, "number form", day)
    slip = f"{house.pick('slip prefix', ('', 'PS', 'DN-', 'LS', '80'))}{random.randrange(10000, 9999999)}"
    facts |= _by_kind(kind, number, slip, day, days)
    return {name: value for name, value in facts.items() if value != ""}


_CARRIERS: Final = (
    "Best Way",
    "Parcel Ground",
    "OUR TRUCK",
    "LTL - Prepaid",
    "Customer Pickup",
    "Ground 2-Day",
    "Common Carrier",
)
_FOB: Final = ("Origin", "Destination", "Shipping Point", "Prepaid & Add", "DAP", "EXW", "FOB Dock")


def _by_kind(kind: DocumentKind, number: str, slip: str, day: date, days: int) -> dict[str, Value]:
    match kind:
        case DocumentKind.PACKING_SLIP | DocumentKind.GOODS_RECEIPT:
            return {"delivery_note_number": slip, "delivery_date": day}
        case DocumentKind.PURCHASE_ORDER | DocumentKind.PURCHASE_ORDER_CHANGE:
            return {"order_date": day, "required_date": day + timedelta(days=21), "sales_order_number": ""}
        case DocumentKind.ORDER_RESPONSE:
            return {"required_date": day + timedelta(days=21), "document_date": day}
        case DocumentKind.CREDIT_NOTE:
            return {"invoice_number": number, "invoice_date": day, "credits": f"{int(number.encode()[-1])}{slip[-4:]}"}
        case _:
            return {
                "invoice_number": number, "invoice_date": day, "due_date": day + timedelta(days=days),
                "delivery_note_number": slip, "delivery_date": day - timedelta(days=2),
            }  # fmt: skip
