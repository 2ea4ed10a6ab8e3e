"""What people may decide: only the right person, only on what they saw, and once."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from models.approval import Decision
from models.errors import DocumentProblem
from models.match import Match
from models.vocabulary import Choice, DocumentStatus, TaskKind
from models.voucher import Posting, Voucher
from pipeline import decide
from pipeline.errors import (
    ChangedMeanwhile,
    LimitTooLow,
    NeverReleased,
    NotOpen,
    NotYours,
    OwnRequest,
    ReasonMissing,
    StillHeld,
    UnknownDocument,
    UnknownPerson,
)
from pipeline.orders import import_orders

ASSEMBLY = (
    b"po_number,supplier,currency,buyer,requester,receipt_required,line_no,description,quantity,unit_price\n"
    b"PO-2,Acme,USD,Ben,%s,no,1,Assembly of the mixing line,1,%s\n"
)


@pytest.fixture
def large(papers: Any, take_in: Any, context: Any) -> Any:
    """Takes in an invoice for a service that agrees with its order, over an amount that needs approval."""

    def taken(amount: str = "9000.00", requester: bytes = b"Rita") -> int:
        import_orders(context, ASSEMBLY % (requester, amount.encode()), "orders.csv")
        line = {"description": "Assembly of the mixing line", "quantity": "1", "unit_price": amount, "amount": amount}
        paper = papers.paper(
            lines=(line,), po_number="PO-2", invoice_number="A-7", subtotal=amount, tax_total="0.00", total=amount
        )
        return take_in(papers.file(paper))

    return taken


@pytest.fixture
def dear(papers: Any, take_in: Any, received: None) -> int:
    """An invoice whose first line is 30 cents over the order's price: Ben has it."""
    bolts = {"sku": "HB-840", "description": "Hex bolt M8x40 zinc plated", "quantity": "100", "unit": "EA",
             "unit_price": "1.80", "amount": "180.00"}  # fmt: skip
    paper = papers.paper(lines=(bolts,), subtotal="180.00", tax_total="18.00", total="198.00")
    return take_in(papers.file(paper))


def test_who_has_the_task_approves_and_a_voucher_is_made(large: Any, ask: Any, context: Any) -> None:
    document = large()
    assert ask.task(document) == ("Fay", TaskKind.APPROVE)
    status = decide.approve(context, document, "Fay", decide.token(context, document), "Work was done.")
    assert status is DocumentStatus.APPROVED
    assert ask.history(document)[-1] == (DocumentStatus.APPROVED, "Fay")
    assert [row.approved_by for row in ask.rows(Voucher)] == ["Fay"]
    assert ask.task(document) is None


def test_an_amount_above_the_first_limit_needs_a_second_person(large: Any, ask: Any, context: Any) -> None:
    document = large("10001.00")
    seen = decide.token(context, document)
    assert decide.approve(context, document, "Fay", seen) is DocumentStatus.IN_APPROVAL
    assert ask.task(document) == ("Cora", TaskKind.APPROVE)
    with pytest.raises(ChangedMeanwhile):
        decide.approve(context, document, "Cora", seen)
    assert decide.approve(context, document, "Cora", decide.token(context, document)) is DocumentStatus.APPROVED


@pytest.mark.parametrize("person", ["Ada", "Cora", "Dev"])
def test_nobody_else_may_approve_it(large: Any, ask: Any, context: Any, person: str) -> None:
    document = large()
    with pytest.raises(NotYours):
        decide.approve(context, document, person, decide.token(context, document))
    assert ask.status(document) is DocumentStatus.IN_APPROVAL
    assert ask.rows(Decision) == []


def test_the_buyer_never_approves_their_own_order(large: Any, context: Any) -> None:
    document = large()
    with pytest.raises(OwnRequest):
        decide.approve(context, document, "Ben", decide.token(context, document))


def test_who_asked_for_it_is_passed_over_in_the_chain(large: Any, ask: Any) -> None:
    assert ask.task(large(requester=b"Fay")) == ("Cora", TaskKind.APPROVE)


def test_without_a_limit_nobody_approves_money(large: Any, ask: Any, context: Any) -> None:
    from models.user import User

    document = large()
    with context.database.writing() as session:
        session.query(User).filter(User.name == "Fay").one().approval_limit = None
    with pytest.raises(LimitTooLow):
        decide.approve(context, document, "Fay", decide.token(context, document))


def test_what_was_seen_must_be_what_is_there(large: Any, ask: Any, context: Any) -> None:
    document = large()
    with pytest.raises(ChangedMeanwhile):
        decide.approve(context, document, "Fay", "1-0000")
    assert ask.status(document) is DocumentStatus.IN_APPROVAL


