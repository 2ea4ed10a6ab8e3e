"""What extraction gives: readings with their place and proof, as values and in the published JSON form."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Final

from extractors.page import Box
from models.vocabulary import DocumentKind, Proof, Via

SCHEMA: Final = "triplicate.extraction/1"

#: Header fields, in the order in which people read them.
FIELD_NAMES: Final = (
    "supplier_name", "supplier_vat_id", "supplier_tax_id", "buyer_name", "buyer_vat_id", "buyer_tax_id",
    "invoice_number", "document_number", "po_number", "sales_order_number", "delivery_note_number",
    "invoice_date", "due_date", "order_date", "delivery_date", "currency", "subtotal", "discount", "shipping",
    "tax_total", "tax_rate", "total", "amount_due", "iban", "bic", "routing_number", "account_number",
    "payment_terms", "ship_to", "ship_to_company", "ship_to_contact", "remit_to", "tax_rate_text",
)  # fmt: skip

#: Cells of a line.
LINE_NAMES: Final = (
    "description", "sku", "gtin", "quantity", "quantity_ordered", "quantity_backordered", "unit", "unit_price",
    "price_basis_quantity", "discount", "amount", "tax", "tax_rate", "lot", "serial", "po_number", "po_line",
    "is_charge",
)  # fmt: skip

#: Fields whose proof decides whether a document is proven.
MONEY_FIELDS: Final = frozenset({"subtotal", "discount", "shipping", "tax_total", "total", "amount_due"})
NUMBER_FIELDS: Final = frozenset(
    {"invoice_number", "document_number", "po_number", "sales_order_number", "delivery_note_number", "iban",
     "routing_number", "account_number", "bic"}
)  # fmt: skip
DATE_FIELDS: Final = frozenset({"invoice_date", "due_date", "order_date", "delivery_date"})
LINE_FIGURES: Final = frozenset({"quantity", "unit_price", "amount"})
_BILL: Final = frozenset({"invoice_number", "invoice_date", "total"})
_ORDER: Final = frozenset({"po_number", "order_date"})
#: What a paper of its kind cannot do without: one that lacks it was not read to the end.
_MUST_STATE: Final = {
    DocumentKind.INVOICE: _BILL,
    DocumentKind.CREDIT_NOTE: _BILL,
    DocumentKind.RECEIPT: frozenset({"invoice_date", "total"}),
    DocumentKind.PURCHASE_ORDER: _ORDER,
    DocumentKind.PURCHASE_ORDER_CHANGE: _ORDER,
    DocumentKind.ORDER_RESPONSE: _ORDER,
    DocumentKind.PACKING_SLIP: frozenset({"delivery_note_number"}),
    DocumentKind.GOODS_RECEIPT: frozenset({"delivery_note_number"}),
}
#: What only a sum or a check digit proves, also where it was stated and not read.
_SUMMED: Final = MONEY_FIELDS | {"unit_price", "amount", "iban"}


@dataclass(frozen=True, slots=True)
class Reading:
    """One value seen at one place.

    `value` is normalised: ISO dates, plain decimals ("1234.50"), upper-case currency codes, text as printed.
    `confidence` is between 0 and 1; `page` counts from 1; `proof` names what confirms the value, or is None.
    A value that stands in no page (XML) has neither page nor box.
    """

    value: str
    confidence: float = 1.0
    page: int | None = None
    box: Box | None = None
    via: Via = Via.TEXT
    proof: Proof | None = None

    def as_json(self) -> dict[str, Any]:
        return {
            "value": self.value,
            "confidence": round(self.confidence, 4),
            "page": self.page,
            "box": [round(edge, 2) for edge in self.box] if self.box else None,
            "via": self.via.value,
            "proof": self.proof.value if self.proof else None,
        }

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Reading:
        """The reverse of `as_json`; a value of the wrong type raises, so that nothing odd crosses the sandbox."""
        value, confidence, page, box = data["value"], data["confidence"], data["page"], data["box"]
        if not isinstance(value, str) or not isinstance(confidence, int | float) or not isinstance(page, int | None):
            raise TypeError("a reading is a string with a confidence and a page")
        return cls(
            value,
            float(confidence),
            page,
            Box(*(float(edge) for edge in box)) if box else None,
            Via(data["via"]),
            Proof(data["proof"]) if data["proof"] else None,
        )


@dataclass(frozen=True, slots=True)
class Problem:
    """Something a person must know about a document, by its code in the catalogue of holds."""

    code: str
    message: str

    def as_json(self) -> dict[str, str]:
        return {"code": self.code, "message": self.message}

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Problem:
        return cls(str(data["code"]), str(data["message"]))


Line = dict[str, Reading]


@dataclass(frozen=True, slots=True)
class ExtractedDocument:
    """One document found in a file. `pages` are page numbers of the file; `proven` as DESIGN section 7 defines it."""

    kind: DocumentKind
    pages: tuple[int, ...]
    language: str | None
    fields: dict[str, Reading]
    lines: tuple[Line, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def proven(self) -> bool:
        """Whether every money, quantity, date and number value is confirmed by more than the reader's confidence.

        A document that lacks what its kind must state is not proven, nor one without lines, which only an e-invoice may
        leave out. What an e-invoice states was not read, so its numbers, dates and quantities hold once its sums close;
        beside a page they do when the page, read on its own, says the same.
        """
        decisive = MONEY_FIELDS | NUMBER_FIELDS | DATE_FIELDS
        figures = [(name, reading) for name, reading in self.fields.items() if name in decisive]
        figures += [(name, reading) for line in self.lines for name, reading in line.items() if name in LINE_FIGURES]
        if not figures or self.problems or not self._complete():
            return False
        stated = any(reading.via is Via.XML for _, reading in figures)
        closed = stated and any(reading.proof is Proof.SUM for _, reading in figures)
        return (not stated or self._seen_alike()) and all(
            reading.proof or (closed and reading.via is Via.XML and name not in _SUMMED) for name, reading in figures
        )

    def _complete(self) -> bool:
        stated = any(reading.via is Via.XML for reading in self.fields.values())
        return self.fields.keys() >= _MUST_STATE.get(self.kind, frozenset()) and (stated or bool(self.lines))

    def _seen_alike(self) -> bool:
        """Whether the page, if there is one, shows the e-invoice's number, date, total and the figures of its lines."""
        if not self.pages:
            return True
        alike = [self.fields.get(name) for name in ("invoice_number", "invoice_date", "total")]
        alike += [line.get(name) for line in self.lines for name in LINE_FIGURES]
        return all(reading is None or reading.page is not None for reading in alike)

    def as_json(self) -> dict[str, Any]:
        return {
            "doc_type": self.kind.value,
            "pages": list(self.pages),
            "language": self.language,
            "proven": self.proven,
            "fields": {name: self.fields[name].as_json() for name in FIELD_NAMES if name in self.fields},
            "lines": [{name: line[name].as_json() for name in LINE_NAMES if name in line} for line in self.lines],
            "problems": [problem.as_json() for problem in self.problems],
        }

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> ExtractedDocument:
        return cls(
            DocumentKind(data["doc_type"]),
            tuple(int(number) for number in data["pages"]),
            None if data["language"] is None else str(data["language"]),
            {name: Reading.from_json(data["fields"][name]) for name in FIELD_NAMES if name in data["fields"]},
            tuple(
                {name: Reading.from_json(line[name]) for name in LINE_NAMES if name in line} for line in data["lines"]
            ),
            tuple(Problem.from_json(problem) for problem in data["problems"]),
        )


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that was found in one file."""

    name: str
    sha256: str
    media_type: str
    documents: tuple[ExtractedDocument, ...] = ()
    problems: tuple[Problem, ...] = field(default=())

    def as_json(self) -> dict[str, Any]:
        return {
            "schema": SCHEMA,
            "source": {"name": self.name, "sha256": self.sha256, "media_type": self.media_type},
            "documents": [document.as_json() for document in self.documents],
            "problems": [problem.as_json() for problem in self.problems],
        }

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Extraction:
        """The reverse of `as_json`, strict: it is how results come back from the sandbox."""
        if data["schema"] != SCHEMA:
            raise ValueError(f"unknown schema {data['schema']!r}")
        source = data["source"]
        return cls(
            str(source["name"]),
            str(source["sha256"]),
            str(source["media_type"]),
            tuple(ExtractedDocument.from_json(document) for document in data["documents"]),
            tuple(Problem.from_json(problem) for problem in data["problems"]),
        )
