"""The invented companies: one buyer with its sites, and suppliers in six countries with valid numbers."""

# ruff: noqa: E501 - one row of a table stays on one line

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from samples.catalogue import Trade
from samples.check_digits import (
    british_vat,
    dutch_vat,
    french_vat,
    german_vat,
    iban,
    italian_vat,
    routing_number,
    spanish_vat,
)

COUNTRY_NAMES: Final = {
    "US": "USA",
    "GB": "United Kingdom",
    "DE": "Deutschland",
    "FR": "France",
    "ES": "España",
    "NL": "Nederland",
    "IT": "Italia",
}


@dataclass(frozen=True, slots=True)
class Address:
    """A postal address; `country` is ISO 3166 alpha-2."""

    street: str
    city: str
    region: str
    postcode: str
    country: str

    @property
    def town(self) -> str:
        """Town line in the country's order of postcode, town and region."""
        if self.country == "US":
            return f"{self.city}, {self.region} {self.postcode}"
        if self.country == "GB":
            return f"{self.city} {self.postcode}"
        region = f" ({self.region})" if self.region else ""
        return f"{self.postcode} {self.city}{region}"

    @property
    def lines(self) -> tuple[str, ...]:
        """Street and town."""
        return (self.street, self.town)

    @property
    def one_line(self) -> str:
        """Street, town and country on one line, as master data keeps it."""
        return f"{self.street}, {self.town}, {COUNTRY_NAMES[self.country]}"


@dataclass(frozen=True, slots=True)
class Site:
    """A place of the buyer that orders and receives."""

    name: str
    address: Address
    vat_id: str
    buyer: str
    receiver: str


@dataclass(frozen=True, slots=True)
class Supplier:
    """A company that sells; numbers it does not have are empty, `terms_days` is net days, `colour` its house colour."""

    name: str
    aliases: tuple[str, ...]
    trade: Trade
    address: Address
    language: str
    currency: str
    domain: str
    phone: str
    contact: str
    terms_days: int
    tax_rates: tuple[Decimal, ...]
    colour: str
    invoice_prefix: str
    vat_id: str = ""
    tax_id: str = ""
    iban: str = ""
    bic: str = ""
    bank: str = ""
    routing_number: str = ""
    account_number: str = ""

    @property
    def email(self) -> str:
        """The address invoices come from."""
        return f"billing@{self.domain}" if self.language == "en" else f"info@{self.domain}"


BUYER_NAME: Final = "Harrow Lake Pump Works, Inc."
BUYER_DOMAIN: Final = "harrowlakepumps.example"
BUYER_TAX_ID: Final = "34-5190274"

#: The buyer's sites, one in every country it buys in; it is registered for VAT where it has a site.
SITES: Final[dict[str, Site]] = {
    "US": Site("Main Plant", Address("2750 Millrace Parkway", "Dunmore Falls", "OH", "44219", "US"), "", "Carla Whitcomb", "Dale Ostrander"),
    "TX": Site("Gulf Assembly", Address("1188 Cattail Road", "Port Marlow", "TX", "77583", "US"), "", "Owen Tredwell", "Rosa Quintero"),
    "GB": Site("Harrow Lake UK", Address("14 Kiln Wharf", "Thornaby Cross", "", "TC7 4QD", "GB"), british_vat("3058214"), "Imogen Farrant", "Lee Cottam"),
    "DE": Site("Werk Kesselau", Address("Am Pumpenhof 12", "Kesselau", "", "34999", "DE"), german_vat("30571942"), "Jutta Behrmann", "Timo Krall"),
    "FR": Site("Atelier de Vernoux", Address("8 rue des Turbines", "Vernoux-les-Bains", "", "69998", "FR"), french_vat("83051274"), "Maëlle Joubert", "Hugo Perrin"),
    "ES": Site("Taller Almendral", Address("Calle del Caudal 27", "Almendral del Río", "Valencia", "46999", "ES"), spanish_vat("B", "4073185"), "Nuria Casals", "Iván Robledo"),
    "NL": Site("Werkplaats Havendam", Address("Pompweg 31", "Havendam", "", "3199 XK", "NL"), dutch_vat("81574216"), "Femke Roosendaal", "Joris Maas"),
    "IT": Site("Officina Valbruna", Address("Via delle Pompe 9", "Valbruna di Sotto", "BG", "24999", "IT"), italian_vat("0481937016"), "Chiara Donati", "Paolo Rizzi"),
}  # fmt: skip

_US_TAX: Final = (Decimal("7.25"),)


