"""Orders, receipts, invoices and master data from the objects of a case file."""

from __future__ import annotations

from matching.lines import (
    ONE,
    ZERO,
    BankAccount,
    ExchangeRate,
    Invoice,
    InvoiceLine,
    LinkedPayee,
    Order,
    OrderKind,
    OrderLine,
    OrderStatus,
    PlannedCharge,
    Prepayment,
    PriceTier,
    Receipt,
    ReceiptLine,
    Recurring,
    RevisedLine,
    Revision,
    Supplier,
    TaxShare,
    TierBasis,
)
from matching.reading import Node, bad
from models.vocabulary import DocumentKind


def order(node: Node) -> Order:
    """A purchase order; each line number names one line."""
    lines = node.all("lines", order_line, needed=True)
    if len({line.line_no for line in lines}) != len(lines):
        raise bad(node.at("lines"), "one line number is given twice")
    return Order(
        po_number=node.text("po_number"),
        supplier=node.text("supplier"),
        currency=node.currency("currency"),
        lines=lines,
        receipt_required=node.flag("receipt_required", default=True),
        buyer=node.maybe_text("buyer"),
        date=node.maybe_day("date"),
        status=node.one_of("status", OrderStatus, OrderStatus.OPEN),
        kind=node.one_of("kind", OrderKind, OrderKind.STANDARD),
        revision=node.maybe_text("revision"),
        revisions=node.all("revisions", _revision),
        blanket_limit=node.maybe_number("blanket_limit"),
        valid_from=node.maybe_day("valid_from"),
        valid_to=node.maybe_day("valid_to"),
        prepayments=node.all(
            "prepayments",
            lambda n: Prepayment(n.text("invoice_number"), n.number("amount"), n.number_or("deducted", ZERO)),
        ),
        planned_freight=node.maybe_number("planned_freight"),
        planned_charges=node.all(
            "planned_charges",
            lambda n: PlannedCharge(n.maybe_text("kind") or "", n.maybe_text("description") or "", n.number("amount")),
        ),
        freight_terms=node.maybe_text("freight_terms"),
        payment_terms=node.maybe_text("payment_terms"),
        discount_percent=node.number_or("discount_percent", ZERO),
        ship_to=node.maybe_text("ship_to"),
        recurring=_recurring(node),
    )


def _recurring(node: Node) -> Recurring | None:
    if not node.has("recurring"):
        return None
    inner = Node.of(node.fields["recurring"], node.at("recurring"))
    return Recurring(inner.text("every"), inner.number("amount"))


def _revision(node: Node) -> Revision:
    lines = node.all(
        "lines", lambda n: RevisedLine(n.whole("line_no"), n.maybe_number("quantity"), n.maybe_number("unit_price"))
    )
    return Revision(node.text("revision"), node.day("date"), lines)


def order_line(node: Node) -> OrderLine:
    """A line of an order."""
    return OrderLine(
        line_no=node.whole("line_no"),
        description=node.text("description"),
        quantity=None if node.required("quantity") is None else node.number("quantity"),
        unit_price=node.number("unit_price"),
        uom=node.text("uom"),
        sku=node.maybe_text("sku"),
        supplier_sku=node.maybe_text("supplier_sku"),
        gtin=node.maybe_text("gtin"),
        accepted_substitutes=node.texts("accepted_substitutes"),
        price_basis_quantity=node.positive_or("price_basis_quantity", ONE),
        pack_size=node.positive_or("pack_size", ONE) if node.has("pack_size") else None,
        price_tiers=node.all("price_tiers", lambda n: PriceTier(n.number("min_quantity"), n.number("unit_price"))),
        price_tier_basis=node.one_of("price_tier_basis", TierBasis, TierBasis.ORDER),
        free_of_charge=node.flag("free_of_charge", default=False),
        price_is_estimate=node.flag("price_is_estimate", default=False),
        discount_percent=node.number_or("discount_percent", ZERO),
        over_delivery_percent=node.number_or("over_delivery_percent", ZERO),
        quantity_cancelled=node.number_or("quantity_cancelled", ZERO),
        quantity_billed=node.number_or("quantity_billed", ZERO),
        due=node.maybe_day("due"),
        accepted_on=node.maybe_day("accepted_on"),
        awaits_acceptance="accepted_on" in node.fields and not node.has("accepted_on"),
        cost_centre=node.maybe_text("cost_centre"),
        tax_rate=node.maybe_number("tax_rate"),
        tax_exempt=node.flag("tax_exempt", default=False),
    )


