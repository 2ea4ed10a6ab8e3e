"""The inputs of a decision as JSON, so that it can be shown and repeated, and their digest."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from decimal import Decimal
from enum import Enum
from typing import Any

from matching.lines import BilledInvoice, Invoice, Ledger
from matching.rules import Rules


def inputs_of(invoice: Invoice, ledger: Ledger, rules: Rules, now: dt.date) -> dict[str, Any]:
    """Everything the match sees. Papers billed before are named with what became of them; their lines are theirs."""
    seen: dict[str, Any] = plain(ledger)
    seen["billed"] = [_billed(bill) for bill in ledger.billed]
    return {"invoice": plain(invoice), "ledger": seen, "rules": rules.version, "now": now.isoformat()}


def _billed(bill: BilledInvoice) -> dict[str, Any]:
    invoice = bill.invoice
    return {
        "invoice_number": invoice.invoice_number,
        "supplier": invoice.supplier,
        "date": plain(invoice.date),
        "total": plain(invoice.total),
        "content": digest(plain(invoice)),
        "decision": bill.decision.value,
        "links": plain(bill.links),
    }


def plain(value: Any) -> Any:
    """A value made of JSON's own types; decimals and dates as text, exact."""
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    if isinstance(value, set | frozenset):
        return sorted(plain(item) for item in value)
    return value


def digest(value: Any) -> str:
    """SHA-256 of a JSON value, the same for the same content whatever the order of its keys."""
    return hashlib.sha256(json.dumps(value, sort_keys=True, ensure_ascii=False).encode("utf-8", "replace")).hexdigest()
