"""Chooses a document's own numbers and dates among the labelled values, jointly, and says what confirms them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from extractors.claims import Claim
from extractors.documents.form import DocumentForm
from extractors.fields.dates import DateSeen, DayOrder, find_dates
from extractors.fields.day_order import OrderDecision, Surroundings, decide_order
from extractors.header_numbers import header_numbers, via_of
from extractors.lexicon.roles import DATE_ROLES, Role
from extractors.page import Box
from extractors.result import Problem, Reading
from extractors.sheet import Sheet
from models.vocabulary import DocumentKind, Proof, Via

_LEAST: Final = 0.3
#: What else than its own date the only date on a paper may be.
_SAME_DAY: Final = frozenset({Role.DELIVERY_DATE, Role.PAYMENT_DATE})
#: How sure a document's date is that is called something else.
_ONLY_DATE: Final = 0.4
_UNDECIDED: Final = "CAP-CONF"


@dataclass(frozen=True, slots=True)
class Header:
    """Number and date readings by field name, the days of the terms they agree with, and what is doubtful."""

    fields: dict[str, Reading]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class _Dated:
    seen: DateSeen
    page: int
    via: Via
    top: float
    sheet_row: int
    number_in_row: bool
    time_behind: bool


def read_header(
    sheets: tuple[Sheet, ...],
    claims: tuple[Claim, ...],
    form: DocumentForm,
    *,
    language: str | None,
    currency: str | None,
    terms_days: int | None,
) -> Header:
    """The numbers and dates of one document; `terms_days` are the days its payment terms give."""
    numbers = header_numbers(sheets, claims, form)
    every = tuple(_every_date(sheets, claims))
    chosen = _date_claims(sheets, claims, form)
    if form.own_date and form.own_date not in chosen:
        fallback = _own_date(every, claims, form) or _only_date(every, claims)
        if fallback:
            chosen[form.own_date] = fallback
    order = decide_order(
        (dated.seen for dated in every),
        Surroundings(
            "\n".join(sheet.text for sheet in sheets),
            language,
            currency,
            terms_days,
            chosen[form.own_date][0] if form.own_date and form.own_date in chosen else None,
            chosen["due_date"][0] if "due_date" in chosen else None,
        ),
    )
    dates = _dated_readings(chosen, every, order, terms_days, form)
    return Header({**numbers, **dates}, tuple(_doubts(chosen, order)))


_Chosen = dict[str, tuple[DateSeen, float, int, Via]]


def _date_claims(sheets: tuple[Sheet, ...], claims: tuple[Claim, ...], form: DocumentForm) -> _Chosen:
    options: list[tuple[float, str, Claim]] = []
    for field, roles in form.dates.items():
        for claim in claims:
            suits = _suits(claim, roles, claims) * _standing(claim, sheets) if claim.date else 0.0
            if suits * claim.score >= _LEAST:
                options.append((suits * claim.score, field, claim))
    chosen: _Chosen = {}
    used: set[tuple[int, Box]] = set()
    for score, field, claim in sorted(options, key=lambda option: (-option[0], option[2].page, option[2].box.y0)):
        both = sum(role in DATE_ROLES for role in claim.roles) > 1 and max(form.dates[field].values()) == _suits(
            claim, form.dates[field], claims
        )
        if claim.date is None or field in chosen or ((claim.page, claim.box) in used and not both):
            continue
        used.add((claim.page, claim.box))
        chosen[field] = claim.date, score, claim.page, via_of(sheets, claim.page)
    return chosen


def _standing(claim: Claim, sheets: tuple[Sheet, ...]) -> float:
    """How much a plain "Date" counts by its place: little in the foot of a page, where the day of printing stands."""
    if claim.roles[0] is not Role.PLAIN_DATE:
        return 1.0
    height = next(sheet.page.height for sheet in sheets if sheet.number == claim.page)
    return 0.6 if claim.box.y0 > 0.8 * height else 1.0


#: What a date without a name of its own ("of", "vom") is when it follows a number in the same cell.
_DATE_OF_NUMBER: Final = {
    Role.INVOICE_NUMBER: Role.INVOICE_DATE,
    Role.CREDIT_NUMBER: Role.INVOICE_DATE,
    Role.ORDER_NUMBER: Role.ORDER_DATE,
    Role.ANY_ORDER_NUMBER: Role.ORDER_DATE,
    Role.SALES_ORDER_NUMBER: Role.OTHER_DATE,
    Role.SLIP_NUMBER: Role.DELIVERY_DATE,
    Role.OTHER_NUMBER: Role.OTHER_DATE,
}


def _suits(claim: Claim, roles: dict[Role, float], claims: tuple[Claim, ...]) -> float:
    """How well a date claim suits a field: by its label, and for a label without a name by the number before it."""
    if Role.PLAIN_DATE not in claim.roles or claim.label.leads:
        return max((roles.get(role, 0.0) for role in claim.roles), default=0.0)
    before = [
        other
        for other in claims
        if other.number
        and (other.page, other.label.row, other.label.cell) == (claim.page, claim.label.row, claim.label.cell)
        and other.label.last < claim.label.first
    ]
    if not before:
        return 0.6 * roles.get(Role.PLAIN_DATE, 0.0)
    nearest = max(before, key=lambda other: other.label.first)
    meant = next((_DATE_OF_NUMBER[role] for role in nearest.roles if role in _DATE_OF_NUMBER), Role.PLAIN_DATE)
    return 1.2 * roles.get(meant, 0.0)


def _every_date(sheets: tuple[Sheet, ...], claims: tuple[Claim, ...]) -> Iterable[_Dated]:
    numbered = {
        (claim.page, claim.label.row)
        for claim in claims
        if claim.number and claim.score > 0.5 and claim.roles[0] is not Role.OTHER_NUMBER
    }
    for sheet in sheets:
        for number, row in enumerate(sheet.rows):
            for cell in row.cells:
                for seen in find_dates(cell.words):
                    after = " ".join(word.text for word in row.words if word.box.x0 > seen.box.x1 - 1)[:12]
                    yield _Dated(
                        seen,
                        sheet.number,
                        cell.via,
                        seen.box.y0 / sheet.page.height,
                        number,
                        (sheet.number, number) in numbered,
                        ":" in after,
                    )


def _own_date(
    every: tuple[_Dated, ...], claims: tuple[Claim, ...], form: DocumentForm
) -> tuple[DateSeen, float, int, Via] | None:
    """The document's date where no label names it: beside its number, with a time, or the first near the top."""
    foreign = {(claim.page, round(claim.box.y0, 1), round(claim.box.x0, 1)) for claim in claims if claim.date}
    receipt = DocumentKind.RECEIPT in form.kinds
    options: list[tuple[float, _Dated]] = []
    for order, dated in enumerate(every):
        if (dated.page, round(dated.seen.box.y0, 1), round(dated.seen.box.x0, 1)) in foreign:
            continue
        score = 0.45 + (0.3 if dated.number_in_row else 0.0) + (0.15 if dated.top < 0.35 else 0.0) - 0.02 * order
        score += 0.15 if receipt and dated.time_behind else 0.0
        score -= 0.2 if dated.page > 1 else 0.0
        if dated.time_behind and dated.top < 0.05 and not receipt:
            continue  # the line a browser prints over a page: when it was printed
        options.append((score, dated))
    if not options:
        return None
    score, dated = max(options, key=lambda option: option[0])
    return (dated.seen, min(score, 0.85), dated.page, dated.via) if score >= (0.3 if receipt else 0.45) else None


