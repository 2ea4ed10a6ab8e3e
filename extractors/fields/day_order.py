"""Decides which of day and month is printed first, by the other dates, the terms, the language and the country."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from extractors.fields.dates import DateSeen, DayOrder

_US: Final = re.compile(
    r"\b(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|"
    r"V[AT]|W[AIVY])\.?,?\s+\d{5}(?:-\d{4})?\b|"
    r"\bU\.?S\.?A\b|\bUnited States\b|\(\d{3}\)\s?\d{3}-\d{4}\b|\b\d{3}-\d{3}-\d{4}\b|\b(?:EIN|zip)\b"
)  # fmt: skip
_DAY_FIRST_PLACES: Final = re.compile(
    r"\b(?:United Kingdom|UK|England|Ireland|Australia|New Zealand|India|Malaysia|Singapore|South Africa|VAT|"
    r"GST(?:IN)?|ABN|SDN\.? BHD|Pty|Pvt|PTE)\b|\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b"
)  # fmt: skip
_DAY_FIRST_MONEY: Final = frozenset(
    {"GBP", "EUR", "AUD", "NZD", "INR", "MYR", "SGD", "ZAR", "CHF", "DKK", "NOK", "SEK", "PLN"}
)
_DAY_FIRST_LANGUAGES: Final = frozenset({"de", "fr", "es", "nl", "it"})
#: Between an invoice and its due date lie at most this many days, or its terms are strange.
_LONGEST_TERMS: Final = 125


@dataclass(frozen=True, slots=True)
class OrderDecision:
    """The order, whether something on the document decides it, and what."""

    order: DayOrder
    certain: bool
    reason: str


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What else bears on the order: text, language, currency, days of the terms, and the dates that go together."""

    text: str
    language: str | None
    currency: str | None
    terms_days: int | None
    invoiced: DateSeen | None
    due: DateSeen | None


def decide_order(seen: Iterable[DateSeen], around: Surroundings) -> OrderDecision:
    """Which order the document's numeric dates follow.

    Decisive are, in turn: a date that allows one order only; a date printed again in a plain form; the terms; points
    between the parts; language; country and currency. A document with none of these gets the likelier order, uncertain.
    """
    dates = tuple(seen)
    for decide in (_by_impossible, _by_repetition, _by_terms, _by_points, _by_span):
        decision = decide(dates, around)
        if decision:
            return decision
    return _by_country(around)


def _by_impossible(dates: tuple[DateSeen, ...], _: Surroundings) -> OrderDecision | None:
    numeric = [seen for seen in dates if seen.separator]
    day_first = sum(seen.month_first is None for seen in numeric)
    month_first = sum(seen.day_first is None for seen in numeric)
    if day_first == month_first:
        return None
    order = DayOrder.DAY_FIRST if day_first > month_first else DayOrder.MONTH_FIRST
    return OrderDecision(order, certain=True, reason="another date of the document allows this order only")


def _by_repetition(dates: tuple[DateSeen, ...], _: Surroundings) -> OrderDecision | None:
    plain = {seen.day_first for seen in dates if not seen.open and not seen.separator}
    for order in DayOrder:
        if any(seen.open and seen.under(order) in plain for seen in dates):
            return OrderDecision(order, certain=True, reason="the same day is printed again in a plain form")
    return None


def _by_terms(_: tuple[DateSeen, ...], around: Surroundings) -> OrderDecision | None:
    if around.terms_days is None or around.invoiced is None or around.due is None:
        return None
    fits = [order for order in DayOrder if _days_between(around, order) == around.terms_days]
    return (
        OrderDecision(fits[0], certain=True, reason="invoice and due date agree with the terms")
        if len(fits) == 1
        else None
    )


def _by_points(dates: tuple[DateSeen, ...], _: Surroundings) -> OrderDecision | None:
    if any(seen.open and seen.separator == "." for seen in dates):
        return OrderDecision(DayOrder.DAY_FIRST, certain=True, reason="points stand between the parts")
    return None


def _by_span(_: tuple[DateSeen, ...], around: Surroundings) -> OrderDecision | None:
    if around.invoiced is None or around.due is None:
        return None
    sane = [o for o in DayOrder if (days := _days_between(around, o)) is not None and 0 <= days <= _LONGEST_TERMS]
    return (
        OrderDecision(sane[0], certain=True, reason="in the other order it would be due at a strange time")
        if len(sane) == 1
        else None
    )


def _days_between(around: Surroundings, order: DayOrder) -> int | None:
    first = around.invoiced.under(order) if around.invoiced else None
    last = around.due.under(order) if around.due else None
    return (last - first) // timedelta(days=1) if first and last else None


def _by_country(around: Surroundings) -> OrderDecision:
    if around.language in _DAY_FIRST_LANGUAGES:
        return OrderDecision(DayOrder.DAY_FIRST, certain=True, reason=f"the document is written in “{around.language}”")
    american = len(_US.findall(around.text))
    elsewhere = len(_DAY_FIRST_PLACES.findall(around.text))
    if around.currency in _DAY_FIRST_MONEY and not american:
        return OrderDecision(DayOrder.DAY_FIRST, certain=True, reason=f"the currency is {around.currency}")
    if american > elsewhere:
        return OrderDecision(DayOrder.MONTH_FIRST, certain=True, reason="addresses or telephone numbers are American")
    if elsewhere > american:
        return OrderDecision(
            DayOrder.DAY_FIRST, certain=True, reason="addresses or tax numbers are of a day-first country"
        )
    if around.currency == "USD":
        return OrderDecision(DayOrder.MONTH_FIRST, certain=False, reason="the currency is USD")
    return OrderDecision(DayOrder.DAY_FIRST, certain=False, reason="nothing on the document decides it")
