"""The database holds exact amounts, refuses what must not happen twice, and migrates to what the tables say."""

from __future__ import annotations

import datetime as dt
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal

import pytest
from alembic import command
from sqlalchemy import select, text, update
from sqlalchemy.exc import DBAPIError, IntegrityError

from models.event import StatusChange
from models.exchange_rate import ExchangeRate
from models.message import Arrival, Message, Original
from models.user import User
from models.vocabulary import DocumentStatus
from pipeline.database import Database, engine_for, migrate, migrations

NOW = dt.datetime(2026, 3, 2, 9, 0, tzinfo=dt.UTC)
SHA = "a" * 64


def kept(sha: str = SHA) -> Original:
    return Original(sha256=sha, size=3, media_type="text/plain", kept_at=NOW)


def test_migrations_lead_to_the_tables_of_the_models(empty_url: str) -> None:
    engine = engine_for(empty_url)
    migrate(engine)
    with engine.begin() as connection:
        command.check(migrations(connection))
    engine.dispose()


def test_migrating_twice_at_once_is_the_same_as_once(empty_url: str) -> None:
    engines = [engine_for(empty_url) for _ in range(2)]
    with ThreadPoolExecutor(2) as threads:
        list(threads.map(migrate, engines))
    with engines[0].connect() as connection:
        assert connection.execute(text("SELECT count(*) FROM alembic_version")).scalar() == 1
    for engine in engines:
        engine.dispose()


def test_migrations_can_be_taken_back(empty_url: str) -> None:
    engine = engine_for(empty_url)
    migrate(engine)
    with engine.begin() as connection:
        command.downgrade(migrations(connection), "base")
    migrate(engine)
    engine.dispose()


@pytest.mark.parametrize("amount", ["0.10", "12345678901234567890.123456789", "-0.005", "0", "1E+3"])
def test_an_amount_comes_back_digit_for_digit(database: Database, amount: str) -> None:
    with database.writing() as session:
        session.add(ExchangeRate(source="USD", target="EUR", rate=Decimal(amount), date=NOW.date()))
    with database.reading() as session:
        assert session.scalars(select(ExchangeRate.rate)).one() == Decimal(amount)


def test_a_float_is_no_amount(database: Database) -> None:
    with pytest.raises(Exception, match="finite Decimal"), database.writing() as session:
        session.add(ExchangeRate(source="USD", target="EUR", rate=0.1, date=NOW.date()))


def test_a_moment_comes_back_in_utc(database: Database) -> None:
    here = dt.datetime(2026, 3, 2, 10, 0, tzinfo=dt.timezone(dt.timedelta(hours=1)))
    with database.writing() as session:
        session.add(Original(sha256=SHA, size=1, media_type="text/plain", kept_at=here))
    with database.reading() as session:
        found = session.scalars(select(Original.kept_at)).one()
    assert found == NOW
    assert found.tzinfo is dt.UTC


def test_a_moment_without_zone_is_refused(database: Database) -> None:
    with pytest.raises(Exception, match="zone"), database.writing() as session:
        session.add(Original(sha256=SHA, size=1, media_type="text/plain", kept_at=NOW.replace(tzinfo=None)))


def test_the_same_place_in_the_same_version_arrives_once(database: Database) -> None:
    with database.writing() as session:
        session.add(kept())
        session.flush()
        session.add(Message(sha256=SHA, name="a.pdf", is_mail=False, received_at=NOW))
        session.flush()
        session.add(Arrival(message_id=1, source="folder:in", location="a.pdf", version="1", arrived_at=NOW))
    with pytest.raises(IntegrityError), database.writing() as session:
        session.add(Arrival(message_id=1, source="folder:in", location="a.pdf", version="1", arrived_at=NOW))


def test_a_row_cannot_point_to_nothing(database: Database) -> None:
    with pytest.raises(IntegrityError), database.writing() as session:
        session.add(Message(sha256=SHA, name="a.pdf", is_mail=False, received_at=NOW))


def test_the_audit_trail_can_neither_be_changed_nor_cut(database: Database) -> None:
    with database.writing() as session:
        session.execute(
            text("INSERT INTO originals (sha256, size, media_type, kept_at) VALUES ('x', 1, 'a/b', '2026-01-01')")
        )
        session.execute(
            text(
                "INSERT INTO messages (id, sha256, name, is_mail, sender, sender_name, subject, mails, findings,"
                " received_at) VALUES (1, 'x', 'n', false, '', '', '', '[]', '[]', '2026-01-01')"
            )
        )
        session.execute(
            text(
                "INSERT INTO parts (id, message_id, sha256, name, media_type, origin)"
                " VALUES (1, 1, 'x', 'n', 'a/b', '')"
            )
        )
        session.execute(
            text(
                "INSERT INTO documents (id, sha256, ordinal, part_id, name, media_type, status, version, pages, proven,"
                " problems, received_at) VALUES (1, 'x', 1, 1, 'n', 'a/b', 'received', 1, '[]', false, '[]',"
                " '2026-01-01')"
            )
        )
        session.add(
            StatusChange(
                document_id=1, to_status=DocumentStatus.RECEIVED, by="Triplicate", why="arrived", changed_at=NOW
            )
        )
    for statement in (update(StatusChange).values(why="never happened"), text("DELETE FROM status_changes")):
        with pytest.raises(DBAPIError, match="only ever added"), database.writing() as session:
            session.execute(statement)


def test_no_table_of_evidence_can_be_emptied_at_once(database: Database) -> None:
    if database.engine.dialect.name == "sqlite":
        pytest.skip("SQLite has no TRUNCATE; its DELETE is refused row by row")
    with pytest.raises(DBAPIError, match="only ever added"), database.writing() as session:
        session.execute(text("TRUNCATE status_changes"))


def test_nothing_is_kept_when_a_block_fails(database: Database) -> None:
    with pytest.raises(RuntimeError), database.writing() as session:
        session.add(User(name="Ada"))
        session.flush()
        raise RuntimeError
    with database.reading() as session:
        assert session.scalars(select(User)).all() == []


def test_writers_wait_for_each_other(database: Database) -> None:
    def add(number: int) -> None:
        with database.writing() as session:
            seen = len(session.scalars(select(User.id)).all())
            session.add(User(name=f"person {number} after {seen}"))

    with ThreadPoolExecutor(8) as threads:
        list(threads.map(add, range(40)))
    with database.reading() as session:
        assert len(session.scalars(select(User.id)).all()) == 40
