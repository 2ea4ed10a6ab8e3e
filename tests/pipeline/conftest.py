"""Databases for the pipeline's tests: every test runs on SQLite and on a real PostgreSQL."""

from __future__ import annotations

import contextlib
import datetime as dt
import itertools
import json
import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import create_engine, select, text

from extractors.containers.unpacked import Part, Unpacked
from extractors.findings import Finding
from extractors.inspection.examined import Examined
from extractors.page import Box
from extractors.result import ExtractedDocument, Extraction, Reading
from extractors.whole_file import WholeFile
from models.approval import Task
from models.base import Base
from models.document import Document
from models.event import StatusChange
from models.match import Hold
from models.user import User
from models.vocabulary import DocumentKind, DocumentStatus, TaskKind, Via
from pipeline import sandbox, seed, steps
from pipeline.blobs import FolderBlobs, sha256
from pipeline.connectors.source import Offer
from pipeline.context import Context
from pipeline.database import Database, engine_for, migrate
from pipeline.holds import open_holds
from pipeline.orders import import_orders
from pipeline.receipts import import_receipts
from pipeline.receive import receive_bytes
from pipeline.settings import Settings
from pipeline.suppliers import import_suppliers

_numbers = itertools.count(1)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _programs() -> Path | None:
    """The folder of PostgreSQL's programs: Debian's newest, or where PATH finds initdb."""
    debian = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda folder: int(folder.parent.name))
    if debian:
        return debian[-1]
    found = shutil.which("initdb")
    return Path(found).resolve().parent if found else None


@pytest.fixture(scope="session")
def postgresql_port() -> Iterator[int]:
    """A PostgreSQL of our own on the loopback address, with a migrated database `template_triplicate`."""
    programs = _programs()
    if programs is None:
        pytest.skip("PostgreSQL is not installed (Debian: apt install postgresql); only SQLite is tested")
    # Not below pytest's own folder: PostgreSQL refuses to run as root, and its own user could not reach it there.
    folder = Path(tempfile.mkdtemp(prefix="triplicate-postgresql-"))
    user = "postgres" if os.geteuid() == 0 else None
    if user:
        shutil.chown(folder, user)
    data, port = folder / "data", _free_port()
    subprocess.run(
        [programs / "initdb", "-D", data, "-A", "trust", "-U", "postgres", "--no-sync", "-E", "UTF8"],
        user=user, check=True, capture_output=True,
    )  # fmt: skip
    log = (folder / "log").open("wb")
    server = subprocess.Popen(
        [programs / "postgres", "-D", data, "-p", str(port), "-k", folder, "-c", "listen_addresses=127.0.0.1",
         "-c", "fsync=off", "-c", "max_connections=60"],
        user=user, stdout=log, stderr=subprocess.STDOUT,
    )  # fmt: skip
    try:
        _wait(port)
        _admin(port, "CREATE DATABASE template_triplicate")
        engine = engine_for(_url(port, "template_triplicate"))
        migrate(engine)
        engine.dispose()
        yield port
    finally:
        server.send_signal(signal.SIGINT)
        server.wait(timeout=30)
        log.close()
        shutil.rmtree(folder, ignore_errors=True)


def _url(port: int, name: str) -> str:
    return f"postgresql+psycopg://postgres@127.0.0.1:{port}/{name}"


def _admin(port: int, statement: str) -> None:
    engine = create_engine(_url(port, "postgres"), isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(statement))
    engine.dispose()


