"""What houses sell, as patterns from which countless articles are drawn: {a|b} stands for one of its parts."""

# ruff: noqa: E501 - one part of a page, one text or one design stays on one line

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from random import Random
from typing import Final

from samples.catalogue import CATALOGUE
from samples.papers import cents

#: trade: rows of code | unit | price | description
_PATTERNS: Final = {
    "fasteners": """
{HCS|HHC}{25|38|50}{100|150|200}-{5|8}|C|{18.40|42.15|9.87}|HEX CAP SCREW {1/4-20|3/8-16|1/2-13} X {1|1-1/2|2|3} GR {5|8} {ZINC|YELLOW ZINC|PLAIN}
FHN-{25|31|38|50}C|M|{31.20|58.75|112.60}|FINISHED HEX NUT {1/4-20|5/16-18|3/8-16} ZINC PLATED
SPLW{25|38|50}|M|{14.05|22.80}|SPLIT LOCK WASHER {1/4|3/8|1/2} ZINC
{TEK|SDS}-10{16|12}HW|C|{4.12|6.95}|SELF DRILLING SCREW #{10|12|14}-16 X {3/4|1|1-1/2} HEX WASHER HEAD
ANC{12|58}{414|512}|EA|{1.38|2.94}|WEDGE ANCHOR {1/2 X 4-1/4|5/8 X 5-1/2} {304 SS|ZINC}
TR{38|50|75}{36|72}B7|EA|{6.75|21.30}|THREADED ROD {3/8-16|1/2-13|3/4-10} X {3 FT|6 FT} ASTM A193 B7
SHCS-M{6|8|10}-{30|40}|BX|{11.85|24.60}|SOCKET HEAD CAP SCREW M{6|8|10} X {30|40} CLASS 12.9, BOX OF 100
CTP{18|14}X{1|2}|C|{3.30|7.15}|COTTER PIN {1/8|1/4} X {1|2} ZINC
""",
    "electrical": """
THHN{12|10|8}{BLK|RED|GRN}{500|2500}|FT|{0.18|0.31|0.62}|{12|10|8} AWG THHN STRANDED COPPER WIRE, {BLACK|RED|GREEN}, 500 FT SPOOL
QO{115|220|330}{C|VH}|EA|{14.60|38.25|121.40}|CIRCUIT BREAKER {1|2|3}-POLE {15|20|30} AMP 120/240V PLUG-ON {10kA|22kA}
EMT{12|34|100}-10|FT|{0.74|1.26|2.35}|{1/2"|3/4"|1"} EMT CONDUIT 10 FT
LED-{2X4|2X2}-{40|50}K|EA|{68.00|54.50}|LED FLAT PANEL {2X4|2X2} {4000K|5000K} 0-10V DIM 120-277V DLC PREMIUM WITH BATTERY BACKUP
JB4{S|SQ}-{12|34}KO|EA|{1.94|2.66}|4" SQUARE BOX 2-1/8" DEEP {1/2"|3/4"} KO WELDED
WP-{GFCI|DUP}20|EA|{18.75|4.10}|{20A GFCI RECEPTACLE TAMPER RESISTANT WHITE|DUPLEX RECEPTACLE 20A COMMERCIAL GRADE IVORY}
FU-LPJ{30|60|100}SP|EA|{12.44|27.90}|FUSE CLASS J TIME DELAY {30|60|100}A 600V
MC122{G|S}250|ROL|{118.00|142.75}|12/2 MC CABLE {ALUMINUM ARMOR|STEEL ARMOR} 250 FT COIL
""",
    "food": """
{10|20|40}{214|387|552}|LB|{3.89|5.42|7.15}|{BEEF CHUCK ROLL CHOICE NECK-OFF|PORK LOIN BONELESS STRAP-OFF|CHICKEN BREAST BNLS SKLS RANDOM} {4/18#|8/8#|4/10#}
{71|72}{105|240|330}|CS|{24.50|38.90|41.15}|{TOMATO DICED IN JUICE|PEACH SLICED LT SYRUP|KETCHUP FANCY 33%} 6/#10
{55|56}{110|118}|CS|{31.20|28.75}|{FRENCH FRY 3/8 STRAIGHT CUT|ONION RING BEER BATTERED} 6/5 LB FROZEN
{30}{021|044}|LB|{4.18|3.77}|CHEESE {CHEDDAR MILD BLOCK|MOZZARELLA WHL MILK LOAF} {2/5#|8/6#}
{90}{312|345}|CS|{52.40|18.65}|{CUP HOT PAPER 12 OZ WHITE 20/50|NAPKIN DINNER 2-PLY 1/8 FOLD 3000 CT}
{14}{610|625}|BG|{21.90|17.35}|{FLOUR H&R ALL PURPOSE BLEACHED|SUGAR GRANULATED EXTRA FINE} {50 LB|25 LB}
{33}{810|812}|DZ|{2.89|3.40}|EGG SHELL LARGE GR AA LOOSE {15 DZ|30 DZ}
""",
    "pharma": """
0{093|378|781}-{4155|1805|2061}-{01|10|73}|VL|{12.40|88.15|4.62}|{AMOXICILLIN|LISINOPRIL|METFORMIN HCL|CEFTRIAXONE SODIUM} {250 MG|500 MG|10 MG|1 GM} {TAB|CAP|VIAL} {100|30|10} CT
{MDS|GLV}{202|195}0{75|85}|BX|{8.95|11.20}|{EXAM GLOVE NITRILE POWDER-FREE LARGE 200/BX|SURGICAL MASK ASTM LEVEL 3 EARLOOP 50/BX}
SYR-{3|10}LL{22|25}|BX|{14.75|19.30}|SYRINGE {3 ML|10 ML} LUER LOCK W/ NEEDLE {22G X 1"|25G X 5/8"} STERILE 100/BX
IV{1000|500}-{NS|LR}|CS|{38.40|42.95}|{SODIUM CHLORIDE 0.9%|LACTATED RINGERS} INJ {1000 ML|500 ML} BAG {14|20}/CS
{GZ|BND}4X4-{8|12}|PK|{3.15|5.48}|GAUZE SPONGE 4X4 {8|12}-PLY NONSTERILE 200/PK
""",
    "steel": """
{HR|CR}{14|38|12}X{48|60}X{96|120}|LB|{58.50|61.25|74.80}|{HR|HRPO|CR} SHEET {14 GA|3/8"|1/2"} X {48" X 96"|60" X 120"} {ASTM A36|A1011 CS TYPE B}
TSQ{2|3|4}X{188|250}|LB|{66.40|71.90}|TUBE SQ {2 X 2|3 X 3|4 X 4} X {.188|.250} WALL A500 GR B {20 FT|24 FT} MILL CERTS REQ'D
ANG{2|3}{316|14}-20|LB|{54.75|57.10}|ANGLE {2 X 2 X 3/16|3 X 3 X 1/4} A36 20'
{RD|FL}{1|112}-{1018|4140}|LB|{81.00|128.35}|{CF ROUND 1" 1018|FLAT 1/2 X 1-1/2 4140 HT} R/L 12'
WF{8|10}X{18|31}|LB|{63.20|65.85}|WIDE FLANGE BEAM {W8 X 18|W10 X 31} A992 40'
""",
    "chemicals": """
{IPA|ACE|MEK}-{55|5}|GAL|{7.84|6.15|9.92}|{ISOPROPYL ALCOHOL 99%|ACETONE TECH GRADE|METHYL ETHYL KETONE} UN1219, CLASS 3, PG II
NAOH{25|50}-T|LB|{0.34|0.29}|CAUSTIC SODA LIQUID {25%|50%} MEMBRANE GRADE TOTE
CIT{50|55}|BG|{68.20|74.10}|CITRIC ACID ANHYDROUS FCC {50 LB BAG|55.1 LB BAG}
{HYD|GEAR}{46|220}-55|GAL|{9.85|12.40}|{HYDRAULIC OIL AW ISO 46|GEAR OIL EP ISO 220} 55 GAL DRUM
NACLO-{12|15}|GAL|{2.18|2.46}|SODIUM HYPOCHLORITE {12.5%|15%} NSF 60
GLY-{USP|TECH}-5|EA|{71.50|58.30}|GLYCERIN {USP 99.7%|TECHNICAL} 5 GALLON PAIL, KOSHER
""",
    "industrial": """
{4|6|3}{KP|ZT|WL}{12|48|77}|EA|{14.22|86.40|212.00}|{Ball Valve, 2-Piece, Brass, 3/4 in FNPT|Pressure Gauge, 0 to 160 psi, 2-1/2 in Dial|V-Belt, Cogged, BX62, 65 in Outside Length|Bearing, Mounted, Pillow Block, 1-3/16 in Bore}
{2|5}{AE|CX}{301|544}|PR|{3.48|6.15}|Gloves, Cut Resistant, {ANSI A4|ANSI A5}, Size {L|XL}, Polyurethane Palm Coating, 13 Gauge
{G|D}{45|60}{36|80}T27|BX|{38.15|44.90}|Flap Disc, 4-1/2 in x 7/8 in, {36|60|80} Grit, Zirconia Alumina, Type 27, Pack of 10
LUB-{14|35}OZ|CS|{52.80|61.35}|Grease Cartridge, EP2 Lithium Complex, 14 oz, Red
{SD|HS}-{118|135}-{14|12}|SET|{24.60|117.85}|Drill Bit Set, {Cobalt|High Speed Steel}, Jobber Length, {29 Pieces|15 Pieces}
FLT-{20X20X2|24X24X2}-M8|CS|{61.44|72.18}|Pleated Air Filter, {20x20x2|24x24x2}, MERV 8, 12/Case
HYDH-{08|12}-{50|100}|FT|{2.96|4.71}|Hydraulic Hose, {1/2 in|3/4 in} ID, 2-Wire, {4000|3000} psi Max. Working Pressure, SAE 100R2AT
""",
    "office": """
{HP|LX}-{26|58|414}{A|X}|EA|{84.99|112.49|69.00}|Toner Cartridge {26A|58X|414A}, Black, {3,100|10,000} Page Yield
PPR-{20|24}-{LTR|LGL}|CS|{42.99|51.25}|Copy Paper, {8.5 x 11|8.5 x 14}, {20 lb|24 lb}, 92 Bright, 10 Reams/Carton
CHR-{MB|EX}{1|2}00|EA|{189.00|249.95}|Task Chair, Mesh Back, Adjustable Arms, {Black|Gray}
PEN-G2{07|05}-12|DZ|{14.89|16.25}|Gel Pen, Retractable, {0.7|0.5} mm, {Blue|Black} Ink, Dozen
FLD-{13|15}CUT-100|BX|{11.49|13.99}|File Folders, 1/3-Cut Tab, {Letter|Legal} Size, Manila, 100/Box
BND-{1|2|3}IN-{W|B}|EA|{4.29|6.79}|View Binder, {1"|2"|3"} Slant-D Rings, {White|Black}
""",
    "packaging": """
{RSC|HSC}{12|18|24}{12|18}-{32|44}|EA|{0.84|1.46|2.12}|CORRUGATED BOX {12 X 12 X 12|18 X 18 X 18|24 X 18 X 12} {32 ECT|44 ECT KRAFT}
STR{18|20}-{60|80}|ROL|{18.25|22.90}|STRETCH FILM {18" X 1500'|20" X 1000'} {60|80} GA HAND WRAP CAST
TAPE{2|3}X110{C|T}|CS|{58.60|64.15}|CARTON SEALING TAPE {2"|3"} X 110 YD {CLEAR|TAN} 36/CS
BUB-{316|12}-48|ROL|{31.75|38.20}|BUBBLE WRAP {3/16"|1/2"} X 48" X {300'|250'} PERF 12"
PLT-4840-{A|B}|EA|{12.50|9.75}|PALLET 48 X 40 GRADE {A|B} HT STAMPED
LBL-46-{DT|TT}|CS|{79.90|84.40}|LABEL 4" X 6" {DIRECT THERMAL|THERMAL TRANSFER} 1000/RL 4 RL/CS
""",
    "it": """
{PRO|TEAM|BIZ}-{MO|YR}|MO|{24.00|49.00|12.50}|{Business Plan|Team Workspace|Pro Seat} - {Monthly|per user}
API-{100|500}K|EA|{99.00|0.004}|API requests ({100k|500k} bundle)
STO-{1|5}TB|MO|{19.00|79.00}|Object storage, {1 TB|5 TB} block
SUP-{STD|PREM}|MO|{150.00|450.00}|{Standard|Premium} support, {business hours|24x7}
DEV-SR|HR|{165.00|185.00}|Senior engineer, {integration work|data migration}
LIC-{ENDP|MAIL}|EA|{4.25|3.10}|{Endpoint protection|Mail security} license per device
""",
    "construction": """
{03|05|07|09|22|26}-{100|200}|EA|{18400.00|7250.00|43150.00}|{Site mobilization and temporary facilities|Concrete footings and slab on grade|Structural steel erection|Membrane roofing and flashing|Interior partitions and drywall|Plumbing rough-in|Electrical distribution and branch wiring|HVAC ductwork and equipment setting}
""",
    "print": """
JOB {4|5}{12|38|77}{1|6}|M|{48.20|112.75|86.30}|{Brochure, 8.5 x 11 trifold, 4/4, 100# gloss text|Business cards, 2-sided, 16 pt matte|#10 window envelopes, 1/0 black|Catalog, 32 pp self cover, saddle stitched, 4/4 process plus aqueous coating}
PRE-{PDF|PRF}|EA|{35.00|60.00}|{Prepress and file preparation|Hard copy proof}
DIE-{STD|CUS}|EA|{85.00|240.00}|{Die cutting setup|Custom die, retained by customer}
MAIL-{ADDR|SORT}|M|{22.50|31.80}|{Inkjet addressing|Presort and delivery to USPS}
""",
    "building": """
{2X4|2X6|2X10}-{8|12|16}SPF|EA|{4.28|8.95|21.60}|{2X4|2X6|2X10} X {8'|12'|16'} SPF #2 & BTR KD
CDX{12|58}-48|EA|{31.15|38.40}|{1/2"|5/8"} CDX PLYWOOD 4X8 4-PLY
DW{12|58}-{48|412}X|EA|{14.85|18.30}|GYPSUM BOARD {1/2"|5/8"} {4X8|4X12} TYPE X
RBR{4|5}-20|EA|{9.40|14.75}|REBAR #{4|5} X 20' GR 60
MIX{3|4}000-{A|N}|CY|{148.00|156.50}|READY MIX {3000|4000} PSI {AIR ENTRAINED|NON AIR} 3/4" STONE
RMS-{80|60}|BG|{6.85|5.40}|CONCRETE MIX {80 LB|60 LB}
INS-R{13|19}-15|BG|{62.40|71.25}|FIBERGLASS BATT R-{13|19} 15" KRAFT FACED 106.56 SF
""",
    "produce": """
{40|41}{11|65|93}|CS|{18.50|26.00|32.75}|{Apples Gala 88 ct WXF|Lettuce romaine 24 ct liner|Tomatoes 5x6 XL 25 lb|Avocado Hass 48 ct|Onions yellow jumbo 50 lb}
{50|51}{20|40}|EA|{4.25|12.50|38.00}|{Boxwood 'Green Velvet' 3 gal|Hydrangea pan. 'Limelight' 5 gal|Acer rubrum 2" B&B|Daylily 'Stella' 1 gal}
{45}{12|80}|LB|{2.15|1.48}|{Green beans round hand picked|Squash zucchini medium}
""",
    "machining": """
{10|22|37}{482|916|305}-{A|B|REV C}|EA|{18.75|142.60|6.42}|{BRACKET, MOUNTING, 6061-T6, CLEAR ANODIZE|SHAFT, DRIVE, 17-4PH H900|BUSHING, BRONZE SAE 660, 1.250 OD X .875 ID|HOUSING, PUMP, DUCTILE IRON, MACHINED COMPLETE PER PRINT}
TL-{FIX|GAGE}-{01|02}|EA|{650.00|1280.00}|{FIXTURE, ONE TIME CHARGE|GO/NO-GO GAGE}
HT-{LOT|CERT}|EA|{125.00|35.00}|{HEAT TREAT LOT CHARGE|MATERIAL AND PROCESS CERTIFICATION}
""",
    "auto": """
{BRK|FLT|SPK}-{8834|1042|5570}|EA|{64.95|11.20|8.49}|{BRAKE PAD SET CERAMIC FRONT|OIL FILTER|SPARK PLUG IRIDIUM|SERPENTINE BELT}
OIL-{5W30|15W40}|EA|{6.79|5.95}|{5W-30 FULL SYNTHETIC QT|15W-40 DIESEL QT}
TIRE-{225|245}|EA|{138.00|312.50}|TIRE {225/65R17|245/70R19.5} ALL POSITION
""",
}
_SPARE: Final = (
    "\nCountry of origin: {USA|Mexico|Germany|Taiwan}", "\nHTS {7318.15.2061|8481.80.3010|3920.10.0000}",
    "\nMfr Part: {ZX-4471|K17-2026|AB90112}", " (special order, non-returnable)", "\nREV {A|B|D} per drawing {D-10443|E-2207}",
    "\nIncludes mounting hardware and 5 year limited warranty", "\nReplaces {88-1027|MX-40|A-3315}",
    "\nColor: {Safety Yellow|Gray|RAL 7035}; packed {10|25|50} per carton; inspect on arrival and keep the original carton",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Article:
    """One article: the seller's code, the unit it is priced in, its price, its name."""

    code: str
    unit: str
    price: Decimal
    name: str


def _drawn(random: Random, pattern: str) -> str:
    return re.sub(r"\{([^{}]*)\}", lambda part: random.choice(part[1].split("|")), pattern)


def articles(random: Random, trade: str, language: str, count: int, wordy: bool) -> list[Article]:
    """So many different articles of a trade; `wordy` adds further lines to some names."""
    if language != "en":
        return _foreign(random, language, count)
    rows = _PATTERNS[trade].strip().splitlines()
    made: dict[str, Article] = {}
    attempts = 0
    while len(made) < count:
        attempts += 1
        code, unit, price, name = _drawn(random, random.choice(rows)).split("|")
        if code in made:
            code = f"{code}{attempts}"
        if wordy and random.random() < 0.35:
            name += _drawn(random, random.choice(_SPARE))
        value = Decimal(price) * random.randint(85, 118) / 100
        rounded = value.quantize(Decimal("0.0001")) if value < 1 and random.random() < 0.4 else cents(value)
        made[code] = Article(code, unit, rounded, name)
    return list(made.values())


def _foreign(random: Random, language: str, count: int) -> list[Article]:
    """Articles of the common catalogue, repeated in further sizes where more are asked for."""
    language = "en" if language == "nb" else language
    every = [article for trade in CATALOGUE.values() for article in trade]
    chosen = random.sample(every, min(count, len(every)))
    made = [
        Article(one.code, one.unit, cents(one.price * random.randint(85, 118) / 100), one.name(language))
        for one in chosen
    ]
    while len(made) < count:
        again = random.choice(made[: len(every)])
        made.append(Article(f"{again.code}-{len(made)}", again.unit, cents(again.price * Decimal("1.12")), again.name))
    return made
