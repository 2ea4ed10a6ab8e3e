"""Parses XML that anybody may have sent: no document type, no entities, no inclusion, bounded size and depth."""

from __future__ import annotations

from typing import Final
from xml.etree.ElementTree import Element, ParseError, TreeBuilder

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import DefusedXMLParser

from extractors.readers.problems import DamagedXml, TooLarge, UnsafeXml

MAX_BYTES: Final = 30 << 20
_MAX_DEPTH: Final = 60
_MAX_ELEMENTS: Final = 500_000
_MAX_ATTRIBUTES: Final = 200
_INCLUDE: Final = "{http://www.w3.org/2001/XInclude}"


class _BoundedBuilder(TreeBuilder):
    """Builds the tree and stops at the first thing no business document holds; comments never enter it."""

    def __init__(self) -> None:
        super().__init__()
        self._depth = 0
        self._elements = 0

    def start(self, tag: str, attrs: dict[str, str], /) -> Element:
        self._depth += 1
        self._elements += 1
        if self._depth > _MAX_DEPTH or self._elements > _MAX_ELEMENTS or len(attrs) > _MAX_ATTRIBUTES:
            raise UnsafeXml("nested or repeated without end")
        if tag.startswith(_INCLUDE):
            raise UnsafeXml("it asks to include other files")
        return super().start(tag, attrs)

    def end(self, tag: str, /) -> Element:
        self._depth -= 1
        return super().end(tag)


def parse(data: bytes) -> Element:
    """The root element. Text on both sides of a comment is one text. Raises a `DocumentProblem` for anything odd."""
    if len(data) > MAX_BYTES:
        raise TooLarge(f"{len(data) >> 20} MB of XML")
    parser = DefusedXMLParser(target=_BoundedBuilder(), forbid_dtd=True, forbid_entities=True, forbid_external=True)
    try:
        parser.feed(data)
        root = parser.close()
    except DefusedXmlException as error:
        raise UnsafeXml(type(error).__name__) from error
    except (ParseError, ValueError, LookupError) as error:
        raise DamagedXml(str(error)[:100]) from error
    if not isinstance(root, Element):
        raise DamagedXml
    return root
