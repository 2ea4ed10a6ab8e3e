"""Holds for what the reader could not be sure of: figures read with doubt, and what it noticed itself."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from matching.catalogue import CATALOGUE
from matching.result import Hold
from models.vocabulary import Owner, Release, Severity
from pipeline.values import Value, Values

#: From this confidence on a reader's word is taken (reference: 1 - cost of a review / cost of an error).
SURE: Final = 0.975
#: What money depends on.
_HEAD: Final = ("invoice_number", "currency", "total", "amount_due", "tax_total", "iban", "account_number", "po_number")
_CELLS: Final = ("quantity", "unit_price", "amount")
#: Codes that readers raise and the match does not: all of them are cured by a correction.
_READERS: Final = {
    "CAP-CONF": Severity.WAITS,
    "DOC-SPLIT": Severity.WAITS,
    "DOC-UNREAD": Severity.WAITS,
    "CAP-CONFLICT": Severity.BLOCKS_EXPORT,
}


def doubts(values: Values, problems: Iterable[dict[str, Any]]) -> tuple[Hold, ...]:
    """One hold per unsure figure, and one per problem that the match cannot see for itself.

    Problems that the match checks again with the corrected values (sums, missing fields) are left to it.
    """
    found = [_unsure(name, None, value) for name in _HEAD if (value := values.head.get(name)) and not sure(value)]
    for number, cells in values.lines.items():
        found += [
            _unsure(name, number, value)
            for name in _CELLS
            if (value := cells.get(name)) is not None and not sure(value)
        ]
    corrected = any(value.corrected_by for value in values.head.values()) or any(
        value.corrected_by for cells in values.lines.values() for value in cells.values()
    )
    for problem in problems:
        code = str(problem["code"])
        if code not in CATALOGUE and not (corrected and code == "CAP-CONF"):
            severity = _READERS.get(code, Severity.WARNS)
            release = Release.OVERRIDE
            found.append(Hold(code, None, severity, Owner.AP, release, str(problem["message"]), (), f"reader {code}"))
    return tuple(found)


def unknown_supplier(printed: str | None, how: str | None) -> Hold:
    """The hold of a paper whose supplier is not in the master, with the names that came nearest."""
    entry = CATALOGUE["SUP-UNKNOWN"]
    message = (
        f"The supplier {printed or '(no name was read)'} is not known: {how or 'nothing points to one'}. "
        "Enter it among the suppliers, or correct the name."
    )
    return Hold(
        "SUP-UNKNOWN", None, entry.severity, entry.owner, entry.release, message, (), f"supplier {printed}"[:120]
    )


def sure(value: Value) -> bool:
    """Whether a figure may be relied on: proven, typed by a person, or read with confidence."""
    return value.proof is not None or value.corrected_by is not None or value.confidence >= SURE


def _unsure(name: str, line: int | None, value: Value) -> Hold:
    place = f"Line {line}: " if line is not None else ""
    what = name.replace("_", " ")
    return Hold(
        "CAP-CONF",
        line,
        Severity.WAITS,
        Owner.AP,
        Release.OVERRIDE,
        f"{place}the {what} was read as {value.text}, with doubt. Compare it with the page and confirm or correct it.",
        (("confidence", f"{value.confidence:.3f}"), ("field", name), ("value", value.text)),
        f"{name} {line} {value.text}"[:120],
    )
