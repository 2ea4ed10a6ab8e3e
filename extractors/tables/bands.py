"""The band of each item between two rules of its table, in which all its text stands."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from extractors.tables.extent import ends_items
from extractors.tables.items import Item
from extractors.tables.table import Table

#: The share of items that must have a band of their own.
_MOST: Final = 0.8


def bands_of(table: Table, items: Sequence[Item]) -> list[range] | None:
    """The rows of each item's band; None where rules do not part the items, or none has a second row of text."""
    bands = [_band(table, item) for item in items]
    starts = {band.start for band in bands if band is not None and _closed(table, band)}
    if len(starts) < max(1, _MOST * len(items)):
        return None
    if all(band is None or len(band) == len(item.rows) for band, item in zip(bands, items, strict=True)):
        return None
    return [
        range(item.rows[0], item.rows[-1] + 1) if band is None else band
        for band, item in zip(bands, items, strict=True)
    ]


def _closed(table: Table, band: range) -> bool:
    """Whether a rule runs below the band as well."""
    return band.stop < len(table.rows) and table.rows[band.stop].ruled


def _band(table: Table, item: Item) -> range | None:
    rows = table.rows
    first, last = item.rows[0], item.rows[-1]
    start = first
    while not rows[start].ruled:
        start -= 1
        if start not in table.body or rows[start].page != rows[first].page or rows[start].numbers:
            return None
    stop = last + 1
    while stop in table.body and rows[stop].page == rows[last].page and not rows[stop].ruled:
        if ends_items(rows[stop]) or rows[stop].box.y0 - rows[stop - 1].box.y1 > 1.5 * rows[stop].height:
            break
        stop += 1
    return range(start, stop)


def ending_bands(items: Sequence[Item]) -> list[range | None]:
    """The rows from below one item to the next, where texts end beside their figures."""
    stops = [item.rows[-1] + 1 for item in items]
    return [range(start, stop) for start, stop in zip([0, *stops], stops, strict=False)]
