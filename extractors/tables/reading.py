"""The items of a whole document: which of its tables hold them, with a header or without, on one page or on many."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from extractors.arithmetic import TAX_LIKE
from extractors.result import Line
from extractors.tables.bare_slip import bare_slip
from extractors.tables.cells import TableRow
from extractors.tables.counted_list import counted_list
from extractors.tables.descriptions import word_items
from extractors.tables.header import Header, find_headers
from extractors.tables.items import Item, find_items
from extractors.tables.lines import line_of
from extractors.tables.plain_list import plain_list
from extractors.tables.side_by_side import half_rows, halves
from extractors.tables.table import Table, build_table, same_kind
from extractors.tables.wording import Wording
from extractors.tables.words import Role
from models.vocabulary import DocumentKind

_SLIPS = frozenset({DocumentKind.PACKING_SLIP, DocumentKind.GOODS_RECEIPT})


@dataclass(frozen=True, slots=True)
class TableReading:
    """The items found and their words, in the same order."""

    items: list[Item] = field(default_factory=list)
    wordings: list[Wording] = field(default_factory=list)
    table: Table | None = None


def read_items(rows: Sequence[TableRow], kind: DocumentKind) -> TableReading:
    """The items of the document's tables; without any header, columns whose products hold make the table."""
    headers = find_headers(rows)
    groups = _groups([header for header in headers if header.of_items])
    readings = [reading for group in groups if (reading := _read(rows, group, headers)).items]
    if readings:
        return _joined(readings)
    if kind in _SLIPS:
        slip = bare_slip(rows)
        return _lined(slip) if slip is not None else TableReading()
    items, wordings = counted_list(rows)
    if items:
        return TableReading(items, wordings, None)
    bare = build_table(rows, [(0, len(rows))], None)
    if bare.typing.told >= 1 and bare.typing.fits >= 0.3 and (reading := _lined(bare)).items:
        return reading
    return TableReading(*plain_list(rows), None)


def _groups(headers: Sequence[Header]) -> list[list[Header]]:
    groups: list[list[Header]] = []
    for header in headers:
        home = next((group for group in groups if same_kind(group[0], header)), None)
        if home is None:
            groups.append([header])
        else:
            home.append(header)
    return groups


def _read(rows: Sequence[TableRow], group: Sequence[Header], headers: Sequence[Header]) -> TableReading:
    segments = []
    for header in group:
        following = [other.first for other in headers if other.first > header.last]
        segments.append((header.last + 1, min(following, default=len(rows))))
    sides = halves(group[0])
    if sides is None:
        return _lined(build_table(rows, segments, group[0]))
    left = _lined(build_table(half_rows(rows, sides, right=False), segments, sides[0]))
    right = _lined(build_table(half_rows(rows, sides, right=True), segments, sides[1]))
    return TableReading(left.items + right.items, left.wordings + right.wordings, left.table or right.table)


def _lined(table: Table) -> TableReading:
    items = find_items(table)
    if not items:
        return TableReading()
    wordings = word_items(table, items)
    kept = [place for place, item in enumerate(items) if Role.AMOUNT in item.figures or _has_words(wordings[place])]
    if not any(_has_words(wording) for wording in wordings):
        kept = list(range(len(items)))
    return TableReading([items[place] for place in kept], [wordings[place] for place in kept], table)


def _has_words(wording: Wording) -> bool:
    return bool(wording.cells.get(Role.DESCRIPTION)) or bool(wording.codes.keys() & {Role.SKU, Role.GTIN})


def lines_of(reading: TableReading) -> tuple[Line, ...]:
    """The lines of the items found, as readings."""
    return tuple(line_of(item, wording) for item, wording in zip(reading.items, reading.wordings, strict=True))


def _is_more(reading: TableReading) -> bool:
    """Whether a further table holds items as well: its rows have words, and plain products that hold."""
    if reading.table is None or reading.table.typing.told < 1 or reading.table.typing.fits < 0.8:
        return False
    plain = [item.fit is not None and item.fit.relation not in TAX_LIKE for item in reading.items]
    return all(plain) and all(wording.cells.get(Role.DESCRIPTION) for wording in reading.wordings)


def _joined(readings: Sequence[TableReading]) -> TableReading:
    """The best table, and those others whose products hold as well."""

    def weight(reading: TableReading) -> float:
        typing = reading.table.typing if reading.table else None
        fitting = sum(bool(item.fit and item.fit.relation not in TAX_LIKE) for item in reading.items)
        return 2.0 * fitting + len(reading.items) + (typing.score if typing else 0.0)

    best = max(readings, key=weight)
    kept = [r for r in readings if r is best or _is_more(r)]
    order = sorted(kept, key=lambda reading: reading.items[0].index)
    return TableReading(
        [i for r in order for i in r.items], [wording for r in order for wording in r.wordings], best.table
    )
