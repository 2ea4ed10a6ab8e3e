"""Passwords are kept as slow, salted hashes."""

from __future__ import annotations

import pytest

from pipeline.passwords import hashed, matches, new_password


def test_a_password_matches_its_own_hash_only() -> None:
    stored = hashed("open sesame")
    assert matches("open sesame", stored)
    assert not matches("Open sesame", stored)
    assert not matches("", stored)


def test_the_same_password_is_kept_differently_each_time() -> None:
    assert hashed("open sesame") != hashed("open sesame")
    assert "open" not in hashed("open sesame")


@pytest.mark.parametrize(
    "stored", ["", "plain text", "scrypt$x$8$1$AA$AA", "md5$1$1$1$AA$AA", "scrypt$3$8$1$AA==$AA=="]
)
def test_a_hash_in_an_unknown_form_matches_nothing(stored: str) -> None:
    assert not matches("open sesame", stored)


def test_new_passwords_are_long_and_never_the_same() -> None:
    made = {new_password() for _ in range(100)}
    assert len(made) == 100
    assert min(map(len, made)) >= 12
