"""All figures of one document: its lines, its totals and currency, what is proven by sums, and what does not add up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from extractors.arithmetic import Relation
from extractors.block_repair import mend_block
from extractors.fields.amounts import decimal_marks
from extractors.fields.currency import document_currency
from extractors.imbalance import imbalances
from extractors.page import Page
from extractors.proof import prove
from extractors.rate_rows import parted_by_rates
from extractors.repair import fill_counts, mend_items
from extractors.result import MONEY_FIELDS, Line, Problem, Reading
from extractors.tables.cells import TableRow, table_rows
from extractors.tables.items import sum_of_amounts
from extractors.tables.reading import TableReading, lines_of, read_items
from extractors.totals import by_sums, labelled_amounts
from extractors.totals_fields import money_fields
from models.vocabulary import DocumentKind, Via

#: Kinds that state goods; without amounts on their lines, what stands beside a "total" there is a count or a weight.
_UNPRICED: Final = frozenset({DocumentKind.PACKING_SLIP, DocumentKind.GOODS_RECEIPT})
#: Kinds on which lines and totals should add up; a slip or a statement may print sums of other things.
PRICED = frozenset(
    {
        DocumentKind.INVOICE,
        DocumentKind.CREDIT_NOTE,
        DocumentKind.PURCHASE_ORDER,
        DocumentKind.PURCHASE_ORDER_CHANGE,
        DocumentKind.ORDER_RESPONSE,
    }
)


_ENGLISH: Final = frozenset(
    {"the", "of", "and", "to", "for", "your", "please", "date", "no.", "number", "ship", "bill"}
)
_CONTINENTAL: Final = frozenset({
    "der", "die", "das", "und", "für", "von", "zum", "nr.", "le", "la", "les", "et", "du", "pour", "el", "los", "y",
    "en", "con", "por", "het", "van", "een", "voor", "il", "di", "per", "del", "della", "datum", "fecha", "data",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Figures:
    """Lines in order of the pages, money fields by name, and sentences about what does not add up but should."""

    lines: tuple[Line, ...] = ()
    fields: dict[str, Reading] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()


def read_figures(pages: tuple[Page, ...], kind: DocumentKind) -> Figures:
    """The figures of a document; its numbers are read under the decimal mark under which more adds up."""
    votes = decimal_marks(word.text for page in pages for word in page.words)
    marks = _marks(votes, comma=_writes_commas(pages))
    attempts = [_read(pages, kind, mark) for mark in marks]
    return max(attempts, key=lambda attempt: attempt[0])[1]


def _marks(votes: Counter[str], *, comma: bool) -> list[str]:
    """The decimal marks to try, the likelier first; only one where the numbers leave no doubt."""
    points, commas = votes["."], votes[","]
    if points > 3 * commas:
        return ["."]
    if commas > 3 * points:
        return [","]
    return [",", "."] if commas > points or (commas == points and comma) else [".", ","]


def _writes_commas(pages: Sequence[Page]) -> bool:
    """Whether the small words of the pages are those of a language that writes decimal commas."""
    words = Counter(word.text.casefold() for page in pages for word in page.words)
    return sum(words[word] for word in _CONTINENTAL) > sum(words[word] for word in _ENGLISH)


def _read(pages: tuple[Page, ...], kind: DocumentKind, decimal_mark: str) -> tuple[float, Figures]:
    rows: list[TableRow] = [row for page in pages for row in table_rows(page, decimal_mark)]
    table = read_items(rows, kind)
    used = frozenset(index for item in table.items for index in item.rows)
    found = parted_by_rates(labelled_amounts(rows, used, decimal_mark, table.table), rows)
    mend_items(table.items, found)
    fill_counts(table.items, table.table)
    lines = lines_of(table)
    money = money_fields(found, table, rows)
    summed = sum_of_amounts(table.items)
    if not money.closed and (mended := mend_block(found, rows, summed, decimal_mark)) != found:
        money = money_fields(mended, table, rows)
    if not money.closed and summed and (told := by_sums(rows, max(used), summed)):
        money = money_fields([*found, *told], table, rows)
    fields = dict(money.fields)
    if kind in _UNPRICED and summed is None:
        fields = {name: reading for name, reading in fields.items() if name not in MONEY_FIELDS}
    currency = _currency(pages, rows)
    if currency is not None:
        fields["currency"] = currency
    typing = table.table.typing if table.table else None
    proven = prove(lines, fields, table.items, typing, money.chain, money.step, found)
    problems = imbalances(table.items, fields, money.chain, money.step) if kind in PRICED else ()
    return _weight(table, money.closed), Figures(proven.lines, proven.fields, problems)


def _weight(table: TableReading, closed: bool) -> float:
    fits = [item.fit.relation for item in table.items if item.fit and item.fit.exact]
    # A quantity read a thousand times too large fits as well, at a price per thousand.
    fitting = len(fits) - 0.5 * sum(relation in (Relation.PER_HUNDRED, Relation.PER_THOUSAND) for relation in fits)
    return fitting + (3.0 if closed else 0.0) + 0.1 * len(table.items)


def _currency(pages: Sequence[Page], rows: Sequence[TableRow]) -> Reading | None:
    text = "\n".join(row.text for row in rows)
    marks = [(cell.number.currency, cell) for row in rows for cell in row.cells if cell.number and cell.number.currency]
    optical = any(page.via is Via.OCR for page in pages)
    code = document_currency((mark for mark, _ in marks), text, optical=optical)
    if code is None:
        return None
    sign = next((cell for mark, cell in marks if mark == code), marks[0][1] if marks else None)
    if sign is not None:
        return Reading(code, 0.95, sign.page, sign.box, sign.via)
    for page in pages:
        for word in page.words:
            if code in word.text.upper():
                return Reading(code, 0.85, page.number, word.box, word.via)
    return Reading(code, 0.7)
