"""Differences planted into a clean purchase, each with the hold codes of which one must be raised."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from decimal import Decimal
from typing import Final

from models.vocabulary import MatchDecision
from samples.check_digits import iban, routing_number
from samples.papers import GoodsReceipt, Invoice, InvoiceLine, Order, PackingSlip, cents, total_up
from samples.purchase import bill, credit, receive, ship
from samples.world import SUPPLIERS


@dataclass(frozen=True, slots=True)
class Purchase:
    """All papers of one purchase; invoices and credit notes in order of arrival."""

    order: Order
    slips: tuple[PackingSlip, ...]
    receipts: tuple[GoodsReceipt, ...]
    invoices: tuple[Invoice, ...]


@dataclass(frozen=True, slots=True)
class Planted:
    """A purchase with one difference, and what it leads to for the last invoice.

    `decision` is the primary answer, `accepted` every answer an honest clerk could give; unless the answer is to
    approve, at least one of `holds` must have been raised.
    """

    name: str
    purchase: Purchase
    decision: MatchDecision
    holds: tuple[str, ...] = ()
    also: tuple[MatchDecision, ...] = ()

    @property
    def accepted(self) -> tuple[MatchDecision, ...]:
        """The primary decision and the others that are right too."""
        return (self.decision, *self.also)


Plant = Callable[[Purchase], Planted]


def _changed(purchase: Purchase, invoice: Invoice) -> Purchase:
    return replace(purchase, invoices=(*purchase.invoices[:-1], invoice))


def _with_line(invoice: Invoice, place: int, line: InvoiceLine) -> Invoice:
    lines = (*invoice.lines[:place], line, *invoice.lines[place + 1 :])
    return total_up(replace(invoice, lines=lines))


def clean(purchase: Purchase) -> Planted:
    """Ordered, received and billed agree."""
    return Planted("clean", purchase, MatchDecision.APPROVE)


def _dearer(purchase: Purchase, rise: Callable[[InvoiceLine], Decimal]) -> Purchase:
    """The purchase with the dearest line's unit price raised."""
    invoice = purchase.invoices[-1]
    place = max(range(len(invoice.lines)), key=lambda at: invoice.lines[at].amount)
    line = invoice.lines[place]
    return _changed(purchase, _with_line(invoice, place, replace(line, unit_price=cents(line.unit_price + rise(line)))))


def price_over(purchase: Purchase) -> Planted:
    """The dearest line is billed 8 % above the agreed price."""
    dearer = _dearer(purchase, lambda line: line.unit_price * 8 / 100)
    return Planted("price_over", dearer, MatchDecision.HOLD, ("PRC-OVER",))


def price_within(purchase: Purchase) -> Planted:
    """The dearest line is billed 1 % above the agreed price but not more than 60.00 in all, within tolerance."""
    dearer = _dearer(purchase, lambda line: min(line.unit_price / 100, 60 / line.quantity))
    return Planted("price_within", dearer, MatchDecision.APPROVE)


def short_receipt(purchase: Purchase) -> Planted:
    """The slip claims all, a third less of the first line was counted, all is billed."""
    slip, receipt = purchase.slips[-1], purchase.receipts[-1]
    first = slip.lines[0]
    counted = (first.shipped * 2 / 3).quantize(Decimal(1))
    short = receive(slip, receipt.number, receipt.day, {first.order_line.line_no: counted})
    found = replace(purchase, receipts=(*purchase.receipts[:-1], short))
    return Planted("short_receipt", found, MatchDecision.HOLD, ("QTY-REC", "SLP-RCV"), (MatchDecision.WAIT,))


def not_received(purchase: Purchase) -> Planted:
    """The invoice is here before the goods."""
    found = replace(purchase, receipts=(), slips=())
    return Planted("not_received", found, MatchDecision.WAIT, ("QTY-NORCPT",), (MatchDecision.HOLD,))


