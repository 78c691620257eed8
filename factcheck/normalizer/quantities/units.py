"""Which unit or currency stands before or behind a number."""

from __future__ import annotations

import re
from decimal import Decimal

from factcheck.adapters.quantulum import split_compound
from factcheck.model import Kind
from factcheck.normalizer.numerals.numeral import Numeral
from factcheck.normalizer.patterns import plain
from factcheck.normalizer.quantities.guards import is_year, word_before
from factcheck.normalizer.quantities.metres import is_metre
from factcheck.normalizer.quantities.reading import HUNDREDTH, Reading
from factcheck.normalizer.quantities.unit_words import MINOR, POUND, UnitWords
from factcheck.rulebook.numbers import NumberWords
from factcheck.rulebook.units import all_units, dimension_of

CLOSE = 40  # code points beside degrees in which a list or a slope is named
FROST_REACH = 40  # code points before a number of degrees in which frost is named
HOTTEST = 130  # degrees that the air can have, on either scale
LONGEST_LEAD = 16  # code points before degrees in which "highs of" stands
OTHER_SCALE = re.compile(r"[ \u00a0]?\([-−]?\d{1,3}[CF]\)")
HUNDREDTHS_BEHIND = re.compile(r"([m€])(\d{2})(?![\w%€$]|[.,]\d)")  # "1m85", "1€50"
SIGNS = re.compile(r"[^\W\d_]{1,4}[²³\d]?(?:[/·^][-−]?[^\W_]{1,4}[²³]?){1,4}(?![\w/])")
IDLE_CENTS = re.compile(r"[.,](?:-{1,2}|[–—])(?=[ \u00a0]?[^\W\d_]|[ \u00a0]?[€$£])")  # "2.500,- Euro", "49.- Franken"
CLOSES = re.compile(r"[.,;:)]")


def attach_unit(reading: Reading, text: str, units: UnitWords, words: NumberWords, limit: int) -> None:
    """Give the reading the unit or currency that stands before or behind it; its place grows over it."""
    numeral = reading.numeral
    sign = _sign_of(numeral, text, units)
    if sign is None and (written := HUNDREDTHS_BEHIND.match(text, reading.end, limit)) and _is_bare_digits(numeral):
        set_unit(reading, "m" if written[1] == "m" else "EUR", units)
        reading.low = reading.high = reading.low + Decimal(written[2]) * HUNDREDTH
        reading.step, reading.end = HUNDREDTH, written.end()
    elif sign is not None:
        reading.unit, reading.start = sign
        reading.kind, reading.dimension = "money", "money"
        attach_per(reading, text, units, limit)
    elif numeral.suffix == "m" and is_metre(reading, text, words):
        reading.low = reading.high = numeral.base
        reading.step = numeral.step / 1000000
        numeral.scaled = False
        set_unit(reading, "m", units)
    elif (unit := units.sides.unit_of(reading, text, units.after, limit)) is not None:
        set_unit(reading, unit, units)
    elif (times := units.times.match(text, reading.end, limit)) is not None:
        reading.unit, reading.dimension, reading.kind = "x", "ratio", "quantity"
        reading.end = times.end()
        attach_round(reading, text, units, limit)
    else:
        _unit_behind(reading, text, units, limit)


def _is_bare_digits(numeral: Numeral) -> bool:
    """Whether a numeral is a whole number in figures alone."""
    return numeral.form == "digits" and not numeral.suffix and numeral.value == numeral.value.to_integral_value()


def _sign_of(numeral: Numeral, text: str, units: UnitWords) -> tuple[str, int] | None:
    """The currency before the number and where it begins: letters ("USD76") or a sign ("US$ 5")."""
    if numeral.prefix not in units.signs:
        return units.sign_before(text, numeral.start)
    return units.signs[numeral.prefix], text.rfind(numeral.prefix, 0, numeral.start)


def _unit_behind(reading: Reading, text: str, units: UnitWords, limit: int) -> None:
    numeral = reading.numeral
    position = reading.end
    if (of := units.of.match(text, position, limit)) and _counts_as_noun(reading, text, units):
        position = of.end()
    elif filler := units.filler.match(text, position, limit):
        position = filler.end()
    elif numeral.abbreviated and text[position : position + 2] in (". ", ".\u00a0"):
        position += 1  # the full stop of "млрд."
    idle = None if numeral.words else IDLE_CENTS.match(text, position, limit)
    position = idle.end() if idle else position
    bracketed = units.bracketed.match(text, position, limit)
    if bracketed is not None and not numeral.words:
        set_unit(reading, units.symbols[bracketed[1]], units)
        reading.end = bracketed.end()
        return
    match = units.after.match(text, position, limit) or units.apart.match(text, position, limit)
    if idle is not None and (match is None or match["glued"] or not is_money(units.resolve(match)[0] or "", units)):
        return
    if match is None or (position > reading.end + 1 and not match["word"] and idle is None):
        if not _led(reading, text, units):
            _below_zero(reading, text, units, limit)
        return
    if match["glued"]:
        if not numeral.words and _is_letter(match, reading, text, units):
            set_unit(reading, units.glued[match["glued"]], units)
            reading.end = match.end()
        return
    unit, minor = units.resolve(match)
    if unit is None or _is_no_unit(text, match, units, numeral.words):
        return
    reading.glued = "-" in match["gap"]
    set_unit(reading, _degree(reading, text, units) if unit == "degree" else unit, units, minor)
    reading.end = match.end()
    _below_zero(reading, text, units, limit)
    half = units.and_half.match(text, reading.end, limit)
    if half is not None and reading.low == reading.low.to_integral_value():
        part = units.parts[plain(half["part"])]
        reading.low += part
        reading.high, reading.step, reading.end = reading.low, part, half.end()
    attach_per(reading, text, units, limit)
    _attach_rest(reading, text, units, limit, match.start("symbol") if match["symbol"] else -1)