def test_an_order_changed_while_the_approver_looked_refuses_and_matches_again(
    large: Any, ask: Any, context: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = large()
    seen = decide.token(context, document)
    # The order changes without anybody having looked at open invoices yet.
    monkeypatch.setattr("pipeline.recheck.recheck", lambda _context: ())
    import_orders(context, ASSEMBLY % (b"Rita", b"8000.00"), "orders.csv")
    with pytest.raises(ChangedMeanwhile):
        decide.approve(context, document, "Fay", seen)
    assert "PRC-OVER" in ask.holds(document)
    assert ask.task(document) == ("Ben", TaskKind.SETTLE)
    assert len(ask.rows(Match)) == 2
    assert ask.rows(Voucher) == []


def test_two_clicks_at_once_approve_once(large: Any, ask: Any, context: Any) -> None:
    document = large()
    seen = decide.token(context, document)

    def click(_number: int) -> DocumentStatus | type[DocumentProblem]:
        try:
            return decide.approve(context, document, "Fay", seen)
        except DocumentProblem as problem:
            return type(problem)

    with ThreadPoolExecutor(8) as threads:
        answers = list(threads.map(click, range(8)))
    assert answers.count(DocumentStatus.APPROVED) == 1
    assert set(answers) <= {DocumentStatus.APPROVED, ChangedMeanwhile}
    assert len(ask.rows(Decision)) == len(ask.rows(Voucher)) == len(ask.rows(Posting)) == 1


def test_approving_and_rejecting_at_once_leaves_one_of_the_two(large: Any, ask: Any, context: Any) -> None:
    document = large()
    seen = decide.token(context, document)

    def act(number: int) -> None:
        try:
            if number % 2:
                decide.reject(context, document, "Fay", seen, "Not ours.")
            else:
                decide.approve(context, document, "Fay", seen)
        except DocumentProblem:
            return

    with ThreadPoolExecutor(6) as threads:
        list(threads.map(act, range(6)))
    (decision,) = ask.rows(Decision)
    approved = decision.choice is Choice.APPROVE
    assert ask.status(document) is (DocumentStatus.APPROVED if approved else DocumentStatus.REJECTED)
    assert len(ask.rows(Voucher)) == approved


def test_a_document_with_an_open_hold_cannot_be_approved(dear: int, context: Any) -> None:
    with pytest.raises(StillHeld, match="PRC-OVER"):
        decide.approve(context, dear, "Ben", decide.token(context, dear))


def test_the_owner_releases_a_hold_with_a_reason(dear: int, ask: Any, context: Any) -> None:
    hold = ask.hold(dear, "PRC-OVER")
    for code in dict.fromkeys(ask.holds(dear)):
        held = ask.hold(dear, code)
        if held.severity.value in ("BP", "BX", "WAIT"):
            decide.release(context, dear, held.id, "Ben", decide.token(context, dear), "Agreed by phone.")
    assert "PRC-OVER" not in ask.holds(dear)
    released = next(row for row in ask.rows(type(hold)) if row.id == hold.id)
    assert (released.release_reason, released.released_by_id is not None) == ("Agreed by phone.", True)
    assert ask.task(dear) == ("Fay", TaskKind.APPROVE)


def test_a_release_needs_a_reason(dear: int, ask: Any, context: Any) -> None:
    with pytest.raises(ReasonMissing):
        decide.release(context, dear, ask.hold(dear, "PRC-OVER").id, "Ben", decide.token(context, dear), " ")


def test_another_role_may_not_release_it(dear: int, ask: Any, context: Any) -> None:
    with pytest.raises(NotYours, match="buyer"):
        decide.release(context, dear, ask.hold(dear, "PRC-OVER").id, "Dev", decide.token(context, dear), "It is fine.")


def test_an_override_ends_when_the_facts_change(dear: int, ask: Any, context: Any) -> None:
    decide.release(context, dear, ask.hold(dear, "PRC-OVER").id, "Ben", decide.token(context, dear), "Agreed.")
    cheaper = (
        b"po_number,supplier,currency,order_date,buyer,requester,line_no,sku,description,quantity,uom,unit_price\n"
        b"PO-1001,Acme,USD,2026-02-10,Ben,Rita,1,HB-840,Hex bolt M8x40 zinc plated,100,EA,1.20\n"
        b"PO-1001,Acme,USD,2026-02-10,Ben,Rita,2,GL-10,Work gloves size 10 box,10,BX,8.00\n"
    )
    import_orders(context, cheaper, "orders.csv")
    assert "PRC-OVER" in ask.holds(dear)
    assert ask.task(dear) == ("Ben", TaskKind.SETTLE)


def test_a_changed_account_cannot_be_waved_through(papers: Any, take_in: Any, ask: Any, context: Any) -> None:
    document = take_in(papers.file(papers.paper(iban="DE02120300000000202051")))
    hold = ask.hold(document, "BNK-DIFF")
    with pytest.raises(NeverReleased):
        decide.release(context, document, hold.id, "Cora", decide.token(context, document), "They moved.")


def test_a_rejection_names_its_reason_and_can_be_taken_back(large: Any, ask: Any, context: Any) -> None:
    document = large()
    with pytest.raises(ReasonMissing):
        decide.reject(context, document, "Fay", decide.token(context, document), "")
    decide.reject(context, document, "Fay", decide.token(context, document), "Ordered by nobody here.")
    assert ask.status(document) is DocumentStatus.REJECTED
    with pytest.raises(NotYours):
        decide.reopen(context, document, "Dev", decide.token(context, document), "It was ours.")
    decide.reopen(context, document, "Ada", decide.token(context, document), "It was ours.")
    assert ask.task(document) == ("Fay", TaskKind.APPROVE)


def test_a_receiver_may_not_reject_what_is_not_theirs(large: Any, context: Any) -> None:
    document = large()
    with pytest.raises(NotYours):
        decide.reject(context, document, "Dev", decide.token(context, document), "No.")


def test_what_is_settled_stays_settled(large: Any, context: Any) -> None:
    document = large()
    decide.approve(context, document, "Fay", decide.token(context, document))
    seen = decide.token(context, document)
    with pytest.raises(NotOpen):
        decide.approve(context, document, "Fay", seen)
    with pytest.raises(NotOpen):
        decide.reject(context, document, "Fay", seen, "Too late.")
    with pytest.raises(NotOpen):
        decide.reopen(context, document, "Ada", seen, "Too late.")


def test_it_refuses_strangers_and_unknown_documents(large: Any, context: Any) -> None:
    document = large()
    with pytest.raises(UnknownPerson):
        decide.approve(context, document, "Mallory", decide.token(context, document))
    with pytest.raises(UnknownDocument):
        decide.token(context, 999)
    with pytest.raises(UnknownDocument):
        decide.approve(context, 999, "Fay", "1-x")
