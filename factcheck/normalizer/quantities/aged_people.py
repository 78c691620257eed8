"""Whether a number is an age by whose it would be: "Oltvik, 46,", "a woman of 71", "who's forty-one"."""

from __future__ import annotations

import re

from factcheck.normalizer.patterns import plain
from factcheck.normalizer.quantities.age_words import AgeWords
from factcheck.normalizer.quantities.reading import Reading

CLOSES = re.compile(r"[ \u00a0]?(?:[,.;:)!?\n\]\"”»]|–|—|$)")
LONGEST_SHORT_MONTH = 3
YOUNGEST_AT_WORK = 12
GROWN = 15  # "Oltvik is 17.": a lower number may be a score or a rank
OLDEST_CHILD = 19
LEAST_QUALITY = 3  # letters of the shortest adjective behind a noun
OLDEST_BROOD = 12  # children of whom somebody may be the "father of"


def is_by_name(reading: Reading, text: str, before: str, words: AgeWords) -> bool:
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


def is_by_aside(reading: Reading, text: str, before: str, words: AgeWords) -> bool:
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


def is_by_person(reading: Reading, text: str, before: str, words: AgeWords) -> bool:
    """ "a woman of 71", "two brothers, 34 and 29,", "she is 44", "who's forty-one", "no man under 20"."""
    closes = (CLOSES.match(text, reading.end) or words.goes_on.match(text, reading.end)) is not None
    linked = before.endswith(words.person_ends) and words.person_of.search(before) is not None
    linked = linked and (reading.low > OLDEST_BROOD or words.parent_of.search(before) is None)
    listed = before.endswith((", ", ",\u00a0"))
    linked = linked and (closes or (not listed and reading.low >= 2 and not words.plural.match(text, reading.end)))
    if linked or _by_genitive(reading, text, before, closes, words):
        return True
    told = closes or reading.unit == "year" or words.behind_death.match(text, reading.end) is not None
    at_work = reading.low >= YOUNGEST_AT_WORK and told and _by_occupation(before, words)
    if at_work or (reading.unit == "year" and _by_qualified(reading, text, before, words)):
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
    return _is_worker(noun[1].lower(), words)


def _is_worker(word: str, words: AgeWords) -> bool:
    return word in words.occupations or (word.endswith(words.agents) and word not in words.not_agents)


def _by_qualified(reading: Reading, text: str, before: str, words: AgeWords) -> bool:
    """ "un pompier volontaire de 25 ans", "una mujer embarazada de 31 años": adjectives stand behind their noun."""
    if not words.no_qualities or reading.low < YOUNGEST_AT_WORK or words.not_aged_behind.match(text, reading.end):
        return False
    found = words.qualified.search(before)
    if found is None:
        return False
    last = [word.lower() for word in found.group().split()[:-1]]
    for at in range(len(last) - 2, -1, -1):
        quality = last[at + 1]
        if len(quality) < LEAST_QUALITY or quality in words.no_qualities:
            return False
        if words.person.fullmatch(last[at]) is not None or _is_worker(last[at], words):
            return True
    return False


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
