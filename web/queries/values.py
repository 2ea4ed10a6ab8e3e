"""The values of a document as the screen shows them: what was read or typed, where it stands, how far to trust it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.document import Correction, Document, FieldReading
from models.match import Hold
from models.vocabulary import DocumentKind, Via
from pipeline.values import corrections_of
from web import format
from web.states import MARKS, State, line_that_does_not_multiply, state_of_reading
from web.words import FIELD, Mark, field

MONEY: Final = frozenset({"subtotal", "discount", "shipping", "tax_total", "total", "amount_due", "amount", "tax"})
PRICES: Final = frozenset({"unit_price"})
COUNTS: Final = frozenset(
    {"quantity", "quantity_ordered", "quantity_backordered", "price_basis_quantity", "tax_rate", "po_line"}
)
DATES: Final = frozenset({"invoice_date", "due_date", "order_date", "delivery_date"})
FIGURES: Final = MONEY | PRICES | COUNTS

#: The code of a hold that says that one value was read with doubt; its evidence names the field.
DOUBT: Final = "CAP-CONF"

#: What a paper of each kind must say; an absent one is shown as missing.
REQUIRED: Final[dict[DocumentKind, tuple[str, ...]]] = {
    DocumentKind.INVOICE: ("supplier_name", "invoice_number", "invoice_date", "currency", "total"),
    DocumentKind.CREDIT_NOTE: ("supplier_name", "invoice_number", "invoice_date", "currency", "total"),
    DocumentKind.PACKING_SLIP: ("supplier_name", "delivery_note_number"),
    DocumentKind.PURCHASE_ORDER: ("supplier_name", "po_number"),
}
_HEAD_NAMES: Final = tuple(list(FIELD)[: list(FIELD).index("description")])
#: The cells every table of lines has, before those that some line of the document has besides; a slip has no prices.
_CELLS: Final = ("sku", "description", "quantity", "unit", "unit_price", "amount")
_SLIP_CELLS: Final = ("sku", "description", "quantity", "unit")


@dataclass(frozen=True, slots=True)
class Value:
    """One field or cell. `text` is normalised (ISO, plain decimals), `shown` how it is displayed and edited.

    `hint` is the hint without which it would not have been read, or understood, so.
    """

    name: str
    line: int | None
    text: str
    shown: str
    state: State
    why: str
    page: int | None = None
    box: tuple[float, float, float, float] | None = None
    was: str | None = None
    hint: int | None = None

    @property
    def label(self) -> str:
        return field(self.name)

    @property
    def full_label(self) -> str:
        """The label with its line, for those who hear the page."""
        return self.label if self.line is None else f"Line {self.line} {self.label.lower()}"

    @property
    def mark(self) -> Mark:
        return MARKS[self.state]

    @property
    def key(self) -> str:
        """The name of its box in forms and in the page's picture: `total`, `3.quantity`."""
        return self.name if self.line is None else f"{self.line}.{self.name}"

    @property
    def is_figure(self) -> bool:
        return self.name in FIGURES


@dataclass(frozen=True, slots=True)
class Values:
    """All values of a document; `lines` by number, each with its cells by name; `columns` are the cells' names."""

    fields: tuple[Value, ...]
    lines: Mapping[int, Mapping[str, Value]]
    columns: tuple[str, ...]
    addable: tuple[str, ...]

    def on_page(self, number: int) -> list[Value]:
        """The values that have a place on this page."""
        return [value for value in self.all() if value.page == number and value.box is not None]

    def all(self) -> list[Value]:
        return [*self.fields, *(value for cells in self.lines.values() for value in cells.values())]

    def reading(self, line: int) -> list[tuple[Mark, list[Value]]]:
        """What is said of a line's reading: each telling state with its cells, else the state of its figures."""
        cells = list(self.lines[line].values())
        telling: dict[State, list[Value]] = {}
        for cell in cells:
            if cell.state not in (State.PROVEN, State.UNPROVEN):
                telling.setdefault(cell.state, []).append(cell)
        if telling:
            return [(MARKS[state], found) for state, found in telling.items()]
        figures = [cell for cell in cells if cell.name in ("quantity", "unit_price", "amount")] or cells
        proven = all(cell.state is State.PROVEN for cell in figures)
        return [(MARKS[State.PROVEN if proven else State.UNPROVEN], [])]

    @property
    def to_look_at(self) -> int:
        """How many values a person should look at."""
        return sum(value.state in (State.DOUBTFUL, State.WRONG, State.MISSING) for value in self.all())


