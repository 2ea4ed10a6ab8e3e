"""Codes on the paper hold what the print says."""

from __future__ import annotations

from decimal import Decimal
from io import BytesIO
from random import Random

import pypdfium2
import zxingcpp
from stdnum import iso11649

from models.vocabulary import DocumentKind
from samples.press import codes
from samples.press.companies import company
from samples.press.press import press
from samples.press.registry import design


def _read(pdf: bytes) -> list[str]:
    with pypdfium2.PdfDocument(BytesIO(pdf)) as book:
        return [code.text for code in zxingcpp.read_barcodes(book[0].render(scale=3).to_pil())]


def test_a_swiss_code_pays_what_the_bill_asks_for() -> None:
    paper = press(design("payment_part"), "qr", "1")
    (text,) = _read(paper.pdf)
    lines = text.split("\n")
    assert lines[0] == "SPC"
    assert lines[3] == paper.truth["fields"]["iban"]
    assert lines[18] == paper.truth["fields"]["total"]


def test_bars_name_the_bill() -> None:
    paper = press(design("suite"), "bars", "1", DocumentKind.INVOICE)
    assert paper.truth["fields"]["invoice_number"] in _read(paper.pdf)


def test_a_creditor_reference_passes_its_check() -> None:
    assert iso11649.is_valid(codes.creditor_reference("539007547034"))


def test_a_transfer_code_names_account_and_sum() -> None:
    seller = company(Random(1), "DE", "industrial")
    lines = codes.transfer_payload(seller, Decimal("12.50"), "Rechnung 7").split("\n")
    assert lines[:4] == ["BCD", "002", "1", "SCT"]
    assert (lines[6], lines[7], lines[10]) == (seller.iban, "EUR12.50", "Rechnung 7")
