"""Walks an XML tree by local names, so that one path serves every version of a format."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element


@dataclass(frozen=True, slots=True)
class Node:
    """An element. Paths are local names parted by `/`; a step `A|B` takes either name; an empty path is the node."""

    element: Element

    @property
    def name(self) -> str:
        return local_name(self.element)

    @property
    def namespace(self) -> str:
        return self.element.tag.rpartition("}")[0].removeprefix("{")

    def each(self, path: str) -> Iterator[Node]:
        """All elements at the path, in order of the document."""
        step, _, rest = path.partition("/")
        if not step:
            yield self
            return
        names = step.split("|")
        for child in self.element:
            if isinstance(child.tag, str) and local_name(child) in names:
                yield from Node(child).each(rest)

    def first(self, *paths: str) -> Node | None:
        """The first element at the first path that leads anywhere."""
        for path in paths:
            for node in self.each(path):
                return node
        return None

    def text(self, *paths: str) -> str:
        """The text at the first path that has any, with all white space made single blanks."""
        for path in paths or ("",):
            for node in self.each(path):
                if text := node.own_text():
                    return text
        return ""

    def own_text(self) -> str:
        """All text inside the element, whatever stands between its pieces."""
        return " ".join("".join(self.element.itertext()).split())

    def attribute(self, name: str) -> str:
        """An attribute without a namespace, or an empty string."""
        return self.element.get(name, "").strip()

    def leaves(self) -> Iterator[str]:
        """The texts of all elements that have no children."""
        for element in self.element.iter():
            if not len(element) and element.text and (text := " ".join(element.text.split())):
                yield text


def local_name(element: Element) -> str:
    return element.tag.rpartition("}")[2]