def _led(reading: Reading, text: str, units: UnitWords) -> bool:
    """Give a number the unit that the noun before it tells: "Tempo 180"."""
    before = word_before(text, reading.start) if units.leads and not reading.numeral.scaled else None
    unit = units.leads.get(plain(before[1])) if before is not None else None
    if unit is None or is_year(text, reading.numeral):
        return False
    set_unit(reading, unit, units)
    return True


def _counts_as_noun(reading: Reading, text: str, units: UnitWords) -> bool:
    """Whether a number is a noun, which takes its unit behind "of": "deux millions d'euros", "une dizaine de jours"."""
    numeral = reading.numeral
    if numeral.form in ("vague", "approximate") or numeral.scaled:
        return True
    return numeral.words and re.split("[ -]", plain(text[reading.start : reading.end]))[-1] in units.dozens


def _below_zero(reading: Reading, text: str, units: UnitWords, limit: int) -> None:
    """Read degrees of frost as what they are: "24 degrees of frost", "27 below zero", "мороз до 27 градусов"."""
    if reading.dimension not in ("temperature", "angle", "count") or reading.low <= 0:
        return
    below = units.below_zero.match(text, reading.end, limit)
    bare = reading.unit is None
    if bare and (below is None or " " not in below.group().strip()):
        return  # "24 minus 6"
    if below is None and (
        bare or units.frost.search(text[max(0, reading.start - FROST_REACH) : reading.start]) is None
    ):
        return
    if reading.dimension != "temperature":
        set_unit(reading, units.scale_of(text) or "°C", units)
    reading.low, reading.high = -reading.low, -reading.high
    reading.end = below.end() if below is not None else reading.end


def _is_letter(match: re.Match[str], reading: Reading, text: str, units: UnitWords) -> bool:
    """Whether a letter behind a number is its unit: of a scale of warmth only where the text is of warmth."""
    if match["glued"] not in "CFK" or units.warm.search(_around(reading, text)):
        return True
    if match.re is not units.after:
        return False
    return CLOSES.match(text, match.end()) is not None or _is_degree(match, reading, text, units)


def _is_degree(match: re.Match[str], reading: Reading, text: str, units: UnitWords) -> bool:
    """Whether a letter glued to a number is of a scale of warmth: "-7C", "31C (88F)", "highs of 24C"."""
    if match["glued"] == "K" or abs(reading.low) > HOTTEST:
        return False
    before = text[max(0, reading.start - LONGEST_LEAD) : reading.start]
    told = reading.low < 0 or units.degree_leads.search(before) is not None
    return told or OTHER_SCALE.match(text, match.end()) is not None


