"""Check digits of the numbers that invented companies print: VAT, IBAN, bank routing."""

from __future__ import annotations

from typing import Final

#: Letters and weights by the issuing authorities' published rules, restated in the docstrings below.
_NL_WEIGHTS: Final = (9, 8, 7, 6, 5, 4, 3, 2)
_ROUTING_WEIGHTS: Final = (3, 7, 1, 3, 7, 1, 3, 7)
_GB_WEIGHTS: Final = (8, 7, 6, 5, 4, 3, 2)


def luhn_digit(digits: str) -> str:
    """The digit after `digits` that passes the Luhn test: every second digit from it doubled, sum divisible by 10."""
    total = 0
    for place, character in enumerate(reversed(digits)):
        value = int(character) * (2 if place % 2 == 0 else 1)
        total += value - 9 if value > 9 else value
    return str(-total % 10)


def german_vat(eight: str) -> str:
    """DE + nine digits, the last by ISO 7064 mod 11,10."""
    product = 10
    for character in eight:
        total = (int(character) + product) % 10 or 10
        product = 2 * total % 11
    return f"DE{eight}{(11 - product) % 10}"


def dutch_vat(eight: str, branch: str = "01") -> str:
    """NL + nine digits (weights 9 to 2, remainder of 11) + B + branch; digits whose remainder is 10 do not exist."""
    check = sum(weight * int(digit) for weight, digit in zip(_NL_WEIGHTS, eight, strict=True)) % 11
    if check == 10:
        raise ValueError(f"no Dutch number begins {eight}")
    return f"NL{eight}{check}B{branch}"


def french_vat(eight: str) -> str:
    """FR + key + SIREN; the SIREN ends in a Luhn digit and the key is (12 + 3 x SIREN) mod 97."""
    siren = eight + luhn_digit(eight)
    return f"FR{(12 + 3 * int(siren)) % 97:02d}{siren}"


def spanish_vat(letter: str, seven: str) -> str:
    """ES + form letter + seven digits + Luhn digit, as companies with letters A and B carry it."""
    return f"ES{letter}{seven}{luhn_digit(seven)}"


def italian_vat(ten: str) -> str:
    """IT + eleven digits, the last by Luhn."""
    return f"IT{ten}{luhn_digit(ten)}"


def british_vat(seven: str) -> str:
    """GB + nine digits; the last two are 97 minus the weighted sum (weights 8 to 2), by the scheme before 2010."""
    total = sum(weight * int(digit) for weight, digit in zip(_GB_WEIGHTS, seven, strict=True))
    return f"GB{seven}{-total % 97:02d}"


def iban(country: str, account: str) -> str:
    """IBAN of a country's account string (BBAN), check digits by ISO 7064 mod 97,10."""
    digits = "".join(str(int(character, 36)) for character in f"{account}{country}00")
    return f"{country}{98 - int(digits) % 97:02d}{account}"


def routing_number(eight: str) -> str:
    """A US routing number; the ninth digit makes the sum with weights 3, 7, 1 divisible by 10."""
    total = sum(weight * int(digit) for weight, digit in zip(_ROUTING_WEIGHTS, eight, strict=True))
    return f"{eight}{-total % 10}"


def gtin(twelve: str) -> str:
    """GTIN-13: weights 1 and 3 from the left, sum divisible by 10."""
    total = sum(int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(twelve))
    return f"{twelve}{-total % 10}"
