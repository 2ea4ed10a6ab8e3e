"""A lesson is a hint that reads the corrected paper right and changes nothing else, or a reason why there is none."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extractors.extract import Given, extract_pages
from extractors.hints import CodeHint, ColumnHint, LabelHint, Side, TextHint, said
from extractors.item_codes import shape
from extractors.lesson_candidates import candidates_for_field
from extractors.lessons import Corrected, lessons, right
from extractors.page import Page
from extractors.sheet import sheet
from extractors.taught import read_taught, values
from models.vocabulary import DocumentKind

Drawn = Callable[..., Page]
KIND = DocumentKind.INVOICE
GIVEN = Given((1,), KIND)


def paper(number: str, order: str, heading: str = "Gebinde", *, code: str = "A-1") -> str:
    return f"""
Hansen Montage                                      Kennwort     {order}
Kai 3, 20095 Hamburg                                Invoice No.  {number}
!INVOICE                                            Date         5 May 2025

Nr     Article                           {heading}      Satz        Summe
1      Ladder of three parts {code:12}      4.00      10.00        40.00
2      Bucket for mortar     {code:12}      2.00      30.00        60.00

                                              Nettowarenwert      100.00
                                              VAT 20 %             20.00
                                              Total EUR           120.00
"""


FIRST, SECOND = paper("RE-77001", "KX-4711"), paper("RE-77002", "KX-4712")


def test_the_label_beside_the_value_is_learned_and_reads_the_next_paper(page_of: Drawn) -> None:
    (lesson,) = lessons((page_of(FIRST),), GIVEN, [Corrected("po_number", "KX-4711")])
    (hint,) = lesson.hints
    assert isinstance(hint, LabelHint)
    assert (hint.label, hint.side, hint.field) == ("Kennwort", Side.RIGHT, "po_number")
    assert lesson.why == said(hint)
    second = read_taught((page_of(SECOND),), GIVEN, lesson.hints).document
    assert second.fields["po_number"].value == "KX-4712"


def test_what_is_right_already_teaches_nothing(page_of: Drawn) -> None:
    (lesson,) = lessons((page_of(FIRST),), GIVEN, [Corrected("invoice_number", "RE-77001")])
    assert (lesson.hints, lesson.why) == ((), "It is read as it should be.")


def test_a_value_that_is_nowhere_printed_teaches_nothing_and_says_why(page_of: Drawn) -> None:
    (lesson,) = lessons((page_of(FIRST),), GIVEN, [Corrected("po_number", "KX-9999")])
    assert (lesson.hints, lesson.why) == ((), "Nothing printed beside the value says what it is.")


@pytest.mark.parametrize("name", ["iban", "bic", "account_number", "routing_number", "remit_to"])
def test_where_money_goes_is_never_learned(page_of: Drawn, name: str) -> None:
    (lesson,) = lessons((page_of(FIRST),), GIVEN, [Corrected(name, "KX-4711")])
    assert lesson.hints == ()
    assert "never learned" in lesson.why


def test_a_value_that_should_not_be_there_teaches_that_its_label_is_not_that(page_of: Drawn) -> None:
    page = page_of(FIRST.replace("Kennwort", "Order No"))
    (lesson,) = lessons((page,), GIVEN, [Corrected("po_number", None)])
    (hint,) = lesson.hints
    assert isinstance(hint, LabelHint)
    assert not hint.gives
    assert (None, "po_number") not in values(read_taught((page,), GIVEN, lesson.hints).document)


def test_a_label_that_gives_one_field_need_not_be_told_that_it_is_no_other(page_of: Drawn) -> None:
    page = page_of(FIRST.replace("Kennwort", "Order No"))
    wanted = [Corrected("po_number", None), Corrected("sales_order_number", "KX-4711")]
    found = {lesson.name: lesson for lesson in lessons((page,), GIVEN, wanted)}
    assert len(found["sales_order_number"].hints) == 1
    assert (found["po_number"].hints, found["po_number"].why) == ((), "It is read as it should be.")


def test_a_name_in_the_letterhead_is_learned_as_text(page_of: Drawn) -> None:
    (lesson,) = lessons((page_of(FIRST),), GIVEN, [Corrected("supplier_name", "Kai 3, 20095 Hamburg")])
    assert lesson.hints == (TextHint(KIND, "supplier_name", "Kai 3, 20095 Hamburg"),)


@pytest.mark.parametrize(
    ("label", "field", "value", "may"),
    [
        ("Payment Terms:", "buyer_name", "Kelp & Sons", False),
        ("Hr. Maler", "buyer_name", "Kelp & Sons", False),
        ("Bauherr:", "buyer_name", "Kelp & Sons", True),
        ("Bill To", "buyer_name", "Kelp & Sons", True),
        ("Due Date", "po_number", "KX-4711", False),
        ("IBAN", "po_number", "KX-4711", False),
        ("Kennwort", "po_number", "KX-4711", True),
        ("Kennwort", "due_date", "2025-06-04", True),
        ("Order No", "due_date", "2025-06-04", False),
    ],
)
def test_a_label_of_other_things_is_not_taken_for_a_fields_own(
    page_of: Drawn, label: str, field: str, value: str, may: bool
) -> None:
    printed = "4 June 2025" if field == "due_date" else value
    page = page_of(f"!INVOICE\n\n\n{label:20}{printed}")
    read = extract_pages((page,), (GIVEN,))[0]
    found = candidates_for_field([sheet(page)], read, KIND, field, value)
    labels = {hint.label for hint in found if isinstance(hint, LabelHint) and hint.side is Side.RIGHT}
    assert (label in labels) is may


def test_a_heading_is_learned_from_the_cells_under_it(page_of: Drawn) -> None:
    drawing = """
