"""Identities with check digits read optically: letters and digits that look alike are tried until the digits hold."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

_AS_LETTERS: Final = str.maketrans({"0": "O", "1": "I", "5": "S", "8": "B", "6": "G", "2": "Z"})
_AS_DIGITS: Final = str.maketrans(
    {"O": "0", "Q": "0", "D": "0", "I": "1", "L": "1", "Z": "2", "S": "5", "B": "8", "G": "6"}
)
#: The letters of the country at the beginning of a VAT number or an IBAN.
_COUNTRY: Final = 2


def mended(text: str, holds: Callable[[str], bool]) -> str | None:
    """The text with look-alikes put right so that its check digits hold; None if no such reading does.

    The country's two letters are read as letters, the rest as digits, first where a digit must stand, then everywhere.
    """
    country, rest = text[:_COUNTRY].translate(_AS_LETTERS), text[_COUNTRY:]
    for reading in (
        country + rest,
        country + rest[:2].translate(_AS_DIGITS) + rest[2:],
        country + rest.translate(_AS_DIGITS),
    ):
        if reading[:_COUNTRY].isalpha() and holds(reading):
            return reading
    return None