def _us(name: str, alias: str, trade: Trade, address: Address, domain: str, phone: str, contact: str, colour: str,
        prefix: str, tax_id: str, bank: str, routing: str, account: str, days: int = 30) -> Supplier:  # fmt: skip
    return Supplier(
        name, (alias,), trade, address, "en", "USD", domain, phone, contact, days, _US_TAX, colour, prefix,
        tax_id=tax_id, bank=bank, routing_number=routing_number(routing), account_number=account,
    )  # fmt: skip


_RATES: Final = {
    "DE": ("19", "7"),
    "FR": ("20", "10"),
    "ES": ("21", "10"),
    "NL": ("21", "9"),
    "IT": ("22", "10"),
    "GB": ("20", "5"),
}
_TONGUES: Final = {"DE": "de", "FR": "fr", "ES": "es", "NL": "nl", "IT": "it", "GB": "en"}


def _european(name: str, alias: str, trade: Trade, address: Address, domain: str, phone: str, contact: str, colour: str,
              prefix: str, vat_id: str, bank: str, account: str, bic: str, days: int = 30) -> Supplier:  # fmt: skip
    country = address.country
    return Supplier(
        name, (alias,), trade, address, _TONGUES[country], "GBP" if country == "GB" else "EUR", domain, phone, contact,
        days, tuple(Decimal(rate) for rate in _RATES[country]), colour, prefix,
        vat_id=vat_id, iban=iban(country, account), bic=bic, bank=bank,
    )  # fmt: skip


