from __future__ import annotations

import pytest

from extractors.wording import fold, keys, phrase_keys


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("Rechnungs-Nr.:", ("rechnungsno",)),
        ("Rechnungsnummer", ("rechnungsno",)),
        ("d'échéance", ("echeance",)),
        ("N°", ("no",)),
        ("#", ("no",)),
        ("P.O.", ("po",)),
        ("USt.-IdNr.", ("ustidno",)),
        ("No./Date", ("no", "date")),
        ("Factuurdatum", ("factuurdate",)),
        ("of", ()),
        ("N", ("n",)),
    ],
)
def test_spellings_of_one_label_fold_to_one_key(word: str, expected: tuple[str, ...]) -> None:
    assert keys(word) == expected


def test_a_compound_of_invoice_is_an_invoice_but_a_reversal_keeps_its_own_word() -> None:
    assert keys("Mietrechnung") == ("rechnung",)
    assert keys("Stornorechnung") == ("stornorechnung",)


def test_words_without_meaning_do_not_part_a_phrase() -> None:
    assert phrase_keys("date de la facture") == phrase_keys("Date facture")


def test_folding_takes_case_and_accents_away() -> None:
    assert fold("Straße ÉTÉ") == "strasse ete"


def test_a_number_sign_behind_points_is_a_number_word() -> None:
    assert keys("P.O#") == ("po", "no")
