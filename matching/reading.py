"""Strict reading of JSON values, every complaint naming the place in the file."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import Any, TypeVar

from models.errors import DocumentProblem
from models.money import CURRENCIES

E = TypeVar("E", bound=StrEnum)
T = TypeVar("T")


class BadCase(DocumentProblem):
    """The case cannot be read."""

    code = "CASE-BAD"
    remedy = "Correct the value at the place named and try again."


def bad(path: str, what: str) -> BadCase:
    """The complaint about one place in the file."""
    return BadCase(f"{path or 'the file'}: {what}")


@dataclass(frozen=True, slots=True)
class Node:
    """A JSON object at its place in the file."""

    fields: Mapping[str, Any]
    path: str

    @classmethod
    def of(cls, value: object, path: str) -> Node:
        """The object at a place; anything else is refused."""
        if not isinstance(value, dict):
            raise bad(path, f"an object is expected, not {_kind(value)}")
        return cls(value, path)

    def at(self, key: str) -> str:
        """The place of a field."""
        return f"{self.path}.{key}" if self.path else key

    def has(self, key: str) -> bool:
        """Whether a field is given and not null."""
        return self.fields.get(key) is not None

    def required(self, key: str) -> Any:
        """A field that must be there, though it may be null where the reader allows it."""
        if key not in self.fields:
            raise bad(self.at(key), "missing")
        return self.fields[key]

    def nodes(self, key: str, *, needed: bool = False) -> Iterator[Node]:
        """The objects of a list; an absent list is empty unless it is needed."""
        value = self.required(key) if needed else self.fields.get(key)
        if value is None and not needed:
            return
        if not isinstance(value, list):
            raise bad(self.at(key), f"a list is expected, not {_kind(value)}")
        for place, item in enumerate(value):
            yield Node.of(item, f"{self.at(key)}[{place}]")

    def all(self, key: str, make: Callable[[Node], T], *, needed: bool = False) -> tuple[T, ...]:
        """The objects of a list, each made into a value."""
        return tuple(make(node) for node in self.nodes(key, needed=needed))

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts; absent is empty."""
        value = self.fields.get(key)
        if value is None:
            return ()
        if not isinstance(value, list):
            raise bad(self.at(key), f"a list is expected, not {_kind(value)}")
        return tuple(_text(item, f"{self.at(key)}[{place}]") for place, item in enumerate(value))

    def text(self, key: str) -> str:
        """A text that must be there."""
        return _text(self.required(key), self.at(key))

    def maybe_text(self, key: str) -> str | None:
        """A text, or None where it is absent or null."""
        return _text(self.fields[key], self.at(key)) if self.has(key) else None

    def number(self, key: str) -> Decimal:
        """A number that must be there."""
        return _number(self.required(key), self.at(key))

    def maybe_number(self, key: str) -> Decimal | None:
        """A number, or None where it is absent or null."""
        return _number(self.fields[key], self.at(key)) if self.has(key) else None

    def number_or(self, key: str, default: Decimal) -> Decimal:
        """A number, or the default where it is absent or null."""
        return _number(self.fields[key], self.at(key)) if self.has(key) else default

    def positive_or(self, key: str, default: Decimal) -> Decimal:
        """A number above zero, or the default."""
        value = self.number_or(key, default)
        if value <= 0:
            raise bad(self.at(key), f"{value} is not above zero")
        return value

    def whole(self, key: str) -> int:
        """A whole number that must be there."""
        value = self.number(key)
        if value != value.to_integral_value():
            raise bad(self.at(key), f"{value} is not a whole number")
        return int(value)

    def maybe_whole(self, key: str) -> int | None:
        """A whole number, or None where it is absent or null."""
        return self.whole(key) if self.has(key) else None

    def day(self, key: str) -> dt.date:
        """A day that must be there."""
        return _day(self.required(key), self.at(key))

    def maybe_day(self, key: str) -> dt.date | None:
        """A day, or None where it is absent or null."""
        return _day(self.fields[key], self.at(key)) if self.has(key) else None

    def flag(self, key: str, *, default: bool) -> bool:
        """True or false, or the default where it is absent or null."""
        value = self.maybe_flag(key)
        return default if value is None else value

    def maybe_flag(self, key: str) -> bool | None:
        """True or false, or None where it is absent or null."""
        value = self.fields.get(key)
        if value is not None and not isinstance(value, bool):
            raise bad(self.at(key), f"true or false is expected, not {_kind(value)}")
        return value

    def one_of(self, key: str, words: type[E], default: E) -> E:
        """A word of a vocabulary, or the default where it is absent or null."""
        text = self.maybe_text(key)
        if text is None:
            return default
        try:
            return words(text)
        except ValueError:
            raise bad(self.at(key), f"{text!r} is none of {', '.join(words)}") from None

    def currency(self, key: str) -> str:
        """A currency code in use."""
        return _currency(self.text(key), self.at(key))

    def maybe_currency(self, key: str) -> str | None:
        """A currency code in use, or None where the field is null."""
        return (
            _currency(_text(value, self.at(key)), self.at(key)) if (value := self.required(key)) is not None else None
        )


def _kind(value: object) -> str:
    return {"NoneType": "null", "str": "a text", "list": "a list", "dict": "an object", "bool": "true or false"}.get(
        type(value).__name__, "a number"
    )


def _text(value: object, path: str) -> str:
    if not isinstance(value, str):
        raise bad(path, f"a text is expected, not {_kind(value)}")
    return value


def _number(value: object, path: str) -> Decimal:
    if isinstance(value, bool) or not isinstance(value, str | int | Decimal):
        raise bad(path, f'a decimal such as "12.50" is expected, not {_kind(value)}')
    try:
        number = Decimal(value)
    except InvalidOperation:
        raise bad(path, f'{value!r} is not a decimal such as "12.50"') from None
    if not number.is_finite() or abs(number.adjusted()) > 30:
        raise bad(path, f"{value!r} is not an amount")
    return number


def _day(value: object, path: str) -> dt.date:
    text = _text(value, path)
    try:
        day = dt.datetime.fromisoformat(text).date()
    except ValueError:
        raise bad(path, f'{text!r} is not a day such as "2026-03-10"') from None
    if not 1900 <= day.year <= 2200:
        raise bad(path, f"{text!r} is not a day of business")
    return day


def _currency(text: str, path: str) -> str:
    if text not in CURRENCIES:
        raise bad(path, f"{text!r} is not a currency code such as USD or EUR")
    return text
