"""Signatures and sessions: kept by the browser, not changed by it, ended in three ways."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from web.sessions import AGE, IDLE, Sessions
from web.signing import Signer, key_of

NOW = dt.datetime(2026, 11, 24, 9, 30, tzinfo=dt.UTC)


def test_it_opens_only_what_it_signed_for_the_same_purpose() -> None:
    signer = Signer(b"k" * 32)
    signed = signer.signed("session", "text")
    assert signer.opened("session", signed) == "text"
    assert signer.opened("other", signed) is None
    assert Signer(b"x" * 32).opened("session", signed) is None
    assert signer.opened("session", signed[:-2] + "AA") is None
    assert signer.opened("session", "A" + signed) is None
    assert signer.opened("session", "not signed at all") is None
    assert signer.opened("session", "\N{SNOWMAN}.\N{SNOWMAN}") is None


def test_it_makes_one_key_and_keeps_it_from_other_users(tmp_path: Path) -> None:
    key = key_of(tmp_path / "data")
    assert len(key) == 32
    assert key_of(tmp_path / "data") == key
    assert (tmp_path / "data" / "session.key").stat().st_mode & 0o077 == 0
    assert [file.name for file in (tmp_path / "data").iterdir()] == ["session.key"]


def test_a_session_comes_back_from_its_cookie() -> None:
    sessions = Sessions(Signer(b"k" * 32))
    session = sessions.new(7, NOW)
    assert sessions.opened(sessions.cookie(session, NOW), NOW) == session


def test_a_session_ends_by_idling() -> None:
    sessions = Sessions(Signer(b"k" * 32))
    cookie = sessions.cookie(sessions.new(7, NOW), NOW)
    assert sessions.opened(cookie, NOW + IDLE).user_id == 7
    assert sessions.opened(cookie, NOW + IDLE + dt.timedelta(seconds=1)).user_id is None


def test_a_session_ends_by_age_however_busy_it_is() -> None:
    sessions = Sessions(Signer(b"k" * 32))
    session, at = sessions.new(7, NOW), NOW
    while at - NOW <= AGE:
        assert session.user_id == 7
        at += dt.timedelta(hours=1)
        session = sessions.opened(sessions.cookie(session, at), at)
    assert session.user_id is None


def test_a_copied_cookie_is_refused_after_leaving() -> None:
    sessions = Sessions(Signer(b"k" * 32))
    session = sessions.new(7, NOW)
    cookie = sessions.cookie(session, NOW)
    sessions.end(session, NOW)
    assert sessions.opened(cookie, NOW).user_id is None


def test_the_token_of_one_session_is_not_that_of_another() -> None:
    sessions = Sessions(Signer(b"k" * 32))
    one, other = sessions.new(7, NOW), sessions.new(7, NOW)
    assert sessions.is_token(one, sessions.token(one))
    assert not sessions.is_token(other, sessions.token(one))
