"""Lines of those who sell no goods: subscriptions, hours, nights, freight, energy, repairs, work on a site."""

# ruff: noqa: E501 - one part of a page, one text or one design stays on one line

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from random import Random
from typing import Final

from samples.papers import cents
from samples.press.charges import counted, flat, rated, some_day
from samples.press.house import House
from samples.press.voucher import Entry, Value, priced


def subscription(random: Random, house: House) -> list[Entry]:
    """Seats and plans with their periods, part periods credited and charged."""
    start = some_day(random)
    period = f"{house.day(start)} – {house.day(start + timedelta(days=30))}"
    seats = random.randrange(2, 40)
    price = random.choice(("12.00", "24.00", "8.50", "49.00", "99.00"))
    plan = random.choice(("Team plan", "Business plan (per seat)", "Pro workspace", "Growth tier"))
    rows = [counted(plan, str(seats), price, period=period)]
    if random.random() < 0.5:
        rest = f"{house.day(start + timedelta(days=11))} – {house.day(start + timedelta(days=30))}"
        rows.append(
            counted(
                f"Unused time on {seats} × {plan} after {house.day(start + timedelta(days=11))}",
                "1",
                f"-{random.randrange(1500, 9000) / 100:.2f}",
                period=rest,
            )
        )
        rows.append(
            counted(
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
        rows.append(counted(name, str(random.randrange(1, 12)), cost, period=period))
    return rated(house, rows)


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
    days = sorted(some_day(random) for _ in range(random.randrange(3, 14)))
    section = random.choice(("", "PROFESSIONAL SERVICES", "Fees"))
    rows = []
    for at, day in enumerate(days):
        person = random.choice(people)
        hours = f"{random.randrange(1, 40) * random.choice((1, 1, 2)) / 10:.2f}"
        rows.append(
            counted(
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
        rows.append(flat(name, Decimal(random.randrange(800, 60000)) / 100, heading, taxed=False, day=last, person=""))
        heading = ""
    return rows


def nights(random: Random, house: House) -> list[Entry]:
    """A guest's folio: room, taxes and what was consumed, day by day."""
    start = some_day(random)
    rate = Decimal(random.choice((10900, 14900, 18950, 23400))) / 100
    rows = []
    for night in range(random.randrange(1, 5)):
        day = house.day(start + timedelta(days=night))
        rows.append(
            flat(
                random.choice(("Room Charge", "Room Charge - King", "ROOM 412 BEST AVAILABLE RATE")),
                rate,
                taxed=False,
                day=day,
                code="RM",
            )
        )
        rows.append(flat("Occupancy Tax 9%", cents(rate * Decimal("0.09")), taxed=False, day=day, code="TX"))
        if random.random() < 0.4:
            rows.append(
                flat(
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
        week = house.day(some_day(random))
        rows.append(
            counted(
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
                counted(
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
    rows.append(flat("LESS DISCOUNT", -off, taxed=False))
    rows.append(
        flat(
            f"FUEL SURCHARGE {random.choice(('24.3', '31.0', '28.75'))}%",
            cents((gross - off) * Decimal("0.28")),
            taxed=False,
        )
    )
    for name in random.sample(
        ("LIFTGATE DELIVERY", "RESIDENTIAL DELIVERY", "NOTIFY BEFORE DELIVERY", "LIMITED ACCESS"),
        random.randrange(0, 3),
    ):
        rows.append(flat(name, Decimal(random.randrange(1500, 14500)) / 100, taxed=False))
    return rows


def energy(random: Random, house: House) -> list[Entry]:
    """A utility's charges: what stands for a quantity, and what does not."""
    used = random.randrange(1800, 92000)
    rows = [
        flat("Customer charge", Decimal(random.choice((1850, 4200, 12500))) / 100, taxed=False),
        counted("Energy charge", str(used), random.choice(("0.0842", "0.1135", "0.0697")), "KWH", taxed=False),
        counted("Demand charge", str(random.randrange(40, 380)), random.choice(("9.85", "12.40")), "", taxed=False),
    ]
    if random.random() < 0.6:
        rows.append(counted("Power cost adjustment", str(used), "0.0031", "KWH", taxed=False))
    rows.append(flat("State utility tax", Decimal(random.randrange(500, 9000)) / 100, taxed=False))
    return rows


def telephone(random: Random, house: House) -> list[Entry]:
    """A telephone company's charges by section."""
    rows = [
        flat(
            "Business fiber 500/500",
            Decimal(random.choice((18900, 24900))) / 100,
            "Monthly recurring charges",
            taxed=False,
        ),
        counted("Hosted voice seat", str(random.randrange(4, 60)), "19.95", "", taxed=False),
        counted("Toll free number", "2", "4.50", "", taxed=False),
        flat("Long distance usage", Decimal(random.randrange(200, 6000)) / 100, "Usage", taxed=False),
        flat(
            "Federal universal service fee",
            Decimal(random.randrange(300, 4500)) / 100,
            "Taxes, fees and surcharges",
            taxed=False,
        ),
        flat("State 911 surcharge", Decimal(random.randrange(100, 900)) / 100, taxed=False),
    ]
    return rows[: random.randrange(4, 7)]
