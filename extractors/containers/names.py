"""Names of files as they came, with what hides in them made visible; and the short form that people are shown."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_LONGEST: Final = 120
#: Written visibly instead of acting: controls, direction marks, invisible joiners, line and paragraph ends.
_HIDING: Final = frozenset({"Cc", "Cf", "Zl", "Zp", "Cs", "Co", "Cn"})


def visible(raw: str) -> str:
    """The name as data: every character that acts or hides is written as its number, like <U+202E>."""
    return "".join(f"<U+{ord(char):04X}>" if unicodedata.category(char) in _HIDING else char for char in raw)


def hides_something(raw: str) -> bool:
    """Whether the name holds characters that reorder, hide or end text."""
    return any(unicodedata.category(char) in _HIDING for char in raw)


def display_name(name: str) -> str:
    """What people are shown and offered for saving: no folders, no outer dots and spaces, at most 120 characters."""
    last = re.split(r"[/\\]", visible(name))[-1].strip(" .")
    if len(last) > _LONGEST:
        stem, dot, ending = last.rpartition(".")
        last = f"{stem[: _LONGEST - len(ending) - 2]}…{dot}{ending}" if dot and len(ending) < 10 else last[:_LONGEST]
    return last or "unnamed"


def points_outside(name: str) -> bool:
    """Whether unpacking by this name could leave the folder: absolute, drive letter, or a step upwards."""
    parts = re.split(r"[/\\]", name)
    return name.startswith(("/", "\\")) or bool(re.match(r"[A-Za-z]:", name)) or ".." in parts
