"""`triplicate queue`, `triplicate explain` and the table of documents: what the database says, for people to read."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any, Final

from rich.markup import escape
from rich.table import Table

from models.vocabulary import DocumentStatus
from pipeline.context import open_context
from pipeline.explain import explain
from pipeline.overview import OverviewRow
from pipeline.queue import open_queue
from pipeline.settings import Settings
from triplicate.console import out
from triplicate.exit_codes import ExitCode


def show_queue(person: str | None, as_json: bool) -> int:
    """Open tasks, oldest first; status 1 when there are any."""
    rows = open_queue(open_context(Settings()), person)
    if as_json:
        print_json([asdict(row) for row in rows])
    elif not rows:
        whose = f"of {person} " if person else ""
        out.print(f"The queue {whose}is empty: nothing waits for a decision.", markup=False)
    else:
        table = Table("id", "document", "kind", "who has it", "since", "why", title=f"{len(rows)} open tasks")
        for row in rows:
            since = f"{row.opened_at:%Y-%m-%d %H:%M}"
            kind = row.kind.value if row.kind else "unknown"
            table.add_row(str(row.document_id), *map(_plain, (row.document, kind, row.person, since, row.sentence)))
        out.print(table)
    return ExitCode.NEEDS_A_PERSON if rows else ExitCode.OK


def show_story(document_id: int, as_json: bool) -> int:
    """Everything about one document, in sentences under headings."""
    chapters = explain(open_context(Settings()), document_id)
    if as_json:
        print_json({chapter.heading: list(chapter.sentences) for chapter in chapters})
    else:
        for chapter in chapters:
            out.print(f"\n{chapter.heading}", style="bold", markup=False)
            for sentence in chapter.sentences:
                out.print(f"  {sentence}", markup=False)
    return ExitCode.OK


#: Columns of a terminal from which every fact has a column of its own.
WIDE: Final = 160
#: Statuses in which somebody or some policy has decided: the table names them where nobody has a task.
DECIDED: Final = frozenset({DocumentStatus.APPROVED, DocumentStatus.POSTED, DocumentStatus.REJECTED})


def documents_table(rows: tuple[OverviewRow, ...], title: str) -> Table:
    """One row per document: what it is, what became of it, why, and who has it; in three columns where it is narrow."""
    return _wide_table(rows, title) if out.width >= WIDE else _narrow_table(rows, title)


def _wide_table(rows: tuple[OverviewRow, ...], title: str) -> Table:
    table = Table(title=title, row_styles=["", "dim"], expand=True)
    for heading, ratio in (("id", 0), ("document", 3), ("kind", 0), ("supplier", 3), ("number", 2), ("order", 2)):
        table.add_column(heading, ratio=ratio or None, overflow="fold")
    table.add_column("total", justify="right", no_wrap=True)
    table.add_column("outcome", no_wrap=True)
    table.add_column("reason", ratio=7)
    table.add_column("who", ratio=1)
    for row in rows:
        table.add_row(*map(_plain, cells(row)))
    return table


def _narrow_table(rows: tuple[OverviewRow, ...], title: str) -> Table:
    table = Table(title=title, expand=True, show_lines=True)
    table.add_column("document, kind, supplier", ratio=4, overflow="fold")
    table.add_column("number, order, total", ratio=2, overflow="fold")
    table.add_column("outcome, reason, who", ratio=5)
    for row in rows:
        document_id, document, kind, supplier, number, order, total, outcome, reason, who = map(_plain, cells(row))
        table.add_row(
            "\n".join(filter(None, (f"{document_id} {document}", kind, supplier))),
            "\n".join(filter(None, (number, order, total))),
            f"[bold]{outcome}[/bold]\n{reason}" + (f"\n[bold]{who}[/bold]" if who else ""),
        )
    return table


def _plain(value: object) -> str:
    """Text from papers shown as it is: square brackets in it are no markup of ours."""
    return escape(str(value))


def cells(row: OverviewRow) -> tuple[object, ...]:
    """The row as the table shows it; a file of several papers says which of its pages."""
    pages = f" p.{'-'.join(str(page) for page in sorted({min(row.pages), max(row.pages)}))}" if len(row.pages) else ""
    return (
        row.document_id,
        row.name + pages,
        row.kind.value.replace("_", " ") if row.kind else "",
        row.supplier or "",
        row.number or "",
        ", ".join(row.orders),
        f"{row.currency or ''} {row.total:,.2f}".strip() if row.total is not None else "",
        row.status.value.replace("_", " "),
        row.reason,
        row.person or (row.by if row.status in DECIDED else ""),
    )


def print_json(value: Any) -> None:
    """Plain JSON on standard output; dates, decimals and vocabulary words as text."""
    out.print_json(json.dumps(value, default=str))
