"""Lines of repairs, building sites, tills, agreed fees, statements and offers."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from random import Random

from samples.papers import cents
from samples.press.charges import counted, flat, rated, some_day
from samples.press.house import House
from samples.press.voucher import Entry


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
            counted(
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
        rows.append(counted(name, str(random.choice((1, 1, 2, 5))), price, "EA", "" if at else "PARTS", sku=code))
    rows.append(flat("Shop supplies", Decimal(random.randrange(500, 3500)) / 100, "OTHER", taxed=False))
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
            counted(
                name, quantity, f"{random.randrange(99, 4999) / 100:.2f}", sku=f"{random.randrange(100000, 999999)}"
            )
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
    return rated(
        house,
        [flat(name, Decimal(random.randrange(250, 9000))) for name in random.sample(names, random.randrange(1, 4))],
    )


def open_items(random: Random, house: House) -> list[Entry]:
    """A statement's items: bills, payments and credits by day, with what is open of each."""
    rows = []
    day = some_day(random)
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
        counted(name, str(random.randrange(1, 6)), f"{random.randrange(4500, 980000) / 100:.2f}")
        for name in names[: random.randrange(2, 6)]
    ]
