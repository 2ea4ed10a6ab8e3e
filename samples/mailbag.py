"""Mails as employees forward them to the intake address: the supplier's words quoted below, a signature with a logo."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from io import BytesIO
from typing import Final

from PIL import Image, ImageDraw

from samples.world import BUYER_DOMAIN, BUYER_NAME, Supplier

INTAKE: Final = f"invoices@{BUYER_DOMAIN}"


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file on a mail."""

    name: str
    media_type: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Forward:
    """One forwarded mail; `as_message` forwards the supplier's mail whole (message/rfc822) instead of quoting it."""

    number: int
    employee: str
    supplier: Supplier
    sent: datetime
    subject: str
    note: str
    attachments: tuple[Attachment, ...]
    as_message: bool = False


def signature_logo() -> bytes:
    """The picture in the employees' mail signatures, as PNG: no document."""
    picture = Image.new("RGB", (240, 64), "white")
    pen = ImageDraw.Draw(picture)
    pen.ellipse((6, 8, 54, 56), fill="#20415f")
    pen.arc((16, 18, 44, 46), 200, 520, fill="white", width=5)
    pen.text((66, 18), "HARROW LAKE", fill="#20415f")
    pen.text((66, 34), "PUMP WORKS", fill="#5c7f9e")
    buffer = BytesIO()
    picture.save(buffer, "PNG")
    return buffer.getvalue()


def _address(name: str, domain: str) -> Address:
    return Address(name, name.lower().replace(" ", "."), domain)


def _supplier_mail(forward: Forward) -> str:
    company = forward.supplier
    return (
        f"Hello,\n\nplease find attached our document {forward.subject}.\n\nKind regards\n"
        f"{company.contact}\n{company.name}\n"
        f"{company.address.street}, {company.address.town}\n{company.phone}\n"
    )


def _quoted(forward: Forward) -> str:
    company = forward.supplier
    return (
        f"{forward.note}\n\n{forward.employee}\n{BUYER_NAME}\n\n---------- Forwarded message ---------\n"
        f"From: {company.contact} <{company.email}>\nDate: {forward.sent:%a, %b %d, %Y at %H:%M}\n"
        f"Subject: {forward.subject}\nTo: {forward.employee} <{_address(forward.employee, BUYER_DOMAIN).addr_spec}>\n\n"
        f"{_supplier_mail(forward)}"
    )


def _attach(mail: EmailMessage, attachments: tuple[Attachment, ...]) -> None:
    for attachment in attachments:
        main, _, sub = attachment.media_type.partition("/")
        mail.add_attachment(attachment.data, main, sub, filename=attachment.name)


def eml(forward: Forward) -> bytes:
    """The mail as it lies in the intake mailbox, CRLF line ends; the same forward always gives the same bytes."""
    mail = EmailMessage(SMTP)
    mail["Authentication-Results"] = f"mx.{BUYER_DOMAIN}; dmarc=pass header.from={BUYER_DOMAIN}; spf=pass; dkim=pass"
    mail["From"] = _address(forward.employee, BUYER_DOMAIN)
    mail["To"] = Address("Invoices", addr_spec=INTAKE)
    mail["Subject"] = f"Fwd: {forward.subject}"
    mail["Date"] = forward.sent.replace(tzinfo=UTC)
    mail["Message-ID"] = f"<{forward.sent:%Y%m%d%H%M}.{forward.number:03d}@{BUYER_DOMAIN}>"
    text = f"{forward.note}\n\n{forward.employee}\n{BUYER_NAME}\n" if forward.as_message else _quoted(forward)
    mail.set_content(text)
    body = "".join(f"<p>{line}</p>" for line in text.replace("<", "&lt;").split("\n") if line)
    mail.add_alternative(f'<html><body>{body}<img src="cid:logo@{BUYER_DOMAIN}" alt=""></body></html>', subtype="html")
    html = next(part for part in mail.walk() if part.get_content_type() == "text/html")
    assert isinstance(html, EmailMessage)
    html.add_related(
        signature_logo(), "image", "png", cid=f"<logo@{BUYER_DOMAIN}>", filename="image001.png", disposition="inline"
    )
    if forward.as_message:
        mail.add_attachment(_inner(forward))
    else:
        _attach(mail, forward.attachments)
    _set_boundaries(mail, forward.number)
    return mail.as_bytes()


def _inner(forward: Forward) -> EmailMessage:
    company = forward.supplier
    inner = EmailMessage(SMTP)
    inner["From"] = Address(company.contact, addr_spec=company.email)
    inner["To"] = _address(forward.employee, BUYER_DOMAIN)
    inner["Subject"] = forward.subject
    inner["Date"] = forward.sent.replace(tzinfo=UTC)
    inner["Message-ID"] = f"<{forward.sent:%Y%m%d%H}.{forward.number:03d}@{company.domain}>"
    inner.set_content(_supplier_mail(forward))
    _attach(inner, forward.attachments)
    return inner


def _set_boundaries(mail: EmailMessage, number: int) -> None:
    parts = [part for part in mail.walk() if part.get_content_maintype() == "multipart"]
    for place, part in enumerate(parts):
        part.set_boundary(f"=_part_{number:03d}_{place}")
