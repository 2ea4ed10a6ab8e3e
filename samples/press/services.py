"""Lines of those who sell no goods: subscriptions, hours, nights, freight, energy, repairs, work on a site."""

# ruff: noqa: E501 - one part of a page, one text or one design stays on one line

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import Final

from samples.papers import cents
from samples.press.house import House
from samples.press.voucher import Entry, Value, priced

_START: Final = date(2025, 3, 3)


def _day(random: Random) -> date:
    return _START + timedelta(days=random.randrange(600))


def _entry(
    name: str,
    quantity: str,
    price: str,
    unit: str = "",
    section: str = "",
    taxed: bool = True,
    sku: str = "",
    **extra: str,
) -> Entry:
    cells: dict[str, Value] = {"description": name, "quantity": Decimal(quantity), "unit_price": Decimal(price)}
    if unit:
        cells["unit"] = unit
    if sku:
        cells["sku"] = sku
    return Entry(priced(cells), extra, section, taxed=taxed)


def _flat(name: str, amount: Decimal, section: str = "", *, taxed: bool = True, **extra: str) -> Entry:
    return Entry({"description": name, "amount": amount}, extra, section, taxed=taxed)


def subscription(random: Random, house: House) -> list[Entry]:
    """Seats and plans with their periods, part periods credited and charged."""
    start = _day(random)
    period = f"{house.day(start)} – {house.day(start + timedelta(days=30))}"
    seats = random.randrange(2, 40)
    price = random.choice(("12.00", "24.00", "8.50", "49.00", "99.00"))
    plan = random.choice(("Team plan", "Business plan (per seat)", "Pro workspace", "Growth tier"))
    rows = [_entry(plan, str(seats), price, period=period)]
    if random.random() < 0.5:
        rest = f"{house.day(start + timedelta(days=11))} – {house.day(start + timedelta(days=30))}"
        rows.append(
            _entry(
                f"Unused time on {seats} × {plan} after {house.day(start + timedelta(days=11))}",
                "1",
                f"-{random.randrange(1500, 9000) / 100:.2f}",
                period=rest,
            )
        )
        rows.append(
            _entry(
                f"Remaining time on {seats + 3} × {plan} after {house.day(start + timedelta(days=11))}",
                "1",
                f"{random.randrange(9500, 18000) / 100:.2f}",
                period=rest,
            )
        )
    for name, cost in random.sample(
        (
            ("Additional storage, 100 GB", "4.00"),
            ("API overage, per 1,000 calls", "0.35"),
            ("Priority support", "150.00"),
            ("SSO add-on", "25.00"),
            ("Free trial credit", "0.00"),
        ),
        random.randrange(0, 3),
    ):
        rows.append(_entry(name, str(random.randrange(1, 12)), cost, period=period))
    return _rated(house, rows)


def _rated(house: House, rows: list[Entry]) -> list[Entry]:
    rates = {
        "GB": "20",
        "AU": "10",
        "DE": "19",
        "FR": "20",
        "NL": "21",
        "ES": "21",
        "IT": "22",
        "NO": "25",
        "AT": "20",
        "CH": "8.1",
    }
    if house.country not in rates:
        return rows
    rate = Decimal(rates[house.country])
    return [Entry({**row.cells, "tax_rate": rate}, row.extra, row.section, row.remark, row.taxed) for row in rows]


_LAW: Final = (
    "Telephone conference with client regarding discovery responses and revised production schedule",
    "Review and analyze opposing party's motion to compel; research recent authority on scope of privilege; draft outline of response",
    "Draft and revise purchase agreement, including indemnification and escrow provisions; correspondence with seller's counsel",
    "Attend deposition of plant manager", "Prepare for and attend status conference",
    "Correspondence with B. Tran re lease amendment", "Review title commitment and survey; prepare objection letter to title company",
)  # fmt: skip
_ADVICE: Final = (
    "Process mapping workshop, receiving and accounts payable", "Data migration dry run and reconciliation of open items",
    "Steering committee preparation and attendance", "Interviews with plant controllers; summary of findings", "Travel time (50%)",
)  # fmt: skip


