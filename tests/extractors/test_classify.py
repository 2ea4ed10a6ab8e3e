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
        ("!PROFORMA INVOICE\nProforma No PF-1\nTotal 20.00", DocumentKind.OTHER),
        ("!Zahlungserinnerung\nRechnung Nr. 4711 vom 1.2.2026 ist noch offen", DocumentKind.OTHER),
        ("!ORDER CANCELLATION\nPO Number 4500", DocumentKind.PURCHASE_ORDER_CHANGE),
        ("!Änderung zur Bestellung 4500", DocumentKind.PURCHASE_ORDER_CHANGE),
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


@pytest.mark.parametrize(("sum_", "kind"), [("-59,50", DocumentKind.INVOICE), ("59,50", DocumentKind.CREDIT_NOTE)])
def test_the_sign_of_its_sums_says_what_a_corrected_invoice_is(
    labelled_of: Draw, sum_: str, kind: DocumentKind
) -> None:
    drawing = f"!Rechnungskorrektur\nBeleg RK-2\nzu Rechnung RE-1\nBalken  {sum_}\nGesamt  {sum_}"
    assert _kind(labelled_of(drawing)).kind is kind


def test_a_credit_note_with_negative_sums_stays_one(labelled_of: Draw) -> None:
    assert _kind(labelled_of("!CREDIT MEMO\nNo 7\nBearing  (20.00)\nTotal  (20.00)")).kind is DocumentKind.CREDIT_NOTE


def test_a_gutschrift_the_buyer_writes_for_the_supplier_is_an_invoice(labelled_of: Draw) -> None:
    drawing = "!Gutschrift\nGutschriftsnummer GS-11\nSelbst ausgestellte Rechnung\nAuszahlungsbetrag 64,00"
    assert _kind(labelled_of(drawing)).kind is DocumentKind.INVOICE


def test_whoever_writes_your_order_did_not_order(labelled_of: Draw) -> None:
    drawing = "Auftragsbestätigung AB-220\nIhre Bestellung: 45001 vom 01.03.2026\nVentil 2 10,00"
    assert _kind(labelled_of(drawing)).kind is DocumentKind.ORDER_RESPONSE


def test_an_ageing_of_open_invoices_is_a_statement(labelled_of: Draw) -> None:
    drawing = (
        "Statement\nINV #100. Due 03/31/2026.  100.00\nCURRENT  1-30 DAYS  31-60 DAYS  AMOUNT DUE\n100.00  0.00  0.00"
    )
    assert _kind(labelled_of(drawing)).kind is DocumentKind.STATEMENT


def test_a_title_whose_blanks_were_lost_or_a_letter_mistyped_is_found(labelled_of: Draw) -> None:
    assert _kind(labelled_of("!BONDELIVRAISON\nNuméro BL-7")).kind is DocumentKind.PACKING_SLIP
    assert _kind(labelled_of("!VERPPACKUNGSLISTE\nNummer R7")).kind is DocumentKind.PACKING_SLIP


def test_goods_counted_for_an_address_without_any_price_are_a_slip(labelled_of: Draw) -> None:
    drawing = "Larch Supply\nNo 77\nShip to:\nDock 4\nItem  Qty\nValve  2\nPump  3"
    assert _kind(labelled_of(drawing)).kind is DocumentKind.PACKING_SLIP
    assert _kind(labelled_of("!INVOICE\n" + drawing.replace("No 77", "Invoice No 77"))).kind is DocumentKind.INVOICE


def test_a_label_with_a_colon_is_no_title_however_large(labelled_of: Draw) -> None:
    drawing = "Larch Supply   Inv. No.: 1784491\n!PURCHASE ORDER NO.: WS50615\nInvoice for:\nTotal 20.00"
    assert _kind(labelled_of(drawing)).kind is DocumentKind.INVOICE


def test_an_order_that_says_it_changes_an_earlier_one_is_a_change(labelled_of: Draw) -> None:
    drawing = "!PURCHASE ORDER\nOrder Number P91874\nRevision: 3\nThis change supersedes all previous versions."
    assert _kind(labelled_of(drawing)).kind is DocumentKind.PURCHASE_ORDER_CHANGE
    first = drawing.replace("Revision: 3", "Revision: 0").rpartition("\n")[0]
    assert _kind(labelled_of(first)).kind is DocumentKind.PURCHASE_ORDER


def test_a_remittance_advice_is_not_payable(labelled_of: Draw) -> None:
    drawing = (
        "ACH Remittance Notice\nPayment number: 953\nInvoice  Date  Gross  Discount  Net Paid\n48035  9/7/26  49.00"
    )
    assert _kind(labelled_of(drawing)).kind is DocumentKind.OTHER
