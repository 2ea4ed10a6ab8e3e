"""`triplicate hints`: what corrections taught about suppliers, taken back or let act again; `split` and `join`."""

from __future__ import annotations

from dataclasses import asdict

from sqlalchemy import or_, select

from models.supplier import Supplier
from pipeline import decide, revoke
from pipeline.context import Context, open_context
from pipeline.errors import UnknownSupplier
from pipeline.hints import listed
from pipeline.settings import Settings
from pipeline.split import join_next, split_at
from triplicate.commands.show import print_json
from triplicate.console import out
from triplicate.exit_codes import ExitCode


def show_hints(supplier: str | None, as_json: bool) -> int:
    """All hints, or those about the papers of one supplier, the newest first."""
    context = open_context(Settings())
    rows = listed(context, _supplier(context, supplier) if supplier else None)
    if as_json:
        print_json([asdict(row) for row in rows])
        return ExitCode.OK
    if not rows:
        whose = f" about {supplier}" if supplier else ""
        out.print(
            f"Nothing was learned{whose} yet: correct a value of a paper, and what it teaches is here.", markup=False
        )
        return ExitCode.OK
    for row in rows:
        # Sentences, not a table: seven columns do not fit a terminal of 80 characters.
        out.print(f"{row.id}  {row.supplier}, {row.status.value}", markup=False, style="bold")
        for line in (
            f"next time: {row.says}",
            f"learned from document {row.learnt_from} by {row.learnt_by}, {row.learnt_at:%Y-%m-%d %H:%M}",
            f"tried: {row.why}",
            f"used: {row.used} times",
        ):
            out.print(f"   {line}", markup=False)
    return ExitCode.OK


def revoke_hint(hint_id: int, person: str, reason: str) -> int:
    """Take a hint back; open papers that owe it a value are read again without it."""
    again = revoke.revoke(open_context(Settings()), hint_id, person, reason)
    papers = f" Read again without it: {', '.join(f'document {one}' for one in again)}." if again else ""
    out.print(f"Hint {hint_id} is revoked and acts no more.{papers}", markup=False)
    return ExitCode.OK


def restore_hint(hint_id: int, person: str, reason: str) -> int:
    """Let a revoked or proposed hint act."""
    revoke.restore(open_context(Settings()), hint_id, person, reason)
    out.print(f"Hint {hint_id} acts on the supplier's next papers.", markup=False)
    return ExitCode.OK


def split(document_id: int, page: int, person: str) -> int:
    """Make the pages from one on a paper of their own."""
    context = open_context(Settings())
    other = split_at(context, document_id, page, person, decide.token(context, document_id))
    out.print(f"The pages from {page} on are document {other} now; both were read anew.", markup=False)
    return ExitCode.OK


def join(document_id: int, person: str) -> int:
    """Give the pages of the next paper of the file to this one."""
    context = open_context(Settings())
    other = join_next(context, document_id, person, decide.token(context, document_id))
    out.print(f"The pages of document {other} belong to document {document_id} now; it was read anew.", markup=False)
    return ExitCode.OK


def _supplier(context: Context, named: str) -> int:
    """The supplier of that number or name."""
    with context.database.reading() as session:
        query = select(Supplier.id).where(or_(Supplier.number == named, Supplier.name == named))
        found = session.scalars(query).all()
    if len(found) != 1:
        raise UnknownSupplier(named)
    return found[0]
