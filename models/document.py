"""A document on its walk, the values read from it with their places, and what people corrected."""

from __future__ import annotations

import datetime as dt
from typing import Any

from sqlalchemy import ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, words
from models.vocabulary import DocumentKind, DocumentStatus, Proof, Via


class Document(Base):
    """One paper of a file: several papers in one file share the original and differ by `ordinal` and `pages`.

    `version` grows with every change that a person could have overlooked. `pages` are page numbers of the file, empty
    until it has been read. `problems` are what the reader noticed, as `{code, message}`. `claimed_until` is a lease: a
    worker that has it is walking the document now. Corrections up to `corrected_from` were of an earlier reading, of
    other pages, and no longer count.
    """

    __tablename__ = "documents"
    __table_args__ = (UniqueConstraint("sha256", "ordinal"), Index("ix_documents_status", "status", "claimed_until"))

    id: Mapped[int] = mapped_column(primary_key=True)
    sha256: Mapped[str] = mapped_column(ForeignKey("originals.sha256"))
    ordinal: Mapped[int] = mapped_column(default=1)
    part_id: Mapped[int] = mapped_column(ForeignKey("parts.id"), index=True)
    name: Mapped[str] = mapped_column(Text)
    media_type: Mapped[str] = mapped_column(String(120))
    status: Mapped[DocumentStatus] = mapped_column(words(DocumentStatus))
    version: Mapped[int] = mapped_column(default=1)
    kind: Mapped[DocumentKind | None] = mapped_column(words(DocumentKind))
    pages: Mapped[list[int]] = mapped_column(default=list)
    language: Mapped[str | None] = mapped_column(String(8))
    proven: Mapped[bool] = mapped_column(default=False)
    problems: Mapped[list[dict[str, Any]]] = mapped_column(default=list)
    supplier_id: Mapped[int | None] = mapped_column(ForeignKey("suppliers.id"), index=True)
    supplier_found_by: Mapped[str | None] = mapped_column(Text)
    received_at: Mapped[dt.datetime]
    claimed_until: Mapped[dt.datetime | None]
    corrected_from: Mapped[int] = mapped_column(default=0, server_default="0")


class KeptPages(Base):
    """The words of an original as they were read, so that it can be read otherwise without looking at it again.

    `blob` is the address of the packed pages; a file that `states_itself` holds its values as data beside its pages.
    """

    __tablename__ = "kept_pages"

    sha256: Mapped[str] = mapped_column(ForeignKey("originals.sha256"), primary_key=True)
    blob: Mapped[str] = mapped_column(String(64))
    states_itself: Mapped[bool] = mapped_column(default=False)
    kept_at: Mapped[dt.datetime]


class FieldReading(Base):
    """One value as the reader saw it; `line` counts the document's lines from 1, None for a field of its head.

    `value` is normalised text, `box` is x0, y0, x1, y1 in points from the page's top left. `hint_id` names the hint
    without which it would not have been read, or understood, so. Never changed: what a person says instead is a
    `Correction`.
    """

    __tablename__ = "field_readings"
    __table_args__ = (UniqueConstraint("document_id", "line", "name"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id"))
    line: Mapped[int | None]
    name: Mapped[str] = mapped_column(String(40))
    value: Mapped[str] = mapped_column(Text)
    confidence: Mapped[float]
    page: Mapped[int | None]
    box: Mapped[list[float] | None]
    via: Mapped[Via] = mapped_column(words(Via))
    proof: Mapped[Proof | None] = mapped_column(words(Proof))
    hint_id: Mapped[int | None] = mapped_column(ForeignKey("hints.id"), index=True)


class Correction(Base):
    """A person's word against the reader's: the latest for a field is its value; None means the field is absent."""

    __tablename__ = "corrections"

    id: Mapped[int] = mapped_column(primary_key=True)
    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id"), index=True)
    line: Mapped[int | None]
    name: Mapped[str] = mapped_column(String(40))
    old_value: Mapped[str | None] = mapped_column(Text)
    new_value: Mapped[str | None] = mapped_column(Text)
    user_id: Mapped[int] = mapped_column(ForeignKey("users.id"))
    corrected_at: Mapped[dt.datetime]
