"""Invented companies by country: names, addresses, numbers with valid check digits, banks."""

# ruff: noqa: E501 - one row of a table stays on one line

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import Final

from samples import check_digits as digits

LANGUAGE: Final = {
    "US": "en", "CA": "en", "GB": "en", "AU": "en", "IN": "en", "DE": "de", "AT": "de", "CH": "de", "FR": "fr", "ES": "es",
    "IT": "it", "NL": "nl", "NO": "nb",
}  # fmt: skip
CURRENCY: Final = {
    "US": "USD", "CA": "CAD", "GB": "GBP", "AU": "AUD", "IN": "INR", "CH": "CHF", "NO": "NOK", "DE": "EUR", "AT": "EUR",
    "FR": "EUR", "ES": "EUR", "IT": "EUR", "NL": "EUR",
}  # fmt: skip
_COUNTRY: Final = {
    "US": "USA", "CA": "Canada", "GB": "United Kingdom", "AU": "Australia", "IN": "India", "DE": "Deutschland",
    "AT": "Österreich", "CH": "Schweiz", "FR": "France", "ES": "España", "IT": "Italia", "NL": "Nederland", "NO": "Norge",
}  # fmt: skip

_FIRST: Final = {
    "en": [
        "Harrowgate",
        "Tollhouse",
        "Brackenfield",
        "Summerlin",
        "Coldwater",
        "Ironbridge",
        "Fallowmere",
        "Redstone",
        "Wexcombe",
        "Larkhaven",
        "Thornbury",
        "Millrace",
        "Ashgrove",
        "Copperhill",
        "Duneside",
        "Elkhorn",
        "Granite",
        "Hollowbrook",
        "Juniper",
        "Kestrel",
        "Lodestar",
        "Marlowe",
        "Northgate",
        "Osprey",
        "Palisade",
        "Quarryville",
        "Ridgewell",
        "Saltmarsh",
        "Tamarack",
        "Upland",
        "Vesper",
        "Westerly",
        "Yarrow",
        "Zephyr",
        "Beaconlight",
        "Cinderford",
        "Driftwood",
        "Evergate",
        "Foxglove",
        "Gullwing",
    ],
    "de": [
        "Brauntal",
        "Eschenbrück",
        "Finkenried",
        "Grauberg",
        "Hohenlinde",
        "Kaltenmoor",
        "Lerchenau",
        "Mühlbronn",
        "Oberkamp",
        "Rabenstein",
        "Silbertal",
        "Tannhof",
        "Wiesenkamp",
        "Auental",
        "Birkhain",
    ],
    "fr": [
        "Valmoreau",
        "Beaucastel",
        "Fontbrune",
        "Larivière",
        "Montclair",
        "Pierrefeu",
        "Rochebelle",
        "Saintonge",
        "Vauclair",
        "Hautefort",
        "Chantelune",
        "Boisdor",
    ],
    "es": [
        "Montesol",
        "Valdecara",
        "Peñalba",
        "Riofrío",
        "Castroviejo",
        "Lomablanca",
        "Torremar",
        "Vallehermoso",
        "Altamira",
        "Fuentespina",
    ],
    "it": [
        "Montelago",
        "Valfiorita",
        "Roccasole",
        "Pietrachiara",
        "Collebruno",
        "Fontalba",
        "Selvanera",
        "Rivamare",
        "Castelbasso",
    ],
    "nl": [
        "Zandhove",
        "Merwede",
        "Polderhoek",
        "Lindeboom",
        "Waterkamp",
        "Heidestein",
        "Kranenburg",
        "Vlietzicht",
        "Dijkhuis",
    ],
    "nb": ["Fjellvang", "Nordhavn", "Granli", "Solbakken", "Elvestad", "Haugdal", "Bjørkelia", "Sjøvik"],
}
_TRADES: Final = {
    "en": {
        "fasteners": "Fastener Supply;Bolt & Screw;Fasteners",
        "electrical": "Electric Supply;Electrical Wholesale;Lighting & Electric",
        "food": "Foods;Provisions;Meat Co.;Foodservice",
        "pharma": "Pharmaceuticals;Medical Supply;Health Distribution",
        "steel": "Steel Service Center;Metals;Steel & Tube",
        "chemicals": "Chemical;Solvents & Chemicals;Chemical Distributors",
        "industrial": "Industrial Supply;Mill Supply;Tool & Supply",
        "office": "Office Products;Business Supply;Stationers",
        "packaging": "Packaging;Paper & Packaging;Container",
        "it": "Software;Cloud Services;Data Systems;Technologies",
        "law": "Law Group;Legal Partners;Associates",
        "consulting": "Consulting;Advisory Group;Partners",
        "construction": "Construction;Builders;Mechanical Contractors",
        "print": "Printing;Press & Graphics;Print & Mail",
        "auto": "Auto Repair;Truck & Trailer Service;Motors",
        "freight": "Freight Lines;Motor Express;Transport",
        "utility": "Power & Light;Water District;Energy",
        "telecom": "Communications;Telecom;Networks",
        "hotel": "Inn & Suites;Hotel;Lodge",
        "staffing": "Staffing;Workforce Solutions;Personnel",
        "building": "Building Materials;Lumber & Supply;Concrete Products",
        "produce": "Produce;Farms;Nursery",
        "machining": "Machine Works;Precision Machining;Manufacturing",
    },
    "de": {"": "Industriebedarf;Technik;Handel;Werkzeuge;Bürobedarf;Elektrotechnik"},
    "fr": {"": "Fournitures;Industrie;Distribution;Matériaux;Électricité"},
    "es": {"": "Suministros;Industrial;Distribuciones;Materiales"},
    "it": {"": "Forniture;Industriale;Distribuzione;Ferramenta"},
    "nl": {"": "Techniek;Handelsonderneming;Groothandel;Industrie"},
    "nb": {"": "Industri;Engros;Bygg;Teknikk"},
}
_FORMS: Final = {
    "US": "Inc.;LLC;Co.;Corp.;, Inc.;, LLC;Company;", "CA": "Ltd.;Inc.;Limited", "GB": "Ltd;Limited;plc;LLP", "AU": "Pty Ltd;Pty Limited",
    "IN": "Pvt. Ltd.;Private Limited;Industries", "DE": "GmbH;GmbH & Co. KG;AG;e.K.", "AT": "GmbH;Ges.m.b.H.", "CH": "AG;GmbH",
    "FR": "SARL;SAS;SA", "ES": "S.L.;S.A.", "IT": "S.r.l.;S.p.A.", "NL": "B.V.;VOF", "NO": "AS",
}  # fmt: skip
_STREETS: Final = {
    "en": "{} Industrial Parkway;{} Commerce Drive;{} N. Main Street;{} Old Mill Road;PO Box {};{} Foundry Lane;{} W. 4th Avenue;{} Harbor Boulevard, Suite 200;{} State Route 38;{} County Road 12;{} Canal St, Bldg C;{} E. Division Street",
    "de": "Industriestraße {};Am Anger {};Gewerbering {};Hauptstr. {}a;Lindenallee {}",
    "fr": "{} rue des Artisans;{}, avenue de la Gare;ZI des Prés, {} chemin Vert;{} bis rue Pasteur",
    "es": "Calle Mayor {};Pol. Ind. El Prado, nave {};Avda. de la Industria {}",
    "it": "Via Garibaldi {};Via dell'Artigianato {};Strada Provinciale {}",
    "nl": "Industrieweg {};Havenkade {};Dorpsstraat {}",
    "nb": "Storgata {};Industriveien {};Havnegata {}",
}
_TOWNS: Final = {
    "US": "Dunmore Falls, OH 442{};Port Ellery, MI 481{};Granby Heights, PA 152{};Amberton, IL 601{};Limewood, IN 463{};Bayou Verde, TX 775{};Cedar Point, WI 530{};Millbury, NJ 070{};Ashford Mills, NC 272{};Sable Creek, CA 917{};Fort Darrow, GA 303{};Elk Crossing, CO 802{};Wharton Bay, WA 981{};Stillmeadow, NY 140{};Pine Barren, FL 337{};Old Sutton, MA 015{}",
    "CA": "Maple Junction ON L5T {}K9;Lac-aux-Pins QC H4N 1{}2;Birch Harbour BC V3M {}A4;Prairie Gate AB T2E {}L7",
    "GB": "Thornaby Cross, TC{} 4QD;Ashwick, AW{} 2LP;Millport Green, MG{} 7RT",
    "AU": "Wattle Creek NSW 21{};Redgum Flat VIC 31{};Coral Bight QLD 41{}",
    "IN": "Shivnagar, Pune 4110{};Anandpura Industrial Estate, Bengaluru 5600{};Kalyan Road, Mumbai 4000{}",
    "DE": "58{} Falkenried;29{} Nordhain;71{} Mühlbronn;04{} Auental",
    "AT": "40{} Traunfeld;80{} Murau am See;10{} Wien",
    "CH": "80{} Seewil;30{} Aarebach;45{} Kreuzmatt",
    "FR": "38{} Vaubrun;69{} Vernoux-les-Bains;31{} Corvalle",
    "ES": "50{} Monteverdal (Zaragoza);46{} Almendral (Valencia);28{} Madrid",
    "IT": "24{} Valbruna (BG);41{} Fontanelle (MO);20{} Milano MI",
    "NL": "31{} XK Havendam;56{} RB Lindehof;17{} GT Zeedrift",
    "NO": "50{} Nordvik;70{} Elvestad;30{} Granli",
}
_PEOPLE: Final = {
    "en": "Dana Whitlock;Marcus Bell;Priya Nair;Joan Petrie;T. Alvarez;Wes Hanley;K. Osei;Greta Nyland;R. Sandoval;Lou Abernathy;Beth Tran;S. Kowalski",
    "de": "Ulrike Sander;Malte Groth;Jens Petersen;S. Brandt",
    "fr": "Aurélie Castagne;Hugo Perrin;M. Lefort",
    "es": "Lucía Ferrándiz;Iván Robledo",
    "it": "Elisa Bonfanti;Paolo Rizzi",
    "nl": "Sanne Verbruggen;Joris Maas",
    "nb": "Ingrid Haugen;Ola Nesset",
}
_BANKS: Final = {
    "US": "Prairie State Bank;First Harbor National;Granite Trust Co.;Union Valley Bank",
    "CA": "Dominion Trust",
    "GB": "Penbury Bank",
    "AU": "Southern Cross Mutual",
    "IN": "Deccan Commercial Bank",
    "DE": "Heidebank;Sauertal Bank",
    "AT": "Donaubank",
    "CH": "Seebank AG",
    "FR": "Crédit des Alpines;Banque du Midi Vert",
    "ES": "Caja del Ebro;Banco Levantino",
    "IT": "Banca del Mincio;Cassa Apuana",
    "NL": "Peelbank;Noorderbank",
    "NO": "Fjordbanken",
}


