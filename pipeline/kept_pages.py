"""The words of originals, kept once when a file is read, so that nothing is read optically twice."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from extractors.whole_file import WholeFile
from models.document import Document, KeptPages
from models.message import Original
from pipeline import sandbox
from pipeline.context import Context


@dataclass(frozen=True, slots=True)
class Packed:
    """Where a file's packed pages lie among the originals, and whether the file states its values as data as well."""

    address: str
    states_itself: bool


def read_whole(context: Context, data: bytes, name: str) -> WholeFile:
    """What is in a file, read in the sandbox, with its words."""
    own_names = list(context.settings.own_names)
    return WholeFile.from_json(sandbox.run("extractors.whole_file:read_whole", data, name, own_names))


def put_pages(context: Context, whole: WholeFile) -> Packed | None:
    """Store the packed pages under their own address, as originals are; None where nothing could be opened."""
    if not whole.pages:
        return None
    return Packed(context.blobs.put(whole.pages), whole.states_itself)


def keep_pages(session: Session, context: Context, sha256: str, packed: Packed | None) -> None:
    """Remember where an original's words lie; what another reading of the same file kept is replaced."""
    if packed is None:
        return
    # Whoever reads the same file at the same moment waits here, and then finds the row.
    session.execute(select(Original.sha256).where(Original.sha256 == sha256).with_for_update(key_share=True))
    row = session.get(KeptPages, sha256)
    if row is None:
        row = KeptPages(sha256=sha256)
        session.add(row)
    row.blob, row.states_itself, row.kept_at = packed.address, packed.states_itself, context.now()
    session.flush()


def pages_of(context: Context, document: Document) -> tuple[bytes, bool]:
    """The packed pages of a document's file, and whether it states its values itself.

    A file that was read before words were kept is read once more, and its words are kept then.
    """
    with context.database.reading() as session:
        row = session.get(KeptPages, document.sha256)
    if row is not None:
        return context.blobs.get(row.blob), row.states_itself
    data = context.blobs.get(document.sha256)
    whole = read_whole(context, data, document.name)
    packed = put_pages(context, whole)
    with context.database.writing() as session:
        keep_pages(session, context, document.sha256, packed)
    return whole.pages, whole.states_itself
