"""Signs short texts with the installation's key, so that a browser can keep them and not change them."""

from __future__ import annotations

import base64
import contextlib
import hashlib
import hmac
import os
import secrets
from dataclasses import dataclass
from pathlib import Path

_KEY_BYTES = 32


@dataclass(frozen=True, slots=True)
class Signer:
    """Makes and checks signatures; `purpose` keeps a signature of one kind from passing as another."""

    key: bytes

    def signature(self, purpose: str, text: str) -> str:
        """HMAC-SHA256 of purpose and text, base64 for URLs without padding."""
        digest = hmac.new(self.key, f"{purpose}\0{text}".encode(), hashlib.sha256).digest()
        return base64.urlsafe_b64encode(digest).rstrip(b"=").decode()

    def signed(self, purpose: str, text: str) -> str:
        """The text with its signature, fit for a cookie."""
        body = base64.urlsafe_b64encode(text.encode()).rstrip(b"=").decode()
        return f"{body}.{self.signature(purpose, text)}"

    def opened(self, purpose: str, signed: str) -> str | None:
        """The text, or None when it was not signed here for this purpose."""
        body, point, signature = signed.partition(".")
        if not point:
            return None
        try:
            text = base64.urlsafe_b64decode(body + "=" * (-len(body) % 4)).decode()
        except ValueError:
            return None
        return text if self.agrees(purpose, text, signature) else None

    def agrees(self, purpose: str, text: str, signature: str) -> bool:
        """Whether this is the signature of the text, compared in constant time."""
        return hmac.compare_digest(self.signature(purpose, text).encode(), signature.encode())


def key_of(folder: Path) -> bytes:
    """The key of this installation, made at the first start and readable by its user only.

    It is written beside and then linked into place, so that two processes that start together agree on one.
    """
    file = folder / "session.key"
    if not file.exists():
        folder.mkdir(parents=True, exist_ok=True)
        draft = folder / f"session.key.{secrets.token_hex(8)}"
        with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as stream:
            stream.write(secrets.token_bytes(_KEY_BYTES))
        with contextlib.suppress(FileExistsError):
            os.link(draft, file)
        draft.unlink()
    return file.read_bytes()
