"""Finding the header of a table of items, one or more lines high, and what its cells say about the columns."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from extractors.page import Box, Word, joined
from extractors.tables.cells import TableCell, TableRow
from extractors.tables.labels import label_of
from extractors.tables.words import ARTICLES, HEADERS, Role, fold, header_pieces, header_roles

_FIGURES: Final = frozenset({Role.QUANTITY, Role.ORDERED, Role.UNIT_PRICE, Role.AMOUNT, Role.GROSS})
#: Figures in a heading that only sentences, dates and codes have.
_NUMBERED: Final = re.compile(r"\d{2,}(?<!100)(?<!1000)")
_SEVERAL: Final = 2
#: More words than these in one cell are a sentence, not headings that run together.
_CROWDED: Final = 9
#: The gap, in heights of it, that parts two headings on one line.
_HEADING_GAP: Final = 0.45
#: From which weight a heading that runs into others counts.
_PLAIN: Final = 0.6
#: How close, in points, a text begins to the left edge of its heading.
_ALIGNED: Final = 4.0
_TAXES: Final = re.compile(
    r"\b(?:tax|taxes|vat|gst|mwst|ust|umsatzsteuer|steuer\w*|tva|taux|btw|iva|imposta|aliquota)\b"
)
_THINGS: Final = frozenset({Role.DESCRIPTION, Role.SKU, Role.QUANTITY, Role.ORDERED, Role.UNIT_PRICE, Role.GTIN})


@dataclass(frozen=True, slots=True)
class HeaderCell:
    """One heading with the words it is made of, top line first."""

    words: tuple[Word, ...]
    roles: dict[Role, float]

    @property
    def box(self) -> Box:
        return joined(self.words)

    @property
    def text(self) -> str:
        return " ".join(word.text for word in self.words)

    @property
    def role(self) -> Role | None:
        return max(self.roles, key=lambda role: self.roles[role]) if self.roles else None


@dataclass(frozen=True, slots=True)
class Header:
    """A header: its cells from left to right, the rows it takes up (first to last, as indexes), and how sure it is."""

    cells: tuple[HeaderCell, ...]
    first: int
    last: int
    page: int
    #: Whether items stand below; the header of a breakdown of taxes only ends the table above it.
    of_items: bool = True

    @property
    def roles(self) -> frozenset[Role]:
        return frozenset(role for cell in self.cells for role in cell.roles)

    @property
    def strength(self) -> float:
        """The number of different columns it names, weighted by how well."""
        best: dict[Role, float] = {}
        for cell in self.cells:
            if cell.role is not None:
                best[cell.role] = max(best.get(cell.role, 0.0), cell.roles[cell.role])
        return sum(best.values())


def find_headers(rows: Sequence[TableRow]) -> list[Header]:
    """Every header of a table of items or of taxes in the rows, from top to bottom."""
    found: list[Header] = []
    index = 0
    while index < len(rows):
        header = _header_at(rows, index, found[-1].last if found else -1)
        if header is None:
            index += 1
        else:
            found.append(header)
            index = header.last + 1
    return found


def _header_at(rows: Sequence[TableRow], index: int, taken: int) -> Header | None:
    row = rows[index]
    if (
        len(row.cells) > 24
        or not _heading_like(row)
        or any(_NUMBERED.search(cell.text) or ":" in cell.text[:-1] for cell in row.cells)
    ):
        return None
    if sum(len(cell.words) for cell in row.cells) > 5 * len(row.cells):
        return None
    if len(row.cells) == 1 and (":" in row.text or len(_pieces(row.cells)) < 3):
        return None
    words = _stack([[cell] for cell in row.cells], [])
    first = last = index
    if not _some_roles(words):
        return None
    for step in (-1, 1):
        edge = index
        for _ in range(4):
            near = edge + step
            if (
                not (taken < near < len(rows))
                or rows[near].page != row.page
                or not _joins(rows[edge], rows[near], step)
            ):
                break
            if any(sum(sign.isdigit() for sign in cell.text) > 2 or ":" in cell.text[:-1] for cell in rows[near].cells):
                break
            merged = _stack([list(column) for column in words], list(rows[near].cells), above=step < 0)
            if not _heading_like(rows[near]) or not _better(words, merged, rows[near]):
                break
            words, edge = merged, near
        first, last = min(first, edge), max(last, edge)
    header = Header(tuple(_cell(column) for column in words if column), first, last, row.page)
    if _is_tax_header(header):
        return replace(header, of_items=False)
    return header if _is_items_header(header) else None


def _heading_like(row: TableRow) -> bool:
    return not any(cell.number is not None for cell in row.cells)


def _some_roles(columns: Sequence[Sequence[TableCell]]) -> bool:
    known = {cell.role for cell in (_cell(column) for column in columns) if cell.role is not None}
    pieces = {role for column in columns for start, end in _pieces(column) for role in _piece_roles(column, start, end)}
    return len(known | pieces) >= 2


def _pieces(column: Sequence[TableCell]) -> list[tuple[int, int]]:
    return header_pieces([word.text for cell in column for word in cell.words])


def _piece_roles(column: Sequence[TableCell], start: int, end: int) -> list[Role]:
    words = [word.text for cell in column for word in cell.words][start:end]
    return list(header_roles(" ".join(words)))[:1]


def _joins(edge: TableRow, near: TableRow, step: int) -> bool:
    gap = near.box.y0 - edge.box.y1 if step > 0 else edge.box.y0 - near.box.y1
    return gap <= 0.9 * min(edge.height, near.height)


def _stack(columns: list[list[TableCell]], extra: list[TableCell], *, above: bool = False) -> list[list[TableCell]]:
    """The columns with the cells of one more row put over or under those they overlap."""
    made = [list(column) for column in columns]
    for cell in [part for run in extra for part in _spread(run, columns)]:
        overlaps = [(_overlap(cell.box, _box(column)), place) for place, column in enumerate(made)]
        best, place = max(overlaps, default=(0.0, -1))
        if best > 0:
            made[place] = [cell, *made[place]] if above else [*made[place], cell]
        else:
            made.append([cell])
    return sorted(made, key=lambda column: _box(column).x0)


def _spread(cell: TableCell, columns: Sequence[Sequence[TableCell]]) -> list[TableCell]:
    """A run of headings cut where its words stand under different columns, or where a wide gap parts them."""
    if not columns or len(cell.words) < 2:
        return [cell]
    boxes = [_box(column) for column in columns]
    homes = []
    for word in cell.words:
        shares = [_overlap(word.box, box) for box in boxes]
        best = max(range(len(shares)), key=lambda place: shares[place])
        homes.append(best if shares[best] > 0 else None)
    groups = [[cell.words[0]]]
    for before, after, word in zip(homes, homes[1:], cell.words[1:], strict=False):
        apart = word.box.x0 - groups[-1][-1].box.x1 > _HEADING_GAP * word.box.height
        if before != after and (apart or (before is not None and after is not None)):
            groups.append([])
        groups[-1].append(word)
    return [TableCell(tuple(group), cell.page) for group in groups] if len(groups) > 1 else [cell]


def _box(column: Sequence[TableCell]) -> Box:
    box = column[0].box
    for cell in column[1:]:
        box = box.union(cell.box)
    return box


def _overlap(one: Box, other: Box) -> float:
    return min(one.x1, other.x1) - max(one.x0, other.x0)


def _better(before: Sequence[Sequence[TableCell]], after: Sequence[Sequence[TableCell]], row: TableRow) -> bool:
    """Whether taking one more row into the header says more about the columns, and the row does not look like data."""
    old = {id(cell) for column in before for cell in column}
    added = [cell for column in after for cell in column if id(cell) not in old]
    known = sum(bool(header_roles(cell.text)) or fold(cell.text) in HEADERS for cell in added)
    if row.ruled and known * 2 < len(added):
        return False
    if len(row.cells) > 1 and all(fold(cell.text) in HEADERS for cell in row.cells):
        return True
    if len(row.cells) == 1 and _adds_a_name(before, row.cells[0]):
        return True
    stacked = {id(cell): column for column in after for cell in column}
    if all(len(stacked[id(cell)]) > 1 and fold(_cell(stacked[id(cell)]).text) in HEADERS for cell in added):
        return True
    gain = sum(max(_cell(c).roles.values(), default=0.0) for c in after) - sum(
        max(_cell(c).roles.values(), default=0.0) for c in before
    )
    if known * 2 >= len(added) and not any(cell.number for cell in row.cells):
        return gain > -0.25
    return gain > 0.15


def _adds_a_name(before: Sequence[Sequence[TableCell]], cell: TableCell) -> bool:
    """Whether a heading that stands alone on its line says what the descriptions are, which no other heading does."""
    roles = HEADERS.get(fold(cell.text), {})
    known = {found.role for found in (_cell(column) for column in before)}
    return roles.get(Role.DESCRIPTION, 0.0) >= 1 and Role.DESCRIPTION not in known


def _cell(column: Sequence[TableCell]) -> HeaderCell:
    words = tuple(word for cell in column for word in cell.words)
    text = " ".join(word.text for word in words).replace("- ", "")
    roles = header_roles(text)
    single = [header_roles(cell.text) for cell in column]
    exact = all(fold(cell.text) in HEADERS for cell in column) and fold(text) not in HEADERS
    if len(column) > 1 and (not roles or exact):
        # Different headings over one another: the column holds both, the code over the description for one.
        roles = {role: 0.7 * weight for found in single for role, weight in found.items() if weight >= 0.6}
    return HeaderCell(words, roles)


def _is_items_header(header: Header) -> bool:
    roles = {cell.role for cell in header.cells if cell.role is not None and cell.roles[cell.role] >= 0.45}
    for cell in header.cells:
        if len(cell.words) > _CROWDED:
            continue
        for start, end in header_pieces([word.text for word in cell.words]):
            said = header_roles(" ".join(word.text for word in cell.words[start:end]))
            roles |= {role for role in list(said)[:1] if said[role] >= _PLAIN}
    if not roles & _FIGURES or not roles & _THINGS or len(roles) < 2:
        return False
    named = roles & {Role.QUANTITY, Role.ORDERED, Role.UNIT_PRICE}
    if named or roles & {Role.DESCRIPTION, Role.SKU}:
        # A breakdown of taxes or payments names rates and bases, but neither things nor quantities.
        totals = sum(label_of(cell.text) is not None for cell in header.cells)
        return bool(named) or totals < len(header.cells) / 2 or Role.DESCRIPTION in roles
    return False


def _is_tax_header(header: Header) -> bool:
    """Whether most headings speak of taxes and none of things or quantities: a breakdown of the taxes by rate."""
    exact = {role for cell in header.cells for role, weight in HEADERS.get(fold(cell.text), {}).items() if weight >= 1}
    if exact & {Role.DESCRIPTION, Role.QUANTITY, Role.ORDERED} or len(header.cells) < 3:
        return False
    return sum(bool(_TAXES.search(fold(cell.text))) for cell in header.cells) * 2 >= len(header.cells)


def split_cells(header: Header, columns: Sequence[Box], edges: Sequence[float] = ()) -> tuple[HeaderCell, ...]:
    """The header's cells, those that run two headings together cut where different columns stand below.

    `columns` are those of figures, `edges` the left edges at which further columns of text begin.
    """
    made: list[HeaderCell] = []
    for cell in header.cells:
        parts = parts_of(cell) if fold(cell.text) not in HEADERS else []
        if len(parts) > 1 and (_stand_apart(parts, columns) or _begin_texts(parts, edges)):
            made += parts
        else:
            made.append(cell)
    return tuple(sorted(_settled(made), key=lambda part: part.box.x0))


def parts_of(cell: HeaderCell) -> list[HeaderCell]:
    """The headings that run together in one cell; words on further lines fall to the heading they stand at."""
    lines: list[list[Word]] = []
    for word in cell.words:
        home = next((line for line in lines if abs(line[0].box.middle - word.box.middle) < 0.5 * word.box.height), None)
        if home is None:
            lines.append([word])
        else:
            home.append(word)
    pieces = [header_pieces([word.text for word in line]) for line in lines]
    longest = max(range(len(lines)), key=lambda place: len(pieces[place]))
    parts = [lines[longest][start:end] for start, end in pieces[longest]]
    if len(parts) < _SEVERAL:
        return []
    for place, line in enumerate(lines):
        for word in line if place != longest else ():
            near = min(parts, key=lambda part: max(part[0].box.x0 - word.box.x1, word.box.x0 - part[-1].box.x1))
            near.append(word)
    return [_heading(part) for part in parts]


def _heading(words: Sequence[Word]) -> HeaderCell:
    return HeaderCell(tuple(words), header_roles(" ".join(word.text for word in words)))


def _settled(cells: Sequence[HeaderCell]) -> list[HeaderCell]:
    """Beside a heading that says description, a heading such as "Item" stands over codes."""
    described = any(
        cell.role is Role.DESCRIPTION and fold(cell.text) not in ARTICLES and cell.roles[Role.DESCRIPTION] > 0.7
        for cell in cells
    )
    if not described:
        return list(cells)
    coded = {Role.SKU: 0.8, Role.POSITION: 0.4}
    return [HeaderCell(cell.words, coded) if fold(cell.text) in ARTICLES else cell for cell in cells]


def _begin_texts(parts: Sequence[HeaderCell], edges: Sequence[float]) -> bool:
    """Whether below each heading but the first of a run a column of text begins."""
    return all(any(abs(left - part.box.x0) < _ALIGNED for left in edges) for part in parts[1:])


def _stand_apart(parts: Sequence[HeaderCell], columns: Sequence[Box]) -> bool:
    owners = set()
    for box in columns:
        best = max(range(len(parts)), key=lambda place: _overlap(parts[place].box, box))
        if _overlap(parts[best].box, box) > 0:
            owners.add(best)
    textual = any(part.role in {Role.DESCRIPTION, Role.SKU} for place, part in enumerate(parts) if place not in owners)
    return len(owners) >= 2 or (len(owners) == 1 and textual)
