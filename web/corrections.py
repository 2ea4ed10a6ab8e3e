"""What a person changed on the form of values, against what the form had shown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from starlette.datastructures import FormData

from models.errors import DocumentProblem
from models.vocabulary import DocumentKind
from pipeline.review import Change
from web.queries.values import Values
from web.typed import normal

#: How the name of a box begins: `v:total`, `v:3.quantity`.
PREFIX: Final = "v:"


@dataclass(frozen=True, slots=True)
class Corrections:
    """The changes; `texts` are all boxes as typed, `problems` what is wrong with some, by the box's key.

    `confirmed` are the boxes ticked as right.
    """

    changes: tuple[Change, ...]
    texts: dict[str, str]
    problems: dict[str, str]
    kind: DocumentKind | None
    confirmed: frozenset[str] = frozenset()


def corrections(form: FormData, values: Values, kind: DocumentKind | None) -> Corrections:
    """Every box whose text is not what was shown, and every value ticked as right; `kind` is the kind as it is."""
    shown = {value.key: value.shown for value in values.all()}
    texts = {key[len(PREFIX) :]: str(text) for key, text in form.multi_items() if key.startswith(PREFIX)}
    if str(form.get("add-value", "")).strip():
        texts.setdefault(str(form.get("add-name", "")), str(form["add-value"]))
    changes: list[Change] = []
    problems: dict[str, str] = {}
    confirmed = frozenset(str(key) for key in form.getlist("ok")) & {value.key for value in values.all()}
    for key, text in texts.items():
        if text.strip() == shown.get(key, "") and key not in confirmed:
            continue
        line, name = _place(key)
        try:
            changes.append(Change(name, normal(name, text), line))
        except DocumentProblem as problem:
            problems[key] = problem.message
    wanted = str(form.get("kind", ""))
    other = DocumentKind(wanted) if wanted in set(DocumentKind) else None
    return Corrections(tuple(changes), texts, problems, other if other is not kind else None, confirmed)


def _place(key: str) -> tuple[int | None, str]:
    line, point, name = key.partition(".")
    return (int(line), name) if point and line.isdecimal() and len(line) < 5 else (None, key)
