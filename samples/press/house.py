"""How one invented house writes: every choice follows from its seed, so that its next paper looks the same."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from random import Random
from typing import Final, TypeVar

from babel.dates import format_date

from samples.press.words import LOCALES, label, synonyms, unit

Choice = TypeVar("Choice")

SYMBOLS: Final = {
    "USD": "$", "EUR": "€", "GBP": "£", "CAD": "$", "AUD": "$", "INR": "₹", "CHF": "CHF", "NOK": "kr", "NZD": "$",
}  # fmt: skip
_US_DATES: Final = (
    "MM/dd/yyyy", "MM/dd/yyyy", "M/d/yyyy", "M/d/yy", "MM/dd/yy", "MMM d, yyyy", "MMMM d, yyyy", "MMM dd, yyyy",
    "dd-MMM-yyyy", "dd-MMM-yy^", "yyyy-MM-dd", "MM-dd-yyyy", "yyyy/MM/dd", "d MMM yyyy", "MMM-dd-yyyy",
)  # fmt: skip
_DATES: Final = {
    "US": _US_DATES,
    "CA": ("yyyy-MM-dd", "MMM d, yyyy", "MM/dd/yyyy", "dd-MMM-yyyy", "MMMM d, yyyy"),
    "GB": ("dd/MM/yyyy", "d MMMM yyyy", "dd MMM yyyy", "dd/MM/yy", "d/M/yyyy", "dd-MMM-yy"),
    "AU": ("d MMM yyyy", "dd/MM/yyyy", "d/MM/yyyy", "dd-MMM-yyyy"),
    "IN": ("dd-MM-yyyy", "dd-MMM-yy", "dd/MM/yyyy", "dd MMM yyyy", "dd-MMM-yyyy^"),
    "DE": ("dd.MM.yyyy", "dd.MM.yyyy", "d. MMMM yyyy", "dd.MM.yy", "d.M.yyyy"),
    "AT": ("dd.MM.yyyy", "d. MMMM yyyy", "dd.MM.yyyy"),
    "CH": ("dd.MM.yyyy", "d. MMMM yyyy"),
    "FR": ("dd/MM/yyyy", "d MMMM yyyy", "dd/MM/yy", "dd.MM.yyyy", "dd-MM-yyyy"),
    "ES": ("dd/MM/yyyy", "d 'de' MMMM 'de' yyyy", "dd-MM-yyyy", "dd.MM.yy"),
    "IT": ("dd/MM/yyyy", "d MMMM yyyy", "dd.MM.yyyy", "dd-MM-yyyy"),
    "NL": ("dd-MM-yyyy", "d MMMM yyyy", "dd/MM/yyyy", "d-M-yyyy"),
    "NO": ("dd.MM.yyyy", "dd.MM.yy", "d. MMMM yyyy"),
}
#: Decimal mark, marks of the thousands, where the currency stands.
_NUMBERS: Final = {
    "": (".", (",", ",", ",", ""), ("prefix", "prefix", "prefix", "none", "none", "code", "code_first", "spaced")),
    "IN": (".", (",",), ("none", "none", "prefix", "code_first")),
    "DE": (",", (".", ".", ".", ""), ("suffix", "suffix", "none", "code")),
    "AT": (",", (".", "."), ("suffix", "spaced", "none", "code_first")),
    "CH": (".", ("'", "’", " "), ("none", "code_first", "none")),
    "FR": (",", (" ", " ", ""), ("suffix", "suffix", "none", "code")),
    "ES": (",", (".", ".", ""), ("suffix", "none", "code", "suffix")),
    "IT": (",", (".", ".", ""), ("suffix", "none", "spaced", "code")),
    "NL": (",", (".", ".", ""), ("spaced", "none", "spaced", "suffix")),
    "NO": (",", (" ", " ", "."), ("none", "none", "code_first")),
}
_FONTS: Final = (
    "Liberation Sans", "Liberation Sans", "Liberation Sans", "Liberation Serif", "DejaVu Sans", "Noto Sans",
    "Noto Serif", "Libertinus Serif", "Noto Sans Display", "DejaVu Serif", "New Computer Modern",
)  # fmt: skip
_COLOURS: Final = (
    "#1f4e79", "#0b6e4f", "#8b1e3f", "#d2691e", "#2b2d42", "#5b2a86", "#006d77", "#b22222", "#1a1a1a", "#3d5a80",
    "#4a6b1f", "#c2185b", "#0277bd", "#6d4c41",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class House:
    """One house: `seed` decides everything; `country` is where it writes, `language` what it writes in."""

    seed: str
    country: str
    language: str
    currency: str

    def pick(self, name: str, options: Sequence[Choice]) -> Choice:
        """The house's own among some options, always the same for the same name."""
        return Random(f"{self.seed}/{name}").choice(list(options))

    def chance(self, name: str, probability: float) -> bool:
        """Whether the house does something that this share of houses does."""
        return Random(f"{self.seed}/{name}").random() < probability

    @property
    def colour(self) -> str:
        """The house's colour."""
        return self.pick("colour", _COLOURS)

    @property
    def font(self) -> str:
        """The house's typeface."""
        return self.pick("font", _FONTS)

    def label(self, key: str) -> str:
        """The house's word for a label."""
        return label(key, self.language, self.pick(f"label {key}", range(60)))

    def synonyms(self, key: str) -> tuple[str, ...]:
        """All words of the house's language for a label."""
        return synonyms(key, self.language)

    def unit(self, code: str) -> str:
        """The house's abbreviation of a unit."""
        return unit(code, self.language, self.pick("unit", range(60)))

    def day(self, day: date) -> str:
        """A date as the house writes it; a pattern ending in ^ is written in capitals."""
        pattern = self.pick("dates", _DATES[self.country])
        text = str(format_date(day, pattern.rstrip("^"), LOCALES[self.language, self.country]))
        return text.upper() if pattern.endswith("^") else text

    @property
    def _marks(self) -> tuple[str, str, str]:
        decimal, thousands, places = _NUMBERS.get(self.country, _NUMBERS[""])
        return decimal, self.pick("thousands", thousands), self.pick("mark", places)

    @property
    def shows_currency(self) -> bool:
        """Whether amounts carry the currency."""
        return self._marks[2] != "none"

    def number(self, value: Decimal, places: int) -> str:
        """A number with at least `places` decimals, none of its own lost, negative as the house writes it."""
        exponent = value.normalize().as_tuple().exponent
        shown = max(places, -exponent if isinstance(exponent, int) else places)
        decimal, thousands, _ = self._marks
        text = f"{abs(value):,.{shown}f}".replace(",", "\0").replace(".", decimal).replace("\0", thousands)
        return self.signed(text, value < 0)

    def signed(self, text: str, negative: bool) -> str:
        """An amount's text with the house's way to write a negative one."""
        if not negative:
            return text
        ways = ("-{}", "-{}", "({})", "{}-", "{} CR") if self.country in {"US", "CA"} else ("-{}", "-{}", "{}-", "−{}")
        return self.pick("negative", ways).format(text)

    def money(self, value: Decimal, places: int = 2) -> str:
        """An amount with its currency where the house puts it."""
        mark = self._marks[2]
        symbol = SYMBOLS[self.currency]
        plain = self.number(abs(value), places)
        text = {
            "prefix": f"{symbol}{plain}" if len(symbol) == 1 else f"{symbol} {plain}",
            "spaced": f"{symbol} {plain}",
            "suffix": f"{plain} {symbol}",
            "code": f"{plain} {self.currency}",
            "code_first": f"{self.currency} {plain}",
            "none": plain,
        }[mark]
        return self.signed(text, value < 0)
