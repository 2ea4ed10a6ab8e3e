"""What every request may use: the pipeline's context, the sessions, the page pictures, the count of wrong passwords."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import cast

from starlette.requests import Request

from pipeline.context import Context
from pipeline.database import Database
from web.attempts import Attempts
from web.pictures import Pictures
from web.sessions import Sessions


@dataclass(frozen=True, slots=True)
class House:
    """Made once by `web.app.create_app` and reached through `house(request)`."""

    context: Context
    sessions: Sessions
    pictures: Pictures
    attempts: Attempts = field(default_factory=Attempts)

    @property
    def database(self) -> Database:
        return self.context.database

    def now(self) -> dt.datetime:
        """The moment, in UTC."""
        return self.context.now()

    def today(self) -> dt.date:
        """The day in the time zone of the machine, which is the office's."""
        return self.now().astimezone().date()


def house(request: Request) -> House:
    return cast("House", request.app.state.house)
