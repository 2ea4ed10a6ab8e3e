"""The head of a mail in plain words: who, to whom, what about, when; every charset may lie."""

from __future__ import annotations

import re
from email.message import Message
from email.utils import getaddresses, parsedate_to_datetime
from typing import Final

from extractors.containers.letters import LONGEST_HEADER, decoded
from extractors.containers.names import visible

_MOST_ADDRESSES: Final = 200
_REPLY_TYPES: Final = frozenset({"auto-replied", "auto-notified"})


def header(head: Message, name: str) -> str:
    """One header, decoded, unfolded, hiding characters made visible; empty when absent."""
    value = head.get(name)
    return "" if value is None else visible(" ".join(decoded(str(value)).split()))


def addresses(head: Message, name: str) -> tuple[tuple[str, str], ...]:
    """(name, address) of all headers of that name; addresses in lower case, hiding characters made visible."""
    values = [str(value)[:LONGEST_HEADER] for value in head.get_all(name, [])[:20]]
    try:
        pairs = getaddresses([value for value in values if value.strip()])
    except (ValueError, IndexError, TypeError):
        pairs = []
    if not any(address for _, address in pairs):
        # The strict parser gives up on a whole header for one odd comma; the bare addresses are still there.
        pairs = [("", found) for value in values for found in re.findall(r"[\w.+-]{1,64}@[\w.-]{1,200}\w", value)]
    found = [(visible(decoded(shown)).strip(), visible(decoded(address)).strip().lower()) for shown, address in pairs]
    return tuple((shown, address) for shown, address in found if address)[:_MOST_ADDRESSES]


def date(head: Message) -> str | None:
    """The date it says it was sent, ISO with zone; None when absent or impossible."""
    try:
        return parsedate_to_datetime(str(head.get("date", ""))[:100]).isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def written_by_machine(head: Message) -> bool:
    """An answer that a machine wrote (RFC 3834), or one of our own notes coming back; no mailing of invoices."""
    answers = header(head, "auto-submitted").lower().partition(";")[0].strip() in _REPLY_TYPES
    return answers or any(head.get(name) is not None for name in ("x-autoreply", "x-autorespond", "x-triplicate"))