@dataclass(frozen=True, slots=True)
class Company:
    """A company; `lines` is its postal address, numbers it does not have are empty."""

    name: str
    country: str
    lines: tuple[str, ...]
    domain: str
    phone: str
    contact: str
    vat_id: str
    tax_id: str
    iban: str
    bic: str
    bank: str
    routing_number: str
    account_number: str

    @property
    def nation(self) -> str:
        """The country's name as its own post writes it."""
        return _COUNTRY[self.country]

    @property
    def email(self) -> str:
        """The address its bills come from."""
        return f"billing@{self.domain}"


def _number(random: Random, places: int) -> str:
    return "".join(str(random.randrange(10)) for _ in range(places))


def _option(random: Random, text: str) -> str:
    return random.choice(text.split(";"))


def address(random: Random, country: str) -> tuple[str, ...]:
    """Street and town in the country's way."""
    street = _option(random, _STREETS[LANGUAGE[country]]).format(random.randrange(2, 9800 if country == "US" else 120))
    if country == "CH":
        street = street.replace("ß", "ss")
    town = _option(random, _TOWNS[country])
    places = {"CA": 1, "GB": 1, "US": 2, "IN": 2, "NO": 2, "AU": 2, "AT": 2, "CH": 2, "NL": 2}.get(country, 3)
    return (street, town.format(_number(random, places)))


