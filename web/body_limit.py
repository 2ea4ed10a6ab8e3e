"""Refuses a request whose body is larger than the largest upload allowed, while it arrives and not after."""

from __future__ import annotations

from dataclasses import dataclass

from starlette.types import ASGIApp, Message, Receive, Scope, Send


class BodyTooLarge(Exception):
    """The file is larger than an upload may be."""

    remedy = "Send it in parts, or by e-mail to the intake address. Nothing was kept."


@dataclass(frozen=True, slots=True)
class BodyLimit:
    """Counts the bytes of every request; `largest` is in bytes."""

    app: ASGIApp
    largest: int

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        arrived = 0

        async def counted() -> Message:
            nonlocal arrived
            message = await receive()
            arrived += len(message.get("body", b""))
            if arrived > self.largest:
                raise BodyTooLarge
            return message

        await self.app(scope, counted, send)
