"""One number for two periods: "40 minutes a day" and "40 minutes a week".

Sums and measures carry their period in their unit. A length, a count or a number of times does not: what it is told
for stands behind it.
"""

from __future__ import annotations

import re

from factcheck.adapters.lemmas import find_lemma
from factcheck.comparison.bench import Bench, Groups
from factcheck.comparison.directions import near_terms
from factcheck.model import Fact, Quantity, Slot

PERIODS = frozenset({"day_period", "week_period", "month_period", "year_period"})  # concepts that exclude each other
KINDS = frozenset({"quantity", "duration"})
BEHIND = 4  # words between a figure and its period: "40 extra minutes of lessons a day"
PHRASE = 3  # words of a period
ALIKE = 2  # terms near two figures that show them to be of one thing
_CLAUSE = re.compile(r"[.,;:—–()\"“”«»\d]")
_WORD = re.compile(r"[^\W\d_]+")


def find_periods(slot: Slot, bench: Bench) -> Groups | None:
    """The facts of one figure by the period for which it is told, the most frequent first; None where there is one."""
    if slot.kind not in KINDS:
        return None
    told: dict[str, list[int]] = {}
    for index, fact in enumerate(slot.facts):
        period = read_period(fact, bench)
        if period is not None:
            told.setdefault(period, []).append(index)
    if len(told) != 2:
        return None
    one, other = sorted(told.values(), key=lambda group: (-len(group), group))
    if {slot.facts[i].version for i in one} & {slot.facts[i].version for i in other}:
        return None  # a version that tells both tells two things
    near = {i: _near(slot.facts[i], bench) for i in (*one, *other)}
    if not any(len(near[i] & near[j]) >= ALIKE for i in one for j in other):
        return None
    return (tuple(one), tuple(other))


def read_period(fact: Fact, bench: Bench) -> str | None:
    """The concept of the period that stands behind a figure in its clause, None where there is none or two."""
    value = fact.value
    if not isinstance(value, Quantity) or "/" in (value.unit or "") or PERIODS.isdisjoint(fact.context.aspect):
        return None
    language = bench.versions[fact.version].language
    behind = _CLAUSE.split(fact.sentence[fact.span.end - fact.sentence_start :])[0]
    words = [word.lower() for word in _WORD.findall(behind)[: BEHIND + PHRASE]]
    found = bench.rulebook.lexicon.find(language, [(word, find_lemma(word, language)) for word in words])
    periods = {each.name: each for each in found if each.name in PERIODS and each.start <= BEHIND}
    if len(periods) != 1:
        return None
    ((name, place),) = periods.items()
    relative = bench.rulebook.language(language).structure.relative
    return None if place.end < len(words) and words[place.end] in relative else name  # "a year later"


def _near(fact: Fact, bench: Bench) -> set[str]:
    """What stands near a figure, without its period and without names."""
    terms = near_terms(fact, bench.rulebook.lexicon, bench.versions[fact.version].language)
    return {term for term in terms if term not in PERIODS and term[:1] != "@"}
