"""Lays a document's codes beside its readings: confirms them, fills what is missing, names contradictions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from extractors.codes.labels import elements, plain, says
from extractors.codes.payments import Payment, payment
from extractors.page import Code, Page
from extractors.result import ExtractedDocument, Line, Problem, Reading
from models.vocabulary import PAYABLE_KINDS, DocumentKind, Proof, Via

_SURE: Final = 0.995
#: Number fields a plain barcode repeats; shorter ones repeat by chance.
_NUMBERS: Final = ("invoice_number", "document_number", "po_number", "sales_order_number", "delivery_note_number")
_TELLING: Final = 4
#: Cells that labels and slips code.
_CELLS: Final = ("gtin", "lot", "serial", "sku")
_WORDS: Final = {
    "iban": "account", "bic": "bank", "amount_due": "amount", "invoice_number": "invoice number",
    "invoice_date": "invoice date", "supplier_vat_id": "VAT number", "po_number": "order number",
    "delivery_date": "delivery date",
}  # fmt: skip
_ORDERED: Final = frozenset({DocumentKind.INVOICE, DocumentKind.PACKING_SLIP, DocumentKind.GOODS_RECEIPT})


@dataclass(frozen=True, slots=True)
class _Seen:
    code: Code
    page: int

    def reading(self, value: str, proof: Proof | None) -> Reading:
        return Reading(value, 0.99, self.page, self.code.box, Via.BARCODE, proof)


def laid_beside(document: ExtractedDocument, pages: Iterable[Page]) -> ExtractedDocument:
    """The document with what the codes on its pages say.

    A value a code repeats is proven by the repetition. A value only the code states is taken from it. Where they
    differ, the page's value stays, because it is what people see and a code can be pasted over, and CAP-CONFLICT
    names both; only a number read optically that differs from the code in one or two letters is taken from the code.
    """
    seen = [_Seen(code, page.number) for page in pages if page.number in document.pages for code in page.codes]
    if not seen:
        return document
    fields, problems = dict(document.fields), list(document.problems)
    paid = [(one, found) for one in seen if (found := payment(one.code.text)) is not None]
    if document.kind in PAYABLE_KINDS:
        for one, found in paid:
            for name, value in _stated(found):
                problems += _meet(fields, name, value, one, found.name)
        problems += _amounts(fields, paid)
    labels = [one for one in seen if payment(one.code.text) is None]
    for one in labels:
        order = elements(one.code.text).get("po_number") if one.code.gs1 else None
        if order and document.kind in _ORDERED:
            problems += _meet(fields, "po_number", order, one, "barcode")
    for name in _NUMBERS:
        if name in fields:
            fields[name] = _repeated(name, fields[name], labels)
    lines = tuple(_confirmed_line(line, labels) for line in document.lines)
    return replace(document, fields=fields, lines=lines, problems=tuple(dict.fromkeys(problems)))


def _stated(found: Payment) -> Iterator[tuple[str, str]]:
    yield "iban", found.iban
    if found.bic:
        yield "bic", found.bic
    if found.currency:
        yield "currency", found.currency
    yield from found.fields.items()


def _meet(fields: dict[str, Reading], name: str, value: str, seen: _Seen, source: str) -> Iterator[Problem]:
    ours = fields.get(name)
    if ours is None:
        fields[name] = seen.reading(value, Proof.CHECKSUM if name == "iban" else None)
    elif _same(ours.value, value):
        fields[name] = _confirmed(ours)
    elif ours.via is Via.OCR and _misread(ours.value, value):
        fields[name] = seen.reading(value, Proof.CHECKSUM if name == "iban" else Proof.REPEAT)
    elif not (name == "bic" and _same(ours.value.ljust(11, "X"), value.ljust(11, "X"))):
        yield _conflict(name, value, ours, seen, source)


def _amounts(fields: dict[str, Reading], paid: list[tuple[_Seen, Payment]]) -> Iterator[Problem]:
    """A code's amount is what is to be paid: the amount due, or the total, or one of the instalments of it."""
    asked = {found.amount: one for one, found in paid if found.amount is not None}
    printed = [name for name in ("amount_due", "total") if name in fields]
    if not asked or not printed:
        return
    met = [name for name in printed if Decimal(fields[name].value) in asked]
    for name in met:
        fields[name] = _confirmed(fields[name])
    if met or (len(asked) > 1 and Decimal(fields[printed[0]].value) == sum(asked)):
        return
    amount, one = next(iter(asked.items()))
    ours = fields[printed[0]]
    if ours.via is Via.OCR and ours.proof is None and _part_of(ours.value, amount):
        # Neither print nor code confirms the other: the code's amount is taken, and stays to be confirmed.
        fields[printed[0]] = one.reading(format(amount, "f"), None)
        return
    yield _conflict("amount_due", format(amount, "f"), fields[printed[0]], one, "QR code")


def _conflict(name: str, value: str, ours: Reading, seen: _Seen, source: str) -> Problem:
    place = f" on page {ours.page}" if ours.page else ""
    where = "the e-invoice" if ours.via is Via.XML else "the print"
    return Problem(
        "CAP-CONFLICT",
        f"The {source} on page {seen.page} states the {_WORDS.get(name, name)} {value}, "
        f"{where}{place} {ours.value}. Find out which is right before it is paid.",
    )


def _repeated(name: str, ours: Reading, labels: list[_Seen]) -> Reading:
    if len(plain(ours.value)) < _TELLING:
        return ours
    for one in labels:
        if says(one.code.text, name, ours.value):
            return _confirmed(ours)
    near = [one for one in labels if not one.code.gs1 and _misread(ours.value, one.code.text)]
    return near[0].reading(near[0].code.text, Proof.REPEAT) if ours.via is Via.OCR and len(near) == 1 else ours


def _confirmed_line(line: Line, labels: list[_Seen]) -> Line:
    made = dict(line)
    for name in _CELLS:
        cell = line.get(name)
        if cell and len(plain(cell.value)) >= _TELLING:
            stated = [elements(one.code.text).get(name, "") if one.code.gs1 else one.code.text for one in labels]
            if any(says(text.lstrip("0") if name == "gtin" else text, name, cell.value.lstrip("0")) for text in stated):
                made[name] = _confirmed(cell)
    return made


def _confirmed(reading: Reading) -> Reading:
    return replace(reading, proof=reading.proof or Proof.REPEAT, confidence=max(reading.confidence, _SURE))


def _part_of(read: str, coded: Decimal) -> bool:
    """Whether an amount read optically may be the coded one with its first or last digits lost, or one misread."""
    one, other = plain(read), plain(format(coded, "f"))
    changed = len(one) == len(other) and sum(a != b for a, b in zip(one, other, strict=True)) == 1
    return len(one) >= 3 and (changed or (one in other and len(other) - len(one) <= 2))


def _same(one: str, other: str) -> bool:
    return plain(one) == plain(other)


def _misread(read: str, coded: str) -> bool:
    """Whether what was read may be the coded text with one or two letters misread."""
    one, other = plain(read), plain(coded)
    return len(one) == len(other) >= 6 and 0 < sum(a != b for a, b in zip(one, other, strict=True)) <= 2
