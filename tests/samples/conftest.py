"""One clean purchase and the text of PDFs, for the tests of the samples."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from io import BytesIO

import pdfplumber
import pytest

from samples.catalogue import CATALOGUE
from samples.plant import Purchase
from samples.purchase import bill, order, receive, ship
from samples.world import Supplier, home_site, supplier

MakePurchase = Callable[..., Purchase]


@pytest.fixture
def make_purchase() -> MakePurchase:
    """A clean purchase of `size` articles from a supplier (by name or itself)."""

    def make(company: Supplier | str = "Brightwater", size: int = 3) -> Purchase:
        seller = supplier(company) if isinstance(company, str) else company
        day = date(2026, 3, 10)
        articles = [article for trade in (seller.trade, *CATALOGUE) for article in CATALOGUE[trade]][:size]
        wanted = [(article, Decimal(40 + 10 * place)) for place, article in enumerate(articles)]
        agreed = order("PO-40211", seller, home_site(seller), day - timedelta(days=14), wanted, "Wes Hanley")
        slip = ship(agreed, "DN50122", day - timedelta(days=2))
        receipt = receive(slip, "GR-70118", day - timedelta(days=1))
        return Purchase(agreed, (slip,), (receipt,), (bill(agreed, (slip,), f"{seller.invoice_prefix}10422", day),))

    return make


@pytest.fixture(scope="session")
def read_pages() -> Callable[[bytes], list[str]]:
    """The text of each page of a PDF, without any white space."""

    def read(pdf: bytes) -> list[str]:
        with pdfplumber.open(BytesIO(pdf)) as book:
            return [re.sub(r"\s", "", page.extract_text(x_tolerance=1.5)) for page in book.pages]

    return read
