"""From text to exact values: what does not fit is absent, and sums come in the one form that matching knows."""

from __future__ import annotations

from decimal import Decimal

import pytest

from models.vocabulary import DocumentKind
from pipeline.typed import currency, date, decimal, several, whole_number
from pipeline.typed_invoice import net_subtotal, typed_head, typed_lines
from pipeline.values import Value, Values


def values(*lines: dict[str, str], **head: str) -> Values:
    def value(text: str) -> Value:
        return Value(text, 1.0, None)

    return Values(
        {name: value(text) for name, text in head.items()},
        {n: {name: value(text) for name, text in line.items()} for n, line in enumerate(lines, 1)},
    )


@pytest.mark.parametrize("text", ["1,5", "1e3", "NaN", "Infinity", "", "١٢", "1_000", "--1", "1.", "0x10", None])
def test_what_is_no_plain_decimal_is_absent(text: str | None) -> None:
    assert decimal(text) is None


@pytest.mark.parametrize("text", ["0", "-12.50", "1234567890123.123456", " 5.00 "])
def test_a_plain_decimal_is_exact(text: str) -> None:
    assert decimal(text) == Decimal(text.strip())


def test_other_values_are_strict_too() -> None:
    assert date("2026-02-30") is None
    assert date("2026-02-28") is not None
    assert currency(" usd ") == "USD"
    assert currency("XYZ") is None
    assert whole_number("12") == 12
    assert whole_number("1.2") is None


@pytest.mark.parametrize(
    ("text", "numbers"),
    [("PO-1", ["PO-1"]), ("PO-1, PO-2; PO-1", ["PO-1", "PO-2"]), ("PO 1001", ["PO 1001"]), (None, [])],
)
def test_several_numbers_stand_in_one_field(text: str | None, numbers: list[str]) -> None:
    assert several(text) == numbers


@pytest.mark.parametrize(
    ("printed", "discount", "shipping", "expected"),
    [("100", None, None, "100"), ("110", "10", None, "100"), ("90", None, "10", "100"), ("105", "10", "5", "100")],
)
def test_the_printed_subtotal_may_come_before_discount_and_freight(
    printed: str, discount: str | None, shipping: str | None, expected: str
) -> None:
    head = {"subtotal": Decimal(printed), "discount": decimal(discount), "shipping": decimal(shipping),
            "tax": Decimal(10), "total": Decimal(110)}  # fmt: skip
    assert net_subtotal(head) == Decimal(expected)


def test_a_subtotal_that_leads_nowhere_stays_as_printed() -> None:
    head = {"subtotal": Decimal(70), "discount": None, "shipping": None, "tax": Decimal(10), "total": Decimal(110)}
    assert net_subtotal(head) == Decimal(70)


def test_a_subtotal_that_is_not_printed_follows_from_total_and_tax() -> None:
    head = {"subtotal": None, "discount": None, "shipping": None, "tax": Decimal(10), "total": Decimal(110)}
    assert net_subtotal(head) == Decimal(100)


def test_freight_among_the_sums_becomes_a_charge_line() -> None:
    head = typed_head(values(shipping="12.00", total="112.00"), DocumentKind.INVOICE)
    lines = typed_lines(values({"description": "Bolt", "amount": "100.00"}), head)
    assert [(line["line_no"], line["amount"], line["is_charge"]) for line in lines] == [
        (1, Decimal("100.00"), None),
        (2, Decimal("12.00"), True),
    ]


def test_freight_that_is_a_line_already_is_not_charged_twice() -> None:
    head = typed_head(values(shipping="12.00"), DocumentKind.INVOICE)
    lines = typed_lines(values({"description": "Freight", "amount": "12.00", "is_charge": "true"}), head)
    assert len(lines) == 1


@pytest.mark.parametrize("sign", ["", "-"])
def test_a_credit_note_is_negative_however_it_is_printed(sign: str) -> None:
    paper = values(
        {"quantity": f"{sign}2", "unit_price": "5.00", "amount": f"{sign}10.00"},
        total=f"{sign}11.00",
        tax_total=f"{sign}1.00",
    )
    head = typed_head(paper, DocumentKind.CREDIT_NOTE)
    (line,) = typed_lines(paper, head)
    assert (head["total"], head["tax"]) == (Decimal("-11.00"), Decimal("-1.00"))
    assert (line["quantity"], line["unit_price"], line["amount"]) == (Decimal(-2), Decimal("5.00"), Decimal("-10.00"))


def test_the_number_is_kept_as_printed_and_in_its_normal_form() -> None:
    head = typed_head(values(invoice_number="INV-00042/26"), DocumentKind.INVOICE)
    assert (head["number"], head["normal_number"]) == ("INV-00042/26", "4226")
