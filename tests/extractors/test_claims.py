from __future__ import annotations

from collections.abc import Callable

from extractors.labels import find_labels
from extractors.reach import Labelled, Relation, places

Claims = Callable[..., dict[str, str]]
Draw = Callable[..., Labelled]


def test_values_stand_behind_their_labels(claims_of: Claims) -> None:
    found = claims_of("Invoice No: A-17   Date: 3 May 2025 Due Date: 2 June 2025")
    assert found == {"invoice_number": "A-17", "plain_date": "3 may 2025", "due_date": "2 june 2025"}


def test_values_stand_under_their_labels_in_a_grid(claims_of: Claims) -> None:
    found = claims_of(
        """
Customer PO     Order No     Invoice No     Due Date
4500012345      SO-771       100482         04/03/2025
"""
    )
    assert found == {
        "order_number": "4500012345",
        "any_order_number": "SO-771",
        "invoice_number": "100482",
        "due_date": "04/03/2025",
    }


def test_a_value_goes_to_the_label_beside_it_not_to_the_one_above(claims_of: Claims) -> None:
    found = claims_of(
        """
INVOICE
Order No      778812
Invoice No    100482
"""
    )
    assert found["invoice_number"] == "100482"
    assert found["any_order_number"] == "778812"


def test_number_and_date_behind_one_label_are_both_read(claims_of: Claims) -> None:
    assert claims_of("Delivery note no./date    80045511 / 04.10.2024") == {
        "slip_number": "80045511",
        "plain_date": "04.10.2024",
    }


def test_a_bare_number_word_after_a_title_names_its_number(claims_of: Claims) -> None:
    assert claims_of("Rechnung des Versicherers (575) Nr. 01-22-9 vom 06.12.2018")["invoice_number"] == "01-22-9"


def test_a_label_without_a_value_in_reach_claims_nothing(claims_of: Claims) -> None:
    assert claims_of("Please quote the invoice number with every payment.") == {}


def test_a_value_a_little_lower_than_its_label_is_still_beside_it(labelled_of: Draw) -> None:
    labelled = labelled_of("Invoice No    A-17")
    (label,) = labelled.labels
    assert [(place.relation, place.words[0].text) for place in places(label, labelled)] == [(Relation.RIGHT, "A-17")]


def test_a_label_in_between_ends_the_reach(labelled_of: Draw) -> None:
    labelled = labelled_of("Invoice No\nDue Date\n1/2/2025")
    first = find_labels(labelled.sheet)[0]
    assert places(first, labelled) == ()
