"""The ways in, all of them: to add one, write its module and name it here."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from pipeline.connectors.bucket import intake
from pipeline.connectors.folder import uploads
from pipeline.connectors.mail_folder import mails
from pipeline.connectors.source import Source
from pipeline.settings import Settings

#: Each gives its source, or None where the settings name none.
SOURCES: Final[tuple[Callable[[Settings], Source | None], ...]] = (mails, uploads, intake)


def sources(settings: Settings) -> tuple[Source, ...]:
    """The ways in that are set up, mails first."""
    return tuple(source for make in SOURCES if (source := make(settings)) is not None)
