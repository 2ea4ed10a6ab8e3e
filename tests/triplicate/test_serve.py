"""`triplicate serve` and `triplicate password`: a clear word where it cannot start, and a page where it can."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

from pipeline.context import open_context
from pipeline.passwords import matches, set_password
from pipeline.seed import seed_people
from pipeline.settings import Settings
from pipeline.tasks import user_named
from triplicate.commands.password import give_password
from triplicate.commands.serve import serve


@pytest.fixture
def data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("TRIPLICATE_DATA_FOLDER", str(tmp_path))
    monkeypatch.delenv("TRIPLICATE_DATABASE_URL", raising=False)
    return tmp_path


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def test_it_says_which_port_is_taken_and_offers_another(data_folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        assert serve("127.0.0.1", port) == 2
    said = " ".join(capfd.readouterr().err.split())
    assert f"Port {port} of 127.0.0.1 is taken" in said
    assert f"triplicate serve --port {port + 1}" in said


def test_it_says_what_to_do_when_the_database_does_not_answer(
    data_folder: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    url = f"postgresql+psycopg://nobody@127.0.0.1:{free_port()}/nothing"
    monkeypatch.setenv("TRIPLICATE_DATABASE_URL", url)
    assert serve("127.0.0.1", free_port()) == 3
    said = " ".join(capfd.readouterr().err.split())
    assert "The database is not ready" in said
    assert "TRIPLICATE_DATABASE_URL" in said


def test_it_serves_and_says_where_and_that_nobody_can_sign_in_yet(data_folder: Path) -> None:
    port = free_port()
    command = "from triplicate.commands.serve import serve; import sys; sys.exit(serve('127.0.0.1', int(sys.argv[1])))"
    server = subprocess.Popen(
        [sys.executable, "-c", command, str(port)],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env={**os.environ},
    )  # fmt: skip
    try:
        assert _answer(f"http://127.0.0.1:{port}/health") == '{"status":"ok"}'
        assert "Sign in" in _answer(f"http://127.0.0.1:{port}/login")
    finally:
        server.send_signal(signal.SIGINT)
        out, err = server.communicate(timeout=30)
    assert f"Triplicate is at http://127.0.0.1:{port}" in " ".join(out.split())
    assert "Nobody can sign in yet" in err


def _answer(address: str) -> str:
    for _ in range(300):
        try:
            with urllib.request.urlopen(address, timeout=5) as answer:
                return str(answer.read().decode())
        except OSError:
            time.sleep(0.1)
    raise AssertionError("the server did not come up")


def test_a_new_password_is_printed_alone_and_fits(data_folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    context = open_context(Settings())
    seed_people(context)
    assert give_password("Ada") == 0
    password = capfd.readouterr().out.strip()
    with context.database.reading() as session:
        stored = user_named(session, "Ada").password_hash
    assert stored is not None
    assert matches(password, stored)


def test_there_is_no_password_for_somebody_unknown(data_folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert give_password("Nobody") == 2
    assert "There is nobody of that name" in " ".join(capfd.readouterr().err.split())


def test_a_new_password_ends_the_old_one(data_folder: Path) -> None:
    context = open_context(Settings())
    seed_people(context)
    for password in ("one", "two"):
        set_password(context, "Ada", password)
    with context.database.reading() as session:
        stored = str(user_named(session, "Ada").password_hash)
    assert matches("two", stored)
    assert not matches("one", stored)
