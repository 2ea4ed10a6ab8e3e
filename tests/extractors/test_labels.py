from __future__ import annotations

from collections.abc import Callable

import pytest

from extractors.lexicon.roles import Role
from extractors.reach import Labelled
from models.vocabulary import Via

Draw = Callable[..., Labelled]


def _roles(labelled: Labelled) -> list[tuple[Role, ...]]:
    return [label.roles for label in labelled.labels]


def test_the_longest_phrase_wins(labelled_of: Draw) -> None:
    labels = labelled_of("Purchase Order Date: 1/2/2025").labels
    assert [label.roles for label in labels] == [(Role.ORDER_DATE,)]


def test_labels_are_found_in_six_languages(labelled_of: Draw) -> None:
    for text in ("Invoice No.", "Rechnungs-Nr.", "N° facture", "Nº factura", "Factuurnummer", "Fattura n."):
        assert _roles(labelled_of(text)) == [(Role.INVOICE_NUMBER,)], text


def test_a_label_on_two_lines_of_a_table_head_is_one(labelled_of: Draw) -> None:
    labelled = labelled_of("Item      Delivery\n          Date")
    assert (Role.DELIVERY_DATE,) in _roles(labelled)


def test_two_labels_with_values_of_their_own_are_not_stacked(labelled_of: Draw) -> None:
    labelled = labelled_of("Fecha          02/04/2025\nVencimiento    02/05/2025")
    assert _roles(labelled) == [(Role.PLAIN_DATE,), (Role.DUE_DATE,)]


def test_labels_before_one_value_are_joined(labelled_of: Draw) -> None:
    (label,) = labelled_of("Invoice date / delivery date 3 May 2025").labels
    assert label.roles == (Role.INVOICE_DATE, Role.DELIVERY_DATE)


def test_a_misread_label_is_mended_only_where_the_reader_was_unsure(labelled_of: Draw) -> None:
    assert _roles(labelled_of("Invoice Nurnber: 12", via=Via.OCR, confidence=0.6)) == [(Role.INVOICE_NUMBER,)]
    assert labelled_of("Drive 4490", via=Via.OCR, confidence=0.97).labels == ()


def test_a_number_sign_misread_as_a_letter_is_seen_through(labelled_of: Draw) -> None:
    assert _roles(labelled_of("POF     24719", via=Via.OCR, confidence=0.7)) == [(Role.ORDER_NUMBER,)]


def test_a_letter_within_a_number_is_no_label(labelled_of: Draw) -> None:
    assert labelled_of("A/2025-19268").labels == ()


def test_the_place_before_a_date_leads_to_it(labelled_of: Draw) -> None:
    (label,) = labelled_of("Lyon, le 3 mai 2025").labels
    assert label.leads
    assert label.roles == (Role.PLAIN_DATE,)


def test_the_lower_line_of_a_label_is_no_label_of_its_own(labelled_of: Draw) -> None:
    found = _roles(labelled_of("Nº de\npedido"))
    assert (Role.ORDER_NUMBER,) in found
    assert found.count((Role.ORDER_NUMBER,)) == 1


@pytest.mark.parametrize(
    ("text", "role"),
    [("PONumber: 12", Role.ORDER_NUMBER), ("Fechadeemisión: 1", Role.INVOICE_DATE), ("DueDate 1", Role.DUE_DATE)],
)
def test_a_label_set_without_spaces_is_known(labelled_of: Draw, text: str, role: Role) -> None:
    assert _roles(labelled_of(text)) == [(role,)]


def test_a_number_sign_that_was_not_read_ends_a_label(labelled_of: Draw) -> None:
    assert _roles(labelled_of("Avoir n", via=Via.OCR, confidence=0.9)) == [(Role.CREDIT_NUMBER,)]


def test_a_point_read_behind_a_whole_word_is_a_colon(labelled_of: Draw) -> None:
    assert labelled_of("Vendor. Larch Inc", via=Via.OCR, confidence=0.9).labels[0].colon
    assert not labelled_of("Vendor. Larch Inc").labels[0].colon