def timesheet(random: Random, house: House) -> list[Entry]:
    """Hours by day and by person, then what was spent."""
    people = random.sample(("JMP", "RWS", "K. Osei", "D. Whitlock", "TAB", "L. Abernathy"), 3)
    rates = {person: f"{random.choice((145, 225, 310, 385, 425, 560))}.00" for person in people}
    texts = random.choice((_LAW, _ADVICE))
    days = sorted(_day(random) for _ in range(random.randrange(3, 14)))
    section = random.choice(("", "PROFESSIONAL SERVICES", "Fees"))
    rows = []
    for at, day in enumerate(days):
        person = random.choice(people)
        hours = f"{random.randrange(1, 40) * random.choice((1, 1, 2)) / 10:.2f}"
        rows.append(
            _entry(
                random.choice(texts),
                hours,
                rates[person],
                section="" if at else section,
                taxed=False,
                day=house.day(day),
                person=person,
            )
        )
    heading = "COSTS ADVANCED" if section else ""
    for name in random.sample(
        ("Filing fee", "Courier", "Photocopies", "Mileage", "Airfare and lodging"), random.randrange(0, 3)
    ):
        last = house.day(days[-1])
        rows.append(_flat(name, Decimal(random.randrange(800, 60000)) / 100, heading, taxed=False, day=last, person=""))
        heading = ""
    return rows


def nights(random: Random, house: House) -> list[Entry]:
    """A guest's folio: room, taxes and what was consumed, day by day."""
    start = _day(random)
    rate = Decimal(random.choice((10900, 14900, 18950, 23400))) / 100
    rows = []
    for night in range(random.randrange(1, 5)):
        day = house.day(start + timedelta(days=night))
        rows.append(
            _flat(
                random.choice(("Room Charge", "Room Charge - King", "ROOM 412 BEST AVAILABLE RATE")),
                rate,
                taxed=False,
                day=day,
                code="RM",
            )
        )
        rows.append(_flat("Occupancy Tax 9%", cents(rate * Decimal("0.09")), taxed=False, day=day, code="TX"))
        if random.random() < 0.4:
            rows.append(
                _flat(
                    random.choice(("Restaurant Dinner", "Self Parking", "Breakfast Buffet", "Laundry")),
                    Decimal(random.randrange(900, 7800)) / 100,
                    taxed=False,
                    day=day,
                    code="FB",
                )
            )
    return rows


def staffing(random: Random, house: House) -> list[Entry]:
    """Regular and overtime hours of the people lent in a week."""
    rows = []
    for _ in range(random.randrange(2, 8)):
        name = random.choice(
            ("Alvarez, Tomas", "Nguyen, Kim", "Reed, Jordan", "Okafor, Ben", "Marsh, Ellen", "Singh, Amar")
        )
        job = random.choice(("Forklift Operator", "Assembler II", "CNC Machinist", "Clerk, Accounts Payable", "Welder"))
        rate = Decimal(random.randrange(2200, 6400)) / 100
        week = house.day(_day(random))
        rows.append(
            _entry(
                f"{name} - {job} - Regular",
                f"{random.choice((40, 40, 38.5, 32))}",
                f"{rate}",
                "HR",
                taxed=False,
                day=week,
            )
        )
        if random.random() < 0.5:
            rows.append(
                _entry(
                    f"{name} - {job} - Overtime",
                    f"{random.choice((2, 4.5, 6, 8))}",
                    f"{rate * Decimal('1.5'):.2f}",
                    "HR",
                    taxed=False,
                    day=week,
                )
            )
    return rows


