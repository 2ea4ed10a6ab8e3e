from __future__ import annotations

from collections.abc import Callable

from extractors.fields.parties import Parties, find_parties
from extractors.fields.party import same_party
from extractors.fields.places import address_of, receivers
from extractors.reach import Labelled

Draw = Callable[..., Labelled]


def _parties(labelled: Labelled, *, from_supplier: bool = True) -> Parties:
    return find_parties((labelled,), from_supplier=from_supplier)


def _names(parties: Parties) -> tuple[str | None, str | None]:
    return (parties.supplier.name if parties.supplier else None, parties.buyer.name if parties.buyer else None)


def test_labels_name_the_parties(labelled_of: Draw) -> None:
    drawing = """
From:                     Bill to:
Larch Foods Inc           Brook Bakery
1 Mill Lane               9 Quay Street
Dover, NH 03820           Salem, OR 97301
"""
    assert _names(_parties(labelled_of(drawing))) == ("Larch Foods Inc", "Brook Bakery")


def test_a_company_label_under_a_heading_gives_the_company_not_the_person(labelled_of: Draw) -> None:
    drawing = """
Shipped To
Vendor Name: Ann Ode
Company Name: Brook Books
Address: 9 Quay Street

Shipped From
Name: Kim Orr
Company Name: Larch Paper
Address: 1 Mill Lane
"""
    parties = _parties(labelled_of("Acme Stores\nhttps://acmestores.example\n" + drawing), from_supplier=False)
    assert _names(parties) == ("Larch Paper", "Acme Stores")
    assert parties.ship_to is not None
    assert parties.ship_to.name == "Brook Books"


def test_sender_line_and_address_window_tell_issuer_from_addressee(labelled_of: Draw) -> None:
    drawing = """


Elbe Pumpen GmbH, Weg 4, 70565 Stuttgart

Verne Werke AG
Am Kanal 9
67069 Ludwigshafen
"""
    assert _names(_parties(labelled_of(drawing))) == ("Elbe Pumpen GmbH", "Verne Werke AG")


def test_on_an_order_the_letterhead_is_the_buyers(labelled_of: Draw) -> None:
    drawing = """
Verne Werke AG
Am Kanal 9
67069 Ludwigshafen

Lieferant:
Elbe Pumpen GmbH
Weg 4
70565 Stuttgart
"""
    assert _names(_parties(labelled_of(drawing), from_supplier=False)) == ("Elbe Pumpen GmbH", "Verne Werke AG")


def test_the_web_address_points_to_the_supplier(labelled_of: Draw) -> None:
    drawing = "Quillstone Paper\n14 Mill Lane\nwww.quillstonepaper.example\n\nCustomer: Brook Bakery Ltd"
    assert _names(_parties(labelled_of(drawing))) == ("Quillstone Paper", "Brook Bakery Ltd")


def test_a_company_in_the_small_print_of_the_foot_is_the_supplier(labelled_of: Draw) -> None:
    letter = "                    INVOICE\n\nBrook Bakery Ltd\n8 Station Rd\nNorwich NR1 1AA\n"
    foot = "Larch Analytics LLP is registered in England. VAT number GB980780684."
    found = _names(_parties(labelled_of(letter + "\n" * 46 + foot)))
    assert found == ("Larch Analytics LLP", "Brook Bakery Ltd")


def test_a_table_head_is_no_party(labelled_of: Draw) -> None:
    head = "Item    Customer    Description    Quantity    Amount\nA-1     Brook       Bread                 2    4.00"
    assert _names(_parties(labelled_of("Larch Foods Inc\n1 Mill Lane\n\n" + head)))[1] is None


def test_a_department_in_the_place_of_a_name_is_passed_over(labelled_of: Draw) -> None:
    drawing = "Larch Foods Inc\n\nBill to\nAccounts Payable\nBrook Bakery\n9 Quay Street"
    assert _names(_parties(labelled_of(drawing)))[1] == "Brook Bakery"


def test_the_address_goods_go_to_is_given_whole_but_without_telephone(labelled_of: Draw) -> None:
    parties = _parties(labelled_of("Ship to\nBrook Bakery\n9 Quay Street\nSalem, OR 97301\nTel: 555 0100"))
    reading = address_of(parties.ship_to)
    assert reading is not None
    assert reading.value == "Brook Bakery, 9 Quay Street, Salem, OR 97301"


def test_spellings_of_one_name_mean_one_party() -> None:
    assert same_party("Larch Foods, Inc.", "LARCH FOODS INC")
    assert not same_party("Larch Foods", "Brook Bakery")


def test_numbers_under_a_heading_stand_before_the_partys_name(labelled_of: Draw) -> None:
    drawing = """
Verkäufer:
Nummer      : 12345676
Rohstoff AG Salzburg
Marktstr. 153
38226 Salzburg

Käufer:
Nummer      : 75969813
Globale Nummer: 4304171000002 (GTIN)
Metallbau Elbe GmbH
Pappelallee 15
"""
    assert _names(_parties(labelled_of(drawing))) == ("Rohstoff AG Salzburg", "Metallbau Elbe GmbH")


