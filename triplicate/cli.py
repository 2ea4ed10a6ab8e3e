"""The command line: every command with its options, each body in a file of its own, loaded when it is called."""

from __future__ import annotations

import sys
from importlib.metadata import version
from pathlib import Path
from typing import Annotated

import typer

from models.errors import DocumentProblem, TryLater
from triplicate.console import err
from triplicate.exit_codes import ExitCode

app = typer.Typer(
    name="triplicate",
    help="Reads invoices, packing slips and orders, matches them line by line, and brings every exception to a person.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    epilog="Exit status: 0 all well, 1 done but a person must look, 2 bad input, 3 a server is away, try again later.",
)
orders = typer.Typer(help="Purchase orders.", no_args_is_help=True)
receipts = typer.Typer(help="Goods receipts.", no_args_is_help=True)
suppliers = typer.Typer(help="Suppliers.", no_args_is_help=True)
app.add_typer(orders, name="orders")
app.add_typer(receipts, name="receipts")
app.add_typer(suppliers, name="suppliers")

Files = Annotated[list[Path], typer.Argument(help="Files to read: PDF, TIFF, PNG, JPEG, XML.", show_default=False)]
Jobs = Annotated[int, typer.Option(min=1, help="How many files to read at a time.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON for a program to read.")]
Id = Annotated[int, typer.Argument(help="The document's number, as `triplicate queue` shows it.", show_default=False)]
Who = Annotated[
    str, typer.Option("--as", envvar="TRIPLICATE_USER", help="Who acts: the name of a user.", show_default=False)
]
Reason = Annotated[str, typer.Option(help="Why, in a sentence; it is kept.", show_default=False)]
Case = Annotated[str, typer.Argument(help="A case, or a list of cases, as JSON; - reads standard input.")]
OneFile = Annotated[Path, typer.Argument(help="One file.", show_default=False)]
Whose = Annotated[str | None, typer.Option("--of", help="Only the tasks of this person.", show_default=False)]
Yes = Annotated[bool, typer.Option("--yes", help="Do not ask.")]
Code = Annotated[str, typer.Argument(help="The hold's code, for example PRC-OVER.", show_default=False)]
Field = Annotated[str, typer.Argument(help="The field's name, for example invoice_number.", show_default=False)]
Value = Annotated[
    str | None, typer.Argument(help="Its right value: ISO date, plain decimal, or text.", show_default=False)
]
OfLine = Annotated[int | None, typer.Option("--line", min=1, help="The line, counted from 1.", show_default=False)]
Table = Annotated[Path, typer.Argument(help="A CSV file with a header row.", show_default=False)]


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"triplicate {version('triplicate')}")
        raise typer.Exit


