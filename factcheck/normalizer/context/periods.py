"""The period for which a figure holds: the year or month that its clause tells."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.model import Found, Quantity, When
from factcheck.normalizer.context.surroundings import Surroundings
from factcheck.normalizer.document import Token

PREPOSITION = 8  # code points of " during "
RIGHT_BEHIND = 2  # code points between a figure and the date that goes with it
THAN = 4  # tokens before a date among which a comparison begins: "than it did three years ago"
SIZES = frozenset({"length", "area", "volume", "mass", "power"})  # dimensions of what a thing always has


def find_period(around: Surroundings, found: Found, inside: tuple[int, int], members: Sequence[Found]) -> str | None:
    """The TIMEX3 value of the period for which a number holds: the nearest year or month of its territory.

    A day is when something was said or done, not what a figure holds for, and "since 2017" tells when it began.
    """
    if not isinstance(found.value, Quantity) or found.kind in ("age", "duration") or _is_size(around, found):
        return None  # "lasted three years" has its own time
    best: tuple[int, str] | None = None
    for other in members:
        if not isinstance(other.value, When) or other.kind != "date" or other.value.grain not in ("year", "month"):
            continue
        if (
            inside[0] <= other.start < inside[1]
            and not _begins(around, other)
            and not _is_compared(around, found, other)
            and not _follows_another(found, other, members)
            and not _is_told_aside(around, found, other)
        ):
            distance = found.start - other.end if other.end <= found.start else other.start - found.end
            distance = 0 if _is_right_behind(around, found, other) else distance
            if best is None or distance < best[0]:
                best = (distance, other.value.timex)
    return best[1] if best else None


def _is_right_behind(around: Surroundings, found: Found, date: Found) -> bool:
    """Whether nothing but a preposition parts a value from its date: "from 3.4 in July to 3.1 in August"."""
    gap = around.document.text[found.end : date.start]
    return found.end <= date.start <= found.end + PREPOSITION and len(gap.split()) == 1 and gap.strip().isalpha()


def _is_size(around: Surroundings, found: Found) -> bool:
    """Whether a figure is the size of a thing, said before its noun: "the 169-metre ferry was built in 1998"."""
    sized = isinstance(found.value, Quantity) and found.value.dimension in SIZES
    return sized and "-" in around.document.text[found.start : found.end]


def _is_told_aside(around: Surroundings, found: Found, date: Found) -> bool:
    """Whether a date and a figure stand in two clauses of which one is put in by the way.

    "The carrier, founded in 1998, owes €412 million" and "Ribalta, who came ninth, had last won it in 1987" tell no
    period; "in 2023 it sold 500 cars, which brought in €3 million" does.
    """
    document = around.document
    start, end = document.sentence_at(found.start)
    between = document.tokens_between(min(found.end, date.end), max(found.start, date.start))
    if not any(token.text == "," for token in between):
        return False
    tokens = document.tokens_between(start, end)
    aside = _aside_at(around, tokens, date.start)
    if aside is not None:
        return not aside[0] <= found.start < aside[1]
    aside = _aside_at(around, tokens, found.start)
    return aside is not None and date.start >= aside[1]


def _aside_at(around: Surroundings, tokens: Sequence[Token], place: int) -> tuple[int, int] | None:
    """The range of the relative clause or participial phrase between two commas that holds a place."""
    commas = [token.start for token in tokens if token.text == ","]
    begin = max((comma for comma in commas if comma < place), default=tokens[0].start - 1)
    end = min((comma for comma in commas if comma > place), default=tokens[-1].end)
    opening = [token.lower for token in tokens if begin < token.start < end][:2]
    return (begin, end) if _opens_aside(around, opening, tokens[0].start > begin) else None


def _opens_aside(around: Surroundings, words: Sequence[str], leads: bool) -> bool:
    """Whether a stretch begins like a relative clause, or like a participle that tells of its neighbour."""
    speech, structure = around.language.speech, around.language.structure
    relatives = speech.relatives - speech.subordinators
    if not words:
        return False
    behind = words[0] in speech.prepositions and len(words) > 1 and words[1] in relatives  # "of which"
    relative = not leads and (behind or words[0] in relatives)
    return relative or words[0].endswith(structure.participle_endings) or words[0] in structure.participles


def _follows_another(found: Found, date: Found, members: Sequence[Found]) -> bool:
    """Whether a date right behind another figure is that one's: "costs £2.1m, with a bonus of 180,000 last year"."""
    return any(
        other is not found
        and isinstance(other.value, Quantity)
        and found.end <= other.start
        and 0 <= date.start - other.end <= RIGHT_BEHIND
        for other in members
    )


def _is_compared(around: Surroundings, found: Found, date: Found) -> bool:
    """Whether a date is what a change counts from, and not when the figure holds ("28 percent less than in 2023")."""
    document, structure = around.document, around.language.structure
    first = document.token_index(date.start)
    before = document.tokens[max(0, first - THAN) : first + 1]
    if date.start < found.end:
        # "better than last year's, with 340 sold", but "better than in 2019, when 340 were sold"
        between = [token.lower for token in document.tokens_between(date.end, found.start)]
        than = any(token.lower in structure.compared_only for token in before)
        return than and "," in between and not _goes_on(around, between[between.index(",") + 1 :])
    return any(token.lower in structure.compared and token.start >= found.end for token in before)


def _goes_on(around: Surroundings, words: Sequence[str]) -> bool:
    """Whether the words behind a comma tell more of what stands before it: "when", "in which"."""
    speech = around.language.speech
    return any(word in speech.relatives or word in speech.subordinators for word in words[:2])


def _begins(around: Surroundings, date: Found) -> bool:
    """Whether a date is the beginning of a time that lasts ("since 2017")."""
    first = around.document.token_index(date.start)
    since = around.language.structure.since_only
    return any(token.lower in since for token in around.document.tokens[max(0, first - 1) : first + 1])