def test_a_titled_person_who_ordered_is_not_the_buyer_where_a_company_is(labelled_of: Draw) -> None:
    drawing = """
Lieferant                 Käufer
Elbe Pumpen GmbH          Verne Werke AG
Weg 4                     Am Kanal 9
70565 Stuttgart           67069 Ludwigshafen

Besteller: Hr. Mayer, Kostenstelle 5465
"""
    assert _names(_parties(labelled_of(drawing))) == ("Elbe Pumpen GmbH", "Verne Werke AG")


def test_the_company_below_a_contact_person_is_the_buyer(labelled_of: Draw) -> None:
    drawing = """
Canyon Lab Supplies Inc.

Bill To
Dana Whitfield
Red Mesa Clinics
77 Sunset Blvd, Phoenix, AZ 85004
"""
    assert _names(_parties(labelled_of(drawing))) == ("Canyon Lab Supplies Inc.", "Red Mesa Clinics")


def test_a_person_alone_is_the_buyer(labelled_of: Draw) -> None:
    drawing = "Canyon Lab Supplies Inc.\n\nBill To\nDana Whitfield\n77 Sunset Blvd\nPhoenix, AZ 85004"
    assert _names(_parties(labelled_of(drawing))) == ("Canyon Lab Supplies Inc.", "Dana Whitfield")


def test_an_order_is_addressed_to_its_supplier(labelled_of: Draw) -> None:
    drawing = """
Kestrel Industrial Supply
314 Quarry Road
Dayton, OH 45402

To:                    Ship To:
Marlow Boat Works      Kestrel Warehouse
900 Depot St           7 Dock Lane
"""
    assert _names(_parties(labelled_of(drawing), from_supplier=False)) == (
        "Marlow Boat Works",
        "Kestrel Industrial Supply",
    )


def test_a_number_beside_a_heading_is_no_party(labelled_of: Draw) -> None:
    drawing = """
Elbe Pumpen GmbH

Rechnungsempfänger          Kundennummer      GE2020211
Verne Werke AG              Beträge in        EUR
Am Kanal 9
67069 Ludwigshafen
"""
    assert _names(_parties(labelled_of(drawing))) == ("Elbe Pumpen GmbH", "Verne Werke AG")


def test_what_stands_in_the_table_of_items_is_no_supplier(labelled_of: Draw) -> None:
    drawing = """
Verne Werke AG
Am Kanal 9
67069 Ludwigshafen

Qty   Description                 Price    Amount
2     Hose clamp works GmbH       1.00     2.00
"""
    assert _parties(labelled_of(drawing), from_supplier=False).supplier is None


def test_a_letterhead_on_one_line_ends_where_the_street_begins(labelled_of: Draw) -> None:
    drawing = "Au bon moulin SARL 1242 chemin du Port 84340 Malaucène\nwww.aubonmoulin.example\n\nFacturé à:  Jolie SAS"
    assert _names(_parties(labelled_of(drawing))) == ("Au bon moulin SARL", "Jolie SAS")


def test_our_own_name_is_the_buyers_wherever_it_stands(labelled_of: Draw) -> None:
    labelled = labelled_of("Brook Bakery Ltd\n8 Station Rd\n\nMill Foods\n1 Mill Lane\nDover, NH 03820\n\nINVOICE")
    known = find_parties((labelled,), from_supplier=True, own_names=("Brook Bakery",))
    assert _names(known) == ("Mill Foods", "Brook Bakery Ltd")
    other = find_parties((labelled,), from_supplier=True, own_names=("Larch Foods Inc",))
    assert _names(other)[1] != "Brook Bakery Ltd"


def test_the_person_in_the_ship_to_block_is_its_contact(labelled_of: Draw) -> None:
    drawing = """
Acme Stores Inc

Ship To
Brook Books
Attn: Ann Ode
9 Quay Street
Salem, OR 97301
"""
    party = _parties(labelled_of(drawing)).ship_to
    assert {name: reading.value for name, reading in receivers(party)} == {
        "ship_to_company": "Brook Books",
        "ship_to_contact": "Ann Ode",
    }


def test_upright_headings_name_the_parties(labelled_of: Draw) -> None:
    drawing = """
S  Larch Foods Inc        S  Larch Receiving
O                         H
L  1 Mill Lane            I  Dock 4
D  Dover, NH 03820        P  Dover, NH 03820
T                         T
O                         O

Please remit payment to
Fallow Supply Co
PO Box 77
Salem, OR 97301
"""
    parties = _parties(labelled_of(drawing))
    assert _names(parties) == ("Fallow Supply Co", "Larch Foods Inc")
    assert parties.ship_to is not None
    assert parties.ship_to.name == "Larch Receiving"