def _name(random: Random, country: str, trade: str) -> str:
    language = LANGUAGE[country]
    trades = _TRADES[language].get(trade) or next(iter(_TRADES[language].values()))
    first, second = random.sample(_FIRST[language], 2)
    form = _option(random, _FORMS[country])
    joined = f"{form}" if form.startswith(",") else f" {form}".rstrip()
    what = _option(random, trades)
    shape = random.random()
    if trade == "law":
        return f"{first}, {second} & Associates{joined if country != 'US' else ', LLP'}"
    if shape < 0.2:
        return f"{first} & {second}{joined}"
    if language in {"fr", "es", "it"} and shape < 0.6:
        return f"{what} {first}{joined}"
    return f"{first} {what}{joined}"


def _vat(random: Random, country: str) -> str:
    match country:
        case "DE":
            return digits.german_vat(f"2{_number(random, 7)}")
        case "FR":
            return digits.french_vat(f"5{_number(random, 7)}")
        case "ES":
            return digits.spanish_vat("B", _number(random, 7))
        case "IT":
            return digits.italian_vat(f"0{_number(random, 6)}0{random.randrange(10, 96)}")
        case "GB":
            return digits.british_vat(f"4{_number(random, 6)}")
        case "NL":
            return _dutch(random)
        case "AT":
            return f"ATU{_austrian(_number(random, 7))}"
        case "CH":
            return f"CHE-{_swiss(random)}"
        case "NO":
            return f"{_norwegian(random)} MVA"
    return ""


