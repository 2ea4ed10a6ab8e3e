"""The words of an item: which text column they stand in, which lines above and below go on with them, codes and lots."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from extractors.page import Box, Word
from extractors.tables.cells import TableCell
from extractors.tables.header import HeaderCell
from extractors.tables.items import Item
from extractors.tables.labels import Label, label_of
from extractors.tables.table import FIGURES, Table, assign, ends_items
from extractors.tables.words import ARTICLES, Role, fold

#: Columns whose cells are kept as text.
_TEXTUAL: Final = (Role.DESCRIPTION, Role.SKU, Role.GTIN, Role.UNIT, Role.LOT, Role.SERIAL, Role.PO_NUMBER, Role.PO_LINE,
                   Role.POSITION, Role.OTHER, Role.TAX_RATE)  # fmt: skip
_DETAIL: Final = re.compile(
    r"^[-•*·>▪–+]|^\(?[^\W\d][\w ./-]{1,24}\s?:(?:\s|$)|^(?:s/?n|lot|batch|serial|sku|ean|gtin|hs|incl\.?|inkl\.?)\b",
    re.IGNORECASE,
)
_GOES_ON: Final = re.compile(
    r"(?:[,&/+(-]|\b(?:and|or|of|for|with|the|in|to|by|per|at|on|from|und|oder|für|mit|von|aus|der|die|das|zum|zur|de|du|des|la|le|les|pour|et|avec|en|à|van|voor|met|het|een|y|con|para|del|e|di|per|da))$",
    re.IGNORECASE,
)
_CODES: Final[tuple[tuple[Role, re.Pattern[str]], ...]] = (
    (
        Role.SERIAL,
        re.compile(
            r"(?i)^(?:s/?n|serial(?: ?(?:no|number|nr|#))?|serien(?:nummer|-?nr)|serienummer|n[°º]? de s[ée]rie|"
            r"matricola)\b\.?\s?[:#]?\s*(\S+)"
        ),
    ),
    (
        Role.LOT,
        re.compile(
            r"(?i)^(?:lot|batch|charge|chargen(?:nummer|-?nr)|lote|lotto|partij)(?: ?(?:no|number|nr|"
            r"#))?\b\.?\s?[:#]?\s*(\S*\d\S*)"
        ),
    ),
    (Role.GTIN, re.compile(r"(?i)^(?:gtin|ean|upc)\b\.?\s?[:#]?\s*(\d{8,14})\b|^(\d{13})$")),
    (
        Role.SKU,
        re.compile(
            r"(?i)^(?:sku|item(?: ?(?:no|number|code|#|id))|part(?: ?(?:no|number|#))|p/n|art(?:ikel|icle|"
            r"\.)?[ -]?(?:nr|no|nummer|code)|product (?:code|no|id|number)|code article|réf(?:érence)?|ref|"
            r"c[oó]d(?:igo|ice)?|mpn|model(?: ?no)?)\b\.?\s?[:#]?\s*(\S*\d\S*)"
        ),
    ),
    (
        Role.PO_NUMBER,
        re.compile(
            r"(?i)^(?:p\.?o\.?|purchase order|customer po)(?: ?(?:no|number|#))?\.?\s?[:#]\s*(\S*\d\S*)"
        ),
    ),
)  # fmt: skip


@dataclass(slots=True)
class Wording:
    """The text cells of one item by role, in reading order."""

    cells: dict[Role, list[TableCell]] = field(default_factory=dict)
    codes: dict[Role, tuple[str, TableCell]] = field(default_factory=dict)


def word_items(table: Table, items: Sequence[Item]) -> list[Wording]:
    """The words of every item, in the same order."""
    around = _shared_out(table, items)
    own = [
        [(item.index if len(item.rows) == 1 else _row_of(table, item, cell), cell) for cell in item.texts]
        for item in items
    ]
    own = [[(index, part) for index, cell in cells for part in _split_columns(table, cell)] for cells in own]
    edge = _right_edge(
        table, [cell for cells in own for _, cell in cells], [cell for cells in around for _, cell in cells]
    )
    codes = _codes_stand_first(table, items, own, around)
    made = [
        _word(table, item, mine, near, edge, codes_first=codes)
        for item, mine, near in zip(items, own, around, strict=True)
    ]
    _take_codes(made)
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
        codes += bool(first) and all(_code_like(cell) for cell in first)
        named += any(sum(sign.isalpha() for sign in cell.text) >= 4 and not _codes_in(cell.text) for _, cell in near)
    return codes > 0 and codes >= 0.8 * len(items) and named >= codes


def _wordy(cell: TableCell) -> bool:
    """Whether a text is words, not a code or a unit."""
    return sum(sign.isalpha() for sign in cell.text) >= 6 and not _code_like(cell)


def _take_codes(wordings: Sequence[Wording]) -> None:
    """Where no column is headed as codes but nearly every description begins with one in a cell of its own, take it."""
    if any(Role.SKU in wording.cells for wording in wordings):
        return
    first = [wording.cells.get(Role.DESCRIPTION, []) for wording in wordings]
    coded = [
        len(cells) > 1 and _code_like(cells[0]) and abs(cells[0].box.middle - cells[1].box.middle) < cells[0].box.height
        for cells in first
    ]
    if sum(coded) < max(1, 0.7 * len(coded)):
        return
    for wording, cells, has in zip(wordings, first, coded, strict=True):
        if has:
            wording.cells[Role.SKU], wording.cells[Role.DESCRIPTION] = cells[:1], cells[1:]


def _code_like(cell: TableCell) -> bool:
    return len(cell.words) == 1 and any(sign.isdigit() for sign in cell.text)


def _row_of(table: Table, item: Item, cell: TableCell) -> int:
    return min(
        item.rows,
        key=lambda index: (
            abs(table.rows[index].box.middle - cell.box.middle) + (table.rows[index].page != cell.page) * 1e6
        ),
    )


def text_role(table: Table, cell: TableCell) -> Role | None:
    """Which column a text cell stands in; None for words in a column of figures."""
    if (
        cell.number is not None
        and not cell.loose
        and not any(_over(heading.box, cell) for heading in table.headings if heading.roles)
    ):
        return None
    headings = [heading for heading in table.headings if heading.role is not None]
    if headings and cell.box.x1 < min(_left_edges(table)) - 2:
        return None
    figures = [table.columns[role].box for role in (*FIGURES, Role.DISCOUNT, Role.TAX) if role in table.columns]
    box = cell.box
    inside = any(min(box.x1, f.x1) - max(box.x0, f.x0) > 0.7 * box.width for f in figures)
    textual = [heading for heading in headings if heading.role in _TEXTUAL]
    if not any(heading.role is Role.DESCRIPTION for heading in textual):
        taken = {id(column.heading) for column in table.columns.values()}
        textual += [
            HeaderCell(h.words, {Role.DESCRIPTION: 0.3})
            for h in table.headings
            if h.role is None and id(h) not in taken
        ]
    if not any(heading.role in (Role.DESCRIPTION, Role.SKU) for heading in textual):
        if inside:
            return None
        left = min((f.x0 for f in figures), default=box.x1)
        return Role.DESCRIPTION if box.x0 < left or not headings else None
    best = max(textual, key=lambda heading: min(box.x1, heading.box.x1) - max(box.x0, heading.box.x0))
    overlap = min(box.x1, best.box.x1) - max(box.x0, best.box.x0)
    if overlap > 0 and not (inside and overlap < 0.3 * box.width):
        return _by_spread(cell, box.x0, box.x1, textual, best)
    if inside:
        return None
    if not any(heading.role is Role.DESCRIPTION for heading in textual) and cell.number is None and _wordy(cell):
        return Role.DESCRIPTION
    nearest = min(textual, key=lambda heading: max(heading.box.x0 - box.x1, box.x0 - heading.box.x1))
    between = [f for f in figures if min(nearest.box.x1, box.x1) < f.centre < max(nearest.box.x0, box.x0)]
    return None if between else nearest.role


def _left_edges(table: Table) -> list[float]:
    """Where the table may begin: its headings and its columns of figures."""
    return [heading.box.x0 for heading in table.headings] + [column.box.x0 for column in table.columns.values()]


def _over(heading: Box, cell: TableCell) -> bool:
    return min(heading.x1, cell.box.x1) - max(heading.x0, cell.box.x0) > 0


def _by_spread(cell: TableCell, x0: float, x1: float, textual: Sequence, best: object) -> Role | None:  # type: ignore[type-arg]
    """Where a text overlaps several headings, the one it begins under; a wide description may reach under the next."""
    over = [heading for heading in textual if min(x1, heading.box.x1) - max(x0, heading.box.x0) > 0]
    begins = [heading for heading in over if heading.box.x0 - 3 <= x0 <= heading.box.x1]
    chosen = begins[0] if begins else best
    if {Role.SKU, Role.DESCRIPTION} <= set(chosen.roles):  # type: ignore[attr-defined]
        return Role.SKU if len(cell.words) == 1 and any(sign.isdigit() for sign in cell.text) else Role.DESCRIPTION
    return chosen.role  # type: ignore[no-any-return, attr-defined]


def _shared_out(table: Table, items: Sequence[Item]) -> list[list[tuple[int, TableCell]]]:
    """The text rows between the items, given to the item above or below."""
    shares: list[list[tuple[int, TableCell]]] = [[] for _ in items]
    used = {index for item in items for index in item.rows}
    stops = sorted({*table.starts})
    above_style = _texts_come_first(table, items)
    for place in range(len(items) + 1):
        start = (
            items[place - 1].rows[-1] + 1
            if place
            else max((s for s in stops if items and s <= items[0].index), default=0)
        )
        stop = items[place].index if place < len(items) else _last_row(table, items)
        between = [
            index
            for index in range(start, stop)
            if index in table.body and index not in used and not ends_items(table.rows[index])
        ]
        if not between:
            continue
        cut = _cut_between(table, items, place, between, texts_first=above_style)
        for index in between:
            owner = place - 1 if index < cut else place
            if 0 <= owner < len(items):
                shares[owner] += [(index, cell) for cell in assign(table, index).texts]
    return shares


def _last_row(table: Table, items: Sequence[Item]) -> int:
    """One past the last text row that still stands close under the last item."""
    last = items[-1].rows[-1]
    stop = last + 1
    while stop < len(table.rows) and stop in table.body and stop - last <= 6:
        row, before = table.rows[stop], table.rows[stop - 1]
        if (
            row.page != before.page
            or row.ruled
            or row.box.y0 - before.box.y1 > 0.9 * row.height
            or ends_items(row)
            or row.numbers
        ):
            break
        if any(
            label_of(cell.text) in (Label.SUBTOTAL, Label.TOTAL, Label.TAX, Label.NET)
            for cell in row.cells
            if len(cell.words) < 4
        ):
            break
        stop += 1
    return stop


def _texts_come_first(table: Table, items: Sequence[Item]) -> bool:
    """Whether the text of an item stands on rows above its figures: so with the first, and no text on its own row."""
    bare = [not any(text_role(table, cell) is Role.DESCRIPTION for cell in item.texts) for item in items]
    if not bare or sum(bare) * 2 < len(bare):
        return False
    first = items[0].index - 1
    return (
        first in table.body
        and first not in table.starts[:0]
        and table.rows[first].page == table.rows[items[0].index].page
        and not table.rows[first].numbers
    )


def _cut_between(table: Table, items: Sequence[Item], place: int, between: list[int], *, texts_first: bool) -> int:
    """The index from which text rows belong to the item below: at a rule, else at the widest gap, else all above."""
    if place == 0:
        return _close_above(table, items[0].index, between)
    if place == len(items):
        return between[-1] + 1
    if texts_first:
        return between[0]
    chain = [items[place - 1].rows[-1], *between, items[place].index]
    if table.rows[chain[0]].page != table.rows[chain[-1]].page:
        turn = next(
            (index for index in between if table.rows[index].page != table.rows[chain[0]].page), between[-1] + 1
        )
        return min(turn, _close_above(table, items[place].index, between)) if turn <= between[-1] else turn
    if not all(table.rows[index].ruled for index in chain[1:]):
        for index in between:
            if table.rows[index].ruled:
                return index
        if table.rows[items[place].index].ruled:
            return between[-1] + 1
    gaps = [table.rows[after].box.y0 - table.rows[before].box.y1 for before, after in itertools.pairwise(chain)]
    widest = max(range(len(gaps)), key=lambda step: gaps[step])
    others = [gap for step, gap in enumerate(gaps) if step != widest]
    clear = gaps[widest] - max(others, default=0.0) > 0.25 * table.rows[chain[0]].height
    return chain[widest + 1] if clear and widest < len(gaps) - 1 else between[-1] + 1


def _close_above(table: Table, index: int, between: Sequence[int]) -> int:
    """The first of the text rows that run on without a gap into the item's row."""
    cut = index
    for near in reversed(between):
        row, below = table.rows[near], table.rows[cut]
        if row.page != below.page or below.ruled or below.box.y0 - row.box.y1 > 0.6 * row.height or row.numbers:
            break
        cut = near
    return cut if cut != index else between[-1] + 1


