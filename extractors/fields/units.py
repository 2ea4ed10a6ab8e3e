"""Units of measure as printed beside quantities, in six languages."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

_LIST: Final = (
    "ea each pc pcs pce pces piece pieces st stk stck stk. stück stuck stueck stuks stuk pz pza pzas pieza piezas "
    "pezzo pezzi u ud uds un und unid unidad unidades unit units unité unités unite unites unità unita nos no. nr "
    "pièce pièces qty h hr hrs hour hours std std. stunde stunden heure heures uur uren hora horas ora ore min "
    "mins day days tag tage jour jours dag dagen día días dia dias giorno giorni week weeks woche wochen semaine "
    "semaines month months mth monat monate mois maand maanden mes meses mese mesi year years jahr jahre an ans "
    "jaar year(s) month(s) hour(s) day(s) kg g gr gram gramm mg t to tonne tonnes ton tons lb lbs oz ltr l lt "
    "litre liter liters litres ml cl hl gal m mtr meter metre metres metri metro metros cm mm km ft in m² m2 m³ "
    "m3 qm cbm cm³ sqm sqft lfm box boxes bx ctn cs case cases carton cartons karton kartons pack packs pk pkt "
    "pak pkg packung pck paket boîte boîtes caja cajas scatola scatole doos dozen doz dz dzn pair pairs pr paar "
    "paire paires par pares set sets kit kits roll rolls rolle rollen rol rouleau rouleaux bag bags sack sacks "
    "bund bundle bdl bottle bottles btl fl flasche flaschen can cans dose dosen drum drums pallet pallets palette "
    "paletten plt pal sheet sheets bl blatt ream reams rm lic license licenses lot lots job service ls lump psch "
    "pauschal forfait visit visits session sessions user users seat seats kwh mwh gb tb c62 h87 hur mtr kgm ltr "
    "xpk set pf gls tin tube tray bar foot feet yd yard yards "
)
_UNITS: Final = frozenset(_LIST.split())


@lru_cache(maxsize=10_000)
def unit_of(text: str) -> str | None:
    """The unit as printed if the word is one, else None."""
    word = re.sub(r"\((?:s|e|en|n|es)\)$", "", text.strip()).strip(".,/|()")
    return word if word.casefold() in _UNITS or re.fullmatch(r"(?i)h87|c62|[a-z]{2,3}\d?²", word) else None