def two_slips(purchase: Purchase) -> Planted:
    """The goods came in two shipments, one invoice bills both and quotes both slips."""
    order, old = purchase.order, purchase.slips[-1]
    part = {line.line_no: (line.quantity * 3 / 5).quantize(Decimal(1)) for line in order.lines}
    rest = {line.line_no: line.quantity - part[line.line_no] for line in order.lines}
    first = ship(order, f"{old.number}-1", old.day - timedelta(days=4), part)
    second = ship(order, f"{old.number}-2", old.day, rest, (first,))
    number = purchase.receipts[-1].number
    receipts = (
        receive(first, f"{number}A", first.day + timedelta(days=1)),
        receive(second, f"{number}B", second.day + timedelta(days=1)),
    )
    invoice = bill(order, (first, second), purchase.invoices[-1].number, purchase.invoices[-1].day)
    return Planted("two_slips", Purchase(order, (first, second), receipts, (invoice,)), MatchDecision.APPROVE)


_REWORDINGS: Final = (
    (" x ", "x"),
    ("box of ", ""),
    ("pack of ", "PK "),
    ("carton of ", "CTN "),
    (", ", " "),
    ("black", "BLK"),
    ("blue", "BLU"),
)


def _reworded(text: str) -> str:
    for old, new in _REWORDINGS:
        text = text.replace(old, new)
    return text.upper()


def reordered(purchase: Purchase) -> Planted:
    """The lines come in another order and in the supplier's own words; the article numbers are there."""
    invoice = purchase.invoices[-1]
    lines = tuple(
        replace(line, description=_reworded(line.description), order_line=0) for line in reversed(invoice.lines)
    )
    return Planted("reordered", _changed(purchase, total_up(replace(invoice, lines=lines))), MatchDecision.APPROVE)


def freight(purchase: Purchase) -> Planted:
    """A freight line of 185.00 that the order does not know."""
    invoice = purchase.invoices[-1]
    words = {
        "de": "Fracht und Verpackung",
        "fr": "Port et emballage",
        "es": "Portes y embalaje",
        "nl": "Vracht en verpakking",
        "it": "Trasporto e imballo",
    }
    name = words.get(invoice.supplier.language, "Freight & handling")
    line = InvoiceLine("", name, Decimal(1), "EA", Decimal("185.00"), invoice.lines[0].tax_rate, is_charge=True)
    billed = total_up(replace(invoice, lines=(*invoice.lines, line)))
    return Planted("freight", _changed(purchase, billed), MatchDecision.HOLD, ("CHG-UNPLAN",))


def duplicate(purchase: Purchase) -> Planted:
    """The same invoice a second time."""
    twice = replace(purchase, invoices=(*purchase.invoices, replace(purchase.invoices[-1], remark="COPY")))
    codes = ("DUP-EXACT", "DUP-NUM", "DUP-FUZZY", "DUP-LINE")
    return Planted("duplicate", twice, MatchDecision.REJECT, codes, (MatchDecision.HOLD,))


def credit_note(purchase: Purchase) -> Planted:
    """A tenth of the first line is credited, the original invoice is named."""
    invoice = purchase.invoices[-1]
    returned = max((invoice.lines[0].quantity / 10).quantize(Decimal(1)), Decimal(1))
    note = credit(invoice, f"CM{invoice.number.lstrip('RFINVA-/')}", invoice.day + timedelta(days=6), {1: returned})
    return Planted("credit_note", replace(purchase, invoices=(*purchase.invoices, note)), MatchDecision.APPROVE)


def missing_order(purchase: Purchase) -> Planted:
    """The invoice quotes no order."""
    invoice = replace(purchase.invoices[-1], order_number="", order_day=None, slip_numbers=())
    invoice = replace(invoice, lines=tuple(replace(line, order_line=0) for line in invoice.lines))
    return Planted(
        "missing_order",
        _changed(purchase, invoice),
        MatchDecision.HOLD,
        ("PO-NONE", "PO-NOTFOUND"),
        (MatchDecision.WAIT,),
    )


def tax_over(purchase: Purchase) -> Planted:
    """Tax at a rate two points above the agreed one."""
    invoice = purchase.invoices[-1]
    lines = tuple(replace(line, tax_rate=line.tax_rate + 2) for line in invoice.lines)
    return Planted(
        "tax_over",
        _changed(purchase, total_up(replace(invoice, lines=lines))),
        MatchDecision.HOLD,
        ("TAX-OVER", "TAX-RATE"),
    )


