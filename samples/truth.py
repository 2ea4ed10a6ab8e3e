"""The truth of a sample document in the shape of the scored corpora: exactly what its pages show."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

from models.vocabulary import PAYABLE_KINDS
from samples.desk import Printed, Written
from samples.facts import Value

#: Fields of a bill that are stated to be absent (null) where the page does not show them; all others are just unknown.
_STATED_ABSENT: Final = (
    "po_number", "due_date", "delivery_date", "delivery_note_number", "order_date", "sales_order_number", "discount",
    "shipping", "iban", "supplier_vat_id", "buyer_vat_id",
)  # fmt: skip
#: Cells of a line that the contract knows.
_CELLS: Final = (
    "sku", "description", "quantity", "unit", "unit_price", "amount", "tax_rate", "tax", "discount", "gtin", "lot",
    "po_line", "price_basis_quantity", "quantity_ordered", "quantity_backordered",
)  # fmt: skip


def _plain(value: Value) -> str:
    if isinstance(value, date):
        return value.isoformat()
    return f"{value:f}" if isinstance(value, Decimal) else value


def truth_of(paper: Written) -> dict[str, Any]:
    """Kind, language, template, pages, fields and lines of one paper; dates ISO, numbers as decimal strings."""
    fields: dict[str, str | None] = {name: _plain(value) for name, value in paper.fields.items()}
    if paper.kind in PAYABLE_KINDS:
        fields |= dict.fromkeys(name for name in _STATED_ABSENT if name not in fields)
    lines = [{name: _plain(cells[name]) for name in _CELLS if name in cells} for cells in paper.lines]
    return {
        "doc_type": paper.kind.value,
        "language": paper.language,
        "template": f"sample-{paper.layout}",
        "pages": list(paper.pages),
        "fields": fields,
        "lines": lines or None,
    }


def write_truth(folder: Path, name: str, file: str, kind: str, printed: Printed) -> None:
    """Write `folder/name.json` for a file that may hold several papers.

    `kind` is born_digital, scan or photo. The scored part is the first paper; where there are more, `documents` lists
    all of them.
    """
    documents = [truth_of(paper) for paper in printed.papers]
    content = {"id": name, "file": file, "kind": kind, "truth_by": "source", **documents[0]}
    if len(documents) > 1:
        content["documents"] = documents
    (folder / f"{name}.json").write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