def _split_columns(table: Table, cell: TableCell) -> list[TableCell]:
    """A run of text cut where a word begins exactly under the heading of a further text column."""
    if cell.number is not None or len(cell.words) < 2:
        return [cell]
    for heading in table.headings:
        left = heading.box.x0
        if heading.role not in _TEXTUAL or not cell.box.x0 + 5 < left < cell.box.x1:
            continue
        for place, word in enumerate(cell.words[1:], 1):
            gap = word.box.x0 - cell.words[place - 1].box.x1
            if (
                abs(word.box.x0 - left) <= 2
                and gap > 0.3 * word.box.height
                and any(_over(h.box, cell) and h.box.x1 < left for h in table.headings)
            ):
                return [
                    TableCell(cell.words[:place], cell.page),
                    *_split_columns(table, TableCell(cell.words[place:], cell.page)),
                ]
    return [cell]


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
    edges = [edge - 2 for edge in right if edge > left + 40]
    return min([reach, *edges]) if full > 2 or not edges else min(edges)


def _word(table: Table, item: Item, own: list[tuple[int, TableCell]], near: list[tuple[int, TableCell]], edge: float, *,
          codes_first: bool = False) -> Wording:  # fmt: skip
    wording = Wording()
    lines: dict[int, list[TableCell]] = {}
    for index, cell in sorted(own + near, key=lambda entry: (entry[0], entry[1].box.x0)):
        role = text_role(table, cell)
        if codes_first and role is Role.DESCRIPTION and index in item.rows and _code_like(cell):
            role = Role.SKU
        if role is Role.DESCRIPTION:
            lines.setdefault(index, []).append(cell)
        elif role is not None and (index in item.rows or (role is Role.SKU and _code_beside(wording, cell))):
            wording.cells.setdefault(role, []).append(cell)
    if not lines:
        outside = [
            (index, cell)
            for index, cell in own
            if cell.box.x1 < min(_left_edges(table)) - 2 and any(s.isalpha() for s in cell.text)
        ]
        if outside:  # a short name under a heading set in the middle of a wide column
            lines[outside[-1][0]] = [outside[-1][1]]
        else:
            _take_any_text(wording, item, near)
    order = sorted(lines)
    anchor = next((index for index in order if index in item.rows), order[0] if order else None)
    if anchor is None:
        return wording
    kept = _kept_lines(table, item, lines, order, anchor, edge)
    for index in order:
        if index in kept:
            wording.cells.setdefault(Role.DESCRIPTION, []).extend(lines[index])
        else:
            _read_codes(wording, lines[index])
    return wording


