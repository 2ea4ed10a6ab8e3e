"""What a paper asks to be paid where it prints no amount due: its total, if it asks for payment and nothing is paid."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from extractors.tables.cells import TableCell, TableRow
from extractors.tables.labels import Label
from extractors.totals import Labelled

_ASKS: Final = re.compile(
    r"please (?:pay|remit|transfer|make (?:all )?(?:checks?|cheques?|payment))|payable (?:within|by|on|upon|in|to)\b|"
    r"payment (?:is )?due|due (?:up)?on receipt|pay(?:ment)? within|\bnet \d+ days|"
    r"überweis|zahlbar|begleichen|zahlungsziel|zahlung (?:bis|innerhalb)|"
    r"merci de (?:régler|payer|virer)|à régler|payable (?:à|sous)|(?:paiement|règlement) (?:à|sous|immédiat|comptant)|"
    r"pagar antes|pago (?:a|antes|en) |a pagar|(?:over te maken|overmaken|betal\w+|voldoen) (?:binnen|vóór|voor)|"
    r"gelieve|pagamento (?:a|entro)|bonifico (?:a|entro)",
    re.IGNORECASE,
)
_SETTLED: Final = re.compile(
    r"\bpaid\b(?! (?:by|within|in full (?:by|within)))|bezahlt am|betrag erhalten|dankend erhalten|acquittée?|"
    r"déjà (?:payé|réglé)|ya pagad|pagado|reeds (?:betaald|voldaan)|già pagat|payment received",
    re.IGNORECASE,
)
#: What may stand under a total and leave it as it is.
_HARMLESS: Final = frozenset({Label.TAX, Label.NET, Label.RATE, Label.IGNORED, Label.SUBTOTAL, Label.LINES})


def asked_for(rows: Sequence[TableRow], found: Sequence[Labelled], total: Labelled) -> bool:
    """Whether the total is what is due: the paper asks for payment, and no figure under the total changes it."""
    if any(entry.label in (Label.PAID, Label.PRIOR, Label.DUE) and entry.number.value for entry in found):
        return False
    if any(_SETTLED.search(row.text) for row in rows) or not any(_ASKS.search(row.text) for row in rows):
        return False
    named = {id(entry.cell) for entry in found if entry.label in _HARMLESS}
    return not any(
        _is_money(cell, total) and id(cell) not in named for row in rows[total.row + 1 :] for cell in row.numbers
    )


def _is_money(cell: TableCell, total: Labelled) -> bool:
    number = cell.number
    if number is None or number.percent or number.unit or not (number.places == 2 or number.currency):
        return False
    return number.value not in (Decimal(0), total.number.value)
