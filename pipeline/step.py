"""What a step of the walk is: where it begins, what it may look at first, and what it writes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from sqlalchemy.orm import Session

from models.document import Document
from models.vocabulary import DocumentStatus
from pipeline.context import Context
from pipeline.transitions import PROGRAM


@dataclass(frozen=True, slots=True)
class Move:
    """The change of status that a step asks for; `by` is a policy or the program."""

    to: DocumentStatus
    why: str
    by: str = PROGRAM


@dataclass(frozen=True, slots=True)
class Step:
    """One step.

    `look` is for slow work without a transaction (opening the file in the sandbox): it gets the context and the
    document as it stood, and its result goes to `act`. `act` reads rows, calls one pure function, writes rows and says
    which move follows; it never commits. A `DocumentProblem` in either sends the document to a person.
    """

    name: str
    begins: DocumentStatus
    act: Callable[[Session, Context, Document, Any], Move]
    look: Callable[[Context, Document], Any] | None = None
