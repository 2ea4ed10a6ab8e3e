"""What proves a number, a date or an account, and what only seems to."""

from __future__ import annotations

import re
from dataclasses import replace

from extractors.extract import extract_pages
from extractors.page import Box, Code, Page, Word
from extractors.result import ExtractedDocument
from models.vocabulary import Proof, Via

GOODS = """
Description          Qty      Unit price      Amount
Hose clamp             4          12.50        50.00
                              Subtotal         50.00
                              VAT 20 %         10.00
                              Total            60.00
"""


def page(number: int, text: str, via: Via = Via.TEXT) -> Page:
    words = tuple(
        Word(
            found.group(),
            Box(40 + found.start() * 5.5, 40 + row * 13, 40 + found.end() * 5.5 - 0.5, 49 + row * 13),
            1.0 if via is Via.TEXT else 0.9,
            via,
        )
        for row, line in enumerate(text.split("\n"))
        for found in re.finditer(r"\S+", line)
    )
    return Page(number, 700, 842, words, via)


def read(*texts: str, names: tuple[str, ...] = (), via: Via = Via.TEXT) -> ExtractedDocument:
    (document,) = extract_pages(tuple(page(at, text, via) for at, text in enumerate(texts, 1)), names=names)
    return document


def proof(document: ExtractedDocument, name: str) -> Proof | None:
    return document.fields[name].proof


INVOICE = """INVOICE
Northgate Tools Ltd.
Invoice No: NT-20417                Invoice Date: 3 May 2026
"""


def test_a_number_printed_once_is_not_proven() -> None:
    document = read(INVOICE + GOODS)
    assert document.fields["invoice_number"].value == "NT-20417"
    assert proof(document, "invoice_number") is None
    assert not document.proven


def test_a_number_on_the_payment_slip_as_well_is_proven() -> None:
    document = read(INVOICE + GOODS + "\nPlease detach and return\nInvoice No: NT-20417     Total 60.00\n")
    assert proof(document, "invoice_number") is Proof.REPEAT


def test_a_number_in_a_bar_code_of_the_page_is_proven() -> None:
    sheet = page(1, INVOICE + GOODS)
    code = Code("NT-20417", "Code128", Box(400, 20, 500, 40))
    (document,) = extract_pages((replace(sheet, codes=(code,)),))
    assert proof(document, "invoice_number") is Proof.REPEAT
    (other,) = extract_pages((replace(sheet, codes=(replace(code, text="NT-20418"),)),))
    assert proof(other, "invoice_number") is None


def test_the_same_digits_under_another_things_label_prove_nothing() -> None:
    document = read(INVOICE + "Order No: NT-20417\n" + GOODS)
    assert proof(document, "invoice_number") is None


def test_two_invoice_numbers_prove_neither() -> None:
    document = read(INVOICE + GOODS + "\nInvoice No: NT-20416\nPlease quote NT-20417\n")
    assert proof(document, "invoice_number") is None


def test_a_number_is_proven_by_a_file_named_after_it() -> None:
    for name in ("NT-20417", "invoice_NT20417_may", "Northgate: Invoice NT-20417"):
        assert proof(read(INVOICE + GOODS, names=(name,)), "invoice_number") is Proof.REPEAT, name


def test_a_file_named_after_an_order_or_longer_digits_proves_nothing() -> None:
    for name in ("order NT-20417", "scan 1NT-204170", "NT-20417 for PO-7781"):
        document = read(INVOICE + "PO No: PO-7781\n" + GOODS, names=(name.replace("PO-7781", "PO7781"),))
        assert proof(document, "invoice_number") is None, name


def test_a_number_that_goes_on_behind_what_was_read_is_not_proven_by_the_files_name() -> None:
    head = "RECHNUNG\nRechnung Nr. 210111 mit LV vom 30.05.2026\n"
    document = read(head + GOODS, names=("Musterbetrieb: Invoice 210111 mit LV",))
    assert document.fields["invoice_number"].proof is None


def test_a_misread_letter_among_digits_is_not_proven_by_being_misread_twice() -> None:
    document = read(INVOICE.replace("NT-20417", "NT-2O4I7") + GOODS + "\nInvoice No: NT-2O4I7\n", via=Via.OCR)
    assert document.fields.get("invoice_number") is None or not document.proven


def test_dates_as_far_apart_as_the_terms_say_prove_each_other() -> None:
    document = read(INVOICE + "Due Date: 2 June 2026         Terms: Net 30\n" + GOODS)
    assert {proof(document, "invoice_date"), proof(document, "due_date")} == {Proof.REPEAT}


def test_dates_further_apart_than_the_terms_say_are_not_proven() -> None:
    document = read(INVOICE + "Due Date: 3 June 2026         Terms: Net 30\n" + GOODS)
    assert {proof(document, "invoice_date"), proof(document, "due_date")} == {None}


def test_a_due_date_before_the_invoice_proves_neither() -> None:
    document = read(INVOICE + "Due Date: 2 April 2026\n" + GOODS + "\n3 May 2026\nPay by 2 April 2026\n")
    assert {proof(document, "invoice_date"), proof(document, "due_date")} == {None}


def test_a_bare_date_beside_others_does_not_name_the_invoice_date() -> None:
    head = "INVOICE\nInvoice No: NT-20417\nDate: 3 May 2026\n"
    assert proof(read(head + GOODS + "\n3 May 2026\n"), "invoice_date") is Proof.REPEAT
    assert proof(read(head + "Date: 9 May 2026\n" + GOODS + "\n3 May 2026\n"), "invoice_date") is None


def test_a_date_behind_the_number_is_proven_where_it_is_printed_again() -> None:
    head = "RECHNUNG\nRechnung Nr. 20260417 vom 03.05.2026\n"
    assert proof(read(head + GOODS + "\nLeistungsdatum: 03.05.2026\n"), "invoice_date") is Proof.REPEAT


def test_an_account_is_proven_by_its_check_digits_only_where_it_is_the_only_one() -> None:
    one = "\nIBAN: DE75 5121 0800 1245 1261 99   BIC: SOGEDEFFXXX\n"
    document = read(INVOICE + GOODS + one)
    assert (proof(document, "iban"), proof(document, "bic")) == (Proof.CHECKSUM, Proof.CHECKSUM)
    two = read(INVOICE + GOODS + one + "IBAN: FR76 3000 6000 0112 3456 7890 189\n")
    assert proof(two, "iban") is None


def test_an_account_from_which_the_sum_is_collected_is_not_proven() -> None:
    document = read(INVOICE + GOODS + "\nDirect debit from IBAN: DE75 5121 0800 1245 1261 99\n")
    assert "iban" not in document.fields or proof(document, "iban") is None


def test_a_bic_of_another_country_than_the_account_is_not_proven() -> None:
    document = read(INVOICE + GOODS + "\nIBAN: DE75 5121 0800 1245 1261 99   BIC: BNPAFRPPXXX\n")
    assert proof(document, "bic") is None
