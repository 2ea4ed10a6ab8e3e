"""A web application on a real SQLite database: five people, and an invoice of each sort they meet."""

from __future__ import annotations

import datetime as dt
import io
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient
from PIL import Image, ImageDraw
from sqlalchemy.orm import Session

from models.approval import Task
from models.document import Document, FieldReading
from models.event import StatusChange
from models.invoice import Invoice, InvoiceLine
from models.match import Allocation, Hold, Match
from models.message import Arrival, Message, Original, Part
from models.purchase_order import OrderLine, PurchaseOrder
from models.receipt import GoodsReceipt, ReceiptLine
from models.supplier import Supplier
from models.user import User
from models.vocabulary import (
    DocumentKind,
    DocumentStatus,
    MatchDecision,
    Outcome,
    Owner,
    Proof,
    ReceiptSource,
    Release,
    Severity,
    TaskKind,
    Via,
)
from pipeline.context import Context, open_context
from pipeline.passwords import hashed
from pipeline.settings import Settings
from web.app import create_app
from web.pictures import Pictures

NOW = dt.datetime(2026, 11, 24, 9, 30, tzinfo=dt.UTC)
PASSWORD = "open sesame"

#: name, roles, limit, whether unlimited
PEOPLE = (
    ("Ada", ["ap"], Decimal(500), False),
    ("Ben", ["buyer"], Decimal(5000), False),
    ("Cora", ["controller"], Decimal(50000), False),
    ("Dev", ["receiver"], None, False),
    ("Fay", ["finance_manager"], None, True),
)

#: line, sku, description, billed quantity, billed price, order price, received
LINES = (
    (1, "HX-2201", "Hex bolt M10x40 zinc", "400", "0.42", "0.42", "400"),
    (2, "HX-2207", "Hex nut M10 zinc", "400", "0.11", "0.11", "400"),
    (3, "BR-6203", "Bearing 6203-2RS", "60", "7.40", "6.90", "60"),
    (4, "SF-1180", "Safety gloves L (pair)", "48", "3.20", "3.20", "0"),
)


@dataclass
class Site:
    """The application with its database, and browsers for it."""

    context: Context
    folder: Path
    client: Callable[[], TestClient]

    def browser(self, name: str | None = None) -> Browser:
        browser = Browser(self.client())
        if name:
            browser.sign_in(name)
        return browser

    def add(self, build: Callable[[Session], int]) -> int:
        with self.context.database.writing() as session:
            return build(session)

    def count(self, table: type[Any]) -> int:
        with self.context.database.reading() as session:
            return session.query(table).count()

    def rows(self, table: type[Any]) -> list[Any]:
        with self.context.database.reading() as session:
            return session.query(table).all()


@dataclass
class Browser:
    """A browser that keeps its cookie and sends the token of the page it saw last."""

    http: TestClient

    def get(self, address: str) -> Any:
        return self.http.get(address)

    def token(self, address: str) -> str:
        page = self.http.get(address).text
        found = re.search(r'name="token" value="([^"]+)"', page)
        assert found, page
        return found[1]

    def post(self, address: str, seen: str = "/upload", files: Any = None, **fields: Any) -> Any:
        data = {"token": self.token(seen), **fields}
        return self.http.post(address, data=data, files=files, follow_redirects=False)

    def sign_in(self, name: str, password: str = PASSWORD) -> Any:
        return self.post("/login", seen="/login", name=name, password=password)


