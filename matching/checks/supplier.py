"""Is the supplier known and free to be paid, and is it the supplier of the order."""

from __future__ import annotations

from collections.abc import Iterator

from matching.facts import Facts
from matching.holds import hold
from matching.names import linked_payee, same_supplier
from matching.result import Hold


def check(facts: Facts) -> Iterator[Hold]:
    """The master's row, and every order's supplier."""
    name, master = facts.invoice.supplier, facts.ledger.suppliers
    if not name:
        return
    ordered_from = sorted({order.supplier for order in facts.orders})
    strangers = [supplier for supplier in ordered_from if not same_supplier(name, supplier, master)]
    for stranger in strangers:
        numbers = ", ".join(order.po_number for order in facts.orders if order.supplier == stranger)
        yield hold(
            "SUP-PO",
            None,
            f"The invoice is from {name}, but {numbers} was given to {stranger}.",
            supplier=name,
            ordered_from=stranger,
        )
    supplier = facts.supplier
    known = supplier is not None or any(linked_payee(name, other) for other in master)
    if master and not known and len(strangers) == len(ordered_from):
        yield hold("SUP-UNKNOWN", None, f"No supplier called {name} is in our master.", supplier=name)
    if supplier is not None and supplier.blocked:
        yield hold("SUP-BLOCKED", None, f"{supplier.name} is blocked for payment.", supplier=supplier.name)
