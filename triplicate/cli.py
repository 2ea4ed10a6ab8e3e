"""The command line: every command with its options, each body in a file of its own, loaded when it is called."""

from __future__ import annotations

from importlib.metadata import version
from pathlib import Path
from typing import Annotated

import typer

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
Who = Annotated[str, typer.Option("--as", envvar="TRIPLICATE_USER", help="Who acts: the name of a user.", show_default=False)]
Reason = Annotated[str, typer.Option(help="Why, in a sentence; it is kept.", show_default=False)]
Table = Annotated[Path, typer.Argument(help="A CSV file with a header row.", show_default=False)]


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"triplicate {version('triplicate')}")
        raise typer.Exit


@app.callback()
def _root(
    _show: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")] = False,
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
def inspect(file: Annotated[Path, typer.Argument(help="A mail, archive, PDF, image or XML.", show_default=False)]) -> None:
    """Say what intake would do with these bytes, as one line of JSON, without a database."""
    from triplicate.commands.inspect import inspect_file

    raise typer.Exit(inspect_file(file))


def main() -> None:
    """The entry point of the `triplicate` program."""
    app()
