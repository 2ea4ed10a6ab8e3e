"""Everything one invoice is held against, built from rows as the frozen values that matching knows."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from matching import lines
from matching.names import name_likeness
from matching.numbers import order_number
from models.exchange_rate import ExchangeRate
from models.invoice import Invoice, InvoiceLine
from models.purchase_order import OrderLine, PurchaseOrder
from models.receipt import GoodsReceipt, ReceiptLine
from models.supplier import Supplier
from models.vocabulary import ReceiptSource
from pipeline.billed import billed_before
from pipeline.settings import Settings
from pipeline.slips import same_slip
from pipeline.supplier_search import normal_id
from pipeline.typed_invoice import net_subtotal

ZERO: Final = Decimal(0)
#: From here on a name is like enough to be mixed up.
_SIMILAR: Final = 0.5


def invoice_value(session: Session, invoice: Invoice) -> lines.Invoice:
    """The invoice as matching sees it; under its supplier's name in the master where that was found."""
    supplier = session.get(Supplier, invoice.supplier_id) if invoice.supplier_id else None
    figures = {name: getattr(invoice, name) for name in ("subtotal", "discount", "shipping", "tax", "total")}
    return lines.Invoice(
        invoice_number=invoice.number,
        supplier=supplier.name if supplier else invoice.supplier_name,
        date=invoice.date,
        currency=invoice.currency,
        total=invoice.total,
        lines=tuple(_invoice_line(line) for line in invoice.lines),
        doc_type=invoice.kind,
        buyer=invoice.buyer_name,
        po_numbers=tuple(invoice.order_numbers),
        subtotal=net_subtotal(figures),
        tax=invoice.tax,
        discount=abs(invoice.discount or ZERO),
        amount_due=invoice.amount_due,
        credits=invoice.credits,
        slip_numbers=tuple(invoice.slip_numbers),
        due_date=invoice.due_date,
        payment_terms=invoice.payment_terms,
        iban=invoice.iban,
        routing_number=invoice.routing_number,
        account_number=invoice.account_number,
        ship_to=invoice.ship_to,
    )


def _invoice_line(line: InvoiceLine) -> lines.InvoiceLine:
    return lines.InvoiceLine(
        description=line.description,
        quantity=line.quantity,
        unit_price=line.unit_price,
        amount=line.amount,
        uom=line.uom,
        sku=line.sku,
        gtin=line.gtin,
        po_number=line.po_number,
        po_line=line.po_line,
        price_basis_quantity=line.price_basis_quantity,
        discount_percent=line.discount_percent,
        tax_rate=line.tax_rate,
        quantity_backordered=line.quantity_backordered,
        is_charge=line.is_charge,
    )


def orders_for(session: Session, invoice: Invoice) -> list[PurchaseOrder]:
    """The orders an invoice may be for, by number: those it quotes.

    Where it quotes none, or one that is not known, also all open orders of its supplier.
    """
    printed = {*invoice.order_numbers, *(line.po_number for line in invoice.lines if line.po_number)}
    wanted = {order_number(number) for number in printed}
    query = select(PurchaseOrder).options(selectinload(PurchaseOrder.lines))
    quoted = list(session.scalars(query.where(PurchaseOrder.normal_number.in_(wanted))))
    if not wanted or wanted - {order.normal_number for order in quoted}:
        own = (PurchaseOrder.supplier_id == invoice.supplier_id, PurchaseOrder.status == lines.OrderStatus.OPEN.value)
        quoted += [order for order in session.scalars(query.where(*own)) if order not in quoted]
    return sorted(quoted, key=lambda order: order.number)


def ledger_for(
    session: Session, invoice: Invoice, orders: list[PurchaseOrder], settings: Settings, *, slips_count: bool
) -> lines.Ledger:
    """The ledger of one invoice: its possible orders with their receipts, the suppliers, and what was billed before."""
    billed = billed_before(session, invoice, [order.id for order in orders], invoice_value)
    query = select(Supplier).options(selectinload(Supplier.aliases), selectinload(Supplier.accounts))
    suppliers = session.scalars(query.order_by(Supplier.name, Supplier.id)).all()
    names = {supplier.id: supplier.name for supplier in suppliers}
    concerned = {names[order.supplier_id] for order in orders} | {bill.invoice.supplier for bill in billed}
    return lines.Ledger(
        orders=tuple(_order(order, names[order.supplier_id]) for order in orders),
        receipts=tuple(_receipts(session, orders, names, slips_count=slips_count)),
        suppliers=tuple(_supplier(row) for row in suppliers if row.name in concerned or _may_concern(row, invoice)),
        exchange_rates=tuple(_rate(rate) for rate in session.scalars(select(ExchangeRate).order_by(ExchangeRate.id))),
        billed=billed,
        own_names=settings.own_names,
    )


