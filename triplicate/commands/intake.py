"""`triplicate intake`, `process` and `export`: the walk without Prefect, one command a stage."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

from models.vocabulary import DocumentStatus
from pipeline import steps
from pipeline.connectors.registry import sources
from pipeline.connectors.source import Offer
from pipeline.context import open_context
from pipeline.overview import overview
from pipeline.posting import post_all
from pipeline.receive import receive_all, receive_bytes
from pipeline.recheck import recheck
from pipeline.seed import has_people, seed_people, seed_rules
from pipeline.settings import Settings
from triplicate.commands.show import documents_table, print_json
from triplicate.console import err, out
from triplicate.exit_codes import ExitCode

#: Statuses in which nothing is left for a person to do.
SETTLED = frozenset(
    {
        DocumentStatus.APPROVED,
        DocumentStatus.POSTED,
        DocumentStatus.FILED,
        DocumentStatus.REJECTED,
        DocumentStatus.JOINED,
    }
)


def take_in(as_json: bool) -> int:
    """Take in everything new at every way in; status 3 when one of them did not answer."""
    context = open_context(Settings())
    ways = sources(context.settings)
    if not ways:
        err.print(
            "No way in is set up. Set TRIPLICATE_MAIL_FOLDER, TRIPLICATE_UPLOAD_FOLDER or TRIPLICATE_INTAKE_BUCKET, "
            "or take in one file: triplicate process FILE",
            style="red",
        )
        return ExitCode.BAD_INPUT
    received, failed = receive_all(context, ways)
    documents = sum(len(one.document_ids) for one in received if one.is_new)
    new = sum(one.is_new for one in received)
    if as_json:
        print_json({"arrivals": len(received), "new": new, "documents": documents, "failed": failed})
    else:
        out.print(f"{len(received)} arrivals, {new} new, {documents} documents from {len(ways)} ways in.")
    for sentence in failed:
        err.print(f"Not now, tried again at the next round: {sentence}", style="yellow", markup=False)
    return ExitCode.TRY_LATER if failed else ExitCode.OK


def process(file: Path, as_json: bool) -> int:
    """Take one file in and walk it through every step; status 1 when a person must look at something in it."""
    if not file.is_file():
        err.print(f"{file} does not exist. Check the path.", style="red", markup=False)
        return ExitCode.BAD_INPUT
    context = open_context(Settings())
    seed_rules(context)
    if not has_people(context):
        seed_people(context)
        err.print("Nobody is known here yet: five people for trying out stand in (Ada, Ben, Cora, Dev, Fay).")
    data = file.read_bytes()
    facts = file.stat()
    offer = Offer(str(file.resolve()), f"{facts.st_size}-{facts.st_mtime_ns}", file.name)
    received = receive_bytes(context, data, "command line", offer)
    for document_id in received.document_ids:
        steps.run(context, document_id)
    recheck(context)
    rows = overview(context, received.document_ids)
    if as_json:
        print_json([asdict(row) for row in rows])
    elif rows:
        out.print(documents_table(rows, f"{file.name}{'' if received.is_new else ' (had come before)'}"))
    else:
        out.print(f"{file.name} was kept; nothing in it can be a document.", markup=False)
    return ExitCode.OK if all(row.status in SETTLED for row in rows) else ExitCode.NEEDS_A_PERSON


def export(as_json: bool) -> int:
    """Post every approved invoice; running it again posts nothing again."""
    context = open_context(Settings())
    references = post_all(context)
    if as_json:
        print_json(list(references))
    else:
        out.print(f"{len(references)} vouchers posted to {context.settings.posted_folder}", markup=False)
    return ExitCode.OK