def unit_change(purchase: Purchase) -> Planted:
    """The first line, ordered by the piece, is billed by the hundred at a hundred times the price."""
    invoice = purchase.invoices[-1]
    line = invoice.lines[0]
    hundreds = replace(line, unit="C", quantity=line.quantity / 100, unit_price=line.unit_price * 100)
    billed = _with_line(invoice, 0, hundreds)
    codes = ("UOM-DIFF", "UOM-PROVED", "PRC-UNIT")
    return Planted(
        "unit_change",
        _changed(purchase, billed),
        MatchDecision.APPROVE,
        codes,
        (MatchDecision.WAIT, MatchDecision.HOLD),
    )


def quantity_over(purchase: Purchase) -> Planted:
    """A fifth more of the first line than ordered, delivered, counted and billed."""
    order, old = purchase.order, purchase.slips[-1]
    quantities = {line.line_no: line.quantity for line in order.lines}
    quantities[1] = (quantities[1] * 6 / 5).quantize(Decimal(1))
    slip = ship(order, old.number, old.day, quantities)
    receipt = receive(slip, purchase.receipts[-1].number, purchase.receipts[-1].day)
    invoice = bill(order, (slip,), purchase.invoices[-1].number, purchase.invoices[-1].day)
    return Planted("quantity_over", Purchase(order, (slip,), (receipt,), (invoice,)), MatchDecision.HOLD, ("QTY-ORD",))


def wrong_total(purchase: Purchase) -> Planted:
    """The printed total is 90.00 above what its parts add up to."""
    invoice = purchase.invoices[-1]
    wrong = replace(invoice, total=invoice.total + 90)
    return Planted(
        "wrong_total", _changed(purchase, wrong), MatchDecision.HOLD, ("CAP-TOTAL", "CAP-SUM"), (MatchDecision.WAIT,)
    )


def other_currency(purchase: Purchase) -> Planted:
    """Billed in another currency than ordered, the figures unchanged."""
    invoice = purchase.invoices[-1]
    other = "USD" if invoice.currency != "USD" else "EUR"
    return Planted(
        "other_currency", _changed(purchase, replace(invoice, currency=other)), MatchDecision.HOLD, ("PO-CCY",)
    )


def wrong_supplier(purchase: Purchase) -> Planted:
    """Another supplier of the same country bills this order."""
    invoice = purchase.invoices[-1]
    country = invoice.supplier.address.country
    other = next(s for s in SUPPLIERS if s.address.country == country and s != invoice.supplier)
    return Planted(
        "wrong_supplier", _changed(purchase, replace(invoice, supplier=other)), MatchDecision.HOLD, ("SUP-PO",)
    )


def bank_changed(purchase: Purchase) -> Planted:
    """The invoice asks for payment to an account that master data does not know."""
    invoice = purchase.invoices[-1]
    company = invoice.supplier
    if company.iban:
        swapped = replace(company, iban=iban("LT", "9999900041882037"), bic="VILNLT22XXX", bank="Vilnele Bankas")
    else:
        swapped = replace(
            company, routing_number=routing_number("08490133"), account_number="5500981126", bank="Delta Fork Bank"
        )
    return Planted(
        "bank_changed", _changed(purchase, replace(invoice, supplier=swapped)), MatchDecision.HOLD, ("BNK-DIFF",)
    )


def extra_item(purchase: Purchase) -> Planted:
    """An article that nobody ordered."""
    invoice = purchase.invoices[-1]
    line = replace(invoice.lines[0], sku="ZZ-9901", description="Assortment case, assembled", quantity=Decimal(2),
                   unit_price=Decimal("148.50"), gtin="", order_line=0, buyer_code="", unit="EA")  # fmt: skip
    billed = total_up(replace(invoice, lines=(*invoice.lines, line)))
    return Planted("extra_item", _changed(purchase, billed), MatchDecision.HOLD, ("LIN-EXTRA", "LIN-NOMATCH"))


#: Every plant, the clean one first.
PLANTS: Final[tuple[Plant, ...]] = (
    clean, price_over, price_within, short_receipt, not_received, two_slips, reordered, freight, duplicate,
    credit_note, missing_order, tax_over, unit_change, quantity_over, wrong_total, other_currency, wrong_supplier,
    bank_changed, extra_item,
)  # fmt: skip
