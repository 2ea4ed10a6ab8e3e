"""The press: a layout, a house and a seed become a PDF with its truth."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache
from io import BytesIO
from random import Random
from typing import Any, Final

import pikepdf
import pypdfium2
import typst

from models.vocabulary import PAYABLE_KINDS, DocumentKind
from samples.press.companies import CURRENCY, LANGUAGE, company
from samples.press.deal import Order, voucher
from samples.press.house import House
from samples.press.pen import Pen
from samples.press.registry import Design
from samples.press.small_print import back_page
from samples.press.voucher import Value

#: Fields that a bill's truth states to be absent (null) where the page does not show them.
_STATED_ABSENT: Final = (
    "po_number", "due_date", "delivery_date", "delivery_note_number", "order_date", "sales_order_number", "discount",
    "shipping", "iban", "supplier_vat_id", "buyer_vat_id",
)  # fmt: skip
_CELLS: Final = (
    "sku", "description", "quantity", "unit", "unit_price", "amount", "tax_rate", "tax", "discount", "gtin", "lot",
    "serial", "po_line", "price_basis_quantity", "quantity_ordered", "quantity_backordered",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Pressed:
    """One paper as PDF and what its pages show, in the shape of the scored corpora."""

    pdf: bytes
    truth: Mapping[str, Any]


@lru_cache(maxsize=1)
def _typesetter() -> typst.Compiler:
    return typst.Compiler()


def _set(source: str) -> bytes:
    made = _typesetter().compile(input=f"#{{\n{source}\n}}".encode(), format="pdf", pdf_tags=False, timestamp=0)
    assert isinstance(made, bytes)
    return made


def press(design: Design, house_seed: str, seed: str, kind: DocumentKind | None = None) -> Pressed:
    """One paper in this layout; papers with the same `house_seed` come from the same supplier and look alike."""
    random = Random(f"{design.name}/{house_seed}/{seed}")
    settled = Random(f"{design.name}/{house_seed}")
    country = settled.choice(design.countries)
    trade = settled.choice(design.trades)
    house = House(f"{design.name}/{house_seed}", country, LANGUAGE[country], CURRENCY[country])
    seller = company(settled, country, trade)
    asked = Order(kind or random.choice(design.kinds), trade, design.sizes, frozenset(design.traits), design.entries)
    pen = Pen(voucher(random, house, seller, asked), house)
    source = design.draw(pen)
    if pen.kind in PAYABLE_KINDS:
        source += back_page(pen)
    pdf = _set(source)
    return Pressed(pdf, _truth(pen, design.name, _pages(pdf)))


def bound(papers: Sequence[Pressed]) -> Pressed:
    """Several papers in one PDF; the first one's truth leads, `documents` lists all."""
    documents = []
    with pikepdf.new() as book:
        for paper in papers:
            before = len(book.pages)
            with pikepdf.open(BytesIO(paper.pdf)) as part:
                book.pages.extend(part.pages)
            documents.append({**paper.truth, "pages": [before + page for page in paper.truth["pages"]]})
        buffer = BytesIO()
        book.save(buffer, deterministic_id=True)
    return Pressed(buffer.getvalue(), {**documents[0], "documents": documents})


def _pages(pdf: bytes) -> int:
    return len(pypdfium2.PdfDocument(pdf))


def _plain(value: Value) -> str:
    if isinstance(value, date):
        return value.isoformat()
    return f"{value:f}" if isinstance(value, Decimal) else value


def _truth(pen: Pen, name: str, pages: int) -> dict[str, Any]:
    fields: dict[str, str | None] = {key: _plain(value) for key, value in pen.printed.items()}
    if pen.kind in PAYABLE_KINDS:
        fields |= dict.fromkeys(key for key in _STATED_ABSENT if key not in fields)
    fields = {key: value for key, value in fields.items() if key not in pen.unclear}
    if pen.kind in {DocumentKind.STATEMENT, DocumentKind.OTHER}:
        # Neither asks for anything: what of its numbers a reader gives is not for its truth to say.
        fields = {key: value for key, value in fields.items() if key.startswith(("supplier_", "buyer_"))}
        pen.cells.clear()
    lines = [{key: _plain(cells[key]) for key in _CELLS if key in cells} for cells in pen.cells if cells]
    return {
        "doc_type": pen.kind.value, "language": pen.house.language, "template": f"press-{name}",
        "pages": list(range(1, pages + 1)), "fields": fields, "lines": lines or None,
    }  # fmt: skip
