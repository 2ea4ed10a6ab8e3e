"""Holds for what the reader could not be sure of: figures read with doubt, and what it noticed itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final

from matching.catalogue import CATALOGUE
from matching.result import Hold
from models.vocabulary import Owner, Release, Severity
from pipeline.agreement import Place
from pipeline.values import Value, Values


def enough(cost_of_a_look: float, cost_of_an_error: float) -> float:
    """The probability of being right from which a look costs more than it saves: 1 - look / error (CAP-CONF).

    A look at a reading that is right with probability p saves (1 - p) x error on average. Both costs in the same money.
    """
    return 1 - cost_of_a_look / cost_of_an_error


#: What it costs a clerk to look at one value on the page, and to settle one that passed and was wrong: a sum is paid
#: and must be got back; the number of a thing meets no order, no account and no duplicate, and comes to light at once.
_LOOK: Final = 0.75
_WRONG_SUM: Final = 30.0
_WRONG_NUMBER: Final = 7.5
#: From this probability on a figure is taken as read; the same for numbers and names of things.
SURE: Final = enough(_LOOK, _WRONG_SUM)
SURE_OF_NUMBERS: Final = enough(_LOOK, _WRONG_NUMBER)
#: What money depends on, with what is enough for each.
_HEAD: Final = {
    "total": SURE,
    "amount_due": SURE,
    "tax_total": SURE,
    "currency": SURE,
    "invoice_number": SURE_OF_NUMBERS,
    "iban": SURE_OF_NUMBERS,
    "account_number": SURE_OF_NUMBERS,
}
_CELLS: Final = {"quantity": SURE, "unit_price": SURE, "amount": SURE}
#: What the match checks again with the corrected values.
_MATCHED_AGAIN: Final = frozenset({"CAP-LINE", "CAP-SUM", "CAP-TOTAL", "CAP-MISS"})
#: What readers notice and the match cannot; every other code of a reader warns.
_READERS: Final = {
    "CAP-CONF": Severity.WAITS,
    "DOC-SPLIT": Severity.WAITS,
    "DOC-UNREAD": Severity.WAITS,
    "DOC-TYPE": Severity.WAITS,
    "CAP-CONFLICT": Severity.BLOCKS_EXPORT,
}


def doubts(values: Values, problems: Iterable[dict[str, Any]], agreed: frozenset[Place]) -> tuple[Hold, ...]:
    """One hold per unsure figure, and one per problem that the match cannot see for itself.

    `agreed` are places that something else confirms. Problems that the match checks again with the corrected values
    (sums, missing fields) are left to it.
    """
    found = [_unsure(name, line, value) for line, name, value in unsure(values) if (line, name) not in agreed]
    corrected = any(value.corrected_by for value in values.head.values()) or any(
        value.corrected_by for cells in values.lines.values() for value in cells.values()
    )
    for problem in problems:
        code = str(problem["code"])
        if code not in _MATCHED_AGAIN and not (corrected and code == "CAP-CONF"):
            severity = _READERS.get(code, Severity.WARNS)
            release = Release.OVERRIDE
            found.append(Hold(code, None, severity, Owner.AP, release, str(problem["message"]), (), f"reader {code}"))
    return tuple(found)


def unsure(values: Values) -> Iterator[tuple[int | None, str, Value]]:
    """Every figure of weight of which the reader is not sure, with its place."""
    for name, enough in _HEAD.items():
        if name in values.head and not sure(values.head[name], enough):
            yield None, name, values.head[name]
    for number, cells in values.lines.items():
        for name, enough in _CELLS.items():
            if name in cells and not sure(cells[name], enough):
                yield number, name, cells[name]


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


def sure(value: Value, enough: float = SURE) -> bool:
    """Whether a figure may be relied on: proven, typed by a person, or read with confidence."""
    return value.proof is not None or value.corrected_by is not None or value.confidence >= enough


def _unsure(name: str, line: int | None, value: Value) -> Hold:
    place = f"Line {line}: the" if line is not None else "The"
    what = name.replace("_", " ")
    return Hold(
        "CAP-CONF",
        line,
        Severity.WAITS,
        Owner.AP,
        Release.OVERRIDE,
        f"{place} {what} was read as {value.text}, with doubt. Compare it with the page and confirm or correct it.",
        (("confidence", f"{value.confidence:.3f}"), ("field", name), ("value", value.text)),
        f"{name} {line} {value.text}"[:120],
    )
