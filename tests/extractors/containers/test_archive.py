"""Archives are opened within limits; what they try is told and never done."""

from __future__ import annotations

import gzip
import io
import stat
import struct
import tarfile
import warnings
import zipfile
from email.message import EmailMessage

import pytest

from extractors.containers.unpack import unpack
from extractors.containers.unpacked import IntakeLimits, Unpacked
from extractors.findings import Reason

PDF = b"%PDF-1.4\n%%EOF\n"


def zipped(*entries: tuple[str | zipfile.ZipInfo, bytes]) -> bytes:
    buffer = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        warnings.simplefilter("ignore")
        for name, content in entries:
            archive.writestr(name, content)
    return buffer.getvalue()


def tarred(*members: tuple[tarfile.TarInfo, bytes]) -> bytes:
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w") as archive:
        for member, content in members:
            member.size = len(content)
            archive.addfile(member, io.BytesIO(content))
    return buffer.getvalue()


def reasons(unpacked: Unpacked) -> set[Reason]:
    return {finding.reason for finding in unpacked.findings}


def test_it_gives_every_file_with_its_place() -> None:
    unpacked = unpack(zipped(("a.pdf", PDF), ("sub/b.pdf", PDF + b"b")), "two.zip")
    assert [(part.name, part.origin) for part in unpacked.documents] == [("a.pdf", "zip/1"), ("sub/b.pdf", "zip/2")]
    assert not unpacked.findings


def test_two_files_of_one_name_are_both_kept() -> None:
    unpacked = unpack(zipped(("a.pdf", PDF), ("a.pdf", PDF + b"other")), "two.zip")
    assert [part.data for part in unpacked.documents] == [PDF, PDF + b"other"]


def test_it_opens_gzip_and_tar() -> None:
    data = gzip.compress(tarred((tarfile.TarInfo("a.pdf"), PDF)))
    assert [(part.name, part.origin) for part in unpack(data, "a.tgz").documents] == [("a.pdf", "gzip/1/tar/1")]
    assert [part.name for part in unpack(gzip.compress(PDF), "a.pdf.gz").documents] == ["a.pdf"]


@pytest.mark.parametrize("name", ["../a.pdf", "/etc/a.pdf", "C:\\a.pdf", "..\\a.pdf", "a\u202efdp.exe", "a\nb.pdf"])
def test_a_name_that_leads_outside_or_hides_is_told(name: str) -> None:
    assert Reason.ARCHIVE_PATH in reasons(unpack(zipped((name, PDF)), "a.zip"))


def test_a_link_is_told_and_not_followed() -> None:
    link = zipfile.ZipInfo("link.pdf")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    unpacked = unpack(zipped((link, b"/etc/passwd")), "a.zip")
    assert Reason.ARCHIVE_PATH in reasons(unpacked)
    assert not unpacked.documents


def test_links_and_devices_of_a_tar_are_told() -> None:
    link, device = tarfile.TarInfo("link"), tarfile.TarInfo("device")
    link.type, link.linkname, device.type = tarfile.SYMTYPE, "/etc/passwd", tarfile.CHRTYPE
    unpacked = unpack(tarred((link, b""), (device, b""), (tarfile.TarInfo("a.pdf"), PDF)), "a.tar")
    assert Reason.ARCHIVE_PATH in reasons(unpacked)
    assert [part.name for part in unpacked.documents] == ["a.pdf"]


def test_a_bomb_is_told_before_it_is_unpacked() -> None:
    assert reasons(unpack(zipped(("a.pdf", bytes(40 << 20))), "a.zip")) == {Reason.ARCHIVE_RATIO}
    assert Reason.ARCHIVE_RATIO in reasons(unpack(gzip.compress(bytes(40 << 20)), "a.gz"))


def test_an_entry_that_lies_about_its_size_is_stopped() -> None:
    data = bytearray(zipped(("a.pdf", bytes(40 << 20))))
    directory = data.rfind(b"PK\x01\x02")
    struct.pack_into("<I", data, directory + 24, 100)
    assert reasons(unpack(bytes(data), "a.zip")) & {Reason.ARCHIVE_RATIO, Reason.ARCHIVE_DAMAGED}


def test_entries_that_share_their_data_are_told() -> None:
    data = bytearray(zipped(("a.pdf", PDF), ("b.pdf", PDF)))
    second = data.rfind(b"PK\x01\x02")
    struct.pack_into("<I", data, second + 42, 0)
    assert Reason.ARCHIVE_RATIO in reasons(unpack(bytes(data), "a.zip"))


def test_all_together_stay_within_the_limit() -> None:
    limits = IntakeLimits(unpacked_bytes=1 << 20, ratio_from_bytes=1 << 20)
    unpacked = unpack(zipped(*((f"{n}.txt", bytes(range(256)) * 2000) for n in range(5))), "a.zip", limits)
    assert Reason.ARCHIVE_RATIO in reasons(unpacked)
    assert sum(len(part.data) for part in unpacked.documents) <= 1 << 20


def test_too_many_files_are_told() -> None:
    assert Reason.ARCHIVE_FILES in reasons(unpack(zipped(*((f"{n}", b"") for n in range(600))), "a.zip"))


def test_archives_in_archives_end_at_a_depth() -> None:
    data = PDF
    for _ in range(6):
        data = zipped(("inner.zip", data))
    unpacked = unpack(data, "a.zip")
    assert Reason.ARCHIVE_DEPTH in reasons(unpacked)
    assert unpacked.parts[0].media_type == "application/zip"


def test_a_password_is_told() -> None:
    data = bytearray(zipped(("a.pdf", PDF)))
    data[data.rfind(b"PK\x01\x02") + 8] |= 1
    assert Reason.ARCHIVE_ENCRYPTED in reasons(unpack(bytes(data), "a.zip"))


def test_two_names_of_one_entry_are_told() -> None:
    data = zipped(("invoice.pdf", PDF)).replace(b"invoice.pdf", b"invoice.exe", 1)
    assert Reason.ARCHIVE_DAMAGED in reasons(unpack(data, "a.zip"))


@pytest.mark.parametrize(
    "data", [zipped(("a.pdf", PDF * 50))[:-30], gzip.compress(PDF * 50)[:-12]], ids=["zip", "gzip"]
)
def test_a_cut_archive_is_told(data: bytes) -> None:
    assert Reason.ARCHIVE_DAMAGED in reasons(unpack(data, "a"))


def test_an_archive_without_files_is_told_and_kept() -> None:
    unpacked = unpack(zipped(), "a.zip")
    assert reasons(unpacked) == {Reason.ARCHIVE_EMPTY}
    assert len(unpacked.parts) == 1


def test_an_office_file_is_no_archive() -> None:
    data = zipped(("[Content_Types].xml", b"<Types/>"), ("xl/workbook.xml", b"<workbook/>"))
    assert [part.data for part in unpack(data, "order.xlsx").documents] == [data]


def test_an_archive_in_a_mail_keeps_its_place() -> None:
    mail = EmailMessage()
    mail["From"], mail["To"] = "a@b.example", "c@d.example"
    mail.set_content("see archive")
    mail.add_attachment(zipped(("a.pdf", PDF)), maintype="application", subtype="zip", filename="a.zip")
    assert [part.origin for part in unpack(mail.as_bytes(), "m.eml").documents] == ["mail/2/zip/1"]
