"""Databases for the pipeline's tests: every test runs on SQLite and on a real PostgreSQL."""

from __future__ import annotations

import contextlib
import itertools
import os
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from pipeline.database import Database, engine_for, migrate

_numbers = itertools.count(1)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _programs() -> Path | None:
    """The folder of PostgreSQL's programs: Debian's newest, or where PATH finds initdb."""
    debian = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda folder: int(folder.parent.name))
    if debian:
        return debian[-1]
    found = shutil.which("initdb")
    return Path(found).resolve().parent if found else None


@pytest.fixture(scope="session")
def postgresql_port(tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    """A PostgreSQL of our own on the loopback address, with a migrated database `template_triplicate`."""
    programs = _programs()
    if programs is None:
        pytest.skip("PostgreSQL is not installed (Debian: apt install postgresql); only SQLite is tested")
    folder = tmp_path_factory.mktemp("postgresql")
    # PostgreSQL refuses to run as root; its own user must then reach the folder.
    user = "postgres" if os.geteuid() == 0 else None
    if user:
        for above in (folder, *folder.parents):
            if above.name.startswith("pytest-") or above == folder:
                above.chmod(0o755)
        shutil.chown(folder, user)
    data, port = folder / "data", _free_port()
    subprocess.run(
        [programs / "initdb", "-D", data, "-A", "trust", "-U", "postgres", "--no-sync", "-E", "UTF8"],
        user=user, check=True, capture_output=True,
    )  # fmt: skip
    server = subprocess.Popen(
        [programs / "postgres", "-D", data, "-p", str(port), "-k", folder, "-c", "listen_addresses=127.0.0.1",
         "-c", "fsync=off", "-c", "max_connections=60"],
        user=user, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        _wait(port)
        _admin(port, "CREATE DATABASE template_triplicate")
        engine = engine_for(_url(port, "template_triplicate"))
        migrate(engine)
        engine.dispose()
        yield port
    finally:
        server.send_signal(signal.SIGINT)
        server.wait(timeout=30)


def _url(port: int, name: str) -> str:
    return f"postgresql+psycopg://postgres@127.0.0.1:{port}/{name}"


def _admin(port: int, statement: str) -> None:
    engine = create_engine(_url(port, "postgres"), isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(statement))
    engine.dispose()


def _wait(port: int) -> None:
    for _ in range(300):
        with contextlib.suppress(Exception):
            _admin(port, "SELECT 1")
            return
        time.sleep(0.1)
    raise RuntimeError("PostgreSQL did not come up")


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.server)])
def empty_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of a database without tables."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'empty.db'}"
        return
    port: int = request.getfixturevalue("postgresql_port")
    name = f"empty_{next(_numbers)}"
    _admin(port, f"CREATE DATABASE {name}")
    yield _url(port, name)
    _admin(port, f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite file with all tables, copied by each test."""
    file = tmp_path_factory.mktemp("sqlite") / "migrated.db"
    engine = engine_for(f"sqlite:///{file}")
    migrate(engine)
    engine.dispose()
    return file


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.server)])
def database_url(request: pytest.FixtureRequest, tmp_path: Path, migrated_file: Path) -> Iterator[str]:
    """The address of a database with all tables and no rows."""
    if request.param == "sqlite":
        shutil.copy(migrated_file, tmp_path / "triplicate.db")
        yield f"sqlite:///{tmp_path / 'triplicate.db'}"
        return
    port: int = request.getfixturevalue("postgresql_port")
    name = f"test_{next(_numbers)}"
    _admin(port, f"CREATE DATABASE {name} TEMPLATE template_triplicate")
    yield _url(port, name)
    _admin(port, f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    """Sessions on a database with all tables and no rows."""
    engine = engine_for(database_url)
    yield Database(engine)
    engine.dispose()
