"""XML that could do harm is refused before it does any."""

from __future__ import annotations

import pytest

from extractors.readers.einvoice.node import Node
from extractors.readers.einvoice.safe_xml import parse
from extractors.readers.problems import DamagedXml, UnsafeXml


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("<!DOCTYPE a SYSTEM 'http://127.0.0.1:9/a.dtd'><a/>", id="outside definition"),
        pytest.param("<!DOCTYPE a [<!ENTITY t '00'>]><a>1&t;</a>", id="entity"),
        pytest.param("<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>", id="file"),
        pytest.param("<a xmlns:x='http://www.w3.org/2001/XInclude'><x:include href='b'/></a>", id="inclusion"),
        pytest.param("<a>" * 100 + "</a>" * 100, id="depth"),
        pytest.param("<a " + " ".join(f"b{n}='1'" for n in range(300)) + "/>", id="attributes"),
    ],
)
def test_declarations_inclusions_and_endless_nesting_are_refused(text: str) -> None:
    with pytest.raises(UnsafeXml):
        parse(text.encode())


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"<a>",
        b"<a>\x00</a>",
        b"<?xml version='1.0' encoding='utf-8'?><a>\xe9</a>",
        b"<?xml version='1.0' encoding='utf-7'?><a/>",
    ],
)
def test_what_is_not_well_formed_is_damaged(data: bytes) -> None:
    with pytest.raises(DamagedXml):
        parse(data)


def test_a_comment_does_not_cut_an_amount() -> None:
    assert Node(parse(b"<a><b>436<!-- -->2.29</b></a>")).text("b") == "4362.29"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_the_usual_encodings_are_read(encoding: str) -> None:
    assert Node(parse("<a>é</a>".encode(encoding))).text() == "é"


def test_paths_go_by_local_names_and_alternatives() -> None:
    root = Node(parse(b"<r xmlns:p='urn:x'><p:a><b>1</b><c>2</c></p:a><a><b>3</b></a></r>"))
    assert [node.text() for node in root.each("a/b|c")] == ["1", "2", "3"]
    assert root.text("x", "a/c") == "2"
    assert root.first("nothing/here") is None
