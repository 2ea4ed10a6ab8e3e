"""How one house writes: language, synonyms, number, price, quantity and date formats."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from babel.dates import format_date

from samples.wording import unit_word, word

_SYMBOLS: Final = {"USD": "$", "EUR": "€", "GBP": "£"}
_LOCALES: Final = {"en": "en_US", "de": "de_DE", "fr": "fr_FR", "es": "es_ES", "nl": "nl_NL", "it": "it_IT"}


@dataclass(frozen=True, slots=True)
class Voice:
    """Formats of one document.

    `decimal` and `thousands` are the marks (`thousands` may be empty), `dates` a CLDR pattern, `mark` where the
    currency stands: "prefix" ($1.00), "suffix" (1,00 €), "code" (1.00 USD), "code_first" (USD 1.00) or "none".
    `negative` is "minus", "trailing" (1.00-) or "brackets". `price_places` and `quantity_places` are the least
    decimals printed.
    """

    language: str
    decimal: str = "."
    thousands: str = ","
    dates: str = "MM/dd/yyyy"
    mark: str = "prefix"
    negative: str = "minus"
    price_places: int = 2
    quantity_places: int = 0
    choice: int = 0

    def word(self, key: str) -> str:
        """The printed label for `key`, in this house's synonym."""
        return word(key, self.language, self.choice)

    def unit(self, code: str) -> str:
        """The printed unit of measure."""
        return unit_word(code, self.language, self.choice)

    def day(self, day: date) -> str:
        """A date as this house writes it."""
        return str(format_date(day, self.dates, _LOCALES[self.language]))

    def number(self, value: Decimal, places: int) -> str:
        """A number with at least `places` decimals, none of its own digits lost, in this house's marks."""
        exponent = value.normalize().as_tuple().exponent
        shown = max(places, -exponent if isinstance(exponent, int) else places)
        text = f"{abs(value):,.{shown}f}".replace(",", "\0").replace(".", self.decimal).replace("\0", self.thousands)
        if value >= 0:
            return text
        return {"minus": f"-{text}", "trailing": f"{text}-", "brackets": f"({text})"}[self.negative]

    def figure(self, value: Decimal) -> str:
        """An amount without currency, two decimals."""
        return self.number(value, 2)

    def money(self, value: Decimal, currency: str) -> str:
        """An amount with its currency where this house puts it."""
        if self.mark == "none":
            return self.figure(value)
        if self.mark == "prefix":
            text = f"{_SYMBOLS[currency]}{self.figure(abs(value))}"
            if value >= 0:
                return text
            return {"minus": f"-{text}", "trailing": f"{text}-", "brackets": f"({text})"}[self.negative]
        text = self.figure(value)
        return {
            "suffix": f"{text} {_SYMBOLS[currency]}",
            "code": f"{text} {currency}",
            "code_first": f"{currency} {text}",
        }[self.mark]

    def price(self, value: Decimal) -> str:
        """A unit price."""
        return self.number(value, self.price_places)

    def quantity(self, value: Decimal) -> str:
        """A quantity; quantities of this house all show as many decimals."""
        return self.number(value, self.quantity_places)

    def percent(self, value: Decimal) -> str:
        """A percentage without sign, trailing zeros dropped."""
        return self.number(value, 0)
