"""The accounting system as a folder: one JSON and one CSV file per voucher, each written whole and read back."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from models.errors import TryLater
from pipeline.blobs import write_whole

#: Columns of the CSV file, one row per line of the voucher.
COLUMNS: Final = (
    "voucher", "supplier", "invoice_number", "invoice_date", "due_date", "currency", "line", "description", "quantity",
    "amount", "order", "order_line", "account", "cost_centre", "voucher_tax", "voucher_total",
)  # fmt: skip


class DifferentEntry(Exception):
    """Another entry lies under this voucher's number: nothing is overwritten, a person must look."""


@dataclass(frozen=True, slots=True)
class Files:
    """Writes `<voucher>.json` and `<voucher>.csv` below a folder; the JSON carries the idempotency key."""

    folder: Path

    def post(self, key: str, entry: dict[str, Any]) -> str:
        """Write the entry once and give its reference (the file's name); the same key again changes nothing.

        The CSV is written first: once the JSON is there, the entry is complete.
        """
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            found = self.look_up(entry["voucher"])
            if found is not None and found.get("idempotency_key") != key:
                raise DifferentEntry(entry["voucher"])
            if found is None:
                write_whole(self._path(entry["voucher"], "csv"), _as_csv(entry))
                write_whole(self._path(entry["voucher"], "json"), _as_json(key, entry))
        except OSError as error:
            raise TryLater(f"{self.folder} cannot be written: {error.strerror}") from error
        if self.look_up(entry["voucher"]) != json.loads(_as_json(key, entry)):
            raise DifferentEntry(entry["voucher"])
        return self._path(entry["voucher"], "json").name

    def look_up(self, voucher: str) -> dict[str, Any] | None:
        """What lies under a voucher's number."""
        try:
            found: dict[str, Any] = json.loads(self._path(voucher, "json").read_bytes())
        except FileNotFoundError:
            return None
        except ValueError as error:
            raise DifferentEntry(voucher) from error
        return found

    def _path(self, voucher: str, ending: str) -> Path:
        return self.folder / f"{voucher}.{ending}"


def _as_json(key: str, entry: dict[str, Any]) -> bytes:
    return json.dumps({"idempotency_key": key} | entry, ensure_ascii=False, indent=1, sort_keys=True).encode() + b"\n"


def _as_csv(entry: dict[str, Any]) -> bytes:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for line in entry["lines"]:
        row = entry | line | {"voucher_tax": entry["tax"], "voucher_total": entry["total"]}
        writer.writerow([_harmless(row.get(column), column) for column in COLUMNS])
    return text.getvalue().encode("utf-8-sig")


_NUMBERS: Final = frozenset({"line", "quantity", "amount", "order_line", "voucher_tax", "voucher_total"})


def _harmless(value: Any, column: str) -> str:
    """A cell that no spreadsheet takes for a formula; numbers stay numbers."""
    text = "" if value is None else str(value)
    if column not in _NUMBERS and text[:1] in set("=+-@\t\r\n＝＋－＠"):
        return f"'{text}"
    return text
