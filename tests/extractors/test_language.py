from __future__ import annotations

from collections.abc import Callable

import pytest

from extractors.language import language_of
from extractors.page import Page


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Please pay the amount due by the date of the invoice", "en"),
        ("Bitte überweisen Sie den Betrag und die Steuer auf das Konto", "de"),
        ("Nous vous prions de régler le montant de la facture dans les délais", "fr"),
        ("El importe de la factura se abona con el pedido del cliente", "es"),
        ("Het bedrag van de factuur is met uw bestelling en niet betaald", "nl"),
        ("L'importo della fattura e del trasporto con i dati del cliente", "it"),
    ],
)
def test_everyday_words_tell_the_language(page_of: Callable[..., Page], text: str, language: str) -> None:
    assert language_of([page_of(text)]) == language


def test_numbers_alone_have_no_language(page_of: Callable[..., Page]) -> None:
    assert language_of([page_of("12.50 4711 XK-9")]) is None


def test_words_that_languages_share_make_none(page_of: Callable[..., Page]) -> None:
    assert language_of([page_of("de per datum de per de la")]) is None
    assert language_of([page_of("de per de pago de per")]) == "es"
