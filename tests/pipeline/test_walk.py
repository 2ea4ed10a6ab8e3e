"""The walk of an invoice: what agrees passes by itself, what does not comes to the right person with the reason."""

from __future__ import annotations

from typing import Any

import pytest

from extractors.findings import Finding, Reason
from models.approval import Decision
from models.document import FieldReading
from models.match import Match
from models.vocabulary import DocumentKind, DocumentStatus, TaskKind
from models.voucher import Posting, Voucher
from pipeline import decide, steps
from pipeline.receipts import import_receipts
from pipeline.recheck import recheck


@pytest.mark.usefixtures("received")
def test_what_agrees_is_approved_by_the_policy_and_by_nobody(papers: Any, take_in: Any, ask: Any) -> None:
    document = take_in(papers.file(papers.paper()))
    assert ask.status(document) is DocumentStatus.APPROVED
    (decision,) = ask.rows(Decision)
    assert (decision.user_id, decision.policy) == (None, "Standard invoices v1")
    assert ask.task(document) is None
    assert [status for status, _ in ask.history(document)] == [
        DocumentStatus.RECEIVED,
        DocumentStatus.READ,
        DocumentStatus.RESOLVED,
        DocumentStatus.MATCHED,
        DocumentStatus.APPROVED,
    ]


@pytest.mark.usefixtures("received")
def test_its_voucher_is_in_the_outbox_with_the_approval(papers: Any, take_in: Any, ask: Any) -> None:
    take_in(papers.file(papers.paper()))
    (voucher,) = ask.rows(Voucher)
    (posting,) = ask.rows(Posting)
    assert (voucher.invoice_number, str(voucher.total), str(voucher.net)) == ("INV-1", "253.00", "230.00")
    assert [line["order_line"] for line in voucher.lines] == [1, 2]
    assert posting.voucher_id == voucher.id


@pytest.mark.usefixtures("received")
def test_a_price_over_the_order_goes_to_the_buyer(papers: Any, take_in: Any, ask: Any) -> None:
    dear = papers.paper(
        lines=({"sku": "HB-840", "description": "Hex bolt M8x40 zinc plated", "quantity": "100", "unit": "EA",
                "unit_price": "1.80", "amount": "180.00"},),
        subtotal="180.00", tax_total="18.00", total="198.00",
    )  # fmt: skip
    document = take_in(papers.file(dear))
    assert ask.status(document) is DocumentStatus.IN_APPROVAL
    assert "PRC-OVER" in ask.holds(document)
    assert ask.task(document) == ("Ben", TaskKind.SETTLE)


def test_goods_that_have_not_arrived_let_it_wait(papers: Any, take_in: Any, ask: Any) -> None:
    document = take_in(papers.file(papers.paper()))
    assert ask.status(document) is DocumentStatus.WAITING
    assert ask.task(document) is None


def test_it_goes_on_by_itself_when_they_arrive(papers: Any, take_in: Any, ask: Any, context: Any) -> None:
    document = take_in(papers.file(papers.paper()))
    goods = b"receipt_number,po_number,line_no,po_line,quantity\nGR-1,PO-1001,1,1,100\nGR-1,PO-1001,2,2,10\n"
    import_receipts(context, goods, "receipts.csv")
    assert ask.status(document) is DocumentStatus.APPROVED
    assert ask.holds(document) == []


def test_looking_again_changes_nothing_while_nothing_changed(papers: Any, take_in: Any, ask: Any, context: Any) -> None:
    document = take_in(papers.file(papers.paper()))
    before = ask.document(document).version
    assert recheck(context) == ()
    assert ask.document(document).version == before
    assert len(ask.rows(Match)) == 1


@pytest.mark.usefixtures("received")
def test_running_it_again_does_nothing(papers: Any, take_in: Any, ask: Any, context: Any) -> None:
    document = take_in(papers.file(papers.paper()))
    version = ask.document(document).version
    assert steps.run(context, document) is DocumentStatus.APPROVED
    assert ask.document(document).version == version


@pytest.mark.usefixtures("received")
def test_the_same_invoice_in_other_bytes_is_not_paid_twice(papers: Any, take_in: Any, ask: Any) -> None:
    first = take_in(papers.file(papers.paper()))
    second = take_in(papers.file(papers.paper(), salt="scanned again"))
    assert ask.status(first) is DocumentStatus.APPROVED
    assert ask.status(second) in (DocumentStatus.REJECTED, DocumentStatus.IN_APPROVAL)
    assert "DUP-EXACT" in ask.holds(second)
    assert len(ask.rows(Voucher)) == 1


