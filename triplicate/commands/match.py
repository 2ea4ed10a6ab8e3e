"""`triplicate match`: answer a case file without database or network."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from matching.case import answer
from models.errors import DocumentProblem


class NoCaseFile(DocumentProblem):
    """The case file cannot be opened."""

    code = "CASE-BAD"
    remedy = "Give the name of a JSON file, or - to read standard input."


def match_file(path: Path | None) -> int:
    """Print the answer to the case at `path` (None or "-": standard input); 0, or 2 where the case cannot be read."""
    try:
        print(json.dumps(answer(_read(path)), indent=1, ensure_ascii=False))  # noqa: T201
    except DocumentProblem as problem:
        print(problem.message, file=sys.stderr)  # noqa: T201
        return 2
    return 0


def _read(path: Path | None) -> str:
    if path is None or str(path) == "-":
        return sys.stdin.read()
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise NoCaseFile(str(path)) from error
