"""Set phrases, printed type codes and signs that tell a paper's kind."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extractors.kind_signs import gives_back, signs
from extractors.page import Page
from extractors.sheet import sheet
from extractors.type_codes import kind_of
from models.vocabulary import DocumentKind

Draw = Callable[..., Page]


def _kinds(page: Page, titled: frozenset[int] = frozenset()) -> set[DocumentKind]:
    return {sign.kind for sign in signs(sheet(page), titled) if sign.weight > 0}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Wir bestätigen Ihren Auftrag wie folgt", DocumentKind.ORDER_RESPONSE),
        ("Nous confirmons votre commande", DocumentKind.ORDER_RESPONSE),
        ("Please send all invoices to ap@larch.example", DocumentKind.PURCHASE_ORDER),
        ("Firma del conducente", DocumentKind.PACKING_SLIP),
        ("Facture autofacturation", DocumentKind.INVOICE),
        ("Solde antérieur 12,00", DocumentKind.STATEMENT),
        ("De factuur staat nog open", DocumentKind.OTHER),
        ("Total avoir 12,00", DocumentKind.CREDIT_NOTE),
        ("Date paid March 3, 2026", DocumentKind.RECEIPT),
    ],
)
def test_set_phrases_speak_for_a_kind(page_of: Draw, text: str, kind: DocumentKind) -> None:
    assert kind in _kinds(page_of(text))


def test_a_type_code_in_brackets_counts_behind_a_title_only(page_of: Draw) -> None:
    page = page_of("Beleg (381)\nTel. (219) 555-0100")
    assert _kinds(page, frozenset({0})) == {DocumentKind.CREDIT_NOTE}
    assert _kinds(page) == set()


@pytest.mark.parametrize(
    ("text", "back"),
    [("Total -12.00", True), ("Total (12.00)", True), ("Total 12,00-", True), ("Total $ -1,012.00", True),
     ("Total 12.00", False), ("Item 120.00\nDiscount -2.00\nTotal 118.00", False), ("no amount", False),
     ("Total 12.00)", False)],
)  # fmt: skip
def test_negative_amounts_are_seen_however_they_are_printed(page_of: Draw, text: str, back: bool) -> None:
    assert gives_back((sheet(page_of(text)),)) is back


@pytest.mark.parametrize(
    ("code", "kind"),
    [("380", DocumentKind.INVOICE), ("384", DocumentKind.INVOICE), ("389", DocumentKind.INVOICE),
     ("381", DocumentKind.CREDIT_NOTE), ("325", DocumentKind.OTHER), ("230", DocumentKind.PURCHASE_ORDER_CHANGE),
     ("999", None)],
)  # fmt: skip
def test_type_codes_mean_what_the_payer_must_do(code: str, kind: DocumentKind | None) -> None:
    assert kind_of(code) is kind
