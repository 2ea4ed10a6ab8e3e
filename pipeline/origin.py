"""Which message a document came in, and from whose domains."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.document import Document
from models.message import Message, Part
from pipeline.supplier_search import domain_of


def message_of(session: Session, document: Document) -> Message:
    """The message in which the document first came."""
    query = select(Message).join(Part, Part.message_id == Message.id).where(Part.id == document.part_id)
    return session.scalars(query).one()


def sender_domains(message: Message) -> tuple[str, ...]:
    """The domains of everybody who sent it or its mails inside, each once; none for a file that came by itself."""
    names = ("sender", "reply_to", "forwarded_from")
    senders = [str(mail.get(name) or "") for mail in message.mails for name in names]
    return tuple(dict.fromkeys(domain_of(sender) for sender in senders if "@" in sender))