def _may_concern(supplier: Supplier, invoice: Invoice) -> bool:
    """Whether a supplier can play a part: the invoice's own, one of a similar name, or one with the same account.

    All others would only make the evidence of the match long.
    """
    if supplier.id == invoice.supplier_id:
        return True
    paid = {normal_id(invoice.iban), normal_id(invoice.account_number)} - {None}
    accounts = {normal_id(account.iban) for account in supplier.accounts}
    accounts |= {normal_id(account.account_number) for account in supplier.accounts}
    if paid & accounts:
        return True
    names = (supplier.name, *(alias.name for alias in supplier.aliases))
    return any(name_likeness(invoice.supplier_name or "", name) >= _SIMILAR for name in names)


def _order(order: PurchaseOrder, supplier: str) -> lines.Order:
    return lines.Order(
        po_number=order.number,
        supplier=supplier,
        currency=order.currency,
        lines=tuple(_order_line(line) for line in order.lines),
        receipt_required=order.receipt_required,
        date=order.date,
        status=lines.OrderStatus(order.status),
        kind=lines.OrderKind(order.order_kind),
        revision=str(order.revision),
        planned_freight=order.planned_freight,
        payment_terms=order.payment_terms,
        ship_to=order.ship_to,
    )


def _order_line(line: OrderLine) -> lines.OrderLine:
    return lines.OrderLine(
        line_no=line.line_no,
        description=line.description,
        quantity=line.quantity,
        unit_price=line.unit_price,
        uom=line.uom,
        sku=line.sku,
        supplier_sku=line.supplier_sku,
        gtin=line.gtin,
        price_basis_quantity=line.price_basis_quantity,
        pack_size=line.pack_size,
        discount_percent=line.discount_percent,
        over_delivery_percent=line.over_delivery_percent,
        quantity_cancelled=line.quantity_cancelled,
        due=line.due,
        cost_centre=line.cost_centre,
        tax_rate=line.tax_rate,
    )


def _receipts(
    session: Session, orders: list[PurchaseOrder], names: dict[int, str], *, slips_count: bool
) -> Iterable[lines.Receipt]:
    """What we counted for these orders, beside it what slips claim; slips alone only where they count."""
    query = (
        select(GoodsReceipt)
        .where(GoodsReceipt.order_id.in_([order.id for order in orders]))
        .options(selectinload(GoodsReceipt.lines))
        .order_by(GoodsReceipt.date, GoodsReceipt.number)
    )
    rows = session.scalars(query).all()
    counted = [row for row in rows if row.source is ReceiptSource.COUNT]
    slips = [row for row in rows if row.source is ReceiptSource.SLIP]
    numbers = {order.id: order.number for order in orders}
    for row in counted:
        beside = [s for s in slips if s.order_id == row.order_id and same_slip(s.slip_number, row.slip_number)]
        yield _receipt(row, numbers, names, beside[0] if beside else None)
    uncounted = {order.id for order in orders} - {row.order_id for row in counted}
    for slip in slips:
        if slips_count and slip.order_id in uncounted:
            yield _receipt(slip, numbers, names, None)


def _receipt(
    row: GoodsReceipt, numbers: dict[int, str], names: dict[int, str], slip: GoodsReceipt | None
) -> lines.Receipt:
    claimed: dict[int | None, Decimal] = {}
    for line in slip.lines if slip else ():
        claimed[line.po_line] = claimed.get(line.po_line, ZERO) + line.quantity
    return lines.Receipt(
        slip_number=row.slip_number or row.number,
        supplier=names.get(row.supplier_id) if row.supplier_id else None,
        date=row.date,
        lines=tuple(_receipt_line(line, claimed) for line in row.lines),
        po_number=numbers.get(row.order_id) if row.order_id else None,
    )


def _receipt_line(line: ReceiptLine, claimed: dict[int | None, Decimal]) -> lines.ReceiptLine:
    return lines.ReceiptLine(
        description=line.description,
        quantity=line.quantity,
        uom=line.uom,
        po_line=line.po_line,
        sku=line.sku,
        gtin=line.gtin,
        quantity_backordered=line.quantity_backordered,
        quantity_rejected=line.quantity_rejected,
        slip_quantity=claimed.get(line.po_line) if line.po_line is not None else None,
    )


def _supplier(supplier: Supplier) -> lines.Supplier:
    accounts = tuple(
        lines.BankAccount(account.iban, account.routing_number, account.account_number, account.verified)
        for account in supplier.accounts
    )
    return lines.Supplier(
        supplier.name,
        tuple(alias.name for alias in supplier.aliases),
        # No account in the master means that none is known, not that every account is wrong.
        accounts or None,
        blocked=supplier.blocked,
    )


def _rate(rate: ExchangeRate) -> lines.ExchangeRate:
    return lines.ExchangeRate(rate.source, rate.target, rate.rate, rate.date)
