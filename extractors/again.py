"""The jobs that read kept pages again: as other papers, with hints, or to find what a correction teaches."""

from __future__ import annotations

from typing import Any

from extractors.confidence import calibrated
from extractors.extract import Given
from extractors.hints import reading_hints
from extractors.kept import Kept, unpack
from extractors.lessons import Corrected, lessons
from extractors.taught import Taught, read_taught
from models.vocabulary import DocumentKind


def read_again(data: bytes, given: dict[str, Any], attempts: list[list[dict[str, Any]]]) -> list[dict[str, Any]]:
    """The paper on the given pages, read once with each of several lists of hints.

    `data` is a packed file, `given` is `{pages, kind, own_names}` (kind may be null). Each answer is `{document,
    came_by}`, where `came_by` lists `[line, name, index]` for each value that is owed to the hint of that index.
    """
    kept = unpack(data)
    one = _given(given, kept)
    return [_as_json(read_taught(kept.pages, one, reading_hints(hints))) for hints in attempts]


def learn(
    data: bytes, given: dict[str, Any], corrected: list[dict[str, Any]], known: list[dict[str, Any]]
) -> list[dict[str, Any]]:
    """What corrections of a paper teach: `corrected` are `{name, value, line}`, each answer is a lesson as JSON."""
    typed = [Corrected(str(one["name"]), _text(one["value"]), one["line"]) for one in corrected]
    kept = unpack(data)
    found = lessons(kept.pages, _given(given, kept), typed, reading_hints(known))
    return [lesson.as_json() for lesson in found]


def _as_json(taught: Taught) -> dict[str, Any]:
    return {
        "document": calibrated(taught.document).as_json(),
        "came_by": [[line, name, index] for (line, name), index in taught.came_by.items()],
    }


def _given(data: dict[str, Any], kept: Kept) -> Given:
    kind = DocumentKind(data["kind"]) if data["kind"] else None
    own_names = tuple(str(name) for name in data["own_names"])
    return Given(tuple(int(number) for number in data["pages"]), kind, kept.names, own_names)


def _text(value: Any) -> str | None:
    return None if value is None else str(value)
