"""How one paper follows from another: order, shipment, counted receipt, invoice, credit note."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from models.vocabulary import DocumentKind
from samples.catalogue import Item
from samples.papers import (
    ZERO,
    GoodsReceipt,
    Invoice,
    InvoiceLine,
    Order,
    OrderLine,
    PackingSlip,
    ReceiptLine,
    SlipLine,
    total_up,
)
from samples.world import Site, Supplier


def order(
    number: str, supplier: Supplier, site: Site, day: date, wanted: Sequence[tuple[Item, Decimal]], requester: str
) -> Order:
    """An order of these items and quantities at catalogue prices, all lines at the supplier's first tax rate."""
    rate = supplier.tax_rates[0]
    lines = tuple(
        OrderLine(place, article, article.name(supplier.language), quantity, article.unit, article.price, rate)
        for place, (article, quantity) in enumerate(wanted, start=1)
    )
    return Order(number, supplier, site, day, supplier.currency, lines, requester)


def ship(
    agreed: Order,
    number: str,
    day: date,
    quantities: Mapping[int, Decimal] | None = None,
    before: Sequence[PackingSlip] = (),
) -> PackingSlip:
    """A packing slip of all lines, or of `quantities` by order line.

    What the earlier slips `before` and this one leave open is backordered.
    """
    lines = []
    for line in agreed.lines:
        shipped = line.quantity if quantities is None else quantities.get(line.line_no, ZERO)
        earlier = sum((s.shipped for slip in before for s in slip.lines if s.order_line == line), ZERO)
        if shipped:
            lot = f"L{day:%y%m}{line.line_no:02d}{len(line.item.code)}"
            lines.append(SlipLine(line, shipped, max(line.quantity - earlier - shipped, ZERO), lot))
    return PackingSlip(number, agreed, day, tuple(lines), "Redwing Freight Lines", 1 + len(lines) // 2)


def receive(slip: PackingSlip, number: str, day: date, counted: Mapping[int, Decimal] | None = None) -> GoodsReceipt:
    """The receipt of a slip: what it claims, or `counted` by order line where the count differs."""
    lines = tuple(
        ReceiptLine(line.order_line, (counted or {}).get(line.order_line.line_no, line.shipped)) for line in slip.lines
    )
    return GoodsReceipt(number, slip.number, slip.order, day, lines)


def bill_line(line: OrderLine, quantity: Decimal, lot: str = "") -> InvoiceLine:
    """An order line as the supplier bills it."""
    return InvoiceLine(
        line.item.code, line.description, quantity, line.unit, line.unit_price, line.tax_rate,
        gtin=line.item.gtin, lot=lot, order_line=line.line_no, buyer_code=line.item.buyer_code,
        ordered=line.quantity, backordered=max(line.quantity - quantity, ZERO),
    )  # fmt: skip


def bill(agreed: Order, slips: Sequence[PackingSlip], number: str, day: date) -> Invoice:
    """The invoice of these shipments; without slips, of the whole order."""
    shipped: dict[int, tuple[Decimal, str]] = {}
    for slip in slips:
        for line in slip.lines:
            earlier, _ = shipped.get(line.order_line.line_no, (ZERO, ""))
            shipped[line.order_line.line_no] = (earlier + line.shipped, line.lot)
    lines = tuple(
        bill_line(line, *shipped.get(line.line_no, (line.quantity, "")))
        for line in agreed.lines
        if not slips or line.line_no in shipped
    )
    return total_up(
        Invoice(
            DocumentKind.INVOICE, number, agreed.supplier, agreed.site, day,
            day + timedelta(days=agreed.supplier.terms_days), agreed.currency, agreed.number, agreed.day,
            tuple(slip.number for slip in slips), slips[-1].day if slips else None, lines,
        )
    )  # fmt: skip


def credit(original: Invoice, number: str, day: date, quantities: Mapping[int, Decimal]) -> Invoice:
    """A credit note over part of an invoice: `quantities` by place of the line, from 1; all figures negative."""
    lines = tuple(replace(original.lines[place - 1], quantity=-quantity) for place, quantity in quantities.items())
    return total_up(
        replace(
            original, kind=DocumentKind.CREDIT_NOTE, number=number, day=day, due=day, lines=lines,
            shipping=ZERO, prepaid=ZERO,
            credits=original.number, slip_numbers=(), delivered=None,
        )
    )  # fmt: skip
