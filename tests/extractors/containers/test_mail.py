"""A mail gives up every part it holds, says what is wrong with it, and hides nothing."""

from __future__ import annotations

import base64
import binascii
import io
from email.message import EmailMessage

import pytest
from PIL import Image

from extractors.containers.unpack import unpack
from extractors.containers.unpacked import IntakeLimits, Unpacked
from extractors.findings import Reason

PDF = b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"
HEAD = "From: Ada <ada@fern.example>\r\nTo: invoices@own.example\r\nSubject: May\r\nMessage-ID: <1@fern.example>\r\n"


def message(**headers: str) -> EmailMessage:
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "Ada <ada@fern.example>", "invoices@own.example", "May"
    mail["Message-ID"], mail["Date"] = "<1@fern.example>", "Mon, 04 May 2026 09:00:00 +0200"
    for name, value in headers.items():
        del mail[name.replace("_", "-")]
        mail[name.replace("_", "-")] = value
    mail.set_content("Please find our invoice attached.")
    return mail


def with_pdf(mail: EmailMessage, name: str = "invoice.pdf", **options: str) -> EmailMessage:
    mail.add_attachment(PDF, maintype="application", subtype="pdf", filename=name, **options)
    return mail


def raw(part: str, boundary: str = 'boundary="B1"', head: str = HEAD) -> bytes:
    body = f"{head}MIME-Version: 1.0\r\nContent-Type: multipart/mixed; {boundary}\r\n\r\n--B1\r\n{part}\r\n--B1--\r\n"
    return body.encode("utf-8", "surrogateescape")


def pdf_part(headers: str = 'Content-Disposition: attachment; filename="invoice.pdf"') -> str:
    body = base64.encodebytes(PDF).decode()
    return f"Content-Type: application/pdf\r\n{headers}\r\nContent-Transfer-Encoding: base64\r\n\r\n{body}"


def reasons(unpacked: Unpacked) -> set[Reason]:
    return {finding.reason for finding in unpacked.findings}


def picture(width: int, height: int) -> bytes:
    buffer = io.BytesIO()
    Image.effect_noise((width, height), 60).save(buffer, "PNG")
    return buffer.getvalue()


def test_it_gives_the_attachment_and_keeps_the_text() -> None:
    unpacked = unpack(with_pdf(message()).as_bytes(), "mail.eml")
    assert [(part.name, part.media_type, part.origin) for part in unpacked.documents] == [
        ("invoice.pdf", "application/pdf", "mail/2")
    ]
    assert unpacked.documents[0].data == PDF
    assert unpacked.parts[0].ignored_reason == "the mail's own text"
    assert not unpacked.findings


def test_it_reads_the_head() -> None:
    (facts,) = unpack(with_pdf(message(Cc="ben@own.example")).as_bytes(), "mail.eml").mails
    assert (facts.sender, facts.sender_name, facts.to, facts.cc) == (
        "ada@fern.example", "Ada", ("invoices@own.example",), ("ben@own.example",),
    )  # fmt: skip
    assert (facts.subject, facts.message_id, facts.date) == ("May", "<1@fern.example>", "2026-05-04T09:00:00+02:00")


def test_it_comes_back_from_json_as_it_was() -> None:
    unpacked = unpack(with_pdf(message()).as_bytes(), "mail.eml")
    assert Unpacked.from_json(unpacked.as_json()) == unpacked


def test_an_inline_pdf_is_an_attachment() -> None:
    mail = with_pdf(message(), disposition="inline")
    assert len(unpack(mail.as_bytes(), "mail.eml").documents) == 1


@pytest.mark.parametrize("declared", ["text/plain", "application/octet-stream", "image/png", "nonsense"])
def test_it_believes_the_content_and_not_the_declared_type(declared: str) -> None:
    part = pdf_part().replace("application/pdf", declared)
    assert [p.media_type for p in unpack(raw(part), "mail.eml").documents] == ["application/pdf"]


def test_it_opens_forwarded_mails_and_keeps_both_senders() -> None:
    outer = message(From="Ben <ben@own.example>")
    outer.add_attachment(with_pdf(message()))
    unpacked = unpack(outer.as_bytes(), "mail.eml")
    assert [mail.sender for mail in unpacked.mails] == ["ben@own.example", "ada@fern.example"]
    assert [part.origin for part in unpacked.documents] == ["mail/2/mail/2"]


def test_it_finds_the_first_sender_of_a_forward_written_as_text() -> None:
    mail = message(From="Ben <ben@own.example>")
    mail.set_content("FYI\n\n---------- Forwarded message ---------\nFrom: Ada <Ada@Fern.example>\nDate: today\n\nHi")
    assert unpack(mail.as_bytes(), "mail.eml").mails[0].forwarded_from == "ada@fern.example"


