"""Collects the values of one e-invoice while it is read, and what is wrong with them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Final

from extractors.readers.einvoice import values
from extractors.readers.einvoice.node import Node
from extractors.result import ExtractedDocument, Line, Problem, Reading
from models.money import CURRENCIES, MINOR_UNITS
from models.vocabulary import DocumentKind, Proof, Via

#: Words that stand where a reference is demanded but there is none.
_NONE_GIVEN: Final = frozenset({"na", "n/a", "none", "-", "null", "not available", "ohne"})
_IBAN_LIKE: Final = re.compile(r"[A-Z]{2}[0-9A-Z]{2}[0-9A-Z ]{6,40}", re.ASCII)
_BIC: Final = re.compile(r"[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?", re.ASCII)


@dataclass(frozen=True, slots=True)
class TaxPart:
    """One line of the VAT breakdown (BG-23): taxable amount BT-116, rate in percent BT-119, tax BT-117."""

    base: Decimal | None
    rate: Decimal | None
    tax: Decimal | None


@dataclass(slots=True)
class Totals:
    """The sums of an e-invoice by their meaning in EN 16931; None where it does not state them.

    `allowance_parts` (BT-92), `charge_parts` (BT-99) and `tax_parts` (BG-23) are what the sums are made of.
    """

    lines: Decimal | None = None
    allowances: Decimal | None = None
    charges: Decimal | None = None
    net: Decimal | None = None
    tax: Decimal | None = None
    gross: Decimal | None = None
    prepaid: Decimal | None = None
    rounding: Decimal | None = None
    due: Decimal | None = None
    allowance_parts: list[Decimal] = field(default_factory=list)
    charge_parts: list[Decimal] = field(default_factory=list)
    tax_parts: list[TaxPart] = field(default_factory=list)


@dataclass(slots=True)
class DraftLine:
    """One line while it is read. `allowances` and `charges` lie between quantity times price and the amount."""

    cells: Line = field(default_factory=dict)
    numbers: dict[str, Decimal] = field(default_factory=dict)
    allowances: Decimal = Decimal(0)
    charges: Decimal = Decimal(0)


@dataclass(slots=True)
class Draft:
    """One document while it is read."""

    kind: DocumentKind
    fields: dict[str, Reading] = field(default_factory=dict)
    lines: list[DraftLine] = field(default_factory=list)
    totals: Totals = field(default_factory=Totals)
    problems: list[Problem] = field(default_factory=list)

    def put(self, name: str, text: str) -> None:
        """A text as it stands; nothing where it is empty or only says that there is none."""
        if text and text.lower() not in _NONE_GIVEN:
            self.fields[name] = _reading(text)

    def put_date(self, name: str, node: Node | None) -> None:
        if node is None or not (text := node.own_text()):
            return
        if found := values.iso_date(text):
            self.fields[name] = _reading(found)
        else:
            self.wrong("CAP-MISS", f'The e-invoice\'s {_words(name)} "{text[:40]}" is no date.')

    def put_currency(self, code: str) -> None:
        if code in CURRENCIES:
            self.fields["currency"] = _reading(code)
        elif code:
            self.wrong("CAP-MISS", f'The e-invoice\'s currency "{code[:10]}" is no currency in use.')

    def put_account(self, text: str) -> None:
        """BT-84: an IBAN, or the number of an account where the bank uses none."""
        if _IBAN_LIKE.fullmatch(text.upper()) and any(character.isdigit() for character in text):
            self.put("iban", text)
        else:
            self.put("account_number", text)

    def put_bank(self, text: str) -> None:
        """BT-86: a BIC, or the bank's domestic number."""
        self.put("bic" if _BIC.fullmatch(text) else "routing_number", text)

    def money(self, node: Node | None, what: str) -> Decimal | None:
        """An amount of the document's currency with no more decimals than the currency has; else a problem."""
        number = self.number(node, what)
        if number is None or node is None:
            return None
        currency = self.fields.get("currency")
        stated = node.attribute("currencyID")
        if currency and stated and stated != currency.value:
            self.wrong("CAP-CONFLICT", f"The e-invoice is in {currency.value}, but its {what} is in {stated[:10]}.")
        if values.places(number) > max(2, MINOR_UNITS.get(currency.value if currency else "", 2)):
            self.wrong("CAP-TOTAL", f"The e-invoice's {what} {number} has more decimals than money has.")
        return number

    def number(self, node: Node | None, what: str) -> Decimal | None:
        if node is None:
            return None
        number = values.decimal(node.own_text())
        if number is None:
            self.wrong("CAP-MISS", f'The e-invoice\'s {what} "{node.own_text()[:40]}" is no plain number.')
        return number

    def put_money(self, name: str, number: Decimal | None) -> None:
        if number is not None:
            self.fields[name] = _reading(format(number, "f"))

    def only(self, parent: Node | None, path: str, what: str) -> Node | None:
        """The element at the path if there is exactly one; two are a problem, and neither counts."""
        found = list(parent.each(path)) if parent else []
        if len(found) > 1:
            self.wrong("CAP-CONFLICT", f"The e-invoice states its {what} more than once.")
            return None
        return found[0] if found else None

    def wrong(self, code: str, message: str) -> None:
        if not any(problem.message == message for problem in self.problems):
            self.problems.append(Problem(code, message))

    def prove(self, proof: Proof, *names: str) -> None:
        for name in names:
            if name in self.fields and self.fields[name].proof is None:
                self.fields[name] = replace(self.fields[name], proof=proof)

    def finished(self) -> ExtractedDocument:
        lines = tuple(line.cells for line in self.lines)
        return ExtractedDocument(self.kind, (), None, dict(self.fields), lines, tuple(self.problems))


def put_cell(line: DraftLine, name: str, text: str) -> None:
    if text:
        line.cells[name] = _reading(text)


def put_figure(draft: Draft, line: DraftLine, name: str, node: Node | None) -> None:
    """A number of a line; None and no cell where it is no number."""
    number = draft.number(node, f"{_words(name)} in line {len(draft.lines) + 1}")
    if number is not None:
        line.numbers[name] = number
        line.cells[name] = _reading(format(number, "f"))


def prove_cells(line: DraftLine, proof: Proof, *names: str) -> None:
    for name in names:
        if name in line.cells and line.cells[name].proof is None:
            line.cells[name] = replace(line.cells[name], proof=proof)


def _reading(text: str) -> Reading:
    return Reading(text, via=Via.XML)


def _words(name: str) -> str:
    return name.replace("_", " ")
