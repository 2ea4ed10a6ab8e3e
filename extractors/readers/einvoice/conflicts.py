"""Names what an e-invoice and its visible page contradict each other in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from extractors.readers.einvoice.page_text import PageText, number, same
from extractors.result import ExtractedDocument, Line, Problem, Reading
from models.vocabulary import PAYABLE_KINDS, DocumentKind

#: Values that must be the same on paper and in the e-invoice (CAP-CONFLICT), as a clerk calls them.
_MUST_AGREE: Final = {
    "invoice_number": "number", "invoice_date": "date", "total": "total", "amount_due": "amount due",
    "iban": "bank account", "currency": "currency",
}  # fmt: skip
#: Values compared as well where the page was read with confidence: a misread label must not stop a payment.
_SHOULD_AGREE: Final = {
    "subtotal": "net total", "tax_total": "tax", "discount": "discount", "shipping": "freight", "due_date": "due date",
    "delivery_date": "delivery date", "po_number": "order number", "delivery_note_number": "delivery note number",
    "supplier_vat_id": "VAT number of the supplier", "document_number": "number", "order_date": "order date",
}  # fmt: skip
_CELLS: Final = {"quantity": "quantity", "unit_price": "price", "amount": "amount"}
_CONFIDENT: Final = 0.9
_SURE_OF_KIND: Final = 0.8
_MOST: Final = 8


def conflicts(stated: ExtractedDocument, twin: ExtractedDocument | None, text: PageText) -> list[Problem]:
    """CAP-CONFLICT for every value the page states otherwise while the e-invoice's stands nowhere on it.

    A page that also shows the e-invoice's value was misread, and is no contradiction. Both values and the page's place
    are named. At most eight are told: a page of another invoice would differ in everything.
    """
    if twin is None:
        return []
    found = [*_kinds(stated, twin), *_fields(stated, twin, text), *_lines(stated.lines, twin.lines, text)]
    return [Problem("CAP-CONFLICT", sentence) for sentence in found[:_MOST]]


def _kinds(stated: ExtractedDocument, twin: ExtractedDocument) -> Iterator[str]:
    """Papers of other kinds, unless both give money back: a credit note, or an invoice over less than nothing."""
    if stated.kind is twin.kind or (_gives_back(stated) and _gives_back(twin)):
        return
    doubted = any(problem.code == "DOC-TYPE" for problem in twin.problems)
    if not doubted and (stated.kind in PAYABLE_KINDS or twin.kind in PAYABLE_KINDS):
        yield (
            f"The e-invoice calls itself {_called(stated.kind)}, the page {_called(twin.kind)}. "
            "Ask the supplier before it is paid."
        )


def _gives_back(document: ExtractedDocument) -> bool | None:
    """Whether a paper gives money back, None where it does neither."""
    if document.kind not in PAYABLE_KINDS:
        return None
    total = document.fields.get("total") or document.fields.get("amount_due")
    value = number(total.value) if total else None
    return document.kind is DocumentKind.CREDIT_NOTE or (value is not None and value < 0)


def _called(kind: DocumentKind) -> str:
    words = kind.value.replace("_", " ")
    return "another paper" if kind is DocumentKind.OTHER else f"{'an' if words[0] in 'aeio' else 'a'} {words}"


def _fields(stated: ExtractedDocument, twin: ExtractedDocument, text: PageText) -> Iterator[str]:
    for name, word in (*_MUST_AGREE.items(), *_SHOULD_AGREE.items()):
        ours, theirs = stated.fields.get(name), twin.fields.get(name)
        if ours is None or theirs is None or (name in _SHOULD_AGREE and theirs.confidence < _CONFIDENT):
            continue
        if same(name, ours.value, theirs.value) or _mirrored(ours, theirs, stated, twin):
            continue
        if name == "currency" or not text.shows(name, ours.value):
            yield f"The e-invoice's {word} is {ours.value}, the page's{_place(theirs)} is {theirs.value}."


def _mirrored(ours: Reading, theirs: Reading, stated: ExtractedDocument, twin: ExtractedDocument) -> bool:
    """Whether two sums differ only in the sign that their papers' kinds account for."""
    one, other = number(ours.value), number(theirs.value)
    return bool(_gives_back(stated) and _gives_back(twin)) and one is not None and other is not None and one == -other


def _lines(ours: tuple[Line, ...], theirs: tuple[Line, ...], text: PageText) -> Iterator[str]:
    """Figures of lines in order, where both have as many lines."""
    if len(ours) != len(theirs):
        return
    for place, (line, other) in enumerate(zip(ours, theirs, strict=True), 1):
        for name, word in _CELLS.items():
            one, two = line.get(name), other.get(name)
            if one is None or two is None or two.confidence < _CONFIDENT or same(name, one.value, two.value):
                continue
            if name == "unit_price" and (two.proof is None or _agree("amount", line, other)):
                continue  # the page may print the price before the line's discount
            if not text.shows(name, one.value):
                yield f"Line {place}: the e-invoice's {word} is {one.value}, the page's{_place(two)} is {two.value}."


def _agree(name: str, line: Line, other: Line) -> bool:
    return name in line and name in other and same(name, line[name].value, other[name].value)


def _place(reading: Reading) -> str:
    return f" (page {reading.page})" if reading.page else ""
