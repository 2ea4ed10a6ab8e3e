"""A web application on a real SQLite database: five people, their policy, and invoices walked by the real pipeline."""

from __future__ import annotations

import datetime as dt
import io
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient
from PIL import Image, ImageDraw
from sqlalchemy import select
from sqlalchemy.orm import Session

from matching.numbers import order_number
from models.approval import Task
from models.document import Document, FieldReading
from models.message import Arrival, Message, Original, Part
from models.purchase_order import OrderLine, PurchaseOrder
from models.receipt import GoodsReceipt, ReceiptLine
from models.supplier import Supplier
from models.user import User
from models.vocabulary import DocumentKind, DocumentStatus, Proof, ReceiptSource, Via
from pipeline import steps, transitions
from pipeline.context import Context, open_context
from pipeline.passwords import hashed
from pipeline.seed import seed_people, seed_rules
from pipeline.settings import Settings
from web.app import create_app
from web.pictures import Pictures
from web.sessions import COOKIE

NOW = dt.datetime(2026, 11, 24, 9, 30, tzinfo=dt.UTC)
PASSWORD = "open sesame"
HASH = hashed(PASSWORD)

#: item, description, quantity, price billed, price ordered
LINES = (
    ("HX-2201", "Hex bolt M10x40 zinc", 400, "0.42", "0.42"),
    ("HX-2207", "Hex nut M10 zinc", 400, "0.11", "0.11"),
    ("BR-6203", "Bearing 6203-2RS", 60, "7.40", "6.90"),
    ("SF-1180", "Safety gloves L (pair)", 48, "3.20", "3.20"),
)


@dataclass(frozen=True)
class Paper:
    """What an invoice of these tests says; with nothing set, the price of line 3 is over and the rest agrees."""

    number: str = "NF-48213"
    supplier: str = "Northgate Fasteners"
    file: str = "invoice.pdf"
    times: int = 1
    agrees: bool = False
    unread: bool = False
    description: str = ""
    doubtful: str = ""

    def lines(self) -> list[tuple[str, str, Decimal, Decimal, Decimal]]:
        return [
            (sku, self.description or text, Decimal(count * self.times), Decimal(asked), Decimal(agreed))
            for sku, text, count, billed, agreed in LINES
            for asked in (agreed if self.agrees else billed,)
        ]

    @property
    def total(self) -> Decimal:
        return sum((count * price for _, _, count, price, _ in self.lines()), Decimal(0))


@dataclass
class Clock:
    """A clock that tests set forward."""

    now: dt.datetime = NOW


@dataclass
class Site:
    """The application with its database, and browsers for it, signed in as somebody or as nobody."""

    context: Context
    app: Any
    clock: Clock

    def browser(self, name: str | None = None) -> Browser:
        browser = Browser(TestClient(self.app, base_url="http://desk.test", raise_server_exceptions=False))
        if name:
            sessions = self.app.state.house.sessions
            (id,) = [user.id for user in self.rows(User) if user.name == name]
            browser.http.cookies[COOKIE] = sessions.cookie(sessions.new(id, self.clock.now), self.clock.now)
        return browser

    def invoice(self, **says: Any) -> int:
        """An invoice that came by mail, walked as far as it goes by itself; an unread one stays at the door."""
        paper = Paper(**says)
        with self.context.database.writing() as session:
            id = _write(session, self.context, paper)
        if not paper.unread:
            steps.run(self.context, id)
        return id

    def rows(self, table: type[Any]) -> list[Any]:
        with self.context.database.reading() as session:
            return list(session.scalars(select(table)))

    def document(self, id: int) -> Document:
        return next(row for row in self.rows(Document) if row.id == id)

    def everything(self) -> dict[str, int]:
        """The number of rows of every table."""
        tables = (Document, FieldReading, Task, User, Arrival, Message, Part, Original, Supplier)
        return {table.__name__: len(self.rows(table)) for table in tables}


@dataclass
class Browser:
    """A browser that keeps its cookie and sends the fields of the form it saw."""

    http: TestClient
    headers: dict[str, str] = field(default_factory=dict)

    def get(self, address: str) -> Any:
        return self.http.get(address, follow_redirects=False)

    def hidden(self, address: str, name: str) -> str:
        page = self.http.get(address).text
        found = re.search(rf'name="{name}" value="([^"]*)"', page)
        assert found, page
        return found[1]

    def post(self, address: str, on: str = "/upload", files: Any = None, **fields: Any) -> Any:
        data = {"token": self.hidden(on, "token"), **fields}
        return self.http.post(address, data=data, files=files, follow_redirects=False, headers=self.headers)

    def act(self, id: int, act: str, **fields: Any) -> Any:
        """An act on a document, as its page is now."""
        page = f"/documents/{id}"
        fields.setdefault("seen", self.hidden(page, "seen"))
        return self.post(f"{page}/{act}", on=page, **fields)

    def sign_in(self, name: str, password: str = PASSWORD) -> Any:
        return self.post("/login", on="/login", name=name, password=password)


