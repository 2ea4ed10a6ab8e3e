"""What a correction teaches about a supplier's papers, as values: said in words, kept as JSON."""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from models.vocabulary import DocumentKind, HintKind


class Side(StrEnum):
    """Where a value stands, seen from its label."""

    BEHIND = "behind"
    RIGHT = "right"
    BELOW = "below"
    ABOVE = "above"


#: Where a label stands, seen from its value.
_WHERE: Final = {
    Side.BEHIND: "before the value",
    Side.RIGHT: "left of the value",
    Side.BELOW: "above the value",
    Side.ABOVE: "under the value",
}


@dataclass(frozen=True, slots=True)
class LabelHint:
    """The value beside a label is a field of the paper, or (`gives` false) is not that field.

    `label` is as printed; `at` is where it stood, as shares of the page's width and height: of several places where
    the same words stand, the nearest is meant.
    """

    paper: DocumentKind
    field: str
    label: str
    side: Side
    at: tuple[float, float]
    gives: bool = True


@dataclass(frozen=True, slots=True)
class ColumnHint:
    """The column of the lines under a heading holds this cell; None: it holds no cell that we keep."""

    paper: DocumentKind
    heading: str
    meaning: str | None
    at: tuple[float, float]


@dataclass(frozen=True, slots=True)
class TextHint:
    """Where this text is printed, it is this field: a name in a letterhead, terms in a footer."""

    paper: DocumentKind
    field: str
    text: str


@dataclass(frozen=True, slots=True)
class CodeHint:
    """Item codes have no column of their own: one that looks like these stands with each line's description.

    With `strips` it is then no part of the description.
    """

    paper: DocumentKind
    like: tuple[str, ...]
    strips: bool


@dataclass(frozen=True, slots=True)
class PartyHint:
    """A paper on which this was read as the supplier's name or number is the supplier's; `field` says which."""

    field: str
    text: str


@dataclass(frozen=True, slots=True)
class ItemHint:
    """What the supplier calls `printed` is our item `ours`."""

    printed: str
    ours: str


#: Hints that act on reading; the others act on what is looked up afterwards.
ReadingHint = LabelHint | ColumnHint | TextHint | CodeHint
Hint = ReadingHint | PartyHint | ItemHint


def kind_of(hint: Hint) -> HintKind:
    """The word for what sort of hint it is."""
    match hint:
        case LabelHint():
            return HintKind.LABEL
        case ColumnHint():
            return HintKind.COLUMN
        case TextHint():
            return HintKind.TEXT
        case CodeHint():
            return HintKind.CODE
        case PartyHint():
            return HintKind.PARTY
        case ItemHint():
            return HintKind.ITEM


def field_of(hint: Hint) -> str:
    """The field or cell it is about; "nothing" for a column that is not kept."""
    match hint:
        case ColumnHint():
            return hint.meaning or "nothing"
        case ItemHint() | CodeHint():
            return "sku"
        case _:
            return hint.field


def as_json(hint: Hint) -> dict[str, Any]:
    """The hint as plain JSON; `from_json` gives it back."""
    made: dict[str, Any] = {"kind": kind_of(hint).value}
    for name in hint.__slots__:
        value = getattr(hint, name)
        made[name] = list(value) if isinstance(value, tuple) else value
    return made


def from_json(data: dict[str, Any]) -> Hint:
    """The reverse of `as_json`; a value of the wrong kind raises."""
    match HintKind(data["kind"]):
        case HintKind.LABEL:
            paper, at = DocumentKind(data["paper"]), _place(data["at"])
            return LabelHint(paper, str(data["field"]), str(data["label"]), Side(data["side"]), at, bool(data["gives"]))
        case HintKind.COLUMN:
            meaning = None if data["meaning"] is None else str(data["meaning"])
            return ColumnHint(DocumentKind(data["paper"]), str(data["heading"]), meaning, _place(data["at"]))
        case HintKind.TEXT:
            return TextHint(DocumentKind(data["paper"]), str(data["field"]), str(data["text"]))
        case HintKind.CODE:
            like = tuple(str(code) for code in data["like"])
            return CodeHint(DocumentKind(data["paper"]), like, bool(data["strips"]))
        case HintKind.PARTY:
            return PartyHint(str(data["field"]), str(data["text"]))
        case HintKind.ITEM:
            return ItemHint(str(data["printed"]), str(data["ours"]))


def reading_hints(data: list[dict[str, Any]]) -> tuple[ReadingHint, ...]:
    """Those hints of a JSON list that act on reading."""
    found = (from_json(one) for one in data)
    return tuple(hint for hint in found if isinstance(hint, LabelHint | ColumnHint | TextHint | CodeHint))


def _place(data: Any) -> tuple[float, float]:
    x, y = data
    return float(x), float(y)


def identity(hint: Hint) -> str:
    """What makes two hints the same: all of it but the exact place."""
    kept = {name: value for name, value in as_json(hint).items() if name != "at"}
    return json.dumps(kept, sort_keys=True, ensure_ascii=False)


def topic(hint: Hint) -> str:
    """What a hint speaks about: of two that speak about the same and say different things, only one can hold."""
    match hint:
        case LabelHint():
            about = [hint.paper.value, hint.label.casefold(), hint.side.value]
        case ColumnHint():
            about = [hint.paper.value, hint.heading.casefold(), f"{hint.at[0]:.1f}"]
        case TextHint():
            about = [hint.paper.value, hint.text.casefold(), hint.field]
        case CodeHint():
            about = [hint.paper.value]
        case PartyHint():
            about = [hint.field, hint.text.casefold()]
        case ItemHint():
            about = [hint.printed.casefold()]
    return json.dumps([kind_of(hint).value, *about], ensure_ascii=False)


def said(hint: Hint) -> str:
    """The hint in a clerk's words, to stand behind "Next time: "."""
    match hint:
        case LabelHint():
            verb = "is" if hint.gives else "is not"
            return f"“{hint.label}” {_WHERE[hint.side]} {verb} the {_named(hint.field)}"
        case ColumnHint():
            what = f"is the {_named(hint.meaning)}" if hint.meaning else "is not read"
            return f"the column under “{hint.heading}” {what}"
        case TextHint():
            return f"where “{hint.text}” is printed, it is the {_named(hint.field)}"
        case CodeHint():
            stands = "in place of a part of" if hint.strips else "within"
            return f"an item code like {' or '.join(hint.like)} stands {stands} the description"
        case PartyHint():
            return f"“{hint.text}” read as the {_named(hint.field)} means this supplier"
        case ItemHint():
            return f"their item {hint.printed} is our {hint.ours}"


_NAMES: Final = {
    "po_number": "order number",
    "sku": "item code",
    "tax_total": "tax",
    "iban": "IBAN",
    "gtin": "GTIN",
    "supplier_vat_id": "supplier's VAT number",
    "supplier_tax_id": "supplier's tax number",
    "buyer_vat_id": "buyer's VAT number",
    "buyer_tax_id": "buyer's tax number",
    "supplier_name": "supplier's name",
    "buyer_name": "buyer's name",
}


def _named(field: str) -> str:
    return _NAMES.get(field, field.replace("_", " "))
