"""A folder of exported mails (`.eml`), for places where the intake mailbox is delivered as files."""

from __future__ import annotations

from pipeline.connectors.folder import Folder
from pipeline.settings import Settings


def mails(settings: Settings) -> Folder | None:
    """The folder of mails, where one is set."""
    return Folder(settings.mail_folder, "mail", ".eml") if settings.mail_folder else None