def picture(_data: bytes, page: int, dpi: int) -> bytes:
    """A page of A4 with its number on it."""
    image = Image.new("RGB", (595 * dpi // 72, 842 * dpi // 72), "white")
    ImageDraw.Draw(image).text((40, 40), f"Page {page}", fill="black")
    buffer = io.BytesIO()
    image.save(buffer, "PNG")
    return buffer.getvalue()


@pytest.fixture(scope="session")
def ready(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with its tables, rules and people, copied by each test."""
    folder = tmp_path_factory.mktemp("ready")
    context = open_context(Settings(data_folder=folder))
    seed_rules(context)
    seed_people(context)
    with context.database.writing() as session:
        for user in session.scalars(select(User)):
            user.password_hash = HASH
    context.database.engine.dispose()
    return folder / "triplicate.db"


@pytest.fixture
def site(tmp_path: Path, ready: Path) -> Iterator[Site]:
    shutil.copy(ready, tmp_path / "triplicate.db")
    clock = Clock()
    context = open_context(Settings(data_folder=tmp_path), now=lambda: clock.now)
    app = create_app(context, Pictures(tmp_path / "pictures", context.blobs, picture))
    yield Site(context, app, clock)
    context.database.engine.dispose()


@pytest.fixture
def held(site: Site) -> int:
    """An invoice whose third line costs more than ordered; Ben, the buyer, has it."""
    return site.invoice()


@pytest.fixture
def agreeing(site: Site) -> int:
    """An invoice that agrees in everything but is too large to pass by itself; Fay has it to approve."""
    return site.invoice(number="NF-50000", agrees=True, times=10)


def _write(session: Session, context: Context, paper: Paper) -> int:
    supplier = Supplier(number=f"S-{paper.number}", name=paper.supplier, since=dt.date(2020, 1, 1), created_at=NOW)
    session.add(supplier)
    session.flush()
    _order(session, supplier, paper)
    document = _document(session, context, paper)
    if not paper.unread:
        _readings(session, document, paper)
    return document.id


def _order(session: Session, supplier: Supplier, paper: Paper) -> None:
    order = PurchaseOrder(
        number=f"PO-{paper.number}", normal_number=order_number(f"PO-{paper.number}"),
        supplier_id=supplier.id, currency="USD", buyer="Ben", changed_at=NOW,
        lines=[
            OrderLine(line_no=at, sku=sku, description=text, quantity=count, unit_price=agreed)
            for at, (sku, text, count, _, agreed) in enumerate(paper.lines(), start=1)
        ],
    )  # fmt: skip
    session.add(order)
    session.flush()
    session.add(
        GoodsReceipt(
            number=f"GR-{paper.number}", slip_number=f"DN-{paper.number}", source=ReceiptSource.COUNT,
            order_id=order.id, supplier_id=supplier.id, date=dt.date(2026, 11, 1), created_at=NOW,
            lines=[
                ReceiptLine(line_no=at, po_line=at, sku=sku, description=text, quantity=count)
                for at, (sku, text, count, _, _) in enumerate(paper.lines(), start=1)
            ],
        )
    )  # fmt: skip


def _document(session: Session, context: Context, paper: Paper) -> Document:
    data = f"{paper.number} of {paper.supplier}".encode()
    address = context.blobs.put(data)
    session.add(Original(sha256=address, size=len(data), media_type="application/pdf", kept_at=NOW))
    session.flush()
    message = Message(
        sha256=address, name=paper.file, is_mail=True, sender="bills@northgate.example",
        sender_name="Northgate Billing", subject=f"Your {paper.file}", received_at=NOW,
    )  # fmt: skip
    session.add(message)
    session.flush()
    session.add(Arrival(message_id=message.id, source="mail:intake", location=address, arrived_at=NOW))
    part = Part(message_id=message.id, sha256=address, name=paper.file, media_type="application/pdf", origin="1")
    session.add(part)
    session.flush()
    arrived = NOW - dt.timedelta(days=2)
    document = Document(
        sha256=address, part_id=part.id, name=paper.file, media_type="application/pdf", received_at=arrived
    )
    transitions.begin(session, document, transitions.PROGRAM, "It arrived.", arrived)
    if not paper.unread:
        document.kind, document.pages, document.proven = DocumentKind.INVOICE, [1], True
        transitions.move(session, document, DocumentStatus.READ, transitions.PROGRAM, "It was read.", arrived)
    return document


def _readings(session: Session, document: Document, paper: Paper) -> None:
    head = (
        ("supplier_name", paper.supplier, Proof.MASTER), ("invoice_number", paper.number, Proof.REPEAT),
        ("invoice_date", "2026-11-02", None), ("due_date", "2026-12-02", Proof.SUM),
        ("po_number", f"PO-{paper.number}", Proof.MASTER), ("currency", "USD", None),
        ("subtotal", str(paper.total), Proof.SUM), ("total", str(paper.total), Proof.SUM),
    )  # fmt: skip
    for at, (name, value, proof) in enumerate(head):
        box = [380.0, 100.0 + 20 * at, 500.0, 112.0 + 20 * at]
        if name == paper.doubtful:
            session.add(_reading(document, None, name, value, None, box, 0.8))
        else:
            session.add(_reading(document, None, name, value, proof, box))
    session.add(_reading(document, None, "payment_terms", "2/10 net 30", None, [380.0, 280.0, 500.0, 292.0], 0.6))
    for line, (sku, text, count, price, _) in enumerate(paper.lines(), start=1):
        y = 320.0 + 24 * line
        cells = (("sku", sku, 40.0), ("description", text, 110.0), ("quantity", str(count), 320.0),
                 ("unit_price", str(price), 400.0), ("amount", str(count * price), 480.0))  # fmt: skip
        for name, value, x in cells:
            proof = None if name in ("sku", "description") else Proof.SUM
            session.add(_reading(document, line, name, value, proof, [x, y, x + 60.0, y + 12.0]))


def _reading(
    document: Document, line: int | None, name: str, value: str, proof: Proof | None, box: Any, confidence: float = 0.99
) -> FieldReading:
    return FieldReading(
        document_id=document.id, line=line, name=name, value=value, confidence=confidence, page=1, box=box,
        via=Via.TEXT, proof=proof,
    )  # fmt: skip
