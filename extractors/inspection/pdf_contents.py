"""What a PDF carries besides its pages: instructions that act, files inside, forms made by programs, giant pictures."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import pikepdf
from pikepdf import Dictionary, Name, Object

from extractors.findings import Finding, Reason
from extractors.inspection.file_type import kind_findings
from extractors.inspection.picture import MOST_PIXELS
from extractors.media_type import XML, sniff

#: Kinds of action that run code, start programs, or send and fetch data; following a link on a click is none.
_ACTS: Final = frozenset({
    "/JavaScript", "/Launch", "/SubmitForm", "/ImportData", "/Rendition", "/Movie", "/Sound", "/RichMediaExecute",
    "/GoToE", "/SetOCGState",
})  # fmt: skip
#: Kinds that matter only when they happen by themselves, at opening.
_ACTS_AT_OPENING: Final = _ACTS | {"/URI", "/GoToR"}
_ACTIVE_PARTS: Final = frozenset({"/RichMedia", "/Screen", "/Movie", "/3D"})
#: Packings of pictures only; on any other stream they are a trap for readers that do not ask for a size.
_PICTURE_PACKING: Final = frozenset({"/JBIG2Decode", "/DCTDecode", "/JPXDecode", "/CCITTFaxDecode"})
_MOST_OBJECTS: Final = 200_000
_FILE_START: Final = 64 << 10
_READ_ERRORS: Final = (pikepdf.PdfError, ValueError, TypeError, KeyError, RuntimeError, AttributeError)


def content_findings(opened: pikepdf.Pdf) -> tuple[Finding, ...]:
    """Active parts, files inside and giant pictures. Damage met on the way is not told here."""
    found: dict[Reason, Finding] = {}
    try:
        root = opened.Root
    except _READ_ERRORS:
        return ()
    for finding in (*_opening(root), *_forms(root), *_every_object(opened)):
        found.setdefault(finding.reason, finding)
    return tuple(found.values())


def _get(holder: Object, key: str) -> Object | None:
    try:
        return holder.get(key) if isinstance(holder, Dictionary) else None
    except _READ_ERRORS:
        return None


def _opening(root: Object) -> Iterator[Finding]:
    """What happens by itself when the document is opened."""
    action = _get(root, "/OpenAction")
    kind = str(_get(action, "/S")) if action is not None else ""
    if kind in _ACTS_AT_OPENING:
        yield Finding(Reason.PDF_ACTIVE_CONTENT, f"at opening: {kind[1:]}")
    names = _get(root, "/Names")
    if names is not None and _get(names, "/JavaScript") is not None:
        yield Finding(Reason.PDF_ACTIVE_CONTENT, "JavaScript")


def _forms(root: Object) -> Iterator[Finding]:
    form = _get(root, "/AcroForm")
    if form is not None and _get(form, "/XFA") is not None:
        yield Finding(Reason.PDF_XFA)


def _every_object(opened: pikepdf.Pdf) -> Iterator[Finding]:
    for count, one in enumerate(opened.objects):
        if count > _MOST_OBJECTS:
            yield Finding(Reason.PDF_LIMIT_DEPTH, f"more than {_MOST_OBJECTS} objects")
            return
        try:
            yield from _object(one)
        except _READ_ERRORS:
            continue


def _object(one: Object) -> Iterator[Finding]:
    if isinstance(one, pikepdf.Stream):
        width, height = one.get("/Width", 0), one.get("/Height", 0)
        if "/Width" not in one and _PICTURE_PACKING.intersection(_packing(one)):
            yield Finding(Reason.PDF_DAMAGED, "a picture without a size")
        if one.get("/Subtype") == Name.Image and int(width) * int(height) > MOST_PIXELS:
            yield Finding(Reason.PDF_LIMIT_PIXELS, f"{int(width)} x {int(height)}")
        return
    if not isinstance(one, Dictionary):
        return
    if isinstance(one.get("/EF"), Dictionary):
        yield from _file(one)
    kind = str(one.get("/S", ""))
    if kind in _ACTS and ("/Type" not in one or one.get("/Type") == Name.Action):
        yield Finding(Reason.PDF_ACTIVE_CONTENT, kind[1:])
    for holder in (one.get("/A"), one.get("/OpenAction")):
        if isinstance(holder, Dictionary) and str(holder.get("/S", "")) in _ACTS:
            yield Finding(Reason.PDF_ACTIVE_CONTENT, str(holder.get("/S"))[1:])
    events = one.get("/AA")
    if isinstance(events, Dictionary):
        for event in events.keys():  # noqa: SIM118 - a pikepdf dictionary iterates its keys only this way
            action = events.get(event)
            if isinstance(action, Dictionary) and str(action.get("/S", "")) in _ACTS_AT_OPENING:
                yield Finding(Reason.PDF_ACTIVE_CONTENT, f"{event}: {str(action.get('/S'))[1:]}")
    if str(one.get("/Subtype", "")) in _ACTIVE_PARTS:
        yield Finding(Reason.PDF_ACTIVE_CONTENT, str(one.get("/Subtype"))[1:])


def _packing(stream: pikepdf.Stream) -> list[str]:
    """The names of a stream's filters."""
    packing = stream.get("/Filter")
    if isinstance(packing, pikepdf.Array):
        return [str(name) for name in packing.as_list()]
    return [str(packing)] if packing is not None else []


def _file(specification: Dictionary) -> Iterator[Finding]:
    """A file inside. An e-invoice is what a hybrid invoice is for; a program is never a document."""
    name = str(specification.get("/UF", specification.get("/F", "")))
    held = specification.EF
    stream = held.get("/F", held.get("/UF"))
    start = bytes(stream.read_bytes())[:_FILE_START] if isinstance(stream, pikepdf.Stream) else b""
    kind = sniff(start, name)
    for finding in kind_findings(start, name, kind):
        # The PDF around a program may still be the invoice: it is kept apart, not refused.
        reason = Reason.PDF_HOLDS_PROGRAM if finding.reason is Reason.TYPE_EXECUTABLE else finding.reason
        yield Finding(reason, f"inside the PDF: {name[-60:]}")
    if kind != XML:
        yield Finding(Reason.PDF_HAS_ATTACHMENT, name[-60:])


def einvoice_inside(opened: pikepdf.Pdf) -> bytes | None:
    """The XML of a hybrid invoice (Factur-X, ZUGFeRD, Order-X), or None."""
    for name, file in opened.attachments.items():
        if name.lower().endswith(".xml"):
            try:
                content = bytes(file.get_file().read_bytes())
            except _READ_ERRORS:
                continue
            if sniff(content, name) == XML:
                return content
    return None
