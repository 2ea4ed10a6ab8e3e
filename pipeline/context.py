"""What every act of the pipeline is given: the database, the originals, the settings and the time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from pipeline.blobs import Blobs, FolderBlobs
from pipeline.connectors.bucket import BucketBlobs, client
from pipeline.database import Database, engine_for, migrate
from pipeline.settings import Settings


def utc_now() -> dt.datetime:
    """The moment, with its zone."""
    return dt.datetime.now(dt.UTC)


@dataclass(frozen=True, slots=True)
class Context:
    """Made once per process at the edge. `now` is asked for the time wherever the pipeline needs it."""

    database: Database
    blobs: Blobs
    settings: Settings
    now: Callable[[], dt.datetime] = utc_now


def open_context(settings: Settings, now: Callable[[], dt.datetime] = utc_now) -> Context:
    """Everything ready to work: tables migrated, the place of originals there."""
    database = Database(engine_for(settings.database))
    migrate(database.engine)
    return Context(database, _blobs(settings), settings, now)


def _blobs(settings: Settings) -> Blobs:
    if not settings.s3_endpoint:
        return FolderBlobs(settings.data_folder / "originals")
    blobs = BucketBlobs(client(settings), settings.blob_bucket)
    blobs.prepare()
    return blobs
