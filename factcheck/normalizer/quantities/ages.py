"""Ages: "aged 61", "29-year-old", "Oltvik, 46,", "(58)", "a woman of 71", "who's forty-one", "in her 40s"."""

from __future__ import annotations

import re
from decimal import Decimal

from factcheck.normalizer.patterns import plain
from factcheck.normalizer.quantities.age_words import AgeWords
from factcheck.normalizer.quantities.aged_people import CLOSES, YOUNGEST_AT_WORK, is_by_aside, is_by_name, is_by_person
from factcheck.normalizer.quantities.reading import Reading

BEFORE_NEXT = re.compile(r"[ \u00a0](?:і|й|та|и)[ \u00a0]\d|[.,;]")
OLDEST = Decimal(120)
LEAST_LEAD = 16  # code points before the minutes of a match in which its preposition stands
DECADE, TEENS = 10, 10
LAST_MINUTE = 120  # of a match with extra time
ENDS_OF_PLAY = (40, 45, 60, 80, 90, 105, 120)  # "level after 90 minutes" tells how long was played
PRIMED = re.compile(r"['’′](?=[\s,;.)])")
QUOTED = re.compile(r"(?:^|[\s(])['‘’](?=\w)")
YOUNGEST_LIFE = 12
OLDEST_IN_MONTHS = 35


def attach_age(reading: Reading, text: str, words: AgeWords, sentence: tuple[int, int]) -> bool:
    """Make the reading an age where the words around it say so; True if it is one."""
    if reading.unit not in (None, "year", "month", "week", "day") or reading.numeral.form in ("ordinal", "vague"):
        return False
    if _by_words_behind(reading, text, words):
        return True
    before = text[max(sentence[0], reading.start - 48) : reading.start]
    if _by_months(reading, before, words):
        return make_age(reading, reading.unit or "year")
    if reading.unit not in (None, "year") or reading.numeral.scaled or not _is_possible(reading):
        return False
    if reading.unit is None and (words.in_many.match(text, reading.end) or _is_addressed(before, words)):
        return False
    named = reading.unit is None or words.name_years
    minute = named and _is_minute(reading, text, before, words, sentence)
    aged = not minute and (
        words.before.search(before) is not None
        or _by_death(reading, text, before, words)
        or is_by_aside(reading, text, before, words)
        or (named and (is_by_name(reading, text, before, words) or is_by_person(reading, text, before, words)))
        or (words.has_datives and words.dative.search(before) is not None and _by_dative(reading, text))
        or (named and _by_rough_words(reading, text, before, words))
        or _by_group(reading, text, before, words)
    )
    return minute or (aged and make_age(reading))


def _is_addressed(before: str, words: AgeWords) -> bool:
    return words.has_addresses and words.address.search(before) is not None


def _is_minute(reading: Reading, text: str, before: str, words: AgeWords, sentence: tuple[int, int]) -> bool:
    """Make what a bracket tells of a scorer the minute: "goals by Moor (52) and Stone (61)"."""
    if not before.endswith("(") or text[reading.end : reading.end + 1] != ")":
        return False
    scorer = words.bracket.search(before)
    if scorer is None or not scorer[1][:1].isupper():
        return False
    if not words.minute or reading.low > LAST_MINUTE or not words.scoring.search(text, *sentence):
        return False
    reading.kind, reading.dimension, reading.counted, reading.modifiers = "rank", "rank", words.minute, ()
    return True


def attach_match_minute(reading: Reading, text: str, words: AgeWords, sentence: tuple[int, int]) -> bool:
    """Make "scored on 63 minutes" the minute of a match; "made it 2-1 on 88 mins", "Goals: Moor 12', Stone 34'"."""
    if reading.high > LAST_MINUTE or not words.minute:
        return False
    if not (_is_primed(reading, text, sentence[0]) or _is_led_minute(reading, text, words, sentence[0])):
        return False
    if not words.scoring.search(text, *sentence):
        return False
    reading.kind, reading.dimension, reading.unit = "rank", "rank", None
    reading.counted, reading.modifiers, reading.noun_end = words.minute, (), reading.end
    return True


def _is_primed(reading: Reading, text: str, start: int) -> bool:
    """Whether a bare number ends on a mark of minutes, which opens no quotation and closes none."""
    if reading.numeral.form != "digits" or reading.numeral.scaled or text[reading.start - 1 : reading.start] != " ":
        return False
    if QUOTED.search(text, start, reading.start):
        return False
    return PRIMED.match(text, reading.numeral.end) is not None and reading.low == reading.low.to_integral_value()