def _attach_rest(reading: Reading, text: str, units: UnitWords, limit: int, start: int) -> None:
    """Let a library split a row of signs that goes on behind a known unit ("W/m²/K"); keep what the table knows."""
    if start < 0 or text[reading.end : reading.end + 1] not in ("/", "·", "^"):
        return
    written = SIGNS.match(text, start, limit)
    if written is None or written.end() <= reading.end:
        return
    parts = []
    for base, power in split_compound(written.group()):
        name = units.english.get(base, "")
        squared = f"{name}{abs(power)}"
        known = squared if abs(power) > 1 and squared in all_units(units.table) else name
        parts.append((known, power // abs(power), 1 if known == squared else abs(power)))
    above = [name for name, sign, times in parts if sign > 0 for _ in range(times)]
    below = [name for name, sign, times in parts if sign < 0 for _ in range(times)]
    if len(above) != 1 or not below or not all((*above, *below)):
        return
    reading.unit = "/".join([*above, *below])
    reading.dimension = dimension_of(reading.unit, units.table) or "count"
    reading.kind, reading.end = "quantity", written.end()


def _around(reading: Reading, text: str) -> str:
    return text[max(0, reading.start - 100) : reading.end + 60]


def _degree(reading: Reading, text: str, units: UnitWords) -> str:
    """Which degrees: of a circle, of the scale that the text names; °C where it speaks of warmth and names none."""
    before = text[max(0, reading.start - CLOSE) : reading.start].rpartition(". ")[2]
    if units.angled.search(before + text[reading.end : reading.end + CLOSE].partition(".")[0]):
        return "degree"
    scale = units.scale_of(text)
    if scale:
        return scale
    if not units.warm.search(_around(reading, text)):
        return "degree"
    return "°F" if abs(reading.low) > 60 else "°C"


def is_money(name: str, units: UnitWords) -> bool:
    """Whether a unit is a currency or a hundredth of one."""
    return name in (POUND, MINOR) or dimension_of(name, units.table) == "money"


def set_unit(reading: Reading, name: str, units: UnitWords, minor: bool = False) -> None:
    """Make the reading one of this unit; a decade becomes ten years, a hundredth is a part of the whole."""
    known = all_units(units.table).get(name)
    if known is not None and known.becomes:
        reading.scale(known.times)
        name = known.becomes
        if name in units.table.currencies:  # "300 mdp" is so many millions, as is the first of "200 a 300 mdp"
            reading.numeral.scaled, reading.numeral.scale = True, known.times
    if minor:
        reading.minor = True
        reading.scale(HUNDREDTH)
    reading.unit = name
    reading.dimension = "money" if name in (POUND, MINOR) else dimension_of(name, units.table) or "count"
    reading.kind = kind_of(reading.dimension)


def kind_of(dimension: str) -> Kind:
    """The kind of fact that a dimension belongs to."""
    if dimension in ("share", "points"):
        return "percentage"
    if dimension.startswith("money"):
        return "money"
    return "duration" if dimension == "time" else "quantity"


def attach_round(reading: Reading, text: str, units: UnitWords, limit: int) -> bool:
    """Give "twice" the time in which it happens ("a day", "daily"); False where none is told."""
    daily = units.daily.match(text, reading.end, limit)
    if daily is not None:
        reading.unit, reading.dimension = f"x/{units.rounds[plain(daily[1])]}", "ratio/time"
        reading.end = daily.end()
        return True
    attach_per(reading, text, units, limit)
    return reading.dimension == "ratio/time"


_RATED = ("money", "mass", "volume", "energy")  # what so much of is told for a year by "annually" behind it


def attach_per(reading: Reading, text: str, units: UnitWords, limit: int, at: int | None = None) -> None:
    """Make "dollars a barrel" of dollars; `at` is where the rate stands that is not right behind the unit."""
    place = reading.end if at is None else at
    match = units.per.match(text, place, limit) or units.per_of.match(text, place, limit)
    match = match or units.per_thing.match(text, place, limit)
    if match is None and at is None and reading.dimension in _RATED and (often := units.daily.match(text, place)):
        reading.unit, reading.dimension = f"{reading.unit}/{units.rounds[plain(often[1])]}", f"{reading.dimension}/time"
        return  # "5 million pounds annually"
    if match is not None and match.re is units.per_of and units.often.search(text, place, match.end()):
        return  # "40 milligrams of the drug twice a day"
    if match is not None and units.and_half.match(text, match.end(), limit):
        return  # "six inches of rain in a day and a half"
    if match is None or reading.dimension in ("share", "points", "temperature") or reading.unit is None:
        return
    unit, _ = units.resolve(match)
    if unit == POUND:
        unit = "lb"
    known = dimension_of(unit, units.table) if unit else None
    if known is None or known in ("money", "share", "points", "angle") or "/" in known:
        return
    if reading.dimension == "time" and known == "time":
        return
    reading.unit = f"{reading.unit}/{unit}"
    reading.dimension = f"{reading.dimension}/{known}"
    if reading.unit in units.composed:
        reading.unit, reading.dimension = units.composed[reading.unit], "speed"
    reading.kind = kind_of(reading.dimension)
    reading.end = match.end() if match.re is units.per and at is None else reading.end


def _is_no_unit(text: str, match: re.Match[str], units: UnitWords, in_words: bool) -> bool:
    """Single letters with a blank, and letters behind number words, are no units; nor is "5 in" or "9 C-47"."""
    symbol = match["symbol"]
    if symbol == "st" and match["gap"]:
        return True  # "the 11 St Bernards"
    if not symbol and plain(match["word"]) == "stone" and "-" not in match["gap"]:
        return units.behind_stone.match(text, match.end()) is None  # "12 stone steps"
    if not symbol:
        return text[match.end() : match.end() + 1] == "-" and text[match.end() + 1 : match.end() + 2].isdecimal()
    if symbol == "s" and not match["gap"] and "." not in text[max(0, match.start() - 4) : match.start()]:
        return True
    if symbol[-1].isalpha() and len(symbol) <= 2 and (in_words or "-" in match["gap"]):
        return in_words
    after = text[match.end() : match.end() + 2]
    return len(symbol) == 1 and symbol.isalpha() and bool(match["gap"]) and after[:1] in ("-", "'", "’")