@pytest.mark.usefixtures("received")
def test_a_twin_that_was_rejected_can_be_taken_back_by_a_person(
    papers: Any, take_in: Any, ask: Any, context: Any
) -> None:
    take_in(papers.file(papers.paper()))
    twin = take_in(papers.file(papers.paper(), salt="scanned again"))
    assert ask.status(twin) is DocumentStatus.REJECTED
    decide.reopen(context, twin, "Ada", decide.token(context, twin), "The first one was a mistake.")
    assert ask.task(twin) == ("Cora", TaskKind.SETTLE)


@pytest.mark.usefixtures("received")
def test_a_file_with_two_invoices_becomes_two_documents(papers: Any, take_in: Any, ask: Any) -> None:
    from models.document import Document

    bolts, gloves = papers.paper().lines
    one = papers.paper(subtotal="150.00", tax_total="15.00", total="165.00", pages=(1,))
    two = papers.paper(invoice_number="INV-2", subtotal="80.00", tax_total="8.00", total="88.00", pages=(2, 3))
    one = type(one)(one.kind, one.pages, "en", one.fields, (bolts,))
    two = type(two)(two.kind, two.pages, "en", two.fields, (gloves,))
    take_in(papers.file(one, two))
    documents = ask.rows(Document)
    assert [document.pages for document in documents] == [[1], [2, 3]]
    assert [document.status for document in documents] == [DocumentStatus.APPROVED] * 2


def test_a_figure_read_with_doubt_goes_to_accounts_payable(papers: Any, take_in: Any, ask: Any) -> None:
    document = take_in(papers.file(papers.paper(confidence=0.8)))
    assert "CAP-CONF" in ask.holds(document)
    assert ask.task(document) == ("Ada", TaskKind.SETTLE)


def test_an_unknown_supplier_goes_to_whoever_keeps_the_suppliers(papers: Any, take_in: Any, ask: Any) -> None:
    document = take_in(papers.file(papers.paper(supplier_name="Zenith Widgets", po_number="")))
    assert ask.status(document) is DocumentStatus.IN_APPROVAL
    assert "SUP-UNKNOWN" in ask.holds(document)
    assert ask.document(document).supplier_id is None


@pytest.mark.parametrize("kind", [DocumentKind.STATEMENT, DocumentKind.OTHER, DocumentKind.PURCHASE_ORDER])
def test_what_asks_for_no_money_is_filed(papers: Any, take_in: Any, ask: Any, kind: DocumentKind) -> None:
    document = take_in(papers.file(papers.paper(kind=kind)))
    assert ask.status(document) is DocumentStatus.FILED


@pytest.mark.usefixtures("received")
def test_a_file_that_is_not_trusted_is_kept_apart_unread(papers: Any, take_in: Any, ask: Any) -> None:
    papers.findings = (Finding(Reason.PDF_ACTIVE_CONTENT, "JavaScript"),)
    document = take_in(papers.file(papers.paper()))
    assert ask.status(document) is DocumentStatus.QUARANTINED
    assert ask.rows(FieldReading) == []


@pytest.mark.usefixtures("received")
def test_an_account_with_a_wrong_digit_is_for_the_clerk(papers: Any, take_in: Any, ask: Any) -> None:
    papers.findings = (Finding(Reason.IBAN_INVALID, "DE00"),)
    document = take_in(papers.file(papers.paper()))
    assert ask.holds(document) == ["CAP-CONF"]
    assert ask.task(document) == ("Ada", TaskKind.SETTLE)


def test_a_logo_is_no_document(papers: Any, take_in: Any, ask: Any) -> None:
    papers.findings = (Finding(Reason.IMAGE_TOO_SMALL, "10 x 10"),)
    assert ask.status(take_in(papers.file())) is DocumentStatus.FILED


def test_an_empty_file_is_quarantined_and_somebody_asked(papers: Any, take_in: Any, ask: Any) -> None:
    document = take_in(papers.file())
    assert ask.status(document) is DocumentStatus.QUARANTINED
    assert ask.task(document) == ("Ada", TaskKind.LOOK)


@pytest.mark.usefixtures("received")
def test_a_large_amount_goes_up_the_chain(papers: Any, take_in: Any, ask: Any, context: Any) -> None:
    from pipeline.orders import import_orders

    large = (
        b"po_number,supplier,currency,buyer,requester,receipt_required,line_no,description,quantity,unit_price\n"
        b"PO-2,Acme,USD,Ben,Rita,no,1,Assembly of the mixing line,1,9000.00\n"
    )
    import_orders(context, large, "orders.csv")
    line = {"description": "Assembly of the mixing line", "quantity": "1", "unit_price": "9000.00", "amount": "9000.00"}
    document = take_in(
        papers.file(
            papers.paper(
                lines=(line,), po_number="PO-2", invoice_number="A-7", subtotal="9000.00", tax_total="900.00",
                total="9900.00",
            )
        )
    )  # fmt: skip
    assert ask.task(document) == ("Fay", TaskKind.APPROVE)
