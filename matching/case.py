"""A case file: orders, receipts and invoices in order of arrival, answered invoice by invoice."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from matching import papers
from matching.lines import BilledInvoice, Invoice, Ledger
from matching.reading import BadCase, Node, bad
from matching.result import MatchResult
from matching.rule_file import rules as read_rules
from matching.rules import Rules
from matching.three_way import match


@dataclass(frozen=True, slots=True)
class Case:
    """The papers of one case."""

    ledger: Ledger
    invoices: tuple[Invoice, ...]
    rules: Rules
    now: dt.date


def answer(text: str) -> Any:
    """The answer to a case, or the list of answers to a list of cases, ready to be written as JSON.

    Raises `BadCase` naming the place in the file that cannot be read.
    """
    try:
        value = json.loads(text, parse_float=Decimal)
    except (json.JSONDecodeError, RecursionError) as error:
        where = f"line {error.lineno}, column {error.colno}" if isinstance(error, json.JSONDecodeError) else "the file"
        raise BadCase(f"{where}: not JSON") from None
    if isinstance(value, list):
        return [run(read(item, f"[{place}]")) for place, item in enumerate(value)]
    return run(read(value, ""))


def read(value: object, path: str) -> Case:
    """A case from its JSON object; `path` is its place in the file."""
    node = Node.of(value, path)
    ledger = Ledger(
        orders=node.all("purchase_orders", papers.order, needed=True),
        receipts=node.all("receipts", papers.receipt),
        suppliers=node.all("suppliers", papers.supplier),
        exchange_rates=node.all("exchange_rates", papers.exchange_rate),
        own_names=node.texts("own_names"),
    )
    numbers = [order.po_number for order in ledger.orders]
    if len(set(numbers)) != len(numbers):
        raise bad(node.at("purchase_orders"), "one order number is given twice")
    invoices = node.all("invoices", papers.invoice, needed=True)
    rules = read_rules(Node.of(node.fields["rules"], node.at("rules"))) if node.has("rules") else Rules()
    now = node.maybe_day("now") or _day_after(ledger, invoices)
    return Case(ledger, invoices, rules, now)


def _day_after(ledger: Ledger, invoices: tuple[Invoice, ...]) -> dt.date:
    """The day after the last paper, for a case that does not say what day it is."""
    days = [invoice.date for invoice in invoices] + [receipt.date for receipt in ledger.receipts]
    return max((day for day in days if day), default=dt.date.min) + dt.timedelta(days=1)


def decide(case: Case) -> list[tuple[Invoice, MatchResult]]:
    """Every invoice in order of arrival; each is known to those that follow, and billed for them once approved."""
    ledger = case.ledger
    results: list[tuple[Invoice, MatchResult]] = []
    for invoice in case.invoices:
        result = match(invoice, ledger, case.rules, case.now)
        results.append((invoice, result))
        ledger = replace(ledger, billed=(*ledger.billed, BilledInvoice(invoice, result.links, result.decision)))
    return results


def run(case: Case) -> dict[str, Any]:
    """The answer to one case."""
    return {"results": [result.as_json(invoice.invoice_number) for invoice, result in decide(case)]}
