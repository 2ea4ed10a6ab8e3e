"""The desk where one paper is written out: it hands out printed texts and notes which values have been printed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from io import BytesIO
from typing import Final

from models.vocabulary import DocumentKind
from samples.facts import CONTRACT, Line, Value, cells_of, facts_of, kind_of, site_of, supplier_of
from samples.papers import Invoice, Order, PackingSlip, Paper
from samples.sheet import Sheet, new_canvas
from samples.voice import Voice
from samples.world import Site, Supplier

#: Facts whose label is another key of the word list.
_LABELS: Final = {
    "supplier_vat_id": "vat_id",
    "buyer_vat_id": "vat_id",
    "supplier_tax_id": "tax_id",
    "buyer_tax_id": "tax_id",
}
#: Facts whose label depends on the kind of paper.
_LABELS_BY_KIND: Final = {
    (DocumentKind.CREDIT_NOTE, "invoice_number"): "credit_number",
    (DocumentKind.CREDIT_NOTE, "total"): "credit_total",
    (DocumentKind.PURCHASE_ORDER, "po_number"): "own_order",
    (DocumentKind.PURCHASE_ORDER, "total"): "order_total",
}


class Desk:
    """One paper under the pen in one voice; `printed` and `cells` collect what the page really shows."""

    def __init__(self, sheet: Sheet, paper: Paper, voice: Voice) -> None:
        self.sheet = sheet
        self.paper = paper
        self.voice = voice
        self.kind: DocumentKind = kind_of(paper)
        self.supplier: Supplier = supplier_of(paper)
        self.site: Site = site_of(paper)
        self.facts = facts_of(paper)
        self.printed: dict[str, Value] = {}
        self.first_page = sheet.page + 1
        self.lines: tuple[Line, ...] = paper.lines if isinstance(paper, Invoice | Order | PackingSlip) else ()
        self.cells: list[dict[str, Value]] = [{} for _ in self.lines]

    @property
    def page(self) -> int:
        """Page of this paper, from 1."""
        return self.sheet.page - self.first_page + 1

    @property
    def currency(self) -> str:
        """The paper's currency."""
        return str(self.facts.get("currency", self.supplier.currency))

    @property
    def title(self) -> str:
        """The paper's name in this voice."""
        return self.voice.word(self.kind.value)

    def has(self, name: str) -> bool:
        """Whether the paper states this."""
        return name in self.facts

    def label(self, name: str) -> str:
        """The label this house prints before a fact."""
        key = _LABELS_BY_KIND.get((self.kind, name), _LABELS.get(name, name))
        if key == "tax_total" and self.supplier.vat_id:
            key = "vat_total"
        return self.voice.word(key)

    def show(self, name: str) -> str:
        """The fact as printed here, and note it; a fact that the paper does not have prints nothing."""
        value = self.facts.get(name)
        if value is None:
            return ""
        if name in CONTRACT:
            self.printed[name] = value
        if isinstance(value, date):
            return self.voice.day(value)
        if isinstance(value, Decimal):
            return self.voice.figure(value)
        if name == "payment_terms":
            text = self.voice.word("net_days").format(days=value)
            self.printed[name] = text
            return text
        if name == "iban":
            return " ".join(value[at : at + 4] for at in range(0, len(value), 4))
        return value

    def show_zero(self, name: str) -> str:
        """An amount of nothing that a form prints although the paper has no such thing."""
        self.printed[name] = Decimal(0)
        return self.voice.figure(Decimal(0))

    def amount(self, name: str) -> str:
        """An amount with its currency, which is noted as printed where the mark shows it."""
        text = self.show(name)
        if not text or self.voice.mark == "none":
            return text
        self.show("currency")
        value = self.facts[name]
        assert isinstance(value, Decimal)
        return self.voice.money(value, self.currency)

    def entries(self, *names: str) -> list[tuple[str, str]]:
        """Label and printed text of those facts that the paper has."""
        return [(self.label(name), self.show(name)) for name in names if self.has(name)]

    def cell(self, place: int, name: str) -> str:
        """A line's cell as printed here, and note it."""
        value = cells_of(self.lines[place]).get(name)
        if value is None:
            return ""
        text = self._cell_text(name, value)
        self.cells[place][name] = text if name == "unit" else value
        return text

    def _cell_text(self, name: str, value: Value) -> str:
        if name in {"quantity", "quantity_ordered", "quantity_backordered"}:
            assert isinstance(value, Decimal)
            return self.voice.quantity(value)
        if name == "unit":
            return self.voice.unit(str(value))
        if isinstance(value, Decimal):
            if name == "unit_price":
                return self.voice.price(value)
            if name in {"tax_rate", "discount", "price_basis_quantity"}:
                return self.voice.percent(value)
            return self.voice.figure(value)
        return str(value)


Draw = Callable[[Desk], None]


@dataclass(frozen=True, slots=True)
class Written:
    """What one paper on the pages shows: values and cells as printed, and on which pages of the file."""

    paper: Paper
    kind: DocumentKind
    language: str
    layout: str
    pages: tuple[int, ...]
    fields: dict[str, Value]
    lines: tuple[dict[str, Value], ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """One paper to be written out: the layout's name and drawing, the voice, pages of small print behind it."""

    paper: Paper
    layout: str
    draw: Draw
    voice: Voice
    terms_pages: int = 0


@dataclass(frozen=True, slots=True)
class Printed:
    """A PDF and what each paper in it shows."""

    pdf: bytes
    papers: tuple[Written, ...]


def write_out(pieces: tuple[Piece, ...] | list[Piece], terms: Draw, encrypt: object = None) -> Printed:
    """The papers on the pages of one PDF; each is drawn twice, the second time knowing its number of pages."""
    counts = []
    for piece in pieces:
        trial = Sheet(new_canvas(BytesIO()), 0)
        piece.draw(Desk(trial, piece.paper, piece.voice))
        counts.append(trial.page)
    buffer = BytesIO()
    canvas = new_canvas(buffer, encrypt)
    papers = []
    sheet = Sheet(canvas, 0)
    for piece, count in zip(pieces, counts, strict=True):
        sheet.pages = count + piece.terms_pages
        sheet.stamp = piece.paper.remark if isinstance(piece.paper, Invoice) else ""
        desk = Desk(sheet, piece.paper, piece.voice)
        piece.draw(desk)
        for _ in range(piece.terms_pages):
            terms(desk)
        pages = tuple(range(desk.first_page, sheet.page + 1))
        lines = tuple(cells for cells in desk.cells if cells)
        papers.append(
            Written(piece.paper, desk.kind, piece.voice.language, piece.layout, pages, dict(desk.printed), lines)
        )
    canvas.showPage()
    canvas.save()
    return Printed(buffer.getvalue(), tuple(papers))
