"""A supplier's words are read as ours where they stand; sums that hold are never given up for a hint."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extractors.documents.forms import FORMS, form_of
from extractors.extract import Given, extract_pages
from extractors.hints import CodeHint, ColumnHint, LabelHint, ReadingHint, Side, TextHint
from extractors.labels import find_labels
from extractors.lexicon.taught import HEADINGS, label_for
from extractors.page import Page
from extractors.sheet import sheet
from extractors.spots import nearest, share, spots_of_label
from extractors.tables.words import header_roles
from extractors.taught import in_our_words, read_taught, values
from models.vocabulary import DocumentKind, Proof, Via

Drawn = Callable[..., Page]
KIND = DocumentKind.INVOICE
INVOICE = """
Hansen Montage                                      Kennwort     KX-4711
Kai 3, 20095 Hamburg                                Invoice No.  RE-77001
!INVOICE                                            Date         5 May 2025

Nr     Article                           Gebinde      Satz        Summe
A-1    Ladder of three parts               4.00      10.00        40.00
A-2    Bucket for mortar                   2.00      30.00        60.00

                                              Nettowarenwert      100.00
                                              VAT 20 %             20.00
                                              Total EUR           120.00
"""


def at(page: Page, label: str) -> tuple[float, float]:
    made = sheet(page)
    return share(next(iter(spots_of_label(made, label))).box, made)


def label(page: Page, field: str, words: str, side: Side = Side.RIGHT, *, gives: bool = True) -> LabelHint:
    return LabelHint(KIND, field, words, side, at(page, words), gives)


def read(page: Page, *hints: ReadingHint) -> dict[tuple[int | None, str], str]:
    taught = read_taught((page,), Given((1,), KIND), hints)
    return {place: reading.value for place, reading in values(taught.document).items()}


def test_a_label_of_theirs_gives_its_field_and_the_value_is_owed_to_the_hint(page_of: Drawn) -> None:
    page = page_of(INVOICE)
    assert (None, "po_number") not in read(page)
    taught = read_taught((page,), Given((1,), KIND), [label(page, "po_number", "Kennwort")])
    assert taught.document.fields["po_number"].value == "KX-4711"
    assert taught.came_by == {(None, "po_number"): 0}


def test_without_a_hint_for_the_kind_nothing_is_read_otherwise(page_of: Drawn) -> None:
    page = page_of(INVOICE)
    hint = LabelHint(DocumentKind.PACKING_SLIP, "po_number", "Kennwort", Side.RIGHT, at(page, "Kennwort"))
    taught = read_taught((page,), Given((1,), KIND), [hint])
    assert taught.document == extract_pages((page,), (Given((1,), KIND),))[0]
    assert taught.came_by == {}


def test_a_column_of_theirs_gives_its_cells(page_of: Drawn) -> None:
    page = page_of(INVOICE)
    hint = ColumnHint(KIND, "Nr", "sku", at(page, "Nr"))
    assert [read(page, hint).get((line, "sku")) for line in (1, 2)] == ["A-1", "A-2"]


def test_a_hint_that_breaks_sums_that_hold_is_not_used(page_of: Drawn) -> None:
    page = page_of(INVOICE)
    plain = extract_pages((page,), (Given((1,), KIND),))[0]
    assert plain.fields["total"].proof is Proof.SUM
    wrong = label(page, "total", "VAT", gives=True)
    assert read(page, wrong)[None, "total"] == "120.00"


def test_a_label_can_be_said_to_give_nothing(page_of: Drawn) -> None:
    page = page_of(INVOICE.replace("Kennwort", "Order No"))
    assert read(page)[None, "po_number"] == "KX-4711"
    assert (None, "po_number") not in read(page, label(page, "po_number", "Order No", gives=False))


def test_a_name_is_found_wherever_it_is_printed(page_of: Drawn) -> None:
    page = page_of(INVOICE)
    found = read_taught((page,), Given((1,), KIND), [TextHint(KIND, "buyer_name", "Kai 3,")]).document
    assert found.fields["buyer_name"].value == "Kai 3,"
    assert found.fields["buyer_name"].box is not None


def test_codes_within_descriptions_are_told_by_their_looks(page_of: Drawn) -> None:
    page = page_of(
        INVOICE.replace("A-1    Ladder", "1      ZX-101 Ladder").replace("A-2    Bucket", "2      ZY-202 Bucket")
    )
    found = read(page, CodeHint(KIND, ("QQ-999",), strips=True))
    assert [found.get((line, "sku")) for line in (1, 2)] == ["ZX-101", "ZY-202"]
    assert "ZX-101" not in found[1, "description"]


@pytest.mark.parametrize(("side", "drawing"), [
    (Side.BELOW, "Passwort\n\n\n\nKX-9901"),
    (Side.ABOVE, "KX-9901\nPasswort"),
    (Side.RIGHT, "Passwort                                                                       KX-9901"),
    (Side.BEHIND, "Passwort lautet heute KX-9901"),
])  # fmt: skip
def test_a_value_is_read_from_where_the_hint_points(page_of: Drawn, side: Side, drawing: str) -> None:
    page = page_of(f"!INVOICE\n\n\n{drawing}\n\n\n")
    words = "Passwort lautet heute" if side is Side.BEHIND else "Passwort"
    assert read(page, label(page, "po_number", words, side))[None, "po_number"] == "KX-9901"


def test_of_several_places_of_a_label_the_nearest_is_meant(page_of: Drawn) -> None:
    made = sheet(page_of("Kennung  A-1                                   Kennung  B-2\n\n\nKennung  C-3"))
    spot = nearest(made, "Kennung", (0.55, 0.06), 0.25)
    assert spot is not None
    assert share(spot.box, made)[0] > 0.4
    assert nearest(made, "Kennung", (0.99, 0.06), 0.1) is None


def test_a_misread_label_of_a_scan_is_found(page_of: Drawn) -> None:
    scanned = sheet(page_of("Kennwcrt: KX-4711", via=Via.OCR, confidence=0.8))
    assert [spot.text for spot in spots_of_label(scanned, "Kennwort")] == ["Kennwcrt:"]
    printed = sheet(page_of("Kennwcrt: KX-4711"))
    assert list(spots_of_label(printed, "Kennwort")) == []


def test_the_words_in_place_of_a_label_stand_where_it_stood_and_keep_its_colon(page_of: Drawn) -> None:
    page = page_of("Kennwort:  KX-4711")
    spoken = in_our_words(page, [label(page, "po_number", "Kennwort:")], KIND)
    assert " ".join(word.text for word in sorted(spoken.words, key=lambda w: w.box.x0)) == "Purchase Order No.: KX-4711"
    assert spoken.words[-1].box.x1 <= page.words[0].box.x1 + 0.1


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.kinds[0].value)
def test_every_number_and_date_of_a_form_has_a_label_that_the_reader_knows(page_of: Drawn, form: object) -> None:
    for field in (*form.numbers, *form.dates):  # type: ignore[attr-defined]
        sources = form.numbers.get(field) or form.dates[field]  # type: ignore[attr-defined]
        for gives in (True, False):
            spoken = label_for(field, form, gives=gives)  # type: ignore[arg-type]
            assert spoken is not None
            (found, *_) = find_labels(sheet(page_of(f"{spoken}:  4711")))
            assert (max(sources, key=sources.get) in found.roles) is gives


def test_every_cell_has_a_heading_that_the_reader_knows() -> None:
    for meaning, heading in HEADINGS.items():
        roles = header_roles(heading)
        best = max(roles, key=lambda role: roles[role])
        assert best.value == (meaning or "other")


def test_what_no_label_gives_has_none() -> None:
    assert label_for("supplier_vat_id", form_of(KIND), gives=True) is None
    assert label_for("supplier_name", form_of(KIND), gives=False) is None
