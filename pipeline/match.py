"""Holding an invoice against its orders and receipts: the answer is kept with its inputs, holds and allocations."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from matching.result import Hold, MatchResult
from matching.three_way import match
from models.document import Document
from models.invoice import Invoice
from models.match import Allocation, Match
from models.purchase_order import PurchaseOrder
from models.supplier import Supplier
from models.vocabulary import DocumentStatus, MatchDecision, Outcome
from pipeline.agreement import agreed
from pipeline.context import Context
from pipeline.doubts import doubts, unknown_supplier, unsure
from pipeline.evidence import digest, inputs_of
from pipeline.holds import reconcile
from pipeline.ledger import invoice_value, ledger_for, orders_for
from pipeline.origin import message_of, sender_domains
from pipeline.rules import rules_in_force
from pipeline.sender_holds import sender_holds
from pipeline.step import Move, Step
from pipeline.storable import storable
from pipeline.values import current_values


def act(session: Session, context: Context, document: Document, _looked: None) -> Move:
    """The match as a step of the walk."""
    row = refresh(session, context, document)
    return Move(DocumentStatus.MATCHED, _sentence(row))


STEP: Final = Step("match", DocumentStatus.RESOLVED, act)


def refresh(session: Session, context: Context, document: Document) -> Match:
    """The latest match if everything it saw is as it was, else a new one, with holds brought up to date.

    One invoice of a supplier at a time: the supplier's row is locked until the transaction ends, so that two invoices
    can never both take the same open quantity.
    """
    invoice = invoice_of(session, document.id)
    if invoice.supplier_id is not None:
        session.execute(select(Supplier.id).where(Supplier.id == invoice.supplier_id).with_for_update(key_share=True))
    day = context.now().date()
    rules = rules_in_force(session, day)
    orders = orders_for(session, invoice)
    value = invoice_value(session, invoice)
    ledger = ledger_for(session, invoice, orders, context.settings, slips_count=rules.slips_count)
    values = current_values(session, document)
    doubted = [[line, name, figure.text] for line, name, figure in unsure(values)]
    inputs = inputs_of(value, ledger, rules.match, day)
    doubtful = _sender_holds(session, document)
    known = digest([inputs, doubted, document.problems, invoice.supplier_id, [hold.as_json() for hold in doubtful]])
    latest = latest_match(session, document.id)
    if latest is not None and latest.inputs_hash == known:
        return latest
    answer = match(value, ledger, rules.match, day)
    added = doubts(values, document.problems, agreed(value, answer, ledger.orders))
    added += doubtful
    if invoice.supplier_id is None:
        added += (unknown_supplier(invoice.supplier_name, document.supplier_found_by),)
    answer = _with_doubts(answer, added)
    row = Match(
        document_id=document.id,
        serial=(latest.serial if latest else 0) + 1,
        decision=answer.decision,
        outcome=answer.outcome,
        inputs=storable(inputs),
        inputs_hash=known,
        result=storable(answer.as_json(invoice.number)),
        rules_version=rules.match.version,
        matched_at=context.now(),
    )
    session.add(row)
    session.flush()
    reconcile(session, document, row, answer.holds, context.now())
    _allocate(session, row, answer, orders)
    return row


def _sender_holds(session: Session, document: Document) -> tuple[Hold, ...]:
    message = message_of(session, document)
    known = session.scalars(select(Supplier.email_domain).where(Supplier.email_domain.is_not(None)))
    return sender_holds(message.findings, sender_domains(message), frozenset(domain for domain in known if domain))


def _with_doubts(answer: MatchResult, found: tuple[Hold, ...]) -> MatchResult:
    """The answer with the reader's doubts beside the match's own holds; one that stops makes it an exception."""
    codes = {hold.code for hold in answer.holds}
    added = tuple(hold for hold in found if hold.code not in codes or hold.line is not None)
    answer = replace(answer, holds=answer.holds + added)
    if any(hold.stops for hold in added) and answer.decision is not MatchDecision.REJECT:
        return replace(answer, decision=MatchDecision.HOLD, outcome=Outcome.EXCEPTION)
    return answer


def invoice_of(session: Session, document_id: int) -> Invoice:
    """The invoice of a document, with its lines."""
    query = select(Invoice).where(Invoice.document_id == document_id).options(selectinload(Invoice.lines))
    return session.scalars(query).one()


def latest_match(session: Session, document_id: int) -> Match | None:
    """The match that counts, if there was one."""
    query = select(Match).where(Match.document_id == document_id).order_by(Match.serial.desc()).limit(1)
    return session.scalars(query).one_or_none()


def _allocate(session: Session, row: Match, answer: MatchResult, orders: list[PurchaseOrder]) -> None:
    line_ids = {(order.number, line.line_no): line.id for order in orders for line in order.lines}
    session.add_all(
        Allocation(
            match_id=row.id,
            invoice_line=link.invoice_line,
            order_line_id=line_ids[link.po_number, link.po_line],
            receipt=link.receipt,
            quantity=link.quantity,
            uom=link.uom,
        )
        for link in answer.links
    )


def _sentence(row: Match) -> str:
    explanation: list[str] = row.result["explanation"]
    return " ".join(explanation) or f"The match says {row.decision.value}."
