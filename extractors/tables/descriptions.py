"""The words of an item: its description over several lines, its codes, lots and serial numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from extractors.page import Word
from extractors.tables.cells import TableCell
from extractors.tables.code_columns import Owner, is_code_label, item_codes, owner_of
from extractors.tables.codes import CODES, codes_in
from extractors.tables.heads import take_heads
from extractors.tables.items import Item
from extractors.tables.sharing import shared_out
from extractors.tables.table import Table
from extractors.tables.text_columns import code_like, left_edges, place_of, split_columns, text_role
from extractors.tables.wording import Wording
from extractors.tables.words import ARTICLES, Role, fold

_DETAIL: Final = re.compile(
    r"^[-•*·>▪–+]|^\(?[^\W\d][\w ./-]{1,24}\s?:(?:\s|$)|^(?:s/?n|lot|batch|serial|sku|ean|gtin|hs|incl\.?|inkl\.?)\b",
    re.IGNORECASE,
)
_GOES_ON: Final = re.compile(
    r"(?:[,&/+(-]|\b(?:and|or|of|for|with|the|in|to|by|per|at|on|from|und|oder|für|mit|von|aus|der|die|das|zum|zur|de|du|des|la|le|les|pour|et|avec|en|à|van|voor|met|het|een|y|con|para|del|e|di|per|da))$",
    re.IGNORECASE,
)

#: A word that ends as the label of a number does, before one: "Contract no. 12", "Zähler-Nr. 77".
_LABELLED: Final = re.compile(r"(?i)^\S*\s?(?:\S+\s)?(?:no|nr|num|number|nummer|ref|id|#)\b\.?:?\s?\S*\d")
_DATE_WORDS: Final = re.compile(
    r"\b(?:jan\w*|feb\w*|mar\w*|apr\w*|may|mai|jun\w*|jul\w*|aug\w*|sep\w*|oct\w*|okt\w*|nov\w*|dec\w*|dez\w*|"
    r"from|to|through|thru|until|von|vom|bis|du|au|del|al|period|zeitraum)\b|\d"
)
#: How many lines that only stand right below a description still belong to it; more are notes.
_MORE_LINES: Final = 2
#: A code has no more words than these.
_CODE_WORDS: Final = 2


def word_items(table: Table, items: Sequence[Item]) -> list[Wording]:
    """The words of every item, in the same order."""
    around = shared_out(table, items)
    own = [
        [(item.index if len(item.rows) == 1 else _row_of(table, item, cell), cell) for cell in item.texts]
        for item in items
    ]
    own = [[(index, part) for index, cell in cells for part in split_columns(table, cell)] for cells in own]
    edge = _right_edge(
        table, [cell for cells in own for _, cell in cells], [cell for cells in around for _, cell in cells]
    )
    codes = _codes_stand_first(table, items, own, around)
    made = [
        _word(table, item, mine, near, edge, codes_first=codes)
        for item, mine, near in zip(items, own, around, strict=True)
    ]
    take_heads(made)
    return made


def _codes_stand_first(table: Table, items: Sequence[Item], own: Sequence[Sequence[tuple[int, TableCell]]],
                       around: Sequence[Sequence[tuple[int, TableCell]]]) -> bool:  # fmt: skip
    """Whether a column headed "Article" holds codes on the items' own rows and their names on the rows below."""
    heading = next((heading for heading in table.headings if heading.role is Role.DESCRIPTION), None)
    if heading is None or fold(heading.text) not in ARTICLES:
        return False
    codes, named = 0, 0
    for mine, near in zip(own, around, strict=True):
        first = [cell for _, cell in mine if text_role(table, cell) is Role.DESCRIPTION]
        codes += bool(first) and all(code_like(cell) for cell in first)
        named += any(sum(sign.isalpha() for sign in cell.text) >= 4 and not codes_in(cell.text) for _, cell in near)
    return codes > 0 and codes >= 0.8 * len(items) and named >= codes


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