def freight(random: Random, house: House) -> list[Entry]:
    """A carrier's charges: weights by class, discount, fuel, accessorials."""
    rows: list[Entry] = []
    gross = Decimal(0)
    for _ in range(random.randrange(1, 4)):
        weight = random.randrange(240, 9800)
        rate = Decimal(random.randrange(1800, 9600)) / 100
        name = random.choice(
            (
                "PALLETS MACHINE PARTS NOI",
                "SKIDS PAPER ARTICLES",
                "CRATES PUMPS, POWER",
                "DRUMS CLEANING COMPOUND, LIQUID",
            )
        )
        cells: dict[str, Value] = {
            "description": name,
            "quantity": Decimal(weight),
            "unit": "LB",
            "unit_price": rate,
            "price_basis_quantity": Decimal(100),
        }
        entry = Entry(
            priced(cells),
            {"pieces": str(random.randrange(1, 12)), "class": random.choice(("50", "70", "85", "125"))},
            taxed=False,
        )
        gross += entry.money("amount")
        rows.append(entry)
    off = cents(gross * Decimal(random.choice((55, 68, 72))) / 100)
    rows.append(_flat("LESS DISCOUNT", -off, taxed=False))
    rows.append(
        _flat(
            f"FUEL SURCHARGE {random.choice(('24.3', '31.0', '28.75'))}%",
            cents((gross - off) * Decimal("0.28")),
            taxed=False,
        )
    )
    for name in random.sample(
        ("LIFTGATE DELIVERY", "RESIDENTIAL DELIVERY", "NOTIFY BEFORE DELIVERY", "LIMITED ACCESS"),
        random.randrange(0, 3),
    ):
        rows.append(_flat(name, Decimal(random.randrange(1500, 14500)) / 100, taxed=False))
    return rows


def energy(random: Random, house: House) -> list[Entry]:
    """A utility's charges: what stands for a quantity, and what does not."""
    used = random.randrange(1800, 92000)
    rows = [
        _flat("Customer charge", Decimal(random.choice((1850, 4200, 12500))) / 100, taxed=False),
        _entry("Energy charge", str(used), random.choice(("0.0842", "0.1135", "0.0697")), "KWH", taxed=False),
        _entry("Demand charge", str(random.randrange(40, 380)), random.choice(("9.85", "12.40")), "", taxed=False),
    ]
    if random.random() < 0.6:
        rows.append(_entry("Power cost adjustment", str(used), "0.0031", "KWH", taxed=False))
    rows.append(_flat("State utility tax", Decimal(random.randrange(500, 9000)) / 100, taxed=False))
    return rows


def telephone(random: Random, house: House) -> list[Entry]:
    """A telephone company's charges by section."""
    rows = [
        _flat(
            "Business fiber 500/500",
            Decimal(random.choice((18900, 24900))) / 100,
            "Monthly recurring charges",
            taxed=False,
        ),
        _entry("Hosted voice seat", str(random.randrange(4, 60)), "19.95", "", taxed=False),
        _entry("Toll free number", "2", "4.50", "", taxed=False),
        _flat("Long distance usage", Decimal(random.randrange(200, 6000)) / 100, "Usage", taxed=False),
        _flat(
            "Federal universal service fee",
            Decimal(random.randrange(300, 4500)) / 100,
            "Taxes, fees and surcharges",
            taxed=False,
        ),
        _flat("State 911 surcharge", Decimal(random.randrange(100, 900)) / 100, taxed=False),
    ]
    return rows[: random.randrange(4, 7)]


def repair(random: Random, house: House) -> list[Entry]:
    """A workshop's job: labor first, then parts."""
    rows = []
    for at, name in enumerate(
        random.sample(
            (
                "Replace front brake pads and rotors, road test",
                "Diagnose check engine light, scan and repair wiring at oxygen sensor",
                "Oil and filter service, inspect belts and hoses",
                "Replace alternator and serpentine belt",
                "Four wheel alignment",
            ),
            random.randrange(1, 4),
        )
    ):
        rows.append(
            _entry(
                name,
                f"{random.randrange(3, 45) / 10:.1f}",
                random.choice(("125.00", "148.50", "165.00")),
                "HR",
                "" if at else "LABOR",
                taxed=False,
            )
        )
    parts = random.sample(
        (
            ("BRK-8834", "BRAKE PAD SET CERAMIC", "64.95"),
            ("RTR-2201", "ROTOR FRONT", "82.40"),
            ("FLT-1042", "OIL FILTER", "11.20"),
            ("OIL-5W30", "5W-30 FULL SYNTHETIC QT", "6.79"),
            ("ALT-7710R", "ALTERNATOR REMANUFACTURED", "219.00"),
            ("BLT-060", "SERPENTINE BELT", "34.15"),
            ("COR-7710", "CORE CREDIT ALTERNATOR", "-45.00"),
        ),
        random.randrange(2, 6),
    )
    for at, (code, name, price) in enumerate(parts):
        rows.append(_entry(name, str(random.choice((1, 1, 2, 5))), price, "EA", "" if at else "PARTS", sku=code))
    rows.append(_flat("Shop supplies", Decimal(random.randrange(500, 3500)) / 100, "OTHER", taxed=False))
    return rows


