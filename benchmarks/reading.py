"""How well documents are read: extracts a corpus, scores it with the corpus's own scorer, prints means over templates.

usage: python benchmarks/reading.py CORPUS_FOLDER TOOLS_FOLDER [--jobs N] [--keep FOLDER]

CORPUS_FOLDER holds docs/ and truth/, TOOLS_FOLDER holds flatten.py and score.py. The figures of docs/benchmarks.md come
from this command. Till receipts test the optical reading only and stand in rows of their own.
"""

from __future__ import annotations

import argparse
import importlib.util
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from types import ModuleType
from typing import Any

#: The header fields that other programs were measured on.
CORE = ("supplier_name", "invoice_number", "invoice_date", "due_date", "po_number", "currency", "subtotal", "tax_total",
        "total")  # fmt: skip


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("corpus", type=Path)
    arguments.add_argument("tools", type=Path)
    arguments.add_argument("--jobs", type=int, default=2)
    arguments.add_argument("--keep", type=Path, help="keep the extractions here, to look at the errors")
    given = arguments.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        work = given.keep or Path(folder)
        files = sorted((given.corpus / "docs").iterdir())
        begun = time.monotonic()
        command = [sys.executable, "-m", "triplicate", "extract", *map(str, files), "--out", str(work / "out")]
        subprocess.run([*command, "--jobs", str(given.jobs)], check=False)
        print(f"{len(files)} files in {time.monotonic() - begun:.0f} s wall with {given.jobs} jobs")
        flatten = [sys.executable, str(given.tools / "flatten.py"), str(work / "out"), str(given.corpus / "truth")]
        subprocess.run([*flatten, str(work / "flat")], check=True)
        report(load(given.tools / "score.py"), given.corpus / "truth", work / "flat")
    return 0


def load(scorer: Path) -> ModuleType:
    specification = importlib.util.spec_from_file_location("score", scorer)
    assert specification and specification.loader
    module = importlib.util.module_from_spec(specification)
    sys.modules["score"] = module
    specification.loader.exec_module(module)
    return module


def report(score: ModuleType, truths: Path, predictions: Path) -> None:
    truth, found = score.load_documents(truths), score.load_documents(predictions)
    proven = {name for name, document in found.items() if document["proven"]}
    for title, fields in (("All annotated fields", None), (f"The header fields {', '.join(CORE)}", CORE)):
        print(f"\n{title}; means over layouts")
        print(
            f"{'':30}{'docs':>5}{'layouts':>8}{'kind':>7}{'fields':>8}{'cells':>7}{'lines':>7}{'whole':>7}{'proven':>8}{'wrong':>6}"
        )
        scored = score.score_documents(narrowed(truth, fields), found)
        for kind in ("born_digital", "scan", "photo", "xml"):
            for receipts in (False, True):
                row(scored, proven, kind, receipts)


def narrowed(truth: dict[str, Any], fields: tuple[str, ...] | None) -> dict[str, Any]:
    if fields is None:
        return truth
    return {
        name: document | {"fields": {key: value for key, value in document["fields"].items() if key in fields}}
        for name, document in truth.items()
    }


def row(scored: Any, proven: set[str], kind: str, receipts: bool) -> None:
    def here(document: Any) -> bool:
        return document.kind == kind and (document.doc_type == "receipt") == receipts

    documents = [document for document in scored.docs if here(document)]
    if not documents:
        return
    means = scored.per_template(here)
    groups = scored.by("template", here).values()
    kinds = sum(group.types_right / group.docs for group in groups) / len(groups)
    sure = [document for document in documents if document.doc_id in proven]
    name = f"{kind}, {'till receipts' if receipts else 'business papers'}"
    figures = [means["fields_f1"], means["cells_f1"], means["lines_f1"], means["fully_right_rate"]]
    shown = "".join(
        f"{'-' if figure is None else f'{figure:.3f}':>{width}}"
        for figure, width in zip(figures, (8, 7, 7, 7), strict=True)
    )
    wrong = sum(not document.fully_right for document in sure)
    print(f"{name:30}{len(documents):5}{means['templates']:8}{kinds:7.3f}{shown}{len(sure):8}{wrong:6}")


if __name__ == "__main__":
    sys.exit(main())
