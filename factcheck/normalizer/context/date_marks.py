"""Which of the days around an event a date names, where it is not the day on which the event happened.

"It was to be built in 2019" dates a plan, "nobody has died since Friday" a day on which nobody need have, and "four
have died, the last of them on Wednesday" one of several events.
"""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.model import DATE_INTENDED, DATE_ONE_OF, DATE_SINCE, Found, When
from factcheck.normalizer.context.surroundings import Surroundings, begin_between
from factcheck.normalizer.patterns import alternatives, plain

DEATH = frozenset({"deaths", "died_date"})  # concepts of an event that happens once: nobody is dying since a day
REACH = 80  # code points before a date in which its clause is looked at
DAY = 10  # code points of an ISO 8601 date
_BREAK = re.compile(r"[.,;:!?()\n—–]")
_NEAR = r"(?:[ \u00a0][^\W\d_]{1,6}){0,2}[ \u00a0]$"  # "on", "only on", "as late as"


@lru_cache(maxsize=64)
def _compile(phrases: frozenset[str], end: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W_])(?:{alternatives(phrases)})(?![^\W_]){end}")


def mark_date(around: Surroundings, found: Found) -> tuple[str, ...]:
    """The mark of a date that is not that of the event itself, if any."""
    text = around.document.text
    first = max(around.document.sentence_at(found.start)[0], found.start - REACH)
    clause = first + max((match.end() for match in _BREAK.finditer(text[first : found.start])), default=0)
    before = plain(text[clause : found.start])
    structure = around.language.structure
    if _compile(structure.one_of, _NEAR).search(before):
        return (DATE_ONE_OF,)
    if _is_over(around, found) and _compile(structure.intended, "").search(before):
        return (DATE_INTENDED,)
    return (DATE_SINCE,) if _only_since(around, found, clause) else ()


def _is_over(around: Surroundings, found: Found) -> bool:
    """Whether a date lies before the publication: a plan for a day to come may well be told of in the past tense."""
    when = found.value
    return isinstance(when, When) and bool(when.end and around.published and when.end[:DAY] <= around.published[:DAY])


def _only_since(around: Surroundings, found: Found, clause: int) -> bool:
    """Whether what happens to each only once has happened to others since a date, or to nobody: no day of a death.

    Of anything else it is the last time: "nobody had inspected the bridge since January 2022".
    """
    tokens = around.document.tokens_between(clause, found.start)
    if not tokens or tokens[-1].lower not in around.language.structure.since_only:
        return False
    return any(term.key in DEATH for term in around.terms[begin_between(around.term_starts, clause, found.start)])