def test_two_attachments_of_one_name_are_both_kept() -> None:
    unpacked = unpack(with_pdf(with_pdf(message())).as_bytes(), "mail.eml")
    assert [part.name for part in unpacked.documents] == ["invoice.pdf", "invoice.pdf"]


def test_a_mail_without_document_says_so() -> None:
    assert reasons(unpack(message().as_bytes(), "mail.eml")) == {Reason.MAIL_NO_ATTACHMENT}


def test_a_missing_boundary_is_told_and_its_parts_are_found_all_the_same() -> None:
    unpacked = unpack(raw(pdf_part(), boundary="charset=utf-8"), "mail.eml")
    assert Reason.MAIL_MALFORMED in reasons(unpacked)
    assert len(unpacked.documents) == 1


def test_a_boundary_that_never_comes_is_told_and_its_text_kept() -> None:
    mail = f'{HEAD}Content-Type: multipart/mixed; boundary="X"\r\n\r\nnothing here\r\n'.encode()
    unpacked = unpack(mail, "mail.eml")
    assert Reason.MAIL_MALFORMED in reasons(unpacked)
    assert unpacked.parts[0].data == b"nothing here\r\n"


@pytest.mark.parametrize(
    "mail",
    [
        raw(pdf_part(), boundary='boundary="B1"; boundary="B2"'),
        raw(pdf_part()).replace(b"Content-Type: multipart", b"Content-Type: text/plain\r\nContent-Type: multipart"),
        raw(pdf_part()) + b"\r\nContent-Disposition: attachment\r\n\r\nhidden",
    ],
    ids=["two boundaries", "two types", "something after the end"],
)
def test_a_mail_that_two_readers_would_take_apart_differently_is_told(mail: bytes) -> None:
    assert Reason.MAIL_MALFORMED in reasons(unpack(mail, "mail.eml"))


def test_a_boundary_that_begins_like_the_outer_one_is_its_own() -> None:
    inner = f'Content-Type: multipart/mixed; boundary="B1x"\r\n\r\n--B1x\r\n{pdf_part()}\r\n--B1x--'
    unpacked = unpack(raw(inner), "mail.eml")
    assert len(unpacked.documents) == 1
    assert not unpacked.findings


@pytest.mark.parametrize("line_end", ["\n", "\r"])
def test_other_line_ends_are_read(line_end: str) -> None:
    mail = raw(pdf_part()).decode().replace("\r\n", "\n").replace("\n", line_end).encode()
    assert [part.data for part in unpack(mail, "mail.eml").documents] == [PDF]


def test_base64_is_read_with_rubbish_and_without_padding() -> None:
    body = base64.b64encode(PDF).decode().rstrip("=")
    part = (
        f"Content-Type: application/pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n{body[:40]}\r\n*!*\r\n{body[40:]}"
    )
    assert [p.data for p in unpack(raw(part), "mail.eml").documents] == [PDF]


def test_an_unknown_encoding_is_told() -> None:
    part = pdf_part().replace("Encoding: base64", "Encoding: x-gzip64")
    unpacked = unpack(raw(part), "mail.eml")
    assert Reason.MAIL_ATTACHMENT_DAMAGED in reasons(unpacked)
    assert [p.data for p in unpacked.documents] == [PDF]


def test_a_file_uuencoded_in_the_text_is_an_attachment() -> None:
    body = "".join(binascii.b2a_uu(PDF[at : at + 45]).decode() for at in range(0, len(PDF), 45))
    mail = f"{HEAD}\r\nsee below\r\nbegin 644 invoice.pdf\r\n{body}`\r\nend\r\n".encode()
    assert [(p.name, p.data) for p in unpack(mail, "mail.eml").documents] == [("invoice.pdf", PDF)]


def test_a_piece_of_a_message_is_told() -> None:
    mail = f"{HEAD}Content-Type: message/partial; id=1; number=1; total=2\r\n\r\n{pdf_part()}".encode()
    assert Reason.MAIL_PARTIAL in reasons(unpack(mail, "mail.eml"))


def test_a_sealed_mail_is_told() -> None:
    part = pdf_part().replace("application/pdf", "application/pkcs7-mime")
    assert Reason.SIGNED_CONTAINER in reasons(unpack(raw(part), "mail.eml"))


def test_an_empty_attachment_is_told() -> None:
    part = 'Content-Type: application/pdf\r\nContent-Disposition: attachment; filename="a.pdf"\r\n\r\n'
    assert Reason.MAIL_ATTACHMENT_DAMAGED in reasons(unpack(raw(part), "mail.eml"))


