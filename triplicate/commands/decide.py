"""`triplicate approve|reject|release|correct`: what a person decides, after having been shown what it is about."""

from __future__ import annotations

import sys

import typer
from sqlalchemy import select

from models.match import Hold
from models.vocabulary import DocumentStatus
from pipeline import decide, review
from pipeline.context import Context, open_context
from pipeline.errors import NothingFound
from pipeline.overview import OverviewRow, overview
from pipeline.settings import Settings
from pipeline.storable import storable
from triplicate.commands.show import cells
from triplicate.console import err, out
from triplicate.exit_codes import ExitCode


def approve(document_id: int, person: str, reason: str, sure: bool) -> int:
    """Approve what is shown; asks first unless told that the person is sure."""
    context = open_context(Settings())
    seen = decide.token(context, document_id)
    if not _confirmed(context, document_id, f"Approve as {person}?", sure):
        return ExitCode.BAD_INPUT
    return _said(context, document_id, decide.approve(context, document_id, person, seen, storable(reason)))


def reject(document_id: int, person: str, reason: str, sure: bool) -> int:
    """Refuse what is shown, with a reason."""
    context = open_context(Settings())
    seen = decide.token(context, document_id)
    if not _confirmed(context, document_id, f"Reject as {person}?", sure):
        return ExitCode.BAD_INPUT
    return _said(context, document_id, decide.reject(context, document_id, person, seen, storable(reason)))


def release(document_id: int, code: str, line: int | None, person: str, reason: str) -> int:
    """Release a hold against the rule, with a reason."""
    context = open_context(Settings())
    seen = decide.token(context, document_id)
    hold = _hold(context, document_id, code, line)
    return _said(context, document_id, decide.release(context, document_id, hold, person, seen, storable(reason)))


def correct(document_id: int, field: str, value: str | None, line: int | None, person: str) -> int:
    """Put a field right, or remove it where no value is given; the paper is then matched anew."""
    context = open_context(Settings())
    seen = decide.token(context, document_id)
    changes = (review.Change(field, value, line),)
    return _said(context, document_id, review.correct(context, document_id, person, seen, changes))


def _row(context: Context, document_id: int) -> OverviewRow:
    return next(row for row in overview(context, (document_id,)) if row.document_id == document_id)


def _confirmed(context: Context, document_id: int, question: str, sure: bool) -> bool:
    _, document, kind, supplier, number, order, total, status, reason, _who = cells(_row(context, document_id))
    err.print(f"{document}: {kind} {number} of {supplier or 'an unknown supplier'}, {total}", markup=False)
    err.print(f"  order {order or 'none'}, {status}. {reason}", markup=False)
    if sure:
        return True
    if not sys.stdin.isatty():
        err.print("Nobody is there to ask. Look at it with `triplicate explain`, then add --yes.", style="red")
        return False
    return typer.confirm(question, err=True)


def _hold(context: Context, document_id: int, code: str, line: int | None) -> int:
    with context.database.reading() as session:
        query = select(Hold.id).where(Hold.document_id == document_id, Hold.code == code, Hold.released_at.is_(None))
        found = session.scalars(query.where(Hold.line == line) if line is not None else query).all()
    if not found:
        raise NothingFound(f"an open hold {code} on document {document_id}")
    if len(found) > 1:
        raise NothingFound(f"one hold {code} only: document {document_id} has {len(found)}; name one with --line")
    return found[0]


def _said(context: Context, document_id: int, status: DocumentStatus) -> int:
    row = _row(context, document_id)
    out.print(f"Document {document_id} is now {status.value.replace('_', ' ')}. {row.reason}", markup=False)
    return ExitCode.NEEDS_A_PERSON if row.person else ExitCode.OK
