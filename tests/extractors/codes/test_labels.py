"""Codes of labels and slips."""

from __future__ import annotations

import pytest

from extractors.codes.labels import elements, says


def test_a_gs1_code_states_item_lot_serial_and_order() -> None:
    assert elements("(01)04006381333931(10)A7(21)S-9(400)PO-4471(37)12") == {
        "gtin": "04006381333931",
        "lot": "A7",
        "serial": "S-9",
        "po_number": "PO-4471",
    }


@pytest.mark.parametrize(
    ("code", "name", "same"),
    [
        ("PO-4471", "po_number", True),
        ("po 4471", "po_number", True),
        ("KPO4471", "po_number", True),
        ("11K88123", "delivery_note_number", True),
        ("KPO4471", "invoice_number", False),
        ("PO4472", "po_number", False),
    ],
)
def test_a_plain_code_says_a_number_with_or_without_its_identifier(code: str, name: str, same: bool) -> None:
    value = "88123" if name == "delivery_note_number" else "PO 4471"
    assert says(code, name, value) is same
