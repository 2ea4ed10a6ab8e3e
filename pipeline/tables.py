"""Tables as people send them (CSV): read whole, checked line by line, refused with the line and the column at fault."""

from __future__ import annotations

import csv
import datetime as dt
import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from models.money import CURRENCIES
from pipeline.errors import BadTable
from pipeline.typed import date, decimal, whole_number

#: Told after every record: how many are done, of how many.
Progress = Callable[[int, int], None]
_TRUTH: Final = {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import changed; a table imported again changes nothing."""

    new: int
    changed: int
    unchanged: int


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a table, `number` as an editor counts it (the heading is line 1)."""

    table: str
    number: int
    cells: dict[str, str]

    def fault(self, column: str, what: str) -> BadTable:
        """The refusal that names the place."""
        return BadTable(f"{self.table}, line {self.number}, column {column}: {what}")

    def text(self, column: str) -> str | None:
        """The cell without outer blanks, None where it is empty."""
        return self.cells.get(column, "").strip() or None

    def required(self, column: str, longest: int = 200) -> str:
        """The cell, which must not be empty."""
        value = self.text(column)
        if value is None:
            raise self.fault(column, "must not be empty")
        if len(value) > longest:
            raise self.fault(column, f"is longer than {longest} characters")
        return value

    def decimal(self, column: str) -> Decimal | None:
        """A plain decimal, None where the cell is empty."""
        value = self.text(column)
        number = decimal(value)
        if value is not None and number is None:
            raise self.fault(column, f"{value!r} is not a number; write it like 1234.50")
        return number

    def required_decimal(self, column: str) -> Decimal:
        """A plain decimal, which must be there."""
        self.required(column)
        number = self.decimal(column)
        assert number is not None
        return number

    def date(self, column: str) -> dt.date | None:
        """An ISO date, None where the cell is empty."""
        value = self.text(column)
        day = date(value)
        if value is not None and day is None:
            raise self.fault(column, f"{value!r} is not a date; write it like 2026-03-31")
        return day

    def whole(self, column: str) -> int | None:
        """A number of a line, None where the cell is empty."""
        value = self.text(column)
        number = whole_number(value)
        if value is not None and number is None:
            raise self.fault(column, f"{value!r} is not a line number")
        return number

    def truth(self, column: str, *, default: bool) -> bool:
        """True or false, the default where the cell is empty."""
        value = self.text(column)
        if value is None:
            return default
        if value.lower() not in _TRUTH:
            raise self.fault(column, f"{value!r} is neither true nor false")
        return _TRUTH[value.lower()]

    def currency(self, column: str) -> str:
        """An ISO 4217 code in use."""
        value = self.required(column).upper()
        if value not in CURRENCIES:
            raise self.fault(column, f"{value!r} is no currency in use; give a code like USD or EUR")
        return value


def read_table(data: bytes, name: str, needed: tuple[str, ...], known: tuple[str, ...]) -> list[Line]:
    """The lines of a CSV table in UTF-8, separated by commas or semicolons.

    The first line names the columns: the needed ones must be there, none may be unknown or come twice.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadTable(f"{name}: it is not in UTF-8 (byte {error.start}); save it as CSV UTF-8") from error
    if "\x00" in text:
        raise BadTable(f"{name}: it is not a text file")
    heading = text.partition("\n")[0]
    delimiter = ";" if heading.count(";") > heading.count(",") else ","
    rows = _rows(text, name, delimiter)
    columns = [column.strip().lower() for column in next(rows, (0, []))[1]]
    _check_columns(name, columns, needed, known)
    found = []
    for number, row in rows:
        if not any(cell.strip() for cell in row):
            continue
        if len(row) != len(columns):
            raise BadTable(f"{name}, line {number}: it has {len(row)} cells, the heading has {len(columns)}")
        found.append(Line(name, number, dict(zip(columns, row, strict=True))))
    return found


def _rows(text: str, name: str, delimiter: str) -> Iterator[tuple[int, list[str]]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        for row in reader:
            yield reader.line_num, row
    except csv.Error as error:
        raise BadTable(f"{name}, line {reader.line_num}: {error}") from error


def _check_columns(name: str, columns: list[str], needed: tuple[str, ...], known: tuple[str, ...]) -> None:
    missing = [column for column in needed if column not in columns]
    if missing:
        raise BadTable(f"{name}, line 1: the column {missing[0]} is missing; it needs {', '.join(needed)}")
    unknown = [column for column in columns if column not in (*needed, *known)]
    if unknown:
        raise BadTable(f"{name}, line 1: there is no column {unknown[0]!r}; known are {', '.join((*needed, *known))}")
    twice = [column for column in columns if columns.count(column) > 1]
    if twice:
        raise BadTable(f"{name}, line 1: the column {twice[0]} comes twice")


def grouped(lines: list[Line], column: str) -> list[list[Line]]:
    """Lines that share a record's number, in the order in which the records first appear."""
    records: dict[str, list[Line]] = {}
    for line in lines:
        records.setdefault(line.required(column, 60), []).append(line)
    return list(records.values())


def same_everywhere(lines: list[Line], columns: tuple[str, ...]) -> None:
    """Refuse a record whose lines disagree about what is one fact of the whole record."""
    for line in lines[1:]:
        for column in columns:
            if line.text(column) != lines[0].text(column):
                raise line.fault(column, f"differs from line {lines[0].number} of the same record")


def put(row: object, values: dict[str, object]) -> bool:
    """Set attributes; whether any of them was another one before."""
    changed = False
    for name, value in values.items():
        if getattr(row, name) != value:
            setattr(row, name, value)
            changed = True
    return changed
