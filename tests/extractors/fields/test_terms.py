from __future__ import annotations

from collections.abc import Callable

import pytest

from extractors.fields.terms import find_terms, net_days
from extractors.reach import Labelled

Draw = Callable[..., Labelled]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Net 30", 30),
        ("2% 10, Net 30", 30),
        ("2/10 net 45", 45),
        ("30 days net", 30),
        ("Zahlbar innerhalb 30 Tagen netto, 3% Skonto innerhalb 10 Tagen", 30),
        ("Règlement à 45 jours", 45),
        ("30 giorni data fattura", 30),
        ("binnen 14 dagen", 14),
        ("Due on receipt", 0),
        ("Paiement immédiat", 0),
        ("Credit card", None),
    ],
)
def test_the_days_until_the_whole_amount_is_due(text: str, days: int | None) -> None:
    assert net_days(text) == days


def test_terms_are_read_beside_their_label(labelled_of: Draw) -> None:
    terms = find_terms((labelled_of("Terms        Ship Via\nNet 30       Road"),))
    assert terms is not None
    assert (terms.text, terms.days) == ("Net 30", 30)


def test_terms_are_read_from_a_sentence(labelled_of: Draw) -> None:
    terms = find_terms((labelled_of("Payment is due within 15 days of the invoice date."),))
    assert terms is not None
    assert terms.days == 15


def test_terms_and_conditions_are_no_payment_terms(labelled_of: Draw) -> None:
    assert find_terms((labelled_of("Terms and conditions\nGoods remain ours until paid."),)) is None


@pytest.mark.parametrize(
    ("line", "text", "days"),
    [
        ("Pmt Terms: N45", "N45", 45),
        ("Terms: 2/10 NET 30", "2/10 NET 30", 30),
        ("Terms: 2% 10 days, net 30 days, Due Date 2025-07-16", "2% 10 days, net 30 days", 30),
        ("Zahlungsziel: 10 Tage 2 % Skonto, 60 Tage netto", "10 Tage 2 % Skonto, 60 Tage netto", 60),
    ],
)
def test_terms_end_where_the_due_date_begins(labelled_of: Draw, line: str, text: str, days: int) -> None:
    terms = find_terms((labelled_of(line),))
    assert terms is not None
    assert (terms.text, terms.days) == (text, days)


def test_terms_with_days_win_over_the_heading_beside_them(labelled_of: Draw) -> None:
    terms = find_terms((labelled_of("Terms          Freight Terms\n1% 10 Net 30   Shipping Point"),))
    assert terms is not None
    assert terms.text == "1% 10 Net 30"


def test_terms_go_on_in_the_next_line_of_a_narrow_column(labelled_of: Draw) -> None:
    drawing = "Terms               Invoice No\n2% 10 days, net     4711\n30 days"
    terms = find_terms((labelled_of(drawing),))
    assert terms is not None
    assert (terms.text, terms.days) == ("2% 10 days, net 30 days", 30)


def test_a_way_to_pay_is_no_terms_unless_it_gives_days(labelled_of: Draw) -> None:
    assert find_terms((labelled_of("Forma de pago: tarjeta de crédito"),)) is None
    found = find_terms((labelled_of("Forma de pago: 60 días fecha factura"),))
    assert found is not None
    assert found.days == 60


def test_a_date_named_in_the_terms_belongs_to_them(labelled_of: Draw) -> None:
    terms = find_terms((labelled_of("Condiciones de pago: 10 días fecha factura"),))
    assert terms is not None
    assert terms.text == "10 días fecha factura"
