"""What the invented suppliers sell: items by trade, named in six languages."""

# ruff: noqa: E501 - one row of a table stays on one line

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Final

from samples.check_digits import gtin

LANGUAGES: Final = ("en", "de", "fr", "es", "nl", "it")


class Trade(StrEnum):
    """What a supplier deals in."""

    FASTENERS = "fasteners"
    ELECTRICAL = "electrical"
    PACKAGING = "packaging"
    OFFICE = "office"
    BUILDING = "building"
    CHEMICALS = "chemicals"
    IT_SERVICES = "it_services"


@dataclass(frozen=True, slots=True)
class Item:
    """One article: the supplier's code, the buyer's code, trade number, unit (EA, KG ...), price without tax."""

    code: str
    buyer_code: str
    gtin: str
    unit: str
    price: Decimal
    names: tuple[str, ...]
    trade: Trade

    def name(self, language: str) -> str:
        """The article's name in one of LANGUAGES."""
        return self.names[LANGUAGES.index(language)]


#: code | unit | price | name in the order of LANGUAGES
_TABLE: Final[dict[Trade, str]] = {
    Trade.FASTENERS: """
HB-0840|EA|0.46|Hex bolt M8 x 40 zinc plated|Sechskantschraube M8 x 40 verzinkt|Vis à tête hexagonale M8 x 40 zinguée|Tornillo hexagonal M8 x 40 cincado|Zeskantbout M8 x 40 verzinkt|Vite a testa esagonale M8 x 40 zincata
HN-0008|EA|0.08|Hex nut M8 DIN 934|Sechskantmutter M8 DIN 934|Écrou hexagonal M8 DIN 934|Tuerca hexagonal M8 DIN 934|Zeskantmoer M8 DIN 934|Dado esagonale M8 DIN 934
WF-0008|EA|0.05|Flat washer M8 stainless|Unterlegscheibe M8 Edelstahl|Rondelle plate M8 inox|Arandela plana M8 inoxidable|Sluitring M8 roestvast staal|Rondella piana M8 inox
SC-0630|BX|11.85|Socket cap screws M6 x 30, box of 100|Zylinderschrauben M6 x 30, Karton zu 100|Vis CHC M6 x 30, boîte de 100|Tornillos Allen M6 x 30, caja de 100|Cilinderkopschroeven M6 x 30, doos van 100|Viti a brugola M6 x 30, scatola da 100
TR-1000|EA|6.75|Threaded rod M10, 1 m|Gewindestange M10, 1 m|Tige filetée M10, 1 m|Varilla roscada M10, 1 m|Draadstang M10, 1 m|Barra filettata M10, 1 m
AN-1290|EA|1.38|Wedge anchor M12 x 90|Keilanker M12 x 90|Goujon d'ancrage M12 x 90|Anclaje de cuña M12 x 90|Keilbout M12 x 90|Tassello ad ancoraggio M12 x 90
RV-4810|BX|18.20|Blind rivets 4.8 x 10 aluminum, box of 500|Blindnieten 4,8 x 10 Aluminium, Karton zu 500|Rivets aveugles 4,8 x 10 aluminium, boîte de 500|Remaches ciegos 4,8 x 10 aluminio, caja de 500|Blindklinknagels 4,8 x 10 aluminium, doos van 500|Rivetti 4,8 x 10 alluminio, scatola da 500
TL-0243|EA|7.90|Threadlocker medium strength 50 ml|Schraubensicherung mittelfest 50 ml|Frein filet moyen 50 ml|Fijador de roscas medio 50 ml|Schroefdraadborging middelsterk 50 ml|Frenafiletti medio 50 ml
""",
    Trade.ELECTRICAL: """
CB-2016|EA|14.60|Miniature circuit breaker 16 A, 2 pole|Leitungsschutzschalter 16 A, 2-polig|Disjoncteur 16 A, bipolaire|Interruptor automático 16 A, 2 polos|Installatieautomaat 16 A, 2-polig|Interruttore magnetotermico 16 A, 2 poli
CW-0315|M|1.24|Installation cable 3 x 1.5 mm²|Mantelleitung 3 x 1,5 mm²|Câble d'installation 3 x 1,5 mm²|Cable de instalación 3 x 1,5 mm²|Installatiekabel 3 x 1,5 mm²|Cavo da installazione 3 x 1,5 mm²
LD-6040|EA|32.50|LED panel 60 x 60, 40 W, neutral white|LED-Panel 60 x 60, 40 W, neutralweiß|Dalle LED 60 x 60, 40 W, blanc neutre|Panel LED 60 x 60, 40 W, blanco neutro|Ledpaneel 60 x 60, 40 W, neutraal wit|Pannello LED 60 x 60, 40 W, bianco neutro
JB-1010|EA|4.35|Junction box 100 x 100 IP65|Abzweigdose 100 x 100 IP65|Boîte de dérivation 100 x 100 IP65|Caja de derivación 100 x 100 IP65|Kabeldoos 100 x 100 IP65|Cassetta di derivazione 100 x 100 IP65
CT-0300|PK|5.95|Cable ties 300 mm black, pack of 100|Kabelbinder 300 mm schwarz, 100 Stück|Colliers de serrage 300 mm noirs, sachet de 100|Bridas 300 mm negras, bolsa de 100|Kabelbinders 300 mm zwart, zak van 100|Fascette 300 mm nere, busta da 100
RL-2403|EA|21.40|Relay 24 V DC, 3 contacts|Relais 24 V DC, 3 Wechsler|Relais 24 V CC, 3 contacts|Relé 24 V CC, 3 contactos|Relais 24 V DC, 3 contacten|Relè 24 V CC, 3 contatti
PS-2410|EA|68.00|Power supply 24 V, 10 A, DIN rail|Netzteil 24 V, 10 A, Hutschiene|Alimentation 24 V, 10 A, rail DIN|Fuente de alimentación 24 V, 10 A, carril DIN|Voeding 24 V, 10 A, DIN-rail|Alimentatore 24 V, 10 A, guida DIN
HS-0012|ROL|9.80|Heat shrink tube 12 mm, roll of 5 m|Schrumpfschlauch 12 mm, Rolle 5 m|Gaine thermorétractable 12 mm, rouleau de 5 m|Tubo termorretráctil 12 mm, rollo de 5 m|Krimpkous 12 mm, rol van 5 m|Guaina termorestringente 12 mm, rotolo da 5 m
""",
    Trade.PACKAGING: """
BX-4030|EA|1.12|Corrugated box 400 x 300 x 250, double wall|Wellpappkarton 400 x 300 x 250, zweiwellig|Caisse carton 400 x 300 x 250, double cannelure|Caja de cartón 400 x 300 x 250, doble canal|Kartonnen doos 400 x 300 x 250, dubbelgolf|Scatola di cartone 400 x 300 x 250, doppia onda
TP-5066|ROL|2.05|Packing tape 50 mm x 66 m, brown|Packband 50 mm x 66 m, braun|Ruban adhésif 50 mm x 66 m, havane|Cinta de embalar 50 mm x 66 m, marrón|Verpakkingstape 50 mm x 66 m, bruin|Nastro adesivo 50 mm x 66 m, avana
SF-5023|ROL|8.90|Stretch film 500 mm, 23 µm|Stretchfolie 500 mm, 23 µm|Film étirable 500 mm, 23 µm|Film estirable 500 mm, 23 µm|Rekwikkelfolie 500 mm, 23 µm|Film estensibile 500 mm, 23 µm
BW-1050|ROL|24.30|Bubble wrap 1.0 x 50 m|Luftpolsterfolie 1,0 x 50 m|Film à bulles 1,0 x 50 m|Plástico de burbujas 1,0 x 50 m|Noppenfolie 1,0 x 50 m|Pluriball 1,0 x 50 m
PL-1208|EA|11.75|Wooden pallet 1200 x 800, heat treated|Holzpalette 1200 x 800, wärmebehandelt|Palette bois 1200 x 800, traitée NIMP15|Palé de madera 1200 x 800, tratado|Houten pallet 1200 x 800, hittebehandeld|Pallet in legno 1200 x 800, trattato
LB-1015|ROL|14.40|Shipping labels 100 x 150, roll of 500|Versandetiketten 100 x 150, Rolle zu 500|Étiquettes d'expédition 100 x 150, rouleau de 500|Etiquetas de envío 100 x 150, rollo de 500|Verzendetiketten 100 x 150, rol van 500|Etichette di spedizione 100 x 150, rotolo da 500
EN-3526|PK|16.20|Padded envelopes 350 x 260, pack of 50|Luftpolstertaschen 350 x 260, 50 Stück|Enveloppes à bulles 350 x 260, paquet de 50|Sobres acolchados 350 x 260, paquete de 50|Luchtkussenenveloppen 350 x 260, pak van 50|Buste imbottite 350 x 260, pacco da 50
""",
    Trade.OFFICE: """
PA-0480|BX|23.90|Copy paper letter size 80 g, carton of 5 reams|Kopierpapier A4 80 g, Karton mit 5 Paketen|Papier A4 80 g, carton de 5 ramettes|Papel A4 80 g, caja de 5 paquetes|Kopieerpapier A4 80 g, doos met 5 pakken|Carta A4 80 g, scatola da 5 risme
TN-2410|EA|64.50|Toner cartridge black, 3000 pages|Tonerkartusche schwarz, 3000 Seiten|Cartouche de toner noir, 3000 pages|Cartucho de tóner negro, 3000 páginas|Tonercartridge zwart, 3000 pagina's|Cartuccia toner nero, 3000 pagine
CH-0910|EA|189.00|Task chair, mesh back, adjustable arms|Bürodrehstuhl, Netzrücken, verstellbare Armlehnen|Fauteuil de bureau, dossier résille, accoudoirs réglables|Silla de trabajo, respaldo de malla, brazos regulables|Bureaustoel, netrug, verstelbare armleuningen|Sedia operativa, schienale in rete, braccioli regolabili
BD-7505|EA|3.10|Lever arch file 75 mm blue|Ordner 75 mm blau|Classeur à levier 75 mm bleu|Archivador de palanca 75 mm azul|Ordner 75 mm blauw|Registratore a leva 75 mm blu
PN-1007|PK|4.85|Ballpoint pens blue, pack of 20|Kugelschreiber blau, 20 Stück|Stylos à bille bleus, paquet de 20|Bolígrafos azules, paquete de 20|Balpennen blauw, pak van 20|Penne a sfera blu, confezione da 20
WB-1812|EA|118.00|Whiteboard 180 x 120 enamel|Whiteboard 180 x 120 emailliert|Tableau blanc 180 x 120 émaillé|Pizarra blanca 180 x 120 vitrificada|Whiteboard 180 x 120 emaille|Lavagna bianca 180 x 120 smaltata
SN-7676|PK|7.40|Sticky notes 76 x 76, 12 pads|Haftnotizen 76 x 76, 12 Blöcke|Notes repositionnables 76 x 76, 12 blocs|Notas adhesivas 76 x 76, 12 blocs|Zelfklevende memo's 76 x 76, 12 blokken|Foglietti adesivi 76 x 76, 12 blocchi
""",
    Trade.BUILDING: """
CM-4225|EA|8.65|Portland cement 42.5, bag 25 kg|Portlandzement 42,5, Sack 25 kg|Ciment Portland 42,5, sac de 25 kg|Cemento Portland 42,5, saco de 25 kg|Portlandcement 42,5, zak 25 kg|Cemento Portland 42,5, sacco da 25 kg
GB-1250|EA|9.95|Gypsum board 1250 x 2000 x 12.5|Gipskartonplatte 1250 x 2000 x 12,5|Plaque de plâtre 1250 x 2000 x 12,5|Placa de yeso 1250 x 2000 x 12,5|Gipsplaat 1250 x 2000 x 12,5|Lastra di cartongesso 1250 x 2000 x 12,5
IN-0100|M2|12.40|Mineral wool insulation 100 mm|Mineralwolle-Dämmung 100 mm|Isolant laine minérale 100 mm|Aislamiento lana mineral 100 mm|Isolatie minerale wol 100 mm|Isolante in lana minerale 100 mm
LM-4590|M|3.35|Structural timber 45 x 90, planed|Konstruktionsholz 45 x 90, gehobelt|Bois de charpente 45 x 90, raboté|Madera estructural 45 x 90, cepillada|Constructiehout 45 x 90, geschaafd|Legno strutturale 45 x 90, piallato
RB-1206|EA|10.85|Reinforcing bar 12 mm, length 6 m|Betonstahl 12 mm, Länge 6 m|Fer à béton 12 mm, longueur 6 m|Barra corrugada 12 mm, longitud 6 m|Betonstaal 12 mm, lengte 6 m|Tondino per cemento 12 mm, lunghezza 6 m
TA-3025|EA|15.70|Tile adhesive flexible, bag 25 kg|Fliesenkleber flexibel, Sack 25 kg|Mortier-colle flexible, sac de 25 kg|Adhesivo para baldosas flexible, saco 25 kg|Tegellijm flexibel, zak 25 kg|Colla per piastrelle flessibile, sacco 25 kg
PT-1010|EA|42.80|Interior paint white matt, 10 l|Innenfarbe weiß matt, 10 l|Peinture intérieure blanc mat, 10 l|Pintura interior blanco mate, 10 l|Muurverf wit mat, 10 l|Pittura per interni bianco opaco, 10 l
""",
    Trade.CHEMICALS: """
IP-0200|KG|2.18|Isopropyl alcohol 99.9 %, drum|Isopropanol 99,9 %, Fass|Alcool isopropylique 99,9 %, fût|Alcohol isopropílico 99,9 %, bidón|Isopropanol 99,9 %, vat|Alcol isopropilico 99,9 %, fusto
CA-0025|KG|1.46|Citric acid anhydrous, bag 25 kg|Zitronensäure wasserfrei, Sack 25 kg|Acide citrique anhydre, sac de 25 kg|Ácido cítrico anhidro, saco de 25 kg|Citroenzuur watervrij, zak 25 kg|Acido citrico anidro, sacco da 25 kg
SH-0030|L|0.92|Sodium hydroxide solution 30 %|Natronlauge 30 %|Soude caustique en solution 30 %|Hidróxido de sodio en solución 30 %|Natronloog 30 %|Idrossido di sodio in soluzione 30 %
DG-0010|EA|38.40|Industrial degreaser, canister 10 l|Industriereiniger, Kanister 10 l|Dégraissant industriel, bidon de 10 l|Desengrasante industrial, garrafa de 10 l|Industriële ontvetter, jerrycan 10 l|Sgrassante industriale, tanica da 10 l
SL-0400|EA|6.95|Silicone spray 400 ml|Silikonspray 400 ml|Spray silicone 400 ml|Spray de silicona 400 ml|Siliconenspray 400 ml|Spray al silicone 400 ml
LU-0205|L|4.70|Hydraulic oil ISO 46|Hydrauliköl ISO 46|Huile hydraulique ISO 46|Aceite hidráulico ISO 46|Hydraulische olie ISO 46|Olio idraulico ISO 46
AB-0015|EA|22.60|Absorbent granules, bag 15 kg|Bindemittel Granulat, Sack 15 kg|Absorbant en granulés, sac de 15 kg|Absorbente granulado, saco de 15 kg|Absorptiekorrels, zak 15 kg|Granulato assorbente, sacco da 15 kg
""",
    Trade.IT_SERVICES: """
SV-HELP|HR|96.00|Helpdesk support, remote|Helpdesk-Betreuung, remote|Assistance helpdesk à distance|Soporte helpdesk remoto|Helpdeskondersteuning op afstand|Assistenza helpdesk da remoto
SV-NETW|HR|128.00|Network engineering on site|Netzwerktechnik vor Ort|Ingénierie réseau sur site|Ingeniería de red in situ|Netwerkbeheer op locatie|Ingegneria di rete in sede
LC-BKUP|EA|7.50|Cloud backup licence per workstation, month|Cloud-Backup-Lizenz je Arbeitsplatz, Monat|Licence de sauvegarde cloud par poste, mois|Licencia de copia en la nube por puesto, mes|Cloudback-uplicentie per werkplek, maand|Licenza backup cloud per postazione, mese
LC-ENDP|EA|4.25|Endpoint protection per device, month|Endpunktschutz je Gerät, Monat|Protection de poste par appareil, mois|Protección de equipos por dispositivo, mes|Endpointbeveiliging per apparaat, maand|Protezione endpoint per dispositivo, mese
HW-DOCK|EA|142.00|Docking station USB-C, dual display|Dockingstation USB-C, zwei Anzeigen|Station d'accueil USB-C, double écran|Base de conexión USB-C, doble pantalla|Dockingstation USB-C, dubbel scherm|Docking station USB-C, doppio schermo
HW-SW24|EA|318.00|Managed switch 24 ports, PoE|Managed Switch 24 Ports, PoE|Commutateur administrable 24 ports, PoE|Conmutador gestionable 24 puertos, PoE|Managed switch 24 poorten, PoE|Switch gestito 24 porte, PoE
SV-PROJ|HR|145.00|Project management, migration|Projektleitung Migration|Gestion de projet, migration|Gestión de proyecto, migración|Projectleiding migratie|Gestione progetto, migrazione
""",
}  # fmt: skip


def _items(trade: Trade, first: int) -> tuple[Item, ...]:
    made: list[Item] = []
    for number, row in enumerate(_TABLE[trade].strip().splitlines(), start=first):
        code, unit, price, *names = row.split("|")
        buyer_code = f"{20000 + number * 7}"
        made.append(Item(code, buyer_code, gtin(f"20{number:010d}"), unit, Decimal(price), tuple(names), trade))
    return tuple(made)


#: Every trade's articles; buyer's codes and trade numbers are unique over all trades.
CATALOGUE: Final[dict[Trade, tuple[Item, ...]]] = {
    trade: _items(trade, 100 * (place + 1)) for place, trade in enumerate(Trade)
}


def item(code: str) -> Item:
    """The article with this supplier's code; KeyError where there is none."""
    for articles in CATALOGUE.values():
        for article in articles:
            if article.code == code:
                return article
    raise KeyError(code)
