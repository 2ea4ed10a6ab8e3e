"""Runs migrations on the connection that `pipeline.database.migrate` hands over."""

from __future__ import annotations

from alembic import context
from sqlalchemy import Connection

from models.tables import METADATA


def run(connection: Connection) -> None:
    """All pending migrations in one transaction; SQLite alters a table by rebuilding it (batch)."""
    context.configure(
        connection=connection,
        target_metadata=METADATA,
        compare_type=True,
        render_as_batch=connection.dialect.name == "sqlite",
        user_module_prefix="base.",
    )
    with context.begin_transaction():
        context.run_migrations()


run(context.config.attributes["connection"])
