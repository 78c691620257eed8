"""Ages of several people: "13- and 15-year-old", "(17, 19 and 23)", "aged 15 and 16"."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from factcheck.normalizer.patterns import plain
from factcheck.normalizer.quantities.age_words import AgeWords
from factcheck.normalizer.quantities.ages import OLDEST, make_age
from factcheck.normalizer.quantities.reading import Reading

YOUNGEST_LISTED = 5  # lower numbers in brackets are counts
HYPHENS = ("-", "\u2010", "\u2011")
LONGEST_GAP = 12  # code points between two numbers that share an adjective


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
                make_age(one)


def pair_ages(readings: list[Reading], text: str, joiners: frozenset[str]) -> None:
    """Make the second of "who are 29 and 34 years" an age like the first."""
    for first, second in pairwise(readings):
        years = first.kind == "age" and second.kind == "duration" and second.unit == "year"
        counted = years and second.numeral.form in ("digits", "words") and not first.named
        if counted and second.start - first.end <= 6 and plain(text[first.end : second.start]).strip(" ,") in joiners:
            make_age(second)