def values_of(session: Session, document: Document, names: Mapping[int, str]) -> Values:
    """The document's values; `names` are people's names by id."""
    readings = session.scalars(select(FieldReading).where(FieldReading.document_id == document.id)).all()
    corrections = corrections_of(session, document)
    texts: dict[tuple[int | None, str], str] = {(reading.line, reading.name): reading.value for reading in readings}
    latest = {(correction.line, correction.name): correction for correction in corrections}
    for key, correction in latest.items():
        if correction.new_value is None:
            texts.pop(key, None)
        else:
            texts[key] = correction.new_value
    currency = texts.get((None, "currency"))
    seen = {(reading.line, reading.name): reading for reading in readings}
    held = _held(session, document)
    made = {
        key: _value(key, text, seen.get(key), latest.get(key), currency, names, held=key in held)
        for key, text in texts.items()
    }
    _mark_lines(made, currency)
    return _arranged(document, made)


def _held(session: Session, document: Document) -> set[tuple[int | None, str]]:
    """The fields of which an open hold says that they were read with doubt."""
    holds = session.scalars(
        select(Hold).where(Hold.document_id == document.id, Hold.code == DOUBT, Hold.released_at.is_(None))
    )
    return {(hold.line, str(hold.evidence.get("field"))) for hold in holds}


def _value(
    key: tuple[int | None, str],
    text: str,
    reading: FieldReading | None,
    correction: Correction | None,
    currency: str | None,
    names: Mapping[int, str],
    *,
    held: bool,
) -> Value:
    line, name = key
    page = reading.page if reading else None
    box = _box(reading)
    shown = shown_text(name, text, currency)
    if correction is not None:
        was = shown_text(name, reading.value, currency) if reading else None
        confirmed = was == shown
        why = f"{'confirmed by' if confirmed else 'by'} {names.get(correction.user_id, 'somebody')}"
        return Value(name, line, text, shown, State.BY_HAND, why, page, box, None if confirmed else was)
    if reading is None:
        return Value(name, line, text, shown, State.UNPROVEN, "")
    state, why = state_of_reading(reading.proof, reading.confidence, held=held)
    if reading.via is Via.XML and state is State.UNPROVEN:
        why = "from the data file"
    if unreadable(name, text):
        state, why = State.WRONG, "is no date" if name in DATES else "is no number"
    return Value(name, line, text, shown, state, why, page, box, hint=reading.hint_id)


def _box(reading: FieldReading | None) -> tuple[float, float, float, float] | None:
    if reading is None or reading.box is None or len(reading.box) != 4:
        return None
    x0, y0, x1, y1 = reading.box
    return x0, y0, x1, y1


def unreadable(name: str, text: str) -> bool:
    """Whether a text is not what its field is made of: a plain decimal, or an ISO date."""
    try:
        if name in FIGURES:
            return not Decimal(text).is_finite()
        if name in DATES:
            dt.date.fromisoformat(text)
    except (InvalidOperation, ValueError):
        return True
    return False


def shown_text(name: str, text: str, currency: str | None) -> str:
    """How a normalised value is displayed: `1,242.48`, `2 Nov 2026`, or as it is."""
    if unreadable(name, text):
        return text
    if name in MONEY:
        return format.amount(Decimal(text), currency)
    if name in PRICES:
        return format.price(Decimal(text), currency)
    if name in COUNTS:
        return format.quantity(Decimal(text))
    if name in DATES:
        return format.date(dt.date.fromisoformat(text))
    return text


def _mark_lines(made: dict[tuple[int | None, str], Value], currency: str | None) -> None:
    for line in {line for line, _ in made if line is not None}:
        amount = made.get((line, "amount"))
        if amount is None or amount.state is State.PROVEN or (line, "discount") in made:
            continue
        quantity, price, per = (
            made[line, name].text if (line, name) in made else None
            for name in ("quantity", "unit_price", "price_basis_quantity")
        )
        wrong = line_that_does_not_multiply(quantity, price, amount.text, per, currency)
        if wrong:
            made[line, "amount"] = replace(amount, state=State.WRONG, why=wrong)


def _arranged(document: Document, made: Mapping[tuple[int | None, str], Value]) -> Values:
    required = REQUIRED.get(document.kind, ()) if document.kind else ()
    fields = [
        made.get((None, name)) or Value(name, None, "", "", State.MISSING, "not found")
        for name in _HEAD_NAMES
        if (None, name) in made or name in required
    ]
    numbers = sorted({line for line, _ in made if line is not None})
    always = _SLIP_CELLS if document.kind is DocumentKind.PACKING_SLIP else _CELLS
    besides = [name for name in FIELD if any((line, name) in made for line in numbers) and name not in always]
    columns = (*always, *besides) if numbers else ()
    lines = {line: {name: made[line, name] for name in columns if (line, name) in made} for line in numbers}
    shown = {value.name for value in fields}
    return Values(tuple(fields), lines, columns, tuple(name for name in _HEAD_NAMES if name not in shown))