def site_work(random: Random, house: House) -> list[Entry]:
    """Work on a building site by schedule of values: what was done in this period."""
    rows = []
    names = (
        "Mobilization and general conditions",
        "Site clearing and excavation",
        "Concrete footings and slab on grade",
        "Structural steel erection",
        "Membrane roofing and flashing",
        "Interior partitions and drywall",
        "Plumbing rough-in",
        "Electrical distribution and branch wiring",
        "HVAC ductwork and equipment setting",
        "Change Order 003 - additional floor drains",
    )
    for at, name in enumerate(names[: random.randrange(4, 11)]):
        value = Decimal(random.randrange(40, 900)) * 100
        before = value * random.choice((0, 25, 50, 60)) / 100
        now = value * random.choice((0, 10, 20, 25, 40)) / 100
        done = before + now
        extra = {
            "item": f"{at + 1:03d}",
            "value": house.number(value, 2),
            "before": house.number(before, 2),
            "done": house.number(done, 2),
            "percent": f"{done / value * 100:.0f}%",
            "rest": house.number(value - done, 2),
        }
        rows.append(Entry({"description": name, "amount": now}, extra, taxed=False))
    return rows


def shop_goods(random: Random, house: House) -> list[Entry]:
    """What a shop's till prints."""
    names = (
        "WD LUBRICANT 12OZ",
        "DUCT TAPE 2IN 60YD",
        "SHOP TOWELS 200CT",
        "GLOVE NITRILE L 100",
        "EXT CORD 25FT 12GA",
        "LED BULB 60W 4PK",
        "WOOD SCREW #8 1LB",
        "PVC ELBOW 3/4",
        "SAFETY GLASSES CLR",
        "COFFEE GRND 2LB",
        "TRASH BAG 55GAL 50",
        "BATTERY AA 24PK",
    )
    rows = []
    for name in random.sample(names, random.randrange(1, 9)):
        quantity = random.choice(("1", "1", "1", "2", "3", "6"))
        rows.append(
            _entry(name, quantity, f"{random.randrange(99, 4999) / 100:.2f}", sku=f"{random.randrange(100000, 999999)}")
        )
    return rows


def flat_fees(random: Random, house: House) -> list[Entry]:
    """Work for an agreed sum, told in sentences, without quantity."""
    names = (
        "Website redesign, phase 2: templates, content migration and launch support as agreed in our proposal",
        "Monthly bookkeeping and payroll processing",
        "Annual maintenance of fire alarm system, 3 buildings",
        "Grounds maintenance and snow removal",
        "Retainer for communications advice",
        "Translation of operating manual (Spanish), 18,400 words",
        "Janitorial services, nightly, Building A",
    )
    return _rated(
        house,
        [_flat(name, Decimal(random.randrange(250, 9000))) for name in random.sample(names, random.randrange(1, 4))],
    )


def open_items(random: Random, house: House) -> list[Entry]:
    """A statement's items: bills, payments and credits by day, with what is open of each."""
    rows = []
    day = _day(random)
    for _ in range(random.randrange(3, 18)):
        day += timedelta(days=random.randrange(1, 14))
        amount = Decimal(random.randrange(4000, 620000)) / 100
        kind = random.choice(("Invoice", "Invoice", "Invoice", "Payment", "Credit Memo"))
        amount = amount if kind == "Invoice" else -amount / 4
        amount = cents(amount)
        number = f"{random.randrange(10000, 99999)}"
        extra = {
            "day": house.day(day),
            "due": house.day(day + timedelta(days=30)),
            "number": number,
            "kind": kind,
            "open": house.number(amount, 2),
        }
        rows.append(Entry({"amount": amount}, extra, taxed=False))
    return rows


def quoted_goods(random: Random, house: House) -> list[Entry]:
    """What a quotation offers."""
    names = (
        "Conveyor section, powered, 10 ft",
        "Installation and commissioning, two technicians",
        "Control panel with HMI",
        "Spare parts kit, first year",
        "Freight to site",
    )
    return [
        _entry(name, str(random.randrange(1, 6)), f"{random.randrange(4500, 980000) / 100:.2f}")
        for name in names[: random.randrange(2, 6)]
    ]
