"""Single lines of service papers: counted or flat, with the tax rate of their country."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import Final

from samples.press.house import House
from samples.press.voucher import Entry, Value, priced

_START: Final = date(2025, 3, 3)


def some_day(random: Random) -> date:
    return _START + timedelta(days=random.randrange(600))


def counted(
    name: str,
    quantity: str,
    price: str,
    unit: str = "",
    section: str = "",
    taxed: bool = True,
    sku: str = "",
    **extra: str,
) -> Entry:
    cells: dict[str, Value] = {"description": name, "quantity": Decimal(quantity), "unit_price": Decimal(price)}
    if unit:
        cells["unit"] = unit
    if sku:
        cells["sku"] = sku
    return Entry(priced(cells), extra, section, taxed=taxed)


def flat(name: str, amount: Decimal, section: str = "", *, taxed: bool = True, **extra: str) -> Entry:
    return Entry({"description": name, "amount": amount}, extra, section, taxed=taxed)


def rated(house: House, rows: list[Entry]) -> list[Entry]:
    rates = {
        "GB": "20",
        "AU": "10",
        "DE": "19",
        "FR": "20",
        "NL": "21",
        "ES": "21",
        "IT": "22",
        "NO": "25",
        "AT": "20",
        "CH": "8.1",
    }
    if house.country not in rates:
        return rows
    rate = Decimal(rates[house.country])
    return [Entry({**row.cells, "tax_rate": rate}, row.extra, row.section, row.remark, row.taxed) for row in rows]