@pytest.mark.parametrize(
    ("header", "name"),
    [
        ('filename="Rechnung M\udcc3\udcbcller.pdf"', "Rechnung Müller.pdf"),
        ('filename="=?utf-8?Q?Rechnung_M=C3=BCller.pdf?="', "Rechnung Müller.pdf"),
        ("filename*=utf-8''Rechnung%20M%C3%BCller.pdf", "Rechnung Müller.pdf"),
        ('filename*0="Rech"; filename*1="nung.pdf"', "Rechnung.pdf"),
        ('filename*1="nung.pdf"; filename*0="Rech"', "Rechnung.pdf"),
        ("filename*=no-such-charset''a.pdf", "a.pdf"),
        ('filename="../../etc/x.pdf"', "../../etc/x.pdf"),
        ("filename*=utf-8''evil%E2%80%AEfdp.exe", "evil<U+202E>fdp.exe"),
        ("filename*=utf-8''a%0D%0Ab.pdf", "a<U+000D><U+000A>b.pdf"),
    ],
)
def test_names_are_read_in_every_form_and_what_hides_in_them_is_shown(header: str, name: str) -> None:
    part = pdf_part(f"Content-Disposition: attachment; {header}")
    assert [p.name for p in unpack(raw(part), "mail.eml").documents] == [name]


@pytest.mark.parametrize("charset", ["utf-16", "unicode_escape", "idna", "zip", "no-such", "'; DROP"])
def test_a_charset_that_lies_costs_nothing(charset: str) -> None:
    part = f'Content-Type: text/plain; charset="{charset}"\r\n\r\nhello\r\n--B1\r\n{pdf_part()}'
    assert len(unpack(raw(part), "mail.eml").documents) == 1


def test_a_logo_in_the_text_is_decoration_and_a_photographed_page_is_not() -> None:
    mail = with_pdf(message())
    for name, size in (("logo.png", (200, 80)), ("photo.png", (900, 1300)), ("dot.png", (1, 1))):
        mail.add_attachment(picture(*size), maintype="image", subtype="png", filename=name, disposition="inline")
    parts = {part.name: part.ignored_reason for part in unpack(mail.as_bytes(), "mail.eml").parts}
    assert parts["photo.png"] is None
    assert "200 x 80" in str(parts["logo.png"])
    assert parts["dot.png"] == "a tracking pixel (1 x 1)"


def test_a_small_picture_that_is_attached_stays_a_document() -> None:
    mail = message()
    mail.add_attachment(picture(300, 200), maintype="image", subtype="png", filename="receipt.png")
    assert len(unpack(mail.as_bytes(), "mail.eml").documents) == 1


def test_signature_calendar_and_report_are_decoration() -> None:
    parts = "".join(
        f"Content-Type: {kind}\r\nContent-Disposition: attachment; filename=x\r\n\r\nx\r\n--B1\r\n"
        for kind in ("application/pgp-signature", "text/calendar", "message/delivery-status")
    )
    unpacked = unpack(raw(parts + pdf_part()), "mail.eml")
    assert len(unpacked.documents) == 1
    assert len([part for part in unpacked.parts if part.ignored_reason]) == 3


@pytest.mark.parametrize(
    ("mail", "reason"),
    [
        (with_pdf(message(Subject="x" * 300_000)).as_bytes(), Reason.MAIL_LIMIT_HEADER),
        (raw("\r\n".join(["Content-Type: text/x\r\n\r\na\r\n--B1"] * 300)), Reason.MAIL_LIMIT_PARTS),
    ],
    ids=["header", "parts"],
)
def test_more_than_any_honest_mail_is_told(mail: bytes, reason: Reason) -> None:
    assert reason in reasons(unpack(mail, "mail.eml"))


def test_mails_in_mails_end_at_a_depth() -> None:
    mail = with_pdf(message())
    for _ in range(30):
        outer = message()
        outer.add_attachment(mail)
        mail = outer
    assert Reason.MAIL_LIMIT_DEPTH in reasons(unpack(mail.as_bytes(), "mail.eml"))


def test_parts_in_parts_end_at_a_depth() -> None:
    body = "".join(f'Content-Type: multipart/mixed; boundary="b{at}"\r\n\r\n--b{at}\r\n' for at in range(900))
    assert Reason.MAIL_LIMIT_DEPTH in reasons(unpack((HEAD + body).encode(), "mail.eml"))


def test_ten_thousand_encoded_words_are_read_in_no_time() -> None:
    mail = with_pdf(message()).as_bytes().replace(b"Subject: May", b"Subject: " + b"=?utf-8?Q?a?= " * 10_000)
    assert len(unpack(mail, "mail.eml").documents) == 1


def test_a_request_to_change_the_account_is_told() -> None:
    mail = message()
    mail.set_content("Kindly note our new bank details before you pay.")
    assert Reason.BANK_CHANGE_REQUEST in reasons(unpack(mail.as_bytes(), "mail.eml"))


def test_nothing_at_all_is_told() -> None:
    assert reasons(unpack(b"", "mail.eml")) == {Reason.FILE_EMPTY}


def test_a_file_larger_than_the_limit_is_not_opened() -> None:
    unpacked = unpack(with_pdf(message()).as_bytes(), "mail.eml", IntakeLimits(file_bytes=100))
    assert reasons(unpacked) == {Reason.SIZE}
