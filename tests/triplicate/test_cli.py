"""The command line as a whole: what it offers, what it says, and what its exit status means."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from models.vocabulary import DocumentKind
from samples.generate import generate
from triplicate.cli import app
from triplicate.exit_codes import ExitCode

ROOT = Path(__file__).resolve().parents[2]
runner = CliRunner()


def commands() -> list[str]:
    """Every command, those of a group as `orders import`."""
    plain = [command.name or command.callback.__name__ for command in app.registered_commands if command.callback]
    grouped = [
        f"{group.name} {command.name}"
        for group in app.registered_groups
        if group.typer_instance
        for command in group.typer_instance.registered_commands
    ]
    return plain + grouped


@pytest.fixture(autouse=True)
def data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("TRIPLICATE_DATA_FOLDER", str(tmp_path / "var"))
    for name in ("TRIPLICATE_DATABASE_URL", "TRIPLICATE_USER", "TRIPLICATE_UPLOAD_FOLDER", "TRIPLICATE_MAIL_FOLDER"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path / "var"


def ran(*arguments: str) -> tuple[int, str, str]:
    """The program as a shell runs it: exit status, standard output, standard error."""
    done = subprocess.run([sys.executable, "-m", "triplicate", *arguments], capture_output=True, text=True, check=False)
    return done.returncode, done.stdout, done.stderr


@pytest.mark.parametrize("command", commands())
def test_every_command_has_a_help_text(command: str) -> None:
    shown = runner.invoke(app, [*command.split(), "--help"])
    assert shown.exit_code == 0
    assert re.search(r"Usage: .*\n\n +[A-Z][^\n]{20,}", shown.output), shown.output


@pytest.mark.parametrize("command", commands())
def test_the_readme_names_every_command(command: str) -> None:
    text = (ROOT / "README.md").read_text()
    assert f"`triplicate {command}" in text or f"`{command}" in text


def test_without_arguments_it_shows_what_it_can_do() -> None:
    status, _, _ = ran()
    assert status != 0
    assert "match" in runner.invoke(app, ["--help"]).output


def test_an_unknown_document_is_bad_input_and_says_so() -> None:
    status, _, said = ran("explain", "4711")
    assert status == ExitCode.BAD_INPUT
    assert "4711" in said
    assert "Traceback" not in said


def test_an_empty_queue_says_that_it_is_empty_and_is_all_well() -> None:
    shown = runner.invoke(app, ["queue"])
    assert (shown.exit_code, "nothing waits" in shown.output) == (0, True)
    assert json.loads(runner.invoke(app, ["queue", "--json"]).output) == []


def test_intake_without_a_way_in_says_how_to_set_one_up() -> None:
    status, _, said = ran("intake")
    assert status == ExitCode.BAD_INPUT
    assert "TRIPLICATE_UPLOAD_FOLDER" in said


def test_a_database_that_does_not_answer_means_try_later(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRIPLICATE_DATABASE_URL", "postgresql+psycopg://nobody@127.0.0.1:1/none")
    status, _, said = ran("queue")
    assert status == ExitCode.TRY_LATER
    assert "try again" in said
    assert "Traceback" not in said


def test_an_order_table_with_a_wrong_column_names_it_and_changes_nothing(tmp_path: Path) -> None:
    table = tmp_path / "orders.csv"
    table.write_text("po_number,supplier,currency,line,description,quantity,unit_price\nPO-1,Acorn,USD,1,Bolt,5,1.00\n")
    status, _, said = ran("orders", "import", str(table))
    assert status == ExitCode.BAD_INPUT
    assert "orders.csv" in said
    assert "line_no" in said


def test_the_doctor_names_every_setting_and_finds_the_embedded_defaults_well() -> None:
    shown = runner.invoke(app, ["doctor", "--json"])
    findings = json.loads(shown.output)
    assert {"TRIPLICATE_DATA_FOLDER", "TRIPLICATE_DATABASE_URL"} <= {finding["name"] for finding in findings}
    assert [finding for finding in findings if finding["remedy"]] == []
    assert shown.exit_code == 0


def test_the_doctor_hides_passwords_and_gives_a_remedy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRIPLICATE_DATABASE_URL", "postgresql+psycopg://triplicate:hunter2@127.0.0.1:1/none")
    shown = runner.invoke(app, ["doctor", "--json"])
    assert shown.exit_code == ExitCode.NEEDS_A_PERSON
    assert "hunter2" not in shown.output
    database = next(finding for finding in json.loads(shown.output) if finding["name"] == "database")
    assert database["remedy"]


def test_a_decision_asks_first_where_nobody_says_yes(data_folder: Path) -> None:
    status, _, said = ran("approve", "1", "--as", "Ada")
    assert status == ExitCode.BAD_INPUT
    assert said


def test_one_file_is_walked_through_every_step_in_an_empty_installation(tmp_path: Path) -> None:
    generate(tmp_path, 1, 11, kinds=(DocumentKind.INVOICE,))
    (file,) = (tmp_path / "docs").iterdir()
    status, shown, said = ran("process", str(file), "--json")
    assert status == ExitCode.NEEDS_A_PERSON, said
    (row,) = json.loads(shown)
    assert row["status"] == "in_approval"
    assert row["person"]
    assert row["reason"]