def _wait(port: int) -> None:
    for _ in range(300):
        with contextlib.suppress(Exception):
            _admin(port, "SELECT 1")
            return
        time.sleep(0.1)
    raise RuntimeError("PostgreSQL did not come up")


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.server)])
def empty_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of a database without tables."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'empty.db'}"
        return
    port: int = request.getfixturevalue("postgresql_port")
    name = f"empty_{next(_numbers)}"
    _admin(port, f"CREATE DATABASE {name}")
    yield _url(port, name)
    _admin(port, f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite file with all tables, copied by each test."""
    file = tmp_path_factory.mktemp("sqlite") / "migrated.db"
    engine = engine_for(f"sqlite:///{file}")
    migrate(engine)
    engine.dispose()
    return file


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.server)])
def database_url(request: pytest.FixtureRequest, tmp_path: Path, migrated_file: Path) -> Iterator[str]:
    """The address of a database with all tables and no rows."""
    if request.param == "sqlite":
        shutil.copy(migrated_file, tmp_path / "triplicate.db")
        yield f"sqlite:///{tmp_path / 'triplicate.db'}"
        return
    port: int = request.getfixturevalue("postgresql_port")
    name = f"test_{next(_numbers)}"
    _admin(port, f"CREATE DATABASE {name} TEMPLATE template_triplicate")
    yield _url(port, name)
    _admin(port, f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    """Sessions on a database with all tables and no rows."""
    engine = engine_for(database_url)
    yield Database(engine)
    engine.dispose()


class Clock:
    """A clock that stands still until a test moves it."""

    def __init__(self) -> None:
        self.moment = dt.datetime(2026, 3, 2, 9, 0, tzinfo=dt.UTC)

    def __call__(self) -> dt.datetime:
        return self.moment

    def forward(self, **by: float) -> None:
        self.moment += dt.timedelta(**by)


@pytest.fixture
def clock() -> Clock:
    """9 o'clock on Monday, 2 March 2026."""
    return Clock()


def _install(url: str, folder: Path) -> Database:
    """The program's rules, the five people, two suppliers and one order, into a database with all tables."""
    database = Database(engine_for(url))
    made = Context(database, FolderBlobs(folder), Settings(data_folder=folder), Clock())
    seed.seed_rules(made)
    seed.seed_people(made)
    import_suppliers(made, SUPPLIERS, "suppliers.csv")
    import_orders(made, ORDERS, "orders.csv")
    return database


@pytest.fixture(scope="session")
def installed_file(migrated_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite file with a new installation, copied by each test."""
    folder = tmp_path_factory.mktemp("installed")
    shutil.copy(migrated_file, folder / "installed.db")
    _install(f"sqlite:///{folder / 'installed.db'}", folder).engine.dispose()
    return folder / "installed.db"


@pytest.fixture(scope="session")
def installed_port(postgresql_port: int, tmp_path_factory: pytest.TempPathFactory) -> int:
    """The port of PostgreSQL, which then has `template_installed`, copied by each test."""
    _admin(postgresql_port, "CREATE DATABASE template_installed TEMPLATE template_triplicate")
    folder = tmp_path_factory.mktemp("installed")
    _install(_url(postgresql_port, "template_installed"), folder).engine.dispose()
    return postgresql_port


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.server)])
def installed_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of a database with a new installation."""
    if request.param == "sqlite":
        shutil.copy(request.getfixturevalue("installed_file"), tmp_path / "triplicate.db")
        yield f"sqlite:///{tmp_path / 'triplicate.db'}"
        return
    port: int = request.getfixturevalue("installed_port")
    name = f"installed_{next(_numbers)}"
    _admin(port, f"CREATE DATABASE {name} TEMPLATE template_installed")
    yield _url(port, name)
    _admin(port, f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def context(installed_url: str, tmp_path: Path, clock: Clock) -> Iterator[Context]:
    """A new installation with the program's rules, the five people, two suppliers, and one order of two lines.

    Order PO-1001 of Acme: 100 bolts at 1.50 and 10 boxes of gloves at 8.00, bought by Ben for Rita, with receipt.
    """
    database = Database(engine_for(installed_url))
    yield Context(database, FolderBlobs(tmp_path / "originals"), Settings(data_folder=tmp_path), clock)
    database.engine.dispose()


SUPPLIERS = b"""name,aliases,vat_id,iban,email_domain
Acme Fasteners Ltd,Acme,DE136695976,DE89370400440532013000,acme.example
Borealis Paper GmbH,,DE129273398,DE02120300000000202051,borealis.example
"""
ORDERS = b"""po_number,supplier,currency,order_date,buyer,requester,line_no,sku,description,quantity,uom,unit_price
PO-1001,Acme Fasteners Ltd,USD,2026-02-10,Ben,Rita,1,HB-840,Hex bolt M8x40 zinc plated,100,EA,1.50
PO-1001,Acme Fasteners Ltd,USD,2026-02-10,Ben,Rita,2,GL-10,Work gloves size 10 box,10,BX,8.00
"""
RECEIPTS = b"""receipt_number,slip_number,po_number,date,received_by,line_no,po_line,sku,quantity,uom
GR-1,DN-501,PO-1001,2026-02-20,Dev,1,1,HB-840,100,EA
GR-1,DN-501,PO-1001,2026-02-20,Dev,2,2,GL-10,10,BX
"""


@pytest.fixture
def received(context: Context) -> None:
    """Everything of order PO-1001 has arrived and was counted by Dev."""
    import_receipts(context, RECEIPTS, "receipts.csv")


Cells = dict[str, str]
BOLTS: Cells = {"sku": "HB-840", "description": "Hex bolt M8x40 zinc plated", "quantity": "100", "unit": "EA",
                "unit_price": "1.50", "amount": "150.00"}  # fmt: skip
GLOVES: Cells = {"sku": "GL-10", "description": "Work gloves size 10 box", "quantity": "10", "unit": "BX",
                 "unit_price": "8.00", "amount": "80.00"}  # fmt: skip
HEAD: Cells = {
    "supplier_name": "Acme Fasteners Ltd", "invoice_number": "INV-1", "po_number": "PO-1001",
    "invoice_date": "2026-02-25", "currency": "USD", "subtotal": "230.00", "tax_total": "23.00", "total": "253.00",
}  # fmt: skip


class Papers:
    """Makes files that the hand-written reader below understands: their bytes are the extraction as JSON."""

    def paper(
        self,
        kind: DocumentKind = DocumentKind.INVOICE,
        lines: tuple[Cells, ...] = (BOLTS, GLOVES),
        confidence: float = 1.0,
        pages: tuple[int, ...] = (1,),
        head: Cells = HEAD,
        **changes: str,
    ) -> ExtractedDocument:
        """A clean invoice for all of PO-1001, changed as the test says; an empty change removes a field."""

        def reading(value: str) -> Reading:
            return Reading(value, confidence, pages[0], Box(10, 20, 60, 30), Via.TEXT)

        fields = {name: value for name, value in (head | changes).items() if value}
        return ExtractedDocument(
            kind,
            pages,
            "en",
            {name: reading(value) for name, value in fields.items()},
            tuple({name: reading(value) for name, value in line.items()} for line in lines),
        )

    def file(self, *papers: ExtractedDocument, salt: str = "") -> bytes:
        """A file with these papers in it; another salt makes other bytes of the same papers."""
        return json.dumps({"papers": [paper.as_json() for paper in papers], "salt": salt}).encode()

    def __init__(self) -> None:
        self.findings: tuple[Finding, ...] = ()

    def run(self, job: str, data: bytes, *arguments: Any, **_limits: Any) -> Any:
        """In place of the sandbox: a file is its own only part, and holds the papers that its bytes say.

        What is found about every file before it is read is what the test put into `findings`.
        """
        name = str(arguments[0])
        if job.endswith(":unpack"):
            return Unpacked((Part(name, "application/json", data, "file"),)).as_json()
        if job.endswith(":examine"):
            return Examined("image/png", self.findings).as_json()
        papers = json.loads(data)["papers"]
        found = tuple(ExtractedDocument.from_json(paper) for paper in papers)
        # Its values are data and no pages of words, as those of an e-invoice are.
        extraction = Extraction(name, sha256(data), "application/json", found)
        return WholeFile(extraction, b"no pages", states_itself=True).as_json()


@pytest.fixture
def papers(monkeypatch: pytest.MonkeyPatch) -> Papers:
    """The hand-written reader, in the place of the sandbox with the real ones."""
    made = Papers()
    monkeypatch.setattr(sandbox, "run", made.run)
    return made


@pytest.fixture
def take_in(context: Context) -> Callable[..., int]:
    """Receive a file and walk it as far as it goes; the id of its first document."""
    numbers = itertools.count(1)

    def taken(data: bytes, name: str = "") -> int:
        place = name or f"paper{next(numbers)}.json"
        found = receive_bytes(context, data, "test", Offer(place, "1", place))
        for document_id in found.document_ids:
            steps.run(context, document_id)
        return found.document_ids[0]

    return taken


@pytest.fixture
def ask(context: Context) -> Ask:
    """Questions about rows, for tests to read the outcome."""
    return Ask(context)


class Ask:
    """Reads what a test wants to know from the database."""

    def __init__(self, context: Context) -> None:
        self.context = context

    def document(self, document_id: int) -> Document:
        with self.context.database.reading() as session:
            return session.get_one(Document, document_id)

    def status(self, document_id: int) -> DocumentStatus:
        return self.document(document_id).status

    def holds(self, document_id: int) -> list[str]:
        """Codes of the open holds."""
        with self.context.database.reading() as session:
            return [hold.code for hold in open_holds(session, document_id)]

    def hold(self, document_id: int, code: str) -> Hold:
        """The one open hold of a code."""
        with self.context.database.reading() as session:
            return next(hold for hold in open_holds(session, document_id) if hold.code == code)

    def task(self, document_id: int) -> tuple[str, TaskKind] | None:
        """Who has it, and what is asked."""
        with self.context.database.reading() as session:
            query = select(User.name, Task.kind).join(Task, Task.assignee_id == User.id)
            row = session.execute(query.where(Task.document_id == document_id, Task.closed_at.is_(None))).one_or_none()
            return (row[0], row[1]) if row else None

    def history(self, document_id: int) -> list[tuple[DocumentStatus, str]]:
        """Every change of status with who made it."""
        with self.context.database.reading() as session:
            query = select(StatusChange).where(StatusChange.document_id == document_id).order_by(StatusChange.id)
            return [(row.to_status, row.by) for row in session.scalars(query)]

    def rows(self, table: type[Base]) -> list[Any]:
        """All rows of a table."""
        with self.context.database.reading() as session:
            return list(session.scalars(select(table)))
