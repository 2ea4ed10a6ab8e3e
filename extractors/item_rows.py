"""Which rows of a sheet are its table of items, so that nothing in them passes for a field of the header."""

from __future__ import annotations

from typing import Final

from extractors.layout import Row
from extractors.lexicon.roles import Role as LabelRole
from extractors.phrases import roles_of
from extractors.sheet import Sheet
from extractors.tables.words import Role, header_pieces, header_roles

_FIGURES: Final = frozenset({Role.QUANTITY, Role.ORDERED, Role.UNIT_PRICE, Role.AMOUNT})
_NAMES: Final = frozenset({Role.DESCRIPTION, Role.SKU})
_HEADER: Final = frozenset({
    LabelRole.INVOICE_NUMBER, LabelRole.ORDER_NUMBER, LabelRole.SALES_ORDER_NUMBER, LabelRole.SLIP_NUMBER,
    LabelRole.INVOICE_DATE, LabelRole.DUE_DATE, LabelRole.ORDER_DATE, LabelRole.DELIVERY_DATE,
})  # fmt: skip
_TWO: Final = 2
#: How many kinds of column make a head, and how sure a heading must be of its kind.
_FEWEST: Final = 3
_SURE: Final = 0.7
#: How many heights of the head may lie between two rows of items that end in a figure.
_WIDEST: Final = 8


def item_rows(sheet: Sheet) -> range:
    """The rows from the head of the items to the last row near it that ends in a figure; empty where none heads."""
    rows = sheet.rows
    head = next((number for number, row in enumerate(rows) if _heads(row)), None)
    if head is None:
        return range(0)
    end = head
    for number in range(head + 1, len(rows)):
        if not any(char.isdigit() for char in rows[number].cells[-1].text):
            continue
        if rows[number].box.y0 - rows[end].box.y1 > _WIDEST * rows[head].box.height:
            break
        end = number
    return range(head, end + 1)


def _heads(row: Row) -> bool:
    """Whether a row holds headings of columns: a figure, a name of things, and a third kind."""
    words = [word.text for word in row.words]
    if not 3 <= len(words) <= 30 or any(char.isdigit() for word in words for char in word):
        return False
    roles: set[Role] = set()
    for start, end in header_pieces(words):
        for role, weight in header_roles(" ".join(words[start:end])).items():
            if weight >= _SURE and role is not Role.OTHER:
                roles.add(role)
    if len(roles) < _FEWEST or not roles & _FIGURES or not roles & _NAMES:
        return False
    return Role.DESCRIPTION in roles or not _of_a_header(row)


def _of_a_header(row: Row) -> bool:
    """Whether two cells of a row are labels of a document's own numbers and dates: "Packing Slip No.", "Shipped On"."""
    named = (roles_of(cell.text) for cell in row.cells)
    return sum(bool(_HEADER.intersection(roles)) for roles in named) >= _TWO