@app.callback()
def _root(
    _show: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Reads invoices, packing slips and orders, matches them line by line, and brings every exception to a person."""


@app.command()
def extract(
    files: Files,
    out: Annotated[Path, typer.Option(help="Folder for the results, one JSON per file.", show_default=False)],
    jobs: Jobs = 1,
) -> None:
    """Read files into fields and lines with their places and proofs, without a database."""
    from triplicate.commands.extract import extract_files

    raise typer.Exit(extract_files(files, out, jobs))


@app.command()
def inspect(
    file: Annotated[Path, typer.Argument(help="A mail, archive, PDF, image or XML.", show_default=False)],
) -> None:
    """Say what intake would do with these bytes, as one line of JSON, without a database."""
    from triplicate.commands.inspect import inspect_file

    raise typer.Exit(inspect_file(file))


@app.command()
def match(
    case: Case = "-",
) -> None:
    """Three-way match of a case: orders, receipts and invoices in, decisions with reasons out, without a database."""
    from triplicate.commands.match import match_file

    raise typer.Exit(match_file(None if case == "-" else Path(case)))


@app.command()
def demo() -> None:
    """Run the whole job on sample papers and show what became of each."""
    import datetime as dt

    from triplicate.commands.demo import demo as run_demo

    raise typer.Exit(run_demo(dt.datetime.now(dt.UTC).date()))


@app.command()
def migrate() -> None:
    """Make or update the tables of the database."""
    from triplicate.commands.work import migrate as run_migrate

    raise typer.Exit(run_migrate())


@app.command()
def serve(
    host: Annotated[str, typer.Option(help="Address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=1, max=65535, help="Port to listen on.")] = 8000,
) -> None:
    """Start the web application."""
    from triplicate.commands.serve import serve as run_serve

    raise typer.Exit(run_serve(host, port))


@app.command()
def work() -> None:
    """Serve the scheduled flows from this process: intake, processing, sweep, posting, nightly."""
    from triplicate.commands.work import work as run_work

    raise typer.Exit(run_work())


@app.command()
def password(name: Annotated[str, typer.Argument(help="The name of a user.", show_default=False)]) -> None:
    """Give a person a new password for the web application, and print it once."""
    from triplicate.commands.password import give_password

    raise typer.Exit(give_password(name))


@app.command()
def intake(as_json: AsJson = False) -> None:
    """Take in everything new in the mail folder, the upload folder and the bucket."""
    from triplicate.commands.intake import take_in

    raise typer.Exit(take_in(as_json))


@app.command()
def process(file: OneFile, as_json: AsJson = False) -> None:
    """Take in one file and walk it through every step, without Prefect."""
    from triplicate.commands.intake import process as run_process

    raise typer.Exit(run_process(file, as_json))


@app.command()
def export(as_json: AsJson = False) -> None:
    """Post approved invoices to voucher files, each once."""
    from triplicate.commands.intake import export as run_export

    raise typer.Exit(run_export(as_json))


@app.command()
def queue(
    person: Annotated[
        str | None, typer.Option("--of", help="Only the tasks of this person.", show_default=False)
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Show open tasks: which document, who has it, why."""
    from triplicate.commands.show import show_queue

    raise typer.Exit(show_queue(person, as_json))


@app.command()
def explain(document: Id, as_json: AsJson = False) -> None:
    """Tell everything about one document, in sentences."""
    from triplicate.commands.show import show_story

    raise typer.Exit(show_story(document, as_json))


@app.command()
def approve(document: Id, person: Who, reason: Reason = "", yes: Yes = False) -> None:
    """Approve a document as the person who has the task."""
    from triplicate.commands.decide import approve as run_approve

    raise typer.Exit(run_approve(document, person, reason, yes))


@app.command()
def reject(document: Id, person: Who, reason: Reason, yes: Yes = False) -> None:
    """Reject a document, with a reason."""
    from triplicate.commands.decide import reject as run_reject

    raise typer.Exit(run_reject(document, person, reason, yes))


@app.command()
def release(document: Id, code: Code, person: Who, reason: Reason, line: OfLine = None) -> None:
    """Release a hold against the rule, with a reason."""
    from triplicate.commands.decide import release as run_release

    raise typer.Exit(run_release(document, code, line, person, reason))


@app.command()
def correct(document: Id, field: Field, person: Who, value: Value = None, line: OfLine = None) -> None:
    """Put a field right (or remove it, without a value); the document is then matched anew."""
    from triplicate.commands.decide import correct as run_correct

    raise typer.Exit(run_correct(document, field, value, line, person))


@app.command()
def hints(
    supplier: Annotated[str | None, typer.Argument(help="Only those about this supplier: its name or number.")] = None,
    revoke: Annotated[int | None, typer.Option(help="Take this hint back.", show_default=False)] = None,
    restore: Annotated[int | None, typer.Option(help="Let this hint act again.", show_default=False)] = None,
    person: Annotated[
        str, typer.Option("--as", envvar="TRIPLICATE_USER", help="Who acts: the name of a user.", show_default=False)
    ] = "",
    reason: Reason = "",
    as_json: AsJson = False,
) -> None:
    """Show what corrections taught about suppliers; revoke a hint, or let it act again."""
    from triplicate.commands import learned

    if revoke is not None:
        raise typer.Exit(learned.revoke_hint(revoke, person, reason))
    if restore is not None:
        raise typer.Exit(learned.restore_hint(restore, person, reason))
    raise typer.Exit(learned.show_hints(supplier, as_json))


@app.command()
def split(
    document: Id, page: Annotated[int, typer.Argument(min=2, help="The page that begins another paper.")], person: Who
) -> None:
    """Part a paper before a page; `join` takes it back."""
    from triplicate.commands.learned import split as run_split

    raise typer.Exit(run_split(document, page, person))


@app.command()
def join(document: Id, person: Who) -> None:
    """Join a paper with the next one of its file; `split` takes it back."""
    from triplicate.commands.learned import join as run_join

    raise typer.Exit(run_join(document, person))


@orders.command("import")
def import_orders(table: Table, as_json: AsJson = False) -> None:
    """Import purchase orders, one row per order line; all of the table or nothing."""
    from triplicate.commands.papers import import_table

    raise typer.Exit(import_table("orders", table, as_json))


@receipts.command("import")
def import_receipts(table: Table, as_json: AsJson = False) -> None:
    """Import goods receipts, one row per line; all of the table or nothing."""
    from triplicate.commands.papers import import_table

    raise typer.Exit(import_table("receipts", table, as_json))


@suppliers.command("import")
def import_suppliers(table: Table, as_json: AsJson = False) -> None:
    """Import suppliers, one row each; all of the table or nothing."""
    from triplicate.commands.papers import import_table

    raise typer.Exit(import_table("suppliers", table, as_json))


@app.command()
def doctor(as_json: AsJson = False) -> None:
    """Examine settings, tools and connections: each ok, or the remedy."""
    from triplicate.commands.doctor import examine

    raise typer.Exit(examine(as_json))


def main() -> None:
    """The entry point of the `triplicate` program; what a person can mend is said without a traceback."""
    try:
        app()
    except DocumentProblem as problem:
        err.print(problem.message, style="red", markup=False)
        sys.exit(ExitCode.BAD_INPUT)
    except TryLater as later:
        err.print(f"Not now: {later}. Nothing was changed; try again.", style="red", markup=False)
        sys.exit(ExitCode.TRY_LATER)
