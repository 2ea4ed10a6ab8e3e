"""Every finding that means something ends at a document; decoration stays decoration."""

from __future__ import annotations

from extractors.containers.unpacked import Part, Unpacked
from extractors.findings import Finding, Reason
from pipeline.sift import sift

INVOICE = Part("invoice.pdf", "application/pdf", b"1", "mail/1")
LOGO = Part("logo.png", "image/png", b"2", "mail/2", "a logo")
ARCHIVE = Part("papers.zip", "application/zip", b"3", "mail/3/zip", "an archive that was not unpacked")
FILE = Part("scan.pdf", "application/pdf", b"4", "file")


def test_parts_that_are_no_decoration_are_documents() -> None:
    sifted = sift(Unpacked((INVOICE, LOGO)))
    assert sifted.documents == ((INVOICE, None),)
    assert sifted.whole == ()


def test_a_finding_about_a_part_quarantines_that_part_only() -> None:
    damaged = Finding(Reason.MAIL_ATTACHMENT_DAMAGED, "", "mail/1")
    assert sift(Unpacked((INVOICE, LOGO), (), (damaged,))).documents == ((INVOICE, damaged),)


def test_an_archive_that_would_not_open_becomes_a_document() -> None:
    locked = Finding(Reason.ARCHIVE_ENCRYPTED, "", "mail/3/zip")
    sifted = sift(Unpacked((INVOICE, ARCHIVE), (), (locked,)))
    assert sifted.documents == ((INVOICE, None), (ARCHIVE, locked))


def test_a_finding_about_nothing_in_particular_is_about_the_whole() -> None:
    odd = Finding(Reason.MAIL_MALFORMED, "", "mail")
    sifted = sift(Unpacked((INVOICE,), (), (odd,)))
    assert sifted.whole == (odd,)
    assert sifted.documents == ((INVOICE, None),)


def test_a_finding_about_a_file_by_itself_is_about_that_file() -> None:
    empty = Finding(Reason.SIZE, "200 MB", "")
    assert sift(Unpacked((FILE,), (), (empty,))).documents == ((FILE, empty),)


def test_what_only_informs_stops_nothing() -> None:
    told = Finding(Reason.SENDER_UNAUTHENTICATED, "", "mail")
    sifted = sift(Unpacked((INVOICE,), (), (told,)))
    assert (sifted.documents, sifted.whole) == (((INVOICE, None),), ())
