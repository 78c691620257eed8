"""Whose value it is: by "respectively", by the nearest person before it or after it, or by a pronoun."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from itertools import pairwise

from factcheck.model import Found, Quote
from factcheck.normalizer.surroundings import Surroundings, begin_between, mention_of
from factcheck.normalizer.terms import name_key

_NESTED = 4  # quotations that begin last before a value: one of them may hold it
PERSONAL = frozenset({"age", "duration"})  # what people have more often than things do


def find_holders(
    around: Surroundings,
    found: Found,
    inside: tuple[int, int],
    owned: Found | tuple[int, int] | None,
    antecedent: Callable[[], tuple[str, ...]],
) -> tuple[str, ...]:
    """Folded names that hold the value: by "respectively", else the nearest person or body before it, else after it.

    `antecedent` tells whom a pronoun of the sentence stands for, where nobody is named.
    """
    if owned is not None:
        return (name_key(mention_of(owned)),) if isinstance(owned, Found) else ()
    if found.kind == "age" and _belongs_to_another(around, found):
        return ()
    names = _people(around, inside)
    speaker = _only_speaker(around, found)
    if speaker is not None:
        names = [n for n in names if n.end <= speaker[0] or n.start >= speaker[1]]
        if not names:
            return ()  # nor is it whom a pronoun that speaks stands for
    before = [n for n in names if n.end <= found.start]
    after = [n for n in names if n.start >= found.end]
    if before:
        return _coordinated(around, before)
    if after:
        return (name_key(mention_of(after[0])),)
    of_a_thing = around.language.structure.gendered and found.kind not in PERSONAL  # "она добыла 3,2 млн тонн"
    return () if of_a_thing else antecedent()


def _belongs_to_another(around: Surroundings, found: Found) -> bool:
    """Whether an age is that of somebody unnamed beside the person: "and her 29-year-old co-pilot"."""
    first = around.document.token_index(found.start)
    before = around.document.tokens[max(0, first - 1) : first]
    return bool(before) and before[0].lower in around.language.speech.possessives


def _only_speaker(around: Surroundings, found: Found) -> tuple[int, int] | None:
    """Where those are named who tell the value without speaking of themselves: "Vell said it cost $3 million"."""
    last = bisect_right(around.quote_starts, found.start)
    for quote in reversed(around.quotes[max(0, last - _NESTED) : last]):
        value = quote.value
        if not quote.start <= found.start < quote.end or not isinstance(value, Quote):
            continue
        tokens = around.document.tokens_between(quote.start, found.end)
        own = around.language.structure.pronouns | around.language.speech.selves
        if value.speaker_start is None or value.speaker_end is None or any(t.lower in own for t in tokens):
            return None
        return value.speaker_start, value.speaker_end
    return None


def _people(around: Surroundings, inside: tuple[int, int]) -> list[Found]:
    """The people named in a stretch, with full names of unknown kind that are coordinated with them."""
    names = around.names[begin_between(around.name_starts, *inside)]
    sure = {n.start for n in names if mention_of(n).type == "person"}
    for one, other in pairwise(names):
        between = around.document.text[one.end : other.start].strip(" ,").lower()
        if between in around.language.structure.coordinators or around.document.text[one.end : other.start] == ", ":
            for known, unknown in ((one, other), (other, one)):
                if known.start in sure and mention_of(unknown).type == "other" and " " in mention_of(unknown).entity:
                    sure.add(unknown.start)
    return [n for n in names if n.start in sure]


def find_antecedent(around: Surroundings, bounds: tuple[int, int]) -> tuple[str, ...]:
    """The one person of the sentence before, where this sentence speaks of him or her by a pronoun."""
    pronouns = around.language.structure.pronouns
    if not any(t.lower in pronouns for t in around.document.tokens_between(*bounds)):
        return ()
    sentence = around.document.sentence_index(bounds[0])
    for back in (sentence - 1, sentence - 2):
        if back < 0:
            break
        start, end = around.document.sentences[back]
        people = {
            name_key(mention_of(n))
            for n in around.names[begin_between(around.name_starts, start, end)]
            if mention_of(n).type == "person"
        }
        if people:
            return tuple(people) if len(people) == 1 else ()
    return ()


def _coordinated(around: Surroundings, before: list[Found]) -> tuple[str, ...]:
    """The last name before the value and those coordinated with it ("A, B and C were given ...")."""
    text = around.document.text
    coordinators = around.language.structure.coordinators
    group = [before[-1]]
    for name in reversed(before[:-1]):
        between = text[name.end : group[-1].start].strip().lower()
        if between.strip(", ") in coordinators or between == ",":
            group.append(name)
        else:
            break
    return tuple(dict.fromkeys(name_key(mention_of(n)) for n in reversed(group)))
