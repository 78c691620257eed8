"""Tokens of digits with what is glued to them: 2025-01-17, 8th, 19-го, 1980s, 7pm, and no COVID-19 or $5."""

from __future__ import annotations

from factcheck.normalizer.temporal.arithmetic import valid_day
from factcheck.normalizer.temporal.atoms import Atoms
from factcheck.normalizer.temporal.lexicon import APOSTROPHES, Entry, Lexicon, Values

APOSTROPHES_WRITTEN = ("'", "’", "‘")
CENTURY = 100
SHORTEST_DECADE = 10
COMPACT = 8  # digits of an ISO date without hyphens
MONEY = frozenset("$€£¥₴₽₹#№")
# Roles of what is read apart from the digits that it is glued to.
_ATTACHABLE = frozenset({"MER", "CLOCK", "MONTH", "MONTHX", "ERA", "CLOCKUNIT", "UNIT", "YEARWORD", "ZONE"})


def compact_day(text: str) -> tuple[int, int, int] | None:
    """Year, month and day of an ISO date without hyphens (20250117)."""
    if not (text.isascii() and text.isdecimal() and text[:2] in ("19", "20")):
        return None
    year, month, day = int(text[:4]), int(text[4:6]), int(text[6:])
    return (year, month, day) if valid_day(year, month, day) else None


def tag_number(tagged: Atoms, index: int) -> int:
    """A token of digits with what is glued to it; gives the number of tokens used."""
    tokens = tagged.tokens
    token = tokens[index]
    if _belongs_before(tagged, index):
        tagged.skip()
        return 1
    if len(token.text) == COMPACT and (day := compact_day(token.text)) is not None:
        tagged.put(token.start, token.end, tagged.lexicon.entry({"ISODATE": day}))
        return 1
    entry = tagged.lexicon.number(token.text)
    if "YEAR" in entry.values and _is_season(tagged, index):
        entry = tagged.lexicon.entry({"YEAR": entry.values["YEAR"], "YEARWORD": True})
    after = tokens[index + 1] if index + 1 < len(tokens) and tokens[index + 1].start == token.end else None
    if after is not None:
        if after.text in "%°‰€$£":
            tagged.skip()
            return 2
        if after.kind == "word":
            return _numbered_period(tagged, index) or _suffixed(tagged, index, entry)
        dashed = after.text in "-‑–" and (_iso(tagged, index) or _dashed_ordinal(tagged, index, entry))
        if taken := dashed or (after.text == "." and _spaced_day(tagged, index)):
            return taken
    tagged.put(token.start, token.end, entry)
    return 1


def short_year(tagged: Atoms, index: int) -> int:
    """The year behind a code of a period, glued or with a blank: Q3'24, 1Q25, FY2024; gives the tokens used.

    It takes the letters of a financial year along, and two digits behind a blank may count something.
    """
    tokens = tagged.tokens
    if not 0 < index < len(tokens):
        return 0
    code, sign = tokens[index - 1], int(tokens[index].text in APOSTROPHES_WRITTEN)
    if index + sign >= len(tokens) or tokens[index].start - code.end > (code.text == "FY"):
        return 0
    year = tokens[index + sign]
    glued = code.end == tokens[index].start and tokens[index + sign - 1].end == year.start
    if year.text[:3].strip("0123456789") or not (len(year.text) == 4 or (len(year.text) == 2 and glued)):
        return 0
    value = int(year.text)
    value += 0 if value >= CENTURY else (2000 if value < CENTURY / 2 else 1900)
    begin = code.start if code.text == "FY" else tokens[index].start
    tagged.put(begin, year.end, tagged.lexicon.entry({"YEAR": value, "YEARWORD": True}))
    return 1 + sign


def _numbered_period(tagged: Atoms, index: int) -> int:
    """4Q, 1Q25, 2H24: the quarter or half-year of traders, its number first."""
    tokens = tagged.tokens
    number, letter = tokens[index], tokens[index + 1]
    own = tagged.lexicon.words.quarter_letters.get(letter.text)
    if not (own or letter.text in ("Q", "H")) or number.text not in ("1", "2", "3", "4"):
        return 0
    tagged.put(number.start, letter.end, tagged.lexicon.entry({"QNUM": (own or letter.lower, int(number.text))}))
    return 2 + short_year(tagged, index + 2)


def _spaced_day(tagged: Atoms, index: int) -> int:
    """14. 3., with a blank behind the first point, is "14.3."; the second point stays an atom of its own."""
    tokens = tagged.tokens
    if not tagged.lexicon.words.dotted_days or index + 3 >= len(tokens) or tokens[index + 2].kind != "number":
        return 0
    day, point, month, end = tokens[index : index + 4]
    if end.text != "." or end.start != month.end or month.start - point.end != 1 or len(day.text + month.text) > 4:
        return 0
    if not (day.text + month.text).isdecimal() or not valid_day(2000, int(month.text), int(day.text)):
        return 0
    value = {"DAYDOT": (int(day.text), int(month.text)), "FIGURE": day.text}
    tagged.put(day.start, month.end, tagged.lexicon.entry(value))
    return 3


