"""`triplicate hints`, `split` and `join`: what corrections taught is listed and revoked, pages parted and joined."""

from __future__ import annotations

import datetime as dt
import io
import json
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas
from typer.testing import CliRunner

from models.errors import DocumentProblem
from models.supplier import Supplier
from pipeline.context import Context, open_context
from pipeline.errors import CannotPart, UnknownHint, UnknownPerson, UnknownSupplier
from pipeline.seed import seed_people, seed_rules
from pipeline.settings import Settings
from triplicate.cli import app

runner = CliRunner()


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Context:
    """An installation with its people and the supplier Northgate."""
    monkeypatch.setenv("TRIPLICATE_DATA_FOLDER", str(tmp_path / "var"))
    monkeypatch.setenv("COLUMNS", "400")
    for name in ("TRIPLICATE_DATABASE_URL", "TRIPLICATE_USER"):
        monkeypatch.delenv(name, raising=False)
    context = open_context(Settings())
    seed_rules(context)
    seed_people(context)
    with context.database.writing() as session:
        session.add(Supplier(number="N", name="Northgate Fasteners", created_at=dt.datetime.now(dt.UTC)))
    return context


def paper(folder: Path, *numbers: str) -> str:
    """A file with an invoice of Northgate's on each page, who have their own word for our order number."""
    buffer = io.BytesIO()
    page = Canvas(buffer, pagesize=(595, 842), invariant=1)
    for number in numbers:
        page.setFont("Helvetica-Bold", 16)
        page.drawString(50, 722, "INVOICE")
        page.setFont("Helvetica", 10)
        for x, y, text in (
            (50, 50, "Northgate Fasteners"), (350, 120, "Invoice No.:"), (450, 120, number),
            (350, 134, "Invoice Date:"), (450, 134, "2 Nov 2026"), (350, 148, "Kennzeichen:"), (450, 148, "KX-77"),
            (400, 300, "Total USD"), (480, 300, "150.00"),
        ):  # fmt: skip
            page.drawString(x, 842 - y, text)
        page.showPage()
    page.save()
    file = folder / "paper.pdf"
    file.write_bytes(buffer.getvalue())
    return str(file)


def told(*arguments: str) -> str:
    shown = runner.invoke(app, list(arguments))
    assert shown.exception is None or isinstance(shown.exception, SystemExit), shown.exception
    return " ".join(shown.output.split())


def refused(*arguments: str) -> DocumentProblem:
    shown = runner.invoke(app, list(arguments))
    assert isinstance(shown.exception, DocumentProblem), shown.output
    return shown.exception


def test_with_nothing_learned_it_says_so(house: Context) -> None:
    assert "Nothing was learned yet" in told("hints")
    assert json.loads(told("hints", "--json")) == []
    assert isinstance(refused("hints", "Nobody Ltd"), UnknownSupplier)


def test_what_a_correction_taught_is_listed_revoked_and_let_act_again(house: Context, tmp_path: Path) -> None:
    told("process", paper(tmp_path, "NF-1"))
    told("correct", "1", "po_number", "KX-77", "--as", "Ada")
    listed = told("hints", "Northgate Fasteners")
    assert "“Kennzeichen:” left of the value is the order number" in listed
    assert "Northgate Fasteners" in listed
    assert "from document 1 by Ada" in listed
    assert "Hint 1 is revoked" in told("hints", "--revoke", "1", "--as", "Ada", "--reason", "A mistake.")
    assert [row["status"] for row in json.loads(told("hints", "--json"))] == ["revoked"]
    assert "Hint 1 acts" in told("hints", "--restore", "1", "--as", "Cora")
    assert [row["status"] for row in json.loads(told("hints", "--json"))] == ["active"]


def test_a_hint_that_is_not_there_and_a_person_who_is_not_are_refused(house: Context) -> None:
    assert isinstance(refused("hints", "--revoke", "7", "--as", "Ada", "--reason", "x"), UnknownHint)
    assert isinstance(refused("split", "7", "2", "--as", "Ada"), DocumentProblem)


def test_pages_are_joined_and_parted(house: Context, tmp_path: Path) -> None:
    told("process", paper(tmp_path, "NF-1", "NF-2"))
    assert "The pages of document 2 belong to document 1 now" in told("join", "1", "--as", "Ada")
    assert "The pages from 2 on are document 2 now" in told("split", "1", "2", "--as", "Ada")
    assert isinstance(refused("split", "1", "5", "--as", "Ada"), CannotPart)
    assert isinstance(refused("join", "1", "--as", "Nobody"), UnknownPerson)