Hansen Montage                                      Invoice No.  RE-77001
!INVOICE                                            Date         5 May 2025

Zeichen     Article                        Qty      Price       Amount
HX-1        Ladder of three parts         4.00      10.00        40.00
HX-2        Bucket for mortar             2.00      30.00        60.00

                                              Total EUR         100.00
"""
    wanted = [Corrected("sku", "HX-1", 1), Corrected("sku", "HX-2", 2)]
    (lesson,) = lessons((page_of(drawing),), GIVEN, wanted)
    (hint,) = lesson.hints
    assert isinstance(hint, ColumnHint)
    assert (hint.heading, hint.meaning) == ("Zeichen", "sku")
    second = page_of(drawing.replace("HX-1", "Q7.3").replace("HX-2", "Q8.4"))
    read = read_taught((second,), GIVEN, lesson.hints).document
    assert [line["sku"].value for line in read.lines] == ["Q7.3", "Q8.4"]


def test_words_that_go_from_the_description_to_a_cell_are_no_loss(page_of: Drawn) -> None:
    page = page_of(paper("RE-77001", "KX-4711", code="ZX-101"))
    wanted: dict[tuple[int | None, str], str | None] = {(1, "description"): "Ladder of three parts ZX-101"}
    hint = CodeHint(KIND, ("AB-1",), strips=True)
    parted = read_taught((page,), GIVEN, [hint]).document
    assert parted.lines[0]["description"].value == "Ladder of three parts"
    assert right(parted, wanted) == set(wanted)
    wanted = {(1, "description"): "Ladder of three wide parts ZX-101"}
    assert right(parted, wanted) == set()


def test_codes_without_a_column_are_learned_by_their_looks(page_of: Drawn) -> None:
    page = page_of(paper("RE-77001", "KX-4711", code="ZX-101"))
    wanted = [Corrected("sku", "ZX-101", 1), Corrected("sku", "ZX-101", 2)]
    (lesson,) = lessons((page,), GIVEN, wanted)
    (hint,) = lesson.hints
    assert isinstance(hint, CodeHint)
    second = read_taught((page_of(paper("RE-77002", "KX-4712", code="QY-202")),), GIVEN, lesson.hints).document
    assert [line["sku"].value for line in second.lines] == ["QY-202", "QY-202"]


def test_a_known_hint_that_is_wrong_here_gives_way_to_the_right_one(page_of: Drawn) -> None:
    page = page_of(FIRST)
    (old,) = lessons((page,), GIVEN, [Corrected("po_number", "KX-4711")])
    wanted = [Corrected("po_number", None), Corrected("sales_order_number", "KX-4711")]
    found = {lesson.name: lesson for lesson in lessons((page,), GIVEN, wanted, old.hints)}
    (hint,) = found["sales_order_number"].hints
    assert isinstance(hint, LabelHint)
    assert (hint.label, hint.field) == ("Kennwort", "sales_order_number")


@pytest.mark.parametrize(("code", "looks"), [("HB-840", "A-9"), ("M8x40", "A9A9"), ("12.345", "9.9"), ("ÄÖ7", "A9")])
def test_the_looks_of_a_code_are_its_runs_of_letters_and_digits(code: str, looks: str) -> None:
    assert shape(code) == looks