def test_a_name_set_on_two_lines_is_read_whole(labelled_of: Draw) -> None:
    drawing = "Acme Stores Inc\n\nBill To\nIronbridge &\nBeaconlight plc\n8 Station Rd\nNorwich NR1 1AA"
    assert _names(_parties(labelled_of(drawing))) == ("Acme Stores Inc", "Ironbridge & Beaconlight plc")


def test_of_two_unlabelled_blocks_side_by_side_the_left_is_the_window(labelled_of: Draw) -> None:
    drawing = """
Fallow Provisions, LLC                          Gullwing & Ridge, Inc.
6964 Old Mill Road                              583 County Road 12
Millbury, NJ 07059                              Ashford, NC 27258

Customer Invoice VT-3027
"""
    assert _names(_parties(labelled_of(drawing))) == ("Gullwing & Ridge, Inc.", "Fallow Provisions, LLC")


def test_of_two_unlabelled_blocks_in_one_column_the_lower_is_the_window(labelled_of: Draw) -> None:
    drawing = """
                                 STATEMENT
Hollow Concrete Products Corp.
PO Box 8914
Pine Barren, FL 33782

Millrace Lumber & Supply LLC
3827 E. Division Street
Millbury, NJ 07098
"""
    assert _names(_parties(labelled_of(drawing))) == ("Hollow Concrete Products Corp.", "Millrace Lumber & Supply LLC")


def test_the_buyer_is_under_to_owner_and_not_among_the_heads_of_columns(labelled_of: Draw) -> None:
    drawing = """
TO OWNER:                  FROM CONTRACTOR:
Elkhorn Works LLC          Cinder Mechanical Inc.
6163 W. 4th Avenue         5859 E. Division Street
Darrow, GA 30363           Amberton, IL 60116

Item   Description     Quantity    Amount    to
001    Mobilization    1           10.00     finish
"""
    assert _names(_parties(labelled_of(drawing))) == ("Cinder Mechanical Inc.", "Elkhorn Works LLC")


def test_who_is_paid_is_the_supplier_where_the_letterhead_is_a_picture(labelled_of: Draw) -> None:
    drawing = """
Customer service (390) 555-0120

Service address
Mill Mechanical Contractors Co.
446 Foundry Lane
Cedar Point, WI 53099

Make checks payable and mail to      Mill Mechanical Contractors Co.
Fallow Power & Light LLC             446 Foundry Lane
PO Box 77                            Cedar Point, WI 53099
"""
    assert _names(_parties(labelled_of(drawing))) == ("Fallow Power & Light LLC", "Mill Mechanical Contractors Co.")


def test_a_bank_is_not_addressed(labelled_of: Draw) -> None:
    drawing = """
Elbe Pumpen GmbH
Weg 4
70565 Stuttgart

Hafenbank
NL12 PEEL 7040 4316 32
BIC: LINDNL2XXXX
"""
    assert _parties(labelled_of(drawing)).buyer is None


def test_the_date_above_an_address_is_no_telephone_number(labelled_of: Draw) -> None:
    drawing = """
Elkhorn Advisory Group LLC
560 Canal St
www.elkhornadvisory.example


2026-10-28
Copper Provisions Co.
6523 Harbor Boulevard, Suite 200
Granby Heights, PA 15205
"""
    assert _names(_parties(labelled_of(drawing))) == ("Elkhorn Advisory Group LLC", "Copper Provisions Co.")


def test_a_letterhead_over_a_labelled_supplier_is_the_buyers(labelled_of: Draw) -> None:
    drawing = """
Quarry & Tamarack Corp.             REMITTANCE ADVICE
2681 Canal St, Bldg C
Sable Creek, CA 91796

Payment number:  195739
Vendor:          Lodestar Packaging Co.
                 6203 State Route 38
"""
    assert _names(_parties(labelled_of(drawing))) == ("Lodestar Packaging Co.", "Quarry & Tamarack Corp.")


def test_a_place_of_the_buyers_is_not_the_buyer_where_a_letterhead_is(labelled_of: Draw) -> None:
    drawing = """
TOWN OF MILLBROOK
Finance Department
1 Town Sq
Millbrook, NY 12545

To:                            Ship To:
Evergreen Paving Co            Highway Garage
PO Box 310                     40 Depot Rd
Poughkeepsie, NY 12602         Millbrook, NY 12545
"""
    found = _names(_parties(labelled_of(drawing), from_supplier=False))
    assert found == ("Evergreen Paving Co", "TOWN OF MILLBROOK")


def test_the_label_before_a_name_is_no_part_of_it(labelled_of: Draw) -> None:
    drawing = """
Shipper: Northwind Plastics Corp
         50 Resin Rd, Akron OH 44306
Consignee: Delta Molding LLC
"""
    assert _names(_parties(labelled_of(drawing)))[0] == "Northwind Plastics Corp"
