"""`triplicate inspect FILE`: what intake would do with these bytes, as one line of JSON."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from pipeline.inspect import inspect


def inspect_file(path: Path) -> int:
    """Print the verdict as one JSON line; 0 whenever there is one, 2 when the file itself cannot be read here."""
    try:
        data = path.read_bytes()
    except OSError as error:
        reason = error.strerror or str(error)
        sys.stderr.write(f"{path}: {reason}. Check the path, and that you may read the file.\n")
        return 2
    sys.stdout.write(json.dumps(inspect(data, path.name).as_json(), ensure_ascii=True) + "\n")
    return 0
