"""Passwords are kept only as slow, salted hashes (scrypt), written so that a later version can raise the cost."""

from __future__ import annotations

import base64
import hashlib
import hmac
import secrets
from typing import Final

from pipeline.context import Context
from pipeline.tasks import user_named

#: Cost by RFC 7914: about 16 MB and some 50 ms for each try.
_N: Final = 1 << 14
_R: Final = 8
_P: Final = 1
_SALT_BYTES: Final = 16


def hashed(password: str) -> str:
    """`scrypt$n$r$p$salt$hash`, salt and hash in base64."""
    salt = secrets.token_bytes(_SALT_BYTES)
    return "$".join(("scrypt", str(_N), str(_R), str(_P), _text(salt), _text(_scrypt(password, salt, _N, _R, _P))))


def matches(password: str, stored: str) -> bool:
    """Whether the password is the one of the stored hash; a hash in an unknown form matches nothing."""
    try:
        name, n, r, p, salt, expected = stored.split("$")
        if name != "scrypt":
            return False
        found = _scrypt(password, base64.b64decode(salt), int(n), int(r), int(p))
        return hmac.compare_digest(found, base64.b64decode(expected))
    except ValueError:
        return False


def _scrypt(password: str, salt: bytes, n: int, r: int, p: int) -> bytes:
    return hashlib.scrypt(password.encode(), salt=salt, n=n, r=r, p=p, maxmem=64 << 20, dklen=32)


def _text(data: bytes) -> str:
    return base64.b64encode(data).decode()


def set_password(context: Context, name: str, password: str) -> None:
    """Give a person a password; `UnknownPerson` where nobody active has that name."""
    with context.database.writing() as session:
        user_named(session, name).password_hash = hashed(password)


def new_password() -> str:
    """A password of 72 random bits that can be read out and typed."""
    return secrets.token_urlsafe(9)
