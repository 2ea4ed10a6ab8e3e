from __future__ import annotations

from collections.abc import Callable

import pytest

from extractors.claims import settled
from extractors.classify import Classification, classify, find_titles
from extractors.reach import Labelled
from models.vocabulary import DocumentKind

Draw = Callable[..., Labelled]


def _kind(labelled: Labelled) -> Classification:
    return classify((labelled,), settled(labelled))


@pytest.mark.parametrize(
    ("drawing", "kind"),
    [
        ("!Rechnung\nRechnungs-Nr. 4711", DocumentKind.INVOICE),
        ("!Stornorechnung\nNr. 4711", DocumentKind.CREDIT_NOTE),
        ("!NOTE DE CRÉDIT\nN° 12", DocumentKind.CREDIT_NOTE),
        ("!Pakbon\nPakbonnummer PB-1", DocumentKind.PACKING_SLIP),
        ("!ORDINE DI ACQUISTO\nN. 77", DocumentKind.PURCHASE_ORDER),
        ("!Purchase Order Change\nPO Number 4500", DocumentKind.PURCHASE_ORDER_CHANGE),
        ("!CONFIRMACIÓN DE PEDIDO\nPedido nº 5", DocumentKind.ORDER_RESPONSE),
        ("!GOODS RECEIVED NOTE\nGRN No 5", DocumentKind.GOODS_RECEIPT),
        ("!Relevé de compte\nSolde 12,00", DocumentKind.STATEMENT),
        ("!QUOTATION\nQuote No Q-1", DocumentKind.OTHER),
    ],
)
def test_titles_in_six_languages_name_the_kind(labelled_of: Draw, drawing: str, kind: DocumentKind) -> None:
    assert _kind(labelled_of(drawing)).kind is kind


def test_the_label_of_another_paper_does_not_name_the_kind(labelled_of: Draw) -> None:
    found = _kind(labelled_of("!INVOICE\nInvoice No 12\nPurchase Order 4500012\nDelivery Note DN-7"))
    assert found.kind is DocumentKind.INVOICE
    assert any("invoice" in reason for reason in found.reasons)


def test_a_credit_note_that_says_whom_it_invoices_is_a_credit_note(labelled_of: Draw) -> None:
    drawing = "CREDIT MEMO\nInvoice to:\nLarch Foods Inc\nInvoice date 3 May 2025\nRef. invoice: V-12"
    assert _kind(labelled_of(drawing)).kind is DocumentKind.CREDIT_NOTE


def test_words_of_a_title_within_a_sentence_weigh_little(labelled_of: Draw) -> None:
    title, *_ = find_titles(
        labelled_of("Please send the invoice and the packing slip to our office in Dover by Friday.").sheet
    )
    assert title.weight < 0.2


def test_a_narrow_slip_with_the_words_of_a_till_is_a_receipt(labelled_of: Draw) -> None:
    drawing = "LARCH MART\nTAX INVOICE\nBill 0045\nCashier: Ann\nBread   2.50\nTotal   2.50\nCASH   5.00\nCHANGE   2.50"
    assert _kind(labelled_of(drawing)).kind is DocumentKind.RECEIPT


def test_a_letter_is_no_paper_of_the_trade(labelled_of: Draw) -> None:
    found = _kind(labelled_of("Dear Ann,\nour office moves in April.\nKind regards"))
    assert found.kind is DocumentKind.OTHER
    assert found.confidence >= 0.75


def test_a_doubtful_kind_has_a_low_confidence(labelled_of: Draw) -> None:
    sure = _kind(labelled_of("!INVOICE\nInvoice No 4711"))
    torn = _kind(labelled_of("!INVOICE\n!PACKING SLIP\nLarch"))
    assert torn.confidence < sure.confidence