def _take_any_text(wording: Wording, item: Item, near: list[tuple[int, TableCell]]) -> None:
    """The first line of plain words beside an item that has none in a column of its own."""
    for index, cell in near:
        wordy = sum(sign.isalpha() for sign in cell.text) >= 4
        if (
            index not in item.rows
            and cell.number is None
            and wordy
            and not _codes_in(cell.text)
            and not _DETAIL.match(cell.text)
        ):
            wording.cells[Role.DESCRIPTION] = [cell]
            codes = wording.cells.get(Role.SKU, [])
            wording.cells[Role.SKU] = [code for code in codes if code is not cell]
            if not wording.cells[Role.SKU]:
                del wording.cells[Role.SKU]
            return


def _code_beside(wording: Wording, cell: TableCell) -> bool:
    """Whether a cell of a row without figures goes on with, or stands for, the article code of the item."""
    if len(cell.words) != 1 or cell.text.startswith("("):
        return False
    codes = wording.cells.get(Role.SKU)
    return (
        any(sign.isdigit() for sign in cell.text)
        if not codes
        else abs(codes[0].box.x0 - cell.box.x0) < 4 and len(cell.text) < 6
    )


def _kept_lines(
    table: Table, item: Item, lines: dict[int, list[TableCell]], order: list[int], anchor: int, edge: float
) -> set[int]:
    """The lines that make up the description: those above on the same item, the line of the figures, and its wraps."""
    kept = {anchor}
    place = order.index(anchor)
    for upper, lower in zip(reversed(order[:place]), reversed(order[1 : place + 1]), strict=True):
        if not wraps(lines[upper][-1], lines[lower][0], edge):
            break
        kept.add(upper)
    for before, after in zip(order[place:], order[place + 1 :], strict=False):
        if not wraps(lines[before][-1], lines[after][0], edge):
            break
        kept.add(after)
    return kept


def wraps(line: TableCell, following: TableCell, edge: float) -> bool:
    """Whether a line only goes on because the one before it was full, rather than adding a detail of its own."""
    first: Word = following.words[0]
    last: Word = line.words[-1]
    height = last.box.height
    if following.page != line.page or following.box.y0 - line.box.y1 > 0.9 * height:
        return False
    if not 0.8 <= first.box.height / max(height, 0.1) <= 1.25 or _codes_in(following.text):
        return False
    text = line.text.rstrip()
    if _GOES_ON.search(text) or text.count("(") > text.count(")"):
        return True
    if _DETAIL.match(following.text):
        return False
    if first.text[:1].islower():
        return True
    return last.box.x1 + 0.25 * height + first.box.width > edge - 0.2 * height


def _codes_in(text: str) -> bool:
    return any(pattern.match(text) for _, pattern in _CODES)


def _read_codes(wording: Wording, cells: Sequence[TableCell]) -> None:
    for cell in cells:
        for role, pattern in _CODES:
            found = pattern.match(cell.text)
            if found and role not in wording.codes:
                wording.codes[role] = (next(group for group in found.groups() if group), cell)
                break