def _belongs_before(tagged: Atoms, index: int) -> bool:
    """Whether a number is part of what stands glued before it: $5, A320, COVID-19, -5 ..."""
    tokens = tagged.tokens
    start = tokens[index].start
    before = tagged.text[start - 1 : start]
    if before in MONEY or before.isalpha() or before == "_":
        # 20h30: the letter was read as a word of the clock.
        return not (tagged.atoms and tagged.atoms[-1].end == start and "CLOCK" in tagged.atoms[-1].values)
    return before != "" and before in "-–+" and _in_name(tagged, index)


def _dashed_ordinal(tagged: Atoms, index: int, entry: Entry) -> int:
    """19-го, 2014-му, 1990-х."""
    tokens = tagged.tokens
    if index + 2 >= len(tokens) or tokens[index + 2].start != tokens[index + 1].end:
        return 0
    token, suffix = tokens[index], tokens[index + 2]
    decades = tagged.lexicon.words.decade_suffixes
    if suffix.lower not in tagged.lexicon.suffixes and suffix.lower not in decades:
        return 0
    values = entry.values
    years = index + 3 < len(tokens) and tokens[index + 3].lower in tagged.lexicon.words.year_words
    short = "INT" in values and ((suffix.lower,) == decades[:1] or years)  # "90-х", "20-е годы", but "20-е января"
    if suffix.lower in decades and token.text[-1] == "0" and ("YEAR" in values or short):
        made = tagged.lexicon.entry({"DECADE": int(token.text)})
    elif "DAY" in values:
        made = tagged.lexicon.entry({"ORD": values["DAY"]})
    elif "YEAR" in values:
        made = tagged.lexicon.entry({"YEAR": values["YEAR"], "YEARWORD": True})
    else:
        return 0
    tagged.put(token.start, suffix.end, made)
    return 3


def _in_name(tagged: Atoms, index: int) -> bool:
    """Whether a sign glued before the number joins it to a word that is no word of time ("COVID-19", "-5")."""
    tokens = tagged.tokens
    if index < 2 or tokens[index - 1].end != tokens[index].start:
        return False
    before = tokens[index - 2]
    if before.end != tokens[index - 1].start:
        return tagged.text[tokens[index].start - 1] in "-+" and tokens[index - 1].start == before.end + 1
    if before.kind != "word":
        return False
    if _is_season(tagged, index):
        return False
    return before.lower not in tagged.lexicon.entries and not _known_parts(tagged, before.lower)


def _is_season(tagged: Atoms, index: int) -> bool:
    """Whether a hyphen joins the number to the season whose year it is ("сезон-2024/25")."""
    words = tagged.lexicon.words.seasons_glued
    return bool(words) and index > 1 and tagged.tokens[index - 2].lower in words


def _known_parts(tagged: Atoms, word: str) -> bool:
    return word.rpartition("-")[2] in tagged.lexicon.entries


def _decade_ends(digits: str, word: str, values: Values, lexicon: Lexicon) -> int:
    """How many letters behind the digits of a decade are its own: 1980s, "the 1960s-built flats"; 0 for no decade."""
    if digits[-1] != "0":
        return 0
    if word in lexicon.decade_suffixes and ("YEAR" in values or ("INT" in values and values["INT"] >= SHORTEST_DECADE)):
        return len(word)
    return int("YEAR" in values and word[:2] in ("s-", "s‑") and word[2:] in lexicon.words.dated_glued)


def _suffixed(tagged: Atoms, index: int, entry: Entry) -> int:
    """A number with letters glued to it: 8th, 1980s, 7pm, 5bn."""
    tokens = tagged.tokens
    token, after = tokens[index], tokens[index + 1]
    word, lexicon = after.lower.translate(APOSTROPHES), tagged.lexicon
    values = entry.values
    if letters := _decade_ends(token.text, word, values, lexicon):
        tagged.put(token.start, after.start + letters, lexicon.entry({"DECADE": int(token.text)}))
        return 2
    if word in lexicon.suffixes and "INT" in values:
        if "DAY" in values:
            tagged.put(token.start, after.end, lexicon.entry({"ORD": values["DAY"]}))
        else:
            tagged.skip()
        return 2
    if word in lexicon.phrases:
        place = len(tagged.atoms)
        tagged.put(token.start, token.end, entry)
        if taken := tagged.phrase(index + 1, word):
            return 1 + taken
        tagged.take_back(place)
    if word in lexicon.words.clock_letters and after.text == word:
        tagged.put(token.start, token.end, entry)
        tagged.put(after.start, after.end, lexicon.entry({"CLOCKLETTER": True}))
        return 2
    known = lexicon.entries.get(word)
    if known is None or not _ATTACHABLE & known.values.keys():
        tagged.skip()
        return 2
    tagged.put(token.start, token.end, entry)
    tagged.put(after.start, after.end, known)
    return 2


def _iso(tagged: Atoms, index: int) -> int:
    """2025-01-17, perhaps with T09:30."""
    tokens = tagged.tokens
    if index + 4 >= len(tokens):
        return 0
    first, _, month, dash, day = tokens[index : index + 5]
    if (
        len(first.text) != 4
        or dash.text not in ("-", "‑")
        or len(month.text) != 2
        or len(day.text) != 2
        or day.end - first.start != 10
    ):
        return 0
    if not (month.text.isdigit() and day.text.isdigit() and month.text.isascii() and day.text.isascii()):
        return 0
    value = (int(first.text), int(month.text), int(day.text))
    tagged.put(first.start, day.end, tagged.lexicon.entry({"ISODATE": value}))
    return 6 if index + 5 < len(tokens) and tokens[index + 5].text == "T" else 5
