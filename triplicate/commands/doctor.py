"""`triplicate doctor`: every setting, tool and connection, each with ok or the remedy."""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from importlib.metadata import version
from typing import Final

from pydantic import SecretStr, ValidationError
from rich.table import Table
from sqlalchemy import text

from flows.server import answer as prefect_answer
from models.errors import DocumentProblem, TryLater
from pipeline import sandbox
from pipeline.connectors.registry import sources
from pipeline.context import open_context
from pipeline.settings import Settings
from triplicate.commands.show import print_json
from triplicate.console import out
from triplicate.exit_codes import ExitCode

LANGUAGES: Final = ("eng", "deu", "fra", "spa", "nld", "ita", "osd")
LIBRARIES: Final = ("prefect", "sqlalchemy", "fastapi", "pdfplumber", "pypdfium2", "pytesseract", "spacy", "minio")


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the doctor's report; `remedy` is empty where all is well."""

    subject: str
    name: str
    found: str
    remedy: str = ""


def examine(as_json: bool) -> int:
    """Print the report; status 1 when anything has a remedy."""
    findings = tuple(_all())
    if as_json:
        print_json([asdict(finding) for finding in findings])
    else:
        table = Table("", "what", "found", "", title="triplicate doctor")
        for finding in findings:
            state = f"[red]{finding.remedy}[/red]" if finding.remedy else "[green]ok[/green]"
            table.add_row(finding.subject, finding.name, finding.found, state)
        out.print(table)
    return ExitCode.NEEDS_A_PERSON if any(finding.remedy for finding in findings) else ExitCode.OK


def _all() -> Iterator[Finding]:
    try:
        settings = Settings()
    except ValidationError as error:
        for fault in error.errors():
            name = "TRIPLICATE_" + "_".join(map(str, fault["loc"])).upper()
            yield Finding("setting", name, str(fault["input"]), f"{fault['msg']}; correct or unset it")
        return
    yield from _settings(settings)
    yield from _tools()
    for name, look in CONNECTIONS:
        yield _connection(name, look, settings)


def _settings(settings: Settings) -> Iterator[Finding]:
    for name in Settings.model_fields:
        value = getattr(settings, name)
        variable = f"TRIPLICATE_{name.upper()}"
        shown = ("set" if value.get_secret_value() else "not set") if isinstance(value, SecretStr) else str(value or "")
        origin = "" if variable in os.environ else " (default)"
        yield Finding("setting", variable, f"{_without_password(shown) or 'not set'}{origin}")


def _without_password(address: str) -> str:
    """A database address as it may be shown: `scheme://user:***@host/...`."""
    scheme, separator, rest = address.partition("://")
    credentials, at, host = rest.rpartition("@")
    if not separator or not at or ":" not in credentials:
        return address
    return f"{scheme}://{credentials.partition(':')[0]}:***@{host}"


def _tools() -> Iterator[Finding]:
    yield Finding("tool", "Python", platform.python_version())
    for name in LIBRARIES:
        yield Finding("tool", name, version(name))
    program = shutil.which("tesseract")
    if program is None:
        yield Finding("tool", "tesseract", "not found", "sudo apt-get install tesseract-ocr")
        return
    yield Finding("tool", "tesseract", _printed(program, "--version").splitlines()[0].removeprefix("tesseract "))
    installed = _printed(program, "--list-langs").split()
    missing = [language for language in LANGUAGES if language not in installed]
    packages = " ".join(f"tesseract-ocr-{language}" for language in missing)
    remedy = f"sudo apt-get install {packages}" if missing else ""
    yield Finding("tool", "tesseract languages", " ".join(sorted(set(LANGUAGES) & set(installed))), remedy)


def _printed(*command: str) -> str:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.stdout or done.stderr


def _connection(name: str, look: Callable[[Settings], str], settings: Settings) -> Finding:
    try:
        return Finding("connection", name, look(settings))
    except (TryLater, DocumentProblem, OSError) as error:
        return Finding("connection", name, "no", str(error))


def _database(settings: Settings) -> str:
    context = open_context(settings)
    with context.database.reading() as session:
        state = session.scalar(text("select version_num from alembic_version"))
    return f"{context.database.engine.dialect.name}, tables at {state}"


def _originals(settings: Settings) -> str:
    context = open_context(settings)
    data = b"triplicate doctor was here\n"
    context.blobs.get(context.blobs.put(data))
    return f"{type(context.blobs).__name__}: written and read back"


def _ways_in(settings: Settings) -> str:
    ways = sources(settings)
    for way in ways:
        next(iter(way.offers()), None)
    return ", ".join(way.name for way in ways) or "none is set up (TRIPLICATE_MAIL_FOLDER, ..._UPLOAD_FOLDER, ...)"


def _vouchers(settings: Settings) -> str:
    settings.posted_folder.mkdir(parents=True, exist_ok=True)
    probe = settings.posted_folder / ".doctor"
    probe.write_text("")
    probe.unlink()
    return str(settings.posted_folder)


def _sandbox(_settings: Settings) -> str:
    sandbox.run("extractors.containers.unpack:unpack", b"", "probe")
    return "a child process took a file and gave an answer"


def _prefect(_settings: Settings) -> str:
    return prefect_answer()


CONNECTIONS: Final[tuple[tuple[str, Callable[[Settings], str]], ...]] = (
    ("database", _database),
    ("originals", _originals),
    ("ways in", _ways_in),
    ("voucher folder", _vouchers),
    ("sandbox", _sandbox),
    ("Prefect server", _prefect),
)
