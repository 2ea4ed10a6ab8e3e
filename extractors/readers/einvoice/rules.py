"""The arithmetic of EN 16931 on an e-invoice's own sums, BR-CO-10 to 17: what holds is proven, what fails is told."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from extractors.readers.einvoice.draft import Draft, Totals, prove_cells
from models.vocabulary import Proof

_CENT: Final = Decimal("0.01")
_HALF_CENT: Final = Decimal("0.005")
_NOTHING: Final = Decimal(0)
#: Rounding tax line by line, as some programs do, moves a rate's tax by no more than this share of a cent per line.
_ROUNDED_BY_LINE: Final = Decimal("0.01")


def check_sums(draft: Draft) -> None:
    """Check the document's totals against each other and against what they are made of.

    A rule is only checked where the e-invoice states every amount it speaks of; UBL orders state few. Messages name the
    rule and the business terms (BT) with the amounts, so that the sender can be told.
    """
    totals = draft.totals
    _lines(draft, totals)
    _parts(draft, totals)
    _net(draft, totals)
    _tax(draft, totals)
    _total(draft, totals)
    _due(draft, totals)
    _ordered(draft, totals)


def _lines(draft: Draft, totals: Totals) -> None:
    """BR-CO-10: the lines' amounts (BT-131) add up to the sum of lines (BT-106)."""
    amounts = [line.numbers["amount"] for line in draft.lines if "amount" in line.numbers]
    if totals.lines is None or not amounts or len(amounts) != len(draft.lines):
        return
    if abs(sum(amounts) - totals.lines) <= _HALF_CENT * (len(amounts) + 1):
        for line in draft.lines:
            prove_cells(line, Proof.SUM, "amount")
        subtotal = draft.fields.get("subtotal")
        if subtotal and Decimal(subtotal.value) == totals.lines:
            draft.prove(Proof.SUM, "subtotal")
    else:
        _wrong(
            draft, "CAP-SUM", "BR-CO-10", f"the lines (BT-131) add up to {sum(amounts)}", f"BT-106 is {totals.lines}"
        )


def _parts(draft: Draft, totals: Totals) -> None:
    """BR-CO-11 and BR-CO-12: allowances (BT-92) make BT-107, charges (BT-99) make BT-108."""
    for rule, parts, stated, terms in (
        ("BR-CO-11", totals.allowance_parts, totals.allowances, ("allowances (BT-92)", "BT-107")),
        ("BR-CO-12", totals.charge_parts, totals.charges, ("charges (BT-99)", "BT-108")),
    ):
        if parts and stated is not None and abs(sum(parts) - stated) > _CENT:
            _wrong(draft, "CAP-SUM", rule, f"the {terms[0]} add up to {sum(parts)}", f"{terms[1]} is {stated}")


def _net(draft: Draft, totals: Totals) -> None:
    """BR-CO-13: sum of lines less allowances plus charges is the total without tax (BT-109)."""
    if totals.lines is None or totals.net is None:
        return
    expected = totals.lines - (totals.allowances or _NOTHING) + (totals.charges or _NOTHING)
    if abs(expected - totals.net) <= _CENT:
        draft.prove(Proof.SUM, "subtotal", "discount", "shipping")
    else:
        _wrong(draft, "CAP-SUM", "BR-CO-13", f"BT-106 - BT-107 + BT-108 makes {expected}", f"BT-109 is {totals.net}")


def _tax(draft: Draft, totals: Totals) -> None:
    """BR-CO-14 and BR-CO-17: the rates' taxes (BT-117) make BT-110, and each is its base (BT-116) times its rate."""
    taxes = [part.tax for part in totals.tax_parts if part.tax is not None]
    complete = bool(taxes) and len(taxes) == len(totals.tax_parts)
    if complete and totals.tax is not None and abs(sum(taxes) - totals.tax) > _CENT:
        _wrong(draft, "CAP-SUM", "BR-CO-14", f"the taxes (BT-117) add up to {sum(taxes)}", f"BT-110 is {totals.tax}")
    for part in totals.tax_parts:
        if part.base is None or part.rate is None or part.tax is None:
            continue
        expected = (part.base * part.rate / 100).quantize(_CENT, ROUND_HALF_UP)
        if abs(expected - part.tax) > _CENT + _ROUNDED_BY_LINE * len(draft.lines):
            base = f"{part.base} (BT-116) at {part.rate} % (BT-119)"
            _wrong(draft, "CAP-SUM", "BR-CO-17", f"{base} makes {expected}", f"BT-117 is {part.tax}")


def _total(draft: Draft, totals: Totals) -> None:
    """BR-CO-15: total without tax plus tax is the total (BT-112)."""
    if totals.net is None or totals.tax is None or totals.gross is None:
        return
    if abs(totals.net + totals.tax - totals.gross) <= _CENT:
        draft.prove(Proof.SUM, "subtotal", "tax_total", "total")
    else:
        made = totals.net + totals.tax
        _wrong(draft, "CAP-TOTAL", "BR-CO-15", f"BT-109 + BT-110 makes {made}", f"BT-112 is {totals.gross}")


def _due(draft: Draft, totals: Totals) -> None:
    """BR-CO-16: the total less what is paid (BT-113) plus rounding (BT-114) is due (BT-115)."""
    if totals.gross is None or totals.due is None:
        return
    expected = totals.gross - (totals.prepaid or _NOTHING) + (totals.rounding or _NOTHING)
    if abs(expected - totals.due) <= _CENT:
        draft.prove(Proof.SUM, "amount_due", "total")
    else:
        _wrong(draft, "CAP-TOTAL", "BR-CO-16", f"BT-112 - BT-113 + BT-114 makes {expected}", f"BT-115 is {totals.due}")


def _ordered(draft: Draft, totals: Totals) -> None:
    """An order states no total with tax: its lines, allowances, charges and tax must make what is payable.

    Nothing is wrong where they do not, for an order's amounts are anticipated.
    """
    if totals.gross is not None or totals.due is None or totals.lines is None:
        return
    net = totals.lines - (totals.allowances or _NOTHING) + (totals.charges or _NOTHING)
    made = net + (totals.tax or _NOTHING) - (totals.prepaid or _NOTHING) + (totals.rounding or _NOTHING)
    if abs(made - totals.due) <= _CENT:
        draft.prove(Proof.SUM, "subtotal", "discount", "shipping", "tax_total", "total", "amount_due")


def _wrong(draft: Draft, code: str, rule: str, made: str, stated: str) -> None:
    draft.wrong(code, f"The e-invoice's sums do not close: {made}, but {stated} ({rule}).")
