"""Text as a database takes it: what no text column can hold is shown as a replacement character."""

from __future__ import annotations

import re
from typing import Any, Final, TypeVar, cast

_Value = TypeVar("_Value")
#: NUL, which PostgreSQL refuses, and halves of surrogate pairs, which are no characters.
_UNSTORABLE: Final = re.compile("[\x00\ud800-\udfff]")


def storable(value: _Value) -> _Value:
    """The value with all its strings storable, also inside lists and dicts."""
    return cast("_Value", _clean(value))


def _clean(value: Any) -> Any:
    if isinstance(value, str):
        return _UNSTORABLE.sub("\ufffd", value)
    if isinstance(value, list):
        return [_clean(item) for item in value]
    if isinstance(value, dict):
        return {_clean(key): _clean(item) for key, item in value.items()}
    return value