def _dutch(random: Random) -> str:
    while True:
        try:
            return digits.dutch_vat(f"8{_number(random, 7)}")
        except ValueError:
            continue


def _austrian(seven: str) -> str:
    total = 0
    for place, character in enumerate(seven):
        value = int(character) * (2 if place % 2 else 1)
        total += value // 10 + value % 10
    return f"{seven}{(96 - total) % 10}"


def _swiss(random: Random) -> str:
    while True:
        eight = f"1{_number(random, 7)}"
        rest = -sum(weight * int(digit) for weight, digit in zip((5, 4, 3, 2, 7, 6, 5, 4), eight, strict=True)) % 11
        if rest < 10:
            nine = f"{eight}{rest}"
            return f"{nine[:3]}.{nine[3:6]}.{nine[6:]}"


def _norwegian(random: Random) -> str:
    while True:
        eight = f"9{_number(random, 7)}"
        rest = -sum(weight * int(digit) for weight, digit in zip((3, 2, 7, 6, 5, 4, 3, 2), eight, strict=True)) % 11
        if rest < 10:
            nine = f"{eight}{rest}"
            return f"{nine[:3]} {nine[3:6]} {nine[6:]}"


def australian_number(random: Random) -> str:
    """An ABN: eleven digits whose weighted sum, one taken off the first, is divisible by 89."""
    weights = (10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19)
    while True:
        digits_ = f"{random.randrange(11, 100)}{_number(random, 9)}"
        values = [int(one) for one in digits_]
        values[0] -= 1
        if sum(weight * value for weight, value in zip(weights, values, strict=True)) % 89 == 0:
            return f"{digits_[:2]} {digits_[2:5]} {digits_[5:8]} {digits_[8:]}"


def _iban(random: Random, country: str) -> str:
    bbans = {
        "DE": _number(random, 18), "AT": _number(random, 16), "CH": f"09000{_number(random, 12)}",
        "FR": _number(random, 23), "ES": _number(random, 20), "IT": f"X{_number(random, 22)}",
        "NL": f"PEEL{_number(random, 10)}", "NO": _number(random, 11), "GB": f"PENB{_number(random, 14)}",
    }  # fmt: skip
    return digits.iban(country, bbans[country]) if country in bbans else ""


def _phone(random: Random, country: str) -> str:
    last = f"{random.randrange(100, 200)}"
    area = random.randrange(212, 980)
    ways = {
        "US": (f"({area}) 555-0{last}", f"{area}-555-0{last}", f"{area}.555.0{last}"), "CA": (f"{area}-555-0{last}",),
        "GB": (f"01632 960{last}",), "AU": (f"(02) 5550 0{last}",), "IN": (f"+91 20 5550 0{last}",),
        "DE": (f"0{area}9 555{last}", f"+49 {area}9 555-{last}"), "FR": (f"04 99 55 0{last[0]} {last[1:]}",),
    }  # fmt: skip
    return random.choice(ways.get(country, (f"+{area // 10} 555 0{last}",)))


def company(random: Random, country: str, trade: str) -> Company:
    """An invented company of a trade."""
    name = _name(random, country, trade)
    domain = "".join(one for one in name.lower().split(",")[0] if one.isascii() and one.isalnum())[:22]
    letters = "".join(one for one in name.upper() if one.isascii() and one.isalpha())[:4]
    american = country == "US"
    return Company(
        name, country, address(random, country), f"{domain}.example", _phone(random, country),
        _option(random, _PEOPLE[LANGUAGE[country]]), _vat(random, country),
        {"US": f"{random.randrange(20, 88)}-{_number(random, 7)}", "AU": australian_number(random)}.get(country, ""),
        _iban(random, country), f"{letters}{country}2XXXX"[:11] if not american else "", _option(random, _BANKS[country]),
        digits.routing_number(f"0{_number(random, 7)}") if american else "",
        _number(random, random.choice((9, 10, 12))),
    )  # fmt: skip
