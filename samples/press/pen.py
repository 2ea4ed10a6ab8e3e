"""The pen that writes one paper in a house's way and remembers which values stand on the page."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from random import Random
from typing import Final

from models.vocabulary import DocumentKind
from samples.facts import CONTRACT
from samples.press import ink
from samples.press.house import House
from samples.press.voucher import Value, Voucher

#: The label that a fact has on some kind of paper.
_LABELS: Final = {
    (DocumentKind.CREDIT_NOTE, "invoice_number"): "credit_number",
    (DocumentKind.CREDIT_NOTE, "total"): "credit_total",
    (DocumentKind.RECEIPT, "invoice_number"): "receipt_number",
    (DocumentKind.PURCHASE_ORDER, "po_number"): "own_order",
    (DocumentKind.PURCHASE_ORDER, "total"): "order_total",
    (DocumentKind.PURCHASE_ORDER, "order_date"): "own_order_date",
    (DocumentKind.PURCHASE_ORDER, "contact"): "buyer_contact",
    (DocumentKind.PURCHASE_ORDER_CHANGE, "contact"): "buyer_contact",
    (DocumentKind.PURCHASE_ORDER_CHANGE, "po_number"): "own_order",
    (DocumentKind.PURCHASE_ORDER_CHANGE, "order_date"): "own_order_date",
    (DocumentKind.PURCHASE_ORDER_CHANGE, "total"): "order_total",
    (DocumentKind.ORDER_RESPONSE, "total"): "order_total",
    (DocumentKind.PACKING_SLIP, "delivery_note_number"): "own_slip",
}
_ALIKE: Final = {
    "supplier_vat_id": "vat_id", "buyer_vat_id": "vat_id", "supplier_tax_id": "tax_id", "buyer_tax_id": "tax_id",
}  # fmt: skip
_QUANTITIES: Final = frozenset({"quantity", "quantity_ordered", "quantity_backordered", "quantity_received"})
_PERCENTS: Final = frozenset({"tax_rate", "discount", "price_basis_quantity"})


class Pen:
    """One paper under the pen; `printed`, `cells` and `unclear` collect what its truth will say."""

    def __init__(self, voucher: Voucher, house: House) -> None:
        self.voucher = voucher
        self.house = house
        self.kind = voucher.kind
        self.printed: dict[str, Value] = {}
        self.cells: list[dict[str, Value]] = [{} for _ in voucher.entries]
        #: Fields that readers may rightly see otherwise: neither right nor wrong.
        self.unclear: set[str] = set()
        #: Numbers that fill second tables, the same for the same paper.
        self.dice = Random(f"{house.seed}/{sorted(voucher.facts.items(), key=str)}")
        self.price_places = house.pick("price places", (2, 2, 2, 4, 3) if house.country == "US" else (2, 2, 2, 4))
        self.quantity_places = house.pick("quantity places", (0, 0, 0, 2) if house.language == "en" else (0, 0, 2, 3))
        self.cell_money = house.shows_currency and house.chance("currency in cells", 0.4)

    @property
    def title(self) -> str:
        """The paper's name."""
        return self.house.label(self.kind.value)

    def has(self, name: str) -> bool:
        """Whether the paper states this."""
        return name in self.voucher.facts

    def label(self, name: str) -> str:
        """The label of a fact."""
        key = _LABELS.get((self.kind, name), _ALIKE.get(name, name))
        if key == "tax_total" and self.voucher.seller.vat_id:
            key = "vat_total"
        return self.house.label(key)

    def f(self, name: str) -> str:
        """A fact as printed, and note it; nothing where the paper has none."""
        value = self.voucher.facts.get(name)
        if value is None:
            return ""
        if name in CONTRACT:
            self.printed[name] = value
        if isinstance(value, date):
            return self.house.day(value)
        if isinstance(value, Decimal):
            return self.house.number(value, 2)
        if name == "iban" and self.house.chance("iban in fours", 0.8):
            return " ".join(value[at : at + 4] for at in range(0, len(value), 4))
        return value

    def m(self, name: str, value: Decimal | None = None) -> str:
        """A sum with its currency where the house prints one; `value` for one that is no fact."""
        if value is None:
            fact = self.voucher.facts.get(name)
            if not isinstance(fact, Decimal):
                return ""
            self.f(name)
            value = fact
        if self.house.shows_currency:
            self.printed["currency"] = self.voucher.currency
        return self.house.money(value)

    def pairs(self, *names: str) -> list[tuple[str, str]]:
        """Label and text of those facts that the paper has."""
        return [(self.label(name), self.f(name)) for name in names if self.has(name)]

    def cell(self, place: int, name: str) -> str:
        """A line's cell as printed, and note it; nothing where the line has none."""
        entry = self.voucher.entries[place]
        if name in entry.extra:
            return entry.extra[name]
        value = entry.cells.get(name)
        if value is None:
            return ""
        text = self._cell_text(name, value)
        if name == "description":
            value = " ".join(str(value).split())
        self.cells[place][name] = text if name == "unit" else value
        if name == "unit" and value in {"C", "M"} and "price_basis_quantity" in entry.cells:
            self.cells[place]["price_basis_quantity"] = entry.cells["price_basis_quantity"]
        return text

    def _cell_text(self, name: str, value: Value) -> str:
        if name == "unit":
            return self.house.unit(str(value))
        if not isinstance(value, Decimal):
            return self.house.day(value) if isinstance(value, date) else value
        if name in _QUANTITIES:
            return self.house.number(value, self.quantity_places)
        if name in _PERCENTS:
            return self.house.number(value, 0)
        places = self.price_places if name in {"unit_price", "list_price"} else 2
        if self.cell_money:
            self.printed["currency"] = self.voucher.currency
            return self.house.money(value, places)
        return self.house.number(value, places)

    def seller(self) -> list[str]:
        """The seller's name and address."""
        return [self.f("supplier_name"), *self.voucher.seller.lines]

    def buyer(self) -> list[str]:
        """The buyer's name and address."""
        return [self.f("buyer_name"), *self.voucher.buyer.lines]

    def place(self) -> list[str]:
        """Where the goods go."""
        return list(self.voucher.place)

    def page(self, size: float = 7.5) -> str:
        """The page's number in the house's form."""
        return ink.page_number(self.house.label("page"), size)
