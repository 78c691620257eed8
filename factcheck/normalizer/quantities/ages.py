"""Ages: "aged 61", "29-year-old", "Oltvik, 46,", "(58)", "a woman of 71", "who's forty-one", "in her 40s"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from itertools import pairwise

from factcheck.normalizer.patterns import plain
from factcheck.normalizer.quantities.age_words import AgeWords
from factcheck.normalizer.quantities.reading import Reading

CLOSES = re.compile(r"[ \u00a0]?(?:[,.;:)!?\n\]\"”»]|–|—|$)")
BEFORE_NEXT = re.compile(r"[ \u00a0](?:і|й|та|и)[ \u00a0]\d|[.,;]")
OLDEST = Decimal(120)
LEAST_LEAD = 16  # code points before the minutes of a match in which its preposition stands
DECADE, TEENS = 10, 10
LAST_MINUTE = 120  # of a match with extra time
LONGEST_SHORT_MONTH = 3
YOUNGEST_LIFE = 12
YOUNGEST_AT_WORK = 12
YOUNGEST_LISTED = 5  # lower numbers in brackets are counts
OLDEST_IN_MONTHS = 35
GROWN = 15  # "Oltvik is 17.": a lower number may be a score or a rank
OLDEST_CHILD = 19
HYPHENS = ("-", "\u2010", "\u2011")
LONGEST_GAP = 12  # code points between two numbers that share an adjective
OLDEST_BROOD = 12  # children of whom somebody may be the "father of"


def attach_age(reading: Reading, text: str, words: AgeWords, sentence: tuple[int, int]) -> bool:
    """Make the reading an age where the words around it say so; True if it is one."""
    if reading.unit not in (None, "year", "month", "week", "day") or reading.numeral.form in ("ordinal", "vague"):
        return False
    if _by_words_behind(reading, text, words):
        return True
    before = text[max(sentence[0], reading.start - 48) : reading.start]
    if _by_months(reading, before, words):
        return _make(reading, reading.unit or "year")
    if reading.unit not in (None, "year") or reading.numeral.scaled or not _is_possible(reading):
        return False
    if reading.unit is None and (words.in_many.match(text, reading.end) or _is_addressed(before, words)):
        return False
    named = reading.unit is None or words.name_years
    minute = named and _is_minute(reading, text, before, words, sentence)
    aged = not minute and (
        words.before.search(before) is not None
        or _by_death(reading, text, before, words)
        or _by_aside(reading, text, before, words)
        or (named and (_by_name(reading, text, before, words) or _by_person(reading, text, before, words)))
        or (words.has_datives and words.dative.search(before) is not None and _by_dative(reading, text))
        or (named and _by_rough_words(reading, text, before, words))
        or _by_group(reading, text, before, words)
    )
    return minute or (aged and _make(reading))


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
    """Make "scored on 63 minutes" the minute of a match; "made it 2-1 on 88 mins"."""
    if reading.unit != "minute" or not words.minute_leads or reading.high > LAST_MINUTE:
        return False
    led = words.minute_leads.search(text[max(sentence[0], reading.start - LEAST_LEAD) : reading.start])
    if led is None or words.minute_of.match(text, reading.end) or not words.scoring.search(text, *sentence):
        return False
    reading.kind, reading.dimension, reading.unit = "rank", "rank", None
    reading.counted, reading.modifiers, reading.noun_end = words.minute, (), reading.end
    return True


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
    if words.before.search(exact) is not None or _by_person(reading, text, exact, words):
        return True
    return reading.unit is not None and _by_name(reading, text, exact, words)


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


def _make(reading: Reading, unit: str = "year") -> bool:
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
        return _make(reading)
    match = words.adjective.match(text, begin) or words.after.match(text, begin)
    if match is None:
        if reading.unit not in ("month", "week", "day"):
            return False
        match = words.old.match(text, reading.end)
        if match is None:
            return False
        reading.end = match.end()
        return _make(reading, reading.unit)
    if words.lasting.match(text, match.end()):
        reading.kind, reading.unit, reading.dimension = "duration", "year", "time"
        reading.end = reading.noun_end = match.end()
        return False
    reading.end = reading.noun_end = match.end()
    return _make(reading)


def attach_life_year(reading: Reading, text: str, words: AgeWords) -> bool:
    """ "in her 87th year", "на 87-м году жизни": one more than the age."""
    match = words.life.match(text, reading.end)
    before = text[max(0, reading.start - 16) : reading.start]
    if match is None or reading.low < YOUNGEST_LIFE or (words.has_life_leads and not words.life_lead.search(before)):
        return False
    reading.low = reading.high = reading.low - 1
    reading.end = reading.noun_end = match.end()
    return _make(reading)


def _by_name(reading: Reading, text: str, before: str, words: AgeWords) -> bool:
    """ "Oltvik, 46,", "Ashby, 49." and "Oltvik (46)"."""
    if reading.low < 1 or not before.endswith(words.name_ends):
        return False
    if not CLOSES.match(text, reading.end):
        paired = words.paired.match(text, reading.end)
        return paired is not None and _behind_people(before, words)
    behind = text[reading.end : reading.end + 1]
    bracket = words.bracket.search(before)
    if bracket is not None:
        personal = bracket[1][:1].isupper() or words.person_bracket.search(before) is not None
        return behind == ")" and personal and reading.low >= 10
    name = words.name.search(before)
    child = reading.numeral.words and words.person.search(before) is not None
    child = child and (reading.low <= OLDEST_CHILD or reading.unit == "year")
    if name is None or behind == ")" or _is_month(name[1], words):
        return False
    linked = reading.unit == "year" and before.endswith(words.linked_ends)  # "la campeona, de veintidós años,"
    spelt = child or linked or (behind == "," and _is_spelt(reading, name[1], before, words))
    if reading.numeral.words and not spelt:
        return False
    reading.named = True
    return name[1][:1].isupper() or (behind == "," and reading.low >= 15 and name[1] not in words.not_aged)


def _by_aside(reading: Reading, text: str, before: str, words: AgeWords) -> bool:
    """ "Ada Moor, now 43,", "the woman, believed to be 43,": a bare number that a word leads on from a person."""
    aside = words.aside.search(before) if reading.unit is None else None
    ends = (",",) if reading.low < GROWN else (",", ".")
    if aside is None or text[reading.end : reading.end + 1] not in ends:
        return False
    if reading.low < GROWN and not before.endswith(words.in_time):
        return False  # "the town, already 3,"
    return aside[1][0].isupper() or words.person.fullmatch(aside[1]) is not None


def _is_spelt(reading: Reading, name: str, before: str, words: AgeWords) -> bool:
    """Whether an age in words stands behind a name: "Ada Moor, eight,", "Ada Moor, six ans,", but no "Moor, eight,"."""
    if not name[:1].isupper():
        return False
    return reading.unit == "year" or words.full_name.search(before) is not None


def _behind_people(before: str, words: AgeWords) -> bool:
    """Whether a name and a comma stand before, and before it another one: "Ray and Jo Blandish, 61 and 58,"."""
    name = words.name.search(before)
    return name is not None and name[1][:1].isupper() and words.two_people.search(before) is not None


def _is_month(name: str, words: AgeWords) -> bool:
    """Whether the word before the comma is a month; short forms ("Jan") never stand before one."""
    return name.lower() in words.months and len(name) > LONGEST_SHORT_MONTH


def _by_person(reading: Reading, text: str, before: str, words: AgeWords) -> bool:
    """ "a woman of 71", "two brothers, 34 and 29,", "she is 44", "who's forty-one", "no man under 20"."""
    closes = (CLOSES.match(text, reading.end) or words.goes_on.match(text, reading.end)) is not None
    linked = before.endswith(words.person_ends) and words.person_of.search(before) is not None
    linked = linked and (reading.low > OLDEST_BROOD or words.parent_of.search(before) is None)
    listed = before.endswith((", ", ",\u00a0"))
    linked = linked and (closes or (not listed and reading.low >= 2 and not words.plural.match(text, reading.end)))
    if linked or _by_genitive(reading, text, before, closes, words):
        return True
    told = closes or reading.unit == "year" or words.behind_death.match(text, reading.end) is not None
    if reading.low >= YOUNGEST_AT_WORK and told and _by_occupation(before, words):
        return True
    if _by_opening(reading, text, before, words):
        return True
    born = words.until.match(text, reading.end) and words.birthday.search(before)
    if reading.low >= 10 and (born or words.who_at.search(before) or (closes and words.eldest_at.search(before))):
        return True
    then = words.who_was.match(text, reading.end) is not None
    if (closes or then) and (_by_bound(reading, before, words) or _by_subject(reading, text, before, words)):
        return True
    grouped = reading.unit is None and words.behind_death.match(text, reading.end) is not None
    return grouped and (words.people_bound.search(before) or words.child_bound.search(before)) is not None


def _by_genitive(reading: Reading, text: str, before: str, closes: bool, words: AgeWords) -> bool:
    """ "мальчик двух лет", "женщина 35 лет,": years in the genitive right behind a person; no "он 35 лет служил"."""
    if not words.genitives or reading.unit != "year" or words.person_before.search(before) is None:
        return False
    if reading.numeral.words:
        return plain(text[reading.numeral.start : reading.numeral.end]).endswith(words.genitives)
    return closes or words.behind_death.match(text, reading.end) is not None


def _by_opening(reading: Reading, text: str, before: str, words: AgeWords) -> bool:
    """ "At 38 he will be", "Now 64, she says", "and, at 35, Ada Moor had"; years where a language names them."""
    if reading.low < GROWN or (reading.unit == "year") != words.name_years:
        return False
    return words.aged_at.search(before) is not None and words.aged_subject.match(text, reading.end) is not None


def _by_occupation(before: str, words: AgeWords) -> bool:
    """ "a firefighter of 32", "el delantero de 22 años"."""
    noun = words.noun_of.search(before)
    if noun is None:
        return False
    word = noun[1].lower()
    return word in words.occupations or (word.endswith(words.agents) and word not in words.not_agents)


def _by_bound(reading: Reading, before: str, words: AgeWords) -> bool:
    """ "no man under 20", "those over 65"."""
    grown = reading.low >= 10 and words.subject_bound.search(before) is not None
    return grown or words.person_bound.search(before) is not None


def _by_subject(reading: Reading, text: str, before: str, words: AgeWords) -> bool:
    """ "she is 44", "Elsa Thorne is seventy-six." """
    named = words.named.search(before) if reading.low >= 10 and CLOSES.match(text, reading.end) else None
    if named is not None and named[1][0].isupper() and named.group().split()[0][0].isupper():
        return True
    if reading.low >= GROWN and CLOSES.match(text, reading.end) and _is_surname(text, before, words):
        return True
    if words.who_was.match(text, reading.end) and words.is_copula.search(" " + plain(before)):
        return reading.low >= 3
    lowered = plain(before)
    spoken = words.is_copula.search(" " + lowered) is not None and words.subject.search(lowered) is not None
    return spoken and reading.low >= 3


def _is_surname(text: str, before: str, words: AgeWords) -> bool:
    """Whether the sentence begins with a surname and "is", and the text holds a full name that ends with it."""
    match = words.surname.search(before)
    return match is not None and re.search(rf"[^\W\d_a-zа-яіїєґß-ÿ][\w'’\-]+ {re.escape(match[1])}\b", text) is not None


def share_adjective(readings: list[Reading], text: str, joiners: frozenset[str], articles: Iterable[str]) -> None:
    """Give the first of "17- und 19-jährige", "17- и 19-летние", "a 15- and a 16-year-old" what the second is."""
    linked = joiners | {f"{joiner} {article}" for joiner in joiners if joiner for article in articles}
    for first, second in pairwise(readings):
        bare = first.kind is None and first.unit is None and first.low == first.high
        if not bare or second.unit is None or text[first.end : first.end + 1] not in HYPHENS:
            continue
        gap = plain(text[first.end + 1 : second.start]) if second.start - first.end <= LONGEST_GAP else ""
        if gap.strip() in linked and gap != gap.strip():
            first.take_unit_of(second)
            first.counted, first.modifiers, first.noun_end = None, (), first.end


def bracket_ages(readings: list[Reading], text: str, words: AgeWords) -> None:
    """Make ages of the bare numbers that stand alone in brackets behind people: "zwei Männer (17 und 23)"."""
    for at, reading in enumerate(readings):
        start = reading.start
        if text[start - 1 : start] != "(" or not reading.bare:
            continue
        inside = words.ages_inside.match(text, start)
        if inside is None or words.person_bracket.search(text[max(0, start - 48) : start]) is None:
            continue
        for one in readings[at:]:
            if one.start < inside.end() and one.bare and YOUNGEST_LISTED <= one.low <= OLDEST:
                _make(one)


def pair_ages(readings: list[Reading], text: str, joiners: frozenset[str]) -> None:
    """Make the second of "who are 29 and 34 years" an age like the first."""
    for first, second in pairwise(readings):
        years = first.kind == "age" and second.kind == "duration" and second.unit == "year"
        counted = years and second.numeral.form in ("digits", "words") and not first.named
        if counted and second.start - first.end <= 6 and plain(text[first.end : second.start]).strip(" ,") in joiners:
            _make(second)
