"""`triplicate orders|receipts|suppliers import`: tables of master data, all of a table or nothing."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from pipeline.context import Context, open_context
from pipeline.orders import import_orders
from pipeline.receipts import import_receipts
from pipeline.settings import Settings
from pipeline.suppliers import import_suppliers
from pipeline.tables import Imported, Progress
from triplicate.console import err, out, progress
from triplicate.exit_codes import ExitCode

Import = Callable[[Context, bytes, str, Progress | None], Imported]
KINDS: dict[str, Import] = {"orders": import_orders, "receipts": import_receipts, "suppliers": import_suppliers}


def import_table(kind: str, file: Path, as_json: bool) -> int:
    """Take a table over; a wrong column, currency or number names its line and column, and nothing is changed."""
    if not file.is_file():
        err.print(f"{file} does not exist. Check the path.", style="red", markup=False)
        return ExitCode.BAD_INPUT
    imported = load(open_context(Settings()), kind, file)
    if as_json:
        out.print_json(json.dumps({"new": imported.new, "changed": imported.changed, "unchanged": imported.unchanged}))
    else:
        out.print(
            f"{imported.new} new, {imported.changed} changed, {imported.unchanged} as they were: {kind} from {file}"
        )
    return ExitCode.OK


def load(context: Context, kind: str, file: Path) -> Imported:
    """The import itself, with a bar while it lasts."""
    with progress() as bar:
        task = bar.add_task(f"Importing {kind}", total=None)
        return KINDS[kind](
            context, file.read_bytes(), file.name, lambda done, of: bar.update(task, completed=done, total=of)
        )
