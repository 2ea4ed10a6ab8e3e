from __future__ import annotations

from collections.abc import Callable

from extractors.claims import settled
from extractors.documents.forms import form_of
from extractors.header import Header, read_header
from extractors.reach import Labelled
from models.vocabulary import DocumentKind, Proof

Draw = Callable[..., Labelled]


def _header(
    labelled: Labelled, kind: DocumentKind = DocumentKind.INVOICE, language: str | None = "en", terms: int | None = None
) -> Header:
    claims = settled(labelled)
    return read_header((labelled.sheet,), claims, form_of(kind), language=language, currency=None, terms_days=terms)


def _values(header: Header) -> dict[str, str]:
    return {name: reading.value for name, reading in header.fields.items()}


def test_the_invoice_number_is_not_the_order_number(labelled_of: Draw) -> None:
    found = _values(_header(labelled_of("Order No 778812   Invoice No 100482   Delivery Note DN-5")))
    assert found == {"invoice_number": "100482", "po_number": "778812", "delivery_note_number": "DN-5"}


def test_the_customers_order_wins_over_a_plain_order_number(labelled_of: Draw) -> None:
    found = _values(_header(labelled_of("Order Number: 0088120\nCustomer P.O.: 25-0087")))
    assert (found["po_number"], found["sales_order_number"]) == ("25-0087", "0088120")


def test_the_same_label_fills_the_field_of_its_kind(labelled_of: Draw) -> None:
    drawing = labelled_of("Document No: 4711\nDate: 2025-03-14")
    assert _values(_header(drawing)) == {"invoice_number": "4711", "invoice_date": "2025-03-14"}
    slip = _values(_header(drawing, DocumentKind.PACKING_SLIP))
    assert slip == {"delivery_note_number": "4711", "delivery_date": "2025-03-14"}
    order = _values(_header(drawing, DocumentKind.PURCHASE_ORDER))
    assert order == {"po_number": "4711", "order_date": "2025-03-14"}


def test_a_number_printed_twice_is_proven_by_repetition(labelled_of: Draw) -> None:
    header = _header(labelled_of("Invoice No: A-1042\n\nPlease quote A-1042 with your payment."))
    assert header.fields["invoice_number"].proof is Proof.REPEAT
    alone = _header(labelled_of("Invoice No: A-1042"))
    assert alone.fields["invoice_number"].proof is None
    assert alone.fields["invoice_number"].confidence < header.fields["invoice_number"].confidence


def test_dates_that_agree_with_the_terms_prove_one_another(labelled_of: Draw) -> None:
    header = _header(labelled_of("Invoice Date: 2025-03-01\nDue Date: 2025-03-31"), terms=30)
    assert header.fields["invoice_date"].proof is Proof.REPEAT
    assert header.fields["due_date"].proof is Proof.REPEAT
    assert (
        _header(labelled_of("Invoice Date: 2025-03-01\nDue Date: 2025-03-31"), terms=14).fields["due_date"].proof
        is None
    )


def test_a_date_that_follows_the_number_is_the_numbers_date(labelled_of: Draw) -> None:
    found = _values(_header(labelled_of("Stand vom 01.01.2020\nRechnung Nr. 4711 vom 05.06.2018"), language="de"))
    assert found["invoice_date"] == "2018-06-05"
    order = _values(_header(labelled_of("Rechnung 9912\nBestellung Nr. 4711 vom 05.06.2018"), language="de"))
    assert order["order_date"] == "2018-06-05"
    assert "invoice_date" not in order


def test_an_undecidable_date_is_taken_with_doubt(labelled_of: Draw) -> None:
    header = _header(labelled_of("Invoice No: 551\nDate: 03/04/2025"))
    assert [problem.code for problem in header.problems] == ["CAP-CONF"]
    assert header.fields["invoice_date"].confidence < 0.75
    assert header.fields["invoice_date"].proof is None


def test_an_absent_field_is_absent(labelled_of: Draw) -> None:
    assert _values(_header(labelled_of("Thank you for your business"))) == {}


def test_the_day_of_printing_in_the_foot_yields_to_the_date_of_a_letter(labelled_of: Draw) -> None:
    drawing = "Kassel, den 01.11.2024\nRechnung 4711" + "\n" * 52 + "Datum: 30.10.2024"
    assert _values(_header(labelled_of(drawing), language="de"))["invoice_date"] == "2024-11-01"


def test_the_line_a_browser_prints_is_not_the_date(labelled_of: Draw) -> None:
    assert "invoice_date" not in _values(_header(labelled_of("23.06.2023, 11:09      Larch billing")))


def test_a_vague_label_yields_to_the_letters_of_its_number(labelled_of: Draw) -> None:
    found = _values(_header(labelled_of("Invoice No: 100482\nReference: PO-45129\nOrder No: SO-7781")))
    assert found == {"invoice_number": "100482", "po_number": "PO-45129", "sales_order_number": "SO-7781"}


