"""What arrived: originals by their content, the messages they came in, every arrival, and the parts inside."""

from __future__ import annotations

import datetime as dt
from typing import Any

from sqlalchemy import ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base


class Original(Base):
    """Some bytes, kept for ever under their SHA-256 (64 hexadecimal digits)."""

    __tablename__ = "originals"

    sha256: Mapped[str] = mapped_column(String(64), primary_key=True)
    size: Mapped[int]
    media_type: Mapped[str] = mapped_column(String(120))
    kept_at: Mapped[dt.datetime]


class Message(Base):
    """A mail or a file as it came in; the same bytes coming again are the same message with another arrival."""

    __tablename__ = "messages"
    __table_args__ = (UniqueConstraint("sha256"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    sha256: Mapped[str] = mapped_column(ForeignKey("originals.sha256"))
    name: Mapped[str] = mapped_column(Text)
    is_mail: Mapped[bool]
    sender: Mapped[str] = mapped_column(Text, default="")
    sender_name: Mapped[str] = mapped_column(Text, default="")
    subject: Mapped[str] = mapped_column(Text, default="")
    sent: Mapped[str | None] = mapped_column(String(40))
    mails: Mapped[list[dict[str, Any]]] = mapped_column(default=list)
    findings: Mapped[list[dict[str, Any]]] = mapped_column(default=list)
    received_at: Mapped[dt.datetime] = mapped_column(index=True)


class Arrival(Base):
    """One time that a message came in, by whichever way; the same place in the same version never counts twice.

    `location` names the thing within its source (a path, a key, a mailbox and its UID), `version` what it held then.
    """

    __tablename__ = "arrivals"
    __table_args__ = (UniqueConstraint("source", "location", "version"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    message_id: Mapped[int] = mapped_column(ForeignKey("messages.id"), index=True)
    source: Mapped[str] = mapped_column(String(80))
    location: Mapped[str] = mapped_column(Text)
    version: Mapped[str] = mapped_column(String(120), default="")
    arrived_at: Mapped[dt.datetime]


class Part(Base):
    """One file inside a message, at its place (`origin`); decoration is kept too, with the reason why it is ignored."""

    __tablename__ = "parts"
    __table_args__ = (UniqueConstraint("message_id", "origin"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    message_id: Mapped[int] = mapped_column(ForeignKey("messages.id"))
    sha256: Mapped[str] = mapped_column(ForeignKey("originals.sha256"), index=True)
    name: Mapped[str] = mapped_column(Text)
    media_type: Mapped[str] = mapped_column(String(120))
    origin: Mapped[str] = mapped_column(String(200))
    ignored_reason: Mapped[str | None] = mapped_column(Text)