def picture(_data: bytes, page: int, dpi: int) -> bytes:
    """A page of A4 with its number on it."""
    image = Image.new("RGB", (595 * dpi // 72, 842 * dpi // 72), "white")
    ImageDraw.Draw(image).text((40, 40), f"Page {page}", fill="black")
    buffer = io.BytesIO()
    image.save(buffer, "PNG")
    return buffer.getvalue()


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    context = open_context(Settings(data_folder=tmp_path), now=lambda: NOW)
    app = create_app(context, Pictures(tmp_path / "pictures", context.blobs, picture))

    def client() -> TestClient:
        return TestClient(app, base_url="http://desk.test", raise_server_exceptions=False)

    with context.database.writing() as session:
        for name, roles, limit, unlimited in PEOPLE:
            user = User(name=name, roles=roles, approval_limit=limit, unlimited=unlimited, password_hash=hashed(PASSWORD))
            session.add(user)
    yield Site(context, tmp_path, client)
    context.database.engine.dispose()


@pytest.fixture
def people(site: Site) -> dict[str, int]:
    return {user.name: user.id for user in site.rows(User)}


@pytest.fixture
def invoice(site: Site, people: dict[str, int]) -> int:
    """An invoice with a price over on line 3 and nothing received for line 4, with Ben to settle."""
    return site.add(lambda session: held_invoice(session, site.context, people))


@pytest.fixture
def build() -> Any:
    """The builders, for tests that need another supplier, number or name."""
    return held_invoice


def held_invoice(
    session: Session,
    context: Context,
    people: dict[str, int],
    *,
    supplier_name: str = "Northgate Fasteners",
    number: str = "NF-48213",
    file_name: str = "invoice NF-48213.pdf",
    with_whom: str = "Ben",
) -> int:
    """The rows that the pipeline would have written for it."""
    document = _document(session, context, file_name, f"{number} {file_name}".encode())
    supplier = Supplier(number=f"S-{number}", name=supplier_name, created_at=NOW)
    session.add(supplier)
    session.flush()
    document.supplier_id, document.kind, document.pages = supplier.id, DocumentKind.INVOICE, [1]
    document.status = DocumentStatus.IN_APPROVAL
    _readings(session, document, supplier_name, number)
    _typed(session, document, supplier, number)
    match = _match(session, document, _order(session, supplier, number))
    _holds(session, document, match)
    sentence = "The price of line 3 is over: billed 7.40, ordered 6.90. (1 more to settle.)"
    session.add(
        Task(document_id=document.id, assignee_id=people[with_whom], kind=TaskKind.SETTLE, sentence=sentence,
             policy="standard v1", opened_at=NOW - dt.timedelta(days=2))
    )  # fmt: skip
    session.add(
        StatusChange(document_id=document.id, from_status=None, to_status=DocumentStatus.RECEIVED, by="Triplicate",
                     why="It arrived.", changed_at=NOW - dt.timedelta(days=2, hours=1))
    )  # fmt: skip
    session.flush()
    return document.id


def _document(session: Session, context: Context, name: str, data: bytes) -> Document:
    address = context.blobs.put(data)
    session.add(Original(sha256=address, size=len(data), media_type="application/pdf", kept_at=NOW))
    session.flush()
    message = Message(sha256=address, name=name, is_mail=True, sender="bills@northgate.example",
                      sender_name="Northgate Billing", subject=f"Your {name}", received_at=NOW)  # fmt: skip
    session.add(message)
    session.flush()
    session.add(Arrival(message_id=message.id, source="mail:intake", location=address, arrived_at=NOW))
    part = Part(message_id=message.id, sha256=address, name=name, media_type="application/pdf", origin="1")
    session.add(part)
    session.flush()
    document = Document(sha256=address, part_id=part.id, name=name, media_type="application/pdf",
                        status=DocumentStatus.RECEIVED, received_at=NOW - dt.timedelta(days=2))  # fmt: skip
    session.add(document)
    session.flush()
    return document


def _readings(session: Session, document: Document, supplier: str, number: str) -> None:
    head = (
        ("supplier_name", supplier, 0.99, Proof.MASTER), ("invoice_number", number, 0.99, Proof.REPEAT),
        ("invoice_date", "2026-11-02", 0.99, None), ("due_date", "2026-12-02", 0.99, Proof.SUM),
        ("po_number", f"PO-{number}", 0.99, Proof.MASTER), ("currency", "USD", 0.99, None),
        ("subtotal", "809.60", 0.99, Proof.SUM), ("total", "809.60", 0.99, Proof.SUM),
        ("payment_terms", "2/10 net 30", 0.8, None),
    )  # fmt: skip
    for place, (name, value, confidence, proof) in enumerate(head):
        box = [380.0, 100.0 + 20 * place, 500.0, 112.0 + 20 * place]
        session.add(_reading(document, None, name, value, confidence, proof, box))
    for line, sku, description, quantity, price, _, _ in LINES:
        y = 320.0 + 24 * line
        amount = str(Decimal(quantity) * Decimal(price))
        for name, value, x in (("sku", sku, 40), ("description", description, 110), ("quantity", quantity, 320),
                               ("unit_price", price, 400), ("amount", amount, 480)):  # fmt: skip
            doubtful = line == 4 and name == "quantity"
            proof = None if doubtful or name in ("sku", "description") else Proof.SUM
            session.add(_reading(document, line, name, value, 0.7 if doubtful else 0.99, proof, [x, y, x + 60.0, y + 12]))


def _reading(document: Document, line: int | None, name: str, value: str, confidence: float, proof: Any, box: Any) -> Any:
    return FieldReading(document_id=document.id, line=line, name=name, value=value, confidence=confidence, page=1, box=box,
                        via=Via.TEXT, proof=proof)  # fmt: skip


def _typed(session: Session, document: Document, supplier: Supplier, number: str) -> None:
    session.add(
        Invoice(
            document_id=document.id, supplier_id=supplier.id, supplier_name=supplier.name, kind=DocumentKind.INVOICE,
            number=number, normal_number=number, date=dt.date(2026, 11, 2), due_date=dt.date(2026, 12, 2), currency="USD",
            subtotal=Decimal("809.60"), total=Decimal("809.60"), order_numbers=[f"PO-{number}"],
            lines=[
                InvoiceLine(line_no=line, sku=sku, description=description, quantity=Decimal(quantity), uom="EA",
                            unit_price=Decimal(price), amount=Decimal(quantity) * Decimal(price))
                for line, sku, description, quantity, price, _, _ in LINES
            ],
        )
    )  # fmt: skip


def _order(session: Session, supplier: Supplier, number: str) -> PurchaseOrder:
    order = PurchaseOrder(
        number=f"PO-{number}", supplier_id=supplier.id, currency="USD", buyer="Ben", changed_at=NOW,
        lines=[
            OrderLine(line_no=line, sku=sku, description=description, quantity=Decimal(quantity), unit_price=Decimal(price))
            for line, sku, description, quantity, _, price, _ in LINES
        ],
    )  # fmt: skip
    session.add(order)
    session.flush()
    session.add(
        GoodsReceipt(
            number=f"GR-{number}", slip_number=f"DN-{number}", source=ReceiptSource.COUNT, order_id=order.id,
            supplier_id=supplier.id, created_at=NOW,
            lines=[
                ReceiptLine(line_no=line, po_line=line, sku=sku, description=description, quantity=Decimal(received))
                for line, sku, description, _, _, _, received in LINES
                if received != "0"
            ],
        )
    )  # fmt: skip
    return order


def _match(session: Session, document: Document, order: PurchaseOrder) -> Match:
    match = Match(document_id=document.id, serial=1, decision=MatchDecision.HOLD, outcome=Outcome.EXCEPTION, inputs={},
                  inputs_hash="0" * 64, result={"explanation": ["Four lines are billed on one order."]},
                  rules_version="standard v1", matched_at=NOW)  # fmt: skip
    session.add(match)
    session.flush()
    for line, order_line in zip(LINES, order.lines, strict=True):
        session.add(Allocation(match_id=match.id, invoice_line=line[0], order_line_id=order_line.id,
                               receipt=None, quantity=Decimal(line[3]), uom="EA"))  # fmt: skip
    return match


def _holds(session: Session, document: Document, match: Match) -> None:
    for code, line, severity, owner, message in (
        ("PRC-OVER", 3, Severity.BLOCKS_PAYMENT, Owner.BUYER, "Billed 7.40, ordered 6.90: 30.00 over on 60. Allowed 8.28."),
        ("QTY-NORCPT", 4, Severity.WAITS, Owner.RECEIVER, "Nothing has been received for this line yet."),
    ):
        session.add(Hold(document_id=document.id, match_id=match.id, code=code, line=line, severity=severity, owner=owner,
                         release=Release.OVERRIDE if code == "PRC-OVER" else Release.CURED, message=message,
                         evidence={"billed": "7.40", "ordered": "6.90"} if line == 3 else {},
                         fingerprint=f"{code}-{line}", raised_at=NOW))  # fmt: skip