def test_a_label_for_two_dates_gives_both(labelled_of: Draw) -> None:
    found = _values(_header(labelled_of("Liefer- und Rechnungsdatum: 11. Juli 2024"), language="de"))
    assert found == {"invoice_date": "2024-07-11", "delivery_date": "2024-07-11"}


def test_a_label_that_goes_on_to_its_colon_names_another_date(labelled_of: Draw) -> None:
    found = _values(_header(labelled_of("Date : 31/01/2026\nDATE DE FACTURE PASSÉE : 01/01/2026"), language="fr"))
    assert found["invoice_date"] == "2026-01-31"


def test_a_bare_reference_is_the_number_where_no_other_is(labelled_of: Draw) -> None:
    assert _values(_header(labelled_of("Ref no: # CLS-20931")))["invoice_number"] == "CLS-20931"


def test_a_value_at_the_far_margin_belongs_to_the_label_of_its_line(labelled_of: Draw) -> None:
    line = "Order No.    " + "." * 60 + "  JOB-8596"
    assert _values(_header(labelled_of(line), DocumentKind.PURCHASE_ORDER)) == {"po_number": "JOB-8596"}


def test_the_head_of_a_column_claims_no_number(labelled_of: Draw) -> None:
    drawing = "Qty   Unit   Number        Description     Price\n2     ea     THHN10GRN     Copper wire     1.00"
    assert "invoice_number" not in _values(_header(labelled_of(drawing)))


def test_a_date_of_delivery_may_be_abbreviated(labelled_of: Draw) -> None:
    found = _values(_header(labelled_of("Date: 2025-03-14\nDel. Date: 2025-03-12")))
    assert found == {"invoice_date": "2025-03-14", "delivery_date": "2025-03-12"}


def test_a_number_without_a_label_is_told_by_its_letters(labelled_of: Draw) -> None:
    assert _values(_header(labelled_of("Invoice No: 4711\n\nBC00697")))["po_number"] == "BC00697"
    assert "po_number" not in _values(_header(labelled_of("Invoice No: 4711\n\nBC00697   BC00698")))


def test_the_only_day_on_an_invoice_is_its_date(labelled_of: Draw) -> None:
    found = _values(_header(labelled_of("Invoice No: 4711\nPayment date: 2023-04-23\nActivation date: 2023-04-23")))
    assert found["invoice_date"] == "2023-04-23"
    two = _values(_header(labelled_of("Invoice No: 4711\nPayment date: 2023-04-23\nActivation date: 2023-04-24")))
    assert "invoice_date" not in two


def test_a_date_goes_on_in_the_next_line_of_its_column(labelled_of: Draw) -> None:
    drawing = "Factura nº     Fecha              Cliente\n9917369        18 de marzo de     94604\n               2026"
    assert _values(_header(labelled_of(drawing), language="es"))["invoice_date"] == "2026-03-18"


def test_a_title_word_in_a_grid_of_labels_names_a_number(labelled_of: Draw) -> None:
    drawing = """
Invoice No       Purchase Order     Order Number
F20257453        PO-10047           336681
"""
    found = _values(_header(labelled_of(drawing)))
    assert (found["po_number"], found["sales_order_number"]) == ("PO-10047", "336681")


def test_the_house_number_beside_a_label_is_not_its_number(labelled_of: Draw) -> None:
    drawing = "Customer Order No.        7665 Canal Street, Bldg C\n60536 R1"
    assert _values(_header(labelled_of(drawing)))["po_number"] == "60536 R1"


def test_an_order_response_gives_its_number_under_both_names(labelled_of: Draw) -> None:
    found = _values(_header(labelled_of("Our Ref: A947554\nYour Order: 3660-28"), DocumentKind.ORDER_RESPONSE))
    assert found == {"document_number": "A947554", "sales_order_number": "A947554", "po_number": "3660-28"}


def test_a_label_on_two_lines_has_its_number_below(labelled_of: Draw) -> None:
    drawing = """
Nº de       Factura n°
pedido      5553056
PO-45013
"""
    found = _values(_header(labelled_of(drawing), language="es"))
    assert found == {"po_number": "PO-45013", "invoice_number": "5553056"}


def test_a_reference_of_an_item_is_not_the_papers_number(labelled_of: Draw) -> None:
    drawing = """
Description          Quantity    Price     Amount
Huile hydraulique
Référence: LU-0205   6           4.79      28.74
"""
    assert "invoice_number" not in _values(_header(labelled_of(drawing)))


def test_a_single_figure_behind_a_title_is_no_number(labelled_of: Draw) -> None:
    assert "invoice_number" not in _values(_header(labelled_of("Invoice 7")))
    assert _values(_header(labelled_of("Invoice Number: 7")))["invoice_number"] == "7"