def receipt(node: Node) -> Receipt:
    """A goods receipt."""
    return Receipt(
        slip_number=node.text("slip_number"),
        supplier=node.maybe_text("supplier"),
        date=node.maybe_day("date"),
        lines=node.all("lines", receipt_line, needed=True),
        po_number=node.maybe_text("po_number"),
        remarks=node.maybe_text("remarks"),
    )


def receipt_line(node: Node) -> ReceiptLine:
    """A line of a goods receipt."""
    return ReceiptLine(
        description=node.text("description"),
        quantity=node.number("quantity"),
        uom=node.text("uom"),
        po_line=node.maybe_whole("po_line"),
        sku=node.maybe_text("sku"),
        gtin=node.maybe_text("gtin"),
        pieces=node.maybe_number("pieces"),
        quantity_backordered=node.number_or("quantity_backordered", ZERO),
        quantity_rejected=node.number_or("quantity_rejected", ZERO),
        slip_quantity=node.maybe_number("slip_quantity"),
        remarks=node.maybe_text("remarks"),
    )


def invoice(node: Node) -> Invoice:
    """An invoice or credit note; what could not be read is null, but must be named."""
    for key in ("invoice_number", "supplier", "date", "total"):
        node.required(key)
    return Invoice(
        invoice_number=node.maybe_text("invoice_number"),
        supplier=node.maybe_text("supplier"),
        date=node.maybe_day("date"),
        currency=node.maybe_currency("currency"),
        total=node.maybe_number("total"),
        lines=node.all("lines", invoice_line, needed=True),
        doc_type=node.one_of("doc_type", DocumentKind, DocumentKind.INVOICE),
        buyer=node.maybe_text("buyer"),
        po_numbers=node.texts("po_numbers"),
        subtotal=node.maybe_number("subtotal"),
        tax=node.maybe_number("tax"),
        tax_breakdown=node.all(
            "tax_breakdown", lambda n: TaxShare(n.number("rate"), n.number("base"), n.number("tax"))
        ),
        discount=node.number_or("discount", ZERO),
        rounding=node.number_or("rounding", ZERO),
        prepaid=node.number_or("prepaid", ZERO),
        amount_due=node.maybe_number("amount_due"),
        credits=node.maybe_text("credits"),
        received=node.maybe_day("received"),
        slip_numbers=node.texts("slip_numbers"),
        due_date=node.maybe_day("due_date"),
        payment_terms=node.maybe_text("payment_terms"),
        exchange_rate=node.maybe_number("exchange_rate"),
        iban=node.maybe_text("iban"),
        routing_number=node.maybe_text("routing_number"),
        account_number=node.maybe_text("account_number"),
        remit_to=node.maybe_text("remit_to"),
        ship_to=node.maybe_text("ship_to"),
        remarks=node.maybe_text("remarks"),
    )


def invoice_line(node: Node) -> InvoiceLine:
    """A printed line."""
    return InvoiceLine(
        description=node.text("description"),
        quantity=node.maybe_number("quantity"),
        unit_price=node.maybe_number("unit_price"),
        amount=node.maybe_number("amount"),
        uom=node.maybe_text("uom"),
        sku=node.maybe_text("sku"),
        gtin=node.maybe_text("gtin"),
        po_number=node.maybe_text("po_number"),
        po_line=node.maybe_whole("po_line"),
        price_basis_quantity=node.positive_or("price_basis_quantity", ONE),
        discount_percent=node.number_or("discount_percent", ZERO),
        tax_rate=node.maybe_number("tax_rate"),
        delivery_date=node.maybe_day("delivery_date"),
        service_date=node.maybe_day("service_date"),
        service_period=node.maybe_text("service_period"),
        quantity_backordered=node.number_or("quantity_backordered", ZERO),
        pieces=node.maybe_number("pieces"),
        is_charge=node.maybe_flag("is_charge"),
        remarks=node.maybe_text("remarks"),
    )


def supplier(node: Node) -> Supplier:
    """A supplier of the master."""
    accounts = node.all("bank_accounts", _account) if node.fields.get("bank_accounts") is not None else None
    payees = node.all(
        "remit_to",
        lambda n: LinkedPayee(n.text("name"), n.maybe_text("iban"), n.flag("verified", default=False)),
    )
    return Supplier(node.text("name"), node.texts("aliases"), accounts, payees, node.flag("blocked", default=False))


def _account(node: Node) -> BankAccount:
    return BankAccount(
        node.maybe_text("iban"),
        node.maybe_text("routing_number"),
        node.maybe_text("account_number"),
        node.flag("verified", default=False),
    )


def exchange_rate(node: Node) -> ExchangeRate:
    """One of our exchange rates."""
    return ExchangeRate(
        node.currency("from"), node.currency("to"), node.positive_or("rate", ZERO), node.maybe_day("date")
    )