def _is_led_minute(reading: Reading, text: str, words: AgeWords, start: int) -> bool:
    """Whether minutes stand behind a word that counts them from kick-off, and are no half or whole of the match."""
    if reading.unit != "minute" or words.minute_of.match(text, reading.end):
        return False
    before = text[max(start, reading.start - LEAST_LEAD) : reading.start]
    if words.minute_leads is not None and words.minute_leads.search(before):
        return True
    gone = words.minutes_gone is not None and words.minutes_gone.search(before) is not None
    return gone and reading.low not in ENDS_OF_PLAY


def _by_group(reading: Reading, text: str, before: str, words: AgeWords) -> bool:
    """ "Kinder unter 14 Jahren", "Kinder zwischen 6 und 12 Jahren": years with a bound behind a group of people."""
    if reading.unit != "year" or words.group_bound is None or words.group_bound.search(before) is None:
        return False
    return words.group_follows.match(text, reading.end) is not None


def _by_rough_words(reading: Reading, text: str, before: str, words: AgeWords) -> bool:
    """ "a man of about 50", "âgée d'environ 30 ans", "d'une quarantaine d'années": a hedge parts it from the person."""
    rough = words.rough.search(before)
    if rough is None:
        return False
    exact = before[: rough.start()] + words.elided.get(plain(rough["elided"] or ""), "")
    if words.before.search(exact) is not None or is_by_person(reading, text, exact, words):
        return True
    return reading.unit is not None and is_by_name(reading, text, exact, words)


def _by_months(reading: Reading, before: str, words: AgeWords) -> bool:
    """ "a baby of five months": a person to whom a preposition, and no comma, joins so short a time."""
    young = reading.unit in ("month", "week", "day") and reading.low <= OLDEST_IN_MONTHS and before.endswith(" ")
    return young and not before.endswith(", ") and words.person_of.search(before) is not None


def _is_possible(reading: Reading) -> bool:
    whole = reading.low * (2 if reading.unit == "year" else 1)  # "15 ans et demi"
    return 0 <= reading.high <= OLDEST and whole == whole.to_integral_value()


def _by_death(reading: Reading, text: str, before: str, words: AgeWords) -> bool:
    """ "died at 83", "DEAD AT 77": no hour and no place, which a word would follow."""
    if reading.low <= YOUNGEST_AT_WORK or not (words.deaths.search(before) or _by_trade(before, words)):
        return False
    return (CLOSES.match(text, reading.end) or words.behind_death.match(text, reading.end)) is not None


def _by_trade(before: str, words: AgeWords) -> bool:
    """ "an apprentice at 16", "out of his teens at 20"."""
    noun = words.trade_at.search(before) if words.trade_at is not None else None
    return noun is not None and (noun[1].lower() in words.occupations or noun[1].lower() in words.trades)


def _by_dative(reading: Reading, text: str) -> bool:
    """ "їй 61 рік", "которым 29 и 34 года": years belong to a dative; a bare number only before another one."""
    return reading.unit is not None or BEFORE_NEXT.match(text, reading.end) is not None


def make_age(reading: Reading, unit: str = "year") -> bool:
    """Make the reading an age in such units; always true."""
    reading.kind, reading.unit, reading.dimension = "age", unit, "time"
    reading.counted, reading.modifiers = None, ()
    return True


def _by_words_behind(reading: Reading, text: str, words: AgeWords) -> bool:
    """ "61 years old", "29-year-old": the unit is a part of the words; "a 70-something singer"."""
    begin = reading.numeral.end
    vague = words.something.match(text, begin)
    if vague is not None and reading.low % DECADE == 0 and TEENS < reading.low < OLDEST:
        reading.high, reading.hedge = reading.low + DECADE - 1, "range"
        reading.end = reading.noun_end = vague.end()
        return make_age(reading)
    match = words.adjective.match(text, begin) or words.after.match(text, begin)
    if match is None:
        if reading.unit not in ("month", "week", "day"):
            return False
        match = words.old.match(text, reading.end)
        if match is None:
            return False
        reading.end = match.end()
        return make_age(reading, reading.unit)
    if words.lasting.match(text, match.end()):
        reading.kind, reading.unit, reading.dimension = "duration", "year", "time"
        reading.end = reading.noun_end = match.end()
        return False
    reading.end = reading.noun_end = match.end()
    return make_age(reading)


def attach_life_year(reading: Reading, text: str, words: AgeWords) -> bool:
    """ "in her 87th year", "на 87-м году жизни": one more than the age."""
    match = words.life.match(text, reading.end)
    before = text[max(0, reading.start - 16) : reading.start]
    if match is None or reading.low < YOUNGEST_LIFE or (words.has_life_leads and not words.life_lead.search(before)):
        return False
    reading.low = reading.high = reading.low - 1
    reading.end = reading.noun_end = match.end()
    return make_age(reading)
