"""What does not add up although it should, in sentences with the figures in them."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from extractors.closure import ZERO, Chain, Step
from extractors.result import Problem, Reading
from extractors.tables.items import Item, sum_of_amounts
from extractors.tables.words import FIGURE_ROLES


def imbalances(
    items: Sequence[Item], fields: dict[str, Reading], chain: Chain | None, step: Step | None = None
) -> tuple[Problem, ...]:
    """CAP-LINE for each line whose product is off, CAP-SUM for lines that miss the subtotal, CAP-TOTAL for a total."""
    problems = [problem for place, item in enumerate(items, 1) if (problem := _line_problem(place, item)) is not None]
    sums = _sum_problem(items, fields, chain) if step is None else None
    totals = _total_problem(fields, chain)
    return tuple(problem for problem in (*problems, sums, totals) if problem is not None)


def _shown(value: Decimal) -> str:
    exponent = value.normalize().as_tuple().exponent
    return f"{value:,.{max(2, -exponent if isinstance(exponent, int) else 2)}f}"


def _line_problem(place: int, item: Item) -> Problem | None:
    quantity, price, amount = (item.number(role) for role in FIGURE_ROLES)
    if item.fit is not None or quantity is None or price is None or amount is None:
        return None
    due = quantity.value * price.value
    return Problem(
        "CAP-LINE",
        f"Line {place}: {quantity.value:f} x {_shown(price.value)} is {_shown(due)}, "
        f"but {_shown(amount.value)} is printed.",
    )


def _sum_problem(items: Sequence[Item], fields: dict[str, Reading], chain: Chain | None) -> Problem | None:
    lines = sum_of_amounts(items)
    stated = fields.get("subtotal") or fields.get("total")
    if lines is None or stated is None or (chain is not None and chain.lines and chain.base is not None):
        return None
    slack = min(Decimal("0.5"), Decimal("0.005") * (len(items) + 1))
    goals = [Decimal(fields[name].value) for name in ("subtotal", "total") if name in fields]
    if chain is not None and (chain.base is not None or "subtotal" not in fields):
        goals.append(chain.base_value)
    if any(abs(lines - goal) <= slack for goal in goals):
        return None
    what = "subtotal" if "subtotal" in fields else "total"
    return Problem(
        "CAP-SUM", f"The lines add up to {_shown(lines)}, but the {what} is {_shown(Decimal(stated.value))}."
    )


def _total_problem(fields: dict[str, Reading], chain: Chain | None) -> Problem | None:
    if chain is not None or "total" not in fields or "subtotal" not in fields or fields["total"] == fields["subtotal"]:
        return None
    parts = {
        name: Decimal(fields[name].value)
        for name in ("subtotal", "discount", "shipping", "tax_total", "total")
        if name in fields
    }
    due = parts["subtotal"] - parts.get("discount", ZERO) + parts.get("shipping", ZERO) + parts.get("tax_total", ZERO)
    if abs(due - parts["total"]) <= Decimal("0.01"):
        return None
    words = [f"Subtotal {_shown(parts['subtotal'])}"]
    words += [f"less discount {_shown(parts['discount'])}"] if parts.get("discount") else []
    words += [f"plus shipping {_shown(parts['shipping'])}"] if parts.get("shipping") else []
    words += [f"plus tax {_shown(parts['tax_total'])}"] if parts.get("tax_total") else []
    return Problem("CAP-TOTAL", f"{' '.join(words)} makes {_shown(due)}, but the total is {_shown(parts['total'])}.")