def _only_date(every: tuple[_Dated, ...], claims: tuple[Claim, ...]) -> tuple[DateSeen, float, int, Via] | None:
    """The one day that all dates of the document give, where it is that of the delivery or of the payment."""
    if len({(dated.seen.day_first, dated.seen.month_first) for dated in every}) != 1:
        return None
    named = (claim for claim in claims if claim.date and claim.label.leads and _SAME_DAY.intersection(claim.roles))
    claim = next(named, None)
    if claim is None or claim.date is None:
        return None
    return claim.date, _ONLY_DATE, claim.page, every[0].via


def _dated_readings(
    chosen: _Chosen, every: tuple[_Dated, ...], order: OrderDecision, terms_days: int | None, form: DocumentForm
) -> dict[str, Reading]:
    days: dict[str, date] = {}
    for field, (seen, *_) in chosen.items():
        day = seen.under(order.order)
        if day:
            days[field] = day
    printed = Counter((dated.page, dated.seen.box) for dated in every)
    by_day: Counter[date] = Counter()
    for dated in every:
        day = dated.seen.under(order.order)
        if day and printed[(dated.page, dated.seen.box)] == 1:
            by_day[day] += 1
    agreed = _agreed(days, terms_days, form)
    found: dict[str, Reading] = {}
    for field, day in days.items():
        seen, score, page, via = chosen[field]
        confidence = 0.5 + 0.48 * min(1.0, score)
        if seen.open and not order.certain:
            confidence *= 0.6
        proven = by_day[day] > 1 or field in agreed
        found[field] = Reading(
            day.isoformat(),
            min(0.99, confidence + (0.03 if proven else 0.0)),
            page,
            seen.box,
            via,
            Proof.REPEAT if proven else None,
        )
    return found


def _agreed(days: dict[str, date], terms_days: int | None, form: DocumentForm) -> frozenset[str]:
    """The fields confirmed by terms: the due date lies as many days after the date as the terms say."""
    own = form.own_date
    if own is None or own not in days or "due_date" not in days or not terms_days:
        return frozenset()
    fits = days["due_date"] - days[own] == timedelta(days=terms_days)
    return frozenset({own, "due_date"}) if fits else frozenset()


def _doubts(chosen: _Chosen, order: OrderDecision) -> Iterable[Problem]:
    """One problem when a chosen date could be read in both orders and nothing decides between them."""
    doubtful = [seen.text for seen, *_ in chosen.values() if seen.open]
    if doubtful and not order.certain:
        other = "month" if order.order is DayOrder.DAY_FIRST else "day"
        yield Problem(
            _UNDECIDED,
            f"Whether the day or the month comes first in {doubtful[0]} cannot be decided ({order.reason}); "
            f"it may also be {other} first. Check the dates.",
        )
