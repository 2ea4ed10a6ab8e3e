"""The session of a browser: a signed cookie with an id, a person and two times; it ends by idling, age or leaving."""

from __future__ import annotations

import datetime as dt
import json
import secrets
from dataclasses import dataclass, field, replace
from typing import Final

from web.signing import Signer

COOKIE: Final = "triplicate_session"
IDLE: Final = dt.timedelta(hours=2)
AGE: Final = dt.timedelta(hours=12)
#: How stale the time of the last request may become before the cookie is written again.
_REFRESH: Final = dt.timedelta(minutes=5)
_PURPOSE: Final = "session"
_TOKEN: Final = "form token"  # noqa: S105 - the name of a purpose


@dataclass(frozen=True, slots=True)
class Session:
    """One browser's session; `user_id` is None until somebody has signed in. Times are UTC."""

    id: str
    user_id: int | None
    began: dt.datetime
    seen: dt.datetime
    stored: bool = field(default=False, compare=False)


@dataclass(frozen=True, slots=True)
class Sessions:
    """Opens, makes and ends sessions.

    Ended ids are remembered by this process until they would have ended by age, so that a copied cookie is refused
    after leaving; a second process learns of it only by the cookie's age.
    """

    signer: Signer
    _ended: dict[str, dt.datetime] = field(default_factory=dict)

    def opened(self, cookie: str | None, now: dt.datetime) -> Session:
        """The session of this cookie, or a new one of nobody."""
        session = self._read(cookie) if cookie else None
        if session is None or session.id in self._ended or now - session.seen > IDLE or now - session.began > AGE:
            return self.new(None, now)
        return session

    def new(self, user_id: int | None, now: dt.datetime) -> Session:
        """A session with an id that no browser has held: signing in never keeps an id from before."""
        return Session(secrets.token_urlsafe(18), user_id, now, now)

    def end(self, session: Session, now: dt.datetime) -> None:
        """From now on the session is refused."""
        for id, began in list(self._ended.items()):
            if now - began > AGE:
                self._ended.pop(id, None)
        self._ended[session.id] = session.began

    def is_stale(self, session: Session, now: dt.datetime) -> bool:
        """Whether the cookie should be written (again)."""
        return not session.stored or now - session.seen > _REFRESH

    def cookie(self, session: Session, now: dt.datetime) -> str:
        """The cookie's value, seen now."""
        kept = replace(session, seen=now)
        text = json.dumps([kept.id, kept.user_id, kept.began.isoformat(), kept.seen.isoformat()])
        return self.signer.signed(_PURPOSE, text)

    def token(self, session: Session) -> str:
        """The token that every form of this session carries."""
        return self.signer.signature(_TOKEN, session.id)

    def is_token(self, session: Session, token: str) -> bool:
        return self.signer.agrees(_TOKEN, session.id, token)

    def _read(self, cookie: str) -> Session | None:
        text = self.signer.opened(_PURPOSE, cookie)
        if text is None:
            return None
        id, user_id, began, seen = json.loads(text)
        return Session(id, user_id, dt.datetime.fromisoformat(began), dt.datetime.fromisoformat(seen), stored=True)
