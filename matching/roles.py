"""What a printed line is: goods, a charge, a discount, an advance, rounding, or only words."""

from __future__ import annotations

import re
from decimal import Decimal
from enum import StrEnum
from typing import Final

from matching.descriptions import wording
from matching.lines import InvoiceLine


class Role(StrEnum):
    """What a printed line asks money for."""

    ITEM = "item"
    CHARGE = "charge"
    DISCOUNT = "discount"
    ADVANCE = "advance"
    ROUNDING = "rounding"
    TEXT = "text"


class ChargeKind(StrEnum):
    """What a charge is for."""

    FREIGHT = "freight"
    FUEL = "fuel"
    HANDLING = "handling"
    PACKAGING = "packaging"
    MINIMUM_ORDER = "minimum_order"
    EXPEDITE = "expedite"
    INSURANCE = "insurance"
    DEPOSIT = "deposit"
    OTHER = "other"


_KINDS: Final = (
    (ChargeKind.MINIMUM_ORDER, r"\bminimum|\bmin\b|\bmin\.|small[- ]order|mindest|kleinmengen"),
    (ChargeKind.FUEL, r"fuel|diesel|energy surcharge|treibstoff|carburant"),
    (ChargeKind.EXPEDITE, r"expedit|express|rush|urgent|eil"),
    (ChargeKind.INSURANCE, r"insurance|versicherung|assurance"),
    (ChargeKind.DEPOSIT, r"deposit|pfand|consigne"),
    (
        ChargeKind.FREIGHT,
        r"freight|shipping|shipment|carriage|delivery|transport|postage|courier|porto\b|fracht|versand|lieferkosten|"
        r"spedizione|trasporto|livraison|frais de port|envio|vracht|verzend|haulage|cartage",
    ),
    (ChargeKind.HANDLING, r"handling|processing|bearbeitung|administration|admin\b"),
    (ChargeKind.PACKAGING, r"packaging|packing|pallet|crate|verpackung|palette|emballage|imballo"),
)
_STRONG: Final = re.compile(
    r"\b(?:sur)?charges?\b|\bfees?\b|\bfreight\b|\bshipping\b|\bcarriage\b|\bpostage\b|\bhaulage\b|\bcartage\b|fracht|"
    r"versandkosten|\bporto\b|\bzuschlag|zuschlag\b|\bgebühr|\bfrais\b|\bspese\b|\bsupplement\b|\blevy\b|\btoeslag\b",
    re.IGNORECASE,
)
_WEAK: Final = frozenset(
    [
        "handling",
        "packing",
        "packaging",
        "delivery",
        "transport",
        "pallet",
        "palette",
        "crate",
        "insurance",
        "deposit",
        "pfand",
        "setup",
        "tooling",
        "expedite",
        "express",
        "courier",
        "fuel",
        "surcharge",
        "freight",
        "shipping",
        "cost",
        "processing",
        "versand",
        "verpackung",
        "livraison",
        "envio",
        "trasporto",
        "minimum",
        "order",
        "rush",
        "and",
        "the",
        "for",
        "of",
        "to",
        "by",
        "und",
        "de",
        "di",
        "via",
        "ups",
        "fedex",
        "dhl",
        "ground",
        "standard",
        "air",
        "sea",
        "road",
        "euro",
        "epal",
    ]
)
_DISCOUNT: Final = re.compile(
    r"discount|rebate|rabatt|nachlass|skonto|remise|rabais|sconto|descuento|korting|bonus|allowance|\bless\b|"
    r"retention|retainage|einbehalt",
    re.IGNORECASE,
)
_ADVANCE: Final = re.compile(
    r"\badvance\b|down[- ]?payment|pre-?payment|prepaid|\bdeposit\b|anzahlung|vorauszahlung|acompte|acconto|anticipo|"
    r"aanbetaling|on account",
    re.IGNORECASE,
)
_RETURNABLE: Final = re.compile(r"pallet|palette|keg|bottle|crate|container|drum|pfand|cylinder|empties|core", re.I)
_PRICE_CORRECTION: Final = re.compile(
    r"(?:price|preis|prix|prezzo|precio|prijs)\W{0,3}\w*\W{0,3}(?:correct|differ|adjust|reduc|korrektur|berichtig|rectif)|"
    r"preis(?:differenz|korrektur|berichtigung|nachlass)|overcharg|correction of (?:the )?price|billed too high",
    re.IGNORECASE,
)
_MOST_ROUNDING: Final = Decimal("0.50")
_ROUNDING: Final = re.compile(r"rounding|rundung|arrondi|arrotondamento|redondeo|afronding", re.IGNORECASE)


def role_of(line: InvoiceLine, is_on_order: bool) -> Role:
    """What a line is; `is_on_order` says that an order line fits it, which makes words such as "freight" goods."""
    if not line.amount and not line.quantity:
        return Role.TEXT
    text = line.description
    negative = line.amount is not None and line.amount < 0
    if _ROUNDING.search(text) and line.amount is not None and abs(line.amount) <= _MOST_ROUNDING:
        return Role.ROUNDING
    if is_on_order:
        return Role.ITEM
    if line.sku is None and _ADVANCE.search(text) and not _RETURNABLE.search(text) and not line.is_charge:
        return Role.ADVANCE
    if negative and line.sku is None and _DISCOUNT.search(text):
        return Role.DISCOUNT
    if line.is_charge or (line.is_charge is None and speaks_of_a_charge(text)):
        return Role.CHARGE
    return Role.ITEM


def corrects_a_price(line: InvoiceLine) -> bool:
    """Whether a credited line gives back a part of the price and no goods."""
    return bool(_PRICE_CORRECTION.search(f"{line.description} {line.remarks or ''}"))


def speaks_of_a_charge(text: str) -> bool:
    """Whether a description is of a charge and of no goods."""
    if _STRONG.search(text):
        return True
    words = [word for word in wording(text).words if not any(c.isdigit() for c in word)]
    return bool(words) and all(word in _WEAK for word in words)


def charge_kind(text: str) -> ChargeKind:
    """What a charge's words say it is for."""
    lowered = text.lower()
    for kind, pattern in _KINDS:
        if re.search(pattern, lowered):
            return kind
    return ChargeKind.OTHER
