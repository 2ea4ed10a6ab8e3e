from __future__ import annotations

import pytest

from extractors.fields.names import embedded, is_address, is_name, is_person, legal_form, parts


@pytest.mark.parametrize(
    "text",
    [
        "Larch Foods, Inc.",
        "Elbe Pumpen GmbH & Co. KG",
        "Verne S.A.",
        "Ring Tools B.V.",
        "KEDAI LARCH SDN BHD",
        "Larch plc",
    ],
)
def test_legal_forms_are_known(text: str) -> None:
    assert legal_form(text)


@pytest.mark.parametrize("text", ["Price as agreed", "Co", "the company that ships", "as soon as possible"])
def test_everyday_words_are_no_legal_forms(text: str) -> None:
    assert not legal_form(text)


@pytest.mark.parametrize(
    "text",
    [
        "12 rue des Forges",
        "70565 Stuttgart",
        "Dayton, OH 45402",
        "Leeds LS1 4AB",
        "Kanaaldijk 44",
        "5611 AB Eindhoven",
        "Industriestr. 4",
    ],
)
def test_addresses_are_no_names(text: str) -> None:
    assert is_address(text)
    assert not is_name(text)


@pytest.mark.parametrize(
    "text",
    [
        "EUR",
        "Germany",
        "Invoice Date",
        "+49 711 5550",
        "12.50",
        "Accounts Payable",
        "INV-001",
        "ann@larch.example",
        "Total:",
    ],
)
def test_other_lines_are_no_names(text: str) -> None:
    assert not is_name(text)


def test_a_letterhead_on_one_line_is_parted(text: str = "Larch GmbH · Weg 4 · 70565 Stuttgart") -> None:
    assert parts(text) == ("Larch GmbH", "Weg 4", "70565 Stuttgart")


def test_a_name_before_commas_keeps_its_legal_form() -> None:
    assert parts("Larch Foods, Inc., 14 Mill Lane, Dover")[0] == "Larch Foods, Inc."


def test_a_company_is_found_within_a_sentence() -> None:
    assert embedded("Please note that Brook Analytics LLP is registered in England.") == "Brook Analytics LLP"
    assert embedded("No company stands here.") is None


@pytest.mark.parametrize("text", ["Dana Whitfield", "Mr. J. Moss", "Hr. Mayer", "Alexandre Payet"])
def test_a_title_or_a_first_name_makes_a_person(text: str) -> None:
    assert is_person(text)


@pytest.mark.parametrize("text", ["Red Mesa Clinics", "Marlow Boat Works", "Dana Whitfield Consulting", "Dana Inc."])
def test_a_business_is_no_person(text: str) -> None:
    assert not is_person(text)


def test_a_legal_form_before_the_capital_ends_a_name() -> None:
    assert embedded("Libre SAS au capital de 3 441 812 Euros") == "Libre SAS"


@pytest.mark.parametrize("text", ["Receiving Dept.", "Plant 2", "DOCK 4", "Warehouse B"])
def test_a_department_is_no_name(text: str) -> None:
    assert not is_name(text)


def test_a_short_legal_form_before_a_street_ends_a_name() -> None:
    assert embedded("Linden Industrie B.V. Industrieweg 6 1725 GT Zeedrift") == "Linden Industrie B.V."
    assert embedded("55 Commerce Way, Suite 200, Reno, NV 89502") is None


def test_a_sentence_is_no_name() -> None:
    assert not is_name("All our products are available")


def test_a_piece_of_a_word_is_no_name() -> None:
    assert not is_name("ate")
    assert is_name("stripe")


def test_a_quantity_before_a_thing_is_no_name() -> None:
    assert not is_name("6Ball valve brass 1 inch")
    assert not is_name("27 spool")
    assert is_name("3M Company")
