"""Opens whatever arrived, mails in archives in mails, down to the single documents."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from extractors.containers.archive import read_gzip, read_tar, read_zip
from extractors.containers.kinds import Container, container
from extractors.containers.mail import Child, read_mail
from extractors.containers.names import visible
from extractors.containers.tnef import Damaged, attachments
from extractors.containers.unpacked import Collector, IntakeLimits, Part, Unpacked
from extractors.findings import Reason
from extractors.media_type import MAIL, sniff

LIMITS: Final = IntakeLimits()


def unpack(data: bytes, name: str, limits: IntakeLimits = LIMITS) -> Unpacked:
    """All parts of a mail or an archive; a file that is neither is its own only part.

    It never raises for any bytes within memory: what cannot be opened is a finding, and the part it is about is kept.
    """
    collector = Collector(limits)
    if not data:
        collector.find(Reason.FILE_EMPTY, "")
        return collector.made()
    if len(data) > limits.file_bytes:
        collector.find(Reason.SIZE, "", f"{len(data) >> 20} MB")
        return collector.made()
    _open(Child(name, data), "", _Depth(), collector)
    if collector.mails and not collector.made().documents:
        collector.find(Reason.MAIL_NO_ATTACHMENT, "")
    return collector.made()


class _Depth:
    """How many mails and archives are open around the one at hand."""

    def __init__(self, mails: int = 0, archives: int = 0) -> None:
        self.mails = mails
        self.archives = archives

    def inside(self, kind: Container) -> _Depth:
        if kind is Container.MAIL:
            return _Depth(self.mails + 1, self.archives)
        return _Depth(self.mails, self.archives + 1)


def _open(child: Child, origin: str, depth: _Depth, collector: Collector) -> None:
    kind = None if child.ignored_reason else _kind(child)
    if kind is None or _too_deep(kind, origin, depth, collector):
        media_type = child.media_type or sniff(child.data, child.name)
        collector.add(Part(visible(child.name), media_type, child.data, origin or "file", child.ignored_reason))
        return
    place = f"{origin}/{kind.value}" if origin else kind.value
    count = 0
    for count, inner in enumerate(_children(child, kind, place, collector), 1):
        _open(inner, f"{place}/{count}", depth.inside(kind), collector)
    if not count and kind is not Container.MAIL:
        if not any(finding.origin == place for finding in collector.findings):
            collector.find(Reason.ARCHIVE_EMPTY, place)
        collector.add(
            Part(
                visible(child.name),
                sniff(child.data, child.name),
                child.data,
                place,
                "an archive that was not unpacked",
            )
        )


def _kind(child: Child) -> Container | None:
    return Container.MAIL if child.media_type == MAIL else container(child.data, child.name)


def _too_deep(kind: Container, origin: str, depth: _Depth, collector: Collector) -> bool:
    if kind is Container.MAIL and depth.mails >= collector.limits.mail_depth:
        collector.find(Reason.MAIL_LIMIT_DEPTH, origin)
        return True
    if kind is not Container.MAIL and depth.archives >= collector.limits.archive_depth:
        collector.find(Reason.ARCHIVE_DEPTH, origin)
        return True
    return False


def _children(child: Child, kind: Container, place: str, collector: Collector) -> Iterator[Child]:
    if kind is Container.MAIL:
        yield from read_mail(child.data, place, collector)
        return
    if kind is Container.TNEF:
        yield from _tnef(child.data, place, collector)
        return
    entries = {
        Container.ZIP: lambda: read_zip(child.data, place, collector),
        Container.TAR: lambda: read_tar(child.data, place, collector),
        Container.GZIP: lambda: read_gzip(child.data, child.name, place, collector),
    }[kind]()
    for name, content in entries:
        yield Child(name, content)


def _tnef(data: bytes, place: str, collector: Collector) -> Iterator[Child]:
    try:
        found = attachments(data)
    except Damaged as error:
        collector.find(Reason.TNEF_DAMAGED, place, str(error))
        return
    for name, content in found:
        if content:
            yield Child(name or "unnamed", content)