def _word(table: Table, item: Item, own: list[tuple[int, TableCell]], near: list[tuple[int, TableCell]], edge: float, *,
          codes_first: bool = False) -> Wording:  # fmt: skip
    wording = Wording()
    columns: dict[int, dict[int, list[TableCell]]] = {}
    coded: list[tuple[TableCell, Owner]] = []
    for index, cell in sorted(own + near, key=lambda entry: (entry[0], entry[1].box.x0)):
        role = text_role(table, cell)
        if codes_first and role is Role.DESCRIPTION and index in item.rows and code_like(cell):
            role = Role.SKU
        if role is Role.DESCRIPTION and index in item.rows and codes_in(cell.text):
            _read_codes(wording, [cell])  # "SKU: 4711" beside the figures is no description
        elif role is Role.DESCRIPTION:
            columns.setdefault(place_of(table, cell, role), {}).setdefault(index, []).append(cell)
        elif role in (Role.SKU, Role.GTIN):
            if index in item.rows or _code_beside(coded, cell):
                coded.append((cell, _owner(table, cell, role)))
        elif role is not None and index in item.rows:
            wording.cells.setdefault(role, []).append(cell)
    codes = item_codes(coded)
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
        _describe(wording, item, columns[place], min([edge, *further]))
    return wording


def _describe(wording: Wording, item: Item, lines: dict[int, list[TableCell]], edge: float) -> None:
    """Add the lines of one column that make up the description; the others may hold codes."""
    order = sorted(lines)
    anchor = next((index for index in order if index in item.rows), order[0])
    kept = _kept_lines(lines, order, anchor, edge, beside=anchor in item.rows)
    for index in order:
        if index in kept:
            wording.cells.setdefault(Role.DESCRIPTION, []).extend(lines[index])
        else:
            _read_codes(wording, lines[index])


def _take_any_text(wording: Wording, item: Item, near: list[tuple[int, TableCell]]) -> None:
    """The first line of plain words beside an item that has none in a column of its own."""
    for index, cell in near:
        wordy = sum(sign.isalpha() for sign in cell.text) >= 4
        if (
            index not in item.rows
            and cell.number is None
            and wordy
            and not codes_in(cell.text)
            and not _DETAIL.match(cell.text)
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


def _kept_lines(
    lines: dict[int, list[TableCell]], order: list[int], anchor: int, edge: float, *, beside: bool
) -> set[int]:
    """The lines that make up the description: those above on the same item, the line of the figures, and its wraps."""
    kept = {anchor}
    place = order.index(anchor)
    for upper, lower in zip(reversed(order[:place]), reversed(order[1 : place + 1]), strict=True):
        if not wraps(lines[upper][-1], lines[lower][0], edge):
            break
        kept.add(upper)
    for before, after in zip(order[place:], order[place + 1 :], strict=False):
        joins = beside and len(kept) <= _MORE_LINES and _in_one_cell(lines[before][0], lines[after][0])
        if not joins and not wraps(lines[before][-1], lines[after][0], edge):
            break
        kept.add(after)
    return kept


def _in_one_cell(line: TableCell, following: TableCell) -> bool:
    """Whether a line stands right under another as its next line, and is no detail with a label or a date."""
    height = line.words[0].box.height
    return (
        following.page == line.page
        and following.box.y0 - line.box.y1 < 0.5 * height
        and abs(following.box.x0 - line.box.x0) < 0.25 * height
        and 0.9 <= following.words[0].box.height / max(height, 0.1) <= 1.1
        and not codes_in(following.text)
        and not _DETAIL.match(following.text)
        and not _LABELLED.search(following.text)
        and len(_DATE_WORDS.sub("", fold(following.text)).replace(" ", "")) > 2
    )


def wraps(line: TableCell, following: TableCell, edge: float) -> bool:
    """Whether a line only goes on because the one before it was full, rather than adding a detail of its own."""
    first: Word = following.words[0]
    last: Word = line.words[-1]
    height = last.box.height
    if following.page != line.page or following.box.y0 - line.box.y1 > 0.9 * height:
        return False
    if not 0.8 <= first.box.height / max(height, 0.1) <= 1.25 or codes_in(following.text):
        return False
    text = line.text.rstrip()
    if _GOES_ON.search(text) or text.count("(") > text.count(")"):
        return True
    if _DETAIL.match(following.text):
        return False
    if first.text[:1].islower() or (first.text[:1].isdigit() and len(following.words) > 1 and _is_long(line, edge)):
        return True
    return last.box.x1 + 0.25 * height + first.box.width > edge - 0.2 * height


def _is_long(line: TableCell, edge: float) -> bool:
    """Whether a line takes up most of its column, so that a next line that begins with a figure goes on with it."""
    return line.box.width > 0.6 * (edge - line.box.x0) and len(line.words) > 3


def _read_codes(wording: Wording, cells: Sequence[TableCell]) -> None:
    for cell in cells:
        for role, pattern in CODES:
            found = pattern.match(cell.text)
            if found and role not in wording.codes:
                wording.codes[role] = (next(group for group in found.groups() if group), cell)
                break
