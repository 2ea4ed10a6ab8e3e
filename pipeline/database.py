"""The database: one engine for SQLite or PostgreSQL, sessions that read or write, and migrations."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, Engine, create_engine, event, make_url, text
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from models.errors import TryLater

_MIGRATIONS: Final = Path(__file__).resolve().parents[1] / "models" / "migrations"
#: How long a writer waits for another one before it gives up (and the flow tries again).
_BUSY_MILLISECONDS: Final = 30_000
#: Any number, as long as every process uses the same: PostgreSQL's advisory lock for migrations.
_MIGRATION_LOCK: Final = 7_421_330


@dataclass(frozen=True, slots=True)
class Database:
    """Sessions on one engine. Whoever opens a session at the edge commits by leaving it; steps never commit."""

    engine: Engine

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A session that sees one state and keeps nothing."""
        with _later(), Session(self.engine, expire_on_commit=False) as session:
            yield session

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """A session that commits when its block ends well, and keeps nothing when it does not.

        On SQLite it takes the write lock at once: a reader that becomes a writer later would fail when somebody else
        wrote in between. On PostgreSQL rows are locked by those who need them.
        """
        engine = self.engine.execution_options(immediate=True)
        with _later(), Session(engine, expire_on_commit=False) as session, session.begin():
            yield session


def engine_for(url: str) -> Engine:
    """An engine for `sqlite:///path` (made together with its folder) or `postgresql+psycopg://...`."""
    parsed = make_url(url)
    if parsed.get_backend_name() != "sqlite":
        return create_engine(url, pool_pre_ping=True)
    if parsed.database:
        Path(parsed.database).parent.mkdir(parents=True, exist_ok=True)
    engine = create_engine(url, connect_args={"timeout": _BUSY_MILLISECONDS / 1000})
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def migrate(engine: Engine) -> None:
    """Bring the tables to this version's state; safe to call from several processes at once."""
    with _later(), engine.execution_options(immediate=True).begin() as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _MIGRATION_LOCK})
        command.upgrade(migrations(connection), "head")


def migrations(connection: Connection) -> Config:
    """Alembic's configuration for one connection; there is no alembic.ini."""
    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config


def _prepare_sqlite(connection: Any, _record: Any) -> None:
    # Python's driver must not begin transactions by itself: `_begin_sqlite` says which kind.
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in (
        f"busy_timeout={_BUSY_MILLISECONDS}",
        "journal_mode=WAL",
        "synchronous=FULL",
        "foreign_keys=ON",
    ):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    immediate = connection.get_execution_options().get("immediate", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if immediate else "BEGIN")


@contextmanager
def _later() -> Iterator[None]:
    """A database that cannot be reached or stays locked is no fault of any document."""
    try:
        yield
    except OperationalError as error:
        raise TryLater(f"the database does not answer: {error.orig}") from error
