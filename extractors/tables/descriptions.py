"""The words of an item: its description over several lines, its codes, lots and serial numbers."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from statistics import median
from typing import Final

from extractors.tables.bands import bands_of, ending_bands
from extractors.tables.cells import TableCell
from extractors.tables.code_columns import Owner, is_code_label, item_codes, owner_of
from extractors.tables.codes import CODES, codes_in
from extractors.tables.heads import coded, take_heads
from extractors.tables.items import Item
from extractors.tables.sharing import shared_out
from extractors.tables.style import Style, style_of
from extractors.tables.table import Table
from extractors.tables.text_columns import code_like, left_edges, place_of, split_columns, text_role
from extractors.tables.wording import Wording
from extractors.tables.words import ARTICLES, Role, fold
from extractors.tables.wrapping import Margins, is_detail, kept_lines

#: Rows are set apart, in heights, where the blank between them is wider than between lines of one text.
_SET_APART: Final = 0.4
#: Words longer than this show how wide a letter is.
_LONG: Final = 3
#: The blank between two lines of one text, in heights of them, at most: in print, and from a typewriter.
_LINE_GAP: Final = 0.5
_TYPED_GAP: Final = 0.9
#: A code has no more words than these.
_CODE_WORDS: Final = 2
#: Letters from which on a line is words.
_WORDY: Final = 4


def word_items(table: Table, items: Sequence[Item]) -> list[Wording]:
    """The words of every item, in the same order."""
    style, bands = style_of(table, items), bands_of(table, items)
    own_bands: Sequence[range | None] = bands or [None] * len(items)
    if bands is None and style in (Style.ABOVE, Style.ENDING):
        own_bands = ending_bands(items)
    around = shared_out(table, items, style, bands)
    own = [
        [(item.index if len(item.rows) == 1 else _row_of(table, item, cell), cell) for cell in item.texts]
        for item in items
    ]
    own = [[(index, part) for index, cell in cells for part in split_columns(table, cell)] for cells in own]
    edge = _right_edge(
        table, [cell for cells in own for _, cell in cells], [cell for cells in around for _, cell in cells]
    )
    codes = _codes_stand_first(table, items, own, around)
    typed = _typewritten(table, items)
    spacing = (_row_pitch(table, items) if not typed else float("inf"), _TYPED_GAP if typed else _LINE_GAP)
    made = [
        _word(table, item, mine, near, Margins(edge, *spacing), band, codes_first=codes)
        for item, mine, near, band in zip(items, own, around, own_bands, strict=True)
    ]
    take_heads(made)
    return made


def _row_pitch(table: Table, items: Sequence[Item]) -> float:
    """How far apart rows of figures stand that follow one another; a line as far below the last is no wrap of it."""
    steps = [
        table.rows[lower.index].box.middle - table.rows[upper.rows[-1]].box.middle
        for upper, lower in itertools.pairwise(items)
        if lower.index == upper.rows[-1] + 1 and table.rows[lower.index].page == table.rows[upper.rows[-1]].page
    ]
    pitch = min(steps, default=float("inf"))
    height = min((table.rows[item.index].height for item in items), default=0.0)
    return pitch if pitch - height > _SET_APART * height else float("inf")


def _typewritten(table: Table, items: Sequence[Item]) -> bool:
    """Whether all letters are of one width, as where a printer knows but one distance of lines."""
    words = [word for item in items for cell in table.rows[item.index].cells for word in cell.words]
    widths = [word.box.width / len(word.text) for word in words if len(word.text) > _LONG]
    usual = median(widths) if widths else 0.0
    return bool(widths) and sum(abs(width - usual) < 0.06 * usual for width in widths) > 0.9 * len(widths)


def _codes_stand_first(table: Table, items: Sequence[Item], own: Sequence[Sequence[tuple[int, TableCell]]],
                       around: Sequence[Sequence[tuple[int, TableCell]]]) -> bool:  # fmt: skip
    """Whether the column of descriptions holds codes on the items' own rows and their names on the rows below.

    Unless the column is headed "Article", the names must stand right under the codes, and no column hold codes.
    """
    heading = next((heading for heading in table.headings if heading.role is Role.DESCRIPTION), None)
    if heading is None:
        return False
    headed = fold(heading.text) in ARTICLES
    placed = [cell for cells in (*own, *around) for _, cell in cells]
    if not headed and any(text_role(table, cell) is Role.SKU for cell in placed):
        return False
    codes, named = 0, 0
    for item, mine, near in zip(items, own, around, strict=True):
        first = [cell for _, cell in mine if text_role(table, cell) is Role.DESCRIPTION]
        codes += bool(first) and all(coded(cell) for cell in first)
        below = [cell for index, cell in near if headed or index > item.index]
        named += any(_names(cell) and (headed or _right_under(first, cell)) for cell in below)
    return codes > 0 and codes >= 0.8 * len(items) and named >= codes


def _right_under(lines: Sequence[TableCell], following: TableCell) -> bool:
    """Whether a line follows on one of some others as the next of one text does."""
    return any(
        line.page == following.page and following.box.y0 - line.box.y1 < _LINE_GAP * line.box.height for line in lines
    )


def _names(cell: TableCell) -> bool:
    """Whether a line is words that name a thing."""
    return sum(sign.isalpha() for sign in cell.text) >= _WORDY and not codes_in(cell.text) and not is_detail([cell])


def _row_of(table: Table, item: Item, cell: TableCell) -> int:
    return min(
        item.rows,
        key=lambda index: (
            abs(table.rows[index].box.middle - cell.box.middle) + (table.rows[index].page != cell.page) * 1e6
        ),
    )


def _right_edge(table: Table, anchors: Sequence[TableCell], others: Sequence[TableCell]) -> float:
    """How far a line of description reaches before it wraps: up to the next column, or as far as any line does."""
    firsts = [cell.box for cell in anchors if text_role(table, cell) is Role.DESCRIPTION]
    further = [cell.box for cell in others if text_role(table, cell) is Role.DESCRIPTION]
    lines = firsts + further
    if not lines:
        return float("inf")
    left = min(box.x0 for box in lines)
    right = [column.box.x0 for column in table.columns.values() if column.box.x0 > left + 20]
    right += [
        heading.box.x0
        for heading in table.headings
        if heading.box.x0 > max(left + 20, 0) and heading.role is not Role.DESCRIPTION
    ]
    reach = max(box.x1 for box in lines)
    # Several lines that end close together show the margin they wrap at; one long line alone shows nothing.
    near = reach - 0.08 * (reach - left)
    full = sum(box.x1 > near for box in lines) + any(box.x1 > near for box in further)
    # On rows of their own, texts may run on over the columns of figures; then these bound none of them.
    free = [] if firsts else further
    edges = [edge - 2 for edge in right if edge > left + 40 and not any(box.x1 > edge + box.height for box in free)]
    return min([reach, *edges]) if full > 2 or not edges else min(edges)


def _word(table: Table, item: Item, own: list[tuple[int, TableCell]], near: list[tuple[int, TableCell]],
          margins: Margins, band: range | None, *, codes_first: bool = False) -> Wording:  # fmt: skip
    wording = Wording()
    columns: dict[int, dict[int, list[TableCell]]] = {}
    held: list[tuple[TableCell, Owner]] = []
    for index, cell in sorted(own + near, key=lambda entry: (entry[0], entry[1].box.x0)):
        role = text_role(table, cell)
        if codes_first and role is Role.DESCRIPTION and index in item.rows and coded(cell):
            role = Role.SKU
        if role is Role.DESCRIPTION and index in item.rows and codes_in(cell.text):
            _read_codes(wording, [cell])  # "SKU: 4711" beside the figures is no description
        elif role is Role.DESCRIPTION:
            columns.setdefault(place_of(table, cell, role), {}).setdefault(index, []).append(cell)
        elif role in (Role.SKU, Role.GTIN):
            if index in item.rows or _code_beside(held, cell):
                held.append((cell, _owner(table, cell, role)))
        elif role is not None and index in item.rows:
            wording.cells.setdefault(role, []).append(cell)
    codes = item_codes(held)
    for code_role, code in ((Role.SKU, codes.sku), (Role.GTIN, codes.gtin)):
        if code is not None:
            wording.codes[code_role] = code
    if not columns:
        outside = [
            (index, cell)
            for index, cell in own
            if cell.box.x1 < min(left_edges(table)) - 2 and any(s.isalpha() for s in cell.text)
        ]
        if outside:  # a short name under a heading set in the middle of a wide column
            columns[-1] = {outside[-1][0]: [outside[-1][1]]}
        else:
            _take_any_text(wording, item, near)
    for place in sorted(columns):
        further = [table.headings[other].box.x0 - 2 for other in columns if other > place]
        edges = margins._replace(edge=min([margins.edge, *further]))
        _describe(wording, columns[place], kept_lines(columns[place], item.rows, band, edges))
    return wording


def _describe(wording: Wording, lines: dict[int, list[TableCell]], kept: set[int]) -> None:
    """Add the lines of one column that make up the description; the others may hold codes."""
    for index in sorted(lines):
        if index in kept:
            wording.cells.setdefault(Role.DESCRIPTION, []).extend(lines[index])
        else:
            _read_codes(wording, lines[index])
            wording.loose += [cell for cell in lines[index] if code_like(cell) and not codes_in(cell.text)]


def _take_any_text(wording: Wording, item: Item, near: list[tuple[int, TableCell]]) -> None:
    """The first line of plain words beside an item that has none in a column of its own."""
    for index, cell in near:
        wordy = sum(sign.isalpha() for sign in cell.text) >= 4
        if (
            index not in item.rows
            and cell.number is None
            and wordy
            and not codes_in(cell.text)
            and not is_detail([cell])
        ):
            wording.cells[Role.DESCRIPTION] = [cell]
            if Role.SKU in wording.codes and wording.codes[Role.SKU][1] is cell:
                del wording.codes[Role.SKU]
            return


def _owner(table: Table, cell: TableCell, role: Role) -> Owner:
    """Whose code a cell holds by the heading it stands under."""
    if role is Role.GTIN:
        return Owner.TRADE
    place = place_of(table, cell, role)
    return owner_of(table.headings[place].text) if place >= 0 else Owner.SUPPLIER


def _code_beside(codes: Sequence[tuple[TableCell, Owner]], cell: TableCell) -> bool:
    """Whether a cell of a row without figures stands for, or goes on with, the codes of the item."""
    if is_code_label(cell.text):
        return True
    if len(cell.words) > _CODE_WORDS or not any(sign.isdigit() for sign in cell.text) or cell.text.startswith("("):
        return False
    last = codes[-1][0] if codes else None
    return last is None or (
        last.page == cell.page and abs(last.box.x0 - cell.box.x0) < 6 and cell.box.y0 - last.box.y1 < last.box.height
    )


def _read_codes(wording: Wording, cells: Sequence[TableCell]) -> None:
    for cell in cells:
        for role, pattern in CODES:
            found = pattern.match(cell.text)
            if found and role not in wording.codes:
                wording.codes[role] = (next(group for group in found.groups() if group), cell)
                break