#: Every supplier, American ones first.
SUPPLIERS: Final = (
    _us("Brightwater Fastener Supply Co.", "Brightwater Fastener", Trade.FASTENERS,
        Address("4410 Anvil Street", "Port Ellery", "OH", "43611", "US"), "brightwaterfastener.example",
        "(419) 555-0142", "Hank Dellinger", "#1f4e79", "BW-", "34-6120985", "Ellery Savings Bank", "04990412", "7730018842"),
    _us("Copperline Electric Wholesale, LLC", "Copperline Electric", Trade.ELECTRICAL,
        Address("905 Substation Avenue", "Granby Heights", "PA", "15226", "US"), "copperline-electric.example",
        "(412) 555-0177", "Marlene Agostino", "#b3541e", "", "25-7714036", "Three Rivers Trust", "04371190", "40281177365"),
    _us("Quillmark Office Outfitters, Inc.", "Quillmark", Trade.OFFICE,
        Address("77 Ledger Lane, Suite 210", "Amberton", "IL", "60185", "US"), "quillmark.example",
        "(630) 555-0119", "Tess Holloway", "#3d6b4f", "QM", "36-4408217", "Prairie State Bank", "07192658", "118204467"),
    _us("Stonebrook Building Materials, Inc.", "Stonebrook", Trade.BUILDING,
        Address("3300 Quarry Bend", "Limewood", "IN", "46327", "US"), "stonebrookmaterials.example",
        "(219) 555-0163", "Rick Sandoval", "#6b3e26", "SB-", "35-2917640", "Limewood Community Bank", "07491823", "5520917743", 45),
    _us("Vantor Industrial Chemicals Corp.", "Vantor Chemicals", Trade.CHEMICALS,
        Address("120 Catalyst Drive", "Bayou Verde", "TX", "77520", "US"), "vantorchem.example",
        "(281) 555-0188", "Priya Natarajan", "#5b2c83", "V", "76-3301589", "Gulf Meridian Bank", "11390467", "9034417720"),
    _us("Lanternfield IT Services LLC", "Lanternfield", Trade.IT_SERVICES,
        Address("640 Beacon Row, Floor 3", "Cedar Point", "MI", "48197", "US"), "lanternfield.example",
        "(734) 555-0125", "Yusuf Abernathy", "#0f6c74", "LF-", "38-5076142", "Huron Valley Bank", "07241066", "6610038125", 15),
    _us("Pinewhistle Packaging, Inc.", "Pinewhistle", Trade.PACKAGING,
        Address("2015 Cartonworks Road", "Millbury", "OH", "43447", "US"), "pinewhistle.example",
        "(419) 555-0156", "Greta Nyland", "#2e7d32", "PW", "34-8820173", "Ellery Savings Bank", "04990412", "7731904456"),
    _european("Falkenrieder Schraubenwerk GmbH", "Falkenrieder", Trade.FASTENERS,
              Address("Gewindestraße 4", "Falkenried", "", "58999", "DE"), "falkenrieder.example",
              "+49 2399 55501", "Ulrike Sander", "#003c71", "RE-", german_vat("26184037"), "Sauertal Bank",
              "370999900004418203", "SAUTDE3KXXX", 14),
    _european("Nordhain Verpackungen GmbH & Co. KG", "Nordhain Verpackungen", Trade.PACKAGING,
              Address("Kartonweg 18", "Nordhain", "", "29998", "DE"), "nordhain-verpackung.example",
              "+49 5199 55512", "Malte Groth", "#7a1f2b", "", german_vat("81420569"), "Heidebank Nordhain",
              "258999900071162045", "HEIDDE21NHN"),
    _european("Électro Vaubrun SAS", "Electro Vaubrun", Trade.ELECTRICAL,
              Address("22 avenue des Ampères", "Vaubrun", "", "38997", "FR"), "electro-vaubrun.example",
              "+33 4 99 55 01 20", "Aurélie Castagne", "#1b4f9c", "FA-", french_vat("51293846"), "Crédit des Alpines",
              "19999000010204417836B70", "CRALFR2LXXX"),
    _european("Maison Corvalle Fournitures SARL", "Maison Corvalle", Trade.OFFICE,
              Address("5 place du Papetier", "Corvalle", "", "31996", "FR"), "corvalle.example",
              "+33 5 99 55 02 31", "Bastien Lhomme", "#8a2d5c", "FC", french_vat("47810352"), "Banque du Midi Vert",
              "18888000030511728461M42", "BMVEFR2TXXX", 45),
    _european("Tornillería Monteverdal S.A.", "Monteverdal", Trade.FASTENERS,
              Address("Polígono La Rosca, nave 14", "Monteverdal", "Zaragoza", "50998", "ES"), "monteverdal.example",
              "+34 976 55 01 44", "Gonzalo Arrieta", "#a3351f", "F", spanish_vat("A", "5081637"), "Caja del Ebro Alto",
              "99990418850200051332", "CEALES2ZXXX", 60),
    _european("Suministros Albarroca S.L.", "Albarroca", Trade.BUILDING,
              Address("Camino de la Cantera 3", "Albarroca", "Castellón", "12997", "ES"), "albarroca.example",
              "+34 964 55 02 18", "Lucía Ferrándiz", "#4a5d23", "A/", spanish_vat("B", "1294075"), "Banco Levantino",
              "98880271300100794418", "BLEVESVVXXX"),
    _european("Van der Lindehof Techniek B.V.", "Lindehof Techniek", Trade.ELECTRICAL,
              Address("Schakelstraat 56", "Lindehof", "", "5699 RB", "NL"), "lindehof-techniek.example",
              "+31 499 555 013", "Sanne Verbruggen", "#e06a00", "", dutch_vat("80213457"), "Peelbank",
              "PEEL0417264830", "PEELNL2EXXX"),
    _european("Zeedrift Kantoor B.V.", "Zeedrift", Trade.OFFICE,
              Address("Duinpad 8", "Zeedrift", "", "1799 GT", "NL"), "zeedriftkantoor.example",
              "+31 223 555 027", "Bram Kuiper", "#007f8b", "ZK", dutch_vat("85106723", "02"), "Noorderbank",
              "NOBK0530917742", "NOBKNL2AXXX", 14),
    _european("Ferrovalle Chimica S.r.l.", "Ferrovalle", Trade.CHEMICALS,
              Address("Via dei Solventi 41", "Ferrovalle", "MN", "46998", "IT"), "ferrovallechimica.example",
              "+39 0376 555 018", "Elisa Bonfanti", "#214d3a", "", italian_vat("0273914020"), "Banca del Mincio Verde",
              "X0999911500000004417283", "BMVEITM1XXX"),
    _european("Imballaggi Torrefonda S.p.A.", "Torrefonda", Trade.PACKAGING,
              Address("Strada del Cartone 7", "Torrefonda", "LU", "55999", "IT"), "torrefonda.example",
              "+39 0583 555 026", "Marco Salvini", "#8c6a00", "FT", italian_vat("0619240046"), "Cassa Apuana",
              "L0888824600000071190364", "CASAITP1XXX", 60),
    _european("Oakmere Datatech Ltd", "Oakmere", Trade.IT_SERVICES,
              Address("Unit 6, Weir Court", "Oakmere", "", "OM2 9HK", "GB"), "oakmeredata.example",
              "+44 1632 960143", "Fergus Whitlock", "#39424e", "OD-", british_vat("4402719"), "Penbury Bank",
              "PENB09999841720365", "PENBGB2LXXX"),
)  # fmt: skip


def supplier(name_part: str) -> Supplier:
    """The supplier whose name contains `name_part`; KeyError where there is none."""
    for company in SUPPLIERS:
        if name_part in company.name:
            return company
    raise KeyError(name_part)


def home_site(company: Supplier) -> Site:
    """The buyer's site in the supplier's country."""
    return SITES[company.address.country]
